package extract

import (
	"slices"
	"strings"
	"unicode"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// What a name that stands means: which entry of the gazetteers, or of which type by
// its words and by what stands beside it.

// decide gives a mention its type and entry, and says whether it is the name of
// an entity at all.
func (st *state) decide(m *mention) bool {
	if st.thing(m) || st.hull(m) || st.odd(m) || st.officersRoom(m) {
		return false
	}
	st.retype(m)
	if m.end-m.start == 1 && m.typ != "" && !st.decideWord(m) {
		return false
	}
	m.readings = st.lexicon.lookup(st.words(m.start, m.end))
	if m.typ == schema.Place && m.end-m.start == 1 && st.handledShip(m) && !slices.ContainsFunc(m.readings, func(r reading) bool {
		t := st.schema.Entries[r.entry].Type
		return t != schema.Place && t != schema.Ship
	}) {
		m.typ = schema.Ship // "intercepted the Handala": no town bears an article
	}
	if st.pick(m) {
		return true
	}
	if m.typ == "" {
		return false
	}
	m.form = name
	if st.government(m) || m.typ != schema.Ship && st.qualified(m) { // "HMS Resolution" is no document
		return true
	}
	return st.byWords(m)
}

// officersRoom reports whether the engine takes the office that an officer keeps for somebody's name: "the
// LA Sheriff's office".
func (st *state) officersRoom(m *mention) bool {
	t := m.end
	if m.typ != schema.Person || t+1 >= len(st.doc.Tokens) || st.doc.Tokens[t].XPOS != "POS" || !officers[st.lower(t-1)] {
		return false
	}
	w := st.lower(t + 1)
	return w == "office" || w == "department" || w == "deputies" || w == "detective" || w == "detectives"
}

// officers are the public officers whose people are told by their offices.
var officers = lexis.Set("sheriff", "governor", "mayor", "attorney", "prosecutor", "coroner", "marshal", "ombudsman", "comptroller", "auditor")

// thing reports whether the engine takes the name of a thing, as of aircraft and bills, for
// that of an entity.
func (st *state) thing(m *mention) bool {
	if m.typ == schema.Ship && m.end-m.start == 2 && st.number(m.end-1) { // "the Boeing 737"
		return slices.ContainsFunc(st.lexicon.lookup(st.words(m.start, m.start+1)), func(r reading) bool {
			return st.schema.Entries[r.entry].Type == schema.Organization
		})
	}
	if m.end-m.start != 1 {
		return false
	}
	switch m.typ {
	case schema.Organization: // "Boeing 737"
		t := m.end
		return t < len(st.doc.Tokens) && st.number(t) && st.doc.Tokens[t].Head == m.head
	case schema.Ship: // "launched 17 Tomahawks"
		return m.start > 0 && st.doc.Tokens[m.start].XPOS == "NNPS" && st.doc.Tokens[m.start-1].XPOS == "CD"
	case schema.Person: // "voted for the Bill"
		return m.start > 0 && st.lower(m.start-1) == "the" && st.lexicon.is("thing-head", st.lower(m.start))
	}
	return false
}

// retype corrects the type that the engine gave a name by the name's own words.
func (st *state) retype(m *mention) {
	if m.typ == schema.Person && st.initialsOnly(m) {
		m.typ = schema.Organization
	}
	if (m.typ == schema.Ship || m.typ == schema.Place) && st.behindSkipper(m) {
		m.typ = schema.Person
	}
	if m.typ == schema.Ship && st.shipsTogether(m) {
		m.typ = schema.Organization
	}
	if m.typ == schema.Organization && m.end-m.start == 2 && st.lexicon.is("bare-title", st.lower(m.start)) && !st.lexicon.is("organization-head", st.lower(m.end-1)) && len(st.lexicon.lookup(st.words(m.start, m.end))) == 0 { // "Queen Astrid"
		m.start, m.typ = m.start+1, schema.Person
		m.head = st.head(m.start, m.end)
	}
	if m.typ == schema.Organization && st.demonymAhead(m) {
		m.start, m.typ = m.start+1, schema.Person
		m.head = st.head(m.start, m.end)
	}
}

// demonymAhead reports whether the name that the net has for a body's is a person's behind the adjective
// of a land: "the Norwegian Petra Holm".
func (st *state) demonymAhead(m *mention) bool {
	n := m.end - m.start
	if n < 3 || n > 4 || !st.demonym(m.start) || !st.forename(st.lower(m.start+1)) || !st.capitals(m.start, m.end) {
		return false
	}
	last := st.lower(m.end - 1)
	return !st.lexicon.is("organization-head", last) && !st.lexicon.is("place-head", last) && !st.lexicon.is("thing-head", last) && st.lexicon.lookup(st.words(m.start, m.end)) == nil
}

// decideWord corrects the type of a name of one word by what the text says of it, and
// reports whether it may be an entity's.
func (st *state) decideWord(m *mention) bool {
	text := fold(st.words(m.start, m.end))
	switch {
	case m.typ == schema.Person && (st.heading(m) || st.placeLike(m) || st.homeOf(m) || st.administered(m)):
		m.typ = schema.Place
	case (m.typ == schema.Place || m.typ == schema.Organization) && (st.persons[text] || st.styled(m)) && !st.sure(m):
		m.typ = schema.Person
	case st.storms[text]:
		return false
	}
	return true
}

// administered reports whether the name of one word is a part of a state by the gazetteer, and has a
// government or an office of such parts of its own: "Bihar's deputy chief minister".
func (st *state) administered(m *mention) bool {
	t := m.end + 1
	if t >= len(st.doc.Tokens) || st.doc.Tokens[m.end].XPOS != "POS" || st.persons[fold(st.words(m.start, m.end))] || !st.placeOfKind(m.start, m.end, "province") {
		return false
	}
	for ; t < min(m.end+5, len(st.doc.Tokens)) && st.describes(t); t++ {
		if r, n := st.roleAt(t); n > 0 && r.Of == "place" || st.lower(t) == "government" || st.lower(t) == "capital" {
			return true
		}
	}
	return false
}

// homeOf reports whether the name of one word is a town's, by the gazetteer, and stands
// behind "of" and somebody's name: "Mayor Jan Kos of Brno".
func (st *state) homeOf(m *mention) bool {
	t := m.start - 1
	return t > 0 && st.lower(t) == "of" && st.doc.Tokens[t-1].UPOS == "PROPN" && st.tree.base(m.head) == "nmod" && !st.persons[fold(st.words(m.start, m.end))] &&
		slices.ContainsFunc(st.lexicon.lookup(st.words(m.start, m.end)), func(r reading) bool { return st.schema.Entries[r.entry].Type == schema.Place })
}

// heading reports whether a name in capitals opens a dateline: "PIRAEUS - ", "TROMSO
// (Reuters) - ", "TROMSO, Norway - ", "TROMSO, Norway 1996-12-18".
func (st *state) heading(m *mention) bool {
	w, span := st.doc.Word(m.start), st.doc.Sentences[st.sentence[m.start]]
	if m.start != span.Start || len(w) < 4 || w != strings.ToUpper(w) || m.end >= len(st.doc.Tokens) || st.sentence[m.start] > 2 {
		return false
	}
	switch st.doc.Word(m.end) {
	case "-", "--", "–", "—", "(":
		return true
	case ",":
		return strings.Contains("- -- – —", st.doc.Word(span.End-1)) || isoDay(st.doc.Word(span.End-1))
	}
	return isoDay(st.doc.Word(m.end))
}

// initialsOnly reports whether a name is three to five capitals in a sentence of small
// letters, as bodies are called and people are not: "operated by CHC".
func (st *state) initialsOnly(m *mention) bool {
	w := st.doc.Word(m.start)
	if m.end-m.start != 1 || len(w) < 3 || len(w) > 5 || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsUpper(r) }) || st.persons[fold(w)] || !st.smallAfter(m.start) {
		return false
	}
	return m.start == 0 || !st.officeWord(m.start-1) && !st.titleWord(m.start-1)
}

