package eval

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// normalize is the form in which names, places and quotes are compared: NFKC,
// case folded, without possessive, punctuation and a leading "the".
func normalize(s string) string {
	s = cases.Fold().String(norm.NFKC.String(s))
	s = dropPossessives(strings.ReplaceAll(s, "’", "'"))
	s = strings.Map(func(r rune) rune {
		if wordRune(r) || r == '&' || r == '+' {
			return r
		}
		return ' '
	}, s)
	return strings.TrimPrefix(strings.Join(strings.Fields(s), " "), "the ")
}

// dropPossessives removes "'s" at the end of a word and an apostrophe before
// white space or at the end.
func dropPossessives(s string) string {
	runes := []rune(s)
	at := func(i int) rune {
		if i < len(runes) {
			return runes[i]
		}
		return ' '
	}
	var b strings.Builder
	for i := 0; i < len(runes); i++ {
		switch {
		case runes[i] != '\'':
			b.WriteRune(runes[i])
		case at(i+1) == 's' && !wordRune(at(i+2)):
			i++
		case !spaceRune(at(i + 1)):
			b.WriteRune(runes[i])
		}
	}
	return b.String()
}

// wordRune is \w of Python's regular expressions: letters, numbers of any kind
// and the underscore, but no combining marks.
func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' }

// spaceRune is \s of Python's regular expressions, which counts the four
// information separators.
func spaceRune(r rune) bool { return unicode.IsSpace(r) || '\x1c' <= r && r <= '\x1f' }
