package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
)

// Whom words go to, and whom they speak of: what the reading of clauses needs for
// verbs of asking, warning and naming.

// enjoined is whom the verb h calls on to do what the infinitive v says: "called on
// X to leave", "appealed to X to talk"; -1 without.
func (t *tree) enjoined(v, h int) int {
	// "acl" where the net took the verb for a noun
	if r := t.tok[v].Relation; t.tok[v].XPOS != "VB" || r != "advcl" && r != "xcomp" && (r != "acl" || !t.isVerb(h)) || h > v ||
		!t.nonfinite(v) {
		return -1
	}
	o := t.child(h, "obj")
	if o < 0 {
		o = t.child(h, "obl") // "joined in the call on Peru to leave"
	}
	if o >= 0 && asking[t.lemma(o)] && t.child(v, "nsubj") < 0 { // "put pressure on Peru to leave"
		if k := t.pressed(o, v); k >= 0 || t.lemma(o) != "pressure" {
			return k
		}
		return t.pressed(h, v)
	}
	if o >= 0 && leaveFor[t.lemma(o)] && t.child(v, "nsubj") < 0 {
		for _, c := range slices.Concat(t.children(o), t.children(h)) {
			if prep := t.cased(c); c > o && c < v && (prep == "for" || prep == "to" && t.lemma(o) != "way") && t.party(c) {
				return c
			}
		}
	}
	if t.child(h, "obj", "iobj") >= 0 {
		return -1
	}
	for _, c := range t.children(h) {
		if c > h && c < v && (t.base(c) == "obl" || t.base(c) == "nmod" && t.isVerb(h)) && enjoining[t.lemma(h)+" "+t.cased(c)] {
			return c
		}
	}
	return -1
}

// leaveFor are the nouns for what lets or makes others act, whoever gives it: "gave orders to Peru to
// leave", "cleared the way for Peru to leave".
var leaveFor = lexis.Set("order", "instruction", "permission", "clearance", "light", "go-ahead", "ahead", "signal", "mandate", "licence", "license",
	"authority", "authorisation", "authorization", "deadline", "ultimatum", "way", "chance", "opportunity", "freedom", "time", "excuse", "pretext", "reason")

// enjoining are the verbs that call on others, with their prepositions.
var enjoining = lexis.Set("call on", "call upon", "appeal to", "plead with", "prevail on", "prevail upon", "count on", "rely on",
	"look to", "turn to", "wait for", "hope for", "wish for", "long for", "pray for", "arrange for", "lobby for", "signal to", "gesture to", "depend on", "bank on")

// addressee notes whom the words go to in which a participle speaks, or the next verb: "wrote to X
// asking …", "sent a letter to X demanding …", "telephoned X and warned that …".
func (t *tree) addressee(p *predicate, v int) {
	t.writtenTo(p, v)
	if c := t.hearer(v); c >= 0 {
		p.add("hearer", c, "noun")
	}
	h := t.tok[v].Head
	if h < 0 || h > v {
		return
	}
	if k := t.child(v, "mark"); k >= 0 && t.lemma(k) == "as" && t.tok[v].XPOS == "VBN" && t.child(v, "obl:agent") >= 0 { // "froze the plan, as demanded by Y"
		for _, a := range t.surface(h, 0) {
			p.add("addressee", a.token, "clause")
		}
	}
	if c := t.contacted(h); c >= 0 && t.tok[v].XPOS == "VB" { // "telephoned X to ask that …"
		p.add("addressee", c, "noun")
	}
	if c := t.contacted(h); c >= 0 && t.tok[v].Relation == "conj" && t.lemma(v) != "call" && t.child(v, "nsubj", "nsubj:pass", "obl:agent") < 0 { // who calls for something calls on all
		p.add("addressee", c, "noun")
	}
	if t.tok[v].XPOS != "VBG" {
		return
	}
	for hops := 0; h >= 0 && hops < 2; hops++ {
		for _, c := range t.children(h) {
			r := t.base(c)
			if c != v && ((r == "obl" || r == "nmod") && t.cased(c) == "to" || (r == "iobj" || r == "obj") && handed[t.lemma(h)] && !lexis.Utterance[t.lemma(c)]) {
				p.add("addressee", c, "noun")
			}
		}
		if t.isVerb(h) {
			return
		}
		h = t.tok[h].Head
	}
}

// hearer is whom the clause of the verb v is told to, -1 without: "told X that a landing would be
// met with fire", "let X know that …".
func (t *tree) hearer(v int) int {
	for t.tok[v].Relation == "conj" {
		v = t.tok[v].Head
	}
	h := t.tok[v].Head
	if h < 0 || t.base(v) != "ccomp" && t.base(v) != "parataxis" {
		return -1
	}
	if l := t.lettingKnow(h); l >= 0 {
		h = l
	} else if !informing[t.lemma(h)] {
		return -1
	}
	return t.child(h, "iobj", "obj")
}

// informing are the verbs whose object hears what the clause below them tells.
var informing = lexis.Set("tell", "inform", "notify", "assure", "advise", "remind")

// lettingKnow is the verb "let" above the verb v where somebody is made to know something: "let X
// know that …"; -1 elsewhere.
func (t *tree) lettingKnow(v int) int {
	if h := t.tok[v].Head; t.lemma(v) == "know" && h >= 0 && t.lemma(h) == "let" {
		return h
	}
	return -1
}

