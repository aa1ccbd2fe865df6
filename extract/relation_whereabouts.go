package extract

import (
	_ "embed"
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Where ships and forces are of which no pattern says anything. There is no end of ways to
// tell that a ship or a body of troops is somewhere or was sent there, and lists of verbs and
// prepositions that were made from one batch of sentences found little in the next. So every
// pair of a ship or force with a place, and of a ship with a side that may have sent her, is
// put to a logistic regression over what the tree shows of the two: how it leads from one to
// the other, of which classes the words on that way are, whether the place lies abroad. It
// hardly looks at single words, and without those it does as well. extract/train makes its
// table from labelled sentences.
//
//go:embed whereabouts.tsv
var whereaboutsTable string

// A posting is a ship, unit or force that a sentence tells of, with a place where it may be
// or a side that may have sent it.
type posting struct {
	kind     string      // owned: the words say whose the ship or unit is; ship, unit: they do not; force
	body     reference   // of a force the noun alone
	owners   []reference // whose it is
	lead     int         // the word for those it is told with, in its clause
	verb     int         // the head of that clause
	other    reference   // the place or the sender; its entity is -1 for a ship beside no place
	sender   bool        // whether other is one
	told     bool        // whether the patterns told something of it, so that nothing is asked of the model
	features []string
}

// bodies lists the ships, units and forces of a sentence that may be somewhere.
func (st *state) bodies(span language.Span, said []candidate) []posting {
	var out []posting
	for t := span.Start; t < span.End; t++ {
		p := posting{body: reference{st.entityAt(t), t, "self"}}
		switch {
		case p.body.entity < 0:
			if !st.tellsOfForce(t) {
				continue
			}
			p.kind, p.lead, p.owners = "force", st.among(t), st.forcesOf(t)
		case st.shipHere(t):
			p.kind, p.lead, p.owners = "ship", st.sailingParty(t), st.senders(p.body)
			if p.owners == nil {
				p.owners = st.toldByOwnFleet(p.lead, t)
			}
			if p.owners == nil && !st.toldShip(p.body.entity) {
				continue
			}
		case st.unitHere(t):
			p.kind, p.lead = "unit", st.sailingParty(t)
			p.owners = slices.DeleteFunc(slices.Clone(st.resolveOne(t, "owner", 0)), func(r reference) bool {
				return st.entities[r.entity].Type != schema.State || r.how == "parent"
			})
		default:
			continue
		}
		if p.kind == "force" && len(p.owners) == 0 {
			continue
		}
		if p.kind != "force" && len(p.owners) > 0 {
			p.kind = "owned"
		}
		if p.verb = st.clauseOf(p.lead); !st.elsewise(&p, span, said) {
			out = append(out, p)
		}
	}
	return out
}

// shipHere reports whether token t stands for a ship that is no merchantman.
func (st *state) shipHere(t int) bool {
	e, m := st.entityAt(t), &st.mentions[st.mentionAt[t]]
	return st.entities[e].Type == schema.Ship && m.head == t && m.form != adjective && m.form != seat && !st.merchantman(e)
}

// toldShip reports whether the text has a noun for ships before the ship's name, or her prefix:
// of what it only names nobody knows that she is no merchantman.
func (st *state) toldShip(ship int) bool {
	return st.calledShip(ship) != "" || slices.ContainsFunc(st.mentions, func(m mention) bool {
		return m.entity == ship && m.form == name && m.end-m.start > 1 && st.lexicon.is("ship-prefix", st.lower(m.start))
	})
}

// unitHere reports whether token t names a unit, or ships put together for a task: "the Lynx
// Carrier Strike Group", "Task Force 50".
func (st *state) unitHere(t int) bool {
	e, m := st.entityAt(t), &st.mentions[st.mentionAt[t]]
	if st.entities[e].Type != schema.Organization || m.head != t || m.form != name {
		return false
	}
	words := strings.Fields(strings.ToLower(st.entities[e].Name))
	n := len(words)
	if n > 2 && words[n-1][0] <= '9' {
		n--
	}
	return st.fightingUnit(e) || n > 1 && st.grammar.class.Of("force").Holds(words[n-2]+" "+words[n-1])
}

// tellsOfForce reports whether the noun at t tells of forces, in the plural or as one body
// or ship, and names none.
func (st *state) tellsOfForce(t int) bool {
	lemma := st.tree.lemma(t)
	switch u := st.tree.tok[t].UPOS; {
	case u != "NOUN" && u != "PROPN" || st.mentionAt[t] >= 0 || st.tree.base(t) == "compound":
		return false
	case st.oneSoldier(t), st.unwarlike(t):
		return false
	case !st.grammar.is("force", lemma) && (!st.grammar.is("serving", lemma) || learned[lemma] && !st.inService(t)) && !st.grammar.is("vessel", lemma) && !st.forceLike(t, 0):
		return false
	}
	if st.headed(t, st.grammar.class.Of("merchant")) {
		return false
	}
	for _, c := range st.tree.conjuncts(t) { // "the frigate Astra"
		for _, k := range st.tree.children(c) {
			if e := st.entityAt(k); e >= 0 && st.entities[e].Type == schema.Ship && (k == c+1 || st.tree.base(k) == "appos" || st.tree.base(k) == "flat") {
				return false
			}
		}
		if k := c + 1; k < len(st.doc.Tokens) && st.entityAt(k) >= 0 && st.entities[st.entityAt(k)].Type == schema.Ship {
			return false
		}
	}
	return true
}

// learned are those among the people of armed services of whom others have as many.
var learned = lexis.Set("doctor", "surgeon", "expert", "technician", "planner")

// among is the noun for forces that the one at t stands among or is counted by: "three
// companies of marines".
func (st *state) among(t int) int {
	lead := st.tree.leader(t)
	for hops := 0; hops < 4; hops++ {
		h, prep := st.tree.tok[lead].Head, st.tree.cased(lead)
		if h < 0 || st.tree.base(lead) != "nmod" || prep != "of" && prep != "with" {
			break
		}
		if l := st.tree.lemma(h); st.tree.tok[h].UPOS != "NUM" && !st.tellsOfForce(h) && !st.quantity(l) && !st.grammar.is("array", l) {
			break
		}
		lead = st.tree.leader(h)
	}
	return lead
}

// elsewise reports whether what her clause tells of a ship keeps her from being where it
// says, or is told of ships wherever they are.
func (st *state) elsewise(p *posting, span language.Span, said []candidate) bool {
	if p.kind == "force" { // "troops left the airport at Lima"
		return quitting[st.tree.lemma(p.verb)] && st.tree.child(p.verb, "obj") > p.verb && p.lead < p.verb
	}
	t := p.body.token
	if st.calledBack(said, t) {
		return true
	}
	if st.entities[p.body.entity].Type != schema.Ship {
		return st.tree.base(p.lead) == "nsubj" && st.speaks(p.verb)
	}
	if st.toldBeside(p) {
		return true
	}
	if st.whoLeavesHer(p, st.tree.leader(st.phraseOf(t))) || st.storied(t, span) {
		return true
	}
	lemma := st.tree.lemma(p.verb)
	if homebound[lemma] || slices.ContainsFunc(st.tree.children(p.verb), func(c int) bool { return homebound[st.tree.lemma(c)] && st.tree.base(c) != "nsubj" }) {
		return true
	}
	if st.tree.child(p.verb, "cop") >= 0 && (st.tree.tok[p.verb].UPOS == "ADJ" || p.lead == p.verb) { // what she is like, what is said to be she
		return true
	}
	if st.handledByOthers(p) && !st.insetAtSea(t) {
		return true
	}
	if !st.tree.isVerb(p.verb) || !st.argument(t) || st.insetAtSea(t) {
		return false
	}
	if o := st.tree.child(p.verb, "obj"); o >= 0 && st.grammar.is("ship-feat", st.tree.lemma(o)) { // "joined the hunt"
		return true
	}
	if st.grammar.is("no-motion", lemma) || st.grammar.is("assault", lemma) || st.grammar.is("ship-apart", lemma) {
		return true
	}
	for _, f := range st.grammar.verbs[lemma] {
		if r := f.relation; r.Family == "material" && r.Name != deployed && f.particle == "" && len(f.where) == 0 && !st.grammar.is("under-way", lemma) {
			return true
		}
	}
	return slices.ContainsFunc(st.tree.children(p.verb), func(c int) bool {
		prep := st.tree.cased(c)
		return prep != "" && st.grammar.is("laid-up", st.tree.lemma(c)) || lemma == "run" && (prep == "into" || prep == "onto") // "ran into the pier"
	})
}

// toldBeside reports whether the ship is only whose people are told of, what is spoken of, by
// whom something was done to others, or who keeps another company: "the captain of the Astra
// was buried", "within a mile of the Astra", "asked about HMS Lynx", "was shadowed by HMS Lynx", "with HMS Lynx in company".
func (st *state) toldBeside(p *posting) bool {
	if st.tree.base(p.body.token) == "nmod:poss" && st.mentions[st.mentionAt[p.body.token]].form == pronoun { // "her crew"
		return true
	}
	lead := st.tree.leader(st.phraseOf(p.body.token))
	switch st.tree.cased(lead) {
	case "about", "against":
		return true
	case "by":
		return st.tree.isVerb(p.verb) && st.tree.passive(p.verb) && st.tree.tok[lead].Head == p.verb && st.grammar.is("ship-aside", st.tree.lemma(p.verb))
	case "with":
		return slices.ContainsFunc(append(st.tree.children(lead), st.tree.children(p.verb)...), func(c int) bool {
			return st.grammar.is("ship-train", st.tree.lemma(c)) && st.tree.cased(c) == "in"
		})
	case "of", "from":
		h := st.tree.tok[lead].Head
		return h >= 0 && st.tree.base(lead) == "nmod" && (st.lexicon.is("ship-part", st.tree.lemma(h)) || st.grammar.is("people", st.tree.lemma(h)) || st.grammar.is("whereabouts", st.tree.lemma(h)))
	}
	return false
}

// handledByOthers reports whether the ship is only what somebody does something to that sends
// her nowhere: "freed the Peruvian research vessel Astra", "a rocket damaged HMS Lynx".
func (st *state) handledByOthers(p *posting) bool {
	lemma, lead := st.tree.lemma(p.verb), st.tree.leader(st.phraseOf(p.body.token))
	if h := st.tree.tok[lead].Head; h >= 0 && st.tree.base(lead) == "nmod" && st.lexicon.is("ship-part", st.tree.lemma(h)) { // "praised the crew of the frigate Astra"
		lead = h
	}
	if lead < p.verb || st.tree.base(lead) != "obj" || st.tree.tok[lead].Head != p.verb {
		return false
	}
	return !slices.ContainsFunc(movingOthers[:], func(class string) bool { return st.grammar.is(class, lemma) })
}

// movingOthers are the classes of verbs whose object is sent somewhere or is told to be there.
var movingOthers = [...]string{"dispatching", "placing", "cruise", "voyage", "marching", "posted", "on-guard", "under-way"}

// quitting are verbs of going away from what their object names.
var quitting = lexis.Set("leave", "quit", "abandon", "vacate", "evacuate")

// whoLeavesHer reports whether the ship whose phrase lead heads is told only as where others
// are or come from: "marines from the Astra landed in Lima".
func (st *state) whoLeavesHer(p *posting, lead int) bool {
	switch st.tree.cased(lead) {
	case "aboard", "onboard", "on board":
		return true
	case "from":
		if st.tree.base(lead) == "nmod" {
			return true
		}
		s := st.tree.child(p.verb, "nsubj", "nsubj:pass")
		return s >= 0 && st.grammar.is("force", st.tree.lemma(s))
	}
	return false
}

// insetAtSea reports whether words between commas behind the ship's name at t tell what she
// is at, whatever the clause says: "the Astra, on duty off Lima, freed a crew".
func (st *state) insetAtSea(t int) bool {
	end := st.mentions[st.mentionAt[t]].end
	if end+2 >= len(st.doc.Tokens) || st.doc.Word(end) != "," || st.doc.Tokens[end+1].UPOS != "ADP" {
		return false
	}
	return st.grammar.is("at-sea", st.tree.lemma(end+2))
}

// postings are the pairs of a sentence, with what the model sees of each.
func (st *state) postings(span language.Span, said []candidate) []posting {
	var out []posting
	for _, b := range st.bodies(span, said) {
		b.told = st.knownBody(&b, said)
		seen, beside := st.seenOfBody(&b, span, said), false
		if b.told {
			seen = append(seen, "told", "told "+b.kind)
		}
		for i := span.Start; i < span.End; i++ {
			e := st.entityAt(i)
			if e < 0 || e == b.body.entity || st.mentions[st.mentionAt[i]].head != i {
				continue
			}
			if typ := st.entities[e].Type; (b.kind == "ship" || b.kind == "unit") && (typ == schema.State || typ == schema.Organization || typ == schema.Person) && (typ != schema.State || st.mayOwn(e, b.body.token)) {
				w := b
				w.sender, w.other = true, reference{e, i, "self"}
				w.features = marked("s ", seen, st.seenOfSender(&b, i))
				out = append(out, w)
			}
			noun := st.placeWord(i)
			if noun < 0 || contains(b.owners, e) || st.othersGround(&b, noun) {
				continue
			}
			w := b
			w.other, beside = reference{e, i, "self"}, true
			w.features = marked("p ", seen, st.seenOfPlace(&b, i, noun))
			out = append(out, w)
		}
		if b.kind == "owned" {
			w := b
			w.other = reference{-1, -1, ""}
			w.features = marked("p ", seen, []string{"no place"})
			if !beside {
				w.features = append(w.features, "p no place at all")
			}
			out = append(out, w)
		}
	}
	return out
}

// knownBody reports whether something is said of the body, or of all whose forces it tells of.
func (st *state) knownBody(p *posting, said []candidate) bool {
	if p.body.entity >= 0 {
		return engaged(said, p.body.entity)
	}
	return !slices.ContainsFunc(p.owners, func(o reference) bool { return !st.forceful(said, o.entity) })
}

// othersGround reports whether the place at noun is told in a clause below the body's own of
// which another is the subject: "HMS Lynx trailed them until they left for Malta", "the men sued those
// whom he had met in Malta"; or in one
// beside it where each has a subject of its own: "marines went to Lima and the Lynx sailed".
func (st *state) othersGround(b *posting, noun int) bool {
	v := st.clauseOf(noun)
	r := st.tree.base(v)
	near := st.tree.base(b.verb)
	beside := b.kind != "force" && ((near == "conj" || near == "parataxis") && st.tree.tok[b.verb].Head == v && st.tree.child(b.verb, "nsubj", "nsubj:pass") >= 0 ||
		(r == "conj" || r == "parataxis") && st.tree.tok[v].Head == b.verb)
	if v == b.verb || !beside && r != "advcl" && r != "ccomp" && r != "acl" {
		return false
	}
	s := st.tree.child(v, "nsubj", "nsubj:pass")
	if s >= 0 && r == "acl" && st.lower(s) != "whom" && strings.HasPrefix(st.tree.tok[s].XPOS, "W") { // "those in the port who …"
		return false
	}
	if s < 0 || b.body.entity >= 0 && st.entityAt(s) == b.body.entity || st.tree.above(v, b.lead) && !beside {
		return false
	}
	return beside || st.tree.above(b.verb, v)
}

// placeWord is the noun of the place that is named at i: the name itself, or what an
// adjective makes a place, as in "the Peruvian coast"; -1 where i names no place.
func (st *state) placeWord(i int) int {
	if typ := st.entities[st.entityAt(i)].Type; typ != schema.State && typ != schema.Place {
		return -1
	}
	if form := st.mentions[st.mentionAt[i]].form; form == seat || form == adjective && !st.adjectival(i) { // who acts, not where
		return -1
	}
	if !st.adjectival(i) {
		return i
	}
	n := st.tree.tok[i].Head
	if n < 0 {
		return -1
	}
	if l := st.tree.lemma(n); !st.soil(n) && !st.grammar.is("held-ground", l) && !st.grammar.is("edge", l) && !st.grammar.is("whereabouts", l) {
		return -1
	}
	return n
}

// marked sets what is seen of places apart from what is seen of senders.
func marked(prefix string, lists ...[]string) []string {
	out := []string{"bias"}
	for _, list := range lists {
		for _, f := range list {
			out = append(out, prefix+f)
		}
	}
	return out
}

// postedSomewhere proposes who sent the ships and forces of a sentence of which nothing was said
// yet, or where they are: of one ship or force the likeliest sender and the likeliest place.
func (st *state) postedSomewhere(span language.Span, said []candidate) []candidate {
	if st.posts == nil || st.grammar.verbs["posted"] == nil || !st.forces {
		return nil
	}
	var out []candidate
	list := st.postings(span, said)
	for i := 0; i < len(list); {
		end := i
		var from, at *posting
		sure, near := st.posts.keep, st.posts.keep
		for ; end < len(list) && list[end].body.token == list[i].body.token; end++ {
			p := &list[end]
			switch x := st.posts.score(p.features); {
			case p.sender && x >= sure:
				sure, from = x, p
			case !p.sender && x >= near:
				near, at = x, p
			}
		}
		b := list[i].body.entity
		i = end
		switch {
		case b >= 0 && (engaged(said, b) || engaged(out, b)):
		case from != nil:
			out = st.settled(out, from, from.other, from.body)
		case at == nil:
		case at.kind == "owned":
			for _, o := range at.owners {
				out = st.settled(out, at, o, at.body)
			}
		default:
			out = st.placed(out, said, at)
		}
	}
	return out
}

// placed adds the places of p, its conjuncts among them, to which nothing that the sentence
// tells already has sent forces.
func (st *state) placed(out, said []candidate, p *posting) []candidate {
	who := p.owners
	if p.kind != "force" {
		who = []reference{p.body}
	}
	places := []reference{p.other}
	for _, k := range st.tree.conjuncts(p.other.token) {
		if e := st.entityAt(k); e >= 0 && e != p.other.entity && (st.entities[e].Type == schema.Place || st.entities[e].Type == schema.State) {
			places = append(places, reference{e, k, "self"})
		}
	}
	before := out
	for _, w := range places {
		told := slices.ContainsFunc(said, func(c candidate) bool {
			return c.frame.relation.Name == deployed && (p.kind != "ship" && c.object.entity == w.entity || p.kind == "ship" && c.predicate.trigger == p.verb && st.mentions[st.mentionAt[p.body.token]].form == pronoun)
		})
		for _, o := range who {
			if told || p.kind == "force" && (st.forceful(said, o.entity) || st.forceful(before, o.entity) || st.ownSide(o.entity, w.entity) || st.governs(o.entity, w.entity)) {
				continue
			}
			out = st.settled(out, p, o, w)
		}
	}
	return out
}

// settled adds the statement of p that s deployed o, unless it is idle.
func (st *state) settled(out []candidate, p *posting, s, o reference) []candidate {
	f := st.grammar.verbs["posted"][0].frame
	c := candidate{frame: f, predicate: st.cuePredicate(p.verb), subject: s, object: o, subjectVia: "loose", subjectSlot: "subj", objectVia: "loose", objectSlot: "in"}
	if o.entity == p.body.entity {
		c.objectSlot = "subj"
	}
	if s.entity == o.entity || !f.from[st.entities[s.entity].Type] || st.idle(&c) != "" {
		return out
	}
	return append(out, c)
}

// Posting is a pair as the trainer sees it; Other is empty for a ship beside no place.
type Posting struct {
	Kind        string // owned, ship, unit or force
	Sender      bool   // whether Other may have sent the body, and is not where it may be
	Body, Other graph.Entity
	Owners      []graph.Entity
	Told        bool // whether the patterns told something of it
	Features    []string
}

// Postings lists every pair of an article that the model of whereabouts is asked about.
func (x *Extractor) Postings(article graph.Article) []Posting {
	st := newState(x, article, x.engine.Analyze(article.Text))
	st.pairsAsked = &[]posting{}
	for _, s := range steps {
		s.run(st)
	}
	var out []Posting
	for _, p := range *st.pairsAsked {
		q := Posting{Kind: p.kind, Sender: p.sender, Told: p.told, Features: p.features}
		if p.body.entity >= 0 {
			q.Body = st.known(p.body.entity)
		}
		if p.other.entity >= 0 {
			q.Other = st.known(p.other.entity)
		}
		for _, o := range p.owners {
			q.Owners = append(q.Owners, st.known(o.entity))
		}
		out = append(out, q)
	}
	return out
}
