package export

import (
	"encoding/csv"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"wiregraph/graph"
)

// CSV writes one row for each edge, with the names and types of its ends, as a
// spreadsheet wants it. It holds the entities' names in memory.
func CSV(w io.Writer, g graph.Walk) error {
	out := csv.NewWriter(w)
	header := []string{"id", "from", "fromType", "fromName", "relation", "to", "toType", "toName"}
	for _, c := range edgeColumns {
		header = append(header, c.name)
	}
	if err := out.Write(header); err != nil {
		return err
	}
	type label struct{ typ, name string }
	labels := map[string]label{}
	err := g(
		func(e graph.Entity) error { labels[e.ID] = label{e.Type, e.Name}; return nil },
		func(e graph.Edge) error {
			from, to := labels[e.From], labels[e.To]
			row := []string{e.ID, e.From, from.typ, from.name, e.Relation, e.To, to.typ, to.name}
			for _, c := range edgeColumns {
				row = append(row, c.value(e))
			}
			return out.Write(row)
		})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// CSVEntities writes one row for each entity.
func CSVEntities(w io.Writer, g graph.Walk) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"id", "type", "name", "aliases", "properties"}); err != nil {
		return err
	}
	err := g(
		func(e graph.Entity) error {
			return out.Write([]string{e.ID, e.Type, e.Name, join(e.Aliases), properties(e.Properties)})
		},
		func(graph.Edge) error { return errEnough })
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	out.Flush()
	return out.Error()
}

// properties writes "iso2=IR; iso3=IRN".
func properties(p map[string][]string) string {
	var list []string
	for _, key := range slices.Sorted(maps.Keys(p)) {
		list = append(list, key+"="+strings.Join(p[key], "|"))
	}
	return join(list)
}
