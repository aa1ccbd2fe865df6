package extract

import "wiregraph/extract/language"

// Repairs of what parsers get wrong around verbs of saying and the nouns for
// what is said.

// opensPhrase reports whether the preposition i, which the tree has for the
// opening of a clause, stands before a noun without a verb of its own.
func opensPhrase(tok []language.Token, i int) bool {
	h := tok[i].Head
	if tok[i].XPOS != "IN" || h <= i || tok[h].UPOS != "PROPN" && tok[h].UPOS != "NOUN" || tok[h].Relation != "obl" && tok[h].Relation != "nmod" {
		return false
	}
	for c := i + 1; c < h; c++ {
		if tok[c].UPOS == "VERB" || tok[c].UPOS == "AUX" {
			return false
		}
	}
	return true
}

// uttered are the nouns for what somebody asks that have a verb of the same form.
var uttered = map[string]bool{"pressure": true, "demand": true, "request": true, "appeal": true, "call": true, "threat": true, "order": true, "offer": true}

// utteredNoun reports whether the infinitive i is such a noun: "to" stands before
// it, a verb before that, and behind it "from" or "by", which no object follows.
func utteredNoun(tok []language.Token, i int) bool {
	return i > 1 && i+1 < len(tok) && uttered[tok[i].Lemma] && tok[i-1].XPOS == "TO" && tok[i-1].Head == i &&
		tok[i-2].UPOS == "VERB" && tok[i].Head == i-2 && (tok[i+1].Lemma == "from" || tok[i+1].Lemma == "by")
}

// nounBehindTo makes the infinitive i the noun that "to" leads to.
func nounBehindTo(tok []language.Token, i int) {
	tok[i].UPOS, tok[i].XPOS, tok[i].Relation, tok[i-1].Relation = "NOUN", "NN", "obl", "case"
	if h := tok[i+1].Head; h > i+1 && tok[h].Head == i && tok[h].Relation == "obl" {
		tok[h].Relation = "nmod"
	}
}

// namedSayer is the other name that the tree gives to the last word of a
// quotation though it is the subject of the verb of saying i right behind it:
// "…, the spokeswoman, Ana Dias, said"; -1 without.
func namedSayer(tok []language.Token, i int) int {
	if tok[i].Lemma != "say" && tok[i].Lemma != "tell" && tok[i].Lemma != "add" || tok[i].XPOS != "VBD" && tok[i].XPOS != "VBZ" {
		return -1
	}
	clause := -1
	for c := max(0, i-60); c < i; c++ {
		if tok[c].Head != i {
			continue
		}
		if tok[c].Relation == "nsubj" {
			return -1
		}
		if tok[c].Relation == "ccomp" {
			clause = c
		}
	}
	if clause < 0 {
		return -1
	}
	found := -1
	for c := i - 1; c > clause && i-c < 14; c-- {
		if tok[c].Relation == "appos" && tok[c].Head < c && tok[c].Head >= clause {
			found = c
			if tok[tok[c].Head].Relation != "appos" {
				break
			}
		}
		if tok[c].UPOS == "VERB" || tok[c].UPOS == "AUX" {
			return -1
		}
	}
	return found
}

// saidOf is the finite verb without a subject of what is said, between the noun i
// and the verb of saying that the tree has i for the first of two subjects of:
// "The blame lay with Chile, the envoy said"; -1 without one.
func saidOf(tok []language.Token, i int) int {
	v := tok[i].Head
	if v <= i+2 || tok[v].UPOS != "VERB" {
		return -1
	}
	clause := -1
	for c := i + 1; c < v; c++ {
		switch {
		case tok[c].Head == v && tok[c].Relation == "ccomp" && (tok[c].XPOS == "VBD" || tok[c].XPOS == "VBZ" || tok[c].XPOS == "VBP" || auxiliary(tok, c, "aux")):
			clause = c
		case clause >= 0 && tok[c].Head == v && tok[c].Relation == "nsubj":
			if !hasSubject(tok, i, clause) {
				return clause
			}
			return -1
		}
	}
	return -1
}

// hasSubject reports whether a token from start on is the subject of the verb v.
func hasSubject(tok []language.Token, start, v int) bool {
	for c := start; c < v; c++ {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return true
		}
	}
	return false
}

// judging are the verbs that say what their object is.
var judging = map[string]bool{"call": true, "declare": true, "label": true, "brand": true, "term": true, "deem": true, "rule": true, "find": true, "consider": true, "pronounce": true}

// judgedAs is the judging verb whose object the adjective i is said of though the
// tree hangs it on the last noun before it: "called the annulment of the vote
// unlawful"; -1 without. In English an adjective alone stands before its noun.
func judgedAs(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].Relation != "amod" || h != i-1 || i+1 < len(tok) && (tok[i+1].UPOS == "NOUN" || tok[i+1].UPOS == "PROPN" || tok[i+1].UPOS == "ADJ") {
		return -1
	}
	for hops := 0; hops < 4 && h >= 0; hops++ {
		up := tok[h].Head
		if tok[h].Relation == "obj" && up >= 0 && up < h && judging[tok[up].Lemma] {
			return up
		}
		if tok[h].Relation != "nmod" {
			return -1
		}
		h = up
	}
	return -1
}

// leaver is the infinitive behind "for", the noun i and "to" whose subject the
// noun is, though the tree hangs it on the noun before without its preposition:
// "its call for Peru to leave"; -1 without.
func leaver(tok []language.Token, i int) int {
	if i+2 >= len(tok) || tok[i].Head < 0 || tok[i].Head >= i {
		return -1
	}
	v := -1
	for c := i + 1; c < len(tok) && c < i+4; c++ {
		if tok[c].XPOS == "TO" {
			v = tok[c].Head
			break
		}
	}
	if v <= i || tok[v].XPOS != "VB" || below(tok, tok[i].Head, v) {
		return -1
	}
	for c := i - 1; c > tok[i].Head; c-- {
		if tok[c].Head == i && tok[c].Relation == "case" {
			return -1
		}
		if tok[c].Lemma == "for" && tok[c].Relation == "mark" && tok[c].Head == v {
			return v
		}
	}
	return -1
}
