package main

import (
	"github.com/urfave/cli/v2"

	"wiregraph/extract"
	"wiregraph/graph"
	"wiregraph/graph/resolve"
	"wiregraph/schema"
)

// reader reads articles for a store: it extracts, and then gives entities the
// ids that they have in all articles.
type reader struct {
	extractor *extract.Extractor
	resolver  *resolve.Resolver
}

// newReader prepares a reader with the decisions of the --schema folders, and
// the fingerprint of all that it reads by.
func (e *env) newReader(c *cli.Context, sch *schema.Schema) (reader, string, error) {
	var r reader
	var err error
	if r.resolver, err = resolve.Load(sch, c.StringSlice("schema")...); err != nil {
		return r, "", exit(exitSchema, err)
	}
	if r.extractor, err = e.newExtractor(c, sch); err != nil {
		return r, "", err
	}
	print, err := fingerprint(sch, c.Float64("min-score"))
	return r, graph.Hash(print, r.resolver.Digest()), err
}

func (r reader) Begin(article graph.Article) func() (graph.Batch, error) {
	extract := r.extractor.Begin(article)
	return func() (graph.Batch, error) {
		b, err := extract()
		if err != nil {
			return b, err
		}
		return r.resolver.Apply(b), nil
	}
}
