package source

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wiregraph/graph"
)

const rss = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Island Wire</title><language>en-us</language>
<item><title>Ministers meet &amp;amp; talk</title><link>/a?utm_medium=rss</link><guid>g1</guid><pubDate>Tue, 03 Mar 2026 16:05:00 +0200</pubDate><content:encoded><![CDATA[` + body + `]]></content:encoded></item>
<item><title>Short</title><link>https://other.example/b</link><description>Only a line.</description></item>
</channel></rss>`

const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Island Wire</title><entry><title>Ministers meet</title><link href="https://wire.example/a"/>
<id>urn:1</id><updated>2026-03-03T14:05:00Z</updated><author><name>Ada Reed</name></author><content type="html">One</content></entry></feed>`

const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"Island Wire","items":[{"id":"1","url":"https://wire.example/a","title":"Ministers meet","date_published":"2026-03-03T14:05:00Z","content_html":"<p>One</p>"}]}`

func TestParseFeed(t *testing.T) {
	at := Place{URL: "https://wire.example/feed.xml"}
	published := timeOrZero("2026-03-03T14:05:00Z")
	for _, c := range []struct {
		name, in string
		want     []entry
	}{
		{"rss", strings.Replace(rss, "Island", "\xcesland", 1), []entry{
			{URL: "https://wire.example/a?utm_medium=rss", GUID: "g1", Title: "Ministers meet & talk", Publisher: "Îsland Wire", Language: "en-us", Published: published, Content: strings.TrimSpace(body)},
			{URL: "https://other.example/b", Title: "Short", Publisher: "Îsland Wire", Language: "en-us", Content: "Only a line."}}},
		{"atom", atomFeed, []entry{{URL: "https://wire.example/a", GUID: "urn:1", Title: "Ministers meet", Publisher: "Island Wire", Author: "Ada Reed", Published: published, Updated: published, Content: "One"}}},
		{"json", jsonFeed, []entry{{URL: "https://wire.example/a", GUID: "1", Title: "Ministers meet", Publisher: "Island Wire", Published: published, Content: "<p>One</p>"}}},
		{"rdf", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Island Wire</title></channel>
			<item><title>Ministers meet</title><link>/a</link><dc:date>2026-03-03T16:05:00+02:00</dc:date><description>One</description></item></rdf:RDF>`,
			[]entry{{URL: "https://wire.example/a", Title: "Ministers meet", Publisher: "Island Wire", Published: published, Updated: published, Content: "One"}}},
		{"declared charset", "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>\xcc\xe8\xf0</title><item><link>/a</link></item></channel></rss>",
			[]entry{{URL: "https://wire.example/a", Publisher: "Мир"}}},
		{"script link", strings.Replace(rss, "/a?utm_medium=rss", "javascript:alert(1)", 1), nil},
	} {
		got, err := parseFeed([]byte(c.in), at)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if c.want == nil {
			if got[0].URL != "" {
				t.Errorf("%s: address %q", c.name, got[0].URL)
			}
			continue
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

func TestFeedFile(t *testing.T) {
	dir := lay(t, map[string]string{"wire.xml": rss, "broken.rss": "<html>no", "map.xml": "<urlset></urlset>"})
	got, _ := fetched(t, Directory{dir}, "", dir)
	if len(got) != 4 || !strings.HasPrefix(got[0], "failed broken.rss: is no feed") || !strings.HasPrefix(got[1], "failed map.xml: is no feed") ||
		!strings.HasPrefix(got[2], "wire-") || got[3] != "skipped https://other.example/b: the feed has only a summary of it; read its page: give the feed's address as the source" {
		t.Errorf("%q", got)
	}
}

func TestXMLBombs(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     error
	}{
		{"entities", `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`, errEntities},
		{"depth", "<rss><channel>" + strings.Repeat("<a>", 4<<20), errDepth},
		{"namespaced depth", "<rss><channel><item>" + strings.Repeat("<x:a b='c'>", 1<<20), errDepth},
	} {
		if _, err := parseFeed([]byte(c.in), Place{}); !errors.Is(err, c.want) {
			t.Errorf("%s as feed: %v", c.name, err)
		}
		if _, err := parseSitemap([]byte(c.in), Place{}); !errors.Is(err, c.want) {
			t.Errorf("%s as sitemap: %v", c.name, err)
		}
	}
	if err := safeXML("<rss>" + strings.Repeat("<br/><!-- <a><a> --><![CDATA[<p><p>]]><i></i>", 1000)); err != nil {
		t.Errorf("a sound document: %v", err)
	}
}

func TestSitemap(t *testing.T) {
	got, err := parseSitemap([]byte(`<?xml version="1.0"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
	<url><loc>https://wire.example/old</loc><lastmod>2026-01-01</lastmod></url>
	<url><loc>https://evil.example/x</loc></url>
	<url><loc> https://www.wire.example/new </loc><news:news><news:publication><news:name>Wire</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-03-03T16:05+02:00</news:publication_date><news:title>New</news:title></news:news></url></urlset>`),
		Place{URL: "https://wire.example/sitemap.xml"})
	want := []entry{{URL: "https://www.wire.example/new", Title: "New", Publisher: "Wire", Language: "en", Published: timeOrZero("2026-03-03T14:05:00Z")},
		{URL: "https://wire.example/old", Updated: timeOrZero("2026-01-01")}}
	if d := cmp.Diff(want, got.entries); d != "" || err != nil {
		t.Error(err, d)
	}
	got, err = parseSitemap([]byte(`<sitemapindex><sitemap><loc>/1.xml</loc></sitemap><sitemap><loc>/2.xml.gz</loc><lastmod>2026-01-02</lastmod></sitemap></sitemapindex>`),
		Place{URL: "https://wire.example/sitemap.xml"})
	if err != nil || len(got.children) != 2 || got.children[0].url != "https://wire.example/2.xml.gz" {
		t.Error(err, got)
	}
}

// archive builds a WARC file, each record a gzip member if packed.
func archive(packed bool, records ...string) string {
	var out bytes.Buffer
	for _, r := range records {
		if !packed {
			out.WriteString(r)
			continue
		}
		w := gzip.NewWriter(&out)
		_, _ = w.Write([]byte(r)) // a buffer takes everything
		_ = w.Close()
	}
	return out.String()
}

func warcText(kind, address, media, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, address, media, len(block), block)
}

