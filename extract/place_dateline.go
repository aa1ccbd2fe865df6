package extract

import (
	"slices"
	"strings"

	"wiregraph/graph"
	"wiregraph/schema"
)

// atDateline puts a meeting that the report begins with into the city of the
// dateline, where one side is at home there.
func (st *state) atDateline(s *statement) {
	line := st.dateline()
	// "GULF OF ADEN - The frigate trained with …"
	if line >= 0 && s.Place == "" && st.sentence[s.trigger] == st.sentence[line]+1 && s.Stance == graph.Asserted &&
		st.lexicon.is("at-sea-relation", strings.ToLower(s.Relation)) && st.waters(line) {
		s.Place = st.placeName(line)
		return
	}
	if n := st.sentence[s.trigger]; s.Place != "" || line < 0 || n > st.sentence[line]+2 || s.Stance != graph.Asserted ||
		!st.lexicon.is("table-relation", strings.ToLower(s.Relation)) || st.older(n) {
		return
	}
	city := st.schema.Entry(st.entities[st.entityAt(line)].gazetteer)
	if city != nil && city.Parent != "" && (st.athome(s.subject, city.Parent) || st.athome(s.object, city.Parent)) {
		s.Place = st.placeName(line)
	}
}

// waters reports whether the place named at token i is a sea, a gulf or the like.
func (st *state) waters(i int) bool {
	m := st.mentions[st.mentionAt[i]]
	for t := m.start; t < m.end; t++ {
		if st.lexicon.is("waters", st.lower(t)) {
			return true
		}
	}
	return false
}

// dateline is the city of the article's dateline, -1 without one. It is a
// sentence of its own among the first four, below a headline and a byline, and ends
// with a dash, a colon, a day in figures or one in brackets.
func (st *state) dateline() int {
	for n := 0; n < min(4, len(st.doc.Sentences)); n++ {
		span := st.doc.Sentences[n]
		switch w := st.doc.Word(span.End - 1); {
		case w == "-", w == ":", w == "--", w == "–", w == "—", isoDay(w) && span.End-span.Start < 8,
			w == ")" && span.End-span.Start < 14 && st.yearNumber(span.End-2, span.End) > 0:
			if e := st.entityAt(span.Start); e >= 0 && st.entities[e].Type == schema.Place {
				return span.Start
			}
		}
	}
	return -1
}

// older reports whether the sentence tells of another time than the day of the
// report and the days beside it.
func (st *state) older(sentence int) bool {
	return slices.ContainsFunc(st.times, func(tm timeExpression) bool {
		return st.sentence[tm.start] == sentence && tm.weekday == 0 && tm.unit != "day"
	})
}

// athome reports whether an entity is the state, belongs to it or holds an office
// of it.
func (st *state) athome(e int, state string) bool {
	if st.entities[e].gazetteer == state {
		return true
	}
	if g := st.schema.Entry(st.entities[e].gazetteer); g != nil && g.Parent == state {
		return true
	}
	return slices.ContainsFunc(st.statements, func(s statement) bool {
		return s.Relation == "HOLDS_OFFICE" && s.subject == e && st.entities[s.object].gazetteer == state
	})
}
