package resolve

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wiregraph/graph"
	"wiregraph/schema"
)

var vocabulary = &schema.Schema{Entries: []schema.Entry{
	{ID: "organization:rrg", Type: "Organization", Name: "Ruritanian Royal Guard", Aliases: []string{"Royal Guard"}},
	{ID: "organization:vrg", Type: "Organization", Name: "Vardian Royal Guard", Aliases: []string{"Royal Guard"}},
	{ID: "person:hx", Type: "Person", Name: "Mohammed al-Xarif", Aliases: []string{"Xarif"}, Properties: map[string][]string{"gender": {"m"}}},
	{ID: "state:ru", Type: "State", Name: "Ruritania"},
}}

func newResolver(t *testing.T, rows ...string) *Resolver {
	t.Helper()
	list, err := ReadDecisions([]byte("verdict\tid\tother\tarticle\twhy\n"+strings.Join(rows, "\n")), "d.tsv")
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(vocabulary, list)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// named is an entity as the extractor has it that knows the name alone.
func named(typ, name string) graph.Entity {
	return graph.Entity{ID: schema.EntityID(typ, name), Type: typ, Name: name}
}

func TestID(t *testing.T) {
	r := newResolver(t,
		"same\tperson:bob-berg\tperson:robert-berg\t\tshort form",
		"same\tperson:robert-berg\tperson:robert-b-berg",
		"same\tperson:john-dunn\tperson:john-dunn-astronaut\ta7\tthe other one",
		"same\torganization:rrg\torganization:guards",
		"different\tperson:omar-nasir\tperson:omar-nasser\t\ttwo brothers",
		"same\tperson:anna-khaled\tperson:anna-kay")
	tests := []struct {
		article string
		entity  graph.Entity
		want    string
	}{
		{"a1", named("State", "ruritania"), "state:ru"},
		{"a1", named("Organization", "The Vardian Royal-Guard"), "organization:vrg"},
		{"a1", named("Organization", "Royal Guard"), "organization:royal-guard"}, // fits two entries
		{"a1", named("Organization", "Ruritanian Royal Guard"), "organization:guards"},
		{"a1", named("Place", "Ruritania"), "place:ruritania"},
		{"a1", named("Person", "Muhammad el-Xarif"), "person:hx"},
		{"a1", named("Person", "Mr. Mohamed al Xarif"), "person:hx"},
		{"a1", named("Person", "Xarif"), "person:xarif"},
		{"a1", named("Person", "Khalid Osman"), "person:khaled-osman"},
		{"a1", named("Person", "Khaled"), "person:khaled"},
		{"a1", named("Person", "Bob Berg"), "person:robert-b-berg"},
		{"a1", named("Person", "John Dunn"), "person:john-dunn"},
		{"a7", named("Person", "John Dunn"), "person:john-dunn-astronaut"},
		{"a1", named("Person", "Omar Nasir"), "person:omar-nasir"},
		{"a1", named("Person", "Omar Naser"), "person:omar-nasser"},
		{"a1", named("Person", "Anna Khalid"), "person:anna-kay"},
		{"a1", graph.Entity{ID: "person:x1", Type: "Person", Name: "Khalid Osman"}, "person:x1"},
	}
	for _, tt := range tests {
		if got := r.id(tt.article, tt.entity); got != tt.want {
			t.Errorf("%s in %s: got %s, want %s", tt.entity.ID, tt.article, got, tt.want)
		}
	}
}

func statement(subject, object string, score float64, start int) graph.Statement {
	st := graph.Statement{Subject: subject, Relation: "WARNED", Object: object, Stance: graph.Asserted, Score: score, Rule: "r",
		Evidence: []graph.Evidence{{Article: "a1", Start: start, End: start + 4, Quote: "text"}}}
	st.ID = graph.StatementID("a1", st)
	return st
}

func TestApply(t *testing.T) {
	r := newResolver(t, "same\tperson:b-berg\tperson:bob-berg", "same\tstate:old\tstate:ru")
	in := graph.Batch{Article: graph.Article{ID: "a1", Text: "text text text text"},
		Entities: []graph.Entity{named("Person", "B. Berg"), named("Person", "Bob Berg"), named("Person", "Bob Berg Junior"), named("State", "Old"), named("Person", "Mohamed al Xarif")},
		Statements: []graph.Statement{
			statement("person:bob-berg", "state:old", 0.5, 10),
			statement("person:b-berg", "state:old", 0.9, 5),
			statement("person:b-berg", "person:bob-berg", 0.5, 0),
			statement("person:bob-berg-junior", "person:mohamed-al-xarif", 0.5, 15),
		}}
	before := graph.Batch{Entities: slices.Clone(in.Entities), Statements: slices.Clone(in.Statements)}
	out := r.Apply(in)
	wantEntities := []graph.Entity{
		{ID: "person:bob-berg", Type: "Person", Name: "B. Berg", Aliases: []string{"Bob Berg"}},
		{ID: "person:bob-berg-junior", Type: "Person", Name: "Bob Berg Junior"},
		{ID: "person:hx", Type: "Person", Name: "Mohammed al-Xarif", Aliases: []string{"Mohamed al Xarif"}, Properties: map[string][]string{"gender": {"m"}}},
		{ID: "state:ru", Type: "State", Name: "Ruritania", Aliases: []string{"Old"}},
	}
	if diff := cmp.Diff(wantEntities, out.Entities); diff != "" {
		t.Errorf("entities (-want +got):\n%s", diff)
	}
	both := statement("person:bob-berg", "state:ru", 0.9, 5)
	both.Evidence = append(both.Evidence, graph.Evidence{Article: "a1", Start: 10, End: 14, Quote: "text"})
	want := []graph.Statement{both, statement("person:bob-berg-junior", "person:hx", 0.5, 15)}
	if diff := cmp.Diff(want, out.Statements); diff != "" {
		t.Errorf("statements (-want +got):\n%s", diff)
	}
	if err := graph.Validate(out); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(out, r.Apply(out)); diff != "" {
		t.Errorf("applied twice, it changes again:\n%s", diff)
	}
	if diff := cmp.Diff(before.Entities, in.Entities) + cmp.Diff(before.Statements, in.Statements); diff != "" {
		t.Errorf("the input was changed:\n%s", diff)
	}
}

func TestBadDecisions(t *testing.T) {
	for name, tt := range map[string]struct{ rows, want string }{
		"verdict":        {"maybe\tperson:a\tperson:b", `d.tsv:2: verdict "maybe"`},
		"cells":          {"same\tperson:a", "d.tsv:2: 2 cells"},
		"no id":          {"same\tAnna\tperson:b", "want two entity ids"},
		"itself":         {"same\tperson:a\tperson:a", "compared with itself"},
		"scoped":         {"different\tperson:a\tperson:b\ta1", "different holds for all articles"},
		"two answers":    {"same\tperson:a\tperson:b\nsame\tperson:a\tperson:c", "d.tsv:3: person:a is person:c here and person:b at d.tsv:2"},
		"ring":           {"same\tperson:a\tperson:b\nsame\tperson:b\tperson:a", "leads back to it"},
		"contradiction":  {"same\tperson:a\tperson:b\nsame\tperson:b\tperson:c\ndifferent\tperson:c\tperson:a", "to be different from it"},
		"all lines told": {"maybe\tperson:a\tperson:b\nsame\tx\ty", "d.tsv:3: want two entity ids"},
	} {
		list, err := ReadDecisions([]byte("# notes\nverdict\tid\tother\tarticle\twhy\n" + tt.rows)[len("# notes\n"):], "d.tsv")
		if err == nil {
			_, err = New(vocabulary, list)
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", name, err, tt.want)
		}
	}
	if _, err := ReadDecisions([]byte("same\tperson:a\tperson:b\n"), "d.tsv"); err == nil || !strings.Contains(err.Error(), "want the columns") {
		t.Errorf("no header: %v", err)
	}
}

func TestLoad(t *testing.T) {
	with, without := t.TempDir(), t.TempDir()
	data := "# who is who\n\nverdict\tid\tother\tarticle\twhy\r\nsame\tperson:a\tperson:b\r\n"
	if err := os.WriteFile(filepath.Join(with, DecisionsFile), []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := Load(vocabulary, without, with)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.id("x", named("Person", "A")); got != "person:b" {
		t.Errorf("got %s", got)
	}
	plain, err := Load(vocabulary, without)
	if err != nil || plain.Digest() == r.Digest() {
		t.Errorf("the digest does not tell decisions: %v", err)
	}
}

func TestSpellingsAreSettled(t *testing.T) {
	usual := spellings()
	for from, to := range usual {
		if usual[to] != to {
			t.Errorf("%s is usually %s, and that is usually %s", from, to, usual[to])
		}
	}
}

// FuzzReadDecisions wants an error or decisions that can be compiled without
// a crash, and that name the line they come from.
func FuzzReadDecisions(f *testing.F) {
	for _, seed := range []string{"", "verdict\tid\tother\tarticle\twhy\nsame\tperson:a\tperson:b\n", "verdict\tid\tother\tarticle\twhy\r\ndifferent\ta:b\tc:d\t\t\xff\x00",
		"# x\n\n\t\t\t\n", "verdict\tid\tother\tarticle\twhy\nsame\ta:a\tb:b\nsame\tb:b\tc:c\nsame\tc:c\ta:a"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := ReadDecisions(data, "d.tsv")
		if err != nil {
			return
		}
		for _, d := range list {
			if d.Line < 2 || d.ID == d.Other {
				t.Fatalf("decision %+v", d)
			}
		}
		r, err := New(vocabulary, list)
		if err != nil {
			return
		}
		for _, d := range list {
			e := graph.Entity{ID: d.ID, Type: "Person", Name: "x"}
			once := r.id(d.Article, e)
			if e.ID = once; r.id(d.Article, e) != once {
				t.Fatalf("%q becomes %q, and that %q", d.ID, once, r.id(d.Article, e))
			}
		}
	})
}
