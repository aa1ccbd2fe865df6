package changes

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"wiregraph/extract/source"
	"wiregraph/graph"
	"wiregraph/internal/pipeline"
)

var projection = graph.Projection{
	Standing: func(r string) bool { return r == office },
	Sign:     func(text string) string { return graph.Hash(text) },
}

// memory is a store in maps that folds everything anew for each question.
type memory struct {
	batches map[string]graph.Batch
	notes   map[string]map[string][]byte
}

func (m *memory) sorted() []graph.Batch {
	var out []graph.Batch
	for _, id := range slices.Sorted(maps.Keys(m.batches)) {
		out = append(out, m.batches[id])
	}
	return out
}

func (m *memory) Replace(_ context.Context, batches ...graph.Batch) error {
	for _, b := range batches {
		m.batches[b.Article.ID] = b
	}
	return nil
}

func (m *memory) Retract(context.Context, string) error { return nil }

func (m *memory) Articles(_ context.Context, _ string, yield func(graph.ArticleInfo) error) error {
	for _, b := range m.sorted() {
		if err := yield(b.Info(projection.Sign)); err != nil {
			return err
		}
	}
	return nil
}

func (m *memory) Batches(context.Context, string, func(graph.Batch) error) error {
	panic("texts are not needed to tell what changed")
}

func (m *memory) Batch(_ context.Context, id string) (graph.Batch, bool, error) {
	b, ok := m.batches[id]
	return b, ok, nil
}

func (m *memory) Attestations(_ context.Context, edge string) ([]graph.Attestation, error) {
	byID := map[string]graph.Attestation{}
	var record []graph.Attestation
	for _, b := range m.sorted() {
		for _, st := range b.Statements {
			at := graph.Attestation{Statement: st, Article: b.Info(projection.Sign)}
			byID[st.ID] = at
			record = append(record, at)
		}
	}
	var out []graph.Attestation
	for _, f := range projection.Project(record) {
		if f.Edge.ID == edge {
			for _, id := range f.Statements {
				out = append(out, byID[id])
			}
		}
	}
	slices.SortFunc(out, graph.CompareAttestations)
	return out, nil
}

func (m *memory) Subgraph(_ context.Context, q graph.Query) (*graph.Subgraph, error) {
	whole := projection.View(m.sorted())
	in := map[string]bool{}
	for _, id := range q.Entities {
		in[id] = true
	}
	out := &graph.Subgraph{}
	for _, e := range whole.Edges {
		if in[e.From] && in[e.To] || q.Depth > 0 && (in[e.From] || in[e.To]) {
			out.Edges = append(out.Edges, e)
		}
	}
	for _, e := range whole.Entities {
		if in[e.ID] {
			out.Entities = append(out.Entities, e)
		}
	}
	return out, nil
}

func (m *memory) Get(_ context.Context, kind, key string) ([]byte, error) {
	return m.notes[kind][key], nil
}

func (m *memory) Swap(_ context.Context, kind, key string, _, new []byte) (bool, error) {
	if m.notes[kind] == nil {
		m.notes[kind] = map[string][]byte{}
	}
	m.notes[kind][key] = new
	return true, nil
}

func (m *memory) List(_ context.Context, kind string, yield func(string, []byte) error) error {
	for _, key := range slices.Sorted(maps.Keys(m.notes[kind])) {
		if err := yield(key, m.notes[kind][key]); err != nil {
			return err
		}
	}
	return nil
}

// lines reads articles in which each line is a statement: who, relation, whom,
// stance, role.
type lines struct{}

func (l lines) Begin(a graph.Article) func() (graph.Batch, error) {
	return func() (graph.Batch, error) { return l.extract(a) }
}

