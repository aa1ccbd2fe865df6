package source

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"wiregraph/graph"
)

// memory is a Getter over pages in a map. An address it does not have is 404; a
// body of "error: …" is an error, of "status N" that status.
type memory struct {
	pages map[string]string
	asked []string
}

func (m *memory) Get(_ context.Context, req Request) (*Response, error) {
	m.asked = append(m.asked, req.URL)
	body, ok := m.pages[req.URL]
	resp := &Response{URL: req.URL, Status: http.StatusOK, ContentType: "text/html; charset=utf-8", ETag: graph.Hash(body), Body: []byte(body)}
	var status int
	switch n, _ := fmt.Sscanf(body, "status %d", &status); {
	case !ok:
		return &Response{URL: req.URL, Status: http.StatusNotFound}, nil
	case n == 1:
		return &Response{URL: req.URL, Status: status}, nil
	case strings.HasPrefix(body, "error: "):
		return nil, fmt.Errorf("%s: %s", req.URL, body[len("error: "):])
	case req.ETag == resp.ETag:
		return &Response{URL: req.URL, Status: http.StatusNotModified}, nil
	}
	return resp, nil
}

// feedOf makes a feed of addresses.
func feedOf(addresses ...string) string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Island Wire</title>`)
	for i, a := range addresses {
		fmt.Fprintf(&b, "<item><title>Item %d</title><link>%s</link><pubDate>Tue, 03 Mar 2026 %02d:00:00 GMT</pubDate></item>", i, a, 10+i)
	}
	return b.String() + "</channel></rss>"
}

// walk is a Web source with its cursor through several fetches.
type walk struct {
	t      *testing.T
	w      Web
	m      *memory
	cursor Cursor
}

func newWalk(t *testing.T, address string, pages map[string]string) *walk {
	m := &memory{pages: pages}
	return &walk{t: t, w: Web{URL: address, Get: m}, m: m}
}

// fetch gives what one pass yields and asks for, in short words.
func (w *walk) fetch() (got []string) {
	w.t.Helper()
	w.m.asked = nil
	next, err := w.w.Fetch(w.t.Context(), w.cursor, func(a *graph.Article, p *Problem) error {
		if a != nil {
			got = append(got, "article "+a.ID)
		} else {
			got = append(got, string(p.Kind)+" "+p.Error())
		}
		return nil
	})
	if err != nil {
		got = append(got, "error "+err.Error())
	}
	w.cursor = next
	return got
}

func (w *walk) want(what string, want ...string) {
	w.t.Helper()
	if d := cmp.Diff(want, w.fetch()); d != "" {
		w.t.Errorf("%s: %s", what, d)
	}
}

func (w *walk) wantAsked(what string, want ...string) {
	w.t.Helper()
	if d := cmp.Diff(want, w.m.asked); d != "" {
		w.t.Errorf("%s: asked: %s", what, d)
	}
}

const (
	feedAt = "https://wire.example/feed"
	pageA  = "https://wire.example/a"
	pageB  = "https://wire.example/b"
)

func TestWebFeed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, feedAt, map[string]string{feedAt: feedOf(pageA, pageB), pageA: page(""), pageB: strings.Replace(page(""), "en-GB", "fr", 1)})
		w.want("first", "article "+pageA, "skipped "+pageB+": is in another language: fr")
		w.want("at once again")
		w.wantAsked("at once again", feedAt)
		time.Sleep(time.Hour)
		w.want("an hour later")
		w.wantAsked("an hour later", feedAt, pageA)

		w.m.pages[pageA] = strings.Replace(page(""), "two trawlers", "three trawlers", 1)
		w.want("a correction is not due yet")
		time.Sleep(time.Hour)
		next, err := w.w.Fetch(t.Context(), w.cursor, func(a *graph.Article, _ *Problem) error {
			if a.Publisher != "Island Wire" || a.Published.IsZero() {
				t.Errorf("what the feed said is forgotten: %q, %v", a.Publisher, a.Published)
			}
			return nil
		})
		if err != nil || next == w.cursor {
			t.Error("a correction is not seen", err)
		}
		w.cursor = next
		if got := w.w.Rhythm(w.cursor); got != 0 {
			t.Errorf("two entries have a rhythm of %v", got)
		}

		w.m.pages[feedAt] = feedOf(pageB, pageA, "https://wire.example/c")
		w.m.pages["https://wire.example/c"] = "status 410"
		w.want("the listing moved", "failed https://wire.example/c: the server says 410 Gone; it is tried again")
	})
}

func TestWebFeedFailures(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, feedAt, map[string]string{feedAt: feedOf(pageA), pageA: "error: the answer breaks off"})
		const problem = "failed " + pageA + ": the answer breaks off; it is tried again"
		w.want("fails", problem)
		w.want("not due")
		time.Sleep(time.Hour)
		w.want("fails again", problem)
		time.Sleep(time.Hour)
		w.want("waits longer")
		time.Sleep(time.Hour)
		w.m.pages[pageA] = page("")
		w.want("comes at last", "article "+pageA)

		w.m.pages[feedAt] = "error: no route to host"
		w.want("the feed is away", "error "+feedAt+": no route to host")
		w.m.pages[feedAt] = "status 410"
		w.want("the feed is gone", "error "+feedAt+": the server says 410 Gone; correct the address or take the source out")
		w.m.pages[feedAt] = "hello"
		w.want("the feed is no feed", "error "+feedAt+": is neither a feed, a sitemap nor a page (text/html; charset=utf-8); give the address of one")
		w.m.pages[feedAt] = feedOf(pageA)
		w.want("and is back")
	})
}

func TestWebWithdrawn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, feedAt, map[string]string{feedAt: feedOf(pageA), pageA: page("")})
		w.want("first", "article "+pageA)
		delete(w.m.pages, pageA)
		w.m.pages[feedAt] = feedOf(pageB)
		w.m.pages[pageB] = page("")
		time.Sleep(2 * time.Hour)
		w.want("away", "article "+pageB)
		w.m.pages[pageA] = page("")
		time.Sleep(2 * time.Hour)
		w.want("and back")
		delete(w.m.pages, pageA)
		time.Sleep(12 * time.Hour)
		since := time.Now().UTC().Format(time.RFC3339)
		w.want("away again")
		time.Sleep(12 * time.Hour)
		w.want("still away")
		time.Sleep(12 * time.Hour)
		w.want("withdrawn", "gone "+pageA+": the server says 404 Not Found since "+since)
		time.Sleep(48 * time.Hour)
		w.want("said once")
	})
}

// TestWebRenamed: the page names another canonical address than before.
func TestWebRenamed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, pageA, map[string]string{pageA: page("")})
		w.want("first", "article "+pageA)
		time.Sleep(time.Hour)
		w.m.pages[pageA] = page(`<link rel="canonical" href="https://wire.example/world/a">`)
		w.want("renamed", "article https://wire.example/world/a", "gone "+pageA+": its page now calls itself https://wire.example/world/a")
	})
}

func TestWebNeverThere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, feedAt, map[string]string{feedAt: feedOf(pageA)})
		w.want("a dead link", "failed "+pageA+": the server says 404 Not Found; it is tried again")
	})
}

func TestWebPage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, pageA, map[string]string{pageA: page("")})
		w.want("first", "article "+pageA)
		w.wantAsked("once", pageA)
		w.want("again")
		w.wantAsked("not due", []string(nil)...)
		time.Sleep(time.Hour)
		if due, err := w.w.Due(w.cursor, time.Now()); err != nil || !cmp.Equal(due, []string{pageA}) {
			t.Error(due, err)
		}
		w.want("an hour later")
		w.wantAsked("an hour later", pageA)
		before := w.w.Forget(w.cursor, pageA)
		w.cursor = before
		w.want("forgotten", "article "+pageA)
		if got := w.w.Read(before, w.cursor); !cmp.Equal(got, []string{pageA}) {
			t.Errorf("read %q", got)
		}
	})
}

func TestWebPageThatWasNone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, feedAt, map[string]string{feedAt: "<html lang=en><body><p>Please log in.", pageA: page("")})
		if got := w.fetch(); len(got) != 1 || !strings.HasPrefix(got[0], "failed ") {
			t.Errorf("a notice instead of the feed: %q", got)
		}
		w.m.pages[feedAt] = feedOf(pageA)
		w.want("the feed behind it", "article "+pageA)
	})
}

func TestWebSitemap(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		index, one, two := "https://wire.example/index.xml", "https://wire.example/1.xml", "https://wire.example/2.xml"
		w := newWalk(t, index, map[string]string{
			index: "<sitemapindex><sitemap><loc>" + one + "</loc></sitemap><sitemap><loc>" + two + "</loc></sitemap></sitemapindex>",
			one:   "<urlset><url><loc>" + pageA + "</loc><lastmod>2026-03-03</lastmod></url></urlset>",
			two:   "error: timed out", pageA: page(""),
		})
		w.want("first", "failed "+two+": timed out; it is tried again", "article "+pageA)
	})
}

// TestWebIndexUnchanged: the index is as it was, a sitemap in it is not.
func TestWebIndexUnchanged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		index, one, two := "https://wire.example/index.xml", "https://wire.example/1.xml", "https://wire.example/2.xml"
		w := newWalk(t, index, map[string]string{
			index: "<sitemapindex><sitemap><loc>" + one + "</loc></sitemap><sitemap><loc>" + two + "</loc></sitemap></sitemapindex>",
			one:   "<urlset><url><loc>" + pageA + "</loc></url></urlset>", pageA: page(""), pageB: page(""),
			two: "error: timed out",
		})
		w.want("first", "failed "+two+": timed out; it is tried again", "article "+pageA)
		w.m.pages[two] = "<urlset><url><loc>" + pageB + "</loc></url></urlset>"
		before := w.cursor
		w.want("second", "article "+pageB)
		w.wantAsked("second", index, one, two, pageB)
		if got := w.w.Read(before, w.cursor); !cmp.Equal(got, []string{two, pageB}) {
			t.Errorf("read %q", got)
		}
	})
}

// TestWebInParts: of many pages, a Fetch asks for some and says that there are
// more; a host that is down is not asked for each of them.
func TestWebInParts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		pages := map[string]string{}
		var addresses []string
		for i := range 50 {
			addresses = append(addresses, fmt.Sprintf("https://wire.example/%02d", i))
			pages[addresses[i]] = page("")
		}
		pages[feedAt] = feedOf(addresses...)
		w := newWalk(t, feedAt, pages)
		for _, want := range []int{20, 20, 10} {
			if got := len(w.fetch()); got != want || w.w.More(w.cursor) != (want == 20) {
				t.Errorf("%d pages, want %d; more: %v", got, want, w.w.More(w.cursor))
			}
		}
		w.want("and then")
		w.wantAsked("and then", feedAt)
		for _, a := range addresses {
			pages[a] = "error: no route to host"
		}
		time.Sleep(time.Hour)
		if got := len(w.fetch()); got != maxFaults || w.w.More(w.cursor) {
			t.Errorf("a host that is down is asked %d times; more: %v", got, w.w.More(w.cursor))
		}
	})
}

func TestWebFeedText(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, feedAt, map[string]string{feedAt: strings.Replace(rss, "/a?utm_medium=rss", pageA, 1)})
		w.w.Policy.FeedText = true
		w.want("first", "skipped https://other.example/b: the feed has only a summary of it; read its page: give the feed's address as the source", "article "+pageA)
		w.wantAsked("no pages", feedAt)
		time.Sleep(3 * time.Hour)
		w.want("later")
		w.wantAsked("later", feedAt)
	})
}

// TestWebFallsBackOnFeed: the feed carries the text of a page that is refused.
func TestWebFallsBackOnFeed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, feedAt, map[string]string{feedAt: strings.Replace(rss, "/a?utm_medium=rss", pageA, 1), pageA: "error: robots.txt does not allow it", "https://other.example/b": page("")})
		w.want("first", "article https://other.example/b", "article "+pageA, "failed "+pageA+": robots.txt does not allow it; it is tried again")
	})
}

func TestWebStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWalk(t, feedAt, map[string]string{feedAt: feedOf(pageA, pageB), pageA: page(""), pageB: page("")})
		stop := errors.New("stop")
		next, err := w.w.Fetch(t.Context(), "", func(a *graph.Article, _ *Problem) error {
			if a.ID == pageB {
				return stop
			}
			return nil
		})
		if !errors.Is(err, stop) {
			t.Fatal(err)
		}
		w.cursor = next
		w.want("the rest", "article "+pageB)
	})
}

func TestRhythm(t *testing.T) {
	entries, err := parseFeed([]byte(feedOf("https://a.example/1", "https://a.example/2", "https://a.example/3", "https://a.example/4")), Place{URL: feedAt})
	if err != nil || rhythm(entries) != time.Hour || rhythm(entries[:2]) != 0 {
		t.Error(rhythm(entries), err)
	}
}

// TestComplete: the feed knows the time where the page knows the day.
func TestComplete(t *testing.T) {
	noon, day := timeOrZero("2026-03-03T12:00:00Z"), timeOrZero("2026-03-03")
	for _, c := range []struct{ page, feed, want time.Time }{
		{time.Time{}, noon, noon}, {day, noon, noon}, {day.AddDate(0, 0, -1), noon, day.AddDate(0, 0, -1)}, {noon.Add(time.Minute), noon, noon.Add(time.Minute)},
	} {
		a := &graph.Article{Published: c.page}
		if complete(a, entry{Published: c.feed}); !a.Published.Equal(c.want) {
			t.Errorf("%v and %v give %v", c.page, c.feed, a.Published)
		}
	}
}
