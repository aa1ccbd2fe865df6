package extract

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"wiregraph/graph"
)

// dates finds the expressions of time in the text. It reads tokens and fills
// st.times, in text order; datings then ties them to statements. What cannot be
// resolved, such as a weekday in an article without a date, stays unknown.
func dates(st *state) {
	for _, span := range st.doc.Sentences {
		for i := span.Start; i < span.End; {
			if tm, ok := st.timeAt(i, span.End); ok {
				st.times = append(st.times, tm)
				i = tm.end
				continue
			}
			i++
		}
	}
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
}

var weekdays = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
	"mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3, "thu.": 4, "thurs.": 4, "fri.": 5, "sat.": 6, "sun.": 7}

var months = map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7,
	"aug.": 8, "sep.": 9, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "aug": 8, "sept": 9, "oct": 10, "nov": 11, "dec": 12}

var numerals = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

func (st *state) lower(i int) string { return strings.ToLower(st.doc.Word(i)) }

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
	case weekdays[w] > 0 && st.capital(i):
		tm.weekday = weekdays[w]
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
	case w == "this" || w == "last" || w == "next" || w == "past":
		return st.relative(tm, w, end)
	case months[w] > 0 && st.capital(i):
		return st.monthFirst(tm, end)
	}
	return st.numberFirst(tm, w, end)
}

// afterWeekday takes the day of the month behind a weekday: "Monday, January 5".
func (st *state) afterWeekday(tm timeExpression, end int) timeExpression {
	k := tm.end
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
	next := st.lower(k)
	switch {
	case next == "week" || next == "month" || next == "year":
		tm.unit, tm.shift, tm.end = next, step, k+1
		return tm, w != "past"
	case next == "morning" || next == "afternoon" || next == "evening" || next == "night":
		tm.unit, tm.end = "day", k+1
		if w == "last" {
			tm.shift = -1
		}
		return tm, true
	case weekdays[next] > 0:
		tm.weekday, tm.toward, tm.end = weekdays[next], step, k+1
		return tm, true
	case months[next] > 0 && st.capital(k):
		tm.month, tm.toward, tm.end = months[next], step, k+1
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
		return tm, true
	case "day", "today":
		tm.unit, tm.end = "day", k+1
		return tm, st.lower(k-1) != "the"
	}
	return tm, false
}

// monthFirst reads "January 5, 2026", "January 2026", "January".
func (st *state) monthFirst(tm timeExpression, end int) (timeExpression, bool) {
	w := st.lower(tm.start)
	tm.month = months[w]
	k := tm.end
	if k < end && st.doc.Word(k) == "." {
		k++
	}
	if d := st.dayNumber(k, end); d > 0 {
		tm.day, k = d, k+1
		tm.end = k
		if k < end && st.doc.Word(k) == "," {
			k++
		}
	} else if k < end && st.lower(k) == "of" {
		k++
	}
	if y := st.yearNumber(k, end); y > 0 {
		tm.year, tm.end = y, k+1
	}
	bare := tm.day == 0 && tm.year == 0
	return tm, !bare || w != "may" && w != "march" && w != "mar." || st.afterIn(tm.start)
}

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
	if t, err := time.Parse(time.DateOnly, w); err == nil {
		tm.year, tm.month, tm.day = t.Year(), int(t.Month()), t.Day()
		return tm, true
	}
	if n := st.count(w); n > 0 && i+2 < end && st.lower(i+2) == "ago" {
		if unit := strings.TrimSuffix(st.lower(i+1), "s"); unit == "day" || unit == "week" || unit == "month" || unit == "year" {
			tm.unit, tm.shift, tm.end = unit, -n, i+3
			return tm, true
		}
	}
	d := st.dayNumber(i, end)
	if d == 0 {
		d = st.rangeStart(w)
	}
	k := i + 1
	if d > 0 && k < end && st.lower(k) == "of" {
		k++
	}
	if d > 0 && k < end && months[st.lower(k)] > 0 && st.capital(k) {
		tm.day, tm.month, tm.end = d, months[st.lower(k)], k+1
		if y := st.yearNumber(tm.end, end); y > 0 {
			tm.year, tm.end = y, tm.end+1
		}
		return tm, true
	}
	if y := st.yearNumber(i, end); y > 0 && st.afterIn(i) {
		tm.year = y
		return tm, true
	}
	return tm, false
}

