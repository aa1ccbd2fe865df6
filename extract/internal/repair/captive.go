package repair

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Whom "took … prisoner", "held … hostage" and "put to death" act on.

// holds and captive are the two halves of "took two sailors hostage", which the
// parser reads as one noun phrase.
var (
	holds   = lexis.Set("take", "hold")
	captive = lexis.Set("prisoner", "hostage", "captive")
)

// madePrisoner: "took three sailors prisoner".
var madePrisoner = repair{
	of:    []string{"NOUN", "ADJ"},
	lemma: captive,
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i < 2 || tok[i].Head < 0 || tok[i].Head >= i || !holds[tok[tok[i].Head].Lemma] {
			return false
		}
		n := wholeName(tok, i-1)
		return tok[n].Head == i && tok[n].Relation == "compound"
	},
	mend: takePrisoner,
}

// wholeName is the head of the name that token i ends, i itself where it ends none.
func wholeName(tok []language.Token, i int) int {
	if h := tok[i].Head; tok[i].Relation == "flat" && h >= 0 && h < i {
		return h
	}
	return i
}

// tookPrisoner: "have taken prisoner 100 Peruvian troops", with those taken drawn as an
// adjunct.
var tookPrisoner = repair{
	at: []string{"obl"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		return v >= 0 && v+1 < i && holds[tok[v].Lemma] && captive[tok[v+1].Lemma] && tok[v+1].Head == v && tok[v+1].Relation == "obj" && !auxiliary(tok, i, "case")
	},
	mend: func(tok []language.Token, i int) {
		tok[tok[i].Head+1].Relation, tok[i].Relation = "xcomp", "obj"
	},
}

// heldHostage: "two sailors held hostage by rebels", "was taken prisoner".
var heldHostage = repair{
	at:  []string{"obj"},
	tag: []string{"NN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h == i-1 && captive[tok[i].Lemma] && (tok[h].XPOS == "VBN" || tok[h].XPOS == "VBD" && tok[h].Relation == "acl") && holds[tok[h].Lemma] && !auxiliary(tok, h, "aux")
	},
	mend: func(tok []language.Token, i int) {
		tok[tok[i].Head].XPOS = "VBN"
		tok[i].Relation = "xcomp"
	},
}

// takePrisoner makes the noun before "prisoner" at i the verb's object and
// "prisoner" what it becomes.
func takePrisoner(tok []language.Token, i int) {
	verb, noun := tok[i].Head, wholeName(tok, i-1)
	relation, head := "obj", verb
	for c := verb + 1; c < noun; c++ {
		if tok[c].Head != i {
			continue
		}
		tok[c].Head = noun
		if tok[c].Relation == "case" && c > 0 && tok[c-1].Head == verb { // "dozens of sailors"
			relation, head = "nmod", c-1
			tok[c-1].Relation = "obj"
		}
	}
	tok[noun].Head, tok[noun].Relation = head, relation
	tok[i].Relation = "xcomp"
}

// putToDeath: "put to death two monks", "hacked to death two monks", with the monks drawn
// behind the preposition.
var putToDeath = repair{
	at: []string{"obl"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		return v >= 0 && v+3 <= i && tok[v].UPOS == "VERB" && tok[v+1].Lemma == "to" && tok[v+1].Head == i && tok[v+2].Lemma == "death" && (tok[v+2].Head == i || tok[v+2].Head == v)
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		tok[v+1].Head = v + 2
		tok[v+2].Head, tok[v+2].Relation = v, "obl"
		tok[i].Relation = "obj"
	},
}

// objectBehindDeath: "stabbed to death Jan Novak", with the name drawn as a circumstance.
var objectBehindDeath = repair{
	at: []string{"obl", "obl:unmarked", "nmod", "appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := behindDeath(tok, i)
		return v >= 0 && !slices.ContainsFunc(tok[v+1:i], func(t language.Token) bool { return t.Head == i && t.Relation == "case" })
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = behindDeath(tok, i), "obj"
	},
}

// behindDeath is the active verb without an object whose "to death" stands right before the
// phrase of i, -1 without.
func behindDeath(tok []language.Token, i int) int {
	for d := i - 1; d > 1 && d > i-7; d-- {
		if tok[d].Lemma != "death" || tok[d-1].Lemma != "to" {
			continue
		}
		v := tok[d].Head
		if v != d-2 || tok[v].UPOS != "VERB" || auxiliary(tok, v, "aux:pass") || slices.ContainsFunc(tok[d:min(len(tok), d+12)], func(t language.Token) bool { return t.Head == v && t.Relation == "obj" }) {
			return -1
		}
		for c := d + 1; c < i; c++ {
			if tok[c].Head != i && tok[c].Head != d {
				return -1
			}
		}
		return v
	}
	return -1
}

// madePrisonerAlso: "took two others prisoner", with both told as objects.
var madePrisonerAlso = repair{
	at:  []string{"obj"},
	tag: []string{"NN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return captive[tok[i].Lemma] && i > 0 && tok[i-1].Relation == "obj" && tok[i-1].Head == tok[i].Head && tok[i].Head >= 0 && holds[tok[tok[i].Head].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "xcomp"
	},
}
