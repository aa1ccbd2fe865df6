package extract

import (
	"fmt"
	"time"

	"wiregraph/extract/internal/lexis"
)

// Days that the text counts from others of its own: "a day later", "the same
// night", "two days after the raid".

// value resolves expression k; ahead tells which way an open one points.
func (st *state) value(k int, ahead bool) string {
	tm := st.dated(k)
	if !tm.told {
		if day := st.saidDay(tm.start); tm.unit == "day" && day != "" { // "I told him last night", said on Tuesday
			return shiftDate(day, tm.unit, tm.shift)
		}
		return tm.date(st.article.Published, ahead)
	}
	return shiftDate(st.toldBefore(k, ahead), tm.unit, tm.shift)
}

// saidDay is the day on which the quotation of token i was uttered: one told outside
// it in its sentence, else the first of a sentence shortly before that speaks of
// the speaker; "" outside quotations or where none is told.
func (st *state) saidDay(i int) string {
	who := st.spokenBy(i)
	if who < 0 {
		return ""
	}
	for n := st.sentence[i]; n >= max(0, st.sentence[i]-6); n-- {
		if !st.mentionsIn(n, who) {
			continue
		}
		for k, tm := range st.timesIn(n) {
			if st.spokenBy(tm.start) >= 0 || tm.gap || tm.told || tm.attributive || st.bounds(tm) || st.dateLine(tm) || st.besideStory(k) || st.toCome(tm) {
				continue
			}
			if v := tm.date(st.article.Published, false); len(v) == precision["day"] {
				return v
			}
			break
		}
	}
	return ""
}

// toldBefore is the last day (month, year) told before expression k within three
// sentences, as precise as its unit needs; where none is, the day that the report
// begins with, in the week that it is of. What happened is not counted from what is still to come.
func (st *state) toldBefore(k int, ahead bool) string {
	unit := st.times[k].unit
	for i := k - 1; i >= 0 && st.sentence[st.times[k].start]-st.sentence[st.times[i].start] <= 3; i-- {
		tm := st.times[i]
		plan := st.toCome(tm)
		if tm.gap || st.bounds(tm) || plan && !ahead || st.dateLine(tm) || st.besideStory(i) ||
			st.times[k].gap && st.sentence[tm.start] == st.sentence[st.times[k].start] && st.inRelative(tm) {
			continue
		}
		if v := st.value(i, plan); len(v) >= precision[unit] {
			return v
		}
	}
	for i := 0; i < k && st.sentence[st.times[i].start] <= 2; i++ {
		if tm := st.times[i]; !tm.gap && !tm.told && !tm.attributive && !st.bounds(tm) && !st.toCome(tm) && !st.dateLine(tm) {
			if v := st.value(i, false); len(v) >= precision[unit] && st.fresh(v) {
				return v
			}
		}
	}
	return ""
}

// dateLine reports whether the expression is the day of the report itself, on a line of
// its own or behind the city, and tells no event.
func (st *state) dateLine(tm timeExpression) bool {
	n := st.sentence[tm.start]
	if n > 3 || tm.day == 0 {
		return false
	}
	span := st.doc.Sentences[n]
	if last := st.doc.Word(span.End - 1); last == "-" || last == "--" || last == "–" || last == "—" {
		return true
	}
	return tm.start == span.Start && tm.end == span.End
}

// besideStory reports whether expression i stands in a relative clause beside one of the
// sentence's own story: "flew to Oslo on Sunday to meet X, who took office a day earlier".
func (st *state) besideStory(i int) bool {
	if !st.inRelative(st.times[i]) {
		return false
	}
	for k, tm := range st.timesIn(st.sentence[st.times[i].start]) {
		if k != i && !tm.gap && !tm.told && !st.inRelative(tm) {
			return true
		}
	}
	return false
}

// inRelative reports whether the expression stands in a relative clause.
func (st *state) inRelative(tm timeExpression) bool {
	return st.tree.tok[st.tree.clauseOf(tm.start)].Relation == "acl:relcl"
}

// fresh reports whether the day lies in the week before the article's own.
func (st *state) fresh(value string) bool {
	day, err := time.Parse(time.DateOnly, value)
	age := st.article.Published.Sub(day)
	return err == nil && !st.article.Published.IsZero() && age >= 0 && age <= 7*24*time.Hour
}

