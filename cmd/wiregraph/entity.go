package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/urfave/cli/v2"

	"wiregraph/graph"
	"wiregraph/schema"
)

// maxChoices is how many entities are offered for a name that fits several.
const maxChoices = 12

// findEntity finds the one entity that a person means by a name or an id. A
// name that fits several is an error that lists them.
func findEntity(ctx context.Context, st graph.Store, name string) (graph.Entity, error) {
	g, err := st.Subgraph(ctx, graph.Query{Entities: []string{name}})
	if err != nil {
		return graph.Entity{}, storeError(err)
	}
	if len(g.Entities) == 1 {
		return g.Entities[0], nil
	}
	found, err := st.Find(ctx, name, maxChoices+1)
	if err != nil {
		return graph.Entity{}, storeError(err)
	}
	exact := slices.DeleteFunc(slices.Clone(found), func(e graph.Entity) bool { return !isCalled(e, name) })
	switch {
	case len(exact) == 1:
		return exact[0], nil
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0:
		return graph.Entity{}, notFound(ctx, st, name)
	case len(exact) > 1:
		found = exact
	}
	list, err := choices(ctx, st, found)
	if err != nil {
		return graph.Entity{}, storeError(err)
	}
	return graph.Entity{}, exit(exitNotFound, fmt.Errorf("%q fits several; name one by its id:\n%s", name, list))
}

// notFound says that nobody is called so, and who shares a word of the name.
func notFound(ctx context.Context, st graph.Store, name string) error {
	var near []graph.Entity
	for _, word := range graph.NameWords(name) {
		if len(near) > maxChoices || len(word) < 3 {
			continue
		}
		found, err := st.Find(ctx, word, maxChoices)
		if err != nil {
			return storeError(err)
		}
		near = append(near, found...)
	}
	if len(near) == 0 {
		return exit(exitNotFound, fmt.Errorf("%q is not in the graph; wiregraph export --format csv-entities lists what is", name))
	}
	slices.SortStableFunc(near, func(a, b graph.Entity) int { return strings.Compare(a.ID, b.ID) })
	list, err := choices(ctx, st, slices.CompactFunc(near, func(a, b graph.Entity) bool { return a.ID == b.ID }))
	if err != nil {
		return storeError(err)
	}
	return exit(exitNotFound, fmt.Errorf("%q is not in the graph; these share a word with it:\n%s", name, list))
}

// isCalled reports whether name is the whole of one of the entity's names.
func isCalled(e graph.Entity, name string) bool {
	want := graph.NameWords(name)
	return slices.ContainsFunc(append([]string{e.Name}, e.Aliases...), func(n string) bool { return slices.Equal(want, graph.NameWords(n)) })
}

// choices lists entities to choose from, with how much there is to see of each
// where the store can tell quickly.
func choices(ctx context.Context, st graph.Store, list []graph.Entity) (string, error) {
	var lines []string
	for _, e := range list[:min(len(list), maxChoices)] {
		line := fmt.Sprintf("  %-40s %s, %s", e.ID, oneLine(e.Name), e.Type)
		if l, ok := st.(graph.Linker); ok {
			n, err := l.Degree(ctx, []string{e.ID})
			if err != nil {
				return "", err
			}
			line += ", " + plural(n, "edge")
		}
		lines = append(lines, line)
	}
	if len(list) > maxChoices {
		lines = append(lines, "  and others: say more of the name")
	}
	return strings.Join(lines, "\n"), nil
}

// oneLine makes a text of the graph fit for a line on a terminal: white space
// becomes a space, and control characters, which could steer the terminal, go.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// filterFlags choose edges.
func filterFlags() []cli.Flag {
	const category = "Filters:"
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "relation", Category: category, Usage: "only edges of this `RELATION` (repeatable)"},
		&cli.StringFlag{Name: "since", Category: category, Usage: "only what happened on `DATE` or later (2026-01-30, 2026-01 or 2026)"},
		&cli.StringFlag{Name: "until", Category: category, Usage: "only what happened on `DATE` or earlier"},
		&cli.StringSliceFlag{Name: "stance", Category: category, Usage: "only edges of this `STANCE`: asserted, denied, planned or hypothetical (repeatable)"},
		&cli.Float64Flag{Name: "min-score", Category: category, Usage: "only edges with this `SCORE` or more (0 to 1)", DefaultText: "all"},
		&cli.IntFlag{Name: "min-sources", Category: category, Usage: "only edges that `N` independent sources or more tell", DefaultText: "all"},
	}
}

// relations reads --relation, whose names may be written in any case, with
// hyphens or blanks.
func relations(c *cli.Context) []string {
	var list []string
	for _, name := range c.StringSlice("relation") {
		list = append(list, strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToUpper(name)))
	}
	return list
}

// checkRelations refuses a --relation that neither the vocabulary nor the graph
// has. The graph may have one that came with a layer which is not given now.
func checkRelations(c *cli.Context, sch *schema.Schema, st graph.Store) error {
	for _, name := range relations(c) {
		if sch.Relation(name) != nil {
			continue
		}
		counts, err := st.Count(c.Context)
		if err != nil {
			return storeError(err)
		}
		if counts.Relations[name] > 0 {
			continue
		}
		known := slices.Collect(maps.Keys(counts.Relations))
		for i := range sch.Relations {
			known = append(known, sch.Relations[i].Name)
		}
		slices.Sort(known)
		return usageError("--relation %s: no such relation%s", name, nearest(name, known, "", "wiregraph schema list lists them"))
	}
	return nil
}

// filters reads filterFlags.
func filters(c *cli.Context) (graph.Query, error) {
	q := graph.Query{Since: c.String("since"), Until: c.String("until"), MinScore: c.Float64("min-score"), MinSources: c.Int("min-sources")}
	q.Relations = relations(c)
	for _, s := range c.StringSlice("stance") {
		q.Stances = append(q.Stances, graph.Stance(strings.ToLower(s)))
	}
	return q, checkQuery(q)
}

// checkQuery names the flag that does not fit; flags are called what the query
// calls its fields.
func checkQuery(q graph.Query) error {
	if err := q.Check(); err != nil {
		return usageError("--%w", err)
	}
	return nil
}

// withStore runs f on the store that is there.
func (e *env) withStore(c *cli.Context, how opening, f func(graph.Store) error) error {
	sch, err := e.loadSchema(c)
	if err != nil {
		return err
	}
	st, err := e.openStore(c, sch, how)
	if err != nil {
		return err
	}
	if err = checkRelations(c, sch, st); err == nil {
		err = f(st)
	}
	if err != nil {
		_ = st.Close() // the first error is the one to tell
		return err
	}
	return storeError(st.Close())
}
