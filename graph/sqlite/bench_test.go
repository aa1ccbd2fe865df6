package sqlite

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"testing"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
)

// load puts a synthetic corpus in, a hundred articles at a time as a build does.
func load(b *testing.B, s *Store, c graphtest.Synthetic, chunk int) (statements int) {
	b.Helper()
	list := make([]graph.Batch, 0, chunk)
	flush := func() {
		if err := s.Replace(b.Context(), list...); err != nil {
			b.Fatal(err)
		}
		list = list[:0]
	}
	for batch := range c.Batches() {
		list = append(list, batch)
		statements += len(batch.Statements)
		if len(list) == chunk {
			flush()
		}
	}
	flush()
	return statements
}

// BenchmarkReplace loads 10,000 articles into an empty file.
func BenchmarkReplace(b *testing.B) {
	const articles = 10_000
	n := 0
	for b.Loop() {
		s := openNew(b, Options{})
		n += load(b, s, graphtest.Corpus(articles), 100)
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*articles)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "statements/s")
}

// BenchmarkReplaceUnchanged loads articles that are there already.
func BenchmarkReplaceUnchanged(b *testing.B) {
	const articles = 1000
	s := openNew(b, Options{})
	defer s.Close()
	load(b, s, graphtest.Corpus(articles), 100)
	for b.Loop() {
		load(b, s, graphtest.Corpus(articles), 100)
	}
	b.ReportMetric(float64(b.N*articles)/b.Elapsed().Seconds(), "articles/s")
}

// million is a file with a graph of a million statements, or as many as
// WIREGRAPH_BENCH_STATEMENTS says, made once in a run, or once for all in the
// file that WIREGRAPH_BENCH_FILE names.
var million = sync.OnceValues(func() (string, error) {
	if path := os.Getenv("WIREGRAPH_BENCH_FILE"); path != "" {
		return path, nil
	}
	dir, err := os.MkdirTemp("", "wiregraph-bench-")
	return filepath.Join(dir, DefaultFile), err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if path, err := million(); err == nil && os.Getenv("WIREGRAPH_BENCH_FILE") == "" {
		os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(code)
}

func openMillion(b *testing.B) *Store {
	b.Helper()
	want := 1_000_000
	if n, err := strconv.Atoi(os.Getenv("WIREGRAPH_BENCH_STATEMENTS")); err == nil {
		want = n
	}
	path, err := million()
	if err != nil {
		b.Fatal(err)
	}
	s, err := Open(b.Context(), path, Options{Create: true, Projection: graphtest.Projection()})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	n, err := s.Count(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	if n.Statements == 0 {
		load(b, s, graphtest.Corpus(want*2/11), 5000)
		if n, err = s.Count(b.Context()); err != nil {
			b.Fatal(err)
		}
		b.Logf("%d articles, %d statements, %d entities, %d edges", n.Articles, n.Statements, n.Entities, n.Edges)
	}
	return s
}

// BenchmarkShow does what the command show does: it finds an entity by name and
// reads its latest edges and its offices; for the busiest person, one in the
// middle, and one at the end.
func BenchmarkShow(b *testing.B) {
	s := openMillion(b)
	for _, number := range []int{0, 300, 5000} {
		b.Run(fmt.Sprint("person", number), func(b *testing.B) {
			g, err := s.Subgraph(b.Context(), graph.Query{Entities: []string{fmt.Sprint("person:", number)}})
			if err != nil || len(g.Entities) == 0 {
				b.Skip("no such person in so small a graph")
			}
			for b.Loop() {
				if err := show(b.Context(), s, g.Entities[0]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func show(ctx context.Context, s *Store, e graph.Entity) error {
	found, err := s.Find(ctx, e.Name, 5)
	if err != nil || !slices.ContainsFunc(found, func(f graph.Entity) bool { return f.ID == e.ID }) {
		return fmt.Errorf("found %v, %w", found, err)
	}
	around, err := s.Subgraph(ctx, graph.Query{Entities: []string{e.ID}, Depth: 1, Latest: 21})
	if err != nil {
		return err
	}
	for _, edge := range around.Edges {
		if edge.Statements <= 200 {
			if _, err := s.Attestations(ctx, edge.ID); err != nil {
				return err
			}
		}
	}
	_, err = s.Subgraph(ctx, graph.Query{Entities: []string{e.ID}, Depth: 1, Latest: 20, Relations: []string{"HOLDS_OFFICE"}})
	return err
}

// BenchmarkPath connects two busy persons, a busy and a quiet one, and two
// quiet ones.
func BenchmarkPath(b *testing.B) {
	s := openMillion(b)
	for _, ends := range [][2]int{{0, 1}, {0, 7000}, {4000, 7000}} {
		b.Run(fmt.Sprint(ends[0], "to", ends[1]), func(b *testing.B) {
			hops := 0
			for b.Loop() {
				p, err := graph.FindPath(b.Context(), s, fmt.Sprint("person:", ends[0]), fmt.Sprint("person:", ends[1]),
					graph.Query{Stances: []graph.Stance{graph.Asserted}}, 6)
				if err != nil {
					b.Fatal(err)
				}
				if p != nil {
					hops = len(p.Hops)
				}
			}
			b.ReportMetric(float64(hops), "hops")
		})
	}
}

// BenchmarkStream passes the whole view by.
func BenchmarkStream(b *testing.B) {
	s := openMillion(b)
	for b.Loop() {
		err := s.Stream(b.Context(), graph.Query{}, func(graph.Entity) error { return nil }, func(graph.Edge) error { return nil })
		if err != nil {
			b.Fatal(err)
		}
	}
}
