package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// What the rest of the article tells of a name that the engine may have taken wrongly.

// opensSmall reports whether a person of one word only opens a sentence with a word that
// the article has in small letters as well: "Milkweed is what they eat", after "the
// milkweed".
func (st *state) opensSmall(m *mention) bool {
	if m.typ != schema.Person || m.end-m.start != 1 || m.start != st.doc.Sentences[st.sentence[m.start]].Start ||
		st.persons[fold(st.words(m.start, m.end))] || st.forename(st.lower(m.start)) {
		return false
	}
	w := st.lower(m.start)
	for t := range st.doc.Tokens {
		if s := st.doc.Word(t); st.doc.Tokens[t].UPOS == "NOUN" && (s == w || s == w+"s") {
			return true
		}
	}
	return false
}

// townAhead reports whether the first of three words that the engine takes for one person is
// the town whose mayor he is, or the state that he is sent to: "the mayor of Varna Ivan
// Petrov", "Peruvian Ambassador to France Ana Dias".
func (st *state) townAhead(start, end int) bool {
	if end-start >= 3 && start > 1 && st.lower(start-1) == "to" {
		_, n := st.roleAt(start - 2)
		var m mention
		return n > 0 && st.stateName(&m, start, start+1)
	}
	if end-start < 3 || start < 2 || st.lower(start-1) != "of" || st.lexicon.is("place-first", st.lower(start)) ||
		st.forename(st.lower(start)) || !st.forename(st.lower(start+1)) && end-start > 3 {
		return false
	}
	r, n := st.roleAt(start - 2)
	return n > 0 && r.Of == "place"
}

// anyBody reports whether a name is only a word for bodies of any kind, which no longer name in
// the article explains: "the Organization" of a solemn speech.
func (st *state) anyBody(m *mention) bool {
	if m.typ != schema.Organization || m.end-m.start != 1 || !st.lexicon.is("any-body", st.lower(m.start)) {
		return false
	}
	w := st.lower(m.start)
	return !st.lexicon.is("organ-word", w) || !slices.ContainsFunc(st.mentions, func(o mention) bool {
		return o.end-o.start > 1 && o.typ == schema.Organization && (st.lower(o.end-1) == w || st.lower(o.start) == w)
	})
}

// onlyAssembly reports whether "the Council" with a capital means the council whose full name is
// b: the only body of the article whose name ends with the word, or has it before "of".
func (st *state) onlyAssembly(m *mention, a, b []string) bool {
	if len(a) != 1 || m.entry >= 0 || m.start == 0 || st.lower(m.start-1) != "the" || !st.lexicon.is("assembly-word", a[0]) || !called(b, a[0]) ||
		m.end < len(st.doc.Tokens) && st.doc.Tokens[m.end].UPOS == "PROPN" {
		return false
	}
	full := ""
	for i := range st.mentions {
		o := &st.mentions[i]
		if o.typ != schema.Organization || o.end-o.start < 2 {
			continue
		}
		words := strings.Fields(fold(st.words(o.start, o.end)))
		if o.entry >= 0 {
			words = strings.Fields(fold(st.schema.Entries[o.entry].Name))
		}
		if w := strings.Join(words, " "); called(words, a[0]) && w != full {
			if full != "" {
				return false
			}
			full = w
		}
	}
	return true
}

