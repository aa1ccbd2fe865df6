package extract

import "wiregraph/schema"

// reference is an entity that an argument stands for, and how it was reached.
type reference struct {
	entity int
	token  int
	how    string // "self", "name", "organ", "group", "owner", "maker", "sufferer", "part", "in"
}

// resolve returns the entities that a token in a slot stands for, those
// coordinated with it included. The route narrows the ways: "" takes the entity
// itself or whom it belongs to, "self" and "owner" only that, "in" also the
// place where it stands.
func (st *state) resolve(tok int, route string) []reference {
	var out []reference
	prep := st.tree.cased(tok)
	for _, i := range st.tree.conjuncts(tok) {
		if own := st.tree.cased(i); i != tok && own != "" && prep != "" && own != prep { // "out of Peru and into Chile"
			continue
		}
		for _, r := range st.resolveOne(i, route, 0) {
			if !contains(out, r.entity) {
				out = append(out, r)
			}
		}
	}
	return out
}

func contains(list []reference, entity int) bool {
	for _, r := range list {
		if r.entity == entity {
			return true
		}
	}
	return false
}

// resolveOne lists whom token i means by a slot's route (see schema.Pattern): itself, who
// owns it, where it stands. The depth counts the steps from the argument, so that a tree
// that leads in a circle comes to an end.
func (st *state) resolveOne(i int, route string, depth int) []reference {
	if depth > 4 {
		return nil
	}
	if route == "body" {
		route = ""
	}
	if out := st.undoer(i); out != nil { // before coreference, which takes the state named last for "the government"
		return out
	}
	if own := st.named(i); own != nil && route != "host" {
		switch typ := st.entities[own[0].entity].Type; {
		case route != "owner" && route != "side":
			return own
		case route == "side" && typ == schema.Ship: // it is itself what is sent
			return nil
		case typ == schema.Person: // "the Chinese actor Li Wei" is Li Wei, not China
			return st.accredited(i, depth)
		}
	}
	switch route {
	case "self":
		if v := st.tree.child(i, "acl:relcl"); v >= 0 && st.soil(i) { // "Lima, the town it had occupied"
			return st.apposed(i)
		}
		return nil
	case "of":
		return st.behindOf(i, depth)
	case "host":
		return st.host(i)
	}
	if out := st.pairOrLand(i, route, depth); out != nil {
		return out
	}
	if route == "at" {
		if out := st.located(i, "in"); out != nil {
			return out
		}
		if !st.soil(i) {
			return nil
		}
	}
	if out := st.holdersOf(i, route, depth); out != nil {
		return out
	}
	return st.resolveApart(i, route, depth)
}

// pairOrLand lists the two parties, or the state, that the noun i stands for by what the text
// told before: "officials of both countries", "the country's army".
func (st *state) pairOrLand(i int, route string, depth int) []reference {
	lemma := st.tree.lemma(i)
	if depth == 0 && (route == "" || route == "owner" || route == "in" && lemma == "they" || route == "at" && st.grammar.is("paired-state", lemma)) || depth == 1 && st.grammar.is("paired-state", lemma) {
		if out := st.paired(i); out != nil {
			return out
		}
	}
	owner := depth == 1 && st.tree.tok[i].Relation == "nmod:poss" && (lemma == "government" || lemma == "country" || lemma == "nation")
	if owner || depth == 0 && st.grammar.is("land", lemma) {
		return st.ground(i)
	}
	return nil
}

// holdersOf lists whose the noun i is by its own phrase: who holds the office, owns the thing,
// did the deed, has the goods or the hostages, rules where the police are.
func (st *state) holdersOf(i int, route string, depth int) []reference {
	lemma := st.tree.lemma(i)
	if lemma == "water" { // "Malaysian waters around Swallow Reef"
		if out := st.located(i, "in"); out != nil && st.tree.tok[out[0].token].Head == i {
			return out
		}
	}
	if route == "act" && (st.summingUp(i) && st.tree.child(i, "acl") > i && st.grammar.is("act", lemma) || st.judgedWhole(i)) { // "…, a move welcomed by Peru"
		if out := st.summed(i); out != nil {
			return out
		}
	}
	for _, read := range []func(i, depth int) []reference{st.heldBy, st.owners, st.laden, st.takenOn} {
		if out := read(i, depth); len(out) > 0 {
			return out
		}
	}
	if (st.tree.tok[i].UPOS == "NOUN" || st.tree.tok[i].UPOS == "PROPN") && st.grammar.is("local-organ", lemma) && !st.ledByOthers(i) { // "police in Japan"
		if out := st.located(i, "organ"); out != nil {
			return out
		}
		return st.governsThere(i)
	}
	return nil
}

