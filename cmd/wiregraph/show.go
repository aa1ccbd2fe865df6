package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"wiregraph/graph"
)

// showCommand prints one entity and what is said of it.
func showCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "print an entity: its names, its offices, and what it did and suffered",
		ArgsUsage: "NAME",
		Description: `NAME is a name, a part of one, or an id; case and accents do not matter. A name
that fits several entities lists them, and the exit code is 6. Each edge comes
with its date, its number of independent sources and its latest sentence.

Examples:
   wiregraph show Orsany
   wiregraph show "Ilse Marrow" --since 2031-05 --relation warned
   wiregraph show person:ilse-marrow --evidence --limit 0`,
		Flags: append(filterFlags(),
			&cli.IntFlag{Name: "limit", Value: 20, Usage: "print the latest `N` edges, 0 for all"},
			&cli.BoolFlag{Name: "evidence", Usage: "print every sentence, with its article"},
			&cli.BoolFlag{Name: "json", Usage: "print JSON"},
		),
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usageError("wiregraph show needs a NAME")
			}
			q, err := filters(c)
			if err != nil {
				return err
			}
			q.Latest = c.Int("limit")
			return e.withStore(c, toRead, func(st graph.Store) error {
				ent, err := findEntity(c.Context, st, strings.Join(c.Args().Slice(), " "))
				if err != nil {
					return err
				}
				p, err := readProfile(c.Context, st, ent, q, c.Bool("evidence"))
				if err != nil {
					return storeError(err)
				}
				if c.Bool("json") {
					return printJSON(e.stdout, p)
				}
				return p.writeText(e.stdout)
			})
		},
	}
}

// profile is what show prints.
type profile struct {
	Entity  graph.Entity `json:"entity"`
	Offices []told       `json:"offices"` // the best attested first
	Edges   []told       `json:"edges"`   // the latest first
	More    bool         `json:"more"`    // there are edges that the limit leaves out
}

// told is an edge as a person reads it.
type told struct {
	graph.Edge
	FromName string   `json:"from_name"`
	ToName   string   `json:"to_name"`
	Claim    []string `json:"claim,omitempty"`    // names of AttributedTo
	Latest   quoted   `json:"latest"`             // the latest sentence that tells it
	Evidence []quoted `json:"evidence,omitempty"` // all of them
}

