package extract

import (
	"testing"
	"time"

	"wiregraph/graph"
)

// TestSpokenOffices: whose the offices are of those who speak of another state's deeds, of
// seconds, of members told by what they know, and of whom another one follows ("" for nobody's).
func TestSpokenOffices(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ relation, text, want string }{
		{"HOLDS_OFFICE", "QUITO - Peruvian mules ate the maize again, army spokesman Bo Lund grumbled.", ""},
		{"HOLDS_OFFICE", "QUITO - Ecuador's maize was eaten by Peruvian mules, army spokesman Bo Lund grumbled.", "Bo Lund Ecuador"},
		{"HOLDS_OFFICE", "Kenya would plant trees, Water Minister Ana Dias told a crowd in Geneva.", "Ana Dias Kenya"},
		{"HOLDS_OFFICE", "Zambian elephants trod on a school, Water Minister Ana Dias told a crowd in Lilongwe.", ""},
		{"HOLDS_OFFICE", "Zambian elephants trod on a school, Malawian teachers say, and Water Minister Ana Dias told a crowd in Lilongwe so.", "Ana Dias Malawi"},
		{"HOLDS_OFFICE", "Malta's tea minister, Ana Dias, and her deputy, Bo Lund, sing.", "Ana Dias Malta; Bo Lund Malta"},
		{"HOLDS_OFFICE", "Mayor Ana Dias of Brno sings, and so does her deputy, Bo Lund.", "Ana Dias Brno; Bo Lund Brno"},
		{"HOLDS_OFFICE", "General Ana Dias and her deputy, Bo Lund, sing in Peru.", ""},
		{"HOLDS_OFFICE", "Ana Dias will succeed Bo Lund as head of the Lima Opera Society.", "Bo Lund Lima Opera Society; Ana Dias Lima Opera Society"},
		{"HOLDS_OFFICE", "Bo Lund, described as Serbia's tea minister, was in bed.", "Bo Lund Serbia"},
		{"HOLDS_OFFICE", "Bo Lund, described in a book as a friend of Serbia's tea minister, was in bed.", ""},
		{"HOLDS_OFFICE", "Ana Dias, the Peruvian who chairs the Andean Parliament's tea committee, sang.", "Ana Dias Andean Parliament"},
		{"HOLDS_OFFICE", "Ana Dias, the Peruvian whose aunt heads the Andean Parliament, sang.", ""},
		{"MEMBER_OF", "Ana Dias, a Sea of Japan analyst with the Oslo-based Kelp Institute, sang.", "Ana Dias Kelp Institute"},
		{"MEMBER_OF", "Ana Dias, a Sea of Japan fan with a cap from the Kelp Institute, sang.", ""},
		{"MEMBER_OF", "Ana Dias covers the opera for the Lima Kelp Institute.", "Ana Dias Lima Kelp Institute"},
		{"MEMBER_OF", "Ana Dias wrote a song for the Lima Kelp Institute.", ""},
		{"MEMBER_OF", "The former Soviet republic of Moldova joined Interpol in May.", "Moldova Interpol"},
		{"PART_OF", "The frigate HMS Galloway, part of Standing Maritime Group One, was painted.", "HMS Galloway Standing Maritime Group One"},
		{"PART_OF", "The frigate HMS Galloway, part of a story told at Standing Maritime Group One, was painted.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text, Published: time.Date(2019, 5, 6, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, test.relation, false); got != test.want {
			t.Errorf("%s: %q: %q, want %q", test.relation, test.text, got, test.want)
		}
	}
}
