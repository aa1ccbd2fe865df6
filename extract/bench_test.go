package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wiregraph/graph"
	"wiregraph/schema"
)

// BenchmarkExtract reads articles of 500 words, everything from text to
// statements on one core (-cpu 1), and prints articles a second, of the clock and
// of processor time. The articles are made of the relations' examples, which
// hold far more events than news does; or of the JSON-lines file that
// WIREGRAPH_BENCH_ARTICLES names, whose texts are counted by 500 words.
func BenchmarkExtract(b *testing.B) {
	x := reader(b)
	texts := benchTexts(b, x.schema)
	words, start := 0, processorTime()
	for b.Loop() {
		for some := range slices.Chunk(texts, 16) { // as a build does
			var begun []func() (graph.Batch, error)
			for _, t := range some {
				begun = append(begun, x.Begin(graph.Article{ID: "a", Text: t}))
				words += len(strings.Fields(t))
			}
			for _, extract := range begun {
				if _, err := extract(); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	b.ReportMetric(float64(words)/500/b.Elapsed().Seconds(), "articles/s")
	if cpu := processorTime() - start; cpu > 0 {
		b.ReportMetric(float64(words)/500/cpu.Seconds(), "articles/cpu-s")
	}
}

func benchTexts(b *testing.B, sch *schema.Schema) []string {
	path := os.Getenv("WIREGRAPH_BENCH_ARTICLES")
	if path == "" {
		return exampleArticles(sch)
	}
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var out []string
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<24)
	for scan.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(scan.Bytes(), &a); err != nil {
			b.Fatal(err)
		}
		out = append(out, a.Text)
	}
	if err := scan.Err(); err != nil || len(out) == 0 {
		b.Fatalf("%s: %d articles: %v", path, len(out), err)
	}
	return out
}

// exampleArticles strings the relations' examples together.
func exampleArticles(sch *schema.Schema) []string {
	var out []string
	var text strings.Builder
	words := 0
	for i := range sch.Relations {
		for _, e := range sch.Relations[i].Examples {
			text.WriteString(e.Text + "\n")
			if words += len(strings.Fields(e.Text)); words >= 500 {
				out = append(out, text.String())
				text.Reset()
				words = 0
			}
		}
	}
	return out
}

// BenchmarkShortSentences reads one article of many short sentences, whose time a
// sentence should not grow with their number.
func BenchmarkShortSentences(b *testing.B) {
	x := reader(b)
	for _, n := range []int{1000, 8000, 64000} {
		text := strings.Repeat("Iran warned Iraq on Monday. ", n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := x.Extract(graph.Article{ID: "a", Text: text}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/sentence")
		})
	}
}
