package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Ships, forces and the groups that they sail in, as arguments: which ships a
// noun means, and whose each of them is.

// knownAs is the name by which those whom the noun i tells are known, with "known" at c:
// "rebels known as the Front"; -1 elsewhere, and for another name of who has one.
func (st *state) knownAs(i, c int) int {
	lemma := st.tree.lemma(i)
	if st.tree.lemma(c) != "know" || st.lower(c-1) == "also" || !st.grammar.is("group", lemma) && !st.grammar.is("people", lemma) && !st.grammar.is("force", lemma) {
		return -1
	}
	if k := st.tree.child(c, "obl"); k >= 0 && st.tree.cased(k) == "as" {
		return k
	}
	return -1
}

// examplesOf are what the phrase c names of what the noun i tells as a group:
// "allies such as X", "a flotilla led by the carrier X", "the city of X".
func (st *state) examplesOf(i, c int) []reference {
	list, ships := st.exampleTokens(i, c)
	if list == nil && st.tree.cased(c) == "of" && st.grammar.is("portion", st.tree.lemma(i)) {
		return st.portion(c)
	}
	var out []reference
	for _, k := range list {
		e, tok := st.entityAt(k), k
		if e < 0 && st.tree.lemma(k) == "that" {
			out = append(out, st.thoseFrom(k)...)
		}
		if e < 0 {
			e, tok = st.shipAt(k)
		}
		if e < 0 && !ships && st.tree.tok[k].UPOS == "NOUN" {
			e, tok = st.titled(k) // "including local commander Ana Dias"
		}
		if e >= 0 && (!ships || st.entities[e].Type == schema.Ship) {
			out = append(out, st.ships(e, tok)...)
		}
	}
	return out
}

// exampleTokens are the tokens at which the phrase or clause c below the noun i names
// examples of it, nil where it names none; ships tells that only ships count.
func (st *state) exampleTokens(i, c int) (list []int, ships bool) {
	noun, verb, relation, prep := st.tree.lemma(i), st.tree.lemma(c), st.tree.tok[c].Relation, st.tree.cased(c)
	switch {
	case relation == "acl" && st.tree.tok[c].XPOS == "VBN" && (verb == "name" || verb == "call" || st.knownAs(i, c) >= 0):
		return st.namesGiven(i, c), false
	case relation == "acl" || relation == "acl:relcl" && verb != "make":
		return st.composedOf(i, c), true
	case prep == "of" && (st.grammar.is("vessel", noun) || st.tree.tok[i].UPOS == "NUM" && st.grammar.is("vessel", st.tree.lemma(c))): // "two destroyers of the navy, Astra and Boreal", "one of its ships, the Astra"
		if st.tree.child(c, "appos") < 0 {
			return nil, true
		}
		return st.tree.children(c), true
	case prep == "of" && st.grammar.is("named-by-of", noun): // "the Estonian base of Amari"
		if e := st.entityAt(c); e < 0 || st.entities[e].Type != schema.Place || st.mentions[st.mentionAt[c]].form != name {
			return nil, false
		}
	case prep == "as" && st.suchBefore(i): // "such friends as X"
	case prep == "such as", prep == "including", prep == "like", prep == "of" && st.grammar.is("site", noun):
	default:
		return nil, false
	}
	return st.tree.conjuncts(c), false
}

// namesGiven are the names that the participle c gives what the noun i tells: "a charity
// named Hilfe", "rebels known as the Front".
func (st *state) namesGiven(i, c int) []int {
	at := st.knownAs(i, c)
	if at < 0 {
		at = st.tree.child(c, "xcomp", "obj")
	}
	if at < 0 {
		return nil
	}
	return st.tree.conjuncts(at)
}

// composedOf are the ships of which the clause c says that the force i is made up: "a task
// force comprising the destroyers X and Y".
func (st *state) composedOf(i, c int) []int {
	at, lemma := st.tree.child(c, "obl:agent", "obl", "obj"), st.tree.lemma(i)
	if at < 0 || !st.grammar.is("composing", st.tree.lemma(c)) || !st.grammar.is("force", lemma) && !st.grammar.is("ship-group", lemma) {
		return nil
	}
	list := slices.Clone(st.tree.conjuncts(c)[1:])
	for _, k := range st.tree.children(c) { // a plural noun and the names stand side by side there
		if r := st.tree.tok[k].Relation; k >= at && (r == "obj" || r == "obl" || r == "obl:agent") {
			list = append(list, st.tree.conjuncts(k)...)
		}
	}
	return list
}

