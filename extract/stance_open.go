package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
)

// Steps that the text only names: what is wanted, needed or asked for by a noun.

// leftOpen reports whether the noun of the candidate stands where it names a step that is
// still to be taken, or may never be: "the solution lies in Peru's withdrawal", "talks
// between Peru and Chile remain indispensable".
func (st *state) leftOpen(c *candidate) bool {
	t := c.predicate.trigger
	if st.tree.tok[t].UPOS != "NOUN" || st.verbal(c) || !takenOnce[c.frame.relation.Name] {
		return false
	}
	at := st.tree.leader(t)
	if st.listedStep(at) || st.onAgenda(at) {
		return true
	}
	h := st.besideEnd(at)
	if h < 0 || st.tree.tok[at].Relation == "conj" && st.tree.tok[h].Head < 0 && st.tree.tok[h].UPOS == "NOUN" {
		return h >= 0 && c.frame.relation.Name == "WITHDREW_FROM" && st.withoutVerb(st.sentence[t]) // a list of what is wanted
	}
	if st.tree.tok[at].Relation == "conj" {
		at, h = h, st.tree.tok[h].Head
		if h < 0 {
			return false
		}
	}
	for hops := 0; hops < 2 && st.grammar.is("phase", st.tree.lemma(h)) && st.tree.base(at) == "nmod" && st.tree.tok[h].Head >= 0; hops++ {
		at, h = h, st.tree.tok[h].Head
	}
	leaves := c.frame.relation.Name == "WITHDREW_FROM"
	if leaves && st.tree.isNominal(at) && st.wantedWhole(at, h) {
		return true
	}
	switch st.tree.base(at) {
	case "obj":
		if leaves && st.grammar.is("linking", st.tree.lemma(h)) { // "linked its withdrawal to a truce"
			return true
		}
		if leaves && st.tree.isVerb(h) && st.grammar.is("entailing", st.tree.lemma(h)) && st.local(h).hypothetical { // "a truce would entail a pullout"
			return true
		}
		return st.tree.isVerb(h) &&
			(st.bare(at) && st.auxiliary(h, "would") >= 0 || (st.tree.tok[h].XPOS == "VB" || st.tree.tok[h].XPOS == "VBG") && st.tree.nonfinite(h) && st.grammar.is("coming-to-see", st.tree.lemma(h)) && st.wishedFor(h, c))
	case "nsubj":
		if leaves && (st.auxiliary(h, "must") >= 0 || st.auxiliary(h, "should") >= 0 || st.auxiliary(h, "would") >= 0 || st.grammar.is("linking", st.tree.lemma(h)) ||
			st.auxiliary(h, "can") >= 0 && st.advised(at, "only")) { // "the pullout must be speeded up", "only a pullout can help"
			return true
		}
		return st.requisite(at, h)
	case "obl", "nmod":
		w := st.tree.cased(at)
		key := st.tree.lemma(h) + " " + w
		return st.grammar.is("leaves-open", key) || (leaves || st.bare(at)) && st.grammar.is("leaves-open-bare", key) ||
			leaves && (w == "concerning" || w == "regarding" || w == "such as" || st.conditioned(h) || (w == "on" || w == "about") && st.grammar.is("talk", st.tree.lemma(h))) || w == "without" && (st.local(h) != (mood{}) || st.tree.child(h, "expl") >= 0)
	}
	return false
}

// conditioned reports whether the word h, or what its noun is the object of, makes one step wait for another:
// "the linking of a vote to the pullout", "linked the vote to the pullout".
func (st *state) conditioned(h int) bool {
	up := st.tree.tok[h].Head
	return st.grammar.is("linking", st.tree.lemma(h)) || up >= 0 && st.tree.base(h) == "obj" && st.grammar.is("linking", st.tree.lemma(up))
}

// wantedWhole reports whether the noun i of a pullout says that it is to be whole and without delay, as
// those call for it who wait for it: "founded on the total, unconditional withdrawal of Peru's army".
// What follows it or is said of it tells it as done: "after the full withdrawal", "welcomes the …".
func (st *state) wantedWhole(i, h int) bool {
	if !slices.ContainsFunc(st.tree.children(i), func(k int) bool {
		return k < i && (st.tree.base(k) == "amod" || st.tree.base(k) == "conj") && st.grammar.is("whole", st.tree.lemma(k))
	}) {
		return false
	}
	switch st.tree.base(i) {
	case "obj":
		return st.tree.isVerb(h) && (st.tree.tok[h].XPOS == "VB" || st.tree.tok[h].XPOS == "VBG") && !st.grammar.is("reaction", st.tree.lemma(h))
	case "obl", "nmod":
		return !afterwards[st.tree.cased(i)] && !st.grammar.is("phase", st.tree.lemma(h)) && !pacts[st.tree.lemma(h)]
	case "appos", "parataxis", "dep":
		return true
	}
	return false
}

