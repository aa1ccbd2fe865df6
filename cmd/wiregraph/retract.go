package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"wiregraph/graph"
)

// retractCommand takes articles out of the graph.
func retractCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "retract",
		Usage:     "take an article out of the graph, with all that it alone says",
		ArgsUsage: "ARTICLE...",
		Description: `ARTICLE is the id of an article, as show and export print it. What other articles
say as well stays. Where one of several articles is unknown, none is taken out
and the exit code is 6. Building from the article again brings it back.

Example:
   wiregraph retract gazette-0507-clash`,
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usageError("wiregraph retract needs the id of an ARTICLE")
			}
			return e.withStore(c, toEdit, func(st graph.Store) error { return e.retract(c, st) })
		},
	}
}

func (e *env) retract(c *cli.Context, st graph.Store) error {
	counts := map[string]int{}
	for _, id := range c.Args().Slice() {
		b, ok, err := st.Batch(c.Context, id)
		if err != nil {
			return storeError(err)
		}
		if !ok {
			return exit(exitNotFound, fmt.Errorf("no article %q in the graph, so nothing was taken out; show --evidence and export print the ids", id))
		}
		counts[id] = len(b.Statements)
	}
	for _, id := range c.Args().Slice() {
		if err := st.Retract(c.Context, id); err != nil {
			return storeError(err)
		}
		if _, err := fmt.Fprintf(e.stdout, "%s is out, with %s\n", oneLine(id), plural(counts[id], "statement")); err != nil {
			return err
		}
	}
	return nil
}