// suchBefore reports whether "such" describes the noun i.
func (st *state) suchBefore(i int) bool {
	for _, c := range st.tree.children(i) {
		if c < i && st.lower(c) == "such" {
			return true
		}
	}
	return false
}

// thoseFrom are whom "those" at k are said to be from: "aid workers, including those from
// X and Y".
func (st *state) thoseFrom(k int) []reference {
	var out []reference
	for _, c := range st.tree.children(k) {
		if w := st.tree.cased(c); st.tree.base(c) != "nmod" || w != "from" && w != "of" && w != "with" {
			continue
		}
		for _, n := range st.tree.conjuncts(c) {
			if e := st.entityAt(n); e >= 0 {
				out = append(out, reference{e, n, "owner"})
			}
		}
	}
	return out
}

// portion is the force that c names, for a noun that counts a part of it: "most
// of the Black Sea Fleet".
func (st *state) portion(c int) []reference {
	e := st.entityAt(c)
	if e < 0 || st.entities[e].Type != schema.Organization || !st.headed(c, st.grammar.class.Of("force")) {
		return nil
	}
	return []reference{{e, c, "name"}}
}

// shipAt is the ship whose name stands before or behind the noun at i.
func (st *state) shipAt(i int) (entity, tok int) {
	e, tok := st.vessel(i)
	if e < 0 {
		e, tok = st.titled(i)
	}
	if e >= 0 && st.entities[e].Type != schema.Ship {
		return -1, -1
	}
	return e, tok
}

// ships is the ship e named at tok and those coordinated with it: "the
// destroyers Astra and Boreal". Persons stand in lists with what they are.
func (st *state) ships(e, tok int) []reference {
	out := []reference{{e, tok, "name"}}
	if st.entities[e].Type != schema.Ship {
		return out
	}
	for _, k := range st.tree.conjuncts(tok) {
		c, at := st.entityAt(k), k
		if c < 0 && k != tok {
			c, at = st.shipAt(k)
		}
		if c >= 0 && st.entities[c].Type == schema.Ship && !contains(out, c) {
			out = append(out, reference{c, at, "name"})
		}
	}
	return out
}

// vessel returns the ship whose name stands before a noun for vessels, nouns in
// between aside: "the Nimitz aircraft carrier"; or the ship that i names itself.
func (st *state) vessel(i int) (entity, tok int) {
	if e := st.entityAt(i); e >= 0 && st.entities[e].Type == schema.Ship {
		return e, i
	}
	if !st.grammar.is("vessel", st.tree.lemma(i)) && !st.grammar.is("ship-group", st.tree.lemma(i)) {
		return -1, -1
	}
	start := st.doc.Sentences[st.sentence[i]].Start
	k := i - 1
	for k >= start && st.mentionAt[k] < 0 && (st.tree.tok[k].UPOS == "NOUN" || st.grammar.is("ship-group-word", st.tree.lemma(k))) {
		k--
	}
	if k < start || st.mentionAt[k] < 0 {
		return -1, -1
	}
	m := &st.mentions[st.mentionAt[k]]
	if m.entity < 0 || st.entities[m.entity].Type != schema.Ship {
		return -1, -1
	}
	return m.entity, m.head
}

// behindComma is whose the ship named at i is by what describes it behind its name:
// "the Aurora, Peru's only carrier", "the Aurora, one of Peru's two carriers", "the
// Aurora of the Peruvian navy".
func (st *state) behindComma(i int) []reference {
	for _, r := range st.named(i) {
		if st.entities[r.entity].Type != schema.Ship {
			continue
		}
		for _, c := range st.tree.children(r.token) {
			if c < r.token {
				continue
			}
			if out := st.navyOf(c, r.entity); out != nil {
				return out
			}
		}
	}
	return nil
}

