package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// What stands for armed people, their arms and vehicles though its noun does not say so.

// forceLike reports whether token k stands for forces by what it counts or holds, by its
// number or by the type of an aircraft or gun: "a company of marines", "300 men", "eight
// F-16s".
func (st *state) forceLike(k, depth int) bool {
	lemma, tok := st.tree.lemma(k), &st.tree.tok[k]
	switch {
	case depth > 2:
		return false
	case tok.XPOS == "NNS" && (st.designation(k) || st.grammar.is("serving", lemma) && st.inService(k)):
		return true
	case st.grammar.is("array", lemma) && st.inService(k):
		return true
	case st.grammar.is("arms-name", lemma) && !lowered(st.doc.Word(k)) && (tok.XPOS == "NNS" || tok.XPOS == "NNPS" || st.tree.child(k, "nummod") >= 0 || st.oneOfAState(k)):
		return true
	case lemma == "man" && tok.XPOS == "NNS":
		n := st.tree.child(k, "nummod")
		return n >= 0 && st.doc.Word(n)[0] <= '9' // eleven men play
	case !st.grammar.is("array", lemma) && !st.quantity(lemma) && tok.UPOS != "NUM":
		return false
	}
	for _, n := range st.tree.children(k) {
		if n < k || st.tree.base(n) != "nmod" || st.tree.cased(n) != "of" {
			continue
		}
		if e := st.entityAt(n); e >= 0 && st.entities[e].Type == schema.Organization && st.fightingUnit(e) { // "two companies of the Lynx Regiment"
			return true
		}
		for _, m := range st.tree.conjuncts(n) {
			l, many := st.tree.lemma(m), st.tree.tok[m].XPOS == "NNS"
			if (many || massed[l]) && st.grammar.is("force", l) || many && lemma == "company" && tradeInArms[l] || st.forceLike(m, depth+1) {
				return true
			}
		}
	}
	return false
}

// unwarlike reports whether a noun for forces at k means something else, by what stands before
// it or behind its "of": "market forces", "the forces of progress", "the banking system", "the
// division of Korea".
func (st *state) unwarlike(k int) bool {
	lemma := st.tree.lemma(k)
	arms := lemma != "system"
	for _, c := range st.tree.children(k) {
		base, word := st.tree.base(c), st.tree.lemma(c)
		switch {
		case c < k && (base == "amod" || base == "compound"):
			if st.grammar.is("unwarlike", word) && st.lower(c+1) != "police" { // "civilian police monitors"
				return true
			}
			arms = arms || base == "compound" || strings.HasPrefix(word, "anti") || st.tree.tok[c].UPOS == "PROPN"
		case c > k && base == "nmod" && st.tree.cased(c) == "of" && (lemma == "force" || lemma == "division"):
			if e := st.entityAt(c); e < 0 && (strings.HasSuffix(word, "ism") || st.grammar.is("cause-word", word)) ||
				lemma == "division" && e >= 0 && st.tree.tok[k].XPOS == "NN" && (st.entities[e].Type == schema.State || st.entities[e].Type == schema.Place) {
				return true
			}
		}
	}
	return !arms && !slices.ContainsFunc(st.tree.children(k), func(c int) bool { return st.tree.base(c) == "nummod" })
}

// lowered reports whether a word begins with a small letter.
func lowered(word string) bool { return word != "" && word[0] >= 'a' && word[0] <= 'z' }

// designation reports whether token k is the number in the type of an aircraft, tank or
// gun, with letters before its hyphen: the "16s" of "F-16s".
func (st *state) designation(k int) bool {
	if k < 2 || st.doc.Word(k-1) != "-" {
		return false
	}
	n, letters := st.doc.Word(k), st.doc.Word(k-2)
	return n[0] >= '0' && n[0] <= '9' && len(letters) <= 4 && letters[0] >= 'A' && letters[0] <= 'Z'
}

// oneOfAState reports whether the noun at k is one thing of some state's: "a Spanish
// Harrier".
func (st *state) oneOfAState(k int) bool {
	d, a := st.tree.child(k, "det"), st.tree.child(k, "amod")
	return d >= 0 && a >= 0 && st.lower(d) == "a" && st.adjectival(a)
}

// massed are the nouns for forces that have no plural.
var massed = lexis.Set("police", "armour", "armor", "infantry", "cavalry", "artillery", "personnel", "aircraft")

