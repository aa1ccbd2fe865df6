package extract

import (
	"slices"
	"strings"
	"unicode"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
	"wiregraph/schema"
)

// knowStorms remembers the names of storms, so that "Dorian" alone is nobody
// after "Hurricane Dorian".
func (st *state) knowStorms() {
	for t := 0; t+1 < len(st.doc.Tokens); t++ {
		if !st.capitals(t+1, t+2) || !st.lexicon.is("storm", st.lower(t)) || st.sentence[t] != st.sentence[t+1] || st.isRole(t+1) {
			continue
		}
		if w := st.lower(t + 1); !st.lexicon.is("storm", w) && !st.lexicon.is("organization-head", w) && !st.lexicon.is("place-head", w) {
			st.storms[fold(st.words(t+1, t+2))] = true
		}
	}
}

// odd reports whether a mention is no name that English news gives anybody: a
// gloss in another script, a species, a date.
func (st *state) odd(m *mention) bool {
	return !st.latin(m) || st.noName(m) || st.ofAffairs(m) || st.halfOfRegion(m) || st.bareTitle(m) || st.branded(m) || st.opensSmall(m) || st.anyBody(m) || st.tongue(m) || st.sign(m) || st.currency(m) ||
		m.typ == schema.Person && st.species(m) || st.isDay(m) || m.typ == schema.Ship && st.flies(m)
}

// sign reports whether a word in capitals only marks something: an honour behind a name ("Ana Dias, QC,"),
// the second half of a number plate ("XA-CPP"), the cameras of a street ("CCTV footage").
func (st *state) sign(m *mention) bool {
	w, t := st.doc.Word(m.start), m.start-1
	if m.end-m.start != 1 || t < 1 || !capitals(w) {
		return m.end-m.start == 1 && st.filmedBy(m)
	}
	if before := st.doc.Word(t - 1); st.hyphen(t) && st.joined(t) {
		return capitals(before) && len(before) < 4 && st.lexicon.lookup(before) == nil && !st.inName(t-1)
	}
	honour := st.doc.Word(t) == "," && st.lexicon.is("post-nominal", st.lower(m.start))
	return honour && slices.ContainsFunc(st.doc.Names, func(n language.Name) bool { return n.End == t && n.Kind == language.KindPerson }) || st.filmedBy(m)
}

// currency reports whether the word only says whose dollars are meant: "US$4 million".
func (st *state) currency(m *mention) bool {
	return m.end-m.start == 1 && m.end < len(st.doc.Tokens) && st.doc.Word(m.end) == "$" && capitals(st.doc.Word(m.start))
}

// filmedBy reports whether the word is one for cameras, which a broadcaster is called by as well, and what
// cameras have or do stands behind it.
func (st *state) filmedBy(m *mention) bool {
	return m.end < len(st.doc.Tokens) && st.lexicon.is("camera", st.lower(m.start)) && st.lexicon.is("of-camera", strings.ToLower(st.doc.Tokens[m.end].Lemma))
}

// ofAffairs reports whether a body's name only says which affairs an office is for: "the
// under-secretary-general for Security Council Affairs".
func (st *state) ofAffairs(m *mention) bool {
	return m.typ != schema.Person && m.end-m.start > 1 && m.end < len(st.doc.Tokens) && st.doc.Word(m.end) == "Affairs" && m.start > 0 && !st.capital(m.start-1) &&
		(st.lower(m.start-1) == "for" || st.lower(m.start-1) == "and" || st.lower(m.start-1) == "of")
}

// halfOfRegion reports whether a quarter of the world only tells the part of a continent whose people
// are meant: "the West African force" is none of the West.
func (st *state) halfOfRegion(m *mention) bool {
	if m.end-m.start > 2 || m.end >= len(st.doc.Tokens) || !st.lexicon.is("quarter", st.lower(m.end-1)) {
		return false
	}
	switch st.doc.Word(m.end) {
	case "African", "Asian", "American", "European", "Africans", "Asians", "Europeans":
		return true
	}
	return false
}

// bareTitle reports whether a person's name is a title of nobility or the church and
// nothing else: "the Princess". Those that are surnames as well stay.
func (st *state) bareTitle(m *mention) bool {
	return m.typ == schema.Person && m.end == m.start+1 && st.lexicon.is("bare-title", st.lower(m.start))
}

