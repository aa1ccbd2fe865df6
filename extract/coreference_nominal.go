package extract

import (
	"slices"
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
	if e := st.houseMeant(o); e >= 0 {
		return e
	}
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

// houseMeant is the one museum or the like that the text has named before and whose the office is by
// a noun beside it: "director of the museum", "the museum's director", "museum director Ana Dias".
func (st *state) houseMeant(o *office) int {
	noun := -1
	switch t := o.end; {
	case o.end-o.start > 1 && !st.capital(o.start+1) && st.lexicon.is("staffed-place", st.lower(o.start)):
		noun = o.start
	case o.start > 1 && st.doc.Tokens[o.start-1].XPOS == "POS":
		noun = o.start - 2
	case t+2 < len(st.doc.Tokens) && (st.lower(t) == "of" || st.lower(t) == "at" || st.lower(t) == "for") && st.lower(t+1) == "the" && st.phraseEnds(t+3):
		noun = t + 2
	}
	if noun < 0 || st.mentionAt[noun] >= 0 || st.doc.Tokens[noun].XPOS != "NN" || !st.lexicon.is("staffed-place", st.lower(noun)) {
		return -1
	}
	found := -1
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity < 0 || m.form != name || m.start > o.start || m.typ != schema.Place && m.typ != schema.Organization || !hasWord(st.entities[m.entity].Name, st.lower(noun)) {
			continue
		}
		if found >= 0 && found != m.entity {
			return -1
		}
		found = m.entity
	}
	return found
}

// servedBody resolves "his company" or "her agency" to the one body that the text has the person in,
// if the noun can mean it: "Ana Dias of NASA said her agency had paid".
func (c *resolver) servedBody(t, s int) {
	st, lemma := c.st, c.st.tree.lemma(t)
	if t == 0 || st.mentionAt[t] >= 0 || !st.lexicon.is("body-noun", lemma) || st.doc.Tokens[t-1].XPOS != "PRP$" || st.mentionAt[t-1] < 0 {
		return
	}
	for k := t + 1; k < min(t+3, len(st.doc.Tokens)); k++ { // "his company Andina", "his agency, Andina,"
		if st.mentionAt[k] >= 0 && (k == t+1 || st.doc.Word(t+1) == ",") || k == t+1 && st.doc.Tokens[k].UPOS == "NOUN" {
			return
		}
	}
	who := st.mentions[st.mentionAt[t-1]].entity
	if who < 0 || st.entities[who].Type != schema.Person {
		return
	}
	if e := st.bodyServed(who, t); e >= 0 && st.meansBody(lemma, e) {
		c.refer(t, t+1, t, nominal, e, s)
	}
}

// bodyServed is the one body that the text before token end has the person in, by an office or by
// "of" behind the name; -1 where it tells of none or of several.
func (st *state) bodyServed(who, end int) int {
	found := -1
	for i := range st.offices {
		o := &st.offices[i]
		owner := o.owner
		if m := st.mentionAt[max(o.start-1, 0)]; owner < 0 && m >= 0 && st.lower(o.start-1) == "its" { // "its leader, Ana Dias", before the offices are settled
			owner = st.mentions[m].entity
		}
		if owner < 0 || o.head > end || !slices.Contains(o.holders, who) || st.entities[owner].Type != schema.Organization || st.heldNoMore(o) {
			continue
		}
		if found >= 0 && found != owner {
			return -1
		}
		found = owner
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity != who || m.form != name || m.end > end {
			continue
		}
		for _, k := range st.tree.children(m.head) {
			if k < m.end || st.tree.base(k) != "nmod" || st.tree.cased(k) != "of" || st.entityAt(k) < 0 || st.entities[st.entityAt(k)].Type != schema.Organization {
				continue
			}
			if e := st.entityAt(k); found >= 0 && found != e {
				return -1
			} else {
				found = e
			}
		}
	}
	return found
}

// meansBody reports whether a noun for a body can mean the body e: a ministry is called one, a firm is
// no body of a state.
func (st *state) meansBody(lemma string, e int) bool {
	name := strings.ToLower(st.entities[e].Name)
	switch {
	case strings.Contains(name, lemma):
		return true
	case st.isParty(e) || st.medium(e):
		return false
	case st.lexicon.is("sure-business", lemma):
		return !st.knownNoBusiness(e)
	case lemma == "militia" || lemma == "faction":
		return st.armed(e)
	case lemma == "group" || lemma == "movement":
		return st.armed(e) || st.schema.Entry(st.entities[e].gazetteer) == nil
	}
	return lemma == "agency" || lemma == "charity" || lemma == "organization" || lemma == "organisation"
}
