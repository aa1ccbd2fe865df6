package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs inside and between noun phrases: whose, beside whom, who is who.

// namesWithHomes: "Ana Dias of Peru, Jan Novak of Malta and Li Wei of China met", with
// the last name coordinated with the home of the one before.
var namesWithHomes = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return tok[i].UPOS == "PROPN" && h >= 0 && h < i && tok[h].Relation == "nmod" && tok[h].Head >= 0 && tok[h].Head < h &&
			tok[tok[h].Head].UPOS == "PROPN" && hasHome(tok, h) && hasHome(tok, home(tok, i))
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// hasHome reports whether the name at h stands behind "of".
func hasHome(tok []language.Token, h int) bool {
	for c := max(0, h-3); c < h; c++ {
		if tok[c].Head == h && tok[c].Relation == "case" {
			return tok[c].Lemma == "of"
		}
	}
	return false
}

// home is the name right behind the name at i that hangs on it, i itself without one.
func home(tok []language.Token, i int) int {
	for k := i + 1; k < len(tok) && k < i+6; k++ {
		if tok[k].Head == i && tok[k].Relation == "nmod" && tok[k].UPOS == "PROPN" {
			return k
		}
	}
	return i
}

// titleOfTwo: "Presidents Ana Dias and Jan Novak met".
var titleOfTwo = repair{
	at:  []string{"nsubj"},
	tag: []string{"NNS"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i+1 < len(tok) && tok[i+1].UPOS == "PROPN" && tok[i+1].Head == tok[i].Head && tok[i].Head > i && tok[i+1].Relation == "nsubj"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i+1, "nmod:desc"
	},
}

// officeBehindOf: "Bank of Peru governor Ana Dias met X", where the parser takes the
// bank for a second subject.
var officeBehindOf = repair{
	at: []string{"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		t := officeBehind(tok, i)
		return t >= 0 && tok[i].Head >= 0 && tok[i].Head != t && tok[i].Head != t+1
	},
	mend: func(tok []language.Token, i int) {
		t := officeBehind(tok, i)
		tok[t+1].Head, tok[t+1].Relation = tok[i].Head, tok[i].Relation
		tok[t].Head, tok[t].Relation = t+1, "nmod:desc"
		tok[i].Head, tok[i].Relation = t, "compound"
	},
}

// officeBehind is the common noun behind the name "X of Y" that opens at i, where
// another name stands right behind it; else -1.
func officeBehind(tok []language.Token, i int) int {
	if tok[i].UPOS != "PROPN" || i+4 >= len(tok) || tok[i+1].Lemma != "of" {
		return -1
	}
	t := i + 2
	for t < len(tok) && (tok[t].UPOS == "PROPN" || tok[t].UPOS == "ADJ" && tok[t].Lemma != strings.ToLower(tok[t].Lemma)) { // "Organization of American States"
		t++
	}
	if t == i+2 || t+2 >= len(tok) || tok[t].XPOS != "NN" || tok[t+1].UPOS != "PROPN" || tok[t+2].XPOS == "POS" {
		return -1
	}
	if r := tok[t+1].Relation; r == "obl:unmarked" || r == "nmod:unmarked" { // "a Bank of Peru official Monday"
		return -1
	}
	return t
}

// portfolio: "Peruvian Fuel and Energy Minister Ana Dias met X", where the parser
// takes the first field of the office for a second subject.
var portfolio = repair{
	at: []string{"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i == 0 || i+4 >= len(tok) || tok[i-1].UPOS != "ADJ" || tok[i-1].Head != i || tok[i+1].Lemma != "and" {
			return false
		}
		second, office, name := tok[i+2], tok[i+3], tok[i+4]
		return second.Relation == "compound" && second.Head == i+3 && office.Relation == "nmod:desc" && office.Head == i+4 &&
			name.UPOS == "PROPN" && name.Head == tok[i].Head && name.Relation == tok[i].Relation
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i+3, "compound"
		tok[i-1].Head = i + 3
		tok[i+2].Head, tok[i+2].Relation = i, "conj"
	},
}

