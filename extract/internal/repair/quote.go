package repair

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of quotations that are broken off for whoever speaks and go on behind:
// "Peru," said Ana Dias, "has lied". The parser gives the speaker the verb that follows,
// and the verb of saying the noun before.

// brokenQuote mends such a sentence from its verb of saying.
var brokenQuote = repair{
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		q, ok := quoteAround(tok, i)
		return ok && !q.sound(tok)
	},
	mend: func(tok []language.Token, i int) {
		q, _ := quoteAround(tok, i)
		q.mend(tok)
	},
}

// aQuote is a quotation in two parts with its speaker between them.
type aQuote struct {
	said          int // the verb of saying
	open, closed  int // the marks around the first part
	reopened, end int // the mark that opens the second part, and what stands behind that part
	head, verb    int // the head of the first part, and that of the second
}

// quoteAround is the quotation whose speaker the verb v of saying tells.
func quoteAround(tok []language.Token, v int) (aQuote, bool) {
	q := aQuote{said: v, open: -1, closed: -1, reopened: -1}
	if !breaking[tok[v].Lemma] || tok[v].XPOS != "VBD" && tok[v].XPOS != "VBZ" {
		return q, false
	}
	for c := v - 1; c >= 0 && c > v-60 && q.open < 0; c-- {
		switch {
		case q.closed < 0 && (c < v-14 || tok[c].XPOS == "``"):
			return q, false
		case q.closed < 0 && tok[c].XPOS == "''":
			q.closed = c
		case q.closed >= 0 && (tok[c].XPOS == "``" || tok[c].XPOS == "''"):
			q.open = c
		}
	}
	for c := v + 1; c < len(tok) && c < v+18 && q.reopened < 0 && tok[c].XPOS != "."; c++ {
		if tok[c].XPOS == "``" || tok[c].XPOS == "''" {
			q.reopened = c
		}
	}
	if q.open < 0 || q.reopened < 0 || tok[q.reopened-1].Lemma != "," || tok[q.closed-1].Lemma != "," && tok[q.closed+1].Lemma != "," {
		return q, false
	}
	for q.end = q.reopened + 1; q.end < len(tok) && q.end < q.reopened+50 && tok[q.end].XPOS != "''" && tok[q.end].XPOS != "."; {
		q.end++
	}
	q.head, q.verb = loneHead(tok, q.open, q.closed), q.goesOn(tok)
	return q, q.head >= 0 && q.verb >= 0 && topOf(tok, q.head) == topOf(tok, v) && topOf(tok, q.verb) == topOf(tok, v)
}

// breaking are the verbs of saying that stand in the middle of what is said.
var breaking = lexis.Set("say", "tell", "add", "declare", "warn", "note", "insist", "announce", "write", "argue", "continue", "comment", "complain", "explain", "charge", "remark")

// loneHead is the one noun between the marks from and to on which all else between them
// hangs; -1 where more than one word hangs outside, or none that is a noun.
func loneHead(tok []language.Token, from, to int) int {
	n := -1
	for c := from + 1; c < to; c++ {
		if tok[c].UPOS == "PUNCT" || tok[c].Head > from && tok[c].Head < to {
			continue
		}
		if n >= 0 {
			return -1
		}
		n = c
	}
	if n < 0 || tok[n].UPOS != "NOUN" && tok[n].UPOS != "PROPN" && tok[n].UPOS != "PRON" {
		return -1
	}
	return n
}

// goesOn is the head of the second part where that opens with a finite verb, so that its
// subject is the first part; -1 elsewhere.
func (q *aQuote) goesOn(tok []language.Token) int {
	v := q.reopened + 1
	if v >= q.end {
		return -1
	}
	switch tok[v].XPOS {
	case "VBD", "VBZ", "VBP", "MD":
	default:
		return -1
	}
	if h := tok[v].Head; tok[v].UPOS == "AUX" && h > v && h < q.end {
		v = h
	}
	if hasSubject(tok, q.reopened, v) {
		return -1
	}
	return v
}

// topOf is the root above token i.
func topOf(tok []language.Token, i int) int {
	for hops := 0; tok[i].Head >= 0 && hops < 60; hops++ {
		i = tok[i].Head
	}
	return i
}

