package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"wiregraph/extract/source"
	"wiregraph/graph"
	"wiregraph/internal/eval"
)

// evalCommand scores the extractor against annotations.
func evalCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "eval",
		Usage:     "score what is extracted against what careful readers annotated",
		ArgsUsage: "[GOLD_DIR]",
		Description: `GOLD_DIR holds an ID.txt and an ID.json for each article. With --sentences the
gold is a file of single sentences, labelled either with this program's own
relations or with PLOVER event types.

Examples:
   wiregraph eval path/to/gold/dev
   wiregraph eval --errors path/to/gold/dev
   wiregraph eval --sentences path/to/sentences.jsonl --ids held-out.txt`,
		Flags: append(extractFlags(),
			&cli.PathFlag{Name: "sentences", Usage: "score the labelled sentences of `FILE`"},
			&cli.PathFlag{Name: "ids", Usage: "score only the sentences whose ids `FILE` lists, one a line"},
			&cli.PathFlag{Name: "states", Usage: "take the forms of states from `FILE` (default: states.tsv beside the sentences, else the vocabulary)"},
			&cli.PathFlag{Name: "articles", Usage: "read the articles of GOLD_DIR from `FILE` instead, JSON lines with dates"},
			&cli.PathFlag{Name: "output", Usage: "score the lines of `FILE`, as extract prints them, instead of reading the articles"},
			&cli.BoolFlag{Name: "errors", Usage: "print what is missed and what is wrong, grouped by kind"},
			&cli.BoolFlag{Name: "json", Usage: "print the figures as JSON"},
		),
		Action: func(c *cli.Context) error {
			switch {
			case c.IsSet("sentences") && c.NArg() == 0:
				return e.evalSentences(c)
			case !c.IsSet("sentences") && c.NArg() == 1:
				return e.evalArticles(c, c.Args().First())
			}
			return usageError("wiregraph eval needs either one GOLD_DIR or --sentences FILE")
		},
	}
}

func (e *env) evalArticles(c *cli.Context, dir string) error {
	golds, err := eval.ReadGold(dir)
	if err != nil {
		return inputError(err)
	}
	from := dir
	var src source.Source = source.Directory{Path: dir}
	if file := c.Path("articles"); file != "" {
		from, src = file, source.File{Path: file}
	}
	ids := make([]string, len(golds))
	for i, g := range golds {
		ids[i] = g.ID
	}
	outs, vocabulary, err := e.outputs(c, goldSource{src, golds}, from, ids)
	if err != nil {
		return err
	}
	scores := eval.Articles(golds, outs, vocabulary)
	return e.printScores(c, scores, scores.Errors)
}

// evalSentences scores sentences labelled with the program's own relations, or
// with PLOVER types, whichever the file has.
func (e *env) evalSentences(c *cli.Context) error {
	path := c.Path("sentences")
	ids, err := readIDs(c.Path("ids"))
	if err != nil {
		return inputError(err)
	}
	own, err := labelledWithNames(path)
	if err != nil {
		return inputError(err)
	}
	if own {
		golds, outs, vocabulary, err := readSentences(e, c, path, ids, func(s eval.Sentence) string { return s.ID })
		if err != nil {
			return err
		}
		forms, err := e.formsOfStates(c, path)
		if err != nil {
			return err
		}
		scores := eval.Sentences(golds, outs, forms, vocabulary)
		return e.printScores(c, scores, scores.Errors)
	}
	golds, outs, vocabulary, err := readSentences(e, c, path, ids, func(s eval.TypedSentence) string { return s.ID })
	if err != nil {
		return err
	}
	scores := eval.Types(golds, outs, vocabulary)
	return e.printScores(c, scores, scores.Errors)
}

// readSentences reads labelled sentences, all where ids is nil, and what the
// extractor says of them.
func readSentences[T any](e *env, c *cli.Context, path string, ids map[string]bool, id func(T) string) ([]T, eval.Outputs, eval.Vocabulary, error) {
	golds, err := eval.ReadSentences(path, id, ids)
	if err != nil {
		return nil, nil, eval.Vocabulary{}, inputError(err)
	}
	if len(golds) == 0 && ids != nil {
		return nil, nil, eval.Vocabulary{}, exit(exitInput, fmt.Errorf("--ids %s: none of its ids is in %s; give one id a line", c.Path("ids"), path))
	}
	want := make([]string, len(golds))
	for i, s := range golds {
		want[i] = id(s)
	}
	outs, vocabulary, err := e.outputs(c, chosen{source.File{Path: path}, ids}, path, want)
	return golds, outs, vocabulary, err
}

