package extract

import "math/bits"

// table is a map by words that is asked about every word of a text and has few of them. A
// sieve over length, first and last letters, with a bit for one in sixteen, is asked before the
// map: so most words cost no hash of all their letters and no line of the map's memory.
type table[V any] struct {
	values map[string]V
	sieve  []uint64
	shift  int // of a hash, for the number of a bit
}

// newTable makes a table for about n words.
func newTable[V any](n int) table[V] {
	log := max(6, bits.Len(uint(16*n-1)))
	return table[V]{make(map[string]V, n), make([]uint64, 1<<log/64), 64 - log}
}

func (t *table[V]) set(word string, v V) {
	t.values[word] = v
	bit := ends(word) * spread >> t.shift
	t.sieve[bit>>6] |= 1 << (bit & 63)
}

// of is the value of a word, and whether it has one.
func (t *table[V]) of(word string) (v V, ok bool) {
	if bit := ends(word) * spread >> t.shift; t.sieve[bit>>6]>>(bit&63)&1 == 0 {
		return v, false
	}
	v, ok = t.values[word]
	return v, ok
}

// ofBytes is of for a word that is no string yet.
func (t *table[V]) ofBytes(word []byte) (v V, ok bool) {
	if bit := ends(word) * spread >> t.shift; t.sieve[bit>>6]>>(bit&63)&1 == 0 {
		return v, false
	}
	v, ok = t.values[string(word)]
	return v, ok
}

// get is the value of a word, the zero value where it has none.
func (t *table[V]) get(word string) V {
	v, _ := t.of(word)
	return v
}
