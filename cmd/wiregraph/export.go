package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"wiregraph/graph"
	"wiregraph/graph/export"
)

// exportCommand writes the graph, or a part of it, for other programs.
func exportCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "export",
		Usage: "write the graph, or a part of it, as GraphML, JSON or CSV",
		Description: `Formats: ` + strings.Join(export.Names(), ", ") + `.
graphml is read by Gephi, yEd and Neo4j's APOC alike; graphml-yed adds the
labels that yEd draws, graphml-apoc writes lists as APOC does. csv has one row
for each edge, csv-entities one for each entity. The same graph gives the same
bytes. With -o a file is only replaced when all of it is written.

Examples:
   wiregraph export --format graphml -o graph.graphml
   wiregraph export --format csv --entity Orsany --depth 2 --since 2031-05
   wiregraph export --format json --relation warned --relation threatened`,
		Flags: append(filterFlags(),
			&cli.StringFlag{Name: "format", Value: "json", Usage: "write `FORMAT`"},
			&cli.StringSliceFlag{Name: "entity", Usage: "only what is around the entity called `NAME` (repeatable)"},
			&cli.IntFlag{Name: "depth", Value: 1, Usage: "with --entity: follow edges `N` times; 0 is only the edges between those named"},
			&cli.PathFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output"},
		),
		Action: func(c *cli.Context) error {
			write, err := exportFormat(c.String("format"))
			if err != nil {
				return err
			}
			q, err := filters(c)
			if err != nil {
				return err
			}
			return e.withStore(c, toRead, func(st graph.Store) error { return e.export(c, st, q, write) })
		},
	}
}

func exportFormat(name string) (export.Format, error) {
	write, ok := export.Formats[name]
	if !ok {
		return nil, usageError("--format %q: want one of %s", name, strings.Join(export.Names(), ", "))
	}
	return write, nil
}

func (e *env) export(c *cli.Context, st graph.Store, q graph.Query, write export.Format) error {
	for _, name := range c.StringSlice("entity") {
		ent, err := findEntity(c.Context, st, name)
		if err != nil {
			return err
		}
		q.Entities = append(q.Entities, ent.ID)
	}
	if len(q.Entities) > 0 {
		q.Depth = c.Int("depth")
	}
	if err := checkQuery(q); err != nil {
		return err
	}
	walk := func(entity func(graph.Entity) error, edge func(graph.Edge) error) error {
		var out error // of the writing, to tell it from one of the store
		err := st.Stream(c.Context, q,
			func(e graph.Entity) error { out = entity(e); return out },
			func(e graph.Edge) error { out = edge(e); return out })
		if out != nil {
			return out
		}
		return storeError(err)
	}
	if c.Path("output") == "" {
		return write(e.stdout, walk)
	}
	return writeFile(c.Path("output"), func(w io.Writer) error { return write(w, walk) })
}

// writeFile puts what write writes into a file, which stays as it was where
// that ends in an error. A link stays a link, and what is no file, such as a
// pipe or /dev/null, is written as it is.
func writeFile(path string, write func(io.Writer) error) error {
	target := path
	if linked, err := filepath.EvalSymlinks(path); err == nil {
		target = linked
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(target); err == nil {
		switch {
		case info.IsDir():
			return fmt.Errorf("%s: is a directory; name a file in it", path)
		case !info.Mode().IsRegular():
			return unwritable(path, writeThrough(target, write))
		}
		mode = info.Mode().Perm()
	}
	return unwritable(path, replaceFile(target, mode, write))
}

func writeThrough(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}

// replaceFile writes a file beside path and then lets it take that name.
func replaceFile(path string, mode fs.FileMode, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if err := write(f); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := errors.Join(f.Chmod(mode), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// unwritable tells an error of the file system in the words of the one who
// named the path, without the name of the file that is written first.
func unwritable(path string, err error) error {
	var inFile *fs.PathError
	var renaming *os.LinkError
	switch {
	case errors.As(err, &inFile):
		err = inFile.Err
	case errors.As(err, &renaming):
		err = renaming.Err
	default:
		return err
	}
	return fmt.Errorf("%s: cannot be written: %w; check that its folder exists, may be written and has room", path, err)
}
