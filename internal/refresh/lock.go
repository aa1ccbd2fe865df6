package refresh

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"

	"wiregraph/graph"
)

// Times of the lock. A holder that has not been heard of for staleLock is taken
// for dead. Clocks of two machines on one store may differ by less than that.
const (
	heartbeat = 15 * time.Second
	staleLock = 90 * time.Second
)

// Holder is who works on a store.
type Holder struct {
	Host  string    `json:"host"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
	Beat  time.Time `json:"beat"`
	Token string    `json:"token"` // see process
}

// process tells this process from an earlier one of the same number: in a
// container the number is always 1, also after a restart.
var process = rand.Text()

// HeldError is the error of a refresher that finds another one at work.
type HeldError struct{ Holder Holder }

func (e *HeldError) Error() string {
	return fmt.Sprintf("process %d on %s has been refreshing this store since %s and was last heard of at %s; wait for it or stop it",
		e.Holder.PID, e.Holder.Host, e.Holder.Since.Format(time.RFC3339), e.Holder.Beat.Format(time.RFC3339))
}

// ErrLost ends a refresher whose lock somebody else took: it was asleep for so
// long that it was taken for dead.
var ErrLost = errors.New("another process took the lock on the store; this one was not heard of for too long")

// lock is a held lock; ctx ends when it is lost.
type lock struct {
	ctx     context.Context
	release func() error
}

// acquire takes the lock or says who has it. A holder on this machine that no
// longer lives is replaced at once.
func acquire(ctx context.Context, notes graph.Notebook) (*lock, error) {
	host, _ := os.Hostname() // "" is as good a name as any
	now := time.Now().UTC().Truncate(time.Second)
	mine := Holder{Host: host, PID: os.Getpid(), Since: now, Beat: now, Token: process}
	for {
		old, err := notes.Get(ctx, lockKind, "lock")
		if err != nil {
			return nil, err
		}
		var other Holder
		if old != nil && json.Unmarshal(old, &other) == nil && other.alive(host, now) {
			return nil, &HeldError{other}
		}
		value, err := json.Marshal(mine)
		if err != nil {
			return nil, err
		}
		done, err := notes.Swap(ctx, lockKind, "lock", old, value)
		if err != nil {
			return nil, err
		}
		if done {
			return hold(ctx, notes, mine, value), nil
		}
	}
}

// alive tells whether a holder may still be at work.
func (h Holder) alive(host string, now time.Time) bool {
	if now.Sub(h.Beat) > staleLock {
		return false
	}
	if h.Host != host {
		return true
	}
	if h.PID == os.Getpid() {
		return h.Token == process
	}
	p, err := os.FindProcess(h.PID)
	if err != nil {
		return false
	}
	err = p.Signal(syscall.Signal(0)) // asks only whether it can be sent
	return !errors.Is(err, os.ErrProcessDone) && !errors.Is(err, syscall.ESRCH)
}

// hold beats until it is released.
func hold(ctx context.Context, notes graph.Notebook, mine Holder, value []byte) *lock {
	ctx, cancel := context.WithCancelCause(ctx)
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		ticker := time.NewTicker(heartbeat)
		defer ticker.Stop()
		for {
			select {
			case <-stop:
				return
			case now := <-ticker.C:
				mine.Beat = now.UTC().Truncate(time.Second)
				if next, ok := beat(ctx, notes, mine, value); ok {
					value = next
				} else if ctx.Err() == nil {
					cancel(ErrLost)
					return
				}
			}
		}
	}()
	return &lock{ctx, func() error {
		close(stop)
		<-stopped
		defer cancel(nil)
		_, err := notes.Swap(context.WithoutCancel(ctx), lockKind, "lock", value, nil)
		return err
	}}
}

// beat writes a sign of life; false where the lock is another's. A store that
// does not answer this time may answer the next: the lock outlives some beats.
func beat(ctx context.Context, notes graph.Notebook, mine Holder, old []byte) ([]byte, bool) {
	next, err := json.Marshal(mine)
	if err != nil {
		return old, true // cannot be for this type; the old sign of life stands
	}
	done, err := notes.Swap(ctx, lockKind, "lock", old, next)
	if err != nil {
		return old, true
	}
	return next, done
}
