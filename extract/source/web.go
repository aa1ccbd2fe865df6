package source

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"slices"
	"time"

	"wiregraph/graph"
)

// Getter gets one address. A status other than 200, 304, 404 and 410 is an
// error, as is everything that keeps an answer from arriving whole; the getter
// has tried again by then, as far as politeness allows. An error that wraps
// ErrRefused will come again until somebody changes something; one that has a
// method RestUntil() time.Time tells when the host may be asked again.
type Getter interface {
	Get(ctx context.Context, req Request) (*Response, error)
}

// ErrRefused is what an error wraps that trying again does not mend: robots.txt
// says no, the address is private, the server says 403, the body is too large.
var ErrRefused = errors.New("refused")

// Refuse makes an error that wraps ErrRefused without saying so in its words.
func Refuse(format string, args ...any) error { return refusal{fmt.Errorf(format, args...)} }

type refusal struct{ error }

func (r refusal) Unwrap() []error { return []error{r.error, ErrRefused} }

// Request asks for an address, unless it is unchanged since the validators.
type Request struct {
	URL          string
	ETag         string
	LastModified string
}

// Response is a whole answer. Body is empty unless Status is 200.
type Response struct {
	URL          string // after redirects
	Status       int
	ContentType  string
	ETag         string
	LastModified string
	Body         []byte
}

// Policy says how a Web source watches its pages. The zero value has the values
// named in brackets.
type Policy struct {
	Watch     time.Duration // how long a page is looked at again for corrections (14 days)
	Recheck   time.Duration // first interval of looking again; it doubles each time (1 h)
	GoneAfter time.Duration // how long a page must answer 404 or 410 to be withdrawn (24 h)
	MaxPages  int           // how many pages are kept in mind, the newest of a listing first (500)
	FeedText  bool          // take the text that the feed carries and do not fetch pages
}

func (p Policy) filled() Policy {
	p.Watch = cmp.Or(p.Watch, 14*24*time.Hour)
	p.Recheck = cmp.Or(p.Recheck, time.Hour)
	p.GoneAfter = cmp.Or(p.GoneAfter, 24*time.Hour)
	p.MaxPages = cmp.Or(p.MaxPages, 500)
	return p
}

// Web is an address: a feed, a sitemap, an index of sitemaps, or one article's
// page; the first answer tells which. New pages are fetched, pages that are
// young or that the listing says to have changed are looked at again, and what
// failed is tried again at growing distances for as long as the page is kept in
// mind, each time with a Problem, so that nothing is given up in silence.
type Web struct {
	URL    string
	Get    Getter
	Policy Policy
}

// webState is the cursor of a Web source.
type webState struct {
	Kind     string                `json:"kind,omitempty"` // listing or page, once known
	Listings map[string]validators `json:"listings,omitempty"`
	Pages    map[string]*pageState `json:"pages,omitempty"`
	Rhythm   time.Duration         `json:"rhythm,omitempty"` // between entries, as far as the listing tells
}

