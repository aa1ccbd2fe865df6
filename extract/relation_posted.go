package extract

import (
	"slices"

	"wiregraph/extract/language"
	"wiregraph/schema"
)

// Unnamed forces of which no pattern says anything. News has any number of verbs for where
// forces are, go or are sent, and any number of ways to build their clause, but three things
// are always there: a noun for forces with whose they are, a word of motion, sending or
// presence that the tree hangs them on, near or far, and a place below that word.

// posted proposes where the forces in a sentence are or go whose state or body did nothing
// else there by force.
func (st *state) posted(span language.Span, said []candidate) []candidate {
	frames := st.grammar.verbs["posted"]
	if frames == nil || !st.forces {
		return nil
	}
	var out []candidate
	for t := span.Start; t < span.End; t++ {
		if !st.troops(t) {
			continue
		}
		owners := slices.DeleteFunc(st.forcesOf(t), func(r reference) bool { return st.forceful(said, r.entity) || st.forceful(out, r.entity) })
		if len(owners) == 0 {
			continue
		}
		for _, v := range st.tellingOf(t) {
			if found := st.postedBy(frames[0].frame, v, t, owners, said); found != nil {
				out = append(out, found...)
				break
			}
		}
	}
	return out
}

// postedBy pairs the owners of the forces at t with the places that the word v tells.
func (st *state) postedBy(f *frame, v, t int, owners []reference, said []candidate) []candidate {
	if slices.ContainsFunc(said, func(c candidate) bool { return isAct(c) && c.predicate.trigger == v }) || st.homeward(v) || homebound[st.tree.lemma(v)] {
		return nil
	}
	p := st.cuePredicate(v)
	var out []candidate
	places := st.placesBelow(v, t)
	if ships := st.named(t); len(ships) > 0 && len(places) > 0 { // of a ship and where she goes the ship counts
		for _, s := range ships {
			for _, o := range owners {
				c := candidate{frame: f, predicate: p, subject: o, object: s, subjectVia: "loose", subjectSlot: "subj", objectVia: "loose", objectSlot: "subj"}
				if st.entities[s.entity].Type == schema.Ship && !engaged(said, s.entity) && st.idle(&c) == "" {
					out = append(out, c)
				}
			}
		}
		return out
	}
	for _, w := range places {
		for _, o := range owners {
			c := candidate{frame: f, predicate: p, subject: o, object: w, subjectVia: "loose", subjectSlot: "subj", objectVia: "loose", objectSlot: "in"}
			if o.entity != w.entity && !st.ownSide(o.entity, w.entity) && !st.governs(o.entity, w.entity) && st.idle(&c) == "" {
				out = append(out, c)
			}
		}
	}
	return out
}

// troops reports whether the noun at t tells of forces, in the plural or as one body or ship.
func (st *state) troops(t int) bool {
	if st.tree.tok[t].UPOS != "NOUN" || st.mentionAt[t] >= 0 || st.tree.base(t) == "compound" {
		return false
	}
	lemma := st.tree.lemma(t)
	if lemma == "crew" || !st.grammar.is("force", lemma) && !st.forceLike(t, 0) || st.headed(t, st.grammar.class.of("merchant")) || st.grammar.is("unarmed-force", lemma) && !st.inService(t) {
		return false
	}
	return st.tree.tok[t].XPOS != "NN" || !loneSoldier[lemma]
}

// forcesOf are the states and bodies whose the forces at t are.
func (st *state) forcesOf(t int) []reference {
	out := st.owners(t, 1)
	if out == nil && st.tree.base(t) == "obl" { // "a Peruvian tug guarded by two cutters"
		if v := st.tree.tok[t].Head; st.tree.tok[v].Relation == "acl" && st.grammar.is("manning", st.tree.lemma(v)) {
			out = st.owners(st.tree.tok[v].Head, 1)
		}
	}
	if out == nil {
		out = st.announcedBy(t)
	}
	if v := st.tree.tok[t].Head; out == nil && st.tree.tok[t].Relation == "obj" && (st.tree.lemma(v) == "bring" || st.tree.lemma(v) == "put" || st.grammar.is("placing", st.tree.lemma(v)) || st.grammar.is("dispatching", st.tree.lemma(v))) && !st.tree.passive(v) {
		out = slices.DeleteFunc(st.agentOf(v, t), func(r reference) bool { return st.unarmed(r.entity) })
	}
	return slices.DeleteFunc(slices.Clone(out), func(r reference) bool {
		typ := st.entities[r.entity].Type
		return typ != schema.State && typ != schema.Organization || st.individual(r) || typ == schema.Organization && st.commercial(r.entity)
	})
}

