package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/urfave/cli/v2"

	"wiregraph/internal/neo4jtest"
)

func TestMain(m *testing.M) {
	testscript.Main(stopping{m}, map[string]func(){
		"wiregraph": func() { os.Exit(execute()) },
	})
}

// stopping runs the tests and stops the Neo4j server that they may have started.
type stopping struct{ *testing.M }

func (s stopping) Run() int { return neo4jtest.Run(s.M) }

// TestScripts runs testdata/script: each file is a session at a shell.
func TestScripts(t *testing.T) {
	project, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir) // no configuration of the developer's own
			env.Setenv("PROJECT", project)
			return nil
		},
		Cmds: scriptCommands,
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
	})
}

// TestCommandsHaveExamples holds every command that runs to a help text with a
// line that can be typed.
func TestCommandsHaveExamples(t *testing.T) {
	app := newApp(&env{})
	var walk func(commands []*cli.Command, path string)
	walk = func(commands []*cli.Command, path string) {
		for _, cmd := range commands {
			full := path + " " + cmd.Name
			if cmd.Usage == "" {
				t.Errorf("%s: no usage line", full)
			}
			if cmd.Action != nil && !strings.Contains(cmd.Description, full) {
				t.Errorf("%s: the description has no example with %q", full, full)
			}
			walk(cmd.Subcommands, full)
		}
	}
	walk(app.Commands, app.Name)
}

// elsewhere marks examples that need what a test does not have: a server, the
// web, annotations, somebody to end them, a shell's own folders.
var elsewhere = regexp.MustCompile(`://|--watch|path/to/|query run|wiregraph browser|wiregraph completion|zcat`)

// TestExamplesWork types the examples of all help texts in the order of the
// commands, in a folder like the project's.
func TestExamplesWork(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS("../../examples")); err != nil {
		t.Fatal(err)
	}
	config := "schema: [examples/vocabulary]\nsources:\n  - {name: island-wire, at: examples/fictional-week.jsonl}\n"
	if err := os.WriteFile(filepath.Join(dir, configName), []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	typed := 0
	for _, line := range examples(newApp(&env{}).Commands) {
		if elsewhere.MatchString(line) {
			continue
		}
		typed++
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_CONFIG_HOME=")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", line, err, out)
		}
	}
	if typed < 30 {
		t.Errorf("only %d examples were typed", typed)
	}
}

