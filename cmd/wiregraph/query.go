package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/urfave/cli/v2"

	"wiregraph/graph/neo4j"
)

// queryCommand asks questions in Cypher.
func queryCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "query",
		Usage:     "ask the graph in Cypher (needs a Neo4j store)",
		ArgsUsage: "'CYPHER'",
		Description: `Runs a question of your own, or one of those that come with wiregraph. Questions
only read: the server is asked first what a query would do.

Examples:
   wiregraph query list
   wiregraph query run who-met-whom --param name='Ilse Marrow' --store bolt://localhost:7687
   wiregraph query --store bolt://localhost:7687 'MATCH p = (:State)-[:WARNED]->(:State) RETURN p'`,
		Flags:       queryFlags(),
		Subcommands: []*cli.Command{queryListCommand(e), queryShowCommand(e), queryRunCommand(e)},
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usageError("wiregraph query needs one question in Cypher, in quotes, or one of list, show, run")
			}
			given, err := parameters(c)
			if err != nil {
				return err
			}
			values := map[string]any{}
			for name, typed := range given {
				values[name] = neo4j.ReadParameter(typed)
			}
			return e.ask(c, c.Args().First(), values)
		},
	}
}

// queryFlags are those of all ways to ask; each call makes new ones.
func queryFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "param", Usage: "give a parameter its value as `NAME=VALUE` (repeatable)"},
		&cli.BoolFlag{Name: "json", Usage: "print JSON"},
		&cli.BoolFlag{Name: "csv", Usage: "print CSV"},
		&cli.DurationFlag{Name: "timeout", Value: 30 * time.Second, Usage: "give up after `TIME`; 0 is never"},
		&cli.IntFlag{Name: "limit", Value: 1000, Usage: "print at most `N` rows; 0 is all"},
	}
}

func queryListCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:        "list",
		Usage:       "list the ready-made questions",
		Description: "Example:\n   wiregraph query list",
		Flags:       []cli.Flag{&cli.BoolFlag{Name: "json", Usage: "print JSON"}},
		Action: func(c *cli.Context) error {
			list, err := neo4j.Queries()
			if err != nil {
				return err
			}
			if c.Bool("json") {
				return printJSON(e.stdout, list)
			}
			t := newTable(e.stdout)
			t.AppendHeader(table.Row{"name", "question", "parameters"})
			for _, q := range list {
				var names []string
				for _, p := range q.Parameters {
					names = append(names, p.Name)
				}
				t.AppendRow(table.Row{q.Name, q.Title, strings.Join(names, ", ")})
			}
			t.Render()
			return nil
		},
	}
}

func queryShowCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:        "show",
		Usage:       "print a ready-made question, to be pasted into the Browser or changed",
		ArgsUsage:   "NAME",
		Description: "Example:\n   wiregraph query show who-met-whom",
		Action: func(c *cli.Context) error {
			q, err := namedQuery(c)
			if err != nil {
				return err
			}
			_, err = io.WriteString(e.stdout, q.Text)
			return err
		},
	}
}

func queryRunCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "run",
		Usage:     "ask a ready-made question",
		ArgsUsage: "NAME",
		Description: `Parameters that are not given have the values that "query show" tells.

Example:
   wiregraph query run timeline-of-two --param a=Veldania --param b=Orsany --store bolt://localhost:7687`,
		Flags: queryFlags(),
		Action: func(c *cli.Context) error {
			q, err := namedQuery(c)
			if err != nil {
				return err
			}
			given, err := parameters(c)
			if err != nil {
				return err
			}
			values, err := q.Bind(given)
			if err != nil {
				return exit(exitUsage, err)
			}
			return e.ask(c, q.Text, values)
		},
	}
}

func namedQuery(c *cli.Context) (neo4j.Query, error) {
	list, err := neo4j.Queries()
	if err != nil {
		return neo4j.Query{}, err
	}
	if c.NArg() != 1 {
		return neo4j.Query{}, usageError("wiregraph query %s needs the NAME of one question; wiregraph query list has them", c.Command.Name)
	}
	name := c.Args().First()
	at := slices.IndexFunc(list, func(q neo4j.Query) bool { return q.Name == name })
	if at < 0 {
		var names []string
		for _, q := range list {
			names = append(names, q.Name)
		}
		return neo4j.Query{}, exit(exitNotFound, fmt.Errorf("no question %q%s", name, nearest(name, names, "", "wiregraph query list has them")))
	}
	return list[at], nil
}

