package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Whose a common noun is: "Peru's army", "Polish and Czech officers", "troops loyal
// to X", "the bill that Congress passed".

// owners returns whom a common noun belongs to or comes from.
func (st *state) owners(i, depth int) []reference {
	if st.nobodys(i) {
		return nil
	}
	if out := st.loyalTo(i); out != nil {
		return out
	}
	if out := st.authors(i, depth); out != nil {
		return out
	}
	if out := st.ownersBeside(i, depth); out != nil {
		return out
	}
	if out := st.takenFor(i, depth); out != nil {
		return out
	}
	if out := st.stagers(i, depth); out != nil {
		return out
	}
	if out := st.inCourse(i, depth); out != nil {
		return out
	}
	lemma := st.tree.lemma(i)
	if out := st.makers(i, depth); out != nil || !lexis.Deeds[lemma] && !st.grammar.is("loss", lemma) {
		return out
	}
	return st.inRaid(i, depth)
}

// nobodys reports whether the word i is no noun that belongs to anybody, or is none now: a
// pronoun, a lifeless thing, what somebody was formerly.
func (st *state) nobodys(i int) bool {
	lemma := st.tree.lemma(i)
	switch {
	case st.tree.tok[i].UPOS == "PRON" && lemma != "that" && (lemma != "none" || i+1 >= len(st.doc.Tokens) || st.lower(i+1) != "of"):
		return true
	case st.grammar.is("lifeless", lemma), st.grammar.is("someone-else", lemma) && !st.fellow(i) && !st.fromState(i):
		return true
	case st.tree.tok[i].XPOS == "NN" && st.grammar.is("affair", lemma):
		return true
	}
	return st.formerly(i) || st.fightersKin(i)
}

// fightersKin reports whether the noun i is of the families of fighters, who fight for nobody: "the
// families of Peruvian gunmen".
func (st *state) fightersKin(i int) bool {
	if lemma := st.tree.lemma(i); lemma != "family" && lemma != "child" && lemma != "household" {
		return false
	}
	return slices.ContainsFunc(st.tree.children(i), func(k int) bool {
		l := st.tree.lemma(k)
		return k > i && st.tree.cased(k) == "of" && st.mentionAt[k] < 0 && (st.grammar.is("combatant", l) || st.grammar.is("enlisted", l) || l == "hostage" || l == "prisoner" || l == "detainee")
	})
}

// ownersBeside are whom the words beside the noun i name as its owners; where several kinds
// of words do, the first kind of ownerKinds that does.
func (st *state) ownersBeside(i, depth int) []reference {
	lemma := st.tree.lemma(i)
	part := st.grammar.is("quantity", lemma) || st.tree.tok[i].UPOS == "NUM" || st.tree.tok[i].UPOS == "DET"
	how := "owner"
	switch {
	case st.grammar.is("organ", lemma):
		how = "organ"
	case st.grammar.is("group", lemma):
		how = "group"
	}
	edge := st.grammar.is("edge", lemma)
	foe := how != "owner" && st.stateFoe(i)
	var region []reference // for want of others
	for _, kind := range st.ownerKinds(i, part) {
		if kind == "from" && how == "owner" && !st.cameFrom(lemma) {
			continue
		}
		out := slices.DeleteFunc(st.ownersOfKind(i, kind, how, part, depth), func(r reference) bool { return st.disowned(i, foe, r) })
		switch {
		case kind == "adj" && len(out) == 1 && st.regional(i, out[0].entity, how):
			region = out // "Kurdish rebels from the Workers' Party", "the Lima offices of the Front": the party
			continue
		case kind == "poss" && st.allShips(out) && len(st.ownerTokens(i, "adj")) > 0: // "its Peruvian crew"
			continue
		case edge: // "its border with Peru" is both of theirs
			region = append(region, out...)
			continue
		case kind == "of" && len(out) > 3 && st.isRole(i):
			out = st.namedInTurn(out)
		}
		if len(out) > 0 {
			return out
		}
	}
	return region
}

// regional reports whether the adjective of entity e before the noun i only says where or of
// which people those are whom it means, so that another owner behind it is the one.
func (st *state) regional(i, e int, how string) bool {
	lemma := st.tree.lemma(i)
	if how == "group" || st.grammar.is("premises", lemma) {
		if st.entities[e].Type == schema.Place || st.nobody(e) && st.enlisted(i) {
			return true
		}
	}
	return st.grammar.is("combatant", lemma) && (st.ofFaction(i) || st.enlisted(i))
}

