package graph

import "time"

// days is an interval of days, both ends inclusive, counted from the Unix epoch.
type days struct{ first, last int }

// parseDate reads an ISO day, month or year as the days that it covers.
func parseDate(value string) (days, bool) {
	var layout string
	var years, months, rest int
	switch len(value) {
	case len("2006-01-02"):
		layout, rest = "2006-01-02", 1
	case len("2006-01"):
		layout, months = "2006-01", 1
	case len("2006"):
		layout, years = "2006", 1
	default:
		return days{}, false
	}
	t, err := time.Parse(layout, value)
	if err != nil {
		return days{}, false
	}
	return days{dayOf(t), dayOf(t.AddDate(years, months, rest)) - 1}, true
}

// dayOf is the day of a time in UTC. Unix seconds before 1970 are negative,
// where Go's division rounds up; the shift keeps years from 1 on positive.
func dayOf(t time.Time) int {
	const shift = 1_000_000
	return int((t.Unix()+shift*86400)/86400) - shift
}

func (d days) overlaps(o days) bool { return d.first <= o.last && o.first <= d.last }

// distance is how many days lie between a day and the interval, 0 inside.
func (d days) distance(day int) int {
	return max(d.first-day, day-d.last, 0)
}
