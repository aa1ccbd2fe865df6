package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Whose an office is by the words of its own phrase: "Iran's foreign minister", "the
// president of Iran".

// findOwner looks before the office ("Iranian", "Iran's", "the ministry's"),
// behind it ("of Iran", "for the ministry") and, for an office of states, at
// the state that the sentence speaks of.
func (st *state) findOwner(o *office) {
	if st.lexicon.is("in-turn", st.roleWord(o.head)) || st.secondTo(o) {
		st.ownerFollowed(o)
		return
	}
	e := st.ownerBefore(o)
	if e < 0 {
		e = st.partyInTitle(o)
	}
	if e < 0 {
		e = st.seatOfLearning(o)
	}
	if e < 0 || st.postedIn(e, o) || st.isParty(e) && st.lexicon.is("land-office", st.roleWord(o.head)) { // "the Sun Party mayor of Bonn"
		if body := st.ownerBehind(o); body < 0 && e >= 0 && st.reports(o) { // for a paper that nobody knows
			return
		} else if e < 0 || body >= 0 && (st.entities[body].Type == schema.Organization) != st.isParty(e) {
			e = body
		}
	}
	if e < 0 {
		e = st.ownerInOrder(o)
	}
	if e < 0 {
		e = st.bodyPast(o)
	}
	if e < 0 {
		e = st.ownerWhere(o)
	}
	if e < 0 {
		return
	}
	if t := st.phraseStart(o); st.entities[e].Type == schema.Place && o.role.Of != "place" && (o.start > 0 && st.doc.Tokens[o.start-1].XPOS == "PRP$" && st.mentionAt[o.start-1] < 0 ||
		st.doc.Tokens[t].XPOS == "PRP$" && st.mentionAt[t] < 0) {
		return // "its spokesman in Lima", "its Sahel envoy", before "its" is known
	}
	if st.roleWord(o.head) == "minister" && o.end-o.start == 1 && st.entities[e].Type == schema.Place && st.directlyBefore(e, o) {
		return // a Europe minister is none of Europe
	}
	if p := st.entities[e].parent; p >= 0 && o.role.Of == "state" && o.role.Leads && !st.directlyBefore(e, o) {
		e = p // "Qatar's foreign ministry said its premier …"
	}
	o.owner, o.owned = st.cityMeant(o, e), true
}

// directlyBefore reports whether the name of the entity stands right before the office: "FIFA president Ana
// Dias" is no president of a state.
func (st *state) directlyBefore(e int, o *office) bool {
	if o.start == 0 || st.mentionAt[o.start-1] < 0 {
		return false
	}
	m := &st.mentions[st.mentionAt[o.start-1]]
	return m.form == name && m.entity == e && m.end == o.start
}

// secondTo reports whether the office is that of somebody's second, who serves where the
// first does and sits in no house: "his deputy, Ana Dias".
func (st *state) secondTo(o *office) bool {
	t := o.start - 1
	if t < 0 || st.doc.Tokens[t].XPOS != "PRP$" && st.doc.Tokens[t].XPOS != "POS" || !st.lexicon.is("second", strings.ToLower(st.officeText(o))) {
		return false
	}
	if st.doc.Tokens[t].XPOS == "POS" {
		t--
	}
	e := st.entityAt(max(t, 0))
	return e >= 0 && st.entities[e].Type == schema.Person
}

