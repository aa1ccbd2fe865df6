package source

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Counter is a Source that can say how many articles it holds without reading
// them: at most that many, for of repeats and of other languages only reading
// tells. An error says that it cannot.
type Counter interface {
	Count(ctx context.Context) (int, error)
}

// ErrUncounted is the error of a source whose articles only reading counts, such
// as a stream or a feed.
var ErrUncounted = errors.New("only reading tells how many articles there are")

// Count asks a source how many articles it holds.
func Count(ctx context.Context, s Source) (int, error) {
	if c, ok := s.(Counter); ok {
		return c.Count(ctx)
	}
	return 0, ErrUncounted
}

// Count adds up what all hold.
func (all Several) Count(ctx context.Context) (int, error) {
	sum := 0
	for _, s := range all {
		n, err := Count(ctx, s)
		if err != nil {
			return 0, err
		}
		sum += n
	}
	return sum, nil
}

// Count is that of the inner source.
func (u Unique) Count(ctx context.Context) (int, error) { return Count(ctx, u.Source) }

// Count is how many articles the file's format says there are.
func (f File) Count(ctx context.Context) (int, error) { return countFile(ctx, f.Path) }

// Count adds up the files that Fetch reads.
func (d Directory) Count(ctx context.Context) (int, error) {
	sum := 0
	err := filepath.WalkDir(d.Path, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path != d.Path && strings.HasPrefix(entry.Name(), ".") {
			return thenSkip(nil, entry)
		}
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() || byExtension(path) == nil {
			return err
		}
		n, err := countFile(ctx, path)
		sum += n
		return err
	})
	return sum, err
}

func countFile(ctx context.Context, path string) (int, error) {
	format := byExtension(path)
	if format == nil || format.Count == nil {
		return 0, ErrUncounted
	}
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	return format.Count(ctx, file)
}

// one: a file is one article.
func one(ctx context.Context, _ io.Reader) (int, error) { return 1, ctx.Err() }

// countLines counts the lines that are not blank.
func countLines(ctx context.Context, r io.Reader) (int, error) {
	lines := bufio.NewReaderSize(r, 64<<10)
	for n := 0; ; {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		line, err := readLine(lines)
		switch {
		case err == io.EOF:
			return n, nil
		case err != nil && !errors.Is(err, errTooLong):
			return 0, err
		case err != nil || len(bytes.TrimSpace(line)) > 0:
			n++
		}
	}
}
