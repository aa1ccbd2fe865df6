// Package graphtest is the contract of a graph.Store as a test suite, and a
// generator of synthetic articles for it and for benchmarks. It tests what
// package graph promises of every store and nothing that one store has alone.
//
// Invariant: whatever a store is asked to do, it then shows exactly what
// Projection.View makes of the articles that it should hold.
package graphtest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"wiregraph/graph"
)

// Projection is what stores under test must be opened with: MET_WITH and
// SPOKE_WITH are symmetric, HOLDS_OFFICE stands, equal words are a copy.
func Projection() graph.Projection {
	return graph.Projection{
		Symmetric: func(r string) bool { return r == "MET_WITH" || r == "SPOKE_WITH" },
		Standing:  func(r string) bool { return r == "HOLDS_OFFICE" },
		Sign:      func(text string) string { return graph.Hash(graph.NameWords(text)...) },
	}
}

// Run runs the suite. Open returns an empty store that works with Projection;
// the suite closes it, and opens the next one only then.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, *fixture)
	}{
		{"empty", testEmpty},
		{"view", testView},
		{"repeat", testRepeat},
		{"order", testOrder},
		{"replace", testReplace},
		{"retract", testRetract},
		{"last batch counts", testLastBatch},
		{"sources", testSources},
		{"cancelled", testCancelled},
		{"invalid", testInvalid},
		{"filters", testFilters},
		{"around", testAround},
		{"path", testPath},
		{"links", testLinks},
		{"find", testFind},
		{"attestations", testAttestations},
		{"archive", testArchive},
		{"without text", testWithoutText},
		{"callbacks", testCallbacks},
		{"writers", testWriters},
		{"strings", testStrings},
		{"verify", testVerify},
		{"notebook", testNotebook},
		{"notebook race", testNotebookRace},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.test(t, newFixture(t, open))
		})
	}
}

// fixture is an open store and what may be asked of it without a word on errors.
type fixture struct {
	graph.Store
	t    *testing.T
	open func(t *testing.T) graph.Store
}

func newFixture(t *testing.T, open func(t *testing.T) graph.Store) *fixture {
	f := &fixture{Store: open(t), t: t, open: open}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return f
}

// renew puts an empty store in the place of the fixture's.
func (f *fixture) renew() {
	f.t.Helper()
	if err := f.Close(); err != nil {
		f.t.Fatalf("close: %v", err)
	}
	f.Store = f.open(f.t)
}

func (f *fixture) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

func (f *fixture) replace(batches ...graph.Batch) {
	f.t.Helper()
	f.must(f.Replace(f.t.Context(), batches...))
}

func (f *fixture) checksum() string {
	f.t.Helper()
	sum, err := graph.Checksum(f.t.Context(), f)
	f.must(err)
	return sum
}

func (f *fixture) subgraph(q graph.Query) *graph.Subgraph {
	f.t.Helper()
	g, err := f.Subgraph(f.t.Context(), q)
	f.must(err)
	return g
}

// shows fails unless the store shows and holds just the batches.
func (f *fixture) shows(batches ...graph.Batch) {
	f.t.Helper()
	want := Projection().View(batches)
	f.same(want, f.subgraph(graph.Query{}))
	n, err := f.Count(f.t.Context())
	f.must(err)
	wanted := graph.Counts{Articles: len(batches), Entities: len(want.Entities), Edges: len(want.Edges), Relations: map[string]int{}}
	for _, b := range batches {
		wanted.Statements += len(b.Statements)
	}
	for _, e := range want.Edges {
		wanted.Relations[e.Relation]++
	}
	if diff := cmp.Diff(wanted, n, cmpopts.EquateEmpty()); diff != "" {
		f.t.Errorf("counts (-want +got):\n%s", diff)
	}
}

func (f *fixture) same(want, got *graph.Subgraph) {
	f.t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		f.t.Fatalf("graph (-want +got):\n%s", diff)
	}
}

// sample is a small corpus in which articles share actors and events.
func sample(n int) []graph.Batch {
	c := Corpus(n)
	c.PerDay = 10
	return slices.Collect(c.Batches())
}

