package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/publicsuffix"
	"golang.org/x/text/unicode/norm"

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
	Read: readHTML,
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
	found, body, err := cutArticle(doc, at, meta)
	if err != nil {
		return nil, failed(at.Where, 0, "no article was found on the page: "+err.Error(), "give the address of an article, not of a front page")
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
		Publisher: meta.Publisher, Author: meta.Author, Published: meta.Published}, nil
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

// paragraphs renders a node as text: one empty line between blocks, white space
// within a block made single, in NFC. Two line breaks end a block too.
func paragraphs(n *html.Node) string {
	if n == nil {
		return ""
	}
	var r renderer
	r.render(n)
	r.end()
	return norm.NFC.String(strings.Join(r.blocks, "\n\n"))
}

// renderer gathers the lines of the block it is in.
type renderer struct {
	blocks []string
	lines  []string
	line   strings.Builder
}

// render walks down; the parser bounds how deep a page nests.
func (r *renderer) render(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		r.line.WriteString(n.Data)
	case n.DataAtom == atom.Br:
		r.lineBreak()
	case isBlock(n):
		r.end()
		defer r.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.render(c)
	}
}

func (r *renderer) lineBreak() {
	words := strings.Fields(r.line.String())
	r.line.Reset()
	if len(words) == 0 {
		r.flush()
		return
	}
	r.lines = append(r.lines, strings.Join(words, " "))
}

func (r *renderer) flush() {
	if len(r.lines) > 0 {
		r.blocks = append(r.blocks, strings.Join(r.lines, " "))
	}
	r.lines = nil
}

func (r *renderer) end() {
	r.lineBreak()
	r.flush()
}

func isBlock(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Pre, atom.Hr, atom.Section,
		atom.Article, atom.Main, atom.Body, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Table, atom.Tr, atom.Td, atom.Th,
		atom.Figure, atom.Figcaption, atom.Header, atom.Footer, atom.Aside, atom.Details, atom.Summary:
		return true
	}
	return false
}

// pageMeta is what a page says of itself.
type pageMeta struct {
	Title, URL, Publisher, Author, Language string
	Published                               time.Time
}

// id is the canonical address, else the file's name with its extension, so that
// a page never takes the id of a text file beside it.
func (m pageMeta) id(at Place) string {
	if m.URL != "" {
		return NormalURL(m.URL)
	}
	return at.Name
}

// fill takes from the extractor what the page's own words did not say.
func (m *pageMeta) fill(found trafilatura.Metadata) {
	m.Title = first(m.Title, clean(found.Title))
	m.Author = first(m.Author, clean(found.Author))
	if name := clean(found.Sitename); !strings.Contains(m.URL, "://"+name) && !strings.Contains(m.URL, "."+name+"/") {
		m.Publisher = first(m.Publisher, name) // the extractor's last resort is the host, for which there may be better
	}
	if m.Published.IsZero() && found.Date.Year() > 1900 {
		m.Published = found.Date.UTC()
	}
}

// readMeta reads JSON-LD first, then meta elements, then the page's own
// elements: in this order they are the more exact, above all for the time.
func readMeta(doc *html.Node, at Place) pageMeta {
	head := scan(doc)
	ld := readLinkedData(head.scripts)
	m := pageMeta{
		Title:     first(ld.Title, head.meta["og:title"], head.meta["twitter:title"]),
		Publisher: first(ld.Publisher, head.meta["og:site_name"], head.meta["application-name"]),
		Author:    first(ld.Author, head.meta["author"], head.meta["parsely-author"]),
		Language:  first(head.lang, ld.Language, head.meta["og:locale"], head.meta["content-language"]),
		Published: ld.Published,
	}
	m.URL = canonical(at.URL, head.canonical, head.meta["og:url"], ld.URL)
	for _, name := range dateNames {
		if m.Published.IsZero() {
			m.Published = timeOrZero(head.meta[name])
		}
	}
	if m.Published.IsZero() {
		m.Published = timeOrZero(head.time)
	}
	return m
}

// dateNames are the meta elements that give the day of publication, the more
// usual first.
var dateNames = []string{"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
	"article.published", "publishdate", "pubdate", "dc.date.issued", "dcterms.created", "dc.date", "date", "cxenseparse:recs:publishtime"}

// timeOrZero reads a time that a page wrote; what is no time is as good as none.
func timeOrZero(s string) time.Time {
	t, err := ParseTime(strings.TrimSpace(s))
	if err != nil {
		return time.Time{}
	}
	return t
}

// canonical picks the address a page gives itself. A page that was fetched may
// not name another site's address: it would take over that site's article.
func canonical(fetched string, own ...string) string {
	base, err := url.Parse(fetched)
	if err != nil {
		base = &url.URL{}
	}
	for _, raw := range own {
		u, err := base.Parse(strings.TrimSpace(raw))
		if raw == "" || err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
			continue
		}
		if fetched == "" || sameSite(u, base) {
			return u.String()
		}
	}
	return fetched
}

// sameSite tells whether two addresses belong to one registered domain.
func sameSite(a, b *url.URL) bool {
	if strings.EqualFold(a.Host, b.Host) {
		return true
	}
	siteA, errA := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(a.Hostname()))
	siteB, errB := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(b.Hostname()))
	return errA == nil && errB == nil && siteA == siteB
}

// headFacts is what one walk over a page gathers.
type headFacts struct {
	lang, canonical, time string
	meta                  map[string]string
	scripts               []string
}

// scan walks the page once.
func scan(doc *html.Node) headFacts {
	f := headFacts{meta: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			f.lang = first(attr(n, "lang"), attr(n, "xml:lang"))
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				f.canonical = first(f.canonical, attr(n, "href"))
			}
		case atom.Meta:
			name := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop"), attr(n, "http-equiv")))
			f.meta[name] = first(f.meta[name], clean(attr(n, "content")))
		case atom.Time:
			f.time = first(f.time, attr(n, "datetime"))
		case atom.Script:
			if strings.HasPrefix(strings.ToLower(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
				f.scripts = append(f.scripts, n.FirstChild.Data)
			}
		}
	}
	return f
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// first is the first string that is not empty.
func first(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

// clean makes white space single and the form NFC.
func clean(s string) string { return norm.NFC.String(strings.Join(strings.Fields(s), " ")) }
