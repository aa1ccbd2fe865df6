package extract

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Who is meant by an office: "the president", "the rebel leader".

// officeHolder resolves "the president", "the Qatari premier" to whom the
// article gives that office.
func (c *resolver) officeHolder(o *office, s int) {
	st := c.st
	if len(o.holders) > 0 || st.plural(o) || o.role.Title || !o.owned && !st.definite(o) && !st.headline(o) || o.role.Of == "member" {
		return
	}
	if d := st.tree.child(o.head, "det"); d >= 0 && d < o.head && o.owner < 0 && (st.lower(d) == "a" || st.lower(d) == "an") { // "a head of an allied government" is anybody
		return
	}
	if strings.HasPrefix(st.lower(o.start), "former") || st.tree.child(o.head, "cop") >= 0 || st.attached(o) {
		return
	}
	best := c.incumbent(o)
	if best < 0 && !o.owned {
		if best = st.ofThatOffice(o); best >= 0 {
			o.holders, o.how, o.holder = []int{best}, "description", -1
		}
	}
	if best < 0 && !o.owned && st.ownLeader(o) {
		if best = c.rebelLeader(); best >= 0 {
			o.holders, o.how, o.holder = []int{best}, "description", -1
		}
	}
	if best < 0 && o.owned && o.role.Leads {
		if best = c.leaderHere(o); best < 0 {
			best = st.knownLeader(o)
		}
		if best >= 0 {
			o.holders, o.how = []int{best}, "description"
			o.holder = -1
		}
	}
	if best >= 0 && st.entities[best].Type == schema.Person {
		c.refer(o.start, o.end, o.head, nominal, best, s)
	}
}

// incumbent is whom the article gives the office o, -1 for nobody. Of several
// presidents an unowned "the president" is the one that the text has named most
// often by then; of two named as often, the one named last.
func (c *resolver) incumbent(o *office) int {
	st := c.st
	best, most := -1, -1
	for i := range st.offices {
		p := &st.offices[i]
		if len(p.holders) == 0 || !st.sameRole(o, p) || st.deputy(o) != st.deputy(p) || o.owned && st.ownLeader(p) && !st.ownLeader(o) || o.owned && p.owner != o.owner && p.owner >= 0 {
			continue
		}
		if o.owned && p.owner < 0 && st.otherwiseOwned(o, p) {
			continue
		}
		if best >= 0 && p.head > o.head {
			continue // the first one named behind it counts where none stands before
		}
		if n := c.named(p.holders[0]); best < 0 || n >= most {
			best, most = p.holders[0], n
		}
	}
	return best
}

// rebelLeader is the one person of whom the text has told that fighters are led by
// them, or that an armed group is theirs: "rebels led by X", "X's Lion Front", else the one
// who heads an armed group; -1 where there are none or several.
func (c *resolver) rebelLeader() int {
	st, found := c.st, -1
	for i := range c.seen {
		g := &c.seen[i]
		if st.entities[g.entity].Type != schema.Person || !st.leadsFighters(g.token) {
			continue
		}
		if found >= 0 && found != g.entity {
			return -1
		}
		found = g.entity
	}
	if found >= 0 {
		return found
	}
	for i := range st.offices {
		p := &st.offices[i]
		if len(p.holders) != 1 || p.owner < 0 || !p.role.Leads || !st.armed(p.owner) || st.deputy(p) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = p.holders[0]
	}
	return found
}

// leadsFighters reports whether the person at token t is told as who leads fighters or
// owns an armed group.
func (st *state) leadsFighters(t int) bool {
	h := st.tree.tok[t].Head
	if h < 0 {
		return false
	}
	if st.tree.tok[t].Relation == "nmod:poss" {
		e := st.entityAt(h)
		return e >= 0 && st.armed(e)
	}
	if st.tree.lemma(h) != "lead" || st.tree.tok[h].Relation != "acl" || st.tree.cased(t) != "by" {
		return false
	}
	n := st.tree.tok[h].Head
	return st.lexicon.is("fighter-noun", st.tree.lemma(n))
}

