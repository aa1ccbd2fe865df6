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
	if v.st.Kind == kindSitemap && v.st.Pending {
		return nil // its entries say nothing that the cursor does not keep
	}
	resp, err := v.ask(ctx, v.URL)
	if err != nil {
		return err
	}
	if resp == nil {
		return v.children(ctx)
	}
	v.moved = true
	if err := v.read(ctx, resp); err != nil {
		return err
	}
	if v.first == nil {
		v.saw(v.URL, resp)
	}
	return nil
}

// ask gets a listing; nil where it is unchanged. While pages are pending, a
// feed is asked for whole, because its entries may stand in for pages.
func (v *visit) ask(ctx context.Context, address string) (*Response, error) {
	old := v.st.Listings[address].validators
	if v.st.Pending {
		old = validators{}
	}
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
	v.st.Listings[address] = listingState{validators: validators{resp.ETag, resp.LastModified, graph.Hash(string(resp.Body))}}
}

// read tells by its first bytes what an answer is, and enters what it names. A
// page is entered as the source's only one.
func (v *visit) read(ctx context.Context, resp *Response) error {
	at := Place{Where: v.URL, Name: v.URL, URL: resp.URL, ContentType: resp.ContentType}
	head := resp.Body[:min(len(resp.Body), 4096)]
	switch {
	case isSitemap(head):
		v.st.Kind = kindSitemap
		return v.sitemap(ctx, resp.Body, at)
	case isFeed(head):
		v.st.Kind = kindFeed
		return v.feed(resp.Body, at)
	}
	if media, _, _ := mime.ParseMediaType(resp.ContentType); len(v.st.Listings) == 0 && (isHTML(media) || htmlPage.Match(head)) {
		v.st.Kind = kindPage
		v.st.Pages[v.URL] = &pageState{First: v.now, Due: v.now, Listed: true}
		v.first = resp
		return nil
	}
	return fmt.Errorf("%s: is neither a feed, a sitemap nor a page (%s); give the address of one", v.URL, cmp.Or(resp.ContentType, "no content type"))
}

func (v *visit) feed(body []byte, at Place) error {
	entries, err := parseFeed(body, at)
	if err != nil {
		return fmt.Errorf("%s: %w", at.Where, err)
	}
	v.enter("", entries, v.Policy.MaxPages)
	return nil
}

// maxChildren is how many sitemaps of an index are read, the newest first: the
// others hold what was news years ago.
const maxChildren = 10

// sitemap enters the pages of a sitemap or, of an index, of the sitemaps that
// it names.
func (v *visit) sitemap(ctx context.Context, body []byte, at Place) error {
	sm, err := parseSitemap(body, at)
	if err != nil {
		return fmt.Errorf("%s: %w", at.Where, err)
	}
	v.st.Children = nil
	for _, c := range sm.children[:min(len(sm.children), maxChildren)] {
		v.st.Children = append(v.st.Children, c.url)
	}
	v.enter("", sm.entries, v.Policy.MaxPages)
	return v.children(ctx)
}

// children asks for the sitemaps of an index. They are asked for also where the
// index is unchanged, since not every site dates them there. One that fails is
// a Problem and keeps what is known of its pages.
func (v *visit) children(ctx context.Context) error {
	for _, address := range v.st.Children {
		err := v.child(ctx, address)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err == nil {
			continue
		}
		v.moved = true
		v.st.Listings[address] = listingState{Failing: true}
		if err := v.yield(nil, v.problem(address, err)); err != nil {
			return err
		}
	}
	return nil
}

func (v *visit) child(ctx context.Context, address string) error {
	resp, err := v.ask(ctx, address)
	if err != nil || resp == nil {
		return err
	}
	sm, err := parseSitemap(resp.Body, Place{Where: address, URL: resp.URL, ContentType: resp.ContentType})
	if err != nil {
		return err
	}
	v.enter(address, sm.entries, max(50, v.Policy.MaxPages/len(v.st.Children)))
	v.saw(address, resp)
	return nil
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

// enter makes pages due that a listing names for the first time or says to have
// changed. In is the listing's address, "" for the source's own.
func (v *visit) enter(in string, entries []entry, most int) {
	for _, p := range v.st.Pages {
		if p.In == in {
			p.Listed = false
		}
	}
	v.st.Rhythm = cmp.Or(rhythm(entries), v.st.Rhythm)
	for _, e := range entries[:min(len(entries), most)] {
		address := cmp.Or(e.URL, e.GUID)
		if _, twice := v.fresh[address]; twice || address == "" {
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
		p.In, p.Listed, p.Published, p.Publisher = in, true, e.Published, e.Publisher
	}
}
