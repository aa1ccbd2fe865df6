package extract

import (
	"slices"
	"strings"
	"unicode"

	"wiregraph/graph"
	"wiregraph/schema"
)

// roleTable finds role nouns by their words.
type roleTable struct {
	byFirst map[string][]roleWords // first word -> roles, longest first
	single  map[string]schema.Role // roles of one word
	named   map[string]schema.Role // roles by their whole noun
}

type roleWords struct {
	words []string
	role  schema.Role
}

func newRoleTable(roles []schema.Role) *roleTable {
	t := &roleTable{map[string][]roleWords{}, map[string]schema.Role{}, map[string]schema.Role{}}
	for _, r := range roles {
		words := strings.Fields(strings.ReplaceAll(r.Noun, "-", " - "))
		t.byFirst[words[0]] = append(t.byFirst[words[0]], roleWords{words, r})
		t.named[r.Noun] = r
		if plain := strings.Fields(r.Noun); len(plain) < len(words) { // written as one token as well
			t.byFirst[plain[0]] = append(t.byFirst[plain[0]], roleWords{plain, r})
		}
		if len(words) == 1 {
			t.single[words[0]] = r
		}
	}
	for _, list := range t.byFirst {
		slices.SortStableFunc(list, func(a, b roleWords) int { return len(b.words) - len(a.words) })
	}
	return t
}

// office is a phrase that says an office: "Iran's top security official".
type office struct {
	start, end int // tokens of the office itself, without whose it is: "top security official"
	head       int // the role noun that stands for it in the tree
	role       schema.Role
	owner      int // entity that it is an office of, -1
	owned      bool
	holders    []int // entities of persons who hold it
	holder     int   // mention of the first of them, -1
	how        string
	stance     graph.Stance
}

// text is the office as the article writes it.
func (st *state) officeText(o *office) string { return st.clean(o.start, o.end) }

// findOffices reads role nouns and mentions; it fills st.offices with each
// office, whose it is and who holds it.
func findOffices(st *state) {
	for t := 0; t < len(st.doc.Tokens); t++ {
		if m := st.mentionAt[t]; m >= 0 {
			continue
		}
		rw, n := st.roleAt(t)
		if n == 0 {
			continue
		}
		start := t
		if !rw.Title {
			start = st.officeStart(t)
		}
		if st.glossed(start) {
			continue
		}
		o := office{start: start, end: t + n, head: st.head(t, t+n), role: rw, owner: -1, holder: -1, stance: graph.Asserted}
		st.portfolio(&o)
		st.elect(&o)
		st.findOwner(&o)
		st.findHolder(&o)
		st.offices = append(st.offices, o)
		t = o.end - 1
	}
	st.counterparts()
	st.sharedHolders()
	st.furtherOffices()
	st.namedOffices()
	st.bodyTitles()
	st.sharedOwners()
}

// glossed: the office at t only explains the short form before its bracket: "MP
// (Member of Parliament)".
func (st *state) glossed(t int) bool {
	return t > 1 && st.doc.Word(t-1) == "(" && st.isRole(t-2)
}

// roleAt finds the longest role noun that begins at token t and how many tokens
// it has. The last word may be a plural.
func (st *state) roleAt(t int) (schema.Role, int) {
	for _, rw := range st.lexicon.roles.byFirst[st.roleWord(t)] {
		if st.roleFits(rw.words, t) {
			return rw.role, len(rw.words)
		}
	}
	return schema.Role{}, 0
}

