package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
)

// predicate is one trigger with its arguments as they are meant, whatever
// their place in the sentence: the doer is "subj" in the active, the passive
// and the noun phrase alike.
type predicate struct {
	trigger int // the word that is looked up
	carrier int // the verb that carries a noun ("hold" in "hold talks"), else -1
	clause  int // the word that bears tense and negation: the verb itself or the carrier
	carried string
	args    []argument
	slots   uint64 // those of args, see slotBit
}

// backThere adds as the goal of a verb of coming back, told without one, what the verb before it says
// was left: "troops left Peru in 2011 and returned in 2014".
func (st *state) backThere(p *predicate, i int) {
	if lemma := st.tree.lemma(i); lemma != "return" && (lemma != "come" && lemma != "go" && lemma != "move" || st.tree.child(i, "advmod") != i+1 || st.lower(i+1) != "back") {
		return
	}
	h := st.tree.tok[i].Head
	if h < 0 || h > i || st.tree.tok[i].Relation != "conj" || st.tree.child(i, "obj") >= 0 {
		return
	}
	if s := st.tree.child(h, "nsubj"); s < 0 || st.person(s) >= 0 { // whoever left his own country has come home
		return
	}
	for _, k := range st.tree.children(i) {
		if rel := st.tree.base(k); k > i && (rel == "obl" && st.entityAt(k) >= 0 || rel == "advmod" && st.lower(k) == "home") {
			return
		}
	}
	for _, k := range st.tree.children(h) {
		prep := st.tree.cased(k)
		left := leftBehind[st.tree.lemma(h)] && st.tree.base(k) == "obj" || pulledOut[st.tree.lemma(h)] && (prep == "from" || prep == "of" || prep == "out of")
		if left && st.entityAt(k) >= 0 {
			p.add("to", k, "shared")
		}
	}
}

// leftBehind are the verbs whose object is the place that somebody leaves, pulledOut those that tell it
// behind "from".
var (
	leftBehind = lexis.Set("leave", "quit", "vacate", "evacuate", "abandon")
	pulledOut  = lexis.Set("withdraw", "retreat", "pull", "depart")
)

// argument is a token in a slot, and how it got there.
type argument struct {
	slot  string
	bit   uint64 // of the slot, see slotBit
	token int
	via   string // "", "shared", "control", "relative", "noun": the further, the weaker
}

func (p *predicate) add(slot string, token int, via string) {
	for i := range p.args {
		if a := &p.args[i]; a.token == token && a.slot == slot {
			return
		}
	}
	if p.args == nil {
		p.args = make([]argument, 0, 6)
	}
	bit := slotBit(slot)
	p.args = append(p.args, argument{slot, bit, token, via})
	p.slots |= bit
}

// verb reads the arguments of verb (or predicative adjective or noun) v.
func (t *tree) verb(v int) predicate {
	p := predicate{trigger: v, carrier: -1, clause: v}
	t.verbSubjects(&p, v)
	t.verbObjects(&p, v)
	t.hyphened(&p, v)
	t.stranded(&p, v)
	t.isWhere(&p, v)
	t.judgedDoing(&p, v)
	return p
}

// isWhere adds the place that is said to be where the verb's subject acts: "Lima is where
// X and Y met".
func (t *tree) isWhere(p *predicate, v int) {
	h := t.tok[v].Head
	if h < 0 || t.lemma(h) != "where" || t.tok[v].Relation != "advcl:relcl" && t.tok[v].Relation != "acl:relcl" {
		return
	}
	if s := t.child(h, "nsubj"); s >= 0 && s < h {
		p.add("in", s, "relative")
		p.add("for", s, "relative")
	}
}