type quoted struct {
	Article   string    `json:"article"`
	Title     string    `json:"title,omitempty"`
	URL       string    `json:"url,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Quote     string    `json:"quote"`
}

const office = "HOLDS_OFFICE"

// readProfile reads the entity's own offices, whatever the query, and its edges.
func readProfile(ctx context.Context, st graph.Store, ent graph.Entity, q graph.Query, evidence bool) (*profile, error) {
	p := &profile{Entity: ent, Offices: []told{}, Edges: []told{}}
	limit := q.Latest
	q.Entities, q.Depth = []string{ent.ID}, 1
	if limit > 0 {
		q.Latest++ // one more than is shown, to know whether there are more
	}
	g, err := st.Subgraph(ctx, q)
	if err != nil {
		return nil, err
	}
	if p.Edges, err = tell(ctx, st, g, evidence, limit); err != nil {
		return nil, err
	}
	p.More = len(p.Edges) < len(g.Edges)
	g, err = st.Subgraph(ctx, graph.Query{Entities: q.Entities, Depth: 1, Relations: []string{office}, Latest: limit})
	if err != nil {
		return nil, err
	}
	g.Edges = slices.DeleteFunc(g.Edges, func(e graph.Edge) bool { return e.From != ent.ID })
	if p.Offices, err = tell(ctx, st, g, evidence, limit); err != nil {
		return nil, err
	}
	slices.SortStableFunc(p.Offices, func(x, y told) int { return cmp.Compare(y.Sources, x.Sources) })
	p.Edges = slices.DeleteFunc(p.Edges, func(t told) bool { return t.Relation == office && t.From == ent.ID })
	return p, nil
}

// tell reads the sentences of a subgraph's edges, the latest edges first.
func tell(ctx context.Context, st graph.Store, g *graph.Subgraph, evidence bool, limit int) ([]told, error) {
	names := names{}
	for _, e := range g.Entities {
		names[e.ID] = e.Name
	}
	list := []told{}
	for _, e := range slices.SortedFunc(slices.Values(g.Edges), graph.CompareLatest) {
		if limit > 0 && len(list) == limit {
			break
		}
		t := told{Edge: e, FromName: names[e.From], ToName: names[e.To]}
		if err := t.sentences(ctx, st, evidence); err != nil {
			return nil, err
		}
		for _, id := range e.AttributedTo {
			name, err := names.of(ctx, st, id)
			if err != nil {
				return nil, err
			}
			t.Claim = append(t.Claim, name)
		}
		list = append(list, t)
	}
	return list, nil
}

// names are entities' names by id.
type names map[string]string

// of asks the store for a name that is not known yet.
func (n names) of(ctx context.Context, st graph.Store, id string) (string, error) {
	if name, ok := n[id]; ok {
		return name, nil
	}
	g, err := st.Subgraph(ctx, graph.Query{Entities: []string{id}})
	if err != nil {
		return "", err
	}
	n[id] = id
	for _, e := range g.Entities {
		n[id] = e.Name
	}
	return n[id], nil
}

// manyStatements is where reading an edge's statements just for the latest of
// them takes longer than a person at a terminal should wait; such an edge shows
// its best sentence.
const manyStatements = 200

func (t *told) sentences(ctx context.Context, st graph.Store, all bool) error {
	t.Latest = quoted{Article: t.Best.Article, Quote: t.Best.Quote}
	if !all && t.Statements > manyStatements {
		return nil
	}
	list, err := st.Attestations(ctx, t.ID)
	if err != nil {
		return err
	}
	for _, at := range list {
		a := at.Article
		q := quoted{Article: a.ID, Title: a.Title, URL: a.URL, Published: a.Published, Quote: at.Statement.Evidence[0].Quote}
		if !q.Published.IsZero() || t.Latest.Published.IsZero() {
			t.Latest = q // the list is in order of publication, unknown times last
		}
		if all {
			t.Evidence = append(t.Evidence, q)
		}
	}
	return nil
}

func (p *profile) writeText(w io.Writer) error {
	out := &printer{w: w}
	out.print("%s  %s  %s\n", oneLine(p.Entity.Name), p.Entity.Type, p.Entity.ID)
	if len(p.Entity.Aliases) > 0 {
		out.print("also    %s\n", oneLine(strings.Join(p.Entity.Aliases, "; ")))
	}
	for _, t := range p.Offices {
		out.print("office  %s\n", t.office())
		out.sentences(t)
	}
	for _, t := range p.Edges {
		out.print("\n%-10s  %s\n", dash(t.LastDay()), t.line())
		out.sentences(t)
	}
	if p.More {
		out.print("\nOlder edges are left out; --limit 0 prints all.\n")
	}
	return out.err
}

func (t told) office() string {
	return fmt.Sprintf("%s, %s%s", dash(oneLine(t.Role)), oneLine(t.ToName), t.notes())
}

func (t told) line() string {
	s := fmt.Sprintf("%s %s %s", oneLine(t.FromName), t.Relation, oneLine(t.ToName))
	for _, part := range []string{t.Role, t.Place} {
		if part != "" {
			s += ", " + oneLine(part)
		}
	}
	return s + t.notes()
}

// notes says how an edge stands: its stance where it is not plainly asserted,
// its sources, whether its day is that of the report.
func (t told) notes() string {
	var notes []string
	if t.Stance != graph.Asserted {
		notes = append(notes, string(t.Stance))
	}
	if len(t.Claim) > 0 {
		notes = append(notes, "as said by "+oneLine(strings.Join(t.Claim, ", ")))
	}
	notes = append(notes, plural(t.Sources, "source"), fmt.Sprintf("score %.2f", t.Score))
	if t.Date.Value == "" && !t.LastReported.IsZero() && t.Relation != office {
		notes = append(notes, "date of report")
	}
	return " (" + strings.Join(notes, "; ") + ")"
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if stem, ok := strings.CutSuffix(what, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// dash stands for a value that is not known.
func dash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// printer keeps the first error of many prints.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) print(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// sentences prints the latest sentence of an edge, or all.
func (p *printer) sentences(t told) {
	list := t.Evidence
	if list == nil {
		list = []quoted{t.Latest}
	}
	for _, q := range list {
		p.print("            “%s” [%s]\n", oneLine(q.Quote), oneLine(q.Article))
	}
}
