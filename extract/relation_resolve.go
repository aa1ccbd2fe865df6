package extract

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
	for _, i := range st.tree.conjuncts(tok) {
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

func (st *state) resolveOne(i int, route string, depth int) []reference {
	if route == "body" {
		route = ""
	}
	if depth > 4 {
		return nil
	}
	own := st.named(i)
	if own != nil && route != "owner" && route != "side" {
		return own
	}
	if own != nil && route == "side" && st.entities[own[0].entity].Type == "Ship" { // it is itself what is sent
		return nil
	}
	if own != nil && st.entities[own[0].entity].Type == "Person" { // "the Chinese actor Li Wei" is Li Wei, not China
		return nil
	}
	if route == "self" {
		return nil
	}
	if depth == 0 && (route == "" || route == "owner") {
		if out := st.paired(i); out != nil {
			return out
		}
	}
	if depth == 0 && st.grammar.is("land", st.tree.lemma(i)) {
		if out := st.ground(i); out != nil {
			return out
		}
	}
	if route == "at" {
		if out := st.located(i, "in"); out != nil {
			return out
		}
		if !st.soil(i) {
			return nil
		}
	}
	if out := st.owners(i, depth); len(out) > 0 {
		return out
	}
	if out := st.laden(i, depth); len(out) > 0 {
		return out
	}
	if st.tree.tok[i].UPOS == "NOUN" && st.grammar.is("local-organ", st.tree.lemma(i)) { // "police in Japan"
		if out := st.located(i, "organ"); out != nil {
			return out
		}
	}
	if depth == 0 {
		if out := st.amongThem(i); out != nil {
			return out
		}
		if out := st.eitherSide(i); out != nil {
			return out
		}
		if out := st.heir(i); out != nil {
			return out
		}
		if out := st.striker(i); out != nil {
			return out
		}
		if out := st.ground(i); out != nil {
			return out
		}
	}
	if route == "act" {
		return st.doer(i)
	}
	if route == "in" && !st.grammar.is("open-water", st.tree.lemma(i)) {
		if out := st.located(i, "in"); out != nil {
			return out
		}
		if st.grammar.is("deed", st.tree.lemma(i)) {
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
		return nil
	}
	if route == "owner" {
		if out := st.behindComma(i); out != nil {
			return out
		}
		return st.flag(i)
	}
	if route == "" {
		return st.apposed(i)
	}
	return nil
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
	if own.Type != "Organization" || own.parent < 0 || st.tree.tok[i].UPOS != "NOUN" {
		return nil
	}
	var out []reference
	for _, k := range st.ownerTokens(i, "adj") {
		if e := st.entityAt(k); e >= 0 && e != own.parent && st.entities[e].Type == "State" {
			out = append(out, reference{e, k, "organ"})
		}
	}
	return out
}

// soil reports whether noun i is a place by its word, so that whose it is says
// where it is: "three Chinese cities", "the Iraqi parliament".
func (st *state) soil(i int) bool {
	lemma := st.tree.lemma(i)
	return st.grammar.is("spot", lemma) || st.grammar.is("settlement", lemma) || st.grammar.is("land", lemma) || st.grammar.is("site", lemma) || st.grammar.is("seat-of", lemma)
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
			out = append(out, st.resolveOne(c, "", depth+1)...)
		}
	}
	return out
}

// named returns the entity that token i itself names, also through a title, an
// apposition or examples ("allies such as X").
func (st *state) named(i int) []reference {
	if e := st.entityAt(i); e >= 0 {
		if st.entities[e].Type == "Organization" && st.grammar.is("organ", st.tree.lemma(i)) {
			if out := st.incumbents(i); out != nil { // "the UN High Commissioner, Ana Dias" is she
				return out
			}
		}
		return append([]reference{{e, i, "self"}}, st.sharers(i)...)
	}
	if e, tok := st.titled(i); e >= 0 {
		return st.ships(e, tok)
	}
	if e, tok := st.vessel(i); e >= 0 {
		return st.ships(e, tok)
	}
	if out := st.incumbents(i); out != nil {
		return out
	}
	if out := st.seated(i); out != nil {
		return out
	}
	var out []reference
	for _, c := range st.tree.children(i) {
		switch st.tree.tok[c].Relation {
		case "flat", "appos", "nmod:desc", "compound", "flat:name", "obl:unmarked", "nmod:unmarked":
			e := st.entityAt(c)
			if st.tree.tok[c].Relation == "appos" && st.crossed(i, c) {
				continue
			}
			if e < 0 || st.adjectival(c) || st.tree.tok[c].Relation == "compound" && !st.bears(i, e) {
				continue
			}
			for _, k := range st.tree.conjuncts(c) {
				if e := st.entityAt(k); e >= 0 && !contains(out, e) {
					out = append(out, reference{e, k, "name"})
				}
			}
		case "acl", "acl:relcl", "nmod":
			for _, r := range st.examplesOf(i, c) {
				if !contains(out, r.entity) {
					out = append(out, r)
				}
			}
		}
	}
	return out
}

