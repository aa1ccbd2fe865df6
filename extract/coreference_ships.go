package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Ships that are named once and then told as "both vessels", "the two frigates" or
// "they".

// shipsMeant are the ships that the plural at i stands for: all that the nearest
// sentence with several names before it, or as many as the plural counts. "They" must
// have such a list for the subject.
func (st *state) shipsMeant(i int) []reference {
	they := st.tree.lemma(i) == "they" && st.tree.base(i) == "nsubj" && st.spokenBy(i) < 0
	if !they && !st.shipsKnown(i) {
		return nil
	}
	want := st.toldNumber(i)
	for s := st.sentence[i]; s >= 0 && s >= st.sentence[i]-2; s-- {
		var out, subjects []reference
		for t := st.doc.Sentences[s].Start; t < min(i, st.doc.Sentences[s].End); t++ {
			e := st.entityAt(t)
			if e < 0 || st.entities[e].Type != schema.Ship || contains(out, e) {
				continue
			}
			if st.tree.base(st.tree.leader(st.phraseOf(st.tree.leader(t)))) == "nsubj" {
				subjects = append(subjects, reference{e, i, "name"})
			}
			out = append(out, reference{e, i, "name"})
		}
		if they && len(subjects) > 1 { // not who trailed them
			out = subjects
		}
		switch {
		case len(out) > 1 && (want == 0 || want == len(out)) && (subjects != nil || !they):
			return out
		case len(out) > 0 || they && s < st.sentence[i]:
			return nil
		}
	}
	return nil
}

// shipsKnown reports whether token i is a plural of ships that the text told of
// before: "the ships", "both vessels", "the two frigates".
func (st *state) shipsKnown(i int) bool {
	if st.tree.tok[i].XPOS != "NNS" || !st.lexicon.is("ship-type", st.tree.lemma(i)) || st.tree.child(i, "nmod", "nmod:poss", "appos", "acl", "acl:relcl", "conj") >= 0 {
		return false
	}
	for _, c := range st.tree.children(i) {
		switch st.lower(c) {
		case "the", "these", "those", "both":
			return c < i
		}
	}
	return false
}

// toldNumber is how many the plural at i says it means, 0 where it does not.
func (st *state) toldNumber(i int) int {
	for _, c := range st.tree.children(i) {
		switch w := st.lower(c); {
		case w == "both" || w == "two":
			return 2
		case several[w] > 0:
			return several[w]
		}
	}
	return 0
}

// fleetBefore is whose the unnamed ships are that the plural or pronoun at i stands
// for: "Two Iranian frigates left Lima. The ships …".
func (st *state) fleetBefore(i int) []reference {
	if !st.shipsKnown(i) {
		return nil
	}
	for t := i - 1; t >= st.doc.Sentences[max(0, st.sentence[i]-2)].Start; t-- {
		if st.tree.tok[t].XPOS != "NNS" || !st.lexicon.is("ship-type", st.tree.lemma(t)) || st.shipsKnown(t) {
			continue
		}
		if st.toldNumber(i) > 0 && st.toldNumber(i) != st.toldNumber(t) {
			return nil
		}
		return st.owners(t, 1)
	}
	return nil
}

// shipBears reports whether the ship named last can be what a noun with traits means:
// "the hospital ship", where no other ship was named as near.
func (c *resolver) shipBears(g *sighting, lemma string, traits []int, s int) bool {
	st := c.st
	for i := range c.seen {
		if o := &c.seen[i]; o.entity != g.entity && st.entities[o.entity].Type == schema.Ship && s-o.sentence <= 1 {
			return false
		}
	}
	for _, k := range traits {
		m := st.mentionAt[k]
		if parent := st.entities[g.entity].parent; m >= 0 && parent >= 0 && st.mentions[m].entity != parent {
			return false
		}
	}
	return true
}

// calledShip is the noun that the text has right before a ship's name, or before the list
// that it stands in, "" without.
func (st *state) calledShip(entity int) string {
	for i := range st.mentions {
		if m := &st.mentions[i]; m.entity == entity && m.form == name {
			if st.shipNounAt(m.start - 1) {
				return st.tree.lemma(m.start - 1)
			}
			if t := st.listNoun(m.start); t >= 0 {
				return st.tree.lemma(t)
			}
		}
	}
	return ""
}

