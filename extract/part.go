package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// PART_OF: whom bodies and ships belong to, by the words of their names and by what
// stands beside them.

// partOf finds whom a body belongs to.
func (st *state) partOf(i int) {
	m := &st.mentions[i]
	if e := st.possessor(m); e >= 0 && e != m.entity && st.possessed(m) && !st.notPart(m.start-1) {
		if t := st.entities[e].Type; t == schema.State && !st.anotherStates(m, e) && !st.troupe(m) && !st.private(m) && !st.unofficial(m) && !st.ofPolitics(m) && (!st.press(m) || st.parentIs(m, e)) ||
			t == schema.Organization || t == schema.Place && st.ownBody(m) && (m.entry < 0 || st.entities[e].gazetteer == "" || st.parentIs(m, e)) { // "Bonn's police", but not "Bonn's Royal College" nor "Ohio's seat in the U.S. Senate"
			st.fact(m.entity, "PART_OF", e, m.head, "possessive", 0.85)
			return
		}
	}
	if e := st.ownerOfList(m); e >= 0 && e != m.entity {
		st.fact(m.entity, "PART_OF", e, m.head, "possessive", 0.8)
		return
	}
	if e, score := st.armsOf(m); e >= 0 {
		st.fact(m.entity, "PART_OF", e, m.head, "possessive", score)
		return
	}
	if e, how := st.nestedOwner(m); e >= 0 && e != m.entity {
		st.fact(m.entity, "PART_OF", e, m.head, how, 0.9)
		return
	}
	if e := st.parentOf(m); e >= 0 && e != m.entity {
		st.fact(e, "PART_OF", m.entity, m.head, "apposition", 0.8)
		return
	}
	if e := st.described(m); e >= 0 {
		st.fact(m.entity, "PART_OF", e, m.head, "apposition", 0.8)
		return
	}
	if !st.ownBody(m) {
		return
	}
	if e := st.adjectiveBefore(m); e >= 0 && e != m.entity {
		st.fact(m.entity, "PART_OF", e, m.head, "adjective", 0.9)
		return
	}
	end := m.end
	if end < len(st.doc.Tokens) && st.doc.Word(end) == "(" { // "the High Court (Haute Cour) of Peru"
		end = st.overBracket(end) + 1
	}
	for _, c := range st.tree.children(m.head) {
		if st.tree.base(c) == "nmod" && st.tree.cased(c) == "of" && end < len(st.doc.Tokens) && st.lower(end) == "of" {
			if e := st.entityAt(c); e >= 0 && e != m.entity && c >= m.end && (st.entities[e].Type == schema.State || st.entities[e].Type == schema.Organization) {
				st.fact(m.entity, "PART_OF", e, m.head, "of", 0.85)
			}
		}
	}
}

// ownerOfList is the state whose possessive stands before the first of several bodies that states
// have, for one that follows without an article: "Peru's Labour Department and Coast Guard"; -1
// elsewhere.
func (st *state) ownerOfList(m *mention) int {
	if !st.ownBody(m) {
		return -1
	}
	for hops := 0; hops < 5; hops++ {
		t := m.start - 1
		if t > 0 && st.lower(t) == "and" {
			t--
		}
		if t > 0 && st.doc.Word(t) == "," {
			t--
		}
		if t < 1 || t == m.start-1 || st.sentence[t] != st.sentence[m.start] || st.mentionAt[t] < 0 {
			return -1
		}
		o := &st.mentions[st.mentionAt[t]]
		if o.typ != schema.Organization || o.form != name || o.end != t+1 || !st.ownBody(o) {
			return -1
		}
		if e := st.possessor(o); e >= 0 {
			if st.entities[e].Type != schema.State || m.entry >= 0 && !st.parentIs(m, e) {
				return -1
			}
			return e
		}
		first := *o
		first.entry = m.entry // whose the body itself is counts, not whose those between are
		m = &first
	}
	return -1
}

// ofPolitics reports whether what stands before the name tells it as a party's: "Peru's ruling
// Inca Front".
func (st *state) ofPolitics(m *mention) bool {
	for t := m.start - 1; t >= 0 && t > m.start-5 && st.mentionAt[t] < 0 && st.doc.Tokens[t].XPOS != "POS"; t-- {
		switch st.lower(t) {
		case "ruling", "governing", "opposition":
			return true
		}
	}
	return false
}

