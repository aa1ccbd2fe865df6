package extract

import (
	"strings"
	"testing"

	"wiregraph/graph"
	"wiregraph/schema"
)

func TestGovernsOnlyOnesOwnState(t *testing.T) {
	st := &state{offices: []office{{owner: 1, holders: []int{0}}}}
	for _, typ := range []string{schema.Person, schema.State, schema.State, schema.Organization} {
		var e entity
		e.Type = typ
		st.entities = append(st.entities, e)
	}
	if !st.governs(0, 1) || st.governs(0, 2) || st.governs(0, 3) {
		t.Errorf("own state %v, another %v, a body %v", st.governs(0, 1), st.governs(0, 2), st.governs(0, 3))
	}
}

// TestIdle holds what is stopped apart from what reads alike and stays.
func TestIdle(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, stopped, kept string }{
		{"Finnish President Liisa Aho told Reuters on Monday that the harvest was good. Liisa Aho phoned Emre Kaya on Tuesday.", "talk to the press", "Liisa Aho SPOKE_WITH Emre Kaya"},
		{"Finnish President Liisa Aho urged Finland to save water. Finnish President Liisa Aho urged Norway to save water.", "the subject's own state", "Liisa Aho CALLED_ON Norway"},
	} {
		var b strings.Builder
		if err := x.Explain(&b, graph.Article{ID: "a", Text: test.text}); err != nil {
			t.Fatal(err)
		}
		if text := b.String(); !strings.Contains(text, test.stopped) || !strings.Contains(text, test.kept) {
			t.Errorf("%s: want a near miss (%s) and %s:\n%s", test.text, test.stopped, test.kept, text)
		}
	}
}