// cameFrom reports whether "from" behind a noun tells whose it is, and not only whence it came.
func (st *state) cameFrom(lemma string) bool {
	for _, class := range [...]string{"projectile", "saying", "force", "goods", "relief"} {
		if st.grammar.is(class, lemma) {
			return true
		}
	}
	return lexis.DrivenOut[lemma] || st.grammar.is("proposal", lemma) && !st.grammar.is("agreement", lemma) && lemma != "deal"
}

// ownersOfKind are those whom the words of one kind beside the noun i name as its owners, each
// once.
func (st *state) ownersOfKind(i int, kind, how string, part bool, depth int) []reference {
	lemma := st.tree.lemma(i)
	var out []reference
	for _, c := range st.ownerTokens(i, kind) {
		if kind == "from" && (st.grammar.is("deed", st.tree.lemma(c)) || st.grammar.is("projectile", lemma) && st.soilNamed(c)) { // "protect ships from attacks by Peru", "rockets from Peru"
			continue
		}
		for _, r := range st.owner(c, kind, how, part, depth) {
			typ := st.entities[r.entity].Type
			if kind == "adj" && typ == schema.Organization && st.grammar.is("membership", lemma) { // "support for NATO membership"
				continue
			}
			if (kind == "at" || kind == "with" && (staff[lemma] || st.grammar.is("combatant", lemma))) && (r.token != c || typ != schema.Organization) {
				continue
			}
			if kind == "poss" && (lemma == "country" || governing[lemma] && (st.tree.tok[c].XPOS == "PRP$" || st.ofRelative(i))) && typ == schema.Person { // "ties with his country", "her government signed"
				if e := st.landServed(r.entity); e >= 0 {
					r.entity = e
				}
			}
			if !contains(out, r.entity) {
				out = append(out, r)
			}
		}
	}
	return out
}

// governing are the nouns for those with whom a person governs, who act for the state.
var governing = lexis.Set("government", "administration", "cabinet", "regime", "junta", "nation", "homeland", "ministry")

// ofRelative reports whether "whose" owns the noun at i.
func (st *state) ofRelative(i int) bool {
	return slices.ContainsFunc(st.tree.children(i), func(k int) bool { return st.lower(k) == "whose" })
}

// stagers are who carried out the deed at i that the clause behind it goes on to tell:
// "staged a raid in which two men died".
func (st *state) stagers(i, depth int) []reference {
	v, k := st.tree.tok[i].Head, st.tree.child(i, "acl:relcl")
	if depth > 1 || v < 0 || k < 0 || st.tree.tok[i].Relation != "obj" || !st.grammar.is("deed", st.tree.lemma(i)) || !st.grammar.is("light", st.tree.lemma(v)) {
		return nil
	}
	if o := st.tree.child(k, "obl"); o < 0 || st.tree.cased(o) != "in" || !st.tree.relativizer(o) {
		return nil
	}
	return st.agentOf(v, i)
}

// inCourse are who do something in the course of the operation at i: "the army arrested
// ten men during operations against X".
func (st *state) inCourse(i, depth int) []reference {
	v := st.tree.tok[i].Head
	if depth > 1 || v < 0 || v > i || st.tree.tok[i].Relation != "obl" || !operations[st.tree.lemma(i)] || !st.tree.isVerb(v) || st.tree.passive(v) || st.tree.child(v, "obj") < 0 {
		return nil
	}
	if w := st.tree.cased(i); w != "during" && w != "in" {
		return nil
	}
	return st.agentOf(v, i)
}

// takenFor is whose people those at i are thought to be: "gunmen believed to be members of X",
// "men suspected of ties to X".
func (st *state) takenFor(i, depth int) []reference {
	lemma := st.tree.lemma(i)
	if depth > 1 || !st.grammar.is("combatant", lemma) && !st.grammar.is("people", lemma) && lemma != "man" {
		return nil
	}
	for _, c := range st.tree.children(i) {
		if c < i || st.tree.base(c) != "acl" || !lexis.Presumed[st.tree.lemma(c)] {
			continue
		}
		if k := st.tree.child(c, "xcomp"); k >= 0 {
			return st.resolveOne(k, "", depth+1)
		}
		if k := st.tree.child(c, "obl"); k >= 0 && bonds[st.tree.lemma(k)] {
			for _, n := range st.tree.children(k) {
				if w := st.tree.cased(n); w == "to" || w == "with" || w == "in" || w == "of" {
					return st.resolveOne(n, "", depth+1)
				}
			}
		}
	}
	return nil
}

