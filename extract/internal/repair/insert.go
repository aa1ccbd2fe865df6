package repair

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of what stands between commas beside a name: who is on board, what the
// name is, who commands it.

// crewEmbarked: "the Aurora, with marines embarked, entered the strait".
var crewEmbarked = repair{
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return embarked(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, w := tok[i].Head, embarked(tok, i)
		tok[w].Head, tok[w].Relation = tok[v].Head, tok[v].Relation
		for c := max(0, i-16); c < i; c++ {
			if tok[c].Head == v && tok[c].Relation == "nsubj" {
				tok[c].Head = w
				tok[i].Head, tok[i].Relation = c, "nmod"
			}
		}
		tok[v].Head, tok[v].Relation = i, "acl"
	},
}

// embarked is the verb of the sentence where the noun i stands behind "with" between
// commas and the tree has it for a second subject of the participle behind it; -1
// without.
func embarked(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < i || v > i+10 || v+2 >= len(tok) || tok[v].UPOS != "VERB" || tok[v].XPOS != "VBD" && tok[v].XPOS != "VBN" || tok[v+1].UPOS != "PUNCT" {
		return -1
	}
	with := false
	for c := max(0, i-5); c < i; c++ {
		with = with || tok[c].Head == i && tok[c].Relation == "case" && tok[c].Lemma == "with"
	}
	if !with || !hasSubject(tok, max(0, i-16), v) {
		return -1
	}
	for w := v + 2; w < len(tok) && w < v+6; w++ {
		if tok[w].Head == v && tok[w].Relation == "conj" && tok[w].UPOS == "VERB" {
			return w
		}
		if tok[w].UPOS == "CCONJ" {
			return -1
		}
	}
	return -1
}

// insertBeforeVerb: "USS Aurora, a hospital ship, anchored off Lima." is no heading, nor is
// "Peru, to Chile's dismay, backed Ana Dias."
var insertBeforeVerb = repair{
	at: []string{"acl"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := overInsert(tok, i)
		if h < 0 || h > i || tok[h].Relation != "root" || tok[i].XPOS != "VBN" || tok[i-1].Lemma != "," {
			return false
		}
		return inserted(doc, tok, h, i)
	},
	mend: func(tok []language.Token, i int) {
		h := overInsert(tok, i)
		if n := tok[i].Head; n != h {
			tok[n].Head, tok[n].Relation = i, "obl"
		}
		tok[i].Head, tok[i].Relation, tok[i].XPOS = -1, "root", "VBD"
		tok[h].Head, tok[h].Relation = i, "nsubj"
	},
}

// overInsert is what the participle i describes or, where that is a phrase between commas, what
// the phrase belongs to.
func overInsert(tok []language.Token, i int) int {
	h := tok[i].Head
	if h > 0 && tok[h].Relation == "nmod" && tok[h].UPOS == "NOUN" && h == i-2 {
		return tok[h].Head
	}
	return h
}

// inserted reports whether a comma behind the name or noun h opens what the comma
// before the participle i closes, in a sentence that has no other verb to tell
// anything and ends with a full stop.
func inserted(doc *language.Document, tok []language.Token, h, i int) bool {
	comma, end := false, i
	for c := h + 1; c < i-1; c++ {
		comma = comma || tok[c].Lemma == ","
	}
	for end+1 < len(tok) && below(tok, end+1, h) {
		end++
	}
	if !comma || doc.Word(end) != "." {
		return false
	}
	for c := i + 1; c < end; c++ {
		if tok[c].Head == h && (tok[c].UPOS == "VERB" || tok[c].Relation == "conj" || tok[c].Relation == "parataxis") {
			return false
		}
	}
	return true
}

// commandedBy: "the flagship of Strike Group 3, commanded by Ana Dias": the group is.
var commandedBy = repair{
	at: []string{"acl", "advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		k := nameBeforeComma(tok, i)
		if k < 0 || !heading[tok[i].Lemma] || tok[i].XPOS != "VBN" || k == tok[i].Head || !below(tok, k, tok[i].Head) {
			return false
		}
		return tok[i].Relation == "acl" || i+1 < len(tok) && tok[i+1].Lemma == "by"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = nameBeforeComma(tok, i), "acl"
	},
}

// heading are the verbs of who commands what was named last.
var heading = lexis.Set("command", "captain", "skipper", "chair", "head", "lead")

// nameBeforeComma is the head of the name that ends before the comma before i, -1
// without one.
func nameBeforeComma(tok []language.Token, i int) int {
	if i < 2 || tok[i-1].Lemma != "," {
		return -1
	}
	k := i - 2
	for hops := 0; hops < 4 && tok[k].Head >= 0 && tok[k].Relation == "flat"; hops++ {
		k = tok[k].Head
	}
	if tok[k].UPOS != "PROPN" {
		return -1
	}
	return k
}

// infinitiveBehindComma: "denounced Peru's threat, to leave the pact", with the infinitive
// drawn as what the verb's subject does it for.
var infinitiveBehindComma = repair{
	at: []string{"advcl", "xcomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nounOfAim(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = nounOfAim(tok, i), "acl"
	},
}

// nounOfAim is the noun of another's aim, the object of the verb that the infinitive i
// hangs on, right before "to" or the comma in front of it; -1 elsewhere.
func nounOfAim(tok []language.Token, i int) int {
	if n := aimBy(tok, i); n >= 0 {
		return n
	}
	if i < 4 || tok[i].XPOS != "VB" || tok[i-1].XPOS != "TO" {
		return -1
	}
	o := i - 2
	if tok[o].Lemma == "," {
		o--
	}
	if tok[o].Relation != "obj" || tok[o].Head != tok[i].Head || !lexis.Intents[tok[o].Lemma] && (o != i-2 || !endeavours[tok[o].Lemma]) {
		return -1
	}
	for c := max(0, o-10); c < o; c++ {
		if tok[c].Head == o && (tok[c].Relation == "nmod:poss" || tok[c].Relation == "amod" && tok[c].XPOS == "NNP") {
			return o
		}
	}
	return -1
}

// endeavours are further nouns that the infinitive right behind them belongs to: "discussed Peru's
// drive to leave".
var endeavours = lexis.Set("drive", "race", "scramble", "scheme", "plot", "conspiracy", "power", "goal", "duty", "deal", "pact", "law",
	"operation", "agreement", "order", "effort", "ability", "right", "strategy", "policy", "readiness", "willingness", "negotiation", "quest",
	"ambition", "desire", "mission", "project", "programme", "program", "preparation", "refusal", "failure", "determination")

// aimBy is the noun of somebody's aim behind which "by" and his name stand right before the
// infinitive i, "despite threats by Peru to leave"; -1 elsewhere.
func aimBy(tok []language.Token, i int) int {
	if i < 4 || tok[i].XPOS != "VB" || tok[i-1].XPOS != "TO" || tok[i-2].UPOS != "PROPN" {
		return -1
	}
	name := i - 2
	for hops := 0; hops < 3 && name >= 0 && (tok[name].Relation == "flat" || tok[name].Relation == "compound"); hops++ {
		name = tok[name].Head
	}
	if name < 2 || name > i-2 || tok[name].Relation != "nmod" || !behind(tok, name, "by") {
		return -1
	}
	if n := tok[name].Head; n >= 0 && n < name && lexis.Intents[tok[n].Lemma] && tok[n].UPOS == "NOUN" {
		return n
	}
	return -1
}
