package neo4j

import (
	"testing"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
	"wiregraph/internal/neo4jtest"
)

// TestOtherVocabulary loads the same articles again when a relation has become
// symmetric and another has begun to stand.
func TestOtherVocabulary(t *testing.T) {
	neo4jtest.Each(t, func(t *testing.T, s *neo4jtest.Server) {
		s.Clean(t)
		load := func(p graph.Projection) *Store {
			o := testOptions(s)
			o.Projection = p
			store, err := Open(t.Context(), o)
			if err != nil {
				t.Fatal(err)
			}
			var batches []graph.Batch
			for b := range graphtest.Corpus(40).Batches() {
				batches = append(batches, b)
			}
			if err := store.Replace(t.Context(), batches...); err != nil {
				t.Fatal(err)
			}
			return store
		}
		if err := load(graph.Projection{Sign: graphtest.Projection().Sign}).Close(); err != nil {
			t.Fatal(err)
		}
		store := load(graphtest.Projection())
		defer store.Close()
		err := graph.Verify(t.Context(), store, graphtest.Projection(), func(d graph.Difference) error { t.Error(d); return nil })
		if err != nil {
			t.Fatal(err)
		}
	})
}
