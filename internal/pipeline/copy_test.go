package pipeline

import (
	"context"
	"errors"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
)

// library is a store in memory, as far as Copy needs one.
type library struct {
	shelf
	slips
}

func newLibrary() library { return library{shelf{}, slips{}} }

// slips are notes by kind and key.
type slips map[string]map[string]string

func (s slips) Get(_ context.Context, kind, key string) ([]byte, error) {
	if v, ok := s[kind][key]; ok {
		return []byte(v), nil
	}
	return nil, nil
}

func (s slips) Swap(_ context.Context, kind, key string, old, new []byte) (bool, error) {
	if s[kind][key] != string(old) {
		return false, nil
	}
	if s[kind] == nil {
		s[kind] = map[string]string{}
	}
	s[kind][key] = string(new)
	return true, nil
}

func (s slips) List(_ context.Context, kind string, yield func(string, []byte) error) error {
	for _, key := range slices.Sorted(maps.Keys(s[kind])) {
		if err := yield(key, []byte(s[kind][key])); err != nil {
			return err
		}
	}
	return nil
}

// shelf is an archive in memory.
type shelf map[string]graph.Batch

func (s shelf) Replace(_ context.Context, batches ...graph.Batch) error {
	for _, b := range batches {
		s[b.Article.ID] = b
	}
	return nil
}

func (s shelf) Retract(_ context.Context, article string) error {
	delete(s, article)
	return nil
}

func (s shelf) Batch(_ context.Context, article string) (graph.Batch, bool, error) {
	b, ok := s[article]
	return b, ok, nil
}

func (s shelf) Batches(_ context.Context, after string, yield func(graph.Batch) error) error {
	for _, id := range slices.Sorted(maps.Keys(s)) {
		if id <= after {
			continue
		}
		if err := yield(s[id]); err != nil {
			return err
		}
	}
	return nil
}

func (s shelf) Articles(ctx context.Context, after string, yield func(graph.ArticleInfo) error) error {
	return s.Batches(ctx, after, func(b graph.Batch) error { return yield(b.Info(nil)) })
}

func articles(n int, extractor string) []graph.Batch {
	list := slices.Collect(graphtest.Corpus(n).Batches())
	for i := range list {
		list[i].Extractor = extractor
	}
	return list
}

// faulty fails at the write whose number is given.
type faulty struct {
	library
	left int
}

var errFault = errors.New("the cable is out")

func (f *faulty) Replace(ctx context.Context, b ...graph.Batch) error {
	if f.left--; f.left < 0 {
		return errFault
	}
	return f.library.Replace(ctx, b...)
}

func TestCopyGoesOnWhereItStopped(t *testing.T) {
	from, to := newLibrary(), newLibrary()
	if err := from.Replace(t.Context(), articles(copyBatch+200, "v1")...); err != nil {
		t.Fatal(err)
	}
	quiet := func(CopySummary) {}
	got, err := Copy(t.Context(), from, &faulty{to, 1}, nil, quiet)
	if !errors.Is(err, errFault) || got.Copied != copyBatch {
		t.Fatalf("first try: %+v, %v", got, err)
	}
	for _, want := range []CopySummary{{Copied: 200, Present: copyBatch}, {Present: copyBatch + 200}} {
		if got, err = Copy(t.Context(), from, to, nil, quiet); err != nil || got != want {
			t.Fatalf("%+v, %v; want %+v", got, err, want)
		}
	}
	if diff := cmp.Diff(from.shelf, to.shelf); diff != "" {
		t.Errorf("the copy differs (-from +to):\n%s", diff)
	}
}

func TestCopyTakesWhatDiffers(t *testing.T) {
	from, to := newLibrary(), newLibrary()
	read := articles(40, "v1")
	for _, i := range []int{0, 7, 39} {
		read[i].Extractor = "v2"
	}
	read[20].Extractor = "" // nobody knows by what it was read, so it cannot be told from another
	if err := errors.Join(from.Replace(t.Context(), read...), to.Replace(t.Context(), articles(40, "v1")[:39]...)); err != nil {
		t.Fatal(err)
	}
	var last CopySummary
	got, err := Copy(t.Context(), from, to, nil, func(s CopySummary) { last = s })
	if want := (CopySummary{Copied: 4, Present: 36}); err != nil || got != want || last != want {
		t.Errorf("%+v (%+v reported), %v; want %+v", got, last, err, want)
	}
	if diff := cmp.Diff(from.shelf, to.shelf); diff != "" {
		t.Errorf("the copy differs (-from +to):\n%s", diff)
	}
}

// reading is a library in which a refresh reads on while it is copied.
type reading struct{ library }

func (r reading) Batches(ctx context.Context, after string, yield func(graph.Batch) error) error {
	return r.library.Batches(ctx, after, func(b graph.Batch) error {
		r.slips["cursor"]["feed"] = "further"
		return yield(b)
	})
}

func TestCopyBringsNotes(t *testing.T) {
	from, to := newLibrary(), newLibrary()
	if err := from.Replace(t.Context(), articles(3, "v1")...); err != nil {
		t.Fatal(err)
	}
	from.slips = slips{"cursor": {"feed": "here", "other": "there"}, CorrectionKind: {"a": "[1,2]", "b": "[3]"}, "lock": {"lock": "mine"}}
	to.slips = slips{"cursor": {"feed": "long ago", "own": "x"}, CorrectionKind: {"a": "[1]", "b": "[3]"}}
	got, err := Copy(t.Context(), reading{from}, to, []string{"cursor"}, func(CopySummary) {})
	if want := (CopySummary{Copied: 3, Notes: 3}); err != nil || got != want {
		t.Fatalf("%+v, %v; want %+v", got, err, want)
	}
	want := slips{"cursor": {"feed": "here", "other": "there", "own": "x"}, CorrectionKind: {"a": "[1,2]", "b": "[3]"}}
	if diff := cmp.Diff(want, to.slips); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	from.slips["cursor"]["feed"] = "here"
	if got, err = Copy(t.Context(), from, to, []string{"cursor"}, func(CopySummary) {}); err != nil || got.Notes != 0 {
		t.Errorf("the second time %+v, %v; want nothing to write", got, err)
	}
	to.shelf, to.slips = shelf{}, slips{}
	if _, err = Copy(t.Context(), from, &faulty{to, 0}, []string{"cursor"}, func(CopySummary) {}); !errors.Is(err, errFault) || len(to.slips) > 0 {
		t.Errorf("%v, and beside articles that are missing the notes %v", err, to.slips)
	}
}
