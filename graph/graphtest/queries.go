package graphtest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"wiregraph/graph"
)

// What a store answers: parts of the graph, ways through it, names and attestations.

// part selects what a query must select, straight from its documentation.
func part(g *graph.Subgraph, q graph.Query) *graph.Subgraph {
	nodes := map[string]bool{}
	for _, e := range g.Entities {
		nodes[e.ID] = q.Zero() || slices.Contains(q.Entities, e.ID)
	}
	out := &graph.Subgraph{}
	picked := map[string]bool{}
	pick := func(want func(graph.Edge) bool) {
		var reached []string
		for _, e := range g.Edges {
			if q.Match(e) && want(e) {
				picked[e.ID] = true
				reached = append(reached, e.From, e.To)
			}
		}
		for _, id := range reached {
			nodes[id] = true
		}
	}
	switch {
	case len(q.Entities) == 0:
		pick(func(graph.Edge) bool { return true })
	case q.Depth == 0:
		pick(func(e graph.Edge) bool { return nodes[e.From] && nodes[e.To] })
	}
	if len(q.Entities) > 0 {
		for range q.Depth {
			pick(func(e graph.Edge) bool { return nodes[e.From] || nodes[e.To] })
		}
	}
	for _, e := range g.Entities {
		if nodes[e.ID] {
			out.Entities = append(out.Entities, e)
		}
	}
	for _, e := range g.Edges {
		if picked[e.ID] {
			out.Edges = append(out.Edges, e)
		}
	}
	if q.Latest > 0 {
		return latest(out, q)
	}
	return out
}

func latest(g *graph.Subgraph, q graph.Query) *graph.Subgraph {
	edges := slices.SortedFunc(slices.Values(g.Edges), graph.CompareLatest)
	edges = edges[:min(len(edges), q.Latest)]
	slices.SortFunc(edges, graph.CompareEdges)
	out := &graph.Subgraph{Edges: edges}
	for _, e := range g.Entities {
		atEnd := func(edge graph.Edge) bool { return edge.From == e.ID || edge.To == e.ID }
		if slices.Contains(q.Entities, e.ID) || slices.ContainsFunc(edges, atEnd) {
			out.Entities = append(out.Entities, e)
		}
	}
	return out
}

func testFilters(t *testing.T, f *fixture) {
	f.replace(sample(80)...)
	whole := f.subgraph(graph.Query{})
	for _, q := range []graph.Query{
		{Relations: []string{"WARNED"}},
		{Relations: []string{"WARNED", "MET_WITH", "NO_SUCH"}},
		{Since: "2020-01-04"},
		{Until: "2020-01-03"},
		{Since: "2020-01-02", Until: "2020-01-03", Relations: []string{"ACCUSED", "AIDED"}},
		{Since: "2021"},
		{Stances: []graph.Stance{graph.Denied, graph.Planned}},
		{MinScore: 0.9},
		{MinSources: 2},
		{Latest: 5},
		{Latest: 7, Stances: []graph.Stance{graph.Asserted}, Relations: []string{"HOLDS_OFFICE"}},
	} {
		want := part(whole, q)
		f.same(want, f.subgraph(q))
		if q.Since != "2021" && len(want.Edges) == 0 {
			t.Errorf("%+v tests nothing", q)
		}
	}
	if _, err := f.Subgraph(t.Context(), graph.Query{Since: "yesterday"}); err == nil {
		t.Error("a query with a date that is none was answered")
	}
}

