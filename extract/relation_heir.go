package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// heir resolves an actor that a reported clause names only in part through
// whoever reports it: in "Pakistani officials say security forces have
// arrested …" the forces are Pakistan's, and in "Israeli police say they have
// arrested …" they are the police. It speaks only where the noun itself names
// nobody.
func (st *state) heir(i int) []reference {
	pronoun := st.tree.tok[i].UPOS == "PRON"
	if out := st.ownMen(i); out != nil {
		return out
	}
	if !pronoun && (!st.bareOrgan(i) && !st.ofForces(i) || st.sentByOther(i)) {
		return nil
	}
	s := -1
	if pronoun {
		s = st.principal(i)
	}
	if s < 0 {
		s = st.reporter(i)
	}
	if s < 0 || pronoun && (!st.agrees(i, s) || st.relays(s)) {
		return nil
	}
	var out []reference
	members := []int{s}
	if pronoun {
		members = st.tree.conjuncts(s)
	}
	var list []reference
	for _, m := range members {
		list = append(list, st.resolveOne(m, "", 3)...)
		if !pronoun && st.grammar.is("press", st.tree.lemma(m)) { // "the Peruvian newspaper X said troops had killed …"
			list = append(list, st.owners(m, 3)...)
		}
	}
	for _, r := range list {
		t := st.entities[r.entity].Type
		if pronoun &&
			(r.how == "organ" || r.how == "group" && t == schema.Organization || r.how == "name" && (st.tree.lemma(i) == "it" || st.tree.tok[s].XPOS == "NNS" && t == schema.Organization) || len(members) > 1 || st.peopled(s)) ||
			!pronoun && t == schema.State && (r.how == "organ" || r.how == "self" || st.grammar.is("press", st.tree.lemma(s))) {
			out = append(out, reference{r.entity, i, "heir"})
		}
	}
	return out
}

// relays reports whether the noun i is a newspaper or news agency, which speaks of others: "it
// will tour a mine, the official Aurora agency said".
func (st *state) relays(i int) bool {
	lemma := st.tree.lemma(i)
	if lemma != "agency" {
		return st.grammar.is("press", lemma)
	}
	for _, c := range st.tree.children(i) {
		if l := st.tree.lemma(c); l == "news" || l == "official" || l == "state" || l == "press" {
			return true
		}
	}
	return false
}

// sentByOther reports whether the forces i are what somebody sends or keeps somewhere, so that
// they are that one's: "Mali said that Peru had deployed troops in Chile".
func (st *state) sentByOther(i int) bool {
	v := st.tree.tok[i].Head
	return v >= 0 && st.tree.tok[i].Relation == "obj" && (st.grammar.is("placing", st.tree.lemma(v)) || st.grammar.is("dispatching", st.tree.lemma(v))) &&
		st.tree.child(v, "nsubj") >= 0
}

// ownMen resolves "his men" to the body or state of whoever reports and is no person by
// name: "a commander of the Front said his men had fired".
func (st *state) ownMen(i int) []reference {
	c := st.tree.child(i, "nmod:poss")
	if c < 0 || st.tree.tok[c].XPOS != "PRP$" || st.mentionAt[c] >= 0 || !st.grammar.is("people", st.tree.lemma(i)) && !st.grammar.is("force", st.tree.lemma(i)) {
		return nil
	}
	s := st.reporter(i)
	if s < 0 || s > i {
		return nil
	}
	var out []reference
	for _, r := range st.resolveOne(s, "", 3) {
		if t := st.entities[r.entity].Type; t == schema.Organization && r.how != "self" || t == schema.State && r.how == "organ" {
			out = append(out, reference{r.entity, i, "heir"})
		}
	}
	return out
}

// bareOrgan reports whether noun i is a state's organ that is told without
// its state: "security forces", "the army", "aircraft".
func (st *state) bareOrgan(i int) bool {
	if u := st.tree.tok[i].UPOS; u != "NOUN" && (u != "PROPN" || st.tree.tok[i].XPOS != "NNPS") || !st.grammar.is("state-organ", st.tree.lemma(i)) { // "two Marines"
		return false
	}
	for _, c := range st.tree.children(i) {
		switch st.tree.tok[c].Relation {
		case "acl": // "troops backed by tanks"
			if lemma := st.tree.lemma(c); lemma != "back" && lemma != "support" {
				return false
			}
		case "nmod", "nmod:poss", "appos":
			return false
		case "acl:relcl":
			if st.tree.base(i) == "nsubj" {
				return false
			}
		case "det":
			if w := st.tree.lemma(c); w != "the" && w != "its" {
				return false
			}
		case "amod":
			if st.grammar.is("foreign", st.tree.lemma(c)) {
				return false
			}
		}
	}
	return true
}

