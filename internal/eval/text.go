package eval

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// WriteText writes the figures as a table for people.
func (s ArticleScores) WriteText(w io.Writer) error {
	p := &printer{w: w}
	p.line("%-11s %v", "entities", s.Entities)
	p.line("%-11s %v", "statements", s.Statements)
	p.line("%-11s %v", "lenient", s.Lenient)
	p.line("%-11s %v", "pair", s.Pair)
	p.line("%-11s %d of %d", "date", s.Date.OK, s.Date.Of)
	p.line("%-11s %d of %d", "place", s.Place.OK, s.Place.Of)
	p.line("%-11s %d of %d", "evidence", s.Evidence.OK, s.Evidence.Of)
	for _, r := range sortedKeys(s.Relations) {
		v := s.Relations[r]
		p.line("  %-18s P %.2f  R %.2f   (%d right, %d wrong, %d missed)", r, v.Precision, v.Recall, v.Right, v.Wrong, v.Missed)
	}
	return p.err
}

// WriteText writes the figures as a table for people.
func (s SentenceScores) WriteText(w io.Writer) error {
	p := &printer{w: w}
	p.line("%-10s %v", "names", s.Names)
	p.line("%-10s %v", "relation", s.Relation)
	p.line("%-10s %v", "triple", s.Triple)
	p.line("%-10s %v", "acts", s.Acts)
	p.line("stance     %.3f of the right triples;  alarms %.3f of %d sentences without an event", s.Stance, s.Alarms.Share, s.Alarms.Of)
	for _, part := range []map[string]PRF{s.Kinds, s.Relations} {
		for _, k := range sortedKeys(part) {
			v := part[k]
			p.line("  %-18s P %.2f  R %.2f  F1 %.2f   (%d right, %d wrong, %d missed)", k, v.Precision, v.Recall, v.F1, v.Right, v.Wrong, v.Missed)
		}
	}
	return p.err
}

// WriteText writes the figures as a table for people.
func (s TypeScores) WriteText(w io.Writer) error {
	p := &printer{w: w}
	p.line("type    P %.3f  R %.3f  F1 %.3f   macro-F1 %.3f", s.Type.Precision, s.Type.Recall, s.Type.F1, s.Macro)
	p.line("triple  P %.3f  R %.3f  F1 %.3f   swapped %d", s.Triple.Precision, s.Triple.Recall, s.Triple.F1, s.Swapped)
	p.line("fires   %.3f of %d   alarms %.3f of %d", s.Fires.Share, s.Fires.Of, s.Alarms.Share, s.Alarms.Of)
	for _, t := range sortedKeys(s.counts) {
		c := s.counts[t]
		precision, recall, f := c.exact()
		p.line("  %-10s P %.2f  R %.2f  F1 %.2f   (%d right, %d wrong, %d missed)", t, precision, recall, f, c.Right, c.Wrong, c.Missed)
	}
	return p.err
}

// WriteErrors writes errors grouped by kind, the most frequent kind first.
func WriteErrors(w io.Writer, all []Error) error {
	groups := map[string][]Error{}
	for _, e := range all {
		groups[e.Kind] = append(groups[e.Kind], e)
	}
	order := sortedKeys(groups)
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(len(groups[b]), len(groups[a])) })
	p := &printer{w: w}
	for _, kind := range order {
		p.line("%s (%d)", kind, len(groups[kind]))
		for _, e := range groups[kind] {
			p.line("  %s: %s", e.Article, e.What)
		}
	}
	return p.err
}

// printer writes lines and keeps the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}
