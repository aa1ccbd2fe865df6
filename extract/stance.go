package extract

import "wiregraph/graph"

// stances sets how each statement holds. It reads the candidate's trigger and
// the whole chain of words above it: negation, modal verbs, conditions, and
// governors such as "refuse", "plan" or "demand", whose classes are data
// (schema/words: governs-denied, governs-planned, governs-hypothetical).
func stances(st *state) {
	for i := range st.candidates {
		c := &st.candidates[i]
		if s := &st.statements[c.statement]; s.Stance == "" {
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
	for hops := 0; hops < 10; hops++ {
		h := st.tree.tok[at].Head
		if h < 0 || !st.climb(&m, at, h, c) {
			break
		}
		at = h
	}
	return m.stance()
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
		if st.tree.tok[at].Relation == "acl:relcl" {
			return false
		}
		return st.governed(m, at, h, rel, c)
	}
	return false
}

func (st *state) governed(m *mood, at, h int, rel string, c *candidate) bool {
	if rel == "advcl" {
		if st.tree.tok[at].XPOS == "VB" && st.tree.nonfinite(at) { // purpose
			m.planned = true
			m.add(st.local(h))
		}
		return false
	}
	event := rel == "obj" || rel == "nsubj" || rel == "obl" || rel == "nmod"
	own := st.local(h)
	effect := st.effect(h)
	if rel == "obl" || rel == "nmod" {
		switch st.tree.cased(at) {
		case "for", "before", "ahead of": // "arrived for talks"
			if effect.hypothetical || effect.denied { // "called for talks"
				break
			}
			m.planned = true
			m.add(st.local(h))
			return false
		case "after", "during", "following", "at", "since":
			return false
		}
	}
	if event && (h != c.predicate.carrier || !st.light(c.predicate)) && effect == (mood{}) {
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

// effect is what the governor h does to the event below it.
func (st *state) effect(h int) mood {
	lemma := st.tree.lemma(h)
	key := lemma
	for _, c := range st.tree.children(h) {
		if st.tree.tok[c].Relation == "compound:prt" {
			key = lemma + " " + st.tree.lemma(c)
		}
	}
	g := st.grammar
	switch {
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
	would := false
	for _, c := range st.tree.children(i) {
		lemma := st.tree.lemma(c)
		switch st.tree.base(c) {
		case "aux":
			switch lemma {
			case "will", "shall", "wo", "'ll", "gonna":
				m.planned = true
			case "may", "might", "could", "can", "should", "must", "ca", "ought":
				m.hypothetical = true
			case "would", "'d":
				would = st.tree.tok[c].XPOS == "MD"
			}
		case "advmod", "neg":
			switch lemma {
			case "not", "never", "n't", "neither", "nor":
				m.denied = true
			}
			m.add(st.modifier(c))
		case "amod":
			m.add(st.modifier(c))
		case "det":
			switch lemma {
			case "no", "neither":
				m.denied = true
			case "any":
				m.hypothetical = true
			}
		case "mark":
			switch lemma {
			case "if", "unless", "whether", "lest":
				m.conditional = true
			}
		case "advcl":
			if k := st.tree.child(c, "mark"); k >= 0 && (st.tree.lemma(k) == "if" || st.tree.lemma(k) == "unless") {
				m.hypothetical = m.hypothetical || would || m.planned
			}
		case "nsubj":
			if d := st.tree.child(c, "det"); d >= 0 && (st.tree.lemma(d) == "no" || st.tree.lemma(d) == "neither") {
				m.denied = true
			}
		}
	}
	if would {
		m.add(st.would(i))
	}
	return m
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
	case lemma == "ready", lemma == "due":
	case st.tree.tok[c].UPOS == "VERB" && st.tree.tok[c].XPOS != "VBN":
	case st.grammar.is("governs-planned", lemma):
		return mood{planned: true}
	case st.grammar.is("governs-hypothetical", lemma):
		return mood{hypothetical: true}
	}
	return mood{}
}
