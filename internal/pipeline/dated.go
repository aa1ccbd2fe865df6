package pipeline

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"wiregraph/graph"
)

// history is what dating needs of a store besides writing.
type history interface {
	Batch(ctx context.Context, article string) (graph.Batch, bool, error)
	Get(ctx context.Context, kind, key string) ([]byte, error)
	Swap(ctx context.Context, kind, key string, old, new []byte) (bool, error)
}

// CorrectionKind is the kind of note, in a store's notebook, that tells what
// corrected versions of an article said anew; the key is the article's id.
const CorrectionKind = "correction"

// Correction is one new version of an article that was there before.
type Correction struct {
	Fetched    time.Time `json:"fetched"`
	Statements []string  `json:"statements"` // ids of those that no version before it made
}

// date sets when articles were first read. An article keeps the time of its
// first version, and a corrected one leaves a note of what it says anew, so
// that "what changed since" needs no old versions. An article that is only read
// better (another extractor, the same text) is no news and leaves none.
//
// The note is written before the article: a kill in between leaves a note that
// the next run writes again, the same.
func (b *build) date(ctx context.Context, pending []result) error {
	h, ok := b.store.(history)
	if b.options.Now == nil || !ok {
		return nil
	}
	now := b.options.Now().UTC().Truncate(time.Second)
	for i := range pending {
		r := &pending[i]
		if r.state == isNew {
			if r.batch.Article.Fetched.IsZero() {
				r.batch.Article.Fetched = now
			}
			continue
		}
		old, known, err := h.Batch(ctx, r.batch.Article.ID)
		if err != nil {
			return err
		}
		if !known {
			continue
		}
		r.batch.Article.Fetched = old.Article.Fetched
		if old.Digest != r.batch.Digest {
			if err := noteCorrection(ctx, h, old, r.batch, now); err != nil {
				return err
			}
		}
	}
	return nil
}

// noteCorrection adds to the notes what the new version says and the old does
// not.
func noteCorrection(ctx context.Context, h history, old, batch graph.Batch, now time.Time) error {
	said := map[string]bool{}
	for _, st := range old.Statements {
		said[st.ID] = true
	}
	c := Correction{Fetched: now}
	for _, st := range batch.Statements {
		if !said[st.ID] {
			c.Statements = append(c.Statements, st.ID)
		}
	}
	if len(c.Statements) == 0 {
		return nil
	}
	for {
		before, err := h.Get(ctx, CorrectionKind, batch.Article.ID)
		if err != nil {
			return err
		}
		var all []Correction
		if before != nil {
			if err := json.Unmarshal(before, &all); err != nil {
				return err
			}
		}
		if n := len(all); n > 0 && slices.Equal(all[n-1].Statements, c.Statements) {
			return nil // of a run that was killed before the article was written
		}
		after, err := json.Marshal(append(all, c))
		if err != nil {
			return err
		}
		if done, err := h.Swap(ctx, CorrectionKind, batch.Article.ID, before, after); done || err != nil {
			return err
		}
	}
}
