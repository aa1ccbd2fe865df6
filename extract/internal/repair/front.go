package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of subjects that a phrase or a clause before them swallows.

// swallowedSubject: "In a statement Monday, Peru and Chile called for calm", "In a letter
// to Ana Dias, the envoy, Bo Lund, called for calm", with who calls drawn as a further
// name of what stands before the comma.
var swallowedSubject = repair{
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		bare := tok[i].XPOS == "VBN" && tok[i].Head < 0 && hasObject(tok, i) && !auxiliary(tok, i, "aux:pass") // a past tense that the tagger takes for a participle
		return (bare || tok[i].XPOS == "VBD" || tok[i].XPOS == "VBZ" || tok[i].XPOS == "VBP" || (tok[i].XPOS == "VBN" || tok[i].XPOS == "VB") && auxiliary(tok, i, "aux")) &&
			swallowed(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		s := swallowed(tok, i)
		for c := s + 1; c < i; c++ {
			if r := tok[c].Relation; tok[c].Head < s && below(tok, tok[c].Head, i) && tok[c].Head != i && (r == "conj" || r == "appos") {
				tok[c].Head = s
				if r == "conj" && !auxiliary(tok, c, "cc") && c > s+1 && tok[i-1].Lemma == "," {
					tok[c].Relation = "appos"
				}
			}
		}
		makeSubject(tok, s, i)
		if tok[i].XPOS == "VBN" && !auxiliary(tok, i, "aux") {
			tok[i].XPOS = "VBD"
		}
	},
}

// swallowed is the first noun behind the comma that ends the phrase before the verb v,
// where the tree has it for a conjunct or apposition of a word in that phrase and gives
// the verb no subject; -1 without.
func swallowed(tok []language.Token, v int) int {
	o := -1
	for c := v - 1; c >= 0 && c > v-40; c-- {
		if tok[c].Head != v {
			continue
		}
		switch tok[c].Relation {
		case "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cc", "nsubj:outer":
			return -1
		case "obl", "advcl":
			o = c
		}
	}
	if o >= 0 && tok[o].Relation == "advcl" {
		return swallowedByClause(tok, v, o)
	}
	if o < 1 || tok[v].Relation == "acl:relcl" || tok[v].Relation == "conj" || tok[v].Relation == "acl" {
		return -1
	}
	comma := -1
	for c := o + 1; c < v; c++ {
		if tok[c].Lemma == "," && comma < 0 {
			comma = c
		}
		if r := tok[c].Relation; comma > 0 &&
			(r == "conj" || r == "appos" || r == "nmod:unmarked" && tok[c].UPOS == "PROPN" && !weekday[tok[c].Lemma]) && tok[c].Head < comma &&
			tok[c].Head >= o && below(tok, tok[c].Head, o) {
			if tok[c].UPOS != "PROPN" && tok[c].UPOS != "NOUN" {
				return -1
			}
			if r == "appos" && tok[c].UPOS == "PROPN" && tok[comma-1].UPOS == "NOUN" { // "with its envoy, Ana Dias, Peru signed"
				comma = -1
				continue
			}
			return c
		}
	}
	return -1
}

// swallowedByClause is the first noun behind a comma before the verb v that the tree has for a
// word of the clause o in front of it, where nothing but what belongs to it follows: "Speaking
// in Oslo, Ana Dias, the president, denounced X"; -1 without.
func swallowedByClause(tok []language.Token, v, o int) int {
	comma := -1
	for c := o + 1; c < v; c++ {
		if tok[c].Lemma == "," {
			comma = c
		}
		if comma < 0 || tok[c].UPOS != "PROPN" && tok[c].UPOS != "NOUN" || tok[c].Head >= comma || !below(tok, tok[c].Head, o) || ownCase(tok, c) > comma || weekday[tok[c].Lemma] {
			continue
		}
		switch tok[c].Relation {
		case "obl", "obj", "appos", "nmod", "nmod:unmarked", "obl:unmarked":
			alone := true
			for k := comma + 1; k < v; k++ {
				alone = alone && (tok[k].UPOS == "PUNCT" || below(tok, k, c))
			}
			if alone {
				return c
			}
		}
	}
	return -1
}

