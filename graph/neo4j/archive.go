package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
)

// archivePage is how many articles are read at a time, with all they say. No
// transaction is open while a callback runs, so the callback may write.
const archivePage = 100

// Articles yields every article after the one given, in order of id.
func (s *Store) Articles(ctx context.Context, after string, yield func(graph.ArticleInfo) error) error {
	for {
		list, err := s.articles(ctx, after, page, false)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, b := range list {
			if err := yield(b.Info(nil)); err != nil {
				return err
			}
		}
		after = list[len(list)-1].Article.ID
	}
}

// Batches yields every article's contribution.
func (s *Store) Batches(ctx context.Context, after string, yield func(graph.Batch) error) error {
	for {
		list, err := s.articles(ctx, after, archivePage, true)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, b := range list {
			if err := yield(b); err != nil {
				return err
			}
		}
		after = list[len(list)-1].Article.ID
	}
}

// articles reads a page of them; whole brings text, entities and statements.
func (s *Store) articles(ctx context.Context, after string, limit int, whole bool) ([]graph.Batch, error) {
	var list []graph.Batch
	err := s.read(ctx, "archive", func(t tx) error {
		list = nil
		err := t.each(ctx, articlePage, row{"after": after, "limit": limit, "text": whole}, func(r *driver.Record) error {
			list = append(list, batchOf(r.Values[0].(row)))
			return nil
		})
		if err != nil || !whole {
			return err
		}
		return contributions(ctx, t, list)
	})
	return list, err
}

// Batch is one article's contribution.
func (s *Store) Batch(ctx context.Context, article string) (b graph.Batch, ok bool, err error) {
	var list []graph.Batch
	err = s.read(ctx, "archive", func(t tx) error {
		list = nil
		err := t.each(ctx, articleByID, row{"id": article}, func(r *driver.Record) error {
			list = append(list, batchOf(r.Values[0].(row)))
			return nil
		})
		if err != nil {
			return err
		}
		return contributions(ctx, t, list)
	})
	if err != nil || len(list) == 0 {
		return graph.Batch{}, false, err
	}
	return list[0], true, nil
}

func batchOf(r row) graph.Batch {
	info := articleInfo(r)
	b := graph.Batch{Article: info.Article(), Digest: info.Digest, Extractor: info.Extractor, Signature: info.Signature}
	b.Article.Text = text(r, "text")
	return b
}

// contributions fills in what the articles say.
func contributions(ctx context.Context, t tx, list []graph.Batch) error {
	byID := map[string]*graph.Batch{}
	var ids []string
	for i := range list {
		byID[list[i].Article.ID] = &list[i]
		ids = append(ids, list[i].Article.ID)
	}
	err := t.lookup(ctx, formsOfArticles, ids, func(r *driver.Record) error {
		e, err := form{entity: r.Values[1].(string), json: r.Values[2].(string)}.decode()
		b := byID[r.Values[0].(string)]
		b.Entities = append(b.Entities, e)
		return err
	})
	if err != nil {
		return err
	}
	return t.lookup(ctx, statementsOfArticles, ids, func(r *driver.Record) error {
		b := byID[r.Values[0].(string)]
		b.Statements = append(b.Statements, statementOf(r.Values[1].(row)))
		return nil
	})
}
