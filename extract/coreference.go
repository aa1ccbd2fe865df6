package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// coreference adds mentions that are no names: pronouns, and descriptions such
// as "the army chief", "the ministry" or "the tanker". They come behind the
// names in st.mentions. What fits nothing near stays unresolved: a wrong actor
// is worse than none.
func coreference(st *state) {
	c := resolver{st: st, quotes: st.quotations(), hero: st.hero()}
	c.genders()
	byHead := map[int]*office{}
	for i := range st.offices {
		byHead[st.offices[i].head] = &st.offices[i]
	}
	names := len(st.mentions)
	for s, span := range st.doc.Sentences {
		for t := span.Start; t < span.End; t++ {
			if m := st.mentionAt[t]; m >= 0 && m < names {
				if st.mentions[m].head == t && st.mentions[m].entity >= 0 {
					c.see(m, s)
				}
				continue
			}
			switch tok := &st.doc.Tokens[t]; {
			case tok.UPOS == "PRON" || tok.XPOS == "PRP$":
				c.pronoun(t, s)
			case tok.XPOS == "RB" && st.lower(t) == "there":
				c.there(t, s)
			case tok.UPOS == "NOUN" && tok.XPOS == "NNS" && !c.st.held(byHead[t]):
				c.fighters(t, s)
				c.bodies(t, s)
			case byHead[t] != nil && byHead[t].role.Title:
				c.ranked(byHead[t], s)
			case byHead[t] != nil:
				c.officeHolder(byHead[t], s)
			case tok.UPOS == "NOUN":
				c.description(t, s)
				c.country(t, s)
				c.administration(t, s)
			}
		}
	}
	st.settleOffices()
}

// held reports whether the text gives an office to somebody.
func (st *state) held(o *office) bool { return o != nil && len(o.holders) > 0 }

// resolver walks the text and remembers who was mentioned.
type resolver struct {
	st     *state
	seen   []sighting
	quotes [][2]int
	hero   int // the person whom the article is about, -1
}

// sighting is a mention that was passed, in text order.
type sighting struct {
	entity, token, sentence int
	subject                 bool
}

func (c *resolver) see(m, sentence int) {
	mn := &c.st.mentions[m]
	rel := c.st.tree.base(mn.head)
	lead := c.st.tree.leader(mn.head)
	if mn.typ == schema.Ship { // "the frigate Aurora left"
		lead = c.st.phraseOf(lead)
	}
	subject := rel == "nsubj" || c.st.tree.base(lead) == "nsubj"
	if h := c.st.tree.tok[lead].Head; h >= 0 && c.st.tree.base(lead) == "appos" && mn.typ == schema.Person { // "Peru's envoy, Ana Dias, said"
		subject = subject || c.st.tree.base(h) == "nsubj"
	}
	if h := c.st.tree.tok[mn.head].Head; h >= 0 && rel == "compound" && mn.typ == schema.Organization && c.st.tree.base(h) == "nsubj" { // "the Hamas movement said it"
		subject = c.st.lexicon.is("body-any", c.st.tree.lemma(h))
	}
	if h := c.st.tree.tok[mn.head].Head; h >= 0 && !subject && mn.typ == schema.State && (mn.head < h || c.st.tree.cased(mn.head) == "of") { // "Mexico's government met. It …", but not "Mexico's army in Peru"
		subject = c.st.grammar.is("collective", c.st.tree.lemma(h)) && c.st.tree.base(h) == "nsubj"
	}
	if mn.typ == schema.State && mn.end < len(c.st.doc.Tokens) && c.st.flagged(mn.end) { // "the Panama-flagged tanker": nobody speaks of Panama
		return
	}
	c.seen = append(c.seen, sighting{mn.entity, mn.head, sentence, subject})
}

// genders reads titles before names.
func (c *resolver) genders() {
	st := c.st
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Person || m.entity < 0 {
			continue
		}
		if e := &st.entities[m.entity]; e.gender == "" {
			e.gender = st.sex(m)
		}
	}
}

// pronouns by what they can mean.
var pronouns = map[string]string{
	"he": "m", "him": "m", "his": "m", "himself": "m",
	"she": "f", "her": "f", "hers": "f", "herself": "f",
	"it": "it", "its": "it", "itself": "it",
	"their": "their",
}