// afterwards are the prepositions before what has happened.
var afterwards = lexis.Set("after", "since", "following", "despite", "with", "by", "due to", "because of", "thanks to", "as a result of")

// onAgenda reports whether the noun i is what a copula says an aim or a point to be settled
// is: "the goal is Peru's withdrawal", "the issues remain the pullout and the vote". What a
// first step was is told as taken.
func (st *state) onAgenda(i int) bool {
	v := i
	switch {
	case st.tree.child(i, "cop") >= 0:
	case (st.tree.base(i) == "obj" || st.tree.base(i) == "xcomp") && st.grammar.is("seeming", st.tree.lemma(st.tree.tok[i].Head)):
		v = st.tree.tok[i].Head
	default:
		return false
	}
	s := st.tree.child(v, "nsubj")
	if s < 0 && st.tree.base(v) == "xcomp" {
		s = st.tree.child(st.tree.tok[v].Head, "nsubj")
	}
	if s < 0 || s > i {
		return false
	}
	l := st.tree.lemma(s)
	if st.grammar.is("aimed-at", l) {
		return true
	}
	k := v
	if v == i {
		k = st.tree.child(i, "cop")
	}
	return st.tree.tok[k].XPOS != "VBD" && st.grammar.is("agenda", l)
}

// leftToCome reports whether the noun of a step stands behind one of an agreement on it, or
// behind "upon" in what is to be: "the accord on Peru's withdrawal", "upon Peru's withdrawal
// it will be recognised".
func (st *state) leftToCome(c *candidate) bool {
	t := c.predicate.trigger
	if st.tree.tok[t].UPOS != "NOUN" || !takenOnce[c.frame.relation.Name] || c.frame.relation.Name == "COOPERATED_WITH" {
		return false
	}
	h := st.tree.tok[t].Head
	if r := st.tree.base(t); h < 0 || r != "obl" && r != "nmod" {
		return false
	}
	switch w := st.tree.cased(t); w {
	case "on", "for":
		return pacts[st.tree.lemma(h)]
	case "upon":
		return st.tree.isVerb(h) && st.local(h).planned
	}
	return false
}

// sharedCourse is the mood of what is done together with somebody, which is that of the
// cooperation in it: "Peru will, in cooperation with Chile, mark the border".
func (st *state) sharedCourse(c *candidate) mood {
	t := c.predicate.trigger
	if r := c.frame.relation.Name; r != "COOPERATED_WITH" && r != "MET_WITH" && r != "SPOKE_WITH" || st.tree.cased(t) != "in" || !st.bare(t) || !concerted[st.tree.lemma(t)] {
		return mood{}
	}
	v := st.carryingVerb(t)
	if v < 0 || st.tree.tok[v].Relation == "acl:relcl" {
		return mood{}
	}
	return st.local(v)
}

// concerted are the nouns behind "in" of doing something together.
var concerted = lexis.Set("cooperation", "co-operation", "collaboration", "partnership", "consultation", "coordination", "co-ordination", "concert", "conjunction", "alliance", "association")

// wishedFor reports whether the words above the infinitive v make it a wish or a plan.
func (st *state) wishedFor(v int, c *candidate) bool {
	var m mood
	st.ascend(&m, v, c)
	if k := st.tree.tok[v].Head; k >= 0 {
		m.add(st.local(k))
	}
	return m.hypothetical || m.planned
}

