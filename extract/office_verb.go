package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Offices that a verb gives or hands on: "appointed Ana Dias foreign minister",
// "succeeded Jan Novak as premier".

// officeVerb is the verb that the office o is a complement or adjunct of, -1
// without one.
func (st *state) officeVerb(o *office) int {
	h := st.tree.leader(o.head)
	v := st.tree.tok[h].Head
	if v >= 0 && st.tree.cased(h) == "as" && st.person(v) >= 0 { // hung on the name before it
		v = st.tree.tok[v].Head
	}
	if v < 0 || !st.tree.isVerb(v) {
		return -1
	}
	return v
}

// holderAbove is the person named by the word v that the office at h hangs on:
// "Peru's new premier is Ana Dias", "endorsed Ana Dias as premier"; or, for "is
// one of the members", the subject there. It is -1 without.
func (st *state) holderAbove(o *office, h, v int) int {
	cop := st.tree.child(v, "cop") >= 0
	switch prep := st.tree.cased(h); {
	case st.tree.base(h) == "nsubj" && cop && st.ownerBefore(o) >= 0 && st.tree.child(v, "advmod") < 0:
		return st.holderAt(o, v)
	case prep == "of" && cop && st.tree.lemma(v) == "one":
		return st.subjectOf(o, v)
	case prep == "of" && st.tree.lemma(v) == "one" && st.tree.tok[v].Head >= 0 && becoming[st.tree.lemma(st.tree.tok[v].Head)]:
		return st.subjectOf(o, st.tree.tok[v].Head)
	case prep == "of" && st.tree.lemma(v) == "one" && st.tree.cased(v) == "as" && st.tree.tok[v].Head >= 0 && st.tree.isVerb(st.tree.tok[v].Head): // "as one of the members, X can"
		return st.subjectOf(o, st.tree.tok[v].Head)
	case prep == "as" && st.person(v) >= 0:
		if as := st.phraseStart(o) - 1; as > 1 && st.lower(as) == "as" && st.doc.Word(as-1) == "," && st.mentions[st.person(v)].end == as-1 && o.owned && st.closes(o) { // "Ana Dias, as mayor of Bonn, signed"
			return st.holderAt(o, v)
		}
		if verb := st.officeVerb(o); verb >= 0 && holdingVerbs[st.tree.lemma(verb)] == graph.Asserted {
			return st.holderAt(o, v)
		}
	}
	return -1
}

// becoming are the verbs that say what their subject is.
var becoming = lexis.Set("become", "remain")

// handedOn adds the other person of "X succeeded Y as premier" and "Y was
// replaced as premier by X": both have held the office.
func (st *state) handedOn(o *office) {
	v := st.officeVerb(o)
	if v < 0 || !st.lexicon.is("succeed", st.tree.lemma(v)) || st.tree.cased(o.head) != "as" {
		return
	}
	if st.officeStance(o) != graph.Asserted { // who is to be followed holds it
		st.heldUntil(o, v)
		return
	}
	for _, c := range st.tree.children(v) {
		switch st.tree.tok[c].Relation {
		case "obj", "obl:agent", "nsubj", "nsubj:pass", "obl":
		default:
			continue
		}
		if st.tree.tok[c].Relation == "obl" && st.tree.cased(c) != "by" {
			continue
		}
		if m := st.holderAt(o, c); m >= 0 && !slices.Contains(o.holders, st.mentions[m].entity) {
			o.holders = append(o.holders, st.mentions[m].entity)
		}
	}
}

// heldUntil adds the office that somebody holds whom another one is to follow at verb v: "will
// replace Ana Dias as premier".
func (st *state) heldUntil(o *office, v int) {
	old, next := st.followed(v)
	if m := st.holderAt(o, old); m >= 0 && next >= 0 && st.mentions[m].entity != o.holders[0] {
		st.offices = append(st.offices, office{start: o.start, end: o.end, head: o.head, role: o.role, owner: o.owner, owned: o.owned, holder: m, holders: []int{st.mentions[m].entity}, how: "handover", stance: graph.Asserted})
	}
}