func (c *resolver) pronoun(t, s int) {
	st := c.st
	kind := pronouns[st.lower(t)]
	if kind == "" || st.doc.Tokens[t].Relation == "expl" || kind == "it" && st.shadowed(t) {
		return
	}
	if deed := st.judgedDeed(t); kind == "it" && deed >= 0 {
		if k := st.deedOwner(deed); k >= 0 {
			c.refer(t, t+1, t, pronoun, st.entityAt(k), s)
		}
		return
	}
	if e := c.victim(t); e >= 0 {
		c.refer(t, t+1, t, pronoun, e, s)
		return
	}
	best, bestScore := -1, 0.0
	doer, culprit := c.doerAbove(t), c.culprit(t)
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 3; i-- {
		score := c.rate(&c.seen[i], kind, t, s)
		if score > 0 && c.seen[i].token == doer {
			score += 2.5
		}
		if score > 0 && st.tellsOf(c.seen[i].token, culprit) {
			score += 4
		}
		if score > bestScore {
			best, bestScore = c.seen[i].entity, score
		}
	}
	if best < 0 || c.puzzling(t, s, kind) {
		return
	}
	if e := &st.entities[best]; e.Type == schema.Person && e.gender == "" {
		e.gender = kind
	}
	c.refer(t, t+1, t, pronoun, best, s)
}

// doerAbove is the name that acts in the infinitive which the possessive at t stands
// in, where the verb above asks it of somebody: "asked Peru to move its ships"; -1
// for all else.
func (c *resolver) doerAbove(t int) int {
	st := c.st
	if st.doc.Tokens[t].XPOS != "PRP$" {
		return -1
	}
	v := st.tree.tok[t].Head
	for hops := 0; v >= 0 && !st.tree.isVerb(v) && hops < 4; hops++ {
		v = st.tree.tok[v].Head
	}
	if v < 0 || st.tree.tok[v].XPOS != "VB" || v > 1 && st.lower(v-2) == "not" { // "warned Peru not to attack its ships"
		return -1
	}
	for _, a := range st.tree.surface(v, 0) {
		if a.via == "control" && a.token < t && (st.tree.base(a.token) == "obj" || st.tree.base(a.token) == "iobj") {
			return a.token
		}
	}
	return -1
}

// culprit is the party whose deed or trait the possessive at t owns, where the clause
// above holds that against somebody or thanks him for it: "accused Chad of sending
// troops across its border", "condemned Chad for its raids", "imposed sanctions on Chad
// over its support for X", "bombed Chad in response to its raids". It is the subject of
// the accusation where the ground is its own soil; -1 for all else.
func (c *resolver) culprit(t int) int {
	st := c.st
	noun := st.tree.tok[t].Head
	if st.doc.Tokens[t].XPOS != "PRP$" || noun < 0 {
		return -1
	}
	if up := st.tree.tok[noun].Head; up >= 0 && up < t && st.tree.cased(noun) == "by" { // "for the raid by its troops"
		noun = up
	}
	v := st.tree.tok[noun].Head
	for hops := 0; v >= 0 && !st.tree.isVerb(v) && hops < 3; hops++ {
		v = st.tree.tok[v].Head
	}
	if v < 0 {
		return -1
	}
	if st.grammar.is("own-ground", st.tree.lemma(noun)) {
		if h := st.tree.tok[v].Head; h >= 0 && st.tree.ing(v) && deserved[st.tree.lemma(h)] {
			return st.tree.child(h, "nsubj")
		}
		return -1
	}
	return c.faulted(v, noun)
}

// faulted is the object of the verb v, or of the measure that it takes, where the noun
// gives the reason for it; -1 for all else.
func (c *resolver) faulted(v, noun int) int {
	st := c.st
	answered := st.answered(noun) >= 0
	if !answered && (st.tree.tok[noun].Head != v || !grounds[st.tree.cased(noun)]) {
		return -1
	}
	obj := st.tree.child(v, "obj", "iobj")
	if obj < 0 || obj > noun {
		return -1
	}
	if answered || deserved[st.tree.lemma(v)] || st.grammar.is("blaming", st.tree.lemma(v)) {
		return obj
	}
	if st.grammar.is("measure", st.tree.lemma(obj)) {
		for _, o := range st.tree.children(obj) {
			if o < noun && st.tree.tok[o].Relation == "nmod" {
				return o
			}
		}
	}
	return -1
}

