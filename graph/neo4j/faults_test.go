package neo4j

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
	"wiregraph/internal/neo4jtest"
)

// These tests do to a real server what happens to servers. Each ends with the
// graph that an undisturbed load makes.

// patient is how long stores in these tests try a server that is away.
const patient = 10 * time.Minute

var faultArticles = sync.OnceValue(func() []graph.Batch { return slices.Collect(graphtest.Corpus(120).Batches()) })

// wanted is the checksum of the graph that the articles make, without a server.
var wanted = sync.OnceValue(func() string { return checksumOf(faultArticles()) })

func checksumOf(articles []graph.Batch) string {
	sum, err := graph.Checksum(context.Background(), paper{articles: articles})
	if err != nil { // paper has none
		panic(err)
	}
	return sum
}

// paper shows articles and what folds out of them, as a store does.
type paper struct {
	graph.Archive // Checksum asks for its Batches alone
	articles      []graph.Batch
}

func (p paper) Batches(_ context.Context, _ string, yield func(graph.Batch) error) error {
	for _, b := range p.articles { // which come in order of id
		if err := yield(b); err != nil {
			return err
		}
	}
	return nil
}

func (p paper) Stream(_ context.Context, _ graph.Query, entity func(graph.Entity) error, edge func(graph.Edge) error) error {
	return graphtest.Projection().View(p.articles).Walk(entity, edge)
}

func openPatient(t *testing.T, s *neo4jtest.Server, change func(*Options)) *Store {
	t.Helper()
	o := testOptions(s)
	o.Wait = patient
	if change != nil {
		change(&o)
	}
	store, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

// loading loads the articles ten at a time and says on started when the load is
// under way.
func loading(ctx context.Context, store *Store) (started chan struct{}, done chan error) {
	started, done = make(chan struct{}), make(chan error, 1)
	go func() {
		var err error
		for i, chunk := range slices.Collect(slices.Chunk(faultArticles(), 10)) {
			if i == 3 {
				close(started)
			}
			if err = store.Replace(ctx, chunk...); err != nil {
				break
			}
		}
		done <- err
	}()
	return started, done
}

// ends waits for the load, and checks the graph before and after one more.
func ends(t *testing.T, store *Store, done chan error, want string) {
	t.Helper()
	if err := <-done; err != nil {
		t.Fatalf("the load did not get over it: %v", err)
	}
	if got := checksum(t, store); got != want {
		t.Error("the graph is another than that of an undisturbed load")
	}
	if err := store.Replace(t.Context(), faultArticles()...); err != nil {
		t.Fatal(err)
	}
	if got := checksum(t, store); got != want {
		t.Error("a rerun makes another graph")
	}
}

func TestNoServer(t *testing.T) {
	o := Options{URI: "bolt://127.0.0.1:1", Password: "hush", Wait: time.Millisecond}
	_, err := Open(t.Context(), o)
	if !errors.Is(err, ErrUnavailable) || !strings.Contains(err.Error(), "bolt://127.0.0.1:1: no Neo4j server answers: start it") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %q, want one sentence", err)
	}
}

// TestServerRestarts shuts the server down in the middle of a load and opens
// another store while it is down.
func TestServerRestarts(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	want := wanted()
	store := openPatient(t, s, nil)
	started, done := loading(t.Context(), store)
	<-started
	s.Stop(t)
	opened := make(chan error, 1)
	go func() {
		o := testOptions(s)
		o.Wait = patient
		store, err := Open(context.Background(), o)
		if err == nil {
			err = store.Close()
		}
		opened <- err
	}()
	s.Restart(t, nil)
	if err := <-opened; err != nil {
		t.Errorf("the server came up, but %v", err)
	}
	ends(t, store, done, want)
}

func TestServerKilledDuringLoad(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	want := wanted()
	store := openPatient(t, s, nil)
	started, done := loading(t.Context(), store)
	<-started
	s.Kill(t)
	s.Restart(t, nil)
	ends(t, store, done, want)
}

