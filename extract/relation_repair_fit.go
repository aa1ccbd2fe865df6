package extract

import "wiregraph/extract/language"

// What the repairs of relation_repair.go look for and how they mend it.

// giving are the verbs of two objects, who gets and what.
var giving = map[string]bool{"give": true, "send": true, "lend": true, "grant": true, "offer": true, "hand": true, "pay": true, "sell": true, "promise": true,
	"pledge": true, "award": true, "forgive": true, "forgiven": true, "bring": true, "ship": true, "write": true, "cable": true, "fax": true, "deny": true, "owe": true,
	"show": true, "supply": true, "assign": true, "allow": true, "guarantee": true, "loan": true, "donate": true}

// givenAlso reports whether the verb of the object i has another object behind it
// that is no name, with no conjunction between the two.
func givenAlso(tok []language.Token, i int) bool {
	for k := i + 1; k < len(tok) && k < i+12; k++ {
		if tok[k].Head == tok[i].Head && tok[k].Relation == "obj" {
			return tok[k].UPOS != "PROPN"
		}
		if tok[k].UPOS == "PUNCT" && tok[k].XPOS == "," || tok[k].UPOS == "ADP" || tok[k].UPOS == "VERB" { // "sent the Aurora past Peru to show …"
			return false
		}
		if tok[k].UPOS == "CCONJ" && tok[k].Head > i && tok[tok[k].Head].Head == tok[i].Head {
			return false
		}
	}
	return false
}

// planners is the first of two coordinated names before the verb at i that the
// parser took for a noun and hung them on; -1 without.
func planners(tok []language.Token, i int) int {
	if i < 3 || tok[i-1].UPOS != "PROPN" || tok[i-1].Head != i || tok[i-1].Relation != "compound" {
		return -1
	}
	and := false
	for k := i - 2; k >= 0 && k > i-10; k-- {
		switch {
		case tok[k].UPOS == "CCONJ" && tok[k].Head == i-1:
			and = true
		case and && tok[k].UPOS == "PROPN" && tok[k].Head == i && tok[k].Relation == "compound":
			return k
		}
	}
	return -1
}

// sharedOwner reports whether another possessive than i stands before the noun h,
// behind the noun that h is coordinated with.
func sharedOwner(tok []language.Token, i, h int) bool {
	for k := tok[h].Head + 1; k < h; k++ {
		if k != i && tok[k].Head == h && tok[k].Relation == "nmod:poss" {
			return true
		}
	}
	return false
}

// nearerName is the name right before the comma in front of the phrase of i, if
// the tree hangs i on the name that this one is coordinated with; else -1.
func nearerName(tok []language.Token, i int) int {
	start := i
	for start > 0 && (tok[start-1].Head == i || tok[start-1].Head >= start && tok[start-1].Head < i) && tok[start-1].UPOS != "PUNCT" {
		start--
	}
	if start < 2 || tok[start-1].Lemma != "," {
		return -1
	}
	name := start - 2
	for tok[name].Relation == "flat" && tok[name].Head >= 0 && tok[name].Head < name {
		name = tok[name].Head
	}
	if tok[name].UPOS != "PROPN" || tok[name].Relation != "conj" || tok[name].Head != tok[i].Head {
		return -1
	}
	return name
}

// planDue makes "due" at i the predicate of which "to" and the verb behind it are
// the complement, as they are of "scheduled".
func planDue(tok []language.Token, i int) {
	verb := i + 2
	if tok[i].Head == verb {
		tok[i].Head, tok[i].Relation = tok[verb].Head, tok[verb].Relation
		for c := max(0, i-12); c < i; c++ { // its subject and "was"
			if tok[c].Head == verb {
				tok[c].Head = i
			}
		}
	}
	tok[verb].Head, tok[verb].Relation = i, "xcomp"
	tok[i+1].Head, tok[i+1].Relation = verb, "mark"
}

// plansTo reports whether i is a verb in -s that the parser took for a plural
// noun: "to" and a verb hang on it as on a verb, and a name stands before it.
func plansTo(tok []language.Token, i int) bool {
	if i == 0 || i+2 >= len(tok) || tok[i].XPOS != "NNS" || tok[i-1].UPOS != "PROPN" || tok[i-1].Head != i || tok[i-1].Relation != "compound" {
		return false
	}
	return tok[i+1].XPOS == "TO" && tok[i+2].XPOS == "VB" && tok[i+2].Head == i && tok[i+2].Relation == "xcomp"
}