// tradeInArms are the trades of which armies have companies; others have teams.
var tradeInArms = lexis.Set("engineer", "medic", "signaller", "signaler", "pioneer", "mechanic")

// inService reports whether the words before the people at k say that they serve in arms:
// "police officers", "naval engineers".
func (st *state) inService(k int) bool {
	for _, c := range st.tree.children(k) {
		if b := st.tree.base(c); c < k && (b == "compound" || b == "amod") && st.grammar.is("in-arms", st.tree.lemma(c)) {
			return true
		}
	}
	return false
}

// forcesWith reads "Peru, with 500 troops at Lima, …" and "With 500 troops at Lima, Peru …"
// from the noun i for the forces: whoever is told with them has them there, unless they are another's.
func (st *state) forcesWith(i int) *predicate {
	if !st.forces || st.tree.tok[i].UPOS != "NOUN" || st.tree.cased(i) != "with" || !st.grammar.is("force", st.tree.lemma(i)) && !st.forceLike(i, 0) || st.tree.aboard(i) {
		return nil
	}
	holder := st.tree.tok[i].Head
	if holder >= 0 && st.tree.isVerb(holder) {
		s := st.tree.child(holder, "nsubj")
		if s < 0 || s < i && !(st.doc.Word(s+1) == "," && st.lower(s+2) == "with") {
			return nil
		}
		holder = s
	}
	if holder < 0 {
		return nil
	}
	e := st.entityAt(holder)
	if e < 0 || st.entities[e].Type != schema.State && st.entities[e].Type != schema.Organization && st.entities[e].Type != schema.Place {
		return nil
	}
	if own := st.resolve(i, "owner"); len(own) == 1 && own[0].entity != e && own[0].token < i && own[0].token > i-6 && st.entities[e].Type == st.entities[own[0].entity].Type { // "With Chilean troops at Lima, Peru …"
		holder = own[0].token
	}
	p := &predicate{trigger: i, carrier: -1, clause: i}
	p.add("subj", holder, "")
	p.add("obj", i, "")
	st.tree.beneath(p, i)
	return p
}

// unitSent is the named unit that fills the slot from which the candidate has the state
// that it belongs to: in "Peru's 7th Brigade was rushed to Lima" Peru has sent the
// brigade. Its entity is -1 without one.
func (st *state) unitSent(c *candidate) reference {
	for i := range c.predicate.args {
		a := &c.predicate.args[i]
		if a.slot != c.subjectSlot || c.subjectSlot == c.objectSlot {
			continue
		}
		if e := st.entityAt(a.token); e >= 0 && e != c.subject.entity && st.entities[e].Type == schema.Organization && st.fightingUnit(e) &&
			st.entities[c.subject.entity].Type == schema.State {
			return reference{e, a.token, "self"}
		}
	}
	return reference{entity: -1}
}

// namesUnit reports whether token k names a unit of an army by its number, or stands for one.
func (st *state) namesUnit(k int) bool {
	e := st.entityAt(k)
	if e < 0 || st.entities[e].Type != schema.Organization || !st.fightingUnit(e) {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(st.entities[e].Name), " ")
	return numeral(first)
}

// fightingUnit reports whether a body is by its name a unit of an army or navy: "7th
// Brigade", "the Lynx Regiment".
func (st *state) fightingUnit(entity int) bool {
	words := strings.Fields(strings.ToLower(st.entities[entity].Name))
	n := len(words)
	return n > 1 && (numeral(words[0]) && st.lexicon.is("unit-noun", words[n-1]) || st.grammar.is("war-unit", words[n-1]))
}

// sender is who sends the forces that are to do what the infinitive of p says, where the
// text does not say whose they are: "sent jets to bomb Peru".
func (st *state) sender(f *frame, p *predicate) []candidate {
	i := p.trigger
	v := st.tree.tok[i].Head
	if v >= 0 && !st.tree.isVerb(v) { // the tree may hang the infinitive on the jets
		v = st.tree.tok[v].Head
	}
	if v < 0 || v > i || st.tree.tok[i].XPOS != "VB" || !st.tree.nonfinite(i) || !sendingOut[st.tree.lemma(v)] {
		return nil
	}
	o := st.tree.child(v, "obj")
	if o < 0 || o > i || !st.inArms(o) && !st.grammar.is("force", st.tree.lemma(o)) && !st.forceLike(o, 0) || st.resolve(o, "") != nil {
		return nil
	}
	var out []candidate
	for _, r := range st.agentOf(v, v) {
		if f.from[st.entities[r.entity].Type] {
			out = append(out, candidate{subject: r, subjectVia: "control", subjectSlot: "subj"})
		}
	}
	return out
}

