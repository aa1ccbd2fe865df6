package extract

import (
	"cmp"
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// relations proposes statements: it looks every verb, noun and adjective up in
// the lexicon and matches the patterns of its lemma against the arguments that
// the tree gives it. It reads mentions and entities, and fills statements with
// subject, object, relation, trigger, rule and evidence; later steps add stance,
// claimant, date, place and score.
func relations(st *state) {
	st.tree.named = st.nameHead
	st.tree.person = func(i int) bool { return st.person(i) >= 0 }
	st.tree.act = func(lemma string) bool { return st.grammar.is("act", lemma) }
	st.tree.light = func(lemma string) bool { return st.grammar.is("light", lemma) }
	st.tree.event = func(lemma string) bool { return st.grammar.nouns.find(lemma) != nil }
	st.tree.judged = func(lemma string) bool {
		return st.grammar.is("act", lemma) || st.grammar.is("proposal", lemma) || st.grammar.is("talk", lemma) || st.grammar.is("agreement", lemma)
	}
	st.tree.judges = func(lemma string) bool { return st.grammar.is("judging", lemma) }
	st.joinNames()
	for s, span := range st.doc.Sentences {
		if st.nameless(s) || st.legend(span) {
			continue
		}
		var here []candidate
		st.forces = st.speaksOfForces(span)
		for i := span.Start; i < span.End; i++ {
			here = append(here, st.respectively(st.trigger(i))...)
			st.pending = here
		}
		st.pending = nil
		here = st.settle(here)
		st.fought = st.fought || slices.ContainsFunc(here, ofForce)
		if st.pairsAsked != nil {
			*st.pairsAsked = append(*st.pairsAsked, st.postings(span, here)...)
		}
		here = append(here, st.postedSomewhere(span, here)...)
		st.candidates = append(st.candidates, here...) // later sentences look back at them
	}
	for i := range st.candidates {
		st.candidates[i].statement = len(st.statements)
		st.statements = append(st.statements, st.statementOf(&st.candidates[i]))
	}
}

// joinNames makes every name of several words one node of its tree.
func (st *state) joinNames() {
	changed := false
	for i := range st.mentions {
		if m := &st.mentions[i]; m.form == name && m.end-m.start > 1 && st.mentionAt[m.start] == i {
			changed = st.tree.join(m.start, m.end, m.head) || changed
		}
		changed = st.ledByDemonym(&st.mentions[i]) || changed
		changed = st.listedBehindPlace(&st.mentions[i]) || st.namedOverPhrase(&st.mentions[i]) || st.officerBeside(&st.mentions[i]) || st.amongShips(&st.mentions[i]) || st.hyphenedPair(&st.mentions[i]) || st.bothHalves(&st.mentions[i]) || changed
	}
	if changed {
		st.tree.index()
	}
}

// ledByDemonym makes the person of a mention the head of the phrase, where the tree hangs
// the name on the demonym before it: "Briton Ana Dias was freed".
func (st *state) ledByDemonym(m *mention) bool {
	tok, d := st.tree.tok, m.start-1
	if m.typ != schema.Person || m.form != name || d < 0 || tok[m.head].Head != d && (tok[m.head].Head != tok[d].Head || tok[m.head].Relation != tok[d].Relation || tok[d].Head < 0) {
		return false
	}
	if k := st.mentionAt[d]; k < 0 || st.mentions[k].form != adjective || tok[d].UPOS == "ADJ" {
		return false
	}
	span := st.doc.Sentences[st.sentence[d]]
	for c := span.Start; c < span.End; c++ {
		if tok[c].Head == d && c != m.head {
			tok[c].Head = m.head
		}
	}
	tok[m.head].Head, tok[m.head].Relation = tok[d].Head, tok[d].Relation
	tok[d].Head, tok[d].Relation = m.head, "amod"
	return true
}

// namedOverPhrase hangs a person's name between commas on the office before it that it tells,
// where the tree has it beside the last noun of what describes that: "the admiral who leads
// the Sixth Fleet, Ana Dias, …".
func (st *state) namedOverPhrase(m *mention) bool {
	tok, comma := st.tree.tok, m.start-1
	h := tok[m.head].Head
	if m.form != name || m.typ != schema.Person || comma < 1 || st.doc.Word(comma) != "," || tok[m.head].Relation != "appos" || h < 0 ||
		h > comma || st.isRole(h) || st.grammar.is("people", tok[h].Lemma) {
		return false
	}
	if n := st.personBefore(h); n >= 0 { // "arrested a guard at the camp, Ana Dias"
		tok[m.head].Head = n
		return true
	}
	for n, hops := tok[h].Head, 0; n >= 0 && hops < 4; n, hops = tok[n].Head, hops+1 {
		if n < h && tok[n].XPOS == "NN" && (st.isRole(n) || st.grammar.is("people", tok[n].Lemma)) && st.mentionAt[n] < 0 {
			tok[m.head].Head = n
			return true
		}
		if r := st.tree.base(n); r != "nmod" && r != "acl" && r != "compound" {
			return false
		}
	}
	return false
}

// officerBeside hangs a person's name between commas on the office right before it, which is
// joined to the name before, where the tree has it tell that one's: "charged Premier Bo Lund
// and his deputy, General Ana Dias, with fraud".
func (st *state) officerBeside(m *mention) bool {
	tok, comma := st.tree.tok, m.start-1
	if m.form != name || m.typ != schema.Person || tok[m.head].Relation != "appos" {
		return false
	}
	for comma > 1 && st.isTitle(comma) {
		comma--
	}
	n, h := comma-1, tok[m.head].Head
	if comma < 2 || st.doc.Word(comma) != "," || h < 0 || h >= n || tok[n].Relation != "conj" || tok[n].XPOS != "NN" || !st.isRole(n) || st.mentionAt[n] >= 0 {
		return false
	}
	if w := tok[n].Head; w != h && tok[w].Head != h {
		return false
	}
	tok[m.head].Head = n
	return true
}

// isTitle reports whether token t is a rank or a form of address.
func (st *state) isTitle(t int) bool {
	rw, n := st.roleAt(t)
	return n > 0 && rw.Title
}

// personBefore is the noun for one person, what its verb acts on, right before the phrase of the
// place at h that the tree hangs on the verb beside it; -1 without.
func (st *state) personBefore(h int) int {
	tok := st.tree.tok
	for hops := 0; hops < 3 && st.tree.base(h) == "nmod" && tok[h].Head >= 0 && tok[h].Head < h; hops++ { // "at the port of Lima"
		h = tok[h].Head
	}
	v := tok[h].Head
	if st.tree.base(h) != "obl" || v < 0 || v > h || !st.grammar.is("spot", tok[h].Lemma) && !st.grammar.is("land", tok[h].Lemma) && !st.grammar.is("site", tok[h].Lemma) && (st.mentionAt[h] < 0 || st.mentions[st.mentionAt[h]].typ == schema.Person) {
		return -1
	}
	n := st.tree.child(v, "obj")
	if n < 0 || n > h || tok[n].XPOS != "NN" || st.mentionAt[n] >= 0 || !st.isRole(n) && !st.grammar.is("people", tok[n].Lemma) {
		return -1
	}
	for c := n + 1; c < h; c++ {
		if tok[c].Head != h && tok[c].Head != n {
			return -1
		}
	}
	return n
}

// nameHead is the head of the name that token i belongs to, -1 for none.
func (st *state) nameHead(i int) int {
	if m := st.mentionAt[i]; m >= 0 && st.mentions[m].form == name {
		return st.mentions[m].head
	}
	return -1
}

// candidate is a match of one frame with one pair of entities.
type candidate struct {
	frame           *frame
	predicate       *predicate
	statement       int // index into state.statements
	subject, object reference
	subjectVia      string
	objectVia       string
	objectSlot      string
	subjectSlot     string
	likewise        *predicate // what others were told to do, where this is joining them in it
}

// legend reports whether a sentence is a line of a map's key, which opens with a block of
// colour: "██ Chilean occupation".
func (st *state) legend(span language.Span) bool {
	return span.Start < span.End && strings.ContainsAny(st.doc.Word(span.Start), "█▀▄▌▐░▒▓")
}

// nameless reports whether fewer than two entities are mentioned in a sentence,
// so that no relation can hold there.
func (st *state) nameless(s int) bool {
	span := st.doc.Sentences[s]
	seen := st.voiceIn(span)
	if st.namesTwo(span, seen) { // which most sentences do; whoever is told without a name is looked for only in the others
		return false
	}
	for i := span.Start; i < span.End; i++ {
		if st.bareAct(i) || st.otherOne(i) || st.toldAttack(i) || st.disclaimed(i) || st.retold(i) || st.sumsUp(i) || st.dealersTold(i) != nil || st.tree.lemma(i) == "join" ||
			st.pairTypes(i) != nil || several[st.lower(i)] > 0 && st.tree.tok[i].Head >= 0 && st.severalNamed(st.tree.tok[i].Head) != nil ||
			st.tree.lemma(i) == "they" || st.opensWithThey(i) || st.theirs(i) != nil || st.shipsKnown(i) || requiting[st.tree.lemma(i)] || refusals[st.tree.lemma(i)] || st.sentenced(i) ||
			st.broughtIn(i) > 0 && st.shipsToCome(i) != nil || storyWords[st.tree.lemma(i)] && st.tree.tok[i].UPOS == "NOUN" && len(st.doc.Sentences) >= wholeArticle && st.homeState() >= 0 {
			return false
		}
		if st.grammar.is("relief", st.tree.lemma(i)) && st.about().stricken >= 0 { // "Chile is sending tents"
			return false
		}
		if st.fought && st.tellsOfBattle(i) {
			return false
		}
		e := -1
		if m := st.mentionAt[i]; m >= 0 {
			e = st.mentions[m].entity
		} else if land := st.organLand(i); land >= 0 {
			e = land
		} else if refs := st.ground(i); refs != nil && st.tree.base(i) != "nsubj" { // "shelled the town", "moved into the town"
			e = refs[0].entity
		}
		if e < 0 {
			continue
		}
		if seen >= 0 && e != seen {
			return false
		}
		seen = e
	}
	return true
}

// namesTwo reports whether mentions in a sentence mean two entities, of which one may be seen
// already.
func (st *state) namesTwo(span language.Span, seen int) bool {
	for _, m := range st.mentionAt[span.Start:span.End] {
		if m < 0 || st.mentions[m].entity < 0 {
			continue
		}
		if e := st.mentions[m].entity; seen < 0 {
			seen = e
		} else if e != seen {
			return true
		}
	}
	return false
}

// retold reports whether token i speaks of an attack that was told before:
// "claimed responsibility", "these strikes".
func (st *state) retold(i int) bool {
	lemma := st.tree.lemma(i)
	return lemma == "responsibility" || st.grammar.is("deed", lemma) && st.demonstrated(i)
}

// voiceIn is the speaker of the sentence's quoted words, -1 where none are quoted.
func (st *state) voiceIn(span language.Span) int {
	for i := span.Start; i < span.End; i++ {
		if st.spokenBy(i) >= 0 {
			return st.spokenBy(i)
		}
	}
	return -1
}

// trigger matches the frames of token i: those of its lemma, and those of verbs that the
// text leaves out or says in other words ("is in Paris", "with ships off Peru").
func (st *state) trigger(i int) []candidate {
	out := st.predicateTrigger(i)
	if p := st.verbless(i); p != nil {
		out = append(out, st.match(st.grammar.verbs["be"], p)...)
	}
	if p := st.forcesWith(i); p != nil {
		out = append(out, st.match(st.grammar.verbs["have"], p)...)
	}
	if p := cmp.Or(st.guest(i), st.sojourn(i), st.arrivedThere(i)); p != nil {
		return append(out, st.match(st.grammar.verbs["visit"], p)...)
	}
	if list := st.joiners(i); list != nil {
		return list
	}
	switch st.tree.tok[i].UPOS {
	case "VERB":
		return append(out, st.verbTrigger(i)...)
	case "NOUN", "PROPN":
		if list := st.grammar.nouns.find(st.tree.lemma(i)); list != nil && st.entityAt(i) < 0 {
			p := st.tree.noun(i, st.quantity)
			return append(out, st.match(list, &p)...)
		}
	case "ADJ":
		if list := st.grammar.adjectives[st.tree.lemma(i)]; list != nil && st.entityAt(i) < 0 {
			p := st.tree.verb(i)
			return append(out, st.match(list, &p)...)
		}
	case "AUX":
		return st.modalTrigger(i)
	}
	return out
}

// predicateTrigger matches the frames of "be" where i stands as a place or state behind the
// copula: "is in Paris", "is back off Peru", "is up to Peru".
func (st *state) predicateTrigger(i int) []candidate {
	if st.tree.tok[i].UPOS == "VERB" || st.tree.child(i, "cop") < 0 {
		return nil
	}
	prep, lemma, adverb := st.tree.cased(i), st.tree.lemma(i), st.tree.tok[i].UPOS == "ADV"
	if prep == "" && (!adverb || !somewhere[lemma] && lemma != "up") {
		return nil
	}
	p := st.tree.verb(i)
	switch {
	case prep != "":
		p.add(prep, i, "")
		st.tree.measured(&p, i) // "is within ten miles of Peru"
	case lemma == "there":
		p.add("in", i, "")
	case lemma == "up":
		st.leftTo(&p, i)
	}
	return st.match(st.grammar.verbs["be"], &p)
}

// verbTrigger matches the frames of the verb i; where none of them fits, those of any verb by
// which something is done wrongly, or by which forces move.
func (st *state) verbTrigger(i int) []candidate {
	list := st.grammar.verbs[st.tree.lemma(i)]
	moving := st.forces || st.jointly(i)
	if list == nil && !moving || st.nameHead(i) >= 0 { // "Ansar Dine" is nobody's dinner
		return nil
	}
	p := st.tree.verb(i)
	st.backThere(&p, i)
	found := st.match(list, &p)
	if len(found) == 0 && st.wrongly(i) {
		found = st.match(st.grammar.verbs["wrongly"], &p)
	}
	if len(found) == 0 && moving {
		found = st.match(st.grammar.verbs["*"], &p)
	}
	return found
}

// leftTo adds who is to act behind "up" at i, which the tree draws as a word of its own:
// "it was up to X to yield".
func (st *state) leftTo(p *predicate, i int) {
	if i+1 >= len(st.tree.tok) || st.tree.lemma(i+1) != "to" {
		return
	}
	if c := st.tree.tok[i+1].Head; c > i+1 && st.tree.isNominal(c) && st.tree.tok[i+1].Relation == "case" {
		p.add("up to", c, "")
	}
	for _, c := range st.tree.children(i) {
		if st.tree.tok[c].XPOS == "VB" {
			p.add("clause", c, "")
		}
	}
}

// wrongly reports whether an adverb says of what the verb v tells that it is wrong, whatever
// it is: "was unfairly singling out", "has deliberately starved".
func (st *state) wrongly(v int) bool {
	for _, c := range st.tree.children(v) {
		if st.tree.tok[c].Relation == "advmod" && st.grammar.is("wrongly", st.tree.lemma(c)) {
			return true
		}
	}
	return false
}

// jointly reports whether the verb v says that several do something with one another, by
// itself or by what it acts on: "opened a joint customs post".
func (st *state) jointly(v int) bool {
	if o := st.tree.child(v, "obj", "nsubj:pass"); o >= 0 {
		if a := st.tree.child(o, "amod"); a >= 0 && st.tree.lemma(a) == "joint" {
			return true
		}
	}
	for _, c := range st.tree.children(v) {
		if st.tree.base(c) == "obl" && st.tree.lemma(c) == "side" && st.tree.cased(c) == "by" { // "side by side"
			return true
		}
		// "put together", "brought together two experts"
		if l := st.tree.lemma(c); st.tree.base(c) == "advmod" &&
			(l == "jointly" || l == "together" && !(c == v+1 && (st.tree.passive(v) || st.tree.child(v, "obj") > c))) {
			return true
		}
	}
	return false
}

// somewhere are the adverbs that somebody is said to be behind which the place follows.
var somewhere = lexis.Set("back", "there", "anywhere", "nowhere", "somewhere", "still", "now", "again")

// speaksOfForces reports whether a sentence names a ship or has a noun for what moves
// in arms, so that a verb that no frame knows may tell where it goes.
func (st *state) speaksOfForces(span language.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if m := st.mentionAt[i]; m >= 0 && st.mentions[m].entity >= 0 && st.entities[st.mentions[m].entity].Type == schema.Ship ||
			st.tree.tok[i].UPOS == "NOUN" && (st.grammar.is("force", st.tree.lemma(i)) || st.grammar.is("ship-group", st.tree.lemma(i)) || st.forceLike(i, 0)) {
			return true
		}
	}
	return false
}

