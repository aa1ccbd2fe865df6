package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// governmental is the state whose forces "government troops" are, where only one is
// told to be where all this happens: "in Peru, government troops clashed with the
// Front".
func (st *state) governmental(i int) []reference {
	if st.tree.tok[i].UPOS != "NOUN" || !st.grammar.is("state-organ", st.tree.lemma(i)) && !st.homeMinistry(i) {
		return nil
	}
	if !st.ofGovernment(i) {
		if e := st.scene(i); e >= 0 && st.tree.lemma(i) == "government" && st.bareOrgan(i) { // "Nepal's rebels broke off talks with the government"
			return []reference{{e, i, "heir"}}
		}
		for _, read := range []func(int) int{st.speakersOwn, st.fellowsLand, st.organLand} {
			if e := read(i); e >= 0 {
				return []reference{{e, i, "heir"}}
			}
		}
		return nil
	}
	e := st.scene(i)
	if e < 0 && len(st.doc.Sentences) > 1 {
		if e = st.mainState(); e < 0 {
			e = st.onlyLand(i)
		}
	}
	if e < 0 {
		return nil
	}
	return []reference{{e, i, "heir"}}
}

// undoer is the state that "the government" at i is asked to undo an act of: "Chad urged the government
// to lift the ban".
func (st *state) undoer(i int) []reference {
	h := st.tree.tok[i].Head
	if h < 0 || st.tree.lemma(i) != "government" || !st.bareOrgan(i) {
		return nil
	}
	v := st.tree.child(h, "xcomp", "ccomp", "advcl")
	if v < 0 || !st.grammar.is("undoing", st.tree.lemma(v)) {
		return nil
	}
	o := st.tree.child(v, "obj")
	if o < 0 || !st.bareAct(o) {
		return nil
	}
	out := st.sameAct(o)
	if out == nil {
		out = st.deedTold(o)
	}
	if out == nil {
		out = st.told(o, max(0, st.sentence[i]-2), h)
	}
	if len(out) == 1 && st.entities[out[0].entity].Type == schema.State {
		return []reference{{out[0].entity, i, "heir"}}
	}
	return nil
}

// speakersOwn is the state whose officer says what "the government" at i did: "President Ana
// Dias of Peru told parliament that the government had fallen"; -1 elsewhere.
func (st *state) speakersOwn(i int) int {
	if st.tree.lemma(i) != "government" || !st.bareOrgan(i) {
		return -1
	}
	r := st.reporter(i)
	if r < 0 || st.entityAt(r) < 0 {
		return -1
	}
	return st.landServed(st.entityAt(r))
}

// governsThere is the place that opens the sentence in which the organ i acts, told without
// whose it is: "In Lima, the government condemned X", "In Peru, meanwhile, officials said".
func (st *state) governsThere(i int) []reference {
	v := st.tree.tok[i].Head
	if v < 0 || st.tree.base(i) != "nsubj" {
		return nil
	}
	for _, c := range st.tree.children(i) {
		switch r := st.tree.base(c); {
		case r == "det" && st.tree.lemma(c) != "the", r == "nmod", r == "appos", r == "nummod", r == "acl", r == "amod", r == "compound" && !st.grammar.is("homely", st.tree.lemma(c)):
			return nil
		}
	}
	first := st.doc.Sentences[st.sentence[i]].Start
	for first < i && (st.tree.tok[first].UPOS == "CCONJ" || st.lower(first) == "meanwhile") { // "Meanwhile in Lima"
		first++
	}
	c := st.tree.tok[first].Head
	if first >= i || st.lower(first) != "in" || c < 0 || c > i || st.tree.tok[c].Head != v || st.tree.base(c) != "obl" || c+1 >= i || st.doc.Word(c+1) != "," {
		return nil
	}
	return st.standsIn(c, "organ")
}

// ofGovernment reports whether "government" stands before the noun i.
func (st *state) ofGovernment(i int) bool {
	for _, c := range st.tree.children(i) {
		if b := st.tree.base(c); c < i && (b == "compound" || b == "amod") && st.tree.lemma(c) == "government" {
			return true
		}
	}
	return false
}

