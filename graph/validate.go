package graph

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Limits that every store can index.
const (
	maxID   = 1000 // bytes of an article's or entity's id
	maxName = 4000 // bytes of a name, role or place
)

var (
	relationName = regexp.MustCompile(`^[A-Z][A-Z0-9_]{0,99}$`)
	typeName     = regexp.MustCompile(`^[A-Z][A-Za-z0-9]{0,99}$`)
	propertyName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]{0,99}$`)
)

// InvalidBatch says everything that is wrong with one article's batch.
type InvalidBatch struct {
	Article  string
	Problems []string
}

func (e *InvalidBatch) Error() string {
	return fmt.Sprintf("article %q: %s", e.Article, strings.Join(e.Problems, "; "))
}

// Validate checks what every store relies on and returns an *InvalidBatch with
// all problems at once, or nil. It does not know the vocabulary: whether a
// relation exists is the business of whoever made the batch, but no name gets
// by that could not be a relation or type. Quotes are checked where the text is
// there; a batch with a Digest may come without.
func Validate(b Batch) error {
	c := &check{batch: b}
	c.article()
	known := c.entities()
	c.statements(known)
	if len(c.problems) == 0 {
		return nil
	}
	return &InvalidBatch{Article: b.Article.ID, Problems: c.problems}
}

type check struct {
	batch    Batch
	problems []string
}

func (c *check) add(format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf(format, args...))
}

func (c *check) article() {
	a := c.batch.Article
	c.id("article", a.ID)
	for _, f := range []struct{ what, text string }{
		{"url", a.URL}, {"title", a.Title}, {"text", a.Text}, {"language", a.Language},
		{"publisher", a.Publisher}, {"author", a.Author}, {"extractor", c.batch.Extractor},
		{"digest", c.batch.Digest}, {"signature", c.batch.Signature},
	} {
		c.plain(f.what, f.text)
	}
	for _, t := range []time.Time{a.Published, a.Fetched} {
		if year := t.UTC().Year(); !t.IsZero() && (year < 1 || year > 9999) {
			c.add("time %v is outside the years 1 to 9999", t)
		}
	}
}

// id checks an identifier: not empty, no control characters, short enough for
// an index.
func (c *check) id(what, id string) {
	switch {
	case id == "":
		c.add("%s without an id", what)
	case len(id) > maxID:
		c.add("%s id of %d bytes, at most %d are allowed", what, len(id), maxID)
	case !utf8.ValidString(id) || strings.ContainsFunc(id, unicode.IsControl):
		c.add("%s id %q holds control characters or invalid UTF-8", what, id)
	}
}

// plain checks a text that may hold anything but NUL and broken UTF-8, which
// databases and file formats cannot keep.
func (c *check) plain(what, text string) {
	if i := strings.IndexByte(text, 0); i >= 0 {
		c.add("%s holds a NUL byte at offset %d", what, i)
	}
	if !utf8.ValidString(text) {
		c.add("%s is not valid UTF-8", what)
	}
}

func (c *check) short(what, text string) {
	c.plain(what, text)
	if len(text) > maxName {
		c.add("%s of %d bytes, at most %d are allowed", what, len(text), maxName)
	}
}

func (c *check) entities() map[string]bool {
	known := map[string]bool{}
	for _, e := range c.batch.Entities {
		c.id("entity", e.ID)
		if known[e.ID] {
			c.add("entity %q twice", e.ID)
		}
		known[e.ID] = true
		c.entity(e)
	}
	return known
}

func (c *check) entity(e Entity) {
	if !typeName.MatchString(e.Type) {
		c.add("entity %q: type %q is no CamelCase identifier", e.ID, e.Type)
	}
	if e.Name == "" {
		c.add("entity %q without a name", e.ID)
	}
	c.short(fmt.Sprintf("entity %q: name", e.ID), e.Name)
	for _, alias := range e.Aliases {
		c.short(fmt.Sprintf("entity %q: alias", e.ID), alias)
	}
	for _, key := range sortedKeys(e.Properties) {
		if !propertyName.MatchString(key) {
			c.add("entity %q: property %q is no identifier", e.ID, key)
		}
		for _, value := range e.Properties[key] {
			c.short(fmt.Sprintf("entity %q: property %s", e.ID, key), value)
		}
	}
}

func (c *check) statements(known map[string]bool) {
	seen := map[string]bool{}
	for i, st := range c.batch.Statements {
		where := fmt.Sprintf("statement %d (%s)", i, st.Relation)
		if want := StatementID(c.batch.Article.ID, st); st.ID != want {
			c.add("%s: id %q, its fields hash to %q", where, st.ID, want)
		}
		if seen[st.ID] {
			c.add("%s: id %q twice", where, st.ID)
		}
		seen[st.ID] = true
		c.statement(where, st)
		c.references(where, st, known)
		c.evidence(where, st.Evidence)
	}
}

func (c *check) statement(where string, st Statement) {
	if !relationName.MatchString(st.Relation) {
		c.add("%s: relation %q is no UPPER_SNAKE identifier", where, st.Relation)
	}
	if !slices.Contains(Stances, st.Stance) {
		c.add("%s: stance %q is none of %v", where, st.Stance, Stances)
	}
	if _, ok := parseDate(st.Date.Value); !ok && st.Date.Value != "" {
		c.add("%s: date %q is no ISO day, month or year", where, st.Date.Value)
	}
	if !(st.Score > 0 && st.Score <= 1) {
		c.add("%s: score %v is outside (0, 1]", where, st.Score)
	}
	c.short(where+": date words", st.Date.Words)
	c.short(where+": place", st.Place)
	c.short(where+": role", st.Role)
	c.short(where+": rule", st.Rule)
}

func (c *check) references(where string, st Statement, known map[string]bool) {
	for _, id := range []string{st.Subject, st.Object} {
		if !known[id] {
			c.add("%s: entity %q is not in the batch", where, id)
		}
	}
	if st.AttributedTo != "" && !known[st.AttributedTo] {
		c.add("%s: claimant %q is not in the batch", where, st.AttributedTo)
	}
}

func (c *check) evidence(where string, list []Evidence) {
	if len(list) == 0 {
		c.add("%s: no evidence", where)
	}
	textLeftOut := c.batch.Article.Text == "" && c.batch.Digest != ""
	for _, ev := range list {
		if ev.Article != c.batch.Article.ID {
			c.add("%s: evidence of another article, %q", where, ev.Article)
		}
		c.plain(where+": quote", ev.Quote)
		if ev.Start < 0 || ev.End <= ev.Start || ev.End-ev.Start != len(ev.Quote) {
			c.add("%s: evidence [%d:%d] does not fit a quote of %d bytes", where, ev.Start, ev.End, len(ev.Quote))
		} else if !textLeftOut && (ev.End > len(c.batch.Article.Text) || c.batch.Article.Text[ev.Start:ev.End] != ev.Quote) {
			c.add("%s: text[%d:%d] is not the quote %q", where, ev.Start, ev.End, ev.Quote)
		}
	}
}