// modalTrigger matches the frames of a modal verb at i against the arguments of
// the verb that it modifies: "the army must leave".
func (st *state) modalTrigger(i int) []candidate {
	frames := st.grammar.verbs[st.tree.lemma(i)]
	h := st.tree.tok[i].Head
	if frames == nil || h < 0 || st.tree.tok[i].XPOS != "MD" || st.tree.tok[i].Relation != "aux" || st.tree.passive(h) || st.tree.asks(h) ||
		st.tree.perfect(h) || st.grammar.is("befalling", st.tree.lemma(h)) {
		return nil // what must be done to somebody, or how, or should have been done, is no demand on whoever does it, and growth is nobody's doing
	}
	if st.inverted(i, h) { // "should Peru leave, we shall follow"
		return nil
	}
	p := st.tree.verb(h)
	p.trigger = i
	return st.match(frames, &p)
}

func (st *state) quantity(lemma string) bool { return st.grammar.is("quantity", lemma) }

// statementOf lays a candidate down as a statement.
func (st *state) statementOf(c *candidate) statement {
	s := statement{subject: c.subject.entity, object: c.object.entity, claimant: -1, trigger: c.predicate.trigger}
	s.Relation, s.Rule, s.Stance = c.frame.relation.Name, c.frame.rule, c.frame.stance
	s.Evidence = []graph.Evidence{st.evidence(st.sentence[c.predicate.trigger])}
	if c.likewise != nil && st.sentence[c.likewise.trigger] != st.sentence[c.predicate.trigger] { // what is joined is told there
		s.Evidence = append(s.Evidence, st.evidence(st.sentence[c.likewise.trigger]))
	}
	return s
}
