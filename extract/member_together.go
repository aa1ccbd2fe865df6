package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// Who belongs to a body together with those beside whom the text names it: "Ana Dias and Bo
// Lund of Oxfam", "the BBC's Ana Dias and Bo Lund", "Ana Dias and Bo Lund, of the Sun Party and
// the Moon Party respectively".

// inListWith are the persons whom a list joins to the one that m names, before the name or behind it,
// of whom the text tells nothing but that they are in it.
func (st *state) inListWith(m *mention, behind bool) []int {
	var list []int
	joined := false
	for {
		var next *mention
		t := m.end
		if !behind {
			t = m.start - 1
		}
		first := t
		for t > 0 && t+1 < len(st.doc.Tokens) && st.sentence[t] == st.sentence[m.start] && (st.lower(t) == "and" || st.doc.Word(t) == ",") && (t-first < 2 && first-t < 2) {
			joined = joined || st.lower(t) == "and"
			if behind {
				t++
			} else {
				t--
			}
		}
		if t == first || t < 0 || t >= len(st.doc.Tokens) || st.sentence[t] != st.sentence[m.start] || st.person(t) < 0 {
			break
		}
		if next = &st.mentions[st.person(t)]; behind && next.start != t || !behind && next.end != t+1 || !st.firstTold(next) {
			break
		}
		list, m = append(list, next.entity), next
		if behind && joined {
			break
		}
	}
	if !joined || len(list) == 0 || behind && !st.listEnds(m.end) || !behind && st.tellsOfName(m.start-1) {
		return nil
	}
	return list
}

// fellowsOf makes those members of the body whom a list joins before the one who is of it.
func (st *state) fellowsOf(m *mention, body int) {
	for _, fellow := range st.inListWith(m, false) {
		st.fact(fellow, "MEMBER_OF", body, m.head, "of", 0.75)
	}
}

// bodyInBracket is the body that stands alone in brackets behind the name: "Ana Dias (Sun Party)";
// -1 without.
func (st *state) bodyInBracket(m *mention) int {
	t := m.end
	if t+2 >= len(st.doc.Tokens) || st.doc.Word(t) != "(" || st.sentence[t] != st.sentence[m.start] || m.end-m.start < 2 {
		return -1
	}
	if t++; st.doc.Tokens[t].UPOS == "DET" {
		t++
	}
	k := st.mentionAt[t]
	if k < 0 || st.mentions[k].start != t || st.mentions[k].typ != schema.Organization || st.mentions[k].entity < 0 || st.mentions[k].form != name ||
		st.mentions[k].end >= len(st.doc.Tokens) || st.doc.Word(st.mentions[k].end) != ")" || st.acronym(&st.mentions[k], m) {
		return -1
	}
	return st.mentions[k].entity
}

// firstTold reports whether the name is the first of its person, in full, and no office is told
// of who is named.
func (st *state) firstTold(m *mention) bool {
	if m.entity < 0 || m.typ != schema.Person || m.form != name || m.end-m.start < 2 ||
		slices.ContainsFunc(st.mentions, func(o mention) bool { return o.entity == m.entity && o.start < m.start }) {
		return false
	}
	return !slices.ContainsFunc(st.offices, func(o office) bool { return !o.role.Title && slices.Contains(o.holders, m.entity) })
}

// listEnds reports whether no word at t goes on about the last one of a list.
func (st *state) listEnds(t int) bool {
	if t >= len(st.doc.Tokens) {
		return true
	}
	switch st.lower(t) {
	case "of", "from", "at", "with", "(", "who", "and":
		return false
	}
	return st.phraseEnds(t)
}

// tellsOfName reports whether the word at t, before a name, tells something of who is named.
func (st *state) tellsOfName(t int) bool {
	if t < 0 {
		return false
	}
	switch st.doc.Tokens[t].UPOS {
	case "NOUN", "PROPN", "ADJ", "DET", "PART", "VERB", "CCONJ", "NUM", "X":
		return true
	}
	return st.doc.Word(t) == "," || st.mentionAt[t] >= 0
}

// eachInItsBody gives each of a list of persons the body at the same place of the list behind them,
// and returns their mentions: "Ana Dias and Bo Lund, of the Sun Party and the Moon Party respectively".
func (st *state) eachInItsBody() []int {
	var done []int
	for at := range st.doc.Tokens {
		if st.lower(at) != "respectively" {
			continue
		}
		items, letters, of := st.rowThrough(at)
		n := len(items) / 2
		if n < 2 || !of || string(letters) != strings.Repeat("P", n)+strings.Repeat("S", n) ||
			slices.ContainsFunc(items[n:], func(m int) bool { return st.mentions[m].typ != schema.Organization }) {
			continue
		}
		for k, m := range items[:n] {
			if p := &st.mentions[m]; !st.hasOffice(p.entity, st.mentions[items[n+k]].entity) {
				st.fact(p.entity, "MEMBER_OF", st.mentions[items[n+k]].entity, p.head, "respectively", 0.85)
			}
		}
		done = append(done, items[:n]...)
	}
	return done
}

// rowThrough reads the mentions to both sides of token at up to the first word that is no part of a
// list, with a letter for each, P for a person; of reports whether a preposition of owners stands among them.
func (st *state) rowThrough(at int) (items []int, letters []byte, of bool) {
	inList := func(t int) bool {
		return t >= 0 && t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[at] && (st.mentionAt[t] >= 0 && st.inRow(st.mentionAt[t]) || st.mentionAt[t] < 0 && st.linksRow(t))
	}
	start, end := at, at
	for inList(start - 1) {
		start--
	}
	for inList(end + 1) {
		end++
	}
	for t := start; t <= end; t++ {
		m := st.mentionAt[t]
		if m < 0 {
			of = of || st.lower(t) == "of" || st.lower(t) == "from"
			continue
		}
		letter := byte('S')
		if st.mentions[m].typ == schema.Person {
			letter = 'P'
		}
		items, letters = append(items, m), append(letters, letter)
		t = st.mentions[m].end - 1
	}
	return items, letters, of
}
