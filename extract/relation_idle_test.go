package extract

import (
	"strings"
	"testing"
	"time"

	"wiregraph/graph"
	"wiregraph/schema"
)

func TestGovernsOnlyOnesOwnState(t *testing.T) {
	st := &state{schema: reader(t).schema, offices: []office{{owner: 1, holders: []int{0}}}}
	for _, typ := range []string{schema.Person, schema.State, schema.State, schema.Organization} {
		var e entity
		e.Type = typ
		st.entities = append(st.entities, e)
	}
	if !st.governs(0, 1) || st.governs(0, 2) || st.governs(0, 3) {
		t.Errorf("own state %v, another %v, a body %v", st.governs(0, 1), st.governs(0, 2), st.governs(0, 3))
	}
}

// TestServesNoLonger: whoever held an office before may well call on the state, by the
// article's words or by the gazetteer's terms and the article's year.
func TestServesNoLonger(t *testing.T) {
	x := reader(t)
	for _, test := range []struct {
		text string
		year int
		want bool
	}{
		{"Jimmy Carter urged the United States to wait.", 1979, false},
		{"Jimmy Carter urged the United States to wait.", 2004, true},
		{"Liisa Aho, the prime minister of Finland, urged Finland to wait.", 2004, false},
		{"Liisa Aho, the former prime minister of Finland, urged Finland to wait.", 2004, true},
	} {
		out, err := x.Extract(graph.Article{ID: "a", Text: test.text, Published: time.Date(test.year, 5, 3, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range out.Statements {
			found = found || s.Relation == "CALLED_ON"
		}
		if found != test.want {
			t.Errorf("%d %q: calls on the state %v, want %v", test.year, test.text, found, test.want)
		}
	}
}

// TestIdle holds what is stopped apart from what reads alike and stays.
func TestIdle(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, stopped, kept string }{
		{"Finnish President Liisa Aho told Reuters on Monday that the harvest was good. Liisa Aho phoned Emre Kaya on Tuesday.", "talk to the press", "Liisa Aho SPOKE_WITH Emre Kaya"},
		{"Finnish President Liisa Aho urged Finland to save water. Finnish President Liisa Aho urged Norway to save water.", "the subject's own state", "Liisa Aho CALLED_ON Norway"},
		{"Boeing attacked Airbus in Asia. Lufthansa fought Iberia in Spain. Hamas attacked Ashdod on Monday.", "companies fight", "Hamas ATTACKED Ashdod"},
		{"Liisa Aho battled Emre Kaya for the last votes. Liisa Aho shot Emre Kaya.", "persons contend", "Liisa Aho KILLED Emre Kaya"},
		{"Peruvian police arrested a Briton in Lima. Chile arrested two Britons in Arica.", "a matter of the police", "Chile DETAINED United Kingdom"},
		{"A Finnish tourist accused Norway of neglect. Finnish diplomats accused Norway of neglect.", "does not act for the state", "Finland ACCUSED Norway"},
		{"The Lisbon Weather Office warned Portugal of floods. The World Bank warned Portugal.", "a warning of weather", "World Bank WARNED Portugal"},
		{"The chocolate maker Tobler invaded Peru. Hezbollah invaded Peru.", "companies fight", "Hezbollah ATTACKED Peru"},
		{"Chilean exiles and Peruvian tourists clashed in Cairo. Chilean soldiers and Peruvian soldiers clashed in Arica.", "does not act for the state", "Chile ATTACKED Peru"},
		{"The African Union must do more to end the occupation of Chad. Kenya must end the occupation of Chad.", "no party to a war", "Kenya SEIZED Chad"},
		{"The march was an assault on the African Union Charter by Kenya. The shots were an assault on the African Union camp by Chad.", "only named by its papers", "Chad ATTACKED African Union"},
		{"Kenya and Chad meet on Sunday for the championship. The presidents of Kenya and Chad meet on Sunday.", "a game", "Kenya MET_WITH Chad"},
		{"Norway wants to end the war in Chad. Kenya wants to end its war in Chad.", "who ends a war", "Kenya ATTACKED Chad"},
		{"Norway feared an attack on Chad. Kenya planned an attack on Chad.", "who fears", "Kenya ATTACKED Chad"},
		{"(AP Photo/Jon Dell) Liisa Aho meets Emre Kaya in Lima.", "whose picture it is", "Liisa Aho MET_WITH Emre Kaya"},
		{"Norway routed Chile 4-0 and reached the final. Norway attacked Chile.", "a game", "Norway ATTACKED Chile"},
		{"Chile will meet Peru in the final of the tournament. Chilean President Ana Soto will meet Peru's envoy.", "a game", "Ana Soto MET_WITH Peru"},
	} {
		var b strings.Builder
		if err := x.Explain(&b, graph.Article{ID: "a", Text: test.text}); err != nil {
			t.Fatal(err)
		}
		if text := b.String(); !strings.Contains(text, test.stopped) || !strings.Contains(text, test.kept) {
			t.Errorf("%s: want a near miss (%s) and %s:\n%s", test.text, test.stopped, test.kept, text)
		}
	}
}

// TestSporting reads the same sentence in a report of a match and in a report of
// a war, with a minister among the guests of the match.
func TestSporting(t *testing.T) {
	x := reader(t)
	const act = " Chile attacked Peru on Sunday. "
	for _, test := range []struct {
		text string
		want bool
	}{
		{"The striker scored in the first half." + act + "The referee left the stadium. The coach praised his defenders.", false},
		{"The army crossed the river at dawn." + act + "The shelling went on until noon. Refugees left the town.", true},
		{"The striker scored in the first half. Peru accused Chile of cheating. The referee left the stadium. The coach praised his defenders.", true},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(b.Statements) > 0; got != test.want {
			t.Errorf("%s: recorded %v, want %v", test.text, got, test.want)
		}
	}
}

// TestFiction tells the plot of a novel, and of the same people in the news.
func TestFiction(t *testing.T) {
	x := reader(t)
	const act = " Marta Olsen warned Pavel Dusek on Monday."
	for text, want := range map[string]bool{
		"The novel is set in Bergen." + act + " The author has won a prize. The film will follow.":  false,
		"The harbour of Bergen was closed." + act + " The wind had turned. Snow will follow later.": true,
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(b.Statements) > 0; got != want {
			t.Errorf("%s: recorded %v, want %v", text, got, want)
		}
	}
}

// TestWhoStands reads who stands for a state and which town for none.
func TestWhoStands(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"Egyptian militants attacked Libya on Monday.":                               "",
		"Palestinian militants attacked Libya on Monday.":                            "state:ps ATTACKED state:ly",
		"Egyptian soldiers attacked Libya on Monday.":                                "state:eg ATTACKED state:ly",
		"There were clashes between the Libyan military and Egyptian militants.":     "",
		"There were clashes between the Israeli military and Palestinian militants.": "state:il ATTACKED state:ps",
		"The Lima and Oslo summits ended without a declaration.":                     "",
		"Lima-Oslo talks resumed on Monday.":                                         "state:no NEGOTIATED_WITH state:pe",
		"The minister said that the Cairo and Oslo agreements had failed.":           "",
		"Talks between Cairo and Oslo have failed.":                                  "state:eg NEGOTIATED_WITH state:no",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range b.Statements {
			got += s.Subject + " " + s.Relation + " " + s.Object
		}
		if got != want {
			t.Errorf("%q: have %q, want %q", text, got, want)
		}
	}
}
