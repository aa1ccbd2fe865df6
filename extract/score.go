package extract

import (
	"bufio"
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"wiregraph/graph"
)

// The last word on a candidate: a logistic regression over what the rules saw
// of it. The weights are a table that people can read; extract/train makes it
// from labelled sentences.
//
//go:embed score.tsv
var scoreTable string

// weights are the trained model: the weight of each feature, and the least
// score that a statement of the default output has.
type weights struct {
	of   map[string]float64
	keep float64
}

// readWeights reads "feature TAB weight" lines; the feature "keep" holds the
// threshold.
func readWeights(table string) (*weights, error) {
	w := &weights{of: map[string]float64{}}
	scan := bufio.NewScanner(strings.NewReader(table))
	for line := 1; scan.Scan(); line++ {
		feature, value, ok := strings.Cut(scan.Text(), "\t")
		x, err := strconv.ParseFloat(value, 64)
		if !ok || err != nil {
			return nil, fmt.Errorf("score table: line %d: want a feature, a tab and a number", line)
		}
		w.of[feature] = x
	}
	w.keep = w.of["keep"]
	delete(w.of, "keep")
	return w, scan.Err()
}

func (w *weights) score(features []string) float64 {
	sum := 0.0
	for _, f := range features {
		sum += w.of[f]
	}
	return 1 / (1 + math.Exp(-sum))
}

// unknownScore is what a relation gets that the model has never seen.
const unknownScore = 0.7

func (w *weights) knows(relation string) bool {
	_, ok := w.of["rel "+relation]
	return ok
}

// scores gives each statement of a pattern its score and drops those that the
// model does not believe, and private affairs. It reads candidates, offices,
// stances and places.
func scores(st *state) {
	drop := map[int]bool{}
	for i := range st.candidates {
		c := &st.candidates[i]
		s := &st.statements[c.statement]
		if !st.weights.knows(s.Relation) { // a user's own relation
			s.Score = unknownScore
			continue
		}
		if st.privateAffair(s) {
			drop[c.statement] = true
			st.miss(c.frame, c.predicate, "neither person is known for an office")
			continue
		}
		s.Score = math.Round(1000*st.weights.score(st.features(c, s))) / 1000
		if s.Score < st.weights.keep {
			drop[c.statement] = true
			st.miss(c.frame, c.predicate, fmt.Sprintf("score %.2f is too low", s.Score))
		}
	}
	st.keepStatements(drop)
}

// keepStatements removes statements and keeps the candidates in step.
func (st *state) keepStatements(drop map[int]bool) {
	if len(drop) == 0 {
		return
	}
	moved := make([]int, len(st.statements))
	kept := st.statements[:0]
	for i, s := range st.statements {
		moved[i] = len(kept)
		if !drop[i] {
			kept = append(kept, s)
		}
	}
	st.statements = kept
	list := st.candidates[:0]
	for _, c := range st.candidates {
		if !drop[c.statement] {
			c.statement = moved[c.statement]
			list = append(list, c)
		}
	}
	st.candidates = list
}

// features are what the model sees of a candidate. Lemmas enter only with their
// relation, so that a weight says something about a way of speaking.
func (st *state) features(c *candidate, s *statement) []string {
	rel := c.frame.relation.Name
	lemma := st.tree.lemma(c.predicate.trigger)
	from, to := st.entities[c.subject.entity].Type, st.entities[c.object.entity].Type
	subject := c.subjectSlot + "/" + c.subjectVia
	object := c.objectSlot + "/" + c.objectVia
	out := []string{
		"bias",
		"rel " + rel,
		"rule " + rel + " " + lemma,
		"shape " + rel + " " + st.tree.tok[c.predicate.trigger].UPOS + " " + c.subjectSlot + " " + c.objectSlot,
		"subject " + subject,
		"object " + object,
		"subject how " + c.subject.how,
		"object how " + c.object.how,
		"subject how " + rel + " " + c.subject.how,
		"object how " + rel + " " + c.object.how,
		"types " + from + " " + to,
		"types " + rel + " " + from + " " + to,
		"stance " + string(s.Stance),
		"stance " + rel + " " + string(s.Stance),
		"subject form " + st.formOf(c.subject.token),
		"object form " + st.formOf(c.object.token),
		"subject far " + bucket(c.subject.token-c.predicate.trigger),
		"object far " + bucket(c.object.token-c.predicate.trigger),
		"trigger " + st.tree.tok[c.predicate.trigger].XPOS + " " + st.tree.base(c.predicate.trigger),
	}
	if h := st.headWord(c.subject); h != "" {
		out = append(out, "subject word "+h)
	}
	if h := st.headWord(c.object); h != "" {
		out = append(out, "object word "+h, "object word "+rel+" "+h)
	}
	if c.predicate.carrier >= 0 {
		out = append(out, "carrier "+rel+" "+st.tree.lemma(c.predicate.carrier), "carried "+c.predicate.carried)
	}
	if c.frame.asks("obj") {
		out = append(out, "asked "+rel)
	}
	return append(out, st.genre(c)...)
}

