package extract

import (
	"wiregraph/extract/internal/lexis"
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
		if s.Stance == "" && (st.faithTold(c) || st.postedInPhrase(c) || st.counterfact(c.predicate.trigger)) {
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
	if st.passedEvent(at) {
		var above mood
		st.ascend(&above, at, c)
		m.denied = m.denied || above.denied
	} else if !st.lodged(c.predicate) {
		st.ascend(&m, at, c)
	}
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

// lodged reports whether a participle behind the noun says that it has been brought before
// somebody, so that it is there whatever is said of it: "ruled in favour of a suit filed by X".
func (st *state) lodged(p *predicate) bool {
	k := p.carrier
	return k > p.trigger && st.tree.tok[k].Head == p.trigger && st.tree.base(k) == "acl" && st.factual(k) && st.grammar.is("lodging", st.tree.lemma(k))
}

// ascend adds what the words above the token at say of it.
func (st *state) ascend(m *mood, at int, c *candidate) {
	for hops := 0; hops < 10; hops++ {
		h := st.besideEnd(at)
		if h < 0 || !st.climb(m, link{at: at, h: h, rel: st.tree.base(at), lemma: st.tree.lemma(h), c: c}) {
			return
		}
		at = h
	}
}

// passedEvent reports whether the noun of an event at is told to lie behind, whatever is hoped or feared of
// it: "the recent visit should help".
func (st *state) passedEvent(at int) bool {
	k := st.tree.child(at, "amod")
	return k >= 0 && st.tree.tok[at].UPOS == "NOUN" && passed[st.tree.lemma(k)]
}

// passed are the adjectives of what has happened.
var passed = lexis.Set("recent", "earlier", "previous", "past")

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

// climb adds what the word above says of what hangs on it, and reports whether the words
// above that still bear on it.
func (st *state) climb(m *mood, l link) bool {
	if st.onlyChoice(m, l) {
		return false
	}
	switch at, h := l.at, l.h; l.rel {
	case "conj":
		if !st.finiteBeside(at, h) && (st.tree.child(at, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass") < 0 || st.gapped(at, h)) {
			above := st.local(h)
			above.denied = above.denied && !st.contrasted(at)
			m.add(above)
		}
		return true
	case "xcomp", "ccomp", "csubj", "obj", "nsubj", "obl", "nmod", "acl", "advcl":
		if l.rel == "acl" && st.refuted(h) {
			m.denied = true
			return false
		}
		if st.cleftDenied(at, h) {
			m.denied = true
			return false
		}
		if l.rel == "acl" && (st.advised(at, "when") && !st.tree.nonfinite(at) || reasons[l.lemma] && st.saysThat(at)) { // "his talks when X was there", "on the grounds that X helps"
			return false
		}
		if st.tree.tok[at].Relation == "acl:relcl" && !st.contentOf(at, h) || l.rel == "acl" && st.factual(at) {
			return false
		}
		if (l.rel == "ccomp" || l.rel == "csubj") && (st.factive(l) || st.speaksHere(l)) {
			return false
		}
		if k := st.tree.child(at, "mark"); (l.rel == "ccomp" || l.rel == "csubj" || l.rel == "advcl") && k >= 0 && st.tree.lemma(k) == "that" && !st.speaks(h) && st.subjunctive(at) { // "it is only fair that Peru be heard"
			m.hypothetical = true
		}
		if l.rel == "advcl" && st.standTaken(at, h) {
			m.hypothetical = true
		}
		return st.governed(m, l)
	}
	return false
}

// reasons are the nouns for what is so already, whatever somebody does for it.
var reasons = lexis.Set("ground", "grounds", "reason", "basis", "fact")

// finiteBeside reports whether the verb at, coordinated with h, is finite where h is an infinitive
// behind a modal verb or a predicate, so that neither "not" nor the modal verb reaches it: "did not
// sign and left", "was not amused and left".
func (st *state) finiteBeside(at, h int) bool {
	if st.tree.tok[h].XPOS != "VB" && st.tree.child(h, "cop") < 0 {
		return false
	}
	x := st.tree.tok[at].XPOS
	return x == "VBD" || x == "VBZ" || st.tree.tok[h].UPOS == "ADJ" && st.tree.child(at, "obj") >= 0 // tagged as a participle, which has no object
}

// standTaken reports whether the clause at, a gerund behind "to" with a subject of its own, is what
// the words h take a stand on: "objected to Chile joining the pact".
func (st *state) standTaken(at, h int) bool {
	if st.tree.tok[at].XPOS != "VBG" || !lexis.JudgingTo[st.tree.lemma(h)] || st.tree.child(at, "nsubj") < 0 {
		return false
	}
	m := st.tree.child(at, "mark")
	return m >= 0 && st.tree.lemma(m) == "to"
}

// factual reports whether at describes a noun by what was done to it, or behind a comma by
// what it does, which tells a fact whatever becomes of the noun: "ships given to Peru would
// not be let through".
func (st *state) factual(at int) bool {
	if st.tree.tok[at].XPOS == "VBG" { // "the ship, sailing for Peru, was refused fuel"
		return at > 0 && st.doc.Word(at-1) == "," && !lexis.Utterance[st.tree.lemma(st.tree.tok[at].Head)]
	}
	return st.tree.tok[at].XPOS == "VBN" && st.tree.child(at, "aux", "nsubj", "nsubj:pass", "mark") < 0
}

func (st *state) speaks(i int) bool { return st.grammar.is("speech", st.tree.lemma(i)) }

// local reads the words that hang on i itself.
func (st *state) local(i int) mood {
	var w ownWords
	w.denied = st.tree.lemma(i) == "nowhere"
	for _, c := range st.tree.children(i) {
		st.readOwn(&w, c, i)
	}
	m := w.mood
	switch {
	case w.hasIf && (w.would || m.planned || m.hypothetical):
		m.hypothetical, m.conditional = true, m.conditional || m.denied // "could not go on if supplies were cut off": it does, so far
	case w.would:
		m.add(st.would(i))
	case w.be && w.to: // "is to meet"
		m.planned = true
	case w.to && st.tree.tok[i].Relation == "root": // a headline: "Peru to send troops"
		m.planned = true
	}
	return m
}

// ownWords is what has been read of the words that hang on a word, with those that say
// something only by others.
type ownWords struct {
	mood
	would, be, to bool
	hasIf         bool // a clause with "if" hangs on it
}

// readOwn reads c, which hangs on i.
func (st *state) readOwn(w *ownWords, c, i int) {
	lemma := st.tree.lemma(c)
	switch st.tree.base(c) {
	case "aux":
		w.conditional = w.conditional || st.inverted(c, i) || st.asked(c, i)
		w.would = w.would || (lemma == "would" || lemma == "'d") && st.tree.tok[c].XPOS == "MD" && !st.toldAhead(i)
		x := st.tree.tok[c].XPOS
		w.be = w.be || lemma == "be" && (x == "VBZ" || x == "VBP" || x == "VBD")
		if !st.cannotBut(c, i) {
			w.add(modal[lemma])
		}
	case "cop": // the parser's other reading of "is to meet"
		w.be = w.be || st.tree.isVerb(i)
		w.hypothetical = w.hypothetical || st.asked(c, i)
	case "advmod", "neg":
		if !st.cannotBut(c, i) {
			st.readAdverb(w, c, i)
		}
	case "amod", "compound":
		w.add(st.modifier(c))
	case "acl":
		w.planned = w.planned || st.scheduled(c)
	case "case":
		w.to = w.to || st.tree.tok[c].XPOS == "TO" && st.tree.isVerb(i)
	case "cc":
		if c < i {
			w.add(st.setAgainst(c, i))
		}
	case "det":
		w.add(determiner[lemma])
	case "mark":
		w.to = w.to || st.tree.tok[c].XPOS == "TO"
		w.planned = w.planned || lemma == "due" // "is due to meet"
		w.add(st.conjunction(c, i))
	case "advcl":
		st.readCondition(w, c, i)
	case "nsubj":
		w.denied = w.denied || st.nobodyAt(c)
	}
}

// readAdverb reads the adverb c of i.
func (st *state) readAdverb(w *ownWords, c, i int) {
	lemma := st.tree.lemma(c)
	if !(lemma == "not" && c+1 < i && nearing[st.lower(c+1)]) { // "not least because"
		w.add(adverb[lemma])
	}
	if lemma == "when" {
		w.planned = w.planned || st.tree.tok[i].Relation == "advcl" && st.present(i) && st.tree.tok[st.tree.tok[i].Head].XPOS == "VBD"
		w.add(st.yetToCome(i))
	}
	w.denied = w.denied || c < i && st.lower(c) == "longer" && st.advised(c, "no") || st.fellShort(c, i) // "will no longer visit"
	w.add(st.modifier(c))
}

// readCondition reads the clause c below i for a condition that i hangs on.
func (st *state) readCondition(w *ownWords, c, i int) {
	if k := st.tree.child(c, "mark"); k >= 0 && !st.grammar.is("threatening", st.tree.lemma(i)) { // what is threatened hangs on the condition, the threat does not
		w.hasIf = w.hasIf || st.tree.lemma(k) == "if"
		w.conditional = w.conditional || st.tree.lemma(k) == "unless"
	}
	w.hasIf = w.hasIf || st.proviso(c)
	if k := st.tree.child(c, "aux"); k >= 0 && st.inverted(k, c) { // "Should X attack, Y would …"
		w.given = true
	}
}

// proviso reports whether the clause c is the condition on which the verb above it stands:
// "will lift the ban provided that X leaves".
func (st *state) proviso(c int) bool {
	w := st.lower(c)
	return (w == "provided" || w == "providing") && st.tree.child(c, "ccomp") > c && st.tree.child(c, "nsubj", "nsubj:pass", "obj") < 0
}

// inverted reports whether the auxiliary c opens the clause of verb i before its
// subject, as "if" does: "Had Sweden joined, …".
func (st *state) inverted(c, i int) bool {
	if w := st.lower(c); w != "had" && w != "were" && w != "should" {
		return false
	}
	s := st.tree.child(i, "nsubj", "nsubj:pass")
	return s > c && (c == st.doc.Sentences[st.sentence[c]].Start || st.doc.Tokens[c-1].UPOS == "PUNCT" || st.doc.Tokens[c-1].UPOS == "CCONJ") && (st.tree.tok[i].Relation != "root" || st.outcome(i))
}

// outcome reports whether a clause beside the verb i tells what would come of it.
func (st *state) outcome(i int) bool {
	for _, c := range st.tree.children(i) {
		if c > i && (st.tree.base(c) == "parataxis" || st.tree.base(c) == "ccomp") && max(st.auxiliary(c, "would"), st.auxiliary(c, "could"), st.auxiliary(c, "might")) >= 0 {
			return true
		}
	}
	return false
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
	case "though": // "as though"
		return mood{conditional: c > 0 && st.lower(c-1) == "as"}
	case "in": // "in case"
		return mood{conditional: c+1 < i && st.lower(c+1) == "case"}
	case "without", "instead", "rather": // "instead of attacking", "rather than attack"
		return st.leftUndone(i)
	case "against":
		k := st.tree.child(i, "aux", "cop") // "is against sending", which the parser takes for "is sending"
		return mood{denied: st.tree.tok[i].XPOS == "VBG" && k >= 0 && st.tree.lemma(k) == "be"}
	case "once", "after", "as":
		if st.tree.lemma(c) != "as" || c > 0 && st.lower(c-1) == "soon" {
			return st.yetToCome(i)
		}
	case "until":
		return mood{hypothetical: st.present(i) || st.perfectNow(i)}
	case "before":
		return mood{planned: st.present(i)}
	}
	return mood{}
}

// yetToCome is the mood of the clause i of time in the present, beside what is to come or may be:
// "will meet X when he visits Oslo", "can talk once X has left". Beside the past it is a habit.
func (st *state) yetToCome(i int) mood {
	h := st.tree.tok[i].Head
	if st.tree.tok[i].Relation != "advcl" || !st.present(i) && !st.isPassiveNow(i) && !st.perfectNow(i) {
		return mood{}
	}
	if up := st.tree.tok[h].Head; up >= 0 && st.lower(h) == "soon" { // "as soon as"
		h = up
	}
	var m mood
	for _, k := range st.tree.children(h) {
		switch st.tree.base(k) {
		case "aux":
			m.add(modal[st.tree.lemma(k)])
			if st.lower(k) == "would" {
				m.add(st.would(h))
			}
		case "xcomp": // "vowed to leave once X has left"
			if k < i && st.tree.infinitive(k) {
				m.add(st.infinitiveMood(h))
			}
		}
	}
	if st.tree.base(h) == "xcomp" && st.tree.infinitive(h) {
		m.add(st.openVerb(h))
	}
	m.denied = false
	return m
}

// would is a plan where it stands for "will" in reported speech ("said it would
// withdraw"), else a supposition.
func (st *state) would(i int) mood {
	if st.tree.tok[i].XPOS == "VBN" && st.auxiliary(i, "have") >= 0 { // "would have fallen"
		return mood{hypothetical: true}
	}
	for _, c := range st.tree.children(i) {
		if st.tree.base(c) == "obl" && st.tree.cased(c) == "under" && st.grammar.is("scheme", st.tree.lemma(c)) { // "under the plan, X would send"
			return mood{planned: true}
		}
	}
	for h := i; h >= 0; h = st.tree.tok[h].Head {
		if st.tree.tok[h].Relation == "ccomp" {
			if up := st.tree.tok[h].Head; st.speaks(up) || st.grammar.is("governs-planned", st.tree.lemma(up)) {
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
	case lemma == "next" && c+1 < len(st.tree.tok) && st.lower(c+1) == "to": // "sat next to"
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
