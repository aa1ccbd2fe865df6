package repair

import "wiregraph/extract/language"

// Repairs of possessives: whose is what where several owners stand beside one another.

// secondOwner: "Peru's Ana Dias and Chile's Jan Novak met", "the Peruvian frigate Astra and
// Chile's Boreal sailed", where the tree has the second owner in the list.
var secondOwner = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i+2 >= len(tok) || tok[i+1].XPOS != "POS" || tok[i+1].Head != i || tok[i+2].UPOS != "PROPN" {
			return false
		}
		return tok[i+2].Relation == "conj" || tok[i+2].Relation == "appos" && tok[i].Head >= 0 && tok[i].Head < i && tok[i+2].Head == tok[tok[i].Head].Head
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i+2, "nmod:poss"
		tok[i+2].Relation = "conj"
	},
}

// ownersApart: "Peru's Ana Dias and Chile's army met".
var ownersApart = repair{
	at: []string{"nmod:poss"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return i+1 < len(tok) && tok[i+1].XPOS == "POS" && h > i && tok[h].Relation == "conj" && tok[h].Head > i && tok[h].Head < h && sharedOwner(tok, i, h)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// sharedOwner reports whether another possessive than i stands before the noun h,
// behind the noun that h is coordinated with.
func sharedOwner(tok []language.Token, i, h int) bool {
	for k := tok[h].Head + 1; k < h; k++ {
		if k != i && tok[k].Head == h && tok[k].Relation == "nmod:poss" {
			return true
		}
	}
	return false
}

// ofThemOnly: "the problem of Peru and Chile's occupation of X", with Peru for a second owner of
// the occupation though "of" hangs it on the noun before.
var ofThemOnly = repair{
	at: []string{"nmod:poss"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return i > 1 && h > i && tok[i-1].Lemma == "of" && tok[i-1].Head == i && tok[i-2].UPOS == "NOUN" && !below(tok, i-2, h)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i-2, "nmod"
	},
}

// ownerOfSecond: "Peru's Antara and Chile's Codelco merged", with the first company
// for an owner of the second and the second state for its like.
var ownerOfSecond = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		g := tok[i].Head
		if g < 0 || g > i || i+2 >= len(tok) || tok[i+1].XPOS != "POS" || tok[g].Relation != "nmod:poss" || tok[g+1].XPOS == "POS" {
			return false
		}
		c := tok[g].Head
		return c > i+1 && tok[g].UPOS == "PROPN" && tok[c].UPOS == "PROPN" && !below(tok, tok[c].Head, g)
	},
	mend: func(tok []language.Token, i int) {
		g := tok[i].Head
		c := tok[g].Head
		tok[g].Head, tok[g].Relation = tok[c].Head, tok[c].Relation
		tok[c].Head, tok[c].Relation = g, "conj"
		tok[i].Head, tok[i].Relation = c, "nmod:poss"
		for k := max(0, g-6); k < g; k++ { // the first one's own owner, title and case
			if tok[k].Head == c {
				tok[k].Head = g
			}
		}
	},
}

// nameOwns: "the Republic of Peru Navy's Aurora sailed", where the tree takes what is owned for
// a part of the owner's name.
var nameOwns = repair{
	at: []string{"nmod"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return ownedBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		h, p := tok[i].Head, ownedBehind(tok, i)
		tok[i].Head, tok[i].Relation = tok[h].Head, tok[h].Relation
		tok[h].Head, tok[h].Relation, tok[p].Head = i, "nmod:poss", h
		if tok[p-1].Head == i {
			tok[p-1].Head, tok[p-1].Relation = h, "nmod"
		}
		for c := i + 1; c < min(len(tok), i+30); c++ {
			if tok[c].Head == h {
				tok[c].Head = i
			}
		}
	},
}

// ownedBehind is the sign of the possessive right before the name i that the tree hangs without a
// preposition on a noun further left, though the sign stands behind that noun's phrase; -1 elsewhere.
func ownedBehind(tok []language.Token, i int) int {
	h, p := tok[i].Head, i-1
	for p > 0 && below(tok, p, i) && tok[p].XPOS != "POS" && tok[p].UPOS != "ADP" {
		p--
	}
	if p < 3 || h < 0 || h >= p-1 || tok[p].XPOS != "POS" || tok[p].Head != p-1 || !nominal(tok[h]) ||
		tok[p-1].Relation != "nmod" && (tok[p-1].Relation != "nmod:poss" || tok[p-1].Head != i) {
		return -1
	}
	for c := h + 1; c < p; c++ {
		if tok[c].UPOS == "ADP" && tok[c].Head == i {
			return -1
		}
	}
	if !below(tok, p-1, h) {
		return -1
	}
	return p
}
