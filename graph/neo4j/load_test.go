package neo4j

import (
	"context"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
	"wiregraph/internal/neo4jtest"
)

// loadStatements is how many statements BenchmarkLoad loads, at least.
// WIREGRAPH_BENCH_STATEMENTS may name another number.
func loadStatements() int {
	if n, err := strconv.Atoi(os.Getenv("WIREGRAPH_BENCH_STATEMENTS")); err == nil {
		return n
	}
	return 100_000
}

// loadAtOnce is how many articles one Replace takes.
const loadAtOnce = 1000

// corpus is the beginning of a synthetic corpus with that many statements.
func corpus(statements int) []graph.Batch {
	var list []graph.Batch
	for b := range graphtest.Corpus(statements).Batches() {
		list = append(list, b)
		if statements -= len(b.Statements); statements <= 0 {
			break
		}
	}
	return list
}

// BenchmarkLoad loads synthetic articles and, by turns with them, the rows that
// such a load leaves in the database, in a bare loop of UNWIND … MERGE: same
// server, driver and constraints, one session, managed transactions of 5,000
// rows, nodes before relationships. By turns, because a machine that does other
// things as well is not as quick in one minute as in the next. The bare loop
// reads nothing, folds nothing, locks nothing and writes each row once; its ids
// end in a stroke, so that the two graphs lie side by side. Reported are
// statements a second of both, and ours divided by the bare loop's.
//
// Before, both load a tenth on their own: that warms the server up, and shows
// that the bare loop makes the same graph.
//
// The server has the memory that docker-compose.yml gives it.
func BenchmarkLoad(b *testing.B) {
	s := neo4jtest.StartWith(b, neo4jtest.LTS, map[string]string{
		"server.memory.heap.max_size": "1g", "server.memory.pagecache.size": "512m"})
	warm := corpus(loadStatements() / 10)
	store := empty(b, s)
	load(b, store, warm)
	want, rows := checksum(b, store), contents(b, s)
	s.Clean(b)
	session := s.Driver(b).NewSession(context.Background(), driver.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(context.Background())
	for _, c := range bareCalls(rows, false) {
		c.run(b, session)
	}
	if checksum(b, store) != want {
		b.Fatal("the bare loop has made another graph")
	}
	articles := corpus(loadStatements())
	for b.Loop() {
		load(b, empty(b, s), articles)
		calls := bareCalls(contents(b, s), true)
		store = empty(b, s)
		ours, bare := byTurns(b, store, session, articles, calls)
		statements := 0
		for _, a := range articles {
			statements += len(a.Statements)
		}
		b.ReportMetric(float64(statements)/ours.Seconds(), "statements/s")
		b.ReportMetric(float64(statements)/bare.Seconds(), "bare-statements/s")
		b.ReportMetric(bare.Seconds()/ours.Seconds(), "ratio")
	}
}

// byTurns loads some articles, then as large a part of the bare calls, and so on.
func byTurns(tb testing.TB, store *Store, session driver.SessionWithContext, articles []graph.Batch, calls []call) (ours, bare time.Duration) {
	tb.Helper()
	chunks := slices.Collect(slices.Chunk(articles, loadAtOnce))
	for i, chunk := range chunks {
		start := time.Now()
		if err := store.Replace(context.Background(), chunk...); err != nil {
			tb.Fatal(err)
		}
		ours += time.Since(start)
		start = time.Now()
		for _, c := range calls[len(calls)*i/len(chunks) : len(calls)*(i+1)/len(chunks)] {
			c.run(tb, session)
		}
		bare += time.Since(start)
	}
	n, err := store.Count(context.Background())
	if err != nil || n.Articles != 2*len(articles) || n.Edges == 0 || n.Edges%2 != 0 {
		tb.Fatalf("%+v, %v: the two graphs are not equally large", n, err)
	}
	return ours, bare
}

func checksum(tb testing.TB, s *Store) string {
	tb.Helper()
	sum, err := graph.Checksum(context.Background(), s)
	if err != nil {
		tb.Fatal(err)
	}
	return sum
}

func load(tb testing.TB, s *Store, articles []graph.Batch) {
	tb.Helper()
	for chunk := range slices.Chunk(articles, loadAtOnce) {
		if err := s.Replace(context.Background(), chunk...); err != nil {
			tb.Fatal(err)
		}
	}
}

// bare is a query and the rows that the bare loop gives it.
type bare struct {
	read, write string
	rows        rows
}

// contents reads what the database holds, as rows.
func contents(tb testing.TB, s *neo4jtest.Server) []bare {
	tb.Helper()
	list := []bare{
		{read: "MATCH (n:Wiregraph) RETURN n {.*} AS row", write: "UNWIND $rows AS row MERGE (n:Wiregraph {id: row.id}) SET n = row"},
		{read: "MATCH (n:Article) RETURN n {.*} AS row", write: "UNWIND $rows AS row MERGE (n:Article {id: row.id}) SET n = row"},
	}
	for _, t := range testTypes {
		list = append(list, bare{read: "MATCH (n:" + quote(t) + ") RETURN n {.*} AS row", write: "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n = row SET n:" + quote(t)})
	}
	list = append(list,
		bare{read: "MATCH (n:WiregraphForm) RETURN n {.*} AS row", write: "UNWIND $rows AS row MERGE (n:WiregraphForm {id: row.id}) SET n = row"},
		bare{read: "MATCH (n:Statement) RETURN n {.*} AS row",
			write: "UNWIND $rows AS row MATCH (a:Article {id: row.article}) MERGE (n:Statement {id: row.id}) SET n = row MERGE (n)-[:IN_ARTICLE]->(a)"},
		bare{read: "MATCH (a:Article)-[m:MENTIONS]->(n:Entity) RETURN {article: a.id, entity: n.id, form: m.form} AS row",
			write: "UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (n:Entity {id: row.entity}) MERGE (a)-[m:MENTIONS]->(n) SET m.form = row.form"})
	for _, r := range testRelations {
		list = append(list, bare{read: "MATCH (a:Entity)-[r:" + quote(r) + "]->(b:Entity) RETURN {from: a.id, to: b.id, edge: r {.*}} AS row",
			write: "UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:" + quote(r) + " {id: row.edge.id}]->(b) SET r = row.edge"})
	}
	session := s.Driver(tb).NewSession(context.Background(), driver.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(context.Background())
	for i := range list {
		result, err := session.Run(context.Background(), list[i].read, nil)
		if err != nil {
			tb.Fatal(err)
		}
		for result.Next(context.Background()) {
			list[i].rows = append(list[i].rows, result.Record().Values[0])
		}
		if err := result.Err(); err != nil {
			tb.Fatal(err)
		}
	}
	return list
}

// call is one of the bare loop's.
type call struct {
	query string
	rows  rows
}

// bareCalls cuts the rows into calls, for a graph beside the one that they are
// of or in its place.
func bareCalls(list []bare, beside bool) []call {
	var calls []call
	for _, l := range list {
		for _, r := range l.rows {
			if beside {
				rename(r.(row))
			}
		}
		for chunk := range slices.Chunk(l.rows, chunk) {
			calls = append(calls, call{l.write, chunk})
		}
	}
	return calls
}

// rename puts a stroke behind all by which nodes and edges are known.
func rename(r row) {
	for _, name := range []string{"id", "article", "entity", "form", "from", "to", "key", "edge", "subject", "object"} {
		if v, ok := r[name].(string); ok {
			r[name] = v + "_"
		}
	}
	if edge, ok := r["edge"].(row); ok {
		rename(edge)
	}
}

func (c call) run(tb testing.TB, session driver.SessionWithContext) {
	tb.Helper()
	ctx := context.Background()
	_, err := session.ExecuteWrite(ctx, func(t driver.ManagedTransaction) (any, error) {
		result, err := t.Run(ctx, c.query, row{"rows": c.rows})
		if err != nil {
			return nil, err
		}
		return result.Consume(ctx)
	})
	if err != nil {
		tb.Fatal(err)
	}
}
