package sqlite

import (
	"errors"
	"fmt"
	"io/fs"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// advice is what a person can do about SQLite's primary error codes.
var advice = map[int]string{
	lib.SQLITE_FULL:     "the disk is full; make room and run the command again, nothing that was written before is lost",
	lib.SQLITE_IOERR:    "the disk cannot be read or written (full, or broken); nothing that was written before is lost",
	lib.SQLITE_BUSY:     "another wiregraph is writing to it; wait until it is done and run the command again",
	lib.SQLITE_LOCKED:   "another wiregraph is writing to it; wait until it is done and run the command again",
	lib.SQLITE_READONLY: "cannot be written; check the permissions of the file and its folder",
	lib.SQLITE_PERM:     "cannot be written; check the permissions of the file and its folder",
	lib.SQLITE_CANTOPEN: "cannot be opened; check that the folder exists and may be written",
	lib.SQLITE_CORRUPT:  "is damaged; restore it from a copy, or build it anew",
	lib.SQLITE_NOTADB:   "is no wiregraph database; name another file with --store",
}

// explain adds the file to an error of SQLite's, and what to do about it.
func (s *Store) explain(err error) error {
	var cause *sqlite.Error
	if err == nil || !errors.As(err, &cause) {
		return err
	}
	if a, ok := advice[cause.Code()&0xff]; ok {
		return fmt.Errorf("%s: %s: %w", s.path, a, err)
	}
	return fmt.Errorf("%s: %w", s.path, err)
}

// missingError says that there is no file at a path.
type missingError struct{ path string }

func (e *missingError) Error() string {
	return e.path + ": no such file; wiregraph build makes one, --store names another"
}

func (e *missingError) Unwrap() error { return fs.ErrNotExist }

// unwritable reports whether a file could not be opened because it may not be
// written.
func unwritable(err error) bool {
	var cause *sqlite.Error
	if !errors.As(err, &cause) {
		return false
	}
	switch cause.Code() & 0xff {
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_CANTOPEN:
		return true
	}
	return false
}
