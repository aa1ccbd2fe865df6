package extract

// What stands for armed people, their arms and vehicles though its noun does not say so.

// forceLike reports whether token k stands for forces by what it counts or holds, by its
// number or by the type of an aircraft or gun: "a company of marines", "300 men", "eight
// F-16s".
func (st *state) forceLike(k, depth int) bool {
	lemma, tok := st.tree.lemma(k), &st.tree.tok[k]
	switch {
	case depth > 2:
		return false
	case tok.XPOS == "NNS" && st.designation(k):
		return true
	case st.grammar.is("arms-name", lemma) && (tok.XPOS == "NNS" || tok.XPOS == "NNPS" || st.tree.child(k, "nummod") >= 0):
		return true
	case lemma == "man" && tok.XPOS == "NNS":
		return st.tree.child(k, "nummod") >= 0
	case !st.grammar.is("array", lemma) && !st.quantity(lemma) && tok.UPOS != "NUM":
		return false
	}
	for _, n := range st.tree.children(k) {
		if n < k || st.tree.base(n) != "nmod" || st.tree.cased(n) != "of" {
			continue
		}
		for _, m := range st.tree.conjuncts(n) {
			if st.grammar.is("force", st.tree.lemma(m)) || st.forceLike(m, depth+1) {
				return true
			}
		}
	}
	return false
}

// designation reports whether token k is the number in the type of an aircraft, tank or
// gun, with letters before its hyphen: the "16s" of "F-16s".
func (st *state) designation(k int) bool {
	if k < 2 || st.doc.Word(k-1) != "-" {
		return false
	}
	n, letters := st.doc.Word(k), st.doc.Word(k-2)
	return n[0] >= '0' && n[0] <= '9' && len(letters) <= 4 && letters[0] >= 'A' && letters[0] <= 'Z'
}