// navyOf is the state or body to which the phrase at c, behind a ship's name, gives the
// ship.
func (st *state) navyOf(c, ship int) []reference {
	var list []reference
	switch st.tree.base(c) {
	case "appos":
		if e := st.entityAt(c); e >= 0 && e != ship {
			return nil
		}
		lemma := st.tree.lemma(c)
		if list = st.owners(c, 1); list == nil || !st.grammar.is("vessel", lemma) && st.tree.tok[c].UPOS != "NUM" && !st.grammar.is("ship-of-note", lemma) {
			list = st.inFleet(c)
		}
	case "nmod":
		if st.tree.cased(c) == "of" && st.afloatBody(c) {
			list = st.resolveOne(c, "", 1)
		}
	case "acl": // "which belongs to the Peruvian navy"
		if st.tree.lemma(c) != "belong" {
			return nil
		}
		if k := st.tree.child(c, "obl"); k >= 0 && st.tree.cased(k) == "to" && st.afloatBody(k) {
			list = st.resolveOne(k, "", 1)
		}
	}
	return slices.DeleteFunc(list, func(r reference) bool {
		t := st.entities[r.entity].Type
		return t != schema.State && t != schema.Organization
	})
}

// inFleet is the navy in which the noun at c, that describes a ship, has its place: "the
// newest ship in the Peruvian navy", "the flagship of the Northern Fleet".
func (st *state) inFleet(c int) []reference {
	for _, k := range st.tree.children(c) {
		if prep := st.tree.cased(k); st.tree.base(k) == "nmod" && (prep == "in" || prep == "of") && st.afloatBody(k) {
			return st.resolveOne(k, "", 1)
		}
	}
	return nil
}

// afloatBody reports whether the phrase at k is of those who have ships.
func (st *state) afloatBody(k int) bool {
	lemma := st.tree.lemma(k)
	return lemma == "navy" || lemma == "fleet" || lemma == "coastguard" || lemma == "flotilla" || lemma == "guard" && st.tree.child(k, "compound", "flat", "amod") >= 0
}

// listedBehindPlace hangs a ship that the tree has beside a place on the plural before it
// that it explains: "keeps two frigates in the Gulf, HMS Astra and HMS Boreal".
func (st *state) listedBehindPlace(m *mention) bool {
	tok := st.tree.tok
	h := tok[m.head].Head
	if m.typ != schema.Ship || m.form != name || h < 0 || h > m.start || tok[m.head].Relation != "conj" && tok[m.head].Relation != "appos" {
		return false
	}
	if k := st.mentionAt[h]; k < 0 || st.mentions[k].typ != schema.Place && st.mentions[k].typ != schema.State {
		return false
	}
	for n := h - 1; n >= st.doc.Sentences[st.sentence[h]].Start; n-- {
		if st.tree.isVerb(n) {
			return false
		}
		if tok[n].XPOS == "NNS" && st.grammar.is("vessel", tok[n].Lemma) && !st.tree.above(m.head, n) {
			tok[m.head].Head, tok[m.head].Relation = n, "appos"
			return true
		}
	}
	return false
}

// verbless reads where ships are in a headline that leaves out the verb: "Two Peruvian
// destroyers in Lima on first visit".
func (st *state) verbless(i int) *predicate {
	if st.tree.tok[i].Relation != "root" || st.tree.tok[i].UPOS != "NOUN" || !st.grammar.is("warship", st.tree.lemma(i)) {
		return nil
	}
	span := st.doc.Sentences[st.sentence[i]]
	for k := span.Start; k < span.End; k++ {
		if u := st.tree.tok[k].UPOS; u == "VERB" || u == "AUX" || st.doc.Word(k) == "." {
			return nil
		}
	}
	for _, c := range st.tree.children(i) {
		if prep := st.tree.cased(c); st.tree.base(c) == "nmod" && c > i && (prep == "in" || prep == "off" || prep == "near" || prep == "at") {
			p := &predicate{trigger: i, carrier: -1, clause: i}
			p.add("subj", i, "")
			p.add(prep, c, "")
			return p
		}
	}
	return nil
}

