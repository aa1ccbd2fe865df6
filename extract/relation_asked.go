package extract

import "slices"

// What parties only ask of each other: whoever is urged to give or to yield has not yet
// done it, and the demand is told as such.

// yielding are the relations that others are asked for every day.
var yielding = []string{"CONCEDED_TO", "AIDED"}

// onlyAsked reports whether somebody else asks the subject of a candidate for what it
// tells: "urged Peru to lift the ban on Chile", "Peru must free the sailors".
func (st *state) onlyAsked(c *candidate) bool {
	at := c.predicate.clause
	switch st.tree.lemma(at) {
	case "continue", "keep", "maintain": // what must go on is given already
		return false
	}
	if st.tree.obliged(at) {
		return true
	}
	for hops := 0; hops < 4; hops++ {
		h := st.tree.tok[at].Head
		if h < 0 || !st.demandable(at) {
			return false
		}
		if st.grammar.is("requesting", st.tree.lemma(h)) && (at == c.predicate.clause || st.tree.isVerb(at)) {
			return !st.asksItself(h, c)
		}
		at = h
	}
	return false
}

// demandable reports whether the clause or noun at i stands below its head as what is
// asked for may, and not as a circumstance or a report.
func (st *state) demandable(i int) bool {
	switch st.tree.base(i) {
	case "xcomp", "ccomp", "advcl", "acl":
		return st.tree.tok[i].Relation != "acl:relcl" && (st.tree.tok[i].XPOS == "VB" || st.tree.tok[i].XPOS == "VBP") && st.tree.child(i, "aux", "cop") < 0
	case "conj", "obj":
		return true
	case "obl", "nmod":
		prep := st.tree.cased(i)
		return prep == "for" || prep == "of"
	}
	return false
}

// asksItself reports whether whoever asks, by the verb h, is the subject of the candidate:
// "Peru wants to lift the ban on Chile".
func (st *state) asksItself(h int, c *candidate) bool {
	if !st.tree.isVerb(h) || st.tree.passive(h) {
		return false
	}
	return slices.ContainsFunc(st.tree.surface(h, 0), func(a argument) bool {
		return contains(st.resolve(a.token, ""), c.subject.entity)
	})
}

// doneWith reports whether the verb at v asks for something to be done with whoever token i
// names: "demanded that she be freed", "wants the general tried".
func (st *state) doneWith(v, i int) bool {
	h := st.tree.tok[i].Head
	if h < 0 || !st.tree.isVerb(h) {
		return false
	}
	return st.tree.tok[i].Relation == "nsubj:pass" && !st.grammar.is("demanded", st.tree.lemma(h)) ||
		st.tree.lemma(v) == "want" && st.tree.tok[h].Relation == "xcomp" && st.tree.tok[h].Head == v && (st.tree.tok[h].XPOS == "VBD" || st.tree.tok[h].XPOS == "VBN")
}
