package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/internal/repair"
	"wiregraph/extract/language"
)

// tree is a document's dependency trees with the children of every token at
// hand, in text order.
type tree struct {
	doc   *language.Document
	tok   []language.Token
	low   []string // the lemmas in lower case
	first []int    // children of i are list[first[i]:first[i+1]]
	list  []int
	named func(i int) int         // the token that stands for the name that i belongs to, -1 for none
	event func(lemma string) bool // whether a noun tells an event
	act   func(lemma string) bool // whether a noun sums up what somebody did

	judged func(lemma string) bool // whether a noun is of what somebody said or did
	judges func(lemma string) bool // whether a verb passes a judgement on such a thing
	person func(i int) bool        // whether the name that stands at i is a person's
	light  func(lemma string) bool // whether a verb carries nouns of events
}

// newTree takes the document's words with the parser's habits mended, and
// indexes their children.
func newTree(doc *language.Document) *tree {
	t := &tree{doc: doc, tok: repair.Tokens(doc)}
	t.low = make([]string, len(t.tok))
	for i := range t.tok {
		t.low[i] = oneSpelling(strings.ToLower(t.tok[i].Lemma))
	}
	t.index()
	return t
}

// oneSpelling spells a word without the hyphen that some wires put behind "re" and "co":
// "co-operate", "re-open". Words that another meaning tells apart keep it: "re-sign". What is
// despatched is dispatched.
func oneSpelling(lemma string) string {
	if lemma == "despatch" {
		return "dispatch"
	}
	if len(lemma) > 6 && lemma[2] == '-' && (lemma[:2] == "co" || lemma[:2] == "re") && prefixed[lemma[3:]] {
		return lemma[:2] + lemma[3:]
	}
	return lemma
}

// prefixed are the words before which both spellings are found.
var prefixed = lexis.Set("operate", "operation", "ordinate", "ordination", "open", "impose", "imposition", "establish", "establishment", "affirm", "arrest", "capture", "deploy", "deployment", "enter",
	"entry", "state", "launch", "assert", "take", "occupy", "occupation", "invade", "admit", "admission", "examine", "negotiate", "negotiation", "appoint", "unite", "supply", "arm", "engage", "engagement", "join", "appear")

// index lists the children of every token anew.
func (t *tree) index() {
	t.first, t.list = make([]int, len(t.tok)+2), make([]int, len(t.tok))
	for i := range t.tok {
		if h := t.tok[i].Head; h >= 0 {
			t.first[h+2]++
		}
	}
	for i := 2; i < len(t.first); i++ {
		t.first[i] += t.first[i-1]
	}
	for i := range t.tok {
		if h := t.tok[i].Head; h >= 0 {
			t.list[t.first[h+1]] = i
			t.first[h+1]++
		}
	}
}

// join makes the words of a name, from start to end, hang on its head, and what
// hangs on any of them too: "the ships Astra and Boreal" has two names, and what
// is coordinated with a part of the first is coordinated with the ship. It
// reports whether an arc changed; index must follow then.
func (t *tree) join(start, end, head int) bool {
	changed := false
	for i := start; i < end; i++ {
		if i == head {
			continue
		}
		if h := t.tok[i].Head; (h < start || h >= end) && h >= 0 {
			if t.tok[i].Relation == "compound" && h >= end && t.tok[head].Head < start && t.tok[head].Head >= 0 { // "the Front of Peru fighters": the whole name stands before the noun
				t.tok[head].Head, t.tok[head].Relation = h, "compound"
			}
			t.tok[i].Head, t.tok[i].Relation = head, "flat"
			changed = true
		}
		for _, c := range t.children(i) {
			if (c < start || c >= end) && t.tok[c].Head == i && !t.above(c, head) {
				t.tok[c].Head = head
				changed = true
			}
		}
	}
	return changed
}

// above reports whether a stands above i in the tree.
func (t *tree) above(a, i int) bool {
	for hops := 0; i >= 0 && hops < 64; hops++ {
		if i == a {
			return true
		}
		i = t.tok[i].Head
	}
	return i >= 0
}

// children are the tokens that hang on token i, in the order of the text.
func (t *tree) children(i int) []int { return t.list[t.first[i]:t.first[i+1]] }

// child returns the first child of i under one of the relations, -1 without.
func (t *tree) child(i int, relations ...string) int {
	for _, c := range t.children(i) {
		for _, r := range relations {
			if t.tok[c].Relation == r {
				return c
			}
		}
	}
	return -1
}

// base is the relation of i without its subtype.
func (t *tree) base(i int) string {
	r := t.tok[i].Relation
	if j := strings.IndexByte(r, ':'); j >= 0 {
		return r[:j]
	}
	return r
}

