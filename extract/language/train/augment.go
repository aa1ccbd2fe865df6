package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// augment sometimes writes a sentence as news writes it: in capitals, as a
// headline with Capitals, in small letters, or without its final stop.
func augment(s *sentence, rng *random) *sentence {
	x := rng.float()
	switch {
	case x < 0.02:
		return withWords(s, strings.ToUpper)
	case x < 0.03:
		return withWords(s, strings.ToLower)
	case x < 0.06:
		return withWords(s, headline)
	case x < 0.12:
		return withoutStop(s)
	}
	return s
}

func withWords(s *sentence, change func(string) string) *sentence {
	c := *s
	c.words = make([]string, len(s.words))
	for i, w := range s.words {
		c.words[i] = change(w)
	}
	return &c
}

var smallWords = map[string]bool{"a": true, "an": true, "the": true, "of": true, "in": true, "on": true, "to": true, "for": true,
	"and": true, "or": true, "at": true, "by": true, "as": true, "'s": true, "n't": true, "with": true, "from": true}

func headline(w string) string {
	if smallWords[w] {
		return w
	}
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

// withoutStop drops the last token if it is a stop that heads nothing.
func withoutStop(s *sentence) *sentence {
	n := len(s.words) - 1
	if n < 1 || s.words[n] != "." {
		return s
	}
	for _, h := range s.heads {
		if h == n {
			return s
		}
	}
	c := *s
	c.words = s.words[:n]
	if s.heads != nil {
		if s.heads[n] < 0 {
			return s
		}
		c.upos, c.xpos, c.heads, c.rels = s.upos[:n], s.xpos[:n], s.heads[:n], s.rels[:n]
	}
	if s.names != nil {
		c.names = s.names[:n]
	}
	return &c
}
