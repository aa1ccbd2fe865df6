package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wiregraph/extract/language"
	"wiregraph/schema"
)

// Where a name begins and ends: what the engine took in of the words beside it.

// plainEdges takes off the name of a place or body the adjectives that only describe it
// ("strategic Strait of Hormuz", "Gulf naval", "Gulf Arab" before "states"), and the phrase behind it ("Congress on
// Gulf"). A name that the gazetteers have stays as it is.
func (st *state) plainEdges(start, end int) (int, int) {
	if end-start < 2 || st.inGazetteer(start, end) {
		return start, end
	}
	for end-start > 1 && (st.smallAdjective(start) || st.opensWith(start, end)) {
		start++
	}
	for end-start > 1 && (st.smallAdjective(end-1) || st.lexicon.is("people-word", st.lower(end-1)) && st.inGazetteer(start, end-1)) {
		end--
	}
	for t := start + 1; t < end-1; t++ {
		if w := st.doc.Word(t); (w == "on" || w == "in" || w == "over") && st.inGazetteer(start, t) {
			return start, t
		}
	}
	return start, end
}

// bankOf takes the rest of its name into a word that companies' names end in, and that
// nobody is called by: "Bank" before "of Nova Scotia".
func (st *state) bankOf(n language.Name) language.Name {
	if n.End-n.Start != 1 || n.End+1 >= len(st.doc.Tokens) || !st.lexicon.is("business-head", st.lower(n.Start)) || st.lower(n.End) != "of" || !st.capital(n.End+1) {
		return n
	}
	for n.Kind, n.End = language.KindOrganization, n.End+1; n.End < len(st.doc.Tokens) && st.capital(n.End) && st.sentence[n.End] == st.sentence[n.Start]; {
		n.End++
	}
	return n
}

// beforeType is where a name ends that the engine drew over a state's adjective and the type
// of an aircraft or gun behind it: "American F-15s".
func (st *state) beforeType(start, end int) int {
	if !st.ofLand(start) {
		return end
	}
	if end-start > 3 && st.designation(end-1) || end-start == 2 && st.grammar.is("arms-name", st.lower(end-1)) {
		return start + 1
	}
	return end
}

// ofLand reports whether token t is a state's adjective or short name by itself: "American",
// "U.S.".
func (st *state) ofLand(t int) bool {
	return slices.ContainsFunc(st.lexicon.lookup(st.words(t, t+1)), func(r reading) bool {
		return st.schema.Entries[r.entry].Type == schema.State && (r.form == adjective || strings.ContainsRune(st.doc.Word(t), '.'))
	})
}

// smallAdjective: an adjective in small letters, which no name begins or ends with.
func (st *state) smallAdjective(t int) bool {
	r, _ := utf8.DecodeRuneInString(st.doc.Word(t))
	return unicode.IsLower(r) && st.doc.Tokens[t].UPOS == "ADJ"
}

// beforePhrase is where a name ends before a phrase in small letters that the engine took
// in: "the European Union for the raids".
func (st *state) beforePhrase(start, end int) int {
	for end-start > 1 && st.smallLink(end-1) {
		end--
	}
	t := end
	for t-1 > start && !st.capital(t-1) {
		t--
	}
	if t < end && st.smallLink(t) && st.inGazetteer(start, t) && !st.inGazetteer(start, end) {
		return t
	}
	return end
}

// smallLink reports whether token t is a preposition or article in small letters, which no
// name ends with.
func (st *state) smallLink(t int) bool {
	r, _ := utf8.DecodeRuneInString(st.doc.Word(t))
	return unicode.IsLower(r) && (st.doc.Tokens[t].UPOS == "ADP" || st.doc.Tokens[t].UPOS == "DET")
}

// opensWith reports whether an adjective begins the sentence, and has its capital from
// that, before a name that the gazetteers have: "Intense United States and NATO efforts".
func (st *state) opensWith(start, end int) bool {
	return start == st.doc.Sentences[st.sentence[start]].Start && st.doc.Tokens[start].XPOS == "JJ" &&
		!st.lexicon.is("direction", st.lower(start)) && !st.inGazetteer(start, start+1) && st.inGazetteer(start+1, end)
}

// inGazetteer reports whether the gazetteers have the words of a span.
func (st *state) inGazetteer(start, end int) bool {
	return len(st.lexicon.lookup(st.words(start, end))) > 0
}

