package extract

import (
	"slices"
	"sort"

	"wiregraph/schema"
)

// proposeLocated takes capitals that stand where only places stand for a place
// though neither the engine nor a gazetteer knows the name: "the Kesra air base", "was lying off
// Olavsvern", "ordered to Ambalat".
func (st *state) proposeLocated() {
	var found []mention
	for t := 1; t < len(st.doc.Tokens); t++ {
		prior := st.doc.Tokens[t-1].UPOS
		if prior != "ADP" && prior != "DET" || !st.unknownName(t) {
			continue
		}
		end := t + 1
		for end < len(st.doc.Tokens) && st.unknownName(end) {
			end++
		}
		if end-t < 3 && st.beforeSite(end) {
			if m := st.newMention(t, end, schema.Place, 0.5); st.decide(&m) && m.typ == schema.Place {
				found = append(found, m)
			}
			continue
		}
		if prior == "DET" || end-t > 3 || end < len(st.doc.Tokens) && (st.nameAt(end) >= 0 || st.doc.Word(end) == "-" || st.doc.Tokens[end].UPOS == "NOUN" || st.doc.Tokens[end].XPOS == "POS" || st.doc.Tokens[end].UPOS == "NUM") {
			continue
		}
		m := st.newMention(t, end, schema.Place, 0.5)
		if st.placedByPhrase(&m) && st.decide(&m) && m.typ == schema.Place {
			found = append(found, m)
		}
		t = end
	}
	if found == nil {
		return
	}
	st.mentions = append(st.mentions, found...)
	slices.SortStableFunc(st.mentions, func(a, b mention) int { return a.start - b.start })
}

// beforeSite reports whether what begins at token t goes on to a site, which only the name of
// its place can stand before: "the Kesra air base", "near Bezal prison".
func (st *state) beforeSite(t int) bool {
	for end := min(t+3, len(st.doc.Tokens)); t < end && st.doc.Tokens[t].UPOS == "NOUN"; t++ {
		if st.lexicon.is("sited", st.doc.Tokens[t].Lemma) {
			return st.nameAt(t) < 0 && (t+1 == len(st.doc.Tokens) || st.doc.Tokens[t+1].UPOS != "NOUN" && st.doc.Tokens[t+1].UPOS != "PROPN")
		}
	}
	return false
}

// unknownName reports whether the token at t is a proper noun in small letters but
// for the first, of no name so far and no word of time or kind.
func (st *state) unknownName(t int) bool {
	tok, w := st.doc.Tokens[t], st.doc.Word(t)
	if tok.XPOS != "NNP" || len(w) < 4 || !st.capital(t) || w[1] < 'a' || st.nameAt(t) >= 0 {
		return false
	}
	l := st.lower(t)
	return !st.lexicon.is("time-word", l) && !st.lexicon.is("thing-head", l) && !st.lexicon.is("organization-head", l) && !st.isRole(t)
}

// nameAt is the mention that covers token t, -1 without one. The mentions stand in
// order by now and none overlaps another.
func (st *state) nameAt(t int) int {
	i := sort.Search(len(st.mentions), func(i int) bool { return st.mentions[i].end > t })
	if i < len(st.mentions) && st.mentions[i].start <= t {
		return i
	}
	return -1
}
