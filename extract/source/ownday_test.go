package source

import (
	"testing"
	"time"
)

// TestOwnDay reads the day that a text gives at its head, and no other.
func TestOwnDay(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ministers meet\n\nLIMA, Peru 1997-02-03\n\nTwo ministers met on Monday.", "1997-02-03"},
		{"Ministers meet\n\nMonday, March 4, 2013\n\nTwo ministers met.", "2013-03-04"},
		{"Ministers meet\nPublished 4 March 2013, 14:05 GMT\nTwo ministers met.", "2013-03-04"},
		{"Lima, March 4, 2013 (Island Wire) - Two ministers met.", "2013-03-04"},
		{"LIMA, Sept. 4th, 1999 — Two ministers met.", "1999-09-04"},
		{"Ministers meet\n\nBy Ada Reed\n\nBuenos Aires, 14 Dec 2001: Two ministers met.", "2001-12-14"},
		{"Fall of Port Royal, June 7, 1692\n\nThe town sank.", ""}, // of what the headline tells
		{"In March 4, 2013 - the day of the raid - two ministers met.", ""},
		{"Ministers meet\n\nTwo ministers met on March 4, 2013.", ""},
		{"LIMA, March 4 (Island Wire) - Two ministers met.", ""},
		{"Ministers meet\n\n31 June 2013\n\nTwo ministers met.", ""},
		{"one\n\ntwo\n\nthree\n\nfour\n\nfive\n\nMarch 4, 2013\n\nTwo ministers met.", ""},
		{"", ""},
	} {
		want := time.Time{}
		if c.want != "" {
			want, _ = time.Parse(time.DateOnly, c.want)
		}
		if got := ownDay(c.text); !got.Equal(want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
	told := time.Date(2013, 3, 5, 0, 0, 0, 0, time.UTC)
	if got := published(told, "LIMA, March 4, 2013 - Two ministers met."); !got.Equal(told) {
		t.Errorf("%v in place of what the source tells", got)
	}
}
