// Package token cuts English text into words by the conventions of Universal
// Dependencies English-EWT. It is rules only and learns nothing; sentence ends
// are found elsewhere.
//
// The invariant: spans are in order, do not overlap, are never empty, and
// together hold every byte of the text that is not white space.
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a half-open range of byte offsets.
type Span struct{ Start, End int }

// longest bounds a run of bytes that the rules look at as one piece; longer
// runs are cut there first, so that time stays linear on any input.
const longest = 512

// Split returns the tokens of text. Bytes that are not UTF-8 count as letters.
func Split(text string) []Span {
	out := make([]Span, 0, len(text)/5+1)
	s := splitter{text: text, out: out}
	for i := 0; i < len(text); {
		n := spaceAt(text, i)
		if n > 0 {
			i += n
			continue
		}
		j := i
		for j < len(text) && j-i < longest && spaceAt(text, j) == 0 {
			_, n := utf8.DecodeRuneInString(text[j:])
			j += n
		}
		s.chunk(i, j)
		i = j
	}
	return s.out
}

// spaceAt returns the length of the white space that starts at i, 0 if none.
func spaceAt(text string, i int) int {
	c := text[i]
	if c < utf8.RuneSelf {
		if c <= ' ' || c == 0x7f {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
		return n
	}
	return 0
}

type splitter struct {
	text string
	out  []Span
}

func (s *splitter) add(i, j int) {
	if i < j {
		s.out = append(s.out, Span{i, j})
	}
}

// chunk cuts text[i:j], which holds no white space.
func (s *splitter) chunk(i, j int) {
	if plain(s.text[i:j]) {
		s.word(i, j)
		return
	}
	if emoticons[s.text[i:j]] {
		s.add(i, j)
		return
	}
	i = s.leading(i, j)
	k := s.trailing(i, j)
	s.middle(i, k)
	s.tail(k, j)
}

// plain reports whether a chunk is letters and digits of ASCII only.
func plain(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i] | 0x20; (c < 'a' || c > 'z') && (w[i] < '0' || w[i] > '9') {
			return false
		}
	}
	return true
}

// leading adds the punctuation before the first word and returns its end.
func (s *splitter) leading(i, j int) int {
	for i < j {
		if whole(s.text[i:j]) {
			return i
		}
		r, n := utf8.DecodeRuneInString(s.text[i:j])
		if wordRune(r) {
			return i
		}
		if r == '\'' || r == '’' {
			if k := i + n; k < j && keepsApostrophe(s.text[k:j]) {
				return i
			}
		}
		if (r == '.' || r == '-' || r == '+') && i+n < j && digit(s.text[i+n]) && (r == '.' || i+n+1 < j || r == '+') {
			return i
		}
		i = s.run(i, j)
	}
	return i
}

// run adds one piece of punctuation: a run of one sign where such runs are
// one token ("...", "--", "!!"), else a single sign.
func (s *splitter) run(i, j int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:j])
	k := i + n
	if strings.ContainsRune(repeats, r) {
		same := func(q rune) bool { return q == r || (ender(r) && ender(q)) }
		for k < j {
			q, m := utf8.DecodeRuneInString(s.text[k:j])
			if !same(q) {
				break
			}
			k += m
		}
	}
	s.add(i, k)
	return k
}

const repeats = ".!?-_=*~#<>'`’‘+"

