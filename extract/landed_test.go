package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestWhoGotWhatAnotherGave: goods that a participle says somebody gave helped whoever the
// clause about them says got them.
func TestWhoGotWhatAnotherGave(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"Blankets donated by Norway were unloaded at the port of Lima on Monday.":        "Norway Lima",
		"Peru has taken delivery of two cutters supplied by Norway.":                     "Norway Peru",
		"Two tons of rice sent by Norway have been distributed to villages across Peru.": "Norway Peru",
		"Peru shelled the camp with guns supplied by Norway.":                            "Norway Peru",
		"Peru opened the feast with a song supplied by Norway's bard.":                   "",
		"Paintings stolen by a Norwegian dealer were unloaded in Lima on Monday.":        "",
		"Blankets donated by Norway burned while Peru held an election.":                 "",
		"A coat worn by Norway's queen was shared out among collectors in Peru.":         "",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, "AIDED", false); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
