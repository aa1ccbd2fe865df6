package lexis

import "testing"

// A table answers like the map it stands before, whatever the sieve lets through.
func TestTable(t *testing.T) {
	words := []string{"", "x", "été", "general", "secretary-general", "generals", "admiral"}
	for _, n := range []int{1, 7, 5000} {
		table := NewTable[int](n)
		for i, w := range words {
			table.Set(w, i+1)
		}
		table.Set("x", 9)
		for i, w := range words {
			want := i + 1
			if w == "x" {
				want = 9
			}
			if v, ok := table.Of(w); v != want || !ok {
				t.Errorf("%d: of(%q) = %d, %t, want %d", n, w, v, ok, want)
			}
			if v, ok := table.OfBytes([]byte(w)); v != want || !ok {
				t.Errorf("%d: ofBytes(%q) = %d, %t, want %d", n, w, v, ok, want)
			}
		}
		for _, w := range []string{"y", "ét", "genoral", "admirals", "xx"} {
			if v, ok := table.Of(w); v != 0 || ok || table.Get(w) != 0 {
				t.Errorf("%d: %q is in the table", n, w)
			}
		}
	}
}
