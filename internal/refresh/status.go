package refresh

import (
	"context"
	"errors"
	"time"

	"wiregraph/internal/pipeline"
)

// Status is how a source is doing.
type Status struct {
	Source      string        `json:"source"`
	At          string        `json:"at"`
	First       time.Time     `json:"first"` // first visit
	LastVisit   time.Time     `json:"last_visit"`
	LastSuccess time.Time     `json:"last_success,omitzero"`
	LastNew     time.Time     `json:"last_new,omitzero"` // last visit that brought a new or changed article
	LastError   string        `json:"last_error,omitempty"`
	ErrorAt     time.Time     `json:"error_at,omitzero"`
	Fails       int           `json:"fails"` // visits that failed since the last success
	Interval    time.Duration `json:"interval"`
	Rhythm      time.Duration `json:"rhythm,omitempty"`    // between its entries, as far as it tells
	RestUntil   time.Time     `json:"rest_until,omitzero"` // the server asked to be left alone
	NextDue     time.Time     `json:"next_due"`

	Visits  int              `json:"visits"`
	Total   pipeline.Summary `json:"total"`   // over all visits; Unchanged counts each time an article is seen again
	Letters int              `json:"letters"` // dead letters
}

// visited enters the outcome of a visit.
func (s *Status) visited(src Source, now time.Time, sum pipeline.Summary, err error) {
	now = now.UTC().Truncate(time.Second)
	s.Source, s.At, s.LastVisit = src.Name, src.At, now
	if s.First.IsZero() {
		s.First = now
	}
	s.Visits++
	s.Total = add(s.Total, sum)
	if sum.New+sum.Changed > 0 {
		s.LastNew = now
	}
	s.RestUntil = time.Time{}
	if err != nil {
		s.failed(src, now, err)
		return
	}
	s.LastSuccess, s.Fails, s.LastError, s.ErrorAt = now, 0, "", time.Time{}
	s.Interval = adapt(s.Interval, s.Rhythm, sum.New+sum.Changed > 0)
	s.NextDue = src.Schedule.next(now, s.Interval).Truncate(time.Second)
}

func (s *Status) failed(src Source, now time.Time, err error) {
	s.Fails++
	s.LastError, s.ErrorAt = err.Error(), now
	if s.Interval == 0 {
		s.Interval = firstInterval
	}
	s.NextDue = src.Schedule.retry(now, s.Fails).Truncate(time.Second)
	var rest interface{ RestUntil() time.Time }
	if errors.As(err, &rest) {
		s.RestUntil = rest.RestUntil().UTC()
		if s.NextDue.Before(s.RestUntil) {
			s.NextDue = s.RestUntil
		}
	}
}

func add(a, b pipeline.Summary) pipeline.Summary {
	return pipeline.Summary{New: a.New + b.New, Changed: a.Changed + b.Changed, Unchanged: a.Unchanged + b.Unchanged,
		Failed: a.Failed + b.Failed, Skipped: a.Skipped + b.Skipped, Gone: a.Gone + b.Gone, Statements: a.Statements + b.Statements}
}

// State is a status in one word.
type State string

const (
	Waiting State = "waiting" // configured, not visited yet
	OK      State = "ok"
	Failing State = "failing" // the last visit failed, but the source is not stale yet
	Stale   State = "stale"   // no success for longer than three of its own intervals
)

// State judges a status at a time.
func (s Status) State(schedule Schedule, now time.Time) State {
	if s.First.IsZero() {
		return Waiting
	}
	since := s.LastSuccess
	if since.IsZero() {
		since = s.First
	}
	limit := schedule.overdue(since, max(s.Interval, leastInterval))
	switch {
	case !limit.IsZero() && now.After(limit):
		return Stale
	case s.Fails > 0:
		return Failing
	}
	return OK
}

// Standing is a source with its status, as it is shown: the durations, which the
// status keeps as numbers, stand in it as people write them.
type Standing struct {
	Status
	Interval span  `json:"interval"`
	Rhythm   span  `json:"rhythm,omitempty"`
	State    State `json:"state"`
}

func standing(s Status, state State) Standing {
	return Standing{Status: s, Interval: span(s.Interval), Rhythm: span(s.Rhythm), State: state}
}

// span is a duration that JSON shows as "15m0s", a form that the configuration
// takes too.
type span time.Duration

// MarshalText writes the form of time.Duration.
func (d span) MarshalText() ([]byte, error) { return []byte(time.Duration(d).String()), nil }

// Standings gives every source of the configuration, in its order.
func (r *Runner) Standings(ctx context.Context) ([]Standing, error) {
	notes := map[string][]byte{}
	err := r.Store.List(ctx, statusKind, func(name string, value []byte) error {
		notes[name] = value
		return nil
	})
	if err != nil {
		return nil, err
	}
	now := time.Now()
	out := make([]Standing, len(r.Sources))
	for i, s := range r.Sources {
		v := r.newVisit(s, record{status: notes[s.Name]})
		v.status.Source, v.status.At = s.Name, s.At
		out[i] = standing(v.status, v.status.State(s.Schedule, now))
	}
	return out, nil
}
