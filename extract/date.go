package extract

import (
	"fmt"
	"iter"
	"sort"
	"strconv"
	"strings"
	"time"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// dates finds the expressions of time in the text. It reads tokens and fills
// st.times, in text order; datings then ties them to statements. What cannot be
// resolved, such as a weekday in an article without a date, stays unknown.
func dates(st *state) {
	for _, span := range st.doc.Sentences {
		for i := span.Start; i < span.End; {
			if tm, ok := st.timeAt(i, span.End); ok {
				tm.attributive = st.attributes(tm, span.End)
				st.times = append(st.times, tm)
				i = tm.end
				continue
			}
			i++
		}
	}
}

// timed reports whether the sentence has an expression of time of its own.
func (st *state) timed(sentence int) bool {
	return st.firstTime(sentence) < st.firstTime(sentence+1)
}

// timesIn goes through the expressions of time in a sentence with their indices.
func (st *state) timesIn(sentence int) iter.Seq2[int, timeExpression] {
	return func(yield func(int, timeExpression) bool) {
		for k := st.firstTime(sentence); k < len(st.times) && st.sentence[st.times[k].start] == sentence; k++ {
			if !yield(k, st.times[k]) {
				return
			}
		}
	}
}

// firstTime is the first expression of time in a sentence or behind it. A text
// may have as many as sentences, so no step looks through all for one sentence.
func (st *state) firstTime(sentence int) int {
	return sort.Search(len(st.times), func(k int) bool { return st.sentence[st.times[k].start] >= sentence })
}

// attributes reports whether a time stands before the noun that it describes:
// "Monday's raid", "the 1994 accord", "a weekend meeting".
func (st *state) attributes(tm timeExpression, end int) bool {
	if tm.end < end && st.tree.tok[tm.end].XPOS == "POS" {
		return true
	}
	top := st.topOf(tm)
	h := st.tree.tok[top].Head
	if tm.told || h < tm.end || st.tree.tok[h].UPOS != "NOUN" || dayParts[st.lower(h)] || tm.weekday > 0 && tm.start > 0 && st.tree.tok[tm.start-1].UPOS == "ADP" {
		return false
	}
	switch st.tree.base(top) {
	case "compound", "nummod", "amod", "nmod":
		return st.tree.child(top, "case") < 0 && st.tree.tok[tm.end].UPOS != "ADP" && st.tree.tok[tm.end-1].UPOS != "ADP" // "two years after the invasion"
	}
	return false
}

// topOf is the token of an expression on which its others hang.
func (st *state) topOf(tm timeExpression) int {
	top := tm.start
	for top >= tm.start && top < tm.end && st.tree.tok[top].Head >= tm.start && st.tree.tok[top].Head < tm.end {
		top = st.tree.tok[top].Head
	}
	return top
}

// timeExpression is one expression of time. Fields that it does not tell are
// zero; shift is what a relative one ("yesterday", "last month") means.
type timeExpression struct {
	start, end       int // tokens
	year, month, day int
	weekday          int    // 1 is Monday, 7 is Sunday
	unit             string // "day", "week", "month", "year" of a relative expression
	shift            int    // in units; "last week" is -1
	toward           int    // -1 past ("last Friday"), +1 future ("next Friday"), 0 open
	season           bool   // tells the year of a season: "last autumn"
	told             bool   // counted from the day that the text told last: "a day later"
	gap              bool   // lies between two events: "two days after the raid"
	attributive      bool   // says which event a noun means: "Monday's raid", "the 1994 accord"
}

// seasons by the month in which they begin; winter lies in two years.
var seasons = map[string]int{"spring": 3, "summer": 6, "autumn": 9, "fall": 9}

var numerals = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

var dayParts = lexis.Set("morning", "afternoon", "evening", "night")

// lower is token i in lower case.
func (st *state) lower(i int) string {
	if st.lowered == nil {
		st.lowered = make([]string, len(st.doc.Tokens))
		for k := range st.lowered {
			st.lowered[k] = strings.ToLower(st.doc.Word(k))
		}
	}
	return st.lowered[i]
}

// capital reports whether token i is written as a name: "May", "March".
func (st *state) capital(i int) bool {
	w := st.doc.Word(i)
	return w != "" && w[0] >= 'A' && w[0] <= 'Z'
}

// timeAt reads the expression that begins at token i.
func (st *state) timeAt(i, end int) (timeExpression, bool) {
	w := st.lower(i)
	tm := timeExpression{start: i, end: i + 1}
	switch {
	case st.capital(i) && lexis.Weekdays[w] > 0:
		tm.weekday = lexis.Weekdays[w]
		return st.afterWeekday(tm, end), true
	case w == "today" || w == "tonight":
		tm.unit = "day"
		return tm, true
	case w == "yesterday":
		tm.unit, tm.shift = "day", -1
		return tm, true
	case w == "tomorrow":
		tm.unit, tm.shift = "day", 1
		return tm, true
	case w == "earlier" || w == "later":
		return st.within(tm, end)
	case w == "within":
		return st.withinHours(tm, end)
	case w == "this" || w == "last" || w == "next" || w == "past":
		return st.relative(tm, w, end)
	case w == "weekend":
		tm.unit = "week"
		return tm, true
	case w == "the" || w == "that":
		return st.thatDay(tm, end)
	case st.capital(i) && lexis.Months[w] > 0, strings.HasPrefix(w, "mid-") && lexis.Months[strings.TrimPrefix(w, "mid-")] > 0:
		return st.monthFirst(tm, end)
	case w[0] >= '0' && w[0] <= '9' || w[0] == '+' || numerals[w] > 0 || w == "hours" || w == "minutes":
		return st.numberFirst(tm, w, end)
	}
	return tm, false
}

// afterWeekday takes the day of the month or the week behind a weekday: "Monday,
// January 5", "Friday of last week".
func (st *state) afterWeekday(tm timeExpression, end int) timeExpression {
	k := tm.end
	if k < end && dayParts[st.lower(k)] {
		tm.end++
		k++
	}
	if k < end && st.lower(k) == "of" {
		k++
	}
	if k < end {
		if week, ok := st.timeAt(k, end); ok && week.unit == "week" && week.weekday == 0 && !week.told {
			tm.unit, tm.shift, tm.end = "week", week.shift, week.end
			return tm
		}
	}
	k = tm.end
	if k < end && st.doc.Word(k) == "," {
		k++
	}
	if k >= end {
		return tm
	}
	full, ok := st.timeAt(k, end)
	if ok && full.month > 0 && full.day > 0 {
		full.start = tm.start
		return full
	}
	return tm
}

// relative reads "last week", "this year", "next Friday", "last March".
func (st *state) relative(tm timeExpression, w string, end int) (timeExpression, bool) {
	k := tm.end
	if k >= end {
		return tm, false
	}
	step := map[string]int{"this": 0, "last": -1, "past": -1, "next": 1}[w]
	if w == "this" && st.lower(k) == "past" && k+1 < end { // "this past Friday"
		step = -1
		k++
	}
	next := st.lower(k)
	switch {
	case next == "weekend":
		tm.unit, tm.shift, tm.end = "week", step, k+1
		return tm, true
	case seasons[next] > 0:
		tm.month, tm.season, tm.toward, tm.end = seasons[next], true, step, k+1
		return tm, w != "past"
	case next == "week" || next == "month" || next == "year":
		tm.unit, tm.shift, tm.end = next, step, k+1
		return tm, w != "past"
	case dayParts[next]:
		tm.unit, tm.end = "day", k+1
		if w == "last" {
			tm.shift = -1
		}
		return tm, true
	case lexis.Weekdays[next] > 0:
		tm.weekday, tm.toward, tm.end = lexis.Weekdays[next], step, k+1
		return tm, true
	case lexis.Months[next] > 0 && st.capital(k):
		tm.month, tm.toward, tm.end = lexis.Months[next], step, k+1
		return tm, true
	}
	return tm, false
}

// within reads "earlier in the month", "later this year".
func (st *state) within(tm timeExpression, end int) (timeExpression, bool) {
	k := tm.end
	if k < end && (st.lower(k) == "in" || st.lower(k) == "this") {
		k++
	}
	if k < end && st.lower(k) == "the" {
		k++
	}
	if k >= end || k == tm.end {
		return tm, false
	}
	switch unit := st.lower(k); unit {
	case "week", "month", "year":
		tm.unit, tm.end = unit, k+1
		if st.lower(tm.start) == "later" {
			tm.toward = 1
		}
		return tm, true
	case "day", "today":
		tm.unit, tm.end = "day", k+1
		tm.told = st.lower(k-1) == "the" // "earlier in the day"
		return tm, true
	}
	return tm, false
}

// withinHours reads "within hours", which is the day that the text told last.
func (st *state) withinHours(tm timeExpression, end int) (timeExpression, bool) {
	k := tm.end
	if k >= end || !shortUnits[st.lower(k)] {
		return tm, false
	}
	tm.unit, tm.told, tm.end = "day", true, k+1
	return tm, k+1 >= end || st.lower(k+1) != "of"
}

// monthFirst reads "January 5, 2026", "January 2026", "January".
func (st *state) monthFirst(tm timeExpression, end int) (timeExpression, bool) {
	w := st.lower(tm.start)
	tm.month = lexis.Months[strings.TrimPrefix(w, "mid-")]
	k := tm.end
	if k < end && st.doc.Word(k) == "." {
		k++
	}
	if d := st.dayNumber(k, end); d > 0 {
		tm.day, k = d, st.rangeEnd(k+1, end)
		tm.end = k
		if k < end && st.doc.Word(k) == "," {
			k++
		}
	} else if k < end && (st.lower(k) == "of" || st.doc.Word(k) == "," && st.yearNumber(k+1, end) > 0) { // "in November, 1985"
		k++
	}
	if y := st.yearNumber(k, end); y > 0 {
		tm.year, tm.end = y, k+1
	} else if y, next := st.yearBeside(tm.end, end); y > 0 {
		tm.year, tm.end = y, next
	}
	bare := tm.day == 0 && tm.year == 0
	if m := st.mentionAt[tm.start]; bare && m >= 0 && st.mentions[m].typ == schema.Person { // "Jan Berg"
		return tm, false
	}
	return tm, !bare || w != "may" && w != "march" && w != "mar." || st.afterIn(tm.start)
}

// yearBeside reads "of last year" behind a month or day.
func (st *state) yearBeside(k, end int) (year, next int) {
	if k < end && st.lower(k) == "of" {
		k++
	}
	if k+1 >= end || st.lower(k+1) != "year" || st.article.Published.IsZero() {
		return 0, 0
	}
	step, ok := map[string]int{"this": 0, "last": -1, "next": 1}[st.lower(k)]
	if !ok {
		return 0, 0
	}
	return st.article.Published.Year() + step, k + 2
}

// afterIn reports whether a word that may stand before a mere month or year stands before
// token i.
func (st *state) afterIn(i int) bool {
	if i == 0 {
		return false
	}
	switch st.lower(i - 1) {
	case "in", "since", "until", "of", "early", "late", "mid", "by", "during":
		return true
	}
	return false
}

// numberFirst reads "5 January 2026", "2026-01-05", "in 2015", "three days ago".
func (st *state) numberFirst(tm timeExpression, w string, end int) (timeExpression, bool) {
	i := tm.start
	if t, ok := isoDate(w); ok {
		tm.year, tm.month, tm.day = t.Year(), int(t.Month()), t.Day()
		return tm, true
	}
	if far, ok := st.distance(tm, w, end); ok {
		return far, true
	}
	d := st.dayNumber(i, end)
	if d == 0 {
		d = st.rangeStart(w)
	}
	k := st.rangeEnd(i+1, end)
	if d > 0 && k < end && st.lower(k) == "of" {
		k++
	}
	if d > 0 && k < end && lexis.Months[st.lower(k)] > 0 && st.capital(k) {
		tm.day, tm.month, tm.end = d, lexis.Months[st.lower(k)], k+1
		if k = tm.end; k < end && st.doc.Word(k) == "," { // "29 February, 2020"
			k++
		}
		if y := st.yearNumber(k, end); y > 0 {
			tm.year, tm.end = y, k+1
		}
		return tm, true
	}
	if y := st.yearNumber(i, end); y > 0 && (st.afterIn(i) || st.yearOf(i) || i > 1 && st.lower(i-1) == "year" && st.lower(i-2) == "the") {
		tm.year = y
		return tm, true
	}
	if fixed, ok := fixedDays[w]; ok {
		tm.year, tm.month, tm.day = fixed[0], fixed[1], fixed[2]
		return tm, true
	}
	return tm, false
}

// fixedDays are days that are known by their number alone.
var fixedDays = map[string][3]int{"9/11": {2001, 9, 11}}

// rangeEnd passes the second half of a range of days: "3 and 4 May", "May 3 to 5".
// What happens over several days is told by the first.
func (st *state) rangeEnd(k, end int) int {
	if k+1 >= end || st.dayNumber(k+1, end) == 0 || !ranging[st.lower(k)] {
		return k
	}
	return k + 2
}

var ranging = lexis.Set("and", "to", "-", "–", "through", "until")

// yearOf reports whether the year at i says which one a noun means: "the 1994
// accord"; "2,000 soldiers" are no year.
func (st *state) yearOf(i int) bool {
	h := st.tree.tok[i].Head
	return h > i && h <= i+4 && (st.tree.tok[h].XPOS == "NN" || st.tree.tok[h].XPOS == "NNS" && i > 0 && st.lower(i-1) == "the") &&
		st.tree.base(i) != "nsubj" && st.tree.base(i) != "obj"
}

func (st *state) count(w string) int {
	if n, ok := number(w); ok && n > 0 && n < 60 {
		return n
	}
	return numerals[w]
}

// dayNumber is the day of the month that token k tells, 0 for none.
func (st *state) dayNumber(k, end int) int {
	if k >= end {
		return 0
	}
	w := st.lower(k)
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	if n, ok := number(w); ok && n >= 1 && n <= 31 && len(w) <= 2 {
		return n
	}
	return 0
}

// number reads digits with or without a sign. Nearly every word is none, and what strconv
// says of it then is not for nothing.
func number(w string) (int, bool) {
	if w == "" || w[0] > '9' {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil
}

// isoDay reports whether a word is a day as wires write it in a dateline: "LIMA
// 1996-12-18".
func isoDay(w string) bool {
	_, ok := isoDate(w)
	return ok
}

func isoDate(w string) (time.Time, bool) {
	if len(w) != len(time.DateOnly) || w[0] > '9' {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, w)
	return t, err == nil
}

// rangeStart reads the first day of "5-6".
func (st *state) rangeStart(w string) int {
	for _, dash := range []string{"-", "–"} {
		if a, b, ok := strings.Cut(w, dash); ok {
			x, err1 := strconv.Atoi(a)
			y, err2 := strconv.Atoi(b)
			if err1 == nil && err2 == nil && x >= 1 && x < y && y <= 31 {
				return x
			}
		}
	}
	return 0
}

// thatDay reads days counted from the one that the text told last: "the same
// day", "that night", "the following week", "the day before".
func (st *state) thatDay(tm timeExpression, end int) (timeExpression, bool) {
	k := tm.end
	that := st.lower(tm.start) == "that"
	shift, ok := 0, that
	if k < end {
		if s, found := stepWords[st.lower(k)]; found && !(that && s != 0) {
			shift, ok = s, true
			k++
		}
	}
	if k >= end {
		return tm, false
	}
	unit := st.lower(k)
	if dayParts[unit] {
		if !ok && tm.start > 0 && st.lower(tm.start-1) == "in" && (k+1 >= end || st.lower(k+1) != "of" && st.lower(k+1) != "on") { // "in the evening"
			ok = true
		}
		unit = "day"
	}
	if !calendarUnits[unit] {
		return tm, false
	}
	if k+1 < end && !ok && unit == "day" { // "the day before"
		if s := besideWords[st.lower(k+1)]; s != 0 {
			tm.unit, tm.shift, tm.end = unit, s, k+2
			tm.gap = st.opensGap(k+1, end)
			tm.told = !tm.gap
			return tm, true
		}
	}
	tm.unit, tm.shift, tm.told, tm.end = unit, shift, true, k+1
	return tm, ok
}

var stepWords = map[string]int{"same": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1}

// besideWords say on which side of another event a distance in time lies.
var besideWords = map[string]int{"later": 1, "after": 1, "afterwards": 1, "afterward": 1, "earlier": -1, "before": -1, "previously": -1}

var calendarUnits = lexis.Set("day", "week", "month", "year")

// distance reads "three days ago", "a day later", "two weeks after the raid",
// "hours later".
func (st *state) distance(tm timeExpression, w string, end int) (timeExpression, bool) {
	k, n := tm.start, st.count(w)
	if n > 0 {
		k++
	}
	if k+1 < end && n > 0 && (st.lower(k) == "few" || st.lower(k) == "couple" && st.lower(k+1) == "of") { // tells hours and minutes alone
		n = 0
		if k++; st.lower(k) == "of" {
			k++
		}
	}
	if k+1 >= end || n == 0 && !shortUnits[st.lower(k)] {
		return tm, false
	}
	unit := strings.TrimSuffix(st.lower(k), "s")
	side := besideWords[st.lower(k+1)]
	if unit == "hour" || unit == "minute" {
		unit, n = "day", 0
		if st.lower(k+1) == "ago" {
			return tm, false
		}
	}
	if unit == "fortnight" {
		unit, n = "week", 2*n
	}
	tm.unit, tm.end = unit, k+2
	switch {
	case !calendarUnits[unit]:
		return tm, false
	case st.lower(k+1) == "ago":
		tm.shift = -n
		return tm, true
	case side == 0 || k+2 < end && st.lower(k+2) == "than":
		return tm, false
	}
	tm.shift = side * n
	tm.gap = st.opensGap(k+1, end)
	tm.told = !tm.gap
	return tm, true
}

// opensGap reports whether "after" or "before" at k has an event behind it.
func (st *state) opensGap(k, end int) bool {
	if w := st.lower(k); w != "after" && w != "before" {
		return false
	}
	return k+1 < end && st.tree.tok[k+1].UPOS != "PUNCT" && (st.tree.tok[k].Relation == "case" || st.tree.tok[k].Relation == "mark")
}

// shortUnits are spans of time within a day.
var shortUnits = lexis.Set("hours", "minutes")

func (st *state) yearNumber(k, end int) int {
	if k >= end || len(st.doc.Word(k)) != 4 {
		return 0
	}
	if n, err := strconv.Atoi(st.doc.Word(k)); err == nil && n >= 1000 && n <= 2100 {
		return n
	}
	return 0
}

// date resolves an expression against the day of publication; planned tells
// which way an open one points. The value is empty where it cannot be resolved.
func (tm timeExpression) date(published time.Time, planned bool) string {
	switch {
	case tm.year > 0 && tm.month > 0 && tm.day > 0:
		return isoOf(tm.year, tm.month, tm.day)
	case tm.year > 0 && tm.month > 0:
		return fmt.Sprintf("%04d-%02d", tm.year, tm.month)
	case tm.year > 0:
		return fmt.Sprintf("%04d", tm.year)
	case published.IsZero():
		return ""
	case tm.weekday > 0 && tm.unit == "week":
		monday := published.AddDate(0, 0, 7*tm.shift-(int(published.Weekday())+6)%7)
		return monday.AddDate(0, 0, tm.weekday-1).Format(time.DateOnly)
	case tm.weekday > 0:
		return tm.nearestWeekday(published, planned).Format(time.DateOnly)
	case tm.unit != "":
		return tm.shifted(published)
	case tm.month > 0:
		return tm.nearestMonth(published, planned)
	}
	return ""
}

func (tm timeExpression) nearestWeekday(published time.Time, planned bool) time.Time {
	today := (int(published.Weekday())+6)%7 + 1
	back := (today - tm.weekday + 7) % 7
	switch {
	case tm.toward > 0:
		return published.AddDate(0, 0, (tm.weekday-today+6)%7+1)
	case tm.toward < 0 && back == 0:
		back = 7
	case tm.toward == 0 && planned:
		return published.AddDate(0, 0, (tm.weekday-today+7)%7)
	}
	return published.AddDate(0, 0, -back)
}

func (tm timeExpression) shifted(published time.Time) string {
	switch tm.unit {
	case "day":
		return published.AddDate(0, 0, tm.shift).Format(time.DateOnly)
	case "week":
		return published.AddDate(0, 0, 7*tm.shift).Format("2006-01")
	case "month":
		first := time.Date(published.Year(), published.Month(), 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, tm.shift, 0).Format("2006-01")
	}
	return published.AddDate(tm.shift, 0, 0).Format("2006")
}

// nearestMonth gives a month or day without a year its year: the last one that
// has begun, or the next one to come for a plan.
func (tm timeExpression) nearestMonth(published time.Time, planned bool) string {
	year, day := published.Year(), max(tm.day, 1)
	at := time.Date(year, time.Month(tm.month), day, 0, 0, 0, 0, time.UTC)
	switch {
	case tm.toward < 0 && !at.Before(published.AddDate(0, -1, 0)):
		year--
	case planned && at.Before(published.AddDate(0, -1, 0)):
		year++
	case !planned && tm.toward <= 0 && at.After(published.AddDate(0, 0, 7)):
		year--
	}
	if tm.season {
		return fmt.Sprintf("%04d", year)
	}
	if tm.day == 0 {
		return fmt.Sprintf("%04d-%02d", year, tm.month)
	}
	if tm.month == 2 && tm.day == 29 { // in the last leap year, the next one for a plan
		step := -1
		if planned || tm.toward > 0 {
			step = 1
		}
		for range 8 {
			if exists(year, tm.month, tm.day) {
				break
			}
			year += step
		}
	}
	return isoOf(year, tm.month, tm.day)
}

// isoOf is the day, or the month where it has no such day: articles write "April 31".
func isoOf(year, month, day int) string {
	if !exists(year, month, day) {
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// exists reports whether the month has the day in that year.
func exists(year, month, day int) bool {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() == day
}
