package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// match tries frames from the most specific down; the first rank that yields a
// candidate wins, and all frames of that rank speak. What something does and what
// it belongs to are told side by side ("is operating off Peru as part of the
// fleet"), so facts that stand and acts do not outdo each other.
func (st *state) match(frames []lemmaFrame, p *predicate) []candidate {
	st.resolved, st.phrase.token = st.resolved[:0], -1
	var found [kindsSaid]ranked
	has := p.slots
	if p.carrier >= 0 {
		has |= carriedBit
	}
	for _, f := range frames {
		if f.wants&^has != 0 && st.trace == nil { // explain wants the reason
			continue
		}
		said := &found[f.said]
		if said.outranks(f.frame) && !flagged(said.list) {
			continue
		}
		if reason := st.blocked(f.frame, p); reason != "" {
			st.unmet(f.frame, p, reason)
			continue
		}
		list := st.pairs(f.frame, p)
		if len(list) > 0 && len(said.list) > 0 && len(st.doc.Sentences) < wholeArticle { // a short note is taken by its word
			if flagged(list) {
				continue
			}
			if flagged(said.list) {
				said.list = nil
			}
		}
		said.add(f.frame, list)
	}
	return slices.Concat(found[act].list, st.voyages(found[move].list), found[fact].list)
}

// ranked are candidates and the rank of the frames that gave the first of them.
type ranked struct {
	list []candidate
	rank int
}

func (r *ranked) outranks(f *frame) bool { return len(r.list) > 0 && f.rank < r.rank }

func (r *ranked) add(f *frame, list []candidate) {
	if len(list) > 0 {
		r.list, r.rank = append(r.list, list...), f.rank
	}
}

// flagged reports whether all of list rest on whose ship the gazetteer says one is: what
// the sentence itself tells is more than that.
func flagged(list []candidate) bool {
	return !slices.ContainsFunc(list, func(c candidate) bool { return c.subject.how != "parent" })
}

// blocked says why a frame does not apply at all, "" where it does.
func (st *state) blocked(f *frame, p *predicate) string {
	if f.particle != "" && !st.tree.particle(p.trigger, f.particle) {
		return "no " + f.particle
	}
	if f.with != nil && !st.carriedBy(f, p) {
		return "no carrying verb"
	}
	for i := range f.where {
		if c := &f.where[i]; !st.meets(p, c) && (!f.asks("obj") || !st.heads(p, c.under, c.words)) {
			return c.another
		}
	}
	for i := range f.unless {
		if c := &f.unless[i]; st.meets(p, c) {
			return c.excluded
		}
	}
	if f.spoken() {
		return st.unsaid(f, p)
	}
	return ""
}

func (st *state) carriedBy(f *frame, p *predicate) bool {
	if p.carrier < 0 {
		return false
	}
	if f.with.Any {
		return true
	}
	lemma := st.tree.lemma(p.carrier)
	if p.carried == "" && f.with.Holds(lemma) || p.carried != "" && (f.with.Holds(lemma+" "+p.carried) || f.with.Holds(p.carried)) {
		return true
	}
	for _, c := range st.tree.children(p.carrier) {
		if r := st.tree.tok[c].Relation; (r == "compound:prt" || r == "advmod" && c == p.carrier+1) && f.with.Holds(lemma+" "+st.tree.lemma(c)) {
			return true
		}
	}
	return false
}

// meets reports whether one of a condition's words heads its slot.
func (st *state) meets(p *predicate, c *condition) bool {
	if c.bit == 0 {
		return c.words.Allows(st.tree.lemma(p.trigger))
	}
	return st.headsAt(p, c.slot, c.bit, c.words)
}

// heads reports whether one of the words heads the slot, seen through numbers and
// quantities ("hundreds of troops").
func (st *state) heads(p *predicate, slot string, words *lexis.WordSet) bool {
	return st.headsAt(p, slot, slotBit(slot), words)
}

// headsAt is heads for a slot whose bit is known.
func (st *state) headsAt(p *predicate, slot string, bit uint64, words *lexis.WordSet) bool {
	if p.slots&bit == 0 {
		return false
	}
	for i := range p.args {
		a := &p.args[i]
		if a.bit != bit {
			continue
		}
		if at, _ := strings.CutPrefix(a.slot, "carrier "); at != slot && a.slot != slot {
			continue
		}
		if st.phrase.token != a.token { // the frames of one trigger ask again and again about the same
			st.phrase.token, st.phrase.conjuncts = a.token, st.tree.addConjuncts(st.phrase.conjuncts[:0], a.token)
		}
		if st.anyHeaded(st.phrase.conjuncts, words) {
			return true
		}
	}
	return false
}

