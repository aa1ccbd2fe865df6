package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// description resolves "the group", "the militant group", "the ministry", "the
// tanker" to the body or ship that the text named last and that the noun can mean.
func (c *resolver) description(t, s int) {
	st := c.st
	lemma := st.tree.lemma(t)
	if ship := st.shipOfMaster(t); ship >= 0 {
		c.refer(t, t+1, t, nominal, ship, s)
		return
	}
	if lemma == "parliament" && st.bareNoun(t) { // "was elected to parliament"
		c.onlyInText(t, s)
		return
	}
	if !st.lexicon.is("body-noun", lemma) && !st.lexicon.is("ship-type", lemma) || !st.definiteNoun(t) && !st.tellsWhoseStaff(t) {
		return
	}
	traits, ok := st.traits(t)
	if !ok || t+1 < len(st.doc.Tokens) && st.mentionAt[t+1] >= 0 && st.sentence[t+1] == s { // "the frigate Esmeralda", wherever the tree hangs the name
		return
	}
	if lemma == "paper" && len(traits) > 0 { // "the research paper"
		return
	}
	reach := 2
	if len(traits) > 0 { // said more closely, so more likely somebody else
		reach = 1
	}
	if st.lexicon.is("ship-type", lemma) && !generalShip[lemma] && len(traits) == 0 && c.onlyCalled(t, s) {
		return
	}
	var own []int
	if st.tree.base(t) == "obj" {
		own = st.doersBeside(t)
	}
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= reach; i-- {
		g := &c.seen[i]
		if !c.describes(lemma, g, s) || st.addressed(g.token) || g.sentence == s && slices.Contains(own, g.entity) { // "Ana Dias of the Forum accused the party"
			continue
		}
		if len(traits) == 0 || c.bears(g, lemma, traits, s) {
			if !c.joinedWithAnother(g, lemma, s) {
				c.refer(t, t+1, t, nominal, g.entity, s)
			}
			return
		}
	}
	switch {
	case len(traits) == 0 && !st.lexicon.is("body-any", lemma):
		c.onlyNamed(t, s)
	case len(traits) == 0 && st.lexicon.is("fighting-body", lemma), st.fightingTrait(traits) && c.armedNear(s), len(traits) == 1 && c.rebels(traits[0], s):
		c.onlyArmed(t, s)
	}
}

// tellsWhoseStaff reports whether the noun at t only tells whose the spokesman or other employee is who
// comes behind it: "a company spokesman", "the party leader".
func (st *state) tellsWhoseStaff(t int) bool {
	h := st.tree.tok[t].Head
	return h == t+1 && st.tree.tok[t].Relation == "compound" && st.doc.Tokens[h].XPOS == "NN" && st.mentionAt[h] < 0 &&
		(st.lexicon.is("employed", st.roleWord(h)) || staff[st.tree.lemma(h)] || headship[st.tree.lemma(h)])
}

// joinedWithAnother reports whether a sentence before joins the name of the sighting with that of another
// body that the noun can mean as well: of "Andina and Borealis", none is "the company".
func (c *resolver) joinedWithAnother(g *sighting, lemma string, s int) bool {
	st := c.st
	joined := st.tree.conjuncts(st.tree.leader(g.token))
	if g.sentence == s || len(joined) < 2 {
		return false
	}
	called := strings.Contains(strings.ToLower(st.entities[g.entity].Name), lemma) // which the other must be as well
	for i := range c.seen {
		if o := &c.seen[i]; o.entity != g.entity && slices.Contains(joined, o.token) && st.entities[o.entity].Type == st.entities[g.entity].Type &&
			c.describes(lemma, o, s) && (!called || strings.Contains(strings.ToLower(st.entities[o.entity].Name), lemma)) {
			return true
		}
	}
	return false
}

// bareNoun reports whether no word before or behind the noun at t says more of it.
func (st *state) bareNoun(t int) bool {
	for _, k := range st.tree.children(t) {
		switch st.tree.base(k) {
		case "det", "amod", "compound", "nmod", "nmod:poss", "appos", "nummod", "flat":
			return false
		}
	}
	return t == 0 || st.mentionAt[t-1] < 0 && st.doc.Tokens[t-1].UPOS != "ADJ" && st.doc.Tokens[t-1].UPOS != "NOUN"
}

// onlyInText resolves the noun at t to the one body of the whole text that has it in its name.
func (c *resolver) onlyInText(t, s int) {
	found := -1
	for e := range c.st.entities {
		g := c.st.schema.Entry(c.st.entities[e].gazetteer)
		if c.st.entities[e].Type != schema.Organization || !hasWord(c.st.entities[e].Name, c.st.lower(t)) {
			continue
		}
		if found >= 0 || g != nil && !strings.HasPrefix(g.Parent, "state:") { // the European one is told by its name
			return
		}
		found = e
	}
	if found >= 0 {
		c.refer(t, t+1, t, nominal, found, s)
	}
}

