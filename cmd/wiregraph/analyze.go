package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"wiregraph/extract/language"
)

// analyzeCommand prints what the English engine makes of a text. It knows
// nothing of articles or graphs.
func analyzeCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "analyze",
		Usage:     "print the words, names and trees of English text",
		ArgsUsage: "FILE...",
		Description: `Reads plain text (- is standard input) and prints for each sentence its names
and its tree, or CoNLL-U.

Examples:
   echo "Veldania warned Orsany." | wiregraph analyze -
   echo "Veldania warned Orsany." | wiregraph analyze --conllu --names - > treebank.conllu
   wiregraph analyze --tokenized treebank.conllu > predicted.conllu`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "conllu", Usage: "print CoNLL-U (universaldependencies.org/format)"},
			&cli.BoolFlag{Name: "tokenized", Usage: "read CoNLL-U, keep its words and sentences, predict the rest and print CoNLL-U"},
			&cli.BoolFlag{Name: "names", Usage: "in CoNLL-U, put names into MISC as Name=B-PER, Name=O outside"},
		},
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usageError("wiregraph analyze needs a FILE, or - for standard input")
			}
			engine, err := language.Load()
			if err != nil {
				return err
			}
			a := analyzer{e, engine, c.Bool("conllu"), c.Bool("tokenized"), c.Bool("names")}
			for _, name := range c.Args().Slice() {
				if err := a.file(name); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

type analyzer struct {
	*env
	engine                   *language.Engine
	conllu, tokenized, names bool
}

// file analyses one file, or standard input if it is called "-".
func (a *analyzer) file(name string) error {
	in := a.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return inputError(err)
		}
		defer f.Close()
		in = f
	}
	if a.tokenized {
		return a.reannotate(name, in)
	}
	text, err := io.ReadAll(in)
	switch {
	case err != nil:
		return inputError(err)
	case !utf8.Valid(text) || bytes.IndexByte(text, 0) >= 0:
		return exit(exitInput, fmt.Errorf("%s: is not UTF-8 text; analyze reads plain text, or CoNLL-U with --tokenized", name))
	}
	doc := a.engine.Analyze(string(text))
	if a.conllu {
		return language.WriteCoNLLU(a.stdout, &language.CoNLLU{Document: doc, Name: name}, a.names)
	}
	return language.WriteTable(a.stdout, doc)
}

// reannotate keeps the words and sentences of a CoNLL-U file.
func (a *analyzer) reannotate(name string, in io.Reader) error {
	f, err := language.ReadCoNLLU(in)
	if err != nil {
		return exit(exitInput, fmt.Errorf("%s: %w", name, err))
	}
	a.engine.Annotate(f.Document)
	return language.WriteCoNLLU(a.stdout, f, a.names)
}
