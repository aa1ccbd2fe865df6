package repair

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of what a verb acts on: objects that the tree draws twice, as something else
// or below another verb.

// makerBehindAct: "praised the decision by Peru to stay", with whoever decided hung on
// the verb.
var makerBehindAct = repair{
	at: []string{"obl", "obl:agent"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if tok[i].XPOS == "CD" || h < 0 || h > i || tok[h].UPOS != "VERB" || auxiliary(tok, h, "aux:pass") || lexis.Weekdays[strings.ToLower(tok[i].Lemma)] > 0 {
			return false
		}
		by := i - 1
		for by > h+1 && tok[by].Head == i && tok[by].Lemma != "by" {
			by--
		}
		o := by - 1
		return tok[by].Lemma == "by" && tok[by].Head == i && o > h && deedOrWord[tok[o].Lemma] && tok[o].Relation == "obj" && tok[o].Head == h
	},
	mend: func(tok []language.Token, i int) {
		for c := i - 1; c > tok[i].Head; c-- {
			if tok[c].Relation == "obj" && tok[c].Head == tok[i].Head {
				tok[i].Head, tok[i].Relation = c, "nmod"
				return
			}
		}
	},
}

// deedOrWord are nouns for what somebody did or said, behind which "by" tells who.
var deedOrWord = lexis.Set("decision", "move", "statement", "remark", "comment", "attack", "raid", "strike",
	"call", "demand", "request", "appeal", "offer", "proposal", "claim", "charge", "allegation", "accusation",
	"threat", "visit", "invasion", "pullout", "withdrawal", "ruling", "announcement", "attempt", "effort",
	"refusal", "bid", "action", "release", "arrest", "seizure", "bombing", "shelling", "killing", "report",
	"pledge", "promise", "initiative", "acceptance", "vote", "recognition", "admission")

// verdictAsObject: "calling them a farce", "called the inquiry of the Senate a farce", with the
// verdict drawn as a second object or as part of the first.
var verdictAsObject = repair{
	at: []string{"obj", "nmod", "appos", "dep", "obl"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verdictOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = verdictOf(tok, i), "xcomp" },
}

// verdictOf is the verb whose object the phrase of the noun i judges: its indefinite article stands
// right behind the object, with no preposition or comma between; -1 without.
func verdictOf(tok []language.Token, i int) int {
	start := -1
	for c := i - 1; c > 0 && c > i-7; c-- {
		if tok[c].Head == i && (tok[c].Relation == "case" || tok[c].Relation == "cop") {
			return -1
		}
		if tok[c].Head == i && tok[c].Lemma == "a" {
			start = c
		}
	}
	if start < 0 {
		return -1
	}
	for start > 0 && tok[start-1].UPOS == "PUNCT" {
		if tok[start-1].Lemma == "," || tok[start-1].XPOS == ":" || tok[start-1].XPOS == "-LRB-" {
			return -1
		}
		start--
	}
	if i+1 < len(tok) && timeNoun[tok[i].Lemma] && (tok[i+1].Lemma == "later" || tok[i+1].Lemma == "after" || tok[i+1].Lemma == "ago" || tok[i+1].Lemma == "before" || tok[i+1].Lemma == "earlier") {
		return -1
	}
	v, top := tok[i].Head, i
	for hops := 0; v >= 0 && v < i && !verdictVerbs[tok[v].Lemma]; hops++ {
		if hops > 3 || tok[v].UPOS != "NOUN" && tok[v].UPOS != "PROPN" {
			return -1
		}
		v, top = tok[v].Head, v
	}
	if v < 0 || v > i || tok[v].UPOS != "VERB" {
		return -1
	}
	o := objectOf(tok, v, start)
	if o < 0 || top != i && (top < o || top >= start) || o >= start-1 && tok[o].UPOS == "PRON" && tok[o].XPOS != "PRP" {
		return -1
	}
	return v
}

