// Package eval scores what the extractor says against what careful readers
// annotated. Three measures: whole articles (Articles), sentences labelled with
// the project's own relations (Sentences), and sentences labelled with PLOVER
// event types (Types).
//
// It neither extracts nor annotates, and it prints nothing. The measures are
// those of the annotators' own scoring programs in Python; where those lean on
// Python's idea of a word character or of rounding, this package does the same.
//
// Invariant: the same gold and the same output give the same figures as those
// programs, to the last digit.
package eval

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"wiregraph/schema"
)

// Output is what the extractor said of one article, in the form of graph.Line.
type Output struct {
	Article struct {
		ID string `json:"id"`
	} `json:"article"`
	Entities   []Entity    `json:"entities"`
	Statements []Statement `json:"statements"`
}

// Entity is an extracted entity.
type Entity struct {
	ID      string   `json:"id"`
	Type    string   `json:"type"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
}

func (e Entity) names() []string { return append([]string{e.Name}, e.Aliases...) }

// Statement is an extracted statement; what is null is empty.
type Statement struct {
	Subject  string `json:"subject"`
	Relation string `json:"relation"`
	Object   string `json:"object"`
	Stance   Stance `json:"stance"`
	Date     string `json:"date"`
	Place    string `json:"place"`
	Evidence []struct {
		Quote string `json:"quote"`
	} `json:"evidence"`
}

// Stance is a stance whose absence means asserted.
type Stance string

func (s Stance) orAsserted() string {
	if s == "" {
		return "asserted"
	}
	return string(s)
}

// Outputs are what the extractor said, by article id.
type Outputs map[string]Output

// Add takes one line in the form of graph.Line.
func (outs Outputs) Add(line []byte) error {
	var out Output
	if err := json.Unmarshal(line, &out); err != nil {
		return err
	}
	outs[out.Article.ID] = out
	return nil
}

// Vocabulary is what the measures need to know of the relations.
type Vocabulary struct {
	Family    map[string]string
	Symmetric map[string]bool
	Standing  map[string]bool
	Type      map[string]string // PLOVER type, with CONCEDE and RETREAT as YIELD
}

// FromSchema takes the vocabulary from the schema, so that users' relations
// are scored like the built-in ones.
func FromSchema(sch *schema.Schema) Vocabulary {
	v := Vocabulary{map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]string{}}
	for _, r := range sch.Relations {
		v.Family[r.Name], v.Symmetric[r.Name], v.Standing[r.Name], v.Type[r.Name] = r.Family, r.Symmetric, r.Standing, r.PLOVER
		if r.PLOVER == "CONCEDE" || r.PLOVER == "RETREAT" {
			v.Type[r.Name] = "YIELD" // the labelled sentences fold both into one
		}
	}
	return v
}

// Count is right, wrong and missed.
type Count struct{ Right, Wrong, Missed int }

// PRF is precision, recall and F1 of a count, each rounded to three digits.
type PRF struct {
	Precision Ratio `json:"p"`
	Recall    Ratio `json:"r"`
	F1        Ratio `json:"f1"`
	Right     int   `json:"tp"`
	Wrong     int   `json:"fp"`
	Missed    int   `json:"fn"`
}

// PRF computes F1 from the exact precision and recall and rounds afterwards.
func (c Count) PRF() PRF {
	p, r, f := c.exact()
	return PRF{round(p), round(r), round(f), c.Right, c.Wrong, c.Missed}
}

func (c Count) exact() (p, r, f float64) {
	if c.Right+c.Wrong > 0 {
		p = float64(c.Right) / float64(c.Right+c.Wrong)
	}
	if c.Right+c.Missed > 0 {
		r = float64(c.Right) / float64(c.Right+c.Missed)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

func (v PRF) String() string {
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f   (%d right, %d wrong, %d missed)", v.Precision, v.Recall, v.F1, v.Right, v.Wrong, v.Missed)
}

// Ratio is a figure between 0 and 1 that JSON writes with a point even where
// it is whole.
type Ratio float64

// MarshalJSON writes the shortest form that reads back as the same number.
func (r Ratio) MarshalJSON() ([]byte, error) {
	s := strconv.FormatFloat(float64(r), 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return []byte(s), nil
}

// round rounds to three digits, exact ties to even.
func round(x float64) Ratio {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 3, 64), 64) // what FormatFloat wrote
	return Ratio(y)
}

// share is n of all as a ratio, 0 of 0 being 0.
func share(n, all int) Ratio { return round(float64(n) / float64(max(1, all))) }

// oneOrMany is a string or a list of strings in JSON: a list means that any of
// them is right.
type oneOrMany []string

func (l *oneOrMany) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*l = oneOrMany{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(l))
}
