package extract

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"wiregraph/schema"
)

// groupNames makes entities of the mentions of names. What the gazetteer knows
// surely comes first, then names of several words, then single words, each in
// the order of the text: a short form finds the full one wherever it stands.
func groupNames(st *state) {
	g := grouper{st: st, byEntry: map[int]int{}, byText: map[string]int{}, folded: make([][]string, len(st.mentions))}
	st.generic()
	st.provincial()
	st.ownAcronyms()
	st.readSexes()
	for pass := range 3 {
		for i := range st.mentions {
			m := &st.mentions[i]
			if m.entity < 0 && g.pass(m) == pass {
				m.entity = g.find(i)
			}
		}
		if pass == 1 {
			g.definitions()
		}
	}
	st.finishNames()
	st.index()
}

// grouper is the state of grouping.
type grouper struct {
	st      *state
	byEntry map[int]int    // gazetteer entry -> entity
	byText  map[string]int // type and folded name -> entity
	folded  [][]string     // the folded words of each mention that was asked for; see words
}

// words are the folded words of mention i.
func (g *grouper) words(i int) []string {
	if g.folded[i] == nil {
		m := &g.st.mentions[i]
		g.folded[i] = append(g.land(m), strings.Fields(fold(g.st.words(m.start+g.landWords(m), m.end)))...)
	}
	return g.folded[i]
}

// landWords is how many words a state's short name has with which a body's name begins:
// "U.S." in "U.S. Fisheries Board"; 0 without.
func (g *grouper) landWords(m *mention) int {
	if m.typ == schema.Organization && m.end-m.start > 2 && g.stateAt(m) >= 0 {
		return 1
	}
	return 0
}

// land is the full name of the state that these words are short for, so that the "UK Board
// of Trade" is the "United Kingdom Board of Trade".
func (g *grouper) land(m *mention) []string {
	if g.landWords(m) == 0 {
		return nil
	}
	return strings.Fields(fold(g.st.schema.Entries[g.stateAt(m)].Name))
}

// stateAt is the gazetteer's row of the state that the first word of m is an acronym or short
// name of, -1 without.
func (g *grouper) stateAt(m *mention) int {
	for _, r := range g.st.lexicon.lookup(g.st.words(m.start, m.start+1)) {
		if g.st.schema.Entries[r.entry].Type == schema.State && r.form == name && !r.weak {
			return int(r.entry)
		}
	}
	return -1
}

// pass says in which round a mention is grouped.
func (g *grouper) pass(m *mention) int {
	switch {
	case m.entry >= 0 && !g.surname(m) && !g.st.shortOfParty(m):
		return 0
	case m.end-m.start > 1:
		return 1
	}
	return 2
}

// surname reports whether the mention is one word of a known person, which any fuller name
// of the text overrides.
func (g *grouper) surname(m *mention) bool {
	return m.entry >= 0 && m.typ == schema.Person && g.st.words(m.start, m.end) != g.st.schema.Entries[m.entry].Name && m.readings[0].weak
}

// find returns the entity of mention i, made where none fits.
func (g *grouper) find(i int) int {
	st := g.st
	m := &st.mentions[i]
	text := strings.Join(g.words(i), " ")
	if entry := g.half(m); entry >= 0 {
		m.entry, m.typ = entry, schema.State
		if e, ok := g.byEntry[entry]; ok {
			return e
		}
	}
	key := m.typ + ":" + text
	if g.pass(m) == 0 {
		if e, ok := g.byEntry[m.entry]; ok {
			return e
		}
		if e := g.similar(i); e >= 0 && st.entities[e].gazetteer == "" && m.typ == schema.Person {
			g.adopt(e, m.entry)
			return e
		}
		return g.add(i, key)
	}
	if m.typ == schema.Person && m.end-m.start == 1 {
		if e := g.similar(i); e >= 0 {
			return e
		}
		if m.entry = g.dated(m); m.entry >= 0 {
			if e, ok := g.byEntry[m.entry]; ok {
				return e
			}
			return g.add(i, key)
		}
	}
	if e, ok := g.byText[key]; ok {
		return e
	}
	if e := g.similar(i); e >= 0 {
		g.byText[key] = e
		return e
	}
	return g.add(i, key)
}

