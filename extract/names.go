package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
	"wiregraph/schema"
)

// kindTypes are the entity types of the engine's kinds of names.
var kindTypes = map[string]string{
	language.KindPerson:       schema.Person,
	language.KindPlace:        schema.Place,
	language.KindOrganization: schema.Organization,
	language.KindShip:         schema.Ship,
}

// findNames decides which spans are names and of what type. The engine
// proposes; the gazetteer adds what it knows surely, corrects the type of what
// it has, and the words of a name decide where it has nothing.
func findNames(st *state) {
	for _, n := range st.doc.Names {
		st.propose(n)
	}
	st.proposeTitled()
	st.proposeHumans()
	st.proposeMedia()
	st.proposePapers()
	st.proposeFirms()
	st.proposeAmpersands()
	st.proposeTraded()
	st.proposeShips()
	st.proposeBesideShips()
	st.proposeOwned()
	st.proposeFated()
	st.proposeFlagged()
	st.proposeAtSea()
	st.proposeUnits()
	st.proposeMissions()
	st.proposeSpokenFor()
	st.proposeDefined()
	st.proposeHeaded()
	st.proposeEnded()
	st.proposeCalled()
	st.proposeHalves()
	st.overlayAll()
	sort.SliceStable(st.mentions, func(i, j int) bool { return st.mentions[i].start < st.mentions[j].start })
	st.knowPersons()
	st.knowMakes()
	kept := st.mentions[:0]
	for _, m := range st.mentions {
		if st.decide(&m) && (len(kept) == 0 || kept[len(kept)-1].end <= m.start) {
			kept = append(kept, m)
		}
	}
	st.mentions = kept
	st.sharedNouns()
	st.proposeLocated()
	st.listedTowns()
	st.agree()
	st.shortForms()
	st.clubs()
	st.repeat()
}

// knowPersons remembers the words that are persons' without doubt: parts of
// longer names, and what stands behind a title.
func (st *state) knowPersons() {
	st.persons, st.storms, st.surnames = map[string]bool{}, map[string]bool{}, map[string]bool{}
	legal := st.legalNames()
	st.knowStorms()
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Person {
			continue
		}
		if st.lexicon.is("legal-form", st.doc.Word(m.end-1)) || legal[st.words(m.start, m.end)] { // the words make it a company
			continue
		}
		if first := st.lower(m.start); m.end-m.start == 1 && st.afterStorm(m) || m.end-m.start > 1 && st.lexicon.is("storm", first) {
			st.storms[fold(st.words(m.end-1, m.end))] = true
			continue
		}
		words := strings.Fields(fold(st.words(m.start, m.end)))
		titled := false
		if m.start > 0 {
			_, titled = st.lexicon.roles.single.Of(strings.TrimSuffix(st.lower(m.start-1), "."))
		}
		if len(words) == 1 && st.lexicon.is("head-title", words[0]) && !st.lexicon.is("throne", words[0]) { // "Mr. President"
			continue
		}
		if m.end-m.start == 1 {
			st.surnames[words[0]] = true
		}
		if len(words) > 1 || titled {
			st.persons[strings.Join(words, " ")] = true
			for _, w := range words {
				st.persons[w] = true
			}
		}
	}
}

