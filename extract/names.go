package extract

import (
	"sort"

	"wiregraph/extract/language"
	"wiregraph/schema"
)

// kindTypes are the entity types of the engine's kinds of names.
var kindTypes = map[string]string{
	language.KindPerson:       schema.Person,
	language.KindPlace:        schema.Place,
	language.KindOrganization: schema.Organization,
	language.KindShip:         schema.Ship,
}

// findNames lays the engine's names and the gazetteer's matches over one
// another: of two that overlap the longer stands.
func findNames(st *state) {
	for _, n := range st.doc.Names {
		st.mentions = append(st.mentions, mention{start: n.Start, end: n.End, head: st.head(n.Start, n.End), entity: -1})
	}
	for _, m := range st.matches {
		if !st.covered(m.start, m.end) {
			st.mentions = append(st.mentions, mention{start: m.start, end: m.end, head: st.head(m.start, m.end), form: m.readings[0].form, entity: -1})
		}
	}
	sort.SliceStable(st.mentions, func(i, j int) bool { return st.mentions[i].start < st.mentions[j].start })
	for i, m := range st.mentions {
		for t := m.start; t < m.end; t++ {
			st.mentionAt[t] = i
		}
	}
}

func (st *state) covered(start, end int) bool {
	for _, m := range st.mentions {
		if m.start < end && start < m.end {
			return true
		}
	}
	return false
}

// head is the token of [start, end) whose own head lies outside.
func (st *state) head(start, end int) int {
	for t := start; t < end; t++ {
		if h := st.doc.Tokens[t].Head; h < start || h >= end {
			return t
		}
	}
	return end - 1
}

// groupNames makes one entity of the mentions of one gazetteer entry or one
// name.
func groupNames(st *state) {
	byKey := map[string]int{}
	for i := range st.mentions {
		m := &st.mentions[i]
		text := st.words(m.start, m.end)
		e := entity{parent: -1}
		if r := st.lexicon.lookup(text); len(r) > 0 {
			entry := &st.schema.Entries[r[0].entry]
			e.ID, e.Type, e.Name, e.gazetteer = entry.ID, entry.Type, entry.Name, entry.ID
		} else {
			e.Type, e.Name = st.nameType(m.start, m.end), text
			e.ID = schema.EntityID(e.Type, e.Name)
		}
		at, ok := byKey[e.ID]
		if !ok {
			at = len(st.entities)
			byKey[e.ID] = at
			st.entities = append(st.entities, e)
		}
		st.entities[at].Aliases = append(st.entities[at].Aliases, text)
		m.entity = at
	}
}

func (st *state) nameType(start, end int) string {
	for _, n := range st.doc.Names {
		if n.Start == start && n.End == end {
			return kindTypes[n.Kind]
		}
	}
	return schema.Organization
}

// words is the surface text of tokens [start, end).
func (st *state) words(start, end int) string {
	return st.doc.Text[st.doc.Tokens[start].Start:st.doc.Tokens[end-1].End]
}
