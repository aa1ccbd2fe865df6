package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestAttributedTo: whose claim a statement is, wherever the words of saying stand; who only
// relays them is not it.
func TestAttributedTo(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, claimant string }{
		{"Peru bombed Arica, Ana Dias said.", "Ana Dias"},
		{"Ana Dias said that Peru had bombed Arica.", "Ana Dias"},
		{"Peru bombed Arica, according to Ana Dias.", "Ana Dias"},
		{"Xinhua quoted Ana Dias as saying that Peru had bombed Arica.", "Ana Dias"},
		{"Peru bombed Arica, Xinhua quoted Ana Dias as saying.", "Ana Dias"},
		{"Peru bombed Arica, the news agency Xinhua cited Ana Dias as saying.", "Ana Dias"},
		{"Peru bombed Arica, Ana Dias was quoted as saying by Xinhua.", "Ana Dias"},
		{"Peru bombed Arica while Ana Dias was quoted on the exchange.", ""},
		{"As Ana Dias put it, Peru bombed Arica.", "Ana Dias"},
		{"As Ana Dias said, Peru bombed Arica.", "Ana Dias"},
		{"As Ana Dias slept, Peru bombed Arica.", ""},
		{"Peru bombed Arica, even as Ana Dias warned Lima.", ""},
		{"Ana Dias's claim that Peru bombed Arica angered Lima.", "Ana Dias"},
		{"Ana Dias's fear that Peru bombed Arica was shared by few.", ""},
		{"Ana Dias was told that Peru had bombed Arica.", ""},
		{"Ana Dias was told by Ben Cole that Peru had bombed Arica.", "Ben Cole"},
		{"Peru bombed Arica.", ""},
		// a quotation that fills its sentence
		{"Ana Dias said the truce was dead. \"Peru bombed Arica.\"", "Ana Dias"},
		{"Ana Dias was furious. \"Peru bombed Arica.\"", "Ana Dias"},
		{"Ana Dias was asked about the smoke. \"Peru bombed Arica.\"", "Ana Dias"},
		{"Ana Dias addressed the nation: \"Peru bombed Arica.\"", "Ana Dias"},
		{"\"Peru bombed Arica.\" Ana Dias told the world on Thursday.", "Ana Dias"},
		{"\"Peru bombed Arica,\" Mali's premier, Ana Dias, who took office in May, told reporters.", "Ana Dias"},
		{"In the eyes of Ana Dias, the port is safe though Peru bombed Arica.", "Ana Dias"},
		{"Ana Dias met Ben Cole. \"Peru bombed Arica.\" Those were his words.", ""},
		{"\"All is lost,\" Ana Dias said. A farmer disagreed. \"Peru bombed Arica.\"", ""},
		{"Ana Dias died in May. \"Peru bombed Arica.\"", ""},
		{"A banner hung over the square. \"Peru bombed Arica.\"", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		for _, e := range b.Entities {
			names[e.ID] = e.Name
		}
		found := false
		for _, s := range b.Statements {
			if s.Relation != "ATTACKED" {
				continue
			}
			found = true
			if got := names[s.AttributedTo]; got != test.claimant {
				t.Errorf("%s\n attributed to %q, want %q", test.text, got, test.claimant)
			}
		}
		if !found {
			t.Errorf("%s\n tells no attack", test.text)
		}
	}
}
