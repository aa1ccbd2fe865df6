package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of verbs that the parser leaves without the subject before them.

// subjectBehindVerb: "Into the bay went the frigate Astra", with what goes for an object,
// which verbs of going and lying have none of.
var subjectBehindVerb = repair{
	at: []string{"obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 2 || v > i || tok[v].UPOS != "VERB" || !objectless[tok[v].Lemma] || tok[v].XPOS != "VBD" && tok[v].XPOS != "VBZ" && tok[v].XPOS != "VBP" {
			return false
		}
		ahead := false
		for c := max(0, v-12); c < v; c++ {
			subject := tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass")
			if subject && !underCase(tok, c) {
				return false
			}
			ahead = ahead || subject || tok[c].Head == v && tok[c].Relation == "obl"
		}
		return ahead
	},
	mend: func(tok []language.Token, i int) {
		for c := max(0, tok[i].Head-12); c < tok[i].Head; c++ {
			if tok[c].Head == tok[i].Head && tok[c].Relation == "nsubj" {
				tok[c].Relation = "obl" // "off Lima lay the frigate"
			}
		}
		tok[i].Relation = "nsubj"
	},
}

// underCase reports whether a preposition of the noun i stands before it.
func underCase(tok []language.Token, i int) bool {
	for c := max(0, i-5); c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "case" && tok[c].UPOS == "ADP" {
			return true
		}
	}
	return false
}

// objectless are the verbs that say of their subject where it goes or stays.
var objectless = lexis.Set("go", "come", "lie", "lay", "stand", "sit", "arrive", "sail", "steam", "appear", "remain", "live", "hang", "wait")

// stolenSubject: "denied its troops had crossed".
var stolenSubject = repair{
	of: []string{"VERB"},
	at: []string{"ccomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "VERB" && stolen(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, stolen(tok, i), i)
	},
}

// stolen is the noun right before the finite verb i of a complement without a
// subject, which the tree has for the object of the verb above; -1 without one.
func stolen(tok []language.Token, i int) int {
	h, o := tok[i].Head, -1
	if h < 0 || h > i || i-h > 16 || tok[h].UPOS != "VERB" {
		return -1
	}
	for c := h + 1; c < i; c++ {
		switch {
		case tok[c].Head == i && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass" || tok[c].XPOS == "TO"):
			return -1
		case tok[c].Head == h && tok[c].Relation == "obj":
			o = c
		case o >= 0 && c != o && below(tok, c, o) && !below(tok, c, i): // "its fleet, the Astra and the Boreal, had sailed"
		case o >= 0 && (tok[c].Head != i || tok[c].Relation != "aux" && tok[c].Relation != "aux:pass" && tok[c].Relation != "advmod"):
			return -1
		}
	}
	if tok[i].XPOS == "VBD" || tok[i].XPOS == "VBZ" || auxiliary(tok, i, "aux") || auxiliary(tok, i, "aux:pass") {
		return o
	}
	return -1
}

