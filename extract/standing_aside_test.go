package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestPresumedOwners: an office told without a state is the state's of its own
// clause, and no state's where an adjective says another that is none of today.
func TestPresumedOwners(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]int{
		"Norway said that Foreign Minister Kari Dahl was in good health.":                                                               1,
		"Norway helps its neighbours as President Ousmane Barry faces a revolt. Guinea is calm. Guinea closed schools. Guinea waits.":   0,
		"Norway said it had failed, Agriculture Secretary Jan Novak said in the United States. Norway waits. Norway met. Norway slept.": 0,
		"Jan Novak, president of the league of Oslo growers, slept. Norway waits. Norway met. Norway counted.":                          0,
		"Norway remembers that the Roman emperor Tullius had a bridge built over the river.":                                            0,
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, s := range b.Statements {
			if s.Relation == "HOLDS_OFFICE" && s.Object == "state:no" {
				n++
			}
		}
		if n != want {
			t.Errorf("%q: %d offices, want %d: %+v", text, n, want, b.Statements)
		}
	}
}

// TestWhoseOffice reads offices whose owner or holder is easily mistaken.
func TestWhoseOffice(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"Hobart is the capital of Tasmania. Australia held its breath. The law of Tasmania had changed. Premier Enid Rowe was absent.":                                                                              "person:enid-rowe place:tasmania Premier",
		"NEW DELHI, Nov 13 (Reuter) - A jet of Kazakhstan struck another near New Delhi. Indian police arrived. Kazakhstan's airline sent a team to New Delhi. Civil Aviation Minister Ravi Nath visited the site.": "person:ravi-nath state:in Civil Aviation Minister",
		"Kate Hale, Ohio's first female Democratic senator, was 66.": "person:kate-hale place:ohio senator",
		"Anna Holm painted Norway for years. She was a dictator.":    "",
		"NASA's James Webb telescope was launched from Peru.":        "",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range b.Statements {
			if s.Relation == "HOLDS_OFFICE" || s.Relation == "MEMBER_OF" && s.Rule != "MEMBER_OF/party-office" { // which the adjective tells beside the office
				got += s.Subject + " " + s.Object + " " + s.Role
			}
		}
		if got != want {
			t.Errorf("%q: have %q, want %q", text, got, want)
		}
	}
}
