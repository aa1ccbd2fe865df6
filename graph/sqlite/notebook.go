package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
)

// Get returns a note, nil where there is none.
func (s *Store) Get(ctx context.Context, kind, key string) ([]byte, error) {
	value, err := note(ctx, s.read, kind, key)
	return value, s.explain(err)
}

func note(ctx context.Context, db interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}, kind, key string) (value []byte, err error) {
	err = db.QueryRowContext(ctx, `SELECT value FROM note WHERE kind = ? AND key = ?`, kind, key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return value, err
}

// Swap puts a note in the place of the one that the caller has seen.
func (s *Store) Swap(ctx context.Context, kind, key string, old, new []byte) (bool, error) {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return false, s.explain(err)
	}
	defer tx.Rollback()
	now, err := note(ctx, tx, kind, key)
	if err != nil || !bytes.Equal(now, old) {
		return false, s.explain(err)
	}
	if len(new) == 0 {
		_, err = tx.ExecContext(ctx, `DELETE FROM note WHERE kind = ? AND key = ?`, kind, key)
	} else {
		_, err = tx.ExecContext(ctx, `INSERT INTO note VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value`, kind, key, new)
	}
	if err != nil {
		return false, s.explain(err)
	}
	if err := tx.Commit(); err != nil {
		return false, s.explain(err)
	}
	return true, nil
}

// List yields a kind's notes in order of key.
func (s *Store) List(ctx context.Context, kind string, yield func(key string, value []byte) error) error {
	type pair struct {
		key   string
		value []byte
	}
	var list []pair
	err := s.view(ctx, func(v view) error {
		return v.each(func(scan func(...any) error) error {
			var p pair
			err := scan(&p.key, &p.value)
			list = append(list, p)
			return err
		}, `SELECT key, value FROM note WHERE kind = ? ORDER BY key`, kind)
	})
	if err != nil {
		return err
	}
	for _, p := range list {
		if err := yield(p.key, p.value); err != nil {
			return err
		}
	}
	return nil
}