// advisedStep reports whether the infinitive at is what the adjective h says should be
// done: "it is important for Peru to withdraw"; or what the noun h gives the right to.
func (st *state) advisedStep(at, h int) bool {
	if !st.tree.infinitive(at) {
		return false
	}
	if st.tree.base(at) == "acl" {
		if st.tree.tok[h].UPOS != "ADJ" && st.grammar.is("entitling", st.tree.lemma(h)) { // "the right to strike", but "was right to strike"
			return true
		}
		if st.tree.tok[h].UPOS != "ADJ" { // "it is important for the council to act", with the clause hung on the council
			h = st.tree.tok[h].Head
		}
		if h < 0 || h > at {
			return false
		}
	}
	k := st.tree.child(h, "cop")
	return st.tree.tok[h].UPOS == "ADJ" && k >= 0 && st.tree.tok[k].XPOS == "VBZ" && st.grammar.is("advising", st.tree.lemma(h)) && st.tree.child(h, "nsubj", "expl") >= 0
}

// complementOf adds what the word h makes of the infinitive or the gerund at that it governs,
// by the classes of words that bear on these alone, and reports whether it is of one: "poised to
// strike", "its reluctance to leave", "opposed to striking", "thinking of leaving".
func (st *state) complementOf(m *mood, l link) bool {
	if l.at < l.h || l.rel != "xcomp" && l.rel != "acl" && l.rel != "advcl" && l.rel != "ccomp" && l.rel != "csubj" {
		return false
	}
	switch {
	case st.tree.tok[l.at].XPOS == "VBG" || st.undergoing(l.at):
		return st.tree.child(l.at, "nsubj") < 0 && st.gerundOf(m, l) // "objected to Peru joining" tells of Peru
	case !st.tree.infinitive(l.at):
		return false
	}
	var effect mood
	if o := st.tree.child(l.h, "obj", "iobj"); o >= 0 && o < l.at && st.tree.isVerb(l.h) && !st.tree.passive(l.h) { // "told X to leave" is no telling of X's own
		if effect.hypothetical = l.rel == "xcomp" && st.grammar.is("bidding-hypothetical", l.lemma); effect.hypothetical {
			st.bearOn(m, l, effect)
		}
		return effect.hypothetical
	}
	switch g := st.grammar; {
	case st.tree.passive(l.h) && g.is("bidding-hypothetical", l.lemma):
		effect.hypothetical = true
	case g.is("warfare", l.lemma) && (l.c.frame.relation.Name == "ATTACKED" || st.tree.tok[l.h].UPOS == "NOUN"): // who fights to topple somebody attacks him
		return false
	case g.is("infinitive-planned", l.lemma):
		effect.planned = true
	case g.is("infinitive-hypothetical", l.lemma):
		effect.hypothetical = true
	case g.is("infinitive-denied", l.lemma):
		effect.denied = true
	case g.is("infinitive-now", l.lemma):
		k := st.tree.child(l.h, "cop", "aux:pass")
		effect.hypothetical = k >= 0 && (st.tree.tok[k].XPOS == "VBZ" || st.tree.tok[k].XPOS == "VBP")
	case !g.is("infinitive-asserted", l.lemma):
		return false
	}
	st.bearOn(m, l, effect)
	return true
}

// undergoing reports whether the verb at i is a gerund of the passive: "afraid of being arrested".
func (st *state) undergoing(i int) bool {
	k := st.tree.child(i, "aux:pass")
	return k >= 0 && k < i && st.lower(k) == "being"
}

// gerundOf is complementOf for the gerund behind a preposition, which the classes name with the
// word that it belongs to: "committed to leaving", "looks forward to meeting X".
func (st *state) gerundOf(m *mood, l link) bool {
	k := st.tree.child(l.at, "mark", "case")
	if k < 0 && st.didAnyway(l.h) {
		return true
	}
	other := st.tree.actOfOther(l.at, l.h)
	if k >= 0 && k <= l.h || k > l.at || k < 0 && st.tree.tok[l.h].UPOS != "VERB" && other < 0 {
		return false
	}
	if o := st.tree.child(l.h, "obj", "iobj"); o >= 0 && o < l.at && st.tree.isVerb(l.h) && !st.tree.passive(l.h) && other != o && !strings.HasSuffix(st.tree.lemma(o), "self") && !strings.HasSuffix(st.tree.lemma(o), "selves") { // "devoted a speech to attacking X", but "committed itself to leaving"
		return false
	}
	key := l.lemma
	switch o := l.at - 1; {
	case k >= 0:
		key += " " + st.lower(k)
	case other == o && st.tree.cased(o) != "": // "dreams of Peru leaving", "the danger of Peru leaving"
		key += " " + st.tree.cased(o)
	}
	if k-1 > l.h && st.tree.tok[k-1].Head == l.h && !st.tree.isNominal(k-1) { // "looks forward to", "moved closer to"
		key = st.lower(k-1) + " " + st.lower(k)
	}
	var effect mood
	switch g := st.grammar; {
	case g.is("gerund-planned", key):
		effect.planned = true
	case g.is("gerund-hypothetical", key):
		effect.hypothetical = true
	case g.is("gerund-denied", key):
		effect.denied = true
	case k >= 0 && st.lower(k) == "against" && other >= 0: // "put Peru on guard against signing"
		effect.hypothetical = true
	default:
		return false
	}
	st.bearOn(m, l, effect)
	return true
}