// roleWord is token t as roles are written: lower case, singular, without the
// full stop of an abbreviation.
func (st *state) roleWord(t int) string {
	w := strings.TrimSuffix(strings.TrimFunc(st.lower(t), invisible), ".")
	if len(w) > 3 && (w[:3] == "ex-" || w[:3] == "co-") {
		w = w[3:]
	}
	if st.lexicon.roles.byFirst[w] == nil && st.doc.Tokens[t].XPOS == "NNS" || st.doc.Tokens[t].XPOS == "NNPS" {
		if l := strings.ToLower(st.doc.Tokens[t].Lemma); st.lexicon.roles.byFirst[l] != nil {
			return l
		}
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// invisible are the marks of direction and joining that pages leave in words.
func invisible(r rune) bool { return unicode.Is(unicode.Cf, r) }

func (st *state) roleFits(words []string, t int) bool {
	if t+len(words) > len(st.doc.Tokens) || st.sentence[t] != st.sentence[t+len(words)-1] {
		return false
	}
	for i, w := range words {
		if st.lower(t+i) != w && st.roleWord(t+i) != w || st.mentionAt[t+i] >= 0 && st.mentionAt[t+i] != st.mentionAt[t] {
			return false
		}
	}
	switch st.doc.Tokens[t].UPOS {
	case "NOUN", "PROPN", "ADJ":
		return true
	}
	return len(words) > 1
}

// officeStart goes left over what describes the office: adjectives and nouns
// that are nobody's name.
func (st *state) officeStart(t int) int {
	for t > 0 && st.mentionAt[t-1] < 0 && st.sentence[t-1] == st.sentence[t] {
		tok := st.doc.Tokens[t-1]
		w := st.lower(t - 1)
		switch {
		case tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || tok.UPOS == "PROPN" || st.lexicon.is("office-adjective", w):
			if tok.XPOS == "POS" || st.lexicon.is("time-word", w) || st.lexicon.is("chair-noun", w) && st.capital(t) {
				return t
			}
		case w == "-" && st.joined(t-1) && t > 1 && st.mentionAt[t-2] < 0:
		case w == "and" && t > 1 && st.mentionAt[t-2] < 0 && st.lexicon.is("portfolio", st.lower(t-2)) && st.lexicon.is("portfolio", st.lower(t)):
		case w == "and" && t > 1 && st.tree.tok[t-1].Head >= 0 && st.mentionAt[t-2] < 0 && st.tree.tok[t-2].UPOS == "NOUN" && st.tree.tok[t-1].Head < t+2 && st.tree.tok[t-1].Head >= t-2 && st.inNoun(t-2, t):
		default:
			return t
		}
		t--
	}
	return t
}

// portfolio takes in what a minister is minister of: "of Foreign Affairs", "for
// transport and industry".
func (st *state) portfolio(o *office) {
	t := o.end
	if t >= len(st.doc.Tokens) || st.lower(t) != "of" && st.lower(t) != "for" {
		return
	}
	for t++; t < len(st.doc.Tokens) && st.mentionAt[t] < 0; t++ {
		switch w := st.lower(t); {
		case st.lexicon.is("portfolio", w):
			o.end = t + 1
		case w == "the" || w == "and" || w == "&" || w == ",":
		case st.portfolioAhead(t): // "for African affairs"
		default:
			return
		}
	}
}

// portfolioAhead: the word at t only describes affairs that follow it.
func (st *state) portfolioAhead(t int) bool {
	for k := t; k+1 < len(st.doc.Tokens) && k < t+3; k++ {
		if u := st.doc.Tokens[k].UPOS; u != "ADJ" && u != "PROPN" && u != "NOUN" {
			return false
		}
		if w := st.lower(k + 1); w == "affairs" || w == "policy" {
			return true
		}
	}
	return false
}

// inNoun: a is a modifier of what stands at b or right of it ("foreign and
// defence minister").
func (st *state) inNoun(a, b int) bool {
	h := st.tree.tok[a].Head
	return h >= b && h < b+3 && (st.tree.base(a) == "compound" || st.tree.base(a) == "amod")
}

// elect reads "-elect", "-designate" and "designate" behind an office.
func (st *state) elect(o *office) {
	t := o.end
	if t < len(st.doc.Tokens) && st.doc.Word(t) == "-" {
		t++
	}
	if t < len(st.doc.Tokens) && (st.lower(t) == "elect" || st.lower(t) == "designate" || st.lower(t) == "nominee" || st.lower(t) == "candidate") {
		o.end, o.stance = t+1, graph.Planned
	}
}

// findOwner looks before the office ("Iranian", "Iran's", "the ministry's"),
// behind it ("of Iran", "for the ministry") and, for an office of states, at
// the state that the sentence speaks of.
func (st *state) findOwner(o *office) {
	e := st.ownerBefore(o)
	if e < 0 {
		e = st.ownerBehind(o)
	}
	if e < 0 {
		e = st.ownerInOrder(o)
	}
	if e < 0 {
		e = st.bodyPast(o)
	}
	if e < 0 {
		return
	}
	if p := st.entities[e].parent; p >= 0 && o.role.Of == "state" && o.role.Leads {
		e = p // "Qatar's foreign ministry said its premier …"
	}
	o.owner, o.owned = e, true
}

func (st *state) ownerBefore(o *office) int {
	t := o.start - 1
	if t >= 0 && st.lower(t) == "-" {
		return -1
	}
	if t >= 0 && st.doc.Tokens[t].XPOS == "POS" {
		t--
	} else if t >= 0 && st.doc.Tokens[t].XPOS == "PRP$" {
		if m := st.mentionAt[t]; m >= 0 && st.mentions[m].entity >= 0 {
			return st.ownerEntity(st.mentions[m].entity)
		}
		return -1
	}
	if t > 0 && st.doc.Word(t) == ")" && st.mentionAt[t-1] >= 0 {
		t--
	}
	if t < 0 || st.sentence[t] != st.sentence[o.head] {
		return -1
	}
	if m := st.mentionAt[t]; m >= 0 {
		if st.apart(m, o) {
			return -1
		}
		if e := st.ownerEntity(st.mentions[m].entity); e >= 0 {
			if s := st.senderBefore(o, m); s >= 0 {
				return s
			}
			return e
		}
		return st.bossOf(st.mentions[m].entity)
	}
	if st.doc.Tokens[t+1].XPOS == "POS" {
		for _, r := range st.resolve(t, "") {
			if e := st.ownerEntity(r.entity); e >= 0 {
				return e
			}
		}
	}
	return -1
}

// apart: the name before belongs to another phrase: "In Turkey Minister …".
func (st *state) apart(m int, o *office) bool {
	h := st.mentions[m].head
	if st.topic(m) && st.mentions[m].end == o.start {
		return true
	}
	rel := st.tree.base(h)
	up := st.tree.tok[h].Head
	return (rel == "obl" || rel == "nmod" && st.tree.tok[h].Relation == "nmod") && st.tree.cased(h) != "" && (up < h || up > o.end+6) && st.doc.Tokens[st.mentions[m].end].XPOS != "POS"
}

// bossOf is the state or body that a person leads: a leader's spokesman speaks
// for it.
func (st *state) bossOf(e int) int {
	for i := range st.offices {
		if o := &st.offices[i]; o.owner >= 0 && o.role.Leads && slices.Contains(o.holders, e) {
			return o.owner
		}
	}
	if g := st.schema.Entry(st.entities[e].gazetteer); g != nil {
		return st.entityOf(g.Parent)
	}
	return -1
}

// ownerEntity: persons have offices but are none's.
func (st *state) ownerEntity(e int) int {
	if e >= 0 && st.entities[e].Type == schema.Person {
		return -1
	}
	return e
}

var ownerCase = map[string]bool{"of": true, "for": true, "at": true, "with": true, "from": true, "in": true, "within": true}

func (st *state) ownerBehind(o *office) int {
	noun := st.roleWord(o.head)
	for t := o.start; t < o.end; t++ {
		for _, c := range st.tree.children(t) {
			prep := st.tree.cased(c)
			if c < o.end || st.tree.base(c) != "nmod" && st.tree.base(c) != "obl" || !ownerCase[prep] || prep == "for" && (noun == "minister" || noun == "envoy" || noun == "secretary") {
				continue
			}
			for _, r := range append(st.resolve(c, ""), st.owners(c, 0)...) {
				if e := st.ownerEntity(r.entity); e >= 0 {
					return e
				}
			}
		}
	}
	return -1
}

// findHolder looks for the person: right behind the office, in apposition on
// either side, as the subject of a copula or of "was elected".
func (st *state) findHolder(o *office) {
	defer st.correctOwner(o)
	for _, look := range []struct {
		how  string
		find func(*office) int
	}{{"title", st.holderBehind}, {"title", st.listedBehind}, {"term", st.termHolder}, {"apposition", st.holderBeside}, {"copula", st.holderSubject}} {
		if m := look.find(o); m >= 0 {
			o.how, o.holder = look.how, m
			o.holders = append(o.holders, st.mentions[m].entity)
			break
		}
	}
	if o.how == "" {
		st.pairHolds(o)
		return
	}
	if o.how == "copula" {
		st.handedOn(o)
	}
	if o.how == "title" && st.plural(o) || o.how != "" && strings.Contains(o.role.Noun, "member") {
		for _, k := range st.tree.conjuncts(st.mentions[o.holder].head) {
			if m := st.holderAt(o, k); m >= 0 && !slices.Contains(o.holders, st.mentions[m].entity) && (m == o.holder || !st.ownTitle(m)) {
				o.holders = append(o.holders, st.mentions[m].entity)
			}
		}
		if o.how == "title" && st.plural(o) {
			st.listed(o)
		}
	}
}

// correctOwner mends "its president" where the pronoun was read as another state
// than the one that the gazetteer has the person in.
func (st *state) correctOwner(o *office) {
	if o.owner < 0 || len(o.holders) == 0 || o.start == 0 || st.doc.Tokens[o.start-1].XPOS != "PRP$" || st.entities[o.owner].Type != schema.State {
		return
	}
	if g := st.entities[o.holders[0]].gazetteer; g != "" {
		if e := st.entityOf(st.schema.Entry(g).Parent); e >= 0 {
			o.owner = e
		}
	}
}

// ownTitle: an office of its own stands before the name.
func (st *state) ownTitle(m int) bool {
	t := st.mentions[m].start
	if rw, n := st.roleAt(t); n > 0 && !rw.Title && st.lexicon.is("throne", st.lower(t)) {
		return true
	}
	return t > 0 && st.isRole(t-1)
}

// listed adds the persons behind the first one of a plural title: "Presidents
// Muhammadu Buhari of Nigeria and Patrice Talon of Benin". Trees often hang the
// second name on the first one's country.
func (st *state) listed(o *office) {
	t := st.mentions[o.holder].end
	for t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[o.head] {
		switch w := st.lower(t); {
		case w == "of" || w == "and" || w == "," || w == "the":
			t++
			continue
		}
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].start != t {
			return
		}
		if st.mentions[m].typ == schema.Person && !slices.Contains(o.holders, st.mentions[m].entity) {
			o.holders = append(o.holders, st.mentions[m].entity)
		}
		t = st.mentions[m].end
	}
}

func (st *state) plural(o *office) bool {
	x := st.doc.Tokens[o.end-1].XPOS
	return x == "NNS" || x == "NNPS"
}

// person is the mention of a person that token t heads or lies in, -1 without.
func (st *state) person(t int) int {
	if t < 0 || t >= len(st.mentionAt) {
		return -1
	}
	m := st.mentionAt[t]
	if m < 0 || st.mentions[m].entity < 0 || st.mentions[m].typ != schema.Person || st.mentions[m].form != name {
		return -1
	}
	return m
}

// mayHold: persons hold offices; members may be states and bodies as well.
func (st *state) mayHold(o *office, typ string) bool {
	return typ == schema.Person || strings.Contains(o.role.Noun, "member") && (typ == schema.State || typ == schema.Organization) && o.owner >= 0 && st.entities[o.owner].Type == schema.Organization
}

// holderAt is the mention at token t if it can hold the office, -1 without.
func (st *state) holderAt(o *office, t int) int {
	if t < 0 || t >= len(st.mentionAt) {
		return -1
	}
	m := st.mentionAt[t]
	if m < 0 || st.mentions[m].entity < 0 || st.mentions[m].entity == o.owner || st.mentions[m].form != name || !st.mayHold(o, st.mentions[m].typ) {
		return -1
	}
	return m
}

// holderBehind: "President Vladimir Putin", "spokeswoman, Dana Perino", over
// ranks and quotes.
func (st *state) holderBehind(o *office) int {
	for t := o.end; t < len(st.doc.Tokens) && t < o.end+8 && st.sentence[t] == st.sentence[o.head]; t++ {
		if m := st.holderAt(o, t); m >= 0 {
			if st.mentions[m].start != t {
				return -1
			}
			return m
		}
		r, n := st.roleAt(t)
		switch {
		case n > 0 && (r.Title || t == o.end && st.capital(t) && st.lexicon.is("chair-noun", st.roleWord(o.head))): // "AU chairperson President X"
			t += n - 1
		case strings.TrimFunc(st.doc.Word(t), invisible) == "":
		case t == o.end && st.tree.tok[t].XPOS == "VBN" && (st.lower(t) == "named" || st.lower(t) == "called"): // "an activist named Ana Dias"
		case st.branch(t) > 0:
			t += st.branch(t) - 1
		case t == o.end && st.doc.Tokens[t].UPOS == "ADP" && st.overPhrase(t) > 0:
			return st.person(st.overPhrase(t))
		case st.doc.Tokens[t].UPOS == "PUNCT" && st.doc.Word(t) != "," && st.doc.Word(t) != ";" && st.doc.Word(t) != ":" && st.doc.Word(t) != "-" && st.doc.Word(t) != "(":
		default:
			return -1
		}
	}
	return -1
}

// overPhrase steps over "of the United States" or "to Germany" from its
// preposition and returns the token behind, if a person's name begins there; 0
// where it does not.
func (st *state) overPhrase(t int) int {
	t++
	if t < len(st.doc.Tokens) && st.doc.Tokens[t].UPOS == "DET" {
		t++
	}
	if t >= len(st.doc.Tokens) || st.mentionAt[t] < 0 || st.mentions[st.mentionAt[t]].typ == schema.Person {
		return 0
	}
	t = st.mentions[st.mentionAt[t]].end
	if m := st.person(t); m >= 0 && st.mentions[m].start == t {
		return t
	}
	return 0
}

// holderBeside: "Ali Larijani, head of …" and "Iran's top security official,
// Ali Larijani, …".
func (st *state) holderBeside(o *office) int {
	if st.runsOn(o) {
		return -1
	}
	if m := st.servant(o); m >= 0 {
		return m
	}
	rel := st.tree.base(o.head)
	up := st.tree.tok[o.head].Head
	if up >= 0 && (rel == "appos" || rel == "conj" && st.tree.base(st.tree.leader(o.head)) == "appos") {
		if rel == "conj" {
			up = st.tree.tok[st.tree.leader(o.head)].Head
		}
		if m := st.holderAt(o, up); m >= 0 {
			return m
		}
	}
	for _, h := range []int{o.head, st.tree.leader(o.head)} {
		if st.holderAt(o, h) >= 0 {
			continue
		}
		for _, c := range st.tree.children(h) {
			if r := st.tree.tok[c].Relation; r == "appos" || r == "flat" || r == "flat:name" {
				if m := st.holderAt(o, c); m >= 0 {
					return m
				}
			}
		}
	}
	return st.holderByComma(o)
}

// servant is the person before a comma and an office that a person has given:
// "According to Ana Dias, Soto's spokeswoman, Soto has left".
func (st *state) servant(o *office) int {
	t := o.start - 1
	if t < 2 || st.doc.Tokens[t].XPOS != "POS" || st.person(t-1) < 0 {
		return -1
	}
	boss := &st.mentions[st.person(t-1)]
	if boss.end != t || boss.start < 2 || st.doc.Word(boss.start-1) != "," {
		return -1
	}
	m := st.person(boss.start - 2)
	if m < 0 || st.mentions[m].end != boss.start-1 || !st.closes(o) {
		return -1
	}
	return m
}

// runsOn: a capital that is no name follows, as in a headline: "Miller, Iraqi
// Minister Discuss Trade".
func (st *state) runsOn(o *office) bool {
	return o.end < len(st.doc.Tokens) && st.sentence[o.end] == st.sentence[o.head] && st.mentionAt[o.end] < 0 && st.capital(o.end) && st.doc.Tokens[o.end].UPOS != "ADP"
}

// holderByComma mends trees: a name, a comma and the office's phrase, closed by
// another mark.
func (st *state) holderByComma(o *office) int {
	t := st.phraseStart(o) - 1
	if t > 0 && st.pause(t) && st.sentence[t] == st.sentence[o.head] {
		if m := st.holderAt(o, t-1); m >= 0 && st.mentions[m].end == t && !(st.ownTitle(m) && st.holderPast(o, st.phraseEndInOrder(o)) >= 0) && st.closes(o) && st.tree.tok[o.head].Relation != "conj" {
			return m
		}
	}
	if st.plural(o) {
		return -1
	}
	if m := st.holderPast(o, st.phraseEnd(o)); m >= 0 && st.closed(st.mentions[m].end) {
		return m
	}
	if m := st.holderPast(o, st.phraseEndInOrder(o)); m >= 0 && st.mentions[m].end < len(st.doc.Tokens) && st.doc.Word(st.mentions[m].end) == "," {
		return m
	}
	return -1
}

// holderPast is the person named right behind the comma or dash at t.
func (st *state) holderPast(o *office, t int) int {
	if t+1 >= len(st.doc.Tokens) || !st.pause(t) || st.sentence[t+1] != st.sentence[o.head] || !o.owned && !st.definite(o) && !st.follows(o) {
		return -1
	}
	t = st.overTitles(t + 1)
	if m := st.holderAt(o, t); m >= 0 && st.mentions[m].start == t {
		return m
	}
	return -1
}

// follows: the office is coordinated with a person before it: "President Ana
// Dias and foreign minister, Jan Novak, said".
func (st *state) follows(o *office) bool {
	t := st.phraseStart(o) - 2
	return t >= 0 && st.lower(t+1) == "and" && st.person(t) >= 0
}

// overTitles steps over ranks and forms of address.
func (st *state) overTitles(t int) int {
	for t < len(st.doc.Tokens) && st.mentionAt[t] < 0 {
		r, n := st.roleAt(t)
		if n == 0 || !r.Title {
			break
		}
		t += n
	}
	return t
}

// phraseEnd is the token behind the office's phrase: behind "of …" and the like.
func (st *state) phraseEnd(o *office) int {
	end := o.end
	for _, c := range st.tree.children(o.head) {
		if c >= o.end && st.tree.base(c) == "nmod" {
			if last := st.lastOf(c, 0); last >= end && last < o.end+16 {
				end = last + 1
			}
		}
	}
	return end
}

// lastOf is the last token of the noun phrase below t.
func (st *state) lastOf(t, depth int) int {
	last := t
	for _, c := range st.tree.children(t) {
		if st.person(c) >= 0 { // "the mayor of Bonn, Ana Torres, …"
			continue
		}
		switch st.tree.base(c) {
		case "nmod", "flat", "compound", "conj", "amod", "fixed":
			if depth < 6 {
				last = max(last, st.lastOf(c, depth+1))
			}
		}
	}
	if m := st.mentionAt[t]; m >= 0 {
		last = max(last, st.mentions[m].end-1)
	}
	return last
}

func (st *state) definite(o *office) bool {
	t := st.phraseStart(o)
	return t > 0 && st.lower(t) == "the" || st.lower(o.start) == "the" || t < o.start
}

// closed: a mark, a verb or the end stands at t.
func (st *state) closed(t int) bool {
	if t >= len(st.doc.Tokens) {
		return true
	}
	switch st.doc.Tokens[t].UPOS {
	case "PUNCT", "VERB", "AUX", "ADV", "ADP":
		return true
	}
	return false
}

// closes: a comma or the sentence's end follows within the office's phrase.
func (st *state) closes(o *office) bool {
	for t := o.end; t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[o.head]; t++ {
		switch st.doc.Tokens[t].UPOS {
		case "PUNCT":
			return st.doc.Word(t) != "-" || !st.joined(t)
		case "VERB", "AUX":
			return false
		}
	}
	return true
}

// phraseStart goes left from the office over its owner and article.
func (st *state) phraseStart(o *office) int {
	t := o.start
	for t > 0 && st.sentence[t-1] == st.sentence[o.head] {
		tok := st.doc.Tokens[t-1]
		m := st.mentionAt[t-1]
		switch {
		case m >= 0 && st.mentions[m].typ != schema.Person:
			t = st.mentions[m].start
		case tok.UPOS == "DET" || tok.XPOS == "POS" || tok.XPOS == "PRP$" || tok.UPOS == "ADJ" || tok.UPOS == "ADV":
			t--
		default:
			return t
		}
	}
	return t
}

// holdingVerbs make their complement the subject's office; the value says how
// it holds.
var holdingVerbs = map[string]graph.Stance{
	"elect": graph.Asserted, "re-elect": graph.Asserted, "reelect": graph.Asserted, "appoint": graph.Asserted, "reappoint": graph.Asserted, "name": graph.Asserted,
	"become": graph.Asserted, "remain": graph.Asserted, "serve": graph.Asserted, "swear": graph.Asserted, "inaugurate": graph.Asserted, "install": graph.Asserted,
	"choose": graph.Asserted, "pick": graph.Asserted, "confirm": graph.Asserted, "crown": graph.Asserted, "resign": graph.Asserted, "work": graph.Asserted, "act": graph.Asserted,
	"dismiss": graph.Asserted, "remove": graph.Asserted, "oust": graph.Asserted, "sack": graph.Asserted, "replace": graph.Asserted, "proclaim": graph.Asserted, "succeed": graph.Asserted, "return": graph.Asserted, "take": graph.Asserted, "retire": graph.Asserted, "reign": graph.Asserted, "declare": graph.Asserted,
	"endorse": graph.Asserted, "approve": graph.Asserted, "quit": graph.Asserted, "nominate": graph.Planned, "propose": graph.Planned, "designate": graph.Planned,
}

// holderSubject: "X is the president", "X, who serves as premier", "parliament
// elected X speaker".
func (st *state) holderSubject(o *office) int {
	h := o.head
	if st.tree.base(h) == "conj" {
		h = st.tree.leader(h)
	}
	if st.tree.child(h, "cop") >= 0 {
		return st.subjectOf(o, h)
	}
	v := st.tree.tok[h].Head
	if v < 0 {
		return -1
	}
	if m := st.holderAbove(o, h, v); m >= 0 {
		return m
	}
	if st.lexicon.is("post", st.doc.Tokens[v].Lemma) && st.tree.cased(h) == "of" && st.tree.tok[v].Head >= 0 && st.tree.base(v) == "obj" {
		return st.subjectOf(o, st.tree.tok[v].Head)
	}
	stance, ok := holdingVerbs[st.doc.Tokens[v].Lemma]
	if !ok {
		return -1
	}
	as := st.tree.cased(h) == "as"
	switch rel := st.tree.base(h); {
	case rel == "xcomp" || as && (rel == "obl" || rel == "nmod") || rel == "obj" && st.tree.passive(v) || rel == "ccomp":
	case rel == "obj" && (st.doc.Tokens[v].Lemma == "become" || st.doc.Tokens[v].Lemma == "remain"):
	default:
		return -1
	}
	if stance != graph.Asserted {
		o.stance = stance
	}
	if obj := st.tree.child(v, "obj"); obj >= 0 && obj != h && !st.lexicon.is("succeed", st.tree.lemma(v)) {
		return st.holderOrApposed(o, obj)
	}
	return st.subjectOf(o, v)
}

// holderOrApposed is the person at token t, or whom an apposition names there:
// "its elder statesman, Ana Dias, was elected president".
func (st *state) holderOrApposed(o *office, t int) int {
	if m := st.holderAt(o, t); m >= 0 {
		return m
	}
	for _, c := range st.tree.children(t) {
		if st.tree.base(c) == "appos" {
			if m := st.holderAt(o, c); m >= 0 {
				return m
			}
		}
	}
	return -1
}

// subjectOf is the person who is the subject of a predicate, through a relative
// pronoun where it has one.
func (st *state) subjectOf(o *office, v int) int {
	if s := st.tree.child(v, "nsubj", "nsubj:pass", "nsubj:outer"); s >= 0 {
		s = st.tree.antecedent(s)
		if m := st.holderOrApposed(o, s); m >= 0 {
			return m
		}
		if m := st.mentionAt[s]; m >= 0 && st.mentions[m].entity >= 0 && st.mentions[m].form >= nominal && st.mayHold(o, st.entities[st.mentions[m].entity].Type) {
			return m
		}
		return -1
	}
	switch st.tree.base(v) {
	case "acl":
		return st.holderAt(o, st.tree.tok[v].Head)
	case "conj", "xcomp", "advcl":
		if h := st.tree.tok[v].Head; h >= 0 && h != v {
			return st.subjectOf(o, h)
		}
	}
	return -1
}

// counterparts gives "his Israeli counterpart" the office of the person it is
// set beside: the last office of a person before it in the sentence.
func (st *state) counterparts() {
	for i := range st.offices {
		o := &st.offices[i]
		if st.roleWord(o.head) != "counterpart" && o.role.Noun != "opposite number" {
			continue
		}
		for j := i - 1; j >= 0 && st.sentence[st.offices[j].head] == st.sentence[o.head]; j-- {
			if p := &st.offices[j]; len(p.holders) > 0 && !p.role.Title {
				o.role.Leads = p.role.Leads
				o.how = "counterpart"
				break
			}
		}
	}
}

// sharedHolders gives "Retired FBI agent and terrorism specialist Ali Soufan"
// and "Hamas leader and Palestinian premier Ismail Haniyeh" one holder.
func (st *state) sharedHolders() {
	for i := range st.offices {
		o := &st.offices[i]
		if len(o.holders) > 0 || o.role.Title {
			continue
		}
		for j := i + 1; j < len(st.offices) && st.sentence[st.offices[j].head] == st.sentence[o.head]; j++ {
			p := &st.offices[j]
			if len(p.holders) == 0 || p.how != "title" || !st.andBetween(o.end, p) {
				continue
			}
			o.holders, o.holder, o.how = p.holders, p.holder, p.how
			break
		}
	}
}

// andBetween: "and" follows at t, and behind it nothing but office p's phrase.
func (st *state) andBetween(t int, p *office) bool {
	if t >= len(st.doc.Tokens) || st.lower(t) != "and" {
		return false
	}
	return st.phraseStart(p) <= t+1 && p.start > t
}

// namedOffices reads offices that are part of a name: "Queen Elizabeth II".
func (st *state) namedOffices() {
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.typ != schema.Person || m.entity < 0 || m.end-m.start < 2 {
			continue
		}
		rw, n := st.roleAt(m.start)
		if n == 0 || rw.Title || m.start+n >= m.end || !st.lexicon.is("throne", st.lower(m.start)) {
			continue
		}
		o := office{start: m.start, end: m.start + n, head: m.head, role: rw, owner: -1, holder: i, holders: []int{m.entity}, how: "title", stance: graph.Asserted}
		o.owner = st.ownerBefore(&o)
		o.owned = o.owner >= 0
		st.offices = append(st.offices, o)
	}
}