// resolveApart resolves a noun whose own phrase names nobody: through the sentence and
// what the text told before, else by what the route asks for.
func (st *state) resolveApart(i int, route string, depth int) []reference {
	if depth == 0 {
		for _, read := range []func(int) []reference{st.amongThem, st.others, st.eitherSide, st.forHolder, st.heir, st.governmental, st.answerable, st.striker, st.ground, st.fleetBefore, st.announcedBy} {
			if out := read(i); out != nil {
				return out
			}
		}
	}
	switch route {
	case "act":
		return st.doer(i)
	case "in":
		return st.site(i)
	case "owner":
		if out := st.behindComma(i); out != nil {
			return out
		}
		if st.bareAct(i) {
			return st.doer(i)
		}
		return st.flag(i)
	case "":
		if out := st.apposed(i); out != nil {
			return out
		}
		return st.wielder(i)
	}
	return nil
}

// behindOf is what stands behind "of" below the noun i: "the murder of Ana Dias".
func (st *state) behindOf(i, depth int) []reference {
	var out []reference
	for _, c := range st.tree.children(i) {
		if st.tree.base(c) != "nmod" || st.tree.cased(c) != "of" {
			continue
		}
		for _, k := range st.tree.conjuncts(c) {
			out = append(out, st.resolveOne(k, "", depth+1)...)
		}
	}
	return out
}

// accredited is the state that the envoy named at i stands for: "summoned the Peruvian
// ambassador, Li Wei", "called in Peruvian ambassador Li Wei".
func (st *state) accredited(i, depth int) []reference {
	if lemma := st.tree.lemma(i); st.tree.tok[i].UPOS == "NOUN" && st.grammar.is("accredited", lemma) {
		return st.owners(i, depth)
	}
	for _, c := range st.tree.children(i) {
		if c < i && st.tree.tok[c].Relation == "nmod:desc" && st.grammar.is("accredited", st.tree.lemma(c)) {
			return st.owners(c, depth)
		}
	}
	return nil
}

// site is the place of the noun i: where it stands, or, of a deed, what it struck.
func (st *state) site(i int) []reference {
	lemma := st.tree.lemma(i)
	if st.grammar.is("open-water", lemma) || st.eachOtherAt(i) { // "turned on each other in Lima"
		return nil
	}
	if out := st.victims(i); out != nil {
		return out
	}
	if out := st.located(i, "in"); out != nil || !st.grammar.is("deed", lemma) {
		return out
	}
	if out := st.targetSite(i); out != nil {
		return out
	}
	if v := st.tree.child(i, "acl:relcl", "acl"); v >= 0 { // "a bomb that wrecked the centre of Leeds"
		if out := st.struck(v); out != nil {
			return out
		}
	}
	return st.deed(i)
}

// victims are whom the deed i struck that does what the verb above says: "peacekeepers were
// targeted by a bomb for which …".
func (st *state) victims(i int) []reference {
	v := st.tree.tok[i].Head
	if v < 0 || !st.grammar.is("deed", st.tree.lemma(i)) || !st.grammar.is("hostile", st.tree.lemma(v)) && !st.grammar.is("harm", st.tree.lemma(v)) || !st.tree.isVerb(v) {
		return nil
	}
	o := -1
	switch st.tree.tok[i].Relation {
	case "obl:agent":
		o = st.tree.child(v, "nsubj:pass")
	case "nsubj":
		o = st.tree.child(v, "obj")
	}
	if o < 0 {
		return nil
	}
	return st.resolveOne(o, "", 1)
}

