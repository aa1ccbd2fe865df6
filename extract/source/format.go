package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"
)

// Place is where a stream of bytes comes from.
type Place struct {
	Where       string // as messages name it: a path, an address, "standard input"
	Name        string // slash-separated, relative to what was opened: the ground for ids
	URL         string // the address it was had from, for pages and feeds
	ContentType string // as the server said it
	packed      bool   // the body is a gzip file in the body
}

// base is the name without its extension.
func (at Place) base() string { return strings.TrimSuffix(at.Name, path.Ext(at.Name)) }

// Format reads articles out of bytes. Read yields every article and problem;
// its error is only that of yield, of ctx, or of the reader r (which then is a
// fault of disk or network, not of the content).
type Format struct {
	Name       string
	Extensions []string // lower case, with the dot
	Doc        string
	Match      func(head []byte) bool // whether bytes of no known extension look like it
	Read       func(ctx context.Context, r io.Reader, at Place, yield Yield) error
	Count      func(ctx context.Context, r io.Reader) (int, error) // how many articles at most, cheaply; nil where only Read tells
}

// sniffed is how many bytes Match gets to see.
const sniffed = 512

// byExtension finds the format of a file name, nil where it is none of ours.
func byExtension(name string) *Format {
	ext := strings.ToLower(path.Ext(name))
	for i := range Formats {
		for _, e := range Formats[i].Extensions {
			if strings.HasSuffix(strings.ToLower(name), e) && (e == ext || strings.Count(e, ".") > 1) {
				return &Formats[i]
			}
		}
	}
	return nil
}

// byContent finds the format of bytes whose name says nothing; text is last in
// the list and matches what is left.
func byContent(head []byte) *Format {
	for i := range Formats {
		if f := &Formats[i]; f.Match != nil && f.Match(head) {
			return f
		}
	}
	return nil
}

// known lists the extensions for messages.
func known() string {
	var all []string
	for _, f := range Formats {
		all = append(all, f.Extensions...)
	}
	return strings.Join(all, " ")
}

var bom = []byte("\xef\xbb\xbf")

// errTooLong is what readAtMost says of input over its limit.
var errTooLong = errors.New("input is too long")

// readAtMost reads everything, but never holds more than limit bytes.
func readAtMost(r io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if len(data) > limit {
		return nil, errTooLong
	}
	return data, nil
}

// checkText says what keeps bytes from being the text of an article, in words
// that fit behind "file: "; both are empty when they are sound.
func checkText(text []byte) (what, do string) {
	switch i := badByte(text); {
	case bytes.IndexByte(text, 0) >= 0:
		return "is binary, not text", "give text, HTML or JSON lines"
	case i >= 0:
		return fmt.Sprintf("is not UTF-8: byte 0x%02x at offset %d", text[i], i), "convert it, for instance with iconv -t UTF-8"
	case len(bytes.TrimSpace(text)) == 0:
		return "has no text", "leave it out, or give the article's text"
	case len(text) > MaxText:
		return fmt.Sprintf("has more than %d MiB of text", MaxText>>20), "give one article at a time, as JSON lines"
	}
	return "", ""
}

// badByte is the offset of the first byte that is not UTF-8, -1 where all are.
func badByte(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
