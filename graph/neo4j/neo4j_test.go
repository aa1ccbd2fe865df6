package neo4j

import (
	"os"
	"strings"
	"testing"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
	"wiregraph/internal/neo4jtest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Run(m)) }

var (
	testTypes     = []string{"Organization", "Person", "Place", "Ship", "State"}
	testRelations = strings.Fields("ACCUSED AGREED_WITH AIDED ATTACKED CALLED_ON CRITICIZED DEPLOYED DETAINED HOLDS_OFFICE KILLED MEMBER_OF " +
		"MET_WITH NEGOTIATED_WITH PART_OF SANCTIONED SEIZED SPOKE_WITH SUPPORTED THREATENED VISITED WARNED WITHDREW_FROM")
)

func testOptions(s *neo4jtest.Server) Options {
	return Options{URI: s.URI, User: s.User, Password: s.Password, Projection: graphtest.Projection(), Types: testTypes, Relations: testRelations}
}

func open(t testing.TB, s *neo4jtest.Server) *Store {
	t.Helper()
	store, err := Open(t.Context(), testOptions(s))
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// empty is an open store on an empty database, closed at the end of the test.
func empty(t testing.TB, s *neo4jtest.Server) *Store {
	t.Helper()
	s.Clean(t)
	store := open(t, s)
	t.Cleanup(func() { store.Close() })
	return store
}

func TestContract(t *testing.T) {
	neo4jtest.Each(t, func(t *testing.T, s *neo4jtest.Server) {
		graphtest.Run(t, func(t *testing.T) graph.Store {
			s.Clean(t)
			return open(t, s)
		})
	})
}