func testAround(t *testing.T, f *fixture) {
	c := Corpus(60)
	c.Persons, c.Bodies, c.Statements = 300, 100, 4
	f.replace(slices.Collect(c.Batches())...)
	whole := f.subgraph(graph.Query{})
	first, last := whole.Edges[0], whole.Edges[len(whole.Edges)-1]
	for _, q := range []graph.Query{
		{Entities: []string{first.From}},
		{Entities: []string{first.From, first.To}},
		{Entities: []string{first.From}, Depth: 1},
		{Entities: []string{first.From, last.To}, Depth: 2},
		{Entities: []string{first.To}, Depth: 3, Relations: []string{first.Relation}},
		{Entities: []string{first.To}, Depth: 1, Stances: []graph.Stance{graph.Denied}},
		{Entities: []string{"person:nobody", first.From}, Depth: 1},
		{Entities: []string{"person:nobody"}, Depth: 1},
		{Entities: []string{first.From}, Depth: 1000},
		{Entities: []string{"person:0"}, Depth: 1, Latest: 1},
		{Entities: []string{"person:0"}, Depth: 1, Latest: 6},
		{Entities: []string{"state:1"}, Depth: 1, Latest: 3, Stances: []graph.Stance{graph.Asserted}},
		{Entities: []string{"person:0"}, Depth: 1, Latest: 10_000},
		{Entities: []string{"person:0"}, Depth: 1, Latest: 3, Relations: []string{"WARNED", "MET_WITH"}, MinScore: 0.4},
		{Entities: []string{"person:0"}, Depth: 1, Latest: 3, Since: "2020-01-01", Until: "2020-01-01"},
		{Entities: []string{"person:nobody"}, Depth: 1, Latest: 3},
		{Entities: []string{"person:0", "person:1"}, Depth: 2, Latest: 4},
		{Entities: []string{"person:0", "person:1", "person:2", "state:1", "state:2", "organization:0", "organization:3", "person:3", "person:4", "person:5"}},
	} {
		f.same(part(whole, q), f.subgraph(q))
	}
}

// model reads the parts of a graph in memory. As a store without Linker it
// shows that FindPath needs none.
type model struct{ whole *graph.Subgraph }

func (m model) Subgraph(_ context.Context, q graph.Query) (*graph.Subgraph, error) {
	return part(m.whole, q), nil
}

func testPath(t *testing.T, f *fixture) {
	c := Corpus(40)
	c.Persons, c.Bodies, c.Statements = 200, 60, 3
	f.replace(slices.Collect(c.Batches())...)
	m := model{f.subgraph(graph.Query{})}
	lengths := map[int]int{}
	for i, e := range m.whole.Entities {
		to := m.whole.Entities[(i*7+1)%len(m.whole.Entities)]
		for _, q := range []graph.Query{{}, {Stances: []graph.Stance{graph.Asserted}, MinScore: 0.5}}[:1+i%2] {
			want, err := graph.FindPath(t.Context(), m, e.ID, to.ID, q, 6)
			f.must(err)
			got, err := graph.FindPath(t.Context(), f.Store, e.ID, to.ID, q, 6)
			f.must(err)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("from %s to %s (-want +got):\n%s", e.ID, to.ID, diff)
			}
			if got != nil {
				lengths[len(got.Hops)]++
			}
		}
	}
	if len(lengths) < 3 {
		t.Errorf("the corpus tests nothing: path lengths %v", lengths)
	}
}

// testLinks holds a store that is a Linker against the edges that it shows.
func testLinks(t *testing.T, f *fixture) {
	l, ok := f.Store.(graph.Linker)
	if !ok {
		t.Skip("the store is no Linker")
	}
	f.replace(sample(60)...)
	whole := f.subgraph(graph.Query{})
	busy, ids := []string{"person:0"}, []string{"person:0", "state:1", "person:nobody"}
	others := []string{"organization:0", "state:1", "state:2", "person:0", "person:2", "person:nobody"}
	for _, q := range []graph.Query{
		{}, {Relations: []string{"WARNED", "NO_SUCH"}}, {Stances: []graph.Stance{graph.Denied, graph.Planned}},
		{MinScore: 0.8}, {MinSources: 2}, {Since: "2020-01-03"}, {Until: "2020-01"}, {Until: "2020-01-02", Relations: []string{"ACCUSED", "MET_WITH"}},
	} {
		found := 0
		for _, c := range []struct{ ids, others []string }{{busy, nil}, {ids, nil}, {busy, others}, {ids, others}, {ids, []string{}}, {nil, nil}} {
			want, got := pairs(whole, q, c.ids, c.others), map[[2]string]bool{}
			f.must(l.Links(t.Context(), q, c.ids, c.others, func(id, other string) error { got[[2]string{id, other}] = true; return nil }))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("links of %v to %v, %+v (-want +got):\n%s", c.ids, c.others, q, diff)
			}
			found += len(want)
		}
		if found == 0 {
			t.Errorf("%+v tests nothing", q)
		}
	}
	stop := errors.New("stop")
	if err := l.Links(t.Context(), graph.Query{}, busy, nil, func(string, string) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("a callback's error came back as %v", err)
	}
	want := 0
	for _, e := range whole.Edges {
		for _, end := range []string{e.From, e.To} {
			if slices.Contains(ids, end) {
				want++
			}
		}
	}
	if n, err := l.Degree(t.Context(), ids); n != want || err != nil {
		t.Errorf("degree %d, %v; want %d", n, err, want)
	}
}

