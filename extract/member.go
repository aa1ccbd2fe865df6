package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// memberLists reads the states that a sentence lists as a body's: "Mercosur, a
// trade bloc of Argentina, Brazil and Uruguay", "the G7 is a group of seven
// countries, Italy, Japan, …"; and the bodies that are told as another one's: "the
// Inca Front, a coalition of the Sun Party and the Green League". Parsers hang such
// lists in many ways, so the order of words decides; fewer than three states are no list.
func (st *state) memberLists() {
	for t := range st.doc.Tokens {
		if st.mentionAt[t] >= 0 || t+2 >= len(st.doc.Tokens) {
			continue
		}
		body, at := -1, t
		switch {
		case st.lexicon.is("league-noun", st.lower(t)) && st.lower(t+1) == "of":
			body, at = st.leagueAt(t), t+2
		case st.tree.isVerb(t):
			body, at = st.leagueOver(t)
		}
		if body < 0 {
			continue
		}
		members := st.statesListed(at)
		if len(members) < 3 {
			list, end, closed := st.bodiesListed(at - 1)
			if len(list) < 2 || !closed || !st.phraseEnds(end) {
				continue
			}
			members = list
		}
		if slices.Contains(members, body) {
			continue
		}
		for _, e := range members {
			st.fact(e, "MEMBER_OF", body, t, "list", 0.85)
		}
	}
}

// leagueOver is the body that is the subject of a verb at v whose object are
// members, and where their list begins: "the pact, which groups Peru, …", "the
// union is made up of Peru, …"; -1 without.
func (st *state) leagueOver(v int) (body, at int) {
	lemma := st.tree.lemma(v)
	at = v + 1
	for at < len(st.doc.Tokens) && (st.lower(at) == "up" || st.lower(at) == "together" || st.lower(at) == "of") {
		at++
	}
	switch {
	case st.lexicon.is("league-verb", lemma):
	case (lemma == "make" || lemma == "compose" || lemma == "consist") && at > v+1 && st.lower(at-1) == "of":
	case lemma == "bring" && at > v+1:
	default:
		return -1, at
	}
	for _, a := range st.tree.surface(v, 0) {
		for _, r := range st.resolve(a.token, "self") {
			if st.entities[r.entity].Type == schema.Organization {
				return r.entity, at
			}
		}
		if e := st.bodyKnownAs(a.token); e >= 0 {
			return e, at
		}
	}
	return -1, at
}

// bodyKnownAs is the body by whose name the noun at i is said to be known: "the bloc, known as
// Mercosur, comprises …"; -1 without.
func (st *state) bodyKnownAs(i int) int {
	t := i + 1
	if t < len(st.doc.Tokens) && st.doc.Word(t) == "," {
		t++
	}
	if t+2 >= len(st.doc.Tokens) || !goesBy[st.lower(t)] {
		return -1
	}
	if t++; st.lower(t) == "as" {
		t++
	}
	if t < len(st.doc.Tokens) && st.doc.Tokens[t].UPOS == "DET" {
		t++
	}
	if t >= len(st.doc.Tokens) || st.mentionAt[t] < 0 {
		return -1
	}
	if m := &st.mentions[st.mentionAt[t]]; m.typ == schema.Organization && m.start == t {
		return m.entity
	}
	return -1
}

// goesBy are the participles before the name that something goes by.
var goesBy = lexis.Set("known", "called", "named", "dubbed", "abbreviated")

// pairHolds gives "both countries are members of the pact" the two that the text
// told before.
func (st *state) pairHolds(o *office) {
	if st.tree.child(o.head, "cop") < 0 {
		return
	}
	s := st.tree.child(o.head, "nsubj")
	if s < 0 {
		return
	}
	if o.role.Of != "member" {
		if st.lower(s) == "both" && st.plural(o) {
			st.bothHold(o, s)
		}
		return
	}
	for _, r := range st.paired(s) {
		o.how, o.holders = "copula", append(o.holders, r.entity)
	}
}

