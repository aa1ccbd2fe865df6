package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of the titles before names and of the prepositions before both.

// caseOfTitle: "40 people, including party leader Ana Dias", with the preposition drawn as
// the title's alone.
var caseOfTitle = repair{
	at: []string{"case"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h > i && tok[h].Relation == "nmod:desc" && tok[h].Head > h && tok[i].UPOS != "PART" && tok[tok[h].Head].UPOS == "PROPN"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// joinedToTitled: "charged rebel chief Ana Dias and her deputy", with the second joined to the
// name that the tree only sets beside its title.
var joinedToTitled = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h > 0 && h < i && tok[h].UPOS == "PROPN" && tok[h].Relation == "appos" && tok[h].Head == h-1 && tok[h-1].XPOS == "NN" && tok[i].Lemma != "counterpart"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// titleOfNext: "met President Ana Dias, Trade Minister Bo Lund and the mayor", with the title of
// the second set beside the first.
var titleOfNext = repair{
	at: []string{"appos"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		n := i + 1
		return n < len(tok) && tok[i].Head < i && tok[n].UPOS == "PROPN" && tok[n].Relation == "conj" && tok[n].Head == tok[i].Head && (tok[i].XPOS == "NN" || tok[i].XPOS == "NNP")
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i+1, "nmod:desc"
	},
}

// participleBeforeObject: "pledged continued support for Peru", where the tree has what describes an object for a verb of its own.
var participleBeforeObject = repair{
	at: []string{"ccomp", "xcomp"},
	of: []string{"VERB"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return describedBehind(doc, tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, o := tok[i].Head, objectOf(tok, i, min(len(tok), i+6))
		for c := o + 1; c < len(tok) && c < o+40; c++ {
			if tok[c].Head == i {
				tok[c].Head = v
			}
		}
		tok[o].Head, tok[o].Relation = v, "obj"
		tok[i].Head, tok[i].Relation, tok[i].UPOS, tok[i].XPOS = o, "amod", "ADJ", "JJ"
	},
}

// describedBehind is the plain noun close behind the participle i that the tree has for its
// object, where the participle stands right behind a verb that has none; -1 elsewhere.
func describedBehind(doc *language.Document, tok []language.Token, i int) int {
	v := tok[i].Head
	if v != i-1 || v < 0 || tok[v].UPOS != "VERB" || tok[i].XPOS != "VBN" && tok[i].XPOS != "VBD" || !strings.HasSuffix(doc.Word(i), "ed") || wordy[tok[v].Lemma] {
		return -1
	}
	o := objectOf(tok, i, min(len(tok), i+6))
	if o < 0 || tok[o].UPOS != "NOUN" {
		return -1
	}
	for k := i + 1; k < o; k++ {
		if tok[k].Head != o || tok[k].Relation != "amod" && tok[k].Relation != "compound" {
			return -1
		}
	}
	return o
}

// wordy are the verbs whose clause often begins without "that", and those that help to
// make a verb of a participle.
var wordy = lexis.Set("say", "report", "believe", "think", "add", "get", "have", "be", "become", "see", "find", "keep", "claim", "fear", "know")
