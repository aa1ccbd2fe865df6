package neo4j

import (
	"context"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// writeTimeout frees the one writer's lock where a writer has lost its network.
const writeTimeout = 15 * time.Minute

// tx runs queries in one transaction. Its errors are the driver's own: the
// driver decides by their type what to repeat.
type tx struct {
	run func(ctx context.Context, query string, parameters map[string]any) (driver.ResultWithContext, error)
}

// rows is what UNWIND takes: a list of maps.
type rows = []any

type row = map[string]any

// chunk is how many rows one query takes.
const chunk = 5000

// each yields the records of a query.
func (t tx) each(ctx context.Context, query string, parameters row, yield func(*driver.Record) error) error {
	result, err := t.run(ctx, query, parameters)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if err := yield(result.Record()); err != nil {
			return err
		}
	}
	return result.Err()
}

// exec runs a query for its effect.
func (t tx) exec(ctx context.Context, query string, parameters row) error {
	result, err := t.run(ctx, query, parameters)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// unwind runs a query that begins with UNWIND $rows for all rows.
func (t tx) unwind(ctx context.Context, query string, list rows) error {
	for len(list) > 0 {
		n := min(chunk, len(list))
		if err := t.exec(ctx, query, row{"rows": list[:n]}); err != nil {
			return err
		}
		list = list[n:]
	}
	return nil
}

// lookup runs a query that begins with UNWIND $rows for all of the keys.
func (t tx) lookup(ctx context.Context, query string, keys []string, yield func(*driver.Record) error) error {
	return t.lookupWith(ctx, query, row{}, keys, yield)
}

// lookupWith is lookup with further parameters; it sets $rows among them.
func (t tx) lookupWith(ctx context.Context, query string, parameters row, keys []string, yield func(*driver.Record) error) error {
	for len(keys) > 0 {
		n := min(chunk, len(keys))
		parameters["rows"] = keys[:n]
		if err := t.each(ctx, query, parameters, yield); err != nil {
			return err
		}
		keys = keys[n:]
	}
	return nil
}

func (c *client) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return c.driver.NewSession(ctx, driver.SessionConfig{DatabaseName: c.database, AccessMode: mode, FetchSize: 1000})
}

// purpose shows in SHOW TRANSACTIONS and in the server's query log.
func purpose(what string, timeout time.Duration) []func(*driver.TransactionConfig) {
	return []func(*driver.TransactionConfig){
		driver.WithTxMetadata(map[string]any{"app": "wiregraph", "purpose": what}),
		driver.WithTxTimeout(timeout),
	}
}

// write runs f in a transaction that may be repeated, so f sets its results
// anew each time.
func (c *client) write(ctx context.Context, what string, f func(tx) error) error {
	return c.persist(ctx, func() error {
		session := c.session(ctx, driver.AccessModeWrite)
		defer session.Close(context.WithoutCancel(ctx))
		_, err := session.ExecuteWrite(ctx, func(mt driver.ManagedTransaction) (any, error) {
			return nil, c.finalIn(f(tx{mt.Run}))
		}, purpose(what, writeTimeout)...)
		return err
	})
}

// read is write's counterpart.
func (c *client) read(ctx context.Context, what string, f func(tx) error) error {
	return c.persist(ctx, func() error {
		session := c.session(ctx, driver.AccessModeRead)
		defer session.Close(context.WithoutCancel(ctx))
		_, err := session.ExecuteRead(ctx, func(mt driver.ManagedTransaction) (any, error) {
			return nil, f(tx{mt.Run})
		}, purpose(what, 0)...)
		return err
	})
}

// once runs f in a transaction that is neither repeated nor committed.
func (c *client) once(ctx context.Context, mode driver.AccessMode, what string, f func(tx) error) error {
	session := c.session(ctx, mode)
	defer session.Close(context.WithoutCancel(ctx))
	t, err := session.BeginTransaction(ctx, purpose(what, writeTimeout)...)
	if err != nil {
		return err
	}
	defer t.Close(context.WithoutCancel(ctx))
	return f(tx{t.Run})
}
