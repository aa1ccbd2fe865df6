package main

import (
	"github.com/urfave/cli/v2"

	"wiregraph/extract/source"
	"wiregraph/graph"
)

// explainCommand shows why the extractor says what it says.
func explainCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "show for each sentence why statements were found in it, or not",
		ArgsUsage: "FILE...",
		Description: `For each sentence of the articles: the tree (number, word, lemma, part of
speech, tag, relation, head), the mentions with the entity that each stands for,
the statements with the rule and the word that it rests on, and the near misses:
words that some pattern asks for, and why nothing came of it. A rule is named by
its relation and the line of the relation's file, as in "WARNED:11".

Example:
   echo "Veldania warned Orsany." | wiregraph explain -`,
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usageError("wiregraph explain needs a FILE, or - for standard input")
			}
			src, err := source.OpenAll(c.Args().Slice(), nil)
			if err != nil {
				return exit(exitInput, err)
			}
			sch, err := e.loadSchema(c)
			if err != nil {
				return err
			}
			x, err := e.newExtractor(c, sch)
			if err != nil {
				return err
			}
			explained := 0
			_, err = src.Fetch(c.Context, "", func(a *graph.Article, p *source.Problem) error {
				switch {
				case p == nil:
					explained++
					return x.Explain(e.stdout, *a)
				case p.Kind == source.Failed:
					return p
				}
				e.log.Info(p.Error(), "kind", string(p.Kind))
				return nil
			})
			if err == nil && explained == 0 {
				e.noteEmpty()
			}
			return exit(exitInput, err)
		},
	}
}
