package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
	"wiregraph/schema"
)

// The clause that tells of a ship: who she is told with, what else it says of her.

// sailingParty is the word for those that the ship named at t stands among or is told with in her
// clause: "a squadron led by the cruiser Astra", "four ships, among them the Astra".
func (st *state) sailingParty(t int) int {
	lead := st.tree.leader(st.phraseOf(t))
	for hops := 0; hops < 4; hops++ {
		h, next := st.tree.tok[lead].Head, -1
		if h < 0 {
			break
		}
		switch st.tree.base(lead) {
		case "appos", "flat":
			next = h
		case "obj", "obl":
			if st.tree.base(h) == "acl" && st.grammar.is("composing", st.tree.lemma(h)) {
				next = st.tree.tok[h].Head
			}
		case "nmod":
			if prep := st.tree.cased(lead); prep == "including" || prep == "among" || prep == "like" ||
				(prep == "from" || prep == "of") && st.grammar.is("force", st.tree.lemma(h)) && (prep == "of" || st.entities[st.entityAt(t)].Type != schema.Ship) ||
				prep == "with" && st.grammar.is("ship-group", st.tree.lemma(h)) {
				next = h
			}
		}
		if next < 0 || next == lead {
			break
		}
		lead = st.tree.leader(next)
	}
	return lead
}

// storied reports whether a word for what ships are besides being at sea - built,
// sold, remembered - stands in the clause of the ship named at t, or
// describes her.
func (st *state) storied(t int, span language.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if st.grammar.is("ship-story", st.tree.lemma(i)) && st.entityAt(i) < 0 && (st.sameClause(t, i) || st.tree.above(st.phraseOf(t), i)) {
			return true
		}
	}
	return false
}

// engaged reports whether an act is told of the ship already.
func engaged(said []candidate, ship int) bool {
	for i := range said {
		if c := &said[i]; !c.frame.relation.Standing && (c.subject.entity == ship || c.object.entity == ship) {
			return true
		}
	}
	return false
}

// calledBack reports whether the clause of the ship at t tells that somebody leaves or is
// pulled out of somewhere.
func (st *state) calledBack(said []candidate, t int) bool {
	return slices.ContainsFunc(said, func(c candidate) bool {
		return c.frame.relation.Name == "WITHDREW_FROM" && st.sameClause(t, c.predicate.trigger)
	})
}

// argument reports whether the ship at t is the subject or object of its clause.
func (st *state) argument(t int) bool {
	switch st.tree.base(st.tree.leader(st.phraseOf(t))) {
	case "nsubj", "obj", "root":
		return true
	}
	return false
}

// homeward reports whether the word at i is told with where ships come from, or with
// the flag that they fly.
func (st *state) homeward(i int) bool {
	if h := st.tree.tok[i].Head; h >= 0 && homebound[st.tree.lemma(h)] {
		return true
	}
	return slices.ContainsFunc(st.tree.children(i), func(c int) bool { return homebound[st.tree.lemma(c)] || st.tree.cased(c) == "under" })
}

// homebound are the words beside a voyage by which it is none, or leads home.
var homebound = lexis.Set("home", "back", "return", "down", "dry")

// sameClause reports whether the words at a and b stand in one clause, or in two of
// which one describes what the other names or goes on without a subject of its own.
func (st *state) sameClause(a, b int) bool {
	x, y := st.clauseOf(a), st.clauseOf(b)
	return x == y || st.continues(x, y, a) || st.continues(y, x, b)
}

// clauseOf is the word that heads the clause of token i.
func (st *state) clauseOf(i int) int {
	for hops := 0; st.tree.tok[i].Head >= 0 && hops < 40; hops++ { // names made one node may hang on each other
		if st.tree.isVerb(i) && st.tree.base(i) != "amod" || st.tree.child(i, "cop") >= 0 {
			break
		}
		i = st.tree.tok[i].Head
	}
	return i
}

// continues reports whether the clause y hangs on the clause x, or on the ship at t in
// it, with nobody of its own who acts.
func (st *state) continues(x, y, t int) bool {
	h := st.tree.tok[y].Head
	if h < 0 {
		return false
	}
	switch st.tree.base(y) {
	case "acl":
		return h == t || h == st.phraseOf(t)
	case "conj", "advcl", "xcomp":
		return h == x && st.tree.child(y, "nsubj", "nsubj:pass") < 0
	}
	return false
}

func (st *state) cuePredicate(cue int) *predicate {
	var p predicate
	if st.tree.tok[cue].UPOS == "NOUN" {
		p = st.tree.noun(cue, st.quantity)
	} else {
		p = st.tree.verb(cue)
	}
	return &p
}
