package split

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"wiregraph/extract/language/internal/token"
)

// longestDateline is the most tokens that a dateline has, its dash included.
const longestDateline = 18

// dateline returns how many tokens the dateline has that starts at token i, its
// dash or colon included, and 0 where none starts there: "LONDON, March 3 (Reuters) -",
// "KABUL: ". A dateline is no part of the sentence behind it, and a parser takes its
// city for a subject; so it is cut off as a sentence of its own. It starts a line
// and is a city in capitals, or in any letters before an agency in brackets or a day.
// With both of these it needs no dash, nor has a city in capitals with a day one: "Lima,
// March 3 (AP) Two men died", "LIMA 1996-03-03 Two men died", "RED SEA (March 3, 2019) Two
// men died".
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
	city := sure && !months[strings.ToLower(word(i))]
	agency, dated, several, depth := false, false, false, 0
	for k := i + 1; k < len(tokens)-1 && k < i+longestDateline; k++ {
		w := word(k)
		switch {
		case strings.Contains(text[tokens[k-1].End:tokens[k].Start], "\n"):
			return 0
		case w == "(":
			depth++
			agency = agency || !several
		case w == ")":
			depth--
			if depth == 0 && dated && starts(text, tokens, k+1) {
				return k + 1 - i
			}
		case isoDay(w) || number(w) && months[strings.ToLower(word(k-1))] || depth == 0 && months[strings.ToLower(w)] && number(word(k-1)):
			dated = dated || depth == 0 || city
			if depth == 0 && city && opens(text, tokens, k+1) {
				return k + 1 - i
			}
		case depth == 0 && dated && city && number(w) && len(w) == 4 && opens(text, tokens, k+1):
			return k + 1 - i
		case depth == 0 && (dash(w) || w == ":"):
			if ends(text, tokens, k) && (agency || sure || dated && dash(w)) {
				return k + 1 - i
			}
			return 0
		case w == "," || w == "." || w == "/" || depth > 0 || number(w):
		case !capitalized(w):
			return 0
		case !capitals(w) && !sure && !agency: // "New York, May 5 - " is one by its day alone
			several = true
		}
	}
	return 0
}

func dash(w string) bool { return w == "-" || w == "--" || w == "–" || w == "—" }

// ends reports whether a text goes on behind the dash k as a sentence starts,
// and not as a name or range does that holds a hyphen.
func ends(text string, tokens []token.Span, k int) bool {
	spaced := tokens[k].Start > tokens[k-1].End && tokens[k+1].Start > tokens[k].End
	switch text[tokens[k].Start:tokens[k].End] {
	case "-":
		if !spaced {
			return false
		}
	case ":": // "RFC:1234"
		if tokens[k+1].Start == tokens[k].End {
			return false
		}
	}
	return starts(text, tokens, k+1)
}

// starts reports whether the token k may open a sentence.
func starts(text string, tokens []token.Span, k int) bool {
	r, _ := utf8.DecodeRuneInString(text[tokens[k].Start:])
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`"“‘'`, r)
}

// opens reports whether the token k opens a sentence behind a dateline without a dash: a
// word with a capital in the same line that is no month and no agency before a dash.
func opens(text string, tokens []token.Span, k int) bool {
	word := text[tokens[k].Start:tokens[k].End]
	if !starts(text, tokens, k) || number(word[:1]) || months[strings.ToLower(word)] || strings.Contains(text[tokens[k-1].End:tokens[k].Start], "\n") {
		return false
	}
	return k+1 == len(tokens) || !dash(text[tokens[k+1].Start:tokens[k+1].End])
}

// isoDay reports whether a word is a day as "1996-03-03".
func isoDay(w string) bool {
	_, err := time.Parse(time.DateOnly, w)
	return err == nil
}

// months are the names of months as datelines write them.
var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true,
	"august": true, "september": true, "october": true, "november": true, "december": true,
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sept": true, "sep": true, "oct": true, "nov": true, "dec": true,
	"jan.": true, "feb.": true, "mar.": true, "apr.": true, "jun.": true, "jul.": true, "aug.": true, "sept.": true, "sep.": true, "oct.": true, "nov.": true, "dec.": true}

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