// toldName parts the medium that somebody told something from the name behind it, which
// begins what was told: "told Reuters Ankara would reply".
func (st *state) toldName(n language.Name) bool {
	t := n.Start
	if n.End-t < 2 || t == 0 || n.End == len(st.doc.Tokens) || st.doc.Tokens[t-1].Lemma != "tell" || st.inGazetteer(t, n.End) {
		return false
	}
	if u := st.doc.Tokens[n.End].UPOS; u != "AUX" && u != "VERB" { // "told CNN Philippines the towns"
		return false
	}
	for _, r := range st.lexicon.lookup(st.words(t, t+1)) {
		if e := &st.schema.Entries[r.entry]; e.Type == schema.Organization && e.Properties["medium"] != nil {
			st.propose(language.Name{Start: t, End: t + 1, Kind: language.KindOrganization, Score: n.Score})
			st.propose(language.Name{Start: t + 1, End: n.End, Kind: n.Kind, Score: n.Score})
			return true
		}
	}
	return false
}

// noName reports whether a mention holds nothing that tells one from another: an office,
// the last words of companies' names ("Co Inc"), a lawmaker's party and home ("D-Wis").
func (st *state) noName(m *mention) bool {
	if st.inGazetteer(m.start, m.end) {
		return false
	}
	if _, n := st.roleAt(m.start); n > 1 && n == m.end-m.start {
		return true
	}
	if m.end < len(st.doc.Tokens) && m.typ == schema.Person && m.end-m.start == 1 && st.portfolios(m.start) {
		return true
	}
	return st.column(m) || st.newsroom(m) || st.partyTag(m) || st.onlyBusiness(m) || st.makeOfArms(m) || st.partyPanel(m)
}

// onlyBusiness reports whether each word ends companies' names and none is a name. A body
// may be called by one of them ("the Bank"), a person not.
func (st *state) onlyBusiness(m *mention) bool {
	if m.typ == schema.Organization && m.end-m.start == 1 {
		return false
	}
	for t := m.start; t < m.end; t++ {
		if !st.lexicon.is("business-head", st.lower(t)) {
			return false
		}
	}
	return true
}

// proposeFirms takes for one body the names of people that a firm is called by: "Smith
// Barney, Harris Upham and Co", "stockbrokers Phillips and Drew".
func (st *state) proposeFirms() {
	for t := 2; t < len(st.doc.Tokens); t++ {
		if w := st.lower(t - 1); w != "and" && w != "&" || !st.capital(t) || st.sentence[t-2] != st.sentence[t] {
			continue
		}
		first := st.personUpTo(t - 1)
		switch {
		case first < 0:
		case st.lexicon.is("firm-tail", st.lower(t)):
			for first > 1 && st.doc.Word(first-1) == "," && st.personUpTo(first-1) >= 0 {
				first = st.personUpTo(first - 1)
			}
			st.replace(st.newMention(first, t+1, schema.Organization, 0.8))
		case first == t-2 && first > 0 && st.lexicon.is("firm-noun", st.doc.Tokens[first-1].Lemma) && st.sentence[first-1] == st.sentence[t] && st.engineName(t) >= 0:
			st.replace(st.newMention(first, t+1, schema.Organization, 0.8))
		}
	}
}

// personUpTo is where the person's name begins that ends before token t, -1 without one.
func (st *state) personUpTo(t int) int {
	if i := st.engineName(t - 1); i >= 0 && st.mentions[i].typ == schema.Person && st.mentions[i].end == t {
		return st.mentions[i].start
	}
	return -1
}

// hires reports whether the name is of what an analyst or a lawyer is at, or with, which
// is a firm, whatever it is called: "an analyst with Smith Barney".
func (st *state) hires(m *mention) bool {
	t := m.start - 1
	if t < 1 || m.end-m.start < 2 || st.sentence[t-1] != st.sentence[m.start] {
		return false
	}
	switch st.lower(t) {
	case "at", "with":
		return st.lexicon.is("firm-calling", st.doc.Tokens[t-1].Lemma)
	case "of", "in": // "the board of Smith Barney", "a stake in Smith Barney"
		if st.headsFirm(t) && len(m.readings) == 0 && !st.forename(st.lower(m.start)) && m.typ != schema.Ship && !st.lexicon.is("place-head", st.lower(m.end-1)) { // "the general manager of Casa Rossa"
			return true
		}
		return len(m.readings) == 0 && !st.forename(st.lower(m.start)) && st.lexicon.is("firm-thing", st.doc.Tokens[t-1].Lemma)
	}
	return false
}

// headsFirm reports whether an office that only firms and associations have stands right
// before the preposition at t.
func (st *state) headsFirm(t int) bool {
	if st.lower(t) != "of" {
		return false
	}
	for n := 1; n < 4 && t-n >= 0 && st.sentence[t-n] == st.sentence[t]; n++ {
		if st.lexicon.is("firm-chair", strings.ToLower(st.words(t-n, t))) {
			return true
		}
	}
	return false
}

