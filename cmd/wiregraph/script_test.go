package main

import (
	"bufio"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	_ "modernc.org/sqlite"
)

// scriptCommands are what the scripts need beside the standard commands.
var scriptCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"exits":        exits,
	"interrupt":    interrupt,
	"unhex":        unhex,
	"longline":     longLine,
	"manyarticles": manyArticles,
	"sql":          runSQL,
	"samplestore":  sampleStore,
	"serve":        serveNews,
	"killed":       killedAtRequest,
	"expand":       expandFile,
	"sums":         sameSums,
}

// exits CODE COMMAND ARG... wants exactly that exit code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if want := args[0]; strconv.Itoa(code) != want {
		ts.Fatalf("exit code %d, want %s", code, want)
	}
}

// interrupt COMMAND ARG... gives a command more articles on standard input than
// a pipe holds, keeps the pipe open, sends it the signal of Ctrl-C and wants the
// exit code that says so. The command hangs in a read at that moment.
func interrupt(ts *testscript.TestScript, _ bool, args []string) {
	program, err := os.Executable() // testscript runs it as whatever command its name says
	ts.Check(err)
	cmd := exec.Command(program, args[1:]...)
	cmd.Args[0] = args[0]
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = []string{"HOME=" + ts.Getenv("HOME")}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	stdin, err := cmd.StdinPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	for i := range 600 {
		_, err := fmt.Fprintf(stdin, "{\"id\": \"i%d\", \"text\": \"It rained in the %dth week. %s\"}\n", i, i, strings.Repeat("And again. ", 20))
		ts.Check(err)
	}
	ts.Check(cmd.Process.Signal(os.Interrupt))
	err = cmd.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitInterrupted || !strings.Contains(stderr.String(), "interrupted; ") {
		ts.Fatalf("%v, want exit code %d and a word about it, not %s", err, exitInterrupted, stderr.String())
	}
}

// unhex FROM TO writes the bytes that a file names in hex.
func unhex(ts *testscript.TestScript, _ bool, args []string) {
	data, err := hex.DecodeString(strings.TrimSpace(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
}

// longline MEGABYTES FILE writes one line of that size and a good line after it.
func longLine(ts *testscript.TestScript, _ bool, args []string) {
	megabytes, err := strconv.Atoi(args[0])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[1]))
	ts.Check(err)
	w := bufio.NewWriter(f)
	w.WriteString(`{"id": "long", "text": "`)
	for range megabytes {
		w.WriteString(strings.Repeat("words of ", 1<<20/9+1))
	}
	w.WriteString("\"}\n{\"id\": \"short\", \"text\": \"It rained.\"}\n")
	ts.Check(errors.Join(w.Flush(), f.Close()))
}

// manyarticles N FILE writes N different articles as JSON lines.
func manyArticles(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{\"id\": \"n%d\", \"text\": \"It rained for %d days. %x\"}\n", i, i, strings.Repeat(strconv.Itoa(i*7919), 40))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()), 0o600))
}

// sql FILE STATEMENT changes a database behind the program's back.
func runSQL(ts *testscript.TestScript, _ bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec(args[1])
	ts.Check(errors.Join(err, db.Close()))
}
