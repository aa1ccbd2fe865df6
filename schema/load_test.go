package schema

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBuiltinLoads(t *testing.T) {
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{Person, State, Organization, Ship, Place} {
		if !s.HasType(name) {
			t.Errorf("type %s is not declared", name)
		}
	}
	if s.HasType("Weapon") {
		t.Error("undeclared type is taken for declared")
	}
	states := 0
	for i := range s.Entries {
		e := &s.Entries[i]
		if e.Source == "" {
			t.Errorf("%s names no source", e.ID)
		}
		if e.Type == State && len(e.Properties["iso2"]) > 0 {
			states++
		}
	}
	if states < 193 {
		t.Errorf("%d states with an ISO code; the United Nations alone have 193", states)
	}
}

// write makes a schema folder of the given files.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLayerAddsAndReplaces(t *testing.T) {
	dir := write(t, map[string]string{
		"types.yaml":              "- {name: Weapon, doc: A named weapon.}\n",
		"roles.yaml":              "- {nouns: [archon], of: state, leads: true}\n",
		"words/own.yaml":          "storm: [gale, tempest]\n",
		"gazetteer/weapons.tsv":   "# type: Weapon\n# source: our own\nname\taliases\tmass\nLongbow\tBow|Great Bow\t2\n",
		"gazetteer/states.tsv":    "# type: State\n# source: our own\nid\tname\tseats\nstate:qa\tKatar\tWakra\n",
		"README.md":               "notes are no part of a schema",
		"relations/MET_WITH.yaml": "name: MET_WITH\ndoc: ours\nfrom: [Person]\nto: [Person]\n",
	})
	s, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	bow := s.Entry("weapon:longbow")
	if bow == nil || bow.Type != "Weapon" || len(bow.Aliases) != 2 || bow.Properties["mass"][0] != "2" || bow.Source != "our own" {
		t.Errorf("row of a gazetteer: %+v", bow)
	}
	if e := s.Entry("state:qa"); e.Name != "Katar" || len(e.Adjectives) != 0 {
		t.Errorf("not replaced whole: %+v", e)
	}
	if r := s.Relation("MET_WITH"); r.Doc != "ours" {
		t.Errorf("relation not replaced: %+v", r)
	}
	if len(s.Words["storm"]) != 2 || !s.HasType("Weapon") {
		t.Error("class or type of the layer is missing")
	}
}

func TestEveryProblemIsReported(t *testing.T) {
	dir := write(t, map[string]string{
		"types.yaml":           "- {name: Weapon, doc: x}\n- {name: Weapon, doc: y}\n- {name: Thing}\n",
		"roles.yaml":           "- {nouns: [Boss], of: state}\n- {nouns: [x], of: moon}\n",
		"words/own.yaml":       "Bad Name: [a]\n",
		"relations/ONE.yaml":   "name: TWO\ndoc: x\nfrom: [Nobody]\nto: [State]\n",
		"relations/THREE.yaml": "name: THREE\nform: [State]\n",
		"gazetteer/a.tsv":      "name\tparent\nAlone\t\n",
		"gazetteer/b.tsv":      "# type: State\nname\tparent\nOrphan\tstate:nowhere\n",
		"gazetteer/c.tsv":      "id name\nx\n",
		"gazetteer/d.tsv":      "# nothing\n",
	})
	_, err := Load(dir, filepath.Join(dir, "types.yaml"))
	var problems Problems
	if !errors.As(err, &problems) {
		t.Fatalf("got %v, want Problems", err)
	}
	text := err.Error()
	for _, want := range []string{
		"types.yaml:2: type Weapon is declared twice",
		"types.yaml:3: type Thing has no doc",
		`roles.yaml:1: role "Boss" must be lower case`,
		`roles.yaml:2: of: "moon" is unknown`,
		`own.yaml:1: word class "Bad Name" is no identifier`,
		"ONE.yaml:1: relation TWO must be in a file of its own name",
		`ONE.yaml:3: from: type "Nobody" is not declared`,
		"THREE.yaml:2: field form is unknown in a Relation",
		"a.tsv:2: has no type",
		`b.tsv:3: parent "state:nowhere" is the id of no entry`,
		`c.tsv:1: column "id name" is no identifier`,
		"d.tsv: has no line that names the columns",
		"types.yaml: is no folder",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("not reported: %s\nin\n%s", want, text)
		}
	}
}

func TestEntityID(t *testing.T) {
	for _, c := range []struct{ typ, name, want string }{
		{"Person", "Ali Larijani", "person:ali-larijani"},
		{"Ship", "USS George H.W. Bush", "ship:uss-george-hw-bush"},
		{"Place", "São Paulo", "place:sao-paulo"},
		{"Organization", "Kurdistan Workers' Party", "organization:kurdistan-workers-party"},
	} {
		if got := EntityID(c.typ, c.name); got != c.want {
			t.Errorf("EntityID(%q, %q) = %q, want %q", c.typ, c.name, got, c.want)
		}
	}
}

func FuzzGazetteer(f *testing.F) {
	f.Add("# type: State\nname\taliases\nA\tB|C\n")
	f.Add("name\n\n\t\t\n")
	f.Add("\ufeffname\nx")
	f.Fuzz(func(t *testing.T, text string) {
		l := newLoader()
		l.readGazetteer([]byte(text), "x.tsv")
		for id, e := range l.entries {
			if id != e.value.ID || e.value.Name == "" || e.value.Type == "" {
				t.Errorf("entry without id, name or type: %+v", e.value)
			}
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