// parameters reads --param NAME=VALUE.
func parameters(c *cli.Context) (map[string]string, error) {
	given := map[string]string{}
	for _, p := range c.StringSlice("param") {
		name, value, ok := strings.Cut(p, "=")
		if !ok || name == "" {
			return nil, usageError("--param %q: want NAME=VALUE", p)
		}
		given[name] = value
	}
	return given, nil
}

func (e *env) ask(c *cli.Context, query string, values map[string]any) (err error) {
	if c.Bool("json") && c.Bool("csv") {
		return usageError("--json and --csv exclude one another")
	}
	o, err := e.neo4jServer(c.String("store"))
	if err != nil {
		return err
	}
	a, err := neo4j.Connect(c.Context, o)
	if err != nil {
		return storeError(err)
	}
	defer func() { err = errors.Join(err, storeError(a.Close())) }()
	answer, err := a.Ask(c.Context, query, values, neo4j.Limits{Timeout: c.Duration("timeout"), Rows: c.Int("limit")})
	switch {
	case errors.Is(err, neo4j.ErrWrites):
		return exit(exitUsage, err)
	case err != nil:
		return storeError(err)
	}
	return e.printAnswer(c, answer)
}

// neo4jServer is the server behind --store, for what only a server can do.
func (e *env) neo4jServer(store string) (neo4j.Options, error) {
	if !neo4j.IsAddress(store) {
		return neo4j.Options{}, usageError(`Cypher needs a Neo4j server, and the store is the file %s; these two commands bring it:
   docker compose up -d --wait
   wiregraph copy --from %s --to bolt://localhost:7687`, store, store)
	}
	o, err := e.serverOptions(store)
	return o, exit(exitUsage, err)
}

func (e *env) printAnswer(c *cli.Context, answer *neo4j.Answer) error {
	if answer.More {
		fmt.Fprintf(e.stderr, "wiregraph: there are more than %d rows; --limit 0 prints all\n", len(answer.Rows))
	}
	switch {
	case c.Bool("json"):
		return printJSON(e.stdout, objects(answer))
	case c.Bool("csv"):
		return writeCSV(e.stdout, answer)
	}
	t := newTable(e.stdout)
	header := table.Row{}
	for _, name := range answer.Columns {
		header = append(header, name)
	}
	t.AppendHeader(header)
	for _, r := range answer.Rows {
		line := table.Row{}
		for _, v := range r {
			line = append(line, cell(v))
		}
		t.AppendRow(line)
	}
	t.Render()
	return nil
}

// objects are the rows by column.
func objects(answer *neo4j.Answer) []map[string]any {
	list := []map[string]any{}
	for _, r := range answer.Rows {
		o := map[string]any{}
		for i, name := range answer.Columns {
			o[name] = r[i]
		}
		list = append(list, o)
	}
	return list
}

func writeCSV(out io.Writer, answer *neo4j.Answer) error {
	w := csv.NewWriter(out)
	if err := w.Write(answer.Columns); err != nil {
		return err
	}
	for _, r := range answer.Rows {
		line := make([]string, len(r))
		for i, v := range r {
			line[i] = cell(v)
		}
		if err := w.Write(line); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// cell is a value as a person reads it.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []any:
		var parts []string
		for _, part := range v {
			parts = append(parts, cell(part))
		}
		return strings.Join(parts, "; ")
	case map[string]any:
		if data, err := json.Marshal(v); err == nil { // a map of Cypher values always is JSON
			return string(data)
		}
	}
	return fmt.Sprint(v)
}

// newTable is a plain table whose long cells are wrapped.
func newTable(w io.Writer) table.Writer {
	const widest = 64
	t := table.NewWriter()
	t.SetOutputMirror(w)
	t.SetStyle(table.StyleLight)
	t.Style().Options = table.OptionsNoBordersAndSeparators
	t.Style().Options.SeparateHeader = true
	t.Style().Format.Header = text.FormatDefault
	var columns []table.ColumnConfig
	for i := range 20 {
		columns = append(columns, table.ColumnConfig{Number: i + 1, WidthMax: widest, WidthMaxEnforcer: text.WrapSoft})
	}
	t.SetColumnConfigs(columns)
	return t
}
