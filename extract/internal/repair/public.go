package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of what is told about words and deeds in public: in which terms, with what feelings
// and by whom.

// objectBehindTerms: "condemned in the strongest terms the raid", with the raid as another name
// for the terms.
var objectBehindTerms = repair{
	at: []string{"appos", "nmod:unmarked", "obl:unmarked"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || tok[h].Lemma != "term" || tok[h].Relation != "obl" || !casedWith(tok, h, "in") {
			return false
		}
		v := tok[h].Head
		if v < 0 || v > h || tok[v].UPOS != "VERB" || auxiliary(tok, v, "aux:pass") || hasChild(tok, v, i+1, "obj") {
			return false
		}
		for c := h + 1; c < i; c++ {
			if tok[c].UPOS == "PUNCT" {
				return false
			}
		}
		return true
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "obj" },
}

// feltThere: "was greeted with scorn in Peru", with the place on what was felt there.
var feltThere = repair{
	at: []string{"nmod"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || !feelings[tok[h].Lemma] || tok[h].Relation != "obl" || !casedWith(tok, h, "with") || !casedWith(tok, i, "in") {
			return false
		}
		v := tok[h].Head
		return v >= 0 && v < h && (tok[v].Lemma == "greet" || tok[v].Lemma == "meet" || tok[v].Lemma == "receive" || tok[v].Lemma == "welcome")
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "obl" },
}

// feelings are with what people take what others did.
var feelings = lexis.Set("anger", "fury", "dismay", "scorn", "alarm", "concern", "outrage", "indignation", "disappointment", "derision", "criticism", "condemnation", "hostility", "suspicion", "disapproval",
	"relief", "joy", "delight", "enthusiasm", "satisfaction", "approval", "applause", "praise")

// chargeAtEmbassy: "called the Peruvian charge d'affaires", with two objects.
var chargeAtEmbassy = repair{
	at: []string{"obj"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return i > 0 && strings.HasPrefix(tok[i].Lemma, "d'affaire") && (tok[i-1].Lemma == "charge" || tok[i-1].Lemma == "chargé") && tok[i].Head == tok[i-1].Head
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = i-1, "flat" },
}

// secondSubjectBehindBy: "a march by the Green Party outside the bank drew", with whoever marched
// as a second subject of the verb.
var secondSubjectBehindBy = repair{
	at: []string{"nsubj"},
	of: []string{"PROPN", "NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		c := ownCase(tok, i)
		if c < 1 || tok[c].Lemma != "by" || tok[i].Head < i {
			return false
		}
		n := c - 1
		return tok[n].UPOS == "NOUN" && tok[n].Head == tok[i].Head && (tok[n].Relation == "nsubj" || tok[n].Relation == "nsubj:pass")
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = ownCase(tok, i)-1, "nmod" },
}

// nothingMoreThan: "is nothing more than a mouthpiece", with nothing as what somebody is.
var nothingMoreThan = repair{
	at: []string{"obl", "nmod"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		more := tok[i].Head
		if more < 1 || more > i || tok[more].Lemma != "more" && tok[more].Lemma != "little" || !casedWith(tok, i, "than") {
			return false
		}
		n := tok[more].Head
		return n >= 0 && n < more && (tok[n].Lemma == "nothing" || tok[n].Lemma == "little") && auxiliary(tok, n, "cop")
	},
	mend: func(tok []language.Token, i int) {
		n := tok[tok[i].Head].Head
		for c := range tok {
			if tok[c].Head == n {
				tok[c].Head = i
			}
		}
		tok[i].Head, tok[i].Relation = tok[n].Head, tok[n].Relation
		tok[n].Head, tok[n].Relation = i, "advmod"
		tok[ownCase(tok, i)].Relation = "fixed"
	},
}

// nounBesideClause: "said they were spreading propaganda", with the noun right behind the verb as
// a second thing that was said.
var nounBesideClause = repair{
	at: []string{"ccomp"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := i - 1
		return v > 0 && tok[v].UPOS == "VERB" && tok[v].Relation == "ccomp" && tok[v].Head == tok[i].Head && tok[i].Head < v && !auxiliary(tok, i, "cop") && !auxiliary(tok, i, "nsubj") && !hasObject(tok, v)
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = i-1, "obj" },
}
