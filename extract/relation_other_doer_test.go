package extract

import (
	"slices"
	"strings"
	"testing"

	"wiregraph/graph"
)

// TestActsOfOthers: whose act a gerund names that somebody is moved to, kept from or judged for,
// and what has become of it.
func TestActsOfOthers(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"Togo talked Gabon into shelling Benin.":                         "Gabon ATTACKED Benin",
		"Togo talked Gabon out of shelling Benin.":                       "Gabon ATTACKED Benin denied",
		"Togo shamed Gabon for shelling Benin.":                          "Gabon ATTACKED Benin",
		"Togo hit back at Gabon for shelling Benin.":                     "Gabon ATTACKED Benin",
		"Togo was furious with Gabon for shelling Benin.":                "Gabon ATTACKED Benin",
		"Togo imposed sanctions on Gabon for shelling Benin.":            "Gabon ATTACKED Benin",
		"Togo apologized to Gabon for shelling Benin.":                   "Togo ATTACKED Benin",
		"Togo signed a deal with Gabon before shelling Benin.":           "Togo ATTACKED Benin",
		"Togo visited Gabon after shelling Benin.":                       "Togo ATTACKED Benin",
		"Togo discussed Gabon's duty to attack Benin.":                   "Gabon ATTACKED Benin hypothetical",
		"Togo criticized Gabon after it shelled Benin.":                  "Gabon ATTACKED Benin",
		"Togo imposed sanctions on Gabon when it shelled Benin.":         "Gabon ATTACKED Benin",
		"Togo cut ties with Gabon after it shelled Benin.":               "Gabon ATTACKED Benin",
		"Togo was criticized by Gabon after it shelled Benin.":           "Togo ATTACKED Benin",
		"Togo left Gabon after it shelled Benin.":                        "Togo ATTACKED Benin",
		"Togo criticized Gabon, saying it had shelled Benin.":            "Gabon ATTACKED Benin",
		"Togo criticized Gabon, saying it would shell Benin.":            "Togo ATTACKED Benin planned",
		"Togo asked Gabon whether it had shelled Benin.":                 "Gabon ATTACKED Benin hypothetical",
		"Togo urged Gabon to say whether it had shelled Benin.":          "Gabon ATTACKED Benin hypothetical",
		"Togo complained to Gabon that it had shelled Benin.":            "Gabon ATTACKED Benin",
		"Togo goaded Gabon to shell Benin.":                              "Gabon ATTACKED Benin hypothetical",
		"Togo coerced Gabon to shell Benin.":                             "Gabon ATTACKED Benin",
		"Togo paid Gabon to shell Benin.":                                "Gabon ATTACKED Benin hypothetical",
		"Togo paid a fortune to shell Benin.":                            "Togo ATTACKED Benin planned",
		"Togo gave orders to Gabon to shell Benin.":                      "Gabon ATTACKED Benin hypothetical",
		"Togo is waiting for Gabon to shell Benin.":                      "Gabon ATTACKED Benin planned",
		"Togo forbade Gabon to shell Benin.":                             "Gabon ATTACKED Benin denied",
		"Togo made its way to Gabon to shell Benin.":                     "Togo ATTACKED Benin planned",
		"Togo condemned Gabon after shelling Benin.":                     "Togo ATTACKED Benin",
		"Togo punished Gabon by shelling Benin.":                         "Togo ATTACKED Benin",
		"Togo criticized Gabon for having shelled Benin.":                "Gabon ATTACKED Benin",
		"Togo informed Gabon of its plan for shelling Benin.":            "Togo ATTACKED Benin planned",
		"Togo met Gabon's demand by shelling Benin.":                     "Togo ATTACKED Benin",
		"Togo spotted Gabon shelling Benin.":                             "Gabon ATTACKED Benin",
		"Togo urged Gabon against shelling Benin.":                       "Gabon ATTACKED Benin hypothetical",
		"Togo tasked Gabon with shelling Benin.":                         "Gabon ATTACKED Benin planned",
		"Togo kept Gabon from shelling Benin.":                           "Gabon ATTACKED Benin denied",
		"Togo could not keep Gabon from shelling Benin.":                 "Gabon ATTACKED Benin",
		"Togo failed to stop Gabon from shelling Benin.":                 "Gabon ATTACKED Benin",
		"Togo managed to stop Gabon from shelling Benin.":                "Gabon ATTACKED Benin denied",
		"Togo vowed to stop Gabon from shelling Benin.":                  "Gabon ATTACKED Benin hypothetical",
		"Togo acquitted Gabon of shelling Benin.":                        "Gabon ATTACKED Benin denied",
		"Togo was acquitted by Gabon of shelling Benin.":                 "Togo ATTACKED Benin denied",
		"Togo told Gabon to stop shelling Benin.":                        "Gabon ATTACKED Benin",
		"Togo thanked the monks for praying and began shelling Benin.":   "Togo ATTACKED Benin",
		"Togo raised money for shelling Benin.":                          "Togo ATTACKED Benin",
		"Togo invaded Gabon with the goal of shelling Benin from there.": "Togo ATTACKED Benin hypothetical",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := slices.DeleteFunc(strings.Split(acts(x, b, false), "; "), func(act string) bool { return !strings.Contains(act, " ATTACKED Benin") })
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}
