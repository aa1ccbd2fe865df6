package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// voices finds who speaks in each quotation and makes mentions of "I" and "we"
// inside it. It reads quotation marks, trees and mentions; it fills st.voice,
// the speaker of each quoted token's sentence, which attributions use as well.
func voices(st *state) {
	st.voice = make([]int, len(st.doc.Tokens))
	for i := range st.voice {
		st.voice[i] = -1
	}
	last, lastEnd := -1, -100
	for _, q := range st.quotations() {
		who := st.quoted(q[0], q[1])
		if who < 0 {
			who = st.introduced(q[0])
		}
		other := false
		if who < 0 {
			who, other = st.toldAround(q[0], q[1])
		}
		if who < 0 && !other && st.sentence[q[0]]-lastEnd <= 2 && !st.otherSpeaker(q[0]) {
			who = last
		}
		if who < 0 {
			continue
		}
		last, lastEnd = who, st.sentence[q[1]-1]
		for i := q[0]; i < q[1]; i++ {
			st.voice[i] = who
			st.firstPerson(i, who)
		}
	}
	for i := range st.doc.Tokens {
		if st.voice[i] < 0 && firstPersons[st.lower(i)] {
			if who := st.claimantOf(i); who >= 0 { // "We regret it, X said"
				st.firstPerson(i, who)
			}
		}
	}
}

// firstPersons are the pronouns of whoever speaks.
var firstPersons = lexis.Set("i", "me", "my", "myself", "we", "us", "our", "ourselves")

// quotations lists the spans of tokens between quotation marks. A mark that is
// never closed ends with its paragraph, where the next one may go on.
func (st *state) quotations() [][2]int {
	var out [][2]int
	open := -1
	for i := range st.doc.Tokens {
		w := st.doc.Word(i)
		if open >= 0 && i > 0 && st.paragraph(i) {
			out = append(out, [2]int{open, i})
			open = -1
		}
		switch {
		case w == "“" || open < 0 && (w == "\"" || w == "``"):
			open = i + 1
		case open >= 0 && (w == "”" || w == "\"" || w == "''"):
			out = append(out, [2]int{open, i})
			open = -1
		}
	}
	kept := out[:0]
	for _, q := range out {
		if q[1]-q[0] > 3 {
			kept = append(kept, q)
		}
	}
	return kept
}

// introduced is the speaker of a sentence that ends in a colon right before the
// quotation at token t, or opens it by one: "The minister said:", "The minister addressed the
// nation:"; -1 without.
func (st *state) introduced(t int) int {
	s, end := st.sentence[t]-1, 0
	switch start := st.doc.Sentences[st.sentence[t]].Start; {
	case start >= t-1 && s >= 0:
		end = st.doc.Sentences[s].End - 1
	case start < t-2 && st.doc.Word(t-2) == ":":
		s, end = s+1, t-2
	default:
		return -1
	}
	if st.doc.Word(end) != ":" {
		return -1
	}
	start := st.doc.Sentences[s].Start
	for i := end; i >= start; i-- {
		if st.tree.isVerb(i) && st.speaks(i) {
			return st.speakerOf(i)
		}
	}
	for i := end; i >= start; i-- {
		if k := st.tree.child(i, "nsubj"); k >= start && st.tree.isVerb(i) {
			return st.voicedBy(k)
		}
	}
	return -1
}

// voicedBy is the person whom the subject at token i names, or whom a spokesman there speaks for;
// -1 for others.
func (st *state) voicedBy(i int) int {
	for _, r := range st.resolve(i, "") {
		if st.entities[r.entity].Type == schema.Person && (r.how == "self" || r.how == "name") || st.lexicon.is("speaks-for", st.tree.lemma(i)) && st.speakable(r.entity) >= 0 {
			return r.entity
		}
	}
	return -1
}

// toldAround is who speaks in the quotation from start to end that fills its sentences, by the
// sentence behind it, "X told the press on Monday.", or before it, which says what X said or tells
// of a person: "X was angry." It is -1 without one, and other says that somebody else speaks.
func (st *state) toldAround(start, end int) (who int, other bool) {
	first, last := st.sentence[start], st.sentence[end-1]
	if st.doc.Sentences[first].Start < start-1 || st.doc.Sentences[last].End > end+2 {
		return -1, false
	}
	if next := last + 1; next < len(st.doc.Sentences) && !st.paragraph(st.doc.Sentences[next].Start) {
		r := st.rootOf(next)
		if st.speaks(r) && st.tree.child(r, "ccomp", "xcomp", "advcl") < 0 && (st.tree.lemma(r) == "tell" || st.tree.child(r, "obj") < 0) {
			if e := st.speakerOf(r); e >= 0 && !st.medium(e) {
				return e, false
			}
		}
		if demonstrative[st.lower(st.doc.Sentences[next].Start)] { // "Those are the words of X."
			return -1, true
		}
	}
	if first == 0 {
		return -1, false
	}
	r := st.rootOf(first - 1)
	if st.voice[r] >= 0 {
		return -1, false
	}
	if v := st.lastSaid(first - 1); v >= 0 {
		if e := st.speakable(st.speakerOf(v)); e >= 0 && !st.medium(e) {
			return e, false
		}
		return -1, true
	}
	if st.paragraph(st.doc.Sentences[first].Start) || st.tree.passive(r) && st.tree.lemma(r) != "ask" || st.tree.lemma(r) == "die" {
		return -1, false
	}
	subjects := st.tree.surface(r, 0)
	if st.tree.passive(r) {
		subjects = []argument{{token: st.tree.child(r, "nsubj:pass")}}
	}
	for _, a := range subjects {
		if a.token < 0 {
			continue
		}
		if e := st.voicedBy(a.token); e >= 0 {
			return e, false
		}
		if l := st.tree.lemma(a.token); st.grammar.is("people", l) || st.isRole(a.token) {
			return -1, true
		}
	}
	return -1, false
}

