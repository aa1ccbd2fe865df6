// Package graph holds the record that wiregraph keeps and the view it shows.
//
// The record is statements: what one article says, each with the sentence that
// says it. The view is entities and edges, and folds out of the record by pure
// functions (Projection.Project, FoldEntity) that every store shares. The package knows
// no database, no file format and no English.
//
// Invariant: an edge lives exactly as long as one statement attests it.
package graph

import (
	"context"
	"time"
)

// Article is one text with what is known of where it comes from. It is part of
// the record, which is why the type lives here and extract/source, which
// gathers articles, imports it: one type from feed to store.
type Article struct {
	ID        string    `json:"id"`
	URL       string    `json:"url,omitempty"`
	Title     string    `json:"title,omitempty"`
	Text      string    `json:"text,omitempty"` // UTF-8, never changed once read: every offset counts into it
	Language  string    `json:"language,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Author    string    `json:"author,omitempty"`
	Published time.Time `json:"published,omitzero"` // zero where unknown; a midnight UTC time where only the day is known
	Fetched   time.Time `json:"fetched,omitzero"`   // zero for local files; not part of identity
}

// Entity is a node. Within one article's Batch its ID is already the global
// one: a function of type, canonical name and gazetteer alone, so that the
// order in which articles arrive cannot matter.
type Entity struct {
	ID         string              `json:"id"` // "person:ali-larijani", "state:ir", "ship:uss-abraham-lincoln"
	Type       string              `json:"type"`
	Name       string              `json:"name"`
	Aliases    []string            `json:"aliases,omitempty"` // other forms, sorted, without Name
	Properties map[string][]string `json:"properties,omitempty"`
}

// Stance says how a statement holds.
type Stance string

const (
	Asserted     Stance = "asserted"     // reported as a fact, or as somebody's claim that it is so
	Denied       Stance = "denied"       // said not to have happened, or refused
	Planned      Stance = "planned"      // announced, scheduled, intended, ordered
	Hypothetical Stance = "hypothetical" // conditional, possible, feared, demanded
)

// Stances lists the four in their fixed order.
var Stances = []Stance{Asserted, Denied, Planned, Hypothetical}

// Date is when something happened, as precisely as the text tells. Its value
// carries its own precision, so that the two cannot disagree.
type Date struct {
	Value string `json:"value,omitempty"` // ISO day 2026-01-30, month 2026-01, year 2026, or "" where unknown
	Words string `json:"words,omitempty"` // the words it was read from
}

// Precision is "day", "month", "year", or "" where the date is unknown.
func (d Date) Precision() string {
	switch len(d.Value) {
	case len("2006-01-02"):
		return "day"
	case len("2006-01"):
		return "month"
	case len("2006"):
		return "year"
	}
	return ""
}

// Evidence is a span of an article's text that shows a statement.
// Text[Start:End] == Quote holds, in bytes.
type Evidence struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Quote   string `json:"quote"`
}

// Statement is what one article says: one event or one standing fact.
type Statement struct {
	ID           string     `json:"id"` // see StatementID; set by the extractor
	Subject      string     `json:"subject"`
	Relation     string     `json:"relation"`
	Object       string     `json:"object"`
	Stance       Stance     `json:"stance"`
	AttributedTo string     `json:"attributed_to,omitempty"` // entity whose claim it is
	Date         Date       `json:"date,omitzero"`
	Place        string     `json:"place,omitempty"` // name of the place as the text has it
	Role         string     `json:"role,omitempty"`  // office, for HOLDS_OFFICE
	Score        float64    `json:"score"`           // calibrated probability in (0,1]
	Rule         string     `json:"rule"`            // which rule or model found it
	Evidence     []Evidence `json:"evidence"`        // at least one; all of one article
}

// Batch is the whole contribution of one article.
type Batch struct {
	Article    Article
	Entities   []Entity
	Statements []Statement

	Extractor string // digest of the extractor and vocabulary that made it; not part of Checksum
	Digest    string // Article.Digest of the full article; computed where empty, needed where the text is left out
	Signature string // see Projection.Sign; computed from the text where empty
}

// Edge is one distinct event or standing fact, folded out of the statements
// that attest it.
type Edge struct {
	ID            string    `json:"id"`
	From          string    `json:"from"`
	Relation      string    `json:"relation"`
	To            string    `json:"to"`
	Stance        Stance    `json:"stance"`
	AttributedTo  []string  `json:"attributed_to,omitempty"` // all claimants, sorted; empty where one statement stands on the writer's own word
	Date          Date      `json:"date,omitzero"`
	Place         string    `json:"place,omitempty"`
	Role          string    `json:"role,omitempty"`
	Statements    int       `json:"statements"`
	Sources       int       `json:"sources"` // independent ones: copies of one text count once
	Score         float64   `json:"score"`
	FirstReported time.Time `json:"first_reported,omitzero"`
	LastReported  time.Time `json:"last_reported,omitzero"`
	Best          Evidence  `json:"best"` // the best sentence
}

// Query selects a part of the graph. The zero value selects everything. An
// entity without a matching edge is part of the answer only where it is one of
// Entities, or where the query is zero.
type Query struct {
	Entities   []string // ids to start from; none means all; unknown ones are passed over
	Depth      int      // steps along matching edges from Entities; 0 means the entities and the edges among them
	Relations  []string // only these
	Since      string   // ISO date, inclusive; edges without a date count by LastReported
	Until      string   // ISO date, inclusive
	Stances    []Stance
	MinScore   float64
	MinSources int
	Latest     int // of what the rest selects, only so many edges with the latest day (CompareLatest), and their ends; 0 means all
}

// Subgraph is a part of the view, in a fixed order: entities by id, edges by
// from, relation, to, date, id.
type Subgraph struct {
	Entities []Entity
	Edges    []Edge
}

// Writer takes an article's contribution in place of whatever it said before.
// Replace keeps nothing of the batch's slices after it returns, is atomic, and
// leaves the store as it was when it returns an error. Retract removes an
// article and what it alone attested; an unknown article is no error.
type Writer interface {
	Replace(ctx context.Context, batches ...Batch) error
	Retract(ctx context.Context, article string) error
}

// Reader shows the view.
type Reader interface {
	Subgraph(ctx context.Context, q Query) (*Subgraph, error)
}