// formsOfStates reads the table of --states, or the one beside the sentences;
// without either the vocabulary knows.
func (e *env) formsOfStates(c *cli.Context, sentences string) (eval.Forms, error) {
	file := c.Path("states")
	if file == "" {
		file = filepath.Join(filepath.Dir(sentences), "states.tsv")
		if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
			sch, err := e.loadSchema(c)
			if err != nil {
				return eval.Forms{}, err
			}
			return eval.FormsOf(sch), nil
		}
	}
	forms, err := eval.ReadForms(file)
	if err != nil {
		return eval.Forms{}, inputError(err)
	}
	return forms, nil
}

// outputs extracts every article of src, or reads --output. What --output lacks
// counts as missed; an article that src, read from a path, lacks is an error,
// because figures over texts that were not read mean nothing.
func (e *env) outputs(c *cli.Context, src source.Source, path string, ids []string) (eval.Outputs, eval.Vocabulary, error) {
	sch, err := e.loadSchema(c)
	if err != nil {
		return nil, eval.Vocabulary{}, err
	}
	vocabulary := eval.FromSchema(sch)
	outs := eval.Outputs{}
	if file := c.Path("output"); file != "" {
		return outs, vocabulary, inputError(readOutput(file, outs))
	}
	sum, err := e.extractAll(c, src, func(b graph.Batch) error {
		var line bytes.Buffer
		return errors.Join(writeLine(&line, b), outs.Add(line.Bytes()))
	})
	if err == nil && sum.Failed > 0 {
		err = exit(exitPartial, fmt.Errorf("%w, so there are no figures", failedArticles(sum, "")))
	}
	if err == nil {
		err = exit(exitInput, notRead(outs, path, ids))
	}
	return outs, vocabulary, err
}

// notRead names the first of the annotated articles that was not read.
func notRead(outs eval.Outputs, path string, ids []string) error {
	for _, id := range ids {
		if _, ok := outs[id]; !ok {
			return fmt.Errorf("%s: the text of %q is not there, so there are no figures; put it into a folder as %s.txt, or on a line of a .jsonl file", path, id, id)
		}
	}
	return nil
}

func readOutput(path string, outs eval.Outputs) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := outs.Add(line); err != nil {
			return fmt.Errorf("%s:%d: is no line as wiregraph extract prints it: %w", path, i+1, err)
		}
	}
	return nil
}

// scores are figures that can be printed for people.
type scores interface{ WriteText(io.Writer) error }

func (e *env) printScores(c *cli.Context, s scores, all []eval.Error) error {
	if c.Bool("json") {
		return printJSON(e.stdout, s)
	}
	if c.Bool("errors") {
		if err := eval.WriteErrors(e.stdout, all); err != nil {
			return err
		}
	}
	return s.WriteText(e.stdout)
}

// readIDs reads ids, one a line; nil where there is no file.
func readIDs(path string) (map[string]bool, error) {
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	ids := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		ids[strings.TrimSpace(line)] = true
	}
	delete(ids, "")
	return ids, nil
}

// labelledWithNames tells the two kinds of sentence files apart: only the one
// with the program's own relations labels names.
func labelledWithNames(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	line, err := bufio.NewReader(f).ReadBytes('\n')
	if err != nil && err != io.EOF {
		return false, fmt.Errorf("%s: %w", path, err)
	}
	return bytes.Contains(line, []byte(`"names"`)), nil
}

// goldSource yields the annotated articles of a source, each with the date that
// the annotation gives it where the source knows none.
type goldSource struct {
	source.Source
	golds []eval.Gold
}

// Fetch drops what has no annotation, and what is no article.
func (g goldSource) Fetch(ctx context.Context, from source.Cursor, yield source.Yield) (source.Cursor, error) {
	published := map[string]string{}
	for _, gold := range g.golds {
		published[gold.ID] = gold.Published
	}
	return g.Source.Fetch(ctx, from, func(a *graph.Article, p *source.Problem) error {
		if a == nil {
			return yield(a, p)
		}
		day, annotated := published[a.ID]
		if !annotated {
			return nil
		}
		if a.Published.IsZero() && day != "" {
			date, err := source.ParseTime(day)
			if err != nil {
				return fmt.Errorf("%s.json: published %w; write it as 2026-01-30", a.ID, err)
			}
			a.Published = date
		}
		return yield(a, nil)
	})
}

// chosen yields the articles whose ids are named, all where none is.
type chosen struct {
	source.Source
	ids map[string]bool
}

// Fetch passes problems on.
func (ch chosen) Fetch(ctx context.Context, from source.Cursor, yield source.Yield) (source.Cursor, error) {
	return ch.Source.Fetch(ctx, from, func(a *graph.Article, p *source.Problem) error {
		if a != nil && ch.ids != nil && !ch.ids[a.ID] {
			return nil
		}
		return yield(a, p)
	})
}
