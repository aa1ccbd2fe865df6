package split

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wiregraph/extract/language/internal/token"
)

// longestDateline is the most tokens that a dateline has, its dash included.
const longestDateline = 18

// dateline returns how many tokens the dateline has that starts at token i, its
// dash included, and 0 where none starts there: "LONDON, March 3 (Reuters) -".
// A dateline is no part of the sentence behind it, and a parser takes its city
// for a subject; so it is cut off as a sentence of its own. It starts a line
// and is a city in capitals, or in any letters before an agency in brackets.
func dateline(text string, tokens []token.Span, i int) int {
	if i > 0 && !strings.Contains(text[tokens[i-1].End:tokens[i].Start], "\n") {
		return 0
	}
	word := func(k int) string { return text[tokens[k].Start:tokens[k].End] }
	if !capitalized(word(i)) {
		return 0
	}
	letters := 0
	for k := i; k < len(tokens) && capitals(word(k)); k++ {
		letters += len(word(k))
	}
	sure := letters >= 4 // shorter ones are rather acronyms
	agency, depth := false, 0
	for k := i + 1; k < len(tokens)-1 && k < i+longestDateline; k++ {
		w := word(k)
		switch {
		case strings.Contains(text[tokens[k-1].End:tokens[k].Start], "\n"):
			return 0
		case w == "(":
			depth++
			agency = true
		case w == ")":
			depth--
		case depth == 0 && dash(w):
			if ends(text, tokens, k) && (agency || sure) {
				return k + 1 - i
			}
			return 0
		case w == "," || w == "." || w == "/" || depth > 0 || number(w):
		case !capitals(w) && (!capitalized(w) || !sure && !agency):
			return 0
		}
	}
	return 0
}

func dash(w string) bool { return w == "-" || w == "--" || w == "–" || w == "—" }

// ends reports whether a text goes on behind the dash k as a sentence starts,
// and not as a name or range does that holds a hyphen.
func ends(text string, tokens []token.Span, k int) bool {
	spaced := tokens[k].Start > tokens[k-1].End && tokens[k+1].Start > tokens[k].End
	if dashed := text[tokens[k].Start:tokens[k].End]; !spaced && dashed == "-" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[tokens[k+1].Start:])
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`"“‘'`, r)
}

func capitalized(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func capitals(w string) bool {
	return capitalized(w) && strings.ToUpper(w) == w
}

func number(w string) bool {
	return strings.Trim(w, "0123456789") == ""
}
