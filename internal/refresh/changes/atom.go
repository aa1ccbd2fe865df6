package changes

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"time"
)

// Atom writes the new edges as a feed (RFC 4287), the latest first. An entry's
// id is the edge's, so a reader shows each edge once however often it asks.
func Atom(w io.Writer, r *Report) error {
	feed := atomFeed{Title: "wiregraph: what changed", ID: "urn:wiregraph:changes", Updated: r.Until.Format(time.RFC3339), Author: "wiregraph"}
	if r.Address != "" {
		feed.Link = &atomLink{Rel: "self", Type: "application/atom+xml", Href: r.Address}
	}
	for _, s := range r.sections() {
		for _, c := range s.Changes {
			feed.Entries = append(feed.Entries, atomEntryOf(s.Title, c, r.Until))
		}
	}
	slices.SortStableFunc(feed.Entries, func(x, y atomEntry) int { return strings.Compare(y.Updated, x.Updated) })
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(feed); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Title   string      `xml:"title"`
	ID      string      `xml:"id"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Link    *atomLink   `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomEntry struct {
	Title    string       `xml:"title"`
	ID       string       `xml:"id"`
	Updated  string       `xml:"updated"`
	Category atomCategory `xml:"category"`
	Link     *atomLink    `xml:"link"`
	Content  atomContent  `xml:"content"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// atomEntryOf is one change. A confirmation has an id of its own, since the
// edge was an entry before.
func atomEntryOf(heading string, c Change, until time.Time) atomEntry {
	e := atomEntry{Title: c.Line(), ID: "urn:wiregraph:edge:" + c.Edge.ID, Category: atomCategory{heading}, Content: atomContent{Type: "text"}}
	if heading == confirmed {
		e.ID += ":confirmed"
	}
	updated := time.Time{}
	var text []string
	for _, s := range c.Sentences {
		if s.Fetched.After(updated) {
			updated = s.Fetched
		}
		text = append(text, "“"+oneLine(s.Quote)+"” ("+s.origin()+")")
		if address := webAddress(s.URL); address != "" && e.Link == nil {
			e.Link = &atomLink{Href: address}
		}
	}
	if updated.IsZero() {
		updated = until
	}
	e.Updated, e.Content.Text = updated.UTC().Format(time.RFC3339), strings.Join(text, "\n")
	return e
}
