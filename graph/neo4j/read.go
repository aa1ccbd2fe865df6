package neo4j

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
)

// page is how many nodes one query of a long reading takes.
const page = 500

// Subgraph shows a part of the view. It reads without a lock and reads again
// where somebody wrote meanwhile, so that a long load does not keep it waiting.
func (s *Store) Subgraph(ctx context.Context, q graph.Query) (*graph.Subgraph, error) {
	if err := q.Check(); err != nil {
		return nil, err
	}
	const tries = 3
	for range tries {
		var g *graph.Subgraph
		err := s.read(ctx, "subgraph", func(t tx) (err error) {
			g, err = unchanged(ctx, t, func() (*graph.Subgraph, error) { return gather(ctx, t, q) })
			return err
		})
		if err == nil || !errors.Is(err, errChanged) {
			return g, err
		}
	}
	var g *graph.Subgraph
	err := s.persist(ctx, func() error {
		return s.still(ctx, func(t tx) (err error) {
			g, err = gather(ctx, t, q)
			return err
		})
	})
	return g, err
}

func gather(ctx context.Context, t tx, q graph.Query) (*graph.Subgraph, error) {
	return graph.Gather(func(entity func(graph.Entity) error, edge func(graph.Edge) error) error {
		return stream(ctx, t, q, entity, edge)
	})
}

// Stream passes the query's part of the view by. Writers wait until it has
// ended: Neo4j shows a reader what others commit meanwhile, so only a lock
// makes it one moment. A user who may not write, and so not lock, gets an error
// at the end where the graph has changed under the reading.
func (s *Store) Stream(ctx context.Context, q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	if err := q.Check(); err != nil {
		return err
	}
	read := func(t tx) error { return stream(ctx, t, q, entity, edge) }
	err := s.explain(s.still(ctx, read))
	if !errors.Is(err, errLock) {
		return err
	}
	err = s.once(ctx, driver.AccessModeRead, "stream", func(t tx) error {
		_, err := unchanged(ctx, t, func() (*graph.Subgraph, error) { return nil, read(t) })
		return err
	})
	return s.explain(err)
}

var (
	errChanged = errors.New("the graph has changed while it was read; read it again")
	errLock    = errors.New("the store's lock is not to be had")
)

// still runs f while nobody writes.
func (s *Store) still(ctx context.Context, f func(tx) error) error {
	return s.once(ctx, driver.AccessModeWrite, "stream", func(t tx) error {
		if err := lock(ctx, t); err != nil {
			if errors.Is(s.explain(err), ErrDenied) {
				return errLock
			}
			return err
		}
		return f(t)
	})
}

// unchanged fails where a writer has committed while f read.
func unchanged[T any](ctx context.Context, t tx, f func() (T, error)) (out T, err error) {
	before, err := writes(ctx, t)
	if err != nil {
		return out, err
	}
	if out, err = f(); err != nil {
		return out, err
	}
	after, err := writes(ctx, t)
	if err == nil && before != after {
		err = errChanged
	}
	return out, err
}

func writes(ctx context.Context, t tx) (n int64, err error) {
	err = t.each(ctx, readWrites, nil, func(r *driver.Record) error {
		n, _ = r.Values[0].(int64)
		return nil
	})
	return n, err
}

func stream(ctx context.Context, t tx, q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	switch {
	case q.Latest > 0 && len(q.Entities) == 1 && q.Depth == 1 && q.Since == "" && q.Until == "":
		return latestAt(ctx, t, q, entity, edge)
	case q.Latest > 0:
		return graph.StreamLatest(q, entity, edge, func(q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
			return stream(ctx, t, q, entity, edge)
		})
	case len(q.Entities) > 0:
		return around(ctx, t, q, entity, edge)
	case q.Zero():
		if err := allEntities(ctx, t, entity); err != nil {
			return err
		}
		return allEdges(ctx, t, edge)
	}
	return filtered(ctx, t, q, entity, edge)
}

func allEntities(ctx context.Context, t tx, yield func(graph.Entity) error) error {
	after := ""
	for {
		n := 0
		err := t.each(ctx, entityPage, row{"after": after, "limit": page}, func(r *driver.Record) error {
			n++
			e := entityOf(r.Values[0].(row))
			after = e.ID
			return yield(e)
		})
		if err != nil || n < page {
			return err
		}
	}
}

// allEdges pages through the entities in order of id, and the server sorts the
// edges of one page at a time.
func allEdges(ctx context.Context, t tx, yield func(graph.Edge) error) error {
	after := ""
	for {
		var ids []string
		err := t.each(ctx, entityIDPage, row{"after": after, "limit": page}, func(r *driver.Record) error {
			ids = append(ids, r.Values[0].(string))
			return nil
		})
		if err != nil || len(ids) == 0 {
			return err
		}
		err = t.each(ctx, edgesFrom, row{"rows": ids}, func(r *driver.Record) error {
			return yield(edgeIn(r))
		})
		if err != nil {
			return err
		}
		after = ids[len(ids)-1]
	}
}

// filtered keeps the ids of the edges' ends, and reads the edges twice. What
// matches is for Query.Match alone to say.
func filtered(ctx context.Context, t tx, q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	matching := func(yield func(graph.Edge) error) error {
		return allEdges(ctx, t, func(e graph.Edge) error {
			if !q.Match(e) {
				return nil
			}
			return yield(e)
		})
	}
	ends := map[string]bool{}
	err := matching(func(e graph.Edge) error {
		ends[e.From], ends[e.To] = true, true
		return nil
	})
	if err != nil {
		return err
	}
	if err := someEntities(ctx, t, ends, entity); err != nil {
		return err
	}
	return matching(edge)
}

