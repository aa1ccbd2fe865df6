package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// idle says why a candidate tells nothing that an analyst wants as an edge, ""
// where it does. What it stops is true as a reading of the words, so no pattern
// is at fault.
func (st *state) idle(c *candidate) string {
	if why := st.idleSides(c); why != "" {
		return why
	}
	if why := st.idleDeed(c); why != "" {
		return why
	}
	if why := st.uninvolved(c); why != "" {
		return why
	}
	if c.frame.relation.Name == deployed {
		if why := st.idleForces(c); why != "" {
			return why
		}
	}
	return st.idleTalk(c)
}

// ofPeople reports whether the frame asks for people told by their state where its subject
// stands, who are there for it: "600 Fijians serve with the peacekeepers".
func (f *frame) ofPeople() bool {
	return f.relation.Name == deployed && slices.ContainsFunc(f.where, func(c condition) bool { return c.words.Holds("demonym") })
}

// compass reports whether a party is a point of the compass, which stands for many states.
func (st *state) compass(r reference) bool {
	m := st.mentionAt[r.token]
	return m >= 0 && st.entities[r.entity].Type == schema.Place && st.lexicon.is("quarter", st.lower(st.mentions[m].end-1)) && st.mentions[m].end-st.mentions[m].start < 3
}

// pleads reports whether a party is told by a lawyer, who only speaks for it: "a lawyer for Ana Dias met
// the press".
func (st *state) pleads(r reference) bool {
	for t, hops := r.token, 0; t >= 0 && hops < 2; t, hops = st.tree.tok[t].Head, hops+1 {
		if pleaders[st.tree.lemma(t)] {
			return st.tree.tok[t].XPOS == "NN" && (t == r.token || st.tree.base(r.token) == "nmod")
		}
	}
	return false
}

var pleaders = lexis.Set("lawyer", "attorney", "counsel", "solicitor")

// quarterOfWorld reports whether a party is only told by a point of the compass and no
// article: "a clash of East and West".
func (st *state) quarterOfWorld(r reference) bool {
	m := st.mentionAt[r.token]
	if m < 0 || st.entities[r.entity].Type != schema.Place || st.mentions[m].end-st.mentions[m].start != 1 {
		return false
	}
	t := st.mentions[m].start
	return st.lexicon.is("quarter", st.lower(t)) && (t == 0 || st.lower(t-1) != "the")
}

// idleSides: who acts for nobody, or with their own.
func (st *state) idleSides(c *candidate) string {
	relation := c.frame.relation.Name
	s, o := c.subject.entity, c.object.entity
	switch {
	case st.ofDescent(c.subject), st.ofDescent(c.object) && !(slices.Contains(suffered, relation) && st.tree.tok[max(st.tree.tok[c.object.token].Head, 0)].XPOS == "NN"), st.inTrade(c.subject), st.ofFaith(c.subject), (st.individual(c.subject) || st.share(c.subject) && relation != "PROTESTED_AGAINST") && !c.frame.ofPeople(), st.individual(c.object) &&
		(!slices.Contains(suffered, relation) || c.objectSlot == "members"):
		return "somebody of a people, who does not act for the state"
	case blaming[relation] && st.warnedAgainst(c.predicate.clause):
		return "what others are warned against" // "cautioned against blaming Peru"
	case blaming[relation] && c.object.how == "pair" && st.ownSide(s, o):
		return "the subject's own side"
	case c.frame.relation.Family == "verbal" && st.share(c.object):
		return "some of a people, of whom the state is not told"
	case st.ownOfAnother(c):
		return "what is somebody's own is the subject's"
	case relation == "WITHDREW_FROM" && st.resigns(c):
		return "a minister who resigns"
	case st.quarterOfWorld(c.subject) || st.quarterOfWorld(c.object) || st.compass(c.subject) && st.compass(c.object):
		return "a quarter of the world"
	case (relation == "DETAINED" || relation == "KILLED") && st.entities[o].Type == schema.Person && slices.Contains(beside, c.object.how),
		c.frame.relation.Family != "verbal" && relation != "AIDED" && (st.pleads(c.subject) || st.pleads(c.object)):
		return "people of somebody, and not the person"
	case relation == "THREATENED" && st.ownSide(s, o), relation == "SANCTIONED" && st.entities[s].Type == schema.Person && st.entities[o].Type == schema.State && st.ownSide(s, o), relation == "CONCEDED_TO" && st.entities[o].Type == schema.State && st.ownSide(s, o),
		relation == "AIDED" && st.entities[s].Type != schema.State && st.entities[o].Type == schema.State && (st.ownSide(s, o) || st.serves(s, o)), relation == "AIDED" && st.ownService(s, o):
		return "the subject's own side"
	case relation == "MEMBER_OF" && st.entities[s].Type == schema.State && st.entities[o].parent >= 0 && st.entities[st.entities[o].parent].Type == schema.State:
		return "a body of one state" // "sent ships to join the Peruvian navy for a drill"
	case relation == "MEMBER_OF" && st.onlyWished(c.predicate.trigger):
		return "a membership that others speak of"
	case relation == "MEMBER_OF" && st.tree.lemma(c.predicate.trigger) == "join" && st.joinsInDoing(c.predicate.trigger):
		return "what is done together once"
	case relation == "MEMBER_OF" && st.tree.lemma(c.predicate.trigger) == "join" && st.entities[s].Type == schema.Organization &&
		c.subject.token >= 0 && st.entityAt(c.subject.token) == s && st.memberNounOver(c.subject.token):
		return "some of its members"
	case relation == "MEMBER_OF" && st.lexicon.is("seat-house", strings.ToLower(st.entities[o].Name)) && st.tree.lemma(c.predicate.trigger) != "work":
		return "a seat of government, of which nobody is a member" // "elected to the White House"
	case c.frame.relation.Symmetric && (sailsWith[st.tree.lemma(c.predicate.trigger)] && st.oneNavy(s, o) || st.oneFlag(c.subject, c.object)):
		return "ships of one navy"
	case relation == "REJECTED" && st.anySuch(c.object.token):
		return "one of its kind that may come" // "will not deal with any Peruvian cabinet that backs the rebels"
	case relation == "WITHDREW_FROM" && st.setsOut(c):
		return "forces that set out from their own country"
	case slices.Contains(homely, relation) && (st.serves(s, o) || st.organOf(s, o)), c.frame.relation.Symmetric && (st.governs(s, o) || st.governs(o, s)):
		return "the subject's own state"
	case (relation == "CALLED_ON" || relation == "WARNED") && st.presumedOf(s, o):
		return "the state of its own leader"
	case relation == "PROTESTED_AGAINST" && st.heads(c.predicate, "obj", envoys) && st.entities[s].Type == schema.Person && st.stateOf(s) == o:
		return "an envoy of one's own" // "summoned Ambassador Dias home"
	case relation == "AIDED" && keepsCompany[st.tree.lemma(c.predicate.trigger)] && st.othersWarship(c.subject, c.object):
		return "who watches another's warship"
	case relation != deployed && relation != "WITHDREW_FROM" && (st.ofTrade(c.subject) || st.ofTrade(c.object) && relation != "SEIZED" && !slices.Contains(suffered, relation)):
		return "a business acts for itself" // "a Chinese company"
	case slices.Contains(domestic, relation) && c.subject.how != "self" && st.governs(o, s) && !st.ruledBy(c.subject):
		return "the object's own state" // senators who criticise their president are not the state
	case relation == "PROTESTED_AGAINST" && (c.objectSlot == "to" || c.objectSlot == "with") && st.ofUnitedNations(o):
		return "a complaint to those who are to judge it"
	case relation == "PROTESTED_AGAINST" && c.subject.how != "organ" && c.subject.how != "self" && st.tree.lemma(c.subject.token) != "government" && st.entities[s].Type == schema.State && !(c.subject.how == "part" && st.tree.tok[c.subject.token].XPOS == "NNPS"):
		return "people of the state" // "French farmers" are not France
	case relation == "SUPPORTED" && c.objectSlot == "obj" && c.object.how != "self" && st.tree.isVerb(c.predicate.trigger) && st.tree.child(c.predicate.trigger, "obj") >= 0 && st.backedStep(c.predicate.trigger, st.tree.child(c.predicate.trigger, "obj")):
		return "a step that is only wished for"
	case c.frame.spoken() && st.crowd(c.object):
		return "people of the state"
	case c.object.how == "act" && relation == "SUPPORTED" && defending[st.tree.lemma(c.predicate.trigger)] && st.toldAgainst(c):
		return "words against the subject's own side, which he answers"
	case relation == "VISITED" && st.entities[s].Type == schema.State && st.below(c.predicate.trigger, keepingOut):
		return "people who are kept out"
	case relation == "ATTACKED" && st.below(c.predicate.trigger, rehearsing):
		return "fire in practice"
	case st.blameless(c):
		return "to whom something is done has done nothing"
	case c.object.how == "sufferer" && slices.Contains(answering, relation):
		return "what befell somebody is no deed of his"
	case slices.Contains(violent, relation) && st.crowd(c.subject) && st.privately(c.subject):
		return "people who do not act for their state"
	case c.frame.relation.Symmetric && (st.crowd(c.subject) || st.crowd(c.object)):
		return "people who do not act for their state"
	}
	return ""
}