// bothHold gives an office to the two persons whom "and" joins in the last sentence before that
// names any, and who alone are named there: "Ana Dias and Jan Novak won. Both are professors".
func (st *state) bothHold(o *office, both int) {
	for s := st.sentence[both] - 1; s >= max(st.sentence[both]-4, 0); s-- {
		var here []int // their mentions
		joined := false
		for t := st.doc.Sentences[s].Start; t < st.doc.Sentences[s].End; t++ {
			k := st.mentionAt[t]
			if k < 0 || st.mentions[k].start != t || st.mentions[k].typ != schema.Person || st.mentions[k].entity < 0 {
				continue
			}
			here = append(here, k)
			joined = joined || t > 0 && st.lower(t-1) == "and"
		}
		if len(here) == 0 {
			continue
		}
		if len(here) == 2 && joined && st.mentions[here[0]].entity != st.mentions[here[1]].entity {
			o.how, o.holder = "copula", here[0]
			o.holders = []int{st.mentions[here[0]].entity, st.mentions[here[1]].entity}
		}
		return
	}
}

// partyOf is who is told as belonging to the party named by m: "Ana Dias's
// National Party", "his own Labour party", "the Green party of President Jan Novak"; -1 for nobody.
func (st *state) partyOf(m *mention) int {
	if e := st.ownPartyCalled(m); e >= 0 {
		return e
	}
	if last := st.entities[m.entity].Name; !st.lexicon.is("party-word", strings.ToLower(last[strings.LastIndex(last, " ")+1:])) &&
		!partyByName(last) && !st.lexicon.is("party-word", st.lower(m.end-1)) && (m.end >= len(st.doc.Tokens) || st.lower(m.end) != "party") {
		return -1
	}
	if e := st.possessor(m); e >= 0 && st.entities[e].Type == schema.Person {
		return e
	}
	t := m.start - 1
	for t >= 0 && st.mentionAt[t] < 0 && st.describes(t) {
		t--
	}
	if t >= 0 && st.doc.Tokens[t].XPOS == "WP$" { // "Jan Novak, whose Peasants' Party"
		if who := st.person(st.tree.antecedent(t)); who >= 0 {
			return st.mentions[who].entity
		}
		if who := st.person(t - 2); who >= 0 {
			return st.mentions[who].entity
		}
	}
	if t >= 0 && st.doc.Tokens[t].XPOS == "PRP$" && st.mentionAt[t] >= 0 && st.sentence[t] == st.sentence[m.start] {
		if e := st.mentions[st.mentionAt[t]].entity; e >= 0 && st.entities[e].Type == schema.Person {
			return e
		}
	}
	for t := m.end; t < min(m.end+5, len(st.doc.Tokens)); t++ {
		switch who := st.person(t); {
		case who >= 0 && t > m.end:
			return st.mentions[who].entity
		case st.lower(t) == "of" || st.lower(t) == "the" && t == m.end+1 || st.lower(t) == "late" || st.lower(t) == "party" || st.titleWord(t) && t > m.end:
		default:
			return -1
		}
	}
	return -1
}

// ownPartyCalled is whose party is told by the name m behind a comma: "Ana Dias's party, the Civic
// Union", "her old party, Civic Union"; -1 without.
func (st *state) ownPartyCalled(m *mention) int {
	t := m.start - 1
	if t > 0 && st.doc.Tokens[t].UPOS == "DET" {
		t--
	}
	if t > 0 && st.doc.Word(t) == "," {
		t--
	}
	if t < 1 || st.lower(t) != "party" || st.mentionAt[t] >= 0 || st.sentence[t] != st.sentence[m.start] {
		return -1
	}
	for t--; t > 0 && st.mentionAt[t] < 0 && st.doc.Tokens[t].UPOS == "ADJ"; t-- {
	}
	if st.doc.Tokens[t].XPOS == "POS" {
		t--
	}
	if t < 0 || st.mentionAt[t] < 0 || st.doc.Tokens[t].XPOS != "PRP$" && st.doc.Tokens[t+1].XPOS != "POS" {
		return -1
	}
	if e := st.mentions[st.mentionAt[t]].entity; e >= 0 && st.entities[e].Type == schema.Person {
		return e
	}
	return -1
}

