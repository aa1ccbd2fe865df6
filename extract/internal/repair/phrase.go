package repair

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of objects and of phrases with a preposition: what a verb acts on and
// what a phrase belongs to.

// sumUpTo: "lend up to a billion".
var sumUpTo = repair{
	at:    []string{"case", "fixed"},
	lemma: lexis.Set("to"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i-1].Lemma == "up" && i+1 < len(tok) && (tok[i+1].XPOS == "$" || tok[i+1].XPOS == "CD")
	},
	mend: func(tok []language.Token, i int) {
		noun := tok[i].Head
		if noun == i-1 { // "up" as the verb's particle
			noun = i + 1
			for tok[noun].Relation == "nummod" || tok[noun].Relation == "compound" {
				noun = tok[noun].Head
			}
			tok[i-1].Head, tok[i-1].Relation = noun, "advmod"
		}
		if tok[noun].Relation == "obl" {
			tok[noun].Relation = "obj"
		}
		tok[i].Head, tok[i].Relation = i-1, "fixed"
	},
}

// atLeast: "killed at least 20 troops", with the troops drawn as an adjunct with "at".
var atLeast = repair{
	of: []string{"NOUN", "PROPN"},
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n := numberAtLeast(tok, i)
		return n >= 0 && !hasObject(tok, tok[i].Head)
	},
	mend: func(tok []language.Token, i int) {
		n := numberAtLeast(tok, i)
		tok[i].Relation = "obj"
		tok[n-1].Head, tok[n-1].Relation = n, "advmod"
		tok[n-2].Head, tok[n-2].Relation = n-1, "case"
	},
}

// numberAtLeast is the number behind "at least" that counts the noun i, whose verb stands
// right before; -1 elsewhere.
func numberAtLeast(tok []language.Token, i int) int {
	for n := i - 1; n > 2 && n > i-5; n-- {
		if tok[n].UPOS == "NUM" && tok[n].Head == i && tok[n-1].Lemma == "least" && tok[n-2].Lemma == "at" && tok[i].Head == n-3 {
			return n
		}
	}
	return -1
}

// loanFor: "a loan for Peru to mend its dams".
var loanFor = repair{
	at: []string{"mark"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].Lemma == "for" && i+1 < len(tok) && tok[i+1].UPOS == "PROPN" && tok[i+1].Relation == "nmod" && tok[i+1].Head >= 0 &&
			tok[i+1].Head < i && !uttered[tok[tok[i+1].Head].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].Head, tok[i].Relation = "ADP", i+1, "case"
	},
}

// gerundWithObject: "after meeting Ana Dias".
var gerundWithObject = repair{
	of: []string{"PROPN"},
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "PROPN" && i > 0 && tok[i-1].XPOS == "VBG" && tok[i-1].Relation == "advcl" && tok[i-1].Head == tok[i].Head
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i-1, "obj"
	},
}

// deedInProgress: "resumed bombing villages", where the tree takes the gerund for part of
// the noun.
var deedInProgress = repair{
	at:  []string{"compound"},
	tag: []string{"NN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return i > 0 && h > i && verbOf[tok[i].Lemma] != "" && tok[h].XPOS == "NNS" && tok[h].Relation == "obj" && tok[h].Head == i-1 && phasing[tok[i-1].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation, tok[i].UPOS, tok[i].XPOS = i-1, "xcomp", "VERB", "VBG"
		tok[i].Lemma = verbOf[tok[i].Lemma]
		tok[h].Head = i
	},
}

// phasing are the verbs that tell how far an act has come.
var phasing = lexis.Set("begin", "start", "resume", "continue", "stop", "halt", "cease", "keep", "finish")

