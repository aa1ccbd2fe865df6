package pipeline

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"wiregraph/graph"
)

// notebook adds to memory what dating needs.
type notebook struct {
	*memory
	notes map[string][]byte
}

func (n *notebook) Batch(_ context.Context, id string) (graph.Batch, bool, error) {
	b, ok := n.batches[id]
	return b, ok, nil
}

func (n *notebook) Get(_ context.Context, kind, key string) ([]byte, error) {
	return n.notes[kind+" "+key], nil
}

func (n *notebook) Swap(_ context.Context, kind, key string, old, new []byte) (bool, error) {
	if !bytes.Equal(n.notes[kind+" "+key], old) {
		return false, nil
	}
	n.notes[kind+" "+key] = new
	return true, nil
}

func (n *notebook) known(_ context.Context, id string) (graph.ArticleInfo, bool, error) {
	b, ok := n.batches[id]
	return b.Info(nil), ok, nil
}

func TestDates(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := &notebook{newMemory(), map[string][]byte{}}
		start := time.Now().UTC()
		build := func(fingerprint string, articles ...graph.Article) Summary {
			t.Helper()
			sum, _, err := Build(t.Context(), list(articles), "", echo{}, st, Options{Fingerprint: fingerprint, Now: time.Now, Known: st.known})
			if err != nil {
				t.Fatal(err)
			}
			return sum
		}
		build("1", graph.Article{ID: "a", Text: "Ann Bob"})
		time.Sleep(time.Hour)
		if sum := build("1", graph.Article{ID: "a", Text: "Ann Bob"}, graph.Article{ID: "b", Text: "Eve Fay"}); sum.Unchanged != 1 || sum.New != 1 {
			t.Errorf("asked for each article: %+v", sum)
		}
		if sum := build("2", graph.Article{ID: "a", Text: "Ann Bob"}); sum.Changed != 1 || len(st.notes) != 0 {
			t.Errorf("read better: %+v, notes %v", sum, st.notes)
		}
		time.Sleep(time.Hour)
		build("2", graph.Article{ID: "a", Text: "Ann Bob Cat"})
		if got := st.batches["a"].Article.Fetched; !got.Equal(start) {
			t.Errorf("a corrected article is dated %v, not %v", got, start)
		}
		if got := st.batches["b"].Article.Fetched; !got.Equal(start.Add(time.Hour)) {
			t.Errorf("the second article is dated %v", got)
		}
		var notes []Correction
		if err := json.Unmarshal(st.notes["correction a"], &notes); err != nil {
			t.Fatal(err)
		}
		want := []Correction{{start.Add(2 * time.Hour), []string{st.batches["a"].Statements[1].ID}}}
		if d := cmp.Diff(want, notes); d != "" {
			t.Error(d)
		}
	})
}
