package schema

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

func TestPatternReadsAWordOrAListAndItsLine(t *testing.T) {
	var r Relation
	text := "name: X\npatterns:\n  - {verb: visit}\n  - {noun: [trip, visit], with: \"@light\", where: {obj: aid}}\n"
	if err := yaml.Unmarshal([]byte(text), &r); err != nil {
		t.Fatal(err)
	}
	if p := r.Patterns[0]; p.Line != 3 || !slices.Equal(p.Verb, Words{"visit"}) {
		t.Errorf("first pattern %+v", p)
	}
	if p := r.Patterns[1]; p.Line != 4 || len(p.Noun) != 2 || !slices.Equal(p.Where["obj"], Words{"aid"}) {
		t.Errorf("second pattern %+v", p)
	}
}

func TestPatternRefusesUnknownKeys(t *testing.T) {
	var r Relation
	err := yaml.Unmarshal([]byte("patterns:\n  - {verb: visit,\n     target: obj}\n"), &r)
	if err == nil || !strings.Contains(err.Error(), "line 3") || !strings.Contains(err.Error(), "target") {
		t.Errorf("error %v", err)
	}
}

func TestPatternProblems(t *testing.T) {
	words, types := map[string][]string{"light": {"hold"}}, []string{"Person", "State"}
	for text, want := range map[string]string{
		"{verb: visit, object: obj.self|in}":           "",
		"{noun: talk, with: \"@light\", object: with}": "",
		"{object: obj}":                          "exactly one of",
		"{verb: visit, noun: visit}":             "exactly one of",
		"{verb: visit, with: pay}":               "belongs to noun patterns",
		"{noun: visit, with: \"@heavy\"}":        "@heavy is not declared",
		"{verb: Visit}":                          "lower case",
		"{verb: visit, object: \"obj | in\"}":    "without spaces",
		"{verb: visit, object: obj.near}":        "after the dot",
		"{verb: visit, object: obj2}":            "neither one of",
		"{verb: visit, object: dobj|in}":         `slot "dobj": "dobj" is neither one of`,
		"{verb: visit, object: obj agianst}":     `slot "obj agianst": "agianst" is neither one of`,
		"{verb: visit, object: out of|obj adj}":  "",
		"{verb: visit, to: Planet}":              "Planet is not declared",
		"{verb: visit, stance: maybe}":           "none of asserted",
		"{verb: visit, unless: {ob3: [friend]}}": "neither one of",
	} {
		var p Pattern
		if err := yaml.Unmarshal([]byte(text), &p); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		got := strings.Join(p.Problems(words, types), "; ")
		if (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("%s: problems %q, want %q", text, got, want)
		}
	}
}

// TestSlotsAreDocumented holds docs/vocabulary.md to every slot and to all that may
// stand behind one.
func TestSlotsAreDocumented(t *testing.T) {
	data, err := os.ReadFile("../docs/vocabulary.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(slices.Clone(slotNames), slotRoutes...) {
		if !regexp.MustCompile("`[.]?" + name + "`").Match(data) {
			t.Errorf("docs/vocabulary.md does not tell of %s", name)
		}
	}
}