// answered is the noun before the deed n that says that something is done in answer to
// it, "in retaliation for its raids", wherever the parser hangs the two; -1 without one.
func (st *state) answered(n int) int {
	for k := n - 1; k >= 0 && n-k <= 4; k-- {
		if st.grammar.is("answer-noun", st.tree.lemma(k)) && (st.tree.tok[n].Head == k || st.tree.tok[n].Head == st.tree.tok[k].Head) {
			return k
		}
	}
	return -1
}

// grounds are the prepositions of a reason.
var grounds = map[string]bool{"for": true, "over": true, "because of": true, "due to": true, "after": true, "following": true, "of": true}

// victim is whose the thing is that somebody attacks in a clause which tells how others
// came to harm: "ten Peruvian soldiers died when rebels ambushed their patrol"; -1 for
// all else.
func (c *resolver) victim(t int) int {
	st := c.st
	noun := st.tree.tok[t].Head
	if st.doc.Tokens[t].XPOS != "PRP$" || noun < 0 || st.tree.base(noun) != "obj" {
		return -1
	}
	v := st.tree.tok[noun].Head
	if !st.grammar.is("assault", st.tree.lemma(v)) || st.tree.tok[v].Relation != "advcl" || st.tree.tok[v].Head < 0 {
		return -1
	}
	harmed := st.tree.child(st.tree.tok[v].Head, "nsubj:pass", "nsubj")
	if harmed < 0 || !st.grammar.is("people", st.tree.lemma(harmed)) && !st.grammar.is("force", st.tree.lemma(harmed)) {
		return -1
	}
	for _, k := range st.tree.children(harmed) {
		if m := st.mentionAt[k]; k < harmed && m >= 0 && st.mentions[m].entity >= 0 {
			return st.mentions[m].entity
		}
	}
	return -1
}

// tellsOf reports whether the name at token t is the noun n or says whose it is: "the
// Peruvian government", "bases in Peru".
func (st *state) tellsOf(t, n int) bool {
	return n >= 0 && (t == n || st.tree.above(n, t))
}

// there resolves the adverb at t to the place or state that the text named last as
// where something is or goes, in its own sentence or as the last of the one before.
func (c *resolver) there(t, s int) {
	st := c.st
	if st.doc.Tokens[t].Relation != "advmod" || c.quoteStart(t) >= 0 {
		return
	}
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 1; i-- {
		g := &c.seen[i]
		if typ := st.entities[g.entity].Type; typ != schema.Place && typ != schema.State || !stead[st.tree.cased(st.tree.leader(g.token))] || st.adjectival(g.token) {
			continue
		}
		c.refer(t, t+1, t, pronoun, g.entity, s)
		return
	}
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 1; i-- { // "Abkhazia broke away in 1992. Russia, which has troops there …"
		if g := &c.seen[i]; g.sentence == s-1 && g.subject && st.doc.Tokens[g.token].Relation == "nsubj" && st.entities[g.entity].Type != schema.Person {
			if typ := st.entities[g.entity].Type; typ == schema.Place || typ == schema.State && st.unrecognised(g.entity) {
				c.refer(t, t+1, t, pronoun, g.entity, s)
			}
			return
		}
	}
}

// unrecognised: the gazetteer has the state without a code of its own, so that it is
// rather a ground for others than one that acts.
func (st *state) unrecognised(entity int) bool {
	g := st.schema.Entry(st.entities[entity].gazetteer)
	return g != nil && g.Properties["iso2"] == nil
}

// stead are the prepositions of where something is or goes.
var stead = map[string]bool{"in": true, "at": true, "to": true, "into": true, "for": true, "off": true, "near": true, "on": true, "toward": true, "towards": true}

// puzzling: "he" or "she" in a quotation that has not named a person yet, where
// more than one person outside it fits: the speaker thinks of somebody whom the
// text's order does not tell.
func (c *resolver) puzzling(t, s int, kind string) bool {
	start := c.quoteStart(t)
	if start < 0 || kind != "m" && kind != "f" {
		return false
	}
	first := -1
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 3; i-- {
		g := &c.seen[i]
		if c.st.entities[g.entity].Type != schema.Person || c.rate(g, kind, t, s) == 0 {
			continue
		}
		if g.token >= start {
			return false
		}
		if first >= 0 && first != g.entity {
			return true
		}
		first = g.entity
	}
	return false
}

