package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
)

// What a word makes of the event that hangs on it: "refused to sign", "plans for talks",
// "the visit is under discussion".

// link is one step on the way up from a trigger.
type link struct {
	at, h int        // the token come from, and the word that it hangs on
	rel   string     // how it hangs there: obj, xcomp …
	lemma string     // of h
	c     *candidate // whose trigger the way up began at
}

// governed adds to m what the word h makes of what hangs on it, and reports whether words
// above h may make more of it.
func (st *state) governed(m *mood, l link) bool {
	if l.c.frame.relation.Name == "MEMBER_OF" && st.objectedTo(l) {
		m.hypothetical = true
		return false
	}
	m.add(st.untaken(l))
	if ahead := st.reckonedWith(l); ahead != (mood{}) {
		m.add(ahead)
		return false
	}
	if st.heldBack(m, l) {
		return false
	}
	if st.chanceTaken(l.h) || st.complementOf(m, l) { // "took the chance to praise X" did it, as far as it took that
		return true
	}
	if up, settled := st.governedClause(m, l); settled {
		return up
	}
	if st.keepsFaith(l) { // "urged Peru to honour its pact with Chile"
		return false
	}
	own, effect := st.ownOf(l.h, l.rel), st.effectOn(l)
	if st.lastsOn(l, own) {
		return false
	}
	if l.rel == "xcomp" && (st.verbal(l.c) || st.grammar.is("kind-word", st.tree.lemma(l.at))) && st.courteous(l.h) && st.tree.child(l.h, "obj", "iobj") < 0 {
		effect, own = mood{}, mood{denied: own.denied}
	}
	if up, settled := st.governedEvent(m, l, effect, own); settled {
		return up
	}
	if effect.planned && st.toldAsDone(l) {
		effect.planned = false
	}
	if l.rel == "obl" || l.rel == "nmod" {
		if up, settled := st.governedPhrase(m, l, effect, own); settled {
			return up
		}
	}
	if effect == (mood{}) && st.ungoverned(l) {
		return st.sharedMood(m, l, own)
	}
	effect, own = st.undenied(l, effect, own)
	if st.twiceDenied(m, l, effect) {
		m.add(own)
		return true
	}
	if effect.hypothetical && m.denied && st.tree.nonfinite(l.at) && !st.doerOf(l.h, l.c.subject.token) && (st.negation(l.at) >= 0 || st.notTo(l.c.predicate.trigger)) { // "urged Peru not to attack"
		m.denied = false
	}
	m.govern(effect, own, st.willed(l) || efforts[st.tree.lemma(l.h)])
	return true
}

// governedEvent settles what the word h makes of the noun of an event that is its subject
// or object, and whether the words above h still bear on that; settled is false for all else.
func (st *state) governedEvent(m *mood, l link, effect, own mood) (up, settled bool) {
	switch l.rel {
	case "nsubj":
		return st.eventSubject(m, l, own)
	case "obj":
		if d := st.tree.child(l.at, "det"); d >= 0 && (st.lower(d) == "a" || st.lower(d) == "an" || st.lower(d) == "any") && takingSides[l.lemma] { // "opposes a withdrawal"
			m.hypothetical = true
		}
		if effect == (mood{}) && bringable[l.c.frame.relation.Name] && (st.grammar.is("bringing-about", l.lemma) || l.lemma == "bring" && st.tree.particle(l.h, "about")) { // "efforts to obtain a ceasefire"
			k := st.tree.tok[l.h].Head
			m.planned = m.planned || st.tree.tok[l.h].XPOS == "VB" && st.tree.nonfinite(l.h) && !(k >= 0 && st.grammar.is("governs-asserted", st.tree.lemma(k)))
			m.add(own)
			return true, true
		}
	}
	return false, false
}

