package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"wiregraph/graph"
)

// view is a read transaction: all it shows is of one moment.
type view struct {
	ctx context.Context
	tx  *sql.Tx
}

func (s *Store) view(ctx context.Context, f func(view) error) error {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.explain(err)
	}
	defer tx.Rollback()
	return s.explain(f(view{ctx, tx}))
}

func (v view) each(f func(scan func(...any) error) error, query string, args ...any) error {
	rows, err := v.tx.QueryContext(v.ctx, query, args...)
	return eachRow(rows, err, f)
}

func (v view) entities(f func(graph.Entity) error, rest string, args ...any) error {
	return v.each(func(scan func(...any) error) error {
		var e graph.Entity
		if err := scan(entityFields(&e)...); err != nil {
			return err
		}
		return f(e)
	}, `SELECT `+entityColumns+` FROM entity `+rest, args...)
}

func (v view) edges(f func(graph.Edge) error, rest string, args ...any) error {
	return v.each(func(scan func(...any) error) error {
		var e graph.Edge
		if err := scan(edgeFields(&e)...); err != nil {
			return err
		}
		return f(e)
	}, `SELECT `+edgeColumns+` FROM edge `+rest, args...)
}

// Subgraph holds the query's part of the view.
func (s *Store) Subgraph(ctx context.Context, q graph.Query) (*graph.Subgraph, error) {
	return graph.Gather(func(entity func(graph.Entity) error, edge func(graph.Edge) error) error {
		return s.Stream(ctx, q, entity, edge)
	})
}

// Stream passes the query's part of the view by. Without Entities it keeps at
// most their ids in memory; with them it holds the answer.
func (s *Store) Stream(ctx context.Context, q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	if err := q.Check(); err != nil {
		return err
	}
	return s.view(ctx, func(v view) error { return v.stream(q, entity, edge) })
}

func (v view) stream(q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	switch {
	case q.Latest > 0 && len(q.Entities) == 1 && q.Depth == 1:
		return v.latestAt(q, entity, edge)
	case q.Latest > 0:
		return graph.StreamLatest(q, entity, edge, v.stream)
	case len(q.Entities) > 0:
		return v.around(q, entity, edge)
	case q.Zero():
		if err := v.entities(entity, `ORDER BY id`); err != nil {
			return err
		}
		return v.edges(edge, inOrder)
	}
	return v.filtered(q, entity, edge)
}

const inOrder = `ORDER BY from_id, relation, to_id, date, id` // graph.CompareEdges

func (v view) filtered(q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	where, args := narrow(q)
	where = `WHERE true` + where
	ends := map[string]bool{}
	err := v.edges(func(e graph.Edge) error {
		if q.Match(e) {
			ends[e.From], ends[e.To] = true, true
		}
		return nil
	}, where, args...)
	if err != nil {
		return err
	}
	err = v.entities(func(e graph.Entity) error {
		if ends[e.ID] {
			return entity(e)
		}
		return nil
	}, `ORDER BY id`)
	if err != nil {
		return err
	}
	return v.edges(func(e graph.Edge) error {
		if q.Match(e) {
			return edge(e)
		}
		return nil
	}, where+" "+inOrder, args...)
}

// narrow spares SQLite's caller rows that cannot match, as further conditions
// after a WHERE.
func narrow(q graph.Query) (where string, args []any) {
	in := func(column string, n int) {
		if n > 0 {
			where += ` AND ` + column + ` IN (?` + strings.Repeat(", ?", n-1) + `)`
		}
	}
	for _, r := range q.Relations {
		args = append(args, r)
	}
	in("relation", len(q.Relations))
	for _, st := range q.Stances {
		args = append(args, string(st))
	}
	in("stance", len(q.Stances))
	return where, args
}

// around walks from the query's entities along matching edges.
func (v view) around(q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	nodes, err := v.known(q.Entities)
	if err != nil {
		return err
	}
	edges := map[string]graph.Edge{}
	if q.Depth == 0 {
		err = v.among(q, nodes, edges)
	}
	frontier := slices.Sorted(maps.Keys(nodes))
	for step := 0; err == nil && step < q.Depth && len(frontier) > 0; step++ {
		frontier, err = v.step(q, frontier, nodes, edges)
	}
	if err != nil {
		return err
	}
	return v.pass(nodes, edges, entity, edge)
}

