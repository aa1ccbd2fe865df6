package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// proposeSpokenFor takes the capitals before "spokeswoman" for a body where the engine
// and the gazetteers see no name: who has one speak is somebody.
func (st *state) proposeSpokenFor() {
	for t := 1; t+1 < len(st.doc.Tokens); t++ {
		if w := st.lower(t); w != "spokesman" && w != "spokeswoman" && w != "spokesperson" || st.sentence[t+1] != st.sentence[t] || !st.capital(t+1) {
			continue
		}
		start := t
		for start > 0 && st.sentence[start-1] == st.sentence[t] && st.unnamed(start-1) {
			start--
		}
		if start < t && st.lone(start, t) {
			st.mentions = append(st.mentions, st.newMention(start, t, schema.Organization, 1))
		}
	}
}

// proposeDefined takes a short form in capitals that the text has given a body in brackets for that body's
// name wherever it stands again and the engine sees no name: "the Swedish Green Party (MP) ... MP leader
// Ana Dias".
func (st *state) proposeDefined() {
	short := map[string]bool{}
	for _, n := range st.mentions {
		if t := n.start; n.typ == schema.Organization && n.end == t+1 && t > 1 && n.end < len(st.doc.Tokens) && st.doc.Word(t-1) == "(" && st.doc.Word(t+1) == ")" && capitals(st.doc.Word(t)) {
			short[st.doc.Word(t)] = true
		}
	}
	for t := 0; t < len(st.doc.Tokens) && len(short) > 0; t++ {
		if w := st.doc.Word(t); short[w] && !st.inName(t) && !st.inMatch(t) && !slices.ContainsFunc(st.mentions, func(m mention) bool { return m.start <= t && t < m.end }) {
			st.mentions = append(st.mentions, st.newMention(t, t+1, schema.Organization, 1))
		}
	}
}

// capitals reports whether a word of two letters or more is all capitals.
func capitals(w string) bool {
	return len(w) > 1 && w == strings.ToUpper(w) && w != strings.ToLower(w)
}

// proposeHeaded takes the capitals behind an office that only firms and associations have for
// one, where the engine and the gazetteers see no name: "the managing director of Casa Rossa".
// Behind the director of what ends as the names of bodies do, or of a land's branch, as well.
func (st *state) proposeHeaded() {
	for t := 1; t+2 < len(st.doc.Tokens); t++ {
		if st.lower(t) != "of" || st.sentence[t] != st.sentence[t+2] {
			continue
		}
		chair := st.headsFirm(t)
		if w := st.lower(t - 1); !chair && w != "director" && w != "founder" && w != "head" {
			continue
		}
		start := t + 1
		if st.lower(start) == "the" {
			start++
		}
		end := start
		if st.capital(start) && st.doc.Tokens[start].UPOS == "NOUN" && !st.inName(start) && !st.inMatch(start) { // "Pupils Forum"
			end++
		}
		for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && st.unnamed(end) {
			end++
		}
		if end-start < 2 || !st.phraseEnds(end) {
			continue
		}
		body := st.lexicon.is("organization-head", st.lower(end-1))
		for n := 1; n < 4 && body; n++ {
			if tail := end + n; tail < len(st.doc.Tokens) && st.landName(end, tail) && st.phraseEnds(tail) {
				end = tail
				break
			}
		}
		if (chair || body) && st.lone(start, end) {
			st.mentions = append(st.mentions, st.newMention(start, end, schema.Organization, 1))
		}
	}
}

// unnamed reports whether token t is a capital, or a hyphen between two, that stands in
// no name.
func (st *state) unnamed(t int) bool {
	if st.hyphen(t) && t > 0 {
		return st.capital(t+1) && st.unnamed(t-1)
	}
	return st.capital(t) && st.doc.Tokens[t].UPOS == "PROPN" && !st.inName(t) && !st.inMatch(t)
}

// inMatch reports whether a gazetteer has words around token t.
func (st *state) inMatch(t int) bool {
	for i := range st.matches {
		if st.matches[i].start <= t && t < st.matches[i].end {
			return true
		}
	}
	return false
}

// lone reports whether the capitals from start to end are a name by themselves: not the
// end of a longer one, no office and no common noun for a body.
func (st *state) lone(start, end int) bool {
	if start > 0 && st.sentence[start-1] == st.sentence[start] && (st.inName(start-1) || st.doc.Tokens[start-1].XPOS == "POS") {
		return false
	}
	last := st.lower(end - 1)
	for t := start; t < end; t++ {
		if _, n := st.roleAt(t); n > 0 {
			return false
		}
	}
	return !st.lexicon.is("organ-noun", last) && !st.lexicon.is("organ-word", last) && !st.lexicon.is("body-noun", last) && !st.lexicon.is("portfolio", last)
}
