package neo4jtest

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// named takes the server that the environment names. Its database must be
// empty: tests empty it, and nobody's graph may get lost that way.
func named(version string) (*Server, error) {
	s := &Server{
		URI:      os.Getenv("WIREGRAPH_TEST_NEO4J"),
		User:     os.Getenv("WIREGRAPH_TEST_NEO4J_USER"),
		Password: os.Getenv("WIREGRAPH_TEST_NEO4J_PASSWORD"),
	}
	if s.User == "" {
		s.User = "neo4j"
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	if err := s.verify(ctx); err != nil {
		return nil, fmt.Errorf("WIREGRAPH_TEST_NEO4J: %w", err)
	}
	return s, s.inspect(ctx, version)
}

func (s *Server) inspect(ctx context.Context, version string) error {
	d, err := s.open()
	if err != nil {
		return err
	}
	defer d.Close(context.WithoutCancel(ctx))
	session := d.NewSession(ctx, neo4j.SessionConfig{DatabaseName: "neo4j"})
	defer session.Close(ctx)
	versions, err := column(ctx, session, "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]")
	if err != nil {
		return err
	}
	nodes, err := column(ctx, session, "MATCH (n) RETURN count(n)")
	if err != nil {
		return err
	}
	s.Version = strings.Join(versions, " ")
	if major(s.Version) != major(version) {
		return unavailable{fmt.Sprintf("WIREGRAPH_TEST_NEO4J names a server of version %s", s.Version)}
	}
	if nodes[0] != "0" {
		return fmt.Errorf("WIREGRAPH_TEST_NEO4J: the database at %s holds %s nodes and tests would delete them; empty it or name another server", s.URI, nodes[0])
	}
	return nil
}

// major is the line that a version belongs to: "5", or "2026".
func major(version string) string {
	line, _, _ := strings.Cut(version, ".")
	return line
}
