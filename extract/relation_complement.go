package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
)

// What the clauses below a verb tell of its event: what somebody said, asked or threatened,
// who acts in that, when and under which condition.

// clausal adds the complement clause c of the verb v, under the names of the kinds
// that it is of.
func (t *tree) clausal(p *predicate, v, c int) {
	p.add("clause", c, "")
	if t.isNominal(c) {
		for _, k := range t.children(c) {
			if b := t.base(k); b == "amod" || b == "compound" {
				p.add("clause adj", k, "")
			}
		}
	}
	if t.tok[c].XPOS == "VB" || t.tok[c].XPOS == "VBP" || t.obliged(c) {
		p.add("subjunctive", c, "") // "insisted that X leave"
	}
	if c > v && t.tok[c].XPOS == "VB" && t.nonfinite(c) {
		p.add("infinitive", c, "")
	}
	if t.asks(c) {
		p.add("question", c, "")
	}
	t.orElse(p, c)
	t.warnedOff(p, c)
	t.complement(p, c)
}

// orElse notes what is to follow unless the clause c is done: "told X to leave or face war".
func (t *tree) orElse(p *predicate, c int) {
	for _, k := range t.children(c) {
		if w := t.lemma(k); t.tok[k].Relation != "conj" || t.tok[k].UPOS != "VERB" && w != "face" && w != "risk" || t.tok[k].XPOS == "VBG" {
			continue
		}
		if or := t.child(k, "cc"); or >= 0 && t.lemma(or) == "or" {
			p.add("else", k, "")
		}
	}
}

// adverbial adds what the clause c tells beside a verb: its condition, occasion, aim.
func (t *tree) adverbial(p *predicate, c int) {
	if t.lemma(c) == "shoulder" && c > 1 && t.doc.Word(c-1) == "-" { // "stand shoulder-to-shoulder with X"
		if k := t.child(c, "obl"); k > c && t.cased(k) == "with" {
			p.add("with", t.antecedent(k), "")
		}
		return
	}
	t.condition(p, c)
	if t.openingModal(c) >= 0 { // "should X attack" asks nobody to
		return
	}
	if t.tok[c].XPOS == "VB" && t.nonfinite(c) {
		p.add("clause", c, "")
		t.orElse(p, c)
	}
	if k := t.child(c, "mark"); k >= 0 && t.tok[c].XPOS == "VBG" && gerundCase[t.lemma(k)] { // "talked X into signing"
		p.add(t.lemma(k), c, "")
	}
	t.occasion(p, c)
	t.warnedOff(p, c)
	if k := t.child(c, "mark"); k < 0 || !circumstance[t.lemma(k)] || t.nonfinite(c) { // "appealed for help after X attacked" appeals to others
		t.complement(p, c)
	}
	t.pursuit(p, c)
}

// gerundCase are the prepositions behind which a verb says what somebody is asked or thanked for.
var gerundCase = lexis.Set("into", "from", "for", "with", "against")

// circumstance are the conjunctions of clauses that tell when or why something is done and
// not what.
var circumstance = lexis.Set("after", "since", "because", "as", "while", "until", "although", "though", "before", "when")

// complement gathers whom a clause below the trigger acts on, "comp", and who
// acts in it, "comp.subj".
func (t *tree) complement(p *predicate, c int) {
	obliged := t.obliged(c)
	for _, s := range t.children(c) {
		switch relation := t.tok[s].Relation; relation {
		case "aux":
			if t.tok[s].XPOS == "MD" {
				p.add("clause modal", s, "")
			}
		case "advmod":
			if w := t.lemma(s); w == "not" || w == "never" {
				p.add("clause mod", s, "")
			}
		case "nsubj", "nsubj:pass":
			a := t.antecedent(s)
			p.add("comp.subj", a, "")
			if obliged {
				p.add("must", a, "")
			}
			if relation == "nsubj:pass" {
				p.add("comp", a, "")
			}
		case "obj", "iobj":
			p.add("comp", s, "")
			for _, n := range t.children(s) {
				if prep := t.cased(n); t.base(n) == "nmod" && targetCase[prep] {
					t.target(p, n, prep)
				}
			}
		case "obl":
			t.complementPhrase(p, c, s)
		case "advcl":
			t.condition(p, s)
		case "xcomp", "conj":
			if t.isVerb(s) && len(p.args) < 24 {
				t.complement(p, s)
			}
		}
	}
}

// complementPhrase adds whom the phrase s of the complement's verb c points at.
func (t *tree) complementPhrase(p *predicate, c, s int) {
	switch prep := t.cased(s); {
	case prep == "to" && handing[t.lemma(c)]: // "threatened to refer X to Y"
		p.add("comp to", s, "")
	case prep == "for": // "vowed to retaliate for X's raid"
		p.add("comp for", s, "")
	case targetCase[prep]:
		for _, n := range t.children(s) { // "respond with strikes on X"
			if t.base(n) == "nmod" && targetCase[t.cased(n)] {
				p.add("comp", n, "noun")
			}
		}
		t.target(p, s, prep)
	case provoked[t.lemma(s)]:
		for _, n := range t.children(s) {
			if t.base(n) == "nmod" {
				p.add("comp", n, "noun")
			}
		}
	}
}

// target adds n as the one that an act in a complement clause is aimed at, behind prep.
func (t *tree) target(p *predicate, n int, prep string) {
	p.add("comp", n, "")
	if prep == "to" {
		p.add("comp to", n, "")
	}
}

