package extract

import (
	"strings"

	"wiregraph/schema"
)

// findOrgans adds mentions of organs that a state's name and plain words make:
// "Qatar's foreign ministry", "the Iraqi security forces". Only where one acts or
// is acted upon: elsewhere the words are no more than a description.
func findOrgans(st *state) {
	byText := map[string]int{}
	for _, t := range st.recurring() {
		start, owner := st.organStart(t)
		key := st.organKey(start, t, owner)
		e, ok := byText[key]
		if !ok {
			if e = st.knownOrgan(t, owner); e < 0 {
				e = len(st.entities)
				st.entities = append(st.entities, st.organ(start, t, owner))
			}
			byText[key] = e
		}
		full := st.clean(st.mentions[st.mentionAt[st.ownerToken(start)]].start, t+1)
		st.entities[e].Aliases = append(st.entities[e].Aliases, full)
		at := len(st.mentions)
		st.mentions = append(st.mentions, mention{start: start, end: t + 1, head: t, form: name, entity: e, typ: schema.Organization, entry: -1})
		for i := start; i <= t; i++ {
			st.mentionAt[i] = at
		}
		st.fact(e, "PART_OF", owner, t, "organ", 0.8)
	}
}

// recurring lists the tokens of organs' nouns that are worth an entity of their
// own: a ministry that belongs to its state by a possessive, and any organ that
// the article comes back to. One passing mention is the state's.
func (st *state) recurring() []int {
	count := map[string]int{}
	var tokens []int
	key := func(t int) string {
		start, owner := st.organStart(t)
		return st.organKey(start, t, owner)
	}
	for t := range st.doc.Tokens {
		if st.mentionAt[t] >= 0 || !st.lexicon.is("organ-noun", st.lower(t)) {
			continue
		}
		start, owner := st.organStart(t)
		if owner < 0 {
			continue
		}
		count[key(t)]++
		if st.lower(t) == "ministry" && st.doc.Tokens[start-1].XPOS == "POS" {
			count[key(t)]++
		}
		if st.organNoun(t) {
			tokens = append(tokens, t)
		}
	}
	kept := tokens[:0]
	for _, t := range tokens {
		if count[key(t)] > 1 {
			kept = append(kept, t)
		}
	}
	return kept
}

// knownOrgan is a body of that state that the article names in full and that
// ends in the same word: "Iraqi Security Forces" for "Iraqi forces".
func (st *state) knownOrgan(t, owner int) int {
	for i := range st.entities {
		e := &st.entities[i]
		if e.Type != schema.Organization || !strings.HasSuffix(strings.ToLower(e.Name), " "+st.lower(t)) {
			continue
		}
		if g := st.schema.Entry(e.gazetteer); g != nil && g.Parent == st.entities[owner].gazetteer {
			return i
		}
	}
	return -1
}

// organKey is the same for all ways of naming one organ: "Iraqi forces" and "the
// Iraqi security forces" are one.
func (st *state) organKey(start, t, owner int) string {
	words := st.words(start, t+1)
	if st.lower(t) == "forces" {
		words = "forces"
	}
	return schema.EntityID("", st.entities[owner].Name+" "+words)
}

// organ is the entity of an organ; its name begins with its state's.
func (st *state) organ(start, t, owner int) entity {
	e := entity{parent: owner}
	e.Type = schema.Organization
	e.Name = st.clean(st.mentions[st.mentionAt[st.ownerToken(start)]].start, t+1)
	e.ID = schema.EntityID(e.Type, st.entities[owner].Name+" "+st.words(start, t+1))
	return e
}

// organNoun: a noun for an organ that is subject, agent or object.
func (st *state) organNoun(t int) bool {
	tok := &st.doc.Tokens[t]
	if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" || !st.lexicon.is("organ-noun", st.lower(t)) {
		return false
	}
	switch tok.Relation {
	case "nsubj", "nsubj:pass", "obl:agent", "obj":
		return true
	case "obl", "nmod":
		c := st.tree.cased(t)
		return c == "according to" || c == "by" && tok.Relation == "obl"
	case "conj":
		lead := st.tree.leader(t)
		return lead != t && (st.tree.base(lead) == "nsubj" || st.tree.base(lead) == "obj")
	}
	return false
}

// organStart goes left over the words that say which organ, and returns where
// they begin and the state before them; -1 where it is none.
func (st *state) organStart(t int) (int, int) {
	start := t
	for start > 0 && st.sentence[start-1] == st.sentence[t] && st.mentionAt[start-1] < 0 {
		w := st.lower(start - 1)
		if !st.lexicon.is("portfolio", w) && w != "armed" && w != "security" && w != "air" && w != "ground" && w != "special" && w != "naval" && w != "military" && w != "and" {
			break
		}
		start--
	}
	at := st.ownerToken(start)
	if at < 0 || st.mentionAt[at] < 0 {
		return start, -1
	}
	m := &st.mentions[st.mentionAt[at]]
	if m.typ != schema.State || m.entity < 0 || st.sentence[at] != st.sentence[t] {
		return start, -1
	}
	return start, m.entity
}

// ownerToken is the last token of what stands before start, over a possessive.
func (st *state) ownerToken(start int) int {
	t := start - 1
	if t > 0 && st.doc.Tokens[t].XPOS == "POS" {
		t--
	}
	return t
}
