// Package export writes a graph in formats that other programs read. A format
// is one function in one file and one line in Formats; it sees entities and
// edges pass by and holds neither. The package knows no store and no query.
//
// Invariant: the same graph gives the same bytes, and what is written is valid
// in its format whatever the strings hold.
package export

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"wiregraph/graph"
)

// Format writes a graph. It may walk more than once.
type Format func(w io.Writer, g graph.Walk) error

// Formats are all formats by name.
var Formats = map[string]Format{
	"json":         JSON,
	"csv":          CSV,
	"csv-entities": CSVEntities,
	"graphml":      GraphML(AnyReader),
	"graphml-apoc": GraphML(APOC),
	"graphml-yed":  GraphML(YEd),
}

// Names lists the formats' names, sorted.
func Names() []string { return slices.Sorted(maps.Keys(Formats)) }

// column is one field of an edge as the tables and GraphML name it.
type column struct {
	name  string
	typ   string // GraphML's
	value func(graph.Edge) string
}

// edgeColumns are an edge's fields apart from its id, ends and relation. The
// names are those of the relationship properties in Neo4j.
var edgeColumns = []column{
	{"stance", "string", func(e graph.Edge) string { return string(e.Stance) }},
	{"attributedTo", "string", func(e graph.Edge) string { return join(e.AttributedTo) }},
	{"date", "string", func(e graph.Edge) string { return e.Date.Value }},
	{"datePrecision", "string", func(e graph.Edge) string { return e.Date.Precision() }},
	{"place", "string", func(e graph.Edge) string { return e.Place }},
	{"role", "string", func(e graph.Edge) string { return e.Role }},
	{"statements", "int", func(e graph.Edge) string { return fmt.Sprint(e.Statements) }},
	{"sources", "int", func(e graph.Edge) string { return fmt.Sprint(e.Sources) }},
	{"score", "double", func(e graph.Edge) string { return fmt.Sprint(e.Score) }},
	{"firstReported", "string", func(e graph.Edge) string { return isoTime(e.FirstReported) }},
	{"lastReported", "string", func(e graph.Edge) string { return isoTime(e.LastReported) }},
	{"article", "string", func(e graph.Edge) string { return e.Best.Article }},
	{"quote", "string", func(e graph.Edge) string { return e.Best.Quote }},
}

// join writes a list where the format has none.
func join(list []string) string { return strings.Join(list, "; ") }

func isoTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