// amongShips hangs a ship told with "among them" on the plural before it: "four Peruvian
// warships, among them the destroyer Astra".
func (st *state) amongShips(m *mention) bool {
	if m.typ != schema.Ship || m.form != name {
		return false
	}
	tok, first, noun := st.tree.tok, m.start, m.head
	if st.shipNounAt(m.start - 1) {
		noun = m.start - 1
	}
	for first > 2 && st.lower(first-1) != "them" && (tok[first-1].UPOS == "NOUN" || tok[first-1].UPOS == "ADJ" || tok[first-1].UPOS == "DET" || tok[first-1].UPOS == "PROPN") {
		first--
	}
	if first < 3 || st.lower(first-1) != "them" || st.lower(first-2) != "among" || noun != m.head && tok[m.head].Head != noun ||
		tok[noun].Relation != "parataxis" && tok[noun].Relation != "dep" {
		return false
	}
	for n := first - 3; n >= st.doc.Sentences[st.sentence[m.head]].Start; n-- {
		if tok[n].XPOS == "NNS" && st.grammar.is("vessel", tok[n].Lemma) && !st.tree.above(noun, n) {
			tok[noun].Head, tok[noun].Relation = n, "appos"
			return true
		}
	}
	return false
}

// sent adds to a voyage whoever sent the ship, as the words beside its name tell:
// where the Peruvian frigate X is, Peru has deployed X. Whose it is by a gazetteer
// alone says nothing of who sent it.
func (st *state) sent(f *frame, p *predicate, voyages []candidate) []candidate {
	if f.relation.Name != deployed {
		return voyages
	}
	var out []candidate
	for _, c := range voyages {
		ship, via, slot := c.subject, c.subjectVia, c.subjectSlot
		if c.objectSlot == "subj" {
			ship, via, slot = c.object, c.objectVia, c.objectSlot
		}
		if st.entities[ship.entity].Type != schema.Ship {
			if unit := st.unitSent(&c); unit.entity >= 0 {
				c.object, c.objectVia, c.objectSlot = unit, c.subjectVia, c.subjectSlot
			}
			out = append(out, c)
			continue
		}
		senders := st.senders(ship)
		if slot == "obj" && senders != nil && st.grammar.is("ship-apart", st.tree.lemma(p.trigger)) { // who shadows her tells nothing of who sent her
			continue
		}
		out = append(out, c)
		for _, r := range senders {
			out = append(out, candidate{frame: f, predicate: p, subject: r, object: ship, subjectVia: via, subjectSlot: slot, objectVia: via, objectSlot: slot})
		}
	}
	return out
}

// senders are whose the words beside the ship's name say she is, else who announces that
// she will be sent somewhere.
func (st *state) senders(ship reference) []reference {
	owners := st.resolveOne(st.phraseOf(ship.token), "owner", 0)
	if e := st.listOwner(ship.token); e >= 0 {
		owners = []reference{{e, ship.token, "owner"}}
	}
	out := st.whoseShip(owners)
	if out == nil {
		out = st.whoseShip(st.groupOwners(ship.token))
	}
	if out == nil {
		out = st.whoseShip(st.replacing(ship.token))
	}
	if out != nil {
		return out
	}
	if e := st.announcer(st.sailingParty(ship.token)); e >= 0 && st.mayOwn(e, ship.token) {
		return []reference{{e, ship.token, "owner"}}
	}
	return nil
}

// replacing is who has the ship named at t by what is said of her before her name, that she takes
// the place of one of theirs: "Peru withdrew the Astra, and a replacement, the frigate Boreal, will sail".
func (st *state) replacing(t int) []reference {
	if st.mentionAt[t] < 0 {
		return nil
	}
	k := st.mentions[st.mentionAt[t]].start - 1
	if k < 3 || !st.shipNounAt(k) || st.lower(k-1) != "the" || st.doc.Word(k-2) != "," || !successors[st.lower(k-3)] {
		return nil
	}
	for i := k - 4; i >= st.doc.Sentences[st.sentence[t]].Start; i-- {
		e := st.entityAt(i)
		if e < 0 || st.entities[e].Type != schema.Ship {
			continue
		}
		lead := st.tree.leader(st.phraseOf(i))
		if v := st.tree.tok[lead].Head; st.tree.base(lead) == "obj" {
			if s := st.tree.child(v, "nsubj"); s >= 0 && s < i {
				return st.resolve(s, "")
			}
		}
		return st.senders(reference{e, i, "name"})
	}
	return nil
}

// successors are nouns for the ship that comes in place of another.
var successors = lexis.Set("replacement", "successor", "substitute", "stand-in")