// allyByName: "Peru and its ally Chile".
var allyByName = repair{
	of: []string{"NOUN"},
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "NOUN" && i+1 < len(tok) && tok[i+1].UPOS == "PROPN" && tok[i+1].Relation == "conj" && tok[i+1].Head == tok[i].Head
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i+1, "nmod:desc"
	},
}

// nearerApposition: "Ana Dias, the mayor, and Jan Novak, the premier, met".
var nearerApposition = repair{
	at: []string{"appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "NN" && nearerName(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = nearerName(tok, i)
	},
}

// nearerName is the name right before the comma in front of the phrase of i, if
// the tree hangs i on the name that this one is coordinated with; else -1.
func nearerName(tok []language.Token, i int) int {
	start := i
	for start > 0 && (tok[start-1].Head == i || tok[start-1].Head >= start && tok[start-1].Head < i) && tok[start-1].UPOS != "PUNCT" {
		start--
	}
	if start < 2 || tok[start-1].Lemma != "," {
		return -1
	}
	name := start - 2
	for tok[name].Relation == "flat" && tok[name].Head >= 0 && tok[name].Head < name {
		name = tok[name].Head
	}
	if tok[name].UPOS != "PROPN" || tok[name].Relation != "conj" || tok[name].Head != tok[i].Head {
		return -1
	}
	return name
}

// secondOfList: "the European Union, Chile, Peru and others", where the tree has the
// second for another name of the first.
var secondOfList = repair{
	of: []string{"PROPN"},
	at: []string{"appos", "nmod:unmarked"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "PROPN" && tok[i].Head >= 0 && tok[i].Head < i && tok[tok[i].Head].UPOS == "PROPN" && tok[i-1].XPOS != "-LRB-" && (runsOn(tok, i) || lastButOne(tok, i)) // but "Ana Dias (Peru), Jan Novak (Poland) and others"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "conj"
	},
}

// runsOn reports whether a further name of the list that the head of i opens stands
// right behind the comma after i, and the list ends in an "and" behind that.
func runsOn(tok []language.Token, i int) bool {
	third := -1
	for c := i + 1; c < len(tok) && c < i+16; c++ {
		switch {
		case tok[c].UPOS == "VERB" || tok[c].UPOS == "AUX":
			return false
		case tok[c].UPOS == "CCONJ":
			return third > 0
		case third < 0 && tok[c].Relation == "conj" && tok[c].Head == tok[i].Head && tok[c].UPOS == "PROPN":
			third = c
		}
	}
	return false
}

// lastButOne reports whether the name i, with a title of its own behind a comma, is
// followed by "and" and another that the tree ties to it: "met Premier Ana Dias, Justice
// Minister Li Wei and members of the party".
func lastButOne(tok []language.Token, i int) bool {
	title := i - 1
	for title > 0 && tok[title].Head == i && tok[title].Relation != "nmod:desc" {
		title--
	}
	if title < 1 || tok[title].Head != i || tok[title].Relation != "nmod:desc" {
		return false
	}
	for c := i + 1; c < len(tok) && c < i+10; c++ {
		switch {
		case tok[c].UPOS == "VERB", tok[c].UPOS == "AUX", tok[c].Lemma == ",":
			return false
		case tok[c].Head == i && tok[c].Relation == "conj":
			return true
		}
	}
	return false
}

// adjectiveOfNext: "Peruvian F-5s hit camps, the news agency said", where the tree
// hangs the adjective on a noun of the clause behind.
var adjectiveOfNext = repair{
	at: []string{"amod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i+2 >= len(tok) || tok[i].Head <= i+2 || tok[i+1].Relation != "nsubj" && tok[i+1].Relation != "nsubj:pass" {
			return false
		}
		v := tok[i+1].Head
		return v > i+1 && v < tok[i].Head && tok[v].UPOS == "VERB"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = i + 1
	},
}

// sharedNoun: "Afghan and U.S. forces".
var sharedNoun = repair{
	at:   []string{"conj"},
	fits: sharesNoun,
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i+3, "amod"
		tok[i+2].Head, tok[i+2].Relation = i, "conj"
	},
}

