package extract

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Who is meant by "the suspect", "the accused" or "the gunman": the one person whom the
// article has arrested, charged or tried, or calls so.

// accused resolves such a noun at t. Where the article tells of two persons or of more than
// it names, and where the noun is told apart from others, nobody is meant for sure.
func (c *resolver) accused(t, s int) {
	st := c.st
	if !st.accusedNoun(t) || !st.definiteNoun(t) || st.mentionAt[t] >= 0 {
		return
	}
	for _, k := range st.tree.children(t) {
		switch b := st.tree.base(k); {
		case b == "amod" && !suspected[st.tree.lemma(k)], b == "nmod" && (k < t || st.tree.cased(k) != "in" && !st.heldAgainst(t)):
			return
		case b == "compound", b == "appos", b == "flat", b == "nummod", b == "conj", b == "acl", b == "cop":
			return
		}
	}
	if e := st.culprit(); e >= 0 {
		c.refer(t, t+1, t, nominal, e, s)
	}
}

// heldAgainst reports whether the noun t is the object of a verb that goes on to say what of, wherever
// the tree hangs that: "convicted the accused of fraud".
func (st *state) heldAgainst(t int) bool {
	h := st.tree.tok[t].Head
	return h >= 0 && st.tree.base(t) == "obj" && (tried[st.tree.lemma(h)] || lexis.Assuring[st.tree.lemma(h)])
}

// accusedNoun reports whether the noun at t is one for who is thought to have done a crime.
func (st *state) accusedNoun(t int) bool {
	return st.tree.tok[t].UPOS == "NOUN" && st.lexicon.is("accused-noun", st.tree.lemma(t))
}

// tried are the verbs of taking somebody in and bringing him to court, identifying those that say who one is.
var (
	tried       = lexis.Set("arrest", "detain", "charge", "indict", "convict", "sentence", "jail", "imprison", "remand", "arraign", "apprehend", "prosecute", "try", "rearrest")
	identifying = lexis.Set("identify", "name", "describe")
)

// suspected are the participles and adjectives that leave it open whether it was he.
var suspected = lexis.Set("allege", "suspect", "accuse", "alleged", "suspected", "accused", "lone", "prime", "main", "sole", "only", "convict", "convicted")

// culprit is the one person whom the article has as the accused of its story, -1 where there
// are none or several.
func (st *state) culprit() int {
	if !st.culprits.known {
		st.culprits.known, st.culprits.person = true, st.findCulprit()
	}
	return st.culprits.person
}

func (st *state) findCulprit() int {
	found := -1
	for i := range st.doc.Tokens {
		if st.accusedNoun(i) && st.severalAccused(i) {
			return -1
		}
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.form != name || m.typ != schema.Person || m.entity < 0 || m.entity == found || !st.underCharge(m) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = m.entity
	}
	return found
}

// severalAccused reports whether the noun at t tells of more than one: "the second suspect",
// "two gunmen", "the defendants".
func (st *state) severalAccused(t int) bool {
	if st.tree.tok[t].XPOS == "NNS" {
		return st.tree.child(t, "det", "nummod", "nmod:poss") >= 0
	}
	for _, k := range st.tree.children(t) {
		if w := st.lower(k); k < t && (w == "another" || w == "other" || w == "second" || w == "third" || w == "first" || w == "each" || w == "every" || w == "any") {
			return true
		}
	}
	return false
}

// underCharge reports whether the text has the person of a mention taken in, charged, tried or
// called by a noun for an accused there.
func (st *state) underCharge(m *mention) bool {
	t := m.head
	for _, k := range st.tree.children(t) { // "the suspect, X", "X, the gunman", "gunman X", "X was the gunman"
		if b := st.tree.base(k); (b == "appos" || b == "nmod" || b == "compound") && st.accusedNoun(k) && st.tree.cased(k) == "" {
			return true
		}
	}
	if m.start > 0 && st.accusedNoun(m.start-1) {
		return true
	}
	for a := t; ; {
		h := st.tree.tok[a].Head
		if h < 0 {
			return false
		}
		lemma := st.tree.lemma(h)
		switch rel := st.tree.tok[a].Relation; {
		case rel == "conj" || rel == "appos" && !st.accusedNoun(h) && st.tree.tok[h].UPOS != "PROPN":
			a = h
			continue
		case rel == "appos":
			return st.accusedNoun(h)
		case rel == "obj" || rel == "nsubj:pass":
			return tried[lemma] || rel == "nsubj:pass" && (lemma == "accuse" || lemma == "suspect")
		case rel == "nsubj":
			return st.accusedNoun(h) && st.tree.child(h, "cop") >= 0 && st.definiteNoun(h) || st.standsTrial(h)
		case rel == "nmod" && st.accusedNoun(h): // "identified the gunman as X"
			return st.tree.cased(a) == "as" && identifying[st.tree.lemma(max(0, st.tree.tok[h].Head))] && !st.severalAccused(h)
		case rel == "obl":
			return st.namedAsAccused(h, a)
		}
		return false
	}
}

// standsTrial reports whether the verb v tells that its subject is before a court: "pleaded guilty",
// "appeared in court", "went on trial".
func (st *state) standsTrial(v int) bool {
	switch lemma := st.tree.lemma(v); lemma {
	case "plead":
		return true
	case "appear", "go", "stand", "be", "face":
		for _, k := range st.tree.children(v) {
			w := st.tree.lemma(k)
			if b := st.tree.base(k); (b == "obl" || b == "obj") && (lemma == "appear" && strings.EqualFold(w, "court") || lemma != "appear" && (w == "trial" || lemma == "face" && w == "charge")) {
				return true
			}
		}
	case "trial":
		return st.tree.cased(v) == "on" && st.tree.child(v, "cop") >= 0
	}
	return false
}

// namedAsAccused reports whether the verb v gives the name at a to an accused: "identified the
// gunman as X", "the attacker was named as X".
func (st *state) namedAsAccused(v, a int) bool {
	if st.tree.cased(a) != "as" || !identifying[st.tree.lemma(v)] {
		return false
	}
	k := st.tree.child(v, "obj", "nsubj:pass")
	return k >= 0 && st.accusedNoun(k) && !st.severalAccused(k)
}
