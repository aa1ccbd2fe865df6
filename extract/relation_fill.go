package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// How the slots of a frame are filled: from the arguments of the predicate, from what
// the text told before, or by the order of words where the tree gives none.

// fill resolves the first of the slots that holds an entity of a wanted type.
// The reference stands in the candidate's subject fields, whichever side it is
// meant for. A slot that holds nobody but who is taken is passed over.
func (st *state) fill(list []slot, f *frame, p *predicate, types map[string]bool, taken []candidate) []candidate {
	for _, s := range list {
		if s.base == foe { // whoever that is depends on the other side
			continue
		}
		if out, told := st.filledByText(s, p, types, taken); told {
			return out
		}
		if s.base == "landed" {
			if out := st.landed(p, types); len(out) > 0 && !within(out, taken) {
				return out
			}
			continue
		}
		if s.base == "beyond" {
			if out := st.beyond(p, types); len(out) > 0 && !within(out, taken) {
				return out
			}
			if f.relation.Name == "AIDED" {
				return st.stricken(p, types, taken)
			}
			continue
		}
		var room [6]string
		for _, base := range st.bases(room[:0], s, f, p) {
			out := st.filledByArguments(base, s, f, p, types)
			if route(s) == "in" && len(out) > 0 && within(out, taken) && st.eachOther(f, p) < 0 {
				out = st.standing(base, f, p, types)
			}
			if len(out) > 0 && !within(out, taken) {
				return append(out, st.besideIt(list, s, out, f, p, types)...)
			}
		}
	}
	return nil
}

// filledByText fills a slot that asks for what the text told elsewhere, and reports whether
// it is one.
func (st *state) filledByText(s slot, p *predicate, types map[string]bool, taken []candidate) (out []candidate, told bool) {
	switch s.base {
	case speaking:
		return st.speakers(p, types), true
	case "told":
		return st.toldOf(p, types), true
	case "teller":
		return st.tellers(p, types), true
	case posted:
		return st.postedAt(p, types, taken), true
	case lone:
		return st.onlyOther(p, types, taken), true
	case ofStory:
		return st.storysLand(p, types, taken), true
	case "harmer":
		return st.harmers(taken, p, types), true
	case "asker":
		return st.askers(taken, p, types), true
	case "judge":
		return st.triers(p, types), true
	case "captor":
		return st.captors(p, types), true
	}
	return nil, false
}

// filledByArguments are the entities of a wanted type that the arguments in a slot mean.
// The base is that of the slot, or one that stands for it in this predicate.
func (st *state) filledByArguments(base string, s slot, f *frame, p *predicate, types map[string]bool) []candidate {
	var out []candidate
	for _, a := range st.arguments(base, f, p) {
		if st.unasked(f, base, a.token) || base == "with" && f.relation.Symmetric && st.onlyLends(f, a.token, p) {
			continue
		}
		for _, r := range st.typed(st.resolveOnce(a.token, route(s)), a.token, route(s), types) {
			if st.behindClause(p, a.token, r.token) {
				continue
			}
			// "hit a tanker in the Gulf": whose it was is not told
			if f.relation.Name == "ATTACKED" && (r.how == "in" || s.base == "in" || s.base == "carrier in") && st.mentionAt[r.token] >= 0 &&
				st.waters(r.token) {
				continue
			}
			r = st.ours(f, r, types)
			// what "the two leaders" only speak of they do not do, and "they" only at the head of a sentence
			if r.how == "pair" && !f.relation.Symmetric && (a.via != "" || st.tree.tok[a.token].UPOS == "PRON" && !st.opensWithThey(a.token)) && !st.takesThem(p, a) {
				continue
			}
			out = append(out, candidate{subject: r, subjectVia: a.via, subjectSlot: a.slot})
		}
	}
	return out
}

// behindClause reports whether token i is coordinated with the noun that the clause of the
// predicate only describes, and stands behind that clause: of "the Sun Party, led by Ana Dias, and
// the Green League" she leads the first.
func (st *state) behindClause(p *predicate, noun, i int) bool {
	v := st.tree.leader(p.trigger)
	if v < noun || i < v || st.tree.base(v) != "acl" || st.tree.tok[v].Head != noun {
		return false
	}
	return slices.ContainsFunc(st.tree.conjuncts(noun), func(k int) bool { return k > v && st.tree.base(k) == "conj" && st.tree.above(k, i) })
}

