package repair

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs where the parser draws what begins a second party or clause into what stands
// before it.

// officeOfName: "Secretary of State Ana Dias and Jan Novak met", "rebel chief of staff Ana
// Dias and minister Jan Novak met", where the tree has both people below the office.
var officeOfName = repair{
	of: []string{"PROPN"},
	at: []string{"nmod", "appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return officeUnder(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		t := officeUnder(tok, i)
		tok[i].Head, tok[i].Relation = tok[t].Head, tok[t].Relation
		tok[t].Head, tok[t].Relation = i, "nmod:desc"
		tok[t+2].Head, tok[t+2].Relation = t, "nmod"
		tok[t+1].Head, tok[t+1].Relation = t+2, "case"
		for c := t - 1; c >= 0 && c > t-8; c-- { // "from Secretary of State Ana Dias"
			if tok[c].Head == t && (tok[c].Relation == "case" || tok[c].Relation == "cc" || tok[c].Relation == "punct") {
				tok[c].Head = i
			}
		}
		for c := i + 1; c < len(tok) && c < i+12; c++ {
			if tok[c].Head == t && tok[c].Relation != "punct" {
				tok[c].Head = i
				if tok[c].Relation == "nmod" && joinedBefore(tok, c, i) {
					tok[c].Relation = "conj"
				}
			}
		}
	},
}

// officeUnder is the office of the form "chief of staff" right before the name i that
// the tree hangs the name on; -1 without.
func officeUnder(tok []language.Token, i int) int {
	t := i - 3
	if t < 0 || tok[i].Head != t || tok[t+1].Lemma != "of" || tok[t].Relation == "nmod:desc" || !beforeName[tok[t].Lemma] ||
		tok[i-1].Lemma != "State" && (tok[i-1].Head == i || tok[i-1].UPOS != "NOUN" && tok[i-1].UPOS != "PROPN") {
		return -1
	}
	return t
}

// bothOfList: "the Astra and the frigate Boreal, both sent to Malta, met", with the
// participle hung on the last of those it tells of.
var bothOfList = repair{
	at: []string{"acl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return i > 2 && h >= 0 && h < i && tok[h].Relation == "conj" && tok[h].Head >= 0 && tok[h].Head < h && tok[i-2].Lemma == "," &&
			(tok[i-1].Lemma == "both" || tok[i-1].Lemma == "all")
	},
	mend: func(tok []language.Token, i int) {
		for h := tok[i].Head; tok[h].Relation == "conj"; h = tok[h].Head {
			tok[i].Head = tok[h].Head
		}
	},
}

// joinedBefore reports whether an "and" behind token from leads up to token c.
func joinedBefore(tok []language.Token, c, from int) bool {
	for k := from + 1; k < c; k++ {
		if tok[k].Head == c && tok[k].Relation == "cc" {
			return true
		}
	}
	return false
}

// subjectBehindAnd: "attacked ships in the Gulf and officials have said", where the tree
// joins the officials to the Gulf, though the verb has no other subject and no "and".
var subjectBehindAnd = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return bereaved(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := bereaved(tok, i)
		makeSubject(tok, i, v)
		for c := i - 1; c >= 0 && c > i-8; c-- {
			if tok[c].Head == i && tok[c].Relation == "cc" {
				tok[c].Head = v
			}
		}
	},
}

