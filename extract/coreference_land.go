package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// States that writers tell by what they are, to avoid the name: "the country", "the
// communist state", "the Andean nation".

// country resolves "the country", "the communist state" as the subject of a
// clause to the state that was the subject of the sentence before, and "the
// European nation" anywhere else to the state named last.
func (c *resolver) country(t, s int) {
	st := c.st
	lemma := st.tree.lemma(t)
	if region := c.region(t); region != "" {
		c.landOfRegion(t, s, region)
		return
	}
	if siding[lemma] {
		c.sidingLand(t, s)
		return
	}
	traits, ok := st.traits(t)
	if lemma != "country" && lemma != "nation" && (lemma != "state" || len(traits) == 0) || !ok || !st.definiteNoun(t) {
		return
	}
	if st.tree.base(st.ownedTop(t)) != "nsubj" {
		if len(traits) > 0 {
			c.landNamedLast(t, s)
		} else if c.quoteStart(t) < 0 {
			c.landOfStory(t, s)
		}
		return
	}
	seen := len(c.seen)
	c.referToOnly(t, s, func(g *sighting) bool {
		return g.subject && g.sentence < s && st.entities[g.entity].Type == schema.State
	})
	if len(c.seen) == seen && len(traits) == 0 && c.quoteStart(t) < 0 {
		c.onlyState(t, s)
	}
}

// ownedTop is the noun that the possessive at t, or what it owns in turn, belongs to, t itself where
// it owns nothing: in "the country's foreign minister" it is the minister.
func (st *state) ownedTop(t int) int {
	for hops := 0; hops < 3 && st.tree.tok[t].Relation == "nmod:poss"; hops++ {
		t = st.tree.tok[t].Head
	}
	return t
}

// onlyState resolves the noun at t to the only state that the three sentences before have named, if
// the whole text before has named no other as one that acts: "President Ana Dias of Peru resigned. The
// country …".
func (c *resolver) onlyState(t, s int) {
	st, found := c.st, -1
	for i := range c.seen {
		g := &c.seen[i]
		if st.entities[g.entity].Type != schema.State || g.entity == found || g.sentence == s {
			continue
		}
		if found >= 0 {
			return
		}
		found = g.entity
	}
	if found >= 0 && s-c.lastSeen(found) <= 3 {
		c.refer(t, t+1, t, nominal, found, s)
	}
}

// lastSeen is the sentence in which the walk met an entity last.
func (c *resolver) lastSeen(entity int) int {
	for i := len(c.seen) - 1; i >= 0; i-- {
		if c.seen[i].entity == entity {
			return c.seen[i].sentence
		}
	}
	return -1
}

// landOfStory resolves "the country" that somebody acts on or in to the state that the article
// names most, if the text has named it; else to the only one that it has named so far. It is
// neither who acts there nor whose officer does: "The bank froze its loans to the country."
func (c *resolver) landOfStory(t, s int) {
	st := c.st
	doers := st.doersBeside(t)
	if len(doers) == 0 {
		return
	}
	for _, e := range slices.Clone(doers) {
		if home := st.stateOf(e); home >= 0 {
			doers = append(doers, home)
		}
	}
	main, found := st.mainState(), -1
	for i := range c.seen {
		e := c.seen[i].entity
		if st.entities[e].Type != schema.State || slices.Contains(doers, e) || e == found {
			continue
		}
		if e == main {
			found = e
			break
		}
		if found >= 0 {
			found = -2
		} else if found == -1 {
			found = e
		}
	}
	if found >= 0 {
		c.refer(t, t+1, t, nominal, found, s)
	}
}

// landNamedLast resolves a state that is told by a trait, as writers do who avoid
// its name, to the one whose name stands last before it; as an owner ("the Andean
// nation's minister") it is rather the one that was a subject.
func (c *resolver) landNamedLast(t, s int) {
	st := c.st
	owner, doers := st.tree.tok[t].Relation == "nmod:poss", st.doersBeside(t)
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 1; i-- {
		if g := &c.seen[i]; st.entities[g.entity].Type == schema.State && st.calledAt(g.token) && (g.subject || !owner) && !slices.Contains(doers, g.entity) {
			c.refer(t, t+1, t, nominal, g.entity, s)
			return
		}
	}
}

// region is the part of the world, the creed or the past that the words before the noun
// for a state at t tell, the longest that any state has: "South American"; "" without, or
// where more is said of it.
func (c *resolver) region(t int) string {
	st := c.st
	det := st.tree.child(t, "det")
	if k := st.tree.child(t, "nmod:poss"); k >= 0 && siding[st.tree.lemma(t)] && (st.lower(k) == "its" || st.lower(k) == "their") { // "its Asian ally"
		det = k
	} else if k >= 0 || !st.definiteNoun(t) {
		return ""
	}
	if !regional[st.tree.lemma(t)] || st.tree.tok[t].XPOS != "NN" || det > t {
		return ""
	}
	for _, k := range st.tree.children(t) {
		switch st.tree.tok[k].Relation {
		case "nmod", "appos", "flat", "nummod", "conj":
			if k > t && !st.assuredOf(t, k) {
				return ""
			}
		case "acl":
			if k > t && st.doc.Word(t+1) != "," {
				return ""
			}
		}
	}
	best := ""
	for from := det + 1; from < t; from++ {
		if st.lexicon.is("another", st.lower(from)) && st.lower(from) != "former" {
			return ""
		}
		for to := from + 1; to <= min(t, from+2); to++ {
			words := make([]string, 0, 2)
			for k := from; k < to; k++ {
				words = append(words, st.lower(k))
			}
			if w := strings.Join(words, " "); len(w) > len(best) && st.lexicon.regions[w] {
				best = w
			}
		}
	}
	return best
}

