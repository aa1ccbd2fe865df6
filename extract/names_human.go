package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// Names that the engine misses, or cuts, behind a noun that says what somebody is.

// proposeHumans takes two capitals or more behind a noun for a person for his name, where the
// engine sees none: "the musician Nick Holm", "city mayor Hau Lung-bin".
func (st *state) proposeHumans() {
	for t := 0; t+2 < len(st.doc.Tokens); t++ {
		if !st.humanNoun(t) {
			continue
		}
		end := st.fullName(t + 1)
		if end < t+3 || st.lexicon.is("organization-head", st.lower(end-1)) || st.lexicon.is("place-head", st.lower(end-1)) || st.lexicon.is("thing-head", st.lower(end-1)) {
			continue
		}
		st.mentions = slices.DeleteFunc(st.mentions, func(m mention) bool { return m.start > t && m.end <= end })
		st.mentions = append(st.mentions, st.newMention(t+1, end, schema.Person, 0.6))
	}
}

// suffers reports whether to the bearer of a name of two words or three is done what is done to
// persons alone: "jailed Ana Dias", "the murder of Ana Dias".
func (st *state) suffers(m *mention) bool {
	last, n := st.lower(m.end-1), m.end-m.start
	if m.entry >= 0 || m.typ == schema.Ship || n < 2 || n > 3 || m.start > 0 && st.lower(m.start-1) == "the" ||
		st.lexicon.is("organization-head", last) || st.lexicon.is("place-head", last) || st.lexicon.is("thing-head", last) {
		return false
	}
	t := st.tree.leader(m.head)
	h := st.tree.tok[t].Head
	if h < 0 || !st.lexicon.is("human-deed", st.tree.lemma(h)) {
		return false
	}
	switch st.tree.tok[t].Relation {
	case "obj", "nsubj:pass":
		return true
	case "nmod":
		return st.tree.cased(t) == "of"
	}
	return false
}

// humanNoun reports whether the small noun at t says what one person is.
func (st *state) humanNoun(t int) bool {
	tok := &st.doc.Tokens[t]
	if tok.XPOS != "NN" || st.capital(t) && t != st.doc.Sentences[st.sentence[t]].Start || st.engineName(t) >= 0 {
		return false
	}
	if role, n := st.roleAt(t); n == 1 {
		return !role.Title
	}
	return st.lexicon.is("human-noun", tok.Lemma) || st.lexicon.is("calling", tok.Lemma) || st.grammar.is("private-person", tok.Lemma)
}

// fullName is the end of the capitals that begin at t and that the tree joins to the noun
// before them or to one another, as long as the engine has none of them but the last for a
// name; t where there are none.
func (st *state) fullName(t int) int {
	end := t
	for end < len(st.doc.Tokens) && end < t+5 && st.sentence[end] == st.sentence[t] && st.doc.Tokens[end].UPOS == "PROPN" && st.capitals(end, end+1) {
		if _, n := st.roleAt(end); n > 0 || st.lexicon.is("time-word", st.lower(end)) {
			return t
		}
		if rel := st.tree.base(end); rel != "flat" && rel != "appos" && (end > t || st.tree.tok[t-1].Head != t) && !(st.syllable(end+1) && st.tree.tok[end].Head == end+2) {
			break
		}
		if m := st.engineName(end); m >= 0 {
			if st.mentions[m].typ != schema.Person || end == t || st.mentions[m].start != end || st.mentions[m].end != end+1 {
				return t
			}
		}
		end++
		if st.syllable(end) {
			end += 2
		}
	}
	return end
}

// syllable reports whether the hyphen at t joins the second syllable of a given name to the
// first: "Lung-bin", but not "Bush-backed".
func (st *state) syllable(t int) bool {
	if t+1 >= len(st.doc.Tokens) || !st.hyphen(t) || !st.joined(t) {
		return false
	}
	tok := &st.doc.Tokens[t+1]
	return len(st.doc.Word(t+1)) < 7 && !st.capital(t+1) && (tok.UPOS == "PROPN" || st.tree.base(t+1) == "flat")
}

// regnal takes into a person's name the number that a ruler bears behind it: "Letsie III", "King
// George V".
func (st *state) regnal(start, end int) int {
	if end >= len(st.doc.Tokens) || st.sentence[end] != st.sentence[start] {
		return end
	}
	w := st.doc.Word(end)
	if st.doc.Tokens[end].UPOS == "PRON" && !st.firstOfName(start, end) {
		return end
	}
	if strings.Trim(w, "IVX") != "" || len(w) == 1 && (start == 0 || !st.isRole(start-1)) {
		return end
	}
	return end + 1
}

// firstOfName reports whether "I" at end, which the net takes for a pronoun, is the number of the ruler
// named before it: "Shah Abbas I in 1603", but not "with King Abdullah I talked of trade".
func (st *state) firstOfName(start, end int) bool {
	if start == 0 || !st.lexicon.is("throne", st.lower(start-1)) || end+1 >= len(st.doc.Tokens) {
		return false
	}
	next := &st.doc.Tokens[end+1]
	return next.XPOS == "VBZ" || next.UPOS != "VERB" && next.UPOS != "AUX" && next.UPOS != "ADV" || st.lower(end+1) == "was"
}