// ofForces reports whether the noun i is of what the armed services of some state have
// that it does not name: "a navy patrol", "two army posts".
func (st *state) ofForces(i int) bool {
	lemma, service := st.tree.lemma(i), false
	if st.tree.tok[i].UPOS != "NOUN" || !st.grammar.is("target", lemma) && !st.grammar.is("people", lemma) && !st.grammar.is("force", lemma) {
		return false
	}
	for _, c := range st.tree.children(i) {
		switch st.tree.tok[c].Relation {
		case "nmod", "nmod:poss", "acl:relcl", "appos":
			return false
		case "compound", "amod":
			if st.entityAt(c) >= 0 || st.grammar.is("foreign", st.tree.lemma(c)) {
				return false
			}
			service = service || st.tree.tok[c].UPOS == "NOUN" && st.grammar.is("service", st.tree.lemma(c))
		}
	}
	return service
}

// reporter is the subject of the verb of saying above token i, -1 without one.
func (st *state) reporter(i int) int {
	for hops := 0; i >= 0 && hops < 5; hops++ {
		h := st.tree.tok[i].Head
		if h < 0 {
			return -1
		}
		if st.tree.tok[i].Relation == "ccomp" && st.grammar.is("speech", st.tree.lemma(h)) {
			for _, c := range st.tree.children(h) {
				if st.tree.tok[c].Relation == "nsubj" {
					return c
				}
			}
			return st.teller(h)
		}
		i = h
	}
	return -1
}

// teller is the subject of the verb beside which the participle of saying at v stands:
// "Peru claimed a victory, saying troops had killed …"; -1 without one.
func (st *state) teller(v int) int {
	if st.tree.tok[v].Relation != "advcl" || st.tree.tok[v].XPOS != "VBG" {
		return -1
	}
	return st.tree.child(st.tree.tok[v].Head, "nsubj")
}

// principal is the subject of the clause above that of the pronoun i, where this
// one tells the time, reason or condition of the other: "the rebels fled when they
// saw X"; -1 without one.
func (st *state) principal(i int) int {
	v := st.tree.tok[i].Head
	if v < 0 || st.tree.lemma(i) != "they" || st.tree.base(i) != "nsubj" || st.tree.tok[v].Relation != "advcl" {
		return -1
	}
	for _, c := range st.tree.children(st.tree.tok[v].Head) {
		if c < i && st.tree.tok[c].Relation == "nsubj" {
			return c
		}
	}
	return -1
}

// peopled reports whether the name at s is a body's in the plural, in one word: "the Houthis".
func (st *state) peopled(s int) bool {
	e := st.entityAt(s)
	if e < 0 || st.entities[e].Type != schema.Organization {
		return false
	}
	m := &st.mentions[st.mentionAt[s]]
	return m.end == m.start+1 && strings.HasSuffix(st.doc.Word(s), "s")
}

// agrees reports whether the pronoun i may stand for the noun s.
func (st *state) agrees(i, s int) bool {
	plural := st.tree.tok[s].XPOS == "NNS" || st.tree.tok[s].XPOS == "NNPS" || st.grammar.is("collective", st.tree.lemma(s))
	switch st.tree.lemma(i) {
	case "they", "them":
		return plural && st.tree.tok[s].UPOS == "NOUN" || len(st.tree.conjuncts(s)) > 1 || st.peopled(s)
	case "it":
		return st.tree.tok[s].UPOS == "NOUN" && st.tree.tok[s].XPOS != "NNS"
	}
	return false
}

