package extract

import (
	"slices"
	"strings"

	"wiregraph/graph"
	"wiregraph/schema"
)

// Where an event was, told by other words than a place that hangs on it.

// venue is the place before the noun for the event: "the Oslo talks".
func (st *state) venue(c *candidate) int {
	for _, at := range st.eventWords(c) {
		if st.tree.tok[at].UPOS != "NOUN" || at == c.subject.token || at == c.object.token {
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

// wherePlace is the place before the relative clause of the event: "in Oslo,
// where he met X".
func (st *state) wherePlace(c *candidate) int {
	v := st.tree.clauseOf(c.predicate.trigger)
	if st.tree.tok[v].Relation != "acl:relcl" || !st.whereClause(v) {
		return -1
	}
	return st.placeAt(st.tree.tok[v].Head, 0)
}

// journeyPlace is where the journey leads that the event is part of: "flew to
// Oslo for talks with X", "met X on a visit to Oslo". What one says on a journey
// is left out: whom one accuses there may be anywhere.
func (st *state) journeyPlace(c *candidate) int {
	if st.verbal(c) {
		return -1
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

// journeyEnd is where the journey of verb h leads, at being what it is made for.
func (st *state) journeyEnd(h, at int) int {
	for _, k := range st.tree.children(h) {
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

// calledAt reports whether the token is a name and not a pronoun or description.
func (st *state) calledAt(i int) bool {
	m := st.mentionAt[i]
	return m >= 0 && st.mentions[m].form == name
}

// datelinePlace is the city of the dateline, for a meeting that the report begins
// with and where one side is at home there.
func (st *state) datelinePlace(c *candidate) int {
	s := &st.statements[c.statement]
	line := st.dateline()
	if n := st.sentence[c.predicate.trigger]; line < 0 || n > st.sentence[line]+2 || s.Stance != graph.Asserted || !st.lexicon.is("table-relation", strings.ToLower(s.Relation)) || st.older(n) {
		return -1
	}
	city := st.schema.Entry(st.entities[st.entityAt(line)].gazetteer)
	if city == nil || city.Parent == "" || !st.athome(c.subject.entity, city.Parent) && !st.athome(c.object.entity, city.Parent) {
		return -1
	}
	return line
}

// dateline is the city of the article's dateline, -1 without one. It is a
// sentence of its own among the first three and ends with a dash.
func (st *state) dateline() int {
	for n := 0; n < min(3, len(st.doc.Sentences)); n++ {
		span := st.doc.Sentences[n]
		switch st.doc.Word(span.End - 1) {
		case "-", "--", "–", "—":
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
	return slices.ContainsFunc(st.offices, func(o office) bool {
		return o.owner >= 0 && st.entities[o.owner].gazetteer == state && slices.Contains(o.holders, e)
	})
}
