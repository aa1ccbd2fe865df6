package neo4j

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"runtime/debug"
	"strconv"
	"testing"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
	"wiregraph/internal/neo4jtest"
)

// BenchmarkMemory loads synthetic articles as they are made, and four times as
// many, and reports how much memory this process took at most, which Linux tells.
func BenchmarkMemory(b *testing.B) {
	s := neo4jtest.Start(b, neo4jtest.LTS)
	for _, times := range []int{1, 4} {
		articles := times * loadStatements() / 20
		b.Run(fmt.Sprint(articles), func(b *testing.B) {
			for b.Loop() {
				store := empty(b, s)
				debug.FreeOSMemory()
				if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil { // forgets the last peak
					b.Skipf("not measured: %v", err)
				}
				streamIn(b, store, articles)
				b.ReportMetric(peak(b), "peak-MB")
			}
		})
	}
}

// streamIn loads a corpus without holding more than one call's articles.
func streamIn(tb testing.TB, store *Store, articles int) {
	tb.Helper()
	var pending []graph.Batch
	for batch := range graphtest.Corpus(articles).Batches() {
		if pending = append(pending, batch); len(pending) < loadAtOnce {
			continue
		}
		if err := store.Replace(context.Background(), pending...); err != nil {
			tb.Fatal(err)
		}
		pending = pending[:0]
	}
	if err := store.Replace(context.Background(), pending...); err != nil {
		tb.Fatal(err)
	}
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

func peak(tb testing.TB) float64 {
	tb.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		tb.Fatal(err)
	}
	match := highWater.FindSubmatch(status)
	if match == nil {
		tb.Fatal("no VmHWM in /proc/self/status")
	}
	kB, err := strconv.ParseFloat(string(match[1]), 64)
	if err != nil {
		tb.Fatal(err)
	}
	return kB / 1024
}
