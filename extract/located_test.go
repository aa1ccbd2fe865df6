package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestPlacesBeforeSites: a name that nobody knows before a noun for a site is a place's, not
// before other nouns.
func TestPlacesBeforeSites(t *testing.T) {
	x := reader(t)
	for _, test := range []struct {
		text, name string
		want       bool
	}{
		{"Fighters of Hamas overran the Wukro air base after days of assaults.", "Wukro", true},
		{"Fighters of Hamas overran the Brunt air base after days of assaults.", "Brunt", true},
		{"Fighters of Hamas overran the Wukro concert after days of assaults.", "Wukro", false},
		{"Fighters of Hamas overran the Brunt theory after days of assaults.", "Brunt", false},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, e := range b.Entities {
			got = got || e.Name == test.name && e.Type == "Place"
		}
		if got != test.want {
			t.Errorf("%s\n place %s: %v", test.text, test.name, got)
		}
	}
}
