package extract

import (
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestActsOfOthers: whose act a gerund names that somebody is moved to, kept from or judged for,
// and what has become of it.
func TestActsOfOthers(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"Togo talked Gabon into shelling Benin.":                         "Gabon asserted",
		"Togo talked Gabon out of shelling Benin.":                       "Gabon denied",
		"Togo shamed Gabon for shelling Benin.":                          "Gabon asserted",
		"Togo hit back at Gabon for shelling Benin.":                     "Gabon asserted",
		"Togo was furious with Gabon for shelling Benin.":                "Gabon asserted",
		"Togo imposed sanctions on Gabon for shelling Benin.":            "Gabon asserted",
		"Togo apologized to Gabon for shelling Benin.":                   "Togo asserted",
		"Togo signed a deal with Gabon before shelling Benin.":           "Togo asserted",
		"Togo visited Gabon after shelling Benin.":                       "Togo asserted",
		"Togo informed Gabon of its plan for shelling Benin.":            "Togo planned",
		"Togo met Gabon's demand by shelling Benin.":                     "Togo asserted",
		"Togo spotted Gabon shelling Benin.":                             "Gabon asserted",
		"Togo urged Gabon against shelling Benin.":                       "Gabon hypothetical",
		"Togo tasked Gabon with shelling Benin.":                         "Gabon planned",
		"Togo kept Gabon from shelling Benin.":                           "Gabon denied",
		"Togo could not keep Gabon from shelling Benin.":                 "Gabon asserted",
		"Togo failed to stop Gabon from shelling Benin.":                 "Gabon asserted",
		"Togo managed to stop Gabon from shelling Benin.":                "Gabon denied",
		"Togo vowed to stop Gabon from shelling Benin.":                  "Gabon hypothetical",
		"Togo acquitted Gabon of shelling Benin.":                        "Gabon denied",
		"Togo was acquitted by Gabon of shelling Benin.":                 "Togo denied",
		"Togo told Gabon to stop shelling Benin.":                        "Gabon asserted",
		"Togo thanked the monks for praying and began shelling Benin.":   "Togo asserted",
		"Togo raised money for shelling Benin.":                          "Togo asserted",
		"Togo invaded Gabon with the goal of shelling Benin from there.": "Togo hypothetical",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		for _, e := range b.Entities {
			names[e.ID] = e.Name
		}
		var got []string
		for _, s := range b.Statements {
			if s.Relation == "ATTACKED" && names[s.Object] == "Benin" {
				got = append(got, names[s.Subject]+" "+string(s.Stance))
			}
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}