// sharesNoun reports whether i is the first of two names or adjectives before a
// plural noun that belongs to both, hung on something further left.
func sharesNoun(doc *language.Document, tok []language.Token, i int) bool {
	if i+3 >= len(tok) || i == 0 || tok[i-1].UPOS == "PUNCT" || tok[i].Head >= i || tok[i+1].Lemma != "and" || tok[i+3].XPOS != "NNS" || tok[i+3].UPOS != "NOUN" {
		return false
	}
	for _, k := range []int{i, i + 2} {
		if c := doc.Word(k)[0]; c < 'A' || c > 'Z' || tok[k].UPOS != "ADJ" && tok[k].UPOS != "PROPN" {
			return false
		}
	}
	return tok[i+2].Head == i || tok[i+2].Head == i+3 && tok[i].UPOS == "ADJ"
}

// titlesOfTwo: "President A and Prime Minister B".
var titlesOfTwo = repair{
	at: []string{"appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return coordinated(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = phraseHead(tok, tok[i].Head, i), "conj"
	},
}

// coordinated reports whether an "and" stands between the words of the noun i
// and what the parser made it the other name of.
func coordinated(tok []language.Token, i int) bool {
	for c := i - 1; c > tok[i].Head && i-c < 6; c-- {
		switch {
		case tok[c].Relation == "cc":
			return tok[c].Head > c && tok[c].Head <= i
		case tok[c].UPOS == "PUNCT" || tok[c].UPOS == "VERB":
			return false
		}
	}
	return false
}

// phraseHead is the head of the noun phrase that h belongs to, left of end.
func phraseHead(tok []language.Token, h, end int) int {
	for hops := 0; hops < 5; hops++ {
		up := tok[h].Head
		switch tok[h].Relation {
		case "nmod:desc", "compound", "flat", "amod":
		default:
			return h
		}
		if up < 0 || up >= end {
			return h
		}
		h = up
	}
	return h
}