func httpResponse(media, body string) string {
	return fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", media, len(body), body)
}

func TestWARC(t *testing.T) {
	const http = "application/http; msgtype=response"
	records := []string{
		warcText("warcinfo", "", "application/warc-fields", "software: x"),
		warcText("request", "https://wire.example/a", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
		warcText("response", "https://wire.example/a", http, httpResponse("text/html; charset=utf-8", page(""))),
		warcText("response", "https://wire.example/p.png", http, httpResponse("image/png", "\x89PNG")),
		warcText("response", "https://wire.example/z", http, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"+archive(true, page(""))),
		warcText("response", "https://wire.example/bad", http, "nonsense"),
		warcText("response", "dns:wire.example", "text/dns", "1.2.3.4"),
		warcText("response", "https://wire.example/404", http, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"+page("")),
		warcText("conversion", "https://wire.example/c", "text/plain", "Ministers meet\n\nThe foreign minister of Atlantis met her counterpart on Tuesday to talk about the fishing rights in the strait."),
	}
	want := []string{"https://wire.example/a", "https://wire.example/z", "failed in record 6 https://wire.example/bad: the record is no HTTP response: malformed HTTP response \"nonsense\"; the other records are read", "https://wire.example/c"}
	for _, packed := range []bool{false, true} {
		if d := cmp.Diff(want, readIDs(t, warcFile, archive(packed, records...))); d != "" {
			t.Errorf("packed %v: %s", packed, d)
		}
	}
	whole := archive(true, records[:3]...)
	for _, cut := range []string{whole[:len(whole)-20], archive(false, records[:3]...)[:700], "WARC/1.0\r\nContent-Length: x\r\n\r\n", "WARC/1.0\r\nA: " + strings.Repeat("b", 1<<20), ""} {
		got := readIDs(t, warcFile, cut)
		if len(got) == 0 || !strings.Contains(got[len(got)-1], "the archive breaks here") && !strings.Contains(got[len(got)-1], "cannot be read") {
			t.Errorf("of a cut archive: %q", got)
		}
	}
}

// readIDs gives the ids and problems of what a format reads.
func readIDs(t *testing.T, f Format, in string) []string {
	t.Helper()
	var got []string
	err := f.Read(t.Context(), strings.NewReader(in), Place{Where: "in", Name: "in"}, func(a *graph.Article, p *Problem) error {
		if a != nil {
			got = append(got, a.ID)
		} else {
			got = append(got, string(p.Kind)+" "+p.Error())
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func FuzzFeed(f *testing.F) {
	f.Add([]byte(rss))
	f.Add([]byte(atomFeed))
	f.Add([]byte(jsonFeed))
	f.Fuzz(func(t *testing.T, data []byte) { checkReads(t, feedFile, data) })
}

func FuzzSitemap(f *testing.F) {
	f.Add([]byte(`<urlset><url><loc>https://wire.example/a</loc><lastmod>2026-01-01</lastmod></url></urlset>`))
	f.Add([]byte(`<sitemapindex><sitemap><loc>/a</loc></sitemap></sitemapindex>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		sm, err := parseSitemap(data, Place{URL: "https://wire.example/sitemap.xml"})
		for _, e := range sm.entries {
			if err != nil || !strings.Contains(e.URL, "wire.example") {
				t.Fatalf("%v, %q", err, e.URL)
			}
		}
	})
}

func FuzzWARC(f *testing.F) {
	r := warcText("response", "https://wire.example/a", "application/http", httpResponse("text/html", page("")))
	f.Add([]byte(archive(false, r, r)))
	f.Add([]byte(archive(true, r)))
	f.Fuzz(func(t *testing.T, data []byte) { checkReads(t, warcFile, data) })
}
