package extract

import (
	"slices"

	"wiregraph/schema"
)

// memberLists reads the states that a sentence lists as a body's: "Mercosur, a
// trade bloc of Argentina, Brazil and Uruguay", "the G7 is a group of seven
// countries, Italy, Japan, …". Parsers hang such lists in many ways, so the order
// of words decides; fewer than three states are no list.
func (st *state) memberLists() {
	for t := range st.doc.Tokens {
		if !st.lexicon.is("league-noun", st.lower(t)) || st.mentionAt[t] >= 0 || t+2 >= len(st.doc.Tokens) || st.lower(t+1) != "of" {
			continue
		}
		body := st.leagueAt(t)
		if body < 0 {
			continue
		}
		members := st.statesListed(t + 2)
		if len(members) < 3 || slices.Contains(members, body) {
			continue
		}
		for _, e := range members {
			st.fact(e, "MEMBER_OF", body, t, "list", 0.85)
		}
	}
}

// leagueAt is the body that the noun at t describes: named right before it, its
// subject, or what it stands in apposition to; -1 without one.
func (st *state) leagueAt(t int) int {
	start := t
	for start > 0 && st.sentence[start-1] == st.sentence[t] && st.mentionAt[start-1] < 0 && (st.describes(start-1) || st.doc.Tokens[start-1].UPOS == "DET") {
		start--
	}
	if start > 0 && st.doc.Word(start-1) == "," {
		start--
	}
	if start > 0 && st.sentence[start-1] == st.sentence[t] {
		if e := st.stateOrBody(start - 1); e >= 0 && st.entities[e].Type == schema.Organization {
			return e
		}
	}
	if s := st.tree.child(t, "nsubj"); s >= 0 && st.tree.child(t, "cop") >= 0 {
		if e := st.stateOrBody(s); e >= 0 && st.entities[e].Type == schema.Organization {
			return e
		}
	}
	return -1
}

// statesListed collects the states of a list that begins at t, over a count and a
// general noun before it ("seven countries, …").
func (st *state) statesListed(t int) []int {
	var list []int
	for s := st.sentence[t]; t < len(st.doc.Tokens) && st.sentence[t] == s; t++ {
		if m := st.mentionAt[t]; m >= 0 {
			if st.mentions[m].typ != schema.State || st.mentions[m].entity < 0 || st.mentions[m].form == adjective {
				break
			}
			if !slices.Contains(list, st.mentions[m].entity) {
				list = append(list, st.mentions[m].entity)
			}
			t = st.mentions[m].end - 1
			continue
		}
		tok := &st.doc.Tokens[t]
		opening := len(list) == 0 && (tok.UPOS == "NUM" || tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || st.doc.Word(t) == ":" || st.doc.Word(t) == "-" || st.doc.Word(t) == "—" || st.doc.Word(t) == "–")
		if w := st.lower(t); !opening && w != "," && w != "and" && w != "the" {
			break
		}
	}
	return list
}