// eventSubject settles what h says of the event that is its subject.
func (st *state) eventSubject(m *mood, l link, own mood) (up, settled bool) {
	if st.tree.tok[l.at].UPOS == "NOUN" && st.auxiliary(l.h, "would") >= 0 && (!own.planned || !st.tree.isVerb(l.h)) && st.anyOne(l.at) { // "a withdrawal would be a victory"
		m.hypothetical = true
	}
	switch {
	case own.planned && (st.grammar.is("journey-noun", st.tree.lemma(l.at)) ||
		st.meansOne(l.at, "table-relation") && l.c.frame.relation.Name != "AGREED_WITH"), // "the talks will focus on trade"
		l.c.frame.relation.Name == "AGREED_WITH" && st.tree.passive(l.h) && st.grammar.is("concluding", l.lemma) && !st.signed(l.at): // "the pact was not signed"
		m.add(own)
	case st.tree.cased(l.h) == "under" && pondered[l.lemma]: // "a visit by X is under consideration"
		m.hypothetical = true
	case st.grammar.is("governs-asserted", l.lemma): // "talks are due to start"
		m.add(own)
	default:
		return false, false
	}
	return true, true
}

// takingSides are the verbs by which somebody takes a side on a step that may be taken.
var takingSides = lexis.Set("oppose", "favor", "favour")

// anyOne reports whether the noun of an event tells of no known one: "an attack", "sanctions".
func (st *state) anyOne(i int) bool {
	return sendingNouns[st.tree.lemma(i)] || st.bare(i)
}

// sendingNouns are nouns for forces that are sent, which is no fact before it happens, as their presence is.
var sendingNouns = lexis.Set("deployment", "redeployment", "stationing", "basing", "dispatch", "sending", "positioning", "mobilization", "mobilisation")

// signed reports whether words behind the noun i say that the pact is made, so that what else
// becomes of it does not matter: "the pact, which was signed in May, must be ratified".
func (st *state) signed(i int) bool {
	k := st.tree.child(i, "acl", "acl:relcl")
	return k >= 0 && st.grammar.is("concluding", st.tree.lemma(k))
}

// toldAsDone reports whether a word that else tells of plans only makes public what is done:
// "announced its rejection of the plan", "announced that it had signed".
func (st *state) toldAsDone(l link) bool {
	switch l.rel {
	case "obj":
		if l.at == l.c.predicate.trigger && st.verbal(l.c) && st.speaks(l.h) {
			return true
		}
	case "ccomp", "csubj":
		if st.speaks(l.h) {
			return true
		}
	}
	return l.c.frame.relation.Name == "SANCTIONED" && st.grammar.is("deciding", l.lemma) && st.tree.enjoined(l.at, l.h) < 0 && (l.rel != "xcomp" || st.tree.child(l.h, "obj", "iobj") < 0) // but "ordered X to impose"
}

// ungoverned reports whether what hangs on h is the noun of an event, and h no verb that a
// pattern has carry it.
func (st *state) ungoverned(l link) bool {
	switch l.rel {
	case "obj", "nsubj", "obl", "nmod":
	default:
		return false
	}
	if p := l.c.predicate; l.h == p.carrier {
		return !st.light(p) && !(l.rel == "obj" && l.c.frame.with.Holds(l.lemma))
	}
	return true
}

// sharedMood adds the mood of a word that has no effect on the event below it where both are
// one act, and reports whether words above bear on the event.
func (st *state) sharedMood(m *mood, l link, own mood) bool {
	if l.rel == "obj" && (st.doerOf(l.h, l.c.subject.token) || // "will join exercises with X"
		m.planned && l.lemma == "have") { // "has no plans", "denied having plans"
		m.add(own)
		return true
	}
	if l.rel == "nmod" && framing[l.lemma] && st.bare(l.at) { // "should be settled within the framework of a pact with X"
		if v := st.carryingVerb(l.h); v >= 0 && st.grammar.is("solving", st.tree.lemma(v)) {
			m.add(st.local(v))
		}
		return false
	}
	return l.rel == "nmod" && (st.quantity(l.lemma) || st.grammar.is("hearsay", l.lemma) && st.tree.cased(l.at) == "of" || st.grammar.is("phase", l.lemma)) // "refuted reports of a pullout", "seeks a return to talks"
}

// reckonedWith is the mood of an event that the word above only reckons with, whatever the
// words further up say; no mood elsewhere.
func (st *state) reckonedWith(l link) mood {
	switch {
	case st.excessive(l):
		late := st.local(l.h).denied // "it is not too late to leave"
		return mood{denied: !late, hypothetical: late}
	case st.soughtWay(l), st.advisedStep(l.at, l.h), l.rel == "nmod" && contingent[st.tree.cased(l.h)+" "+l.lemma] && st.tree.cased(l.at) == "of": // "in the event of an attack"
		return mood{hypothetical: true}
	case l.rel == "acl" && !st.verbal(l.c) && st.tree.infinitive(l.at) && pacts[l.lemma], // "the agreement to withdraw"
		l.rel == "obl" && st.lower(l.h) == "ahead" && st.tree.cased(l.at) == "of": // "ahead of the visit"
		return mood{planned: true}
	}
	return mood{}
}