// takesThem reports whether the argument is the object of the predicate's verb as "them": "met both men and
// asked them to wait".
func (st *state) takesThem(p *predicate, a argument) bool {
	k := st.tree.child(p.trigger, "obj", "iobj")
	return a.slot == "obj" && k > p.trigger && st.tree.lemma(k) == "they"
}

// besideIt finds what nouns stand for that are coordinated with the fillers of the slot
// s and say nothing by themselves, by where they stand if the frame takes that too:
// "hit the port of Lima and an airfield near Arica".
func (st *state) besideIt(list []slot, s slot, found []candidate, f *frame, p *predicate, types map[string]bool) []candidate {
	if route(s) == "in" || !slices.ContainsFunc(list, func(o slot) bool { return o.base == s.base && route(o) == "in" }) {
		return nil
	}
	var out []candidate
	for _, a := range st.arguments(s.base, f, p) {
		for _, k := range st.tree.conjuncts(a.token) {
			if st.tree.tok[k].UPOS != "NOUN" || k == a.token || st.resolveOne(k, route(s), 0) != nil {
				continue
			}
			for _, r := range st.located(k, "in") {
				if types[st.entities[r.entity].Type] && !within([]candidate{{subject: r}}, append(found, out...)) {
					out = append(out, candidate{subject: r, subjectVia: a.via, subjectSlot: a.slot})
				}
			}
		}
	}
	return out
}

// standing finds where what fills a slot stands, where it belongs to the other
// party: "vacated four of its bases in Peru".
func (st *state) standing(base string, f *frame, p *predicate, types map[string]bool) []candidate {
	var out []candidate
	for _, a := range st.arguments(base, f, p) {
		for _, r := range st.located(a.token, "in") {
			if types[st.entities[r.entity].Type] {
				out = append(out, candidate{subject: r, subjectVia: a.via, subjectSlot: a.slot})
			}
		}
	}
	return out
}

// tellers are the forces of order that report what was done to somebody and name
// nobody else who did it: "Peruvian police said Ana Dias had been arrested".
func (st *state) tellers(p *predicate, types map[string]bool) []candidate {
	v := st.tree.leader(p.trigger)
	if !st.tree.passive(p.trigger) || st.tree.tok[v].Relation != "ccomp" {
		return nil
	}
	s := st.reporter(v)
	if s < 0 || !st.enforcer(s) {
		return nil
	}
	var out []candidate
	for _, r := range st.typed(st.resolve(s, ""), s, "", types) {
		out = append(out, candidate{subject: r, subjectVia: "loose", subjectSlot: "teller"})
	}
	return out
}

// enforcer reports whether the noun i is a force of order or its people: "police",
// "military officials".
func (st *state) enforcer(i int) bool {
	if st.grammar.is("enforcer", st.tree.lemma(i)) {
		return true
	}
	for _, c := range st.tree.children(i) {
		if b := st.tree.base(c); c < i && (b == "compound" || b == "amod") && st.grammar.is("enforcer", st.tree.lemma(c)) {
			return true
		}
	}
	return false
}

// toldOf lists where the attack was that the text told last before the trigger:
// "… A bomb went off in Lima. The group claimed responsibility."
func (st *state) toldOf(p *predicate, types map[string]bool) []candidate {
	var out []candidate
	for _, a := range p.args {
		if a.slot == "behind" && (!st.toldAttack(a.token) || st.tree.child(a.token, "nmod") >= 0) { // "is behind most bombings", "behind the raid on Lima"
			return nil
		}
	}
	for _, r := range st.deed(p.trigger) {
		if types[st.entities[r.entity].Type] {
			out = append(out, candidate{subject: r, subjectVia: "loose", subjectSlot: "told"})
		}
	}
	return out
}

