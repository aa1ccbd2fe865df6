package source

import (
	"regexp"
	"strings"
	"time"
)

// headLines is how many lines of a text may hold its date: a headline, a byline, a
// place and a day, and what a site puts between them.
const headLines = 5

// longestHead is the most bytes that are looked through for them.
const longestHead = 2000

const (
	weekdayWord = `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?`
	monthWord   = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`
	fullDay     = `((?i:` + monthWord + `)\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?i:` + monthWord + `),?\s+\d{4}|\d{4}-\d{2}-\d{2})`
	placeNames  = `(?:\p{Lu}[\p{L}.'’-]*(?:\s*[,/]\s*|\s+)){1,7}`
)

var (
	// dayAlone: "Monday, March 4, 2013", "Published: 4 March 2013, 14:05 GMT".
	dayAlone = regexp.MustCompile(`^(?:(?i:published|posted|issued|released|dated?)(?:\s+on)?:?\s+)?` + weekdayWord + fullDay + `(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,12})?\.?$`)
	// dayBehindPlace: "LIMA, Peru 1997-02-03".
	dayBehindPlace = regexp.MustCompile(`^` + placeNames + `\(?` + weekdayWord + fullDay + `\)?$`)
	// dayInDateline: "Lima, March 4, 2013 (Island Wire) - Two ministers met".
	dayInDateline = regexp.MustCompile(`^` + placeNames + `\(?` + weekdayWord + fullDay + `\)?\s*(?:\([^)]{2,40}\)\s*)?(?:--?|–|—|:)\s`)
	// opensSentence: words with a capital that lead into a sentence, not a dateline.
	opensSentence = regexp.MustCompile(`^(?:In|On|Since|From|By|After|Before|Until|As|At|The|This|That|It|He|She|Of)\s`)
	dayMarks      = regexp.MustCompile(`(\d)(?:st|nd|rd|th)\b|[.,]`)
)

// published is when an article was published: as its source says, or else on the day
// that the text itself gives at its head.
func published(told time.Time, text string) time.Time {
	if !told.IsZero() {
		return told
	}
	return ownDay(text)
}

// ownDay is the full day that stands over a text or in its dateline, the zero time
// where none does. A headline may end in the day of what it tells, so of the first
// line only one that is nothing but a day counts, or a dateline.
func ownDay(text string) time.Time {
	head := text[:min(len(text), longestHead)]
	for n, line := range headOf(head) {
		if m := dayAlone.FindStringSubmatch(line); m != nil {
			return parseDay(m[1])
		}
		if opensSentence.MatchString(line) {
			continue
		}
		if m := dayBehindPlace.FindStringSubmatch(line); m != nil && n > 0 {
			return parseDay(m[1])
		}
		if m := dayInDateline.FindStringSubmatch(line); m != nil {
			return parseDay(m[1])
		}
	}
	return time.Time{}
}

// headOf is the first lines that are not empty.
func headOf(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if lines = append(lines, line); len(lines) == headLines {
			break
		}
	}
	return lines
}

// parseDay reads a day that the patterns found, once its points, commas and ordinals are
// gone; the zero time for one that does not exist ("31 June 2013").
func parseDay(day string) time.Time {
	fields := strings.Fields(dayMarks.ReplaceAllString(day, "$1 "))
	for i, f := range fields {
		if strings.EqualFold(f, "sept") {
			fields[i] = "Sep"
		}
	}
	t, _ := ParseTime(strings.Join(fields, " "))
	return t
}
