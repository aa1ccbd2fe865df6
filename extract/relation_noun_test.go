package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestEventNouns: whose an event noun is, told by the verb that carries it, by a clause about it
// and by what stands behind its topic.
func TestEventNouns(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		// verbs that utter words, and nouns of no words behind them
		{"Gabon's radio keeps calm while Togo spreads accusations against Benin.", "Togo ACCUSED Benin"},
		{"Togo cabled a protest to Benin.", "Togo PROTESTED_AGAINST Benin"},
		{"Togo is rendering help of all kinds to Benin.", "Togo AIDED Benin"},
		{"The mayor of Lome tendered his condolences to Togo.", ""},
		{"Togo registered its gratitude to Benin.", "Togo SUPPORTED Benin"},
		{"Togo registered eight attacks on Benin.", ""},
		{"Togo submitted a book to Benin.", ""},
		{"Togo spread the wreckage of the plane over Benin.", ""},
		// "that" for what is handed on, and before what is told
		{"The farmers laughed at the warning that Togo had issued to Benin.", "Togo WARNED Benin"},
		{"The farmers recalled the gratitude that Togo had expressed to Benin.", "Togo SUPPORTED Benin"},
		{"The threats that Togo hurled against Benin fell flat.", "Togo THREATENED Benin"},
		{"The farmers recalled the hope that Togo would carry on.", ""},
		{"The proof that Togo had given to Benin was forged.", ""},
		// between whom a deal is, behind its topic
		{"The accord on the return of cattle between Togo and Benin pleased Gabon.", "Benin AGREED_WITH Togo"},
		{"Talks over cotton prices between Togo and Benin collapsed.", "Benin NEGOTIATED_WITH Togo"},
		{"Gabon held talks with Ghana on the rift between Togo and Benin.", "Gabon NEGOTIATED_WITH Ghana"},
		{"Gabon and Ghana signed an accord on the road between Togo and Benin.", "Gabon AGREED_WITH Ghana"},
		// of deeds side by side
		{"The aggression by Togo and the shelling of Benin worry Gabon.", "Togo ATTACKED Benin"},
		{"In truth the crux is the aggression by Togo and the continuing military occupation of parts of Benin.", "Togo SEIZED Benin"},
		{"The crux is the aggression by Togo and the leaders of Benin.", ""},
		{"The offer by Togo and the shelling of Benin worry Gabon.", ""},
		{"The aggression by Togo and the brutal shelling of Benin worry Gabon.", "Togo ATTACKED Benin"},
		{"The aggression by Togo and the Ghanaian shelling of Benin worry Gabon.", "Ghana ATTACKED Benin"},
		{"A drive led by Togo to bomb Benin failed.", "Togo ATTACKED Benin planned"},
		{"A summit led by Togo to denounce Benin failed.", ""},
		// examples
		{"Benin was condemned by eleven states, among them Togo and Gabon.", "Gabon CRITICIZED Benin; Togo CRITICIZED Benin"},
		{"Eleven states, among them Togo, condemned Benin.", "Togo CRITICIZED Benin"},
		{"Eleven tourists, among them a teacher from Togo, left Benin.", ""},
		{"Togo occupied a tenth of Benin's territory.", "Togo SEIZED Benin"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, b, false); got != test.want {
			t.Errorf("%s\n%q, want %q", test.text, got, test.want)
		}
	}
}