// quoteStart is where the quotation around token t begins, -1 outside of one.
func (c *resolver) quoteStart(t int) int {
	for _, q := range c.quotes {
		if q[0] <= t && t < q[1] {
			return q[0]
		}
	}
	return -1
}

// judgedDeed is the noun that the pronoun at t means where a verdict on what somebody
// reacts to has it for its object: "rejected Peru's decision to leave, calling it
// illegal"; -1 for all else, and where that noun is a party itself.
func (st *state) judgedDeed(t int) int {
	v := st.tree.tok[t].Head
	if v < 0 || st.tree.base(t) != "obj" || st.tree.tok[v].XPOS != "VBG" || !verdict[st.tree.lemma(v)] {
		return -1
	}
	h := st.tree.tok[v].Head
	if h < 0 || !reacting[st.tree.lemma(h)] {
		return -1
	}
	if obj := st.tree.child(h, "obj"); obj >= 0 && obj < v && st.mentionAt[obj] < 0 {
		return obj
	}
	return -1
}

// deedOwner is the name that says whose deed the noun tells, -1 without one.
func (st *state) deedOwner(noun int) int {
	for _, c := range st.tree.children(noun) {
		if r := st.tree.base(c); r == "nmod" && (c < noun || st.tree.cased(c) == "of" || st.tree.cased(c) == "by") && st.entityAt(c) >= 0 {
			return c
		}
	}
	return -1
}

// shadowed reports whether the pronoun at t is the subject of a clause below one
// whose own subject is a thing that is no entity: "The storm weakened as it left
// the coast".
func (st *state) shadowed(t int) bool {
	v := st.doc.Tokens[t].Head
	if v < 0 || st.tree.base(t) != "nsubj" || st.doc.Tokens[v].Relation != "advcl" {
		return false
	}
	s := st.tree.child(st.doc.Tokens[v].Head, "nsubj", "nsubj:pass")
	if s < 0 || st.mentionAt[s] >= 0 && st.mentions[st.mentionAt[s]].entity >= 0 {
		return false
	}
	return s < t && (st.doc.Tokens[s].XPOS == "NN" || st.doc.Tokens[s].XPOS == "NNP") &&
		st.tree.child(s, "nmod", "nmod:poss", "compound", "amod", "flat", "appos") < 0
}

// rate says how well a sighting fits a pronoun at t; 0 does not.
func (c *resolver) rate(g *sighting, kind string, t, s int) float64 {
	st := c.st
	e := &st.entities[g.entity]
	distance := s - g.sentence
	switch kind {
	case "m", "f":
		if e.Type == schema.Ship && kind == "f" {
			return c.rateShip(g, t, distance)
		}
		if e.Type != schema.Person || e.gender != "" && e.gender != kind {
			return 0
		}
	case "it":
		if e.Type == schema.Place && distance == 0 && c.groundAt(t) {
			break
		}
		if distance > 1 || e.Type == schema.Person || e.Type == schema.Place || distance == 1 && (!g.subject && !(st.lower(t) == "its" && e.Type == schema.Organization && !c.bodySubject(s-1)) || st.lower(t) != "its" && st.tree.base(t) != "nsubj") {
			return 0
		}
	case "their":
		if distance > 0 || e.Type != schema.Organization {
			return 0
		}
	}
	if distance == 0 && c.coargument(g.token, t) {
		return 0
	}
	score := 10 - 2.5*float64(distance) - 0.01*float64(t-g.token)
	if g.subject {
		score += 2
	}
	if h := st.tree.tok[g.token].Head; kind == "it" && g.subject && distance == 1 && h >= 0 && st.tree.tok[st.tree.leader(h)].Head < 0 { // of the main clause
		score++
	}
	if kind == "it" && e.Type == schema.Place {
		score += 2
	}
	if e.gender == kind {
		score += 0.5
	}
	if e.Type == schema.Ship && st.statePart(t) {
		return 0
	}
	if e.Type == schema.Ship && (st.shipPart(t) || st.handled(t)) {
		score += 4
	}
	if e.Type == schema.Person && distance == 0 && pronouns[st.lower(g.token)] == kind { // "His views clash with Soto's; he …"
		score += 1.5
	}
	if g.entity == c.hero && !c.peopled(s) {
		score += 1.5
	}
	if st.mentionAt[g.token] >= 0 && !g.subject && (st.adjectival(g.token) || st.doc.Tokens[g.token].Relation == "compound") {
		score -= 3
	}
	if c.quoteStart(g.token) >= 0 && c.quoteStart(t) < 0 { // whom the words of somebody else name
		score -= 3
	}
	if kind == "it" && distance == 0 && st.oneOfSeveral(g.token, t) {
		score -= 3
	}
	if distance == 0 && st.buried(g.token, t) {
		score -= 3
	}
	return score
}

