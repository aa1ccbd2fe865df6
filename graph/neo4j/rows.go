package neo4j

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"wiregraph/graph"
)

// This file turns the core types into properties and back. A property that is
// empty is left out, as Neo4j has it.

// put sets a property that is not empty.
func put(r row, name, value string) {
	if value != "" {
		r[name] = value
	}
}

// putTime writes a time as a ZONED DATETIME at offset zero.
func putTime(r row, name string, t time.Time) {
	if !t.IsZero() {
		r[name] = t.In(time.FixedZone("Offset", 0)) // the driver's name for "no time zone, but an offset"
	}
}

// putDate writes the first day of the period, and how long the period is.
func putDate(r row, d graph.Date) {
	put(r, "dateWords", d.Words)
	if d.Value == "" {
		return
	}
	day, err := time.Parse(time.DateOnly, (d.Value + "-01-01")[:len(time.DateOnly)])
	if err != nil {
		return // Validate lets no such date by
	}
	r["date"] = dbtype.Date(day)
	r["datePrecision"] = d.Precision()
}

// putList writes a list that is not empty.
func putList(r row, name string, list []string) {
	if len(list) > 0 {
		r[name] = list
	}
}

func text(r row, name string) string {
	s, _ := r[name].(string)
	return s
}

func number(r row, name string) int {
	n, _ := r[name].(int64)
	return int(n)
}

func moment(r row, name string) time.Time {
	t, ok := r[name].(time.Time)
	if !ok {
		return time.Time{}
	}
	return t.UTC()
}

// texts is nil for a property that is no list of strings.
func texts(r row, name string) []string {
	list, _ := r[name].([]any)
	var out []string
	for _, v := range list {
		s, ok := v.(string)
		if !ok {
			return nil
		}
		out = append(out, s)
	}
	return out
}

func numbers(r row, name string) []int {
	list, _ := r[name].([]any)
	out := make([]int, len(list))
	for i, v := range list {
		n, _ := v.(int64)
		out[i] = int(n)
	}
	return out
}

func dateOf(r row) graph.Date {
	d := graph.Date{Words: text(r, "dateWords")}
	day, ok := r["date"].(dbtype.Date)
	if !ok {
		return d
	}
	d.Value = day.Time().Format(time.DateOnly)
	switch text(r, "datePrecision") {
	case "month":
		d.Value = d.Value[:len("2006-01")]
	case "year":
		d.Value = d.Value[:len("2006")]
	}
	return d
}

func articleRow(info graph.ArticleInfo, content string) row {
	r := row{"id": info.ID, "content": content}
	put(r, "url", info.URL)
	put(r, "title", info.Title)
	put(r, "language", info.Language)
	put(r, "publisher", info.Publisher)
	put(r, "author", info.Author)
	put(r, "digest", info.Digest)
	put(r, "extractor", info.Extractor)
	put(r, "signature", info.Signature)
	putTime(r, "publishedAt", info.Published)
	putTime(r, "fetchedAt", info.Fetched)
	return r
}

func articleInfo(r row) graph.ArticleInfo {
	return graph.ArticleInfo{ID: text(r, "id"), URL: text(r, "url"), Title: text(r, "title"),
		Language: text(r, "language"), Publisher: text(r, "publisher"), Author: text(r, "author"),
		Published: moment(r, "publishedAt"), Fetched: moment(r, "fetchedAt"),
		Digest: text(r, "digest"), Extractor: text(r, "extractor"), Signature: text(r, "signature")}
}

func statementRow(article string, st graph.Statement, key string) row {
	r := row{"id": st.ID, "article": article, "key": key,
		"subject": st.Subject, "relation": st.Relation, "object": st.Object,
		"stance": string(st.Stance), "score": st.Score}
	put(r, "attributedTo", st.AttributedTo)
	put(r, "place", st.Place)
	put(r, "role", st.Role)
	put(r, "rule", st.Rule)
	putDate(r, st.Date)
	starts, ends, quotes := make([]int, len(st.Evidence)), make([]int, len(st.Evidence)), make([]string, len(st.Evidence))
	for i, ev := range st.Evidence {
		starts[i], ends[i], quotes[i] = ev.Start, ev.End, ev.Quote
	}
	r["starts"], r["ends"], r["quotes"] = starts, ends, quotes
	return r
}

