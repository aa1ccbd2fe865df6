package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Offices that the text tells by whose they were before: "Ana Dias resigned as premier. He
// was succeeded by Jan Novak", "dismissed the general and named Bo Lund to replace him".

// handovers gives the office of whoever is followed to whoever follows.
func (st *state) handovers() {
	for v := range st.doc.Tokens {
		if !st.tree.isVerb(v) || !st.lexicon.is("handing-on", st.tree.lemma(v)) {
			continue
		}
		old, next := st.followed(v)
		if old < 0 || next < 0 || st.namesOffice(v) {
			continue
		}
		who := st.entityAt(next)
		p := st.lastOffice(st.entityAt(old), v, false)
		if p == nil && st.tree.tok[v].XPOS == "VBG" { // "became premier, succeeding Ana Dias" tells what she was
			p, who = st.lastOffice(who, v, true), st.entityAt(old)
			if p != nil && (p.how != "copula" || st.sentence[p.head] != st.sentence[v]) {
				p = nil
			}
		}
		if p == nil || st.holdsLike(who, p) {
			continue
		}
		o := office{start: p.start, end: p.end, head: v, role: p.role, owner: p.owner, owned: true, holder: -1, holders: []int{who}, how: "handover", stance: graph.Asserted}
		if o.owner < 0 {
			o.owner = st.presumed(p, st.entityAt(old))
		}
		if st.tree.tok[v].XPOS != "VB" || st.tree.child(v, "aux") >= 0 { // who is named to replace somebody has the office
			m := st.local(v)
			o.stance = m.stance()
		} else if h := st.tree.tok[v].Head; h >= 0 && holdingVerbs[st.tree.lemma(h)] == graph.Planned { // who is nominated to has not
			o.stance = graph.Planned
		}
		if o.owner >= 0 && o.owner != who {
			st.offices = append(st.offices, o)
		}
	}
	for i := range st.offices { // ranges over those of before
		st.vacated(i)
	}
}

// vacated gives the office that somebody takes to whoever left it, in the clause that says when
// or why: "Ana Dias became premier after Jan Novak stepped down".
func (st *state) vacated(i int) {
	o := &st.offices[i]
	if len(o.holders) != 1 || o.role.Title || !o.role.Leads && o.role.Of != "state" || o.how != "copula" && o.how != "as" && o.how != "title" || o.stance == graph.Denied {
		return
	}
	v := o.head
	for hops := 0; v >= 0 && hops < 3 && !st.tree.isVerb(v); hops++ {
		v = st.tree.tok[v].Head
	}
	if v < 0 || !st.tree.isVerb(v) || o.how == "title" && (st.tree.lemma(v) != "take" || st.tree.child(v, "obj") < 0 && !st.tree.particle(v, "over")) {
		return
	}
	for _, c := range st.tree.children(v) {
		if c < v || st.tree.base(c) != "advcl" || !st.leavesOffice(c) {
			continue
		}
		k := st.tree.child(c, "mark")
		if w := st.lower(max(k, 0)); k < 0 || w != "after" && w != "when" && w != "once" && w != "because" {
			continue
		}
		old := st.personIn(st.tree.child(c, "nsubj", "nsubj:pass"))
		if old < 0 {
			continue
		}
		who := st.entityAt(old)
		p := office{start: o.start, end: o.end, head: c, role: o.role, owner: o.owner, owned: true, holder: -1, holders: []int{who}, how: "handover", stance: graph.Asserted}
		if p.owner < 0 {
			p.owner = st.presumed(o, o.holders[0])
		}
		if who >= 0 && who != o.holders[0] && p.owner >= 0 && p.owner != who && !st.holdsLike(who, o) {
			st.offices = append(st.offices, p)
		}
		return
	}
}

// leavesOffice reports whether verb v tells that its subject has an office no more.
func (st *state) leavesOffice(v int) bool {
	lemma := st.tree.lemma(v)
	switch {
	case lemma == "step" || lemma == "stand":
		return st.tree.particle(v, "down") || st.tree.particle(v, "aside")
	case st.tree.passive(v):
		return st.lexicon.is("unseating", lemma)
	case lemma == "leave" || lemma == "lose":
		k := st.tree.child(v, "obj")
		return k >= 0 && (st.lower(k) == "office" || st.lower(k) == "power" || st.lexicon.is("post", st.tree.lemma(k)))
	}
	return st.lexicon.is("office-leaving", lemma)
}

// holderOfPost is who gets, has or loses the post that the office at h names: "held the post
// of premier", "was named to the post of premier", "won a second term as premier", "stepped
// down as premier"; -1 without.
func (st *state) holderOfPost(o *office, h int) int {
	prep, v := st.tree.cased(h), st.tree.tok[h].Head
	// "was elected to the presidency"
	if prep == "to" && v >= 0 && st.tree.isVerb(v) && st.lexicon.is("term-of-office", st.lower(o.end-1)) &&
		st.lexicon.is("appointing", st.tree.lemma(v)) {
		return st.subjectOf(o, v)
	}
	if prep != "of" && prep != "as" {
		return -1
	}
	named := false
	for v >= 0 && st.tree.tok[v].UPOS == "NOUN" && (st.lexicon.is("post", st.tree.lemma(v)) || st.lexicon.is("term-noun", st.tree.lemma(v))) {
		named, v = true, st.tree.tok[v].Head
	}
	if v < 0 || !st.tree.isVerb(v) || !st.lexicon.is("post-verb", st.tree.lemma(v)) {
		return -1
	}
	// "took office as premier", "spent two years as premier"
	if obj := st.tree.child(v, "obj", "obl:tmod"); prep == "as" && obj >= 0 &&
		(st.lexicon.is("post", st.tree.lemma(obj)) || st.lexicon.is("term-noun", st.tree.lemma(obj)) || spans[st.tree.lemma(obj)]) {
		return st.subjectOf(o, v)
	}
	if !named && (prep != "as" || st.tree.lemma(v) != "step" || !st.tree.particle(v, "down") && !st.tree.particle(v, "aside")) {
		return -1
	}
	if holdingVerbs[st.tree.lemma(v)] == graph.Planned { // "nominated Ana Dias for a term as judge"
		o.stance = graph.Planned
	}
	if obj := st.tree.child(v, "obj"); obj >= 0 {
		if m := st.holderOrApposed(o, obj); m >= 0 {
			return m
		}
	}
	return st.subjectOf(o, v)
}