// behindSkipper reports whether the name stands behind a ship's master, with a comma or none: "its
// captain, Olaf Berg, was held", "the Danish admiral Olaf Berg".
func (st *state) behindSkipper(m *mention) bool {
	if m.start > 0 && m.end-m.start > 1 && mastering[st.doc.Word(m.start-1)] {
		return true
	}
	if m.start < 2 || m.end-m.start < 2 || st.doc.Word(m.start-1) != "," || st.sentence[m.start-2] != st.sentence[m.start] {
		return false
	}
	for t := m.start - 2; t > 0 && t > m.start-9 && st.sentence[t] == st.sentence[m.start] && st.doc.Word(t) != ","; t-- { // "the skipper of the trawler Astra, Olaf Berg, was held"
		if st.lower(t) == "of" && mastering[st.lower(t-1)] {
			return true
		}
	}
	return mastering[st.lower(m.start-2)]
}

// mastering are the nouns for whoever commands a ship.
var mastering = lexis.Set("captain", "skipper", "master", "helmsman", "admiral", "commodore")

// styled reports whether the title of a head of state or government stands right
// before a name: "President Demirel" is no body, whatever the net takes him for.
func (st *state) styled(m *mention) bool {
	return m.start > 0 && st.capital(m.start-1) && (st.lexicon.is("head-title", st.lower(m.start-1)) || m.typ == schema.Organization && st.lexicon.is("bare-title", st.lower(m.start-1)))
}

// sure reports whether a gazetteer has the words of a mention for itself.
func (st *state) sure(m *mention) bool {
	for _, r := range st.lexicon.lookup(st.words(m.start, m.end)) {
		if !r.weak {
			return true
		}
	}
	return false
}

// government reads "Government of Iraq" and "British Government" as the state.
func (st *state) government(m *mention) bool {
	start, end := m.start, m.end
	switch {
	case st.lower(start) == "government" && end > start+2 && st.lower(start+1) == "of":
		start += 2
		if st.lower(start) == "the" {
			start++
		}
	case st.realm(start, end) > 0:
		start = st.realm(start, end)
	case st.doc.Word(end-1) == "Republic" && end == start+2: // "the Zambian Republic", but not "Dominican Republic", which gazetteers have
		return st.demonym(start) && st.stateName(m, start, end-1)
	case st.lower(end-1) == "government" && end > start+1:
		end--
	case st.lower(end-1) == "administration" && end > start+1: // "American Administration", "Clinton Administration"
		return st.stateName(m, start, end-1) || st.stateLedBy(m, start, end-1)
	case st.doc.Word(end-1) == "State" && end == start+2: // "the Russian State", but not "Islamic State"
		return st.demonym(start) && st.stateName(m, start, end-1)
	default:
		return false
	}
	return start < end && st.stateName(m, start, end)
}

// realm is where the state's own name begins in its long form, "the People's Republic of
// Zambia", 0 where tokens [start, end) are none.
func (st *state) realm(start, end int) int {
	for t := start; t+2 < end; t++ {
		if st.doc.Word(t+1) == "of" && st.capital(t) && st.lexicon.is("realm", st.lower(t)) {
			if t += 2; st.lower(t) == "the" && t+1 < end {
				t++
			}
			return t
		}
	}
	return 0
}

// demonym reports whether the gazetteers have the word at t for the adjective of a state.
func (st *state) demonym(t int) bool {
	return slices.ContainsFunc(st.lexicon.lookup(st.doc.Word(t)), func(r reading) bool {
		return r.form == adjective && st.schema.Entries[r.entry].Type == schema.State
	})
}

// stateName gives a mention the state that tokens [start, end) name.
func (st *state) stateName(m *mention, start, end int) bool {
	for _, r := range st.lexicon.lookup(st.words(start, end)) {
		if st.schema.Entries[r.entry].Type == schema.State && r.form != seat {
			m.entry, m.typ, m.form = int(r.entry), schema.State, name
			return true
		}
	}
	return false
}

// stateLedBy gives a mention the state that the gazetteer has the person in whom tokens
// [start, end) name.
func (st *state) stateLedBy(m *mention, start, end int) bool {
	for _, r := range st.lexicon.lookup(st.words(start, end)) {
		e := &st.schema.Entries[r.entry]
		if e.Type != schema.Person || len(e.Properties["offices"]) == 0 {
			continue
		}
		for i := range st.schema.Entries {
			if p := &st.schema.Entries[i]; p.ID == e.Parent && p.Type == schema.State {
				m.entry, m.typ, m.form = i, schema.State, name
				return true
			}
		}
	}
	return false
}

// qualified finds a known body under a longer name: with "of" and a state
// behind it ("Islamic Revolutionary Guard Corps of Iran"), or with the name of a
// document behind it, which is then no part of the mention ("UN Security Council
// Resolution").
func (st *state) qualified(m *mention) bool {
	if st.owned(m) || st.governmentNamed(m) {
		return true
	}
	for end := m.end - 1; end > m.start; end-- {
		readings := st.lexicon.lookup(st.words(m.start, end))
		for _, r := range readings {
			if r.weak || r.form != name || st.schema.Entries[r.entry].Type != schema.Organization {
				continue
			}
			switch {
			case st.lower(end) == "of":
				if e := &st.schema.Entries[r.entry]; e.Kind == party && (e.Parent == "" || !st.showsIn(st.schema.Entry(e.Parent), end, m.end)) { // many lands have a Green Party
					continue
				}
			case (st.lexicon.is("thing-head", st.lower(m.end-1)) || st.lexicon.is("thing-head", strings.ToLower(st.doc.Tokens[m.end-1].Lemma))) && (end == m.end-1 || st.number(m.end-1)):
				m.end = end
				m.head = st.head(m.start, end)
			default:
				continue
			}
			m.entry, m.typ, m.readings = int(r.entry), schema.Organization, readings
			return true
		}
	}
	return false
}

