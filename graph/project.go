package graph

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"wiregraph/schema"
)

// Projection is what folding statements into edges needs to know besides the
// statements: a little of the vocabulary, and which texts are copies of one
// another. The zero value knows no symmetric and no standing relation and takes
// only equal signatures for copies.
type Projection struct {
	Symmetric func(relation string) bool
	Standing  func(relation string) bool

	// Sign makes an article's signature from its text, so that copies can be
	// told when the text is gone: words separated by spaces, of which two
	// copies share at least one. Same then decides about two signatures that
	// share a word; without it only equal ones are the same.
	Sign func(text string) string
	Same func(a, b string) bool
}

// NewProjection takes the vocabulary's part from a schema, and as signature the
// hash of the text without case, punctuation and white space.
func NewProjection(s *schema.Schema) Projection {
	symmetric, standing := map[string]bool{}, map[string]bool{}
	for _, r := range s.Relations {
		symmetric[r.Name], standing[r.Name] = r.Symmetric, r.Standing
	}
	return Projection{
		Symmetric: func(relation string) bool { return symmetric[relation] },
		Standing:  func(relation string) bool { return standing[relation] },
		Sign:      func(text string) string { return Hash(NameWords(text)...) },
	}
}

// Key is what all statements of one edge have in common. Statements of one key
// may still tell of several events.
type Key struct {
	From, Relation, To string
	Stance             Stance
	Role               string // the office in comparable words
}

// ID is the key's hash.
func (k Key) ID() string {
	return Hash("key", k.From, k.Relation, k.To, string(k.Stance), k.Role)
}

// Key of a statement: a symmetric relation runs from the smaller id.
func (p Projection) Key(st Statement) Key {
	k := Key{From: st.Subject, Relation: st.Relation, To: st.Object, Stance: st.Stance, Role: officeWords(st.Role)}
	if p.Symmetric != nil && p.Symmetric(st.Relation) && k.To < k.From {
		k.From, k.To = k.To, k.From
	}
	return k
}

// Content stands for what a canonical batch says and for how the vocabulary
// folds it: where a store keeps an equal one for the article, with the same
// digest and signature, its view needs no change. A relation that has become
// symmetric, or has begun to stand, folds otherwise.
func (p Projection) Content(b Batch) string {
	fields := []string{asJSON(b.Entities), asJSON(b.Statements)}
	for _, st := range b.Statements {
		fields = append(fields, p.Key(st).ID(), strconv.FormatBool(p.Standing != nil && p.Standing(st.Relation)))
	}
	return Hash(fields...)
}

// plainWords makes places and roles comparable in case, hyphens, white space and
// a leading article.
func plainWords(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "-", " ")
	return strings.TrimPrefix(strings.Join(strings.Fields(s), " "), "the ")
}

// Folded is an edge, the ids of the statements that attest it, sorted, and
// which of them gives Edge.Best its sentence. A store may leave evidence out of
// what it projects and look up that one statement's first evidence afterwards.
type Folded struct {
	Edge       Edge
	Statements []string
	Best       string
}

// Project folds statements into edges, in Subgraph's order. Every statement is
// in exactly one edge, and the result depends on the set of statements alone.
// How the statements of one key part into events is told at events. The result
// for one key does not depend on statements of another, so a store needs to
// project only the keys that a change touches.
func (p Projection) Project(record []Attestation) []Folded {
	groups := map[Key][]*member{}
	for i := range record {
		k := p.Key(record[i].Statement)
		groups[k] = append(groups[k], newMember(record[i]))
	}
	var out []Folded
	for k, members := range groups {
		slices.SortFunc(members, compareMembers)
		clusters := []*cluster{{members: members}}
		if p.Standing == nil || !p.Standing(k.Relation) {
			clusters = events(members, k.Stance == Planned)
		}
		for _, c := range clusters {
			out = append(out, p.fold(k, c))
		}
	}
	slices.SortFunc(out, func(x, y Folded) int { return CompareEdges(x.Edge, y.Edge) })
	return out
}

// CompareEdges is the order of edges in a Subgraph.
func CompareEdges(x, y Edge) int {
	return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.Relation, y.Relation), cmp.Compare(x.To, y.To),
		cmp.Compare(x.Date.Value, y.Date.Value), cmp.Compare(x.ID, y.ID))
}

// CompareAttestations is the order of Attester: by publication with unknown
// times last, article, statement.
func CompareAttestations(x, y Attestation) int {
	return cmp.Or(compareTimes(x.Article.Published, y.Article.Published),
		cmp.Compare(x.Article.ID, y.Article.ID), cmp.Compare(x.Statement.ID, y.Statement.ID))
}

func compareTimes(x, y time.Time) int {
	if x.IsZero() != y.IsZero() {
		if x.IsZero() {
			return 1
		}
		return -1
	}
	return x.Compare(y)
}

// holding are words that say that somebody holds an office, not which. What
// makes another office of it ("vice", "acting", "former", "first") is not here.
var holding = []string{"current", "incumbent", "sitting", "serving", "present", "newly", "elected"}

