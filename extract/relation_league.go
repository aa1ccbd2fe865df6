package extract

import "wiregraph/schema"

// Bodies of many states, which wage no wars and are fought by nobody.

// leagued reports whether an entity is a body whose members are states, or an organ of such
// a one.
func (st *state) leagued(e int) bool {
	g := st.schema.Entry(st.entities[e].gazetteer)
	if g == nil || g.Type != schema.Organization {
		return false
	}
	if up := st.schema.Entry(g.Parent); up != nil && up.Type == schema.Organization {
		g = up
	}
	return g.Kind == "union" || g.Kind == "league"
}

// onlyEnds reports whether the subject is he who ends, or is to end, the deed that the trigger
// names, which need not be his: "the Union must stop the aggression against Peru".
func (st *state) onlyEnds(c *candidate) bool {
	t := c.predicate.trigger
	h := st.tree.tok[t].Head
	return !st.tree.isVerb(t) && h >= 0 && st.tree.base(t) == "obj" && st.stops(h) && (c.subjectSlot == "subj" || c.subjectSlot == "carrier subj")
}

// onPaper reports whether a body of many states is meant by what it has written or by its
// meetings: "an assault on the United Nations Charter".
func (st *state) onPaper(r reference) bool {
	return r.how != "self" && st.leagued(r.entity) && st.grammar.is("paper", st.ownedLemma(r))
}