// hyphened reads the parties of "backed" or "owned" before a noun, with the backer or owner before a
// hyphen: "the Peruvian-backed premier".
func (t *tree) hyphened(p *predicate, v int) {
	if v < 2 || !hyphenDeeds[t.lemma(v)] || t.tok[v].Relation != "amod" || t.tok[v-1].XPOS != "HYPH" || t.tok[v-2].Head != v {
		return
	}
	h := t.tok[v].Head
	for h >= 0 && (t.tok[h].Relation == "nmod:desc" || t.tok[h].Relation == "compound" || t.tok[h].Relation == "flat") {
		h = t.tok[h].Head
	}
	if h < 0 || t.named == nil || t.named(h) < 0 { // of "Peruvian-backed rebels" whose they are says nothing
		return
	}
	p.add("subj", v-2, "relative")
	p.add("by", v-2, "relative")
	p.add("obj", h, "relative")
}

// hyphenDeeds are the verbs before whose participle a hyphen joins who does it.
var hyphenDeeds = lexis.Set("back", "support", "own", "control", "run", "operate")

// verbObjects adds to p what hangs on verb v beside its subject: objects, phrases,
// clauses.
func (t *tree) verbObjects(p *predicate, v int) {
	passive := t.passive(v)
	for _, c := range t.children(v) {
		t.dependent(p, v, c, passive)
	}
	if passive && !p.has("when") {
		t.occasionOfNext(p, v)
	}
	t.addressee(p, v)
	t.summedUp(p, v)
	switch {
	case !passive && !p.has("obj"):
		t.objectElsewhere(p, v)
	case passive && !p.has("by"):
		if k := t.agentOfRun(v); k >= 0 {
			p.add("subj", t.antecedent(k), "shared")
		}
	}
}

// dependent adds the word c that hangs on the verb v, unless it is a subject.
func (t *tree) dependent(p *predicate, v, c int, passive bool) {
	a, how := t.antecedent(c), ""
	if a != c {
		how = "relative"
	}
	switch t.tok[c].Relation {
	case "obj":
		t.object(p, v, c, a, how)
	case "nsubj:pass":
		t.beneath(p, c)
	case "iobj":
		p.add("iobj", a, how)
	case "obl:agent":
		t.agent(p, v, c, a, how, passive)
	case "csubj":
		if c > v && t.tok[v].UPOS == "ADJ" { // "it is vital that X halt the hunt"
			t.clausal(p, v, c)
		}
	case "xcomp", "ccomp":
		if k := t.naming(c); k >= 0 && c > v+1 && t.lemma(v+1) == "what" {
			p.add("obj", k, "")
		} else {
			if k := t.doingOf(v, c); k >= 0 {
				p.add("obj", k, "")
			}
			t.clausal(p, v, c)
		}
	case "advcl", "acl":
		t.adverbial(p, c)
	case "aux":
		if t.tok[c].XPOS == "MD" {
			p.add("modal", c, "")
		}
	case "compound:prt":
		p.add("particle", c, "")
	case "compound", "cc:preconj": // "dry-docked", "was neither free nor fair"
		p.add("mod", c, "")
	case "advmod":
		p.add("mod", c, "")
		t.whereOf(p, v, c)
	case "obl", "nmod", "obl:arg":
		t.oblique(p, c, a, how, passive)
	case "obl:unmarked":
		if k := t.mostOfThem(c); k >= 0 {
			p.add("example", k, "")
		}
	}
}

// agent adds who does, by the phrase c with "by", what the verb v tells; c stands for a.
func (t *tree) agent(p *predicate, v, c, a int, how string, passive bool) {
	if k := t.child(c, "case"); k > 0 && (excepting[t.lemma(k)] || excepting[t.lemma(k-1)]) { // "recognised by nobody except by X"
		return
	}
	if t.cased(c) == "with" && t.child(v, "obl:agent") != c { // "held by X with Y"
		t.oblique(p, c, a, how, passive)
		return
	}
	if passive || t.child(v, "nsubj") < 0 { // of "denied allegations by X" who denies stands before
		p.add("subj", a, how)
	}
	p.add("by", a, how)
	if k := t.reportedOf(c, "by"); k >= 0 {
		p.add("by", k, "noun")
	}
}

