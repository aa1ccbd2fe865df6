package extract

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// guest reads "visiting Danish premier Mette Holm" and "Peru's visiting foreign
// minister": the person is where the clause says. It returns
// the predicate of a visit, nil where "visiting" at i describes nobody named
// or no place is told.
func (st *state) guest(i int) *predicate {
	if st.lower(i) != "visiting" || i+1 >= len(st.doc.Tokens) || st.tree.child(i, "obj", "aux") >= 0 {
		return nil
	}
	end := min(st.doc.Sentences[st.sentence[i]].End, i+10)
	person := -1
	for k := i + 1; k < end && person < 0; k++ {
		m := st.mentionAt[k]
		switch {
		case m >= 0 && st.mentions[m].form == name && st.mentions[m].typ == schema.Person:
			person = st.mentions[m].head
		case m < 0 && !st.titleWord(k) && !st.officeWord(k) && st.doc.Word(k) != ",":
			return nil
		}
	}
	if person < 0 {
		return nil
	}
	p := &predicate{trigger: i, carrier: -1, clause: st.tree.clauseOf(person)}
	p.add("subj", person, "")
	if at := st.whereabouts(person); at >= 0 {
		p.add("obj", at, "loose")
		return p
	}
	return nil
}

// arrivedThere reads "met in Tokyo with Mette Holm, who arrived on Sunday": where she came
// is told in the clause that the relative clause of verb i stands in.
func (st *state) arrivedThere(i int) *predicate {
	if st.tree.lemma(i) != "arrive" || st.tree.tok[i].Relation != "acl:relcl" || st.doc.Sentences[st.sentence[i]].End <= i+1 {
		return nil
	}
	for _, c := range st.tree.children(i) {
		if prep := st.tree.cased(c); st.tree.base(c) == "obj" || prep == "in" || prep == "at" || prep == "to" || prep == "from" {
			return nil
		}
	}
	who := st.tree.tok[i].Head
	if e := st.entityAt(who); e < 0 || st.entities[e].Type != schema.Person {
		return nil
	}
	at := st.whereabouts(who)
	if at < 0 || !st.gathering(st.tree.tok[at].Head) {
		return nil
	}
	p := &predicate{trigger: i, carrier: -1, clause: i}
	p.add("subj", who, "")
	p.add("obj", at, "loose")
	return p
}

// gathering reports whether the word h tells what people do who are in one place.
func (st *state) gathering(h int) bool {
	if h < 0 {
		return false
	}
	lemma := st.tree.lemma(h)
	if !st.tree.isVerb(h) {
		return gatherings[lemma] || st.grammar.is("talk", lemma)
	}
	if o := st.tree.child(h, "obj"); lemma == "hold" || lemma == "begin" || lemma == "open" {
		return o >= 0 && (gatherings[st.tree.lemma(o)] || st.grammar.is("talk", st.tree.lemma(o)))
	}
	return facing[lemma]
}

// facing are verbs of what those do who have come to the same place.
var facing = lexis.Set("meet", "talk", "speak", "confer", "receive", "welcome", "greet", "host", "say", "tell", "address")

// sojourn reads "Mette Holm, in Tokyo for talks, …" from the name's head: who is
// somewhere between commas for a purpose is on a visit there.
func (st *state) sojourn(i int) *predicate {
	m := st.mentionAt[i]
	if m < 0 || st.mentions[m].head != i || st.mentions[m].typ != schema.Person || st.mentions[m].form != name {
		return nil
	}
	t := st.mentions[m].end
	if t+3 >= len(st.doc.Tokens) || st.doc.Word(t) != "," || st.lower(t+1) != "in" {
		return nil
	}
	at := st.mentionAt[t+2]
	if at < 0 || st.mentions[at].entity < 0 || st.mentions[at].end >= len(st.doc.Tokens) {
		return nil
	}
	if k := st.mentions[at].end; st.lower(k) != "for" &&
		!(st.doc.Tokens[k].XPOS == "TO" && k+1 < len(st.doc.Tokens) && st.doc.Tokens[k+1].XPOS == "VB") &&
		(st.lower(k) != "on" || k+1 >= len(st.doc.Tokens) || st.doc.Tokens[k+1].UPOS != "DET") {
		return nil
	}
	p := &predicate{trigger: i, carrier: -1, clause: st.tree.clauseOf(i)}
	p.add("subj", i, "")
	p.add("obj", st.mentions[at].head, "")
	return p
}

// whereabouts is the place or state behind "in" or "at" in the clause of token
// i, the nearest one; -1 without.
func (st *state) whereabouts(i int) int {
	span := st.doc.Sentences[st.sentence[i]]
	best := -1
	for t := span.Start; t < span.End; t++ {
		e := st.entityAt(t)
		if e < 0 || st.entities[e].Type != schema.Place && st.entities[e].Type != schema.State || st.tree.base(t) != "obl" && st.tree.base(t) != "nmod" {
			continue
		}
		if prep := st.tree.cased(t); prep != "in" && prep != "at" || st.tree.clauseOf(t) != st.tree.clauseOf(i) {
			continue
		}
		if best < 0 || abs(t-i) < abs(best-i) {
			best = t
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }
