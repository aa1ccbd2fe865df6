package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Who a pronoun cannot be, because it is told of in the same clause.

// demander is the verb of demanding above the clause of h whose subject the pronoun t is:
// who "demanded that it leave" wants another to; -1 elsewhere.
func (c *resolver) demander(t, h int) int {
	st := c.st
	up := st.tree.tok[h].Head
	if up < 0 || st.tree.base(t) != "nsubj" || st.tree.tok[h].Relation != "ccomp" || st.tree.tok[h].XPOS != "VB" || st.tree.child(h, "aux") >= 0 {
		return -1
	}
	switch st.tree.lemma(up) {
	case "demand", "urge", "insist", "request", "order":
		return up
	}
	return -1
}

// coargument reports whether both are arguments of one verb, so that they are two people,
// unless the pronoun is possessive or reflexive.
func (c *resolver) coargument(a, t int) bool {
	st := c.st
	if st.anothersTarget(a, t) {
		return true
	}
	w := st.lower(t)
	if st.tree.tok[t].XPOS == "PRP$" || strings.HasSuffix(w, "self") {
		return false
	}
	h := st.doc.Tokens[t].Head
	if st.tree.tok[t].XPOS != st.doc.Tokens[t].XPOS { // "stopped her west of Lima"
		h = st.tree.tok[t].Head
	}
	if h < 0 || st.doc.Tokens[a].Head == h || st.tree.tok[st.tree.leader(a)].Head == h { // "Peru, Chile and Cuba voted against it"
		return h >= 0
	}
	a = st.tree.leader(a)
	if st.frontedPartner(a, t, h) {
		return true
	}
	if st.answersAsker(a, t, h) {
		return true
	}
	if v := c.demander(t, h); v >= 0 {
		for up := v; up >= 0 && st.tree.tok[up].Relation != "ccomp"; up = st.tree.tok[up].Head { // "passed a resolution demanding that it leave"
			if s := st.tree.child(up, "nsubj"); s >= 0 && (up == v || st.grammar.is("making", st.tree.lemma(up))) && (s == a || s == st.phraseOf(a)) {
				return true
			}
		}
		return false
	} else if r := st.tree.base(t); r != "obj" && r != "iobj" && r != "obl" {
		return false
	}
	if u := st.tree.tok[h].Head; u >= 0 && st.tree.tok[h].XPOS == "VB" && st.lexicon.is("appointing", st.tree.lemma(u)) { // "picked X to replace him"
		if o := st.tree.child(u, "obj", "nsubj:pass"); o >= 0 && (o == a || o == st.phraseOf(a)) {
			return true
		}
	}
	if n := st.tree.tok[h].Head; n >= 0 && st.tree.base(h) == "acl" && st.tree.tok[h].XPOS == "VB" && st.grammar.is("measure", st.tree.lemma(n)) && st.tree.base(n) == "obj" { // "X cut aid to Y to punish it"
		if s := st.tree.child(st.tree.tok[n].Head, "nsubj"); s >= 0 && (s == a || s == st.phraseOf(a)) {
			return true
		}
	}
	for _, s := range st.tree.surface(h, 0) { // "X met Y and urged him", "X phoned Y to urge him": not X
		if (s.token == a || s.token == st.phraseOf(a)) && (s.via == "" || s.via == "shared" || s.via == "control" || s.via == "relative" && (w == "him" || w == "her")) {
			return true
		}
	}
	return false
}

// answersAsker reports whether the subject t of the verb h answers what the one at a has just asked of
// somebody: "Peru asked Chile to free the crew, but it refused".
func (st *state) answersAsker(a, t, h int) bool {
	v := st.tree.tok[h].Head
	if st.tree.base(t) != "nsubj" || !consenting[st.tree.lemma(h)] || st.tree.tok[h].Relation != "conj" || v < 0 || st.tree.child(h, "obj", "iobj") >= 0 ||
		!requesting[st.tree.lemma(v)] && !st.grammar.is("bidding", st.tree.lemma(v)) {
		return false
	}
	s, o := st.tree.child(v, "nsubj"), st.tree.child(v, "obj", "iobj")
	return o > v && s >= 0 && (s == a || s == st.phraseOf(a))
}