// anySuch reports whether the noun that the word at i describes is any one of which a clause holds.
func (st *state) anySuch(i int) bool {
	if st.adjectival(i) {
		i = st.tree.tok[i].Head
	}
	d := st.tree.child(i, "det")
	return d >= 0 && st.lower(d) == "any" && st.tree.child(i, "acl:relcl") >= 0
}

// sailsWith are verbs for going to sea together, which ships of one navy do every day.
var sailsWith = lexis.Set("join", "accompany", "escort", "sail")

// placed are the prepositions behind which stands where forces are or go.
var placed = lexis.Set("to", "in", "at", "on", "into", "for")

// idleDeed: what force, goods and firms do that is no such deed.
func (st *state) idleDeed(c *candidate) string {
	relation := c.frame.relation.Name
	s, o := c.subject.entity, c.object.entity
	switch {
	case st.onlyAble(c.predicate.trigger):
		return "what somebody is only said to be able to do"
	case relation == "SANCTIONED" && st.tree.lemma(c.predicate.trigger) == "suspend" && st.entities[o].Type == schema.Organization &&
		st.lexicon.is("chamber", lastWord(st.entities[o].Name)):
		return "a house that is sent home"
	case relation == "AGREED_WITH" && c.objectSlot == "members" && st.openTreaty(c.predicate):
		return "a treaty that is open to all"
	case slices.Contains(yielding, relation) && st.onlyAsked(c):
		return "what is only asked for"
	case (relation == "AIDED" || relation == "SANCTIONED") && st.othersAid(c):
		return "what somebody else gives"
	case relation == "SANCTIONED" && st.relieved(c.predicate.trigger):
		return "a measure that ends"
	case slices.Contains(violent, relation) && c.subjectSlot == "carrier subj" && st.tree.cased(c.predicate.trigger) == "with" && accusing[st.tree.lemma(c.predicate.carrier)]:
		return "who charges others with it" // "charged Ana Dias with the attack"
	case relation == "SEIZED" && (c.subjectSlot == "carrier subj" || c.subjectSlot == "subj") && st.tree.base(c.predicate.trigger) == "obj" && st.grammar.is("facing-it", st.tree.lemma(st.tree.tok[c.predicate.trigger].Head)):
		return "what others have taken" // "rejected the occupation of Peru"
	case relation == "ATTACKED" && st.tree.lemma(c.predicate.trigger) == "attack" && st.tree.isVerb(c.predicate.trigger) && c.object.how == "self" && st.forDoing(c.predicate.trigger):
		return "words" // "attacked Ana Dias for meeting him"
	case (relation == "ATTACKED" || relation == "SEIZED") && (st.onPaper(c.object) || st.onPaper(c.subject)):
		return "a body that is only named by its papers and sessions"
	case (relation == "ATTACKED" || relation == "SEIZED") && (c.objectSlot == "members" && (st.leagued(s) || st.leagued(o)) || st.leagued(s) && st.onlyEnds(c)):
		return "a body of many states, which is no party to a war"
	case relation == "ATTACKED" && st.tree.lemma(c.predicate.trigger) == "war" && strings.HasSuffix(c.objectSlot, "in") && st.onlyEnds(c) && st.tree.child(c.predicate.trigger, "nmod:poss") < 0:
		return "who ends a war that is not told to be his" // "wants to end the war in Syria"
	case slices.Contains(violent, relation) && st.onlyForesees(c):
		return "who fears, expects or prevents it" // "feared an attack on Chad"
	case relation == "AIDED" && st.onlyFlag(c.object):
		return "a state that only lends its flag"
	case relation == "ATTACKED" && st.tree.isVerb(c.predicate.trigger) && st.heads(c.predicate, "obj", st.grammar.class.Of("writing")) && c.object.how != "self":
		return "words" // "attacked a report on Uganda"
	case relation == "ATTACKED" && c.object.how != "self" && c.object.how != "name" && st.grammar.is("reputed", st.ownedLemma(c.object)):
		return "words" // "attacks on the record of X"
	case relation == deployed && (st.relieved(c.predicate.trigger) || st.withdrawn(c.predicate.trigger) || st.departs(c)):
		return "forces of which it is told that they leave"
	case relation == deployed && st.onlyWhose(c):
		return "whose something is, and not where"
	case relation == deployed && st.tendedAt(c):
		return "people who are taken to be tended"
	case relation == "KILLED" && st.accident(c.predicate.trigger):
		return "an accident"
	case slices.Contains(forceful, relation) && st.unarmed(s) && (relation != deployed || st.entities[o].Type != schema.Ship):
		return "companies fight for markets, and relief bodies against hunger and disease"
	case (relation == "ATTACKED" || relation == "AIDED") && st.seaRoom(o):
		return "what happens at sea is done to no sea" // "attacks on Gulf shipping"
	case relation == "KILLED" && (st.commercial(s) && st.entities[o].Type != schema.Person || st.commercial(o)):
		return "firms that beat firms" // "Unilever may kill its rival"
	case relation == "SEIZED" && st.purchase(s, o):
		return "a purchase"
	case relation == "AIDED" && st.merchantman(s) && !st.heads(c.predicate, "obj", st.grammar.class.Of("relief")):
		return "a ship's cargo"
	case relation == "AIDED" && st.commercial(s) && (st.commercial(o) || st.grammar.is("merchandise", st.tree.lemma(c.predicate.trigger))):
		return "a business lends and sells"
	case (relation == "ATTACKED" || relation == "THREATENED") && (st.contest(c) || st.campaigning(c)):
		return "persons contend with words and votes, and so do parties"
	case relation == "CONCEDED_TO" && passingOn[st.tree.lemma(c.predicate.trigger)] && st.heads(c.predicate, "obj", leadership):
		return "a command that is handed on"
	case relation == "CONCEDED_TO" && c.objectSlot == "obj" && c.object.how == "self" && st.entities[o].Type == schema.State &&
		st.grammar.is("freeing", st.tree.lemma(c.predicate.trigger)) && !st.people(c.object.token):
		return "a land, and no captives" // "freed Kuwait"
	case relation == "SANCTIONED" && c.subjectSlot == "from" && st.tree.tok[c.predicate.trigger].XPOS == "VBG":
		return "who drove them out is not told" // "expelling the Greeks from Turkey"
	case relation == "SANCTIONED" && st.tree.lemma(c.predicate.trigger) == "expel" && st.heads(c.predicate, "subj", st.grammar.class.Of("force")):
		return "people whom an army drives out"
	}
	return ""
}

