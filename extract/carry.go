package extract

import (
	"slices"
	"strings"

	"wiregraph/graph"
	"wiregraph/schema"
)

// carry lends a statement the day and the place that the text told for the same
// event one sentence before, or for the journey that it is part of. It reads
// statements with their dates and places and fills only what is empty.
func carry(st *state) {
	for i := range st.candidates {
		s := &st.statements[st.candidates[i].statement]
		if s.Date.Value == "" {
			st.journeyDate(s)
		}
		st.alsoThen(s)
	}
	st.oneDeath()
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
		if v.Relation != "VISITED" || v.Date.Value == "" || v.Stance == graph.Denied || v.subject != s.subject && v.subject != s.object || !st.calls(v.object, s.Place) {
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

// calls: the text is a name of the entity.
func (st *state) calls(e int, text string) bool {
	return strings.EqualFold(st.entities[e].Name, text) || slices.ContainsFunc(st.entities[e].Aliases, func(a string) bool { return strings.EqualFold(a, text) })
}

// alsoThen: "On Monday in Oslo, X will meet Y. He will also meet Z." is one day
// and one place.
func (st *state) alsoThen(s *statement) {
	n := st.sentence[s.trigger]
	if n == 0 || s.Place != "" && s.Date.Value != "" || !st.says(n, "also") || st.timed(n) {
		return
	}
	for i := range st.candidates {
		p := &st.statements[st.candidates[i].statement]
		if p == s || st.sentence[p.trigger] != n-1 || p.Relation != s.Relation || p.subject != s.subject && p.object != s.subject && p.subject != s.object || p.Stance != s.Stance {
			continue
		}
		if s.Place == "" {
			s.Place = p.Place
		}
		if s.Date.Value == "" {
			s.Date = p.Date
		}
		return
	}
}

// says: the word stands in the sentence.
func (st *state) says(sentence int, word string) bool {
	for t := st.doc.Sentences[sentence].Start; t < st.doc.Sentences[sentence].End; t++ {
		if st.lower(t) == word {
			return true
		}
	}
	return false
}

// timed: the sentence has an expression of time of its own.
func (st *state) timed(sentence int) bool {
	return slices.ContainsFunc(st.times, func(tm timeExpression) bool { return st.sentence[tm.start] == sentence })
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
