package export

import (
	"bufio"
	"encoding/json"
	"io"

	"wiregraph/graph"
)

// JSON writes one object with the lists "entities" and "edges", each entity and
// edge on a line of its own, so that line tools can be used on it as well.
func JSON(w io.Writer, g graph.Walk) error {
	out := &jsonWriter{w: bufio.NewWriter(w)}
	out.text("{\"entities\": [")
	inEdges := false
	edges := func() {
		if !inEdges {
			out.text("\n], \"edges\": [")
			inEdges, out.items = true, 0
		}
	}
	err := g(
		func(e graph.Entity) error { return out.item(e) },
		func(e graph.Edge) error { edges(); return out.item(e) })
	if err != nil {
		return err
	}
	edges()
	out.text("\n]}\n")
	if out.err != nil {
		return out.err
	}
	return out.w.Flush()
}

type jsonWriter struct {
	w     *bufio.Writer
	items int
	err   error
}

func (o *jsonWriter) text(s string) {
	if _, err := o.w.WriteString(s); err != nil && o.err == nil {
		o.err = err
	}
}

func (o *jsonWriter) item(v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if o.items > 0 {
		o.text(",")
	}
	o.text("\n")
	o.text(string(data))
	o.items++
	return o.err
}
