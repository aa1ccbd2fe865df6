package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// carry lends a statement the day and the place that the text told for the same
// event in a sentence beside it, or for the journey that it is part of. It reads
// statements with their dates and places and fills only what is empty.
func carry(st *state) {
	st.sentences = st.bySentence()
	for i := range st.candidates {
		c := &st.candidates[i]
		s := &st.statements[c.statement]
		if s.Date.Value == "" {
			st.journeyDate(s)
		}
		st.alsoThen(s)
		st.thisEvent(c)
		st.toldNext(c)
		st.onJourney(c)
		st.goesOn(c)
		st.atDateline(s)
		st.spoke(c)
		st.refined(s)
		st.toldInGeneral(c)
	}
	st.headlined()
	st.oneDeath()
}

// toldInGeneral gives a deed the day of the sentence before, where that tells it of somebody whom it
// does not name: "A banker was jailed on Monday. Ana Dias was jailed by a court in Lima".
func (st *state) toldInGeneral(c *candidate) {
	s, v := &st.statements[c.statement], c.predicate.trigger
	n := st.sentence[v]
	if s.Date.Value != "" || s.Stance != graph.Asserted || c.frame.relation.Family != "material" || !st.tree.isVerb(v) || n == 0 || st.timed(n) ||
		st.tree.tok[v].Head >= 0 || st.auxiliary(v, "have") >= 0 {
		return
	}
	if k := st.tree.child(v, "advmod"); k >= 0 && otherTime[st.lower(k)] {
		return
	}
	span := st.doc.Sentences[n-1]
	for t := span.Start; t < span.End; t++ {
		if st.tree.lemma(t) != st.tree.lemma(v) || !st.tree.isVerb(t) || st.tree.tok[t].Head >= 0 || st.local(t) != (mood{}) {
			continue
		}
		whom := st.tree.child(t, "nsubj:pass")
		if !st.tree.passive(t) {
			whom = st.tree.child(t, "obj")
		}
		if whom < 0 || st.mentionAt[whom] >= 0 {
			return
		}
		if k := st.hanging(t, t); k >= 0 {
			s.Date = graph.Date{Value: st.value(k, false), Words: st.words(st.times[k].start, st.times[k].end)}
		}
		return
	}
}

// otherTime are the adverbs that tell a deed from the one told before.
var otherTime = lexis.Set("later", "earlier", "before", "previously", "once", "again", "also", "often", "then", "soon", "afterwards", "meanwhile")

// lend fills what s lacks from p.
func (s *statement) lend(p *statement) {
	if s.Date.Value == "" {
		s.Date = p.Date
	}
	if s.Place == "" {
		s.Place = p.Place
	}
}

// knows reports whether day and place are told already.
func (s *statement) knows() bool { return s.Place != "" && s.Date.Value != "" }

// bySentence lists for each sentence the candidates whose triggers stand in it.
func (st *state) bySentence() [][]int {
	out := make([][]int, len(st.doc.Sentences))
	for i := range st.candidates {
		n := st.sentence[st.statements[st.candidates[i].statement].trigger]
		out[n] = append(out[n], i)
	}
	return out
}

// before lists the statements of acts whose triggers stand up to a number of
// sentences before that of s, the last one first.
func (st *state) before(s *statement, sentences int) []*candidate {
	n := st.sentence[s.trigger]
	near := slices.Concat(st.sentences[max(0, n-sentences):n]...)
	slices.Sort(near)
	var out []*candidate
	for _, i := range near {
		if c := &st.candidates[i]; !c.frame.relation.Standing {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b *candidate) int { return b.predicate.trigger - a.predicate.trigger })
	return out
}

// pair reports whether the statements are between the same two parties, in either order.
func (s *statement) pair(p *statement) bool {
	return s.subject == p.subject && s.object == p.object || s.subject == p.object && s.object == p.subject
}

// shares reports whether the statements have a party in common.
func (s *statement) shares(p *statement) bool {
	return s.subject == p.subject || s.object == p.object || s.subject == p.object || s.object == p.subject
}

// thisEvent: a noun with an article alone ("the talks", "these raids") is the
// event of its kind that the text told last.
func (st *state) thisEvent(c *candidate) {
	s := &st.statements[c.statement]
	if s.knows() || !st.bareEvent(s.trigger) || st.timed(st.sentence[s.trigger]) {
		return
	}
	for _, b := range st.before(s, 2) {
		p := &st.statements[b.statement]
		if s.shares(p) && p.Stance == s.Stance && (p.Relation == s.Relation || st.means(s.trigger, p.Relation)) {
			s.lend(p)
			return
		}
	}
}

