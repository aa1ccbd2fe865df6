package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"wiregraph/extract/language/internal/lemma"
	"wiregraph/extract/language/internal/split"
	"wiregraph/extract/language/internal/token"
)

// layout says how sentences are put together to a text.
type layout struct {
	lines float32 // part of the sentence ends that are line breaks
	wrap  bool    // break lines after some words
}

// layText writes sentences as one text; ends[i] says that token i ends a sentence.
func layText(ss []*sentence, lay layout, rng *random) (string, []token.Span, []bool) {
	var b strings.Builder
	var spans []token.Span
	var ends []bool
	column := 0
	for _, s := range ss {
		for i, w := range s.words {
			start := b.Len()
			b.WriteString(w)
			spans = append(spans, token.Span{Start: start, End: b.Len()})
			last := i+1 == len(s.words)
			ends = append(ends, last)
			column += len(w) + 1
			switch {
			case last && rng.float() < lay.lines, lay.wrap && column > 66 && !s.noSpace[i]:
				b.WriteByte('\n')
				column = 0
			case last || !s.noSpace[i]:
				b.WriteByte(' ')
			}
		}
	}
	return b.String(), spans, ends
}

// trainBoundaries learns sentence ends by an averaged perceptron.
func trainBoundaries(ss []*sentence, epochs int) *split.Model {
	w, sum := make([]float32, split.Buckets), make([]float32, split.Buckets)
	m := &split.Model{Weights: w}
	rng := random(11)
	count := float32(1)
	layouts := []layout{{}, {}, {lines: 0.5}, {lines: 1}, {wrap: true}}
	for range epochs {
		for _, doc := range documents(ss) {
			text, spans, ends := layText(doc, layouts[rng.intn(len(layouts))], &rng)
			start := 0
			split.Places(text, spans, func(i int) int {
				if i > 0 && ends[i-1] {
					start = i
				}
				return start
			}, func(i int, features []uint32) {
				count++
				if got := m.Score(features) > 0; got != ends[i] {
					d := float32(1)
					if got {
						d = -1
					}
					for _, f := range features {
						w[f] += d
						sum[f] += d * count
					}
				}
			})
		}
	}
	for i := range w {
		w[i] -= sum[i] / count
	}
	return m
}

// scoreBoundaries counts the sentence ends that are found in raw text with our own tokens.
func scoreBoundaries(m *split.Model, ss []*sentence, lay layout) prf {
	var c prf
	rng := random(1)
	for _, doc := range documents(ss) {
		text, spans, ends := layText(doc, lay, &rng)
		gold := map[int]bool{}
		for i, e := range ends {
			if e {
				gold[spans[i].End] = true
			}
		}
		c.want += len(gold)
		own := token.Split(text)
		for _, e := range m.Ends(text, own) {
			c.found++
			if gold[own[e-1].End] {
				c.right++
			}
		}
	}
	return c
}

// Names of the model files.
const (
	netFile      = "english.net"
	boundaryFile = "boundary.bin"
	lemmaFile    = "lemma.tsv"
)

// makeRest makes the small models, of sentence ends and lemmas, beside the net.
func makeRest(d data, models string) error {
	var train []*sentence
	for _, n := range []string{"ewt.train", "gum.train"} {
		ss, err := d.tree(n)
		if err != nil {
			return err
		}
		train = append(train, ss...)
	}
	n, err := readModel(filepath.Join(models, netFile))
	if err != nil {
		return err
	}
	ends := trainBoundaries(train, 10)
	if err := os.WriteFile(filepath.Join(models, boundaryFile), ends.Write(), 0o644); err != nil {
		return err
	}
	table := lemma.Table(lemmaExamples(train), n.Lexicon.Rank)
	return os.WriteFile(filepath.Join(models, lemmaFile), []byte(table), 0o644)
}

func lemmaExamples(ss []*sentence) []lemma.Example {
	count := map[[3]string]int{}
	for _, s := range ss {
		for i, w := range s.words {
			if s.rels[i] != "goeswith" {
				count[[3]string{w, s.xpos[i], s.lemmas[i]}]++
			}
		}
	}
	var out []lemma.Example
	for k, c := range count {
		out = append(out, lemma.Example{Form: k[0], XPOS: k[1], Lemma: k[2], Count: c})
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		return fmt.Sprint(a.Form, "\t", a.XPOS, "\t", a.Lemma) < fmt.Sprint(b.Form, "\t", b.XPOS, "\t", b.Lemma)
	})
	return out
}

// scoreLemmas returns how many of the words have the right lemma, with gold tags.
func scoreLemmas(f *lemma.Finder, ss []*sentence) (right, all int) {
	for _, s := range ss {
		for i, w := range s.words {
			all++
			if f.Find(w, s.xpos[i]) == s.lemmas[i] {
				right++
			}
		}
	}
	return right, all
}
