package extract

import "slices"

// What is claimed happened before it is claimed: "claimed responsibility on
// Tuesday for Sunday's blast".

// claims reports whether a predicate tells a deed by the claim to it, in a clause
// of its own: "a raid ascribed to X" tells the raid beside the claim.
func (st *state) claims(p *predicate) bool {
	if o := st.tree.child(p.trigger, "obj"); o >= 0 && st.tree.lemma(o) == "responsibility" { // "accepted responsibility in May for the murder"
		return true
	}
	above := -1
	if st.tree.base(p.trigger) == "obj" && st.grammar.is("deed", st.tree.lemma(p.trigger)) {
		above = st.tree.tok[p.trigger].Head
	}
	for _, t := range [...]int{p.trigger, p.carrier, above} {
		if t >= 0 && st.tree.tok[t].Relation != "acl" && (st.grammar.is("claiming", st.tree.lemma(t)) || st.tree.lemma(t) == "responsibility") {
			return true
		}
	}
	return false
}

// knownDeed reports whether the predicate does a deed that the text told before, in a
// sentence without a day: "said it had carried out the attack".
func (st *state) knownDeed(p *predicate) bool {
	if st.timed(st.sentence[p.trigger]) || st.grammar.is("reaction", st.tree.lemma(p.trigger)) {
		return false
	}
	known := func(t int) bool { return st.grammar.is("deed", st.tree.lemma(t)) && st.bareEvent(t) }
	return known(p.trigger) || slices.ContainsFunc(p.args, func(a argument) bool { return a.slot == "obj" && known(a.token) })
}

// timeOfDeed is when the deed was that a predicate claims: a day told of it in the
// same sentence, else that of the last sentence before that tells a deed with a
// day.
func (st *state) timeOfDeed(p *predicate) timing {
	n := st.sentence[p.trigger]
	own, known := timeless, false
	for t := st.doc.Sentences[n].Start; t < st.doc.Sentences[n].End && own.k < 0; t++ {
		if !st.grammar.is("deed", st.tree.lemma(t)) {
			continue
		}
		if v := st.tree.child(t, "acl:relcl"); v >= 0 && st.grammar.is("harm", st.tree.lemma(v)) { // "claimed the blasts that killed nine on Sunday"
			if k := st.hanging(p.trigger, v); k >= 0 {
				return timing{k: k, word: v, gap: -1}
			}
		}
		if k := st.hanging(p.trigger, t); k >= 0 && st.tree.tok[st.topOf(st.times[k])].Head == t {
			own, known = timing{k: k, word: t, gap: -1}, st.toldDeed(t, st.times[k]) && !st.times[k].attributive
		}
	}
	if own.k >= 0 && !known {
		return own
	}
	for back := n - 1; back >= max(0, n-5); back-- { // "claimed the attack on Tuesday": the claim is of Tuesday where the attack has a day
		if t, ok := st.deedTime(back); ok {
			return t
		}
	}
	return own
}

// severalDeeds reports whether the claim is to more than one deed, so that the day told of
// one of them is not that of all: "claimed responsibility for all three attacks".
func (st *state) severalDeeds(p *predicate) bool {
	span := st.doc.Sentences[st.sentence[p.trigger]]
	for t := span.Start; t < span.End; t++ {
		if st.tree.tok[t].XPOS != "NNS" || !st.grammar.is("deed", st.tree.lemma(t)) {
			continue
		}
		for _, c := range st.tree.children(t) {
			if w := st.tree.lemma(c); st.tree.base(c) == "nummod" || w == "all" || w == "both" {
				return true
			}
		}
	}
	return false
}

// toldDeed reports whether the deed at t is one that the text told before, of which it
// says no more than where it was: "claimed the attack in Oslo on Tuesday".
func (st *state) toldDeed(t int, tm timeExpression) bool {
	d := st.tree.child(t, "det")
	if d < 0 || st.tree.lemma(d) != "the" && st.tree.lemma(d) != "this" && st.tree.lemma(d) != "that" {
		return false
	}
	for _, c := range st.tree.children(t) {
		if w := st.tree.cased(c); st.tree.base(c) == "nmod" && c != st.topOf(tm) && !placeCase[w] && w != "through" && w != "via" {
			return false
		}
	}
	return true
}

// deedTime is what dates the deed that a sentence tells: the first day there, or
// the distance behind which it stands ("came a day after a bomb killed nine").
func (st *state) deedTime(n int) (timing, bool) {
	deed := -1
	for t := st.doc.Sentences[n].Start; t < st.doc.Sentences[n].End; t++ {
		does := st.tree.isVerb(t) && (st.grammar.is("harm", st.tree.lemma(t)) || st.grammar.is("assault", st.tree.lemma(t)) && st.tree.lemma(t) != "open")
		if !does && st.bareEvent(t) && st.tree.base(t) != "nsubj" { // spoken of again: "condemned the raid on Monday"
			continue
		}
		if (does || st.grammar.is("deed", st.tree.lemma(t))) && st.mentionAt[t] < 0 && (deed < 0 || !st.bareEvent(t)) {
			deed = t
		}
	}
	if deed < 0 {
		return timeless, false
	}
	for k, tm := range st.timesIn(n) {
		if !tm.gap {
			return timing{k: k, word: deed, gap: -1}, true
		}
		if first, last := st.countedFrom(tm); deed >= first && deed < last {
			return timing{k: -1, word: deed, gap: k, behind: true}, true
		}
	}
	return timeless, false
}

// timeOfOwnDeed is the time before the noun of a deed that the trigger does:
// "carried out Monday's raid", "signed the 1994 accord".
func (st *state) timeOfOwnDeed(p *predicate) int {
	if st.grammar.is("reaction", st.tree.lemma(p.trigger)) {
		return -1
	}
	for k, tm := range st.timesIn(st.sentence[p.trigger]) {
		h := st.tree.tok[st.topOf(tm)].Head
		if tm.attributive && h >= 0 && st.tree.tok[h].Head == p.trigger && st.tree.tok[h].Relation == "obj" {
			return k
		}
	}
	return -1
}

// targetSite is where the target of a deed stands: "an attack on an airport in
// Karachi", "the bombing of a hotel in Lima".
func (st *state) targetSite(i int) []reference {
	for _, c := range st.tree.children(i) {
		if w := st.tree.cased(c); st.tree.base(c) == "nmod" && (w == "on" || w == "against" || w == "at" || w == "of") {
			if out := st.located(c, "in"); out != nil {
				return out
			}
		}
	}
	return nil
}
