package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// The slot "lone": an attack whose tree names nobody who was struck, in a sentence that
// names just one party beside the attacker. It fills patterns that speak when no other
// does.

// onlyOther is the one party that the sentence of the trigger names beside those in
// taken: of "an Israeli air strike has killed eight people, Lebanese officials say" only
// Lebanon can be what was struck. There is none where the clause says that it was
// somebody unnamed ("against militants"), and where two parties are left.
func (st *state) onlyOther(p *predicate, types map[string]bool, taken []candidate) []candidate {
	if !slices.ContainsFunc(taken, st.warring) || st.struckNameless(p) || st.othersRaid(p.trigger) || st.keptByOthers(p.trigger) || st.tree.cased(p.trigger) == "on" && st.tree.child(p.trigger, "cop") >= 0 { // "is on the offensive"
		return nil
	}
	span := st.doc.Sentences[st.sentence[p.trigger]]
	found, placed := -1, -1
	judge := st.judgeOf(p)
	for i := span.Start; i < span.End; i++ {
		e, place := st.party(i)
		if e >= 0 && judge >= 0 && st.ownSide(judge, e) { // "Chile's premier said there was no excuse for the Peruvian raid"
			continue
		}
		// "a Russian-backed Peruvian offensive"
		if e < 0 || within([]candidate{{subject: reference{entity: e}}}, taken) || st.besideTaken(i, taken) || st.behindAttacker(i) || st.privy(i, p.trigger) ||
			i < p.trigger && st.tree.above(p.trigger, i) && !st.tree.isVerb(p.trigger) {
			continue
		}
		if place {
			placed = e
			continue
		}
		if found >= 0 && found != e {
			return nil
		}
		found = e
	}
	if placed >= 0 && placed != found { // "the U.S. military in Iraq"
		return nil
	}
	if found < 0 || !types[st.entities[found].Type] {
		return nil
	}
	return []candidate{{subject: reference{found, p.trigger, "in"}, subjectVia: "loose", subjectSlot: lone}}
}

// judgeOf is the person who says the clause of the attack, where that is no subject whose doings
// are told, or of the withdrawal: who only passes a judgement on it need not have been struck. It is -1 elsewhere.
func (st *state) judgeOf(p *predicate) int {
	lemma := st.tree.lemma(p.trigger)
	if st.tree.isVerb(p.trigger) || !st.grammar.is("told-withdrawal", lemma) && (!st.grammar.is("told-attack", lemma) || st.tree.base(p.trigger) == "nsubj" && st.tree.child(st.tree.tok[p.trigger].Head, "cop") < 0) {
		return -1
	}
	if e := st.claimantOf(p.trigger); e >= 0 && st.entities[e].Type == schema.Person {
		return e
	}
	return -1
}

// othersRaid reports whether the attack at i is what somebody fears or asks for, and so not his own:
// "Peru wants the raids to end".
func (st *state) othersRaid(i int) bool {
	h := st.tree.tok[i].Head
	return h >= 0 && !st.tree.isVerb(i) && st.tree.isVerb(h) && (st.grammar.is("governs-hypothetical", st.tree.lemma(h)) && (st.tree.lemma(h) != "call" || st.tree.child(h, "compound:prt") >= 0) || st.tree.lemma(h) == "expect") // who calls a raid a crime was struck by it
}

// lone is the slot of the only other party.
const lone = "lone"

// warring reports whether a candidate fills its place with a state or an armed group that
// the sentence names, and with no town by whose name an attack goes: "the London bombings".
func (st *state) warring(c candidate) bool {
	e := c.subject.entity
	if k := st.mentionAt[c.subject.token]; c.subject.how == "seat" && c.subjectSlot == "adj" || k >= 0 && st.mentions[k].form == pronoun {
		return false
	}
	if row := st.schema.Entry(st.entities[e].gazetteer); row != nil && (row.Kind == union || row.Kind == league) {
		return true
	}
	return st.entities[e].Type == schema.State || st.armed(e)
}

// party is the state or armed group that a mention beginning at token i names, -1 for
// none; place says that it only tells where something is: "in Peru". A border is
// nobody's: "near the Peruvian border".
func (st *state) party(i int) (e int, place bool) {
	k := st.mentionAt[i]
	if k < 0 || st.mentions[k].entity < 0 || st.mentions[k].start != i {
		return -1, false
	}
	e, head := st.mentions[k].entity, st.mentions[k].head
	if st.entities[e].Type != schema.State && !st.armed(e) {
		return -1, false
	}
	if h := st.tree.tok[head].Head; h >= 0 && st.borders(h) || st.tree.cased(head) == "with" && i > 1 && st.borders(i-2) {
		return -1, false
	}
	if h := st.tree.tok[head].Head; h > head && st.bystander(h) {
		return -1, false
	}
	return e, whereabouts[st.tree.cased(head)]
}