// listNoun is the plural noun before the list of names in which the one that begins at t
// stands: "the frigates Aurora, Boreas and Ceres"; -1 without.
func (st *state) listNoun(t int) int {
	for t--; t >= 0; t-- {
		switch m := st.mentionAt[t]; {
		case m >= 0 && st.mentions[m].typ == schema.Ship:
			t = st.mentions[m].start
		case st.shipNounAt(t) && st.tree.tok[t].XPOS == "NNS":
			return t
		case st.doc.Word(t) != "," && st.lower(t) != "and":
			return -1
		}
	}
	return -1
}

// otherKind reports whether the text calls the ship by a noun that is not the one given:
// "the carrier" is no frigate.
func (st *state) otherKind(entity int, lemma string) bool {
	noun := st.calledShip(entity)
	return noun != "" && noun != lemma && !generalShip[lemma] && !generalShip[noun] && !(craft[lemma] && craft[noun])
}

// generalShip are the nouns that any ship can be called by.
var generalShip = lexis.Set("ship", "vessel", "warship", "boat", "flagship")

// craft are nouns that others overlap with: a freighter is a coaster, a gas carrier a tanker.
var craft = lexis.Set("freighter", "ferry", "liner", "coaster", "bulker", "trawler", "yacht", "sub", "steamer", "steamship", "tanker", "supertanker", "motorship", "dhow", "barge", "carrier", "reefer", "boxship")

// onlyCalled resolves the noun at t to the one ship that the text has called by it, however
// far back: "the carrier", of which there was one among frigates.
func (c *resolver) onlyCalled(t, s int) bool {
	found, noun := -1, c.st.tree.lemma(t)
	for i := range c.seen {
		e := c.seen[i].entity
		if e == found || c.st.entities[e].Type != schema.Ship || c.st.calledShip(e) != noun {
			continue
		}
		if found >= 0 {
			return false
		}
		found = e
	}
	if found >= 0 {
		c.refer(t, t+1, t, nominal, found, s)
	}
	return found >= 0
}

// crewOf is whose the unnamed ship is that the possessive at t owns the crew of: "seized
// two Peruvian trawlers and arrested their captains"; -1 for all else.
func (st *state) crewOf(t int) int {
	noun := st.tree.tok[t].Head
	if st.doc.Tokens[t].XPOS != "PRP$" || noun < 0 || !seamen[st.tree.lemma(noun)] {
		return -1
	}
	for k := t - 1; k >= st.doc.Sentences[st.sentence[t]].Start; k-- {
		if !st.grammar.is("vessel", st.tree.lemma(k)) || st.mentionAt[k] >= 0 {
			continue
		}
		if (st.tree.tok[k].XPOS == "NNS") != (st.lower(t) == "their") {
			return -1
		}
		if e, _ := st.shipAt(k); e >= 0 { // named, so that the pronoun means it
			return -1
		}
		for c := k - 1; c >= 0 && c >= k-4; c-- { // no owners yet: names are still being settled
			if m := st.mentionAt[c]; m >= 0 && st.mentions[m].entity >= 0 && st.mentions[m].form == adjective && st.tree.tok[c].Head == k {
				return st.mentions[m].entity
			}
		}
		return -1
	}
	return -1
}

// seamen are the nouns for those who sail a ship.
var seamen = lexis.Set("crew", "captain", "skipper", "sailor", "crewman", "crewmember", "fisherman", "seaman", "seafarer", "master")

// shipOfMaster is the ship that the noun at t calls somebody's who has been told to command her:
// "Ana Dias, captain of the Astra, said her frigate …"; -1 for all else.
func (st *state) shipOfMaster(t int) int {
	poss := st.tree.child(t, "nmod:poss")
	if poss < 0 || st.doc.Tokens[poss].XPOS != "PRP$" || !st.lexicon.is("ship-type", st.tree.lemma(t)) || st.tree.tok[t].XPOS != "NN" || t+1 < len(st.doc.Tokens) && st.entityAt(t+1) >= 0 {
		return -1
	}
	who := st.entityAt(poss)
	for i := range st.offices {
		if o := &st.offices[i]; who >= 0 && o.owner >= 0 && st.entities[o.owner].Type == schema.Ship && slices.Contains(o.holders, who) {
			return o.owner
		}
	}
	return -1
}
