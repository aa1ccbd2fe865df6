package sqlite

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"time"

	"wiregraph/graph"
)

// How values look in columns. Each list of columns is in the order of its scan
// function.

const (
	articleColumns   = `a.id, a.url, a.title, a.language, a.publisher, a.author, a.published, a.fetched, a.digest, a.extractor, a.signature`
	statementColumns = `s.id, s.article, s.subject, s.relation, s.object, s.stance, s.attributed_to, s.date, s.words, s.place, s.role, s.score, s.rule`
	entityColumns    = `id, type, name, aliases, properties`
	edgeColumns      = `id, from_id, relation, to_id, stance, attributed_to, date, words, place, role, statements, sources, score, first_reported, last_reported, best_article, best_start, best_end, best_quote`
)

func articleFields(a *graph.ArticleInfo) []any {
	return []any{&a.ID, &a.URL, &a.Title, &a.Language, &a.Publisher, &a.Author, (*moment)(&a.Published), (*moment)(&a.Fetched),
		&a.Digest, &a.Extractor, &a.Signature}
}

func statementFields(st *graph.Statement, article *string) []any {
	return []any{&st.ID, article, &st.Subject, &st.Relation, &st.Object, &st.Stance, &st.AttributedTo,
		&st.Date.Value, &st.Date.Words, &st.Place, &st.Role, &st.Score, &st.Rule}
}

func entityFields(e *graph.Entity) []any {
	return []any{&e.ID, &e.Type, &e.Name, column{&e.Aliases}, column{&e.Properties}}
}

func edgeFields(e *graph.Edge) []any {
	return []any{&e.ID, &e.From, &e.Relation, &e.To, &e.Stance, column{&e.AttributedTo}, &e.Date.Value, &e.Date.Words,
		&e.Place, &e.Role, &e.Statements, &e.Sources, &e.Score, (*moment)(&e.FirstReported), (*moment)(&e.LastReported),
		&e.Best.Article, &e.Best.Start, &e.Best.End, &e.Best.Quote}
}

// moment is a time in a column, "" for the zero time. As text it sorts by time.
type moment time.Time

func (m *moment) Scan(v any) error {
	text, ok := v.(string)
	if !ok {
		return fmt.Errorf("time column holds %T", v)
	}
	if text == "" {
		*m = moment{}
		return nil
	}
	t, err := time.Parse(time.RFC3339, text)
	*m = moment(t.UTC())
	return err
}

func writeTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// column is a value kept as JSON, "" for none. It points to the value.
type column struct{ value any }

func (c column) Scan(v any) error {
	text, ok := v.(string)
	if !ok {
		return fmt.Errorf("JSON column holds %T", v)
	}
	if text == "" {
		return nil
	}
	return json.Unmarshal([]byte(text), c.value)
}

// writeJSON cannot fail for the strings, lists and maps that it is given.
func writeJSON(empty bool, v any) string {
	if empty {
		return ""
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err)
	}
	return string(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
}

// span is evidence without its article, which its statement has already.
type span struct {
	Start, End int
	Quote      string
}

func writeEvidence(list []graph.Evidence) string {
	spans := make([]span, len(list))
	for i, ev := range list {
		spans[i] = span{ev.Start, ev.End, ev.Quote}
	}
	return writeJSON(false, spans)
}

func readEvidence(article, text string) ([]graph.Evidence, error) {
	var spans []span
	if err := json.Unmarshal([]byte(text), &spans); err != nil {
		return nil, err
	}
	list := make([]graph.Evidence, len(spans))
	for i, sp := range spans {
		list[i] = graph.Evidence{Article: article, Start: sp.Start, End: sp.End, Quote: sp.Quote}
	}
	return list, nil
}

// compressors are kept because making one costs more than most articles.
var compressors = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, flate.DefaultCompression)
	if err != nil { // the level is a valid one
		panic(err)
	}
	return w
}}

func deflate(text string) ([]byte, error) {
	w := compressors.Get().(*flate.Writer)
	defer compressors.Put(w)
	var out bytes.Buffer
	w.Reset(&out)
	if _, err := io.WriteString(w, text); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func inflate(data []byte) (string, error) {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	return string(text), err
}
