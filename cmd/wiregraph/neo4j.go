package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"wiregraph/extract/source"
	"wiregraph/graph"
	"wiregraph/graph/neo4j"
	"wiregraph/schema"
)

// openNeo4j opens the store on a server. Who may in comes from the environment,
// from the neo4j section of the configuration, or from a prompt, and never from
// a flag, which others on the machine could read.
func (e *env) openNeo4j(ctx context.Context, address string, sch *schema.Schema, how opening) (graph.Store, error) {
	o, err := e.neo4jOptions(address, sch)
	if err != nil {
		return nil, exit(exitUsage, err)
	}
	o.OmitText = how.omitText
	st, err := neo4j.Open(ctx, o)
	if err != nil {
		return nil, storeError(err)
	}
	return st, nil
}

// neo4jOptions are the server's with what the store may write there.
func (e *env) neo4jOptions(address string, sch *schema.Schema) (neo4j.Options, error) {
	o, err := e.serverOptions(address)
	o.Projection = projection(sch)
	for _, t := range sch.Types {
		o.Types = append(o.Types, t.Name)
	}
	for _, r := range sch.Relations {
		o.Relations = append(o.Relations, r.Name)
	}
	return o, err
}

// serverOptions say how to get in.
func (e *env) serverOptions(address string) (neo4j.Options, error) {
	o := neo4j.Options{URI: address, User: e.config.setting("neo4j.user"), Database: e.config.setting("neo4j.database"), Log: e.log}
	if e.config.IsSet("neo4j.password") {
		return o, fmt.Errorf("configuration %s: neo4j.password: a password does not belong here; put it into a file of its own and name that as neo4j.password-file", e.config.file)
	}
	var err error
	if wait := e.config.setting("neo4j.wait"); wait != "" {
		if o.Wait, err = time.ParseDuration(wait); err != nil || o.Wait <= 0 {
			return o, fmt.Errorf("neo4j.wait %q: want how long to try a server that does not answer, as 30s or 5m", wait)
		}
	}
	o.Password, err = e.neo4jPassword(address)
	return o, err
}

// neo4jPassword takes the password from the environment, a file, or the person
// at the terminal; empty where none of them has one, for a server that asks
// for none.
func (e *env) neo4jPassword(address string) (string, error) {
	if password := e.getenv("WIREGRAPH_NEO4J_PASSWORD"); password != "" {
		return password, nil
	}
	if file := e.config.setting("neo4j.password-file"); file != "" {
		return readPassword(file)
	}
	in, ok := e.stdin.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return "", nil
	}
	fmt.Fprintf(e.stderr, "password for %s: ", address)
	password, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(e.stderr)
	if err != nil {
		return "", fmt.Errorf("read the password: %w", err)
	}
	return string(password), nil
}

// readPassword takes a file's first line. The server's own secret files hold
// "neo4j/password"; both forms will do.
func readPassword(file string) (string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("password file %w", source.PathError(file, err))
	}
	line, _, _ := strings.Cut(string(data), "\n")
	line = strings.TrimPrefix(strings.TrimRight(line, "\r"), "neo4j/")
	if line == "" {
		return "", fmt.Errorf("password file %s: its first line is empty; write the password there", file)
	}
	return line, nil
}
