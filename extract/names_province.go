package extract

import (
	"slices"

	"wiregraph/schema"
)

// Bodies that many lands have under one name, which a gazetteer has for one state: the
// "Senate" of an article about Texas.

// provincial takes back gazetteer entries of such bodies where the article has the body of
// another land by its full name, "the Texas Senate", and not the entry's own, or where
// the words before the name give it to a part of a state: "Ohio's state Senate".
func (st *state) provincial() {
	foreign := map[string]bool{}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Organization || m.entry >= 0 || m.end-m.start < 2 {
			continue
		}
		for t := m.start + 1; t < m.end; t++ {
			if entry := st.sharedEntry(t, m.end); entry >= 0 && st.elsewhereThan(m.start, t, st.schema.Entries[entry].Parent) {
				foreign[fold(st.words(t, m.end))] = true
			}
		}
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Organization || m.entry < 0 || st.sharedEntry(m.start, m.end) != m.entry {
			continue
		}
		if parent := st.schema.Entries[m.entry].Parent; st.ofProvince(m, parent) || foreign[fold(st.words(m.start, m.end))] && !st.toldInFull(m.entry, parent) {
			m.entry = -1
		}
	}
}

// sharedEntry is the gazetteer's row of the state's body that tokens [start, end) name by
// words that other lands' bodies bear as well, -1 without.
func (st *state) sharedEntry(start, end int) int {
	if end-start > 3 || !st.lexicon.is("shared-body", st.lower(start)) && !(end-start > 1 && st.lexicon.is("shared-body", st.lower(end-1))) {
		return -1
	}
	for _, r := range st.lexicon.lookup(st.words(start, end)) {
		e := &st.schema.Entries[r.entry]
		if p := st.schema.Entry(e.Parent); r.form == name && e.Type == schema.Organization && p != nil && p.Type == schema.State && !st.showsIn(p, start, end) {
			return int(r.entry)
		}
	}
	return -1
}

// showsIn reports whether one of tokens [start, end) names the state.
func (st *state) showsIn(e *schema.Entry, start, end int) bool {
	for t := start; t < end; t++ {
		if st.shows(e, t) {
			return true
		}
	}
	return false
}

// elsewhereThan reports whether tokens [start, end) name a place, or a state other than
// that of the id.
func (st *state) elsewhereThan(start, end int, id string) bool {
	return slices.ContainsFunc(st.lexicon.lookup(st.words(start, end)), func(r reading) bool {
		e := &st.schema.Entries[r.entry]
		return e.Type == schema.Place && e.Parent != id && e.Kind != "" || e.Type == schema.State && e.ID != id
	})
}

// ofProvince reports whether what stands right before the name gives it to a part of a
// state: "Ohio's state Senate".
func (st *state) ofProvince(m *mention, parent string) bool {
	t := m.start - 1
	for t > 0 && (st.lower(t) == "state" || st.lower(t) == "provincial") {
		t--
	}
	if t < 1 || st.doc.Tokens[t].XPOS != "POS" {
		return false
	}
	for start := max(t-3, 0); start < t; start++ {
		if st.elsewhereThan(start, t, parent) {
			return true
		}
	}
	return false
}

// otherLand reports whether the longer name o is that of m with n words before it that name
// another land than that of which the gazetteer has m: "the Ohio Senate" is not the Senate.
func (st *state) otherLand(m, o *mention, n int) bool {
	if m.entry < 0 || o.entry >= 0 || n < 1 || o.start+n >= o.end || st.sharedEntry(m.start, m.end) != m.entry {
		return false
	}
	return st.elsewhereThan(o.start, o.start+n, st.schema.Entries[m.entry].Parent)
}

// ofOtherState reports whether a state's possessive stands before the name m, and another state's
// name or adjective begins the longer name o: "Ghana's Supreme Court" is not the "Nigerian Supreme
// Court".
func (st *state) ofOtherState(m, o *mention) bool {
	t := m.start - 1
	if t < 1 || st.doc.Tokens[t].XPOS != "POS" {
		return false
	}
	owner, first := st.stateOfWord(t-1), st.stateOfWord(o.start)
	return owner != "" && first != "" && owner != first
}

// stateOfWord is the id of the one state whose name or adjective the word at t is, "" without one.
func (st *state) stateOfWord(t int) string {
	id := ""
	for _, r := range st.lexicon.lookup(st.words(t, t+1)) {
		if e := &st.schema.Entries[r.entry]; e.Type == schema.State && e.ID != id {
			if id != "" {
				return ""
			}
			id = e.ID
		}
	}
	return id
}

// toldInFull reports whether the article has the entry by a name that tells its state:
// "the U.S. Senate".
func (st *state) toldInFull(entry int, parent string) bool {
	return slices.ContainsFunc(st.mentions, func(m mention) bool { return m.entry == entry && st.tells(&m, parent) })
}
