// Package refresh comes again: it visits sources by their schedules, hands
// what is new to the pipeline, and remembers in the store how each source is
// doing. It says when a source is stale, keeps what failed as dead letters, and
// sees to it that two refreshers do not work on one store.
//
// It reads no format, fetches no address and knows no database.
//
// Invariant: a source's cursor is kept only after everything that it covers is
// stored, and every step before that may be repeated; so a kill at any point
// and a rerun lose nothing and double nothing.
package refresh

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"wiregraph/extract/source"
	"wiregraph/graph"
	"wiregraph/internal/pipeline"
)

// Source is one source of the configuration.
type Source struct {
	Name     string // unique; state is kept under it
	At       string // path or address; another one under the same name starts anew
	Source   source.Tracker
	Schedule Schedule
}

// Store is what a refresher needs of a store.
type Store interface {
	pipeline.Store
	graph.Notebook
	Batch(ctx context.Context, article string) (graph.Batch, bool, error)
}

// Runner visits sources. Its fields are set before its first use and not
// changed afterwards.
type Runner struct {
	Sources     []Source
	Store       Store // may be nil for Plans alone: nothing has been read yet
	Extractor   pipeline.Extractor
	Fingerprint string // see pipeline.Options
	Workers     int    // extracting at once within a source; 0 means all cores
	Parallel    int    // sources visited at once; 0 means 8
	Log         *slog.Logger
	Metrics     *Metrics // nil for none
}

// Result is what became of one visit.
type Result struct {
	Source  string           `json:"source"`
	Summary pipeline.Summary `json:"summary"`
	Error   string           `json:"error,omitempty"`  // what ended the visit
	Waiting time.Time        `json:"waiting,omitzero"` // not visited before this time, because the server or the schedule says so
	NextDue time.Time        `json:"next_due"`
}

// Which says which sources a pass visits.
type Which struct {
	Names   []string // only these; none means all
	DueOnly bool     // only those whose time has come
	Retry   bool     // try all dead letters again now
}

// ErrUnknown is wrapped by the error for a name that no source has.
var ErrUnknown = errors.New("no such source in the configuration; wiregraph sources lists them")

// Pass visits each source once and returns the results in the order of the
// configuration. A source that fails is a Result; the error is for what stops
// the pass: another refresher at work, the store, the end of ctx.
func (r *Runner) Pass(ctx context.Context, which Which) ([]Result, error) {
	chosen, err := r.choose(which.Names)
	if err != nil {
		return nil, err
	}
	held, err := acquire(ctx, r.Store)
	if err != nil {
		return nil, err
	}
	ctx = held.ctx
	records, err := r.records(ctx)
	if err != nil {
		return nil, errors.Join(err, held.release())
	}
	results := make([]Result, len(chosen))
	group, gctx := errgroup.WithContext(ctx)
	group.SetLimit(r.parallel())
	for i, s := range chosen {
		group.Go(func() (err error) {
			results[i], err = r.newVisit(s, records[s.Name]).run(gctx, which)
			return err
		})
	}
	err = group.Wait()
	if cause := context.Cause(ctx); err != nil && cause != nil {
		err = cause
	}
	return results, errors.Join(err, held.release())
}

func (r *Runner) parallel() int { return cmp.Or(r.Parallel, 8) }

func (r *Runner) choose(names []string) ([]Source, error) {
	if len(names) == 0 {
		return r.Sources, nil
	}
	var out []Source
	var errs []error
	for _, name := range names {
		i := slices.IndexFunc(r.Sources, func(s Source) bool { return s.Name == name })
		if i < 0 {
			errs = append(errs, fmt.Errorf("%s: %w", name, ErrUnknown))
			continue
		}
		if !slices.ContainsFunc(out, func(s Source) bool { return s.Name == name }) {
			out = append(out, r.Sources[i])
		}
	}
	return out, errors.Join(errs...)
}

// run brings the source up to date and keeps its new state.
func (v *visit) run(ctx context.Context, which Which) (Result, error) {
	now := time.Now()
	if wait := v.waits(now, which); !wait.IsZero() {
		return Result{Source: v.source.Name, Waiting: wait, NextDue: v.status.NextDue}, nil
	}
	if which.Retry {
		v.forgetLetters()
	}
	all, err := v.once(ctx, now)
	for err == nil && all.Error == "" && v.more() {
		var part Result
		part, err = v.once(ctx, now)
		part.Summary = add(all.Summary, part.Summary)
		all = part
	}
	return all, err
}

// more tells whether the source left something for another fetch at once. One
// that did not move has nothing, whatever it says.
func (v *visit) more() bool {
	if !v.moved {
		return false
	}
	s, ok := v.source.Source.(interface{ More(source.Cursor) bool })
	return ok && s.More(v.cursor)
}

// once makes one fetch and keeps what it brought.
func (v *visit) once(ctx context.Context, now time.Time) (Result, error) {
	v.problems = nil
	sum, next, err := pipeline.Build(ctx, v.source.Source, v.cursor, v.Extractor, v.Store, pipeline.Options{
		Fingerprint: v.Fingerprint, Workers: v.Workers, Now: time.Now, Known: v.known, Problem: v.problem})
	var inStore *pipeline.StoreError
	if errors.As(err, &inStore) {
		return Result{Source: v.source.Name, Summary: sum, Error: err.Error()}, err
	}
	if ctx.Err() != nil {
		return Result{Source: v.source.Name, Summary: sum, Error: context.Cause(ctx).Error()}, context.Cause(ctx)
	}
	// What is stored is stored; a Ctrl-C from here on must not part it from its
	// cursor, or the next pass would fetch it all again.
	return v.settle(context.WithoutCancel(ctx), now, sum, next, err)
}