// ground resolves "his country", "the country" and "the territory". A
// possessive means the state of whoever reports; a definite noun the nearest
// state or place before it that its own clause does not name already.
func (st *state) ground(i int) []reference {
	lemma := st.tree.lemma(i)
	land := st.grammar.is("land", lemma)
	if st.tree.tok[i].UPOS != "NOUN" || st.tree.tok[i].XPOS != "NN" || !land && !st.grammar.is("site", lemma) {
		return nil
	}
	if lemma == "government" && st.lower(min(i+1, len(st.doc.Tokens)-1)) == "in" { // "the government in Lima"
		return nil
	}
	if lemma == "capital" {
		if out := st.capitalCity(i); out != nil {
			return out
		}
	}
	det, possessive := "", false
	for _, c := range st.tree.children(i) {
		switch st.tree.tok[c].Relation {
		case "det":
			det = st.tree.lemma(c)
		case "nmod:poss":
			possessive = st.tree.tok[c].XPOS == "PRP$"
			det = ""
		case "amod", "compound", "nmod", "acl", "acl:relcl", "appos":
			return nil // said more closely: another one
		}
	}
	switch {
	case possessive && land:
		return st.homeland(i)
	case det == "the" && lemma == "government" && st.partyDoing(i) != nil: // "the party accused the government"
		if e := st.entityOf(st.partyDoing(i).Parent); e >= 0 {
			return []reference{{e, i, "heir"}}
		}
		return nil
	case det == "the" || det == "that" || det == "this":
		out := st.nearest(i, land)
		if lemma == "capital" && len(out) > 0 && !st.seatOfState(out[0].entity) { // "shelled Gori and suburbs of the capital"
			return nil
		}
		if out != nil || !land {
			return out
		}
		return st.homeland(i) // "Peru says the envoy is to visit the country"
	}
	return nil
}

// capitalCity resolves "the Bosnian capital" to the city, where the article names it.
func (st *state) capitalCity(i int) []reference {
	for _, c := range st.tree.children(i) {
		m := st.mentionAt[c]
		if m < 0 || st.mentions[m].entity < 0 {
			continue
		}
		state := st.schema.Entry(st.entities[st.mentions[m].entity].gazetteer)
		if state == nil {
			continue
		}
		for e := range st.entities {
			if st.entities[e].Type == schema.Place && slices.Contains(state.Seats, st.entities[e].Name) {
				return []reference{{e, i, "heir"}}
			}
		}
	}
	return nil
}

// homeland is the state of whoever reports the clause of token i, or of whom a
// possessive pronoun there stands for.
func (st *state) homeland(i int) []reference {
	s := st.reporter(i)
	if s < 0 {
		s = st.superior(i)
	}
	if s < 0 {
		return nil
	}
	for _, r := range st.resolveOne(s, "", 3) {
		if st.entities[r.entity].Type == schema.State && r.how != "group" {
			return []reference{{r.entity, i, "heir"}}
		}
		for k := range st.offices {
			o := &st.offices[k]
			if o.owner >= 0 && st.entities[o.owner].Type == schema.State && contains(holders(o), r.entity) {
				return []reference{{o.owner, i, "heir"}}
			}
		}
	}
	return nil
}

// superior is who tells his own government or country to do something: "Peru's president ordered his
// government to sue Chile"; -1 without one.
func (st *state) superior(i int) int {
	v := st.tree.tok[i].Head
	if b := st.tree.base(i); v < 0 || v > i || b != "obj" && b != "iobj" || !bossing[st.tree.lemma(v)] || st.tree.child(v, "xcomp", "ccomp", "advcl") < i {
		return -1
	}
	if c := st.tree.child(i, "nmod:poss"); c < 0 || st.tree.tok[c].XPOS != "PRP$" {
		return -1
	}
	return st.tree.child(v, "nsubj")
}

// bossing are the verbs of having others do something.
var bossing = lexis.Set("order", "tell", "ask", "urge", "instruct", "want", "direct", "authorize", "authorise", "allow", "press", "get", "commit")

func holders(o *office) []reference {
	var out []reference
	for _, h := range o.holders {
		out = append(out, reference{entity: h})
	}
	return out
}