// owned finds a state's body under its name with the state's before it: "United
// States Central Intelligence Agency".
func (st *state) owned(m *mention) bool {
	for t := m.start + 1; t < m.end; t++ {
		before := st.lexicon.lookup(st.words(m.start, t))
		if before == nil {
			continue
		}
		for _, r := range st.lexicon.lookup(st.words(t, m.end)) {
			e := &st.schema.Entries[r.entry]
			if r.form != name || e.Type != schema.Organization || e.Parent == "" {
				continue
			}
			if slices.ContainsFunc(before, func(b reading) bool { return st.schema.Entries[b.entry].ID == e.Parent }) {
				m.entry, m.typ = int(r.entry), schema.Organization
				return true
			}
		}
	}
	return false
}

// pick chooses among the readings the one that fits what the engine sees and
// where the name stands.
func (st *state) pick(m *mention) bool {
	best, bestScore := -1, 0
	for i, r := range m.readings {
		if m.typ == "" && r.weak && !m.alone && (st.schema.Entries[r.entry].Type != schema.Ship || !st.underArticle(m)) {
			continue
		}
		if s := st.fit(m, r); s > bestScore && !st.twins(m, r) {
			best, bestScore = i, s
		}
	}
	if best < 0 {
		return false
	}
	r := m.readings[best]
	m.entry, m.form, m.typ = int(r.entry), r.form, st.schema.Entries[r.entry].Type
	return true
}

// preference of gazetteer types by what the engine sees; 0 never fits.
var preference = map[string]map[string]int{
	"":                  {schema.State: 9, schema.Organization: 8, schema.Place: 7, schema.Ship: 6, schema.Person: 5},
	schema.Person:       {schema.Person: 9, schema.Organization: 6, schema.State: 4, schema.Place: 3, schema.Ship: 2},
	schema.Place:        {schema.State: 9, schema.Place: 8, schema.Organization: 7, schema.Ship: 4, schema.Person: 3},
	schema.Organization: {schema.Organization: 9, schema.State: 8, schema.Ship: 5, schema.Place: 4, schema.Person: 3},
	schema.Ship:         {schema.Ship: 9, schema.State: 6, schema.Organization: 4, schema.Place: 3},
}

// fit says how well a reading fits a mention; 0 does not.
func (st *state) fit(m *mention, r reading) int {
	e := &st.schema.Entries[r.entry]
	score, builtin := preference[m.typ][e.Type]
	if !builtin && preference[schema.Place][e.Type] == 0 {
		score = 10 // a user's own type: their gazetteer is the authority
	}
	single := m.end-m.start == 1
	switch {
	case score == 0 || e.Type == schema.State && st.statesAtLarge(m) || single && e.Type == schema.Organization && st.congressOf(m, e) || e.Kind == "company" && st.acrossHyphen(m, e):
		return 0
	case e.Type == schema.Person && m.typ != schema.Person && r.weak && !st.namesRule(m):
		return 0
	case m.typ == schema.Person && e.Type == schema.Place && single, m.typ == schema.Ship && e.Type == schema.Place &&
		(!single || st.besideShipNoun(m) || st.shipNounAt(m.start-1) || m.start > 0 && st.lower(m.start-1) == "the"):
		return 0
	case e.Type == schema.Place && single && m.start > 0 && st.doc.Tokens[m.start-1].UPOS == "NOUN" && !st.capital(m.start-1) && st.grammar.is("vessel", st.doc.Tokens[m.start-1].Lemma): // "the tender Elbe"
		return 0
	case e.Type == schema.Organization && (st.adjectiveAfter(m, e) || m.typ == schema.Ship && m.score == 1): // a list of ships has it
		return 0
	case m.typ == schema.Person && e.Type == schema.State && (e.Properties["given"] != nil && r.form != adjective || r.form == seat): // nobody is called Kenyans
		if r.form == seat && single && !st.bearsName(m) && st.actor(m) { // "Bonn shelved the sale"
			return 10
		}
		return 0
	case m.typ == schema.Person && e.Type == schema.Ship && r.weak && !st.underArticle(m):
		return 0
	case e.Type == schema.Ship && r.weak && st.lexicon.is("sure-place", st.lower(m.end-1)):
		return 0
	case e.Type == schema.Ship && st.underArticle(m):
		return 100
	case e.Type == schema.Ship && r.weak && m.typ != schema.Ship && !st.besideShipNoun(m):
		return 0
	case e.Kind == "party" && r.form == name && st.foreignParty(m, e):
		return 0
	case r.form == seat && e.Type == schema.State || r.form == seat && !st.mentioned(e):
		if !st.actor(m) || !st.seatThen(e) {
			return 0
		}
		return 10 * (score + 1)
	case r.form == adjective && e.Type == schema.State:
		if m.end < len(st.doc.Tokens) && severalLands[st.lower(m.end)] {
			return 0
		}
		score--
	}
	return 10*score + st.byTerm(e)
}

