package extract

import "wiregraph/extract/language"

// Repairs of relative clauses and of what stands between a name and its office.

// objectOfRelative: "whom Ana Dias has accused", "which Peru accused", with the
// pronoun drawn as a second subject.
var objectOfRelative = repair{
	at: []string{"nsubj", "nsubj:pass", "nsubj:outer"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || tok[v].UPOS != "VERB" || auxiliary(tok, v, "aux:pass") {
			return false
		}
		switch tok[i].XPOS {
		case "WP", "WDT":
		default:
			return false
		}
		return hasSubject(tok, i+1, v)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obj"
	},
}

// relativeOfName: "Ana Dias, commander of the federal troops, who had threatened",
// with the clause drawn below the troops.
var relativeOfName = repair{
	at: []string{"acl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nameOverOffice(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = nameOverOffice(tok, i)
	},
}

// nameOverOffice is the name that the relative clause of verb i describes over the
// phrase of an apposition, -1 where the clause hangs well or its number says that it
// is about the many in the phrase.
func nameOverOffice(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].UPOS != "NOUN" || tok[h].Relation != "nmod" {
		return -1
	}
	who := -1
	for c := h + 1; c < i && who < 0; c++ {
		if tok[c].XPOS == "WP" && tok[c].Head == i {
			who = c
		}
	}
	if who < 1 || tok[who].Lemma != "who" || tok[who-1].UPOS != "PUNCT" {
		return -1
	}
	for c := who + 1; c <= i; c++ {
		if (tok[c].Head == i || c == i) && tok[c].XPOS == "VBP" {
			return -1
		}
	}
	for at, hops := h, 0; hops < 4; hops++ {
		up := tok[at].Head
		if up < 0 || up > at {
			return -1
		}
		if tok[at].Relation == "appos" {
			if tok[up].UPOS == "PROPN" {
				return up
			}
			return -1
		}
		if tok[at].Relation != "nmod" {
			return -1
		}
		at = up
	}
	return -1
}

// actingOffice: "Ana Dias, acting commander of the navy", with "acting" drawn as a
// verb.
var actingOffice = repair{
	at: []string{"advcl", "acl", "conj", "parataxis", "dep", "xcomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n := actedNoun(tok, i)
		return n >= 0 && n != tok[i].Head && !below(tok, tok[n].Head, i)
	},
	mend: func(tok []language.Token, i int) {
		n := actedNoun(tok, i)
		tok[i].Head, tok[i].Relation, tok[i].UPOS, tok[i].XPOS = n, "amod", "ADJ", "JJ"
	},
}

// actedNoun is the noun in singular that ends the phrase right behind "acting", behind
// a comma or article, -1 without.
func actedNoun(tok []language.Token, i int) int {
	if tok[i].Lemma != "act" || tok[i].XPOS != "VBG" || i == 0 || tok[i-1].UPOS != "PUNCT" && tok[i-1].UPOS != "DET" && tok[i-1].XPOS != "POS" {
		return -1
	}
	n := -1
	for k := i + 1; k < len(tok) && k < i+5; k++ {
		switch tok[k].UPOS {
		case "NOUN", "PROPN":
			n = k
		case "ADJ":
		default:
			k = len(tok)
		}
	}
	if n < 0 || tok[n].XPOS != "NN" {
		return -1
	}
	return n
}

// verbAsAgent: "rebels led by Ana Dias captured Lima", with what they did drawn as the
// agent of how they are led.
var verbAsAgent = repair{
	at: []string{"obl:agent"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if x := tok[i].XPOS; x != "VBD" && x != "VBZ" && x != "VBP" || v < 1 || v > i || tok[v].XPOS != "VBN" || auxiliary(tok, v, "aux:pass") {
			return false
		}
		s := tok[v-1]
		return s.Head == v && (s.Relation == "nsubj" || s.Relation == "nsubj:pass") && s.UPOS == "NOUN"
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[v].Head, tok[v].Relation
		tok[v].Head, tok[v].Relation = v-1, "acl"
		makeSubject(tok, v-1, i)
	},
}