// heldBack reports whether the verb h keeps somebody from the gerund at, or does not, and settles
// what becomes of the act then: "failed to stop Peru from leaving" tells that Peru left, "vowed to
// stop Peru from leaving" leaves it open. Where it is told as done, the classes have the word.
func (st *state) heldBack(m *mood, l link) bool {
	if st.tree.tok[l.at].XPOS != "VBG" || !holdingBack[l.lemma] || st.tree.actOfOther(l.at, l.h) < 0 {
		return false
	}
	own := st.local(l.h)
	var above mood
	sure := true
	if up := st.tree.tok[l.h].Head; up >= 0 && st.tree.tok[l.h].XPOS == "VB" && st.tree.nonfinite(l.h) {
		above = st.effect(up, st.tree.base(l.h))
		g := st.grammar
		sure = g.is("governs-asserted", st.tree.lemma(up)) || g.is("infinitive-asserted", st.tree.lemma(up)) || g.is("infinitive-now", st.tree.lemma(up))
	}
	switch {
	case own.denied || above.denied:
	case !sure || own.planned || own.hypothetical || own.conditional:
		m.hypothetical = true
	default:
		return false
	}
	return true
}

// holdingBack are the verbs of keeping somebody from an act.
var holdingBack = lexis.Set("stop", "prevent", "keep", "deter", "dissuade", "block", "restrain", "hinder", "bar", "prohibit", "ban", "discourage")

// didAnyway reports whether the verb h tells by a denial that the gerund behind it was done:
// "could not help laughing", "lost no time attacking X".
func (st *state) didAnyway(h int) bool {
	switch st.tree.lemma(h) {
	case "help", "resist":
		return st.negation(h) >= 0 && max(st.auxiliary(h, "can"), st.auxiliary(h, "could")) >= 0
	case "time":
		v := st.tree.tok[h].Head
		return h > 0 && v >= 0 && (st.tree.lemma(v) == "lose" || st.tree.lemma(v) == "waste") && st.lower(h-1) == "no"
	}
	return false
}

// onlyChoice adds what becomes of the infinitive that is the one thing left to do, and reports
// whether it is: "has no choice but to leave" is to come, "had no choice but to leave" tells that
// somebody left.
func (st *state) onlyChoice(m *mood, l link) bool {
	if !choices[l.lemma] || l.at < l.h+2 || !st.tree.nonfinite(l.at) {
		return false
	}
	if !slices.ContainsFunc(st.tree.children(l.h), func(c int) bool { return scarce[st.tree.lemma(c)] && c < l.h }) {
		return false
	}
	if w := st.lower(l.h + 1); w != "but" && w != "than" && w != "except" {
		return false
	}
	v := st.tree.tok[l.h].Head
	if v < 0 {
		return false
	}
	own := st.local(v)
	own.denied = false
	if m.add(own); own == (mood{}) && st.tree.tok[v].XPOS != "VBD" && st.auxiliary(v, "had") < 0 {
		m.planned = true
	}
	return true
}

// choices are the nouns for what else could be done, scarce the words by which nothing else could.
var (
	choices = lexis.Set("choice", "option", "alternative", "recourse", "way", "possibility")
	scarce  = lexis.Set("no", "little", "few")
)

// bearOn adds the effect that the word h has on what it governs, with its own mood.
func (st *state) bearOn(m *mood, l link, effect mood) {
	own := st.local(l.h)
	if effect.hypothetical && own.denied { // "is not free to leave"
		effect = mood{planned: true}
	}
	m.govern(effect, own, false)
}

