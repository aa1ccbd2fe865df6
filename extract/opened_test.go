package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestOpenedSubjects reads clauses whose subject stands between what opens them and an inset.
func TestOpenedSubjects(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, want string }{
		{"Shares fell in Oslo on Monday after Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"Amid rising tension in the region, Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"The statement was brief: Kenya, a member of the council, condemned Mali for the raid.", "Kenya CRITICIZED Mali"},
		{"Less than a week after Norway closed its embassy, Kenya, a member of the council, accused Mali of meddling in the vote.", "Kenya ACCUSED Mali"},
		{"Shares fell in Oslo on Monday after a storm in Kenya, a member of the council, and rain in Mali.", ""},
	} {
		batch, err := x.Extract(graph.Article{ID: "opened", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, false); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestOpenedForAnother reads sentences whose opening phrase ends with an office that is not the subject's.
func TestOpenedForAnother(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"In a letter to Peru's president, Ana Dias urged an end to the talks.", "Ana Dias HOLDS_OFFICE Peru", false},
		{"In a letter to Peru's president, Ana Dias urged an end to the talks.", "Ana Dias CALLED_ON Peru", true},
		{"Appointed by the Norwegian prime minister, Bo Lund led the talks.", "Bo Lund HOLDS_OFFICE Norway", false},
		{"Backed by Chile's president, Ana Dias won the vote.", "Chile SUPPORTED Ana Dias", true},
		{"In talks with the Kenyan prime minister, Ana Dias also raised the case.", "Ana Dias MET_WITH Kenya", true},
		{"As Peru's president, Bo Lund signed the treaty.", "Bo Lund HOLDS_OFFICE Peru", true},
		{"After becoming Peru's president, Bo Lund met Chile's leader.", "Bo Lund HOLDS_OFFICE Peru", true},
		{"The order came from Peru's president, Bo Lund, on Friday.", "Bo Lund HOLDS_OFFICE Peru", true},
		{"In Lima, Peru's president, Bo Lund said Chile had lied.", "Bo Lund HOLDS_OFFICE Peru", true},
		{"The wife of Peru's president, Ana Dias, opened a school.", "Ana Dias HOLDS_OFFICE Peru", false},
		{"The brother of Mali's premier, Moussa Keita, joined the rebels.", "Moussa Keita HOLDS_OFFICE Mali", false},
		{"Jan Soto, the son of Peru's president, Ana Dias, left for Chile.", "Ana Dias HOLDS_OFFICE Peru", true},
		{"Supporters of the Peruvian president, Ana Dias, marched.", "Ana Dias HOLDS_OFFICE Peru", true},
		{"Norway called for talks on Chile.", "Norway CALLED_ON Chile", false},
		{"Norway called for tougher sanctions on Chile over the raid.", "Norway CALLED_ON Chile", false},
		{"Norway called on Chile to stop the raids.", "Norway CALLED_ON Chile", true},
		{"Norway called for the reunification of Cyprus.", "Norway CALLED_ON Cyprus", false},
		{"Norway condemned the raid by Chile.", "Chile ATTACKED Norway", false},
		{"Norway called the raid by Chile a crime.", "Chile ATTACKED Norway", true},
	})
}