// judgedDoing notes who does what is said to be so or so behind "it": "it is wrong that X shelled Y",
// "it was a mistake for X to go", "it is time X left". Whom something befalls does nothing.
func (t *tree) judgedDoing(p *predicate, v int) {
	if o, k := t.child(v, "obj"), t.child(v, "xcomp"); o > v && k > o && t.lemma(o) == "it" { // "called it an outrage that X shelled Y"
		t.doneBehind(p, k)
		return
	}
	it := t.child(v, "expl", "nsubj")
	if it < 0 || it > v || t.lemma(it) != "it" || t.child(v, "cop") < it { // "is it wrong for X to go?"
		return
	}
	if d := t.child(v, "det"); d >= 0 && t.lemma(d) == "the" { // "it is the mistake that X made"
		return
	}
	t.doneBehind(p, v)
}

// doneBehind notes who does what the clause behind the noun or adjective v tells.
func (t *tree) doneBehind(p *predicate, v int) {
	c := t.judgedClause(v)
	if c < 0 || t.tok[c].UPOS != "VERB" || befalling[t.lemma(c)] {
		return
	}
	if t.passive(c) {
		if k := t.child(c, "obl:agent"); k >= 0 {
			p.add("doing", k, "clause")
		}
		return
	}
	if s := t.child(c, "nsubj"); s > v {
		p.add("doing", s, "clause")
		return
	}
	m := t.child(c, "mark")
	if m < 0 || t.lemma(m) != "for" {
		return
	}
	for i := m + 1; i < c; i++ { // "for X to go", where the tree hangs X on the adjective
		if h := t.tok[i].Head; (h == v || h == c) && t.isNominal(i) {
			p.add("doing", i, "clause")
			return
		}
	}
}

// judgedClause is the verb of the clause that "it" before v stands for, -1 without one: the tree
// hangs it on v, or on the verb of saying above.
func (t *tree) judgedClause(v int) int {
	for _, c := range t.children(v) {
		if c < v {
			continue
		}
		m := t.child(c, "mark", "advmod")
		switch t.tok[c].Relation {
		case "csubj", "ccomp", "acl", "advcl":
			if m < 0 || m > c || t.lemma(m) == "that" || t.lemma(m) == "for" || t.lemma(m) == "to" {
				return c
			}
		case "acl:relcl": // "it is a disgrace that X closed the border", but "a mistake that X made"
			for _, o := range t.children(c) {
				if b := t.base(o); b == "obj" && o > c || b == "nsubj" && o > v && !t.relativizer(o) && t.child(c, "obj") < 0 {
					return c
				}
			}
		}
	}
	h := t.tok[v].Head
	if h < 0 || h > v || t.base(v) != "ccomp" {
		return -1
	}
	for _, c := range t.children(h) {
		if s := t.child(c, "nsubj"); c > v && t.base(c) == "ccomp" && s > v && s <= v+4 && t.child(c, "mark") < 0 {
			return c
		}
	}
	return -1
}

// befalling are the verbs whose subject only has something happen to it.
var befalling = lexis.Set("feel", "face", "suffer", "lose", "need", "have", "get", "receive", "remain", "die", "wait", "live", "exist", "miss", "benefit", "feature", "win")

// pursuit notes what is done behind "in", where it is told by a gerund: "joined Peru
// in hunting the rebels".
func (t *tree) pursuit(p *predicate, c int) {
	if k := t.child(c, "mark"); t.tok[c].XPOS == "VBG" && k >= 0 && (t.lemma(k) == "in" || t.lemma(k) == "for" && t.lemma(p.trigger) == "come") { // "came under attack for saying"
		p.add(t.lemma(k), c, "")
	}
}

// occasion notes who acts in a clause of time, and how: whoever "was killed when X
// shelled Y" died by X's act.
func (t *tree) occasion(p *predicate, c int) {
	if t.nonfinite(c) || t.passive(c) {
		return
	}
	for _, k := range t.children(c) {
		if w := t.lemma(k); k < c && w == "when" && (t.tok[k].Relation == "advmod" || t.tok[k].Relation == "mark") {
			p.add("when-verb", c, "")
			for _, a := range t.surface(c, 0) {
				p.add("when", a.token, "clause")
			}
		}
	}
}

// occasionOfNext notes the occasion that the tree ties to the passive beside v alone:
// "one was killed and four were wounded when X shelled Y".
func (t *tree) occasionOfNext(p *predicate, v int) {
	for _, w := range t.children(v) {
		if w < v || t.tok[w].Relation != "conj" || !t.passive(w) {
			continue
		}
		for _, c := range t.children(w) {
			if t.tok[c].Relation == "advcl" {
				t.occasion(p, c)
			}
		}
	}
}

// asks reports whether the clause of c is an indirect question.
func (t *tree) asks(c int) bool {
	for _, k := range t.children(c) {
		if k > c {
			break
		}
		switch x := t.tok[k].XPOS; {
		case t.tok[k].Relation == "mark" && (t.lemma(k) == "if" || t.lemma(k) == "whether"), x == "WRB", x == "WP":
			return true
		}
	}
	return false
}

// obliged reports whether the clause of c says what its subject must do.
func (t *tree) obliged(c int) bool {
	return slices.ContainsFunc(t.children(c), func(k int) bool {
		l := t.lemma(k)
		return k < c && t.tok[k].XPOS == "MD" && (l == "must" || l == "should" || l == "ought")
	})
}

// provoked are the nouns of "in response to X's move", which names whom a reply
// is aimed at.
var provoked = lexis.Set("response", "reaction", "retaliation", "wake", "answer")

// handing are the verbs whose "to" names a judge and no target.
var handing = lexis.Set("refer", "take", "report", "bring", "haul", "submit", "present", "hand")

// targetCase are the prepositions that point at the party that an act in a
// complement clause is aimed at.
var targetCase = lexis.Set("on", "against", "at", "to", "into", "with", "from")
