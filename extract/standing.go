package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// standing turns offices into HOLDS_OFFICE and MEMBER_OF, and adds whom bodies
// and ships belong to.
func standing(st *state) {
	for i := range st.offices {
		st.holding(&st.offices[i])
		st.partyMembers(&st.offices[i])
	}
	parted := st.eachInItsBody()
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity < 0 || m.form != name || slices.Contains(parted, i) {
			continue
		}
		switch m.typ {
		case schema.Organization:
			if e := st.partyOf(m); e >= 0 {
				if !st.hasOffice(e, m.entity) {
					st.fact(e, "MEMBER_OF", m.entity, m.head, "party", 0.8)
				}
				continue
			}
			if !st.inOffice(m) {
				st.partOf(i)
			}
		case schema.Person:
			st.personOf(i)
		}
	}
	for i := range st.mentions { // the states that bodies' names hold are entities by now
		switch m := &st.mentions[i]; {
		case m.entity < 0 || m.typ != schema.Ship:
		case m.form == name:
			st.shipOf(i)
		case m.form == pronoun || m.form == nominal:
			st.shipIs(m)
		}
	}
	st.memberLists()
	st.withoutMereMembers()
}

// withoutMereMembers drops that somebody is a member of a body in which the
// text gives the same person an office, which says more.
func (st *state) withoutMereMembers() {
	type pair struct{ person, body int }
	held := map[pair]bool{}
	for i := range st.statements {
		if s := &st.statements[i]; s.Relation == "HOLDS_OFFICE" && s.Stance == graph.Asserted {
			held[pair{s.subject, s.object}] = true
		}
	}
	st.statements = slices.DeleteFunc(st.statements, func(s statement) bool {
		return s.Relation == "MEMBER_OF" && s.Stance == graph.Asserted && held[pair{s.subject, s.object}]
	})
}

// fact adds a standing fact: an asserted statement of the relation, whose evidence is the
// sentence of token t. The rule is named below the relation; the score lies in (0, 1].
func (st *state) fact(subject int, relation string, object, t int, rule string, score float64) *statement {
	s := statement{subject: subject, object: object, claimant: -1, trigger: t}
	s.Relation, s.Stance, s.Rule, s.Score = relation, graph.Asserted, relation+"/"+rule, score
	s.Evidence = []graph.Evidence{st.evidence(st.sentence[t])}
	st.statements = append(st.statements, s)
	return &st.statements[len(st.statements)-1]
}

// holding records an office of each holder.
func (st *state) holding(o *office) {
	if len(o.holders) == 0 || st.noOffice(o) {
		return
	}
	for _, h := range o.holders {
		score := officeScore[o.how]
		owner, presumed := st.ownerFor(o, h)
		if presumed {
			score = presumedScore
		}
		if owner < 0 || st.entities[owner].Type == schema.State && st.ownLeader(o) {
			continue
		}
		if st.partyTells(o, owner) {
			st.joinParty(o, h, owner, score)
			if owner = st.presumed(o, h); owner < 0 || st.isParty(owner) {
				continue
			}
			score = presumedScore
		}
		relation := st.officeRelation(o, h, owner)
		if relation == "" {
			continue
		}
		for _, body := range append([]int{owner}, st.otherOwners(o, owner)...) {
			f := st.fact(h, relation, body, o.head, o.how, score)
			f.Stance = st.officeStance(o)
			if relation == "HOLDS_OFFICE" {
				f.Role = st.roleText(o)
				if h == o.holders[0] { // the others were succeeded
					f.Date = st.dateOfOffice(o, f.Stance)
				}
			}
		}
	}
}

// officeScore is how sure an office is by how the text tells it (office.how).
var officeScore = map[string]float64{"title": 0.95, "apposition": 0.9, "copula": 0.85, "description": 0.75, "as": 0.9,
	"counterpart": 0.9, "term": 0.85, "handover": 0.8}

// presumedScore is how sure an office is whose owner the text does not name beside it.
const presumedScore = 0.7