// beyond finds the states and places that are named last in the clause of the
// trigger, however deep: of "provided aid to people hit by floods in Malawi"
// only Malawi can be what was helped.
func (st *state) beyond(p *predicate, types map[string]bool) []candidate {
	end, top := min(st.doc.Sentences[st.sentence[p.trigger]].End, p.trigger+25), p.trigger
	if p.carrier >= 0 && p.carried == "" { // "an air strike killed two men in a car in Lima"
		top = p.carrier
	}
	agent := st.tree.child(p.trigger, "obl:agent") // "is paid for by gifts from firms in Peru"
	for i := p.trigger + 1; i < end && !st.opensClause(i); i++ {
		if w := st.tree.cased(i); st.tree.base(i) == "nsubj" || agent >= 0 && st.tree.above(agent, i) || !beyondCase[w] || top != p.trigger && (w == "to" || w == "for") || !st.tree.above(top, i) {
			continue
		}
		e := st.entityAt(i)
		if lemma := st.tree.lemma(i); e < 0 && (st.grammar.is("settlement", lemma) || st.grammar.is("site", lemma)) { // "in Peru's Lima province"
			for _, r := range st.owners(i, 3) {
				if types[st.entities[r.entity].Type] {
					return []candidate{{subject: reference{r.entity, i, "in"}, subjectVia: "loose", subjectSlot: "beyond"}}
				}
			}
		}
		if e < 0 || !types[st.entities[e].Type] || st.inLanguage(i) {
			continue
		}
		var out []candidate
		for _, k := range st.tree.conjuncts(i) {
			if e := st.entityAt(k); e >= 0 && types[st.entities[e].Type] {
				out = append(out, candidate{subject: reference{e, k, "in"}, subjectVia: "loose", subjectSlot: "beyond"})
			}
		}
		return out
	}
	return nil
}

// inLanguage reports whether token i is a language: "lessons in French".
func (st *state) inLanguage(i int) bool {
	m := st.mentionAt[i]
	return m >= 0 && st.mentions[m].form == adjective && st.tree.cased(i) == "in" && st.tree.tok[i].XPOS != "NNPS" && st.tree.child(i, "det") < 0
}

// landed finds who got what a participle says somebody gave, in the clause that goes on
// about it: "maize given by Peru was shared out in Malawi", "Malawi took delivery of two
// boats given by Peru".
func (st *state) landed(p *predicate, types map[string]bool) []candidate {
	tok, t := st.tree.tok, p.trigger
	n := tok[t].Head
	if tok[t].Relation != "acl" || tok[t].XPOS != "VBN" || n < 0 || n > t {
		return nil
	}
	for st.tree.base(n) == "nmod" && st.tree.cased(n) == "of" && tok[n].Head >= 0 {
		n = tok[n].Head
	}
	v := tok[n].Head
	if v < 0 {
		return nil
	}
	lemma := st.tree.lemma(v)
	switch base := st.tree.base(n); {
	case base == "nsubj" && v > t && st.grammar.is("reaching", lemma):
		q := predicate{trigger: v, carrier: -1}
		if out := st.beyond(&q, types); out != nil {
			return out
		}
		for _, k := range st.tree.children(v) { // "at the port of Lima"
			if w := st.tree.cased(k); st.tree.base(k) != "obl" || k < v || w != "at" && w != "in" && w != "to" {
				continue
			}
			for _, r := range st.resolve(k, "in") {
				if types[st.entities[r.entity].Type] {
					return []candidate{{subject: r, subjectVia: "loose", subjectSlot: "beyond"}}
				}
			}
		}
	case (base == "obj" || base == "nmod") && st.grammar.is("taking-delivery", lemma):
		for _, k := range st.tree.children(v) {
			if e := st.entityAt(k); st.tree.base(k) == "nsubj" && e >= 0 && types[st.entities[e].Type] {
				return []candidate{{subject: reference{e, k, "self"}, subjectVia: "loose", subjectSlot: "beyond"}}
			}
		}
	case base == "obl" && n > v && st.tree.cased(n) == "with" && !st.tree.passive(v): // "shelled the camp with guns supplied by Peru"
		for _, k := range st.tree.children(v) {
			if st.tree.base(k) != "nsubj" || k > v {
				continue
			}
			for _, r := range st.resolve(k, "") {
				if types[st.entities[r.entity].Type] {
					return []candidate{{subject: reference{r.entity, k, "self"}, subjectVia: "loose", subjectSlot: "beyond"}}
				}
			}
		}
	}
	return nil
}