// proxy passes connections on to a server and cuts each of the first ones after
// some bytes: wherever that happens to be, in a query or in a commit.
type proxy struct {
	net.Listener
	target string
	cuts   atomic.Int64 // how many connections are still to be cut
	made   atomic.Int64
}

func startProxy(t *testing.T, target string, cuts int64) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	p := &proxy{Listener: l, target: target}
	p.cuts.Store(cuts)
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			go p.pass(client)
		}
	}()
	return p
}

func (p *proxy) pass(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", p.target)
	if err != nil {
		return
	}
	defer server.Close()
	ended := make(chan struct{}, 2)
	limit := int64(1) << 60
	if p.cuts.Add(-1) >= 0 {
		limit = 15_000 + 9_001*p.made.Add(1)
	}
	go func() { io.Copy(server, io.LimitReader(client, limit)); ended <- struct{}{} }()
	go func() { io.Copy(client, server); ended <- struct{}{} }()
	<-ended
}

func TestConnectionCut(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	want := wanted()
	p := startProxy(t, strings.TrimPrefix(s.URI, "bolt://"), 6)
	store := openPatient(t, s, func(o *Options) { o.URI = "bolt://" + p.Addr().String() })
	_, done := loading(t.Context(), store)
	ends(t, store, done, want)
	if p.cuts.Load() >= 0 {
		t.Errorf("%d connections were still to be cut: nothing was tested", p.cuts.Load()+1)
	}
}

func TestTwoWriters(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	want := wanted()
	one, two := openPatient(t, s, nil), openPatient(t, s, nil)
	_, done := loading(t.Context(), one)
	articles := slices.Clone(faultArticles())
	slices.Reverse(articles)
	for chunk := range slices.Chunk(articles, 25) {
		if err := two.Replace(t.Context(), chunk...); err != nil {
			t.Fatal(err)
		}
	}
	ends(t, one, done, want)
}

// TestDeadlock makes a circle of two locks and has first the foreign writer,
// then wiregraph close it. The foreign one holds all entities, wiregraph its
// lock, and each wants what the other has, so the server must end one of them.
func TestDeadlock(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	want := wanted()
	for name, weClose := range map[string]bool{"foreign writer last": false, "wiregraph last": true} {
		t.Run(name, func(t *testing.T) {
			store := empty(t, s)
			articles := faultArticles()
			if err := store.Replace(t.Context(), articles...); err != nil {
				t.Fatal(err)
			}
			if err := store.Retract(t.Context(), articles[0].Article.ID); err != nil {
				t.Fatal(err)
			}
			done := deadlock(t, s, store, articles[0], weClose)
			ends(t, store, done, want)
		})
	}
}

