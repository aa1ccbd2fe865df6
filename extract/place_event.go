package extract

import "wiregraph/schema"

// Where an event was, told by other words than a place that hangs on it.

// venue is the place before the noun for the event: "the Oslo talks".
func (st *state) venue(c *candidate) int {
	words := st.eventWords(c)
	span := st.doc.Sentences[st.sentence[c.predicate.trigger]]
	for t := span.Start; t < span.End && !st.verbal(c); t++ { // "on the sidelines of the Oslo summit"
		if st.grammar.is("gathering", st.tree.lemma(t)) && st.tree.clauseOf(t) == st.tree.clauseOf(c.predicate.trigger) {
			words = append(words, t)
		}
	}
	for _, at := range words {
		if st.tree.tok[at].UPOS != "NOUN" || at == c.subject.token || at == c.object.token || st.grammar.is("matter-of-talks", st.tree.lemma(at)) {
			continue
		}
		for _, k := range st.tree.children(at) {
			e := st.entityAt(k)
			if st.tree.tok[k].Relation == "compound" && e >= 0 && e != c.subject.entity && e != c.object.entity && st.entities[e].Type == schema.Place {
				return k
			}
		}
	}
	return -1
}

// wherePlace is the last place before the relative clause of the event: "flew to
// Oslo from Bergen, where he met X". The tree often hangs the clause elsewhere.
func (st *state) wherePlace(c *candidate) int {
	v := st.tree.clauseOf(c.predicate.trigger)
	if r := st.tree.tok[v].Relation; r != "acl:relcl" && r != "advcl" || !st.whereClause(v) {
		return -1
	}
	first := st.doc.Sentences[st.sentence[v]].Start
	for t := st.tree.child(v, "advmod") - 1; t >= first; t-- {
		if e := st.entityAt(t); e >= 0 && (st.entities[e].Type == schema.Place || st.entities[e].Type == schema.State) && st.tree.tok[t].Relation != "nmod:poss" && !st.adjectival(t) {
			return t
		}
	}
	return -1
}

// placeOfWords is where the clause of a predicate was uttered: "told a news
// conference in Oslo that …".
func (st *state) placeOfWords(p *predicate) int {
	h := st.timeOfWords(p).word
	if h < 0 {
		return -1
	}
	for _, at := range append([]int{h}, st.tree.children(h)...) {
		if at != h && st.tree.base(at) != "obj" && st.tree.base(at) != "iobj" && st.tree.base(at) != "advcl" || st.entityAt(at) >= 0 {
			continue
		}
		if place := st.placeBelow(at); place >= 0 {
			return place
		}
	}
	return -1
}

// speakersPlace is from where words are uttered: "Speaking from Oslo, X accused Y".
func (st *state) speakersPlace(c *candidate) int {
	if !st.verbal(c) {
		return -1
	}
	for _, v := range st.tree.children(c.predicate.clause) {
		if !st.besideWords(c, v) || !st.speaks(v) && st.tree.lemma(v) != "speak" {
			continue
		}
		for _, k := range st.tree.children(v) {
			if w := st.tree.cased(k); st.tree.base(k) == "obl" && (w == "from" || placeCase[w]) {
				if place := st.placeAt(k, 0); place >= 0 {
					return place
				}
			}
		}
	}
	return -1
}

// placeOfConjunct is the place told right behind one of several coordinated
// objects: "met X in Oslo and Y in Bergen"; -1 where the objects do not each have
// their own.
func (st *state) placeOfConjunct(object int) int {
	return st.behindConjunct(object, func(from, end int) int {
		for t := from + 1; t < end; t++ {
			if st.tree.isNominal(t) && placeCase[st.tree.cased(t)] {
				if place := st.placeAt(t, 0); place >= 0 {
					return place
				}
			}
		}
		return -1
	})
}

// therePlace is what "there" means in the clause of the event: the last place named
// before it, in its sentence or the one before.
func (st *state) therePlace(c *candidate) int {
	n := st.sentence[c.predicate.trigger]
	for t := st.doc.Sentences[n].Start; t < st.doc.Sentences[n].End; t++ {
		if st.lower(t) != "there" || st.tree.tok[t].UPOS != "ADV" || st.tree.tok[t].Head != c.predicate.trigger && st.tree.tok[t].Head != c.predicate.clause {
			continue
		}
		for k := t - 1; k >= st.doc.Sentences[max(0, n-1)].Start; k-- {
			if e := st.entityAt(k); e >= 0 && st.entities[e].Type == schema.Place {
				return k
			}
		}
	}
	return -1
}

// scheduledPlace is where a clause says that the event is to be held.
func (st *state) scheduledPlace(c *candidate) int {
	if v := st.eventClause(c.predicate); v >= 0 {
		return st.placeBelow(v)
	}
	return -1
}

