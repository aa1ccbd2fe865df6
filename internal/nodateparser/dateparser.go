// Package dateparser stands in for github.com/markusmobius/go-dateparser, by a
// replace directive in the main module's go.mod. The page reader in
// extract/source links that library but never calls it: it is for htmldate's
// extensive search, and pages are read in its fast mode. Linked, it costs every
// start of the program a quarter of a second and eighty megabytes for tables of
// months in two hundred languages.
//
// Invariant: no text is a date here. A caller of the extensive search would
// find none, not a wrong one.
package dateparser

import (
	"errors"
	"time"
)

// ParserType names a way of reading dates.
type ParserType int

// The ways that htmldate asks for.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says which of two readings to take.
type PreferredDateSource int

// Past takes the earlier one.
const Past PreferredDateSource = 1

// Configuration of a Parser.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Parser reads dates.
type Parser struct{ ParserTypes []ParserType }

// Date is a date that was read.
type Date struct{ Time time.Time }

// ErrNoDate is what Parse returns.
var ErrNoDate = errors.New("dateparser: the extensive search for dates is not linked in")

// Parse finds no date.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) { return Date{}, ErrNoDate }
