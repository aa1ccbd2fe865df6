package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"wiregraph/schema"
)

// TestWordClassesAreUsed finds classes of schema/words that neither a pattern nor
// the code asks for: an analyst who adds a word to one would wait in vain. And it finds
// classes that the code asks for and nobody has.
func TestWordClassesAreUsed(t *testing.T) {
	sch, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(file, "_test.go") {
			code.Write(data)
		}
	}
	asked := map[string]bool{}
	for _, r := range sch.Relations {
		for _, p := range r.Patterns {
			lists := []schema.Words{p.Verb, p.Noun, p.Adjective, p.With}
			for _, words := range p.Where {
				lists = append(lists, words)
			}
			for _, words := range p.Unless {
				lists = append(lists, words)
			}
			for _, words := range lists {
				for _, w := range words {
					if class, ok := strings.CutPrefix(w, "@"); ok {
						asked[class] = true
					}
				}
			}
		}
	}
	for class := range sch.Words {
		if !asked[class] && !strings.Contains(code.String(), fmt.Sprintf("%q", class)) {
			t.Errorf("@%s: nothing asks for this class; take it out", class)
		}
	}
	// the other way round: what no layer has is never so, and nobody notices
	for _, m := range regexp.MustCompile(`(?:grammar|lexicon)\.is\("([^"]+)"`).FindAllStringSubmatch(code.String(), -1) {
		if _, ok := sch.Words[m[1]]; !ok {
			t.Errorf("the code asks for @%s, which no layer has", m[1])
		}
	}
}
