// Package lexis holds words and answers, at every word of a text and so in as few
// nanoseconds as can be, whether they are among them: the vocabulary's word classes, closed
// lists that the code itself asks for, and tables of values by word.
package lexis

import (
	"strings"

	"wiregraph/schema"
)

// WordSet is a set of lower-case words or lemmas. Nearly every question put to one is
// answered no, so a sieve of 1,024 bits over length, first and last letters is asked
// before the table. The nil set is empty.
type WordSet struct {
	Words map[string]bool
	sieve [16]uint64
	Any   bool // holds "*", which stands for any word
	Pairs bool // holds entries of two words: "strike group"
}

func NewWordSet(words ...string) *WordSet {
	s := &WordSet{Words: make(map[string]bool, len(words))}
	for _, w := range words {
		s.Add(w)
	}
	return s
}

func (s *WordSet) Add(word string) {
	s.Words[word] = true
	bit := SieveBit(word)
	s.sieve[bit>>6] |= 1 << (bit & 63)
	s.Any = s.Any || word == "*"
	s.Pairs = s.Pairs || strings.Contains(word, " ")
}

// Holds reports whether the set has the very word.
func (s *WordSet) Holds(word string) bool {
	if s == nil {
		return false
	}
	bit := SieveBit(word)
	return s.sieve[bit>>6]>>(bit&63)&1 != 0 && s.Words[word]
}

// HoldsPair reports whether the set has the entry of two words.
func (s *WordSet) HoldsPair(first, second string) bool {
	if len(first) < 2 || len(second) < 2 {
		return s.Holds(first + " " + second)
	}
	n := len(second)
	bit := sieveOf(len(first)+1+n, first[0], first[1], second[n-2], second[n-1])
	return s.sieve[bit>>6]>>(bit&63)&1 != 0 && s.Words[first+" "+second]
}

// among looks a lemma up, and its singular where the analyser leaves the plural
// ("troops").
func (s *WordSet) among(lemma string) bool {
	return s.Holds(lemma) || strings.HasSuffix(lemma, "s") && s.Holds(lemma[:len(lemma)-1])
}

// Allows reports whether a condition's words, or "*" for any, hold a lemma.
func (s *WordSet) Allows(lemma string) bool { return s != nil && s.Any || s.among(lemma) }

func SieveBit(word string) uint {
	n := uint(len(word))
	if n < 2 {
		return n
	}
	return sieveOf(len(word), word[0], word[1], word[n-2], word[n-1])
}

func sieveOf(n int, first, second, beforeLast, last byte) uint {
	return (uint(first)*331 + uint(second)*59 + uint(beforeLast)*139 + uint(last)*23 + uint(n)*7) & 1023
}

// WordClasses are the word classes of the schema by name, which the code asks for at
// every word. Nearly every question is answered no, so a sieve is asked before the class is
// looked for: a line of the processor's cache for the words of one hash, in it two bits for
// each word and class. So all questions about a word fetch one line.
type WordClasses struct {
	Names[*WordSet]
	sieve [2048][8]uint64
}

func NewWordClasses(sch *schema.Schema) *WordClasses {
	classes := new(WordClasses)
	for name, words := range sch.Words {
		classes.Add(name, NewWordSet(words...))
		for _, w := range words {
			line, first, second := classes.place(name, w)
			line[first>>6] |= 1 << (first & 63)
			line[second>>6] |= 1 << (second & 63)
		}
	}
	return classes
}

// place is where the sieve has a word of a class: the word's line and two bits there.
func (w *WordClasses) place(class, word string) (line *[8]uint64, first, second uint64) {
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

// Holds reports whether the class of that name has the very word.
func (w *WordClasses) Holds(class, word string) bool {
	line, first, second := w.place(class, word)
	return line[first>>6]>>(first&63)&1 != 0 && line[second>>6]>>(second&63)&1 != 0 && w.Of(class).Holds(word)
}

// Among is WordSet.among of the class of that name.
func (w *WordClasses) Among(class, lemma string) bool {
	return w.Holds(class, lemma) || strings.HasSuffix(lemma, "s") && w.Holds(class, lemma[:len(lemma)-1])
}

// Of is the class of that name, nil where there is none.
func (w *WordClasses) Of(name string) *WordSet {
	set, _ := w.Names.Of(name)
	return set
}

// Names is a table by some hundreds of names: short lists that are quicker than a map.
type Names[T any] [1024][]nameOf[T]

type nameOf[T any] struct {
	name  string
	value T
}

func (n *Names[T]) Add(name string, value T) {
	list := &n[SieveBit(name)]
	*list = append(*list, nameOf[T]{name, value})
}

func (n *Names[T]) Of(name string) (value T, ok bool) {
	list := n[SieveBit(name)]
	for i := range list {
		if list[i].name == name {
			return list[i].value, true
		}
	}
	return value, false
}

// Set is a closed list of words that the code itself asks for: grammar, which no user's
// vocabulary changes. Classes of words that one might add to stand in schema/words.
func Set(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}
