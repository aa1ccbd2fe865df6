package token

import (
	"strings"
	"testing"
)

func words(text string) string {
	var out []string
	for _, s := range Split(text) {
		out = append(out, text[s.Start:s.End])
	}
	return strings.Join(out, " ")
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"We sail.", "We sail ."},
		{"don't can't cannot they've it's Ada's", "do n't ca n't can not they 've it 's Ada 's"},
		{"the crews' pay", "the crews ' pay"},
		{"I’m sure they don’t", "I ’m sure they do n’t"},
		{"gonna, wanna", "gon na , wan na"},
		{"Mr. Brown of St. Ives left.", "Mr. Brown of St. Ives left ."},
		{"the U.S. Navy, the U.N.", "the U.S. Navy , the U.N."},
		{"at 5pm, 20km off, at 9:30 a.m.", "at 5 pm , 20 km off , at 9:30 a.m."},
		{"$1,200 or 50%", "$ 1,200 or 50 %"},
		{"the Irish-U.S. talks of 1996", "the Irish - U.S. talks of 1996"},
		{"a well-known, U.S.-led, 20-year-old plan", "a well - known , U.S. - led , 20 - year - old plan"},
		{"the anti-U.S. camp, a non-U.S. firm", "the anti-U.S. camp , a non-U.S. firm"},
		{"Japanese-U.S. talks in the U.S.", "Japanese - U.S. talks in the U.S."},
		{"anti-ship pre-war e-mail co-operate", "anti-ship pre-war e-mail co-operate"},
		{"1990-1995; 555-867-5309", "1990 - 1995 ; 555-867-5309"},
		{"\"Wait!\" (he said...)", "\" Wait ! \" ( he said ... )"},
		{"“Go,” she said—now.", "“ Go , ” she said — now ."},
		{"see https://example.org/a?b=1, or ada@example.org.", "see https://example.org/a?b=1 , or ada@example.org ."},
		{"and/or 24/7 1/2", "and / or 24/7 1 / 2"},
		{"really?! :) wow!!!", "really ?! :) wow !!!"},
		{"the '80s and 'tis", "the '80s and 'tis"},
		{"end.Next", "end . Next"},
		{"AT&T, R&D", "AT&T , R&D"},
		{"No. 5 of Corp. said no.", "No . 5 of Corp. said no ."},
	} {
		if got := words(c.text); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("don't (e.g. \xff 5pm) ’s --- a.b.c 'x")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, s := range Split(text) {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %v after %d of %d", s, last, len(text))
			}
			if gap(text, last, s.Start) {
				t.Fatalf("%q lost", text[last:s.Start])
			}
			last = s.End
		}
		if gap(text, last, len(text)) {
			t.Fatalf("%q lost", text[last:])
		}
	})
}

// gap reports whether anything but white space lies in text[i:j].
func gap(text string, i, j int) bool {
	for i < j {
		n := spaceAt(text, i)
		if n == 0 {
			return true
		}
		i += n
	}
	return false
}