// subjectAhead: "the statement read: X was killed".
var subjectAhead = repair{
	at: []string{"nsubj", "nsubj:pass"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return ahead(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = ahead(tok, i), "nsubj"
	},
}

// ahead is the finite verb between the noun i and the verb of a complement that
// the tree has i for the first of two subjects of; -1 without one. The noun is
// the subject of the verb that it stands before.
func ahead(tok []language.Token, i int) int {
	v := tok[i].Head
	if v <= i+2 || tok[v].Relation != "ccomp" && tok[v].Relation != "parataxis" {
		return -1
	}
	w := tok[v].Head
	if w <= i || w >= v || tok[w].UPOS != "VERB" {
		return -1
	}
	second := false
	for c := range tok {
		subject := tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass"
		if subject && tok[c].Head == w {
			return -1
		}
		second = second || subject && tok[c].Head == v && c > w
	}
	if !second {
		return -1
	}
	return w
}

// nameBeforeVerb: "Brazil plans to send", "Peruvian police shot at".
var nameBeforeVerb = repair{
	at: []string{"compound", "flat", "nmod", "nmod:desc"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return subjectless(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		tok[i].Relation = "nsubj"
		for c := i - 1; c >= 0 && tok[c].Head == v; c-- { // what stands before a noun is the noun's
			switch tok[c].Relation {
			case "det", "amod", "compound", "nummod", "nmod:poss":
				tok[c].Head = i
			default:
				return
			}
		}
	},
}

// subjectless reports whether i is the name or noun before a finite verb without
// a subject, on which it hangs.
func subjectless(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h != i+1 || tok[i].UPOS != "PROPN" && (tok[i].UPOS != "NOUN" || tok[i].Relation != "compound") || tok[h].UPOS != "VERB" || !finiteForm(tok, h) {
		return false
	}
	return !hasSubject(tok, max(0, i-12), h)
}

// finiteForm reports whether the verb v can be finite by its form: a root in the
// form of a participle, without an auxiliary and with an object, is one too.
func finiteForm(tok []language.Token, v int) bool {
	switch tok[v].XPOS {
	case "VBZ", "VBD", "VBP":
		return true
	}
	return tok[v].XPOS == "VBN" && tok[v].Head < 0 && !auxiliary(tok, v, "aux") && !auxiliary(tok, v, "aux:pass") && hasObject(tok, v)
}

// saidOfWhom: "Peru, which Chile says trains the rebels".
var saidOfWhom = repair{
	of: []string{"VERB"},
	at: []string{"ccomp", "acl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "VERB" && drawnOut(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		who := drawnOut(tok, i)
		tok[i].Head, tok[i].Relation = tok[who].Head, "ccomp"
		makeSubject(tok, who, i)
	},
}

// drawnOut is the relative pronoun that the tree has for the object of the verb
// above the finite clause of i, or right before it, though it is the subject that
// the clause lacks; -1 without.
func drawnOut(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].Relation == "acl:relcl" {
		h = i - 1
	}
	if h < 0 || h > i || tok[h].UPOS != "VERB" || tok[h].Relation != "acl:relcl" || !finite(tok, i) || hasSubject(tok, h, i) {
		return -1
	}
	for c := max(0, h-12); c < h; c++ {
		if tok[c].Head == h && tok[c].Relation == "obj" && (tok[c].XPOS == "WDT" || tok[c].XPOS == "WP") {
			return c
		}
	}
	return -1
}

// finite reports whether the verb i has a tense or an auxiliary.
func finite(tok []language.Token, i int) bool {
	switch tok[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return auxiliary(tok, i, "aux") || auxiliary(tok, i, "aux:pass")
}

// frontedNoun: "…, a charge Peru denies".
var frontedNoun = repair{
	of: []string{"NOUN"},
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "NOUN" && fronted(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[v].Head, "appos"
		tok[v].Head, tok[v].Relation = i, "acl:relcl"
	},
}

// fronted reports whether the noun i, told as a second subject of its verb, is
// what a relative clause without a pronoun describes: an indefinite noun right
// before the real subject.
func fronted(tok []language.Token, i int) bool {
	v := tok[i].Head
	if v < i+2 || v > i+12 || tok[v].Head < 0 || tok[v].Head >= i || tok[v].UPOS != "VERB" ||
		tok[v].Relation != "parataxis" && tok[v].Relation != "ccomp" && tok[v].Relation != "advcl" && tok[v].Relation != "dep" {
		return false
	}
	indefinite, second := false, false
	for c := max(0, i-4); c < v; c++ {
		switch {
		case c < i && tok[c].Head == i && tok[c].Lemma == "a" && tok[c].UPOS == "DET":
			indefinite = true
		case c > i && tok[c].UPOS == "PUNCT":
			return false
		case c > i && tok[c].Head == v && tok[c].Relation == "nsubj":
			second = true
		}
	}
	return indefinite && second
}

// overleaptVerb: "Jan Novak opposed Brazil's plan".
var overleaptVerb = repair{
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return overleapt(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = overleapt(tok, i), "nsubj"
	},
}

// overleapt returns the finite verb right behind the name i that the tree leaves
// without a subject though it hangs the name on a word behind that verb; -1 where
// there is none.
func overleapt(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].UPOS != "PROPN" || h < i+2 || tok[h].Head < 0 {
		return -1
	}
	v := i + 1
	for v < h && tok[v].Head == i && tok[v].Relation == "flat" {
		v++
	}
	if v >= h || tok[v].UPOS != "VERB" || tok[v].XPOS != "VBZ" && tok[v].XPOS != "VBD" || !below(tok, h, v) {
		return -1
	}
	for c := max(0, i-20); c < i; c++ {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass" || tok[c].Relation == "mark") {
			return -1
		}
	}
	return v
}