// apposed resolves a noun that describes a name before it: "Gaza, land captured by X".
func (st *state) apposed(i int) []reference {
	h := st.tree.tok[i].Head
	if h < 0 || st.tree.tok[i].Relation != "appos" || st.grammar.is("act", st.tree.lemma(i)) { // "…, an allegation Peru denies" sums up what was told
		return nil
	}
	var out []reference
	for _, k := range st.tree.conjuncts(st.tree.leader(h)) {
		if e := st.entityAt(k); e >= 0 {
			out = append(out, reference{e, k, "name"})
		}
	}
	return out
}

// sharers are the states that share the noun of the organ named at i: in "US and
// British forces", where the forces are an entity of Britain's, they are the
// United States' too.
func (st *state) sharers(i int) []reference {
	own := &st.entities[st.entityAt(i)]
	if own.Type != schema.Organization || own.parent < 0 || st.tree.tok[i].UPOS != "NOUN" {
		return nil
	}
	var out []reference
	for _, k := range st.ownerTokens(i, "adj") {
		if e := st.entityAt(k); e >= 0 && e != own.parent && st.entities[e].Type == schema.State {
			out = append(out, reference{e, k, "organ"})
		}
	}
	return out
}

// soil reports whether noun i is a place by its word, so that whose it is says
// where it is: "three Chinese cities", "the Iraqi parliament".
func (st *state) soil(i int) bool {
	lemma := st.tree.lemma(i)
	return st.grammar.is("spot", lemma) || st.grammar.is("settlement", lemma) || st.grammar.is("land", lemma) || st.grammar.is("site", lemma) ||
		st.grammar.is("seat-of", lemma) || st.grammar.is("ground-noun", lemma)
}

// takenOn is whom the journey i is said to take somewhere: "a tour that will take Ms Dias
// to Peru".
func (st *state) takenOn(i, depth int) []reference {
	if st.tree.tok[i].UPOS != "NOUN" || !st.grammar.is("journey-noun", st.tree.lemma(i)) {
		return nil
	}
	v := st.tree.child(i, "acl:relcl")
	if v < 0 || st.tree.lemma(v) != "take" && st.tree.lemma(v) != "bring" {
		return nil
	}
	if o := st.tree.child(v, "obj"); o >= 0 {
		return st.resolveOne(o, "", depth+1)
	}
	return nil
}

// holdable reports whether the noun i is of ground or buildings that one side holds:
// "villages held by X", not "hostages held by X".
func (st *state) holdable(i int) bool {
	lemma := st.tree.lemma(i)
	return !st.grammar.is("people", lemma) && (st.soil(i) || st.grammar.is("target", lemma) || lemma == "hill" || lemma == "ground")
}

// laden returns whom the vehicle or building at i carries or belongs to: "a car
// carrying three Hamas members". It goes by the order of words, for the clause
// is hung on the verb as often as on the noun.
func (st *state) laden(i, depth int) []reference {
	v := i + 1
	if v >= st.doc.Sentences[st.sentence[i]].End {
		return nil
	}
	if st.tree.tok[v].XPOS == "VBN" && st.grammar.is("crewed", st.tree.lemma(v)) {
		if c := st.tree.child(v, "obl:agent"); c >= 0 {
			return st.resolveOne(c, "", depth+1)
		}
	}
	if c := st.ledBy(i, v); c >= 0 {
		return st.resolveOne(c, "", depth+1)
	}
	if st.tree.lemma(v) == "suspect" && v+2 < len(st.doc.Tokens) && st.lower(v+1) == "of" { // "a man suspected of belonging to X"
		v += 2
	}
	if st.tree.tok[v].XPOS != "VBG" || !st.grammar.is("carrying", st.tree.lemma(v)) {
		return nil
	}
	var out []reference
	for _, c := range st.tree.children(v) {
		r, whole := st.tree.base(c), st.tree.lemma(v) == "belong" || st.tree.lemma(v) == "call"
		if c > v && (r == "obj" || whole && (r == "obl" || r == "xcomp")) {
			if own := st.resolveOne(c, "", depth+1); own != nil {
				out = append(out, own...)
			} else {
				out = append(out, st.meantFor(c, v, depth)...)
			}
		}
	}
	return out
}