// propose takes a name of the engine, without what does not belong to it.
func (st *state) propose(n language.Name) {
	n = st.bankOf(n)
	if n.Start > 1 && n.End-n.Start > 1 && st.lower(n.Start-1) == "in" && st.tree.lemma(n.Start-2) == "swear" && !st.inGazetteer(n.Start, n.End) { // "swore in Ana Dias", who is no place
		n.Kind = language.KindPerson
	}
	start, end := st.trim(st.behindDash(n.Start, n.End), n.End)
	if start >= end || st.toldName(n) { // nothing but an article or a mark
		return
	}
	end = st.beforeType(start, st.beforePhrase(start, end))
	start, end = st.whole(start, end, n.Kind)
	end = st.landTail(start, end, n.Kind)
	end = st.campusTail(start, end)
	if n.Kind == language.KindOrganization {
		if second := st.secondBody(start, end); second > 0 {
			st.propose(language.Name{Start: second, End: end, Kind: n.Kind, Score: n.Score})
			end = second - 1
		}
		end = st.fieldTail(start, end)
		if t := st.leaderTail(start, end); t > 0 { // "the Sun Party of Ana Dias"
			st.mentions = append(st.mentions, st.newMention(t+1, end, schema.Person, n.Score))
			end = t
		}
	}
	if n.Kind == language.KindPlace && end-start == 2 && st.syllable(end) && st.capitals(start, end) && len(st.lexicon.lookup(st.words(start, end))) == 0 { // "Park Seo-yeon"
		n.Kind = language.KindPerson
	}
	if n.Kind == language.KindPlace && end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[start] && st.capital(end) && st.lexicon.is("town-tail", st.lower(end)) { // "Bonita Springs"
		end++
	}
	end = st.beforeOwner(start, end, n.Kind)
	if tail := st.clubTail(start, end); tail > end && n.Kind != language.KindShip {
		st.mentions = append(st.mentions, st.newMention(start, tail, schema.Organization, n.Score))
		return
	}
	if n.Kind == language.KindPerson {
		if st.twoPeople(start, end) {
			st.mentions = append(st.mentions, st.newMention(start, start+1, schema.Person, n.Score), st.newMention(end-1, end, schema.Person, n.Score))
			return
		}
		end = st.overFlat(start, end)
		start, end = st.bareName(st.behindTitle(st.afterTitles(start, end), end), end)
		end = st.regnal(start, st.givenPart(start, end))
		if st.townAhead(start, end) {
			st.mentions = append(st.mentions, st.newMention(start, start+1, schema.Place, n.Score))
			start++
		}
		if start+1 < end && start == st.doc.Sentences[st.sentence[start]].Start && (st.doc.Tokens[start].UPOS == "NOUN" || end-start > 2 && st.lexicon.is("calling", st.lower(start))) {
			start++ // "Skier Marco Buechel"
		}
	} else {
		if t := st.officeInside(start, end); t > 0 && n.Kind == language.KindOrganization {
			st.mentions = append(st.mentions, st.newMention(t, end, schema.Person, n.Score))
			end = t
		}
		start, end = st.withoutOffice(st.withInitials(start), end)
		if n.Kind == language.KindPlace {
			start, end = st.plainEdges(start, end)
			start = st.behindRealm(start, end)
		}
	}
	if start+2 < end && st.lower(start) == st.doc.Word(start) && st.lower(start+1) == "of" { // "chiefs of Peru"
		start += 2
	}
	if start < end && st.capitals(start, end) {
		st.mentions = append(st.mentions, st.newMention(start, end, kindTypes[n.Kind], n.Score))
	}
}

// leaderTail is where "of" stands between a party's name and that of a person, which the engine took for one
// name; -1 elsewhere.
func (st *state) leaderTail(start, end int) int {
	for t := start + 2; t < end-1; t++ {
		if st.doc.Word(t) == "of" && end-t > 2 && end-t < 5 && st.lexicon.is("party-word", st.lower(t-1)) && st.forename(st.lower(t+1)) && st.capitals(t+1, end) && len(st.lexicon.lookup(st.words(t+1, end))) == 0 {
			return t
		}
	}
	return -1
}

// beforeOwner cuts from a ship's name the state behind "of" whose possessive it is: "the Aurora
// of Russia's Baltic Fleet".
func (st *state) beforeOwner(start, end int, kind string) int {
	if kind != language.KindShip || end >= len(st.doc.Tokens) || st.doc.Tokens[end].XPOS != "POS" {
		return end
	}
	for t := start + 1; t < end-1; t++ {
		if st.doc.Word(t) == "of" {
			return t
		}
	}
	return end
}

// behindRealm is where the name of a state begins inside tokens [start, end) behind a plain
// noun for what it is: "Soviet republic of Moldova"; start elsewhere.
func (st *state) behindRealm(start, end int) int {
	for t := start + 2; t < end; t++ {
		if st.lower(t-1) == "of" && st.lower(t-2) == st.doc.Word(t-2) && st.lexicon.is("realm", st.lower(t-2)) {
			return t
		}
	}
	return start
}

// overFlat takes in the surname that the tree joins to a given name where the
// engine cut between them, because the surname looks like a word.
func (st *state) overFlat(start, end int) int {
	if end-start == 1 && end < len(st.doc.Tokens) {
		tok := &st.doc.Tokens[end]
		if st.tree.base(end) == "flat" && tok.Head == start && st.capital(end) && !st.inName(end) && !st.lexicon.is("time-word", st.lower(end)) {
			return end + 1
		}
	}
	return end
}

