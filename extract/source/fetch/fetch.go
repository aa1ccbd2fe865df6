// Package fetch gets addresses from the web the way a guest should: it says who
// it is, asks robots.txt first, leaves time between two requests to one host,
// asks only for what changed, waits when told to, and takes no more than it can
// hold. It does not know what it gets; extract/source reads that.
//
// Invariant: no request goes to a private or loopback address unless that is
// allowed, whatever names, redirects or name servers say, because the address
// is checked when the connection is made.
package fetch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/cenkalti/backoff/v5"

	"wiregraph/extract/source"
)

// Options says how to fetch. The zero value has the values named in brackets.
type Options struct {
	Contact      string            // address or page that a site's owner can turn to; part of the User-Agent
	AllowPrivate bool              // allow private and loopback addresses
	PerHost      time.Duration     // least time between two requests to one host (1 s); negative for none
	Timeout      time.Duration     // of one request with its body (30 s)
	MaxBody      int64             // bytes of a body, unpacked (source.MaxPage)
	MaxRedirects int               // (5)
	Tries        int               // of one request (3)
	MaxWait      time.Duration     // longest wait before another try; a server that asks for more gets it at a later pass (1 min)
	Transport    http.RoundTripper // instead of the network, for tests
}

func (o Options) filled() Options {
	o.PerHost = cmp.Or(o.PerHost, time.Second)
	o.Timeout = cmp.Or(o.Timeout, 30*time.Second)
	o.MaxBody = cmp.Or(o.MaxBody, source.MaxPage)
	o.MaxRedirects = cmp.Or(o.MaxRedirects, 5)
	o.Tries = cmp.Or(o.Tries, 3)
	o.MaxWait = cmp.Or(o.MaxWait, time.Minute)
	return o
}

// Fetcher implements source.Getter. It may be used by many goroutines.
type Fetcher struct {
	options Options
	client  *http.Client
	agent   string
	hosts   hosts
}

var _ source.Getter = (*Fetcher)(nil)

// New makes a fetcher; version goes into the User-Agent.
func New(version string, o Options) *Fetcher {
	o = o.filled()
	agent := "wiregraph/" + cmp.Or(version, "0") + " (news reader; honours robots.txt"
	if o.Contact != "" {
		agent += "; " + o.Contact
	}
	transport := o.Transport
	if transport == nil {
		transport = newTransport(o.AllowPrivate)
	}
	return &Fetcher{options: o, agent: agent + ")", client: &http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // each hop is a request of its own, with its own host's rules
	}}}
}

// Busy is the error of a host that asked to be left alone for longer than a
// request may wait, with 429 or 503 and Retry-After.
type Busy struct {
	URL    string
	Status int
	Until  time.Time
}

func (b *Busy) Error() string {
	return fmt.Sprintf("%s: the server says %d %s and asks to come again after %s", b.URL, b.Status, http.StatusText(b.Status), b.Until.UTC().Format(time.RFC3339))
}

// RestUntil is when the host may be asked again.
func (b *Busy) RestUntil() time.Time { return b.Until }

// Get gets an address, through redirects, with a few tries where that may help.
// An error names the address, and wraps source.ErrRefused where no try helps.
func (f *Fetcher) Get(ctx context.Context, req source.Request) (*source.Response, error) {
	wait := backoff.NewExponentialBackOff()
	wait.InitialInterval, wait.MaxInterval, wait.RandomizationFactor = time.Second, f.options.MaxWait, 0.5
	resp, err := backoff.Retry(ctx, func() (*source.Response, error) {
		resp, err := f.follow(ctx, req)
		return resp, f.verdict(ctx, err)
	}, backoff.WithBackOff(wait), backoff.WithMaxTries(uint(f.options.Tries)), backoff.WithMaxElapsedTime(0))
	if err == nil {
		return resp, nil
	}
	return nil, told(ctx, req.URL, err)
}

// verdict tells the retrier what may be tried again, and when.
func (f *Fetcher) verdict(ctx context.Context, err error) error {
	var busy *Busy
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil, errors.Is(err, source.ErrRefused):
		return backoff.Permanent(err)
	case errors.As(err, &busy):
		wait := time.Until(busy.Until)
		if wait > f.options.MaxWait {
			return backoff.Permanent(err)
		}
		if wait > 0 {
			return &waiting{backoff.RetryAfterError{Duration: wait}, err}
		}
	}
	return err
}

// waiting carries both the time to wait and the cause.
type waiting struct {
	backoff.RetryAfterError
	cause error
}

func (w *waiting) Error() string   { return w.cause.Error() }
func (w *waiting) Unwrap() []error { return []error{&w.RetryAfterError, w.cause} }