// idleTalk: what is said, visited or played.
func (st *state) idleTalk(c *candidate) string {
	relation := c.frame.relation.Name
	s, o := c.subject.entity, c.object.entity
	switch {
	case c.frame.relation.Name == "CALLED_ON" && c.subjectSlot == "carrier subj" && c.predicate.carrier >= 0 && refusing[st.tree.lemma(c.predicate.carrier)]:
		return "a call of others, which is refused"
	case relation == "CALLED_ON" && c.objectSlot == "comp.subj" && st.doneWith(c.predicate.trigger, c.object.token):
		return "with whom others are to do something" // "demanded that she be freed"
	case relation == "DETAINED" && st.individual(c.object) && st.police(c.subject), relation == "SPOKE_WITH" && (st.police(c.subject) || st.police(c.object)):
		return "a matter of the police"
	case relation == "SPOKE_WITH" && st.tree.lemma(c.predicate.trigger) == "tell" && st.people(c.object.token) && st.tree.tok[c.object.token].XPOS == "NNPS":
		return "words to a people" // "told Iraqis that they had sinned"
	case relation == "SPOKE_WITH" && (st.medium(s) || st.medium(o) || st.toldPress(c)), relation == "WARNED" &&
		st.tree.lemma(c.predicate.trigger) == "tell" && (st.medium(o) || st.toldPress(c)):
		return "talk to the press" // whose claim it is stands in the statements of the claim
	case c.subject.token >= 0 && st.tree.cased(c.subject.token) == "according to":
		return "whose account it is" // "the militia is, according to Peru, supportive of Chile"
	case relation == "THREATENED" && st.onlyNames(c):
		return "a name" // "threatened to call the firm Volta"
	case relation == "THREATENED" && promising[st.tree.lemma(c.predicate.trigger)] && st.forsworn(c):
		return "what is promised not to be done" // "vowed not to attack Chad"
	case relation == "NEGOTIATED_WITH" && st.entities[s].Type == schema.Person && !st.public(s) && st.onlySays(c):
		return "who speaks of talks is not at them"
	case relation == "VISITED" && st.lower(c.object.token) == "country" && st.governs(s, o):
		return "an election" // "to go to the country"
	case relation == "VISITED" && st.entities[o].Type == schema.Organization && st.atWork(s, o):
		return "the subject's own body"
	case relation == "VISITED" && st.entities[s].Type == schema.Person && c.subject.how == "owner" && kin[st.ownedLemma(c.subject)]:
		return "those of a person who travel" // "her family returned to Peru"
	case relation == "SUPPORTED" && st.entities[o].Type == schema.Person && c.object.how != "self" && nextOfKin[st.ownedLemma(c.object)]:
		return "those whom a person leaves behind" // "condolences to her family"
	case relation == "VISITED" && st.atHome(c):
		return "the seat of the subject's own state"
	case relation == "MET_WITH" && (st.houseOf(c.subject, c.predicate.trigger) || st.houseOf(c.object, c.predicate.trigger)):
		return "the house where they met"
	case relation == "CALLED_ON" && (c.objectSlot == "obj" && st.doneTo(c.predicate.trigger) || st.befalls(c.object.token)):
		return "whom others are told to do something to" // "ordered Ana Dias to be freed"
	case relation == "ATTACKED" && st.isParty(s) && st.entities[o].Type == schema.Person:
		return "what parties say of people"
	case relation == "AGREED_WITH" && st.sharedView(c):
		return "an opinion that is shared"
	case relation == "COOPERATED_WITH" && c.predicate.carrier >= 0 && concluding[st.tree.lemma(c.predicate.carrier)] && st.grammar.is("lent", st.tree.lemma(c.predicate.trigger)):
		return "help to others who agree" // "signed a truce with the help of Peru"
	case relation == "AGREED_WITH" && st.stillTalkedOf(c.predicate.trigger):
		return "what is only negotiated"
	case relation == "AGREED_WITH" && st.tree.lemma(c.predicate.trigger) == "agreement" && st.tree.cased(c.predicate.trigger) == "in" && st.tree.child(c.predicate.trigger, "det") < 0:
		return "one mind" // "is in full agreement with Peru"
	case relation == "VISITED" && c.subject.how != "self" && st.vesselOwned(c.subject.token):
		return "a ship's call"
	case relation == "VISITED" && (st.entities[s].Type == schema.State && c.subject.how == "self" || st.commercial(s)):
		return "a state travels nowhere itself, and a company's planes fly everywhere"
	case relation == "WARNED" && st.entities[s].Type == schema.Organization && st.forecasts(s):
		return "a warning of weather"
	case !st.public(s) && !st.public(o) && st.played(c), relation == "MET_WITH" && st.fixture(c):
		return "a game"
	case slices.Contains(orbital, relation) && st.has(st.sentence[c.predicate.trigger], "space"):
		return "a flight in space"
	case slices.Contains(staged, relation) && st.fiction(c):
		return "a plot"
	case relation == "AGREED_WITH" && st.eachItsOwn(c):
		return "agreements of each with another"
	case relation == "AGREED_WITH" && st.opined(c):
		return "one opinion, and no agreement"
	}
	return ""
}

