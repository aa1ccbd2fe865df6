package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
)

// Who does what a verb says, where the tree gives it a subject and where it does not:
// control, coordination, participles, relative clauses.

// verbSubjects adds to p who does what verb v tells; in the passive, whom it is done to.
func (t *tree) verbSubjects(p *predicate, v int) {
	slot := "subj"
	if t.passive(v) && t.tok[v].UPOS != "ADJ" { // "is disappointed with X"
		slot = "obj"
		if o := t.granted(v); o >= 0 {
			slot = "iobj"
			if by := t.phraseBy(o); by >= 0 {
				p.add("subj", t.antecedent(by), "")
			}
		}
	}
	for _, s := range t.surface(v, 0) {
		p.add(slot, s.token, s.via)
		if slot == "subj" && t.tok[s.token].UPOS == "NOUN" {
			t.aimedAt(p, s.token)
		}
	}
	if slot == "subj" {
		for _, s := range t.followers(v) {
			p.add(slot, s, "shared")
		}
	}
}

// granted is what the passive verb v has its subject given: the aid in "Peru was given
// aid by Chile"; -1 where the subject is what is given.
func (t *tree) granted(v int) int {
	if !granting[t.lemma(v)] {
		return -1
	}
	if o := t.child(v, "obj"); o > v && !t.isVerb(o) {
		return o
	}
	return -1
}

// phraseBy is the noun behind "by" that hangs on the noun n, -1 without one.
func (t *tree) phraseBy(n int) int {
	for _, c := range t.children(n) {
		if c > n && t.base(c) == "nmod" && t.cased(c) == "by" {
			return c
		}
	}
	return -1
}

// granting are the verbs that have two objects, of which either may be the subject of the
// passive.
var granting = lexis.Set("give", "hand", "send", "offer", "grant", "award", "promise", "lend", "pay", "accord", "deny", "refuse", "issue", "deliver", "supply", "allow", "guarantee", "deal")

// aimedAt notes whom the event at n is aimed at that is a verb's subject: "the strikes
// on X killed three".
func (t *tree) aimedAt(p *predicate, n int) {
	for _, c := range t.children(n) {
		switch prep := t.cased(c); {
		case t.base(c) != "nmod":
		case prep == "against" || prep == "on":
			p.add("subj "+prep, t.antecedent(c), "noun")
		case prep == "of" && c > n && len(p.args) < 24: // "a series of strikes on X"
			t.aimedAt(p, c)
		}
	}
}

// surface finds the grammatical subject of v: its own, or the one it shares
// with or takes from the clause above. depth counts the clauses gone up so far.
func (t *tree) surface(v, depth int) []argument {
	if own := t.ownSubjects(v); own != nil {
		return own
	}
	h := t.tok[v].Head
	if h < 0 {
		return t.stray(v)
	}
	if depth > 6 {
		return nil
	}
	if c := t.enjoined(v, h); c >= 0 {
		return []argument{{token: c, via: "control"}}
	}
	switch t.tok[v].Relation {
	case "conj":
		return via(t.surface(h, depth+1), "shared")
	case "xcomp":
		if c := t.sentTo(v, h); c >= 0 {
			return []argument{{token: t.antecedent(c), via: "control"}}
		}
		return via(t.controller(h, depth), "control")
	case "advcl", "ccomp", "parataxis":
		return t.subordinate(v, h, depth)
	case "csubj":
		if h < v && t.tok[h].UPOS == "ADJ" && t.nonfinite(v) { // "was quick to condemn"
			return via(t.surface(h, depth+1), "control")
		}
		if h > v && t.tok[v].XPOS == "VBG" && t.isNominal(h) && t.child(h, "cop") > v { // "arriving in Lima were the frigates X and Y"
			return []argument{{token: h, via: "control"}}
		}
	case "acl", "amod":
		return t.participle(v, h, depth)
	case "acl:relcl":
		if t.child(v, "obj", "obl") < 0 || t.nonfinite(v) {
			return []argument{{token: h, via: "relative"}}
		}
	case "obl", "nmod", "obj", "nsubj":
		if c := t.child(v, "compound"); c >= 0 && c == v-1 && t.isVerb(v) && t.named != nil && t.named(c) >= 0 && t.child(v, "obj") > v { // "filmed Peru shelling Chile"
			return []argument{{token: c, via: "control"}}
		}
		if t.isVerb(v) && t.nonfinite(v) && t.isVerb(h) { // gerunds under a preposition
			return via(t.surface(h, depth+1), "control")
		}
	}
	return nil
}

