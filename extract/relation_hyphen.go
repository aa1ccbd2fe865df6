package extract

import "wiregraph/schema"

// Parties joined by a hyphen before what they do together: "U.S.-South Korean drills". The
// parser hangs the first on the second, or both on one another, as long as one of them has
// more than one word; both belong to the noun.

// hyphenedPair hangs the party of mention m, and the one behind the hyphen that follows it,
// on the noun before which both stand. It reports whether it changed the tree.
func (st *state) hyphenedPair(m *mention) bool {
	at := m.end + 1
	if at >= len(st.doc.Tokens) || !st.hyphen(m.end) || !st.joined(m.end) || st.mentionAt[at] < 0 {
		return false
	}
	n := &st.mentions[st.mentionAt[at]]
	if n.start != at || !acting[m.typ] || !acting[n.typ] || m.entity == n.entity {
		return false
	}
	tok := st.tree.tok
	noun := tok[n.head].Head
	if noun >= m.start && noun < n.end {
		noun = tok[m.head].Head
	}
	if noun < n.end || tok[noun].UPOS != "NOUN" || st.tree.above(n.head, noun) || st.tree.above(m.head, noun) || tok[m.head].Head == noun && tok[n.head].Head == noun {
		return false
	}
	for _, h := range [...]int{m.head, n.head} {
		tok[h].Head, tok[h].Relation = noun, "amod"
	}
	return true
}

// acting are the types of those who deal with one another. A region may be one.
var acting = map[string]bool{schema.State: true, schema.Organization: true, schema.Place: true}

// bothHalves sets the half of a land that is named by its first word beside the other, where
// the tree has it describe the land: "North and South Korea".
func (st *state) bothHalves(m *mention) bool {
	if st.halfBefore(m.start) == "" || m.end+1 >= len(st.doc.Tokens) || st.mentionAt[m.end+1] < 0 {
		return false
	}
	n := &st.mentions[st.mentionAt[m.end+1]]
	tok, h, top := st.tree.tok, m.head, st.tree.tok[m.head].Head
	if top < n.start || top >= n.end {
		return false
	}
	tok[h].Head, tok[h].Relation = tok[top].Head, tok[top].Relation
	for c := st.doc.Sentences[st.sentence[h]].Start; c < m.start; c++ { // "between"
		if tok[c].Head == top {
			tok[c].Head = h
		}
	}
	for t := n.start; t < n.end; t++ {
		tok[t].Head, tok[t].Relation = n.head, "flat"
	}
	tok[n.head].Head, tok[n.head].Relation = h, "conj"
	return true
}
