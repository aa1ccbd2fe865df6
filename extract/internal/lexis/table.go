package lexis

import "math/bits"

// Table is a map by words that is asked about every word of a text and has few of them. A
// sieve over length, first and last letters, with a bit for one in sixteen, is asked before the
// map: so most words cost no hash of all their letters and no line of the map's memory.
type Table[V any] struct {
	Values map[string]V
	sieve  []uint64
	shift  int // of a hash, for the number of a bit
}

// NewTable makes a table for about n words.
func NewTable[V any](n int) Table[V] {
	log := max(6, bits.Len(uint(16*n-1)))
	return Table[V]{make(map[string]V, n), make([]uint64, 1<<log/64), 64 - log}
}

func (t *Table[V]) Set(word string, v V) {
	t.Values[word] = v
	bit := ends(word) * spread >> t.shift
	t.sieve[bit>>6] |= 1 << (bit & 63)
}

// Of is the value of a word, and whether it has one.
func (t *Table[V]) Of(word string) (v V, ok bool) {
	if bit := ends(word) * spread >> t.shift; t.sieve[bit>>6]>>(bit&63)&1 == 0 {
		return v, false
	}
	v, ok = t.Values[word]
	return v, ok
}

// OfBytes is of for a word that is no string yet.
func (t *Table[V]) OfBytes(word []byte) (v V, ok bool) {
	if bit := ends(word) * spread >> t.shift; t.sieve[bit>>6]>>(bit&63)&1 == 0 {
		return v, false
	}
	v, ok = t.Values[string(word)]
	return v, ok
}

// Get is the value of a word, the zero value where it has none.
func (t *Table[V]) Get(word string) V {
	v, _ := t.Of(word)
	return v
}
