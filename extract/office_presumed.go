package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// Whose an office is that is told without one: what the rest of the sentence and the
// article say of it.

// stateByCapital adds the state that the article names by its capital alone, where the
// gazetteer has the holder in just that office there: "In Washington, Secretary of State
// Ana Dias said".
func (st *state) stateByCapital(o *office, parent string, holder int) int {
	g := st.schema.Entry(parent)
	if g == nil || g.Type != schema.State || len(st.doc.Sentences) < wholeArticle || st.entityOf(parent) >= 0 || !st.heldJust(st.schema.Entry(st.entities[holder].gazetteer), o) {
		return -1
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Place || m.entity < 0 || !slices.Contains(g.Seats, st.entities[m.entity].Name) {
			continue
		}
		return st.entityFor(g, st.words(m.start, m.end))
	}
	return -1
}

// sentenceBody is the one body that acts in the office's sentence, or whose
// possessive stands in it: "Frontline's shares sank, chief executive Lars Barstad
// said".
func (st *state) sentenceBody(o *office) int {
	span := st.doc.Sentences[st.sentence[o.head]]
	found := -1
	for t := span.Start; t < o.start; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || st.mentions[m].typ != schema.Organization || st.mentions[m].entity < 0 {
			continue
		}
		if r := st.tree.base(t); r == "nsubj" || st.tree.tok[t].Relation == "nmod:poss" {
			if found >= 0 && found != st.mentions[m].entity {
				return -1
			}
			found = st.mentions[m].entity
		}
	}
	return found
}

// bodyJustTold is the one body that the sentence before has for a subject, for an office that
// opens the next one: "The Organization of American States met. Secretary-General Ana Dias
// said".
func (st *state) bodyJustTold(o *office) int {
	s := st.sentence[o.head]
	if s == 0 || st.phraseStart(o) != st.doc.Sentences[s].Start {
		return -1
	}
	found := -1
	for t := st.doc.Sentences[s-1].Start; t < st.doc.Sentences[s-1].End; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || st.mentions[m].typ != schema.Organization || st.mentions[m].entity < 0 || st.medium(st.mentions[m].entity) || st.tree.base(t) != "nsubj" {
			continue
		}
		if found >= 0 && found != st.mentions[m].entity {
			return -1
		}
		found = st.mentions[m].entity
	}
	return found
}

// stateJustTold is the state that, or whose government, is the one state among the subjects of the
// sentence before, for a minister who opens the next one: "Peru's government and the guild signed
// a pact. Justice Minister Ana Dias said".
func (st *state) stateJustTold(o *office) int {
	s := st.sentence[o.head]
	if s == 0 || o.how != "title" || st.roleWord(o.head) != "minister" || st.phraseStart(o) != st.doc.Sentences[s].Start {
		return -1
	}
	found := -1
	for t := st.doc.Sentences[s-1].Start; t < st.doc.Sentences[s-1].End; t++ {
		if st.tree.base(t) != "nsubj" || st.tree.tok[st.tree.clauseOf(t)].Head >= 0 {
			continue
		}
		for _, k := range st.tree.conjuncts(t) {
			e := st.entityAt(k)
			if p := st.tree.child(k, "nmod:poss"); e < 0 && p >= 0 && st.tree.lemma(k) == "government" {
				e = st.entityAt(p)
			}
			if e < 0 || st.entities[e].Type != schema.State {
				continue
			}
			if found >= 0 && found != e {
				return -1
			}
			found = e
		}
	}
	return found
}

// ministryOf is the state whose ministry of the minister's portfolio the article names:
// "Justice Minister Ana Dias" after "Peru's Justice Ministry".
func (st *state) ministryOf(o *office) int {
	w := strings.ToLower(strings.TrimSuffix(st.officeText(o), "inister"))
	if st.roleWord(o.head) != "minister" || !strings.HasSuffix(w, " m") {
		return -1
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity < 0 || m.form != name || m.typ != schema.Organization || !strings.HasSuffix(strings.ToLower(st.entities[m.entity].Name), w+"inistry") {
			continue
		}
		if e := st.possessor(m); e >= 0 && st.entities[e].Type == schema.State {
			return e
		}
		if e := st.entities[m.entity].parent; e >= 0 {
			return e
		}
	}
	return -1
}

// datelineState is the state of the city that the report is sent from, -1 without one.
func (st *state) datelineState() int {
	t := st.dateline()
	if t < 0 {
		return -1
	}
	return st.landOf(&st.mentions[st.mentionAt[t]])
}

// nationalOffice is the state in which alone an office goes by this name, where the
// article names it.
func (st *state) nationalOffice(o *office) int {
	switch strings.ToLower(st.officeText(o)) {
	case "defence secretary", "foreign secretary", "home secretary":
		return st.entityOf("state:gb")
	case "assistant secretary of state", "deputy secretary of state", "undersecretary of state", "under secretary of state", "assistant secretary of defense", "deputy secretary of defense":
		return st.entityOf("state:us")
	case "agriculture secretary", "treasury secretary", "commerce secretary", "labor secretary", "energy secretary", "interior secretary", "transportation secretary", "defense secretary":
		if st.entityOf("state:ph") < 0 { // which has the same
			return st.entityOf("state:us")
		}
	}
	return -1
}

