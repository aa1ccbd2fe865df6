package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Which parties a pattern pairs: those of its two slots, or of talks and quarrels those who face each other.

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
	if f.relation.Name == "COOPERATED_WITH" {
		st.withFleet(out)
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
	case a.entity == b.entity, f.relation.Symmetric && st.pairedApart(p, s, o), st.namedAgain(s, o):
		return true
	case (b.how == "act" || f.spoken()) && st.ownSide(a.entity, b.entity):
		return true
	case s.subjectSlot != o.subjectSlot || f.reciprocal:
		return false
	}
	return s.subjectSlot == "by" || a.how != "self" && !st.shared(a.token, b.token, objects)
}

// namedAgain reports whether the words tell the filler o as the doer's own by naming the doer
// again and not by "its", which nobody does: in "jailed the Front's leaders" another one acts.
func (st *state) namedAgain(s, o candidate) bool {
	if s.subjectSlot != "subj" || s.subject.how == "owner" {
		return false
	}
	for h, hops := o.subject.token, 0; h >= 0 && hops < 3; h, hops = st.tree.tok[h].Head, hops+1 {
		if k := st.tree.child(h, "nmod:poss"); k >= 0 && k != s.subject.token {
			m := st.mentionAt[k]
			return m >= 0 && st.mentions[m].form != pronoun && st.mentions[m].entity == s.subject.entity
		}
		if r := st.tree.tok[h].Relation; r != "appos" && r != "conj" && r != "flat" {
			return false
		}
	}
	return false
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
var otherSlot = lexis.Set("obj", "on", "upon", "against")

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
var mutualSlot = lexis.Set("subj", "carrier subj", "members", "between", "among", "adj", "poss", "by")

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
			p.carried == "for" && lemma != "offer" && st.grammar.is("governs-hypothetical", lemma) || // "offered its soil for talks"
			st.grammar.is("means-of-harm", p.carried) && st.grammar.is("harm", lemma)
	}
	if k := st.tree.child(p.carrier, "compound:prt"); k >= 0 && st.grammar.is("light", lemma+" "+st.tree.lemma(k)) { // "picked up talks"
		return true
	}
	if st.grammar.is("uttering", lemma) && st.grammar.is("saying", st.tree.lemma(p.trigger)) && !st.grammar.is("deed", st.tree.lemma(p.trigger)) { // "spread accusations"
		return true
	}
	return st.grammar.is("light", lemma) || st.effect(p.carrier, "xcomp") != (mood{})
}

// branding are the verbs whose subject says what another's act is.
var branding = lexis.Set("call", "label", "brand", "term", "deem", "describe")

// thwarting are the verbs whose subject keeps another from an act.
var thwarting = lexis.Set("foil", "thwart", "avert", "repel", "repulse")
