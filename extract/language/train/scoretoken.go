package main

import (
	"strings"

	"wiregraph/extract/language/internal/token"
)

// rawText rebuilds a text from sentences and gives the byte spans of words and
// the ends of sentences.
func rawText(ss []*sentence) (string, []token.Span, []int) {
	var b strings.Builder
	var spans []token.Span
	var ends []int
	for _, s := range ss {
		for i, w := range s.words {
			start := b.Len()
			b.WriteString(w)
			spans = append(spans, token.Span{Start: start, End: b.Len()})
			if !s.noSpace[i] && i+1 < len(s.words) {
				b.WriteByte(' ')
			}
		}
		ends = append(ends, b.Len())
		b.WriteByte(' ')
	}
	return b.String(), spans, ends
}

func scoreTokens(ss []*sentence) prf {
	var c prf
	for _, doc := range documents(ss) {
		text, gold, _ := rawText(doc)
		got := token.Split(text)
		c.found += len(got)
		c.want += len(gold)
		for i, j := 0, 0; i < len(got) && j < len(gold); {
			switch {
			case got[i] == gold[j]:
				c.right++
				i++
				j++
			case got[i].End < gold[j].End || got[i].End == gold[j].End && got[i].Start < gold[j].Start:
				i++
			default:
				j++
			}
		}
	}
	return c
}

// documents groups sentences by what stands before the last "-" of their ids.
func documents(ss []*sentence) [][]*sentence {
	var out [][]*sentence
	last := ""
	for _, s := range ss {
		id := s.id
		if i := strings.LastIndexByte(id, '-'); i >= 0 {
			id = id[:i]
		}
		if id != last || len(out) == 0 {
			out = append(out, nil)
			last = id
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}