// troupe reports whether a body of which nothing is known plays games or music:
// "Poland's Team Falcon" in a report of a match.
func (st *state) troupe(m *mention) bool {
	return m.entry < 0 && !st.ownBody(m) && (st.sports(st.sentence[m.head]) || len(st.doc.Sentences) >= talked && (st.sporting() || st.artful()))
}

// armsOf is the state for a body told as part of its army or government, and how sure that is:
// the one whose adjective stands there ("the Peruvian army's 5th Brigade"), else the one that an
// article is about ("the army's Western Command").
func (st *state) armsOf(m *mention) (state int, score float64) {
	t := m.start - 2
	if t < 1 || st.doc.Tokens[t+1].XPOS != "POS" || st.mentionAt[t] >= 0 ||
		!st.lexicon.is("organ-noun", st.lower(t)) && st.lower(t) != "government" {
		return -1, 0
	}
	if k := st.mentionAt[t-1]; k >= 0 && st.mentions[k].end == t && st.mentions[k].typ == schema.State && st.mentions[k].entity >= 0 && st.ownBody(m) {
		return st.mentions[k].entity, 0.85
	}
	if st.lower(t-1) != "the" || len(st.doc.Sentences) < wholeArticle {
		return -1, 0
	}
	return st.mainState(), 0.7
}

// possessed reports whether the possessive before the name belongs to it, or to a noun for
// the body behind it ("China's official Xinhua news agency"), not to something else that
// the name only describes ("Syria's U.N. ambassador").
func (st *state) possessed(m *mention) bool {
	up := st.tree.tok[m.head].Head
	if st.ownBody(m) || up < m.end || st.tree.tok[m.head].Relation != "compound" && st.tree.tok[m.head].Relation != "nmod:poss" && st.tree.tok[m.head].Relation != "amod" {
		return true
	}
	return st.tree.tok[m.head].Relation == "compound" && (st.lexicon.is("part-noun", st.doc.Tokens[up].Lemma) || st.lexicon.is("body-noun", st.doc.Tokens[up].Lemma))
}

// anotherStates reports whether a gazetteer has the body as another state's, so that a possessive
// before it is not its own: "Georgia's U.S. Senate seat".
func (st *state) anotherStates(m *mention, e int) bool {
	return m.entry >= 0 && strings.HasPrefix(st.schema.Entries[m.entry].Parent, "state:") && !st.parentIs(m, e)
}

// private reports whether a gazetteer has the body as nobody's: a company, a party, a
// medium.
func (st *state) private(m *mention) bool {
	return m.entry >= 0 && st.schema.Entries[m.entry].Parent == ""
}

// party is the kind of bodies that come from a state and are no part of it.
const party = "party"

// described is the state or body that a name is told to be part of by a part's noun beside it:
// "Venezuela's state oil company, PDVSA", "the Qassam Brigades, the armed wing of Hamas"; -1
// elsewhere.
func (st *state) described(m *mention) int {
	e := st.partBefore(m)
	if e < 0 {
		e = st.partBehind(m)
	}
	if e < 0 {
		for _, n := range st.calledBy(m) {
			if st.lexicon.is("part-noun", st.doc.Tokens[n].Lemma) && !st.notPart(n) && (!st.medium(m.entity) || st.lexicon.is("press-noun", st.doc.Tokens[n].Lemma)) {
				if e = st.wholeOf(n); e >= 0 {
					break
				}
			}
		}
	}
	if e == m.entity {
		return -1
	}
	return e
}

// calledBy are the nouns that say what the name m is: its predicate and its appositions.
func (st *state) calledBy(m *mention) []int {
	var nouns []int
	if h := st.tree.tok[m.head].Head; h >= 0 {
		switch st.tree.base(m.head) {
		case "nsubj":
			if st.tree.child(h, "cop") >= 0 && st.tree.child(h, "advmod") < 0 {
				nouns = append(nouns, h) // "X is part of Y"
			}
		case "appos", "flat":
			if st.mentionAt[h] >= 0 {
				break
			}
			nouns = append(nouns, h)
			for _, c := range st.tree.children(h) { // "the frigate Astra, part of the Third Fleet": hung on the frigate
				if st.tree.base(c) == "appos" && c > m.end && st.mentionAt[c] < 0 {
					nouns = append(nouns, c)
				}
			}
		}
	}
	for _, c := range st.tree.children(m.head) {
		switch s := st.tree.child(c, "nsubj"); {
		case st.mentionAt[c] >= 0:
		case st.tree.base(c) == "appos":
			nouns = append(nouns, c)
		case s >= 0 && st.tree.base(c) == "acl" && st.tree.child(c, "cop") >= 0 && st.tree.antecedent(s) == m.head && st.local(c) == (mood{}): // "the Lion Brigade, which is part of the Front"
			nouns = append(nouns, c)
		}
	}
	return nouns
}

