package changes

import (
	"fmt"
	"io"
	"strings"
	"time"

	"wiregraph/graph"
)

// Formats lists every way to write a report.
var Formats = map[string]func(io.Writer, *Report) error{
	"text": Text, "json": JSON, "markdown": Markdown, "html": HTML, "atom": Atom,
}

const confirmed = "Newly confirmed by a second independent source"

// section is one list of a report with its heading.
type section struct {
	Title   string
	Changes []Change
}

// sections gives the lists in the order of all formats.
func (r *Report) sections() []section {
	return []section{
		{"Newly denied", r.Denied},
		{confirmed, r.Confirmed},
		{"New relations", r.Relations},
		{"New offices", r.Offices},
	}
}

// Text writes the report for a terminal.
func Text(w io.Writer, r *Report) error {
	p := &printer{w: w}
	p.printf("%s\n", r.headline())
	for _, s := range r.sections() {
		if len(s.Changes) == 0 {
			continue
		}
		p.printf("\n%s (%d)\n", s.Title, len(s.Changes))
		for _, c := range s.Changes {
			p.printf("  %s\n", c.Line())
			for _, q := range c.Sentences {
				p.printf("    “%s”\n      %s\n", oneLine(q.Quote), q.origin())
			}
		}
	}
	if len(r.Entities) > 0 {
		p.printf("\nNew entities (%d)\n", len(r.Entities))
		for _, e := range r.Entities {
			p.printf("  %s (%s, %s)\n", e.Name, e.Type, e.ID)
		}
	}
	return p.err
}

// printer keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (r *Report) headline() string {
	return fmt.Sprintf("Since %s: %s new, %d corrected; %s new, %d denied, %d confirmed; %s and %s new",
		r.Since.Format("2006-01-02 15:04 MST"), count(r.Articles, "article"), r.Corrected, count(len(r.Relations), "relation"),
		len(r.Denied), len(r.Confirmed), count(len(r.Offices), "office"), count(len(r.Entities), "entity"))
}

// count is "1 article", "2 articles", "3 entities".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if stem, ok := strings.CutSuffix(what, "y"); ok {
		what = stem + "ie"
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Line is a change in one line: who, what, whom, when, where, how sure.
func (c Change) Line() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s", c.From, verb(c.Edge), c.To)
	if c.Edge.Role != "" {
		fmt.Fprintf(&b, " as %s", c.Edge.Role)
	}
	if c.Edge.Date.Value != "" {
		fmt.Fprintf(&b, ", %s", c.Edge.Date.Value)
	}
	if c.Edge.Place != "" {
		fmt.Fprintf(&b, ", in %s", c.Edge.Place)
	}
	if len(c.Claimants) > 0 {
		fmt.Fprintf(&b, ", according to %s", strings.Join(c.Claimants, ", "))
	}
	fmt.Fprintf(&b, " [%s, score %.2f]", count(c.Edge.Sources, "source"), c.Edge.Score)
	if c.Reported {
		b.WriteString(" (was reported as a fact)")
	}
	return b.String()
}

// verb is the relation with its stance, where that is not plain assertion.
func verb(e graph.Edge) string {
	if e.Stance == graph.Asserted {
		return e.Relation
	}
	return e.Relation + " (" + string(e.Stance) + ")"
}

// origin says where a sentence stands.
func (s Sentence) origin() string {
	parts := []string{}
	for _, p := range []string{s.Publisher, s.Title, day(s.Published), s.URL} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if s.URL == "" {
		parts = append(parts, s.Article)
	}
	return strings.Join(parts, ", ")
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