// object adds the object c of the verb v, which stands for a.
func (t *tree) object(p *predicate, v, c, a int, how string) {
	if k := t.them(v, c); k >= 0 { // "seized two boats and later freed them"
		a, how = k, "shared"
	} else if k := t.judgedThing(v, c); k >= 0 { // "refused the offer, calling it a farce"
		a, how = k, "shared"
	}
	p.add("obj", t.called(a), how)
	t.beneath(p, c)
	if k := t.child(c, "appos"); k >= 0 {
		if k = t.mostOfThem(k); k >= 0 {
			p.add("example", k, "")
		}
	}
	for _, k := range t.children(c) { // "captured ten Front fighters, including their chief Ana Dias"
		if prep := t.cased(k); t.base(k) == "nmod" && (prep == "including" || prep == "such as") {
			p.add("some", k, "")
		}
	}
}

// them is what "them" at c, the object of the verb v, stands for where v only goes on to
// tell what the subject of another verb did with that one's object; -1 elsewhere.
func (t *tree) them(v, c int) int {
	h := t.tok[v].Head
	if t.lemma(c) != "they" || h < 0 || h > v || !t.isVerb(h) || t.child(v, "nsubj", "nsubj:pass") >= 0 || t.tok[v].Relation != "conj" && t.tok[v].Relation != "advcl" {
		return -1
	}
	o := t.child(h, "obj")
	if o < 0 || o > v || t.tok[o].XPOS != "NNS" {
		return -1
	}
	return o
}

// judgedThing is what somebody said or did that "it" or "them" at c stands for, the object
// of the verb v that judges it: the noun of such a thing that the verbs above v act on or
// speak of; -1 without one.
func (t *tree) judgedThing(v, c int) int {
	word := t.lemma(c)
	if word != "it" && word != "they" && word != "this" || t.tok[c].UPOS != "PRON" || t.judged == nil || !t.judges(t.lemma(v)) {
		return -1
	}
	for at, hops := v, 0; hops < 5; hops++ {
		h := t.tok[at].Head
		if h < 0 || h > at || t.base(at) == "ccomp" || t.base(at) == "nsubj" {
			return -1
		}
		if n := t.judgedAt(h, word == "they"); n >= 0 && at != v {
			return n
		}
		for _, k := range t.children(h) {
			if n := t.judgedAt(k, word == "they"); k < v && n >= 0 && t.isVerb(h) {
				return n
			}
		}
		at = h
	}
	return -1
}

// judgedAt is the noun of what was said or done at the object or adjunct k of a verb, also
// behind a measure of it ("a round of talks"); -1 for others and for the wrong number.
func (t *tree) judgedAt(k int, plural bool) int {
	switch t.base(k) {
	case "obj", "obl", "nsubj:pass", "nmod":
	default:
		return -1
	}
	if t.tok[k].UPOS == "NOUN" && (t.tok[k].XPOS == "NNS") == plural && t.judged(t.lemma(k)) {
		return k
	}
	if n := t.child(k, "nmod"); n > k && t.base(k) != "nmod" && t.cased(n) == "of" {
		return t.judgedAt(n, plural)
	}
	return -1
}

// objectElsewhere adds the object of an active verb that the tree draws without
// one: told as whom the words go to, described by the verb, or shared with the next.
func (t *tree) objectElsewhere(p *predicate, v int) {
	for _, a := range p.args {
		if a.slot == "iobj" { // "warned France that …"
			p.add("obj", a.token, a.via)
		}
	}
	if h := t.tok[v].Head; (t.tok[v].Relation == "acl:relcl" || t.thatEvent(v)) && !p.hasToken(h) && t.ownSubject(v) { // "the ship that Iran seized"
		p.add("obj", h, "relative")
	}
	if o := t.objectOfRun(v); o >= 0 {
		p.add("obj", t.antecedent(o), "shared")
	}
}

// ownSubject reports whether the verb v of a relative clause has a subject other than
// the pronoun that opens it.
func (t *tree) ownSubject(v int) bool {
	k := t.child(v, "nsubj")
	return k >= 0 && !t.relativizer(k)
}

// objectOfRun is the object of the verb that ends the run of verbs that v opens or
// stands in: "attacked, boarded and sank the ship"; -1 without.
func (t *tree) objectOfRun(v int) int {
	for v = t.nextOfRun(v); v >= 0; v = t.nextOfRun(v) {
		if o := t.child(v, "obj"); o >= 0 {
			return o
		}
	}
	return -1
}