// branded reports whether a state's name only ends a name of which no more is
// known: "Mazars USA", "Team Norway".
func (st *state) branded(m *mention) bool {
	t := m.start - 1
	if t < 0 || st.sentence[t] != st.sentence[m.start] || !st.capital(t) || st.isRole(t) || !st.stateWord(m) {
		return false
	}
	if u := st.doc.Tokens[t].UPOS; u != "PROPN" && (u != "NOUN" || t == st.doc.Sentences[st.sentence[t]].Start) || !st.joinedBy(m.start) ||
		!st.joinedBy(t) && t > st.doc.Sentences[st.sentence[t]].Start || st.engineName(t) >= 0 {
		return false
	}
	switch rel := st.tree.base(m.head); {
	case st.doc.Tokens[m.head].Head == t:
		return rel == "appos" || rel == "flat" || rel == "compound" || rel == "list"
	case st.doc.Tokens[t].Head == m.head:
		return st.tree.base(t) == "compound" || st.tree.base(t) == "flat"
	}
	return false
}

// stateWord reports whether the gazetteers have the words of a mention for a
// state's name and nothing else.
func (st *state) stateWord(m *mention) bool {
	readings := st.lexicon.lookup(st.words(m.start, m.end))
	for _, r := range readings {
		if r.form != name || st.schema.Entries[r.entry].Type != schema.State {
			return false
		}
	}
	return len(readings) > 0
}

// latin reports whether a mention has a letter of our alphabet, or none at all.
func (st *state) latin(m *mention) bool {
	letters := 0
	for _, r := range st.words(m.start, m.end) {
		if unicode.IsLetter(r) {
			if letters++; unicode.Is(unicode.Latin, r) {
				return true
			}
		}
	}
	return letters == 0
}

// species reports whether a name of two words ends like that of an animal or a
// plant: "Emerita talpoida".
func (st *state) species(m *mention) bool {
	if m.end-m.start < 2 {
		return false
	}
	last := st.doc.Word(m.end - 1)
	return last == strings.ToLower(last) && len(last) > 3 && st.joinedBy(m.end-1)
}

// joinedBy reports whether white space, and no hyphen, stands before token t.
func (st *state) joinedBy(t int) bool {
	return t > 0 && st.doc.Tokens[t-1].End < st.doc.Tokens[t].Start
}

// isDay reports whether a group that is named after a day is the day here: "on
// November 17", "Monday, November 17".
func (st *state) isDay(m *mention) bool {
	if m.end-m.start != 2 || !st.number(m.end-1) || !st.lexicon.is("time-word", st.lower(m.start)) || m.start == 0 {
		return false
	}
	before := st.lower(m.start - 1)
	return before == "," || before == "on" || before == "(" || st.tree.cased(m.head) != "" && before != "the" && before != "group"
}

// flies reports whether a ship without a ship's word is an aircraft by the
// sentence: "the Beechcraft Sierra had taken off".
func (st *state) flies(m *mention) bool {
	if st.lexicon.is("ship-prefix", st.lower(m.start)) {
		return false
	}
	span, air := st.doc.Sentences[st.sentence[m.start]], false
	for t := span.Start; t < span.End; t++ {
		lemma := strings.ToLower(st.doc.Tokens[t].Lemma)
		if st.lexicon.is("ship-type", lemma) {
			return false
		}
		air = air || st.lexicon.is("air-word", lemma)
	}
	return air
}

// bareName takes off a person's name what is none of it: letters and scores behind it
// ("Kama Melly QC") and a common noun before it ("jock Howard Stern").
func (st *state) bareName(start, end int) (int, int) {
	for end-start > 1 && st.number(end-1) { // "Saleem Khan 81", runs or goals
		end--
	}
	for end-start > 2 && st.lexicon.is("post-nominal", st.lower(end-1)) && st.doc.Word(end-1) != st.lower(end-1) {
		end--
	}
	for end-start > 2 && st.doc.Tokens[start].UPOS == "NOUN" && st.doc.Word(start) == st.lower(start) && st.joinedBy(start+1) {
		start++
	}
	return start, end
}

// twins settles a name that a state shares with a part of another: "Georgia" is
// the American one where the article names its like and nothing of the state's
// people or capital.
func (st *state) twins(m *mention, r reading) bool {
	e := &st.schema.Entries[r.entry]
	if e.Type != schema.State || r.form != name {
		return false
	}
	for _, other := range m.readings {
		o := &st.schema.Entries[other.entry]
		if o.Type == schema.Place && o.Kind != "" && st.namesOther(o.Kind, o.ID) && !st.ownPeople(e.ID) {
			return true
		}
	}
	return false
}

// namesOther reports whether the article names a place of the kind other than id.
func (st *state) namesOther(kind, id string) bool {
	for i := range st.matches {
		for _, r := range st.matches[i].readings {
			if e := &st.schema.Entries[r.entry]; e.Kind == kind && e.ID != id {
				return true
			}
		}
	}
	return false
}

