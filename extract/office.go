package extract

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// ownerInOrder reads whose an office is by the order of words where the tree
// does not say it: "the leader of al-Qaida, …", "deputy head of Chile's
// Coast Guard". Parsers hang what follows a name on it, and so lose the
// name's own preposition.
func (st *state) ownerInOrder(o *office) int {
	t := o.end
	if t+1 >= len(st.doc.Tokens) || !st.owning(o, t) {
		return -1
	}
	for t++; t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[o.head]; t++ {
		m := st.mentionAt[t]
		if m < 0 {
			if st.lower(t) == "of" && st.doc.Tokens[t-1].UPOS == "NOUN" { // "spokesman for the governor of Kano"
				continue
			}
			if tok := &st.doc.Tokens[t]; tok.UPOS != "DET" && tok.UPOS != "ADJ" && tok.UPOS != "NOUN" && tok.XPOS != "POS" && tok.XPOS != "HYPH" && tok.XPOS != "PRP$" {
				return -1
			}
			continue
		}
		end := st.mentions[m].end
		if end < len(st.doc.Tokens) && st.doc.Tokens[end].XPOS == "POS" && end+1 < len(st.doc.Tokens) && st.mentionAt[end+1] >= 0 {
			t = end
			continue
		}
		if st.mentions[m].entity < 0 || !st.phraseEnds(end) {
			return -1
		}
		return st.ownerEntity(st.mentions[m].entity)
	}
	return -1
}

