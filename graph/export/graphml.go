package export

import (
	"bufio"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"wiregraph/graph"
)

// Dialect is what a program wants of GraphML beyond the standard.
type Dialect int

const (
	// AnyReader is standard GraphML with what Gephi needs to show labels and
	// weights. APOC and yEd read it too, APOC with every node and edge type.
	AnyReader Dialect = iota
	// APOC writes lists as APOC does, ids as properties, since APOC forgets
	// those of the elements, and no labels of ours.
	APOC
	// YEd adds the labels that yEd draws.
	YEd
)

// field is one declared attribute. Ids are unique across nodes and edges, which
// yEd wants, and never one that Gephi takes for a built-in column.
type field struct {
	id, name, typ string
	list          bool // APOC's attr.list
}

// errEnough ends a walk early.
var errEnough = errors.New("enough")

// GraphML writes a dialect of GraphML. All times are ISO strings, because
// readers drop columns of types that they do not know. Characters that XML 1.0
// cannot hold are left out. It walks twice: attributes are declared before the
// first node.
func GraphML(d Dialect) Format {
	return func(w io.Writer, g graph.Walk) error {
		names, err := propertyNames(g)
		if err != nil {
			return err
		}
		out := &graphML{w: bufio.NewWriter(w), dialect: d, properties: names}
		out.head()
		if err := g(out.node, out.edge); err != nil {
			return err
		}
		out.print("</graph>\n</graphml>\n")
		if out.err != nil {
			return out.err
		}
		return out.w.Flush()
	}
}

func propertyNames(g graph.Walk) ([]string, error) {
	names := map[string]bool{}
	err := g(
		func(e graph.Entity) error {
			for key := range e.Properties {
				names[key] = true
			}
			return nil
		},
		func(graph.Edge) error { return errEnough })
	if err != nil && !errors.Is(err, errEnough) {
		return nil, err
	}
	return slices.Sorted(maps.Keys(names)), nil
}

type graphML struct {
	w          *bufio.Writer
	dialect    Dialect
	properties []string
	err        error
}

func (o *graphML) print(format string, args ...any) {
	if _, err := fmt.Fprintf(o.w, format, args...); err != nil && o.err == nil {
		o.err = err
	}
}

func (o *graphML) nodeFields() []field {
	fields := []field{{"n_name", "name", "string", false}, {"n_type", "type", "string", false}, {"n_aliases", "aliases", "string", true}}
	if o.dialect == APOC {
		fields = append(fields, field{"n_id", "id", "string", false})
	} else {
		fields = append(fields, field{"n_label", "label", "string", false})
	}
	for _, name := range o.properties {
		fields = append(fields, field{"n_p_" + name, o.propertyName(name), "string", true})
	}
	return fields
}

// propertyName keeps a property apart from the fields that every entity has.
func (o *graphML) propertyName(name string) string {
	switch name {
	case "id", "name", "type", "aliases", "label", "labels":
		return name + "Property"
	}
	return name
}

func (o *graphML) edgeFields() []field {
	var fields []field
	for _, c := range edgeColumns {
		fields = append(fields, field{"e_" + c.name, c.name, c.typ, c.name == "attributedTo"})
	}
	if o.dialect == APOC {
		fields = append(fields, field{"e_id", "id", "string", false})
	} else {
		fields = append(fields, field{"e_label", "label", "string", false}, field{"e_weight", "weight", "double", false})
	}
	return fields
}

