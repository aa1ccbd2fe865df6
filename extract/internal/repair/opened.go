package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of subjects that stand between what opens their clause and an inset: "after Peru, a
// member of the council, closed the port", "Amid the crisis, Ana Dias, 54, left".

// openedSubject: "resigned after Peru, a member of the council, closed the port", "Amid the crisis,
// Ana Dias, who leads Peru, left", "It was brief: Ana Dias, 54, had left", "Amid the crisis, Ana Dias,
// urged on by Peru, left", with the finite verb behind the inset left without a subject.
var openedSubject = repair{
	of:  []string{"VERB"},
	tag: []string{"VBD", "VBZ", "VBN", "VB"},
	fits: func(_ *language.Document, tok []language.Token, v int) bool {
		_, ok := openedBefore(tok, v)
		return ok
	},
	mend: func(tok []language.Token, v int) {
		o, _ := openedBefore(tok, v)
		above := tok[o.subject].Head
		if o.word >= 0 { // "after": the clause hangs where the noun was drawn to hang
			for above >= 0 && (tok[above].UPOS != "VERB" || above > o.word) && tok[above].Head >= 0 {
				above = tok[above].Head
			}
			if below(tok, above, v) {
				tok[above].Head, tok[above].Relation = tok[v].Head, tok[v].Relation
			}
			tok[v].Head, tok[v].Relation = above, "advcl"
			tok[o.word].Head, tok[o.word].Relation = v, "mark"
		} else if w := tok[v].Head; w >= 0 && w < o.start && tok[w].UPOS == "VERB" && o.front { // what opens the sentence is no main clause
			tok[v].Head, tok[v].Relation = tok[w].Head, tok[w].Relation
			tok[w].Head, tok[w].Relation = v, "advcl"
		}
		makeSubject(tok, o.subject, v)
		for c := o.end; c < o.verb; c++ { // the inset tells of the subject
			if h := tok[c].Head; (h < o.end || h >= o.verb) && h != o.subject && h >= 0 {
				tok[c].Head = o.subject
				switch {
				case nominal(tok[c]):
					tok[c].Relation = "appos"
				case c == o.end+1 && tok[c].UPOS == "VERB":
					tok[c].Relation, tok[c].XPOS = "acl", "VBN"
				}
			}
		}
	},
}

// opened is a subject found between what opens its clause and an inset.
type opened struct {
	subject    int  // its head
	start, end int  // its phrase; its inset begins with the comma at end
	verb       int  // where the verb with its auxiliaries begins
	word       int  // the conjunction before it; -1 where a comma or colon stands there
	front      bool // whether a comma stands there, behind a phrase or clause that opens the sentence
}

// openedBefore finds the subject of the finite verb v, which has none in the tree, in front of an inset
// between commas right before v.
func openedBefore(tok []language.Token, v int) (opened, bool) {
	o := opened{word: -1, verb: v}
	finite := tok[v].XPOS == "VBD" || tok[v].XPOS == "VBZ"
	for o.verb > 0 && (tok[o.verb-1].UPOS == "AUX" || tok[o.verb-1].UPOS == "ADV") && tok[o.verb-1].Head == v {
		finite = finite || tok[o.verb-1].UPOS == "AUX"
		o.verb--
	}
	if !finite || o.verb < 4 || tok[o.verb-1].Lemma != "," || tok[v].Relation == "acl:relcl" || tok[v].Relation == "acl" {
		return o, false
	}
	for c := max(0, v-40); c < min(len(tok), v+12); c++ {
		if tok[c].Head != v {
			continue
		}
		switch tok[c].Relation {
		case "nsubj", "nsubj:pass", "csubj", "expl", "mark":
			return o, false
		case "cc":
			if c < v {
				return o, false
			}
		}
	}
	for k, commas := o.verb-2, 0; k > max(1, o.verb-30) && commas < 3; k-- {
		if tok[k].Lemma != "," {
			if tok[k].Relation == "root" && tok[k].UPOS == "VERB" && k != v {
				return o, false
			}
			continue
		}
		commas++
		if !opensInset(tok, k+1) || !nominal(tok[k-1]) {
			continue
		}
		o.end = k
		if o.locate(tok) {
			return o, true
		}
	}
	return o, false
}

