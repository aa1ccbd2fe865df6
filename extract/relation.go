package extract

import (
	"cmp"
	"slices"
	"strings"

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
		changed = st.listedBehindPlace(&st.mentions[i]) || st.namedOverPhrase(&st.mentions[i]) || st.amongShips(&st.mentions[i]) || st.hyphenedPair(&st.mentions[i]) || st.bothHalves(&st.mentions[i]) || changed
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
			st.tree.lemma(i) == "they" || st.opensWithThey(i) || st.shipsKnown(i) || requiting[st.tree.lemma(i)] ||
			st.broughtIn(i) > 0 && st.shipsToCome(i) != nil {
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
		} else if refs := st.ground(i); refs != nil && st.tree.base(i) == "obj" { // "shelled the town"
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
var somewhere = set("back", "there", "anywhere", "nowhere", "somewhere", "still", "now", "again")

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

// pairs lists the pairs of entities that fill a frame's slots.
func (st *state) pairs(f *frame, p *predicate) []candidate {
	subjects, objects := st.fillers(f, p)
	if f.reciprocal && echoed(subjects, objects) || f.relation.Symmetric && st.brought(subjects, objects) {
		return st.mutual(f, p, subjects)
	}
	if sides := st.sides(f, p); len(sides) > 1 {
		return st.across(f, p, sides)
	}
	if !f.reciprocal && len(objects) == 0 {
		objects = st.oneAnother(f, p, subjects)
	}
	if len(subjects) == 0 && (f.reciprocal || f.relation.Symmetric && f.with == nil) {
		subjects = st.partners(p, f, objects)
	}
	if f.reciprocal && (len(objects) == 0 || len(subjects) == 0) {
		if !f.relation.Symmetric && st.againstOthers(f, p) || slices.Contains(talking, f.relation.Name) && st.withOthers(p) {
			st.missPair(f, p, len(subjects), len(objects))
			return nil
		}
		return st.mutual(f, p, append(subjects, objects...))
	}
	if len(subjects) == 0 || len(objects) == 0 {
		st.missPair(f, p, len(subjects), len(objects))
		return nil
	}
	out := st.everyPair(f, p, subjects, objects)
	if f.relation.Name == "COOPERATED_WITH" && f.reciprocal && len(subjects) > 1 && st.allStates(subjects) { // "X and Y plan a joint exercise with ships from Z"
		out = append(out, st.mutual(f, p, subjects)...)
	}
	return st.sent(f, p, out)
}

// fillers are who fills the two slots of a frame: by the predicate's own arguments or else by
// what the sentence and the text before tell of the other side.
func (st *state) fillers(f *frame, p *predicate) (subjects, objects []candidate) {
	subjects = st.fill(f.subject, f, p, f.from, nil)
	objects = st.fill(f.object, f, p, f.to, subjects)
	objects = st.withExamples(f, p, objects)
	if len(objects) == 0 && len(subjects) > 0 {
		objects = st.loose(f, p)
	}
	if len(objects) == 0 && len(subjects) > 0 {
		subjects, objects = st.turnedTo(f, p, subjects)
	}
	if len(objects) == 0 {
		objects = st.facing(f.object, subjects, p, f.to)
	}
	if len(subjects) == 0 && f.relation.Family == "material" && f.relation.Name != deployed {
		subjects = st.sender(f, p)
	}
	if len(subjects) == 0 {
		subjects = st.facing(f.subject, objects, p, f.from)
	}
	return subjects, objects
}

// everyPair pairs each subject with each object that is another party.
func (st *state) everyPair(f *frame, p *predicate, subjects, objects []candidate) []candidate {
	var out []candidate
	for _, s := range subjects {
		for _, o := range objects {
			if st.oneParty(f, p, s, o, objects) {
				continue
			}
			out = append(out, candidate{frame: f, predicate: p, subject: s.subject, object: o.subject,
				subjectVia: s.subjectVia, subjectSlot: s.subjectSlot, objectVia: o.subjectVia, objectSlot: o.subjectSlot})
		}
	}
	return out
}

// oneParty reports whether the fillers s and o of a frame's two slots are one and the same, of
// one side, or named side by side in one slot.
func (st *state) oneParty(f *frame, p *predicate, s, o candidate, objects []candidate) bool {
	a, b := s.subject, o.subject
	switch {
	case a.entity == b.entity, f.relation.Symmetric && st.pairedApart(p, s, o):
		return true
	case (b.how == "act" || f.spoken()) && st.ownSide(a.entity, b.entity):
		return true
	case s.subjectSlot != o.subjectSlot || f.reciprocal:
		return false
	}
	return s.subjectSlot == "by" || a.how != "self" && !st.shared(a.token, b.token, objects)
}

// turnedTo is who says the clause before the trigger, and whom he addresses, where that
// is whoever acts in the clause: "Ana Dias said Peru had fired first and warned Lima". The
// subjects stay as they are elsewhere.
func (st *state) turnedTo(f *frame, p *predicate, subjects []candidate) (speakers, addressed []candidate) {
	if f.relation.Family != "verbal" || f.spoken() || st.tree.tok[p.trigger].Relation != "conj" || st.eachOther(f, p) >= 0 || slices.ContainsFunc(subjects, func(s candidate) bool { return s.subjectVia != "shared" }) {
		return subjects, nil
	}
	addressed = st.fill(f.object, f, p, f.to, nil)
	for _, r := range st.utterers(p.trigger) {
		if f.from[st.entities[r.entity].Type] {
			speakers = append(speakers, candidate{subject: r, subjectVia: "shared", subjectSlot: "subj"})
		}
	}
	if len(addressed) == 0 || len(speakers) == 0 {
		return subjects, nil
	}
	return speakers, addressed
}

// allStates reports whether all who fill a slot are states named themselves.
func (st *state) allStates(list []candidate) bool {
	return !slices.ContainsFunc(list, func(c candidate) bool {
		return st.entities[c.subject.entity].Type != schema.State || c.subject.how != "self"
	})
}

// wanted keeps the candidates of a wanted type.
func wanted(st *state, list []candidate, types map[string]bool) []candidate {
	var out []candidate
	for _, c := range list {
		if types[st.entities[c.subject.entity].Type] {
			out = append(out, c)
		}
	}
	return out
}

// oneAnother are the subjects as those whom the words tell of, where these are one another:
// "blamed each other", "expelled each other's envoys".
func (st *state) oneAnother(f *frame, p *predicate, subjects []candidate) []candidate {
	at := st.eachOther(f, p)
	if at < 0 && !(f.spoken() && st.saidOfOther(p)) {
		return nil
	}
	out := wanted(st, subjects, f.to)
	if at < 0 || st.tree.child(at, "nmod:poss") < 0 {
		return out
	}
	lemma := st.tree.lemma(at)
	if st.grammar.is("lifeless", lemma) {
		return nil
	}
	foe := st.grammar.is("group", lemma) && st.stateFoe(at)
	for i := range out {
		out[i].subject.token, out[i].subject.how = at, "owner"
	}
	return slices.DeleteFunc(out, func(c candidate) bool { return st.disowned(at, foe, c.subject) })
}

// eachOther is where the predicate's object is "each other", "one another" or, beside "each",
// "the other", or the noun for what is "each other's"; -1 where it is none of these.
func (st *state) eachOther(f *frame, p *predicate) int {
	for _, a := range p.args {
		if !otherSlot[a.slot] && (f.said == move || !slices.ContainsFunc(f.object, func(s slot) bool { return s.base == a.slot })) {
			continue
		}
		k := st.tree.child(a.token, "nmod:poss")
		if st.eachOtherAt(a.token-1) || st.eachOtherAt(a.token) || st.otherOne(a.token) || k >= 0 && (st.eachOtherAt(k-1) || st.eachOtherAt(k)) {
			return a.token
		}
	}
	return -1
}

// saidOfOther reports whether the predicate is told of "the other": "each said the other
// must go first".
func (st *state) saidOfOther(p *predicate) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool { return a.slot == "subj" && st.otherOne(a.token) })
}

