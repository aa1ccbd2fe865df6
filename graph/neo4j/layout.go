package neo4j

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// ErrForeign is wrapped where the database holds somebody else's graph, or one
// that a newer wiregraph has written.
var ErrForeign = errors.New("not a graph that this wiregraph can keep")

// ensureLayout creates what is missing of constraints, indexes and the lock.
// On a graph that has it all it only reads, so a user who may only read can
// open the store.
func (s *Store) ensureLayout(ctx context.Context) error {
	ours, err := s.checkOwner(ctx)
	if err != nil {
		return err
	}
	missing, err := s.missingLayout(ctx)
	if err != nil {
		return err
	}
	for _, statement := range missing { // the server wants each in a transaction of its own
		err := s.write(ctx, "layout", func(t tx) error { return t.exec(ctx, statement, nil) })
		if err != nil {
			return err
		}
	}
	if ours && len(missing) == 0 {
		return nil
	}
	return s.write(ctx, "layout", func(t tx) error {
		if err := t.exec(ctx, awaitIndexes, nil); err != nil {
			return err
		}
		return t.exec(ctx, createLock, row{"layout": layoutVersion})
	})
}

// checkOwner says whether the graph is wiregraph's, and refuses one that is
// somebody else's.
func (s *Store) checkOwner(ctx context.Context) (ours bool, err error) {
	var version any
	var occupied bool
	err = s.read(ctx, "layout", func(t tx) error {
		return t.each(ctx, readLayout, nil, func(r *driver.Record) error {
			version, occupied = r.AsMap()["layout"], r.AsMap()["occupied"].(bool)
			return nil
		})
	})
	if err != nil {
		return false, err
	}
	if v, ok := version.(int64); ok && v > layoutVersion {
		return true, fmt.Errorf("%s: %w: it has layout %d and this program knows %d: use a newer wiregraph", s.address, ErrForeign, v, layoutVersion)
	}
	if version == nil && occupied {
		return false, fmt.Errorf("%s: %w: the database holds Entity, Article or Statement nodes of another program: use an empty database", s.address, ErrForeign)
	}
	return version != nil, nil
}

func (s *Store) missingLayout(ctx context.Context) ([]string, error) {
	existing := map[string]bool{}
	err := s.read(ctx, "layout", func(t tx) error {
		return t.each(ctx, showIndexes, nil, func(r *driver.Record) error {
			existing[r.Values[0].(string)] = true
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	var missing []string
	for _, l := range layout {
		if !existing[l.name] {
			missing = append(missing, l.statement)
		}
	}
	for _, relation := range slices.Sorted(maps.Keys(s.relations)) {
		if name, statement := relationConstraint(relation); !existing[name] {
			missing = append(missing, statement)
		}
	}
	return missing, nil
}

// allow refuses names that the vocabulary does not have, so that no text
// becomes a label or a relationship type.
func (s *Store) allow(types, relations map[string]bool) error {
	var problems []string
	for _, t := range slices.Sorted(maps.Keys(types)) {
		if !s.types[t] || reservedTypes[t] {
			problems = append(problems, "type "+t)
		}
	}
	for _, r := range slices.Sorted(maps.Keys(relations)) {
		if !s.relations[r] || reservedRelations[r] {
			problems = append(problems, "relation "+r)
		}
	}
	if len(problems) == 0 {
		return nil
	}
	return fmt.Errorf("%s: the vocabulary does not have, or Neo4j reserves, %s: name the folder that defines it with --schema", s.address, strings.Join(problems, ", "))
}