// opensInset reports whether the word at i can begin what a text adds to a name: a relative pronoun, an
// article, a number, a noun or an adjective before one, a participle with its doer.
func opensInset(tok []language.Token, i int) bool {
	switch tok[i].Lemma {
	case "who", "which", "whose", "whom", "where":
		return true
	}
	switch tok[i].UPOS {
	case "DET", "NUM", "PROPN", "NOUN", "ADJ":
		return true
	}
	return tok[i].XPOS == "PRP$" || (tok[i].XPOS == "VBN" || tok[i].XPOS == "VBD") && byAgent(tok, i)
}

// byAgent reports whether the tree has "by" somebody below the verb i.
func byAgent(tok []language.Token, i int) bool {
	for c := i + 1; c < min(len(tok), i+15); c++ {
		if tok[c].Head == i && tok[c].Relation == "obl:agent" {
			return true
		}
	}
	return false
}

func nominal(t language.Token) bool { return t.UPOS == "NOUN" || t.UPOS == "PROPN" }

// locate finds the phrase that ends before the comma at end and what opens the clause before it.
func (o *opened) locate(tok []language.Token) bool {
	n := o.end - 1
	for h := tok[n].Head; h >= 0 && h < n && nominal(tok[h]) && unbroken(tok, h, n); h = tok[n].Head {
		n = h
	}
	s := n
	for s > 0 && tok[s-1].UPOS != "PUNCT" && tok[s-1].UPOS != "ADP" && tok[s-1].UPOS != "SCONJ" && tok[s-1].UPOS != "VERB" && (below(tok, s-1, n) || tok[s-1].UPOS == "ADJ" && tok[s].UPOS == "PROPN") {
		s--
	}
	o.subject, o.start = n, s
	if s < 1 || lexis.Weekdays[strings.ToLower(tok[n].Lemma)] > 0 || lexis.Months[strings.ToLower(tok[n].Lemma)] > 0 || timeNoun[tok[n].Lemma] {
		return false
	}
	switch p := tok[s-1]; {
	case p.UPOS == "SCONJ" || p.UPOS == "ADP":
		if p.Head != n && (p.Head < o.end || p.Head > o.verb) || !clauseOpener[p.Lemma] || s < 2 || p.Lemma == "as" { // "as a member of the council"
			return false
		}
		o.word = s - 1
		return true
	case p.Lemma == ":" || p.Lemma == ";":
		return true
	case p.Lemma == ",":
		o.front = true
		return opensSentence(tok, s-1)
	}
	return false
}

// unbroken reports whether only words of one phrase stand from h to n.
func unbroken(tok []language.Token, h, n int) bool {
	for c := h + 1; c <= n; c++ {
		if tok[c].UPOS == "PUNCT" || tok[c].UPOS == "VERB" || !below(tok, c, h) {
			return false
		}
	}
	return true
}

// opensSentence reports whether what stands before the comma at k opens the sentence as a phrase or clause of
// circumstance: "Amid the crisis,", "When Peru fell,", "Less than a week after the vote,".
func opensSentence(tok []language.Token, k int) bool {
	first, root := k, rootAbove(tok, k)
	for first > 0 && rootAbove(tok, first-1) == root {
		first--
	}
	switch t := tok[first]; {
	case t.UPOS == "ADP" || t.UPOS == "SCONJ":
		return true
	case t.UPOS == "ADV" || t.XPOS == "JJR" || t.XPOS == "RBR":
		return k-first < 20
	}
	return false
}

// subjectOverInset: "fled as Peru's troops, after a pause, took the town", "said the rebels -- as
// expected -- will hand over the town", with who acts drawn as what somebody fled as or said, and the
// verb behind the inset left without a subject.
var subjectOverInset = repair{
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n, _ := subjectAcross(tok, i)
		return n >= 0
	},
	mend: func(tok []language.Token, i int) {
		n, above := subjectAcross(tok, i)
		if tok[above].Head == i { // the clause in front was drawn as the main one
			tok[above].Head, tok[above].Relation = tok[i].Head, tok[i].Relation
		}
		tok[i].Head, tok[i].Relation = above, "ccomp"
		if opener := clauseCase(tok, n); opener >= 0 {
			tok[opener].Head, tok[opener].Relation = i, "mark"
			tok[i].Relation = "advcl"
		}
		makeSubject(tok, n, i)
		if bareParticiple(tok, i) {
			tok[i].XPOS = "VBD"
		}
	},
}