// otherSlot are the slots of verbs of words that whom they are addressed to may fill.
var otherSlot = set("obj", "on", "upon", "against")

func (st *state) eachOtherAt(t int) bool {
	if t < 0 || t+1 >= len(st.doc.Tokens) {
		return false
	}
	first, second := st.lower(t), st.lower(t+1)
	return first == "each" && second == "other" || first == "one" && second == "another"
}

// againstOthers reports whether the words say whom those who act together fight,
// known or not: "X and Y clashed with rebels", "X and Y killed ten rebels in clashes".
func (st *state) againstOthers(f *frame, p *predicate) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool {
		switch a.slot {
		case "with", "against":
			return !st.eachOtherAt(a.token-1) && !st.eachOtherAt(a.token)
		case "obj", "carrier obj":
			return a.token != p.trigger && !f.asks(a.slot) && (p.carrier < 0 || p.carried != "" || !st.light(p)) && !st.eachOtherAt(a.token-1) &&
				!st.eachOtherAt(a.token) && !st.otherOne(a.token)
		}
		return false
	})
}

// withOthers reports whether the words say with whom those who act together deal, known
// or not: "the leaders of X and Y held talks with rebels".
func (st *state) withOthers(p *predicate) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool {
		lemma := st.tree.lemma(a.token)
		return (a.slot == "with" || a.slot == "carrier with") && (st.grammar.is("group", lemma) || st.grammar.is("delegate", lemma))
	})
}