// ownSubjects are the subjects that the tree hangs on v itself; of a relative pronoun
// whom it stands for.
func (t *tree) ownSubjects(v int) []argument {
	var own []argument
	for _, c := range t.children(v) {
		switch t.tok[c].Relation {
		case "nsubj", "nsubj:pass", "nsubj:outer":
			if prep := t.cased(c); c < v && placing[prep] && t.tok[v].XPOS == "VBG" { // "a message on Twitter blaming …"
				continue
			}
			a := t.antecedent(c)
			if a != c {
				return []argument{{token: t.identity(a), via: "relative"}}
			}
			own = append(own, argument{token: t.doerOf(c)})
		}
	}
	against := func(a argument) bool { return t.setAgainst(a.token) }
	if slices.ContainsFunc(own, against) { // "Peru, but not Chile, left", with both drawn as subjects
		if meant := slices.DeleteFunc(slices.Clone(own), against); len(meant) > 0 {
			own = meant
		}
	}
	return before(own, v)
}

// subordinate finds the subject of a clause v without one of its own below the verb h.
func (t *tree) subordinate(v, h, depth int) []argument {
	if t.tok[v].Relation == "ccomp" {
		for _, c := range t.children(h) {
			if c > h && c < v && t.hungAbove(c, v, h) {
				return []argument{{token: c}}
			}
		}
	}
	if own := t.robbed(v, h); own != nil {
		return own
	}
	if t.tok[v].Relation == "parataxis" || !t.nonfinite(v) {
		return nil
	}
	for _, other := range [...]int{t.actOfOther(v, h), t.sentTo(v, h)} {
		if other >= 0 {
			return []argument{{token: t.antecedent(other), via: "control"}}
		}
	}
	if c := t.undertaker(v, h); c >= 0 {
		return []argument{{token: t.antecedent(c), via: "control"}}
	}
	mark := t.child(v, "mark")
	switch as := mark >= 0 && t.lemma(mark) == "as"; {
	case t.lemma(h) == "join":
		return t.together(h, depth)
	case as && t.tok[v].XPOS == "VBG": // "lists X as belonging to Y"
		return via(t.controller(h, depth), "control")
	case t.tok[v].XPOS == "VB" && choosing[t.lemma(h)] && !t.passive(h): // "picked X to head Y"
		return via(t.controller(h, depth), "control")
	case as && approving[t.lemma(v)] && t.child(v, "obl:agent") >= 0: // "Peru must leave, as endorsed by Chile": the leaving is endorsed
		return nil
	}
	return via(t.surface(h, depth+1), "control")
}

// undertaker is who means to do what the infinitive v tells, below the participle h that says who
// set going what h describes: "a drive led by Peru to expel Chile"; -1 without.
func (t *tree) undertaker(v, h int) int {
	if t.tok[v].XPOS != "VB" || t.tok[h].XPOS != "VBN" || t.base(h) != "acl" || !setGoing[t.lemma(h)] || lexis.Dealings[t.lemma(t.tok[h].Head)] {
		return -1
	}
	if c := t.child(h, "obl:agent"); c >= 0 && t.child(c, "conj") < 0 { // "efforts made by X and Y to find a way" are no deal of theirs
		return c
	}
	return -1
}

// setGoing are the verbs of setting an undertaking going and keeping it so.
var setGoing = lexis.Set("lead", "launch", "mount", "make", "start", "begin", "stage", "undertake", "initiate", "head", "spearhead", "wage", "conduct", "plan")

// hungAbove reports whether c, which stands between the verb h and its clause v, is the
// subject of v that the tree hangs on h: "said its premier held talks".
func (t *tree) hungAbove(c, v, h int) bool {
	switch t.base(c) {
	case "nsubj":
		return true
	case "obj", "iobj":
		return t.leaderless(h, c, v) || beholding[t.lemma(h)] && t.tok[v].XPOS == "VB"
	}
	return false
}

