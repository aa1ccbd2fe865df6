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
		{"Corvin Arms, the biggest exporter of the land, sued Bolivia.", schema.Organization, []string{"Corvin Arms"}, nil},
		{"Oil refiner Petra Skive SA said its profit rose.\nSkive has held talks with Bolivia.", schema.Organization, []string{"Petra Skive SA"}, nil},
		{"Refiner Petra Skive says profit up.\n\nOil refiner Petra Skive SA said its profit rose.\nSkive has held talks with Bolivia.", schema.Person, nil, []string{"Skive", "Petra Skive SA"}},
		{"The Social Democrats won in Stockholm in Sweden.", schema.Organization, []string{"Social Democrats"}, []string{"Social Democratic Party of Germany"}},
		{"The Social Democrats won in Germany.", schema.Organization, []string{"Social Democratic Party of Germany"}, nil},
		{"A Lima court freed Bo Lund.", schema.State, []string{"Peru"}, nil},
		{"Scores: Salim Anwar 81, Bran Strang 12.", schema.Person, []string{"Salim Anwar"}, []string{"Salim Anwar 81"}},
		{"Talks end\n\nTROMSO, Norway 1997-02-03\n\nThe talks ended.", schema.Person, nil, []string{"TROMSO", "Tromso"}},
		{"The talks ended.\n-- Lima Newsroom", schema.Place, nil, []string{"Lima Newsroom"}},
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
