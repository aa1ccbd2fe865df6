package neo4j

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
)

// Replace takes the batches in one transaction. Where they are too much for the
// server's memory, it takes the one half and then the other, so each article is
// still replaced as a whole, but not all of them at one moment. A call whose
// answer got lost is sent again; what is there already is not written twice.
func (s *Store) Replace(ctx context.Context, batches ...graph.Batch) error {
	articles, err := s.prepare(batches)
	if err != nil || len(articles) == 0 {
		return err
	}
	return s.replaceAll(ctx, articles)
}

// Retract removes an article and what it alone attested.
func (s *Store) Retract(ctx context.Context, article string) error {
	return s.alter(ctx, "retract", nil, []string{article})
}

// alter trusts the record about what is there. Where that fails, because
// somebody has deleted by hand, it goes on by looking at everything first.
func (s *Store) alter(ctx context.Context, what string, articles []article, retracted []string) error {
	try := func(careful bool) error {
		return s.write(ctx, what, func(t tx) error { return newChange(s, articles, retracted, careful).run(ctx, t) })
	}
	err := try(false)
	if errors.Is(err, errByHand) {
		s.log.Warn("writing anew what is not as the record says", "step", "store", "error", err)
		err = try(true)
	}
	return err
}

func (s *Store) replaceAll(ctx context.Context, articles []article) error {
	err := s.alter(ctx, "replace", articles, nil)
	if !tooLarge(err) || len(articles) == 1 {
		return err
	}
	half := len(articles) / 2
	s.log.Warn("too much for the server's memory, halving the batch", "step", "store", "articles", len(articles))
	if err := s.replaceAll(ctx, articles[:half]); err != nil {
		return err
	}
	return s.replaceAll(ctx, articles[half:])
}

// article is a batch made ready: everything that can be known without the
// store, so that the one writer's lock is held no longer than needed.
type article struct {
	graph.Batch
	info    graph.ArticleInfo
	content string // hash of entities and statements: an equal one need not be written again
	keys    []string
	forms   []form
}

func (s *Store) prepare(batches []graph.Batch) ([]article, error) {
	var problems []error
	last := map[string]int{} // of one article's batches the last one counts
	types, relations := map[string]bool{}, map[string]bool{}
	for i, b := range batches {
		problems = append(problems, graph.Validate(b))
		last[b.Article.ID] = i
		for _, e := range b.Entities {
			types[e.Type] = true
		}
		for _, st := range b.Statements {
			relations[st.Relation] = true
		}
	}
	if err := errors.Join(append(problems, s.allow(types, relations))...); err != nil {
		return nil, err
	}
	var wanted []graph.Batch
	for i, b := range batches {
		if last[b.Article.ID] == i {
			wanted = append(wanted, b)
		}
	}
	return s.readyAll(wanted)
}

// readyAll uses all processors: nothing else happens meanwhile, and the server
// waits as well.
func (s *Store) readyAll(batches []graph.Batch) ([]article, error) {
	articles, errs := make([]article, len(batches)), make([]error, len(batches))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(batches); i += workers {
				articles[i], errs[i] = s.ready(batches[i])
			}
		})
	}
	wg.Wait()
	return articles, errors.Join(errs...)
}

func (s *Store) ready(b graph.Batch) (article, error) {
	b = b.Canonical()
	a := article{Batch: b, info: b.Info(s.projection.Sign)}
	a.content = s.projection.Content(b)
	for _, st := range b.Statements {
		a.keys = append(a.keys, s.projection.Key(st).ID())
	}
	for _, e := range b.Entities {
		f, err := formOf(e)
		if err != nil {
			return a, fmt.Errorf("article %q: %w", b.Article.ID, err)
		}
		a.forms = append(a.forms, f)
	}
	return a, nil
}

// run makes the graph follow the articles and the retractions: it locks, reads
// what they touch, plans in memory, and writes what differs.
func (c *change) run(ctx context.Context, t tx) error {
	if err := lock(ctx, t); err != nil {
		return err
	}
	if err := c.readArticles(ctx, t); err != nil {
		return err
	}
	if err := c.readContributions(ctx, t); err != nil {
		return err
	}
	if err := c.readTouched(ctx, t); err != nil {
		return err
	}
	if err := c.plan(); err != nil {
		return err
	}
	if err := c.readEvidence(ctx, t); err != nil {
		return err
	}
	return c.apply(ctx, t)
}

// lock makes this transaction the one writer.
func lock(ctx context.Context, t tx) error {
	found := false
	err := t.each(ctx, takeLock, nil, func(*driver.Record) error { found = true; return nil })
	if err == nil && !found {
		return fmt.Errorf("%w: its Wiregraph node is gone; open the store anew", ErrForeign)
	}
	return err
}
