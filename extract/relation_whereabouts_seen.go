package extract

import (
	"slices"
	"strconv"
	"strings"

	"wiregraph/extract/language"
	"wiregraph/schema"
)

// What the model of whereabouts sees of a pair.

// verbSorts and nounSorts are the word classes that it tells words by.
var (
	verbSorts = [...]string{"marching", "cruise", "voyage", "placing", "dispatching", "posted", "on-guard", "under-way", "no-motion", "no-voyage", "assault", "speech", "ship-story", "ship-aside", "headed"}
	nounSorts = [...]string{"ship-act", "posting-noun", "at-sea", "seagoing", "ship-story", "deed", "force", "whereabouts", "held-ground"}
)

// sorts are the classes of the word at i.
func (st *state) sorts(i int) []string {
	var out []string
	list, prefix, none := nounSorts[:], "n-", st.tree.tok[i].UPOS
	if st.tree.isVerb(i) {
		list, prefix, none = verbSorts[:], "", "v-other"
	}
	for _, c := range list {
		if st.grammar.is(c, st.tree.lemma(i)) {
			out = append(out, prefix+c)
		}
	}
	if out == nil {
		out = append(out, none)
	}
	return out
}

// seenOfBody is what is seen of a ship or force and of the clause that it stands in.
func (st *state) seenOfBody(p *posting, span language.Span, said []candidate) []string {
	k, v, lead := p.kind, p.verb, p.lead
	rel := st.tree.tok[lead].Relation
	f := []string{"kind " + k, k + " rel " + rel, "rel " + rel, "verb " + st.tree.lemma(v), rel + " verb " + st.tree.lemma(v)}
	if h := st.tree.tok[lead].Head; h >= 0 && st.tree.base(lead) == "nmod" {
		f = append(f, "under "+st.tree.cased(lead), k+" under noun "+st.tree.lemma(h))
		for _, c := range st.sorts(h) {
			f = append(f, "under "+c, "under "+st.tree.cased(lead)+" "+c)
		}
	}
	sorts := st.sorts(v)
	for _, c := range sorts {
		f = append(f, "class "+c, k+" class "+c, rel+" class "+c)
	}
	if st.tree.isVerb(v) && st.tree.passive(v) {
		f = append(f, "passive", rel+" passive")
	}
	if st.tree.child(v, "cop") >= 0 {
		f = append(f, "copula", k+" copula", "copula "+st.tree.cased(v))
	}
	if o := st.tree.child(v, "obj"); o >= 0 {
		f = append(f, "has obj")
		for _, c := range st.sorts(o) {
			f = append(f, "obj "+c)
		}
		if e := st.entityAt(o); e >= 0 {
			f = append(f, "obj type "+st.entities[e].Type)
		}
	}
	for _, c := range st.tree.children(lead) {
		if st.tree.base(c) == "acl" {
			f = append(f, "acl "+st.tree.lemma(c))
			for _, x := range st.sorts(c) {
				f = append(f, "acl "+x)
			}
		}
	}
	for _, c := range st.tree.children(v) {
		if e := st.entityAt(c); e >= 0 && (st.entities[e].Type == schema.Place || st.entities[e].Type == schema.State) && st.tree.cased(c) != "" {
			f = append(f, "near "+st.tree.cased(c), k+" near "+st.tree.cased(c))
			for _, x := range sorts {
				f = append(f, "near "+x+" "+st.tree.cased(c))
			}
		}
	}
	return append(append(f, st.seenAround(p, span)...), st.seenActs(p, said)...)
}

// seenAround are words of the sentence that tell of something else, and what the body is
// called.
func (st *state) seenAround(p *posting, span language.Span) []string {
	var f []string
	story := false
	for i := span.Start; i < span.End; i++ {
		w := st.tree.lemma(i)
		switch {
		case w == "home" && st.tree.base(i) != "compound":
			f = append(f, "home")
		case homebound[w]:
			f = append(f, "homebound "+w)
		case st.grammar.is("merchant", w):
			f = append(f, "merchant")
		}
		story = story || st.grammar.is("ship-story", w) && st.entityAt(i) < 0
	}
	if story {
		f = append(f, "storied", p.kind+" storied")
	}
	if p.body.entity < 0 {
		return append(f, "noun "+st.tree.lemma(p.body.token), "noun "+st.tree.tok[p.body.token].XPOS)
	}
	if st.entities[p.body.entity].Type != schema.Ship {
		return f
	}
	noun := st.calledShip(p.body.entity)
	f = append(f, "called "+noun)
	switch m := &st.mentions[st.mentionAt[p.body.token]]; {
	case m.form != name:
		f = append(f, "pronoun")
	case m.end-m.start > 1 && st.lexicon.is("ship-prefix", st.lower(m.start)):
		f = append(f, "prefixed")
	case noun == "":
		f = append(f, p.kind+" bare")
	}
	return f
}