// wholeOf is the state or body that the part's noun n belongs to, -1 without one.
func (st *state) wholeOf(n int) int {
	for _, c := range st.tree.children(n) {
		if r := st.tree.tok[c].Relation; r != "nmod:poss" && (r != "nmod" || st.tree.cased(c) != "of") {
			continue
		}
		for _, r := range st.resolve(c, "") {
			if t := st.entities[r.entity].Type; t == schema.State || t == schema.Organization {
				return r.entity
			}
		}
	}
	return -1
}

// partBefore reads "Venezuela's state oil company, PDVSA" and "the Danish
// intelligence service PET" word by word, where the tree does not say it.
func (st *state) partBefore(m *mention) int {
	t := m.start - 1
	if t > 1 && st.lower(t) == "the" && st.doc.Word(t-1) == "," && (m.end >= len(st.doc.Tokens) || st.doc.Word(m.end) == "," || st.doc.Word(m.end) == ".") { // else a list goes on
		t--
	}
	comma := t > 0 && st.doc.Word(t) == ","
	if comma {
		t--
	}
	if t < 1 || st.sentence[t] != st.sentence[m.start] || st.mentionAt[t] >= 0 || !st.partNoun(t) {
		return -1
	}
	noun := t
	if st.notPart(noun) {
		return -1
	}
	for t > 0 && st.mentionAt[t] < 0 && st.describes(t) {
		t--
	}
	if t > 0 && st.doc.Tokens[t].XPOS == "POS" || st.lower(t) == "its" && st.doc.Tokens[noun].XPOS != "NNS" { // "and its subsidiary Lumen Foods"
		if st.lower(t) != "its" {
			t--
		}
		return st.stateOrBody(t)
	}
	if o := st.mentionAt[t]; !comma && t == noun-1 && o >= 0 && st.mentions[o].typ == schema.Organization && st.mentions[o].form == name && st.mentions[o].end == noun && unitNouns[st.doc.Tokens[noun].Lemma] {
		return st.stateOrBody(t)
	}
	if comma && !st.landsOnly(noun) || !comma && !st.lexicon.is("organ-word", st.doc.Tokens[noun].Lemma) && !st.stateOwned(noun) {
		return -1
	}
	if comma && (!st.adjectival(t) || t == 0 || st.lower(t-1) != "the") { // "flew to Peru, the upper house", "two Peruvian banks, Andes and Costa"
		return -1
	}
	return st.stateOrBody(t)
}

// parentOf is the body whose parent the name m is told to be: "Lumen's parent company, Nordic Trust",
// "Lumen and its parent company Nordic Trust"; -1 elsewhere.
func (st *state) parentOf(m *mention) int {
	t := m.start - 1
	if t > 0 && st.doc.Word(t) == "," {
		t--
	}
	if t < 2 || st.sentence[t] != st.sentence[m.start] || st.lower(t-1) != "parent" || st.doc.Tokens[t].XPOS != "NN" {
		return -1
	}
	if t -= 2; st.doc.Tokens[t].XPOS == "POS" && t > 0 {
		t--
	} else if st.lower(t) != "its" {
		return -1
	}
	return st.stateOrBody(t)
}

// notPart reports whether the words right before a name tell it as a body above or beside the one whose
// possessive stands before them: "Lumen's parent company", "Lumen's rival".
func (st *state) notPart(noun int) bool {
	return noun > 0 && (st.lexicon.is("other-body", st.lower(noun)) || st.lexicon.is("other-body", st.lower(noun-1)))
}

// unitNouns are nouns for a firm that is another one's, before its name: "Nordic Trust unit Lumen Foods".
var unitNouns = lexis.Set("unit", "subsidiary", "arm", "division")

// partNoun reports whether the noun at t is one for a part of something, as which firms of most
// trades count only where they are the state's.
func (st *state) partNoun(t int) bool {
	lemma := st.doc.Tokens[t].Lemma
	return st.lexicon.is("part-noun", lemma) || st.lexicon.is("state-firm", lemma) && st.stateOwned(t)
}

// stateOwned reports whether "state-owned", "state-run" or "state" stands before the noun.
func (st *state) stateOwned(noun int) bool {
	for t := noun - 1; t > 0 && t > noun-6; t-- {
		if st.lower(t) == "state" && (!st.hyphen(t+1) || st.lexicon.is("state-run", st.lower(min(t+2, noun)))) {
			return true
		}
	}
	return false
}