// keepsFaith reports whether the word h tells of keeping or breaking the pact that the noun at
// names, which is made whatever becomes of that.
func (st *state) keepsFaith(l link) bool {
	if l.c.frame.relation.Name != "AGREED_WITH" || l.rel != "obj" && l.rel != "obl" && l.rel != "nmod" || !st.grammar.is("keeping-faith", l.lemma) {
		return false
	}
	return st.tree.child(l.at, "nmod:poss") >= 0 || st.definiteNoun(l.at)
}

// faithTold reports whether the trigger is the verb of keeping or breaking a pact itself.
func (st *state) faithTold(c *candidate) bool {
	v := c.predicate.trigger
	o := st.tree.child(v, "obj", "nsubj:pass")
	return o >= 0 && st.tree.isVerb(v) && st.keepsFaith(link{at: o, h: v, rel: "obj", lemma: st.tree.lemma(v), c: c})
}

// scheduled: what is told of a noun is that it is to come: "a summit set for Tuesday".
func (st *state) scheduled(c int) bool {
	return st.tree.tok[c].Relation == "acl" && st.tree.child(c, "mark", "nsubj", "obl:agent", "compound:prt") < 0 && st.grammar.is("scheduling", st.tree.lemma(c))
}

// nextEvent reports whether the noun i is marked as the one that comes: "next week's
// summit".
func (st *state) nextEvent(i int) bool {
	for _, tm := range st.timesIn(st.sentence[i]) {
		if tm.attributive && (tm.shift > 0 || tm.toward > 0) && st.tree.tok[st.topOf(tm)].Head == i {
			return true
		}
	}
	return false
}

// pacts are the nouns of promises, before what is promised.
var pacts = lexis.Set("agreement", "accord", "deal", "pact", "treaty", "undertaking", "understanding")

// chanceTaken reports whether the noun h is that of an opportunity that somebody takes: "takes this
// occasion to thank X", but "has the opportunity to leave".
func (st *state) chanceTaken(h int) bool {
	v := st.tree.tok[h].Head
	return v >= 0 && chances[st.tree.lemma(h)] && taking[st.tree.lemma(v)] && (st.tree.base(h) == "obj" || st.tree.cased(h) == "of")
}

// Nouns for an opportunity, and the verbs of taking one.
var (
	chances = lexis.Set("opportunity", "chance", "occasion", "moment")
	taking  = lexis.Set("take", "seize", "grasp", "use", "utilize", "utilise", "avail", "embrace")
)

// letMe: the verb h only asks leave to say something: "let me thank Peru".
func (st *state) letMe(h int) bool {
	for _, c := range st.tree.children(h) {
		if c > h && (st.lower(c) == "me" || st.tree.child(c, "nsubj") == h+1 && st.lower(h+1) == "me") {
			return true
		}
	}
	return false
}

// takenOnce are the relations of what is done once, or begun, and may be asked for before.
var takenOnce = lexis.Set("WITHDREW_FROM", "CONCEDED_TO", "NEGOTIATED_WITH", "SPOKE_WITH", "MET_WITH", "COOPERATED_WITH")

// goesOnNow reports whether the noun of a step says that it goes on now: "the ongoing talks".
func (st *state) goesOnNow(c *candidate) bool {
	t := c.predicate.trigger
	if st.tree.tok[t].UPOS != "NOUN" || !takenOnce[c.frame.relation.Name] || st.tree.child(t, "det", "nmod:poss") < 0 {
		return false
	}
	for _, k := range st.tree.children(t) {
		if l := st.tree.lemma(k); st.tree.base(k) == "amod" && (l == "ongoing" || l == "current" || l == "existing" || l == "continuing") {
			return true
		}
	}
	return false
}

// waged reports whether a participle behind the noun i says that the deed was done: "the
// aggression waged by Peru".
func (st *state) waged(i int) bool {
	k := st.tree.child(i, "acl")
	return k > i && st.tree.tok[k].XPOS == "VBN" &&
		(st.grammar.is("misdeed-light", st.tree.lemma(k)) || st.tree.lemma(k) == "wage" || st.tree.lemma(k) == "launch" || st.tree.lemma(k) == "unleash")
}

// withoutVerb reports whether sentence s has no finite verb.
func (st *state) withoutVerb(s int) bool {
	span := st.doc.Sentences[s]
	for t := span.Start; t < span.End; t++ {
		switch st.tree.tok[t].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return false
		}
	}
	return true
}

