package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Of which type a name is that no gazetteer has: by its own words and those beside it.

// byWords settles the type of a name that no gazetteer has by its words and by what stands
// beside it, and reports whether it is an entity's.
func (st *state) byWords(m *mention) bool {
	if st.humanName(m) {
		m.typ = schema.Person
		return true
	}
	if st.bodyName(m) {
		m.typ = schema.Organization
	}
	if m.typ != schema.Ship && st.handledShip(m) {
		m.typ = schema.Ship
	}
	if entity, settled := st.byNeighbours(m); settled {
		return entity
	}
	if (m.typ == schema.Person || m.typ == schema.Place) && m.entry < 0 && (st.ofBusiness(m) || st.ofMedium(m)) {
		m.typ = schema.Organization
	}
	if m.end-m.start == 1 {
		return st.nameOfOneWord(m)
	}
	return st.byEnds(m)
}

// humanName reports whether what stands beside a name tells that it is a person's.
func (st *state) humanName(m *mention) bool {
	if st.surnameElsewhere(m) {
		return true
	}
	if (m.typ == schema.Place || (m.typ == schema.Person || m.typ == schema.Ship) && m.end-m.start > 1) && st.behindOffice(m) {
		return true
	}
	return m.typ != schema.Person && (st.behindHuman(m) || st.suffers(m) || st.forenamed(m))
}

// forenamed reports whether a name of two words or three that the net has for a place's or a body's
// begins with a first name and ends in no word for either: "lashed out at Petra Holm".
func (st *state) forenamed(m *mention) bool {
	for t := m.start; t < m.end; t++ {
		if w := st.doc.Word(t); st.doc.Tokens[t].UPOS != "PROPN" || len(w) > 1 && w == strings.ToUpper(w) && !strings.HasSuffix(w, ".") { // "Joseph's Tomb", "Marine Band MC"
			return false
		}
	}
	last, n := st.lower(m.end-1), m.end-m.start
	return (m.typ == schema.Place || m.typ == schema.Organization) && m.entry < 0 && n > 1 && n < 4 && st.forename(st.lower(m.start)) && st.capitals(m.start, m.end) &&
		(m.start == 0 || st.lower(m.start-1) != "the") && !st.lexicon.is("organization-head", last) && !st.lexicon.is("place-head", last) && !st.lexicon.is("thing-head", last) &&
		!st.lexicon.is("legal-form", st.doc.Word(m.end-1))
}

// bodyName reports whether a name is a body's by what the text says of it or by its ending.
func (st *state) bodyName(m *mention) bool {
	return m.typ == schema.Person && (st.employs(m) || st.ofFighters(m)) || m.typ != schema.Ship && st.calledFirm(m) || m.typ != schema.Organization && st.hires(m) ||
		m.end-m.start == 1 && m.typ != schema.Ship && bankName(st.lower(m.end-1))
}

// byNeighbours gives a name the type that its first or last word or the words beside it tell.
// Where they leave no doubt, settled is true, and entity tells whether it is an entity's.
func (st *state) byNeighbours(m *mention) (entity, settled bool) {
	first, last, several := st.lower(m.start), st.lower(m.end-1), m.end-m.start > 1
	switch {
	case several && (st.lexicon.is("legal-form", st.doc.Word(m.end-1)) || st.lexicon.is("firm-prefix", first) && !st.afloat(m.start)):
		m.typ = schema.Organization
		return true, true
	case several &&
		(st.lexicon.is("water-first", first) && m.typ != schema.Organization || st.lexicon.is("place-first", first) && !st.forename(first) && !st.lexicon.is("organization-head", last)):
		m.typ = schema.Place
		return true, true
	case m.typ == schema.Ship && m.start > 0 && st.lower(m.start-1) == "the" && m.end-m.start < 3 && !st.besideShipNoun(m) && st.onWater(m.start-1): // "patrolled the Naf"
		m.typ = schema.Place
	case m.typ == schema.Ship && several && !st.besideShipNoun(m) && (st.besideBodyNoun(m) && st.doc.Tokens[m.start-1].Lemma == "chain" || st.lexicon.is("foreign-body", first)): // "the hotel chain Mirador Azul"
		m.typ = schema.Organization
		return true, true
	case m.typ == schema.Ship || m.typ != schema.Person && st.besideShipNoun(m):
		m.typ = schema.Ship
		return !st.shipClass(m), true
	case st.shipClass(m) || st.insideThing(m) || st.plainPlural(m) || st.ofPaper(m) || st.genericStates(m):
		return false, true
	case (m.typ == schema.Person || m.typ == schema.Organization) && st.behindTown(m):
		m.typ = schema.Place
	case st.besideBodyNoun(m), m.typ == schema.Place && (st.hasChief(m) || st.outletAbroad(m)):
		m.typ = schema.Organization
	case m.typ == schema.Person && st.placeLike(m), m.typ == schema.Organization && st.metThere(m):
		m.typ = schema.Place
	}
	return false, false
}