// conditionWithWere: "Were Peru ever to send the tug".
var conditionWithWere = repair{
	of:  []string{"VERB"},
	tag: []string{"VB"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i-1].XPOS == "TO" && wereTo(doc, tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		main := tok[h].Head
		if main < 0 {
			main = mainClause(tok, h)
			tok[main].Head, tok[main].Relation = -1, "root"
		}
		tok[i].Head, tok[i].Relation = main, "advcl"
		tok[h].Head, tok[h].Relation = i, "nsubj"
	},
}

// wereTo is the "were" in front of a condition without "if" ("were Peru to send …")
// that the tree made the copula of the noun above the verb i; -1 without, or where
// no main clause follows.
func wereTo(doc *language.Document, tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].Head >= 0 && tok[h].Head < i || tok[h].Head < 0 && mainClause(tok, h) < 0 {
		return -1
	}
	for c := max(0, h-6); c < h; c++ {
		if tok[c].Head == h && tok[c].Relation == "cop" && doc.Word(c) == "Were" {
			return c
		}
	}
	return -1
}

// mainClause is the verb of the clause that the tree hung loosely on the noun h,
// -1 without one.
func mainClause(tok []language.Token, h int) int {
	for c := h + 1; c < min(len(tok), h+40); c++ {
		if tok[c].Head == h && tok[c].Relation == "parataxis" && tok[c].UPOS == "VERB" {
			return c
		}
	}
	return -1
}

// adjoiningVerb: "for much of 1993 the tug was stationed in Brest".
var adjoiningVerb = repair{
	at: []string{"nmod", "appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return adjoins(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, adjoins(tok, i))
	},
}

// adjoins is the finite verb without a subject that stands right behind the noun
// phrase of i, where i has an article and no preposition and hangs on a noun
// before its article; -1 without one.
func adjoins(tok []language.Token, i int) int {
	start, end := -1, i
	for c := max(0, i-8); c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "case" {
			return -1
		}
		if tok[c].Head == i && tok[c].Relation == "det" {
			start = c
		}
	}
	if start < 1 || tok[start-1].UPOS == "PUNCT" && tok[i].Relation == "appos" || tok[i].Head < 0 || tok[i].Head >= start {
		return -1
	}
	for end+1 < len(tok) && tok[end+1].UPOS == "PROPN" && tok[end+1].Head >= i && tok[end+1].Head <= end {
		end++
	}
	v := end + 1
	if v >= len(tok) || tok[v].UPOS != "AUX" || tok[v].Head <= v || tok[v].XPOS == "VB" {
		return -1
	}
	v = tok[v].Head
	if tok[v].UPOS != "VERB" {
		return -1
	}
	if hasSubject(tok, max(0, v-24), v) {
		return -1
	}
	return v
}

// subjectWithoutCase: "the tug Astra, with a barge, will leave".
var subjectWithoutCase = repair{
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return uncased(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, tok[i].Head)
	},
}

