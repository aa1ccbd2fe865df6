package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
)

var update = flag.Bool("update", false, "write testdata anew; read the diff")

// odd holds what formats stumble over.
var odd = &graph.Subgraph{
	Entities: []graph.Entity{
		{ID: "person:a", Type: "Person", Name: `Anna "Ax" <Berg> & Söhne`, Aliases: []string{"A, B", "C\nD"}, Properties: map[string][]string{"gender": {"f"}, "label": {"x", "y"}}},
		{ID: "person:o'hara", Type: "Person", Name: "O\x01'Hara\x1f\r\n👩‍🚀"},
		{ID: "state:ru", Type: "State", Name: "Ruritania", Properties: map[string][]string{"iso2": {"RU"}}},
	},
	Edges: []graph.Edge{
		{ID: "e1", From: "person:a", Relation: "WARNED", To: "state:ru", Stance: graph.Asserted, Date: graph.Date{Value: "2026-01-30", Words: "Friday"},
			Place: "Oslo", Statements: 3, Sources: 2, Score: 0.875, Best: graph.Evidence{Article: "a&1", Start: 3, End: 9, Quote: "=1+1, \"he\" said;\n]]>"},
			FirstReported: time.Date(2026, 1, 30, 0, 0, 0, 0, time.UTC), LastReported: time.Date(2026, 2, 1, 8, 30, 0, 0, time.UTC)},
		{ID: "e2", From: "person:o'hara", Relation: "HOLDS_OFFICE", To: "state:ru", Stance: graph.Denied, AttributedTo: []string{"person:a", "state:ru"}, Role: "envoy", Statements: 1, Sources: 1, Score: 0.5},
	},
}

func write(t testing.TB, name string, g *graph.Subgraph) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Formats[name](&out, g.Walk); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return out.Bytes()
}

