package extract

import "slices"

// predicate is one trigger with its arguments as they are meant, whatever
// their place in the sentence: the doer is "subj" in the active, the passive
// and the noun phrase alike.
type predicate struct {
	trigger int // the word that is looked up
	carrier int // the verb that carries a noun ("hold" in "hold talks"), else -1
	clause  int // the word that bears tense and negation: the verb itself or the carrier
	carried string
	args    []argument
}

// argument is a token in a slot, and how it got there.
type argument struct {
	slot  string
	token int
	via   string // "", "shared", "control", "relative", "noun": the further, the weaker
}

func (p *predicate) add(slot string, token int, via string) {
	for _, a := range p.args {
		if a.slot == slot && a.token == token {
			return
		}
	}
	p.args = append(p.args, argument{slot, token, via})
}

// verb reads the arguments of verb (or predicative adjective or noun) v.
func (t *tree) verb(v int) predicate {
	p := predicate{trigger: v, carrier: -1, clause: v}
	t.verbSubjects(&p, v)
	t.verbObjects(&p, v)
	t.hyphened(&p, v)
	return p
}

// hyphened reads the parties of "backed" before a noun, with the backer before a
// hyphen: "the Peruvian-backed premier".
func (t *tree) hyphened(p *predicate, v int) {
	if v < 2 || t.lemma(v) != "back" && t.lemma(v) != "support" || t.tok[v].Relation != "amod" || t.tok[v-1].XPOS != "HYPH" || t.tok[v-2].Head != v {
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
	p.add("obj", h, "relative")
}

func (t *tree) verbSubjects(p *predicate, v int) {
	slot := "subj"
	if t.passive(v) {
		slot = "obj"
	}
	for _, s := range t.surface(v, 0) {
		p.add(slot, s.token, s.via)
	}
}

// surface finds the grammatical subject of v: its own, or the one it shares
// with or takes from the clause above.
func (t *tree) surface(v, depth int) []argument {
	var own []argument
	for _, c := range t.children(v) {
		switch t.tok[c].Relation {
		case "nsubj", "nsubj:pass", "nsubj:outer":
			if prep := t.cased(c); c < v && placing[prep] && t.tok[v].XPOS == "VBG" { // "a message on Twitter blaming …"
				continue
			}
			a := t.antecedent(c)
			if a != c {
				return []argument{{token: t.identity(a), via: "relative"}}
			}
			own = append(own, argument{token: c})
		}
	}
	if own != nil {
		return before(own, v)
	}
	h := t.tok[v].Head
	if h < 0 {
		return t.stray(v)
	}
	if depth > 6 {
		return nil
	}
	if c := t.enjoined(v, h); c >= 0 {
		return []argument{{token: c, via: "control"}}
	}
	switch t.tok[v].Relation {
	case "conj":
		return via(t.surface(h, depth+1), "shared")
	case "xcomp":
		return via(t.controller(h, depth), "control")
	case "advcl", "ccomp", "parataxis":
		for _, c := range t.children(h) { // "said its premier held talks", with the premier hung on "said"
			if t.tok[v].Relation == "ccomp" && c > h && c < v && (t.base(c) == "nsubj" || t.base(c) == "obj" && t.leaderless(h, c, v)) {
				return []argument{{token: c}}
			}
		}
		if own := t.robbed(v, h); own != nil {
			return own
		}
		if t.tok[v].Relation != "parataxis" && t.nonfinite(v) {
			if deserved[t.lemma(h)] && t.tok[v].XPOS == "VBG" && t.child(v, "mark") >= 0 {
				return via(t.controller(h, depth), "control")
			}
			return via(t.surface(h, depth+1), "control")
		}
	case "acl", "amod":
		return t.participle(v, h, depth)
	case "acl:relcl":
		if t.child(v, "obj", "obl") < 0 || t.nonfinite(v) {
			return []argument{{token: h, via: "relative"}}
		}
	case "obl", "nmod", "obj", "nsubj":
		if t.isVerb(v) && t.nonfinite(v) && t.isVerb(h) { // gerunds under a preposition
			return via(t.surface(h, depth+1), "control")
		}
	}
	return nil
}

// identity is of whom the noun n is told, n itself where it is told of nobody:
// "X and Y are among the leaders who signed", "X is the premier who signed".
func (t *tree) identity(n int) int {
	if s, prep := t.child(n, "nsubj"), t.cased(n); s >= 0 && t.child(n, "cop") >= 0 && (prep == "" || prep == "among") {
		return t.antecedent(s)
	}
	return n
}

// robbed is the subject of a finite clause v without a conjunction that the tree
// hangs on the verb h behind it: "Peru and Chile signed a pact that … will help".
func (t *tree) robbed(v, h int) []argument {
	if t.tok[v].Relation != "advcl" || h < v || t.nonfinite(v) || t.tok[v].XPOS != "VBD" && t.tok[v].XPOS != "VBZ" || t.child(v, "mark", "advmod", "aux") >= 0 {
		return nil
	}
	for _, c := range t.children(h) {
		if c < v && t.tok[c].Relation == "nsubj" {
			return []argument{{token: c, via: "shared"}}
		}
	}
	return nil
}

// leaderless reports whether c, told as the object of h, is the subject that the
// finite clause v below h lacks: the last such before v, under a verb of saying,
// which has no object beside its clause ("said its premier, who …, held talks").
func (t *tree) leaderless(h, c, v int) bool {
	if t.lemma(h) != "say" || t.tok[v].XPOS != "VBD" && t.tok[v].XPOS != "VBZ" && t.tok[v].XPOS != "VBP" {
		return false
	}
	for _, k := range t.children(h) {
		if k > c && k < v && t.base(k) == "obj" {
			return false
		}
	}
	return true
}

// placing are the prepositions that never introduce a participle's subject.
var placing = map[string]bool{"on": true, "in": true, "at": true, "to": true, "by": true, "from": true}

// stray finds the subject of a root that has none where the tree hangs it on a
// word behind the root.
func (t *tree) stray(v int) []argument {
	for i := v - 1; i >= 0 && t.tok[i].Head >= 0 && i > v-40; i-- {
		if t.base(i) == "nsubj" && t.tok[i].Head > v {
			return []argument{{token: i, via: "stray"}}
		}
	}
	return nil
}

// before keeps the subjects that stand before the verb where there are such:
// one behind it belongs to the clause below.
func before(own []argument, v int) []argument {
	var out []argument
	for _, a := range own {
		if a.token < v {
			out = append(out, a)
		}
	}
	if out == nil {
		return own
	}
	return out
}

// controller is who performs the complement of verb h: its object where it has
// one ("urged X to leave"), else its subject.
func (t *tree) controller(h, depth int) []argument {
	if !subjectControl[t.lemma(h)] && !t.passive(h) {
		for _, c := range t.children(h) {
			if r := t.tok[c].Relation; r == "obj" || r == "iobj" {
				return []argument{{token: t.antecedent(c)}}
			}
		}
	}
	return t.surface(h, depth+1)
}

// subjectControl are the verbs with an object whose subject performs the
// complement, those included whose purpose the parser takes for one
// ("telephoned X to congratulate him"). A list of grammar, not of vocabulary: it belongs to the reading
// of trees.
var subjectControl = map[string]bool{"promise": true, "threaten": true, "vow": true, "use": true, "take": true, "spend": true,
	"telephone": true, "phone": true, "meet": true, "visit": true, "join": true, "attack": true, "bomb": true, "raid": true, "invade": true,
	"enter": true, "leave": true, "storm": true, "seize": true, "capture": true, "sign": true, "hold": true, "break": true, "cancel": true,
	"postpone": true, "cut": true, "interrupt": true, "travel": true, "summon": true}

// deserved are the verbs whose object did what stands behind "for", "of" or
// "from" ("thanked Mongolia for sending troops"). A list of grammar, like
// subjectControl.
var deserved = map[string]bool{"thank": true, "praise": true, "blame": true, "criticize": true, "criticise": true, "condemn": true, "accuse": true,
	"punish": true, "fine": true, "suspect": true, "congratulate": true, "commend": true, "arrest": true, "charge": true, "convict": true,
	"denounce": true, "quote": true, "cite": true, "prevent": true, "stop": true, "keep": true, "ban": true, "bar": true, "prohibit": true, "discourage": true, "dissuade": true,
	"deter": true, "sanction": true, "detain": true, "jail": true, "sentence": true, "indict": true, "forgive": true, "fault": true, "reproach": true}

// participle finds the subject of a clause that describes the noun h.
func (t *tree) participle(v, h, depth int) []argument {
	if t.tok[v].UPOS == "ADJ" { // "forces loyal to X"
		return []argument{{token: h, via: "relative"}}
	}
	gerund := t.tok[v].XPOS == "VBG" && t.child(v, "mark") >= 0 // "responsibility for bombing"
	if !gerund && (t.tok[v].XPOS == "VBN" || t.tok[v].XPOS == "VBG" || t.tok[v].XPOS == "VBD") {
		if t.tok[v].Relation == "amod" {
			return nil
		}
		if author := t.author(v, h, depth); author != nil {
			return author
		}
		return []argument{{token: h, via: "relative"}}
	}
	if own := t.child(h, "nsubj"); own >= 0 && t.child(h, "cop") >= 0 && t.tok[v].XPOS == "VB" { // "Ms Lee is the first minister to visit"
		return []argument{{token: t.antecedent(own), via: "relative"}}
	}
	if asking[t.lemma(h)] { // "repeated his call to lift the ban": others are to lift it
		return nil
	}
	// "their plan to attack", "announced a decision to withdraw"
	if c := t.child(h, "nmod:poss", "compound", "amod"); c >= 0 && (t.tok[c].Relation == "nmod:poss" || t.tok[c].UPOS == "PROPN" || t.tok[c].XPOS == "JJ" && t.doc.Word(c)[0] < 'a') {
		return []argument{{token: c, via: "noun"}}
	}
	for _, c := range t.children(h) { // "an offer by Peru to send troops"
		if prep := t.cased(c); c < v && t.base(c) == "nmod" && (prep == "by" || prep == "from") {
			return []argument{{token: c, via: "noun"}}
		}
	}
	if g := t.tok[h].Head; g >= 0 && t.isVerb(g) && (t.base(h) == "obj" || t.base(h) == "obl") {
		return via(t.surface(g, depth+1), "noun")
	}
	return nil
}

// asking are the nouns for what others are to do.
var asking = map[string]bool{"call": true, "appeal": true, "demand": true, "request": true, "plea": true, "recommendation": true, "petition": true, "pressure": true, "urging": true}

// author is who speaks in "issued a statement condemning …": the subject of the
// verb that has the utterance h as its object, where h does not say itself whose
// it is.
func (t *tree) author(v, h, depth int) []argument {
	g := t.tok[h].Head
	if t.tok[v].XPOS != "VBG" || !utterance[t.lemma(h)] || t.tok[h].Relation != "obj" || !t.isVerb(g) || t.passive(g) {
		return nil
	}
	for _, c := range t.children(h) {
		switch t.base(c) {
		case "nmod", "compound":
			if c < v && t.named != nil && t.named(c) >= 0 && t.cased(c) != "on" && t.cased(c) != "to" && t.cased(c) != "in" {
				return nil
			}
		}
	}
	return via(t.surface(g, depth+1), "noun")
}

// utterance are the nouns for words that somebody makes public; whoever makes
// them speaks in them. A list of grammar, like subjectControl.
var utterance = map[string]bool{"statement": true, "message": true, "letter": true, "report": true, "resolution": true, "lawsuit": true, "suit": true,
	"complaint": true, "post": true, "tweet": true, "note": true, "petition": true, "ruling": true, "decree": true, "bill": true, "motion": true,
	"article": true, "text": true, "video": true, "speech": true, "document": true, "declaration": true, "communique": true, "appeal": true, "order": true, "editorial": true}

// nonfinite reports whether v is a participle or an infinitive.
func (t *tree) nonfinite(v int) bool {
	for _, c := range t.children(v) {
		if t.tok[c].XPOS == "TO" && c < v {
			return true
		}
	}
	switch t.tok[v].XPOS {
	case "VBG":
		return t.child(v, "aux") < 0
	case "VBN":
		if k := t.child(v, "aux:pass"); k >= 0 && t.tok[k].XPOS == "VBG" && t.child(v, "aux") < 0 { // "after being hit"
			return true
		}
		return t.child(v, "aux", "aux:pass", "cop") < 0
	}
	return false
}

func via(list []argument, how string) []argument {
	out := slices.Clone(list)
	for i := range out {
		if out[i].via == "" || how == "control" {
			out[i].via = how
		}
	}
	return out
}

func (t *tree) verbObjects(p *predicate, v int) {
	passive := t.passive(v)
	for _, c := range t.children(v) {
		a, how := t.antecedent(c), ""
		if a != c {
			how = "relative"
		}
		switch t.tok[c].Relation {
		case "obj":
			p.add("obj", t.called(a), how)
			t.beneath(p, c)
		case "nsubj:pass":
			t.beneath(p, c)
		case "iobj":
			p.add("iobj", a, how)
		case "obl:agent":
			if !passive && t.child(v, "nsubj") >= 0 { // "denied allegations by X": who denies stands before
				p.add("by", a, how)
				continue
			}
			p.add("subj", a, how)
			p.add("by", a, how)
		case "xcomp", "ccomp":
			if k := t.naming(c); k >= 0 && c > v+1 && t.lemma(v+1) == "what" {
				p.add("obj", k, "")
				continue
			}
			t.clausal(p, v, c)
		case "advcl", "acl":
			if t.tok[c].XPOS == "VB" && t.nonfinite(c) {
				p.add("clause", c, "")
			}
			t.condition(p, c)
			t.occasion(p, c)
			t.warnedOff(p, c)
			t.complement(p, c)
		case "aux":
			if t.tok[c].XPOS == "MD" {
				p.add("modal", c, "")
			}
		case "advmod":
			p.add("mod", c, "")
		case "obl", "nmod", "obl:arg":
			t.oblique(p, c, a, how, passive)
		}
	}
	t.addressee(p, v)
	if !p.has("obj") && !passive {
		t.objectElsewhere(p, v)
	}
}

// clausal adds the complement clause c of the verb v, under the names of the kinds
// that it is of.
func (t *tree) clausal(p *predicate, v, c int) {
	p.add("clause", c, "")
	if t.tok[c].XPOS == "VB" || t.tok[c].XPOS == "VBP" || t.obliged(c) {
		p.add("subjunctive", c, "") // "insisted that X leave"
	}
	if c > v && t.tok[c].XPOS == "VB" && t.nonfinite(c) {
		p.add("infinitive", c, "")
	}
	if t.asks(c) {
		p.add("question", c, "")
	}
	t.warnedOff(p, c)
	t.complement(p, c)
}

// objectElsewhere adds the object of an active verb that the tree draws without
// one: told as whom the words go to, described by the verb, or shared with the next.
func (t *tree) objectElsewhere(p *predicate, v int) {
	for _, a := range p.args {
		if a.slot == "iobj" { // "warned France that …"
			p.add("obj", a.token, a.via)
		}
	}
	if h := t.tok[v].Head; t.tok[v].Relation == "acl:relcl" && !p.hasToken(h) && t.child(v, "nsubj") >= 0 { // "the ship that Iran seized"
		p.add("obj", h, "relative")
	}
	for _, c := range t.children(v) { // "attacked and sank the ship"
		if t.tok[c].Relation == "conj" && t.isVerb(c) && t.child(c, "nsubj", "nsubj:pass") < 0 && t.adjoining(v, c) {
			if o := t.child(c, "obj"); o >= 0 {
				p.add("obj", t.antecedent(o), "shared")
			}
		}
	}
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
			if t.base(c) == "amod" {
				p.add("obj adj", c, "")
			}
			if r := t.base(c); r != "nmod" && (r != "obl" || t.tok[o].XPOS != "VBN" && t.tok[o].UPOS != "NOUN") {
				continue
			}
			if prep := t.cased(c); prep != "" {
				p.add("obj "+prep, t.antecedent(c), "noun")
				if prep == "of" || prep == "in" && t.tok[c].UPOS == "NOUN" { // "$2 million in assistance to X"
					t.beneath(p, c)
				}
			}
		}
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

func (t *tree) oblique(p *predicate, c, a int, how string, passive bool) {
	prep := t.cased(c)
	if prep == "" || !t.isNominal(c) && t.tok[c].UPOS != "ADJ" && t.tok[c].UPOS != "DET" {
		return
	}
	switch prep {
	case "by":
		if passive {
			p.add("subj", a, how)
		}
	case "including", "such as", "like":
		p.add("example", a, how)
	}
	a = t.called(a)
	p.add(prep, a, how)
	if prep == "of" || prep == "from" {
		for _, part := range []string{"out", "away"} {
			if t.particle(p.trigger, part) {
				p.add(part+" of", a, how)
			}
		}
	}
}

// complement gathers whom a clause below the trigger acts on, "comp", and who
// acts in it, "comp.subj".
func (t *tree) complement(p *predicate, c int) {
	obliged := t.obliged(c)
	for _, s := range t.children(c) {
		switch t.tok[s].Relation {
		case "aux":
			if t.tok[s].XPOS == "MD" {
				p.add("clause modal", s, "")
			}
		case "nsubj", "nsubj:pass":
			p.add("comp.subj", t.antecedent(s), "")
			if obliged {
				p.add("must", t.antecedent(s), "")
			}
			if t.tok[s].Relation == "nsubj:pass" {
				p.add("comp", t.antecedent(s), "")
			}
		case "obj", "iobj":
			p.add("comp", s, "")
			for _, n := range t.children(s) {
				if t.base(n) == "nmod" && targetCase[t.cased(n)] {
					p.add("comp", n, "")
				}
			}
		case "obl":
			switch {
			case t.cased(s) == "to" && handing[t.lemma(c)]: // "threatened to refer X to Y"
			case targetCase[t.cased(s)]:
				for _, n := range t.children(s) { // "respond with strikes on X"
					if t.base(n) == "nmod" && targetCase[t.cased(n)] {
						p.add("comp", n, "noun")
					}
				}
				p.add("comp", s, "")
			case provoked[t.lemma(s)]:
				for _, n := range t.children(s) {
					if t.base(n) == "nmod" {
						p.add("comp", n, "noun")
					}
				}
			}
		case "advcl":
			t.condition(p, s)
		case "xcomp", "conj":
			if t.isVerb(s) && len(p.args) < 24 {
				t.complement(p, s)
			}
		}
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
	k := t.child(c, "aux")
	return k >= 0 && (t.lemma(k) == "must" || t.lemma(k) == "should")
}

// provoked are the nouns of "in response to X's move", which names whom a reply
// is aimed at.
var provoked = map[string]bool{"response": true, "reaction": true, "retaliation": true, "wake": true, "answer": true}

// handing are the verbs whose "to" names a judge and no target.
var handing = map[string]bool{"refer": true, "take": true, "report": true, "bring": true, "haul": true, "submit": true, "present": true, "hand": true}

// targetCase are the prepositions that point at the party that an act in a
// complement clause is aimed at.
var targetCase = map[string]bool{"on": true, "against": true, "at": true, "to": true, "into": true, "with": true, "from": true}

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

// noun reads the arguments of an event noun: its own phrase, the clauses that
// describe it, and the verb that carries it.
func (t *tree) noun(n int, quantity func(string) bool) predicate {
	p := predicate{trigger: n, carrier: -1, clause: n}
	t.nounPhrase(&p, n, quantity)
	t.bearer(&p, n)
	host := n
	for hops := 0; hops < 3; hops++ {
		h := t.tok[host].Head
		if h >= 0 && t.base(host) == "nmod" && t.cased(host) == "of" && quantity(t.lemma(h)) {
			host = h // "a series of talks"
			t.nounPhrase(&p, host, quantity)
			continue
		}
		if t.tok[host].Relation == "conj" || t.tok[host].Relation == "appos" && h >= 0 && (t.tok[h].UPOS == "SYM" || t.tok[h].UPOS == "NUM") {
			host = h // also "a $1 billion agreement", with the sum for its head
			continue
		}
		break
	}
	t.carry(&p, host)
	return p
}

// bearer notes of whom the noun n is told: "X is a critic of Y", "X, a critic of Y".
func (t *tree) bearer(p *predicate, n int) {
	if h := t.tok[n].Head; h >= 0 && (t.tok[n].Relation == "appos" || t.tok[n].Relation == "nmod:desc" && t.tok[h].UPOS == "PROPN") {
		p.add("bearer", h, "")
	}
	if t.child(n, "cop") < 0 {
		return
	}
	if c := t.child(n, "nsubj"); c >= 0 {
		p.add("bearer", t.antecedent(c), "")
	}
}

func (t *tree) nounPhrase(p *predicate, n int, quantity func(string) bool) {
	for _, c := range t.children(n) {
		switch t.base(c) {
		case "nmod":
			if t.tok[c].Relation == "nmod:poss" {
				p.add("poss", t.antecedent(c), "")
				continue
			}
			t.phrase(p, c, quantity)
		case "amod", "compound", "flat":
			p.add("adj", c, "")
			if c > 1 && t.doc.Word(c-1) == "-" && t.tok[c-2].Head == c && (t.base(c-2) == "amod" || t.base(c-2) == "compound") {
				p.add("adj", c-2, "") // "Israeli-Palestinian talks"
			}
			if t.lemma(c) == "lead" || t.lemma(c) == "led" { // "the US-led invasion"
				if by := t.child(c, "compound", "obl", "nsubj", "nmod"); by >= 0 {
					p.add("by", by, "")
				}
			}
		case "obl":
			t.phrase(p, c, quantity)
		case "acl":
			t.described(p, c)
		case "nsubj":
			if t.child(n, "cop") >= 0 {
				p.add("subj", t.antecedent(c), "")
			}
		}
	}
	if t.child(n, "cop") >= 0 && t.child(n, "nsubj") < 0 { // "is said to be in talks with X"
		for _, a := range t.surface(n, 0) {
			p.add("subj", a.token, a.via)
		}
	}
}

func (t *tree) phrase(p *predicate, c int, quantity func(string) bool) {
	prep := t.cased(c)
	if prep == "" {
		p.add("adj", c, "")
		return
	}
	p.add(prep, t.antecedent(c), "")
	if prep == "including" || prep == "such as" {
		p.add("example", c, "")
	}
	if prep == "between" || prep == "among" {
		p.add("members", c, "")
	}
	if prep != "of" && prep != "by" || quantity(t.lemma(p.trigger)) {
		return
	}
	for _, n := range t.children(c) { // "the deployment of troops to X", "trips by ministers to X"
		if inner := t.cased(n); t.base(n) == "nmod" && inner != "" && inner != "of" && (prep == "of" || inner == "to") {
			p.add(inner, t.antecedent(n), "noun")
		}
	}
}

// described takes the arguments of a clause that describes an event noun:
// "strikes carried out by X", "talks X held with Y", "a plan to strike X".
func (t *tree) described(p *predicate, c int) {
	if !t.isVerb(c) {
		return
	}
	if k := t.child(c, "mark"); t.tok[c].XPOS == "VB" || k >= 0 && t.lemma(k) == "that" { // "accusations that X lied"
		t.complement(p, c)
		p.add("clause", c, "")
		return
	}
	inner := t.verb(c)
	for _, a := range inner.args {
		if a.token != p.trigger && a.slot != "obj" {
			p.add(a.slot, a.token, "noun")
		}
	}
	if p.carrier < 0 {
		p.carrier = c
	}
}

// copular are the verbs that say what their subject is.
var copular = map[string]bool{"remain": true, "become": true, "stay": true}

// carry adds the arguments of the verb above an event noun.
func (t *tree) carry(p *predicate, host int) {
	g, rel, prep := t.tok[host].Head, t.base(host), ""
	if rel == "obl" || rel == "nmod" {
		prep = t.cased(host)
	}
	if rel == "nmod" && g >= 0 && t.isNominal(g) && prep != "of" && (t.base(g) == "obj" || t.base(g) == "obl") {
		g, rel = t.tok[g].Head, "obl" // "conveyed a message in a meeting with X"
	}
	if g >= 0 && rel == "nmod" && prep == "on" && t.tok[g].UPOS == "PROPN" { // "Ms Lee, on a visit to Peru, said …"
		p.add("subj", g, "noun")
		return
	}
	if g < 0 || !t.isVerb(g) && t.child(g, "cop") < 0 {
		return
	}
	if rel == "xcomp" && copular[t.lemma(g)] { // "remains the largest donor"
		for _, a := range t.surface(g, 0) {
			p.add("subj", a.token, a.via)
		}
		return
	}
	above := t.verb(g)
	switch rel {
	case "obj", "nsubj":
	case "obl":
		p.carried = prep
	default:
		return
	}
	p.carrier, p.clause = g, g
	p.add("carrier", g, "")
	subject := rel == "nsubj" && !t.passive(g)
	for _, a := range above.args {
		switch {
		case a.token == host:
		case subject && a.slot == "obj":
			p.add("victim", a.token, a.via)
		case subject && a.slot == "subj": // "talks began", "a strike hit X"
		default:
			p.add("carrier "+a.slot, a.token, a.via)
			switch a.slot {
			case "between", "among", "obj between", "obj among": // "talks were held between X and Y", "take place between"
				p.add("members", a.token, a.via)
			}
		}
	}
}
