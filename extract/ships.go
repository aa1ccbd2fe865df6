package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Names of ships: behind a prefix, beside a noun for vessels, and short forms of
// both. The engine sees most of them; what it takes for a person, a town or
// nothing at all is settled here by the words around the name.

// shipNumber reports whether token t is a number that a ship's name may hold, and none of what
// stands behind it: "the Aurora 90 miles off Peru".
func (st *state) shipNumber(t int) bool {
	if !st.number(t) {
		return false
	}
	return t+1 == len(st.doc.Tokens) || !distanceWord[st.lower(t+1)]
}

// distanceWord are the words behind the number of a distance.
var distanceWord = lexis.Set("nautical", "mile", "miles", "km", "kilometre", "kilometres", "kilometer", "kilometers", "metre", "metres", "meter", "meters", "yards", "leagues", "minutes", "hours", "days", "years", "people", "sailors", "crew", "crewmen", "passengers")

// proposeShips finds names behind a ship's prefix, whatever the engine says of
// them: "USS Cole", "MV Alan Kurdi".
func (st *state) proposeShips() {
	for t := 0; t+1 < len(st.doc.Tokens); t++ {
		if !st.shipPrefix(t) {
			continue
		}
		end := t + 1
		for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && (st.capitals(end, end+1) || st.shipNumber(end) || st.doc.Word(end) == "-" && st.joined(end) || end > t+1 && st.shipParticle(end)) {
			end++
		}
		if at := st.engineName(t + 1); at >= 0 && st.mentions[at].end < end {
			end = st.mentions[at].end
		}
		if end > t+1 && st.doc.Word(end-1) != "-" {
			st.replace(st.newMention(t, end, schema.Ship, 1))
		}
	}
}

// proposeBesideShips takes capitals right behind a ship's noun for the ship's
// name, where they are nothing that the gazetteer knows: "the Greek frigate
// Spetsai", "the tankers Eventin and Kiwala".
func (st *state) proposeBesideShips() {
	types := st.lexicon.classes.Of("ship-type")
	for t := 0; t+1 < len(st.doc.Tokens); t++ {
		if st.doc.Tokens[t].UPOS == "VERB" || !types.Holds(strings.ToLower(st.doc.Tokens[t].Lemma)) || st.doc.Word(t) != st.lower(t) {
			continue
		}
		end := st.proposeShip(t, t+1)
		if end == 0 {
			st.proposeApposed(t)
		}
		if st.doc.Tokens[t].XPOS != "NNS" {
			continue
		}
		for end > 0 && end+1 < len(st.doc.Tokens) && (st.lower(end) == "and" || st.doc.Word(end) == ",") {
			next := end + 1
			if st.doc.Word(end) == "," && st.lower(next) == "and" {
				next++
			}
			at := end
			if end = st.proposeShip(t, next); end == 0 && st.lower(next-1) == "and" {
				end = st.closesList(at, next)
			}
		}
	}
}

// closesList takes the last name of a list of ships for one though the gazetteer
// knows another of that name: "the destroyers Kirisame and Asahi". It returns where
// the name ends, 0 where a state or a longer phrase begins there.
func (st *state) closesList(from, start int) int {
	end := start
	for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[from] && st.capitals(end, end+1) {
		end++
	}
	if end == start || end < len(st.doc.Tokens) && (st.doc.Tokens[end].UPOS == "NOUN" || st.doc.Tokens[end].XPOS == "POS") {
		return 0
	}
	for _, r := range st.lexicon.lookup(st.words(start, end)) {
		if e := &st.schema.Entries[r.entry]; e.Type == schema.State || e.Parent != "" && e.Type == schema.Organization {
			return 0
		}
	}
	st.replace(st.newMention(start, end, schema.Ship, 1))
	return end
}

