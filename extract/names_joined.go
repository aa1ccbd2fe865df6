package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// Bodies with "and" in the name: of several fields, which the engine cuts, and two bodies in one, which
// it joins.

// fieldTail is where a body's name ends that the engine cut behind the first of the fields that it is
// for: "Committee on Rules" before "and Administration", "Union of Poets" before "and Singers (UPS)".
func (st *state) fieldTail(start, end int) int {
	end = st.subjectTail(start, end)
	if st.inGazetteer(start, end) && !st.panelOn(start, end) || !st.ofFields(start, end) {
		return end
	}
	if tail := st.abbreviatedTail(start, end); tail > 0 {
		return tail
	}
	t := end
	for t+1 < len(st.doc.Tokens) && st.doc.Word(t) == "," && st.fields(t+1) > 0 {
		t = st.fields(t + 1)
	}
	if t > end && t < len(st.doc.Tokens) && st.doc.Word(t) == "," { // "Commerce, Science, and Transport"
		t++
	}
	if t+1 < len(st.doc.Tokens) && st.sentence[t+1] == st.sentence[start] && st.lower(t) == "and" && st.fields(t+1) > 0 {
		return st.fields(t + 1)
	}
	return end
}

// subjectTail is where the name of a committee ends that the engine cut before its subject, where the
// words before its noun tell none: "House Select Committee" before "on Arica", but not "the Senate
// Budget Committee on Friday".
func (st *state) subjectTail(start, end int) int {
	if end+1 >= len(st.doc.Tokens) || st.sentence[end+1] != st.sentence[start] || st.lower(end) != "on" || !st.capital(end+1) || !st.lexicon.is("panel", st.lower(end-1)) ||
		end-start > 1 && !st.lexicon.is("of-no-subject", st.lower(end-2)) || st.lexicon.is("time-word", st.lower(end+1)) {
		return end
	}
	for end += 2; end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[start] && st.capital(end); {
		end++
	}
	return end
}

// ofFields reports whether a body's noun stands before the first preposition of the name: "Committee
// on Rules".
func (st *state) ofFields(start, end int) bool {
	for t := start + 1; t < end-1; t++ {
		switch st.lower(t) {
		case "of", "on", "for":
			w := st.lower(t - 1)
			return st.capital(t-1) && (st.lexicon.is("organization-first", w) || st.lexicon.is("panel", w))
		}
	}
	return false
}

// panelOn reports whether the tokens are the name of a committee with its field behind "on".
func (st *state) panelOn(start, end int) bool {
	for t := start + 1; t < end; t++ {
		if st.lower(t) == "on" {
			return st.lexicon.is("panel", st.lower(t-1))
		}
	}
	return false
}

// fields is where the capital words for what a body is for end that begin at t, 0 where the word is
// none or a name begins there: "Human Services", but not "Police Chief Jan Kos".
func (st *state) fields(t int) int {
	end := t
	for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && st.capital(end) && st.field(end) {
		end++
	}
	if end < len(st.doc.Tokens) && (st.capital(end) && st.sentence[end] == st.sentence[t] || st.doc.Tokens[end].XPOS == "POS") || st.inGazetteer(t, max(end, t+1)) {
		return 0
	}
	if end == t {
		return 0
	}
	return end
}

// field reports whether the word at t is one for what bodies are for.
func (st *state) field(t int) bool {
	w := st.lower(t)
	return st.lexicon.is("portfolio", w) || st.lexicon.is("field-word", w) || slices.ContainsFunc(fieldEnds, func(s string) bool { return len(w) > len(s)+2 && strings.HasSuffix(w, s) })
}

// fieldEnds are the last letters of nouns for matters, which no person or place has.
var fieldEnds = []string{"ation", "ction", "ition", "ution", "nment", "pment", "rity", "ology", "tics", "omics", "ance", "ence", "lture", "opment"}

// abbreviatedTail is where the name ends of which the letters in brackets tell that "and" with a word
// or two belongs to it; 0 elsewhere.
func (st *state) abbreviatedTail(start, end int) int {
	if end+4 >= len(st.doc.Tokens) || st.lower(end) != "and" {
		return 0
	}
	for tail := end + 2; tail < end+4 && st.capital(tail-1); tail++ {
		if tail+2 >= len(st.doc.Tokens) || st.doc.Word(tail) != "(" || st.doc.Word(tail+2) != ")" {
			continue
		}
		letters := []rune(st.doc.Word(tail + 1))
		var first []rune
		for t := start; t < tail; t++ {
			if st.capital(t) {
				first = append(first, []rune(st.doc.Word(t))[0])
			}
		}
		slices.Sort(letters) // another language has the words in another order
		slices.Sort(first)
		if len(letters) > 2 && slices.Equal(letters, first) {
			return tail
		}
	}
	return 0
}

