package extract

import (
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestPrivateAffairs reads one meeting in articles that say more or less of who
// met.
func TestPrivateAffairs(t *testing.T) {
	x := reader(t)
	const meeting = "Marta Olsen met Pavel Dusek in Bergen on Monday."
	rest := []string{"The weather was mild.", "Few people noticed.", "The town was quiet.", "Snow fell later."}
	for _, c := range []struct {
		name     string
		text     []string
		recorded bool
	}{
		{"nothing is said of either", append([]string{meeting}, rest...), false},
		{"one of them is a minister", append([]string{"Norwegian Foreign Minister Marta Olsen travelled.", meeting}, rest...), true},
		{"one of them has an agent", append([]string{"According to his agent, Marta Olsen slept."}, append([]string{meeting}, rest...)...), false},
		{"one of them is a general", append([]string{"General Marta Olsen slept."}, append([]string{meeting}, rest...)...), true},
		{"one of them leads rebels", append([]string{"Rebel leader Marta Olsen slept."}, append([]string{meeting}, rest...)...), true},
		{"one of them is an envoy", append([]string{"Envoy Marta Olsen slept."}, append([]string{meeting}, rest...)...), true},
		{"too short to say", []string{meeting}, true},
		{"an accusation", append([]string{"Marta Olsen accused Pavel Dusek of fraud on Monday."}, rest...), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := x.Extract(graph.Article{ID: "a", Text: strings.Join(c.text, " ")})
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, s := range b.Statements {
				found = found || s.Relation == "MET_WITH" || s.Relation == "ACCUSED"
			}
			if found != c.recorded {
				t.Errorf("recorded %v, want %v: %+v", found, c.recorded, b.Statements)
			}
		})
	}
}