// sound reports whether the tree has the quotation right as it is.
func (q *aQuote) sound(tok []language.Token) bool {
	if tok[q.head].Head != q.verb || tok[q.verb].Head != q.said {
		return false
	}
	for c := q.closed + 1; c < q.reopened; c++ {
		if tok[c].Head == q.said && tok[c].Relation == "nsubj" {
			return true
		}
	}
	return false
}

// mend hangs the first part on the verb of the second, that on the verb of saying, and the
// speaker on this.
func (q *aQuote) mend(tok []language.Token) {
	top := topOf(tok, q.said)
	for c := q.open; c < min(len(tok), q.end+2); c++ {
		h := tok[c].Head
		switch {
		case c == q.said || c == q.head || c == q.verb:
		case c < q.closed:
			if h <= q.open || h >= q.closed {
				tok[c].Head = q.head
			}
		case c <= q.reopened:
			if h <= q.closed || h >= q.reopened {
				tok[c].Head = q.said
			}
		case h >= q.open && h <= q.reopened:
			tok[c].Head = q.verb
		}
	}
	tok[q.said].Head, tok[q.said].Relation = -1, "root"
	if top != q.said && top != q.head && top != q.verb && tok[top].Head < 0 {
		tok[top].Head, tok[top].Relation = q.said, "parataxis"
	}
	tok[q.verb].Head, tok[q.verb].Relation = q.said, "ccomp"
	makeSubject(tok, q.head, q.verb)
	q.nameSpeaker(tok)
}

// nameSpeaker makes the first noun that hangs on the verb of saying its subject.
func (q *aQuote) nameSpeaker(tok []language.Token) {
	for c := q.closed + 1; c < q.reopened; c++ {
		if n := tok[c].UPOS; tok[c].Head == q.said && (n == "NOUN" || n == "PROPN" || n == "PRON") && !casedBefore(tok, c) {
			tok[c].Relation = "nsubj"
			return
		}
	}
}

// verdictBehindName: "holds Peruvian leader Ana Dias responsible", with the verdict drawn
// as a word of the title.
var verdictBehindName = repair{
	at: []string{"amod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verdictOn(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = verdictOn(tok, i), "xcomp"
	},
}

// verdictOn is the judging verb whose object is named right before the adjective i, which
// the tree hangs on the noun before that name; -1 elsewhere.
func verdictOn(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || i-h < 2 || tok[i-1].UPOS != "PROPN" {
		return -1
	}
	for hops := 0; hops < 3 && tok[h].Head >= 0; hops++ {
		v, r := tok[h].Head, tok[h].Relation
		if r == "obj" && v < h && lexis.Judging[tok[v].Lemma] {
			return v
		}
		if r != "nmod:desc" && r != "appos" && r != "flat" {
			return -1
		}
		h = v
	}
	return -1
}

// subjectBeforeInset: "Peru, warned by Chile against a raid, closed the port", with Peru
// drawn as who warned.
var subjectBeforeInset = repair{
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return mainBehindInset(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, w := tok[i].Head, mainBehindInset(tok, i)
		if tok[v].Head != w { // the inset was drawn as the main clause
			tok[w].Head, tok[w].Relation = tok[v].Head, tok[v].Relation
			for c := w + 1; c < min(len(tok), w+40); c++ {
				if tok[c].Head == v {
					tok[c].Head = w
				}
			}
		}
		makeSubject(tok, i, w)
		tok[v].Head, tok[v].Relation, tok[v].XPOS = i, "acl", "VBN"
	},
}

