package extract

import "testing"

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