// verdictBehindAs: "described the inquiry of the Senate as a witch hunt", with the verdict drawn as
// part of what it judges.
var verdictBehindAs = repair{
	at: []string{"nmod"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i || tok[h].Relation != "obj" || tok[h].Head < 0 || tok[h].Head > h || !picturing[tok[tok[h].Head].Lemma] || heldAs[tok[h].Lemma] {
			return false
		}
		for c := h + 1; c < i; c++ {
			if tok[c].Head == i && tok[c].Relation == "case" {
				return tok[c].Lemma == "as" && tok[c+1].Lemma == "a"
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "obl" },
}

// picturing are the verbs that say as what they see something.
var picturing = lexis.Set("describe", "dismiss", "denounce", "characterize", "characterise", "portray", "depict", "deride", "decry", "condemn", "ridicule", "regard", "hail")

// heldAs are the nouns for what somebody is or does as something: "described his time as a judge".
var heldAs = lexis.Set("role", "record", "work", "time", "job", "career", "appointment", "status", "experience", "tenure", "election", "life", "service", "use", "reputation", "position",
	"day", "year", "performance", "duty", "function", "selection", "nomination", "arrival", "return", "stint", "candidacy", "value", "importance", "skill", "conviction", "arrest")

// verdictVerbs are the verbs that take what they judge and what they call it.
var verdictVerbs = lexis.Set("call", "brand", "label", "dub", "term", "pronounce", "deem", "consider", "declare")

// toldTo: "told the cutter to leave", with what somebody is told to do drawn as describing him.
var toldTo = repair{
	at:  []string{"acl"},
	tag: []string{"VB"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 0 && h < i && tok[h].Head >= 0 && tok[h].Head < h && (doc.Tokens[h].Relation == "iobj" || tok[h].Relation == "obj" && tok[h].UPOS == "PROPN") && toldVerbs[tok[tok[h].Head].Lemma] && tok[i-1].Lemma == "to" && tok[i-1].Head == i
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "xcomp"
	},
}

// toldVerbs are the verbs of asking somebody to do something.
var toldVerbs = lexis.Set("tell", "ask", "urge", "order", "warn", "advise", "beg", "press", "implore", "instruct", "command", "invite", "challenge", "persuade")

// helpedToDo: "helped the Peruvian army fight the rebels", with who does it for a part of
// what is done.
var helpedToDo = repair{
	at: []string{"compound"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v <= i || tok[v].UPOS != "VERB" || tok[v].XPOS != "VB" || tok[v].Relation != "xcomp" && tok[v].Relation != "ccomp" || auxiliary(tok, v, "mark") || auxiliary(tok, v, "nsubj") {
			return false
		}
		h := tok[v].Head
		return h >= 0 && h < i && bareGovernor[tok[h].Lemma] && !auxiliary(tok, h, "obj")
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		h := tok[v].Head
		for c := h + 1; c < v; c++ {
			if tok[c].Head == v && c != i {
				tok[c].Head = i
			}
		}
		tok[i].Head, tok[i].Relation = h, "obj"
	},
}

// bareGovernor are the verbs whose object does what an infinitive without "to" tells.
var bareGovernor = lexis.Set("help", "let", "make", "watch", "see", "hear")

// recipientOfSum: "gave Malawi ten million", "sent its ally ten tanks".
var recipientOfSum = repair{
	of: []string{"PROPN", "NOUN"},
	at: []string{"compound"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if tok[i].UPOS == "NOUN" {
			return i > 1 && tok[i-1].Relation == "nmod:poss" && tok[i-2].UPOS == "VERB" && i+1 < len(tok) && tok[i+1].UPOS == "NUM" && tok[i].Head > i+1 && tok[tok[i].Head].Head == i-2
		}
		return tok[i].UPOS == "PROPN" && i > 0 && tok[i-1].UPOS == "VERB" && i+1 < len(tok) && tok[i+1].UPOS == "NUM" && (tok[tok[i].Head].UPOS == "NUM" || tok[tok[i].Head].Head == i-1)
	},
	mend: func(tok []language.Token, i int) {
		if tok[i].UPOS == "NOUN" {
			tok[i-1].Head = i
			tok[i].Head, tok[i].Relation = i-2, "iobj"
			return
		}
		tok[i].Head, tok[i].Relation = i-1, "iobj"
	},
}

// recipientOfDollars: "offered Peru $10 million over five years", with Peru drawn as a part
// of the sum, which is the recipient then, and the years as what is given.
var recipientOfDollars = repair{
	at: []string{"compound", "nmod"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if w := doc.Word(i); w == "U.S." || w == "US" { // "pledged US $37 million"
			return false
		}
		if tok[i].UPOS != "PROPN" || h != i+1 || tok[h].UPOS != "SYM" || tok[h].Relation != "obj" && tok[h].Relation != "iobj" {
			return false
		}
		v := tok[h].Head
		if v < 0 || v >= i || tok[v].UPOS != "VERB" || i-v > 4 {
			return false
		}
		for c := v + 1; c < i; c++ {
			if tok[c].Head != i && tok[c].Head != h || tok[c].Relation == "case" {
				return false
			}
		}
		return true
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		v := tok[h].Head
		for c := v + 1; c < i; c++ {
			tok[c].Head = i
		}
		tok[i].Head, tok[i].Relation = v, "iobj"
		givenSum(tok, h)
	},
}

// sumAsRecipient: the same, with the recipient found and the years for what is given.
var sumAsRecipient = repair{
	of: []string{"SYM"},
	at: []string{"iobj", "obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if tok[i].UPOS != "SYM" || tok[i].Head < 0 || tok[i].Head > i {
			return false
		}
		for c := i + 1; c < min(len(tok), i+12); c++ {
			if tok[c].Head == tok[i].Head && tok[c].Relation == "obj" {
				return timeNoun[tok[c].Lemma]
			}
		}
		return false
	},
	mend: givenSum,
}

// givenSum makes the sum at h what its verb gives, and the time behind it no object.
func givenSum(tok []language.Token, h int) {
	v := tok[h].Head
	for c := h + 1; c < min(len(tok), h+12); c++ {
		if tok[c].Head == v && tok[c].Relation == "obj" && timeNoun[tok[c].Lemma] {
			tok[c].Relation = "obl"
		}
	}
	tok[h].Relation = "obj"
}

// recipientOfTime: "gave the rulers of Peru ten days to leave", with the days drawn as the
// rulers'.
var recipientOfTime = repair{
	at:    []string{"nmod", "nmod:unmarked", "appos"},
	lemma: timeNoun,
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n := tok[i].Head
		if n < 0 || n > i || tok[n].Relation != "obj" || i+2 >= len(tok) || tok[i+1].XPOS != "TO" || tok[i+2].XPOS != "VB" || auxiliary(tok, i, "case") {
			return false
		}
		v := tok[n].Head
		return v >= 0 && v < n && (tok[v].Lemma == "give" || tok[v].Lemma == "allow" || tok[v].Lemma == "grant") && !auxiliaryBehind(tok, v, "iobj")
	},
	mend: func(tok []language.Token, i int) {
		n := tok[i].Head
		tok[i].Head, tok[i].Relation, tok[n].Relation = tok[n].Head, "obj", "iobj"
	},
}

