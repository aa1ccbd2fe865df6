package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestOpenedSubjects reads clauses whose subject stands between what opens them and an inset.
func TestOpenedSubjects(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, want string }{
		{"Shares fell in Oslo on Monday after Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"Amid rising tension in the region, Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"The statement was brief: Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"Less than a week after Norway closed its embassy, Kenya, a member of the council, accused Mali of meddling in the vote.", "Kenya ACCUSED Mali"},
		{"Shares fell in Oslo on Monday after a storm in Kenya, a member of the council, and rain in Mali.", ""},
	} {
		batch, err := x.Extract(graph.Article{ID: "opened", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, false); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
