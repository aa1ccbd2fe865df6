package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"wiregraph/graph"
)

// verifyCommand folds the record anew and compares.
func verifyCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "verify",
		Usage: "fold the graph anew from its articles and report every difference",
		Description: `Reads every statement of the store, folds them with this program and this
vocabulary, and compares with the entities and edges that the store shows. At
the end it prints the checksum, which is the same for the same articles on
every store. Where there are differences the exit code is 3; the statements are
what counts, and copying them to a new store makes a sound graph of them.

Example:
   wiregraph verify --store wiregraph.db`,
		Action: func(c *cli.Context) error {
			sch, err := e.loadSchema(c)
			if err != nil {
				return err
			}
			return e.withStore(c, toRead, func(st graph.Store) error { return e.verify(c, st, projection(sch)) })
		},
	}
}

func (e *env) verify(c *cli.Context, st graph.Store, p graph.Projection) error {
	found := 0
	err := graph.Verify(c.Context, st, p, func(d graph.Difference) error {
		found++
		_, err := fmt.Fprintln(e.stdout, d)
		return err
	})
	if err != nil {
		return storeError(err)
	}
	if found > 0 {
		return storeError(fmt.Errorf("the graph differs from what its articles say in %s; wiregraph copy --to a new store makes a sound one", plural(found, "place")))
	}
	n, err := st.Count(c.Context)
	if err != nil {
		return storeError(err)
	}
	sum, err := graph.Checksum(c.Context, st)
	if err != nil {
		return storeError(err)
	}
	_, err = fmt.Fprintf(e.stdout, "sound: %s, %s, %s, %s\nchecksum %s\n",
		plural(n.Articles, "article"), plural(n.Statements, "statement"), plural(n.Entities, "entity"), plural(n.Edges, "edge"), sum)
	return err
}
