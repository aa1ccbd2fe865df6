package extract

import "wiregraph/extract/internal/lexis"

// What is told of an event noun elsewhere than in its own phrase: which one of a row it
// was, and in the chain of a journey's stages.

// nth adds the parties behind the ordinal that the noun n is said to be: "the trip to Peru
// was Ms Dias's first", "the visit was the third to Peru by a Chilean leader".
func (t *tree) nth(p *predicate, n int) {
	h := t.tok[n].Head
	if h < 0 || t.base(n) != "nsubj" || t.child(h, "cop") < 0 || ordinals[t.lemma(h)] == 0 && t.lemma(h) != "last" && t.lemma(h) != "latest" {
		return
	}
	for _, c := range t.children(h) {
		if t.tok[c].Relation == "nmod:poss" {
			p.add("poss", t.antecedent(c), "")
			continue
		}
		prep := t.cased(c)
		if b := t.base(c); c < h || b != "nmod" && b != "obl" || !ofParties[prep] {
			continue
		}
		p.add(prep, t.antecedent(c), "noun")
		if prep == "between" {
			p.add("members", c, "noun")
		}
	}
}

// ofParties are the prepositions behind an event noun that its parties follow.
var ofParties = lexis.Set("by", "to", "with", "between", "against", "on")

// sameTraveller adds whose journey the noun n is, where it is told only of the journey that
// follows it or that it follows: "Ms Dias's visit to Peru follows a trip to Chile".
func (t *tree) sameTraveller(p *predicate, n int) {
	if !outing[t.lemma(n)] && t.lemma(n) != "stop" || p.has("poss") || p.has("by") || p.has("subj") {
		return
	}
	v, _, _ := t.hostOf(n)
	if v < 0 || !t.isVerb(v) || !succeeding[t.lemma(v)] {
		return
	}
	s := t.child(v, "nsubj")
	if s < 0 || s == n || !outing[t.lemma(s)] {
		return
	}
	for _, c := range t.children(s) {
		switch {
		case t.tok[c].Relation == "nmod:poss":
			p.add("poss", t.antecedent(c), "")
		case t.base(c) == "nmod" && t.cased(c) == "by":
			p.add("by", t.antecedent(c), "")
		}
	}
}

// succeeding are the verbs that put one event before or behind another.
var succeeding = lexis.Set("follow", "precede", "come", "cap", "begin", "start", "end", "conclude")