// toldByOwnFleet is the navy or fleet that tells of the ship whose clause the word at lead begins
// that she left port: such news is of one's own ships.
func (st *state) toldByOwnFleet(lead, ship int) []reference {
	if st.mentionAt[ship] < 0 {
		return nil
	}
	if noun := st.listNoun(st.mentions[st.mentionAt[ship]].start); noun >= 0 && st.tree.base(lead) != "nsubj" {
		lead = st.tree.leader(noun)
	}
	v := st.tree.tok[lead].Head
	if v < 0 || st.tree.base(lead) != "nsubj" || st.tree.base(v) != "ccomp" || !st.putsOut(v) {
		return nil
	}
	h := st.tree.tok[v].Head
	k := st.tree.child(h, "nsubj")
	if !st.speaks(h) || k < 0 || !navalBody[strings.ToLower(st.tree.lemma(k))] {
		return nil
	}
	e := st.speakerOf(h)
	if e < 0 || st.entities[e].Type == schema.Person || !st.mayOwn(e, ship) {
		return nil
	}
	return []reference{{e, ship, "owner"}}
}

// withFleet gives what the ships that a fleet tells of put out for to the fleet, once: "the Northern
// Fleet said the Astra and the Boreal left port for drills with Peru".
func (st *state) withFleet(list []candidate) {
	for i := range list {
		s := &list[i].subject
		if st.entities[s.entity].Type != schema.Ship {
			continue
		}
		for _, r := range st.toldByOwnFleet(st.sailingParty(s.token), s.token) {
			s.entity = r.entity
		}
	}
}

// putsOut reports whether the verb says that a ship leaves port: "put to sea", "sailed".
func (st *state) putsOut(v int) bool {
	switch st.tree.lemma(v) {
	case "sail", "leave", "depart", "sortie":
		return true
	case "put", "go", "set":
		c := st.tree.child(v, "obl")
		return c >= 0 && st.tree.lemma(c) == "sea" && st.tree.cased(c) == "to" || st.tree.child(v, "compound:prt") >= 0
	}
	return false
}

// navalBody are the last words of what a state's ships belong to.
var navalBody = lexis.Set("fleet", "navy", "flotilla", "squadron")

// othersWarship reports whether the ship is told to be a warship of another state than that of s, a ship
// or a state: "HMS Lynx escorted the Russian destroyer Astra through the Channel".
func (st *state) othersWarship(s, ship reference) bool {
	if st.entities[ship.entity].Type != schema.Ship || !st.grammar.is("warship", st.calledShip(ship.entity)) {
		return false
	}
	owners := st.whoseShip(st.resolveOne(st.phraseOf(ship.token), "owner", 0))
	sides := []reference{s}
	if st.entities[s.entity].Type == schema.Ship {
		sides = st.whoseShip(st.resolveOne(st.phraseOf(s.token), "owner", 0))
	}
	for _, o := range owners {
		if len(sides) == 0 && st.mentionAt[s.token] >= 0 && st.mayOwn(o.entity, s.token) || slices.ContainsFunc(sides, func(r reference) bool { return r.entity == o.entity || st.ownSide(r.entity, o.entity) }) {
			return false
		}
	}
	return len(owners) > 0
}

// keepsCompany are verbs of ships that keep company with another, which a warship of another state is no help for.
var keepsCompany = lexis.Set("escort", "accompany", "follow", "shadow", "trail")

// mayOwn reports whether neither a gazetteer nor the prefix of her name gives the ship named
// at t to another state than e.
func (st *state) mayOwn(e, t int) bool {
	m := &st.mentions[st.mentionAt[t]]
	if m.entry >= 0 {
		if p := st.schema.Entries[m.entry].Parent; strings.HasPrefix(p, "state:") {
			return p == st.entities[e].gazetteer || st.schema.Entry(st.entities[e].gazetteer) != nil && st.schema.Entry(st.entities[e].gazetteer).Parent == p
		}
	}
	return m.end-m.start < 2 || !st.lexicon.is("ship-prefix", st.lower(m.start)) || st.navyByPrefix(m) == e
}

// whoseShip keeps of a ship's owners the states and bodies that the words tell.
func (st *state) whoseShip(owners []reference) []reference {
	var out []reference
	for _, r := range owners {
		if t := st.entities[r.entity].Type; r.how != "parent" && (t == schema.State || t == schema.Organization) {
			out = append(out, r)
		}
	}
	return out
}

