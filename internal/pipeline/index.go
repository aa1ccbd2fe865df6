package pipeline

import (
	"context"
	"hash/maphash"

	"wiregraph/graph"
)

// index knows which articles the store has, and in which form. It is read when
// the first article comes, so that a pass that brings none costs nothing, and
// it holds two hashes an article: some forty megabytes for a million. Asking
// the store for each article instead would cost a server one round trip each.
type index struct {
	store Store
	one   func(ctx context.Context, id string) (graph.ArticleInfo, bool, error) // nil to read all
	seed  maphash.Seed
	forms map[uint64]uint64 // id → text and extractor; nil until it is read
}

// state tells how an article stands to the store. Two articles of one id in
// one input are both compared with what was there before.
func (x *index) state(ctx context.Context, id, digest, fingerprint string) (state, error) {
	if x.one != nil {
		return x.ask(ctx, id, digest, fingerprint)
	}
	if x.forms == nil {
		if err := x.load(ctx); err != nil {
			return isNew, &StoreError{err}
		}
	}
	form, known := x.forms[x.key(id)]
	switch {
	case !known:
		return isNew, nil
	case fingerprint == "" || form != x.form(digest, fingerprint):
		return isChanged, nil
	}
	return isUnchanged, nil
}

// ask is state for a store that is asked for each article.
func (x *index) ask(ctx context.Context, id, digest, fingerprint string) (state, error) {
	info, known, err := x.one(ctx, id)
	switch {
	case err != nil:
		return isNew, &StoreError{err}
	case !known:
		return isNew, nil
	case fingerprint == "" || info.Digest != digest || info.Extractor != fingerprint:
		return isChanged, nil
	}
	return isUnchanged, nil
}

func (x *index) load(ctx context.Context) error {
	x.seed = maphash.MakeSeed()
	forms := map[uint64]uint64{}
	err := x.store.Articles(ctx, "", func(a graph.ArticleInfo) error {
		forms[x.key(a.ID)] = x.form(a.Digest, a.Extractor)
		return nil
	})
	if err == nil {
		x.forms = forms
	}
	return err
}

func (x *index) key(id string) uint64 { return maphash.String(x.seed, id) }

func (x *index) form(digest, fingerprint string) uint64 {
	return maphash.Comparable(x.seed, [2]string{digest, fingerprint})
}
