package extract

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/sync/errgroup"

	"wiregraph/graph"
)

// TestTogether has several goroutines share one reader, each at another article at any time: what they
// read is what one alone reads. Under the race detector this is the test of the package.
func TestTogether(t *testing.T) {
	x := reader(t)
	var texts []string
	for i := range x.schema.Relations {
		var text strings.Builder
		for _, ex := range x.schema.Relations[i].Examples[:10] {
			text.WriteString(ex.Text + "\n\n")
		}
		texts = append(texts, text.String())
	}
	read := func(k int) (string, error) {
		out, err := x.Extract(graph.Article{ID: "shared", Text: texts[k]})
		if err != nil {
			return "", err
		}
		line, err := json.Marshal(out)
		return string(line), err
	}
	const readers = 4
	var group errgroup.Group
	got := make([][]string, readers)
	for r := range readers {
		got[r] = make([]string, len(texts))
		group.Go(func() error {
			for n := range texts {
				k := (n + r*len(texts)/readers) % len(texts)
				line, err := read(k)
				if err != nil {
					return err
				}
				got[r][k] = line
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	for k := range texts {
		want, err := read(k)
		if err != nil {
			t.Fatal(err)
		}
		for r := range readers {
			if got[r][k] != want {
				t.Errorf("reader %d reads the examples of %s otherwise than one alone:\n got %s\nwant %s", r, x.schema.Relations[k].Name, got[r][k], want)
			}
		}
	}
}
