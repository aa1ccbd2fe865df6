package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/schollz/progressbar/v3"
	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"wiregraph/graph"
	"wiregraph/internal/pipeline"
	"wiregraph/internal/refresh"
	"wiregraph/schema"
)

// copyCommand brings a record from one store to another.
func copyCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "copy",
		Usage: "copy the record of one store into another",
		Description: `Copies every article with its text, entities and statements; the other store
folds its view out of them. Nothing is read or extracted anew. Articles that the
other store has in the same form are passed over, so a copy that was interrupted
goes on where it stopped. Articles that only the other store has stay there.

What was noted beside the articles comes along: their corrections, and how far
refresh has read each source, so that it goes on there with --store.

Examples:
   wiregraph copy --to backup.db
   wiregraph copy --to bolt://localhost:7687
   wiregraph copy --from bolt://localhost:7687 --to backup.db`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "from", Usage: "read `STORE` (default: that of --store)"},
			&cli.StringFlag{Name: "to", Usage: "write `STORE`; a file is made where there is none"},
			&cli.BoolFlag{Name: "json", Usage: "print the summary as JSON"},
		},
		Action: func(c *cli.Context) error { return e.copy(c) },
	}
}

func (e *env) copy(c *cli.Context) (err error) {
	fromAddress, toAddress := cmp.Or(c.String("from"), c.String("store")), c.String("to")
	switch toAddress {
	case "":
		return usageError("wiregraph copy needs --to STORE, the store to write")
	case fromAddress:
		return usageError("--from and --to name the same store")
	}
	sch, err := e.loadSchema(c)
	if err != nil {
		return err
	}
	from, to, err := e.openPair(c.Context, fromAddress, toAddress, sch)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, storeError(from.Close()), storeError(to.Close())) }()

	report, finish := e.copyProgress(c.Context, from)
	sum, err := pipeline.Copy(c.Context, from, to, refresh.NoteKinds, report)
	finish()
	if err != nil {
		return storeError(fmt.Errorf("%w; %d articles are copied, and the same command goes on from there", err, sum.Copied))
	}
	if c.Bool("json") {
		return printJSON(e.stdout, sum)
	}
	_, err = fmt.Fprintf(e.stdout, "articles  %d copied, %d there already\n", sum.Copied, sum.Present)
	if err == nil && sum.Notes > 0 {
		_, err = fmt.Fprintf(e.stdout, "notes     %d copied\n", sum.Notes)
	}
	return err
}

func (e *env) openPair(ctx context.Context, from, to string, sch *schema.Schema) (graph.Store, graph.Store, error) {
	source, err := e.openStoreAt(ctx, from, sch, toRead)
	if err != nil {
		return nil, nil, err
	}
	target, err := e.openStoreAt(ctx, to, sch, toMake)
	if err != nil {
		return nil, nil, errors.Join(err, source.Close())
	}
	return source, target, nil
}

// copyProgress shows a bar where stderr is a terminal.
func (e *env) copyProgress(ctx context.Context, from graph.Store) (report func(pipeline.CopySummary), finish func()) {
	f, ok := e.stderr.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return func(pipeline.CopySummary) {}, func() {}
	}
	total := -1
	if n, err := from.Count(ctx); err == nil { // without a count the bar only counts up
		total = n.Articles
	}
	bar := progressbar.NewOptions(total, progressbar.OptionSetWriter(f), progressbar.OptionSetDescription("copying articles"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionClearOnFinish())
	return func(sum pipeline.CopySummary) { _ = bar.Set(sum.Copied + sum.Present) }, func() { _ = bar.Finish() }
}