// subjectBesideFront: "After a stay in harbour HMS Astra sailed", with who acts drawn as a
// name of the noun that ends the phrase before it, for want of a comma.
var subjectBesideFront = repair{
	at: []string{"appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return besideFront(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, h := besideFront(tok, i), tok[i].Head
		for c := i + 1; c < v; c++ {
			if r := tok[c].Relation; tok[c].Head == h && (r == "acl" || r == "acl:relcl" || r == "appos") {
				tok[c].Head = i
			}
		}
		makeSubject(tok, i, v)
	},
}

// besideFront is the finite verb without a subject whose first phrase ends in the noun
// right before the name i, which the tree hangs on that noun; -1 elsewhere.
func besideFront(tok []language.Token, i int) int {
	h := tok[i].Head
	bare := tok[i].UPOS == "PROPN" && h == i-1 && tok[h].XPOS == "NN" && !named[tok[h].Lemma]
	titled := tok[i].UPOS == "NOUN" && i > 1 && tok[i-1].Lemma == "the" && h >= 0 && h < i-1 && below(tok, i-2, h) // "on orders from Ana Dias the destroyer Astra sailed"
	if !bare && !titled {
		return -1
	}
	o := h
	for hops := 0; hops < 6 && o >= 0 && tok[o].Relation != "obl"; hops++ {
		if o = tok[o].Head; o > h {
			return -1
		}
	}
	if o < 0 || tok[o].Relation != "obl" {
		return -1
	}
	v := tok[o].Head
	if v < i || tok[v].UPOS != "VERB" || tok[v].XPOS != "VBD" && tok[v].XPOS != "VBZ" && !auxiliary(tok, v, "aux") || tok[v].Relation == "acl:relcl" || tok[v].Relation == "conj" {
		return -1
	}
	for c := max(0, o-8); c < min(len(tok), v+8); c++ {
		if r := tok[c].Relation; tok[c].Head == v && (r == "nsubj" || r == "nsubj:pass" || r == "csubj" || r == "expl" || r == "nsubj:outer") {
			return -1
		}
	}
	return v
}

// named are the nouns that their own name may follow without a comma.
var named = lexis.Set("city", "town", "village", "capital", "province", "district", "island", "state", "region", "port", "base", "suburb", "area", "river", "county", "republic", "resort",
	"company", "firm", "group", "newspaper", "daily", "weekly", "agency", "magazine", "ship", "frigate", "destroyer", "carrier", "tanker", "submarine", "station", "channel", "network", "site", "website", "programme", "program", "film", "airline", "bank", "president", "minister", "leader")

// objectOfFronted: "Backing Ana Dias in the dispute, Bo Lund said", with whom the gerund is about drawn as a
// second subject of the verb behind it.
var objectOfFronted = repair{
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		g, v := i-1, tok[i].Head
		for g >= 0 && below(tok, g, i) {
			g--
		}
		if g < 0 || g > 0 && tok[g-1].UPOS != "PUNCT" && tok[g-1].UPOS != "ADV" || tok[g].XPOS != "VBG" || tok[g].Relation != "advcl" || tok[g].Head != v || v < i || hasObject(tok, g) {
			return false
		}
		comma := false
		for c := i + 1; c < v; c++ {
			comma = comma || tok[c].Lemma == ","
			if comma && tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		g := i - 1
		for below(tok, g, i) {
			g--
		}
		tok[i].Head, tok[i].Relation = g, "obj"
	},
}

// firstOfSubjects: "In a statement Monday, Peru, Chile and Cuba called for calm", with
// Peru drawn as another name of the day.
var firstOfSubjects = repair{
	at: []string{"appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return secondOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		s := secondOf(tok, i)
		tok[i].Head, tok[i].Relation = tok[s].Head, tok[s].Relation
		for c := s + 1; c < min(len(tok), s+30); c++ {
			if tok[c].Head == s && tok[c].Relation == "conj" {
				tok[c].Head = i
			}
		}
		tok[s].Head, tok[s].Relation = i, "conj"
	},
}

// secondOf is the subject of a list that the name i opens though the tree has it for
// another name of the weekday before it; -1 elsewhere.
func secondOf(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].UPOS != "PROPN" || h < 0 || h > i || !weekday[tok[h].Lemma] {
		return -1
	}
	comma := false
	for c := i + 1; c < min(len(tok), i+12); c++ {
		switch {
		case tok[c].Lemma == ",":
			comma = true
		case comma && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") && tok[c].UPOS == "PROPN":
			for k := c + 1; k < min(len(tok), c+12); k++ {
				if tok[k].Head == c && tok[k].Relation == "conj" {
					return c
				}
			}
			return -1
		case tok[c].UPOS == "VERB" || tok[c].UPOS == "AUX":
			return -1
		}
	}
	return -1
}

