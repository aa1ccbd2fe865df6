package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Deeds whose words name a side that has done nothing: it is struck, it is a contest of votes,
// nobody's hand is in it, or it is about somebody else.

// uninvolved tells why who is named beside a deed has no part in it, "" where nothing speaks for that.
func (st *state) uninvolved(c *candidate) string {
	if c.subject.token < 0 || c.object.token < 0 {
		return ""
	}
	relation := c.frame.relation.Name
	switch {
	case st.credited(c.subject.token), st.credited(c.object.token):
		return "whose picture it is" // "Reuters/Ana Dias"
	case st.takenAsBearing(c.object.token), relation == "VISITED" && st.entities[c.object.entity].Type == schema.Place && besides[st.tree.cased(c.object.token)]:
		return "from where a place is told to lie" // "went to Arica, to the north of Lima"
	case c.frame.relation.Family != "material" && (st.onlyServant(c.subject) || c.frame.relation.Symmetric && st.onlyServant(c.object)):
		return "somebody who serves a person" // "Ana Dias's doctor met Bo Lund"
	case relation == "CRITICIZED" && c.objectSlot == "carrier subj" && st.ofAnother(c):
		return "words against somebody else" // "despite criticism of Chile, Peru met Chad"
	case st.drawsFrom(c):
		return "who answers a deed" // "the attack drew criticism from Chile"
	case c.objectSlot == "to" && feelings[st.ownedLemma(c.object)]:
		return "how somebody feels about it" // "sent troops, to the dismay of Chile"
	case st.deedOfOthers(c) || c.frame.relation.Symmetric && st.tieOfOthers(c):
		return "what others do" // "announced Peru's sanctions on Chile", "spoke about Peru's war with Chile"
	case relation == "SUPPORTED" && c.subject.how == "heir" && st.tree.tok[c.predicate.trigger].UPOS == "ADJ" && st.tree.tok[c.subject.token].UPOS == "NOUN":
		return "how others feel of whom a speaker tells" // "US officers say army officers are loyal to Ana Dias"
	case (relation == deployed || relation == "WITHDREW_FROM") && st.entities[c.subject.entity].Type == schema.Person && st.lower(c.subject.token) == "we":
		return "forces of nobody knows whom" // "'We have troops there,' the general said"
	case relation == "CALLED_ON" && c.objectSlot == "obj" && st.oneOfItsKind(c):
		return "what is wished for, and not who is asked" // "requested a Truth Commission"
	case relation == "VISITED" && c.subject.how != "self" && st.entities[c.subject.entity].Type == schema.Person && marching[st.ownedLemma(c.subject)]:
		return "an army on the march" // "the army of Ana Dias came to Arica"
	case relation == "WITHDREW_FROM" && st.entities[c.subject.entity].Type == schema.Organization && st.quitsCabinet(c):
		return "a party that leaves a government"
	case relation == "REJECTED" && st.tree.lemma(c.predicate.trigger) == "strike" && c.object.how == "self" && st.entities[c.object.entity].Type == schema.Person:
		return "a person who is struck" // "struck him down with a sword"
	case (relation == "AIDED" || relation == "SUPPORTED" || relation == "COOPERATED_WITH") && st.waySought(c.predicate.trigger):
		return "ways that are looked for" // "Chile is studying ways to help Peru"
	case c.objectSlot == "with" && (c.frame.relation.Family == "material" || c.frame.relation.Symmetric && relation != "COOPERATED_WITH") && st.onlyHelps(c):
		return "who helps with it" // "went to war with Chad with support from Mali"
	case relation == "NEGOTIATED_WITH" && st.ofOtherNoun(c):
		return "what else lies between them" // "from easing tensions between Chad and Mali to the peace process in Peru"
	case !slices.Contains(violent, relation):
		return ""
	case relation == "ATTACKED" && (c.objectSlot == "members" || c.objectSlot == "between") && (st.onlyAround(c.subject) || st.onlyAround(c.object)):
		return "people who have to do with a person" // "the conflict between Peru and fans of Ana Dias"
	case st.ownPlaceStruck(c):
		return "whose place is struck"
	case c.subject.how != "self" && st.handless(c.subject):
		return "what nobody does" // "the Peruvian flood destroyed the port"
	case relation == "ATTACKED" && st.foughtByOthers(c):
		return "who handles people that others fought with" // "returned to Peru soldiers killed in clashes with Chad"
	case relation == "ATTACKED" && st.opensBusiness(c):
		return "a business that opens"
	case relation == "ATTACKED" && c.objectSlot == "with" && allied[st.lower(c.object.token)]:
		return "comrades" // "fought with Allied forces"
	}
	return ""
}

