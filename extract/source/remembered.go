package source

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"

	_ "modernc.org/sqlite" // the driver

	"wiregraph/graph"
)

// remembered holds the ids of an input with what tells their texts apart, as
// digests of eight bytes each. Inputs have millions of articles, so they stand
// in a temporary SQLite database, which SQLite keeps in its cache as long as it
// fits and in a file without a name from then on: memory does not grow with the
// input. Two ids of a million share a digest once in thirty million such inputs.
type remembered struct {
	db       *sql.DB
	put, get *sql.Stmt
}

// remember opens an empty memory of ids; Close ends it. Its steps take microseconds
// and heed no context: the readers do, between two articles.
func remember() (*remembered, error) {
	db, err := sql.Open("sqlite", "") // the empty name is a temporary database
	if err != nil {
		return nil, idsError(err)
	}
	db.SetMaxOpenConns(1) // each connection would have a database of its own
	r := &remembered{db: db}
	// One transaction that never ends: nothing here outlives the process.
	for _, command := range []string{
		"PRAGMA cache_size = -4096", // KiB
		"PRAGMA journal_mode = OFF",
		"PRAGMA locking_mode = EXCLUSIVE",
		"CREATE TABLE ids (id INTEGER PRIMARY KEY, text INTEGER NOT NULL, line INTEGER NOT NULL)",
		"BEGIN",
	} {
		if _, err := db.Exec(command); err != nil {
			return nil, errors.Join(idsError(err), r.Close())
		}
	}
	if r.put, err = db.Prepare("INSERT INTO ids VALUES (?, ?, ?) ON CONFLICT DO NOTHING"); err == nil {
		r.get, err = db.Prepare("SELECT text, line FROM ids WHERE id = ?")
	}
	if err != nil {
		return nil, errors.Join(idsError(err), r.Close())
	}
	return r, nil
}

// Close drops the memory and its file.
func (r *remembered) Close() error { return r.db.Close() }

// add remembers an article on a line. Where its id is taken already, it returns
// that line and whether the text is the same.
func (r *remembered) add(a *graph.Article, line int) (before int, taken, same bool, err error) {
	id, text := digest(a.ID), digest(a.Text)
	done, err := r.put.Exec(id, text, line)
	if err != nil {
		return 0, false, false, idsError(err)
	}
	if n, err := done.RowsAffected(); n > 0 || err != nil {
		return 0, false, false, err
	}
	var old int64
	if err := r.get.QueryRow(id).Scan(&old, &before); err != nil {
		return 0, false, false, idsError(err)
	}
	return before, true, old == text, nil
}

// digest is eight bytes of SHA-256 as SQLite holds a whole number.
func digest(s string) int64 {
	sum := sha256.Sum256([]byte(s))
	return int64(binary.BigEndian.Uint64(sum[:]))
}

func idsError(err error) error {
	return fmt.Errorf("temporary file for the ids of the input: %w; make room there, or name another directory in TMPDIR", err)
}
