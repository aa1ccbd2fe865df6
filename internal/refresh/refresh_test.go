package refresh

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"wiregraph/extract/source"
	"wiregraph/graph"
	"wiregraph/internal/pipeline"
)

// memory is a store in maps. Once failAfter operations are done, every further
// one fails, as if the process had been killed there.
type memory struct {
	mu        sync.Mutex
	batches   map[string]graph.Batch
	notes     map[string]map[string][]byte
	ops       int
	failAfter int // 0 for never
}

var errKilled = errors.New("killed here")

func newMemory() *memory {
	return &memory{batches: map[string]graph.Batch{}, notes: map[string]map[string][]byte{}}
}

// op counts an operation and holds the lock when it returns nil.
func (m *memory) op() error {
	m.mu.Lock()
	m.ops++
	if m.failAfter > 0 && m.ops > m.failAfter {
		m.mu.Unlock()
		return errKilled
	}
	return nil
}

func (m *memory) Replace(_ context.Context, batches ...graph.Batch) error {
	if err := m.op(); err != nil {
		return err
	}
	defer m.mu.Unlock()
	for _, b := range batches {
		m.batches[b.Article.ID] = b
	}
	return nil
}

func (m *memory) Retract(_ context.Context, id string) error {
	if err := m.op(); err != nil {
		return err
	}
	defer m.mu.Unlock()
	delete(m.batches, id)
	return nil
}

func (m *memory) Articles(context.Context, string, func(graph.ArticleInfo) error) error {
	return errors.New("a refresher must not read all articles")
}

func (m *memory) Batch(_ context.Context, id string) (graph.Batch, bool, error) {
	if err := m.op(); err != nil {
		return graph.Batch{}, false, err
	}
	defer m.mu.Unlock()
	b, ok := m.batches[id]
	return b, ok, nil
}

func (m *memory) Get(_ context.Context, kind, key string) ([]byte, error) {
	if err := m.op(); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	return m.notes[kind][key], nil
}

func (m *memory) Swap(_ context.Context, kind, key string, old, new []byte) (bool, error) {
	if err := m.op(); err != nil {
		return false, err
	}
	defer m.mu.Unlock()
	if !bytes.Equal(m.notes[kind][key], old) {
		return false, nil
	}
	if m.notes[kind] == nil {
		m.notes[kind] = map[string][]byte{}
	}
	if len(new) == 0 {
		delete(m.notes[kind], key)
	} else {
		m.notes[kind][key] = new
	}
	return true, nil
}

func (m *memory) List(_ context.Context, kind string, yield func(string, []byte) error) error {
	if err := m.op(); err != nil {
		return err
	}
	list := maps.Clone(m.notes[kind])
	m.mu.Unlock()
	for _, key := range slices.Sorted(maps.Keys(list)) {
		if err := yield(key, list[key]); err != nil {
			return err
		}
	}
	return nil
}

// texts gives what is stored: id → text.
func (m *memory) texts() map[string]string {
	out := map[string]string{}
	for id, b := range m.batches {
		out[id] = b.Article.Text
	}
	return out
}

// plain states nothing.
type plain struct{}

func (plain) Begin(a graph.Article) func() (graph.Batch, error) {
	return func() (graph.Batch, error) { return graph.Batch{Article: a}, nil }
}

// script is a Tracker whose fetches are played from a list: each element is
// "ID TEXT" for an article, "!WHERE" for a failure, "-ID" for a withdrawn
// article, "#TEXT" for an error that ends the fetch. The cursor counts fetches.
type script struct {
	plays [][]string
	calls *atomic.Int64
	parts int // fetches that belong to one visit
}

func (s script) More(c source.Cursor) bool { return s.at(c) < s.parts }

func (s script) at(c source.Cursor) int {
	var n int
	_, _ = fmt.Sscan(string(c), &n) // "" is 0
	return n
}