// groupOwners are whose the ship named at t is by the noun of several ships that a
// list with it explains: "its flotilla, the frigate Astra and the tender Boreal",
// "four vessels of the Northern Fleet - the destroyer Lynx and …".
func (st *state) groupOwners(t int) []reference {
	at, listed := t, false
	for hops := 0; hops < 8; hops++ {
		up, lists := st.overList(at)
		if up < 0 {
			return nil
		}
		at, listed = up, listed || lists
		e := st.entityAt(at)
		if e >= 0 && st.entities[e].Type != schema.Ship || e < 0 && !st.grammar.is("force", st.tree.lemma(at)) && !st.shipNounAt(at) {
			return nil
		}
		if listed && e < 0 && st.tree.tok[at].XPOS == "NN" && st.shipNounAt(at) { // "its flagship, the frigate Astra"
			if e := st.shipsHolder(at); e >= 0 {
				return []reference{{e, at, "owner"}}
			}
		}
		if e >= 0 || st.tree.base(at) == "conj" || !st.severalShips(at) {
			continue
		}
		if at == st.phraseOf(t) && st.tree.base(t) == "appos" && st.tree.tok[t].Head == at && st.shipNounAt(at) { // "the frigates Astra and Boreal": no list of others
			return nil
		}
		if k := st.tree.child(at, "appos", "flat"); !listed && (k < 0 || k > t) {
			return nil
		}
		return slices.DeleteFunc(st.owners(at, 1), func(r reference) bool {
			typ := st.entities[r.entity].Type
			return typ != schema.State && typ != schema.Organization || r.token+1 < len(st.doc.Tokens) && st.flagged(r.token+1)
		})
	}
	return nil
}

// overList is the word above at in a list of ships, -1 where at stands in none; lists tells
// that what is above is what the list explains.
func (st *state) overList(at int) (up int, lists bool) {
	switch st.tree.base(at) {
	case "appos":
		lists = true
	case "flat", "conj":
	case "nmod":
		if prep := st.tree.cased(at); prep != "including" && prep != "among" && prep != "like" {
			return -1, false
		}
		lists = true
	case "obj", "obl": // "a task force comprising the destroyer Astra and …"
		v := st.tree.tok[at].Head
		if st.tree.base(v) != "acl" || !st.grammar.is("composing", st.tree.lemma(v)) {
			return -1, false
		}
		at, lists = v, true
	default:
		return -1, false
	}
	return st.tree.tok[at].Head, lists
}

// severalShips reports whether the noun i is for several ships or a force of them.
func (st *state) severalShips(i int) bool {
	return st.tree.tok[i].XPOS == "NNS" || st.grammar.is("ship-group", st.tree.lemma(i)) || st.unitOf(i, st.grammar.class.Of("force"))
}

// voyages leaves out where a ship goes of which the list tells who sent it: of a
// ship and its goal the ship is the one that counts.
func (st *state) voyages(list []candidate) []candidate {
	sent := map[int]bool{}
	for i := range list {
		if c := &list[i]; c.frame.relation.Name == deployed && st.entities[c.object.entity].Type == schema.Ship && c.subject.how != "parent" {
			sent[c.object.entity] = true
		}
	}
	if len(sent) == 0 {
		return list
	}
	return slices.DeleteFunc(list, func(c candidate) bool { return c.frame.relation.Name == deployed && sent[c.subject.entity] })
}

// brought reports whether several states do with nothing but ships, which are no third
// side's, what parties do with each other: "China and Cambodia opened their exercise with
// the frigate X leading".
func (st *state) brought(subjects, objects []candidate) bool {
	if len(subjects) < 2 || len(objects) == 0 {
		return false
	}
	for _, s := range subjects {
		if st.entities[s.subject.entity].Type != schema.State || s.subjectSlot != subjects[0].subjectSlot {
			return false
		}
	}
	meanwhile := false
	for _, o := range objects {
		if st.entities[o.subject.entity].Type != schema.Ship {
			return false
		}
		owners := st.senders(o.subject)
		if slices.ContainsFunc(owners, func(r reference) bool {
			return !slices.ContainsFunc(subjects, func(s candidate) bool { return st.ownSide(r.entity, s.subject.entity) || r.entity == s.subject.entity })
		}) {
			return false
		}
		meanwhile = meanwhile || owners != nil || st.busy(o.subject.token) || st.nounBefore(o.subject.token) && !st.prefixed(o.subject.token)
	}
	return meanwhile
}

