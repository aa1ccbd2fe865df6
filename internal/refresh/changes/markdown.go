package changes

import (
	"io"
	"net/url"
	"strings"
)

// Markdown writes the report as a brief.
func Markdown(w io.Writer, r *Report) error {
	p := &printer{w: w}
	p.printf("# What changed\n\n%s\n", escapeMarkdown(r.headline()))
	for _, s := range r.sections() {
		if len(s.Changes) == 0 {
			continue
		}
		p.printf("\n## %s\n", s.Title)
		for _, c := range s.Changes {
			p.printf("\n- **%s**\n", escapeMarkdown(c.Line()))
			for _, q := range c.Sentences {
				p.printf("  > %s  \n  > — %s\n\n", escapeMarkdown(oneLine(q.Quote)), markdownOrigin(q))
			}
		}
	}
	if len(r.Entities) > 0 {
		p.printf("\n## New entities\n\n")
		for _, e := range r.Entities {
			p.printf("- %s (%s)\n", escapeMarkdown(e.Name), escapeMarkdown(e.Type))
		}
	}
	return p.err
}

func markdownOrigin(s Sentence) string {
	address := webAddress(s.URL)
	if address == "" {
		return escapeMarkdown(s.origin())
	}
	link := "[" + escapeMarkdown(firstOf(s.Title, s.URL)) + "](<" + address + ">)"
	for _, part := range []string{s.Publisher, day(s.Published)} {
		if part != "" {
			link += ", " + escapeMarkdown(part)
		}
	}
	return link
}

// webAddress is an address that a reader may follow, "" for any other: a page
// decides what its own says.
func webAddress(raw string) string {
	u, err := url.Parse(raw)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return ""
	}
	return u.String()
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

var markdownMarks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "\n", " ")

func escapeMarkdown(s string) string { return markdownMarks.Replace(s) }