// bereaved is the coordinated verb right behind the noun i that has lost its subject to
// the phrase before, -1 without one.
func bereaved(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[i].UPOS != "NOUN" && tok[i].UPOS != "PROPN" || tok[h].UPOS == "VERB" || tok[h].Relation == "nsubj" || tok[h].Relation == "nsubj:pass" {
		return -1
	}
	last := i
	for c := i + 1; c < min(len(tok), i+5); c++ { // "and Turkish drones and officers guard"
		if tok[c].Head == i && tok[c].Relation == "conj" && tok[c].UPOS == tok[i].UPOS {
			last = c
		}
	}
	named := nameBetweenCommas(tok, last)
	v := max(last, named) + 1
	for v < len(tok) && tok[v].UPOS == "AUX" {
		v++
	}
	if v >= len(tok) || tok[v].UPOS != "VERB" || tok[v].Relation != "conj" || tok[v].Head >= h ||
		v == last+1 && tok[v].XPOS != "VBD" && tok[v].Lemma != "say" && !agreesBehindComma(tok, i, last, v) ||
		named >= 0 && tok[v].XPOS != "VBD" && tok[v].XPOS != "VBZ" && tok[v-1].UPOS != "AUX" {
		return -1
	}
	joined := false
	for c := max(0, tok[v].Head); c < v; c++ {
		switch {
		case tok[c].Head == v && (tok[c].Relation == "cc" || tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass" || tok[c].Relation == "mark"):
			return -1
		case tok[c].Head == i && tok[c].Relation == "cc":
			joined = true
		}
	}
	if !joined {
		return -1
	}
	return v
}

// nameBetweenCommas is the comma that ends the name apposed to the noun i between commas: "its
// premier, Ana Dias, said"; -1 without.
func nameBetweenCommas(tok []language.Token, i int) int {
	for c := i + 2; c < min(len(tok), i+4); c++ {
		if tok[c].Head != i || tok[c].Relation != "appos" || tok[c].UPOS != "PROPN" {
			continue
		}
		for c++; c < len(tok) && tok[c].Relation == "flat"; c++ {
		}
		if c < len(tok) && tok[c].UPOS == "PUNCT" {
			return c
		}
	}
	return -1
}

// agreesBehindComma reports whether the verb v in the present agrees with the noun i, or with
// i and last together, and "and" behind a comma stands before i.
func agreesBehindComma(tok []language.Token, i, last, v int) bool {
	plural := last != i || tok[i].XPOS == "NNS" || tok[i].XPOS == "NNPS"
	if plural && tok[v].XPOS != "VBP" || !plural && tok[v].XPOS != "VBZ" {
		return false
	}
	for c := i - 1; c > max(0, i-8); c-- {
		if tok[c].Head == i && tok[c].Relation == "cc" {
			return tok[c-1].Lemma == ","
		}
	}
	return false
}

// clauseOfNearer: "said the report did not mean Peru had left", where the tree hangs the
// second clause beside the first on the verb of saying.
var clauseOfNearer = repair{
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return believing(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = believing(tok, i)
	},
}

// believing is the verb right before the clause of i that the clause completes, -1 where
// there is none or the tree has it so.
func believing(tok []language.Token, i int) int {
	for m := i - 1; m > tok[i].Head && m > i-12; m-- {
		if tok[m].Head != tok[i].Head || tok[m].Relation != "ccomp" || !thinking[tok[m].Lemma] {
			continue
		}
		at := m + 1
		for hops := 0; at != i && at >= 0 && hops < 8; hops++ {
			at = tok[at].Head
		}
		if at == i {
			return m
		}
		return -1
	}
	return -1
}

// thinking are the verbs whose object is mostly a clause without "that".
var thinking = lexis.Set("mean", "think", "believe", "hope", "know", "feel", "doubt", "fear", "suspect", "expect", "assume")

// officeAsObject: "convince presidential candidate Ana Dias to sign", where the tree gives the
// verb two objects, and the first only says what the second is.
var officeAsObject = repair{
	at: []string{"iobj", "obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i].XPOS == "NNP" && tok[i-1].XPOS == "NN" && tok[i].Head >= 0 && tok[i].Head < i-1 && tok[i-1].Head == tok[i].Head && tok[tok[i].Head].Lemma != "tell" &&
			(tok[i-1].Relation == "iobj" || tok[i-1].Relation == "obj")
	},
	mend: func(tok []language.Token, i int) {
		tok[i-1].Head, tok[i-1].Relation = i, "nmod:desc"
	},
}

// toldOfAnother: "told reporters a second man, Jan Novak, had been arrested", where the
// tree has both the reporters and the man told.
var toldOfAnother = repair{
	at: []string{"iobj", "obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return toldOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, toldOf(tok, i))
	},
}

// toldOf is the clause without a subject that the noun i, the second whom the verb of
// telling has, is the subject of; -1 without one.
func toldOf(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].Lemma != "tell" {
		return -1
	}
	first := false
	for c := h + 1; c < i; c++ {
		first = first || tok[c].Head == h && (tok[c].Relation == "iobj" || tok[c].Relation == "obj")
	}
	v := -1
	for c := i + 1; first && v < 0 && c < len(tok) && c < i+25; c++ {
		if tok[c].Head == h && tok[c].Relation == "ccomp" {
			v = c
		}
	}
	for c := i + 1; c < v; c++ {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass" || tok[c].Relation == "mark") {
			return -1
		}
	}
	return v
}

// subjectBehindFor: "plans for Ana Dias to visit Peru", with the name drawn as one of the
// plans' own.
var subjectBehindFor = repair{
	at: []string{"nmod", "obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return plannedFor(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := plannedFor(tok, i)
		makeSubject(tok, i, v)
		tok[i-1].Head, tok[i-1].Relation = v, "mark"
	},
}

// plannedFor is the infinitive right behind the name i that stands right behind "for" and
// hangs on the same word, -1 without one.
func plannedFor(tok []language.Token, i int) int {
	if i < 2 || tok[i-1].Lemma != "for" || tok[i].Head > i || tok[i].Head < 0 || !plannable[tok[tok[i].Head].Lemma] {
		return -1
	}
	k := i + 1
	for k < len(tok) && tok[k].Relation == "flat" && tok[k].Head == i {
		k++
	}
	if k+1 >= len(tok) || tok[k].XPOS != "TO" {
		return -1
	}
	if v := tok[k].Head; v > k && tok[v].XPOS == "VB" && tok[v].Head == tok[i].Head && (tok[i-1].Head == i || tok[i-1].Head == v) {
		return v
	}
	return -1
}