// soughtWay reports whether the act is only what somebody looks for a way to do: "is evaluating ways
// to support Peru", "discussed how to help Peru". Who found one may have done it.
func (st *state) soughtWay(l link) bool {
	if x := st.tree.tok[l.at].XPOS; x != "VB" && x != "VBG" || !st.tree.nonfinite(l.at) {
		return false
	}
	v, n := l.h, l.h
	if k := st.tree.child(l.at, "mark"); l.rel != "acl" && k > l.h { // the noun right before "to", with the act hung on the verb above it
		n = k - 1
	}
	switch {
	case n != v && wayNouns[st.tree.lemma(n)] && st.tree.base(n) != "nsubj":
	case l.rel == "acl" && wayNouns[l.lemma]:
		if v = st.tree.tok[st.tree.leader(n)].Head; v < 0 || st.tree.base(st.tree.leader(n)) == "nsubj" {
			return false
		}
	default:
		return st.advised(l.at, "how")
	}
	if st.tree.lemma(v) == "find" || st.tree.lemma(v) == "work" {
		return st.tree.tok[v].XPOS != "VBD" && st.tree.tok[v].XPOS != "VBN"
	}
	return st.grammar.is("exploring", st.tree.lemma(v))
}

// wayNouns are the nouns for how something may be done.
var wayNouns = lexis.Set("way", "means", "mean", "method", "avenue", "option", "possibility")

// effectOn is what the word above does to an event: its effect by the word classes, but
// none on what is so whatever it says.
func (st *state) effectOn(l link) mood {
	effect := st.effect(l.h, l.rel)
	if st.backedStep(l.h, l.at) {
		effect.hypothetical = true
	}
	if l.rel == "obl" && st.tree.cased(l.at) == "on" && st.grammar.is("journey-noun", st.tree.lemma(l.at)) { // "on a visit to Peru she promised help"
		effect = mood{}
	}
	if l.rel == "ccomp" && l.lemma == "dispute" { // "disputes that Peru had left"
		effect.denied = true
	}
	if l.rel == "ccomp" && l.lemma == "insist" && !st.subjunctive(l.at) { // "insisted that Peru had left", but "that Peru leave"
		effect = mood{}
	}
	if l.rel == "ccomp" && l.lemma == "warn" && st.auxiliary(l.at, "had") >= 0 { // "warned that Peru had massed troops"
		effect = mood{}
	}
	if k := st.tree.child(l.h, "obj"); l.rel == "ccomp" && k >= 0 && k < l.at && st.tree.isNominal(k) { // "expressed doubt that X will sign"
		effect.add(st.effect(k, "acl"))
	}
	if l.rel == "obj" && l.at != l.c.predicate.trigger && l.lemma == "reject" && lexis.Intents[st.tree.lemma(l.at)] && st.tree.child(l.at, "nmod:poss") >= 0 { // "rejected Peru's decision to leave" leaves it taken
		effect = mood{}
	}
	if l.rel == "acl" && st.tree.complied(l.h) { // "agreed to a request to send troops"
		effect = mood{planned: true}
	}
	if l.rel == "obj" && l.at != l.c.predicate.trigger && refusing[l.lemma] && asking[st.tree.lemma(l.at)] { // "resisted pressure to sign"
		effect.denied = true
	}
	if st.verbal(l.c) && st.grammar.is("trying", l.lemma) { // who tries to press somebody presses
		effect = mood{}
	}
	if l.rel == "xcomp" && effect == (mood{}) && l.at != l.c.predicate.trigger && st.grammar.is("trying", l.lemma) && winningOver[st.tree.lemma(l.at)] { // "tried to persuade Peru to leave"
		effect.hypothetical = true
	}
	if l.rel == "xcomp" && effect == (mood{}) && st.grammar.is("trying", l.lemma) && brought[l.c.frame.relation.Name] { // "tried to sign a pact"
		effect.planned = true
	}
	if o := st.tree.child(l.h, "obj", "iobj"); effect == (mood{}) && o >= 0 && o < l.at && (l.rel == "xcomp" || l.rel == "ccomp") && st.tree.tok[l.at].XPOS == "VB" && st.tree.nonfinite(l.at) && st.tree.child(l.at, "cop", "aux") < 0 && st.grammar.is("bidding", l.lemma) { // "told Peru to leave"
		effect.hypothetical = true
	}
	return effect
}

