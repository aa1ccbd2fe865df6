package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// proposeUnits takes names of military units that the engine passes over or cuts:
// "Carrier Strike Group 2", "Combined Task Force 150", "Dwight D. Eisenhower
// Carrier Strike Group". A name is a run of capitals that ends in a unit's noun
// and its number, in "Strike Group", "Ready Group" or "Fleet".
func (st *state) proposeUnits() {
	for t := 1; t < len(st.doc.Tokens); t++ {
		w := st.lower(t)
		if !st.capital(t) || w != "command" && !st.lexicon.is("unit-noun", w) {
			continue
		}
		end := t + 1
		if end < len(st.doc.Tokens) && st.number(end) && st.sentence[end] == st.sentence[t] && !st.capital(end) {
			end++
		}
		if end == t+1 {
			end = st.overAcronym(t, end)
		}
		if from := st.numbered(t); from >= 0 && !st.covered(from, t+1) {
			st.replace(st.newMention(from, t+1, schema.Organization, 1))
			continue
		}
		start := st.unitStart(t)
		strike := w == "group" && (st.lower(t-1) == "strike" || st.lower(t-1) == "ready") || w == "fleet" || st.ofWaters(t, w)
		if w == "command" && !st.ofWaters(t, w) {
			continue
		}
		if start == t || end == t+1 && (!strike || w == "group" && start >= t-1) || st.covered(start, end) {
			continue
		}
		st.replace(st.newMention(start, end, schema.Organization, 1))
	}
}

// ofWaters reports whether the noun w at t is that of a command or of ships together, and the
// word before it the adjective of a sea or region: "the Arctic Command".
func (st *state) ofWaters(t int, w string) bool {
	if w != "command" && w != "squadron" && w != "flotilla" || !st.capital(t-1) || st.sentence[t-1] != st.sentence[t] {
		return false
	}
	return slices.ContainsFunc(st.lexicon.lookup(st.words(t-1, t)), func(r reading) bool { return st.schema.Entries[r.entry].Type == schema.Place })
}

// numbered is the ordinal that the name of the unit with the noun at t begins with: "18th
// Mechanised Division"; -1 without.
func (st *state) numbered(t int) int {
	for k := t - 1; k >= 0 && k > t-6 && st.sentence[k] == st.sentence[t]; k-- {
		if w := st.doc.Word(k); numeral(w) && w[0] <= '9' {
			return k
		}
		if from := st.spelledOrdinal(k); from >= 0 && (k < t-1 || !leagues[st.lower(t)]) {
			return from
		}
		if !st.capital(k) && st.doc.Word(k) != "-" {
			break
		}
	}
	return -1
}

// spelledOrdinal is where the capitalised ordinal in letters that ends at k begins: "Twelfth",
// "Thirty-first"; -1 without.
func (st *state) spelledOrdinal(k int) int {
	switch w := st.lower(k); {
	case !unitOrdinals[w]:
		return -1
	case st.capital(k) && (k == 0 || st.doc.Word(k-1) != "-"):
		return k
	case k > 1 && st.doc.Word(k-1) == "-" && st.capital(k-2) && unitTens[st.lower(k-2)]:
		return k - 2
	}
	return -1
}