// sendingOut are the verbs of sending forces out to do something.
var sendingOut = lexis.Set("send", "dispatch", "deploy", "scramble", "order", "mobilize", "mobilise", "launch", "commit")

// forcesOf are the states and bodies whose the forces at t are.
func (st *state) forcesOf(t int) []reference {
	out := st.owners(t, 1)
	if out == nil && st.tree.base(t) == "obl" { // "a Peruvian tug guarded by two cutters"
		if v := st.tree.tok[t].Head; st.tree.tok[v].Relation == "acl" && st.grammar.is("manning", st.tree.lemma(v)) {
			out = st.owners(st.tree.tok[v].Head, 1)
		}
	}
	if out == nil {
		out = st.announcedBy(t)
	}
	if v := st.tree.tok[t].Head; out == nil && st.tree.tok[t].Relation == "obj" &&
		(st.tree.lemma(v) == "bring" || st.tree.lemma(v) == "put" || st.grammar.is("placing", st.tree.lemma(v)) || st.grammar.is("dispatching", st.tree.lemma(v))) &&
		!st.tree.passive(v) {
		out = slices.DeleteFunc(st.agentOf(v, t), func(r reference) bool { return st.unarmed(r.entity) })
	}
	return slices.DeleteFunc(slices.Clone(out), func(r reference) bool {
		typ := st.entities[r.entity].Type
		return typ != schema.State && typ != schema.Organization || st.individual(r) || typ == schema.Organization && st.commercial(r.entity)
	})
}

// announcedBy is the state or union for which somebody says that forces of which nobody says
// whose they are will be sent: "500 soldiers will be sent to Lima, the minister told
// parliament".
func (st *state) announcedBy(t int) []reference {
	if st.tree.tok[t].Relation != "nsubj:pass" || !st.grammar.is("force", st.tree.lemma(t)) && !st.forceLike(t, 0) {
		return nil
	}
	for _, c := range st.tree.children(t) {
		if b := st.tree.base(c); b == "det" && !anySome[st.lower(c)] || b == "amod" && !more[st.tree.lemma(c)] || b == "compound" && st.mentionAt[c] >= 0 || b == "nmod" || b == "acl" {
			return nil
		}
	}
	if e := st.announcer(t); e >= 0 {
		return []reference{{e, t, "owner"}}
	}
	return nil
}

// anySome are the determiners of forces that say nothing of whose they are.
var anySome = lexis.Set("a", "no", "some", "another")

// announcer is the state, its body or the union for which somebody says that what the noun
// at t means, forces or a ship, will be sent, -1 where nobody does or another is told to
// send it. Of what was sent already also others speak, of what will be whoever decides.
func (st *state) announcer(t int) int {
	v := st.tree.tok[t].Head
	if v < 0 || st.tree.tok[t].Relation != "nsubj:pass" || !st.tree.isVerb(v) || !st.inFuture(v) ||
		!st.grammar.is("placing", st.tree.lemma(v)) && !st.grammar.is("dispatching", st.tree.lemma(v)) && st.tree.lemma(v) != "employ" {
		return -1
	}
	if by := st.tree.child(v, "obl:agent"); by >= 0 && lexis.Weekdays[st.lower(by)] == 0 && lexis.Months[st.lower(by)] == 0 { // "by July"
		return -1
	}
	for at, hops := st.tree.tok[v].Head, 0; at >= 0 && hops < 4; at, hops = st.tree.tok[at].Head, hops+1 {
		if !st.speaks(at) && !st.grammar.is("deciding", st.tree.lemma(at)) {
			continue
		}
		e := st.speakerOf(at)
		if e < 0 {
			return -1
		}
		if s := st.stateOf(e); s >= 0 {
			return s
		}
		return st.publicBody(e)
	}
	return -1
}