// nounsWithNames: "the tug Astra and the barge Boreal".
var nounsWithNames = repair{
	of: []string{"NOUN"},
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "NOUN" && besideName(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// besideName reports whether the noun i, with an article of its own, is coordinated
// with the name of a noun before it and not with that noun.
func besideName(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h > i || tok[h].UPOS != "PROPN" || tok[h].Relation != "appos" || tok[h].Head != h-1 || tok[h-1].UPOS != "NOUN" {
		return false
	}
	for c := h + 1; c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "det" {
			return true
		}
	}
	return false
}

// nounAndName: "arrested the actor Jan Novak".
var nounAndName = repair{
	at: []string{"obj", "nsubj", "nsubj:pass"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i == 0 || tok[i-1].UPOS != "NOUN" || tok[i].Head < 0 {
			return false
		}
		h := tok[i].Head
		return h == tok[i-1].Head && tok[i].Relation == tok[i-1].Relation ||
			h < i-1 && tok[h].Head == i-1 && tok[h].Relation == "amod" || // "the exiled cleric Jan Novak"
			toldByAnother(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		if toldByAnother(tok, i) {
			tok[i-1].Head, tok[i-1].Relation = tok[i].Head, tok[i].Relation
		}
		tok[i].Head, tok[i].Relation = i-1, "flat"
		for c := max(0, i-5); c < i-1; c++ {
			if tok[c].Head == i && tok[c].Relation == "nmod:poss" { // "its submarine Astra"
				tok[c].Head = i - 1
			}
		}
	},
}

// typeNumber: "two Peruvian Type 26 frigates, the Astra and the Boreal, arrived", where the tree
// takes the type for what the words before it describe, or for a subject beside the ship.
var typeNumber = repair{
	of:    []string{"NOUN", "PROPN"},
	lemma: lexis.Set("type", "project", "class", "mark"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n := typedNoun(tok, i)
		return n > i && (tok[i].Relation != "compound" || leftChild(tok, i) >= 0)
	},
	mend: func(tok []language.Token, i int) {
		n := typedNoun(tok, i)
		if tok[n].Head == i {
			tok[n].Head, tok[n].Relation = tok[i].Head, tok[i].Relation
		}
		if n+1 < len(tok) && tok[n+1].UPOS == "PROPN" && tok[n+1].Head == tok[n].Head && tok[n+1].Relation == tok[n].Relation {
			tok[n+1].Head, tok[n+1].Relation = n, "appos"
		}
		top := n
		if h := tok[n].Head; tok[n].Relation == "compound" && h > n && h < n+4 {
			top = h
		}
		for c := leftChild(tok, i); c >= 0; c = leftChild(tok, i) {
			tok[c].Head = top
		}
		tok[i].Head, tok[i].Relation = top, "compound"
	},
}

// typedNoun is the noun behind the number of the type at i, "frigate" in "Type 26 guided-missile
// frigate"; -1 without.
func typedNoun(tok []language.Token, i int) int {
	if i+2 >= len(tok) || !strings.ContainsAny(tok[i+1].Lemma, "0123456789") {
		return -1
	}
	n := -1
	for t := i + 2; t < len(tok) && t < i+8; t++ {
		switch {
		case tok[t].UPOS == "NOUN":
			n = t
		case tok[t].UPOS != "ADJ" && tok[t].XPOS != "HYPH" && (tok[t].XPOS != "VBN" || tok[t+1].XPOS != "HYPH"):
			return n
		}
	}
	return n
}

// leftChild is the first word before i that hangs on it, -1 without.
func leftChild(tok []language.Token, i int) int {
	for c := max(0, i-6); c < i; c++ {
		if tok[c].Head == i {
			return c
		}
	}
	return -1
}

// toldByAnother reports whether the tree has the noun right before the name i, the subject of what is told,
// for who tells it beside another: "The frigate Astra sails for Malta, Ana Dias said".
func toldByAnother(tok []language.Token, i int) bool {
	v, w := tok[i].Head, tok[i-1].Head
	return v > i && w > v && tok[v].Head == w && tok[v].Relation == "ccomp" && tok[i-1].Relation == "nsubj" && hasSubject(tok, v, w)
}

// visitingGuest: "visiting King Karel".
var visitingGuest = repair{
	of:    []string{"VERB"},
	tag:   []string{"VBG"},
	lemma: lexis.Set("visit"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return !guestWith(tok, i)
	},
	mend: describe,
}

// guestWith reports whether "with" stands right before "visiting" at i, so that it
// describes whom the phrase names: "dined with visiting premier Ana Dias".
func guestWith(tok []language.Token, i int) bool {
	return tok[i].Lemma == "visit" && preposed(tok, i) && tok[i-1].Lemma == "with" && tok[i].Relation != "root"
}

// neighbouringName: "accused neighbouring Peru of spying", "talks with neighbouring
// Peru", "talks with visiting premier Ana Dias".
var neighbouringName = repair{
	of:  []string{"VERB"},
	tag: []string{"VBG"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return (tok[i].Lemma == "neighbour" || tok[i].Lemma == "neighbor" || guestWith(tok, i)) && i+1 < len(tok) &&
			(tok[i+1].UPOS == "PROPN" || guestWith(tok, i)) && tok[i].Head >= 0 && tok[i].Head < i &&
			(tok[tok[i].Head].UPOS == "VERB" || tok[i].Relation == "conj" || preposed(tok, i)) && neighbourOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		o := neighbourOf(tok, i)
		tok[o].Head, tok[o].Relation = tok[i].Head, "obj"
		if tok[i].Relation == "conj" && tok[i-1].UPOS == "CCONJ" { // "Chile and neighbouring Peru"
			tok[o].Relation, tok[i-1].Head = "conj", o
		}
		if preposed(tok, i) {
			tok[i-1].UPOS, tok[i-1].Head, tok[i-1].Relation = "ADP", o, "case"
			tok[o].Relation = "obl"
			if tok[tok[i].Head].UPOS == "NOUN" {
				tok[o].Relation = "nmod"
			}
		}
		tok[i].Head, tok[i].Relation, tok[i].UPOS = o, "amod", "ADJ"
		for c := o + 1; c < len(tok) && c < o+30; c++ {
			if tok[c].Head == i {
				tok[c].Head = tok[o].Head
			}
		}
	},
}

// preposed reports whether a preposition that the tree gives to the participle i
// stands before it.
func preposed(tok []language.Token, i int) bool {
	return i > 0 && tok[i-1].XPOS == "IN" && tok[i-1].Head == i
}

// neighbourOf is the name that the tree has for the object of the participle i.
func neighbourOf(tok []language.Token, i int) int {
	for c := i + 1; c < len(tok) && c < i+6; c++ {
		if tok[c].Head == i && tok[c].Relation == "obj" && tok[c].UPOS == "PROPN" {
			return c
		}
	}
	return -1
}

// describe makes a mere adjective of the participle i before a titled name that
// the tree takes for its object: "visiting King Karel", unless a word before it
// asks for the verb ("after visiting", "is visiting").
func describe(tok []language.Token, i int) {
	if i > 0 && (tok[i-1].UPOS == "ADP" || tok[i-1].UPOS == "SCONJ" || tok[i-1].UPOS == "AUX" || tok[i-1].UPOS == "VERB" || tok[i-1].UPOS == "NOUN") {
		return
	}
	o := -1
	for c := i + 1; c < len(tok) && c < i+8; c++ {
		if tok[c].Head == i && (tok[c].Relation == "obj" || tok[c].Relation == "nsubj") {
			o = c
			break
		}
	}
	// "visiting Peruvian leader Ana Dias", with two objects
	if o > 0 && o+1 < len(tok) && tok[o].UPOS == "NOUN" && tok[o+1].UPOS == "PROPN" && tok[o+1].Head == i &&
		tok[o+1].Relation == tok[o].Relation {
		tok[o].Head, tok[o].Relation = o+1, "nmod:desc"
		o++
	}
	if o < i+2 || tok[o-1].Relation != "nmod:desc" && tok[o].Lemma != "Secretary" || tok[i].Head < 0 {
		return
	}
	above := tok[i].Head
	switch {
	case tok[i].Relation == "conj" && nounBeforeAnd(tok, i) >= 0: // "between President Jan Novak and visiting King Karel"
		above = nounBeforeAnd(tok, i)
		tok[i-1].Head = o
		tok[o].Relation = "conj"
	case tok[i].Relation == "conj":
		tok[o].Relation = "conj"
	case above > o:
		tok[o].Relation = "nsubj"
	default:
		return
	}
	for c := o + 1; c < len(tok) && c < o+20; c++ {
		if tok[c].Head == i {
			tok[c].Head = tok[i].Head
		}
	}
	tok[o].Head = above
	tok[i].Head, tok[i].Relation, tok[i].UPOS = o, "amod", "ADJ"
}

// nounBeforeAnd is the noun or name that "and" right before i joins to something; -1
// without.
func nounBeforeAnd(tok []language.Token, i int) int {
	if i < 2 || tok[i-1].UPOS != "CCONJ" || tok[i-2].UPOS != "PROPN" && tok[i-2].UPOS != "NOUN" {
		return -1
	}
	return phraseHead(tok, i-2, i)
}

// rulingParty: "Peru's ruling Green Party".
var rulingParty = repair{
	at:    []string{"nsubj", "obj", "obl", "nmod"},
	lemma: lexis.Set("rule", "ruling"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return (tok[i].Lemma == "rule" && tok[i].XPOS == "VBG" || tok[i].Lemma == "ruling" && tok[i].XPOS == "NN") && ruled(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		noun := ruled(tok, i)
		tok[noun].Relation = tok[i].Relation
		for c := max(0, i-8); c < i; c++ {
			if tok[c].Head == i {
				tok[c].Head = noun
			}
		}
		tok[i].Head, tok[i].Relation, tok[i].UPOS = noun, "amod", "ADJ"
	},
}

// ruled is the noun of a party behind "ruling" at i, which the tree has for another
// argument of the same verb; -1 without.
func ruled(tok []language.Token, i int) int {
	if i+1 >= len(tok) || tok[i+1].XPOS != "NNP" && tok[i+1].XPOS != "NNPS" {
		return -1
	}
	for c := i + 1; c < len(tok) && c < i+8; c++ {
		switch {
		case tok[c].UPOS == "VERB" || tok[c].UPOS == "PUNCT" && tok[c].XPOS != "HYPH":
			return -1
		case tok[c].Head == tok[i].Head && tok[c].UPOS == "PROPN" && (tok[c].Relation == tok[i].Relation || tok[c].Relation == "obj" || tok[c].Relation == "obl"):
			return c
		}
	}
	return -1
}

// sidesBetween: "talks between officials of Peru and ministers from Chile and
// Bolivia", with the second side drawn as one of what the first belongs to.
var sidesBetween = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return firstSide(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		side := firstSide(tok, i)
		tok[i].Head = side
		for c := i + 1; c < len(tok) && c < i+8; c++ {
			if tok[c].Head == side && tok[c].Relation == "nmod" {
				tok[c].Head = i
				return
			}
		}
	},
}

// firstSide is the noun behind "between" to whose owner the tree ties the noun i as one
// more, -1 without. A plural may be of both ("the leaders of Peru and Chile"), so another
// plural has to follow; one body or one office is one side.
func firstSide(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].UPOS != "PROPN" || tok[h].Relation != "nmod" && tok[h].Relation != "obl" {
		return -1
	}
	side := tok[h].Head
	if side >= 0 && tok[side].UPOS == "ADJ" && tok[side].Head < side { // "troops loyal to Jan Novak and Peruvian forces"
		side = tok[side].Head
	}
	if side < 1 || side > h || tok[side].XPOS != "NN" && (tok[side].XPOS != "NNS" || tok[i].XPOS != "NNS") {
		return -1
	}
	if c := ownCase(tok, side); c < 0 || c < side-4 || tok[c].Lemma != "between" {
		return -1
	}
	for c := h + 1; c < i; c++ { // what stands between is of that owner's list
		if tok[c].Head == h && tok[c].Relation == "conj" {
			return -1
		}
	}
	return side
}

// attorneysGeneral: "attorneys general from Ohio sued", whose head is the noun.
var attorneysGeneral = repair{
	of:    []string{"ADJ"},
	lemma: lexis.Set("general"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i == 0 || tok[i-1].XPOS != "NNS" || !generals[tok[i-1].Lemma] {
			return false
		}
		return tok[i-1].Head == i || tok[i-1].Head == tok[i].Head
	},
	mend: func(tok []language.Token, i int) {
		if tok[i-1].Head == i {
			tok[i-1].Head, tok[i-1].Relation = tok[i].Head, tok[i].Relation
		}
		for c := range tok[i+1 : min(len(tok), i+30)] {
			if k := i + 1 + c; tok[k].Head == i {
				tok[k].Head = i - 1
			}
		}
		for c := max(0, i-6); c < i-1; c++ {
			if tok[c].Head == i {
				tok[c].Head = i - 1
			}
		}
		tok[i-1].Lemma += " general"
		tok[i].Head, tok[i].Relation = i-1, "amod"
	},
}

// generals are the offices that have the adjective behind them.
var generals = lexis.Set("attorney", "secretary", "governor", "consul", "director", "inspector", "solicitor")

// nameWithoutCase: "talks with chief of staff Jan Novak".
var nameWithoutCase = repair{
	of: []string{"PROPN"},
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "PROPN" && titleBeside(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		title := titleBeside(tok, i)
		for c := tok[i].Head + 1; c < title; c++ {
			if tok[c].Head == title && (tok[c].Relation == "case" || tok[c].Relation == "det") {
				tok[c].Head = i
			}
		}
		tok[title].Head, tok[title].Relation = i, "nmod:desc"
	},
}

// titleBeside is the noun whose phrase ends right before the name i and hangs, with
// a preposition, on the same word, though the name has no preposition of its own;
// -1 without.
func titleBeside(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i-3 || tok[i-1].UPOS == "PUNCT" || tok[i-1].UPOS == "ADP" || lexis.Weekdays[strings.ToLower(tok[i].Lemma)] > 0 || lexis.Months[strings.ToLower(tok[i].Lemma)] > 0 {
		return -1
	}
	for c := i + 1; c < len(tok) && c < i+4; c++ {
		if tok[c].Head == i && tok[c].Relation == "case" { // "Peru's"
			return -1
		}
	}
	noun := i - 1
	for hops := 0; hops < 4 && noun > h && tok[noun].Head != h; hops++ {
		noun = tok[noun].Head
	}
	if noun <= h || noun >= i || tok[noun].Head != h || tok[noun].UPOS != "NOUN" || tok[noun].Relation != "nmod" {
		return -1
	}
	for c := h + 1; c < noun; c++ {
		if tok[c].Head == noun && tok[c].Relation == "case" {
			return noun
		}
	}
	return -1
}

// namesOfPlural: "two frigates, the Astra and the Boreal", with the names drawn as if
// they were more beside the two.
var namesOfPlural = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i || tok[h].XPOS != "NNS" || tok[i].UPOS != "PROPN" || h+1 >= len(tok) || tok[h+1].Lemma != "," {
			return false
		}
		counted := false
		for c := max(0, h-5); c < h; c++ {
			counted = counted || tok[c].Head == h && tok[c].UPOS == "NUM"
		}
		for c := h + 2; c < i; c++ {
			if tok[c].UPOS != "DET" && tok[c].UPOS != "PROPN" {
				return false
			}
		}
		return counted
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Relation = "appos"
		for c := i + 1; c < len(tok) && c < i+12; c++ {
			if tok[c].Head == h && tok[c].Relation == "conj" && tok[c].UPOS == "PROPN" {
				tok[c].Head = i
			}
		}
	},
}

