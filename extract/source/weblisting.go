package source

import (
	"cmp"
	"context"
	"fmt"
	"mime"
	"net/http"
	"slices"
	"time"

	"wiregraph/graph"
)

// listing asks for the listing and enters what it names. An unchanged one
// leaves everything as it was.
func (v *visit) listing(ctx context.Context) error {
	if p := v.st.Pages[v.URL]; v.st.Kind == kindPage && p != nil && p.Article != "" {
		return nil
	}
	before := v.st.Kind
	v.st.Kind = "" // a page that never was an article may have been an error page
	resp, err := v.ask(ctx, v.URL)
	if err != nil || resp == nil {
		v.st.Kind = before
		return err
	}
	v.moved = true
	entries, err := v.read(ctx, resp)
	if err != nil || v.first != nil {
		return err
	}
	v.enter(entries)
	v.saw(v.URL, resp)
	return nil
}

// ask gets a listing; nil where it is unchanged.
func (v *visit) ask(ctx context.Context, address string) (*Response, error) {
	old := v.st.Listings[address]
	resp, err := v.Get.Get(ctx, Request{URL: address, ETag: old.ETag, LastModified: old.LastModified})
	if err != nil {
		return nil, err
	}
	switch resp.Status {
	case http.StatusNotModified:
		return nil, nil
	case http.StatusNotFound, http.StatusGone:
		return nil, Refuse("%s: the server says %d %s; correct the address or take the source out", address, resp.Status, http.StatusText(resp.Status))
	}
	if resp.Body, err = gunzip(resp.Body); err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	if graph.Hash(string(resp.Body)) == old.Hash {
		v.saw(address, resp)
		return nil, nil
	}
	return resp, nil
}

// saw keeps a listing's validators, once all that it names is entered.
func (v *visit) saw(address string, resp *Response) {
	v.moved = true
	v.st.Listings[address] = validators{resp.ETag, resp.LastModified, graph.Hash(string(resp.Body))}
}

// read tells by its first bytes what an answer is, and gives the entries of a
// listing. A page is entered as the source's only one.
func (v *visit) read(ctx context.Context, resp *Response) ([]entry, error) {
	at := Place{Where: v.URL, Name: v.URL, URL: resp.URL, ContentType: resp.ContentType}
	head := resp.Body[:min(len(resp.Body), 4096)]
	switch {
	case isSitemap(head):
		v.st.Kind = kindListing
		return v.sitemap(ctx, resp.Body, at)
	case isFeed(head):
		v.st.Kind = kindListing
		return v.feed(resp.Body, at)
	}
	if media, _, _ := mime.ParseMediaType(resp.ContentType); len(v.st.Listings) == 0 && (isHTML(media) || htmlPage.Match(head)) {
		v.st.Kind = kindPage
		v.st.Pages[v.URL] = &pageState{First: v.now, Due: v.now, Listed: true}
		v.first = resp
		return nil, nil
	}
	return nil, fmt.Errorf("%s: is neither a feed, a sitemap nor a page (%s); give the address of one", v.URL, cmp.Or(resp.ContentType, "no content type"))
}

func (v *visit) feed(body []byte, at Place) ([]entry, error) {
	entries, err := parseFeed(body, at)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", at.Where, err)
	}
	v.st.Rhythm = rhythm(entries)
	return entries, nil
}

// maxChildren is how many sitemaps of an index are read, the newest first: the
// others hold what was news years ago.
const maxChildren = 10

// sitemap reads a sitemap and, of an index, the sitemaps it names.
func (v *visit) sitemap(ctx context.Context, body []byte, at Place) ([]entry, error) {
	sm, err := parseSitemap(body, at)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", at.Where, err)
	}
	entries := sm.entries
	for _, c := range sm.children[:min(len(sm.children), maxChildren)] {
		resp, err := v.ask(ctx, c.url)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		var below sitemap
		if err == nil && resp != nil {
			below, err = parseSitemap(resp.Body, Place{Where: c.url, URL: resp.URL, ContentType: resp.ContentType})
		}
		if err != nil {
			if err := v.yield(nil, v.problem(c.url, err)); err != nil {
				return nil, err
			}
			continue
		}
		if resp != nil {
			entries = append(entries, below.entries...)
			v.saw(c.url, resp)
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return b.latest().Compare(a.latest()) })
	v.st.Rhythm = rhythm(entries)
	return entries, nil
}

// rhythm is the median time between entries, 0 for fewer than three dated ones.
func rhythm(entries []entry) time.Duration {
	var times []time.Time
	for _, e := range entries {
		if t := e.latest(); !t.IsZero() {
			times = append(times, t)
		}
	}
	if len(times) < 3 {
		return 0
	}
	slices.SortFunc(times, time.Time.Compare)
	gaps := make([]time.Duration, len(times)-1)
	for i := range gaps {
		gaps[i] = times[i+1].Sub(times[i])
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

// enter makes pages due that the listing names for the first time or says to
// have changed.
func (v *visit) enter(entries []entry) {
	for _, p := range v.st.Pages {
		p.Listed = false
	}
	for _, e := range entries[:min(len(entries), v.Policy.MaxPages)] {
		address := cmp.Or(e.URL, e.GUID)
		if address == "" {
			continue
		}
		if _, twice := v.fresh[address]; twice {
			continue
		}
		v.fresh[address] = e
		p := v.st.Pages[address]
		if p == nil {
			p = &pageState{First: v.now}
			v.st.Pages[address] = p
		}
		if p.Stamp != e.stamp() {
			p.Stamp, p.Due = e.stamp(), v.now
		}
		p.Listed, p.Published, p.Publisher = true, e.Published, e.Publisher
	}
}