// noOffice reports whether words that read like an office give none to anybody.
func (st *state) noOffice(o *office) bool {
	noun := st.roleWord(o.head)
	switch {
	case o.role.Title && (!o.owned || o.how != "title"):
		return true
	case !o.owned && st.lexicon.is("in-turn", noun) && (o.start == 0 || st.doc.Tokens[o.start-1].XPOS != "POS"): // "his predecessor, Ana Dias of Kenya": in what, nobody says
		return true
	case o.how == "apposition" && o.end < len(st.doc.Tokens) && st.doc.Tokens[o.end].XPOS == "POS": // "the king's brother, Bo Lund," is no king
		return true
	case o.role.Of == "ship" && o.owner >= 0 && st.entities[o.owner].Type == schema.Place && (noun == "skipper" || noun == "master" || noun == "bosun"): // "Cape Town skipper Ana Dias" only lives there
		return true
	case noun == "speaker" && st.speaksOnce(o): // "was a keynote speaker at the institute"
		return true
	case o.how == "copula" && st.ordinal(o.head) && noun == "official": // "was the first German official to visit"
		return true
	}
	return o.how == "copula" && st.lexicon.is("verdict-role", noun) // "he was a dictator" judges him
}

// ownerFor is whose the holder's office is, -1 where nobody can say; presumed reports
// whether the words beside the office leave it open.
func (st *state) ownerFor(o *office, holder int) (owner int, presumed bool) {
	if (o.how == "title" || o.how == "counterpart") && (o.owner < 0 || holder != o.holders[0] || o.how == "counterpart" && st.entities[o.owner].Type == schema.Place) { // "Senators Ana Dias from Ohio and Bo Lund of Utah"
		if e := st.ofHolder(o, holder); e >= 0 {
			if st.onPanel(o) && st.entities[e].Type == schema.Place { // "committee chairman Ana Dias of Ohio"
				return st.bodyInTitle(o), false
			}
			return e, false
		}
	}
	if o.owner >= 0 || o.how == "counterpart" { // of another state than the one beside, which words or nobody tells
		return o.owner, false
	}
	owner = st.presumedAgain(o, holder)
	return owner, owner >= 0
}

// ofSee reports whether the office is one of the church that "of" gives to the town or land it
// is held in: "the bishop of Lima", "Bishop Ana Dias of Lima", but not "a Peruvian bishop".
func (st *state) ofSee(o *office, holder int) bool {
	if !st.lexicon.is("see-office", o.role.Noun) {
		return false
	}
	if o.end < len(st.doc.Tokens) && st.lower(o.end) == "of" {
		return true
	}
	if o.holder < 0 || st.mentions[o.holder].entity != holder {
		return false
	}
	end := st.mentions[o.holder].end
	return end < len(st.doc.Tokens) && st.lower(end) == "of"
}

// speaksOnce reports whether a speaker only gives a talk somewhere and chairs no house.
func (st *state) speaksOnce(o *office) bool {
	if o.end < len(st.doc.Tokens) && st.lower(o.end) == "at" {
		return true
	}
	for t := max(o.start-1, 0); t < o.head; t++ {
		if st.lexicon.is("guest-speaker", st.lower(t)) {
			return true
		}
	}
	return false
}

// partyTells reports whether the owner is a party that only tells what the holder is a
// member of: "Green Party minister Ana Dias" is no minister of the party's.
func (st *state) partyTells(o *office, owner int) bool {
	return st.isParty(owner) &&
		(st.lexicon.is("land-office", st.roleWord(o.head)) || o.owner < 0 && !st.lexicon.is("party-office", st.roleWord(o.head)))
}

// joinParty makes the holder of an office a member of the party that stands before it,
// unless he leads it.
func (st *state) joinParty(o *office, holder, party int, score float64) {
	if !slices.ContainsFunc(st.offices, func(p office) bool {
		return p.role.Leads && p.head != o.head && p.owner == party && slices.Contains(p.holders, holder)
	}) {
		st.fact(holder, "MEMBER_OF", party, o.head, o.how, score)
	}
}

