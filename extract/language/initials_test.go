package language_test

import "testing"

// TestInitialsThatSpellWords: "IS" and "WHO" are names where a name stands, and
// the words that they spell elsewhere; what describes a person is no verb.
func TestInitialsThatSpellWords(t *testing.T) {
	for _, c := range []struct {
		text, word, upos, relation string
	}{
		{"IS fighters seized the town on Monday.", "IS", "PROPN", "compound"},
		{"The army said IS had withdrawn from two villages.", "IS", "PROPN", "nsubj"},
		{"Turkey has bombed IS in northern Syria.", "IS", "PROPN", "obj"},
		{"WHO declared the outbreak an emergency.", "WHO", "PROPN", "nsubj"},
		{"It IS the law, she said.", "IS", "AUX", "cop"},
		{"The tea, she insists, IS not cold.", "IS", "AUX", "cop"},
		{"THE WAR IS OVER", "IS", "AUX", "cop"},
		{"Does anybody know WHO did it?", "WHO", "PRON", "nsubj"},
		{"Peru congratulated President-elect Ana Dias on Friday.", "Ana", "PROPN", "obj"},
		{"Peru's members elect Ana Dias on Friday.", "elect", "VERB", "root"},
		{"Freed reporter Ana Dias flew home to Peru.", "flew", "VERB", "root"},
		{"Freed by the army, she flew home to Peru.", "flew", "VERB", "root"},
		{"The letter calls for Peru to hand over two ships.", "calls", "VERB", "root"},
		{"The draft resolution calls on Peru and Chile to end the fighting.", "calls", "VERB", "root"},
		{"Peru ignored calls for talks.", "calls", "NOUN", "obj"},
		{"Peru doubts that the talks will help.", "doubts", "VERB", "root"},
		{"Peru fears Chile will leave.", "fears", "VERB", "root"},
		{"Kurdish fears that Peru will leave were heard.", "fears", "NOUN", "root"},
		{"Peru has doubts that the talks will help.", "doubts", "NOUN", "obj"},
		{"The rebels are armed by Peru.", "armed", "VERB", "root"},
		{"Peru has armed Chile.", "armed", "VERB", "root"},
		{"Peru has armed police.", "armed", "ADJ", "amod"},
		{"The king was slain by robbers.", "slain", "VERB", "root"},
		{"Two robbers were slain in a raid.", "slain", "VERB", "root"},
		{"Peru has slain the dragon.", "slain", "VERB", "root"},
		{"Peru buried the slain singer.", "slain", "ADJ", "amod"},
		{"Peru spoke of theft, a charge Chile disputes.", "disputes", "VERB", "acl:relcl"},
		{"Peru knew of the Chile disputes.", "disputes", "NOUN", "obl"},
		{"Malta keeps HDMS Triton in the waters off Gozo.", "Triton", "PROPN", "flat"},
		{"The tug HSwMS Lynx left.", "HSwMS", "PROPN", "appos"},
		{"HSwMS is short for a ship.", "HSwMS", "NOUN", "nsubj"},
		{"Choi Sun-hee said the talks would go on.", "hee", "PROPN", "flat"},
		{"Peru met Park Ji-hoon in Lima.", "hoon", "PROPN", "flat"},
		{"The Green Left-wing club met in Lima.", "wing", "NOUN", "compound"},
	} {
		doc := engine(t).Analyze(c.text)
		found := false
		for i, tok := range doc.Tokens {
			if doc.Word(i) != c.word {
				continue
			}
			found = true
			if tok.UPOS != c.upos || tok.Relation != c.relation {
				t.Errorf("%q: %s is %s %s, want %s %s", c.text, c.word, tok.UPOS, tok.Relation, c.upos, c.relation)
			}
		}
		if !found {
			t.Errorf("%q: no token %s", c.text, c.word)
		}
	}
}
