package extract

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Whose it is: possessives and pronouns that the clause above them settles.

// doerAbove is the name that acts in the infinitive which the possessive at t stands
// in, where the verb above asks it of somebody: "asked Peru to move its ships"; -1
// for all else.
func (c *resolver) doerAbove(t int) int {
	st := c.st
	if st.doc.Tokens[t].XPOS != "PRP$" {
		return -1
	}
	v := st.tree.tok[t].Head
	for hops := 0; v >= 0 && !st.tree.isVerb(v) && hops < 4; hops++ {
		v = st.tree.tok[v].Head
	}
	if v < 0 || st.tree.tok[v].XPOS != "VB" || v > 1 && st.lower(v-2) == "not" { // "warned Peru not to attack its ships"
		return -1
	}
	for _, a := range st.tree.surface(v, 0) {
		if base := st.tree.base(a.token); a.via == "control" && a.token < t && (base == "obj" || base == "iobj" || a.token == st.tree.enjoined(v, st.tree.tok[v].Head)) {
			return a.token
		}
	}
	return -1
}

// ownerToCome is the entity that the sentence goes on to name as its subject, where the
// possessive at t opens it and nobody whom it fits has been named in it before: "Since its
// invasion of Kuwait, Iraq has …"; -1 for all else.
func (c *resolver) ownerToCome(t, s int, kind string) int {
	st := c.st
	if st.doc.Tokens[t].XPOS != "PRP$" {
		return -1
	}
	front, gerund := t, false
	for hops := 0; hops < 6; hops++ {
		h := st.tree.tok[front].Head
		if h < 0 {
			return -1
		}
		gerund = gerund || st.tree.base(front) == "advcl" && st.tree.ing(front) && st.tree.child(front, "nsubj") < 0
		if rel := st.tree.base(front); h > front && (rel == "obl" || rel == "advcl") {
			if k := st.tree.child(h, "nsubj", "nsubj:pass"); k > t && st.commaBetween(front, k) {
				if e := st.governmentOf(k); gerund && e >= 0 { // "in declaring its readiness, the Peruvian government"
					return e
				}
				return c.fitting(k, t, s, kind)
			}
			return -1
		}
		front = h
	}
	return -1
}

// governmentOf is the state that the noun at k stands for, or is named by, as who acts for
// it: "Peru", "the Peruvian government"; -1 for all else.
func (st *state) governmentOf(k int) int {
	if e := st.entityAt(k); e >= 0 && st.entities[e].Type == schema.State {
		return e
	}
	if !st.grammar.is("organ", st.tree.lemma(k)) {
		return -1
	}
	for _, c := range st.tree.children(k) {
		if e := st.entityAt(c); e >= 0 && c < k && st.entities[e].Type == schema.State {
			return e
		}
	}
	return -1
}

// ofUnnamed reports whether the possessive at t stands in a clause whose subject is a body
// that the text does not name, which it then means: "my delegation pledges its support".
func (st *state) ofUnnamed(t int) bool {
	if st.doc.Tokens[t].XPOS != "PRP$" {
		return false
	}
	k := st.tree.child(st.tree.clauseOf(t), "nsubj")
	if k < 0 || k > t || st.tree.tok[k].XPOS != "NN" || st.mentionAt[k] >= 0 {
		return false
	}
	l := st.tree.lemma(k)
	if !st.grammar.is("organ", l) && !st.grammar.is("group", l) && !st.lexicon.is("body-any", l) && !st.grammar.is("land", l) {
		return false
	}
	for _, c := range st.tree.children(k) {
		if st.tree.base(c) != "acl" && st.mentionAt[c] >= 0 {
			return false
		}
	}
	return true
}

// fitting is the entity named at token k that the possessive at t can stand for, -1 where
// it cannot, or where the sentence has named another that it fits.
func (c *resolver) fitting(k, t, s int, kind string) int {
	e := c.st.entityAt(k)
	if e < 0 || c.rate(&sighting{e, k, s, true}, kind, t, s) == 0 {
		return -1
	}
	for i := len(c.seen) - 1; i >= 0 && c.seen[i].sentence == s; i-- {
		if c.rate(&c.seen[i], kind, t, s) > 0 {
			return -1
		}
	}
	return e
}

