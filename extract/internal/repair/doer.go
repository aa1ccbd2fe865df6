package repair

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of doers that a participle parts from their verb.

// toldDoer: "Villagers say Peruvian troops, backed by tanks, shelled the town", with the troops
// drawn as what the villagers say.
var toldDoer = repair{
	at: []string{"obj"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verbOfTold(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, h := verbOfTold(tok, i), tok[i].Head
		tok[v].Head, tok[v].Relation = h, "ccomp"
		makeSubject(tok, i, v)
	},
}

// verbOfTold is the past verb without a subject right behind the second of two commas that set
// off a participle behind the noun i, which the tree has as the object of a verb of saying; -1
// elsewhere.
func verbOfTold(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || !sayingOnly[tok[h].Lemma] || tok[h].XPOS == "VBG" || auxiliary(tok, h, "aux:pass") {
		return -1
	}
	p := -1
	for c := i + 1; c < min(len(tok), i+8) && p < 0; c++ {
		if (tok[c].XPOS == "VBN" || tok[c].XPOS == "VBG") && tok[c].Head == i && tok[c-1].Lemma == "," {
			p = c
		}
	}
	if p < 0 {
		return -1
	}
	for w := p + 2; w < min(len(tok), p+20); w++ {
		if tok[w].Lemma == "," && w+1 < len(tok) {
			if v := w + 1; tok[v].UPOS == "VERB" && tok[v].Head < v && tok[v].Head >= h && !hasSubject(tok, w, v) && tok[v].XPOS != "VBG" && !auxiliary(tok, v, "aux:pass") && governsObject(tok, v) {
				return v
			}
			return -1
		}
		if tok[w].Relation == "nsubj" {
			return -1
		}
	}
	return -1
}

// sayingOnly are verbs of saying that have no people for an object.
var sayingOnly = lexis.Set("say", "believe", "insist", "claim", "allege", "state", "add", "maintain", "declare")

// describedDoer: "Men believed to be soldiers raided the village", "Soldiers disguised as monks
// raided it", with what describes the men drawn as what the sentence says of them.
var describedDoer = repair{
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verbOfDescribed(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, s := verbOfDescribed(tok, i), i-1
		for c := i + 1; c < v; c++ {
			if tok[c].Head != v {
				continue
			}
			switch tok[c].Relation {
			case "nsubj":
				tok[c].Head, tok[c].Relation = i, "obl"
				for k := i + 1; k < c; k++ {
					if tok[k].Relation == "mark" && tok[k].Head == v {
						tok[k].Head, tok[k].Relation, tok[k].UPOS = c, "case", "ADP"
					}
				}
			case "mark":
				if tok[c].Lemma == "as" {
					tok[c].Head = i
				}
			}
		}
		tok[v].Head, tok[v].Relation = tok[i].Head, tok[i].Relation
		tok[i].Head, tok[i].Relation, tok[i].XPOS = s, "acl", "VBN"
		makeSubject(tok, s, v)
	},
}

// verbOfDescribed is the past verb below the participle i that tells what those did who stand
// right before i and whom i says to be or look like somebody; -1 elsewhere.
func verbOfDescribed(tok []language.Token, i int) int {
	if i < 1 || i+2 >= len(tok) || tok[i-1].Head != i || tok[i-1].Relation != "nsubj" && tok[i-1].Relation != "nsubj:pass" || tok[i-1].UPOS == "PRON" {
		return -1
	}
	to := lexis.Presumed[tok[i].Lemma] && tok[i+1].Lemma == "to" && tok[i+2].Lemma == "be"
	if !to && !(disguising[tok[i].Lemma] && tok[i+1].Lemma == "as") {
		return -1
	}
	for v := i + 3; v < min(len(tok), i+14); v++ {
		if tok[v].Lemma == "," {
			return -1
		}
		if tok[v].Head == i && tok[v].UPOS == "VERB" && tok[v].XPOS == "VBD" && (to && !hasSubject(tok, i+1, v) || !to && tok[v].Relation == "advcl") {
			return v
		}
	}
	return -1
}

// disguising are the verbs for making oneself look like somebody else.
var disguising = lexis.Set("disguise", "dress", "mask", "camouflage", "pose")
