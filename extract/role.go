package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// roleTable finds role nouns by their words.
type roleTable struct {
	byFirst lexis.Table[[]roleWords] // first word -> roles, longest first
	single  lexis.Table[schema.Role] // roles of one word
	named   map[string]schema.Role   // roles by their whole noun
}

type roleWords struct {
	words []string
	role  schema.Role
}

func newRoleTable(roles []schema.Role) *roleTable {
	t := &roleTable{lexis.NewTable[[]roleWords](len(roles)), lexis.NewTable[schema.Role](len(roles)), map[string]schema.Role{}}
	for _, r := range roles {
		words := strings.Fields(strings.ReplaceAll(r.Noun, "-", " - "))
		t.byFirst.Set(words[0], append(t.byFirst.Get(words[0]), roleWords{words, r}))
		if k := strings.LastIndex(r.Noun, "-"); strings.Count(r.Noun, "-") > 1 { // "under-secretary" may be one token before "-general"
			part := strings.Fields(r.Noun[:k] + " - " + r.Noun[k+1:])
			t.byFirst.Set(part[0], append(t.byFirst.Get(part[0]), roleWords{part, r}))
		}
		t.named[r.Noun] = r
		if plain := strings.Fields(r.Noun); len(plain) < len(words) { // written as one token as well
			t.byFirst.Set(plain[0], append(t.byFirst.Get(plain[0]), roleWords{plain, r}))
		}
		if len(words) == 1 {
			t.single.Set(words[0], r)
		}
	}
	for _, list := range t.byFirst.Values {
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
	inTurn     bool // others are told by the same words, each with holder and owner of its own
}

// officeText is the office as the article writes it.
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
		if st.glossed(start) || st.deputyOf(t) {
			continue
		}
		o := office{start: start, end: t + n, head: st.head(t, t+n), role: rw, owner: -1, holder: -1, stance: graph.Asserted}
		st.portfolio(&o)
		st.elect(&o)
		st.findOwner(&o)
		if each := st.inTurn(&o); each != nil {
			st.offices = append(st.offices, each...)
			t = o.end - 1
			continue
		}
		st.findHolder(&o)
		st.offices = append(st.offices, o)
		t = o.end - 1
	}
	st.rows()
	st.counterparts()
	st.twoNamedBehind()
	st.sharedHolders()
	st.furtherOffices()
	st.bareSecond()
	st.namedOffices()
	st.bodyTitles()
	st.sharedOwners()
}

// deputyOf reports whether "deputy" at t only begins an office: "deputy finance minister".
func (st *state) deputyOf(t int) bool {
	if st.lower(t) != "deputy" {
		return false
	}
	for k := t + 1; k < len(st.doc.Tokens) && k < t+4 && st.mentionAt[k] < 0 && st.sentence[k] == st.sentence[t]; k++ {
		if r, n := st.roleAt(k); n > 0 && !r.Title {
			return st.officeStart(k) <= t
		}
	}
	return false
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
	for _, rw := range st.lexicon.roles.byFirst.Get(st.roleWord(t)) {
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
	if x := st.doc.Tokens[t].XPOS; x == "NNS" && st.lexicon.roles.byFirst.Get(w) == nil || x == "NNPS" {
		if l := strings.ToLower(st.doc.Tokens[t].Lemma); st.lexicon.roles.byFirst.Get(l) != nil {
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
// clause or behind a preposition, and not the beginning of the phrase behind it.
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
		case st.regionNoun(t) && t+1 < len(st.doc.Tokens) && st.lower(t+1) == "of": // "of the state of Ohio"
			return
		case st.lexicon.is("portfolio", w):
			o.end = t + 1
		case w == "the" || w == "and" || w == "&" || w == "," || st.doc.Tokens[t].XPOS == "POS":
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
	for t := o.head; t == o.head || t < o.end; t++ { // "minister of defence of Japan" hangs Japan on defence
		for _, c := range st.tree.children(t) {
			if c >= o.end && st.tree.base(c) == "nmod" {
				if last := st.lastOf(c, 0); last >= end && last < o.end+16 {
					end = last + 1
				}
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
// Mr. Haniyeh", but "President and Mrs. Bush", and "the mayor of Lima and head of the Sun Party, Ana Dias,".
func (st *state) sharedHolders() {
	for i := range st.offices {
		o := &st.offices[i]
		if len(o.holders) > 0 || o.role.Title {
			continue
		}
		for j := i + 1; j < len(st.offices) && st.sentence[st.offices[j].head] == st.sentence[o.head]; j++ {
			p := &st.offices[j]
			if len(p.holders) == 0 || p.role.Title && st.roleWord(p.head) != "mrs" {
				continue
			}
			if !(p.how == "title" && st.andBetween(o.end, p)) && !st.coheld(o, p) {
				continue
			}
			o.holders, o.holder, o.how = p.holders, p.holder, p.how
			break
		}
	}
}

// coheld reports whether "and" joins the offices o and p of one person, whose name stands
// behind a comma; "the head of the bank and the mayor of Lima, Ana Dias" are two.
func (st *state) coheld(o, p *office) bool {
	if p.how != "apposition" || !o.owned || !p.owned || st.plural(o) || st.mentions[p.holder].start < p.end {
		return false
	}
	t := st.phraseEnd(o)
	return st.andBetween(t, p) && st.doc.Tokens[t+1].UPOS != "DET" && st.doc.Tokens[t+1].XPOS != "PRP$"
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