// agentOfRun is the agent of the passive verb that ends the run of them that v opens or
// stands in: "were killed, wounded or captured by rebels"; -1 without.
func (t *tree) agentOfRun(v int) int {
	for v = t.nextOfRun(v); v >= 0 && t.tok[v].XPOS == "VBN"; v = t.nextOfRun(v) {
		if k := t.child(v, "obl:agent"); k >= 0 {
			return k
		}
	}
	return -1
}

// nextOfRun is the verb coordinated with v right behind it, without a subject of its
// own; -1 without.
func (t *tree) nextOfRun(v int) int {
	siblings := t.children(v)
	if h := t.tok[v].Head; t.tok[v].Relation == "conj" && h >= 0 && t.isVerb(h) {
		siblings = slices.Concat(siblings, t.children(h))
	}
	for _, c := range siblings {
		if c > v && t.tok[c].Relation == "conj" && t.isVerb(c) {
			if t.child(c, "nsubj", "nsubj:pass") >= 0 || !t.adjoining(v, c) {
				return -1
			}
			return c
		}
	}
	return -1
}

// beneath notes what hangs on the verb's object, for patterns that ask for that
// object: parsers differ on whether "on Iran" belongs to "impose" or to
// "sanctions".
func (t *tree) beneath(p *predicate, obj int) {
	for _, o := range t.conjuncts(obj) {
		for _, c := range t.children(o) {
			if t.tok[c].Relation == "acl" && t.tok[c].XPOS == "VBN" { // "has soldiers stationed in X"
				t.beneath(p, c)
			}
			if t.tok[c].Relation == "acl" && t.tok[c].XPOS == "VB" {
				t.purpose(p, c)
			}
			if b := t.base(c); b == "amod" || b == "compound" && t.tok[c].UPOS == "NOUN" || b == "det" && t.lemma(c) == "no" { // "has no right"
				p.add("obj adj", c, "")
			}
			if r := t.base(c); r != "nmod" && (r != "obl" || t.tok[o].XPOS != "VBN" && t.tok[o].UPOS != "NOUN") {
				continue
			}
			if prep := t.cased(c); prep != "" && (prep != "with" || !t.lookingOn(c)) {
				p.add("obj "+prep, t.antecedent(c), "noun")
				if prep == "of" && t.tok[c].UPOS != "PROPN" || prep == "in" && t.tok[c].UPOS == "NOUN" || prep == "on" && traded[t.lemma(c)] { // "$2 million in assistance to X", "curbs on trade with X", but "the arrest of Ana Dias of the Front"
					t.beneath(p, c)
				}
			}
		}
	}
}

// traded is what goes on between two, so that curbs on it are curbs on the other.
var traded = lexis.Set("trade", "aid", "assistance", "export", "import", "sale", "shipment", "supply", "travel", "flight", "investment", "contact", "delivery")

// purpose notes what the verb's object is for and whom that helps or hits: "donated
// ten ventilators to assist Malawi".
func (t *tree) purpose(p *predicate, c int) {
	p.add("obj clause", c, "")
	if o := t.child(c, "obj"); o >= 0 {
		p.add("purpose", t.antecedent(o), "noun")
	}
}

// adjoining reports whether only a conjunction stands between two verbs, so
// that what follows the second belongs to both.
func (t *tree) adjoining(v, w int) bool {
	for i := v + 1; i < w; i++ {
		switch t.tok[i].UPOS {
		case "CCONJ", "ADV", "AUX", "PUNCT":
		default:
			return false
		}
	}
	return true
}

