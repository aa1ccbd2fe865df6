package extract

import (
	"slices"
	"strings"
	"testing"

	"wiregraph/graph"
)

// tellingRow is a text and a statement, "SUBJECT RELATION OBJECT stance", that it tells or does not.
type tellingRow struct {
	text, statement string
	want            bool
}

// checkTelling extracts each text and compares.
func checkTelling(t *testing.T, rows []tellingRow) {
	t.Helper()
	x := reader(t)
	for _, c := range rows {
		b, err := x.Extract(graph.Article{ID: "a", Text: c.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := acts(x, b, true); slices.Contains(strings.Split(got, "; "), c.statement) != c.want {
			t.Errorf("%q: of %q want %v, have %q", c.text, c.statement, c.want, got)
		}
	}
}

// TestOrgansOfTheOnlyLand: an organ told bare is of the one state that the text has spoken of, or
// of the state whose own people deal with it.
func TestOrgansOfTheOnlyLand(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Gabonese opposition leader Paul Mba left prison on Friday. He accused the government of theft.", "Paul Mba ACCUSED Gabon", true},
		{"Gabonese opposition leader Paul Mba left prison in Togo on Friday. He accused the government of theft.", "Paul Mba ACCUSED Gabon", false},
		{"A Gabonese student lost her passport on Friday. Police accused Paul Mba of taking it.", "Gabon ACCUSED Paul Mba", false},
		{"A bridge fell down in Gabon on Friday. Police accused Paul Mba of blowing it up.", "Gabon ACCUSED Paul Mba", true},
		{"Gabonese opposition leader Paul Mba accused the government of fraud.", "Paul Mba ACCUSED Gabon", true},
		{"Gabonese tycoon Paul Mba accused the government of fraud.", "Paul Mba ACCUSED Gabon", false},
		{"LIBREVILLE, May 6 - Gabon's choir sang on Monday.\n\nForeign Minister Paul Mba told a crowd that the government would expel the Togolese ambassador.", "Gabon SANCTIONED Togo planned", true},
		{"LIBREVILLE, May 6 - Gabon's choir sang on Monday.\n\nForeign Minister Paul Mba of Chad told a crowd that the government would expel the Togolese ambassador.", "Gabon SANCTIONED Togo planned", false},
		{"Gabon's Constitutional Court struck down a contract that a firm from Togo had signed with the government.", "Constitutional Court AGREED_WITH Gabon", false},
	})
}

// TestLeadersOfTheStateJustTold: a leader or minister told without a state is of the one that the
// sentence before has for its subject, unless the text says that he is another's.
func TestLeadersOfTheStateJustTold(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Togo's cabinet wants to end its quarrel with Gabon. The foreign minister, Awa Sarr, is to visit Libreville. The Gabonese government is pleased.", "Awa Sarr HOLDS_OFFICE Togo", true},
		{"Togo turned down Gabon's offer on Friday. President Awa Sarr said Gabon's troops had to leave. Gabon said nothing.", "Awa Sarr HOLDS_OFFICE Togo", true},
		{"LIBREVILLE, May 3 - Togo closed its border with Gabon on Friday. Foreign Minister Awa Sarr called that a pity. She asked Togo to open it.", "Awa Sarr HOLDS_OFFICE Gabon", true},
		{"Togolese troops entered Gabon on Friday. The defence minister, Awa Sarr, said they would stay. Gabon called for help.", "Awa Sarr HOLDS_OFFICE Togo", false},
		{"Togo's foreign minister, Awa Sarr, flew to Libreville on Friday. The president, Paul Mba, received her.", "Paul Mba HOLDS_OFFICE Togo", false},
		{"Togolese President Awa Sarr flew to Libreville on Friday. The president, Paul Mba, met her there.", "Paul Mba HOLDS_OFFICE Togo", false},
		{"Togo's president, Awa Sarr, was in Lome. President Paul Mba of Gabon phoned her. President Mba asked her for help.", "Paul Mba HOLDS_OFFICE Togo", false},
	})
}

// TestGerundsOfTheirOwnName: who stands before a gerund behind a preposition acts in it; what others
// take a stand on is left open.
func TestGerundsOfTheirOwnName(t *testing.T) {
	checkTelling(t, []tellingRow{
		{"Togo objected to Gabon joining the African Union.", "Gabon MEMBER_OF African Union hypothetical", true},
		{"Togo objected to Gabon joining the African Union.", "Togo MEMBER_OF African Union", false},
		{"Togo warned of Gabon attacking Ghana.", "Gabon ATTACKED Ghana hypothetical", true},
		{"Togo wrote to Gabon asking for help.", "Togo CALLED_ON Gabon", true},
		{"Togo announced that dues on ships would rise, drawing protests from Ghana.", "Ghana PROTESTED_AGAINST Togo", true},
		{"Togo said Gabon had shut the port, drawing criticism from Ghana.", "Ghana CRITICIZED Gabon", true},
		{"Paul Mba of Gabon left. Togo expelled a Ghanaian envoy, accusing him of spying.", "Togo ACCUSED Ghana", true},
		{"Paul Mba of Gabon left. Togo jailed a journalist, accusing him of spying.", "Togo ACCUSED Paul Mba", false},
		{"Togolese troops drove the Taliban out.", "Togo ATTACKED Taliban", true},
		{"Togo ordered two Ghanaian envoys out.", "Togo SANCTIONED Ghana", true},
	})
}
