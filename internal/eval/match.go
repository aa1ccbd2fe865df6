package eval

import (
	"fmt"
	"slices"
	"strings"
)

// matcher holds one article's gold, its output and which entity is which.
type matcher struct {
	gold       Gold
	out        Output
	aligned    map[string]GoldEntity // output entity id → gold entity
	vocabulary Vocabulary
}

// measure says how strict a match is.
type measure struct {
	stance bool // the stance must be right
	family bool // any relation of the same family will do, in either direction
}

// pair is an output statement with the gold statement that it matches.
type pair struct {
	out  Statement
	gold GoldStatement
}

// matching is every statement sorted into found, missed and wrong.
type matching struct {
	pairs  []pair
	missed []GoldStatement
	wrong  []Statement
}

// match gives each gold statement an output statement, required ones first;
// among several that fit, one with the right date.
func (m *matcher) match(how measure) matching {
	free := slices.Clone(m.out.Statements)
	var found matching
	for _, optional := range []bool{false, true} {
		for _, g := range m.gold.Statements {
			if g.Optional != optional {
				continue
			}
			at := m.best(free, g, how)
			switch {
			case at >= 0:
				found.pairs = append(found.pairs, pair{free[at], g})
				free = slices.Delete(free, at, at+1)
			case !optional:
				found.missed = append(found.missed, g)
			}
		}
	}
	found.wrong = free
	return found
}

// best is the index of the first statement that fits and has the date, or else
// of the first that fits, or -1.
func (m *matcher) best(free []Statement, g GoldStatement, how measure) int {
	first := -1
	for i, s := range free {
		if !m.fits(s, g, how) {
			continue
		}
		if s.Date == g.Date {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

func (m *matcher) fits(s Statement, g GoldStatement, how measure) bool {
	if how.family && !m.sameFamily(s, g) || !how.family && !slices.Contains(g.Relation, s.Relation) {
		return false
	}
	if how.stance && !slices.Contains(g.Stance, s.Stance.orAsserted()) {
		return false
	}
	a, b := m.goldID(s.Subject), m.goldID(s.Object)
	if slices.Contains(g.Subject, a) && slices.Contains(g.Object, b) {
		return true
	}
	return (how.family || m.vocabulary.Symmetric[s.Relation]) && slices.Contains(g.Subject, b) && slices.Contains(g.Object, a)
}

func (m *matcher) sameFamily(s Statement, g GoldStatement) bool {
	family, known := m.vocabulary.Family[s.Relation]
	return known && slices.ContainsFunc(g.Relation, func(r string) bool { return m.vocabulary.Family[r] == family })
}

// goldID is the gold id of an output entity; no gold id starts with a zero
// byte, so that an unaligned one is never found.
func (m *matcher) goldID(id string) string {
	if g, ok := m.aligned[id]; ok {
		return g.ID
	}
	return "\x00"
}

func (m *matcher) missed(g GoldStatement) Error {
	return Error{m.missedKind(g), m.gold.ID, fmt.Sprintf("%s %s %s [%s]  «%s»",
		m.goldNames(g.Subject), strings.Join(g.Relation, "|"), m.goldNames(g.Object), strings.Join(g.Stance, "|"), g.Quote)}
}

// missedKind says how near the output came: the same statement with another
// stance, the two entities under another relation, both entities without a
// statement, or an entity that was not found at all.
func (m *matcher) missedKind(g GoldStatement) string {
	near := func(how measure) bool { return m.best(m.out.Statements, g, how) >= 0 }
	found := func(ids []string) bool {
		for _, ge := range m.aligned {
			if slices.Contains(ids, ge.ID) {
				return true
			}
		}
		return false
	}
	switch {
	case near(measure{}):
		return "statement missed: other stance"
	case near(measure{family: true}):
		return "statement missed: other relation of the family or turned round"
	case !found(g.Subject) || !found(g.Object):
		return "statement missed: actor not found"
	}
	return "statement missed: " + firstOf(g.Relation)
}

func (m *matcher) wrong(s Statement) Error {
	names := map[string]string{}
	for _, e := range m.out.Entities {
		names[e.ID] = e.Name
	}
	quote := ""
	if len(s.Evidence) > 0 {
		quote = s.Evidence[0].Quote
	}
	return Error{m.wrongKind(s), m.gold.ID, fmt.Sprintf("%s %s %s [%s]  «%s»", names[s.Subject], s.Relation, names[s.Object], s.Stance.orAsserted(), quote)}
}

// wrongKind says how near gold comes to a wrong statement.
func (m *matcher) wrongKind(s Statement) string {
	near := func(how measure) bool {
		return slices.ContainsFunc(m.gold.Statements, func(g GoldStatement) bool { return m.fits(s, g, how) })
	}
	switch {
	case near(measure{stance: true}):
		return "statement wrong: said twice"
	case near(measure{}):
		return "statement wrong: other stance"
	case near(measure{family: true}):
		return "statement wrong: other relation of the family or turned round"
	case m.goldID(s.Subject) == "\x00" || m.goldID(s.Object) == "\x00":
		return "statement wrong: actor not in gold"
	}
	return "statement wrong: " + s.Relation
}

// goldNames are the best names of the entities that would be right.
func (m *matcher) goldNames(ids []string) string {
	var names []string
	for _, e := range m.gold.Entities {
		if slices.Contains(ids, e.ID) {
			names = append(names, firstOf(e.Names))
		}
	}
	return strings.Join(names, "|")
}
