package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs around insets and inversions: phrases between commas that part words
// which belong together, and clauses that open a sentence.

// askedFirst: "Asked whether Peru had known, the minister smiled".
var askedFirst = repair{
	at: []string{"root"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return doc.Word(i) == "Asked" && askedMain(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := lastClause(tok, i)
		tok[v].Head, tok[v].Relation = -1, "root"
		tok[i].Head, tok[i].Relation, tok[i].XPOS = v, "advcl", "VBN"
		for c := v + 1; c < len(tok) && c < v+60; c++ { // what follows belongs to the main clause
			if tok[c].Head == i && tok[c].Relation != "punct" {
				tok[c].Head = v
			}
		}
	},
}

// askedMain is the verb of the main clause that the tree hung on "Asked" at i, -1
// where it is none: its subject follows a comma or is missing, and "Asked" has none.
func askedMain(tok []language.Token, i int) int {
	v := lastClause(tok, i)
	if v < 0 {
		return -1
	}
	for c := v - 1; c > i+1; c-- {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			if k := phraseStart(tok, c); k > i+1 && tok[k-1].Lemma == "," {
				return v
			}
			return -1
		}
	}
	if tok[v].Relation == "parataxis" && tok[v].XPOS == "VBD" { // its subject is drawn in the question
		return v
	}
	return -1
}

// lastClause is the last verb that hangs on i as a clause of its own, -1 without.
func lastClause(tok []language.Token, i int) int {
	v := -1
	for c := i + 1; c < len(tok) && c < i+60; c++ {
		if tok[c].Head == i && tok[c].UPOS == "VERB" && (tok[c].Relation == "ccomp" || tok[c].Relation == "parataxis") {
			v = c
		}
	}
	return v
}

// phraseStart is the first token of the phrase of noun i: of what hangs on it, or
// on what does, right before it.
func phraseStart(tok []language.Token, i int) int {
	start := i
	for start > 0 && tok[start-1].UPOS != "PUNCT" && tok[start-1].UPOS != "VERB" && tok[start-1].Head >= start && tok[start-1].Head <= i {
		start--
	}
	return start
}

// nestedClause: "said Peru insists Chile leave".
var nestedClause = repair{
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nestedUnder(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = nestedUnder(tok, i)
	},
}

// claiming are the verbs that need a clause or an object.
var claiming = lexis.Set("say", "insist", "demand", "believe", "think", "claim", "deny", "fear",
	"allege", "suggest", "confirm", "hope", "expect", "acknowledge", "admit", "argue", "propose", "assert")

// nestedUnder is the claiming verb of a clause without an object between the verb
// above i and the phrase of i's subject, where nothing parts the two: what is
// claimed is i; -1 without.
func nestedUnder(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i {
		return -1
	}
	for w := i - 1; w > h; w-- {
		if tok[w].UPOS == "PUNCT" || tok[w].UPOS == "CCONJ" {
			return -1
		}
		if tok[w].Head != h || tok[w].Relation != "ccomp" || tok[w].UPOS != "VERB" {
			continue
		}
		if !claiming[tok[w].Lemma] || !hasSubject(tok, h+1, w) || hasObject(tok, w) {
			return -1
		}
		return w
	}
	return -1
}

// hasObject reports whether an object or clause hangs on the verb v, behind it.
func hasObject(tok []language.Token, v int) bool {
	for c := v + 1; c < len(tok) && c < v+40; c++ {
		if tok[c].Head != v {
			continue
		}
		switch tok[c].Relation {
		case "obj", "iobj", "ccomp", "xcomp":
			return true
		}
	}
	return false
}

