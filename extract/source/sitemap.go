package source

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"time"
)

// sitemap is what a sitemap names: pages, or other sitemaps.
type sitemap struct {
	entries  []entry
	children []child
}

// child is a sitemap that an index names.
type child struct {
	url     string
	changed time.Time
}

func isSitemap(head []byte) bool {
	return bytes.Contains(head, []byte("<urlset")) || bytes.Contains(head, []byte("<sitemapindex"))
}

// urlset reads both kinds of document; one of the two lists is empty.
type urlset struct {
	URLs []struct {
		Loc     string `xml:"loc"`
		LastMod string `xml:"lastmod"`
		News    struct {
			Name      string `xml:"publication>name"`
			Language  string `xml:"publication>language"`
			Published string `xml:"publication_date"`
			Title     string `xml:"title"`
		} `xml:"news"`
	} `xml:"url"`
	Sitemaps []struct {
		Loc     string `xml:"loc"`
		LastMod string `xml:"lastmod"`
	} `xml:"sitemap"`
}

// parseSitemap reads a sitemap or an index of sitemaps, the newest first.
// Addresses of another site than the sitemap's own are left out, as the
// protocol asks: nobody may speak for another host.
func parseSitemap(data []byte, at Place) (sitemap, error) {
	text, err := decodeXML(data, at.ContentType)
	if err != nil {
		return sitemap{}, err
	}
	if err := safeXML(text); err != nil {
		return sitemap{}, err
	}
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.Strict = false
	var set urlset
	if err := dec.Decode(&set); err != nil {
		return sitemap{}, fmt.Errorf("is no sitemap that can be read: %w", err)
	}
	base, err := url.Parse(at.URL)
	if err != nil {
		return sitemap{}, fmt.Errorf("has no address to count from: %w", err)
	}
	var sm sitemap
	for _, u := range set.URLs {
		e := entry{URL: resolve(at.URL, u.Loc), Title: clean(u.News.Title), Publisher: clean(u.News.Name), Language: u.News.Language,
			Published: timeOrZero(u.News.Published), Updated: timeOrZero(u.LastMod)}
		if ownPage(e.URL, base) {
			sm.entries = append(sm.entries, e)
		}
	}
	for _, s := range set.Sitemaps {
		if c := (child{resolve(at.URL, s.Loc), timeOrZero(s.LastMod)}); ownPage(c.url, base) {
			sm.children = append(sm.children, c)
		}
	}
	slices.SortStableFunc(sm.entries, func(a, b entry) int { return b.latest().Compare(a.latest()) })
	slices.SortStableFunc(sm.children, func(a, b child) int { return b.changed.Compare(a.changed) })
	return sm, nil
}

func ownPage(raw string, base *url.URL) bool {
	u, err := url.Parse(raw)
	return err == nil && u.Host != "" && sameSite(u, base)
}

// resolve gives an absolute address in http or https, "" for anything else.
func resolve(base, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return ""
	}
	from, err := url.Parse(base)
	if err != nil {
		from = &url.URL{}
	}
	u, err := from.Parse(ref)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return ""
	}
	return u.String()
}

// gunzip unpacks a body that is itself a gzip file, as sitemaps often are; other
// bytes come back as they are.
func gunzip(data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		return data, nil
	}
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("is no sound gzip: %w", err)
	}
	out, err := readAtMost(r, MaxPage)
	switch {
	case errors.Is(err, errTooLong):
		return nil, fmt.Errorf("unpacks to more than %d MiB", MaxPage>>20)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fmt.Errorf("the gzip breaks off: %w", err)
	case err != nil:
		return nil, fmt.Errorf("is no sound gzip: %w", err)
	}
	return out, nil
}