// fightingTrait reports whether the words before a noun for a body, which name no state or
// place, say that it is armed: "the extremist Islamic group".
func (st *state) fightingTrait(traits []int) bool {
	fighting := false
	for _, k := range traits {
		if st.mentionAt[k] >= 0 {
			return false
		}
		fighting = fighting || st.lexicon.is("fighting", st.tree.lemma(k))
	}
	return fighting
}

// rebels reports whether the trait of a body is that it rebels, and the text has named one that is
// armed: "the rebel group's spokesman", who speaks for a party of the story.
func (c *resolver) rebels(trait, s int) bool {
	w := c.st.tree.lemma(trait)
	return (w == "rebel" || w == "guerrilla" || w == "separatist") && len(c.seen) > 0 && s-c.seen[0].sentence <= 4
}

// armedNear reports whether an armed group was named in this sentence or the one before.
func (c *resolver) armedNear(s int) bool {
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 1; i-- {
		if c.st.armed(c.seen[i].entity) {
			return true
		}
	}
	return false
}

// onlyArmed resolves the noun at t to the one armed group that the text has named so
// far, however far back, and to none where it has named two.
func (c *resolver) onlyArmed(t, s int) {
	found := -1
	for i := range c.seen {
		if e := c.seen[i].entity; c.st.armed(e) && e != found {
			if found >= 0 {
				return
			}
			found = e
		}
	}
	if found >= 0 {
		c.refer(t, t+1, t, nominal, found, s)
	}
}

// definiteNoun reports whether "the", "this" or "that" stands before the noun.
func (st *state) definiteNoun(t int) bool {
	switch det := st.tree.child(t, "det"); {
	case det < 0:
		return false
	default:
		w := st.lower(det)
		return w == "the" || w == "this" || w == "that"
	}
}

// traits are the words before a definite noun; false where it is said of whom it
// is, what it does or which one of several.
func (st *state) traits(t int) ([]int, bool) {
	var out []int
	based := -1
	from := st.tree.child(t, "det")
	if from < 0 {
		from = t
	}
	for k := from; k < t; k++ { // "the Boeing airframe company"
		if k+2 < t && st.hyphen(k+1) && st.lower(k+2) == "based" { // "the Lima-based company"
			based = k + 2
			k = based
			continue
		}
		if st.mentionAt[k] >= 0 && !st.adjectival(k) {
			return nil, false
		}
	}
	for _, k := range st.tree.children(t) {
		switch st.tree.base(k) {
		case "amod", "compound":
			if k == based {
				continue
			}
			if st.lexicon.is("another", st.tree.lemma(k)) || st.lexicon.is("another", st.lower(k)) {
				return nil, false
			}
			if !st.shipNounAt(t) || !st.lexicon.is("vessel-kind", st.lower(k)) { // "the bulk carrier" is any that was named
				out = append(out, k)
			}
		case "acl":
			if st.chargedWith(t, k) {
				continue
			}
			if k < t || st.doc.Word(t+1) != "," { // "the ship, owned by X, sank"
				return nil, false
			}
		case "nmod", "appos", "flat", "nummod", "conj":
			if !st.chargedWith(t, k) {
				return nil, false
			}
		}
	}
	return out, true
}

// chargedWith reports whether k, drawn as told of the noun at t, is what the verb before it charges
// somebody with or warns of: "accused the company of theft", "was warned by the firm against talks".
func (st *state) chargedWith(t, k int) bool {
	v := st.tree.tok[t].Head
	if v < 0 || v > t || k < t || !st.tree.isVerb(v) {
		return false
	}
	switch st.lower(t + 1) {
	case "of":
		for o := k + 1; o < st.doc.Sentences[st.sentence[t]].End; o++ { // "accused the company of Bo Lund of theft"
			if st.lower(o) == "of" {
				return false
			}
		}
		return lexis.Assuring[st.tree.lemma(v)]
	case "against":
		return st.tree.lemma(v) == "warn" || st.tree.lemma(v) == "caution"
	}
	return false
}

// bears reports whether a body just named as a subject can have the traits: a
// militant group must be armed, a Lebanese one not of another state.
func (c *resolver) bears(g *sighting, lemma string, traits []int, s int) bool {
	st := c.st
	e := &st.entities[g.entity]
	if e.Type == schema.Ship {
		return c.shipBears(g, lemma, traits, s)
	}
	if !g.subject || e.Type != schema.Organization || c.rivals(g, s) {
		return false
	}
	if st.medium(g.entity) && !st.lexicon.is("press-noun", lemma) && !st.lexicon.is("medium-noun", lemma) && !st.lexicon.is("sure-business", lemma) {
		return false
	}
	armed, of := st.armed(g.entity), ""
	if lemma == "movement" && !armed && !st.isParty(g.entity) && !strings.Contains(strings.ToLower(e.Name), lemma) { // "the pop music movement" is no charity named before
		return false
	}
	if entry := st.schema.Entry(e.gazetteer); entry != nil {
		of = entry.Parent
	}
	for _, k := range traits {
		if m := st.mentionAt[k]; m >= 0 {
			if st.mentions[m].entity < 0 || of != "" && st.entities[st.mentions[m].entity].gazetteer != of {
				return false
			}
			continue
		}
		if st.lexicon.is("fighting", st.tree.lemma(k)) != armed && (armed || e.gazetteer != "") {
			return false
		}
	}
	return true
}