// uncased reports whether the noun i, which the tree has for an adjunct, stands
// before a finite verb without a preposition while the verb has no subject.
func uncased(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h <= i || h-i > 24 || tok[h].UPOS != "VERB" || tok[i].UPOS != "NOUN" && tok[i].UPOS != "PROPN" || timeNoun[tok[i].Lemma] {
		return false
	}
	for c := max(0, i-12); c < h; c++ {
		switch {
		case tok[c].Head == i && (tok[c].Relation == "case" || tok[c].Relation == "mark" || tok[c].UPOS == "NUM"):
			return false
		case tok[c].Head == h && c != i && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass" || tok[c].XPOS == "TO"):
			return false
		}
	}
	switch tok[h].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return auxiliary(tok, h, "aux") || auxiliary(tok, h, "aux:pass")
}

// subjectOfTwo: "said Mr. Novak and Mr. Horak will meet".
var subjectOfTwo = repair{
	at:   []string{"cc"},
	fits: func(*language.Document, []language.Token, int) bool { return true },
	mend: func(tok []language.Token, i int) {
		adopt(tok, i)
		rejoin(tok, i)
		unite(tok, i)
	},
}

// adopt gives a coordinated verb without a subject the noun phrase that stands
// between its conjunction and itself though the tree hangs it on the clause
// before: "claimed by rebels in Peru, but both Chile and Brazil have alleged …".
// The conjunction is at i.
func adopt(tok []language.Token, i int) {
	v := tok[i].Head
	if v <= i+1 || v > i+14 || tok[v].UPOS != "VERB" || tok[v].Relation != "conj" || tok[v].XPOS == "VB" || tok[v].XPOS == "VBG" {
		return
	}
	head := -1
	for c := i + 1; c < v; c++ {
		switch {
		case tok[c].UPOS == "VERB" || tok[c].UPOS == "ADP" || tok[c].UPOS == "SCONJ" || tok[c].Head == v && tok[c].UPOS != "AUX" && tok[c].UPOS != "ADV" && tok[c].UPOS != "PUNCT":
			return
		case tok[c].Head < i && (tok[c].UPOS == "PROPN" || tok[c].UPOS == "NOUN"):
			if head >= 0 {
				return
			}
			head = c
		}
	}
	if head >= 0 && tok[head].Head != tok[v].Head {
		tok[head].Head, tok[head].Relation = v, "nsubj"
	}
}

// unite makes one phrase of the nouns around the conjunction i where the tree makes
// the second the subject of a clause of its own though the conjunction hangs on the
// noun, or the sentence has no other verb: "the accord between Peru and Chile calls for
// elections".
func unite(tok []language.Token, i int) {
	n := secondOfTwo(tok, i)
	if n < 0 {
		return
	}
	v, first := tok[n].Head, i-1
	if tok[v].Relation != "conj" || tok[v].Head < 0 || tok[v].Head >= i || first < 0 || tok[first].UPOS != "NOUN" && tok[first].UPOS != "PROPN" {
		return
	}
	for tok[first].Relation == "flat" && tok[first].Head < first {
		first = tok[first].Head
	}
	prep := -1
	for c := max(0, first-6); c < first; c++ {
		if tok[c].Head == first && tok[c].Relation == "case" && tok[c].XPOS != "POS" {
			prep = c
		}
	}
	if prep < 0 {
		return
	}
	top := first
	for tok[top].Relation == "nmod" && tok[top].Head >= 0 && tok[top].Head < top {
		top = tok[top].Head
	}
	if top == first || tok[top].Relation != "root" || tok[v].Head != first && tok[v].Head != top {
		return
	}
	tok[n].Head, tok[n].Relation = first, "conj"
	tok[v].Head, tok[v].Relation = -1, "root"
	tok[top].Head, tok[top].Relation = v, "nsubj"
}

// secondOfTwo is the subject behind the conjunction i, which hangs on it, on a word of
// its name or on its verb; -1 without.
func secondOfTwo(tok []language.Token, i int) int {
	n := tok[i].Head
	for n > i && (tok[n].Relation == "amod" || tok[n].Relation == "compound" || tok[n].Relation == "flat") && tok[n].Head > n {
		n = tok[n].Head
	}
	if n > i && tok[n].UPOS == "VERB" {
		for c := i + 1; c < n; c++ {
			if tok[c].Head == n && tok[c].Relation == "nsubj" {
				return c
			}
		}
	}
	if n <= i || tok[n].Relation != "nsubj" || tok[n].Head < n {
		return -1
	}
	return n
}