// commaBetween reports whether a comma stands between the two tokens.
func (st *state) commaBetween(a, b int) bool {
	for t := a + 1; t < b; t++ {
		if st.doc.Word(t) == "," {
			return true
		}
	}
	return false
}

// authorAbove is the name of whose words the clause tells in which the pronoun at t acts:
// "dismissed a speech by Ana Dias in which she mocked him", "after Ana Dias's announcement
// that she had returned"; -1 for all else.
func (c *resolver) authorAbove(t int) int {
	st := c.st
	v := st.tree.tok[t].Head
	if st.tree.base(t) != "nsubj" || v < 0 || st.tree.tok[v].Head < 0 || st.tree.tok[v].Relation != "acl:relcl" && (st.tree.tok[v].Relation != "acl" || st.tree.child(v, "mark") < 0) {
		return -1
	}
	noun := st.tree.tok[v].Head
	if noun > t || !lexis.Authored[st.tree.lemma(noun)] {
		return -1
	}
	for _, k := range st.tree.children(noun) {
		if rel := st.tree.tok[k].Relation; rel == "nmod:poss" || rel == "nmod" && (st.tree.cased(k) == "by" || st.tree.cased(k) == "from" || st.tree.cased(k) == "of") && k < t {
			if e := st.entityAt(k); e >= 0 && st.entities[e].Type == schema.Person {
				return k
			}
		}
	}
	return -1
}

