package sqlite

import (
	"context"
	"errors"

	"wiregraph/graph"
)

// page is how many articles are read at a time: an iteration holds no
// transaction open while its callback runs, so the callback may write.
const page = 500

// Articles yields every article after the one given, in order of id.
func (s *Store) Articles(ctx context.Context, after string, yield func(graph.ArticleInfo) error) error {
	for {
		var list []graph.ArticleInfo
		err := s.view(ctx, func(v view) error {
			return v.each(func(scan func(...any) error) error {
				var a graph.ArticleInfo
				err := scan(articleFields(&a)...)
				list = append(list, a)
				return err
			}, `SELECT `+articleColumns+` FROM article a WHERE a.id > ? ORDER BY a.id LIMIT ?`, after, page)
		})
		if err != nil || len(list) == 0 {
			return err
		}
		for _, a := range list {
			if err := yield(a); err != nil {
				return err
			}
		}
		after = list[len(list)-1].ID
	}
}

// Batches yields every article's contribution, one in memory at a time.
func (s *Store) Batches(ctx context.Context, after string, yield func(graph.Batch) error) error {
	return s.Articles(ctx, after, func(a graph.ArticleInfo) error {
		b, ok, err := s.Batch(ctx, a.ID)
		if err != nil || !ok { // it went away meanwhile
			return err
		}
		return yield(b)
	})
}

// Batch is one article's contribution.
func (s *Store) Batch(ctx context.Context, article string) (b graph.Batch, ok bool, err error) {
	err = s.view(ctx, func(v view) error {
		if ok, err = v.article(article, &b); err != nil || !ok {
			return err
		}
		return errors.Join(v.forms(article, &b), v.statements(article, &b))
	})
	return b, ok, err
}

func (v view) article(id string, b *graph.Batch) (ok bool, err error) {
	var info graph.ArticleInfo
	var data []byte
	err = v.each(func(scan func(...any) error) error {
		ok = true
		return scan(append(articleFields(&info), &data)...)
	}, `SELECT `+articleColumns+`, t.deflated FROM article a LEFT JOIN text t ON t.article = a.id WHERE a.id = ?`, id)
	if err != nil || !ok {
		return false, err
	}
	b.Article = info.Article()
	b.Digest, b.Extractor, b.Signature = info.Digest, info.Extractor, info.Signature
	if data != nil {
		b.Article.Text, err = inflate(data)
	}
	return true, err
}

func (v view) forms(article string, b *graph.Batch) error {
	return v.each(func(scan func(...any) error) error {
		var e graph.Entity
		err := scan(entityFields(&e)...)
		b.Entities = append(b.Entities, e)
		return err
	}, `SELECT entity, type, name, aliases, properties FROM form WHERE article = ? ORDER BY entity`, article)
}

func (v view) statements(article string, b *graph.Batch) error {
	return v.each(func(scan func(...any) error) error {
		var st graph.Statement
		var evidence string
		if err := scan(append(statementFields(&st, &article), &evidence)...); err != nil {
			return err
		}
		var err error
		st.Evidence, err = readEvidence(article, evidence)
		b.Statements = append(b.Statements, st)
		return err
	}, `SELECT `+statementColumns+`, s.evidence FROM statement s WHERE s.article = ? ORDER BY s.id`, article)
}
