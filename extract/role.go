package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wiregraph/graph"
	"wiregraph/schema"
)

// roleTable finds role nouns by their words.
type roleTable struct {
	byFirst table[[]roleWords]     // first word -> roles, longest first
	single  table[schema.Role]     // roles of one word
	named   map[string]schema.Role // roles by their whole noun
}

type roleWords struct {
	words []string
	role  schema.Role
}

func newRoleTable(roles []schema.Role) *roleTable {
	t := &roleTable{newTable[[]roleWords](len(roles)), newTable[schema.Role](len(roles)), map[string]schema.Role{}}
	for _, r := range roles {
		words := strings.Fields(strings.ReplaceAll(r.Noun, "-", " - "))
		t.byFirst.set(words[0], append(t.byFirst.get(words[0]), roleWords{words, r}))
		t.named[r.Noun] = r
		if plain := strings.Fields(r.Noun); len(plain) < len(words) { // written as one token as well
			t.byFirst.set(plain[0], append(t.byFirst.get(plain[0]), roleWords{plain, r}))
		}
		if len(words) == 1 {
			t.single.set(words[0], r)
		}
	}
	for _, list := range t.byFirst.values {
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
	st.nounsBehindPlaces()
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
	st.bareSecond()
	st.namedOffices()
	st.bodyTitles()
	st.sharedOwners()
}

// glossed reports whether the office at t only explains the short form before its bracket:
// "MP (Member of Parliament)".
func (st *state) glossed(t int) bool {
	return t > 1 && st.doc.Word(t-1) == "(" && st.isRole(t-2)
}

// roleAt finds the longest role noun that begins at token t and how many tokens
// it has. The last word may be a plural.
func (st *state) roleAt(t int) (schema.Role, int) {
	if st.doc.Tokens[t].XPOS == "JJ" && st.lower(t) == "representative" { // "the most representative bodies"
		return schema.Role{}, 0
	}
	for _, rw := range st.lexicon.roles.byFirst.get(st.roleWord(t)) {
		if st.roleFits(rw.words, t) {
			return rw.role, len(rw.words)
		}
	}
	return schema.Role{}, 0
}

// roleWord is token t as roles are written: lower case, singular, without the
// full stop of an abbreviation.
func (st *state) roleWord(t int) string {
	w := st.lower(t)
	if n := len(w); n > 0 && (w[0] >= utf8.RuneSelf || w[n-1] >= utf8.RuneSelf) {
		w = strings.TrimFunc(w, invisible)
	}
	w = strings.TrimSuffix(w, ".")
	if len(w) > 3 && (w[:3] == "ex-" || w[:3] == "co-") {
		w = w[3:]
	}
	if x := st.doc.Tokens[t].XPOS; x == "NNS" && st.lexicon.roles.byFirst.get(w) == nil || x == "NNPS" {
		if l := strings.ToLower(st.doc.Tokens[t].Lemma); st.lexicon.roles.byFirst.get(l) != nil {
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
			if tok.UPOS == "NOUN" && st.capital(t) && !st.capital(t-1) && ownPhrase(st.tree.tok[t-1].Relation) { // "the law President X signed"
				return t
			}
			// "the aide President X fired", "slashed President X's budget"
			if st.capital(t) && !st.capital(t-1) && st.lexicon.is("head-title", st.lower(t)) &&
				(tok.UPOS == "NOUN" || strings.HasSuffix(w, "ed") && !st.grammar.is("lapsed", w)) {
				return t
			}
			if tok.XPOS == "POS" || st.lexicon.is("time-word", w) || st.lexicon.is("chair-noun", w) && st.capital(t) {
				return t
			}
		case w == "-" && st.joined(t-1) && t > 1 && st.mentionAt[t-2] < 0:
		case w == "and" && t > 1 && st.mentionAt[t-2] < 0 && st.lexicon.is("portfolio", st.lower(t-2)) && st.lexicon.is("portfolio", st.lower(t)):
		case w == "and" && t > 1 && st.capital(t) && !st.capital(t-2): // "the presidents and President X"
			return t
		case w == "and" && t > 1 && st.tree.tok[t-1].Head >= 0 && st.mentionAt[t-2] < 0 && st.tree.tok[t-2].UPOS == "NOUN" &&
			st.tree.tok[t-1].Head < t+2 && st.tree.tok[t-1].Head >= t-2 && st.inNoun(t-2, t):
		default:
			return t
		}
		t--
	}
	return t
}

// ownPhrase reports whether a relation makes a noun the head of a phrase, as part of a
// clause or
// behind a preposition, and not the beginning of the phrase behind it.
func ownPhrase(relation string) bool {
	switch relation {
	case "obj", "obl", "nmod", "nsubj:pass", "iobj":
		return true
	}
	return false
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

// portfolioAhead reports whether the word at t only describes affairs that follow it.
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

// inNoun reports whether a is a modifier of what stands at b or right of it ("foreign and
// defence minister").
func (st *state) inNoun(a, b int) bool {
	h := st.tree.tok[a].Head
	return h >= b && h < b+3 && (st.tree.base(a) == "compound" || st.tree.base(a) == "amod")
}

// elect reads "-elect", "-designate" and "designate" behind an office.
func (st *state) elect(o *office) {
	if t := o.start - 2; t >= 0 && st.lower(t+1) == "for" && st.lexicon.is("office-seeker", st.lower(t)) { // "the nominee for governor of Ohio Ana Dias"
		o.stance = graph.Planned
	}
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
	if st.lexicon.is("in-turn", st.roleWord(o.head)) || st.secondTo(o) {
		st.ownerFollowed(o)
		return
	}
	e := st.ownerBefore(o)
	if e < 0 {
		e = st.partyInTitle(o)
	}
	if e < 0 {
		e = st.seatOfLearning(o)
	}
	if e < 0 || st.postedIn(e, o) || st.isParty(e) && st.lexicon.is("land-office", st.roleWord(o.head)) { // "the Sun Party mayor of Bonn"
		if body := st.ownerBehind(o); e < 0 || body >= 0 && (st.entities[body].Type == schema.Organization) != st.isParty(e) {
			e = body
		}
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
	if o.start > 0 && st.doc.Tokens[o.start-1].XPOS == "PRP$" && st.entities[e].Type == schema.Place && st.mentionAt[o.start-1] < 0 {
		return // "its spokesman in Lima", before "its" is known
	}
	if p := st.entities[e].parent; p >= 0 && o.role.Of == "state" && o.role.Leads {
		e = p // "Qatar's foreign ministry said its premier …"
	}
	o.owner, o.owned = e, true
}

// secondTo reports whether the office is that of somebody's second, who serves where the
// first does and sits in no house: "his deputy, Ana Dias".
func (st *state) secondTo(o *office) bool {
	t := o.start - 1
	if t < 0 || st.doc.Tokens[t].XPOS != "PRP$" && st.doc.Tokens[t].XPOS != "POS" || !st.lexicon.is("second", strings.ToLower(st.officeText(o))) {
		return false
	}
	if st.doc.Tokens[t].XPOS == "POS" {
		t--
	}
	e := st.entityAt(max(t, 0))
	return e >= 0 && st.entities[e].Type == schema.Person
}

// ownerFollowed gives whoever comes before or after somebody in an office its owner: "his
// successor, Ana Dias", "Dias's predecessor Jan Novak".
func (st *state) ownerFollowed(o *office) {
	t := o.start - 1
	if t >= 0 && st.doc.Tokens[t].XPOS == "POS" {
		t--
	}
	other := st.entityAt(max(t, 0))
	if t < 0 || other < 0 || st.sentence[t] != st.sentence[o.head] || st.entities[other].Type != schema.Person {
		return
	}
	for i := len(st.offices) - 1; i >= 0; i-- {
		p := &st.offices[i]
		if p.head >= o.head || p.role.Title || !slices.Contains(p.holders, other) {
			continue
		}
		e := p.owner
		if e < 0 {
			e = st.ofHolder(p, other)
		}
		if e < 0 {
			e = st.presumed(p, other)
		}
		if e >= 0 {
			o.owner, o.owned, o.role.Of, o.role.Leads = e, true, p.role.Of, p.role.Leads
			return
		}
	}
}

// partyInTitle is the party whose leader a title tells by the first word of its name:
// "Labour leader Ana Dias". The word is then no part of the office.
func (st *state) partyInTitle(o *office) int {
	if o.end-o.start < 2 || !st.capital(o.start) {
		return -1
	}
	if e := st.partyNamed(o); e >= 0 || o.end-o.start > 2 || !st.lexicon.is("party-title", st.lower(o.start)) || st.roleWord(o.head) != "leader" {
		return e
	}
	for _, r := range st.lexicon.lookup(st.doc.Word(o.start) + " Party") {
		if e := &st.schema.Entries[r.entry]; e.Type == schema.Organization && r.form == name {
			word := st.doc.Word(o.start)
			o.start++
			return st.entityFor(e, word)
		}
	}
	return -1
}

// partyNamed is the one party of the article whose name has the capitals that an office in
// parties begins with: "Socialist deputy leader Ana Dias" beside "the Socialists" or "the
// Chilean Socialist Party". They are then no part of the office.
func (st *state) partyNamed(o *office) int {
	if !st.lexicon.is("party-office", st.roleWord(o.head)) || o.end < len(st.doc.Tokens) && st.lower(o.end) == "of" { // "the Democratic chairman of a committee"
		return -1
	}
	end := o.start
	for end < o.head && st.capital(end) && !st.lexicon.is("portfolio", st.lower(end)) {
		end++
	}
	found := -1
	for i := range st.entities {
		if end == o.start || !st.partyCalled(i, strings.ToLower(st.words(o.start, end))) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	if found >= 0 {
		o.start = end
	}
	return found
}

// partyCalled reports whether the entity is a party that goes by the words: "Socialists",
// "Socialist Party", "Chilean Socialist Party".
func (st *state) partyCalled(entity int, words string) bool {
	e := &st.entities[entity]
	if e.Type != schema.Organization {
		return false
	}
	return slices.ContainsFunc(append([]string{e.Name}, e.Aliases...), func(name string) bool {
		name = strings.ToLower(name)
		at := strings.LastIndex(name, " ")
		return name == words+"s" || at > 0 && st.lexicon.is("party-word", name[at+1:]) && (name[:at] == words || strings.HasSuffix(name[:at], " "+words))
	})
}

// postedIn reports whether the place or people before an office says where its holder
// sits or comes from, so that a body behind it is whose the office is: "Asia director
// of Amnesty", "the Norwegian head of the bank".
func (st *state) postedIn(e int, o *office) bool {
	m := st.mentionAt[max(o.start-1, 0)]
	if w := st.lower(min(o.end, len(st.doc.Tokens)-1)); m < 0 || o.end >= len(st.doc.Tokens) || w != "of" && w != "at" && w != "for" && w != "with" {
		return false
	}
	return st.entities[e].Type == schema.Place || st.entities[e].Type == schema.State && st.mentions[m].form == adjective || st.lower(o.end) == "for" && reporting[st.roleWord(o.head)]
}

// reporting are the offices told first by what they report on: "White House correspondent for
// the Post".
var reporting = set("correspondent", "reporter", "columnist")

// ownerBefore is the entity whose the office is by the words before it, "the Iranian
// president", "Iran's foreign minister"; -1 without.
func (st *state) ownerBefore(o *office) int {
	t := st.overParticiple(o.start - 1)
	if t >= 0 && st.lower(t) == "-" {
		return -1
	}
	if o.role.Of == "ship" && t > 0 && st.adjectival(t) { // "its Indonesian master" serves the ship
		switch start := st.mentions[st.mentionAt[t]].start - 1; {
		case start < 0:
		case st.doc.Tokens[start].XPOS == "PRP$", st.doc.Tokens[start].XPOS == "WP$", st.doc.Tokens[start].XPOS == "POS":
			t = start
		}
	}
	if t >= 0 && st.doc.Tokens[t].XPOS == "POS" {
		t--
	} else if t >= 0 && st.doc.Tokens[t].XPOS == "PRP$" {
		if e := st.besideTheirs(t); e >= 0 {
			return e
		}
		if m := st.mentionAt[t]; m >= 0 && st.mentions[m].entity >= 0 {
			if e := st.ownerEntity(st.mentions[m].entity); e >= 0 || o.role.Title || st.lexicon.is("peer", st.roleWord(o.head)) {
				return e
			}
			return st.bossOf(st.mentions[m].entity) // "his spokesman", "her defence minister"
		}
		return -1
	}
	// "fled to Peru, whose president, Ana Dias, said …"
	if t > 1 && st.doc.Tokens[t].XPOS == "WP$" && st.doc.Word(t-1) == "," && st.mentionAt[t-2] >= 0 &&
		st.mentions[st.mentionAt[t-2]].entity >= 0 {
		return st.ownerEntity(st.mentions[st.mentionAt[t-2]].entity)
	}
	if t >= 0 && st.doc.Tokens[t].XPOS == "WP$" { // "the society, whose president is Ana Dias"
		for _, r := range st.resolve(st.tree.antecedent(t), "") {
			return st.ownerEntity(r.entity)
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
		if e := st.bodyBefore(m); e >= 0 {
			return e
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

// besideTheirs is the state or body of the people to whom "and" joins what "their" at t
// makes theirs: "Peruvian troops and their commander"; -1 elsewhere.
func (st *state) besideTheirs(t int) int {
	if t < 2 || st.lower(t) != "their" || st.lower(t-1) != "and" || st.doc.Tokens[t-2].XPOS != "NNS" || st.mentionAt[t-2] >= 0 {
		return -1
	}
	for _, r := range st.owners(t-2, 0) {
		if typ := st.entities[r.entity].Type; r.token < t && (typ == schema.State || typ == schema.Organization) {
			return r.entity
		}
	}
	return -1
}

// overParticiple goes left from t over what has been done to a holder or is thought of
// one: "its jailed leader", "its best-known leader".
func (st *state) overParticiple(t int) int {
	for t > 0 && st.doc.Tokens[t].XPOS == "VBN" && st.tree.base(t) == "amod" && st.mentionAt[t] < 0 {
		if t--; t > 1 && st.lower(t) == "-" && st.joined(t) {
			t -= 2
		}
	}
	return t
}

// bodyBefore is the body whose possessive stands before the place at mention m, which
// only says where: "Amnesty's Africa director", "its Africa director".
func (st *state) bodyBefore(m int) int {
	p := st.mentions[m].start - 1
	if st.mentions[m].typ != schema.Place || p < 0 {
		return -1
	}
	if st.doc.Tokens[p].XPOS == "POS" {
		p--
	} else if st.doc.Tokens[p].XPOS != "PRP$" {
		return -1
	}
	if k := st.mentionAt[max(p, 0)]; k >= 0 && st.mentions[k].entity >= 0 && st.entities[st.mentions[k].entity].Type == schema.Organization {
		return st.mentions[k].entity
	}
	return -1
}

// apart reports whether the name before belongs to another phrase: "In Turkey Minister …".
func (st *state) apart(m int, o *office) bool {
	h := st.mentions[m].head
	if st.topic(m) && st.mentions[m].end == o.start {
		return true
	}
	rel := st.tree.base(h)
	up := st.tree.tok[h].Head
	return (rel == "obl" || rel == "nmod" && st.tree.tok[h].Relation == "nmod") && st.tree.cased(h) != "" && (up < h || up > o.end+6) &&
		st.doc.Tokens[st.mentions[m].end].XPOS != "POS"
}

// bossOf is the state or body that a person leads: a leader's spokesman speaks
// for it.
func (st *state) bossOf(e int) int {
	for i := range st.offices {
		if o := &st.offices[i]; o.owner >= 0 && o.role.Leads && slices.Contains(o.holders, e) && !st.heldNoMore(o) {
			return o.owner
		}
	}
	if g := st.schema.Entry(st.entities[e].gazetteer); g != nil {
		return st.entityOf(g.Parent)
	}
	return -1
}

// heldNoMore reports whether the words of an office say that it is a former one.
func (st *state) heldNoMore(o *office) bool {
	return st.lapsedOffice(o) || strings.HasPrefix(st.lower(o.start), "ex-") || strings.HasPrefix(st.lower(o.head), "ex-")
}

// ownerEntity: persons have offices but are none's.
func (st *state) ownerEntity(e int) int {
	if e >= 0 && st.entities[e].Type == schema.Person {
		return -1
	}
	return e
}

// advisory reports whether those whom somebody in the office advises stand behind the
// preposition: "adviser to X".
func advisory(noun, prep string) bool {
	return prep == "to" && (noun == "adviser" || noun == "advisor" || noun == "consultant" || noun == "counsel")
}

var ownerCase = set("of", "for", "at", "with", "from", "in", "within")

// ownerBehind is the entity whose the office is by the phrases below its words, "president
// of Iran"; -1 without.
func (st *state) ownerBehind(o *office) int {
	noun := st.roleWord(o.head)
	for t := o.start; t < o.end; t++ {
		for _, c := range st.tree.children(t) {
			prep := st.tree.cased(c)
			if k := st.tree.child(c, "advmod"); c < o.end || st.onMatter(c) || k >= 0 && k < c && aside[st.lower(k)] || st.tree.base(c) != "nmod" && st.tree.base(c) != "obl" || !ownerCase[prep] && !advisory(noun, prep) ||
				prep == "for" && (noun == "minister" || noun == "envoy" || noun == "secretary") {
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

// onMatter reports whether the noun at i is for people at work together on the state whose
// name stands before it, and whose own they need not be: "the Iraq inspection team".
func (st *state) onMatter(i int) bool {
	if !st.lexicon.is("working-group", st.tree.lemma(i)) || st.mentionAt[i] >= 0 {
		return false
	}
	for _, c := range st.tree.children(i) {
		if m := st.mentionAt[c]; m >= 0 && st.tree.base(c) == "compound" && st.mentions[m].form == name && st.mentions[m].typ == schema.State {
			return true
		}
	}
	return false
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

// ownTitle reports whether an office of its own stands before the name.
func (st *state) ownTitle(m int) bool {
	t := st.mentions[m].start
	if rw, n := st.roleAt(t); n > 0 && !rw.Title && st.lexicon.is("throne", st.lower(t)) {
		return true
	}
	return t > 0 && st.isRole(t-1)
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

// prenominal reports whether token t is a participle or of an age that describes the noun.
func (st *state) prenominal(t, noun int) bool {
	for hops := 0; t >= 0 && t < noun && hops < 3; hops++ {
		if st.tree.tok[t].Head == noun {
			return st.tree.base(t) == "amod"
		}
		t = st.tree.tok[t].Head
	}
	return false
}

// definite reports whether an article stands before the office, so that it means somebody
// known.
func (st *state) definite(o *office) bool {
	t := st.phraseStart(o)
	return t > 0 && st.lower(t) == "the" || st.lower(o.start) == "the" || t < o.start
}

// closed reports whether a mark, a verb or the end stands at t.
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

// closes reports whether a comma or the sentence's end follows within the office's phrase.
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
		case tok.UPOS == "DET" || tok.XPOS == "POS" || tok.XPOS == "PRP$" || tok.UPOS == "ADJ" || tok.UPOS == "ADV",
			m < 0 && st.prenominal(t-1, o.head): // "the visiting president", "the 50-year-old premier"
			t--
		default:
			return t
		}
	}
	return t
}

// counterparts gives "his Israeli counterpart" the office of the person it is
// set beside: the last office of a person before it in the sentence.
func (st *state) counterparts() {
	for i := range st.offices {
		o := &st.offices[i]
		fellow := st.roleWord(o.head) == "colleague"
		if !fellow && st.roleWord(o.head) != "counterpart" && o.role.Noun != "opposite number" {
			continue
		}
		for j := i - 1; j >= 0 && st.sentence[st.offices[j].head] == st.sentence[o.head]; j-- {
			if p := &st.offices[j]; len(p.holders) > 0 && !p.role.Title && (!fellow || p.role.Of == "state") {
				o.role.Leads = p.role.Leads
				o.how = "counterpart"
				break
			}
		}
	}
	st.offices = slices.DeleteFunc(st.offices, func(o office) bool { // "an American colleague, Ana Dias" holds nothing
		k := st.tree.child(o.head, "nmod:poss")
		return st.roleWord(o.head) == "colleague" && (o.how != "counterpart" || k < 0 || st.tree.tok[k].XPOS != "PRP$" || !o.owned)
	})
}

// sharedHolders gives "Retired FBI agent and terrorism specialist Ali Soufan"
// and "Hamas leader and Palestinian premier Ismail Haniyeh" one holder, not "the premier and
// Mr. Haniyeh", but "President and Mrs. Bush".
func (st *state) sharedHolders() {
	for i := range st.offices {
		o := &st.offices[i]
		if len(o.holders) > 0 || o.role.Title {
			continue
		}
		for j := i + 1; j < len(st.offices) && st.sentence[st.offices[j].head] == st.sentence[o.head]; j++ {
			p := &st.offices[j]
			if len(p.holders) == 0 || p.how != "title" || p.role.Title && st.roleWord(p.head) != "mrs" || !st.andBetween(o.end, p) {
				continue
			}
			o.holders, o.holder, o.how = p.holders, p.holder, p.how
			break
		}
	}
}

// andBetween reports whether "and" follows at t, and behind it nothing but office p's
// phrase.
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
