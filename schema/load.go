package schema

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed types.yaml roles.yaml relations words gazetteer
var builtin embed.FS

// Load reads the built-in vocabulary and lays the given folders over it, the
// last one strongest: a type, relation, word class or gazetteer id that a
// folder declares replaces the earlier one of the same name whole, and roles are
// added. Where anything is wrong it returns no schema and a Problems that lists
// every fault.
func Load(dirs ...string) (*Schema, error) {
	l := newLoader()
	l.layer(builtin, "schema")
	for _, dir := range dirs {
		info, err := os.Stat(dir)
		switch {
		case err != nil:
			l.add(dir, 0, "cannot be read as a schema folder: %v", errors.Unwrap(err))
		case !info.IsDir():
			l.add(dir, 0, "is no folder; give the folder that holds types.yaml, relations/ or gazetteer/")
		default:
			l.layer(os.DirFS(dir), dir)
		}
	}
	return l.finish()
}

// loader gathers layers and problems. Every declared thing keeps the file and
// line that it came from, so that a fault found after all layers are read can
// still be placed.
type loader struct {
	types     map[string]located[Type]
	relations map[string]located[Relation]
	roles     map[string]located[Role]
	words     map[string]located[[]string]
	entries   map[string]located[Entry]
	layers    int
	problems  Problems
}

type located[T any] struct {
	value T
	file  string
	line  int
	layer int
	node  *yaml.Node // the document, for the lines of single keys; nil in TSV
}

func newLoader() *loader {
	return &loader{
		types:     map[string]located[Type]{},
		relations: map[string]located[Relation]{},
		roles:     map[string]located[Role]{},
		words:     map[string]located[[]string]{},
		entries:   make(map[string]located[Entry], 1<<13),
	}
}

func (l *loader) add(file string, line int, format string, args ...any) {
	l.problems = append(l.problems, Problem{file, line, fmt.Sprintf(format, args...)})
}

// layer reads one folder. Files that no part of the vocabulary claims are
// faults: a misnamed folder would otherwise be ignored in silence.
func (l *loader) layer(fsys fs.FS, label string) {
	l.layers++
	found := 0
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			l.add(path.Join(label, name), 0, "cannot be read: %v", err)
			return nil
		}
		if d.IsDir() || ignored(name) {
			return nil
		}
		found++
		l.file(fsys, name, path.Join(label, name))
		return nil
	})
	if err == nil && found == 0 {
		l.add(label, 0, "holds nothing of a schema; expected types.yaml, roles.yaml, relations/*.yaml, words/*.yaml or gazetteer/*.tsv")
	}
}

// ignored are files that people keep beside data: notes and hidden files.
func ignored(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, ".md")
}

func (l *loader) file(fsys fs.FS, name, label string) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		l.add(label, 0, "cannot be read: %v", err)
		return
	}
	dir, ext := path.Dir(name), path.Ext(name)
	switch {
	case name == "types.yaml":
		l.readTypes(data, label)
	case name == "roles.yaml":
		l.readRoles(data, label)
	case dir == "relations" && ext == ".yaml":
		l.readRelation(data, label)
	case dir == "words" && ext == ".yaml":
		l.readWords(data, label)
	case dir == "gazetteer" && ext == ".tsv":
		l.readGazetteer(data, label)
	case name == "decisions.tsv": // who is who across articles; graph/resolve reads it
	default:
		l.add(label, 0, "has no place in a schema; expected types.yaml, roles.yaml, relations/*.yaml, words/*.yaml or gazetteer/*.tsv")
	}
}

var yamlLine = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)

// decode reads one YAML document strictly and returns its tree as well, nil
// where it could not be read. Every fault of the document is reported.
func (l *loader) decode(data []byte, label string, into any) *yaml.Node {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	err := dec.Decode(into)
	var fields *yaml.TypeError
	switch {
	case errors.Is(err, io.EOF):
		l.add(label, 0, "is empty; declare something in it, or delete it")
		return nil
	case errors.As(err, &fields):
		for _, text := range fields.Errors {
			l.yamlProblem(label, text)
		}
		return nil
	case err != nil:
		l.yamlProblem(label, err.Error())
		return nil
	}
	if extra := dec.Decode(new(yaml.Node)); !errors.Is(extra, io.EOF) {
		l.add(label, 0, "holds more than one YAML document; put each into a file of its own")
		return nil
	}
	var node yaml.Node
	if err := yaml.Unmarshal(data, &node); err != nil {
		l.yamlProblem(label, err.Error())
		return nil
	}
	return &node
}

func (l *loader) yamlProblem(label, text string) {
	line := 0
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	text = strings.TrimPrefix(text, "yaml: ")
	text = strings.ReplaceAll(text, " not found in type schema.", " is unknown in a ")
	if m := wrongKind.FindStringSubmatch(text); m != nil {
		text = strings.TrimSpace(yamlKinds[m[1]]+" "+m[2]) + " stands where " + wantedKind(m[3]) + " is wanted"
	}
	l.add(label, line, "%s", text)
}