// bonds are what those have to a body who may be its people.
var bonds = lexis.Set("link", "tie", "connection", "membership", "allegiance", "loyalty")

// operations are what forces do things in the course of.
var operations = lexis.Set("operation", "raid", "sweep", "offensive", "campaign", "assault", "search", "patrol", "crackdown")

// inRaid is whose the attack is that brought what the noun i tells: "the killing of
// three men in a Peruvian raid".
func (st *state) inRaid(i, depth int) []reference {
	near := st.tree.children(i)
	if k := st.tree.child(i, "nmod"); k >= 0 {
		near = append(slices.Clone(near), st.tree.children(k)...)
	}
	if h := st.tree.tok[i].Head; h >= 0 && st.tree.tok[i].Relation == "obj" {
		near = append(slices.Clone(near), st.tree.children(h)...)
	}
	for _, c := range near {
		if prep := st.tree.cased(c); c > i && (prep == "in" || prep == "during") && st.grammar.is("deed", st.tree.lemma(c)) {
			return st.owners(c, depth+1)
		}
	}
	return nil
}

// ownerKinds are the ways in which the noun i may say whose it is, the likeliest
// first; part says that it only counts or names a part.
func (st *state) ownerKinds(i int, part bool) []string {
	lemma := st.tree.lemma(i)
	kinds := []string{"poss", "adj", "of", "by", "from"}
	if lemma == "counterpart" || st.fellow(i) { // "his counterparts from Peru" are Peru's, not his
		kinds = []string{"adj", "of", "from"}
	}
	if strings.HasPrefix(lemma, "spokes") || servesFor[lemma] { // "a spokesman for the ministry"
		kinds = append(kinds, "for")
	}
	if st.grammar.is("group", lemma) && st.tree.tok[i].XPOS == "NNS" || staff[lemma] { // "scientists at the agency"
		kinds = append(kinds, "at")
	}
	if staff[lemma] || st.grammar.is("combatant", lemma) || campaigners[lemma] { // "an official with the agency", "guerrillas with the Front"
		kinds = append(kinds, "with")
	}
	if st.grammar.is("suffering", lemma) || lexis.Deeds[lemma] && len(st.ownerTokens(i, "by")) > 0 { // "the sinking of a Peruvian tug by Chile"
		kinds = []string{"poss", "adj", "by", "from"}
	}
	if st.grammar.is("agreement", lemma) || st.grammar.is("talk", lemma) || st.grammar.is("traffic", lemma) || st.grammar.is("ending", lemma) {
		kinds = append(kinds, "with", "to")
	}
	// "the seizure of the tanker by Peru" makes it nobody's
	if st.grammar.is("vessel", lemma) ||
		st.grammar.is("target", lemma) && !st.grammar.is("organ", lemma) && st.grammar.nouns.find(lemma) == nil {
		kinds = []string{"poss", "adj", "of", "from"}
	}
	if st.grammar.is("edge", lemma) {
		kinds = []string{"poss", "adj", "of", "with", "to"}
	}
	if part {
		kinds = []string{"of", "adj", "poss"}
		if lemma == "team" { // a team is counted from whom it comes from, too
			kinds = append(kinds, "from")
		}
	}
	if lemma == "state" && st.tree.tok[i].XPOS == "NNS" { // "fifteen U.S. states" are not the United States
		kinds = []string{"poss", "of"}
	}
	return kinds
}

// campaigners are those who speak for a body that is told behind "with": "activists with Oxfam".
var campaigners = lexis.Set("activist", "campaigner", "lawyer", "analyst", "volunteer", "organizer", "organiser", "medic")

// staff are those whom "at" and "with" say to work for a body: "an official with the agency".
var staff = lexis.Set("official", "executive", "manager", "researcher", "scientist", "engineer", "employee", "worker", "staffer", "spokesman", "spokeswoman", "spokesperson", "boss", "technician", "investigator", "prosecutor", "monitor", "observer", "inspector",
	"fighter", "rebel", "guerrilla", "militant", "militiaman", "insurgent", "soldier", "troop", "peacekeeper", "gunman", "negotiator", "lawyer")