// crossed is the verb between the noun i and the subject of that verb, which the
// parser coordinated over the verb's head though no conjunction stands behind
// it; -1 without.
func crossed(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].Relation != "nsubj" {
		return -1
	}
	v := tok[h].Head
	if v <= h || v >= i || i-v > 6 || tok[v].UPOS != "VERB" {
		return -1
	}
	for c := v + 1; c < i; c++ {
		if tok[c].UPOS == "CCONJ" || tok[c].UPOS == "PUNCT" || tok[c].Head == v && tok[c].Relation == "obj" {
			return -1
		}
	}
	return v
}

// answered is the noun right before "to" and the phrase of i that the phrase
// belongs to: "an end to the attacks"; -1 without.
func answered(tok []language.Token, i int) int {
	for c := i - 1; c > 1 && c > i-8; c-- {
		if tok[c].Head != i || tok[c].Relation != "case" {
			continue
		}
		if tok[c].Lemma == "to" && tok[c-1].UPOS == "NOUN" && tok[c-1].Head == tok[i].Head && takesTo[tok[c-1].Lemma] {
			return c - 1
		}
		return -1
	}
	return -1
}

// raiseVerb puts the finite verb i in the place of the noun that the parser
// hung it on like an adjective, where a subject before it shows what it is:
// "Chile resumed negotiations".
func raiseVerb(tok []language.Token, i int) {
	noun := tok[i].Head
	subject := false
	for c := max(0, i-20); c < i; c++ {
		subject = subject || tok[c].Head == noun && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass")
	}
	if !subject || noun < i {
		return
	}
	tok[i].Head, tok[i].Relation = tok[noun].Head, tok[noun].Relation
	tok[noun].Head, tok[noun].Relation = i, "obj"
	for c := max(0, i-20); c < i; c++ {
		if tok[c].Head == noun && c != i {
			tok[c].Head = i
		}
	}
}

// coordinated reports whether an "and" stands between the words of the noun i
// and what the parser made it the other name of.
func coordinated(tok []language.Token, i int) bool {
	for c := i - 1; c > tok[i].Head && i-c < 6; c-- {
		switch {
		case tok[c].Relation == "cc":
			return tok[c].Head > c && tok[c].Head <= i
		case tok[c].UPOS == "PUNCT" || tok[c].UPOS == "VERB":
			return false
		}
	}
	return false
}

// phraseHead is the head of the noun phrase that h belongs to, left of end.
func phraseHead(tok []language.Token, h, end int) int {
	for hops := 0; hops < 5; hops++ {
		up := tok[h].Head
		switch tok[h].Relation {
		case "nmod:desc", "compound", "flat", "amod":
		default:
			return h
		}
		if up < 0 || up >= end {
			return h
		}
		h = up
	}
	return h
}

// ahead is the finite verb between the noun i and the verb of a complement that
// the tree has i for the first of two subjects of; -1 without one. The noun is
// the subject of the verb that it stands before.
func ahead(tok []language.Token, i int) int {
	v := tok[i].Head
	if tok[i].Relation != "nsubj" && tok[i].Relation != "nsubj:pass" || v <= i+2 || tok[v].Relation != "ccomp" && tok[v].Relation != "parataxis" {
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

// sharesNoun reports whether i is the first of two names or adjectives before a
// plural noun that belongs to both, hung on something further left.
func sharesNoun(doc *language.Document, tok []language.Token, i int) bool {
	if i+3 >= len(tok) || i == 0 || tok[i-1].UPOS == "PUNCT" || tok[i].Relation != "conj" || tok[i].Head >= i || tok[i+1].Lemma != "and" || tok[i+3].XPOS != "NNS" || tok[i+3].UPOS != "NOUN" {
		return false
	}
	for _, k := range []int{i, i + 2} {
		if c := doc.Word(k)[0]; c < 'A' || c > 'Z' || tok[k].UPOS != "ADJ" && tok[k].UPOS != "PROPN" {
			return false
		}
	}
	return tok[i+2].Head == i || tok[i+2].Head == i+3 && tok[i].UPOS == "ADJ"
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
		case o >= 0 && (tok[c].Head != i || tok[c].Relation != "aux" && tok[c].Relation != "aux:pass" && tok[c].Relation != "advmod"):
			return -1
		}
	}
	if tok[i].XPOS == "VBD" || tok[i].XPOS == "VBZ" || auxiliary(tok, i, "aux") || auxiliary(tok, i, "aux:pass") {
		return o
	}
	return -1
}

// holds and captive are the two halves of "took two sailors hostage", which the
// parser reads as one noun phrase.
var (
	holds   = map[string]bool{"take": true, "hold": true}
	captive = map[string]bool{"prisoner": true, "hostage": true, "captive": true}
)