// relieved reports whether a noun above the measure or the presence at i says that it ends:
// "the lifting of sanctions on Peru", "an end to decades of Peru's presence in Chile".
func (st *state) relieved(i int) bool {
	h, prep := st.tree.tok[i].Head, st.tree.cased(i)
	if h < 0 || st.tree.base(i) != "nmod" || prep != "of" && prep != "to" {
		return false
	}
	return relief[st.tree.lemma(h)] || st.tree.tok[h].XPOS == "NNS" && st.relieved(h)
}

// relief are the nouns for the end of a measure.
var relief = lexis.Set("lifting", "easing", "removal", "end", "ending", "relaxation", "repeal", "abolition", "loosening")

// kin are whom a person travels without.
var kin = lexis.Set("family", "wife", "husband", "son", "daughter", "parent", "child", "relative", "brother", "sister", "mother", "father", "friend", "supporter")

// atWork reports whether a person holds an office of the body today.
func (st *state) atWork(person, body int) bool {
	return slices.ContainsFunc(st.offices, func(o office) bool {
		return o.owner == body && slices.Contains(o.holders, person) && !st.lapsedOffice(&o)
	})
}

// atHome reports whether somebody who holds an office of a state attends or plans
// something in its capital, as "attend", "address" and the like tell it; a return there is
// told by verbs of travel.
func (st *state) atHome(c *candidate) bool {
	if st.entities[c.object.entity].Type != schema.Place || !st.lexicon.is("stationary", st.tree.lemma(c.predicate.trigger)) {
		return false
	}
	own := st.stateOf(c.subject.entity)
	if own < 0 {
		return false
	}
	g := st.schema.Entry(st.entities[own].gazetteer)
	return g != nil && slices.Contains(g.Seats, st.entities[c.object.entity].Name)
}

// beside are the ways in which a name tells only whose somebody is.
var beside = []string{"owner", "group", "part", "organ"}

// homely are the relations that lie in the nature of an office: a premier calls
// on the own country every day.
var homely = []string{"CALLED_ON", "SPOKE_WITH", "MET_WITH", "WARNED"}

// leadership is what is handed on with no concession.
var leadership = lexis.NewWordSet("command", "helm", "power", "rein", "reins", "presidency", "premiership", "chairmanship", "chair", "post", "office", "duty", "leadership", "baton", "throne")

// envoys are who may be called in, or home.
var envoys = lexis.NewWordSet("ambassador", "envoy", "diplomat", "negotiator", "attache", "consul", "commissioner")

// readiness is what forces are put on that go nowhere yet.
var readiness = lexis.NewWordSet("alert", "standby", "notice")

// trades are where a presence is one of goods.
var trades = lexis.NewWordSet("market", "sector", "industry")

// domestic are what people of a state say of its leaders without speaking for it.
var domestic = []string{"CRITICIZED", "WARNED", "SUPPORTED", "CALLED_ON"}

// serious are the relations that games have few words for, the first two of them
// none; the others are what teams and players do to each other in every report.
var serious = []string{"SANCTIONED", "DETAINED", "ACCUSED", "CRITICIZED", "COOPERATED_WITH", "NEGOTIATED_WITH"}

// treaties are what states, but no teams of theirs, make with each other.
var treaties = []string{"AGREED_WITH", "NEGOTIATED_WITH"}

// orbital are what probes do with planets and comets.
var orbital = []string{"MET_WITH", "VISITED", "ATTACKED"}

// forceful are what takes arms: neither companies nor relief bodies do it, and
// the teams that they send and the people whom they pick up are no troops and no
// captives. But the ships that companies send are told like others.
var forceful = []string{"ATTACKED", "DEPLOYED", "DETAINED"}