// pass yields what was collected, in order.
func (v view) pass(nodes map[string]bool, edges map[string]graph.Edge, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	for _, id := range slices.Sorted(maps.Keys(nodes)) {
		if err := v.entities(entity, `WHERE id = ?`, id); err != nil {
			return err
		}
	}
	for _, e := range slices.SortedFunc(maps.Values(edges), graph.CompareEdges) {
		if err := edge(e); err != nil {
			return err
		}
	}
	return nil
}

// errEnough ends a query before its last row.
var errEnough = errors.New("enough rows")

// latestAt reads the latest edges of one entity by their day, so that a busy
// one does not take longer than another.
func (v view) latestAt(q graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	nodes, err := v.known(q.Entities)
	if err != nil || len(nodes) == 0 {
		return err
	}
	var list []graph.Edge
	for _, side := range []string{"from_id", "to_id"} {
		first := len(list)
		err := v.edges(func(e graph.Edge) error {
			if n := len(list); n-first >= q.Latest && e.LastDay() != list[n-1].LastDay() {
				return errEnough
			}
			if q.Match(e) && (side == "from_id" || e.From != e.To) {
				list = append(list, e)
			}
			return nil
		}, `WHERE `+side+` = ? ORDER BY last_day DESC`, q.Entities[0])
		if err != nil && !errors.Is(err, errEnough) {
			return err
		}
	}
	slices.SortFunc(list, graph.CompareLatest)
	edges := map[string]graph.Edge{}
	for _, e := range list[:min(q.Latest, len(list))] {
		edges[e.ID] = e
		nodes[e.From], nodes[e.To] = true, true
	}
	return v.pass(nodes, edges, entity, edge)
}