// moverAbove is the name whose step or word the noun tells under which the possessive at t owns what
// one moves, opens or gives up of one's own: "welcomed Peru's promise to pull its troops out", "noted the
// statement by Peru about the withdrawal of its troops"; -1 for all else. Whose demand it is asks
// somebody else to move.
func (c *resolver) moverAbove(t int) int {
	st := c.st
	if st.doc.Tokens[t].XPOS != "PRP$" {
		return -1
	}
	moved := false
	for at, hops := st.tree.tok[t].Head, 0; at >= 0 && hops < 5; at, hops = st.tree.tok[at].Head, hops+1 {
		moved = moved || movesOwn[st.tree.lemma(at)]
		h, rel := st.tree.tok[at].Head, st.tree.base(at)
		if h < 0 || h > t || st.tree.child(at, "nsubj", "nsubj:pass") >= 0 {
			return -1
		}
		if moved && st.tree.tok[h].UPOS == "NOUN" && (rel == "nmod" || rel == "acl") {
			if k := st.announcing(h, t); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// announcer is the state or body whose announcement the clause tells of which the "it" at t is the
// subject: "welcomed Peru's announcement that it had left"; -1 for all else.
func (c *resolver) announcer(t int) int {
	st := c.st
	v := st.tree.tok[t].Head
	if st.lower(t) != "it" || st.tree.base(t) != "nsubj" || v < 0 || st.tree.base(v) != "acl" || st.tree.tok[v].Head < 0 || st.tree.child(v, "mark") < 0 {
		return -1
	}
	return st.announcing(st.tree.tok[v].Head, t)
}

// announcing is the name before t whose step or word the noun tells: "Peru's decision", "the statement by
// Peru", "the Peruvian government's promise"; -1 without one.
func (st *state) announcing(noun, t int) int {
	if noun > t || !announcedNouns[st.tree.lemma(noun)] {
		return -1
	}
	for _, k := range st.tree.children(noun) {
		if rel := st.tree.tok[k].Relation; k > t || rel != "nmod:poss" && (rel != "nmod" || st.tree.cased(k) != "by") {
			continue
		}
		if st.entityAt(k) >= 0 {
			return k
		}
		return st.tree.child(k, "nmod:poss", "amod")
	}
	return -1
}

// movesOwn are the verbs and nouns of what one does with what is one's own.
var movesOwn = lexis.Set("withdraw", "pull", "remove", "recall", "evacuate", "bring", "deploy", "send", "redeploy", "move", "dispatch", "withdrawal", "pullout", "pull-out", "removal",
	"deployment", "redeployment", "evacuation", "open", "close", "reopen", "closure", "opening", "dismantle", "scrap", "abandon", "reduce", "raise", "expand", "resume", "dismantling",
	"reduction", "resumption", "station", "keep")

// announcedNouns are the nouns of what one says or settles of oneself.
var announcedNouns = lexis.Set("announcement", "decision", "promise", "statement", "vow", "pledge", "assurance", "declaration", "commitment", "offer", "plan", "intention", "refusal", "readiness",
	"willingness", "move", "agreement", "proposal", "failure", "vote", "resolve", "bid", "attempt", "reluctance", "determination", "step", "undertaking")

// culprit is the party whose deed or trait the possessive at t owns, where the clause
// above holds that against somebody or thanks him for it: "accused Chad of sending
// troops across its border", "condemned Chad for its raids", "imposed sanctions on Chad
// over its support for X", "bombed Chad in response to its raids". It is the subject of
// the accusation where the ground is its own soil; -1 for all else.
func (c *resolver) culprit(t int) int {
	st := c.st
	noun := st.tree.tok[t].Head
	if st.doc.Tokens[t].XPOS != "PRP$" || noun < 0 {
		return -1
	}
	if up := st.tree.tok[noun].Head; up >= 0 && up < t && st.tree.cased(noun) == "by" { // "for the raid by its troops"
		noun = up
	}
	v := st.tree.tok[noun].Head
	for hops := 0; v >= 0 && !st.tree.isVerb(v) && hops < 3; hops++ {
		v = st.tree.tok[v].Head
	}
	if v < 0 {
		return -1
	}
	if st.grammar.is("own-ground", st.tree.lemma(noun)) {
		if h := st.tree.tok[v].Head; h >= 0 && st.tree.ing(v) && deserved[st.tree.lemma(h)] {
			return st.tree.child(h, "nsubj")
		}
		return -1
	}
	return max(c.faulted(v, noun), st.pressedNext(v, noun), st.secondDeed(v, noun))
}

// secondDeed is who does the deed of noun, which stands beside another's that the verb v judges: "condemned
// Chad's incursion and its bombing of X"; -1 for all else.
func (st *state) secondDeed(v, noun int) int {
	first, judge := st.tree.tok[noun].Head, st.tree.lemma(v)
	if st.tree.tok[noun].Relation != "conj" || st.tree.isVerb(first) || !lexis.Reacting[judge] && !lexis.Verdict[judge] && !st.grammar.is("blaming", judge) && !st.grammar.is("judging", judge) {
		return -1
	}
	for _, kind := range [...]string{"poss", "adj"} {
		for _, k := range st.ownerTokens(first, kind) {
			if k < noun && st.entityAt(k) >= 0 {
				return k
			}
		}
	}
	return -1
}

// pressedNext is the object of the verb of judging before v, where v tells what the speaker asks
// of the leaders or organs at noun, who are rather the other side's than his own: "condemned Chad
// and urged its government to talk"; -1 for all else.
func (st *state) pressedNext(v, noun int) int {
	h := st.tree.tok[v].Head
	if h < 0 || st.tree.tok[v].Relation != "conj" || st.tree.child(v, "nsubj") >= 0 || !askingNext[st.tree.lemma(v)] || !st.grammar.is("organ", st.tree.lemma(noun)) && !st.grammar.is("person", st.tree.lemma(noun)) && !st.isRole(noun) ||
		!deserved[st.tree.lemma(h)] && !st.grammar.is("blaming", st.tree.lemma(h)) && !st.grammar.is("judging", st.tree.lemma(h)) {
		return -1
	}
	return st.tree.child(h, "obj")
}

// askingNext are the verbs by which somebody asks others to do something.
var askingNext = lexis.Set("urge", "call", "press", "ask", "appeal", "warn", "tell", "challenge", "order", "invite", "accuse", "blame", "advise", "want", "implore", "threaten")

// faulted is the object of the verb v, or of the measure that it takes, where the noun
// gives the reason for it; -1 for all else.
func (c *resolver) faulted(v, noun int) int {
	st := c.st
	answered := st.answered(noun) >= 0
	if complaining[st.tree.lemma(v)] && st.tree.tok[noun].Head == v && complainedOf[st.tree.cased(noun)] {
		return st.complainedTo(v)
	}
	if !answered && (st.tree.tok[noun].Head != v || !grounds[st.tree.cased(noun)]) {
		return -1
	}
	obj := st.tree.child(v, "obj", "iobj")
	if obj < 0 || obj > noun {
		return -1
	}
	if answered || deserved[st.tree.lemma(v)] || st.grammar.is("blaming", st.tree.lemma(v)) || st.tree.lemma(v) == "threaten" {
		return obj
	}
	if st.grammar.is("measure", st.tree.lemma(obj)) {
		for _, o := range st.tree.children(obj) {
			if o < noun && st.tree.base(o) == "nmod" && st.doc.Tokens[o].XPOS != "PRP$" { // "sanctions on Chad", "Chad's assets"
				return o
			}
		}
	}
	return -1
}

// complainedTo is whom the verb v of complaining turns to, or the verb above it deals with: "protested to
// Chad over its raids", "summoned Chad's envoy to protest at its raids"; -1 without.
func (st *state) complainedTo(v int) int {
	to := func(v int) int {
		for _, k := range st.tree.children(v) {
			if rel := st.tree.base(k); k > v && (rel == "obl" || rel == "nmod") && st.tree.cased(k) == "to" {
				return k
			}
		}
		return -1
	}
	if k := to(v); k >= 0 {
		return k
	}
	h := st.tree.tok[v].Head
	if h < 0 || st.tree.tok[v].XPOS != "VB" || !st.tree.nonfinite(v) {
		return -1
	}
	if k := st.tree.child(h, "obj", "iobj"); k >= 0 && k < v {
		return k
	}
	return to(h)
}

// complaining are the verbs of turning against what somebody has done, complainedOf the prepositions
// before that.
var (
	complaining  = lexis.Set("protest", "complain", "remonstrate")
	complainedOf = lexis.Set("at", "against", "over", "about", "of")
)

// answered is the noun before the deed n that says that something is done in answer to
// it, "in retaliation for its raids", "in protest at its raids", wherever the parser hangs the two; -1 without one.
func (st *state) answered(n int) int {
	from := n
	if c := st.tree.child(n, "case"); c >= 0 && c < n { // however many words describe the deed
		from = c
	}
	for k := from - 1; k >= 0 && from-k <= 4; k-- {
		if (st.grammar.is("answer-noun", st.tree.lemma(k)) || k > 0 && st.lower(k) == "protest" && st.lower(k-1) == "in") && (st.tree.tok[n].Head == k || st.tree.tok[n].Head == st.tree.tok[k].Head) {
			return k
		}
	}
	return -1
}

// grounds are the prepositions of a reason.
var grounds = lexis.Set("for", "over", "because of", "due to", "after", "following", "of")

// victim is whose the thing is that somebody attacks in a clause which tells how others
// came to harm: "ten Peruvian soldiers died when rebels ambushed their patrol"; -1 for
// all else.
func (c *resolver) victim(t int) int {
	st := c.st
	noun := st.tree.tok[t].Head
	if st.doc.Tokens[t].XPOS != "PRP$" || noun < 0 || st.tree.base(noun) != "obj" {
		return -1
	}
	v := st.tree.tok[noun].Head
	if !st.grammar.is("assault", st.tree.lemma(v)) || st.tree.tok[v].Relation != "advcl" || st.tree.tok[v].Head < 0 {
		return -1
	}
	harmed := st.tree.child(st.tree.tok[v].Head, "nsubj:pass", "nsubj")
	if harmed < 0 || !st.grammar.is("people", st.tree.lemma(harmed)) && !st.grammar.is("force", st.tree.lemma(harmed)) {
		return -1
	}
	for _, k := range st.tree.children(harmed) {
		if m := st.mentionAt[k]; k < harmed && m >= 0 && st.mentions[m].entity >= 0 {
			return st.mentions[m].entity
		}
	}
	return -1
}

// assailant reports whether the name at i stands in the subject of an act of force on what
// the possessive at t owns, or of those who suffer in a fight with it, which is then
// somebody else's: "Peru said Chilean forces had attacked two of its camps", "Peru said ten
// rebels had died in a clash with its troops".
func (st *state) assailant(i, t int) bool {
	if st.doc.Tokens[t].XPOS != "PRP$" {
		return false
	}
	n := st.tree.tok[t].Head
	for hops := 0; n >= 0 && st.tree.base(n) == "nmod" && st.tree.cased(n) == "of" && hops < 3; hops++ {
		n = st.tree.tok[n].Head
	}
	if n < 0 {
		return false
	}
	v := st.tree.tok[n].Head
	switch {
	case v >= 0 && st.tree.cased(n) == "with" && st.grammar.is("fray", st.tree.lemma(v)):
		if v = st.tree.clauseOf(v); v < 0 {
			return false
		}
	case st.tree.tok[n].Relation != "obj" || !st.grammar.is("hostile", st.tree.lemma(v)):
		return false
	}
	return st.tellsOf(i, st.tree.child(v, "nsubj", "nsubj:pass"))
}

// ownersClause reports whether the possessive at t says "its own" and the name at i is the
// subject of its clause: "the smaller party, the Greens, lost its own leader".
func (st *state) ownersClause(i, t int) bool {
	if t+1 >= len(st.doc.Tokens) || st.lower(t+1) != "own" {
		return false
	}
	s := st.tree.child(st.tree.clauseOf(t), "nsubj")
	i = st.tree.leader(i)
	return s >= 0 && (i == s || st.tree.tok[i].Relation == "appos" && st.tree.tok[i].Head == s)
}

// tellsOf reports whether the name at token t is the noun n or says whose it is: "the
// Peruvian government", "bases in Peru".
func (st *state) tellsOf(t, n int) bool {
	return n >= 0 && (t == n || st.tree.above(n, t))
}

// judgedDeed is the noun that the pronoun at t means where a verdict on what somebody
// reacts to has it for its object: "rejected Peru's decision to leave, calling it
// illegal"; -1 for all else, and where that noun is a party itself.
func (st *state) judgedDeed(t int) int {
	v := st.tree.tok[t].Head
	if v < 0 || st.tree.base(t) != "obj" || !lexis.Verdict[st.tree.lemma(v)] && !lexis.Reacting[st.tree.lemma(v)] {
		return -1
	}
	h := st.tree.tok[v].Head
	second := h >= 0 && st.tree.tok[v].Relation == "conj" && st.tree.child(v, "nsubj") > h // "Peru welcomed the visit, and Chile condemned it"
	if h < 0 || !second && st.tree.tok[v].XPOS != "VBG" || !lexis.Reacting[st.tree.lemma(h)] {
		return -1
	}
	if obj := st.tree.child(h, "obj"); obj >= 0 && obj < v && st.mentionAt[obj] < 0 {
		return obj
	}
	return -1
}

// chargedAbove is whom the clause before accuses of what the subject at t then denies: "Peru accused
// Chile of theft, a charge it denied"; -1 without.
func (st *state) chargedAbove(t int) int {
	v := st.tree.tok[t].Head
	if v < 0 || st.tree.base(t) != "nsubj" || st.tree.tok[v].Relation != "acl:relcl" || st.tree.lemma(v) != "deny" && st.tree.lemma(v) != "reject" {
		return -1
	}
	n := st.tree.tok[v].Head
	if n < 0 || !st.grammar.is("claim", st.tree.lemma(n)) || st.tree.tok[n].Head < 0 {
		return -1
	}
	a := st.tree.tok[n].Head
	for hops := 0; a >= 0 && !chargers[st.tree.lemma(a)] && hops < 4; hops++ {
		a = st.tree.tok[a].Head
	}
	if a < 0 || !chargers[st.tree.lemma(a)] {
		return -1
	}
	obj := st.tree.child(a, "obj", "nsubj:pass")
	if obj < 0 || obj > t {
		return -1
	}
	return st.entityAt(obj)
}

// chargers are the verbs whose object has done what it is accused of.
var chargers = lexis.Set("accuse", "blame", "suspect", "charge")

// deedOwner is the name that says whose deed the noun tells, -1 without one.
func (st *state) deedOwner(noun int) int {
	for _, c := range st.tree.children(noun) {
		if r := st.tree.base(c); r == "nmod" && (c < noun || st.tree.cased(c) == "of" || st.tree.cased(c) == "by") && st.entityAt(c) >= 0 {
			return c
		}
	}
	return -1
}

// ownHead reports whether "its" at t stands before one who leads or speaks for a body:
// "its chief", "its commander".
func (st *state) ownHead(t int) bool {
	h := st.tree.tok[t].Head
	if h < t || st.lower(t) != "its" {
		return false
	}
	if v := st.tree.tok[h].Head; v > h && st.tree.tok[v].Relation == "conj" { // "Peru left the bloc, and its leader said"
		return false
	}
	l := st.tree.lemma(h)
	return st.lexicon.is("party-office", l) || l == "commander" || l == "founder" || l == "head"
}

// bodyBetween reports whether another body, named or not, stands between the sighting and
// "its" at t, whose head "its chief" is then: "Peru raided a militia after its chief fled". What
// somebody's words name that are quoted between does not count.
func (c *resolver) bodyBetween(g *sighting, t int) bool {
	st := c.st
	for k := max(g.token+1, st.doc.Sentences[st.sentence[t]].Start); k < t; k++ {
		if c.quoteStart(k) >= 0 && c.quoteStart(t) < 0 {
			continue
		}
		if m := st.mentionAt[k]; m >= 0 && st.mentions[m].entity >= 0 {
			if e := st.mentions[m].entity; e != g.entity && st.entities[e].Type == schema.Organization {
				return true
			}
		} else if st.tree.tok[k].XPOS == "NN" && (st.lexicon.is("body-any", st.tree.lemma(k)) || st.tree.lemma(k) == "army") && st.tree.tok[k].Relation != "compound" {
			return true
		}
	}
	return false
}

// severalBetween reports whether two states are named together between the tokens, whose
// the plural at t is then rather than one body's: "used by Peru and Chile to keep their
// troops there".
func (st *state) severalBetween(from, t int) bool {
	for k := from + 1; k < t; k++ {
		if st.tree.tok[k].Relation != "conj" || st.entityAt(k) < 0 || st.entities[st.entityAt(k)].Type != schema.State {
			continue
		}
		if h := st.tree.tok[k].Head; h > from && st.entityAt(h) >= 0 && st.entities[st.entityAt(h)].Type == schema.State {
			return true
		}
	}
	return false
}

// landLeft is who asks somebody to leave the ground that the possessive at t owns, which is rather the
// asker's: "demanded that Chad pull the ship out of its waters"; -1 for all else.
func (c *resolver) landLeft(t int) int {
	st := c.st
	noun := st.tree.tok[t].Head
	if st.doc.Tokens[t].XPOS != "PRP$" || noun < 0 || !ownWaters[st.tree.lemma(noun)] && !st.grammar.is("own-ground", st.tree.lemma(noun)) {
		return -1
	}
	v := st.tree.tok[noun].Head
	if v < 0 || !goingOut[st.tree.lemma(v)] || st.tree.tok[v].Head < 0 {
		return -1
	}
	if prep := st.tree.cased(noun); prep != "from" && prep != "out of" && prep != "off" && (prep != "" || st.tree.base(noun) != "obj") {
		return -1
	}
	h := st.tree.tok[v].Head
	if !st.grammar.is("requesting", st.tree.lemma(h)) && !ordering[st.tree.lemma(h)] || st.tree.passive(h) {
		return -1
	}
	switch st.tree.base(v) {
	case "ccomp", "xcomp", "advcl":
		return st.tree.child(h, "nsubj")
	}
	return -1
}

// ownWaters are grounds at sea that belong to a state.
var ownWaters = lexis.Set("zone", "shelf", "waters", "water", "sea")

// goingOut are verbs of going out of a ground or of taking something out of it.
var goingOut = lexis.Set("withdraw", "pull", "remove", "recall", "keep", "stay", "leave", "get", "take", "move", "retreat", "quit", "vacate", "go", "depart")

// ordering are verbs of telling others what to do, beside those of asking.
var ordering = lexis.Set("order", "warn", "command", "instruct", "direct")
