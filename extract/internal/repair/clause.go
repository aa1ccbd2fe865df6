package repair

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of clauses that describe a noun.

// clauseOfWhich: "announced a coalition, which Peru has joined", drawn as what is
// announced.
var clauseOfWhich = repair{
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return describedByWhich(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = describedByWhich(tok, i), "acl:relcl"
	},
}

// describedByWhich is the object of the verb above the clause of i that stands
// before ", which" at its beginning, -1 without.
func describedByWhich(tok []language.Token, i int) int {
	h := tok[i].Head
	for c := i - 1; c > h && h >= 0; c-- {
		if tok[c].Lemma != "which" || tok[c].Head != i || tok[c-1].Lemma != "," {
			continue
		}
		for k := c - 1; k > h; k-- {
			if tok[k].Head == h && tok[k].Relation == "obj" && tok[k].UPOS == "NOUN" {
				return k
			}
		}
		return -1
	}
	return -1
}

// deciding are the verbs of what officials do with decrees, which need an object.
var deciding = lexis.Set("announce", "declare", "sign", "impose", "issue", "order", "propose", "approve",
	"unveil", "make", "launch", "introduce", "pass", "adopt", "offer", "demand")

// nounBeforeTitle: "the state of siege President Ana Dias declared", with the noun
// drawn as part of the title.
var nounBeforeTitle = repair{
	at: []string{"compound"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return declaredBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, h := declaredBehind(tok, i), tok[i].Head
		host := tok[i-1].Head
		for c := i - 1; c >= 0 && c > i-4; c-- {
			if tok[c].Head == h && tok[c].Relation == "case" {
				tok[c].Head, host = i, c-1
				break
			}
		}
		tok[i].Head, tok[i].Relation = host, "nmod"
		tok[v].Head, tok[v].Relation = i, "acl:relcl"
	},
}

// declaredBehind is the verb of deciding whose named subject has the common noun i,
// behind "of", for the first word of its title; -1 without.
func declaredBehind(tok []language.Token, i int) int {
	if tok[i].UPOS != "NOUN" || i < 2 || tok[i-1].Lemma != "of" || tok[i-1].Head != tok[i].Head || tok[i-2].UPOS != "NOUN" || tok[i].Head < i {
		return -1
	}
	s := tok[i].Head
	for hops := 0; hops < 3 && s > i && tok[s].Relation != "nsubj"; hops++ {
		s = tok[s].Head
	}
	if s <= i || tok[s].Relation != "nsubj" || tok[s].UPOS != "PROPN" {
		return -1
	}
	if v := tok[s].Head; v > s && deciding[tok[v].Lemma] && tok[v].XPOS == "VBD" && tok[v].Head < i && tok[v].Head >= 0 {
		return v
	}
	return -1
}

// writerBehindQuote: "'May he rest', wrote President Ana Dias", with the writer drawn
// as what is written.
var writerBehindQuote = repair{
	at: []string{"obj", "iobj"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		return v > 1 && v < i && inverted[tok[v].Lemma] && tok[v].XPOS == "VBD" && quotedBefore(tok, v) && titlesBetween(tok, v, i)
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		for c := max(0, v-30); c < v; c++ {
			if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
				tok[c].Relation = "ccomp"
			}
		}
		tok[i].Relation = "nsubj"
	},
}

// sayerBeforeMark: "'We have had enough', said the premier of Mali after Peru shelled Chile", with
// who says it drawn as a subject of the clause behind "after": no subject stands before the word that
// opens its own clause.
var sayerBeforeMark = repair{
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h, _ := saidAhead(tok, i)
		return h >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		h, c := saidAhead(tok, i)
		tok[i].Head, tok[v].Head, tok[v].Relation = h, h, "advcl"
		if s := tok[c].Head; tok[c].Relation == "case" {
			tok[c].Head, tok[c].Relation = v, "mark"
			makeSubject(tok, s, v)
		}
	},
}

// saidAhead is the inverted verb of saying right before the phrase of i, the subject of a later verb, and the
// word that opens the clause of that verb behind i; -1 where there is none.
func saidAhead(tok []language.Token, i int) (h, opener int) {
	v := tok[i].Head
	if v <= i+2 || tok[v].UPOS != "VERB" {
		return -1, -1
	}
	h = i - 1
	for h > 1 && below(tok, h, i) {
		h--
	}
	if h < 2 || !inverted[tok[h].Lemma] || tok[h].XPOS != "VBD" || !quotedBefore(tok, h) || hasSubject(tok, 0, h) {
		return -1, -1
	}
	for c := i + 1; c < v; c++ {
		if !clauseOpener[tok[c].Lemma] {
			continue
		}
		n := tok[c].Head
		if n == v && hasSubject(tok, c, v) || n > c && n < v && tok[c].Relation == "case" && tok[n].Relation == "obl" && !hasSubject(tok, c, v) {
			return h, c
		}
	}
	return -1, -1
}

