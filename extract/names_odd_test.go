package extract

import (
	"strings"
	"testing"

	"wiregraph/extract/language"
	"wiregraph/graph"
)

// TestProposeNothing: a name of the engine that is only an article or a mark is none.
func TestProposeNothing(t *testing.T) {
	x := reader(t)
	const text = "The , boat"
	st := newState(x, graph.Article{Text: text}, x.engine.Analyze(text))
	for _, kind := range []string{language.KindPerson, language.KindOrganization, language.KindPlace} {
		for i := range 2 {
			st.propose(language.Name{Start: i, End: i + 1, Kind: kind})
		}
	}
	if len(st.mentions) > 0 {
		t.Errorf("mentions of nothing: %+v", st.mentions)
	}
}

// TestOddNames reads names that are easily taken for somebody or something else.
func TestOddNames(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want, not string }{
		{"Peru paid US$4 million for the plant.", "State Peru", "State United States"},
		{"Hurricane Dolores hit Mexico on Friday. Dolores moved north on Saturday.", "State Mexico", "Dolores"},
		{"He wrote a song with Ivan Petrov (Иван Петров) in Riga.", "Place Riga", "Иван Петров"},
		{"The biologist counted Emerita talpoida on the beach near Lima.", "Place Lima", "Emerita talpoida"},
		{"The bomb went off in Athens on November 17 near the embassy of Peru.", "State Peru", "Organization November 17"},
		{"A court in Leeds heard Martha Rowley QC on Monday.", "Person Martha Rowley", "Martha Rowley QC"},
		{"Senators from Texas, Ohio and Georgia met on Monday.", "Place Georgia", "State Georgia"},
		{"Georgian troops left Texas, and Georgia thanked Ohio.", "State Georgia", "Place Georgia"},
		{"Chancellor Eva Brandt visited Grellheim and promised help.", "Place Grellheim", "Person Grellheim"},
		{"Chancellor Eva Brandt visited Grellmann in hospital on Monday.", "Person Grellmann", "Place Grellmann"},
		{"It was a good year for the New York-based retailer and Peru.", "Place New York", "Ship USS New York"},
		{"It has shops in the Portland, Seattle and Lima areas.", "Place Portland", "Ship HMS Portland"},
		{"A storm sank boats off the Portland and greater Boise areas.", "Place Portland", "Ship HMS Portland"},
		{"Rain fell in southwestern Minas Gerais.", "Place Minas Gerais", "Ship Minas Gerais"},
		{"Volmar AG said it would pay Peru.", "Organization Volmar AG", "Person Volmar AG"},
		{"Sweden's AB Volmar won a contract in Lima.", "Organization AB Volmar", "Ship AB Volmar"},
		{"Two vessels collided on the River Elbe near Hamburg.", "Place River Elbe", "Ship River Elbe"},
		{"They answered the Navy's March 20 request to Lima.", "Place Lima", "Ship March"},
		{"Tarvo Motors and Lima signed a contract. Analysts said Tarvo had won.", "Organization Tarvo Motors", "Person Tarvo"},
		{"She works for Volvik Norway in Lima.", "Place Lima", "State Norway"},
		{"The crash killed the mayor of Merano near Lima.", "Place Merano", "Person Merano"},
		{"Taganrog's governor, Pavel Orlov, denied the report.", "Place Taganrog", "Person Taganrog"},
		{"Residents of Bab Salim fled as Ana Dias watched Kafr Nuran.", "Place Kafr Nuran", "Person Kafr Nuran"},
		{"Soprano Elena Voss sang in Lima.", "Person Elena Voss", "Soprano"},
		{"Ambassador Christopher Hill met Tyra Banks in Lima.", "Person Christopher Hill", "Place Christopher Hill"},
		{"The United States Central Intelligence Agency said so.", "Organization Central Intelligence Agency", "Organization United States"},
		{"The Supreme Court of Chad met. The Chad Supreme Court has nine judges.", "Organization Supreme Court of Chad", "Organization Chad Supreme Court"},
		{"Iran moved the Vanguard on Monday.", "Ship HMS Vanguard", "Organization Vanguard"},
		{"The Vanguard accused Nigeria of lying on Monday.", "Organization Vanguard", "Ship"},
		{"A vet of London's Royal Veterinary College died.", "Place London", "State United Kingdom"},
		{"London's Foreign Office protested in Lima.", "State United Kingdom", "Place London"},
		{"Mayor of Varna Ivan Petrov spoke in Lima.", "Person Ivan Petrov", "Varna Ivan"},
		{"The Andean Institute of Volcanology and Geology (Anvolcg) reported a quake. Anvolcg is in Lima.", "Organization Andean Institute of Volcanology and Geology; Place Lima", "Anvolcg"},
		{"It flies the A300 and the Boeing 737 to Lima.", "Place Lima", "Ship"},
		{"CNN Brasil and Manila Bulletin reported it from Lima.", "Organization Manila Bulletin", "Place CNN"},
		{"Mr. President, the people of Lima thank you. The President left.", "Place Lima", "Person President"},
		{"The Church of Volmar's cruise ship sailed to Lima.", "Organization Church of Volmar", "Ship Church"},
		{"The New People Party won in Lima. NPP members cheered.", "Organization New People Party", "New Patriotic Party"},
		{"Ghana's New Patriotic Party won. NPP members cheered in Lima.", "Organization New Patriotic Party", "Organization NPP"},
		{"Hu Shan taught in Lima. Hu wrote books.", "Person Hu Shan", "Hu Jintao"},
		{"Chinese President Hu visited Lima.", "Person Hu Jintao", "Person Hu;"},
		{"Peru joined the Organization in Lima.", "Place Lima", "Organization Organization"},
		{"The Andean Trade Organization met in Lima. The Organization thanked Peru.", "Organization Andean Trade Organization", "Organization Organization"},
		{"Birds eat milkweed near Lima. Milkweed is rare in Peru.", "Place Lima", "Person Milkweed"},
		{"Pauline Baker met a baker in Lima. Baker is rich.", "Person Pauline Baker", "Organization Baker"},
		{"The Texas Senate met. Senate leaders went home.", "Organization Texas Senate", "Organization U.S. Senate"},
		{"The Texas Senate met, and the U.S. Senate did. The Senate passed a law.", "Organization Texas Senate; Organization U.S. Senate", ""},
		{"She won a seat in Ohio's state Senate and thanked the United States.", "Organization Senate", "Organization U.S. Senate"},
		{"Peru thanked the People's Democratic Republic of Zambia and the Tunisian Republic.", "State Peru; State Tunisia; State Zambia", "Place Tunisian Republic"},
		{"Anna Holm of Bergen University spoke. She teaches at the Bergen University School of Medicine.", "Organization Bergen University; Organization Bergen University School of Medicine", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, e := range b.Entities {
			names = append(names, e.Type+" "+e.Name)
		}
		got := strings.Join(names, "; ")
		if !strings.Contains(got, test.want) || test.not != "" && strings.Contains(got, test.not) {
			t.Errorf("%s: want %s and not %q, have %s", test.text, test.want, test.not, got)
		}
	}
}

// TestBlend: short forms made of the beginnings of a body's words, and what is none.
func TestBlend(t *testing.T) {
	for _, test := range []struct {
		text, words string
		want        bool
	}{
		{"phivolcs", "philippine institute of volcanology and seismology", true},
		{"afcfta", "african continental free trade area", true},
		{"roberto", "institute of volcanology", false},
		{"phiseisvol", "philippine institute of volcanology and seismology", false},
		{"institutes", "institute of volcanology", false},
	} {
		if got := blend(test.text, strings.Fields(test.words)); got != test.want {
			t.Errorf("%s of %s: %v", test.text, test.words, got)
		}
	}
}