// subjectAcross is the noun right before the inset in front of the verb i, which stands behind a word
// that opens clauses or right behind a verb of saying, where i has no subject; with it the head of the
// clause that the one of i belongs to. Without it is -1.
func subjectAcross(tok []language.Token, i int) (n, above int) {
	end := insetEnd(tok, i)
	for open := end - 2; open > 0 && end-open < 24; open-- {
		if !closes(tok, open, end) {
			continue
		}
		if n, above := clauseBefore(tok, open, i); n >= 0 && (!bareParticiple(tok, i) || governsObject(tok, i)) {
			return n, above
		}
		if n := objectOfSaying(tok, open, i); n >= 0 && (!bareParticiple(tok, i) || i+1 >= len(tok) || tok[i+1].Lemma != "by") {
			return n, tok[n].Head
		}
	}
	return -1, -1
}

// mainOverInset: "On Monday, the rebels, however, left the town", "Peru's troops, without a shot,
// occupied Lima", with who acts drawn as another name of the day or as the head of the sentence, and
// the verb behind the inset left without a subject.
var mainOverInset = repair{
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return mainSubject(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		n := mainSubject(tok, i)
		if root := rootAbove(tok, i); root != i {
			for c := n + 1; c < min(len(tok), i+60); c++ {
				if r := tok[c].Relation; tok[c].Head == root && c != i && (c > i || r != "appos" && r != "acl" && r != "acl:relcl") {
					tok[c].Head = i
				}
			}
			tok[i].Head, tok[i].Relation = -1, "root"
			if root != n {
				tok[root].Head, tok[root].Relation = i, "obl"
			}
		}
		for c := n + 1; c < i; c++ { // what the inset says, it says of the subject
			if r := tok[c].Relation; tok[c].Head >= 0 && tok[c].Head < n && (r == "appos" || r == "acl" || r == "acl:relcl") {
				tok[c].Head = n
			}
		}
		makeSubject(tok, n, i)
		if bareParticiple(tok, i) {
			tok[i].XPOS = "VBD"
		}
	},
}

// mainSubject is the noun right before the inset in front of the verb i, where i has no subject and
// either the noun stands behind a comma and the tree hangs it on a word of the phrase in front, or it
// is the head of the sentence; -1 elsewhere.
func mainSubject(tok []language.Token, i int) int {
	end, found := insetEnd(tok, i), -1
	if end < 0 || bareParticiple(tok, i) && !governsObject(tok, i) {
		return -1
	}
	for open := end - 2; open > 0 && end-open < 24; open-- {
		if !closes(tok, open, end) {
			continue
		}
		start := open - 1
		for start > 0 && tok[start-1].Lemma != "," && tok[start-1].Relation != "root" && open-start < 16 {
			start--
		}
		n := headOf(tok, start, open)
		if n < 0 || tok[n].UPOS != "NOUN" && tok[n].UPOS != "PROPN" || ownCase(tok, n) >= 0 || timed(tok[n]) {
			continue
		}
		front := start - 1
		for hops := 0; hops < 20 && front >= 0 && tok[front].Head != i && tok[front].Head >= 0; hops++ {
			front = tok[front].Head
		}
		switch tok[n].Relation {
		case "root":
			if !auxiliary(tok, n, "cop") && rootAbove(tok, i) == n {
				found = n
			}
		case "appos", "conj", "nmod", "nmod:unmarked", "obl", "obl:unmarked", "compound":
			if front < 0 || front >= start || auxiliary(tok, n, "cc") || tok[start-1].Lemma != "," {
				continue
			}
			if h := start - 2; found >= 0 && tok[n].Head == h && tok[n].UPOS == "PROPN" && tok[h].UPOS == "NOUN" { // "after talks with the envoy, Ana Dias, Peru, however, left"
				continue
			}
			hung := tok[n].Head < start && below(tok, n, front) || tok[n].Head > i && tok[n].Relation == "compound"
			switch r := tok[front].Relation; {
			case hung && tok[front].Head == i && (r == "obl" || r == "obl:unmarked" || r == "advcl" || r == "advmod"),
				hung && r == "root" && below(tok, i, front) && (timed(tok[front]) || ownCase(tok, front) >= 0):
				found = n
			}
		}
	}
	return found
}

