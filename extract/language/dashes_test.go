package language_test

import "testing"

// TestDashesAroundAnInset: what stands before the first is the subject, whatever
// the dashes; in a list it is not.
func TestDashesAroundAnInset(t *testing.T) {
	for _, text := range []string{
		"Egypt - one of its neighbours - arrested the envoy.",
		"Egypt – one of its neighbours – arrested the envoy.",
		"Egypt -- one of its neighbours -- arrested the envoy.",
		"Egypt—one of its neighbours—arrested the envoy.",
	} {
		doc := engine(t).Analyze(text)
		if h := doc.Tokens[0].Head; h < 0 || doc.Word(h) != "arrested" || doc.Tokens[0].Relation != "nsubj" {
			t.Errorf("%q: Egypt is %s of token %d", text, doc.Tokens[0].Relation, h)
		}
	}
	doc := engine(t).Analyze("Egypt - Cairo - Giza")
	if doc.Tokens[0].Head >= 0 && doc.Tokens[0].Relation == "nsubj" {
		t.Errorf("a list of places has a subject")
	}
}
