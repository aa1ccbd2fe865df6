package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/urfave/cli/v2"

	"wiregraph/internal/refresh"
)

// sourcesCommand shows how the sources are doing.
func sourcesCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "sources",
		Usage: "show how the sources of the configuration are doing",
		Description: `For each source: its state, the last success, how many articles it has brought,
how many pieces could not be read, and when it is visited next. A source is
stale when it had no success for longer than three of its own intervals; the
exit code is then 1. --letters lists the pieces that could not be read, with
the reason; wiregraph refresh --retry tries them again.

Examples:
   wiregraph sources
   wiregraph sources --letters
   wiregraph sources --json`,
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "letters", Usage: "list the dead letters"},
			&cli.BoolFlag{Name: "json", Usage: "print JSON"},
		},
		Action: func(c *cli.Context) (err error) {
			sources, err := e.sources(nil, e.config.setting("refresh.time-zone"))
			if err != nil {
				return err
			}
			sch, err := e.loadSchema(c)
			if err != nil {
				return err
			}
			st, err := e.openStore(c, sch, toRead)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, storeError(st.Close())) }()
			r := &refresh.Runner{Sources: sources, Store: st, Log: e.log}
			if c.Bool("letters") {
				return e.printLetters(c, r)
			}
			return e.printSources(c, r)
		},
	}
}

func (e *env) printSources(c *cli.Context, r *refresh.Runner) error {
	all, err := r.Standings(c.Context)
	if err != nil {
		return storeError(err)
	}
	health := refresh.Judge(all)
	if c.Bool("json") {
		err = printJSON(e.stdout, health)
	} else {
		err = writeSources(e.stdout, all)
	}
	if err == nil && !health.OK {
		err = exit(exitPartial, fmt.Errorf("%d of %d sources are stale", len(health.Stale), len(all)))
	}
	return err
}

func writeSources(out io.Writer, all []refresh.Standing) error {
	w := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	fmt.Fprintln(w, "SOURCE\tSTATE\tLAST SUCCESS\tSEEN\tNEW\tCHANGED\tFAILED\tLETTERS\tNEXT DUE")
	for _, s := range all {
		fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s\n", s.Source, s.State, when(s.LastSuccess), s.Total.Articles(),
			s.Total.New, s.Total.Changed, s.Total.Failed, s.Letters, due(s))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, s := range all {
		if s.LastError != "" {
			if _, err := fmt.Fprintf(out, "\n%s failed %s, last at %s: %s\n", s.Source, times(s.Fails), when(s.ErrorAt), s.LastError); err != nil {
				return err
			}
		}
	}
	return nil
}

func when(t time.Time) string {
	if t.IsZero() {
		return "never"
	}
	return t.UTC().Format("2006-01-02 15:04 MST")
}

// due is when a source is visited next; one that never was is due at once.
func due(s refresh.Standing) string {
	if s.NextDue.IsZero() {
		return "now"
	}
	return when(s.NextDue)
}

// times says how often.
func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

func (e *env) printLetters(c *cli.Context, r *refresh.Runner) error {
	all := []refresh.Letter{}
	for _, s := range r.Sources {
		letters, err := r.Letters(c.Context, s.Name)
		if err != nil {
			return storeError(err)
		}
		all = append(all, letters...)
	}
	if c.Bool("json") {
		return printJSON(e.stdout, all)
	}
	for _, l := range all {
		where := l.Where
		if l.Line > 0 {
			where += ":" + strconv.Itoa(l.Line)
		}
		again := "again when it changes"
		if l.Retry {
			again = "again by itself"
		}
		if _, err := fmt.Fprintf(e.stdout, "%s\t%s: %s (since %s, tried %s, %s)\n", l.Source, where, l.Reason, when(l.First), times(l.Tries), again); err != nil {
			return err
		}
	}
	return nil
}
