package extract

import (
	"slices"
	"strings"

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
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity < 0 || m.form != name {
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
}

// state adds a standing fact shown by the sentence of token t.
func (st *state) fact(subject int, relation string, object, t int, rule string, score float64) *statement {
	s := statement{subject: subject, object: object, claimant: -1, trigger: t}
	s.Relation, s.Stance, s.Rule, s.Score = relation, graph.Asserted, relation+"/"+rule, score
	s.Evidence = []graph.Evidence{st.evidence(st.sentence[t])}
	st.statements = append(st.statements, s)
	return &st.statements[len(st.statements)-1]
}

// holding records an office of each holder.
func (st *state) holding(o *office) {
	if len(o.holders) == 0 || o.role.Title && (!o.owned || o.how != "title") {
		return
	}
	if !o.owned && st.lexicon.is("in-turn", st.roleWord(o.head)) && (o.start == 0 || st.doc.Tokens[o.start-1].XPOS != "POS") { // "his predecessor, Ana Dias of Kenya": in what, nobody says
		return
	}
	if o.how == "apposition" && o.end < len(st.doc.Tokens) && st.doc.Tokens[o.end].XPOS == "POS" { // "the king's brother, Bo Lund," is no king
		return
	}
	if o.how == "copula" && st.ordinal(o.head) && st.roleWord(o.head) == "official" { // "was the first German official to visit"
		return
	}
	score := map[string]float64{"title": 0.95, "apposition": 0.9, "copula": 0.85, "description": 0.75, "as": 0.9, "counterpart": 0.9, "term": 0.85, "handover": 0.8}[o.how]
	for _, h := range o.holders {
		owner := o.owner
		if e := st.ofHolder(o, h); e >= 0 && o.how == "title" && (owner < 0 || h != o.holders[0]) { // "Senators Ana Dias from Ohio and Bo Lund of Utah"
			owner = e
		}
		if owner < 0 {
			if owner = st.presumedAgain(o, h); owner < 0 {
				continue
			}
			score = 0.7
		}
		if o.how == "copula" && st.lexicon.is("verdict-role", st.roleWord(o.head)) { // "he was a dictator" judges him
			continue
		}
		if st.entities[owner].Type == schema.State && st.ownLeader(o) {
			continue
		}
		// "Green Party minister Ana Dias" is no minister of the party's
		if st.isParty(owner) &&
			(st.lexicon.is("land-office", st.roleWord(o.head)) || o.owner < 0 && !st.lexicon.is("party-office", st.roleWord(o.head))) {
			if !slices.ContainsFunc(st.offices, func(p office) bool {
				return p.role.Leads && p.head != o.head && p.owner == owner && slices.Contains(p.holders, h)
			}) {
				st.fact(h, "MEMBER_OF", owner, o.head, o.how, score)
			}
			if owner = st.presumed(o, h); owner < 0 || st.isParty(owner) {
				continue
			}
			score = 0.7
		}
		if t := st.entities[owner].Type; (o.role.Of == "organization" || o.role.Of == "ship" && !st.has(st.sentence[o.head], "vessel")) && (t == schema.State || t == schema.Place) {
			continue // "England captain"
		}
		if owner == h || st.entities[owner].Type == schema.Person || !st.mayHold(o, st.entities[h].Type) {
			continue
		}
		if st.runsFor(o, owner) || st.studies(o, owner) {
			continue
		}
		if st.ranked(o, owner) {
			for _, body := range append([]int{owner}, st.otherOwners(o, owner)...) {
				st.fact(h, "MEMBER_OF", body, o.head, o.how, score).Stance = st.officeStance(o)
			}
			continue
		}
		if noun := st.roleWord(o.head); o.role.Of == "member" && noun != "representative" && noun != "delegate" && st.entities[owner].Type == schema.Organization {
			if (noun == "candidate" || noun == "nominee") && st.grammar.is("house", lastWord(st.entities[owner].Name)) { // who is no member yet
				continue
			}
			for _, body := range append([]int{owner}, st.otherOwners(o, owner)...) {
				st.fact(h, "MEMBER_OF", body, o.head, o.how, score).Stance = st.officeStance(o)
			}
			continue
		}
		if (o.how == "description" || st.lexicon.is("any-leader", o.role.Noun)) && st.leads(h, owner, o) || st.redundant(o, h, owner) {
			continue
		}
		if o.role.Of == "member" && !st.lexicon.is("elected", st.roleWord(o.head)) && o.role.Noun != "member of parliament" {
			continue
		}
		for _, body := range append([]int{owner}, st.otherOwners(o, owner)...) {
			f := st.fact(h, "HOLDS_OFFICE", body, o.head, o.how, score)
			f.Role, f.Stance = st.roleText(o), st.officeStance(o)
			if h == o.holders[0] { // the others were succeeded
				f.Date = st.dateOfOffice(o, f.Stance)
			}
		}
	}
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

// presumedAgain is the state presumed of an office, which stays the one that the text's first
// words of the same office of the same person were read of.
func (st *state) presumedAgain(o *office, holder int) int {
	words := strings.ToLower(st.roleText(o))
	for i := range st.offices {
		p := &st.offices[i]
		if p.head >= o.head {
			break
		}
		if p.owner < 0 && o.how == "title" && p.how == "title" && slices.Contains(p.holders, holder) && strings.ToLower(st.roleText(p)) == words {
			if e := st.presumed(p, holder); e >= 0 {
				return e
			}
		}
	}
	return st.presumed(o, holder)
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
	return m.stance()
}

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

// presumed is the state of an office told without one: the state that the
// gazetteer has the person in, if the article speaks of it; the last state
// before in the sentence; else the state that the article names most.
func (st *state) presumed(o *office, holder int) int {
	noun := st.roleWord(o.head)
	if e := st.localOwner(o); e >= 0 || st.ofPart(o) { // which part it is no body of the nation tells
		return e
	}
	if e := st.toldOwner(o, holder); e >= 0 {
		return e
	}
	if house, ok := houses[o.role.Noun]; ok {
		if e := st.bodyNamed(house); e >= 0 {
			return e
		}
	} else if e := st.bodyNamed(houses[noun]); e >= 0 {
		return e
	}
	for _, look := range []func(*office) int{st.bodyInTitle, st.courtOf, st.commissionOf, st.givenBy, st.givenBeside} {
		if e := look(o); e >= 0 {
			return e
		}
	}
	if e := st.ofTheLand(o, holder); e >= 0 {
		return e
	}
	if v := st.officeVerb(o); o.how == "copula" && o.role.Of == "state" && v >= 0 && st.lexicon.is("swearing", st.tree.lemma(v)) && len(st.doc.Sentences) >= wholeArticle {
		if e := st.homeState(); e >= 0 {
			return e
		}
		return st.topicState(o)
	}
	if e := st.ofService(o); e >= 0 {
		return e
	}
	// a "defence spokesman" speaks for no company
	if o.role.Of != "state" && o.how == "title" && st.lexicon.is("company-role", noun) &&
		!(o.start < o.head && st.lexicon.is("portfolio", st.lower(o.start))) {
		if e := st.sentenceBody(o); e >= 0 || noun == "president" || o.end-o.start > 1 {
			return e
		}
		return st.bodyJustTold(o)
	}
	if g := st.schema.Entry(st.entities[holder].gazetteer); g != nil && st.heldJust(g, o) && st.entityOf(g.Parent) >= 0 {
		return st.entityOf(g.Parent)
	}
	if st.lexicon.is("body-head", o.role.Noun) && o.how == "title" {
		if e := st.bodyJustTold(o); e >= 0 {
			return e
		}
	}
	if e := st.ofDomesticBody(o); e >= 0 {
		return e
	}
	if o.role.Of != "state" && noun != "secretary" && noun != "speaker" && noun != "senator" && noun != "representative" {
		return -1
	}
	if g := st.entities[holder].gazetteer; g != "" {
		parent := st.schema.Entry(g).Parent
		if e := st.stateByCapital(o, parent, holder); e >= 0 {
			return e
		}
		if o.how == "description" {
			return st.stateOrOrgan(parent)
		}
		return st.entityOf(parent)
	}
	if e := st.vacantBefore(o); e >= 0 && o.how == "apposition" && st.definite(o) {
		return e
	}
	e := st.presumedByText(o, noun)
	if e >= 0 || st.homely(o, noun) {
		e = st.ownedAtScene(o, e)
	}
	if e >= 0 && noun == "president" && st.lacks(e, noun) { // many bodies have one
		return -1
	}
	if e >= 0 && (st.lacks(e, noun) || st.lacks(e, strings.ToLower(st.words(o.start, o.head+1))) || st.dealsWith(o, e)) {
		return st.otherState(e)
	}
	if e >= 0 && (st.askedBy(o, e) || st.faultsIt(o, e)) {
		return st.otherState(e)
	}
	if e >= 0 && (st.dealtWith(o, e) || st.oursBeside(o)) {
		return -1
	}
	return e
}

// reportingState is the state whose government tells of the minister o in the clause of its
// words, -1 elsewhere: "The Greek government says Turkish jets harassed a helicopter
// carrying Defence Minister Ana Dias".
func (st *state) reportingState(o *office, noun string) int {
	if o.how != "title" || noun != "minister" {
		return -1
	}
	s := st.reporter(o.head)
	if s < 0 {
		return -1
	}
	if e := st.entityAt(s); e >= 0 && st.entities[e].Type == schema.State {
		return e
	}
	if st.entityAt(s) < 0 && (st.tree.lemma(s) == "government" || st.tree.lemma(s) == "ministry") {
		for _, r := range st.owners(s, 1) {
			if st.entities[r.entity].Type == schema.State {
				return r.entity
			}
		}
	}
	return -1
}

// dealsWith reports whether the sentence of the office tells of an envoy of the state, or
// of its office of the same rank, as the other side: "The Peruvian ambassador, Jan Novak,
// told Foreign Minister Ana Dias", "President Ana Dias phoned her Peruvian counterpart".
func (st *state) dealsWith(o *office, state int) bool {
	return slices.ContainsFunc(st.offices, func(p office) bool {
		return p.owner == state && len(p.holders) > 0 && p.head != o.head && st.sentence[p.head] == st.sentence[o.head] && !slices.Equal(p.holders, o.holders) &&
			(p.how == "counterpart" || st.grammar.is("accredited", st.roleWord(p.head)))
	})
}

// toldOwner is whose the text says elsewhere that the holder's office is, told there by the
// same words, -1 where it says so nowhere.
func (st *state) toldOwner(o *office, holder int) int {
	words := strings.ToLower(st.roleText(o))
	for i := range st.offices {
		p := &st.offices[i]
		if p.head != o.head && p.owned && p.owner >= 0 && slices.Contains(p.holders, holder) && strings.ToLower(st.roleText(p)) == words {
			return p.owner
		}
	}
	return -1
}

// lacks reports whether a state has no office of that name: the United States no minister.
func (st *state) lacks(state int, noun string) bool {
	g := st.schema.Entry(st.entities[state].gazetteer)
	return g != nil && slices.Contains(g.Properties["lacks"], noun)
}

// otherState is the state that the article names most beside e, -1 where two share that.
func (st *state) otherState(e int) int {
	count := map[int]int{}
	for i := range st.mentions {
		if o := st.landOf(&st.mentions[i]); o >= 0 && o != e && st.entities[o].Type == schema.State {
			count[o]++
		}
	}
	return leader(count, len(st.entities))
}

// presumedByText is the state of an office that neither its words nor the gazetteer
// settle: by the sentence, the dateline and what the article is about.
func (st *state) presumedByText(o *office, noun string) int {
	if o.how == "title" && st.plural(o) && st.listMark(o) == o.end { // "Presidents A and B" head two states; whom a colon lists have been in turn
		return -1
	}
	if o.how == "copula" && o.role.Leads && o.end-o.start > 1 { // "Vice President Ana Dias … She became acting president"
		if e := st.served(o.holders[0]); e >= 0 {
			return e
		}
	}
	if o.how == "copula" && !(o.end-o.start > 1 && noun == "minister") || !o.role.Leads && noun != "minister" && noun != "secretary" ||
		(noun == "minister" || noun == "secretary") && o.end-o.start == 1 {
		return -1
	}
	if o.holder >= 0 && o.start >= st.mentions[o.holder].start && o.start < st.mentions[o.holder].end {
		return -1 // part of a name: "King Bhumibol"
	}
	if st.elsewhere(o) || st.foreignWord(o) || st.lexicon.is("throne", noun) && !st.capital(o.head) { // "the emperor Tullius"
		return -1
	}
	if e := st.ownGovernment(o); e >= 0 {
		return e
	}
	if e := st.reportingState(o, noun); e >= 0 {
		return e
	}
	if e := st.portfolioState(o); e >= 0 {
		return e
	}
	if e := st.mainProvince(); e >= 0 && noun == "premier" {
		return e
	}
	if e := st.nationalOffice(o); e >= 0 {
		return e
	}
	if e := st.sentenceState(o); e >= 0 && !st.aside(o) {
		return e
	}
	if e := st.stateJustTold(o); e >= 0 {
		return e
	}
	if e := st.organState(o); e >= 0 {
		return e
	}
	if e := st.companionsState(o); e >= 0 {
		return e
	}
	if e := st.colleagueState(o); e >= 0 {
		return e
	}
	if e := st.capitalAhead(o); e >= 0 {
		return e
	}
	if e := st.ministryOf(o); e >= 0 {
		return e
	}
	if e := st.vacantBefore(o); e >= 0 {
		return e
	}
	if len(st.doc.Sentences) < 3 { // too little text to say what state it is about
		return st.topicState(o)
	}
	main, here := st.mainState(), st.datelineState()
	if main < 0 || here >= 0 && 3*st.namings(here) >= st.namings(main) { // who needs no state is of where the story is written
		return here
	}
	return main
}

// ofService is the state that an article is about, or in a text of a sentence or two the
// one that the sentence speaks of before, for an office in one of its armed services: "the
// army commander", "navy spokesman Ana Dias".
func (st *state) ofService(o *office) int {
	if o.end-o.start < 2 || o.role.Title || st.tree.tok[o.head].XPOS == "NNS" || o.how == "copula" {
		return -1
	}
	switch st.lower(o.start) {
	case "army", "navy", "military", "armed", "air":
		if len(st.doc.Sentences) < shortOfArticle && o.how == "title" {
			if e := st.sentenceState(o); e >= 0 && !st.aside(o) {
				return st.ownedAtScene(o, e)
			}
			return st.ownedAtScene(o, st.topicState(o))
		}
		if len(st.doc.Sentences) >= wholeArticle {
			if e := st.homeState(); e >= 0 {
				return e
			}
			if here := st.datelineState(); here >= 0 && here == st.mainState() { // reported from where it is of
				return here
			}
		}
	case "presidential":
		return st.presidentsState(o)
	}
	return -1
}

// presidentsState is the state of the president whom the text named last before the office
// of one who works for him: "Kenyan President Ana Dias left. A presidential spokesman, Bo
// Lund, said".
func (st *state) presidentsState(o *office) int {
	for i := len(st.offices) - 1; i >= 0; i-- {
		p := &st.offices[i]
		if p.head >= o.head || st.roleWord(p.head) != "president" || len(p.holders) == 0 {
			continue
		}
		if e := st.landServed(p.holders[0]); e >= 0 {
			return e
		}
	}
	return st.homeState()
}

// vacantBefore is whose the same office was that the text has told of before without
// saying who holds it: "Peru's foreign minister … Foreign Minister Ana Dias".
func (st *state) vacantBefore(o *office) int {
	found := -1
	for i := range st.offices {
		p := &st.offices[i]
		if p.head >= o.head || len(p.holders) > 0 || p.owner < 0 || st.entities[p.owner].Type != schema.State || !strings.EqualFold(st.officeText(p), st.officeText(o)) {
			continue
		}
		if found >= 0 && found != p.owner {
			return -1
		}
		found = p.owner
	}
	return found
}

// namings counts the mentions of a state, its people and its towns.
func (st *state) namings(e int) int {
	n := 0
	for i := range st.mentions {
		if st.landOf(&st.mentions[i]) == e {
			n++
		}
	}
	return n
}

// houses are the words that name where a lawmaker sits.
var houses = map[string][]string{
	"senator": {"Senate"}, "representative": {"House", "Congress"}, "congressman": {"House", "Congress"}, "congresswoman": {"House", "Congress"},
	"mp": {"Commons", "Parliament"}, "legislator": {"Legislative", "Parliament", "Assembly", "Legislature"}, "lawmaker": {"Parliament", "Assembly"},
	"mep": {"European Parliament"}, "high representative": {"European Union"},
}

// bodyNamed is the body of the article whose name has one of the words, the
// first word first.
func (st *state) bodyNamed(words []string) int {
	for _, w := range words {
		for i := range st.entities {
			if e := &st.entities[i]; e.Type == schema.Organization && (strings.Contains(e.Name, w) && !strings.Contains(e.Name, "Committee")) {
				return i
			}
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
	if ship := st.shipUnder(m); ship >= 0 {
		st.fact(m.entity, "HOLDS_OFFICE", ship, m.head, "command", 0.85).Role = "commander"
	}
	if e := st.possessor(m); e >= 0 && st.entities[e].Type == schema.Organization && m.start > 0 && st.doc.Tokens[m.start-1].XPOS == "POS" && !st.namesake(m) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "possessive", 0.8)
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
	if e := st.bodyBehind(m); e >= 0 && !st.hasOffice(m.entity, e) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "of", 0.8)
		return
	}
	if e := st.nowWith(m); e >= 0 && !st.hasOffice(m.entity, e) {
		st.fact(m.entity, "MEMBER_OF", e, m.head, "now", 0.8)
	}
	for _, c := range st.tree.children(m.head) {
		if st.tree.base(c) != "nmod" || c < m.end {
			continue
		}
		switch prep := st.tree.cased(c); {
		case prep == "of", prep == "from", prep == "with", prep == "at" && st.calledBefore(m): // "economist Ana Dias at the Lima Bank"
			for _, r := range st.resolve(c, "self") {
				if st.entities[r.entity].Type == schema.Organization && !st.hasOffice(m.entity, r.entity) {
					st.fact(m.entity, "MEMBER_OF", r.entity, m.head, "of", 0.8)
				}
			}
		}
	}
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