// nameBeforeParticiple: "members of Hamas shot by soldiers", where the tree makes one noun
// of the name and the participle.
var nameBeforeParticiple = repair{
	at:  []string{"nmod"},
	tag: []string{"VBN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 1 && tok[i].Head >= 0 && tok[i].Head < i-1 && tok[i-1].UPOS == "PROPN" && tok[i-1].Head == i && tok[i-1].Relation == "compound" && auxiliaryBehind(tok, i, "obl:agent")
	},
	mend: func(tok []language.Token, i int) {
		for c := tok[i].Head + 1; c < i-1; c++ {
			if tok[c].Head == i {
				tok[c].Head = i - 1
			}
		}
		tok[i-1].Head, tok[i-1].Relation = tok[i].Head, "nmod"
		tok[i].Relation = "acl"
	},
}

// appositionGoesOn: "Jan Novak, a major in the army and a member of the party, spoke", with
// the second noun joined to the name.
var appositionGoesOn = repair{
	at: []string{"conj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return describedTwice(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = describedTwice(tok, i)
	},
}

// describedTwice is the noun with an article that describes the name to which the tree joins
// the noun i, where "and" and an article stand right before i's phrase and no comma; -1 elsewhere.
func describedTwice(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || tok[h].UPOS != "PROPN" {
		return -1
	}
	first := i
	for c := i - 1; c > h && c > i-5; c-- {
		if tok[c].Head == i && tok[c].Relation == "det" {
			first = c
		}
	}
	if first == i || tok[first-1].Lemma != "and" || tok[first-2].Lemma == "," {
		return -1
	}
	for c := first - 2; c > h+1; c-- {
		if tok[c].Head == h && tok[c].Relation == "appos" && tok[c].UPOS == "NOUN" {
			return c
		}
	}
	return -1
}

// theAccused: "ordered the accused to stay", "the accused denied it".
var theAccused = repair{
	at:    []string{"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss"},
	tag:   []string{"VBN", "VBD"},
	lemma: lexis.Set("accuse"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i-1].Lemma == "the" && tok[i-1].Head == i
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].XPOS, tok[i].Lemma = "NOUN", "NN", "accused"
		if c := i + 1; c < len(tok) && tok[c].Head == tok[i].Head && tok[c].Relation == "obj" && tok[c].XPOS == "VB" { // "ordered the accused remain in custody"
			tok[c].Relation = "xcomp"
		}
	},
}
