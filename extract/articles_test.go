package extract

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wiregraph/extract/language"
	"wiregraph/graph"
)

var rewrite = flag.Bool("rewrite", false, "write what testdata/articles yields into its files")

// TestArticles reads documents whose trees and names are given (CoNLL-U, so
// that no case hangs on the models) and compares entities, pronouns and standing
// facts with what the file has below its line of dashes.
func TestArticles(t *testing.T) {
	x := analysed(t)
	files, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			input, want, ok := strings.Cut(string(data), "----\n")
			if !ok {
				t.Fatal("no line of dashes")
			}
			file, err := language.ReadCoNLLU(strings.NewReader(input))
			if err != nil {
				t.Fatal(err)
			}
			file.Document.Names = namesOf(file)
			got := describeArticle(x, file.Document)
			if *rewrite {
				if err := os.WriteFile(path, []byte(input+"----\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// namesOf reads the tags Name=B-PER, Name=I-PER of the tenth column.
func namesOf(file *language.CoNLLU) []language.Name {
	var names []language.Name
	for i, misc := range file.Misc {
		for _, part := range strings.Split(misc, "|") {
			tag, kind, _ := strings.Cut(strings.TrimPrefix(part, "Name="), "-")
			switch {
			case tag == "B":
				names = append(names, language.Name{Start: i, End: i + 1, Kind: kind, Score: 1})
			case tag == "I" && len(names) > 0:
				names[len(names)-1].End = i + 1
			}
		}
	}
	return names
}

func describeArticle(x *Extractor, doc *language.Document) string {
	st := x.run(graph.Article{ID: "a", Text: doc.Text}, doc)
	batch := finish(st, x.options)
	var b strings.Builder
	names := map[string]string{}
	for _, e := range batch.Entities {
		names[e.ID] = e.Name
		fmt.Fprintf(&b, "%s %s (%s)\n", e.Type, e.Name, strings.Join(e.Aliases, ", "))
	}
	for _, m := range st.mentions {
		if m.form >= nominal {
			fmt.Fprintf(&b, "%q is %s\n", st.words(m.start, m.end), st.entities[m.entity].Name)
		}
	}
	for _, s := range batch.Statements {
		if r := x.schema.Relation(s.Relation); r.Standing {
			fmt.Fprintf(&b, "%s %s %s [%s] %s\n", names[s.Subject], s.Relation, names[s.Object], s.Stance, s.Role)
		}
		for _, ev := range s.Evidence {
			if doc.Text[ev.Start:ev.End] != ev.Quote {
				fmt.Fprintf(&b, "quote %q is not at %d\n", ev.Quote, ev.Start)
			}
		}
	}
	return b.String()
}
