package pipeline

import (
	"bytes"
	"context"
	"errors"
	"iter"

	"wiregraph/graph"
)

// copyBatch is how many articles a copy writes at once, within batchBytes: a
// server takes a thousand nearly as fast as ten.
const copyBatch = 1000

// CopySummary counts what a copy did with the articles.
type CopySummary struct {
	Copied  int `json:"copied"`
	Present int `json:"present"` // in the same form in the other store
	Notes   int `json:"notes"`   // written, because the other store had none or another
}

// Copy brings every article of one store into another, the notes on their
// corrections, and notes of the other kinds named. Both list their
// articles by id, so the two lists are walked side by side, and nothing is held
// in memory but one write. An article that both have with the same text, read
// by the same extractor, is passed over; that alone makes a copy resumable.
// What is counted as copied is stored, also beside an error.
//
// Where both have a note, the one that is copied stands, as with articles. The
// named kinds say how far somebody has read, so they are read before the
// articles and written after them: they must not promise articles that came
// while the copy ran. They are held in memory.
func Copy(ctx context.Context, from interface {
	graph.Archive
	graph.Notebook
}, to interface {
	graph.Writer
	graph.Archive
	graph.Notebook
}, kinds []string, progress func(CopySummary)) (CopySummary, error) {
	notes, err := readNotes(ctx, from, kinds)
	if err != nil {
		return CopySummary{}, err
	}
	sum, err := copyArticles(ctx, from, to, progress)
	if err != nil {
		return sum, err
	}
	put := func(n note) error {
		written, err := putNote(ctx, to, n)
		if written {
			sum.Notes++
		}
		return err
	}
	err = from.List(ctx, CorrectionKind, func(key string, value []byte) error {
		return put(note{CorrectionKind, key, value})
	})
	for _, n := range notes {
		if err == nil {
			err = put(n)
		}
	}
	return sum, err
}

type note struct {
	kind, key string
	value     []byte
}

func readNotes(ctx context.Context, from graph.Notebook, kinds []string) (list []note, err error) {
	for _, kind := range kinds {
		err := from.List(ctx, kind, func(key string, value []byte) error {
			list = append(list, note{kind, key, bytes.Clone(value)})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return list, nil
}

// putNote says whether there was anything to write.
func putNote(ctx context.Context, to graph.Notebook, n note) (written bool, err error) {
	for {
		old, err := to.Get(ctx, n.kind, n.key)
		if err != nil || bytes.Equal(old, n.value) {
			return false, err
		}
		if done, err := to.Swap(ctx, n.kind, n.key, old, n.value); done || err != nil {
			return done, err
		}
	}
}

func copyArticles(ctx context.Context, from graph.Archive, to interface {
	graph.Writer
	graph.Archive
}, progress func(CopySummary)) (CopySummary, error) {
	start, sum, err := firstMissing(ctx, from, to)
	if err != nil {
		return sum, err
	}
	progress(sum)
	there := walk(ctx, to, start)
	defer there.stop()
	w := copier{to: to, sum: sum, progress: progress}
	err = from.Batches(ctx, start, func(b graph.Batch) error {
		present, err := there.has(b.Info(nil))
		if err != nil {
			return err
		}
		if present {
			w.sum.Present++
			return nil
		}
		return w.hold(ctx, b)
	})
	if err == nil {
		err = w.flush(ctx)
	}
	return w.sum, err
}

// firstMissing finds the article after which the stores begin to differ. It
// reads no texts and no statements.
func firstMissing(ctx context.Context, from, to graph.Archive) (after string, sum CopySummary, err error) {
	there := walk(ctx, to, "")
	defer there.stop()
	err = from.Articles(ctx, "", func(a graph.ArticleInfo) error {
		present, err := there.has(a)
		if err == nil && !present {
			err = errStop
		}
		if err == nil {
			after = a.ID
			sum.Present++
		}
		return err
	})
	if errors.Is(err, errStop) {
		err = nil
	}
	return after, sum, err
}

// errStop ends a walk through a store before its end.
var errStop = errors.New("stop")

// walker walks through a store's articles in order of id.
type walker struct {
	next func() (graph.ArticleInfo, error, bool)
	stop func()
	info graph.ArticleInfo
	err  error
	ok   bool
}

func walk(ctx context.Context, s graph.Archive, after string) *walker {
	w := &walker{}
	w.next, w.stop = iter.Pull2(func(yield func(graph.ArticleInfo, error) bool) {
		err := s.Articles(ctx, after, func(a graph.ArticleInfo) error {
			if !yield(a, nil) {
				return errStop
			}
			return nil
		})
		if err != nil && !errors.Is(err, errStop) {
			yield(graph.ArticleInfo{}, err)
		}
	})
	w.info, w.err, w.ok = w.next()
	return w
}

// has says whether the store has the article in the same form. Articles are
// asked for in order of id.
func (w *walker) has(a graph.ArticleInfo) (bool, error) {
	for w.ok && w.err == nil && w.info.ID < a.ID {
		w.info, w.err, w.ok = w.next()
	}
	if !w.ok || w.err != nil {
		return false, w.err
	}
	return w.info.ID == a.ID && a.Extractor != "" && w.info.Extractor == a.Extractor && w.info.Digest == a.Digest, nil
}

// copier gathers batches for one write.
type copier struct {
	to       graph.Writer
	pending  []graph.Batch
	size     int
	sum      CopySummary
	progress func(CopySummary)
}

func (w *copier) hold(ctx context.Context, b graph.Batch) error {
	w.pending = append(w.pending, b)
	w.size += len(b.Article.Text)
	if len(w.pending) < copyBatch && w.size < batchBytes {
		return nil
	}
	return w.flush(ctx)
}

func (w *copier) flush(ctx context.Context) error {
	if err := w.to.Replace(ctx, w.pending...); err != nil {
		return err
	}
	w.sum.Copied += len(w.pending)
	w.pending, w.size = nil, 0
	w.progress(w.sum)
	return nil
}