// publicBody is the state, where the text names it, that the body e is an organ of, else the
// body itself; itself also for a union of states, -1 for any other.
func (st *state) publicBody(e int) int {
	if p := st.entities[e].parent; p >= 0 && st.entities[p].Type == schema.State {
		return p
	}
	for i := range st.mentions {
		if m := &st.mentions[i]; m.entity == e && m.form == name {
			if owner, _ := st.nestedOwner(m); owner >= 0 && st.entities[owner].Type == schema.State {
				return owner
			}
		}
	}
	g := st.schema.Entry(st.entities[e].gazetteer)
	switch {
	case g == nil || g.Type != schema.Organization:
		return -1
	case g.Kind == "union":
		return e
	case !strings.HasPrefix(g.Parent, "state:"):
		return -1
	}
	if s := st.entityOf(g.Parent); s >= 0 {
		return s
	}
	return e
}

// more are the adjectives of forces that say nothing of whose they are.
var more = lexis.Set("more", "additional", "extra", "further", "other", "few", "many", "several", "fresh", "such", "second", "third", "fourth", "new", "similar", "large", "small", "combat")

// inFuture reports whether the verb v stands in the future: "will be sent", "is to be sent".
func (st *state) inFuture(v int) bool {
	is := false
	for _, c := range st.tree.children(v) {
		switch l := st.tree.lemma(c); {
		case st.tree.tok[c].XPOS == "MD" && (l == "will" || l == "would" || l == "shall"), is && st.lower(c) == "to":
			return true
		case l == "be" && (st.tree.tok[c].XPOS == "VBZ" || st.tree.tok[c].XPOS == "VBP" || st.tree.tok[c].XPOS == "VBD"):
			is = true
		}
	}
	return false
}

// forceful reports whether the entity is a party to an act of force, help or joint work.
func (st *state) forceful(said []candidate, entity int) bool {
	return slices.ContainsFunc(said, func(c candidate) bool {
		r := c.frame.relation
		return (r.Family == "material" || r.Name == "COOPERATED_WITH" || r.Name == "WITHDREW_FROM" || r.Name == "AIDED") && (c.subject.entity == entity || c.object.entity == entity)
	})
}

// idleForces: who goes or is somewhere and is no force that is sent.
func (st *state) idleForces(c *candidate) string {
	s, o := c.subject.entity, c.object.entity
	switch {
	case st.broughtIn(c.object.token) > 0 || st.broughtIn(c.subject.token) > 0:
		return "a ship without its name yet, of which nobody says who sent it"
	case placed[c.objectSlot] && st.tree.tok[c.object.token].XPOS == "NNPS" && st.adjectival(c.object.token):
		return "people, and not where they live"
	case st.entities[o].Type == schema.Organization && c.object.how == "self" &&
		st.tree.tok[c.object.token].XPOS == "NNPS" && st.tree.child(c.object.token, "nummod") >= 0:
		return "so many of a body, and not the body" // "9,000 Marines"
	case st.entities[o].Type == schema.State && st.entities[s].Type == schema.Organization && st.ownSide(s, o):
		return "their own country"
	case (st.tree.lemma(c.predicate.trigger) == "put" || st.tree.lemma(c.predicate.trigger) == "place") && st.heads(c.predicate, "on", readiness):
		return "forces made ready, and not sent"
	case st.oneOfForce(c.subject) || st.oneOfForce(c.object):
		return "one soldier"
	case st.entities[o].Type == schema.Organization && st.leagued(o) && st.schema.Entry(st.entities[o].gazetteer).Parent == "":
		return "a body of states is neither a unit nor a place"
	case st.tree.lemma(c.predicate.trigger) == "leave" && st.heads(c.predicate, "obj", groundLeft):
		return "who leaves a base"
	case keptBack[st.tree.lemma(c.predicate.trigger)] && st.keptFrom(c.predicate.trigger):
		return "who is kept from doing something"
	case st.tree.lemma(c.predicate.trigger) == "keep" && slices.ContainsFunc(c.predicate.args, func(a argument) bool { return strings.HasSuffix(a.slot, "out of") }):
		return "who is kept out of somewhere"
	case st.entities[s].Type == schema.Person && st.entities[o].Type == schema.Ship && st.grammar.is("pleasure-craft", st.calledShip(o)):
		return "somebody's yacht"
	case st.leagued(s) && st.civilPresence(c.predicate):
		return "a presence of those who mostly send civilians"
	case st.entities[s].Type == schema.Person && st.tree.lemma(c.predicate.trigger) == "fly":
		return "a flight" // "wanted to fly a plane into the Capitol"
	case st.underFlag(c.subject.token):
		return "a flag is no navy"
	case st.entities[s].Type == schema.Ship && st.entities[o].Type == schema.Ship:
		return "a ship sends no other"
	case st.merchantman(s) || (c.objectSlot == "subj" || c.objectSlot == c.subjectSlot) && st.merchantman(o):
		return "a merchant ship's voyage"
	case berthing[st.tree.lemma(c.predicate.trigger)] && st.inOwnPort(c):
		return "a ship in a port of her own"
	case st.outOfService(c):
		return "a ship that serves no more"
	case st.heads(c.predicate, "in", jointTasks) && st.toldJoint(c.predicate):
		return "what several do together"
	case manoeuvring[st.tree.lemma(c.predicate.trigger)] && c.objectSlot != "obj" && slices.ContainsFunc(c.predicate.args, func(a argument) bool { return a.slot == "with" && st.entityAt(a.token) >= 0 }):
		return "what several do together" // "exercised with HMS Lynx off Lima"
	case st.tellsOfGoods(c.predicate):
		return "goods and works" // "sent water tanks"
	case st.heads(c.predicate, "in", trades) || st.heads(c.predicate, "obj in", trades):
		return "a share of a market" // "doubled its presence in the Japanese market"
	case sendingOff[st.tree.lemma(c.predicate.trigger)] && st.entities[o].Type == schema.State && st.heads(c.predicate, "obj", st.grammar.class.Of("given-arms")):
		return "arms that are given" // "sent weapons to Peru"
	}
	return ""
}