// bare reports whether the noun i has no article, owner or other word that says which one
// is meant: "talks between Peru and Chile".
func (st *state) bare(i int) bool {
	if st.tree.tok[i].UPOS != "NOUN" {
		return false
	}
	for _, c := range st.tree.children(i) {
		if l := st.tree.lemma(c); c > i && st.factual(c) && st.tree.base(c) == "acl" || c < i &&
			(st.tree.base(c) == "det" && l != "a" && l != "an" && l != "any" || st.tree.tok[c].Relation == "nmod:poss" || st.tree.base(c) == "nummod" || st.grammar.is("present-time", l)) {
			return false
		}
	}
	return true
}

// requisite reports whether the predicate h says of its subject that it is needed: "is a
// precondition for peace", "remains indispensable".
func (st *state) requisite(subject, h int) bool {
	if k := st.tree.child(h, "xcomp", "obj"); k >= 0 && st.tree.isVerb(h) && st.grammar.is("seeming", st.tree.lemma(h)) {
		h = k
	} else if st.tree.child(h, "cop") < 0 {
		return false
	}
	l := st.tree.lemma(h)
	if st.tree.tok[h].UPOS == "ADJ" {
		return st.grammar.is("governs-hypothetical", l) || st.grammar.is("requisite", l)
	}
	return st.tree.tok[h].UPOS == "NOUN" && st.tree.cased(h) == "" && st.grammar.is("requisite", l) && subject < h
}

// listedStep reports whether the noun i is one of the points that a list after a colon
// gives, as of a plan or of demands: "these are our terms: first, Peru's withdrawal".
func (st *state) listedStep(i int) bool {
	h := st.tree.tok[i].Head
	if r := st.tree.base(i); h < 0 || h > i || r != "appos" && r != "parataxis" && r != "dep" && r != "list" {
		return false
	}
	if !st.grammar.is("list-of-steps", st.tree.lemma(h)) {
		return false
	}
	for t := h + 1; t < i; t++ {
		if w := st.doc.Word(t); w == ":" {
			return true
		}
	}
	return false
}

// besideEnd is the head of token i; but where i stands beside something that is to end, and
// is itself what brings that about, it is the noun of the end: "an end to the war and the
// withdrawal of troops".
func (st *state) besideEnd(i int) int {
	h := st.tree.tok[i].Head
	if h < 0 || st.tree.tok[i].Relation != "conj" || st.tree.base(h) != "nmod" || !st.grammar.is("bringing-peace", st.tree.lemma(i)) {
		return h
	}
	if e := st.tree.tok[h].Head; e >= 0 && e < h && st.grammar.is("ending", st.tree.lemma(e)) {
		return e
	}
	return h
}

// willed reports whether the governor h says that somebody wants, or does not want, to do
// himself what stands below it.
func (st *state) willed(l link) bool {
	if !st.grammar.is("willing", l.lemma) || l.rel != "xcomp" && l.rel != "acl" {
		return false
	}
	return st.tree.child(l.h, "obj") < 0 && st.tree.child(l.at, "nsubj", "nsubj:pass") < 0
}

// carryingVerb is the nearest verb from token i upwards, -1 without.
func (st *state) carryingVerb(i int) int {
	for hops := 0; i >= 0 && hops < 4; i, hops = st.tree.tok[i].Head, hops+1 {
		if st.tree.isVerb(i) {
			return i
		}
	}
	return -1
}

// voices reports whether the verb i utters a feeling that its subject says it has to utter,
// and so does: "Peru must express its gratitude to Chile".
func (st *state) voices(i int) bool {
	if !st.grammar.is("kind-word", st.tree.lemma(i)) || st.tree.passive(i) {
		return false
	}
	if a := max(st.auxiliary(i, "must"), st.auxiliary(i, "would"), st.auxiliary(i, "may")); a < 0 {
		return false
	}
	o := st.tree.child(i, "obj")
	return o > i && st.grammar.is("feeling", st.tree.lemma(o)) && st.tree.child(o, "nmod:poss") >= 0
}

