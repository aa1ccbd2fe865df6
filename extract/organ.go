package extract

import (
	"strings"

	"wiregraph/schema"
)

// findOrgans adds mentions of organs that a state's name and plain words make:
// "Qatar's foreign ministry", "the Iraqi security forces". Only where one acts or
// is acted upon: elsewhere the words are no more than a description.
func findOrgans(st *state) {
	st.findCoalitions()
	byText := map[string]int{}
	for _, t := range st.recurring() {
		start, owner := st.organStart(t)
		key := st.organKey(start, t, owner)
		e, ok := byText[key]
		if !ok {
			if e = st.knownOrgan(start, t, owner); e < 0 {
				e = len(st.entities)
				st.entities = append(st.entities, st.organ(start, t, owner))
			}
			byText[key] = e
		}
		full := st.clean(st.mentions[st.mentionAt[st.ownerToken(start)]].start, t+1)
		st.entities[e].Aliases = append(st.entities[e].Aliases, full)
		st.bodyMention(start, t, e)
		st.fact(e, "PART_OF", owner, t, "organ", 0.8)
	}
}

// wholeArticle is the number of sentences from which on a text is an article
// whose actors are told apart, and no note of one event.
const wholeArticle = 4

// recurring lists the tokens of organs' nouns that are worth an entity of their
// own: in an article every organ, in a shorter text a ministry that belongs to
// its state by a possessive, and what the text comes back to. One passing mention
// in a note is the state's.
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
		if st.organNoun(t) || len(st.doc.Sentences) >= wholeArticle && st.force(t) {
			tokens = append(tokens, t)
		}
	}
	if len(st.doc.Sentences) >= wholeArticle {
		return tokens
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
// ends in the same word: "Iraqi Security Forces" for "Iraqi forces"; or one that elsewhere
// was read as a name of just these words.
func (st *state) knownOrgan(start, t, owner int) int {
	full := st.clean(st.mentions[st.mentionAt[st.ownerToken(start)]].start, t+1)
	for i := range st.entities {
		e := &st.entities[i]
		if e.Type == schema.Organization && e.gazetteer == "" && strings.EqualFold(e.Name, full) {
			return i
		}
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

// force reports whether token t is a noun for forces that stands for them wherever it is:
// "the performance of Iraqi security forces".
func (st *state) force(t int) bool {
	if st.doc.Tokens[t].UPOS != "NOUN" && st.doc.Tokens[t].UPOS != "PROPN" || st.tree.base(t) == "compound" || st.doc.Tokens[t].Relation == "amod" {
		return false
	}
	return st.lexicon.is("force-noun", st.lower(t))
}

// organNoun reports whether token t is a noun for an organ that is subject, agent or
// object.
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
		if !(st.lower(t) == "ministry" && start == t && st.inNoun(start-1, t)) && !st.lexicon.is("portfolio", w) && w != "armed" &&
			w != "security" && w != "air" && w != "ground" && w != "special" && w != "naval" && w != "military" && w != "coast" && w != "border" &&
			w != "and" {
			break
		}
		start--
	}
	if w := st.lower(t); start == t && (w == "guard" || w == "guards") { // "Peru's guards" are people
		return start, -1
	}
	at := st.ownerToken(start)
	if at < 0 || st.mentionAt[at] < 0 {
		return start, -1
	}
	m := &st.mentions[st.mentionAt[at]]
	local := m.typ == schema.Place && start == t && len(st.doc.Sentences) >= wholeArticle && st.lexicon.is("local-organ-noun", st.lower(t))
	if m.typ != schema.State && !local || m.entity < 0 || st.sentence[at] != st.sentence[t] {
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

// findCoalitions adds mentions of coalitions that plain words name in an article:
// "the U.S.-led coalition", "the global coalition". Those of one leader are one,
// and a coalition without a leader is the one that the article has.
func (st *state) findCoalitions() {
	if len(st.doc.Sentences) < wholeArticle {
		return
	}
	known := map[int]int{} // leader, -1 for none -> entity
	for i := range st.entities {
		if e := &st.entities[i]; e.Type == schema.Organization && e.gazetteer != "" && strings.Contains(strings.ToLower(e.Name), "coalition") {
			known[-1] = i
		}
	}
	for t := range st.doc.Tokens {
		if st.mentionAt[t] >= 0 || st.lower(t) != "coalition" {
			continue
		}
		start, leader := st.coalitionStart(t)
		if start == t {
			continue
		}
		e, ok := known[leader]
		if !ok && leader < 0 && len(known) == 1 {
			for _, e = range known {
				ok = true
			}
		}
		from := start
		if leader >= 0 {
			from = st.mentions[st.mentionAt[start-1]].start
		}
		if !ok {
			e = st.addBody(st.clean(from, t+1))
			known[leader] = e
		}
		st.entities[e].Aliases = append(st.entities[e].Aliases, st.clean(from, t+1))
		st.bodyMention(start, t, e)
	}
}

// coalitionStart is where the words begin that say which coalition stands at t,
// t itself where there are none, and the state that leads it, -1 without one.
func (st *state) coalitionStart(t int) (start, leader int) {
	start, leader = t, -1
	if t > 0 && (st.lower(t-1) == "military" || st.lower(t-1) == "naval") {
		start--
	}
	switch before := start - 1; {
	case before < 0 || st.sentence[before] != st.sentence[t]:
		return t, -1
	case st.lexicon.is("coalition-word", st.lower(before)):
		return before, -1
	case before > 2 && st.lower(before) == "led" && st.hyphen(before-1) && st.mentionAt[before-2] >= 0:
		if m := &st.mentions[st.mentionAt[before-2]]; m.typ == schema.State && m.entity >= 0 {
			return before - 1, m.entity
		}
	}
	return t, -1
}

// addBody adds an organization that the text names by plain words.
func (st *state) addBody(name string) int {
	e := entity{parent: -1}
	e.Type, e.Name = schema.Organization, name
	e.ID = schema.EntityID(e.Type, name)
	st.entities = append(st.entities, e)
	return len(st.entities) - 1
}

// bodyMention adds the mention of a body that plain words [start, t] name.
func (st *state) bodyMention(start, t, e int) {
	at := len(st.mentions)
	st.mentions = append(st.mentions, mention{start: start, end: t + 1, head: t, form: name, entity: e, typ: schema.Organization, entry: -1})
	for i := start; i <= t; i++ {
		st.mentionAt[i] = at
	}
}