// announcedBy is the state for which somebody says that forces of which nobody says whose
// they are will be sent: "500 soldiers will be sent to Lima, the minister told parliament".
func (st *state) announcedBy(t int) []reference {
	v := st.tree.tok[t].Head
	if st.tree.tok[t].Relation != "nsubj:pass" || !st.tree.isVerb(v) || st.tree.child(v, "obl:agent") >= 0 || !st.grammar.is("placing", st.tree.lemma(v)) && !st.grammar.is("dispatching", st.tree.lemma(v)) && st.tree.lemma(v) != "employ" || !st.inFuture(v) {
		return nil
	}
	for _, c := range st.tree.children(t) {
		if b := st.tree.base(c); b == "det" && st.lower(c) != "a" && st.lower(c) != "no" && st.lower(c) != "some" || b == "amod" && !more[st.tree.lemma(c)] || b == "compound" || b == "nmod" || b == "acl" {
			return nil
		}
	}
	for at, hops := st.tree.tok[v].Head, 0; at >= 0 && hops < 4; at, hops = st.tree.tok[at].Head, hops+1 {
		if !st.speaks(at) {
			continue
		}
		e := st.speakerOf(at)
		if e < 0 {
			return nil
		}
		if s := st.stateOf(e); s >= 0 {
			return []reference{{s, t, "owner"}}
		}
		return nil
	}
	return nil
}

// more are the adjectives of forces that say nothing of whose they are.
var more = set("more", "additional", "extra", "further", "other", "few", "many", "several", "fresh", "such")

// inFuture reports whether the verb v stands in the future.
func (st *state) inFuture(v int) bool {
	return slices.ContainsFunc(st.tree.children(v), func(c int) bool {
		return st.tree.tok[c].XPOS == "MD" && (st.tree.lemma(c) == "will" || st.tree.lemma(c) == "would" || st.tree.lemma(c) == "shall")
	})
}

// forceful reports whether the entity is a party to an act of force, help or joint work.
func (st *state) forceful(said []candidate, entity int) bool {
	return slices.ContainsFunc(said, func(c candidate) bool {
		r := c.frame.relation
		return (r.Family == "material" || r.Name == "COOPERATED_WITH" || r.Name == "WITHDREW_FROM" || r.Name == "AIDED") && (c.subject.entity == entity || c.object.entity == entity)
	})
}

// tellingOf are the words that may tell where the forces at t are, the nearest first: what
// describes them, the noun of movement they stand below, the verbs they are a party to.
func (st *state) tellingOf(t int) []int {
	var out []int
	for lead, hops := t, 0; lead >= 0 && hops < 4; hops++ {
		for _, c := range st.tree.children(lead) {
			if b := st.tree.base(c); b == "acl" && c > lead && st.tree.isVerb(c) && st.actsThere(c) {
				out = append(out, st.withRun(c)...)
			}
		}
		at := st.tree.leader(lead)
		h := st.tree.tok[at].Head
		if h < 0 {
			break
		}
		switch b := st.tree.base(at); {
		case b == "nmod" && st.grammar.is("posting-noun", st.tree.lemma(h)) && ofShip[st.tree.cased(at)]:
			return append(out, h)
		case b == "nmod" && (st.tree.cased(at) == "with" || st.tree.cased(at) == "alongside") && st.troops(h):
			lead = h
			continue
		case b == "nmod" && st.tree.cased(at) == "of" && (st.troops(h) || st.tree.tok[h].UPOS == "NUM" || st.tree.lemma(h) == "first" || st.tree.lemma(h) == "last" || st.grammar.is("array", st.tree.lemma(h)) || st.quantity(st.tree.lemma(h))):
			lead = h
			continue
		case b == "obl" && st.tree.tok[at].Relation == "obl:agent":
			out = append(out, h)
			if st.tree.tok[h].Relation != "acl" || !st.grammar.is("manning", st.tree.lemma(h)) {
				return out
			}
			lead = st.tree.tok[h].Head
			continue
		case b == "nsubj":
			return append(out, st.withRun(h)...)
		case b == "obj" && (st.tree.lemma(h) == "bring" || st.tree.lemma(h) == "put" || st.grammar.is("placing", st.tree.lemma(h)) || st.grammar.is("dispatching", st.tree.lemma(h)) || heading[st.tree.lemma(h)] || st.tree.child(h, "xcomp", "acl") >= 0):
			return append(out, slices.DeleteFunc(st.withRun(h), func(v int) bool { return st.tree.base(v) == "conj" && !st.movesThem(v) })...)
		}
		break
	}
	return out
}

// movesThem reports whether the object of the verb v is a pronoun for what was told before:
// "brought in tanks and lined them up at X".
func (st *state) movesThem(v int) bool {
	o := st.tree.child(v, "obj")
	return o >= 0 && (st.lower(o) == "them" || st.lower(o) == "it")
}

// actsThere reports whether the forces that the clause at c describes are its subject, or
// what is sent in it.
func (st *state) actsThere(c int) bool {
	if s := st.tree.child(c, "nsubj", "nsubj:pass"); s >= 0 {
		return st.tree.relativizer(s)
	}
	return st.tree.nonfinite(c)
}

// withRun is the verb v and those that share its subject: behind "and", and the infinitive
// or participle that it hands on.
func (st *state) withRun(v int) []int {
	out := []int{v}
	for k := 0; k < len(out) && len(out) < 6; k++ {
		passive := st.tree.isVerb(out[k]) && st.tree.passive(out[k])
		for _, c := range st.tree.children(out[k]) {
			if !st.tree.isVerb(c) || st.tree.child(c, "nsubj", "nsubj:pass") >= 0 {
				continue
			}
			switch b := st.tree.base(c); {
			case b == "xcomp", b == "conj", b == "advcl" && passive && st.tree.nonfinite(c):
				out = append(out, c)
			}
		}
	}
	return out
}

