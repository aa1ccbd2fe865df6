package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"wiregraph/graph"
)

// Replace takes the batches in one transaction. A batch that is there already
// costs one look. Memory grows with the batches and with the busiest key that
// they touch, not with the graph.
func (s *Store) Replace(ctx context.Context, batches ...graph.Batch) error {
	var invalid []error
	last := map[string]int{} // of one article's batches the last one counts
	for i, b := range batches {
		invalid = append(invalid, graph.Validate(b))
		last[b.Article.ID] = i
	}
	if err := errors.Join(invalid...); err != nil {
		return err
	}
	return s.change(ctx, func(c *change) error {
		for i, b := range batches {
			if last[b.Article.ID] != i {
				continue
			}
			if err := c.replace(b.Canonical()); err != nil {
				return fmt.Errorf("article %q: %w", b.Article.ID, err)
			}
		}
		return nil
	})
}

// Retract removes an article and what it alone attested.
func (s *Store) Retract(ctx context.Context, article string) error {
	return s.change(ctx, func(c *change) error { return c.remove(article) })
}

// change runs f and folds what it touched, all in one transaction.
func (s *Store) change(ctx context.Context, f func(*change) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(err)
	}
	defer tx.Rollback()
	c := &change{ctx: ctx, tx: tx, store: s, prepared: map[string]*sql.Stmt{},
		entities: map[string]bool{}, grown: map[string][]graph.Entity{}, keys: map[string][]graph.Attestation{}, shrunk: map[string]bool{}}
	err = f(c)
	if err == nil {
		err = c.fold()
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil && ctx.Err() != nil { // the transaction ends with its context, and says so in other words
		return ctx.Err()
	}
	return s.explain(err)
}

// change is a transaction and what it has touched so far.
type change struct {
	ctx      context.Context
	tx       *sql.Tx
	store    *Store
	prepared map[string]*sql.Stmt
	entities map[string]bool                // to fold anew
	grown    map[string][]graph.Entity      // forms that came to an entity
	keys     map[string][]graph.Attestation // to project anew, each with its new statements, which are not written yet
	shrunk   map[string]bool                // keys that have lost a statement
}

// exec runs a statement that is prepared once in a transaction. The context is
// looked at before it rather than given to it: the driver would start a
// goroutine to watch over each of many short statements.
func (c *change) exec(query string, args ...any) error {
	st, err := c.prepare(query)
	if err != nil {
		return err
	}
	_, err = st.Exec(args...)
	return err
}

func (c *change) prepare(query string) (*sql.Stmt, error) {
	if err := c.ctx.Err(); err != nil {
		return nil, err
	}
	if st := c.prepared[query]; st != nil {
		return st, nil
	}
	st, err := c.tx.Prepare(query)
	if err == nil {
		c.prepared[query] = st
	}
	return st, err
}

// each runs a query and calls f with the scan function of each row.
func (c *change) each(f func(scan func(...any) error) error, query string, args ...any) error {
	st, err := c.prepare(query)
	if err != nil {
		return err
	}
	rows, err := st.Query(args...)
	return eachRow(rows, err, f)
}

func eachRow(rows *sql.Rows, err error, f func(scan func(...any) error) error) error {
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// replace puts one canonical batch in the place of what its article said.
func (c *change) replace(b graph.Batch) error {
	info := b.Info(c.store.options.Projection.Sign)
	content := c.store.options.Projection.Content(b)
	sameText, same, err := c.compare(info, content)
	if err != nil {
		return err
	}
	if !same {
		if err := c.removeStatements(info.ID); err != nil {
			return err
		}
		if err := c.add(b, info); err != nil {
			return err
		}
	}
	if err := c.article(info, content); err != nil {
		return err
	}
	return c.text(info.ID, b.Article.Text, sameText)
}

// compare says whether the article itself is as it was, and whether its
// contribution and all of it that shows in the view are kept already.
func (c *change) compare(info graph.ArticleInfo, content string) (sameText, same bool, err error) {
	var digest, signature, kept string
	err = c.each(func(scan func(...any) error) error { return scan(&digest, &signature, &kept) },
		`SELECT digest, signature, content FROM article WHERE id = ?`, info.ID)
	sameText = digest == info.Digest
	return sameText, sameText && signature == info.Signature && kept == content, err
}

func (c *change) article(i graph.ArticleInfo, content string) error {
	return c.exec(`INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = excluded.title, language = excluded.language,
  publisher = excluded.publisher, author = excluded.author, published = excluded.published, fetched = excluded.fetched,
  digest = excluded.digest, extractor = excluded.extractor, signature = excluded.signature, content = excluded.content`,
		i.ID, i.URL, i.Title, i.Language, i.Publisher, i.Author, writeTime(i.Published), writeTime(i.Fetched),
		i.Digest, i.Extractor, i.Signature, content)
}

// text keeps the article's text. A batch without text, which another store
// left out, does not take away the text of the same article.
func (c *change) text(article, text string, same bool) error {
	if c.store.options.OmitText || text == "" && !same {
		return c.exec(`DELETE FROM text WHERE article = ?`, article)
	}
	if text == "" {
		return nil
	}
	if same {
		kept := false
		err := c.each(func(func(...any) error) error { kept = true; return nil }, `SELECT 1 FROM text WHERE article = ?`, article)
		if kept || err != nil {
			return err
		}
	}
	data, err := deflate(text)
	if err != nil {
		return err
	}
	return c.exec(`INSERT INTO text VALUES (?, ?) ON CONFLICT (article) DO UPDATE SET deflated = excluded.deflated`, article, data)
}

func (c *change) add(b graph.Batch, info graph.ArticleInfo) error {
	for _, e := range b.Entities {
		c.grown[e.ID] = append(c.grown[e.ID], e)
		err := c.exec(`INSERT INTO form VALUES (?, ?, ?, ?, ?, ?)`, e.ID, info.ID, e.Type, e.Name,
			writeJSON(e.Aliases == nil, e.Aliases), writeJSON(e.Properties == nil, e.Properties))
		if err != nil {
			return err
		}
	}
	for _, st := range b.Statements {
		key := c.store.options.Projection.Key(st).ID()
		c.keys[key] = append(c.keys[key], graph.Attestation{Statement: st, Article: info})
	}
	return nil
}

// remove takes an article out.
func (c *change) remove(article string) error {
	if err := c.removeStatements(article); err != nil {
		return err
	}
	return errors.Join(c.exec(`DELETE FROM text WHERE article = ?`, article), c.exec(`DELETE FROM article WHERE id = ?`, article))
}

// removeStatements takes out an article's entities and statements and marks
// what has to be folded without them.
func (c *change) removeStatements(article string) error {
	err := c.each(func(scan func(...any) error) error {
		var key string
		err := scan(&key)
		c.shrunk[key] = true
		return err
	}, `SELECT DISTINCT key FROM statement WHERE article = ?`, article)
	if err != nil {
		return err
	}
	err = c.each(func(scan func(...any) error) error {
		var id string
		err := scan(&id)
		c.entities[id] = true
		return err
	}, `SELECT entity FROM form WHERE article = ?`, article)
	if err != nil {
		return err
	}
	return errors.Join(c.exec(`DELETE FROM statement WHERE article = ?`, article), c.exec(`DELETE FROM form WHERE article = ?`, article))
}

// fold makes the view follow the record.
func (c *change) fold() error {
	if err := c.skipSettled(); err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(c.entities)) {
		if err := c.foldEntity(id); err != nil {
			return fmt.Errorf("entity %q: %w", id, err)
		}
	}
	for key := range c.shrunk {
		if _, touched := c.keys[key]; !touched {
			c.keys[key] = nil
		}
	}
	for _, key := range slices.Sorted(maps.Keys(c.keys)) {
		if err := c.foldKey(key, c.keys[key]); err != nil {
			return err
		}
	}
	return nil
}