// servesFor are those who are somebody's by "for": "two inspectors for the agency", but
// not "an envoy for the region".
var servesFor = lexis.Set("negotiator", "representative", "inspector", "employee", "worker", "staffer", "lobbyist", "contractor", "observer", "correspondent", "reporter", "lawyer", "attorney", "counsel", "solicitor")

// namedInTurn are the persons of a list that names each behind the state of his office:
// "the ministers of Peru, Ana Dias, and Chile, Jan Novak". Other lists stay as they are.
func (st *state) namedInTurn(list []reference) []reference {
	var out []reference
	for k := range list {
		m := st.mentionAt[list[k].token]
		if (st.entities[list[k].entity].Type == schema.Person) != (k%2 == 1) || m < 0 {
			return list
		}
		if k%2 == 0 {
			continue
		}
		if before := st.mentions[m].start - 2; before < 0 || st.doc.Word(before+1) != "," || st.mentionAt[before] != st.mentionAt[list[k-1].token] {
			return list
		}
		out = append(out, reference{list[k].entity, list[k].token, "name"})
	}
	return out
}

// fellow reports whether the noun i is of people in whom a demonym sees their state and a
// pronoun before it only what they are to somebody: "its Peruvian neighbours", "our
// Peruvian friends".
func (st *state) fellow(i int) bool {
	if !st.grammar.is("fellow", st.tree.lemma(i)) {
		return false
	}
	owned, from := false, false
	for _, c := range st.tree.children(i) {
		owned = owned || st.tree.tok[c].Relation == "nmod:poss" && st.tree.tok[c].UPOS == "PRON"
		e := st.entityAt(c)
		from = from || c < i && st.ownerKind(c) == "adj" && st.adjectival(c) && e >= 0 && st.entities[e].Type == schema.State
	}
	return owned && from
}

// fromState reports whether a demonym tells of the private person at i where that one is from, and
// nothing else whose: "a Peruvian driver", but not "his Peruvian driver", "the Peruvian rival".
func (st *state) fromState(i int) bool {
	if !st.grammar.is("private-person", st.tree.lemma(i)) || st.tree.child(i, "nmod:poss") >= 0 {
		return false
	}
	return slices.ContainsFunc(st.ownerTokens(i, "adj"), func(c int) bool {
		e := st.entityAt(c)
		return e >= 0 && st.adjectival(c) && st.entities[e].Type == schema.State
	})
}

// disowned reports whether the noun i stands for somebody apart from r, whose it is:
// foes of a state, irregulars, the tanker of a ship, "former Soviet bases".
func (st *state) disowned(i int, foe bool, r reference) bool {
	kind := st.entities[r.entity].Type
	if kind == schema.Person && st.around(i) {
		return true
	}
	return foe && kind == schema.State || kind == schema.State && st.topical(i, r.token) || st.irregulars(i, r) || st.defunct(r) || st.memberState(i, r.entity) ||
		kind == schema.Ship && st.grammar.is("vessel", st.tree.lemma(i))
}

// around reports whether the noun i is of people around a person who do not speak or act for
// that one: "his supporters", "the family of X". Who frees them gives in to that one.
func (st *state) around(i int) bool {
	v, lemma := st.tree.tok[i].Head, st.tree.lemma(i)
	if k := st.tree.child(i, "compound"); lemma == "member" && k >= 0 {
		lemma = st.tree.lemma(k) // "family members"
	}
	return st.grammar.is("entourage", lemma) && !(v >= 0 && st.tree.base(i) == "obj" && st.grammar.is("freeing", st.tree.lemma(v)))
}

// topical reports whether the noun i means people who look into what happened in or with
// the state named at k, and not its own: "the Iraq committee", but "the Iraqi committee",
// "the U.S. committee".
func (st *state) topical(i, k int) bool {
	if st.tree.tok[k].Relation != "compound" || st.tree.tok[k].Head != i || st.adjectival(k) || !st.grammar.is("inquest", st.tree.lemma(i)) {
		return false
	}
	w := st.doc.Word(k)
	return w != strings.ToUpper(w)
}