// doerOf is whose doings "what" stands for as a subject, i itself elsewhere: "what Peru is
// doing is a crime".
func (t *tree) doerOf(i int) int {
	if t.lemma(i) != "what" {
		return i
	}
	if v := t.child(i, "acl:relcl"); v >= 0 && (t.lemma(v) == "do" || t.lemma(v) == "say") {
		if s := t.child(v, "nsubj"); s >= 0 {
			return s
		}
	}
	return i
}

// doingOf is who does what the verb v judges by its clause c: "condemned what Peru did"; -1 elsewhere.
func (t *tree) doingOf(v, c int) int {
	if o := t.child(c, "obj"); o == v+1 && t.lemma(o) == "what" && (t.lemma(c) == "do" || t.lemma(c) == "say") && (valuing[t.lemma(v)] || t.judges != nil && t.judges(t.lemma(v))) {
		return t.child(c, "nsubj")
	}
	return -1
}

// valuing are the verbs of judging what others do, beside those of saying so.
var valuing = lexis.Set("appreciate", "regret", "admire", "applaud", "commend", "lament")

// identity is of whom the noun n is told, n itself where it is told of nobody:
// "X and Y are among the leaders who signed", "X is the premier who signed".
func (t *tree) identity(n int) int {
	if h := t.tok[n].Head; h >= 0 && t.tok[h].UPOS == "NUM" && t.lemma(h) == "one" && t.cased(n) == "of" { // "X is one of two men sought by Y"
		n = h
	}
	if s, prep := t.child(n, "nsubj"), t.cased(n); s >= 0 && t.lemma(s) != "it" && t.child(n, "cop") >= 0 && (prep == "" || prep == "among") {
		return t.antecedent(s)
	}
	return n
}

// oneOf is of whom "one of" before the noun n is told, n itself elsewhere: "X is one of two
// men sought by Y".
func (t *tree) oneOf(n int) int {
	if h := t.tok[n].Head; h >= 0 && t.lemma(h) == "one" && t.cased(n) == "of" {
		return t.identity(n)
	}
	return n
}

// robbed is the subject of a finite clause v without a conjunction that the tree
// hangs on the verb h behind it: "Peru and Chile signed a pact that … will help".
func (t *tree) robbed(v, h int) []argument {
	if t.tok[v].Relation != "advcl" || h < v || t.nonfinite(v) || t.tok[v].XPOS != "VBD" && t.tok[v].XPOS != "VBZ" || t.child(v, "mark", "advmod", "aux") >= 0 {
		return nil
	}
	for _, c := range t.children(h) {
		if c < v && t.tok[c].Relation == "nsubj" {
			return []argument{{token: c, via: "shared"}}
		}
	}
	return nil
}

// leaderless reports whether c, told as the object of h, is the subject that the
// finite clause v below h lacks: the last such before v, under a verb of saying,
// which has no object beside its clause ("said its premier, who …, held talks").
func (t *tree) leaderless(h, c, v int) bool {
	if t.lemma(h) != "say" || t.nonfinite(v) {
		return false
	}
	for _, k := range t.children(h) {
		if k > c && k < v && t.base(k) == "obj" {
			return false
		}
	}
	return true
}

// beholding are the verbs whose object does what the bare infinitive behind it tells: "saw X
// shake hands with Y".
var beholding = lexis.Set("see", "watch", "hear", "feel", "notice", "observe", "let", "make", "have", "help")

// placing are the prepositions that never introduce a participle's subject.
var placing = lexis.Set("on", "in", "at", "to", "by", "from")

// stray finds the subject of a root that has none where the tree hangs it on a
// word behind the root.
func (t *tree) stray(v int) []argument {
	for i := v - 1; i >= 0 && t.tok[i].Head >= 0 && i > v-40; i-- {
		if t.base(i) == "nsubj" && t.tok[i].Head > v {
			return []argument{{token: i, via: "stray"}}
		}
	}
	return nil
}

// before keeps the subjects that stand before the verb where there are such:
// one behind it belongs to the clause below.
func before(own []argument, v int) []argument {
	var out []argument
	for _, a := range own {
		if a.token < v {
			out = append(out, a)
		}
	}
	if out == nil {
		return own
	}
	return out
}