// ownPeople reports whether the article has a state's adjective or capital.
func (st *state) ownPeople(id string) bool {
	for i := range st.matches {
		for _, r := range st.matches[i].readings {
			if r.form != name && st.schema.Entries[r.entry].ID == id {
				return true
			}
		}
	}
	return false
}

// proposeMedia takes the capitals before a noun for newspapers and the like for a body,
// where the engine sees no name: "banned Salam newspaper".
func (st *state) proposeMedia() {
	for t := 1; t < len(st.doc.Tokens); t++ {
		if st.doc.Tokens[t].XPOS != "NN" || !st.lexicon.is("medium-noun", st.lower(t)) {
			continue
		}
		start := t
		for start > 0 && st.sentence[start-1] == st.sentence[t] && st.doc.Tokens[start-1].UPOS == "PROPN" && st.capitals(start-1, start) && st.engineName(start-1) < 0 {
			start--
		}
		if start < t && st.doc.Tokens[start].XPOS != "NNPS" && !st.lexicon.is("time-word", st.lower(start)) {
			st.mentions = append(st.mentions, st.newMention(start, t, schema.Organization, 0.6))
		}
	}
}

// proposePapers takes the capitals before the editor or reporter of a paper for its name, where the
// last one is a word that papers are called by: "Fiji Observer editor Ana Dias".
func (st *state) proposePapers() {
	for t := 1; t+1 < len(st.doc.Tokens); t++ {
		if !st.lexicon.is("of-paper", st.lower(t)) || st.engineName(t) >= 0 || !st.lexicon.is("press-word", st.lower(t-1)) || !st.capital(t-1) || st.engineName(t-1) >= 0 {
			continue
		}
		start := t - 1
		for start > 0 && st.sentence[start-1] == st.sentence[t] && st.doc.Tokens[start-1].UPOS == "PROPN" && st.capital(start-1) {
			start--
		}
		if start < t-1 {
			st.replace(st.newMention(start, t, schema.Organization, 1))
		}
	}
}

// halfBefore is the land of which the word at t names one half and the name behind "and" the
// other: "Korea" in "North and South Korea"; "" elsewhere.
func (st *state) halfBefore(t int) string {
	if t+3 >= len(st.doc.Tokens) || !st.lexicon.is("quarter", st.lower(t)) || !st.lexicon.is("quarter", st.lower(t+2)) || !st.capital(t) ||
		st.lower(t+1) != "and" && st.lower(t+1) != "or" || st.sentence[t+3] != st.sentence[t] {
		return ""
	}
	land := st.doc.Word(t + 3)
	if st.stateNamed(st.doc.Word(t)+" "+land) < 0 || st.stateNamed(st.doc.Word(t+2)+" "+land) < 0 {
		return ""
	}
	return land
}

// proposeHalves takes "the North" and "the South" for names where the gazetteers have found
// one of two halves of a land in the text, which grouping then tells apart.
func (st *state) proposeHalves() {
	for t := range st.doc.Tokens {
		if st.halfBefore(t) != "" && st.engineName(t) < 0 {
			st.mentions = append(st.mentions, st.newMention(t, t+1, schema.Place, 0.9))
		}
	}
	if !slices.ContainsFunc(st.matches, func(m match) bool {
		return slices.ContainsFunc(m.readings, func(r reading) bool {
			e := &st.schema.Entries[r.entry]
			return e.Type == schema.State && (strings.HasPrefix(e.Name, "North ") || strings.HasPrefix(e.Name, "South ")) && st.divided(e.Name)
		})
	}) {
		return
	}
	for t := 1; t+1 < len(st.doc.Tokens); t++ {
		if w := st.doc.Word(t); (w == "North" || w == "South") && st.lower(t-1) == "the" && !st.capital(t+1) && !st.hyphen(t+1) && st.engineName(t) < 0 {
			st.mentions = append(st.mentions, st.newMention(t, t+1, schema.Place, 0.6))
		}
	}
}

// divided reports whether the gazetteers have both halves of the land.
func (st *state) divided(name string) bool {
	_, land, _ := strings.Cut(name, " ")
	return st.stateNamed("North "+land) >= 0 && st.stateNamed("South "+land) >= 0
}

// besieged reports whether something is done to what is named that nobody does to one
// person: "shelled Gitega", "Velika Kladusa was recaptured", "troops entered Kesra and
// Bezal".
func (st *state) besieged(m *mention) bool {
	first := m.head
	if st.doc.Tokens[first].Relation == "conj" {
		first = st.tree.leader(first)
	}
	h, rel := st.doc.Tokens[first].Head, st.doc.Tokens[first].Relation
	if rel == "nsubj" && st.fallsToForce(h) && m.end-m.start == 1 {
		return !st.forename(st.lower(m.start)) && !st.persons[fold(st.words(m.start, m.end))]
	}
	if h < 0 || rel != "obj" && rel != "nsubj:pass" || !st.lexicon.is("taking-ground", st.doc.Tokens[h].Lemma) && !st.enteredByForce(h) {
		return false
	}
	if m.end-m.start > 1 && shelled[st.doc.Tokens[h].Lemma] && !st.forename(st.lower(m.start)) { // which the net alone takes for a person
		return true
	}
	return !st.forename(st.lower(m.start)) && !st.persons[fold(st.words(m.start, m.end))]
}

