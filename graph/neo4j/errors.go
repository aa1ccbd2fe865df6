package neo4j

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/db"
)

// ErrUnavailable is wrapped by errors of a server that does not answer, or not
// any more.
var ErrUnavailable = errors.New("no Neo4j server answers")

// ErrDenied is wrapped by errors of a user who may not do this here: a wrong
// password, a user or a database that is read-only.
var ErrDenied = errors.New("not allowed")

// final is an error that the driver would take for transient and send the same
// transaction again, in vain: one too large for the server's memory, a
// read-only database. It does not unwrap, so that the driver cannot see into it.
type final struct{ inner error }

func (e final) Error() string { return e.inner.Error() }

// ErrTooLarge is wrapped where one article is more than the server's memory
// takes in a transaction.
var ErrTooLarge = errors.New("too large for one transaction")

func tooLarge(err error) bool { return errors.Is(err, ErrTooLarge) }

// finalIn marks such an error inside a transaction. A cluster's answer that a
// database is read-only only means another member.
func (c *client) finalIn(err error) error {
	e, ok := err.(*db.Neo4jError)
	if ok && (isMemory(e) || e.Code == readOnly && strings.HasPrefix(c.address, "bolt")) {
		return final{err}
	}
	return err
}

// errByHand is wrapped where a write has met a node or relationship of which the
// record does not know, or has missed one.
var errByHand = errors.New("the graph was changed by hand")

const violation = "Neo.ClientError.Schema.ConstraintValidationFailed"

const readOnly = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"

// persist repeats f while the server does not answer, up to the client's wait.
// The driver repeats by itself what is certain to be unfinished; a commit whose
// answer got lost, and a server that is away for longer, are repeated here,
// which is right because every write of this package can be repeated.
func (c *client) persist(ctx context.Context, f func() error) error {
	deadline, first := time.Now().Add(c.wait), true
	for pause := 100 * time.Millisecond; ; pause = min(2*pause, 3*time.Second) {
		err := f()
		if err == nil || ctx.Err() != nil || !lost(err) || time.Now().Add(pause).After(deadline) {
			return c.explain(err)
		}
		level := slog.LevelDebug // said once; the error at the end has the reason
		if first {
			level, first = slog.LevelWarn, false
		}
		c.log.Log(ctx, level, "the Neo4j server does not answer, trying again", "step", "store", "store", c.address, "until", deadline.Format(time.RFC3339))
		if err := sleep(ctx, pause); err != nil {
			return err
		}
	}
}

func sleep(ctx context.Context, pause time.Duration) error {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-timer.C:
		return nil
	}
}

// lost reports whether the connection is the trouble, or a server that is about
// to stop or to start, so that the same call may do later.
func lost(err error) bool {
	return anyCause(err, func(err error) bool {
		switch e := err.(type) {
		case *driver.ConnectivityError:
			return true
		case *db.Neo4jError:
			return e.IsRetriable() && !isMemory(e) && e.Code != readOnly
		}
		return driver.IsRetryable(err)
	})
}

// anyCause looks through the driver's wrappers, some of which do not unwrap.
func anyCause(err error, is func(error) bool) bool {
	if err == nil {
		return false
	}
	if is(err) {
		return true
	}
	if limit, ok := err.(*driver.TransactionExecutionLimit); ok {
		return len(limit.Errors) > 0 && anyCause(limit.Errors[len(limit.Errors)-1], is)
	}
	if connectivity, ok := err.(*driver.ConnectivityError); ok {
		return anyCause(connectivity.Inner, is)
	}
	if last, ok := err.(final); ok {
		return anyCause(last.inner, is)
	}
	return anyCause(errors.Unwrap(err), is)
}

// serverError is what the server itself said, nil where it said nothing.
func serverError(err error) *db.Neo4jError {
	var found *db.Neo4jError
	anyCause(err, func(err error) bool {
		e, ok := err.(*db.Neo4jError)
		if ok {
			found = e
		}
		return ok
	})
	return found
}

// isMemory covers the pool of one transaction and that of all of them.
func isMemory(e *db.Neo4jError) bool {
	return strings.HasPrefix(e.Code, "Neo.TransientError.General.") && strings.Contains(e.Code, "Memory")
}

func isOutOfMemory(err error) bool {
	return anyCause(err, func(err error) bool {
		e, ok := err.(*db.Neo4jError)
		return ok && isMemory(e)
	})
}

// denials are the codes of what a user or a database does not permit.
var denials = []struct{ code, sentence string }{
	{"Neo.ClientError.Security.Unauthorized", "wrong user name or password for user %q: set WIREGRAPH_NEO4J_USER and WIREGRAPH_NEO4J_PASSWORD, or WIREGRAPH_NEO4J_PASSWORD_FILE"},
	{"Neo.ClientError.Security.CredentialsExpired", "the password of user %q must be changed first: ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new'"},
	{"Neo.ClientError.Security.AuthenticationRateLimit", "too many wrong passwords for user %q: wait a few seconds"},
	{"Neo.ClientError.Security.Forbidden", "user %q may only read here: ask for the right to write"},
	{readOnly, "the database is read-only, for user %q as for all: see server.databases.read_only on the server"},
	{"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "the database is read-only, for user %q as for all: see server.databases.read_only on the server"},
	{"Neo.ClientError.Database.DatabaseNotFound", "user %q finds no such database"},
}

// explain makes one sentence of an error: where, what, what to do. Errors that
// are no driver's pass unchanged.
func (c *client) explain(err error) error {
	if err == nil {
		return nil
	}
	where := c.address
	if e := serverError(err); e != nil {
		for _, d := range denials {
			if e.Code == d.code {
				return fmt.Errorf("%s: %w: "+d.sentence, where, ErrDenied, c.user)
			}
		}
	}
	switch {
	case isOutOfMemory(err):
		return fmt.Errorf("%s: %w: raise dbms.memory.transaction.total.max on the server: %s", where, ErrTooLarge, oneLine(serverError(err)))
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case lost(err):
		return fmt.Errorf("%s: %w: start it, or check the address: %s", where, ErrUnavailable, oneLine(err))
	case serverError(err) != nil && serverError(err).Code == violation:
		return fmt.Errorf("%s: %w: %s", where, errByHand, oneLine(serverError(err)))
	case serverError(err) != nil:
		e := serverError(err)
		return fmt.Errorf("%s: %s (%s)", where, strings.Join(strings.Fields(e.Msg), " "), e.Code)
	case driver.IsUsageError(err):
		return fmt.Errorf("%s: %s", where, oneLine(err))
	}
	return err
}

func oneLine(err error) string {
	return strings.Join(strings.Fields(err.Error()), " ")
}