// clauseOpener are the words that open a clause of time or cause.
var clauseOpener = lexis.Set("after", "before", "when", "while", "as", "since", "because", "until", "once")

// saidBehindRelative: "Peru says the rebels, who hold the port, sank the tug", with the
// rebels drawn as what Peru says.
var saidBehindRelative = repair{
	at: []string{"obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return saidOfRelative(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, saidOfRelative(tok, i))
	},
}

// saidOfRelative is the finite verb without a subject of what the verb of saying above the
// noun i tells, behind a relative clause of i; -1 without.
func saidOfRelative(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].Lemma != "say" && tok[h].Lemma != "claim" && tok[h].Lemma != "believe" && tok[h].Lemma != "allege" {
		return -1
	}
	relative := false
	for c := i + 1; c < min(len(tok), i+40); c++ {
		switch {
		case tok[c].Head == i && tok[c].Relation == "acl:relcl":
			relative = true
		case tok[c].Head == h && tok[c].Relation == "ccomp":
			if relative && tok[c].UPOS == "VERB" && !hasSubject(tok, i, c) &&
				(tok[c].XPOS == "VBD" || tok[c].XPOS == "VBZ" || tok[c].XPOS == "VBP" || auxiliary(tok, c, "aux") || auxiliary(tok, c, "aux:pass")) {
				return c
			}
			return -1
		}
	}
	return -1
}

// inverted are the verbs that stand before their subject behind a quotation.
var inverted = lexis.Set("write", "tweet", "post", "add", "say", "read", "ask")

// quotedBefore reports whether a quotation ends right before token v.
func quotedBefore(tok []language.Token, v int) bool {
	return tok[v-1].XPOS == "''" || tok[v-1].Lemma == "," && tok[v-2].XPOS == "''"
}

// titlesBetween reports whether only names and titles stand between v and i.
func titlesBetween(tok []language.Token, v, i int) bool {
	for c := v + 1; c < i; c++ {
		if tok[c].UPOS != "PROPN" && tok[c].UPOS != "ADJ" {
			return false
		}
	}
	return true
}

// requestOfOther: "asked for a ruling on the suspension of the house by the queen at
// the request of Peru": the queen was asked, not who asked for the ruling.
var requestOfOther = repair{
	at:    []string{"obl"},
	lemma: lexis.Set("request"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return doneBy(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = doneBy(tok, i), "nmod"
	},
}

// doneBy is the noun of the deed whose doer, behind "by", ends right before the "at"
// of the request at i, -1 without.
func doneBy(tok []language.Token, i int) int {
	at := i - 1
	for at > 0 && tok[at].Head == i && tok[at].Lemma != "at" {
		at--
	}
	if at < 2 || tok[at].Lemma != "at" {
		return -1
	}
	doer := at - 1
	for hops := 0; hops < 6 && doer >= 0 && tok[doer].Relation != "nmod"; hops++ {
		doer = tok[doer].Head
	}
	if doer < 1 || doer >= at || tok[doer].Head < 0 || tok[tok[doer].Head].UPOS != "NOUN" || tok[doer].Head <= tok[i].Head {
		return -1
	}
	for c := doer - 1; c >= 0 && c > doer-4; c-- {
		if tok[c].Head == doer && tok[c].Lemma == "by" {
			return tok[doer].Head
		}
	}
	return -1
}

// calledSubject: "Dias, whose visit angered Peru, is due to leave", with the subject
// drawn as somebody called upon.
var calledSubject = repair{
	at: []string{"vocative"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		return tok[i].UPOS == "PROPN" && v > i && v < i+25 && !hasSubject(tok, i+1, v) && (tok[v].XPOS != "VB" || auxiliary(tok, v, "aux") || auxiliary(tok, v, "cop"))
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, tok[i].Head)
	},
}

// calledWhom: "called minister Jan Novak to discuss the border", with him for what
// somebody is called.
var calledWhom = repair{
	at: []string{"xcomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if tok[i].UPOS != "PROPN" || v < 0 || v > i || tok[v].Lemma != "call" {
			return false
		}
		purpose := false
		for c := v + 1; c < len(tok) && c < i+12; c++ {
			if tok[c].Head == v && tok[c].Relation == "obj" {
				return false
			}
			purpose = purpose || tok[c].Head == v && tok[c].Relation == "advcl" && tok[c].XPOS == "VB" && c > i
		}
		return purpose
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obj"
	},
}

