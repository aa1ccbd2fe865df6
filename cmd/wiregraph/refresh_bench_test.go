package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"wiregraph/extract/source"
	"wiregraph/extract/source/fetch"
	"wiregraph/graph"
	"wiregraph/graph/sqlite"
	"wiregraph/internal/refresh"
)

// nothing is an extractor for passes that bring no article.
type nothing struct{}

func (nothing) Begin(a graph.Article) func() (graph.Batch, error) {
	return func() (graph.Batch, error) { return graph.Batch{Article: a}, nil }
}

// BenchmarkNothingNew is a pass over 1,000 feeds of 30 entries on a local
// server, all of them unchanged; beside it, what the same requests cost one after
// the other without anything else.
func BenchmarkNothingNew(b *testing.B) {
	const feeds = 1000
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		var feed strings.Builder
		feed.WriteString(`<rss version="2.0"><channel><title>Island Wire</title>`)
		for i := range 30 {
			fmt.Fprintf(&feed, "<item><title>Item %d</title><link>https://wire.example%s/a-longer-path-as-sites-have-it/%d</link><description>Short.</description></item>", i, r.URL.Path, i)
		}
		fmt.Fprint(w, feed.String()+"</channel></rss>")
	}))
	defer server.Close()
	st, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"), sqlite.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	defer st.Close()
	get := fetch.New("bench", fetch.Options{AllowPrivate: true, PerHost: -1})
	r := &refresh.Runner{Store: st, Extractor: nothing{}, Fingerprint: "1", Log: slog.New(slog.DiscardHandler)}
	for i := range feeds {
		name := fmt.Sprintf("%s/%d", server.URL, i)
		r.Sources = append(r.Sources, refresh.Source{Name: name, At: name, Source: source.Web{URL: name, Get: get, Policy: source.Policy{FeedText: true}}})
	}
	if _, err := r.Pass(b.Context(), refresh.Which{}); err != nil {
		b.Fatal(err)
	}
	b.Run("pass", func(b *testing.B) {
		for b.Loop() {
			results, err := r.Pass(b.Context(), refresh.Which{})
			if err != nil || results[0].Error != "" {
				b.Fatal(err, results[0].Error)
			}
		}
	})
	b.Run("network", func(b *testing.B) {
		for b.Loop() {
			for _, s := range r.Sources {
				if _, err := get.Get(b.Context(), source.Request{URL: s.At, ETag: `"1"`}); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