func TestGolden(t *testing.T) {
	for _, name := range Names() {
		got := write(t, name, odd)
		file := filepath.Join("testdata", "odd."+name)
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func sample() *graph.Subgraph {
	return graphtest.Projection().View(slices.Collect(graphtest.Corpus(30).Batches()))
}

func TestJSONComesBack(t *testing.T) {
	for _, g := range []*graph.Subgraph{odd, sample(), {}} {
		var got struct {
			Entities []graph.Entity
			Edges    []graph.Edge
		}
		if err := json.Unmarshal(write(t, "json", g), &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Entities) != len(g.Entities) || len(got.Edges) != len(g.Edges) {
			t.Fatalf("%d entities and %d edges came back, want %d and %d", len(got.Entities), len(got.Edges), len(g.Entities), len(g.Edges))
		}
		if len(g.Edges) > 0 {
			if diff := cmp.Diff(g.Edges, got.Edges) + cmp.Diff(g.Entities, got.Entities); diff != "" {
				t.Error(diff)
			}
		}
	}
}

func TestCSVComesBack(t *testing.T) {
	g := sample()
	rows, err := csv.NewReader(bytes.NewReader(write(t, "csv", g))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(g.Edges)+1 {
		t.Fatalf("%d rows, want %d", len(rows), len(g.Edges)+1)
	}
	for i, e := range g.Edges {
		row := rows[i+1]
		at := slices.IndexFunc(g.Entities, func(n graph.Entity) bool { return n.ID == e.To })
		if row[0] != e.ID || row[7] != g.Entities[at].Name || row[len(row)-1] != e.Best.Quote {
			t.Fatalf("row %q of edge %+v", row, e)
		}
	}
}

// readGraphML reads what every reader of GraphML relies on: declared keys, all
// nodes before edges that use them.
func readGraphML(t *testing.T, data []byte) (nodes, edges int) {
	t.Helper()
	dec := xml.NewDecoder(bytes.NewReader(data))
	keys, ids := map[string]string{}, map[string]bool{}
	inside := ""
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return nodes, edges
		}
		if err != nil {
			t.Fatal(err)
		}
		el, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		attr := map[string]string{}
		for _, a := range el.Attr {
			attr[a.Name.Local] = a.Value
		}
		switch el.Name.Local {
		case "key":
			if keys[attr["id"]] != "" {
				t.Errorf("key %s twice", attr["id"])
			}
			keys[attr["id"]] = attr["for"]
		case "node":
			nodes++
			inside = "node"
			ids[attr["id"]] = true
		case "edge":
			edges++
			inside = "edge"
			if !ids[attr["source"]] || !ids[attr["target"]] {
				t.Errorf("edge %s before its ends", attr["id"])
			}
		case "data":
			if keys[attr["key"]] != inside {
				t.Errorf("data %s in a %s is declared for %q", attr["key"], inside, keys[attr["key"]])
			}
		}
	}
}

func TestGraphMLIsSound(t *testing.T) {
	for _, name := range []string{"graphml", "graphml-apoc", "graphml-yed"} {
		for _, g := range []*graph.Subgraph{odd, sample(), {}} {
			data := write(t, name, g)
			if nodes, edges := readGraphML(t, data); nodes != len(g.Entities) || edges != len(g.Edges) {
				t.Errorf("%s: %d nodes, %d edges; want %d, %d", name, nodes, edges, len(g.Entities), len(g.Edges))
			}
			if bytes.ContainsFunc(data, func(r rune) bool { return r < 0x20 && r != '\n' }) {
				t.Errorf("%s: control characters", name)
			}
		}
	}
}

func TestErrorsEnd(t *testing.T) {
	broken := errors.New("broken")
	for _, name := range Names() {
		err := Formats[name](io.Discard, func(entity func(graph.Entity) error, edge func(graph.Edge) error) error { return broken })
		if !errors.Is(err, broken) {
			t.Errorf("%s: a walk's error came back as %v", name, err)
		}
		if err := Formats[name](brokenWriter{broken}, sample().Walk); !errors.Is(err, broken) {
			t.Errorf("%s: a writer's error came back as %v", name, err)
		}
	}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestNewPropertyWhileWriting(t *testing.T) {
	g, walks := sample(), 0
	err := GraphML(AnyReader)(io.Discard, func(entity func(graph.Entity) error, edge func(graph.Edge) error) error {
		if walks++; walks == 2 {
			g.Entities[0].Properties = map[string][]string{"late": {"x"}}
		}
		return g.Walk(entity, edge)
	})
	if err == nil || !strings.Contains(err.Error(), "late") {
		t.Errorf("got %v", err)
	}
}

// BenchmarkFormats writes 100,000 edges that are made as they pass by.
func BenchmarkFormats(b *testing.B) {
	g := sample()
	const edges = 100_000
	walk := func(entity func(graph.Entity) error, edge func(graph.Edge) error) error {
		return errors.Join(g.Walk(entity, func(graph.Edge) error { return nil }), func() error {
			for i := range edges {
				if err := edge(g.Edges[i%len(g.Edges)]); err != nil {
					return err
				}
			}
			return nil
		}())
	}
	for _, name := range Names() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Formats[name](io.Discard, walk); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*edges)/b.Elapsed().Seconds(), "edges/s")
		})
	}
}

// FuzzEscape wants XML that reads back as the text without what XML forbids.
func FuzzEscape(f *testing.F) {
	for _, seed := range []string{"", "a<b>&\"'", "\x00\x01\r\n\t", "\ufffe\uffff\ufffd", "\xff", "👩‍🚀", "]]>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var got string
		if err := xml.Unmarshal([]byte("<a>"+escape(text)+"</a>"), &got); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		want := strings.Map(func(r rune) rune {
			if r < 0x20 && !strings.ContainsRune("\t\n\r", r) || r == 0xfffe || r == 0xffff {
				return -1
			}
			return r
		}, strings.ToValidUTF8(text, "\ufffd"))
		if strings.ToValidUTF8(text, "") == text && got != want {
			t.Errorf("%q came back as %q", text, got)
		}
	})
}