// partBehind reads "the Shin Bet, Israel's internal security service," and "Codelco, the Chilean
// state copper company,".
func (st *state) partBehind(m *mention) int {
	t := m.end
	if t+2 >= len(st.doc.Tokens) || st.doc.Word(t) != "," {
		return -1
	}
	owner := t + 1
	definite := st.lower(owner) == "the"
	if definite {
		owner++
	}
	if st.mentionAt[owner] < 0 || st.sentence[owner] != st.sentence[m.start] {
		return -1
	}
	t = st.mentions[st.mentionAt[owner]].end
	if t >= len(st.doc.Tokens) {
		return -1
	}
	possessive := st.doc.Tokens[t].XPOS == "POS"
	if possessive {
		t++
	} else if st.mentions[st.mentionAt[owner]].form != adjective {
		return -1
	}
	last := -1
	for ; t < len(st.doc.Tokens) && (st.mentionAt[t] < 0 || st.entityAt(t) == m.entity) && st.describes(t); t++ { // the noun may be read as "the company" by then
		last = t
	}
	if last < 0 || t < len(st.doc.Tokens) && st.doc.Tokens[t].UPOS != "PUNCT" && st.lower(t) != "of" || !st.partNoun(last) || !possessive && !st.stateOwned(last) && !(definite && st.landsOnly(last)) ||
		st.medium(m.entity) && !st.lexicon.is("press-noun", st.doc.Tokens[last].Lemma) { // "According to the Guardian, Peru's water regulator, …"
		return -1
	}
	return st.stateOrBody(owner)
}

// landsOnly reports whether the noun at t, with the word before it, is for a body of which a land has
// one, its own: "the Peruvian space agency".
func (st *state) landsOnly(t int) bool {
	return st.doc.Tokens[t].XPOS == "NN" && st.doc.Tokens[t].Lemma != "bank" && st.lexicon.is("national-body", st.doc.Tokens[t].Lemma) || st.lexicon.is("land-body", st.tree.lemma(t-1)+" "+st.doc.Tokens[t].Lemma)
}

func (st *state) describes(t int) bool {
	switch tok := &st.doc.Tokens[t]; {
	case tok.UPOS == "ADJ", tok.UPOS == "NOUN", tok.XPOS == "VBN", tok.XPOS == "VBG", st.doc.Word(t) == "-":
		return true
	}
	return false
}

// stateOrBody is the state or body whose mention covers t, -1 without one.
func (st *state) stateOrBody(t int) int {
	m := st.mentionAt[t]
	if m < 0 || st.mentions[m].entity < 0 || st.mentions[m].typ != schema.State && st.mentions[m].typ != schema.Organization {
		return -1
	}
	return st.mentions[m].entity
}

// possessor is whose the name is: "Iran's Supreme National Security Council".
func (st *state) possessor(m *mention) int {
	t := m.start - 1
	for t >= 0 && (st.doc.Tokens[t].UPOS == "ADJ" || st.doc.Tokens[t].UPOS == "NOUN" || st.doc.Tokens[t].UPOS == "ADV" || st.doc.Tokens[t].UPOS == "PROPN" || st.doc.Tokens[t].XPOS == "VBG" || st.doc.Tokens[t].XPOS == "VBN" || st.hyphen(t) && st.joined(t)) && st.mentionAt[t] < 0 {
		t--
	}
	if t < 1 || st.doc.Tokens[t].XPOS != "POS" || st.sentence[t] != st.sentence[m.start] {
		return -1
	}
	if o := st.mentionAt[t-1]; o >= 0 && st.mentions[o].end == t {
		return st.mentions[o].entity
	}
	return -1
}

// adjectiveBefore is the state whose adjective or name stands right before.
func (st *state) adjectiveBefore(m *mention) int {
	t := m.start - 1
	for t >= 0 && st.mentionAt[t] < 0 && st.doc.Tokens[t].UPOS == "ADJ" {
		t--
	}
	if t < 0 || st.mentionAt[t] < 0 || st.sentence[t] != st.sentence[m.start] {
		return -1
	}
	if o := &st.mentions[st.mentionAt[t]]; o.typ == schema.State && o.entity >= 0 && o.end == t+1 {
		return o.entity
	}
	return -1
}