// suffered are the relations that a people suffers in each of its own.
var suffered = []string{"ATTACKED", "KILLED", "DETAINED", "CONCEDED_TO", "AIDED", "SANCTIONED"}

// violent are the relations that a state's people in arms may act in for it.
var violent = []string{"ATTACKED", "KILLED", "SEIZED", "DETAINED"}

// sendingOff are the verbs by which one's own goes to others or is only moved.
var sendingOff = lexis.Set("send", "rush", "fly", "contribute", "ship", "move")

// answering are the relations that answer to what the object did.
var answering = []string{"CRITICIZED", "SUPPORTED", "REJECTED", "PROTESTED_AGAINST"}

// staged are what heroes of films and novels do.
var staged = []string{"ATTACKED", "KILLED", "SEIZED", "DEPLOYED", "DETAINED", "THREATENED", "WARNED", "ACCUSED", "MET_WITH", "AIDED", "WITHDREW_FROM"}

// people reports whether token i names a state by its people: "freed 14 Iranians".
func (st *state) people(i int) bool {
	m := st.mentionAt[i]
	return m >= 0 && st.mentions[m].form == adjective
}

// individual reports whether a reference to a state is to one or some of its
// people as private persons: "a Briton", "two Germans", "a Japanese tourist".
func (st *state) individual(r reference) bool {
	if st.entities[r.entity].Type != schema.State {
		return false
	}
	if r.how == "self" {
		m := st.mentionAt[r.token]
		return m >= 0 && st.mentions[m].form == adjective && (st.counted(r.token) || st.fellows(r.token))
	}
	h := st.tree.tok[r.token].Head
	from := st.tree.base(r.token) == "amod" || st.tree.base(r.token) == "nmod" && st.tree.cased(r.token) == "from"
	return (r.how == "owner" || r.how == "group") && h >= 0 && from && st.grammar.is("private-person", st.tree.lemma(h))
}

// oneOfPeople reports whether a state is meant by some of its people, who do not act for it.
func (st *state) oneOfPeople(r reference) bool {
	return st.individual(r) || st.inTrade(r) || st.ofFaith(r) || st.share(r) || st.ofDescent(r)
}

// share reports whether a state is meant by some of its people, who do not act or speak for it:
// "many Peruvians", "half of the Americans who believe it".
func (st *state) share(r reference) bool {
	if st.entities[r.entity].Type != schema.State || st.mentionAt[r.token] < 0 || st.mentions[st.mentionAt[r.token]].form != adjective || st.tree.tok[r.token].UPOS == "ADJ" {
		return false
	}
	if slices.ContainsFunc(st.tree.children(r.token), func(k int) bool { return k < r.token && someOf[st.tree.lemma(k)] }) {
		return true
	}
	h := st.tree.tok[r.token].Head
	return h >= 0 && h < r.token && st.tree.cased(r.token) == "of" && (st.grammar.is("quantity", st.tree.lemma(h)) || st.tree.tok[h].UPOS == "NUM" || shares[st.tree.lemma(h)])
}

// ofDescent reports whether a state is meant by citizens whom their forebears' land tells from the
// others: "African American soldiers", "Italian-American writers".
func (st *state) ofDescent(r reference) bool {
	t := r.token
	if st.entities[r.entity].Type != schema.State || st.mentionAt[t] < 0 || st.mentions[st.mentionAt[t]].form != adjective {
		return false
	}
	ofWhom := t
	if st.adjectival(t) {
		ofWhom = st.tree.tok[t].Head
	}
	if ofWhom < 0 {
		return false
	}
	lemma := st.tree.lemma(ofWhom)
	if ofWhom != t && !st.grammar.is("people", lemma) && !st.grammar.is("group", lemma) && !st.grammar.is("private-person", lemma) {
		return false
	}
	for _, k := range []int{t, ofWhom, ofWhom - 1} { // the later of the two words
		if k < 1 || !settled[strings.TrimSuffix(st.lower(k), "s")] {
			continue
		}
		before, hyphen := k-1, st.hyphen(k-1)
		if hyphen {
			before--
		}
		if (before == t || k == t) && before >= 0 && (st.demonym(before) || descents[st.lower(before)]) && !(hyphen && (st.grammar.is("organ", lemma) || st.grammar.is("force", lemma))) {
			return true
		}
	}
	return false
}

// settled are the peoples of lands that others settled, descents the words before them that are no
// state's.
var (
	settled  = lexis.Set("american", "canadian", "australian")
	descents = lexis.Set("african", "asian", "arab", "hispanic", "jewish", "native", "muslim", "afro", "euro", "black", "white", "kurdish", "tibetan", "latino")
)

// someOf are the words before a people's name for some of it, shares the nouns before "of".
var (
	someOf = lexis.Set("many", "most", "some", "few", "several", "numerous", "countless", "ordinary", "more", "fewer", "other")
	shares = lexis.Set("percentage", "proportion", "share", "minority", "plurality", "legion", "scores", "quarter")
)

// inTrade reports whether a state is meant by one of its people who works for a living, who
// may be done wrong for his state, but does nothing for it: "a Peruvian engineer".
func (st *state) inTrade(r reference) bool {
	h := st.tree.tok[r.token].Head
	return r.how != "self" && st.entities[r.entity].Type == schema.State && h >= 0 && st.tree.base(r.token) == "amod" &&
		st.tree.tok[h].XPOS == "NN" && st.grammar.is("profession", st.tree.lemma(h))
}

// ofFaith reports whether a state is meant by some of its people whom a faith, a tribe or a
// conviction of theirs tells from the others: "Iraqi Shiites", "Afghan tribesmen".
func (st *state) ofFaith(r reference) bool {
	h := st.tree.tok[r.token].Head
	return r.how != "self" && st.entities[r.entity].Type == schema.State && h >= 0 && st.tree.base(r.token) == "amod" && st.grammar.is("community", strings.ToLower(st.tree.lemma(h)))
}

// fellows reports whether the people's word at i is of somebody's own: "his fellow Swedes".
func (st *state) fellows(i int) bool {
	k := st.tree.child(i, "amod")
	return k >= 0 && st.tree.lemma(k) == "fellow"
}