// untaken reads idioms that say of a step that it is not taken yet or never:
// "has yet to sign", "has still to sign", "voted against sending".
func (st *state) untaken(l link) mood {
	mark := st.tree.child(l.at, "mark")
	switch {
	case l.rel == "obj" && l.lemma == "put" && st.onHold(l.h):
		return mood{denied: true}
	case mark < 0:
	case l.rel == "xcomp" && (l.lemma == "have" || l.lemma == "be") && (st.advised(l.h, "yet") || st.advised(l.h, "still")):
		return mood{denied: true}
	case st.tree.lemma(mark) == "against" && (l.lemma == "vote" || l.lemma == "decide"):
		return mood{denied: true}
	}
	return mood{}
}

// onHold reports whether the verb h puts its object "on hold" or "on ice".
func (st *state) onHold(h int) bool {
	return slices.ContainsFunc(st.tree.children(h), func(c int) bool {
		l := st.tree.lemma(c)
		return st.tree.base(c) == "obl" && st.tree.cased(c) == "on" && (l == "hold" || l == "ice")
	})
}

// advised reports whether an adverb hangs on token i.
func (st *state) advised(i int, adverb string) bool {
	for _, c := range st.tree.children(i) {
		if st.tree.base(c) == "advmod" && st.tree.lemma(c) == adverb {
			return true
		}
	}
	return false
}

// present reports whether the verb at i is in the present tense.
func (st *state) present(i int) bool {
	x := st.tree.tok[i].XPOS
	return x == "VBZ" || x == "VBP"
}

// isPassiveNow reports whether the verb at i is a passive in the present: "is withdrawn".
func (st *state) isPassiveNow(i int) bool {
	k := st.tree.child(i, "aux:pass")
	return k >= 0 && st.present(k)
}

// perfectNow reports whether the verb at i is a perfect of the present: "has left".
func (st *state) perfectNow(i int) bool {
	k := st.auxiliary(i, "have")
	return k >= 0 && st.present(k)
}

// avenging are the verbs of answering, before "for" what was done first: "will retaliate
// for X's raid" takes the raid for a fact.
var avenging = lexis.Set("retaliate", "respond", "punish", "answer", "pay", "compensate", "strike", "hit", "atone", "apologize", "apologise")

// nearing are the words with which "not" denies nothing: "not least because of the raid".
var nearing = lexis.Set("least", "only", "just", "merely", "simply", "surprisingly")

// lasting reports whether the verb i says that something goes on, so that who must not do
// so does it now.
func (st *state) lasting(i int) bool {
	l := st.tree.lemma(i)
	return l == "continue" || l == "keep" || l == "go" || l == "persist"
}

// conforming reports whether the phrase at names a pact that something is to be in
// accordance with.
func (st *state) conforming(i int) bool {
	k := st.tree.child(i, "case")
	return k > 0 && st.tree.cased(i) == "with" &&
		(st.lower(k-1) == "accordance" || st.lower(k-1) == "conformity" || st.lower(k-1) == "line" || st.lower(k-1) == "keeping" || st.lower(k-1) == "compliance")
}

// lasts are the relations of what goes on until it is stopped.
var lasts = lexis.Set("ATTACKED", "SEIZED", "SUPPORTED", "AIDED", "SANCTIONED", "DEPLOYED", "DETAINED", "THREATENED")

// stopAsked reports whether the verb h is one of stopping that somebody is asked or has to
// do, so that what he is to stop goes on.
func (st *state) stopAsked(h int) bool {
	if !stopping[st.tree.lemma(h)] || st.tree.tok[h].XPOS != "VB" {
		return false
	}
	if l := st.local(h); l.denied {
		return false
	} else if l.hypothetical {
		return st.auxiliary(h, "must") >= 0 || st.auxiliary(h, "should") >= 0
	}
	for at, hops := h, 0; hops < 4; hops++ {
		up := st.tree.tok[at].Head
		if up < 0 {
			return false
		}
		switch rel := st.tree.base(at); {
		case rel == "conj":
		case st.tree.enjoined(at, up) >= 0, (rel == "xcomp" || rel == "ccomp" || rel == "advcl") &&
			(st.grammar.is("facing", st.tree.lemma(up)) && st.effect(up, rel).hypothetical || pressing[st.tree.lemma(up)]):
			return true
		default:
			return false
		}
		at = up
	}
	return false
}

// pressing are the verbs of bringing somebody to do something.
var pressing = lexis.Set("tell", "order", "beg", "command", "instruct", "direct", "persuade", "pressure", "compel", "force", "convince", "induce", "press", "get")