// ownBody reports whether a body is of the kind that states have.
func (st *state) ownBody(m *mention) bool {
	if m.entry >= 0 {
		return st.schema.Entries[m.entry].Parent != "" && st.schema.Entries[m.entry].Kind != party && st.schema.Entries[m.entry].ID != "organization:palestinian-authority"
	}
	return st.lexicon.is("organ-word", st.lower(st.core(m))) || st.lexicon.is("organ-word", st.lower(m.start))
}

// core is the noun of a body's name that says what it is: "Ministry" of "Ministry of Trade".
func (st *state) core(m *mention) int {
	for t := m.start + 1; t < m.end; t++ {
		if st.doc.Tokens[t].UPOS == "ADP" {
			return t - 1
		}
	}
	return m.end - 1
}

// press reports whether the mention is a newspaper or station, which a state's name says
// nothing of unless the text calls it the state's.
func (st *state) press(m *mention) bool {
	for t := max(m.start-3, st.doc.Sentences[st.sentence[m.start]].Start); t < m.start; t++ {
		if st.lexicon.is("state-run", st.lower(t)) {
			return false
		}
	}
	for t := m.start; t < min(m.end+1, len(st.doc.Tokens)); t++ {
		if st.lexicon.is("press-word", st.lower(t)) {
			return true
		}
	}
	if m.entry < 0 {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(st.schema.Entries[m.entry].Name)) {
		if st.lexicon.is("press-word", w) {
			return true
		}
	}
	return false
}

// parentIs reports whether the gazetteer has the body as that state's.
func (st *state) parentIs(m *mention, owner int) bool {
	return m.entry >= 0 && st.schema.Entries[m.entry].Parent != "" && st.schema.Entries[m.entry].Parent == st.entities[owner].gazetteer
}

// unofficial reports whether a word of the name says that no state has made the body.
func (st *state) unofficial(m *mention) bool {
	if m.entry >= 0 || st.fightingUnit(m.entity) && numeral(st.lower(m.start)) { // "Peru's 7th Brigade"
		return false
	}
	for t := m.start; t < m.end; t++ {
		if st.lexicon.is("unofficial", st.lower(t)) {
			return true
		}
	}
	return false
}

// civil reports whether the name of a body is of the kind that citizens give to theirs: the
// "American Institute of Brewers" is theirs, where a body of the state would be a "U.S." one.
func (st *state) civil(m *mention) bool {
	return m.entry < 0 && st.lower(m.start) == "american" && st.lexicon.is("civil-body", st.lower(st.core(m)))
}

// nestedOwner reads the owner in the name itself: "U.S. State Department", "UN
// Security Council", "Armed Forces of the Philippines". The owner becomes an
// entity where it is none yet.
func (st *state) nestedOwner(m *mention) (int, string) {
	if m.end-m.start < 2 {
		return -1, ""
	}
	if e := st.knownOwner(m); e >= 0 {
		return e, "name"
	}
	if st.press(m) || st.unofficial(m) || st.civil(m) {
		return -1, ""
	}
	if e := st.chamberOf(m); e >= 0 {
		return e, "name"
	}
	start := m.start
	if st.lower(start) == "standing" { // "Standing NATO Maritime Group 2"
		start++
	}
	for t := m.end - 1; t > start; t-- {
		if st.knownPlace(start, t) { // "Indian Ocean Commission"
			break
		}
		if st.hyphen(t) && st.joined(t) || st.hyphen(t-1) && st.joined(t-1) { // "American-Arab League" is of two
			continue
		}
		if e := st.nested(start, t); e >= 0 && (st.ownBody(m) || st.union(e)) && !st.partElsewhere(m, e) {
			return e, "name"
		}
	}
	if !st.ownBody(m) {
		return -1, ""
	}
	for t := m.start + 1; t < m.end-1; t++ {
		if st.lower(t) != "of" {
			continue
		}
		from := t + 1
		if st.lower(from) == "the" {
			from++
		}
		if from < m.end {
			if e := st.nested(from, m.end); e >= 0 {
				return e, "name"
			}
		}
	}
	return -1, ""
}

// chamberOf is the chamber of the U.S. Congress that a committee has in its name: "House
// Budget Committee", "Senate Subcommittee on Energy"; -1 for other bodies and other lands.
func (st *state) chamberOf(m *mention) int {
	if m.entry >= 0 {
		return -1
	}
	first := m.start
	for first < m.end && !st.lexicon.is("us-chamber", st.lower(first)) { // "U.S. House Select Committee on Arica"
		first++
	}
	if first > m.start && !st.landName(m.start, first) || first == m.start && !st.speaksOf("state:us") {
		return -1
	}
	for t := first + 1; t < m.end; t++ {
		if !st.lexicon.is("panel", st.lower(t)) {
			continue
		}
		for _, r := range st.lexicon.lookup(st.doc.Word(first)) {
			if e := &st.schema.Entries[r.entry]; e.Parent == "state:us" && r.form == name {
				return st.entityFor(e, st.doc.Word(first))
			}
		}
	}
	return -1
}

