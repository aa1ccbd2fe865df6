package source

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"wiregraph/graph"
)

var jsonLines = Format{
	Name:       "JSON lines",
	Extensions: []string{".jsonl", ".ndjson"},
	Doc:        "One JSON object a line: id, text, and where known title, published, url, publisher, author, language; other fields are ignored.",
	Match: func(head []byte) bool {
		return bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(head, bom)), []byte("{"))
	},
	Read:  readJSONLines,
	Count: countLines,
}

// readJSONLines reads line by line and holds one line at a time. A broken line
// is one Problem with its number, and the next line is read.
func readJSONLines(ctx context.Context, r io.Reader, at Place, yield Yield) error {
	known, err := remember()
	if err != nil {
		return err
	}
	return errors.Join(readLines(ctx, r, at, known, yield), known.Close())
}

func readLines(ctx context.Context, r io.Reader, at Place, known *remembered, yield Yield) error {
	lines := bufio.NewReaderSize(r, 64<<10)
	seen := false
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := readLine(lines)
		if err == io.EOF {
			break
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, bom)
		}
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		seen = true
		if err := yieldLine(line, err, at, n, known, yield); err != nil {
			return err
		}
	}
	if !seen {
		return yield(nil, failed(at.Where, 0, "is empty", "give one JSON object a line, or leave the file out"))
	}
	return nil
}

// yieldLine yields what one line holds; readErr is what kept it from being
// read. Another text under an id that is taken is a Problem, as in Unique, which
// could not tell the lines.
func yieldLine(line []byte, readErr error, at Place, n int, known *remembered, yield Yield) error {
	if errors.Is(readErr, errTooLong) {
		return yield(nil, failed(at.Where, n, fmt.Sprintf("line has more than %d MiB", MaxLine>>20),
			"put one article on a line"))
	}
	if readErr != nil {
		return readErr
	}
	a, what, do := parseLine(line, at)
	if what != "" {
		return yield(nil, failed(at.Where, n, what, do))
	}
	switch before, taken, same, err := known.add(a, n); {
	case err != nil:
		return err
	case taken && same:
		return nil
	case taken:
		return yield(nil, failed(at.Where, n, fmt.Sprintf("another text has the id %q in line %d", a.ID, before),
			"give each article an id of its own; the first was kept"))
	}
	return yield(a, nil)
}

// readLine returns the next line without its end; the slice holds until the
// next call. A line over MaxLine is read past, not kept. io.EOF comes only
// where nothing is left.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > MaxLine; long {
			line = nil
		} else if err == nil && line == nil {
			return part, nil // the common case needs no copy
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err == io.EOF && !long && len(line) == 0:
			return nil, io.EOF
		case err != nil && err != io.EOF:
			return nil, err
		case long:
			return nil, errTooLong
		}
		return line, nil
	}
}

// record is what is read of a line. RawMessage fields take a number for a word,
// as exported tables often have it.
type record struct {
	ID        json.RawMessage `json:"id"`
	URL       string          `json:"url"`
	Title     string          `json:"title"`
	Text      *string         `json:"text"`
	Language  string          `json:"language"`
	Publisher string          `json:"publisher"`
	Author    string          `json:"author"`
	Published json.RawMessage `json:"published"`
}

// parseLine reads one object. What is empty when the article is sound.
func parseLine(line []byte, at Place) (a *graph.Article, what, do string) {
	if i := badByte(line); i >= 0 {
		return nil, fmt.Sprintf("is not UTF-8: byte 0x%02x at column %d", line[i], i+1), "convert it, for instance with iconv -t UTF-8"
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return nil, "is no JSON object of an article: " + jsonFault(err), "write one {\"id\":…, \"text\":…} on a line"
	}
	if rec.Text == nil {
		return nil, "has no field \"text\"", "give the article's text"
	}
	if what, do := checkText([]byte(*rec.Text)); what != "" {
		return nil, "text " + what, do
	}
	told, err := ParseTime(scalar(rec.Published))
	if err != nil {
		return nil, "published " + err.Error(), "write it as 2026-01-30 or 2026-01-30T15:04:05Z"
	}
	return &graph.Article{ID: lineID(rec, at), URL: rec.URL, Title: rec.Title, Text: *rec.Text, Language: rec.Language,
		Publisher: rec.Publisher, Author: rec.Author, Published: published(told, *rec.Text)}, "", ""
}

// lineID is the article's id, else its address, else one made of the file's
// name and the text, so that it does not hang on the line's place in the file.
func lineID(rec record, at Place) string {
	if id := scalar(rec.ID); id != "" {
		return id
	}
	if address := NormalURL(rec.URL); address != "" {
		return address
	}
	return at.base() + "-" + graph.Hash(*rec.Text)[:12]
}

// scalar is a JSON string or number as text; "" for null and anything else.
func scalar(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return strings.TrimSpace(s)
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}

// jsonFault says what encoding/json found, without its package's words.
func jsonFault(err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Sprintf("field %q is a %s", wrong.Field, wrong.Value)
	}
	if errors.As(err, &wrong) {
		return "it is a JSON " + wrong.Value
	}
	return strings.TrimPrefix(err.Error(), "json: ")
}

// timeForms are the ways to write a time that are read, the exact ones first.
var timeForms = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700",
	"2006-01-02T15:04:05.999999999", "2006-01-02T15:04",
	"2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "2006-01-02 15:04",
	"2006-01-02", "20060102", time.RFC1123Z, time.RFC1123, time.RFC850, time.ANSIC,
	"January 2, 2006", "Jan 2, 2006", "January 2 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006",
}

// ParseTime reads a time or a day, in UTC where no zone is given. The empty
// string is the zero time and no error.
func ParseTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, form := range timeForms {
		if t, err := time.Parse(form, s); err == nil && t.Year() > 0 && t.Year() < 10000 {
			return t.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no date", s)
}
