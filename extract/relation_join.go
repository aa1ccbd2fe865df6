package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
)

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
		if c > i && t.tok[c].Relation == "acl" && t.tok[c].XPOS == "VBN" && (t.lemma(c) == "join" || t.lemma(c) == "follow") && t.doc.Word(c-1) == "," {
			return t.child(c, "obl:agent")
		}
	}
	return -1
}

// alike is the name between commas behind the name i that is told to do as i does, wherever
// the tree hangs it: "Peru, like Chile, has …"; -1 without.
func (t *tree) alike(i int) int {
	if t.base(i) != "nsubj" || t.tok[i].UPOS != "PROPN" {
		return -1
	}
	k := i + 1
	for k < len(t.tok) && k < i+4 && t.tok[k].Head == i && t.tok[k].Relation == "flat" {
		k++
	}
	if k+2 >= len(t.tok) || t.doc.Word(k) != "," || t.lemma(k+1) != "like" {
		return -1
	}
	c := t.tok[k+1].Head
	if c <= k+1 || c+1 >= len(t.tok) || t.tok[c].UPOS != "PROPN" || t.named == nil || t.named(c) < 0 {
		return -1
	}
	for end := c + 1; end < len(t.tok) && end < c+4; end++ {
		switch {
		case t.doc.Word(end) == ",":
			return c
		case t.tok[end].Relation != "flat":
			return -1
		}
	}
	return -1
}

// followers are those of whom a short clause beside the verb v says that they do the same:
// "Peru condemned the coup, as did Chile", "…, and so did Chile", "…, and Chile did the
// same", "…, and Chile followed suit".
func (t *tree) followers(v int) []int {
	var out []int
	for _, c := range t.children(v) {
		if r := t.tok[c].Relation; c < v || r != "advcl" && r != "conj" && r != "parataxis" {
			continue
		}
		s := t.child(c, "nsubj", "obj")
		switch {
		case t.lemma(c) == "do" && inverting[t.lemma(max(c-1, 0))] && s > c:
		case t.lemma(c) == "do" && t.sameThing(t.child(c, "obj")), t.lemma(c) == "follow" && t.lemma(max(t.child(c, "obj"), 0)) == "suit":
			s = t.child(c, "nsubj")
		default:
			continue
		}
		if s >= 0 && t.isNominal(s) {
			out = append(out, s)
		}
	}
	return out
}

// inverting are the words before "did" and a subject that does what was told.
var inverting = lexis.Set("as", "so", "nor", "neither")

// sameThing reports whether the object o of "do" is "the same" or "likewise".
func (t *tree) sameThing(o int) bool {
	return o >= 0 && (t.lemma(o) == "same" || t.lemma(o) == "likewise")
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
		var list []lemmaFrame
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
			if st.blocked(f.frame, &p) != "" {
				continue
			}
			st.resolved = st.resolved[:0]
			if objects := st.fill(f.object, f.frame, &p, f.to, st.fill(f.subject, f.frame, &p, f.from, nil)); len(objects) > 0 {
				return f.frame, &p, objects
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
