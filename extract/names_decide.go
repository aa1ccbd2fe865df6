package extract

import (
	"slices"
	"strings"
	"unicode"

	"wiregraph/schema"
)

// What a name that stands means: which entry of the gazetteers, or of which type by
// its words and by what stands beside it.

// decide gives a mention its type and entry, and says whether it is the name of
// an entity at all.
func (st *state) decide(m *mention) bool {
	if t := m.end; m.end-m.start == 1 && m.typ == schema.Organization && t < len(st.doc.Tokens) && st.number(t) && st.doc.Tokens[t].Head == m.head {
		return false // "Boeing 737"
	}
	if m.typ == schema.Ship && m.end-m.start == 2 && st.number(m.end-1) && slices.ContainsFunc(st.lexicon.lookup(st.words(m.start, m.start+1)), func(r reading) bool { return st.schema.Entries[r.entry].Type == schema.Organization }) {
		return false // "the Boeing 737"
	}
	if m.typ == schema.Ship && m.end-m.start == 1 && m.start > 0 && st.doc.Tokens[m.start].XPOS == "NNPS" && st.doc.Tokens[m.start-1].XPOS == "CD" {
		return false // "launched 17 Tomahawks"
	}
	if m.typ == schema.Person && m.end-m.start == 1 && m.start > 0 && st.lower(m.start-1) == "the" && st.lexicon.is("thing-head", st.lower(m.start)) {
		return false // "voted for the Bill"
	}
	if st.hull(m) || st.odd(m) {
		return false
	}
	if m.typ == schema.Person && st.initialsOnly(m) {
		m.typ = schema.Organization
	}
	if m.typ == schema.Ship && st.behindSkipper(m) {
		m.typ = schema.Person
	}
	if m.typ == schema.Ship && st.shipsTogether(m) {
		m.typ = schema.Organization
	}
	text := fold(st.words(m.start, m.end))
	if m.end-m.start == 1 && m.typ != "" {
		switch {
		case m.typ == schema.Person && st.heading(m):
			m.typ = schema.Place
		case m.typ == schema.Person && (st.placedByPhrase(m) || st.visited(m) || st.besieged(m) || st.homeOf(m)):
			m.typ = schema.Place
		case (m.typ == schema.Place || m.typ == schema.Organization) && st.persons[text] && !st.sure(m):
			m.typ = schema.Person
		case (m.typ == schema.Place || m.typ == schema.Organization) && st.styled(m) && !st.sure(m):
			m.typ = schema.Person
		case st.storms[text]:
			return false
		}
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

// behindSkipper reports whether the name stands behind a ship's master and a comma: "its
// captain, Olaf Berg, was held".
func (st *state) behindSkipper(m *mention) bool {
	if m.start < 2 || m.end-m.start < 2 || st.doc.Word(m.start-1) != "," || st.sentence[m.start-2] != st.sentence[m.start] {
		return false
	}
	switch st.lower(m.start - 2) {
	case "captain", "skipper", "master", "helmsman":
		return true
	}
	return false
}

// styled reports whether the title of a head of state or government stands right
// before a name: "President Demirel" is no body, whatever the net takes him for.
func (st *state) styled(m *mention) bool {
	return m.start > 0 && st.capital(m.start-1) && st.lexicon.is("head-title", st.lower(m.start-1))
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
	case e.Type == schema.Person && m.typ != schema.Person && r.weak:
		return 0
	case m.typ == schema.Person && e.Type == schema.Place && single, m.typ == schema.Ship && e.Type == schema.Place &&
		(!single || st.besideShipNoun(m) || st.shipNounAt(m.start-1) || m.start > 0 && st.lower(m.start-1) == "the"):
		return 0
	case e.Type == schema.Organization && (st.adjectiveAfter(m, e) || m.typ == schema.Ship && m.score == 1): // a list of ships has it
		return 0
	case m.typ == schema.Person && e.Type == schema.State && (e.Properties["given"] != nil || r.form == seat):
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
		score--
	}
	return 10*score + st.byTerm(e)
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

// seatThen reports whether the article is of the years in which a state's seats stood for
// it; one without a date is of ours.
func (st *state) seatThen(e *schema.Entry) bool {
	years := e.Properties["years"]
	if year := st.article.Published.Year(); year > 1 {
		return years == nil || heldOffice(years, year)
	}
	return years == nil || strings.HasSuffix(years[0], "-")
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

// byWords settles a name that no gazetteer has by its words and by what stands
// beside it.
func (st *state) byWords(m *mention) bool {
	first, last := st.lower(m.start), st.lower(m.end-1)
	switch {
	case st.surnameElsewhere(m), (m.typ == schema.Place || (m.typ == schema.Person || m.typ == schema.Ship) && m.end-m.start > 1) && st.behindOffice(m):
		m.typ = schema.Person
		return true
	case m.typ != schema.Person && (st.behindHuman(m) || st.suffers(m)):
		m.typ = schema.Person
		return true
	case m.typ == schema.Person && (st.employs(m) || st.ofFighters(m)), m.typ != schema.Organization && st.hires(m), m.end-m.start == 1 && m.typ != schema.Ship && bankName(last):
		m.typ = schema.Organization
	}
	if m.typ != schema.Ship && st.handledShip(m) {
		m.typ = schema.Ship
	}
	switch {
	case m.end-m.start > 1 && (st.lexicon.is("legal-form", st.doc.Word(m.end-1)) || st.lexicon.is("firm-prefix", first) && !st.afloat(m.start)):
		m.typ = schema.Organization
		return true
	case m.end-m.start > 1 &&
		(st.lexicon.is("water-first", first) && m.typ != schema.Organization || st.lexicon.is("place-first", first) && !st.forename(first) && !st.lexicon.is("organization-head", last)):
		m.typ = schema.Place
		return true
	case m.typ == schema.Ship && m.start > 0 && st.lower(m.start-1) == "the" && m.end-m.start < 3 && !st.besideShipNoun(m) && st.onWater(m.start-1): // "patrolled the Naf"
		m.typ = schema.Place
	case m.typ == schema.Ship || m.typ != schema.Person && st.besideShipNoun(m):
		m.typ = schema.Ship
		return !st.shipClass(m)
	case st.shipClass(m) || st.insideThing(m) || st.plainPlural(m) || st.ofPaper(m) || st.genericStates(m):
		return false
	case (m.typ == schema.Person || m.typ == schema.Organization) && st.behindTown(m):
		m.typ = schema.Place
	case st.besideBodyNoun(m), m.typ == schema.Place && (st.hasChief(m) || st.outletAbroad(m)):
		m.typ = schema.Organization
	case m.typ == schema.Person && (st.placedByPhrase(m) || st.visited(m) || st.besieged(m)), m.typ == schema.Organization && st.metThere(m):
		m.typ = schema.Place
	}
	if (m.typ == schema.Person || m.typ == schema.Place) && m.entry < 0 && st.ofBusiness(m) {
		m.typ = schema.Organization
	}
	if m.end-m.start == 1 {
		if role, ok := st.lexicon.roles.single.of(last); ok && !role.Title && !st.persons[last] {
			return false // "the Queen", "King" by themselves
		}
		if m.typ == schema.Person && st.doc.Tokens[m.start].XPOS == "NNS" && m.start == st.doc.Sentences[st.sentence[m.start]].Start {
			return false // "Coastguards said"
		}
		if m.typ == schema.Person && formsOfAddress[last] || st.describesNext(m) {
			return false // "Mr", "the Allied agreements"
		}
		return !st.lexicon.is("time-word", last) && !st.lexicon.is("opening-word", last) && !st.lexicon.is("common-plural", last) &&
			len(strings.TrimSuffix(last, ".")) > 1 && last != "jr."
	}
	switch {
	case st.missionAt(m.start):
	case st.lexicon.is("thing-head", last) || st.lexicon.is("thing-first", first):
		return false
	case m.typ == schema.Person && (st.forename(first) && m.end-m.start == 2 || st.behindHuman(m)): // "Christopher Hill", "Tyra Banks", "the poet Ana Maria Hill"
	case m.typ == schema.Person && st.lexicon.is("organization-head", last):
		m.typ = schema.Organization
	case m.typ == schema.Person && st.lexicon.is("place-head", last):
		m.typ = schema.Place
	case m.typ == schema.Place && st.lexicon.is("organization-head", last) && !st.lexicon.is("place-head", last):
		m.typ = schema.Organization
	case m.typ == schema.Organization && st.lexicon.is("sure-place", last):
		m.typ = schema.Place
	}
	return true
}

// bankName reports whether a word in small letters ends as the names of banks do that are
// written as one: "commerzbank", "vneshtorgbank".
func bankName(w string) bool {
	return len(w) > 7 && (strings.HasSuffix(w, "bank") || strings.HasSuffix(w, "banken") || strings.HasSuffix(w, "banka") || strings.HasSuffix(w, "banki"))
}

// behindHuman reports whether what somebody is stands right before a name of two words or
// three: "the dissident Ana Dias". Bodies of such people end in a word for bodies.
func (st *state) behindHuman(m *mention) bool {
	t, n := m.start-1, m.end-m.start
	if t > 1 && st.doc.Word(t) == "," && m.end < len(st.doc.Tokens) && st.doc.Word(m.end) == "," && st.doc.Tokens[t-2].XPOS == "PRP$" { // "his stand-in, Ana Dias, said"
		t--
	}
	if t < 0 || n < 2 || n > 3 || st.sentence[t] != st.sentence[m.start] || st.doc.Tokens[t].XPOS != "NN" || st.lexicon.is("organization-head", st.lower(m.end-1)) {
		return false
	}
	lemma := st.doc.Tokens[t].Lemma
	return st.lexicon.is("human-noun", lemma) || st.lexicon.is("calling", lemma)
}

// ofBusiness reports whether a noun for companies stands right before the name or, in
// the plural, before the comma in front of it: "the builder Andina", "two companies,
// Andina and Volta", "the state miner Andina".
func (st *state) ofBusiness(m *mention) bool {
	t := m.start - 1
	if t > 0 && st.doc.Word(t) == "," && st.doc.Tokens[t-1].XPOS == "NNS" {
		t--
	}
	if t < 0 || st.sentence[t] != st.sentence[m.start] || st.doc.Tokens[t].UPOS != "NOUN" ||
		!st.lexicon.is("sure-business", st.doc.Tokens[t].Lemma) && !(st.lexicon.is("state-firm", st.doc.Tokens[t].Lemma) && st.stateOwned(t) && !st.forename(st.lower(m.start))) {
		return false
	}
	switch st.tree.base(m.head) {
	case "appos", "flat":
		return st.tree.tok[m.head].Head == t
	}
	return false
}

// forename reports whether a word is a man's or a woman's first name.
func (st *state) forename(w string) bool {
	return st.lexicon.is("male-name", w) || st.lexicon.is("female-name", w)
}

// plainPlural reports whether the mention is a common noun in the plural, which stands for
// many and is no name: "US airlines".
func (st *state) plainPlural(m *mention) bool {
	last := m.end - 1
	return m.end-m.start > 1 && m.typ == schema.Organization && st.doc.Tokens[last].XPOS == "NNS" && !st.capital(last)
}

// insideThing reports whether the name only begins the name of a thing ("Davis Cup",
// "Geneva Conventions"), or is a storm's.
func (st *state) insideThing(m *mention) bool {
	if st.afterStorm(m) {
		return true
	}
	t := m.end
	return t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[m.start] && st.capitals(t, t+1) &&
		st.lexicon.is("thing-head", st.doc.Tokens[t].Lemma) && st.doc.Tokens[m.head].Head == t && !st.isRole(t)
}

func (st *state) afterStorm(m *mention) bool {
	return m.start > 0 && st.sentence[m.start-1] == st.sentence[m.start] && st.lexicon.is("storm", st.lower(m.start-1))
}

// isRole reports whether a noun for an office begins at token t.
func (st *state) isRole(t int) bool {
	_, n := st.roleAt(t)
	return n > 0
}

// besideBodyNoun reports whether a noun for a body stands before the name: "the newspaper
// Kathimerini", "the airline Cebu Pacific".
func (st *state) besideBodyNoun(m *mention) bool {
	t := m.start - 1
	if t < 0 || st.sentence[t] != st.sentence[m.start] || st.doc.Tokens[t].XPOS != "NN" || !st.lexicon.is("body-before", st.doc.Tokens[t].Lemma) {
		return false
	}
	return st.doc.Tokens[m.head].Head == t || st.doc.Tokens[t].Head == m.head || st.doc.Tokens[m.head].Head == st.doc.Tokens[t].Head
}

// placedByPhrase reports whether the name stands where only places stand: "in Cagliari",
// "flew to Maiduguri".
func (st *state) placedByPhrase(m *mention) bool {
	rel := st.tree.base(m.head)
	// "Merano's mayor"
	if h := st.doc.Tokens[m.head].Head; st.doc.Tokens[m.head].Relation == "nmod:poss" && m.end-m.start == 1 && h == m.end+1 &&
		!st.persons[fold(st.words(m.start, m.end))] {
		r, n := st.roleAt(h)
		return n > 0 && r.Of == "place"
	}
	if rel != "obl" && rel != "nmod" {
		return false
	}
	if st.tree.cased(m.head) == "off" { // of nobody either whom the engine takes for a person
		return true
	}
	if st.persons[fold(st.words(m.start, m.end))] {
		return false
	}
	if st.calledSpot(m) {
		return true
	}
	if h := st.doc.Tokens[m.head].Head; rel == "nmod" && m.end-m.start == 1 && h >= 0 && h == m.start-2 && st.lower(m.start-1) == "of" { // "the mayor of Merano"
		if r, n := st.roleAt(h); n > 0 && r.Of == "place" {
			return true
		}
	}
	switch st.tree.cased(m.head) {
	case "in", "near", "outside", "inside", "around", "off":
		return true
	case "to", "from", "at", "into":
		h := st.doc.Tokens[m.head].Head
		return h >= 0 && st.lexicon.is("motion", st.doc.Tokens[h].Lemma)
	}
	return false
}

// behindTown reports whether the name of one word stands behind "the city of" and the like.
func (st *state) behindTown(m *mention) bool {
	t := m.start - 2
	return m.end-m.start == 1 && t >= 0 && st.lower(t+1) == "of" && st.sentence[t] == st.sentence[m.start] && st.doc.Tokens[t].XPOS == "NN" &&
		(st.doc.Tokens[t].Lemma == "city" || st.doc.Tokens[t].Lemma == "town" || st.doc.Tokens[t].Lemma == "village")
}

// calledSpot reports whether what stands behind a comma calls the name a place: "at Velika
// Luka, a hill above the town".
func (st *state) calledSpot(m *mention) bool {
	t := m.end
	if t+2 >= len(st.doc.Tokens) || st.doc.Word(t) != "," || st.doc.Tokens[t+1].UPOS != "DET" {
		return false
	}
	for t += 2; t < min(m.end+6, len(st.doc.Tokens)); t++ {
		lemma := st.doc.Tokens[t].Lemma
		switch tok := &st.doc.Tokens[t]; {
		case tok.UPOS == "NOUN" && !st.describes(min(t+1, len(st.doc.Tokens)-1)):
			return st.grammar.is("settlement", lemma) || st.grammar.is("site", lemma) || st.grammar.is("spot", lemma)
		case !st.describes(t):
			return false
		}
	}
	return false
}

// metThere reports whether the name of one word that no gazetteer has stands behind "in"
// below a verb of meeting or motion: "met in Ulundi".
func (st *state) metThere(m *mention) bool {
	w, h := st.doc.Word(m.start), st.doc.Tokens[m.head].Head
	if m.end-m.start != 1 || len(m.readings) > 0 || h < 0 || w == strings.ToUpper(w) || st.tree.base(m.head) != "obl" {
		return false
	}
	prep := st.tree.cased(m.head)
	return (prep == "in" || prep == "near" || prep == "to") && (st.lexicon.is("motion", st.doc.Tokens[h].Lemma) || prep != "to" && st.lexicon.is("gathers", st.doc.Tokens[h].Lemma))
}

func (st *state) verbBetween(a, b int) bool {
	for t := min(a, b); t < max(a, b); t++ {
		if u := st.doc.Tokens[t].UPOS; u == "VERB" || u == "AUX" {
			return true
		}
	}
	return false
}

// bearsDown reports whether the word at h, or its object, is a measure that is put on
// governments and not on towns: "sanctions on Baghdad", "imposed tariffs on Tokyo".
func (st *state) bearsDown(h int) bool {
	if h >= 0 && st.tree.isVerb(h) {
		h = st.tree.child(h, "obj", "nsubj:pass")
	}
	if h < 0 {
		return false
	}
	l := st.tree.lemma(h)
	return st.grammar.is("sanction", l) || l == "pressure" || l == "tariff" || l == "demand"
}

// actor reports whether a seat of government stands where an actor stands.
func (st *state) actor(m *mention) bool {
	tok := st.doc.Tokens[m.head]
	if t := m.end; m.start == st.doc.Sentences[st.sentence[m.start]].Start && t < len(st.doc.Tokens) &&
		(strings.ContainsAny(st.doc.Word(t), ":(—–") || st.doc.Word(t) == "," && !st.smallAfter(t) || st.lower(m.start) != st.doc.Word(m.start) && strings.ToUpper(st.doc.Word(m.start)) == st.doc.Word(m.start)) {
		return false // a dateline
	}
	if st.actsBehind(m) || st.isToAct(m) {
		return true
	}
	switch tok.Relation {
	case "nsubj", "nsubj:outer":
		return tok.Head >= 0 && st.acts(tok.Head)
	case "obl:agent", "iobj":
		return true
	case "obj":
		return tok.Head >= 0 && st.lexicon.is("acted-on", st.doc.Tokens[tok.Head].Lemma)
	case "compound":
		// "the Lima government", "a Lima court"
		return m.end < len(st.doc.Tokens) && tok.Head == m.end &&
			(st.lexicon.is("rule-noun", st.doc.Tokens[m.end].Lemma) || st.doc.Tokens[m.end].Lemma == "court" && m.start > 0 && st.lower(m.start-1) == "a")
	case "nmod:poss":
		return !st.lexicon.is("place-part", st.doc.Tokens[tok.Head].Lemma) && !st.townsOwn(tok.Head)
	case "conj":
		if tok.Head >= 0 {
			lead := st.tree.leader(m.head)
			return lead != m.head && st.actor(&mention{start: lead, end: lead + 1, head: lead})
		}
	case "nmod", "obl":
		switch st.tree.cased(m.head) {
		case "between", "against", "with", "by":
			return tok.Head < 0 || !st.lexicon.is("to-and-fro", st.doc.Tokens[tok.Head].Lemma)
		case "to":
			h := tok.Head
			if h >= 0 && st.tree.isVerb(h) && st.tree.child(h, "obj") == m.start-2 { // "banned arms sales to Lima", drawn as where it banned them
				h = m.start - 2
			}
			return h >= 0 && st.arming(h)
		case "on":
			return st.bearsDown(tok.Head)
		case "in":
			return tok.Head >= 0 && st.judgedIn(tok.Head)
		}
	}
	return false
}

// isToAct reports whether the words say what the seat of government m is to do: "it is time for
// Lima to release them".
func (st *state) isToAct(m *mention) bool {
	t := m.end
	return m.start > 1 && st.lower(m.start-1) == "for" && !st.tree.isVerb(m.start-2) && st.doc.Tokens[m.start-2].UPOS != "PUNCT" && t+1 < len(st.doc.Tokens) && st.lower(t) == "to" && st.doc.Tokens[t+1].XPOS == "VB" && st.acts(t+1)
}

// actsBehind reports whether a clause behind a comma tells what the seat of government m
// has done or says, where it is not told as a place: "angered Lima, which recalled its
// envoy", but "in Lima, which elected a mayor".
func (st *state) actsBehind(m *mention) bool {
	v := st.tree.child(m.head, "acl:relcl")
	if v < m.end+2 || st.doc.Word(m.end) != "," || st.lower(m.end+1) != "which" || st.doc.Tokens[m.end+1].Head != v || st.tree.base(m.end+1) != "nsubj" || !st.acts(v) {
		return false
	}
	switch st.tree.cased(m.head) {
	case "", "from", "by", "with", "of":
		return st.speaks(v) || st.tree.tok[v].XPOS == "VBD" || st.tree.child(v, "aux") >= 0
	}
	return false
}

// townsOwn reports whether the name that t heads is that of a school, a park or the like, which
// a town has and no government: "London's Kings College".
func (st *state) townsOwn(t int) bool {
	if !st.capital(t) || st.doc.Tokens[t].UPOS != "PROPN" {
		return false
	}
	w := st.lower(t)
	return st.lexicon.is("place-head", w) || st.lexicon.is("sure-place", w) || st.lexicon.is("learned", w)
}

// smallAfter reports whether the sentence goes on in small letters behind the comma t, as it
// does behind no dateline: "Lima, which denies this, has protested".
func (st *state) smallAfter(t int) bool {
	return t+1 < len(st.doc.Tokens) && st.doc.Tokens[t+1].UPOS != "PROPN" && st.doc.Tokens[t+1].UPOS != "NUM" && st.lower(t+1) == st.doc.Word(t+1)
}

// arming reports whether the noun at h is of arms that go to a government: "arms shipments
// to Lima".
func (st *state) arming(h int) bool {
	lemma := st.tree.lemma(h)
	if st.grammar.is("given-arms", lemma) {
		return true
	}
	if !st.grammar.is("traffic", lemma) && lemma != "supply" {
		return false
	}
	return slices.ContainsFunc(st.tree.children(h), func(c int) bool {
		w := st.tree.lemma(c)
		return c < h && (st.grammar.is("given-arms", w) || st.grammar.is("arms", w) || w == "arm")
	})
}

// judgedIn reports whether what stands "in" a capital is said of those who rule there: anger
// ("provoked fury in Lima"), and verdicts that nobody else passes ("was dismissed in Lima").
func (st *state) judgedIn(h int) bool {
	if lemma := st.tree.lemma(h); !st.tree.isVerb(h) {
		return st.grammar.is("anger", lemma) || st.grammar.is("answer-noun", lemma)
	} else if !st.grammar.is("verdict-verb", lemma) {
		return false
	}
	return st.tree.passive(h) && st.tree.child(h, "obl:agent") < 0
}

// acts reports whether verb v is an act of a will, not a state of being
// somewhere.
func (st *state) acts(v int) bool {
	tok := st.doc.Tokens[v]
	return tok.UPOS == "VERB" && !st.lexicon.is("happens-to", tok.Lemma) || tok.UPOS == "ADJ" && st.lexicon.is("willed", tok.Lemma)
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
	return end-m.start > 1 && st.grammar.class.of("force").holds(st.lower(end-2)+" "+st.lower(end-1))
}