// stricken is the state that a report of a disaster is about, which help is for that names
// nobody: "The quake struck Peru at dawn. … Chile is sending doctors."
func (st *state) stricken(p *predicate, types map[string]bool, taken []candidate) []candidate {
	e := st.about().stricken
	if e < 0 || !types[schema.State] || st.entityAt(p.trigger) >= 0 || st.spokenBy(p.trigger) >= 0 {
		return nil
	}
	for _, r := range taken {
		if r.subject.entity == e || st.stateOf(r.subject.entity) == e {
			return nil
		}
	}
	return []candidate{{subject: reference{e, p.trigger, "heir"}, subjectVia: "loose", subjectSlot: "beyond"}}
}

// opensClause reports whether a clause of time or reason begins at token i.
func (st *state) opensClause(i int) bool {
	return st.tree.tok[i].Relation == "mark" && lexis.Openers[st.tree.lemma(i)]
}

// beyondCase are the prepositions of place and aim.
var beyondCase = lexis.Set("in", "to", "for", "across", "throughout")

// spokenFor is the body that the person r speaks for, r itself for all others:
// what a spokesman claims, his group claims.
func (st *state) spokenFor(r reference) reference {
	if st.entities[r.entity].Type != schema.Person {
		return r
	}
	for k := range st.offices {
		o := &st.offices[k]
		if o.owner < 0 || st.entities[o.owner].Type != schema.Organization || !slices.Contains(o.holders, r.entity) {
			continue
		}
		if strings.Contains(strings.ToLower(st.officeText(o)), "spokes") {
			return reference{o.owner, r.token, r.how}
		}
	}
	return r
}

// sailsFor are the states and bodies whose ships are reached as owners where no ship
// may stand: "the crew of a British yacht" is Britain's.
func (st *state) sailsFor(list []reference, types map[string]bool) []reference {
	var out []reference
	for _, r := range list {
		if st.entities[r.entity].Type != schema.Ship || r.how != "owner" && r.how != "group" {
			continue
		}
		for _, o := range st.resolveOne(st.phraseOf(r.token), "owner", 1) {
			if types[st.entities[o.entity].Type] && o.how != "parent" {
				out = append(out, reference{o.entity, o.token, r.how})
			}
		}
	}
	return out
}

// ours is the body or state that an official speaks for who says "we" of a deed of
// force: "We did not board her," the navy's chief said.
func (st *state) ours(f *frame, r reference, types map[string]bool) reference {
	if f.relation.Family != "material" && f.relation.Name != "WITHDREW_FROM" || st.entities[r.entity].Type != schema.Person {
		return r
	}
	if w := st.lower(r.token); w != "we" && w != "us" && w != "our" {
		return r
	}
	for k := range st.offices {
		o := &st.offices[k]
		if !slices.Contains(o.holders, r.entity) {
			continue
		}
		owner := o.owner
		if owner < 0 {
			owner = st.ofHolder(o, r.entity)
		}
		if owner >= 0 && types[st.entities[owner].Type] {
			return reference{owner, r.token, "organ"}
		}
	}
	if e := st.served(r.entity); e >= 0 && types[schema.State] {
		return reference{e, r.token, "organ"}
	}
	return r
}

// stateLed is the state that the person r holds an office of, r itself without one:
// "President Dias said his troops would leave Peru".
func (st *state) stateLed(r reference) reference {
	if e := st.served(r.entity); e >= 0 {
		return reference{e, r.token, r.how}
	}
	return r
}

// typed keeps the references of a wanted type, a capital as its state. Where
// none is and the route allows it, it takes the place where the token stands:
// "the U.N. force in Abyei" as a place is Abyei.
func (st *state) typed(list []reference, tok int, route string, types map[string]bool) []reference {
	var out []reference
	for _, r := range list {
		if route == "body" {
			r = st.spokenFor(r)
		}
		if r.how == "organ" && types[schema.State] && !types[schema.Person] {
			r = st.stateLed(r)
		}
		if !types[st.entities[r.entity].Type] {
			if whole := st.seatOf(r, types); whole.entity >= 0 || !st.fits(r, types) {
				r = whole
			}
		}
		if r.entity >= 0 {
			out = append(out, r)
		}
	}
	if len(out) == 0 {
		out = st.sailsFor(list, types)
	}
	if len(out) > 0 || len(list) == 0 || route != "in" {
		return out
	}
	for _, r := range st.located(tok, "in") {
		if types[st.entities[r.entity].Type] {
			out = append(out, r)
		}
	}
	return out
}