// plannable are the nouns that "for" and an infinitive tell the content of. Those of
// asking and leave are not among them: whom they name is who is asked.
var plannable = lexis.Set("plan", "arrangement", "preparation", "time", "date", "chance", "opportunity", "way", "timetable", "schedule", "deadline", "reason",
	"motivation", "motive", "incentive", "inducement", "pretext", "excuse", "justification", "ground", "occasion", "room", "scope", "option", "possibility", "need", "necessity", "moment")

// togetherWith: "Peru, together with Chile, is laying a cable", with Chile drawn as a
// phrase of its own: both do it.
var togetherWith = repair{
	of: []string{"PROPN", "NOUN"},
	at: []string{"obl", "nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return besideSubject(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		s := besideSubject(tok, i)
		w := caseWith(tok, i)
		tok[i].Head, tok[i].Relation = s, "conj"
		tok[w].Relation = "cc"
		if tok[w-1].Lemma == "together" {
			tok[w-1].Head, tok[w-1].Relation = tok[s].Head, "advmod"
			return
		}
		tok[w-1].Head, tok[w-1].Relation = i, "cc"
	},
}

// besideSubject is the subject behind which an inset names the noun i as who does the same,
// -1 elsewhere.
func besideSubject(tok []language.Token, i int) int {
	w := caseWith(tok, i)
	if w < 3 || tok[w-1].Lemma != "together" && tok[w-1].Lemma != "along" || tok[w-2].Lemma != "," {
		return -1
	}
	for c := w; c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "nmod:poss" { // "together with Peru's Ana Dias and Chile's Jan Novak": the list is drawn wrong
			return -1
		}
	}
	for s := w - 3; s >= 0 && s > w-12; s-- {
		switch v := tok[s].Head; {
		case tok[s].UPOS == "VERB":
			return -1
		case (tok[s].Relation == "nsubj" || tok[s].Relation == "nsubj:pass") && v > i && !below(tok, v, i):
			return s
		}
	}
	return -1
}

// caseWith is the "with" before the phrase of the noun i, -1 without.
func caseWith(tok []language.Token, i int) int {
	for c := i - 1; c >= 0 && c > i-6; c-- {
		if tok[c].Head == i && tok[c].Relation == "case" && tok[c].Lemma == "with" {
			return c
		}
	}
	return -1
}

// pastBehindModal: "said the council should meet in Lima and thanked Peru", with the past of
// who speaks drawn beside what he says should be.
var pastBehindModal = repair{
	at:  []string{"conj"},
	tag: []string{"VBD"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verbOverModal(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = verbOverModal(tok, i)
	},
}

// verbOverModal is the verb in the past above a clause with a modal verb that the past
// without a subject at i is joined to; -1 without.
func verbOverModal(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].XPOS != "VBD" || h < 0 || h > i || tok[h].Relation != "ccomp" && tok[h].Relation != "acl" && tok[h].Relation != "xcomp" {
		return -1
	}
	modal := false
	for c := max(0, h-6); c < h; c++ {
		modal = modal || tok[c].Head == h && tok[c].XPOS == "MD"
	}
	for c := h + 1; c < i; c++ {
		if tok[c].Head == i && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return -1
		}
	}
	g := tok[h].Head
	if g >= 0 && tok[g].UPOS == "NOUN" && tok[h].Relation == "acl" { // "voiced his hope that …"
		g = tok[g].Head
	}
	if !modal || g < 0 || g > h || tok[g].XPOS != "VBD" {
		return -1
	}
	return g
}

// baseBesideDemand: "demanded that Peru free its prisoners, withdraw its troops and pay",
// with what is demanded next drawn beside the demand.
var baseBesideDemand = repair{
	at:  []string{"conj"},
	tag: []string{"VB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return demandedFirst(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = demandedFirst(tok, i)
	},
}

// demandedFirst is the verb of the clause below a finite verb that the infinitive without
// "to" at i, which is joined to that verb, goes on with; -1 without.
func demandedFirst(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].XPOS != "VB" || h < 0 || h > i || tok[h].XPOS != "VBP" && tok[h].XPOS != "VBZ" && tok[h].XPOS != "VBD" {
		return -1
	}
	first := -1
	for c := h + 1; c < i; c++ {
		switch {
		case tok[c].Head == i && tok[c].Relation != "punct" && tok[c].Relation != "cc" && tok[c].Relation != "advmod":
			return -1
		case tok[c].Head == h && tok[c].Relation == "ccomp":
			first = c
		}
	}
	return first
}

