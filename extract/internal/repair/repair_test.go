package repair

import (
	"math/rand/v2"
	"testing"

	"wiregraph/extract/language"
)

// TestRepairsKeepTrees mends random trees over words that the repairs look for:
// whatever the parser drew, every token still leads up to a root of its sentence.
func TestRepairsKeepTrees(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	mended := 0
	for range 20000 {
		doc := randomTree(rng)
		tok := Tokens(doc)
		for _, s := range doc.Sentences {
			if !isTree(tok, s) {
				t.Fatalf("no tree: %+v\nfrom %+v", tok[s.Start:s.End], doc.Tokens[s.Start:s.End])
			}
		}
		for i := range tok {
			if tok[i].Head != doc.Tokens[i].Head {
				mended++
				break
			}
		}
	}
	if mended < 100 {
		t.Errorf("only %d of the trees were mended", mended)
	}
}

// randomTree is a document of one sentence whose words, tags and relations are
// drawn from those that repairs ask for.
func randomTree(rng *rand.Rand) *language.Document {
	type word struct{ text, upos, xpos string }
	words := []word{{"Peru", "PROPN", "NNP"}, {"Novak", "PROPN", "NNP"}, {"denied", "VERB", "VBD"}, {"says", "VERB", "VBZ"}, {"visiting", "VERB", "VBG"},
		{"plans", "NOUN", "NNS"}, {"sanction", "NOUN", "NNS"}, {"follow", "VERB", "VBG"}, {"of", "ADP", "IN"}, {"governor", "NOUN", "NN"}, {"troops", "NOUN", "NNS"}, {"prisoner", "NOUN", "NN"}, {"to", "PART", "TO"}, {"in", "ADP", "IN"}, {"after", "ADP", "IN"},
		{"from", "ADP", "IN"}, {"and", "CCONJ", "CC"}, {",", "PUNCT", ","}, {"ten", "NUM", "CD"}, {"was", "AUX", "VBD"}, {"seize", "VERB", "VB"},
		{"with", "ADP", "IN"}, {"together", "ADV", "RB"}}
	relations := []string{"nsubj", "obj", "obl", "nmod", "compound", "case", "conj", "appos", "amod", "ccomp", "xcomp", "advcl", "acl", "cc", "flat", "mark", "aux:pass", "nmod:poss", "det", "punct"}
	doc := &language.Document{}
	n := 3 + rng.IntN(12)
	order := rng.Perm(n) // each token hangs on one that came before it in this order
	doc.Tokens = make([]language.Token, n)
	for k, i := range order {
		w := words[rng.IntN(len(words))]
		tok := language.Token{Lemma: w.text, UPOS: w.upos, XPOS: w.xpos, Head: -1, Relation: "root"}
		if k > 0 {
			tok.Head, tok.Relation = order[rng.IntN(k)], relations[rng.IntN(len(relations))]
		}
		doc.Tokens[i] = tok
	}
	for i := range doc.Tokens {
		doc.Tokens[i].Start = len(doc.Text)
		doc.Text += doc.Tokens[i].Lemma
		doc.Tokens[i].End = len(doc.Text)
		doc.Text += " "
	}
	doc.Sentences = []language.Span{{Start: 0, End: n}}
	return doc
}

// TestAhead: the first of two subjects of a complement's verb is the subject of
// the verb that stands right behind it.
func TestAhead(t *testing.T) {
	words := []struct {
		upos, relation string
		head           int
	}{
		{"NOUN", "nsubj:pass", 4}, // statement
		{"VERB", "root", -1},      // read
		{"PUNCT", "punct", 4},
		{"PROPN", "nsubj:pass", 4}, // Dunn
		{"VERB", "ccomp", 1},       // killed
	}
	tok := make([]language.Token, len(words))
	for i, w := range words {
		tok[i].UPOS, tok[i].Relation, tok[i].Head = w.upos, w.relation, w.head
	}
	if got := ahead(tok, 0); got != 1 {
		t.Errorf("the verb ahead is %d, want 1", got)
	}
	if got := ahead(tok, 3); got != -1 {
		t.Errorf("the second subject is moved to %d", got)
	}
	tok[3].Relation = "obl"
	if got := ahead(tok, 0); got != -1 {
		t.Errorf("an only subject is moved to %d", got)
	}
}