// onlyHelps reports whether the object of a deed between two is told through the help, consent or
// mediation that he gives it: "with support from Mali", "with Mali's blessing".
func (st *state) onlyHelps(c *candidate) bool {
	t := c.object.token
	return c.object.how != "self" && (helpGiven[st.tree.lemma(t)] || helpGiven[st.ownedLemma(c.object)])
}

// helpGiven are the nouns for what others lend to a deed that they have no part in.
var helpGiven = lexis.Set("help", "support", "backing", "aid", "assistance", "consent", "approval", "blessing", "permission", "encouragement", "connivance", "mediation", "complicity", "agreement", "knowledge", "acquiescence")

// foughtByOthers reports whether the fighting of the trigger only tells what befell people who are not
// said to be the subject's own, and whom the subject hands over or looks after: "returned the bodies of
// soldiers killed in clashes with Chad".
func (st *state) foughtByOthers(c *candidate) bool {
	t := c.predicate.trigger
	v := st.tree.tok[t].Head
	if v < 0 || st.tree.tok[t].UPOS != "NOUN" || st.tree.base(v) != "acl" || st.tree.tok[v].XPOS != "VBN" || c.subject.token > v {
		return false
	}
	who := st.tree.tok[v].Head
	if who < 0 || st.tree.child(who, "nmod:poss") >= 0 || !st.grammar.is("people", st.tree.lemma(who)) {
		return false
	}
	for h := who; h >= 0; h = st.tree.tok[h].Head {
		if st.tree.isVerb(h) && h < v {
			return handling[st.tree.lemma(h)]
		}
	}
	return false
}

// handling are verbs for what is done with the dead, wounded and captured of others.
var handling = lexis.Set("return", "hand", "give", "treat", "fly", "transfer", "exchange", "repatriate", "deliver", "release", "free", "shelter", "help", "aid", "feed", "assist", "receive", "accept", "host", "house", "swap", "visit", "evacuate", "move", "deport", "extradite", "send", "bring", "carry", "take", "offer", "provide", "supply")

// credited reports whether the name at t is told only as whose picture the text goes with: "Reuters/Ana
// Dias", "Ana Dias/AP", "AP Photo/Ana Dias", "Photo by Ana Dias".
func (st *state) credited(t int) bool {
	k := st.mentionAt[t]
	if k < 0 || st.mentions[k].form != name {
		return false
	}
	m := &st.mentions[k]
	before, behind := m.start-2, m.end+1
	if before >= 0 {
		sep := st.lower(before + 1)
		if sep == "/" && st.pictures(m, before) || (sep == ":" || sep == "by") && m.typ == schema.Person && photo[st.tree.lemma(before)] && st.tree.child(before, "det", "amod") < 0 {
			return true
		}
	}
	return behind < len(st.doc.Tokens) && st.doc.Word(m.end) == "/" && st.pictures(m, behind)
}

// pictures reports whether of the name and the word at t beside a stroke one is an agency or a word for
// pictures, and the other a person.
func (st *state) pictures(m *mention, t int) bool {
	agency := func(t int) bool {
		k := st.mentionAt[t]
		return st.grammar.is("picture-agency", st.lower(t)) || k >= 0 && st.mentions[k].entity >= 0 && st.medium(st.mentions[k].entity)
	}
	if m.typ == schema.Person {
		return agency(t)
	}
	k := st.mentionAt[t]
	return k >= 0 && st.mentions[k].typ == schema.Person && agency(m.start)
}