// buried: the name at i stands in a clause that only describes a noun and is closed
// before token t: "Novak, whom Dias has accused of theft, said he …".
func (st *state) buried(i, t int) bool {
	for hops := 0; i >= 0 && hops < 12; hops++ {
		if st.tree.tok[i].Relation == "acl:relcl" && !st.tree.above(i, t) {
			return true
		}
		i = st.tree.tok[i].Head
	}
	return false
}

// groundAt reports whether the pronoun at t is what somebody shells, storms or takes.
func (c *resolver) groundAt(t int) bool {
	tok := c.st.doc.Tokens[t]
	return tok.Head >= 0 && tok.Relation == "obj" && c.st.lexicon.is("taking-ground", c.st.doc.Tokens[tok.Head].Lemma)
}

// rateShip says how well a ship fits "she" at t: less than a woman named as near, and
// not in the next sentence unless that one was about the ship.
func (c *resolver) rateShip(g *sighting, t, distance int) float64 {
	if distance > 1 || distance == 1 && !g.subject || distance == 0 && c.coargument(g.token, t) {
		return 0
	}
	score := 7 - 2.5*float64(distance) - 0.01*float64(t-g.token)
	if g.subject {
		score += 2
	}
	if c.st.shipPart(t) || c.st.handled(t) {
		score += 4
	}
	return score
}

// statePart reports whether the possessive at t owns what ships have not: "its navy".
func (st *state) statePart(t int) bool {
	h := st.doc.Tokens[t].Head
	return h > t && st.tree.base(t) == "nmod" && st.lexicon.is("state-part", st.doc.Tokens[h].Lemma)
}

// handled reports whether what is done to the pronoun at t is done to ships: "boarded
// her", "towed it to port".
func (st *state) handled(t int) bool {
	v := st.doc.Tokens[t].Head
	return v >= 0 && v < t && st.tree.base(t) == "obj" && st.lexicon.is("ship-handled", st.doc.Tokens[v].Lemma)
}

// shipPart reports whether the possessive at t owns what ships have: "its crew".
func (st *state) shipPart(t int) bool {
	h := st.doc.Tokens[t].Head
	return h > t && st.tree.base(t) == "nmod" && st.lexicon.is("ship-part", st.doc.Tokens[h].Lemma)
}

// bodySubject reports whether a state, a body or a ship was the subject in sentence s.
func (c *resolver) bodySubject(s int) bool {
	for i := len(c.seen) - 1; i >= 0 && c.seen[i].sentence >= s; i-- {
		if g := &c.seen[i]; g.sentence == s && g.subject {
			if t := c.st.entities[g.entity].Type; t != schema.Person && t != schema.Place {
				return true
			}
		}
	}
	return false
}

// peopled reports whether a person was named in sentence s already.
func (c *resolver) peopled(s int) bool {
	for i := len(c.seen) - 1; i >= 0 && c.seen[i].sentence == s; i-- {
		if c.st.entities[c.seen[i].entity].Type == schema.Person {
			return true
		}
	}
	return false
}

// hero is the person whom an article is about: named three times at least and
// twice as often as anybody else. It is -1 where nobody stands out.
func (st *state) hero() int {
	count := map[int]int{}
	for i := range st.mentions {
		if m := &st.mentions[i]; m.typ == schema.Person && m.entity >= 0 {
			count[m.entity]++
		}
	}
	best := leader(count, len(st.entities))
	if best < 0 || count[best] < 3 {
		return -1
	}
	for e, n := range count {
		if e != best && 2*n > count[best] {
			return -1
		}
	}
	return best
}

// oneOfSeveral: the name at i is coordinated with others, and all of them were
// "they"; the pronoun at t is not itself among them ("Huawei and its chief").
func (st *state) oneOfSeveral(i, t int) bool {
	list := st.tree.conjuncts(st.tree.leader(i))
	for _, k := range list {
		if k > i && st.tree.above(k, t) {
			return false
		}
	}
	if m := st.mentionAt[i]; m >= 0 {
		list = slices.DeleteFunc(list, func(k int) bool { return k != i && k >= st.mentions[m].start && k < st.mentions[m].end }) // "the Justice and Equality Movement" is one
	}
	return len(list) > 1 && st.tree.isNominal(list[0])
}

