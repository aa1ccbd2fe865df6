package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
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

// Fetch looks at the listing and then at every page that is due. The error is
// for a listing that does not answer; a page's fault is a Problem.
func (w Web) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	v := visit{Web: w, st: parseWebState(from), yield: yield, fresh: map[string]entry{}, now: time.Now()}
	v.Policy = w.Policy.filled()
	err := v.listing(ctx)
	if err == nil && !v.moved && !v.st.Pending && len(v.st.due(v.now)) == 0 {
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
		if was := before.Listings[address]; !l.Failing && (was.Failing || was.Hash != l.Hash) {
			out = append(out, address)
		}
	}
	slices.Sort(out)
	return out
}

// More tells whether the Fetch that ended here left pages that were due, so that
// another one should follow at once.
func (w Web) More(from Cursor) bool { return parseWebState(from).Pending }

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

// visit is one Fetch of a Web source.
type visit struct {
	Web
	st    *webState
	yield Yield
	fresh map[string]entry // what the listing said this time, by address
	first *Response        // the answer, where the address is itself a page
	now   time.Time

	moved   bool // something of the listing is to be kept
	asked   int  // pages, so far
	faults  int  // pages in a row that did not come
	resting bool // the other pages stay due until the next Fetch
}