// insetEnd is the mark that ends an inset before the verb i, which has a tense and no subject; -1
// elsewhere.
func insetEnd(tok []language.Token, i int) int {
	finite := tells(tok[i]) || bareParticiple(tok, i)
	for c := max(0, i-40); c < min(len(tok), i+12); c++ {
		if tok[c].Head != i {
			continue
		}
		switch tok[c].Relation {
		case "nsubj", "nsubj:pass", "csubj", "expl", "cc", "mark":
			return -1
		case "aux", "aux:pass":
			finite = finite || c < i && tok[c].XPOS != "VB" && tok[c].XPOS != "VBG" && tok[c].XPOS != "VBN"
		}
	}
	end := i - 1
	for end > 0 && tok[end].Head == i && (tok[end].Relation == "aux" || tok[end].Relation == "aux:pass" || tok[end].Relation == "advmod") {
		end--
	}
	if !finite || end < 3 || !setsOff[tok[end].Lemma] || tok[i].Relation == "acl:relcl" {
		return -1
	}
	return end
}

// bareParticiple reports whether the verb i has the form of a participle and no auxiliary.
func bareParticiple(tok []language.Token, i int) bool {
	return tok[i].XPOS == "VBN" && !auxiliary(tok, i, "aux") && !auxiliary(tok, i, "aux:pass")
}

// closes reports whether the marks at open and end can stand around one inset.
func closes(tok []language.Token, open, end int) bool {
	return setsOff[tok[open].Lemma] && (tok[open].Lemma == ",") == (tok[end].Lemma == ",")
}

// headOf is the only token from start to before end whose head is outside; -1 without.
func headOf(tok []language.Token, start, end int) int {
	n := -1
	for c := start; c < end; c++ {
		if h := tok[c].Head; h < start || h >= end {
			if n >= 0 {
				return -1
			}
			n = c
		}
	}
	return n
}

// timed reports whether a word tells when.
func timed(t language.Token) bool {
	word := strings.ToLower(t.Lemma)
	return timeNoun[word] || lexis.Weekdays[word] > 0 || lexis.Months[word] > 0
}

// setsOff are the marks around an inset.
var setsOff = lexis.Set(",", "-", "--", "–", "—", "(", ")")

// clauseBefore is the noun whose phrase ends right before the mark at open, behind a word that opens
// clauses, which would be the subject of the verb i, with the head of the clause above; -1 elsewhere.
func clauseBefore(tok []language.Token, open, i int) (n, above int) {
	n = open - 1
	for hops := 0; hops < 8 && clauseCase(tok, n) < 0; hops++ {
		if n = tok[n].Head; n < 0 || n >= open {
			return -1, -1
		}
	}
	if clauseCase(tok, n) < 0 || tok[n].Relation != "obl" && tok[n].Relation != "nmod" && tok[n].Relation != "obj" {
		return -1, -1
	}
	for c := n + 1; c < open; c++ {
		if !below(tok, c, n) || tok[c].Relation == "acl:relcl" {
			return -1, -1
		}
	}
	above = tok[n].Head
	if above == i { // what the tree hangs on i as a clause of its own is the main one
		for c := i + 1; c < min(len(tok), i+50); c++ {
			if r := tok[c].Relation; tok[c].Head == i && tok[c].UPOS == "VERB" && (r == "parataxis" || r == "ccomp" || r == "conj") && subjectAfterComma(tok, i, c) {
				return n, c
			}
		}
		return -1, -1
	}
	for hops := 0; hops < 6; hops++ {
		if above < 0 || above == i || below(tok, above, i) {
			return -1, -1
		}
		if hasSubject(tok, max(0, above-40), above) && tok[above].Relation != "acl:relcl" {
			return n, above
		}
		if tok[above].UPOS == "VERB" && tok[above].Relation == "acl" {
			return -1, -1
		}
		above = tok[above].Head
	}
	return -1, -1
}

// subjectAfterComma reports whether the verb v has its subject behind a comma that follows the verb i.
func subjectAfterComma(tok []language.Token, i, v int) bool {
	comma := false
	for c := i + 1; c < v; c++ {
		comma = comma || tok[c].Lemma == ","
		if comma && tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return true
		}
	}
	return false
}