// counted reports whether a noun stands with "a" or a number, or means one with
// "the": "the German", but "the French" are all of them.
func (st *state) counted(i int) bool {
	for _, c := range st.tree.children(i) {
		rel, det := st.tree.base(c), st.tree.lemma(c)
		if rel == "nummod" || rel == "det" && (det == "a" || det == "the" && !collectivePeople(st.lower(i))) {
			return true
		}
	}
	return false
}

// collectivePeople reports whether a people's word behind "the" means them all.
func collectivePeople(w string) bool {
	return strings.HasSuffix(w, "s") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "ese") || strings.HasSuffix(w, "men")
}

// police reports whether a reference is to police or a court.
func (st *state) police(r reference) bool {
	return st.lexicon.is("law-word", lastWord(st.entities[r.entity].Name)) || r.how == "heir" && st.lexicon.is("law-word", st.tree.lemma(r.token)) ||
		r.how == "organ" && st.tree.tok[r.token].Head >= 0 && st.lexicon.is("law-word", st.tree.lemma(st.tree.tok[r.token].Head))
}

// lastWord is the last word of a name, in lower case.
func lastWord(name string) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// crowd reports whether a state is meant by people who come from it: French
// farmers who meet Spanish truckers are no dealing of two states.
func (st *state) crowd(r reference) bool {
	h := st.tree.tok[st.tree.leader(r.token)].Head
	return r.how == "group" && st.entities[r.entity].Type == schema.State && (h < 0 || !st.grammar.is("delegate", st.tree.lemma(h)))
}

// ownedLemma is the noun that the reference r says the owner of.
func (st *state) ownedLemma(r reference) string {
	h := st.tree.tok[st.tree.leader(r.token)].Head
	if h < 0 {
		return ""
	}
	return st.tree.lemma(h)
}

// ofTrade reports whether a state is meant by a business or charity that comes from
// it, and that the words do not make the state's own: "a Chinese airline".
func (st *state) ofTrade(r reference) bool {
	h := st.tree.tok[st.tree.leader(r.token)].Head
	if r.how == "self" || h < 0 || st.entities[r.entity].Type != schema.State || !st.adjectival(r.token) || !st.grammar.is("business", st.tree.lemma(h)) {
		return false
	}
	for _, c := range st.tree.children(h) {
		if w := st.tree.lemma(c); c < h && (w == "state" || w == "government" || w == "central" || w == "own" || w == "national" || w == "military") {
			return false
		}
	}
	return true
}

// privately reports whether the people of a reference are no party to a conflict:
// refugees and villagers, not rebels or activists.
func (st *state) privately(r reference) bool {
	h := st.tree.tok[st.tree.leader(r.token)].Head
	return h >= 0 && (st.grammar.is("private-person", st.tree.lemma(h)) || st.grammar.is("livelihood", st.tree.lemma(h)))
}

// toldPress reports whether a person told something to a body of which nothing is
// known: nobody else is told things in a paper's reports.
func (st *state) toldPress(c *candidate) bool {
	body := &st.entities[c.object.entity]
	return st.tree.lemma(c.predicate.trigger) == "tell" && body.Type == schema.Organization && body.gazetteer == "" && body.parent < 0 && c.object.how == "self" &&
		st.entities[c.subject.entity].Type == schema.Person
}

// medium reports whether an entity is a newspaper, a broadcaster or an agency.
func (st *state) medium(entity int) bool {
	e := &st.entities[entity]
	return len(e.Properties["medium"]) > 0 || strings.HasSuffix(e.Name, " News Agency") ||
		e.Type == schema.Organization && e.gazetteer == "" && st.lexicon.is("press-head", lastWord(e.Name))
}

// commercial reports whether an entity is a company by the gazetteer or the last
// word of its name.
func (st *state) commercial(entity int) bool {
	e := &st.entities[entity]
	if g := st.schema.Entry(e.gazetteer); g != nil {
		return g.Kind == "company"
	}
	return e.Type == schema.Organization && (st.lexicon.is("business-head", lastWord(e.Name)) || st.calledBusiness(entity))
}

// onlySays reports whether the subject is that of a verb of saying above the trigger.
func (st *state) onlySays(c *candidate) bool {
	for at, hops := c.predicate.trigger, 0; at >= 0 && hops < 8; at, hops = st.tree.tok[at].Head, hops+1 {
		if st.speaks(at) && st.speakerOf(at) == c.subject.entity {
			return true
		}
	}
	return false
}

// houseOf reports whether the reference is a seat of government before the noun i for a
// meeting, where others met: "left a White House meeting with Ana Dias".
func (st *state) houseOf(r reference, i int) bool {
	m := st.mentionAt[r.token]
	if m < 0 || st.tree.tok[r.token].Head != i || st.ownerKind(r.token) != "adj" || st.tree.isVerb(i) {
		return false
	}
	return st.lexicon.is("seat-house", strings.ToLower(st.words(st.mentions[m].start, st.mentions[m].end)))
}

// onlyNames reports whether somebody threatens to give somebody or something a name, or to call
// somebody as a witness: "threatened to rename the firm Volta".
func (st *state) onlyNames(c *candidate) bool {
	k := st.tree.child(c.predicate.trigger, "xcomp")
	if k < 0 {
		return false
	}
	switch st.tree.lemma(k) {
	case "name", "rename", "dub", "christen", "baptize", "baptise":
		return true
	case "call":
		return st.tree.child(k, "obj", "iobj") == k+1 || st.tree.child(k, "obj") >= 0 && st.tree.child(k, "compound:prt", "obl") < 0
	}
	return false
}

// promising are the verbs by which somebody says what he will not do.
var promising = lexis.Set("vow", "swear", "pledge", "promise")

// forsworn reports whether the verb that the object belongs to is negated.
func (st *state) forsworn(c *candidate) bool {
	v := st.carryingVerb(c.object.token)
	return v > c.predicate.trigger && (st.negation(v) >= 0 || st.advised(v, "never"))
}