// prefixed reports whether the ship's name at t opens with what a navy's ships bear.
func (st *state) prefixed(t int) bool {
	m := st.mentionAt[t]
	return m >= 0 && st.mentions[m].end-st.mentions[m].start > 1 && st.lexicon.is("ship-prefix", st.lower(st.mentions[m].start))
}

// allShips reports whether every one of the references is a ship.
func (st *state) allShips(list []reference) bool {
	return !slices.ContainsFunc(list, func(r reference) bool { return st.entities[r.entity].Type != schema.Ship })
}

// busy reports whether a participle tells what the ship at t does meanwhile: "with the
// frigate X leading".
func (st *state) busy(t int) bool {
	for _, at := range [...]int{t, st.phraseOf(t)} {
		for _, c := range st.tree.children(at) {
			if st.tree.base(c) == "acl" && st.tree.tok[c].XPOS == "VBG" {
				return true
			}
		}
	}
	t = st.tree.leader(t)
	v := st.tree.tok[t].Head
	return v > t && st.tree.tok[v].XPOS == "VBG" && st.tree.base(t) == "nsubj"
}

// vesselOwned reports whether what the owner at t owns is a ship: "the Peruvian
// frigate's visit".
func (st *state) vesselOwned(t int) bool {
	h := st.tree.tok[t].Head
	return h > t && st.tree.tok[h].UPOS == "NOUN" && st.grammar.is("vessel", st.tree.lemma(h))
}

// deployed is the relation that voyages of ships tell.
const deployed = "DEPLOYED"

// flag returns the state or body that the ship or unit named at i belongs to,
// as the gazetteers have it, where the article names that as well.
func (st *state) flag(i int) []reference {
	for _, r := range st.named(i) {
		m := st.mentionAt[r.token]
		if m < 0 {
			continue
		}
		if st.mentions[m].entry < 0 {
			if e := st.unitsState(&st.mentions[m]); e >= 0 {
				return []reference{{e, r.token, "owner"}}
			}
			continue
		}
		if e := st.entityOf(st.schema.Entries[st.mentions[m].entry].Parent); e >= 0 {
			return []reference{{e, r.token, "parent"}}
		}
	}
	return nil
}

// nounBefore reports whether a noun for ships stands before the name at o: "and frigate
// Boreal".
func (st *state) nounBefore(o int) bool {
	m := st.mentionAt[o]
	return m >= 0 && st.shipNounAt(st.mentions[m].start-1)
}

// besideNoun reports whether nothing but words that describe the noun stand between
// the owner at s and it.
func (st *state) besideNoun(s, noun int) bool {
	for k := s + 1; k < noun; k++ {
		switch u := st.doc.Tokens[k].UPOS; {
		case u == "ADJ", u == "NOUN", u == "PROPN", st.doc.Tokens[k].XPOS == "POS", st.doc.Word(k) == "-":
		default:
			return false
		}
	}
	return true
}

// unitsState is the state that the name of a unit begins with: "the U.S. 24th Infantry
// Division".
func (st *state) unitsState(m *mention) int {
	if m.typ != schema.Organization || m.end-m.start < 3 || !st.lexicon.is("unit-noun", st.lower(m.end-1)) {
		return -1
	}
	e, _ := st.nestedOwner(m)
	return e
}