// Links yields the entities next to each of ids.
func (s *Store) Links(ctx context.Context, q graph.Query, ids, others []string, yield func(id, other string) error) error {
	return s.view(ctx, func(v view) error {
		for _, id := range ids {
			if others == nil {
				if err := v.links(q, "INDEXED BY edge_order WHERE from_id = ?1", "INDEXED BY edge_back WHERE to_id = ?1", id, yield); err != nil {
					return err
				}
			}
			for _, other := range others {
				if err := v.links(q, "INDEXED BY edge_back WHERE from_id = ?1 AND to_id = ?2", "INDEXED BY edge_back WHERE to_id = ?1 AND from_id = ?2", id, yield, other); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// links asks for one entity's links from both ends of its edges. Only what the
// indices do not hold is left to Query.Match.
func (v view) links(q graph.Query, out, in, id string, yield func(id, other string) error, other ...any) error {
	where, args := narrow(q)
	args = append(append([]any{id}, other...), args...)
	columns := `'', '', 0.0, 0`
	if q.Since != "" || q.Until != "" || q.MinScore > 0 || q.MinSources > 0 {
		columns = `date, last_reported, score, sources`
	}
	match := graph.Query{Since: q.Since, Until: q.Until, MinScore: q.MinScore, MinSources: q.MinSources}
	for _, query := range []string{
		`SELECT DISTINCT to_id, ` + columns + ` FROM edge ` + out,
		`SELECT DISTINCT from_id, ` + columns + ` FROM edge ` + in,
	} {
		err := v.each(func(scan func(...any) error) error {
			var other string
			var e graph.Edge
			err := scan(&other, &e.Date.Value, (*moment)(&e.LastReported), &e.Score, &e.Sources)
			if err != nil || !match.Match(e) {
				return err
			}
			return yield(id, other)
		}, query+where, args...)
		if err != nil {
			return err
		}
	}
	return nil
}

// Degree counts the edges of ids.
func (s *Store) Degree(ctx context.Context, ids []string) (n int, err error) {
	err = s.view(ctx, func(v view) error {
		for _, id := range ids {
			err := v.each(func(scan func(...any) error) error {
				var edges int
				err := scan(&edges)
				n += edges
				return err
			}, `SELECT (SELECT count(*) FROM edge WHERE from_id = ?1) + (SELECT count(*) FROM edge WHERE to_id = ?1)`, id)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

func (v view) known(ids []string) (map[string]bool, error) {
	nodes := map[string]bool{}
	for _, id := range ids {
		err := v.each(func(func(...any) error) error { nodes[id] = true; return nil }, `SELECT 1 FROM entity WHERE id = ?`, id)
		if err != nil {
			return nil, err
		}
	}
	return nodes, nil
}

// among collects the matching edges between the nodes: a few by asking for each
// pair, because one of them may be busy.
func (v view) among(q graph.Query, nodes map[string]bool, edges map[string]graph.Edge) error {
	ids := slices.Sorted(maps.Keys(nodes))
	if len(ids) <= 8 {
		for _, from := range ids {
			for _, to := range ids {
				err := v.edges(func(e graph.Edge) error {
					if q.Match(e) {
						edges[e.ID] = e
					}
					return nil
				}, `INDEXED BY edge_back WHERE from_id = ? AND to_id = ?`, from, to)
				if err != nil {
					return err
				}
			}
		}
		return nil
	}
	for _, id := range ids {
		err := v.edges(func(e graph.Edge) error {
			if nodes[e.To] && q.Match(e) {
				edges[e.ID] = e
			}
			return nil
		}, `WHERE from_id = ?`, id)
		if err != nil {
			return err
		}
	}
	return nil
}

// step collects the matching edges at the frontier and returns the entities
// that they reach for the first time.
func (v view) step(q graph.Query, frontier []string, nodes map[string]bool, edges map[string]graph.Edge) ([]string, error) {
	var next []string
	for _, id := range frontier {
		err := v.edges(func(e graph.Edge) error {
			if !q.Match(e) {
				return nil
			}
			edges[e.ID] = e
			for _, end := range []string{e.From, e.To} {
				if !nodes[end] {
					nodes[end] = true
					next = append(next, end)
				}
			}
			return nil
		}, `WHERE from_id = ?1 OR to_id = ?1`, id)
		if err != nil {
			return nil, err
		}
	}
	return next, nil
}

// Find looks entities up by name.
func (s *Store) Find(ctx context.Context, words string, limit int) ([]graph.Entity, error) {
	var terms []string
	for _, w := range graph.NameWords(words) {
		terms = append(terms, `"`+w+`"*`)
	}
	if len(terms) == 0 {
		return nil, nil
	}
	var candidates []graph.Entity
	err := s.view(ctx, func(v view) error {
		return v.entities(func(e graph.Entity) error {
			candidates = append(candidates, e)
			return nil
		}, `WHERE number IN (SELECT rowid FROM entity_words WHERE entity_words MATCH ?)`, strings.Join(terms, " AND "))
	})
	if err != nil {
		return nil, err
	}
	return graph.RankNames(words, candidates, limit), nil
}

// Attestations says what stands behind an edge.
func (s *Store) Attestations(ctx context.Context, edge string) ([]graph.Attestation, error) {
	var list []graph.Attestation
	err := s.view(ctx, func(v view) error {
		return v.each(func(scan func(...any) error) error {
			var at graph.Attestation
			var article, evidence string
			fields := append(statementFields(&at.Statement, &article), &evidence)
			if err := scan(append(fields, articleFields(&at.Article)...)...); err != nil {
				return err
			}
			var err error
			at.Statement.Evidence, err = readEvidence(article, evidence)
			list = append(list, at)
			return err
		}, `SELECT `+statementColumns+`, s.evidence, `+articleColumns+` FROM edge e
JOIN statement s ON s.key = e.key AND s.edge = e.id JOIN article a ON a.id = s.article WHERE e.id = ?`, edge)
	})
	slices.SortFunc(list, graph.CompareAttestations)
	return list, err
}

// Count says how much the file holds.
func (s *Store) Count(ctx context.Context) (graph.Counts, error) {
	n := graph.Counts{Relations: map[string]int{}}
	err := s.view(ctx, func(v view) error {
		err := v.each(func(scan func(...any) error) error { return scan(&n.Articles, &n.Statements, &n.Entities, &n.Edges) },
			`SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM statement), (SELECT count(*) FROM entity), (SELECT count(*) FROM edge)`)
		if err != nil {
			return fmt.Errorf("count: %w", err)
		}
		return v.each(func(scan func(...any) error) error {
			var relation string
			var edges int
			err := scan(&relation, &edges)
			n.Relations[relation] = edges
			return err
		}, `SELECT relation, count(*) FROM edge GROUP BY relation`)
	})
	return n, err
}