// doneTo reports whether what the verb of order v orders is to be done to its object.
func (st *state) doneTo(v int) bool {
	c := st.tree.child(v, "xcomp")
	return c >= 0 && st.tree.child(c, "aux:pass") >= 0 && (st.tree.lemma(v) == "order" || st.tree.lemma(v) == "instruct" || st.tree.lemma(v) == "command")
}

// sharedView reports whether somebody only agrees with another that something is or should
// be so, and has made no deal: "says he agrees with Ana Dias that the plan should change".
func (st *state) sharedView(c *candidate) bool {
	v := c.predicate.trigger
	if c.objectSlot != "with" || st.tree.lemma(v) != "agree" {
		return false
	}
	if x := st.tree.tok[v].XPOS; x == "VBP" || x == "VBZ" {
		return st.tree.child(v, "ccomp") >= 0
	}
	k := st.tree.child(v, "ccomp")
	return k >= 0 && st.auxiliary(k, "should") >= 0
}

// seaRoom reports whether the entity is a sea, a gulf or the like.
func (st *state) seaRoom(entity int) bool {
	e := &st.entities[entity]
	first, rest, _ := strings.Cut(strings.ToLower(e.Name), " ")
	return e.Type == schema.Place && (st.lexicon.is("waters", lastWord(e.Name)) || st.lexicon.is("waters", first) && strings.HasPrefix(rest, "of "))
}

// eachItsOwn: those who are joined made agreements each of its own, with whom "with" names
// or with lenders, or several that are told of each ("the Canadian and Israeli pacts").
func (st *state) eachItsOwn(c *candidate) bool {
	t := c.predicate.trigger
	noun := t
	if l := st.tree.lemma(t); (l == "approve" || l == "ratify") && c.objectSlot == "members" && st.entities[c.subject.entity].Type == schema.Organization && st.entities[c.object.entity].Type == schema.Organization {
		return true // two parliaments, each for its own side
	}
	if st.tree.isVerb(t) {
		if noun = st.tree.child(t, "obj", "nsubj:pass"); noun < 0 {
			noun = st.tree.tok[t].Head
		}
	}
	if noun < 0 || !slices.Contains(st.tree.conjuncts(st.tree.leader(c.subject.token)), c.object.token) {
		return false
	}
	if st.tree.tok[noun].XPOS == "NNS" && st.tree.tok[st.tree.leader(c.subject.token)].Head == noun && st.tree.base(st.tree.leader(c.subject.token)) == "amod" {
		return true
	}
	for _, i := range append(slices.Clone(st.tree.children(noun)), st.tree.children(t)...) {
		switch base := st.tree.base(i); {
		case (base == "nmod" || base == "obl") && st.tree.cased(i) == "with" && !st.tree.lookingOn(i) && !st.grammar.is("agreement", st.tree.lemma(i)) && !st.onlyManner(i): // "ended their row with a deal"
			return true
		case base == "compound" && st.grammar.is("lending", st.tree.lemma(i)):
			return true
		}
	}
	return false
}

// unarmed reports whether a body is a company or one that the gazetteer says gives
// relief.
func (st *state) unarmed(entity int) bool {
	g := st.schema.Entry(st.entities[entity].gazetteer)
	return st.commercial(entity) || g != nil && g.Kind == "relief"
}

// purchase reports whether a company takes over another body, or a person without an
// office of state a company: what a state takes over is seized.
func (st *state) purchase(buyer, bought int) bool {
	if st.commercial(buyer) {
		return st.entities[bought].Type == schema.Organization
	}
	return st.commercial(bought) && st.entities[buyer].Type == schema.Person && !st.public(buyer)
}

// calledBusiness reports whether the article has a noun for companies right before
// the name: "the chocolate maker Toblin".
func (st *state) calledBusiness(entity int) bool {
	return slices.ContainsFunc(st.mentions, func(m mention) bool {
		return m.entity == entity && m.form == name && m.start > 0 && st.lexicon.is("business-noun", st.doc.Tokens[m.start-1].Lemma)
	})
}

// forecasts reports whether a body watches weather, floods or the earth.
func (st *state) forecasts(body int) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(st.entities[body].Name)), func(w string) bool { return st.lexicon.is("forecast-word", w) })
}

// contest reports whether two persons fight as candidates and authors do.
func (st *state) contest(c *candidate) bool {
	return st.entities[c.subject.entity].Type == schema.Person && st.entities[c.object.entity].Type == schema.Person &&
		st.grammar.is("contest", st.tree.lemma(c.predicate.trigger)) && !st.commands(c.subject)
}

// commands reports whether the party r is told through those who fight for it: "the
// soldiers of Ana Dias".
func (st *state) commands(r reference) bool {
	h := st.tree.tok[st.tree.leader(r.token)].Head
	return h >= 0 && (st.grammar.is("combatant", st.tree.lemma(h)) || st.grammar.is("force", st.tree.lemma(h)))
}

// opined reports whether those who agree say what is or should be, in place of
// what they will do: "agreed with the Senate that the law is needed".
func (st *state) opined(c *candidate) bool {
	t := c.predicate.trigger
	k := st.tree.child(t, "ccomp")
	if k < t || st.tree.lemma(t) != "agree" || st.tree.nonfinite(k) || st.tree.child(k, "nsubj", "nsubj:pass", "expl") < 0 {
		return false
	}
	for _, a := range st.tree.children(k) {
		if w := st.lower(a); st.tree.base(a) == "aux" && (w == "will" || w == "would" || w == "shall") {
			return false
		}
	}
	return true
}

// played reports whether a candidate is a move in a game: in a sentence of sport,
// or anywhere in an article about it.
func (st *state) played(c *candidate) bool {
	relation := c.frame.relation.Name
	if slices.Contains(serious[:2], relation) || slices.Contains(treaties, relation) && st.entities[c.subject.entity].Type == schema.State && st.entities[c.object.entity].Type == schema.State {
		return false
	}
	return st.sports(st.sentence[c.predicate.trigger]) || st.won(c.predicate.trigger) || !slices.Contains(serious, relation) && st.sporting()
}