// lemma is the dictionary form of i in lower case; names and titles count by
// their words like all others.
func (t *tree) lemma(i int) string { return t.low[i] }

func (t *tree) isVerb(i int) bool { return t.tok[i].UPOS == "VERB" }

// isNominal reports whether token i is a noun, a name, a pronoun or a number.
func (t *tree) isNominal(i int) bool {
	switch t.tok[i].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM":
		return true
	}
	return false
}

// cased returns the preposition that introduces i, its words joined by spaces
// ("out of", "according to"), "" without one; "round" is "around".
func (t *tree) cased(i int) string {
	var words []string
	for _, c := range t.children(i) {
		if c > i && t.tok[c].Relation != "case" {
			break
		}
		if t.tok[c].Relation != "case" || t.tok[c].XPOS == "POS" {
			continue
		}
		words = append(words, strings.ToLower(t.doc.Word(c)))
		for _, f := range t.children(c) {
			if r := t.base(f); r == "fixed" || r == "case" {
				words = append(words, strings.ToLower(t.doc.Word(f)))
			}
		}
	}
	switch len(words) {
	case 0:
		return ""
	case 1:
		if words[0] == "round" {
			return "around"
		}
		return words[0]
	}
	return strings.Join(words, " ")
}

// particle reports whether verb v carries the particle word.
func (t *tree) particle(v int, word string) bool {
	for _, c := range t.children(v) {
		if c < v || t.lemma(c) != word {
			continue
		}
		switch t.tok[c].Relation {
		case "compound:prt", "advmod", "xcomp", "case", "obl":
			return true
		}
	}
	return false
}

// passive reports whether the verb's grammatical subject is its logical object.
func (t *tree) passive(v int) bool {
	for _, c := range t.children(v) {
		if r := t.tok[c].Relation; r == "nsubj:pass" || r == "aux:pass" || r == "csubj:pass" {
			return true
		}
	}
	if t.tok[v].XPOS == "VBD" && t.tok[v].Relation == "conj" && doneToPeople[t.lemma(v)] && t.child(v, "aux", "nsubj", "cop", "obj") < 0 { // "was arrested in Peru and extradited to Chile"
		return t.passive(t.tok[v].Head)
	}
	if t.tok[v].XPOS != "VBN" || t.child(v, "aux", "nsubj", "cop", "obj") >= 0 {
		return false
	}
	switch t.tok[v].Relation {
	case "acl", "amod", "xcomp", "advcl", "acl:relcl", "root", "parataxis", "dep":
		return true
	case "conj":
		return t.passive(t.tok[v].Head)
	}
	return false
}

// doneToPeople are verbs that always have an object, so that without one they are passive.
var doneToPeople = lexis.Set("extradite", "deport", "jail", "imprison", "sentence", "expel", "detain", "arrest", "release", "convict", "execute", "indict", "exile", "acquit", "evict", "repatriate", "torture", "behead", "pardon")

// perfect reports whether verb v stands in the perfect: "have left".
func (t *tree) perfect(v int) bool {
	for _, c := range t.children(v) {
		if t.tok[c].Relation == "aux" && t.lemma(c) == "have" {
			return true
		}
	}
	return false
}

// relativizer reports whether i is the pronoun that opens a relative clause.
func (t *tree) relativizer(i int) bool {
	switch t.tok[i].XPOS {
	case "WDT", "WP", "WP$":
		return true
	}
	if t.lemma(i) != "that" {
		return false
	}
	r := t.base(i)
	return t.tok[i].UPOS == "PRON" || t.tok[i].UPOS == "SCONJ" && (r == "obj" || r == "nsubj")
}

