package language

import "strings"

// Initials that spell a common word. The net knows "IS" and "WHO" as the verb and
// the pronoun only, in whatever letters, and a name read as one of them tears the
// whole tree: "IS fighters seized the town". So where the neighbours show that a
// name stands there, the net is given initials that it knows as a name. The text
// and the tokens stay as they are.

// readAs is the word that the net reads in the place of token i of a piece.
func readAs(doc *Document, p Span, i int) string {
	w := doc.Word(i)
	switch {
	case w == "IS" && inSmallLetters(doc, p, i) && !copula(doc, p, i):
		return "ISIS"
	case w == "WHO" && inSmallLetters(doc, p, i) && doc.Word(p.End-1) != "?":
		return "UNICEF"
	}
	return w
}

// inSmallLetters reports whether a word beside token i is written in small
// letters: in a headline in capitals nothing is told by them.
func inSmallLetters(doc *Document, p Span, i int) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= p.Start && k < p.End {
			if w := doc.Word(k); len(w) > 1 && w == strings.ToLower(w) && w != strings.ToUpper(w) {
				return true
			}
		}
	}
	return false
}

// copula reports whether "IS" at i is the verb, written large for emphasis: what
// stands before it can only be its subject, or what stands behind it cannot follow
// a name.
func copula(doc *Document, p Span, i int) bool {
	if i > p.Start {
		if before := strings.ToLower(doc.Word(i - 1)); subjects[before] {
			return true
		}
	}
	return i+1 < p.End && complements[strings.ToLower(doc.Word(i+1))]
}

var (
	subjects    = wordSet("it this he she there what who which here everything something nothing one how why 't")
	complements = wordSet("a an the not n't n’t this that it he she there i you we they my your our no so very too just being")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