// meantFor is who gets the load c that the verb v tells a vehicle to carry: "trucks
// carrying fuel for Peruvian troops".
func (st *state) meantFor(c, v, depth int) []reference {
	for _, h := range []int{c, v} {
		for _, k := range st.tree.children(h) {
			if w := st.tree.cased(k); k > c && (w == "for" || w == "to") {
				return st.resolveOne(k, "", depth+1)
			}
		}
	}
	return nil
}

// heldBy is who holds the ground or building at i, whosever it is by right: "the Peruvian
// embassy, held by Chilean rebels".
func (st *state) heldBy(i, depth int) []reference {
	v, end := i+1, st.doc.Sentences[st.sentence[i]].End
	if v < end && st.doc.Word(v) == "," {
		v++
	}
	if v >= end || st.tree.tok[v].XPOS != "VBN" || !st.grammar.is("holding", st.tree.lemma(v)) || !st.holdable(i) {
		return nil
	}
	if c := st.tree.child(v, "obl:agent"); c >= 0 {
		return st.resolveOne(c, "", depth+1)
	}
	return nil
}

// ledBy is who leads the fighters or the team at i by the participle at v: "rebels led
// by Ana Dias"; -1 without.
func (st *state) ledBy(i, v int) int {
	lemma := st.tree.lemma(i)
	if st.tree.tok[v].XPOS != "VBN" || !st.grammar.is("leading", st.tree.lemma(v)) || !st.grammar.is("combatant", lemma) && !st.grammar.is("led", lemma) {
		return -1
	}
	for _, c := range st.tree.children(v) {
		if c > v && (st.tree.tok[c].Relation == "obl:agent" || st.tree.cased(c) == "by") {
			return c
		}
	}
	return -1
}

// named returns the entity that token i itself names, also through a title, an
// apposition or examples ("allies such as X").
func (st *state) named(i int) []reference {
	if e := st.entityAt(i); e >= 0 {
		if lemma := st.tree.lemma(i); st.entities[e].Type == schema.Organization && st.grammar.is("organ", lemma) && !st.lexicon.is("body-noun", lemma) {
			if out := st.incumbents(i); out != nil { // "the UN High Commissioner, Ana Dias" is she
				return out
			}
		}
		self := reference{e, i, "self"}
		if r := st.byOwnPeople(i); r != nil {
			return r
		}
		if st.individual(self) {
			if out := st.personsApposed(i); out != nil { // "a Briton, Paul Hart," is he
				return out
			}
		}
		return append([]reference{self}, st.sharers(i)...)
	}
	if e, tok := st.titled(i); e >= 0 {
		return st.besideName(i, tok, st.ships(e, tok))
	}
	if e, tok := st.vessel(i); e >= 0 {
		return st.ships(e, tok)
	}
	if out := st.incumbents(i); out != nil {
		return out
	}
	if out := st.missionHead(i); out != nil {
		return out
	}
	if out := st.seated(i); out != nil {
		return out
	}
	if out := st.namedBelow(i); len(out) > 0 {
		return out
	}
	if out := st.shipsToCome(i); out != nil {
		return out
	}
	if st.tree.lemma(i) == "those" { // "among those still held are X and Y"
		var out []reference
		for _, k := range st.tree.included(i) {
			out = append(out, st.named(k)...)
		}
		return out
	}
	return st.shipsMeant(i)
}