// shelled is done to places, and to nobody by name.
var shelled = lexis.Set("retake", "shell", "bombard", "overrun", "besiege", "encircle")

// fallsToForce reports whether the verb at h tells that its subject was taken by troops or a people:
// "Arica fell to the Peruvians".
func (st *state) fallsToForce(h int) bool {
	if l := st.doc.Tokens[h].Lemma; l != "fall" && l != "surrender" {
		return false
	}
	for _, c := range st.tree.children(h) {
		if st.tree.base(c) == "obl" && st.tree.cased(c) == "to" && (st.grammar.is("force", st.doc.Tokens[c].Lemma) || st.lexicon.is("fighter-noun", st.doc.Tokens[c].Lemma) || st.demonym(c)) {
			return true
		}
	}
	return false
}

// enteredByForce reports whether troops, and no persons, enter, reach or capture what is the
// object of the verb at h.
func (st *state) enteredByForce(h int) bool {
	switch st.doc.Tokens[h].Lemma {
	case "enter", "reach", "approach", "leave", "capture":
		s := st.tree.child(h, "nsubj")
		return s >= 0 && (st.grammar.is("force", st.doc.Tokens[s].Lemma) || st.lexicon.is("fighter-noun", st.doc.Tokens[s].Lemma))
	}
	return false
}

// visited reports whether somebody goes to see what a single word names, of which
// nothing says that it is a person: "visited Grimma", "toured Kesra, where …".
func (st *state) visited(m *mention) bool {
	h := st.doc.Tokens[m.head].Head
	if h < 0 || st.tree.base(m.head) != "obj" || !st.lexicon.is("going-to-see", st.doc.Tokens[h].Lemma) {
		return false
	}
	if t := m.end; t+1 < len(st.doc.Tokens) && st.doc.Word(t) == "," && st.lower(t+1) == "where" {
		return true
	}
	if m.end-m.start > 1 || st.persons[fold(st.words(m.start, m.end))] {
		return false
	}
	for _, c := range st.tree.children(h) {
		if c > m.head && st.lexicon.is("sickroom", st.doc.Tokens[c].Lemma) { // "visited Novak in hospital"
			return false
		}
	}
	return true
}

// shortForms makes a single word a body where it begins the name of a company in
// the same article: "Ford" beside "Ford Motor Company"; or ends it before the letters of
// its legal form: "Norsk" beside "Elektra Norsk AS".
func (st *state) shortForms() {
	full, legal := map[string]bool{}, st.legalNames()
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Organization || m.end-m.start < 2 || !st.lexicon.is("business-head", st.lower(m.end-1)) && !st.lexicon.is("legal-form", st.doc.Word(m.end-1)) {
			continue
		}
		full[st.doc.Word(m.start)] = true
		for t := m.start + 1; t < m.end-1 && st.lexicon.is("legal-form", st.doc.Word(m.end-1)); t++ {
			full[st.doc.Word(t)] = st.capital(t)
		}
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ == schema.Person && m.entry < 0 && (legal[st.words(m.start, m.end)] || m.end-m.start == 1 && full[st.doc.Word(m.start)] && !st.persons[fold(st.words(m.start, m.end))]) {
			m.typ = schema.Organization
		}
	}
}

// legalNames are the names of companies in the text without the letters of their legal
// form: "Elektra Norsk" of "Elektra Norsk AS".
func (st *state) legalNames() map[string]bool {
	var names map[string]bool
	for i := range st.mentions {
		if m := &st.mentions[i]; m.end-m.start > 2 && st.lexicon.is("legal-form", st.doc.Word(m.end-1)) {
			if names == nil {
				names = map[string]bool{}
			}
			names[st.words(m.start, m.end-1)] = true
		}
	}
	return names
}

// hasChief reports whether somebody is the chief executive, chairman or founder of
// what a mention names: only bodies have these.
func (st *state) hasChief(m *mention) bool {
	t := m.start - 1
	if t < 1 || st.lower(t) != "of" || st.sentence[t-1] != st.sentence[m.start] || !st.lexicon.is("company-role", st.roleWord(t-1)) {
		return false
	}
	w := st.roleWord(t - 1)
	return w != "president" && w != "chief" && w != "chairman" // these, states and towns have as well
}
