package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Whose an office is that is told without one: what the rest of the sentence and the
// article say of it.

// presumed is whose an office is that the text tells without an owner, -1 where nothing
// tells it. What the words nearest to the office say comes first; then the state that the
// gazetteer has the person in, if the article speaks of it; last what the article is about.
func (st *state) presumed(o *office, holder int) int {
	if e := st.ofCentralBank(o); e >= 0 {
		return st.because(o, "the central bank of the text", e)
	}
	if e := st.localOwner(o); e >= 0 || st.ofPart(o) { // which part it is no body of the nation tells
		return st.because(o, "a town or part of a state in the text", e)
	}
	if e := st.firstOwner(o,
		ownerLook{"told elsewhere in the text", func(o *office) int { return st.toldOwner(o, holder) }},
		ownerLook{"the house that the text names", st.ownHouse},
		ownerLook{"a body in the title", st.bodyInTitle},
		ownerLook{"the rebels of the text", st.rebelsOf},
		ownerLook{"the court of the text", st.courtOf},
		ownerLook{"the police of the text", st.policeOf},
		ownerLook{"the commission of the text", st.commissionOf},
		ownerLook{"who gave the office", st.givenBy},
		ownerLook{"the body that gave the office", st.givenByBody},
		ownerLook{"who gave the office beside it", st.givenBeside},
		ownerLook{"the country of the holder's other office", func(o *office) int { return st.ofTheLand(o, holder) }},
	); e >= 0 {
		return e
	}
	if st.swornIn(o) {
		return st.firstOwner(o, ownerLook{"the state that the article is of", func(*office) int { return st.homeState() }},
			ownerLook{"the state that the text speaks of", st.topicState})
	}
	if e := st.ofService(o); e >= 0 {
		return st.because(o, "the state whose armed service it is", e)
	}
	if e, settled := st.ofCompany(o); settled {
		return st.because(o, "the body that acts beside it", e)
	}
	if g := st.schema.Entry(st.entities[holder].gazetteer); g != nil && st.heldJust(g, o) && st.entityOf(g.Parent) >= 0 {
		return st.because(o, "the gazetteer, which has the holder in this office", st.entityOf(g.Parent))
	}
	if st.lexicon.is("body-head", o.role.Noun) && o.how == "title" {
		if e := st.bodyJustTold(o); e >= 0 {
			return st.because(o, "the body just told", e)
		}
	}
	if e := st.ofDomesticBody(o); e >= 0 {
		return st.because(o, "the state of the body that it leads", e)
	}
	if e := st.partysLand(o); e >= 0 {
		return st.because(o, "the state of the party in the title", e)
	}
	switch st.roleWord(o.head) {
	case "secretary", "speaker", "senator", "representative":
	default:
		if o.role.Of != "state" {
			return -1
		}
	}
	if g := st.entities[holder].gazetteer; g != "" {
		return st.because(o, "the gazetteer, which has the holder in that state", st.presumedByGazetteer(o, holder, st.schema.Entry(g).Parent))
	}
	if e := st.vacantBefore(o); e >= 0 && o.how == "apposition" && st.definite(o) {
		return st.because(o, "the same office told before without a holder", e)
	}
	return st.presumedByArticle(o)
}