// rejoin makes one subject of two names around the conjunction i where the tree
// gives the first to the verb of saying above: "said Mr. Novak and Mr. Horak will
// meet".
func rejoin(tok []language.Token, i int) {
	v := tok[i].Head
	if v < i || tok[v].Relation != "ccomp" || tok[v].Head < 0 || tok[v].Head > i {
		return
	}
	first, second := -1, -1
	for c := tok[v].Head + 1; c < v; c++ {
		switch {
		case c < i && tok[c].Head == tok[v].Head && (tok[c].Relation == "iobj" || tok[c].Relation == "obj") && tok[c].UPOS == "PROPN":
			first = c
		case c > i && tok[c].Head == v && tok[c].Relation == "nsubj" && second < 0:
			second = c
		}
	}
	if first >= 0 && second >= 0 {
		tok[first].Head, tok[first].Relation = v, "nsubj"
		tok[second].Head, tok[second].Relation = first, "conj"
		tok[i].Head = second
	}
}

// snatchedSubject: "sent doctors to Mali and Peru deployed troops", "… since Mali and
// Peru reached a truce".
var snatchedSubject = repair{
	at: []string{"conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return snatched(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v, first := snatched(tok, i), tok[i].Head
		for c := max(0, first-6); c < first; c++ {
			if tok[c].Head == first && tok[c].Relation == "case" && lexis.Openers[tok[c].Lemma] && tok[first].Head >= 0 && tok[first].Head < c {
				tok[v].Head, tok[v].Relation = tok[first].Head, "advcl"
				tok[c].Head, tok[c].Relation = v, "mark"
				makeSubject(tok, first, v)
				return
			}
		}
		makeSubject(tok, i, v)
	},
}

// snatched is the verb right behind the noun i that the parser coordinated with a
// noun before it, though the verb is coordinated with nothing else and has no
// subject: in "sent doctors to Mali and Peru deployed troops" Peru deployed. It
// is -1 without one.
func snatched(tok []language.Token, i int) int {
	v := i + 1
	if v >= len(tok) || tok[v].XPOS != "VBD" || tok[v].Relation != "conj" || tok[v].Head >= tok[i].Head || tok[i].Head >= i {
		return -1
	}
	joins := false
	for c := tok[v].Head; c < len(tok) && c < v+3; c++ {
		if c < 0 || c > tok[v].Head && tok[c].Head == v && (tok[c].Relation == "cc" || strings.HasPrefix(tok[c].Relation, "nsubj") || tok[c].Relation == "punct" && c < i) {
			return -1
		}
		joins = joins || tok[c].Head == i && tok[c].Relation == "cc"
	}
	if !joins {
		return -1
	}
	return v
}

// relativeBeforeTime: "Peru, which last week expelled two envoys, …".
var relativeBeforeTime = repair{
	at:  []string{"det"},
	tag: []string{"WDT"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < i || !timeNoun[tok[h].Lemma] {
			return false
		}
		v := tok[h].Head
		return v > h && tok[v].Relation == "acl:relcl" && !hasSubject(tok, i, v)
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, tok[tok[i].Head].Head)
	},
}

// headline: "Peru to send troops", "Peru, Chile to hold talks", where the parser
// takes the name for what the line is about.
var headline = repair{
	at: []string{"acl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if tok[i].XPOS != "VB" || i == 0 || tok[i-1].XPOS != "TO" || tok[tok[i].Head].UPOS != "PROPN" {
			return false
		}
		h := firstOfHeadline(tok, i)
		return tok[h].UPOS == "PROPN" && tok[h].Relation == "root"
	},
	mend: func(tok []language.Token, i int) {
		first := firstOfHeadline(tok, i)
		for k := first + 1; k < i; k++ {
			if tok[k].Head == first && (tok[k].Relation == "nmod:unmarked" || tok[k].Relation == "appos") && tok[k].UPOS == "PROPN" {
				tok[k].Relation = "conj" // "Peru, Chile"
			}
		}
		tok[i].Head, tok[i].Relation = tok[first].Head, tok[first].Relation
		tok[first].Head, tok[first].Relation = i, "nsubj"
	},
}

