package eval

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestAgainstPython scores random outputs over real annotations with this
// package and with the scoring program in Python. It needs the folder of both,
// which does not come with the project: WIREGRAPH_GOLD=path/to/gold.
func TestAgainstPython(t *testing.T) {
	dir := os.Getenv("WIREGRAPH_GOLD")
	if dir == "" {
		t.Skip("WIREGRAPH_GOLD is not set: the golden files alone are compared")
	}
	golds, err := ReadGold(filepath.Join(dir, "dev"))
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(12) {
		var lines bytes.Buffer
		random := rand.New(rand.NewPCG(seed, 1))
		for _, g := range golds {
			data, err := json.Marshal(disturb(g, random))
			if err != nil {
				t.Fatal(err)
			}
			lines.Write(append(data, '\n'))
		}
		path := filepath.Join(t.TempDir(), "output.jsonl")
		if err := os.WriteFile(path, lines.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		python, err := exec.Command("python3", filepath.Join(dir, "score.py"), filepath.Join(dir, "dev"), path, "--json").Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := indented(t, Articles(golds, readOutputs(t, path), vocabulary())); got != string(python) {
			t.Errorf("seed %d:\n got %s\nwant %s", seed, got, python)
		}
	}
}

// disturb makes an output out of gold in which much is right, much is nearly
// right and some is nonsense.
func disturb(g Gold, random *rand.Rand) map[string]any {
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	spoil := func(s string) string {
		return pick([]string{s, s, s + "'s", "The " + s, strings.ToUpper(s), strings.ReplaceAll(s, " ", "-"), s + " "})
	}
	entities, statements := []map[string]any{}, []map[string]any{}
	for _, e := range g.Entities {
		if random.IntN(8) > 0 {
			entities = append(entities, map[string]any{"id": e.ID, "type": pick([]string{e.Type, e.Type, e.Type, "Place"}),
				"name": spoil(pick(e.Names)), "aliases": []string{spoil(pick(e.Names)), pick(e.Names)}})
		}
	}
	relations := sortedKeys(vocabulary().Family)
	for _, s := range g.Statements {
		for range random.IntN(3) {
			subject, object := pick(s.Subject), pick(s.Object)
			if random.IntN(5) == 0 {
				subject, object = object, subject
			}
			statements = append(statements, map[string]any{"subject": subject, "object": object,
				"relation": pick([]string{pick(s.Relation), pick(s.Relation), pick(relations)}), "stance": pick([]string{pick(s.Stance), "asserted", "planned"}),
				"date": pick([]string{s.Date, s.Date, "2026-01-30"}), "place": spoil(s.Place),
				"evidence": []map[string]string{{"quote": s.Quote[:random.IntN(len(s.Quote)+1)]}}})
		}
	}
	return map[string]any{"article": map[string]string{"id": g.ID}, "entities": entities, "statements": statements}
}
