package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"testing"
)

// FuzzHash: the hash is that of the fields as strconv.Quote writes them, joined
// by commas, whatever they hold.
func FuzzHash(f *testing.F) {
	for _, s := range []string{"", "plain words", `a "quote"`, `back\slash`, "tab\t", "Düsseldorf", "\x7f", "\xff\xfe", "a,b"} {
		f.Add(s, "x")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		sum := sha256.Sum256([]byte(strings.Join([]string{strconv.Quote(a), strconv.Quote(b)}, ",")))
		if want, got := hex.EncodeToString(sum[:16]), Hash(a, b); got != want {
			t.Errorf("%q, %q: %s, want %s", a, b, got, want)
		}
	})
}