// oblique adds to p the party a of the phrase c, under its preposition.
func (t *tree) oblique(p *predicate, c, a int, how string, passive bool) {
	prep := t.cased(c)
	if prep == "" || !t.isNominal(c) && t.tok[c].UPOS != "ADJ" && t.tok[c].UPOS != "DET" && t.tok[c].UPOS != "SYM" || prep == "with" && t.aboard(c) {
		return
	}
	if prep == "on" && traded[t.lemma(c)] {
		for _, k := range t.children(c) {
			if side := t.cased(k); t.base(k) == "nmod" && side != "" {
				p.add("obj "+side, t.antecedent(k), "noun")
			}
		}
	}
	switch prep {
	case "by", "including by":
		if passive {
			p.add("subj", a, how)
		}
	case "in":
		// "was condemned in a U.N. report"
		if passive && lexis.Utterance[t.lemma(c)] && t.child(p.trigger, "obl:agent") < 0 &&
			(lexis.JudgedFor[t.lemma(p.trigger)] || lexis.Addressed[t.lemma(p.trigger)] || lexis.Replied[t.lemma(p.trigger)]) {
			p.add("subj", c, how)
		}
	case "like":
		if c > p.trigger { // "appealed to states like Peru", but "like Peru, Chile appealed to …"
			p.add("example", a, how)
		}
	case "including", "such as":
		p.add("example", a, how)
	}
	a = t.called(a)
	p.add(prep, a, how)
	if k := t.reportedOf(c, prep); k >= 0 {
		p.add(prep, k, "noun")
	}
	t.measured(p, c)
	t.offshore(p, c)
	if k := t.amongThem(c, prep); k >= 0 {
		p.add("example", k, "")
	}
	if prep == "of" || prep == "from" {
		for _, part := range []string{"out", "away"} {
			if t.particle(p.trigger, part) {
				p.add(part+" of", a, how)
			}
		}
	}
}

// reportedOf is who acts in what the reports at c tell, where a feeling or a judgement is
// about them: "was dismayed by reports that X had fled"; -1 elsewhere.
func (t *tree) reportedOf(c int, prep string) int {
	if prep != "by" && prep != "at" && prep != "about" && prep != "over" || !tidings[t.lemma(c)] {
		return -1
	}
	v := t.child(c, "acl")
	if v < 0 || !t.isVerb(v) {
		return -1
	}
	if k := t.child(v, "mark"); k < 0 || t.lemma(k) != "that" {
		return -1
	}
	s := t.child(v, "nsubj")
	if s < 0 {
		return -1
	}
	return t.antecedent(s)
}

// tidings are the nouns for what tells what somebody did.
var tidings = lexis.Set("report", "news", "allegation", "revelation", "disclosure", "evidence", "sign", "indication", "claim", "rumour", "rumor", "admission", "discovery", "finding", "information", "word", "fact", "suggestion", "accusation", "charge")

// whereOf adds the place that the adverb c of the verb v stands for: "Peru, where
// France has soldiers", "sailed for Peru and arrived there".
func (t *tree) whereOf(p *predicate, v, c int) {
	switch t.lemma(c) {
	case "where":
		if t.tok[v].Relation == "acl:relcl" && c < v {
			p.add("in", t.tok[v].Head, "relative")
		}
	case "there", "here":
		p.add("in", c, "")
		p.add("to", c, "")
	default:
		if k := t.child(c, "obl", "nmod", "advcl"); k >= 0 && (t.lemma(c) == "far" || lexis.Compass[t.lemma(c)]) && t.cased(k) == "as" && t.isNominal(k) { // "got as far south as Peru"
			p.add("to", t.antecedent(k), "")
		}
		if k := t.child(c, "obl", "nmod"); k >= 0 && lexis.Compass[t.lemma(c)] && t.cased(k) == "of" && !t.goes(v) { // "took up station east of Peru"
			p.add("compass", t.antecedent(k), "")
		}
	}
}

// goes reports whether the verb v has a phrase that tells where something goes.
func (t *tree) goes(v int) bool {
	for _, c := range t.children(v) {
		if prep := t.cased(c); t.tok[c].Relation == "obl" && (prep == "to" || prep == "into" || prep == "toward" || prep == "towards") {
			return true
		}
	}
	return false
}

