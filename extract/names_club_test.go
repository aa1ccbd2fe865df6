package extract

import (
	"slices"
	"testing"

	"wiregraph/graph"
	"wiregraph/schema"
)

// TestNamesOfGamesAndTrade: clubs, firms and what stands in tables.
func TestNamesOfGamesAndTrade(t *testing.T) {
	x := reader(t)
	cup := "Viborg held Leixoes to a draw in the cup on Wednesday.\nThe goalkeeper Jens Dahl saved a penalty before halftime.\nLeixoes striker Rui Matos scored after the interval.\nDahl was the best player of the match.\nThe referee sent two defenders off.\nViborg lead the league."
	for _, c := range []struct {
		text, typ  string
		want, none []string
	}{
		{cup, schema.Organization, []string{"Viborg"}, []string{"Dahl", "Jens Dahl"}},
		{cup, schema.Person, []string{"Jens Dahl", "Rui Matos"}, []string{"Viborg"}},
		{"Shares of Leeds Rovers and Hull United fell.", schema.Organization, []string{"Leeds Rovers", "Hull United"}, nil},
		{"In Leeds United States officials met him.", schema.Organization, nil, []string{"Leeds United"}},
		{"Lawyers of Baker & Moss and dealers at Klein & Stern met.", schema.Organization, []string{"Baker & Moss", "Klein & Stern"}, []string{"Baker", "Klein"}},
		{"Tomas Baker and Ida Moss met.", schema.Organization, nil, []string{"Tomas Baker and Ida Moss"}},
		{"Price Moorehouse, the court-appointed auditors, accused Norden of theft.", schema.Organization, []string{"Price Moorehouse"}, nil},
		{"Danish brewer Viborg Skive says profit up.\n\nBrewer Viborg Skive A/S said its profit rose.\nSkive said it would sign a loan. Skive had held talks with Bolivia.", schema.Organization, []string{"Skive", "Viborg Skive A/S"}, nil},
		{"Danish brewer Viborg Skive says profit up.\n\nBrewer Viborg Skive A/S said its profit rose.\nSkive said it would sign a loan. Skive had held talks with Bolivia.", schema.Person, nil, []string{"Skive", "Viborg Skive"}},
		{"The Social Democrats won in Stockholm in Sweden.", schema.Organization, []string{"Social Democrats"}, []string{"Social Democratic Party of Germany"}},
		{"The Social Democrats won in Germany.", schema.Organization, []string{"Social Democratic Party of Germany"}, nil},
		{"Bo Lund, once governor of Ohio, was jailed for a year by a London court on Tuesday.", schema.State, []string{"United Kingdom"}, nil},
		{"Scores: Kenya 133 and 200 (A. Flower 61, Wasim Malik 4-48), Pakistan 267 (Saeed Anwar 81, Bryan Holt 3-53) and 69-0.", schema.Person, []string{"Saeed Anwar"}, []string{"Saeed Anwar 81"}},
		{"EASTERN DIVISION\n W L PCT GB\nNEW YORK 79 61 .564 -\nBOSTON 71 70 .504 8 1/2", schema.Place, []string{"Boston"}, []string{"W L PCT"}},
		{"Talks end\n\nTROMSO, Norway 1997-02-03\n\nThe talks ended.", schema.Person, nil, []string{"TROMSO", "Tromso"}},
		{"The treasury wants to sell it.\n-- Warsaw Newsroom +48 22 653 9700", schema.Place, nil, []string{"Warsaw Newsroom"}},
	} {
		batch, err := x.Extract(graph.Article{ID: "a", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range batch.Entities {
			if e.Type == c.typ {
				got = append(got, e.Name)
			}
		}
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%q: %s %q is missing in %q", c.text, c.typ, w, got)
			}
		}
		for _, n := range c.none {
			if slices.Contains(got, n) {
				t.Errorf("%q: %s %q is none", c.text, c.typ, n)
			}
		}
	}
}