func (lines) extract(a graph.Article) (graph.Batch, error) {
	b := graph.Batch{Article: a}
	seen := map[string]bool{}
	offset := 0
	for _, line := range strings.SplitAfter(a.Text, "\n") {
		f := strings.Fields(line)
		for _, name := range []string{f[0], f[2]} {
			if !seen[name] {
				seen[name] = true
				b.Entities = append(b.Entities, graph.Entity{ID: "person:" + strings.ToLower(name), Type: "Person", Name: name})
			}
		}
		st := graph.Statement{Subject: "person:" + strings.ToLower(f[0]), Relation: f[1], Object: "person:" + strings.ToLower(f[2]), Stance: graph.Asserted,
			Date: graph.Date{Value: "2000-01-01"}, Score: 0.9, Rule: "line", Evidence: []graph.Evidence{{Article: a.ID, Start: offset, End: offset + len(line), Quote: line}}}
		if len(f) > 3 {
			st.Stance = graph.Stance(f[3])
		}
		if f[1] == office {
			st.Role, st.Date = "minister", graph.Date{}
		}
		st.ID = graph.StatementID(a.ID, st)
		b.Statements = append(b.Statements, st)
		offset += len(line)
	}
	return b, nil
}

type one struct{ a graph.Article }

func (o one) Fetch(_ context.Context, _ source.Cursor, yield source.Yield) (source.Cursor, error) {
	return "", yield(&o.a, nil)
}

type world struct {
	t  *testing.T
	st *memory
}

func (w world) read(id, text string) {
	w.t.Helper()
	a := graph.Article{ID: id, Text: text, Title: "About <" + id + ">", Publisher: "The Wire", URL: "https://wire.example/" + id, Published: time.Now()}
	if _, _, err := pipeline.Build(w.t.Context(), one{a}, "", lines{}, w.st, pipeline.Options{Fingerprint: "1", Now: time.Now}); err != nil {
		w.t.Fatal(err)
	}
}

// since gives the report as short lines.
func (w world) since(t time.Time) (*Report, string) {
	w.t.Helper()
	r, err := Since(w.t.Context(), w.st, projection, t, time.Now())
	if err != nil {
		w.t.Fatal(err)
	}
	var b strings.Builder
	for i, list := range [][]Change{r.Relations, r.Denied, r.Confirmed, r.Offices} {
		for _, c := range list {
			fmt.Fprintf(&b, "%s: %s %s %s", []string{"new", "denied", "confirmed", "office"}[i], c.From, c.Edge.Relation, c.To)
			if c.Reported {
				b.WriteString(" after it was reported")
			}
			for _, s := range c.Sentences {
				b.WriteString(" (" + s.Article + ")")
			}
			b.WriteString("\n")
		}
	}
	for _, e := range r.Entities {
		b.WriteString("entity: " + e.Name + "\n")
	}
	return r, b.String()
}

func TestSince(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := world{t, &memory{map[string]graph.Batch{}, map[string]map[string][]byte{}}}
		w.read("a1", "Ann MET_WITH Bob\nAnn WARNED Cid\nAnn HOLDS_OFFICE Bob")
		time.Sleep(time.Hour)
		cut := time.Now()
		if _, got := w.since(cut); got != "" {
			t.Errorf("nothing is new, yet: %s", got)
		}
		w.read("b1", "Ann MET_WITH Bob\nAnn KILLED Dan\nAnn WARNED Cid denied\nDan HOLDS_OFFICE Eve")
		w.read("b2", "Ann KILLED Dan\nAnn WARNED Eve")
		r, got := w.since(cut)
		want := `new: Ann KILLED Dan (b1) (b2)
new: Ann WARNED Eve (b2)
denied: Ann WARNED Cid after it was reported (b1)
confirmed: Ann MET_WITH Bob (b1)
office: Dan HOLDS_OFFICE Eve (b1)
entity: Dan
entity: Eve
`
		if d := cmp.Diff(want, got); d != "" || r.Articles != 2 {
			t.Error(r.Articles, d)
		}

		time.Sleep(time.Hour)
		cut = time.Now()
		w.read("a1", "Ann MET_WITH Bob\nAnn WARNED Cid\nAnn SEIZED Bob\nAnn HOLDS_OFFICE Bob")
		w.read("b3", "Ann MET_WITH Bob")
		r, got = w.since(cut)
		if want := "new: Ann SEIZED Bob (a1)\n"; got != want || r.Corrected != 1 || r.Articles != 1 {
			t.Errorf("a correction and a third report: %d, %d, %s", r.Corrected, r.Articles, got)
		}
		if at := r.Relations[0].Sentences[0].Fetched; !at.Equal(cut) {
			t.Errorf("the correction is dated %v", at)
		}
		if _, got := w.since(time.Time{}); strings.Count(got, "\n") != 13 {
			t.Errorf("since ever: %s", got)
		}
	})
}

