package graph

import (
	"context"
	"time"
)

// Store is all that a store can do, joined for the place that opens one. Code
// that needs less takes the small interface it needs. What every store must
// keep is written as tests in graphtest.
type Store interface {
	Writer
	Reader
	Streamer
	Finder
	Attester
	Archive
	Counter
	Notebook
	Close() error
}

// Streamer shows a part of the view without holding it in memory: first every
// entity, in order of id, then every edge, in Subgraph's order, all of it as it
// stood at one moment. An error of a callback ends the stream and is returned.
// The callbacks must not write to the store.
type Streamer interface {
	Stream(ctx context.Context, q Query, entity func(Entity) error, edge func(Edge) error) error
}

// Linker is what a store may have beside the rest to make FindPath quick where
// entities have tens of thousands of edges.
type Linker interface {
	// Links yields pairs of one of ids and an entity to which an edge that
	// matches the query's filters joins it: every such entity, or, where others
	// are given, those of them. Pairs come in any order, perhaps repeatedly.
	Links(ctx context.Context, q Query, ids, others []string, yield func(id, other string) error) error
	// Degree is how many edges the ids have together, whatever filters.
	Degree(ctx context.Context, ids []string) (int, error)
}

// Finder looks entities up by name. Every word must begin a word of the
// entity's name or of one alias; case and diacritics do not matter. The order
// is that of RankNames, so that all stores answer alike. Words without a
// letter or digit find nothing.
type Finder interface {
	Find(ctx context.Context, words string, limit int) ([]Entity, error)
}

// Attester says what stands behind an edge: its statements in order of
// publication, article and statement id. An unknown edge has none.
type Attester interface {
	Attestations(ctx context.Context, edge string) ([]Attestation, error)
}

// Attestation is one statement with the article that makes it.
type Attestation struct {
	Statement Statement
	Article   ArticleInfo
}

// ArticleInfo is an article without its text.
type ArticleInfo struct {
	ID        string    `json:"id"`
	URL       string    `json:"url,omitempty"`
	Title     string    `json:"title,omitempty"`
	Language  string    `json:"language,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Author    string    `json:"author,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Fetched   time.Time `json:"fetched,omitzero"`
	Digest    string    `json:"digest"`              // Article.Digest of the full article
	Extractor string    `json:"extractor,omitempty"` // digest of the extractor and vocabulary that read it
	Signature string    `json:"signature,omitempty"` // see Projection.Sign
}

// Archive is the record itself, article by article, in order of article id.
// After skips every article whose id is not greater, "" skips none. Articles
// that are written while an iteration runs may or may not appear in it; the
// callback may write to the store.
type Archive interface {
	Articles(ctx context.Context, after string, yield func(ArticleInfo) error) error
	// Batches yields canonical batches, with the text where it was kept and
	// always with Digest, Extractor and Signature, so that another store can
	// take them as they are.
	Batches(ctx context.Context, after string, yield func(Batch) error) error
	// Batch is one article's contribution; false where the article is unknown.
	Batch(ctx context.Context, article string) (Batch, bool, error)
}

// Counter says how much a store holds.
type Counter interface {
	Count(ctx context.Context) (Counts, error)
}

// Counts is the size of record and view.
type Counts struct {
	Articles   int            `json:"articles"`
	Statements int            `json:"statements"`
	Entities   int            `json:"entities"`
	Edges      int            `json:"edges"`
	Relations  map[string]int `json:"relations"` // edges of each relation
}

// Notebook keeps small values beside the graph: what a feed said last, who
// holds a lock. It is part neither of the record nor of the view, so neither
// Checksum nor an export sees it. An empty value and no value are the same.
type Notebook interface {
	// Get returns nil where nothing is kept.
	Get(ctx context.Context, kind, key string) ([]byte, error)
	// Swap puts new in the place of old and says whether it did: it does not
	// where the present value is another than old. Empty old means absent,
	// empty new deletes.
	Swap(ctx context.Context, kind, key string, old, new []byte) (bool, error)
	// List yields a kind's values in order of key.
	List(ctx context.Context, kind string, yield func(key string, value []byte) error) error
}