// proposeApposed takes capitals between commas for the name of the ship that the
// noun at t describes, behind it or before: "a hospital ship, the Peace Ark,",
// "the Astra, a coastal tanker".
func (st *state) proposeApposed(t int) {
	if t+3 < len(st.doc.Tokens) && st.doc.Word(t+1) == "," && st.lower(t+2) == "the" && !st.speakerAt(t+3) && (st.singular(t) || st.ownedAt(t) || st.severalAt(t)) {
		end := st.proposeShip(t, t+3)
		for several := st.severalAt(t); several && end > 0 && end+2 < len(st.doc.Tokens) && (st.lower(end) == "and" || st.doc.Word(end) == ",") && st.lower(end+1) == "the"; {
			end = st.proposeShip(t, end+2) // "two tankers, the Astra and the Boreal"
		}
		return
	}
	start := st.doc.Sentences[st.sentence[t]].Start
	k := t - 1
	for k > start && (st.doc.Tokens[k].UPOS == "ADJ" || st.doc.Tokens[k].UPOS == "NOUN" || st.doc.Tokens[k].UPOS == "PROPN" || st.doc.Word(k) == "-") {
		k--
	}
	if k < start+2 || st.lower(k) != "a" && st.lower(k) != "an" || st.doc.Word(k-1) != "," {
		return
	}
	first := k - 1
	for first > start && (st.capitals(first-1, first) || first < k-1 && st.shipParticle(first-1)) && st.lower(first-1) != "the" {
		first--
	}
	if first < k-1 && !st.knownOther(first, k-1) && (first > 0 && st.lower(first-1) == "the" || st.oneShip(t, first, k-1)) {
		st.replace(st.newMention(first, k-1, schema.Ship, 1))
	}
}

// oneShip reports whether the tree has the ship's noun at t, with none behind it, in apposition
// to the name from start to end, which the gazetteers do not have: "Peru's Astra, a corvette". An
// airline is a carrier too.
func (st *state) oneShip(t, start, end int) bool {
	h := st.doc.Tokens[t].Head
	return st.doc.Tokens[t].Relation == "appos" && start <= h && h < end && st.freeName(st.words(start, end)) &&
		(st.doc.Tokens[t].Lemma != "carrier" || st.lower(t-1) == "aircraft" || st.lower(t-1) == "helicopter") &&
		(t+1 == len(st.doc.Tokens) || st.doc.Tokens[t+1].UPOS != "NOUN")
}

// speakerAt reports whether the name that begins at t is the subject of what was said
// before: "hit a tanker, the Pentagon said".
func (st *state) speakerAt(t int) bool {
	end := t
	for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && st.capitals(end, end+1) {
		end++
	}
	return end > t && end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && st.doc.Tokens[end].UPOS == "VERB" && st.lexicon.is("speech", st.doc.Tokens[end].Lemma)
}

// ownedAt reports whether the noun at t has an owner before it: "its own tanker".
func (st *state) ownedAt(t int) bool {
	for k := t - 1; k >= max(0, t-4); k-- {
		if x := st.doc.Tokens[k].XPOS; x == "PRP$" || x == "POS" {
			return true
		}
		if u := st.doc.Tokens[k].UPOS; u != "ADJ" && u != "NOUN" {
			return false
		}
	}
	return false
}

// singular reports whether the noun at t is one thing, told by "a".
func (st *state) singular(t int) bool {
	for k := t - 1; k >= max(0, t-6) && (st.doc.Tokens[k].UPOS != "VERB" || st.hyphen(k-1)) && st.doc.Tokens[k].UPOS != "ADP"; k-- { // "a Marshall Islands-flagged tanker"
		if w := st.lower(k); w == "a" || w == "an" {
			return true
		}
	}
	return false
}

// bearsPlace reports whether the ship of the noun at t has a place's name, as the tree
// shows that hangs one on the other: "the battleship New Jersey", not "the ship Iran
// sold".
func (st *state) bearsPlace(t, start, end int) bool {
	for _, m := range st.matches {
		for _, r := range m.readings {
			if m.start == start && st.schema.Entries[r.entry].Type == schema.State {
				return false
			}
		}
	}
	if st.doc.Tokens[t].XPOS == "NNS" || st.lexicon.is("time-word", st.lower(start)) {
		return false
	}
	h := st.head(start, end)
	if st.doc.Tokens[h].Head == st.doc.Tokens[t].Head && st.doc.Tokens[h].Relation == st.doc.Tokens[t].Relation {
		return true // parsers make two objects of a noun and its name
	}
	switch st.tree.base(h) {
	case "appos", "flat", "compound", "nmod":
		return st.doc.Tokens[h].Head == t && st.tree.cased(h) == ""
	}
	return st.doc.Tokens[t].Head == h && st.tree.base(t) == "compound"
}