// leagueAt is the body that the noun at t describes: named right before it, its
// subject, or what it stands in apposition to; -1 without one.
func (st *state) leagueAt(t int) int {
	start := t
	for start > 0 && st.sentence[start-1] == st.sentence[t] && st.mentionAt[start-1] < 0 && (st.describes(start-1) || st.doc.Tokens[start-1].UPOS == "DET") {
		start--
	}
	if start > 0 && st.doc.Word(start-1) == "," {
		start--
	}
	if start > 0 && st.sentence[start-1] == st.sentence[t] {
		if e := st.stateOrBody(start - 1); e >= 0 && st.entities[e].Type == schema.Organization {
			return e
		}
	}
	if s := st.tree.child(t, "nsubj"); s >= 0 && st.tree.child(t, "cop") >= 0 {
		if e := st.stateOrBody(s); e >= 0 && st.entities[e].Type == schema.Organization {
			return e
		}
	}
	return -1
}

// statesListed collects the states of a list that begins at t, over a count and a
// general noun before it ("seven countries, …").
func (st *state) statesListed(t int) []int {
	var list []int
	if t >= len(st.doc.Tokens) {
		return nil
	}
	for s := st.sentence[t]; t < len(st.doc.Tokens) && st.sentence[t] == s; t++ {
		if m := st.mentionAt[t]; m >= 0 {
			if st.mentions[m].typ != schema.State || st.mentions[m].entity < 0 || st.mentions[m].form == adjective {
				break
			}
			if !slices.Contains(list, st.mentions[m].entity) {
				list = append(list, st.mentions[m].entity)
			}
			t = st.mentions[m].end - 1
			continue
		}
		tok := &st.doc.Tokens[t]
		opening := len(list) == 0 && (tok.UPOS == "NUM" || tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || st.doc.Word(t) == ":" || st.doc.Word(t) == "-" || st.doc.Word(t) == "—" || st.doc.Word(t) == "–")
		if w := st.lower(t); !opening && w != "," && w != "and" && w != "the" && (len(list) > 0 || w != "among" && w != "them" && w != "including") {
			break
		}
	}
	return list
}

// bodyBehind is the body in "Ana Dias of the opposition National Party", read in
// order: parsers hang "of" on the noun before the body's name.
func (st *state) bodyBehind(m *mention) int {
	t := m.end
	if t+2 >= len(st.doc.Tokens) || st.lower(t) != "of" || st.tree.base(t) == "mark" { // "accused Ana Dias of deceiving the Lima Club"
		return -1
	}
	t++
	if st.doc.Tokens[t].UPOS == "DET" {
		t++
	}
	start := t
	for t < len(st.doc.Tokens) && (st.mentionAt[t] < 0 && st.describes(t) || t == start && st.adjectival(t) || t > start && st.doc.Word(t) == "The") {
		t++
	}
	if t >= len(st.doc.Tokens) || st.mentionAt[t] < 0 || st.sentence[t] != st.sentence[m.start] {
		return -1
	}
	b := &st.mentions[st.mentionAt[t]]
	if k := b.end + 1; k < len(st.doc.Tokens) && st.doc.Tokens[b.end].XPOS == "POS" && b.typ != schema.Person && b.start == t && st.mentionAt[k] >= 0 { // "of the Lima Club's Youth Council"
		b = &st.mentions[st.mentionAt[k]]
		t = k
	} else if t == start {
		return -1
	}
	if b.typ != schema.Organization || b.entity < 0 || b.start != t || !st.phraseEnds(b.end) {
		return -1
	}
	return b.entity
}