// bystander reports whether the noun i is of those who look on or live by something, so
// that the state they come from need be no party: "French doctors treated the victims of
// the Israeli shelling".
func (st *state) bystander(i int) bool {
	lemma := st.tree.lemma(i)
	return onlookers[lemma] || st.grammar.is("press", lemma) || st.grammar.is("private-person", lemma) || st.grammar.is("livelihood", lemma)
}

// onlookers are nouns for people who come from abroad, and what they work for.
var onlookers = lexis.Set("mediator", "analyst", "expert", "doctor", "nurse", "surgeon", "reporter", "journalist", "correspondent", "photographer", "coach", "player", "investor", "trader", "broker",
	"researcher", "scholar", "professor", "scientist", "historian", "tourist", "volunteer", "diplomat", "negotiator", "envoy", "company", "firm", "bank", "charity", "exile", "pirate", "writer", "economist", "dealer", "market")

// borders reports whether token t is of what parts states: "the border with Peru".
func (st *state) borders(t int) bool {
	lemma := st.tree.lemma(t)
	return lemma == "border" || lemma == "frontier" || st.grammar.is("edge", lemma)
}

// whereabouts are the prepositions that make a state a mere place.
var whereabouts = lexis.Set("in", "across", "throughout", "near", "to", "into", "toward", "towards", "from", "inside", "around", "within", "outside")

// besideTaken reports whether token i stands in the phrase of one of those in taken: "an
// Algerian group, the Armed Islamic Group".
func (st *state) besideTaken(i int, taken []candidate) bool {
	return slices.ContainsFunc(taken, func(c candidate) bool {
		t := c.subject.token
		return st.tree.above(t, i) || st.tree.tok[i].Head >= 0 && st.tree.tok[i].Head == st.tree.tok[t].Head || st.tree.tok[t].Head >= 0 && st.tree.tok[i].Head == t
	})
}

// behindAttacker reports whether the mention that begins at token i is of who stands behind
// an attacker: "the army, backed by Peruvian jets, …".
func (st *state) behindAttacker(i int) bool {
	h := st.mentions[st.mentionAt[i]].head
	if b := st.tree.base(h); b == "amod" || b == "compound" || b == "nmod" && st.tree.cased(h) == "" {
		h = st.tree.tok[h].Head
	}
	v := st.tree.tok[h].Head
	return v >= 0 && st.tree.cased(h) == "by" && st.grammar.is("patronage", st.tree.lemma(v))
}

// privy reports whether the mention that begins at token i is of who hears of the attack at v or
// judges it, or only has views on what may come, and so was not struck: "Peru had been informed
// of the raid by Chile", "Peru hopes that the Chilean raids will end".
func (st *state) privy(i, v int) bool {
	s := st.tree.leader(st.mentions[st.mentionAt[i]].head)
	if h := st.tree.tok[s].Head; h >= 0 && st.tree.base(s) == "nmod" && st.grammar.is("organ", st.tree.lemma(h)) { // "the government of Peru"
		s = h
	}
	h := st.tree.tok[s].Head
	if h < 0 {
		return false
	}
	switch st.tree.tok[s].Relation {
	case "nsubj", "nsubj:pass":
		return st.grammar.is("privy", st.tree.lemma(h)) && st.tree.tok[v].Head == h || st.grammar.is("looking-on", st.tree.lemma(h))
	case "nmod:poss":
		return st.grammar.is("looking-on", st.tree.lemma(h))
	}
	return false
}

// keptByOthers reports whether the measure at i is what others than those whom it hits keep or break:
// "a breach of the Council's embargo".
func (st *state) keptByOthers(i int) bool {
	i = st.tree.leader(i)
	h := st.tree.tok[i].Head
	return h >= 0 && st.tree.base(i) != "nsubj" && st.grammar.is("keeping-faith", st.tree.lemma(h))
}

// struckNameless reports whether the clause of the attack at v goes on to name fighters
// who are nobody's: "raids on militants", "an offensive to crush insurgents".
func (st *state) struckNameless(p *predicate) bool {
	v := p.trigger
	for _, a := range p.args {
		switch a.slot {
		case "of": // "the invasion of a sovereign country"
			if st.tree.tok[a.token].Head == v && regional[st.tree.lemma(a.token)] {
				return true
			}
		case "on", "against", "obj", "at", "upon": // "attacks on neutral shipping"
			if lemma := st.tree.lemma(a.token); !st.grammar.is("target", lemma) && !st.grammar.is("force", lemma) ||
				st.tree.child(a.token, "amod") >= 0 && st.grammar.is("foreign", st.tree.lemma(st.tree.child(a.token, "amod"))) {
				return true
			}
		}
	}
	for i := v + 1; i < st.doc.Sentences[st.sentence[v]].End && i < v+20; i++ {
		if st.tree.tok[i].UPOS == "NOUN" && st.grammar.is("combatant", st.tree.lemma(i)) && st.tree.above(v, i) && st.resolveOne(i, "", 2) == nil {
			return true
		}
		if st.tree.base(i) == "compound" && st.grammar.is("combatant", st.tree.lemma(i)) && st.tree.above(v, i) {
			return true
		}
	}
	return false
}