// robbedVerb: "crossed the river and shelled camps".
var robbedVerb = repair{
	of: []string{"NOUN"},
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return robbedOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = robbedOf(tok, i), "obj"
	},
}

// robbedOf is the coordinated verb right before the phrase of the noun i, which
// has no object though the noun, without a preposition, hangs on the verb before
// it; -1 without.
func robbedOf(tok []language.Token, i int) int {
	v := i - 1
	for v > 0 && tok[v].Head == i {
		if tok[v].Relation == "case" {
			return -1
		}
		v--
	}
	if timeNoun[tok[i].Lemma] || v < 1 || tok[v].UPOS != "VERB" || tok[v].Relation != "conj" || tok[v].Head != tok[i].Head {
		return -1
	}
	for c := v + 1; c < min(len(tok), i+12); c++ {
		if tok[c].Head == v && tok[c].Relation == "obj" {
			return -1
		}
	}
	return v
}

// countedObject: "arrested at least 16 members", "returned to Peru on Monday 21 frogs".
var countedObject = repair{
	at: []string{"obl", "obl:unmarked"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return (counted(tok, i) || bare(tok, i))
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obj"
	},
}

// counted reports whether the noun i is what "at least", "up to" or "more than"
// and a number count ("arrested at least 16 members"). The parser takes their
// "at" or "to" for the noun's own preposition.
func counted(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < 0 || tok[h].UPOS != "VERB" || h > i || timed(tok[i]) { // "flew to Lima, 60 kilometers away, Thursday"
		return false
	}
	number := false
	for c := h + 1; c < i; c++ {
		if tok[c].Head == i && (tok[c].Relation == "case" || tok[c].Relation == "mark") {
			return false
		}
		number = number || tok[c].XPOS == "CD"
	}
	if !number {
		return false
	}
	for c := range tok[h+1 : i] { // the verb has its object already
		if k := &tok[h+1+c]; k.Head == h && k.Relation == "obj" {
			return false
		}
	}
	return true
}

