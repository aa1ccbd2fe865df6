package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/urfave/cli/v2"
	"go.yaml.in/yaml/v3"

	"wiregraph/extract"
	"wiregraph/graph/resolve"
	"wiregraph/schema"
)

// schemaCommand shows, checks and extends the vocabulary.
func schemaCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "schema",
		Usage: "show, check, test and extend the vocabulary",
		Description: `The vocabulary says what there is to find: entity types, relations with the
words that tell them, offices, and gazetteers of known names. It is data, built
into the program; --schema DIR lays a folder of your own over it.

Example:
   wiregraph schema list`,
		Subcommands: []*cli.Command{
			schemaListCommand(e), schemaShowCommand(e), schemaCheckCommand(e), schemaTestCommand(e), schemaNewCommand(e),
		},
	}
}

func schemaListCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "list",
		Usage: "list entity types, relations and gazetteers",
		Description: `Lists what the vocabulary holds, with the layers of --schema.

Example:
   wiregraph schema list`,
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return usageError("wiregraph schema list takes no arguments; wiregraph schema show NAME shows one thing")
			}
			sch, err := e.loadSchema(c)
			if err != nil {
				return err
			}
			listSchema(e.stdout, sch)
			return nil
		},
	}
}

func listSchema(w io.Writer, sch *schema.Schema) {
	count := map[string]int{}
	for i := range sch.Entries {
		count[sch.Entries[i].Type]++
	}
	fmt.Fprintln(w, "types")
	for _, t := range sch.Types {
		fmt.Fprintf(w, "  %-20s %6d known names\n", t.Name, count[t.Name])
	}
	fmt.Fprintln(w, "relations")
	for i := range sch.Relations {
		r := &sch.Relations[i]
		arrow := "→"
		if r.Symmetric {
			arrow = "↔"
		}
		fmt.Fprintf(w, "  %-20s %s %s %s\n", r.Name, strings.Join(r.From, ", "), arrow, strings.Join(r.To, ", "))
	}
	fmt.Fprintf(w, "roles\n  %d nouns for offices\nword classes\n  %d\n", len(sch.Roles), len(sch.Words))
}

func schemaShowCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "show a relation, an entity type, a role, a word class or a known name",
		ArgsUsage: "NAME",
		Description: `Shows whatever bears the name: a relation as its file has it, the meaning of a
type, a role noun, the words of a class (with or without @), or the gazetteer's
entry of an id or a name.

Examples:
   wiregraph schema show MET_WITH
   wiregraph schema show state:qa`,
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usageError("wiregraph schema show needs a NAME, such as MET_WITH")
			}
			sch, err := e.loadSchema(c)
			if err != nil {
				return err
			}
			name := strings.Join(c.Args().Slice(), " ")
			if !showSchema(e.stdout, sch, name) {
				return exit(exitNotFound, fmt.Errorf("schema: nothing is called %q; wiregraph schema list lists relations and types", name))
			}
			return nil
		},
	}
}

// showSchema prints everything of that name and says whether there was any.
func showSchema(w io.Writer, sch *schema.Schema, name string) bool {
	var found []any
	if r := sch.Relation(strings.ToUpper(name)); r != nil {
		found = append(found, r)
	}
	for _, t := range sch.Types {
		if strings.EqualFold(t.Name, name) {
			found = append(found, t)
		}
	}
	for _, r := range sch.Roles {
		if r.Noun == strings.ToLower(name) {
			found = append(found, map[string]any{"role": r.Noun, "of": r.Of, "leads": r.Leads, "title": r.Title})
		}
	}
	if words, ok := sch.Words[strings.TrimPrefix(name, "@")]; ok {
		found = append(found, map[string]any{strings.TrimPrefix(name, "@"): words})
	}
	for i := range sch.Entries {
		if en := &sch.Entries[i]; en.ID == name || en.Has(name) {
			found = append(found, en)
		}
	}
	enc := yaml.NewEncoder(w)
	enc.SetIndent(2)
	for _, v := range found {
		if enc.Encode(v) != nil {
			break
		}
	}
	enc.Close()
	return len(found) > 0
}

func schemaCheckCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "report every problem of the vocabulary at once, with file and line",
		ArgsUsage: "[DIR...]",
		Description: `Checks the built-in vocabulary with the folders of --schema and of the arguments
laid over it, and prints every problem. The exit code is 5 where there is one.

Example:
   wiregraph schema check`,
		Action: func(c *cli.Context) error {
			sch, err := checkSchema(append(c.StringSlice("schema"), c.Args().Slice()...))
			if err != nil {
				fmt.Fprintln(e.stdout, err)
				return exit(exitSchema, fmt.Errorf("schema: %s", plural(strings.Count(err.Error(), "\n")+1, "problem")))
			}
			fmt.Fprintf(e.stdout, "sound: %d types, %d relations, %d roles, %d known names\n", len(sch.Types), len(sch.Relations), len(sch.Roles), len(sch.Entries))
			return nil
		},
	}
}