// controller is who performs the complement of verb h: its object where it has
// one ("urged X to leave"), else its subject.
func (t *tree) controller(h, depth int) []argument {
	if !subjectControl[t.lemma(h)] && !rebuking[t.lemma(h)] && !t.passive(h) {
		for _, c := range t.children(h) {
			if r := t.tok[c].Relation; r == "obj" || r == "iobj" {
				return []argument{{token: t.antecedent(c)}}
			}
		}
	}
	return t.surface(h, depth+1)
}

// choosing are the verbs behind whose object an infinitive tells what that one is to do.
var choosing = lexis.Set("nominate", "choose", "pick", "name", "select", "appoint", "elect", "designate", "tap", "hire", "recruit", "propose", "recommend", "assign", "delegate", "groom")

// rebuking are the verbs behind whose object an infinitive tells the subject's purpose, which the tree
// takes for a complement: "criticized X to please Y".
var rebuking = lexis.Set("criticize", "criticise", "condemn", "denounce", "expel", "punish")

// subjectControl are the verbs with an object whose subject performs the
// complement, those included whose purpose the parser takes for one
// ("telephoned X to congratulate him").
var subjectControl = lexis.Set("promise", "threaten", "vow", "use", "take", "spend",
	"telephone", "phone", "meet", "visit", "join", "attack", "bomb", "raid", "invade",
	"enter", "leave", "storm", "seize", "capture", "sign", "hold", "break", "cancel",
	"postpone", "cut", "interrupt", "travel", "summon", "call", "receive", "contact",
	"offer", "provide", "pledge", "commit", "contribute", "volunteer")

// deserved are the verbs whose object did what stands behind "for", "of" or
// "from" ("thanked Mongolia for sending troops").
var deserved = lexis.Set("thank", "praise", "blame", "criticize", "criticise", "condemn", "accuse",
	"punish", "fine", "suspect", "congratulate", "commend", "arrest", "charge", "convict", "acquit", "clear", "absolve", "exonerate",
	"denounce", "quote", "cite", "prevent", "stop", "keep", "ban", "bar", "prohibit", "discourage", "dissuade",
	"deter", "sanction", "detain", "jail", "sentence", "indict", "forgive", "fault", "reproach",
	"warn", "caution", "advise", "attack", "assail", "slam", "blast", "rebuke", "chide", "castigate", "scold", "reprimand", "censure", "rap")

// approving are the verbs of agreeing to what somebody else does.
var approving = lexis.Set("endorse", "approve", "support", "back", "welcome", "recommend", "accept", "adopt", "confirm", "recognize", "recognise")

// refusing are the verbs whose subject does not do what it is asked to.
var refusing = lexis.Set("reject", "resist", "ignore", "rebuff", "dismiss", "spurn", "defy", "refuse", "deny", "decline")

// weighed are nouns for what speakers say of an act that is nobody's yet.
var weighed = lexis.Set("importance", "need", "necessity", "wisdom", "legality", "value", "difficulty", "urgency")

// charging are nouns for what somebody is held or tried for.
var charging = lexis.Set("charge", "count", "suspicion", "accusation", "allegation")

// opposing are the verbs whose subject has no part in what their object is to do
// ("vetoed a move to impose sanctions"). Who rejects a plan is left out: it is mostly
// his own.
var opposing = lexis.Set("veto", "oppose", "block", "resist", "condemn", "denounce",
	"criticize", "criticise", "deplore", "foil", "thwart", "defeat")

// participle finds the subject of a clause that describes the noun h.
func (t *tree) participle(v, h, depth int) []argument {
	if t.tok[v].UPOS == "ADJ" { // "forces loyal to X"
		return []argument{{token: h, via: "relative"}}
	}
	gerund := t.tok[v].XPOS == "VBG" && t.child(v, "mark") >= 0 // "responsibility for bombing"
	if x := t.tok[v].XPOS; !gerund && (x == "VBN" || x == "VBG" || x == "VBD") {
		return t.bareParticiple(v, h, depth)
	}
	if own := t.toldOf(v, h, depth, gerund); own != nil {
		return own
	}
	if doer, settled := t.doerByNoun(v, h, depth, gerund); settled {
		return doer
	}
	return t.ownerOfAct(v, h, depth)
}