func someEntities(ctx context.Context, t tx, ids map[string]bool, yield func(graph.Entity) error) error {
	return t.lookup(ctx, entitiesByID, slices.Sorted(maps.Keys(ids)), func(r *driver.Record) error {
		return yield(entityOf(r.Values[0].(row)))
	})
}

// around walks from the query's entities along matching edges, and holds the
// answer in memory.
func around(ctx context.Context, t tx, q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	nodes, edges := map[string]bool{}, map[string]graph.Edge{}
	start := slices.Compact(slices.Sorted(slices.Values(q.Entities)))
	err := t.lookup(ctx, entitiesByID, start, func(r *driver.Record) error {
		nodes[text(r.Values[0].(row), "id")] = true
		return nil
	})
	frontier := slices.Sorted(maps.Keys(nodes))
	if err == nil && q.Depth == 0 {
		err = among(ctx, t, q, nodes, edges)
	}
	for range q.Depth {
		if err != nil || len(frontier) == 0 {
			break
		}
		var next []string
		err = steps(ctx, t, q, frontier, func(e graph.Edge) {
			edges[e.ID] = e
			for _, end := range []string{e.From, e.To} {
				if !nodes[end] {
					nodes[end] = true
					next = append(next, end)
				}
			}
		})
		slices.Sort(next)
		frontier = next
	}
	if err != nil {
		return err
	}
	return pass(ctx, t, nodes, edges, entity, edge)
}

// pass yields what was collected, in order.
func pass(ctx context.Context, t tx, nodes map[string]bool, edges map[string]graph.Edge, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	if err := someEntities(ctx, t, nodes, entity); err != nil {
		return err
	}
	for _, e := range slices.SortedFunc(maps.Values(edges), graph.CompareEdges) {
		if err := edge(e); err != nil {
			return err
		}
	}
	return nil
}

// steps yields the matching edges at the entities, in both directions.
func steps(ctx context.Context, t tx, q graph.Query, ids []string, yield func(graph.Edge)) error {
	return t.lookup(ctx, edgesAt, ids, func(r *driver.Record) error {
		if e := edgeIn(r); q.Match(e) {
			yield(e)
		}
		return nil
	})
}

// edgeIn is the edge that a record of from, relation, to and properties shows.
func edgeIn(r *driver.Record) graph.Edge {
	return edgeOf(r.Values[0].(string), r.Values[1].(string), r.Values[2].(string), r.Values[3].(row))
}

// Find looks entities up by words of their names. The full-text index gives
// those that may fit; what fits, and in which order, is for RankNames to say.
func (s *Store) Find(ctx context.Context, words string, limit int) ([]graph.Entity, error) {
	var terms []string
	for _, w := range graph.NameWords(words) {
		terms = append(terms, "+"+clip(w)+"*") // a word holds letters and digits alone, nothing that Lucene reads
	}
	if len(terms) == 0 {
		return nil, nil
	}
	var found []graph.Entity
	err := s.read(ctx, "find", func(t tx) error {
		found = nil
		return t.each(ctx, findByWords, row{"query": strings.Join(terms, " ")}, func(r *driver.Record) error {
			found = append(found, entityOf(r.Values[0].(row)))
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return graph.RankNames(words, found, limit), nil
}

// Attestations says what stands behind an edge.
func (s *Store) Attestations(ctx context.Context, edge string) ([]graph.Attestation, error) {
	var list []graph.Attestation
	err := s.read(ctx, "attestations", func(t tx) error {
		list = nil
		return t.each(ctx, statementsOfEdge, row{"edge": edge}, func(r *driver.Record) error {
			list = append(list, graph.Attestation{Statement: statementOf(r.Values[0].(row)), Article: articleInfo(r.Values[1].(row))})
			return nil
		})
	})
	slices.SortFunc(list, graph.CompareAttestations)
	return list, err
}

// Count says how much the store holds. The server keeps these numbers, so
// nothing is counted one by one.
func (s *Store) Count(ctx context.Context) (graph.Counts, error) {
	var n graph.Counts
	err := s.read(ctx, "count", func(t tx) error {
		n = graph.Counts{Relations: map[string]int{}}
		err := t.each(ctx, countAll, nil, func(r *driver.Record) error {
			m := r.AsMap()
			n.Articles, n.Statements, n.Entities = number(m, "articles"), number(m, "statements"), number(m, "entities")
			return nil
		})
		if err != nil {
			return err
		}
		relations, err := s.countRelations(ctx, t)
		for relation, edges := range relations {
			n.Relations[relation] = edges
			n.Edges += edges
		}
		return err
	})
	return n, err
}

func (s *Store) countRelations(ctx context.Context, t tx) (map[string]int, error) {
	var relations []string
	err := t.each(ctx, showRelations, nil, func(r *driver.Record) error {
		relations = append(relations, fmt.Sprint(r.Values[0]))
		return nil
	})
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	for _, relation := range relations {
		err := t.each(ctx, countRelation(relation), nil, func(r *driver.Record) error {
			if n := number(r.AsMap(), "n"); n > 0 {
				counts[relation] = n
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return counts, nil
}
