package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"slices"
	"time"

	"wiregraph/graph"
)

// Bounds of one Fetch. After maxAsked pages it ends with the rest pending, so
// that their cursor is kept and a kill costs no more than these. After maxFaults
// pages in a row that did not come, the host is taken to be down, or the rest
// would each wait out the getter's patience; they stay due.
const (
	maxAsked  = 20
	maxFaults = 3
)

// pages looks at the pages that are due.
func (v *visit) pages(ctx context.Context) error {
	v.st.Pending = false
	for _, address := range v.st.due(v.now) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if v.needsAsking(address) {
			if v.resting || v.asked == maxAsked {
				v.st.Pending = !v.resting
				continue
			}
			v.asked++
		}
		if err := v.page(ctx, address, v.st.Pages[address]); err != nil {
			return err
		}
	}
	return nil
}

// needsAsking tells pages from entries whose text the feed carries.
func (v *visit) needsAsking(address string) bool {
	return !v.Policy.FeedText && resolve("", address) != ""
}

// page looks at one page and says when to look again. An error is yield's or
// the context's; then the page's state is as before.
func (v *visit) page(ctx context.Context, address string, p *pageState) error {
	e, listed := v.fresh[address]
	if !v.needsAsking(address) {
		return v.feedText(address, p, e, listed)
	}
	resp, err := v.getPage(ctx, address, p)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return v.failPage(address, p, e, err)
	}
	v.faults = 0
	switch resp.Status {
	case http.StatusNotModified:
		v.again(p)
		return nil
	case http.StatusNotFound, http.StatusGone:
		return v.gonePage(address, p, resp.Status)
	}
	seen := validators{resp.ETag, resp.LastModified, graph.Hash(string(resp.Body))}
	if seen.Hash == p.Hash {
		p.validators = seen
		v.again(p)
		return nil
	}
	a, problem := parseHTML(resp.Body, v.place(address, resp))
	if a != nil {
		e.Published, e.Publisher = p.Published, p.Publisher
		complete(a, e)
	}
	return v.settle(address, p, a, problem, seen)
}

// feedText reads an entry whose text the feed carries. It has news only when
// the feed has.
func (v *visit) feedText(address string, p *pageState, e entry, listed bool) error {
	if listed {
		a, problem := entryArticle(e, v.place(address, nil))
		if err := v.settle(address, p, a, problem, validators{Hash: p.Stamp}); err != nil {
			return err
		}
	}
	p.Due = time.Time{}
	return nil
}

// getPage asks for a page, or hands out the answer that is here already.
func (v *visit) getPage(ctx context.Context, address string, p *pageState) (*Response, error) {
	if v.first != nil && address == v.URL {
		return v.first, nil
	}
	resp, err := v.Get.Get(ctx, Request{URL: address, ETag: p.ETag, LastModified: p.LastModified})
	if err != nil || resp.Status != http.StatusOK {
		return resp, err
	}
	if media, _, err := mime.ParseMediaType(resp.ContentType); err == nil && !isHTML(media) && !htmlPage.Match(resp.Body[:min(len(resp.Body), sniffed)]) {
		return nil, Refuse("%s: is no page but %s", address, media)
	}
	return resp, nil
}

func (v *visit) place(address string, resp *Response) Place {
	at := Place{Where: address, Name: address, URL: address}
	if resp != nil {
		at.URL, at.ContentType = resp.URL, resp.ContentType
	}
	return at
}

// complete takes from the listing, as far as it is kept, what the page did
// not say; above all the time, where the page knows only the day.
func complete(a *graph.Article, e entry) {
	a.Title, a.Author, a.Publisher = first(a.Title, e.Title), first(a.Author, e.Author), first(a.Publisher, e.Publisher, hostOf(a.URL))
	dayOnly := a.Published.Equal(a.Published.Truncate(24 * time.Hour))
	if a.Published.IsZero() || dayOnly && !e.Published.IsZero() && e.Published.Truncate(24*time.Hour).Equal(a.Published) {
		a.Published = e.Published
	}
}