func (s script) Fetch(_ context.Context, from source.Cursor, yield source.Yield) (source.Cursor, error) {
	if s.calls != nil {
		s.calls.Add(1)
	}
	n := s.at(from)
	for _, line := range s.plays[min(n, len(s.plays)-1)] {
		var err error
		switch {
		case line[0] == '#':
			return from, errors.New(line[1:])
		case line[0] == '!':
			err = yield(nil, &source.Problem{Kind: source.Failed, Where: line[1:], What: "is broken"})
		case line[0] == '-':
			err = yield(nil, &source.Problem{Kind: source.Gone, Where: line[1:], Article: line[1:], What: "is gone"})
		default:
			id, text, _ := strings.Cut(line, " ")
			err = yield(&graph.Article{ID: id, Text: text}, nil)
		}
		if err != nil {
			return from, err
		}
	}
	return source.Cursor(fmt.Sprint(min(n+1, len(s.plays)))), nil
}

func (s script) Due(source.Cursor, time.Time) ([]string, error) { return []string{"place"}, nil }

// Read names everything that the fetches between two cursors dealt with.
func (s script) Read(old, new source.Cursor) (out []string) {
	for n := s.at(old); n < s.at(new); n++ {
		for _, line := range s.plays[n] {
			id, _, _ := strings.Cut(strings.TrimLeft(line, "!-"), " ")
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

func (s script) Forget(c source.Cursor, _ string) source.Cursor {
	return source.Cursor(fmt.Sprint(max(0, s.at(c)-1)))
}

func runner(st Store, sources ...Source) *Runner {
	return &Runner{Sources: sources, Store: st, Extractor: plain{}, Fingerprint: "1", Workers: 1, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
}

func play(plays ...[]string) Source {
	return Source{Name: "s", At: "place", Source: script{plays: plays}}
}

func pass(t *testing.T, r *Runner, which Which) Result {
	t.Helper()
	results, err := r.Pass(t.Context(), which)
	if err != nil {
		t.Fatal(err)
	}
	return results[0]
}

func letters(t *testing.T, r *Runner) (out []string) {
	t.Helper()
	all, err := r.Letters(t.Context(), "s")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range all {
		out = append(out, fmt.Sprintf("%s ×%d", l.Where, l.Tries))
	}
	return out
}

func TestPass(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := newMemory()
		r := runner(st, play(
			[]string{"a one", "b two", "!c", "!d"},
			[]string{"a corrected", "!c", "d mended"},
			[]string{"-a"},
			[]string{"#no route"},
		))
		start := time.Now().UTC()
		if got := pass(t, r, Which{}); got.Summary.New != 2 || got.Summary.Failed != 2 || got.NextDue != start.Add(firstInterval) {
			t.Errorf("first: %+v", got)
		}
		if d := cmp.Diff([]string{"c ×1", "d ×1"}, letters(t, r)); d != "" {
			t.Error(d)
		}
		time.Sleep(time.Hour)
		if got := pass(t, r, Which{}); got.Summary.New != 1 || got.Summary.Changed != 1 {
			t.Errorf("second: %+v", got)
		}
		if d := cmp.Diff([]string{"c ×2"}, letters(t, r)); d != "" {
			t.Error(d)
		}
		pass(t, r, Which{})
		if d := cmp.Diff(map[string]string{"b": "two", "d": "mended"}, st.texts()); d != "" {
			t.Error("after a withdrawal:", d)
		}
		if got := pass(t, r, Which{}); got.Error != "no route" {
			t.Errorf("fourth: %+v", got)
		}
		all, err := r.Standings(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		s := all[0]
		if s.State != Failing || s.Fails != 1 || s.LastError != "no route" || !s.LastSuccess.Equal(start.Add(time.Hour)) || s.Visits != 4 || s.Total.New != 3 || s.Letters != 1 {
			t.Errorf("%+v", s)
		}
		if got := pass(t, r, Which{DueOnly: true}); got.Waiting.IsZero() {
			t.Errorf("a visit that is not due: %+v", got)
		}
		if results, err := r.Pass(t.Context(), Which{Names: []string{"s", "s"}}); err != nil || len(results) != 1 {
			t.Errorf("a name given twice: %v, %v", results, err)
		}
		if _, err := r.Pass(t.Context(), Which{Names: []string{"s", "other"}}); !errors.Is(err, ErrUnknown) {
			t.Errorf("an unknown name: %v", err)
		}
	})
}

func TestRetryLetters(t *testing.T) {
	st := newMemory()
	r := runner(st, play([]string{"!c"}, []string{"x nothing"}))
	pass(t, r, Which{})
	pass(t, r, Which{Retry: true})
	if d := cmp.Diff([]string{"c ×2"}, letters(t, r)); d != "" {
		t.Error(d)
	}
}

// TestVisitInParts: a source that has more is fetched from until it has not.
func TestVisitInParts(t *testing.T) {
	st := newMemory()
	r := runner(st, Source{Name: "s", At: "place", Source: script{plays: [][]string{{"a one", "!x"}, {"b two"}, {"c three"}, {"d four"}}, parts: 3}})
	if got := pass(t, r, Which{}); got.Summary.New != 3 || got.Summary.Failed != 1 || got.Error != "" {
		t.Errorf("%+v", got)
	}
	if got := letters(t, r); len(got) != 1 || len(st.batches) != 3 {
		t.Errorf("letters %q, %d articles", got, len(st.batches))
	}
}

func TestAnotherPlaceStartsAnew(t *testing.T) {
	st := newMemory()
	r := runner(st, play([]string{"a one"}, []string{"b two"}))
	pass(t, r, Which{})
	r.Sources[0].At = "elsewhere"
	if got := pass(t, r, Which{}); got.Summary.Unchanged != 1 {
		t.Errorf("%+v", got)
	}
}

// TestKilledAnywhere stops a pass after each of its operations on the store,
// and wants the next passes to end where undisturbed ones would.
func TestKilledAnywhere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		plays := [][]string{{"a one", "b two", "!c"}, {"a corrected", "-b", "c three"}}
		clean := newMemory()
		r := runner(clean, play(plays...))
		pass(t, r, Which{})
		pass(t, r, Which{})
		if clean.texts()["a"] != "corrected" || len(clean.batches) != 2 {
			t.Fatalf("undisturbed: %v", clean.texts())
		}
		kills := 0
		for n := 1; n <= clean.ops; n++ {
			st := newMemory()
			st.failAfter = n
			r := runner(st, play(plays...))
			for range 2 {
				if _, err := r.Pass(t.Context(), Which{}); err != nil {
					kills++
				}
			}
			st.failAfter = 0
			time.Sleep(2 * staleLock) // the dead holder's lock
			for range 2 {
				pass(t, r, Which{})
			}
			if d := cmp.Diff(clean.texts(), st.texts()); d != "" {
				t.Errorf("killed after %d operations: %s", n, d)
			}
			for _, kind := range []string{cursorKind, letterKind, lockKind, pipeline.CorrectionKind} {
				if d := cmp.Diff(len(clean.notes[kind]), len(st.notes[kind])); d != "" {
					t.Errorf("killed after %d operations: notes %s: %s", n, kind, d)
				}
			}
			if d := cmp.Diff(clean.notes[cursorKind], st.notes[cursorKind]); d != "" {
				t.Errorf("killed after %d operations: cursor: %s", n, d)
			}
		}
		if kills < clean.ops {
			t.Errorf("only %d passes of %d were stopped", kills, clean.ops)
		}
	})
}