// bare reports whether the noun i stands behind its verb without any
// preposition, though the parser took it for an adjunct ("cut off aid to X").
func bare(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < 0 || h > i || i-h > 6 || tok[h].UPOS != "VERB" || tok[i].UPOS != "NOUN" || timeNoun[tok[i].Lemma] {
		return false
	}
	for c := h + 1; c < i; c++ {
		switch {
		case tok[c].UPOS == "DET" || tok[c].UPOS == "ADJ" || tok[c].UPOS == "NOUN" || tok[c].UPOS == "NUM":
			if tok[c].Head != i {
				return false
			}
		case tok[c].Relation != "compound:prt" || tok[c].Head != h:
			return false
		}
	}
	for c := i + 1; c < len(tok) && c < i+8; c++ {
		if tok[c].Head == h && tok[c].Relation == "obj" {
			return false
		}
	}
	return true
}

// toFire: "threatened to fire on the ship", "agreed to charter two tankers", where the
// parser has a noun for the verb behind "to".
var toFire = repair{
	at:    []string{"obl", "nmod", "compound", "advcl", "nmod:poss"},
	lemma: likeNouns,
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i < 2 || i+1 >= len(tok) || tok[i].UPOS == "VERB" || tok[i-1].Lemma != "to" || tok[i-1].UPOS != "ADP" {
			return false
		}
		_, ok := fired(tok, i)
		return ok
	},
	mend: func(tok []language.Token, i int) {
		o, _ := fired(tok, i)
		up := verbAbovePhrase(tok, i, o)
		tok[i].UPOS, tok[i].XPOS, tok[i].Head, tok[i].Relation = "VERB", "VB", up, "xcomp"
		tok[i-1].UPOS, tok[i-1].XPOS, tok[i-1].Head, tok[i-1].Relation = "PART", "TO", i, "mark"
		if o >= 0 {
			tok[o].Head, tok[o].Relation = i, "obj"
		}
		for c := i + 1; c < len(tok) && c < i+15; c++ {
			if c != o && (tok[c].Head == i && tok[c].Relation == "nmod" || tok[c].Head == up && tok[c].Relation == "obl") {
				tok[c].Head, tok[c].Relation = i, "obl"
			}
		}
	},
}

// likeNouns are verbs that the parser takes for nouns behind "to".
var likeNouns = lexis.Set("fire", "charter", "police")

// fired is the noun of what the word i behind "to" is done to, -1 where a preposition of
// aim follows; ok says that one or the other is there, so that i is a verb, and that
// the tree can be mended.
func fired(tok []language.Token, i int) (o int, ok bool) {
	o = -1
	if w := tok[i+1].Lemma; w != "on" && w != "upon" && w != "at" {
		for c := i + 1; c < len(tok) && c < i+6 && inPhrase[tok[c].UPOS]; c++ {
			if tok[c].UPOS == "NOUN" || tok[c].UPOS == "PROPN" {
				o = c
			}
		}
		if o < 0 || tok[o].Head == -1 {
			return -1, false
		}
	}
	up := verbAbovePhrase(tok, i, o)
	if up < 0 || o >= 0 && tok[o].Head != up && tok[o].Head != tok[i].Head && tok[o].Head != i {
		return -1, false
	}
	return o, up < i-1
}

// inPhrase are the parts of speech that stand in a phrase of a noun up to its head.
var inPhrase = lexis.Set("DET", "ADJ", "NUM", "NOUN", "PROPN")

// verbAbovePhrase is the verb above the word i, the noun o that it hangs on and the noun
// before that the phrase belongs to; -1 without.
func verbAbovePhrase(tok []language.Token, i, o int) int {
	up := tok[i].Head
	if up == o && o >= 0 {
		up = tok[o].Head
	}
	if up >= 0 && up < i && tok[up].UPOS == "NOUN" {
		up = tok[up].Head
	}
	if up < 0 || tok[up].UPOS != "VERB" {
		return -1
	}
	return up
}