func (st *state) count(w string) int {
	if n, err := strconv.Atoi(w); err == nil && n > 0 && n < 60 {
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
	if n, err := strconv.Atoi(w); err == nil && n >= 1 && n <= 31 && len(w) <= 2 {
		return n
	}
	return 0
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
		return fmt.Sprintf("%04d-%02d-%02d", tm.year, tm.month, tm.day)
	case tm.year > 0 && tm.month > 0:
		return fmt.Sprintf("%04d-%02d", tm.year, tm.month)
	case tm.year > 0:
		return fmt.Sprintf("%04d", tm.year)
	case published.IsZero():
		return ""
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
	if tm.day == 0 {
		return fmt.Sprintf("%04d-%02d", year, tm.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, tm.month, tm.day)
}

// datings gives each statement the time that hangs on its trigger, on the verb
// that carries it or on a clause that shares its time. It reads times,
// candidates and stances.
func datings(st *state) {
	for i := range st.candidates {
		s := &st.statements[st.candidates[i].statement]
		p := st.candidates[i].predicate
		k := st.timeOf(p, s.Stance == graph.Planned || st.announced(p.trigger))
		if k < 0 && !st.reacted(p) {
			k = st.onlyTime(p.trigger)
		}
		if st.candidates[i].frame.relation.Standing { // "the ship, commanded by X, left on Monday"
			k = st.hanging(p.trigger, p.trigger)
		}
		if own := st.timeOfConjunct(st.candidates[i].object.token); own >= 0 {
			k = own
		}
		if k >= 0 {
			tm := st.dated(k)
			s.Date = graph.Date{Value: tm.date(st.article.Published, s.Stance == graph.Planned || s.Stance == graph.Hypothetical && tm.weekday > 0), Words: st.words(tm.start, tm.end)}
			if years := st.anniversary(p.trigger); years > 0 {
				s.Date.Value = yearsBefore(s.Date.Value, years)
			}
			if s.Date.Value == "" {
				s.Date.Words = ""
			}
		}
	}
}

// anniversary is how many years the words above an event noun put between the
// event and the day that is told: "the first anniversary of the killing".
func (st *state) anniversary(trigger int) int {
	at := trigger
	for hops := 0; hops < 3 && st.tree.base(at) == "nmod"; hops++ {
		at = st.tree.tok[at].Head
		if st.tree.lemma(at) != "anniversary" {
			continue
		}
		for _, c := range st.tree.children(at) {
			if n := ordinal(st.lower(c)); n > 0 {
				return n
			}
		}
	}
	return 0
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

// ordinal reads "first" or "70th", 0 for anything else.
func ordinal(w string) int {
	if n := ordinals[w]; n > 0 {
		return n
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(w, suffix); ok {
			n, _ := strconv.Atoi(digits)
			return n
		}
	}
	return 0
}

// yearsBefore moves a date back by years.
func yearsBefore(value string, years int) string {
	if len(value) < 4 {
		return value
	}
	year, err := strconv.Atoi(value[:4])
	if err != nil || year <= years {
		return ""
	}
	return fmt.Sprintf("%04d%s", year-years, value[4:])
}

// dated lends a day without a year the year of another day in its sentence,
// where the article itself has no date.
func (st *state) dated(k int) timeExpression {
	tm := st.times[k]
	if tm.year > 0 || tm.month == 0 || !st.article.Published.IsZero() {
		return tm
	}
	for _, o := range st.times {
		if o.year > 0 && o.month > 0 && st.sentence[o.start] == st.sentence[tm.start] {
			tm.year = o.year
		}
	}
	return tm
}

// onlyTime is the one expression of time of the trigger's own clause, wherever
// the tree hangs it.
func (st *state) onlyTime(trigger int) int {
	found := -1
	for k, tm := range st.times {
		if st.sentence[tm.start] != st.sentence[trigger] || st.tree.clauseOf(tm.start) != st.tree.clauseOf(trigger) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// announced reports whether the clause of the trigger is what somebody announced.
func (st *state) announced(trigger int) bool {
	c := st.tree.clauseOf(trigger)
	h := st.tree.tok[c].Head
	return h >= 0 && st.tree.tok[c].Relation == "ccomp" && st.tree.lemma(h) == "announce"
}

// timeOf picks the expression for a predicate, -1 without one. What is planned
// and has no day of its own takes that of its announcement.
func (st *state) timeOf(p *predicate, announced bool) int {
	chain := []int{p.trigger}
	if st.reacted(p) {
		return st.hanging(p.trigger, p.trigger)
	}
	if p.carrier >= 0 {
		chain = append(chain, p.carrier)
	}
	for at := p.trigger; st.tree.tok[at].Head >= 0 && len(chain) < 8; {
		r := st.tree.base(at)
		h := st.tree.tok[at].Head
		if r == "ccomp" && !announced || st.tree.tok[at].Relation == "acl:relcl" || r == "parataxis" || r == "nsubj" && h != p.carrier {
			break
		}
		chain = append(chain, h)
		at = h
	}
	for _, word := range chain {
		if k := st.hanging(p.trigger, word); k >= 0 {
			return k
		}
	}
	return -1
}

// timeOfConjunct is the time told right behind one of several coordinated
// objects: "visited Oslo on 4 April and Bergen on 5 April"; -1 where the objects
// do not each have their own.
func (st *state) timeOfConjunct(object int) int {
	list := st.tree.conjuncts(st.tree.leader(object))
	if len(list) < 2 {
		return -1
	}
	found := -1
	for _, c := range list {
		end := st.doc.Sentences[st.sentence[c]].End
		for _, o := range list {
			if o > c && o < end {
				end = o
			}
		}
		k := -1
		for i, tm := range st.times {
			if tm.start > c && tm.start < end && (k < 0 || tm.start < st.times[k].start) {
				k = i
			}
		}
		if k < 0 {
			return -1
		}
		if c == object {
			found = k
		}
	}
	return found
}

// hanging is the expression of time in the trigger's sentence that hangs on the
// word, -1 without one.
func (st *state) hanging(trigger, word int) int {
	for k, tm := range st.times {
		if st.sentence[tm.start] == st.sentence[trigger] && st.hangsOn(tm, word) {
			return k
		}
	}
	return -1
}

// reacted: the event is a noun that a verb of a later day speaks of: "in December
// he accepted responsibility for the murder".
func (st *state) reacted(p *predicate) bool {
	if st.tree.tok[p.trigger].UPOS != "NOUN" {
		return false
	}
	for at, hops := p.trigger, 0; hops < 5; hops++ {
		h := st.tree.tok[at].Head
		if h < 0 || h == p.carrier && st.tree.lemma(at) != "responsibility" {
			return false
		}
		if st.tree.isVerb(h) {
			return st.grammar.is("reaction", st.tree.lemma(h)) && st.tree.base(at) != "nsubj"
		}
		at = h
	}
	return false
}

// hangsOn reports whether the expression modifies the word directly or through
// one of the word's own noun phrases.
func (st *state) hangsOn(tm timeExpression, word int) bool {
	top := tm.start
	for top >= tm.start && top < tm.end && st.tree.tok[top].Head >= tm.start && st.tree.tok[top].Head < tm.end {
		top = st.tree.tok[top].Head
	}
	for hops := 0; hops < 3; hops++ {
		h := st.tree.tok[top].Head
		if h == word {
			return true
		}
		if h >= 0 && st.tree.tok[h].Relation == "acl:relcl" && st.lexicon.is("occur", st.tree.lemma(h)) { // "the talks, which took place this week"
			top = h
			continue
		}
		if h < 0 || st.tree.isVerb(h) && st.tree.tok[top].Relation != "acl:relcl" {
			return false
		}
		switch st.tree.base(top) {
		case "acl":
			if !st.lexicon.is("occur", st.tree.lemma(top)) {
				return false
			}
			top = h
		case "nmod", "compound", "obl", "amod", "nummod", "appos", "det", "flat", "advmod", "dep":
			top = h
		default:
			return false
		}
	}
	return false
}