func TestLock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := newMemory()
		first, err := acquire(t.Context(), st)
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(10 * staleLock) // it beats meanwhile
		var held *HeldError
		if _, err := runner(st, play([]string{"a one"})).Pass(t.Context(), Which{}); !errors.As(err, &held) || held.Holder.PID == 0 {
			t.Errorf("a second instance: %v", err)
		}
		if err := first.release(); err != nil || len(st.notes[lockKind]) != 0 {
			t.Errorf("released: %v, %v", err, st.notes)
		}
		write := func(h Holder) {
			value, err := json.Marshal(h)
			if err != nil {
				t.Fatal(err)
			}
			st.mu.Lock() // a beat may come between
			defer st.mu.Unlock()
			st.notes[lockKind] = map[string][]byte{"lock": value}
		}
		now := time.Now()
		for _, c := range []struct {
			name   string
			holder Holder
			free   bool
		}{
			{"alive elsewhere", Holder{Host: "elsewhere", PID: 1, Beat: now}, false},
			{"silent elsewhere", Holder{Host: "elsewhere", PID: 1, Beat: now.Add(-staleLock - time.Second)}, true},
			{"dead here", Holder{Host: held.Holder.Host, PID: 1 << 30, Beat: now}, true},
			{"my number, before a restart", Holder{Host: held.Holder.Host, PID: held.Holder.PID, Beat: now, Token: "other"}, true},
		} {
			write(c.holder)
			l, err := acquire(t.Context(), st)
			if (err == nil) != c.free {
				t.Errorf("%s: %v", c.name, err)
			}
			if err == nil {
				if err := l.release(); err != nil {
					t.Error(err)
				}
			}
		}
		delete(st.notes, lockKind)
		lost, err := acquire(t.Context(), st)
		if err != nil {
			t.Fatal(err)
		}
		write(Holder{Host: "elsewhere", Beat: time.Now()})
		time.Sleep(2 * heartbeat)
		if context.Cause(lost.ctx) != ErrLost {
			t.Errorf("after another took it: %v", context.Cause(lost.ctx))
		}
		if err := lost.release(); err != nil || len(st.notes[lockKind]) != 1 {
			t.Errorf("it released another's lock: %v", err)
		}
	})
}