// nameOfOneWord reports whether a word that no gazetteer has may name an entity by itself.
func (st *state) nameOfOneWord(m *mention) bool {
	word := st.lower(m.start)
	if role, ok := st.lexicon.roles.single.Of(word); ok && !role.Title && !st.persons[word] {
		return false // "the Queen", "King" by themselves
	}
	if m.typ == schema.Person && !st.persons[word] && st.doc.Tokens[m.start].XPOS == "NNS" && m.start == st.doc.Sentences[st.sentence[m.start]].Start {
		return false // "Coastguards said"
	}
	if m.typ == schema.Person && formsOfAddress[word] || st.describesNext(m) {
		return false // "Mr", "the Allied agreements"
	}
	if m.typ == schema.Place && st.lexicon.is("bare-region", word) { // "County sheriff Ana Dias said"
		return false
	}
	return !st.lexicon.is("time-word", word) && !st.lexicon.is("opening-word", word) && !st.lexicon.is("common-plural", word) &&
		len(strings.TrimSuffix(word, ".")) > 1 && word != "jr."
}

// byEnds corrects the type of a name of several words by its first and last, and reports
// whether it is an entity's.
func (st *state) byEnds(m *mention) bool {
	first, last := st.lower(m.start), st.lower(m.end-1)
	switch {
	case st.missionAt(m.start):
	case st.lexicon.is("thing-head", last) || st.lexicon.is("thing-first", first):
		return false
	case m.typ == schema.Person && (st.forename(first) && m.end-m.start == 2 || st.behindHuman(m)): // "Christopher Hill", "Tyra Banks", "the poet Ana Maria Hill"
	case m.typ == schema.Person && (st.lexicon.is("organization-head", last) || st.lexicon.is("firm-last", last) || st.lexicon.is("foreign-body", first)):
		m.typ = schema.Organization
	case m.typ == schema.Person && st.lexicon.is("place-head", last):
		m.typ = schema.Place
	case m.typ == schema.Place && st.lexicon.is("organization-head", last) && (!st.lexicon.is("place-head", last) || last == "bank" && st.tree.cased(m.head) != "on" && st.tree.cased(m.head) != "off"):
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

// ofMedium reports whether a noun for who prints or sends news stands behind the name as what it
// is: "the Kanal D channel".
func (st *state) ofMedium(m *mention) bool {
	return m.start > 0 && m.end < len(st.doc.Tokens) && st.lower(m.start-1) == "the" && st.tree.tok[m.head].Head == m.end && !st.forename(st.lower(m.start)) &&
		!st.capital(m.end) && (st.lexicon.is("medium-noun", st.doc.Tokens[m.end].Lemma) || st.lexicon.is("air-medium", st.doc.Tokens[m.end].Lemma))
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

// besideBodyNoun reports whether a noun for a body stands before the name: "the newspaper
// Kathimerini", "the airline Cebu Pacific".
func (st *state) besideBodyNoun(m *mention) bool {
	t := m.start - 1
	if t < 0 || st.sentence[t] != st.sentence[m.start] || st.doc.Tokens[t].XPOS != "NN" && !st.issued(t) || !st.lexicon.is("body-before", st.doc.Tokens[t].Lemma) {
		return false
	}
	return st.issued(t) || st.doc.Tokens[m.head].Head == t || st.doc.Tokens[t].Head == m.head || st.doc.Tokens[m.head].Head == st.doc.Tokens[t].Head
}

// issued reports whether the word at t tells how often a paper comes out, before its name: "the daily
// Novaya Volga".
func (st *state) issued(t int) bool {
	w := st.lower(t)
	return (w == "daily" || w == "weekly" || w == "monthly") && t > 0 && (st.lower(t-1) == "the" || st.lower(t-1) == "a" || st.doc.Tokens[t-1].UPOS == "ADJ")
}

// placeLike reports whether a name stands where a place's does.
func (st *state) placeLike(m *mention) bool {
	return st.placedByPhrase(m) || st.visited(m) || st.besieged(m)
}

// placedByPhrase reports whether the name stands where only places stand: "in Cagliari",
// "flew to Maiduguri".
func (st *state) placedByPhrase(m *mention) bool {
	rel := st.tree.base(m.head)
	if st.besidePlaced(m) || st.townAt(m) {
		return true
	}
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

// besidePlaced reports whether "and" joins a name of one word to another one that stands behind "in" or
// "near", as what happens in both: "prices fell in Gori and Zugdidi".
func (st *state) besidePlaced(m *mention) bool {
	h := st.doc.Tokens[m.head].Head
	if m.end-m.start != 1 || st.tree.base(m.head) != "conj" || h < 0 || h >= m.start || st.tree.cased(m.head) != "" || st.persons[fold(st.words(m.start, m.end))] || m.start > 0 && (st.officeWord(m.start-1) || st.lower(m.start-1) != "and" && st.doc.Word(m.start-1) != ",") {
		return false
	}
	if r := st.tree.base(h); r != "obl" && r != "nmod" {
		return false
	}
	switch st.tree.cased(h) {
	case "in", "near", "outside", "around":
		return st.doc.Tokens[h].UPOS == "PROPN"
	}
	return false
}

// townAt reports whether the name of one word is a town's by the gazetteer and stands where nobody
// takes it for a person's: "a woman from Nazran", "cocaine found at Santos", "from Santos to Genoa".
func (st *state) townAt(m *mention) bool {
	h := st.doc.Tokens[m.head].Head
	if m.end-m.start > 2 || h < 0 || st.persons[fold(st.words(m.start, m.end))] || st.surnames[fold(st.words(m.start, m.end))] && st.timesNamed(m) > 1 ||
		!slices.ContainsFunc(st.lexicon.lookup(st.words(m.start, m.end)), func(r reading) bool { return st.schema.Entries[r.entry].Type == schema.Place }) {
		return false
	}
	switch st.tree.cased(m.head) {
	case "from":
		lemma := st.doc.Tokens[h].Lemma
		return st.tree.base(m.head) == "nmod" && st.doc.Tokens[h].UPOS == "NOUN" && (st.lexicon.is("human-noun", lemma) || st.grammar.is("people", lemma) || st.grammar.is("private-person", lemma) || townsfolk[lemma])
	case "at":
		return st.tree.base(m.head) == "obl" && !atSomebody[st.doc.Tokens[h].Lemma]
	}
	return false
}

// townsfolk are nouns for people who are told by where they come from, atSomebody verbs that are done
// at somebody.
var (
	townsfolk  = lexis.Set("man", "woman", "boy", "girl", "mother", "family", "student", "farmer", "couple", "resident", "refugee", "child", "teenager", "worker", "parent", "people")
	atSomebody = lexis.Set("shoot", "fire", "shout", "laugh", "look", "yell", "scream", "point", "aim", "throw", "hurl", "lash", "jeer", "mock", "smile", "stare", "direct", "target", "swipe", "hit", "sneer", "scoff", "work", "say", "analyst", "jab")
)

// timesNamed is how often the text has the word of a name of one word.
func (st *state) timesNamed(m *mention) int {
	n := 0
	for t := range st.doc.Tokens {
		if st.doc.Word(t) == st.doc.Word(m.start) {
			n++
		}
	}
	return n
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

// calledFirm reports whether what stands behind a comma calls the name a body of a kind that nobody
// is: "Lumina, a data security firm,".
func (st *state) calledFirm(m *mention) bool {
	t := m.end
	if t+2 >= len(st.doc.Tokens) || st.doc.Word(t) != "," {
		return false
	}
	if w := st.lower(t + 1); w == "a" || w == "an" || w == "the" {
		t += 2
	} else {
		for t++; t < min(m.end+5, len(st.doc.Tokens)-1) && st.capital(t); t++ { // "India's space agency"
		}
		if st.doc.Tokens[t].XPOS != "POS" {
			return false
		}
		t++
	}
	for ; t < min(m.end+10, len(st.doc.Tokens)) && st.sentence[t] == st.sentence[m.start]; t++ {
		if tok := &st.doc.Tokens[t]; tok.UPOS == "NOUN" && (t+1 == len(st.doc.Tokens) || !st.describes(t+1) && !st.capital(t+1)) {
			return st.lexicon.is("sure-firm", tok.Lemma)
		}
		if !st.capital(t) && !st.describes(t) {
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