// takePrisoner makes the noun before "prisoner" at i the verb's object and
// "prisoner" what it becomes.
func takePrisoner(tok []language.Token, i int) {
	verb, noun := tok[i].Head, i-1
	relation, head := "obj", verb
	for c := verb + 1; c < noun; c++ {
		if tok[c].Head != i {
			continue
		}
		tok[c].Head = noun
		if tok[c].Relation == "case" && c > 0 && tok[c-1].Head == verb { // "dozens of sailors"
			relation, head = "nmod", c-1
			tok[c-1].Relation = "obj"
		}
	}
	tok[noun].Head, tok[noun].Relation = head, relation
	tok[i].Relation = "xcomp"
}

// joined are words written in two halves as often as in one, by their lemmas.
var joined = map[string]string{"cease-fire": "ceasefire", "pull-out": "pullout", "build-up": "buildup", "air-strike": "airstrike", "co-operation": "cooperation",
	"counter-offensive": "counteroffensive", "cyber-attack": "cyberattack", "fire-fight": "firefight", "co-operate": "cooperate"}

// subjectless reports whether i is the name before a finite verb without a
// subject that hangs on it as only a part of a noun can.
func subjectless(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h != i+1 || tok[i].UPOS != "PROPN" || tok[h].UPOS != "VERB" ||
		tok[h].XPOS != "VBZ" && tok[h].XPOS != "VBD" && tok[h].XPOS != "VBP" {
		return false
	}
	if r := tok[i].Relation; r != "compound" && r != "flat" && r != "nmod" && r != "nmod:desc" {
		return false
	}
	for c := max(0, i-12); c < i; c++ {
		if tok[c].Head == h && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return false
		}
	}
	return true
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
	for c := max(0, v-24); c < v; c++ {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return -1
		}
	}
	return v
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

// makeSubject hangs the noun i on the verb v as its subject.
func makeSubject(tok []language.Token, i, v int) {
	tok[i].Head, tok[i].Relation = v, "nsubj"
	if auxiliary(tok, v, "aux:pass") {
		tok[i].Relation = "nsubj:pass"
	}
}

// robbedOf is the coordinated verb right before the phrase of the noun i, which
// has no object though the noun, without a preposition, hangs on the verb before
// it; -1 without.
func robbedOf(tok []language.Token, i int) int {
	v := i - 1
	for v > 0 && tok[v].Head == i {
		if tok[v].Relation == "case" {
			return -1
		}
		v--
	}
	if timeNoun[tok[i].Lemma] || v < 1 || tok[v].UPOS != "VERB" || tok[v].Relation != "conj" || tok[v].Head != tok[i].Head {
		return -1
	}
	for c := v + 1; c < min(len(tok), i+12); c++ {
		if tok[c].Head == v && tok[c].Relation == "obj" {
			return -1
		}
	}
	return v
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

// shotIsVerb makes the noun "shot" at i the verb that it is, with the noun before
// it as the subject that takes over the article and adjectives.
func shotIsVerb(tok []language.Token, i int) {
	tok[i].UPOS, tok[i].XPOS, tok[i].Lemma = "VERB", "VBD", "shoot"
	for c := max(0, i-8); c < i-1; c++ {
		if r := tok[c].Relation; tok[c].Head == i && (r == "det" || r == "amod" || r == "compound" || r == "nmod:poss" || r == "nummod") {
			tok[c].Head = i - 1
		}
	}
	tok[i-1].Relation = "nsubj"
}

// besideName reports whether the noun i, with an article of its own, is coordinated
// with the name of a noun before it and not with that noun.
func besideName(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h > i || tok[h].UPOS != "PROPN" || tok[h].Relation != "appos" || tok[h].Head != h-1 || tok[h-1].UPOS != "NOUN" {
		return false
	}
	for c := h + 1; c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "det" {
			return true
		}
	}
	return false
}

// reportedBehind is the verb with two subjects behind the verb i that hangs, as a
// clause without a subject, below the first of them: what the second reports is
// what the first did; -1 without.
func reportedBehind(tok []language.Token, i int) int {
	first := tok[i].Head
	for hops := 0; first >= 0 && tok[first].Relation != "nsubj"; hops++ {
		if first = tok[first].Head; hops > 3 {
			return -1
		}
	}
	if first < 0 || first > i || tok[first].Head < i {
		return -1
	}
	r := tok[first].Head
	for c := i + 1; c < r; c++ {
		if tok[c].Head == r && tok[c].Relation == "nsubj" {
			return r
		}
	}
	return -1
}