func TestSchedule(t *testing.T) {
	noon := time.Date(2026, 3, 28, 12, 0, 0, 0, time.UTC) // the night after, clocks in Berlin go forward
	for _, c := range []struct{ every, cron, zone, next, overdue string }{
		{"15m", "", "", "28 12:15", "28 12:45"},
		{"", "30 7 * * *", "", "29 07:30", "31 07:30"},
		{"", "30 7 * * *", "Europe/Berlin", "29 05:30", "31 05:30"},
		{"", "@hourly", "", "28 13:00", "28 15:00"},
		{"", "", "", "28 13:00", "28 15:00"},
	} {
		s, err := ParseSchedule(c.every, c.cron, c.zone)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := s.next(noon, time.Hour).Format("2 15:04"); got != c.next {
			t.Errorf("%+v: next %s", c, got)
		}
		if got := s.overdue(noon, time.Hour).UTC().Format("2 15:04"); got != c.overdue {
			t.Errorf("%+v: overdue %s", c, got)
		}
	}
	for _, c := range [][3]string{{"1s", "", ""}, {"x", "", ""}, {"", "* *", ""}, {"", "", "Mars/Base"}, {"1h", "@hourly", ""}} {
		if _, err := ParseSchedule(c[0], c[1], c[2]); err == nil {
			t.Errorf("%q passes", c)
		}
	}
	for fails, want := range map[int]time.Duration{1: time.Minute, 3: 4 * time.Minute, 60: mostRetry} {
		got := Schedule{}.retry(noon, fails).Sub(noon)
		if got < want*8/10 || got > want*12/10 {
			t.Errorf("after %d failures it waits %v", fails, got)
		}
	}
}

func TestAdapt(t *testing.T) {
	for _, c := range []struct {
		interval, rhythm time.Duration
		news             bool
		want             time.Duration
	}{
		{0, 0, true, firstInterval},
		{0, time.Hour, true, time.Hour},
		{time.Hour, 0, true, 40 * time.Minute},
		{time.Hour, 0, false, 75 * time.Minute},
		{time.Minute, 0, true, leastInterval},
		{24 * time.Hour, 0, false, mostInterval},
		{6 * time.Hour, time.Hour, false, 2 * time.Hour},
		{10 * time.Minute, 4 * time.Hour, true, time.Hour},
	} {
		if got := adapt(c.interval, c.rhythm, c.news); got != c.want {
			t.Errorf("%+v gives %v", c, got)
		}
	}
}