// settle hands over what was read of a page. Content that is no article stays
// so until the listing says that it changed. Where a page gives its article
// another id than before, the one of the old id goes.
func (v *visit) settle(address string, p *pageState, a *graph.Article, problem *Problem, seen validators) error {
	if err := v.yield(a, problem); err != nil {
		return err
	}
	if a != nil && p.Article != "" && p.Article != a.ID {
		moved := &Problem{Kind: Gone, Where: address, What: "its page now calls itself " + a.ID, Article: p.Article}
		if err := v.yield(nil, moved); err != nil {
			return err
		}
	}
	p.validators, p.Fails, p.Gone = seen, 0, time.Time{}
	if a == nil {
		p.Due = time.Time{}
		return nil
	}
	p.Article = a.ID
	v.again(p)
	return nil
}

// again sets when to look next: at distances that grow with the page's age,
// since corrections come early, and not at all once it is old.
func (v *visit) again(p *pageState) {
	p.Fails, p.Gone = 0, time.Time{}
	age := v.now.Sub(p.First)
	p.Due = v.now.Add(max(v.Policy.Recheck, age))
	if p.Due.Sub(p.First) > v.Policy.Watch {
		p.Due = time.Time{}
	}
}

// failPage reports a page that did not come. Where it never came, the text that
// the feed carries stands in for it.
func (v *visit) failPage(address string, p *pageState, e entry, cause error) error {
	if p.Article == "" && e.Content != "" {
		if a, _ := entryArticle(e, v.place(address, nil)); a != nil {
			if err := v.yield(a, nil); err != nil {
				return err
			}
			p.Article = a.ID
		}
	}
	problem := v.problem(address, cause)
	problem.Article = p.Article
	if err := v.yield(nil, problem); err != nil {
		return err
	}
	var rest interface{ RestUntil() time.Time }
	if errors.As(cause, &rest) {
		p.Due, v.resting = rest.RestUntil(), true
		return nil
	}
	if !errors.Is(cause, ErrRefused) {
		v.faults++
		v.resting = v.faults == maxFaults
	}
	p.Fails++
	p.Due = v.now.Add(min(24*time.Hour, v.Policy.Recheck<<min(p.Fails-1, 10)))
	return nil
}

// problem is an error of a getter as a Problem. Also what was refused is tried
// again, in its time: a page may come late, and a robots.txt may change.
func (v *visit) problem(address string, err error) *Problem {
	return &Problem{Kind: Failed, Where: address, What: withoutPrefix(err, address), Do: "it is tried again", Retry: true, Err: err}
}

func withoutPrefix(err error, address string) string {
	what := err.Error()
	if len(what) > len(address)+2 && what[:len(address)+2] == address+": " {
		return what[len(address)+2:]
	}
	return what
}

// gonePage counts how long a page is away. One that was an article is
// withdrawn after the set time; one that never was is a failure.
func (v *visit) gonePage(address string, p *pageState, status int) error {
	what := fmt.Sprintf("the server says %d %s", status, http.StatusText(status))
	if p.Article == "" {
		return v.failPage(address, p, v.fresh[address], Refuse("%s: %s", address, what))
	}
	since := p.Gone
	if since.IsZero() {
		since = v.now
	}
	if v.now.Sub(since) < v.Policy.GoneAfter {
		p.Gone, p.Due = since, v.now.Add(min(v.Policy.Recheck, v.Policy.GoneAfter-v.now.Sub(since)))
		return nil
	}
	problem := &Problem{Kind: Gone, Where: address, What: what + " since " + since.UTC().Format(time.RFC3339), Article: p.Article}
	if err := v.yield(nil, problem); err != nil {
		return err
	}
	p.Gone, p.Due, p.Article, p.validators = time.Time{}, time.Time{}, "", validators{}
	return nil
}

// forget drops pages that are neither listed nor watched any more, and what is
// over the limit, the longest known first.
func (v *visit) forget() {
	maps.DeleteFunc(v.st.Pages, func(_ string, p *pageState) bool {
		return !p.Listed && p.Gone.IsZero() && (p.Due.IsZero() || v.now.Sub(p.First) > v.Policy.Watch)
	})
	extra := len(v.st.Pages) - 2*v.Policy.MaxPages
	if extra <= 0 {
		return
	}
	old := slices.SortedFunc(maps.Keys(v.st.Pages), func(a, b string) int {
		return cmp.Or(v.st.Pages[a].First.Compare(v.st.Pages[b].First), cmp.Compare(a, b))
	})
	unlisted := slices.DeleteFunc(old, func(a string) bool { return v.st.Pages[a].Listed })
	for _, address := range unlisted[:min(extra, len(unlisted))] {
		delete(v.st.Pages, address)
	}
}
