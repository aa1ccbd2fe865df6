package sqlite

import (
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
// WIREGRAPH_BENCH_STATEMENTS says, made once in a run.
var million = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "wiregraph-bench-")
	return filepath.Join(dir, DefaultFile), err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if path, err := million(); err == nil {
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

// BenchmarkShow finds an entity by name and reads all that is around it: for
// the busiest person, one in the middle, and one at the end.
func BenchmarkShow(b *testing.B) {
	s := openMillion(b)
	for _, number := range []int{0, 300, 5000} {
		b.Run(fmt.Sprint("person", number), func(b *testing.B) {
			g, err := s.Subgraph(b.Context(), graph.Query{Entities: []string{fmt.Sprint("person:", number)}})
			if err != nil || len(g.Entities) == 0 {
				b.Skip("no such person in so small a graph")
			}
			edges := 0
			for b.Loop() {
				found, err := s.Find(b.Context(), g.Entities[0].Name, 5)
				if err != nil || !slices.ContainsFunc(found, func(e graph.Entity) bool { return e.ID == g.Entities[0].ID }) {
					b.Fatal(found, err)
				}
				around, err := s.Subgraph(b.Context(), graph.Query{Entities: []string{found[0].ID}, Depth: 1})
				if err != nil {
					b.Fatal(err)
				}
				edges = len(around.Edges)
			}
			b.ReportMetric(float64(edges), "edges")
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
