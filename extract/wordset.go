package extract

import (
	"strings"

	"wiregraph/schema"
)

// wordSet is a set of lower-case words or lemmas. Nearly every question put to one is
// answered no, so a sieve of 256 bits over length, first and last letters is asked
// before the table. The nil set is empty.
type wordSet struct {
	words map[string]bool
	sieve [4]uint64
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

// among looks a lemma up, and its singular where the analyser leaves the plural
// ("troops").
func (s *wordSet) among(lemma string) bool {
	return s.holds(lemma) || strings.HasSuffix(lemma, "s") && s.holds(lemma[:len(lemma)-1])
}

// allows reports whether a condition's words, or "*" for any, hold a lemma.
func (s *wordSet) allows(lemma string) bool { return s != nil && s.any || s.among(lemma) }

func sieveBit(word string) uint8 {
	n := len(word)
	if n < 2 {
		return 0
	}
	return word[0]*59 + word[1]*23 + word[n-1]*7 + uint8(n)
}

// wordClasses are the word classes of the schema by name.
func wordClasses(sch *schema.Schema) map[string]*wordSet {
	classes := make(map[string]*wordSet, len(sch.Words))
	for class, words := range sch.Words {
		classes[class] = newWordSet(words...)
	}
	return classes
}