// aloneInSentence reports whether no other deed of force by the subject of c is told
// beside it, which says better whom it hit.
func aloneInSentence(c *candidate, list []candidate) bool {
	return !slices.ContainsFunc(list, func(o candidate) bool {
		return o.frame.relation.Family == "material" && o.objectSlot != lone &&
			(o.subject.entity == c.subject.entity || o.object.entity == c.subject.entity && o.subject.entity == c.object.entity)
	})
}

// posted is the slot of where the text told last that the forces of a party are.
const posted = "posted"

// postedAt is where the forces of the only one in taken went or stood by what this sentence
// or the two before it told: "Peru, which sent troops to Chile in May, will pull them out".
func (st *state) postedAt(p *predicate, types map[string]bool, taken []candidate) []candidate {
	if len(taken) != 1 {
		return nil
	}
	side := taken[0].subject.entity
	for _, list := range [][]candidate{st.pending, st.candidates} {
		for k := len(list) - 1; k >= 0; k-- {
			c := &list[k]
			if st.sentence[p.trigger]-st.sentence[c.predicate.trigger] > 2 {
				break
			}
			where := c.object.entity
			if c.frame.relation.Name != deployed || c.subject.entity != side && !st.ownSide(c.subject.entity, side) || where == side || !types[st.entities[where].Type] {
				continue
			}
			return []candidate{{subject: reference{where, p.trigger, "in"}, subjectVia: "loose", subjectSlot: posted}}
		}
	}
	return nil
}

// pairedApart reports whether two who fill the slots of something mutual stand in pairs of
// their own, "talks between X and Y and between X and Z", or each wrote his own letter.
func (st *state) pairedApart(p *predicate, a, b candidate) bool {
	from, to := min(a.subject.token, b.subject.token), max(a.subject.token, b.subject.token)
	for t := from + 1; t < to; t++ {
		if st.lower(t) == "between" {
			return true
		}
	}
	if st.onOneSide(from, to) {
		return true
	}
	return a.subjectSlot == "by" && b.subjectSlot == "by" && (lexis.Utterance[st.tree.lemma(p.trigger)] || st.tree.lemma(p.trigger) == "communication")
}

// onOneSide reports whether the parties at the tokens stand both "on the one hand", or both "on
// the other": "talks between X and Y on the one hand and Z on the other". Whoever stands on both
// hands makes two pairs of them.
func (st *state) onOneSide(from, to int) bool {
	span := st.doc.Sentences[st.sentence[from]]
	between, hand, other := -1, -1, -1
	for t := span.Start; t < span.End; t++ {
		switch w := st.lower(t); {
		case w == "between" && hand < 0:
			between = t
		case w == "between" && other < 0:
			return false
		case hand < 0 && between >= 0 && (w == "hand" || w == "side") && st.lower(t-1) == "one":
			hand = t
		case hand >= 0 && w == "other" && st.lower(t-2) == "on":
			other = t
		}
	}
	if between < 0 || other < 0 || from < between || to > other {
		return false
	}
	second, both := false, false
	for t := hand; t < other; t++ {
		if e := st.entityAt(t); e >= 0 {
			second = true
			for k := between; k < hand; k++ {
				both = both || st.entityAt(k) == e
			}
		}
	}
	return second && both != ((from < hand) == (to < hand))
}

// ownOfAnother reports whether the object is told by "its own", which the subject's words
// alone can mean, and is read as another's: "the regime, in disregard of the Council, killed
// its own people".
func (st *state) ownOfAnother(c *candidate) bool {
	t := c.object.token
	return c.subjectSlot == "subj" && st.tree.tok[t].XPOS == "PRP$" && t+1 < len(st.doc.Tokens) && st.lower(t+1) == "own"
}

// resigns reports whether a person only leaves an office: "stepped down from the Peruvian
// government".
func (st *state) resigns(c *candidate) bool {
	if st.entities[c.subject.entity].Type != schema.Person {
		return false
	}
	switch l := st.tree.lemma(c.predicate.trigger); l {
	case "step", "walk", "resign":
		return c.object.how != "self"
	}
	return false
}

// onlyLends reports whether the phrase with "with" at i tells of the help with which others
// do something together: "with Norway's mediation, X and Y have reached a deal". Who helps one
// party to a joint act takes part in it.
func (st *state) onlyLends(f *frame, i int, p *predicate) bool {
	if !st.grammar.is("lent", st.tree.lemma(i)) || st.entityAt(i) >= 0 {
		return false
	}
	if f.relation.Name == "AGREED_WITH" {
		return true
	}
	for _, a := range p.args {
		if (a.slot == "subj" || a.slot == "carrier subj") && len(st.tree.conjuncts(st.tree.leader(a.token))) > 1 {
			return true
		}
	}
	return false
}