// skipSettled leaves out the entities to which only forms have come that say
// nothing new: with the name and type that have the majority already, they
// cannot change it. This spares a busy entity from being counted anew for each
// article.
func (c *change) skipSettled() error {
	for _, id := range slices.Sorted(maps.Keys(c.grown)) {
		if c.entities[id] {
			continue
		}
		old, _, err := c.entity(id)
		if err != nil {
			return err
		}
		forms := []graph.Form{{Entity: old, Articles: len(c.grown[id])}}
		for _, e := range c.grown[id] {
			forms = append(forms, graph.Form{Entity: e})
			c.entities[id] = c.entities[id] || e.Name != old.Name || e.Type != old.Type
		}
		c.entities[id] = c.entities[id] || !reflect.DeepEqual(graph.FoldEntity(forms), old)
		if !c.entities[id] {
			delete(c.entities, id)
		}
	}
	return nil
}

// entity reads an entity of the view; number is 0 where there is none.
func (c *change) entity(id string) (e graph.Entity, number int64, err error) {
	err = c.each(func(scan func(...any) error) error { return scan(append(entityFields(&e), &number)...) },
		`SELECT `+entityColumns+`, number FROM entity WHERE id = ?`, id)
	return e, number, err
}

func (c *change) foldEntity(id string) error {
	var forms []graph.Form
	err := c.each(func(scan func(...any) error) error {
		f := graph.Form{Entity: graph.Entity{ID: id}}
		err := scan(append(entityFields(&f.Entity)[1:], &f.Articles)...)
		forms = append(forms, f)
		return err
	}, `SELECT type, name, aliases, properties, count(*) FROM form WHERE entity = ? GROUP BY type, name, aliases, properties`, id)
	if err != nil {
		return err
	}
	old, number, err := c.entity(id)
	if err != nil {
		return err
	}
	if len(forms) == 0 {
		return errors.Join(c.exec(`DELETE FROM entity_words WHERE rowid = ?`, number), c.exec(`DELETE FROM entity WHERE number = ?`, number))
	}
	e := graph.FoldEntity(forms)
	if reflect.DeepEqual(e, old) {
		return nil
	}
	return c.writeEntity(e, number)
}

// writeEntity puts an entity and its words in place of the one with the number,
// 0 for a new one.
func (c *change) writeEntity(e graph.Entity, number int64) error {
	err := c.exec(`INSERT INTO entity (id, type, name, aliases, properties) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET type = excluded.type, name = excluded.name, aliases = excluded.aliases, properties = excluded.properties`,
		e.ID, e.Type, e.Name, writeJSON(e.Aliases == nil, e.Aliases), writeJSON(e.Properties == nil, e.Properties))
	if err != nil {
		return err
	}
	if number != 0 {
		if err := c.exec(`DELETE FROM entity_words WHERE rowid = ?`, number); err != nil {
			return err
		}
	}
	var words []string
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		words = append(words, graph.NameWords(name)...)
	}
	return c.exec(`INSERT INTO entity_words (rowid, words) SELECT number, ? FROM entity WHERE id = ?`, strings.Join(words, " "), e.ID)
}
