package refresh

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"wiregraph/extract/source"
	"wiregraph/internal/pipeline"
)

// Kinds of notes in the store's notebook; the key is the source's name.
const (
	cursorKind = "refresh/cursor" // the place and, after a line end, the cursor
	statusKind = "refresh/status"
	letterKind = "refresh/letters"
	lockKind   = "refresh/lock"
)

// NoteKinds are those that a copy of a store takes along, so that refreshing goes
// on there where it stopped. Who holds the lock is not among them.
var NoteKinds = []string{cursorKind, statusKind, letterKind}

// record is the notes of a source as they were read, for compare-and-swap.
type record struct{ cursor, status, letters []byte }

// records reads the notes of all sources at once: a pass over a thousand
// sources must not cost three thousand questions.
func (r *Runner) records(ctx context.Context) (map[string]record, error) {
	out := map[string]record{}
	if r.Store == nil {
		return out, nil
	}
	for _, part := range []struct {
		kind string
		put  func(*record, []byte)
	}{
		{cursorKind, func(rec *record, v []byte) { rec.cursor = v }},
		{statusKind, func(rec *record, v []byte) { rec.status = v }},
		{letterKind, func(rec *record, v []byte) { rec.letters = v }},
	} {
		err := r.Store.List(ctx, part.kind, func(key string, value []byte) error {
			rec := out[key]
			part.put(&rec, value)
			out[key] = rec
			return nil
		})
		if err != nil {
			return nil, &pipeline.StoreError{Err: err}
		}
	}
	return out, nil
}

// record reads the notes of one source.
func (r *Runner) record(ctx context.Context, name string) (rec record, err error) {
	for kind, to := range map[string]*[]byte{cursorKind: &rec.cursor, statusKind: &rec.status, letterKind: &rec.letters} {
		if *to, err = r.Store.Get(ctx, kind, name); err != nil {
			return rec, &pipeline.StoreError{Err: err}
		}
	}
	return rec, nil
}

// ErrTaken is the error of a visit whose state somebody else changed meanwhile.
var ErrTaken = errors.New("the state of the source was changed by another process meanwhile")

// newVisit takes up a source where its notes say. A note that cannot be read
// counts as none: the source is then read from the start, which costs time only.
func (r *Runner) newVisit(s Source, rec record) *visit {
	v := &visit{Runner: r, source: s, record: rec, log: r.Log.With("source", s.Name)}
	if at, cursor, ok := strings.Cut(string(rec.cursor), "\n"); ok && at == s.At {
		v.cursor = source.Cursor(cursor)
	}
	if json.Unmarshal(rec.status, &v.status) != nil || v.status.At != s.At {
		v.status = Status{}
	}
	if json.Unmarshal(rec.letters, &v.letters) != nil {
		v.letters = nil
	}
	return v
}

// save writes what changed: letters, then the cursor, then the status.
func (v *visit) save(ctx context.Context) error {
	letters, err := marshalLetters(v.letters)
	if err != nil {
		return err
	}
	status, err := json.Marshal(v.status)
	if err != nil {
		return err
	}
	cursor := []byte(v.source.At + "\n" + string(v.cursor))
	if err := v.swap(ctx, letterKind, v.record.letters, letters); err != nil {
		return err
	}
	if err := v.swap(ctx, cursorKind, v.record.cursor, cursor); err != nil {
		return err
	}
	if err := v.swap(ctx, statusKind, v.record.status, status); err != nil {
		return err
	}
	v.record = record{cursor, status, letters}
	return nil
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

// marshalLetters writes no letters as no note.
func marshalLetters(letters []Letter) ([]byte, error) {
	if len(letters) == 0 {
		return nil, nil
	}
	return json.Marshal(letters)
}

// Letters gives the dead letters of a source, in order of place and line.
func (r *Runner) Letters(ctx context.Context, name string) ([]Letter, error) {
	value, err := r.Store.Get(ctx, letterKind, name)
	if err != nil || value == nil {
		return nil, err
	}
	var out []Letter
	if err := json.Unmarshal(value, &out); err != nil {
		return nil, fmt.Errorf("dead letters of %s: %w", name, err)
	}
	return out, nil
}

// maxLetters bounds the dead letters of a source; the latest are kept.
const maxLetters = 1000

// mend drops the letters whose places were read anew or withdrawn, and adds
// those of this visit. Where the visit as a whole failed, its cursor did not
// move and no letter is dropped.
func (v *visit) mend(now time.Time, next source.Cursor, moved bool) {
	if moved && len(v.letters) > 0 {
		read := v.source.Source.Read(v.cursor, next)
		for _, p := range v.problems {
			if p.Kind == source.Gone {
				read = append(read, p.Where, p.Article)
			}
		}
		v.letters = v.unsettled(read)
	}
	now = now.UTC().Truncate(time.Second)
	for _, p := range v.problems {
		if p.Kind == source.Failed {
			v.enter(p, now)
		}
	}
	if extra := len(v.letters) - maxLetters; extra > 0 {
		slices.SortStableFunc(v.letters, func(a, b Letter) int { return a.Last.Compare(b.Last) })
		v.letters = v.letters[extra:]
	}
	slices.SortFunc(v.letters, func(a, b Letter) int {
		return cmp.Or(cmp.Compare(a.Where, b.Where), cmp.Compare(a.Line, b.Line))
	})
}

// unsettled gives the letters whose place is not among those read, or failed
// again.
func (v *visit) unsettled(read []string) []Letter {
	done := map[string]bool{}
	for _, place := range read {
		done[place] = true
	}
	again := map[letterKey]bool{}
	for _, p := range v.problems {
		again[letterKey{p.Where, p.Line}] = p.Kind == source.Failed
	}
	return slices.DeleteFunc(v.letters, func(l Letter) bool {
		return done[l.Where] && !again[letterKey{l.Where, l.Line}]
	})
}

// letterKey is what makes two letters one.
type letterKey struct {
	where string
	line  int
}

// enter puts a problem among the letters, or counts it as another try.
func (v *visit) enter(p *source.Problem, now time.Time) {
	i := slices.IndexFunc(v.letters, func(l Letter) bool { return l.Where == p.Where && l.Line == p.Line })
	if i < 0 {
		v.letters = append(v.letters, Letter{Source: v.source.Name, Where: p.Where, Line: p.Line, First: now})
		i = len(v.letters) - 1
	}
	l := &v.letters[i]
	l.Article, l.Reason, l.Do, l.Retry, l.Last = p.Article, p.What, p.Do, p.Retry, now
	l.Tries++
}

// forgetLetters makes every place with a letter due now.
func (v *visit) forgetLetters() {
	for _, l := range v.letters {
		v.cursor = v.source.Source.Forget(v.cursor, l.Where)
		if l.Article != "" && l.Article != l.Where {
			v.cursor = v.source.Source.Forget(v.cursor, l.Article)
		}
	}
}
