package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"wiregraph/extract/source"
)

// inside answers requests by a handler without a network, so that time can be
// faked; it notes what was asked and when.
type inside struct {
	handler http.Handler
	asked   []string
	times   []time.Time
}

func (in *inside) RoundTrip(r *http.Request) (*http.Response, error) {
	in.asked = append(in.asked, r.URL.String())
	in.times = append(in.times, time.Now())
	w := httptest.NewRecorder()
	in.handler.ServeHTTP(w, r)
	resp := w.Result()
	resp.Request = r
	return resp, nil
}

// site answers pages by path and 404 for the rest.
func site(pages map[string]http.HandlerFunc) *inside {
	mux := http.NewServeMux()
	for path, h := range pages {
		mux.HandleFunc(path, h)
	}
	return &inside{handler: mux}
}

func says(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, body) }
}

func TestConditionalGet(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := New("1", Options{Contact: "https://desk.example", Transport: site(map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
			if got := r.UserAgent(); got != "wiregraph/1 (news reader; honours robots.txt; https://desk.example)" {
				t.Errorf("User-Agent %q", got)
			}
			w.Header().Set("ETag", `"v1"`)
			if r.Header.Get("If-None-Match") == `"v1"` {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			fmt.Fprint(z, "hello")
			_ = z.Close()
		}})})
		resp, err := f.Get(t.Context(), source.Request{URL: "https://wire.example/a"})
		if err != nil || string(resp.Body) != "hello" || resp.ETag != `"v1"` {
			t.Fatal(resp, err)
		}
		resp, err = f.Get(t.Context(), source.Request{URL: "https://wire.example/a", ETag: resp.ETag})
		if err != nil || resp.Status != http.StatusNotModified {
			t.Fatal(resp, err)
		}
	})
}

func TestRobots(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in := site(map[string]http.HandlerFunc{
			"/robots.txt": says("User-agent: *\nDisallow: /private\nCrawl-delay: 5\n\nUser-agent: badbot\nDisallow: /"),
			"/":           says("x"),
		})
		f := New("1", Options{Transport: in})
		for path, ok := range map[string]bool{"/open": true, "/private/a": false} {
			_, err := f.Get(t.Context(), source.Request{URL: "https://wire.example" + path})
			if (err == nil) != ok || !ok && !errors.Is(err, source.ErrRefused) {
				t.Errorf("%s: %v", path, err)
			}
		}
		if n := strings.Count(strings.Join(in.asked, " "), "robots.txt"); n != 1 || len(in.asked) != 2 {
			t.Errorf("asked %v", in.asked)
		}
		start := time.Now()
		for range 2 {
			if _, err := f.Get(t.Context(), source.Request{URL: "https://wire.example/open"}); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took < 5*time.Second {
			t.Errorf("two requests within %v, though the host asks for 5 s", took)
		}
		time.Sleep(25 * time.Hour)
		if _, err := f.Get(t.Context(), source.Request{URL: "https://wire.example/open"}); err != nil || in.asked[len(in.asked)-2] != "https://wire.example/robots.txt" {
			t.Errorf("a day later it asks %v, %v", in.asked[len(in.asked)-2:], err)
		}
	})
}

func TestRobotsThatFailForbid(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in := site(map[string]http.HandlerFunc{"/robots.txt": func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(500) }, "/": says("x")})
		_, err := New("1", Options{Transport: in}).Get(t.Context(), source.Request{URL: "https://wire.example/a"})
		if err == nil || errors.Is(err, source.ErrRefused) || len(in.asked) != 3 {
			t.Errorf("%v; asked %v", err, in.asked)
		}
	})
}

// TestTries looks at what is tried again and at what distances.
func TestTries(t *testing.T) {
	for _, c := range []struct {
		name     string
		status   int
		after    string
		tries    int
		refused  bool
		least    time.Duration
		wantBusy bool
	}{
		{"server error", 500, "", 3, false, time.Second, false},
		{"forbidden", 403, "", 1, true, 0, false},
		{"short rest", 429, "20", 3, false, 40 * time.Second, true},
		{"long rest", 503, "3600", 1, false, 0, true},
		{"rest without time", 429, "", 3, false, time.Second, false},
		{"rest until a date", 503, "Sat, 01 Jan 2000 02:00:00 GMT", 1, false, 0, true}, // the bubble starts at midnight of that day
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				in := site(map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
					if c.after != "" {
						w.Header().Set("Retry-After", c.after)
					}
					w.WriteHeader(c.status)
				}})
				start := time.Now()
				f := New("1", Options{Transport: in})
				_, err := f.Get(t.Context(), source.Request{URL: "https://wire.example/a"})
				var busy *Busy
				if len(in.asked) != 1+c.tries || errors.Is(err, source.ErrRefused) != c.refused || errors.As(err, &busy) != c.wantBusy || time.Since(start) < c.least {
					t.Errorf("%v after %v; asked %v", err, time.Since(start), in.asked)
				}
				if strings.Count(err.Error(), "https://wire.example/a") != 1 {
					t.Errorf("the error does not name the address once: %v", err)
				}
				if c.name == "long rest" { // the whole host rests, and is left alone
					_, err := f.Get(t.Context(), source.Request{URL: "https://wire.example/b"})
					if !errors.As(err, &busy) || len(in.asked) != 2 {
						t.Errorf("while the host rests: %v; asked %v", err, in.asked)
					}
				}
			})
		})
	}
}