func ender(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

// trailing returns where the punctuation after the last word starts.
func (s *splitter) trailing(i, j int) int {
	for j > i {
		w := s.text[i:j]
		r, n := utf8.DecodeLastRuneInString(w)
		switch {
		case wordRune(r):
			return j
		case r == '.':
			if abbreviation(w) {
				return j
			}
		case r == '+' || r == '#' || r == '*' || r == '-' || r == '_':
			if len(w) == 2 && r != '*' && r != '_' {
				return j
			}
		case r == '/' && whole(w):
			return j
		}
		j -= n
	}
	return j
}

// tail adds the punctuation in [i,j).
func (s *splitter) tail(i, j int) {
	for i < j {
		i = s.run(i, j)
	}
}

// middle cuts a piece that starts and ends with a word at the signs inside it.
func (s *splitter) middle(i, j int) {
	if i >= j {
		return
	}
	if whole(s.text[i:j]) {
		s.add(i, j)
		return
	}
	start := i
	for k := i; k < j; {
		r, n := utf8.DecodeRuneInString(s.text[k:j])
		if wordRune(r) || k == start || !s.breaks(start, k, n, j, r) {
			k += n
			continue
		}
		s.word(start, k)
		k = s.run(k, j)
		start = k
		if k < j {
			s.middle(s.leading(k, j), j)
			return
		}
	}
	s.word(start, j)
}

// breaks reports whether the sign r at k, n bytes long, ends the word that starts at
// start.
func (s *splitter) breaks(start, k, n, j int, r rune) bool {
	before, after := s.text[start:k], s.text[k+n:j]
	digits := digit(s.text[k-1]) && after != "" && digit(after[0])
	switch r {
	case '-':
		return hyphenBreaks(before, after, digits)
	case '/':
		return slashBreaks(before, after)
	case '.', ',', ':':
		return dotBreaks(before, after, r, digits)
	case '\'', '’', '`', '&', '@', '_', '#', '^', '|', '\\', '~':
		return false
	case '+':
		return after != ""
	}
	return true
}

func dotBreaks(before, after string, r rune, digits bool) bool {
	if digits || r == '.' && after == "" {
		return false
	}
	if r != '.' {
		return true
	}
	if strings.HasPrefix(after, ".") {
		return true
	}
	q, _ := utf8.DecodeRuneInString(after)
	if !unicode.IsLetter(q) && !unicode.IsDigit(q) {
		return !strings.Contains(before, ".") && len(before) > 1
	}
	// "end.Next" is two sentences without a space; "file.txt", "p.m", "U.S" are one token.
	return len(before) > 2 && len(after) > 2 && unicode.IsUpper(q) && lower(after[1:]) && lower(before[1:])
}

func lower(w string) bool {
	for _, r := range w {
		if !unicode.IsLower(r) {
			return false
		}
	}
	return true
}

func slashBreaks(before, after string) bool {
	if before == "" || after == "" {
		return true
	}
	if digit(before[len(before)-1]) && digit(after[0]) {
		return fractions[before+"/"+after]
	}
	return len(before) > 1 || len(after) > 1 || digit(before[0]) || digit(after[0])
}

var fractions = set("1/2 1/3 2/3 1/4 3/4 1/8 3/8 5/8 7/8 20/20")

func hyphenBreaks(before, after string, digits bool) bool {
	if before == "" || after == "" {
		return true
	}
	if digits && (strings.Contains(after, "-") || telephone(before, after)) {
		return false
	}
	if i := strings.LastIndexByte(before, '-'); i >= 0 {
		return !digits
	}
	if prefixes[strings.ToLower(before)] {
		return false
	}
	for s := range strings.SplitSeq("esque wise fold ish ward", " ") {
		if after == s {
			return false
		}
	}
	return true
}

// telephone knows local numbers (345-8702) and long postal codes (77002-4000).
func telephone(before, after string) bool {
	return len(after) == 4 && (len(before) == 3 || len(before) == 5)
}

// word adds a piece without inner punctuation, cutting off clitics and units.
func (s *splitter) word(i, j int) {
	if i >= j {
		return
	}
	w := s.text[i:j]
	if k := cliticAt(w); k > 0 {
		s.word(i, i+k)
		s.add(i+k, j)
		return
	}
	if c := w[0]; digit(c) {
		if k := unitAt(w); k > 0 {
			s.add(i, i+k)
			s.add(i+k, j)
			return
		}
	}
	if k, ok := contractions[strings.ToLower(w)]; ok && k < len(w) {
		s.add(i, i+k)
		s.add(i+k, j)
		return
	}
	s.add(i, j)
}

// cliticAt returns where the clitic of w starts, 0 if there is none.
func cliticAt(w string) int {
	if len(w) < 3 {
		return 0
	}
	k := strings.LastIndexAny(w, "'’`")
	if k < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(w[k:])
	if n == 1 && w[k] >= utf8.RuneSelf {
		return 0
	}
	rest := strings.ToLower(w[k+n:])
	switch rest {
	case "s", "m", "d", "ll", "re", "ve":
		if k == 0 || decades(w[:k]) {
			return 0
		}
		return k
	case "t":
		if k > 1 && (w[k-1] == 'n' || w[k-1] == 'N') {
			return k - 1
		}
	}
	return 0
}

// decades reports whether "60" of "60's" is a number of years; EWT keeps those
// whole.
func decades(w string) bool { return len(w) == 2 && digit(w[0]) && w[1] == '0' }

// unitAt returns where the unit of "5pm" or "20km" starts, 0 if there is none.
func unitAt(w string) int {
	k := 0
	for k < len(w) && (digit(w[k]) || w[k] == '.' || w[k] == ',' || w[k] == ':') {
		k++
	}
	if k == len(w) || !units[strings.ToLower(w[k:])] {
		return 0
	}
	return k
}

// keepsApostrophe reports whether the apostrophe before rest belongs to it.
func keepsApostrophe(rest string) bool {
	word := strings.ToLower(strings.TrimRight(rest, ".,;:!?)\""))
	switch word {
	case "em", "til", "cause", "s", "re", "ve", "ll", "d", "m", "n", "bout", "tis", "twas", "nt":
		return true
	}
	return len(word) >= 2 && digit(word[0]) && digit(word[1]) && (len(word) == 2 || word[2:] == "s")
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// wordRune reports whether r can stand inside a word at any place.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == utf8.RuneError
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
