package neo4j

import (
	"os"
	"strings"
	"testing"
	"time"

	"wiregraph/graph"
	"wiregraph/internal/neo4jtest"
)

// table reads a file of testdata whose lines have fields between tabs.
func table(t testing.TB, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var lines [][]string
	for line := range strings.Lines(string(data)) {
		lines = append(lines, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return lines
}

// week is a fictional week, read by hand: what testdata/week.tsv says of the
// actors in testdata/actors.tsv.
func week(t testing.TB) []graph.Batch {
	t.Helper()
	actors := map[string]graph.Entity{}
	for _, f := range table(t, "testdata/actors.tsv") {
		actors[f[0]] = graph.Entity{ID: f[0], Type: f[1], Name: f[2], Aliases: f[3:]}
	}
	batches := map[string]*graph.Batch{}
	var order []string
	for _, f := range table(t, "testdata/week.tsv")[1:] {
		b := batches[f[0]]
		if b == nil {
			published, err := time.Parse(time.RFC3339, f[1])
			if err != nil {
				t.Fatal(err)
			}
			b = &graph.Batch{Article: graph.Article{ID: f[0], Published: published, Publisher: f[2], Title: f[11],
				URL: "https://news.example/" + f[0], Language: "en"}}
			batches[f[0]] = b
			order = append(order, f[0])
		}
		tell(b, actors, f[3:])
	}
	var list []graph.Batch
	for _, id := range order {
		list = append(list, batches[id].Canonical())
	}
	return list
}

// tell adds one line of the week to its article.
func tell(b *graph.Batch, actors map[string]graph.Entity, f []string) {
	start := len(b.Article.Text)
	st := graph.Statement{Subject: f[0], Relation: f[1], Object: f[2], Stance: graph.Stance(f[3]),
		Date: graph.Date{Value: f[4]}, Place: f[5], Role: f[6], AttributedTo: f[7], Score: 0.8, Rule: "hand",
		Evidence: []graph.Evidence{{Article: b.Article.ID, Start: start, End: start + len(f[8]), Quote: f[8]}}}
	st.ID = graph.StatementID(b.Article.ID, st)
	b.Article.Text += f[8] + "\n"
	b.Statements = append(b.Statements, st)
	for _, id := range []string{st.Subject, st.Object, st.AttributedTo} {
		known := false
		for _, e := range b.Entities {
			known = known || e.ID == id
		}
		if id != "" && !known {
			b.Entities = append(b.Entities, actors[id])
		}
	}
}

// loadWeek is a store with the fictional week.
func loadWeek(t testing.TB, s *neo4jtest.Server) *Store {
	t.Helper()
	store := empty(t, s)
	if err := store.Replace(t.Context(), week(t)...); err != nil {
		t.Fatal(err)
	}
	return store
}
