package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestPresumedOwners: an office told without a state is the state's of its own
// clause, and no state's where an adjective says another that is none of today.
func TestPresumedOwners(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]int{
		"Norway said that Foreign Minister Kari Dahl was in good health.":                                                             1,
		"Norway helps its neighbours as President Ousmane Barry faces a revolt. Guinea is calm. Guinea closed schools. Guinea waits.": 0,
		"Norway remembers that the Roman emperor Tullius had a bridge built over the river.":                                          0,
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, s := range b.Statements {
			if s.Relation == "HOLDS_OFFICE" && s.Object == "state:no" {
				n++
			}
		}
		if n != want {
			t.Errorf("%q: %d offices, want %d: %+v", text, n, want, b.Statements)
		}
	}
}
