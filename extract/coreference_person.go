package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Persons whom writers tell again by what they are, to avoid the name: "the senator", "the
// veteran politician".

// toldAs are the nouns for a person by which one is told again whom the text has told by another
// word, with the class of those words.
var toldAs = map[string]string{
	"politician": "told-as-politician", "statesman": "told-as-politician",
	"diplomat": "told-as-diplomat", "envoy": "told-as-diplomat",
	"lawmaker": "told-as-lawmaker", "legislator": "told-as-lawmaker", "parliamentarian": "told-as-lawmaker", "deputy": "told-as-lawmaker",
	"officer": "told-as-officer", "commander": "told-as-officer", "soldier": "told-as-officer", "strongman": "told-as-leader",
	"cleric": "told-as-cleric", "preacher": "told-as-cleric", "clergyman": "told-as-cleric", "prelate": "told-as-cleric",
	"executive": "told-as-executive", "ceo": "told-as-executive", "businessman": "told-as-executive", "businesswoman": "told-as-executive", "entrepreneur": "told-as-executive",
	"tycoon": "told-as-executive", "billionaire": "told-as-executive", "magnate": "told-as-executive", "industrialist": "told-as-executive",
	"writer": "told-as-writer", "author": "told-as-writer",
	"lawyer": "told-as-lawyer", "attorney": "told-as-lawyer", "barrister": "told-as-lawyer",
	"journalist": "told-as-journalist", "reporter": "told-as-journalist", "correspondent": "told-as-journalist",
	"activist": "told-as-activist", "campaigner": "told-as-activist", "dissident": "told-as-activist",
	"leader": "told-as-leader", "ruler": "told-as-leader",
	"monarch": "told-as-monarch", "scientist": "told-as-scientist", "academic": "told-as-academic", "scholar": "told-as-academic",
	"musician": "told-as-musician", "artist": "told-as-musician", "player": "told-as-player", "athlete": "told-as-player",
}

// seconding are the words before an office that make its holder somebody's second.
var seconding = lexis.Set("vice", "deputy", "assistant", "acting", "former")

// toldAgain resolves the noun at t to the one person of this sentence and the one before whom the text
// has told by this word or one like it: "Senator Ana Dias came. The lawmaker urged …".
func (c *resolver) toldAgain(t, s int) {
	st := c.st
	if st.mentionAt[t] >= 0 || st.doc.Tokens[t].UPOS != "NOUN" || st.doc.Tokens[t].XPOS != "NN" || !st.definiteNoun(t) || !st.toldWhole(t) {
		return
	}
	noun := st.tree.lemma(t)
	if role, n := st.roleAt(t); toldAs[noun] == "" && !(n > 0 && role.Of == "member") && !st.lexicon.is("human-noun", noun) && !st.grammar.is("profession", noun) { // who leads is told by incumbent
		return
	}
	land, ok := st.personTraits(t)
	if !ok || st.anyoneCalled(noun, t) {
		return
	}
	found := -1
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 1; i-- {
		g := &c.seen[i]
		if st.entities[g.entity].Type != schema.Person || g.entity == found || g.sentence == s && c.coargument(g.token, t) || !st.calledLike(g.entity, noun, t) {
			continue
		}
		if home := st.landServed(g.entity); land >= 0 && home >= 0 && home != land {
			continue
		}
		if found >= 0 {
			return
		}
		found = g.entity
	}
	if found >= 0 {
		c.refer(t, t+1, t, nominal, found, s)
	}
}

// anyoneCalled reports whether the sentence before token t, or its own before it, brings in somebody
// without a name by the same noun: "spoke to a senator", whom "the senator" can mean then.
func (st *state) anyoneCalled(noun string, t int) bool {
	for k := st.doc.Sentences[max(0, st.sentence[t]-1)].Start; k < t; k++ {
		if st.mentionAt[k] >= 0 || st.tree.lemma(k) != noun || st.doc.Tokens[k].UPOS != "NOUN" {
			continue
		}
		if d := st.tree.child(k, "det"); d >= 0 && st.lower(d) != "the" && st.doc.Tokens[k].Relation != "appos" && st.tree.child(k, "cop", "appos") < 0 {
			return true
		}
	}
	return false
}

// toldWhole reports whether the noun at t stands by itself, and is no part of a name or of another
// noun, nor said more closely behind it.
func (st *state) toldWhole(t int) bool {
	switch st.doc.Tokens[t].Relation {
	case "compound", "nmod:desc", "flat", "appos", "amod":
		return false
	}
	if t+1 < len(st.doc.Tokens) && st.mentionAt[t+1] >= 0 && st.sentence[t+1] == st.sentence[t] && st.mentions[st.mentionAt[t+1]].form == name {
		return false
	}
	k := st.tree.child(t, "cop", "nmod", "nmod:poss", "acl", "acl:relcl", "appos", "flat", "nummod", "conj")
	return k < 0 || st.chargedWith(t, k)
}

// personTraits are the state whose adjective stands before the noun for a person at t, -1 without, and
// whether nothing else does that tells another from the one who was told.
func (st *state) personTraits(t int) (land int, ok bool) {
	land = -1
	for _, k := range st.tree.children(t) {
		if b := st.tree.base(k); k > t || b != "amod" && b != "compound" {
			continue
		}
		switch m := st.mentionAt[k]; {
		case m >= 0 && st.mentions[m].typ == schema.State && st.mentions[m].entity >= 0 && land < 0:
			land = st.mentions[m].entity
		case m >= 0, st.lexicon.is("another", st.tree.lemma(k)), st.tree.base(k) == "compound":
			return -1, false
		}
	}
	return land, true
}

// calledLike reports whether the text before token end tells the person by the noun, or by a word of
// those whose bearers are told again by it.
func (st *state) calledLike(e int, noun string, end int) bool {
	like := func(w string) bool {
		return w == noun || toldAs[noun] != "" && st.lexicon.is(toldAs[noun], w)
	}
	leads := toldAs[noun] == "told-as-leader" || toldAs[noun] == "" // which no deputy is
	for i := range st.offices {
		if o := &st.offices[i]; o.head < end && slices.Contains(o.holders, e) && !st.heldNoMore(o) && !(leads && st.deputy(o)) && (like(strings.ToLower(st.roleWord(o.head))) || like(strings.ToLower(st.officeText(o)))) {
			return true
		}
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity != e || m.form != name || m.start >= end {
			continue
		}
		for k := m.start - 1; k >= 0 && st.sentence[k] == st.sentence[m.start] && (st.doc.Tokens[k].UPOS == "NOUN" || st.doc.Tokens[k].UPOS == "PROPN" || st.doc.Word(k) == ","); k-- {
			if leads && k > 0 && seconding[st.lower(k-1)] {
				break
			}
			if like(st.tree.lemma(k)) || like(st.lower(k)) {
				return true
			}
		}
		near := st.tree.children(m.head)
		if h := st.tree.tok[m.head].Head; h >= 0 && st.tree.base(m.head) == "appos" {
			near = append(slices.Clone(near), h)
		}
		for _, k := range near {
			if b := st.tree.base(k); (b == "appos" || b == "nmod:desc" || k == st.tree.tok[m.head].Head) && k < end && st.mentionAt[k] < 0 && like(st.tree.lemma(k)) {
				return true
			}
		}
	}
	return false
}