// requesting are verbs of asking somebody for something, consenting those of what that one does then.
var (
	requesting = lexis.Set("ask", "urge", "want", "invite", "press", "order", "request", "pressure", "push")
	consenting = lexis.Set("refuse", "decline", "comply", "agree", "oblige", "consent", "balk", "demur", "hesitate", "accept")
)

// frontedPartner reports whether the name at a is of whom the subject t of the verb h writes to or
// talks with, in a phrase before it: "In a letter to Ana Dias, she wrote".
func (st *state) frontedPartner(a, t, h int) bool {
	if st.tree.base(t) != "nsubj" || a > t {
		return false
	}
	for _, k := range [...]int{a, st.phraseOf(a)} {
		n := st.tree.tok[k].Head
		if w := st.tree.cased(k); n >= 0 && n < k && st.tree.base(k) == "nmod" && (w == "to" || w == "with") && st.tree.tok[n].Head == h && st.tree.base(n) == "obl" {
			return true
		}
	}
	return false
}

// judgedFor reports whether the name at a is of somebody who is thanked or blamed for what the
// subject t does, which is then he and not who judges: "Peru thanked Chile for the help that it
// had sent".
func (st *state) judgedFor(a, t int) bool {
	v := st.tree.tok[t].Head
	if v < t || st.tree.base(t) != "nsubj" {
		return false
	}
	for hops := 0; hops < 8; hops++ {
		j := st.tree.tok[v].Head
		if j < 0 {
			return false
		}
		l := st.tree.lemma(j)
		if st.asksOf(j, v, a) { // "asked Peru whether it had sent help"
			return st.ofOwnDoing(st.tree.tok[t].Head)
		}
		if st.putInMouth(j, a) { // "urged Peru to say whether it would help"
			return true
		}
		if thankful[l] || st.tree.isVerb(j) && (deserved[l] && !hindering[l] || st.grammar.is("blaming", l) || st.paysThanks(j) || st.takesMeasure(j)) {
			return (st.judgesFor(v) || st.tree.tok[v].XPOS == "VBG" && st.tree.base(v) == "advcl" && st.speaks(v) && st.ofOwnDoing(st.tree.tok[t].Head)) && st.judgedBy(j, a, t)
		}
		if s := st.tree.child(j, "nsubj", "nsubj:pass"); s >= 0 && s != t && !st.tree.relativizer(s) {
			return false
		}
		v = j
	}
	return false
}

// putInMouth reports whether the verb j is of what the one named at a says or is to say.
func (st *state) putInMouth(j, a int) bool {
	up := st.tree.tok[j].Head
	if up < 0 || !st.speaks(j) || subjectControl[st.tree.lemma(up)] || !(st.tree.base(j) == "xcomp" && st.tree.infinitive(j) || st.tree.tok[j].XPOS == "VBG" && (st.tree.lemma(up) == "quote" || st.tree.lemma(up) == "cite")) {
		return false
	}
	o := st.tree.child(up, "obj", "iobj")
	return o > up && o < j && (o == a || o == st.phraseOf(a))
}

// asksOf reports whether the verb j asks the one named at a about what v tells, or complains of it to him.
func (st *state) asksOf(j, v, a int) bool {
	l, mark := st.tree.lemma(j), st.tree.child(v, "mark")
	if (l == "complain" || l == "protest") && st.tree.base(v) == "ccomp" && (st.tree.tok[a].Head == j || st.tree.tok[st.phraseOf(a)].Head == j) && st.tree.cased(st.phraseOf(a)) == "to" {
		return true
	}
	if l != "ask" && l != "question" || st.tree.base(v) != "ccomp" && st.tree.base(v) != "advcl" || mark < 0 || st.tree.lemma(mark) != "whether" && st.tree.lemma(mark) != "if" {
		return false
	}
	o := st.tree.child(j, "obj", "iobj")
	return o > j && (o == a || o == st.phraseOf(a))
}

// ofOwnDoing reports whether the verb v tells what somebody has done or does, and not what he will do,
// feels or hears, which those say of themselves who speak: "criticized Peru, saying it had shelled Lima".
func (st *state) ofOwnDoing(v int) bool {
	if !st.tree.isVerb(v) || arriving[st.tree.lemma(v)] || inward[st.tree.lemma(v)] || st.tree.child(v, "cop", "aux:pass") >= 0 {
		return false
	}
	return !slices.ContainsFunc(st.tree.children(v), func(k int) bool { return st.tree.tok[k].XPOS == "MD" })
}

