package extract

import (
	"slices"
	"strings"

	"wiregraph/graph"
)

// stances sets how each statement holds. It reads the candidate's trigger and
// the whole chain of words above it: negation, modal verbs, conditions, and
// governors such as "refuse", "plan" or "demand", whose classes are data
// (schema/words: governs-denied, governs-planned, governs-hypothetical).
func stances(st *state) {
	for i := range st.candidates {
		c := &st.candidates[i]
		s := &st.statements[c.statement]
		if s.Stance == "" && c.subjectSlot == speaking { // said as a fact, else the rule were silent
			s.Stance = graph.Asserted
		}
		if s.Stance == "" && st.faithTold(c) {
			s.Stance = graph.Asserted
		}
		if s.Stance == "" {
			s.Stance = disownedStance(c)
		}
		if s.Stance == "" {
			s.Stance = st.stanceOf(c)
		}
	}
}

// mood is what has been read on the way up from a trigger.
type mood struct {
	denied, planned, hypothetical, conditional bool
	given                                      bool // hangs on a condition, which makes a plan a supposition
}

func (m mood) stance() graph.Stance {
	switch {
	case m.conditional:
		return graph.Hypothetical
	case m.denied:
		return graph.Denied
	case m.hypothetical, m.planned && m.given:
		return graph.Hypothetical
	case m.planned:
		return graph.Planned
	}
	return graph.Asserted
}

func (st *state) stanceOf(c *candidate) graph.Stance {
	var m mood
	at := c.predicate.trigger
	if m.add(st.local(at)); m == (mood{hypothetical: true}) && st.voices(at) {
		m = mood{}
	}
	if k := c.predicate.carrier; k >= 0 && st.tree.tok[k].Head == at { // "a strike carried out by X"
		m.add(st.local(k))
	}
	m.add(st.negatedArguments(c.predicate))
	m.denied = m.denied || st.neither(c.object.token) || st.neither(c.subject.token)
	m.hypothetical = m.hypothetical || st.turns(c, "weighing")
	m.planned = m.planned || st.turns(c, "planning")
	if c.frame.relation.Name == deployed && st.grammar.is("keeping", st.tree.lemma(at)) && m == (mood{planned: true}) && !st.later(c.predicate) { // what will be kept there is there
		m.planned = false
	}
	st.ascend(&m, at, c)
	if m == (mood{}) {
		m.add(st.sharedCourse(c))
	}
	if m == (mood{}) && st.leftOpen(c) {
		m.hypothetical = true
	} else if m == (mood{}) && st.leftToCome(c) {
		m.planned = true
	} else if m == (mood{planned: true}) && st.goesOnNow(c) {
		m.planned = false
	}
	if m == (mood{}) && (st.comes(c.predicate) || st.nextEvent(c.predicate.trigger)) {
		m.planned = true
	}
	return m.stance()
}

// ascend adds what the words above the token at say of it.
func (st *state) ascend(m *mood, at int, c *candidate) {
	for hops := 0; hops < 10; hops++ {
		h := st.besideEnd(at)
		if h < 0 || !st.climb(m, at, h, c) {
			return
		}
		at = h
	}
}

// turns reports whether the trigger is a verb of the class, which only considers or
// prepares what its object names: "is considering sanctions on X", "plans patrols with X".
func (st *state) turns(c *candidate, class string) bool {
	t := c.predicate.trigger
	return !st.verbal(c) && st.tree.isVerb(t) && st.grammar.is(class, st.tree.lemma(t))
}

func (m *mood) add(o mood) {
	m.denied = m.denied || o.denied
	m.planned = m.planned || o.planned
	m.hypothetical = m.hypothetical || o.hypothetical
	m.conditional = m.conditional || o.conditional
	m.given = m.given || o.given
}