// onlyOfIts reports whether a is the short form of b, a body whose name tells its land or field beside
// those words: "the Supreme Court" beside the "Supreme Court of Kenya", "the Court of Justice" beside the
// "European Court of Justice", where the article names no other body by these words.
func (st *state) onlyOfIts(m, o *mention, a, b []string) bool {
	if m.entry >= 0 || len(a) == 1 && a[0] != "parliament" || !st.lexicon.is("assembly-word", a[0]) && !st.lexicon.is("assembly-word", a[len(a)-1]) ||
		m.end < len(st.doc.Tokens) && (st.lower(m.end) == "of" || st.lower(m.end) == "(") || m.start > 0 && st.doc.Tokens[m.start-1].XPOS == "POS" {
		return false
	}
	if m.start > 0 && st.sentence[m.start-1] == st.sentence[m.start] && (st.capital(m.start-1) && st.lower(m.start-1) != "the" || st.lower(m.start-1) == "state" || st.lower(m.start-1) == "a") {
		return false
	}
	if !st.restTells(a, b) {
		return false
	}
	full, entry := strings.Join(b, " "), o.entry
	return !slices.ContainsFunc(st.mentions, func(n mention) bool {
		if n.typ != schema.Organization || n.end-n.start <= len(a) || entry >= 0 && n.entry == entry {
			return false
		}
		words := strings.Fields(fold(st.words(n.start, n.end)))
		return wordsIn(words, a) && strings.Join(words, " ") != full
	})
}

// restTells reports whether what b has beyond a tells whose body it is: a land before it, "of" with a
// name behind it, or both.
func (st *state) restTells(a, b []string) bool {
	for at := 0; at+len(a) <= len(b); at++ {
		if len(a) == len(b) || !equal(a, b[at:at+len(a)]) {
			continue
		}
		if at > 0 && st.lexicon.lookupWords(b[:at]) == nil && (at > 1 || len(a) == 1 || !st.lexicon.is("body-scope", b[0])) {
			return false
		}
		rest := b[at+len(a):]
		if len(rest) == 0 {
			return at > 0
		}
		if rest[0] != "of" || len(rest) < 2 {
			return false
		}
		if rest = rest[1:]; rest[0] == "the" && len(rest) > 1 {
			rest = rest[1:]
		}
		return at > 0 || st.lexicon.lookupWords(rest) != nil
	}
	return false
}

// wordsIn reports whether the words of a stand in b one behind the other.
func wordsIn(b, a []string) bool {
	for at := 0; at+len(a) <= len(b); at++ {
		if equal(a, b[at:at+len(a)]) {
			return true
		}
	}
	return false
}

// called reports whether a name of several words is that of a body of the kind w: "the
// Executive Council", "the Court of Appeal".
func called(name []string, w string) bool {
	n := len(name)
	if n < 2 {
		return false
	}
	at := slices.Index(name, w)
	return at >= 0 && (at == n-1 && name[at-1] != "of" && name[at-1] != "for" && name[at-1] != "and" || at < n-1 && name[at+1] == "of")
}

// outletAbroad reports whether a name is a medium's with a state's behind it: "CNN Brasil"
// is no place.
func (st *state) outletAbroad(m *mention) bool {
	return m.end-m.start == 2 && slices.ContainsFunc(st.lexicon.lookup(st.words(m.start, m.start+1)), func(r reading) bool {
		return r.form == name && len(st.schema.Entries[r.entry].Properties["medium"]) > 0
	})
}

// surnameElsewhere reports whether the article calls somebody by the second word of a name
// that the engine takes for a place or a body: "Arnav Sen", then "Sen, 33,".
func (st *state) surnameElsewhere(m *mention) bool {
	if m.typ != schema.Place && m.typ != schema.Organization || m.end-m.start != 2 || st.doc.Word(m.start) == strings.ToUpper(st.doc.Word(m.start)) {
		return false
	}
	for t := m.start; t < m.end; t++ {
		if !st.capital(t) || st.doc.Tokens[t].UPOS != "PROPN" {
			return false
		}
	}
	first, last := st.lower(m.start), st.lower(m.end-1)
	if st.lexicon.is("place-head", last) || st.lexicon.is("organization-head", last) || st.lexicon.is("place-first", first) ||
		st.lexicon.is("organization-first", first) || st.lexicon.is("thing-head", last) || st.lexicon.lookup(st.words(m.start, m.start+1)) != nil ||
		st.lexicon.lookup(st.words(m.end-1, m.end)) != nil {
		return false
	}
	return st.surnames[fold(st.words(m.end-1, m.end))]
}
