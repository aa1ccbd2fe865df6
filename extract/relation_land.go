package extract

// Parts of states act by themselves: "California sued the president", "attorneys
// general from Ohio". They are places, which most relations do not ask for; where
// words and law are the weapon, what has a government of its own counts as well.

// governed are the kinds of place with a government, as the gazetteer names them.
var governed = map[string]bool{"us-state": true, "province": true, "nation": true, "territory": true, "bloc": true}

// lawful is the mark in a frame's types that its parties use words or law.
const lawful = "governed place"

// fits reports whether a reference may stand where the types are wanted.
func (st *state) fits(r reference, types map[string]bool) bool {
	e := &st.entities[r.entity]
	return types[e.Type] || e.Type == "Place" && types[lawful] && st.selfRuled(r.entity) && st.actsForLand(r)
}

// actsForLand reports whether the place acts itself or by an organ that speaks for
// it, which a lawmaker or a court there does not.
func (st *state) actsForLand(r reference) bool {
	if r.how == "self" {
		return st.actsAt(r.token)
	}
	h := st.tree.tok[st.tree.leader(r.token)].Head
	return r.how == "organ" && h >= 0 && st.grammar.is("land-organ", st.tree.lemma(h))
}

// selfRuled reports whether the gazetteer has the place as one with a government.
func (st *state) selfRuled(place int) bool {
	g := st.schema.Entry(st.entities[place].gazetteer)
	return g != nil && governed[g.Kind]
}
