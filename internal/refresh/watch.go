package refresh

import (
	"context"
	"errors"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

// Watch visits each source whenever it is due, until ctx ends, which is no
// error. A store that fails is tried again like a source that does; losing the
// lock ends it.
func (r *Runner) Watch(ctx context.Context) error {
	held, err := acquire(ctx, r.Store)
	if err != nil {
		return err
	}
	slots := semaphore.NewWeighted(int64(r.parallel()))
	group, gctx := errgroup.WithContext(held.ctx)
	for _, s := range r.Sources {
		group.Go(func() error { return r.attend(gctx, s, slots) })
	}
	err = group.Wait()
	if cause := context.Cause(held.ctx); errors.Is(cause, ErrLost) {
		err = cause
	} else if ctx.Err() != nil {
		err = nil
	}
	return errors.Join(err, held.release())
}

// attend visits one source at its times.
func (r *Runner) attend(ctx context.Context, s Source, slots *semaphore.Weighted) error {
	faults := 0
	for {
		if err := slots.Acquire(ctx, 1); err != nil {
			return err
		}
		res, err := r.visitDue(ctx, s)
		slots.Release(1)
		next := res.NextDue
		switch {
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case err != nil:
			faults++
			next = Schedule{}.retry(time.Now(), faults)
			r.Log.Error("the state of a source cannot be kept", "source", s.Name, "error", err, "next_due", next)
		default:
			faults = 0
		}
		if err := sleepUntil(ctx, next); err != nil {
			return err
		}
	}
}

func (r *Runner) visitDue(ctx context.Context, s Source) (Result, error) {
	rec, err := r.record(ctx, s.Name)
	if err != nil {
		return Result{}, err
	}
	return r.newVisit(s, rec).run(ctx, Which{DueOnly: true})
}

func sleepUntil(ctx context.Context, t time.Time) error {
	timer := time.NewTimer(time.Until(t))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
