package graph

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// Check says what is wrong with the query.
func (q Query) Check() error {
	for _, d := range []struct{ name, value string }{{"since", q.Since}, {"until", q.Until}} {
		if _, ok := parseDate(d.value); !ok && d.value != "" {
			return fmt.Errorf("%s %q: want a day as 2026-01-30, a month as 2026-01 or a year", d.name, d.value)
		}
	}
	since, hasSince := parseDate(q.Since)
	until, hasUntil := parseDate(q.Until)
	if hasSince && hasUntil && until.last < since.first {
		return fmt.Errorf("until %q lies before since %q", q.Until, q.Since)
	}
	for _, s := range q.Stances {
		if !slices.Contains(Stances, s) {
			return fmt.Errorf("stance %q: want asserted, denied, planned or hypothetical", s)
		}
	}
	if q.Depth < 0 {
		return fmt.Errorf("depth %d: want 0 or more", q.Depth)
	}
	if q.Latest < 0 {
		return fmt.Errorf("latest %d: want 0 or more", q.Latest)
	}
	return nil
}

// Zero reports whether the query selects the whole graph.
func (q Query) Zero() bool { return len(q.Entities) == 0 && !q.filters() }

func (q Query) filters() bool {
	return len(q.Relations) > 0 || q.Since != "" || q.Until != "" || len(q.Stances) > 0 || q.MinScore > 0 || q.MinSources > 0 || q.Latest > 0
}

// Match reports whether an edge passes the query's filters, wherever its ends
// are. A date of a month or a year passes where it overlaps the time asked for;
// an edge without any date passes only where none is asked for.
func (q Query) Match(e Edge) bool {
	return (len(q.Relations) == 0 || slices.Contains(q.Relations, e.Relation)) &&
		(len(q.Stances) == 0 || slices.Contains(q.Stances, e.Stance)) &&
		e.Score >= q.MinScore && e.Sources >= q.MinSources && q.matchTime(e)
}

func (q Query) matchTime(e Edge) bool {
	if q.Since == "" && q.Until == "" {
		return true
	}
	when, ok := parseDate(e.Date.Value)
	if !ok {
		if e.LastReported.IsZero() {
			return false
		}
		when = days{dayOf(e.LastReported), dayOf(e.LastReported)}
	}
	since, hasSince := parseDate(q.Since)
	until, hasUntil := parseDate(q.Until)
	return (!hasSince || when.last >= since.first) && (!hasUntil || when.first <= until.last)
}

// LastDay is the edge's own date or, where it has none, the day of its latest
// report; "" where neither is known. It is what lists are sorted by.
func (e Edge) LastDay() string {
	if e.Date.Value != "" || e.LastReported.IsZero() {
		return e.Date.Value
	}
	return e.LastReported.UTC().Format(time.DateOnly)
}

// CompareLatest puts the edge with the later LastDay first, among equals the
// smaller id.
func CompareLatest(x, y Edge) int {
	return cmp.Or(cmp.Compare(y.LastDay(), x.LastDay()), cmp.Compare(x.ID, y.ID))
}

// StreamLatest answers a query with Latest by streaming the query without it,
// for stores that have no quicker way. It holds that answer in memory.
func StreamLatest(q Query, entity func(Entity) error, edge func(Edge) error, stream func(Query, func(Entity) error, func(Edge) error) error) error {
	all := q
	all.Latest = 0
	g, err := Gather(func(entity func(Entity) error, edge func(Edge) error) error { return stream(all, entity, edge) })
	if err != nil {
		return err
	}
	return g.latest(q).Walk(entity, edge)
}

func (g *Subgraph) latest(q Query) *Subgraph {
	edges := slices.SortedFunc(slices.Values(g.Edges), CompareLatest)
	edges = edges[:min(q.Latest, len(edges))]
	slices.SortFunc(edges, CompareEdges)
	ends := map[string]bool{}
	for _, id := range q.Entities {
		ends[id] = true
	}
	for _, e := range edges {
		ends[e.From], ends[e.To] = true, true
	}
	return &Subgraph{Entities: slices.DeleteFunc(g.Entities, func(e Entity) bool { return !ends[e.ID] }), Edges: edges}
}

// Walk passes a part of the graph by: every entity in order, then every edge.
// It is Streamer.Stream with its query bound, so that exporters need know
// neither stores nor queries.
type Walk func(entity func(Entity) error, edge func(Edge) error) error

// Walk passes the subgraph by.
func (g *Subgraph) Walk(entity func(Entity) error, edge func(Edge) error) error {
	for _, e := range g.Entities {
		if err := entity(e); err != nil {
			return err
		}
	}
	for _, e := range g.Edges {
		if err := edge(e); err != nil {
			return err
		}
	}
	return nil
}

// Gather collects what a walk passes by.
func Gather(walk Walk) (*Subgraph, error) {
	g := &Subgraph{}
	err := walk(
		func(e Entity) error { g.Entities = append(g.Entities, e); return nil },
		func(e Edge) error { g.Edges = append(g.Edges, e); return nil },
	)
	if err != nil {
		return nil, err
	}
	return g, nil
}

// compareAttested puts the better attested edge first.
func compareAttested(x, y Edge) int {
	return cmp.Or(cmp.Compare(y.Sources, x.Sources), cmp.Compare(y.Score, x.Score), CompareLatest(x, y))
}
