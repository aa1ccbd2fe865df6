package source

import (
	"context"
	"encoding/json"
	"errors"

	"wiregraph/graph"
)

// Several fetches one source after the other; the cursor keeps one for each.
type Several []Source

// Fetch goes through all; the first source that fails as a whole ends it.
func (all Several) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	cursors := make([]Cursor, len(all))
	var old []Cursor
	if json.Unmarshal([]byte(from), &old) == nil && len(old) == len(all) {
		copy(cursors, old)
	}
	var err error
	for i, src := range all {
		if cursors[i], err = src.Fetch(ctx, cursors[i], yield); err != nil {
			break
		}
	}
	data, merr := json.Marshal(cursors)
	return Cursor(data), errors.Join(err, merr)
}

// Unique lets each id through with one text in a Fetch: a repeat of the same
// article is dropped, and another text under the same id is a Problem. The
// first keeps the id; the order of the input decides, so the result is the same
// every time.
type Unique struct{ Source }

// Fetch passes on what the inner source yields.
func (u Unique) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	known, err := remember()
	if err != nil {
		return from, err
	}
	next, err := u.Source.Fetch(ctx, from, func(a *graph.Article, p *Problem) error {
		if a == nil {
			return yield(a, p)
		}
		switch _, taken, same, err := known.add(a, 0); {
		case err != nil:
			return err
		case taken && same:
			return nil
		case taken:
			return yield(nil, &Problem{Kind: Failed, Where: "article " + a.ID, Article: a.ID,
				What: "another article of this input has the same id", Do: "give each article an id of its own; the first was kept"})
		}
		return yield(a, nil)
	})
	return next, errors.Join(err, known.Close())
}