// bareParticiple finds the subject of a participle v that describes the noun h: h, or who
// speaks or works where h is what he does it by.
func (t *tree) bareParticiple(v, h, depth int) []argument {
	if t.tok[v].Relation == "amod" {
		return nil
	}
	if author := t.author(v, h, depth); author != nil {
		return author
	}
	if g := t.writer(v, h); g >= 0 {
		return via(t.surface(g, depth+1), "control")
	}
	if g := t.tok[h].Head; g >= 0 && t.tok[v].XPOS == "VBG" && t.base(h) == "obj" && busy[t.lemma(g)+" "+t.lemma(h)] { // "are doing a good job helping Peru"
		return via(t.surface(g, depth+1), "control")
	}
	return []argument{{token: t.ofName(t.oneOf(h)), via: "relative"}} // "the Astra, a tanker seized by Peru"
}

// toldOf finds the subject of an infinitive or gerund v below a noun h that tells who
// the subject is: "Ana Dias, the first woman to command a frigate"; nil elsewhere.
func (t *tree) toldOf(v, h, depth int, gerund bool) []argument {
	infinitive := t.tok[v].XPOS == "VB"
	if own := t.child(h, "nsubj"); own >= 0 && t.child(h, "cop") >= 0 && (infinitive || gerund && stages[t.lemma(h)]) { // "Ms Lee is the first minister to visit", "is on the verge of leaving"
		return []argument{{token: t.antecedent(own), via: "relative"}}
	}
	if !infinitive {
		return nil
	}
	g := t.tok[h].Head
	if g >= 0 && t.tok[h].Relation == "xcomp" && copular[t.lemma(g)] { // "became the first state to ban"
		return via(t.surface(g, depth+1), "relative")
	}
	if n := t.ofName(h); n != h && t.firstOf(h) {
		return []argument{{token: n, via: "relative"}}
	}
	if g >= 0 && t.lemma(g) == "use" && t.tok[h].Relation == "obj" { // "used his speech to urge"
		return via(t.surface(g, depth+1), "control")
	}
	return nil
}

// doerByNoun finds who does v where the noun h above it means that others than its owner
// do: a charge, a call, an invitation. settled is false for nouns that leave it open.
func (t *tree) doerByNoun(v, h, depth int, gerund bool) (doer []argument, settled bool) {
	noun, g := t.lemma(h), t.tok[h].Head
	if charging[noun] && gerund && g >= 0 && t.base(h) == "obl" && t.isVerb(g) { // "sentenced two men on charges of aiding rebels"
		if o := t.child(g, "obj", "nsubj:pass"); o >= 0 {
			return []argument{{token: t.antecedent(o), via: "control"}}, true
		}
	}
	if gerund && weighed[noun] { // "stressed the importance of sending troops": whoever may send them
		return nil, true
	}
	if t.complied(h) || inviting[noun] && g >= 0 && refusing[t.lemma(g)] && t.base(h) == "obj" { // "agreed to a request by Peru to send troops": who agrees is to send them
		return via(t.surface(g, depth+1), "control"), true
	}
	if asking[noun] { // "repeated his call to lift the ban": others are to lift it
		if c := t.pressed(h, v); c >= 0 { // "pressure on Peru to lift the ban"
			return []argument{{token: c, via: "control"}}, true
		}
		if g >= 0 && refusing[t.lemma(g)] && t.base(h) == "obj" && t.child(h, "nmod:poss") < 0 { // "rejected calls to lift the ban": to lift it itself
			return via(t.surface(g, depth+1), "control"), true
		}
		return nil, true
	}
	if inviting[noun] { // "his invitation to Ana Dias to visit Lima": she is to visit
		if c := t.phraseBetween(h, v, "to", "for"); c >= 0 {
			return []argument{{token: c, via: "control"}}, true
		}
	}
	if entitling[noun] { // "rules on the right of families to visit relatives"
		if c := t.phraseBetween(h, v, "of"); c >= 0 {
			return []argument{{token: c, via: "noun"}}, true
		}
	}
	if gerund && g >= 0 && deserved[t.lemma(g)] && t.base(h) == "obj" { // "accused the film of insulting X"
		return []argument{{token: h, via: "control"}}, true
	}
	return nil, false
}