// ownerFollowed gives whoever comes before or after somebody in an office its owner: "his
// successor, Ana Dias", "Dias's predecessor Jan Novak".
func (st *state) ownerFollowed(o *office) {
	if st.followedAs(o) {
		return
	}
	t := o.start - 1
	if t >= 0 && st.doc.Tokens[t].XPOS == "POS" || t > 1 && st.lower(t) == "whose" && st.doc.Word(t-1) == "," { // "Ana Dias, whose predecessor …"
		t--
	}
	if t > 0 && st.doc.Word(t) == "," {
		t--
	}
	other := st.entityAt(max(t, 0))
	if m := st.mentionAt[max(t, 0)]; other < 0 && m >= 0 {
		other = st.mentions[m].entity
	}
	if t < 0 || other < 0 || st.sentence[t] != st.sentence[o.head] || st.entities[other].Type != schema.Person {
		return
	}
	for i := len(st.offices) - 1; i >= 0; i-- {
		p := &st.offices[i]
		if p.head >= o.head || p.role.Title || !slices.Contains(p.holders, other) {
			continue
		}
		e := p.owner
		if e < 0 {
			e = st.ofHolder(p, other)
		}
		if e < 0 {
			e = st.presumed(p, other)
		}
		if e >= 0 {
			o.owner, o.owned, o.role.Of, o.role.Leads = e, true, p.role.Of, p.role.Leads
			return
		}
	}
}

// followedAs makes an office behind "predecessor as" or "successor as" the one that is told,
// which need not be the one that the other one holds now: "Ana Dias's predecessor as premier".
func (st *state) followedAs(o *office) bool {
	t := o.end
	if t+1 >= len(st.doc.Tokens) || st.lower(t) != "as" {
		return false
	}
	for k := t + 1; k < min(t+4, len(st.doc.Tokens)); k++ {
		if rw, n := st.roleAt(k); n > 0 && !rw.Title {
			o.start, o.end, o.head, o.role = t+1, k+n, k+n-1, rw
			return true
		}
	}
	return false
}

// partyInTitle is the party whose leader a title tells by the first word of its name:
// "Labour leader Ana Dias". The word is then no part of the office.
func (st *state) partyInTitle(o *office) int {
	if start := o.start; o.end-start > 2 && newly[st.lower(start)] && st.capital(start+1) { // "the new Labour leader"
		o.start++
		if e := st.partyInTitle(o); e >= 0 {
			return e
		}
		o.start = start
		return -1
	}
	if o.end-o.start < 2 || !st.capital(o.start) {
		return -1
	}
	if e := st.partyNamed(o); e >= 0 || o.end-o.start > 2 || !st.lexicon.is("party-title", st.lower(o.start)) || st.roleWord(o.head) != "leader" {
		return e
	}
	for _, r := range st.lexicon.lookup(st.doc.Word(o.start) + " Party") {
		if e := &st.schema.Entries[r.entry]; e.Type == schema.Organization && r.form == name {
			word := st.doc.Word(o.start)
			o.start++
			return st.entityFor(e, word)
		}
	}
	return -1
}

// newly are words before a party's name in a title that say since when the office is held.
var newly = lexis.Set("new", "next", "former", "outgoing", "incoming", "current", "then", "longtime", "veteran")