// bareEvent reports whether token i is a noun that an article or demonstrative alone marks
// as known.
func (st *state) bareEvent(i int) bool {
	d := st.tree.child(i, "det")
	if st.tree.tok[i].UPOS != "NOUN" || d < 0 || st.closer(i) {
		return false
	}
	switch st.tree.lemma(d) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

// means reports whether the schema has the noun at i tell the relation.
func (st *state) means(i int, relation string) bool {
	return slices.ContainsFunc(st.grammar.nouns.find(st.tree.lemma(i)), func(f lemmaFrame) bool { return f.relation.Name == relation })
}

// toldNext: the sentence behind a statement tells when and where it was: "X and Y
// met. The talks were held in Oslo on Monday."
func (st *state) toldNext(c *candidate) {
	s := &st.statements[c.statement]
	n := st.sentence[s.trigger] + 1
	st.laterNamed(s)
	if s.knows() || n >= len(st.doc.Sentences) || s.Stance != graph.Asserted {
		return
	}
	for i := st.doc.Sentences[n].Start; i < st.doc.Sentences[n].End; i++ {
		h := st.tree.tok[i].Head
		if !st.bareEvent(i) || !st.means(i, s.Relation) && !(s.Relation == "ACCUSED" && st.grammar.is("claim", st.tree.lemma(i))) || h < 0 ||
			c.frame.relation.Family == "verbal" && !st.grammar.is("reaction", st.tree.lemma(i)) && !st.grammar.is("claim", st.tree.lemma(i)) && st.grammar.is("act", st.tree.lemma(i)) ||
			!st.tree.isVerb(h) || st.tree.tok[h].XPOS != "VBD" && !st.tree.passive(h) || st.grammar.is("reaction", st.tree.lemma(h)) {
			continue
		}
		if k := st.hanging(i, h); s.Date.Value == "" && k >= 0 && !st.times[k].told {
			s.Date = graph.Date{Value: st.value(k, false), Words: st.words(st.times[k].start, st.times[k].end)}
		}
		place := st.placeBelow(h)
		if place < 0 {
			place = st.placeBelow(i)
		}
		if s.Place == "" && place >= 0 {
			s.Place = st.placeName(place)
		}
		return
	}
}

// laterNamed: one of the next three sentences names the event by its day: "X met Y.
// … After Thursday's meeting …".
func (st *state) laterNamed(s *statement) {
	n := st.sentence[s.trigger]
	if s.Date.Value != "" || s.Stance != graph.Asserted {
		return
	}
	for _, tm := range st.times[st.firstTime(n+1):st.firstTime(n+4)] {
		h := st.tree.tok[st.topOf(tm)].Head
		if !tm.attributive || h < 0 || len(st.named(h)) > 0 || !st.means(h, s.Relation) {
			continue
		}
		if value := tm.date(st.article.Published, false); len(value) > precision["year"] && st.tree.child(h, "nmod", "acl", "nummod") < 0 { // "the 1967 war" is another one
			s.Date = graph.Date{Value: value, Words: st.words(tm.start, tm.end)}
			return
		}
	}
}

// onJourney: whom somebody meets in the sentence behind his arrival he meets then
// and there: "X arrived in Oslo on Monday. He met Y."
func (st *state) onJourney(c *candidate) {
	s := &st.statements[c.statement]
	timed := st.timed(st.sentence[s.trigger])
	if s.knows() && !timed || !st.lexicon.is("table-relation", strings.ToLower(s.Relation)) || st.auxiliary(c.predicate.clause, "have") >= 0 {
		return
	}
	for _, b := range st.before(s, 1) {
		p := &st.statements[b.statement]
		// "flew to Oslo today. He will meet X this afternoon"
		if p.Relation != "VISITED" && !(b.frame.relation.Symmetric && p.pair(s)) || !s.shares(p) ||
			p.Stance != s.Stance && (p.Date.Value == "" || p.Date.Value != s.Date.Value) {
			continue
		}
		switch {
		case !timed:
			s.lend(p)
		case s.Date.Value != "" && (p.Date.Value == "" || p.Date.Value == s.Date.Value):
			p.Date = s.Date // arrived on the day that he is told to have met X
			s.lend(p)
		}
		return
	}
}

// goesOn: what the same subject does in the next sentence of the paragraph, or
// when only a pronoun names it, is of the same day where the text tells no other.
func (st *state) goesOn(c *candidate) {
	s := &st.statements[c.statement]
	n := st.sentence[s.trigger]
	if n == 0 || s.Date.Value != "" || s.Stance != graph.Asserted || c.frame.relation.Standing || st.timedStep(c) || !st.mainPast(c) || st.shiftsTime(n) {
		return
	}
	if m := st.mentionAt[c.subject.token]; st.paragraph(st.doc.Sentences[n].Start) && (m < 0 || st.mentions[m].form != pronoun) {
		return
	}
	for _, b := range st.before(s, 1) {
		p := &st.statements[b.statement]
		if p.subject == s.subject && p.Stance == graph.Asserted && len(p.Date.Value) == precision["day"] && st.mainPast(b) {
			s.Date = p.Date
			return
		}
	}
}

// timedStep reports whether the sentence of a statement has a time that may be its own,
// and not only that of what is still to come: "travelled to Oslo, where he is to meet X
// today".
func (st *state) timedStep(c *candidate) bool {
	for _, tm := range st.timesIn(st.sentence[c.predicate.trigger]) {
		if !st.otherStep(tm, c.predicate.trigger) {
			return true
		}
	}
	return false
}

// mainPast reports whether the statement is told in the simple past by the main clause of
// its sentence.
func (st *state) mainPast(c *candidate) bool {
	v := c.predicate.clause
	if st.tree.tok[st.tree.clauseOf(v)].Head >= 0 || st.spokenBy(v) >= 0 || c.subject.how != "self" && c.subject.how != "name" {
		return false
	}
	return st.tree.tok[v].XPOS == "VBD" && st.auxiliary(v, "have") < 0
}

// shiftsTime reports whether a word of the sentence leads away from the day told before.
func (st *state) shiftsTime(sentence int) bool {
	span := st.doc.Sentences[sentence]
	for t := span.Start; t < span.End; t++ {
		if st.grammar.is("time-shift", st.lower(t)) {
			return true
		}
	}
	return false
}

// journeyDate: what a person does in a place during the one dated journey there
// that the article tells is of that date.
func (st *state) journeyDate(s *statement) {
	if s.Place == "" || !st.lexicon.is("talks-relation", strings.ToLower(s.Relation)) {
		return
	}
	var journey *statement
	for i := range st.candidates {
		v := &st.statements[st.candidates[i].statement]
		if v.Relation != "VISITED" || v.Date.Value == "" || v.Stance == graph.Denied || s.Stance == graph.Planned && v.Stance == graph.Asserted ||
			v.subject != s.subject && v.subject != s.object || !st.calls(v.object, s.Place) {
			continue
		}
		if journey != nil && journey.Date.Value != v.Date.Value {
			return
		}
		journey = v
	}
	if journey != nil {
		s.Date = journey.Date
	}
}

// calls reports whether the text is a name of the entity.
func (st *state) calls(e int, text string) bool {
	return strings.EqualFold(st.entities[e].Name, text) || slices.ContainsFunc(st.entities[e].Aliases, func(a string) bool { return strings.EqualFold(a, text) })
}

// alsoThen: "On Monday in Oslo, X will meet Y. He will also meet Z." is one day
// and one place.
func (st *state) alsoThen(s *statement) {
	n := st.sentence[s.trigger]
	if s.knows() || !st.says(n, "also") || st.timed(n) {
		return
	}
	for _, b := range st.before(s, 2) {
		p := &st.statements[b.statement]
		if p.Relation == s.Relation && p.Stance == s.Stance && (p.subject == s.subject || p.object == s.subject || p.subject == s.object) {
			s.lend(p)
			return
		}
	}
}

// says reports whether the word stands in the sentence.
func (st *state) says(sentence int, word string) bool {
	for t := st.doc.Sentences[sentence].Start; t < st.doc.Sentences[sentence].End; t++ {
		if st.lower(t) == word {
			return true
		}
	}
	return false
}

// refined: the sentence behind a statement of a month tells the day, and may tell the
// place, of what befell one of its parties: "sank the Orion in March. The ship broke in two
// off Oslo on March 26."
func (st *state) refined(s *statement) {
	n := st.sentence[s.trigger] + 1
	if len(s.Date.Value) != precision["month"] || n >= len(st.doc.Sentences) || s.Stance != graph.Asserted {
		return
	}
	root := st.rootOf(n)
	subject := st.tree.child(root, "nsubj", "nsubj:pass")
	k := st.hanging(root, root)
	if subject < 0 || k < 0 || st.entityAt(subject) != s.object {
		return
	}
	if v := st.value(k, false); len(v) == precision["day"] && compatible(s.Date.Value, v) {
		s.Date = graph.Date{Value: v, Words: st.words(st.times[k].start, st.times[k].end)}
		if place := st.placeBelow(root); place >= 0 && s.Place == "" {
			s.Place = st.placeName(place)
		}
	}
}

// spoke: words that the report begins with are of the day and the place at which the
// next sentence has their speaker speak: "X has welcomed the accord. Speaking in
// Oslo on Monday, X said …".
func (st *state) spoke(c *candidate) {
	s := &st.statements[c.statement]
	if !st.verbal(c) && s.Relation != "SUPPORTED" || s.Stance != graph.Asserted || st.timed(st.sentence[s.trigger]) || st.sentence[s.trigger] > 2 {
		return
	}
	for n := st.sentence[s.trigger] + 1; n < min(st.sentence[s.trigger]+3, len(st.doc.Sentences)); n++ {
		first := st.doc.Sentences[n].Start
		if st.lower(first) != "speaking" || !st.mentionsIn(n, s.subject) {
			continue
		}
		if k := st.hanging(first, first); k >= 0 && s.Date.Value == "" {
			s.Date = graph.Date{Value: st.value(k, false), Words: st.words(st.times[k].start, st.times[k].end)}
		}
		if place := st.placeBelow(first); place >= 0 && s.Place == "" {
			s.Place = st.placeName(place)
		}
		return
	}
}

// headlined lends what a headline tells the evidence and the day of the report's
// first sentence, where that names both parties too and so tells it in full.
func (st *state) headlined() {
	if len(st.doc.Sentences) < 2 || !st.headlineAt(0) {
		return
	}
	lead := 1
	for lead < len(st.doc.Sentences)-1 && !st.tree.isVerb(st.rootOf(lead)) { // the report's date or city
		lead++
	}
	for i := range st.candidates {
		s := &st.statements[st.candidates[i].statement]
		if st.sentence[s.trigger] != 0 || !st.mentionsIn(lead, s.subject) || !st.mentionsIn(lead, s.object) {
			continue
		}
		s.Evidence = append(s.Evidence, st.evidence(lead))
		if p := st.sameIn(lead, s); p != nil {
			s.Date, s.Place = p.Date, p.Place
			continue
		}
		root := st.rootOf(lead)
		if place := st.placeBelow(root); s.Place == "" && place >= 0 && st.tree.tok[st.tree.clauseOf(s.trigger)].Head < 0 && st.tree.tok[root].XPOS == "VBD" {
			s.Place = st.placeName(place)
		}
		if st.tree.tok[st.tree.clauseOf(s.trigger)].Head >= 0 || s.Date.Value != "" || s.Stance != graph.Asserted || st.tree.tok[root].XPOS != "VBD" {
			continue
		}
		k := st.hanging(root, root)
		if k < 0 {
			k = st.onlyTime(root)
		}
		if k >= 0 {
			tm := st.times[k]
			s.Date = graph.Date{Value: st.value(k, false), Words: st.words(tm.start, tm.end)}
		}
	}
}

// sameIn is the statement of a sentence that tells what s tells, nil without one.
func (st *state) sameIn(n int, s *statement) *statement {
	for _, i := range st.sentences[n] {
		p := &st.statements[st.candidates[i].statement]
		if p.Relation == s.Relation && p.Stance == s.Stance && (p.pair(s) || p.trigger == st.rootOf(n) && p.object == s.object) {
			return p
		}
	}
	return nil
}

// headlineAt reports whether the sentence is a line of its own without a full stop.
func (st *state) headlineAt(n int) bool {
	span := st.doc.Sentences[n]
	return st.tree.tok[span.End-1].UPOS != "PUNCT" && st.paragraph(span.End)
}

// rootOf is the word at the head of a sentence.
func (st *state) rootOf(n int) int {
	span := st.doc.Sentences[n]
	for t := span.Start; t < span.End; t++ {
		if st.tree.tok[t].Head < 0 {
			return t
		}
	}
	return span.Start
}

// mentionsIn reports whether the sentence names the entity or points to it.
func (st *state) mentionsIn(n, entity int) bool {
	for t := st.doc.Sentences[n].Start; t < st.doc.Sentences[n].End; t++ {
		if st.entityAt(t) == entity {
			return true
		}
	}
	return false
}

// oneDeath: somebody is killed once, so that all who tell of it tell of one day
// and one place.
func (st *state) oneDeath() {
	for i := range st.candidates {
		s := &st.statements[st.candidates[i].statement]
		if s.Relation != "KILLED" || st.entities[s.object].Type != schema.Person || s.Stance != graph.Asserted {
			continue
		}
		for j := range st.candidates {
			p := &st.statements[st.candidates[j].statement]
			if p == s || p.Relation != "KILLED" || p.object != s.object || p.Stance != graph.Asserted {
				continue
			}
			if s.Date.Value == "" {
				s.Date = p.Date
			}
			if s.Place == "" {
				s.Place = p.Place
			}
		}
	}
}
