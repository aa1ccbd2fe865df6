package extract

import "wiregraph/schema"

// mainState is the state that the article names most, itself, by its people or by
// a town of its own, if it leads the next one.
func (st *state) mainState() int {
	count := map[int]int{}
	for i := range st.mentions {
		m := &st.mentions[i]
		if e := st.landOf(m); e >= 0 {
			count[e]++
		}
	}
	return leader(count, len(st.entities))
}

// landOf is the state that a mention speaks of, -1 without one.
func (st *state) landOf(m *mention) int {
	switch {
	case m.entity < 0 || st.ofNamedWar(m):
	case m.typ == schema.State:
		return m.entity
	case m.typ == schema.Place && m.entry >= 0 && st.schema.Entries[m.entry].Parent != "":
		return st.entityOf(st.schema.Entries[m.entry].Parent)
	}
	return -1
}

// ofNamedWar reports whether the mention is part of the name of a war, which says nothing of where
// the text is: "since the Korean War".
func (st *state) ofNamedWar(m *mention) bool {
	return m.end < len(st.doc.Tokens) && st.doc.Word(m.end) == "War"
}

// mainProvince is the part of a state with premiers of its own that the article
// names most, if it leads the next one.
func (st *state) mainProvince() int {
	count := map[int]int{}
	for i := range st.mentions {
		if m := &st.mentions[i]; m.entity >= 0 && m.entry >= 0 && st.schema.Entries[m.entry].Kind == "province" {
			count[m.entity]++
		}
	}
	return leader(count, len(st.entities))
}

// leader is the entity of the first n with the highest count, -1 where two share it.
func leader(count map[int]int, n int) int {
	best, second := -1, 0
	for e := range n {
		switch c := count[e]; {
		case c == 0:
		case best < 0 || c > count[best]:
			if best >= 0 {
				second = count[best]
			}
			best = e
		case c > second:
			second = c
		}
	}
	if best >= 0 && count[best] > second {
		return best
	}
	return -1
}

// borrowed reports whether a state's name inside another name is that of its
// namesake, a part of another state: "Georgia Institute of Technology" in an
// article without the state.
func (st *state) borrowed(e *schema.Entry) bool {
	if st.entityOf(e.ID) >= 0 {
		return false
	}
	for _, r := range st.lexicon.lookup(e.Name) {
		if n := &st.schema.Entries[r.entry]; n.Type == schema.Place && n.Kind != "" {
			return true
		}
	}
	return false
}
