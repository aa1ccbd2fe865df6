package main

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
	"wiregraph/internal/neo4jtest"
	"wiregraph/internal/refresh"
	"wiregraph/schema"
)

// TestStoresAgree holds the two stores against one another: the articles of
// examples/ and synthetic ones, in different orders, on a file and on a real
// Neo4j. WIREGRAPH_TEST_ARTICLES may name a folder of further articles.
func TestStoresAgree(t *testing.T) {
	server := neo4jtest.Start(t, neo4jtest.LTS)
	p := program{t, server}
	file := filepath.Join(t.TempDir(), "one.db")
	stores := []string{file, server.URI}
	articles := []string{"../../examples"}
	if more := os.Getenv("WIREGRAPH_TEST_ARTICLES"); more != "" {
		articles = append(articles, more)
	}
	for _, store := range stores {
		p.run(append([]string{"build", "--store", store}, articles...)...)
	}
	p.same(stores)

	n := 2_000
	if testing.Short() {
		n = 100
	}
	batches := slices.Collect(graphtest.Corpus(n).Batches())
	for i, store := range stores {
		rand.New(rand.NewPCG(uint64(i), 0)).Shuffle(len(batches), func(i, j int) { batches[i], batches[j] = batches[j], batches[i] })
		p.add(store, batches)
	}
	p.same(stores)
	p.add(server.URI, batches[:n/4])
	p.same(stores)

	copied := filepath.Join(t.TempDir(), "copy.db")
	p.note(server.URI, "read so far")
	p.run("copy", "--from", server.URI, "--to", copied)
	if got := p.noted(copied); got != "read so far" {
		t.Errorf("the copy notes %q of a source", got)
	}
	p.same([]string{server.URI, copied})
	for _, store := range stores {
		p.run("retract", "--store", store, "wire-0510-accord")
	}
	p.same(stores)
	if out := p.run("query", "run", "who-met-whom", "--param", "name=Ilse Marrow", "--store", server.URI); !strings.Contains(out, "(Ilse Marrow)") {
		t.Errorf("no meeting found:\n%s", out)
	}
}

// program runs wiregraph with the server's password in its environment.
type program struct {
	t      *testing.T
	server *neo4jtest.Server
}

func (p program) getenv(name string) string {
	return map[string]string{"WIREGRAPH_NEO4J_USER": p.server.User, "WIREGRAPH_NEO4J_PASSWORD": p.server.Password}[name]
}

func (p program) run(args ...string) string {
	p.t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(p.t.Context(), append([]string{"wiregraph"}, args...), strings.NewReader(""), &stdout, &stderr, p.getenv)
	if code != exitOK && code != exitPartial {
		p.t.Fatalf("wiregraph %s: exit code %d\n%s", strings.Join(args, " "), code, stderr.String())
	}
	if p.server.Password != "" && strings.Contains(stdout.String()+stderr.String(), p.server.Password) {
		p.t.Errorf("wiregraph %s tells the password", args[0])
	}
	return stdout.String()
}

// same holds checksum and export of the stores against one another.
func (p program) same(stores []string) {
	p.t.Helper()
	for _, args := range [][]string{{"verify"}, {"export", "--format", "json"}, {"export", "--format", "graphml"}} {
		want := p.run(append(args, "--store", stores[0])...)
		if got := p.run(append(args, "--store", stores[1])...); got != want {
			p.t.Errorf("%s: %d bytes from %s, other %d bytes from %s", strings.Join(args, " "), len(want), stores[0], len(got), stores[1])
		}
	}
}

// open opens a store as the program does.
func (p program) open(store string) graph.Store {
	p.t.Helper()
	sch, err := schema.Load()
	if err != nil {
		p.t.Fatal(err)
	}
	e := &env{getenv: p.getenv}
	if e.config, err = loadConfig(newApp(e), "", p.getenv); err != nil {
		p.t.Fatal(err)
	}
	st, err := e.openStoreAt(context.Background(), store, sch, toMake)
	if err != nil {
		p.t.Fatal(err)
	}
	return st
}

// add writes batches without the extractor, some at a time.
func (p program) add(store string, batches []graph.Batch) {
	p.t.Helper()
	st := p.open(store)
	defer st.Close()
	for chunk := range slices.Chunk(batches, 500) {
		if err := st.Replace(context.Background(), chunk...); err != nil {
			p.t.Fatal(err)
		}
	}
}

// note leaves one of refresh's notes in a store, and noted reads it.
func (p program) note(store, value string) {
	p.t.Helper()
	st := p.open(store)
	defer st.Close()
	if done, err := st.Swap(context.Background(), refresh.NoteKinds[0], "island-wire", nil, []byte(value)); !done || err != nil {
		p.t.Fatal(done, err)
	}
}

func (p program) noted(store string) string {
	p.t.Helper()
	st := p.open(store)
	defer st.Close()
	value, err := st.Get(context.Background(), refresh.NoteKinds[0], "island-wire")
	if err != nil {
		p.t.Fatal(err)
	}
	return string(value)
}
