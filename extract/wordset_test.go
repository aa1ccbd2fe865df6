package extract

import (
	"testing"

	"wiregraph/schema"
)

// A set answers like the table it stands before, whatever the sieve lets through.
func TestWordSet(t *testing.T) {
	words := []string{"troop", "ship", "strike group", "x", "", "été", "*"}
	s := newWordSet(words[:6]...)
	for _, w := range words {
		if got, want := s.holds(w), w != "*"; got != want {
			t.Errorf("holds(%q) = %t, want %t", w, got, want)
		}
	}
	for _, w := range []string{"troops", "ships", "shipss", "group", "stoop"} {
		if got, want := s.among(w), w == "troops" || w == "ships"; got != want {
			t.Errorf("among(%q) = %t, want %t", w, got, want)
		}
	}
	if !s.pairs || newWordSet("ship").pairs {
		t.Error("pairs does not tell entries of two words")
	}
	if s.allows("tank") || !newWordSet("*").allows("tank") {
		t.Error("only * allows any word")
	}
	var none *wordSet
	if none.holds("ship") || none.among("ships") || none.allows("ship") {
		t.Error("the nil set holds a word")
	}
}

// Classes are found by name, also those that share a place in the table.
func TestWordClasses(t *testing.T) {
	words := map[string][]string{}
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			words[string([]rune{a, b})] = []string{string([]rune{b, a, 's'})}
		}
	}
	classes := newWordClasses(&schema.Schema{Words: words})
	for name, list := range words {
		if set := classes.of(name); !set.holds(list[0]) || len(set.words) != 1 {
			t.Fatalf("class %s is %v, want %v", name, set, list)
		}
	}
	if classes.of("none") != nil {
		t.Error("a class that there is none of is found")
	}
}