// participleAsVerb: "Members of the Front set upon a patrol.", where the tree takes the
// only verb of the sentence for a participle.
var participleAsVerb = repair{
	at: []string{"acl"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 0 && h < i && tok[h].Relation == "root" && tok[h].UPOS == "NOUN" && (tok[i].XPOS == "VBN" || tok[i].XPOS == "VBD") &&
			i-h < 10 && stopped(doc, i) && onlyVerb(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation, tok[i].XPOS = -1, "root", "VBD"
		tok[h].Head, tok[h].Relation = i, "nsubj"
		for c := i + 1; c < len(tok); c++ {
			if tok[c].Head == h {
				tok[c].Head = i
			}
		}
	},
}

// onlyVerb reports whether no other verb of the sentence of i can be its main one: none
// is finite before i, and what is behind i stands below it.
func onlyVerb(tok []language.Token, i int) bool {
	first, last := i, i
	for first > 0 && rootAbove(tok, first-1) == rootAbove(tok, i) {
		first--
	}
	for last+1 < len(tok) && rootAbove(tok, last+1) == rootAbove(tok, i) {
		last++
	}
	for c := first; c <= last; c++ {
		if c == i || tok[c].UPOS != "VERB" && tok[c].UPOS != "AUX" {
			continue
		}
		if !below(tok, c, i) && (c < i || tok[c].Head == tok[i].Head) || tok[c].UPOS == "AUX" && tok[c].Head == i {
			return false
		}
	}
	return true
}

// headlinePair: "Dias, Novak sign pact", where the parser takes the first name for
// whom the words are said to.
var headlinePair = repair{
	at: []string{"vocative"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		s := i + 1
		for s < len(tok) && (tok[s].UPOS == "PUNCT" || tok[s].Head == i) {
			s++
		}
		return tok[i].UPOS == "PROPN" && s < len(tok) && tok[s].UPOS == "PROPN" && tok[s].Relation == "nsubj" && tok[s].Head == tok[i].Head && !stopped(doc, i)
	},
	mend: func(tok []language.Token, i int) {
		s := i + 1
		for tok[s].Relation != "nsubj" || tok[s].Head != tok[i].Head {
			s++
		}
		tok[i].Relation = "nsubj"
		tok[s].Head, tok[s].Relation = i, "conj"
	},
}

// headlineVerb: "Peru bombs Chile", "Peru arms Chadian rebels", where the parser
// takes the verb for a plural.
var headlineVerb = repair{
	at:    []string{"root", "nsubj", "compound"},
	tag:   []string{"NNS"},
	lemma: headlineVerbs,
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return !stopped(doc, i) && headlineObject(doc, tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		old := rootAbove(tok, i)
		within := func(k int) bool { return k >= 0 && k < len(tok) && rootAbove(tok, k) == old }
		n, first := i+1, i-1
		for within(n+1) && (tok[n].UPOS == "ADJ" || tok[n+1].UPOS == "NOUN" || tok[n+1].UPOS == "PROPN") {
			n++
		}
		for within(first-1) && tok[first-1].UPOS == "PROPN" {
			first--
		}
		end := n + 1
		for within(end) {
			end++
		}
		for k := first + 1; k < i; k++ {
			tok[k].Head, tok[k].Relation = first, "flat"
		}
		for k := i + 1; k < n; k++ {
			if tok[k].Head < i+1 || tok[k].Head > n {
				tok[k].Head, tok[k].Relation = n, "compound"
			}
		}
		for k := n + 1; k < end; k++ {
			if h := tok[k].Head; h == old || h == i || h == n && tok[k].Relation == "nmod" {
				tok[k].Head, tok[k].Relation = i, "obl"
			}
		}
		tok[i].UPOS, tok[i].XPOS = "VERB", "VBZ"
		tok[i].Head, tok[i].Relation = -1, "root"
		tok[first].Head, tok[first].Relation = i, "nsubj"
		tok[n].Head, tok[n].Relation = i, "obj"
	},
}

// rootAbove is the root of the sentence of token i; another repair may have left a
// circle, which is not followed for ever.
func rootAbove(tok []language.Token, i int) int {
	for hops := 0; tok[i].Head >= 0 && hops < len(tok); hops++ {
		i = tok[i].Head
	}
	return i
}

// headlineVerbs are verbs of headlines that look like plurals.
var headlineVerbs = lexis.Set("bomb", "shell", "slam", "arm", "aid", "sanction", "ship", "raid",
	"strike", "blast", "ban", "bar", "fine", "jail", "rap", "snub", "fund", "back")

// headlineObject is the name or adjective right behind i, where i stands right
// behind the name that opens a line without any verb; -1 for all else.
func headlineObject(doc *language.Document, tok []language.Token, i int) int {
	for _, s := range doc.Sentences {
		if i >= s.End {
			continue
		}
		for k := s.Start; k < s.End; k++ {
			if tok[k].UPOS == "VERB" || tok[k].UPOS == "AUX" || k < i && tok[k].UPOS != "PROPN" {
				return -1
			}
		}
		if i > s.Start && i-s.Start < 4 && i+1 < s.End && (tok[i+1].UPOS == "PROPN" || tok[i+1].UPOS == "ADJ" && i+2 < s.End) {
			return i + 1
		}
		return -1
	}
	return -1
}

// stopped reports whether the sentence of token i ends as sentences do and headlines
// do not.
func stopped(doc *language.Document, i int) bool {
	for _, s := range doc.Sentences {
		if i < s.End {
			return doc.Tokens[s.End-1].UPOS == "PUNCT"
		}
	}
	return true
}

// firstOfHeadline is the name that the infinitive v hangs on, or the one before it
// in a list.
func firstOfHeadline(tok []language.Token, v int) int {
	h := tok[v].Head
	switch tok[h].Relation {
	case "conj", "nmod:unmarked", "appos":
		return tok[h].Head
	}
	return h
}

// whoWasNamed: "the man who shot Ana Dias was Jan Novak", "among those who shot Ana Dias was Jan
// Novak", where only the main clause says who did what the clause of "who" tells.
var whoWasNamed = repair{
	at:  []string{"nsubj", "nsubj:pass"},
	tag: []string{"WP", "WDT"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return namedDoer(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		n, v := namedDoer(tok, i), tok[i].Head
		tok[v].Head, tok[v].Relation = tok[n].Head, tok[n].Relation
		tok[n].Head, tok[n].Relation = v, tok[i].Relation
		tok[i].Relation = "dep"
	},
}

// namedDoer is the name that the main clause says is the one of whom the relative pronoun i speaks,
// -1 where it does not say so as a fact.
func namedDoer(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < i || v >= i+6 || tok[v].UPOS != "VERB" || tok[v].Relation != "acl:relcl" {
		return -1
	}
	top := tok[v].Head
	for hops := 0; top >= 0 && top < i && tok[top].UPOS != "PROPN" && tok[top].Relation == "nmod" && hops < 2; hops++ {
		top = tok[top].Head
	}
	if top < 0 || top >= i || tok[top].UPOS == "PROPN" || tok[top].UPOS == "VERB" {
		return -1
	}
	n := tok[top].Head
	if n <= v || tok[n].UPOS != "PROPN" || tok[top].Relation != "nsubj" && (tok[top].Relation != "obl" || top == 0 || tok[top-1].Lemma != "among") {
		return -1
	}
	cop := false
	for c := v + 1; c < n; c++ {
		if tok[c].Head != n {
			continue
		}
		switch tok[c].Relation {
		case "cop":
			cop = true
		case "aux", "case", "advmod", "mark", "neg", "nsubj":
			return -1
		}
	}
	if !cop {
		return -1
	}
	return n
}

// withWhom: "our thoughts are with Peru", where whom they are with is made the
// head of the clause.
var withWhom = repair{
	at:    []string{"cop"},
	lemma: lexis.Set("be"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < i+2 || h > i+8 || tok[h].UPOS != "PROPN" && tok[h].UPOS != "NOUN" && tok[h].UPOS != "PRON" {
			return false
		}
		with, ours := false, false
		for c := max(0, i-8); c < h; c++ {
			if tok[c].Head != h {
				continue
			}
			with = with || c > i && tok[c].Relation == "case" && tok[c].Lemma == "with"
			ours = ours || c < i && tok[c].Relation == "nsubj" && companions[tok[c].Lemma]
		}
		return with && ours
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation, tok[i].UPOS = tok[h].Head, tok[h].Relation, "VERB"
		tok[h].Head, tok[h].Relation = i, "obl"
		for c := max(0, i-30); c < min(len(tok), h+30); c++ {
			if tok[c].Head == h && (c < i || tok[c].Relation == "punct" || tok[c].Relation == "advmod" || tok[c].Relation == "parataxis" || tok[c].Relation == "obl") && tok[c].Relation != "case" && tok[c].Relation != "det" {
				tok[c].Head = i
			}
		}
	},
}

// companions are those who are with somebody in spirit.
var companions = lexis.Set("thought", "prayer", "heart", "sympathy")

// peopleAsSubject: "The Dutch relinquished control of the port", "The Dutch expelled Ana Dias", drawn as
// if the control were Dutch and relinquished, in a sentence without a verb.
var peopleAsSubject = repair{
	at:  []string{"amod"},
	tag: []string{"VBN", "VBD"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if i < 2 || h != i+1 || tok[h].Relation != "root" || tok[i-1].Head != h && tok[i-1].Head != i || tok[i-1].XPOS != "JJ" || !startsUpper(doc.Word(i-1)) ||
			tok[i-2].Lemma != "the" || !startsUpper(doc.Word(i-2)) || i > 2 && tok[i-3].UPOS != "PUNCT" || qualifying[tok[i].Lemma] {
			return false
		}
		for c := h + 1; c < min(len(tok), h+40); c++ {
			if tok[c].UPOS == "VERB" || tok[c].UPOS == "AUX" {
				return false
			}
			if tok[c].XPOS == "." {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		h := i + 1
		tok[i].Head, tok[i].Relation, tok[i].XPOS = tok[h].Head, "root", "VBD"
		tok[h].Head, tok[h].Relation = i, "obj"
		tok[i-1].Head, tok[i-1].Relation = i, "nsubj"
		tok[i-2].Head = i - 1
		for c := h + 1; c < min(len(tok), h+40); c++ {
			if tok[c].Head == h && tok[c].Relation == "punct" {
				tok[c].Head = i
			}
		}
	},
}

// qualifying are the verbs whose participles stand between a people and a noun: "the Peruvian backed
// rebels", "the Peruvian occupied territory".
var qualifying = lexis.Set("occupy", "back", "lead", "make", "own", "base", "bear", "train", "build", "hold", "control", "sponsor", "support", "register", "arm", "fund", "educate")

// peopleBesideVerb: "The Dutch shelled the port", with the people drawn as describing the verb.
var peopleBesideVerb = repair{
	at:  []string{"amod"},
	tag: []string{"JJ"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		return v == i+1 && i > 0 && tok[v].UPOS == "VERB" && tok[v].XPOS == "VBD" && tok[v].Relation == "root" && startsUpper(doc.Word(i)) && tok[i-1].Lemma == "the" && tok[i-1].Head == v && !hasSubject(tok, i-1, v)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "nsubj"
		tok[i-1].Head = i
	},
}