// winningOver are the verbs of bringing others to do something.
var winningOver = lexis.Set("persuade", "convince", "induce", "coax", "talk", "goad", "provoke", "tempt", "cajole", "win")

// govern adds to m what a governor does to the event below it (effect) and the governor's own
// mood; willed tells that somebody wants to do the thing himself.
func (m *mood) govern(effect, own mood, willed bool) {
	switch {
	case effect.denied && own.denied: // "did not rule out"
		m.hypothetical = true
	case effect.denied:
		m.denied = true
	case (effect.planned || willed) && own.denied: // "has no plans to", "does not wish to"
		m.denied = true
	case effect.hypothetical:
		m.hypothetical = true
	case effect.planned:
		m.planned = true
	}
	if effect != (mood{}) {
		own.denied = false
	}
	m.add(own)
}

// governedPhrase settles what the preposition of the phrase at does, and whether the
// words above h still bear on it; settled is false where the preposition says nothing.
func (st *state) governedPhrase(m *mood, l link, effect, own mood) (up, settled bool) {
	prep := st.tree.cased(l.at)
	if st.bare(l.at) && st.supposed(l.h) {
		m.conditional = true
		return false, true
	}
	if (st.bare(l.at) || st.grammar.is("phase", st.tree.lemma(l.at))) && (prep == "through" || (prep == "by" || prep == "in") && st.grammar.is("solving", l.lemma)) {
		if v := st.carryingVerb(l.h); v >= 0 && v < l.at { // "should settle it through talks", "a price to be fixed in talks"
			m.add(st.local(v))
			m.planned = m.planned || st.tree.base(v) == "acl" && st.tree.nonfinite(v) && st.tree.passive(v)
			st.ascend(m, v, l.c)
		}
		return false, true
	}
	if st.conforming(l.at) || st.tree.tok[l.at].Relation == "obl:agent" && prep == "by" && own == (mood{denied: own.denied}) { // "nothing said or underlined by the visit"
		return false, true
	}
	switch prep {
	case "with or without":
		m.hypothetical = true
	case "beyond", "short of", "rather than", "instead of":
		m.denied = true
		return false, true
	case "of":
		if l.lemma == "short" { // "stopped short of a visit"
			m.denied = true
			return false, true
		}
	case "to":
		if leading[l.lemma] { // "could lead to a pullout"
			m.add(own)
			return true, true
		}
	case "under": // "under a deal signed last year, Peru will buy": the deal stands
		return false, st.grammar.is("scheme", st.tree.lemma(l.at))
	case "on":
		if l.lemma == "stop" && (st.tree.lemma(l.at) == "way" || st.tree.lemma(l.at) == "route") { // "stopped in Lima on her way to Peru"
			m.planned = true
			return false, true
		}
		if own.planned && !own.denied && st.tree.isVerb(l.h) && st.grammar.is("journey-noun", st.tree.lemma(l.at)) { // "will lead a group on a visit to Peru"
			m.planned = true
		}
		o := l.h
		if st.tree.isVerb(l.h) {
			o = st.tree.child(l.h, "obj")
		}
		return false, o >= 0 && commentary[st.tree.lemma(o)] // "had no comment on the raid"
	case "about":
		return false, st.tree.passive(l.h) && l.lemma == "ask" // "was asked about Peru's claims" doubts none of them
	case "for", "before", "ahead of":
		if prep == "before" && !st.bare(l.at) && slices.Contains(violent, l.c.frame.relation.Name) && st.tree.tok[l.h].XPOS != "VB" { // "there was hunger before Peru's raid"
			return false, true
		}
		if l.at < l.h || !effect.hypothetical && !effect.denied { // not "called for talks", but "X, in Oslo for talks, ruled out a vote"
			return st.purposePhrase(m, l, prep, own), true
		}
	case "through", "amid", "amidst", "given", "because of", "due to", "thanks to", "owing to", "in spite of", "as a result of", "in the wake of", "in response to", "on account of": // what brings something about is a fact
		return false, true
	case "in":
		if l.lemma == "result" {
			m.add(own)
			return true, true
		}
		fallthrough
	case "after", "during", "following", "at", "since", "into", "by", "with", "despite", "over":
		return st.attendantPhrase(m, l, prep, own), true
	}
	return false, false
}