// toHandOver: "asked Peru to hand over the men".
var toHandOver = repair{
	at:  []string{"obl", "nmod"},
	tag: []string{"NN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i-1].XPOS == "TO" && tok[i-1].Head == i && phrasal[particled(tok, i)] && tok[i].Head >= 0
	},
	mend: func(tok []language.Token, i int) {
		up := tok[i].Head
		tok[i].UPOS, tok[i].XPOS, tok[i].Relation, tok[i-1].Relation = "VERB", "VB", "advcl", "mark"
		if tok[up].UPOS != "VERB" {
			tok[i].Relation = "acl"
		}
		tok[i+1].Head, tok[i+1].Relation = i, "compound:prt"
		for c := i + 2; c < len(tok) && c < i+8; c++ {
			if tok[c].Head == up && tok[c].Relation == "obj" {
				tok[c].Head = i
				return
			}
		}
	},
}

// summaryAsObject: "bombed the port on Monday, an attack condemned by Peru", with what sums the
// clause up drawn as another object.
var summaryAsObject = repair{
	at: []string{"obj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i-4 || i+2 >= len(tok) || tok[i+1].XPOS != "VBN" || tok[i+1].Head != i || tok[i+1].Relation != "acl" {
			return false
		}
		a := i - 1
		for a > h && tok[a].Head == i && tok[a].Relation != "det" {
			a--
		}
		return tok[a].Lemma == "a" && tok[a].Head == i && tok[a-1].Lemma == "," && objectBetween(tok, h, a)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "parataxis"
	},
}

// objectBetween reports whether the verb v has an object before token end.
func objectBetween(tok []language.Token, v, end int) bool {
	return slices.ContainsFunc(tok[v+1:end], func(t language.Token) bool { return t.Head == v && t.Relation == "obj" })
}

// secondObject: "branded Peru a menace", "set Peru a deadline".
var secondObject = repair{
	at: []string{"obj", "obl:unmarked"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return firstObject(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		first, verb := firstObject(tok, i), tok[i].Head
		if lexis.Judging[tok[verb].Lemma] {
			tok[i].Relation = "xcomp"
			return
		}
		tok[first].Relation, tok[i].Relation = "iobj", "obj"
	},
}

// bestowing are the verbs that give one thing to another.
var bestowing = lexis.Set("give", "set", "send", "grant", "offer", "hand", "issue", "deal")

// firstObject is the first of two objects that the verb above i has, with i for the
// second; it says of whom the second is told or who gets it; -1 without.
func firstObject(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < 0 || v > i-2 || tok[i].UPOS != "NOUN" || !lexis.Judging[tok[v].Lemma] && !bestowing[tok[v].Lemma] || tok[i].Relation != "obj" && !bestowing[tok[v].Lemma] {
		return -1
	}
	first := -1
	for c := v + 1; c < i; c++ {
		switch {
		case tok[c].Head == v && (tok[c].Relation == "iobj" || tok[c].Relation == "obj" && tok[i].Relation == "obj"):
			first = c
			if tok[c].UPOS == "PRON" && tok[c].XPOS != "WDT" && tok[c].XPOS != "WP" { // "calling it an unfair move": the move is judged with it
				return -1
			}
		case tok[c].UPOS == "PUNCT" || tok[c].UPOS == "CCONJ" || tok[c].Head == i && tok[c].Relation == "case":
			return -1
		}
	}
	return first
}

// objectBehindRecipient: "turned over to Peru's guard two boats", where the boats hang
// on the guard as its object and the guard on the verb as if without its "to".
var objectBehindRecipient = repair{
	at: []string{"obj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || tok[h].UPOS != "NOUN" && tok[h].UPOS != "PROPN" || !casedBefore(tok, h) {
			return false
		}
		v := tok[h].Head
		return v >= 0 && v < h && tok[v].UPOS == "VERB" && (tok[h].Relation == "obj" || tok[h].Relation == "obl")
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[h].Relation = tok[h].Head, "obl"
	},
}

// objectOfGerund: "began shelling the town", with the town for what was begun.
var objectOfGerund = repair{
	at: []string{"obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return gerundBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = gerundBefore(tok, i)
	},
}