// climb adds what the head h does to the clause or phrase at, and reports
// whether the words above h still bear on it.
func (st *state) climb(m *mood, at, h int, c *candidate) bool {
	switch rel := st.tree.base(at); rel {
	case "conj":
		finite := st.tree.tok[h].XPOS == "VB" && (st.tree.tok[at].XPOS == "VBD" || st.tree.tok[at].XPOS == "VBZ") // "did not sign and left"
		if !finite && (st.tree.child(at, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass") < 0 || st.gapped(at, h)) {
			above := st.local(h)
			above.denied = above.denied && !st.contrasted(at)
			m.add(above)
		}
		return true
	case "xcomp", "ccomp", "csubj", "obj", "nsubj", "obl", "nmod", "acl", "advcl":
		if rel == "acl" && st.refuted(h) {
			m.denied = true
			return false
		}
		if st.tree.tok[at].Relation == "acl:relcl" && !st.contentOf(at, h) || rel == "acl" && st.participle(at) {
			return false
		}
		return st.governed(m, at, h, rel, c)
	}
	return false
}

// participle reports whether at describes a noun by what was done to it, or behind
// a comma by what it does, which tells a fact whatever becomes of the noun: "ships given to Peru would not be let
// through".
func (st *state) participle(at int) bool {
	if st.tree.tok[at].XPOS == "VBG" { // "the ship, sailing for Peru, was refused fuel"
		return at > 0 && st.doc.Word(at-1) == "," && !utterance[st.tree.lemma(st.tree.tok[at].Head)]
	}
	return st.tree.tok[at].XPOS == "VBN" && st.tree.child(at, "aux", "nsubj", "nsubj:pass", "mark") < 0
}

// governed adds to m what the word h makes of the words at below it, which hang there by
// rel, and reports whether words above h may make more of it.
func (st *state) governed(m *mood, at, h int, rel string, c *candidate) bool {
	m.add(st.untaken(at, h, rel))
	if ahead := st.reckonedWith(at, h, rel, c); ahead != (mood{}) {
		m.add(ahead)
		return false
	}
	if st.infinitiveOf(m, at, h, rel) {
		return true
	}
	if up, settled := st.governedClause(m, at, h, rel, c); settled {
		return up
	}
	if st.keepsFaith(at, h, rel, c) { // "urged Peru to honour its pact with Chile"
		return false
	}
	event := rel == "obj" || rel == "nsubj" || rel == "obl" || rel == "nmod"
	own := st.ownOf(h, rel)
	effect := st.effectOn(at, h, rel, c)
	if st.lastsOn(at, h, rel, own, c) {
		return false
	}
	if rel == "xcomp" && (st.verbal(c) || st.grammar.is("kind-word", st.tree.lemma(at))) && st.courteous(h) {
		effect, own = mood{}, mood{denied: own.denied}
	}
	if d := st.tree.child(at, "det"); rel == "nsubj" && d >= 0 && st.lower(d) == "a" && st.tree.tok[at].UPOS == "NOUN" && st.auxiliary(h, "would") >= 0 && !own.planned { // "a withdrawal would be a victory"
		m.hypothetical = true
	}
	if rel == "nsubj" && own.planned && st.meansOne(at, "table-relation") && (c.frame.relation.Name != "AGREED_WITH" || st.grammar.is("concluding", st.tree.lemma(h))) || rel == "nsubj" && own.planned && st.grammar.is("journey-noun", st.tree.lemma(at)) { // "the talks will focus on trade"
		m.add(own)
		return true
	}
	if rel == "nsubj" && st.tree.cased(h) == "under" && pondered[st.tree.lemma(h)] { // "a visit by X is under consideration"
		m.hypothetical = true
		return true
	}
	if rel == "obj" && effect == (mood{}) && bringable[c.frame.relation.Name] && (st.grammar.is("bringing-about", st.tree.lemma(h)) || st.tree.lemma(h) == "bring" && st.tree.particle(h, "about")) { // "efforts to obtain a ceasefire"
		k := st.tree.tok[h].Head
		m.planned = m.planned || st.tree.tok[h].XPOS == "VB" && st.tree.nonfinite(h) && !(k >= 0 && st.grammar.is("governs-asserted", st.tree.lemma(k)))
		m.add(own)
		return true
	}
	if rel == "nsubj" && st.grammar.is("governs-asserted", st.tree.lemma(h)) { // "talks are due to start"
		m.add(own)
		return true
	}
	if rel == "obj" && at == c.predicate.trigger && st.verbal(c) && st.speaks(h) { // "announced its rejection of the plan"
		effect.planned = false
	}
	if (rel == "ccomp" || rel == "csubj") && st.speaks(h) || c.frame.relation.Name == "SANCTIONED" && st.grammar.is("deciding", st.tree.lemma(h)) { // "announced that it had signed"
		effect.planned = false
	}
	if rel == "obl" || rel == "nmod" {
		if up, settled := st.governedPhrase(m, at, h, effect, own, c); settled {
			return up
		}
	}
	if event && (h != c.predicate.carrier || !st.light(c.predicate) && !(rel == "obj" && c.frame.with.holds(st.tree.lemma(h)))) && effect == (mood{}) { // a verb that the pattern names carries its noun
		if rel == "obj" && st.doerOf(h, c.subject.token) { // "will join exercises with X"
			m.add(own)
			return true
		}
		if rel == "obj" && m.planned && st.tree.lemma(h) == "have" { // "has no plans", "denied having plans"
			m.add(own)
			return true
		}
		return rel == "nmod" && (st.quantity(st.tree.lemma(h)) || st.grammar.is("hearsay", st.tree.lemma(h)) && st.tree.cased(at) == "of" || st.grammar.is("phase", st.tree.lemma(h))) // "refuted reports of a pullout", "seeks a return to talks"
	}
	effect, own = st.undenied(at, h, rel, effect, own)
	if effect.hypothetical && m.denied && st.tree.nonfinite(at) && !st.doerOf(h, c.subject.token) && st.negation(at) >= 0 { // "urged Peru not to attack"
		m.denied = false
	}
	m.govern(effect, own, st.willed(at, h, rel))
	return true
}

// reckonedWith is the mood of what the word h has the words at below it only be reckoned with,
// whatever words above it say.
func (st *state) reckonedWith(at, h int, rel string, c *candidate) mood {
	switch {
	case st.advisedStep(at, h), rel == "nmod" && contingent[st.tree.cased(h)+" "+st.tree.lemma(h)] && st.tree.cased(at) == "of": // "in the event of an attack"
		return mood{hypothetical: true}
	case rel == "acl" && !st.verbal(c) && st.tree.tok[at].XPOS == "VB" && st.tree.nonfinite(at) && pacts[st.tree.lemma(h)], // "the agreement to withdraw"
		rel == "obl" && st.lower(h) == "ahead" && st.tree.cased(at) == "of": // "ahead of the visit"
		return mood{planned: true}
	}
	return mood{}
}

// effectOn is what the word h does to what the token at tells below it: its effect by the
// word classes, but for what is known to be so whatever it says.
func (st *state) effectOn(at, h int, rel string, c *candidate) mood {
	effect := st.effect(h, rel)
	if rel == "obl" && st.tree.cased(at) == "on" && st.grammar.is("journey-noun", st.tree.lemma(at)) { // "on a visit to Peru she promised help"
		effect = mood{}
	}
	if rel == "ccomp" && st.tree.lemma(h) == "dispute" { // "disputes that Peru had left"
		effect.denied = true
	}
	if rel == "ccomp" && st.tree.lemma(h) == "insist" && !st.subjunctive(at) { // "insisted that Peru had left", but "that Peru leave"
		effect = mood{}
	}
	if rel == "ccomp" && st.tree.lemma(h) == "warn" && st.auxiliary(at, "had") >= 0 { // "warned that Peru had massed troops"
		effect = mood{}
	}
	if k := st.tree.child(h, "obj"); rel == "ccomp" && k >= 0 && k < at && st.tree.isNominal(k) { // "expressed doubt that X will sign"
		effect.add(st.effect(k, "acl"))
	}
	if rel == "obj" && at != c.predicate.trigger && st.tree.lemma(h) == "reject" && intents[st.tree.lemma(at)] && st.tree.child(at, "nmod:poss") >= 0 { // "rejected Peru's decision to leave" leaves it taken
		effect = mood{}
	}
	if rel == "obj" && at != c.predicate.trigger && refusing[st.tree.lemma(h)] && asking[st.tree.lemma(at)] { // "resisted pressure to sign"
		effect.denied = true
	}
	if st.verbal(c) && st.grammar.is("trying", st.tree.lemma(h)) { // who tries to press somebody presses
		effect = mood{}
	}
	if rel == "xcomp" && effect == (mood{}) && st.tree.lemma(h) == "try" && brought[c.frame.relation.Name] { // "tried to sign a pact"
		effect.planned = true
	}
	return effect
}

// govern adds what a governor does to the mood below it, and its own mood; willed is said of
// a governor by which somebody wants to do it himself.
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
func (st *state) governedPhrase(m *mood, at, h int, effect, own mood, c *candidate) (up, settled bool) {
	if w := st.tree.cased(at); (st.bare(at) || st.grammar.is("phase", st.tree.lemma(at))) && (w == "through" || w == "by" && st.grammar.is("solving", st.tree.lemma(h))) {
		if v := st.carryingVerb(h); v >= 0 && v < at { // "should settle it through talks"
			m.add(st.local(v))
			st.ascend(m, v, c)
		}
		return false, true
	}
	if st.conforming(at) || st.tree.tok[at].Relation == "obl:agent" && st.tree.cased(at) == "by" && own == (mood{denied: own.denied}) { // "nothing said or underlined by the visit"
		return false, true
	}
	switch w := st.tree.cased(at); w {
	case "with or without":
		m.hypothetical = true
	case "beyond", "short of", "rather than", "instead of":
		m.denied = true
		return false, true
	case "to":
		if leading[st.tree.lemma(h)] { // "could lead to a pullout"
			m.add(own)
			return true, true
		}
	case "under": // "under a deal signed last year, Peru will buy": the deal stands
		return false, st.grammar.is("scheme", st.tree.lemma(at))
	case "on":
		if own.planned && !own.denied && st.tree.isVerb(h) && st.grammar.is("journey-noun", st.tree.lemma(at)) { // "will lead a group on a visit to Peru"
			m.planned = true
		}
		o := h
		if st.tree.isVerb(h) {
			o = st.tree.child(h, "obj")
		}
		return false, o >= 0 && commentary[st.tree.lemma(o)] // "had no comment on the raid"
	case "about":
		return false, st.tree.passive(h) && st.tree.lemma(h) == "ask" // "was asked about Peru's claims" doubts none of them
	case "for", "before", "ahead of": // "arrived for talks"
		if w == "before" && !st.bare(at) && slices.Contains(violent, c.frame.relation.Name) && st.tree.tok[h].XPOS != "VB" { // "there was hunger before Peru's raid"
			return false, true
		}
		if at > h && (effect.hypothetical || effect.denied) { // "called for talks", but "X, in Oslo for talks, ruled out a vote"
			break
		}
		assembled := st.grammar.is("assembling", st.tree.lemma(h)) || st.wasThere(h) || st.verbal(c) // "met for talks", "won praise for his criticism of X"
		if w == "for" && !st.bare(at) && st.grammar.is("backing", st.tree.lemma(h)) {                // "our support for the talks"
			return false, true
		}
		if w == "for" && (deserved[st.tree.lemma(h)] || avenging[st.tree.lemma(h)] || st.grammar.is("blaming", st.tree.lemma(h)) || st.grammar.is("answer-noun", st.tree.lemma(h)) || st.grammar.is("owed-noun", st.tree.lemma(h)) || st.answers(at)) { // "thanked Peru for its mediation"
			return false, true
		}
		if w == "for" && at == c.predicate.trigger && st.grammar.is("deed", st.tree.lemma(at)) && !st.readied(h) { // "will seek damages for a raid on Gitega"
			return false, true
		}
		m.denied = m.denied || w == "for" && st.planDropped(h)
		m.planned = m.planned || !assembled
		m.add(own)
		return assembled, true
	case "through", "amid", "amidst", "given", "because of", "due to", "thanks to", "owing to", "in spite of", "as a result of", "in the wake of", "in response to", "on account of": // what brings something about is a fact
		return false, true
	case "after", "during", "following", "at", "since", "in", "into", "by", "with", "despite", "over":
		k := st.tree.tok[h].Head
		if nothing := k >= 0 && st.tree.lemma(k) == "nothing"; nothing && ofNoun[c.subjectSlot] {
			return false, true
		} else if nothing || st.tree.lemma(h) == "truth" && own.denied { // "had nothing to do with the attack", "no truth in the claim that"
			m.denied = true
		}
		if w == "with" && st.grammar.is("threatening", st.tree.lemma(h)) { // "threatened X with air strikes"
			m.hypothetical = true
		}
		if (w == "during" || w == "at") && own.planned && !own.denied && st.tree.isVerb(h) { // "during the visit she will meet X"
			m.planned = true
		}
		if up := h == c.predicate.carrier && !earlierCase[w] && w != "over" && w != "despite"; up && (w == "into" || w == "in") && st.tree.isVerb(h) && st.light(c.predicate) { // "should enter into talks"
			m.add(own)
			return true, true
		} else {
			return up, true
		}
	}
	return false, false
}

// contingent are the phrases by which an event is only reckoned with.
var contingent = set("in event", "in case")

// comingAbout are the verbs whose subject happens.
var comingAbout = set("materialize", "materialise", "happen", "occur", "take", "come")

// ofNoun are the slots of whoever a noun itself says did it: what "has nothing to do
// with X's attack" leaves the attack as it was.
var ofNoun = set("poss", "adj", "by", "members")

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
func (st *state) governedClause(m *mood, at, h int, rel string, c *candidate) (up, settled bool) {
	if k := st.tree.child(at, "mark"); rel == "advcl" && k >= 0 && st.tree.lemma(k) == "before" && st.tree.tok[at].XPOS == "VBG" { // "will meet X before going on to Oslo"
		m.add(st.local(h))
		return false, true
	}
	if k := st.tree.child(at, "mark"); rel == "advcl" && k >= 0 && st.tree.lemma(k) == "by" && st.tree.tok[at].XPOS == "VBG" { // "would reply by sending troops"
		own := st.local(h)
		if own.denied { // "told Peru not to play with fire by threatening Chile"
			return false, true
		}
		m.add(own)
		return true, true
	}
	if st.tree.enjoined(at, h) >= 0 { // "called on X to leave"
		m.hypothetical = true
		return false, true
	}
	if (rel == "advcl" || rel == "acl") && st.past(at) {
		return false, true
	}
	if k := st.tree.child(at, "mark"); rel == "advcl" && k >= 0 && st.tree.lemma(k) == "for" && st.tree.tok[at].XPOS == "VBG" && (st.grammar.is("reaction", st.tree.lemma(h)) || st.tree.lemma(h) == "thank") { // "to thank Peru for sending troops"
		return false, true
	}
	if rel == "advcl" && (st.grammar.is("governs-asserted", st.tree.lemma(h)) || st.tree.lemma(h) == "go" && st.tree.particle(h, "on")) && st.tree.tok[at].XPOS == "VB" { // "used the occasion to criticise X"
		m.add(st.local(h))
		return true, true
	}
	if rel == "advcl" && !st.gerund(at) {
		if st.tree.tok[at].XPOS == "VB" && st.tree.nonfinite(at) && !st.ordinalBeside(h) && st.tree.contacted(h) < 0 { // purpose
			m.planned = !st.servedBy(c, h) && !st.moved(h)
			m.add(st.local(h))
			if up := st.tree.tok[h].Head; up >= 0 && !m.planned && st.tree.base(h) == "xcomp" { // "plans to travel to Oslo to urge X to sign"
				m.add(st.effect(up, "xcomp"))
			}
		}
		if k := st.tree.child(at, "mark"); k >= 0 && st.tree.lemma(k) == "besides" { // "besides meeting X, he will visit Oslo"
			m.add(st.local(h))
			m.planned = m.planned || st.effect(h, "xcomp").planned
			return true, true
		}
		if st.tree.tok[at].XPOS == "VBG" && at > h && st.tree.child(at, "mark", "aux", "nsubj") < 0 { // "will travel to Peru, arriving on Friday"
			m.planned = m.planned || st.local(h).planned
		}
		return false, true
	}
	if rel == "acl" && st.tree.tok[at].XPOS == "VBG" && utterance[st.tree.lemma(h)] { // "issued an order calling on X": the call is made
		return true, true
	}
	return false, false
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

// past reports whether the clause at tells what came before, whatever becomes of
// what it hangs on: "announced the decision after meeting X".
func (st *state) past(at int) bool {
	k := st.tree.child(at, "mark")
	if k < 0 {
		return false
	}
	switch st.tree.lemma(k) {
	case "after", "since":
		return true
	}
	return false
}

// gerund reports whether at is the object of a preposition in verb form:
// "warned against attacking".
func (st *state) gerund(at int) bool {
	k := st.tree.child(at, "mark")
	if k < 0 || st.tree.tok[at].XPOS != "VBG" {
		return false
	}
	switch st.tree.lemma(k) {
	case "against", "of", "from", "about", "on", "for":
		return true
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
	case st.tree.tok[h].UPOS == "NOUN" && g.is("journey-noun", lemma), rel == "nsubj" && lemma == "aim": // "the last stop of the trip", "the trip is aimed at"
		return mood{}
	case st.tree.tok[h].UPOS == "ADJ" && st.tree.tok[h].Relation == "xcomp" && st.tree.lemma(st.tree.tok[h].Head) == "find": // "found it necessary to ask"
		return mood{}
	case rel == "obj" && key == lemma && g.is("naming", lemma): // "called the raid a success", but "called off the raid"
		return mood{}
	case lemma == "let" && st.letMe(h), (lemma == "allow" || lemma == "permit") && (st.madePossible(h) || st.asksLeave(h)):
		return mood{}
	case (rel == "obj" || rel == "nsubj") && (lemma == "commit" || lemma == "undertake"): // "committed aggression", but "committed itself to sending troops"
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

func (st *state) speaks(i int) bool { return st.grammar.is("speech", st.tree.lemma(i)) }

// local reads the words that hang on i itself.
func (st *state) local(i int) mood {
	m := mood{denied: st.tree.lemma(i) == "nowhere"}
	var would, be, to, given bool
	for _, c := range st.tree.children(i) {
		lemma := st.tree.lemma(c)
		switch st.tree.base(c) {
		case "aux":
			m.conditional = m.conditional || st.inverted(c, i)
			m.conditional = m.conditional || st.asked(c, i)
			would = would || (lemma == "would" || lemma == "'d") && st.tree.tok[c].XPOS == "MD" && !st.toldAhead(i)
			be = be || lemma == "be" && strings.HasPrefix(st.tree.tok[c].XPOS, "VB") && len(st.tree.tok[c].XPOS) == 3
			if !st.cannotBut(c, i) {
				m.add(modal[lemma])
			}
		case "cop": // the parser's other reading of "is to meet"
			be = be || st.tree.isVerb(i)
			m.hypothetical = m.hypothetical || st.asked(c, i)
		case "advmod", "neg":
			if st.cannotBut(c, i) {
				continue
			}
			if !(lemma == "not" && c+1 < i && nearing[st.lower(c+1)]) { // "not least because"
				m.add(adverb[lemma])
			}
			if lemma == "when" && st.tree.tok[i].Relation == "advcl" && (st.present(i) || st.isPassiveNow(i)) {
				h := st.tree.tok[i].Head
				m.planned = m.planned || st.present(i) && st.toBeDone(h)
				m.hypothetical = m.hypothetical || max(st.auxiliary(h, "can"), st.auxiliary(h, "could"), st.auxiliary(h, "may"), st.auxiliary(h, "must")) >= 0
			}
			m.denied = m.denied || c < i && st.lower(c) == "longer" && st.advised(c, "no") || c == i-1 && st.fellShort(c, i) // "will no longer visit"
			m.add(st.modifier(c))
		case "amod", "compound":
			m.add(st.modifier(c))
		case "acl":
			m.planned = m.planned || st.scheduled(c)
		case "case":
			to = to || st.tree.tok[c].XPOS == "TO" && st.tree.isVerb(i)
		case "cc":
			if c < i {
				m.add(st.setAgainst(c, i))
			}
		case "det":
			m.add(determiner[lemma])
		case "mark":
			to = to || st.tree.tok[c].XPOS == "TO"
			m.planned = m.planned || lemma == "due" // "is due to meet"
			m.add(st.conjunction(c, i))
		case "advcl":
			if k := st.tree.child(c, "mark"); k >= 0 && !st.grammar.is("threatening", st.tree.lemma(i)) { // what is threatened hangs on the condition, the threat does not
				given = given || st.tree.lemma(k) == "if"
				m.conditional = m.conditional || st.tree.lemma(k) == "unless"
			}
			if k := st.tree.child(c, "aux"); k >= 0 && st.inverted(k, c) { // "Should X attack, Y would …"
				m.given = true
			}
		case "nsubj":
			m.denied = m.denied || st.nobodyAt(c)
		}
	}
	switch {
	case given && (would || m.planned || m.hypothetical):
		m.hypothetical, m.conditional = true, m.conditional || m.denied // "could not go on if supplies were cut off": it does, so far
	case would:
		m.add(st.would(i))
	case be && to: // "is to meet"
		m.planned = true
	case to && st.tree.tok[i].Relation == "root": // a headline: "Peru to send troops"
		m.planned = true
	}
	return m
}

// inverted reports whether the auxiliary c opens the clause of verb i before its
// subject, as "if" does: "Had Sweden joined, …".
func (st *state) inverted(c, i int) bool {
	if w := st.lower(c); w != "had" && w != "were" && w != "should" {
		return false
	}
	s := st.tree.child(i, "nsubj", "nsubj:pass")
	return s > c && (c == st.doc.Sentences[st.sentence[c]].Start || st.doc.Tokens[c-1].UPOS == "PUNCT" || st.doc.Tokens[c-1].UPOS == "CCONJ") && st.tree.tok[i].Relation != "root"
}

// asked reports whether the auxiliary c opens a question that may be answered no:
// "Did Iran attack the refinery?"
func (st *state) asked(c, i int) bool {
	span := st.doc.Sentences[st.sentence[c]]
	if s := st.tree.child(i, "nsubj", "nsubj:pass"); s < c || st.doc.Word(span.End-1) != "?" {
		return false
	}
	return c == span.Start || st.doc.Tokens[c-1].UPOS == "PUNCT" || st.doc.Tokens[c-1].UPOS == "CCONJ"
}

// The closed classes of English that carry mood; a list of grammar, not of
// vocabulary.
var (
	modal = map[string]mood{
		"will": {planned: true}, "shall": {planned: true}, "'ll": {planned: true}, "wo": {planned: true},
		"may": {hypothetical: true}, "might": {hypothetical: true}, "could": {hypothetical: true}, "can": {hypothetical: true},
		"ca": {hypothetical: true}, "should": {hypothetical: true}, "must": {hypothetical: true}, "ought": {hypothetical: true},
	}
	adverb     = map[string]mood{"not": {denied: true}, "never": {denied: true}, "n't": {denied: true}, "neither": {denied: true}, "nor": {denied: true}, "due": {planned: true}, "perhaps": {hypothetical: true}, "maybe": {hypothetical: true}, "possibly": {hypothetical: true}}
	determiner = map[string]mood{"no": {denied: true}, "neither": {denied: true}, "any": {hypothetical: true}}
)

// conjunction reads what opens the clause of i.
func (st *state) conjunction(c, i int) mood {
	switch st.tree.lemma(c) {
	case "if", "unless", "whether", "lest":
		return mood{conditional: true}
	case "without", "instead", "rather": // "instead of attacking", "rather than attack"
		return st.leftUndone(i)
	case "until":
		return mood{hypothetical: st.present(i)}
	case "before":
		return mood{planned: st.present(i)}
	}
	return mood{}
}

// toBeDone reports whether the verb tells the past, or what is to come, so that a clause
// in the present beside it is no habit: "will meet X when he visits Oslo".
func (st *state) toBeDone(h int) bool {
	if st.tree.tok[h].XPOS == "VBD" {
		return true
	}
	for _, k := range st.tree.children(h) {
		if st.tree.base(k) == "aux" && st.tree.lemma(k) == "will" {
			return true
		}
	}
	return false
}

// would is a plan where it stands for "will" in reported speech ("said it would
// withdraw"), else a supposition.
func (st *state) would(i int) mood {
	for _, c := range st.tree.children(i) {
		if st.tree.base(c) == "obl" && st.tree.cased(c) == "under" && st.grammar.is("scheme", st.tree.lemma(c)) { // "under the plan, X would send"
			return mood{planned: true}
		}
	}
	for h := i; h >= 0; h = st.tree.tok[h].Head {
		if st.tree.tok[h].Relation == "ccomp" {
			if up := st.tree.tok[h].Head; st.speaks(up) {
				return mood{planned: true}
			}
		}
		if up := st.tree.tok[h].Head; up >= 0 && (st.tree.base(h) == "acl" || st.tree.base(h) == "ccomp") && (st.grammar.is("hearsay", st.tree.lemma(up)) || st.grammar.is("foretelling", st.tree.lemma(up))) { // "reports that X would visit"
			return mood{planned: true}
		}
		if r := st.tree.base(h); r != "conj" && r != "xcomp" {
			break
		}
	}
	return mood{hypothetical: true}
}

// modifier reads adjectives and adverbs such as "planned" and "possible".
func (st *state) modifier(c int) mood {
	switch lemma := st.tree.lemma(c); {
	case lemma == "ready", lemma == "deserve", lemma == "elect", lemma == "direct", lemma == "mean": // "the elected president", "direct talks"
	case st.tree.tok[c].XPOS == "VBG" && st.tree.base(c) == "amod" && st.grammar.is("governs-planned", st.lower(c)): // "the pending exit"
		return mood{planned: true}
	case st.tree.tok[c].UPOS == "VERB" && st.tree.tok[c].XPOS != "VBN":
	case st.grammar.is("governs-planned", lemma):
		return mood{planned: true}
	case st.grammar.is("governs-hypothetical", lemma):
		return mood{hypothetical: true}
	}
	return mood{}
}