// seenActs are the other acts that the sentence tells of a body or, beside forces, of
// anybody.
func (st *state) seenActs(p *posting, said []candidate) []string {
	var f []string
	for i := range said {
		c := &said[i]
		side := "any"
		switch {
		case c.frame.relation.Standing || c.frame.relation.Name == deployed:
			continue
		case p.body.entity < 0:
		case c.subject.entity == p.body.entity:
			side = "subj"
		case c.object.entity == p.body.entity:
			side = "obj"
		default:
			continue
		}
		if s := "act " + side + " " + c.frame.relation.Name; !slices.Contains(f, s) {
			f = append(f, s, "act "+side)
		}
	}
	return f
}

// seenOfSender is what is seen of the side named at i.
func (st *state) seenOfSender(p *posting, i int) []string {
	e, k := st.entityAt(i), p.kind
	typ, form := st.entities[e].Type, st.formOf(i)
	at := st.tree.leader(i)
	rel := st.tree.tok[at].Relation
	f := []string{"type " + typ, k + " type " + typ, "form " + form, "form " + form + " " + typ,
		"other rel " + rel, "other " + st.tree.cased(at), rel + " " + typ, "far " + bucket(i-p.body.token)}
	f = append(f, st.seenBetween(p, at, st.tree.cased(i))...)
	if h := st.tree.tok[at].Head; h >= 0 {
		for _, c := range st.sorts(h) {
			f = append(f, "other under "+c, rel+" under "+c)
		}
		f = append(f, "other under word "+st.tree.lemma(h))
		if st.tree.isVerb(h) && st.tree.passive(h) {
			f = append(f, rel+" under passive")
		}
		if st.speaks(h) {
			f = append(f, "speaker")
		}
	}
	if i < p.body.token {
		f = append(f, "before")
	}
	if typ == schema.Organization {
		f = append(f, "last "+lastWord(st.entities[e].Name))
		if st.armed(e) {
			f = append(f, "armed")
		}
	}
	return f
}

// seenOfPlace is what is seen of the place named at i, whose noun stands at n.
func (st *state) seenOfPlace(p *posting, i, n int) []string {
	e, k := st.entityAt(i), p.kind
	at := st.tree.leader(n)
	prep := st.tree.cased(n)
	if prep == "" {
		prep = st.tree.cased(at)
	}
	typ := st.entities[e].Type
	if st.seaRoom(e) {
		typ = "Sea"
	}
	f := []string{"prep " + prep, k + " prep " + prep, "place " + typ, "place " + typ + " " + prep, k + " place " + typ, "far " + bucket(n-p.lead)}
	if n != i {
		f = append(f, "place adj", "place noun "+st.tree.lemma(n))
	}
	if slices.ContainsFunc(p.owners, func(o reference) bool { return st.ownSide(e, o.entity) || st.governs(o.entity, e) }) {
		f = append(f, "own side", k+" own side")
	}
	between := st.seenBetween(p, at, prep)
	f = append(f, between...)
	side, sort, apart := st.landside(p, i), prepSort(prep), "apart"
	if slices.Contains(between, "same clause") {
		apart = "same"
	}
	rel := st.tree.base(p.lead)
	f = append(f, "side "+side, k+" side "+side, "pc "+sort, k+" pc "+sort, "pc "+sort+" "+apart, "side "+side+" "+sort, "side "+side+" "+sort+" "+apart,
		k+" side "+side+" "+sort+" "+apart, "side "+side+" "+apart+" "+rel, "side "+side+" "+sort+" "+apart+" "+rel)
	for _, c := range st.sorts(p.verb) {
		f = append(f, "class "+c+" "+sort+" "+apart, "class "+c+" "+side)
	}
	return f
}