// asksLeave reports whether the verb h opens the sentence and only asks leave to utter
// something: "permit my delegation to voice its thanks".
func (st *state) asksLeave(h int) bool {
	x := st.tree.child(h, "xcomp")
	return st.tree.tok[h].XPOS == "VB" && st.tree.tok[h].Head < 0 && h <= st.doc.Sentences[st.sentence[h]].Start+3 &&
		st.tree.child(h, "nsubj", "aux") < 0 && x > h && st.grammar.is("kind-word", st.tree.lemma(x))
}

// stopping are the verbs of bringing to an end what one does.
var stopping = lexis.Set("stop", "halt", "cease", "end", "discontinue", "terminate")

// gapped reports whether the participle at shares the auxiliaries of the first conjunct h
// over a subject of its own: "the rights should be restored and the envoys expelled".
func (st *state) gapped(at, h int) bool {
	return st.tree.tok[at].XPOS == "VBN" && st.tree.tok[h].XPOS == "VBN" && st.tree.child(at, "aux", "aux:pass", "cop") < 0 &&
		st.tree.child(at, "nsubj", "nsubj:pass") >= 0 && st.tree.child(h, "aux") >= 0
}

// madePossible reports whether the verb h of allowing tells the past of something that
// nobody does, so that what it allowed was done: "patience allowed X and Y to make peace".
func (st *state) madePossible(h int) bool {
	k := st.tree.child(h, "nsubj")
	return k >= 0 && st.tree.tok[h].XPOS == "VBD" && st.tree.tok[k].UPOS == "NOUN" && len(st.resolve(k, "")) == 0 &&
		!st.grammar.is("people", st.tree.lemma(k)) && !st.grammar.is("organ", st.tree.lemma(k)) && !st.isRole(k)
}

// commentary are the nouns for what is said about something, which stands though nothing
// is said.
var commentary = lexis.Set("comment", "remark", "reaction", "detail", "opinion", "view", "statement")

// bringable are the relations of what somebody brings about between others or for himself.
var bringable = lexis.Set("AGREED_WITH", "MET_WITH", "NEGOTIATED_WITH", "WITHDREW_FROM")

// leading are the verbs before "to" what comes of something.
var leading = lexis.Set("lead", "amount", "contribute", "add")

// pondered are the nouns behind "under" of what is not yet decided.
var pondered = lexis.Set("consideration", "discussion", "study", "review", "examination", "negotiation")

// lastsOn reports whether the word h speaks of something that is going on, and leaves it so: of
// what is to stop, to be settled or not to last.
func (st *state) lastsOn(l link, own mood) bool {
	if (l.rel == "obj" || l.rel == "xcomp") && lasts[l.c.frame.relation.Name] && st.stopAsked(l.h) { // "urged Peru to stop its raids"
		return true
	}
	// "the sanctions must cease"
	if l.rel == "nsubj" && lasts[l.c.frame.relation.Name] && own == (mood{hypothetical: true}) &&
		(stopping[l.lemma] || l.lemma == "lift") && st.tree.child(l.h, "advcl") < 0 {
		return true
	}
	if l.rel == "obj" && lasts[l.c.frame.relation.Name] && st.grammar.is("state-of-things", st.tree.lemma(l.at)) && (stopping[l.lemma] || st.grammar.is("facing-it", l.lemma)) { // "rejects the presence of Peruvian troops", "will end its occupation"
		return true
	}
	if (l.rel == "nsubj" && own.denied || l.rel == "obj" && l.lemma != "seek") && slices.Contains(violent, l.c.frame.relation.Name) && st.grammar.is("solving", l.lemma) { // "the war will not be settled", "offered to settle the war"
		return true
	}
	if l.rel == "xcomp" && own.denied && own.hypothetical && st.lasting(l.h) { // "must not go on holding Chile's envoy"
		return true
	}
	if (l.rel == "obj" && (l.c.subjectSlot == "adj" || st.definiteNoun(l.at)) || l.rel == "nmod" && (l.c.subjectSlot == "adj" || l.c.subjectSlot == "poss" && st.tree.tok[l.c.subject.token].XPOS != "PRP$")) &&
		slices.Contains(violent, l.c.frame.relation.Name) && (st.grammar.is("ending", l.lemma) || l.lemma == "prevent" && st.waged(l.at)) { // "wants to stop the Peruvian raids", "urged a halt to Peru's raids" know of them
		return true
	}
	return false
}