// ownerOfAct finds who does v as the one whose plan, offer or decision the noun h is: "their
// plan to attack", "announced a decision to withdraw".
func (t *tree) ownerOfAct(v, h, depth int) []argument {
	if c := t.child(h, "nmod:poss", "compound", "amod"); c >= 0 && (t.tok[c].Relation == "nmod:poss" || t.tok[c].UPOS == "PROPN" || t.tok[c].XPOS == "JJ" && t.doc.Word(c)[0] < 'a') {
		return []argument{{token: c, via: "noun"}}
	}
	for _, c := range t.children(h) { // "an offer by Peru to send troops"
		if prep := t.cased(c); c < v && t.base(c) == "nmod" && (prep == "by" || prep == "from") {
			return []argument{{token: c, via: "noun"}}
		}
	}
	if g := t.tok[h].Head; g >= 0 && t.isVerb(g) && !opposing[t.lemma(g)] && (t.base(h) == "obj" || t.base(h) == "obl") {
		if c := t.child(g, "iobj"); c > g && c < h && lexis.Giving[t.lemma(g)] && lexis.Leave[t.lemma(h)] { // "gave Peru a chance to visit"
			return []argument{{token: t.antecedent(c), via: "control"}}
		}
		return via(t.surface(g, depth+1), "noun")
	}
	return nil
}

// phraseBetween is the noun behind one of the prepositions that hangs on the noun h and
// stands before v, -1 without one.
func (t *tree) phraseBetween(h, v int, preps ...string) int {
	for _, c := range t.children(h) {
		if c > h && c < v && t.base(c) == "nmod" && slices.Contains(preps, t.cased(c)) {
			return c
		}
	}
	return -1
}

// pressed is on whom there is the pressure, or to whom the call goes, that the noun h, or
// the verb h that carries it, tells before token v; -1 without.
func (t *tree) pressed(h, v int) int {
	for _, c := range t.children(h) {
		if prep, b := t.cased(c), t.base(c); c > h && c < v && (b == "nmod" || b == "obl") && !lexis.DayName[t.tok[c].Lemma] && (prep == "on" || prep == "to" || prep == "upon") {
			return t.antecedent(c)
		}
	}
	return -1
}

// busy are the verbs and objects behind which a participle tells what their subject does.
var busy = lexis.Set("do job", "do work", "have trouble", "have difficulty", "have problem", "have success", "spend time", "spend day", "spend week", "spend month", "spend year", "spend night", "spend hour", "spend life", "lose time", "waste time")

// stages are the nouns for how near somebody is to what the phrase with "of" tells.
var stages = lexis.Set("verge", "brink", "point", "process", "threshold", "cusp", "midst", "middle", "course", "eve")

// writer is the verb of writing or sending to the noun h, where the participle v behind h
// says what is written and not what h does: "wrote to Jan Novak asking him to leave"; -1
// elsewhere.
func (t *tree) writer(v, h int) int {
	g := t.tok[h].Head
	if g < 0 || t.tok[v].XPOS != "VBG" || !addressing[t.lemma(v)] {
		return -1
	}
	if t.tok[g].UPOS == "NOUN" && lexis.Utterance[t.lemma(g)] && t.cased(h) == "to" && t.base(g) == "obj" { // "sent a letter to Jan Novak asking"
		g = t.tok[g].Head
	}
	if g < 0 || !t.isVerb(g) || t.passive(g) || !writingTo[t.lemma(g)] {
		return -1
	}
	if o := t.child(v, "obj", "iobj"); o < 0 || t.tok[o].UPOS != "PRON" {
		return -1
	}
	return g
}

// writingTo are the verbs of turning to somebody in words, and addressing what is then
// said to him.
var (
	writingTo  = lexis.Set("write", "telephone", "phone", "call", "cable", "telegraph", "fax", "send", "address", "contact", "approach", "meet", "receive")
	addressing = lexis.Set("ask", "urge", "thank", "invite", "warn", "accuse", "implore", "beg", "assure", "congratulate", "criticize", "criticise", "advise", "request", "press", "tell")
)

// inviting are the nouns for words that let or tell those do something to whom they go.
var inviting = lexis.Set("invitation", "permission", "order", "instruction", "clearance", "authorization", "authorisation")