// told gives an error as a sentence with the address in front, once.
func told(ctx context.Context, address string, err error) error {
	var permanent *backoff.PermanentError
	if errors.As(err, &permanent) {
		err = permanent.Err
	}
	var late *waiting
	if errors.As(err, &late) {
		err = late.cause
	}
	var busy *Busy
	var ue *url.Error
	switch {
	case errors.As(err, &busy), ctx.Err() != nil:
		return err
	case errors.As(err, &ue):
		err = ue.Err
	}
	var unreachable *net.OpError
	if errors.As(err, &unreachable) && !errors.Is(err, source.ErrRefused) {
		return fmt.Errorf("%s: %w; check the address, and that it can be reached from here", address, err)
	}
	return fmt.Errorf("%s: %w", address, err)
}

// follow makes the request and those that redirects ask for.
func (f *Fetcher) follow(ctx context.Context, req source.Request) (*source.Response, error) {
	address := req.URL
	for hop := 0; ; hop++ {
		if hop > f.options.MaxRedirects {
			return nil, source.Refuse("more than %d redirects", f.options.MaxRedirects)
		}
		u, err := parse(address)
		if err != nil {
			return nil, err
		}
		if err := f.allowed(ctx, u); err != nil {
			return nil, err
		}
		resp, next, err := f.once(ctx, u, req)
		if err != nil || next == "" {
			return resp, err
		}
		address = next
	}
}

var errTimeout = errors.New("the server takes too long")

func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return nil, source.Refuse("%.200q is no address of the web", address)
	}
	return u, nil
}

// once makes one request within the host's limits; next is where a redirect
// points.
func (f *Fetcher) once(ctx context.Context, u *url.URL, req source.Request) (resp *source.Response, next string, err error) {
	if err := f.hosts.wait(ctx, u, f.options.PerHost); err != nil {
		return nil, "", err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, f.options.Timeout, errTimeout)
	defer cancel()
	answer, err := f.client.Do(f.request(ctx, u, req))
	if err != nil {
		return nil, "", timedOut(ctx, err)
	}
	defer answer.Body.Close()
	switch s := answer.StatusCode; {
	case s == http.StatusOK:
		resp, err = whole(answer, u, f.options.MaxBody)
		return resp, "", timedOut(ctx, err)
	case s == http.StatusNotModified, s == http.StatusNotFound, s == http.StatusGone:
		return head(answer, u), "", nil
	case s >= 300 && s < 400:
		next, err = location(answer, u)
		return nil, next, err
	}
	return nil, "", f.refusal(answer, u)
}

func timedOut(ctx context.Context, err error) error {
	if err != nil && errors.Is(err, context.DeadlineExceeded) && context.Cause(ctx) == errTimeout {
		return errTimeout
	}
	return err
}

func (f *Fetcher) request(ctx context.Context, u *url.URL, req source.Request) *http.Request {
	h := http.Header{}
	h.Set("User-Agent", f.agent)
	h.Set("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5")
	h.Set("Accept-Language", "en")
	h.Set("Accept-Encoding", "gzip")
	if req.ETag != "" {
		h.Set("If-None-Match", req.ETag)
	}
	if req.LastModified != "" {
		h.Set("If-Modified-Since", req.LastModified)
	}
	return (&http.Request{Method: http.MethodGet, URL: u, Header: h, Host: u.Host}).WithContext(ctx)
}

func head(answer *http.Response, u *url.URL) *source.Response {
	return &source.Response{URL: u.String(), Status: answer.StatusCode, ContentType: answer.Header.Get("Content-Type"),
		ETag: answer.Header.Get("ETag"), LastModified: answer.Header.Get("Last-Modified")}
}

func location(answer *http.Response, u *url.URL) (string, error) {
	to, err := u.Parse(answer.Header.Get("Location"))
	if err != nil || answer.Header.Get("Location") == "" {
		return "", source.Refuse("the server says %d without a place to go", answer.StatusCode)
	}
	return to.String(), nil
}

// refusal is the error of any other status. What the server can mend may be
// tried again; 4xx speak of the request and stay.
func (f *Fetcher) refusal(answer *http.Response, u *url.URL) error {
	s := answer.StatusCode
	if s == http.StatusTooManyRequests || s == http.StatusServiceUnavailable {
		if until := retryAfter(answer.Header.Get("Retry-After"), time.Now()); !until.IsZero() {
			f.hosts.rest(u, until)
			return &Busy{URL: u.String(), Status: s, Until: until}
		}
	}
	err := fmt.Errorf("the server says %d %s", s, http.StatusText(s))
	if s >= 500 || s == http.StatusTooManyRequests || s == http.StatusRequestTimeout || s == http.StatusTooEarly {
		return err
	}
	return source.Refuse("%w", err)
}

// maxRest is the longest that a server is left alone because it said so: a
// header of a year is a mistake of its own.
const maxRest = 24 * time.Hour

// retryAfter reads seconds or a date; zero where there is neither.
func retryAfter(value string, now time.Time) time.Time {
	until, err := http.ParseTime(value)
	if seconds, nerr := strconv.ParseInt(value, 10, 32); nerr == nil && seconds >= 0 {
		until, err = now.Add(time.Duration(seconds)*time.Second), nil
	}
	switch {
	case err != nil:
		return time.Time{}
	case until.Sub(now) > maxRest:
		return now.Add(maxRest)
	}
	return until
}