// ofCentralBank is the one bank of a state that the article names, for a governor told without what of.
func (st *state) ofCentralBank(o *office) int {
	if n := o.role.Noun; n != "governor" && n != "deputy governor" && n != "vice governor" || o.how != "title" {
		return -1
	}
	found := -1
	for i := range st.entities {
		e := &st.entities[i]
		name := strings.ToLower(e.Name)
		if e.Type == schema.Place && (strings.HasSuffix(name, "province") || strings.HasSuffix(name, "state")) {
			return -1
		}
		if e.Type != schema.Organization || !strings.Contains(name, "central bank") && !strings.Contains(name, "reserve bank") && !strings.HasPrefix(name, "bank of ") && !strings.HasPrefix(name, "national bank of") && !strings.HasPrefix(name, "state bank of") {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// rebelsOf is the one armed group of the article, for an office that the title says is one of rebels:
// "rebel commander Ana Dias".
func (st *state) rebelsOf(o *office) int {
	if o.how == "title" && o.role.Of != "member" {
		for t := max(0, o.start-1); t < o.head; t++ {
			if rebelling[st.tree.lemma(t)] {
				return st.onlyRebels()
			}
		}
	}
	return -1
}

// rebelling are the nouns for those who rise against their state.
var rebelling = lexis.Set("rebel", "guerrilla", "insurgent", "separatist")

// onlyRebels is the one armed group that a whole article names, wherever it does, -1 where there is none
// or another.
func (st *state) onlyRebels() int {
	found := -1
	for e := range st.entities {
		if len(st.doc.Sentences) < wholeArticle || !st.armed(e) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// partysLand is the state whose lawmakers go by the party's adjective before the office, where the
// article names the state: "Democratic Senator Ana Dias".
func (st *state) partysLand(o *office) int {
	if n := o.role.Noun; n != "senator" && n != "representative" || o.how != "title" {
		return -1
	}
	for t := max(0, o.start-1); t < o.head; t++ {
		for _, p := range partyLands {
			if st.lexicon.is(p.class, st.lower(t)) {
				return st.entityOf(p.state)
			}
		}
	}
	return -1
}

// ownerLook is one way to find whose an office is; why is what explain says of it.
type ownerLook struct {
	why  string
	find func(*office) int
}

// firstOwner is what the first look finds that finds anything, -1 where none does.
func (st *state) firstOwner(o *office, looks ...ownerLook) int {
	for _, l := range looks {
		if e := l.find(o); e >= 0 {
			return st.because(o, l.why, e)
		}
	}
	return -1
}

// because notes for explain why the office o is presumed to be that of the entity owner, and returns
// the owner.
func (st *state) because(o *office, why string, owner int) int {
	if st.trace != nil && owner >= 0 {
		st.trace.presumed[o.head] = why
	}
	return owner
}

// ownHouse is the house of the article that a lawmaker sits in.
func (st *state) ownHouse(o *office) int {
	if house, ok := houses[o.role.Noun]; ok {
		return st.bodyNamed(house)
	}
	return st.bodyNamed(houses[st.roleWord(o.head)])
}

// houses are the words that name where a lawmaker sits.
var houses = map[string][]string{
	"senator": {"Senate"}, "representative": {"House", "Congress"}, "congressman": {"House", "Congress"}, "congresswoman": {"House", "Congress"},
	"mp": {"Commons", "Parliament"}, "legislator": {"Legislative", "Parliament", "Assembly", "Legislature"}, "lawmaker": {"Parliament", "Assembly"},
	"mep": {"European Parliament"}, "high representative": {"European Union"},
}

// bodyNamed is the body of the article whose name has one of the words, the
// first word first; nobody sits in the White House.
func (st *state) bodyNamed(words []string) int {
	for _, w := range words {
		for i := range st.entities {
			if e := &st.entities[i]; e.Type == schema.Organization && strings.Contains(e.Name, w) && !strings.Contains(e.Name, "Committee") && !st.lexicon.is("seat-house", strings.ToLower(e.Name)) {
				return i
			}
		}
	}
	return -1
}

// swornIn reports whether a whole article tells that somebody takes an office of a state:
// "was sworn in as president".
func (st *state) swornIn(o *office) bool {
	v := st.officeVerb(o)
	return o.how == "copula" && o.role.Of == "state" && v >= 0 && st.lexicon.is("swearing", st.tree.lemma(v)) && len(st.doc.Sentences) >= wholeArticle
}

// ofCompany is the body of an office as companies have it; settled is false where the
// words may tell that of a state. A "defence spokesman" speaks for no company.
func (st *state) ofCompany(o *office) (body int, settled bool) {
	noun := st.roleWord(o.head)
	if o.role.Of == "state" || o.how != "title" || !st.lexicon.is("company-role", noun) ||
		o.start < o.head && st.lexicon.is("portfolio", st.lower(o.start)) {
		return -1, false
	}
	if o.start < o.head && st.lower(o.head-1) == "campaign" { // a candidate's
		return -1, true
	}
	if e := st.sentenceBody(o); e >= 0 || noun == "president" || o.end-o.start > 1 {
		return e, true
	}
	return st.bodyJustTold(o), true
}

// presumedByGazetteer is whose the office is of somebody whom the gazetteer has in parent:
// that state or, of who is only described, a body of it.
func (st *state) presumedByGazetteer(o *office, holder int, parent string) int {
	if e := st.stateByCapital(o, parent, holder); e >= 0 {
		return e
	}
	if o.how == "description" {
		return st.stateOrOrgan(parent)
	}
	return st.entityOf(parent)
}

// presumedByArticle is the state that the article has an office of, unless it tells that the
// office is of another state: then that one or, where it leaves open which, -1.
func (st *state) presumedByArticle(o *office) int {
	noun := st.roleWord(o.head)
	e := st.presumedByText(o)
	if e >= 0 || st.homely(o, noun) {
		if at := st.ownedAtScene(o, e); at != e {
			e = st.because(o, "the state where this is written or said", at)
		}
	}
	switch {
	case e < 0:
		return -1
	case st.lacks(e, noun) && noun == "president": // many bodies have one
		return -1
	case st.lacks(e, noun), st.lacks(e, strings.ToLower(st.words(o.start, o.head+1))), st.dealsWith(o, e), st.askedBy(o, e), st.faultsIt(o, e), st.hostsOwn(o, e):
		return st.because(o, "the other state of the text", st.otherState(e))
	case st.dealtWith(o, e) && st.datelineState() >= 0 && st.datelineState() != e && !st.lacks(st.datelineState(), noun):
		return st.because(o, "the state where the article is written", st.datelineState())
	case st.dealtWith(o, e), st.oursBeside(o), st.heldByAnother(o, e):
		return -1
	}
	return e
}

// heldByAnother reports whether the sentence before tells in full that somebody else leads the state
// by the same office: "Peruvian President Ana Dias flew to Lagos. The president, Bo Lund, met her".
func (st *state) heldByAnother(o *office, state int) bool {
	if !o.role.Leads || o.end-o.start > 1 {
		return false
	}
	return slices.ContainsFunc(st.offices, func(p office) bool {
		return st.sentence[p.head] == st.sentence[o.head]-1 && p.owned && p.owner == state && p.end-p.start == 1 && p.role.Noun == o.role.Noun && len(p.holders) > 0 && !slices.Equal(p.holders, o.holders) &&
			p.how != "handover" && p.stance == o.stance
	})
}

// presumedByText is the state of an office that neither its words nor the gazetteer
// settle: by the sentence, the dateline and what the article is about.
func (st *state) presumedByText(o *office) int {
	if o.how == "title" && st.plural(o) && st.listMark(o) == o.end { // "Presidents A and B" head two states; whom a colon lists have been in turn
		return -1
	}
	if o.how == "copula" && o.role.Leads && o.end-o.start > 1 { // "Vice President Ana Dias … She became acting president"
		if e := st.served(o.holders[0]); e >= 0 {
			return st.because(o, "the state of the holder's other office", e)
		}
	}
	if !st.nationwide(o) || st.elsewhere(o) || st.foreignWord(o) {
		return -1
	}
	if e := st.firstOwner(o,
		ownerLook{"the holder's own government", st.ownGovernment},
		ownerLook{"the state of which the holder reports", st.reportingState},
		ownerLook{"the state in the portfolio", st.portfolioState},
		ownerLook{"the province that the article is about", st.premiersProvince},
		ownerLook{"the one state that has such an office", st.nationalOffice},
		ownerLook{"the state whose capital somebody goes to for talks with the holder", st.hostState},
		ownerLook{"the state of the colleague who tells it", st.tellersState},
		ownerLook{"the state in whose capital the holder speaks", st.speakingIn},
		ownerLook{"the state of the sentence", st.sentenceState},
		ownerLook{"the state of the sentence before", st.stateJustTold},
		ownerLook{"the state whose organ the text tells", st.organState},
		ownerLook{"the state of whom \"and\" joins", st.companionsState},
		ownerLook{"the state of whose leader the holder speaks", st.colleagueState},
		ownerLook{"the state of the capital ahead", st.capitalAhead},
		ownerLook{"the state of the ministry", st.ministryOf},
		ownerLook{"the same office told before without a holder", st.vacantBefore},
	); e >= 0 {
		return e
	}
	if len(st.doc.Sentences) < 3 { // too little text to say what state it is about
		return st.because(o, "the state that the text speaks of", st.topicState(o))
	}
	main, here := st.mainState(), st.datelineState()
	if len(st.doc.Sentences) < wholeArticle && here < 0 && st.closeRace(main) {
		return -1
	}
	if main < 0 || here >= 0 && 3*st.namings(here) >= st.namings(main) { // who needs no state is of where the story is written
		return st.because(o, "the state where the article is written", here)
	}
	return st.because(o, "the state that the article names most", main)
}

// speakingIn is the state in whose capital the holder speaks by the words that open the sentence:
// "Speaking in Lima, Defence Minister Ana Dias said Chile …".
func (st *state) speakingIn(o *office) int {
	first := st.doc.Sentences[st.sentence[o.head]].Start
	if st.doc.Tokens[first].XPOS != "VBG" || !holdingForth[st.tree.lemma(first)] {
		return -1
	}
	return st.capitalAhead(o)
}

// holdingForth are the verbs for who speaks to an audience.
var holdingForth = lexis.Set("speak", "talk", "address", "brief", "testify")

// closeRace reports whether the text names another state nearly as often as the main one, so that
// a few sentences do not say which of the two they are about.
func (st *state) closeRace(main int) bool {
	if main < 0 {
		return false
	}
	other := st.otherState(main)
	return other >= 0 && st.namings(other)+1 >= st.namings(main)
}

// nationwide reports whether an office told without an owner is that of a state's leader or
// minister, and no part of a name.
func (st *state) nationwide(o *office) bool {
	noun := st.roleWord(o.head)
	bare, minister := o.end-o.start == 1, noun == "minister" || noun == "secretary" || noun == "undersecretary"
	switch {
	case !o.role.Leads && !minister, minister && bare, o.how == "copula" && (bare || noun != "minister") && !st.ledHome(o):
		return false
	case o.holder >= 0 && o.start >= st.mentions[o.holder].start && o.start < st.mentions[o.holder].end: // "King Bhumibol"
		return false
	}
	return !st.lexicon.is("throne", noun) || st.capital(o.head) // but "the emperor Tullius"
}

// ledHome reports whether the article is of one state and has the holder of the presidency that is
// told behind a verb in no office of a body: "Ana Dias became president in 1998".
func (st *state) ledHome(o *office) bool {
	switch o.role.Noun {
	case "president", "vice president", "vice-president", "premier", "chancellor":
	default:
		return false
	}
	if len(st.doc.Sentences) < wholeArticle || len(o.holders) != 1 || st.homeState() < 0 || st.officeStance(o) != graph.Asserted {
		return false
	}
	elsewhere := func(body int) bool { return st.entities[body].Type != schema.State && !st.isParty(body) }
	return !slices.ContainsFunc(st.offices, func(p office) bool {
		return p.owner >= 0 && elsewhere(p.owner) && slices.Contains(p.holders, o.holders[0])
	}) && !slices.ContainsFunc(st.statements, func(s statement) bool {
		return s.Relation == "MEMBER_OF" && s.subject == o.holders[0] && elsewhere(s.object)
	})
}

// premiersProvince is the province that an article is about, for its premier.
func (st *state) premiersProvince(o *office) int {
	if st.roleWord(o.head) != "premier" {
		return -1
	}
	return st.mainProvince()
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

// toldOwner is whose the text says elsewhere that the holder's office is, told there by the
// same words, -1 where it says so nowhere.
func (st *state) toldOwner(o *office, holder int) int {
	words := strings.ToLower(st.roleText(o))
	for i := range st.offices {
		p := &st.offices[i]
		if p.head == o.head || !slices.Contains(p.holders, holder) || strings.ToLower(st.roleText(p)) != words {
			continue
		}
		if p.owned && p.owner >= 0 {
			return p.owner
		}
		if e := st.ofHolder(p, holder); p.owner < 0 && e >= 0 { // "President Ana Dias of Peru"
			return e
		}
	}
	return -1
}

// reportingState is the state whose government tells of the minister o in the clause of its
// words, -1 elsewhere: "The Greek government says Turkish jets harassed a helicopter
// carrying Defence Minister Ana Dias".
func (st *state) reportingState(o *office) int {
	if o.how != "title" || st.roleWord(o.head) != "minister" {
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

// ofService is the state that an article is about, or in a text of a sentence or two the
// one that the sentence speaks of before, for an office in one of its armed services or another
// that states have: "the army commander", "navy spokesman Ana Dias", "Chief Justice Bo Lund".
func (st *state) ofService(o *office) int {
	first := st.lower(o.start)
	if o.end-o.start < 2 && first != "prosecutor" || o.role.Title || st.tree.tok[o.head].XPOS == "NNS" || o.how == "copula" {
		return -1
	}
	if first == "presidential" {
		return st.presidentsState(o)
	}
	if st.lexicon.is("rank-word", first) && o.start+1 < o.head {
		first = st.lower(o.start + 1)
	}
	armed := st.lexicon.is("armed-service", first)
	switch {
	case !armed && !st.lexicon.is("state-service", first) && !st.lexicon.is("state-service", strings.ToLower(st.words(o.start, o.end))):
	case armed && len(st.doc.Sentences) < shortOfArticle && o.how == "title":
		if e := st.sentenceState(o); e >= 0 {
			return st.ownedAtScene(o, e)
		}
		return st.ownedAtScene(o, st.topicState(o))
	case len(st.doc.Sentences) < shortOfArticle && o.how == "title" && st.sentenceState(o) >= 0: // "Peru closed the border, government spokesman Ana Dias said"
		return st.ownedAtScene(o, st.sentenceState(o))
	case len(st.doc.Sentences) >= wholeArticle:
		if e := st.homeState(); e >= 0 && !st.lacks(e, strings.ToLower(st.words(o.start, o.end))) {
			return e
		}
		here, main := st.datelineState(), st.mainState()
		if here >= 0 && (here == main || !armed && main >= 0 && 3*st.namings(here) >= st.namings(main)) { // reported from where it is of
			return here
		}
	}
	return -1
}

// tellersState is the state of the minister or leader who tells in the same sentence what the holder of
// another office of a state does or will do, before which no other state stands: "Peruvian Defence
// Minister Ana Dias said Foreign Minister Bo Lund would go".
func (st *state) tellersState(o *office) int {
	if o.how != "title" {
		return -1
	}
	for i := range st.offices {
		p := &st.offices[i]
		if p.head >= o.head || st.sentence[p.head] != st.sentence[o.head] || len(p.holders) != 1 || p.role.Of != "state" || !p.owned || p.owner < 0 ||
			st.entities[p.owner].Type != schema.State || strings.EqualFold(st.officeText(p), st.officeText(o)) {
			continue
		}
		s := st.tree.leader(st.mentions[p.holder].head)
		v := st.tree.tok[s].Head
		if v < s || v > o.head || st.tree.base(s) != "nsubj" || !st.speaks(v) || st.stateBetween(v, o.start) {
			continue
		}
		if c := st.tree.child(v, "ccomp"); c >= 0 && (st.tree.child(c, "nsubj", "nsubj:pass") == o.head || st.rules(c, o.head)) {
			return p.owner
		}
	}
	return -1
}

// stateBetween reports whether a state is named among tokens [from, to).
func (st *state) stateBetween(from, to int) bool {
	for t := from; t < to; t++ {
		if m := st.mentionAt[t]; m >= 0 && st.landOf(&st.mentions[m]) >= 0 {
			return true
		}
	}
	return false
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

// stateByCapital adds the state that the article names by its capital alone, where the
// gazetteer has the holder in just that office there: "In Washington, Secretary of State
// Ana Dias said".
func (st *state) stateByCapital(o *office, parent string, holder int) int {
	g := st.schema.Entry(parent)
	if g == nil || g.Type != schema.State || len(st.doc.Sentences) < wholeArticle || st.entityOf(parent) >= 0 || !st.heldJust(st.schema.Entry(st.entities[holder].gazetteer), o) {
		return -1
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Place || m.entity < 0 || !slices.Contains(g.Seats, st.entities[m.entity].Name) {
			continue
		}
		return st.entityFor(g, st.words(m.start, m.end))
	}
	return -1
}

// sentenceBody is the one body that acts in the office's sentence, or whose
// possessive stands in it: "Frontline's shares sank, chief executive Lars Barstad
// said".
func (st *state) sentenceBody(o *office) int {
	span := st.doc.Sentences[st.sentence[o.head]]
	found := -1
	for t := span.Start; t < o.start; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || st.mentions[m].typ != schema.Organization || st.mentions[m].entity < 0 {
			continue
		}
		if r := st.tree.base(t); r == "nsubj" || st.tree.tok[t].Relation == "nmod:poss" {
			if found >= 0 && found != st.mentions[m].entity {
				return -1
			}
			found = st.mentions[m].entity
		}
	}
	return found
}

// bodyJustTold is the one body that the sentence before has for a subject, for an office that
// opens the next one: "The Organization of American States met. Secretary-General Ana Dias
// said".
func (st *state) bodyJustTold(o *office) int {
	s := st.sentence[o.head]
	if s == 0 || st.phraseStart(o) != st.doc.Sentences[s].Start {
		return -1
	}
	found := -1
	for t := st.doc.Sentences[s-1].Start; t < st.doc.Sentences[s-1].End; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || st.mentions[m].typ != schema.Organization || st.mentions[m].entity < 0 || st.medium(st.mentions[m].entity) || st.tree.base(t) != "nsubj" {
			continue
		}
		if found >= 0 && found != st.mentions[m].entity {
			return -1
		}
		found = st.mentions[m].entity
	}
	return found
}

// stateJustTold is the state that, or whose government, is the one state among the subjects of the
// sentence before, for a minister or leader who opens the next one: "Peru's government and the
// guild signed a pact. Justice Minister Ana Dias said". In a report from another of the states
// that the sentence before names it is that one.
func (st *state) stateJustTold(o *office) int {
	s := st.sentence[o.head]
	if s == 0 || o.how != "title" && o.how != "apposition" || st.phraseStart(o) > st.doc.Sentences[s].Start+1 && !st.closedQuote(s, st.phraseStart(o)) || st.plural(o) {
		return -1
	}
	found, here, home := -1, st.datelineState(), false
	for t := st.doc.Sentences[s-1].Start; t < st.doc.Sentences[s-1].End; t++ {
		if m := st.mentionAt[t]; here >= 0 && m >= 0 && t != st.dateline() && st.landOf(&st.mentions[m]) == here {
			home = true
		}
		if st.tree.base(t) != "nsubj" || st.tree.tok[st.tree.clauseOf(t)].Head >= 0 {
			continue
		}
		for _, k := range st.tree.conjuncts(t) {
			e := st.governmentOf(k)
			if e < 0 || st.entityAt(k) != e && !st.grammar.is("government", st.tree.lemma(k)) { // soldiers and firms are abroad as often as at home
				continue
			}
			if found >= 0 && found != e {
				return -1
			}
			found = e
		}
	}
	if found >= 0 && home {
		return here
	}
	return found
}

// closedQuote reports whether all that stands in sentence s before token t is one quotation:
// "'We will wait,' Foreign Minister Ana Dias said".
func (st *state) closedQuote(s, t int) bool {
	first := st.doc.Sentences[s].Start
	if st.tree.tok[first].XPOS != "``" || t-1 <= first || st.tree.tok[t-1].XPOS != "''" {
		return false
	}
	for i := first; i < t; i++ {
		if m := st.mentionAt[i]; m >= 0 && st.mentions[m].form != pronoun {
			return false
		}
	}
	return true
}

// ministryOf is the state whose ministry of the minister's portfolio the article names:
// "Justice Minister Ana Dias" after "Peru's Justice Ministry".
func (st *state) ministryOf(o *office) int {
	w := strings.ToLower(strings.TrimSuffix(st.officeText(o), "inister"))
	if st.roleWord(o.head) != "minister" || !strings.HasSuffix(w, " m") {
		return -1
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity < 0 || m.form != name || m.typ != schema.Organization || !strings.HasSuffix(strings.ToLower(st.entities[m.entity].Name), w+"inistry") {
			continue
		}
		if e := st.possessor(m); e >= 0 && st.entities[e].Type == schema.State {
			return e
		}
		if e := st.entities[m.entity].parent; e >= 0 {
			return e
		}
	}
	return -1
}

// datelineState is the state of the city that the report is sent from, -1 without one.
func (st *state) datelineState() int {
	t := st.dateline()
	if t < 0 {
		return -1
	}
	return st.landOf(&st.mentions[st.mentionAt[t]])
}

// nationalOffice is the state in which alone an office goes by this name, where the
// article names it.
func (st *state) nationalOffice(o *office) int {
	switch strings.ToLower(st.officeText(o)) {
	case "defence secretary", "foreign secretary", "home secretary":
		return st.entityOf("state:gb")
	case "assistant secretary of state", "deputy secretary of state", "undersecretary of state", "under secretary of state", "assistant secretary of defense", "deputy secretary of defense":
		return st.entityOf("state:us")
	case "agriculture secretary", "treasury secretary", "commerce secretary", "labor secretary", "energy secretary", "interior secretary", "transportation secretary", "defense secretary":
		if st.entityOf("state:ph") < 0 { // which has the same
			return st.entityOf("state:us")
		}
	}
	return -1
}

// colleagueState is the state of whose leader somebody speaks who announces what that
// one will do: "Peruvian President Ana Dias will propose talks, Foreign Minister Jan
// Novak announced".
func (st *state) colleagueState(o *office) int {
	if len(o.holders) == 0 || o.holder < 0 {
		return -1
	}
	name := st.mentions[o.holder].head
	v := st.tree.tok[name].Head
	if v < 0 || st.tree.base(name) != "nsubj" || !st.speaks(v) {
		return -1
	}
	for _, c := range st.tree.children(v) {
		if r := st.tree.base(c); c > name || r != "ccomp" && r != "parataxis" {
			continue
		}
		if s := st.tree.child(c, "nsubj"); s >= 0 && st.entityAt(s) >= 0 && st.entities[st.entityAt(s)].Type == schema.Person {
			return st.stateOf(st.entityAt(s))
		}
	}
	return -1
}

// capitalAhead is the state of the town with which the sentence opens, or with which the phrase before the
// office ends that opens it: "In Seoul, Defence Minister Ana Dias said", "Speaking in Lima, President Bo Lund".
func (st *state) capitalAhead(o *office) int {
	first := st.doc.Sentences[st.sentence[o.head]].Start
	if st.lower(first) == "in" && st.mentionAt[first+1] >= 0 {
		m := &st.mentions[st.mentionAt[first+1]]
		if m.typ != schema.Place || m.end >= len(st.doc.Tokens) || m.end+3 < o.start {
			return -1
		}
		if e := st.landOf(m); e >= 0 {
			return e
		}
		return st.landOfSeat(m, o)
	}
	if t := st.phraseStart(o) - 1; t > first+2 && st.doc.Word(t) == "," && st.doc.Tokens[first].XPOS == "VBG" && st.mentionAt[t-1] >= 0 {
		if m := &st.mentions[st.mentionAt[t-1]]; m.typ == schema.Place && st.lower(m.start-1) == "in" {
			return st.landOfSeat(m, o)
		}
	}
	return -1
}

// landOfSeat is the state whose capital the mention names, for a minister of something or a leader, where
// the text need not name the state; -1 elsewhere.
func (st *state) landOfSeat(m *mention, o *office) int {
	if m.entry < 0 || o.how != "title" || o.end-o.start < 2 || o.role.Of != "state" {
		return -1
	}
	town := &st.schema.Entries[m.entry]
	g := st.schema.Entry(town.Parent)
	if g == nil || g.Type != schema.State || !slices.Contains(g.Seats, town.Name) || slices.Contains(g.Properties["lacks"], st.roleWord(o.head)) {
		return -1
	}
	return st.entityFor(g, st.words(m.start, m.end))
}

// sentenceState is the state that is the subject of the office's sentence, if it stands alone
// there, which it does not in "Norway and Chile thanked former President X"; -1 elsewhere.
func (st *state) sentenceState(o *office) int {
	if st.aside(o) {
		return -1
	}
	span := st.doc.Sentences[st.sentence[o.head]]
	for t := span.Start; t < span.End; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || st.mentions[m].typ != schema.State || st.mentions[m].entity < 0 || st.tree.base(t) != "nsubj" ||
			st.spokenBy(t) >= 0 && st.spokenBy(o.head) < 0 {
			continue
		}
		if st.mentions[m].form == nominal && st.spokenBy(t) < 0 && st.reporter(t) >= 0 && st.tree.above(st.reporter(t), o.head) { // "Minister Ana Dias said the country …" asks whose minister
			continue
		}
		if c := st.tree.clauseOf(t); st.tree.tok[c].Relation == "advcl" && !st.tree.above(c, o.head) { // "the minister said after Oslo expelled …"
			continue
		}
		if st.toldOfByHolder(t, o) {
			continue
		}
		if len(st.tree.conjuncts(t)) > 1 {
			return -1
		}
		if e := st.mentions[m].entity; !st.spokenOfByHome(t, o, e) {
			return e
		}
		return -1
	}
	return -1
}

// toldOfByHolder reports whether the state at t, which is a subject, does something that the holder of the
// office only reacts to, or must do what he says: "President Ana Dias vowed to lift the tariffs that Peru
// resents", "President Ana Dias said Peru must leave".
func (st *state) toldOfByHolder(t int, o *office) bool {
	v, c := st.verbOfHolder(o), st.tree.clauseOf(t)
	if v < 0 || c == v || !st.tree.above(v, c) {
		return false
	}
	if r := st.tree.tok[c].Relation; r == "acl:relcl" {
		return true
	}
	a := st.tree.child(c, "aux")
	return st.speaks(v) && a >= 0 && st.lower(a) == "must"
}

// hostState is the state to whose capital somebody goes to meet the holder, a leader or minister
// told without a state: "will fly to Minsk for talks with President Ana Dias".
func (st *state) hostState(o *office) int {
	at, first := st.phraseStart(o)-1, st.doc.Sentences[st.sentence[o.head]].Start
	for at > first && at > o.start-12 && toMeet[st.tree.lemma(at)] {
		at--
	}
	if at <= first {
		return -1
	}
	k := st.mentionAt[at]
	if k < 0 || at > st.phraseStart(o)-3 || st.mentions[k].entry < 0 || st.mentions[k].start == first || !slices.Contains([]string{"to", "for", "in"}, st.lower(st.mentions[k].start-1)) {
		return -1
	}
	m := &st.mentions[k]
	if m.typ == schema.State && m.form == name {
		return m.entity
	}
	town := &st.schema.Entries[m.entry]
	g := st.schema.Entry(town.Parent)
	if m.typ != schema.Place || g == nil || !slices.Contains(g.Seats, town.Name) {
		return -1
	}
	return st.entityFor(g, st.words(m.start, m.end))
}

// toMeet are the words between the town to which somebody goes and whom he meets there.
var toMeet = lexis.Set("for", "to", "talk", "meeting", "summit", "consultation", "meet", "see", "with", "a", "hold", "and", "have", "where", "he", "she", "will", ",", "be", "due", "lunch", "dinner", "further", "more", "brief", "day", "two", "three", "of")

// spokenOfByHome reports whether the state e at token t only stands in what the officer
// says, in a report from another state that the sentence names as well: "OSLO - Peru's ship
// …, the Norwegian navy …, Foreign Minister Ana Dias said".
func (st *state) spokenOfByHome(t int, o *office, e int) bool {
	here := st.datelineState()
	if here < 0 || here == e || t > o.head || st.tree.tok[o.head].Head < 0 || st.tree.clauseOf(t) == st.tree.clauseOf(o.head) {
		return false
	}
	span := st.doc.Sentences[st.sentence[o.head]]
	for k := span.Start; k < span.End; k++ {
		if m := st.mentionAt[k]; m >= 0 && st.landOf(&st.mentions[m]) == here && k != st.dateline() {
			return true
		}
	}
	return false
}

// aside reports whether an office stands in an adverbial clause with a subject
// of its own: "France helps its neighbours as President X faces a revolt" does
// not make X France's.
func (st *state) aside(o *office) bool {
	c := st.tree.clauseOf(o.head)
	s := st.tree.child(c, "nsubj", "nsubj:pass")
	return st.tree.tok[c].Relation == "advcl" && s >= o.start && s <= o.head+8
}

// foreignWord reports whether a capitalised adjective that no gazetteer knows
// describes an office in small letters: "the Roman emperor" is no state's of
// today.
func (st *state) foreignWord(o *office) bool {
	for t := max(o.start-1, st.doc.Sentences[st.sentence[o.start]].Start+1); t < o.head; t++ {
		if st.capital(t) && !st.capital(t+1) && st.mentionAt[t] < 0 && st.tree.tok[t].XPOS == "JJ" {
			return true
		}
	}
	return false
}

// commissionOf is the European Commission for a commissioner of something, where the
// article names it: "Fisheries Commissioner Ana Dias".
func (st *state) commissionOf(o *office) int {
	if st.roleWord(o.head) != "commissioner" || o.how != "title" || o.end-o.start < 2 {
		return -1
	}
	return st.bodyNamed([]string{"European Commission"})
}