func (o *graphML) head() {
	o.print("%s", xml.Header)
	o.print(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`)
	if o.dialect == YEd {
		o.print(` xmlns:y="http://www.yworks.com/xml/graphml"`)
	}
	o.print(` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">` + "\n")
	if o.dialect == APOC {
		o.print("<key id=\"labels\" for=\"node\" attr.name=\"labels\" attr.type=\"string\"/>\n")
		o.print("<key id=\"label\" for=\"edge\" attr.name=\"label\" attr.type=\"string\"/>\n")
	}
	o.keys("node", o.nodeFields())
	o.keys("edge", o.edgeFields())
	if o.dialect == YEd {
		o.print("<key id=\"n_graphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n<key id=\"e_graphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n")
	}
	o.print("<graph id=\"G\" edgedefault=\"directed\">\n")
}

func (o *graphML) keys(of string, fields []field) {
	for _, f := range fields {
		list := ""
		if f.list && o.dialect == APOC {
			list = ` attr.list="string"`
		}
		o.print("<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"%s/>\n", f.id, of, f.name, f.typ, list)
	}
}

func (o *graphML) node(e graph.Entity) error {
	labels := ":Entity:" + e.Type
	if o.dialect == YEd {
		o.print("<node id=\"%s\">", escape(e.ID))
	} else {
		o.print("<node id=\"%s\" labels=\"%s\">", escape(e.ID), labels)
	}
	if o.dialect == APOC {
		o.data("labels", labels)
		o.data("n_id", e.ID)
	} else {
		o.data("n_label", e.Name)
	}
	o.data("n_name", e.Name)
	o.data("n_type", e.Type)
	o.list("n_aliases", e.Aliases)
	for _, name := range slices.Sorted(maps.Keys(e.Properties)) {
		if _, declared := slices.BinarySearch(o.properties, name); !declared {
			return fmt.Errorf("entity %s: property %s came while the graph was exported; export it again", e.ID, name)
		}
		o.list("n_p_"+name, e.Properties[name])
	}
	if o.dialect == YEd {
		o.print(`<data key="n_graphics"><y:ShapeNode><y:NodeLabel>%s</y:NodeLabel></y:ShapeNode></data>`, escape(e.Name))
	}
	o.print("</node>\n")
	return o.err
}

func (o *graphML) edge(e graph.Edge) error {
	o.print("<edge id=\"%s\" source=\"%s\" target=\"%s\"", escape(e.ID), escape(e.From), escape(e.To))
	if o.dialect == YEd {
		o.print(">")
	} else {
		o.print(" label=\"%s\">", escape(e.Relation))
	}
	if o.dialect == APOC {
		o.data("label", e.Relation)
		o.data("e_id", e.ID)
	} else {
		o.data("e_label", e.Relation)
		o.data("e_weight", fmt.Sprint(float64(e.Sources)))
	}
	for _, c := range edgeColumns {
		if c.name == "attributedTo" {
			o.list("e_attributedTo", e.AttributedTo)
			continue
		}
		o.data("e_"+c.name, c.value(e))
	}
	if o.dialect == YEd {
		o.print(`<data key="e_graphics"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>%s</y:EdgeLabel></y:PolyLineEdge></data>`, escape(e.Relation))
	}
	o.print("</edge>\n")
	return o.err
}

// data writes a value, nothing for an empty one.
func (o *graphML) data(key, value string) {
	if value == "" {
		return
	}
	for _, part := range []string{`<data key="`, key, `">`, escape(value), `</data>`} {
		if _, err := o.w.WriteString(part); err != nil && o.err == nil {
			o.err = err
		}
	}
}

func (o *graphML) list(key string, values []string) {
	switch {
	case len(values) == 0:
	case o.dialect == APOC:
		data, err := json.Marshal(values)
		if err != nil && o.err == nil {
			o.err = err
		}
		o.data(key, string(data))
	default:
		o.data(key, join(values))
	}
}

// escape makes a text fit for XML 1.0. Control characters are left out: even as
// references they are not allowed.
func escape(s string) string {
	if !strings.ContainsFunc(s, special) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil { // a Builder takes everything
		panic(err)
	}
	return b.String()
}

// special reports whether a character cannot stand as it is. Most texts have
// none, and to look is cheaper than to copy.
func special(r rune) bool {
	return r < 0x20 || r == '<' || r == '>' || r == '&' || r == '"' || r == '\'' || r >= 0xFFFD
}
