package refresh

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/robfig/cron/v3"
)

// Schedule says when to visit a source: by a cron expression in a time zone, at
// a fixed interval, or, as the zero value, at an interval that follows the
// source's own rhythm.
type Schedule struct {
	cron  cron.Schedule
	every time.Duration
	zone  *time.Location
}

// Bounds of intervals.
const (
	leastEvery    = 10 * time.Second // of a fixed interval that somebody asks for
	leastInterval = 10 * time.Minute // of an adaptive one
	mostInterval  = 12 * time.Hour
	firstInterval = 30 * time.Minute
	firstRetry    = time.Minute
	mostRetry     = 6 * time.Hour
)

// ParseSchedule reads an interval ("15m") or a cron expression ("*/10 6-22 * *
// *", "@hourly"); both empty is the adaptive schedule. The time zone is a name
// of the IANA database, "" for UTC; it matters to cron alone.
func ParseSchedule(every, expression, zone string) (Schedule, error) {
	location, err := time.LoadLocation(zone)
	switch {
	case err != nil:
		return Schedule{}, fmt.Errorf("time zone %q is unknown; use a name like Europe/Berlin", zone)
	case every != "" && expression != "":
		return Schedule{}, fmt.Errorf("every and cron are both given; give one")
	case every != "":
		d, err := time.ParseDuration(every)
		if err != nil || d < leastEvery {
			return Schedule{}, fmt.Errorf("every %q is no interval of at least %v; use one like 15m or 6h", every, leastEvery)
		}
		return Schedule{every: d}, nil
	case expression != "":
		c, err := cron.ParseStandard(expression)
		if err != nil {
			return Schedule{}, fmt.Errorf("cron %q: %w; use five fields like */10 6-22 * * *", expression, err)
		}
		return Schedule{cron: c, zone: location}, nil
	}
	return Schedule{}, nil
}

// next is the time of the regular visit after t; interval is the source's
// adaptive one.
func (s Schedule) next(t time.Time, interval time.Duration) time.Time {
	switch {
	case s.cron != nil:
		return s.cron.Next(t.In(s.zone)).UTC()
	case s.every > 0:
		return t.Add(s.every)
	}
	return t.Add(interval)
}

// retry is the time of the visit after the n-th failure in a row. A cron
// expression is kept to; else the distance doubles from a minute up, and is
// scattered so that sources that failed together do not come back together.
func (s Schedule) retry(t time.Time, fails int) time.Time {
	if s.cron != nil {
		return s.next(t, 0)
	}
	d := min(firstRetry<<min(fails-1, 20), mostRetry)
	return t.Add(time.Duration(float64(d) * (0.8 + 0.4*rand.Float64())))
}

// overdue is the time at which a source without a success since t is stale:
// after three regular visits that should have been. A cron expression that
// never fires again is never overdue.
func (s Schedule) overdue(t time.Time, interval time.Duration) time.Time {
	for range 3 {
		if t = s.next(t, interval); t.IsZero() {
			return time.Time{}
		}
	}
	return t
}

// adapt is the interval after a visit: shorter where there was news, longer
// where there was none, and never far from the rhythm in which the source
// itself says that it publishes.
func adapt(interval, rhythm time.Duration, news bool) time.Duration {
	switch {
	case interval == 0 && rhythm > 0:
		interval = rhythm
	case interval == 0:
		interval = firstInterval
	case news:
		interval = interval * 2 / 3
	default:
		interval = interval * 5 / 4
	}
	if rhythm > 0 {
		interval = min(max(interval, rhythm/4), rhythm*2)
	}
	return min(max(interval, leastInterval), mostInterval)
}
