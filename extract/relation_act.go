package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
	"wiregraph/schema"
)

// Judgements are passed on acts, and the text often names only the act: "also
// criticised the move", "a charge Lima denies". Whoever did it was told before.

// bareAct reports whether token i is a noun for an act that is known already and
// told without its doer: "the move", "this decision", "these attacks".
func (st *state) bareAct(i int) bool {
	if st.tree.tok[i].UPOS != "NOUN" || !st.grammar.is("act", st.tree.lemma(i)) {
		return false
	}
	k := st.tree.child(i, "det")
	if k < 0 {
		return false
	}
	switch st.tree.lemma(k) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

// doer resolves a noun for an act to whoever did it: the subject of the clause
// that the noun sums up ("…, a charge Lima denies") or whose object it is in a
// relative clause ("keep a policy which Lima condemned"), else, for a known act,
// the doer of what the text told last, else of what its headline and first
// sentence tell.
func (st *state) doer(i int) []reference {
	if st.sumsUp(i) {
		return st.pointsBack(i)
	}
	if ended := st.endOf(i); ended >= 0 {
		return st.doer(ended)
	}
	if st.undertaken(i) {
		return st.sameAct(i)
	}
	if st.disclaimed(i) {
		return st.accuser(i)
	}
	if out := st.dealersTold(i); out != nil {
		return out
	}
	if lemma := st.tree.lemma(i); !st.grammar.is("act", lemma) && !st.founded(i) {
		return nil
	}
	if out := st.summed(i); out != nil {
		return out
	}
	if st.bareAct(i) && st.closer(i) {
		return st.sameDeed(i)
	}
	if !st.bareAct(i) {
		return nil
	}
	for _, read := range []func(int) []reference{st.asker, st.sameAct, st.deedTold} {
		if out := read(i); out != nil {
			return out
		}
	}
	if st.toldOfUnknown(i) || st.grammar.is("told-killing", st.tree.lemma(i)) {
		return nil
	}
	if statute[st.tree.lemma(i)] || st.tree.lemma(i) == "measure" && st.statuteNear(i) {
		return st.lawgiver(i)
	}
	if out := st.judged(i); out != nil {
		return out
	}
	if st.grammar.is("told-attack", st.tree.lemma(i)) {
		return st.blamedForIt(i)
	}
	if out := st.told(i, max(0, st.sentence[i]-2), i); out != nil {
		return out
	}
	if out := st.sameActSince(i, 0); out != nil {
		return out
	}
	return st.told(i, 0, min(i, st.doc.Sentences[min(1, len(st.doc.Sentences)-1)].End))
}

// blamedForIt is whom the text blamed last for an attack, in the four sentences before the noun i for
// one that nobody is told to have made: "The army blamed the blast on the Front. Peru condemned the
// attack."
func (st *state) blamedForIt(i int) []reference {
	for k := len(st.candidates) - 1; k >= 0 && st.sentence[i]-st.sentence[st.candidates[k].predicate.trigger] <= 4; k-- {
		c := &st.candidates[k]
		if c.frame.relation.Name == "ACCUSED" && slices.ContainsFunc(c.predicate.args, func(a argument) bool { return st.grammar.is("told-attack", st.tree.lemma(a.token)) }) {
			return []reference{{c.object.entity, i, "act"}}
		}
	}
	return nil
}

// endOf is the deed that the noun i tells the end of, -1 without: "a halt to the attacks".
func (st *state) endOf(i int) int {
	if !st.grammar.is("end-noun", st.tree.lemma(i)) {
		return -1
	}
	for _, c := range st.tree.children(i) {
		if w := st.tree.cased(c); c > i && st.tree.base(c) == "nmod" && (w == "to" || w == "of" || w == "in") {
			return c
		}
	}
	return -1
}

// dealersTold are the parties of the pact, talks or visit that the noun i speaks of, where others
// judge it: "Chad signed a truce with Mali. Peru welcomed the truce." It is the last one that this
// sentence or the two before told, or the only one of the text. Who was there speaks of himself.
func (st *state) dealersTold(i int) []reference {
	d, v, lemma := st.tree.child(i, "det"), st.tree.tok[i].Head, st.tree.lemma(i)
	if d < 0 || v < 0 || !st.tree.isVerb(v) || st.tree.base(i) != "obj" && st.tree.tok[i].Relation != "nsubj:pass" && st.tree.tok[i].Relation != "obl" || st.tree.lemma(d) != "the" && st.tree.lemma(d) != "this" || st.closer(i) {
		return nil
	}
	for _, j := range judgedDealings {
		if !st.grammar.is(j.class, lemma) {
			continue
		}
		c := st.lastDealing(i, j.relations)
		if c == nil {
			continue
		}
		out := []reference{{c.subject.entity, i, "act"}}
		if c.frame.relation.Symmetric {
			out = append(out, reference{c.object.entity, i, "act"})
		}
		for _, r := range st.agentOf(v, i) {
			if contains(out, r.entity) || st.ownSide(r.entity, c.subject.entity) || st.ownSide(r.entity, c.object.entity) {
				return nil
			}
		}
		return out
	}
	return nil
}

// lastDealing is the candidate of the relations that this sentence or the two before told last
// before token i, else the one that the text told first where all others are of its parties.
func (st *state) lastDealing(i int, relations []string) *candidate {
	var first *candidate
	for _, list := range [][]candidate{st.pending, st.candidates} {
		for k := len(list) - 1; k >= 0; k-- {
			c := &list[k]
			switch {
			case c.predicate.trigger >= i || !slices.Contains(relations, c.frame.relation.Name):
			case st.sentence[i]-st.sentence[c.predicate.trigger] <= 2:
				return c
			case first != nil && !samePair(c, first):
				return nil
			default:
				first = c
			}
		}
	}
	return first
}

// judgedDealings are the relations that a noun for what several do together, or for a journey,
// sums up.
var judgedDealings = []struct {
	class     string
	relations []string
}{
	{"agreement", []string{"AGREED_WITH"}},
	{"talk", []string{"NEGOTIATED_WITH", "MET_WITH"}},
	{"meeting", []string{"MET_WITH", "NEGOTIATED_WITH"}},
	{"journey-noun", []string{"VISITED"}},
}

// sameDeed is who did the act that the noun i and the noun before it sum up: "the
// hospital attack" after "the rebels attacked a hospital".
func (st *state) sameDeed(i int) []reference {
	kids := st.tree.children(i)
	if len(kids) != 2 || st.tree.base(kids[1]) != "compound" || st.tree.tok[kids[1]].UPOS != "NOUN" {
		return nil
	}
	first := st.doc.Sentences[max(0, st.sentence[i]-8)].Start
	for t := i - 1; t >= first; t-- {
		if !st.tree.isVerb(t) || !st.grammar.is("nominal", st.tree.lemma(i)+" "+st.tree.lemma(t)) {
			continue
		}
		if o := st.tree.child(t, "obj", "nsubj:pass"); o >= 0 && st.tree.lemma(o) == st.tree.lemma(kids[1]) {
			return st.agentOf(t, i)
		}
	}
	return nil
}

// asker is who made the request or the charge that the noun i speaks of, where the
// text told of one before: "Peru asked Chile for help. Chile turned the request down."
func (st *state) asker(i int) []reference {
	asked, claimed := st.grammar.is("asking-noun", st.tree.lemma(i)), st.grammar.is("claim", st.tree.lemma(i))
	protested := st.tree.lemma(i) == "protest"
	if !asked && !claimed && !protested {
		return nil
	}
	for _, list := range [][]candidate{st.pending, st.candidates} {
		for k := len(list) - 1; k >= 0; k-- {
			c := &list[k]
			if back := st.sentence[i] - st.sentence[c.predicate.trigger]; back > 4 || asked && back > 2 {
				return nil
			}
			if name := c.frame.relation.Name; c.predicate.trigger < i &&
				(asked && name == "CALLED_ON" || claimed && (name == "ACCUSED" || name == "CRITICIZED") || protested && name == "PROTESTED_AGAINST") {
				return []reference{{c.subject.entity, i, "act"}}
			}
		}
	}
	return nil
}

// disclaimed reports whether the noun i is of a part in something that somebody denies,
// or a pronoun for what was said of him: "denied any involvement", "denies this".
func (st *state) disclaimed(i int) bool {
	h, lemma := st.tree.tok[i].Head, st.tree.lemma(i)
	if h < 0 || st.tree.tok[i].Relation != "obj" {
		return false
	}
	return lexis.Denying[st.tree.lemma(h)] && (st.grammar.is("disclaimed", lemma) || lemma == "this" || lemma == "that" || lemma == "it")
}

// accuser is who accused the subject of the denial at i before it, in this sentence or
// the two before, or told in the one before what he did: "Peru accused Chile of the theft,
// but Chile denied any involvement", "Rebels say Peru burned the camp. Peru denies this."
func (st *state) accuser(i int) []reference {
	deniers := st.agentOf(st.tree.tok[i].Head, i)
	denies := func(e int) bool {
		return slices.ContainsFunc(deniers, func(d reference) bool { return d.entity == e || st.ownSide(d.entity, e) })
	}
	for _, list := range [][]candidate{st.pending, st.candidates} {
		for k := len(list) - 1; k >= 0 && st.sentence[i]-st.sentence[list[k].predicate.trigger] <= 2; k-- {
			if c := &list[k]; c.frame.relation.Name == "ACCUSED" && c.predicate.trigger < i && denies(c.object.entity) {
				return []reference{{c.subject.entity, i, "act"}}
			}
		}
	}
	if st.tree.tok[i].UPOS != "PRON" && st.tree.tok[i].UPOS != "DET" {
		return nil
	}
	for v := st.doc.Sentences[max(0, st.sentence[i]-1)].Start; v < i; v++ {
		c := -1
		if st.speaks(v) {
			c = st.tree.child(v, "ccomp")
		}
		if c < 0 || !slices.ContainsFunc(st.agentOf(c, i), func(r reference) bool { return denies(r.entity) }) {
			continue
		}
		if out := st.agentOf(v, i); len(out) == 1 && !denies(out[0].entity) {
			return out
		}
	}
	return nil
}

// sameAct is whose the act is that the noun i speaks of, where the four sentences before told it
// by the same noun or by its verb: "the ban" after "Peru barred", "these launches"
// after "Peru's launch".
func (st *state) sameAct(i int) []reference {
	return st.sameActSince(i, st.doc.Sentences[max(0, st.sentence[i]-4)].Start)
}

// sameActSince is sameAct for what the text told from token first on.
func (st *state) sameActSince(i, first int) []reference {
	lemma := st.tree.lemma(i)
	for t := i - 1; t >= first; t-- {
		var out []reference
		switch {
		case st.tree.tok[t].UPOS == "NOUN" && st.tree.lemma(t) == lemma && !st.bareAct(t):
			if out = st.owners(t, 1); out == nil {
				out = st.maker(t, i)
			}
		case st.tree.isVerb(t) && st.grammar.is("nominal", lemma+" "+st.tree.lemma(t)) && !st.rules(t, i):
			out = st.agentOf(t, i)
		}
		if len(out) > 0 {
			for k := range out {
				out[k].token, out[k].how = i, "act"
			}
			return out
		}
	}
	return nil
}

// maker is who made or held what the noun t tells, for the noun i that speaks of it again: "Peru held
// an election. Chile condemned the election."
func (st *state) maker(t, i int) []reference {
	v := st.tree.tok[t].Head
	if v < 0 || st.tree.base(t) != "obj" || !st.grammar.is("making", st.tree.lemma(v)) && st.tree.lemma(v) != "hold" || st.rules(v, i) {
		return nil
	}
	return st.agentOf(v, i)
}

// toldOfUnknown reports whether this sentence or the one before tells the act of the noun i by
// its verb, and of somebody whom nothing resolves, so that it is nobody else's: "Police
// arrested a priest. His church condemned the arrest."
func (st *state) toldOfUnknown(i int) bool {
	lemma := st.tree.lemma(i)
	for t := st.doc.Sentences[max(0, st.sentence[i]-1)].Start; t < i; t++ {
		if st.tree.isVerb(t) && st.grammar.is("nominal", lemma+" "+st.tree.lemma(t)) && !st.rules(t, i) && st.tree.child(t, "nsubj", "obl:agent") >= 0 {
			return true
		}
	}
	return false
}

// lawgiver is the state whose law the noun i speaks of: who is told to have or make it where the
// text brings in a law first, and nobody else who was told of since.
func (st *state) lawgiver(i int) []reference {
	for t := range i {
		if st.tree.tok[t].UPOS != "NOUN" || !statute[st.tree.lemma(t)] {
			continue
		}
		list := st.owners(t, 1)
		for v, hops := st.tree.tok[t].Head, 0; v >= 0 && len(list) == 0 && hops < 6; v, hops = st.tree.tok[v].Head, hops+1 {
			if st.tree.isVerb(v) {
				list = st.agentOf(v, i)
			}
		}
		for _, r := range list {
			if e := &st.entities[r.entity]; e.Type == schema.State || e.Type == schema.Organization && st.lexicon.is("assembly-word", lastWord(e.Name)) {
				return []reference{{r.entity, i, "act"}}
			}
		}
	}
	return nil
}

// statuteNear reports whether this sentence or the one before speaks of a law.
func (st *state) statuteNear(i int) bool {
	for t := st.doc.Sentences[max(0, st.sentence[i]-1)].Start; t < i; t++ {
		if statute[st.tree.lemma(t)] {
			return true
		}
	}
	return false
}

// statute are the nouns for what states lay down.
var statute = lexis.Set("law", "bill", "legislation", "statute")

// summedDeeds are the relations whose deeds a noun of the class sums up.
var summedDeeds = []struct {
	class     string
	relations []string
}{
	{"told-attack", []string{"ATTACKED", "KILLED"}},
	{"told-killing", []string{"KILLED"}},
	{"told-arrest", []string{"DETAINED"}},
	{"told-seizure", []string{"SEIZED", "ATTACKED"}},
	{"told-sanction", []string{"SANCTIONED"}},
	{"told-deployment", []string{"DEPLOYED"}},
	{"told-withdrawal", []string{"WITHDREW_FROM"}},
	{"told-release", []string{"CONCEDED_TO"}},
}

// deedTold is who did the deed of the noun's kind that this sentence or the one before
// told last, else whoever did most of them in all that the text has told, the first of
// several: "the raid", "the arrests". What they told is the story.
func (st *state) deedTold(i int) []reference {
	lemma := st.tree.lemma(i)
	for _, d := range summedDeeds {
		if !st.grammar.is(d.class, lemma) {
			continue
		}
		count, first := map[int]int{}, -1
		for k := range st.candidates {
			c := &st.candidates[k]
			if !slices.Contains(d.relations, c.frame.relation.Name) || st.entities[c.subject.entity].Type == schema.Ship {
				continue
			}
			if e := c.subject.entity; st.sentence[i]-st.sentence[c.predicate.trigger] <= 1 {
				first, count[e] = e, len(st.candidates)+1
			} else if count[e]++; first < 0 || count[e] > count[first] {
				first = e
			}
		}
		if first >= 0 {
			return []reference{{first, i, "act"}}
		}
	}
	return nil
}

// sumsUp reports whether token i is "this", "that" or "it" as a subject of what somebody says,
// before which nobody else and nothing is named in those words, so that it stands for what the
// text told before: "Peru closed the border. 'This is a mistake,' Ana Dias said."
func (st *state) sumsUp(i int) bool {
	switch w := st.lower(i); {
	case w != "this" && w != "that" && w != "it", st.tree.base(i) != "nsubj", st.tree.tok[i].UPOS != "PRON":
		return false
	}
	if v := st.tree.tok[i].Head; v < i || st.tree.child(v, "cop") < 0 && !st.tree.isVerb(v) || mischance[st.tree.lemma(v)] {
		return false
	}
	who := st.spokenBy(i)
	if who < 0 {
		return st.reportedWords(i)
	}
	for t := st.quoteAt(i); t < i; t++ {
		if m := st.mentionAt[t]; m >= 0 && st.mentions[m].entity != who || st.tree.tok[t].UPOS == "NOUN" && (st.sentence[t] == st.sentence[i] || st.tree.base(t) == "nsubj") {
			return false
		}
	}
	return true
}

// mischance are the nouns for what nobody need have done.
var mischance = lexis.Set("tragedy", "disaster", "catastrophe", "nightmare", "mess", "shambles")

// reportedWords reports whether the subject i opens what somebody is told to have said: "Ana Dias
// said that this was a mistake".
func (st *state) reportedWords(i int) bool {
	v := st.tree.tok[i].Head
	h := st.tree.tok[v].Head
	if h < 0 || h > i || st.tree.base(v) != "ccomp" || !st.speaks(h) || st.lower(i) == "it" {
		return false
	}
	return h == i-1 || h == i-2 && st.lower(i-1) == "that"
}

// pointsBack is who did what "this" at i, in what somebody says, stands for: it was told in the
// sentence before these words, or before one in which nobody else does anything.
func (st *state) pointsBack(i int) []reference {
	end, who := st.doc.Sentences[st.sentence[i]].Start, st.claimantOf(i)
	if st.spokenBy(i) >= 0 {
		end = st.quoteAt(i)
	}
	for back := 1; back <= 3 && st.sentence[end]-back >= 0; back++ {
		out := st.told(i, st.sentence[end]-back, end)
		if out == nil {
			continue
		}
		if who >= 0 && (out[0].entity == who || st.ownSide(out[0].entity, who)) {
			return nil
		}
		return out
	}
	return nil
}

// quoteAt is where the quoted words around token i begin.
func (st *state) quoteAt(i int) int {
	for i > 0 && st.spokenBy(i-1) == st.spokenBy(i) {
		i--
	}
	return i
}

// founded reports whether the noun i is of something that several do together and
// that the verb above it sets up: "announced a coalition, which X has joined".
func (st *state) founded(i int) bool {
	h := st.tree.tok[i].Head
	return h >= 0 && st.tree.tok[i].Relation == "obj" && st.grammar.is("enterprise", st.tree.lemma(i)) && st.grammar.is("making", st.tree.lemma(h))
}

// undertaken reports whether the noun i is of what several do together, known already
// and joined by others: "the search was joined by X".
func (st *state) undertaken(i int) bool {
	h, k := st.tree.tok[i].Head, st.tree.child(i, "det")
	return h >= 0 && k >= 0 && st.tree.lemma(k) != "a" && st.tree.lemma(h) == "join" && st.grammar.is("enterprise", st.tree.lemma(i)) && !st.closer(i)
}

// closer reports whether more than an article describes the noun i, so that it
// need not be the act told last: "the attack on a school in May".
func (st *state) closer(i int) bool {
	for _, c := range st.tree.children(i) {
		switch st.tree.base(c) {
		case "nmod":
			if st.tree.tok[c].Relation == "nmod:unmarked" { // "rejected the demand hours later"
				continue
			}
			if !st.grammar.is("platform", st.lower(c)) && st.tree.cased(c) != "as" { // "criticised the move on Twitter", "rejected the charges as slander"
				return true
			}
		case "acl":
			if !st.setOff(c, i) {
				return true
			}
		case "compound":
			if !st.knownKind(c, i) {
				return true
			}
		case "appos", "nummod":
			return true
		}
	}
	return false
}

// knownKind reports whether the noun c says of the act i behind it what the text told of it before, or
// only by what means it was done: "fired a missile. Peru condemned the missile test", "the air strikes".
func (st *state) knownKind(c, i int) bool {
	if st.tree.tok[c].UPOS != "NOUN" {
		return false
	}
	lemma := st.tree.lemma(c)
	if st.grammar.is("told-attack", st.tree.lemma(i)) {
		return st.grammar.is("means-of-attack", lemma)
	}
	for t := st.doc.Sentences[max(0, st.sentence[i]-2)].Start; t < c; t++ {
		if st.tree.lemma(t) == lemma {
			return true
		}
	}
	return false
}

// setOff reports whether the clause of the verb v behind the noun i is set off by a comma, so that it
// tells more of what is known already: "condemned the visit, which lasted a day".
func (st *state) setOff(v, i int) bool {
	return st.tree.tok[v].Relation == "acl:relcl" && i+1 < len(st.doc.Tokens) && st.doc.Word(i+1) == ","
}

// summingUp reports whether the act at i stands behind the clause that it sums up, however
// loosely the tree hangs it there.
func (st *state) summingUp(i int) bool {
	switch st.tree.tok[i].Relation {
	case "appos":
		return true
	case "dep", "parataxis", "conj", "obl:unmarked":
		k := st.tree.child(i, "det")
		return k > 0 && st.tree.lemma(k) == "a" && st.doc.Word(k-1) == "," && st.tree.isVerb(st.tree.tok[i].Head)
	}
	return false
}

// host is who holds the meeting that the noun i tells: "Peru hosted a dinner", "a dinner given by
// Peru".
func (st *state) host(i int) []reference {
	v := st.tree.child(i, "acl")
	if v < i || st.tree.tok[v].XPOS != "VBN" || !holdingMeeting[st.tree.lemma(v)] {
		if v = st.tree.tok[i].Head; v < 0 || !holdingMeeting[st.tree.lemma(v)] || st.tree.base(i) != "obj" && st.tree.tok[i].Relation != "nsubj:pass" {
			return nil
		}
	}
	return st.agentOf(v, i)
}

// holdingMeeting are the verbs of holding a meeting for others.
var holdingMeeting = lexis.Set("host", "hold", "give", "chair", "convene", "organize", "organise", "throw", "call", "open")

// judgedWhole reports whether a relative clause behind a comma judges, not the noun i that it
// stands behind, which is neither somebody nor something done or said, but the whole clause that
// ends in the noun: "closed the border on Monday, which Peru condemned".
func (st *state) judgedWhole(i int) bool {
	v := st.tree.child(i, "acl:relcl")
	if v < i || !faulting[st.tree.lemma(v)] || st.entityAt(i) >= 0 || st.tree.judged(st.tree.lemma(i)) {
		return false
	}
	k := st.tree.child(v, "obj")
	if k < 2 || k > v || st.tree.lemma(k) != "which" || st.doc.Word(k-1) != "," || st.tree.lemma(v) == "call" {
		return false
	}
	h := st.tree.tok[i].Head
	return h >= 0 && h < i && st.tree.isVerb(h) && !st.speaks(h) && st.local(h) == (mood{}) && (st.tree.base(i) == "obl" || st.tree.base(i) == "obj")
}

// summed is the subject of the clause above noun i where a relative clause
// judges it.
func (st *state) summed(i int) []reference {
	if st.tree.child(i, "acl:relcl") < 0 {
		if k := st.tree.child(i, "acl"); k < i || st.tree.tok[k].XPOS != "VBN" || !st.summingUp(i) { // "…, a move welcomed by Peru"
			return nil
		}
	}
	if w := st.tree.cased(i); st.bareAct(i) && (w == "over" || w == "after" || w == "about" || w == "against" || w == "for") { // "demanded an apology over the raid, which …": another's
		return nil
	}
	if d := st.tree.child(i, "det"); d >= 0 && st.lower(d) == "a" && st.grammar.is("asking-noun", st.tree.lemma(i)) { // "urged Peru to leave, a request that Chile backed"
		if out := st.asker(i); out != nil {
			return out
		}
	}
	at := i
	for hops := 0; hops < 6; hops++ {
		rel, h := st.tree.base(at), st.tree.tok[at].Head
		if h < 0 {
			return nil
		}
		claim := st.grammar.is("claim", st.tree.lemma(i)) // made by whoever accuses, however deep the act stands that he tells
		if st.tree.isVerb(h) && (!claim || st.speaks(h) || st.tree.lemma(h) == "accuse" || st.tree.tok[h].Head < 0) {
			return st.agentOf(h, i)
		}
		if !claim && rel != "appos" && rel != "nmod" && rel != "conj" && rel != "obl" {
			return nil
		}
		at = h
	}
	return nil
}

// agentOf resolves the subject of verb v for the token i; a passive's only by
// its agent. Private people of a state are nobody who acts for it.
func (st *state) agentOf(v, i int) []reference {
	p := st.tree.verb(v)
	var out []reference
	for _, a := range p.args {
		if a.slot != "subj" {
			continue
		}
		for _, r := range st.resolve(a.token, "") {
			if !contains(out, r.entity) && !st.oneOfPeople(r) {
				out = append(out, reference{r.entity, i, "act"})
			}
		}
	}
	return out
}

// judged is whom the text's last judgement in the sentences before hit, where
// that was on an act too: what is "also criticised" is the same.
func (st *state) judged(i int) []reference {
	for k := len(st.candidates) - 1; k >= 0; k-- {
		c := &st.candidates[k]
		if st.sentence[i]-st.sentence[c.predicate.trigger] > 1 {
			return nil
		}
		if c.frame.relation.Family == "verbal" && c.object.how != "self" && st.judges(c.frame.relation.Name) {
			return []reference{{c.object.entity, i, "act"}}
		}
	}
	return nil
}

// judges reports whether a relation passes a judgement on an act.
func (st *state) judges(relation string) bool {
	return relation == "CRITICIZED" || relation == "REJECTED"
}

// told is the doer of the last act told from a sentence on and before the token
// end: the subject of the last verb of acting or deciding there.
func (st *state) told(i, sentence, end int) []reference {
	first := st.doc.Sentences[sentence].Start
	claim := st.grammar.is("claim", st.tree.lemma(i)) && slices.ContainsFunc(st.doc.Tokens[first:max(first, end)], func(t language.Token) bool { return claimVerbs[t.Lemma] })
	for v := end - 1; v >= first; v-- {
		if !st.tree.isVerb(v) || st.rules(v, i) || !st.toldBy(v, i) || claim && !claimVerbs[st.tree.lemma(v)] {
			continue
		}
		if out := st.agentOf(v, i); len(out) == 1 {
			return out
		}
		if s := st.tree.child(v, "nsubj"); claimVerbs[st.tree.lemma(v)] && s >= 0 && slices.ContainsFunc(st.resolve(s, ""), st.oneOfPeople) {
			return nil // "A Peruvian nurse claims that she was hit"
		}
	}
	return nil
}

// claimVerbs are the verbs by which a claim is made, before all others that may tell one: "Ana Dias alleged
// that votes were stolen. Bo Lund told the press she was right. The court rejected the charge."
var claimVerbs = lexis.Set("allege", "claim", "accuse", "charge", "blame", "complain")

// toldBy reports whether the verb v may tell the act that the noun i speaks of: a claim
// is made by words, a ban or a raid never is.
func (st *state) toldBy(v, i int) bool {
	verb, noun := st.tree.lemma(v), st.tree.lemma(i)
	words := st.speaks(v) || st.grammar.is("wording", verb)
	switch {
	case st.grammar.is("no-comment", verb) && st.grammar.is("comment-verb", st.tree.lemma(max(0, st.tree.child(v, "xcomp")))): // "declined to comment"
		return false
	case st.grammar.is("verdict-noun", noun):
		return st.grammar.is("ruling-verb", verb)
	case verb == "call" && st.tree.child(v, "obj") >= 0, (noun == "decision" || noun == "move" || noun == "step") && st.onlyWords(v): // "called it a victory" tells no move
		return false
	case st.grammar.is("claim", noun) && st.bareAct(i):
		return words || st.grammar.is("acting", verb) && !st.grammar.is("assault", verb) && st.reporter(v) < 0 // whose words told the deed stands above it
	case st.grammar.is("material", noun) && words:
		return false
	case st.grammar.is("told-attack", noun) && st.tree.tok[v].XPOS == "VB": // what others only plan
		return false
	case st.grammar.is("told-attack", noun):
		return verb != "open" && st.grammar.is("assault", verb) || st.grammar.is("raiding", verb)
	}
	return st.grammar.is("acting", verb)
}

// onlyWords reports whether the verb v accuses or threatens, or tells with what somebody
// threatens.
func (st *state) onlyWords(v int) bool {
	switch st.tree.lemma(v) {
	case "threaten", "accuse", "allege", "claim":
		return true
	}
	h := st.tree.tok[v].Head
	return h >= 0 && st.tree.base(v) == "xcomp" && st.tree.lemma(h) == "threaten"
}

// rules reports whether the clause of token i stands below verb v, not beside it.
func (st *state) rules(v, i int) bool {
	for hops := 0; i >= 0 && hops < 20; hops++ {
		if i == v {
			return true
		}
		if st.tree.tok[i].Relation == "conj" && st.tree.isVerb(i) {
			return false
		}
		i = st.tree.tok[i].Head
	}
	return false
}
