// Package language reads English: it finds tokens, sentences, part-of-speech
// tags, lemmas, names and dependency trees in plain text.
//
// It is not about news or graphs and knows no list of states or people; a
// program that needs only an English analyser can use it alone. It reads no
// other language and it never changes the text.
//
// The invariant: every offset points into Document.Text, tokens are in order
// and do not overlap, every token lies in exactly one sentence, and the heads
// of a sentence's tokens form one tree inside that sentence.
package language

// Document is a text and everything the engine found in it. It owns its
// slices; all references between them are indices.
type Document struct {
	Text      string
	Tokens    []Token
	Sentences []Span // token indices, in order, without gaps
	Names     []Name // in order of Start, never overlapping
}

// Span is a half-open range [Start, End) of token indices.
type Span struct{ Start, End int }

// Token is one word in the sense of Universal Dependencies: "don't" is two
// tokens, "do" and "n't", with adjoining offsets.
type Token struct {
	Start, End int    // byte offsets into Document.Text, half-open
	Lemma      string // dictionary form: "went" → "go", "Ships" → "ship"
	UPOS       string // universal part of speech: NOUN, PROPN, VERB, …
	XPOS       string // Penn Treebank tag: NN, NNP, VBD, …
	Head       int    // index into Document.Tokens, -1 for the root of the sentence
	Relation   string // UD relation with subtype: nsubj, nsubj:pass, obl:agent, nmod:poss, …
}

// Kinds of names. KindShip covers vessels ("USS Nimitz" or "Nimitz"); data
// that knows only three kinds has no such names, so a scorer leaves them out.
const (
	KindPerson       = "PER"
	KindPlace        = "LOC" // states, regions, cities, waters, buildings
	KindOrganization = "ORG"
	KindShip         = "SHIP"
)

// Name is a proper name: the longest one, without title, leading "the" or
// possessive.
type Name struct {
	Start, End int     // token indices, half-open
	Kind       string  // one of the Kind constants
	Score      float64 // probability that the name has this extent and kind, in [0, 1]
}

// Word returns the surface text of token i.
func (d *Document) Word(i int) string {
	return d.Text[d.Tokens[i].Start:d.Tokens[i].End]
}

// NameText returns the surface text of name n, from its first byte to its
// last, with whatever white space the author put inside.
func (d *Document) NameText(n Name) string {
	return d.Text[d.Tokens[n.Start].Start:d.Tokens[n.End-1].End]
}
