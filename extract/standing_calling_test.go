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
		// whose surname reads like a plural
		{"Chilean Senator Ada Hutchings slept. Hutchings, the chairwoman of the Oslo Institute, woke up.", "Ada Hutchings HOLDS_OFFICE Chile; Ada Hutchings HOLDS_OFFICE Oslo Institute"},
		{"Chilean Senator Ada Waters slept. Waters, warm and deep, rose.", "Ada Waters HOLDS_OFFICE Chile"},
		// who works for a paper with a land's name
		{"Fiji Observer editor Ada Holm was heard.", "Ada Holm HOLDS_OFFICE Fiji Observer"},
		{"Fiji observer Ada Holm was heard.", ""},
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

// TestOwnersOfLists reads whose bodies are that brackets or a list part from their owner.
func TestOwnersOfLists(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"The Harbour Safety Council (HSC) of the Philippines closed two piers.", "Harbour Safety Council PART_OF Philippines"},
		{"The Harbour Safety Council (a new body) met in the Philippines.", ""},
		{"Norway's Fisheries Directorate, Labour Ministry, and Coast Guard shared the list.", "Fisheries Directorate PART_OF Norway; Coast Guard PART_OF Norway; Labour Ministry PART_OF Norway"},
		{"Norway's Labour Ministry and the Coast Guard shared the list.", "Labour Ministry PART_OF Norway"},
		{"Norway's Labour Ministry and Oxfam shared the list.", "Labour Ministry PART_OF Norway"},
		{"London's Royal Dental College shared the list.", ""},
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
			if s.Relation == "PART_OF" {
				have = append(have, names[s.Subject]+" PART_OF "+names[s.Object])
			}
		}
		if got := strings.Join(have, "; "); got != test.want {
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
