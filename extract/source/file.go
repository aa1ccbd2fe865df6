package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Formats lists every format that is read out of bytes. Content is tried in
// this order where a name says nothing, so plain text, which matches anything,
// comes last.
var Formats = []Format{warcFile, feedFile, jsonLines, htmlPage, plainText}

// Open picks the source of a path by its kind: a directory, a file of a known
// format, "-" for standard input, or an address, which get fetches.
func Open(path string, get Getter) (Source, error) {
	switch {
	case IsAddress(path) && get == nil:
		return nil, fmt.Errorf("%s: addresses are not read here; save the page to a file", path)
	case IsAddress(path):
		return Web{URL: path, Get: get}, nil
	case path == "-":
		return Stream{R: os.Stdin, Name: "stdin", Where: "standard input"}, nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, PathError(path, err)
	}
	if info.IsDir() {
		return Directory{Path: path}, nil
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: is neither a file nor a directory; pipe it in and give - as the path", path)
	}
	if byExtension(path) == nil {
		return nil, fmt.Errorf("%s: unknown format; known are %s, a directory, and - for standard input", path, known())
	}
	return File{Path: path}, nil
}

// OpenTracked opens a file or a directory that is to be visited again and again.
// It need not be there yet: a disk that is not mounted fails the visits to it,
// and nothing else.
func OpenTracked(path string) (Tracker, error) {
	src, err := Open(path, nil)
	if errors.Is(err, fs.ErrNotExist) {
		return absent{path}, nil
	}
	if err != nil {
		return nil, err
	}
	tracked, ok := src.(Tracker)
	if !ok {
		return nil, fmt.Errorf("%s: can be read only once; give a file or a directory", path)
	}
	return tracked, nil
}

// absent is a path at which there was nothing when it was opened. Each visit looks
// again.
type absent struct{ path string }

func (a absent) open() (Tracker, error) {
	if _, err := os.Stat(a.path); err != nil {
		return nil, PathError(a.path, err)
	}
	return OpenTracked(a.path)
}

// Fetch reads what is there by now.
func (a absent) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	t, err := a.open()
	if err != nil {
		return from, err
	}
	return t.Fetch(ctx, from, yield)
}

// Due names what is there by now.
func (a absent) Due(from Cursor, now time.Time) ([]string, error) {
	t, err := a.open()
	if err != nil {
		return nil, err
	}
	return t.Due(from, now)
}

// Read names what was read of what is there by now.
func (a absent) Read(old, new Cursor) []string {
	t, err := a.open()
	if err != nil {
		return nil
	}
	return t.Read(old, new)
}

// Forget makes a place count as changed.
func (a absent) Forget(from Cursor, place string) Cursor {
	t, err := a.open()
	if err != nil {
		return from
	}
	return t.Forget(from, place)
}

// OpenAll opens several paths as one source and reports every path that cannot
// be opened at once. Over all of them an id has one text: see Unique.
func OpenAll(paths []string, get Getter) (Source, error) {
	var all Several
	var errs []error
	for _, p := range paths {
		src, err := Open(p, get)
		if _, isFile := src.(File); isFile && err == nil {
			err = readable(p)
		}
		errs = append(errs, err)
		all = append(all, src)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return Unique{all}, nil
}

// readable opens a file for a moment: one that was named and may not be read is
// told before anything is read.
func readable(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return PathError(path, err)
	}
	return f.Close()
}

// PathError gives an error of the system as one sentence: the path, what is the
// matter, and what to do. Its cause stays for errors.Is.
func PathError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &missingError{path}
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: may not be read; change its mode or run as its owner: %w", path, fs.ErrPermission)
	case errors.Is(err, syscall.EISDIR):
		return fmt.Errorf("%s: %w; name a file in it", path, syscall.EISDIR)
	}
	if inFile := (*fs.PathError)(nil); errors.As(err, &inFile) {
		err = inFile.Err // which has neither the call nor the path again
	}
	return fmt.Errorf("%s: %w", path, err)
}

// missingError says that there is nothing at a path.
type missingError struct{ path string }

func (e *missingError) Error() string { return e.path + ": no such file or directory; check the path" }

func (e *missingError) Unwrap() error { return fs.ErrNotExist }

// Stream reads one stream of bytes whose format its first bytes tell. It has no
// cursor: each Fetch reads what is left of R.
type Stream struct {
	R     io.Reader
	Name  string // the ground for ids
	Where string // for messages
}

// Fetch reads the stream to its end.
func (s Stream) Fetch(ctx context.Context, _ Cursor, yield Yield) (Cursor, error) {
	r := bufio.NewReaderSize(s.R, 64<<10)
	head, err := r.Peek(sniffed)
	if err != nil && err != io.EOF {
		return "", fmt.Errorf("%s: %w", s.Where, err)
	}
	at := Place{Where: s.Where, Name: s.Name}
	if len(head) == 0 {
		return "", yield(nil, failed(s.Where, 0, "is empty", "pipe in text, HTML or JSON lines"))
	}
	return "", byContent(head).Read(ctx, r, at, yield)
}

// File is one file of a known format. An unchanged file (by size and time) is
// not read again.
type File struct{ Path string }

// Fetch reads the file if it changed since the cursor.
func (f File) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	seen := parseStamps(from)
	err := fetchFile(ctx, f.Path, filepath.Base(f.Path), seen, yield)
	return seen.cursor(), err
}

// Due names the file if it changed.
func (f File) Due(from Cursor, _ time.Time) ([]string, error) {
	info, err := os.Stat(f.Path)
	if err != nil {
		return nil, PathError(f.Path, err)
	}
	if parseStamps(from)[filepath.Base(f.Path)] == stampOf(info) {
		return nil, nil
	}
	return []string{f.Path}, nil
}

// Read names the file if it was read.
func (f File) Read(old, new Cursor) []string {
	return readStamps(filepath.Dir(f.Path), old, new)
}

// Forget makes the file count as changed.
func (f File) Forget(from Cursor, place string) Cursor {
	return forgetStamp(filepath.Dir(f.Path), from, place)
}

// fetchFile yields what a file holds, unless seen says that it is unchanged,
// and marks it as seen once it is read through. A file that the disk will not
// give is a Problem and stays unseen.
func fetchFile(ctx context.Context, path, name string, seen stamps, yield Yield) error {
	info, err := os.Stat(path)
	if err != nil {
		return yield(nil, diskProblem(path, err))
	}
	stamp := stampOf(info)
	if seen[name] == stamp {
		return nil
	}
	format := byExtension(name)
	if format == nil {
		seen[name] = stamp
		return yield(nil, &Problem{Kind: Skipped, Where: path, What: "unknown format", Do: "known are " + known()})
	}
	file, err := os.Open(path)
	if err != nil {
		return yield(nil, diskProblem(path, err))
	}
	defer file.Close()
	guard := &guardedReader{r: file}
	err = format.Read(ctx, guard, Place{Where: path, Name: name}, yield)
	if err != nil && err == guard.err {
		return yield(nil, diskProblem(path, err))
	}
	if err == nil {
		seen[name] = stamp
	}
	return err
}

// guardedReader remembers the reader's own error, so that a fault of the disk
// can be told from what yield or the context said.
type guardedReader struct {
	r   io.Reader
	err error
}

func (g *guardedReader) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	if err != nil && err != io.EOF {
		g.err = err
	}
	return n, err
}

func diskProblem(path string, err error) *Problem {
	told := strings.TrimPrefix(PathError(path, err).Error(), path+": ")
	return &Problem{Kind: Failed, Where: path, What: told, Retry: true, Err: err}
}