// journeyPlace is where the journey leads that the event is part of: "flew to
// Oslo for talks with X", "met X on a visit to Oslo". What one says on a journey
// is left out: whom one accuses there may be anywhere.
func (st *state) journeyPlace(c *candidate) int {
	if st.verbal(c) {
		if t := c.predicate.trigger; st.tree.tok[t].Relation == "advcl" && st.grammar.is("journey", st.tree.lemma(st.tree.tok[t].Head)) { // "flew to Oslo to ask X for help"
			return st.journeyEnd(st.tree.tok[t].Head, t)
		}
		return st.visitBefore(c)
	}
	at := c.predicate.trigger
	for hops := 0; hops < 4; hops++ {
		if place := st.visitBelow(at); place >= 0 {
			return place
		}
		r, h := st.tree.base(at), st.tree.tok[at].Head
		if h < 0 || r == "ccomp" || r == "parataxis" || st.tree.tok[at].Relation == "acl:relcl" || r == "nsubj" {
			return -1
		}
		if st.grammar.is("journey", st.tree.lemma(h)) {
			if place := st.journeyEnd(h, at); place >= 0 {
				return place
			}
		}
		at = h
	}
	return -1
}

// speakersWhereabouts is where the speaker is, as told between his name and the verb: "X, who
// was in Oslo for talks, condemned Y", "X, visiting Oslo, accused Y".
func (st *state) speakersWhereabouts(c *candidate) int {
	named := c.subject.token
	if st.tree.tok[named].Relation == "appos" { // "Peru's president, Ann Berg, who was in Oslo"
		named = st.tree.tok[named].Head
	}
	for _, v := range st.tree.children(named) {
		if st.tree.base(v) != "acl" || v > c.predicate.trigger || v < named {
			continue
		}
		if st.tree.child(v, "cop") >= 0 && placeCase[st.tree.cased(v)] {
			return st.placeAt(v, 0)
		}
		if k := st.tree.child(v, "obj"); k >= 0 && st.tree.lemma(v) == "visit" && st.tree.tok[v].XPOS == "VBG" {
			return st.placeAt(k, 0)
		}
	}
	return -1
}

// visitBefore is where somebody is on a visit who says something, told between his
// name and the verb: "X, on a visit to Oslo, accused Y".
func (st *state) visitBefore(c *candidate) int {
	if place := st.visitBelow(c.subject.token); place >= 0 && place < c.predicate.trigger {
		return place
	}
	if place := st.visitBelow(c.predicate.trigger); place >= 0 && place < c.predicate.trigger {
		return place
	}
	return st.speakersWhereabouts(c)
}

// journeyEnd is where the journey of verb h leads, at being what it is made for.
func (st *state) journeyEnd(h, at int) int {
	for _, k := range st.tree.children(h) {
		if k != at && st.tree.base(k) == "obj" && st.tree.lemma(h) == "visit" {
			if place := st.placeAt(k, 0); place >= 0 {
				return place
			}
		}
		if k == at || st.tree.base(k) != "obl" {
			continue
		}
		if w := st.tree.cased(k); endCase[w] || placeCase[w] {
			if place := st.placeAt(k, 0); place >= 0 {
				return place
			}
		}
	}
	return -1
}

// visitBelow is where the visit leads that hangs on the word at: "on a visit to
// Oslo", "during a stop in Bergen".
func (st *state) visitBelow(at int) int {
	for _, c := range st.tree.children(at) {
		w := st.tree.cased(c)
		if w != "on" && w != "during" || !st.grammar.is("journey-noun", st.tree.lemma(c)) {
			continue
		}
		for _, k := range st.tree.children(c) {
			if w := st.tree.cased(k); st.tree.base(k) == "nmod" && (endCase[w] || placeCase[w] || w == "of") {
				if place := st.placeAt(k, 0); place >= 0 {
					return place
				}
			}
		}
	}
	return -1
}

// attackedState is the object of an attack that is a state: it was struck there,
// where the text tells nothing nearer.
func (st *state) attackedState(c *candidate) int {
	if c.frame.relation.Place != schema.PlacePlace || c.objectSlot == "with" || c.objectSlot == "members" || c.object.how != "self" && c.object.how != "heir" {
		return -1
	}
	if e := c.object.entity; st.entities[e].Type == schema.State && st.calledAt(c.object.token) {
		return c.object.token
	}
	return -1
}

// whenPlace is where the event was at which the predicate's own came about: "raised
// the matter when the two met in Oslo".
func (st *state) whenPlace(c *candidate) int {
	if v := st.whenClause(c.predicate); v >= 0 {
		return st.placeBelow(v)
	}
	return -1
}

