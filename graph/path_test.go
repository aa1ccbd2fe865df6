package graph

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// drawn is a graph in memory, read by its edges alone.
type drawn []Edge

func (g drawn) Subgraph(_ context.Context, q Query) (*Subgraph, error) {
	out := &Subgraph{}
	for _, id := range q.Entities {
		out.Entities = append(out.Entities, Entity{ID: id})
	}
	for _, e := range g {
		from, to := slices.Contains(q.Entities, e.From), slices.Contains(q.Entities, e.To)
		if q.Match(e) && (from && to || q.Depth == 1 && (from || to)) {
			out.Edges = append(out.Edges, e)
		}
	}
	return out, nil
}

// distance is the textbook's breadth first search, -1 where there is no way.
func (g drawn) distance(from, to string) int {
	reached := map[string]bool{from: true}
	for hops := 0; ; hops++ {
		if reached[to] {
			return hops
		}
		next := map[string]bool{}
		for _, e := range g {
			if reached[e.From] || reached[e.To] {
				next[e.From], next[e.To] = true, true
			}
		}
		before := len(reached)
		for id := range next {
			reached[id] = true
		}
		if len(reached) == before {
			return -1
		}
	}
}

func TestFindPathIsShortest(t *testing.T) {
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 2))
		var g drawn
		for i := range 5 + rng.IntN(25) {
			g = append(g, Edge{ID: fmt.Sprint("e", i), From: fmt.Sprint(rng.IntN(20)), To: fmt.Sprint(rng.IntN(20)), Relation: "WARNED"})
		}
		from, to := g[0].From, g[len(g)-1].To
		path, err := FindPath(t.Context(), g, from, to, Query{}, 30)
		if err != nil {
			t.Fatal(err)
		}
		got := -1
		if path != nil {
			got = len(path.Hops)
		}
		if want := g.distance(from, to); got != want {
			t.Fatalf("seed %d: from %s to %s in %d hops, want %d", seed, from, to, got, want)
		}
		checkPath(t, path, from, to)
	}
}

func checkPath(t *testing.T, p *Path, from, to string) {
	t.Helper()
	if p == nil {
		return
	}
	if p.Entities[0].ID != from || p.Entities[len(p.Entities)-1].ID != to || len(p.Entities) != len(p.Hops)+1 {
		t.Fatalf("%+v does not lead from %s to %s", p, from, to)
	}
	for i, hop := range p.Hops {
		a, b := p.Entities[i].ID, p.Entities[i+1].ID
		if len(hop) == 0 {
			t.Fatalf("no edge between %s and %s", a, b)
		}
		for _, e := range hop {
			if !(e.From == a && e.To == b || e.From == b && e.To == a) {
				t.Fatalf("edge %+v does not join %s and %s", e, a, b)
			}
		}
	}
}

func TestFindPathFollowsTheQuery(t *testing.T) {
	g := drawn{
		{ID: "1", From: "a", To: "b", Relation: "MET_WITH", Stance: Denied},
		{ID: "2", From: "a", To: "c", Relation: "WARNED", Stance: Asserted, Sources: 1, Score: 0.9},
		{ID: "3", From: "c", To: "a", Relation: "WARNED", Stance: Asserted, Sources: 2, Score: 0.5},
		{ID: "4", From: "b", To: "c", Relation: "WARNED", Stance: Asserted},
	}
	find := func(q Query, maxHops int) *Path {
		t.Helper()
		p, err := FindPath(t.Context(), g, "a", "b", q, maxHops)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	if p := find(Query{}, 5); len(p.Hops) != 1 {
		t.Errorf("all stances: %+v", p)
	}
	p := find(Query{Stances: []Stance{Asserted}}, 5)
	if p == nil || len(p.Hops) != 2 || p.Hops[0][0].ID != "3" {
		t.Errorf("asserted alone leads over c, by the edge with more sources first: %+v", p)
	}
	if p := find(Query{Stances: []Stance{Asserted}}, 1); p != nil {
		t.Errorf("a path of two hops was found within one: %+v", p)
	}
	if p := find(Query{Relations: []string{"AIDED"}}, 5); p != nil {
		t.Errorf("a path without edges: %+v", p)
	}
	if _, err := FindPath(t.Context(), g, "a", "b", Query{Since: "once"}, 5); err == nil {
		t.Error("a bad date passed")
	}
}