// incumbents are the persons whom an apposition names as those that the noun of an
// office at i means: "the Senate leader, Ana Dias" is she and not the Senate.
func (st *state) incumbents(i int) []reference {
	if !st.grammar.is("organ", st.tree.lemma(i)) {
		return nil
	}
	var out []reference
	for _, c := range st.tree.children(i) {
		if st.tree.tok[c].Relation != "appos" || st.crossed(i, c) {
			continue
		}
		for _, k := range st.tree.conjuncts(c) {
			if e := st.entityAt(k); e >= 0 && st.entities[e].Type == "Person" && !contains(out, e) {
				out = append(out, reference{e, k, "name"})
			}
		}
	}
	return out
}

// seated are the persons whom an apposition gives the office at i, wherever the
// tree hangs them: "a leader of the movement Amal, Sheikh X" is he and not Amal.
func (st *state) seated(i int) []reference {
	var out []reference
	for k := range st.offices {
		o := &st.offices[k]
		if o.head != i || o.how != "apposition" && o.how != "counterpart" || o.holder < 0 || st.sentence[st.mentions[o.holder].head] != st.sentence[i] {
			continue
		}
		for _, e := range o.holders {
			if st.entities[e].Type == "Person" {
				out = append(out, reference{e, st.mentions[o.holder].head, "name"})
			}
		}
	}
	return out
}

// crossed reports whether the apposition c of noun i names examples of a conjunct
// that stands between them: "US bases, ships and allies, notably Peru".
func (st *state) crossed(i, c int) bool {
	if k := st.tree.child(c, "advmod"); k < 0 || k > c {
		return false
	}
	for _, k := range st.tree.children(i) {
		if k > i && k < c && st.tree.tok[k].Relation == "conj" {
			return true
		}
	}
	return false
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
	if k == i || k >= end || st.mentionAt[k] < 0 {
		return -1, -1
	}
	if past := st.pastOffice(i, k, min(st.doc.Sentences[st.sentence[i]].End, i+16)); past >= 0 {
		k = past
	}
	m := &st.mentions[st.mentionAt[k]]
	if m.start != k || m.form != name || m.entity < 0 || !st.suits(i, k, st.entities[m.entity].Type) {
		return -1, -1
	}
	if m.end < end && k > i+1 && st.tree.tok[m.end].XPOS == "POS" { // "members of Ana Dias's party"
		return -1, -1
	}
	return m.entity, m.head
}

// suits reports whether a name of the type may stand behind the title or kind of
// thing at i, with the name beginning at k: "airline Mahan Air", "the town Tulkarem".
func (st *state) suits(i, k int, typ string) bool {
	lemma := st.tree.lemma(i)
	switch typ {
	case "Person":
		return true
	case "Organization":
		return k == i+1 && st.grammar.is("body", lemma) && st.tree.tok[i].UPOS == "NOUN"
	case "Ship":
		return k == i+1 && st.grammar.is("vessel", lemma)
	case "Place":
		return k == i+1 && st.grammar.is("settlement", lemma)
	}
	return false
}