// holderByNoun is the person of whom a noun for the giving of an office tells: "the
// appointment of Ana Dias as premier", "Ana Dias's election as premier"; -1 without. Trees
// hang the office anywhere, so the order of words counts.
func (st *state) holderByNoun(o *office) int {
	as := st.phraseStart(o) - 1
	if as < 2 || st.lower(as) != "as" || st.plural(o) || st.sentence[as] != st.sentence[o.head] {
		return -1
	}
	m, noun := st.person(as-1), -1
	switch {
	case m >= 0 && st.mentions[m].end == as && st.tree.cased(st.mentions[m].head) == "of":
		noun = st.tree.tok[st.mentions[m].head].Head
	case m < 0:
		if noun = as - 1; st.tree.child(noun, "nmod:poss") >= 0 {
			m = st.mentionAt[st.tree.child(noun, "nmod:poss")]
		}
		if m >= 0 && st.heldAs(noun) && st.entities[max(st.mentions[m].entity, 0)].Type == schema.Person && st.mentions[m].entity >= 0 {
			return m
		}
	}
	if m < 0 || noun < 0 || !st.lexicon.is("appointment", st.tree.lemma(noun)) || st.entities[st.mentions[m].entity].Type != schema.Person {
		return -1
	}
	if o.stance = st.local(noun).stance(); st.tree.lemma(noun) == "nomination" && o.stance == graph.Asserted {
		o.stance = graph.Planned
	}
	return m
}

// takenFrom adds who takes somebody's office: "has stepped into Ana Dias's role as chair".
func (st *state) takenFrom(o *office) {
	noun := st.phraseStart(o) - 2
	if noun < 0 || !st.lexicon.is("post", st.tree.lemma(noun)) {
		return
	}
	v := st.tree.tok[noun].Head
	if v < 0 || v > noun || !goingInto[st.tree.lemma(v)] || st.local(v) != (mood{}) {
		return
	}
	if m := st.subjectOf(o, v); m >= 0 && !slices.Contains(o.holders, st.mentions[m].entity) {
		o.holders = append(o.holders, st.mentions[m].entity)
	}
}

// goingInto are the verbs of who goes into somebody's office.
var goingInto = lexis.Set("take", "assume", "step", "fill", "inherit")

// heldAs reports whether the noun at i, behind a possessive and before "as", is for the office that
// its owner has or for the time there: "her role as premier", "his years as mayor"; no part in a film.
func (st *state) heldAs(i int) bool {
	lemma := st.tree.lemma(i)
	if st.has(st.sentence[i], "invention") {
		return false
	}
	return st.lexicon.is("post", lemma) || st.lexicon.is("term-noun", lemma) || lemma == "time" || lemma == "year" || lemma == "work" || lemma == "capacity" || lemma == "career"
}

// givenBy is the state whose leader, or which itself, gives the office o by its
// verb: "President Ana Dias of Peru appointed Jan Novak interior minister"; -1
// without.
func (st *state) givenBy(o *office) int {
	v := st.officeVerb(o)
	if o.how == "as" {
		v = st.givingVerb(o)
	}
	if v < 0 || o.role.Of != "state" && o.role.Of != "place" || !st.lexicon.is("appointing", st.tree.lemma(v)) {
		return -1
	}
	for _, a := range st.tree.surface(v, 0) {
		e := st.entityAt(a.token)
		switch {
		case e < 0:
			for _, r := range st.owners(a.token, 0) { // "Peru's parliament chose …"
				if st.entities[r.entity].Type == schema.State {
					return r.entity
				}
			}
		case slices.Contains(o.holders, e):
		case st.entities[e].Type == schema.State:
			return e
		case st.entities[e].Type == schema.Organization:
			if s := st.possessor(&st.mentions[st.mentionAt[a.token]]); s >= 0 && st.entities[s].Type == schema.State { // "Peru's Congress chose …"
				return s
			}
		case st.entities[e].Type == schema.Person:
			if boss := st.bossOf(e); boss >= 0 && st.entities[boss].Type != schema.Organization { // governors have secretaries, too
				return boss
			}
		}
	}
	return -1
}

