package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of reports on fighting: whose troops they are, what was struck, and who fired.

// allegiance are the words that tell whose the troops before them are.
var allegiance = lexis.Set("loyal", "faithful", "lead", "back", "command", "support", "belong", "ally")

// sideBehindAllegiance: "clashes between troops loyal to Ana Dias and Peruvian guards", with
// the second side drawn as one more whom the first obeys.
var sideBehindAllegiance = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return sideAbove(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = sideAbove(tok, i)
	},
}

// sideAbove is the noun behind "between" that is told by its allegiance, where the tree
// ties i to whom it obeys and nothing to the noun; -1 elsewhere.
func sideAbove(tok []language.Token, i int) int {
	if tok[i].UPOS != "NOUN" && tok[i].UPOS != "PROPN" {
		return -1
	}
	told := false
	at := tok[i].Head
	for hops := 0; at >= 0 && at < i && hops < 5; hops++ {
		if told && tok[at].XPOS == "NNS" && casedWith(tok, at, "between") {
			if hasChild(tok, at, i, "conj") {
				return -1
			}
			return at
		}
		switch r, _, _ := strings.Cut(tok[at].Relation, ":"); r {
		case "nmod", "obl":
		case "amod", "acl":
			told = told || allegiance[tok[at].Lemma]
		default:
			return -1
		}
		at = tok[at].Head
	}
	return -1
}

// ownCase is the preposition before the noun i, -1 without one.
func ownCase(tok []language.Token, i int) int {
	for c := max(0, i-8); c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "case" {
			return c
		}
	}
	return -1
}

// casedWith reports whether the preposition stands before the noun i as its own.
func casedWith(tok []language.Token, i int, word string) bool {
	c := ownCase(tok, i)
	return c >= 0 && tok[c].Lemma == word
}

// hasChild reports whether a token behind i, before end, hangs on it by the relation.
func hasChild(tok []language.Token, i, end int, relation string) bool {
	for c := i + 1; c < end; c++ {
		if tok[c].Head == i && tok[c].Relation == relation {
			return true
		}
	}
	return false
}

// behindLoyal: "drove men loyal to Ana Dias out of the town", with the town drawn as one
// more to which they are loyal.
var behindLoyal = repair{
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || tok[h].Lemma != "loyal" && tok[h].Lemma != "faithful" || tok[h].Head < 0 || casedWith(tok, i, "to") || ownCase(tok, i) < 0 {
			return false
		}
		v := tok[tok[h].Head].Head
		return v >= 0 && v < h && tok[v].UPOS == "VERB" && tok[tok[h].Head].Relation == "obj"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[tok[i].Head].Head].Head
	},
}

// struckBehindTime: "the bombing this month of a Peruvian village", "a second bombing in as
// many days of a village", with the village drawn as part of the time.
var struckBehindTime = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return eventBeforeTime(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = eventBeforeTime(tok, i)
	},
}

// eventBeforeTime is the noun before the time that the tree hangs i on by "of", where the
// time only says when: "this month", "in as many days"; -1 elsewhere.
func eventBeforeTime(tok []language.Token, i int) int {
	t := tok[i].Head
	if t < 1 || t > i || !timeNoun[tok[t].Lemma] || !casedWith(tok, i, "of") {
		return -1
	}
	start := t
	switch {
	case tok[t].Relation == "nmod:unmarked" && (tok[t-1].Lemma == "this" || tok[t-1].Lemma == "last" || tok[t-1].Lemma == "next"):
		start = t - 1
	case t > 3 && tok[t-1].Lemma == "many" && tok[t-2].Lemma == "as" && tok[t-3].Lemma == "in":
		start = t - 3
	default:
		return -1
	}
	if n := start - 1; n >= 0 && tok[n].UPOS == "NOUN" && !below(tok, n, i) {
		return n
	}
	return -1
}

