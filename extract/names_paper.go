package extract

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Names that the engine sees and that are of no entity: of documents and undertakings, of
// states as a kind, and numerals.

// ofPaper reports whether a name that no gazetteer has is of a document or a term of years,
// by the noun before its first preposition or, where it has none, by its last: "Charter of
// the Andean Union", "Third Water Decade"; a number in Roman letters names nothing either.
func (st *state) ofPaper(m *mention) bool {
	if m.entry >= 0 || m.typ == schema.Person || m.typ == schema.Ship {
		return false
	}
	if m.end-m.start == 1 {
		return m.typ == schema.Organization && len(st.doc.Word(m.start)) > 1 && strings.Trim(st.doc.Word(m.start), "IVXLCM") == "" && st.besideNumber(m)
	}
	core := m.end - 1
	for t := m.start + 1; t < m.end; t++ {
		if w := st.lower(t); w == "of" || w == "for" || w == "on" || w == "against" {
			core = t - 1
			break
		}
	}
	return st.lexicon.is("paper-head", st.lower(core))
}

// besideNumber reports whether the numeral stands beside a figure or within brackets, as
// in the number of a resolution: "1803 (XVII)".
func (st *state) besideNumber(m *mention) bool {
	for _, t := range []int{m.start - 1, m.end} {
		if t >= 0 && t < len(st.doc.Tokens) && strings.ContainsAny(st.doc.Word(t), "()[]-/0123456789") {
			return true
		}
	}
	return false
}

// genericStates reports whether the mention is of states as a kind: "African States",
// "nuclear Powers".
func (st *state) genericStates(m *mention) bool {
	if m.entry >= 0 || m.end-m.start < 2 || m.typ == schema.Person || m.typ == schema.Ship {
		return false
	}
	switch st.lower(m.end - 1) {
	case "states", "powers", "republics", "peoples", "countries":
		for t := m.start; t < m.end; t++ {
			if st.doc.Tokens[t].UPOS == "ADP" || st.lexicon.is("organization-head", st.lower(t)) { // "League of Andean States"
				return false
			}
		}
		t := st.doc.Tokens[m.end-2]
		if st.lexicon.lookup(st.words(m.start, m.end-1)) != nil { // "United Nations States Members"
			return true
		}
		return t.UPOS == "ADJ" || st.lexicon.lookup(st.doc.Word(m.end-2)) != nil
	}
	return false
}

// statesAtLarge reports whether "the States" are those of a region or a treaty, and not the
// United States: these are so called where one goes or is, and by nobody with what they do.
func (st *state) statesAtLarge(m *mention) bool {
	if m.end-m.start != 2 || st.lower(m.start) != "the" || st.lower(m.end-1) != "states" {
		return false
	}
	before := ""
	if m.start > 0 {
		before = st.lower(m.start - 1)
	}
	switch before {
	case "to", "in", "from", "across", "for", "around":
	default:
		return true
	}
	if m.end == len(st.doc.Tokens) {
		return false
	}
	switch st.lower(m.end) {
	case "of", "that", "which", "who", "whose", "parties", "members", "concerned", "in", "involved", "themselves", "and":
		return true
	}
	return false
}

// congressOf reports whether the text says behind the short name of a state's body that it is a
// numbered one of some party: "the Third Congress of the Peasants' Party".
func (st *state) congressOf(m *mention, e *schema.Entry) bool {
	if e.Parent == "" || m.start == 0 || m.end >= len(st.doc.Tokens) || st.lower(m.end) != "of" {
		return false
	}
	before := st.lower(m.start - 1)
	return strings.HasSuffix(before, "th") || strings.HasSuffix(before, "first") || strings.HasSuffix(before, "second") || strings.HasSuffix(before, "third")
}

// describesNext reports whether the engine took an adjective that stands before a common
// noun for a name: "the Allied agreements".
func (st *state) describesNext(m *mention) bool {
	t := m.start
	// "the Special Rapporteur"
	if w := st.lower(t); m.typ == schema.Organization && m.end < len(st.doc.Tokens) &&
		(w == "special" || w == "supreme" || w == "chief" || w == "deputy") {
		return true
	}
	return m.entry < 0 && m.typ == schema.Organization && st.doc.Tokens[t].XPOS == "JJ" && strings.ToUpper(st.doc.Word(t)) != st.doc.Word(t) &&
		st.tree.tok[t].Relation == "amod" && t+1 < len(st.doc.Tokens) && st.tree.tok[t].Head > t &&
		st.doc.Tokens[t+1].UPOS == "NOUN" && !st.capital(t+1)
}