// recipientOfThing: "sent Peru a letter".
var recipientOfThing = repair{
	at: []string{"obj"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 0 && h < i && giving[tok[h].Lemma] && givenAlso(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "iobj"
	},
}

// thingBehindTitle: "handed the politician Ana Dias a five-year term".
var thingBehindTitle = repair{
	at: []string{"nmod:unmarked"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i || tok[i].UPOS != "NOUN" || timeNoun[tok[i].Lemma] || tok[h].Relation != "obj" || tok[h].Head < 0 {
			return false
		}
		return tok[h].Head < h && giving[tok[tok[h].Head].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation, tok[h].Relation = tok[h].Head, "obj", "iobj"
	},
}

// peopleBehindTo: "sent food to flood victims".
var peopleBehindTo = repair{
	at: []string{"mark"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "TO" && i+2 < len(tok) && tok[i].Head == i+1 && tok[i+1].UPOS == "NOUN" && tok[i+2].UPOS == "NOUN" &&
			tok[i+2].Head == i+1 && tok[i+2].Relation == "obj" && verbAbove(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		noun := i + 2
		tok[noun].Head, tok[noun].Relation = verbAbove(tok, i), "obl"
		tok[i].UPOS, tok[i].XPOS, tok[i].Head, tok[i].Relation = "ADP", "IN", noun, "case"
		tok[i+1].Head, tok[i+1].Relation = noun, "compound"
	},
}

// verbAbove is the verb before token i that i stands below, -1 without one.
func verbAbove(tok []language.Token, i int) int {
	at := i
	for hops := 0; at >= 0 && hops < 8; hops++ {
		if at < i && tok[at].UPOS == "VERB" {
			return at
		}
		at = tok[at].Head
	}
	return -1
}

// partOfMany: "several of its fighters".
var partOfMany = repair{
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 0 && h < i && h+1 < len(tok) && tok[h+1].Lemma == "of" && tok[h+1].Head == i &&
			(tok[h].UPOS == "ADJ" || tok[h].UPOS == "NUM" || tok[h].UPOS == "DET") && tok[h].Relation != "advmod"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "nmod"
	},
}

// participleOfNearer: "a clash between rebels and Peruvian troops backed by Chile".
var participleOfNearer = repair{
	at: []string{"acl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		k := i - 1
		if k < 1 || tok[i].XPOS != "VBN" || tok[k].UPOS != "NOUN" || tok[k].Relation != "conj" || tok[k].Head != tok[i].Head {
			return false
		}
		return tok[k-1].Head == k && (tok[k-1].Relation == "amod" || tok[k-1].Relation == "compound" || tok[k-1].Relation == "det")
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = i - 1
	},
}

// nameBehindTitle: "the murder of reporter Ana Dias", "troops loyal to warlord Ana Dias".
var nameBehindTitle = repair{
	of: []string{"PROPN"},
	at: []string{"nmod", "obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 1 && tok[i].UPOS == "PROPN" && tok[i-1].UPOS == "NOUN" && tok[i-1].Relation == tok[i].Relation && tok[i-1].Head == tok[i].Head &&
			tok[i].Head < i-1 && !timeNoun[tok[i-1].Lemma] && !lexis.DayName[tok[i].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		for c := max(0, i-8); c < i-1; c++ {
			if tok[c].Head == i-1 {
				tok[c].Head = i
			}
		}
		tok[i-1].Head, tok[i-1].Relation = i, "nmod:desc"
	},
}

// describedObject: "arrested a member of the Front wanted for murder".
var describedObject = repair{
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i || !lexis.Undergone[tok[h].Lemma] || tok[i].XPOS != "VBN" && tok[i].XPOS != "VBD" || tok[i].UPOS != "VERB" || auxiliary(tok, i, "aux") {
			return false
		}
		return (subjectOf(tok, h, i) >= 0) != (objectOf(tok, h, i) >= 0)
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		noun := max(subjectOf(tok, h, i), objectOf(tok, h, i))
		tok[noun].Head, tok[noun].Relation = h, "obj"
		tok[i].Head, tok[i].Relation, tok[i].XPOS = noun, "acl", "VBN"
	},
}

// subjectOf is the subject of the verb v that stands behind start, -1 without one.
func subjectOf(tok []language.Token, start, v int) int {
	for c := start + 1; c < v; c++ {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return c
		}
	}
	return -1
}

// objectOf is the object of the verb h that stands before token i, -1 without one.
func objectOf(tok []language.Token, h, i int) int {
	for c := h + 1; c < i; c++ {
		if tok[c].Head == h && tok[c].Relation == "obj" {
			return c
		}
	}
	return -1
}

// loneRecipient: "recalled its ambassador to Peru".
var loneRecipient = repair{
	at: []string{"iobj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return tok[i].UPOS == "NOUN" && h >= 0 && h < i && tok[h].UPOS == "VERB" && !auxiliaryBehind(tok, h, "obj") &&
			!auxiliaryBehind(tok, h, "ccomp") && !auxiliaryBehind(tok, h, "xcomp")
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obj"
	},
}

// ofTheNearer: "between Peruvian troops and fighters of the Front".
var ofTheNearer = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nearer(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = nearer(tok, i)
	},
}

