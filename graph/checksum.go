package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// Checksum is the SHA-256 of record and view in canonical order. It is equal
// for the same articles and statements on every store, in whatever order they
// were loaded, with or without the texts kept. When an article was fetched and
// which version of the extractor read it are not part of it.
func Checksum(ctx context.Context, s interface {
	Archive
	Streamer
}) (string, error) {
	sum := sha256.New()
	out := json.NewEncoder(sum)
	err := s.Batches(ctx, "", func(b Batch) error {
		b = b.Canonical()
		return out.Encode([]any{b.Info(nil).Digest, b.Article.ID, b.Entities, b.Statements})
	})
	if err != nil {
		return "", err
	}
	err = s.Stream(ctx, Query{},
		func(e Entity) error { return out.Encode(e) },
		func(e Edge) error { return out.Encode(e) })
	if err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