// addressed reports whether token i is who is spoken to and not spoken of: "told
// Reuters the company would sell".
func (st *state) addressed(i int) bool {
	h := st.tree.tok[i].Head
	r := st.tree.base(i)
	return h >= 0 && (r == "iobj" || r == "obj") && st.tree.lemma(h) == "tell"
}

// rivals reports whether another body was the subject of a clause as near.
func (c *resolver) rivals(g *sighting, s int) bool {
	for i := range c.seen {
		o := &c.seen[i]
		if o.entity != g.entity && o.subject && s-o.sentence <= 1 && c.st.entities[o.entity].Type == schema.Organization {
			return true
		}
	}
	return false
}

// armed reports whether the gazetteer has the entity as an armed group.
func (st *state) armed(entity int) bool {
	return len(st.entities[entity].Properties["armed"]) > 0
}

// knownNoBusiness reports whether the gazetteers have a body and as no company, or its name says that it is none: "the
// company" is not Congress.
func (st *state) knownNoBusiness(entity int) bool {
	g := st.schema.Entry(st.entities[entity].gazetteer)
	if g == nil {
		words := strings.Fields(strings.ToLower(st.entities[entity].Name))
		return st.lexicon.is("assembly-word", words[len(words)-1])
	}
	return g.Kind != "company" && !st.medium(entity)
}

// fighters resolves "the rebels", "the Islamist militants" to the one armed group
// that the sentence before names.
func (c *resolver) fighters(t, s int) {
	st := c.st
	if !st.lexicon.is("fighter-noun", st.tree.lemma(t)) || !st.definiteNoun(t) { // bare "rebels" may be anybody's
		return
	}
	if traits, ok := st.traits(t); !ok || len(traits) > 1 {
		return
	}
	seen := len(c.seen)
	c.referToOnly(t, s, func(g *sighting) bool { return st.armed(g.entity) })
	if len(c.seen) == seen {
		c.onlyArmed(t, s)
	}
}

// referToOnly resolves the noun at t to the one entity that fits of those in this
// sentence and the one before, and to none where there are two.
func (c *resolver) referToOnly(t, s int, fits func(*sighting) bool) {
	found := -1
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 1; i-- {
		if g := &c.seen[i]; fits(g) {
			if found >= 0 && found != g.entity {
				return
			}
			found = g.entity
		}
	}
	if found >= 0 {
		c.refer(t, t+1, t, nominal, found, s)
	}
}

// wholeService are the nouns for a whole armed service.
var wholeService = lexis.Set("navy", "army", "guard")

// otherUnit reports whether the name is that of a unit of another kind than the noun says:
// "the group" is no Expeditionary Unit.
func (st *state) otherUnit(name, lemma string) bool {
	if !st.lexicon.is("unit-noun", lemma) {
		return false
	}
	if words := strings.Fields(strings.ToLower(name)); len(words) > 0 && wholeService[words[len(words)-1]] { // "the group" is no navy
		return !wholeService[lemma]
	}
	last := ""
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if w == "unit" || st.lexicon.is("unit-noun", w) {
			last = w
		}
	}
	return last != "" && last != lemma
}

// describes reports whether the noun, read in sentence s, can mean the sighting, by the
// type and the name of its entity.
func (c *resolver) describes(lemma string, g *sighting, s int) bool {
	st := c.st
	e := &st.entities[g.entity]
	switch e.Type {
	case schema.Ship:
		return st.lexicon.is("ship-type", lemma) && !st.otherKind(g.entity, lemma)
	case schema.Organization:
		if st.lexicon.is("ship-type", lemma) || st.otherUnit(e.Name, lemma) {
			return false
		}
		if name := strings.ToLower(e.Name); strings.Contains(name, lemma) || lemma == "tribunal" && strings.Contains(name, "court") {
			return true
		}
		return st.lexicon.is("body-any", lemma) && (g.subject || s-g.sentence <= 1) && !(st.armed(g.entity) && st.lexicon.is("unarmed", lemma)) &&
			!(st.knownNoBusiness(g.entity) && st.lexicon.is("sure-business", lemma)) && !(st.lexicon.is("medium-noun", lemma) && !st.medium(g.entity)) &&
			!(st.medium(g.entity) && !g.subject && !st.lexicon.is("press-noun", lemma)) // who only reports: "according to the Guardian, … the firm"
	}
	return false
}
