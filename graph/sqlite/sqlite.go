// Package sqlite keeps a graph in one SQLite file: the record, the view that
// folds out of it, and a full-text index over names. It is no query engine of
// its own; what a statement or an edge means is package graph's business.
//
// Invariant: record and view change in one transaction, so that the file holds
// a whole graph at every moment, also after a kill.
package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver; database/sql knows no other way

	"wiregraph/graph"
)

// DefaultFile is the file's name where nothing else is said.
const DefaultFile = "wiregraph.db"

const (
	applicationID = 0x77677268 // "wgrh" in the file's header: tells our files from other programs' databases
	version       = 1          // of the schema, in the header's user version
)

//go:embed schema.sql
var schemaSQL string

// Options of a store. The zero value opens an existing file and keeps texts.
type Options struct {
	Create      bool // make the file where there is none
	ReadOnly    bool // nothing will be written, so a file that may only be read will do
	OmitText    bool // do not keep the articles' texts; rebuild then needs them from elsewhere
	Projection  graph.Projection
	maxPages    int // for tests: as if the disk were that small
	busyTimeout int // milliseconds; 10,000 where 0
}

// Store is a graph in a file. It may be used by several goroutines; writers
// wait for one another.
type Store struct {
	path    string
	options Options
	write   *sql.DB // one connection: SQLite has one writer at a time anyway, and so they queue without errors
	read    *sql.DB
}

var _ graph.Store = (*Store)(nil)

// Open opens the file and checks that it is a graph of this version. Where only
// reads are to come and the file may not be written, it is opened for reading.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if err := checkFile(path, o.Create); err != nil {
		return nil, err
	}
	s := &Store{path: path, options: o}
	st, err := s.open(ctx, s.address("immediate"), s.address("deferred"))
	if o.ReadOnly && unwritable(err) {
		return s.open(ctx, s.readAddress(), s.readAddress())
	}
	return st, err
}

func (s *Store) open(ctx context.Context, writing, reading string) (*Store, error) {
	var err error
	if s.write, err = sql.Open("sqlite", writing); err != nil {
		return nil, s.explain(err)
	}
	s.write.SetMaxOpenConns(1)
	if s.read, err = sql.Open("sqlite", reading); err != nil {
		return nil, errors.Join(s.explain(err), s.write.Close())
	}
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// address is the file as a URI, in which the path may hold any character. WAL
// lets readers read while a build writes; NORMAL is safe against a kill and
// loses at most the last transactions when the power goes.
func (s *Store) address(lock string) string {
	timeout := s.options.busyTimeout
	if timeout == 0 {
		timeout = 10_000
	}
	values := url.Values{"_txlock": {lock}, "_pragma": {
		fmt.Sprintf("busy_timeout(%d)", timeout), "journal_mode(WAL)", "synchronous(NORMAL)", "wal_autocheckpoint(16384)", "cache_size(-65536)", "temp_store(MEMORY)",
	}}
	if s.options.maxPages > 0 {
		values.Add("_pragma", fmt.Sprintf("max_page_count(%d)", s.options.maxPages))
	}
	return s.uri(values)
}

// readAddress is the file opened for reading. Beside a WAL, or its index, that
// somebody else keeps, SQLite reads both; without them it would want to make
// them, and must be told that nobody writes.
func (s *Store) readAddress() string {
	values := url.Values{"mode": {"ro"}, "_pragma": {"cache_size(-65536)", "temp_store(MEMORY)"}}
	if _, err := os.Stat(s.path + "-wal"); errors.Is(err, os.ErrNotExist) {
		values.Set("immutable", "1")
	}
	return s.uri(values)
}

func (s *Store) uri(values url.Values) string {
	path := filepath.ToSlash(s.path)
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + values.Encode()
}

// checkFile looks at the file before SQLite does, because SQLite takes some
// broken files for empty ones and says little of the others.
func checkFile(path string, create bool) error {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		if create {
			return nil
		}
		return &missingError{path}
	}
	if inFile := (*fs.PathError)(nil); errors.As(err, &inFile) {
		return fmt.Errorf("%s: cannot be opened: %w; check the permissions of the file and its folder", path, inFile.Err)
	}
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.IsDir() {
		return fmt.Errorf("%s: is a directory; name a file in it with --store", path)
	}
	head := make([]byte, 16)
	n, err := io.ReadFull(f, head)
	if n > 0 && (err != nil || string(head) != "SQLite format 3\x00") {
		return fmt.Errorf("%s: is no wiregraph database; name another file with --store", path)
	}
	return nil
}

// prepare makes the tables of a new file and refuses a file that is not ours.
func (s *Store) prepare(ctx context.Context) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(err)
	}
	defer tx.Rollback()
	var id, v, tables int
	row := tx.QueryRowContext(ctx, `SELECT (SELECT * FROM pragma_application_id), (SELECT * FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`)
	if err := row.Scan(&id, &v, &tables); err != nil {
		return s.explain(err)
	}
	switch {
	case id == applicationID && v == version:
		return nil
	case id == applicationID && v > version:
		return fmt.Errorf("%s: was written by a newer wiregraph (format %d, this one knows %d); use that one", s.path, v, version)
	case id != 0 || tables != 0:
		return fmt.Errorf("%s: is another program's SQLite database; name another file with --store", s.path)
	}
	setup := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, version)
	if _, err := tx.ExecContext(ctx, setup+schemaSQL); err != nil {
		return s.explain(err)
	}
	return s.explain(tx.Commit())
}

// Close writes what is pending into the one file and lets go of it.
func (s *Store) Close() error {
	return s.explain(errors.Join(s.read.Close(), s.write.Close()))
}
