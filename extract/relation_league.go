package extract

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

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

// ofStates reports whether token k names a body whose members are states: the mark
// "league-name" among the words of a condition.
func (st *state) ofStates(k int) bool {
	e := st.entityAt(k)
	return e >= 0 && st.entities[e].Type == schema.Organization && st.leagued(e)
}

// onlyWished reports whether the noun at i tells of belonging to a body only as what somebody
// is for or against, or speaks of, so that it may come or not: "backed its entry into the bloc",
// "talks on its accession"; but "its pending accession" is to come.
func (st *state) onlyWished(i int) bool {
	if !belonging[st.tree.lemma(i)] {
		return false
	}
	for _, c := range st.tree.children(i) {
		if st.tree.base(c) == "amod" && toCome[st.tree.lemma(c)] {
			return false
		}
	}
	for hops, k := 0, i; hops < 2; hops++ {
		if k = st.tree.tok[k].Head; k < 0 {
			return false
		}
		if wishing[st.tree.lemma(k)] {
			return true
		}
	}
	return false
}

var (
	// belonging are the nouns for being or becoming a member, toCome the adjectives that put it
	// into times to come, wishing the words under which it is only spoken of.
	belonging = lexis.Set("membership", "accession", "entry", "admission", "readmission", "entrance", "re-entry", "return", "adhesion", "ascension")
	toCome    = lexis.Set("pending", "eventual", "future", "prospective", "planned", "forthcoming", "impending", "imminent", "upcoming")
	wishing   = lexis.Set("support", "back", "favor", "favour", "object", "objection", "oppose", "opposition", "approve", "approval", "discuss", "discussion", "talk", "negotiation", "negotiate",
		"way", "hope", "bid", "prospect", "path", "road", "advocate", "advocacy", "champion", "block", "veto", "delay", "condition", "step", "timetable", "question", "issue", "vote", "referendum",
		"campaign", "clear", "pave", "prevent", "endorse", "endorsement", "backing", "resist", "resistance", "urge", "promote", "consider", "push", "lobby", "debate", "criterion", "deny", "refuse")
)

// onlyEnds reports whether the subject is he who ends, or is to end, the deed that the trigger
// names, which need not be his: "the Union must stop the aggression against Peru".
func (st *state) onlyEnds(c *candidate) bool {
	t := c.predicate.trigger
	h := st.tree.tok[t].Head
	return !st.tree.isVerb(t) && h >= 0 && st.tree.base(t) == "obj" && st.stops(h) && (c.subjectSlot == "subj" || c.subjectSlot == "carrier subj")
}

// onlyForesees reports whether the subject reckons with the deed that the trigger names, or keeps it
// from being done, and nothing tells that it would be his: "feared an attack on Chad".
func (st *state) onlyForesees(c *candidate) bool {
	t := c.predicate.trigger
	h := st.tree.tok[t].Head
	return !st.tree.isVerb(t) && h >= 0 && st.tree.base(t) == "obj" && foreseeing[st.tree.lemma(h)] && (c.subjectSlot == "subj" || c.subjectSlot == "carrier subj") && st.tree.child(t, "nmod:poss") < 0
}

// foreseeing are the verbs for reckoning with what others may do, or keeping it from being done.
var foreseeing = lexis.Set("fear", "dread", "expect", "anticipate", "foresee", "await", "prevent", "avert", "forestall", "permit", "allow", "foil", "thwart")

// onPaper reports whether a body of many states is meant by what it has written or by its
// meetings: "an assault on the United Nations Charter".
func (st *state) onPaper(r reference) bool {
	return r.how != "self" && st.leagued(r.entity) && st.grammar.is("paper", st.ownedLemma(r))
}