// weekday are the days that stand unmarked behind what happened on them.
var weekday = lexis.Set("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

// besideInset: "the Front, which rules the south, and the Union, led by Ana Dias, signed",
// with the Union drawn as ruled by the Front.
var besideInset = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return insetBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = insetBefore(tok, i)
	},
}

// insetBefore is the name that the clause with ", which" or ", who" describes at whose
// last word the tree hangs the conjunct i, which stands behind the comma that ends the
// clause and before the verb of both; -1 elsewhere.
func insetBefore(tok []language.Token, i int) int {
	h, cc := tok[i].Head, -1
	for c := i - 1; c > h && c > i-8; c-- {
		if tok[c].Head == i && tok[c].Relation == "cc" {
			cc = c
		}
	}
	if h < 0 || cc < 2 || tok[cc-1].Lemma != "," || tok[i].UPOS != "PROPN" || tok[h].UPOS == "PROPN" {
		return -1
	}
	v := h
	for hops := 0; hops < 5 && v >= 0 && tok[v].Relation != "acl:relcl"; hops++ {
		v = tok[v].Head
	}
	if v < 0 || tok[v].Relation != "acl:relcl" {
		return -1
	}
	n := tok[v].Head
	if n < 0 || n > v || tok[n].UPOS != "PROPN" || tok[n].Relation != "nsubj" || tok[n].Head < i {
		return -1
	}
	for c := n + 1; c < v; c++ {
		if tok[c].Lemma == "," {
			return n
		}
	}
	return -1
}

// namedSecond: "the ministers and the envoy, Bo Lund, urged", with the name drawn as that
// of the ministers, "Ana Dias and her colleague, Bo Lund, signed", with it drawn as a third.
var namedSecond = repair{
	at: []string{"appos", "conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nearerOffice(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = nearerOffice(tok, i), "appos"
	},
}

// nearerOffice is the noun in the singular right before the comma in front of the name
// i, coordinated by "and" with the noun that the tree gives the name to; -1 without. One
// without an article is that noun's second: "its chairman and chief executive, Ana Dias".
func nearerOffice(tok []language.Token, i int) int {
	if tok[i].UPOS != "PROPN" {
		return -1
	}
	start := i
	for start > 0 && (tok[start-1].Head == i || tok[start-1].Relation == "flat") && tok[start-1].UPOS == "PROPN" {
		start--
	}
	if start < 3 || tok[start-1].Lemma != "," {
		return -1
	}
	n, h := start-2, tok[i].Head
	if h < 0 || tok[n].XPOS != "NN" || tok[n].Relation != "conj" || tok[n].Head != h || tok[h].UPOS != "NOUN" && tok[i].Relation != "conj" {
		return -1
	}
	if tok[h].XPOS == "NN" && !auxiliary(tok, n, "det") && !auxiliary(tok, n, "nmod:poss") {
		return -1
	}
	if tok[i].Relation == "conj" && (auxiliary(tok, i, "cc") || !auxiliary(tok, n, "cc") || !auxiliary(tok, n, "nmod:poss")) { // "a court, a ministry, Peru and Chile"
		return -1
	}
	return n
}

// nounOverVerb: "an arrest warrant has been issued for Ana Dias", with the verb drawn as a
// clause that the noun has below it.
var nounOverVerb = repair{
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n := tok[i].Head
		if n < 0 || n > i || tok[n].UPOS != "NOUN" || tok[n].Relation != "root" || tok[i].UPOS != "VERB" || hasSubject(tok, n+1, i) || auxiliary(tok, n, "cop") {
			return false
		}
		for c := n + 1; c < i; c++ {
			if tok[c].UPOS != "AUX" && tok[c].UPOS != "ADV" {
				return false
			}
		}
		return tok[n+1].UPOS == "AUX"
	},
	mend: func(tok []language.Token, i int) {
		n := tok[i].Head
		for c := max(0, n-12); c < min(len(tok), i+40); c++ {
			switch {
			case tok[c].Head == n && c < n && tok[c].Relation == "nsubj":
				tok[c].Relation = "compound"
			case tok[c].Head == n && c > n && c != i:
				tok[c].Head = i
			case tok[c].Head == i && c > i && tok[c].Relation == "obl:agent" && !behind(tok, c, "by"):
				tok[c].Relation = "obl"
			}
		}
		tok[i].Head, tok[i].Relation = -1, "root"
		makeSubject(tok, n, i)
	},
}