// knownOwner is the gazetteer's parent of a body, where a word of the name shows
// it: "Royal Saudi Air Force", "House Judiciary Committee".
func (st *state) knownOwner(m *mention) int {
	if m.entry < 0 {
		return -1
	}
	p := st.schema.Entry(st.schema.Entries[m.entry].Parent)
	if p == nil || !st.ownBody(m) || st.press(m) {
		return -1
	}
	for t := m.start; t < m.end; t++ {
		if st.shows(p, t) {
			return st.entityFor(p, st.doc.Word(t))
		}
		if t+2 < m.end && (st.words(t, t+2) == p.Name || slices.Contains(p.Adjectives, st.words(t, t+2))) { // "United States Department of Justice"
			return st.entityFor(p, st.words(t, t+2))
		}
	}
	if t := m.start - 2; t >= 0 && st.lower(t+1) == "and" && st.mentionAt[t] >= 0 { // "the House Budget and Judiciary committees"
		if first := &st.mentions[st.mentionAt[t]]; first.entry >= 0 && first.entry != m.entry && st.schema.Entries[first.entry].Parent == p.ID {
			return st.knownOwner(first)
		}
	}
	return -1
}

// shows reports whether the word at t is a name, an adjective or an acronym of the entry,
// or the word that its name begins with.
func (st *state) shows(p *schema.Entry, t int) bool {
	w := strings.ReplaceAll(st.doc.Word(t), ".", "")
	if slices.Contains(p.Adjectives, w) || slices.Contains(p.Acronym, w) || p.Name == w || slices.Contains(p.Aliases, w) {
		return true
	}
	first, _, more := strings.Cut(p.Name, " ")
	return more && first == w && p.Type == schema.Organization && st.lexicon.is("organ-word", strings.ToLower(w))
}

// entityFor is the article's entity of an entry, made where it is none yet.
func (st *state) entityFor(e *schema.Entry, text string) int {
	if at := st.entityOf(e.ID); at >= 0 {
		return at
	}
	en := entity{gazetteer: e.ID, parent: -1}
	en.ID, en.Type, en.Name, en.Properties = e.ID, e.Type, e.Name, st.properties(e.ID)
	en.Aliases = []string{text}
	st.entities = append(st.entities, en)
	return len(st.entities) - 1
}

// union is the kind of bodies that have organs of their own, as states have.
const union = "union"

// league is the kind of other bodies whose members are states.
const league = "league"

func (st *state) union(e int) bool {
	row := st.schema.Entry(st.entities[e].gazetteer)
	return row != nil && row.Kind == union
}

// partElsewhere reports whether the gazetteer has the body as part of another than the state
// in its name: "Kosovo Force".
func (st *state) partElsewhere(m *mention, owner int) bool {
	if m.entry < 0 || st.entities[owner].Type != schema.State {
		return false
	}
	parent := st.schema.Entries[m.entry].Parent
	return parent != "" && parent != st.entities[owner].gazetteer
}

// knownPlace reports whether tokens [start, end) are the name of a place that the gazetteer
// has: what begins it is no state then.
func (st *state) knownPlace(start, end int) bool {
	if end-start < 2 {
		return false
	}
	for _, r := range st.lexicon.lookup(st.words(start, end)) {
		if e := &st.schema.Entries[r.entry]; e.Type == schema.Place && r.form == name {
			return true
		}
	}
	return false
}

// nested is the state or union that tokens [start, end) inside a name mean.
func (st *state) nested(start, end int) int {
	text := st.words(start, end)
	for _, r := range st.lexicon.lookup(text) {
		e := &st.schema.Entries[r.entry]
		if r.form == seat || r.weak {
			continue
		}
		switch {
		case e.Type == schema.State:
		case e.Kind == union:
		default:
			continue
		}
		if e.Type == schema.State && st.borrowed(e) {
			return -1
		}
		return st.entityFor(e, text)
	}
	return -1
}

