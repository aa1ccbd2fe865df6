package lexis

import (
	"testing"

	"wiregraph/schema"
)

// A set answers like the table it stands before, whatever the sieve lets through.
func TestWordSet(t *testing.T) {
	words := []string{"troop", "ship", "strike group", "x", "", "été", "*"}
	s := NewWordSet(words[:6]...)
	for _, w := range words {
		if got, want := s.Holds(w), w != "*"; got != want {
			t.Errorf("holds(%q) = %t, want %t", w, got, want)
		}
	}
	for _, w := range []string{"troops", "ships", "shipss", "group", "stoop"} {
		if got, want := s.among(w), w == "troops" || w == "ships"; got != want {
			t.Errorf("among(%q) = %t, want %t", w, got, want)
		}
	}
	if !s.Pairs || NewWordSet("ship").Pairs {
		t.Error("pairs does not tell entries of two words")
	}
	if s.Allows("tank") || !NewWordSet("*").Allows("tank") {
		t.Error("only * allows any word")
	}
	var none *WordSet
	if none.Holds("ship") || none.among("ships") || none.Allows("ship") {
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
	classes := NewWordClasses(&schema.Schema{Words: words})
	for name, list := range words {
		if set := classes.Of(name); !set.Holds(list[0]) || len(set.Words) != 1 {
			t.Fatalf("class %s is %v, want %v", name, set, list)
		}
	}
	if classes.Of("none") != nil {
		t.Error("a class that there is none of is found")
	}
}
