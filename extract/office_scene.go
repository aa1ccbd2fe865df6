package extract

import (
	"slices"

	"wiregraph/schema"
)

// Whose an office is that a short text tells without a state: who speaks at home needs
// none, and what he says of another state does not make him that one's.

// ownedAtScene is the state of an office for which the sentence around it suggests the state e,
// -1 for none: the one of the town in which the report is written or the holder speaks, if
// that is another. "LIMA - Chilean jets crossed the border, navy spokesman Ana Dias said".
func (st *state) ownedAtScene(o *office, e int) int {
	if len(st.doc.Sentences) > shortOfArticle || e >= 0 && (st.entities[e].Type != schema.State || st.ownGovernmentTold(o, e)) {
		return e
	}
	m, line := st.whereSpoken(o)
	if m == nil || m.entry < 0 {
		return e
	}
	g := st.schema.Entry(st.schema.Entries[m.entry].Parent)
	if g == nil || g.Type != schema.State || e >= 0 && st.entities[e].gazetteer == g.ID || slices.Contains(g.Properties["lacks"], st.roleWord(o.head)) {
		return e
	}
	if !slices.Contains(g.Seats, st.schema.Entries[m.entry].Name) {
		return e
	}
	if !line && e >= 0 && st.actsByName(o, e) {
		return e
	}
	return st.entityOf(g.ID)
}

// actsByName reports whether the state acts by its name in the office's sentence, as one does
// whose minister speaks abroad: "Peru will sign, Trade Minister Ana Dias said in Lima".
func (st *state) actsByName(o *office, e int) bool {
	span := st.doc.Sentences[st.sentence[o.head]]
	for t := span.Start; t < span.End; t++ {
		if st.entityAt(t) == e && st.tree.base(t) == "nsubj" && st.mentions[st.mentionAt[t]].form == name {
			return true
		}
	}
	return false
}

// whereSpoken is the town of the dateline above the office, or else the one in which its holder
// says what the sentence tells; line says which. It is nil without one.
func (st *state) whereSpoken(o *office) (m *mention, line bool) {
	if t := st.dateline(); t >= 0 {
		return &st.mentions[st.mentionAt[t]], true
	}
	if o.holder < 0 {
		return nil, false
	}
	h := st.tree.leader(st.mentions[o.holder].head)
	if st.tree.base(h) != "nsubj" { // the name beside the office that is the subject
		h = o.head
	}
	v := st.tree.tok[h].Head
	if v < 0 || st.tree.base(h) != "nsubj" || !st.speaks(v) {
		return nil, false
	}
	for t := v + 1; t < min(v+9, len(st.doc.Tokens)) && st.sentence[t] == st.sentence[v]; t++ {
		if k := st.mentionAt[t]; k >= 0 && st.lower(t-1) == "in" && st.mentions[k].typ == schema.Place && (st.tree.tok[st.mentions[k].head].Head == v || !st.verbBetween(v+1, t)) {
			return &st.mentions[k], false
		}
	}
	return nil, false
}

// ownGovernmentTold reports whether the office's sentence tells of the government of the state, or of
// a body of it, whose member speaks for it abroad as well: "Peru's cabinet". An ambassador with whom
// somebody else deals is no such: "the government had summoned the Peruvian ambassador".
func (st *state) ownGovernmentTold(o *office, e int) bool {
	span := st.doc.Sentences[st.sentence[o.head]]
	for t := span.Start; t < span.End; t++ {
		h := st.tree.tok[t].Head
		if st.entityAt(t) != e || h < t {
			continue
		}
		switch lemma := st.tree.lemma(h); {
		case lemma == "government", lemma == "cabinet", lemma == "parliament", st.grammar.is("accredited", lemma) && st.tree.base(h) != "obj":
			return true
		}
	}
	return false
}

// homely reports whether the office is one that a text told of without a state even where
// it suggests none: a minister of something, or the head of a state or government.
func (st *state) homely(o *office, noun string) bool {
	return o.how == "title" && !st.plural(o) && !st.elsewhere(o) && !st.foreignWord(o) && noun == "minister" && o.end-o.start > 1
}

// nounsBehindPlaces mends the trees of all phrases of nounBehindPlace.
func (st *state) nounsBehindPlaces() {
	changed := false
	for i := range st.mentions {
		changed = st.nounBehindPlace(&st.mentions[i]) || changed
	}
	if changed {
		st.tree.index()
	}
}

// nounBehindPlace makes the noun behind the name of a place of several words the head of their
// phrase, where the tree hangs it on the name: "a Horn of Africa analyst", "the Gulf of Aden
// patrol".
func (st *state) nounBehindPlace(m *mention) bool {
	tok, n := st.tree.tok, m.end
	if m.typ != schema.Place || m.form != name || m.end-m.start < 3 || n >= len(tok) || tok[n].UPOS != "NOUN" || (tok[n].Head < m.start || tok[n].Head >= m.end) && (tok[n].Head != tok[m.head].Head || st.tree.base(m.head) != "appos") || st.tree.child(n, "case") >= 0 || st.tree.base(n) != "nmod" && st.tree.base(n) != "appos" && st.tree.base(n) != "flat" && st.tree.base(n) != "compound" {
		return false
	}
	span := st.doc.Sentences[st.sentence[n]]
	top := m.head
	tok[n].Head, tok[n].Relation = tok[top].Head, tok[top].Relation
	for c := span.Start; c < span.End; c++ {
		if tok[c].Head == top && (c < m.start || c > n) {
			tok[c].Head = n
		}
	}
	tok[top].Head, tok[top].Relation = n, "compound"
	return true
}