// talking are the relations of those who talk.
var talking = []string{"NEGOTIATED_WITH", "MET_WITH", "SPOKE_WITH"}

// sides lists the parties of "talks between X and Y", each side with all that it
// names; whoever arranges the talks is none.
func (st *state) sides(f *frame, p *predicate) [][]candidate {
	between := f.relation.Symmetric && slices.ContainsFunc(f.object, func(s slot) bool { return s.base == "between" })
	var sides [][]candidate
	seen := map[int]bool{}
	for _, a := range p.args {
		switch {
		case seen[a.token]:
			continue
		case a.slot == "members" && (f.reciprocal || between):
		case a.slot == "between" && between, a.slot == "obj between" && between && f.asks("obj"): // "is mediating talks between X and Y"
		default:
			continue
		}
		seen[a.token] = true
		for _, tok := range st.tree.conjuncts(a.token) {
			var side []candidate
			for _, r := range st.resolveOne(tok, "", 0) {
				if !f.to[st.entities[r.entity].Type] {
					r = st.seatOf(r, f.to)
				}
				if r.entity >= 0 {
					side = append(side, candidate{subject: r, subjectVia: a.via, subjectSlot: "members"})
				}
				if r.how == "pair" && len(side) > 0 { // "talks between the two sides": each is one
					sides, side = append(sides, side), nil
				}
			}
			if x := st.tree.tok[tok].XPOS; (x == "NNS" || x == "NNPS") && len(st.tree.conjuncts(a.token)) == 1 && len(side) > 1 &&
				(side[0].subject.how == "organ" || side[0].subject.how == "name") {
				for _, one := range side { // "between the leaders of X and Y", "between two rivals, X and Y"
					sides = append(sides, []candidate{one})
				}
				continue
			}
			if len(side) > 0 {
				sides = append(sides, side)
			}
		}
	}
	return sides
}

// across pairs each party of a side with those of the others.
func (st *state) across(f *frame, p *predicate, sides [][]candidate) []candidate {
	var out []candidate
	for i, side := range sides {
		for _, other := range sides[i+1:] {
			for _, a := range side {
				for _, b := range other {
					if a.subject.entity == b.subject.entity || len(out) >= 12 || st.pairedApart(p, a, b) {
						continue
					}
					out = append(out, candidate{frame: f, predicate: p, subject: a.subject, object: b.subject,
						subjectVia: a.subjectVia, subjectSlot: "members", objectVia: b.subjectVia, objectSlot: "members"})
				}
			}
		}
	}
	return out
}

// mutual pairs the members of one slot with each other: "X and Y met".
func (st *state) mutual(f *frame, p *predicate, members []candidate) []candidate {
	var out []candidate
	if len(members) > 5 { // a conference, not a pair
		return nil
	}
	for i, a := range members {
		for _, b := range members[i+1:] {
			if a.subject.entity == b.subject.entity || st.onePhrase(a.subject.token, b.subject.token) || st.pairedApart(p, a, b) ||
				a.subjectSlot != b.subjectSlot || !mutualSlot[a.subjectSlot] && f.subject[0].base != a.subjectSlot {
				continue
			}
			pair := candidate{frame: f, predicate: p, subject: a.subject, object: b.subject,
				subjectVia: a.subjectVia, subjectSlot: "members", objectVia: b.subjectVia, objectSlot: "members"}
			out = append(out, pair)
			if f.relation.Family == "verbal" { // "X and Y traded accusations"; of "X and Y fought" one says both
				pair.subject, pair.object, pair.subjectVia, pair.objectVia = pair.object, pair.subject, pair.objectVia, pair.subjectVia
				out = append(out, pair)
			}
		}
	}
	if len(out) == 0 {
		st.missPair(f, p, len(members), 0)
	}
	return out
}