// nearer is the noun right before the phrase with "of" at i, where the tree hangs
// the phrase on the noun coordinated with it, which has its owner before it; -1
// without one.
func nearer(tok []language.Token, i int) int {
	h, of := tok[i].Head, i-1
	for of > h && h >= 0 && !(tok[of].Head == i && tok[of].Relation == "case") {
		of--
	}
	k := of - 1
	if h < 0 || k <= h || tok[of].Lemma != "of" || tok[k].UPOS != "NOUN" || tok[k].Relation != "conj" || tok[k].Head != h || tok[k-1].Head == k && tok[k-1].Relation == "amod" {
		return -1
	}
	for c := h - 1; c >= 0 && c > h-5; c-- {
		if tok[c].Head == h && (tok[c].XPOS == "NNP" || tok[c].Relation == "nmod:poss" || tok[c].UPOS == "ADJ" && tok[c].Relation == "amod") {
			return k
		}
	}
	return -1
}

// giving are the verbs of two objects, who gets and what.
var giving = lexis.Set("give", "send", "lend", "grant", "offer", "hand", "pay", "sell", "promise",
	"pledge", "award", "forgive", "forgiven", "bring", "ship", "write", "cable", "fax", "deny", "owe",
	"show", "supply", "assign", "allow", "guarantee", "loan", "donate")

// givenAlso reports whether the verb of the object i has another object behind it
// that is no name, with no conjunction between the two.
func givenAlso(tok []language.Token, i int) bool {
	for k := i + 1; k < len(tok) && k < i+12; k++ {
		if tok[k].Head == tok[i].Head && tok[k].Relation == "obj" {
			return tok[k].UPOS != "PROPN"
		}
		if tok[k].UPOS == "PUNCT" && tok[k].XPOS == "," || tok[k].UPOS == "ADP" || tok[k].UPOS == "VERB" { // "sent the Aurora past Peru to show …"
			return false
		}
		if tok[k].UPOS == "CCONJ" && tok[k].Head > i && tok[tok[k].Head].Head == tok[i].Head {
			return false
		}
	}
	return false
}

// namesByDay: "visited Oslo on 4 April and Bergen on 5 April", "met Ana Dias on Monday and Bo Lund
// on Tuesday", with the second name joined to the day of the first.
var namesByDay = repair{
	at: []string{"conj"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nameOfOtherDay(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = nameOfOtherDay(tok, i)
	},
}

// nameOfOtherDay is the name before the day with which the tree joins the name i, where that one has a
// day or a year of its own behind it: the last one that is an object of the verb or of its noun, or stands
// behind the same preposition; -1 elsewhere.
func nameOfOtherDay(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[i].UPOS != "PROPN" || weekday[tok[i].Lemma] || tok[h].UPOS != "NUM" && !weekday[tok[h].Lemma] || tok[h].Relation != "obl" && tok[h].Relation != "nmod" && tok[h].Relation != "obl:unmarked" {
		return -1
	}
	prep := ""
	for c := i - 1; c > h && c > i-6; c-- {
		if tok[c].Head == i && tok[c].Relation == "case" {
			prep = tok[c].Lemma
		}
	}
	v := tok[h].Head
	if prep == "" {
		if k := objectBefore(tok, v, h); k >= 0 {
			return k
		}
	}
	if !weekday[tok[h].Lemma] || !dayBehind(tok, i) {
		return -1
	}
	for k := h - 1; k > v && v >= 0; k-- {
		if tok[k].UPOS != "PROPN" || weekday[tok[k].Lemma] || tok[k].Head != v && (tok[k].Head < v || tok[tok[k].Head].Head != v) || tok[k].Relation != "obl" && tok[k].Relation != "nmod" {
			continue
		}
		if prep == "" || behind(tok, k, prep) {
			return k
		}
		return -1
	}
	return -1
}

// dayBehind reports whether a day of the week follows the name at i.
func dayBehind(tok []language.Token, i int) bool {
	for k := i + 1; k < len(tok) && k < i+6 && tok[k].UPOS != "VERB" && tok[k].UPOS != "PUNCT"; k++ {
		if weekday[tok[k].Lemma] {
			return true
		}
	}
	return false
}

// objectBefore is the named object of verb v that stands before token i, -1
// without one.
func objectBefore(tok []language.Token, v, i int) int {
	for k := i - 1; k > v && v >= 0; k-- {
		if tok[k].Head == v && tok[k].Relation == "obj" && tok[k].UPOS == "PROPN" {
			return k
		}
	}
	return -1
}

// crossedVerb: "Chile and Peru resumed talks".
var crossedVerb = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return crossed(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = crossed(tok, i), "obj"
	},
}