// bounds reports whether an expression tells since or until when something holds,
// which is no day of an event.
func (st *state) bounds(tm timeExpression) bool {
	if tm.end+1 < len(st.doc.Tokens) && st.doc.Word(tm.end) == "," && st.lower(tm.end+1) == "when" { // "since Saturday, when X clashed with Y"
		return false
	}
	return tm.start > 0 && boundCase[st.lower(tm.start-1)]
}

var boundCase = lexis.Set("from", "starting", "beginning", "effective", "since", "until", "till", "by", "before", "through", "of")

// toCome reports whether the clause of an expression tells of the future.
func (st *state) toCome(tm timeExpression) bool {
	v := tm.start
	for hops := 0; hops < 6 && v >= 0 && !st.tree.isVerb(v); hops++ {
		v = st.tree.tok[v].Head
	}
	return v >= 0 && st.local(v).planned
}

// precision is how long a date must be to count units from it.
var precision = map[string]int{"day": len("2006-01-02"), "week": len("2006-01-02"), "month": len("2006-01"), "year": len("2006")}

// shiftDate counts units from a date. The result is no more precise than the
// unit: weeks and months tell the month.
func shiftDate(value, unit string, n int) string {
	layout := map[int]string{4: "2006", 7: "2006-01", 10: time.DateOnly}[len(value)]
	t, err := time.Parse(layout, value)
	if layout == "" || err != nil || len(value) < precision[unit] {
		return ""
	}
	switch unit {
	case "day":
		return t.AddDate(0, 0, n).Format(time.DateOnly)
	case "week":
		return t.AddDate(0, 0, 7*n).Format("2006-01")
	case "month":
		return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0).Format("2006-01")
	}
	return fmt.Sprintf("%04d", t.Year()+n)
}

// beyondGap dates a predicate in a sentence that tells how far apart two events
// are, where only the other one has a day: "the raid came two days after X
// shelled Y on Monday".
func (st *state) beyondGap(p *predicate) (timing, bool) {
	n := st.sentence[p.trigger]
	for g, tm := range st.timesIn(n) {
		if !tm.gap {
			continue
		}
		first, last := st.countedFrom(tm)
		behind := p.trigger >= first && p.trigger < last
		own, other := -1, -1
		for k, o := range st.timesIn(n) {
			if o.gap || o.attributive || st.inRelative(o) && st.clauseOfTime(o) != st.tree.clauseOf(p.trigger) {
				continue
			}
			if in := o.start >= first && o.start < last; in == behind {
				own = k
			} else if other < 0 {
				other = k
			}
		}
		if own >= 0 {
			return timing{}, false
		}
		return timing{k: other, word: -1, gap: g, behind: behind}, true
	}
	return timing{}, false
}

// deedBefore is the day told before of a deed that stands behind the distance g as
// something known: "a day before his death", "hours after the raid".
func (st *state) deedBefore(g int) string {
	t := st.times[g].end
	if t+1 >= len(st.doc.Tokens) || st.tree.tok[t].Relation != "nmod:poss" && !st.bareEvent(st.tree.tok[t].Head) {
		return ""
	}
	if noun := st.tree.lemma(st.tree.tok[t].Head); !st.grammar.is("deed", noun) && !st.grammar.is("loss", noun) {
		return ""
	}
	n := st.sentence[t]
	for back := n - 1; back >= max(0, n-5); back-- {
		if d, ok := st.deedTime(back); ok && d.k >= 0 {
			return st.value(d.k, false)
		}
	}
	return ""
}

// countedFrom is the span of what stands behind a distance: to the end of the
// sentence, or to the next comma where the distance opens it.
func (st *state) countedFrom(tm timeExpression) (first, last int) {
	span := st.doc.Sentences[st.sentence[tm.start]]
	last = span.End
	if tm.start <= span.Start+1 {
		for t := tm.end; t < span.End; t++ {
			if st.doc.Word(t) == "," {
				return tm.end, t
			}
		}
	}
	return tm.end, last
}

// overGap is the day on the far side of the distance g from the day k; where the
// sentence has no other day, what is told behind the distance counts from the
// last one before.
func (st *state) overGap(g, k int, behind bool) string {
	tm := st.times[g]
	from, shift := "", tm.shift
	switch {
	case k >= 0:
		from = st.value(k, false)
	case behind:
		from = st.toldBefore(g, false)
	default:
		if from = st.deedBefore(g); from == "" && st.lower(tm.end) == "the" { // "two days before the signing" that was told
			from = st.toldBefore(g, false)
		}
	}
	if behind {
		shift = -shift
	}
	return shiftDate(from, tm.unit, shift)
}