// makeOfArms reports whether the noun behind a single word makes it the name of a make of
// arms, here or anywhere in the article: "Styx missiles", "the Styx".
func (st *state) makeOfArms(m *mention) bool {
	return m.end-m.start == 1 && (m.typ == schema.Ship || m.typ == schema.Person) && st.makes[st.words(m.start, m.end)] && !st.besideShipNoun(m)
}

// knowMakes remembers the makes of arms that the article names.
func (st *state) knowMakes() {
	st.makes = map[string]bool{}
	for t := 0; t+1 < len(st.doc.Tokens); t++ {
		if st.doc.Tokens[t].UPOS == "PROPN" && st.doc.Tokens[t].Head == t+1 && st.tree.base(t) == "compound" && st.lexicon.is("make-noun", st.doc.Tokens[t+1].Lemma) {
			st.makes[st.doc.Word(t)] = true
		}
	}
}

// portfolios reports whether token t and what "and" joins to it are what a minister behind
// them is minister of: "Mines and Energy Minister".
func (st *state) portfolios(t int) bool {
	if t+3 >= len(st.doc.Tokens) || !st.lexicon.is("portfolio", st.lower(t)) || st.lower(t+1) != "and" || !st.lexicon.is("portfolio", st.lower(t+2)) {
		return false
	}
	_, n := st.roleAt(t + 3)
	return n > 0
}

// partyTag reports whether the mention tells a lawmaker's party and state behind the name:
// "D-Wis", "R-Iowa".
func (st *state) partyTag(m *mention) bool {
	text := st.words(m.start, m.end)
	if m.start == 0 || len(text) < 3 || !strings.ContainsAny(text[:1], "DR") || text[1] != '-' {
		return false
	}
	before := st.doc.Word(m.start - 1)
	return before == "," || before == "("
}

// partyPanel reports whether a party's adjective before a common noun for a body names
// none: "Democratic committee chairman".
func (st *state) partyPanel(m *mention) bool {
	w := st.doc.Word(m.end - 1)
	return m.end-m.start == 2 && w == strings.ToLower(w) && st.lexicon.is("party-adjective", st.lower(m.start)) && st.lexicon.is("panel", w)
}

// landTail is where a body's name ends that the engine cut before its noun or before the
// land that it is the branch of: "Marriage Coalition Taiwan", "Youth Forum Kenya".
func (st *state) landTail(start, end int, kind string) int {
	if kind != language.KindOrganization || st.inGazetteer(start, end) {
		return end
	}
	if (st.runsInto(start, end) || st.ofOneLand(start, end)) && st.lexicon.is("organization-head", st.lower(end)) && st.doc.Tokens[end].UPOS == "PROPN" {
		end++
	}
	last := st.lower(end - 1)
	if end-start < 2 || !st.lexicon.is("organization-head", last) && !st.lexicon.is("party-word", last) || !st.runsInto(start, end) && !st.ofOneLand(start, end) {
		return end
	}
	for n := 3; n > 0; n-- {
		if tail := end + n; tail < len(st.doc.Tokens) && st.sentence[tail-1] == st.sentence[start] && st.landName(end, tail) &&
			st.phraseEnds(tail) && st.doc.Tokens[tail].UPOS != "PROPN" {
			return tail
		}
	}
	return end
}

// ofOneLand reports whether somebody or something is of the body that begins at start, and what
// follows it is no clause about a state: "Ana Dias of Clean Water Coalition Kenya said".
func (st *state) ofOneLand(start, end int) bool {
	return start > 1 && st.lower(start-1) == "of" && end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[start] && st.capital(end) &&
		(st.doc.Tokens[start-2].UPOS == "PROPN" || st.isRole(start-2))
}

// runsInto reports whether the tree joins the capital word at end to the name before it.
func (st *state) runsInto(start, end int) bool {
	if end >= len(st.doc.Tokens) || st.sentence[end] != st.sentence[start] || !st.capital(end) {
		return false
	}
	head := st.doc.Tokens[end].Head
	switch st.tree.base(end) {
	case "flat", "compound", "nmod", "appos":
		return head >= start && head < end
	}
	for t := start; t < end; t++ { // the name is a compound of it
		if st.doc.Tokens[t].Head == end && st.tree.base(t) == "compound" {
			return true
		}
	}
	return false
}

// landName reports whether the tokens are a state's name, and no adjective.
func (st *state) landName(start, end int) bool {
	for _, r := range st.lexicon.lookup(st.words(start, end)) {
		if st.schema.Entries[r.entry].Type == schema.State && r.form == name {
			return true
		}
	}
	return false
}