// phraseOfParticle: "handed the crew over to Peru".
var phraseOfParticle = repair{
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 0 && h < i && directions[tok[h].Lemma] && (tok[h].UPOS == "ADV" || tok[h].XPOS == "RP") && tok[h].Head >= 0 && tok[h].Head < h && tok[tok[h].Head].UPOS == "VERB"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// directions are the adverbs of a verb that a phrase of direction follows.
var directions = lexis.Set("over", "back", "on", "off", "down", "up", "away", "home", "in", "along")

// objectBehindInset: "struck, for the third time, camps in Peru".
var objectBehindInset = repair{
	at: []string{"conj", "parataxis", "appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return parted(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obj"
	},
}

// parted reports whether only a phrase between commas parts the noun i from the
// active verb that it hangs on and that has no object.
func parted(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < 0 || h > i || i-h > 24 || tok[h].UPOS != "VERB" || tok[i].UPOS != "NOUN" && tok[i].UPOS != "PROPN" || hasObject(tok, h) {
		return false
	}
	start := phraseStart(tok, i)
	if start < h+4 || tok[h+1].Lemma != "," || tok[start-1].Lemma != "," || tok[h+2].UPOS != "ADP" && tok[h+2].UPOS != "SCONJ" {
		return false
	}
	for c := max(0, h-4); c < min(len(tok), i+12); c++ {
		if tok[c].Head == i && (tok[c].Relation == "case" || tok[c].Relation == "cc" || tok[c].Relation == "cop" || tok[c].Relation == "nsubj" || tok[c].Relation == "mark") ||
			tok[c].Head == h && tok[c].Relation == "aux:pass" {
			return false
		}
	}
	return true
}

// secondSubject: "Mr Novak, long the king's friend, flew to Peru".
var secondSubject = repair{
	of: []string{"NOUN"},
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "NOUN" && subjectBeside(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = subjectBeside(tok, i), "appos"
	},
}

// subjectBeside is the named subject right before the commas around the phrase of
// noun i, which the tree has for another subject of the same verb; -1 without.
func subjectBeside(tok []language.Token, i int) int {
	v := tok[i].Head
	if v <= i+1 {
		return -1
	}
	end := i + 1
	for end < v && tok[end].Lemma != "," {
		end++
	}
	first := i - 1
	for first >= 0 && i-first < 16 && tok[first].Lemma != "," {
		if tok[first].UPOS == "VERB" {
			return -1
		}
		first--
	}
	if first < 1 || tok[first].Lemma != "," || end == v {
		return -1
	}
	for c := first - 1; c >= 0 && first-c < 4; c-- {
		if tok[c].Head == v && tok[c].Relation == "nsubj" && tok[c].UPOS == "PROPN" {
			return c
		}
		if tok[c].Relation != "flat" {
			return -1
		}
	}
	return -1
}

// nameBehindClause: "the general whom Peru accuses of the raid, Jan Novak, fled".
var nameBehindClause = repair{
	of: []string{"PROPN"},
	at: []string{"appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "PROPN" && describedBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = describedBefore(tok, i)
	},
}

// describedBefore is the subject with a relative clause before the name i, which
// stands between commas right before that subject's verb, though the tree has it
// for another name of a word inside the clause; -1 without.
func describedBefore(tok []language.Token, i int) int {
	end := i + 1
	for end < len(tok) && tok[end].Relation == "flat" && tok[end].Head >= i && tok[end].Head < end {
		end++
	}
	if i < 2 || end+1 >= len(tok) || tok[i-1].Lemma != "," || tok[end].Lemma != "," {
		return -1
	}
	v := end + 1
	if tok[v].UPOS == "AUX" {
		v = tok[v].Head
	}
	if v <= end || tok[v].UPOS != "VERB" {
		return -1
	}
	for up, hops := tok[i].Head, 0; up >= 0 && hops < 8; up, hops = tok[up].Head, hops+1 {
		if tok[up].Relation != "acl:relcl" {
			continue
		}
		if s := tok[up].Head; s >= 0 && s < up && up < i && tok[s].Head == v && (tok[s].Relation == "nsubj" || tok[s].Relation == "nsubj:pass") && tok[s].UPOS != "PROPN" {
			return s
		}
		return -1
	}
	return -1
}

// accusedAlso: "accused Peru of the raid and Chile of paying for it".
var accusedAlso = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return alike(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = alike(tok, i)
	},
}