// crossed is the verb between the noun i and the subject of that verb, which the
// parser coordinated over the verb's head though no conjunction stands behind
// it; -1 without.
func crossed(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].Relation != "nsubj" {
		return -1
	}
	v := tok[h].Head
	if v <= h || v >= i || i-v > 6 || tok[v].UPOS != "VERB" {
		return -1
	}
	for c := v + 1; c < i; c++ {
		if tok[c].UPOS == "CCONJ" || tok[c].UPOS == "PUNCT" || tok[c].Head == v && tok[c].Relation == "obj" {
			return -1
		}
	}
	return v
}

// openedClause: "before the fairs begin".
var openedClause = repair{
	at:    []string{"case"},
	lemma: lexis.Openers,
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].Head > i && tok[tok[i].Head].Relation == "nsubj"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "mark"
	},
}

// nounWithTo: "called for an end to attacks".
var nounWithTo = repair{
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return answered(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = answered(tok, i), "nmod"
	},
}

// answered is the noun right before "to" and the phrase of i that the phrase
// belongs to: "an end to the attacks"; -1 without.
func answered(tok []language.Token, i int) int {
	for c := i - 1; c > 1 && c > i-8; c-- {
		if tok[c].Head != i || tok[c].Relation != "case" {
			continue
		}
		if tok[c].Lemma == "to" && tok[c-1].UPOS == "NOUN" && tok[c-1].Head == tok[i].Head && takesTo[tok[c-1].Lemma] {
			return c - 1
		}
		return -1
	}
	return -1
}

// takesTo are nouns that "to" belongs to rather than to the verb above them.
var takesTo = lexis.Set("end", "halt", "stop", "response", "solution", "commitment", "opposition", "threat")