// partyNamed is the one party of the article whose name has the capitals that an office in
// parties begins with: "Socialist deputy leader Ana Dias" beside "the Socialists" or "the
// Chilean Socialist Party". They are then no part of the office.
func (st *state) partyNamed(o *office) int {
	if !st.lexicon.is("party-office", st.roleWord(o.head)) || o.end < len(st.doc.Tokens) && st.lower(o.end) == "of" { // "the Democratic chairman of a committee"
		return -1
	}
	end := o.start
	for end < o.head && st.capital(end) && !st.lexicon.is("portfolio", st.lower(end)) {
		end++
	}
	found := -1
	for i := range st.entities {
		if end == o.start || !st.partyCalled(i, strings.ToLower(st.words(o.start, end))) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	if found >= 0 {
		o.start = end
	}
	return found
}

// partyCalled reports whether the entity is a party that goes by the words: "Socialists",
// "Socialist Party", "Chilean Socialist Party".
func (st *state) partyCalled(entity int, words string) bool {
	e := &st.entities[entity]
	if e.Type != schema.Organization {
		return false
	}
	return slices.ContainsFunc(append([]string{e.Name}, e.Aliases...), func(name string) bool {
		name = strings.ToLower(name)
		at := strings.LastIndex(name, " ")
		if name == words+"s" || at > 0 && st.lexicon.is("party-word", name[at+1:]) && name[:at] == words {
			return true
		}
		return at > 0 && st.lexicon.is("party-word", name[at+1:]) && strings.HasSuffix(name[:at], " "+words) && !st.provinceNamed(strings.TrimSuffix(name[:at], " "+words))
	})
}

// provinceNamed reports whether the name is that of a part of a state, whose branch of a party is not the
// one that an adjective means.
func (st *state) provinceNamed(name string) bool {
	return slices.ContainsFunc(st.lexicon.lookup(name), func(r reading) bool { return st.schema.Entries[r.entry].Kind == "us-state" })
}

// postedIn reports whether the place or people before an office says where its holder
// sits or comes from, so that a body behind it is whose the office is: "Asia director
// of Amnesty", "the Norwegian head of the bank".
func (st *state) postedIn(e int, o *office) bool {
	m := st.mentionAt[max(o.start-1, 0)]
	if w := st.lower(min(o.end, len(st.doc.Tokens)-1)); m < 0 || o.end >= len(st.doc.Tokens) || w != "of" && w != "at" && w != "for" && w != "with" && !st.reports(o) {
		return false
	}
	return st.entities[e].Type == schema.Place || st.entities[e].Type == schema.State && st.mentions[m].form == adjective || st.reports(o)
}

// reports reports whether the office is told by what its holder reports on, with the paper behind it.
func (st *state) reports(o *office) bool {
	w := st.lower(min(o.head+1, len(st.doc.Tokens)-1))
	return (w == "for" || w == "of" || w == "at") && reporting[st.roleWord(o.head)]
}

// reporting are the offices told first by what they report on: "White House correspondent for
// the Post".
var reporting = lexis.Set("correspondent", "reporter", "columnist")

// ownerBefore is the entity whose the office is by the words before it, "the Iranian
// president", "Iran's foreign minister"; -1 without.
func (st *state) ownerBefore(o *office) int {
	t := st.overDemonym(o, st.overParticiple(o.start-1))
	if t < 0 || st.lower(t) == "-" {
		return -1
	}
	switch st.doc.Tokens[t].XPOS {
	case "POS":
		t--
	case "PRP$":
		return st.ownerByPronoun(o, t)
	case "WP$":
		return st.ownerByWhose(t)
	}
	if t > 0 && st.doc.Word(t) == ")" && st.mentionAt[t-1] >= 0 {
		t--
	}
	if t < 0 || st.sentence[t] != st.sentence[o.head] {
		return -1
	}
	if m := st.mentionAt[t]; m >= 0 {
		return st.ownerByName(o, m)
	}
	if st.doc.Tokens[t+1].XPOS == "POS" && !st.ownFolk(t) {
		for _, r := range st.resolve(t, "") {
			if e := st.ownerEntity(r.entity); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// ownFolk reports whether the noun at t is for people of one trade or of a land's people who are led
// apart from it: "Peruvian truckers' leader".
func (st *state) ownFolk(t int) bool {
	tok := &st.doc.Tokens[t]
	return tok.XPOS == "NNS" && !st.grammar.is("state-organ", tok.Lemma) && !st.grammar.is("home-organ", tok.Lemma) && !st.grammar.is("organ", tok.Lemma)
}

// ownerWhere is the town, land or body named before "where" in whose clause somebody is or becomes
// what the office says: "lives in Bonn, where she is mayor"; -1 without.
func (st *state) ownerWhere(o *office) int {
	c := o.head
	if st.grammar.is("accredited", st.roleWord(o.head)) { // an ambassador is another state's
		return -1
	}
	if st.tree.child(c, "cop") < 0 {
		if c = st.officeVerb(o); c < 0 || st.tree.base(o.head) == "nsubj" {
			return -1
		}
	}
	k := st.tree.child(c, "advmod")
	if k < 1 || st.lower(k) != "where" || st.sentence[k-1] != st.sentence[k] {
		return -1
	}
	t := k - 1
	if st.doc.Word(t) == "," {
		t--
	}
	if t < 0 || st.mentionAt[t] < 0 {
		return -1
	}
	m := &st.mentions[st.mentionAt[t]]
	if k := m.start - 2; k >= 0 && m.typ == schema.Place && st.doc.Word(k+1) == "," && st.mentionAt[k] >= 0 && st.mentions[st.mentionAt[k]].typ == schema.Place { // "Akron, Ohio, where"
		m = &st.mentions[st.mentionAt[k]]
	}
	if m.entity < 0 || m.typ == schema.Place && o.role.Of != "place" && o.role.Of != "member" {
		return -1
	}
	return st.ownerEntity(m.entity)
}

// overDemonym goes left from t over whose citizen the master of a ship is: "its Indonesian
// master" serves the ship.
func (st *state) overDemonym(o *office, t int) int {
	if o.role.Of != "ship" || t < 1 || !st.adjectival(t) {
		return t
	}
	if start := st.mentions[st.mentionAt[t]].start - 1; start >= 0 {
		switch st.doc.Tokens[start].XPOS {
		case "PRP$", "WP$", "POS":
			return start
		}
	}
	return t
}

// ownerByPronoun is whose the office is behind the possessive pronoun at t: "its president",
// "his spokesman".
func (st *state) ownerByPronoun(o *office, t int) int {
	if e := st.besideTheirs(t); e >= 0 {
		return e
	}
	if e := st.ofItsTown(o, t); e >= 0 {
		return e
	}
	m := st.mentionAt[t]
	if m < 0 || st.mentions[m].entity < 0 {
		return -1
	}
	if e := st.ownerEntity(st.mentions[m].entity); e >= 0 || o.role.Title || st.lexicon.is("peer", st.roleWord(o.head)) || st.grammar.is("entourage", st.roleWord(o.head)) { // "his students" need not be in what he heads
		return e
	}
	return st.bossOf(st.mentions[m].entity) // "her defence minister"
}

// ownerByWhose is whose the office is behind "whose" at t: "fled to Peru, whose president,
// Ana Dias, said", "the society whose president is Ana Dias".
func (st *state) ownerByWhose(t int) int {
	if t > 1 && st.doc.Word(t-1) == "," {
		if m := st.mentionAt[t-2]; m >= 0 && st.mentions[m].entity >= 0 {
			return st.ownerEntity(st.mentions[m].entity)
		}
	}
	for _, r := range st.resolve(st.tree.antecedent(t), "") {
		return st.ownerEntity(r.entity)
	}
	return -1
}

// ownerByName is whose the office is behind the mention m: the entity's own or, of a person,
// that which the person leads.
func (st *state) ownerByName(o *office, m int) int {
	if st.apart(m, o) {
		return -1
	}
	if e := st.bodyBefore(m); e >= 0 {
		return e
	}
	e := st.ownerEntity(st.mentions[m].entity)
	if e < 0 && !st.grammar.is("entourage", st.roleWord(o.head)) {
		return st.bossOf(st.mentions[m].entity)
	}
	if s := st.senderBefore(o, m); s >= 0 {
		return s
	}
	return e
}

// besideTheirs is the state or body of the people to whom "and" joins what "their" at t
// makes theirs: "Peruvian troops and their commander"; -1 elsewhere.
func (st *state) besideTheirs(t int) int {
	if t < 2 || st.lower(t) != "their" || st.lower(t-1) != "and" || st.doc.Tokens[t-2].XPOS != "NNS" || st.mentionAt[t-2] >= 0 {
		return -1
	}
	for _, r := range st.owners(t-2, 0) {
		if typ := st.entities[r.entity].Type; r.token < t && (typ == schema.State || typ == schema.Organization) {
			return r.entity
		}
	}
	return -1
}

// ofItsTown is the town or part of a state that "its" at t means before an office that only such have:
// of the clause's subject, or of what "and" joins it to: "Bonn and its mayor"; -1 elsewhere.
func (st *state) ofItsTown(o *office, t int) int {
	if o.role.Of != "place" || st.lower(t) != "its" {
		return -1
	}
	if t > 1 && st.lower(t-1) == "and" && st.mentionAt[t-2] >= 0 {
		if m := &st.mentions[st.mentionAt[t-2]]; m.typ == schema.Place && m.form == name {
			return m.entity
		}
	}
	for k := t - 1; k >= 0 && st.sentence[k] == st.sentence[t]; k-- {
		if r := st.tree.base(k); r != "nsubj" {
			continue
		}
		if m := st.mentionAt[k]; m >= 0 && st.mentions[m].typ == schema.Place && st.mentions[m].form == name {
			return st.mentions[m].entity
		}
		return -1
	}
	return -1
}

// overParticiple goes left from t over what has been done to a holder or is thought of
// one: "its jailed leader", "its best-known leader".
func (st *state) overParticiple(t int) int {
	for t > 0 && st.doc.Tokens[t].XPOS == "VBN" && st.tree.base(t) == "amod" && st.mentionAt[t] < 0 {
		if t--; t > 1 && st.lower(t) == "-" && st.joined(t) {
			t -= 2
		}
	}
	return t
}

// bodyBefore is the body whose possessive stands before the place at mention m, which
// only says where: "Amnesty's Africa director", "its Africa director".
func (st *state) bodyBefore(m int) int {
	p := st.mentions[m].start - 1
	if p < 0 || st.mentions[m].typ != schema.Place && (st.mentions[m].typ != schema.State || st.mentions[m].form != name) { // "Oxfam's Peru director"
		return -1
	}
	if st.doc.Tokens[p].XPOS == "POS" {
		p--
	} else if st.doc.Tokens[p].XPOS != "PRP$" {
		return -1
	}
	if k := st.mentionAt[max(p, 0)]; k >= 0 && st.mentions[k].entity >= 0 && st.entities[st.mentions[k].entity].Type == schema.Organization {
		return st.mentions[k].entity
	}
	return -1
}

// apart reports whether the name before belongs to another phrase: "In Turkey Minister …".
func (st *state) apart(m int, o *office) bool {
	h := st.mentions[m].head
	if st.topic(m) && st.mentions[m].end == o.start {
		return true
	}
	rel := st.tree.base(h)
	up := st.tree.tok[h].Head
	return (rel == "obl" || rel == "nmod" && st.tree.tok[h].Relation == "nmod") && st.tree.cased(h) != "" && (up < h || up > o.end+6) &&
		st.doc.Tokens[st.mentions[m].end].XPOS != "POS"
}

// bossOf is the state or body that a person leads: a leader's spokesman speaks
// for it.
func (st *state) bossOf(e int) int {
	for i := range st.offices {
		if o := &st.offices[i]; o.owner >= 0 && o.role.Leads && slices.Contains(o.holders, e) && !st.heldNoMore(o) {
			return o.owner
		}
	}
	if g := st.schema.Entry(st.entities[e].gazetteer); g != nil {
		return st.entityOf(g.Parent)
	}
	return -1
}

// heldNoMore reports whether the words of an office say that it is a former one.
func (st *state) heldNoMore(o *office) bool {
	return st.lapsedOffice(o) || strings.HasPrefix(st.lower(o.start), "ex-") || strings.HasPrefix(st.lower(o.head), "ex-")
}

// ownerEntity: persons have offices but are none's.
func (st *state) ownerEntity(e int) int {
	if e >= 0 && st.entities[e].Type == schema.Person {
		return -1
	}
	return e
}

// advisory reports whether those whom somebody in the office advises stand behind the
// preposition: "adviser to X".
func advisory(noun, prep string) bool {
	return prep == "to" && (noun == "adviser" || noun == "advisor" || noun == "consultant" || noun == "counsel" || noun == "aide" || noun == "undersecretary")
}

var ownerCase = lexis.Set("of", "for", "at", "with", "from", "in", "within")

// ownerBehind is the entity whose the office is by the phrases below its words, "president
// of Iran"; -1 without.
func (st *state) ownerBehind(o *office) int {
	noun := st.roleWord(o.head)
	for t := o.start; t < o.end; t++ {
		for _, c := range st.tree.children(t) {
			prep := st.tree.cased(c)
			if k := st.tree.child(c, "advmod"); c < o.end || st.onMatter(c) || k >= 0 && k < c && aside[st.lower(k)] || st.tree.base(c) != "nmod" && st.tree.base(c) != "obl" || !ownerCase[prep] && !advisory(noun, prep) ||
				prep == "for" && (noun == "minister" || noun == "envoy" || noun == "secretary") || prep == "in" && st.commaBetween(o.end-1, c) {
				continue
			}
			if hired[noun] && st.mentionAt[c] < 0 && st.isRole(c) { // the chairman's lawyer is not his firm's
				continue
			}
			if learning[noun] && st.mentionAt[c] < 0 && !schooling[st.tree.lemma(c)] { // "a close student of the Oxfam campaign"
				continue
			}
			private := st.mentionAt[c] < 0 && st.lexicon.is("folk-body", st.tree.lemma(c))
			for _, r := range append(st.resolve(c, ""), st.owners(c, 0)...) {
				if r.token > c && st.entities[r.entity].Type == schema.State && !st.tree.above(c, r.token) { // "commander of the force, said the raiders came from Peru"
					continue
				}
				if e := st.ownerEntity(r.entity); e >= 0 && (!private || st.entities[e].Type != schema.State) && !(prep == "in" && st.seatedIn(o, e)) {
					return e
				}
			}
		}
	}
	return -1
}

// hired are those who serve one person, whatever he heads.
var hired = lexis.Set("lawyer", "attorney", "counsel", "doctor", "physician", "tutor", "chef", "consultant", "nurse", "surgeon", "psychiatrist")

// seatedIn reports whether the town or land behind "in" only says where the holder sits of an office that
// is somebody else's: "the rebels' spokesman in Lima", "a spokesman in Lima".
func (st *state) seatedIn(o *office, e int) bool {
	if t := st.entities[e].Type; t != schema.Place && t != schema.State {
		return false
	}
	if o.start > 1 && st.doc.Tokens[o.start-1].XPOS == "POS" && o.role.Of != "place" && o.role.Of != "member" {
		return true
	}
	return st.entities[e].Type == schema.Place && st.lexicon.is("seated", st.roleWord(o.head))
}

// learning are those who learn at a body, schooling the parts of one where they do.
var (
	learning  = lexis.Set("student", "undergraduate", "undergrad", "postgraduate", "sophomore")
	schooling = lexis.Set("department", "faculty", "school", "college", "institute", "class", "academy", "conservatory", "university", "seminary")
)

// onMatter reports whether the noun at i is for people at work together on the state whose
// name stands before it, and whose own they need not be: "the Iraq inspection team".
func (st *state) onMatter(i int) bool {
	if !st.lexicon.is("working-group", st.tree.lemma(i)) || st.mentionAt[i] >= 0 {
		return false
	}
	for _, c := range st.tree.children(i) {
		if m := st.mentionAt[c]; m >= 0 && st.tree.base(c) == "compound" && st.mentions[m].form == name && st.mentions[m].typ == schema.State {
			return true
		}
	}
	return false
}

// correctOwner mends "its president" where the pronoun was read as another state
// than the one that the gazetteer has the person in.
func (st *state) correctOwner(o *office) {
	if o.owner < 0 || len(o.holders) == 0 || o.start == 0 || st.doc.Tokens[o.start-1].XPOS != "PRP$" || st.entities[o.owner].Type != schema.State {
		return
	}
	if g := st.entities[o.holders[0]].gazetteer; g != "" {
		if e := st.entityOf(st.schema.Entry(g).Parent); e >= 0 {
			o.owner = e
		}
	}
}