// reported makes i what the verb r reports, with r's first subject for its own.
func reported(tok []language.Token, i, r int) {
	for c := max(0, i-60); c < i; c++ {
		if tok[c].Head == r && tok[c].Relation == "nsubj" {
			makeSubject(tok, c, i)
			break
		}
	}
	tok[i].Head, tok[i].Relation = r, "ccomp"
}

// auxiliary reports whether the verb h has an auxiliary of the kind before it.
func auxiliary(tok []language.Token, h int, kind string) bool {
	for c := max(0, h-6); c < h; c++ {
		if tok[c].Head == h && tok[c].Relation == kind {
			return true
		}
	}
	return false
}

// fronted reports whether the noun i, told as a second subject of its verb, is
// what a relative clause without a pronoun describes: an indefinite noun right
// before the real subject.
func fronted(tok []language.Token, i int) bool {
	v := tok[i].Head
	if v < i+2 || v > i+12 || tok[v].Head < 0 || tok[v].Head >= i || tok[v].UPOS != "VERB" || tok[v].Relation != "parataxis" && tok[v].Relation != "ccomp" && tok[v].Relation != "advcl" && tok[v].Relation != "dep" {
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

// below reports whether token i stands below v in its tree.
func below(tok []language.Token, i, v int) bool {
	for hops := 0; i >= 0 && hops < 20; hops++ {
		if i == v {
			return true
		}
		i = tok[i].Head
	}
	return false
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

// describe makes a mere adjective of the participle i before a titled name that
// the tree takes for its object: "visiting King Karel", unless a word before it
// asks for the verb ("after visiting", "is visiting").
func describe(tok []language.Token, i int) {
	if i > 0 && (tok[i-1].UPOS == "ADP" || tok[i-1].UPOS == "SCONJ" || tok[i-1].UPOS == "AUX" || tok[i-1].UPOS == "VERB" || tok[i-1].UPOS == "NOUN") {
		return
	}
	o := -1
	for c := i + 1; c < len(tok) && c < i+8; c++ {
		if tok[c].Head == i && (tok[c].Relation == "obj" || tok[c].Relation == "nsubj") {
			o = c
			break
		}
	}
	if o < i+2 || tok[o-1].Relation != "nmod:desc" || tok[i].Head < 0 {
		return
	}
	switch {
	case tok[i].Relation == "conj":
		tok[o].Relation = "conj"
	case tok[i].Head > o:
		tok[o].Relation = "nsubj"
	default:
		return
	}
	tok[o].Head = tok[i].Head
	tok[i].Head, tok[i].Relation, tok[i].UPOS = o, "amod", "ADJ"
}

// hangBehind reads a noun behind "after" or "before", told as a clause, as the
// phrase that it is: "left after meeting with the president". It hangs on the
// verb of its clause.
func hangBehind(tok []language.Token, i int) {
	k := i - 1
	if k < 0 || tok[k].Head != i || tok[k].Lemma != "after" && tok[k].Lemma != "before" {
		return
	}
	h := tok[i].Head
	if h >= 0 && tok[h].UPOS != "VERB" && tok[h].Relation == "obj" {
		h = tok[h].Head
	}
	if h < 0 || tok[h].UPOS != "VERB" {
		return
	}
	tok[i].Head, tok[i].Relation, tok[k].Relation = h, "obl", "case"
}

// misplaced reports whether the preposition i hangs on a word of a phrase instead
// of on its head: "in Swat and surrounding areas", "from U.N. inspector Jan Novak".
func misplaced(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < i || tok[i].XPOS == "POS" || tok[h].Relation != "nmod:desc" && (h != i+1 || tok[h].Relation != "compound" && tok[h].Relation != "amod") {
		return false
	}
	up := tok[h].Head
	if up < h || tok[up].UPOS == "VERB" {
		return false
	}
	for c := max(0, i-3); c < up; c++ {
		if tok[c].Head == up && tok[c].Relation == "case" {
			return false
		}
	}
	return tok[up].Relation == "nmod" || tok[up].Relation == "obl"
}

// counted reports whether the noun i is what "at least", "up to" or "more than"
// and a number count ("arrested at least 16 members"). The parser takes their
// "at" or "to" for the noun's own preposition.
func counted(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < 0 || tok[h].UPOS != "VERB" || h > i || timeNoun[tok[i].Lemma] {
		return false
	}
	number := false
	for c := h + 1; c < i; c++ {
		if tok[c].Head == i && (tok[c].Relation == "case" || tok[c].Relation == "mark") {
			return false
		}
		number = number || tok[c].XPOS == "CD"
	}
	if !number {
		return false
	}
	for c := range tok[h+1 : i] { // the verb has its object already
		if k := &tok[h+1+c]; k.Head == h && k.Relation == "obj" {
			return false
		}
	}
	return true
}

// closeExamples hangs a phrase that follows ", including 19 officers," on what
// has the examples: "230 troops, including 19 officers, to Liberia". The
// preposition is at i.
func closeExamples(tok []language.Token, i int) {
	noun := tok[i].Head
	if noun <= i || tok[noun].Relation != "conj" && tok[noun].Relation != "nmod" {
		return
	}
	for h, hops := tok[noun].Head, 0; h >= 0 && h < i && hops < 3; h, hops = tok[h].Head, hops+1 {
		for c := h - 1; c >= 0 && c >= h-4; c-- {
			if tok[c].Head == h && tok[c].Relation == "case" && tok[c].Lemma == "include" && tok[h].Head >= 0 {
				tok[noun].Head, tok[noun].Relation = tok[h].Head, "nmod"
				return
			}
		}
	}
}

// bare reports whether the noun i stands behind its verb without any
// preposition, though the parser took it for an adjunct ("cut off aid to X").
func bare(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < 0 || h > i || i-h > 6 || tok[h].UPOS != "VERB" || tok[i].UPOS != "NOUN" || timeNoun[tok[i].Lemma] {
		return false
	}
	for c := h + 1; c < i; c++ {
		switch {
		case tok[c].UPOS == "DET" || tok[c].UPOS == "ADJ" || tok[c].UPOS == "NOUN" || tok[c].UPOS == "NUM":
			if tok[c].Head != i {
				return false
			}
		case tok[c].Relation != "compound:prt" || tok[c].Head != h:
			return false
		}
	}
	for c := i + 1; c < len(tok) && c < i+8; c++ {
		if tok[c].Head == h && tok[c].Relation == "obj" {
			return false
		}
	}
	return true
}

// phrasal are verbs with a particle that the parser takes for a preposition
// ("handing over the town").
var phrasal = map[string]bool{"hand over": true, "turn over": true, "take over": true, "cut off": true, "break off": true, "call off": true,
	"shoot down": true, "gun down": true, "blow up": true, "carry out": true, "round up": true, "wipe out": true, "seal off": true, "free up": true}

// takesGerund are verbs whose object is an act, in the form that ends in -ing.
var takesGerund = map[string]bool{"rule out": true, "put off": true, "give up": true, "deny": true, "admit": true, "acknowledge": true, "consider": true, "avoid": true, "stop": true,
	"start": true, "begin": true, "continue": true, "keep": true, "resume": true, "oppose": true, "recommend": true, "propose": true,
	"suggest": true, "risk": true, "finish": true, "delay": true, "postpone": true}

// openers are prepositions that also open clauses.
var openers = map[string]bool{"before": true, "after": true, "since": true, "until": true, "as": true, "because": true, "though": true}

// takesTo are nouns that "to" belongs to rather than to the verb above them.
var takesTo = map[string]bool{"end": true, "halt": true, "stop": true, "response": true, "solution": true, "commitment": true, "opposition": true, "threat": true}

// servant are people of whom "from" says whose they are.
var servant = map[string]bool{"soldier": true, "troop": true, "officer": true, "official": true, "sailor": true, "marine": true, "diplomat": true,
	"minister": true, "envoy": true, "delegation": true, "representative": true, "force": true, "police": true, "peacekeeper": true,
	"warship": true, "ship": true, "frigate": true, "destroyer": true, "aircraft": true, "jet": true, "unit": true, "expert": true}

// timeNoun are the counted nouns that measure an event rather than undergo it.
var timeNoun = map[string]bool{"second": true, "minute": true, "hour": true, "day": true, "night": true, "week": true, "month": true,
	"year": true, "decade": true, "century": true, "time": true, "percent": true, "%": true, "point": true, "mile": true, "kilometer": true,
	"kilometre": true, "meter": true, "metre": true, "o'clock": true, "p.m.": true, "a.m.": true}

// objectBefore is the named object of verb v that stands before token i, -1
// without one.
func objectBefore(tok []language.Token, v, i int) int {
	for k := i - 1; k > v && v >= 0; k-- {
		if tok[k].Head == v && tok[k].Relation == "obj" && tok[k].UPOS == "PROPN" {
			return k
		}
	}
	return -1
}
