// Package changes says what is new in a graph since a time: relations, denials,
// confirmations by a second independent source, offices, entities, each with
// the sentences that say so. It also writes that down, one format a file.
//
// It keeps no history. What was known before is computed from the record: the
// statements of articles that were first read before the time, without those
// that a correction added since, folded as they always are.
//
// Invariant: an edge is new only where no statement known before attests it; so
// a second report of an old event is no news, and a correction that repeats
// what the article said is none either.
package changes

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"wiregraph/graph"
	"wiregraph/internal/pipeline"
)

// Store is what is asked of a store.
type Store interface {
	graph.Archive
	graph.Attester
	graph.Reader
	graph.Notebook
}

// Report is what changed, each list from the best attested down.
type Report struct {
	Since     time.Time      `json:"since"`
	Until     time.Time      `json:"until"`
	Address   string         `json:"-"`         // where the report will be found as a feed; "" where that is not known
	Articles  int            `json:"articles"`  // new ones
	Corrected int            `json:"corrected"` // articles whose correction says something new
	Relations []Change       `json:"relations"`
	Denied    []Change       `json:"denied"`
	Confirmed []Change       `json:"confirmed"` // by a second independent source
	Offices   []Change       `json:"offices"`
	Entities  []graph.Entity `json:"entities"` // that had no relation before
}

// Change is an edge that is new, or newly confirmed.
type Change struct {
	Edge      graph.Edge `json:"edge"`
	From      string     `json:"from"` // names
	To        string     `json:"to"`
	Claimants []string   `json:"claimants,omitempty"` // names of those whose claim it is
	Reported  bool       `json:"reported,omitempty"`  // of a denial: the same was reported as a fact
	Sentences []Sentence `json:"sentences"`           // the new ones, the earliest first
}

// Sentence is one new sentence with where it stands.
type Sentence struct {
	Quote     string    `json:"quote"`
	Article   string    `json:"article"`
	Title     string    `json:"title,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	URL       string    `json:"url,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Fetched   time.Time `json:"fetched,omitzero"`
}

// office is the relation that has a list of its own.
const office = "HOLDS_OFFICE"

// Since computes the report. Only what new articles touch is read, so its cost
// goes with the news and not with the size of the graph, but for one walk over
// the articles' headers.
func Since(ctx context.Context, st Store, p graph.Projection, since, until time.Time) (*Report, error) {
	since = since.Truncate(time.Second) // the record keeps seconds
	n := &news{store: st, projection: p, since: since, articles: map[string]bool{}, corrected: map[string]map[string]time.Time{},
		keys: map[graph.Key]bool{}, names: map[string]string{}}
	if err := n.gather(ctx); err != nil {
		return nil, err
	}
	r := &Report{Since: since.UTC(), Until: until.UTC(), Articles: len(n.articles), Corrected: len(n.corrected),
		Relations: []Change{}, Denied: []Change{}, Confirmed: []Change{}, Offices: []Change{}, Entities: []graph.Entity{}}
	if len(n.keys) == 0 {
		return r, nil
	}
	if err := n.compare(ctx, r); err != nil {
		return nil, err
	}
	for _, list := range [][]Change{r.Relations, r.Denied, r.Confirmed, r.Offices} {
		slices.SortFunc(list, func(x, y Change) int {
			return cmp.Or(cmp.Compare(y.Edge.Sources, x.Edge.Sources), cmp.Compare(y.Edge.Score, x.Edge.Score), graph.CompareEdges(x.Edge, y.Edge))
		})
	}
	return r, nil
}

// news is what came since a time.
type news struct {
	store      Store
	projection graph.Projection
	since      time.Time

	articles  map[string]bool                 // first read since
	corrected map[string]map[string]time.Time // article → statements that a correction added since → when
	keys      map[graph.Key]bool              // of new statements
	touched   []string                        // entities of new statements, sorted
	names     map[string]string               // of entities
}

