package extract

import "wiregraph/extract/internal/lexis"

// What only looks like an act: an answer to reproaches, entry that is barred, fire in practice.

// defending are the verbs for standing by what was done.
var defending = lexis.Set("defend", "justify")

// materialNoun are the nouns for what is done and not said.
var materialNoun = lexis.Set("action", "operation", "raid", "arrest", "seizure", "shooting", "deployment")

// toldAgainst reports whether the party of c whose act is spoken of last did nothing but speak,
// where the act is no speech or the words went against the side of the other: "Peru protested to
// Chile. A Chilean envoy defended the action."
func (st *state) toldAgainst(c *candidate) bool {
	for k := len(st.candidates) - 1; k >= 0; k-- {
		o := &st.candidates[k]
		if o.subject.entity != c.object.entity {
			continue
		}
		return o.frame.relation.Family == "verbal" && (materialNoun[st.tree.lemma(c.object.token)] || o.object.entity == c.subject.entity || st.ownSide(o.object.entity, c.subject.entity))
	}
	return false
}

// below reports whether the verb v is a gerund under one of the verbs: "barred officials from
// entering the country", "practised firing at targets".
func (st *state) below(v int, verbs map[string]bool) bool {
	h := st.tree.tok[v].Head
	return h >= 0 && st.tree.tok[v].XPOS == "VBG" && verbs[st.tree.lemma(h)]
}

// keepingOut are the verbs for not letting somebody in.
var keepingOut = lexis.Set("bar", "ban", "prohibit", "forbid", "block", "stop", "prevent", "keep")

// rehearsing are the verbs for doing something in practice.
var rehearsing = lexis.Set("practise", "practice", "rehearse", "simulate", "train")
