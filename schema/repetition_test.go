package schema

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestNothingIsSaidTwice keeps the built-in lists such that a word taken out of
// one place is out: a copy elsewhere would go on speaking.
func TestNothingIsSaidTwice(t *testing.T) {
	s, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for class, words := range s.Words {
		for _, w := range twice(words) {
			t.Errorf("@%s has %q twice", class, w)
		}
	}
	for _, r := range s.Relations {
		for i := range r.Patterns {
			p := &r.Patterns[i]
			for _, w := range append(twice(triggers(p)), append(twice(strings.Split(p.Object, "|")), twice(strings.Split(p.Subject, "|"))...)...) {
				t.Errorf("%s:%d has %q twice", r.Name, p.Line, w)
			}
			for j := range r.Patterns {
				if q := &r.Patterns[j]; i != j && covers(q, p) {
					for _, w := range triggers(p) {
						if slices.Contains(triggers(q), w) {
							t.Errorf("%s:%d says %q again, which line %d covers", r.Name, p.Line, w, q.Line)
						}
					}
				}
			}
		}
		for i, e := range r.Examples {
			if slices.ContainsFunc(r.Examples[:i], func(o Example) bool { return o.Text == e.Text }) {
				t.Errorf("%s has the example %q twice", r.Name, e.Text)
			}
		}
	}
}

func twice(list []string) []string {
	var out []string
	for i, w := range list {
		if slices.Contains(list[:i], w) {
			out = append(out, w)
		}
	}
	return out
}

func triggers(p *Pattern) []string { return slices.Concat(p.Verb, p.Noun, p.Adjective) }

// covers reports whether q finds all that p finds of a word that both have: the
// same conditions, and p's slots first among its own.
func covers(q, p *Pattern) bool {
	begins := func(long, short string) bool { return long == short || strings.HasPrefix(long, short+"|") }
	if len(p.Verb) > 0 != (len(q.Verb) > 0) || len(p.Noun) > 0 != (len(q.Noun) > 0) || !begins(q.Object, p.Object) || !begins(q.Subject, p.Subject) {
		return false
	}
	a, b := *p, *q
	for _, x := range []*Pattern{&a, &b} {
		x.Verb, x.Noun, x.Adjective, x.Subject, x.Object, x.Line = nil, nil, nil, "", "", 0
	}
	return reflect.DeepEqual(a, b)
}