// onlyServant reports whether a person is told by one who has to do with him and does not speak for him.
func (st *state) onlyServant(r reference) bool {
	if st.entities[r.entity].Type != schema.Person || !slices.Contains(beside, r.how) {
		return false
	}
	k, h := r.token, st.tree.tok[r.token].Head
	if h < 0 || st.commands(r) || st.tree.tok[h].UPOS != "NOUN" || st.tree.tok[k].Relation != "nmod:poss" && st.tree.cased(k) != "of" {
		return false
	}
	l := st.tree.lemma(h)
	return (st.isRole(h) || st.grammar.is("people", l)) && !ownFolk[l] && !st.grammar.is("person", l) && !st.grammar.is("mouthpiece", l)
}

// takenAsBearing reports whether a point of the compass behind a comma is told from the name at t: "went
// to Arica, to the north of Lima".
func (st *state) takenAsBearing(t int) bool {
	q := st.tree.tok[t].Head
	if q < 0 || st.tree.cased(t) != "of" || st.tree.cased(q) != "to" {
		return false
	}
	if w := st.lower(q); !strings.HasSuffix(w, "east") && !strings.HasSuffix(w, "west") && w != "north" && w != "south" {
		return false
	}
	to := st.tree.child(q, "case")
	return to > 0 && st.doc.Word(to-1) == ","
}

// besides are the prepositions of what is not in a town.
var besides = lexis.Set("near", "outside", "off")

// photo are the words before whoever took a picture.
var photo = lexis.Set("photo", "photograph", "picture", "image", "photography")

// quitsCabinet reports whether the state or person of the object is told through a government or a
// coalition that somebody is part of: "left the Peruvian government".
func (st *state) quitsCabinet(c *candidate) bool {
	t := c.object.token
	return cabinets[st.tree.lemma(t)] && st.entities[c.object.entity].Type != schema.Organization || st.tree.tok[t].Head >= 0 && st.tree.base(t) != "obj" && st.tree.base(t) != "obl" && cabinets[st.tree.lemma(st.tree.tok[t].Head)]
}

// cabinets are the nouns for a government that parties form.
var cabinets = lexis.Set("government", "cabinet", "coalition", "administration")

// waySought reports whether the verb i tells what ways are for that nobody has found yet: it stands
// right behind them and "to" or "of".
func (st *state) waySought(i int) bool {
	if i < 2 || st.tree.base(i) != "acl" && st.tree.base(i) != "advcl" || st.tree.tok[i-2].XPOS != "NNS" || st.tree.lemma(i-2) != "way" {
		return false
	}
	v := st.tree.tok[i-2].Head
	return v >= 0 && waySeeking[st.tree.lemma(v)]
}

// waySeeking are the verbs of looking for ways.
var waySeeking = lexis.Set("discuss", "explore", "look", "seek", "consider", "evaluate", "study", "examine", "talk", "focus", "weigh", "review", "assess", "debate", "suggest", "propose", "recommend", "investigate", "work", "search")

// ofOtherNoun reports whether "between" before the object belongs to a noun that stands before the
// trigger and is no part of it.
func (st *state) ofOtherNoun(c *candidate) bool {
	n, k := c.predicate.trigger, st.tree.leader(c.object.token)
	between := st.tree.child(k, "case")
	return st.tree.tok[n].UPOS == "NOUN" && k < n && between > 0 && st.lower(between) == "between" && st.tree.tok[between-1].UPOS == "NOUN"
}

// onlyAround reports whether a person is told by people who do not fight for him, or by something of
// his: "posters of the Ana Dias film".
func (st *state) onlyAround(r reference) bool {
	if st.entities[r.entity].Type != schema.Person || r.how == "self" || r.how == "name" || st.commands(r) {
		return false
	}
	for h, hops := st.tree.tok[st.tree.leader(r.token)].Head, 0; h >= 0 && hops < 3; h, hops = st.tree.tok[h].Head, hops+1 {
		if l := st.tree.lemma(h); st.tree.isVerb(h) || ownFolk[l] || st.grammar.is("combatant", l) || st.grammar.is("force", l) {
			return false
		}
	}
	return true
}

// ownFolk are the nouns for people who stand for somebody.
var ownFolk = lexis.Set("supporter", "follower", "loyalist", "backer", "partisan", "government", "regime", "administration", "militia", "campaign", "team", "rebel", "faction", "camp", "side", "clan", "guard", "bodyguard")

