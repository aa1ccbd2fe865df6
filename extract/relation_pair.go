package extract

import (
	"maps"
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Wire stories name two parties once and then say "the two sides", "both
// countries", "the two leaders". A pair is taken only where the text leaves no
// choice: exactly two that the noun can mean, in this sentence or the one before.

// paired resolves a noun, or a bare "two" or "both", that stands for two parties
// told before, nil where it does not or where more than two could be meant.
func (st *state) paired(i int) []reference {
	out := st.pairBefore(i)
	if len(out) == 2 && (st.withOwnLand(i, out) || st.otherSex(i, out[0].entity) || st.otherSex(i, out[1].entity)) {
		return nil
	}
	return out
}

// pairBefore is the pair that is told nearest to the noun, whoever acts in its clause.
func (st *state) pairBefore(i int) []reference {
	if st.tree.tok[i].UPOS == "PRON" {
		return st.those(i)
	}
	s := st.sentence[i]
	if st.tree.lemma(i) == "they" && st.tree.base(i) == "nsubj" && s > 0 {
		return st.twoMet(s-1, partyTypes, i)
	}
	if out := st.severalNamed(i); out != nil {
		return out
	}
	types := st.pairTypes(i)
	if types == nil {
		return nil
	}
	if out, told := st.politicalParties(i); told {
		return out
	}
	if len(types) == 1 && types[0] == schema.Person {
		if out := st.twoOfRank(i); out != nil {
			return out
		}
	}
	if out := st.oursAndTheirs(i, types); out != nil {
		return out
	}
	span := st.doc.Sentences[s]
	if out := st.twoNamed(span.Start, i, types, i); out != nil && !st.actAlready(i, out) && !st.withOwnLand(i, out) {
		return out
	}
	if s > 0 {
		if out := st.twoMet(s-1, types, i); out != nil {
			return out
		}
		if out := st.twoNamed(st.doc.Sentences[s-1].Start, i, types, i); out != nil && !st.withOwnLand(i, out) {
			return out
		}
		if out := st.twoDealt(s-1, types, i); out != nil {
			return out
		}
	}
	if out := st.twoMet(s, types, i); out != nil || st.tree.tok[i].UPOS != "NOUN" {
		return out
	}
	if out := st.twoNamed(i, span.End, types, i); out != nil && !st.withDoer(i, out) { // "The two sides signed a pact under which Peru will …"
		return out
	}
	switch {
	case len(types) == 1 && types[0] == schema.State:
		if out := st.landsOfTwo(i); out != nil || st.tree.base(i) == "nsubj" {
			return out
		}
		return st.twoOfStory(i)
	case len(types) == 1:
		return st.twoBefore(i, types, false)
	}
	if out := st.twoAtOdds(i); out != nil {
		return out
	}
	if out := st.twoBefore(i, types, true); out != nil {
		return out
	}
	return st.twoOfStory(i)
}

// politicalParties are the two parties of politics that the text has named before "the parties" at
// i, and none where it has named more; told where it has named two at least.
func (st *state) politicalParties(i int) (out []reference, told bool) {
	if st.tree.lemma(i) != "party" {
		return nil, false
	}
	for k := range st.mentions {
		m := &st.mentions[k]
		if m.start < i && m.entity >= 0 && st.political(m.entity) && !contains(out, m.entity) {
			out = append(out, reference{m.entity, i, "pair"})
		}
	}
	if len(out) > 2 {
		return nil, true
	}
	return out, len(out) == 2
}

// political reports whether an entity is a party that runs for office.
func (st *state) political(e int) bool {
	g := st.schema.Entry(st.entities[e].gazetteer)
	return st.entities[e].Type == schema.Organization && (g != nil && g.Kind == "party" || strings.HasSuffix(st.entities[e].Name, " Party"))
}

// twoOfStory are the two states that the whole article is about, each named twice as often
// as any third: "urged both sides to talk", far from what set them against each other.
func (st *state) twoOfStory(i int) []reference {
	if len(st.doc.Sentences) < wholeArticle {
		return nil
	}
	count := map[int]int{}
	for k := range st.mentions {
		if e := st.landOf(&st.mentions[k]); e >= 0 {
			count[e]++
		}
	}
	first := leader(count, len(st.entities))
	if first < 0 {
		return nil
	}
	rest := maps.Clone(count)
	delete(rest, first)
	second := leader(rest, len(st.entities))
	if second < 0 || count[second] < 3 || 2*count[second] < count[first] {
		return nil
	}
	for e, n := range rest {
		if e != second && 2*n > count[second] {
			return nil
		}
	}
	pair := []reference{{first, i, "pair"}, {second, i, "pair"}}
	if st.withDoer(i, pair) || !st.facedEachOther(first, second) {
		return nil
	}
	return pair
}

// facedEachOther reports whether the text has told anything that one of the states, or somebody
// who serves it, did to or with the other.
func (st *state) facedEachOther(a, b int) bool {
	side := func(e int) int {
		if s := st.landServed(e); s >= 0 {
			return s
		}
		return e
	}
	return slices.ContainsFunc(st.candidates, func(c candidate) bool {
		s, o := side(c.subject.entity), side(c.object.entity)
		return s == a && o == b || s == b && o == a
	})
}

// withDoer reports whether one of a pair is the subject of the clause in which the noun at
// i is an object, so that somebody else is meant: "Ana Dias urged both men to talk".
func (st *state) withDoer(i int, pair []reference) bool {
	if st.tree.base(i) == "nsubj" {
		return false
	}
	s := st.tree.child(st.tree.clauseOf(i), "nsubj")
	return s >= 0 && st.entityAt(s) >= 0 && contains(pair, st.entityAt(s))
}

// withOwnLand reports whether one of a pair of states is that of a person who does what the noun
// at i is part of: "Peru, whose premier visited both countries", "the premiers of Peru and
// Chile appealed to both sides".
func (st *state) withOwnLand(i int, pair []reference) bool {
	s := st.tree.child(st.tree.clauseOf(i), "nsubj")
	if st.tree.base(i) != "obj" && !saidTo[st.tree.cased(i)] || s < 0 {
		return false
	}
	return slices.ContainsFunc(st.tree.conjuncts(s), func(t int) bool {
		e := st.entityAt(t)
		if e < 0 || st.entities[e].Type != schema.Person {
			return false
		}
		land := st.stateOf(e)
		return land >= 0 && contains(pair, land)
	})
}

// saidTo are the prepositions of whom something is said or done to.
var saidTo = lexis.Set("to", "on", "upon", "against", "with", "for")

// twoOfRank are the only two persons, of those told in this sentence before token i and in
// the two sentences before, who hold the office that the noun at i names in the plural:
// "the two presidents signed", though their ministers met last.
func (st *state) twoOfRank(i int) []reference {
	lemma := st.tree.lemma(i)
	if !rank[lemma] {
		return nil
	}
	var out []reference
	for t := st.doc.Sentences[max(0, st.sentence[i]-2)].Start; t < i; t++ {
		e := st.entityAt(t)
		if e >= 0 && st.entities[e].Type == schema.Person && st.ofRank(e, lemma) && !contains(out, e) {
			out = append(out, reference{e, i, "pair"})
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// rank are the offices that two people who deal with each other often share.
var rank = lexis.Set("president", "premier", "minister", "king", "general", "chancellor")

// ofRank reports whether the article, or the gazetteer for the article's year, gives the
// person an office whose noun is the one given.
func (st *state) ofRank(e int, noun string) bool {
	for i := range st.offices {
		if o := &st.offices[i]; slices.Contains(o.holders, e) {
			if w := strings.ToLower(st.roleWord(o.head)); w == noun || noun == "premier" && o.role.Noun == "prime minister" {
				return true
			}
		}
	}
	if g := st.schema.Entry(st.entities[e].gazetteer); g != nil && g.Type == schema.Person {
		for _, term := range g.Properties["offices"] {
			if strings.HasPrefix(term, noun+" ") && heldOffice([]string{term}, st.article.Published.Year()) {
				return true
			}
		}
	}
	return false
}

// twoBefore are the two of the wanted types who were told last, some sentences back, to
// do something together, or to fight where foes count too: "urged both sides to stop".
func (st *state) twoBefore(i int, types []string, foes bool) []reference {
	for k := len(st.candidates) - 1; k >= 0; k-- {
		c := &st.candidates[k]
		if st.sentence[i]-st.sentence[c.predicate.trigger] > 6 {
			return nil
		}
		a, b := c.subject.entity, c.object.entity
		if name := c.frame.relation.Name; !c.frame.relation.Symmetric &&
			!(foes && (name == "ATTACKED" || name == "KILLED") && st.entities[a].Type != schema.Person && st.entities[b].Type != schema.Person) ||
			!st.onlyPair(c) {
			continue
		}
		if slices.Contains(types, st.entities[a].Type) && slices.Contains(types, st.entities[b].Type) {
			return []reference{{a, i, "pair"}, {b, i, "pair"}}
		}
	}
	return nil
}

// twoAtOdds are the two states or bodies that "the two sides" are which somebody urges to do
// something: the last two who were told to talk, to fight or to accuse each other, where all that
// was told so is of them. Whoever has met one of them since is no side.
func (st *state) twoAtOdds(i int) []reference {
	if st.tree.lemma(i) != "side" || st.tree.base(i) == "nsubj" {
		return nil
	}
	var last *candidate
	for k := len(st.candidates) - 1; k >= 0; k-- {
		c := &st.candidates[k]
		switch name := c.frame.relation.Name; {
		case name != "NEGOTIATED_WITH" && name != "ATTACKED" && name != "ACCUSED", st.entities[c.subject.entity].Type == schema.Person, st.entities[c.object.entity].Type == schema.Person:
		case last == nil:
			last = c
		case !samePair(c, last):
			return nil
		}
	}
	if last == nil {
		return nil
	}
	pair := []reference{{last.subject.entity, i, "pair"}, {last.object.entity, i, "pair"}}
	if st.withDoer(i, pair) {
		return nil
	}
	return pair
}

// several are the numbers of parties that a noun may sum up.
var several = map[string]int{"three": 3, "four": 4, "five": 5}

// severalNamed resolves "the three countries" or "all four presidents" to as many that
// one list before names, in this sentence or the one before.
func (st *state) severalNamed(i int) []reference {
	k, lemma := st.tree.child(i, "nummod"), st.tree.lemma(i)
	if k < 0 || several[st.lower(k)] == 0 || st.tree.child(i, "det", "det:predet") < 0 || st.tree.child(i, "nmod", "acl", "acl:relcl", "amod") >= 0 {
		return nil
	}
	typ := ""
	switch {
	case st.grammar.is("paired-state", lemma):
		typ = schema.State
	case st.grammar.is("paired-person", lemma):
		typ = schema.Person
	default:
		return nil
	}
	first := st.doc.Sentences[max(0, st.sentence[i]-1)].Start
	for t := i - 1; t >= first; t-- {
		if st.tree.tok[t].Relation == "conj" {
			continue
		}
		var out []reference
		for _, c := range st.tree.conjuncts(t) {
			if e := st.entityAt(c); e >= 0 && st.entities[e].Type == typ && !contains(out, e) {
				out = append(out, reference{e, i, "pair"})
			}
		}
		if len(out) == several[st.lower(k)] {
			return out
		}
	}
	return nil
}

// oursAndTheirs resolves "our two countries" in somebody's words to the speaker's
// state and the other one that was named last.
func (st *state) oursAndTheirs(i int, types []string) []reference {
	k := st.tree.child(i, "nmod:poss")
	if k < 0 || st.lower(k) != "our" || st.spokenBy(i) < 0 || types[0] != schema.State {
		return nil
	}
	own := st.stateOf(st.spokenBy(i))
	first := st.doc.Sentences[max(0, st.sentence[i]-3)].Start
	for t := i - 1; t >= first && own >= 0; t-- {
		if e := st.entityAt(t); e >= 0 && e != own && st.entities[e].Type == schema.State {
			return []reference{{own, i, "pair"}, {e, i, "pair"}}
		}
	}
	return nil
}

// stateOf is the state itself, or the one that an office of the person is of; -1
// without one.
func (st *state) stateOf(e int) int {
	if st.entities[e].Type == schema.State {
		return e
	}
	for i := range st.offices {
		o := &st.offices[i]
		owner := o.owner
		if !slices.Contains(o.holders, e) {
			continue
		}
		if owner < 0 {
			owner = st.ofHolder(o, e)
		}
		if owner >= 0 && st.entities[owner].Type == schema.State {
			return owner
		}
	}
	return -1
}

// atOdds are the relations that set two sides against each other.
var atOdds = lexis.Set("ACCUSED", "ATTACKED", "THREATENED", "WARNED")

// landsOfTwo are the states of the two who were told last, some sentences back, to do
// something together or to be at odds: "both countries" where the ministers of Peru and
// Chile met, or where Peru accused Chile.
func (st *state) landsOfTwo(i int) []reference {
	for k := len(st.candidates) - 1; k >= 0; k-- {
		c := &st.candidates[k]
		if st.sentence[i]-st.sentence[c.predicate.trigger] > 6 {
			return nil
		}
		if !c.frame.relation.Symmetric && !atOdds[c.frame.relation.Name] || !st.onlyPair(c) {
			continue
		}
		a, b := st.landServed(c.subject.entity), st.landServed(c.object.entity)
		switch {
		case a >= 0 && b >= 0 && a != b:
		case st.ofBody(c.subject.entity) || st.ofBody(c.object.entity): // an envoy of the United Nations is of no side
			continue
		case c.frame.relation.Symmetric && st.entities[c.subject.entity].Type != schema.Organization && st.entities[c.object.entity].Type != schema.Organization:
			return nil
		default:
			continue
		}
		return []reference{{a, i, "pair"}, {b, i, "pair"}}
	}
	return nil
}

// landServed is the state that the entity is or serves, as the text says or as is presumed.
func (st *state) landServed(e int) int {
	if land := st.stateOf(e); land >= 0 {
		return land
	}
	for i := range st.offices {
		if o := &st.offices[i]; o.owner < 0 && !o.role.Title && slices.Contains(o.holders, e) {
			if land := st.presumed(o, e); land >= 0 && st.entities[land].Type == schema.State {
				return land
			}
		}
	}
	return -1
}

// ofBody reports whether the text gives the person an office in a body.
func (st *state) ofBody(e int) bool {
	return st.entities[e].Type == schema.Person && slices.ContainsFunc(st.offices, func(o office) bool {
		return o.owner >= 0 && st.entities[o.owner].Type == schema.Organization && slices.Contains(o.holders, e)
	})
}

// actingFor are whom the people told by the plural noun at i act for.
func (st *state) actingFor(i int) []reference {
	var out []reference
	for _, r := range st.resolveOne(i, "", 2) {
		if r.how != "group" || st.entities[r.entity].Type != schema.State { // "Peruvian activists" are not Peru
			out = append(out, r)
		}
	}
	return out
}

// pairTypes are the types of entity that the noun at i, told as two, can mean.
func (st *state) pairTypes(i int) []string {
	lemma := st.tree.lemma(i)
	if (lemma == "two" || lemma == "both") && st.tree.tok[i].Relation != "nummod" && st.tree.tok[i].Relation != "det" && st.tree.child(i, "nmod", "conj", "acl:relcl") < 0 {
		if lemma == "both" || st.tree.child(i, "det") >= 0 {
			return partyTypes
		}
		return nil
	}
	if lemma == "pair" || lemma == "duo" { // "met in Rome, where the pair signed a treaty"
		if d := st.tree.child(i, "det"); d >= 0 && st.tree.lemma(d) == "the" && len(st.tree.children(i)) == 1 {
			return partyTypes[2:] // of two ships or bodies only their kind would tell
		}
		return nil
	}
	if st.tree.tok[i].XPOS != "NNS" || !st.twofold(i) {
		return nil
	}
	switch {
	case st.grammar.is("paired-state", lemma):
		return []string{schema.State}
	case st.grammar.is("paired-person", lemma):
		return []string{schema.Person}
	case st.grammar.is("paired-party", lemma):
		if lemma == "party" { // nobody calls two people so
			return partyTypes[:2]
		}
		if st.compatriotic(i) {
			return partyTypes[1:]
		}
		return partyTypes
	}
	return nil
}

// compatriotic reports whether the noun i is told by the state of those it means, so that
// they are no states: "the two Peruvian rivals".
func (st *state) compatriotic(i int) bool {
	k := st.tree.child(i, "amod")
	return k >= 0 && st.mentionAt[k] >= 0 && st.mentions[st.mentionAt[k]].form == adjective
}

// partyTypes are the types of those who deal with each other; a pair is of one.
var partyTypes = []string{schema.State, schema.Organization, schema.Person}

// twofold reports whether noun i is told as the two of something known: "the two
// sides", "both leaders", "the two former rivals", "the sides", but not "the two countries'
// neighbours in Asia" or "the two sides of the river".
func (st *state) twofold(i int) bool {
	two, definite := false, false
	for _, c := range st.tree.children(i) {
		switch st.tree.base(c) {
		case "det":
			definite = definite || st.tree.lemma(c) == "the" || st.tree.lemma(c) == "these"
			two = two || st.tree.lemma(c) == "both"
		case "nummod":
			if st.tree.lemma(c) != "two" {
				return false
			}
			two = true
		case "cc":
			two = two || st.tree.lemma(c) == "both"
		case "nmod", "acl", "conj", "appos", "flat":
			if st.lower(c) != "our" {
				return false
			}
		}
	}
	return two || definite && st.grammar.is("paired-bare", st.tree.lemma(i)) && st.tree.child(i, "amod", "compound") < 0
}

// twoNamed are the two entities of the first of the types of which tokens
// [from, to) name two and no more, nil without.
func (st *state) twoNamed(from, to int, types []string, at int) []reference {
	doer := -1 // of the noun's own clause: "Egypt's Ana Dias blamed both sides" means others
	if st.tree.base(at) != "nsubj" {
		doer = st.tree.child(st.tree.clauseOf(at), "nsubj")
	}
	asker := st.askerOf(at)
	crowded := false
	for _, typ := range types {
		var out []reference
		for t := from; t < to; t++ {
			if e := st.entityAt(t); e >= 0 && (e == asker || crowded && st.ofNations(e) || st.otherSex(at, e)) {
				continue
			}
			if doer >= 0 && (st.sentence[doer] > st.sentence[from] || st.entityAt(doer) < 0 && len(st.namedBelow(doer)) > 0) && st.tree.above(doer, t) {
				continue
			}
			if e := st.entityAt(t); e >= 0 && st.entities[e].Type == typ && !contains(out, e) && !st.brokers(t) {
				out = append(out, reference{e, at, "pair"})
			}
		}
		if len(out) == 2 && !(typ == schema.Person && st.oneSide(out, at)) {
			return out
		}
		crowded = crowded || len(out) > 1
	}
	return nil
}

// otherSex reports whether the entity is a woman where the noun at i means men, or the reverse.
func (st *state) otherSex(i, e int) bool {
	switch st.tree.lemma(i) {
	case "man":
		return st.entities[e].gender == "f"
	case "woman":
		return st.entities[e].gender == "m"
	}
	return false
}

// askerOf is who asks the two at token i to do something, and so is neither of them: "Peru
// urged both sides to talk"; -1 for all else.
func (st *state) askerOf(i int) int {
	v := st.tree.tok[i].Head
	if v < 0 || !st.tree.isVerb(v) || !st.grammar.is("facing", st.tree.lemma(v)) && !meetingThem[st.tree.lemma(v)] || st.tree.base(i) != "obj" && st.tree.base(i) != "obl" {
		return -1
	}
	for _, a := range st.tree.surface(v, 0) {
		if e := st.entityAt(a.token); e >= 0 && a.token < v {
			return e
		}
	}
	return -1
}

// meetingThem are the verbs of talking to others, beside those of asking and judging them.
var meetingThem = lexis.Set("speak", "talk", "meet", "telephone", "phone", "see", "receive", "brief", "visit")

// ofNations reports whether a body is one of states or of the United Nations, in whose midst
// others are the parties.
func (st *state) ofNations(e int) bool {
	g := st.schema.Entry(st.entities[e].gazetteer)
	return g != nil && (g.Kind == union || g.Kind == league || st.ofUnitedNations(e))
}

// brokers reports whether the name at t is of who only brought parties together: "the
// Norwegian-brokered talks".
func (st *state) brokers(t int) bool {
	m := st.mentionAt[t]
	if m < 0 {
		return false
	}
	end := st.mentions[m].end
	return end+1 < len(st.doc.Tokens) && st.hyphen(end) && brokering[st.tree.lemma(end+1)]
}

// oneSide reports whether two persons are no two parties: they serve the same state, or
// one of them speaks of the two at token i as of others ("Ana Dias said both sides …").
func (st *state) oneSide(pair []reference, i int) bool {
	a := st.stateOf(pair[0].entity)
	if a >= 0 && a == st.stateOf(pair[1].entity) {
		return true
	}
	s := st.reporter(i)
	if s < 0 || !st.grammar.is("paired-party", st.tree.lemma(i)) {
		return false
	}
	e := st.entityAt(s)
	return e >= 0 && contains(pair, e)
}

// twoMet are the parties of what sentence s told last as done by two together,
// before token at.
func (st *state) twoMet(s int, types []string, at int) []reference {
	for _, list := range [][]candidate{st.pending, st.candidates} {
		for k := len(list) - 1; k >= 0; k-- {
			c := &list[k]
			if n := st.sentence[c.predicate.trigger]; n < s {
				return nil
			} else if n > s || !c.frame.relation.Symmetric || c.predicate.trigger >= at {
				continue
			}
			a, b := c.subject.entity, c.object.entity
			if slices.Contains(types, st.entities[a].Type) && slices.Contains(types, st.entities[b].Type) && st.onlyPair(c) {
				return []reference{{a, at, "pair"}, {b, at, "pair"}}
			}
		}
	}
	return nil
}

// actAlready reports whether both of a pair are the subject of the clause in which the
// noun at i is an object: "X and Y called on both sides to talk".
func (st *state) actAlready(i int, pair []reference) bool {
	if st.tree.base(i) == "nsubj" {
		return false
	}
	s := st.tree.child(st.tree.clauseOf(i), "nsubj", "nsubj:pass")
	if s < 0 {
		return false
	}
	return !slices.ContainsFunc(pair, func(r reference) bool { return !contains(st.resolve(s, "self"), r.entity) })
}

// twoDealt are the one pair of the wanted types that the main clause of sentence s sets
// against each other: "Ana Dias appealed to Jan Novak, who is in Bo Lund's cabinet".
func (st *state) twoDealt(s int, types []string, at int) []reference {
	var found *candidate
	for k := range st.candidates {
		c := &st.candidates[k]
		a, b := st.entities[c.subject.entity].Type, st.entities[c.object.entity].Type
		if st.sentence[c.predicate.trigger] != s || !st.onlyPair(c) || a != b || !slices.Contains(types, a) || st.tree.tok[st.tree.clauseOf(c.predicate.clause)].Head >= 0 {
			continue
		}
		if found != nil && !samePair(found, c) {
			return nil
		}
		found = c
	}
	if found == nil {
		return nil
	}
	return []reference{{found.subject.entity, at, "pair"}, {found.object.entity, at, "pair"}}
}

// onlyPair reports whether the candidate is the only one of its trigger, so that
// its two parties are all there were.
func (st *state) onlyPair(c *candidate) bool {
	for _, list := range [][]candidate{st.pending, st.candidates} {
		for k := range list {
			if o := &list[k]; o != c && o.predicate.trigger == c.predicate.trigger && !samePair(o, c) {
				return false
			}
		}
	}
	return true
}

// echoed reports whether objects are the pair that a noun stands for while the
// subjects are others: in "X and Y signed a pact between the two countries" the
// countries are those of X and Y, who signed it.
func echoed(subjects, objects []candidate) bool {
	for _, o := range objects {
		if o.subject.how != "pair" {
			return false
		}
	}
	for _, s := range subjects {
		if s.subject.how == "pair" {
			return false
		}
	}
	return len(objects) > 0 && len(subjects) > 1
}