// officeRelation is the relation between the holder of an office and its owner:
// HOLDS_OFFICE, MEMBER_OF or, where the words tell neither, "".
func (st *state) officeRelation(o *office, holder, owner int) string {
	t := st.entities[owner].Type
	if st.ofSee(o, holder) && (t == schema.Place || t == schema.State) {
		return "HOLDS_OFFICE"
	}
	if (o.role.Of == "organization" || o.role.Of == "ship" && !st.has(st.sentence[o.head], "vessel")) && (t == schema.State || t == schema.Place && !st.staffed(owner)) && !st.ofCounty(o, owner) {
		return "" // "England captain"
	}
	if owner == holder || t == schema.Person || !st.mayHold(o, st.entities[holder].Type) || st.runsFor(o, owner) || st.studies(o, owner) {
		return ""
	}
	if st.ranked(o, owner) {
		return "MEMBER_OF"
	}
	noun := st.roleWord(o.head)
	if o.role.Of == "member" && noun != "representative" && noun != "delegate" && t == schema.Organization {
		if (noun == "candidate" || noun == "nominee") && st.grammar.is("house", lastWord(st.entities[owner].Name)) { // who is no member yet
			return ""
		}
		return "MEMBER_OF"
	}
	if (o.how == "description" || st.lexicon.is("any-leader", o.role.Noun)) && st.leads(holder, owner, o) || st.redundant(o, holder, owner) {
		return ""
	}
	if o.role.Of == "member" && !st.lexicon.is("elected", noun) && !st.lexicon.is("elected", o.role.Noun) && o.role.Noun != "member of parliament" {
		return ""
	}
	return "HOLDS_OFFICE"
}

// staffed reports whether the place is a house with people in its service: "the Lima Museum".
func (st *state) staffed(place int) bool {
	return st.entities[place].Type == schema.Place && st.lexicon.is("staffed-place", lastWord(st.entities[place].Name))
}

// studies reports whether somebody is an analyst or expert of an armed group, and so has
// it for a subject: "an al-Qaeda analyst".
func (st *state) studies(o *office, owner int) bool {
	return st.armed(owner) && st.lexicon.is("onlooker", st.roleWord(o.head))
}

// runsFor reports whether the office is that of a candidate, who is not in the house yet:
// "Senate candidate Ana Dias".
func (st *state) runsFor(o *office, owner int) bool {
	noun := st.roleWord(o.head)
	return (noun == "candidate" || noun == "nominee") &&
		(st.lexicon.is("chamber", lastWord(st.entities[owner].Name)) || st.lexicon.is("us-chamber", lastWord(st.entities[owner].Name)))
}

// officeStance reads the copula or verb that gives the office: "is not", "will
// become", "would be".
func (st *state) officeStance(o *office) graph.Stance {
	if o.how == "apposition" && st.local(o.head) == (mood{planned: true}) { // "Peru, a future member of the union"
		return graph.Planned
	}
	if t := st.phraseStart(o) - 1; o.how == "apposition" && t >= 0 && st.lower(t) == "not" { // "although not a member of the pact"
		return graph.Denied
	}
	if o.how == "as" && o.stance == graph.Asserted {
		v := st.givingVerb(o)
		if stance := holdingVerbs[st.tree.lemma(v)]; stance == graph.Planned {
			return stance
		}
		return st.stanceFrom(v, st.local(v))
	}
	if o.how != "copula" || o.stance != graph.Asserted {
		return o.stance
	}
	at := o.head
	m := st.local(at) // "the next president"
	if st.tree.child(at, "cop") < 0 && st.tree.tok[at].Head >= 0 {
		at = st.tree.tok[at].Head
		m.add(st.local(at))
	}
	return st.stanceFrom(at, m)
}

// stanceFrom is the stance of what the word at says, of the mood m by itself, below what
// governs it: "is slated to become".
func (st *state) stanceFrom(at int, m mood) graph.Stance {
	for hops := 0; hops < 4; hops++ {
		h, rel := st.tree.tok[at].Head, st.tree.base(at)
		k := st.tree.child(at, "mark")
		if h < 0 || rel != "xcomp" && rel != "ccomp" || st.tree.tok[at].XPOS != "VBG" && (k < 0 || st.tree.tok[k].XPOS != "TO") { // "was elected president"
			break
		}
		m.add(st.effect(h, rel))
		m.add(st.local(h))
		at = h
	}
	if h := st.tree.tok[at].Head; h >= 0 && m == (mood{}) && st.tree.base(at) == "ccomp" && st.effect(h, "ccomp").denied && st.local(h) == (mood{}) { // "denied that he was premier"
		m.denied = true
	}
	if m == (mood{}) && st.tree.tok[at].XPOS == "VB" && st.strivenFor(at) {
		m.planned = true
	}
	return m.stance()
}