// examples are the lines of the help texts that can be typed, each once.
func examples(commands []*cli.Command) []string {
	var lines []string
	for _, cmd := range commands {
		for line := range strings.Lines(cmd.Description) {
			if line = strings.TrimSpace(line); regexp.MustCompile(`^(wiregraph|echo|zcat) `).MatchString(line) && !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
		for _, line := range examples(cmd.Subcommands) {
			if !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// written is a command line in a document: a line of a code block, up to a pipe,
// a redirection or a note, or a span of code.
var (
	writtenLine = regexp.MustCompile(`^ *(?:\$ )?(?:go run \./cmd/)?wiregraph ([^|<>#]+)`)
	writtenSpan = regexp.MustCompile("`wiregraph ([a-z][^`|<>]*)`")
)

// TestDocumentedLines holds the command lines of README and docs to commands
// and flags that there are.
func TestDocumentedLines(t *testing.T) {
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range append(files, "../../README.md", "../../examples/README.md") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range writtenCommands(string(data)) {
			found++
			words := regexp.MustCompile(`"[^"]*"|'[^']*'|\S+`).FindAllString(line, -1)
			_, err := arrange(newApp(&env{}), append([]string{"wiregraph"}, words...))
			if err != nil && !strings.HasSuffix(err.Error(), "needs a value") { // prose names a flag without one
				t.Errorf("%s: wiregraph %s: %v", filepath.Base(file), line, err)
			}
		}
	}
	if found < 60 {
		t.Errorf("only %d command lines were found", found)
	}
}

func writtenCommands(text string) []string {
	var lines []string
	block := false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "```") {
			block = !block
		}
		if m := writtenLine.FindStringSubmatch(strings.TrimRight(line, "\n")); m != nil && (block || strings.HasPrefix(line, "    ")) {
			lines = append(lines, m[1])
		}
		for _, m := range writtenSpan.FindAllStringSubmatch(line, -1) {
			lines = append(lines, m[1])
		}
	}
	return lines
}

// TestCommandsAreDocumented holds docs/cli.md to name every command, and no
// other.
func TestCommandsAreDocumented(t *testing.T) {
	data, err := os.ReadFile("../../docs/cli.md")
	if err != nil {
		t.Fatal(err)
	}
	table, _, _ := strings.Cut(string(data), "\nFlags may stand")
	row := regexp.MustCompile("(?m)^\\| `([a-z]+)[^`]*` \\|")
	var documented []string
	for _, m := range row.FindAllStringSubmatch(table, -1) {
		documented = append(documented, m[1])
	}
	var names []string
	for _, cmd := range newApp(&env{}).Commands {
		names = append(names, cmd.Name)
	}
	slices.Sort(documented)
	slices.Sort(names)
	if diff := cmp.Diff(names, documented); diff != "" {
		t.Errorf("commands and the table of docs/cli.md differ:\n%s", diff)
	}
}

// TestDocumentedFlags holds the flags that README and docs name to flags that
// some command has, and the table of docs/cli.md to the common ones.
func TestDocumentedFlags(t *testing.T) {
	known := map[string]bool{"help": true, "version": true, "wait": true, "profile": true} // the last two are docker's
	var collect func(flags []cli.Flag, commands []*cli.Command)
	collect = func(flags []cli.Flag, commands []*cli.Command) {
		for _, f := range flags {
			known[f.Names()[0]] = true
		}
		for _, cmd := range commands {
			collect(cmd.Flags, cmd.Subcommands)
		}
	}
	collect(commonFlags(), newApp(&env{}).Commands)
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	flag := regexp.MustCompile(`(?:^|[\s` + "`" + `(])--([a-z][a-z-]*)`)
	found := 0
	for _, file := range append(files, "../../README.md", "../../examples/README.md") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range flag.FindAllStringSubmatch(string(data), -1) {
			found++
			if !known[m[1]] {
				t.Errorf("%s names the flag --%s, which no command has", filepath.Base(file), m[1])
			}
		}
	}
	if found < 60 {
		t.Errorf("only %d flags were found", found)
	}
	data, err := os.ReadFile("../../docs/cli.md")
	if err != nil {
		t.Fatal(err)
	}
	var documented, common []string
	for _, m := range regexp.MustCompile("(?m)^\\| `--([a-z-]+)[^`]*` \\|").FindAllStringSubmatch(string(data), -1) {
		documented = append(documented, m[1])
	}
	for _, f := range commonFlags() {
		common = append(common, f.Names()[0])
	}
	slices.Sort(documented)
	slices.Sort(common)
	if diff := cmp.Diff(common, documented); diff != "" {
		t.Errorf("the common flags and their table in docs/cli.md differ:\n%s", diff)
	}
}

// TestInterruptedRun says so whatever the command came back with.
func TestInterruptedRun(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var stderr bytes.Buffer
	if code := run(ctx, []string{"wiregraph", "nonsense"}, nil, io.Discard, &stderr, os.Getenv); code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
	if got := stderr.String(); got != "wiregraph: interrupted\n" {
		t.Errorf("stderr %q", got)
	}
}

func TestArrange(t *testing.T) {
	app := newApp(&env{})
	app.Commands = []*cli.Command{
		{Name: "build", ArgsUsage: "PATH...", Action: noop, Flags: append(commonFlags(), &cli.BoolFlag{Name: "json"})},
		{Name: "query", ArgsUsage: "CYPHER", Action: noop, Subcommands: []*cli.Command{{Name: "list", Action: noop}}},
		{Name: "bare", Action: noop},
	}
	for _, tt := range []struct{ in, want string }{
		{"build a b", "wiregraph build -- a b"},
		{"build a --store x.db b --json", "wiregraph build --store x.db --json -- a b"},
		{"--store x.db build a", "wiregraph build --store x.db -- a"},
		{"build --store=x.db -- --json", "wiregraph build --store=x.db -- --json"},
		{"build -", "wiregraph build -- -"},
		{"build a --help", "wiregraph build --help"},
		{"help build", "wiregraph build --help"},
		{"--version", "wiregraph --version"},
		{"query list", "wiregraph query list --"},
		{"query list-of-words", "wiregraph query -- list-of-words"},
		{"query text list", "wiregraph query -- text list"},
		{"biuld a", `wiregraph has no command "biuld"; did you mean build?`},
		{"build --jsn", "wiregraph build has no flag --jsn; did you mean --json?"},
		{"build --xyzzy", "wiregraph build has no flag --xyzzy; --help lists what there is"},
		{"build --store", "--store needs a value"},
		{"bare x", `wiregraph bare takes no arguments, but has "x"`},
		{"", "wiregraph needs a command: build, query, bare (--help says more)"},
	} {
		got, err := arrange(app, append([]string{"/somewhere/wiregraph"}, strings.Fields(tt.in)...))
		line := strings.Join(got, " ")
		if err != nil {
			line = err.Error()
		}
		if line != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.in, line, tt.want)
		}
	}
}

func noop(*cli.Context) error { return nil }
