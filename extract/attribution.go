package extract

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// attributions sets whose claim each statement is: the subject of the verb of
// saying above it, or whoever stands behind "according to". It reads candidates
// and trees. Saying alone makes no statement, it only ends up here.
func attributions(st *state) {
	for i := range st.candidates {
		c := &st.candidates[i]
		if c.subjectSlot != speaking { // whose claim it is stands in the statement already
			st.statements[c.statement].claimant = st.speakable(st.claimantOf(c.predicate.trigger))
			if st.verbal(c) && st.statements[c.statement].claimant == c.subject.entity { // his own words are the deed, no claim of it
				st.statements[c.statement].claimant = -1
			}
		}
	}
}

// speakable is the entity e where it is one that says things, else -1: "Gulf shipping
// sources" are not the Gulf, and no ship speaks.
func (st *state) speakable(e int) int {
	if e >= 0 && (st.entities[e].Type == schema.Place || st.entities[e].Type == schema.Ship) {
		return -1
	}
	return e
}

// claimantOf is the entity whose claim the words at the trigger are, as the nearest verb
// of saying or "according to" above it tells; -1 where the writer says it.
func (st *state) claimantOf(trigger int) int {
	at := trigger
	for hops := 0; hops < 16; hops++ {
		if e := st.according(at); e >= 0 {
			return e
		}
		if e := st.sayer(at); e >= 0 {
			return e
		}
		h := st.tree.tok[at].Head
		if h < 0 {
			break
		}
		rel := st.tree.base(at)
		if rel == "ccomp" && st.speaks(h) {
			if e := st.speakerOf(h); e >= 0 {
				return e
			}
		}
		if rel == "acl" && st.grammar.is("hearsay", st.tree.lemma(h)) {
			if e := st.whoseClaim(h); e >= 0 {
				return e
			}
		}
		if at < h && (rel == "ccomp" || rel == "advcl") {
			if e := st.citedBy(h); e >= 0 {
				return e
			}
		}
		at = h
	}
	return st.spokenBy(trigger)
}

// hearing are the verbs of saying whose passive has the hearer for a subject.
var hearing = lexis.Set("tell", "inform", "notify", "warn", "assure", "remind", "advise", "brief")

// whoseClaim is who makes the claim that the noun i names: "Peru's claim that", "a report by
// Ana Dias that"; -1 where nobody is told.
func (st *state) whoseClaim(i int) int {
	for _, slot := range [...]string{"poss", "by", "from"} {
		for _, o := range st.ownerTokens(i, slot) {
			for _, r := range st.resolve(o, "") {
				return r.entity
			}
		}
	}
	return -1
}

// speakerOf is the entity that utters verb v, -1 where nobody known does.
func (st *state) speakerOf(v int) int {
	first := -1
	speakers := st.tree.surface(v, 0)
	if hearing[st.tree.lemma(v)] && st.tree.passive(v) { // "Peru was told (by Chile) that"
		speakers = nil
		if by := st.tree.child(v, "obl:agent"); by >= 0 {
			speakers = []argument{{token: by}}
		}
	}
	for _, a := range speakers {
		for _, r := range st.resolve(a.token, "") {
			if r.how == "self" || r.how == "name" { // "member of parliament Ana Dias added": she, not the parliament
				return r.entity
			}
			if first < 0 {
				first = r.entity
			}
		}
	}
	return first
}

// citedBy is whom verb v is told to quote as saying something: "Peru bombed Arica, Xinhua quoted
// Ana Dias as saying"; -1 elsewhere.
func (st *state) citedBy(v int) int {
	if l := st.tree.lemma(v); l != "quote" && l != "cite" {
		return -1
	}
	for _, c := range st.tree.children(v) {
		if st.tree.base(c) != "advcl" || !st.speaks(c) || st.tree.child(c, "ccomp") >= 0 {
			continue
		}
		slot := "obj"
		if st.tree.passive(v) {
			slot = "nsubj:pass"
		}
		if o := st.tree.child(v, slot); o >= 0 {
			for _, r := range st.resolve(o, "") {
				return r.entity
			}
		}
	}
	return -1
}

// sayer finds "…, X said" hung below the clause at.
func (st *state) sayer(at int) int {
	for _, c := range st.tree.children(at) {
		if st.tree.base(c) == "parataxis" {
			if e := st.citedBy(c); e >= 0 {
				return e
			}
		}
		if st.asPut(c) {
			return st.speakerOf(c)
		}
		if st.tree.base(c) == "parataxis" && st.speaks(c) && st.tree.child(c, "ccomp", "obj") < 0 {
			return st.speakerOf(c)
		}
	}
	return -1
}

// asPut reports whether the clause c only tells who says what the one above it tells: "as X
// said", "as X put it", but "even as X warned Peru".
func (st *state) asPut(c int) bool {
	k := st.tree.child(c, "mark")
	if st.tree.base(c) != "advcl" || k < 0 || st.tree.lemma(k) != "as" || st.tree.child(c, "ccomp", "iobj", "xcomp") >= 0 || k > 0 && (st.lower(k-1) == "even" || st.lower(k-1) == "just") {
		return false
	}
	o := st.tree.child(c, "obj")
	return o < 0 && st.speaks(c) || o >= 0 && st.tree.lemma(o) == "it" && st.tree.lemma(c) == "put"
}

// according finds "according to X" below the clause at.
func (st *state) according(at int) int {
	for _, c := range st.tree.children(at) {
		if r := st.tree.base(c); r != "obl" && r != "nmod" && r != "advcl" {
			continue
		}
		if st.tree.cased(c) == "according to" || st.tree.child(c, "case") >= 0 && st.tree.lemma(st.tree.child(c, "case")) == "accord" || st.ownView(c) {
			if refs := st.resolve(c, ""); len(refs) > 0 {
				return refs[0].entity
			}
		}
	}
	return -1
}

// ownView reports whether c says in whose view something is so: "in Peru's view", "in the
// opinion of the minister".
func (st *state) ownView(c int) bool {
	return lexis.Outlook[st.tree.lemma(c)] && st.tree.cased(c) == "in" && (len(st.ownerTokens(c, "poss")) > 0 || len(st.ownerTokens(c, "of")) > 0)
}
