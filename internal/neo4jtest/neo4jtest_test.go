package neo4jtest

import (
	"context"
	"os"
	"slices"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func TestMain(m *testing.M) { os.Exit(Run(m)) }

func count(t *testing.T, s *Server) any {
	t.Helper()
	res, err := neo4j.ExecuteQuery(context.Background(), s.Driver(t), "MATCH (n) RETURN count(n)", nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
	return res.Records[0].Values[0]
}

func add(t *testing.T, s *Server) {
	t.Helper()
	_, err := neo4j.ExecuteQuery(context.Background(), s.Driver(t), "CREATE (:Kept)", nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatal(err)
	}
}

func TestKilledServerKeepsWhatWasCommitted(t *testing.T) {
	s := Start(t, LTS)
	add(t, s)
	s.Kill(t)
	s.Restart(t, nil)
	if n := count(t, s); n != int64(1) {
		t.Errorf("after a kill and a restart: %v nodes, want 1", n)
	}
	if n := count(t, Start(t, LTS)); n != int64(0) {
		t.Errorf("the next test starts with %v nodes, want none", n)
	}
}

func TestMissingServerIsNamed(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	t.Setenv("JAVA_HOME", "")
	t.Setenv("WIREGRAPH_TEST_NEO4J", "")
	if _, err := dockerServer(LTS); err == nil || err.Error() == "" {
		t.Errorf("without docker in PATH: %v, want a reason", err)
	}
	if _, err := fetchInto(t); err == nil {
		t.Error("jars were fetched without mvn")
	}
}

func fetchInto(t *testing.T) (string, error) {
	dir := t.TempDir()
	return dir, fetch(LTS, dir+"/lib")
}

func TestDockerArguments(t *testing.T) {
	h := &dockerHost{image: "neo4j:5.26.30", name: "n", password: "p", bolt: "127.0.0.1:1", http: "127.0.0.1:2"}
	got := h.arguments(map[string]string{"server.memory.heap.max_size": "512m"})
	want := []string{"run", "--detach", "--name", "n", "--volume", "n:/data", "--publish", "127.0.0.1:1:7687",
		"--publish", "127.0.0.1:2:7474", "--env", "NEO4J_AUTH=neo4j/p",
		"--env", "NEO4J_server_memory_heap_max__size=512m", "neo4j:5.26.30"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
