package extract

import (
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestJudgeNotStruck: who only passes a judgement on a raid has not been struck by it, who reports
// it may have been.
func TestJudgeNotStruck(t *testing.T) {
	x := reader(t)
	for _, test := range []struct {
		text string
		want bool
	}{
		{"Norwegian Foreign Minister Kari Solberg said Peru had not done enough to stop the raids.", false},
		{"\"There is no excuse for Peru's raid,\" Norwegian Foreign Minister Kari Solberg said.", false},
		{"A Peruvian raid killed six, Norwegian Foreign Minister Kari Solberg said.", true},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		for _, e := range b.Entities {
			names[e.ID] = e.Name
		}
		got := false
		for _, s := range b.Statements {
			got = got || s.Relation == "ATTACKED" && strings.Contains(names[s.Object], "Norway")
		}
		if got != test.want {
			t.Errorf("%s\n tells that Norway was struck: %v", test.text, got)
		}
	}
}
