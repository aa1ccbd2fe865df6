package extract

import (
	"cmp"
	"slices"
	"strings"
)

// Which of the candidates of a sentence says best what happened: the same act told twice, and relations that yield to others.

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

// besides reports whether a deed and a verb of words, or how forces came and how they left,
// stand side by side, so that each tells an act of its own: "threatened X and shelled it",
// "sent troops to X and withdrew them".
func (st *state) besides(a, b *candidate) bool {
	if (a.frame.relation.Family == "verbal") == (b.frame.relation.Family == "verbal") && !(a.frame.relation.Name == deployed && b.frame.relation.Name == "WITHDREW_FROM") {
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