// givenPart takes in the given name of two syllables behind a family name where the
// engine cut it off, because its first looks like a word: "Jung Won-shik".
func (st *state) givenPart(start, end int) int {
	if end-start == 2 && st.syllable(end) && !st.inName(end+1) { // "Wu Chi-wai"
		return end + 2
	}
	if end-start == 1 && end+2 < len(st.doc.Tokens) && st.sentence[end+2] == st.sentence[start] && st.capital(end) && st.hyphen(end+1) && st.joined(end+1) && !st.inName(end) {
		if w := st.doc.Word(end + 2); w == strings.ToLower(w) && st.doc.Tokens[end+2].UPOS == "PROPN" {
			return end + 3
		}
	}
	return end
}

// whole mends a name that the engine cut at a hyphen ("Man-kei Tam", "African
// Export–Import Bank") or before its number ("Task Force 50").
func (st *state) whole(start, end int, kind string) (int, int) {
	if h := start - 1; h > 0 && st.hyphen(h) && st.joined(h) && st.doc.Tokens[h-1].UPOS == "PROPN" && st.capitals(h-1, h) &&
		st.sentence[h-1] == st.sentence[start] && !st.inName(h-1) {
		start = h - 1
		for kind == language.KindOrganization && start > 0 && (st.doc.Tokens[start-1].UPOS == "PROPN" || st.doc.Tokens[start-1].UPOS == "ADJ") && st.capitals(start-1, start) && st.sentence[start-1] == st.sentence[start] {
			start--
		}
	}
	if kind == language.KindOrganization && end < len(st.doc.Tokens) && st.number(end) && st.sentence[end] == st.sentence[start] && st.lexicon.is("numbered", st.lower(end-1)) {
		end++
	}
	return start, end
}

// twoPeople reports whether a name in two parts is that of the two who deal with each
// other, told before the noun for what they do: "the Novak-Dias summit".
func (st *state) twoPeople(start, end int) bool {
	return end-start == 3 && st.hyphen(start+1) && st.joined(start+1) && st.capitals(start, start+1) && st.capitals(end-1, end) &&
		end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[start] && lexis.Dealings[st.tree.lemma(end)]
}

func (st *state) hyphen(t int) bool {
	if t < 0 || t >= len(st.doc.Tokens) {
		return false
	}
	w := st.doc.Word(t)
	return w == "-" || w == "–" || w == "‑"
}

// inName reports whether the engine has token t in a name of its own.
func (st *state) inName(t int) bool {
	for _, n := range st.doc.Names {
		if n.Start <= t && t < n.End {
			return true
		}
	}
	return false
}

func (st *state) newMention(start, end int, typ string, score float64) mention {
	return mention{start: start, end: end, head: st.head(start, end), typ: typ, score: score, entry: -1, entity: -1}
}

// behindDash takes off a name the heading and the dash before it: "Soccer - Benfica".
func (st *state) behindDash(start, end int) int {
	for t := end - 2; t > start; t-- {
		if st.hyphen(t) && st.doc.Tokens[t-1].End < st.doc.Tokens[t].Start && st.doc.Tokens[t].End < st.doc.Tokens[t+1].Start {
			return t + 1
		}
	}
	return start
}

// withInitials takes in the initials that the engine cut off the front of a body's name:
// "A.G. Edwards & Sons".
func (st *state) withInitials(start int) int {
	t := start - 1
	if t < 0 || st.sentence[t] != st.sentence[start] || st.doc.Tokens[t].UPOS != "PROPN" || st.inName(t) || len(st.lexicon.lookup(st.doc.Word(t))) > 0 {
		return start
	}
	w := st.doc.Word(t)
	if len(w)%2 != 0 || len(w) > 6 {
		return start
	}
	for i := 0; i < len(w); i += 2 {
		if w[i] < 'A' || w[i] > 'Z' || w[i+1] != '.' {
			return start
		}
	}
	return t
}

// trim takes articles and marks off both ends, and what is an office in front
// of a name ("President").
func (st *state) trim(start, end int) (int, int) {
	for start < end {
		w := st.lower(start)
		if w != "the" && w != "a" && w != "an" && w != "emeritus" && st.doc.Tokens[start].UPOS != "PUNCT" {
			break
		}
		if start++; w == "emeritus" && start < end && st.lower(start) == "of" { // "Bishop-Emeritus of Lima"
			return end, end
		}
	}
	for start < end {
		w := st.lower(end - 1)
		if w != "'s" && w != "’s" && w != "'" && st.doc.Tokens[end-1].UPOS != "PUNCT" && !isoDay(w) {
			break
		}
		end--
	}
	return start, end
}

