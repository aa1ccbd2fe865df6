package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// TestLabels holds the reading to the project's own labelled sentences and
// articles. The floors lie a little below what is reached: they catch a change
// that breaks a kind of sentence, not one sentence.
func TestLabels(t *testing.T) {
	for _, test := range []struct {
		file   string
		floors map[string]float64 // by measure: "Acts.P", "Stance"
	}{
		{"sentences.jsonl", map[string]float64{"Names.F1": 0.93, "Triple.P": 0.85, "Triple.R": 0.75, "Acts.F1": 0.78, "Stance": 0.95}},
		{"verbal.jsonl", map[string]float64{"Triple.R": 0.75}}, // its precision says nothing: see the README beside it
		{"force.jsonl", map[string]float64{"Triple.R": 0.75}},  // the same
		{"pressure.jsonl", map[string]float64{"Triple.R": 0.78}},
		{"naval.jsonl", map[string]float64{"Acts.P": 0.82, "Acts.R": 0.74, "Stance": 0.93}},
		{"seizures.jsonl", map[string]float64{"Names.F1": 0.92, "Triple.P": 0.86, "Triple.R": 0.74}},
		{"diplomacy.jsonl", map[string]float64{"Triple.P": 0.85, "Triple.R": 0.82}},
		{"paraphrases.jsonl", map[string]float64{"Triple.R": 0.85}},
		{"war.jsonl", map[string]float64{"Acts.P": 0.85, "Acts.R": 0.8}},
		{"radio.jsonl", map[string]float64{"Acts.P": 0.92, "Acts.R": 0.78}},
		{"aid.jsonl", map[string]float64{"Acts.P": 0.91, "Acts.R": 0.8}},
		{"moves.jsonl", map[string]float64{"Acts.P": 0.9, "Acts.R": 0.68, "Stance": 0.95}},
		{"postings.jsonl", map[string]float64{"Acts.P": 0.75, "Acts.R": 0.47, "Stance": 0.9}},
		{"whereabouts.jsonl", map[string]float64{"Acts.P": 0.6, "Acts.R": 0.42}},
		{"land.jsonl", map[string]float64{"Names.F1": 0.92, "Acts.P": 0.79, "Acts.R": 0.61, "Stance": 0.95}},
		{"fleet.jsonl", map[string]float64{"Names.F1": 0.96, "Acts.P": 0.8, "Acts.R": 0.77}},
		{"squadron.jsonl", map[string]float64{"Names.F1": 0.93, "Triple.P": 0.87, "Triple.R": 0.79, "Stance": 0.96}},
		{"roadstead.jsonl", map[string]float64{"Acts.P": 0.7, "Acts.R": 0.58}},
		{"blame.jsonl", map[string]float64{"Acts.P": 0.88, "Acts.R": 0.7}},
		{"parties.jsonl", map[string]float64{"Acts.P": 0.88, "Acts.R": 0.82, "Stance": 0.95}},
		{"accord.jsonl", map[string]float64{"Acts.P": 0.9, "Acts.R": 0.83}},
		{"reference.jsonl", map[string]float64{"Acts.P": 0.85, "Acts.R": 0.85}},
		{"agency.jsonl", map[string]float64{"Names.F1": 0.95, "Acts.P": 0.88, "Acts.R": 0.76, "Stance": 0.95}},
		{"parts.jsonl", map[string]float64{"Acts.P": 0.86, "Acts.R": 0.84}},
		{"voices.jsonl", map[string]float64{"Names.F1": 0.91, "Triple.P": 0.75, "Triple.R": 0.5, "Acts.P": 0.66, "Acts.R": 0.4, "Stance": 0.96}},
		{"articles", map[string]float64{"Entities.F1": 0.92, "Statements.P": 0.8, "Statements.R": 0.78}},
	} {
		measured := measures(t, test.file)
		for what, floor := range test.floors {
			if got, ok := measured[what]; !ok || got < floor {
				t.Errorf("%s: %s is %.3f, want at least %.3f", test.file, what, got, floor)
			}
		}
	}
}

// measures runs eval on a file of labelled sentences or the folder of articles, and
// flattens what it prints: "Acts.P", "Stance".
func measures(t *testing.T, file string) map[string]float64 {
	t.Helper()
	args := []string{"wiregraph", "eval", "--json"}
	if strings.HasSuffix(file, ".jsonl") {
		args = append(args, "--sentences")
	}
	args = append(args, "../../extract/testdata/labelled/"+file)
	var out, errs bytes.Buffer
	if code := run(t.Context(), args, strings.NewReader(""), &out, &errs, func(string) string { return "" }); code != 0 {
		t.Fatalf("%v: exit %d: %s", args, code, errs.String())
	}
	type ratio struct{ P, R, F1 float64 }
	var s struct {
		Names, Triple, Acts, Entities, Statements ratio
		Stance                                    float64
	}
	if err := json.Unmarshal(out.Bytes(), &s); err != nil {
		t.Fatal(err)
	}
	flat := map[string]float64{"Stance": s.Stance}
	for name, r := range map[string]ratio{"Names": s.Names, "Triple": s.Triple, "Acts": s.Acts, "Entities": s.Entities, "Statements": s.Statements} {
		flat[name+".P"], flat[name+".R"], flat[name+".F1"] = r.P, r.R, r.F1
	}
	return flat
}
