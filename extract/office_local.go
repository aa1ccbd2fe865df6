package extract

import (
	"slices"

	"wiregraph/extract/language"
	"wiregraph/schema"
)

// Whose an office is that only towns and parts of states have, where its own words do
// not say: "In Ohio, Governor Ana Dias signed", "Mayor Jan Novak said".

// shortOfArticle is the number of sentences up to which a text is too short to say by
// its other sentences which place it is about.
const shortOfArticle = 3

// localOwner is the place that an office of towns or parts of states is of where only the
// rest of the article tells it, -1 where it does not: "the mayor", "the state finance
// minister".
func (st *state) localOwner(o *office) int {
	if o.role.Of != "place" && !st.ofPart(o) || len(st.doc.Sentences) < shortOfArticle || st.ownMatter(o) {
		return -1
	}
	if o.how != "title" && o.how != "apposition" {
		if o.how == "copula" && st.definite(o) { // "was ill for years, being the deputy chief minister"
			return st.sameChair(o)
		}
		return -1
	}
	fits := st.region
	if st.lexicon.is("town-office", o.role.Noun) {
		fits = st.town
	}
	if e := st.placeAhead(o, fits); e >= 0 {
		return e
	}
	if st.foreignWord(o) { // "the Ruritanian governor"
		return -1
	}
	count := map[int]int{}
	for i := range st.mentions {
		if fits(&st.mentions[i]) {
			count[st.mentions[i].entity]++
		}
	}
	best := leader(count, len(st.entities))
	if chair := st.sameChair(o); (len(count) < 2 || best < 0) && chair >= 0 {
		return chair
	}
	if best >= 0 && len(count) > 1 && st.taken(o, best) {
		return -1
	}
	return best
}

// ownMatter reports whether the office is one of a body, which the words before it tell or
// the article names: "the central bank governor", "Governor Ana Dias" of a bank.
func (st *state) ownMatter(o *office) bool {
	if t := o.start - 1; t > 0 && st.doc.Tokens[t].XPOS == "POS" && !st.grammar.is("land", st.tree.lemma(t-1)) {
		return true
	}
	if o.role.Noun != "governor" {
		return false
	}
	for t := o.start; t < o.head; t++ {
		if w := st.lower(t); !st.lexicon.is("idle-role", w) && !st.lexicon.is("region-word", w) && w != "former" && w != "deputy" && w != "acting" {
			return true
		}
	}
	return st.bodyNamed([]string{"Bank", "Federal Reserve"}) >= 0 || slices.ContainsFunc(st.doc.Tokens, func(tok language.Token) bool { return tok.Lemma == "bank" })
}

// taken reports whether the article gives the same office of that place to somebody else.
func (st *state) taken(o *office, place int) bool {
	return slices.ContainsFunc(st.offices, func(p office) bool {
		return p.role.Noun == o.role.Noun && len(p.holders) > 0 && !slices.Contains(p.holders, o.holders[0]) &&
			(p.owner == place || p.owner < 0 && st.ofHolder(&p, p.holders[0]) == place)
	})
}

// placeAhead is the one fitting place that the office's sentence has behind "in" before
// the office: "In the state of Ohio, Governor Ana Dias".
func (st *state) placeAhead(o *office, fits func(*mention) bool) int {
	found := -1
	for t := st.doc.Sentences[st.sentence[o.head]].Start; t < o.start; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || !fits(&st.mentions[m]) {
			continue
		}
		if p := st.tree.cased(t); p != "in" && p != "of" || found >= 0 && found != st.mentions[m].entity {
			return -1
		}
		found = st.mentions[m].entity
	}
	return found
}

// sameChair is the one place that the article gives an office of the same noun:
// "Goa's deputy chief minister … Chief Minister Ana Dias".
func (st *state) sameChair(o *office) int {
	found := -1
	for i := range st.offices {
		p := &st.offices[i]
		if p.head == o.head || p.owner < 0 || p.role.Noun != o.role.Noun || st.entities[p.owner].Type != schema.Place {
			continue
		}
		if found >= 0 && found != p.owner {
			return -1
		}
		found = p.owner
	}
	return found
}

// region reports whether a mention names a part of a state, by the gazetteer or by the
// words beside it: "Ohio", "Kemerovo, a region of Russia", "the province of Kano".
func (st *state) region(m *mention) bool {
	if m.entity < 0 || m.typ != schema.Place {
		return false
	}
	if m.entry >= 0 && slices.Contains([]string{"province", "us-state", "nation", "territory"}, st.schema.Entries[m.entry].Kind) {
		return true
	}
	t := m.end
	if t < len(st.doc.Tokens) && (st.regionNoun(t) || st.lexicon.is("region-word", st.lower(t))) {
		return true
	}
	if t+2 < len(st.doc.Tokens) && st.doc.Word(t) == "," && (st.lower(t+1) == "a" || st.lower(t+1) == "the") && st.regionNoun(t+2) {
		return true
	}
	return m.start > 1 && st.lower(m.start-1) == "of" && st.regionNoun(m.start-2)
}

// regionNoun reports whether the word at t is a noun for a part of a state.
func (st *state) regionNoun(t int) bool {
	return st.lexicon.is("region-noun", st.lower(t))
}

// town reports whether a mention names a town of the gazetteer, and not as the place of
// a dateline.
func (st *state) town(m *mention) bool {
	return m.entity >= 0 && m.typ == schema.Place && m.form == name && m.entry >= 0 && st.schema.Entries[m.entry].Parent != "" && !st.region(m) && m.head != st.dateline()
}