// afterTitles skips titles, offices, and the states and bodies that lead a
// person's name ("US President Donald Trump"), unless the gazetteer knows the
// name with them ("Pope Francis").
func (st *state) afterTitles(start, end int) int {
	for start < end-1 && !st.knownPerson(start, end) {
		w := strings.TrimSuffix(st.lower(start), ".")
		role, ok := st.lexicon.roles.single.Of(w)
		switch {
		case ok && (role.Title || st.capitals(start+1, end)):
			start++
		case st.ownerAhead(start, end) > 0:
			start += st.ownerAhead(start, end)
		default:
			return start
		}
	}
	return start
}

// behindTitle is where a person's name begins behind a title, which nobody has between his names,
// and the word before it that no gazetteer has: "Ruritanian Treasurer Ana Dias".
func (st *state) behindTitle(start, end int) int {
	for t := end - 2; t > start; t-- {
		if st.lexicon.is("inner-title", st.lower(t)) && !st.knownPerson(start, end) {
			return t + 1
		}
	}
	return start
}

// officeInside finds an office in the middle of a body's name, and returns where
// the person behind it begins ("UN Special Envoy de Mistura"), 0 without one.
func (st *state) officeInside(start, end int) int {
	for t := start + 1; t < end-1; t++ {
		if r, n := st.roleAt(t); n > 0 && !r.Title && t+n < end && st.doc.Tokens[t+n].UPOS == "PROPN" && !st.lexicon.is("organization-head", st.lower(end-1)) {
			return t + n
		}
	}
	return 0
}

// withoutOffice cuts an office off the end of a body's or place's name ("State
// Department Spokesperson", "Pentagon Press" before "Secretary"), and what a
// minister is minister of off its front ("Foreign Affairs of Iraq").
func (st *state) withoutOffice(start, end int) (int, int) {
	if len(st.lexicon.lookup(st.words(start, end))) > 0 {
		return start, end
	}
	for t := start; t < end; t++ {
		if r, n := st.roleAt(t); n > 0 && t > start && t+n >= end && !r.Title && !st.smallLink(t-1) && (t+n > end || !st.lexicon.is("organization-head", st.lower(end-1))) { // but "Chamber of Peers"
			end = st.plainStart(start, t)
			break
		}
	}
	if _, n := st.roleAt(min(end, len(st.doc.Tokens)-1)); n > 0 {
		for t := end - 1; t > start && st.lexicon.is("office-district", st.lower(end-1)); t-- { // "United States Federal District Judge"
			if st.landName(start, t) {
				return start, t
			}
		}
		for t := end - 1; t > start && (st.lexicon.is("portfolio", st.lower(t)) || st.lower(t) == "press" || st.lower(t) == "and"); t-- {
			if len(st.lexicon.lookup(st.words(start, t))) > 0 {
				return start, t
			}
		}
	}
	if end-start == 2 && end < len(st.doc.Tokens) && st.lower(start) == "armed" && (st.lower(end) == "minister" || st.lower(end) == "ministers") { // "Armed Forces Minister"
		return end, end
	}
	for t := start; t < end && st.lexicon.is("portfolio", st.lower(t)); t++ {
		if next := t + 1; next < end && st.lower(next) == "of" && next+1 < end {
			return next + 1, end
		} else if next == end {
			return end, end
		}
	}
	return start, end
}

// plainStart goes left over the words that describe an office in a name, down
// to what the gazetteer knows or a body's last word.
func (st *state) plainStart(start, t int) int {
	for end := t; end > start; end-- {
		if len(st.lexicon.lookup(st.words(start, end))) > 0 || st.lexicon.is("organization-head", st.lower(end-1)) {
			return end
		}
	}
	return t
}

// knownPerson reports whether a gazetteer has the words from start to end for a person.
func (st *state) knownPerson(start, end int) bool {
	for _, r := range st.lexicon.lookup(st.words(start, end)) {
		if st.schema.Entries[r.entry].Type == schema.Person {
			return true
		}
	}
	return false
}