// alike is the named object of the verb whose phrase the tree coordinates the name
// i with, where the same preposition stands before that phrase and behind the
// name: who is accused of one thing is coordinated with who is of the other; -1
// without.
func alike(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].UPOS != "PROPN" || h < 0 || h > i || tok[h].UPOS == "PROPN" || tok[h].Relation != "nmod" && tok[h].Relation != "obl" && tok[h].Relation != "advcl" {
		return -1
	}
	end := i + 1
	for end < len(tok) && tok[end].Relation == "flat" {
		end++
	}
	if end >= len(tok) || tok[end].UPOS != "ADP" && tok[end].UPOS != "SCONJ" {
		return -1
	}
	for c := h - 1; c > 0 && h-c < 6; c-- {
		if tok[c].Head == h && (tok[c].Relation == "case" || tok[c].Relation == "mark") {
			if tok[c].Lemma != tok[end].Lemma {
				return -1
			}
			up := tok[h].Head
			if up >= 0 && up < h && tok[up].UPOS == "PROPN" && tok[up].Relation == "obj" {
				return up
			}
			return objectBefore(tok, up, h)
		}
	}
	return -1
}

// headlineOfTwo: "Peru, Chile hold talks".
var headlineOfTwo = repair{
	at: []string{"nmod:unmarked", "appos", "nmod", "compound"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return i > 1 && h >= 0 && h < i && tok[i-1].Lemma == "," && tok[h].UPOS == "PROPN" && tok[h].Relation == "nsubj" && pluralBehind(tok, h, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "conj"
	},
}

// pluralBehind reports whether the names from first to the verb above first, i
// among them, are a bare list with commas alone, and the verb stands in the
// present plural, as in headlines.
func pluralBehind(tok []language.Token, first, i int) bool {
	v := tok[first].Head
	if v <= i || tok[v].XPOS != "VBP" || v-first > 12 {
		return false
	}
	for c := first; c < v; c++ {
		if tok[c].UPOS != "PROPN" && tok[c].Lemma != "," {
			return false
		}
	}
	return tok[v-1].Lemma != ","
}

// nounBeforeTime: "was seized by Peru months ago", "met Ana Dias hours after".
var nounBeforeTime = repair{
	at: []string{"obj", "obl", "obl:agent", "obl:unmarked", "nmod", "nmod:unmarked", "nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return timeBehind(tok, i) && verbOfPhrase(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		noun, v := i-1, verbOfPhrase(tok, i)
		prep, start := phraseOf(tok, i)
		for c := start; c < noun; c++ {
			if tok[c].Head == i {
				tok[c].Head = noun
			}
		}
		tok[i].Head, tok[i].Relation = v, "obl:unmarked"
		if prep >= 0 {
			behindPreposition(tok, prep, noun, v)
			return
		}
		if v > i {
			makeSubject(tok, noun, v)
			return
		}
		tok[noun].Head, tok[noun].Relation = v, "obj"
	},
}

// behindPreposition hangs a noun with its preposition on the verb v, or on the
// noun right before, where the phrase tells a place.
func behindPreposition(tok []language.Token, prep, noun, v int) {
	tok[prep].Head, tok[prep].Relation = noun, "case"
	switch {
	case tok[prep].Lemma == "by" && tok[v].XPOS == "VBN":
		tok[noun].Head, tok[noun].Relation = v, "obl:agent"
	case prep > v+1 && tok[prep-1].UPOS == "NOUN" && (tok[prep].Lemma == "in" || tok[prep].Lemma == "of"):
		tok[noun].Head, tok[noun].Relation = prep-1, "nmod"
	default:
		tok[noun].Head, tok[noun].Relation = v, "obl"
	}
}

// timeBehind reports whether the plural noun i counts time from something ("months
// ago", "hours after") and the tree makes the name or noun phrase before it a part
// of it.
func timeBehind(tok []language.Token, i int) bool {
	if i == 0 || i+1 >= len(tok) || tok[i].XPOS != "NNS" || !timeNoun[tok[i].Lemma] || tok[i-1].Head != i || tok[i-1].Relation != "compound" {
		return false
	}
	if next := tok[i+1].Lemma; next != "ago" && next != "after" && next != "before" && tok[i+1].XPOS != "RBR" { // "earlier", "later"
		return false
	}
	if tok[i-1].UPOS == "PROPN" {
		return true
	}
	_, start := phraseOf(tok, i)
	return tok[i-1].UPOS == "NOUN" && start < i-1 // "an offer days earlier", but not "school days earlier"
}

// phraseOf is the preposition of the phrase of i, -1 without one, and its first
// word behind that.
func phraseOf(tok []language.Token, i int) (prep, start int) {
	start = phraseStart(tok, i)
	if tok[start].UPOS == "ADP" {
		return start, start + 1
	}
	if start > 0 && tok[start-1].UPOS == "ADP" {
		return start - 1, start
	}
	return -1, start
}

// verbOfPhrase is the verb nearest above i that the noun before i can belong to:
// it stands right before the phrase, or behind it without a subject; -1 without.
func verbOfPhrase(tok []language.Token, i int) int {
	v := tok[i].Head
	for hops := 0; hops < 4 && v >= 0 && tok[v].UPOS != "VERB"; hops++ {
		v = tok[v].Head
	}
	if v < 0 || tok[v].UPOS != "VERB" || v > i && hasSubject(tok, max(0, i-30), v) {
		return -1
	}
	if prep, start := phraseOf(tok, i); v < i && v != start-1 && prep < 0 && !recipientBetween(tok, v, start) {
		return -1
	}
	return v
}

// recipientBetween reports whether only who gets something stands between the verb
// v and the phrase that begins at start: "gave Peru ten tanks".
func recipientBetween(tok []language.Token, v, start int) bool {
	for c := v + 1; c < start; c++ {
		if tok[c].Head == v && tok[c].Relation == "iobj" {
			return true
		}
	}
	return false
}

// cleft: "it was Peru that freed them".
var cleft = repair{
	at: []string{"advcl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 2 || h > i || tok[h].UPOS != "PROPN" && tok[h].UPOS != "NOUN" || !auxiliary(tok, h, "cop") {
			return false
		}
		for c := h + 1; c < i; c++ {
			if tok[c].UPOS == "PUNCT" {
				return false
			}
			if tok[c].Head == i && (tok[c].Lemma == "that" || tok[c].Lemma == "who") {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "acl:relcl"
	},
}

// agentBehindWith: "was threatened with sanctions by Peru".
var agentBehindWith = repair{
	at: []string{"nmod"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 2 || h > i || tok[h].Relation != "obl" || tok[h+1].Lemma != "by" || tok[h+1].Head != i {
			return false
		}
		v := tok[h].Head
		return v >= 0 && v < h && tok[v].XPOS == "VBN" && auxiliary(tok, v, "aux:pass") && tok[v+1].Lemma == "with" && tok[v+1].Head == h
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "obl:agent"
	},
}

// insetAsVerb: "The tug, found off Malta by a frigate, had lost her crew", with the participle
// drawn as what the sentence says of the tug and the verb behind the comma below it.
var insetAsVerb = repair{
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verbPastInset(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		w, s := verbPastInset(tok, i), subjectBefore(tok, i)
		tok[w].Head, tok[w].Relation = tok[i].Head, tok[i].Relation
		tok[i].Head, tok[i].Relation, tok[i].XPOS = s, "acl", "VBN"
		makeSubject(tok, s, w)
	},
}

// verbPastInset is the finite verb without a subject that the tree hangs on the past form i
// though a comma closes the inset that i opens right behind another; -1 elsewhere.
func verbPastInset(tok []language.Token, i int) int {
	if i < 2 || tok[i-1].Lemma != "," || tok[i].XPOS != "VBD" && tok[i].XPOS != "VBN" ||
		tok[i].Relation != "root" && tok[i].Relation != "ccomp" || auxiliary(tok, i, "aux") || auxiliary(tok, i, "aux:pass") ||
		breaking[tok[i].Lemma] {
		return -1
	}
	if s := subjectBefore(tok, i); s < 0 || tok[s].UPOS == "PRON" {
		return -1
	}
	for w := i + 2; w < min(len(tok), i+30); w++ {
		if tok[w].Head == i && tok[w].Relation == "obj" {
			return -1
		}
		if tok[w].Head != i || tok[w].UPOS != "VERB" ||
			tok[w].Relation != "ccomp" && tok[w].Relation != "conj" && tok[w].Relation != "parataxis" && tok[w].Relation != "advcl" ||
			hasSubject(tok, i, w) {
			continue
		}
		first := w
		for first > i+2 && tok[first-1].Head == w && tok[first-1].Relation != "punct" {
			first--
		}
		if tok[first-1].Lemma == "," && (first < w && auxiliary(tok, w, "aux") || tok[w].XPOS == "VBD" && first == w) && tok[first].Relation != "cc" && tok[first].Relation != "mark" {
			return w
		}
	}
	return -1
}

// subjectBefore is the noun before the verb i that the tree has for its subject; -1 without.
func subjectBefore(tok []language.Token, i int) int {
	for s := i - 1; s >= 0 && s > i-20; s-- {
		if tok[s].Head == i && (tok[s].Relation == "nsubj" || tok[s].Relation == "nsubj:pass") {
			return s
		}
	}
	return -1
}

// subjectOfInset: "Peru, saying its patience had run out, asked Chile to leave", with Peru
// drawn as the subject of the participle alone.
var subjectOfInset = repair{
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return behindInset(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, behindInset(tok, i))
	},
}

// behindInset is the finite verb without a subject that follows the participle which the
// tree makes the noun i the subject of, where commas set the participle off; -1 elsewhere.
func behindInset(tok []language.Token, i int) int {
	p := tok[i].Head
	if p <= i+1 || tok[p].XPOS != "VBG" || tok[p].Relation != "advcl" || auxiliary(tok, p, "aux") || tok[p-1].Lemma != "," {
		return -1
	}
	v := tok[p].Head
	if v < p || tok[v].UPOS != "VERB" || tok[v].XPOS == "VBG" || hasSubject(tok, i, v) {
		return -1
	}
	for c := v - 1; c > p; c-- {
		if tok[c].Lemma == "," {
			return v
		}
		if tok[c].Head != v {
			return -1
		}
	}
	return -1
}

// asideOfSpeaker: "claimed the killing, according to the minister", "has done little to make
// Peru leave, in Chile's view", with who says so hung on the last word before the comma.
var asideOfSpeaker = repair{
	at: []string{"nmod", "obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return sideClause(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = sideClause(tok, i), "obl"
	},
}

// sideClause is the verb or predicate of the whole sentence that the phrase of i behind a
// comma, "according to" or in whose view, is said of though the tree hangs it lower; -1
// elsewhere.
func sideClause(tok []language.Token, i int) int {
	h, prep := tok[i].Head, -1
	if h < 0 || h > i {
		return -1
	}
	for c := i - 1; c > h && c > i-12; c-- {
		if tok[c].Head == i && tok[c].Relation == "case" && (tok[c].Lemma == "accord" || tok[c].Lemma == "in" && lexis.Outlook[tok[i].Lemma]) {
			prep = c
		}
	}
	if prep < 1 || tok[prep-1].Lemma != "," {
		return -1
	}
	top := h
	for hops := 0; hops < 6 && tok[top].Head >= 0; hops++ {
		if tok[top].Head > top {
			return -1
		}
		top = tok[top].Head
	}
	if top == h || tok[top].Head >= 0 || !hasSubject(tok, max(0, top-40), top) {
		return -1
	}
	return top
}

// shipOfEach: "a British and a Canadian frigate sailed": each article stands for one more,
// and the first has no noun of its own.
var shipOfEach = repair{
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return secondOfEach(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		n := secondOfEach(tok, i)
		tok[n].Head, tok[n].Relation = tok[i].Head, tok[i].Relation
		tok[i].Head, tok[i].Relation = n, "amod"
	},
}

// secondOfEach is the noun with an article of its own that the tree coordinates with the
// adjective i, which has one too; -1 without.
func secondOfEach(tok []language.Token, i int) int {
	if i == 0 || i+3 >= len(tok) || tok[i-1].Head != i || tok[i-1].Relation != "det" || tok[i+1].UPOS != "CCONJ" || tok[i].XPOS != "JJ" && !strings.HasSuffix(tok[i].Lemma, ".") {
		return -1
	}
	for n := i + 3; n < len(tok) && n < i+8; n++ {
		if tok[n].Head == i && tok[n].Relation == "conj" && tok[n].UPOS == "NOUN" && tok[i+2].Head == n && tok[i+2].Relation == "det" && tok[i+2].Lemma == tok[i-1].Lemma {
			return n
		}
	}
	return -1
}

// namedExercise: "took part in Exercise Bright Lynx with Peru": the first word says what
// it is.
var namedExercise = repair{
	at: []string{"compound"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return i > 0 && strings.EqualFold(tok[i].Lemma, "exercise") && h > i && h < i+5 && tok[h].UPOS == "PROPN" && tok[i-1].UPOS == "ADP" && tok[i-1].Head == h
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation, tok[i].UPOS, tok[i].Lemma = tok[h].Head, tok[h].Relation, "NOUN", "exercise"
		tok[h].Head, tok[h].Relation = i, "flat"
		tok[i-1].Head = i
	},
}

// phraseOverVerb: "shells fired by Peru landed in Lima", "the Front, which holds Lima, left the
// talks and urged Peru to wait", with what stands behind the verb hung on the one of the
// description before it, across the verb.
var phraseOverVerb = repair{
	at: []string{"obl", "obj", "advmod", "advcl", "conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return overVerb(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = overVerb(tok, i)
	},
}

// overVerb is the verb between token i and the participle that i hangs on, whose noun
// is that verb's subject; -1 without.
func overVerb(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].Relation != "acl" && tok[h].Relation != "acl:relcl" || tok[h].UPOS != "VERB" {
		return -1
	}
	n := tok[h].Head
	if n > h || tok[n].Relation != "nsubj" && tok[n].Relation != "nsubj:pass" {
		return -1
	}
	if v := tok[n].Head; v > h && v < i && tok[v].UPOS == "VERB" {
		return v
	}
	return -1
}

