package neo4j

import (
	"bytes"
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
)

// Get returns a note, nil where there is none.
func (s *Store) Get(ctx context.Context, kind, key string) ([]byte, error) {
	var value []byte
	err := s.read(ctx, "note", func(t tx) (err error) {
		value, err = note(ctx, t, readNote, row{"id": noteID(kind, key)})
		return err
	})
	return value, err
}

func noteID(kind, key string) string { return graph.Hash("note", kind, key) }

func note(ctx context.Context, t tx, query string, parameters row) (value []byte, err error) {
	err = t.each(ctx, query, parameters, func(r *driver.Record) error {
		value, _ = r.Values[0].([]byte)
		return nil
	})
	return value, err
}

// Swap puts a note in the place of the one that the caller has seen. It is the
// one write that is not sent again when its answer got lost: the second time
// would find the note swapped already and say that it was not.
func (s *Store) Swap(ctx context.Context, kind, key string, old, new []byte) (bool, error) {
	swapped := false
	id := noteID(kind, key)
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	_, err := session.ExecuteWrite(ctx, func(mt driver.ManagedTransaction) (any, error) {
		t := tx{mt.Run}
		now, err := note(ctx, t, lockNote, row{"id": id, "kind": kind, "key": key})
		if err != nil {
			return nil, s.finalIn(err)
		}
		swapped = bytes.Equal(now, old)
		if swapped {
			now = new
		}
		if len(now) == 0 {
			return nil, t.exec(ctx, deleteNote, row{"id": id})
		}
		return nil, t.exec(ctx, writeNote, row{"id": id, "value": now})
	}, purpose("note", writeTimeout)...)
	if err != nil {
		return false, s.explain(err)
	}
	return swapped, nil
}

// List yields a kind's notes in order of key.
func (s *Store) List(ctx context.Context, kind string, yield func(key string, value []byte) error) error {
	type pair struct {
		key   string
		value []byte
	}
	after, first := "", true
	for {
		var list []pair
		err := s.read(ctx, "notes", func(t tx) error {
			list = nil
			return t.each(ctx, notePage, row{"kind": kind, "after": after, "first": first, "limit": page}, func(r *driver.Record) error {
				value, _ := r.Values[1].([]byte)
				list = append(list, pair{r.Values[0].(string), value})
				return nil
			})
		})
		if err != nil || len(list) == 0 {
			return err
		}
		for _, p := range list {
			if err := yield(p.key, p.value); err != nil {
				return err
			}
		}
		after, first = list[len(list)-1].key, false
	}
}