// ownerAhead is how many tokens at the front of a person's name are a state's or a
// body's name that hangs in it by mistake, 0 where none. Names that people bear
// ("Jordan", "Chad") are left alone.
func (st *state) ownerAhead(start, end int) int {
	i, found := slices.BinarySearchFunc(st.matches, start, func(m match, t int) int { return m.start - t })
	if !found || st.matches[i].end >= end || !st.capitals(st.matches[i].end, end) {
		return 0
	}
	for _, r := range st.matches[i].readings {
		e := &st.schema.Entries[r.entry]
		if !r.weak && (e.Type == schema.State || e.Type == schema.Organization || len(e.Adjectives) > 0) && e.Properties["given"] == nil {
			return st.matches[i].end - start
		}
	}
	return 0
}

// capitals reports whether some word of the span begins with a capital or is a
// number.
func (st *state) capitals(start, end int) bool {
	for t := start; t < end; t++ {
		r, _ := utf8.DecodeRuneInString(st.doc.Word(t))
		if unicode.IsUpper(r) || unicode.IsDigit(r) && t > start {
			return true
		}
	}
	return false
}

// proposeTitled takes capitals behind a form of address for a person, where the
// engine sees no name: "Captain Beiring".
func (st *state) proposeTitled() {
	for t := 0; t+1 < len(st.doc.Tokens); t++ {
		if !st.capitals(t, t+1) {
			continue
		}
		role, ok := st.lexicon.roles.single.Of(strings.TrimSuffix(st.lower(t), "."))
		if !ok || !role.Title || st.engineName(t) >= 0 || st.engineName(t+1) >= 0 {
			continue
		}
		end := t + 1
		for end < len(st.doc.Tokens) && end < t+4 && st.sentence[end] == st.sentence[t] && st.doc.Tokens[end].UPOS == "PROPN" && st.capitals(end, end+1) && st.engineName(end) < 0 {
			if _, n := st.roleAt(end); n > 0 {
				break
			}
			end++
		}
		if end > t+1 && !st.lexicon.is("organization-head", st.lower(end-1)) && !st.lexicon.is("place-head", st.lower(end-1)) && !st.lexicon.is("thing-head", st.lower(end-1)) {
			st.mentions = append(st.mentions, st.newMention(t+1, end, schema.Person, 0.6))
		}
	}
}

// engineName is the mention so far that covers token t, -1 without one.
func (st *state) engineName(t int) int {
	for i := range st.mentions {
		if st.mentions[i].start <= t && t < st.mentions[i].end {
			return i
		}
	}
	return -1
}

// joined reports whether the hyphen at t has no white space around it.
func (st *state) joined(t int) bool {
	toks := st.doc.Tokens
	return t > 0 && t+1 < len(toks) && toks[t-1].End == toks[t].Start && toks[t].End == toks[t+1].Start
}

func (st *state) number(t int) bool { return st.doc.Tokens[t].UPOS == "NUM" }

// replace puts a mention in the place of all that overlap it.
func (st *state) replace(m mention) {
	kept := st.mentions[:0]
	for _, old := range st.mentions {
		if old.end <= m.start || m.end <= old.start {
			kept = append(kept, old)
		}
	}
	st.mentions = append(kept, m)
}

// agree makes one text one type throughout the article, where the mentions
// differ without a gazetteer's word: the ship's and the person's evidence is
// strong, else the greater number of mentions decides.
func (st *state) agree() {
	st.shipTails()
	votes := map[string]map[string]float64{}
	launched := map[string]bool{}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entry >= 0 {
			continue
		}
		key := fold(st.words(m.start, m.end))
		if votes[key] == nil {
			votes[key] = map[string]float64{}
		}
		v := m.score
		if m.typ == schema.Ship && st.besideShipNoun(m) || m.typ == schema.Place && (st.calledSpot(m) || st.behindTown(m)) || m.typ == schema.Organization && (st.employs(m) || st.calledFirm(m) || m.start > 1 && st.headsFirm(m.start-1)) {
			v += 5
			launched[key] = launched[key] || m.typ == schema.Ship
		}
		votes[key][m.typ] += v
	}
	for key := range launched { // a ship with people's name does what people do: "Bertram stopped a smuggler"
		if !st.persons[key] {
			delete(votes[key], schema.Person)
		}
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entry < 0 {
			m.typ = winner(votes[fold(st.words(m.start, m.end))])
		}
	}
}