// refer adds a mention that is no name.
func (c *resolver) refer(start, end, head int, f form, entity, s int) {
	st := c.st
	at := len(st.mentions)
	st.mentions = append(st.mentions, mention{start: start, end: end, head: head, form: f, entity: entity, typ: st.entities[entity].Type, entry: -1})
	for t := start; t < end; t++ {
		if st.mentionAt[t] < 0 {
			st.mentionAt[t] = at
		}
	}
	c.see(at, s)
}

// officeHolder resolves "the president", "the Qatari premier" to whom the
// article gives that office.
func (c *resolver) officeHolder(o *office, s int) {
	st := c.st
	if len(o.holders) > 0 || st.plural(o) || o.role.Title || !o.owned && !st.definite(o) && !st.headline(o) || o.role.Of == "member" {
		return
	}
	if strings.HasPrefix(st.lower(o.start), "former") || st.tree.child(o.head, "cop") >= 0 || st.attached(o) {
		return
	}
	best := c.incumbent(o)
	if best < 0 && !o.owned {
		if best = st.ofThatOffice(o); best >= 0 {
			o.holders, o.how, o.holder = []int{best}, "description", -1
		}
	}
	if best < 0 && !o.owned && st.ownLeader(o) {
		if best = c.rebelLeader(); best >= 0 {
			o.holders, o.how, o.holder = []int{best}, "description", -1
		}
	}
	if best < 0 && o.owned && o.role.Leads {
		if best = c.leaderHere(o); best < 0 {
			best = st.knownLeader(o)
		}
		if best >= 0 {
			o.holders, o.how = []int{best}, "description"
			o.holder = -1
		}
	}
	if best >= 0 && st.entities[best].Type == schema.Person {
		c.refer(o.start, o.end, o.head, nominal, best, s)
	}
}

// incumbent is whom the article gives the office o, -1 for nobody. Of several
// presidents an unowned "the president" is the one that the text has named most
// often by then; of two named as often, the one named last.
func (c *resolver) incumbent(o *office) int {
	st := c.st
	best, most := -1, -1
	for i := range st.offices {
		p := &st.offices[i]
		if len(p.holders) == 0 || !st.sameRole(o, p) || st.deputy(o) != st.deputy(p) || o.owned && p.owner != o.owner && p.owner >= 0 {
			continue
		}
		if o.owned && p.owner < 0 && st.otherwiseOwned(o, p) {
			continue
		}
		if best >= 0 && p.head > o.head {
			continue // the first one named behind it counts where none stands before
		}
		if n := c.named(p.holders[0]); best < 0 || n >= most {
			best, most = p.holders[0], n
		}
	}
	return best
}

// rebelLeader is the one person of whom the text has told that fighters are led by
// them, or that an armed group is theirs: "rebels led by X", "X's Lion Front"; -1 where
// there are none or several.
func (c *resolver) rebelLeader() int {
	st, found := c.st, -1
	for i := range c.seen {
		g := &c.seen[i]
		if st.entities[g.entity].Type != schema.Person || !st.leadsFighters(g.token) {
			continue
		}
		if found >= 0 && found != g.entity {
			return -1
		}
		found = g.entity
	}
	return found
}

// leadsFighters reports whether the person at token t is told as who leads fighters or
// owns an armed group.
func (st *state) leadsFighters(t int) bool {
	h := st.tree.tok[t].Head
	if h < 0 {
		return false
	}
	if st.tree.tok[t].Relation == "nmod:poss" {
		e := st.entityAt(h)
		return e >= 0 && st.armed(e)
	}
	if st.tree.lemma(h) != "lead" || st.tree.tok[h].Relation != "acl" || st.tree.cased(t) != "by" {
		return false
	}
	n := st.tree.tok[h].Head
	return st.lexicon.is("fighter-noun", st.tree.lemma(n))
}