// calledBefore reports whether a calling that people have in bodies stands right before the
// name: "economist Ana Dias".
func (st *state) calledBefore(m *mention) bool {
	if m.start == 0 || st.sentence[m.start-1] != st.sentence[m.start] {
		return false
	}
	if w := strings.TrimSuffix(st.lower(m.start-1), "."); w == "dr" || w == "prof" {
		return true
	}
	r, n := st.roleAt(m.start - 1)
	return n == 1 && r.Of == "organization"
}

// nowWith is the body that somebody is with by now, or was with once, as an aside behind his
// name tells: "Ana Dias, a former envoy now with the Lima Institute,"; -1 without.
func (st *state) nowWith(m *mention) int {
	for t := m.end; t+2 < len(st.doc.Tokens) && t < m.end+20 && st.sentence[t+2] == st.sentence[m.start]; t++ {
		if u := st.doc.Tokens[t].UPOS; u == "VERB" || u == "AUX" || u == "PRON" || st.person(t) >= 0 {
			return -1
		}
		if !aside[st.lower(t)] || st.lower(t+1) != "with" && st.lower(t+1) != "at" && st.lower(t+1) != "of" {
			continue
		}
		t += 2
		if st.doc.Tokens[t].UPOS == "DET" {
			t++
		}
		if k := st.mentionAt[min(t, len(st.doc.Tokens)-1)]; k >= 0 && st.mentions[k].start == t && st.mentions[k].typ == schema.Organization && st.mentions[k].entity >= 0 && st.phraseEnds(st.mentions[k].end) {
			return st.mentions[k].entity
		}
		return -1
	}
	return -1
}

// aside are the adverbs of time before the body that somebody is or was with.
var aside = lexis.Set("now", "formerly", "previously", "currently", "lately", "today", "then", "once", "late", "originally")

// worksAt is the body at which somebody is what an aside behind his name tells, whatever the
// calling: "Ana Dias, a marine geochemist at the Lima Institute,"; -1 without.
func (st *state) worksAt(m *mention) int {
	t := m.end
	if t+5 >= len(st.doc.Tokens) || st.doc.Word(t) != "," {
		return -1
	}
	if t++; aside[st.lower(t)] || st.lower(t) == "also" {
		t++
	}
	if w := st.lower(t); w != "a" && w != "an" && w != "the" {
		return -1
	}
	noun := -1
	for t++; t+1 < len(st.doc.Tokens) && t < m.end+12 && st.mentionAt[t] < 0 && (st.describes(t) || st.doc.Tokens[t].UPOS == "ADV"); t++ {
		noun = t
	}
	if noun < 0 || st.doc.Tokens[noun].XPOS != "NN" || st.lower(t) != "at" || !st.callingNoun(noun) {
		return -1
	}
	t++
	for t+1 < len(st.doc.Tokens) && (st.doc.Tokens[t].UPOS == "DET" || st.doc.Tokens[t].XPOS == "POS" || st.mentionAt[t] >= 0 && st.mentions[st.mentionAt[t]].typ == schema.Place && st.doc.Tokens[t+1].XPOS == "POS") {
		t++ // "at the", "at London's"
	}
	k := st.mentionAt[t]
	if k < 0 || st.mentions[k].start != t || st.mentions[k].typ != schema.Organization || st.mentions[k].entity < 0 || st.sentence[t] != st.sentence[m.start] || !st.phraseEnds(st.mentions[k].end) {
		return -1
	}
	return st.mentions[k].entity
}

// callingNoun reports whether the noun at t ends as those do that tell what somebody does for a
// living, and tells nobody who is there for once.
func (st *state) callingNoun(t int) bool {
	lemma := strings.ToLower(st.doc.Tokens[t].Lemma)
	if st.grammar.is("private-person", lemma) || st.lexicon.is("passing-guest", lemma) {
		return false
	}
	return st.lexicon.is("calling", lemma) || st.grammar.is("profession", lemma) || slices.ContainsFunc(callingEnds, func(end string) bool { return strings.HasSuffix(lemma, end) })
}

// callingEnds end the nouns for callings: "geochemist", "choreographer", "lecturer", "dietician".
var callingEnds = []string{"ist", "er", "or", "ian", "ow", "student", "ant"}