// TestWatch runs a day of faked time.
func TestWatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := newMemory()
		var calls atomic.Int64
		hourly, err := ParseSchedule("1h", "", "")
		if err != nil {
			t.Fatal(err)
		}
		s := Source{Name: "s", At: "place", Source: script{plays: [][]string{{"a one"}, {"b two"}, {"#no route"}}, calls: &calls}, Schedule: hourly}
		r := runner(st, s)
		web := r.Handler()
		status := func(path string) (int, string) {
			w := httptest.NewRecorder()
			web.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
			return w.Code, w.Body.String()
		}
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- r.Watch(ctx) }()
		time.Sleep(90 * time.Minute)
		if code, body := status("/healthz"); calls.Load() != 2 || code != 200 || !strings.Contains(body, `"state":"ok"`) || !strings.Contains(body, `"interval":"20m0s"`) {
			t.Errorf("after 90 minutes: %d calls, %d %s", calls.Load(), code, body)
		}
		if _, err := r.Pass(t.Context(), Which{}); err == nil {
			t.Error("a pass beside a watcher is not refused")
		}
		time.Sleep(time.Hour)
		if code, body := status("/healthz"); code != 200 || !strings.Contains(body, `"state":"failing"`) {
			t.Errorf("while it fails: %d %s", code, body)
		}
		time.Sleep(4 * time.Hour)
		if code, body := status("/healthz"); code != 503 || !strings.Contains(body, `"stale":["s"]`) {
			t.Errorf("when it is stale: %d %s", code, body)
		}
		_, metrics := status("/metrics")
		for _, want := range []string{`wiregraph_source_stale{source="s"} 1`, `wiregraph_source_articles_total{outcome="new",source="s"} 2`, `wiregraph_source_visits_total{result="ok",source="s"} 2`} {
			if !strings.Contains(metrics, want) {
				t.Errorf("metrics lack %s", want)
			}
		}
		before := calls.Load()
		time.Sleep(24 * time.Hour)
		if n := calls.Load() - before; n < 3 || n > 10 {
			t.Errorf("a source that is down is tried %d times in a day", n)
		}
		cancel()
		if err := <-done; err != nil || len(st.notes[lockKind]) != 0 {
			t.Errorf("stopped: %v, lock %v", err, st.notes[lockKind])
		}
	})
}

func TestPlans(t *testing.T) {
	st := newMemory()
	r := runner(st, play([]string{"a one"}))
	plans, err := r.Plans(t.Context(), Which{})
	if err != nil || len(plans) != 1 || plans[0].Places[0] != "place" || len(st.batches)+len(st.notes) != 0 {
		t.Errorf("%+v, %v", plans, err)
	}
}

func TestConfigure(t *testing.T) {
	dir := t.TempDir()
	resolve := func(p string) string { return strings.ReplaceAll(p, "DIR", dir) }
	got, err := Configure([]Config{{At: "https://wire.example/feed", Every: "15m", Text: "feed", Gone: "48h"}, {Name: "spool", At: "DIR"}}, "Europe/Berlin", nil, resolve)
	if err != nil || len(got) != 2 || got[0].Name != "https://wire.example/feed" || got[1].At != dir {
		t.Errorf("%+v, %v", got, err)
	}
	web := got[0].Source.(source.Web)
	if !web.Policy.FeedText || web.Policy.GoneAfter != 48*time.Hour {
		t.Errorf("%+v", web.Policy)
	}
	if later, err := Configure([]Config{{At: "DIR/none"}}, "", nil, resolve); err != nil || len(later) != 1 {
		t.Errorf("a folder that is not there yet: %v, %v", later, err)
	}
	_, err = Configure([]Config{{}, {At: "http://a.example", Pages: -1}, {At: "http://a.example", Every: "soon"}, {At: "http://a.example", Text: "x"},
		{At: "http://a.example", Watch: "-1h"}, {Name: "a", At: "DIR"}, {Name: "a", At: "DIR"}}, "", nil, resolve)
	if err == nil || strings.Count(err.Error(), "sources[") != 6 {
		t.Errorf("six are wrong: %v", err)
	}
}
