package schema

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// readGazetteer reads a table of entities. Lines that begin with "#" are notes;
// "# type: Ship", "# kind: company" and "# source: …" set what the rows share. The first other
// line names the columns; cells are parted by tabs, several values in a cell by
// "|". A column that Entry has no field for becomes a property of that name.
func (l *loader) readGazetteer(data []byte, label string) {
	var columns []string
	shared := Entry{}
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		text = strings.TrimRight(text, "\r\n")
		switch {
		case line == 1 && !utf8.Valid(data):
			l.add(label, line, "is not UTF-8 text; save it as plain UTF-8")
			return
		case line == 1 && strings.HasPrefix(text, "\ufeff"):
			l.add(label, line, "begins with a byte order mark; save it as plain UTF-8")
		case strings.TrimSpace(text) == "":
		case strings.HasPrefix(text, "#"):
			note(text, &shared)
		case columns == nil:
			columns = strings.Split(text, "\t")
			if !l.checkColumns(columns, label, line) {
				return
			}
		default:
			l.readRow(strings.Split(text, "\t"), columns, shared, label, line)
		}
	}
	if columns == nil {
		l.add(label, 0, "has no line that names the columns (id, name, aliases, …)")
	}
}

func note(text string, shared *Entry) {
	key, value, _ := strings.Cut(strings.TrimPrefix(text, "#"), ":")
	value = strings.TrimSpace(value)
	switch strings.TrimSpace(key) {
	case "type":
		shared.Type = value
	case "source":
		shared.Source = value
	case "kind":
		shared.Kind = value
	}
}

func (l *loader) checkColumns(columns []string, label string, line int) bool {
	seen, sound := map[string]bool{}, true
	for _, c := range columns {
		switch {
		case !className.MatchString(c):
			l.add(label, line, "column %q is no identifier; the first line names the columns, parted by tabs", c)
			sound = false
		case seen[c]:
			l.add(label, line, "column %s is named twice", c)
			sound = false
		}
		seen[c] = true
	}
	if !seen["name"] {
		l.add(label, line, "no column is called name")
		sound = false
	}
	return sound
}

func (l *loader) readRow(cells, columns []string, shared Entry, label string, line int) {
	if len(cells) > len(columns) {
		l.add(label, line, "has %d cells, the head has %d columns", len(cells), len(columns))
		return
	}
	e := shared
	for i, cell := range cells {
		if cell != "" {
			setField(&e, columns[i], cell)
		}
	}
	switch {
	case e.Name == "":
		l.add(label, line, "has no name")
		return
	case e.Type == "":
		l.add(label, line, "has no type; add a column type or a line \"# type: Organization\"")
		return
	}
	if e.ID == "" {
		e.ID = EntityID(e.Type, e.Name)
	}
	declare(l, l.entries, "entry", e.ID, located[Entry]{e, label, line, l.layers, nil})
}

func setField(e *Entry, column, cell string) {
	switch column {
	case "id":
		e.ID = cell
	case "type":
		e.Type = cell
	case "name":
		e.Name = cell
	case "aliases":
		e.Aliases = strings.Split(cell, "|")
	case "acronyms":
		e.Acronym = strings.Split(cell, "|")
	case "adjectives":
		e.Adjectives = strings.Split(cell, "|")
	case "seats":
		e.Seats = strings.Split(cell, "|")
	case "parent":
		e.Parent = cell
	case "source":
		e.Source = cell
	case "kind":
		e.Kind = cell
	default:
		if e.Properties == nil {
			e.Properties = map[string][]string{}
		}
		e.Properties[column] = strings.Split(cell, "|")
	}
}

// EntityID is the id of an entity that is known by type and name alone:
// "person:ali-larijani". Marks above letters, case and punctuation do not
// count.
func EntityID(typ, name string) string {
	var b strings.Builder
	b.WriteString(strings.ToLower(typ))
	sep := byte(':')
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '.':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if sep != 0 {
				b.WriteByte(sep)
				sep = 0
			}
			b.WriteRune(unicode.ToLower(r))
		default:
			if sep == 0 {
				sep = '-'
			}
		}
	}
	return b.String()
}