// rootBeforeInset: "The Aurora, having sunk two boats, put into Lima", with the ship drawn as
// the head of the sentence and its verb as a part of the inset.
var rootBeforeInset = repair{
	at: []string{"root"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verbBehindHaving(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		w := verbBehindHaving(tok, i)
		tok[w].Head, tok[w].Relation = -1, "root"
		if tok[w].XPOS == "VBN" || tok[w].XPOS == "VB" {
			tok[w].XPOS = "VBD"
		}
		for c := w + 1; c < len(tok) && c < w+60; c++ {
			if tok[c].Head == i {
				tok[c].Head = w
			}
		}
		makeSubject(tok, i, w)
	},
}

// verbBehindHaving is the verb right behind the comma that closes an inset with a participle
// in the perfect, which describes the noun i and hangs with that verb on it; -1 elsewhere.
func verbBehindHaving(tok []language.Token, i int) int {
	if tok[i].UPOS != "PROPN" && tok[i].UPOS != "NOUN" {
		return -1
	}
	v := -1
	for c := i + 1; c < min(len(tok), i+60); c++ {
		switch {
		case v < 0 && tok[c].Head == i && tok[c].Relation == "acl" && auxiliary(tok, c, "aux") && tok[c].XPOS == "VBN" && havingBefore(tok, c):
			v = c
		case v >= 0 && tok[c].UPOS == "VERB" && tok[c-1].Lemma == "," && (tok[c].Head == i || tok[c].Head == v) && tok[c].XPOS != "VBG":
			return c
		}
	}
	return -1
}

// havingBefore reports whether "having" stands before the participle v.
func havingBefore(tok []language.Token, v int) bool {
	for c := v - 1; c >= max(0, v-4); c-- {
		if tok[c].Head == v && tok[c].Relation == "aux" && tok[c].XPOS == "VBG" {
			return true
		}
	}
	return false
}

// shipOverNavy: "a hospital ship of the Peruvian navy, the Aurora, lay off Malta", with the
// ship's name drawn as the navy's.
var shipOverNavy = repair{
	at: []string{"appos"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || !navies[tok[h].Lemma] || tok[h].UPOS != "NOUN" || tok[h].Relation != "nmod" || !behind(tok, h, "of") {
			return false
		}
		n := tok[h].Head
		return n >= 0 && n < h && tok[n].XPOS == "NN" && afloatNouns[tok[n].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// navies are nouns for those whose ships are.
var navies = lexis.Set("navy", "fleet", "guard", "coastguard", "flotilla", "squadron", "force")