func shuffled[T any](seed uint64, list []T) []T {
	list = slices.Clone(list)
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

func testEmpty(t *testing.T, f *fixture) {
	f.shows()
	if _, ok, err := f.Batch(t.Context(), "nobody"); ok || err != nil {
		t.Errorf("an unknown article: %v, %v", ok, err)
	}
	if list, err := f.Attestations(t.Context(), "nothing"); len(list) != 0 || err != nil {
		t.Errorf("an unknown edge: %v, %v", list, err)
	}
	f.must(f.Retract(t.Context(), "nobody"))
	f.replace()
	f.shows()
}

func testView(t *testing.T, f *fixture) {
	batches := sample(60)
	f.replace(batches...)
	f.shows(batches...)
	empty := graph.Batch{Article: graph.Article{ID: "quiet", Text: "Nothing happened."}}
	f.replace(empty)
	f.shows(append(batches, empty)...)
}

func testRepeat(t *testing.T, f *fixture) {
	batches := sample(40)
	f.replace(batches...)
	before := f.checksum()
	f.replace(batches...)
	for _, b := range batches[:5] {
		f.replace(b)
	}
	if f.checksum() != before {
		t.Error("the same articles again have changed the graph")
	}
	f.shows(batches...)
}

func testOrder(t *testing.T, f *fixture) {
	batches := sample(60)
	f.replace(batches...)
	want := f.checksum()
	for seed := range uint64(2) {
		f.renew()
		for chunk := range slices.Chunk(shuffled(seed, batches), 7) {
			f.replace(chunk...)
		}
		if f.checksum() != want {
			t.Errorf("loaded in order %d, the graph is another", seed)
			f.shows(batches...)
		}
	}
}

// changed is article i with another article's contents.
func changed(i int) graph.Batch {
	b := sample(200)[150+i]
	id := fmt.Sprintf("synthetic-%07d", i)
	b.Article.ID = id
	for j := range b.Statements {
		st := &b.Statements[j]
		for k := range st.Evidence {
			st.Evidence[k].Article = id
		}
		st.ID = graph.StatementID(id, *st)
	}
	return b.Canonical()
}

func testReplace(t *testing.T, f *fixture) {
	batches := sample(40)
	f.replace(batches...)
	for i := range 10 {
		batches[i] = changed(i)
	}
	f.replace(batches[:10]...)
	f.shows(batches...)
	batches[3].Entities, batches[3].Statements = nil, nil
	f.replace(batches[3])
	f.shows(batches...)
}

func testRetract(t *testing.T, f *fixture) {
	batches := sample(20)
	f.replace(batches...)
	f.must(f.Retract(t.Context(), batches[0].Article.ID))
	f.shows(batches[1:]...)
	f.must(f.Retract(t.Context(), batches[0].Article.ID))
	f.shows(batches[1:]...)
	for _, b := range batches[1:] {
		f.must(f.Retract(t.Context(), b.Article.ID))
	}
	f.shows()
}

func testLastBatch(t *testing.T, f *fixture) {
	b := sample(1)[0]
	f.replace(b, changed(0))
	f.shows(changed(0))
}

// report is an article with one statement, that x warned y on a day.
func report(id, text, day string) graph.Batch {
	st := graph.Statement{Subject: "person:x", Relation: "WARNED", Object: "state:y", Stance: graph.Asserted,
		Date: graph.Date{Value: day}, Score: 0.5, Rule: "r",
		Evidence: []graph.Evidence{{Article: id, Start: 0, End: len(text), Quote: text}}}
	st.ID = graph.StatementID(id, st)
	return graph.Batch{Article: graph.Article{ID: id, Text: text}, Statements: []graph.Statement{st}, Entities: []graph.Entity{
		{ID: "person:x", Type: "Person", Name: "Anna Xenakis"}, {ID: "state:y", Type: "State", Name: "Ylandia"}}}
}

func testSources(t *testing.T, f *fixture) {
	edge := func() graph.Edge {
		t.Helper()
		g := f.subgraph(graph.Query{})
		if len(g.Edges) != 1 {
			t.Fatalf("%d edges, want 1: %+v", len(g.Edges), g.Edges)
		}
		return g.Edges[0]
	}
	f.replace(report("a", "Xenakis warned Ylandia.", "2026-01-30"), report("b", "Ylandia was warned by Xenakis.", "2026-01-30"))
	if e := edge(); e.Sources != 2 || e.Statements != 2 || e.Score != 0.75 {
		t.Errorf("two articles of one event: %+v", e)
	}
	f.replace(report("c", "XENAKIS warned Ylandia!", "2026-01-30"))
	if e := edge(); e.Sources != 2 || e.Statements != 3 || e.Score != 0.75 {
		t.Errorf("a copy counts as a source of its own: %+v", e)
	}
	f.must(f.Retract(t.Context(), "a"))
	if e := edge(); e.Sources != 2 || e.Statements != 2 {
		t.Errorf("without the original, the copy is a source: %+v", e)
	}
}

func testCancelled(t *testing.T, f *fixture) {
	batches := sample(20)
	f.replace(batches[:10]...)
	before := f.checksum()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := f.Replace(ctx, batches[10:]...); !errors.Is(err, context.Canceled) {
		t.Errorf("replace: %v", err)
	}
	if err := f.Retract(ctx, batches[0].Article.ID); !errors.Is(err, context.Canceled) {
		t.Errorf("retract: %v", err)
	}
	if _, err := f.Subgraph(ctx, graph.Query{}); !errors.Is(err, context.Canceled) {
		t.Errorf("subgraph: %v", err)
	}
	if f.checksum() != before {
		t.Error("cancelled changes have left something behind")
	}
}

func testInvalid(t *testing.T, f *fixture) {
	batches := sample(6)
	f.replace(batches[:2]...)
	before := f.checksum()
	bad := batches[4]
	bad.Entities = bad.Entities[:1]
	err := f.Replace(t.Context(), batches[3], bad, batches[5])
	var invalid *graph.InvalidBatch
	if !errors.As(err, &invalid) || invalid.Article != bad.Article.ID {
		t.Errorf("got %v, want an InvalidBatch of %s", err, bad.Article.ID)
	}
	if f.checksum() != before {
		t.Error("a part of refused batches was written")
	}
}

// kept is a batch as the archive must give it back.
func kept(b graph.Batch) graph.Batch {
	b = b.Canonical()
	info := b.Info(Projection().Sign)
	b.Digest, b.Signature = info.Digest, info.Signature
	return b
}

func testArchive(t *testing.T, f *fixture) {
	var want []graph.Batch
	for i, b := range sample(30) {
		b.Extractor = fmt.Sprint("version ", i%2)
		b.Article.Fetched, b.Article.Author = b.Article.Published.AddDate(0, 0, 1), "Berta Berg"
		b.Entities = slices.Clone(b.Entities)
		slices.Reverse(b.Entities)
		want = append(want, kept(b))
		f.replace(b)
	}
	var got []graph.Batch
	f.must(f.Batches(t.Context(), "", func(b graph.Batch) error { got = append(got, b); return nil }))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("batches (-want +got):\n%s", diff)
	}
	var infos []graph.ArticleInfo
	f.must(f.Articles(t.Context(), want[19].Article.ID, func(a graph.ArticleInfo) error { infos = append(infos, a); return nil }))
	if len(infos) != 10 {
		t.Fatalf("%d articles after the twentieth, want 10", len(infos))
	}
	if diff := cmp.Diff(want[20].Info(nil), infos[0]); diff != "" {
		t.Errorf("article (-want +got):\n%s", diff)
	}
	one, ok, err := f.Batch(t.Context(), want[7].Article.ID)
	f.must(err)
	if diff := cmp.Diff(want[7], one); diff != "" || !ok {
		t.Errorf("one batch, %v (-want +got):\n%s", ok, diff)
	}
	later := want[7]
	later.Extractor, later.Article.Fetched = "newer", later.Article.Fetched.AddDate(1, 0, 0)
	before := f.checksum()
	f.replace(later)
	if one, _, err = f.Batch(t.Context(), later.Article.ID); err != nil || cmp.Diff(later, one) != "" {
		t.Errorf("how an article was read is not kept: %v\n%s", err, cmp.Diff(later, one))
	}
	if f.checksum() != before {
		t.Error("the checksum depends on when and by what an article was read")
	}
}

