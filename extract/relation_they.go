package extract

import (
	"slices"

	"wiregraph/schema"
)

// Whom "they" means: two who dealt with each other before, or the people of the clause above.

// those resolves "they" at the head of its sentence to the two who did something
// together in the one before: "X met Y. They signed a treaty."
func (st *state) those(i int) []reference {
	if st.tree.lemma(i) == "they" && st.spokenBy(i) >= 0 {
		return st.theySpokenOf(i)
	}
	if !st.opensWithThey(i) {
		return st.theyHere(i)
	}
	return st.actedTogether(i)
}

// actedTogether are the two who did something together in the sentence before token i, or all those
// whom its main clause names side by side as its subject.
func (st *state) actedTogether(i int) []reference {
	s := st.sentence[i]
	if s == 0 {
		return nil
	}
	if out := st.twoMet(s-1, []string{schema.State, schema.Person, schema.Organization}, i); out != nil && st.mainMeeting(s-1) {
		return out
	}
	for t := st.doc.Sentences[s-1].Start; t < st.doc.Sentences[s-1].End; t++ {
		if st.tree.base(t) != "nsubj" || st.tree.tok[st.tree.clauseOf(t)].Head >= 0 {
			continue
		}
		var out []reference
		for _, c := range st.tree.conjuncts(t) {
			if e := st.entityAt(c); e >= 0 {
				out = append(out, reference{e, i, "pair"})
			}
		}
		if len(out) > 1 && len(out) == len(st.tree.conjuncts(t)) {
			return out
		}
		return nil
	}
	return nil
}

// theirs are the parties told in the sentence before whom "their" at k means, where its own names no
// others before: "Peru and Chile voted. Their governments …".
func (st *state) theirs(k int) []reference {
	if st.lower(k) != "their" || st.spokenBy(k) >= 0 {
		return nil
	}
	for t := st.doc.Sentences[st.sentence[k]].Start; t < k; t++ {
		if st.manyPeople(t) || st.tree.tok[t].XPOS == "NNS" {
			return nil
		}
	}
	return st.actedTogether(k)
}

// theySpokenOf resolves "they" in somebody's quoted words to the one state or body beside his own
// that acts in the words before, or in the sentences before these, where no people are told that
// may be meant as well: "Peru shelled the port. 'They must stop,' Ana Dias said."
func (st *state) theySpokenOf(i int) []reference {
	who, quote := st.spokenBy(i), st.quoteAt(i)
	for s := st.sentence[i]; s >= 0 && s >= st.sentence[i]-3; s-- {
		span, found, said := st.doc.Sentences[s], -1, false
		for t := span.Start; t < min(i, span.End); t++ {
			if st.tree.tok[t].XPOS == "NNS" && st.resolve(t, "") == nil && (t >= quote || st.manyPeople(t) || st.grammar.is("combatant", st.tree.lemma(t))) {
				return nil
			}
			people := st.tree.tok[t].XPOS == "NNPS" // "the Peruvians"
			if st.tree.base(t) != "nsubj" && !people || st.tree.lemma(t) == "they" {
				continue
			}
			h := st.tree.tok[t].Head
			for _, r := range st.resolve(t, "") {
				e := r.entity
				if h >= 0 && t < quote && !people && st.speaks(h) && !st.grammar.is("acting", st.tree.lemma(h)) { // whose words go before
					said = said || e != who
					continue
				}
				if e == who || st.ownSide(e, who) || st.medium(e) || st.entities[e].Type != schema.State && st.entities[e].Type != schema.Organization {
					continue
				}
				if found >= 0 && found != e {
					return nil
				}
				found = e
			}
		}
		if found >= 0 {
			return []reference{{found, i, "self"}}
		}
		if said {
			return nil
		}
	}
	return nil
}

// theyHere resolves "they" in a clause below to the people who are the subject of the
// main one, where the sentence tells of no others before: "Troops of X left the town
// that they had captured".
func (st *state) theyHere(i int) []reference {
	if st.tree.lemma(i) != "they" || st.spokenBy(i) >= 0 {
		return nil
	}
	if st.tree.base(i) != "nsubj" {
		return st.onlyPeople(i)
	}
	if out := st.theySay(i); out != nil {
		return out
	}
	if out := st.theTwoAbove(i); out != nil {
		return out
	}
	if out := st.peopleAbove(i); out != nil {
		return out
	}
	return st.onlyPeople(i)
}

// theySay are the names joined as the subject of the verb in whose clause "they" at i acts: "Peru and
// Chile said they would leave". Whom these tell something may be meant as well.
func (st *state) theySay(i int) []reference {
	v := st.tree.tok[i].Head
	for v >= 0 && st.tree.base(v) == "conj" {
		v = st.tree.tok[v].Head
	}
	if v < 0 || st.tree.base(v) != "ccomp" || v < i && st.tree.tok[i].Head == v {
		return nil
	}
	h := st.tree.tok[v].Head
	if h < 0 || h > i || st.tree.child(h, "obj", "iobj") >= 0 {
		return nil
	}
	var out []reference
	for _, a := range st.tree.surface(h, 0) {
		both := st.tree.conjuncts(a.token)
		if len(both) < 2 || both[0] > h {
			return nil
		}
		for _, k := range both {
			e := st.entityAt(k)
			if e < 0 || !slices.Contains(partyTypes, st.entities[e].Type) {
				return nil
			}
			out = append(out, reference{e, k, "self"})
		}
	}
	return out
}