// gerundsInRow: "began by thanking Ana Dias, who had led the talks, and by praising Peru",
// with the second gerund hung on the nearest clause.
var gerundsInRow = repair{
	at:  []string{"conj", "advcl", "acl"},
	tag: []string{"VBG"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return firstGerund(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = firstGerund(tok, i), "conj"
	},
}

// firstGerund is the gerund behind a preposition that the gerund at i, behind "and" and the
// same preposition, goes on with over the clause between them; -1 without.
func firstGerund(tok []language.Token, i int) int {
	if i < 4 || tok[i].XPOS != "VBG" || tok[i-1].UPOS != "ADP" && tok[i-1].UPOS != "SCONJ" || tok[i-2].Lemma != "and" {
		return -1
	}
	h := tok[i].Head
	for k := i - 4; k > 0 && i-k < 40; k-- {
		if tok[k].XPOS != "VBG" || tok[k-1].Head != k || tok[k-1].Lemma != tok[i-1].Lemma {
			continue
		}
		if k == h || h < k || below(tok, k, i) { // the clause that it hangs on stands between the two
			return -1
		}
		return k
	}
	return -1
}

// pronounIsSubject: "Once a member of the Sun Party, she joined the Moon Party", with the
// member drawn as a second subject before the pronoun that is the subject.
var pronounIsSubject = repair{
	at: []string{"nsubj"},
	of: []string{"NOUN"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		for c := i + 1; c < v && c < i+25; c++ {
			if tok[c].Head == v && tok[c].Relation == "nsubj" && tok[c].UPOS == "PRON" && tok[c].XPOS == "PRP" {
				return doc.Word(c-1) == ","
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "advcl" },
}

// finiteBesideGerund: "accused Peru of lying and severed ties with it", with what the subject did then
// drawn beside the gerund.
var finiteBesideGerund = repair{
	at: []string{"conj"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		g := tok[i].Head
		if g < 2 || g > i || tok[i].XPOS == "VBG" || tok[g].XPOS != "VBG" || tok[g].Relation != "advcl" || tok[i-1].UPOS != "CCONJ" || auxiliary(tok, g, "aux") || auxiliary(tok, g, "aux:pass") {
			return false
		}
		v := tok[g].Head
		return v >= 0 && v < g && tok[v].XPOS == "VBD" && auxiliary(tok, g, "mark") && tok[i].XPOS != "VBZ" && tok[i].XPOS != "VBP"
	},
	mend: func(tok []language.Token, i int) {
		g := tok[i].Head
		tok[i].Head, tok[i].XPOS = tok[g].Head, "VBD"
		for c := i + 1; c < len(tok) && c < i+20; c++ {
			if tok[c].Head == g {
				tok[c].Head = i
			}
		}
	},
}

// gerundOfName: "objected to Chile joining the pact", "objects to Chile's joining it", with the
// name drawn beside the gerund whose subject it is, or as its owner.
var gerundOfName = repair{
	at:  []string{"advcl", "obl", "acl", "ccomp", "xcomp"},
	tag: []string{"VBG"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nameOfGerund(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		n := nameOfGerund(tok, i)
		if c := ownCase(tok, n); c >= 0 && tok[c].XPOS != "POS" {
			tok[c].Head, tok[c].Relation = i, "mark"
		}
		tok[n].Head, tok[n].Relation, tok[i].Relation = i, "nsubj", "advcl"
	},
}

// nameOfGerund is the name right before the gerund at i that acts in it: its owner, or who stands
// behind a preposition that asks for a deed ("of", "about", and "to" behind a verb of judging);
// -1 without.
func nameOfGerund(tok []language.Token, i int) int {
	n := i - 1
	for n > 0 && (tok[n].Relation == "flat" || tok[n].Relation == "compound" && tok[n].Head < n || tok[n].XPOS == "POS") {
		n--
	}
	if n < 2 || tok[n].UPOS != "PROPN" || !hasChild(tok, i, min(i+8, len(tok)), "obj") && !hasChild(tok, i, min(i+8, len(tok)), "obl") {
		return -1
	}
	if tok[n].Head == i {
		if tok[n].Relation == "nmod:poss" && tok[i].UPOS == "VERB" {
			return n
		}
		return -1
	}
	if tok[n].Head != tok[i].Head || tok[n].Relation != "obl" {
		return -1
	}
	c := ownCase(tok, n)
	if c < 0 || c > n {
		return -1
	}
	switch tok[c].Lemma {
	case "of", "about", "without", "despite":
		return n
	case "to":
		if tok[i].Head >= 0 && lexis.JudgingTo[tok[tok[i].Head].Lemma] {
			return n
		}
	}
	return -1
}