func testWithoutText(t *testing.T, f *fixture) {
	batches := sample(20)
	f.replace(batches...)
	want := f.checksum()
	f.renew()
	for _, b := range batches {
		b = kept(b)
		b.Article.Text = ""
		f.replace(b)
	}
	if f.checksum() != want {
		t.Error("without the texts the graph is another")
	}
	f.replace(batches[0])
	bare := kept(batches[0])
	bare.Article.Text = ""
	f.replace(bare)
	b, _, err := f.Batch(t.Context(), bare.Article.ID)
	f.must(err)
	if b.Article.Text != batches[0].Article.Text {
		t.Error("a batch without text has taken the same article's text away")
	}
}

func testCallbacks(t *testing.T, f *fixture) {
	batches := sample(12)
	f.replace(batches...)
	stop := errors.New("stop")
	n := 0
	count := func() error {
		if n++; n == 3 {
			return stop
		}
		return nil
	}
	for name, run := range map[string]func() error{
		"articles": func() error { return f.Articles(t.Context(), "", func(graph.ArticleInfo) error { return count() }) },
		"batches":  func() error { return f.Batches(t.Context(), "", func(graph.Batch) error { return count() }) },
		"entities": func() error {
			return f.Stream(t.Context(), graph.Query{}, func(graph.Entity) error { return count() }, func(graph.Edge) error { return nil })
		},
		"edges": func() error {
			return f.Stream(t.Context(), graph.Query{}, func(graph.Entity) error { return nil }, func(graph.Edge) error { return count() })
		},
	} {
		if n = 0; !errors.Is(run(), stop) || n != 3 {
			t.Errorf("%s: a callback's error did not end it at once (%d calls)", name, n)
		}
	}
	f.must(f.Batches(t.Context(), "", func(b graph.Batch) error {
		b.Statements = nil
		return f.Replace(t.Context(), b)
	}))
	for i := range batches {
		batches[i].Statements = nil
	}
	f.shows(batches...)
}