// headed reports whether one of the words heads the phrase of a token.
func (st *state) headed(tok int, words *lexis.WordSet) bool {
	var room [8]int
	return st.anyHeaded(st.tree.addConjuncts(room[:0], tok), words)
}

// anyHeaded is headed for the conjuncts of a phrase.
func (st *state) anyHeaded(conjuncts []int, words *lexis.WordSet) bool {
	forces := words.Holds("troop")
	for _, k := range conjuncts {
		if forces && (st.unwarlike(k) || st.merchantNoun(k)) { // "a cargo ship"
			continue
		}
		if words.Allows(st.tree.lemma(k)) || words.Holds("tanker") && words.Holds("liner") && st.merchantNoun(k) || words.Holds("demonym") && st.compatriots(k) || words.Holds("armed-name") && st.inArms(k) ||
			words.Holds("league-name") && st.ofStates(k) || words.Holds("party-name") && st.entityAt(k) >= 0 ||
			st.countsOf(k, words, 0) || st.unitOf(k, words) || st.describedAs(k, words) || st.forces && forces && (st.forceLike(k, 0) || words.Holds("brigade") && st.namesUnit(k)) ||
			st.forces && words.Holds("warplane") && (st.designation(k) || st.grammar.is("arms-name", st.tree.lemma(k)) && !lowered(st.doc.Word(k))) {
			return true
		}
	}
	return false
}

// compatriots reports whether token k names people by their state: "two Britons".
func (st *state) compatriots(k int) bool {
	m := st.mentionAt[k]
	if m < 0 || st.mentions[m].form != adjective {
		return false
	}
	switch st.tree.tok[k].XPOS {
	case "NNPS", "NNS":
		return true
	case "JJ": // "30 Sudanese", "the Vietnamese"
		c := st.tree.child(k, "nummod")
		r := st.tree.base(k)
		return c >= 0 && (r == "obj" || r == "nsubj")
	}
	return false
}

// inArms reports whether token k names an armed group or an armed service.
func (st *state) inArms(k int) bool {
	e := st.entityAt(k)
	if e < 0 || st.entities[e].Type != schema.Organization {
		return false
	}
	return st.armed(e) || st.grammar.is("warring", lastWord(st.entities[e].Name))
}

// describedAs reports whether the name at k says by its kind, or by the noun
// before it, what it is: "deployed the frigate Aurora", "deployed HMS Aurora"; "her" for a
// ship says that too.
func (st *state) describedAs(k int, words *lexis.WordSet) bool {
	if st.tree.tok[k].UPOS != "PROPN" && (st.tree.lemma(k) != "she" || !words.Holds("yacht")) {
		return false
	}
	if e := st.entityAt(k); e >= 0 && st.entities[e].Type == schema.Ship && words.Holds("ship") && words.Holds("vessel") {
		return true
	}
	for _, c := range st.tree.children(k) {
		if c < k &&
			(st.tree.tok[c].UPOS == "NOUN" && st.tree.base(c) == "compound" || st.tree.tok[c].Relation == "nmod:desc" && (st.grammar.is("accredited", st.tree.lemma(c)) || st.grammar.is("court-like", st.tree.lemma(c)))) &&
			words.Allows(st.tree.lemma(c)) {
			return true
		}
	}
	return false
}

// countsOf reports whether token k counts one of the words: "tens of thousands
// of troops".
func (st *state) countsOf(k int, words *lexis.WordSet, depth int) bool {
	if depth > 2 || !st.quantity(st.tree.lemma(k)) && st.tree.tok[k].UPOS != "NUM" && st.tree.tok[k].UPOS != "SYM" {
		return false
	}
	for _, n := range st.tree.children(k) {
		if st.tree.base(n) == "nmod" && (words.Allows(st.tree.lemma(n)) || words.Holds("demonym") && st.compatriots(n) || st.countsOf(n, words, depth+1)) {
			return true
		}
	}
	return false
}

// unasked reports whether a frame asks for words behind a preposition that do
// not head this token: of "in an operation in the region" only the operation
// counts.
func (st *state) unasked(f *frame, base string, tok int) bool {
	if base == "obj" || base == "subj" || base == "adj" {
		return false
	}
	for _, c := range f.where {
		if c.slot == base && !st.headed(tok, c.words) {
			return true
		}
	}
	return false
}