// gerundBefore is the gerund between the verb of beginning or ending and its object i; -1
// elsewhere.
func gerundBefore(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < 0 || v > i-2 || !aspectual[tok[v].Lemma] {
		return -1
	}
	for c := v + 1; c < i && c < v+4; c++ {
		if tok[c].Head == v && tok[c].Relation == "xcomp" && tok[c].XPOS == "VBG" {
			return c
		}
	}
	return -1
}

// aspectual are the verbs that say of an act that it begins, goes on or ends.
var aspectual = lexis.Set("begin", "start", "continue", "stop", "keep", "resume", "finish", "cease")

// swappedObject: "shut off natural gas to Peru", with Peru for the object.
var swappedObject = repair{
	at: []string{"obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return uncasedBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[uncasedBefore(tok, i)].Relation = "obj"
		tok[i].Relation = "obl"
	},
}

// uncasedBefore is the noun without a preposition between the verb and its object i, which
// has one; -1 elsewhere.
func uncasedBefore(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < 0 || v > i-3 || tok[v].UPOS != "VERB" || !casedBefore(tok, i) {
		return -1
	}
	for c := v + 1; c < i; c++ {
		if tok[c].Head == v && strings.HasPrefix(tok[c].Relation, "obl") && tok[c].UPOS == "NOUN" && !timeNoun[tok[c].Lemma] && !casedBefore(tok, c) {
			return c
		}
	}
	return -1
}

// casedBefore reports whether a preposition stands before the noun h as its own.
func casedBefore(tok []language.Token, h int) bool {
	for c := h - 1; c >= max(0, h-6); c-- {
		if tok[c].Head == h && tok[c].Relation == "case" && tok[c].UPOS == "ADP" {
			return true
		}
	}
	return false
}

// casedObject: "went to the aid of X", with the aid as what somebody went.
var casedObject = repair{
	at: []string{"obj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i || tok[h].UPOS != "VERB" || !casedBefore(tok, i) {
			return false
		}
		for c := h + 1; c < i; c++ {
			if tok[c].UPOS == "NUM" { // "at least 16 members"
				return false
			}
		}
		return true
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obl"
	},
}

// objectBehindParticle: "brushed aside Peru's protest", "gunned down Jan Novak", with the
// object drawn as where something was done.
var objectBehindParticle = repair{
	at: []string{"obl", "obl:unmarked"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h, word := tok[i].Head, strings.ToLower(tok[i].Lemma)
		if h < 0 || h > i-2 || lexis.Weekdays[word] > 0 || lexis.Months[word] > 0 || tok[h].UPOS != "VERB" || tok[h+1].Relation != "compound:prt" || tok[h+1].Head != h || timeNoun[tok[i].Lemma] ||
			casedBefore(tok, i) || auxiliary(tok, h, "aux:pass") {
			return false
		}
		for c := h + 2; c < i; c++ {
			if tok[c].UPOS == "PUNCT" || tok[c].UPOS == "NUM" || tok[c].UPOS == "VERB" || tok[c].Head == h {
				return false
			}
		}
		return !auxiliaryBehind(tok, h, "obj")
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obj"
	},
}

// shiftedObject: "described as unacceptable a plan of Peru", where the parser takes the
// object for a phrase without a preposition.
var shiftedObject = repair{
	at: []string{"obl", "obl:unmarked", "nmod", "nmod:unmarked", "xcomp", "dep"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i-3 || tok[h].UPOS != "VERB" || !shifting[tok[h].Lemma] {
			return false
		}
		as := -1
		for c := h + 1; c < len(tok) && c < i+1; c++ {
			if tok[c].Head == i && (tok[c].Relation == "case" && tok[c].XPOS != "POS" || tok[c].Relation == "mark") || tok[c].Head == h && tok[c].Relation == "obj" {
				return false
			}
			if tok[c].Head == h && c < i && tok[c].UPOS == "ADJ" && tok[h+1].Lemma == "as" {
				as = c
			}
		}
		return as >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obj"
	},
}

// shifting are the verbs that a long object follows behind what it is said to be.
var shifting = lexis.Set("describe", "dismiss", "reject", "condemn", "denounce", "criticize", "criticise", "hail", "praise", "brand", "label", "welcome", "slam", "deride", "characterize", "characterise")

