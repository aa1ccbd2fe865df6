package neo4j

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/db"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"wiregraph/graph"
)

// ErrWrites is wrapped where a question would change the graph.
var ErrWrites = errors.New("questions only read")

// Asker answers questions in Cypher. Unlike Store it makes nothing in the
// database, not even an index, and it takes any database.
type Asker struct{ client }

// Connect opens a server for questions. Of the options it takes those that say
// which server.
func Connect(ctx context.Context, o Options) (*Asker, error) {
	c, err := connect(ctx, o)
	if err != nil {
		return nil, err
	}
	return &Asker{*c}, nil
}

// Close releases the connections.
func (a *Asker) Close() error { return a.close() }

// Limits of an answer; 0 is none.
type Limits struct {
	Timeout time.Duration
	Rows    int
}

// Answer is a table. More says that it was cut off at the limit.
type Answer struct {
	Columns []string
	Rows    [][]any // nil, bool, int64, float64, string, []any, map[string]any, Node, Link, Path
	More    bool
}

// Node, Link and Path are what Cypher returns of a graph.
type Node struct {
	Labels     []string       `json:"labels"`
	Properties map[string]any `json:"properties"`
}

// Link is a relationship.
type Link struct {
	Type       string         `json:"type"`
	Properties map[string]any `json:"properties"`
}

// Path runs from node to node; a step is backwards where its relationship
// points against the path.
type Path struct {
	Nodes []Node `json:"nodes"`
	Steps []Step `json:"steps"`
}

// Step is one relationship of a path.
type Step struct {
	Link
	Backwards bool `json:"backwards"`
}

// Ask runs a query that only reads. The server is asked first what the query
// would do, and the query then runs in a transaction that may not write.
func (a *Asker) Ask(ctx context.Context, query string, parameters map[string]any, l Limits) (*Answer, error) {
	if err := a.checkReads(ctx, query, parameters); err != nil {
		return nil, err
	}
	var answer *Answer
	err := a.persist(ctx, func() error {
		session := a.session(ctx, driver.AccessModeRead)
		defer session.Close(context.WithoutCancel(ctx))
		_, err := session.ExecuteRead(ctx, func(mt driver.ManagedTransaction) (any, error) {
			var err error
			answer, err = collect(ctx, mt, query, parameters, l.Rows)
			return nil, err
		}, purpose("query", l.Timeout)...)
		return err
	})
	return answer, timeoutError(err, l.Timeout)
}

// checkReads asks the server for the query's plan. EXPLAIN runs nothing.
func (a *Asker) checkReads(ctx context.Context, query string, parameters map[string]any) error {
	kind := driver.StatementTypeUnknown
	err := a.persist(ctx, func() error {
		session := a.session(ctx, driver.AccessModeRead)
		defer session.Close(context.WithoutCancel(ctx))
		result, err := session.Run(ctx, "EXPLAIN\n"+query, parameters)
		if err != nil {
			return err
		}
		summary, err := result.Consume(ctx)
		if err == nil {
			kind = summary.StatementType()
		}
		return err
	})
	if err != nil {
		return err
	}
	if kind != driver.StatementTypeReadOnly {
		return fmt.Errorf("%w: this one would change the graph; use cypher-shell or the Browser for that", ErrWrites)
	}
	return nil
}

func collect(ctx context.Context, mt driver.ManagedTransaction, query string, parameters map[string]any, limit int) (*Answer, error) {
	result, err := mt.Run(ctx, query, parameters)
	if err != nil {
		return nil, err
	}
	answer := &Answer{}
	if answer.Columns, err = result.Keys(); err != nil {
		return nil, err
	}
	for result.Next(ctx) {
		if limit > 0 && len(answer.Rows) == limit {
			answer.More = true
			return answer, nil
		}
		answer.Rows = append(answer.Rows, plainList(result.Record().Values))
	}
	return answer, result.Err()
}

func timeoutError(err error, timeout time.Duration) error {
	var e *db.Neo4jError
	if errors.As(err, &e) && strings.Contains(e.Code, "TransactionTimedOut") || err != nil && strings.Contains(err.Error(), "TransactionTimedOut") {
		return fmt.Errorf("the query took longer than %v; allow more with --timeout, or ask for less", timeout)
	}
	return err
}

// plain leaves no type of the driver's in an answer.
func plain(v any) any {
	switch v := v.(type) {
	case []any:
		return plainList(v)
	case map[string]any:
		return plainMap(v)
	case dbtype.Node:
		return plainNode(v)
	case dbtype.Relationship:
		return Link{v.Type, plainMap(v.Props)}
	case dbtype.Path:
		return plainPath(v)
	case dbtype.Date:
		return v.Time().Format(time.DateOnly)
	case time.Time:
		return v.UTC().Format(time.RFC3339)
	case fmt.Stringer: // durations, local times, points
		return v.String()
	}
	return v
}

func plainList(list []any) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = plain(v)
	}
	return out
}

func plainMap(m map[string]any) map[string]any {
	out := maps.Clone(m)
	for k, v := range out {
		out[k] = plain(v)
	}
	return out
}

func plainNode(n dbtype.Node) Node {
	labels := slices.Sorted(slices.Values(n.Labels))
	return Node{labels, plainMap(n.Props)}
}

// plainPath walks along the relationships, because the driver lists a node that
// the path comes by twice only once.
func plainPath(p dbtype.Path) Path {
	nodes := map[string]dbtype.Node{}
	for _, n := range p.Nodes {
		nodes[n.ElementId] = n
	}
	here := p.Nodes[0].ElementId
	out := Path{Nodes: []Node{plainNode(p.Nodes[0])}}
	for _, r := range p.Relationships {
		step := Step{Link: Link{r.Type, plainMap(r.Props)}, Backwards: r.StartElementId != here}
		here = r.EndElementId
		if step.Backwards {
			here = r.StartElementId
		}
		out.Steps = append(out.Steps, step)
		out.Nodes = append(out.Nodes, plainNode(nodes[here]))
	}
	return out
}

// String is the entity's name, an article's title, or the node's labels.
func (n Node) String() string {
	for _, name := range []string{"name", "title", "id"} {
		if s, ok := n.Properties[name].(string); ok {
			return "(" + s + ")"
		}
	}
	return "(:" + strings.Join(n.Labels, ":") + ")"
}

// String is the type with the office's name, the event's date as precisely as
// it is known, and the stance where it is no plain fact.
func (l Link) String() string {
	words := []string{l.Type}
	if role, ok := l.Properties["role"].(string); ok {
		words = append(words, role)
	}
	if date, ok := l.Properties["date"].(string); ok {
		length := map[any]int{"month": len("2006-01"), "year": len("2006")}[l.Properties["datePrecision"]]
		if length > 0 {
			date = date[:length]
		}
		words = append(words, date)
	}
	if stance, ok := l.Properties["stance"].(string); ok && stance != string(graph.Asserted) {
		words = append(words, stance)
	}
	return "[" + strings.Join(words, " ") + "]"
}

// String draws the path with arrows.
func (p Path) String() string {
	var b strings.Builder
	for i, n := range p.Nodes {
		b.WriteString(n.String())
		if i == len(p.Steps) {
			break
		}
		if s := p.Steps[i]; s.Backwards {
			fmt.Fprintf(&b, "<-%v-", s.Link)
		} else {
			fmt.Fprintf(&b, "-%v->", s.Link)
		}
	}
	return b.String()
}