// pastOffice steps over the body of an office, from k right behind the title at
// i: "ambassador to Venezuela, Ana Dias". It returns where the name begins, -1
// where none follows so.
func (st *state) pastOffice(i, k, end int) int {
	m := &st.mentions[st.mentionAt[k]]
	if k == i+1 || m.entity < 0 || st.entities[m.entity].Type == "Person" || !st.grammar.is("organ", st.tree.lemma(i)) {
		return -1
	}
	for k = m.end; k < end && st.mentionAt[k] < 0 && (st.doc.Word(k) == "," || st.capital(k) || st.titleWord(k)); k++ {
	}
	if k >= end || k == m.end || st.mentionAt[k] < 0 {
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
	return st.tree.tok[k].UPOS == "PROPN" || st.tree.tok[k].UPOS == "NOUN" && (st.grammar.is("organ", st.tree.lemma(k)) || st.grammar.is("body", st.tree.lemma(k)) || st.grammar.is("vessel", st.tree.lemma(k)) || st.grammar.is("settlement", st.tree.lemma(k))) ||
		st.capital(k) && (st.tree.tok[k].UPOS == "ADJ" || st.tree.tok[k].UPOS == "NOUN")
}

// bears reports whether the noun i, with entity e before it, means e: "the
// Nimitz aircraft carrier", "the Hamas group", but not "Hamas rockets".
func (st *state) bears(i, e int) bool {
	switch st.entities[e].Type {
	case "Ship":
		return st.grammar.is("vessel", st.tree.lemma(i))
	case "Organization":
		return st.grammar.is("body", st.tree.lemma(i))
	case "Person":
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

// owners returns whom a common noun belongs to or comes from.
func (st *state) owners(i, depth int) []reference {
	lemma := st.tree.lemma(i)
	if st.tree.tok[i].UPOS == "PRON" && lemma != "that" || st.grammar.is("lifeless", lemma) {
		return nil
	}
	part := st.grammar.is("quantity", lemma) || st.tree.tok[i].UPOS == "NUM" || st.tree.tok[i].UPOS == "DET"
	how := "owner"
	switch {
	case st.grammar.is("organ", lemma):
		how = "organ"
	case st.grammar.is("group", lemma):
		how = "group"
	}
	kinds := []string{"poss", "adj", "of", "by", "from"}
	if lemma == "counterpart" { // "his counterparts from Peru" are Peru's, not his
		kinds = []string{"adj", "of", "from"}
	}
	if st.grammar.is("suffering", lemma) {
		kinds = []string{"poss", "adj", "by", "from"}
	}
	if st.grammar.is("agreement", lemma) || st.grammar.is("talk", lemma) || st.grammar.is("traffic", lemma) || st.grammar.is("edge", lemma) || st.grammar.is("ending", lemma) {
		kinds = append(kinds, "with", "to")
	}
	if part {
		kinds = []string{"of", "adj", "poss"}
	}
	if out := st.loyalTo(i); out != nil {
		return out
	}
	foe := how != "owner" && st.stateFoe(i)
	vessel := st.grammar.is("vessel", lemma)
	var region []reference
	for _, kind := range kinds {
		if kind == "from" && how != "organ" && how != "group" && !st.grammar.is("saying", lemma) && !st.grammar.is("force", lemma) && !st.grammar.is("goods", lemma) {
			continue
		}
		var out []reference
		for _, c := range st.ownerTokens(i, kind) {
			for _, r := range st.owner(c, kind, how, part, depth) {
				if !contains(out, r.entity) && !(foe && st.entities[r.entity].Type == "State") && !st.irregulars(i, r) && !(vessel && st.entities[r.entity].Type == "Ship") {
					out = append(out, r)
				}
			}
		}
		if kind == "adj" && len(out) == 1 && how == "group" && st.entities[out[0].entity].Type == "Place" {
			region = out // "Kurdish rebels from the Workers' Party": the party
			continue
		}
		if len(out) > 0 {
			return out
		}
	}
	if region == nil {
		return st.makers(i, depth)
	}
	return region
}

// loyalTo is whom the troops at i obey: "forces loyal to X".
func (st *state) loyalTo(i int) []reference {
	for _, c := range st.tree.children(i) {
		if w := st.tree.lemma(c); c < i || w != "loyal" && w != "faithful" {
			continue
		}
		for _, k := range st.tree.children(c) {
			if r := st.tree.base(k); (r == "obl" || r == "nmod") && st.tree.cased(k) == "to" {
				out := st.resolveOne(k, "", 3)
				for j := range out {
					out[j].how = "organ"
				}
				return out
			}
		}
	}
	return nil
}

// irregulars reports whether the noun i is of armed people who merely come from
// the state of r. Where an organ stands between, r is that one's: "the Israeli
// military and Palestinian militants".
func (st *state) irregulars(i int, r reference) bool {
	if st.entities[r.entity].Type != "State" || !st.grammar.is("irregular", st.tree.lemma(i)) {
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

// stateFoe reports whether the noun i is of people in arms against the state that
// they come from: "Sudanese rebels" do not act for Sudan.
func (st *state) stateFoe(i int) bool {
	if st.grammar.is("state-foe", st.tree.lemma(i)) {
		return true
	}
	for _, c := range st.tree.children(i) {
		if r := st.tree.base(c); c < i && (r == "compound" || r == "amod") && st.grammar.is("state-foe", st.tree.lemma(c)) {
			return true
		}
	}
	return false
}

// makers are whose act or proposal the noun i is by the clause that describes it:
// "the bill that Congress passed", "a petition filed by X".
func (st *state) makers(i, depth int) []reference {
	if lemma := st.tree.lemma(i); depth > 1 || !st.grammar.is("act", lemma) && !st.grammar.is("proposal", lemma) && !st.grammar.is("agreement", lemma) && !st.grammar.is("aid", lemma) {
		return nil
	}
	for _, c := range st.tree.children(i) {
		k := -1
		switch rel := st.tree.tok[c].Relation; {
		case rel == "acl" && (st.tree.tok[c].XPOS == "VBN" || st.tree.tok[c].XPOS == "VBD"):
			k = st.tree.child(c, "obl:agent")
		case rel == "acl:relcl" && !st.tree.passive(c) && st.grammar.is("making", st.tree.lemma(c)):
			k = st.tree.child(c, "nsubj")
		}
		if k < 0 || st.tree.relativizer(k) {
			continue
		}
		if out := st.owner(k, "by", "owner", false, depth); out != nil {
			return out
		}
	}
	return nil
}

// ownerTokens lists the tokens below i that may own it in one way. Adjectives
// count one level deeper, as in "Polish and Czech army officers", and so does
// the leader of a "US-led force".
func (st *state) ownerTokens(i int, kind string) []int {
	var out []int
	for _, c := range st.tree.children(i) {
		if st.ownerKind(c) != kind {
			continue
		}
		for _, k := range st.tree.conjuncts(c) {
			out = append(out, st.tree.antecedent(k)) // "Peru, whose troops"
		}
		if kind != "adj" || st.entityAt(c) >= 0 {
			continue
		}
		if st.grammar.is("patronage", st.tree.lemma(c)) { // "Iranian-backed rebels" are not Iran's
			continue
		}
		led := st.tree.lemma(c) == "lead" || st.tree.lemma(c) == "led"
		for _, d := range st.tree.children(c) {
			if st.ownerKind(d) == "adj" || led && (st.tree.base(d) == "obl" || st.tree.base(d) == "nmod" || st.tree.base(d) == "nsubj") {
				out = append(out, st.tree.conjuncts(d)...)
			}
			if st.tree.tok[d].Relation == "compound" && st.tree.tok[d].UPOS == "NOUN" && st.entityAt(d) < 0 && st.grammar.is("vessel", st.tree.lemma(c)) { // "the Peruvian hospital ship Aurora"
				for _, e := range st.tree.children(d) {
					if st.tree.tok[e].Relation == "amod" {
						out = append(out, e)
					}
				}
			}
		}
	}
	return out
}

func (st *state) owner(k int, kind, how string, part bool, depth int) []reference {
	if e := st.entityAt(k); e >= 0 {
		if part && kind == "of" {
			how = "part"
		}
		if kind == "by" {
			how = "maker"
		}
		if kind == "of" && st.grammar.is("suffering", st.tree.lemma(st.tree.tok[st.tree.leader(k)].Head)) {
			how = "sufferer"
		}
		return []reference{{e, k, how}}
	}
	if kind == "adj" && (st.tree.tok[k].UPOS != "NOUN" || !st.grammar.is("organ", st.tree.lemma(k))) { // but "the British government plan"
		return nil
	}
	out := st.resolveOne(k, "", depth+1)
	for j := range out {
		if !part && out[j].how == "self" {
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
		case "of", "by", "from", "with", "to":
			return prep
		case "":
			return "adj"
		}
	}
	return ""
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
			if st.tree.cased(c) == "of" && st.grammar.is("repression", st.tree.lemma(i)) { // "the arrest of two editors in Peru"
				if out := st.located(c, how); out != nil {
					return out
				}
			}
		}
	}
	h := st.tree.tok[i].Head
	if r := st.tree.tok[i].Relation; h < 0 || r != "obj" && r != "nsubj:pass" && r != "obl" || !st.tree.isVerb(h) || how == "organ" {
		return nil
	}
	for _, c := range st.tree.children(h) {
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
		if list == nil {
			list = st.owners(k, 3) // "in Iraq's south"
		}
		if list == nil {
			list = st.ground(k) // "troops in the country"
		}
		for _, r := range list {
			if t := st.entities[r.entity].Type; t == "State" || t == "Place" {
				out = append(out, reference{r.entity, r.token, how})
			}
		}
	}
	return out
}