// supposed reports whether the verb h is told on a condition alone, so that an event that it
// brings in as a new one is part of that: "if Peru decides to strike back after a raid".
func (st *state) supposed(h int) bool {
	for st.tree.base(h) == "xcomp" && st.tree.tok[h].Head >= 0 {
		h = st.tree.tok[h].Head
	}
	k := st.tree.child(h, "mark")
	return k >= 0 && st.tree.isVerb(h) && (st.tree.lemma(k) == "if" || st.tree.lemma(k) == "unless")
}

// purposePhrase adds what "for", "before" or "ahead of" makes of the event behind it, which
// mostly is still to come: "arrived for talks".
func (st *state) purposePhrase(m *mood, l link, prep string, own mood) (up bool) {
	if prep == "for" && st.owedTo(l) {
		return false
	}
	assembled := st.grammar.is("assembling", l.lemma) || st.wasThere(l.h) || st.verbal(l.c) // "met for talks", "won praise for his criticism of X"
	m.denied = m.denied || prep == "for" && st.planDropped(l.h)
	m.planned = m.planned || !assembled
	m.add(own)
	return assembled
}

// owedTo reports whether what stands behind "for" came first, and h tells what came of it:
// "thanked Peru for its mediation", "will seek damages for a raid on Gitega".
func (st *state) owedTo(l link) bool {
	if !st.bare(l.at) && st.grammar.is("backing", l.lemma) { // "our support for the talks"
		return true
	}
	if deserved[l.lemma] || thankful[l.lemma] || avenging[l.lemma] || st.answers(l.at) ||
		st.grammar.is("blaming", l.lemma) || st.grammar.is("answer-noun", l.lemma) || st.grammar.is("owed-noun", l.lemma) {
		return true
	}
	return l.at == l.c.predicate.trigger && st.grammar.is("deed", st.tree.lemma(l.at)) && !st.readied(l.h)
}

// attendantPhrase adds what a preposition of time, place or manner makes of the event behind
// it, which mostly is a fact: "since the raid".
func (st *state) attendantPhrase(m *mood, l link, prep string, own mood) (up bool) {
	if (prep == "at" || prep == "over") && !st.bare(l.at) && st.feltAt(l.h) { // "to show its anger at the raid"
		return false
	}
	k := st.tree.tok[l.h].Head
	nothing := k >= 0 && st.tree.lemma(k) == "nothing"
	if nothing && ofNoun[l.c.subjectSlot] {
		return false
	}
	if nothing || l.lemma == "truth" && own.denied { // "had nothing to do with the attack", "no truth in the claim that"
		m.denied = true
	}
	if prep == "with" && st.grammar.is("threatening", l.lemma) { // "threatened X with air strikes"
		m.hypothetical = true
	}
	if (prep == "during" || prep == "at") && own.planned && !own.denied && st.tree.isVerb(l.h) { // "during the visit she will meet X"
		m.planned = true
	}
	if l.h != l.c.predicate.carrier || earlierCase[prep] || prep == "over" || prep == "despite" {
		return false
	}
	if (prep == "into" || prep == "in") && st.tree.isVerb(l.h) && (st.light(l.c.predicate) || l.c.frame.relation.Name == "SUPPORTED") { // "should enter into talks", "never voted in favour of X"
		m.add(own)
	}
	return true
}

// framing are the nouns for that within which something is settled.
var framing = lexis.Set("context", "framework", "course")

// contingent are the phrases by which an event is only reckoned with.
var contingent = lexis.Set("in event", "in case")

// comingAbout are the verbs whose subject happens.
var comingAbout = lexis.Set("materialize", "materialise", "happen", "occur", "take", "come")

// ofNoun are the slots of whoever a noun itself says did it: what "has nothing to do
// with X's attack" leaves the attack as it was.
var ofNoun = lexis.Set("poss", "adj", "by", "members")

