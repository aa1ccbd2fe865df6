package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
)

var _ graph.Linker = (*Store)(nil)

// Links yields the entities next to each of ids. The server sends nothing of
// the edges themselves, but their dates where the query asks for a time.
func (s *Store) Links(ctx context.Context, q graph.Query, ids, others []string, yield func(id, other string) error) error {
	query, parameters := linksOf, filters(q)
	parameters["dated"] = q.Since != "" || q.Until != ""
	if others != nil {
		query, parameters["others"] = linksBetween, others
	}
	time := graph.Query{Since: q.Since, Until: q.Until}
	return s.read(ctx, "links", func(t tx) error {
		return t.lookupWith(ctx, query, parameters, ids, func(r *driver.Record) error {
			m := r.AsMap()
			if !time.Match(edgeOf("", "", "", m)) {
				return nil
			}
			return yield(text(m, "id"), text(m, "other"))
		})
	})
}

// filters are the parameters of edgeFilters: all of Query.Match but the time.
func filters(q graph.Query) row {
	p := row{"relations": nil, "stances": nil, "minScore": q.MinScore, "minSources": q.MinSources}
	if len(q.Relations) > 0 {
		p["relations"] = q.Relations
	}
	if len(q.Stances) > 0 {
		var stances []string
		for _, st := range q.Stances {
			stances = append(stances, string(st))
		}
		p["stances"] = stances
	}
	return p
}

// Degree counts the edges of ids. The server keeps the numbers, so this takes
// no longer for a busy entity; relationships that an analyst has added count.
func (s *Store) Degree(ctx context.Context, ids []string) (n int, err error) {
	err = s.read(ctx, "degree", func(t tx) error {
		n = 0
		return t.lookup(ctx, degrees, ids, func(r *driver.Record) error {
			n += number(r.AsMap(), "edges")
			return nil
		})
	})
	return n, err
}

// latestAt reads the latest edges of one entity; the server sorts them and
// sends no others.
func latestAt(ctx context.Context, t tx, q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	nodes, edges := map[string]bool{}, map[string]graph.Edge{}
	parameters := filters(q)
	parameters["id"], parameters["limit"] = q.Entities[0], q.Latest
	err := t.each(ctx, latestEdgesAt, parameters, func(r *driver.Record) error {
		e := edgeIn(r)
		edges[e.ID] = e
		nodes[e.From], nodes[e.To] = true, true
		return nil
	})
	if err != nil {
		return err
	}
	nodes[q.Entities[0]] = true
	return pass(ctx, t, nodes, edges, entity, edge)
}

// few is up to how many entities the edges among them are asked for pair by
// pair, because one of them may be busy.
const few = 8

// among collects the matching edges between the nodes.
func among(ctx context.Context, t tx, q graph.Query, nodes map[string]bool, edges map[string]graph.Edge) error {
	var ids []string
	for id := range nodes {
		ids = append(ids, id)
	}
	query := edgesAt
	if len(ids) <= few {
		query = edgesBetween
	}
	return t.lookup(ctx, query, ids, func(r *driver.Record) error {
		if e := edgeIn(r); nodes[e.From] && nodes[e.To] && q.Match(e) {
			edges[e.ID] = e
		}
		return nil
	})
}