// spans are the nouns for how long an office is held.
var spans = lexis.Set("year", "month", "week", "decade")

// namesOffice reports whether "as" beside verb v says which office it is: "succeeded him as
// premier".
func (st *state) namesOffice(v int) bool {
	return slices.ContainsFunc(st.offices, func(o office) bool {
		return st.sentence[o.head] == st.sentence[v] && o.head > v && st.tree.cased(o.head) == "as"
	})
}

// followed are the tokens of the persons whom verb v tells as the one who leaves an office
// and the one who comes: the object and the subject of "succeeds", or of "to replace" the
// object of the verb above; -1 for who is not told.
func (st *state) followed(v int) (old, next int) {
	old, next = -1, -1
	subject, object := st.tree.child(v, "nsubj"), st.tree.child(v, "obj")
	switch {
	case st.tree.lemma(v) == "take":
		if !st.tree.particle(v, "over") || object >= 0 {
			return -1, -1
		}
		for _, c := range st.tree.children(v) {
			if st.tree.base(c) == "obl" && st.tree.cased(c) == "from" {
				object = c
			}
		}
	case st.tree.passive(v):
		subject, object = -1, st.tree.child(v, "nsubj:pass")
		if h := st.tree.tok[v].Head; object < 0 && h >= 0 && st.tree.base(v) == "conj" { // "stepped down as premier and was succeeded by Jan Novak"
			object = st.tree.child(h, "nsubj", "nsubj:pass")
		}
		for _, c := range st.tree.children(v) {
			if st.tree.cased(c) == "by" {
				subject = c
			}
		}
	}
	if h := st.tree.tok[v].Head; subject < 0 && h >= 0 && st.tree.tok[v].XPOS == "VBG" && st.tree.tok[v].Relation == "advcl" {
		if subject = st.tree.child(h, "nsubj", "nsubj:pass"); st.lexicon.is("appointing", st.tree.lemma(h)) && !st.tree.passive(h) {
			subject = st.tree.child(h, "obj")
		}
	} else if subject < 0 && h >= 0 && st.tree.tok[v].XPOS == "VB" && st.lexicon.is("appointing", st.tree.lemma(h)) {
		if subject = st.tree.child(h, "obj"); subject < 0 && st.tree.passive(h) {
			subject = st.tree.child(h, "nsubj:pass")
		}
	}
	return st.personIn(object), st.personIn(subject)
}

// personIn is the token in the phrase of t that means a person: itself, what a title stands
// before, or an apposition; -1 without.
func (st *state) personIn(t int) int {
	if t < 0 {
		return -1
	}
	t = st.tree.antecedent(t)
	for _, r := range st.resolveOne(t, "self", 1) {
		if st.entities[r.entity].Type == schema.Person {
			return r.token
		}
	}
	return -1
}

// lastOffice is the office that the text told last of a person before token v, or else the
// first one behind it; nil without one.
func (st *state) lastOffice(person, v int, nominated bool) *office {
	var best *office
	for i := range st.offices {
		p := &st.offices[i]
		if p.role.Title || p.stance != graph.Asserted && !(nominated && p.stance == graph.Planned) || !slices.Contains(p.holders, person) || p.how == "handover" {
			continue
		}
		if best == nil || p.head < v && (best.head > v || p.head > best.head) {
			best = p
		}
	}
	return best
}

// holdsLike reports whether the text gives a person an office of the kind of p already.
func (st *state) holdsLike(person int, p *office) bool {
	return slices.ContainsFunc(st.offices, func(o office) bool {
		return slices.Contains(o.holders, person) && (o.head == p.head || st.sameRole(&o, p)) && (o.owner == p.owner || o.owner < 0)
	})
}

// ofDomesticBody is the state that the article is about, for an office of one of its bodies
// that the text does not name: "a former governor of the central bank", "the chief of the
// armed forces".
func (st *state) ofDomesticBody(o *office) int {
	t := o.end
	if t+1 >= len(st.doc.Tokens) || st.lower(t) != "of" || len(st.doc.Sentences) < wholeArticle {
		return -1
	}
	for t++; t < min(o.end+5, len(st.doc.Tokens)) && st.mentionAt[t] < 0; t++ {
		switch lemma := st.tree.lemma(t); {
		case st.lexicon.is("national-body", lemma):
			return st.homeState()
		case st.doc.Tokens[t].UPOS != "DET" && st.doc.Tokens[t].UPOS != "ADJ" && !st.lexicon.is("national-body", st.lower(t)+" "+st.lower(min(t+1, len(st.doc.Tokens)-1))):
			return -1
		}
	}
	return -1
}
