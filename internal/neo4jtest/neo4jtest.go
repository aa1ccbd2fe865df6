// Package neo4jtest gives tests a real Neo4j Community server: one named in the
// environment, else one that Docker runs, else one that Java runs from the
// Maven artifacts. It is no fake and no mock, and it never touches a database
// that held something before the tests came.
//
// Invariant: a test that got a Server starts from an empty database, and a
// test binary that calls Run leaves no server behind.
//
// The environment decides:
//
//	WIREGRAPH_TEST_NEO4J           bolt://host:7687 of a server with an empty database
//	WIREGRAPH_TEST_NEO4J_USER      its user, neo4j unless set
//	WIREGRAPH_TEST_NEO4J_PASSWORD  its password
//	WIREGRAPH_REQUIRE_NEO4J        1: a missing LTS server fails tests instead of skipping them;
//	                               all: so does a missing server of the current version
package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// The versions that wiregraph is tested against.
const (
	LTS     = "5.26.30"
	Current = "2026.08.1"
)

// Versions lists them, the long-term one first.
var Versions = []string{LTS, Current}

// startTimeout bounds the wait for a server, downloads not counted.
const startTimeout = 10 * time.Minute

// Server is a running Neo4j server.
type Server struct {
	URI, HTTP      string // bolt://127.0.0.1:7687, http://127.0.0.1:7474
	User, Password string
	Version        string

	host     host
	settings map[string]string // of one test, beside the usual ones
	down     bool              // does not run, as far as the tests know
}

// host is where a server runs. Start returns once Bolt answers.
type host interface {
	start(ctx context.Context, settings map[string]string) error
	stop(ctx context.Context) error // lets the server shut down
	kill() error                    // as a power cut does
	remove() error                  // the data as well
}

// unavailable says why there is no server of some kind here.
type unavailable struct{ reason string }

func (e unavailable) Error() string { return e.reason }

var shared struct {
	sync.Mutex
	servers map[string]*Server
	missing map[string]error
}

// Run runs the tests and then stops what Start has started; TestMain calls it.
func Run(m *testing.M) int {
	code := m.Run()
	shared.Lock()
	defer shared.Unlock()
	for version, s := range shared.servers {
		if err := s.leave(); err != nil {
			fmt.Fprintf(os.Stderr, "neo4jtest: %s: stop: %v\n", version, err)
		}
	}
	shared.servers = nil
	return code
}

// leave removes what the tests started, and empties what they found empty.
func (s *Server) leave() error {
	if s.host != nil {
		return s.host.remove()
	}
	return s.with(wipe)
}

// Each runs test as a subtest against every version. A version that cannot be
// had here is skipped by name.
func Each(t *testing.T, test func(t *testing.T, s *Server)) {
	t.Helper()
	for _, version := range Versions {
		t.Run(version, func(t *testing.T) { test(t, Start(t, version)) })
	}
}

// Start returns the test binary's server of that version with an empty
// database, and starts it when this is the first call. Tests that use it must
// not run in parallel. Where no server can be had, the test is skipped, or
// fails where the environment requires one.
func Start(tb testing.TB, version string) *Server {
	tb.Helper()
	return StartWith(tb, version, nil)
}

// StartWith is Start for a server with settings beside the usual ones. It is
// restarted only where it runs with others: a start takes seconds, and is what
// tests with a server wait for most.
func StartWith(tb testing.TB, version string, settings map[string]string) *Server {
	tb.Helper()
	s, err := get(version)
	if err != nil {
		absent(tb, version, err)
	}
	if s.down || !maps.Equal(s.settings, settings) {
		s.Restart(tb, settings)
	}
	s.Clean(tb)
	return s
}

func absent(tb testing.TB, version string, err error) {
	tb.Helper()
	const format = "not tested: nothing here ran against a real Neo4j %s, because no such server can be had: %v"
	var u unavailable
	require := os.Getenv("WIREGRAPH_REQUIRE_NEO4J")
	required := require == "all" || require != "" && require != "0" && version == LTS
	if errors.As(err, &u) && !required {
		tb.Skipf(format, version, err)
	}
	tb.Fatalf(format, version, err)
}

func get(version string) (*Server, error) {
	shared.Lock()
	defer shared.Unlock()
	if s := shared.servers[version]; s != nil {
		return s, nil
	}
	if err := shared.missing[version]; err != nil {
		return nil, err
	}
	s, err := find(version)
	if err != nil {
		if shared.missing == nil {
			shared.missing = map[string]error{}
		}
		shared.missing[version] = err
		return nil, err
	}
	if shared.servers == nil {
		shared.servers = map[string]*Server{}
	}
	shared.servers[version] = s
	return s, nil
}

// find tries the three kinds in order and says of each why it will not do.
func find(version string) (*Server, error) {
	if os.Getenv("WIREGRAPH_TEST_NEO4J") != "" {
		return named(version)
	}
	s, derr := dockerServer(version)
	if derr == nil {
		return s, nil
	}
	s, jerr := javaServer(version)
	if jerr == nil {
		return s, nil
	}
	var du, ju unavailable
	if errors.As(derr, &du) && errors.As(jerr, &ju) {
		return nil, unavailable{fmt.Sprintf("WIREGRAPH_TEST_NEO4J names none; Docker: %v; Java: %v", derr, jerr)}
	}
	return nil, errors.Join(derr, jerr)
}

