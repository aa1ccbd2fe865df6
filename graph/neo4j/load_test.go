package neo4j

import (
	"context"
	"slices"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
	"wiregraph/internal/neo4jtest"
)

// loadStatements is how many statements BenchmarkLoad loads, at least.
const loadStatements = 100_000

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

// BenchmarkLoad loads synthetic articles, and then the rows that the database
// holds afterwards in a bare loop of UNWIND … MERGE: same driver, same
// constraints, one session, managed transactions, rows as large. The bare loop
// reads nothing, folds nothing and locks nothing. Reported are statements a
// second of both, and ours divided by the bare loop's.
func BenchmarkLoad(b *testing.B) {
	s := neo4jtest.Start(b, neo4jtest.LTS)
	warm := corpus(3_000)
	loadOurs(b, empty(b, s), warm)
	loadBare(b, s, contents(b, s))
	articles := corpus(loadStatements)
	for b.Loop() {
		store := empty(b, s)
		ours := loadOurs(b, store, articles)
		want := checksum(b, store)
		rows := contents(b, s)
		s.Clean(b)
		bare := loadBare(b, s, rows)
		if checksum(b, store) != want {
			b.Fatal("the bare loop has made another graph")
		}
		statements := 0
		for _, a := range articles {
			statements += len(a.Statements)
		}
		b.ReportMetric(float64(statements)/ours.Seconds(), "statements/s")
		b.ReportMetric(float64(statements)/bare.Seconds(), "bare-statements/s")
		b.ReportMetric(bare.Seconds()/ours.Seconds(), "ratio")
	}
}

func checksum(tb testing.TB, s *Store) string {
	tb.Helper()
	sum, err := graph.Checksum(context.Background(), s)
	if err != nil {
		tb.Fatal(err)
	}
	return sum
}

func loadOurs(tb testing.TB, s *Store, articles []graph.Batch) time.Duration {
	tb.Helper()
	start := time.Now()
	for chunk := range slices.Chunk(articles, loadAtOnce) {
		if err := s.Replace(context.Background(), chunk...); err != nil {
			tb.Fatal(err)
		}
	}
	return time.Since(start)
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

func loadBare(tb testing.TB, s *neo4jtest.Server, list []bare) time.Duration {
	tb.Helper()
	ctx := context.Background()
	session := s.Driver(tb).NewSession(ctx, driver.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(ctx)
	start := time.Now()
	for _, l := range list {
		for chunk := range slices.Chunk(l.rows, chunk) {
			_, err := session.ExecuteWrite(ctx, func(t driver.ManagedTransaction) (any, error) {
				result, err := t.Run(ctx, l.write, row{"rows": chunk})
				if err != nil {
					return nil, err
				}
				return result.Consume(ctx)
			})
			if err != nil {
				tb.Fatal(err)
			}
		}
	}
	return time.Since(start)
}
