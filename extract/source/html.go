package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"wiregraph/graph"
)

var htmlPage = Format{
	Name:       "HTML",
	Extensions: []string{".html", ".htm", ".xhtml"},
	Doc:        "One page with one article. Its id is its canonical address, else the file's name; the text is the headline, an empty line and the paragraphs.",
	Match: func(head []byte) bool {
		head = bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, bom)))
		return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) ||
			(bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("<html")))
	},
	Read:  readHTML,
	Count: one,
}

// minArticle is the fewest bytes of body text that are taken for an article:
// below it a page is a picture's caption, a notice or a wall.
const minArticle = 200

// readHTML cuts the article out of a page.
func readHTML(_ context.Context, r io.Reader, at Place, yield Yield) error {
	data, err := readAtMost(r, MaxPage)
	if errors.Is(err, errTooLong) {
		return yield(nil, failed(at.Where, 0, fmt.Sprintf("page has more than %d MiB", MaxPage>>20), "leave it out"))
	}
	if err != nil {
		return err
	}
	return yieldPage(yield, data, at)
}

// yieldPage yields what stands on a page for which nothing else vouches.
func yieldPage(yield Yield, data []byte, at Place) error {
	a, p := parseHTML(data, at)
	if a != nil {
		a.Publisher = first(a.Publisher, hostOf(a.URL))
	}
	return yield(a, p)
}

// hostOf is the host of an address without "www.", the publisher's name where
// there is no other.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.")
}

// parseHTML gives the article of a page or what is the matter with it.
func parseHTML(data []byte, at Place) (*graph.Article, *Problem) {
	text, err := decode(data, at.ContentType)
	if err != nil {
		return nil, failed(at.Where, 0, err.Error(), "save it as UTF-8")
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, failed(at.Where, 0, "is no HTML that can be read: "+err.Error(), "leave it out")
	}
	meta := readMeta(doc, at)
	if n := strip(doc); n > maxElements {
		return nil, failed(at.Where, 0, fmt.Sprintf("page has %d elements, more than %d", n, maxElements), "leave it out")
	}
	found, body, err := cutArticle(doc, at, meta)
	if err != nil {
		return nil, failed(at.Where, 0, "no article was found on the page", "give the address of an article, not of a front page")
	}
	meta.fill(found)
	if len(body) < minArticle {
		return nil, failed(at.Where, 0, fmt.Sprintf("holds %d bytes of text, too few for an article", len(body)),
			"it may stand behind a wall or be drawn by scripts: give the text itself")
	}
	if len(body) > MaxText {
		return nil, failed(at.Where, 0, fmt.Sprintf("has more than %d MiB of text", MaxText>>20), "leave it out")
	}
	lang := languageOf(meta.Language, body)
	if lang != "en" {
		return nil, &Problem{Kind: Skipped, Where: at.Where, What: "is in another language: " + lang, Article: meta.id(at)}
	}
	return &graph.Article{ID: meta.id(at), URL: meta.URL, Title: meta.Title, Text: withTitle(meta.Title, body), Language: lang,
		Publisher: meta.Publisher, Author: meta.Author, Published: published(meta.Published, body)}, nil
}

// maxElements bounds what the extractor gets to work on: its time grows with the
// square of a page, and a few MiB of paragraphs would keep it for minutes. A
// long article with all that surrounds it has some 3,000.
const maxElements = 15_000

// strip takes out what holds no text of an article, and counts the elements
// that are left.
func strip(doc *html.Node) int {
	n := 0
	var drop []*html.Node
	for d := range doc.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		n++
		switch d.DataAtom {
		case atom.Script, atom.Style, atom.Svg, atom.Template, atom.Iframe:
			drop = append(drop, d)
		}
	}
	for _, d := range drop {
		if d.Parent != nil {
			d.Parent.RemoveChild(d)
		}
	}
	return n - len(drop)
}

// cutArticle runs the extractor. It works on foreign bytes with foreign code,
// so a panic of its own is taken for a page that it cannot read.
func cutArticle(doc *html.Node, at Place, meta pageMeta) (found trafilatura.Metadata, body string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the page breaks the extractor (%v)", r)
		}
	}()
	opts := trafilatura.Options{EnableFallback: true, ExcludeComments: true, ExcludeTables: true, HtmlDateMode: trafilatura.Fast}
	if !meta.Published.IsZero() {
		opts.HtmlDateMode = trafilatura.Disabled
	}
	opts.OriginalURL, _ = url.Parse(at.URL) // nil is as good
	res, err := trafilatura.ExtractDocument(doc, opts)
	if err != nil {
		return found, "", err
	}
	return res.Metadata, paragraphs(res.ContentNode), nil
}

// withTitle puts the headline before the body, as files of articles have it.
func withTitle(title, body string) string {
	if title == "" || strings.HasPrefix(body, title) {
		return body
	}
	return title + "\n\n" + body
}