// nearest is the state (or, for "territory" and the like, the place too) named
// last before token i in its sentence and the one before.
func (st *state) nearest(i int, land bool) []reference {
	back := 1
	switch lemma := st.tree.lemma(i); {
	case lemma == "town" || lemma == "village": // the one that a report is about
		back = 6
	case !land: // a city stays in mind longer
		back = 3
	}
	first := st.doc.Sentences[max(0, st.sentence[i]-back)].Start
	for t := i - 1; t >= first; t-- {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].entity < 0 || st.mentions[m].head != t {
			continue
		}
		e := st.mentions[m].entity
		kind := st.entities[e].Type
		if k := st.tree.tok[t].Head; k == i-3 && st.adjectival(t) { // "American troops in the country"
			continue
		}
		if !land && wide[st.tree.lemma(i)] && slices.ContainsFunc(st.mentions[m].readings, func(r reading) bool { return r.form == seat }) {
			continue
		}
		if land && st.homeOfSomebody(t) {
			continue
		}
		if kind == schema.Place && st.tree.lemma(i) == "region" && st.inRegion(e, st.tree.cased(i)) { // "at Lima … ordered a carrier to the region"
			continue
		}
		if !land && kind == schema.Place && town[st.tree.lemma(i)] && st.expanse(e) { // "at Arica in the Atacama Desert"
			first = max(first, st.doc.Sentences[st.sentence[t]].Start)
			continue
		}
		if !land && kind == schema.Place && spot[st.tree.lemma(i)] && st.placesBeside(t) { // "shelled Gori and Kareli and then entered the town"
			return nil
		}
		if land && kind == schema.State && (!st.actsAt(t) || st.tree.lemma(i) == "government" && st.opposed(t)) && (st.tree.lemma(i) == "government" || !st.titleOf(t)) ||
			!land && kind == schema.Place {
			return []reference{{e, i, "heir"}}
		}
	}
	return nil
}

// expanse reports whether the place is a land, a province or water, by the gazetteers or its name, and
// so none that "the city" can mean.
func (st *state) expanse(e int) bool {
	if g := st.schema.Entry(st.entities[e].gazetteer); g != nil && (g.Kind == "province" || g.Kind == "us-state" || g.Kind == "nation") {
		return !slices.ContainsFunc(st.lexicon.lookup(g.Name), func(r reading) bool { // but New York is a city as well
			o := &st.schema.Entries[r.entry]
			return o.Type == schema.Place && o.Kind == ""
		})
	}
	return broad[lastWord(st.entities[e].Name)]
}

// town are the nouns for settlements, broad the last words of names of what is none.
var (
	town  = lexis.Set("city", "town", "village", "port", "suburb", "hamlet")
	broad = lexis.Set("empire", "kingdom", "province", "region", "sea", "ocean", "gulf", "river", "strait", "peninsula", "valley", "desert", "mountains", "islands", "county", "governorate")
)

// partyDoing is the gazetteer's entry of the party that does something to the noun i, nil where no
// party does.
func (st *state) partyDoing(i int) *schema.Entry {
	for _, e := range st.doersBeside(i) {
		if g := st.schema.Entry(st.entities[e].gazetteer); g != nil && g.Kind == "party" {
			return g
		}
	}
	return nil
}

// seatOfState reports whether the gazetteer has the place as a capital, or does not have it.
func (st *state) seatOfState(e int) bool {
	g := st.schema.Entry(st.entities[e].gazetteer)
	if g == nil {
		return true
	}
	home := st.schema.Entry(g.Parent)
	return home == nil || home.Type != schema.State || slices.Contains(home.Seats, g.Name)
}

// wide are the sites that no capital is: "In Lima, … sent a team to the region", "… shelled
// the town".
var wide = lexis.Set("town", "village", "region", "territory", "province", "enclave", "peninsula", "strip", "island")

// inRegion reports whether the place is a town, for all that is known, and not the region that
// somebody goes to or leaves. Told otherwise it may be: many regions are named for their town.
func (st *state) inRegion(e int, prep string) bool {
	g := st.schema.Entry(st.entities[e].gazetteer)
	switch prep {
	case "to":
		return !st.seaRoom(e) && (g == nil || g.Parent != "")
	case "from", "out of", "into":
		return g != nil && g.Parent != ""
	}
	return false
}

// spot are the sites of which two that are named together are never one.
var spot = lexis.Set("city", "town", "village", "port", "island", "province")

// placesBeside reports whether the place at t is named side by side with another.
func (st *state) placesBeside(t int) bool {
	return slices.ContainsFunc(st.tree.conjuncts(st.tree.leader(t)), func(k int) bool {
		e := st.entityAt(k)
		return e >= 0 && e != st.entityAt(t) && st.entities[e].Type == schema.Place
	})
}