// jointTasks are what forces of several states do together, and manoeuvring the verbs of it.
var (
	jointTasks  = lexis.NewWordSet("patrol", "exercise", "drill", "operation", "sweep", "manoeuvre", "maneuver", "training")
	manoeuvring = lexis.Set("exercise", "drill", "train", "practise", "practice", "manoeuvre", "maneuver")
)

// toldJoint reports whether what is told of p is called joint: "swept the bay in a joint patrol".
func (st *state) toldJoint(p *predicate) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool {
		return slices.ContainsFunc(st.tree.children(a.token), func(c int) bool { return st.tree.lemma(c) == "joint" })
	})
}

// berthing are verbs of ships that lie in port.
var berthing = lexis.Set("lie", "lain", "lay", "moor", "berth", "dock", "tie", "sit", "rest", "idle", "remain", "stay")

// inOwnPort reports whether the ship of c lies in a town of her own state: "the Irish patrol
// ship Astra lay at Cork".
func (st *state) inOwnPort(c *candidate) bool {
	if st.entities[c.subject.entity].Type != schema.Ship && st.entities[c.object.entity].Type != schema.Ship {
		return false
	}
	land := st.stateLandOf(c.subject.entity)
	return land != "" && slices.ContainsFunc(c.predicate.args, func(a argument) bool {
		e := st.entityAt(a.token)
		return (a.slot == "in" || a.slot == "at") && e >= 0 && st.entities[e].Type == schema.Place && !st.seaRoom(e) && st.stateLandOf(e) == land
	})
}

// outOfService reports whether the ship of c is told to be one no more: "the former frigate
// Astra", "moored as a museum".
func (st *state) outOfService(c *candidate) bool {
	if st.heads(c.predicate, "out of", offDuty) {
		return true
	}
	for _, r := range [...]reference{c.subject, c.object} {
		if st.entities[r.entity].Type != schema.Ship {
			continue
		}
		if st.heads(c.predicate, "as", shoreUses) {
			return true
		}
		if m := st.mentionAt[r.token]; m >= 0 && st.entityAt(r.token) == r.entity {
			start := st.mentions[m].start
			for i := start - 1; i >= max(0, start-5) && st.sentence[i] == st.sentence[start]; i-- {
				if st.tree.tok[i].UPOS == "PUNCT" || st.tree.isVerb(i) && !st.lexicon.is("ship-gone", st.lower(i)) || st.tree.tok[i].UPOS == "ADP" {
					break
				}
				if st.lexicon.is("ship-gone", st.lower(i)) {
					return true
				}
			}
		}
	}
	return false
}