// officeWords makes roles comparable: "the incumbent President" and "45th
// president" are both "president".
func officeWords(role string) string {
	words := strings.Fields(plainWords(role))
	for len(words) > 1 && (slices.Contains(holding, words[0]) || isOrdinal(words[0])) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func isOrdinal(word string) bool {
	digits := strings.TrimRight(word, "stndrh")
	_, err := strconv.Atoi(digits)
	return err == nil && len(word)-len(digits) == 2
}

// member is a statement on its way into an edge.
type member struct {
	Attestation
	when      days // of the event, where dated
	dated     bool
	published int // day of publication, where known
	known     bool
	place     string // comparable form
}

func newMember(at Attestation) *member {
	m := &member{Attestation: at, place: plainWords(at.Statement.Place)}
	m.when, m.dated = parseDate(at.Statement.Date.Value)
	if !at.Article.Published.IsZero() {
		m.published, m.known = dayOf(at.Article.Published), true
	}
	return m
}

func compareMembers(x, y *member) int { return CompareAttestations(x.Attestation, y.Attestation) }

// fold makes the edge of one cluster.
func (p Projection) fold(k Key, c *cluster) Folded {
	best := slices.MinFunc(c.members, compareBest)
	e := Edge{
		From: k.From, Relation: k.Relation, To: k.To, Stance: k.Stance,
		ID:           Hash("edge", k.ID(), c.anchor, strconv.Itoa(c.slot)),
		AttributedTo: claimants(c.members),
		Date:         clusterDate(c),
		Place:        majority(c.members, func(m *member) string { return m.Statement.Place }),
		Role:         majority(c.members, func(m *member) string { return m.Statement.Role }),
		Statements:   len(c.members),
	}
	if len(best.Statement.Evidence) > 0 {
		e.Best = best.Statement.Evidence[0]
	}
	e.Sources, e.Score = p.weigh(c.members)
	ids := make([]string, len(c.members))
	for i, m := range c.members {
		ids[i] = m.Statement.ID
		if t := m.Article.Published; !t.IsZero() {
			if e.FirstReported.IsZero() || t.Before(e.FirstReported) {
				e.FirstReported = t
			}
			if t.After(e.LastReported) {
				e.LastReported = t
			}
		}
	}
	slices.Sort(ids)
	return Folded{Edge: e, Statements: ids, Best: best.Statement.ID}
}

// compareBest puts the statement whose sentence an edge shows first: the
// surest, then the earliest.
func compareBest(x, y *member) int {
	return cmp.Or(cmp.Compare(y.Statement.Score, x.Statement.Score), compareMembers(x, y))
}

// clusterDate is the date of the cluster, and for a standing fact the earliest
// one told; the words are those of the surest statement with that date.
func clusterDate(c *cluster) Date {
	value := c.value
	for _, m := range c.members {
		if v := m.Statement.Date.Value; c.anchor == "" && v != "" && (value == "" || v < value) {
			value = v
		}
	}
	var from *member
	for _, m := range c.members {
		if m.Statement.Date.Value == value && value != "" && (from == nil || compareBest(m, from) < 0) {
			from = m
		}
	}
	if from == nil {
		return Date{}
	}
	return from.Statement.Date
}

// claimants lists whose claim the edge is, nobody's where one statement stands
// on the writer's own word.
func claimants(members []*member) []string {
	var ids []string
	for _, m := range members {
		if m.Statement.AttributedTo == "" {
			return nil
		}
		ids = append(ids, m.Statement.AttributedTo)
	}
	return stringSet(ids, "")
}

// majority is the most frequent value that is not empty, among equals the
// first in the alphabet.
func majority(members []*member, value func(*member) string) string {
	counts := map[string]int{}
	for _, m := range members {
		if v := value(m); v != "" {
			counts[v]++
		}
	}
	return mostFrequent(counts)
}

func mostFrequent(counts map[string]int) string {
	best := ""
	for v, n := range counts {
		if n > counts[best] || n == counts[best] && (best == "" || v < best) {
			best = v
		}
	}
	return best
}

// maxScore keeps any number of sources short of certainty.
const maxScore = 0.999

// weigh counts the independent sources and joins their scores: each source
// speaks with its best statement, and the edge is wrong only where all of them
// are (noisy or). The product runs over sorted scores and is rounded, so that
// it has the same bits everywhere.
func (p Projection) weigh(members []*member) (sources int, score float64) {
	best := map[int]float64{}
	for i, source := range p.sources(members) {
		best[source] = max(best[source], members[i].Statement.Score)
	}
	scores := make([]float64, 0, len(best))
	for _, s := range best {
		scores = append(scores, s)
	}
	slices.Sort(scores)
	wrong := 1.0
	for _, s := range scores {
		wrong *= 1 - s
	}
	return len(best), min(maxScore, math.Round((1-wrong)*1e6)/1e6)
}
