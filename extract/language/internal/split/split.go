// Package split finds sentence ends between tokens: a linear model over
// features of the two neighbours, and a few rules that no text overrides (a
// blank line ends a sentence).
//
// The invariant: the returned ends rise and the last one is the number of
// tokens.
package split

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"wiregraph/extract/language/internal/model"
	"wiregraph/extract/language/internal/token"
)

// Buckets is the number of weights of a model.
const Buckets = 1 << 15

// Model scores places between tokens.
type Model struct{ Weights []float32 }

// Read is the inverse of Write.
func Read(b []byte) (*Model, error) {
	if len(b) != 4*Buckets {
		return nil, fmt.Errorf("sentence ends: %d bytes, want %d", len(b), 4*Buckets)
	}
	m := &Model{Weights: make([]float32, Buckets)}
	for i := range m.Weights {
		m.Weights[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return m, nil
}

// Write returns the weights as little-endian float32.
func (m *Model) Write() []byte {
	var b []byte
	for _, w := range m.Weights {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w))
	}
	return b
}

// Ends returns the index after the last token of every sentence.
func (m *Model) Ends(text string, tokens []token.Span) []int {
	var ends []int
	start := 0
	w := newWalker(text, tokens)
	for i := 0; i < len(tokens); i++ {
		if i == start {
			if n := dateline(text, tokens, i); n > 0 {
				ends = append(ends, i+n)
				start = i + n
				i = start // a token follows every dateline
			}
		}
		if i == len(tokens)-1 {
			return append(ends, i+1)
		}
		if w.at(i, start); w.forced || w.candidate && !opensInset(text, tokens, i) && m.Score(w.features) > 0 {
			ends = append(ends, i+1)
			start = i + 1
		}
	}
	return ends
}

// longestInset is the most tokens that stand between two dashes as an inset.
const longestInset = 20

// opensInset reports whether token i is the first of two dashes in its line around what is set
// into a sentence, which goes on behind them: "Ada -- Bo's aunt -- left".
func opensInset(text string, tokens []token.Span, i int) bool {
	word := func(k int) string { return text[tokens[k].Start:tokens[k].End] }
	if !dash(word(i)) || i == 0 || dash(word(i-1)) {
		return false
	}
	for k := i + 1; k < len(tokens)-1 && k < i+longestInset; k++ {
		between := text[tokens[k-1].End:tokens[k].Start]
		switch w := word(k); {
		case strings.Contains(between, "\n"), w == ".", w == "?", w == "!":
			return false
		case dash(w):
			return k > i+1 && between != "" && tokens[k+1].Start > tokens[k].End && unicode.IsLower(firstRune(word(k+1)))
		}
	}
	return false
}

func firstRune(w string) rune {
	r, _ := utf8.DecodeRuneInString(w)
	return r
}

// Score sums the weights of features.
func (m *Model) Score(features []uint32) float32 {
	var s float32
	for _, f := range features {
		s += m.Weights[f]
	}
	return s
}

// Places calls learn for every place where a sentence could end, with the
// features there; start gives the first token of the sentence that i is in.
func Places(text string, tokens []token.Span, start func(i int) int, learn func(i int, features []uint32)) {
	w := newWalker(text, tokens)
	for i := 0; i+1 < len(tokens); i++ {
		if w.at(i, start(i)); w.candidate && !w.forced {
			learn(i, w.features)
		}
	}
}

// walker computes the features of the place after token i.
type walker struct {
	text      string
	tokens    []token.Span
	wrap      bool // lines are broken at a fixed width
	depth     int  // open brackets
	opened    int  // the token that opened the outermost of them
	quotes    int  // double quotes so far in this paragraph
	candidate bool
	forced    bool
	features  []uint32
}

func newWalker(text string, tokens []token.Span) *walker {
	return &walker{text: text, tokens: tokens, wrap: wrapped(text)}
}

// wrapped guesses that a text is broken into lines of even width: most of its
// lines go on with a small letter.
func wrapped(text string) bool {
	lines, small := 0, 0
	for rest := text[:min(len(text), 20000)]; ; {
		k := strings.IndexByte(rest, '\n')
		if k < 0 || k+1 >= len(rest) {
			break
		}
		rest = rest[k+1:]
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(r) {
			lines++
			if unicode.IsLower(r) {
				small++
			}
		}
	}
	return lines >= 4 && small*3 > lines
}

func (w *walker) word(i int) string {
	if i < 0 || i >= len(w.tokens) {
		return ""
	}
	return w.text[w.tokens[i].Start:w.tokens[i].End]
}

// class of a token for the model.
func class(s string) byte {
	if s == "" {
		return '0'
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsUpper(r):
		switch {
		case len(s) > 1 && s[len(s)-1] == '.':
			return abbreviationClass(s)
		case n == len(s):
			return 'I'
		case s == strings.ToUpper(s):
			return 'U'
		}
		return 'X'
	case unicode.IsLower(r):
		if s[len(s)-1] == '.' {
			return abbreviationClass(s)
		}
		return 'x'
	case unicode.IsDigit(r):
		return 'd'
	}
	switch r {
	case '.':
		if len(s) > 1 {
			return 'e'
		}
		return '.'
	case '!', '?':
		return '!'
	case '…':
		return 'e'
	case '"':
		return '"'
	case '“', '‘', '`':
		return 'o'
	case '”', '’', '\'':
		return 'c'
	case '(', '[', '{', '<':
		return '('
	case ')', ']', '}', '>':
		return ')'
	case ':', ';', ',':
		return byte(r)
	case '-', '–', '—', '*', '•', '_', '=', '~', '#', '|':
		return '-'
	}
	return '?'
}

