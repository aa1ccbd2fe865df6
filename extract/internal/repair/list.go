package repair

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Lists of names whose ends the parser draws as further descriptions of one of them.

// bodiesInList: "a pact of the Sun Party, the Moon Party and the Star League", with the second
// body drawn as another name of the first and the third beside the second. Behind another name
// stands a comma, and "and" behind that: "Volta, the Peruvian Oil Board, and Boreal".
var bodiesInList = repair{
	of: []string{"PROPN"},
	at: []string{"appos"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i || tok[h].UPOS != "PROPN" || !namesBody(doc, h) || !namesBody(doc, i) {
			return false
		}
		start := phraseStart(tok, i)
		if start < 2 || tok[start-1].Lemma != "," || tok[start].Lemma != "the" {
			return false
		}
		for c := i + 1; c < len(tok) && c < i+12; c++ {
			switch {
			case tok[c].UPOS == "VERB" || tok[c].UPOS == "AUX":
				return false
			case tok[c].UPOS == "CCONJ" && tok[c-1].Lemma == ",":
				return false
			case tok[c].Head == i && tok[c].Relation == "conj":
				return tok[c].UPOS == "PROPN" && namesBody(doc, c)
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Relation = "conj"
		for c := i + 1; c < len(tok) && c < i+20; c++ {
			if tok[c].Head == i && tok[c].Relation == "conj" {
				tok[c].Head = h
			}
		}
	},
}

// namesBody reports whether token i belongs to the name of an organization.
func namesBody(doc *language.Document, i int) bool {
	k, _ := slices.BinarySearchFunc(doc.Names, i, func(n language.Name, i int) int { return n.End - 1 - i })
	return k < len(doc.Names) && doc.Names[k].Start <= i && doc.Names[k].Kind == language.KindOrganization
}

// countedBehindColon: "two ministers were dismissed by the premier: Ana Dias and Jan Novak", with
// the names that tell who was counted drawn on the word before the colon.
var countedBehindColon = repair{
	of: []string{"PROPN"},
	at: []string{"appos", "obl:agent", "parataxis"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return countedSubject(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = countedSubject(tok, i), "appos"
	},
}

// countedSubject is the counted subject of the clause that a colon ends right before the name i;
// -1 without one, and where the name stands under the subject already.
func countedSubject(tok []language.Token, i int) int {
	start := phraseStart(tok, i)
	if start < 4 || tok[start-1].Lemma != ":" {
		return -1
	}
	v := tok[i].Head
	for hops := 0; v >= 0 && hops < 4 && tok[v].UPOS != "VERB"; hops++ {
		if r := tok[v].Relation; r != "obl" && r != "obl:agent" && r != "obj" && r != "nmod" {
			return -1
		}
		v = tok[v].Head
	}
	if v < 0 || v > i || tok[v].UPOS != "VERB" {
		return -1
	}
	for s := v - 1; s >= 0 && s > v-12; s-- {
		if tok[s].Head != v || tok[s].Relation != "nsubj:pass" && tok[s].Relation != "nsubj" {
			continue
		}
		if tok[s].XPOS != "NNS" {
			return -1
		}
		for c := s - 1; c >= 0 && c > s-6; c-- {
			if tok[c].Head > c && tok[c].Head <= s && tok[c].Relation == "nummod" {
				return s
			}
		}
		return -1
	}
	return -1
}

// wingBehindDash: "a clash between Peru and the Sun Front (SF) - the armed wing of the Sun Party",
// with what describes the last of a list drawn as one more of the list.
var wingBehindDash = repair{
	of: []string{"NOUN"},
	at: []string{"conj"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return describedByDash(doc, tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		for c := i - 1; c > tok[i].Head; c-- {
			if tok[c].Head == tok[i].Head && tok[c].Relation == "conj" {
				tok[i].Head = c
				break
			}
		}
		tok[i].Relation = "appos"
	},
}

// describedByDash is the name before a dash that the noun i with "the" describes behind it, -1 elsewhere.
func describedByDash(doc *language.Document, tok []language.Token, i int) int {
	h, start := tok[i].Head, phraseStart(tok, i)
	if h < 0 || h > i || start < 3 || tok[start].Lemma != "the" && tok[start].Lemma != "a" || !dashes[doc.Word(start-1)] {
		return -1
	}
	last := h
	for c := h + 1; c < start; c++ {
		if tok[c].Head == h && tok[c].Relation == "conj" {
			last = c
		}
	}
	if tok[last].UPOS != "PROPN" {
		return -1
	}
	return last
}

// dashes are the signs of a dash.
var dashes = lexis.Set("-", "–", "—", "--")

// deedBesideTarget: "condemned Peru's attack on Chile and its support for the Front", with the second
// deed drawn as one more target of the first.
var deedBesideTarget = repair{
	of: []string{"NOUN"},
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || tok[h].UPOS != "PROPN" || tok[h].Relation != "nmod" || i < 2 || tok[i-1].XPOS != "PRP$" || tok[i-1].Head != i || !lexis.Deeds[tok[i].Lemma] && !stances[tok[i].Lemma] {
			return false
		}
		n := tok[h].Head
		return n >= 0 && n < h && tok[n].UPOS == "NOUN" && (lexis.Deeds[tok[n].Lemma] || stances[tok[n].Lemma])
	},
	mend: func(tok []language.Token, i int) { tok[i].Head = tok[tok[i].Head].Head },
}

// stances are the nouns for what states do for and against others, beside lexis.Deeds.
var stances = lexis.Set("support", "attack", "raid", "strike", "aid", "threat", "criticism", "warning", "refusal", "withdrawal", "backing", "sanction", "visit", "war", "campaign", "call", "demand")