// givenByBody is the body that names somebody its envoy, or gives him another office as bodies
// have: "The Andean Council named Ana Dias as its special envoy"; -1 without.
func (st *state) givenByBody(o *office) int {
	v := st.officeVerb(o)
	if o.how == "as" {
		v = st.givingVerb(o)
	}
	if v < 0 || o.role.Of == "place" || o.role.Of == "state" && !envoys.Holds(o.role.Noun) || !st.lexicon.is("appointing", st.tree.lemma(v)) {
		return -1
	}
	s := st.tree.child(v, "nsubj", "nsubj:pass") // which the net takes it for without an auxiliary, too
	if s < 0 || s > v || st.tree.child(v, "aux:pass") >= 0 || st.entityAt(s) < 0 || st.entities[st.entityAt(s)].Type == schema.Person {
		return -1
	}
	return st.entityAt(s)
}

// ofTheLand is the state that "the country's first president" means: the one that
// the holder has another office of, else the one that the text is about.
func (st *state) ofTheLand(o *office, holder int) int {
	t := o.start - 1
	if t < 1 || st.doc.Tokens[t].XPOS != "POS" || !st.grammar.is("land", st.tree.lemma(t-1)) {
		return -1
	}
	for i := range st.offices {
		p := &st.offices[i]
		if p != o && p.owner >= 0 && slices.Contains(p.holders, holder) && st.entities[p.owner].Type == schema.State {
			return p.owner
		}
	}
	return st.mainState()
}

// bodyTitles reads offices whose name a gazetteer has as a body's, before the name of
// who holds it: "U.S. Trade Representative Ana Dias", "U.N. High Commissioner for
// Refugees Jan Novak".
func (st *state) bodyTitles() {
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Organization || m.entity < 0 || m.entry < 0 || m.end >= len(st.doc.Tokens) {
			continue
		}
		who := st.titleBearer(m)
		if who < 0 {
			continue
		}
		for t := m.start; t < m.end; t++ {
			rw, n := st.roleAt(t)
			if n == 0 || rw.Title || strings.HasSuffix(st.lower(t+n-1), "s") { // a House of Representatives is none
				continue
			}
			o := office{start: t, end: m.end, head: t, role: rw, owner: -1, holder: who, holders: []int{st.mentions[who].entity}, how: "title", stance: graph.Asserted}
			for o.start > m.start && st.nested(m.start, o.start) < 0 {
				o.start--
			}
			if o.owner, _ = st.nestedOwner(m); o.owner >= 0 && o.start > m.start {
				o.owned = true
				st.offices = append(st.offices, o)
			}
			break
		}
	}
}

// titleBearer is the mention of the person whom the body's name m is a title of: behind it,
// with a comma or without, or before the comma in front of it; -1 without.
func (st *state) titleBearer(m *mention) int {
	next := m.end
	if st.doc.Word(next) == "," && next+1 < len(st.doc.Tokens) {
		next++
	}
	if who := st.person(next); who >= 0 && st.mentions[who].start == next && st.sentence[next] == st.sentence[m.start] && (next == m.end || st.closed(st.mentions[who].end)) {
		return who
	}
	before := m.start - 1
	if before > 0 && st.lower(before) == "the" {
		before--
	}
	if before < 1 || st.doc.Word(before) != "," || st.doc.Tokens[m.end].UPOS != "PUNCT" || st.sentence[before] != st.sentence[m.start] {
		return -1
	}
	if who := st.person(before - 1); who >= 0 && st.mentions[who].end == before { // "Ana Dias, the U.N. High Commissioner for Refugees,"
		return who
	}
	return -1
}