// clauseCase is the word before the noun n that the tree has for its preposition though a clause may
// follow it; -1 without, and where what follows tells a time or what somebody is.
func clauseCase(tok []language.Token, n int) int {
	c := ownCase(tok, n)
	if c < 0 || tok[n].UPOS != "NOUN" && tok[n].UPOS != "PROPN" || timed(tok[n]) {
		return -1
	}
	switch tok[c].Lemma {
	case "after", "before", "since", "until", "while", "once", "because":
		return c
	case "as":
		if next := tok[c+1].Lemma; next != "a" && next != "an" && (tok[n].UPOS == "PROPN" || tok[n].XPOS == "NNS" || tok[c+1].Relation == "det" || tok[c+1].Relation == "nmod:poss") {
			return c
		}
	}
	return -1
}

// objectOfSaying is the noun whose phrase ends right before the mark at open and which the tree has for
// the object of a verb of saying that i hangs on; -1 elsewhere.
func objectOfSaying(tok []language.Token, open, i int) int {
	h := tok[i].Head
	if h < 0 || h >= open || !sayingThat[tok[h].Lemma] || tok[i].Relation == "acl" || tok[i].Relation == "xcomp" {
		return -1
	}
	for c := h + 1; c < open; c++ {
		if tok[c].Head == h && tok[c].Relation == "obj" {
			for k := c + 1; k < open; k++ {
				if !below(tok, k, c) || tok[k].UPOS == "PUNCT" {
					return -1
				}
			}
			return c
		}
		if tok[c].Head == h && (tok[c].Relation == "ccomp" || tok[c].UPOS == "PUNCT") {
			return -1
		}
	}
	return -1
}

// openedList: "said that in a letter, Peru, Chile and Mali asked for a truce", with those who act drawn
// as further items of the phrase that opens the clause, and its verb left without a subject.
var openedList = repair{
	of:  []string{"VERB"},
	tag: []string{"VBD", "VBZ", "VBP", "VB", "VBN"},
	fits: func(_ *language.Document, tok []language.Token, v int) bool {
		return listAfterOpener(tok, v) >= 0
	},
	mend: func(tok []language.Token, v int) {
		n := listAfterOpener(tok, v)
		for c, old := n+1, tok[n].Head; c < v; c++ {
			if tok[c].Head == old && tok[c].Relation == "conj" {
				tok[c].Head = n
			}
		}
		makeSubject(tok, n, v)
	},
}

// listAfterOpener is the first of those named side by side right before the verb v, which has a word that
// opens its clause, a tense and no subject, where the tree joins them to the phrase between that word and
// the comma before them; -1 elsewhere.
func listAfterOpener(tok []language.Token, v int) int {
	finite, open := tok[v].XPOS != "VB" && tok[v].XPOS != "VBN", -1
	end := v
	for c := max(0, v-40); c < min(len(tok), v+12); c++ {
		if tok[c].Head != v {
			continue
		}
		switch tok[c].Relation {
		case "nsubj", "nsubj:pass", "csubj", "expl":
			return -1
		case "mark", "cc":
			if c < v && open < 0 {
				open = c
			}
		case "aux", "aux:pass":
			finite = finite || c < v && (tok[c].XPOS == "MD" || tok[c].XPOS == "VBD" || tok[c].XPOS == "VBZ" || tok[c].XPOS == "VBP")
			end = min(end, c)
		case "advmod":
			if c < v && c >= v-3 {
				end = min(end, c)
			}
		}
	}
	if !finite || open < 0 || open+2 >= end || tok[open+1].UPOS != "ADP" {
		return -1
	}
	o := tok[open+1].Head
	if o <= open || o >= end || tok[o].Head != v {
		return -1
	}
	n, joined := -1, false
	for c := open + 2; c < end; c++ {
		switch {
		case n < 0 && tok[c].Lemma == ",":
			for n = c + 1; n < end && (tok[n].Relation != "conj" || tok[n].Head > c); n++ {
				if h := tok[n].Head; h <= c || h >= end {
					return -1
				}
			}
			if n >= end || !nominal(tok[n]) || tok[n].Head <= open {
				return -1
			}
			c = n
		case n >= 0 && tok[c].Lemma != "," && !below(tok, c, n) && !below(tok, c, tok[n].Head):
			return -1
		case n >= 0 && tok[c].Relation == "cc":
			joined = true
		}
	}
	if !joined {
		return -1
	}
	return n
}
