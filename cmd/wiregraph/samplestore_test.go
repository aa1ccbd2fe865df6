package main

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"wiregraph/graph"
	"wiregraph/graph/sqlite"
	"wiregraph/schema"
)

// sampleStore FILE makes a store of four articles whose statements are set by
// hand, so that a script does not hang on what the extractor finds.
func sampleStore(ts *testscript.TestScript, _ bool, args []string) {
	sch, err := schema.Load()
	ts.Check(err)
	st, err := sqlite.Open(context.Background(), ts.MkAbs(args[0]), sqlite.Options{Create: true, Projection: projection(sch)})
	ts.Check(err)
	ts.Check(errors.Join(st.Replace(context.Background(), sampleBatches()...), st.Close()))
}

// sampleBatches reads "subject RELATION object date place|sentence" lines.
func sampleBatches() []graph.Batch {
	articles := []struct{ id, published, lines string }{
		{"a1", "2031-05-06", `berg WARNED ruritania 2031-05-05 Oslo|Anna Berg warned Ruritania in Oslo on Monday.
berg HOLDS_OFFICE vardia - -|Vardian envoy Anna Berg spoke first.`},
		{"a2", "2031-05-07", `berg WARNED ruritania 2031-05-05 -|On Monday Ruritania was warned by Berg, her office said.
dunn MET_WITH berg 2031-05-07 Calmar|Carl Dunn met Anna Berg in Calmar.`},
		{"a3", "2031-05-09", `dunn DETAINED petrel - -|Dunn's men did not detain the Petrel, he said.`},
		{"a4", "2031-05-10", `bergson VISITED ruritania 2031-05-10 -|Anna Bergson visited Ruritania on Saturday.`},
	}
	var list []graph.Batch
	for _, a := range articles {
		day, err := time.Parse(time.DateOnly, a.published)
		if err != nil {
			panic(err)
		}
		b := graph.Batch{Article: graph.Article{ID: a.id, Title: "Report " + a.id, Published: day}}
		seen := map[string]bool{}
		for line := range strings.SplitSeq(a.lines, "\n") {
			head, sentence, _ := strings.Cut(line, "|")
			f := strings.Fields(strings.ReplaceAll(head, " -", " \x00"))
			for _, id := range []string{f[0], f[2]} {
				if !seen[id] {
					b.Entities = append(b.Entities, sampleEntities[id])
				}
				seen[id] = true
			}
			b.Statements = append(b.Statements, sampleStatement(&b.Article, f, sentence))
		}
		list = append(list, b)
	}
	return list
}

func sampleStatement(a *graph.Article, f []string, sentence string) graph.Statement {
	known := func(s string) string { return strings.Trim(s, "\x00") }
	st := graph.Statement{Subject: sampleEntities[f[0]].ID, Relation: f[1], Object: sampleEntities[f[2]].ID,
		Stance: graph.Asserted, Date: graph.Date{Value: known(f[3])}, Place: known(f[4]), Score: 0.8, Rule: "sample"}
	switch f[1] {
	case "HOLDS_OFFICE":
		st.Role = "envoy"
	case "DETAINED":
		st.Stance, st.AttributedTo = graph.Denied, st.Subject
	}
	start := len(a.Text)
	a.Text += sentence + " "
	st.Evidence = []graph.Evidence{{Article: a.ID, Start: start, End: start + len(sentence), Quote: sentence}}
	st.ID = graph.StatementID(a.ID, st)
	return st
}

var sampleEntities = map[string]graph.Entity{
	"berg":      {ID: "person:anna-berg", Type: "Person", Name: "Anna Berg", Aliases: []string{"Berg"}},
	"bergson":   {ID: "person:anna-bergson", Type: "Person", Name: "Anna Bergson"},
	"dunn":      {ID: "person:carl-dunn", Type: "Person", Name: "Carl Dunn"},
	"petrel":    {ID: "ship:petrel", Type: "Ship", Name: "Petrel\x1b[31m"},
	"ruritania": {ID: "state:ruritania", Type: "State", Name: "Ruritania", Properties: map[string][]string{"iso2": {"XR"}}},
	"vardia":    {ID: "state:vardia", Type: "State", Name: "Vardia"},
}