// homeOfSomebody reports whether the state at t only tells where a person is from, who may be
// an envoy elsewhere: "the mediator, Ana Dias of Peru".
func (st *state) homeOfSomebody(t int) bool {
	h := st.tree.tok[t].Head
	if h < 0 || h > t || st.tree.base(t) != "nmod" || st.tree.cased(t) != "of" {
		return false
	}
	e := st.entityAt(h)
	return e >= 0 && st.entities[e].Type == schema.Person
}

// opposed reports whether the state at t is told as that of a body or of rebels of its
// own, against which a government may act: "Peru's Teachers' Union", "Peruvian rebels".
func (st *state) opposed(t int) bool {
	h := st.tree.tok[t].Head
	if h < 0 {
		return false
	}
	if e := st.entityAt(h); e >= 0 {
		return st.entities[e].Type == schema.Organization && !st.grammar.is("organ", st.tree.lemma(h))
	}
	return st.grammar.is("state-foe", st.tree.lemma(h))
}

// titleOf reports whether the state at t is told with an office before a name:
// "U.S. Defense Secretary Ann Lee", who may be anywhere.
func (st *state) titleOf(t int) bool {
	switch st.tree.tok[t].Relation {
	case "compound", "amod", "nmod:desc":
	default:
		return false
	}
	h := st.tree.tok[t].Head
	return h >= 0 && (st.tree.tok[h].UPOS == "PROPN" || slices.ContainsFunc(st.offices, func(o office) bool { return o.head == h && o.how == "title" }))
}

// actsAt reports whether token t, or the noun that it describes, is the
// subject of a verb: who acts is seldom where it acts.
func (st *state) actsAt(t int) bool {
	if st.adjectival(t) || st.tree.tok[t].Relation == "nmod:poss" || st.tree.tok[t].Relation == "compound" {
		t = st.tree.tok[t].Head
	}
	return t >= 0 && (st.tree.base(t) == "nsubj" || st.tree.tok[t].Relation == "obl:agent")
}

// deed is where the attack was that the text told last before token i, for
// "claimed responsibility for the attack".
func (st *state) deed(i int) []reference {
	first := st.doc.Sentences[max(0, st.sentence[i]-5)].Start
	for t := i - 1; t >= first; t-- {
		if st.tree.tok[t].UPOS == "VERB" && st.sentence[t] < st.sentence[i] && st.harms(t) { // "drones struck two plants in Lima"
			if out := st.struck(t); out != nil {
				return out
			}
		}
		if !st.grammar.is("deed", st.tree.lemma(t)) || st.mentionAt[t] >= 0 {
			continue
		}
		if out := st.located(t, "heir"); out != nil {
			return out
		}
		if out := st.targetSite(t); out != nil {
			return out
		}
		if h := st.tree.tok[t].Head; h >= 0 && st.tree.isVerb(h) {
			if out := st.struck(h); out != nil {
				return out
			}
		}
	}
	return nil
}

// toldAttack reports whether the noun at i is an attack that the text told before: "was
// behind the blast".
func (st *state) toldAttack(i int) bool {
	k := st.tree.child(i, "det")
	if lemma := st.tree.lemma(i); k < 0 || st.tree.tok[i].UPOS != "NOUN" || !st.grammar.is("told-attack", lemma) && lemma != "blast" && lemma != "explosion" {
		return false
	}
	switch st.tree.lemma(k) {
	case "the", "this", "that", "these", "those", "both":
		return true
	}
	return false
}

// harms reports whether the verb at t tells an attack as a fact: "opened fire", but not
// "opened", "vowed to strike".
func (st *state) harms(t int) bool {
	lemma := st.tree.lemma(t)
	if !st.grammar.is("harm", lemma) && !st.grammar.is("assault", lemma) && !wrecking[lemma] || st.tree.tok[t].XPOS == "VB" || st.local(t) != (mood{}) {
		return false
	}
	switch lemma {
	case "capture", "arrest", "detain", "seize", "throw", "drop":
		return false
	case "hit", "strike": // "hit two goals", "struck a deal"
		o := st.tree.child(t, "obj")
		return o < 0 || !st.quantity(st.tree.lemma(o)) && !dealt[st.tree.lemma(o)]
	case "open", "launch":
		o := st.tree.child(t, "obj")
		return o >= 0 && (st.tree.lemma(o) == "fire" || st.grammar.is("deed", st.tree.lemma(o)))
	}
	return true
}