// strivenFor reports whether the infinitive v tells what a noun is to lead to: "its talks to become a
// member", "made a bid to become a member".
func (st *state) strivenFor(v int) bool {
	h := st.tree.tok[v].Head
	if h >= 0 && st.tree.base(v) == "advcl" {
		h = st.tree.child(h, "obj", "obl")
	}
	return h >= 0 && h < v && towards[st.tree.lemma(h)]
}

// towards are the nouns of what one does to get somewhere: "its talks to become a member".
var towards = lexis.Set("negotiation", "talk", "bid", "effort", "application", "campaign", "attempt", "process", "path", "road", "drive", "quest", "step", "work", "preparation", "request", "push", "move", "candidacy", "race")

// leads reports whether another office has made the holder the head of that owner, so
// that "the Peruvian leader" tells no further one.
func (st *state) leads(holder, owner int, o *office) bool {
	return slices.ContainsFunc(st.offices, func(p office) bool {
		if p.head == o.head || !p.role.Leads || p.how == "description" || !slices.Contains(p.holders, holder) {
			return false
		}
		return p.owner == owner || p.owner < 0 && st.presumed(&p, holder) == owner
	})
}

// redundant reports whether an office of a state that says no more than
// "official" or "chief" is told better by the person's office in one of its
// organs.
func (st *state) redundant(o *office, holder, owner int) bool {
	noun := st.roleWord(o.head)
	if st.entities[owner].Type == schema.State && st.lexicon.is("one-seat", noun) && st.seatedElsewhere(o, holder) {
		return true
	}
	if st.entities[owner].Type != schema.State || noun != "official" && noun != "chief" {
		return false
	}
	for i := range st.offices {
		p := &st.offices[i]
		if p != o && p.owner >= 0 && p.owner != owner && slices.Contains(p.holders, holder) && st.entities[p.owner].Type == schema.Organization && st.roleWord(p.head) != "official" {
			return true
		}
	}
	return false
}

// seatedElsewhere reports whether the text gives the person the same office in a body or
// place: who is "the U.S. Speaker" and "the Speaker of the House" holds one office.
func (st *state) seatedElsewhere(o *office, holder int) bool {
	return slices.ContainsFunc(st.offices, func(p office) bool {
		if p.head == o.head || len(p.holders) == 0 || !slices.Contains(p.holders, holder) || st.roleWord(p.head) != st.roleWord(o.head) {
			return false
		}
		owner := p.owner
		if owner < 0 {
			owner = st.presumed(&p, holder)
		}
		return owner >= 0 && st.entities[owner].Type != schema.State && st.entities[owner].Type != schema.Person
	})
}

// ofHolder is the state behind the name: "Presidents Muhammadu Buhari of Nigeria
// and Patrice Talon of Benin".
func (st *state) ofHolder(o *office, holder int) int {
	for i := o.holder; i >= 0 && i < len(st.mentions) && st.sentence[st.mentions[i].head] == st.sentence[o.head]; i++ {
		m := &st.mentions[i]
		t := m.end
		if t+1 < len(st.doc.Tokens) && st.doc.Word(t) == "," && st.lower(t+1) == "from" {
			t++
		}
		if m.entity != holder || t+1 >= len(st.doc.Tokens) || st.lower(t) != "of" && (st.lower(t) != "from" || o.role.Of != "member") {
			continue
		}
		if t++; st.doc.Tokens[t].UPOS == "DET" && t+1 < len(st.doc.Tokens) {
			t++
		}
		if t+2 < len(st.doc.Tokens) && st.lower(t) == "state" && st.lower(t+1) == "of" {
			t += 2
		}
		if at := st.mentionAt[t]; at >= 0 {
			return st.ownerEntity(st.mentions[at].entity)
		}
	}
	return -1
}

// entityOf is the article's entity of a gazetteer id, -1 without one.
func (st *state) entityOf(id string) int {
	if id == "" {
		return -1
	}
	for i := range st.entities {
		if st.entities[i].gazetteer == id {
			return i
		}
	}
	return -1
}