// memberState reports whether the noun i means one of the states of the league or union
// e, which does not act for it: "sanctions on the NATO member", but all of them do.
func (st *state) memberState(i, e int) bool {
	if st.tree.tok[i].XPOS == "NNS" || !st.grammar.is("member-state", st.tree.lemma(i)) {
		return false
	}
	row := st.schema.Entry(st.entities[e].gazetteer)
	return row != nil && (row.Kind == union || row.Kind == league)
}

// nobody reports whether an entity is a body that no gazetteer has, named by one word:
// before "rebels" it may as well be a people.
func (st *state) nobody(entity int) bool {
	e := &st.entities[entity]
	return e.Type == schema.Organization && e.gazetteer == "" && !strings.Contains(e.Name, " ")
}

// enlisted reports whether a phrase behind the noun i says which body's people they
// are: "Hutu rebels of the Democratic Front".
func (st *state) enlisted(i int) bool {
	for _, kind := range [...]string{"of", "from"} {
		for _, c := range st.ownerTokens(i, kind) {
			if e := st.entityAt(c); e >= 0 && st.entities[e].Type == schema.Organization {
				return true
			}
		}
	}
	return false
}

// ofFaction reports whether a phrase behind the fighters at i says whose faction they are
// of: "Liberian fighters of Ana Dias's faction".
func (st *state) ofFaction(i int) bool {
	return slices.ContainsFunc(st.ownerTokens(i, "of"), func(c int) bool {
		return st.grammar.is("faction", st.tree.lemma(c)) && len(st.ownerTokens(c, "poss")) > 0
	})
}

// defunct reports whether a state is named by its adjective right behind "former".
func (st *state) defunct(r reference) bool {
	return st.adjectival(r.token) && r.token > 0 && st.lower(r.token-1) == "former"
}

// formerly reports whether the person of noun i no longer serves whom the noun
// names: "a former head of the agency", "former members of the union"; of "former fighters of
// the Front" the press still tells what the Front does.
func (st *state) formerly(i int) bool {
	lemma := st.tree.lemma(i)
	if strings.HasPrefix(lemma, "ex-") && st.grammar.is("enlisted", lemma[3:]) {
		return true
	}
	if st.grammar.is("combatant", lemma) || !st.isRole(i) && !st.grammar.is("delegate", lemma) && !st.grammar.is("enlisted", lemma) && !st.grammar.is("livelihood", lemma) {
		return false
	}
	for _, c := range st.tree.children(i) {
		if c < i && st.tree.base(c) == "amod" && st.grammar.is("lapsed", st.tree.lemma(c)) {
			return true
		}
	}
	return false
}

// befell reports whether the noun above the person k tells what was done to that
// one: "Navalny's arrest", but not "Putin's annexation of Crimea".
func (st *state) befell(k int) bool {
	h := st.tree.tok[st.tree.leader(k)].Head
	return h >= 0 && st.grammar.is("suffering", st.tree.lemma(h)) && len(st.ownerTokens(h, "of")) == 0 // a name that "whose" takes up may head its sentence
}

// loyalTo is whom the troops at i obey: "forces loyal to X", "rebels led by X", "gunmen
// fighting for X", "militiamen who belong to X".
func (st *state) loyalTo(i int) []reference {
	for _, c := range st.tree.children(i) {
		prep := st.obeying(i, c)
		if c < i || prep == "" {
			continue
		}
		for _, k := range st.tree.children(c) {
			if r := st.tree.base(k); r == "nsubj" || st.tree.cased(k) != prep || prep == "by" && r != "obl" {
				continue
			}
			out := st.resolveOne(k, "", 3)
			for j := range out {
				out[j].how = "organ"
			}
			return out
		}
	}
	return nil
}

// obeying is the preposition behind the word at c, below the noun i, that leads to whom those
// obey: "to" of "loyal to"; "" where c says nothing of it.
func (st *state) obeying(i, c int) string {
	clause := st.tree.base(c) == "acl"
	switch w := st.tree.lemma(c); {
	case w == "loyal", w == "faithful":
		return "to"
	case commands[w] && st.tree.cased(c) == "under" && st.tree.base(c) == "nmod":
		return "of"
	case !st.grammar.is("combatant", st.tree.lemma(i)) || !clause:
	case st.tree.tok[c].XPOS == "VBN" && (w == "lead" || w == "command"):
		return "by"
	case st.tree.passive(c) || st.tree.child(c, "obj") >= 0:
	case w == "fight":
		return "for"
	case w == "belong":
		return "to"
	}
	return ""
}