// deniedAct: "denied seizing the ship", "says she is mulling visiting Peru" with the act hung
// on the verb of saying, "is exploring arresting him" with the act as a noun.
var deniedAct = repair{
	at:  []string{"advcl", "ccomp", "obj"},
	tag: []string{"VBG"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return actTaker(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = actTaker(tok, i), "xcomp"
	},
}

// actTaker is the verb right before the gerund at i whose object the act is; -1 without.
func actTaker(tok []language.Token, i int) int {
	for v := i - 1; v >= 0 && v >= i-2; v-- {
		verb := tok[v].Lemma
		if v == i-2 {
			verb += " " + tok[i-1].Lemma
		}
		beside := tok[i].Relation == "ccomp" && tok[v].Relation == "ccomp" && tok[i].Head == tok[v].Head
		if takesGerund[verb] && tok[v].UPOS == "VERB" && (beside || tok[i].Relation != "ccomp" && tok[i].Head == v && tok[i].UPOS == "VERB") {
			return v
		}
	}
	return -1
}

// meetingOf: "is considering meeting Ana Dias", with the name drawn as another word for a noun.
var meetingOf = repair{
	at: []string{"obj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i].Head == i-1 && verbOf[tok[i].Lemma] != "" && takesGerund[tok[i-1].Lemma] &&
			i+1 < len(tok) && tok[i+1].UPOS == "PROPN" && tok[i+1].Head == i && tok[i+1].Relation == "appos"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation, tok[i].UPOS, tok[i].XPOS, tok[i].Lemma = "xcomp", "VERB", "VBG", verbOf[tok[i].Lemma]
		tok[i+1].Relation = "obj"
	},
}

// ratherThanName: "Peru rather than Chile left", with "rather" drawn before the verb.
var ratherThanName = repair{
	at:    []string{"cc"},
	lemma: lexis.Set("rather", "instead"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return rejectedName(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = rejectedName(tok, i)
	},
}

// rejectedName is the name behind "rather than" at i that is joined to one before it, where the tree
// hangs "rather" on a verb behind both; -1 elsewhere.
func rejectedName(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < i+3 || tok[v].UPOS != "VERB" || tok[i+1].Head != i || tok[i+1].Relation != "fixed" {
		return -1
	}
	for c := i + 2; c < v; c++ {
		if tok[c].Relation == "conj" && tok[c].Head < i && tok[c].UPOS == "PROPN" {
			return c
		}
	}
	return -1
}

// cleftBehindInset: "It was Peru, not Chile, that left", with the clause drawn as a sentence of its own.
var cleftBehindInset = repair{
	at: []string{"parataxis"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || tok[h].UPOS != "PROPN" && tok[h].UPOS != "NOUN" || !auxiliary(tok, h, "cop") {
			return false
		}
		it := false
		for c := max(0, h-8); c < h; c++ {
			it = it || tok[c].Head == h && tok[c].Lemma == "it" && (tok[c].Relation == "nsubj" || tok[c].Relation == "expl")
		}
		return it && cleftThat(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[cleftThat(tok, i)].XPOS = "WDT"
		tok[i].Relation = "acl:relcl"
	},
}

// cleftThat is the "that" behind a comma that is the subject of the verb i; -1 without.
func cleftThat(tok []language.Token, i int) int {
	for c := i - 1; c > 0 && c > i-6; c-- {
		if tok[c].Head == i && tok[c].Relation == "nsubj" && tok[c].Lemma == "that" && tok[c-1].Lemma == "," {
			return c
		}
	}
	return -1
}

// takerBeforeAct: "had been mulling meeting her", with the verb drawn as what describes the act.
var takerBeforeAct = repair{
	at:  []string{"amod"},
	tag: []string{"VBG"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i].Head == i+1 && takesGerund[tok[i].Lemma] && tok[i-1].Lemma == "be" && tok[i-1].Head == i+1 && tok[i-1].Relation == "aux" &&
			tok[i+1].XPOS == "VBG" && tok[i+1].UPOS == "VERB"
	},
	mend: func(tok []language.Token, i int) {
		act := i + 1
		tok[i].UPOS, tok[i].Head, tok[i].Relation = "VERB", tok[act].Head, tok[act].Relation
		tok[act].Head, tok[act].Relation = i, "xcomp"
		for c := range i {
			if tok[c].Head == act {
				tok[c].Head = i
			}
		}
	},
}

// takesGerund are verbs whose object is an act, in the form that ends in -ing.
var takesGerund = lexis.Set("rule out", "put off", "give up", "deny", "admit", "acknowledge", "consider", "avoid", "stop",
	"start", "begin", "continue", "keep", "resume", "oppose", "recommend", "propose",
	"suggest", "risk", "finish", "delay", "postpone", "mull", "weigh", "contemplate", "discuss", "envisage", "envision",
	"regret", "favour", "favor", "advocate", "reject", "resist", "explore", "examine", "study", "debate", "evaluate", "ponder", "eye", "float")

// servantsFrom: "beside soldiers from Vietnam".
var servantsFrom = repair{
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return servantOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = servantOf(tok, i), "nmod"
	},
}

// servantOf is the noun for people right before "from" and the phrase of i, on
// whose verb the phrase hangs too; -1 without one.
func servantOf(tok []language.Token, i int) int {
	from := i - 1
	for from > 0 && from > i-6 && tok[from].Head == i && tok[from].Relation != "case" {
		from--
	}
	if from < 1 || tok[from].Lemma != "from" || tok[from].Head != i || tok[from-1].Head != tok[i].Head {
		return -1
	}
	if tok[from-1].Relation == "obj" && takingOut[tok[tok[i].Head].Lemma] && (from < 2 || tok[from-2].Lemma != "its") { // "withdrew soldiers from Vietnam"
		return -1
	}
	if k := from - 1; from == i-1 && servant[tok[k].Lemma] || tok[i].UPOS == "PROPN" && partisan[tok[k].Lemma] {
		return k
	}
	return -1
}

// takingOut are the verbs behind whose object "from" tells where it no longer is.
var takingOut = lexis.Set("withdraw", "pull", "remove", "evacuate", "redeploy", "recall", "airlift", "draw", "transfer", "shift")

// servant are people of whom "from" says whose they are.
var servant = lexis.Set("soldier", "troop", "officer", "official", "sailor", "marine", "diplomat",
	"minister", "envoy", "delegation", "representative", "force", "police", "peacekeeper",
	"warship", "ship", "frigate", "destroyer", "aircraft", "jet", "unit", "expert")

// partisan are people of whom "from the" and a name says whose they are.
var partisan = lexis.Set("leader", "member", "fighter", "guerrilla", "rebel", "militant", "activist",
	"gunman", "supporter", "soldier", "insurgent", "bomber", "politician", "lawmaker")

// nounBehindVerb: "bowed to demands", "took Peru to court".
var nounBehindVerb = repair{
	at: []string{"xcomp", "advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && (tok[i].XPOS == "NN" || tok[i].XPOS == "NNS") && (tok[i-1].XPOS == "TO" || tok[i-1].Lemma == "to") && tok[i-1].Head == i
	},
	mend: func(tok []language.Token, i int) {
		tok[i-1].Relation, tok[i].Relation = "case", "obl"
	},
}

// toCourt: "took Peru to court over the dam", with the court drawn as the verb.
var toCourt = repair{
	at: []string{"xcomp", "advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return tok[i].Lemma == "court" && i > 0 && tok[i-1].Lemma == "to" && h >= 0 && h < i-1 &&
			(tok[h].Lemma == "take" || tok[h].Lemma == "haul" || tok[h].Lemma == "drag") && !auxiliaryBehind(tok, i, "obj")
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].UPOS, tok[i].XPOS, tok[i].Relation = "NOUN", "NN", "obl"
		tok[i-1].Relation = "case"
		for c := i + 1; c < min(len(tok), i+12); c++ {
			if tok[c].Head == i {
				tok[c].Head = h
			}
		}
	},
}