// leftPlace: "the withdrawal of 500 soldiers from Peru", where the parser takes the place
// for where the soldiers come from.
var leftPlace = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		of := tok[i].Head
		if of < 1 || of > i || tok[of].UPOS != "NOUN" || tok[of].Relation != "nmod" || !behind(tok, i, "from") || !behind(tok, of, "of") {
			return false
		}
		return leavingNoun[tok[tok[of].Head].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// leavingNoun are the nouns for going away or being made to.
var leavingNoun = lexis.Set("withdrawal", "pullout", "pull-out", "pullback", "retreat", "evacuation", "departure",
	"expulsion", "removal", "return", "repatriation", "deportation", "extradition", "recall", "disengagement", "release", "transfer")

// nounOfParticiple: "under a deal reached with Peru, Chile must leave", where the parser
// makes the deal a phrase of its own participle.
var nounOfParticiple = repair{
	at: []string{"obl", "nsubj", "obj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		return v > i && v < i+3 && tok[v].XPOS == "VBN" && tok[v].Relation == "advcl" && tok[v].Head > v &&
			(behind(tok, i, "under") || behind(tok, i, "in") || behind(tok, i, "during") || behind(tok, i, "after") || behind(tok, i, "at")) && !hasSubject(tok, 0, v)
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[v].Head, "obl"
		tok[v].Head, tok[v].Relation = i, "acl"
	},
}

// appealedTo: "appealed for help to Peru", where the parser has the help go to Peru.
var appealedTo = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n := tok[i].Head
		if n < 1 || n > i || tok[n].Relation != "obl" || goesTo[tok[n].Lemma] || !behind(tok, i, "to") || !behind(tok, n, "for") {
			return false
		}
		v := tok[n].Head
		return v >= 0 && v < n && appealing[tok[v].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "obl"
	},
}

// goesTo are nouns that have a "to" of their own: "called for an end to the raids".
var goesTo = lexis.Set("end", "halt", "stop", "solution", "return", "access", "change", "answer", "response", "right", "alternative", "reform", "approach", "transition", "commitment")

// appealing are the verbs that ask somebody, named behind "to", for something.
var appealing = lexis.Set("appeal", "plead", "turn", "look", "apply", "petition", "call", "beg")

// objectOfAdjective: "has left open the use of force", "made clear its view", with the
// object of the verb hung on the adjective, which takes none.
var objectOfAdjective = repair{
	at: []string{"obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		a := tok[i].Head
		if a < 1 || a > i || tok[a].UPOS != "ADJ" || tok[a].Relation != "xcomp" {
			return false
		}
		v := tok[a].Head
		return v == a-1 && tok[v].UPOS == "VERB" && !hasObject(tok[:a], v)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// herAsObject: "stopped her west of Lima", "seized her off Malta", with the pronoun drawn as the
// owner of an adverb or of the point of the compass.
var herAsObject = repair{
	at:  []string{"nmod:poss"},
	tag: []string{"PRP$"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h != i+1 || i == 0 || strings.ToLower(doc.Word(i)) != "her" || tok[h].UPOS != "ADV" {
			return false
		}
		return tok[i-1].UPOS == "VERB" && tok[h].Head == i-1 && tok[i-1].XPOS != "VBN"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation, tok[i].XPOS = i-1, "obj", "PRP"
	},
}

// drillBesideShip: "will send the tanker Astra to Lima for drills with Peru", with what she is
// sent for hung on her name.
var drillBesideShip = repair{
	at:    []string{"nmod"},
	lemma: lexis.Set("drill", "exercise", "manoeuvre", "maneuver", "wargame", "training", "patrol"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if !casedWith(tok, i, "for") {
			return false
		}
		v := overShips(tok, i)
		return v >= 0 && v < i && tok[v].UPOS == "VERB"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = overShips(tok, i), "obl"
	},
}

// overShips is the head of the object among whose ships the phrase i hangs, -1 elsewhere.
func overShips(tok []language.Token, i int) int {
	afloat := false
	for at, hops := tok[i].Head, 0; at >= 0 && hops < 5; at, hops = tok[at].Head, hops+1 {
		afloat = afloat || afloatNouns[tok[at].Lemma]
		switch tok[at].Relation {
		case "obj":
			if !afloat {
				return -1
			}
			return tok[at].Head
		case "appos", "conj", "flat", "compound":
		default:
			return -1
		}
	}
	return -1
}
