package graphtest

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wiregraph/graph"
)

func TestSynthetic(t *testing.T) {
	small := Corpus(300)
	big := small
	big.Articles *= 2
	batches := slices.Collect(small.Batches())
	for i, b := range batches {
		if err := graph.Validate(b); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(b, big.Batch(i)); diff != "" {
			t.Fatalf("article %d is another in a bigger corpus:\n%s", i, diff)
		}
	}
	if batches[19].Article.Text != batches[18].Article.Text || batches[19].Article.ID == batches[18].Article.ID {
		t.Error("the twentieth article is no copy of the one before")
	}
	shared, copies, stances := 0, 0, map[graph.Stance]int{}
	for _, e := range Projection().View(batches).Edges {
		if e.Sources > 1 {
			shared++
		}
		if e.Sources < e.Statements {
			copies++
		}
		stances[e.Stance]++
	}
	if shared < 20 || copies < 20 || len(stances) != len(graph.Stances) {
		t.Errorf("too plain a corpus: %d edges with several sources, %d with copies, stances %v", shared, copies, stances)
	}
}
