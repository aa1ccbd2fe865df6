package pipeline

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"wiregraph/extract/source"
	"wiregraph/graph"
)

// list is a source of articles; one whose text begins with "!" is a problem.
type list []graph.Article

func (l list) Fetch(_ context.Context, _ source.Cursor, yield source.Yield) (source.Cursor, error) {
	for _, a := range l {
		var err error
		if kind, bad := strings.CutPrefix(a.Text, "!"); bad {
			err = yield(nil, &source.Problem{Kind: source.Kind(kind), Where: a.ID})
		} else {
			err = yield(&a, nil)
		}
		if err != nil {
			return "early", err
		}
	}
	return "end", nil
}

// echo states that the article's words follow one another.
type echo struct{}

func (e echo) Begin(a graph.Article) func() (graph.Batch, error) {
	if a.Text == "panic early" {
		panic("no word")
	}
	return func() (graph.Batch, error) { return e.extract(a) }
}

func (echo) extract(a graph.Article) (graph.Batch, error) {
	b := graph.Batch{Article: a}
	switch a.Text {
	case "error":
		return b, errors.New("no verb")
	case "panic":
		panic("no head")
	case "invalid":
		b.Entities = []graph.Entity{{ID: "x"}}
		return b, nil
	}
	words := strings.Fields(a.Text)
	for i, w := range words {
		b.Entities = append(b.Entities, graph.Entity{ID: fmt.Sprint("person:", i), Type: "Person", Name: w})
		if i > 0 {
			start := strings.Index(a.Text, w)
			st := graph.Statement{Subject: b.Entities[i-1].ID, Relation: "MET_WITH", Object: b.Entities[i].ID, Stance: graph.Asserted,
				Score: 1, Rule: "echo", Evidence: []graph.Evidence{{Article: a.ID, Start: start, End: start + len(w), Quote: w}}}
			st.ID = graph.StatementID(a.ID, st)
			b.Statements = append(b.Statements, st)
		}
	}
	return b, nil
}

// memory keeps batches and the order in which they came.
type memory struct {
	mu      sync.Mutex
	batches map[string]graph.Batch
	log     []string
	fail    error
	gate    chan struct{} // where there is one, Replace waits for it
}

func newMemory() *memory { return &memory{batches: map[string]graph.Batch{}} }