// secondBody is where the second of two bodies begins that the engine took for one: "Ministry of
// Defence and Ministry of Health", "Institute of Physics and Norland University"; 0 elsewhere.
func (st *state) secondBody(start, end int) int {
	if st.inGazetteer(start, end) {
		return 0
	}
	for t := start + 2; t < end-2; t++ { // "the Ministry of Health's Food Standards Board"
		if st.doc.Tokens[t].XPOS == "POS" && st.lexicon.is("organization-head", st.lower(end-1)) &&
			(t-start > 2 && st.lexicon.is("organization-first", st.lower(start)) && st.lower(start+1) == "of" || st.inGazetteer(start, t) || st.lexicon.is("ended-body", st.lower(t-1))) {
			return t + 1
		}
	}
	if !st.ofFields(start, end) {
		return 0
	}
	for t := start + 3; t < end-1; t++ {
		if st.lower(t) != "and" || !st.capital(t+1) || st.ofLandOrPlace(t-1) {
			continue
		}
		w := st.lower(t + 1)
		switch {
		case t+3 < end && st.lower(t+2) == "of" && st.lexicon.is("organization-first", w),
			end-t > 2 && st.lexicon.is("second-body", st.lower(end-1)),
			st.ownName(t+1, end):
			return t + 1
		}
	}
	return 0
}

// ofLandOrPlace reports whether the gazetteers have the word at t for a state's or a place's name.
func (st *state) ofLandOrPlace(t int) bool {
	return slices.ContainsFunc(st.lexicon.lookup(st.words(t, t+1)), func(r reading) bool {
		typ := st.schema.Entries[r.entry].Type
		return typ == schema.State || typ == schema.Place
	})
}

// ownName reports whether the gazetteers have tokens [start, end) surely for a state or a body.
func (st *state) ownName(start, end int) bool {
	return slices.ContainsFunc(st.lexicon.lookup(st.words(start, end)), func(r reading) bool {
		typ := st.schema.Entries[r.entry].Type
		return !r.weak && r.form == name && (typ == schema.State || typ == schema.Organization)
	})
}

// sharedNouns takes for two bodies those that the gazetteers have by the noun in the plural that
// stands with both: "the House Budget and Judiciary committees", "the Departments of State and Justice".
func (st *state) sharedNouns() {
	for t := 1; t+2 < len(st.doc.Tokens); t++ {
		if st.lower(t) != "and" || !st.capital(t-1) || !st.capital(t+1) {
			continue
		}
		start, end := t-1, t+2
		for start > 0 && st.sentence[start-1] == st.sentence[t] && (st.capital(start-1) || st.lower(start-1) == "of") {
			start--
		}
		for end < len(st.doc.Tokens) && st.sentence[end] == st.sentence[t] && end < t+5 && st.capital(end) {
			end++
		}
		if noun := st.bodyOfPlural(start); noun != "" && st.lower(start+1) == "of" {
			noun += " of "
			st.twoBodies(start, t, end, st.bodyCalled(noun+st.words(start+2, t)), st.bodyCalled(noun+st.words(t+1, end)))
			continue
		}
		if st.bodyOfPlural(end-1) == "" {
			end++
		}
		noun := " " + st.bodyOfPlural(end-1)
		if noun == " " || end-t < 3 || st.sentence[end-1] != st.sentence[t] {
			continue
		}
		second := st.words(t+1, end-1) + noun
		for ; start < t; start++ {
			first := st.bodyCalled(st.words(start, t) + noun)
			if first == nil {
				continue
			}
			other := st.bodyCalled(st.words(start, start+1) + " " + second)
			if other == nil {
				other = st.bodyCalled(second)
			}
			st.twoBodies(start, t, end, first, other)
			break
		}
	}
}

// bodyOfPlural is the singular, with a capital, of the noun for bodies at t, "" where that is none.
func (st *state) bodyOfPlural(t int) string {
	if t >= len(st.doc.Tokens) {
		return ""
	}
	w, ok := strings.CutSuffix(st.lower(t), "ies")
	if ok {
		w += "y"
	} else if w, ok = strings.CutSuffix(st.lower(t), "s"); !ok {
		return ""
	}
	if !st.lexicon.is("organization-first", w) {
		return ""
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// bodyCalled is the gazetteers' reading of a body's name, nil without.
func (st *state) bodyCalled(name string) *reading {
	for _, r := range st.lexicon.lookup(name) {
		if st.schema.Entries[r.entry].Type == schema.Organization && !r.weak {
			return &r
		}
	}
	return nil
}

// twoBodies puts the bodies before and behind the "and" at t in the place of the names between start and end.
func (st *state) twoBodies(start, t, end int, first, second *reading) {
	if first == nil || second == nil {
		return
	}
	for _, b := range []struct {
		start, end int
		*reading
	}{{start, t, first}, {t + 1, end, second}} {
		m := st.newMention(b.start, b.end, schema.Organization, 1)
		m.entry, m.readings = int(b.entry), []reading{*b.reading}
		if b.end == end && st.bodyOfPlural(end-1) != "" { // the noun of both, on which the names hang
			m.head = end - 1
		}
		st.replace(m)
	}
	slices.SortStableFunc(st.mentions, func(a, b mention) int { return a.start - b.start })
}
