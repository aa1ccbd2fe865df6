package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestCallings reads who works or studies at a body, who heads one that nobody knows, and
// who is there for once ("" for no office or membership).
func TestCallings(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ relation, text, want string }{
		// what somebody does for a living, and where
		{"MEMBER_OF", "Marta Klee, an experimental glaciologist at the Oslo Institute, doubted the figures.", "Marta Klee Oslo Institute"},
		{"MEMBER_OF", "Marta Klee, now a dietician at Bergen's Grieg Institute, doubted the figures.", "Marta Klee Grieg Institute"},
		{"MEMBER_OF", "Marta Klee, a geologist at the University of Otago, doubted the figures.", "Marta Klee University of Otago"},
		{"MEMBER_OF", "Bo Lund, a Harrow College undergraduate, counted the moths.", "Bo Lund Harrow College"},
		{"HOLDS_OFFICE", "Bo Lund, a prisoner at the Oslo Institute, doubted the figures.", ""},
		{"HOLDS_OFFICE", "Bo Lund, a keynote speaker at the Oslo Institute, doubted the figures.", ""},
		{"HOLDS_OFFICE", "Bo Lund was a featured speaker of the Oslo Institute in May.", ""},
		{"HOLDS_OFFICE", "Bo Lund, speaker of the Knesset, doubted the figures.", "Bo Lund Knesset"},
		{"HOLDS_OFFICE", "Bo Lund, a student, was arrested in Norway.", ""},
		// the church's offices are held in towns
		{"HOLDS_OFFICE", "Bishop Bo Lund of Davao prayed for the dead.", "Bo Lund Davao"},
		{"HOLDS_OFFICE", "The archbishop of Lagos, Bo Lund, prayed for the dead.", "Bo Lund Lagos"},
		{"HOLDS_OFFICE", "Bishop Emeritus Bo Lund of Davao prayed for the dead.", "Bo Lund Davao"},
		{"HOLDS_OFFICE", "The Norwegian archbishop, Bo Lund, prayed for the dead.", ""},
		{"HOLDS_OFFICE", "Norwegian bishop Bo Lund prayed for the dead.", ""},
		// bodies that only their heads tell
		{"HOLDS_OFFICE", "Bo Lund, the general manager of Casa Brava, saw the cook leave.", "Bo Lund Casa Brava"},
		{"HOLDS_OFFICE", "Marta Klee, director of Pupils Council Zambia, wept.", "Marta Klee Pupils Council Zambia"},
		{"MEMBER_OF", "Marta Klee of Fair Rents Coalition Kenya wept.", "Marta Klee Fair Rents Coalition Kenya"},
		{"HOLDS_OFFICE", "Bo Lund, the secret enemy of Casa Brava, saw the cook leave.", ""},
		// who left the office that another takes
		{"HOLDS_OFFICE", "Ana Dias became president of Peru after Bo Lund stepped down.", "Ana Dias Peru; Bo Lund Peru"},
		{"HOLDS_OFFICE", "Ana Dias was sworn in as president of Peru after Bo Lund was impeached.", "Ana Dias Peru; Bo Lund Peru"},
		{"HOLDS_OFFICE", "Ana Dias became president of Peru after Bo Lund left town.", "Ana Dias Peru"},
		{"HOLDS_OFFICE", "Ana Dias became president of Peru after her father died.", "Ana Dias Peru"},
		// whose surname reads like a plural
		{"HOLDS_OFFICE", "Chilean Senator Ada Hutchings slept. Hutchings, the chairwoman of the Oslo Institute, woke up.", "Ada Hutchings Chile; Ada Hutchings Oslo Institute"},
		{"HOLDS_OFFICE", "Chilean Senator Ada Waters slept. Waters, warm and deep, rose.", "Ada Waters Chile"},
		// who works for a paper with a land's name
		{"HOLDS_OFFICE", "Fiji Observer editor Ada Holm was heard.", "Ada Holm Fiji Observer"},
		{"HOLDS_OFFICE", "Fiji observer Ada Holm was heard.", ""},
		// whom somebody grooms, and what is no county's name
		{"HOLDS_OFFICE", "Bo Lund, king of Norway, was grooming his wife — then twenty — to become regent.", "Bo Lund Norway"},
		{"HOLDS_OFFICE", "County sheriff Bo Lund saw the cook leave.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		other := map[string]string{"HOLDS_OFFICE": "MEMBER_OF", "MEMBER_OF": "HOLDS_OFFICE"}[test.relation]
		if got := told(b, test.relation, false); got != test.want {
			t.Errorf("%s: %q: have %q, want %q", test.relation, test.text, got, test.want)
		}
		if got := told(b, other, false); got != "" {
			t.Errorf("%s: %q: have %q, want none", other, test.text, got)
		}
	}
}

// TestOwnersOfLists reads whose bodies are that brackets or a list part from their owner.
func TestOwnersOfLists(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"The Harbour Safety Council (HSC) of the Philippines closed two piers.", "Harbour Safety Council Philippines"},
		{"The Harbour Safety Council (a new body) met in the Philippines.", ""},
		{"Norway's Fisheries Directorate, Labour Ministry, and Coast Guard shared the list.", "Fisheries Directorate Norway; Coast Guard Norway; Labour Ministry Norway"},
		{"Norway's Labour Ministry and the Coast Guard shared the list.", "Labour Ministry Norway"},
		{"Norway's Labour Ministry and Oxfam shared the list.", "Labour Ministry Norway"},
		{"London's Royal Dental College shared the list.", ""},
		{"Ohio's U.S. Senate seat and the American Bakers Institute were on the list.", "U.S. Senate United States"},
		{"The Peruvian army's 5th Rifle Brigade shared the list.", "5th Rifle Brigade Peru"},
		{"The Peruvian army's Reed Club shared the list.", ""},
		{"The American Institute of Bakers and the Canadian Council of Churches shared the list.", ""},
		{"The American Embassy and the Canadian Council of Ministers shared the list.", "American Embassy United States; Canadian Council of Ministers Canada"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, "PART_OF", false); got != test.want {
			t.Errorf("%q: have %q, want %q", test.text, got, test.want)
		}
	}
}

// TestRoleWithoutBody reads what an office is called without the body that it is told beside.
func TestRoleWithoutBody(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"The Oslo Chess Society met. Society President Ada Holm was glad.":              "President",
		"\"Hens sleep,\" said lead author Professor Ada Holm of the Oslo Institute.":    "Professor",
		"\"Our colleague Justice Ada Holm of the US Supreme Court was wise,\" he said.": "Justice",
		"Police chief Ada Holm of the Oslo Institute was glad.":                         "Police chief",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range b.Statements {
			if s.Relation == "HOLDS_OFFICE" {
				got = s.Role
			}
		}
		if got != want {
			t.Errorf("%q: have %q, want %q", text, got, want)
		}
	}
}
