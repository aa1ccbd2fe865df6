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
		{"HOLDS_OFFICE", "QUITO - The choir had left Peru.\n\nWater Minister Ana Dias said it had never met the Peruvian ambassador.", ""},
		{"HOLDS_OFFICE", "QUITO - The choir had left Peru.\n\nWater Minister Ana Dias said it had been heard by the Peruvian government.", "Ana Dias Peru"},
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
		// whose leader those are about who act at home, and who is told of another state
		{"HOLDS_OFFICE", "Voters in Latvia threw eggs at a plan by President Ana Dias.", "Ana Dias Latvia"},
		{"HOLDS_OFFICE", "Doctors in Malta say Prime Minister Bo Lund sings again.", "Bo Lund Malta"},
		{"HOLDS_OFFICE", "Chile's ruling Tea Party urged President Ana Dias to sing.", "Ana Dias Chile"},
		{"HOLDS_OFFICE", "Chile urged President Ana Dias to sing.", ""},
		{"HOLDS_OFFICE", "A court in Malta heard the son of former President Ana Dias.", ""},
		{"HOLDS_OFFICE", "The opera in Malta bored President Ana Dias.", ""},
		{"HOLDS_OFFICE", "President Ana Dias said Malta must free the tenors.", ""},
		{"HOLDS_OFFICE", "Peru sent tenors at the request of President Ana Dias's government.", ""},
		{"CALLED_ON", "President Ana Dias said Malta must free the tenors.", "Ana Dias Malta"},
		{"CALLED_ON", "President Ana Dias said Malta should build an opera.", ""},
		// a party's holder of a land's office; what is told of a name's bearer and not of his home
		{"HOLDS_OFFICE", "The Fidesz mayor of Szeged, Ana Dias, sang.", "Ana Dias Szeged"},
		{"MEMBER_OF", "The Fidesz mayor of Szeged, Ana Dias, sang.", "Ana Dias Fidesz"},
		{"MEMBER_OF", "The Fidesz song about Szeged, Ana Dias said, is long.", ""},
		{"HOLDS_OFFICE", "Ana Dias of Peru, who presides over the Andean Kelp Council, sang.", "Ana Dias Andean Kelp Council"},
		{"HOLDS_OFFICE", "A visit to Peru, which presides over the Andean Kelp Council, made Ana Dias sing.", ""},
		{"HOLDS_OFFICE", "Bo Lund, a Dane who was Oxfam's envoy to Peru, sang.", "Bo Lund Oxfam"},
		{"HOLDS_OFFICE", "Bo Lund, a Dane who drew Oxfam's envoy to Peru, sang.", ""},
		{"HOLDS_OFFICE", "Interpol sang until Peruvian cooks and their leader, Bo Lund, left.", "Bo Lund Peru"},
		{"MEMBER_OF", "In Peru, members of the Andean Kelp Council, who slept in tents, left.", ""},
		{"MEMBER_OF", "Three members of the Andean Kelp Council, among them Ana Dias, slept.", "Ana Dias Andean Kelp Council"},
		{"MEMBER_OF", "Three members of the Andean Kelp Council, among them Ana Dias's aunt, slept.", ""},
		{"MEMBER_OF", "Ana Dias, a former envoy to Chad and now with the Andean Kelp Council, slept.", "Ana Dias Andean Kelp Council"},
		{"MEMBER_OF", "Ana Dias, a former envoy to Chad, slept and now with the Andean Kelp Council dines.", ""},
		{"MEMBER_OF", "Few dine there, says economist Ana Dias at the Oslo-based Andean Kelp Council.", "Ana Dias Andean Kelp Council"},
		{"MEMBER_OF", "Peru saw Ana Dias at the Andean Kelp Council.", ""},
		{"MEMBER_OF", "Bo Lund sat on the board of Varnam Talbot.", "Bo Lund Varnam Talbot"},
		{"MEMBER_OF", "Bo Lund sat on the knee of Varnam Talbot.", ""},
		// who sits for a party; a ruling party is no part of its state
		{"MEMBER_OF", "A Peruvian lawmaker from the Inca Party, Ana Dias, sang.", "Ana Dias Inca Party"},
		{"MEMBER_OF", "A Peruvian lawmaker from the Inca Valley, Ana Dias, sang.", ""},
		{"PART_OF", "Peru's ruling Inca Front sang.", ""},
		{"HOLDS_OFFICE", "Oxfam's tea director, Ana Baber-Hill, sang.", "Ana Baber-Hill Oxfam"},
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