// validators are what an answer can be recognised by.
type validators struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"modified,omitempty"`
	Hash         string `json:"hash,omitempty"`
}

// pageState is what is kept in mind of one page.
type pageState struct {
	validators
	Article string    `json:"article,omitempty"` // id, once one was read
	Stamp   string    `json:"stamp,omitempty"`   // what the listing said of it
	First   time.Time `json:"first"`             // when it was first listed
	Due     time.Time `json:"due,omitzero"`      // when to look again; zero for not unless the listing changes
	Gone    time.Time `json:"gone,omitzero"`     // since when it answers 404 or 410
	Fails   int       `json:"fails,omitempty"`
	Listed  bool      `json:"listed,omitempty"` // in the latest listing

	Published time.Time `json:"published,omitzero"` // as the listing has them, for later looks at the page
	Publisher string    `json:"publisher,omitempty"`
}

const (
	kindListing = "listing"
	kindPage    = "page"
)

func parseWebState(c Cursor) *webState {
	st := &webState{}
	if json.Unmarshal([]byte(c), st) != nil {
		st = &webState{}
	}
	if st.Listings == nil {
		st.Listings = map[string]validators{}
	}
	if st.Pages == nil {
		st.Pages = map[string]*pageState{}
	}
	maps.DeleteFunc(st.Pages, func(_ string, p *pageState) bool { return p == nil })
	return st
}

func (st *webState) cursor() Cursor {
	data, err := json.Marshal(st) // map keys come out sorted
	if err != nil {
		return "" // cannot be for these types; and the empty cursor is sound
	}
	return Cursor(data)
}

// Fetch looks at the listing and then at every page that is due. The error is
// for a listing that does not answer; a page's fault is a Problem.
func (w Web) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	v := visit{Web: w, st: parseWebState(from), yield: yield, fresh: map[string]entry{}, now: time.Now()}
	v.Policy = w.Policy.filled()
	err := v.listing(ctx)
	if err == nil && !v.moved && len(v.st.due(v.now)) == 0 {
		return from, nil // the usual case, and a cursor is long
	}
	if err == nil {
		err = v.pages(ctx)
	}
	if err == nil {
		v.forget()
	}
	return v.st.cursor(), err
}

// Due names the listing, unless the address is a page, and the pages to look
// at; what a listing will name is known only when it is read.
func (w Web) Due(from Cursor, now time.Time) ([]string, error) {
	st := parseWebState(from)
	out := st.due(now)
	if st.Kind != kindPage {
		out = append([]string{w.URL}, out...)
	}
	return out, nil
}

// Read names pages, by address and by the article that they hold.
func (w Web) Read(old, new Cursor) []string {
	before, after := parseWebState(old), parseWebState(new)
	var out []string
	for address, p := range after.Pages {
		was := before.Pages[address]
		if p.Fails == 0 && p.Hash != "" && (was == nil || was.Fails > 0 || was.Hash != p.Hash) {
			out = append(out, address)
			if p.Article != "" && p.Article != address {
				out = append(out, p.Article)
			}
		}
	}
	for address, l := range after.Listings {
		if l.Hash != before.Listings[address].Hash {
			out = append(out, address)
		}
	}
	slices.Sort(out)
	return out
}

// Rhythm is the usual time between two entries of the listing, 0 where unknown.
func (w Web) Rhythm(from Cursor) time.Duration { return parseWebState(from).Rhythm }

// Forget takes the address of a page or listing, or an article's id.
func (w Web) Forget(from Cursor, place string) Cursor {
	st := parseWebState(from)
	delete(st.Listings, place)
	for address, p := range st.Pages {
		if address == place || p.Article == place {
			p.validators, p.Fails, p.Due = validators{}, 0, p.First
		}
	}
	return st.cursor()
}

// due lists the pages to look at, in the order of their addresses.
func (st *webState) due(now time.Time) []string {
	var out []string
	for address, p := range st.Pages {
		if !p.Due.IsZero() && !p.Due.After(now) {
			out = append(out, address)
		}
	}
	slices.Sort(out)
	return out
}

// visit is one Fetch of a Web source.
type visit struct {
	Web
	st    *webState
	yield Yield
	fresh map[string]entry // what the listing said this time, by address
	first *Response        // the answer, where the address is itself a page
	now   time.Time

	moved   bool // something of the listing is to be kept
	resting bool // the host asked to be left alone
}

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

// pages looks at every page that is due.
func (v *visit) pages(ctx context.Context) error {
	for _, address := range v.st.due(v.now) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := v.page(ctx, address, v.st.Pages[address]); err != nil {
			return err
		}
		if v.resting {
			return nil // the other pages stay due
		}
	}
	return nil
}

// page looks at one page and says when to look again. An error is yield's or
// the context's; then the page's state is as before.
func (v *visit) page(ctx context.Context, address string, p *pageState) error {
	e, listed := v.fresh[address]
	if v.Policy.FeedText || resolve("", address) == "" {
		return v.feedText(address, p, e, listed)
	}
	resp, err := v.getPage(ctx, address, p)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return v.failPage(address, p, e, err)
	}
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