// writtenTo notes whom the letter goes to in which the verb v speaks: "in a letter to
// X, called for calm".
func (t *tree) writtenTo(p *predicate, v int) {
	for _, o := range t.children(v) {
		if t.base(o) != "obl" || t.cased(o) != "in" || !lexis.Delivered[t.lemma(o)] {
			continue
		}
		for _, c := range t.children(o) {
			if t.base(c) == "nmod" && t.cased(c) == "to" {
				p.add("addressee", c, "noun")
			}
		}
	}
}

// contacting are the verbs whose object hears what the purpose behind them tells,
// handed those that give it words in writing: "sent X a letter asking …".
var (
	contacting = lexis.Set("telephone", "phone", "call", "write", "contact", "meet", "visit")
	handed     = lexis.Set("send", "write", "hand", "give")
)

// contacted is whom the verb h gets in touch with, -1 where it does not.
func (t *tree) contacted(h int) int {
	if !contacting[t.lemma(h)] {
		return -1
	}
	if c := t.child(h, "obj", "iobj"); c >= 0 && !lexis.Utterance[t.lemma(c)] {
		return c
	}
	if t.lemma(h) == "write" {
		for _, c := range t.children(h) {
			if t.base(c) == "obl" && t.cased(c) == "to" {
				return c
			}
		}
	}
	return -1
}

// follows reports whether the infinitive v tells the purpose of getting in touch
// with somebody, so that both were done: "telephoned X to ask for help".
func (t *tree) follows(v, h int) bool {
	return t.tok[v].Head == h && t.tok[v].XPOS == "VB" && t.contacted(h) >= 0
}

// called is the noun that "what X called …" names, or whose doings "what X did" stands for, i
// itself elsewhere: whoever "condemned what it called Peru's aggression" condemned that.
func (t *tree) called(i int) int {
	if t.lemma(i) != "what" {
		return i
	}
	if k := t.naming(t.child(i, "acl:relcl")); k >= 0 {
		return k
	}
	return t.doerOf(i)
}

// naming is the noun that the clause of v calls something, or says that it was
// ("what it said was a base"); -1 where it does not.
func (t *tree) naming(v int) int {
	if v < 0 {
		return -1
	}
	if k := t.child(v, "ccomp"); k > v && t.child(k, "cop") >= 0 && t.child(k, "nsubj", "mark") < 0 && t.isNominal(k) && t.child(v, "nsubj") >= 0 {
		return k
	}
	if !lexis.Judging[t.lemma(v)] && t.lemma(v) != "describe" {
		return -1
	}
	for _, c := range t.children(v) {
		if r := t.base(c); c > v && (r == "obj" || r == "xcomp" || r == "obl") && t.isNominal(c) {
			return c
		}
	}
	return -1
}

// summedUp notes who does what the clause of v passes a judgement on: "shelled the town in
// what X called an outrage".
func (t *tree) summedUp(p *predicate, v int) {
	w := t.tok[v].Head
	if t.tok[v].Relation != "acl:relcl" || w < 0 || t.lemma(w) != "what" || t.cased(w) != "in" || t.base(w) != "obl" {
		return
	}
	g := t.tok[w].Head
	if g < 0 || !t.isVerb(g) {
		return
	}
	if t.passive(g) {
		if by := t.child(g, "obl:agent"); by >= 0 {
			p.add("deed", by, "clause")
		}
		return
	}
	for _, a := range t.surface(g, 0) {
		p.add("deed", a.token, "clause")
	}
}

// warnedOff notes who acts in a clause behind "against": "warned against X selling arms".
func (t *tree) warnedOff(p *predicate, c int) {
	if k := t.child(c, "mark"); k < 0 || t.lemma(k) != "against" {
		return
	}
	if s := t.child(c, "nsubj"); s >= 0 {
		p.add("against", s, "")
	}
}

// condition notes who acts in the conditional clause c: whoever warns of what
// follows "if X attacks" warns X, and what will not be lifted "until X leaves" is on X.
func (t *tree) condition(p *predicate, c int) {
	k, slot := t.child(c, "mark"), "if"
	switch {
	case k >= 0 && (t.lemma(k) == "until" || t.lemma(k) == "till" || t.lemma(k) == "once"):
		slot = "until"
	case k < 0 || t.lemma(k) != "if" && t.lemma(k) != "unless":
		if k = t.openingModal(c); k < 0 {
			return
		}
	}
	if v := t.child(c, "ccomp"); v >= 0 && lexis.Finding[t.lemma(c)] { // "if it finds X has broken the law"
		c = v
	}
	switch s := t.child(c, "nsubj", "nsubj:pass"); {
	case t.child(c, "obl:agent") >= 0: // "if it is attacked by X"
		k = t.child(c, "obl:agent")
	case s < 0:
	case t.tok[s].Relation == "nsubj":
		k = t.antecedent(s)
	case t.lemma(s) == "i": // "if I am chosen": no threat
		return
	}
	p.add(slot, k, "") // the conjunction where nobody acts: "if the fence was torn down"
}

// openingModal is the "should", "had" or "were" before the subject that opens the
// condition c as "if" does: "should X attack"; -1 without.
func (t *tree) openingModal(c int) int {
	k, s := t.child(c, "aux", "aux:pass"), t.child(c, "nsubj", "nsubj:pass")
	if k < 0 || s < k || !lexis.OpensCondition[strings.ToLower(t.doc.Word(k))] || t.tok[c].Relation != "advcl" {
		return -1
	}
	return k
}
