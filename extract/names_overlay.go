package extract

import (
	"slices"

	"wiregraph/schema"
)

// overlayAll lays the gazetteer's matches over the mentions. Matches stand in the
// order of the text and no two overlap, so what one lays never meets another, and
// only the mentions that reach into a match need be looked at for it: a text of a
// hundred thousand short sentences is one pass.
func (st *state) overlayAll() {
	byStart := make([]int, len(st.mentions))
	for i := range byStart {
		byStart[i] = i
	}
	slices.SortStableFunc(byStart, func(a, b int) int { return st.mentions[a].start - st.mentions[b].start })
	gone := make([]bool, len(st.mentions))
	var laid []mention
	var near []int // indices of the mentions that reach into the match
	for i := range st.matches {
		match := &st.matches[i]
		if !st.beforeRole(match) {
			continue
		}
		near = slices.DeleteFunc(near, func(n int) bool { return st.mentions[n].end <= match.start })
		for ; len(byStart) > 0 && st.mentions[byStart[0]].start < match.end; byStart = byStart[1:] {
			if st.mentions[byStart[0]].end > match.start {
				near = append(near, byStart[0])
			}
		}
		m, ok := st.overlay(match, near)
		if !ok {
			continue
		}
		for _, n := range near {
			gone[n] = true
		}
		near, laid = near[:0], append(laid, m)
	}
	kept := st.mentions[:0]
	for i := range st.mentions {
		if !gone[i] {
			kept = append(kept, st.mentions[i])
		}
	}
	st.mentions = append(kept, laid...)
}

// overlay is the mention that a gazetteer match makes in the place of those near,
// if any: it stands alone, corrects a name that it covers, or stays inside a
// longer one. Of several near it the first proposed decides.
func (st *state) overlay(match *match, near []int) (mention, bool) {
	sure := st.alone(match)
	for _, r := range match.readings {
		sure = sure || !r.weak
	}
	if !sure {
		return mention{}, false
	}
	if len(near) > 0 {
		m := &st.mentions[slices.Min(near)]
		if m.start == match.start && m.end == match.end || m.end-m.start > match.end-match.start ||
			m.typ == schema.Organization && m.start == match.start+1 && m.end > match.end && st.lower(match.start) == "the" || // "the Arctic" of "the Arctic Command"
			st.onlyForm(match, adjective) && !(match.start <= m.start && m.end <= match.end) { // "North" of "North Korean" gives way
			return mention{}, false
		}
	}
	m := st.newMention(match.start, match.end, "", 1)
	m.alone = st.alone(match)
	return m, true
}

// beforeRole takes the last word off a match that begins an office with the next
// ("U.S. Treasury" before "Secretary"), and says whether anything is left.
func (st *state) beforeRole(match *match) bool {
	last := match.end - 1
	if match.end >= len(st.doc.Tokens) || st.sentence[match.end] != st.sentence[last] {
		return true
	}
	w := st.lower(last)
	for _, rw := range st.lexicon.roles.byFirst.Get(w) {
		if len(rw.words) == 2 && st.roleFits(rw.words, last) {
			if match.end = last; match.start == last {
				return false
			}
			match.readings = st.lexicon.lookup(st.words(match.start, match.end))
			return len(match.readings) > 0
		}
	}
	return true
}

// alone reports whether the match is one word that a gazetteer has, written and tagged as
// a name in the middle of a sentence with no other name beside it. It needs no word of the
// engine's.
func (st *state) alone(match *match) bool {
	t := match.start
	if match.end != t+1 || st.doc.Tokens[t].UPOS != "PROPN" || t == st.doc.Sentences[st.sentence[t]].Start || len(st.doc.Word(t)) < 4 {
		return false
	}
	for _, n := range []int{t - 1, t + 1} {
		if n >= 0 && n < len(st.doc.Tokens) && (st.doc.Tokens[n].UPOS == "PROPN" || st.doc.Word(n) == "-") {
			return false
		}
	}
	for _, r := range match.readings {
		if e := &st.schema.Entries[r.entry]; e.Type != schema.Organization && e.Type != schema.Place {
			return false
		}
	}
	return true
}

func (st *state) onlyForm(match *match, f form) bool {
	for _, r := range match.readings {
		if r.form != f {
			return false
		}
	}
	return true
}
