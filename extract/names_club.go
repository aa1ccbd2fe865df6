package extract

import (
	"strings"
	"unicode"

	"wiregraph/schema"
)

// Names that reports of games and of business have, and other news has not: clubs called
// by a town or a single word, firms by two families, columns of tables.

// clubTail is where the name of a club ends whose town ends at end: "Leeds United",
// "Bristol Rovers", where the engine cut before a word that it took for a verb.
func (st *state) clubTail(start, end int) int {
	if end >= len(st.doc.Tokens) || st.sentence[end] != st.sentence[start] || !st.capital(end) || !st.lexicon.is("club-word", st.lower(end)) || !st.joinedBy(end) {
		return end
	}
	if end+1 < len(st.doc.Tokens) && st.capital(end+1) && st.sentence[end+1] == st.sentence[end] && st.joinedBy(end+1) { // "In Leeds United States officials"
		return end
	}
	return end + 1
}

// ofClub reports whether token i ends the name of a club that no gazetteer has.
func (st *state) ofClub(i int) bool {
	if st.mentionAt[i] < 0 {
		return false
	}
	m := &st.mentions[st.mentionAt[i]]
	return m.entry < 0 && m.end == i+1 && m.end-m.start > 1 && st.lexicon.is("club-word", st.lower(i))
}

// clubs makes a body of a single word that the engine takes for a person in a report of
// games, where nobody bears it: "Porto drew with Ajax". Only a report that is long enough
// to have told its people in full shows that.
func (st *state) clubs() {
	if len(st.doc.Sentences) < 5 {
		return
	}
	sporting, read := false, false
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Person || m.end-m.start > 1 || m.entry >= 0 || st.persons[fold(st.words(m.start, m.end))] || st.forename(st.lower(m.start)) {
			continue
		}
		if !read {
			sporting, read = st.readSporting(), true
		}
		if sporting {
			m.typ = schema.Organization
		}
	}
}

// column reports whether a mention is made of the heads of a table's columns: "W L PCT".
func (st *state) column(m *mention) bool {
	if m.end-m.start < 2 {
		return false
	}
	for t := m.start; t < m.end; t++ {
		if w := st.doc.Word(t); len(w) > 3 || !strings.ContainsFunc(w, unicode.IsUpper) || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsUpper(r) }) || t > m.start && !st.joinedBy(t) {
			return false
		}
	}
	return true
}

// proposeAmpersands takes what "&" joins for the name of one firm: "Baker & Moss".
func (st *state) proposeAmpersands() {
	for t := 1; t+1 < len(st.doc.Tokens); t++ {
		if st.doc.Word(t) != "&" || st.sentence[t-1] != st.sentence[t+1] || !st.capital(t-1) || !st.capital(t+1) || !st.joinedBy(t) || !st.joinedBy(t+1) {
			continue
		}
		left, right := st.engineName(t-1), st.engineName(t+1)
		if left < 0 && right < 0 || left == right {
			continue
		}
		start, end := t-1, t+2
		if left >= 0 {
			start = st.mentions[left].start
		}
		if right >= 0 {
			end = st.mentions[right].end
		}
		st.replace(st.newMention(start, end, schema.Organization, 0.8))
	}
}

// proposeTraded takes the capitals that the engine left nameless for a body where the
// phrase behind them says what trade they are in: "Lindt Arms, the biggest exporter of
// the country, sued".
func (st *state) proposeTraded() {
	for t := range st.doc.Tokens {
		tok := &st.doc.Tokens[t]
		if tok.UPOS != "NOUN" || tok.Relation != "appos" || tok.Head < 1 || tok.Head >= t || !st.lexicon.is("business-noun", st.tree.lemma(t)) {
			continue
		}
		first, last := st.capitalRun(tok.Head)
		if last-first < 2 || last >= len(st.doc.Tokens) || st.doc.Word(last) != "," || st.anyNamed(first, last) || st.isRole(first) {
			continue
		}
		st.mentions = append(st.mentions, st.newMention(first, last, schema.Organization, 0.6))
	}
}

// capitalRun is the run of nouns in capitals around token t.
func (st *state) capitalRun(t int) (first, last int) {
	proper := func(k int) bool {
		u := st.doc.Tokens[k].UPOS
		return st.sentence[k] == st.sentence[t] && (u == "PROPN" || u == "NOUN") && st.capital(k)
	}
	first, last = t, t
	for first > 0 && proper(first-1) {
		first--
	}
	for last < len(st.doc.Tokens) && proper(last) {
		last++
	}
	return first, last
}

// anyNamed reports whether a token of the span lies in a name already.
func (st *state) anyNamed(start, end int) bool {
	for t := start; t < end; t++ {
		if st.engineName(t) >= 0 {
			return true
		}
	}
	return false
}

// newsroom reports whether a mention signs a report: "Lima Newsroom".
func (st *state) newsroom(m *mention) bool {
	return m.end-m.start > 1 && st.lower(m.end-1) == "newsroom"
}
