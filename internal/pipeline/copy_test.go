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
	shelf
	left int
}

var errFault = errors.New("the cable is out")

func (f *faulty) Replace(ctx context.Context, b ...graph.Batch) error {
	if f.left--; f.left < 0 {
		return errFault
	}
	return f.shelf.Replace(ctx, b...)
}

func TestCopyGoesOnWhereItStopped(t *testing.T) {
	from, to := shelf{}, shelf{}
	if err := from.Replace(t.Context(), articles(copyBatch+200, "v1")...); err != nil {
		t.Fatal(err)
	}
	quiet := func(CopySummary) {}
	got, err := Copy(t.Context(), from, &faulty{to, 1}, quiet)
	if !errors.Is(err, errFault) || got.Copied != copyBatch {
		t.Fatalf("first try: %+v, %v", got, err)
	}
	for _, want := range []CopySummary{{Copied: 200, Present: copyBatch}, {Present: copyBatch + 200}} {
		if got, err = Copy(t.Context(), from, to, quiet); err != nil || got != want {
			t.Fatalf("%+v, %v; want %+v", got, err, want)
		}
	}
	if diff := cmp.Diff(from, to); diff != "" {
		t.Errorf("the copy differs (-from +to):\n%s", diff)
	}
}

func TestCopyTakesWhatDiffers(t *testing.T) {
	from, to := shelf{}, shelf{}
	read := articles(40, "v1")
	for _, i := range []int{0, 7, 39} {
		read[i].Extractor = "v2"
	}
	read[20].Extractor = "" // nobody knows by what it was read, so it cannot be told from another
	if err := errors.Join(from.Replace(t.Context(), read...), to.Replace(t.Context(), articles(40, "v1")[:39]...)); err != nil {
		t.Fatal(err)
	}
	var last CopySummary
	got, err := Copy(t.Context(), from, to, func(s CopySummary) { last = s })
	if want := (CopySummary{Copied: 4, Present: 36}); err != nil || got != want || last != want {
		t.Errorf("%+v (%+v reported), %v; want %+v", got, last, err, want)
	}
	if diff := cmp.Diff(from, to); diff != "" {
		t.Errorf("the copy differs (-from +to):\n%s", diff)
	}
}