// placesBelow are the places that the word v tells of the forces at t.
func (st *state) placesBelow(v, t int) []reference {
	lemma := st.tree.lemma(v)
	if k := st.whereBefore(v); k >= 0 && (lemma == "be" || st.stays(v)) {
		return st.whereAt(k, 0)
	}
	if watching[lemma] && st.tree.isVerb(v) && !st.tree.passive(v) { // who looks on may be anywhere
		return nil
	}
	if st.tree.isVerb(v) && !st.stays(v) {
		return nil
	}
	if prep := st.tree.cased(v); st.tree.child(v, "cop") >= 0 && !st.tree.isVerb(v) {
		if !postedAt[prep] || prep == "of" || prep == "for" || prep == "to" {
			return nil
		}
		return st.whereAt(v, 0)
	}
	if n := st.tree.tok[v].Head; n >= 0 && st.tree.base(v) == "acl" && st.grammar.is("on-guard", lemma) && st.tree.tok[st.tree.leader(t)].Head == v { // "the posts at Lima that Peruvian troops had manned"
		return st.whereAt(n, 0)
	}
	var out []reference
	for _, c := range st.tree.children(v) {
		if c == t || c < v && st.tree.isVerb(v) && st.tree.base(c) != "obl" {
			continue
		}
		prep := st.tree.cased(c)
		switch b := st.tree.base(c); {
		case b == "obj" && st.tree.isVerb(v) && !st.tree.passive(v) && (st.grammar.is("cruise", lemma) || st.grammar.is("on-guard", lemma) || lemma == "take") && (st.entityAt(c) >= 0 || st.soil(c) || st.grammar.is("held-ground", st.tree.lemma(c))):
		case (b == "obl" || b == "nmod") && postedAt[prep] && !(prep == "for" && !st.grammar.is("headed", lemma)) && !(prep == "of" && st.tree.isVerb(v)):
		case b == "advmod" && st.lower(c) == "there" && st.entityAt(c) >= 0:
		default:
			continue
		}
		if c == st.tree.leader(t) || st.tree.above(c, t) {
			continue
		}
		found := st.whereAt(c, 0)
		if out == nil || len(found) > 0 && st.entities[found[0].entity].Type == schema.Place && st.entities[out[0].entity].Type == schema.State { // "inside Peru at Lima"
			out = found
		}
	}
	return out
}

// stays reports whether the verb v is one of being, going or being sent somewhere.
func (st *state) stays(v int) bool {
	lemma := st.tree.lemma(v)
	if st.tree.particle(v, "aboard") {
		return false
	}
	return st.grammar.is("marching", lemma) || st.grammar.is("cruise", lemma) || st.grammar.is("placing", lemma) || st.grammar.is("dispatching", lemma) || st.grammar.is("on-guard", lemma) || heading[lemma] || lemma == "take" && st.tree.particle(v, "over")
}

// whereBefore is the name right before ", where", which opens the clause of the verb v; -1
// elsewhere.
func (st *state) whereBefore(v int) int {
	k := st.tree.child(v, "advmod", "mark")
	if k < 2 || k > v || st.lower(k) != "where" || st.doc.Word(k-1) != "," || st.mentionAt[k-2] < 0 {
		return -1
	}
	return st.mentions[st.mentionAt[k-2]].head
}

// whereAt are the places that the phrase of the noun at i names, itself or further down:
// "the roads of Lima", "two miles from the bridge at Arica", "the Peruvian coast".
func (st *state) whereAt(i, depth int) []reference {
	var out []reference
	for _, k := range st.tree.conjuncts(i) {
		if e := st.entityAt(k); e >= 0 && !st.adjectival(k) && (st.entities[e].Type == schema.Place || st.entities[e].Type == schema.State) {
			out = append(out, reference{e, k, "self"})
		}
	}
	lemma := st.tree.lemma(i)
	if out != nil || depth > 2 || st.tree.tok[i].UPOS != "NOUN" || !st.soil(i) && !st.grammar.is("held-ground", lemma) && !st.grammar.is("edge", lemma) && !st.grammar.is("whereabouts", lemma) && !st.grammar.is("settlement", lemma) && !st.grammar.is("named-by-of", lemma) {
		return out
	}
	for _, c := range st.tree.children(i) {
		if c > i && st.tree.base(c) == "nmod" && postedAt[st.tree.cased(c)] {
			if out := st.whereAt(c, depth+1); out != nil {
				return out
			}
		}
	}
	return st.located(i, "in")
}

// postedAt are the prepositions behind which stands where forces are or go.
var postedAt = set("in", "off", "at", "near", "to", "for", "into", "through", "toward", "towards", "around", "along", "outside", "across", "past", "of", "up", "down", "between", "inside", "opposite", "beyond", "within",
	"on", "onto", "over", "against", "behind", "above", "astride", "below", "facing", "with", "close to", "next to", "ahead of")
