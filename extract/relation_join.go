package extract

import "slices"

// Whoever joins others does what they do: "Peru, joined by Chile and Bolivia,
// urged …", "Chile joined Peru in urging …", "Chile joined the lawsuit", where
// whom the lawsuit is against was told before.

// joinedBy is the first of those by whom the name i is joined in a participle
// right behind it, -1 without: what i does, they do.
func (t *tree) joinedBy(i int) int {
	if t.base(i) != "nsubj" {
		return -1
	}
	for _, c := range t.children(i) {
		if c > i && t.tok[c].Relation == "acl" && t.tok[c].XPOS == "VBN" && t.lemma(c) == "join" && t.doc.Word(c-1) == "," {
			return t.child(c, "obl:agent")
		}
	}
	return -1
}

// together are those who join and those who are joined by the verb h, for what
// they do together: "joined X in condemning Y", "was joined by X in urging Y".
func (t *tree) together(h, depth int) []argument {
	out := via(t.surface(h, depth+1), "control")
	for _, c := range t.children(h) {
		if r := t.tok[c].Relation; (r == "obj" || r == "obl:agent") && t.isNominal(c) {
			out = append(out, argument{token: t.antecedent(c), via: "control"})
		}
	}
	return out
}

// joiners are the matches of a verb of joining with what the text told before:
// "Chad condemned the coup in Gabon. It was joined in the condemnation by Niger."
func (st *state) joiners(i int) []candidate {
	if st.tree.lemma(i) != "join" || !st.tree.isVerb(i) {
		return nil
	}
	p := st.tree.verb(i)
	n := st.joinedAct(&p)
	if n < 0 {
		return nil
	}
	names := st.namedBy(n)
	f, told, objects := st.toldAs(names, n)
	if f == nil {
		return nil
	}
	out := st.doLikewise(f, &p, objects)
	for k := range out {
		out[k].likewise = told
	}
	return out
}

// joinedAct is the noun for what is joined, said as something known and not of
// whom: "joined the appeal", "joined them in this legal action"; -1 without.
func (st *state) joinedAct(p *predicate) int {
	for _, a := range p.args {
		if a.slot != "obj" && a.slot != "in" || st.tree.tok[a.token].UPOS != "NOUN" || a.via != "" {
			continue
		}
		k := st.tree.child(a.token, "det", "nmod:poss")
		if k < 0 || st.tree.lemma(k) == "a" || st.aimed(a.token) {
			continue
		}
		return a.token
	}
	return -1
}

// aimed reports whether the noun n says itself whom it is of or against.
func (st *state) aimed(n int) bool {
	for _, c := range st.tree.children(n) {
		switch r := st.tree.base(c); {
		case r == "acl", r == "nmod" && c > n && st.tree.cased(c) != "by":
			return true
		}
	}
	return false
}

// sameSuit reports whether two nouns name one act: "the suit", "this legal action".
func (st *state) sameSuit(a, b string) bool {
	return a == b || st.grammar.is("court-act", a) && st.grammar.is("court-act", b)
}

// namedBy are the relations that the noun n can name, by its patterns.
func (st *state) namedBy(n int) map[string]bool {
	lemma := st.tree.lemma(n)
	if st.grammar.is("court-act", lemma) {
		lemma = "lawsuit"
	}
	names := map[string]bool{}
	for _, f := range st.grammar.nouns.find(lemma) {
		if f.relation.Family == "verbal" {
			names[f.relation.Name] = true
		}
	}
	return names
}

// toldAs finds the frame, the predicate and the objects of what the text told last, before token n,
// as one of the relations; of what is told more than two sentences back only what has the same name.
func (st *state) toldAs(relations map[string]bool, n int) (*frame, *predicate, []candidate) {
	first, word := st.doc.Sentences[max(0, st.sentence[n]-2)].Start, st.tree.lemma(n)
	for t := n - 1; t >= 0 && len(relations) > 0; t-- {
		if t < first && !st.sameSuit(word, st.tree.lemma(t)) {
			continue
		}
		var list []*frame
		noun := st.tree.tok[t].UPOS == "NOUN"
		switch {
		case noun:
			list = st.grammar.nouns.find(st.tree.lemma(t))
		case st.tree.isVerb(t):
			list = st.grammar.verbs[st.tree.lemma(t)]
		}
		for _, f := range list {
			if !relations[f.relation.Name] || f.spoken() {
				continue
			}
			p := st.tree.verb(t)
			if noun {
				p = st.tree.noun(t, st.quantity)
			}
			if st.blocked(f, &p) != "" {
				continue
			}
			st.resolved = st.resolved[:0]
			if objects := st.fill(f.object, f, &p, f.to, st.fill(f.subject, f, &p, f.from, nil)); len(objects) > 0 {
				return f, &p, objects
			}
		}
	}
	return nil, nil, nil
}

// company are the arguments of a verb of joining that name who joins and who is
// joined. Trees hang those who join as often on what they join: "was joined in the
// appeal by Niger".
func (st *state) company(p *predicate) []argument {
	var out []argument
	for _, a := range p.args {
		if a.slot == "subj" || a.slot == "obj" {
			out = append(out, a)
		}
		if a.slot != "in" || !st.tree.passive(p.trigger) {
			continue
		}
		for _, c := range st.tree.children(a.token) {
			if st.tree.base(c) == "nmod" && st.tree.cased(c) == "by" {
				out = append(out, argument{slot: "subj", token: c})
			}
		}
	}
	return out
}

// doLikewise pairs all who join or are joined with the objects of what they do.
func (st *state) doLikewise(f *frame, p *predicate, objects []candidate) []candidate {
	var out []candidate
	for _, a := range st.company(p) {
		for _, r := range st.resolve(a.token, "") {
			known := slices.ContainsFunc(out, func(c candidate) bool { return c.subject.entity == r.entity })
			if known || !st.fits(r, f.from) {
				continue
			}
			for _, o := range objects {
				if o.subject.entity == r.entity {
					continue
				}
				out = append(out, candidate{frame: f, predicate: p, subject: r, subjectVia: a.via, subjectSlot: "subj",
					object: o.subject, objectVia: "loose", objectSlot: "told"})
			}
		}
	}
	return out
}
