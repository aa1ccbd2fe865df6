package extract

import (
	"strings"

	"wiregraph/schema"
)

// Who belongs to a party by its adjective before an office: "Two Democratic
// Representatives, A and B", "Conservative MP Ana Dias". The adjective alone
// ("Republican plans", "a Republican-led house") makes nobody a member.

// partyMembers records the holders of an office that has a party's adjective before it.
func (st *state) partyMembers(o *office) {
	if len(o.holders) == 0 || o.how != "title" && o.how != "apposition" {
		return
	}
	if st.leadsParty(o) {
		return
	}
	if body := st.sentBy(o); body >= 0 {
		for _, h := range o.holders {
			if st.entities[h].Type == schema.Person && h != body && !st.hasOffice(h, body) {
				st.fact(h, "MEMBER_OF", body, o.head, "party-office", 0.8)
			}
		}
	}
	for t := o.head - 1; t >= 0 && t > o.head-6 && st.sentence[t] == st.sentence[o.head] && st.inTitle(t); t-- {
		party := st.partyByAdjective(t)
		if party < 0 && st.mentionAt[t] >= 0 && st.mentions[st.mentionAt[t]].end == t+1 && st.mentions[st.mentionAt[t]].entity >= 0 && st.mentions[st.mentionAt[t]].entity != o.owner && st.isParty(st.mentions[st.mentionAt[t]].entity) { // "the Sun Party mayor of Bonn"
			party = st.mentions[st.mentionAt[t]].entity
		}
		if party < 0 {
			continue
		}
		for _, h := range o.holders {
			if st.entities[h].Type == schema.Person && h != party && !st.hasOffice(h, party) {
				st.fact(h, "MEMBER_OF", party, o.head, "party-office", 0.8)
			}
		}
		return
	}
}

// sentBy is the party or group behind the office of whoever sits for it in a house of the state
// that the words before the office tell: "a Peruvian lawmaker from the Sun Party"; -1 without.
func (st *state) sentBy(o *office) int {
	if o.role.Of != "member" || o.owner < 0 || st.entities[o.owner].Type != schema.State || o.end >= len(st.doc.Tokens) {
		return -1
	}
	if w := st.lower(o.end); w != "from" && w != "of" && w != "for" {
		return -1
	}
	if body := st.ownerBehind(o); body >= 0 && body != o.owner && (st.isParty(body) || st.armed(body)) {
		return body
	}
	return -1
}

// leadsParty reports whether the adjective says what the office is one of, so that it tells
// no mere member: "Democratic leader Ana Dias", but "the Democratic chairman of a panel".
func (st *state) leadsParty(o *office) bool {
	behind := o.end < len(st.doc.Tokens) && st.lower(o.end) == "of"
	return !behind && o.head > 0 && st.lexicon.is("party-office", st.roleWord(o.head)) && st.partyByAdjective(o.head-1) >= 0
}

// inTitle reports whether the word at t can stand between a party's adjective and an
// office: "Republican U.S. state senator".
func (st *state) inTitle(t int) bool {
	if m := st.mentionAt[t]; m >= 0 {
		return st.mentions[m].typ != schema.Person
	}
	return st.describes(t) && st.doc.Word(t) != "-" || st.tree.tok[t].UPOS == "PROPN"
}

// partyByAdjective is the party that the capital word at t means, -1 without one: a party
// of the article that goes by it, or the one that everybody calls so in the state of the
// article.
func (st *state) partyByAdjective(t int) int {
	word := st.lower(t)
	if !st.capital(t) || st.doc.Word(t+1) == "-" || st.mentionAt[t] >= 0 && st.mentions[st.mentionAt[t]].typ != schema.Organization {
		return -1
	}
	for i := range st.entities {
		if st.lexicon.is("party-adjective", word) && st.partyCalled(i, word) {
			return i
		}
	}
	for _, p := range partyLands {
		if !st.lexicon.is(p.class, word) || !st.speaksOf(p.state) {
			continue
		}
		for _, r := range st.lexicon.lookup(strings.ToUpper(word[:1]) + word[1:] + " Party") {
			if e := &st.schema.Entries[r.entry]; e.Type == schema.Organization && r.form == name {
				return st.entityFor(e, st.doc.Word(t))
			}
		}
	}
	return -1
}