// marching are the nouns for people who go somewhere under somebody's command.
var marching = lexis.Set("army", "force", "troop", "soldier", "fighter", "rebel", "column", "brigade", "division", "militia", "guerrilla")

// handless reports whether the reference says whose something is that does harm by nobody's hand: "the
// Peruvian flood", but not "two British Typhoons".
func (st *state) handless(r reference) bool {
	h := st.tree.tok[st.tree.leader(r.token)].Head
	return h >= 0 && st.doc.Word(h) == st.lower(h) && st.grammar.is("handless", st.tree.lemma(h))
}

// ownPlaceStruck reports whether the subject is told before the noun of the deed as the owner of what
// was struck: "the Peruvian embassy bombing".
func (st *state) ownPlaceStruck(c *candidate) bool {
	n := c.predicate.trigger
	if c.subjectSlot != "adj" || c.subject.token >= n || st.tree.isVerb(n) {
		return false
	}
	return slices.ContainsFunc(st.tree.children(n), func(k int) bool {
		l := st.lower(k)
		return k > c.subject.token && k < n && st.tree.base(k) == "compound" &&
			(st.grammar.is("target", l) || st.grammar.is("spot", l)) && !st.grammar.is("force", l) && !st.grammar.is("state-organ", l)
	})
}

// opensBusiness reports whether a body of which no word says that it is armed begins or goes on with
// "operations" somewhere, as firms and agencies do: "Volta began operations in Peru".
func (st *state) opensBusiness(c *candidate) bool {
	v := c.predicate.trigger
	o := st.tree.child(v, "obj")
	if st.entities[c.subject.entity].Type != schema.Organization || !opening[st.tree.lemma(v)] || o < 0 || st.tree.lemma(o) != "operation" || st.tree.child(o, "amod") >= 0 {
		return false
	}
	return c.subject.how == "self" && !st.fightingUnit(c.subject.entity) && !st.armedGroup(c.subject.token)
}

// opening are the verbs by which a business is said to be at work somewhere.
var opening = lexis.Set("begin", "start", "open", "resume", "expand", "continue", "make")

// allied are the adjectives for forces on one's own side.
var allied = lexis.Set("allied", "coalition", "friendly")

// campaigning reports whether two parties contend for votes: "a battle between the Sun Party and the
// Moon Party". Clashes of theirs, and battles with a word for blood or weapons, are told.
func (st *state) campaigning(c *candidate) bool {
	t := c.predicate.trigger
	if l := st.tree.lemma(t); l == "clash" || l == "fighting" || !st.grammar.is("contest", l) {
		return false
	}
	if !st.isParty(c.subject.entity) || !st.isParty(c.object.entity) || st.commands(c.subject) {
		return false
	}
	for _, n := range [...]int{t, st.tree.child(t, "obj")} {
		if n >= 0 && slices.ContainsFunc(st.tree.children(n), func(k int) bool { return k < n && bloody[st.lower(k)] }) {
			return false
		}
	}
	return true
}

// bloody are the words before a contest for one with blows or weapons.
var bloody = lexis.Set("street", "gun", "armed", "bloody", "deadly", "pitched", "running", "violent", "fist", "civil", "military", "guerrilla")

// oneOfItsKind reports whether the object of a request is one of its kind, of which nothing is asked:
// "requested a Truth Commission", "sought an IMF mission", but not "requested a court to rule".
func (st *state) oneOfItsKind(c *candidate) bool {
	v := c.predicate.trigger
	if st.tree.lemma(v) != "request" || st.tree.child(v, "xcomp", "ccomp", "advcl") >= 0 {
		return false
	}
	o := st.tree.child(v, "obj")
	d := -1
	if o > v {
		d = st.tree.child(o, "det")
	}
	return d > v && (st.lower(d) == "a" || st.lower(d) == "an")
}

// ofAnother reports whether "of" behind the trigger names somebody who is not the object.
func (st *state) ofAnother(c *candidate) bool {
	return slices.ContainsFunc(st.tree.children(c.predicate.trigger), func(k int) bool {
		e := st.entityAt(k)
		return k > c.predicate.trigger && st.tree.cased(k) == "of" && e >= 0 && e != c.object.entity
	})
}