func (m *memory) Replace(ctx context.Context, batches ...graph.Batch) error {
	if m.gate != nil {
		select {
		case <-m.gate:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail != nil {
		return m.fail
	}
	for _, b := range batches {
		m.batches[b.Article.ID] = b
		m.log = append(m.log, b.Article.ID)
	}
	m.log = append(m.log, "|")
	return nil
}

func (m *memory) Retract(_ context.Context, article string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.batches, article)
	return nil
}

func (m *memory) Articles(_ context.Context, after string, yield func(graph.ArticleInfo) error) error {
	return m.Batches(context.Background(), after, func(b graph.Batch) error { return yield(b.Info(nil)) })
}

func (m *memory) Batches(_ context.Context, after string, yield func(graph.Batch) error) error {
	m.mu.Lock()
	batches := maps.Clone(m.batches)
	m.mu.Unlock()
	for _, id := range slices.Sorted(maps.Keys(batches)) {
		if id > after {
			if err := yield(batches[id]); err != nil {
				return err
			}
		}
	}
	return nil
}

func week(n int) list {
	var l list
	for i := range n {
		l = append(l, graph.Article{ID: fmt.Sprintf("a%04d", i), Text: fmt.Sprintf("Ana Bo Cy d%d", i)})
	}
	return l
}

func mustBuild(t *testing.T, src source.Source, st *memory, opt Options) Summary {
	t.Helper()
	sum, cursor, err := Build(t.Context(), src, "start", echo{}, st, opt)
	if err != nil || cursor != "end" && cursor != "" {
		t.Fatalf("cursor %q, error %v", cursor, err)
	}
	return sum
}

func TestWorkersDoNotChangeTheResult(t *testing.T) {
	one, many := newMemory(), newMemory()
	mustBuild(t, week(300), one, Options{Workers: 1, Batch: 7})
	mustBuild(t, week(300), many, Options{Workers: 16, Batch: 7})
	if diff := cmp.Diff(one.log, many.log); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(one.batches, many.batches); diff != "" {
		t.Error(diff)
	}
	if got := strings.Join(one.log[:9], " "); got != "a0000 a0001 a0002 a0003 a0004 a0005 a0006 | a0007" {
		t.Errorf("written as %s", got)
	}
}

func TestUnchangedIsNotReadAgain(t *testing.T) {
	st := newMemory()
	first := week(5)
	opt := Options{Fingerprint: "reader 1"}
	if got, want := mustBuild(t, first, st, opt), (Summary{New: 5, Statements: 15}); got != want {
		t.Errorf("first: %+v", got)
	}
	st.log = nil
	if got, want := mustBuild(t, first, st, opt), (Summary{Unchanged: 5}); got != want || st.log != nil {
		t.Errorf("again: %+v, written %v", got, st.log)
	}
	second := slices.Clone(first)
	second[3].Text = "Ana Bo"
	second = append(second, graph.Article{ID: "new", Text: "Cy"})
	if got, want := mustBuild(t, second, st, opt), (Summary{New: 1, Changed: 1, Unchanged: 4, Statements: 1}); got != want {
		t.Errorf("changed: %+v", got)
	}
	if got, want := mustBuild(t, second, st, Options{Fingerprint: "reader 2"}), (Summary{Changed: 6, Statements: 13}); got != want {
		t.Errorf("other reader: %+v", got)
	}
	if got, want := mustBuild(t, second, st, Options{}), (Summary{Changed: 6, Statements: 13}); got != want {
		t.Errorf("no fingerprint: %+v", got)
	}
}

func TestBadArticlesCostNoOther(t *testing.T) {
	src := list{{ID: "a", Text: "Ana Bo"}, {ID: "b", Text: "!failed"}, {ID: "c", Text: "error"}, {ID: "d", Text: "panic"},
		{ID: "d2", Text: "panic early"}, {ID: "e", Text: "invalid"}, {ID: "f", Text: "!skipped"}, {ID: "g", Text: "!gone"}, {ID: "h", Text: "Cy"}}
	var told []string
	var last Summary
	st := newMemory()
	sum := mustBuild(t, src, st, Options{Problem: func(p *source.Problem) {
		told = append(told, p.Where+" "+p.What)
		if panicked := (*PanicError)(nil); errors.As(p, &panicked) != (p.Where[0] == 'd') || panicked != nil && !strings.Contains(string(panicked.Stack), "echo.") {
			t.Errorf("%s: what panicked is not told: %+v", p.Where, panicked)
		}
	}, Progress: func(s Summary) { last = s }})
	if want := (Summary{New: 2, Failed: 5, Skipped: 1, Gone: 1, Statements: 1}); sum != want || last != want {
		t.Errorf("got %+v, last progress %+v, want %+v", sum, last, want)
	}
	want := []string{"b ", "c no verb", "d the extractor panicked: no head", "d2 the extractor panicked: no word",
		`e article "e": entity "x": type "" is no CamelCase identifier; entity "x" without a name`, "f ", "g "}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
	if got := strings.Join(st.log, " "); got != "a h |" {
		t.Errorf("written as %s", got)
	}
}

func TestLaterTextOfOneIDStands(t *testing.T) {
	st := newMemory()
	mustBuild(t, list{{ID: "a", Text: "Ana"}, {ID: "b", Text: "Bo"}, {ID: "a", Text: "Cy"}}, st, Options{})
	if got := strings.Join(st.log, " "); got != "a b | a |" || st.batches["a"].Article.Text != "Cy" {
		t.Errorf("written as %s", got)
	}
}

func TestStoreErrorEndsTheBuild(t *testing.T) {
	st := newMemory()
	st.fail = errors.New("disk full")
	sum, cursor, err := Build(t.Context(), week(500), "start", echo{}, st, Options{Batch: 2})
	var storeErr *StoreError
	if !errors.As(err, &storeErr) || !errors.Is(err, st.fail) {
		t.Errorf("error %v", err)
	}
	if cursor != "start" || sum != (Summary{}) {
		t.Errorf("cursor %q, summary %+v", cursor, sum)
	}
}

// broken is a source that fails after its articles.
type broken struct {
	list
	err error
}

func (s broken) Fetch(ctx context.Context, from source.Cursor, yield source.Yield) (source.Cursor, error) {
	cursor, err := s.list.Fetch(ctx, from, yield)
	return cursor, errors.Join(err, s.err)
}

func TestWhatCameBeforeAnErrorOfTheSourceIsStored(t *testing.T) {
	st, fault := newMemory(), errors.New("disk gone")
	sum, cursor, err := Build(t.Context(), broken{week(9), fault}, "start", echo{}, st, Options{Batch: 4})
	if !errors.Is(err, fault) || sum.New != 9 || len(st.batches) != 9 || cursor != "end" {
		t.Errorf("error %v, summary %+v, %d stored, cursor %q", err, sum, len(st.batches), cursor)
	}
}

// TestHangingSourceIsLeftBehind cancels while the source waits for input.
func TestHangingSourceIsLeftBehind(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		input := make(chan struct{})
		done := make(chan error)
		go func() {
			_, _, err := Build(ctx, hanging{input}, "", echo{}, newMemory(), Options{})
			done <- err
		}()
		synctest.Wait()
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
		close(input) // and the source finds the end
	})
}

