package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestAnnouncedForces: who says that forces or ships of his own will be sent sends them, not
// who tells of another's or of what was sent already.
func TestAnnouncedForces(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"The frigate Lince is to be stationed off Malta, Lima announced.", "Peru DEPLOYED Lince planned"},
		{"Peruvian Defence Minister Ana Dias said the minehunters Lince and Puma would be moved to the Gulf of Aden.", "Peru DEPLOYED Lince planned; Peru DEPLOYED Puma planned"},
		{"Canberra said HMAS Marlin would be sent to Malta.", "Australia DEPLOYED HMAS Marlin planned"},
		{"Two corvettes were to be posted off Malta, the Peruvian Navy said.", "Peru DEPLOYED Malta planned"},
		{"Peacekeepers will be deployed in Malta by May, the United Nations said.", "United Nations DEPLOYED Malta planned"},
		{"Lima said HMAS Marlin would be sent to Malta.", "HMAS Marlin DEPLOYED Malta planned"},
		{"Lima said the frigate Lince had been sent to Malta.", "Lince DEPLOYED Malta"},
		{"The Chilean frigate Lince will be sent to Malta, Lima announced.", "Chile DEPLOYED Lince planned"},
		{"Two corvettes would be sent to Malta by the junta, Lima said.", ""},
		{"The police chief of Lima said two tourists would be sent to Malta.", ""},
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
