package extract

import "slices"

// Negation that stands elsewhere than beside the verb.

// negatedArguments reads "no" on the predicate's own noun phrases: "sent no troops",
// "at no time".
func (st *state) negatedArguments(p *predicate) mood {
	for _, a := range p.args {
		if (a.slot == "obj" || a.slot == "subj") && st.tree.lemma(a.token) == "none" { // "none of the ships was hit"
			return mood{denied: true}
		}
		if a.slot != "obj" && a.slot != "at" && a.slot != "carrier obj" {
			continue
		}
		// "since the invasion they have found no peace"
		if d := st.tree.child(a.token, "det"); d >= 0 && st.tree.lemma(d) == "no" &&
			!(a.slot == "carrier obj" && st.tree.base(p.trigger) == "obl" && earlierCase[st.tree.cased(p.trigger)]) {
			return mood{denied: true}
		}
		if k := st.tree.child(a.token, "acl"); k >= 0 && st.scheduled(k) { // "has meetings scheduled with"
			return mood{planned: true}
		}
	}
	return mood{}
}

// contrasted reports whether "but" sets what stands at i against what a "not" before it
// denies: "not with Peru but with Chile's plan".
func (st *state) contrasted(i int) bool {
	k := st.tree.child(i, "cc")
	return k >= 0 && k < i && st.tree.lemma(k) == "but" && !st.tree.isVerb(i)
}

// refuted reports whether the noun is hearsay that its sentence calls wrong: "rumours that
// X had fled were false".
func (st *state) refuted(noun int) bool {
	if !st.grammar.is("hearsay", st.tree.lemma(noun)) {
		return false
	}
	wrong := func(i int) bool {
		return st.tree.child(i, "cop") >= 0 && (st.grammar.is("refuted", st.tree.lemma(i)) || st.grammar.is("untrue", st.tree.lemma(i)))
	}
	if h := st.tree.tok[noun].Head; h >= 0 && st.tree.base(noun) == "nsubj" && wrong(h) {
		return true
	}
	return slices.ContainsFunc(st.tree.children(noun), wrong) // the parser's other reading
}

// brought are the relations that nobody has brought about who only tries to; who tries to
// strike or to talk does it.
var brought = map[string]bool{"AGREED_WITH": true, "VISITED": true, "MET_WITH": true, "SEIZED": true, "SANCTIONED": true, "KILLED": true, "DETAINED": true, "CONCEDED_TO": true, "WITHDREW_FROM": true, "AIDED": true, "MEMBER_OF": true}

// factive are the verbs whose clause holds though they are denied: "did not know that Ana Dias
// had served".
var factive = map[string]bool{"know": true, "realize": true, "realise": true, "notice": true, "remember": true, "forget": true, "regret": true}