// patrolledPlace is what those watch over who work together: "announced a coalition to
// patrol the Gulf, which X has joined".
func (st *state) patrolledPlace(c *candidate) int {
	if c.frame.relation.Name != "COOPERATED_WITH" {
		return -1
	}
	span := st.doc.Sentences[st.sentence[c.predicate.trigger]]
	for v := span.Start; v < span.End; v++ {
		if !st.tree.isVerb(v) || !st.grammar.is("patrolling", st.tree.lemma(v)) {
			continue
		}
		if k := st.tree.child(v, "obj"); k >= 0 {
			if e := st.entityAt(k); e >= 0 && st.entities[e].Type == schema.Place {
				return k
			}
		}
	}
	return -1
}

// courtPlace is where the court sits at which a suit was brought, as told with the
// suit or in one of the next sentences: "The lawsuit was filed in a federal court in
// Boston".
func (st *state) courtPlace(c *candidate) int {
	if !st.aboutSuit(c) {
		return -1
	}
	n := st.sentence[c.predicate.trigger]
	last := min(n+5, len(st.doc.Sentences)-1)
	for t := st.doc.Sentences[n].Start; t < st.doc.Sentences[last].End; t++ {
		h := st.tree.tok[t].Head
		if h < 0 || st.tree.lemma(t) != "court" || st.tree.base(t) != "obl" || st.tree.cased(t) != "in" && st.tree.cased(t) != "at" || !st.grammar.is("filing", st.tree.lemma(h)) {
			continue
		}
		if s := st.tree.child(h, "nsubj:pass", "obj"); s < 0 || !st.grammar.is("court-act", st.tree.lemma(s)) {
			continue
		}
		if place := st.lastPlaceBelow(t); place >= 0 {
			return place
		}
	}
	return -1
}

// aboutSuit reports whether the statement tells of a suit.
func (st *state) aboutSuit(c *candidate) bool {
	if c.frame.relation.Name != "ACCUSED" {
		return false
	}
	for _, t := range append([]int{c.predicate.trigger}, st.tree.children(c.predicate.trigger)...) {
		if lemma := st.tree.lemma(t); lemma == "sue" || st.grammar.is("court-act", lemma) {
			return true
		}
	}
	return false
}

// lastPlaceBelow is the last place named in the phrase of noun i, -1 without one: a
// court's own name begins with the state's and ends with the district's.
func (st *state) lastPlaceBelow(i int) int {
	place := -1
	for t := i; t < st.doc.Sentences[st.sentence[i]].End; t++ {
		if e := st.entityAt(t); e >= 0 && st.entities[e].Type == schema.Place && st.tree.above(i, t) {
			place = t
		}
	}
	if m := st.mentionAt[i]; place < 0 && m >= 0 {
		place = st.placeInName(&st.mentions[m])
	}
	return place
}

// placeInName is a mention of the place whose name ends a body's name: "District Court
// for the Southern District of Ohio"; -1 where the article does not name it alone.
func (st *state) placeInName(body *mention) int {
	for k := range st.mentions {
		m := &st.mentions[k]
		if m.entity >= 0 && m.form == name && st.entities[m.entity].Type == schema.Place && st.calls(m.entity, st.doc.Word(body.end-1)) {
			return m.head
		}
	}
	return -1
}

// hostPlace is the state or city that hosts an event of others: "Peru hosted talks
// between X and Y".
func (st *state) hostPlace(c *candidate) int {
	for v, hops := c.predicate.trigger, 0; v >= 0 && hops < 3; v, hops = st.tree.tok[v].Head, hops+1 {
		if !st.grammar.is("hosting", st.tree.lemma(v)) || !st.tree.isVerb(v) {
			continue
		}
		for _, a := range st.tree.surface(v, 0) {
			e := st.entityAt(a.token)
			if e >= 0 && e != c.subject.entity && e != c.object.entity && (st.entities[e].Type == schema.Place || st.entities[e].Type == schema.State) {
				return a.token
			}
		}
	}
	return -1
}

// calledAt reports whether the token is a name and not a pronoun or description.
func (st *state) calledAt(i int) bool {
	m := st.mentionAt[i]
	return m >= 0 && st.mentions[m].form == name
}

// patrolled is what a joint force is there to watch, for who works together in it:
// "joined the coalition to patrol the Gulf".
func (st *state) patrolled(c *candidate) int {
	if c.frame.relation.Name != "COOPERATED_WITH" {
		return -1
	}
	span := st.doc.Sentences[st.sentence[c.predicate.trigger]]
	for v := span.Start; v < span.End; v++ {
		h := st.tree.tok[v].Head
		if st.tree.tok[v].Relation != "acl" || !st.grammar.is("patrolling", st.tree.lemma(v)) || !st.grammar.is("joint-force", st.tree.lemma(h)) {
			continue
		}
		if o := st.tree.child(v, "obj"); o >= 0 {
			if place := st.placeAt(o, 0); place >= 0 {
				return place
			}
		}
	}
	return -1
}
