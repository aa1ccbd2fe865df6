package imports

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	root   = "../.."
	module = "wiregraph"
)

// rules is the table: folder → folders that it may import, nil for all.
type rules struct {
	allowed map[string][]string
	helpers []string // what tests may import besides
}

var quoted = regexp.MustCompile("`([^`]+)`")

func quotedWords(s string) []string {
	words := []string{}
	for _, m := range quoted.FindAllStringSubmatch(s, -1) {
		words = append(words, m[1])
	}
	return words
}

// readRules reads the table's rows, "| `folder` | … | `a`, `b` |".
func readRules(document string) (rules, error) {
	r := rules{allowed: map[string][]string{}}
	for _, line := range strings.Split(document, "\n") {
		if list, ok := strings.CutPrefix(line, "Test helpers:"); ok {
			r.helpers = quotedWords(list)
		}
		cells := strings.Split(strings.Trim(line, "| "), "|")
		if !strings.HasPrefix(line, "| `") || len(cells) != 3 {
			continue
		}
		folder := quotedWords(cells[0])[0]
		switch imports := strings.TrimSpace(cells[2]); {
		case imports == "all":
			r.allowed[folder] = nil
		case imports == "–" || strings.HasPrefix(imports, "`"):
			r.allowed[folder] = quotedWords(imports)
		default:
			return r, fmt.Errorf("row of %s: cannot read %q", folder, imports)
		}
	}
	if len(r.allowed) < 10 || len(r.helpers) == 0 {
		return r, fmt.Errorf("only %d rows and %d helpers", len(r.allowed), len(r.helpers))
	}
	return r, nil
}

// row is the folder of the table that a package belongs to, the longest that
// holds it, "" for none.
func (r rules) row(pkg string) string {
	for dir := pkg; dir != "."; dir = path.Dir(dir) {
		if _, ok := r.allowed[dir]; ok {
			return dir
		}
	}
	return ""
}

// allows reports whether a package may import another one.
func (r rules) allows(from, to string, test bool) bool {
	source, target := r.row(from), r.row(to)
	switch {
	case source == "" || target == "":
		return false // both must have a place
	case source == target || r.allowed[source] == nil:
		return true
	case test && slices.Contains(r.helpers, target):
		return true
	}
	return slices.Contains(r.allowed[source], target)
}

// TestImports walks every Go file and every import of ours in it.
func TestImports(t *testing.T) {
	document, err := os.ReadFile(filepath.Join(root, "docs/architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := readRules(string(document))
	if err != nil {
		t.Fatal(err)
	}
	arrows := 0
	err = filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := entry.Name(); entry.IsDir() && (name == "testdata" || name != ".." && strings.HasPrefix(name, ".") || name == "node_modules") && file != root {
			return fs.SkipDir
		}
		if !strings.HasSuffix(file, ".go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			to, ours := strings.CutPrefix(imported, module+"/")
			if !ours {
				continue
			}
			arrows++
			if from := filepath.ToSlash(folder); !r.allows(from, to, strings.HasSuffix(file, "_test.go")) {
				t.Errorf("%s imports %s, which the table in docs/architecture.md does not allow", file, to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if arrows < 20 {
		t.Errorf("only %d imports seen: the walk does not reach the code", arrows)
	}
}

func TestRules(t *testing.T) {
	r := rules{
		allowed: map[string][]string{"schema": {}, "graph": {"schema"}, "graph/sqlite": {"graph"}, "graph/graphtest": {"graph"}, "cmd": nil},
		helpers: []string{"graph/graphtest"},
	}
	for _, tt := range []struct {
		from, to string
		test     bool
		want     bool
	}{
		{"graph", "schema", false, true},
		{"schema", "graph", false, false},
		{"graph/sqlite", "graph", false, true},
		{"graph/sqlite", "schema", false, false},
		{"graph/sqlite", "graph/graphtest", true, true},
		{"graph/sqlite", "graph/graphtest", false, false},
		{"graph", "graph/sqlite", false, false},
		{"graph/new", "graph", false, true}, // part of graph, until it has a row
		{"cmd/tool", "graph/sqlite", false, true},
		{"stray", "graph", false, false},
		{"graph", "stray", false, false},
	} {
		if got := r.allows(tt.from, tt.to, tt.test); got != tt.want {
			t.Errorf("%s → %s (test %v): %v, want %v", tt.from, tt.to, tt.test, got, tt.want)
		}
	}
}