// seatOfLearning is the body behind "at" of whoever is told first by what is taught or treated:
// "professor of modern Middle East history at Oslo University"; -1 without.
func (st *state) seatOfLearning(o *office) int {
	if o.end >= len(st.doc.Tokens) || !(o.role.Of == "organization" && (st.lower(o.end) == "of" || st.lower(o.end) == "in") || st.roleWord(o.head) == "chair" && st.lower(o.end) == "in") {
		return -1
	}
	for t := o.end + 1; t+1 < len(st.doc.Tokens) && t < o.end+10 && st.sentence[t+1] == st.sentence[o.head]; t++ {
		if st.lower(t) == "at" {
			if st.lower(t+1) == "the" {
				t++
			}
			if m := st.mentionAt[min(t+1, len(st.doc.Tokens)-1)]; m >= 0 && st.mentions[m].typ == schema.Organization && st.phraseEnds(st.mentions[m].end) {
				return st.ownerEntity(st.mentions[m].entity)
			}
			return -1
		}
		if m := st.mentionAt[t]; m >= 0 && st.mentions[m].typ == schema.Organization && !schooling[st.lower(st.mentions[m].start)] { // "founder of Oxfam at Yale"
			return -1
		}
		switch st.doc.Tokens[t].UPOS {
		case "NOUN", "ADJ", "PROPN", "CCONJ":
		case "ADP", "DET": // "in the Faculty of Law at the University"
			if w := st.lower(t); w != "of" && w != "in" && w != "the" || !schooling[st.lower(t+1)] && (st.lower(t+1) != "the" || !schooling[st.lower(min(t+2, len(st.doc.Tokens)-1))]) &&
				(t < 2 || !schooling[st.lower(t-1)]) {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// owning reports whether the preposition at t leads to whose office o is.
func (st *state) owning(o *office, t int) bool {
	switch w := st.lower(t); w {
	case "of":
		return true
	case "for", "at", "with":
		noun := st.roleWord(o.head)
		return noun != "minister" && noun != "envoy" && noun != "secretary" && noun != "ambassador" || w == "for" && o.end-o.start > 2 // "Secretary of Justice for Guam"
	}
	return false
}

// phraseEnds reports whether no noun goes on at t with the phrase before it.
func (st *state) phraseEnds(t int) bool {
	if t >= len(st.doc.Tokens) {
		return true
	}
	tok := &st.doc.Tokens[t]
	return tok.UPOS != "NOUN" && tok.UPOS != "ADJ" && tok.XPOS != "POS" && tok.XPOS != "HYPH"
}

// sharedOwners gives an office without an owner that of the office it is
// coordinated with: "Afghan President A and Foreign Minister B".
func (st *state) sharedOwners() {
	for i := 1; i < len(st.offices); i++ {
		o, p := &st.offices[i], &st.offices[i-1]
		if o.owner >= 0 || o.role.Title || o.role.Of != "state" || p.role.Of != "state" || !p.owned || len(o.holders) == 0 || len(p.holders) == 0 ||
			st.sentence[o.head] != st.sentence[p.head] {
			continue
		}
		if e := st.entities[p.owner].Type; e != schema.State || p.holder < 0 || o.holder < 0 || st.mentions[o.holder].start > o.end+2 {
			continue
		}
		if !st.besideOffice(o, p) {
			continue
		}
		if o.owner, o.owned = st.ofHolder(o, o.holders[0]), true; o.owner < 0 {
			o.owner = p.owner
		}
	}
	for i := 1; i < len(st.offices); i++ {
		o, p := &st.offices[i-1], &st.offices[i]
		if e := st.sharedBehind(o, p); e >= 0 {
			o.owner, o.owned = e, true
		}
	}
}

// sharedBehind is the state that stands behind the second of two joined titles with names
// and is the first one's too, where the sentence speaks of no other before: "Foreign
// Minister A and President B of Peru"; -1 elsewhere.
func (st *state) sharedBehind(o, p *office) int {
	if o.owner >= 0 || o.role.Title || o.role.Of != "state" || p.role.Of != "state" || o.how != "title" || p.how != "title" ||
		st.sentence[o.head] != st.sentence[p.head] || len(o.holders) != 1 || len(p.holders) != 1 {
		return -1
	}
	end := st.mentions[o.holder].end
	if st.lower(end) != "and" || end+1 != st.phraseStart(p) || st.ofHolder(o, o.holders[0]) >= 0 {
		return -1
	}
	e := st.ofHolder(p, p.holders[0])
	if e < 0 || st.entities[e].Type != schema.State {
		return -1
	}
	for t := st.doc.Sentences[st.sentence[o.head]].Start; t < o.start; t++ {
		if m := st.mentionAt[t]; m >= 0 && st.mentions[m].typ == schema.State {
			return -1
		}
	}
	return e
}

// besideOffice reports whether "and" joins the office o to the one p before it and its
// holder: "President A and Minister of War B", "President A of Peru and Foreign Minister B".
func (st *state) besideOffice(o, p *office) bool {
	t := st.mentions[p.holder].end
	if t+1 < len(st.doc.Tokens) && st.lower(t) == "of" && st.mentionAt[t+1] >= 0 && st.mentions[st.mentionAt[t+1]].typ == schema.State {
		t = st.mentions[st.mentionAt[t+1]].end
	}
	return t < len(st.doc.Tokens) && st.lower(t) == "and" && t+1 == st.phraseStart(o) && st.sentence[o.head] == st.sentence[p.head]
}

// companionsState is the state that the office is presumed of to which "and" joins the
// minister o: "met Prime Minister Ana Dias and Minister of War Jan Novak".
func (st *state) companionsState(o *office) int {
	for i := range st.offices {
		p := &st.offices[i]
		if p.head >= o.head || p.owner >= 0 || p.how != "title" || p.holder < 0 || p.role.Of != "state" || st.plural(p) || !st.besideOffice(o, p) {
			continue
		}
		if e := st.ofHolder(p, p.holders[0]); e >= 0 {
			return e
		}
		return st.presumed(p, p.holders[0])
	}
	return -1
}

// branch is the armed service between an office and a rank, or before a rank:
// "Navy Capt.", "Army Private". It returns the number of its tokens.
func (st *state) branch(t int) int {
	end := t + 1
	if m := st.mentionAt[t]; m >= 0 {
		if end = st.mentions[m].end; st.mentions[m].start != t || st.mentions[m].typ != schema.Organization {
			return 0
		}
	} else if !st.capital(t) {
		return 0
	}
	if !st.lexicon.is("service-branch", st.lower(end-1)) {
		return 0
	}
	if end >= len(st.doc.Tokens) {
		return 0
	}
	if r, n := st.roleAt(end); n == 0 || !r.Title {
		return 0
	}
	return end - t
}

// ranked reports whether a rank of an armed service tells whom somebody serves, and leads
// nothing: "Army Private", "a UN officer".
func (st *state) ranked(o *office, owner int) bool {
	if st.entities[owner].Type != schema.Organization {
		return false
	}
	if o.role.Title {
		return true
	}
	return o.end-o.start == 1 && st.lexicon.is("rank-and-file", st.roleWord(o.head))
}

// termHolder finds the person of a term: "the presidency of Barack Obama",
// "Juncker's presidency of the European Commission".
func (st *state) termHolder(o *office) int {
	if !st.lexicon.is("term-of-office", st.lower(o.end-1)) {
		return -1
	}
	for _, c := range st.tree.children(o.head) {
		r := st.tree.tok[c].Relation
		if r == "nmod:poss" || r == "nmod" && st.tree.cased(c) == "of" || r == "nmod" && st.tree.cased(c) == "under" {
			if m := st.person(c); m >= 0 {
				return m
			}
		}
	}
	return -1
}

// topicState is the one state that the sentence speaks of before the office: its
// people, its organs or itself as an owner or subject. It serves texts that are
// too short to say by other sentences which state they are about.
func (st *state) topicState(o *office) int {
	found := -1
	for t := st.doc.Sentences[st.sentence[o.head]].Start; t < o.start; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || st.mentions[m].typ != schema.State || st.mentions[m].entity < 0 {
			continue
		}
		if found >= 0 && found != st.mentions[m].entity || st.doc.Word(t+1) == "-" { // "Italian-born"
			return -1
		}
		switch r := st.tree.tok[t].Relation; {
		case r == "nmod:poss", r == "amod", r == "compound", r == "nsubj", st.ofHome(t), st.lower(st.doc.Sentences[st.sentence[t]].Start) == "in" && t < st.doc.Sentences[st.sentence[t]].Start+3:
			if st.ledBefore(o, st.mentions[m].entity) || st.ofForeign(t, o) {
				return -1
			}
			found = st.mentions[m].entity
		default:
			return -1
		}
	}
	return found
}

// ofHome reports whether the state at t is told as where those are who act at home: "lawmakers in Peru
// rejected President Ana Dias's budget". Courts try foreigners as well.
func (st *state) ofHome(t int) bool {
	h := st.tree.tok[t].Head
	if h < 0 || h > t || st.tree.base(t) != "nmod" || st.tree.cased(t) != "in" && st.tree.cased(t) != "on" || st.tree.base(h) != "nsubj" {
		return false
	}
	lemma := st.tree.lemma(h)
	return (st.grammar.is("compatriot", lemma) || st.grammar.is("local-organ", lemma) || st.grammar.is("led", lemma)) && !st.grammar.is("court-like", lemma)
}

// ledBefore reports whether an office of the same noun gives somebody else that state
// earlier in the sentence.
func (st *state) ledBefore(o *office, owner int) bool {
	for i := range st.offices {
		p := &st.offices[i]
		if p.head < o.head && st.sentence[p.head] == st.sentence[o.head] && p.owner == owner && (st.roleWord(p.head) == st.roleWord(o.head) || headsState[st.roleWord(p.head)] && headsState[st.roleWord(o.head)]) {
			return true
		}
	}
	return false
}

// headsState are the offices of which a state has one alone.
var headsState = lexis.Set("president", "king", "queen", "emir", "sultan", "emperor")

// ofForeign reports whether the adjective of a state at t describes somebody or something of it that the
// sentence's subject acts on, or that "and" joins to another one's, so that it tells no office behind:
// "the junta expelled the Chilean attaché and said Foreign Minister Ana Dias …".
func (st *state) ofForeign(t int, o *office) bool {
	h := st.tree.tok[t].Head
	if h < 0 || h > o.start || st.tree.tok[t].Relation != "amod" || st.lexicon.is("organ-word", st.tree.lemma(h)) || st.tree.lemma(h) == "president" {
		return false
	}
	switch st.tree.base(h) {
	case "obj":
		v := st.tree.tok[h].Head
		s := -1
		if v >= 0 {
			s = st.tree.child(v, "nsubj")
		}
		return s >= 0 && s < t
	case "conj":
		return st.doc.Tokens[st.tree.tok[h].Head].UPOS != "VERB"
	}
	return false
}

// listedBehind adds the persons of a list behind a comma, "including" or a colon: "two
// Republican senators, A and B", "al-Qaida leaders, including A and B", "two presidents
// have resigned: A and B".
func (st *state) listedBehind(o *office) int {
	if !st.plural(o) {
		return -1
	}
	t := st.listMark(o)
	if t+1 < len(st.doc.Tokens) && st.lower(t) == "such" && st.lower(t+1) == "as" {
		t++
	} else if t+1 >= len(st.doc.Tokens) || st.doc.Word(t) != "," && st.doc.Word(t) != ":" && st.lower(t) != "including" && st.lower(t) != "like" {
		return -1
	}
	if st.doc.Word(t) == "," && (st.lower(t+1) == "including" || st.lower(t+1) == "among") {
		if t++; st.lower(t) == "among" && t+2 < len(st.doc.Tokens) && (st.lower(t+1) == "them" || st.lower(t+1) == "these") {
			t++
		}
	}
	first := st.overCalling(t + 1)
	m := st.holderAt(o, first)
	if m < 0 || st.mentions[m].start != first {
		return -1
	}
	if end := st.mentions[m].end; end >= len(st.doc.Tokens) || st.doc.Tokens[end].XPOS == "POS" || st.lower(end) != "and" && st.doc.Word(end) != "," && st.doc.Word(t) == "," {
		return -1
	}
	return m
}

// overCalling steps over the bare noun that tells what the person is whose name stands behind it:
// "singer Ana Dias".
func (st *state) overCalling(t int) int {
	if t+1 < len(st.doc.Tokens) && st.mentionAt[t] < 0 && !st.capital(t) && st.doc.Tokens[t].XPOS == "NN" {
		if m := st.person(t + 1); m >= 0 && st.mentions[m].start == t+1 {
			return t + 1
		}
	}
	return t
}

// listMark is where the list of who holds a plural office may begin: right behind it, or at
// the colon behind a clause that has a number of them for its subject.
func (st *state) listMark(o *office) int {
	if t := st.phraseEndInOrder(o); t > o.end && t < o.end+9 && st.sentence[t-1] == st.sentence[o.head] {
		if w := st.lower(t - 1); w == "including" || w == "like" { // "deputies of the Sun Party including Ana Dias"
			return t - 1
		}
		if st.lower(t-1) == "as" && st.lower(t-2) == "such" {
			return t - 2
		}
		if t+1 < len(st.doc.Tokens) && st.doc.Word(t) == "," && (st.lower(t+1) == "including" || st.lower(t+1) == "among") {
			return t
		}
	}
	if st.tree.base(o.head) != "nsubj" || st.tree.child(o.head, "nummod") < 0 {
		return o.end
	}
	for t := o.end; t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[o.head]; t++ {
		if st.doc.Word(t) == ":" {
			return t
		}
	}
	return o.end
}

// ofThatOffice is the one person of the article whom the gazetteer gives just
// this office at the article's time: "the foreign secretary" in a text that
// names its state's minister.
func (st *state) ofThatOffice(o *office) int {
	if o.role.Of != "state" || o.end-o.start < 2 {
		return -1
	}
	return st.onlyPerson(func(g *schema.Entry) bool { return st.heldJust(g, o) && st.stateOrOrgan(g.Parent) >= 0 })
}

// onlyPerson is the one person of the article whose gazetteer entry fits, -1
// where none or several do.
func (st *state) onlyPerson(fits func(*schema.Entry) bool) int {
	found := -1
	for i := range st.entities {
		g := st.schema.Entry(st.entities[i].gazetteer)
		if g == nil || g.Type != schema.Person || !fits(g) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// heldJust reports whether one of the person's terms at the article's time is the office
// as the text writes it. An article without a date can be of any time.
func (st *state) heldJust(g *schema.Entry, o *office) bool {
	text, year := st.officeText(o), st.article.Published.Year()
	for _, term := range g.Properties["offices"] {
		at := strings.LastIndex(term, " ")
		if at > 0 && strings.EqualFold(term[:at], text) && (year <= 1 || heldOffice([]string{term}, year)) {
			return true
		}
	}
	return false
}

// stateOrOrgan is the article's entity of a state, or else the one organ of it
// that the article names.
func (st *state) stateOrOrgan(id string) int {
	if e := st.entityOf(id); e >= 0 || id == "" {
		return e
	}
	found := -1
	for i := range st.entities {
		if g := st.schema.Entry(st.entities[i].gazetteer); g != nil && g.Type == schema.Organization && g.Parent == id {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// headline reports whether an office in capitals begins its sentence without an article:
// "Foreign Secretary welcomes the deal".
func (st *state) headline(o *office) bool {
	return o.start == st.doc.Sentences[st.sentence[o.head]].Start && o.end-o.start > 1 && st.capital(o.end-1) && st.tree.base(o.head) == "nsubj"
}

// behindOffice reports whether the name stands right behind an office in capitals, or
// behind an office's phrase between commas, so that it is a person's whatever its words:
// "Secretary of State Martin Hill", "the mayor of Bonn, Ana Torres, said".
func (st *state) behindOffice(m *mention) bool {
	last := st.lower(m.end - 1)
	if m.start == 0 || st.sentence[m.start-1] != st.sentence[m.start] || st.lexicon.is("organization-head", last) || st.lexicon.is("sure-place", last) {
		return false
	}
	if t := st.roleEnding(m.start); t >= 0 {
		return st.capital(t)
	}
	if end := m.end; m.start > 1 && m.end-m.start > 1 && end < len(st.doc.Tokens) && st.doc.Word(m.start-1) == "," && st.doc.Word(end) == "," && st.lexicon.is("employed", st.roleWord(m.start-2)) { // "the charity's director, Ana Hill, said"
		return true
	}
	if st.doc.Word(m.start-1) != "," || m.end >= len(st.doc.Tokens) || m.end-m.start < 2 || st.doc.Word(m.end) != "," && st.doc.Word(m.end) != "." {
		return false
	}
	for t := m.start - 2; t > 1 && t > m.start-12 && (st.capital(t) || st.doc.Tokens[t].UPOS == "DET" || st.doc.Tokens[t].UPOS == "ADP" || st.doc.Tokens[t].XPOS == "POS"); t-- {
		if st.lower(t-1) == "of" && st.roleEnding(t-1) >= 0 {
			return true
		}
	}
	return false
}

// roleEnding is where a role noun begins that ends right before t, -1 without.
func (st *state) roleEnding(t int) int {
	for start := t - 1; start >= 0 && start > t-5 && st.sentence[start] == st.sentence[t-1]; start-- {
		if _, n := st.roleAt(start); n > 0 && start+n == t {
			return start
		}
	}
	return -1
}

// employs reports whether a name of one word that has a chief executive or director of its
// own is a body's: "Lumina's director".
func (st *state) employs(m *mention) bool {
	t := m.end
	if m.end-m.start != 1 || t+1 >= len(st.doc.Tokens) || st.doc.Tokens[t].XPOS != "POS" || st.persons[fold(st.words(m.start, m.end))] {
		return false
	}
	for t++; t < len(st.doc.Tokens) && t < m.end+4 && st.describes(t); t++ {
		if st.lexicon.is("employed", st.roleWord(t)) {
			return true
		}
	}
	return false
}

// ofFighters reports whether a single name only says whose the fighters are whom the noun behind
// it names: "Moro rebel chief Ana Dias".
func (st *state) ofFighters(m *mention) bool {
	h := st.doc.Tokens[m.start].Head
	return m.end-m.start == 1 && h == m.end && st.tree.base(m.start) == "compound" && st.grammar.is("combatant", st.doc.Tokens[h].Lemma) && !st.persons[fold(st.words(m.start, m.end))]
}

// titleBegins is where the words of an office begin behind those that are no part of it.
func (st *state) titleBegins(o *office) int {
	first := o.start
	for first < o.head && st.lexicon.is("idle-role", st.lower(first)) {
		first++
	}
	return first
}

// onPanel reports whether the office is one on a committee or the like that the article names
// elsewhere, so that "of" behind the name only says where its holder was elected.
func (st *state) onPanel(o *office) bool {
	first := st.titleBegins(o)
	return first < o.head && st.lexicon.is("panel", st.lower(first))
}

// bodyInTitle is the one body of the article whose name ends in the word that
// the office begins with: "Council President", "Commission spokesman".
func (st *state) bodyInTitle(o *office) int {
	first := st.titleBegins(o)
	if o.end-first < 2 || !st.lexicon.is("organization-head", st.lower(first)) || !st.capital(first) && st.lexicon.is("organ-noun", st.lower(first)) ||
		st.lexicon.is("air-medium", st.lower(first)) { // "Radio host Ana Dias" may be any station's
		return -1
	}
	found := -1
	for i := range st.entities {
		e := &st.entities[i]
		if e.Type != schema.Organization || !strings.HasSuffix(strings.ToLower(e.Name), " "+st.lower(first)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// officeOfTerm are the offices that are held in what a term or a post is called.
var officeOfTerm = map[string]string{"presidency": "president", "premiership": "premier", "chancellorship": "chancellor", "chairmanship": "chairman"}

// roleText is the office without what says only that it is held now, for the
// how-manieth time or for which party: "Incumbent President", "third president",
// "fellow Republican Representative".
func (st *state) roleText(o *office) string {
	start := o.start
	if start > 0 && st.mentionAt[start-1] >= 0 && st.mentions[st.mentionAt[start-1]].typ == schema.Place && st.capital(start) && st.regionNoun(start) && start+1 < o.end { // "Kano State Governor"
		start++
	}
	for start+1 < o.end && (st.doc.Word(start) == "-" || st.lexicon.is("idle-role", st.lower(start)) || st.counts(start)) {
		start++
	}
	if start+1 < o.end && (o.role.Leads && st.bodyInTitle(o) >= 0 || st.lower(start) == "colleague" || st.lower(start) == "company") { // "Society President", "our colleague Justice Dias"
		start++
	}
	for start+2 < o.end && st.lower(start) == "lead" || start+1 < o.end && (st.lower(start) == "author" || st.lower(start) == "co-author") { // "lead author Professor Dias"
		start++
	}
	text := st.clean(start, o.end)
	if held, ok := officeOfTerm[strings.ToLower(text)]; ok { // "the presidency of Ana Dias"
		return held
	}
	if (o.how == "title" || (o.how == "apposition" || o.how == "copula") && len(o.holders) > 1 || o.inTurn || st.oneOf(o)) && st.plural(o) && o.head == o.end-1 && strings.HasSuffix(text, "s") { // "Senators A and B" are each a senator
		if whole, ok := strings.CutSuffix(text, "ies"); ok {
			return whole + "y"
		}
		return strings.TrimSuffix(text, "s")
	}
	return text
}

// oneOf reports whether the plural office is told of one of several who hold it: "one of its
// directors".
func (st *state) oneOf(o *office) bool {
	t := st.phraseStart(o)
	return t > 1 && st.lower(t-1) == "of" && st.lower(t-2) == "one"
}

// counts reports whether the word at t says which in a row somebody is in the office, and
// is no part of what it is called: "the third president", but "the first deputy".
func (st *state) counts(t int) bool {
	if ordinal(st.lower(t)) == 0 {
		return false
	}
	for t++; st.lexicon.is("idle-role", st.lower(t)); t++ {
	}
	w := st.lower(t)
	return st.lexicon.is("throne-or-chair", w) || st.lexicon.is("elected", w) || w == "prime"
}

// topic reports whether the sentence begins with a preposition of place and the full name
// of a state or place, which is then no office's: "In Turkey Minister X met …".
func (st *state) topic(m int) bool {
	mn := &st.mentions[m]
	first := st.doc.Sentences[st.sentence[mn.start]].Start
	word := st.doc.Word(mn.end - 1)
	return mn.start == first+1 && placeCase[st.lower(first)] && mn.form == name && word != strings.ToUpper(word)
}

// portfolioState is the state whose ministers are secretaries of something, for
// an office told without a state: "the Secretary of Transportation".
func (st *state) portfolioState(o *office) int {
	if st.roleWord(o.start) != "secretary" || o.end-o.start < 3 || st.lower(o.start+1) != "of" {
		return -1
	}
	return st.entityOf("state:us")
}

// pause reports whether token t is a comma, or a dash with white space before it.
func (st *state) pause(t int) bool {
	switch st.doc.Word(t) {
	case ",", "–", "—", "--":
		return true
	case "-":
		return t > 0 && st.doc.Tokens[t-1].End < st.doc.Tokens[t].Start
	}
	return false
}

// phraseEndInOrder is the token behind the office's phrase by the order of words:
// prepositions and the nouns, adjectives and names behind them, but no person.
func (st *state) phraseEndInOrder(o *office) int {
	t := o.end
	for t < len(st.doc.Tokens) && t < o.end+12 && st.sentence[t] == st.sentence[o.head] && st.person(t) < 0 {
		tok := &st.doc.Tokens[t]
		switch {
		case tok.UPOS == "ADP" && st.lower(t) != "by", tok.UPOS == "DET", tok.UPOS == "ADJ", tok.UPOS == "NOUN", tok.UPOS == "PROPN",
			tok.XPOS == "POS", tok.XPOS == "HYPH", tok.XPOS == "VBN", tok.XPOS == "VBG", st.mentionAt[t] >= 0:
			t++
		default:
			return t
		}
	}
	return t
}

// senderBefore is the state before the place or body at mention m that somebody
// is sent to: "U.S. Middle East envoy", "Syria's U.N. ambassador", "Britain's
// former Northern Ireland secretary".
func (st *state) senderBefore(o *office, m int) int {
	mn := &st.mentions[m]
	if t := st.entities[mn.entity].Type; t != schema.Place && (t == schema.Person || !st.lexicon.is("sent", st.roleWord(o.head))) {
		return -1
	}
	if p := mn.start - 1; p >= 0 && st.mentionAt[p] >= 0 && st.mentions[st.mentionAt[p]].typ == schema.State {
		return st.mentions[st.mentionAt[p]].entity
	}
	if e := st.possessor(mn); e >= 0 && st.entities[e].Type == schema.State {
		return e
	}
	return -1
}

// ownLeader reports whether the words before "leader" say that it leads people of its own
// in a state, and not the state: "opposition leader", "rebel leader".
func (st *state) ownLeader(o *office) bool {
	for t := o.start; t+1 < o.end; t++ {
		if st.lexicon.is("own-people", st.lower(t)) {
			return true
		}
	}
	return false
}

// elsewhere reports whether the office is said to be somebody's whom the text does not
// name, or one in a company or region, so that no state may be presumed: "the city's home
// minister", "senior vice president".
func (st *state) elsewhere(o *office) bool {
	if t := o.start - 1; t > 0 && st.doc.Tokens[t].XPOS == "POS" && !st.grammar.is("land", st.tree.lemma(t-1)) {
		return true
	}
	if t := o.end; t+1 < len(st.doc.Tokens) && st.lower(t) == "of" && st.grammar.is("private-body", st.tree.lemma(st.tree.tok[t].Head)) { // "president of the league of sugar growers"
		return true
	}
	if t := o.start - 1; t >= 0 && st.lower(t) == "their" && st.plural(o) { // of several states, each his own
		return true
	}
	for t := o.start; t+1 < o.end; t++ {
		if st.lexicon.is("lesser-office", st.lower(t)) {
			return true
		}
	}
	return false
}