// answers reports whether the noun tells of what was done, and something is done in answer
// to it; "in return for a loan" it may be still to come.
func (st *state) answers(at int) bool {
	k := st.answered(at)
	return k >= 0 && st.tree.lemma(k) != "return"
}

// readied reports whether h, or what it is told of, is getting ready for what "for" names
// behind it: "massed troops for a raid", "plans for an attack".
func (st *state) readied(h int) bool {
	for range 2 {
		if h < 0 {
			return false
		}
		if st.grammar.is("readying", st.tree.lemma(h)) {
			return true
		}
		h = st.tree.tok[h].Head
	}
	return false
}

// wasThere reports whether the word is a place where somebody was: "was in Oslo for
// talks".
func (st *state) wasThere(h int) bool {
	k := st.tree.child(h, "cop")
	return k >= 0 && st.tree.tok[k].XPOS == "VBD" && placeCase[st.tree.cased(h)]
}

// governedClause settles what the head h does to a clause of its own below it, and
// whether the words above h still bear on that; settled is false for all else.
func (st *state) governedClause(m *mood, l link) (up, settled bool) {
	adverbial, participle := l.rel == "advcl", st.tree.tok[l.at].XPOS == "VBG"
	mark := ""
	if k := st.tree.child(l.at, "mark"); k >= 0 {
		mark = st.tree.lemma(k)
	}
	switch {
	case adverbial && participle && (mark == "before" || mark == "while" || mark == "when" || mark == "" && st.advised(l.at, "when")): // "will meet X before going on to Oslo", "while visiting Oslo"
		m.add(st.openVerb(l.h))
		return false, true
	case adverbial && participle && mark == "by": // "would reply by sending troops"
		own := st.local(l.h)
		if own.denied { // "told Peru not to play with fire by threatening Chile"
			return false, true
		}
		m.add(own)
		return true, true
	case st.tree.enjoined(l.at, l.h) >= 0: // "called on X to leave"
		m.hypothetical, m.denied = true, m.denied && !st.notTo(l.c.predicate.trigger)
		return false, true
	case (adverbial || l.rel == "acl") && (mark == "after" || mark == "since"): // "announced the decision after meeting X": what came before is so
		return false, true
	case adverbial && participle && mark == "for" && (st.grammar.is("reaction", l.lemma) || l.lemma == "thank"): // "to thank Peru for sending troops"
		return false, true
	case adverbial && st.tree.tok[l.at].XPOS == "VB" && (st.grammar.is("governs-asserted", l.lemma) || l.lemma == "go" && st.tree.particle(l.h, "on")): // "used the occasion to criticise X"
		m.add(st.local(l.h))
		return true, true
	case adverbial && participle && mark == "in" && decisive[l.lemma]: // "it is unclear whether that was instrumental in persuading X"
		m.add(st.local(l.h))
		return true, true
	case adverbial && !(participle && underPreposition[mark]):
		return st.adverbialClause(m, l, mark), true
	case l.rel == "acl" && participle && lexis.Utterance[l.lemma]: // "issued an order calling on X": the call is made
		return true, true
	}
	return false, false
}

// decisive are the words for bringing about what stands behind "in".
var decisive = lexis.Set("instrumental", "key", "crucial", "decisive", "vital", "pivotal", "effective", "help", "succeed", "successful", "assist")

// notTo reports whether the verb v is an infinitive that "not" stands before: "asked Peru to leave and
// not to attack".
func (st *state) notTo(v int) bool {
	return st.tree.tok[v].XPOS == "VB" && st.negation(v) >= 0 && (st.tree.nonfinite(v) || st.tree.base(v) == "conj" && st.tree.nonfinite(st.tree.tok[v].Head))
}

// openVerb is how far the verb h is still to come or may be, by its own words and by those that govern it:
// "is due to meet X", "plans to meet X".
func (st *state) openVerb(h int) mood {
	if st.auxiliary(h, "have") >= 0 { // "may have met X when visiting Oslo"
		return mood{}
	}
	m := st.local(h)
	for hops := 0; hops < 4 && st.tree.base(h) == "xcomp" && st.tree.nonfinite(h); hops++ {
		h = st.tree.tok[h].Head
		m.add(st.local(h))
		m.add(st.infinitiveMood(h))
	}
	m.denied = false
	return m
}

