package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestLivesTold reads what somebody came to do later as lives are told, and who only wants
// an office.
func TestLivesTold(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"Ana Dias would later become mayor of Lima.", "Ana Dias HOLDS_OFFICE Lima"},
		{"Ana Dias would become mayor of Lima if Jan Novak quit.", "Ana Dias HOLDS_OFFICE Lima hypothetical"},
		{"Ana Dias would become mayor of Lima.", "Ana Dias HOLDS_OFFICE Lima hypothetical"},
		{"Ana Dias would eventually join the Sun Party.", "Ana Dias MEMBER_OF Sun Party"},
		{"Aides said Ana Dias would eventually join the Sun Party.", "Ana Dias MEMBER_OF Sun Party planned"},
		{"Peru went on to sign a treaty with Chile.", "Chile AGREED_WITH Peru"},
		{"Peru is going to sign a treaty with Chile.", "Chile AGREED_WITH Peru planned"},
		{"Nominee for governor of Ohio Ana Dias sang.", "Ana Dias HOLDS_OFFICE Ohio planned"},
		{"Former governor of Ohio Ana Dias sang.", "Ana Dias HOLDS_OFFICE Ohio"},
		{"Ana Dias and Jan Novak, both of whom were ministers of Peru, sang.", "Ana Dias HOLDS_OFFICE Peru; Jan Novak HOLDS_OFFICE Peru"},
		{"Ana Dias presides over the Sun Party.", "Ana Dias HOLDS_OFFICE Sun Party"},
		{"Ana Dias presided over a lunch of the Sun Party.", ""},
	} {
		batch, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, true); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}
