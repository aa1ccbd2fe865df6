package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"wiregraph/graph"
)

// pathCommand prints how two entities are connected.
func pathCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "path",
		Usage:     "print how two entities are connected, with a sentence for each hop",
		ArgsUsage: "A B",
		Description: `Finds a shortest path along edges in either direction. Offices and memberships
connect like events do. Denied, planned and hypothetical events do not, unless
--stance asks for them. Of several edges between two entities the one with the
most sources is printed. Without a path the exit code is 6.

Examples:
   wiregraph path "Enno Dahl" Kessary
   wiregraph path "Salka Brandt" "Tomas Reyk" --relation met_with --since 2031`,
		Flags: append(filterFlags(),
			&cli.IntFlag{Name: "max-hops", Value: 6, Usage: "give up after `N` hops"},
			&cli.BoolFlag{Name: "json", Usage: "print JSON"},
		),
		Action: func(c *cli.Context) error {
			if c.NArg() != 2 {
				return usageError("wiregraph path needs two names, A and B; put a name of several words into quotes")
			}
			q, err := filters(c)
			if err != nil {
				return err
			}
			if q.Stances == nil {
				q.Stances = []graph.Stance{graph.Asserted}
			}
			return e.withStore(c, toRead, func(st graph.Store) error { return e.path(c, st, q) })
		},
	}
}

func (e *env) path(c *cli.Context, st graph.Store, q graph.Query) error {
	from, err := findEntity(c.Context, st, c.Args().Get(0))
	if err != nil {
		return err
	}
	to, err := findEntity(c.Context, st, c.Args().Get(1))
	if err != nil {
		return err
	}
	p, err := graph.FindPath(c.Context, st, from.ID, to.ID, q, c.Int("max-hops"))
	if err != nil {
		return storeError(err)
	}
	if p == nil {
		return exit(exitNotFound, fmt.Errorf("no path of at most %s between %s and %s", plural(c.Int("max-hops"), "hop"), oneLine(from.Name), oneLine(to.Name)))
	}
	hops, err := tellPath(c, st, p)
	if err != nil {
		return storeError(err)
	}
	if c.Bool("json") {
		return printJSON(e.stdout, hops)
	}
	return hops.writeText(e.stdout)
}

// route is what path prints.
type route struct {
	Entities []graph.Entity `json:"entities"`
	Hops     []leg          `json:"hops"`
}

// leg is the best attested edge between two neighbours, and how many others
// there are.
type leg struct {
	told
	Others int `json:"others"`
}

func tellPath(c *cli.Context, st graph.Store, p *graph.Path) (route, error) {
	r := route{Entities: p.Entities, Hops: []leg{}}
	for i, edges := range p.Hops {
		list, err := tell(c.Context, st, &graph.Subgraph{Entities: p.Entities[i : i+2], Edges: edges[:1]}, false, 0)
		if err != nil {
			return r, err
		}
		r.Hops = append(r.Hops, leg{list[0], len(edges) - 1})
	}
	return r, nil
}

func (r route) writeText(w io.Writer) error {
	out := &printer{w: w}
	for i, ent := range r.Entities {
		if i > 0 {
			hop := r.Hops[i-1]
			out.print("  %-10s  %s\n", dash(hop.LastDay()), hop.line())
			out.sentences(hop.told)
			if hop.Others > 0 {
				out.print("            and %s between the two\n", plural(hop.Others, "more edge"))
			}
		}
		out.print("%s  %s  %s\n", oneLine(ent.Name), ent.Type, ent.ID)
	}
	return out.err
}
