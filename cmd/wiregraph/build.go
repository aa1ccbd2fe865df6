package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"wiregraph/extract/source"
	"wiregraph/graph"
	"wiregraph/internal/pipeline"
)

// buildCommand reads articles into the store.
func buildCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "build",
		Usage:     "read articles into the graph",
		ArgsUsage: "PATH...",
		Description: `PATH is a file of articles (text, JSON lines, HTML, feed, WARC), a folder of such
files, the address of a page or feed, or - for standard input. Articles that the
store has already and that have not changed are skipped; a changed article
replaces what it said before. An article that cannot be read is reported and
does not stop the others; the exit code is then 1.

Examples:
   wiregraph build examples/
   wiregraph build --store week.db examples/fictional-week.jsonl
   wiregraph build https://news.example/feed.xml
   zcat archive.jsonl.gz | wiregraph build -`,
		Flags: append(slices.Concat(extractFlags(), webFlags(), keepFlags()),
			&cli.BoolFlag{Name: "json", Usage: "print the summary as JSON"},
		),
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usageError("wiregraph build needs a PATH: a file, a folder, or - for standard input")
			}
			src, err := source.OpenAll(c.Args().Slice(), newFetcher(c))
			if err != nil {
				return exit(exitInput, err)
			}
			return e.build(c, toMake, func(graph.Store) source.Source { return src })
		},
	}
}

// build reads what src yields into the store and prints a summary.
func (e *env) build(c *cli.Context, how opening, src func(graph.Store) source.Source) (err error) {
	sch, err := e.loadSchema(c)
	if err != nil {
		return err
	}
	x, print, err := e.newReader(c, sch)
	if err != nil {
		return err
	}
	st, err := e.openStore(c, sch, how)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, storeError(st.Close())) }()

	input := src(st)
	report := e.newReporter(c.Context, input)
	opt := pipeline.Options{Fingerprint: print, Workers: c.Int("workers"), Now: time.Now, Problem: report.problem, Progress: report.progress}
	if c.Bool("all") {
		opt.Fingerprint = ""
	}
	sum, _, err := pipeline.Build(c.Context, input, "", x, st, opt)
	report.close()
	if err != nil {
		return buildError(c.Context, sum, err)
	}
	if sum.Articles() == 0 {
		e.noteEmpty()
	}
	return e.summarize(c, st, sum)
}

// noteEmpty says that the input had no articles. That is no error, because a
// folder that is watched may be empty, but it is also what a wrong path gives.
func (e *env) noteEmpty() {
	fmt.Fprintln(e.stderr, "wiregraph: there were no articles to read; --verbose names the files that were skipped")
}

// buildError says what is stored although the build did not come to its end.
func buildError(ctx context.Context, sum pipeline.Summary, err error) error {
	stored := "this run stored nothing"
	if n := sum.New + sum.Changed; n > 0 {
		stored = "this run stored " + plural(n, "article") + "; the same command goes on from there"
	}
	var inStore *pipeline.StoreError
	switch {
	case ctx.Err() != nil:
		return exit(exitInterrupted, fmt.Errorf("interrupted; %s", stored))
	case errors.As(err, &inStore):
		return storeError(fmt.Errorf("%w; %s", err, stored))
	}
	return exit(exitInput, fmt.Errorf("%w; %s", err, stored))
}

// summary is what a build prints.
type summary struct {
	Articles pipeline.Summary `json:"articles"`
	Graph    graph.Counts     `json:"graph"`
}

func (e *env) summarize(c *cli.Context, st graph.Store, sum pipeline.Summary) error {
	counts, err := st.Count(c.Context)
	if err != nil {
		return storeError(err)
	}
	s := summary{sum, counts}
	if c.Bool("json") {
		err = printJSON(e.stdout, s)
	} else {
		err = s.writeText(e.stdout)
	}
	if err == nil && sum.Failed > 0 {
		err = exit(exitPartial, failedArticles(sum, "; the others are stored"))
	}
	return err
}

// failedArticles says how many could not be read, and what of those that could.
func failedArticles(sum pipeline.Summary, others string) error {
	if sum.Failed == sum.Articles() {
		others = ""
	}
	return fmt.Errorf("%d of %s failed%s", sum.Failed, plural(sum.Articles(), "article"), others)
}

func printJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}

func (s summary) writeText(w io.Writer) error {
	var b strings.Builder
	a, g := s.Articles, s.Graph
	fmt.Fprintf(&b, "articles  %d new, %d changed, %d unchanged, %d failed\n", a.New, a.Changed, a.Unchanged, a.Failed)
	if a.Skipped > 0 {
		fmt.Fprintf(&b, "skipped   %d files or pages that are no articles; --verbose names them\n", a.Skipped)
	}
	fmt.Fprintf(&b, "graph     %s, %s → %s, %s between them\n", plural(g.Articles, "article"), plural(g.Statements, "statement"), plural(g.Entities, "entity"), plural(g.Edges, "relation"))
	for _, name := range byCount(g.Relations) {
		fmt.Fprintf(&b, "  %-20s %d\n", name, g.Relations[name])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// byCount orders names by how often they occur, then by themselves.
func byCount(counts map[string]int) []string {
	names := slices.Sorted(maps.Keys(counts))
	slices.SortStableFunc(names, func(a, b string) int { return counts[b] - counts[a] })
	return names
}

// reporter tells the person at the terminal how far a build is, and everyone
// what could not be read.
type reporter struct {
	env *env
	bar *progressbar.ProgressBar // nil where stderr is no terminal
}

// newReporter counts what is to be read where a person waits and that is cheap.
func (e *env) newReporter(ctx context.Context, input source.Source) *reporter {
	r := &reporter{env: e}
	if f, ok := e.stderr.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		total, err := source.Count(ctx, input)
		if err != nil { // a stream, a feed, a file that reading will complain of
			total = -1
		}
		r.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(f), progressbar.OptionSetDescription("reading articles"),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"), progressbar.OptionClearOnFinish())
	}
	return r
}

func (r *reporter) problem(p *source.Problem) {
	if p.Kind != source.Failed {
		r.env.log.Info(p.Error(), "kind", string(p.Kind))
		return
	}
	if r.bar != nil {
		_ = r.bar.Clear() // a bar that cannot be drawn is no reason to stop
	}
	fmt.Fprintf(r.env.stderr, "wiregraph: %v\n", p)
	var panicked *pipeline.PanicError
	if errors.As(p, &panicked) {
		r.env.log.Info("panic", "article", p.Article, "stack", string(panicked.Stack))
	}
}

func (r *reporter) progress(sum pipeline.Summary) {
	if r.bar != nil {
		_ = r.bar.Set(sum.Articles())
	}
}

func (r *reporter) close() {
	if r.bar != nil {
		_ = r.bar.Finish()
	}
}
