package neo4j

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

//go:embed queries/*.cypher
var queryFiles embed.FS

// Query is a ready-made question, one file in queries/:
//
//	// Title
//	//
//	// What it answers.
//	//
//	// :param name => 'default'  what it means
//	MATCH …
//
// The lines of parameters are what a person types into the Browser.
type Query struct {
	Name       string      `json:"name"` // the file's, without .cypher
	Title      string      `json:"title"`
	Doc        string      `json:"doc"`
	Parameters []Parameter `json:"parameters"`
	Text       string      `json:"text"` // the whole file
}

// Parameter of a query, with the default that the file gives it.
type Parameter struct {
	Name    string `json:"name"`
	Cypher  string `json:"cypher"` // the default as Cypher writes it
	Default any    `json:"default"`
	Doc     string `json:"doc"`
}

// Queries lists the ready-made questions by name.
func Queries() ([]Query, error) {
	entries, err := queryFiles.ReadDir("queries")
	if err != nil {
		return nil, err
	}
	var list []Query
	for _, entry := range entries { // ReadDir sorts by name
		data, err := queryFiles.ReadFile(path.Join("queries", entry.Name()))
		if err != nil {
			return nil, err
		}
		q, err := parseQuery(strings.TrimSuffix(entry.Name(), ".cypher"), string(data))
		if err != nil {
			return nil, err
		}
		list = append(list, q)
	}
	return list, nil
}

var parameterLine = regexp.MustCompile(`^:param (\w+) => ('[^']*'|\[[^\]]*\]|[\d.]+)\s+(.+)$`)

func parseQuery(name, text string) (Query, error) {
	q := Query{Name: name, Text: text}
	var doc []string
	for i, line := range strings.Split(text, "\n") {
		comment, is := strings.CutPrefix(line, "//")
		comment = strings.TrimSpace(comment)
		switch {
		case !is:
			q.Doc = strings.Join(doc, " ")
			return q, q.check()
		case i == 0:
			q.Title = comment
		case strings.HasPrefix(comment, ":param"):
			p, err := parseParameter(comment)
			if err != nil {
				return q, fmt.Errorf("query %s:%d: %w", name, i+1, err)
			}
			q.Parameters = append(q.Parameters, p)
		case comment != "":
			doc = append(doc, comment)
		}
	}
	return q, fmt.Errorf("query %s: no Cypher after the comments", name)
}

func (q Query) check() error {
	if q.Title == "" || q.Doc == "" {
		return fmt.Errorf("query %s: want a title in the first line and a line that says what it answers", q.Name)
	}
	return nil
}

func parseParameter(comment string) (Parameter, error) {
	match := parameterLine.FindStringSubmatch(comment)
	if match == nil {
		return Parameter{}, fmt.Errorf("%q: want ':param name => default  what it means'", comment)
	}
	p := Parameter{Name: match[1], Cypher: match[2], Doc: match[3]}
	err := json.Unmarshal([]byte(strings.ReplaceAll(match[2], "'", `"`)), &p.Default)
	if err != nil {
		return p, fmt.Errorf("default of %s: %w", p.Name, err)
	}
	p.Default = whole(p.Default)
	return p, nil
}

// whole makes an integer of a number without fraction, which JSON does not
// tell from others and Cypher does.
func whole(v any) any {
	if f, ok := v.(float64); ok && f == float64(int64(f)) {
		return int64(f)
	}
	return v
}

// Bind gives the query's parameters the values that were typed, and the
// defaults where none was. Every parameter that there is not is named.
func (q Query) Bind(given map[string]string) (map[string]any, error) {
	values := map[string]any{}
	var names []string
	for _, p := range q.Parameters {
		names = append(names, p.Name)
		values[p.Name] = p.Default
		typed, ok := given[p.Name]
		if !ok {
			continue
		}
		v, err := p.read(typed)
		if err != nil {
			return nil, err
		}
		values[p.Name] = v
	}
	for name := range given {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("query %s has no parameter %q; it has %s", q.Name, name, strings.Join(names, ", "))
		}
	}
	return values, nil
}

// read takes the default's kind: a text stays as typed, a list may be typed
// with commas.
func (p Parameter) read(typed string) (any, error) {
	switch p.Default.(type) {
	case string:
		return typed, nil
	case []any:
		var list []any
		for part := range strings.SplitSeq(typed, ",") {
			list = append(list, strings.TrimSpace(part))
		}
		return list, nil
	}
	v := ReadParameter(typed)
	switch v.(type) {
	case int64, float64:
		return v, nil
	}
	return nil, fmt.Errorf("parameter %s: %q is no number", p.Name, typed)
}

// ReadParameter reads a value for free Cypher: JSON where it is JSON, else the
// text itself.
func ReadParameter(typed string) any {
	var v any
	if json.Unmarshal([]byte(typed), &v) == nil {
		return whole(v)
	}
	return typed
}