// repeat finds single words again that are names elsewhere in the article and
// that the engine passed over here: acronyms, surnames.
func (st *state) repeat() {
	covered := make([]bool, len(st.doc.Tokens))
	known, lasts := map[string]string{}, map[string]bool{}
	for i := range st.mentions {
		m := &st.mentions[i]
		for t := m.start; t < m.end; t++ {
			covered[t] = true
		}
		if w := st.doc.Word(m.end - 1); m.typ == schema.Person && (len(w) > 3 || len(w) == 3 && w != strings.ToUpper(w)) || m.end-m.start == 1 && len(w) > 2 && w == strings.ToUpper(w) {
			known[w] = m.typ
		} else if first := st.doc.Word(m.start); m.typ == schema.Organization && m.end-m.start > 2 && st.lower(m.start+1) == "of" && len(first) > 3 && !st.lexicon.is("organ-word", strings.ToLower(first)) {
			lasts[first] = true
		} else if m.typ == schema.Organization && m.end-m.start > 1 && len(w) > 3 && st.doc.Tokens[m.end-2].UPOS != "ADP" && !st.lexicon.is("organ-word", strings.ToLower(w)) {
			lasts[w] = true
		}
	}
	for t := range st.doc.Tokens {
		typ, ok := known[st.doc.Word(t)]
		if !ok && lasts[st.doc.Word(t)] && t > 0 && st.lower(t-1) == "the" && !(t+1 < len(covered) && st.capital(t+1)) { // "the Brotherhood"
			typ, ok = schema.Organization, true
		}
		if ok && typ == schema.Person && st.lexicon.is("time-word", st.lower(t)) && !st.spokenTo(t) {
			continue
		}
		if !ok || covered[t] || st.doc.Tokens[t].UPOS != "PROPN" && !(typ == schema.Person && st.surnameAsNoun(t)) ||
			t > 0 && st.doc.Tokens[t-1].UPOS == "PROPN" && !st.isRole(t-1) && !covered[t-1] ||
			t+1 < len(covered) && st.doc.Tokens[t+1].UPOS == "PROPN" && !covered[t+1] {
			continue
		}
		m := st.newMention(t, t+1, typ, 0.5)
		if st.decide(&m) {
			st.mentions = append(st.mentions, m)
		}
	}
	sort.SliceStable(st.mentions, func(i, j int) bool { return st.mentions[i].start < st.mentions[j].start })
}

// spokenTo reports whether a surname that is a month's as well stands at t where nobody tells
// a time: "spoke to May", "met with May".
func (st *state) spokenTo(t int) bool {
	w := st.lower(max(t-1, 0))
	return t > 1 && (w == "with" || w == "to" && st.doc.Tokens[t-2].UPOS == "VERB")
}

// surnameAsNoun reports whether the word at t, which the tagger takes for a noun, stands
// where a person does: "Orpo spoke", not "Rice prices".
func (st *state) surnameAsNoun(t int) bool {
	tok := &st.doc.Tokens[t]
	if tok.UPOS == "ADJ" && st.capital(t) && tok.Relation == "nsubj" && t+1 < len(st.doc.Tokens) && st.doc.Word(t+1) == "," { // "Roman, who leads the party, said"
		return true
	}
	plural := tok.XPOS == "NNS" && !st.lexicon.is("common-plural", st.lower(t)) // "Hastings, the chairman, spoke"
	if tok.UPOS != "NOUN" || tok.XPOS != "NN" && !plural || !st.capital(t) || st.tree.child(t, "det", "amod", "nummod") >= 0 {
		return false
	}
	return tok.Relation == "nsubj" || tok.Relation == "nsubj:pass" || tok.Relation == "obj" || tok.Relation == "obl:agent"
}

func winner(votes map[string]float64) string {
	best := ""
	for typ, v := range votes {
		if best == "" || v > votes[best] || v == votes[best] && typ < best {
			best = typ
		}
	}
	return best
}

// head is the token of [start, end) that stands for the span in the tree: the
// first that hangs on a word outside it as a whole noun does, else the last that
// hangs there as a part of a noun.
func (st *state) head(start, end int) int {
	head := end - 1
	for t := start; t < end; t++ {
		if h := st.doc.Tokens[t].Head; h >= start && h < end || st.doc.Tokens[t].Relation == "det" {
			continue
		}
		head = t
		switch st.doc.Tokens[t].Relation {
		case "compound", "amod", "nmod:desc":
		default:
			return t
		}
	}
	return head
}

// words is the surface text of tokens [start, end).
func (st *state) words(start, end int) string {
	return st.doc.Text[st.doc.Tokens[start].Start:st.doc.Tokens[end-1].End]
}