// half is the gazetteer's row of the state that "the North" or "the South" is in an
// article that names one of two halves of a land, "North Korea" or "South Korea"; -1
// for all else.
func (g *grouper) half(m *mention) int {
	st := g.st
	text := st.words(m.start, m.end)
	if land := st.halfBefore(m.start); land != "" {
		return st.stateNamed(text + " " + land)
	}
	if text != "North" && text != "South" || m.start == 0 || st.lower(m.start-1) != "the" || m.entry >= 0 {
		return -1
	}
	for _, e := range st.entities {
		_, land, ok := strings.Cut(e.Name, " ")
		if e.Type != schema.State || !ok || e.Name != "North "+land && e.Name != "South "+land {
			continue
		}
		north, south := st.stateNamed("North "+land), st.stateNamed("South "+land)
		switch {
		case north < 0 || south < 0:
		case text == "North":
			return north
		default:
			return south
		}
	}
	return -1
}

// stateNamed is the gazetteer's row of the state of that name, -1 without.
func (st *state) stateNamed(name string) int {
	for _, r := range st.lexicon.lookup(name) {
		if e := &st.schema.Entries[r.entry]; e.Type == schema.State && e.Name == name {
			return int(r.entry)
		}
	}
	return -1
}

func (g *grouper) add(i int, key string) int {
	st := g.st
	m := &st.mentions[i]
	e := entity{parent: -1}
	e.Type, e.Name = m.typ, st.words(m.start, m.end)
	at := len(st.entities)
	if m.entry >= 0 {
		entry := &st.schema.Entries[m.entry]
		e.ID, e.Name, e.gazetteer = entry.ID, entry.Name, entry.ID
		e.gender = first(entry.Properties["gender"])
		g.byEntry[m.entry] = at
	}
	g.byText[key] = at
	st.entities = append(st.entities, e)
	return at
}