func abbreviationClass(s string) byte {
	switch {
	case token.TitleWord(s):
		return 'T'
	case token.CloserWord(s):
		return 'C'
	case len(s) == 2:
		return 'J'
	}
	return 'A'
}

// closing are the classes of tokens after which a sentence can end inside a line.
const closing = ".!e\"c):;TCJA-"

// at computes candidate, forced and features of the place after token i.
func (w *walker) at(i, start int) {
	w.candidate, w.forced, w.features = false, false, w.features[:0]
	cur, next := w.word(i), w.word(i+1)
	gap := w.text[w.tokens[i].End:w.tokens[i+1].Start]
	lines := strings.Count(gap, "\n")
	c := class(cur)
	if i == start {
		w.depth = 0
	}
	switch c {
	case '"':
		w.quotes++
	case '(':
		if w.depth == 0 {
			w.opened = i
		}
		w.depth++
	case ')':
		w.depth = max(0, w.depth-1)
	}
	if lines > 1 {
		w.forced, w.quotes = true, 0
		return
	}
	if lines == 0 && (gap == "" && strings.IndexByte(".!e\"c)", c) < 0 || strings.IndexByte(closing, c) < 0) {
		return // a sentence inside a line ends in punctuation
	}
	if c == ')' && lines == 0 && w.inset(i, start) {
		return // what a bracket explains stands inside its sentence: "Labour MP (Member of Parliament) Ana Dias"
	}
	stop := i
	if c == '"' || cur == "”" {
		stop--
	}
	if lines == 0 && gap != "" && w.word(stop) == "." && w.word(stop-1) != "." && initials(next) {
		w.forced = true
		return
	}
	w.candidate = true
	w.describe(i, start, cur, next, c, class(next), gap, lines)
}

// initials reports whether a word is a capital abbreviation such as "U.S.". A stop that is a
// token of its own before one ends a sentence: "The deal failed. U.S. envoys left." Such a word
// is rare behind a stop in what the model learnt from.
func initials(s string) bool {
	if len(s) < 4 || len(s) > 8 || len(s)%2 != 0 {
		return false
	}
	for k := 0; k < len(s); k += 2 {
		if s[k] < 'A' || s[k] > 'Z' || s[k+1] != '.' {
			return false
		}
	}
	return true
}

// inset reports whether the bracket that closes at i stands inside its sentence and holds
// none of its own, nor the one word of an agency behind a dateline.
func (w *walker) inset(i, start int) bool {
	return w.depth == 0 && w.opened > start && (i > w.opened+2 || w.opened > start+4) && strings.IndexByte(".!e", class(w.word(i-1))) < 0
}

func (w *walker) describe(i, start int, cur, next string, c, d byte, gap string, lines int) {
	before := w.word(i - 1)
	e, b := class(w.word(i+2)), class(before)
	line := byte('0')
	if lines > 0 {
		line = '1'
		if w.wrap {
			line = '2'
		}
	} else if gap == "" {
		line = 'n'
	}
	quote := byte('0' + w.quotes%2)
	depth := byte('0' + min(w.depth, 2))
	length := lengthBucket(i + 1 - start)
	lowNext, lowCur := model.Normal(next), model.Normal(cur)
	w.add("b")
	w.add("c", c, line)
	w.add("cd", c, d, line)
	w.add("cde", c, d, e, line)
	w.add("bcd", b, c, d, line)
	w.add("q", c, d, quote, line)
	w.add("p", c, d, depth)
	w.add("l", c, length, line)
	w.add("ld", c, d, length, line)
	w.addWord("n", lowNext, c, line)
	w.addWord("w", lowCur, d, line)
	w.addWord("v", model.Normal(before), c, d)
	w.addWord("f", model.Normal(w.word(i+2)), c, d)
	w.addWord("wn", lowCur+" "+lowNext, line)
	w.addWord("s", model.Normal(w.word(start)), c, length)
	w.add("wb", class(w.word(i-2)), b, c, d)
	w.add("lb", byte('0'+min(len(before), 6)), c, d)
}

func lengthBucket(n int) byte {
	switch {
	case n <= 4:
		return byte('0' + n)
	case n <= 8:
		return 'a'
	case n <= 15:
		return 'b'
	case n <= 30:
		return 'c'
	case n <= 60:
		return 'd'
	}
	return 'e'
}

func (w *walker) add(name string, parts ...byte) { w.addWord(name, "", parts...) }

func (w *walker) addWord(name, word string, parts ...byte) {
	h := uint32(2166136261)
	mix := func(c byte) { h = (h ^ uint32(c)) * 16777619 }
	for k := 0; k < len(name); k++ {
		mix(name[k])
	}
	mix('|')
	for _, c := range parts {
		mix(c)
	}
	mix('|')
	for k := 0; k < len(word) && k < 40; k++ {
		mix(word[k])
	}
	h ^= h >> 15
	w.features = append(w.features, h%Buckets)
}
