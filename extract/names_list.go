package extract

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// listedTowns makes places of the single words in a list of places that the engine has for persons',
// where places are as many in it, or it is what somebody conquers: "took Arica, Palcas and Mendra".
func (st *state) listedTowns() {
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Person || !st.bareWord(m) {
			continue
		}
		lead := st.tree.leader(m.head)
		if lead == m.head && st.tree.child(lead, "conj") < 0 {
			continue
		}
		places, persons, mixed := 0, 0, false
		span := st.doc.Sentences[st.sentence[m.start]]
		for k := range st.mentions {
			o := &st.mentions[k]
			if o.start < span.Start || o.start >= span.End || st.tree.leader(o.head) != lead || o.head != lead && st.tree.base(o.head) != "conj" {
				continue
			}
			switch {
			case o.typ == schema.Place || o.typ == schema.State:
				places++
			case o.typ == schema.Person && st.bareWord(o):
				persons++
			default:
				mixed = true
			}
		}
		h := st.tree.tok[lead].Head
		conquered := h >= 0 && st.tree.base(lead) == "obj" && (conquering[st.tree.lemma(h)] || st.lexicon.is("taking-ground", st.tree.lemma(h)))
		if !mixed && places+persons > 2 && places > 0 && (places >= persons || conquered) {
			m.typ = schema.Place
		}
	}
}

// conquering are the verbs for taking or holding what lies on the way of an army, beside taking-ground.
var conquering = lexis.Set("take", "capture", "seize", "conquer", "hold", "enter", "attack", "control", "reach", "leave", "lose")

// bareWord reports whether a name is one word of which nothing says that it is a person's.
func (st *state) bareWord(m *mention) bool {
	w := st.lower(m.start)
	return m.end-m.start == 1 && m.entry < 0 && !st.persons[w] && !st.forename(w)
}