// shipOf makes a ship part of the state or body whose it is by the words beside its name, the
// surest first: "the Russian frigate Admiral Essen", "Iran's Makran", a navy's prefix.
func (st *state) shipOf(i int) {
	m := &st.mentions[i]
	switch { // the first that tells an owner is the last that is asked
	case st.shipOwned(m, st.ownerEntity(st.possessor(m)), "possessive", 0.9),
		st.shipOwned(m, st.adjectiveBefore(m), "adjective", 0.9),
		st.shipOwned(m, st.navyBehind(m), "of", 0.9),
		st.shipOwned(m, st.listOwner(m.head), "ship", 0.9),
		st.shipOwned(m, st.ownerOfType(m), "apposition", 0.85),
		st.shipOwned(m, st.fleetOf(m), "ship", 0.9),
		st.shipIs(m),
		st.shipOwned(m, st.flagshipOf(m), "apposition", 0.85),
		st.shipOwned(m, st.groupOwner(m), "group", 0.85),
		st.shipOwned(m, st.described(m), "apposition", 0.8),
		st.shipOwned(m, st.navyByPrefix(m), "prefix", 0.6):
	}
}

// shipOwned makes the ship m part of the owner, unless that is -1, and reports whether it did.
func (st *state) shipOwned(m *mention, owner int, rule string, score float64) bool {
	if owner < 0 {
		return false
	}
	st.fact(m.entity, "PART_OF", owner, m.head, rule, score)
	return true
}

// ownerOfType is whose the ship m is by the noun for its type that the name stands in
// apposition to: "an Iranian frigate, the Sahand"; -1 without.
func (st *state) ownerOfType(m *mention) int {
	lead := st.tree.leader(m.head)
	h := st.tree.tok[lead].Head
	if lead != m.head && h >= 0 && st.doc.Tokens[h].XPOS != "NNS" { // but "two Peruvian ships, the Astra and the Boreal"
		lead, h = m.head, st.tree.tok[m.head].Head
	}
	if h < 0 || st.tree.base(lead) != "appos" || !st.lexicon.is("ship-type", st.doc.Tokens[h].Lemma) {
		return -1
	}
	if c := st.tree.child(h, "nmod:poss"); c >= 0 {
		if e := st.ownerEntity(st.entityAt(c)); e >= 0 && st.entities[e].Type != schema.Ship { // "her sister ship Boreal"
			return e
		}
	}
	for _, r := range st.owners(h, 0) {
		if t := st.entities[r.entity].Type; r.token < h && !st.flagged(r.token+1) && (t == schema.State || t == schema.Organization) {
			return r.entity
		}
	}
	return -1
}

// groupOwner is whose the ship is by a noun for several ships, -1 where that tells no owner or, of
// ships of several states, more than one.
func (st *state) groupOwner(m *mention) int {
	if list := st.groupOwners(m.head); len(list) == 1 {
		return list[0].entity
	}
	return -1
}

