package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"reflect"
	"slices"
)

// View folds batches, one for each article, into the graph that every store
// must show for them. It holds all of them in memory.
func (p Projection) View(batches []Batch) *Subgraph {
	r := recount{projection: p, forms: map[string]map[string]*Form{}}
	for _, b := range batches {
		r.add(b, func(string) bool { return true })
	}
	return r.subgraph()
}

// recount gathers what View folds.
type recount struct {
	projection Projection
	record     []Attestation
	forms      map[string]map[string]*Form // by entity id, then by the form itself
}

// add takes those of the batch's entities and statements whose id or key is
// wanted.
func (r *recount) add(b Batch, want func(id string) bool) {
	b = b.Canonical()
	info := b.Info(r.projection.Sign)
	for _, e := range b.Entities {
		if want(e.ID) {
			r.addForm(e)
		}
	}
	for _, st := range b.Statements {
		if want(r.projection.Key(st).ID()) {
			r.record = append(r.record, Attestation{st, info})
		}
	}
}

func (r *recount) addForm(e Entity) {
	text, err := json.Marshal(e)
	if err != nil { // an entity is strings
		panic(err)
	}
	if r.forms[e.ID] == nil {
		r.forms[e.ID] = map[string]*Form{}
	}
	if f := r.forms[e.ID][string(text)]; f != nil {
		f.Articles++
		return
	}
	r.forms[e.ID][string(text)] = &Form{e, 1}
}

func (r *recount) subgraph() *Subgraph {
	g := &Subgraph{}
	for _, id := range sortedKeys(r.forms) {
		var forms []Form
		for _, f := range r.forms[id] {
			forms = append(forms, *f)
		}
		g.Entities = append(g.Entities, FoldEntity(forms))
	}
	for _, f := range r.projection.Project(r.record) {
		g.Edges = append(g.Edges, f.Edge)
	}
	return g
}

// Difference is one place where a store's view is not what its record says.
type Difference struct {
	Kind string `json:"kind"` // "entity" or "edge"
	ID   string `json:"id"`
	What string `json:"what"` // "missing", "without statement", or "differs"
	Want string `json:"want,omitempty"`
	Have string `json:"have,omitempty"`
}

func (d Difference) String() string {
	s := fmt.Sprintf("%s %s: %s", d.Kind, d.ID, d.What)
	if d.What == "differs" {
		s += fmt.Sprintf("\n  record says %s\n  view shows  %s", d.Want, d.Have)
	}
	return s
}

// verifyPart is how many statements Verify holds in memory at a time.
const verifyPart = 200_000

// Verify folds the record anew and yields every difference to the view that the
// store shows. It reads the record once for every 200,000 statements, so that
// its memory does not grow with the graph.
func Verify(ctx context.Context, s interface {
	Archive
	Streamer
	Counter
}, p Projection, yield func(Difference) error) error {
	n, err := s.Count(ctx)
	if err != nil {
		return err
	}
	parts := uint32(n.Statements/verifyPart + 1)
	for part := range parts {
		want := func(id string) bool {
			h := fnv.New32a()
			h.Write([]byte(id))
			return h.Sum32()%parts == part
		}
		if err := verifyOne(ctx, s, p, want, yield); err != nil {
			return err
		}
	}
	return nil
}

func verifyOne(ctx context.Context, s interface {
	Archive
	Streamer
}, p Projection, want func(string) bool, yield func(Difference) error) error {
	r := recount{projection: p, forms: map[string]map[string]*Form{}}
	err := s.Batches(ctx, "", func(b Batch) error {
		r.add(b, want)
		return nil
	})
	if err != nil {
		return err
	}
	g := r.subgraph()
	entities, edges := map[string]any{}, map[string]any{}
	for _, e := range g.Entities {
		entities[e.ID] = e
	}
	for _, e := range g.Edges {
		edges[e.ID] = e
	}
	err = s.Stream(ctx, Query{},
		func(e Entity) error {
			if !want(e.ID) {
				return nil
			}
			return compare("entity", e.ID, entities, e, yield)
		},
		func(e Edge) error {
			if !want((Key{e.From, e.Relation, e.To, e.Stance, officeWords(e.Role)}).ID()) {
				return nil
			}
			return compare("edge", e.ID, edges, e, yield)
		})
	if err != nil {
		return err
	}
	if err := missing("entity", entities, yield); err != nil {
		return err
	}
	return missing("edge", edges, yield)
}

// compare takes what the store has out of what is wanted.
func compare(kind, id string, wanted map[string]any, have any, yield func(Difference) error) error {
	want, ok := wanted[id]
	delete(wanted, id)
	switch {
	case !ok:
		return yield(Difference{Kind: kind, ID: id, What: "without statement", Have: asJSON(have)})
	case !reflect.DeepEqual(want, have):
		return yield(Difference{Kind: kind, ID: id, What: "differs", Want: asJSON(want), Have: asJSON(have)})
	}
	return nil
}

func missing(kind string, wanted map[string]any, yield func(Difference) error) error {
	for _, id := range sortedKeys(wanted) {
		if err := yield(Difference{Kind: kind, ID: id, What: "missing", Want: asJSON(wanted[id])}); err != nil {
			return err
		}
	}
	return nil
}

func asJSON(v any) string {
	text, err := json.Marshal(v)
	if err != nil { // entities, statements and edges are strings, finite numbers and times
		panic(err)
	}
	return string(text)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
