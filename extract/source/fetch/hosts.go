package fetch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/temoto/robotstxt"
	"golang.org/x/time/rate"

	"wiregraph/extract/source"
)

// hosts remembers how each host wants to be treated.
type hosts struct {
	mu  sync.Mutex
	all map[string]*host
}

type host struct {
	limiter *rate.Limiter
	rest    time.Time // not before, because the host said so

	robots sync.Mutex // held while robots.txt is fetched, so that it is fetched once
	rules  *robotstxt.Group
	read   time.Time // when rules were read
}

func (h *hosts) of(u *url.URL) *host {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.all == nil {
		h.all = map[string]*host{}
	}
	key := u.Scheme + "://" + u.Host
	if h.all[key] == nil {
		h.all[key] = &host{}
	}
	return h.all[key]
}

// rest keeps requests from a host until a time.
func (h *hosts) rest(u *url.URL, until time.Time) {
	one := h.of(u)
	h.mu.Lock()
	defer h.mu.Unlock()
	if until.After(one.rest) {
		one.rest = until
	}
}

// wait blocks until the host may be asked; a host that rests is an error, so
// that other hosts need not wait for it.
func (h *hosts) wait(ctx context.Context, u *url.URL, perHost time.Duration) error {
	one := h.of(u)
	h.mu.Lock()
	if one.limiter == nil {
		limit := rate.Inf
		if perHost > 0 {
			limit = rate.Every(perHost)
		}
		one.limiter = rate.NewLimiter(limit, 1)
	}
	limiter, rest := one.limiter, one.rest
	h.mu.Unlock()
	if rest.After(time.Now()) {
		return &Busy{URL: u.String(), Status: http.StatusTooManyRequests, Until: rest}
	}
	return limiter.Wait(ctx)
}

const (
	robotsAge   = 24 * time.Hour   // how long rules hold
	maxRobots   = 512 << 10        // bytes of robots.txt that are read, as RFC 9309 asks for at least
	maxCrawl    = 30 * time.Second // longest Crawl-delay that is kept
	robotsAgent = "wiregraph"
)

// allowed asks the host's robots.txt, which is fetched once a day. A host whose
// robots.txt does not answer is not fetched from (RFC 9309, 2.3.1.4); the error
// may be tried again.
func (f *Fetcher) allowed(ctx context.Context, u *url.URL) error {
	one := f.hosts.of(u)
	one.robots.Lock()
	defer one.robots.Unlock()
	if one.rules == nil || time.Since(one.read) > robotsAge {
		rules, err := f.robots(ctx, u, 0)
		if err != nil {
			return fmt.Errorf("robots.txt of %s does not answer: %w", u.Host, err)
		}
		one.rules, one.read = rules, time.Now()
		f.hosts.slow(one, min(rules.CrawlDelay, maxCrawl), f.options.PerHost)
	}
	if !one.rules.Test(u.EscapedPath() + query(u)) {
		return source.Refuse("robots.txt of %s does not allow it", u.Host)
	}
	return nil
}

func query(u *url.URL) string {
	if u.RawQuery == "" {
		return ""
	}
	return "?" + u.RawQuery
}

// slow sets the pace that a host asks for, where it is slower than ours.
func (h *hosts) slow(one *host, delay, perHost time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if delay > perHost && one.limiter != nil {
		one.limiter.SetLimit(rate.Every(delay))
	}
}

// robots fetches the rules of a host, through redirects.
func (f *Fetcher) robots(ctx context.Context, u *url.URL, hop int) (*robotstxt.Group, error) {
	if hop == 0 {
		u = &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	}
	if err := f.hosts.wait(ctx, u, f.options.PerHost); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, f.options.Timeout, errTimeout)
	defer cancel()
	answer, err := f.client.Do(f.request(ctx, u, source.Request{}))
	if err != nil {
		return nil, timedOut(ctx, err)
	}
	defer answer.Body.Close()
	s := answer.StatusCode
	if s >= 300 && s < 400 && hop < f.options.MaxRedirects {
		if next, err := location(answer, u); err == nil {
			if to, err := parse(next); err == nil {
				return f.robots(ctx, to, hop+1)
			}
		}
	}
	if s >= 500 || s == http.StatusTooManyRequests {
		return nil, f.refusal(answer, u)
	}
	return rules(answer)
}

// rules reads robots.txt; an answer of 3xx and 4xx means that there is none.
func rules(answer *http.Response) (*robotstxt.Group, error) {
	var body []byte
	if answer.StatusCode == http.StatusOK {
		resp, err := whole(answer, answer.Request.URL, maxRobots)
		if err != nil {
			return nil, err
		}
		body = resp.Body
	} else if _, err := io.CopyN(io.Discard, answer.Body, maxRobots); err != nil && err != io.EOF {
		return nil, fmt.Errorf("the answer cannot be read: %w", err)
	}
	data, err := robotstxt.FromBytes(body)
	if err != nil { // what nobody can read forbids nothing, as other readers hold it
		data, err = robotstxt.FromBytes(nil)
	}
	if err != nil {
		return nil, err
	}
	return data.FindGroup(robotsAgent), nil
}
