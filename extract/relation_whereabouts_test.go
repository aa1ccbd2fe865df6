package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestWhereabouts: ships and forces that are somewhere, told by words that stand in no
// pattern, and ships told of for something else.
func TestWhereabouts(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"The Peruvian frigate Lince drew a slow line down the Gulf of Aden all week.", "Peru DEPLOYED Lince"},
		{"HMS Lynx will spend Christmas in the Gulf of Aden.", "HMS Lynx DEPLOYED Gulf of Aden planned"},
		{"The destroyer USS Marlin lies a day's sail off Lima.", "USS Marlin DEPLOYED Lima"},
		{"HMS Lynx idled for three weeks in the Gulf of Aden.", "HMS Lynx DEPLOYED Gulf of Aden"},
		{"USS Marlin traded the cold of Halifax for the Gulf of Aden.", "USS Marlin DEPLOYED Gulf of Aden"},
		{"The destroyers USS Marlin and USS Orca were trailed by HMS Lynx until they left for Malta.", "USS Marlin DEPLOYED Malta; USS Orca DEPLOYED Malta"},
		{"Two Peruvian submarines surfaced and were trailed by the corvette HMS Lynx until they left for Malta.", ""},
		{"A museum in Lima has bought the frigate Lince.", ""},
		{"The merchant ship Blue Hake spent Christmas in the Gulf of Aden.", ""},
		{"USS Marlin was built in Oslo and named after a painter.", ""},
		{"The Danish fleet of taxis in Oslo has grown.", ""},
		{"HMS Lynx collided with a buoy off Malta.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, b, false); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}