// won reports whether a verb of victory stands beside a score: "crushed Jamaica 5-0".
func (st *state) won(trigger int) bool {
	if !st.grammar.is("contest", st.tree.lemma(trigger)) {
		return false
	}
	span := st.doc.Sentences[st.sentence[trigger]]
	for i := trigger; i < span.End; i++ {
		if st.score(i) {
			return true
		}
	}
	return false
}

// fixture reports whether two states that meet do so as teams: by their mere names
// beside a word of sport.
func (st *state) fixture(c *candidate) bool {
	team := func(r reference) bool { return st.entities[r.entity].Type == schema.State && r.how == "self" }
	return team(c.subject) && team(c.object) && (st.has(st.sentence[c.predicate.trigger], "sport") || st.has(st.sentence[c.predicate.trigger], "game"))
}

// fiction reports whether a candidate is told of invented people: in an article
// about the arts by somebody of whom nothing is known, or beside a word of them.
func (st *state) fiction(c *candidate) bool {
	if st.invented(c.predicate.trigger) {
		return true
	}
	if len(st.doc.Sentences) < talked || !st.artful() {
		return false
	}
	return st.unknown(c.subject.entity) || st.unknown(c.object.entity) || st.has(st.sentence[c.predicate.trigger], "art")
}

// invented reports whether a sentence tells what stands in an invented work: "in the
// novel, Rome invades Peru", "the opera tells of a bride whom X abandoned".
func (st *state) invented(trigger int) bool {
	span := st.doc.Sentences[st.sentence[trigger]]
	for i := span.Start; i < span.End; i++ {
		if st.tree.tok[i].UPOS != "NOUN" || !st.grammar.is("invention", st.tree.lemma(i)) {
			continue
		}
		if st.tree.cased(i) == "in" && st.tree.base(i) == "obl" && i < trigger {
			return true
		}
		h := st.tree.child(i, "acl:relcl") // "a film that shows X attacking Y"
		if st.tree.base(i) == "nsubj" {
			h = st.tree.tok[i].Head
		}
		if h >= 0 && h < trigger && st.grammar.is("telling", st.tree.lemma(h)) {
			return true
		}
	}
	return false
}

// public reports whether an entity is a person whom the article or the gazetteers
// give an office of state, or a body that is no club and no company.
func (st *state) public(entity int) bool {
	e := &st.entities[entity]
	switch e.Type {
	case schema.Person:
		return e.gazetteer != "" || slices.ContainsFunc(st.offices, func(o office) bool {
			return o.role.Of == "state" && slices.Contains(o.holders, entity)
		})
	case schema.Organization:
		return e.gazetteer != "" && !st.commercial(entity)
	}
	return false
}

// governs reports whether the article or the gazetteers give a person an office of
// a state.
func (st *state) governs(person, body int) bool {
	if st.entities[body].Type != schema.State {
		return false
	}
	if g := st.schema.Entry(st.entities[person].gazetteer); g != nil && g.Type == schema.Person && g.Parent != "" && g.Parent == st.entities[body].gazetteer {
		return true
	}
	return slices.ContainsFunc(st.offices, func(o office) bool {
		return slices.Contains(o.holders, person) &&
			(o.owner == body || o.owner < 0 && o.role.Of == "state" && (st.ofHolder(&o, person) == body || len(st.doc.Sentences) >= wholeArticle && st.presumed(&o, person) == body))
	})
}

// presumedOf reports whether a short text lets presume that the person governs the state: "President Ana
// Dias said Peru should plant more trees".
func (st *state) presumedOf(person, body int) bool {
	return st.entities[person].Type == schema.Person && st.entities[body].Type == schema.State && len(st.doc.Sentences) < wholeArticle &&
		st.stateOf(person) < 0 && st.landServed(person) == body
}

// ruledBy reports whether the state of r is told by those who rule it, whom its other
// leaders may well have against them: "the junta in Peru warned its premier".
func (st *state) ruledBy(r reference) bool {
	h := st.tree.tok[r.token].Head
	return h >= 0 && ruling[st.tree.lemma(h)]
}

// ruling are the nouns for those who rule.
var ruling = lexis.Set("government", "junta", "regime", "ruler", "authority", "military", "army")

// serves reports whether a person governs a state and no longer only did: "former
// President Ana Dias urged Peru" is no talk among its own.
func (st *state) serves(person, body int) bool {
	if !st.governs(person, body) {
		return false
	}
	told := false
	for i := range st.offices {
		if o := &st.offices[i]; o.owner == body && slices.Contains(o.holders, person) {
			if !st.lapsedOffice(o) {
				return true
			}
			told = true
		}
	}
	if told {
		return false
	}
	g := st.schema.Entry(st.entities[person].gazetteer)
	year := st.article.Published.Year()
	return g == nil || year <= 1 || len(g.Properties["offices"]) == 0 || heldOffice(g.Properties["offices"], year)
}

// lapsedOffice reports whether the text says that an office is held no longer: "the
// former premier".
func (st *state) lapsedOffice(o *office) bool {
	for t := max(0, st.phraseStart(o)-1); t <= o.head && t < len(st.doc.Tokens); t++ {
		if st.grammar.is("lapsed", st.lower(t)) {
			return true
		}
	}
	return false
}

// organOf reports whether the gazetteers make a body an organ of a state: a ministry that
// warns Americans of travels does not warn the United States.
func (st *state) organOf(body, land int) bool {
	g := st.schema.Entry(st.entities[body].gazetteer)
	return g != nil && g.Type == schema.Organization && g.Parent != "" && g.Parent == st.entities[land].gazetteer && st.entities[land].Type == schema.State
}

// blaming are the relations of finding fault with others.
var blaming = map[string]bool{"ACCUSED": true, "CRITICIZED": true, "PROTESTED_AGAINST": true, "REJECTED": true}

// warnedAgainst reports whether the verb i is what somebody warns against: "cautioned against blaming Peru".
func (st *state) warnedAgainst(i int) bool {
	h, k := st.tree.tok[i].Head, st.tree.child(i, "mark", "case")
	return h >= 0 && h < i && k >= 0 && k < i && st.lower(k) == "against" && warning[st.tree.lemma(h)]
}

var warning = lexis.Set("caution", "warn", "advise", "counsel", "argue", "decide", "guard")