// navyByPrefix is the state, named in the article, whose ships' names open as this one
// does; -1 where there is none or several ("INS" is India's and Israel's).
func (st *state) navyByPrefix(m *mention) int {
	if m.entry >= 0 && st.lexicon.is("sure-prefix", st.lower(m.start)) {
		if e := st.entityOf(st.schema.Entries[m.entry].Parent); e >= 0 {
			return e
		}
	}
	found := -1
	for i := range st.entities {
		e := st.schema.Entry(st.entities[i].gazetteer)
		if e == nil || e.Type != schema.State || !slices.Contains(e.Properties["prefixes"], st.doc.Word(m.start)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// shipIs reads whose a ship is off the predicate: "the Astra is the first Peruvian Navy
// ship to …", "she is the flagship of the 2nd Fleet". It reports whether it says.
func (st *state) shipIs(m *mention) bool {
	h := st.tree.tok[m.head].Head
	if h < 0 || st.tree.base(m.head) != "nsubj" || !st.shipNounAt(h) || st.tree.child(h, "cop") < 0 || st.tree.child(h, "case") >= 0 {
		return false
	}
	e := st.shipsHolder(h)
	if e >= 0 {
		st.fact(m.entity, "PART_OF", e, m.head, "predicate", 0.85)
	}
	return e >= 0
}

// flagshipOf is the fleet or state that a noun in apposition gives the ship to: "HMS
// X, the 2nd Fleet flagship", "X, a frigate of the Peruvian navy".
func (st *state) flagshipOf(m *mention) int {
	for _, c := range st.tree.children(m.head) {
		if st.tree.base(c) != "appos" || c < m.end || !st.shipNounAt(c) {
			continue
		}
		if e := st.shipsHolder(c); e >= 0 {
			return e
		}
	}
	if h := st.phraseOf(m.head); h < m.start && st.shipNounAt(h) { // "the oldest ship in the Peruvian Navy, the Astra"
		for _, c := range st.tree.children(h) {
			if st.tree.base(c) == "nmod" && st.tree.cased(c) == "in" {
				if e := st.entityAt(c); e >= 0 && st.entities[e].Type == schema.Organization && st.headed(c, st.grammar.class.Of("force")) {
					return e
				}
			}
		}
	}
	return -1
}

// shipsHolder is the state or body that the ship's noun at c belongs to; a flag or an
// owner before a hyphen is none.
func (st *state) shipsHolder(c int) int {
	for _, r := range st.owners(c, 1) {
		if r.token > c && awayFrom[st.lower(r.token-1)] {
			continue
		}
		if t := st.entities[r.entity].Type; (t == schema.State || t == schema.Organization) && (r.token+1 >= len(st.doc.Tokens) || !st.flagged(r.token+1) && !st.capital(r.token+1)) {
			return r.entity
		}
	}
	return -1
}

// awayFrom are the prepositions that tell only where a ship is.
var awayFrom = lexis.Set("off", "near", "outside", "around", "round", "beside", "opposite", "toward", "towards", "past")

// navyBehind is the body right behind the name: "INS Kolkata of the Indian Navy".
func (st *state) navyBehind(m *mention) int {
	t := m.end
	if t+2 >= len(st.doc.Tokens) || st.lower(t) != "of" || st.sentence[t] != st.sentence[m.start] {
		return -1
	}
	if t++; st.lower(t) == "the" {
		t++
	}
	return st.stateOrBody(t)
}

// fleetOf looks at the ship's noun beside the name for a state or body before
// it.
func (st *state) fleetOf(m *mention) int {
	for t := m.start - 1; t >= 0 && t > m.start-8 && st.sentence[t] == st.sentence[m.start]; t-- {
		o := st.mentionAt[t]
		switch {
		case o >= 0:
			e := st.mentions[o].entity
			if e >= 0 && (st.entities[e].Type == schema.State || st.entities[e].Type == schema.Organization) && (t+1 == m.start || !st.flagged(t+1)) {
				return e
			}
			return -1
		case st.doc.Tokens[t].UPOS == "NOUN" || st.doc.Tokens[t].UPOS == "ADJ" || st.doc.Tokens[t].UPOS == "PROPN" || st.doc.Tokens[t].UPOS == "NUM" ||
			st.doc.Tokens[t].XPOS == "VBN" || st.doc.Tokens[t].XPOS == "VBG" || st.doc.Tokens[t].XPOS == "POS" || st.doc.Word(t) == "-":
		default:
			return -1
		}
	}
	return -1
}

// firstOfShips is the first name behind the plural noun in whose list m stands, with hull
// numbers in brackets between them: "the British tugs Astra (A 1) and Boreal". It is m
// itself elsewhere.
func (st *state) firstOfShips(m *mention) *mention {
	first := m
	for t := m.start - 1; t >= 0 && st.sentence[t] == st.sentence[m.start]; t-- {
		switch o := st.mentionAt[t]; {
		case st.severalAt(t):
			return first
		case o >= 0 && st.mentions[o].typ == schema.Ship:
			first, t = &st.mentions[o], st.mentions[o].start
		case st.doc.Word(t) == ")":
			open := t
			for open > t-5 && open > 0 && st.doc.Word(open) != "(" {
				open--
			}
			if st.doc.Word(open) != "(" {
				return m
			}
			t = open
		case st.doc.Word(t) == "," || st.lower(t) == "and" || st.lower(t) == "the":
		default:
			return m
		}
	}
	return m
}

// listOwner is whose ships a plural noun says the list holds in which the ship at i is
// named, -1 where i is in none or it says nothing.
func (st *state) listOwner(i int) int {
	k := st.mentionAt[i]
	if k < 0 || st.mentions[k].typ != schema.Ship {
		return -1
	}
	if first := st.firstOfShips(&st.mentions[k]); st.severalAt(first.start - 1) {
		return st.fleetOf(first)
	}
	return -1
}

// severalAt reports whether the noun at t tells several ships.
func (st *state) severalAt(t int) bool {
	return t >= 0 && st.shipNounAt(t) && st.doc.Tokens[t].XPOS == "NNS"
}

// flagged reports whether a hyphen at t ties a state's name to what follows, which then is
// no fleet of that state: "Panama-flagged", "British-owned".
func (st *state) flagged(t int) bool {
	return st.doc.Word(t) == "-"
}