// phraseBehindExamples: "230 troops, including 19 officers, to Liberia".
var phraseBehindExamples = repair{
	at: []string{"case"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return i > 1 && tok[i-1].UPOS == "PUNCT" && doc.Word(i-1) == ","
	},
	mend: closeExamples,
}

// closeExamples hangs a phrase that follows ", including 19 officers," on what
// has the examples: "230 troops, including 19 officers, to Liberia". The
// preposition is at i.
func closeExamples(tok []language.Token, i int) {
	noun := tok[i].Head
	if noun <= i || tok[noun].Relation != "conj" && tok[noun].Relation != "nmod" {
		return
	}
	for h, hops := tok[noun].Head, 0; h >= 0 && h < i && hops < 3; h, hops = tok[h].Head, hops+1 {
		for c := h - 1; c >= 0 && c >= h-4; c-- {
			if tok[c].Head == h && tok[c].Relation == "case" && tok[c].Lemma == "include" && tok[h].Head >= 0 {
				tok[noun].Head, tok[noun].Relation = tok[h].Head, "nmod"
				return
			}
		}
	}
}

// particleOfVerb: "handing over the town", "took up station".
var particleOfVerb = repair{
	at: []string{"case", "compound"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if tok[i].Relation == "compound" && tok[i].XPOS != "RP" {
			return false
		}
		return i > 0 && tok[tok[i].Head].Head == i-1 && tok[i-1].UPOS == "VERB" &&
			(tok[i].XPOS == "RP" || tok[tok[i].Head].Relation == "obj" && particles[tok[i].Lemma] || phrasal[tok[i-1].Lemma+" "+tok[i].Lemma] && (tok[i].Lemma != "in" || tok[tok[i].Head].UPOS != "PROPN") || driven(tok, i))
	},
	mend: func(tok []language.Token, i int) {
		if noun := &tok[tok[i].Head]; noun.Relation == "obl" {
			noun.Relation = "obj"
		}
		tok[i].Head, tok[i].Relation = i-1, "compound:prt"
	},
}

// driven reports whether the particle i behind a verb tells what is done to the people or things
// behind it, which are no ground: "chased off two boats", "rounded up Peruvian monks", but not
// "moved up the valley".
func driven(tok []language.Token, i int) bool {
	noun := &tok[tok[i].Head]
	if noun.Relation != "obl" || noun.UPOS != "NOUN" || tok[i].Head < i || !driving[tok[i].Lemma][tok[i-1].Lemma] || groundNoun[noun.Lemma] {
		return false
	}
	return !paths[noun.Lemma] && !timeNoun[noun.Lemma]
}

// driving are the verbs of catching, hitting and chasing that go with each particle.
var driving = map[string]map[string]bool{
	"off": lexis.Set("chase", "drive", "fend", "beat", "fight", "scare", "ward", "pick", "kill", "finish", "cordon", "seal", "stave", "head", "see", "shake", "carry", "drag", "haul", "cart", "march", "lead", "bundle", "frighten", "warn", "cut", "blow", "sell", "pay"),
	"up": lexis.Set("round", "lock", "blow", "beat", "shoot", "rough", "gobble", "snap", "pick", "sweep", "mop", "tie", "string", "smash", "break", "bomb", "burn", "cut", "swallow", "summon",
		"conjure", "prop", "shore", "wrap", "patch", "stir", "whip", "dig", "stock", "eat"),
	"down": lexis.Set("gun", "mow", "cut", "hunt", "track", "shoot", "burn", "bring", "strike", "chase", "shout", "pin", "put", "run", "hose", "tear", "vote", "turn", "knock", "lay", "water", "back", "tone", "play", "strip"),
	"out":  lexis.Set("drive", "wipe", "flush", "smoke", "root", "throw", "push", "force", "chase", "single", "seek", "take", "knock", "kick", "mete", "bomb", "burn", "vote", "drown", "gouge", "ferret", "pick", "pull", "send", "lash"),
	"away": lexis.Set("drive", "chase", "take", "lead", "drag", "spirit", "whisk", "haul", "bundle", "scare", "turn", "march", "send", "cart", "clear", "blow", "sweep", "push", "carry", "throw", "give", "lock", "shoo"),
	"back": lexis.Set("beat", "drive", "push", "throw", "hurl", "force", "turn", "fight", "send", "win", "take", "claw", "bring", "pull", "hold", "buy", "roll", "call"),
}