// baseSettings are those that all servers of tests are started with.
func baseSettings() map[string]string {
	return map[string]string{
		"server.memory.pagecache.size":               "128m",
		"dbms.usage_report.enabled":                  "false",
		"browser.remote_content_hostname_whitelist":  "localhost,127.0.0.1",
		"dbms.security.auth_max_failed_attempts":     "0",
		"db.transaction.timeout":                     "0",
		"server.config.strict_validation.enabled":    "true",
		"dbms.security.auth_minimum_password_length": "8",
		"server.memory.heap.initial_size":            "512m",
		"server.memory.heap.max_size":                "512m",
	}
}

func (s *Server) start(settings map[string]string) error {
	ctx, cancel := context.WithTimeout(context.Background(), startTimeout)
	defer cancel()
	all := baseSettings()
	if major(s.Version) != major(LTS) {
		all["db.query.default_language"] = "CYPHER_25" // as a new installation has it; the long-term version knows Cypher 5 alone
	}
	maps.Copy(all, settings)
	if err := s.host.start(ctx, all); err != nil {
		return fmt.Errorf("start Neo4j %s: %w", s.Version, err)
	}
	s.settings, s.down = settings, false
	return s.verify(ctx)
}

// verify waits until Bolt answers with the right password.
func (s *Server) verify(ctx context.Context) error {
	d, err := s.open()
	if err != nil {
		return err
	}
	defer d.Close(context.WithoutCancel(ctx))
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		err := d.VerifyConnectivity(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("Neo4j %s at %s does not answer: %w", s.Version, s.URI, err)
		case <-tick.C:
		}
	}
}

func (s *Server) open() (neo4j.DriverWithContext, error) {
	return neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.User, s.Password, ""), func(c *config.Config) {
		c.TelemetryDisabled = true
	})
}

// Driver opens a driver of the test's own, closed at its end.
func (s *Server) Driver(tb testing.TB) neo4j.DriverWithContext {
	tb.Helper()
	d, err := s.open()
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { d.Close(context.Background()) })
	return d
}

// Clean empties the database. Constraints and indexes stay, because making them
// anew for each test would take most of its time.
func (s *Server) Clean(tb testing.TB) {
	tb.Helper()
	s.clean(tb, wipe)
}

// wipe deletes relationships before nodes, because a node with very many takes
// more memory than a small server has.
func wipe(ctx context.Context, session neo4j.SessionWithContext) error {
	for _, q := range []string{
		"MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS",
		"MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
	} {
		if _, err := column(ctx, session, q); err != nil {
			return err
		}
	}
	return nil
}

// Strip empties the database and drops its constraints and indexes too.
func (s *Server) Strip(tb testing.TB) {
	tb.Helper()
	s.Clean(tb)
	s.clean(tb, strip)
}

func (s *Server) clean(tb testing.TB, f func(context.Context, neo4j.SessionWithContext) error) {
	tb.Helper()
	if err := s.with(f); err != nil {
		tb.Fatalf("empty the test database at %s: %v", s.URI, err)
	}
}

// with runs f in a session of its own.
func (s *Server) with(f func(context.Context, neo4j.SessionWithContext) error) error {
	d, err := s.open()
	if err != nil {
		return err
	}
	ctx := context.Background()
	defer d.Close(ctx)
	session := d.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(ctx)
	return f(ctx, session)
}

func strip(ctx context.Context, session neo4j.SessionWithContext) error {
	drops, err := column(ctx, session, "SHOW CONSTRAINTS YIELD name RETURN 'DROP CONSTRAINT `' + name + '`'")
	if err != nil {
		return err
	}
	indexes, err := column(ctx, session, "SHOW INDEXES YIELD name, type, owningConstraint "+
		"WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN 'DROP INDEX `' + name + '`'")
	if err != nil {
		return err
	}
	for _, q := range append(drops, indexes...) {
		if _, err := column(ctx, session, q); err != nil {
			return err
		}
	}
	return nil
}

// column runs a query in a transaction of its own and returns its first column.
func column(ctx context.Context, session neo4j.SessionWithContext, query string) ([]string, error) {
	result, err := session.Run(ctx, query, nil)
	if err != nil {
		return nil, err
	}
	var values []string
	for result.Next(ctx) {
		values = append(values, fmt.Sprint(result.Record().Values[0]))
	}
	return values, result.Err()
}

// Kill ends the server as a power cut does. The test that calls it calls
// Restart later; a server that the tests did not start skips the test.
func (s *Server) Kill(tb testing.TB) {
	tb.Helper()
	s.owned(tb)
	s.down = true
	if err := s.host.kill(); err != nil {
		tb.Fatalf("kill Neo4j %s: %v", s.Version, err)
	}
}

// Stop shuts the server down in good order.
func (s *Server) Stop(tb testing.TB) {
	tb.Helper()
	s.owned(tb)
	s.down = true
	ctx, cancel := context.WithTimeout(context.Background(), startTimeout)
	defer cancel()
	if err := s.host.stop(ctx); err != nil {
		tb.Fatalf("stop Neo4j %s: %v", s.Version, err)
	}
}

// Restart starts the server again after Stop or Kill, or kills it first, with
// settings beside the usual ones, over the same data and at the same address.
// They hold until the next Start.
func (s *Server) Restart(tb testing.TB, settings map[string]string) {
	tb.Helper()
	s.Kill(tb)
	if err := s.start(settings); err != nil {
		tb.Fatal(err)
	}
}

func (s *Server) owned(tb testing.TB) {
	tb.Helper()
	if s.host == nil {
		tb.Skipf("not tested: %s is not this test's own server and cannot be stopped", s.URI)
	}
}
