// Package neo4j keeps record and view in a Neo4j server, version 5.26 or later,
// Community Edition, no plugin needed. It is no general mapper of Go values to
// graphs, and it decides nothing about what statements mean: graph.Projection
// folds them here as it does for every other store.
//
// The record is Article and Statement nodes and, for each entity of an
// article, a MENTIONS relationship that names the form in which the article has
// it. The view is Entity nodes that carry their type as a second label, and one
// relationship for each event or standing fact, of the relation's own type.
// Statement.edge holds the id of the relationship that a statement attests.
// docs/neo4j.md has the whole layout.
//
// Invariant: what one transaction of this package commits is a record with
// exactly the view that folds out of it. One writer works at a time: each write
// begins by locking the one :Wiregraph node, on the server, so that this holds
// for writers on other machines too.
package neo4j

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"wiregraph/graph"
)

// Options say which server, and what the store may write. URI is required.
type Options struct {
	URI      string // bolt://host:7687 for one server, neo4j+s://host for a cluster or Aura
	User     string // neo4j where empty
	Password string
	Database string // neo4j where empty

	Projection graph.Projection
	// Types and Relations are the vocabulary: names that may become labels and
	// relationship types. Any other is refused, so that no text makes a type.
	Types     []string
	Relations []string

	OmitText bool          // leave the articles' text out
	Wait     time.Duration // how long to try a server that does not answer; DefaultWait where 0
	Log      *slog.Logger  // nil is silence
}

// DefaultWait covers the restart of a server.
const DefaultWait = time.Minute

// Schemes are the beginnings of a store address that this package opens.
var Schemes = []string{"bolt://", "bolt+s://", "bolt+ssc://", "neo4j://", "neo4j+s://", "neo4j+ssc://"}

// IsAddress reports whether a store address is a Neo4j server's.
func IsAddress(store string) bool {
	for _, scheme := range Schemes {
		if strings.HasPrefix(store, scheme) {
			return true
		}
	}
	return false
}

// Store is a graph.Store on a Neo4j server. It is safe for concurrent use.
type Store struct {
	client
	projection graph.Projection
	types      map[string]bool
	relations  map[string]bool
	omitText   bool
}

var _ graph.Store = (*Store)(nil)

// Open connects, and on a new database creates constraints and indexes, which
// takes some seconds.
func Open(ctx context.Context, o Options) (*Store, error) {
	c, err := connect(ctx, o)
	if err != nil {
		return nil, err
	}
	s := &Store{client: *c, projection: o.Projection, types: set(o.Types), relations: set(o.Relations), omitText: o.OmitText}
	if err := s.ensureLayout(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// Close releases the connections.
func (s *Store) Close() error { return s.close() }

func set(names []string) map[string]bool {
	out := map[string]bool{}
	for _, name := range names {
		out[name] = true
	}
	return out
}

// client is the connection: it retries what is worth retrying and puts every
// error into one sentence. It knows nothing of articles.
type client struct {
	driver   driver.DriverWithContext
	address  string // for people, without credentials
	user     string
	database string
	wait     time.Duration
	log      *slog.Logger
}

// innerRetry is how long the driver itself retries a transaction; see
// client.persist for what comes after.
const innerRetry = 10 * time.Second

func connect(ctx context.Context, o Options) (*client, error) {
	u, err := url.Parse(o.URI)
	if err != nil || !IsAddress(o.URI) || u.Host == "" {
		return nil, fmt.Errorf("not the address of a Neo4j server: want bolt://host:7687 or neo4j+s://host")
	}
	if u.User != nil {
		return nil, fmt.Errorf("%s: user and password do not belong in the address: set WIREGRAPH_NEO4J_USER and WIREGRAPH_NEO4J_PASSWORD", u.Redacted())
	}
	c := &client{address: o.URI, user: or(o.User, "neo4j"), database: or(o.Database, "neo4j"), wait: o.Wait, log: o.Log}
	if c.wait == 0 {
		c.wait = DefaultWait
	}
	if c.log == nil {
		c.log = slog.New(slog.DiscardHandler)
	}
	c.driver, err = driver.NewDriverWithContext(o.URI, driver.BasicAuth(c.user, o.Password, ""), configure)
	if err != nil {
		return nil, c.explain(err)
	}
	err = c.persist(ctx, func() error { return c.driver.VerifyConnectivity(ctx) })
	if err != nil {
		return nil, errors.Join(err, c.close())
	}
	return c, nil
}

func configure(c *config.Config) {
	c.UserAgent = "wiregraph"
	c.MaxTransactionRetryTime = innerRetry
	c.ConnectionAcquisitionTimeout = 30 * time.Second
	c.ConnectionLivenessCheckTimeout = 30 * time.Second
	c.TelemetryDisabled = true
	c.NotificationsMinSeverity = notifications.DisabledLevel
}

func or(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}

// close has a context of its own: connections are given back also after an
// interrupt.
func (c *client) close() error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return c.driver.Close(ctx)
}