// entitling are the nouns for what somebody may, can or wants to do, told of him with "of".
var entitling = lexis.Set("right", "ability", "freedom", "inability", "willingness", "unwillingness", "refusal",
	"readiness", "desire", "duty", "obligation", "failure", "capacity", "power", "permission", "eagerness", "reluctance",
	"tendency", "chance", "hope", "determination", "decision", "attempt", "plan", "intention", "need")

// firstOf reports whether the noun n tells the first, last or only one of its kind.
func (t *tree) firstOf(n int) bool {
	for _, c := range t.children(n) {
		if c < n && (ordinal(t.lemma(c)) > 0 || t.lemma(c) == "last" || t.lemma(c) == "only" || t.lemma(c) == "latest" || t.lemma(c) == "youngest" || t.lemma(c) == "oldest") {
			return true
		}
	}
	return false
}

// asking are the nouns for what others are to do.
var asking = lexis.Set("call", "appeal", "demand", "request", "plea", "recommendation", "petition", "pressure", "urging")

// complied reports whether somebody says that he does what the request or invitation h asks for.
func (t *tree) complied(h int) bool {
	g := t.tok[h].Head
	return (asking[t.lemma(h)] || inviting[t.lemma(h)]) && g >= 0 && complying[t.lemma(g)] && (t.base(h) == "obj" || t.base(h) == "obl" && t.cased(h) == "to")
}

// complying are the verbs for doing what one is asked for.
var complying = lexis.Set("accept", "agree", "grant", "heed", "honour", "honor", "fulfil", "fulfill", "accede", "bow", "yield", "consent")

// author is who speaks in "issued a statement condemning …": the subject of the
// verb that has the utterance h as its object, where h does not say itself whose
// it is.
func (t *tree) author(v, h, depth int) []argument {
	g := t.tok[h].Head
	if t.tok[v].XPOS != "VBG" || !lexis.Utterance[t.lemma(h)] || t.tok[h].Relation != "obj" || !t.isVerb(g) || t.passive(g) {
		return nil
	}
	for _, c := range t.children(h) {
		switch t.base(c) {
		case "nmod", "compound":
			if c < v && t.named != nil && t.named(c) >= 0 && t.cased(c) != "on" && t.cased(c) != "to" && t.cased(c) != "in" {
				return nil
			}
		}
	}
	return via(t.surface(g, depth+1), "noun")
}

// having reports whether v is a participle that tells of what came before: "having
// met", "after having been hit".
func (t *tree) having(v int) bool {
	k := t.child(v, "aux")
	return k >= 0 && t.tok[v].XPOS == "VBN" && t.tok[k].XPOS == "VBG"
}

// nonfinite reports whether v is a participle or an infinitive.
func (t *tree) nonfinite(v int) bool {
	for _, c := range t.children(v) {
		if c < v && (t.tok[c].XPOS == "TO" || t.lemma(c) == "rather" && t.tok[v].XPOS == "VB" && t.tok[v].Relation == "advcl") { // "rather than leave, Peru …"
			return true
		}
	}
	switch t.tok[v].XPOS {
	case "VBG":
		return t.child(v, "aux") < 0
	case "VBN":
		if k := t.child(v, "aux:pass"); k >= 0 && t.tok[k].XPOS == "VBG" && t.child(v, "aux") < 0 { // "after being hit"
			return true
		}
		if t.ing(v) {
			return true
		}
		return t.child(v, "aux", "aux:pass", "cop") < 0
	}
	return false
}

// infinitive reports whether the verb v stands in the infinitive of the present, "to leave" or "to be
// left".
func (t *tree) infinitive(v int) bool {
	if t.tok[v].XPOS == "VB" {
		return t.nonfinite(v)
	}
	k := t.child(v, "aux:pass")
	return t.tok[v].XPOS == "VBN" && k > 0 && k < v && t.tok[k].XPOS == "VB" && t.lemma(k) == "be" && t.nonfinite(v)
}

// ing reports whether v is a participle of the present or of the perfect: "meeting",
// "having met".
func (t *tree) ing(v int) bool {
	return t.tok[v].XPOS == "VBG" || t.having(v)
}

// via copies the arguments with how they are reached, which control overrides.
func via(list []argument, how string) []argument {
	out := slices.Clone(list)
	for i := range out {
		if out[i].via == "" || how == "control" {
			out[i].via = how
		}
	}
	return out
}
