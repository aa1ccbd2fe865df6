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
		if s.Stance == "" {
			s.Stance = st.stanceOf(c)
		}
	}
}

// mood is what has been read on the way up from a trigger.
type mood struct {
	denied, planned, hypothetical, conditional bool
}

func (m mood) stance() graph.Stance {
	switch {
	case m.conditional:
		return graph.Hypothetical
	case m.denied:
		return graph.Denied
	case m.hypothetical:
		return graph.Hypothetical
	case m.planned:
		return graph.Planned
	}
	return graph.Asserted
}

func (st *state) stanceOf(c *candidate) graph.Stance {
	var m mood
	at := c.predicate.trigger
	m.add(st.local(at))
	if k := c.predicate.carrier; k >= 0 && st.tree.tok[k].Head == at { // "a strike carried out by X"
		m.add(st.local(k))
	}
	m.add(st.negatedArguments(c.predicate))
	m.hypothetical = m.hypothetical || st.weighed(c)
	for hops := 0; hops < 10; hops++ {
		h := st.tree.tok[at].Head
		if h < 0 || !st.climb(&m, at, h, c) {
			break
		}
		at = h
	}
	if m == (mood{}) && st.comes(c.predicate) {
		m.planned = true
	}
	return m.stance()
}

// weighed: the trigger is a verb that only considers what its object names:
// "is considering sanctions on X".
func (st *state) weighed(c *candidate) bool {
	t := c.predicate.trigger
	return !st.verbal(c) && st.tree.isVerb(t) && st.grammar.is("weighing", st.tree.lemma(t))
}

// negatedArguments reads "no" on the predicate's own noun phrases: "sent no troops",
// "at no time".
func (st *state) negatedArguments(p *predicate) mood {
	for _, a := range p.args {
		if a.slot != "obj" && a.slot != "at" && a.slot != "carrier obj" {
			continue
		}
		if d := st.tree.child(a.token, "det"); d >= 0 && st.tree.lemma(d) == "no" {
			return mood{denied: true}
		}
	}
	return mood{}
}

// comes reports whether a present tense with a day tells of the future: "meets
// him on Tuesday", "is leaving for Rome tomorrow".
func (st *state) comes(p *predicate) bool {
	v := p.clause
	switch st.tree.tok[v].XPOS {
	case "VBZ", "VBP":
	case "VBG":
		k := st.tree.child(v, "aux")
		if k < 0 || st.tree.lemma(k) != "be" || st.tree.tok[k].XPOS == "VBD" || st.tree.tok[k].XPOS == "VBN" {
			return false
		}
	default:
		return false
	}
	k, _ := st.timeOf(p, false)
	if k < 0 || !st.tree.isVerb(v) {
		return false
	}
	tm := st.times[k]
	if tm.shift >= 0 && !tm.told && (tm.unit == "week" || tm.unit == "month") && st.grammar.is("journey", st.tree.lemma(v)) { // "travels to Oslo this week"
		return true
	}
	return !tm.told && tm.toward >= 0 && tm.shift >= 0 && tm.year == 0 && (tm.weekday > 0 || tm.month > 0 || tm.shift > 0 || tm.toward > 0)
}

func (m *mood) add(o mood) {
	m.denied = m.denied || o.denied
	m.planned = m.planned || o.planned
	m.hypothetical = m.hypothetical || o.hypothetical
	m.conditional = m.conditional || o.conditional
}

