package lemma

import (
	"strings"
	"testing"
)

// rank knows some words, as running text would.
func rank(w string) int {
	for i, k := range strings.Fields("hope stop plan rate use city box wolf knife ship attack try fly big bus be") {
		if k == w {
			return i
		}
	}
	return -1
}

func TestFindByRule(t *testing.T) {
	f, err := New("", rank)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ form, xpos, want string }{
		{"ships", "NNS", "ship"}, {"Cities", "NNS", "city"}, {"boxes", "NNS", "box"}, {"wolves", "NNS", "wolf"}, {"knives", "NNS", "knife"},
		{"spokesmen", "NNS", "spokesman"}, {"glass", "NNS", "glass"}, {"attacks", "VBZ", "attack"}, {"tries", "VBZ", "try"},
		{"hoping", "VBG", "hope"}, {"stopped", "VBD", "stop"}, {"rated", "VBN", "rate"}, {"tried", "VBN", "try"}, {"Using", "VBG", "use"},
		{"blorked", "VBD", "blork"}, {"blorting", "VBG", "blort"}, {"bigger", "JJR", "big"}, {"Oslo", "NNP", "Oslo"}, {"States", "NNPS", "State"},
		{"The", "DT", "the"}, {"sing", "VBG", "sing"},
		{"fought", "VBD", "fight"}, {"shot", "VBN", "shoot"}, {"Troops", "NNS", "troop"}, {"bases", "NNS", "base"}, {"bases", "VBZ", "base"}, {"fled", "VBD", "flee"},
		{"severed", "VBN", "sever"}, {"chided", "VBD", "chide"}, {"strafing", "VBG", "strafe"}, {"mulled", "VBD", "mull"}, {"lied", "VBD", "lie"}, {"leaned", "VBD", "lean"}, {"emphasises", "VBZ", "emphasise"}, {"cajoled", "VBN", "cajole"}, {"wandering", "VBG", "wander"}, {"harried", "VBD", "harry"}, {"learned", "VBD", "learn"},
		{"froze", "VBP", "freeze"}, {"overran", "VBP", "overrun"},
	} {
		if got := f.Find(c.form, c.xpos); got != c.want {
			t.Errorf("%s/%s: %s, want %s", c.form, c.xpos, got, c.want)
		}
	}
}

func TestTableHoldsWhatTheRulesMiss(t *testing.T) {
	table := Table([]Example{
		{"was", "VBD", "be", 3}, {"Spat", "VBD", "spit", 1}, {"went", "VBD", "go", 2}, {"ships", "NNS", "ship", 9}, {"data", "NNS", "datum", 2}, {"data", "NNS", "data", 1},
	}, rank)
	if want := "NNS\tdata\tdatum\nVBD\tspat\tspit\nVBD\twas\tbe\n"; table != want {
		t.Errorf("table %q, want %q", table, want)
	}
	f, err := New(table, rank)
	if err != nil {
		t.Fatal(err)
	}
	for form, want := range map[string]string{"went": "go", "overthrew": "overthrow", "Went": "go"} {
		if got := f.Find(form, "VBD"); got != want {
			t.Errorf("%s: %s, want %s", form, got, want)
		}
	}
}

// TestCompound: an irregular word behind a prefix, unless the whole is a verb.
func TestCompound(t *testing.T) {
	f, err := New("VBG\tlying\tlie\n", rank)
	if err != nil {
		t.Fatal(err)
	}
	for form, want := range map[string]string{"underlying": "underlie", "relying": "rely"} {
		if got := f.Find(form, "VBG"); got != want {
			t.Errorf("%s: %s, want %s", form, got, want)
		}
	}
	if f, err = New("VBN\tlied\tlie\n", rank); err != nil {
		t.Fatal(err)
	}
	for form, want := range map[string]string{"underlied": "underlie", "relied": "rely"} {
		if got := f.Find(form, "VBN"); got != want {
			t.Errorf("%s: %s, want %s", form, got, want)
		}
	}
}

func TestNewSaysWhichLine(t *testing.T) {
	if _, err := New("VBD\twent\tgo\nVBD\n", rank); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v, want one about line 2", err)
	}
}