// scene is the state that the sentence of token i names as the ground of what
// happens, -1 where it names none or several: "in Peru", "the Peruvian town of X".
func (st *state) scene(i int) int {
	span, found := st.doc.Sentences[st.sentence[i]], -1
	for t := span.Start; t < span.End; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || !st.groundAt(t) {
			continue
		}
		e := st.landOf(&st.mentions[m])
		if e < 0 || e == found {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// groundAt reports whether the name at t tells where something is: behind a
// preposition of place, or as what a place belongs to.
func (st *state) groundAt(t int) bool {
	switch st.tree.cased(t) {
	case "in", "inside", "across", "throughout", "near", "at", "around":
		return true
	}
	h := st.tree.tok[t].Head
	if h < 0 || st.tree.tok[t].Relation != "nmod:poss" && st.tree.base(t) != "amod" && st.tree.base(t) != "compound" && st.tree.cased(t) != "of" {
		return false
	}
	lemma := st.tree.lemma(h)
	return st.grammar.is("settlement", lemma) || st.grammar.is("site", lemma) || st.stateFoe(h) || st.tree.tok[t].Relation == "nmod:poss" && st.armedGroup(h)
}

// armedGroup reports whether the name at t is that of a body that the gazetteers list
// among those in arms against a state.
func (st *state) armedGroup(t int) bool {
	e := st.entityAt(t)
	if e < 0 {
		return false
	}
	g := st.schema.Entry(st.entities[e].gazetteer)
	return g != nil && len(g.Properties["armed"]) > 0
}

// organLand is the state that the text leaves for an organ told without one, -1 without.
func (st *state) organLand(i int) int {
	if !st.homeOrgan(i) && !st.homeMinistry(i) {
		return -1
	}
	if e := st.domestic(i); e >= 0 {
		return e
	}
	return st.onlyLand(i)
}

// domestic is the state that an article is about, for an organ told without a state in a
// sentence that speaks of no other state: "The military has arrested Ana Dias"; -1 elsewhere.
func (st *state) domestic(i int) int {
	if len(st.doc.Sentences) < wholeArticle {
		return -1
	}
	e := st.homeState()
	if e < 0 {
		return -1
	}
	span := st.doc.Sentences[st.sentence[i]]
	for t := span.Start; t < i; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].entity < 0 {
			continue
		}
		if land := st.landOf(&st.mentions[m]); land >= 0 && land != e {
			return -1
		}
	}
	return e
}

// homeOrgan reports whether the noun i is an organ of the state at home, told with nothing
// that says of which: "the army", "riot police".
func (st *state) homeOrgan(i int) bool {
	if !st.grammar.is("home-organ", st.tree.lemma(i)) || !st.bareOrgan(i) {
		return false
	}
	k := st.tree.child(i, "amod", "compound")
	return k < 0 || st.grammar.is("homely", st.tree.lemma(k))
}

// homeMinistry reports whether the noun i is a ministry told by what it is for, or the government's
// spokesman, and nothing says of which state: "the foreign ministry", "a government spokeswoman".
func (st *state) homeMinistry(i int) bool {
	lemma, portfolio := st.tree.lemma(i), st.tree.lemma(i) == "ministry"
	if st.tree.tok[i].UPOS != "NOUN" || !portfolio && !(strings.HasPrefix(lemma, "spokes") && st.ofGovernment(i)) {
		return false
	}
	told := false
	for _, k := range st.tree.children(i) {
		switch st.tree.base(k) {
		case "det":
			if portfolio && st.lower(k) != "the" {
				return false
			}
		case "amod", "compound":
			if st.mentionAt[k] >= 0 || portfolio && !st.lexicon.is("portfolio", st.lower(k)) {
				return false
			}
			told = true
		case "nmod", "nmod:poss", "appos", "acl", "acl:relcl", "nummod", "flat":
			return false
		}
	}
	return told
}