// onePhrase reports whether the name at b is that of whom the noun means before which a
// stands: "the Hutu group, the Lion Front".
func (st *state) onePhrase(a, b int) bool {
	k, lead := st.tree.tok[a].Head, st.tree.leader(b)
	return k >= 0 && st.ownerKind(a) == "adj" && st.tree.tok[lead].Relation == "appos" && st.tree.tok[lead].Head == k
}

// mutualSlot are the slots whose several fillers face each other: in "talks
// with X and Y", X and Y do not.
var mutualSlot = set("subj", "carrier subj", "members", "between", "among", "adj", "poss", "by")

// light reports whether the subject of the verb above an event noun is its
// doer: the verb adds nothing ("hold talks", "talks began") or only a stance
// ("demand talks", "cancel a visit").
func (st *state) light(p *predicate) bool {
	lemma := st.tree.lemma(p.carrier)
	if p.carried == "" && (branding[lemma] || thwarting[lemma]) && st.tree.child(p.carrier, "compound:prt") < 0 { // "called the seizure of X piracy"
		return false
	}
	if p.carried != "" {
		return st.grammar.is("light", lemma+" "+p.carried) || st.grammar.is("means", p.carried) ||
			p.carried == "for" && st.grammar.is("governs-hypothetical", lemma) ||
			st.grammar.is("means-of-harm", p.carried) && st.grammar.is("harm", lemma)
	}
	if k := st.tree.child(p.carrier, "compound:prt"); k >= 0 && st.grammar.is("light", lemma+" "+st.tree.lemma(k)) { // "picked up talks"
		return true
	}
	return st.grammar.is("light", lemma) || st.effect(p.carrier, "xcomp") != (mood{})
}

// branding are the verbs whose subject says what another's act is.
var branding = set("call", "label", "brand", "term", "deem", "describe")

// thwarting are the verbs whose subject keeps another from an act.
var thwarting = set("foil", "thwart", "avert", "repel", "repulse")

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

// settle removes what another candidate of the sentence says better: the same
// statement twice, and relations that yield to others for one pair.
func (st *state) settle(list []candidate) []candidate {
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.predicate.trigger, b.predicate.trigger), cmp.Compare(a.subject.token, b.subject.token), cmp.Compare(a.object.token, b.object.token))
	})
	list = slices.DeleteFunc(slices.Clone(list), func(c candidate) bool { return c.objectSlot == lone && !aloneInSentence(&c, list) })
	var out []candidate
	for i := range list {
		if reason := st.idle(&list[i]); reason != "" {
			st.miss(list[i].frame, list[i].predicate, reason)
			continue
		}
		if !st.outdone(&list[i], i, list) {
			out = append(out, list[i])
		}
	}
	return out
}

// outdone reports whether another of the list says better what c, which stands at an index
// of it, says: the same act, told before, or a relation that c's yields to.
func (st *state) outdone(c *candidate, at int, list []candidate) bool {
	for i := range list {
		o := &list[i]
		// "ordered the Aurora to leave for Peru"
		if c.frame.relation.Name == deployed && o.frame.relation.Name == deployed && c.subject.entity == o.object.entity &&
			st.tree.above(o.predicate.trigger, c.predicate.trigger) && c.predicate.trigger != o.predicate.trigger {
			return true
		}
		if i == at || !samePair(c, o) {
			continue
		}
		if st.partOfAct(c, o) {
			return true
		}
		if slices.Contains(c.frame.relation.Yields, o.frame.relation.Name) && st.linked(c, o) && !st.besides(c, o) && !apart(c, o) &&
			!repaid(c, o) && !st.tree.follows(o.predicate.trigger, c.predicate.trigger) {
			st.miss(c.frame, c.predicate, "yields to "+o.frame.relation.Name)
			return true
		}
		if o.frame.relation == c.frame.relation && i < at && !st.otherWay(c, o) && (st.linked(c, o) || st.purposeOf(c, o)) {
			return true
		}
	}
	return false
}

