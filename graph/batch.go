package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"
)

// Digest tells whether an article has changed: a hash of its identity and its
// text, without Fetched, which changes whenever somebody looks.
func (a Article) Digest() string {
	sum := sha256.Sum256([]byte(a.Text))
	return Hash("article", a.ID, a.URL, a.Title, a.Language, a.Publisher, a.Author,
		stamp(a.Published), hex.EncodeToString(sum[:]))
}

// stamp writes a time as the record keeps it, "" for the zero time.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Truncate(time.Second).Format(time.RFC3339)
}

// Info is the batch's article without its text. Digest and signature are
// computed where the batch does not bring them; sign may be nil.
func (b Batch) Info(sign func(text string) string) ArticleInfo {
	a := b.Article
	info := ArticleInfo{ID: a.ID, URL: a.URL, Title: a.Title, Language: a.Language,
		Publisher: a.Publisher, Author: a.Author, Published: a.Published, Fetched: a.Fetched,
		Digest: b.Digest, Extractor: b.Extractor, Signature: b.Signature}
	if info.Digest == "" {
		info.Digest = a.Digest()
	}
	if info.Signature == "" && a.Text != "" && sign != nil {
		info.Signature = sign(a.Text)
	}
	return info
}

// Article is the article that the info describes, without text.
func (i ArticleInfo) Article() Article {
	return Article{ID: i.ID, URL: i.URL, Title: i.Title, Language: i.Language,
		Publisher: i.Publisher, Author: i.Author, Published: i.Published, Fetched: i.Fetched}
}

// Canonical is the batch as stores keep and return it: entities and statements
// in order of id, lists sorted and without repetition, times in UTC by the
// second, nothing empty that could be nil. It shares no slice with b.
func (b Batch) Canonical() Batch {
	b.Article.Published = canonicalTime(b.Article.Published)
	b.Article.Fetched = canonicalTime(b.Article.Fetched)
	b.Entities = mapSlice(b.Entities, Entity.canonical)
	slices.SortFunc(b.Entities, func(x, y Entity) int { return cmp.Compare(x.ID, y.ID) })
	b.Statements = mapSlice(b.Statements, Statement.canonical)
	slices.SortFunc(b.Statements, func(x, y Statement) int { return cmp.Compare(x.ID, y.ID) })
	return b
}

func mapSlice[T any](list []T, f func(T) T) []T {
	if len(list) == 0 {
		return nil
	}
	out := make([]T, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

func canonicalTime(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC().Truncate(time.Second)
}

func (e Entity) canonical() Entity {
	e.Aliases = stringSet(e.Aliases, e.Name)
	properties := map[string][]string{}
	for key, values := range e.Properties {
		if values = stringSet(values, ""); values != nil {
			properties[key] = values
		}
	}
	e.Properties = nil
	if len(properties) > 0 {
		e.Properties = properties
	}
	return e
}

func (st Statement) canonical() Statement {
	st.Evidence = slices.Clone(st.Evidence)
	slices.SortFunc(st.Evidence, func(x, y Evidence) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	st.Evidence = slices.Compact(st.Evidence)
	return st
}

// stringSet sorts, drops repetitions, empty strings and the one not wanted;
// nil where nothing is left.
func stringSet(list []string, without string) []string {
	set := map[string]bool{}
	for _, s := range list {
		if s != "" && s != without {
			set[s] = true
		}
	}
	if len(set) == 0 {
		return nil
	}
	return sortedKeys(set)
}
