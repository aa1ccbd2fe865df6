package main

import (
	"github.com/urfave/cli/v2"

	"wiregraph/extract/source"
	"wiregraph/graph"
	"wiregraph/internal/pipeline"
)

// rebuildCommand reads the articles of the store again.
func rebuildCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "rebuild",
		Usage: "read the articles in the store again, with this program and this vocabulary",
		Description: `The store keeps the articles' texts, so nothing is fetched. Articles that this
very program has read with the same vocabulary are skipped, which is why an
interrupted rebuild goes on where it stopped; --all reads them too.

Example:
   wiregraph rebuild --schema examples/vocabulary`,
		Flags: append(extractFlags(),
			&cli.BoolFlag{Name: "all", Usage: "read also what nothing has changed about"},
			&cli.BoolFlag{Name: "json", Usage: "print the summary as JSON"},
		),
		Action: func(c *cli.Context) error {
			return e.build(c, toEdit, func(st graph.Store) source.Source { return pipeline.Kept{Archive: st} })
		},
	}
}
