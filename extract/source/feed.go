package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"wiregraph/graph"
)

var feedFile = Format{
	Name:       "feed",
	Extensions: []string{".xml", ".rss", ".atom", ".rdf"},
	Doc:        "An RSS, Atom or JSON feed that holds its articles in full; an entry with a summary only is skipped, for its page is to be read instead.",
	Match:      isFeed,
	Read:       readFeed,
}

// entry is one article that a listing (a feed or a sitemap) names.
type entry struct {
	URL       string
	GUID      string
	Title     string
	Author    string
	Publisher string
	Language  string
	Published time.Time
	Updated   time.Time
	Content   string // HTML, as far as the listing carries it
}

// stamp changes when the listing says that the article did.
func (e entry) stamp() string {
	return graph.Hash(e.Title, e.Updated.String(), e.Published.String(), e.Content)[:16]
}

// latest is when the listing last moved the entry.
func (e entry) latest() time.Time {
	if e.Updated.After(e.Published) {
		return e.Updated
	}
	return e.Published
}

func isFeed(head []byte) bool {
	return bytes.Contains(head, []byte("<rss")) || bytes.Contains(head, []byte("<feed")) || bytes.Contains(head, []byte("<rdf:RDF")) ||
		bytes.Contains(head, []byte("//jsonfeed.org/version")) || bytes.Contains(head, []byte(`\/\/jsonfeed.org\/version`))
}

// readFeed yields the entries of a feed that hold their whole text.
func readFeed(ctx context.Context, r io.Reader, at Place, yield Yield) error {
	data, err := readAtMost(r, MaxPage)
	if errors.Is(err, errTooLong) {
		return yield(nil, failed(at.Where, 0, fmt.Sprintf("feed has more than %d MiB", MaxPage>>20), "split it"))
	}
	if err != nil {
		return err
	}
	entries, err := parseFeed(data, at)
	if err != nil {
		return yield(nil, failed(at.Where, 0, err.Error(), "check that it is an RSS, Atom or JSON feed"))
	}
	if len(entries) == 0 {
		return yield(nil, failed(at.Where, 0, "holds no entries", "leave it out"))
	}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := yield(entryArticle(e, at)); err != nil {
			return err
		}
	}
	return nil
}

// entryArticle is the article that an entry holds by itself.
func entryArticle(e entry, at Place) (*graph.Article, *Problem) {
	where := first(e.URL, at.Where)
	body := fragmentText(e.Content)
	if len(body) < minArticle {
		return nil, &Problem{Kind: Skipped, Where: where, What: "the feed has only a summary of it", Do: "read its page: give the feed's address as the source"}
	}
	if what, do := checkText([]byte(body)); what != "" {
		return nil, failed(where, 0, what, do)
	}
	id := NormalURL(e.URL)
	if id == "" { // a GUID alone may well be "1", so the feed's name stands before it
		id = at.base() + "-" + graph.Hash(first(e.GUID, body))[:12]
	}
	lang := languageOf(e.Language, body)
	if lang != "en" {
		return nil, &Problem{Kind: Skipped, Where: where, What: "is in another language: " + lang, Article: id}
	}
	return &graph.Article{ID: id, URL: e.URL, Title: e.Title, Text: withTitle(e.Title, body), Language: lang,
		Publisher: e.Publisher, Author: e.Author, Published: published(e.Published, body)}, nil
}

// fragmentText is the text of a piece of HTML, as feeds carry it.
func fragmentText(fragment string) string {
	doc, err := html.Parse(strings.NewReader(fragment))
	if err != nil {
		return ""
	}
	return paragraphs(doc)
}

// parseFeed reads RSS, Atom, RDF and JSON feeds. Relative addresses count from
// the feed's own.
func parseFeed(data []byte, at Place) ([]entry, error) {
	text, err := decodeXML(data, at.ContentType)
	if err != nil {
		return nil, err
	}
	if err := safeXML(text); err != nil {
		return nil, err
	}
	feed, err := parseWithGofeed(text)
	if err != nil {
		return nil, fmt.Errorf("is no feed that can be read: %w", err)
	}
	var entries []entry
	for _, item := range feed.Items {
		if item == nil {
			continue
		}
		e := entry{URL: resolve(at.URL, item.Link), GUID: clean(item.GUID), Title: clean(fragmentText(item.Title)), Publisher: clean(feed.Title),
			Language: feed.Language, Content: first(item.Content, item.Description)}
		e.Published, e.Updated = deref(item.PublishedParsed), deref(item.UpdatedParsed)
		if e.Published.IsZero() {
			e.Published = e.Updated
		}
		for _, p := range item.Authors {
			if p != nil && clean(p.Name) != "" {
				e.Author = strings.TrimPrefix(e.Author+", "+clean(p.Name), ", ")
			}
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// parseWithGofeed guards foreign code on foreign bytes: a panic of its own is a
// feed that it cannot read.
func parseWithGofeed(text string) (feed *gofeed.Feed, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("it breaks the reader (%v)", r)
		}
	}()
	return gofeed.NewParser().ParseString(text)
}

func deref(t *time.Time) time.Time {
	if t == nil || t.Year() <= 1900 || t.Year() >= 10000 {
		return time.Time{}
	}
	return t.UTC()
}

var (
	xmlDeclaration = regexp.MustCompile(`^\s*<\?xml[^>]*\?>`)
	xmlEncoding    = regexp.MustCompile(`encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)
)

// decodeXML gives a document in UTF-8 without its XML declaration, which would
// then be wrong.
func decodeXML(data []byte, contentType string) (string, error) {
	data = bytes.TrimPrefix(data, bom)
	head := string(data[:min(len(data), 256)])
	declared := xmlEncoding.FindStringSubmatch(xmlDeclaration.FindString(head))
	if !utf8.Valid(data) && declared != nil {
		if enc, name := charset.Lookup(declared[1]); enc != nil && name != "utf-8" && name != "replacement" {
			contentType = "text/xml; charset=" + name
		}
	}
	text, err := decode(data, contentType)
	if err != nil {
		return "", err
	}
	text = strings.TrimPrefix(text, "\ufeff")
	if loc := xmlDeclaration.FindStringIndex(text); loc != nil {
		text = text[loc[1]:]
	}
	return text, nil
}

// maxDepth is how deep XML may nest: the readers recurse, and a document of
// opening tags alone would take the whole stack.
const maxDepth = 200

var (
	errEntities = errors.New("declares XML entities, which feeds have no use for and attacks do")
	errDepth    = fmt.Errorf("nests deeper than %d elements", maxDepth)
)

// safeXML refuses what is made to exhaust a reader. It looks at tags alone, so
// that a feed with the usual small faults still gets to the lenient reader.
func safeXML(s string) error {
	depth := 0
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return nil
		}
		s = s[i+1:]
		switch {
		case strings.HasPrefix(s, "!--"):
			s = after(s, "-->")
		case strings.HasPrefix(s, "![CDATA["):
			s = after(s, "]]>")
		case strings.HasPrefix(s, "!ENTITY"):
			return errEntities
		case strings.HasPrefix(s, "!"), strings.HasPrefix(s, "?"):
		case strings.HasPrefix(s, "/"):
			depth = max(0, depth-1)
		default:
			end := strings.IndexByte(s, '>')
			if end < 1 || s[end-1] != '/' {
				depth++
			}
		}
		if depth > maxDepth {
			return errDepth
		}
	}
}

// after is what follows the first mark, nothing where there is none.
func after(s, mark string) string {
	_, rest, _ := strings.Cut(s, mark)
	return rest
}