// deadlock fails unless just one side was the server's victim.
func deadlock(t *testing.T, s *neo4jtest.Server, store *Store, b graph.Batch, weClose bool) (done chan error) {
	t.Helper()
	ctx := t.Context()
	session := s.Driver(t).NewSession(ctx, driver.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(ctx)
	foreign, err := session.BeginTransaction(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := runIn(ctx, foreign, "MATCH (n) WHERE n:Entity OR n:WiregraphForm SET n.note = 1"); err != nil {
		t.Fatal(err)
	}

	locked, goOn := make(chan struct{}), make(chan struct{})
	var ours []error // what our attempts came to; read it after done
	done = make(chan error, 1)
	go func() { done <- attempts(ctx, store, b, locked, goOn, &ours) }()
	<-locked
	theirs := make(chan error, 1)
	want := func() { go func() { theirs <- runIn(ctx, foreign, "MATCH (w:Wiregraph) SET w.note = 1") }() }
	if weClose {
		want()
		waitUntilBlocked(t, s)
		close(goOn)
	} else {
		close(goOn)
		waitUntilBlocked(t, s)
		want()
	}
	foreignEnd := <-theirs
	foreign.Rollback(ctx) // where it was not the victim, it goes now
	err = <-done
	done <- err
	victims := 0
	for _, err := range append(ours, foreignEnd) {
		if e := serverError(err); e != nil && e.Code == "Neo.TransientError.Transaction.DeadlockDetected" {
			victims++
		}
	}
	if victims != 1 {
		t.Errorf("%d victims of a deadlock, want 1: our attempts got %v, the foreign writer %v", victims, ours, foreignEnd)
	}
	return done
}

// attempts replaces the article as Replace does, but stops the first attempt
// after the lock and keeps what each came to.
func attempts(ctx context.Context, store *Store, b graph.Batch, locked, goOn chan struct{}, came *[]error) error {
	articles, err := store.prepare([]graph.Batch{b})
	if err != nil {
		return err
	}
	return store.write(ctx, "replace", func(t tx) error {
		if len(*came) == 0 {
			if err := lock(ctx, t); err != nil {
				return err
			}
			close(locked)
			<-goOn
		}
		err := newChange(store, articles, nil, false).run(ctx, t)
		*came = append(*came, err)
		return err
	})
}

func runIn(ctx context.Context, tx driver.ExplicitTransaction, query string) error {
	result, err := tx.Run(ctx, query, nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return err
}

// waitUntilBlocked returns when a transaction waits for another's lock.
func waitUntilBlocked(t *testing.T, s *neo4jtest.Server) {
	t.Helper()
	a := asker(t, s)
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for range 6000 {
		answer, err := a.Ask(t.Context(), "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status", nil, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if len(answer.Rows) > 0 {
			return
		}
		<-tick.C
	}
	t.Fatal("no transaction waits for the lock")
}

// TestDeletedByHand leaves statements and edges without the articles that they
// are from, or articles without edges. The next writes go on from there.
func TestDeletedByHand(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	articles := faultArticles()[:30]
	for name, query := range map[string]string{
		"articles": "MATCH (a:Article) DETACH DELETE a",
		"edges":    "MATCH (:Entity)-[r]->(:Entity) DELETE r",
	} {
		t.Run(name, func(t *testing.T) {
			s.Clean(t)
			var log bytes.Buffer
			store := openPatient(t, s, func(o *Options) { o.Log = slog.New(slog.NewTextHandler(&log, nil)) })
			if err := store.Replace(t.Context(), articles...); err != nil {
				t.Fatal(err)
			}
			if _, err := driver.ExecuteQuery(t.Context(), s.Driver(t), query, nil, driver.EagerResultTransformer); err != nil {
				t.Fatal(err)
			}
			for _, b := range articles {
				if err := store.Retract(t.Context(), b.Article.ID); err != nil {
					t.Fatal(err)
				}
			}
			for chunk := range slices.Chunk(articles, 10) {
				if err := store.Replace(t.Context(), chunk...); err != nil {
					t.Fatal(err)
				}
			}
			if checksum(t, store) != checksumOf(articles) {
				t.Error("retracted and loaded anew, the graph is another")
			}
			if !strings.Contains(log.String(), "changed by hand") {
				t.Error("nothing stood in the way: nothing was tested")
			}
		})
	}
}

func TestWrongPassword(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	var log bytes.Buffer
	o := testOptions(s)
	o.Password = "not-" + s.Password
	o.Log = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	_, err := Open(t.Context(), o)
	if !errors.Is(err, ErrDenied) || !strings.Contains(err.Error(), "wrong user name or password") {
		t.Errorf("got %v, want %v", err, ErrDenied)
	}
	if strings.Contains(err.Error()+log.String(), s.Password) {
		t.Error("the password is told")
	}
	o.URI = strings.Replace(s.URI, "://", "://neo4j:"+s.Password+"@", 1)
	if _, err = Open(t.Context(), o); err == nil || strings.Contains(err.Error(), s.Password) {
		t.Errorf("with a password in the address: %v", err)
	}
}

func TestReadOnlyDatabase(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	store := empty(t, s)
	articles := faultArticles()[:20]
	if err := store.Replace(t.Context(), articles...); err != nil {
		t.Fatal(err)
	}
	want := checksum(t, store)
	s.Restart(t, map[string]string{"server.databases.default_to_read_only": "true"})
	store = openPatient(t, s, nil)
	for what, err := range map[string]error{
		"replace": store.Replace(t.Context(), faultArticles()[30]),
		"retract": store.Retract(t.Context(), articles[0].Article.ID),
	} {
		if !errors.Is(err, ErrDenied) || !strings.Contains(err.Error(), "read-only") {
			t.Errorf("%s: %v, want %v", what, err, ErrDenied)
		}
	}
	if _, err := store.Swap(t.Context(), "k", "k", nil, []byte("v")); !errors.Is(err, ErrDenied) {
		t.Errorf("swap: %v, want %v", err, ErrDenied)
	}
	if got := checksum(t, store); got != want {
		t.Error("what is there cannot be read")
	}
}

func TestTooLargeForTheServersMemory(t *testing.T) {
	s := neo4jtest.StartWith(t, neo4jtest.LTS, map[string]string{"dbms.memory.transaction.total.max": "10m"})
	want := wanted()
	var log bytes.Buffer
	store := openPatient(t, s, func(o *Options) { o.Log = slog.New(slog.NewTextHandler(&log, nil)) })
	if err := store.Replace(t.Context(), faultArticles()...); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(log.String(), "halving the batch") {
		t.Error("the batch was not too large: nothing was tested")
	}
	if got := checksum(t, store); got != want {
		t.Error("loaded by halves, the graph is another")
	}
	huge := faultArticles()[0]
	huge.Article.ID = "huge"
	huge.Statements = nil
	for i := range 20_000 {
		huge.Entities = append(huge.Entities, graph.Entity{ID: "person:h" + strings.Repeat("h", i%50) + string(rune('a'+i%26)) + time.Duration(i).String(), Type: "Person", Name: strings.Repeat("Long Name ", 50)})
	}
	if err := store.Replace(t.Context(), huge); !errors.Is(err, ErrTooLarge) {
		t.Errorf("one article that is too large: %v, want %v", err, ErrTooLarge)
	}
	if got := checksum(t, store); got != want {
		t.Error("a part of what was too large is there")
	}
}

func TestForeignDatabase(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	session := s.Driver(t).NewSession(t.Context(), driver.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(context.Background())
	write := func(query string) {
		t.Helper()
		if _, err := session.Run(t.Context(), query, nil); err != nil {
			t.Fatal(err)
		}
	}
	write("CREATE (:Article {id: 'x', headline: 'of another program'})")
	if _, err := Open(t.Context(), testOptions(s)); !errors.Is(err, ErrForeign) {
		t.Errorf("another program's articles: %v, want %v", err, ErrForeign)
	}
	write("MATCH (n) DETACH DELETE n")
	write("CREATE (:Wiregraph {id: 'store', layout: 99})")
	if _, err := Open(t.Context(), testOptions(s)); !errors.Is(err, ErrForeign) || !strings.Contains(err.Error(), "newer wiregraph") {
		t.Errorf("a newer layout: %v, want %v", err, ErrForeign)
	}
}

// TestNewDatabase makes constraints and indexes where there are none, and finds
// them on the second opening.
func TestNewDatabase(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	s.Strip(t)
	for range 2 {
		store := open(t, s)
		missing, err := store.missingLayout(t.Context())
		if err != nil || len(missing) > 0 {
			t.Errorf("missing after opening: %v, %v", missing, err)
		}
		store.Close()
	}
}

func TestVocabularyDecidesWhatIsWritten(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	store := empty(t, s)
	b := week(t)[0]
	b.Entities[0].Type = "Weather"
	b.Statements[0].Relation = "MENTIONS"
	b.Statements[0].ID = graph.StatementID(b.Article.ID, b.Statements[0])
	err := store.Replace(t.Context(), b)
	if err == nil || !strings.Contains(err.Error(), "type Weather, relation MENTIONS") {
		t.Errorf("got %v, want both names refused", err)
	}
	if n, err := store.Count(t.Context()); err != nil || n.Articles != 0 {
		t.Errorf("%+v, %v: a part was written", n, err)
	}
}