func (g *grouper) adopt(e, entry int) {
	en := &g.st.schema.Entries[entry]
	g.st.entities[e].ID, g.st.entities[e].gazetteer, g.st.entities[e].gender = en.ID, en.ID, first(en.Properties["gender"])
	g.byEntry[entry] = e
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// dated chooses among known persons of one surname: who held an office in the
// article's year (in our times, where it has none), else the only one; -1 where that leaves several or nobody.
func (g *grouper) dated(m *mention) int {
	year, sex := g.st.article.Published.Year(), g.st.sex(m)
	if m.start > 1 && g.st.lower(m.start-2) == "and" { // "President and Mrs. Dias"
		sex = ""
	}
	if m.start > 0 && g.st.lexicon.is("given-title", g.st.lower(m.start-1)) {
		return -1
	}
	found, count, inOffice := -1, 0, -1
	for _, r := range m.readings {
		e := &g.st.schema.Entries[r.entry]
		if e.Type != schema.Person || sex != "" && first(e.Properties["gender"]) != "" && first(e.Properties["gender"]) != sex { // "Mrs. Arafat" is not he
			continue
		}
		if year > 1 && firstYear(e.Properties["offices"]) > year+notYetKnown { // nobody is known so long before
			continue
		}
		found, count = int(r.entry), count+1
		if inOffice < 0 && g.st.byTerm(e) > 0 {
			inOffice = int(r.entry)
		}
	}
	switch {
	case inOffice >= 0:
		return inOffice
	case count == 1:
		return found
	}
	return -1
}

// notYetKnown is how many years before the first office a surname alone does not mean
// who will hold it.
const notYetKnown = 10

// firstYear is the year in which the first of some terms began, 0 without one.
func firstYear(terms []string) int {
	first := 0
	for _, t := range terms {
		words := strings.Fields(t)
		if len(words) == 0 {
			continue
		}
		from, _, _ := strings.Cut(words[len(words)-1], "-")
		if a, err := strconv.Atoi(from); err == nil && (first == 0 || a < first) {
			first = a
		}
	}
	return first
}

// heldOffice reads terms such as "president 2001-2009" and "president 2024-".
func heldOffice(terms []string, year int) bool {
	for _, t := range terms {
		words := strings.Fields(t)
		if len(words) == 0 {
			continue
		}
		from, to, span := strings.Cut(words[len(words)-1], "-")
		a, err := strconv.Atoi(from)
		if err != nil || year < a {
			continue
		}
		b, err := strconv.Atoi(to)
		if !span && year == a || span && (to == "" || err == nil && year <= b) {
			return true
		}
	}
	return false
}

// similar finds the entity that a name is another form of, -1 without one. Of
// several the one named last before it counts, else the one named first; a bare
// surname is that of the person of that name whom the text names most.
func (g *grouper) similar(i int) int {
	st := g.st
	m := &st.mentions[i]
	words := g.words(i)
	best, named := -1, map[int]int{}
	for j := range st.mentions {
		o := &st.mentions[j]
		if o.entity < 0 || o.typ != m.typ || o.typ == schema.State {
			continue
		}
		if m.typ == schema.Person && (st.oppositeSex(m, o) || len(words) == 1 && st.otherPrince(m, o, g.words(j))) {
			continue
		}
		if o.entity != best && !st.sameName(m, o, words, g.words(j)) {
			continue
		}
		if named[o.entity]++; best < 0 || j < i {
			best = o.entity
		}
	}
	if m.typ == schema.Person && len(words) == 1 && len(named) > 1 { // a surname of two is that of whom the text is about
		if e := leader(named, len(st.entities)); e >= 0 {
			return e
		}
	}
	return best
}

// otherPrince reports whether a title before the first name of m tells that it is not somebody's
// surname who is nowhere told with such a title: "Prince Johnson" beside "Ana Johnson".
func (st *state) otherPrince(m, o *mention, words []string) bool {
	if len(words) < 2 || !st.princely(m) || words[0] == fold(st.words(m.start, m.end)) {
		return false
	}
	return !slices.ContainsFunc(st.mentions, func(n mention) bool { return n.entity == o.entity && n.typ == schema.Person && st.princely(&n) })
}

// princely reports whether a title of princes stands before the mention.
func (st *state) princely(m *mention) bool {
	return m.start > 0 && st.capital(m.start-1) && (st.lower(m.start-1) == "prince" || st.lower(m.start-1) == "princess")
}

// oppositeSex reports whether the title or first name of one is a man's, the other's a
// woman's.
func (st *state) oppositeSex(m, o *mention) bool {
	a, b := st.sex(m), st.sex(o)
	return a != "" && b != "" && a != b
}

// sex reads the title before a person's name and the first name: "m", "f", or ""
// where neither tells.
func (st *state) sex(m *mention) string {
	if m.start > 0 {
		switch w := strings.TrimSuffix(st.lower(m.start-1), "."); {
		case st.lexicon.is("male-title", w):
			return "m"
		case st.lexicon.is("female-title", w):
			return "f"
		}
	}
	if m.end-m.start == 1 {
		return st.sexes[st.words(m.start, m.end)]
	}
	switch w := st.lower(m.start); {
	case st.lexicon.is("male-name", w):
		return "m"
	case st.lexicon.is("female-name", w):
		return "f"
	}
	return ""
}

// readSexes remembers for surnames what any title before them tells: "Captain
// Holt" is a man where "Mr. Holt" follows.
func (st *state) readSexes() {
	st.sexes = map[string]string{}
	for i := range st.mentions {
		if m := &st.mentions[i]; m.typ == schema.Person && m.end-m.start == 1 {
			if s := st.sex(m); s != "" {
				st.sexes[st.words(m.start, m.end)] = s
			}
		}
	}
}

// sameName reports whether two names of one type are forms of one.
func (st *state) sameName(m, o *mention, a, b []string) bool {
	if len(a) > len(b) {
		a, b, m, o = b, a, o, m
	}
	if len(a) == 0 || equal(a, b) {
		return equal(a, b)
	}
	switch m.typ {
	case schema.Person:
		return samePerson(a, b)
	case schema.Ship:
		return suffix(a, b) && st.lexicon.is("ship-prefix", b[0])
	case schema.Organization:
		if st.otherLand(m, o, len(b)-len(a)) || len(b) > len(a) && st.ofOtherState(m, o) {
			return false
		}
		return st.acronym(m, o) || st.sameBody(a, b) || st.byLastWord(m, a, b) || st.onlyAssembly(m, a, b) || st.onlyOfIts(m, o, a, b) || partyOfMembers(a, b) || turned(a, b) || turned(b, a) || st.fightersOf(o, a) ||
			len(a) == 1 && a[0] == "coalition" && slices.Contains(b, a[0])
	case schema.Place:
		return prefix(a, b) && len(b) == len(a)+1 && (st.lexicon.is("place-head", b[len(b)-1]) || b[len(b)-1] == "dc")
	}
	return false
}

func equal(a, b []string) bool {
	return len(a) == len(b) && prefix(a, b)
}

func prefix(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func suffix(a, b []string) bool { return len(a) <= len(b) && prefix(a, b[len(b)-len(a):]) }

// samePerson reports whether a, which is not longer than b, may name the same person. A
// single word is anybody's who bears it, but a surname rather than a first name; longer
// names must agree in the last word and in the first, of which an initial is enough.
func samePerson(a, b []string) bool {
	if len(a) == 1 {
		for i, w := range b {
			if w == a[0] && len(w) > 1 && (i > 0 || len(b) > 1) {
				return true
			}
		}
		return false
	}
	if a[len(a)-1] != b[len(b)-1] {
		return subset(a, b) || a[0] == b[0] && len(a) == len(b) && equal(a[:len(a)-1], b[:len(b)-1]) && spelling(a[len(a)-1], b[len(b)-1])
	}
	return a[0] == b[0] || formal(a[0]) == formal(b[0]) || len(a[0]) == 1 && a[0][0] == b[0][0] || len(b[0]) == 1 && a[0][0] == b[0][0] || subset(a, b)
}

// formal is the full first name that a familiar one stands for: "Bill" is William.
func formal(w string) string {
	if full := familiar[w]; full != "" {
		return full
	}
	return w
}

var familiar = map[string]string{
	"abe": "abraham", "alec": "alexander", "alex": "alexander", "andy": "andrew", "antony": "anthony", "ben": "benjamin", "bernie": "bernard", "bert": "albert",
	"bill": "william", "billy": "william", "bob": "robert", "bobby": "robert", "brad": "bradley", "charlie": "charles", "chuck": "charles", "chris": "christopher", "dan": "daniel", "danny": "daniel",
	"dave": "david", "debbie": "deborah", "dick": "richard", "don": "donald", "doug": "douglas", "ed": "edward", "eddie": "edward", "fred": "frederick", "geoff": "geoffrey", "greg": "gregory",
	"jeff": "jeffrey", "jerry": "gerald", "jim": "james", "jimmy": "james", "joe": "joseph", "jon": "jonathan", "josh": "joshua", "kate": "katherine", "kathy": "katherine", "ken": "kenneth",
	"larry": "lawrence", "liz": "elizabeth", "matt": "matthew", "mike": "michael", "nick": "nicholas", "pat": "patrick", "pete": "peter", "phil": "philip", "ray": "raymond", "rick": "richard",
	"rob": "robert", "ron": "ronald", "sam": "samuel", "stan": "stanley", "steve": "stephen", "steven": "stephen", "sue": "susan", "ted": "edward", "tim": "timothy", "tom": "thomas", "tommy": "thomas",
	"tony": "anthony", "vince": "vincent", "walt": "walter",
}

// spelling reports whether a and b are two long words that differ in one letter: "Ladin"
// and "Laden".
func spelling(a, b string) bool {
	if len(a) != len(b) || len(a) < 5 {
		return false
	}
	differ := 0
	for i := range len(a) {
		if a[i] != b[i] {
			differ++
		}
	}
	return differ == 1
}

// subset reports whether all words of a are in b, in order.
func subset(a, b []string) bool {
	i := 0
	for _, w := range b {
		if i < len(a) && a[i] == w {
			i++
		}
	}
	return i == len(a)
}

// acronym reports whether the short name m stands for the first letters of o.
func (st *state) acronym(m, o *mention) bool {
	short := st.words(m.start, m.end)
	if m.end-m.start != 1 || len(short) < 2 || short != strings.ToUpper(short) || o.end-o.start < 2 {
		return false
	}
	var all, major []rune
	for t := o.start; t < o.end; t++ {
		r := []rune(st.doc.Word(t))[0]
		if !unicode.IsLetter(r) {
			continue
		}
		all = append(all, unicode.ToUpper(r))
		if unicode.IsUpper(r) {
			major = append(major, r)
		}
	}
	return short == string(all) || short == string(major)
}

// shortOfParty reports whether a mention in one word calls the members of a party that the
// text names in full and no gazetteer has, so that no other party is meant: "the Socialists"
// beside "the Chilean Socialist Party".
func (st *state) shortOfParty(m *mention) bool {
	if m.end-m.start != 1 || m.typ != schema.Organization {
		return false
	}
	word := []string{fold(st.words(m.start, m.end))}
	return slices.ContainsFunc(st.mentions, func(o mention) bool {
		return o.typ == schema.Organization && o.entry < 0 && o.end-o.start > 2 && partyOfMembers(word, strings.Fields(fold(st.words(o.start, o.end))))
	})
}

// partyOfMembers reports whether a is what the members of party b are called: "socialists"
// and "chilean socialist party".
func partyOfMembers(a, b []string) bool {
	n := len(b)
	return len(a) == 1 && n > 2 && b[n-1] == "party" && a[0] == b[n-2]+"s"
}

// sameBody reports whether a and b name one body: "Coast Guard" and "Philippine Coast
// Guard", "Abu Sayyaf" and "Abu Sayyaf Group". A single word is the short form only where
// nothing but words such as "Inc" or "Group" is missing.
func (st *state) sameBody(a, b []string) bool {
	rest := b[len(a):]
	front := prefix(a, b)
	if !front {
		if !suffix(a, b) {
			return false
		}
		rest = b[:len(b)-len(a)]
	}
	if front {
		body := slices.ContainsFunc(rest, func(w string) bool { return st.lexicon.is("organization-head", w) })
		for _, w := range rest {
			if !st.lexicon.is("corporate", w) && !st.lexicon.is("business-head", w) {
				return len(a) > 1 && !st.lexicon.is("organization-first", a[0]) && !body
			}
		}
		return true
	}
	if len(a) == 1 && st.lexicon.is("organ-word", a[0]) {
		return len(st.lexicon.lookupWords(rest)) > 0 || len(b) == 2 && a[0] != "house" // a house of parliament is not the White House
	}
	return len(a) > 1 && (st.lexicon.is("organization-head", a[len(a)-1]) || len(st.lexicon.lookupWords(rest)) > 0)
}

// byLastWord reports whether a body is named by the last word of its full name: "the
// Brotherhood" beside "Muslim Brotherhood", "Tiger fighters" beside "Tamil Tigers". Words
// for organs stand for those of many states.
func (st *state) byLastWord(m *mention, a, b []string) bool {
	if len(a) != 1 || len(b) < 2 || len(b) > 4 || m.entry >= 0 || m.start == 0 || st.lexicon.is("organ-word", a[0]) {
		return false
	}
	last := b[len(b)-1]
	if b[0] == a[0] && b[1] == "of" && len(b) > 2 { // "the Church" beside "Church of Light"
		return st.lower(m.start-1) == "the" && m.end < len(st.doc.Tokens) && !st.capital(m.end)
	}
	if p := b[len(b)-2]; p == "of" || p == "for" || p == "and" { // "the Representatives" are no house
		return false
	}
	if st.lower(m.start-1) == "the" && m.end < len(st.doc.Tokens) && st.doc.Tokens[m.end].UPOS != "PROPN" {
		return a[0] == last
	}
	return a[0]+"s" == last && m.end < len(st.doc.Tokens) && st.tree.tok[m.head].Head == m.end && st.tree.base(m.head) == "compound"
}

// fightersOf reports whether a is what the fighters of o are called by the last word of one of
// its names: "a Tiger bomber", "the Tigers" beside the "Tamil Tigers" or their full name.
func (st *state) fightersOf(o *mention, a []string) bool {
	if len(a) != 1 || o.entry < 0 || len(st.schema.Entries[o.entry].Properties["armed"]) == 0 {
		return false
	}
	return slices.ContainsFunc(st.schema.Entries[o.entry].Aliases, func(alias string) bool {
		_, last, ok := strings.Cut(fold(alias), " ")
		return ok && strings.HasSuffix(last, "s") && (a[0] == last || a[0]+"s" == last)
	})
}

// turned reports whether one name is the other turned round "of": "Chad Supreme Court" is
// the "Supreme Court of Chad".
func turned(a, b []string) bool {
	of := slices.Index(b, "of")
	return of > 0 && !slices.Contains(a, "of") && len(a) == len(b)-1 && slices.Equal(a[:len(b)-of-1], b[of+1:]) && slices.Equal(a[len(b)-of-1:], b[:of])
}

// definitions joins a name and the short form that the text gives it in
// brackets: "the Islamic Revolutionary Guard Corps (IRGC)".
func (g *grouper) definitions() {
	st := g.st
	for i := 0; i+1 < len(st.mentions); i++ {
		m, short := &st.mentions[i], &st.mentions[i+1]
		if m.entity < 0 || !st.defines(m, short) || short.typ == schema.State || m.typ == schema.State {
			continue
		}
		text := st.doc.Word(short.start)
		if text != strings.ToUpper(text) && !st.blended(short, m) || m.typ == schema.Person ||
			short.entity >= 0 && short.entry >= 0 && m.entry >= 0 && short.entry != m.entry && !st.mayMean(short, m.entry) {
			continue
		}
		if old := short.entity; old >= 0 && old != m.entity {
			if m.entry < 0 {
				m.entity, m.typ = old, st.entities[old].Type
				g.byText[m.typ+":"+fold(st.words(m.start, m.end))] = old
				continue
			}
		}
		for j := range st.mentions {
			if st.words(st.mentions[j].start, st.mentions[j].end) == text && (st.mentions[j].entry < 0 || m.entry >= 0 && st.mayMean(&st.mentions[j], m.entry)) {
				st.mentions[j].entity, st.mentions[j].typ = m.entity, m.typ
			}
		}
		g.byText[m.typ+":"+fold(text)] = m.entity
	}
}

// mayMean reports whether a gazetteer gives the short form to several bodies, one of which the
// entry is: the text that names it in full says which.
func (st *state) mayMean(short *mention, entry int) bool {
	return slices.ContainsFunc(short.readings, func(r reading) bool { return int(r.entry) == entry })
}

// blended reports whether the short name begins with the first letters of the body's words and
// goes on with those of others of them: "Phivolcs" for the "Philippine Institute of Volcanology
// and Seismology".
func (st *state) blended(short, m *mention) bool {
	text := fold(st.words(short.start, short.end))
	if m.typ != schema.Organization || len(text) < 4 || m.end-m.start < 3 {
		return false
	}
	var words []string
	for t := m.start; t < m.end; t++ {
		words = append(words, fold(st.words(t, t+1)))
	}
	return text[0] == words[0][0] && blend(text, words)
}

// blend reports whether text is made of the beginnings of some of the words, in order.
func blend(text string, words []string) bool {
	if text == "" {
		return true
	}
	for i, w := range words {
		for n := min(len(w), len(text), 5); n > 0; n-- {
			if strings.HasPrefix(text, w[:n]) && blend(text[n:], words[i+1:]) {
				return true
			}
		}
	}
	return false
}

// defines reports whether the short form of a name stands behind it in brackets, or
// between commas where it is made of the first letters: "the Surinam News Agency, SNA,".
func (st *state) defines(m, short *mention) bool {
	if short.start != m.end+1 || short.end != short.start+1 || short.end >= len(st.doc.Tokens) {
		return false
	}
	switch before, after := st.doc.Word(m.end), st.doc.Word(short.end); before {
	case "(":
		return after == ")"
	case ",":
		return after == "," && m.typ == schema.Organization && st.acronym(short, m)
	}
	return false
}

// otherBody reports whether the gazetteers have the first letters for a body whose name shares no
// word with the one that the article gives them for, but such as many bodies have: the "National
// Renewal Party" is no "National Religious Party".
func (st *state) otherBody(m, short *mention) bool {
	if m.entry >= 0 || short.entry < 0 || m.typ != schema.Organization || !st.acronym(short, m) {
		return false
	}
	e := &st.schema.Entries[short.entry]
	for _, w := range strings.Fields(fold(st.words(m.start, m.end))) {
		stem := w[:min(len(w), 5)]
		if len(w) > 3 && !st.lexicon.is("organization-head", w) && !st.lexicon.is("organization-first", w) && !st.lexicon.is("party-adjective", w) &&
			slices.ContainsFunc(append([]string{e.Name}, e.Aliases...), func(known string) bool { return strings.Contains(" "+fold(known), " "+stem) }) {
			return false
		}
	}
	return true
}

// toldAtLength reports whether the article has the entry by a name of several words.
func (st *state) toldAtLength(entry int) bool {
	return slices.ContainsFunc(st.mentions, func(m mention) bool { return m.entry == entry && m.end-m.start > 1 })
}

// ownAcronyms takes the gazetteers' reading off the acronyms that the article itself gives
// another body's name for. Of several bodies that go by one acronym it is the one that the
// article has in full.
func (st *state) ownAcronyms() {
	for i := range st.mentions {
		short := &st.mentions[i]
		if short.entry >= 0 && short.end == short.start+1 && !st.toldAtLength(short.entry) {
			for _, r := range short.readings {
				if int(r.entry) != short.entry && st.schema.Entries[r.entry].Type == short.typ && r.form == short.form && st.toldAtLength(int(r.entry)) {
					short.entry = int(r.entry)
					break
				}
			}
		}
		if short.entry < 0 || short.end != short.start+1 || !slices.ContainsFunc(st.mentions, func(m mention) bool {
			return st.otherBody(&m, short) && !st.toldAtLength(short.entry)
		}) && !(i > 0 && st.defines(&st.mentions[i-1], short) && st.otherBody(&st.mentions[i-1], short)) {
			continue
		}
		text := st.doc.Word(short.start)
		for j := range st.mentions {
			if s := &st.mentions[j]; st.words(s.start, s.end) == text {
				s.typ, s.entry, s.readings = schema.Organization, -1, nil
			}
		}
	}
}

// generic takes back gazetteer entries of bodies whose name many states share
// ("Ministry of Defence", "House of Representatives") where the article does
// not speak of the state that the entry belongs to.
func (st *state) generic() {
	states := map[string]bool{}
	for i := range st.mentions {
		if m := &st.mentions[i]; m.entry >= 0 && m.typ == schema.State {
			states[st.schema.Entries[m.entry].ID] = true
		}
	}
	if len(states) == 0 {
		return
	}
	for i := range st.mentions {
		if m := &st.mentions[i]; m.entry >= 0 && m.typ == schema.Person && m.end-m.start > 1 { // its people speak for a state as well
			states[st.schema.Entries[m.entry].Parent] = true
		}
	}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entry < 0 || m.typ != schema.Organization || !st.sharedName(m) {
			continue
		}
		if p := st.schema.Entries[m.entry].Parent; strings.HasPrefix(p, "state:") && !states[p] && !st.tells(m, p) {
			m.entry = st.otherEntry(m, states)
		}
	}
}

// otherEntry is a reading of the same words whose state the article names.
func (st *state) otherEntry(m *mention, states map[string]bool) int {
	for _, r := range m.readings {
		if e := &st.schema.Entries[r.entry]; e.Type == schema.Organization && states[e.Parent] {
			return int(r.entry)
		}
	}
	return -1
}

// tells reports whether the mention's own words name the entry's state.
func (st *state) tells(m *mention, parent string) bool {
	return st.showsIn(st.schema.Entry(parent), m.start, m.end)
}

func (st *state) sharedName(m *mention) bool {
	if m.end-m.start == 1 && strings.ToUpper(st.doc.Word(m.start)) == st.doc.Word(m.start) {
		return slices.ContainsFunc(m.readings, func(r reading) bool { return r.entry != m.readings[0].entry })
	}
	first, last := st.lower(m.start), st.lower(m.end-1)
	return st.lexicon.is("organization-head", last) || st.lexicon.is("organization-first", first)
}

// clean is the text of a name on one line.
func (st *state) clean(start, end int) string {
	text := st.words(start, end)
	if strings.ContainsAny(text, "\n\t") || strings.Contains(text, "  ") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return text
}

// index fills mentionAt with the longest mention over each token.
func (st *state) index() {
	for t := range st.mentionAt {
		st.mentionAt[t] = -1
	}
	for i, m := range st.mentions {
		for t := m.start; t < m.end; t++ {
			if at := st.mentionAt[t]; at < 0 || m.end-m.start > st.mentions[at].end-st.mentions[at].start {
				st.mentionAt[t] = i
			}
		}
	}
}