// ofPart reports whether a word before an office of states or of their houses says that it
// is one in a part of the state: "State Senator Ana Dias", "the regional health minister".
func (st *state) ofPart(o *office) bool {
	noun := st.roleWord(o.head)
	if st.lexicon.is("regional-lawmaker", noun) {
		return true
	}
	if o.role.Of != "state" && houses[noun] == nil && noun != "lawmaker" {
		return false
	}
	if noun == "secretary" || noun == "president" || noun == "counsellor" { // "State Secretary", "State President" serve the whole
		return false
	}
	for t := max(o.start-1, 0); t < o.head; t++ {
		if w := st.lower(t); st.lexicon.is("region-word", w) && (w != "state" || noun != "minister" || t+1 < o.head) && st.mentionAt[t] < 0 {
			return true
		}
	}
	return false
}

// ownGovernment is the territory, nation or province of which an article speaks far more
// than of any state, for an office that such have as well: "Justice Secretary Ana Dias" in
// an article about Guam.
func (st *state) ownGovernment(o *office) int {
	noun := st.roleWord(o.head)
	if noun != "minister" && noun != "secretary" || o.end-o.start < 2 {
		return -1
	}
	for t := o.start; t < o.end; t++ {
		if st.lexicon.is("national-matter", st.lower(t)) {
			return -1
		}
	}
	count, lands, most := map[int]int{}, map[int]int{}, 0
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity >= 0 && m.entry >= 0 && st.region(m) {
			count[m.entity]++
		}
		if e := st.landOf(m); e >= 0 {
			lands[e]++
			most = max(most, lands[e])
		}
	}
	best := leader(count, len(st.entities))
	if best >= 0 && most > 0 && count[best] <= 2*most {
		if count[best] > most && st.isTerritory(best) { // whose own state is named on the way
			return best
		}
		return -1
	}
	return best
}

// isTerritory reports whether the place is a territory, with a government of its own.
func (st *state) isTerritory(e int) bool {
	g := st.schema.Entry(st.entities[e].gazetteer)
	return g != nil && g.Kind == "territory"
}

// courtOf is the court that a judge told without one sits in: the one of the same sentence,
// else the only one of the article.
func (st *state) courtOf(o *office) int {
	if o.how != "title" && o.how != "apposition" || !st.lexicon.is("bench", o.role.Noun) || st.plural(o) {
		return -1
	}
	for t := o.start; t < o.head; t++ {
		if st.lexicon.is("lower-bench", st.lower(t)) {
			return -1
		}
	}
	here, anywhere := map[int]int{}, map[int]int{}
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity < 0 || m.typ != schema.Organization || m.form != name || !hasWord(st.entities[m.entity].Name, "court") ||
			o.role.Noun != "judge" && !hasWord(st.entities[m.entity].Name, "supreme") {
			continue
		}
		if st.sentence[m.start] == st.sentence[o.head] {
			here[m.entity]++
		}
		if o.role.Noun != "judge" || !hasWord(st.entities[m.entity].Name, "supreme") { // whose rulings any story of courts recalls
			anywhere[m.entity]++
		}
	}
	for _, found := range []map[int]int{here, anywhere} {
		if len(found) == 1 {
			return leader(found, len(st.entities))
		}
	}
	return -1
}

// policeOf is the one police force of the article, for an office or rank that the words say is of the
// police: "police spokesman Ana Dias", "Detective Inspector Bo Lund".
func (st *state) policeOf(o *office) int {
	first := st.lower(st.titleBegins(o))
	if o.how != "title" && o.how != "apposition" || first != "police" && first != "detective" && !(o.how == "title" && st.capital(o.head) && st.lexicon.is("police-rank", o.role.Noun)) {
		return -1
	}
	found := -1
	for e := range st.entities {
		if st.entities[e].Type != schema.Organization || !hasWord(st.entities[e].Name, "police") && !hasWord(st.entities[e].Name, "constabulary") {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// organState is the state whose own organ acts in the office's sentence before it: "Peru's
// Congress removed President Ana Dias", "the High Court of Kenya barred Minister Bo Lund".
func (st *state) organState(o *office) int {
	found := -1
	for t := st.doc.Sentences[st.sentence[o.head]].Start; t < o.start; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].head != t || st.mentions[m].typ != schema.Organization || st.mentions[m].entity < 0 ||
			!st.ownBody(&st.mentions[m]) || st.tree.base(t) != "nsubj" && st.tree.tok[t].Relation != "obl:agent" {
			continue
		}
		e := st.possessor(&st.mentions[m])
		if e < 0 || st.entities[e].Type != schema.State {
			e, _ = st.nestedOwner(&st.mentions[m])
		}
		if e < 0 || st.entities[e].Type != schema.State || found >= 0 && found != e {
			return -1
		}
		found = e
	}
	return found
}

// cityMeant is the city that shares its name with a state or a part of one, for who can only be
// mayor of the city: "the mayor of New York".
func (st *state) cityMeant(o *office, e int) int {
	if t := st.entities[e].Type; st.roleWord(o.head) != "mayor" || t != schema.Place && t != schema.State {
		return e
	}
	for _, r := range st.lexicon.lookup(st.entities[e].Name + " City") {
		if g := &st.schema.Entries[r.entry]; g.Type == schema.Place && r.form == name {
			return st.entityFor(g, g.Name)
		}
	}
	return e
}

// ofCounty reports whether the office is one that the county or town itself has, where the
// word else tells a calling: "Kern County Attorney Ana Dias", "U.S. Attorney Ana Dias".
func (st *state) ofCounty(o *office, owner int) bool {
	if o.how != "title" || !o.owned || !st.capital(o.head) || !st.lexicon.is("county-office", st.roleWord(o.head)) {
		return false
	}
	e := &st.entities[owner]
	return st.lexicon.is("county-word", lastWord(e.Name)) || st.roleWord(o.head) == "attorney" && o.end-o.start == 1 && e.gazetteer == "state:us"
}