// offDuty is what ships are put out of.
var offDuty = lexis.NewWordSet("service", "commission", "use")

// shoreUses are what ships are kept as that sail no more.
var shoreUses = lexis.NewWordSet("museum", "hotel", "hostel", "restaurant", "pub", "club", "disco", "memorial", "monument", "breakwater", "hulk", "attraction", "exhibit", "casino", "school")

// groundLeft is what forces leave when they go, and do not leave there: "left a base in Peru".
var groundLeft = lexis.NewWordSet("base", "airbase", "camp", "garrison", "post", "outpost", "barracks", "presence", "airfield", "headquarters")

// keptBack are verbs for those who are held where they are.
var keptBack = lexis.Set("keep", "hold", "stop", "prevent", "deter", "bar")

// keptFrom reports whether a clause of what is prevented hangs on the verb v: "kept the army from
// marching on Lima".
func (st *state) keptFrom(v int) bool {
	return slices.ContainsFunc(st.tree.children(v), func(c int) bool {
		k := st.tree.child(c, "mark")
		return k >= 0 && st.lower(k) == "from"
	})
}

// civilPresence reports whether what is kept or widened is a presence of which the text does not
// say that it is one of forces: "the UN has an office and a presence in Peru".
func (st *state) civilPresence(p *predicate) bool {
	for i := range p.args {
		if t := p.args[i].token; p.args[i].slot == "obj" && st.tree.lemma(t) == "presence" {
			return !slices.ContainsFunc(st.tree.children(t), func(c int) bool {
				return st.grammar.is("in-arms", st.tree.lemma(c)) || st.grammar.is("force", st.tree.lemma(c))
			})
		}
	}
	return false
}

// setsOut reports whether a party leaves a town of its own for another place: "Peruvian soldiers left
// Lima for Haiti".
func (st *state) setsOut(c *candidate) bool {
	m := st.mentionAt[c.object.token]
	return m >= 0 && st.mentions[m].typ == schema.Place && st.landOf(&st.mentions[m]) == c.subject.entity &&
		slices.ContainsFunc(st.tree.children(c.predicate.trigger), func(k int) bool { return st.tree.cased(k) == "for" && st.entityAt(k) >= 0 })
}

// oneFlag reports whether the text tells that two ships are of one state, or a ship of the state: "two
// Peruvian ships, the frigate Astra and the tender Lynx, sailed".
func (st *state) oneFlag(a, b reference) bool {
	if st.entities[a.entity].Type != schema.Ship {
		a, b = b, a
	}
	if a.token < 0 || b.token < 0 || st.entities[a.entity].Type != schema.Ship {
		return false
	}
	owners := st.senders(a)
	if st.entities[b.entity].Type != schema.Ship {
		return contains(owners, b.entity)
	}
	return slices.ContainsFunc(st.senders(b), func(r reference) bool { return contains(owners, r.entity) })
}

// oneOfForce reports whether an entity stands for a single one of its soldiers: "a British
// soldier serving in Malta".
func (st *state) oneOfForce(r reference) bool {
	if r.how == "self" || r.how == "name" {
		return false
	}
	h := r.token
	if st.adjectival(h) || st.tree.tok[h].Relation == "compound" || st.tree.tok[h].Relation == "nmod:poss" {
		h = st.tree.tok[h].Head
	}
	return h >= 0 && st.oneSoldier(h)
}

// oneSoldier reports whether the noun at t tells of one who serves in a force, and not of all of
// them as "no soldier", "not one soldier" and "every soldier" do.
func (st *state) oneSoldier(t int) bool {
	if st.tree.tok[t].XPOS != "NN" || !loneSoldier[st.tree.lemma(t)] {
		return false
	}
	for c := max(t-5, 0); c < t; c++ {
		if w := st.lower(c); st.tree.tok[c].Head == t && (w == "no" || w == "every" || w == "each") || c+1 < t && w == "not" && (st.lower(c+1) == "a" || st.lower(c+1) == "one") {
			return false
		}
	}
	return true
}

// loneSoldier are nouns for one who serves in a force.
var loneSoldier = lexis.Set("soldier", "marine", "trooper", "serviceman", "servicewoman", "peacekeeper", "paratrooper", "policeman", "airman", "guardsman", "commando", "officer")