// headWord is the common noun through which an entity was reached.
func (st *state) headWord(r reference) string {
	if r.how == "self" {
		return ""
	}
	if h := st.tree.tok[r.token].Head; h >= 0 && st.tree.tok[h].UPOS == "NOUN" {
		return st.tree.lemma(h)
	}
	return ""
}

func (st *state) formOf(tok int) string {
	m := st.mentionAt[tok]
	if m < 0 {
		return "none"
	}
	return strconv.Itoa(int(st.mentions[m].form))
}

// bucket puts a distance in words into classes, with its direction.
func bucket(d int) string {
	sign := "+"
	if d < 0 {
		sign, d = "-", -d
	}
	for _, limit := range []int{1, 2, 4, 8, 16} {
		if d <= limit {
			return sign + strconv.Itoa(limit)
		}
	}
	return sign + "far"
}

// genre notes what kind of sentence a candidate stands in.
func (st *state) genre(c *candidate) []string {
	span := st.doc.Sentences[st.sentence[c.predicate.trigger]]
	var out []string
	seen := map[string]bool{}
	for i := span.Start; i < span.End; i++ {
		for _, class := range [...]string{"sport", "weather", "market", "art"} {
			if !seen[class] && st.grammar.is(class, st.tree.lemma(i)) {
				seen[class] = true
				out = append(out, "genre "+class, "genre "+c.frame.relation.Name+" "+class)
			}
		}
	}
	// Beyond twenty words more of them say nothing: what stands around a statement is no
	// reason to believe it less.
	switch n := span.End - span.Start; {
	case n <= 14:
		return append(out, "length short")
	case n <= 20:
		return append(out, "length middle")
	default:
		return append(out, "length long")
	}
}

// Weighed is a candidate as the trainer sees it: the names and forms of its two
// entities, and its features.
type Weighed struct {
	Relation        string
	Stance          graph.Stance
	Subject, Object graph.Entity
	Features        []string
}

// Weigh lists every candidate of an article that the rules propose, before the
// model has its say.
func (x *Extractor) Weigh(article graph.Article) []Weighed {
	st := newState(x, article, x.engine.Analyze(article.Text))
	st.weights = &weights{of: map[string]float64{}}
	for _, s := range steps {
		s.run(st)
	}
	var out []Weighed
	for i := range st.candidates {
		c := &st.candidates[i]
		s := &st.statements[c.statement]
		out = append(out, Weighed{
			Relation: s.Relation, Stance: s.Stance,
			Subject: st.known(c.subject.entity), Object: st.known(c.object.entity),
			Features: st.features(c, s),
		})
	}
	return out
}

// known is an entity with all the forms that its gazetteer entry gives it.
func (st *state) known(i int) graph.Entity {
	e := st.entities[i].Entity
	for j := range st.schema.Entries {
		if row := &st.schema.Entries[j]; row.ID == st.entities[i].gazetteer && row.ID != "" {
			e.Aliases = append(append(append(e.Aliases[:len(e.Aliases):len(e.Aliases)], row.Adjectives...), row.Seats...), row.Aliases...)
		}
	}
	return e
}