// paths are along or up and down what one goes.
var paths = lexis.Set("river", "road", "street", "coast", "coastline", "shore", "hill", "mountain", "mountainside", "valley", "slope", "path", "track", "stair", "stairs", "staircase", "ladder", "line", "corridor", "highway", "beach", "island", "cape", "runway", "pass", "canal", "channel", "gangway", "ramp")

// dugInAround: "dug in around the town", where the parser has both for prepositions of the town.
var dugInAround = repair{
	at: []string{"case"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && i+1 < len(tok) && tok[i].Lemma == "in" && tok[i-1].UPOS == "VERB" && tok[i+1].Relation == "case" && tok[i+1].Head == tok[i].Head && besideIn[tok[i+1].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i-1, "compound:prt"
	},
}

// besideIn are prepositions that "in" never begins.
var besideIn = lexis.Set("around", "near", "along", "at", "outside", "opposite", "behind", "beside", "on", "above", "over")

// particles are words that no object of a verb has for a preposition: "brushed off the
// threat".
var particles = lexis.Set("off", "aside", "away", "down", "out", "up", "back")

// phrasal are verbs with a particle that the parser takes for a preposition
// ("handing over the town").
var phrasal = lexis.Set("hand over", "turn over", "take over", "cut off", "break off", "call off",
	"shoot down", "gun down", "blow up", "carry out", "round up", "wipe out", "seal off", "free up",
	"write off", "put in", "let in", "take in", "hand back", "give back", "give up", "fly in")

// nounBehindAfter: "left after meeting with the president".
var nounBehindAfter = repair{
	of: []string{"NOUN"},
	at: []string{"acl", "advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "NOUN"
	},
	mend: hangBehind,
}

// hangBehind reads a noun behind "after" or "before", told as a clause, as the
// phrase that it is: "left after meeting with the president". It hangs on the
// verb of its clause.
func hangBehind(tok []language.Token, i int) {
	k := i - 1
	if k < 0 || tok[k].Head != i || tok[k].Lemma != "after" && tok[k].Lemma != "before" {
		return
	}
	h := tok[i].Head
	if h >= 0 && tok[h].UPOS != "VERB" && tok[h].Relation == "obj" {
		h = tok[h].Head
	}
	if h < 0 || tok[h].UPOS != "VERB" {
		return
	}
	tok[i].Head, tok[i].Relation, tok[k].Relation = h, "obl", "case"
}

// phraseAsClause: "a suit brought by Peru against Chile".
var phraseAsClause = repair{
	at: []string{"mark"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return opensPhrase(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "case"
	},
}

// opensPhrase reports whether the preposition i, which the tree has for the
// opening of a clause, stands before a noun without a verb of its own.
func opensPhrase(tok []language.Token, i int) bool {
	h := tok[i].Head
	if tok[i].XPOS != "IN" || h <= i || tok[h].UPOS != "PROPN" && tok[h].UPOS != "NOUN" || tok[h].Relation != "obl" && tok[h].Relation != "nmod" {
		return false
	}
	for c := i + 1; c < h; c++ {
		if tok[c].UPOS == "VERB" || tok[c].UPOS == "AUX" {
			return false
		}
	}
	return true
}

// participleBehindWith: "signed a pact with Peru allowing overflights".
var participleBehindWith = repair{
	at: []string{"mark"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return casedBy(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = casedBy(tok, i), "case"
	},
}

// casedBy is the noun right before the participle whose clause the tree has the
// preposition i open, where the noun has no other preposition and hangs on what the
// participle describes: "a pact with Peru allowing overflights"; -1 without.
func casedBy(tok []language.Token, i int) int {
	v := tok[i].Head
	if tok[i].Lemma != "with" && tok[i].Lemma != "between" || v < i+2 || tok[v].XPOS != "VBG" || tok[v].Relation != "acl" && tok[v].Relation != "advcl" {
		return -1
	}
	for c := v - 1; c > i; c-- {
		if tok[c].Head == tok[v].Head && tok[c].Relation == "nmod" && (tok[c].UPOS == "PROPN" || tok[c].UPOS == "NOUN") {
			return c
		}
		if tok[c].Head == v || tok[c].UPOS == "VERB" || tok[c].UPOS == "PUNCT" {
			return -1
		}
	}
	return -1
}

// inFrontOf: "rallied in front of the embassy".
var inFrontOf = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return behindFront(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		front := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[front].Head, "obl"
		tok[front].Head, tok[front].Relation = i, "case"
		tok[front-1].Head, tok[front-1].Relation = i, "case"
	},
}

// behindFront reports whether the noun i stands behind "in front of" and hangs on
// "front", which hangs on a verb.
func behindFront(tok []language.Token, i int) bool {
	f := tok[i].Head
	if f < 1 || f+1 >= i || tok[f].Lemma != "front" || tok[f-1].Lemma != "in" || tok[f+1].Lemma != "of" || tok[f+1].Head != i || tok[f-1].Head != f {
		return false
	}
	h := tok[f].Head
	return h >= 0 && h < f && tok[h].UPOS == "VERB"
}

// followingAsCase: "suspended the talks following an attack on Peru", where the
// parser takes the preposition for a verb.
var followingAsCase = repair{
	at: []string{"acl", "advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "VBG" && tok[i].Lemma == "follow" && i > 0 && tok[i-1].Lemma != "," && behindCase(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		n, v := behindCase(tok, i), verbAbove(tok, i)
		tok[n].Head, tok[n].Relation = v, "obl"
		tok[i].Head, tok[i].Relation = n, "case"
		tok[i].UPOS, tok[i].XPOS, tok[i].Lemma = "ADP", "IN", "following"
	},
}

// behindCase is the noun of which "following" at i tells, below the verb that i
// stands under: its object, or one that the tree hangs on that verb without a
// preposition; -1 without.
func behindCase(tok []language.Token, i int) int {
	v := verbAbove(tok, i)
	if v < 0 {
		return -1
	}
	for n := i + 1; n < len(tok) && n < i+8; n++ {
		switch {
		case tok[n].Head == i && tok[n].Relation == "obj":
			return n
		case tok[n].Head == v && tok[n].Relation == "obl":
			return n
		case tok[n].Head == v || tok[n].UPOS == "VERB" || tok[n].UPOS == "ADP":
			return -1
		}
	}
	return -1
}

// caseOfPhrase: "in Swat and surrounding areas".
var caseOfPhrase = repair{
	at: []string{"case"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return misplaced(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// misplaced reports whether the preposition i hangs on a word of a phrase instead
// of on its head: "in Swat and surrounding areas", "from U.N. inspector Jan Novak".
func misplaced(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < i || tok[i].XPOS == "POS" || tok[h].Relation != "nmod:desc" && (h != i+1 || tok[h].Relation != "compound" && tok[h].Relation != "amod") {
		return false
	}
	up := tok[h].Head
	if up < h || tok[up].UPOS == "VERB" {
		return false
	}
	for c := max(0, i-3); c < up; c++ {
		if tok[c].Head == up && tok[c].Relation == "case" {
			return false
		}
	}
	return tok[up].Relation == "nmod" || tok[up].Relation == "obl"
}

// givenLeave: "gave Peru time to warn Chile", with whom the time is given drawn as describing it.
var givenLeave = repair{
	at: []string{"compound"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h <= i || i+4 < h || !lexis.Leave[tok[h].Lemma] || tok[h].UPOS != "NOUN" || tok[h].Relation != "obj" || h+2 >= len(tok) || tok[h+1].XPOS != "TO" || tok[h+2].XPOS != "VB" {
			return false
		}
		g := tok[h].Head
		return g >= 0 && g < i && lexis.Giving[tok[g].Lemma] && tok[g].UPOS == "VERB" && (tok[h+2].Head == h || tok[h+2].Head == g)
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[h].Head, "iobj"
		tok[h+2].Head, tok[h+2].Relation = h, "acl"
	},
}

// leaveTo: "gave Peru more time to warn Chile", with what the time is for drawn beside the giving.
var leaveTo = repair{
	at:  []string{"advcl", "xcomp"},
	tag: []string{"VB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		g := tok[i].Head
		if i < 4 || tok[i-1].XPOS != "TO" || g < 0 || g > i-4 || !lexis.Giving[tok[g].Lemma] || !lexis.Leave[tok[i-2].Lemma] || tok[i-2].Head != g || tok[i-2].Relation != "obj" {
			return false
		}
		for c := g + 1; c < i-2; c++ {
			if tok[c].Head == g && tok[c].Relation == "iobj" {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i-2, "acl"
	},
}
