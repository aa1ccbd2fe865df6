package source

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Directory is every file below a path, in the order of their names. A text
// file's id is its path below the directory without the extension, so two files
// of one name in two folders keep apart, and no id hangs on what lies beside
// it. Hidden files and unknown formats are reported as skipped, and links to
// directories are not followed.
type Directory struct{ Path string }

// Fetch reads files that are new or changed since the cursor. Files that have
// gone are forgotten, not retracted: a spool directory is emptied as a rule.
func (d Directory) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	old, now := parseStamps(from), stamps{}
	if _, err := os.ReadDir(d.Path); err != nil {
		return from, PathError(d.Path, err)
	}
	err := filepath.WalkDir(d.Path, func(path string, entry fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return d.visit(ctx, path, entry, err, old, now, yield)
	})
	if err != nil { // what was not reached keeps its old stamp
		for name, stamp := range old {
			if _, reached := now[name]; !reached {
				now[name] = stamp
			}
		}
	}
	return now.cursor(), err
}

// Due names the files that are new or changed.
func (d Directory) Due(from Cursor, _ time.Time) ([]string, error) {
	seen := parseStamps(from)
	var out []string
	err := filepath.WalkDir(d.Path, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return PathError(path, err)
		}
		if path != d.Path && strings.HasPrefix(entry.Name(), ".") {
			return thenSkip(nil, entry)
		}
		rel, err := filepath.Rel(d.Path, path)
		if err != nil || entry.IsDir() || byExtension(path) == nil {
			return err
		}
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && seen[filepath.ToSlash(rel)] != stampOf(info) {
			out = append(out, path)
		}
		return nil
	})
	slices.Sort(out)
	return out, err
}

// Read names the files that were read.
func (d Directory) Read(old, new Cursor) []string { return readStamps(d.Path, old, new) }

// Forget makes a file count as changed.
func (d Directory) Forget(from Cursor, place string) Cursor { return forgetStamp(d.Path, from, place) }

// visit handles one entry of the walk.
func (d Directory) visit(ctx context.Context, path string, entry fs.DirEntry, err error, old, now stamps, yield Yield) error {
	if err != nil {
		return thenSkip(yield(nil, diskProblem(path, err)), entry)
	}
	rel, err := filepath.Rel(d.Path, path)
	if err != nil || rel == "." {
		return err
	}
	name := filepath.ToSlash(rel)
	if strings.HasPrefix(entry.Name(), ".") {
		return thenSkip(d.hidden(path, name, old, now, yield), entry)
	}
	if entry.IsDir() {
		return nil
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return yield(nil, &Problem{Kind: Skipped, Where: path, What: "is no regular file"})
	}
	if stamp, known := old[name]; known {
		now[name] = stamp
	}
	return fetchFile(ctx, path, name, now, yield)
}

// hidden reports a hidden file once.
func (d Directory) hidden(path, name string, old, now stamps, yield Yield) error {
	now[name] = "hidden"
	if old[name] == "hidden" {
		return nil
	}
	return yield(nil, &Problem{Kind: Skipped, Where: path, What: "is hidden", Do: "rename it if it is to be read"})
}

// thenSkip passes an error on, and else ends the walk below a directory.
func thenSkip(err error, entry fs.DirEntry) error {
	if err == nil && entry != nil && entry.IsDir() {
		return fs.SkipDir // WalkDir compares it, so it must come unwrapped
	}
	return err
}