// inward are the verbs of what somebody thinks and wants.
var inward = lexis.Set("want", "wish", "hope", "believe", "think", "expect", "fear", "regret", "feel", "know", "understand", "consider", "need", "intend", "plan", "seek", "remain", "stand", "welcome",
	"reject", "oppose", "support", "back", "condemn", "criticize", "criticise", "deplore", "respect", "favour", "favor", "prefer", "demand", "require", "reserve", "deserve", "lack", "warn", "urge", "ask", "tell", "say")

// judgesFor reports whether v tells what somebody is thanked or blamed for.
func (st *state) judgesFor(v int) bool {
	word := ""
	switch st.tree.base(v) {
	case "obl", "nmod":
		word = st.tree.cased(v)
	case "advcl", "acl":
		if k := st.tree.child(v, "mark"); k >= 0 {
			word = st.tree.lemma(k)
		} else if st.advised(v, "when") {
			word = "when"
		}
	}
	switch word {
	case "for", "of", "over", "because":
		return true
	case "after", "when": // "criticized Peru after it shelled Lima", but "praised Ana Dias after he landed"
		return st.tree.isVerb(v) && !arriving[st.tree.lemma(v)] && st.tree.child(v, "cop", "aux:pass") < 0
	}
	return false
}

// arriving are the verbs of what whoever speaks does before he speaks.
var arriving = lexis.Set("arrive", "return", "land", "come", "go", "meet", "visit", "tour", "travel", "fly", "attend", "see", "watch", "hear", "read", "learn", "find", "discover", "hold", "speak",
	"talk", "receive", "win", "lose", "become", "take", "emerge", "finish", "leave", "be", "have", "get", "give", "call")

// judgedBy reports whether the verb j thanks or blames the one named at a, who stands before t.
func (st *state) judgedBy(j, a, t int) bool {
	lead := st.phraseOf(a)
	if st.takesMeasure(j) { // "imposed sanctions on Peru"
		for _, k := range slices.Concat(st.tree.children(j), st.tree.children(st.tree.child(j, "obj"))) {
			if (k == a || k == lead) && k < t && (st.tree.base(k) == "obl" || st.tree.base(k) == "nmod") {
				return true
			}
		}
		return false
	}
	paid, thanks := st.tree.isVerb(j) && st.paysThanks(j), thankful[st.tree.lemma(j)]
	if o := st.tree.child(j, "obj"); paid && o >= 0 { // "paid tribute to Peru"
		if k := st.tree.child(o, "nmod"); k >= 0 && k < t && (k == a || k == lead) {
			return true
		}
	}
	for _, c := range st.tree.children(j) {
		if c >= t || c != a && c != lead {
			continue
		}
		switch st.tree.base(c) {
		case "obj":
			if !thanks && !paid {
				return true
			}
		case "obl", "iobj":
			if thanks || paid {
				return true
			}
		}
	}
	return false
}

// paysThanks reports whether the verb v utters thanks or praise that its object names: "paid
// tribute to Peru for the help that it sent".
func (st *state) paysThanks(v int) bool {
	o := st.tree.child(v, "obj")
	return o > v && tributes[st.tree.lemma(o)]
}

// takesMeasure reports whether the verb v tells of a step against whom its object names: "imposed
// sanctions on Peru", "broke off relations with Peru".
func (st *state) takesMeasure(v int) bool {
	o := -1
	if st.tree.isVerb(v) {
		o = st.tree.child(v, "obj")
	}
	return o > v && (st.grammar.is("measure", st.tree.lemma(o)) || st.tree.lemma(v) == "declare" && st.tree.lemma(o) == "war" || severing[st.tree.lemma(v)] && (st.tree.lemma(o) == "tie" || st.tree.lemma(o) == "relation"))
}

// severing are the verbs of ending relations.
var severing = lexis.Set("cut", "sever", "break", "suspend", "freeze", "downgrade", "end")

// tributes are the nouns for thanks and praise.
var tributes = lexis.Set("tribute", "homage", "thanks", "gratitude", "appreciation", "congratulation", "acknowledgement", "acknowledgment", "thank")