// partyUnder is the party whose leader the name m is behind "under": "the Sun Party under Ana
// Dias"; -1 without.
func (st *state) partyUnder(m *mention) int {
	t := st.beforeTitles(m.start)
	if t > 1 && st.lower(t) == "by" && st.lower(t-1) == "lead" { // as many misspell "led"
		t--
	} else if t < 1 || st.lower(t) != "under" {
		return -1
	}
	if st.sentence[t] != st.sentence[m.start] || !st.phraseEnds(m.end) {
		return -1
	}
	if t--; st.doc.Word(t) == "," && m.end < len(st.doc.Tokens) && st.doc.Word(m.end) == "," {
		t--
	}
	if st.underRank(m) && t >= 0 && st.mentionAt[t] >= 0 {
		if u := &st.mentions[st.mentionAt[t]]; u.form == name && u.end == t+1 && u.entity >= 0 && u.typ == schema.Organization && (st.fightingUnit(u.entity) || st.armed(u.entity)) { // "the Lion Brigade under General Ana Dias"
			return u.entity
		}
	}
	return st.partyEnding(t)
}

// underRank reports whether an officer's rank stands before the name.
func (st *state) underRank(m *mention) bool {
	t := st.roleEnding(m.start)
	if t < 0 {
		return false
	}
	r, n := st.roleAt(t)
	return n > 0 && r.Title && st.lexicon.is("officer-rank", st.lower(m.start-1))
}

// partyBefore is the party before a word for one of its people and the name m: "Sun Party
// incumbent Ana Dias"; -1 without.
func (st *state) partyBefore(m *mention) int {
	t := m.start - 1
	if t < 1 || st.sentence[t] != st.sentence[m.start] || !st.lexicon.is("party-person", st.lower(t)) {
		return -1
	}
	return st.partyEnding(t - 1)
}

// joinsInDoing reports whether who joins others at v does so in one deed: "joined the party in
// calling for a vote".
func (st *state) joinsInDoing(v int) bool {
	for _, c := range st.tree.children(v) {
		if k := st.tree.child(c, "mark", "case"); st.tree.tok[c].XPOS == "VBG" && c > v && k >= 0 && st.lower(k) == "in" {
			return true
		}
	}
	return false
}

// memberNounOver reports whether the name at i only says whose members, voters or leaders
// some people are: "members of the Sun Party".
func (st *state) memberNounOver(i int) bool {
	h := st.tree.tok[i].Head
	return h >= 0 && st.tree.tok[h].UPOS == "NOUN" && st.tree.tok[h].XPOS == "NNS" &&
		(st.tree.base(i) == "nmod" || st.tree.base(i) == "compound") && (st.isRole(h) || st.grammar.is("people", st.tree.lemma(h)))
}

// partyEnding is the party whose name ends at token t, -1 without one.
func (st *state) partyEnding(t int) int {
	if t < 0 || st.mentionAt[t] < 0 {
		return -1
	}
	m := &st.mentions[st.mentionAt[t]]
	if m.form != name || m.end != t+1 || m.entity < 0 || !st.isParty(m.entity) {
		return -1
	}
	return m.entity
}

// partyLands are the states in which a party goes by the adjectives of a class alone.
var partyLands = []struct{ class, state string }{{"us-party", "state:us"}, {"gb-party", "state:gb"}}

// speaksOf reports whether the article names a state, or a part or body of it.
func (st *state) speaksOf(state string) bool {
	if st.entityOf(state) >= 0 {
		return true
	}
	for i := range st.entities {
		if g := st.schema.Entry(st.entities[i].gazetteer); g != nil && (g.Parent == state || state == "state:us" && g.Kind == "us-state") {
			return true
		}
	}
	return false
}
