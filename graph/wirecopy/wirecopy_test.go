package wirecopy

import (
	"strings"
	"testing"
)

func TestShortTexts(t *testing.T) {
	const short = "The minister met the envoy on Monday."
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{short, short, true},
		{short, "THE MINISTER met, the envoy: on Monday!", true},
		{short, "The minister met the envoy on Tuesday.", false},
		{short, "", false},
	} {
		if got := Same(Sign(c.a), Sign(c.b)); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
	if Sign("") != "" || Sign(" .,! ") != "" {
		t.Error("a text without words has a signature")
	}
}

// TestWordsOfStrangersDiffer guards the contract that two copies share a word
// and strangers as good as never do, on which a store's speed hangs: a part
// like "no numbers" must not be a word by itself.
func TestWordsOfStrangersDiffer(t *testing.T) {
	stories := readStories(t)
	for i, s := range stories {
		for _, o := range stories[:i] {
			if shareWord(Sign(strings.Join(s.rewrite, "\n")), Sign(strings.Join(o.rewrite, "\n"))) {
				t.Errorf("%q and %q share a word", s.rewrite[0], o.rewrite[0])
			}
		}
	}
}

func TestSignatureIsCompact(t *testing.T) {
	long := strings.Join(readStories(t)[0].original, "\n")
	for i := range 2000 {
		long += " " + strings.Repeat(string(rune('a'+i%26)), 1+i%37)
	}
	if n := len(Sign(long)); n > 1000 {
		t.Errorf("a signature has %d bytes", n)
	}
}

func FuzzSame(f *testing.F) {
	f.Add("a b c", "a b c d 12 13 14 15")
	f.Add("", "\xff\u00ad,")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := Sign(a), Sign(b)
		if !Same(x, x) || Same(x, y) != Same(y, x) || Same(a, b) != Same(b, a) {
			t.Fatal("not reflexive and symmetric")
		}
		if _, ok := parse(x); x != "" && !ok {
			t.Fatalf("does not read its own signature %q", x)
		}
	})
}

func BenchmarkSign(b *testing.B) {
	text := strings.Join(readStories(b)[0].original, "\n")
	for b.Loop() {
		Sign(text)
	}
}

func BenchmarkSame(b *testing.B) {
	stories := readStories(b)
	x, y := Sign(strings.Join(stories[0].original, "\n")), Sign(strings.Join(stories[1].original, "\n"))
	for b.Loop() {
		Same(x, y)
	}
}