// colleagueState is the state of whose leader somebody speaks who announces what that
// one will do: "Peruvian President Ana Dias will propose talks, Foreign Minister Jan
// Novak announced".
func (st *state) colleagueState(o *office) int {
	if len(o.holders) == 0 || o.holder < 0 {
		return -1
	}
	name := st.mentions[o.holder].head
	v := st.tree.tok[name].Head
	if v < 0 || st.tree.base(name) != "nsubj" || !st.speaks(v) {
		return -1
	}
	for _, c := range st.tree.children(v) {
		if r := st.tree.base(c); c > name || r != "ccomp" && r != "parataxis" {
			continue
		}
		if s := st.tree.child(c, "nsubj"); s >= 0 && st.entityAt(s) >= 0 && st.entities[st.entityAt(s)].Type == schema.Person {
			return st.stateOf(st.entityAt(s))
		}
	}
	return -1
}

// capitalAhead is the state of the town with which the sentence opens: "In Seoul,
// Defence Minister Ana Dias said".
func (st *state) capitalAhead(o *office) int {
	t := st.doc.Sentences[st.sentence[o.head]].Start
	if st.lower(t) != "in" || st.mentionAt[t+1] < 0 {
		return -1
	}
	m := &st.mentions[st.mentionAt[t+1]]
	if m.typ != schema.Place || m.end >= len(st.doc.Tokens) || m.end+3 < o.start {
		return -1
	}
	return st.landOf(m)
}

// sentenceState is the state that is the subject of the office's sentence, if it
// stands alone there: "Norway and Chile thanked former President X".
func (st *state) sentenceState(o *office) int {
	span := st.doc.Sentences[st.sentence[o.head]]
	for t := span.Start; t < span.End; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || st.mentions[m].typ != schema.State || st.mentions[m].entity < 0 || st.tree.base(t) != "nsubj" ||
			st.spokenBy(t) >= 0 && st.spokenBy(o.head) < 0 {
			continue
		}
		if st.mentions[m].form == nominal && st.spokenBy(t) < 0 && st.reporter(t) >= 0 && st.tree.above(st.reporter(t), o.head) { // "Minister Ana Dias said the country …" asks whose minister
			continue
		}
		if c := st.tree.clauseOf(t); st.tree.tok[c].Relation == "advcl" && !st.tree.above(c, o.head) { // "the minister said after Oslo expelled …"
			continue
		}
		if len(st.tree.conjuncts(t)) > 1 {
			return -1
		}
		if e := st.mentions[m].entity; !st.spokenOfByHome(t, o, e) {
			return e
		}
		return -1
	}
	return -1
}

// spokenOfByHome reports whether the state e at token t only stands in what the officer
// says, in a report from another state that the sentence names as well: "OSLO - Peru's ship
// …, the Norwegian navy …, Foreign Minister Ana Dias said".
func (st *state) spokenOfByHome(t int, o *office, e int) bool {
	here := st.datelineState()
	if here < 0 || here == e || t > o.head || st.tree.tok[o.head].Head < 0 || st.tree.clauseOf(t) == st.tree.clauseOf(o.head) {
		return false
	}
	span := st.doc.Sentences[st.sentence[o.head]]
	for k := span.Start; k < span.End; k++ {
		if m := st.mentionAt[k]; m >= 0 && st.landOf(&st.mentions[m]) == here && k != st.dateline() {
			return true
		}
	}
	return false
}

// aside reports whether an office stands in an adverbial clause with a subject
// of its own: "France helps its neighbours as President X faces a revolt" does
// not make X France's.
func (st *state) aside(o *office) bool {
	c := st.tree.clauseOf(o.head)
	s := st.tree.child(c, "nsubj", "nsubj:pass")
	return st.tree.tok[c].Relation == "advcl" && s >= o.start && s <= o.head+8
}

// foreignWord reports whether a capitalised adjective that no gazetteer knows
// describes an office in small letters: "the Roman emperor" is no state's of
// today.
func (st *state) foreignWord(o *office) bool {
	for t := max(o.start-1, st.doc.Sentences[st.sentence[o.start]].Start+1); t < o.head; t++ {
		if st.capital(t) && !st.capital(t+1) && st.mentionAt[t] < 0 && st.tree.tok[t].XPOS == "JJ" {
			return true
		}
	}
	return false
}

// commissionOf is the European Commission for a commissioner of something, where the
// article names it: "Fisheries Commissioner Ana Dias".
func (st *state) commissionOf(o *office) int {
	if st.roleWord(o.head) != "commissioner" || o.how != "title" || o.end-o.start < 2 {
		return -1
	}
	return st.bodyNamed([]string{"European Commission"})
}