// commands are what forces are under of whoever leads them: "soldiers under the command of X".
var commands = lexis.Set("command", "leadership", "control", "banner", "authority")

// irregulars reports whether the noun i is of armed people who merely come from
// the state of r. Where an organ stands between, r is that one's: "the Israeli
// military and Palestinian militants".
func (st *state) irregulars(i int, r reference) bool {
	if st.entities[r.entity].Type != schema.State {
		return false
	}
	if st.ofPeople(r.token, i) {
		return true
	}
	if !st.grammar.is("irregular", st.tree.lemma(i)) {
		return false
	}
	for t := r.token + 1; t < i; t++ {
		if st.grammar.is("organ", st.tree.lemma(t)) {
			return false
		}
	}
	g := st.schema.Entry(st.entities[r.entity].gazetteer)
	return g == nil || g.Kind != "stateless"
}

// ofPeople reports whether the state's adjective at k tells where a people comes from whose
// forces the noun i is of: "Iraqi Kurdish forces", "the Iraqi Sunni militia".
func (st *state) ofPeople(k, i int) bool {
	return k+1 < i && st.adjectival(k) && st.grammar.is("people-within", st.lower(k+1)) && st.tree.tok[k+1].Head == st.tree.tok[k].Head &&
		(st.grammar.is("force", st.tree.lemma(i)) || st.grammar.is("combatant", st.tree.lemma(i)))
}

// stateFoe reports whether the noun i is of people in arms against the state that
// they come from: "Sudanese rebels" do not act for Sudan.
func (st *state) stateFoe(i int) bool {
	if st.grammar.is("state-foe", st.tree.lemma(i)) {
		return true
	}
	for _, c := range st.tree.children(i) {
		if r := st.tree.base(c); c < i && (r == "compound" || r == "amod") && st.grammar.is("state-foe", st.tree.lemma(c)) {
			if st.tree.lemma(c) == "militia" && st.grammar.is("vessel", st.tree.lemma(i)) { // a militia at sea is in its state's pay
				continue
			}
			return true
		}
	}
	return false
}

// scorning are the verbs of turning against what others do or propose.
var scorning = lexis.Set("scorn", "shun", "oppose", "reject", "resist", "fight", "condemn", "criticize", "criticise", "denounce", "deplore", "deride", "decry", "mock", "ridicule", "slam", "blast", "assail", "attack",
	"veto", "spurn", "dispute", "contest", "challenge", "block", "fear", "dislike", "hate", "resent")

