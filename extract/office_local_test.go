package extract

import (
	"testing"
	"time"

	"wiregraph/graph"
)

// TestLocalOffices: whose the offices of towns and parts of states are, which articles
// tell in another sentence ("" for nobody's).
func TestLocalOffices(t *testing.T) {
	x := reader(t)
	for _, test := range []struct{ text, want string }{
		{"On Monday in the US state of Ohio, Governor Ana Dias signed a bill on guns. The bill passed last week. She was glad.", "Ana Dias Ohio"},
		{"Floods hit the Indian state of Bihar. Bihar's government opened camps. Chief Minister Ana Dias and State Finance Minister Bo Lund visited them.", "Ana Dias Bihar; Bo Lund Bihar"},
		{"A hotel burned in Kemerovo, a region of Russia. Nobody died. Regional governor Jan Novak said it had no alarms.", "Jan Novak Kemerovo"},
		{"Police in Chicago shot a man on Friday. Mayor Ana Dias called for calm. Police chief Bo Lund said two officers were suspended.", "Ana Dias Chicago; Bo Lund Chicago"},
		{"Ana Dias, the governor of Ohio, resigned. Her deputy takes over. Governor Dias wept.", "Ana Dias Ohio"},
		{"A row over buses divides Toledo in Ohio. The Ohio police are asked. Republican state senator Bo Lund wants peace.", "Bo Lund Ohio"},
		// banks have governors, and another place's chair is another's
		{"Kenya's central bank raised its rate on Monday. Governor Ana Dias said prices were rising. Rates rose in the province of Kwale too.", ""},
		{"Voters in Texas and Ohio choose governors. Governor Bo Lund of Texas is tired. Governor Ana Dias will run in May.", "Bo Lund Texas"},
		{"Texas and Ohio were hit by storms. Roads were closed. Governor Ana Dias asked for help.", ""},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text, Published: time.Date(2019, 5, 6, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := told(b, "HOLDS_OFFICE", false); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
