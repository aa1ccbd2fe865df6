package extract

import "wiregraph/extract/language"

// Repairs of clauses that describe a noun.

// clauseOfWhich: "announced a coalition, which Peru has joined", drawn as what is
// announced.
var clauseOfWhich = repair{
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return describedByWhich(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = describedByWhich(tok, i), "acl:relcl"
	},
}

// describedByWhich is the object of the verb above the clause of i that stands
// before ", which" at its beginning, -1 without.
func describedByWhich(tok []language.Token, i int) int {
	h := tok[i].Head
	for c := i - 1; c > h && h >= 0; c-- {
		if tok[c].Lemma != "which" || tok[c].Head != i || tok[c-1].Lemma != "," {
			continue
		}
		for k := c - 1; k > h; k-- {
			if tok[k].Head == h && tok[k].Relation == "obj" && tok[k].UPOS == "NOUN" {
				return k
			}
		}
		return -1
	}
	return -1
}

// bareClause: "condemned the ban President Ana Dias announced", drawn as what is
// said or as a clause of its own.
var bareClause = repair{
	at: []string{"ccomp", "advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return barelyDescribed(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = barelyDescribed(tok, i), "acl:relcl"
	},
}

// barelyDescribed is the noun right before the named subject of the transitive
// verb i, which has no object and no conjunction, if the noun belongs to the verb
// above; -1 without.
func barelyDescribed(tok []language.Token, i int) int {
	h, s := tok[i].Head, -1
	if tok[i].XPOS != "VBD" || h < 0 || h > i || !deciding[tok[i].Lemma] {
		return -1
	}
	for c := h + 1; c < len(tok) && c < i+6; c++ {
		switch r := tok[c].Relation; {
		case tok[c].Head != i:
		case r == "nsubj" && tok[c].UPOS == "PROPN":
			s = c
		case r == "mark" || r == "obj" || r == "ccomp" || r == "xcomp":
			return -1
		}
	}
	if s < 0 {
		return -1
	}
	n := s - 1
	for n > h && tok[n].UPOS != "NOUN" && (tok[n].XPOS == "NNP" || tok[n].XPOS == "NNPS") {
		n--
	}
	if n <= h || tok[n].UPOS != "NOUN" || tok[n].Head != h || tok[n].Relation != "obj" && tok[n].Relation != "obl" {
		return -1
	}
	return n
}

// deciding are the verbs of what officials do with decrees, which need an object.
var deciding = map[string]bool{"announce": true, "declare": true, "sign": true, "impose": true, "issue": true, "order": true, "propose": true, "approve": true,
	"unveil": true, "make": true, "launch": true, "introduce": true, "pass": true, "adopt": true, "offer": true, "demand": true}

// nounBeforeTitle: "the state of siege President Ana Dias declared", with the noun
// drawn as part of the title.
var nounBeforeTitle = repair{
	at: []string{"compound"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return declaredBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, h := declaredBehind(tok, i), tok[i].Head
		host := tok[i-1].Head
		for c := i - 1; c >= 0 && c > i-4; c-- {
			if tok[c].Head == h && tok[c].Relation == "case" {
				tok[c].Head, host = i, c-1
				break
			}
		}
		tok[i].Head, tok[i].Relation = host, "nmod"
		tok[v].Head, tok[v].Relation = i, "acl:relcl"
	},
}

// declaredBehind is the verb of deciding whose named subject has the common noun i,
// behind "of", for the first word of its title; -1 without.
func declaredBehind(tok []language.Token, i int) int {
	if tok[i].UPOS != "NOUN" || i < 2 || tok[i-1].Lemma != "of" || tok[i-1].Head != tok[i].Head || tok[i-2].UPOS != "NOUN" || tok[i].Head < i {
		return -1
	}
	s := tok[i].Head
	for hops := 0; hops < 3 && s > i && tok[s].Relation != "nsubj"; hops++ {
		s = tok[s].Head
	}
	if s <= i || tok[s].Relation != "nsubj" || tok[s].UPOS != "PROPN" {
		return -1
	}
	if v := tok[s].Head; v > s && deciding[tok[v].Lemma] && tok[v].XPOS == "VBD" && tok[v].Head < i && tok[v].Head >= 0 {
		return v
	}
	return -1
}