// regional are the nouns for a state that are told by a region.
var regional = lexis.Set("country", "nation", "state", "republic", "kingdom", "island", "sultanate", "emirate", "monarchy", "power", "giant", "neighbor", "neighbour", "ally")

// landOfRegion resolves the noun at t to the one state of the region that its own sentence,
// or the nearest of the two before that names any, names before it, and that does not act
// on it.
func (c *resolver) landOfRegion(t, s int, region string) {
	st := c.st
	doers, found, at := st.doersBeside(t), -1, s
	for i := len(c.seen) - 1; i >= 0 && s-c.seen[i].sentence <= 2; i-- {
		g := &c.seen[i]
		if found >= 0 && g.sentence < at {
			break
		}
		e := st.schema.Entry(st.entities[g.entity].gazetteer)
		if e == nil || g.entity == found || slices.Contains(doers, g.entity) || !slices.Contains(e.Properties["regions"], region) {
			continue
		}
		if found >= 0 {
			found = -1
			break
		}
		found, at = g.entity, g.sentence
	}
	if found < 0 {
		found = c.onlyOfRegion(region, doers)
	}
	if found >= 0 {
		c.refer(t, t+1, t, nominal, found, s)
	}
}

// onlyOfRegion is the one state of the region that the text has named so far, or of several
// the one that it is about, and that is none of the doers; -1 without.
func (c *resolver) onlyOfRegion(region string, doers []int) int {
	st := c.st
	main, found := st.mainState(), -1
	for i := range c.seen {
		e := c.seen[i].entity
		g := st.schema.Entry(st.entities[e].gazetteer)
		switch {
		case e == found || g == nil || slices.Contains(doers, e) || !slices.Contains(g.Properties["regions"], region):
		case e == main:
			return e
		case found == -1:
			found = e
		default:
			found = -2
		}
	}
	return max(found, -1)
}

// doersBeside are the entities that are, or own, the subject of the clause in which the
// noun at t is told of as another part: who acts on "the communist state" is not it.
func (st *state) doersBeside(t int) []int {
	v, subject := t, false
	for hops := 0; hops < 6 && v >= 0 && !st.tree.isVerb(v); hops++ {
		subject = st.tree.base(v) == "nsubj"
		v = st.tree.tok[v].Head
	}
	if v < 0 || subject || !st.tree.isVerb(v) {
		return nil
	}
	var out []int
	for _, a := range st.tree.surface(v, 0) {
		for _, k := range st.tree.conjuncts(a.token) {
			for _, i := range append(slices.Clone(st.tree.children(k)), k) {
				if e := st.entityAt(i); e >= 0 {
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// assuredOf reports whether k, drawn as told of the noun at t, is what somebody accuses it
// of or assures it of: "accused the close ally of theft".
func (st *state) assuredOf(t, k int) bool {
	v := st.tree.tok[t].Head
	return v >= 0 && st.tree.cased(k) == "of" && st.tree.tok[t].Relation == "obj" && lexis.Assuring[st.tree.lemma(v)]
}

// siding are the nouns for what one state is to another.
var siding = lexis.Set("ally", "neighbor", "neighbour", "partner", "rival", "foe", "adversary", "patron", "arch-rival", "archenemy", "arch-enemy")

// sidingLand resolves "its NATO ally" and "the close ally" to the one state that this
// sentence and the one before name beside whose it is and who acts on it.
func (c *resolver) sidingLand(t, s int) {
	st := c.st
	det, poss, told := st.tree.child(t, "det"), st.tree.child(t, "nmod:poss"), false
	if st.tree.tok[t].XPOS != "NN" || (det < 0) == (poss < 0) || det >= 0 && !st.definiteNoun(t) ||
		poss >= 0 && st.lower(poss) != "its" && st.lower(poss) != "their" ||
		st.tree.child(t, "appos", "flat", "conj", "acl", "acl:relcl", "cop") >= 0 {
		return
	}
	for _, k := range st.tree.children(t) {
		b := st.tree.base(k)
		if b == "nmod" && k > t && !st.assuredOf(t, k) {
			return
		}
		if b != "amod" && b != "compound" {
			continue
		}
		if st.lexicon.is("another", st.tree.lemma(k)) || st.mentionAt[k] >= 0 && st.mentions[st.mentionAt[k]].typ != schema.Organization { // "its Asian ally" is told by its region
			return
		}
		told = true
	}
	if poss < 0 && !told {
		return
	}
	not := st.doersBeside(t)
	if poss >= 0 && len(not) == 0 {
		if st.mentionAt[poss] < 0 {
			return
		}
		not = []int{st.mentions[st.mentionAt[poss]].entity}
	}
	other := func(g *sighting) bool {
		return st.entities[g.entity].Type == schema.State && !slices.Contains(not, g.entity)
	}
	if two := map[int]bool{}; !told { // "its ally" alone: with two states told in the three sentences it is either
		for i := range c.seen {
			if g := &c.seen[i]; s-g.sentence <= 2 && other(g) {
				two[g.entity] = true
			}
		}
		if len(two) > 1 {
			if main := st.mainState(); two[main] && strings.HasPrefix(st.tree.lemma(t), "neighb") { // the land of the story has neighbours, not those of its guests
				c.refer(t, t+1, t, nominal, main, s)
			}
			return
		}
	}
	c.referToOnly(t, s, other)
}