// thankful are the adjectives of gratitude and anger with somebody; hindering are the verbs
// among those of judging that keep somebody from a deed, and may do so for reasons of one's own.
var (
	thankful  = lexis.Set("grateful", "thankful", "indebted", "angry", "furious")
	hindering = lexis.Set("prevent", "stop", "keep", "ban", "bar", "prohibit", "discourage", "dissuade", "deter", "warn", "caution", "advise", "quote", "cite", "suspect", "arrest", "detain")
)

// ownedAhead reports whether the name at a is of somebody whom a pronoun of that kind owns
// that the text has not given anybody yet, so that the next one is the owner and not he:
// "With his aide Jan Novak, he met Ana Dias".
func (st *state) ownedAhead(a int, kind string) bool {
	for _, h := range []int{a, st.tree.tok[a].Head} {
		if h < 0 || h != a && !st.isRole(h) && st.tree.base(a) != "appos" && st.tree.base(a) != "flat" {
			continue
		}
		if k := st.tree.child(h, "nmod:poss"); k >= 0 && k < a && pronouns[st.lower(k)] == kind && st.mentionAt[k] < 0 {
			return true
		}
	}
	return false
}

// anothersTarget reports whether the possessive at t owns what the subject a attacks, so
// that it is somebody else's: "Chad bombed its camps", but not "its own" nor "its people".
func (st *state) anothersTarget(a, t int) bool {
	noun := st.tree.tok[t].Head
	if st.doc.Tokens[t].XPOS != "PRP$" || noun < 0 ||
		!st.grammar.is("target", st.tree.lemma(noun)) && !st.grammar.is("vessel", st.tree.lemma(noun)) && !st.grammar.is("act", st.tree.lemma(noun)) && !pleaded[st.tree.lemma(noun)] {
		return false
	}
	for _, c := range st.tree.children(noun) {
		if st.tree.lemma(c) == "own" {
			return false
		}
	}
	v := st.tree.tok[noun].Head
	if st.ruledOn(a, v, noun) {
		return true
	}
	if v < 0 || !st.grammar.is("onslaught", st.tree.lemma(v)) && !(st.grammar.is("reproof", st.tree.lemma(v)) && st.grammar.is("act", st.tree.lemma(noun))) {
		return false
	}
	if st.tree.passive(v) {
		return st.tree.base(noun) == "nsubj" && st.tree.tok[a].Head == v && st.tree.cased(a) == "by"
	}
	return st.tree.base(noun) == "obj" && st.tree.tok[a].Head == v && st.tree.base(a) == "nsubj"
}

// pleaded is what others bring before a court, turning the verbs by which it refuses that.
var (
	pleaded = lexis.Set("attempt", "bid", "plan", "ban", "law", "appeal", "request", "proposal", "decree", "petition", "motion", "effort", "claim", "lawsuit", "suit", "challenge",
		"complaint", "plea", "argument", "application")
	turning = lexis.Set("reject", "dismiss", "overturn", "block", "strike", "annul", "quash", "suspend", "void", "invalidate", "turn", "refuse", "deny", "throw", "halt")
)

// ruledOn reports whether the subject a is a court whose verb v refuses or judges the plea or plan at
// noun, which is then another's: "the High Court ruled against its bid".
func (st *state) ruledOn(a, v, noun int) bool {
	if v < 0 || !pleaded[st.tree.lemma(noun)] || st.tree.tok[a].Head != v || st.tree.tok[a].Relation != "nsubj" || !st.grammar.is("court-like", strings.ToLower(st.tree.lemma(a))) && !strings.Contains(strings.ToLower(st.doc.Word(a)), "court") {
		return false
	}
	return st.tree.base(noun) == "obj" && turning[st.tree.lemma(v)] || st.tree.lemma(v) == "rule" && st.tree.cased(noun) == "against"
}

