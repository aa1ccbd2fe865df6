package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
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
			case st.accusedNoun(t) && st.tree.tok[t].XPOS == "NN":
				c.accused(t, s)
			case tok.XPOS == "RB" && st.lower(t) == "there":
				c.there(t, s)
			case tok.XPOS == "RB" && st.lower(t) == "here":
				c.here(t, s)
			case tok.UPOS == "NOUN" && tok.XPOS == "NNS" && !c.st.held(byHead[t]):
				c.fighters(t, s)
				c.bodies(t, s)
			case byHead[t] != nil:
				if byHead[t].role.Title {
					c.ranked(byHead[t], s)
				} else {
					c.officeHolder(byHead[t], s)
				}
				if len(byHead[t].holders) == 0 {
					c.toldAgain(t, s)
				}
			case tok.UPOS == "NOUN":
				c.description(t, s)
				c.servedBody(t, s)
				c.country(t, s)
				c.administration(t, s)
				c.toldAgain(t, s)
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

// see remembers mention m, which the walk passes in a sentence.
func (c *resolver) see(m, sentence int) {
	mn := &c.st.mentions[m]
	rel := c.st.tree.base(mn.head)
	lead := c.st.tree.leader(mn.head)
	if mn.typ == schema.Ship { // "the frigate Aurora left"
		lead = c.st.phraseOf(lead)
	}
	subject := rel == "nsubj" || c.st.tree.base(lead) == "nsubj"
	if h := c.st.tree.tok[lead].Head; h >= 0 && c.st.tree.base(lead) == "appos" && (mn.typ == schema.Person || c.st.mentionAt[h] < 0) { // "Peru's envoy, Ana Dias, said"
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

// pronoun makes a mention of the pronoun at t in sentence s: of the sighting that rates
// highest, in this sentence and the three before, or of whom the construction alone
// decides on. Where nothing fits it stays without.
func (c *resolver) pronoun(t, s int) {
	st := c.st
	kind := pronouns[st.lower(t)]
	if kind == "" || st.tree.tok[t].Relation == "expl" || kind == "it" && st.doc.Tokens[t].Relation == "nsubj:outer" || st.addresses(t) || kind == "it" && (st.shadowed(t) || st.opensJudgement(t) || st.disclaimed(t)) {
		return
	}
	if deed := st.judgedDeed(t); kind == "it" && deed >= 0 {
		if k := st.deedOwner(deed); k >= 0 {
			c.refer(t, t+1, t, pronoun, st.entityAt(k), s)
		}
		return
	}
	if e := max(c.victim(t), st.crewOf(t), st.chargedAbove(t)); e >= 0 {
		c.refer(t, t+1, t, pronoun, e, s)
		return
	}
	if st.officeAbove(t) >= 0 { // it stands for somebody without a name
		return
	}
	best, bestScore := -1, 0.0
	doer, culprit := max(c.doerAbove(t), c.authorAbove(t)), c.culprit(t)
	announcer, asker := max(c.moverAbove(t), c.announcer(t)), c.landLeft(t)
	unnamed := kind == "it" && st.ofUnnamed(t)
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 3; i-- {
		if unnamed && c.seen[i].sentence < s {
			break
		}
		score := c.rate(&c.seen[i], kind, t, s)
		if score > 0 && c.seen[i].token == doer {
			score += 2.5
		}
		if score > 0 && st.tellsOf(c.seen[i].token, culprit) {
			if score += 4; st.adjectival(c.seen[i].token) { // "summoned the Peruvian envoy to protest at its raids"
				score += 3
			}
		}
		if score > 0 && c.seen[i].token == announcer {
			score += 5
		}
		if score > 0 && c.seen[i].token == asker {
			score += 6
		}
		if score > bestScore {
			best, bestScore = c.seen[i].entity, score
		}
	}
	if k := c.ownerToCome(t, s, kind); k >= 0 {
		best = k
	} else if best < 0 || c.puzzling(t, s, kind) {
		return
	}
	if e := &st.entities[best]; e.Type == schema.Person && e.gender == "" {
		e.gender = kind
	}
	c.refer(t, t+1, t, pronoun, best, s)
}

// addresses reports whether the possessive at t only begins a form of address: "His
// Holiness Pope Leo".
func (st *state) addresses(t int) bool {
	return st.doc.Tokens[t].XPOS == "PRP$" && t+1 < len(st.doc.Tokens) && st.capital(t+1) && st.lexicon.is("dignity", st.lower(t+1))
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

// here stands, outside quotes, for the city of the dateline: "arrived here on Monday".
func (c *resolver) here(t, s int) {
	st := c.st
	if line := st.dateline(); line >= 0 && st.doc.Tokens[t].Relation == "advmod" && c.quoteStart(t) < 0 {
		c.refer(t, t+1, t, pronoun, st.entityAt(line), s)
	}
}

// unrecognised reports whether the gazetteer has the state without a code of its own, so
// that it is rather a ground for others than one that acts.
func (st *state) unrecognised(entity int) bool {
	g := st.schema.Entry(st.entities[entity].gazetteer)
	return g != nil && g.Properties["iso2"] == nil
}

// stead are the prepositions of where something is or goes.
var stead = lexis.Set("in", "at", "to", "into", "for", "off", "near", "on", "toward", "towards")

// puzzling reports whether "he" or "she" stands in a quotation that has not named a person
// yet, where more than one person outside it fits: the speaker thinks of somebody whom the
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

// opensJudgement reports whether "it" at t only stands in for a clause that the sentence
// judges: "it would be wrong for Peru to react", "it is shameful that they died".
func (st *state) opensJudgement(t int) bool {
	v := st.doc.Tokens[t].Head
	if v < t || st.lower(t) != "it" || st.tree.base(t) != "nsubj" || !(st.tree.tok[v].UPOS == "ADJ" && st.judgement(v)) && !judging[st.tree.lemma(v)] {
		return false
	}
	for _, a := range st.tree.conjuncts(v) {
		for _, c := range st.tree.children(a) {
			switch st.tree.base(c) {
			case "csubj", "ccomp", "xcomp", "advcl", "acl":
				if k := st.tree.child(c, "mark"); c > a && k >= 0 && (st.lower(k) == "to" || st.lower(k) == "that" || st.lower(k) == "for") {
					return true
				}
			}
		}
	}
	return false
}

// judging are the nouns and adjectives before "to" with which a sentence judges what might be done: "it
// is time to leave", "it is easy to praise X".
var judging = lexis.Set("time", "moment", "pity", "shame", "mistake", "crime", "sin", "disgrace", "folly", "madness", "pleasure", "honour", "honor", "privilege", "joy", "relief", "custom", "tradition",
	"easy", "easier", "hard", "harder", "difficult", "possible", "impossible", "necessary", "unnecessary", "important", "vital", "crucial", "essential", "imperative", "urgent",
	"fair", "useful", "useless", "pointless", "tempting", "premature", "early", "late", "customary", "illegal", "legal", "lawful", "unlawful", "forbidden")

// judgement reports whether the adjective finds fault or merit with what it is said of.
func (st *state) judgement(i int) bool {
	return slices.ContainsFunc(st.tree.conjuncts(i), func(a int) bool {
		l := st.tree.lemma(a)
		return st.grammar.is("faulty", l) || st.grammar.is("merit", l)
	})
}

// actsInWords reports whether token t is the subject of what somebody says, of whom the text goes on
// to tell sooner: "Bo Lund said Ana Dias had sent him flowers. Peru thanked him".
func (st *state) actsInWords(t int) bool {
	v := st.doc.Tokens[st.tree.leader(t)].Head
	return v >= 0 && st.tree.base(v) == "ccomp"
}

// rate says how well a sighting fits a pronoun at t in sentence s; 0 does not. A pronoun
// means the nearest that fits, and a subject rather than anything else.
func (c *resolver) rate(g *sighting, kind string, t, s int) float64 {
	st := c.st
	e := &st.entities[g.entity]
	distance := s - g.sentence
	if e.Type == schema.Ship && kind == "f" {
		return c.rateShip(g, t, distance)
	}
	if c.excluded(g, kind, t, s) {
		return 0
	}
	score := 10 - 2.5*float64(distance) - 0.01*float64(t-g.token)
	if g.subject {
		if score += 2; distance == 1 && e.Type == schema.Person && st.actsInWords(g.token) {
			score -= 0.4
		}
	}
	if e.gender == kind {
		score += 0.5
	}
	if kind == "it" {
		score += st.rateIt(g, e, distance)
	}
	if e.Type == schema.Person && distance == 1 && st.saysIt(t) && st.saysIt(g.token) { // whose words go on
		score += 2.5
	}
	if st.ownersClause(g.token, t) {
		score += 3
	}
	if (distance == 0 || distance == 1 && !c.peopled(s)) && e.Type == schema.Person && st.takenIn(t) && st.takenIn(g.token) { // "after the arrest of X. He was captured in Lima"
		score += 4
	}
	if distance == 0 && st.judgedFor(g.token, t) {
		score += 4
	}
	if e.Type == schema.Ship && (st.shipPart(t) || st.handled(t) || st.shipDoing(t)) {
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
	if distance > 0 && e.Type == schema.Person && st.masterOf(g.token) {
		score -= 3
	}
	if kind == "it" && distance == 0 && st.oneOfSeveral(g.token, t) {
		score -= 3
	}
	if distance == 0 && (st.buried(g.token, t) || st.assailant(g.token, t)) {
		score -= 3
	}
	return score
}

// masterOf reports whether the person named at i only tells whose man somebody is who is named himself:
// "a disc was taken from Lund's deputy, Jan Novak".
func (st *state) masterOf(i int) bool {
	h := st.tree.tok[i].Head
	if h < 0 || st.tree.tok[i].Relation != "nmod:poss" || st.mentionAt[i] < 0 || st.mentions[st.mentionAt[i]].form != name {
		return false
	}
	return st.person(h) >= 0 || slices.ContainsFunc(st.tree.children(h), func(k int) bool { return k > h && st.tree.base(k) == "appos" && st.person(k) >= 0 })
}

// takenIn reports whether the text tells of the arrest of whom token i means: "X was captured", "the
// arrest of X", "his detention".
func (st *state) takenIn(i int) bool {
	i = st.tree.leader(i)
	h := st.tree.tok[i].Head
	if h < 0 {
		return false
	}
	switch st.tree.tok[i].Relation {
	case "nsubj:pass", "obj":
		return arresting[st.tree.lemma(h)]
	case "nmod:poss":
		return arrests[st.tree.lemma(h)]
	}
	return st.tree.cased(i) == "of" && arrests[st.tree.lemma(h)]
}

// arresting are the verbs, arrests the nouns of taking somebody in.
var (
	arresting = lexis.Set("arrest", "capture", "seize", "detain", "apprehend", "catch", "nab", "jail", "imprison")
	arrests   = lexis.Set("arrest", "capture", "detention", "seizure", "apprehension", "imprisonment", "jailing", "rearrest")
)

// rateIt is what more, or less, speaks for a sighting as what "it" means.
func (st *state) rateIt(g *sighting, e *entity, distance int) float64 {
	score := 0.0
	if h := st.tree.tok[g.token].Head; g.subject && distance == 1 && h >= 0 && st.tree.tok[st.tree.leader(h)].Head < 0 { // of the main clause
		score++
	}
	if e.Type == schema.Place {
		score += 2
	}
	if distance == 0 && st.addressed(g.token) { // "told the agency it would fight"
		score -= 4
	}
	return score
}

// excluded reports whether the pronoun at t cannot mean the sighting, by its kind or by where
// the two stand.
func (c *resolver) excluded(g *sighting, kind string, t, s int) bool {
	st := c.st
	e := &st.entities[g.entity]
	distance := s - g.sentence
	switch kind {
	case "m", "f":
		if e.Type != schema.Person || st.sisterShip(t) || e.gender != "" && e.gender != kind {
			return true
		}
	case "it":
		if e.Type == schema.Place && distance == 0 && c.groundAt(t) {
			break
		}
		if distance > 1 || e.Type == schema.Person || e.Type == schema.Place || distance == 1 &&
			(!g.subject && !(st.lower(t) == "its" && e.Type == schema.Organization && !c.bodySubject(s-1)) || st.lower(t) != "its" && st.tree.base(t) != "nsubj") {
			return true
		}
	case "their":
		if distance > 0 || e.Type != schema.Organization || st.oneBody(g) || st.severalBetween(g.token, t) {
			return true
		}
	}
	if distance == 0 && (c.coargument(g.token, t) || st.threatener(g.token, t) || kind != "it" && !g.subject && st.ownedAhead(g.token, kind)) {
		return true
	}
	if kind == "it" && st.doc.Tokens[t].XPOS != "PRP$" && (st.ofPerson(g.token) || distance == 0 && st.onlyScene(g.token, t)) {
		return true
	}
	if kind == "it" && e.Type != schema.Ship && st.ownHead(t) && c.bodyBetween(g, t) {
		return true
	}
	return e.Type == schema.Ship && st.statePart(t)
}

// ofPerson reports whether the name at i only tells where somebody is from or is posted: "Peruvian
// officials say it hit the town", "the envoy to Peru said it was gone".
func (st *state) ofPerson(i int) bool {
	h := st.tree.tok[i].Head
	switch {
	case h < 0 || st.tree.lemma(h) == "people":
		return false
	case st.adjectival(i):
		return h > i && (st.grammar.is("people", st.tree.lemma(h)) || st.isRole(h) || st.entityAt(h) >= 0 && st.entities[st.entityAt(h)].Type == schema.Person)
	}
	return h < i && st.tree.cased(i) == "to" && st.grammar.is("accredited", st.tree.lemma(h))
}

// onlyScene reports whether the pronoun at t stands in a clause that tells what happens at the place
// named at i, and so is of somebody else: "moved to Chad, where it raided two camps".
func (st *state) onlyScene(i, t int) bool {
	for hops := 0; t >= 0 && hops < 6; t, hops = st.tree.tok[t].Head, hops+1 {
		if r := st.tree.tok[t].Relation; (r == "acl:relcl" || r == "advcl:relcl") && st.whereClause(t) {
			return st.tree.leader(st.tree.tok[t].Head) == st.tree.leader(i)
		}
	}
	return false
}

// oneBody reports whether the sighting is of a body of nations or of a newspaper and the like,
// which nobody calls "they"; its members are several ("the League's member states").
func (st *state) oneBody(g *sighting) bool {
	if !st.ofNations(g.entity) && !st.medium(g.entity) {
		return false
	}
	h := st.tree.tok[g.token].Head
	return h < 0 || st.tree.tok[h].XPOS != "NNS" && st.tree.tok[h].XPOS != "NNPS" || st.tree.tok[g.token].Relation != "compound" && st.tree.tok[g.token].Relation != "nmod:poss"
}

// saysIt reports whether the word at t is the subject of a verb of saying that is the main
// one of its sentence.
func (st *state) saysIt(t int) bool {
	t = st.tree.leader(t)
	v := st.tree.tok[t].Head
	return v >= 0 && st.tree.base(t) == "nsubj" && st.speaks(v) && st.tree.tok[st.tree.leader(v)].Head < 0
}

// buried reports whether the name at i stands in a clause that only describes a noun and
// is closed before token t: "Novak, whom Dias has accused of theft, said he …".
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
	sister := c.st.sisterShip(t)
	if !sister && (distance > 1 || distance == 1 && !g.subject && !c.st.handled(t)) || distance == 0 && c.coargument(g.token, t) {
		return 0
	}
	score := 7 - 2.5*float64(distance) - 0.01*float64(t-g.token)
	if g.subject {
		score += 2
	}
	if c.st.shipPart(t) || c.st.handled(t) {
		score += 4
	}
	if distance == 0 && g.subject {
		if score += 0.8; c.st.trains(t) {
			score += 2
		}
	}
	return score
}

// sisterShip reports whether the possessive at t is of a ship that has a sister: "her sister
// ship".
func (st *state) sisterShip(t int) bool {
	return st.doc.Tokens[t].XPOS == "PRP$" && t+2 < len(st.doc.Tokens) && st.lower(t+1) == "sister" && (st.shipNounAt(t+2) || st.lower(t+2) == "ships")
}

// trains reports whether the pronoun at t does with others what warships do.
func (st *state) trains(t int) bool {
	v := st.doc.Tokens[t].Head
	return v > t && st.tree.base(t) == "nsubj" && drilling[st.doc.Tokens[v].Lemma]
}

// drilling are the verbs for what warships do with others or by themselves.
var drilling = lexis.Set("train", "exercise", "patrol", "sail", "operate", "refuel", "dock", "anchor", "berth", "moor")

// statePart reports whether the possessive at t owns what ships have not: "its navy".
func (st *state) statePart(t int) bool {
	h := st.doc.Tokens[t].Head
	return h > t && st.tree.base(t) == "nmod" && st.lexicon.is("state-part", st.doc.Tokens[h].Lemma)
}

// handled reports whether what is done to the pronoun at t is done to ships: "boarded
// her", "towed it to port".
func (st *state) handled(t int) bool {
	v := st.doc.Tokens[t].Head
	if v < 0 || v > t || st.tree.base(t) != "obj" {
		return false
	}
	if st.lexicon.is("ship-handled", st.doc.Tokens[v].Lemma) {
		return true
	}
	s := st.tree.child(v, "nsubj")
	return s >= 0 && st.shipNounAt(s) && (st.doc.Tokens[v].Lemma == "escort" || watching[st.doc.Tokens[v].Lemma]) // "the frigate Aurora is escorting her"
}

// shipDoing reports whether the pronoun at t does what ships do: "it was carrying oil", but not
// "it carried out a raid".
func (st *state) shipDoing(t int) bool {
	v := st.doc.Tokens[t].Head
	if v < t || st.tree.base(t) != "nsubj" || !st.lexicon.is("ship-doing", st.doc.Tokens[v].Lemma) || st.tree.child(v, "compound:prt") >= 0 {
		return false
	}
	o := st.tree.child(v, "obj")
	return o >= 0 && st.tree.isNominal(o) || st.tree.child(v, "obl") >= 0
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

// oneOfSeveral reports whether the name at i is coordinated with others, and all of them
// were "they"; the pronoun at t is not itself among them ("Huawei and its chief").
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