// peopleAbove are the people who are the subject of the main clause and the only ones in
// the plural before "they" at i.
func (st *state) peopleAbove(i int) []reference {
	found := -1
	for t := st.doc.Sentences[st.sentence[i]].Start; t < i; t++ {
		if x := st.tree.tok[t].XPOS; x != "NNS" && x != "NNPS" || st.tree.tok[t].UPOS == "PROPN" && st.entityAt(t) < 0 || st.grammar.is("quantity", st.tree.lemma(t)) {
			continue
		}
		if found >= 0 {
			return nil
		}
		found = t
	}
	if found < 0 || st.tree.base(found) != "nsubj" || !st.grammar.is("organ", st.tree.lemma(found)) && !st.grammar.is("group", st.tree.lemma(found)) {
		return nil
	}
	if h := st.tree.tok[found].Head; h < 0 || st.tree.tok[h].Head >= 0 && st.tree.base(h) != "ccomp" {
		return nil
	}
	return st.actingFor(found)
}

// onlyPeople resolves "they" and "them" to the one noun for people in the plural that the
// sentence tells before and that has no other part in the same clause: "rebels fired on
// Peruvian troops when Chilean planes bombed them" leaves two, "when Peruvian troops
// crossed the river, rebels fired on them" one.
func (st *state) onlyPeople(i int) []reference {
	v, found := st.tree.tok[i].Head, -1
	if v < 0 || !st.tree.isVerb(v) {
		return nil
	}
	for t := st.doc.Sentences[st.sentence[i]].Start; t < i; t++ {
		if !st.manyPeople(t) || st.besideInClause(t, i, v) {
			continue
		}
		if found >= 0 {
			return nil
		}
		found = t
	}
	if found < 0 {
		return nil
	}
	if out := st.paired(found); len(out) == 2 { // "met both candidates and urged them to wait"
		out[0].token, out[1].token = i, i
		return out
	}
	if !st.grammar.is("organ", st.tree.lemma(found)) && !st.grammar.is("group", st.tree.lemma(found)) {
		return nil
	}
	return st.actingFor(found)
}

// manyPeople reports whether the noun or name at t is of several people or bodies.
func (st *state) manyPeople(t int) bool {
	lemma := st.tree.lemma(t)
	switch st.tree.tok[t].XPOS {
	case "NNPS":
		return true
	case "NN", "NNP":
		return lemma == "police" || st.entityAt(t) >= 0 && st.tree.child(t, "conj") >= 0
	case "NNS":
		return st.grammar.is("organ", lemma) || st.grammar.is("group", lemma) || st.grammar.is("paired-person", lemma) || st.grammar.is("people", lemma) || st.grammar.is("person", lemma) || st.isRole(t)
	}
	return false
}

// besideInClause reports whether the noun at t has another part in the clause of the verb
// v than the pronoun i: its subject beside an object, and what a clause describes whose
// subject is the pronoun.
func (st *state) besideInClause(t, i, v int) bool {
	if st.tree.base(i) == "nsubj" {
		return st.tree.tok[v].Relation == "acl:relcl" && st.tree.tok[v].Head == t
	}
	return slices.ContainsFunc(st.tree.surface(v, 0), func(a argument) bool { return slices.Contains(st.tree.conjuncts(a.token), t) })
}

// theTwoAbove are the two names that are the subject of the sentence, where "they" at i
// stands in a clause below and no people told in the plural come between: "X and Y broke
// the truce they had signed".
func (st *state) theTwoAbove(i int) []reference {
	two := -1
	for t := st.doc.Sentences[st.sentence[i]].Start; t < i; t++ {
		switch {
		case st.tree.base(t) == "nsubj" && len(st.tree.conjuncts(t)) == 2 && st.tree.tok[st.tree.tok[t].Head].Head < 0:
			two = t
		case st.tree.tok[t].XPOS == "NNS" && (st.grammar.is("organ", st.tree.lemma(t)) || st.grammar.is("group", st.tree.lemma(t))):
			return nil
		}
	}
	if two < 0 {
		return nil
	}
	var out []reference
	for _, k := range st.tree.conjuncts(two) {
		if e := st.entityAt(k); e >= 0 && slices.Contains(partyTypes, st.entities[e].Type) {
			out = append(out, reference{e, i, "pair"})
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// mainMeeting reports whether the main clause of sentence s tells what two did together.
func (st *state) mainMeeting(s int) bool {
	return slices.ContainsFunc(st.candidates, func(c candidate) bool {
		return st.sentence[c.predicate.trigger] == s && c.frame.relation.Symmetric && st.tree.tok[st.tree.clauseOf(c.predicate.clause)].Head < 0
	})
}

// opensWithThey reports whether token i is "they" at the head of a sentence that is not
// the first, as its subject and in nobody's quotation.
func (st *state) opensWithThey(i int) bool {
	s := st.sentence[i]
	return st.tree.lemma(i) == "they" && s > 0 && st.tree.base(i) == "nsubj" && i <= st.doc.Sentences[s].Start+1 && st.spokenBy(i) < 0
}