// prepSort sorts prepositions of place.
func prepSort(prep string) string {
	switch prep {
	case "in", "at", "on", "near", "off", "around", "along", "over", "above", "inside", "outside", "between", "across", "opposite", "behind", "beyond", "astride", "within", "close to", "next to", "facing":
		return "site"
	case "to", "into", "toward", "towards", "onto", "for", "through", "past", "up", "down", "against":
		return "goal"
	case "from", "out of":
		return "source"
	case "of", "":
		return prep
	}
	return "other"
}

// landside tells whether the place named at i is at home or abroad to whose the body is.
func (st *state) landside(p *posting, i int) string {
	if st.seaRoom(st.entityAt(i)) {
		return "sea"
	}
	land := st.stateLandOf(st.entityAt(i))
	if land == "" {
		return "unknown"
	}
	lands := []string{}
	for _, o := range p.owners {
		lands = append(lands, st.stateLandOf(o.entity))
	}
	if len(lands) == 0 && p.body.entity >= 0 {
		lands = append(lands, st.stateLandOf(p.body.entity))
	}
	switch {
	case slices.Contains(lands, land):
		return "home"
	case slices.ContainsFunc(lands, func(l string) bool { return l != "" }):
		return "abroad"
	}
	return "somewhere"
}

// stateLandOf is the gazetteer's id of the state that an entity is or belongs to, "" where
// none is known.
func (st *state) stateLandOf(e int) string {
	if st.entities[e].Type == schema.State {
		return st.entities[e].gazetteer
	}
	if p := st.entities[e].parent; p >= 0 && st.entities[p].Type == schema.State {
		return st.entities[p].gazetteer
	}
	g := st.schema.Entry(st.entities[e].gazetteer)
	for hops := 0; g != nil && hops < 3; hops++ {
		if strings.HasPrefix(g.Parent, "state:") {
			return g.Parent
		}
		g = st.schema.Entry(g.Parent)
	}
	return ""
}

// wayBetween is the way in the tree up from a to the word that both stand below, and down
// from it to b; top is -1 without one.
func (st *state) wayBetween(a, b int) (up, down []int, top int) {
	for top = a; !st.tree.above(top, b); {
		up = append(up, top)
		if top = st.tree.tok[top].Head; top < 0 || len(up) > 30 {
			return nil, nil, -1
		}
	}
	for at := b; at != top && len(down) < 30; at = st.tree.tok[at].Head {
		down = append(down, at)
	}
	slices.Reverse(down)
	return up, down, top
}

// steps names a way by its relations.
func (st *state) steps(way []int, joint string) string {
	var out []string
	for _, i := range way {
		if st.tree.tok[i].Relation == "acl:relcl" {
			out = append(out, "relcl")
			continue
		}
		out = append(out, st.tree.base(i))
	}
	return strings.Join(out, joint)
}

// seenBetween tells how the tree leads from the body to the word at, behind a preposition.
func (st *state) seenBetween(p *posting, at int, prep string) []string {
	k := p.kind
	up, down, top := st.wayBetween(p.lead, at)
	if top < 0 {
		return []string{"nopath"}
	}
	verbs := 0
	for _, x := range slices.Concat(up, down) {
		if st.tree.isVerb(x) {
			verbs++
		}
	}
	u, d := st.steps(up, "^"), st.steps(down, "v")
	f := []string{"up " + u, "down " + d, "path " + u + " " + d, k + " path " + u + " " + d, "hops " + strconv.Itoa(min(6, len(up)+len(down))), "crossed " + strconv.Itoa(min(3, verbs)),
		"top verb " + st.tree.lemma(top), "top verb " + st.tree.lemma(top) + " " + prep}
	for _, c := range st.sorts(top) {
		f = append(f, "top "+c, "top "+c+" "+prep, k+" top "+c, "top "+c+" "+u+" "+d)
	}
	if st.tree.isVerb(top) && st.tree.passive(top) {
		f = append(f, "top passive", "top passive "+u+" "+d)
	}
	if st.homeward(top) {
		f = append(f, "top homeward")
	}
	if len(down) > 1 {
		h := down[len(down)-2]
		f = append(f, "over "+st.tree.tok[h].UPOS, "over word "+st.tree.lemma(h))
		for _, c := range st.sorts(h) {
			f = append(f, "over "+c, "over "+c+" "+prep)
		}
	}
	if verbs == 0 || verbs == 1 && top == p.verb {
		f = append(f, "same clause")
	}
	if len(up) == 0 && at > p.lead && at-p.lead < 5 {
		f = append(f, k+" right behind")
	}
	return f
}
