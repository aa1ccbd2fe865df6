package refresh

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"wiregraph/extract/source"
	"wiregraph/internal/pipeline"
)

// Kinds of notes in the store's notebook. Letters have a kind for each source.
const (
	cursorKind = "refresh/cursor"
	statusKind = "refresh/status"
	letterKind = "refresh/letter/"
	lockKind   = "refresh/lock"
)

// record is the notes of a source as they were read, for compare-and-swap.
type record struct{ cursor, status []byte }

// keptCursor is a cursor with the place that it belongs to.
type keptCursor struct {
	At     string        `json:"at"`
	Cursor source.Cursor `json:"cursor"`
}

// ErrTaken is the error of a visit whose state somebody else changed meanwhile.
var ErrTaken = errors.New("the state of the source was changed by another process meanwhile")

// load reads a source's notes. A note that cannot be read counts as none: the
// source is then read from the start, which costs time only.
func (v *visit) load(ctx context.Context) (err error) {
	if v.record.cursor, err = v.Store.Get(ctx, cursorKind, v.source.Name); err != nil {
		return &pipeline.StoreError{Err: err}
	}
	if v.record.status, err = v.Store.Get(ctx, statusKind, v.source.Name); err != nil {
		return &pipeline.StoreError{Err: err}
	}
	var kept keptCursor
	if json.Unmarshal(v.record.cursor, &kept) == nil && kept.At == v.source.At {
		v.cursor = kept.Cursor
	}
	if json.Unmarshal(v.record.status, &v.status) != nil || v.status.At != v.source.At {
		v.status = Status{}
	}
	return nil
}

// save writes the cursor if it moved, then the status.
func (v *visit) save(ctx context.Context) error {
	cursor, err := json.Marshal(keptCursor{v.source.At, v.cursor})
	if err != nil {
		return err
	}
	status, err := json.Marshal(v.status)
	if err != nil {
		return err
	}
	if err := v.swap(ctx, cursorKind, v.record.cursor, cursor); err != nil {
		return err
	}
	return v.swap(ctx, statusKind, v.record.status, status)
}

func (v *visit) swap(ctx context.Context, kind string, old, new []byte) error {
	if bytes.Equal(old, new) {
		return nil
	}
	done, err := v.Store.Swap(ctx, kind, v.source.Name, old, new)
	switch {
	case err != nil:
		return &pipeline.StoreError{Err: err}
	case !done:
		return fmt.Errorf("%s: %w", v.source.Name, ErrTaken)
	}
	return nil
}

// Letter is a dead letter: a piece of input that could not be read.
type Letter struct {
	Source  string    `json:"source"`
	Where   string    `json:"where"`
	Line    int       `json:"line,omitempty"`
	Article string    `json:"article,omitempty"`
	Reason  string    `json:"reason"`
	Do      string    `json:"do,omitempty"`
	Retry   bool      `json:"retry"` // it is tried again by itself
	First   time.Time `json:"first"`
	Last    time.Time `json:"last"`
	Tries   int       `json:"tries"`
}

func letterKey(p *source.Problem) string { return p.Where + "\n" + strconv.Itoa(p.Line) }

// Letters gives the dead letters of a source, in order of place and line.
func (r *Runner) Letters(ctx context.Context, name string) ([]Letter, error) {
	var out []Letter
	err := r.Store.List(ctx, letterKind+name, func(_ string, value []byte) error {
		var l Letter
		if err := json.Unmarshal(value, &l); err != nil {
			return fmt.Errorf("dead letters of %s: %w", name, err)
		}
		out = append(out, l)
		return nil
	})
	return out, err
}

// keepLetters drops the letters whose places were read anew or withdrawn, adds
// those of this visit, and says how many there are. Where the visit as a whole
// failed, its cursor did not move and no letter is dropped.
func (v *visit) keepLetters(ctx context.Context, now time.Time, next source.Cursor, moved bool) (int, error) {
	old := map[string][]byte{}
	err := v.Store.List(ctx, letterKind+v.source.Name, func(key string, value []byte) error {
		old[key] = value
		return nil
	})
	if err != nil {
		return 0, &pipeline.StoreError{Err: err}
	}
	fresh, err := v.freshLetters(now, old)
	if err != nil {
		return 0, err
	}
	if moved && len(old) > 0 {
		v.dropMended(old, fresh, next)
	}
	count := len(old)
	for key, value := range fresh {
		if _, was := old[key]; !was && value != nil {
			count++
		} else if was && value == nil {
			count--
		}
		if err := v.swapLetter(ctx, key, old[key], value); err != nil {
			return 0, err
		}
	}
	return count, nil
}

// freshLetters gives this visit's letters by key.
func (v *visit) freshLetters(now time.Time, old map[string][]byte) (map[string][]byte, error) {
	now = now.UTC().Truncate(time.Second)
	fresh := map[string][]byte{}
	for _, p := range v.problems {
		if p.Kind != source.Failed {
			continue
		}
		l := Letter{First: now}
		if json.Unmarshal(old[letterKey(p)], &l) != nil {
			l = Letter{First: now}
		}
		l.Source, l.Where, l.Line, l.Article = v.source.Name, p.Where, p.Line, p.Article
		l.Reason, l.Do, l.Retry, l.Last = p.What, p.Do, p.Retry, now
		l.Tries++
		value, err := json.Marshal(l)
		if err != nil {
			return nil, err
		}
		fresh[letterKey(p)] = value
	}
	return fresh, nil
}

// dropMended marks with nil, in fresh, the old letters that are settled.
func (v *visit) dropMended(old, fresh map[string][]byte, next source.Cursor) {
	read := v.source.Source.Read(v.cursor, next)
	for _, p := range v.problems {
		if p.Kind == source.Gone {
			read = append(read, p.Where, p.Article)
		}
	}
	slices.Sort(read)
	for key, value := range old {
		if _, again := fresh[key]; again {
			continue
		}
		var l Letter
		if err := json.Unmarshal(value, &l); err != nil {
			fresh[key] = nil // of another version of the program, and of no use to anyone
			continue
		}
		if _, mended := slices.BinarySearch(read, l.Where); mended {
			fresh[key] = nil
		}
	}
}

func (v *visit) swapLetter(ctx context.Context, key string, old, new []byte) error {
	if bytes.Equal(old, new) {
		return nil
	}
	if _, err := v.Store.Swap(ctx, letterKind+v.source.Name, key, old, new); err != nil {
		return &pipeline.StoreError{Err: err}
	}
	return nil
}

// forgetLetters makes every place with a letter due now.
func (v *visit) forgetLetters(ctx context.Context) error {
	letters, err := v.Letters(ctx, v.source.Name)
	if err != nil {
		return &pipeline.StoreError{Err: err}
	}
	for _, l := range letters {
		v.cursor = v.source.Source.Forget(v.cursor, l.Where)
		if l.Article != "" && l.Article != l.Where {
			v.cursor = v.source.Source.Forget(v.cursor, l.Article)
		}
	}
	return nil
}