// calledNames: "whom the premier once called a fool", with the fool drawn as who is called.
var calledNames = repair{
	at: []string{"obj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || v > i || tok[v].Lemma != "call" || tok[v].Relation != "acl:relcl" {
			return false
		}
		for c := tok[v].Head + 1; c < v; c++ {
			if tok[c].Head == v && tok[c].Relation == "obj" {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "xcomp" },
}

// toldWhom: "Dias told Reuters the decision was a coup", with the hearer drawn as one
// more subject of what was told.
var toldWhom = repair{
	at: []string{"nsubj"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if i < 2 || v < i || tok[v].Relation != "ccomp" || tok[v].Head < 0 || tok[v].Head >= i || tok[tok[v].Head].Lemma != "tell" {
			return false
		}
		for c := tok[v].Head + 1; c < i; c++ {
			if tok[c].Head != i && tok[c].UPOS != "PROPN" {
				return false
			}
		}
		return hasSubject(tok, i+1, v)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "iobj"
	},
}

// joinedWhich: "a coalition to patrol the Gulf which was joined by Peru": the coalition
// was joined, not the Gulf.
var joinedWhich = repair{
	at: []string{"acl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].Lemma == "join" && joinedTogether(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = joinedTogether(tok, i)
	},
}

// joinedTogether is the noun of what several do together before the place that the
// relative clause of i is hung on, -1 without.
func joinedTogether(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || tok[h].UPOS != "PROPN" {
		return -1
	}
	for k := h - 1; k >= 0 && k > h-9; k-- {
		if tok[k].Relation == "obj" && joinable[tok[k].Lemma] {
			return k
		}
	}
	return -1
}

// joinable are the nouns of what others join.
var joinable = lexis.Set("coalition", "alliance", "force", "mission", "operation", "patrol", "exercise",
	"campaign", "effort", "search", "drill", "initiative")

// verdictAside: "rejected Peru's decision to leave the pact, calling it illegal", where the
// parser gives the verdict to Peru.
var verdictAside = repair{
	at: []string{"advcl", "acl", "conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return reactedTo(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = reactedTo(tok, i), "advcl"
	},
}

// reactedTo is the verb of a reaction above the participle of a verdict that a comma sets
// off at i, where that one hangs lower, in what the reaction is to; -1 without.
func reactedTo(tok []language.Token, i int) int {
	if tok[i].XPOS != "VBG" || !lexis.Verdict[tok[i].Lemma] || i < 2 || tok[i-1].Lemma != "," {
		return -1
	}
	h := tok[i].Head
	if h < 0 || h > i || lexis.Reacting[tok[h].Lemma] {
		return -1
	}
	for hops := 0; hops < 5; hops++ {
		h = tok[h].Head
		if h < 0 || h > i {
			return -1
		}
		if tok[h].UPOS == "VERB" && lexis.Reacting[tok[h].Lemma] {
			return h
		}
	}
	return -1
}

// pronounOfClause: "killed two soldiers it had abducted", where the tree gives the pronoun
// to the verb before.
var pronounOfClause = repair{
	at:  []string{"obj", "nmod:unmarked", "obl:unmarked", "iobj"},
	tag: []string{"PRP"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return clauseBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := clauseBehind(tok, i)
		tok[i].Head, tok[i].Relation = v, "nsubj"
		if tok[v].XPOS == "VBN" && !auxiliary(tok, v, "aux") {
			tok[v].XPOS = "VBD"
		}
	},
}

// clauseBehind is the finite verb right behind the pronoun i that describes the noun right
// before it and has no subject; -1 without.
func clauseBehind(tok []language.Token, i int) int {
	v := i + 1
	for v < len(tok) && tok[v].UPOS == "AUX" {
		v = tok[v].Head
		if v <= i {
			return -1
		}
	}
	if v >= len(tok) || tok[v].Relation != "acl:relcl" && tok[v].Relation != "acl" || tok[v].Head != i-1 || tok[v].UPOS != "VERB" {
		return -1
	}
	second := tok[i-1].Relation == "obj" && tok[i].Relation == "obj" && tok[i-1].Head == tok[i].Head // a verb with two objects of one kind
	if tok[v].XPOS == "VBG" || tok[v].XPOS == "VB" || tok[v].XPOS == "VBN" && !second && !auxiliary(tok, v, "aux") || hasSubject(tok, max(0, i-2), v) {
		return -1
	}
	return v
}

// pastAsParticiple: "Peru, suspended from the union, closed its border", where the tag of
// the participle is that of a past tense.
var pastAsParticiple = repair{
	at: []string{"acl", "acl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "VBD" && tok[i].Head >= 0 && tok[i].Head < i && !hasObject(tok, i) && !hasSubject(tok, tok[i].Head+1, i) && !auxiliary(tok, i, "aux") &&
			(tok[i].Relation == "acl" || tok[i-1].Lemma == ",")
	},
	mend: func(tok []language.Token, i int) {
		tok[i].XPOS, tok[i].Relation = "VBN", "acl"
	},
}

// verbBehindAgent: "a bomb claimed by the rebels killed ten", where the tree has the
// participle for the main verb and the verb behind for what it claims.
var verbBehindAgent = repair{
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "VBD" && describedAhead(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		h, noun := tok[i].Head, describedAhead(tok, i)
		tok[i].Head, tok[i].Relation = tok[h].Head, tok[h].Relation
		tok[h].Head, tok[h].Relation = noun, "acl"
		tok[noun].Head, tok[noun].Relation = i, "nsubj"
		for c := i + 1; c < len(tok); c++ {
			if tok[c].Head == h {
				tok[c].Head = i
			}
		}
	},
}

// describedAhead is the subject of the participle above the verb i, which has an agent
// and no auxiliary, where i itself has no subject; -1 without.
func describedAhead(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].XPOS != "VBN" && tok[h].XPOS != "VBD" || auxiliary(tok, h, "aux") || auxiliary(tok, h, "aux:pass") || hasSubject(tok, h+1, i) {
		return -1
	}
	agent, noun := false, -1
	for c := max(0, h-12); c < i; c++ {
		switch {
		case tok[c].Head != h:
		case tok[c].Relation == "obl:agent" && c > h:
			agent = true
		case tok[c].Relation == "nsubj" && c < h:
			noun = c
		case tok[c].UPOS == "PUNCT" && c > h, tok[c].Relation == "obj":
			return -1
		}
	}
	if !agent {
		return -1
	}
	return noun
}