// within reports whether all of list is taken already.
func within(list, taken []candidate) bool {
	for _, c := range list {
		if !slices.ContainsFunc(taken, func(t candidate) bool { return t.subject.entity == c.subject.entity }) {
			return false
		}
	}
	return true
}

// seatOf reads a capital as its state where only a state may stand: "requests
// from Lima". The entity is -1 where that cannot be.
func (st *state) seatOf(r reference, types map[string]bool) reference {
	m := st.mentionAt[r.token]
	if m < 0 || !types[schema.State] || st.entities[r.entity].Type != schema.Place || st.namesThing(r.token) || st.townsman(r.token) || !st.besideBody(r.token) && (r.how == "group" || r.how == "owner") && !st.deedOrWord(r.token) {
		return reference{entity: -1}
	}
	for _, reading := range st.mentions[m].readings {
		if row := &st.schema.Entries[reading.entry]; reading.form == seat && (row.Type == schema.State || row.Kind == "union" && types[schema.Organization]) {
			return reference{st.entityFor(row, st.placeName(r.token)), r.token, "seat"}
		}
	}
	return reference{entity: -1}
}

// townsman reports whether the town at t is that of a mayor, a bishop and the like,
// who do not act for the state that has its seat there.
func (st *state) townsman(t int) bool {
	h := st.tree.tok[st.tree.leader(t)].Head
	return h >= 0 && st.grammar.is("townsman", st.tree.lemma(h))
}

// deedOrWord reports whether the noun that the town at t stands before is something
// that a government does or says, and no thing in the town: "Lima's offer".
func (st *state) deedOrWord(t int) bool {
	h := st.tree.tok[st.tree.leader(t)].Head
	if h < 0 || st.tree.isVerb(h) {
		return true
	}
	lemma := st.tree.lemma(h)
	for _, class := range [...]string{"act", "proposal", "saying", "agreement", "talk", "aid", "sanction"} {
		if st.grammar.is(class, lemma) {
			return true
		}
	}
	return false
}

// besideBody reports whether the town at t is coordinated with a body that comes first, so
// that it is the body's other party: "rebels of the Lion Front and Lima".
func (st *state) besideBody(t int) bool {
	lead := st.tree.leader(t)
	e := st.entityAt(lead)
	return lead != t && e >= 0 && st.entities[e].Type == schema.Organization
}

// namesThing reports whether the town at t only says where a meeting or a treaty was:
// "the Oslo accords", "the Oslo and Lima drills", but not "Lima-Oslo talks".
func (st *state) namesThing(t int) bool {
	lead := st.tree.leader(t)
	h := st.tree.tok[lead].Head
	if h < 0 || st.tree.base(lead) != "compound" && st.tree.base(lead) != "amod" && st.tree.tok[lead].Relation != "nmod:desc" {
		return false
	}
	towns := st.tree.conjuncts(lead)
	for _, k := range towns {
		if k+1 < len(st.doc.Tokens) && st.hyphen(k+1) || k > 0 && st.hyphen(k-1) {
			return false
		}
	}
	lemma := strings.ToLower(st.doc.Tokens[h].Lemma)
	if len(towns) < 2 { // "the Oslo appeal by the churches" is theirs
		return signedThere[lemma] || slices.ContainsFunc(st.tree.children(h), func(k int) bool { return k > h && st.tree.base(k) == "nmod" && st.tree.cased(k) == "by" })
	}
	return st.lexicon.is("thing-head", lemma) || st.lexicon.is("organization-head", lemma)
}

// signedThere are the nouns that take the name of the town where they were signed or begun.
var signedThere = lexis.Set("accord", "agreement", "charter", "communique", "communiqué", "conference", "convention", "declaration", "pact", "process", "protocol", "summit", "treaty")

// withExamples are the objects, or, without any, those behind "including" far from the noun
// that they explain. Where that noun stands for a body the persons among them are added:
// "captured ten Front fighters, including their chief Ana Dias".
func (st *state) withExamples(f *frame, p *predicate, objects []candidate) []candidate {
	if len(objects) == 0 {
		objects = st.fill([]slot{{base: "example"}}, f, p, f.to, nil)
	}
	if !p.has("some") || slices.ContainsFunc(objects, func(o candidate) bool { return o.subjectSlot != "obj" || o.subject.how == "self" }) {
		return objects
	}
	for _, e := range st.fill([]slot{{base: "some"}}, f, p, f.to, nil) {
		if st.entities[e.subject.entity].Type == schema.Person && !within([]candidate{e}, objects) {
			objects = append(objects, e)
		}
	}
	return objects
}

