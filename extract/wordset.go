package extract

import (
	"strings"

	"wiregraph/schema"
)

// wordSet is a set of lower-case words or lemmas. Nearly every question put to one is
// answered no, so a sieve of 1,024 bits over length, first and last letters is asked
// before the table. The nil set is empty.
type wordSet struct {
	words map[string]bool
	sieve [16]uint64
	any   bool // holds "*", which stands for any word
	pairs bool // holds entries of two words: "strike group"
}

func newWordSet(words ...string) *wordSet {
	s := &wordSet{words: make(map[string]bool, len(words))}
	for _, w := range words {
		s.add(w)
	}
	return s
}

func (s *wordSet) add(word string) {
	s.words[word] = true
	bit := sieveBit(word)
	s.sieve[bit>>6] |= 1 << (bit & 63)
	s.any = s.any || word == "*"
	s.pairs = s.pairs || strings.Contains(word, " ")
}

// holds reports whether the set has the very word.
func (s *wordSet) holds(word string) bool {
	if s == nil {
		return false
	}
	bit := sieveBit(word)
	return s.sieve[bit>>6]>>(bit&63)&1 != 0 && s.words[word]
}

// holdsPair reports whether the set has the entry of two words.
func (s *wordSet) holdsPair(first, second string) bool {
	if len(first) < 2 || len(second) < 2 {
		return s.holds(first + " " + second)
	}
	n := len(second)
	bit := sieveOf(len(first)+1+n, first[0], first[1], second[n-2], second[n-1])
	return s.sieve[bit>>6]>>(bit&63)&1 != 0 && s.words[first+" "+second]
}

// among looks a lemma up, and its singular where the analyser leaves the plural
// ("troops").
func (s *wordSet) among(lemma string) bool {
	return s.holds(lemma) || strings.HasSuffix(lemma, "s") && s.holds(lemma[:len(lemma)-1])
}

// allows reports whether a condition's words, or "*" for any, hold a lemma.
func (s *wordSet) allows(lemma string) bool { return s != nil && s.any || s.among(lemma) }

func sieveBit(word string) uint {
	n := uint(len(word))
	if n < 2 {
		return n
	}
	return sieveOf(len(word), word[0], word[1], word[n-2], word[n-1])
}

func sieveOf(n int, first, second, beforeLast, last byte) uint {
	return (uint(first)*331 + uint(second)*59 + uint(beforeLast)*139 + uint(last)*23 + uint(n)*7) & 1023
}

// wordClasses are the word classes of the schema by name, which the code asks for at
// every word. Nearly every question is answered no, so a sieve is asked before the class is
// looked for: a line of the processor's cache for the words of one hash, in it two bits for
// each word and class. So all questions about a word fetch one line.
type wordClasses struct {
	names[*wordSet]
	sieve [2048][8]uint64
}

func newWordClasses(sch *schema.Schema) *wordClasses {
	classes := new(wordClasses)
	for name, words := range sch.Words {
		classes.add(name, newWordSet(words...))
		for _, w := range words {
			line, first, second := classes.place(name, w)
			line[first>>6] |= 1 << (first & 63)
			line[second>>6] |= 1 << (second & 63)
		}
	}
	return classes
}

// place is where the sieve has a word of a class: the word's line and two bits there.
func (w *wordClasses) place(class, word string) (line *[8]uint64, first, second uint64) {
	h := ends(word) * spread
	both := (h ^ ends(class)*spread) * spread
	return &w.sieve[h>>53], both >> 55, both >> 46 & 511
}

// spread is what ends are multiplied by, so that the upper bits depend on all of them.
const spread = 0x9e3779b97f4a7c15

// ends packs the length of a word with its first and last two letters.
func ends[W string | []byte](word W) uint64 {
	n := len(word)
	if n < 2 {
		return uint64(n)
	}
	return uint64(word[0]) | uint64(word[1])<<8 | uint64(word[n-2])<<16 | uint64(word[n-1])<<24 | uint64(n)<<32
}

// holds reports whether the class of that name has the very word.
func (w *wordClasses) holds(class, word string) bool {
	line, first, second := w.place(class, word)
	return line[first>>6]>>(first&63)&1 != 0 && line[second>>6]>>(second&63)&1 != 0 && w.of(class).holds(word)
}

// among is wordSet.among of the class of that name.
func (w *wordClasses) among(class, lemma string) bool {
	return w.holds(class, lemma) || strings.HasSuffix(lemma, "s") && w.holds(class, lemma[:len(lemma)-1])
}

// of is the class of that name, nil where there is none.
func (w *wordClasses) of(name string) *wordSet {
	set, _ := w.names.of(name)
	return set
}

// names is a table by some hundreds of names: short lists that are quicker than a map.
type names[T any] [1024][]nameOf[T]

type nameOf[T any] struct {
	name  string
	value T
}

func (n *names[T]) add(name string, value T) {
	list := &n[sieveBit(name)]
	*list = append(*list, nameOf[T]{name, value})
}

func (n *names[T]) of(name string) (value T, ok bool) {
	list := n[sieveBit(name)]
	for i := range list {
		if list[i].name == name {
			return list[i].value, true
		}
	}
	return value, false
}

// set is a closed list of words that the code itself asks for: grammar, which no user's
// vocabulary changes. Classes of words that one might add to stand in schema/words.
func set(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}
