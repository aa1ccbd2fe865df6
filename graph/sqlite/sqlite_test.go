package sqlite

import (
	"path/filepath"
	"testing"

	"wiregraph/graph"
	"wiregraph/graph/graphtest"
)

func openNew(t testing.TB, o Options) *Store {
	t.Helper()
	o.Create, o.Projection = true, graphtest.Projection()
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), DefaultFile), o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestContract(t *testing.T) {
	graphtest.Run(t, func(t *testing.T) graph.Store { return openNew(t, Options{}) })
}
