package extract

import "wiregraph/extract/language"

// Repairs of phrases that the parser hangs on the noun before them, though that one only
// says how long, how often or to whom.

// phraseBehindTime: "receives $2 million a year from Peru", with Peru drawn as the year's.
var phraseBehindTime = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || !timeNoun[tok[h].Lemma] || tok[h].Relation != "obl:unmarked" && tok[h].Relation != "nmod:unmarked" || tok[h].Head < 0 {
			return false
		}
		return reachingCase[caseWord(tok, i)]
	},
	mend: func(tok []language.Token, i int) {
		h := tok[tok[i].Head].Head
		tok[i].Head = h
		if tok[h].UPOS == "VERB" {
			tok[i].Relation = "obl"
		}
	},
}

// reachingCase are the prepositions that say of an act, and of no span of time, from whom
// or to whom it is.
var reachingCase = map[string]bool{"from": true, "to": true, "for": true, "against": true}

// senderBehindTo: "aid to Peru from Chile", "a warning to Peru from Chile", with Chile drawn
// as where Peru comes from.
var senderBehindTo = repair{
	at: []string{"nmod"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || tok[h].UPOS != "PROPN" || tok[h].Relation != "nmod" || caseWord(tok, h) != "to" || caseWord(tok, i) != "from" {
			return false
		}
		n := tok[h].Head
		return n >= 0 && n < h && tok[n].UPOS == "NOUN"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// strickenPlace: "sent doctors to quake-hit Peru", with the blow drawn as what they are to do.
var strickenPlace = repair{
	at: []string{"obj"},
	of: []string{"PROPN"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 3 && h == i-1 && tok[h].Head >= 0 && tok[h].Head < h-2 && tok[h].Relation != "root" && stricken[tok[h].Lemma] &&
			doc.Word(h-1) == "-" && tok[h-2].Head == h && tok[h-3].Head == h && tok[h-3].Lemma == "to"
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[h].Head, "obl"
		tok[h-3].Head, tok[h-3].Relation, tok[h-3].UPOS = i, "case", "ADP"
		tok[h].Head, tok[h].Relation, tok[h].UPOS, tok[h].XPOS = i, "amod", "ADJ", "JJ"
	},
}

// stricken are the verbs whose participle behind a hyphen says what befell a place.
var stricken = map[string]bool{"hit": true, "tear": true, "strike": true, "ravage": true, "devastate": true, "plague": true, "wrack": true, "rack": true}

// caseWord is the preposition of the phrase of token i, "" without.
func caseWord(tok []language.Token, i int) string {
	for c := max(0, i-6); c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "case" {
			return tok[c].Lemma
		}
	}
	return ""
}