// TestCopyConfirmsNothing: the same text at another site is no second source.
func TestCopyConfirmsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := world{t, &memory{map[string]graph.Batch{}, map[string]map[string][]byte{}}}
		w.read("a", "Ann MET_WITH Bob")
		time.Sleep(time.Hour)
		cut := time.Now()
		w.read("b", "Ann MET_WITH Bob")
		if _, got := w.since(cut); got != "" {
			t.Errorf("a copy is news: %s", got)
		}
	})
}

func TestFormats(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := world{t, &memory{map[string]graph.Batch{}, map[string]map[string][]byte{}}}
		w.read("<i>x", "Ann MET_WITH <b>Bob\nAnn KILLED Dan\nDan HOLDS_OFFICE Eve")
		r, _ := w.since(time.Time{})
		r.Address = "https://desk.example/changes.atom?a=1&b=2"
		for name, write := range Formats {
			var out bytes.Buffer
			if err := write(&out, r); err != nil {
				t.Fatal(name, err)
			}
			got := out.String()
			for _, word := range []string{"MET", "KILLED", "Ann", "minister"} {
				if !strings.Contains(got, word) {
					t.Errorf("%s lacks %s:\n%s", name, word, got)
				}
			}
			if (name == "html" || name == "atom" || name == "markdown") && (strings.Contains(strings.ReplaceAll(got, `\<b`, ""), "<b>Bob") || strings.Contains(strings.ReplaceAll(got, `\<`, ""), "About <<i>")) {
				t.Errorf("%s lets marks through:\n%s", name, got)
			}
			var again bytes.Buffer
			if err := write(&again, r); err != nil || again.String() != got {
				t.Errorf("%s differs at the second time, %v", name, err)
			}
			if name == "atom" {
				checkAtom(t, out.Bytes())
			}
			if name == "json" && !json.Valid(out.Bytes()) {
				t.Error("no JSON")
			}
			if err := write(full{}, r); err == nil {
				t.Errorf("%s does not tell of a full disk", name)
			}
		}
	})
}

// checkAtom wants what RFC 4287 asks of a feed.
func checkAtom(t *testing.T, data []byte) {
	t.Helper()
	var feed atomFeed
	if err := xml.Unmarshal(data, &feed); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, e := range feed.Entries {
		_, err := time.Parse(time.RFC3339, e.Updated)
		if ids[e.ID] || e.ID == "" || e.Title == "" || err != nil {
			t.Errorf("%+v", e)
		}
		ids[e.ID] = true
	}
	if feed.Link == nil || *feed.Link != (atomLink{"self", "application/atom+xml", "https://desk.example/changes.atom?a=1&b=2"}) {
		t.Errorf("link to itself: %+v", feed.Link)
	}
	if len(feed.Entries) != 3 || feed.ID == "" || feed.Updated == "" {
		t.Errorf("%+v", feed)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]string{"https://a.example/x": "https://a.example/x", "javascript:alert(1)": "", "": "", "file:///etc": ""} {
		if got := webAddress(in); got != want {
			t.Errorf("%q gives %q", in, got)
		}
	}
}
