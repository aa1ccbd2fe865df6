package extract

import "wiregraph/extract/language"

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
