package graph

import (
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// Line is one article's contribution as one JSON object on one line: the form
// that "wiregraph extract" prints and that scorers read. It differs from Batch
// in what a reader elsewhere needs: days without a time, a date as one string,
// null for what is unknown, and no text.
type Line struct {
	Article    LineArticle     `json:"article"`
	Entities   []Entity        `json:"entities"`
	Statements []LineStatement `json:"statements"`
}

// LineArticle says which article the line is about.
type LineArticle struct {
	ID        string  `json:"id"`
	Title     string  `json:"title,omitempty"`
	URL       string  `json:"url,omitempty"`
	Publisher string  `json:"publisher,omitempty"`
	Published *string `json:"published"` // ISO day, or day and time where the time is known
}

// LineStatement is a statement whose subject, object and attributed_to are ids
// of entities of the same line.
type LineStatement struct {
	ID           string         `json:"id"`
	Subject      string         `json:"subject"`
	Relation     string         `json:"relation"`
	Object       string         `json:"object"`
	Stance       Stance         `json:"stance"`
	Date         *string        `json:"date"`
	DateWords    string         `json:"date_words,omitempty"`
	Place        *string        `json:"place"`
	AttributedTo *string        `json:"attributed_to"`
	Role         *string        `json:"role"`
	Score        float64        `json:"score"`
	Rule         string         `json:"rule"`
	Evidence     []LineEvidence `json:"evidence"`
}

// LineEvidence counts bytes into the article's text.
type LineEvidence struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// Line is the batch in the form of exchange. A quote that is not what the text
// has between its offsets is an error: such a line would be a false citation.
func (b Batch) Line() (Line, error) {
	a := b.Article
	line := Line{
		Article: LineArticle{ID: a.ID, Title: a.Title, URL: a.URL, Publisher: a.Publisher, Published: orNull(dayOrTime(a.Published))},
		// Empty lists, not null: readers loop over them.
		Entities:   append([]Entity{}, b.Entities...),
		Statements: []LineStatement{},
	}
	for _, st := range b.Statements {
		ls := LineStatement{ID: st.ID, Subject: st.Subject, Relation: st.Relation, Object: st.Object, Stance: st.Stance,
			Date: orNull(st.Date.Value), DateWords: st.Date.Words, Place: orNull(st.Place),
			AttributedTo: orNull(st.AttributedTo), Role: orNull(st.Role), Score: st.Score, Rule: st.Rule}
		for _, ev := range st.Evidence {
			if ev.Start < 0 || ev.End > len(a.Text) || ev.Start >= ev.End || a.Text[ev.Start:ev.End] != ev.Quote {
				return Line{}, fmt.Errorf("article %s: statement %s: the quote of bytes %d to %d is not what the text has there", a.ID, st.ID, ev.Start, ev.End)
			}
			ls.Evidence = append(ls.Evidence, LineEvidence{ev.Start, ev.End, ev.Quote})
		}
		line.Statements = append(line.Statements, ls)
	}
	return line, nil
}

// Write writes the line and its end. Characters such as & stay themselves:
// quotes are for reading.
func (l Line) Write(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(l)
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// dayOrTime is the ISO day of a midnight, which stands for a day whose time is
// unknown, and day and time otherwise.
func dayOrTime(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(t.Truncate(24 * time.Hour)):
		return t.UTC().Format(time.DateOnly)
	}
	return t.UTC().Format(time.RFC3339)
}