// tongue reports whether the adjective of a state is its language's, or tells where somebody's forebears
// came from: "spoke in Spanish", "a Spanish-language paper", "of Irish descent".
func (st *state) tongue(m *mention) bool {
	if m.end-m.start != 1 || !st.demonym(m.start) {
		return false
	}
	t := m.end
	if st.hyphen(t) && t+1 < len(st.doc.Tokens) {
		t++
	}
	if t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[m.start] && st.lexicon.is("tongue-noun", st.lower(t)) {
		return true
	}
	lead := st.tree.leader(m.head)
	if h := st.tree.tok[lead].Head; h == m.end || lead == 0 || st.sentence[lead-1] != st.sentence[lead] || st.capital(lead-1) || st.plainNoun(m.end) {
		return false
	} else if h >= 0 && st.tree.base(lead) == "obj" && tongueVerbs[st.tree.lemma(h)] {
		return lead == m.head || st.demonym(lead)
	}
	switch st.lower(lead - 1) {
	case "in", "into":
		return lead == m.head || st.demonym(lead)
	case "(":
		return st.doc.Word(min(m.end, len(st.doc.Tokens)-1)) == ":"
	}
	return m.end < len(st.doc.Tokens) && st.lower(m.end) == "for" && st.tree.child(m.head, "cop") >= 0
}

// tongueVerbs are the verbs whose object is a language.
var tongueVerbs = lexis.Set("speak", "learn", "teach", "study", "understand")

// plainNoun reports whether a small noun stands at t, which an adjective before it describes.
func (st *state) plainNoun(t int) bool {
	return t < len(st.doc.Tokens) && (st.doc.Tokens[t].UPOS == "NOUN" || st.doc.Tokens[t].UPOS == "ADJ" || st.hyphen(t))
}

// acrossHyphen reports whether the name of a body is read over a hyphen that the text has
// between two peoples: "the Anglo-American plan" is of no company.
func (st *state) acrossHyphen(m *mention, e *schema.Entry) bool {
	return m.end-m.start == 3 && st.doc.Word(m.start+1) == "-" && !strings.Contains(e.Name, "-") && m.end < len(st.doc.Tokens) &&
		st.doc.Tokens[m.end].UPOS == "NOUN" && !st.capital(m.end)
}

// formsOfAddress name nobody by themselves.
var formsOfAddress = lexis.Set("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir", "madam", "madame", "excellency")

// governmentNamed finds the state in a name that the engine made of it or of its capital and
// the word for those who govern it: "the Lima Government".
func (st *state) governmentNamed(m *mention) bool {
	end := m.end - 1
	if end-m.start < 1 || m.typ != schema.Organization {
		return false
	}
	if t := st.governmentOfState(m); t > 0 {
		m.start = t
		m.readings = st.lexicon.lookup(st.words(m.start, m.end))
		for _, r := range m.readings {
			if st.schema.Entries[r.entry].Type == schema.State {
				m.entry, m.typ, m.form, m.head = int(r.entry), schema.State, r.form, st.head(m.start, m.end)
				return true
			}
		}
	}
	switch st.lower(end) {
	case "government", "regime", "authorities":
	default:
		return false
	}
	readings := st.lexicon.lookup(st.words(m.start, end))
	for _, r := range readings {
		if st.schema.Entries[r.entry].Type == schema.State {
			m.end, m.head, m.readings = end, st.head(m.start, end), readings
			m.entry, m.typ, m.form = int(r.entry), schema.State, r.form
			return true
		}
	}
	return false
}

// governmentOfState is where the state begins in a name such as "Socialist Government of
// Malta", 0 elsewhere.
func (st *state) governmentOfState(m *mention) int {
	for t := m.start; t+2 < m.end; t++ {
		if st.lower(t) != "government" || st.lower(t+1) != "of" {
			continue
		}
		from := t + 2
		if st.lower(from) == "the" && from+1 < m.end {
			from++
		}
		for _, r := range st.lexicon.lookup(st.words(from, m.end)) {
			if st.schema.Entries[r.entry].Type == schema.State {
				return from
			}
		}
	}
	return 0
}