// titled returns the person whose name stands right behind the title at i:
// "Chancellor Angela Merkel", "Secretary of State Condoleezza Rice". It goes by
// the order of words because parsers hang such names in many ways.
func (st *state) titled(i int) (entity, tok int) {
	if u := st.tree.tok[i].UPOS; u != "NOUN" && u != "PROPN" {
		return -1, -1
	}
	end := min(st.doc.Sentences[st.sentence[i]].End, i+8)
	k := i
	for k < end && st.mentionAt[k] < 0 && (st.titleWord(k) || k > i && (st.officeWord(k))) {
		k++
	}
	if k == i || k >= end || st.mentionAt[k] < 0 || st.lower(k-1) == "of" && st.tree.tok[i].XPOS == "NNS" || st.lower(k-1) == "the" { // "critics of Ana Dias" are not she, nor are "Gifts the Dias campaign got"
		return -1, -1
	}
	if past := st.pastOffice(i, k, min(st.doc.Sentences[st.sentence[i]].End, i+16)); past >= 0 {
		k = past
	}
	m := &st.mentions[st.mentionAt[k]]
	if m.start != k || m.form != name || m.entity < 0 || !st.suits(i, k, st.entities[m.entity].Type) || st.bodyLedBy(i, k) {
		return -1, -1
	}
	if m.end < end && k > i+1 && st.tree.tok[m.end].XPOS == "POS" { // "members of Ana Dias's party"
		return -1, -1
	}
	return m.entity, m.head
}

// bodyLedBy reports whether the noun i is of a body and the name that begins at k, or the
// title before it, tells behind "of" who leads it: "the Peruvian government of President
// Ana Dias" is Peru, not she.
func (st *state) bodyLedBy(i, k int) bool {
	if st.isRole(i) {
		return false
	}
	for t := i + 1; t < k; t++ {
		if st.lower(t) == "of" {
			return true
		}
	}
	return false
}

// suits reports whether a name of the type may stand behind the title or kind of
// thing at i, with the name beginning at k: "airline Mahan Air", "the town Tulkarem".
func (st *state) suits(i, k int, typ string) bool {
	lemma := st.tree.lemma(i)
	switch typ {
	case schema.Person:
		return true
	case schema.Organization:
		return k == i+1 && st.grammar.is("body", lemma) && st.tree.tok[i].UPOS == "NOUN"
	case schema.Ship:
		return k == i+1 && st.grammar.is("vessel", lemma)
	case schema.Place:
		return k == i+1 && st.grammar.is("settlement", lemma)
	}
	return false
}

// pastOffice steps over the body of an office, from k right behind the title at
// i: "ambassador to Venezuela, Ana Dias", "envoy for Venezuela Ana Dias". It returns
// where the name begins, -1 where none follows so.
func (st *state) pastOffice(i, k, end int) int {
	m := &st.mentions[st.mentionAt[k]]
	if k == i+1 || m.entity < 0 || st.entities[m.entity].Type == schema.Person || !st.grammar.is("organ", st.tree.lemma(i)) {
		return -1
	}
	for k = m.end; k < end && st.mentionAt[k] < 0 && (st.doc.Word(k) == "," || st.capital(k) || st.titleWord(k)); k++ {
	}
	if k >= end || st.mentionAt[k] < 0 || k == m.end && st.mentions[st.mentionAt[k]].typ != schema.Person {
		return -1
	}
	return k
}

// officeWord are the words between an office and its body.
func (st *state) officeWord(k int) bool {
	switch st.tree.lemma(k) {
	case "of", "to", "for", "the", "ruling":
		return true
	}
	return false
}

// titleWord reports whether token k may be part of a title before a name.
func (st *state) titleWord(k int) bool {
	lemma := st.tree.lemma(k)
	return st.tree.tok[k].UPOS == "PROPN" ||
		st.tree.tok[k].UPOS == "NOUN" && (st.grammar.is("organ", lemma) || st.grammar.is("body", lemma) || st.grammar.is("vessel", lemma) || st.grammar.is("settlement", lemma)) ||
		st.capital(k) && (st.tree.tok[k].UPOS == "ADJ" || st.tree.tok[k].UPOS == "NOUN")
}

// bears reports whether the noun i, with entity e before it, means e: "the
// Nimitz aircraft carrier", "the Hamas group", but not "Hamas rockets".
func (st *state) bears(i, e int) bool {
	switch st.entities[e].Type {
	case schema.Ship:
		return st.grammar.is("vessel", st.tree.lemma(i))
	case schema.Organization:
		return st.grammar.is("body", st.tree.lemma(i)) && !st.memberState(i, e)
	case schema.Person:
		return st.grammar.is("person", st.tree.lemma(i))
	}
	return false
}

