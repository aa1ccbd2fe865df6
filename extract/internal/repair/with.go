package repair

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of phrases behind "with".

// withTwoDoing: "with ten Greens backing the bill and six Reds opposing it", with the
// second party drawn as a part of the bill.
var withTwoDoing = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return firstDoing(tok, i) >= 0 && doing(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		n := firstDoing(tok, i)
		tok[i].Head, tok[i].Relation = tok[n].Head, tok[n].Relation
	},
}

// firstDoing is the noun behind "with" whose participle has the noun that i is
// coordinated with for its object, -1 without.
func firstDoing(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 1 || h > i || tok[h].Relation != "obj" || tok[h].Head < 0 {
		return -1
	}
	v := tok[h].Head
	if v > h || tok[v].XPOS != "VBG" || tok[v].Relation != "acl" || tok[v].Head < 0 || tok[v].Head > v {
		return -1
	}
	n := tok[v].Head
	for c := n - 1; c >= 0 && c > n-4; c-- {
		if tok[c].Head == n && tok[c].Lemma == "with" {
			return n
		}
	}
	return -1
}

// doing reports whether a participle behind noun i tells what i does.
func doing(tok []language.Token, i int) bool {
	return i+1 < len(tok) && tok[i+1].XPOS == "VBG" && tok[i+1].Head == i && tok[i+1].Relation == "acl"
}

// withManyDoing: "signed a pact, with Ana Dias and Jan Novak, the envoys, pledging to keep it",
// with those who do something besides drawn as parties of the pact.
var withManyDoing = repair{
	at: []string{"nmod", "obl", "nsubj"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := doingBeside(tok, i)
		return v >= 0 && (tok[i].Relation != "nsubj" || tok[i].Head == v)
	},
	mend: func(tok []language.Token, i int) {
		v, up := doingBeside(tok, i), tok[i].Head
		for up >= 0 && tok[up].UPOS != "VERB" && tok[up].Head >= 0 {
			up = tok[up].Head
		}
		for c := v - 1; c > 1; c-- {
			if tok[c].Head == i && tok[c].Lemma == "with" {
				tok[c].Head, tok[c].Relation = v, "mark"
				break
			}
		}
		if tok[i].Relation != "nsubj" {
			tok[v].Head, tok[v].Relation, tok[i].Head, tok[i].Relation = up, "advcl", v, "nsubj"
		}
	},
}

// doingBeside is the participle that tells what those do whom "with" behind a comma joins to a
// clause, the first of them at i; -1 without.
func doingBeside(tok []language.Token, i int) int {
	with := i - 1
	for with > 0 && tok[with].Head == i && tok[with].Relation != "case" {
		with--
	}
	for with > 0 && tok[with].Head >= 0 && tok[tok[with].Head].Head == i && tok[with].Lemma != "with" { // "with Foreign Minister Ana Dias"
		with--
	}
	if with < 2 || tok[with].Lemma != "with" || tok[with].Head != i || tok[with-1].Lemma != "," {
		return -1
	}
	commas := 0
	for c := i + 1; c < len(tok) && c < i+24; c++ {
		switch tok[c].UPOS {
		case "VERB":
			if commas == 1 && tok[c-1].Lemma == "," { // "signed it, with Peru, ending the war"
				return -1
			}
			if h := tok[c].Head; tok[c].XPOS == "VBG" && tok[c].Lemma != "include" && h >= 0 && (tok[c].Relation == "acl" && h > i || tok[c].Relation == "advcl" && h < with && tok[h].UPOS == "VERB") {
				return c
			}
			return -1
		case "AUX", "SCONJ":
			return -1
		case "PUNCT":
			if tok[c].Lemma != "," {
				return -1
			}
			commas++
		}
	}
	return -1
}

// withOrWithout: "leave with or without a deal": the noun is behind both.
var withOrWithout = repair{
	of:    []string{"ADP"},
	lemma: lexis.Set("without"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 1 && tok[i-1].Lemma == "or" && tok[i-2].Lemma == "with" && tok[i].Head == i-2 && tok[i-2].Head >= 0 && nounBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		n := nounBehind(tok, i)
		for c := i - 2; c <= i; c++ {
			tok[c].Head, tok[c].Relation = n, "case"
		}
	},
}

// nounBehind is the noun not far behind i that the token two before i is the
// preposition of or hangs beside, -1 without.
func nounBehind(tok []language.Token, i int) int {
	if h := tok[i-2].Head; h > i {
		return h
	}
	for c := i + 1; c < len(tok) && c < i+5; c++ {
		if tok[c].UPOS == "NOUN" && tok[c].Head == tok[i-2].Head {
			return c
		}
	}
	return -1
}

// onOneHand: "talks between Peru on the one hand and Chile on the other": the second party is
// joined to the first and not to the hand.
var onOneHand = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return betweenBeforeHand(tok, tok[i].Head) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = betweenBeforeHand(tok, tok[i].Head)
	},
}

// betweenBeforeHand is what stands behind "between" before "on the one hand", of which h is the
// last word; -1 without.
func betweenBeforeHand(tok []language.Token, h int) int {
	if h < 4 || tok[h].Lemma != "hand" && tok[h].Lemma != "side" || tok[h-1].Lemma != "one" {
		return -1
	}
	for c := h - 3; c > max(0, h-16); c-- {
		if k := tok[c].Head; tok[c].Lemma == "between" && tok[c].Relation == "case" && k > c && k < h {
			return k
		}
	}
	return -1
}
