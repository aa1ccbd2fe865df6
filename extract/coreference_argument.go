package extract

import "strings"

// Who a pronoun cannot be, because it is told of in the same clause.

// demander is the verb of demanding above the clause of h whose subject the pronoun t is:
// who "demanded that it leave" wants another to; -1 elsewhere.
func (c *resolver) demander(t, h int) int {
	st := c.st
	up := st.tree.tok[h].Head
	if up < 0 || st.tree.base(t) != "nsubj" || st.tree.tok[h].Relation != "ccomp" || st.tree.tok[h].XPOS != "VB" || st.tree.child(h, "aux") >= 0 {
		return -1
	}
	switch st.tree.lemma(up) {
	case "demand", "urge", "insist", "request", "order":
		return up
	}
	return -1
}

// coargument: both are arguments of one verb, so they are two people, unless
// the pronoun is possessive or reflexive.
func (c *resolver) coargument(a, t int) bool {
	st := c.st
	if st.anothersTarget(a, t) {
		return true
	}
	w := st.lower(t)
	if st.doc.Tokens[t].XPOS == "PRP$" || strings.HasSuffix(w, "self") {
		return false
	}
	h := st.doc.Tokens[t].Head
	if h < 0 || st.doc.Tokens[a].Head == h {
		return h >= 0
	}
	if v := c.demander(t, h); v >= 0 {
		for up := v; up >= 0 && st.tree.tok[up].Relation != "ccomp"; up = st.tree.tok[up].Head { // "passed a resolution demanding that it leave"
			if s := st.tree.child(up, "nsubj"); s >= 0 && (up == v || st.grammar.is("making", st.tree.lemma(up))) && (s == a || s == st.phraseOf(a)) {
				return true
			}
		}
		return false
	} else if r := st.tree.base(t); r != "obj" && r != "iobj" && r != "obl" {
		return false
	}
	for _, s := range st.tree.surface(h, 0) { // "X met Y and urged him", "X phoned Y to urge him": not X
		if (s.token == a || s.token == st.phraseOf(a)) && (s.via == "" || s.via == "shared" || s.via == "control") {
			return true
		}
	}
	return false
}

// anothersTarget reports whether the possessive at t owns what the subject a attacks, so
// that it is somebody else's: "Chad bombed its camps", but not "its own" nor "its people".
func (st *state) anothersTarget(a, t int) bool {
	noun := st.tree.tok[t].Head
	if st.doc.Tokens[t].XPOS != "PRP$" || noun < 0 || !st.grammar.is("target", st.tree.lemma(noun)) && !st.grammar.is("vessel", st.tree.lemma(noun)) {
		return false
	}
	for _, c := range st.tree.children(noun) {
		if st.tree.lemma(c) == "own" {
			return false
		}
	}
	v := st.tree.tok[noun].Head
	if v < 0 || !st.grammar.is("onslaught", st.tree.lemma(v)) {
		return false
	}
	if st.tree.passive(v) {
		return st.tree.base(noun) == "nsubj" && st.tree.tok[a].Head == v && st.tree.cased(a) == "by"
	}
	return st.tree.base(noun) == "obj" && st.tree.tok[a].Head == v && st.tree.base(a) == "nsubj"
}