// sailsAs reports whether the ship of the noun at t bears the state's name behind it,
// as the verb says that only befalls ships: "the ferry Estonia sank".
func (st *state) sailsAs(t, start, end int) bool {
	return start == t+1 && st.doc.Tokens[t].XPOS == "NN" && t > 0 && st.lower(t-1) == "the" && end < len(st.doc.Tokens) &&
		st.doc.Tokens[end].UPOS == "VERB" && st.lexicon.is("ship-handled", st.doc.Tokens[end].Lemma)
}

// shipNounAt reports whether the token at t is a noun for vessels; an airline is a carrier too.
func (st *state) shipNounAt(t int) bool {
	return t >= 0 && st.doc.Tokens[t].UPOS == "NOUN" && st.lexicon.is("ship-type", st.doc.Tokens[t].Lemma) && (t == 0 || st.doc.Tokens[t].Lemma != "carrier" || !airlines[st.lower(t-1)])
}

// airlines are the words before "carrier" that tell of an airline.
var airlines = lexis.Set("flag", "cost", "budget", "national", "regional", "discount", "air", "airline", "charter", "passenger", "mail", "telecom", "wireless", "mobile")

// capitalsWithin reports whether the word has two capitals or more, as "HNoMS" has and
// "Ms" has not.
func capitalsWithin(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// proposeShip takes the name that begins at start for a ship of the noun at t
// and returns where it ends, 0 where none begins.
func (st *state) proposeShip(t, start int) int {
	if start >= len(st.doc.Tokens) {
		return 0
	}
	if w := st.doc.Word(start); w == "\"" || w == "“" || w == "'" || w == "‘" {
		start++
	}
	end := start
	for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && (st.capitals(end, end+1) || end > start && (st.shipNumber(end) || st.shipParticle(end))) {
		end++
	}
	if end == start || st.knownOther(start, end) && !st.bearsPlace(t, start, end) && !st.sailsAs(t, start, end) {
		return 0
	}
	if at := st.engineName(start); at >= 0 && st.mentions[at].start == start {
		for k := end; k < st.mentions[at].end && (st.doc.Tokens[k].XPOS != "VBD" || st.capital(k)); k++ { // "the frigate Astra zigzagged"
			end = k + 1
		}
	}
	if st.lexicon.is("organization-head", st.lower(end-1)) {
		return 0
	}
	st.replace(st.newMention(start, end, schema.Ship, 1))
	return end
}

// shipParticle reports whether token t is a small word inside a ship's name: "Charles de
// Gaulle", "Safina al-Noor".
func (st *state) shipParticle(t int) bool {
	if t+1 < len(st.doc.Tokens) && st.doc.Word(t) == "-" && st.joined(t) && st.number(t+1) {
		return true
	}
	if t+1 >= len(st.doc.Tokens) || !st.capitals(t+1, t+2) && !(st.doc.Word(t) == "al" && t+2 < len(st.doc.Tokens) && st.capitals(t+2, t+3)) {
		return false
	}
	switch st.doc.Word(t) {
	case "de", "of", "the", "al", "del", "la", "di", "da", "el":
		return true
	case "-":
		return st.joined(t)
	}
	return false
}

// knownOther reports whether a name of another kind that the gazetteer is sure of, or a
// day, stands behind the ship's noun.
func (st *state) knownOther(start, end int) bool {
	for _, m := range st.matches {
		if m.start != start {
			continue
		}
		for _, r := range m.readings {
			if t := st.schema.Entries[r.entry].Type; !r.weak && t != schema.Ship && (t == schema.State || m.end >= end) {
				return true
			}
		}
	}
	return st.lexicon.is("time-word", st.lower(start))
}

// shipPrefix reports whether token t is a prefix in capitals before a capital. Prefixes of
// two letters and those that are also something else ("INS", "ARM") count only where the
// engine sees a name of a ship, or one name of both words.
func (st *state) shipPrefix(t int) bool {
	w := st.doc.Word(t)
	if w == st.lower(t) {
		return false
	}
	w = strings.ReplaceAll(w, ".", "")
	if len(w) < 2 || !capitalsWithin(w) || !st.lexicon.is("ship-prefix", strings.ToLower(w)) || !st.capitals(t+1, t+2) || st.sentence[t] != st.sentence[t+1] {
		return false
	}
	if t > 0 && st.shipNounAt(t-1) || st.namedBefore(t) { // "the landing ship RSS Resolution"
		return true
	}
	if st.lexicon.is("sure-prefix", strings.ToLower(w)) {
		return true
	}
	if (t == 0 || st.lower(t-1) == "the" || st.doc.Tokens[t-1].UPOS == "PUNCT" || st.doc.Tokens[t-1].UPOS == "ADP" || st.doc.Tokens[t-1].XPOS == "POS" || st.lower(t-1) == "and") &&
		st.afloat(t) && !st.isRole(t+1) && !st.lexicon.is("organization-head", st.lower(t+1)) {
		return true
	}
	at := st.engineName(t + 1)
	return at >= 0 && !st.lexicon.is("firm-prefix", strings.ToLower(w)) &&
		(st.mentions[at].typ == schema.Ship || st.mentions[at].start == t && st.mentions[at].typ != schema.Organization)
}

// namedBefore reports whether the prefix and the word behind it have stood beside a
// noun for ships before.
func (st *state) namedBefore(t int) bool {
	for i := range st.mentions {
		if m := &st.mentions[i]; m.typ == schema.Ship && m.end-m.start > 1 && m.end <= t && st.doc.Word(m.start) == st.doc.Word(t) && st.doc.Word(m.start+1) == st.doc.Word(t+1) {
			return true
		}
	}
	return false
}

// afloat reports whether the sentence of token t speaks of ships by more than it.
func (st *state) afloat(t int) bool {
	span := st.doc.Sentences[st.sentence[t]]
	for k := span.Start; k < span.End; k++ {
		if k == t {
			continue
		}
		if st.shipNounAt(k) || st.lexicon.is("sea-word", st.lower(k)) || capitalsWithin(st.doc.Word(k)) &&
			(st.lexicon.is("sure-prefix", st.lower(k)) || st.doc.Word(k) != st.doc.Word(t) && st.lexicon.is("ship-prefix", st.lower(k)) && k+1 < span.End && st.capitals(k+1, k+2)) {
			return true
		}
	}
	return false
}

// proposeOwned takes a name behind a navy's possessive for its ship, and one behind a
// state's where a verb of ships' company governs it: "the Chilean Navy's Esmeralda",
// "relieved Spain's Reina Sofia".
func (st *state) proposeOwned() {
	for t := 1; t+1 < len(st.doc.Tokens); t++ {
		if st.doc.Tokens[t].XPOS != "POS" || !st.capital(t-1) || !st.capital(t+1) || st.doc.Tokens[t+1].UPOS != "PROPN" || st.lexicon.is("ship-prefix", st.lower(t+1)) {
			continue
		}
		end := t + 1
		for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && (st.doc.Tokens[end].UPOS == "PROPN" && st.capital(end) || st.shipParticle(end)) {
			end++
		}
		if end == t+1 || end-t > 4 || end < len(st.doc.Tokens) && st.doc.Tokens[end].UPOS == "NOUN" ||
			st.lexicon.is("organization-head", st.lower(end-1)) || st.isRole(t+1) || st.lexicon.is("time-word", st.lower(t+1)) ||
			!st.shipsOwner(t-1, t+1, end) || !st.freeName(st.words(t+1, end)) {
			continue
		}
		st.replace(st.newMention(t+1, end, schema.Ship, 1))
	}
}

// freeName reports whether the gazetteers have nobody of a name that acts.
func (st *state) freeName(text string) bool {
	for _, r := range st.lexicon.lookup(text) {
		if st.schema.Entries[r.entry].Type != schema.Place {
			return false
		}
	}
	return true
}

// shipsOwner reports whether the word at t is a navy's, or what it owns, from start to
// end, is what a ship joins, relieves or escorts.
func (st *state) shipsOwner(t, start, end int) bool {
	if w := st.lower(t); w == "navy" || w == "fleet" || w == "auxiliary" || (w == "guard" || w == "guards") && t > 0 && st.lower(t-1) == "coast" {
		return st.engineName(start) < 0 || st.mentions[st.engineName(start)].typ != schema.Person || st.afloat(t)
	}
	h := st.head(start, end)
	v := st.doc.Tokens[h].Head
	return v >= 0 && st.tree.base(h) == "obj" && st.lexicon.is("ship-company", st.doc.Tokens[v].Lemma) && st.afloat(t)
}

// besideShipNoun reports whether a noun for a ship stands beside the name: "the tanker
// Stena Impero", "Galaxy Leader, a cargo ship", "the ship, the Galaxy Leader", "the Stena
// Impero is a tanker".
func (st *state) besideShipNoun(m *mention) bool {
	if st.doc.Tokens[m.head].Relation == "" || st.lexicon.is("organization-head", st.lower(m.end-1)) || st.lexicon.is("organization-head", st.lower(st.coreOf(m))) {
		return false
	}
	shipNoun := st.shipNounAt
	up := st.doc.Tokens[m.head].Head
	before := m.start - 1
	for before >= 0 && st.doc.Tokens[before].UPOS == "PUNCT" && st.doc.Word(before) != "," {
		before--
	}
	if shipNoun(before) && (up == before || st.doc.Tokens[before].Head == m.head || before == m.start-1 && st.doc.Tokens[before].Head == up && st.doc.Tokens[before].Relation == st.doc.Tokens[m.head].Relation) {
		return true
	}
	switch st.tree.base(m.head) {
	case "appos", "flat":
		if shipNoun(up) && !st.verbBetween(up, m.head) && st.roleEnding(m.start) < 0 {
			return true
		}
	case "nsubj":
		if shipNoun(up) && st.tree.child(up, "cop") >= 0 {
			return true
		}
	}
	for _, c := range st.tree.children(m.head) {
		if st.tree.base(c) == "appos" && shipNoun(c) {
			return true
		}
	}
	return false
}

// coreOf is the last word of a name before its first preposition: "Tribunal" of
// "Tribunal for the Law of the Sea".
func (st *state) coreOf(m *mention) int {
	for t := m.start + 1; t < m.end; t++ {
		if st.doc.Tokens[t].UPOS == "ADP" {
			return t - 1
		}
	}
	return m.end - 1
}

// shipClass reports whether the mention is the name of a class of ships: "Nimitz-class".
func (st *state) shipClass(m *mention) bool {
	t := m.end
	if t < len(st.doc.Tokens) && st.doc.Word(t) == "-" {
		t++
	}
	return t < len(st.doc.Tokens) && t > m.end && (st.lower(t) == "class" || st.lower(t) == "type")
}

// shipTails: "the Yorktown" is the USS Yorktown that the article has, and so is
// "Yorktown" alone where nobody bears that name. "The Vinson" is the USS Carl Vinson, and so
// is a "Vinson" of whom the article has no more.
func (st *state) shipTails() {
	tails, prefixed := map[string]bool{}, map[string]bool{}
	var lasts []string
	for i := range st.mentions {
		if m := &st.mentions[i]; m.typ == schema.Ship {
			if prefix, tail, ok := strings.Cut(st.clean(m.start, m.end), " "); ok && st.lexicon.is("ship-prefix", strings.ToLower(strings.ReplaceAll(prefix, ".", ""))) {
				tails[tail], prefixed[tail] = true, true
				if k := strings.LastIndexByte(tail, ' '); k > 0 && !st.kindOfPlace(tail[k+1:]) {
					lasts = append(lasts, tail[k+1:])
				}
			} else {
				tails[st.clean(m.start, m.end)] = true
			}
		}
	}
	if len(tails) == 0 {
		return
	}
	for _, word := range lasts {
		st.proposeTail(word)
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if st.ownedBesideShip(m) {
			m.typ, m.form = schema.Ship, name
		}
		text := st.clean(m.start, m.end)
		the := m.start > 0 && st.lower(m.start-1) == "the"
		last := m.typ == schema.Person && st.tree.base(m.head) != "compound" && slices.Contains(lasts, text) && !st.persons[fold(text)] // "Vinson will visit Lima"
		if m.typ != schema.Ship && (last || the && tails[text] || prefixed[text] && !st.persons[fold(text)]) && !(m.entry >= 0 && m.typ == schema.State) {
			m.typ, m.entry, m.form = schema.Ship, -1, name
			if st.pick(m) && m.typ != schema.Ship {
				m.typ, m.entry, m.form = schema.Ship, -1, name
			}
		}
	}
}

// ownedBesideShip reports whether the name that no gazetteer has is a state's and stands
// beside a ship in a list: "Spain's frigate Furor and Italy's Marceglia".
func (st *state) ownedBesideShip(m *mention) bool {
	if m.typ == schema.Ship || m.entry >= 0 || m.start < 2 || st.doc.Tokens[m.start-1].XPOS != "POS" || st.tree.tok[m.head].Relation != "conj" {
		return false
	}
	k := st.tree.tok[m.head].Head
	return k >= 0 && k < m.start && st.shipNounAt(k) &&
		slices.ContainsFunc(st.lexicon.lookup(st.doc.Word(m.start-2)), func(r reading) bool { return st.schema.Entries[r.entry].Type == schema.State })
}

// kindOfPlace reports whether the last word of a ship's name says what it is named after,
// so that others go by it too: after the USS Leyte Gulf "the Gulf" is still a water.
func (st *state) kindOfPlace(word string) bool {
	w := strings.ToLower(word)
	return st.lexicon.is("place-head", w) || st.lexicon.is("sure-place", w) || st.lexicon.is("organization-head", w) || st.lexicon.is("thing-head", w)
}

// proposeTail takes a word behind "the" for the ship whose name it ends, where it stands
// alone.
func (st *state) proposeTail(word string) {
	for t := 1; t < len(st.doc.Tokens); t++ {
		if st.doc.Word(t) != word || st.lower(t-1) != "the" || t+1 < len(st.doc.Tokens) && (st.doc.Tokens[t+1].UPOS == "PROPN" || st.doc.Tokens[t+1].UPOS == "NOUN") {
			continue
		}
		if !slices.ContainsFunc(st.mentions, func(m mention) bool { return m.start <= t && t < m.end && m.end-m.start > 1 }) { // "ROKS Sejong the Great"
			st.replace(st.newMention(t, t+1, schema.Ship, 1))
		}
	}
}

// proposeAtSea takes an unknown name behind "the" for a ship's where the sentence speaks
// of the sea: people bear no article, and bodies and waters end in a word for them.
func (st *state) proposeAtSea() {
	for t := 0; t+1 < len(st.doc.Tokens); t++ {
		if st.lower(t) != "the" || !st.proper(t+1) || t > 0 && st.sentence[t-1] == st.sentence[t] && waterCase[st.lower(t-1)] {
			continue
		}
		end := t + 1
		for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && (st.proper(end) || end > t+1 && (st.shipNumber(end) || st.shipParticle(end))) {
			end++
		}
		if st.shipLike(t+1, end) && st.seaward(t) && !st.knownOther(t+1, end) {
			st.replace(st.newMention(t+1, end, schema.Ship, 1))
		}
	}
}

// proper reports whether the word at t is part of a name, whatever it says elsewhere:
// "Modern" in "the Modern Express".
func (st *state) proper(t int) bool {
	if x := &st.doc.Tokens[t]; x.XPOS == "JJ" && t+1 < len(st.doc.Tokens) && st.capital(t+1) { // "the Coral Sweet"
		return st.capital(t) && st.doc.Tokens[t+1].XPOS == "NNP" && x.Head <= t+2
	}
	return st.capital(t) && (st.doc.Tokens[t].UPOS == "PROPN" || st.doc.Tokens[t].XPOS == "NNP")
}

// waterCase are the prepositions behind which a name with an article is a water or land.
var waterCase = lexis.Set("in", "at", "near", "off", "across", "through", "into", "around", "along", "toward", "towards", "from", "between", "throughout", "over", "to", "beyond", "within", "inside", "outside", "past", "under", "via", "up", "down")

// shipLike reports whether tokens [start, end) may be a ship's name: few words, none of
// them one that ends the names of others, nothing behind that they describe.
func (st *state) shipLike(start, end int) bool {
	if end == start ||
		len(strings.Fields(st.doc.Text[st.doc.Tokens[start].Start:st.doc.Tokens[end-1].End])) > 3 && !(end-start < 6 && st.number(end-1)) ||
		end >= len(st.doc.Tokens) || st.isRole(start) || st.lexicon.is("time-word", st.lower(start)) ||
		strings.ToUpper(st.words(start, end)) == st.words(start, end) {
		return false
	}
	if at := st.engineName(start); at >= 0 &&
		(st.mentions[at].typ == schema.Ship || st.mentions[at].typ == schema.Organization && st.speaksUp(end) || st.mentions[at].start < start || st.mentions[at].end > end) {
		return false
	}
	if x := &st.doc.Tokens[end]; x.UPOS == "NOUN" || x.UPOS == "PROPN" || x.UPOS == "NUM" || x.UPOS == "ADJ" || st.hyphen(end) && st.joined(end) || st.lower(end) == "of" {
		return false
	}
	if v := start - 2; v >= 0 && st.doc.Tokens[v].UPOS == "VERB" && st.lexicon.is("way-verb", st.doc.Tokens[v].Lemma) ||
		st.lexicon.is("quarter", st.lower(start)) || end > start+1 && st.lower(start+1) == "of" &&
		(st.lexicon.is("place-head", st.lower(start)) || st.lexicon.is("organization-head", st.lower(start)) || st.lexicon.is("organization-first", st.lower(start))) {
		return false // "reached the Skagerrak", "the North Pole", "the Gulf of Venezuela", "the Church of Astra"
	}
	if st.doc.Word(end) == "," && end+2 < len(st.doc.Tokens) && st.doc.Tokens[end+1].UPOS == "DET" && st.lexicon.is("place-head", st.lower(end+2)) {
		return false // "the Naf, the river that …"
	}
	last := strings.ToLower(st.doc.Tokens[end-1].Lemma)
	for _, class := range []string{"organization-head", "place-head", "sure-place", "thing-head"} {
		if st.lexicon.is(class, last) || st.lexicon.is(class, st.lower(end-1)) {
			return false
		}
	}
	return (st.doc.Tokens[end-1].XPOS == "NNP" || st.number(end-1)) && len(st.lexicon.lookup(st.words(start, end))) == 0
}

// speaksUp reports whether the verb right behind a name is one of saying, as of bodies.
func (st *state) speaksUp(end int) bool {
	for t := end; t < min(end+3, len(st.doc.Tokens)); t++ {
		if st.doc.Tokens[t].UPOS == "VERB" {
			return st.grammar.is("speech", st.doc.Tokens[t].Lemma)
		}
	}
	return false
}

// proposeFlagged takes capitals behind "-flagged" for a ship's name: "the Panama-flagged
// Astra".
func (st *state) proposeFlagged() {
	for t := 2; t+1 < len(st.doc.Tokens); t++ {
		if w := st.lower(t); (w == "flagged" || w == "registered" && st.seaward(t)) && st.hyphen(t-1) && st.doc.Tokens[t+1].UPOS == "PROPN" {
			st.proposeShip(t, t+1)
		}
	}
}

// awaited reports whether one of the two sentences before s brings in a ship without its
// name: "Peru seized a tanker. The Astra was …".
func (st *state) awaited(s int) bool {
	for t := st.doc.Sentences[max(0, s-2)].Start; t < st.doc.Sentences[s].Start; t++ {
		if st.shipNounAt(t) && st.doc.Tokens[t].XPOS == "NN" && st.singular(t) && !(t+1 < len(st.doc.Tokens) && st.capital(t+1)) {
			return true
		}
	}
	return false
}

// seaward reports whether the sentence of token t speaks of ships or the people on them,
// or a name is due there for one that was told before.
func (st *state) seaward(t int) bool {
	if st.awaited(st.sentence[t]) {
		return true
	}
	span := st.doc.Sentences[st.sentence[t]]
	for k := span.Start; k < span.End; k++ {
		if st.shipNounAt(k) || st.lexicon.is("sea-word", st.lower(k)) ||
			st.doc.Tokens[k].UPOS == "VERB" && st.lexicon.is("ship-handled", st.doc.Tokens[k].Lemma) ||
			st.doc.Tokens[k].UPOS == "NOUN" && st.lexicon.is("seafaring", st.doc.Tokens[k].Lemma) {
			return true
		}
	}
	return false
}

// underArticle reports whether "the" before a name makes it that of a ship, as no person
// or town has it ("the Carl Vinson"), unless a noun follows ("the George Bush
// administration"). What the engine takes for a body is the ship where it is sent or
// sails.
func (st *state) underArticle(m *mention) bool {
	if m.start == 0 || st.lower(m.start-1) != "the" {
		return false
	}
	switch m.typ {
	case schema.Person:
	case "":
		if !st.seaward(m.start) {
			return false
		}
	case schema.Organization, schema.Place:
		if !st.underWay(m) && !st.seaward(m.start) {
			return false
		}
	default:
		return false
	}
	if m.typ != schema.Person && st.onWater(m.start-1) {
		return false
	}
	if t := m.end; t < len(st.doc.Tokens) && (st.capitals(t, t+1) || st.lower(t) == "river" || st.hyphen(t) && st.joined(t)) {
		return false // "the New York-based firm"
	}
	h := st.doc.Tokens[m.head].Head
	return h < m.start || h >= m.end+3 && m.typ != schema.Place || st.tree.base(m.head) != "compound" || st.lexicon.is("ship-type", st.doc.Tokens[h].Lemma)
}

// onWater reports whether the article at t stands where waters do: behind "up" or "down", or
// a verb of what is done along them, or before what says that the name is one.
func (st *state) onWater(t int) bool {
	if t < 1 || st.sentence[t-1] != st.sentence[t] {
		return false
	}
	w := st.lower(t - 1)
	return w == "up" || w == "down" || w == "along" || w == "across" || st.doc.Tokens[t-1].UPOS == "VERB" && riverVerb[st.doc.Tokens[t-1].Lemma]
}

// riverVerb are verbs of what is done along or across a water and to no ship.
var riverVerb = lexis.Set("cross", "recross", "ford", "bridge", "patrol", "cruise", "swim", "ply")

// handledShip reports whether something happens to the name behind "the" that happens to
// ships: "boarded the Astra", "since the Kursk sank", "aboard the Boreal".
func (st *state) handledShip(m *mention) bool {
	if m.start == 0 || st.lower(m.start-1) != "the" || m.typ == "" || m.end-m.start > 3 ||
		st.lexicon.is("organization-head", st.lower(m.end-1)) || st.lexicon.is("place-head", st.lower(m.end-1)) {
		return false
	}
	h := st.doc.Tokens[m.head].Head
	if h < 0 || h > m.start && h < m.end+2 && st.doc.Tokens[h].UPOS == "NOUN" {
		return false
	}
	switch st.tree.base(m.head) {
	case "obj", "nsubj":
		return st.doc.Tokens[h].UPOS == "VERB" && st.lexicon.is("ship-handled", st.doc.Tokens[h].Lemma)
	case "obl", "nmod":
		return st.tree.cased(m.head) == "aboard"
	}
	return false
}

// proposeFated takes capitals behind a noun for what befalls ships for one, whatever
// the engine sees: "the mutiny on the Astra", "the arrest of the Boreal".
func (st *state) proposeFated() {
	for t := 2; t+1 < len(st.doc.Tokens); t++ {
		noun := &st.doc.Tokens[t-2]
		if st.lower(t) != "the" || st.lower(t-1) != "of" && st.lower(t-1) != "on" || noun.UPOS != "NOUN" || !st.capital(t+1) {
			continue
		}
		taken := st.lexicon.is("ship-taking", noun.Lemma)
		if !taken && !st.lexicon.is("ship-fate", noun.Lemma) {
			continue
		}
		if at := st.engineName(t + 1); at < 0 && taken || at >= 0 && taken && st.mentions[at].typ == schema.Organization ||
			at >= 0 && st.lexicon.is("place-head", st.lower(st.mentions[at].end-1)) {
			continue
		}
		if !st.isRole(t + 1) {
			st.proposeShip(t-2, t+1)
		}
	}
}

// underWay reports whether the name is told to be sent, as in "deployed the Halcyon", or
// to go as ships do: "the Halcyon sailed for Aran".
func (st *state) underWay(m *mention) bool {
	h := st.doc.Tokens[m.head].Head
	if h < 0 {
		return false
	}
	verb := st.doc.Tokens[h].Lemma
	switch st.tree.base(m.head) {
	case "obj":
		return st.lexicon.is("motion", verb)
	case "nsubj":
		return st.grammar.is("cruise", verb) || st.tree.passive(h) && st.lexicon.is("motion", verb)
	}
	return false
}

// hull reports whether the mention is a warship's number and no name of its own: "DDG 72",
// "CVN-68", and in brackets behind a ship's name anything such: "(F 805)".
func (st *state) hull(m *mention) bool {
	if pennant.MatchString(st.words(m.start, m.end)) && m.start > 1 && m.end < len(st.doc.Tokens) && st.doc.Word(m.start-1) == "(" && st.doc.Word(m.end) == ")" &&
		slices.ContainsFunc(st.mentions, func(o mention) bool { return o.end == m.start-1 && o.typ == schema.Ship }) {
		return true
	}
	symbol, number, ok := strings.Cut(strings.ReplaceAll(strings.ToLower(st.words(m.start, m.end)), "-", " "), " ")
	return ok && st.lexicon.is("hull-symbol", symbol) && strings.Trim(strings.TrimSpace(number), "0123456789") == ""
}

// pennant is what is painted on a warship's side.
var pennant = regexp.MustCompile(`^[A-Z]{1,4}[- ]?[0-9]{1,4}$`)