// loose looks for an object by the order of words, where the tree gives none: a
// phrase with a wanted preposition not far behind the trigger. The model of
// scores weighs such finds by their distance.
func (st *state) loose(f *frame, p *predicate) []candidate {
	end, clause := min(st.doc.Sentences[st.sentence[p.trigger]].End, p.trigger+15), st.tree.clauseOf(p.trigger)
	for _, s := range f.object {
		if s.base == "obj" || s.base == "subj" || s.base == "in" || s.base == "of" || s.base == "from" ||
			s.base == "by" && st.tree.passive(p.trigger) || s.base == "to" && !st.grammar.is("transfer", st.tree.lemma(p.trigger)) {
			continue
		}
		for i := p.trigger + 1; i < end; i++ {
			if !st.tree.isNominal(i) || st.tree.cased(i) != s.base || st.pastInset(p.trigger, i) || st.tree.clauseOf(i) != clause ||
				s.base == "with" && st.ofOtherEvent(i, p.trigger) || st.tree.housed(i, p.trigger) || st.tree.ofComplement(i, p.trigger) ||
				s.base == "with" && (st.tree.aboard(i) || f.relation.Symmetric && st.onlyLends(f, i, p)) {
				continue
			}
			if s.base == "with" && f.relation.Name == "AGREED_WITH" && st.ofResolve(i, p.trigger) {
				continue
			}
			// "called for an end to the raids on Chile"
			if h := st.tree.tok[i].Head; f.relation.Name == "CALLED_ON" && s.base == "on" && st.tree.base(i) == "nmod" && h > p.trigger &&
				st.grammar.is("deed", st.tree.lemma(h)) {
				continue
			}
			var out []candidate
			for _, r := range st.resolve(i, route(s)) {
				if f.to[st.entities[r.entity].Type] {
					out = append(out, candidate{subject: r, subjectVia: "loose", subjectSlot: s.base})
				}
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// ofOtherEvent reports whether the phrase of i is that of an event beside the trigger: "cut its
// ties after talks with X".
func (st *state) ofOtherEvent(i, trigger int) bool {
	h := st.tree.tok[i].Head
	if h < 0 || h == trigger || st.tree.base(i) != "nmod" || st.tree.base(h) != "obl" || st.tree.tok[h].Head != trigger {
		return false
	}
	prep := st.tree.cased(h)
	return (prep == "after" || prep == "before" || prep == "during" || prep == "following" || prep == "despite") && st.tree.event(st.tree.lemma(h))
}

// ofResolve reports whether the phrase of i belongs to what the verb v has somebody resolve to
// do: "Peru and Chile agreed to cut trade with Cuba".
func (st *state) ofResolve(i, v int) bool {
	for h, hops := st.tree.tok[i].Head, 0; h >= 0 && h != v && hops < 5; h, hops = st.tree.tok[h].Head, hops+1 {
		if st.tree.tok[h].Head == v && st.tree.base(h) == "xcomp" && h > v && st.tree.isVerb(h) {
			return true
		}
	}
	return false
}

// pastInset reports whether the participle v is set between commas and the phrase of i
// belongs to the verb behind: "Astra, escorted by two boats, sailed into the bay".
func (st *state) pastInset(v, i int) bool {
	h := st.tree.tok[i].Head
	return st.tree.tok[v].Relation == "acl" && st.tree.tok[v].XPOS == "VBN" && h > v && h < i && st.tree.isVerb(h) && !st.tree.above(v, h)
}

// resolution is whom a token means by a route.
type resolution struct {
	token int
	route string
	list  []reference
}

// resolveOnce is resolve for the frames of one trigger, which ask for the same arguments
// again and again.
func (st *state) resolveOnce(tok int, route string) []reference {
	for i := range st.resolved {
		if r := &st.resolved[i]; r.token == tok && r.route == route {
			return r.list
		}
	}
	list := st.resolve(tok, route)
	st.resolved = append(st.resolved, resolution{tok, route, list})
	return list
}

func route(s slot) string {
	if s.route == "subj" {
		return ""
	}
	return s.route
}

// bases are the places where a slot's tokens may stand. A noun's doer stands
// behind "by", before the noun, or is the subject of the verb that carries it. They
// are put into list, which is empty.
func (st *state) bases(list []string, s slot, f *frame, p *predicate) []string {
	if s.route == "subj" {
		return append(list, s.base+".subj")
	}
	if s.base == "subj" && !f.spoken() && !st.tree.isVerb(p.trigger) && st.doc.Tokens[p.trigger].UPOS != "ADJ" {
		if st.another(p) { // "halted the pound's retreat": the pound retreats
			return append(list, "subj", "by", "poss", "adj")
		}
		bases := append(list, "by", "subj", "poss", "carrier subj", "adj")
		if p.carrier >= 0 && f.with == nil && !st.grammar.is("light", st.tree.lemma(p.carrier)) {
			bases = append(list, "by", "subj", "poss", "adj", "carrier subj") // "rejected a French offer"
		}
		// "came in retaliation for a French raid on its camps", "ended the French raids"
		if p.carrier >= 0 && st.grammar.is("deed", st.tree.lemma(p.trigger)) &&
			(p.carried == "for" || st.answered(p.trigger) >= 0 || st.stops(p.carrier)) {
			bases = append(list, "by", "poss", "adj", "subj")
		}
		if p.carried == "on" || st.ownedDeed(p) || st.grammar.is("journey-noun", st.tree.lemma(p.trigger)) { // "after X's meeting with Peru, Y closed its border", "X's visit to Peru, the first by a Chilean leader", "X, on his trip to Peru, was welcomed by Y"
			bases = append(list, "poss", "subj", "by", "carrier subj", "adj")
		}
		if st.adjectiveDeed(p) {
			bases = append(list, "by", "poss", "adj", "subj", "carrier subj")
		}
		if p.carrier >= 0 && p.carried == "" && st.ofOthers(p) && (!st.grammar.is("light", st.tree.lemma(p.carrier)) || st.grammar.is("governs-hypothetical", st.tree.lemma(p.carrier))) {
			bases = append(list, "by", "poss", "adj", "subj")
		}
		if st.doneByOther(p) {
			bases = append(list, "poss", "by", "adj")
		}
		if f.with == nil && st.grammar.is("saying", st.tree.lemma(p.trigger)) {
			bases = slices.Insert(bases, len(bases)-1, "from") // "a protest from Canada to Spain"
		}
		return bases
	}
	return append(list, s.base)
}

// ownedDeed reports whether the noun of a deed says by a name with "'s" whose it is, and nobody of them
// carries it: "fears Peru's support for Chile", "after Peru's meeting with Chile", but not "Premier Ana
// Dias of Peru expressed Peru's support for Chile".
func (st *state) ownedDeed(p *predicate) bool {
	k := st.tree.child(p.trigger, "nmod:poss")
	return k >= 0 && k < p.trigger && st.tree.tok[k].UPOS != "PRON" && st.othersDeed(p, k)
}

// adjectiveDeed is ownedDeed for an adjective: "after the Peruvian meeting with Chile".
func (st *state) adjectiveDeed(p *predicate) bool {
	return slices.ContainsFunc(st.ownerTokens(p.trigger, "adj"), func(k int) bool {
		return st.adjectival(k) && st.entityAt(k) >= 0 && st.othersDeed(p, k)
	})
}

// othersDeed reports whether the noun of a deed, whose owner stands at k, is not its carrier's own.
func (st *state) othersDeed(p *predicate, k int) bool {
	if p.carrier < 0 {
		return false
	}
	if p.carried != "" || !st.grammar.is("light", st.tree.lemma(p.carrier)) {
		return true
	}
	owner, other := st.entityAt(k), false
	for _, a := range p.args {
		if a.slot != "carrier subj" {
			continue
		}
		for _, r := range st.resolve(a.token, "") {
			if land := st.stateOf(r.entity); r.entity == owner || land == owner || land < 0 && st.entities[r.entity].Type == schema.Person {
				return false
			}
			other = true
		}
	}
	return owner >= 0 && other
}

// ofOthers reports whether the noun of a move out says of forces of somebody unnamed that they
// move: "considers the withdrawal of all foreign troops a duty".
func (st *state) ofOthers(p *predicate) bool {
	for _, a := range p.args {
		if a.slot == "of" && st.tree.tok[a.token].Head == p.trigger && st.grammar.is("force", st.tree.lemma(a.token)) && st.resolve(a.token, "owner") == nil {
			return true
		}
	}
	return false
}

// stops reports whether verb v ends what its object tells, which may be another's deed.
func (st *state) stops(v int) bool {
	lemma := st.tree.lemma(v)
	return st.grammar.is("governs-denied", lemma) || st.grammar.is("ending", lemma)
}

// another reports whether an event noun has an owner or doer that is a thing or
// somebody whom the text does not name: whoever carries the noun is then not its doer.
func (st *state) another(p *predicate) bool {
	for _, a := range p.args {
		if a.slot == "by" && st.tree.tok[a.token].UPOS == "NOUN" && st.tree.tok[a.token].Head == p.trigger && st.resolve(a.token, "") == nil { // "cancelled a trip by an official"
			return true
		}
		if a.slot == "poss" && st.tree.tok[a.token].UPOS == "NOUN" && !st.bareOrgan(a.token) && !st.grammar.is("organ", st.tree.lemma(a.token)) &&
			!st.grammar.is("force", st.tree.lemma(a.token)) && st.resolve(a.token, "") == nil {
			return true
		}
	}
	return false
}

// ofSeveral reports whether "their" before the trigger is of people whom the text does not
// name, where the one person who carries the noun cannot be meant: "Ms Lee praised
// volunteers for their trips to Peru".
func (st *state) ofSeveral(p *predicate) bool {
	theirs, one := false, false
	for _, a := range p.args {
		switch {
		case a.slot == "poss" && st.lower(a.token) == "their":
			theirs = st.resolve(a.token, "") == nil
		case a.slot == "carrier subj":
			e := st.entityAt(a.token)
			one = e >= 0 && st.entities[e].Type == schema.Person && len(st.tree.conjuncts(a.token)) == 1
		}
	}
	return theirs && one
}

// arguments lists the tokens in one place.
func (st *state) arguments(base string, f *frame, p *predicate) []argument {
	if p.slots&slotBit(base) == 0 {
		return nil
	}
	carried := p.carrier >= 0 && (f.with != nil || st.light(p) && !f.spoken()) // who encourages a crime has not been called one
	if (base == "subj" || base == "carrier subj") && carried && st.ofSeveral(p) {
		carried = false
	}
	var out, above []argument
	for _, a := range p.args {
		if a.slot == base {
			if carried || base != "carrier subj" {
				out = append(out, a)
			}
		} else if slot, ok := strings.CutPrefix(a.slot, "carrier "); ok && slot == base {
			if carried && !(base == "to" && around[p.carried]) && !(base == "to" && p.carried == "with" && (p.has("for") || st.grammar.is("journey", st.tree.lemma(p.carrier)))) { // "went to Oslo with a message"
				above = append(above, a)
			}
		} else if slot, ok := strings.CutPrefix(a.slot, "obj "); ok && slot == base && f.asks("obj") {
			out = append(out, a)
		}
	}
	if len(out) > 0 && (base == "to" || base == "by") { // "returned to X after a mission to Y": of the mission only Y; "a raid by X was repelled by Y"
		return out
	}
	return append(out, above...)
}

// around are the prepositions of what happens beside the deed of the verb above, to whose goal it says
// nothing: "sent ships to X despite a warning from Y".
var around = lexis.Set("despite", "amid", "after", "following", "before", "during", "under", "without", "since", "because of")

// doneByOther reports whether the noun that the trigger is says itself who did it, so that
// the subject of the verb above is not who: "hosted him in the first visit by a king".
func (st *state) doneByOther(p *predicate) bool {
	if p.carried == "" {
		return false
	}
	for _, c := range st.tree.children(p.trigger) {
		if st.tree.base(c) == "nmod" && st.tree.cased(c) == "by" && (st.isRole(c) || st.grammar.is("people", st.tree.lemma(c)) || st.resolveOne(c, "", 1) != nil) {
			return true
		}
	}
	return false
}

// asks reports whether the frame wants certain words in a slot.
func (f *frame) asks(slot string) bool {
	for _, c := range f.where {
		if c.slot == slot {
			return true
		}
	}
	return false
}