// timeThat: "it was the second time that Peru had warned Chile", with the time drawn as
// what is warned.
var timeThat = repair{
	at:    []string{"obj"},
	lemma: lexis.Set("that"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < i || tok[v].Relation != "acl:relcl" || tok[v].Head < 0 || !timeNoun[tok[tok[v].Head].Lemma] {
			return false
		}
		return auxiliaryBehind(tok, v, "iobj") || auxiliaryBehind(tok, v, "obj")
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		tok[i].UPOS, tok[i].Relation = "SCONJ", "mark"
		for c := v + 1; c < min(len(tok), v+20); c++ {
			if tok[c].Head == v && tok[c].Relation == "iobj" {
				tok[c].Relation = "obj"
			}
		}
	},
}

// frontedCondition: "Should Peru strike, Chile would respond, Ana Dias said", with both
// clauses drawn as what she said.
var frontedCondition = repair{
	at: []string{"ccomp", "parataxis"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return conditioned(doc, tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		for c := i + 1; c < len(tok); c++ {
			if tok[c].Head == tok[i].Head && tok[c].Relation == tok[i].Relation {
				tok[i].Head, tok[i].Relation = c, "advcl"
				return
			}
		}
	},
}

// conditioned is the next clause beside i with a modal verb, where i opens with an
// auxiliary before its subject; -1 elsewhere.
func conditioned(doc *language.Document, tok []language.Token, i int) int {
	aux, h := -1, tok[i].Head
	for c := i - 1; c >= 0 && c > i-12; c-- {
		if tok[c].Head == i && tok[c].Relation == "aux" {
			aux = c
		}
	}
	if aux < 0 || !lexis.OpensCondition[strings.ToLower(doc.Word(aux))] || !startsUpper(doc.Word(aux)) || h < i || !hasSubject(tok, aux+1, i) {
		return -1
	}
	for c := i + 1; c < h; c++ {
		if tok[c].Head == h && tok[c].Relation == tok[i].Relation {
			if auxiliary(tok, c, "aux") {
				return c
			}
			return -1
		}
	}
	return -1
}

// auxOfCondition: "Had Peru struck, Chile would have left", with "had" drawn beside "left".
var auxOfCondition = repair{
	at: []string{"aux", "aux:pass"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		w := doc.Word(i)
		return startsUpper(w) && lexis.OpensCondition[strings.ToLower(w)] && ownCondition(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := ownCondition(tok, i)
		if tok[v].Head == i {
			tok[v].Head, tok[v].Relation = tok[i].Head, "advcl"
		}
		tok[i].Head = v
	},
}

// ownCondition is the verb of the clause that the auxiliary i opens before its subject, where
// the auxiliary hangs on the verb of the other clause; -1 elsewhere.
func ownCondition(tok []language.Token, i int) int {
	h := tok[i].Head
	for v := i + 1; v < h; v++ {
		if tok[v].UPOS != "VERB" || tok[v].Head != h && tok[v].Head != i && tok[h].Head != v {
			continue
		}
		if x := tok[v].XPOS; (x == "VBN" || x == "VB" || x == "VBD") && hasSubject(tok, i+1, v) && auxiliary(tok, h, "aux") {
			return v
		}
		return -1
	}
	return -1
}

// judgedName: "called President Ana Dias vain", with the judgement drawn as part of the
// name.
var judgedName = repair{
	at: []string{"flat", "appos"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h >= i || tok[i].UPOS != "ADJ" && tok[i].UPOS != "NOUN" || tok[h].UPOS != "PROPN" || tok[h].Relation != "obj" || startsUpper(doc.Word(i)) {
			return false
		}
		v := tok[h].Head
		return v >= 0 && v < h && lexis.Judging[tok[v].Lemma] && tok[i-1].UPOS == "PROPN"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "xcomp"
	},
}

// judgedPeople: "called Chileans thieves", with the people drawn as part of what they
// are called.
var judgedPeople = repair{
	at:  []string{"compound"},
	tag: []string{"NNPS"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h != i+1 || tok[h].XPOS != "NNS" || startsUpper(doc.Word(h)) || tok[h].Relation != "obj" {
			return false
		}
		v := tok[h].Head
		return v == i-1 && lexis.Judging[tok[v].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[h].Head, "obj"
		tok[h].Relation = "xcomp"
	},
}

// verbBehindInset: "Ana Dias, in an outburst, called the plan a farce", "Ana Dias, blaming
// Peru, called the plan a farce", with the verb drawn as describing the name or the inset.
var verbBehindInset = repair{
	at: []string{"acl", "acl:relcl", "advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n, k := insetName(tok, i), i
		for k > 0 && tok[k-1].Head == i && tok[k-1].Relation == "aux" { // "Hamas, which rules Gaza, has freed two men"
			k--
		}
		if k == 0 || tok[k-1].Lemma != "," || n < 0 || tok[i].Relation == "acl:relcl" && hasSubject(tok, n, i) {
			return false
		}
		if k == i && !tells(tok[i]) && !behindRelative(tok, i) {
			return false
		}
		return objectOf(tok, i, min(len(tok), i+12)) >= 0 || behindRelative(tok, i) && !auxiliary(tok, i, "aux:pass") && !hasSubject(tok, n, i)
	},
	mend: func(tok []language.Token, i int) {
		n := insetName(tok, i)
		tok[i].Head, tok[i].Relation = -1, "root"
		for c := n + 1; c < min(len(tok), i+60); c++ {
			if tok[c].Head == n && (c > i || tok[c].Relation == "nmod" && c > n+2) {
				tok[c].Head = i
				if tok[c].Relation == "nmod" {
					tok[c].Relation = "obl"
				}
			}
		}
		makeSubject(tok, n, i)
	},
}

// insetName is the name at the root of the sentence that the verb i describes, by itself
// or through the participle of an inset; -1 without.
func insetName(tok []language.Token, i int) int {
	n := tok[i].Head
	if n >= 0 && n < i && tok[i].Relation == "advcl" {
		if (tok[n].XPOS != "VBG" || tok[n].Relation != "acl") && !behindRelative(tok, i) {
			return -1
		}
		n = tok[n].Head
	}
	if n < 0 || n > i || tok[n].UPOS != "PROPN" && tok[n].UPOS != "NOUN" || tok[n].Relation != "root" {
		return -1
	}
	return n
}

// behindRelative reports whether the tree hangs the past form at i on the verb of a clause
// with ", which" or ", who", which the comma before i ends.
func behindRelative(tok []language.Token, i int) bool {
	r := tok[i].Head
	if r < 0 || r > i || tok[r].Relation != "acl:relcl" || tok[i].XPOS != "VBD" && tok[i].XPOS != "VBN" {
		return false
	}
	for c := tok[r].Head + 1; c > 0 && c < r; c++ {
		if tok[c].XPOS == "WDT" || tok[c].XPOS == "WP" {
			return tok[c-1].Lemma == ","
		}
	}
	return false
}

func startsUpper(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

// houseInTown: "a raid on the Gaza City home of X", with the town drawn as what was raided
// and the home beside it.
var houseInTown = repair{
	at: []string{"nmod", "obl"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i < 3 || tok[i-1].Relation != "nmod" && tok[i-1].Relation != "obl" || tok[i-1].UPOS != "PROPN" || tok[i-1].Head != tok[i].Head || auxiliary(tok, i, "case") {
			return false
		}
		det, prep := false, false
		for c := max(0, i-6); c < i-1; c++ {
			if tok[c].Head == i-1 {
				det = det || tok[c].Relation == "det" && tok[c].Lemma == "the"
				prep = prep || tok[c].Relation == "case"
			}
		}
		return det && prep
	},
	mend: func(tok []language.Token, i int) {
		for c := max(0, i-6); c < i-1; c++ {
			if tok[c].Head == i-1 && (tok[c].Relation == "det" || tok[c].Relation == "case") {
				tok[c].Head = i
			}
		}
		tok[i-1].Head, tok[i-1].Relation = i, "compound"
	},
}
