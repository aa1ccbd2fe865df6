package graph

import (
	"context"
	"fmt"
	"slices"
)

// Path is how two entities are connected: Entities from the one to the other,
// and between each two neighbours all edges that join them, the best attested
// first (most sources, then score, then the latest).
type Path struct {
	Entities []Entity
	Hops     [][]Edge
}

// maxReached bounds a search: how many entities it may look at.
const maxReached = 200_000

// FindPath finds a shortest path between two entities along edges that match
// q's filters, in either direction; among equally short ones always the same.
// It returns nil where there is none of at most maxHops hops. What
// counts as a connection is the caller's choice by q.Stances: a denied meeting
// is an edge like any other. Standing facts (offices, memberships) connect too.
func FindPath(ctx context.Context, r Reader, from, to string, q Query, maxHops int) (*Path, error) {
	s := search{links: linksOf(r), q: Query{Relations: q.Relations, Since: q.Since, Until: q.Until,
		Stances: q.Stances, MinScore: q.MinScore, MinSources: q.MinSources}}
	if err := s.q.Check(); err != nil {
		return nil, err
	}
	ids, err := s.run(ctx, from, to, maxHops)
	if err != nil || ids == nil {
		return nil, err
	}
	return readPath(ctx, r, s.q, ids)
}

// linksOf asks the store for links, or reads them off subgraphs.
func linksOf(r Reader) Linker {
	if l, ok := r.(Linker); ok {
		return l
	}
	return plainLinks{r}
}

type plainLinks struct{ Reader }

func (r plainLinks) Links(ctx context.Context, q Query, ids, others []string, yield func(id, other string) error) error {
	q.Entities, q.Depth = ids, 1
	if others != nil {
		q.Entities, q.Depth = slices.Concat(ids, others), 0
	}
	g, err := r.Subgraph(ctx, q)
	if err != nil {
		return err
	}
	for _, e := range g.Edges {
		for _, pair := range [][2]string{{e.From, e.To}, {e.To, e.From}} {
			if !slices.Contains(ids, pair[0]) || others != nil && !slices.Contains(others, pair[1]) {
				continue
			}
			if err := yield(pair[0], pair[1]); err != nil {
				return err
			}
		}
	}
	return nil
}

// Degree is not known, so the number of entities stands for it.
func (r plainLinks) Degree(_ context.Context, ids []string) (int, error) { return len(ids), nil }

// search walks from both ends at once, each time from the side with fewer
// edges at its rim, until the sides meet. Where the rims are small it looks for
// an edge between them first, which is quick even where both are busy.
type search struct {
	links Linker
	q     Query
}

// maxPairs is how many pairs of entities at the rims are looked up one by one.
const maxPairs = 600

// side is what was reached from one end: for each entity the next one on the
// way back, the smallest of several.
type side struct {
	back map[string]string
	rim  []string
}

func (s search) run(ctx context.Context, from, to string, maxHops int) ([]string, error) {
	if from == to {
		return []string{from}, nil
	}
	a, b := &side{map[string]string{from: ""}, []string{from}}, &side{map[string]string{to: ""}, []string{to}}
	for range maxHops {
		left, right, err := s.join(ctx, a, b)
		if err != nil {
			return nil, err
		}
		if left != "" {
			return append(a.way(left), reversed(b.way(right))...), nil
		}
		near, far, err := s.order(ctx, a, b)
		if err != nil {
			return nil, err
		}
		if err := s.widen(ctx, near); err != nil {
			return nil, err
		}
		if meeting := meet(near.rim, far); meeting != "" {
			return append(a.way(meeting), reversed(b.way(meeting))[1:]...), nil
		}
		if len(near.rim) == 0 {
			return nil, nil
		}
		if len(a.back)+len(b.back) > maxReached {
			return nil, fmt.Errorf("the search for a path has looked at %d entities; narrow it by relation, date or score", maxReached)
		}
	}
	return nil, nil
}

// join finds the first edge between the rims, if they are small.
func (s search) join(ctx context.Context, a, b *side) (left, right string, err error) {
	if len(a.rim)*len(b.rim) > maxPairs {
		return "", "", nil
	}
	err = s.links.Links(ctx, s.q, a.rim, b.rim, func(id, other string) error {
		if left == "" || id < left || id == left && other < right {
			left, right = id, other
		}
		return nil
	})
	return left, right, err
}

// order puts the side with fewer edges first.
func (s search) order(ctx context.Context, a, b *side) (near, far *side, err error) {
	m, err := s.links.Degree(ctx, a.rim)
	if err != nil {
		return nil, nil, err
	}
	n, err := s.links.Degree(ctx, b.rim)
	if n < m {
		return b, a, err
	}
	return a, b, err
}

// widen moves the rim one hop out.
func (s search) widen(ctx context.Context, at *side) error {
	found := map[string]string{}
	err := s.links.Links(ctx, s.q, at.rim, nil, func(id, other string) error {
		if _, known := at.back[other]; known {
			return nil
		}
		if was, ok := found[other]; !ok || id < was {
			found[other] = id
		}
		return nil
	})
	at.rim = sortedKeys(found)
	for other, id := range found {
		at.back[other] = id
	}
	return err
}

// meet is the first entity of a rim that the other side has reached, "" where
// there is none. The rim is sorted.
func meet(rim []string, far *side) string {
	for _, id := range rim {
		if _, ok := far.back[id]; ok {
			return id
		}
	}
	return ""
}

// way leads from the side's end to an entity.
func (s *side) way(to string) []string {
	var ids []string
	for id := to; id != ""; id = s.back[id] {
		ids = append(ids, id)
	}
	return reversed(ids)
}

func reversed(ids []string) []string {
	ids = slices.Clone(ids)
	slices.Reverse(ids)
	return ids
}

// readPath reads the entities and edges along ids.
func readPath(ctx context.Context, r Reader, q Query, ids []string) (*Path, error) {
	p := &Path{}
	for i, id := range ids {
		q.Entities, q.Depth = ids[max(0, i-1):i+1], 0
		g, err := r.Subgraph(ctx, q)
		if err != nil {
			return nil, err
		}
		at := slices.IndexFunc(g.Entities, func(e Entity) bool { return e.ID == id })
		if at < 0 {
			return nil, fmt.Errorf("entity %q is not in the graph", id)
		}
		p.Entities = append(p.Entities, g.Entities[at])
		if i > 0 {
			p.Hops = append(p.Hops, hop(g.Edges))
		}
	}
	return p, nil
}

func hop(edges []Edge) []Edge {
	edges = slices.DeleteFunc(edges, func(e Edge) bool { return e.From == e.To })
	slices.SortFunc(edges, compareAttested)
	return edges
}
