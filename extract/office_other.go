package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// dealtWith reports whether the sentence has the state thank, back, blame or ask whoever
// holds the office, who is then another state's: "Peru thanks President Ana Dias for her
// offer", "Peru upholds President Ana Dias's plan".
func (st *state) dealtWith(o *office, state int) bool {
	at := st.tree.leader(o.head)
	for hops := 0; hops < 8; hops++ {
		h := st.tree.tok[at].Head
		if h < 0 {
			return false
		}
		rel := st.tree.base(at)
		if st.tree.isVerb(h) && rel != "nsubj" && rel != "conj" && rel != "parataxis" && rel != "ccomp" && st.grammar.is("facing", st.tree.lemma(h)) && st.doneBy(h, state) && !st.doneAtHome(h) {
			return true
		}
		at = h
	}
	return false
}

// doneAtHome reports whether the subject of the verb v are people or a body that deal with their own
// leaders: "Peru's opposition urged President Ana Dias to go", "the Peruvian parliament".
func (st *state) doneAtHome(v int) bool {
	s := st.tree.child(v, "nsubj")
	if s < 0 || st.tree.child(s, "conj") >= 0 {
		return false
	}
	lemma := st.tree.lemma(s)
	return athome[lemma] || st.entityAt(s) >= 0 && st.isParty(st.entityAt(s))
}

// athome are those who deal with their own government, and seldom with another.
var athome = lexis.Set("opposition", "party", "lawmaker", "legislator", "parliamentarian", "deputy", "parliament", "union", "unionist", "voter", "protester", "demonstrator", "dissident", "brass")

// hostsOwn reports whether the holder of the office receives somebody who serves the state, which
// is then not his: "Peru's foreign minister flew to Lima. The president, Ana Dias, received her".
func (st *state) hostsOwn(o *office, state int) bool {
	v, guest := st.verbOfHolder(o), -1
	switch {
	case v >= 0 && st.grammar.is("host-verb", st.tree.lemma(v)):
		if guest = st.tree.child(v, "obj"); guest < v {
			return false
		}
	default: // "The queen was met at the airport by Vice-President Ana Dias"
		guest = st.guestOf(o)
	}
	return guest >= 0 && st.entityAt(guest) >= 0 && st.served(st.entityAt(guest)) == state
}

// guestOf is who was received by the holder of the office, as a passive tells it; -1 without.
func (st *state) guestOf(o *office) int {
	if o.holder < 0 {
		return -1
	}
	at := st.tree.leader(st.mentions[o.holder].head)
	v := st.tree.tok[at].Head
	if v < 0 || st.tree.cased(at) != "by" || !st.tree.passive(v) || !st.grammar.is("host-verb", st.tree.lemma(v)) && st.tree.lemma(v) != "meet" && st.tree.lemma(v) != "greet" {
		return -1
	}
	return st.tree.child(v, "nsubj:pass")
}

// faultsIt reports whether the holder of the office is the subject of a verb by which he accuses
// or faults the state, which is then not his: "Foreign Minister Ana Dias accused Peru of theft".
func (st *state) faultsIt(o *office, state int) bool {
	v := st.verbOfHolder(o)
	if v < 0 || !st.grammar.is("judging", st.tree.lemma(v)) && !st.grammar.is("facing", st.tree.lemma(v)) {
		return false
	}
	obj := st.tree.child(v, "obj", "iobj")
	return obj > v && st.entityAt(obj) == state && st.mentions[st.mentionAt[obj]].form != pronoun
}

// verbOfHolder is the verb whose subject the office is or who holds it, -1 without.
func (st *state) verbOfHolder(o *office) int {
	at := st.tree.leader(o.head)
	if o.holder >= 0 {
		at = st.tree.leader(st.mentions[o.holder].head)
	}
	if st.tree.base(at) != "nsubj" && st.tree.tok[at].Head >= 0 { // a title hangs on the name, and a name on an office
		at = st.tree.tok[at].Head
	}
	if v := st.tree.tok[at].Head; v >= 0 && st.tree.base(at) == "nsubj" && st.tree.isVerb(v) {
		return v
	}
	return -1
}

// askedBy reports whether the state does something because whoever holds the office asked for
// it, who is then another state's: "Peru sent police at the request of President Ana Dias".
func (st *state) askedBy(o *office, state int) bool {
	at := st.tree.leader(o.head)
	if m := st.mentionAt[at]; m < 0 && st.tree.tok[at].Head >= 0 && st.tree.base(at) == "nmod" && st.tree.cased(at) == "" {
		at = st.tree.tok[at].Head
	}
	h := st.tree.tok[at].Head
	if h >= 0 && st.tree.tok[at].Relation == "nmod:poss" && st.grammar.is("government", st.tree.lemma(h)) { // "of President Ana Dias's government"
		at, h = h, st.tree.tok[h].Head
	}
	if h < 0 || st.tree.base(at) != "nmod" && st.tree.tok[at].Relation != "nmod:poss" || !asked[st.tree.lemma(h)] {
		return false
	}
	v := st.carryingVerb(h)
	return v >= 0 && st.doneBy(v, state)
}

// asked are the nouns for what somebody wants done for himself.
var asked = lexis.Set("request", "invitation", "behest", "appeal", "plea", "urging", "bidding")

// doneBy reports whether the state, told of itself or through its government, people or
// envoys, is the subject of the verb v.
func (st *state) doneBy(v, state int) bool {
	return slices.ContainsFunc(st.tree.surface(v, 0), func(a argument) bool {
		if a.token >= v {
			return false
		}
		if w := st.lower(a.token); (w == "we" || w == "i") && st.spokenBy(a.token) < 0 { // who speaks here speaks of his own by "our"
			return true
		}
		if e := st.entityAt(a.token); e >= 0 {
			return e == state
		}
		return slices.ContainsFunc(st.owners(a.token, 1), func(r reference) bool {
			return r.entity == state && st.entities[state].Type == schema.State
		})
	})
}

// oursBeside reports whether the sentence tells of an office of the same noun as the
// speaker's own, so that this one is another state's: "our President, Ana Dias, wrote to
// President Jan Novak".
func (st *state) oursBeside(o *office) bool {
	if st.possessedRole(o) {
		return false
	}
	return slices.ContainsFunc(st.offices, func(p office) bool {
		return p.head != o.head && st.sentence[p.head] == st.sentence[o.head] && st.roleWord(p.head) == st.roleWord(o.head) && st.possessedRole(&p) && !slices.Equal(p.holders, o.holders)
	})
}

// possessedRole reports whether "my" or "our" stands before the office.
func (st *state) possessedRole(o *office) bool {
	for t := o.start - 1; t >= 0 && t >= o.start-3; t-- {
		if w := st.lower(t); w == "my" || w == "our" {
			return true
		}
	}
	return false
}

// senderOf reports whether the office is only of who has sent the envoy that the text names
// behind it: "the special envoy of the Secretary-General for Peru, Ana Dias".
func (st *state) senderOf(o *office) bool {
	t := o.start - 1
	if t > 0 && st.lower(t) == "the" {
		t--
	}
	if t < 1 || st.lower(t) != "of" || st.sentence[t] != st.sentence[o.head] || o.owned && st.mentionAt[o.end-1] >= 0 {
		return false
	}
	switch st.tree.lemma(t - 1) {
	case "representative", "envoy", "emissary", "adviser", "advisor":
		return o.end < len(st.doc.Tokens) && (st.lower(o.end) == "for" || st.lower(o.end) == "to" || st.lower(o.end) == "in")
	}
	return false
}
