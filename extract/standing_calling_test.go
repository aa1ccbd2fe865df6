package extract

import (
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestCallings reads who works or studies at a body, who heads one that nobody knows, and
// who is there for once ("" for no office or membership).
func TestCallings(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		// what somebody does for a living, and where
		{"Marta Klee, an experimental glaciologist at the Oslo Institute, doubted the figures.", "Marta Klee MEMBER_OF Oslo Institute"},
		{"Marta Klee, now a dietician at Bergen's Grieg Institute, doubted the figures.", "Marta Klee MEMBER_OF Grieg Institute"},
		{"Marta Klee, a geologist at the University of Otago, doubted the figures.", "Marta Klee MEMBER_OF University of Otago"},
		{"Bo Lund, a Harrow College undergraduate, counted the moths.", "Bo Lund MEMBER_OF Harrow College"},
		{"Bo Lund, a prisoner at the Oslo Institute, doubted the figures.", ""},
		{"Bo Lund, a keynote speaker at the Oslo Institute, doubted the figures.", ""},
		{"Bo Lund was a featured speaker of the Oslo Institute in May.", ""},
		{"Bo Lund, speaker of the Knesset, doubted the figures.", "Bo Lund HOLDS_OFFICE Knesset"},
		{"Bo Lund, a student, was arrested in Norway.", ""},
		// the church's offices are held in towns
		{"Bishop Bo Lund of Davao prayed for the dead.", "Bo Lund HOLDS_OFFICE Davao"},
		{"The archbishop of Lagos, Bo Lund, prayed for the dead.", "Bo Lund HOLDS_OFFICE Lagos"},
		{"Bishop Emeritus Bo Lund of Davao prayed for the dead.", "Bo Lund HOLDS_OFFICE Davao"},
		{"The Norwegian archbishop, Bo Lund, prayed for the dead.", ""},
		{"Norwegian bishop Bo Lund prayed for the dead.", ""},
		// bodies that only their heads tell
		{"Bo Lund, the general manager of Casa Brava, saw the cook leave.", "Bo Lund HOLDS_OFFICE Casa Brava"},
		{"Marta Klee, director of Pupils Council Zambia, wept.", "Marta Klee HOLDS_OFFICE Pupils Council Zambia"},
		{"Marta Klee of Fair Rents Coalition Kenya wept.", "Marta Klee MEMBER_OF Fair Rents Coalition Kenya"},
		{"Bo Lund, the secret enemy of Casa Brava, saw the cook leave.", ""},
		// who left the office that another takes
		{"Ana Dias became president of Peru after Bo Lund stepped down.", "Ana Dias HOLDS_OFFICE Peru; Bo Lund HOLDS_OFFICE Peru"},
		{"Ana Dias was sworn in as president of Peru after Bo Lund was impeached.", "Ana Dias HOLDS_OFFICE Peru; Bo Lund HOLDS_OFFICE Peru"},
		{"Ana Dias became president of Peru after Bo Lund left town.", "Ana Dias HOLDS_OFFICE Peru"},
		{"Ana Dias became president of Peru after her father died.", "Ana Dias HOLDS_OFFICE Peru"},
		// whom somebody grooms, and what is no county's name
		{"Bo Lund, king of Norway, was grooming his wife — then twenty — to become regent.", "Bo Lund HOLDS_OFFICE Norway"},
		{"County sheriff Bo Lund saw the cook leave.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		for _, e := range b.Entities {
			names[e.ID] = e.Name
		}
		var have []string
		for _, s := range b.Statements {
			if s.Relation == "HOLDS_OFFICE" || s.Relation == "MEMBER_OF" {
				have = append(have, names[s.Subject]+" "+s.Relation+" "+names[s.Object])
			}
		}
		if got := strings.Join(have, "; "); got != test.want {
			t.Errorf("%q: have %q, want %q", test.text, got, test.want)
		}
	}
}