// shared reports whether the owner at token s, read off the same phrase as its
// things, owns the one at o: not where it stands in another's part of the list and
// o has an article or owner of its own, or comes before ("Canada's Ottawa and the
// Chinese Jinan").
func (st *state) shared(s, o int, things []candidate) bool {
	if e, from := st.listOwner(o), st.entityAt(s); e >= 0 && from >= 0 && !st.ownSide(e, from) {
		return e == from
	}
	own := st.phraseOf(o)
	if k := st.ownerTokens(own, "adj"); len(k) > 0 && st.tree.base(own) == "conj" && !st.tree.above(own, s) && st.entityAt(k[0]) >= 0 && st.entityAt(k[0]) != st.entityAt(s) { // "two Peruvian cutters and a Chilean ship, the Astra"
		return false
	}
	if m := st.mentionAt[st.tree.leader(o)]; own == o && st.tree.base(o) == "conj" && m >= 0 && !st.nounBefore(o) { // of "the Peruvian frigate Astra and HMS Boreal" only Astra is Peru's
		if noun := st.mentions[m].start - 1; s < noun && st.shipNounAt(noun) && st.doc.Tokens[noun].XPOS == "NN" && st.besideNoun(s, noun) {
			return false
		}
	}
	for at := s; at >= 0; at = st.tree.tok[at].Head {
		switch {
		case at == own:
			return true
		case at != s && st.tree.base(at) == "conj" && st.entityAt(at) < 0 && st.tree.tok[at].UPOS == "NOUN" && st.tree.leader(at) == own: // "HMS Astra and a Peruvian helicopter"
			return false
		}
		for _, t := range things {
			if st.phraseOf(t.subject.token) == at {
				return at > own && s > at || at < own && st.tree.child(own, "det", "nmod:poss", "amod") < 0
			}
		}
	}
	return true
}

// phraseOf is the noun that the name at i stands beside, i itself without one.
func (st *state) phraseOf(i int) int {
	for st.tree.tok[i].Head >= 0 && (st.tree.tok[i].Relation == "appos" || st.tree.base(i) == "flat") {
		i = st.tree.tok[i].Head
	}
	return i
}

// unitOf reports whether two words on end, k the second or a number behind them,
// are one of the words: "the Aurora Strike Group", "Task Force 50".
func (st *state) unitOf(k int, words *lexis.WordSet) bool {
	if !words.Pairs {
		return false
	}
	for at := k; at > 0 && at > k-2; at-- {
		if words.HoldsPair(st.lower(at-1), st.lower(at)) {
			return true
		}
	}
	return false
}

// merchantman reports whether an entity is a ship that the article calls by a
// noun for ships that carry goods or people.
func (st *state) merchantman(entity int) bool {
	if st.entities[entity].Type != schema.Ship {
		return false
	}
	return slices.ContainsFunc(st.mentions, func(m mention) bool {
		before := m.start - 1
		if before > 0 && st.grammar.is("plain-vessel", st.tree.lemma(before)) {
			before-- // "the cruise ship Belle Mer", "the bulk carrier Yarra"
		}
		return m.entity == entity && m.form == name &&
			(st.tradesBy(m.head) || st.grammar.is("merchant", st.lower(m.start)) || st.merchantNoun(st.phraseOf(m.head)) || st.merchantNoun(st.calledSo(m.start)) || before >= 0 && st.grammar.is("merchant", st.tree.lemma(before)))
	})
}

// tradesBy reports whether the noun that describes the ship named at i behind a comma is of
// ships that carry goods or people: "the Aurora, a factory ship".
func (st *state) tradesBy(i int) bool {
	c := st.tree.child(i, "appos")
	return c > i && st.tree.tok[c].UPOS == "NOUN" && st.grammar.is("vessel", st.tree.lemma(c)) && st.merchantNoun(c)
}

// merchantNoun reports whether the noun c, by itself or with the one before it, is of ships that carry goods
// or people: "tanker", "cargo ship".
func (st *state) merchantNoun(c int) bool {
	if c < 0 {
		return false
	}
	k := st.tree.child(c, "compound")
	return st.grammar.is("merchant", st.tree.lemma(c)) || k >= 0 && st.grammar.is("merchant", st.tree.lemma(k)) && (st.grammar.is("vessel", st.tree.lemma(c)) || st.grammar.is("ship-group", st.tree.lemma(c)))
}

// calledSo is the noun of what bears the name that begins at t: "a cargo ship named the Marta", "a freighter
// known as the Marta"; -1 without.
func (st *state) calledSo(t int) int {
	for t--; t > 0 && (st.lower(t) == "the" || st.lower(t) == "as"); t-- {
	}
	if t < 1 || !naming[st.doc.Tokens[t].Lemma] || st.doc.Tokens[t-1].UPOS != "NOUN" {
		return -1
	}
	return t - 1
}

// naming are the verbs behind a noun and before the name of what it stands for.
var naming = lexis.Set("name", "call", "dub", "christen", "know", "rename")
