package extract

import (
	"fmt"
	"strings"

	"wiregraph/graph"
	"wiregraph/schema"
)

// CheckExamples reads every example of a relation and says what came out
// otherwise than wanted; nothing where all is well. An example wants its
// statements of the relation and no others; a trap wants none.
func (x *Extractor) CheckExamples(r *schema.Relation) []string {
	var faults []string
	for _, ex := range r.Examples {
		b, err := x.Extract(graph.Article{ID: "example", Text: ex.Text})
		if err != nil {
			faults = append(faults, fmt.Sprintf("%q: %v", ex.Text, err))
			continue
		}
		faults = append(faults, compareExample(r, &ex, &b)...)
	}
	return faults
}

func compareExample(r *schema.Relation, ex *schema.Example, b *graph.Batch) []string {
	var faults []string
	forms := map[string][]string{}
	for _, e := range b.Entities {
		forms[e.ID] = append([]string{e.Name}, e.Aliases...)
	}
	left := append([]schema.Want(nil), ex.Want...)
next:
	for _, s := range b.Statements {
		if s.Relation != r.Name {
			continue
		}
		for i, w := range left {
			if meets(w, &s, forms, r.Symmetric) {
				left = append(left[:i], left[i+1:]...)
				continue next
			}
		}
		faults = append(faults, fmt.Sprintf("%q: found and not wanted: %s %s %s [%s], by %s",
			ex.Text, forms[s.Subject][0], s.Relation, forms[s.Object][0], s.Stance, s.Rule))
	}
	for _, w := range left {
		faults = append(faults, fmt.Sprintf("%q: wanted and not found: %s %s %s [%s]", ex.Text, w.Subject, r.Name, w.Object, stanceOf(w)))
	}
	return faults
}

func stanceOf(w schema.Want) string {
	if w.Stance == "" {
		return string(graph.Asserted)
	}
	return w.Stance
}

func meets(w schema.Want, s *graph.Statement, forms map[string][]string, symmetric bool) bool {
	if string(s.Stance) != stanceOf(w) {
		return false
	}
	return hasForm(forms[s.Subject], w.Subject) && hasForm(forms[s.Object], w.Object) ||
		symmetric && hasForm(forms[s.Object], w.Subject) && hasForm(forms[s.Subject], w.Object)
}

func hasForm(forms []string, name string) bool {
	for _, f := range forms {
		if strings.EqualFold(f, name) {
			return true
		}
	}
	return false
}