func statementOf(r row) graph.Statement {
	st := graph.Statement{ID: text(r, "id"), Subject: text(r, "subject"), Relation: text(r, "relation"),
		Object: text(r, "object"), Stance: graph.Stance(text(r, "stance")), AttributedTo: text(r, "attributedTo"),
		Date: dateOf(r), Place: text(r, "place"), Role: text(r, "role"), Rule: text(r, "rule")}
	st.Score, _ = r["score"].(float64)
	starts, ends, quotes := numbers(r, "starts"), numbers(r, "ends"), texts(r, "quotes")
	for i := range min(len(starts), len(ends), len(quotes)) {
		st.Evidence = append(st.Evidence, graph.Evidence{Article: text(r, "article"), Start: starts[i], End: ends[i], Quote: quotes[i]})
	}
	return st
}

func edgeRow(key string, e graph.Edge) row {
	r := row{"id": e.ID, "key": key, "stance": string(e.Stance), "statements": e.Statements,
		"sources": e.Sources, "score": e.Score,
		"quote": e.Best.Quote, "article": e.Best.Article, "start": e.Best.Start, "end": e.Best.End}
	putList(r, "attributedTo", e.AttributedTo)
	put(r, "place", e.Place)
	put(r, "role", e.Role)
	putDate(r, e.Date)
	putTime(r, "firstReported", e.FirstReported)
	putTime(r, "lastReported", e.LastReported)
	return row{"from": e.From, "to": e.To, "relation": e.Relation, "edge": r}
}

func edgeOf(from, relation, to string, r row) graph.Edge {
	e := graph.Edge{ID: text(r, "id"), From: from, Relation: relation, To: to,
		Stance: graph.Stance(text(r, "stance")), AttributedTo: texts(r, "attributedTo"), Date: dateOf(r),
		Place: text(r, "place"), Role: text(r, "role"),
		Statements: number(r, "statements"), Sources: number(r, "sources"),
		FirstReported: moment(r, "firstReported"), LastReported: moment(r, "lastReported"),
		Best: graph.Evidence{Article: text(r, "article"), Start: number(r, "start"), End: number(r, "end"), Quote: text(r, "quote")}}
	e.Score, _ = r["score"].(float64)
	return e
}

// reservedProperties of an Entity node are not an entity's own. An own one of
// such a name gets a stroke at its end, and so does one that looks like that.
var reservedProperties = set([]string{"id", "type", "name", "aliases", "words"})

func propertyName(key string) string {
	if reservedProperties[strings.TrimRight(key, "_")] {
		return key + "_"
	}
	return key
}

func propertyKey(name string) (key string, own bool) {
	if bare := strings.TrimRight(name, "_"); reservedProperties[bare] {
		return strings.TrimSuffix(name, "_"), name != bare
	}
	return name, true
}

func entityRow(e graph.Entity) row {
	r := row{"id": e.ID, "type": e.Type, "name": e.Name, "words": words(e)}
	putList(r, "aliases", e.Aliases)
	for key, values := range e.Properties {
		putList(r, propertyName(key), values)
	}
	return r
}

func entityOf(r row) graph.Entity {
	e := graph.Entity{ID: text(r, "id"), Type: text(r, "type"), Name: text(r, "name"), Aliases: texts(r, "aliases")}
	for name := range r {
		key, own := propertyKey(name)
		if values := texts(r, name); own && values != nil {
			if e.Properties == nil {
				e.Properties = map[string][]string{}
			}
			e.Properties[key] = values
		}
	}
	return e
}

// maxWord is what the full-text index takes of a word.
const maxWord = 200

// words are those of all names, for the full-text index behind Find.
func words(e graph.Entity) string {
	var all []string
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		for _, w := range graph.NameWords(name) {
			all = append(all, clip(w))
		}
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), " ")
}

func clip(word string) string {
	runes := []rune(word)
	return string(runes[:min(len(runes), maxWord)])
}

// form is how an article has an entity: the JSON of all but the id, which is
// the same for the same form.
type form struct {
	id     string // hash of entity and json
	entity string
	json   string
}

func formOf(e graph.Entity) (form, error) {
	id := e.ID
	e.ID = ""
	b, err := json.Marshal(e)
	if err != nil {
		return form{}, fmt.Errorf("entity %q: %w", id, err)
	}
	return form{id: graph.Hash("form", id, string(b)), entity: id, json: string(b)}, nil
}

func formRow(f tally) row {
	return row{"id": f.id, "entity": f.entity, "articles": f.after, "form": f.json}
}

func (f form) decode() (graph.Entity, error) {
	var e graph.Entity
	if err := json.Unmarshal([]byte(f.json), &e); err != nil {
		return e, fmt.Errorf("entity %q: form %s: %w", f.entity, f.id, err)
	}
	e.ID = f.entity
	return e, nil
}
