package neo4j

import (
	"fmt"
	"slices"
	"strings"
)

// nodeStyle is how a label is drawn.
type nodeStyle struct {
	color, border, text string
	diameter            int
	caption             string
}

var nodeStyles = map[string]nodeStyle{
	"Person":       {"#4C8EDA", "#2870C2", "#FFFFFF", 50, "{name}"},
	"State":        {"#D9534F", "#A93B37", "#FFFFFF", 80, "{name}"},
	"Organization": {"#F79767", "#D9712F", "#FFFFFF", 65, "{name}"},
	"Ship":         {"#57C7E3", "#23B3D7", "#2A2C34", 50, "{name}"},
	"Place":        {"#8DCC93", "#5DB665", "#2A2C34", 50, "{name}"},
	"Article":      {"#C5CAD3", "#9AA1AC", "#2A2C34", 40, "{title}"},
	"Statement":    {"#FFE081", "#E0BB3E", "#2A2C34", 30, "{relation}"},
}

// spare colours are for types that a user's vocabulary adds.
var spare = []nodeStyle{
	{"#C990C0", "#B261A5", "#FFFFFF", 50, "{name}"},
	{"#ECB5C9", "#DA7298", "#2A2C34", 50, "{name}"},
	{"#DA7194", "#CC3C6C", "#FFFFFF", 50, "{name}"},
	{"#569480", "#447666", "#FFFFFF", 50, "{name}"},
}

// familyStyles are colour and width by the relation's family in the vocabulary.
var familyStyles = map[string]struct {
	color string
	width int
}{
	"diplomacy": {"#3A7D44", 2},
	"verbal":    {"#E08E0B", 2},
	"material":  {"#C0392B", 3},
	"standing":  {"#8A8F98", 1},
}

// Style is the classic Browser's style sheet (GRASS) for the types, and for the
// relations with their families. Its parser knows no comments.
func Style(types []string, families map[string]string) string {
	var b strings.Builder
	b.WriteString("node {\n  diameter: 50px;\n  color: #A5ABB6;\n  border-color: #9AA1AC;\n  border-width: 2px;\n  text-color-internal: #FFFFFF;\n  font-size: 10px;\n}\n\n" +
		"relationship {\n  color: #A5ABB6;\n  shaft-width: 1px;\n  font-size: 8px;\n  padding: 3px;\n  text-color-external: #000000;\n  text-color-internal: #FFFFFF;\n  caption: \"<type>\";\n}\n")
	names := append(slices.Sorted(slices.Values(types)), "Article", "Statement")
	added := 0
	for _, name := range names {
		style, known := nodeStyles[name]
		if !known {
			style = spare[added%len(spare)]
			added++
		}
		fmt.Fprintf(&b, "\nnode.%s {\n  color: %s;\n  border-color: %s;\n  text-color-internal: %s;\n  diameter: %dpx;\n  caption: \"%s\";\n}\n",
			name, style.color, style.border, style.text, style.diameter, style.caption)
	}
	relations := make([]string, 0, len(families))
	for relation := range families {
		relations = append(relations, relation)
	}
	slices.Sort(relations)
	for _, relation := range relations {
		if style, known := familyStyles[families[relation]]; known {
			fmt.Fprintf(&b, "\nrelationship.%s {\n  color: %s;\n  shaft-width: %dpx;\n  caption: \"<type>\";\n}\n", relation, style.color, style.width)
		}
	}
	return b.String()
}