// relative returns the relative clause's verb that v belongs to and the noun it
// describes, -1, -1 where v stands in none.
func (t *tree) relative(v int) (clause, noun int) {
	for hops := 0; v >= 0 && hops < 6; hops++ {
		switch t.tok[v].Relation {
		case "acl:relcl":
			return v, t.tok[v].Head
		case "conj", "xcomp", "ccomp", "advcl", "obj", "obl", "nmod", "nsubj", "nsubj:pass", "nmod:desc": // the last three of "whose soldiers", "whose chief X"
			v = t.tok[v].Head
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// antecedent returns the noun that a relative pronoun stands for, or "they" and "it"
// for what is watched, i itself elsewhere.
func (t *tree) antecedent(i int) int {
	if k := t.watched(i); k >= 0 {
		return k
	}
	if !t.relativizer(i) {
		return i
	}
	if k := t.adjoiningName(i); k >= 0 {
		return k
	}
	if _, noun := t.relative(t.tok[i].Head); noun >= 0 {
		if n := t.ofName(noun); n != noun || t.tok[n].UPOS == "PROPN" { // "this is Mr. Novak, who led the talks"
			return n
		}
		return t.identity(noun)
	}
	if k := i - 2; k >= 0 && t.tok[i].XPOS == "WP$" && t.doc.Word(k+1) == "," && t.named != nil && t.named(k) >= 0 { // "the trawler Aurora, whose skipper was freed", hung on a verb further up
		return t.named(k)
	}
	return i
}

// antecedents is antecedent for "whose", which a list can stand before: the names of the
// list that the clause hangs on the first of.
func (t *tree) antecedents(i int) []int {
	a := t.antecedent(i)
	if a == i || t.named == nil || t.named(a) < 0 || t.tok[a].Relation == "conj" {
		return []int{a}
	}
	return slices.DeleteFunc(t.conjuncts(a), func(k int) bool { return k > i })
}

// watched is what the clause above has somebody watch while "they" or "it" at i does
// something: "tracked two frigates as they sailed for Lima"; -1 elsewhere.
func (t *tree) watched(i int) int {
	lemma, c := t.lemma(i), t.tok[i].Head
	if lemma != "they" && lemma != "it" || c < 0 || t.base(i) != "nsubj" || t.tok[c].Relation != "advcl" || t.tok[c].Head < 0 || !watching[t.lemma(t.tok[c].Head)] {
		return -1
	}
	k, o := t.child(c, "mark", "advmod"), t.child(t.tok[c].Head, "obj", "nsubj:pass")
	if o < 0 || o > i || k < 0 || k > i || t.lemma(k) != "as" && t.lemma(k) != "while" && t.lemma(k) != "when" {
		return -1
	}
	if many := t.tok[o].XPOS == "NNS" || t.tok[o].XPOS == "NNPS" || len(t.conjuncts(o)) > 1; many != (lemma == "they") {
		return -1
	}
	return o
}

// watching are verbs for keeping one's eyes on what moves.
var watching = lexis.Set("track", "shadow", "follow", "monitor", "escort", "watch", "spot", "detect", "photograph", "observe", "trail", "intercept", "film", "sight", "accompany", "see")

// ofName is the name that the noun n describes behind a comma, n itself elsewhere: what
// "Ajdabiya, a town that X captured" tells is told of Ajdabiya.
func (t *tree) ofName(n int) int {
	h := t.tok[n].Head
	if h < 0 || h > n || t.tok[n].Relation != "appos" || t.tok[n].UPOS != "NOUN" || t.named == nil || t.named(h) < 0 {
		return n
	}
	if d := t.child(n, "det"); d >= 0 && t.act != nil && t.act(t.lemma(n)) && (t.lemma(d) == "a" || t.lemma(d) == "an") { // "left Ajdabiya, a move that X condemned"
		return n
	}
	return h
}

// adjoiningName is the name right before "who" or ", which": parsers often hang the clause on
// a word further up.
func (t *tree) adjoiningName(i int) int {
	comma := i > 0 && t.doc.Word(i-1) == ","
	if t.named == nil || t.lemma(i) != "who" && !(t.lemma(i) == "which" && comma) {
		return -1
	}
	k := i - 1
	for k >= 0 && t.tok[k].UPOS == "PUNCT" {
		k--
	}
	if k < 0 {
		return -1
	}
	name := t.named(k)
	if h := t.judgedDeed(i, name); h >= 0 {
		return h
	}
	if name >= 0 && comma && t.lemma(i) == "who" && t.person != nil && !t.person(name) { // "Ana Dias, head of the World Bank, who has quit"
		if _, noun := t.relative(t.tok[i].Head); noun >= 0 && t.named(noun) == noun && t.person(noun) {
			return noun
		}
	}
	if name >= 0 && comma && t.lemma(i) == "who" && t.person != nil && !t.person(name) && t.tok[name].Relation == "nmod" { // "former members of the Front, who left"
		if h := t.tok[name].Head; h >= 0 && h < name && t.tok[h].XPOS == "NNS" && h == t.tok[t.tok[i].Head].Head {
			return h
		}
	}
	if name >= 0 && comma && t.lemma(i) == "who" && t.homeOfName(name) { // "Ana Dias of Peru, who chairs the board"
		return t.tok[name].Head
	}
	if name >= 0 && t.tok[name].Relation == "conj" && t.tellsOfAll(i, name) {
		return t.leader(name)
	}
	if name >= 0 && t.person != nil && t.person(name) && t.manyDo(i) && t.child(name, "conj") < 0 { // "friends of Ana Dias who oppose it"
		for h, hops := t.tok[name].Head, 0; h >= 0 && hops < 4; h, hops = t.tok[h].Head, hops+1 {
			if x := t.tok[h].XPOS; h < name && (x == "NNS" || x == "NNPS" || t.lemma(h) == "those") {
				return h
			}
		}
		return i
	}
	if name < 0 || comma {
		return name
	}
	if h := t.tok[name].Head; h >= 0 && h < name && t.tok[name].Relation == "nmod" && t.tok[h].UPOS == "NOUN" { // "critics of Ana Dias who left": without a comma it describes no name
		return h
	}
	return name
}

// judgedDeed is the noun of the deed that the name right before ", which" tells the victim or
// doer of, where the clause judges it: "the raid on Peru, which Chile condemned"; -1 elsewhere.
func (t *tree) judgedDeed(which, name int) int {
	v := t.tok[which].Head
	if name < 0 || v < which || t.lemma(which) != "which" || t.tok[name].Relation != "nmod" || !faulting[t.lemma(v)] || t.base(which) == "nsubj" && !t.passive(v) {
		return -1
	}
	h := t.tok[name].Head
	if h < 0 || h > name || t.event == nil || t.tok[h].UPOS != "NOUN" || !t.act(t.lemma(h)) {
		return -1
	}
	return h
}

// faulting are verbs of finding fault with acts, or merit.
var faulting = lexis.Set("condemn", "denounce", "deplore", "criticize", "criticise", "welcome", "praise", "applaud", "regret", "oppose", "reject", "call", "hail", "decry", "slam", "endorse", "approve")

// homeOfName reports whether the name only says where the one before it is from, to which
// "of" joins it: "Ana Dias of Peru".
func (t *tree) homeOfName(name int) bool {
	h := t.tok[name].Head
	return h >= 0 && h < name && t.tok[name].Relation == "nmod" && t.named(h) == h && t.cased(name) == "of" && t.tok[h].UPOS == "PROPN" && t.person != nil && t.person(h) && !t.person(name)
}

// tellsOfAll reports whether the relative clause that the pronoun i opens tells of the
// whole list that the name ends: by the number of its verb ("Peru and Chile, which have
// been negotiating"), because a plural stands before it ("the tugs Astra and Lynx, which Peru
// sent"), or because it stands between the list and what the list does
// ("Peru and Chile, which sent troops, accused Brazil") and its verb shows no number.
func (t *tree) tellsOfAll(i, name int) bool {
	if i+1 < len(t.tok) && pluralVerb[strings.ToLower(t.doc.Word(i+1))] || t.manyDo(i) {
		return true
	}
	lead, v := t.leader(name), t.tok[i].Head
	if t.base(i) == "obj" && lead > 0 && t.tok[lead-1].XPOS == "NNS" {
		return true
	}
	if t.base(lead) != "nsubj" || t.tok[lead].Head < i || t.named(lead) < 0 || v < i || v > t.tok[lead].Head || t.base(i) != "nsubj" {
		return false
	}
	aux := t.child(v, "aux", "aux:pass", "cop")
	return t.tok[v].XPOS != "VBZ" && (aux < 0 || t.tok[aux].XPOS != "VBZ" && t.lemma(aux) != "be")
}

// manyDo reports whether the verb that the relative pronoun at i is the subject of stands in the
// plural of the present.
func (t *tree) manyDo(i int) bool {
	v := t.tok[i].Head
	if v < i || t.tok[i].Relation != "nsubj" && t.tok[i].Relation != "nsubj:pass" {
		return false
	}
	for _, k := range t.children(v) {
		if r := t.base(k); k > i && k < v && (r == "aux" || r == "cop") {
			return pluralVerb[strings.ToLower(t.doc.Word(k))]
		}
	}
	return t.tok[v].XPOS == "VBP" && !unchanged[t.lemma(v)]
}

// unchanged are the verbs whose past looks like their present.
var unchanged = lexis.Set("beat", "bet", "bid", "burst", "cast", "cost", "cut", "forecast", "hit", "hurt", "let", "put", "quit", "read", "rid", "set", "shed", "shut", "split", "spread", "thrust", "upset", "wed")

// pluralVerb are forms that several do something in.
var pluralVerb = lexis.Set("are", "have", "were")

// conjuncts returns i and everything coordinated with it, in text order.
func (t *tree) conjuncts(i int) []int { return t.addConjuncts(nil, i) }

// addConjuncts is conjuncts with room for them; out is empty.
func (t *tree) addConjuncts(out []int, i int) []int {
	out = append(out, i)
	for _, k := range []int{t.companion(i), t.joinedBy(i), t.alike(i)} {
		if k >= 0 {
			out = append(out, k)
		}
	}
	for k := 0; k < len(out); k++ {
		for _, c := range t.children(out[k]) {
			if t.tok[c].Relation == "conj" && len(out) < 24 && !t.setAgainst(c) {
				out = append(out, c)
			}
		}
	}
	if len(out) > 1 && t.setAgainst(i) {
		k := t.child(out[1], "cc")
		if k < 0 { // drawn before a verb behind both
			k = max(out[1]-1, 0)
		}
		if t.lemma(k) == "but" { // "not Peru but Chile"
			return out[1:]
		}
	}
	return out
}

// setAgainst reports whether "not" sets the name or noun at c against the one that it is
// coordinated with, or "rather than" does: "aimed at Peru and not at Chile".
func (t *tree) setAgainst(c int) bool {
	if !t.isNominal(c) {
		return false
	}
	for _, k := range t.children(c) {
		if k < c && t.tok[k].Relation == "cc" && t.lemma(k) == "rather" && k+1 < c && t.lemma(k+1) == "than" {
			return true
		}
		if k < c && t.tok[k].Relation == "advmod" && t.lemma(k) == "not" {
			only := k + 1 // "not only Peru": Peru too
			return t.lemma(only) != "only" && t.lemma(only) != "just" && t.lemma(only) != "merely" && t.lemma(only) != "least"
		}
	}
	return false
}

// companion is the noun that "along with" or "together with" right behind i, or
// behind the comma after it, adds to it, wherever the tree hangs it; -1 without.
func (t *tree) companion(i int) int {
	comma := t.base(i) == "nsubj"
	if t.lemma(i) == "part" { // "took part, together with X"
		return -1
	}
	end := min(i+7, len(t.tok))
	for k := i + 1; k+1 < end; k++ {
		if l := t.lemma(k); l != "along" && l != "together" || t.lemma(k+1) != "with" {
			if u := t.tok[k].UPOS; u == "PUNCT" || t.tok[k].Relation == "flat" {
				comma = comma || t.doc.Word(k) == ","
				continue
			}
			return -1
		}
		if !comma { // "sponsored the plan along with X": beside whoever did
			return -1
		}
		if c := t.tok[k+1].Head; c > k && t.isNominal(c) && (t.tok[c].Head == i || t.tok[c].Head == t.tok[i].Head) {
			return c
		}
		return -1
	}
	return -1
}

// leader is the first conjunct of a coordination that i belongs to.
func (t *tree) leader(i int) int {
	for t.tok[i].Relation == "conj" && t.tok[i].Head >= 0 {
		i = t.tok[i].Head
	}
	return i
}

// clauseOf is the word that heads the finite clause that i stands in.
func (t *tree) clauseOf(i int) int {
	for hops := 0; hops < 64 && t.tok[i].Head >= 0; hops++ {
		switch t.tok[i].Relation {
		case "ccomp", "acl:relcl", "parataxis":
			return i
		case "advcl":
			if !t.nonfinite(i) || t.having(i) {
				return i
			}
		case "conj":
			if t.isVerb(i) && t.child(i, "nsubj", "nsubj:pass") >= 0 {
				return i
			}
		}
		i = t.tok[i].Head
	}
	return i
}

// ofComplement reports whether the phrase of i belongs to an infinitive below the
// trigger: who "agreed to help with X" did not agree with X.
func (t *tree) ofComplement(i, trigger int) bool {
	h := t.tok[i].Head
	return h > trigger && t.base(i) == "obl" && t.tok[h].Relation == "xcomp" && t.isVerb(h) && t.above(trigger, h)
}

// housed reports whether the noun i belongs to a phrase behind the trigger that
// tells the occasion: "declared a truce during a summit with X".
func (t *tree) housed(i, trigger int) bool {
	h := t.tok[i].Head
	if h <= trigger || !t.isNominal(h) {
		return false
	}
	switch t.cased(h) {
	case "during", "amid":
		return true
	case "at": // "at a ceremony with", but "held talks at his ranch with"
		return t.tok[h].UPOS != "PROPN" && !roof[t.lemma(h)]
	}
	return false
}

// roof are the houses in which people receive others.
var roof = lexis.Set("ranch", "home", "house", "palace", "villa", "residence", "office", "hotel", "airport",
	"retreat", "dacha", "estate", "castle", "embassy", "headquarters", "compound", "farm", "mansion")
