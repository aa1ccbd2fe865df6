// Package source is where articles come from: files, directories, JSON lines,
// HTML pages, addresses, feeds, sitemaps, WARC archives, standard input. Each
// format is one file and one value in Formats, and each ends in graph.Article.
//
// It is not a store and no scheduler: it remembers nothing between two calls
// but what it hands back as a Cursor, and it never decides when to come again.
//
// Invariant: the same bytes from the same place give the same articles under
// the same ids, whatever else lies beside them, and one bad piece is one
// Problem and costs no other piece.
package source

import (
	"context"
	"strconv"
	"strings"
	"time"

	"wiregraph/graph"
)

// Limits on what one article may take, so that memory stays bounded whatever
// the input. A long novel has one MiB of text.
const (
	MaxText = 4 << 20  // bytes of one article's text
	MaxLine = 8 << 20  // bytes of one line of JSON lines: a text and its escapes
	MaxPage = 16 << 20 // bytes of one HTML page, feed or sitemap, unpacked
)

// Cursor is where a Fetch left off. It is opaque text of the source that made
// it, fit to be stored; the empty one means from the start. A source takes a
// cursor that it cannot read for the empty one: reading again costs time only.
type Cursor string

// Yield takes over one article, or one problem; the other is nil. When it
// returns an error, Fetch stops and returns that error.
type Yield func(a *graph.Article, p *Problem) error

// Source yields what is new or changed since a cursor.
//
// Fetch calls yield from one goroutine, in an order that the input alone
// decides. The cursor it returns is sound even beside an error: it covers only
// what was yielded. A caller may keep it only after everything yielded is
// stored; if it keeps the old one instead, the same articles come once more.
// The error is for what ends the whole source (the directory is gone, the feed
// does not answer, yield said stop); what concerns one piece is a Problem.
type Source interface {
	Fetch(ctx context.Context, from Cursor, yield Yield) (Cursor, error)
}

// Tracker is a Source whose cursor tells what it looked at, so that a failure
// can be seen to have mended, or be tried again on demand. Places are named as
// Problem.Where and Problem.Article name them.
type Tracker interface {
	Source
	// Due is what a Fetch at a time would look at, as far as can be known
	// without asking anyone; sorted.
	Due(from Cursor, now time.Time) ([]string, error)
	// Read is what was read to its end between two cursors; sorted.
	Read(old, new Cursor) []string
	// Forget makes the next Fetch look at a place as if for the first time. A
	// place that the cursor does not have leaves it as it is.
	Forget(from Cursor, place string) Cursor
}

// Kind says what a Problem means for the one who counts.
type Kind string

const (
	Failed  Kind = "failed"  // something that should be an article could not be read
	Skipped Kind = "skipped" // nothing is wrong, it is just none of ours: another language, an unknown format
	Gone    Kind = "gone"    // an article that was there has been withdrawn by its publisher
)

// Problem is what is to be said of one piece of input that is not an article:
// where it is, what is the matter, and what to do about it.
type Problem struct {
	Kind    Kind
	Where   string // file or address
	Line    int    // from 1; 0 where it is about the whole
	What    string
	Do      string
	Article string // id of the article it concerns, where that is known
	Retry   bool   // the same input may be well next time: a fault of the network or the disk
	Err     error  // the cause, where there is one
}

// Error gives where, what and what to do in one line.
func (p *Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.Where)
	if p.Line > 0 {
		b.WriteString(":" + strconv.Itoa(p.Line))
	}
	b.WriteString(": " + p.What)
	if p.Do != "" {
		b.WriteString("; " + p.Do)
	}
	return b.String()
}

// Unwrap gives the cause.
func (p *Problem) Unwrap() error { return p.Err }

// failed is a Problem that the input itself is to blame for.
func failed(where string, line int, what, do string) *Problem {
	return &Problem{Kind: Failed, Where: where, Line: line, What: what, Do: do}
}