// otherwiseOwned: the office p, whose owner stands nowhere beside it, is not that of
// o's owner: the gazetteer has its holder elsewhere, or it may be one of anything
// ("its political leader").
func (st *state) otherwiseOwned(o, p *office) bool {
	h := p.holders[0]
	if p.start > 0 && st.doc.Tokens[p.start-1].XPOS == "PRP$" { // "its leader", of a body
		return true
	}
	if e := st.ofHolder(p, h); e >= 0 {
		return e != o.owner
	}
	if g := st.schema.Entry(st.entities[h].gazetteer); g != nil && g.Parent != "" {
		return g.Parent != st.entities[o.owner].gazetteer
	}
	return p.role.Of != "state"
}

// leaderHere is whom the article names last, before "the Chilean leader", with an
// office that leads Chile.
func (c *resolver) leaderHere(o *office) int {
	st := c.st
	if noun := st.roleWord(o.head); noun != "leader" && noun != "ruler" {
		return -1
	}
	best := -1
	for i := range st.offices {
		p := &st.offices[i]
		if p.head >= o.head || len(p.holders) == 0 || !p.role.Leads || st.deputy(p) {
			continue
		}
		owner := p.owner
		if owner < 0 {
			owner = st.ofHolder(p, p.holders[0])
		}
		if owner == o.owner {
			best = p.holders[0]
		}
	}
	return best
}

// named counts how often the walk has met an entity.
func (c *resolver) named(entity int) int {
	n := 0
	for i := range c.seen {
		if c.seen[i].entity == entity {
			n++
		}
	}
	return n
}

// deputy reports whether an office is that of somebody's second.
func (st *state) deputy(o *office) bool {
	for _, w := range strings.Fields(strings.ToLower(st.officeText(o))) {
		switch w {
		case "vice", "deputy", "assistant", "acting":
			return true
		}
	}
	return false
}

// knownLeader is the one person of the article whom the gazetteer has leading
// the office's state: "the Belarusian leader".
func (st *state) knownLeader(o *office) int {
	owner := st.entities[o.owner].gazetteer
	if owner == "" {
		return -1
	}
	return st.onlyPerson(func(g *schema.Entry) bool { return g.Parent == owner && st.ledAs(g, o) })
}

// ledAs: one of the person's offices is the one that the text says; "leader"
// and "ruler" are any that leads.
func (st *state) ledAs(g *schema.Entry, o *office) bool {
	noun := st.roleWord(o.head)
	year := st.article.Published.Year()
	for _, term := range g.Properties["offices"] {
		words := strings.Fields(term)
		if len(words) < 2 || year > 1 && !heldOffice([]string{term}, year) {
			continue
		}
		title := strings.Join(words[:len(words)-1], " ")
		role, ok := st.lexicon.roles.named[title]
		if ok && role.Leads && role.Of == "state" && (noun == "leader" || noun == "ruler" || title == noun || noun == "premier" && title == "prime minister" || strings.HasSuffix(title, " "+noun) && noun != "president") {
			return true
		}
		if strings.EqualFold(title, st.officeText(o)) {
			return true
		}
	}
	return false
}

// attached: the office describes something else: part of a compound or of a
// name's phrase.
func (st *state) attached(o *office) bool {
	switch st.doc.Tokens[o.head].Relation {
	case "compound", "nmod:desc", "flat", "appos", "amod":
		return true
	}
	return false
}

// sameRole: the words of o are among those of p or the other way round, and the
// noun is the same.
func (st *state) sameRole(o, p *office) bool {
	if o == p {
		return false
	}
	a, b := strings.Fields(strings.ToLower(st.officeText(o))), strings.Fields(strings.ToLower(st.officeText(p)))
	if len(a) > len(b) {
		a, b = b, a
	}
	return a[len(a)-1] == b[len(b)-1] && subset(a, b) || prefix(a, b)
}

// settleOffices looks again for owners and holders now that pronouns are known.
func (st *state) settleOffices() {
	for i := range st.offices {
		o := &st.offices[i]
		if o.owner < 0 {
			st.findOwner(o)
			st.correctOwner(o)
		}
		e := -1
		if o.owner < 0 {
			e = st.bodyMeant(o)
		} else if m := st.mentionAt[max(o.start-1, 0)]; m >= 0 && st.entities[o.owner].Type == schema.Place { // "its Africa director", now that "its" is known
			e = st.bodyBefore(m)
		}
		if e >= 0 {
			o.owner, o.owned = e, true
		}
		if len(o.holders) == 0 && !o.role.Title {
			st.findHolder(o)
		}
	}
}