// firedAfter: "protested after a Peruvian boat fired on a trawler", drawn as a boat that
// somebody fired.
var firedAfter = repair{
	at: []string{"acl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h != i-1 || !advancing[tok[i].Lemma] || tok[i].XPOS != "VBN" && tok[i].XPOS != "VBD" || tok[h].Relation != "obl" || tok[h].Head < 0 ||
			tok[h].Head > h || timeCase(tok, h) < 0 {
			return false
		}
		aimed := false
		for c := i + 1; c < len(tok) && c < i+12; c++ {
			if tok[c].Head == i && tok[c].Relation == "obl:agent" {
				return false
			}
			aimed = aimed || tok[c].Head == i && tok[c].Relation == "obl" && ownCase(tok, c) == i+1
		}
		return aimed
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		above, opener := tok[h].Head, timeCase(tok, h)
		tok[opener].Head, tok[opener].Relation = i, "mark"
		tok[h].Head, tok[h].Relation = i, "nsubj"
		tok[i].Head, tok[i].Relation, tok[i].XPOS = above, "advcl", "VBD"
	},
}

// subjectBehindAfter: "resigned after a court in Oslo jailed Ana Dias", with the court drawn as what he
// resigned after, and the finite verb left without a subject.
var subjectBehindAfter = repair{
	at:  []string{"advcl"},
	tag: []string{"VBD"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return subjectOfAfter(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		n := subjectOfAfter(tok, i)
		opener := timeCase(tok, n)
		tok[opener].Head, tok[opener].Relation = i, "mark"
		makeSubject(tok, n, i)
	},
}

// subjectOfAfter is the noun behind a word of time whose phrase ends right before the finite verb i, and
// which hangs beside it; -1 where that has a subject or a word of its own that opens its clause.
func subjectOfAfter(tok []language.Token, i int) int {
	n := i - 1
	for n >= 0 && i-n < 12 && tok[n].Head != tok[i].Head {
		n--
	}
	if n < 0 || tok[i].Head < 0 || tok[i].Head > n || tok[n].Head != tok[i].Head || tok[n].Relation != "obl" || timeCase(tok, n) < 0 || timeNoun[tok[n].Lemma] {
		return -1
	}
	for c := n + 1; c < i; c++ {
		if !below(tok, c, n) || tok[c].UPOS == "PUNCT" {
			return -1
		}
	}
	for c := max(0, i-12); c < i; c++ {
		if tok[c].Head != i {
			continue
		}
		switch tok[c].Relation {
		case "nsubj", "nsubj:pass", "mark", "cc":
			return -1
		}
	}
	return n
}

// advancing are the verbs of force that tell by a preposition whom they hit.
var advancing = lexis.Set("fire", "shoot", "clash", "march", "cross", "advance", "withdraw", "collide", "storm", "move")

// timeCase is the word of time that opens the phrase of the noun h, -1 for another.
func timeCase(tok []language.Token, h int) int {
	c := ownCase(tok, h)
	if c < 0 {
		return -1
	}
	switch tok[c].Lemma {
	case "after", "before", "since":
		return c
	}
	return -1
}

// placeOfTarget: "a raid on a police post in western Peru", with the place drawn as that of
// the raid: what was struck stands there.
var placeOfTarget = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return targetBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = targetBefore(tok, i)
	},
}

// targetBefore is the common noun behind "on" that ends right before the phrase
// with "in" of the noun i, where both hang on one noun of force; -1 elsewhere.
func targetBefore(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i-4 || !lexis.Struck[tok[h].Lemma] || !behind(tok, i, "in") {
		return -1
	}
	in := i - 1
	for in > h+2 && tok[in].Lemma != "in" {
		in--
	}
	t := in - 1
	if tok[in].Lemma == "in" && tok[t].UPOS == "NOUN" && tok[t].Head == h && tok[t].Relation == "nmod" && behind(tok, t, "on") {
		return t
	}
	return -1
}