// namesake reports whether the name only tells things of a kind apart: "the firm's Ana
// Dias telescope".
func (st *state) namesake(m *mention) bool {
	up := st.tree.tok[m.head].Head
	return up >= m.end && (st.tree.tok[m.head].Relation == "compound" || st.tree.tok[m.head].Relation == "nmod:desc") && st.tree.tok[up].UPOS == "NOUN" && !st.isRole(up)
}

// personOf: "VOA's Carolyn Presutti", "Arnel dela Vega of the army's Western
// Mindanao Command".
func (st *state) personOf(i int) {
	m := &st.mentions[i]
	if ship := max(st.shipUnder(m), st.shipCommanded(m)); ship >= 0 {
		st.fact(m.entity, "HOLDS_OFFICE", ship, m.head, "command", 0.85).Role = "commander"
	}
	if e := st.possessor(m); e >= 0 && st.entities[e].Type == schema.Organization && m.start > 0 && st.doc.Tokens[m.start-1].XPOS == "POS" && !st.namesake(m) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "possessive", 0.8)
		for _, fellow := range st.inListWith(m, true) {
			st.fact(fellow, "MEMBER_OF", e, m.head, "possessive", 0.75)
		}
		return
	}
	if e := st.partyUnder(m); e >= 0 {
		st.fact(m.entity, "HOLDS_OFFICE", e, m.head, "under", 0.8)
		return
	}
	if e := st.partyBefore(m); e >= 0 && !st.hasOffice(m.entity, e) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "party", 0.8)
		return
	}
	if e := st.bodyInBracket(m); e >= 0 && !st.hasOffice(m.entity, e) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "bracket", 0.8)
	}
	if e := st.bodyBehind(m); e >= 0 && !st.hasOffice(m.entity, e) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "of", 0.8)
		st.fellowsOf(m, e)
		return
	}
	if e := st.nowWith(m); e >= 0 && !st.hasOffice(m.entity, e) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "now", 0.8)
	}
	if e := st.worksAt(m); e >= 0 && !st.belongsTo(m.entity, e) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "calling", 0.8)
	}
	for _, c := range st.tree.children(m.head) {
		if st.tree.base(c) != "nmod" || c < m.end {
			continue
		}
		switch prep := st.tree.cased(c); {
		case prep == "of", prep == "from", prep == "with", prep == "at" && st.calledBefore(m): // "economist Ana Dias at the Lima Bank"
			bodies := st.resolve(c, "self")
			if st.mentionAt[c] < 0 && schooling[st.tree.lemma(c)] { // "of Oslo University's law school"
				bodies = st.owners(c, 0)
			}
			for _, r := range bodies {
				if st.entities[r.entity].Type == schema.Organization && !st.hasOffice(m.entity, r.entity) {
					st.fact(m.entity, "MEMBER_OF", r.entity, m.head, "of", 0.8)
					if other := st.listedBefore(m, c); other >= 0 && !st.hasOffice(other, r.entity) {
						st.fact(other, "MEMBER_OF", r.entity, m.head, "of", 0.8)
					}
					st.fellowsOf(m, r.entity)
				}
			}
		}
	}
}

// listedBefore is the person whom "and" joins to the one that m names, and behind whose name the
// phrase at c stands that tells where both are from; -1 elsewhere.
func (st *state) listedBefore(m *mention, c int) int {
	k := st.tree.child(c, "case")
	if k < 1 || st.mentionAt[k-1] < 0 || m.end >= k {
		return -1
	}
	other := &st.mentions[st.mentionAt[k-1]]
	if other.typ != schema.Person || other.form != name || other.entity < 0 || other.entity == m.entity || other.end != k || other.start != m.end+1 || st.lower(m.end) != "and" {
		return -1
	}
	return other.entity
}

// belongsTo reports whether a person's office or membership in a body is known already.
func (st *state) belongsTo(person, body int) bool {
	return slices.ContainsFunc(st.statements, func(s statement) bool {
		return s.subject == person && s.object == body && (s.Relation == "HOLDS_OFFICE" || s.Relation == "MEMBER_OF")
	})
}

// hasOffice reports whether a person's office in a body is known already.
func (st *state) hasOffice(person, body int) bool {
	for i := range st.statements {
		if s := &st.statements[i]; s.subject == person && s.object == body && s.Relation == "HOLDS_OFFICE" {
			return true
		}
	}
	return false
}