// demonstrative are the words by which a sentence points at the quotation before it.
var demonstrative = lexis.Set("this", "that", "these", "those", "so")

// lastSaid is the last verb of saying of the sentence s that its root is or is coordinated with,
// or by which somebody goes on: "X backed the plan, telling the Senate that …"; -1 without one.
func (st *state) lastSaid(s int) int {
	span := st.doc.Sentences[s]
	for i := span.End - 1; i >= span.Start; i-- {
		if !st.tree.isVerb(i) || !st.speaks(i) || st.voice[i] >= 0 {
			continue
		}
		at := i
		for st.tree.tok[at].Relation == "conj" || st.tree.tok[at].Relation == "advcl" && st.tree.tok[at].XPOS == "VBG" {
			at = st.tree.tok[at].Head
		}
		if st.tree.tok[at].Relation == "root" {
			return i
		}
	}
	return -1
}

// otherSpeaker reports whether somebody whom the text does not name speaks before the
// quotation at token t in its sentence: "a spokesman voiced regret: '…'".
func (st *state) otherSpeaker(t int) bool {
	for i := st.doc.Sentences[st.sentence[t]].Start; i < t; i++ {
		if st.tree.base(i) == "nsubj" && st.tree.tok[i].UPOS == "NOUN" && st.lexicon.is("speaks-for", st.tree.lemma(i)) {
			return true
		}
	}
	return false
}

// paragraph reports whether a line break stands before token i.
func (st *state) paragraph(i int) bool {
	for _, b := range st.doc.Text[st.doc.Tokens[i-1].End:st.doc.Tokens[i].Start] {
		if b == '\n' {
			return true
		}
	}
	return false
}

// quoted finds the speaker of a quotation: the subject of the verb of saying
// nearest to its marks, outside it.
func (st *state) quoted(start, end int) int {
	best, distance := -1, 1<<30
	first, last := st.doc.Sentences[st.sentence[start]], st.doc.Sentences[st.sentence[end-1]]
	for i := first.Start; i < last.End; i++ {
		if i >= start && i < end || !st.tree.isVerb(i) || st.voice[i] >= 0 {
			continue
		}
		d := start - i
		if i >= end {
			d = i - end
		}
		if !st.speaks(i) {
			if !st.grammar.is("quoting", st.tree.lemma(i)) {
				continue
			}
			d += 8 // a verb of saying a little further off knows better
		}
		if d < distance {
			if e := st.speakerOf(i); e >= 0 {
				best, distance = e, d
			}
		}
	}
	return best
}

var singular = lexis.Set("i", "me", "my", "myself")

// firstPerson makes a mention of "I" or "we" at token i, unless a paper only relays the words.
func (st *state) firstPerson(i, who int) {
	word := st.lower(i)
	if st.mentionAt[i] >= 0 || !firstPersons[word] || st.medium(who) || st.entities[who].Type != schema.Person && singular[word] {
		return
	}
	if !singular[word] {
		who = st.firm(who)
	}
	st.mentionAt[i] = len(st.mentions)
	st.mentions = append(st.mentions, mention{start: i, end: i + 1, head: i, form: pronoun, entity: who, typ: st.entities[who].Type, entry: -1})
}

// firm is the company that a person leads or speaks for, which is who "we" are in
// that person's words; anybody else speaks for themselves.
func (st *state) firm(who int) int {
	for i := range st.offices {
		o := &st.offices[i]
		if o.owner >= 0 && o.role.Of != "state" && slices.Contains(o.holders, who) && st.lexicon.is("company-role", st.roleWord(o.head)) &&
			(st.commercial(o.owner) || st.entities[o.owner].Type == schema.Organization && st.entities[o.owner].gazetteer == "") {
			return o.owner
		}
	}
	return who
}

// spokenBy is who says the word at token i in a quotation, -1 for nobody and as long
// as offices are read, which comes before quotations.
func (st *state) spokenBy(i int) int {
	if st.voice == nil {
		return -1
	}
	return st.voice[i]
}

// cannotBut reports whether the word at c is part of "cannot but" before the verb at i, which
// says that it must be: "cannot but welcome".
func (st *state) cannotBut(c, i int) bool {
	for t := max(c, 1); t < i && t < c+3; t++ {
		if st.lower(t) == "but" && st.lower(t-1) == "not" {
			return true
		}
	}
	return false
}

// courteous reports whether who says the verb h says politely that he does what its
// infinitive names: "we would like to thank Peru", "Chile wishes to condemn the raid".
func (st *state) courteous(h int) bool {
	switch st.tree.lemma(h) {
	case "like":
		return st.auxiliary(h, "would") >= 0 || st.auxiliary(h, "should") >= 0
	case "wish":
		return st.present(h)
	}
	return false
}
