package extract

import (
	"strings"

	"wiregraph/schema"
)

// More nouns that stand for what was named before: bodies told in the plural ("the
// brigades"), men told by their rank ("the general").

// bodies resolves a definite plural to the body named last whose name has the word:
// "the brigades" after "the Desert Brigades".
func (c *resolver) bodies(t, s int) {
	st := c.st
	if !st.lexicon.is("body-noun", st.tree.lemma(t)) || !st.definiteNoun(t) {
		return
	}
	if traits, ok := st.traits(t); !ok || len(traits) > 0 {
		return
	}
	c.onlyNamed(t, s)
}

// onlyNamed resolves the noun at t to the one body named before whose name has it.
func (c *resolver) onlyNamed(t, s int) {
	found := -1
	for i := range c.seen {
		e := c.seen[i].entity
		name, w := c.st.entities[e].Name, c.st.lower(t)
		if c.st.entities[e].Type != schema.Organization || !hasWord(name, w) && (w != "tribunal" || !hasWord(name, "court")) {
			continue
		}
		if found >= 0 && found != e {
			return
		}
		found = e
	}
	if found >= 0 {
		c.refer(t, t+1, t, nominal, found, s)
	}
}

// hasWord reports whether a name has the word w, written in lower case.
func hasWord(name, w string) bool {
	for _, f := range strings.Fields(strings.ToLower(name)) {
		if f == w {
			return true
		}
	}
	return false
}

// administration resolves "the Clinton administration", "the Mubarak regime" to the state that the
// gazetteer has the person lead.
func (c *resolver) administration(t, s int) {
	st := c.st
	if st.tree.lemma(t) != "administration" && !st.lexicon.is("rule-noun", st.tree.lemma(t)) || t == 0 || st.mentionAt[t-1] < 0 {
		return
	}
	m := &st.mentions[st.mentionAt[t-1]]
	if m.typ != schema.Person || m.form != name || m.entity < 0 || m.end != t || st.sentence[m.start] != s {
		return
	}
	person := st.schema.Entry(st.entities[m.entity].gazetteer)
	if person == nil || len(person.Properties["offices"]) == 0 {
		return
	}
	if g := st.schema.Entry(person.Parent); g != nil && g.Type == schema.State {
		e, text := st.entityFor(g, st.clean(m.start, t+1)), st.clean(m.start, t+1)
		st.entities[e].Aliases = append(st.entities[e].Aliases, text)
		c.refer(t, t+1, t, nominal, e, s)
	}
}

// ranked resolves "the general" or "the cardinal" to the one person whom the text
// has called so before the name.
func (c *resolver) ranked(o *office, s int) {
	st := c.st
	if !st.definiteNoun(o.head) || o.end-o.start > 1 || st.attached(o) || st.tree.child(o.head, "nmod", "acl", "acl:relcl", "appos") >= 0 {
		return
	}
	w, found := st.lower(o.head), -1
	for i := range c.seen {
		m := st.mentionAt[c.seen[i].token]
		if m < 0 || st.mentions[m].form != name || st.mentions[m].typ != schema.Person || st.mentions[m].start == 0 || st.lower(st.mentions[m].start-1) != w {
			continue
		}
		if found >= 0 && found != c.seen[i].entity {
			return
		}
		found = c.seen[i].entity
	}
	if found >= 0 {
		c.refer(o.start, o.end, o.head, nominal, found, s)
	}
}

// bodyMeant is the body that the noun before an office means: "a ministry spokesman"
// after the foreign ministry was named.
func (st *state) bodyMeant(o *office) int {
	w := st.lower(o.start)
	if o.end-o.start < 2 || st.capital(o.start) || !st.lexicon.is("body-noun", w) || !st.lexicon.is("employed", st.roleWord(o.head)) {
		return -1
	}
	best := -1
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity >= 0 && m.form == name && m.typ == schema.Organization && m.start < o.start &&
			(best < 0 || m.start > st.mentions[best].start) && hasWord(st.entities[m.entity].Name, w) {
			best = i
		}
	}
	if best < 0 {
		return -1
	}
	return st.mentions[best].entity
}
