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