// otherwiseOwned reports whether the office p, whose owner stands nowhere beside it, is
// not that of o's owner: the gazetteer has its holder elsewhere, or it may be one of
// anything ("its political leader").
func (st *state) otherwiseOwned(o, p *office) bool {
	h := p.holders[0]
	if p.start > 0 && st.doc.Tokens[p.start-1].XPOS == "PRP$" { // "its leader", of a body
		return true
	}
	if e := st.ofHolder(p, h); e >= 0 {
		return e != o.owner
	}
	if g := st.schema.Entry(st.entities[h].gazetteer); g != nil && g.Parent != "" {
		return g.Parent != st.entities[o.owner].gazetteer
	}
	return p.role.Of != "state"
}

// leaderHere is whom the article names last, before "the Chilean leader", with an
// office that leads Chile.
func (c *resolver) leaderHere(o *office) int {
	st := c.st
	if noun := st.roleWord(o.head); noun != "leader" && noun != "ruler" {
		return -1
	}
	best := -1
	for i := range st.offices {
		p := &st.offices[i]
		if p.head >= o.head || len(p.holders) == 0 || !p.role.Leads || st.deputy(p) || st.ownLeader(p) { // "Serbian opposition leaders" are not "the Serbian leader"
			continue
		}
		owner := p.owner
		if owner < 0 {
			owner = st.ofHolder(p, p.holders[0])
		}
		if owner == o.owner {
			best = p.holders[0]
		}
	}
	return best
}

// named counts how often the walk has met an entity.
func (c *resolver) named(entity int) int {
	n := 0
	for i := range c.seen {
		if c.seen[i].entity == entity {
			n++
		}
	}
	return n
}

// deputy reports whether an office is that of somebody's second.
func (st *state) deputy(o *office) bool {
	for _, w := range strings.Fields(strings.ToLower(st.officeText(o))) {
		switch w {
		case "vice", "deputy", "assistant", "acting":
			return true
		}
	}
	return false
}

// knownLeader is the one person of the article whom the gazetteer has leading
// the office's state: "the Belarusian leader".
func (st *state) knownLeader(o *office) int {
	owner := st.entities[o.owner].gazetteer
	if owner == "" {
		return -1
	}
	if d := st.tree.child(o.head, "det"); st.entities[o.owner].Type == schema.Organization && d >= 0 && d < o.head && (st.lower(d) == "a" || st.lower(d) == "an") { // one of several
		return -1
	}
	return st.onlyPerson(func(g *schema.Entry) bool { return g.Parent == owner && st.ledAs(g, o) })
}

// ledAs reports whether one of the person's offices is the one that the text says;
// "leader" and "ruler" are any that leads.
func (st *state) ledAs(g *schema.Entry, o *office) bool {
	noun, body := st.roleWord(o.head), st.entities[o.owner].Type == schema.Organization
	year := st.article.Published.Year()
	for _, term := range g.Properties["offices"] {
		words := strings.Fields(term)
		if len(words) < 2 || year > 1 && !heldOffice([]string{term}, year) {
			continue
		}
		title := strings.Join(words[:len(words)-1], " ")
		role, ok := st.lexicon.roles.named[title]
		if ok && role.Leads && body && headship[noun] {
			return true
		}
		if ok && role.Leads && role.Of == "state" &&
			(noun == "leader" || noun == "ruler" || title == noun || noun == "premier" && title == "prime minister" || strings.HasSuffix(title, " "+noun) && noun != "president") {
			return true
		}
		if strings.EqualFold(title, st.officeText(o)) {
			return true
		}
	}
	return false
}

// headship are the nouns for whoever leads a body, whatever the office is called.
var headship = lexis.Set("leader", "chief", "head", "boss")

// attached reports whether the office describes something else: part of a compound or of a
// name's phrase.
func (st *state) attached(o *office) bool {
	switch st.doc.Tokens[o.head].Relation {
	case "compound", "nmod:desc", "flat", "appos", "amod":
		return true
	}
	return false
}