// infinitiveMood is what the word h makes of the infinitive that it governs.
func (st *state) infinitiveMood(h int) mood {
	m := st.effect(h, "xcomp")
	lemma := st.tree.lemma(h)
	m.planned = m.planned || st.grammar.is("infinitive-planned", lemma)
	m.hypothetical = m.hypothetical || st.grammar.is("infinitive-hypothetical", lemma)
	return m
}

// underPreposition are the prepositions by which a verb has an act for its object: "warned
// against attacking".
var underPreposition = lexis.Set("against", "of", "from", "about", "on", "for")

// adverbialClause adds what a clause of purpose or circumstance takes from the verb h, and
// reports whether the words above h bear on it.
func (st *state) adverbialClause(m *mood, l link, mark string) (up bool) {
	if st.tree.infinitive(l.at) && !st.onlyTo(l.at) && !st.ordinalBeside(l.h) && st.tree.contacted(l.h) < 0 { // purpose
		m.planned = !st.servedBy(l.c, l.h) && !st.moved(l.h)
		m.add(st.local(l.h))
		if above := st.tree.tok[l.h].Head; above >= 0 && !m.planned && st.tree.base(l.h) == "xcomp" { // "plans to travel to Oslo to urge X to sign"
			m.add(st.effect(above, "xcomp"))
		}
	}
	if mark == "besides" { // "besides meeting X, he will visit Oslo"
		m.add(st.local(l.h))
		m.planned = m.planned || st.effect(l.h, "xcomp").planned
		return true
	}
	if st.tree.tok[l.at].XPOS == "VBG" && l.at > l.h && st.tree.child(l.at, "mark", "aux", "nsubj") < 0 { // "will travel to Peru, arriving on Friday"
		m.planned = m.planned || st.local(l.h).planned
	}
	return false
}

// excessive reports whether the link goes up to what keeps somebody from the infinitive below: "too
// weak to leave", "too early for X to leave".
func (st *state) excessive(l link) bool {
	if st.tree.tok[l.h].UPOS != "ADJ" || !st.tree.infinitive(l.at) || l.at < l.h || allTheMore[l.lemma] { // "was only too happy to help"
		return false
	}
	return slices.ContainsFunc(st.tree.children(l.h), func(c int) bool { return c == l.h-1 && st.lower(c) == "too" })
}

// allTheMore are the adjectives that "too" does not turn into a hindrance.
var allTheMore = lexis.Set("happy", "glad", "pleased", "delighted", "willing", "eager", "ready", "keen", "quick", "apt", "prone")

// onlyTo reports whether the infinitive tells what came after all: "returned, only to be arrested".
func (st *state) onlyTo(at int) bool {
	k := st.tree.child(at, "mark")
	return k > 0 && st.tree.lemma(k) == "to" && st.lower(k-1) == "only"
}

// servedBy reports whether verb h tells that something is done already that serves what
// its purpose names: "marched to protest against X", "sailed to shadow the frigate".
func (st *state) servedBy(c *candidate, h int) bool {
	switch {
	case st.verbal(c), c.frame.relation.Name == "SUPPORTED":
		return true
	case c.frame.relation.Name == "SANCTIONED":
		return st.grammar.is("deciding", st.tree.lemma(h))
	case c.frame.relation.Name == deployed:
		return st.grammar.is("journey", st.tree.lemma(h))
	}
	return false
}

// doerOf reports whether the token is a subject of the verb h or says whose the
// subject is ("the Korean government"). In "is considering sending aid" the subject
// of sending is that of the verb that governs it.
func (st *state) doerOf(h, token int) bool {
	for rel := st.tree.base(h); (rel == "xcomp" || rel == "ccomp") && st.tree.nonfinite(h); rel = st.tree.base(h) {
		h = st.tree.tok[h].Head
	}
	if !st.tree.isVerb(h) {
		return false
	}
	for rel := st.tree.base(token); rel == "compound" || rel == "amod" || st.tree.tok[token].Relation == "nmod:poss"; rel = st.tree.base(token) {
		token = st.tree.tok[token].Head
	}
	for _, a := range st.tree.surface(h, 0) {
		if slices.Contains(st.tree.conjuncts(a.token), token) {
			return true
		}
	}
	return false
}