// partOfAct reports whether c is no act of its own beside o: "seized her and brought her into
// Lima", "suspended aid to Peru".
func (st *state) partOfAct(c, o *candidate) bool {
	switch c.frame.relation.Name {
	case deployed:
		return o.frame.relation.Name == "SEIZED" && c.subject.entity == o.subject.entity
	case "AIDED":
		return o.frame.relation.Name == "SANCTIONED" && st.tree.lemma(o.predicate.trigger) == "suspend" && st.linked(c, o)
	}
	return false
}

// otherWay reports whether c tells of the second party what o tells of the first, so that both
// hold: "blamed each other", "raided X in retaliation for X's attack", and words in turn.
func (st *state) otherWay(c, o *candidate) bool {
	if c.subject.entity != o.object.entity {
		return false
	}
	if st.eachOther(c.frame, c.predicate) >= 0 || st.saidOfOther(c.predicate) ||
		c.subjectSlot == "members" && c.frame.relation.Family == "verbal" || st.distributed(c.subject.token) {
		return true
	}
	p, q := c.predicate.trigger, o.predicate.trigger
	return p != q && st.answered(max(p, q)) >= 0 || inTurn(c, o)
}

// inTurn reports whether two verbs, each with a subject of its own, tell the same relation
// one way and the other: "Peru accused Chile of theft, and Chile accused Peru of lying".
func inTurn(a, b *candidate) bool {
	return !a.frame.relation.Symmetric && a.subject.entity == b.object.entity && a.object.entity == b.subject.entity && a.predicate.trigger != b.predicate.trigger &&
		a.subjectSlot == "subj" && b.subjectSlot == "subj" && a.subjectVia == "" && b.subjectVia == ""
}

// linked reports whether two candidates rest on one event: the same trigger, or
// a noun and the verb above it.
func (st *state) linked(a, b *candidate) bool {
	p, q := a.predicate, b.predicate
	return p.trigger == q.trigger || p.carrier == q.trigger || q.carrier == p.trigger ||
		st.tree.tok[p.trigger].Head == q.trigger || st.tree.tok[q.trigger].Head == p.trigger
}

// purposeOf reports whether one of two triggers of one relation is the infinitive that says
// what the other is for: "sent aid to help Peru" is one deed.
func (st *state) purposeOf(a, b *candidate) bool {
	p, q := a.predicate.trigger, b.predicate.trigger
	if st.tree.above(q, p) {
		p, q = q, p
	}
	if !st.tree.above(p, q) || st.tree.tok[q].XPOS != "VB" || !st.tree.nonfinite(q) || st.tree.tok[q].Relation != "acl" && st.tree.tok[q].Relation != "advcl" {
		return false
	}
	for h := st.tree.tok[q].Head; h != p; h = st.tree.tok[h].Head { // only nouns between
		if st.tree.isVerb(h) {
			return false
		}
	}
	return true
}

// besides reports whether a deed and a verb of words stand side by side, so that each
// tells an act of its own: "threatened X and shelled it".
func (st *state) besides(a, b *candidate) bool {
	if (a.frame.relation.Family == "verbal") == (b.frame.relation.Family == "verbal") {
		return false
	}
	p, q := a.predicate.trigger, b.predicate.trigger
	return st.tree.tok[p].Relation == "conj" && st.tree.tok[p].Head == q || st.tree.tok[q].Relation == "conj" && st.tree.tok[q].Head == p
}

// apart reports whether two deeds are told by words of their own of other victims: "a
// raid on a base of X killed two members of X", or one party does this and the other that:
// "X will retaliate for Y's attacks on it".
func apart(a, b *candidate) bool {
	if a.predicate.trigger != b.predicate.trigger && a.subject.entity == b.object.entity && !a.frame.relation.Symmetric && !b.frame.relation.Symmetric {
		return true
	}
	return a.frame.relation.Family == "material" && b.frame.relation.Family == "material" &&
		a.predicate.trigger != b.predicate.trigger && (a.object.token != b.object.token || strings.HasPrefix(b.objectSlot, "subj "))
}

// repaid reports whether the deed a is what the one who suffered it speaks of in b:
// "said it would retaliate for X's attacks".
func repaid(a, b *candidate) bool {
	return a.frame.relation.Family == "material" && b.frame.relation.Family == "verbal" && a.subject.entity == b.object.entity
}

// samePair reports whether two candidates are between the same two entities, in either
// order.
func samePair(a, b *candidate) bool {
	return a.subject.entity == b.subject.entity && a.object.entity == b.object.entity ||
		a.subject.entity == b.object.entity && a.object.entity == b.subject.entity
}
