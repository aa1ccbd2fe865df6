package extract

import (
	"testing"

	"wiregraph/graph"
)

// TestActsToldAgain reads what others make of an act that the sentence before tells: the noun
// stands for whoever did it, whatever verb or noun judges it.
func TestActsToldAgain(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, want string }{
		{"Kenya seized a Norwegian trawler. Uganda protested against the seizure.", "Kenya SEIZED Norway; Uganda PROTESTED_AGAINST Kenya"},
		{"Kenya shelled a town in Norway. Uganda lodged a protest over the shelling.", "Kenya ATTACKED Norway; Uganda PROTESTED_AGAINST Kenya"},
		{"Kenya shelled a town in Norway. In Uganda, the government protested the shelling.", "Kenya ATTACKED Norway; Uganda PROTESTED_AGAINST Kenya"},
		{"Kenya shelled a town in Norway. Norway demanded an apology for the attack.", "Kenya ATTACKED Norway; Norway CALLED_ON Kenya"},
		{"Kenya seized a Norwegian trawler. Uganda asked for an explanation of the seizure.", "Kenya SEIZED Norway; Uganda CALLED_ON Kenya"},
		{"Kenya seized a Norwegian trawler. Uganda asked for an explanation of the delay.", "Kenya SEIZED Norway"},
		{"Kenya seized a Norwegian trawler. Uganda asked Norway for an explanation of the seizure.", "Kenya SEIZED Norway; Uganda CALLED_ON Norway"},
		{"Kenya invaded Norway. Uganda said the invasion violated the charter.", "Kenya ATTACKED Norway; Uganda ACCUSED Kenya"},
		{"Kenya invaded Norway. Uganda voiced outrage over the invasion.", "Kenya ATTACKED Norway; Uganda CRITICIZED Kenya"},
		{"Kenya invaded Norway. Uganda rejected the invasion.", "Kenya ATTACKED Norway; Uganda REJECTED Kenya"},
		{"Kenya expelled two Norwegian envoys. Uganda joined in the criticism of the expulsion.", "Kenya SANCTIONED Norway; Uganda CRITICIZED Kenya"},
		// nouns and verbs of the same act, what it is done with, who holds it
		{"Kenyan warplanes bombed a port in Norway. Uganda condemned the air strikes.", "Kenya ATTACKED Norway; Uganda CRITICIZED Kenya"},
		{"Kenyan warplanes bombed a port in Norway. Uganda condemned the hospital strikes.", "Kenya ATTACKED Norway"},
		{"Kenya tested a long-range missile. Uganda condemned the missile test.", "Uganda CRITICIZED Kenya"},
		{"Kenya tested a long-range missile. Uganda condemned the doping test.", ""},
		{"Kenya held elections in May. Uganda condemned the election.", "Uganda CRITICIZED Kenya"},
		{"Kenya pledged money to Norway. Uganda criticised the pledge.", "Kenya AIDED Norway; Uganda CRITICIZED Kenya"},
		{"Kenya and Norway signed a trade accord. The accord was condemned by Uganda.", "Kenya AGREED_WITH Norway; Uganda CRITICIZED Kenya; Uganda CRITICIZED Norway"},
		// the government that can undo it is the doer's, not that of whom it hit
		{"Kenya imposed sanctions on Norway. Uganda called on the government to lift the sanctions.", "Kenya SANCTIONED Norway; Uganda CALLED_ON Kenya"},
		{"Kenya imposed sanctions on Norway. Uganda asked the government to reconsider the decision.", "Kenya SANCTIONED Norway; Uganda CALLED_ON Kenya"},
	} {
		batch, err := x.Extract(graph.Article{ID: "again", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, batch, false); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