// dealt are what is hit or struck and takes no harm.
var dealt = lexis.Set("goal", "run", "six", "boundary", "record", "target", "snag", "deal", "bargain", "accord", "agreement", "balance", "note", "tone", "gold", "oil", "headline", "market", "peak", "low", "high")

// wrecking are verbs for what bombs and shells do.
var wrecking = lexis.Set("wreck", "rock", "shatter", "gut", "rip", "tear", "flatten", "level", "ravage", "slam", "devastate")

// struck is the place where the act of verb h was: one that it is told to be in,
// or the place where its object stands.
func (st *state) struck(h int) []reference {
	var out []reference
	for _, c := range st.tree.children(h) {
		switch st.tree.tok[c].Relation {
		case "obl":
			out = st.standsIn(c, "heir")
			if out == nil {
				out = st.located(c, "heir")
			}
		case "obj", "nsubj:pass":
			if out = st.located(c, "heir"); out == nil {
				out = st.groundOf(c)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// groundOf is the place that noun c itself is, or is a part of: "the centre of
// Leeds".
func (st *state) groundOf(c int) []reference {
	var out []reference
	for _, r := range st.resolveOne(c, "", 3) {
		if t := st.entities[r.entity].Type; t == schema.Place || t == schema.State && r.how == "self" {
			out = append(out, reference{r.entity, r.token, "heir"})
		}
	}
	return out
}

// striker is whose the strikes were that the text told last, for "these strikes
// hit …".
func (st *state) striker(i int) []reference {
	lemma := st.tree.lemma(i)
	if !st.grammar.is("deed", lemma) || !st.demonstrated(i) {
		return nil
	}
	first := st.doc.Sentences[max(0, st.sentence[i]-2)].Start
	for t := i - 1; t >= first; t-- {
		if st.tree.tok[t].UPOS != "NOUN" || !st.grammar.is("deed", st.tree.lemma(t)) || st.demonstrated(t) {
			continue
		}
		list := st.owners(t, 3)
		if h := st.tree.tok[t].Head; list == nil && h >= 0 && st.tree.tok[t].Relation == "obj" && st.grammar.is("light", st.tree.lemma(h)) {
			if k := st.tree.child(h, "nsubj"); k >= 0 {
				list = st.resolveOne(k, "", 3)
			}
		}
		var out []reference
		for _, r := range list {
			out = append(out, reference{r.entity, i, "heir"})
		}
		return out
	}
	return nil
}

// wielder is who used the weapon that the noun i names, as the verb says whose object it is:
// "Hamas planted a bomb that killed Ana Dias".
func (st *state) wielder(i int) []reference {
	v := st.tree.tok[i].Head
	if st.tree.tok[i].Relation == "appos" && st.grammar.is("deed", st.tree.lemma(i)) { // "shelled Lima, an attack that killed two"
		return st.summed(i)
	}
	if v < 0 || st.tree.tok[i].Relation != "obj" || !charges[st.tree.lemma(i)] || !wielding[st.tree.lemma(v)] || st.tree.child(i, "acl:relcl", "acl") < 0 {
		return nil
	}
	var out []reference
	for _, a := range st.tree.surface(v, 0) {
		for _, r := range st.resolveOne(a.token, "", 3) {
			out = append(out, reference{r.entity, i, "heir"})
		}
	}
	return out
}

// charges are nouns for what explodes, wielding the verbs of using it.
var (
	charges  = lexis.Set("bomb", "rocket", "missile", "mine", "shell", "grenade", "mortar", "device", "charge", "torpedo", "explosive")
	wielding = lexis.Set("plant", "fire", "detonate", "explode", "blow", "set", "launch", "lob", "throw", "hurl", "drop", "lay", "trigger", "shoot")
)

// demonstrated reports whether "this", "these" or "those" alone stands before noun i.
func (st *state) demonstrated(i int) bool {
	k := st.tree.child(i, "det")
	if k < 0 || st.tree.child(i, "amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl") >= 0 {
		return false
	}
	switch st.tree.lemma(k) {
	case "this", "these", "that", "those":
		return true
	}
	return false
}

// others resolves "two others" to whose those were whom the act before befell: "killed
// eight Peruvian soldiers and took two others prisoner", "one Peruvian soldier was killed
// and two others were wounded".
func (st *state) others(i int) []reference {
	v := st.tree.tok[i].Head
	if st.tree.lemma(i) != "other" || st.tree.tok[i].XPOS != "NNS" ||
		st.tree.tok[i].Relation != "obj" && st.tree.tok[i].Relation != "nsubj:pass" || v < 0 || st.tree.tok[v].Relation != "conj" {
		return nil
	}
	first := st.tree.tok[v].Head
	for _, k := range st.tree.conjuncts(first) {
		if k < v {
			first = k
		}
	}
	o := st.tree.child(first, st.tree.tok[i].Relation)
	if o < 0 || o > i {
		return nil
	}
	return st.owners(o, 3)
}

// eitherSide resolves "each" and "the other" to the two that this sentence or the one
// before named together last, or told to do something together: "X and Y exchanged fire,
// each accusing the other of starting it".
func (st *state) eitherSide(i int) []reference {
	if !st.distributed(i) && !st.otherOne(i) {
		return nil
	}
	s, types := st.sentence[i], partyTypes
	if st.grammar.is("land", st.tree.lemma(i)) { // "both governments" are states'
		types = partyTypes[:1]
	}
	for k := i - 1; k >= st.doc.Sentences[max(0, s-1)].Start; k-- {
		e := st.entityAt(k)
		if e < 0 || len(types) == 1 && st.entities[e].Type != schema.State || st.tree.tok[k].Relation != "conj" || len(st.tree.conjuncts(st.tree.leader(k))) != 2 || st.sentence[k] < s && !slices.Contains(partyTypes, st.entities[e].Type) {
			continue
		}
		if first := st.entityAt(st.tree.leader(k)); first >= 0 && first != e {
			return st.notOwn(i, []reference{{first, i, "heir"}, {e, i, "heir"}})
		}
	}
	if s == 0 {
		return nil
	}
	return st.notOwn(i, st.twoMet(s-1, types, i))
}

// notOwn leaves of the pair that "the other" at i may mean the one on whose side the subject of its clause
// is not: "Peru's army accused the other side".
func (st *state) notOwn(i int, pair []reference) []reference {
	v := st.tree.tok[i].Head
	if !st.otherOne(i) || v < 0 {
		return pair
	}
	s := st.tree.child(v, "nsubj")
	if s < 0 || s == i {
		return pair
	}
	for _, r := range st.resolve(s, "") {
		pair = slices.DeleteFunc(pair, func(o reference) bool { return o.entity != r.entity && st.ownSide(r.entity, o.entity) })
	}
	return pair
}

// amongThem resolves a noun that a relative clause describes to what is said to be
// it: "X and Y were among the states that Z accused", "among those that Z accused was X".
func (st *state) amongThem(i int) []reference {
	if h := st.tree.tok[i].Head; h > i && st.tree.cased(i) == "among" && st.tree.child(h, "cop") >= 0 {
		return st.resolve(h, "self")
	}
	s := st.tree.child(i, "nsubj")
	if s < 0 || st.tree.child(i, "cop") < 0 || st.tree.child(i, "acl:relcl", "acl") < 0 || st.tree.tok[s].UPOS == "PRON" {
		return nil
	}
	if prep := st.tree.cased(i); prep != "" && prep != "among" { // "is behind the raids that …"
		return nil
	}
	return st.resolve(s, "self")
}

// distributed reports whether token i is "each", "both", "each side" or "both countries".
func (st *state) distributed(i int) bool {
	if lemma := st.tree.lemma(i); lemma == "side" || lemma == "leader" || lemma == "party" || st.grammar.is("land", lemma) {
		i = st.tree.child(i, "det")
	}
	return i >= 0 && (st.tree.lemma(i) == "each" || st.tree.lemma(i) == "both")
}

// otherOne reports whether token i is "the other" or "the other side".
func (st *state) otherOne(i int) bool {
	if st.tree.lemma(i) == "side" {
		i = st.tree.child(i, "amod")
	}
	return i > 0 && st.tree.lemma(i) == "other" && st.lower(i-1) == "the"
}