func testWriters(t *testing.T, f *fixture) {
	batches := sample(40)
	var wg sync.WaitGroup
	errs := make([]error, 4)
	for w := range errs {
		wg.Go(func() {
			for i := w; i < len(batches); i += len(errs) {
				errs[w] = errors.Join(errs[w], f.Replace(t.Context(), batches[i]))
			}
		})
	}
	wg.Wait()
	f.must(errors.Join(errs...))
	f.shows(batches...)
}

func testStrings(t *testing.T, f *fixture) {
	odd := []string{`"double" 'single' \back\ ` + "`tick`", "emoji 👩‍🚀🇮🇷", "line\nbreak\ttab\r\n", "مرحبا עולם", "e\u0301 combining", "\u200bzero width",
		"$param {map} [:LABEL] // comment", "'; DROP TABLE statement; --", "control \x01\x1f", strings.Repeat("long ", 700)}
	text := strings.Join(odd, " ") + strings.Repeat(" The text goes on.", 20_000)
	b := graph.Batch{Article: graph.Article{ID: "odd 'id' \"é\" 👩", Title: odd[0], Author: odd[1], Publisher: odd[3], URL: odd[6], Text: text}}
	for i, s := range odd {
		b.Entities = append(b.Entities, graph.Entity{ID: fmt.Sprintf("person:'%d\"`é", i), Type: "Person", Name: s, Aliases: odd[:i],
			Properties: map[string][]string{"note": {s, "x"}}})
		st := graph.Statement{Subject: b.Entities[i].ID, Relation: "HOLDS_OFFICE", Object: b.Entities[0].ID, Stance: graph.Asserted,
			Place: s, Role: s, Date: graph.Date{Words: s}, Score: 0.5, Rule: s}
		start := strings.Index(text, s)
		st.Evidence = []graph.Evidence{{Article: b.Article.ID, Start: start, End: start + len(s), Quote: s}, {Article: b.Article.ID, Start: 0, End: 3, Quote: text[:3]}}
		st.ID = graph.StatementID(b.Article.ID, st)
		b.Statements = append(b.Statements, st)
	}
	f.replace(b)
	f.shows(b)
	got, _, err := f.Batch(t.Context(), b.Article.ID)
	f.must(err)
	if diff := cmp.Diff(kept(b), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	nul := report("nul", "Xenakis warned\x00 Ylandia.", "")
	if err := f.Replace(t.Context(), nul); err == nil {
		t.Error("a text with NUL was taken")
	}
	f.shows(b)
}

func testVerify(t *testing.T, f *fixture) {
	f.replace(sample(40)...)
	f.replace(changed(3), changed(4))
	f.must(f.Retract(t.Context(), "synthetic-0000007"))
	f.must(graph.Verify(t.Context(), f, Projection(), func(d graph.Difference) error {
		t.Error(d)
		return nil
	}))
	found := 0
	other := Projection()
	other.Symmetric = nil
	f.must(graph.Verify(t.Context(), f, other, func(graph.Difference) error { found++; return nil }))
	if found == 0 {
		t.Error("folded by other rules, the record still gives the same view")
	}
}

func testNotebook(t *testing.T, f *fixture) {
	before := f.checksum()
	ctx := t.Context()
	swap := func(key, old, new string, want bool) {
		t.Helper()
		if got, err := f.Swap(ctx, "feed", key, []byte(old), []byte(new)); err != nil || got != want {
			t.Errorf("swap %s from %q to %q: %v, %v; want %v", key, old, new, got, err, want)
		}
	}
	get := func(key, want string) {
		t.Helper()
		if got, err := f.Get(ctx, "feed", key); err != nil || string(got) != want || want == "" && got != nil {
			t.Errorf("get %s: %q, %v; want %q", key, got, err, want)
		}
	}
	get("a", "")
	swap("a", "x", "y", false)
	swap("a", "", "\x00\xffé", true)
	get("a", "\x00\xffé")
	swap("a", "", "z", false)
	swap("a", "\x00\xffé", "2", true)
	swap("c'\"", "", "3", true)
	swap("b", "", "1", true)
	swap("b", "1", "", true)
	get("b", "")
	swap("b", "", "4", true)
	if _, err := f.Swap(ctx, "lock", "a", nil, []byte("other kind")); err != nil {
		t.Fatal(err)
	}
	var list []string
	f.must(f.List(ctx, "feed", func(key string, value []byte) error { list = append(list, key+"="+string(value)); return nil }))
	if want := []string{"a=2", "b=4", "c'\"=3"}; !slices.Equal(list, want) {
		t.Errorf("list %v, want %v", list, want)
	}
	if f.checksum() != before {
		t.Error("notes are part of the checksum")
	}
}

func testNotebookRace(t *testing.T, f *fixture) {
	const writers, each = 4, 5
	var wg sync.WaitGroup
	errs := make([]error, writers)
	for w := range writers {
		wg.Go(func() {
			for range each {
				errs[w] = errors.Join(errs[w], increment(t.Context(), f))
			}
		})
	}
	wg.Wait()
	f.must(errors.Join(errs...))
	if got, err := f.Get(t.Context(), "count", "n"); err != nil || len(got) != writers*each {
		t.Errorf("%d increments kept, %v; want %d", len(got), err, writers*each)
	}
}

// increment makes the note one byte longer, against others who do the same.
func increment(ctx context.Context, n graph.Notebook) error {
	for {
		old, err := n.Get(ctx, "count", "n")
		if err != nil {
			return err
		}
		if ok, err := n.Swap(ctx, "count", "n", old, append(slices.Clone(old), 'x')); ok || err != nil {
			return err
		}
	}
}