// inOffice reports whether the mention of a body is no more than a title there.
func (st *state) inOffice(m *mention) bool {
	return slices.ContainsFunc(st.offices, func(o office) bool {
		return o.end == m.end && o.start > m.start && o.head >= m.start && o.how == "title"
	})
}

// furtherOffices gives the second office of an apposition to whom the first one
// describes, wherever the tree hangs it: "Ana Dias, speaker of Peru's parliament
// and leader of the National Front, said".
func (st *state) furtherOffices() {
	for i := 1; i < len(st.offices); i++ {
		o, p := &st.offices[i], &st.offices[i-1]
		if len(o.holders) > 0 || o.role.Title || p.role.Title || p.how != "apposition" && p.how != "copula" || st.plural(o) || st.sentence[o.head] != st.sentence[p.head] {
			continue
		}
		t := st.phraseStart(o) - 1
		if t <= p.end-1 || !st.furtherInList(o, p, t) && !st.bareBehindComma(o, p, t) && (st.lower(t) != "and" || !st.nominalSpan(st.pastOwners(p), t)) {
			continue
		}
		o.holders, o.holder, o.how = p.holders, p.holder, p.how
	}
}

// furtherInList reports whether the office o stands, behind the comma at t or the "and" behind
// one, in a list with the office p, each with its article: "Ana Dias is a fellow of the Lima
// Institute, a trustee of the Inca Fund and a member of the Andean Club".
func (st *state) furtherInList(o, p *office, t int) bool {
	if r := st.tree.base(o.head); r != "conj" && r != "appos" && r != "orphan" || p.start == 0 || !st.indefinite(p.start-1) || !st.indefinite(t+1) {
		return false
	}
	if st.lower(t) == "and" {
		t--
	}
	return st.doc.Word(t) == "," && st.nominalSpan(st.pastOwners(p), t)
}

// pastOwners is the token behind the bodies that the office is of.
func (st *state) pastOwners(o *office) int {
	_, end, _ := st.bodiesListed(o.end)
	return end
}

// indefinite reports whether an indefinite article stands at t.
func (st *state) indefinite(t int) bool { return st.lower(t) == "a" || st.lower(t) == "an" }

// bareBehindComma reports whether the office o stands behind the comma and the "and" at t with
// no article, as nobody else's would: "Ana Dias, head of the clinic, and chair of the Lima
// Fund, says".
func (st *state) bareBehindComma(o, p *office, t int) bool {
	return t > 1 && st.lower(t) == "and" && st.doc.Word(t-1) == "," && o.owned && o.start == t+1 && st.nominalSpan(p.end, t-1)
}

// bareSecond gives a second office of one person that has neither article nor owner that
// of the first: "Ana Dias, Bank of Peru co-founder and chairman".
func (st *state) bareSecond() {
	for i := 1; i < len(st.offices); i++ {
		o, p := &st.offices[i], &st.offices[i-1]
		if o.owner < 0 && p.owned && !o.role.Title && p.how == "apposition" && o.start == p.end+1 && st.lower(p.end) == "and" &&
			len(o.holders) == 1 && slices.Equal(o.holders, p.holders) {
			o.owner, o.owned = p.owner, true
		}
	}
}

// nominalSpan reports whether tokens [from, to) are of one noun phrase: no verb,
// mark or conjunction stands among them but in a name ("the Academy of Arts and Letters").
func (st *state) nominalSpan(from, to int) bool {
	for t := from; t < to; t++ {
		if m := st.mentionAt[t]; m >= 0 && st.mentions[m].form == name {
			t = st.mentions[m].end - 1
			continue
		}
		switch st.doc.Tokens[t].UPOS {
		case "VERB", "AUX", "PUNCT", "CCONJ", "SCONJ":
			return false
		}
	}
	return true
}
