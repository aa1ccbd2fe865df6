package source

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"wiregraph/graph"
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
		return nil, pathError(path, err)
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
func OpenTracked(path string) (Tracker, error) {
	src, err := Open(path, nil)
	if err != nil {
		return nil, err
	}
	tracked, ok := src.(Tracker)
	if !ok {
		return nil, fmt.Errorf("%s: can be read only once; give a file or a directory", path)
	}
	return tracked, nil
}

// OpenAll opens several paths as one source and reports every path that cannot
// be opened at once. Over all of them an id has one text: see Unique.
func OpenAll(paths []string, get Getter) (Source, error) {
	var all Several
	var errs []error
	for _, p := range paths {
		src, err := Open(p, get)
		errs = append(errs, err)
		all = append(all, src)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return Unique{all}, nil
}

// pathError says of a path what the system says, and what to do.
func pathError(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file or directory: %w", path, fs.ErrNotExist)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: may not be read; change its mode or run as its owner: %w", path, fs.ErrPermission)
	}
	return fmt.Errorf("%s: %w", path, err)
}

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

// stamps is the cursor of files: for each name its size and time of change when
// it was last read through.
type stamps map[string]string

func parseStamps(c Cursor) stamps {
	seen := stamps{}
	if json.Unmarshal([]byte(c), &seen) != nil || seen == nil {
		return stamps{}
	}
	return seen
}

func (s stamps) cursor() Cursor {
	data, err := json.Marshal(s) // keys come out sorted
	if err != nil {
		return "" // cannot be for a map of strings; and the empty cursor is sound
	}
	return Cursor(data)
}

func stampOf(info fs.FileInfo) string {
	return strconv.FormatInt(info.Size(), 36) + "." + strconv.FormatInt(info.ModTime().UnixNano(), 36)
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
		return nil, pathError(f.Path, err)
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

// readStamps names the files whose stamps differ.
func readStamps(dir string, old, new Cursor) []string {
	before, after := parseStamps(old), parseStamps(new)
	var out []string
	for name, stamp := range after {
		if before[name] != stamp {
			out = append(out, filepath.Join(dir, filepath.FromSlash(name)))
		}
	}
	slices.Sort(out)
	return out
}

// forgetStamp drops the stamp of one file.
func forgetStamp(dir string, from Cursor, place string) Cursor {
	seen := parseStamps(from)
	if rel, err := filepath.Rel(dir, place); err == nil {
		delete(seen, filepath.ToSlash(rel))
	}
	return seen.cursor()
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
	told := strings.TrimPrefix(pathError(path, err).Error(), path+": ")
	return &Problem{Kind: Failed, Where: path, What: told, Retry: true, Err: err}
}

// Several fetches one source after the other; the cursor keeps one for each.
type Several []Source

// Fetch goes through all; the first source that fails as a whole ends it.
func (all Several) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	cursors := make([]Cursor, len(all))
	var old []Cursor
	if json.Unmarshal([]byte(from), &old) == nil && len(old) == len(all) {
		copy(cursors, old)
	}
	var err error
	for i, src := range all {
		if cursors[i], err = src.Fetch(ctx, cursors[i], yield); err != nil {
			break
		}
	}
	data, merr := json.Marshal(cursors)
	return Cursor(data), errors.Join(err, merr)
}

// Unique lets each id through with one text in a Fetch: a repeat of the same
// article is dropped, and another text under the same id is a Problem. The
// first keeps the id; the order of the input decides, so the result is the same
// every time.
type Unique struct{ Source }

// Fetch passes on what the inner source yields.
func (u Unique) Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error) {
	texts := map[string]string{} // id → hash of the text
	return u.Source.Fetch(ctx, from, func(a *graph.Article, p *Problem) error {
		if a == nil {
			return yield(a, p)
		}
		text := graph.Hash(a.Text)
		switch old, taken := texts[a.ID]; {
		case taken && old == text:
			return nil
		case taken:
			return yield(nil, &Problem{Kind: Failed, Where: a.ID, Article: a.ID,
				What: "another article of this input has the same id", Do: "give each article an id of its own; the first was kept"})
		}
		texts[a.ID] = text
		return yield(a, nil)
	})
}
