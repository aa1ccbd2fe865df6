package extract

import "slices"

// respectively keeps of the pairs that a trigger gives those that the text puts side by
// side: "Peru and Chile seized the Astra and the Boreal, respectively", "the Sun Party and
// the Moon Party, led by Ana Dias and Jan Novak respectively". Parsers hang what describes
// two on the nearest, so the one of the same rank in its list takes the place of that.
func (st *state) respectively(list []candidate) []candidate {
	if len(list) < 2 {
		return list
	}
	var out []candidate
	for _, c := range list {
		if a, b := st.listOf(c.subject), st.listOf(c.object); len(a) == len(b) && len(a) > 1 && a[0] != b[0] && st.saidInOrder(a, b) {
			if k := st.entityAt(b[slices.Index(a, c.subject.token)]); k >= 0 {
				c.object.entity, c.object.token = k, b[slices.Index(a, c.subject.token)]
			}
			if slices.ContainsFunc(out, func(o candidate) bool {
				return o.frame == c.frame && o.subject.entity == c.subject.entity && o.object.entity == c.object.entity
			}) {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// listOf are the tokens coordinated with the name that a reference was found by, in the order
// of the text; nil where it was found another way.
func (st *state) listOf(r reference) []int {
	if st.entityAt(r.token) != r.entity {
		return nil
	}
	return st.tree.conjuncts(st.tree.leader(r.token))
}

// saidInOrder reports whether "respectively" stands behind the later of two lists, or right
// before it.
func (st *state) saidInOrder(a, b []int) bool {
	if b[0] < a[0] {
		a, b = b, a
	}
	last := b[len(b)-1]
	if m := st.mentionAt[last]; m >= 0 {
		last = st.mentions[m].end - 1
	}
	for t := last + 1; t < min(last+3, len(st.doc.Tokens)); t++ {
		if st.lower(t) == "respectively" {
			return true
		}
	}
	for t := b[0] - 1; t > a[len(a)-1] && t > b[0]-6; t-- {
		if st.lower(t) == "respectively" {
			return true
		}
	}
	return false
}