// ordinalBeside reports whether h or its object is "the first to …": "made him the first
// leader to visit Oslo".
func (st *state) ordinalBeside(h int) bool {
	return st.ordinal(h) || slices.ContainsFunc(st.tree.children(h), func(c int) bool {
		return st.tree.base(c) == "obj" && st.ordinal(c)
	})
}

// ordinal reports whether the noun h is "the first to …", which tells a fact.
func (st *state) ordinal(h int) bool {
	for _, c := range st.tree.children(h) {
		switch st.tree.lemma(c) {
		case "first", "second", "last", "only", "latest":
			return st.tree.base(c) == "amod"
		}
	}
	return false
}

// backedStep reports whether the verb h backs a step at i that nobody has been told to have taken:
// "supports an Israeli withdrawal", but "supported Israel's withdrawal".
func (st *state) backedStep(h, i int) bool {
	return backers[st.tree.lemma(h)] && st.tree.base(i) == "obj" && askedSteps[st.tree.lemma(i)] && st.tree.child(i, "nmod:poss") < 0
}

// backers are verbs of whom others can count on.
var backers = lexis.Set("back", "support", "advocate", "champion", "endorse", "favor", "favour")

// askedSteps are nouns for what others ask of somebody.
var askedSteps = lexis.Set("withdrawal", "pullout", "pull-out", "pullback", "lifting", "easing", "release", "extradition", "handover", "expulsion", "removal", "dissolution", "departure")

// effect is what the governor h does to the event that stands below it in the
// relation rel.
func (st *state) effect(h int, rel string) mood {
	lemma := st.tree.lemma(h)
	if rel == "nsubj" && !st.tree.passive(h) && st.tree.tok[h].UPOS != "ADJ" { // "talks are due"
		return mood{}
	}
	key := lemma
	for _, c := range st.tree.children(h) {
		if st.tree.tok[c].Relation == "compound:prt" {
			key = lemma + " " + st.tree.lemma(c)
		}
	}
	g := st.grammar
	switch {
	case lemma == "may" && st.tree.tok[h].UPOS == "PROPN", // "it was in May that X left"
		st.tree.tok[h].UPOS == "NOUN" && g.is("journey-noun", lemma), rel == "nsubj" && lemma == "aim": // "the last stop of the trip", "the trip is aimed at"
		return mood{}
	case st.tree.tok[h].UPOS == "ADJ" && st.tree.tok[h].Relation == "xcomp" && st.tree.lemma(st.tree.tok[h].Head) == "find": // "found it necessary to ask"
		return mood{}
	case rel == "obj" && key == lemma && g.is("naming", lemma): // "called the raid a success", but "called off the raid"
		return mood{}
	case lemma == "let" && st.letMe(h), (lemma == "allow" || lemma == "permit") && (st.madePossible(h) || st.asksLeave(h)):
		return mood{}
	case (rel == "obj" || rel == "nsubj") && (lemma == "commit" || lemma == "undertake" || lemma == "resolve"): // "committed aggression", but "committed itself to sending troops"
		return mood{}
	case lemma == "favor" || lemma == "favour":
		if up := st.tree.tok[h].Head; up >= 0 && st.tree.lemma(up) == "vote" { // "voted in favor of sending"
			return mood{planned: true}
		}
		return mood{hypothetical: true}
	case g.is("governs-denied", key), key != lemma && g.is("governs-denied", lemma):
		return mood{denied: true}
	case g.is("governs-hypothetical", key), key != lemma && g.is("governs-hypothetical", lemma):
		return mood{hypothetical: true}
	case g.is("governs-planned", lemma), key != lemma && g.is("governs-planned", key), lemma == "be" || lemma == "go" && rel == "xcomp" && !st.tree.particle(h, "on"): // who "went on to win" won
		return mood{planned: true}
	}
	return mood{}
}

// objectedTo reports whether the link goes up to a stand that somebody takes or gives up: "dropped
// its objections to Peru's membership", wherever the tree hangs what it is on.
func (st *state) objectedTo(l link) bool {
	if objecting[st.tree.lemma(l.h)] {
		return true
	}
	o := st.tree.child(l.h, "obj")
	return o >= 0 && o < l.at && st.tree.cased(l.at) == "to" && objecting[st.tree.lemma(o)]
}

// objecting are nouns for a stand against a membership that is to come.
var objecting = lexis.Set("objection", "opposition", "resistance", "veto", "obstacle")