// checkSchema loads the vocabulary with the decisions in its folders. Its error
// has a line for each problem of both.
func checkSchema(dirs []string) (*schema.Schema, error) {
	sch, err := schema.Load(dirs...)
	names := sch
	if err != nil {
		names = &schema.Schema{} // decisions are checked all the same
	}
	_, decisions := resolve.Load(names, dirs...)
	return sch, errors.Join(err, decisions)
}

func schemaTestCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:      "test",
		Usage:     "run the examples of the relations",
		ArgsUsage: "[RELATION...]",
		Description: `Reads each relation's examples and prints those that come out otherwise than
wanted: statements missed, and statements found where none is wanted.

Example:
   wiregraph schema test MET_WITH`,
		Action: func(c *cli.Context) error {
			sch, err := e.loadSchema(c)
			if err != nil {
				return err
			}
			relations, err := chosenRelations(sch, c.Args().Slice())
			if err != nil {
				return err
			}
			x, err := e.newExtractor(c, sch)
			if err != nil {
				return err
			}
			return testRelations(e.stdout, x, relations)
		},
	}
}

func chosenRelations(sch *schema.Schema, names []string) ([]*schema.Relation, error) {
	var list []*schema.Relation
	for _, name := range names {
		r := sch.Relation(strings.ToUpper(name))
		if r == nil {
			return nil, exit(exitNotFound, fmt.Errorf("schema: no relation is called %q; wiregraph schema list lists them", name))
		}
		list = append(list, r)
	}
	for i := range sch.Relations {
		if len(names) == 0 {
			list = append(list, &sch.Relations[i])
		}
	}
	return list, nil
}

func testRelations(w io.Writer, x *extract.Extractor, relations []*schema.Relation) error {
	examples, failed := 0, 0
	for _, r := range relations {
		faults := x.CheckExamples(r)
		examples += len(r.Examples)
		failed += len(faults)
		for _, f := range faults {
			fmt.Fprintf(w, "%s: %s\n", r.Name, f)
		}
	}
	fmt.Fprintf(w, "%s, %s, %s\n", plural(len(relations), "relation"), plural(examples, "example"), plural(failed, "fault"))
	if failed > 0 {
		return exit(exitPartial, fmt.Errorf("schema: %s", plural(failed, "fault")))
	}
	return nil
}

func schemaNewCommand(e *env) *cli.Command {
	return &cli.Command{
		Name:  "new",
		Usage: "begin a file of your own",
		Description: `Begins a file of the vocabulary in the folder of --schema.

Example:
   wiregraph schema new relation BUILT --schema my-words`,
		Subcommands: []*cli.Command{{
			Name:      "relation",
			Usage:     "begin a relation: a YAML file to fill in",
			ArgsUsage: "NAME",
			Description: `Writes relations/NAME.yaml into the last folder of --schema (made where it is
not there), with every field explained. An existing file is left alone.

Example:
   wiregraph schema new relation BUILT --schema my-words`,
			Action: func(c *cli.Context) error {
				dirs := c.StringSlice("schema")
				if c.NArg() != 1 || len(dirs) == 0 {
					return usageError("wiregraph schema new relation needs a NAME and --schema DIR, the folder to write into")
				}
				return newRelation(e.stdout, dirs[len(dirs)-1], c.Args().First())
			},
		}},
	}
}

var newRelationName = regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$`)

func newRelation(w io.Writer, dir, name string) error {
	if !newRelationName.MatchString(name) {
		return usageError("schema: %q is no relation name; write it like MET_WITH", name)
	}
	path := filepath.Join(dir, "relations", name+".yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return exit(exitInput, unwritable(path, err))
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return exit(exitInput, fmt.Errorf("%s: is there already; edit it, or name another relation", path))
	}
	if err != nil {
		return exit(exitInput, unwritable(path, err))
	}
	_, err = fmt.Fprintf(f, relationTemplate, name)
	if err = errors.Join(err, f.Close()); err != nil {
		return exit(exitInput, unwritable(path, err))
	}
	fmt.Fprintln(w, path)
	return nil
}

const relationTemplate = `name: %s
family: diplomacy # diplomacy, verbal, material or standing
doc: >-
  What the subject did to the object, in one sentence.
from: [State, Organization, Person] # types of the subject
to: [State, Organization, Person]   # types of the object
symmetric: false # true where either order means the same
patterns:
  # One trigger each (verb, noun or adjective, by dictionary form) and where its
  # parties stand: obj, subj, or a preposition. "@class" is a class of words/.
  - {verb: [befriend], object: obj}
examples:
  - text: 'Norway befriended Peru.'
    want:
      - {subject: Norway, object: Peru}
  - {text: 'Norway befriended whales off Peru.'} # a trap: nothing is wanted
`