// officeAbove is the noun for the holder of an office whom the text does not name and for
// whom "he" or "his" at t stands, as the subject of a clause above: "the Peruvian foreign
// minister said he had urged Chile"; or the unnamed person on whom that clause acts (see
// unnamedSufferer); -1 elsewhere. Where a person is named between, that one may be meant.
func (st *state) officeAbove(t int) int {
	if kind := pronouns[st.lower(t)]; kind != "m" && kind != "f" {
		return -1
	}
	v := st.tree.tok[t].Head
	if r := st.tree.base(t); v >= 0 && (r == "obj" || r == "iobj" || r == "obl") { // whom the subject acts on is another
		if o := st.unnamedSufferer(v, t); o >= 0 {
			return o
		}
		v = st.tree.tok[v].Head
	}
	for hops := 0; v >= 0 && hops < 8; hops++ {
		if s := st.tree.child(v, "nsubj"); s >= 0 && s != t && !st.tree.above(s, t) {
			if s > t || !st.unnamedHolder(s) || st.personBetween(s, t) {
				return -1
			}
			return s
		}
		v = st.tree.tok[v].Head
	}
	return -1
}

// unnamedSufferer is the unnamed person on whom the verb above the participle v acts, for a
// pronoun at t that v acts on: "expelled a Peruvian diplomat, accusing him of spying"; -1
// elsewhere.
func (st *state) unnamedSufferer(v, t int) int {
	h := st.tree.tok[v].Head
	if h < 0 || st.tree.tok[v].XPOS != "VBG" || st.tree.base(v) != "advcl" || st.tree.child(v, "nsubj") >= 0 {
		return -1
	}
	o := st.tree.child(h, "obj")
	if o < 0 || o > v || st.personBetween(o, t) {
		return -1
	}
	if d := st.tree.child(o, "det"); d < 0 || st.tree.lemma(d) != "a" {
		return -1
	}
	if st.unnamedHolder(o) || st.grammar.is("people", st.tree.lemma(o)) && st.unnamedOne(o) {
		return o
	}
	return -1
}

// unnamedHolder reports whether the noun i is of one person in an office whom neither
// the text nor the gazetteer names.
func (st *state) unnamedHolder(i int) bool {
	return st.unnamedOne(i) && (st.isRole(i) || st.grammar.is("delegate", st.tree.lemma(i)))
}

// unnamedOne reports whether the noun i is of one person or thing without a name.
func (st *state) unnamedOne(i int) bool {
	return st.tree.tok[i].UPOS == "NOUN" && st.tree.tok[i].XPOS == "NN" && st.mentionAt[i] < 0 && st.tree.child(i, "conj", "appos", "flat") < 0
}

// personBetween reports whether a person is named between the tokens a and b.
func (st *state) personBetween(a, b int) bool {
	for t := a + 1; t < b; t++ {
		if m := st.mentionAt[t]; m >= 0 && st.mentions[m].typ == schema.Person {
			return true
		}
	}
	return false
}

// forHolder is whom the unnamed holder of an office speaks and acts for whom the
// pronoun at i stands for.
func (st *state) forHolder(i int) []reference {
	if s := st.officeAbove(i); s >= 0 && st.unnamedHolder(s) {
		return st.resolveOne(s, "", 2)
	}
	return nil
}

// threatener reports whether the name at i stands in the subject of a threat of force that
// hangs on what the pronoun at t does, which is then somebody else: "Peru has threatened
// to attack Arica unless it pays".
func (st *state) threatener(i, t int) bool {
	if st.tree.tok[t].Relation != "nsubj" {
		return false
	}
	v := st.tree.tok[t].Head
	if v < 0 || st.tree.tok[v].Relation != "advcl" || st.grammar.is("undergoing", st.tree.lemma(v)) {
		return false
	}
	if k := st.tree.child(v, "mark"); k < 0 || st.tree.lemma(k) != "if" && st.tree.lemma(k) != "unless" {
		return false
	}
	h := st.tree.tok[v].Head
	threat := st.tree.child(h, "xcomp") // the parser hangs the condition on either verb
	if st.grammar.is("strike", st.tree.lemma(h)) && st.tree.base(h) == "xcomp" {
		h, threat = st.tree.tok[h].Head, h
	}
	if h < 0 || threat < 0 || !st.grammar.is("threatening", st.tree.lemma(h)) || !st.grammar.is("strike", st.tree.lemma(threat)) {
		return false
	}
	s := st.tree.child(h, "nsubj")
	for s < 0 && st.tree.base(h) == "conj" { // "claims Arica and has threatened to attack"
		h = st.tree.tok[h].Head
		s = st.tree.child(h, "nsubj")
	}
	return st.tellsOf(i, s)
}