// sameRole reports whether the words of o are among those of p or the other way round, and
// the noun is the same.
func (st *state) sameRole(o, p *office) bool {
	if o == p {
		return false
	}
	a, b := strings.Fields(strings.ToLower(st.officeText(o))), strings.Fields(strings.ToLower(st.officeText(p)))
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 1 && len(b) == 1 && (a[0] == "pontiff" && b[0] == "pope" || a[0] == "pope" && b[0] == "pontiff") {
		return true
	}
	if one, other := strings.Join(a, " "), strings.Join(b, " "); calledAlso[one][other] || calledAlso[other][one] {
		return true
	}
	if len(a) == 1 && len(b) == 1 && headship[a[0]] && headship[b[0]] { // "its leader, Ana Dias … the group's chief"
		return true
	}
	if len(a) == 1 && a[0] == "envoy" && b[len(b)-1] == "ambassador" { // told once by the rank, then by the calling
		return true
	}
	return a[len(a)-1] == b[len(b)-1] && subset(a, b) || prefix(a, b)
}

// calledAlso are offices by another name, with those that go by it.
var calledAlso = map[string]map[string]bool{
	"head of state":      lexis.Set("president", "king", "queen", "emir", "sultan"),
	"head of government": lexis.Set("prime minister", "premier", "chancellor"),
	"top diplomat":       lexis.Set("foreign minister", "secretary of state", "foreign secretary"),
	"chief diplomat":     lexis.Set("foreign minister", "secretary of state", "foreign secretary"),
}

// nominalOwner is the body that the possessive noun before an office means, -1 without.
func (st *state) nominalOwner(o *office) int {
	t := o.start - 1
	if t < 1 || st.doc.Tokens[t].XPOS != "POS" || st.mentionAt[t-1] < 0 {
		return -1
	}
	if m := &st.mentions[st.mentionAt[t-1]]; m.form == nominal && m.entity >= 0 && m.typ == schema.Organization {
		return m.entity
	}
	return -1
}

// settleOffices looks again for owners and holders now that pronouns are known.
func (st *state) settleOffices() {
	for i := range st.offices {
		o := &st.offices[i]
		if o.owner < 0 {
			st.findOwner(o)
			st.correctOwner(o)
		}
		e := -1
		if o.owner < 0 {
			e = st.bodyMeant(o)
		} else if m := st.mentionAt[max(o.start-1, 0)]; m >= 0 && st.entities[o.owner].Type == schema.Place { // "its Africa director", now that "its" is known
			e = st.bodyBefore(m)
		} else if st.entities[o.owner].Type == schema.Place { // "the ministry's spokesman in Lima", now that the ministry is
			e = st.nominalOwner(o)
		}
		if e >= 0 {
			o.owner, o.owned = e, true
		}
		if len(o.holders) == 0 && !o.role.Title {
			st.findHolder(o)
		}
		if len(o.holders) == 0 {
			st.madeByVerb(o)
		}
	}
	st.handovers()
}

// madeByVerb gives the office to whom a pronoun means that a verb puts into it: "appointed her
// foreign minister", "named him as premier".
func (st *state) madeByVerb(o *office) {
	v := st.officeVerb(o)
	if v < 0 || st.tree.passive(v) || !st.lexicon.is("appointing", st.tree.lemma(v)) || st.tree.base(o.head) != "xcomp" && st.tree.cased(o.head) != "as" {
		return
	}
	obj := st.tree.child(v, "obj", "iobj")
	if obj < 0 || obj > o.start || st.mentionAt[obj] < 0 {
		return
	}
	m := &st.mentions[st.mentionAt[obj]]
	if m.form != pronoun || m.entity < 0 || m.typ != schema.Person {
		return
	}
	o.holders, o.holder, o.how, o.stance = []int{m.entity}, -1, "handover", st.local(v).stance()
	if holdingVerbs[st.tree.lemma(v)] == graph.Planned {
		o.stance = graph.Planned
	}
	if o.owner < 0 {
		o.owner = st.givenBy(o)
	}
	if by := st.tree.child(v, "nsubj"); o.owner < 0 && o.role.Of == "state" && by >= 0 && st.entityAt(by) >= 0 {
		o.owner = st.served(st.entityAt(by))
	}
}