// aboard reports whether the phrase of c, behind "with", tells who is on board rather
// than with whom something is done: "with four French officers aboard".
func (t *tree) aboard(c int) bool {
	for k := c + 1; k < len(t.tok) && k < c+8 && t.tok[k].UPOS != "PUNCT"; k++ {
		if l := t.lemma(k); l == "aboard" && t.tok[k].Relation != "case" || l == "embark" || l == "board" && t.lemma(k-1) == "on" {
			return true
		}
	}
	return t.lookingOn(c)
}

// measured adds what a distance is told from: "came within 60 miles of Peru".
func (t *tree) measured(p *predicate, c int) {
	if !distance[t.lemma(c)] {
		return
	}
	for _, k := range t.children(c) {
		if t.base(k) == "nmod" && distanceCase[t.cased(k)] {
			p.add("near", t.antecedent(k), "noun")
		}
	}
}

// offshore adds what a stretch of water or a berth is told by: "lay at anchor off Peru",
// "sailed into waters off Peru".
func (t *tree) offshore(p *predicate, c int) {
	switch t.lemma(c) {
	case "anchor", "water", "station", "anchorage", "berth":
	default:
		return
	}
	for _, k := range t.children(c) {
		if prep := t.cased(k); t.base(k) == "nmod" && prep != "" && prep != "of" && prep != "from" {
			p.add(prep, t.antecedent(k), "noun")
		}
	}
}

// distance are the nouns that measure how far something is, and distanceCase what
// stands before where it is measured from.
var (
	distance     = lexis.Set("mile", "kilometre", "kilometer", "km", "league", "nm")
	distanceCase = lexis.Set("of", "off", "from", "north of", "south of", "east of", "west of")
)

// amongThem is the noun behind "among them", told at c, that gives examples of what
// the verb acts on: "seized 21 hostages, among them ten Malaysians"; -1 without.
func (t *tree) amongThem(c int, prep string) int {
	if prep != "among" || t.lemma(c) != "they" {
		return -1
	}
	return t.nounBehind(c)
}

// mostOfThem is the noun behind "most of them", with "most" at c: "33 people, most of
// them members of the Front"; -1 without.
func (t *tree) mostOfThem(c int) int {
	if h := t.tok[c].Head; h < 0 || !lexis.Undergone[t.lemma(h)] && (t.tok[h].Head < 0 || !lexis.Undergone[t.lemma(t.tok[h].Head)]) {
		return -1
	}
	if c+2 >= len(t.tok) || t.lemma(c+1) != "of" || t.lemma(c+2) != "they" {
		return -1
	}
	return t.nounBehind(c + 2)
}

// nounBehind is the head of the noun phrase right behind token i, -1 without one.
func (t *tree) nounBehind(i int) int {
	for k := i + 1; k < min(len(t.tok), i+6); k++ {
		switch t.tok[k].UPOS {
		case "NUM", "ADJ", "DET", "ADV":
			continue
		case "NOUN", "PROPN":
			if h := t.tok[k].Head; h > k && h < i+6 && (t.base(k) == "compound" || t.base(k) == "nmod") {
				continue
			}
			return k
		}
		return -1
	}
	return -1
}

func (p *predicate) has(slot string) bool {
	for _, a := range p.args {
		if a.slot == slot {
			return true
		}
	}
	return false
}

func (p *predicate) hasToken(i int) bool {
	for _, a := range p.args {
		if a.token == i {
			return true
		}
	}
	return false
}

// stranded puts the subject of a passive that ends in a preposition where that
// preposition's phrase would stand: "the jets were fired on by gunners".
func (t *tree) stranded(p *predicate, v int) {
	if !lexis.Strandable[t.lemma(v)] || !t.passive(v) {
		return
	}
	for _, c := range t.children(v) {
		if w := t.lemma(c); c != v+1 || w != "on" && w != "upon" && w != "at" || len(t.children(c)) > 0 || t.tok[c].Relation == "case" {
			continue
		}
		for i := range p.args {
			if p.args[i].slot == "obj" {
				p.args[i].slot = t.lemma(c)
				p.slots |= slotBit(t.lemma(c))
			}
		}
	}
}

// excepting are the words before "by" that take somebody out of those who did not do it.
var excepting = lexis.Set("except", "save", "but", "than", "not")