// severalLands are the nouns of which no state has one: "the American continent".
var severalLands = lexis.Set("continent", "continents", "hemisphere", "countries", "nations")

// namesRule reports whether the name stands before a noun for a government as that of who leads it:
// "the Mubarak regime".
func (st *state) namesRule(m *mention) bool {
	if m.end >= len(st.doc.Tokens) || m.start == 0 || st.lower(m.start-1) != "the" || st.tree.tok[m.head].Head != m.end {
		return false
	}
	lemma := st.doc.Tokens[m.end].Lemma
	return lemma == "administration" || st.lexicon.is("rule-noun", lemma)
}

// foreignParty reports whether a party is named by words that parties of several states go
// by ("the Social Democrats"), in an article that speaks of other states and not of its
// own.
func (st *state) foreignParty(m *mention, e *schema.Entry) bool {
	if e.Parent == "" || strings.EqualFold(st.words(m.start, m.end), e.Name) || m.end-m.start == 1 {
		return false
	}
	others := false
	for i := range st.matches {
		for _, r := range st.matches[i].readings {
			switch s := &st.schema.Entries[r.entry]; {
			case s.ID == e.Parent:
				return false
			case s.Type == schema.State && s.Parent == "":
				others = true
			}
		}
	}
	return others
}

// ourTimes begin in this year, for an article without a date.
const ourTimes = 1995

// byTerm tells two persons of one name apart by the article's date: who is in office is
// meant rather than who was, and he rather than who will be.
func (st *state) byTerm(e *schema.Entry) int {
	year, terms := st.article.Published.Year(), e.Properties["offices"]
	switch {
	case e.Type != schema.Person || terms == nil:
		return 0
	case year == 1 && firstYear(terms) >= ourTimes, heldOffice(terms, year):
		return 1
	case year > 1 && year < firstYear(terms):
		return -1
	}
	return 0
}

// bearsName reports whether the single name m is somebody's in the text, or one that people
// are given, or stands behind a title or office.
func (st *state) bearsName(m *mention) bool {
	w := st.lower(m.start)
	if st.persons[fold(st.words(m.start, m.end))] || st.forename(w) {
		return true
	}
	return m.start > st.doc.Sentences[st.sentence[m.start]].Start && (st.officeWord(m.start-1) || st.titleWord(m.start-1))
}

// mentioned reports whether the text names an entry elsewhere by its own name.
// It is a quick look at the matches, which come before any decision.
func (st *state) mentioned(e *schema.Entry) bool {
	for _, m := range st.matches {
		for _, r := range m.readings {
			if r.form != seat && st.schema.Entries[r.entry].ID == e.ID {
				return true
			}
		}
	}
	return false
}

// isRole reports whether a noun for an office begins at token t.
func (st *state) isRole(t int) bool {
	_, n := st.roleAt(t)
	return n > 0
}

func (st *state) verbBetween(a, b int) bool {
	for t := min(a, b); t < max(a, b); t++ {
		if u := st.doc.Tokens[t].UPOS; u == "VERB" || u == "AUX" {
			return true
		}
	}
	return false
}

// adjectiveAfter reports whether an adjective with "the" is taken for a newspaper: "the
// Australian frigate" names none.
func (st *state) adjectiveAfter(m *mention, e *schema.Entry) bool {
	return strings.HasPrefix(e.Name, "The ") && m.end < len(st.doc.Tokens) &&
		(st.doc.Tokens[m.end].UPOS == "NOUN" || st.doc.Tokens[m.end].UPOS == "ADJ" && !st.capital(m.end)) && st.doc.Tokens[m.end-1].UPOS == "ADJ"
}

// shipsTogether reports whether a name is that of several ships under one command: "Standing
// Maritime Group 2".
func (st *state) shipsTogether(m *mention) bool {
	end := m.end
	if end-m.start > 2 && st.number(end-1) {
		end--
	}
	return end-m.start > 1 && st.grammar.class.Of("force").Holds(st.lower(end-2)+" "+st.lower(end-1))
}