// lineOf is the line of a top-level key of a mapping, or of the document.
func lineOf(doc *yaml.Node, key string) int {
	if doc == nil || len(doc.Content) == 0 {
		return 0
	}
	root := doc.Content[0]
	for i := 0; i+1 < len(root.Content) && root.Kind == yaml.MappingNode; i += 2 {
		if root.Content[i].Value == key {
			return root.Content[i].Line
		}
	}
	return root.Line
}

// itemLine is the line of item i of a document that is a list.
func itemLine(doc *yaml.Node, i int) int {
	if doc == nil || len(doc.Content) == 0 || i >= len(doc.Content[0].Content) {
		return 0
	}
	return doc.Content[0].Content[i].Line
}

var (
	typeName     = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
	relationName = regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$`)
	className    = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
)

func (l *loader) readTypes(data []byte, label string) {
	var list []Type
	node := l.decode(data, label, &list)
	if node == nil {
		return
	}
	for i, t := range list {
		line := itemLine(node, i)
		if !typeName.MatchString(t.Name) {
			l.add(label, line, "type name %q is no identifier; write it like Organization", t.Name)
			continue
		}
		if t.Doc == "" {
			l.add(label, line, "type %s has no doc; say what it is and what it is not", t.Name)
		}
		declare(l, l.types, "type", t.Name, located[Type]{t, label, line, l.layers, node})
	}
}

// roleGroup is how roles.yaml writes roles: nouns that share everything else.
type roleGroup struct {
	Nouns []string `yaml:"nouns"`
	Of    string   `yaml:"of"`
	Leads bool     `yaml:"leads"`
	Title bool     `yaml:"title"`
}

var roleOf = map[string]bool{"state": true, "organization": true, "ship": true, "place": true, "any": true, "member": true}

func (l *loader) readRoles(data []byte, label string) {
	var list []roleGroup
	node := l.decode(data, label, &list)
	if node == nil {
		return
	}
	for i, g := range list {
		line := itemLine(node, i)
		if !roleOf[g.Of] {
			l.add(label, line, "of: %q is unknown; use state, organization, ship, place, any or member", g.Of)
		}
		for _, noun := range g.Nouns {
			if noun == "" || noun != strings.ToLower(noun) {
				l.add(label, line, "role %q must be lower case", noun)
				continue
			}
			declare(l, l.roles, "role", noun, located[Role]{Role{noun, g.Of, g.Leads, g.Title}, label, line, l.layers, node})
		}
	}
}

func (l *loader) readRelation(data []byte, label string) {
	var r Relation
	node := l.decode(data, label, &r)
	if node == nil {
		return
	}
	line := lineOf(node, "name")
	if !relationName.MatchString(r.Name) {
		l.add(label, line, "relation name %q is no identifier; write it like MET_WITH", r.Name)
		return
	}
	if base := strings.TrimSuffix(path.Base(label), ".yaml"); base != r.Name {
		l.add(label, line, "relation %s must be in a file of its own name, %s.yaml", r.Name, r.Name)
	}
	declare(l, l.relations, "relation", r.Name, located[Relation]{r, label, line, l.layers, node})
}

func (l *loader) readWords(data []byte, label string) {
	var classes map[string][]string
	node := l.decode(data, label, &classes)
	if node == nil {
		return
	}
	names := make([]string, 0, len(classes))
	for name := range classes {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		line := lineOf(node, name)
		if !className.MatchString(name) {
			l.add(label, line, "word class %q is no identifier; write it like light-verb", name)
			continue
		}
		declare(l, l.words, "word class", name, located[[]string]{classes[name], label, line, l.layers, node})
	}
}

// declare puts a thing under its name. The same name twice in one layer is a
// fault; in a later layer it replaces.
func declare[T any](l *loader, into map[string]located[T], kind, name string, v located[T]) {
	if old, ok := into[name]; ok && old.layer == v.layer {
		l.add(v.file, v.line, "%s %s is declared twice, first at %s:%d", kind, name, old.file, old.line)
		return
	}
	into[name] = v
}

// wrongKind is what the decoder says of a value of another kind, in words of
// its own types.
var wrongKind = regexp.MustCompile("^cannot unmarshal !!(\\w+) ?(`.*`)? into (\\S+)$")

// yamlKinds are the decoder's names of what a document holds.
var yamlKinds = map[string]string{"str": "text", "seq": "a list", "map": "a mapping", "int": "a number", "float": "a number", "bool": "true or false"}

// wantedKind says in YAML's words what a Go type takes.
func wantedKind(goType string) string {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return "a list"
	case goType == "string":
		return "text"
	case goType == "bool":
		return "true or false"
	}
	return "a mapping of fields"
}