// unitOrdinals are the unitOrdinals in letters by which units of armies are told apart, and unitTens what
// stands before the hyphen in those of two parts.
var (
	unitOrdinals = lexis.Set("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
		"sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth")
	unitTens = lexis.Set("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
)

// leagues are nouns of which sports have a first and a second too.
var leagues = lexis.Set("division", "group", "force")

// numeral reports whether w is a number with the ending of an ordinal, in figures or letters:
// "47th", "thirty-first".
func numeral(w string) bool {
	if ten, unit, two := strings.Cut(w, "-"); two && unitTens[ten] && unitOrdinals[unit] || unitOrdinals[w] {
		return true
	}
	n := 0
	for n < len(w) && w[n] >= '0' && w[n] <= '9' {
		n++
	}
	return n > 0 && n+2 == len(w) && (w[n:] == "st" || w[n:] == "nd" || w[n:] == "rd" || w[n:] == "th")
}

// overAcronym steps over letters in brackets to the number behind them: "Task Force
// (CTF) 50".
func (st *state) overAcronym(t, end int) int {
	if t+4 < len(st.doc.Tokens) && st.doc.Word(t+1) == "(" && st.doc.Word(t+3) == ")" && capitalsWithin(st.doc.Word(t+2)) && st.number(t+4) && st.sentence[t+4] == st.sentence[t] {
		return t + 5
	}
	return end
}

// unitStart goes left from a unit's noun over capitals and initials, down to an
// office or the sentence's beginning.
func (st *state) unitStart(t int) int {
	start := t
	for start > 0 && st.sentence[start-1] == st.sentence[t] && st.capital(start-1) && st.lower(start-1) != "the" {
		if _, n := st.roleAt(start - 1); n > 0 || st.doc.Tokens[start-1].UPOS == "VERB" && st.lower(start-1) != "standing" || st.doc.Tokens[start-1].UPOS == "ADP" {
			break
		}
		start--
	}
	return start
}

// covered reports whether the engine's name is as long already.
func (st *state) covered(start, end int) bool {
	at := st.engineName(end - 1)
	return at >= 0 && st.mentions[at].start <= start && st.mentions[at].end >= end && st.mentions[at].typ == schema.Organization
}

// bodyPast is the body behind the comma in "Rear Adm. X, commander, Carrier Strike
// Group 2", -1 where the office stands in no such row.
func (st *state) bodyPast(o *office) int {
	if o.end+1 >= len(st.doc.Tokens) || st.doc.Word(o.end) != "," || o.start < 2 || st.doc.Word(o.start-1) != "," || st.person(o.start-2) < 0 {
		return -1
	}
	m := st.mentionAt[o.end+1]
	if m < 0 || st.mentions[m].start != o.end+1 || st.mentions[m].typ != schema.Organization {
		return -1
	}
	return st.mentions[m].entity
}

// otherOwners are the bodies listed behind the first one that an office is of:
// "commander of the Fifth Fleet, Task Force 59 and Combined Maritime Forces".
func (st *state) otherOwners(o *office, owner int) []int {
	if o.inTurn || st.entities[owner].Type != schema.Organization {
		return nil
	}
	list, end, closed := st.bodiesListed(o.end)
	if len(list) < 2 || list[0] != owner || (!closed || !st.phraseEnds(end)) && !st.officeGoesOn(end) {
		return nil
	}
	if o.how == "copula" && end < len(st.doc.Tokens) && (st.doc.Tokens[end].UPOS == "AUX" || st.tree.isVerb(end) && st.doc.Tokens[end].XPOS != "VBN" && st.doc.Tokens[end].XPOS != "VBG") {
		return nil // "is a member of the Lima Club and the Inca Union objects"
	}
	return list[1:]
}

// bodiesListed are the bodies in the list behind the preposition at prep, which an office is of,
// and the token behind the last of them; closed reports whether "and" stands before that one.
// Names of which nothing is known are stepped over: of "a member of the Lima Club, Zorba and the
// Inca Union" two are told.
func (st *state) bodiesListed(prep int) (list []int, end int, closed bool) {
	end = prep
	if prep+1 >= len(st.doc.Tokens) || !ownerCase[st.lower(prep)] {
		return nil, end, false
	}
	joined := false
	for t := prep + 1; t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[prep]; t++ {
		w, m := st.lower(t), st.mentionAt[t]
		switch {
		case m >= 0 && st.mentions[m].typ == schema.Organization && st.mentions[m].entity >= 0:
			list = append(list, st.mentions[m].entity)
			t = st.mentions[m].end - 1
			end = t + 1
		case m < 0 && st.capital(t) && (st.doc.Tokens[t].UPOS == "PROPN" || st.doc.Tokens[t].UPOS == "NOUN" || st.doc.Tokens[t].UPOS == "ADJ"):
			for t+1 < len(st.doc.Tokens) && st.mentionAt[t+1] < 0 && st.capital(t+1) && st.sentence[t+1] == st.sentence[t] {
				t++
			}
			end = t + 1
		case w == "(" && end > prep:
			t = st.overBracket(t)
			continue
		case w == "and" && end > prep:
			joined = true
			continue
		case w == "," && end > prep, w == "the", end > prep && w == st.lower(prep), st.doc.Tokens[t].UPOS == "ADJ" && !st.capital(t):
			continue
		default:
			return list, end, false
		}
		if joined {
			return list, end, true
		}
	}
	return list, end, false
}

// officeGoesOn reports whether "and" with one more office follows at t: "a member of the Lima
// Club, the Inca Union and an adviser to the bank".
func (st *state) officeGoesOn(t int) bool {
	if t < len(st.doc.Tokens) && st.doc.Word(t) == "," {
		t++
	}
	return t+1 < len(st.doc.Tokens) && st.lower(t) == "and" && st.indefinite(t+1) &&
		slices.ContainsFunc(st.offices, func(p office) bool { return st.phraseStart(&p) == t+1 })
}

// shipCommanded is the ship, or whose the several are, of which a phrase before the clause tells that
// the person commands them: "Under the command of Ana Dias, the frigate Astra left"; -1 elsewhere.
func (st *state) shipCommanded(m *mention) int {
	t := st.beforeTitles(m.start)
	if t < 3 || st.lower(t) != "of" || st.lower(t-1) != "command" || st.lower(t-2) != "the" || st.lower(t-3) != "under" {
		return -1
	}
	v := st.tree.tok[t-1].Head
	if v < m.end {
		return -1
	}
	k := st.tree.child(v, "nsubj", "nsubj:pass")
	if k < m.end {
		return -1
	}
	e, at := st.shipAt(k)
	if e < 0 {
		return -1
	}
	if len(st.ships(e, at)) > 1 || len(st.tree.conjuncts(k)) > 1 {
		for _, r := range st.senders(reference{e, at, "name"}) {
			return r.entity
		}
	}
	return e
}

// shipUnder is the ship before "under Commander X" and "under the command of
// Captain X", -1 without one.
func (st *state) shipUnder(m *mention) int {
	t := st.beforeTitles(m.start)
	if t > 2 && st.lower(t) == "of" && st.lower(t-1) == "command" && st.lower(t-2) == "the" {
		t -= 3
	}
	if t < 1 || st.lower(t) != "under" || t == m.start-1 {
		return -1
	}
	if t--; st.doc.Word(t) == "," {
		t--
	}
	if t < 0 || st.mentionAt[t] < 0 || st.mentions[st.mentionAt[t]].typ != schema.Ship || st.sentence[t] != st.sentence[m.start] {
		return -1
	}
	return st.mentions[st.mentionAt[t]].entity
}

// beforeTitles is the token before the ranks and offices that stand before t.
func (st *state) beforeTitles(t int) int {
	for at := st.roleEnding(t); at >= 0; at = st.roleEnding(t) {
		t = at
	}
	return t - 1
}

// proposeMissions takes "Operation" and the capitals behind it for a body where a
// body or state before it has it: "the EU's Operation Irini".
func (st *state) proposeMissions() {
	for t := 1; t+1 < len(st.doc.Tokens); t++ {
		if !st.missionAt(t) {
			continue
		}
		end := t + 2
		for end < len(st.doc.Tokens) && st.doc.Tokens[end].UPOS == "PROPN" && st.capitals(end, end+1) && !st.lexicon.is("time-word", st.lower(end)) {
			end++
		}
		st.replace(st.newMention(t, end, schema.Organization, 1))
	}
}

// missionAt reports whether somebody's operation is named at t.
func (st *state) missionAt(t int) bool {
	return t > 0 && t+1 < len(st.doc.Tokens) && st.doc.Word(t) == "Operation" && st.doc.Tokens[t-1].XPOS == "POS" && st.capitals(t+1, t+2)
}