// adjectival reports whether the mention at i is an adjective such as "Iranian".
func (st *state) adjectival(i int) bool {
	m := st.mentionAt[i]
	return m >= 0 && st.mentions[m].form == adjective && st.tree.tok[i].UPOS == "ADJ"
}

// entityAt returns the entity of the mention that token i heads, -1 without
// one. A token inside a mention that is not its head stands for nothing.
func (st *state) entityAt(i int) int {
	m := st.mentionAt[i]
	if m < 0 {
		return -1
	}
	if h := st.mentions[m].head; h != i && !st.inside(h, i) {
		return -1
	}
	return st.mentions[m].entity
}

// inside reports whether i hangs on nothing outside its own mention except
// through the head h.
func (st *state) inside(h, i int) bool {
	m := st.mentions[st.mentionAt[i]]
	up := st.tree.tok[i].Head
	return up < m.start || up >= m.end || up == h && st.tree.base(i) == "flat"
}

// located returns the place that a noun stands in: "a base in Iraq". Parsers
// hang "in Iraq" as often on the verb, so the place behind the verb's object
// counts as well.
func (st *state) located(i int, how string) []reference {
	for _, c := range st.tree.children(i) {
		if st.tree.base(c) == "nmod" {
			if out := st.standsIn(c, how); out != nil {
				return out
			}
			if st.tree.cased(c) == "of" && (st.tree.tok[i].UPOS == "NUM" || st.grammar.is("repression", st.tree.lemma(i))) { // "four of its bases in Peru", "the arrest of two editors in Peru"
				if out := st.located(c, how); out != nil {
					return out
				}
			}
		}
	}
	h := st.tree.tok[i].Head
	if r := st.tree.tok[i].Relation; h < 0 || r != "obj" && r != "nsubj:pass" && r != "obl" || !st.tree.isVerb(h) {
		return nil
	}
	for _, c := range st.tree.children(h) {
		if how == "organ" && (i+1 >= len(st.tree.tok) || st.tree.tok[i+1].Head != c) { // "threatened the junta in Peru"
			continue
		}
		if c > i && st.tree.tok[c].Relation == "obl" {
			if out := st.standsIn(c, how); out != nil {
				return out
			}
		}
	}
	return nil
}

// standsIn returns the states and places that c, behind a preposition of place, names.
func (st *state) standsIn(c int, how string) []reference {
	switch st.tree.cased(c) {
	case "in", "at", "near", "off", "inside", "on", "around", "outside", "across", "throughout":
	default:
		return nil
	}
	var out []reference
	for _, k := range st.tree.conjuncts(c) {
		list := st.named(k)
		if list == nil && st.grammar.is("edge", st.tree.lemma(k)) { // "near the Peruvian border" is on either side
			continue
		}
		if list == nil {
			list = st.owners(k, 3) // "in Iraq's south"
		}
		if list == nil {
			list = st.ground(k) // "troops in the country"
		}
		for _, r := range list {
			if t := st.entities[r.entity].Type; t == schema.State || t == schema.Place {
				out = append(out, reference{r.entity, r.token, how})
			}
		}
	}
	return out
}

// ledByOthers reports whether the officials or leaders at i are told to be some other
// body's than the state's, or a spokesman's body is told by no organ of the state:
// "opposition leaders in Peru", "church leaders in Lima", "a spokesman in Lima".
func (st *state) ledByOthers(i int) bool {
	lemma, ours := st.tree.lemma(i), false
	for _, c := range st.tree.children(i) {
		r, w := st.tree.base(c), st.tree.lemma(c)
		if c > i || r != "amod" && r != "compound" {
			continue
		}
		if lemma == "official" && st.grammar.is("foreign", w) || lemma == "leader" && w != "top" && w != "senior" && w != "government" {
			return true
		}
		ours = ours || w == "government" || st.grammar.is("enforcer", w)
	}
	return lemma == "spokesman" && !ours
}