// onlyLand is the one state of which the text has spoken by the end of the sentence of i, for an
// organ told without its own: "Zambian opposition leader Ana Dias was freed. She accused the
// government of torture"; -1 elsewhere. What only tells where a person comes from does not count,
// for whoever is abroad meets the police of others.
func (st *state) onlyLand(i int) int {
	if len(st.doc.Sentences) < 2 || st.tree.child(i, "nummod") >= 0 {
		return -1
	}
	found, end := -1, st.doc.Sentences[st.sentence[i]].End
	if st.tree.base(st.ownedTop(i)) == "nsubj" { // whom it acts on is another
		end = i
	}
	doers := st.doersBeside(i)
	for k := range st.mentions {
		m := &st.mentions[k]
		if m.start >= end {
			break
		}
		e := st.landOf(m)
		if e < 0 || e == found || m.form == adjective && !st.tellsOfHome(m.head) || slices.Contains(doers, e) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	if found < 0 {
		return st.landOfBodies(end)
	}
	return found
}

// landOfBodies is the one state whose own bodies the text has named before token end, for a text
// that names no state: "the Pentagon", "the Justice Department"; -1 elsewhere.
func (st *state) landOfBodies(end int) int {
	land := ""
	for k := range st.mentions {
		m := &st.mentions[k]
		if m.start >= end {
			break
		}
		if m.typ != schema.Organization || m.form != name || m.entry < 0 || !st.ownBody(m) || st.press(m) {
			continue
		}
		p := st.schema.Entries[m.entry].Parent
		for g := st.schema.Entry(p); g != nil && g.Type == schema.Organization; g = st.schema.Entry(p) {
			p = g.Parent
		}
		if land != "" && p != land {
			return -1
		}
		land = p
	}
	if g := st.schema.Entry(land); g != nil && g.Type == schema.State {
		return st.entityFor(g, g.Name)
	}
	return -1
}

// tellsOfHome reports whether the adjective of a state at t tells of what it is or has at home, and
// not of where somebody comes from: "the Zambian army", but not "a Zambian student".
func (st *state) tellsOfHome(t int) bool {
	h := st.tree.tok[t].Head
	if h < 0 || st.tree.tok[t].Relation != "amod" {
		return false
	}
	lemma := st.tree.lemma(h)
	return st.grammar.is("state-organ", lemma) || st.isRole(h) && !st.grammar.is("profession", lemma) && !st.lexicon.is("human-noun", lemma) || st.soil(h)
}

// fellowsLand is the state whose own people deal with the organ i that is told without one:
// "Zambian bishops criticised the government", "Peru's Supreme Court ruled against the
// government"; -1 elsewhere.
func (st *state) fellowsLand(i int) int {
	if !st.homeOrgan(i) {
		return -1
	}
	for h, hops := st.tree.tok[i].Head, 0; h >= 0 && hops < 4; h, hops = st.tree.tok[h].Head, hops+1 {
		if !st.tree.isVerb(h) {
			continue
		}
		s := st.tree.child(h, "nsubj", "nsubj:pass")
		if s < 0 || st.tree.above(s, i) {
			continue
		}
		if e := st.fellowOf(s); e >= 0 {
			return e
		}
	}
	return -1
}

// fellowOf is the state whose citizens the phrase of the noun or name i tells by what they are at
// home: "Zambian bishops", "union leaders in Zambia", "Peruvian opposition leader Ana Dias"; -1
// without.
func (st *state) fellowOf(i int) int {
	noun := i
	if !st.grammar.is("compatriot", st.tree.lemma(i)) {
		if noun = st.tree.child(i, "nmod:desc", "appos", "compound"); noun < 0 || !st.grammar.is("compatriot", st.tree.lemma(noun)) {
			return -1
		}
	}
	for _, h := range []int{i, noun} {
		for _, k := range st.tree.children(h) {
			if m := st.mentionAt[k]; m >= 0 && st.mentions[m].head == k && k != i {
				if e := st.landOf(&st.mentions[m]); e >= 0 {
					return e
				}
			}
		}
	}
	return -1
}

// homeState is the state that the article names three times at least and, with its
// officers, twice as often as any other, itself or its towns, or more often than any other
// where it is written there; -1 without.
func (st *state) homeState() int {
	if st.home.mentions != len(st.mentions)+1 { // asked for again and again, and the same until mentions are added
		st.home.mentions, st.home.state = len(st.mentions)+1, st.findHome()
	}
	return st.home.state
}

// served is the state that the person e leads or serves by an office that the text tells
// with it, -1 without.
func (st *state) served(e int) int {
	if st.entities[e].Type != schema.Person {
		return -1
	}
	for i := range st.offices {
		o := &st.offices[i]
		if !slices.Contains(o.holders, e) {
			continue
		}
		owner := o.owner
		if owner < 0 {
			owner = st.ofHolder(o, e)
		}
		if owner >= 0 && st.entities[owner].Type == schema.State {
			return owner
		}
	}
	return -1
}

// findHome counts for homeState.
func (st *state) findHome() int {
	count := map[int]int{}
	for i := range st.mentions {
		if e := st.landOf(&st.mentions[i]); e >= 0 {
			count[e]++
		}
	}
	best := leader(count, len(st.entities))
	if best < 0 || count[best] < 3 {
		return -1
	}
	if best == st.datelineState() {
		return best
	}
	weight := count[best]
	for e := range st.entities { // each of its people counts once
		if st.served(e) == best {
			weight++
		}
	}
	for e, n := range count {
		if e != best && 2*n > weight {
			return -1
		}
	}
	return best
}