// climb adds what the head h does to the clause or phrase at, and reports
// whether the words above h still bear on it.
func (st *state) climb(m *mood, at, h int, c *candidate) bool {
	switch rel := st.tree.base(at); rel {
	case "conj":
		if st.tree.child(at, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass") < 0 {
			m.add(st.local(h))
		}
		return true
	case "xcomp", "ccomp", "csubj", "obj", "nsubj", "obl", "nmod", "acl", "advcl":
		if st.tree.tok[at].Relation == "acl:relcl" || rel == "acl" && st.participle(at) {
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

func (st *state) governed(m *mood, at, h int, rel string, c *candidate) bool {
	m.add(st.untaken(at, h, rel))
	if up, settled := st.governedClause(m, at, h, rel); settled {
		return up
	}
	event := rel == "obj" || rel == "nsubj" || rel == "obl" || rel == "nmod"
	own := st.local(h)
	effect := st.effect(h, rel)
	if st.verbal(c) && st.grammar.is("trying", st.tree.lemma(h)) { // who tries to press somebody presses
		effect = mood{}
	}
	if rel == "nsubj" && st.grammar.is("governs-asserted", st.tree.lemma(h)) { // "talks are due to start"
		m.add(own)
		return true
	}
	if rel == "ccomp" && st.speaks(h) { // "announced that it had signed"
		effect.planned = false
	}
	if rel == "obl" || rel == "nmod" {
		switch st.tree.cased(at) {
		case "for", "before", "ahead of": // "arrived for talks"
			if effect.hypothetical || effect.denied { // "called for talks"
				break
			}
			assembled := st.grammar.is("assembling", st.tree.lemma(h)) // "met for talks"
			m.planned = m.planned || !assembled
			m.add(own)
			return assembled
		case "after", "during", "following", "at", "since", "in", "into", "by", "with", "despite", "over":
			if k := st.tree.tok[h].Head; k >= 0 && st.tree.lemma(k) == "nothing" { // "had nothing to do with the attack"
				m.denied = true
			}
			return h == c.predicate.carrier
		}
	}
	if event && (h != c.predicate.carrier || !st.light(c.predicate)) && effect == (mood{}) {
		if rel == "obj" && st.doerOf(h, c.subject.token) { // "will join exercises with X"
			m.add(own)
			return true
		}
		return rel == "nmod" && st.quantity(st.tree.lemma(h))
	}
	switch {
	case effect.denied && own.denied: // "did not rule out"
		m.hypothetical = true
	case effect.denied:
		m.denied = true
	case effect.planned && own.denied: // "has no plans to"
		m.denied = true
	case effect.hypothetical:
		m.hypothetical = true
	case effect.planned:
		m.planned = true
	case rel == "ccomp" && st.speaks(h): // the mood of saying is not that of what is said
		own = mood{}
	}
	if effect != (mood{}) {
		own.denied = false
	}
	m.add(own)
	return true
}

// governedClause settles what the head h does to a clause of its own below it, and
// whether the words above h still bear on that; settled is false for all else.
func (st *state) governedClause(m *mood, at, h int, rel string) (up, settled bool) {
	if k := st.tree.child(at, "mark"); rel == "advcl" && k >= 0 && st.tree.lemma(k) == "before" && st.tree.tok[at].XPOS == "VBG" { // "will meet X before going on to Oslo"
		m.add(st.local(h))
		return false, true
	}
	if st.tree.enjoined(at, h) >= 0 { // "called on X to leave"
		m.hypothetical = true
		return false, true
	}
	if (rel == "advcl" || rel == "acl") && st.past(at) {
		return false, true
	}
	if rel == "advcl" && st.grammar.is("governs-asserted", st.tree.lemma(h)) && st.tree.tok[at].XPOS == "VB" { // "used the occasion to criticise X"
		m.add(st.local(h))
		return true, true
	}
	if rel == "advcl" && !st.gerund(at) {
		if st.tree.tok[at].XPOS == "VB" && st.tree.nonfinite(at) && !st.ordinal(h) && st.tree.contacted(h) < 0 { // purpose
			m.planned = true
			m.add(st.local(h))
		}
		return false, true
	}
	if rel == "acl" && st.tree.tok[at].XPOS == "VBG" && utterance[st.tree.lemma(h)] { // "issued an order calling on X": the call is made
		return true, true
	}
	return false, false
}

// untaken reads idioms that say of a step that it is not taken yet or never:
// "has yet to sign", "voted against sending", "is close to signing".
func (st *state) untaken(at, h int, rel string) mood {
	mark := st.tree.child(at, "mark")
	switch lemma := st.tree.lemma(h); {
	case mark < 0:
	case rel == "xcomp" && (lemma == "have" || lemma == "be") && st.advised(h, "yet"):
		return mood{denied: true}
	case st.tree.lemma(mark) == "against" && (lemma == "vote" || lemma == "decide"):
		return mood{denied: true}
	case st.tree.lemma(mark) == "to" && st.tree.tok[at].XPOS == "VBG" && lemma == "close" && st.tree.tok[h].UPOS == "ADJ":
		return mood{planned: true}
	}
	return mood{}
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
	case rel == "obj" && key == lemma && g.is("naming", lemma): // "called the raid a success", but "called off the raid"
		return mood{}
	case g.is("governs-denied", key), key != lemma && g.is("governs-denied", lemma):
		return mood{denied: true}
	case g.is("governs-hypothetical", key), key != lemma && g.is("governs-hypothetical", lemma):
		return mood{hypothetical: true}
	case g.is("governs-planned", lemma), lemma == "be" || lemma == "go":
		return mood{planned: true}
	}
	return mood{}
}

func (st *state) speaks(i int) bool { return st.grammar.is("speech", st.tree.lemma(i)) }

// local reads the words that hang on i itself.
func (st *state) local(i int) mood {
	var m mood
	var would, be, to, given bool
	for _, c := range st.tree.children(i) {
		lemma := st.tree.lemma(c)
		switch st.tree.base(c) {
		case "aux":
			m.conditional = m.conditional || st.inverted(c, i)
			would = would || (lemma == "would" || lemma == "'d") && st.tree.tok[c].XPOS == "MD"
			be = be || lemma == "be" && strings.HasPrefix(st.tree.tok[c].XPOS, "VB") && len(st.tree.tok[c].XPOS) == 3
			m.add(modal[lemma])
		case "cop": // the parser's other reading of "is to meet"
			be = be || st.tree.isVerb(i)
		case "advmod", "neg":
			m.add(adverb[lemma])
			m.denied = m.denied || c < i && st.lower(c) == "longer" && st.advised(c, "no") // "will no longer visit"
			m.add(st.modifier(c))
		case "amod", "compound":
			m.add(st.modifier(c))
		case "acl":
			if st.tree.tok[c].XPOS == "VBN" && st.grammar.is("governs-planned", lemma) { // "a summit set for Tuesday"
				m.planned = true
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
		case "nsubj":
			if d := st.tree.child(c, "det"); d >= 0 && (st.tree.lemma(d) == "no" || st.tree.lemma(d) == "neither") {
				m.denied = true
			}
			if d := st.tree.child(c, "cc:preconj"); d >= 0 && st.tree.lemma(d) == "neither" {
				m.denied = true
			}
		}
	}
	switch {
	case given && (would || m.planned):
		m.hypothetical = true
	case would:
		m.add(st.would(i))
	case be && to: // "is to meet"
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

// The closed classes of English that carry mood; a list of grammar, not of
// vocabulary.
var (
	modal = map[string]mood{
		"will": {planned: true}, "shall": {planned: true}, "'ll": {planned: true}, "wo": {planned: true},
		"may": {hypothetical: true}, "might": {hypothetical: true}, "could": {hypothetical: true}, "can": {hypothetical: true},
		"ca": {hypothetical: true}, "should": {hypothetical: true}, "must": {hypothetical: true}, "ought": {hypothetical: true},
	}
	adverb     = map[string]mood{"not": {denied: true}, "never": {denied: true}, "n't": {denied: true}, "neither": {denied: true}, "nor": {denied: true}, "due": {planned: true}}
	determiner = map[string]mood{"no": {denied: true}, "neither": {denied: true}, "any": {hypothetical: true}}
)

// conjunction reads what opens the clause of i.
func (st *state) conjunction(c, i int) mood {
	switch st.tree.lemma(c) {
	case "if", "unless", "whether", "lest":
		return mood{conditional: true}
	case "until":
		return mood{hypothetical: st.present(i)}
	case "before":
		return mood{planned: st.present(i)}
	}
	return mood{}
}

func (st *state) present(i int) bool {
	x := st.tree.tok[i].XPOS
	return x == "VBZ" || x == "VBP"
}

// would is a plan where it stands for "will" in reported speech ("said it would
// withdraw"), else a supposition.
func (st *state) would(i int) mood {
	for h := i; h >= 0; h = st.tree.tok[h].Head {
		if st.tree.tok[h].Relation == "ccomp" {
			if up := st.tree.tok[h].Head; st.speaks(up) {
				return mood{planned: true}
			}
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
	case lemma == "ready", lemma == "elect": // "the elected president"
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
