package main

import (
	"bufio"
	"context"
	"errors"
	"io"

	"github.com/urfave/cli/v2"

	"wiregraph/extract/source"
	"wiregraph/graph"
	"wiregraph/internal/pipeline"
)

// extractCommand prints what articles state, without a store.
func extractCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "print what articles state, one JSON object an article",
		ArgsUsage: "PATH...",
		Description: `PATH is what wiregraph build takes: a file of articles, a folder of such files,
the address of a page or feed, or - for standard input. Nothing is stored. Each
line holds article, entities and statements; each statement has its quote with
byte offsets into the article's text, the rule that found it, and a score.
docs/cli.md describes the fields.

Examples:
   wiregraph extract examples/fictional-week.jsonl
   echo "Ana Petrel met the French president in Paris." | wiregraph extract -`,
		Flags: append(extractFlags(), webFlags()...),
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usageError("wiregraph extract needs a PATH: a file, a folder, or - for standard input")
			}
			src, err := source.OpenAll(c.Args().Slice(), newFetcher(c))
			if err != nil {
				return exit(exitInput, err)
			}
			out := bufio.NewWriter(e.stdout)
			sum, err := e.extractAll(c, src, func(b graph.Batch) error { return writeLine(out, b) })
			if flushed := out.Flush(); err == nil {
				err = flushed
			}
			if err != nil {
				return err
			}
			if sum.Articles() == 0 {
				e.noteEmpty()
			}
			if sum.Failed > 0 {
				return exit(exitPartial, failedArticles(sum, ""))
			}
			return nil
		},
	}
}

func writeLine(w io.Writer, b graph.Batch) error {
	line, err := b.Line()
	if err != nil {
		return err
	}
	return line.Write(w)
}

// extractAll runs the extractor over a source and hands on the batches in the
// order of the input.
func (e *env) extractAll(c *cli.Context, src source.Source, take func(graph.Batch) error) (pipeline.Summary, error) {
	sch, err := e.loadSchema(c)
	if err != nil {
		return pipeline.Summary{}, err
	}
	x, err := e.newExtractor(c, sch)
	if err != nil {
		return pipeline.Summary{}, err
	}
	report := e.newReporter(c.Context, src)
	sum, _, err := pipeline.Build(c.Context, src, "", x, sink(take),
		pipeline.Options{Workers: c.Int("workers"), Batch: 1, Problem: report.problem, Progress: report.progress})
	report.close()
	var inSink *pipeline.StoreError
	if errors.As(err, &inSink) {
		return sum, inSink.Err
	}
	return sum, exit(exitInput, err)
}

// sink is a store that hands batches on and remembers nothing.
type sink func(graph.Batch) error

func (s sink) Replace(_ context.Context, batches ...graph.Batch) error {
	for _, b := range batches {
		if err := s(b); err != nil {
			return err
		}
	}
	return nil
}

func (s sink) Retract(context.Context, string) error { return nil }

func (s sink) Articles(context.Context, string, func(graph.ArticleInfo) error) error { return nil }