// campusTail is where the name of a state's university ends that has the town of its campus behind
// a comma: "University of California, Davis".
func (st *state) campusTail(start, end int) int {
	town := end + 1
	if end-start < 3 || town >= len(st.doc.Tokens) || st.sentence[town] != st.sentence[start] || st.doc.Word(end) != "," || st.lower(start) != "university" || st.lower(start+1) != "of" ||
		!st.placeOfKind(start+2, end, "us-state") || !st.capital(town) {
		return end
	}
	for last := min(town+3, len(st.doc.Tokens)); last > town; last-- {
		if st.townNamed(town, last) && (last == len(st.doc.Tokens) || !st.capital(last)) {
			return last
		}
	}
	return end
}

// placeOfKind reports whether tokens [start, end) are the name of a place of that kind.
func (st *state) placeOfKind(start, end int, kind string) bool {
	return slices.ContainsFunc(st.lexicon.lookup(st.words(start, end)), func(r reading) bool { return st.schema.Entries[r.entry].Kind == kind && r.form == name })
}

// townNamed reports whether tokens [start, end) are the name of a town, by the gazetteer or, of one
// word, by the engine.
func (st *state) townNamed(start, end int) bool {
	if slices.ContainsFunc(st.lexicon.lookup(st.words(start, end)), func(r reading) bool {
		e := &st.schema.Entries[r.entry]
		return e.Type == schema.Place && r.form == name && e.Kind == ""
	}) {
		return true
	}
	return slices.ContainsFunc(st.doc.Names, func(n language.Name) bool { return n.Start == start && n.End == end })
}

// proposeEnded takes the capitals that end as the names of firms, papers and units do for a body's name,
// where the engine sees none or only the town at their front: "the Lima Examiner", "Lumen Energy".
func (st *state) proposeEnded() {
	for t := 1; t < len(st.doc.Tokens); t++ {
		w := st.lower(t)
		if !st.capital(t) || st.doc.Tokens[t].UPOS != "PROPN" || st.engineName(t) >= 0 || st.inMatch(t) || !st.lexicon.is("ended-body", w) ||
			t+1 < len(st.doc.Tokens) && st.sentence[t+1] == st.sentence[t] && (st.capital(t+1) || st.hyphen(t+1) && st.joined(t+1)) {
			continue
		}
		start := t
		for start > 0 && st.sentence[start-1] == st.sentence[t] && st.capital(start-1) && st.namesBody(start-1) && !st.isRole(start-1) && st.townOrNone(start-1) {
			start--
		}
		if start == t || start == st.doc.Sentences[st.sentence[t]].Start && st.allCapitals(t) || st.lexicon.is("portfolio", st.lower(start)) || st.lexicon.is("time-word", st.lower(start)) || st.demonym(start) && start+1 == t {
			continue
		}
		st.replace(st.newMention(start, t+1, schema.Organization, 0.7))
	}
}

// namesBody reports whether the capital at t is tagged as the words of a body's name are.
func (st *state) namesBody(t int) bool {
	u := st.doc.Tokens[t].UPOS
	return u == "PROPN" || (u == "ADJ" || u == "NOUN") && t > st.doc.Sentences[st.sentence[t]].Start
}

// townOrNone reports whether no name covers token t but that of a place of one word.
func (st *state) townOrNone(t int) bool {
	i := st.engineName(t)
	return i < 0 || st.mentions[i].typ == schema.Place && st.mentions[i].end-st.mentions[i].start == 1
}

// allCapitals reports whether the sentence of token t has capitals for nearly all its words, as headlines do.
func (st *state) allCapitals(t int) bool {
	small, span := 0, st.doc.Sentences[st.sentence[t]]
	for k := span.Start; k < span.End; k++ {
		if tok := &st.doc.Tokens[k]; (tok.UPOS == "NOUN" || tok.UPOS == "VERB" || tok.UPOS == "ADJ") && !st.capital(k) {
			small++
		}
	}
	return small < 2
}

// proposeCalled takes the capitals behind a noun for a firm or a paper for its name, where the engine and
// the gazetteers see none: "the fertiliser company Volta", "the daily Novaya Volga".
func (st *state) proposeCalled() {
	for t := 1; t+1 < len(st.doc.Tokens); t++ {
		if tok := &st.doc.Tokens[t]; st.capital(t) || tok.XPOS != "NN" && !st.issued(t) || !st.lexicon.is("sure-business", tok.Lemma) && !st.lexicon.is("medium-noun", tok.Lemma) {
			continue
		}
		end := t + 1
		for end < len(st.doc.Tokens) && end < t+5 && st.sentence[end] == st.sentence[t] && st.unnamed(end) && st.engineName(end) < 0 && !st.isRole(end) {
			end++
		}
		if end == t+1 || end < len(st.doc.Tokens) && (st.inName(end) || st.inMatch(end) || st.doc.Tokens[end].UPOS == "NUM") && st.capital(end) || st.lexicon.is("time-word", st.lower(t+1)) {
			continue
		}
		st.mentions = append(st.mentions, st.newMention(t+1, end, schema.Organization, 0.7))
	}
}