// mainBehindInset is the finite verb without a subject behind the participle with an agent
// that the noun i is drawn as the subject of: the main verb of i; -1 elsewhere.
func mainBehindInset(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < i+2 || tok[v].XPOS != "VBN" && tok[v].XPOS != "VBD" || tok[v-1].Lemma != "," || auxiliary(tok, v, "aux") || auxiliary(tok, v, "aux:pass") {
		return -1
	}
	agent := false
	for c := v + 1; c < min(len(tok), v+30); c++ {
		if tok[c].Head == v && tok[c].Relation == "obl:agent" {
			agent = true
		}
		x := tok[c].XPOS
		if !agent || tok[c].UPOS != "VERB" || x != "VBD" && x != "VBZ" && x != "VBP" && !auxiliary(tok, c, "aux") || hasSubject(tok, v, c) || tok[c].Head != v && tok[v].Head != c {
			continue
		}
		k := c - 1
		for k > v && (tok[k].UPOS == "AUX" || tok[k].UPOS == "ADV") {
			k--
		}
		if tok[k].Lemma == "," {
			return c
		}
	}
	return -1
}

// saidBehindPhrase: "said in a statement sent by its envoy that Peru had lied", with the
// clause drawn as told of the envoy.
var saidBehindPhrase = repair{
	at: []string{"acl", "acl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return sayerOfClause(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := sayerOfClause(tok, i)
		for c := i - 1; c > tok[i].Head; c-- {
			if tok[c].Head == i && tok[c].Lemma == "that" {
				tok[c].UPOS, tok[c].XPOS, tok[c].Relation = "SCONJ", "IN", "mark"
			}
		}
		tok[i].Head, tok[i].Relation = v, "ccomp"
	},
}

// sayerOfClause is the verb of saying whose statement or letter the noun above i belongs
// to, where i opens with "that", has a subject of its own, and the verb tells nothing else;
// -1 elsewhere.
func sayerOfClause(tok []language.Token, i int) int {
	n, that := tok[i].Head, false
	if n < 0 || n > i || tok[n].UPOS != "NOUN" && tok[n].UPOS != "PROPN" || !hasSubject(tok, n, i) {
		return -1
	}
	for c := n + 1; c < i; c++ {
		that = that || tok[c].Head == i && tok[c].Lemma == "that" && tok[c].Relation != "nsubj"
	}
	v, carrier := n, false
	for hops := 0; hops < 5 && v >= 0 && !(tok[v].UPOS == "VERB" && tok[v].Relation != "acl"); hops++ {
		carrier = carrier || carriers[tok[v].Lemma]
		v = tok[v].Head
	}
	if !that || !carrier || v < 0 || v > n || tok[v].Lemma != "say" || auxiliaryBehind(tok, v, "ccomp") {
		return -1
	}
	return v
}

// carriers are what words are sent in.
var carriers = lexis.Set("statement", "letter", "message", "fax", "report", "note", "interview", "communique", "speech", "broadcast", "editorial", "conference")

// phraseInQuotes: "'Congratulations to Peru on its vote,' Ana Dias wrote", with what is said for a
// second subject of the verb of saying.
var phraseInQuotes = repair{
	at: []string{"nsubj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v, closed := tok[i].Head, -1
		for c := i + 1; c < v && c < i+40; c++ {
			if tok[c].XPOS == "''" && (tok[c-1].Lemma == "," || tok[c+1].Lemma == ",") {
				closed = c
			}
		}
		return closed >= 0 && (tok[v].XPOS == "VBD" || tok[v].XPOS == "VBZ") && hasSubject(tok, closed, v)
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "ccomp" },
}

// thankedName: "Thank you, Ana Dias, for your help", with the name drawn beside those thanked.
var thankedName = repair{
	at: []string{"vocative", "appos", "dep", "parataxis", "discourse"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return thanksFor(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = thanksFor(tok, i), "obj" },
}

// thanksFor is the verb of "thank you" right before the name i that "for" follows; -1 without.
func thanksFor(tok []language.Token, i int) int {
	v := i - 1
	for v > 0 && tok[v].UPOS == "PUNCT" {
		v--
	}
	if v--; v < 0 || tok[v].Lemma != "thank" || tok[v+1].Lemma != "you" || tok[v].UPOS != "VERB" {
		return -1
	}
	c := i + 1
	for c < len(tok) && (tok[c].Head == i && tok[c].Relation == "flat" || tok[c].UPOS == "PUNCT") {
		c++
	}
	if c+1 >= len(tok) || tok[c].Lemma != "for" || tok[c+1].Lemma == "nothing" || below(tok, v, i) {
		return -1
	}
	return v
}