// pairs are the links that a graph's edges make.
func pairs(g *graph.Subgraph, q graph.Query, ids, others []string) map[[2]string]bool {
	out := map[[2]string]bool{}
	for _, e := range g.Edges {
		for _, p := range [][2]string{{e.From, e.To}, {e.To, e.From}} {
			if q.Match(e) && slices.Contains(ids, p[0]) && (others == nil || slices.Contains(others, p[1])) {
				out[p] = true
			}
		}
	}
	return out
}

func testFind(t *testing.T, f *fixture) {
	batches := sample(40)
	b := report("names", "Xenakis warned Ylandia.", "")
	b.Entities = append(b.Entities,
		graph.Entity{ID: "person:1", Type: "Person", Name: "Zoë Ångström-Żółć", Aliases: []string{"Zoe A.", "ÅNGSTRÖM"}},
		graph.Entity{ID: "person:2", Type: "Person", Name: "Angstrom"},
		graph.Entity{ID: "ship:3", Type: "Ship", Name: `R/V "Angstrom" 7`},
		graph.Entity{ID: "person:4", Type: "Person", Name: "Ольга Берг", Aliases: []string{"李娜"}})
	f.replace(append(batches, b)...)
	all := f.subgraph(graph.Query{}).Entities
	words := []string{"angstrom", "ANGSTR", "zoe", "zoe zolc", "берг", "李娜", "angstrom 7", "7", "xen anna", "anna OR xen", `"`, "*", "", "NOT", "a", "zzz", "r/v",
		all[0].Name, all[len(all)-1].Name, "league", "ia", `angstrom" *`, "name:angstrom", "(x)"}
	for _, w := range words {
		for _, limit := range []int{1, 100} {
			got, err := f.Find(t.Context(), w, limit)
			f.must(err)
			if diff := cmp.Diff(graph.RankNames(w, all, limit), got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%q (-want +got):\n%s", w, diff)
			}
		}
	}
	f.must(f.Retract(t.Context(), "names"))
	if got, err := f.Find(t.Context(), "angstrom", 9); err != nil || len(got) != 0 {
		t.Errorf("after its article went: %v, %v", got, err)
	}
}

func testAttestations(t *testing.T, f *fixture) {
	batches := sample(60)
	for _, b := range shuffled(5, batches) { // one at a time, so that statements move from edge to edge
		f.replace(b)
	}
	var record []graph.Attestation
	for _, b := range batches {
		b = b.Canonical()
		for _, st := range b.Statements {
			record = append(record, graph.Attestation{Statement: st, Article: b.Info(Projection().Sign)})
		}
	}
	byID := map[string]graph.Attestation{}
	for _, at := range record {
		byID[at.Statement.ID] = at
	}
	for _, folded := range Projection().Project(record) {
		var want []graph.Attestation
		for _, id := range folded.Statements {
			want = append(want, byID[id])
		}
		slices.SortFunc(want, graph.CompareAttestations)
		got, err := f.Attestations(t.Context(), folded.Edge.ID)
		f.must(err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("edge %+v (-want +got):\n%s", folded.Edge, diff)
		}
	}
}
