package graphtest

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"time"

	"wiregraph/graph"
)

// Synthetic makes articles for tests of load and for benchmarks. They look like
// news to a store: some actors are in every other article and most in few, an
// event is told by several articles on the days after it, some of them copies,
// some without a date. Article i depends on i and on all fields but Articles, so
// that a corpus with more articles begins like one with fewer. The zero value
// is not useful; start from Corpus.
type Synthetic struct {
	Seed       uint64
	Articles   int
	Statements int // of each article, at most
	Persons    int
	Bodies     int // states and organizations
	PerDay     int // articles a day
}

// Corpus is a synthetic corpus of n articles, ten statements each, whose number
// of actors grows with it.
func Corpus(n int) Synthetic {
	return Synthetic{Seed: 1, Articles: n, Statements: 10, Persons: n/5 + 20, Bodies: n/50 + 10, PerDay: 100}
}

var (
	firstDay = time.Date(2020, 1, 1, 6, 0, 0, 0, time.UTC)
	places   = []string{"", "", "Arborath", "Brunnfeld", "Calmar Strait", "Dunmore"}
	offices  = []string{"president", "foreign minister", "spokesman", "commander", "envoy"}
	actions  = []struct{ relation, verb string }{
		{"MET_WITH", "met"}, {"SPOKE_WITH", "spoke with"}, {"WARNED", "warned"}, {"ACCUSED", "accused"},
		{"CRITICIZED", "criticised"}, {"SUPPORTED", "backed"}, {"CALLED_ON", "called on"}, {"AIDED", "aided"},
	}
)

// Batches yields the articles' batches in order.
func (c Synthetic) Batches() iter.Seq[graph.Batch] {
	return func(yield func(graph.Batch) bool) {
		for i := range c.Articles {
			if !yield(c.Batch(i)) {
				return
			}
		}
	}
}

// Batch is the batch of article i. Every twentieth is a copy of the one before.
func (c Synthetic) Batch(i int) graph.Batch {
	told := i
	if i%20 == 19 {
		told = i - 1
	}
	rng := rand.New(rand.NewPCG(c.Seed, uint64(told)))
	w := &writer{entities: map[string]graph.Entity{}, article: graph.Article{
		ID: fmt.Sprintf("synthetic-%07d", i), Title: fmt.Sprintf("Report %d", told), Language: "en",
		URL:       fmt.Sprintf("https://news.example/%d", i),
		Publisher: fmt.Sprintf("Paper %d", rng.IntN(40)), Published: c.published(i),
	}}
	day := told / c.PerDay
	for range 1 + rng.IntN(c.Statements) {
		c.tell(w, rng, c.event(rng, max(0, day-rng.IntN(4))))
	}
	return w.batch()
}

func (c Synthetic) published(i int) time.Time {
	return firstDay.AddDate(0, 0, i/c.PerDay).Add(time.Duration(i%c.PerDay) * time.Minute)
}

// event draws one of a day's events, the first ones more often.
func (c Synthetic) event(rng *rand.Rand, day int) *happening {
	number := uint64(skewed(rng, 4*c.PerDay))
	return c.happen(rand.New(rand.NewPCG(c.Seed+1+uint64(day), number)), day)
}

type happening struct {
	day              int
	subject, object  graph.Entity
	relation, phrase string
	place, role      string
	stance           graph.Stance
}

func (c Synthetic) happen(rng *rand.Rand, day int) *happening {
	h := &happening{day: day, subject: c.person(rng), object: c.body(rng), stance: graph.Asserted}
	if rng.IntN(10) == 0 { // an office
		h.relation, h.role = "HOLDS_OFFICE", offices[rng.IntN(len(offices))]
		h.phrase = "is " + h.role + " of"
		return h
	}
	action := actions[rng.IntN(len(actions))]
	h.relation, h.phrase, h.place = action.relation, action.verb, places[rng.IntN(len(places))]
	if action.relation == "MET_WITH" {
		for h.object = c.person(rng); h.object.ID == h.subject.ID; h.object = c.person(rng) {
		}
	}
	if rng.IntN(8) == 0 {
		h.stance = graph.Stances[1+rng.IntN(3)]
		h.phrase = "(" + string(h.stance) + ") " + h.phrase
	}
	return h
}

// skewed draws from [0, n), small numbers much more often.
func skewed(rng *rand.Rand, n int) int {
	f := rng.Float64()
	return int(f * f * f * float64(n))
}

var syllables = strings.Fields("ar bel cor dun el fan gor hal ir jas kel lor mar nor ol per quin ros sol tam ul ven wil xan yor zel")

func (c Synthetic) person(rng *rand.Rand) graph.Entity {
	n := skewed(rng, c.Persons)
	first, last := word(n), word(n*7+3)+"son"
	e := graph.Entity{ID: fmt.Sprintf("person:%d", n), Type: "Person", Name: first + " " + last}
	if rng.IntN(2) == 0 {
		e.Aliases = []string{last}
	}
	return e
}

func (c Synthetic) body(rng *rand.Rand) graph.Entity {
	n := skewed(rng, c.Bodies)
	if n%3 == 0 {
		return graph.Entity{ID: fmt.Sprintf("organization:%d", n), Type: "Organization", Name: word(n) + " League"}
	}
	return graph.Entity{ID: fmt.Sprintf("state:%d", n), Type: "State", Name: word(n) + "ia", Properties: map[string][]string{"code": {fmt.Sprint(n)}}}
}

// word writes a number in syllables.
func word(n int) string {
	out := ""
	for n++; n > 0; n /= len(syllables) {
		out += syllables[n%len(syllables)]
	}
	return strings.ToUpper(out[:1]) + out[1:]
}

// writer writes an article and notes what it says.
type writer struct {
	article    graph.Article
	text       strings.Builder
	entities   map[string]graph.Entity
	statements []graph.Statement
}

func (c Synthetic) tell(w *writer, rng *rand.Rand, h *happening) {
	st := graph.Statement{Subject: h.subject.ID, Relation: h.relation, Object: h.object.ID, Stance: h.stance,
		Place: h.place, Role: h.role, Score: float64(20+rng.IntN(80)) / 100, Rule: "synthetic"}
	if when := firstDay.AddDate(0, 0, h.day); h.role == "" {
		switch rng.IntN(10) {
		case 0, 1, 2:
		case 3:
			st.Date = graph.Date{Value: when.Format("2006-01"), Words: "this month"}
		default:
			st.Date = graph.Date{Value: when.Format(time.DateOnly), Words: "on " + when.Weekday().String()}
		}
	}
	quote := strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %s %s.", h.subject.Name, h.phrase, h.object.Name, st.Place, st.Date.Words)), " ")
	start := w.text.Len()
	st.Evidence = []graph.Evidence{{Article: w.article.ID, Start: start, End: start + len(quote), Quote: quote}}
	st.ID = graph.StatementID(w.article.ID, st)
	for _, other := range w.statements {
		if other.ID == st.ID {
			return
		}
	}
	w.text.WriteString(quote + " ")
	w.entities[h.subject.ID], w.entities[h.object.ID] = h.subject, h.object
	w.statements = append(w.statements, st)
}

func (w *writer) batch() graph.Batch {
	b := graph.Batch{Article: w.article, Statements: w.statements}
	b.Article.Text = w.text.String()
	for _, e := range w.entities {
		b.Entities = append(b.Entities, e)
	}
	return b.Canonical()
}