// known asks the store for one article.
func (r *Runner) known(ctx context.Context, id string) (graph.ArticleInfo, bool, error) {
	b, ok, err := r.Store.Batch(ctx, id)
	return b.Info(nil), ok, err
}

// visit is one visit to one source.
type visit struct {
	*Runner
	source Source
	log    *slog.Logger

	record   record // as it was read
	cursor   source.Cursor
	moved    bool // by the latest fetch
	status   Status
	letters  []Letter
	problems []*source.Problem
}

// problem takes what the pipeline tells.
func (v *visit) problem(p *source.Problem) {
	level := slog.LevelWarn
	if p.Kind == source.Skipped {
		level = slog.LevelDebug
	}
	v.log.Log(context.Background(), level, p.What, problemKeys(p)...)
	if p.Kind == source.Gone || p.Kind == source.Failed && len(v.problems) < maxLetters {
		v.problems = append(v.problems, p)
	}
}

// problemKeys are the log's keys for a problem, without those that say nothing.
func problemKeys(p *source.Problem) []any {
	keys := []any{"kind", string(p.Kind), "where", p.Where}
	if p.Line > 0 {
		keys = append(keys, "line", p.Line)
	}
	if p.Article != "" {
		keys = append(keys, "article", p.Article)
	}
	if panicked := (*pipeline.PanicError)(nil); errors.As(p, &panicked) {
		keys = append(keys, "stack", string(panicked.Stack))
	}
	return keys
}

// waits says until when a source is left alone, zero for not at all.
func (v *visit) waits(now time.Time, which Which) time.Time {
	switch {
	case v.status.RestUntil.After(now):
		return v.status.RestUntil
	case which.DueOnly && v.status.NextDue.After(now):
		return v.status.NextDue
	}
	return time.Time{}
}

// settle keeps what a visit brought, the cursor after everything it covers.
func (v *visit) settle(ctx context.Context, now time.Time, sum pipeline.Summary, next source.Cursor, visitErr error) (Result, error) {
	if visitErr == nil {
		if err := v.retract(ctx); err != nil {
			return Result{Source: v.source.Name, Summary: sum}, err
		}
	}
	v.mend(now, next, visitErr == nil)
	if v.moved = visitErr == nil && next != v.cursor; v.moved {
		v.cursor, v.status.Rhythm = next, v.rhythm(next)
	}
	interval := v.status.Interval
	v.status.visited(v.source, now, sum, visitErr)
	if v.more() {
		v.status.Interval = interval // the visit goes on; it is judged at its end
	}
	v.status.Letters = len(v.letters)
	if err := v.save(ctx); err != nil {
		return Result{Source: v.source.Name, Summary: sum}, err
	}
	v.Metrics.visited(v.status, sum, visitErr, time.Since(now))
	res := Result{Source: v.source.Name, Summary: sum, NextDue: v.status.NextDue}
	if visitErr != nil {
		res.Error = visitErr.Error()
		v.log.Error("visit failed", "error", visitErr, "fails", v.status.Fails, "next_due", v.status.NextDue)
		return res, nil
	}
	v.log.Info("visited", "new", sum.New, "changed", sum.Changed, "unchanged", sum.Unchanged, "failed", sum.Failed,
		"skipped", sum.Skipped, "gone", sum.Gone, "took", time.Since(now), "next_due", v.status.NextDue)
	return res, nil
}

// retract takes out what publishers withdrew.
func (v *visit) retract(ctx context.Context) error {
	for _, p := range v.problems {
		if p.Kind != source.Gone {
			continue
		}
		if err := v.Store.Retract(ctx, p.Article); err != nil {
			return &pipeline.StoreError{Err: err}
		}
	}
	return nil
}

// rhythm is the source's own, where it has one.
func (v *visit) rhythm(c source.Cursor) time.Duration {
	if s, ok := v.source.Source.(interface {
		Rhythm(source.Cursor) time.Duration
	}); ok {
		return s.Rhythm(c)
	}
	return 0
}

// Plan is what a visit would look at now.
type Plan struct {
	Source  string    `json:"source"`
	Waiting time.Time `json:"waiting,omitzero"`
	Places  []string  `json:"places"`
	Error   string    `json:"error,omitempty"`
}

// Plans says what a pass would look at, without looking: a dry run. It asks no
// server, so what a feed will name is not in it.
func (r *Runner) Plans(ctx context.Context, which Which) ([]Plan, error) {
	chosen, err := r.choose(which.Names)
	if err != nil {
		return nil, err
	}
	records, err := r.records(ctx)
	if err != nil {
		return nil, err
	}
	var out []Plan
	now := time.Now()
	for _, s := range chosen {
		v := r.newVisit(s, records[s.Name])
		p := Plan{Source: s.Name, Places: []string{}, Waiting: v.waits(now, which)}
		if p.Waiting.IsZero() {
			places, err := s.Source.Due(v.cursor, now)
			p.Places = append(p.Places, places...)
			if err != nil {
				p.Error = err.Error()
			}
		}
		out = append(out, p)
	}
	return out, nil
}
