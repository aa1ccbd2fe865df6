package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"wiregraph/graph"
	"wiregraph/graph/neo4j"
	"wiregraph/graph/sqlite"
	"wiregraph/graph/wirecopy"
	"wiregraph/schema"
)

// loadSchema reads the built-in vocabulary with the layers of --schema.
func (e *env) loadSchema(c *cli.Context) (*schema.Schema, error) {
	sch, err := schema.Load(c.StringSlice("schema")...)
	return sch, exit(exitSchema, err)
}

// openStore opens the store that --store names; toMake makes a file that is not
// there. Its errors, and those that storeError marks later, end the program
// with exitStore. The caller closes the store.
func (e *env) openStore(c *cli.Context, sch *schema.Schema, how opening) (graph.Store, error) {
	how.omitText = c.Bool("omit-text")
	return e.openStoreAt(c.Context, c.String("store"), sch, how)
}

// opening is how a store is opened.
type opening struct{ create, read, omitText bool }

var (
	toRead = opening{read: true} // which may be all that the user may do
	toEdit = opening{}
	toMake = opening{create: true}
)

// keepFlags are the flags of commands that put articles into the store.
func keepFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "omit-text", Usage: "do not keep the articles' texts: a smaller store, from which rebuild cannot read again"},
	}
}

// openStoreAt opens the store at an address: a file, or a Neo4j server.
func (e *env) openStoreAt(ctx context.Context, address string, sch *schema.Schema, how opening) (graph.Store, error) {
	if neo4j.IsAddress(address) {
		return e.openNeo4j(ctx, address, sch, how)
	}
	if scheme, _, ok := strings.Cut(address, "://"); ok {
		return nil, usageError("--store: %s:// is no store that this program knows; name a file, or a server as bolt://host:7687", scheme)
	}
	st, err := sqlite.Open(ctx, address, sqlite.Options{Create: how.create, ReadOnly: how.read, OmitText: how.omitText, Projection: projection(sch)})
	if err != nil {
		return nil, storeError(err)
	}
	return st, nil
}

// projection folds statements by the vocabulary, and counts the copies of one
// wire story as one source.
func projection(sch *schema.Schema) graph.Projection {
	p := graph.NewProjection(sch)
	p.Sign, p.Same = wirecopy.Sign, wirecopy.Same
	return p
}

// storeError marks an error of the store.
func storeError(err error) error {
	if err == nil {
		return nil
	}
	return exit(exitStore, fmt.Errorf("store: %w", err))
}