type hanging struct{ input chan struct{} }

func (h hanging) Fetch(_ context.Context, _ source.Cursor, yield source.Yield) (source.Cursor, error) {
	<-h.input
	return "", yield(&graph.Article{ID: "late"}, nil)
}

// TestSlowStoreHoldsBackTheSource blocks the store and counts how many
// articles were taken from the source meanwhile.
func TestSlowStoreHoldsBackTheSource(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := newMemory()
		st.gate = make(chan struct{})
		taken := 0
		src := counted{week(10000), &taken}
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() {
			_, _, err := Build(ctx, src, "", echo{}, st, Options{Workers: 3, Batch: 10})
			done <- err
		}()
		synctest.Wait()
		// One write, the line, a few in each worker's hands and one in the reader's.
		if most := 10 + 3*ahead + 3*together + 2; taken == 0 || taken > most {
			t.Errorf("%d articles taken while the store stood still, want at most %d", taken, most)
		}
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	}) // ends only when no goroutine is left
}

type counted struct {
	list
	taken *int
}

func (c counted) Fetch(ctx context.Context, from source.Cursor, yield source.Yield) (source.Cursor, error) {
	return c.list.Fetch(ctx, from, func(a *graph.Article, p *source.Problem) error {
		*c.taken++
		return yield(a, p)
	})
}

func TestKeptTextsAreReadAgain(t *testing.T) {
	st := newMemory()
	mustBuild(t, week(3), st, Options{Fingerprint: "old"})
	lost := st.batches["a0001"]
	lost.Article.Text = ""
	st.batches["a0001"] = lost
	var told []string
	sum := mustBuild(t, Kept{st}, st, Options{Fingerprint: "new", Problem: func(p *source.Problem) { told = append(told, p.Error()) }})
	if want := (Summary{Changed: 2, Failed: 1, Statements: 6}); sum != want {
		t.Errorf("got %+v", sum)
	}
	if diff := cmp.Diff([]string{"a0001: its text was not kept; build it again from where it came from"}, told); diff != "" {
		t.Error(diff)
	}
	if st.batches["a0000"].Extractor != "new" || st.batches["a0001"].Extractor != "old" {
		t.Error("the fingerprint does not say what read the article")
	}
}