// makers are whose act or proposal the noun i is by the clause that describes it:
// "the bill that Congress passed", "a petition filed by X".
func (st *state) makers(i, depth int) []reference {
	if out := st.adopters(i, depth); out != nil {
		return out
	}
	if lemma := st.tree.lemma(i); depth > 1 || !st.grammar.is("act", lemma) && !st.grammar.is("proposal", lemma) &&
		!st.grammar.is("agreement", lemma) && !st.grammar.is("aid", lemma) && !st.grammar.is("writing", lemma) {
		return nil
	}
	for _, c := range st.tree.children(i) {
		k := -1
		switch rel := st.tree.tok[c].Relation; {
		case rel == "acl" && (st.tree.tok[c].XPOS == "VBN" || st.tree.tok[c].XPOS == "VBD"):
			if k = st.tree.child(c, "obl:agent"); hosting[st.tree.lemma(c)] && !st.grammar.is("aid", st.tree.lemma(i)) || scorning[st.tree.lemma(c)] { // "talks brokered by Peru", "a policy scorned by Peru" are of others
				k = -1
			}
		case rel == "acl:relcl" && !st.tree.passive(c) && st.grammar.is("making", st.tree.lemma(c)):
			k = st.tree.child(c, "nsubj")
		}
		if k < 0 || st.tree.relativizer(k) {
			continue
		}
		var out []reference
		for _, m := range st.tree.conjuncts(k) {
			out = append(out, st.owner(m, "by", "owner", false, depth)...)
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// hosting are the participles behind which stands who brings others together.
var hosting = lexis.Set("broker", "mediate", "host", "facilitate", "chair", "convene", "arrange")

// authors are who made the proposal at i, where the participle behind it says so: "a
// U.N. resolution drafted by Peru" is Peru's.
func (st *state) authors(i, depth int) []reference {
	if !st.grammar.is("proposal", st.tree.lemma(i)) {
		return nil
	}
	k := st.tree.child(i, "acl")
	if k < 0 || st.tree.tok[k].XPOS != "VBN" || !st.grammar.is("drafting", st.tree.lemma(k)) || st.tree.child(k, "obl:agent") < 0 {
		return nil
	}
	return st.makers(i, depth)
}

// adopters are who makes the words at i public, where these go on to speak for
// themselves: in "the council adopted a resolution that condemns X" the council does.
func (st *state) adopters(i, depth int) []reference {
	h := st.tree.tok[i].Head
	if depth > 0 || h < 0 || st.tree.tok[i].Relation != "obj" || !lexis.Utterance[st.tree.lemma(i)] || !st.grammar.is("making", st.tree.lemma(h)) || st.tree.child(i, "acl:relcl") < 0 {
		return nil
	}
	var out []reference
	for _, a := range st.tree.surface(h, 0) {
		for _, r := range st.resolve(a.token, "self") {
			out = append(out, reference{r.entity, i, "maker"})
		}
	}
	return out
}

// ownerTokens lists the tokens below i that may own it in one way. Adjectives
// count one level deeper, as in "Polish and Czech army officers", and so does
// the leader of a "US-led force".
func (st *state) ownerTokens(i int, kind string) []int {
	var out []int
	for _, c := range st.tree.children(i) {
		if kind == "poss" && st.shipNounOf(c, i) { // "Peru's submarine Aurora"
			if k := st.tree.child(c, "nmod:poss"); k >= 0 {
				out = append(out, st.tree.conjuncts(k)...)
			}
		}
		if st.ownerKind(c) != kind || st.tree.warOver(i, c) || kind == "of" && st.membersOf(i) {
			continue
		}
		for _, k := range st.tree.conjuncts(c) {
			out = append(out, st.tree.antecedents(k)...) // "Peru and Chile, whose troops"
		}
		if kind == "adj" && st.entityAt(c) < 0 && !st.grammar.is("patronage", st.tree.lemma(c)) { // "Iranian-backed rebels" are not Iran's
			out = append(out, st.deeperOwners(c)...)
		}
	}
	return out
}

// deeperOwners are the tokens below the modifier c that may own the noun above it.
func (st *state) deeperOwners(c int) []int {
	var out []int
	lemma := st.tree.lemma(c)
	led := lemma == "lead" || lemma == "led"
	for _, d := range st.tree.children(c) {
		base := st.tree.base(d)
		if st.ownerKind(d) == "adj" || led && (base == "obl" || base == "nmod" || base == "nsubj") ||
			c == d+2 && (registered[lemma] || st.grammar.is("drafting", lemma)) && base == "obl" {
			out = append(out, st.tree.conjuncts(d)...)
		}
		// "the Peruvian hospital ship Aurora"
		if st.tree.tok[d].Relation == "compound" && st.tree.tok[d].UPOS == "NOUN" && st.entityAt(d) < 0 && st.grammar.is("vessel", lemma) {
			for _, e := range st.tree.children(d) {
				if st.tree.tok[e].Relation == "amod" {
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// membersOf reports whether the noun i stands for the members of a body, each for itself, and
// not for the body: "the governments of the member states of the Union".
func (st *state) membersOf(i int) bool {
	for _, c := range st.tree.children(i) {
		if c < i && st.tree.lemma(c) == "member" && (st.tree.base(c) == "compound" || st.tree.base(c) == "amod") ||
			c > i && st.tree.base(c) == "nmod" && st.entityAt(c) < 0 && st.tree.cased(c) == "of" && st.membersOf(c) {
			return true
		}
	}
	return false
}

// registered are the participles behind a hyphen that say whose a ship is: "a
// Panama-flagged tanker".
var registered = lexis.Set("flag", "own", "register", "operate")

// shipNounOf reports whether the noun c says what kind of ship the name at i is.
func (st *state) shipNounOf(c, i int) bool {
	return c < i && st.tree.tok[c].Relation == "compound" && st.tree.tok[c].UPOS == "NOUN" && st.tree.tok[i].UPOS == "PROPN" && st.grammar.is("vessel", st.tree.lemma(c))
}

func (st *state) owner(k int, kind, how string, part bool, depth int) []reference {
	if e := st.entityAt(k); e >= 0 {
		if part && kind == "of" {
			how = "part"
		}
		if kind == "by" {
			how = "maker"
		}
		if kind == "poss" && st.entities[e].Type == schema.Person && st.befell(k) {
			how = "sufferer"
		}
		if h := st.tree.tok[st.tree.leader(k)].Head; kind == "of" && h >= 0 && st.grammar.is("suffering", st.tree.lemma(h)) {
			how = "sufferer"
		}
		return []reference{{e, k, how}}
	}
	if kind == "poss" && st.tree.tok[k].XPOS == "PRP$" && st.mentionAt[k] < 0 {
		if out := st.clauseSubject(k, depth); out != nil {
			return out
		}
		return st.theirs(k)
	}
	if kind == "adj" && (st.tree.tok[k].UPOS != "NOUN" || !st.grammar.is("organ", st.tree.lemma(k))) { // but "the British government plan"
		return nil
	}
	out := st.resolveOne(k, "", depth+1)
	for j := range out {
		if !part && (out[j].how == "self" || out[j].how == "owner" && how == "organ" && st.lexicon.is("portfolio", st.lower(k))) { // "the ministers of foreign affairs of Peru"
			out[j].how = how
		}
	}
	return out
}

// ownerKind says which kind of owner the child c of a noun may be.
func (st *state) ownerKind(c int) string {
	switch st.tree.tok[c].Relation {
	case "nmod:poss":
		return "poss"
	case "amod", "compound", "nmod:desc":
		return "adj"
	case "nmod":
		switch prep := st.tree.cased(c); prep {
		case "of", "by", "from", "with", "to", "for", "at":
			return prep
		case "":
			return "adj"
		case "in", "within", "inside":
			if insiders[st.tree.lemma(st.tree.tok[c].Head)] || st.inRanks(c) {
				return "of"
			}
		}
	}
	return ""
}

// insiders are the nouns for people who belong to the body that they are in: "elements within
// Peru's army".
var insiders = lexis.Set("element", "faction", "hardliner", "hard-liner", "dissident", "moderate", "rogue")

// inRanks reports whether the name at c is of a body in whose ranks somebody before it is: "a
// senior figure in the Front", but not "a commander in Lima".
func (st *state) inRanks(c int) bool {
	if !enrolled[st.tree.lemma(st.tree.tok[c].Head)] {
		return false
	}
	e := st.entityAt(c)
	return e >= 0 && st.entities[e].Type == schema.Organization
}

// enrolled are the nouns for people of a body, before "in" and its name.
var enrolled = lexis.Set("figure", "member", "commander", "leader", "lieutenant", "operative", "officer", "general", "colonel", "captain", "fighter", "soldier", "militant", "cleric", "activist", "man", "cadre",
	"insider", "strongman", "ringleader", "recruit", "minister", "official")

// soilNamed reports whether token c names a state or a place itself, from which others may
// fire as well.
func (st *state) soilNamed(c int) bool {
	e := st.entityAt(c)
	return e >= 0 && (st.entities[e].Type == schema.State || st.entities[e].Type == schema.Place)
}

// clauseSubject is whom the possessive pronoun at k means that stands for no name, before
// a deed or a force: the subject of its clause, "Peruvian militants ended their attacks".
func (st *state) clauseSubject(k, depth int) []reference {
	i := st.tree.tok[k].Head
	if lemma := st.tree.lemma(i); i < 0 || !st.grammar.is("deed", lemma) && !st.grammar.is("bombardment", lemma) &&
		!st.grammar.is("force", lemma) && !st.grammar.is("push", lemma) && lemma != "fire" && lemma != "campaign" && lemma != "war" {
		return nil
	}
	for v, hops := st.tree.tok[i].Head, 0; v >= 0 && hops < 4; v, hops = st.tree.tok[v].Head, hops+1 {
		s := st.tree.child(v, "nsubj", "nsubj:pass")
		if s < 0 || s >= k || !st.tree.isVerb(v) {
			continue
		}
		if plural := st.tree.tok[s].XPOS == "NNS" || st.grammar.is("collective", st.tree.lemma(s)); st.tree.tok[s].UPOS != "NOUN" || plural != (st.lower(k) == "their") {
			return nil
		}
		var out []reference
		for _, r := range st.resolveOne(s, "", depth+1) {
			if r.how == "organ" || r.how == "group" {
				out = append(out, reference{r.entity, k, r.how})
			}
		}
		return out
	}
	return nil
}
