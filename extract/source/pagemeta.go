package source

import (
	"net/url"
	"strings"
	"time"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/publicsuffix"
	"golang.org/x/text/unicode/norm"
)

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