// gather finds the new articles and corrections and what they speak of.
func (n *news) gather(ctx context.Context) error {
	err := n.store.Articles(ctx, "", func(a graph.ArticleInfo) error {
		if !a.Fetched.IsZero() && !a.Fetched.Before(n.since) {
			n.articles[a.ID] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := n.corrections(ctx); err != nil {
		return err
	}
	touched := map[string]bool{}
	for _, id := range n.sortedArticles() {
		b, ok, err := n.store.Batch(ctx, id)
		if err != nil {
			return err
		}
		if ok {
			n.take(b, touched)
		}
	}
	for id := range touched {
		n.touched = append(n.touched, id)
	}
	slices.Sort(n.touched)
	return nil
}

// corrections reads the notes of the pipeline.
func (n *news) corrections(ctx context.Context) error {
	return n.store.List(ctx, pipeline.CorrectionKind, func(article string, value []byte) error {
		var all []pipeline.Correction
		if err := json.Unmarshal(value, &all); err != nil {
			return fmt.Errorf("corrections of %s: %w", article, err)
		}
		for _, c := range all {
			if n.articles[article] || c.Fetched.Before(n.since) {
				continue
			}
			if n.corrected[article] == nil {
				n.corrected[article] = map[string]time.Time{}
			}
			for _, id := range c.Statements {
				n.corrected[article][id] = c.Fetched
			}
		}
		return nil
	})
}

func (n *news) sortedArticles() []string {
	var ids []string
	for id := range n.articles {
		ids = append(ids, id)
	}
	for id := range n.corrected {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// take enters the new statements of an article.
func (n *news) take(b graph.Batch, touched map[string]bool) {
	for _, e := range b.Entities {
		n.names[e.ID] = e.Name
	}
	for _, st := range b.Statements {
		if n.isNew(b.Article.ID, st.ID) {
			n.keys[n.projection.Key(st)] = true
			touched[st.Subject], touched[st.Object] = true, true
		}
	}
}

// isNew tells whether a statement was not known before.
func (n *news) isNew(article, statement string) bool {
	_, added := n.corrected[article][statement]
	return n.articles[article] || added
}

// compare looks at every edge that news touch.
func (n *news) compare(ctx context.Context, r *Report) error {
	sub, err := n.store.Subgraph(ctx, graph.Query{Entities: n.touched})
	if err != nil {
		return err
	}
	for _, e := range sub.Entities {
		n.names[e.ID] = e.Name
	}
	fresh := map[string]bool{} // edges that are new
	known := map[string]bool{} // entities with a relation that is not new
	for _, e := range sub.Edges {
		isNew, err := n.edge(ctx, e, sub, r)
		if err != nil {
			return err
		}
		if isNew {
			fresh[e.ID] = true
		} else {
			known[e.From], known[e.To] = true, true
		}
	}
	for _, e := range sub.Entities {
		if known[e.ID] {
			continue
		}
		isNew, err := n.entity(ctx, e.ID, fresh)
		if err != nil {
			return err
		}
		if isNew {
			r.Entities = append(r.Entities, e)
		}
	}
	return nil
}

// edge enters an edge in the list that it belongs to, and tells whether it is
// new.
func (n *news) edge(ctx context.Context, e graph.Edge, sub *graph.Subgraph, r *Report) (bool, error) {
	if !n.keys[n.keyOf(e)] {
		return false, nil
	}
	all, err := n.store.Attestations(ctx, e.ID)
	if err != nil {
		return false, err
	}
	var old, added []graph.Attestation
	for _, at := range all {
		if n.isNew(at.Article.ID, at.Statement.ID) {
			added = append(added, at)
		} else {
			old = append(old, at)
		}
	}
	switch {
	case len(added) == 0:
		return false, nil
	case len(old) > 0:
		if e.Sources >= 2 && n.sources(old) < 2 {
			r.Confirmed = append(r.Confirmed, n.change(e, added))
		}
		return false, nil
	}
	c := n.change(e, added)
	switch {
	case e.Stance == graph.Denied:
		c.Reported = slices.ContainsFunc(sub.Edges, func(o graph.Edge) bool {
			return o.Stance == graph.Asserted && o.Relation == e.Relation && o.From == e.From && o.To == e.To
		})
		r.Denied = append(r.Denied, c)
	case e.Relation == office:
		r.Offices = append(r.Offices, c)
	default:
		r.Relations = append(r.Relations, c)
	}
	return true, nil
}

// keyOf is the key of an edge's statements.
func (n *news) keyOf(e graph.Edge) graph.Key {
	return n.projection.Key(graph.Statement{Subject: e.From, Relation: e.Relation, Object: e.To, Stance: e.Stance, Role: e.Role})
}

// sources is how many independent sources an edge had by its old statements:
// of the edges that they make by themselves, the best attested one's.
func (n *news) sources(old []graph.Attestation) int {
	most := 0
	for _, f := range n.projection.Project(old) {
		most = max(most, f.Edge.Sources)
	}
	return most
}

func (n *news) change(e graph.Edge, added []graph.Attestation) Change {
	c := Change{Edge: e, From: n.name(e.From), To: n.name(e.To), Sentences: []Sentence{}}
	for _, id := range e.AttributedTo {
		c.Claimants = append(c.Claimants, n.name(id))
	}
	for _, at := range added {
		if len(at.Statement.Evidence) == 0 {
			continue
		}
		a := at.Article
		s := Sentence{Quote: at.Statement.Evidence[0].Quote, Article: a.ID, Title: a.Title, Publisher: a.Publisher, URL: a.URL, Published: a.Published, Fetched: a.Fetched}
		if when, corrected := n.corrected[a.ID][at.Statement.ID]; corrected {
			s.Fetched = when
		}
		if !slices.ContainsFunc(c.Sentences, func(o Sentence) bool { return o.Article == s.Article && o.Quote == s.Quote }) {
			c.Sentences = append(c.Sentences, s)
		}
	}
	return c
}

func (n *news) name(id string) string { return cmp.Or(n.names[id], id) }

// entity tells whether all that an entity has to do with is new.
func (n *news) entity(ctx context.Context, id string, fresh map[string]bool) (bool, error) {
	around, err := n.store.Subgraph(ctx, graph.Query{Entities: []string{id}, Depth: 1})
	if err != nil {
		return false, err
	}
	touching := 0
	for _, e := range around.Edges {
		if e.From != id && e.To != id {
			continue
		}
		if !fresh[e.ID] {
			return false, nil
		}
		touching++
	}
	return touching > 0, nil
}
