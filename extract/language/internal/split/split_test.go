package split

import (
	"testing"

	"wiregraph/extract/language/internal/token"
)

// A model that says yes everywhere shows the places that are asked about.
func TestEndsFollowTheRules(t *testing.T) {
	yes := &Model{Weights: make([]float32, Buckets)}
	for i := range yes.Weights {
		yes.Weights[i] = 1
	}
	no := &Model{Weights: make([]float32, Buckets)}
	for _, c := range []struct {
		text     string
		yes, no  int // sentences
		describe string
	}{
		{"", 0, 0, "no token, no sentence"},
		{"one two Three four", 1, 1, "inside a line a sentence ends in punctuation"},
		{"One. Two.", 2, 1, "a stop is a place to end"},
		{"One\nTwo", 2, 1, "a line break is a place to end"},
		{"One\n\nTwo", 2, 2, "a blank line always ends"},
		{"OSLO, Jan. 5 (Reuters) - Two met", 2, 2, "a dateline stands alone"},
		{"Oslo (AP) — Two met", 2, 2, "so does one with an agency"},
		{"SAO PAULO — Two met", 2, 2, "and one in capitals"},
		{"Two — Three met", 2, 1, "a dash alone makes no dateline"},
		{"OSLO: Two met", 2, 2, "and one in capitals before a colon"},
		{"Oslo, March 5 - Two met", 2, 2, "and one with the day"},
		{"Oslo, March 5 (AP) Two met", 2, 2, "which needs no dash before an agency"},
		{"Oslo (AP) Two met", 2, 1, "but not without the day"},
		{"Novak Party (AP) - Two met", 3, 1, "and a name of several words needs it"},
		{"OSLO 2019-03-05 Two met", 2, 2, "nor does one with the day in figures"},
		{"OSLO 2019-03-05 - Two met", 2, 2, "though it may have one"},
		{"OSLO, March 5 Two met", 2, 2, "nor one in capitals with the day"},
		{"OSLO 5 March 2019 Two met", 2, 2, "however that is written"},
		{"NORTH SEA (March 5, 2019) Two met", 2, 2, "or put in brackets"},
		{"Oslo, 5 March - Two met", 2, 2, "the day may stand before its month"},
		{"Oslo 2019-03-05 Two met", 1, 1, "in small letters the day alone makes none"},
		{"MARCH 5 Two met", 1, 1, "nor does a day alone"},
		{"Oslo: Two met", 2, 1, "a colon alone makes none either"},
		{"NATO - a pact", 2, 1, "nor does an acronym"},
		{"An MP (Member of Parliament) Two met", 1, 1, "nor does a bracket in a sentence"},
		{"(One met.) Two met", 3, 1, "but one with a sentence of its own"},
		{"OSLO-Two met", 1, 1, "nor a hyphen"},
		{"Ada -- An aunt -- left", 2, 1, "the first of two dashes around an inset ends nothing"},
		{"Ada -- An aunt left. Bo -- left", 4, 1, "but one alone may"},
		{"One fell. U.S. men met", 3, 2, "a stop before initials ends"},
		{`"One fell." U.S. men met`, 5, 2, "and one before the mark of a quotation"},
		{"One fell . . . U.S. men met", 5, 1, "but not the last of several"},
		{"The U.S. U.N. men met", 3, 1, "nor one that is part of a word"},
	} {
		tokens := token.Split(c.text)
		if got := len(yes.Ends(c.text, tokens)); got != c.yes {
			t.Errorf("%s: %q has %d sentences at most, want %d", c.describe, c.text, got, c.yes)
		}
		if got := len(no.Ends(c.text, tokens)); got != c.no {
			t.Errorf("%s: %q has %d sentences at least, want %d", c.describe, c.text, got, c.no)
		}
	}
}

func TestPlacesAreWhereEndsAsks(t *testing.T) {
	text := "Ada left (at 5 p.m. today). Bo stayed?\nYes: all day."
	tokens := token.Split(text)
	var at []string
	Places(text, tokens, func(int) int { return 0 }, func(i int, f []uint32) {
		at = append(at, text[tokens[i].Start:tokens[i].End])
		for _, x := range f {
			if x >= Buckets {
				t.Fatalf("feature %d of %d", x, Buckets)
			}
		}
	})
	want := []string{"p.m.", ".", "?", ":"}
	if len(at) != len(want) {
		t.Fatalf("places after %q, want %q", at, want)
	}
	for i := range want {
		if at[i] != want[i] {
			t.Errorf("place %d after %q, want %q", i, at[i], want[i])
		}
	}
}