func TestRecovers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := 0
		in := site(map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
			if n++; n < 3 {
				w.WriteHeader(502)
				return
			}
			fmt.Fprint(w, "at last")
		}})
		resp, err := New("1", Options{Transport: in}).Get(t.Context(), source.Request{URL: "https://wire.example/a"})
		if err != nil || string(resp.Body) != "at last" {
			t.Error(resp, err)
		}
	})
}

func TestRedirects(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in := site(map[string]http.HandlerFunc{
			"wire.example/a": func(w http.ResponseWriter, r *http.Request) {
				http.Redirect(w, r, "https://other.example/b", http.StatusMovedPermanently)
			},
			"other.example/b":   says("b"),
			"wire.example/loop": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) },
			"wire.example/file": func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Location", "file:///etc/passwd")
				w.WriteHeader(302)
			},
			"wire.example/empty": func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(302) },
			"wire.example/barred": func(w http.ResponseWriter, r *http.Request) {
				http.Redirect(w, r, "https://strict.example/x", http.StatusFound)
			},
			"strict.example/robots.txt": says("User-agent: wiregraph\nDisallow: /"),
		})
		f := New("1", Options{Transport: in})
		resp, err := f.Get(t.Context(), source.Request{URL: "https://wire.example/a"})
		if err != nil || resp.URL != "https://other.example/b" || string(resp.Body) != "b" {
			t.Error(resp, err)
		}
		for path, want := range map[string]string{"loop": "more than 5 redirects", "file": "no address of the web", "empty": "without a place to go", "barred": "robots.txt of strict.example"} {
			if _, err := f.Get(t.Context(), source.Request{URL: "https://wire.example/" + path}); !errors.Is(err, source.ErrRefused) || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v", path, err)
			}
		}
	})
}

func TestBodyLimit(t *testing.T) {
	bomb := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		_, _ = z.Write(bytes.Repeat([]byte{'a'}, 8<<20))
		_ = z.Close()
	}
	in := site(map[string]http.HandlerFunc{"/bomb": bomb, "/br": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "br")
		fmt.Fprint(w, "x")
	}})
	f := New("1", Options{Transport: in, MaxBody: 1 << 20, PerHost: -1})
	for path, want := range map[string]string{"/bomb": "more than 1 MiB", "/br": "comes packed as \"br\""} {
		if _, err := f.Get(t.Context(), source.Request{URL: "https://wire.example" + path}); !errors.Is(err, source.ErrRefused) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestBadServer talks to a real server that breaks the protocol.
func TestBadServer(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	fmt.Fprint(z, strings.Repeat("some text ", 1000))
	_ = z.Close()
	release := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/length":
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, "too short")
		case "/gzip":
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(packed.Bytes()[:packed.Len()/2])
		case "/nogzip":
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "plain text")
		case "/drip":
			fmt.Fprint(w, "a")
			_ = http.NewResponseController(w).Flush()
			select {
			case <-release:
			case <-r.Context().Done():
			}
		case "/hangup":
			conn, _, err := http.NewResponseController(w).Hijack()
			if err == nil {
				_ = conn.Close()
			}
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	defer close(release)
	options := Options{AllowPrivate: true, PerHost: -1, Tries: 1}
	for path, want := range map[string]string{
		"/length": "the answer breaks off after 9 bytes", "/gzip": "the answer breaks off after", "/nogzip": "the gzip of the answer is broken",
		"/drip": "the server takes too long", "/hangup": "EOF",
	} {
		o := options
		if path == "/drip" {
			o.Timeout = 300 * time.Millisecond // of robots.txt too, which answers at once
		}
		f := New("1", o)
		_, err := f.Get(t.Context(), source.Request{URL: server.URL + path})
		if err == nil || !strings.Contains(err.Error(), want) || errors.Is(err, source.ErrRefused) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, err := New("1", Options{Tries: 1}).Get(t.Context(), source.Request{URL: server.URL}); !errors.Is(err, source.ErrRefused) || !strings.Contains(err.Error(), "private address") {
		t.Errorf("loopback: %v", err)
	}
}

func TestPublic(t *testing.T) {
	for _, a := range []string{"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.1.1", "224.0.0.1", "255.255.255.255",
		"::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"} {
		if public(netip.MustParseAddr(a).Unmap()) {
			t.Errorf("%s passes for public", a)
		}
		if err := refusePrivate("tcp", net.JoinHostPort(a, "80"), nil); !errors.Is(err, source.ErrRefused) {
			t.Errorf("%s: %v", a, err)
		}
	}
	for _, a := range []string{"93.184.216.34:443", "[2606:2800:220:1::1]:80"} {
		if err := refusePrivate("tcp", a, nil); err != nil {
			t.Errorf("%s: %v", a, err)
		}
	}
}

func TestCancel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in := site(map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(500) }})
		ctx, cancel := context.WithTimeout(t.Context(), 1500*time.Millisecond)
		defer cancel()
		if _, err := New("1", Options{Transport: in, Tries: 100}).Get(ctx, source.Request{URL: "https://wire.example/a"}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("after the caller gave up: %v", err)
		}
	})
}