// drawsFrom reports whether the deed is what gets an answer from the subject: "the attack drew criticism
// from Peru", but not "criticism came from Peru".
func (st *state) drawsFrom(c *candidate) bool {
	n := c.predicate.trigger
	return c.subjectSlot == "carrier from" && st.tree.base(n) == "nsubj" && st.tree.child(c.predicate.carrier, "obj") >= 0
}

// deedOfOthers reports whether the verb of a frame has for its object the noun of a deed that words say
// is somebody else's than the subject's: "proposed Peru's sanctions on Chile", "ordered the attack on
// Chile by Peruvian troops". Who joins or leads it does it too.
func (st *state) deedOfOthers(c *candidate) bool {
	v, role, slot := c.predicate.trigger, "obj", "subj"
	if st.tree.passive(c.predicate.trigger) {
		role, slot = "nsubj:pass", "by"
	}
	if !st.tree.isVerb(v) || c.subjectSlot != "subj" && c.subjectSlot != slot || sharing[st.tree.lemma(v)] {
		return false
	}
	n := st.tree.child(v, role)
	if n < 0 || c.object.token < n || st.tree.cased(st.tree.leader(c.object.token)) == "by" || st.mentionAt[n] >= 0 || !plainDeeds[st.tree.lemma(n)] {
		return false
	}
	s := c.subject.entity
	land := st.stateOf(s)
	if land < 0 && st.entities[s].Type == schema.Person {
		return false
	}
	for _, kind := range [...]string{"poss", "adj", "by"} {
		for _, k := range st.ownerTokens(n, kind) {
			if kind == "adj" && !st.adjectival(k) || st.tree.tok[k].UPOS == "PRON" {
				continue
			}
			for _, r := range st.resolveOne(k, "", 1) {
				if e := r.entity; e != s && e != land && e != c.object.entity && st.stateOf(e) != s {
					return true
				}
			}
		}
	}
	return false
}

// tieOfOthers reports whether "with" before the object belongs to the noun right before it, which words
// say is somebody else's than the subject's: "spoke about Peru's war with Chile".
func (st *state) tieOfOthers(c *candidate) bool {
	with := st.tree.child(st.tree.leader(c.object.token), "case")
	if c.objectSlot != "with" && c.objectSlot != "obj with" || with < 2 || st.lower(with) != "with" {
		return false
	}
	n := with - 1
	if !plainDeeds[st.tree.lemma(n)] && !ties[st.tree.lemma(n)] || n == c.predicate.trigger {
		return false
	}
	for _, kind := range [...]string{"poss", "adj"} {
		for _, k := range st.ownerTokens(n, kind) {
			if e := st.entityAt(k); e >= 0 && e != c.subject.entity && e != st.stateOf(c.subject.entity) && e != c.object.entity && (kind == "poss" || st.adjectival(k)) {
				return true
			}
		}
	}
	return false
}

// ties are the nouns for what is between two.
var ties = lexis.Set("relation", "relationship", "tie", "war", "conflict", "border", "dispute", "talk", "negotiation", "agreement", "accord", "truce", "cooperation", "row", "feud", "peace", "battle", "contact", "trade", "friendship", "ceasefire")

// feelings are the nouns for how somebody takes what others do.
var feelings = lexis.Set("delight", "dismay", "surprise", "anger", "fury", "relief", "annoyance", "alarm", "horror", "satisfaction", "regret", "displeasure", "embarrassment", "irritation", "credit")

// plainDeeds are the nouns for what states do to each other.
var plainDeeds = lexis.Set("attack", "raid", "strike", "airstrike", "bombing", "shelling", "assault", "sanction", "embargo", "blockade", "support", "deal", "pact", "treaty", "alliance", "criticism", "accusation", "aid", "withdrawal",
	"warning", "protest", "threat", "appeal", "demand", "invasion", "occupation", "offensive", "deployment", "visit", "meeting", "recognition")

// sharing are the verbs by which others' deeds become the subject's too.
var sharing = lexis.Set("join", "lead", "head", "command", "share", "enter", "help", "assist", "continue", "resume")
