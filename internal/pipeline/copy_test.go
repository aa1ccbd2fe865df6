package pipeline

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
	"wiregraph/graph/sqlite"
)

func openFile(t *testing.T, name string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), name), sqlite.Options{Create: true, Projection: graphtest.Projection()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func articles(n int, extractor string) []graph.Batch {
	list := slices.Collect(graphtest.Corpus(n).Batches())
	for i := range list {
		list[i].Extractor = extractor
	}
	return list
}

func sum(t *testing.T, s graph.Store) string {
	t.Helper()
	c, err := graph.Checksum(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// faulty fails at the write whose number is given.
type faulty struct {
	graph.Store
	left int
}

var errFault = errors.New("the cable is out")

func (f *faulty) Replace(ctx context.Context, b ...graph.Batch) error {
	if f.left--; f.left < 0 {
		return errFault
	}
	return f.Store.Replace(ctx, b...)
}

func TestCopyGoesOnWhereItStopped(t *testing.T) {
	from, to := openFile(t, "from"), openFile(t, "to")
	if err := from.Replace(t.Context(), articles(600, "v1")...); err != nil {
		t.Fatal(err)
	}
	quiet := func(CopySummary) {}
	got, err := Copy(t.Context(), from, &faulty{to, 1}, quiet)
	if !errors.Is(err, errFault) || got.Copied != 256 {
		t.Fatalf("first try: %+v, %v", got, err)
	}
	for _, want := range []CopySummary{{Copied: 344, Present: 256}, {Present: 600}} {
		if got, err = Copy(t.Context(), from, to, quiet); err != nil || got != want {
			t.Fatalf("%+v, %v; want %+v", got, err, want)
		}
	}
	if sum(t, from) != sum(t, to) {
		t.Error("the copy is another graph")
	}
}

func TestCopyTakesWhatDiffers(t *testing.T) {
	from, to := openFile(t, "from"), openFile(t, "to")
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
	if sum(t, from) != sum(t, to) {
		t.Error("the copy is another graph")
	}
}