// resultOfMain: "rammed a car packed with explosives into a convoy, killing three", with the
// result drawn as one of the participle that describes the car.
var resultOfMain = repair{
	at: []string{"advcl", "conj", "acl"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return mainOfResult(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = mainOfResult(tok, i), "advcl"
	},
}

// mainOfResult is the verb whose object the participle describes on which the result at i
// hangs, -1 elsewhere.
func mainOfResult(tok []language.Token, i int) int {
	p := tok[i].Head
	if i < 3 || tok[i].XPOS != "VBG" || tok[i-1].Lemma != "," || !results[tok[i].Lemma] || p < 0 || p > i || tok[p].Relation != "acl" || tok[p].XPOS != "VBN" && tok[p].XPOS != "VBD" {
		return -1
	}
	noun := tok[p].Head
	if noun < 0 || noun > p || tok[noun].Relation != "obj" && tok[noun].Relation != "obl" {
		return -1
	}
	v := tok[noun].Head
	if v < 0 || v > noun || tok[v].UPOS != "VERB" {
		return -1
	}
	return v
}

// results are verbs for what comes of force.
var results = lexis.Set("kill", "wound", "injure", "destroy", "damage", "maim", "set")

// participleAfterComma: "swept into the town, routing rebels", where the tree takes the
// participle for a part of the noun behind it.
var participleAfterComma = repair{
	at: []string{"amod", "compound"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if i < 2 || tok[i-1].Lemma != "," || h <= i || tok[i].XPOS != "VBG" && verbOf[tok[i].Lemma] == "" || clauseAbove(tok, h, i) < 0 {
			return false
		}
		switch tok[h].Relation {
		case "obl", "obl:unmarked", "nmod:unmarked", "obj":
		case "appos":
			return tok[i].XPOS != "VBG" || tok[h].XPOS == "NNS"
		default:
			return false
		}
		for c := tok[h].Head + 1; c < i; c++ {
			if tok[c].Head == h && (tok[c].Relation == "case" || tok[c].Relation == "det") {
				return false
			}
		}
		return true
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		v := clauseAbove(tok, h, i)
		if tok[i].XPOS != "VBG" {
			tok[i].Lemma = verbOf[tok[i].Lemma]
		}
		tok[i].UPOS, tok[i].XPOS, tok[i].Head, tok[i].Relation = "VERB", "VBG", v, "advcl"
		tok[h].Head, tok[h].Relation = i, "obj"
	},
}

// clauseAbove is the verb that the noun h hangs on, directly or through others, where it
// stands before i; -1 without.
func clauseAbove(tok []language.Token, h, i int) int {
	for hops := 0; hops < 4 && h >= 0; hops++ {
		h = tok[h].Head
		if h >= 0 && h < i && tok[h].UPOS == "VERB" {
			return h
		}
	}
	return -1
}

// foundClause: "if it finds Peru has broken the treaty", where the tree parts the clause
// that is found from its verb.
var foundClause = repair{
	at: []string{"obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return foundBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		h, v := tok[i].Head, foundBehind(tok, i)
		if tok[h].Head == v {
			tok[h].Head, tok[h].Relation = tok[v].Head, tok[v].Relation
		}
		tok[v].Head, tok[v].Relation = h, "ccomp"
		makeSubject(tok, i, v)
	},
}

// foundBehind is the finite verb without a subject right behind the name i, which the tree
// has for the object of a verb of finding; -1 without.
func foundBehind(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h != i-1 || tok[i].UPOS != "PROPN" || !lexis.Finding[tok[h].Lemma] || i+1 >= len(tok) || tok[i+1].UPOS != "AUX" {
		return -1
	}
	v := tok[i+1].Head
	if v <= i+1 || tok[v].Relation != "advcl" || hasSubject(tok, i+1, v) {
		return -1
	}
	return v
}

// toldThat: "told cheering supporters that Peru was a menace", "wrote in a newspaper that
// Peru was stealing gas", with what is told drawn as describing whom or where it is told.
var toldThat = repair{
	at: []string{"acl", "acl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tellerOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := tellerOf(tok, i)
		for c := tok[i].Head + 1; c < i; c++ {
			if tok[c].Head == i && tok[c].Lemma == "that" && tok[c].Relation == "obj" {
				tok[c].Relation = "mark"
			}
		}
		for c := i + 1; c < min(len(tok), i+8); c++ {
			if tok[c].Head == i && tok[c].Relation == "iobj" && !hasObject(tok, i) {
				tok[c].Relation = "obj"
			}
		}
		tok[i].Head, tok[i].Relation = v, "ccomp"
	},
}

// tellerOf is the verb of telling above the people or the writing that the tree has
// described by i, a clause with "that" and a subject of its own; -1 elsewhere.
func tellerOf(tok []language.Token, i int) int {
	n, mark := tok[i].Head, -1
	if n < 0 || n > i {
		return -1
	}
	for c := i - 1; c > n; c-- {
		if tok[c].Head == i && tok[c].Lemma == "that" && (tok[c].Relation == "mark" || tok[c].Relation == "obj" && governsObject(tok, i)) {
			mark = c
		}
	}
	if mark < 0 || !hasSubject(tok, mark+1, i) || tok[mark].Relation == "mark" && !hearers[tok[n].Lemma] { // a clause with an object of its own leaves "that" no other part
		return -1
	}
	for hops := 0; hops < 4 && n >= 0; hops++ {
		switch r := tok[n].Relation; r {
		case "obj", "iobj", "obl":
			if v := tok[n].Head; v >= 0 && v < n && telling[tok[v].Lemma] {
				return v
			}
			return -1
		case "nmod", "conj":
			n = tok[n].Head
		default:
			return -1
		}
	}
	return -1
}

// governsObject reports whether the verb v has an object behind it.
func governsObject(tok []language.Token, v int) bool {
	for c := v + 1; c < min(len(tok), v+8); c++ {
		if tok[c].Head == v && (tok[c].Relation == "obj" || tok[c].Relation == "iobj") {
			return true
		}
	}
	return false
}

// telling are the verbs of telling somebody what a clause says.
var telling = lexis.Set("tell", "assure", "inform", "remind", "write", "testify", "say", "announce", "declare", "complain", "warn", "boast", "insist", "joke")

// hearers are the nouns for whom and where something is told.
var hearers = lexis.Set("supporter", "reporter", "crowd", "rally", "audience", "lawmaker", "legislator", "journalist", "parliament", "people", "academic", "official", "leader", "diplomat", "newspaper",
	"magazine", "daily", "channel", "network", "station", "agency", "broadcaster", "paper", "interview", "article", "column", "conference", "television", "radio", "troop", "soldier", "student", "worker", "member", "group", "meeting", "court", "judge", "jury", "committee",
	"panel", "council", "businessman", "delegate", "investor", "nation", "congress", "senate", "hearing", "gathering", "press", "correspondent", "editor", "colleague", "minister", "villager", "voter",
	"editorial", "blog", "book", "memoir", "cadet", "officer", "executive", "scholar", "expert", "family", "relative", "public", "time", "site", "website", "web", "internet", "page", "forum", "statement", "video", "tape", "recording", "broadcast", "leaflet", "telegram", "message", "communique")
