package pipeline

import (
	"context"

	"wiregraph/extract/source"
	"wiregraph/graph"
)

// Kept is the source of the articles that a store keeps, by id: building from
// it reads everything again, with another extractor or another vocabulary,
// without fetching anything.
type Kept struct {
	Archive interface {
		Batches(ctx context.Context, after string, yield func(graph.Batch) error) error
	}
}

// Fetch yields every article with its text; one without is a problem. There is
// nothing to be continued, so there is no cursor.
func (k Kept) Fetch(ctx context.Context, _ source.Cursor, yield source.Yield) (source.Cursor, error) {
	err := k.Archive.Batches(ctx, "", func(b graph.Batch) error {
		if b.Article.Text == "" {
			return yield(nil, &source.Problem{Kind: source.Failed, Where: b.Article.ID, Article: b.Article.ID,
				What: "its text was not kept", Do: "build it again from where it came from"})
		}
		return yield(&b.Article, nil)
	})
	return "", err
}
