package extract

import (
	"slices"

	"wiregraph/extract/language"
	"wiregraph/schema"
)

// Warships on the move that no pattern reads. There is no end of ways to say that a
// ship is somewhere or on her way, but few words that all of them have in common: where
// one of these stands in the ship's clause and nothing there tells of her builders,
// buyers or museum, she is where the clause says.

// atSea proposes voyages of the warships in a sentence that nothing else was said of,
// and of a state's unnamed ones where no ship is named.
func (st *state) atSea(span language.Span, said []candidate) []candidate {
	frames := st.grammar.verbs["afloat"]
	if frames == nil || !st.forces {
		return nil
	}
	storied := st.storied(span)
	var out []candidate
	named := false
	for t := span.Start; t < span.End; t++ {
		if e := st.entityAt(t); e >= 0 && st.entities[e].Type == schema.Ship {
			named = true
		}
		for _, r := range st.warshipsAt(t) {
			if engaged(append(said, out...), r.entity) || st.calledBack(said, r.token) {
				continue
			}
			cue := -1
			if !storied {
				cue = st.cueOf(r.token, span)
			} else if st.storiedClause(r.token, span) {
				continue
			}
			if cue < 0 {
				cue = st.whereabout(r.token)
			}
			if cue < 0 && !storied {
				out = append(out, st.lyingAt(frames[0].frame, r)...)
			}
			if cue < 0 {
				continue
			}
			waters := st.watersOf(r.token, cue, span)
			if st.sailsBy(cue) || st.abroad(r, waters) {
				out = append(out, st.voyageBy(frames[0].frame, st.cuePredicate(cue), r, waters)...)
			}
		}
	}
	if named || storied || slices.ContainsFunc(said, isAct) {
		return out
	}
	return st.squadrons(frames[0].frame, span)
}

func isAct(c candidate) bool { return !c.frame.relation.Standing }

// whereabout is the verb of which the warship named at t is subject, object or agent, where
// it tells nothing that keeps a ship from being where the clause says; -1 elsewhere.
func (st *state) whereabout(t int) int {
	lead := st.sailingParty(t)
	switch b := st.tree.tok[lead].Relation; {
	case b == "obl:agent" || b == "root" || st.tree.base(lead) == "nsubj" || b == "obj":
	default:
		return -1
	}
	v := st.clauseOf(lead)
	lemma := st.tree.lemma(v)
	if !st.tree.isVerb(v) || st.otherAct(v) || st.grammar.is("no-motion", lemma) || st.grammar.is("assault", lemma) || st.grammar.is("speech", lemma) {
		return -1
	}
	for _, c := range st.tree.children(v) {
		if st.tree.cased(c) != "" && st.grammar.is("laid-up", st.tree.lemma(c)) {
			return -1
		}
	}
	return v
}

// sailingParty is the word for those that the ship named at t stands among or is told with in her
// clause: "a squadron led by the cruiser Astra", "four ships, among them the Astra", "marines
// from the frigate Astra".
func (st *state) sailingParty(t int) int {
	lead := st.tree.leader(st.phraseOf(t))
	for hops := 0; hops < 4; hops++ {
		h, next := st.tree.tok[lead].Head, -1
		if h < 0 {
			break
		}
		switch st.tree.base(lead) {
		case "appos", "flat":
			next = h
		case "obj", "obl":
			if st.tree.base(h) == "acl" && st.grammar.is("composing", st.tree.lemma(h)) {
				next = st.tree.tok[h].Head
			}
		case "nmod":
			if prep := st.tree.cased(lead); prep == "including" || prep == "among" || prep == "like" || (prep == "from" || prep == "of" || prep == "aboard") && st.grammar.is("force", st.tree.lemma(h)) || prep == "with" && st.grammar.is("ship-group", st.tree.lemma(h)) {
				next = h
			}
		}
		if next < 0 || next == lead {
			break
		}
		lead = st.tree.leader(next)
	}
	return lead
}

// abroad reports whether the waters are told and none of them is of whoever the words give
// the ship to.
func (st *state) abroad(ship reference, waters []reference) bool {
	if len(waters) == 0 {
		return false
	}
	owners := st.senders(ship)
	for _, w := range waters {
		for _, o := range owners {
			if w.entity == o.entity || st.ownSide(w.entity, o.entity) {
				return false
			}
		}
	}
	return len(owners) > 0
}

// squadrons proposes where a state's unnamed warships are: "two Peruvian destroyers are in
// Lima on a visit".
func (st *state) squadrons(f *frame, span language.Span) []candidate {
	for t := span.Start; t < span.End; t++ {
		if st.tree.tok[t].UPOS != "NOUN" || !st.grammar.is("warship", st.tree.lemma(t)) || st.tree.base(t) == "compound" || st.headed(t, st.grammar.class.of("merchant")) {
			continue
		}
		cue := st.cueOf(t, span)
		if cue < 0 {
			continue
		}
		var out []candidate
		for _, o := range st.owners(t, 1) {
			if typ := st.entities[o.entity].Type; typ != schema.State && typ != schema.Organization {
				continue
			}
			for _, w := range st.watersOf(t, cue, span) {
				if w.entity != o.entity {
					out = append(out, candidate{frame: f, predicate: st.cuePredicate(cue), subject: o, object: w, subjectVia: "loose", subjectSlot: "subj", objectVia: "loose", objectSlot: "in"})
				}
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// storied reports whether a word of the sentence speaks of what ships are besides being
// at sea: built, sold, remembered.
func (st *state) storied(span language.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if st.grammar.is("ship-story", st.tree.lemma(i)) && st.entityAt(i) < 0 {
			return true
		}
	}
	return false
}

// storiedClause reports whether such a word stands in the clause of the ship named at t, or
// describes her.
func (st *state) storiedClause(t int, span language.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if st.grammar.is("ship-story", st.tree.lemma(i)) && st.entityAt(i) < 0 && (st.sameClause(t, i) || st.tree.above(st.phraseOf(t), i)) {
			return true
		}
	}
	return false
}

// warshipsAt is the warship that is named at t, where its clause tells of it and not of
// somebody from it.
func (st *state) warshipsAt(t int) []reference {
	e := st.entityAt(t)
	if e < 0 || st.entities[e].Type != schema.Ship || st.mentions[st.mentionAt[t]].form != name || st.merchantman(e) {
		return nil
	}
	r := reference{e, t, "self"}
	if st.calledShip(e) == "" && !st.prefixed(t) && st.senders(r) == nil {
		return nil
	}
	return []reference{r}
}

// prefixed reports whether the name at t begins with a prefix of ships.
func (st *state) prefixed(t int) bool {
	m := &st.mentions[st.mentionAt[t]]
	return m.end-m.start > 1 && st.lexicon.is("ship-prefix", st.lower(m.start))
}

// engaged reports whether an act is told of the ship already.
func engaged(said []candidate, ship int) bool {
	for i := range said {
		if c := &said[i]; !c.frame.relation.Standing && (c.subject.entity == ship || c.object.entity == ship) {
			return true
		}
	}
	return false
}

// lyingAt is where the warship lies that a phrase of place right behind her name tells:
// "hours after USS Astra at Lima".
func (st *state) lyingAt(f *frame, ship reference) []candidate {
	if prep := st.tree.cased(st.phraseOf(ship.token)); prep == "aboard" || prep == "on" || prep == "onboard" {
		return nil
	}
	for _, c := range st.tree.children(ship.token) {
		if prep := st.tree.cased(c); c < ship.token || st.tree.base(c) != "nmod" || prep != "at" && prep != "off" && prep != "near" {
			continue
		}
		waters := st.whereAt(c, 0)
		if waters == nil || st.senders(ship) != nil && !st.abroad(ship, waters) {
			return nil
		}
		p := &predicate{trigger: ship.token, carrier: -1, clause: ship.token}
		return st.voyageBy(f, p, ship, waters)
	}
	return nil
}

// calledBack reports whether the clause of the ship at t tells that somebody leaves or is
// pulled out of somewhere.
func (st *state) calledBack(said []candidate, t int) bool {
	return slices.ContainsFunc(said, func(c candidate) bool {
		return c.frame.relation.Name == "WITHDREW_FROM" && st.sameClause(t, c.predicate.trigger)
	})
}

// cueOf is the word that says of the ship at t that she is under way or where she lies,
// the nearest to her; -1 without one. It stands in what describes her or, where she is
// what a clause is about, in that clause.
func (st *state) cueOf(t int, span language.Span) int {
	best := -1
	for i := span.Start; i < span.End; i++ {
		if st.tree.lemma(i) == "home" && st.tree.base(i) != "compound" && st.sameClause(t, i) {
			return -1
		}
		if !st.sailsBy(i) || i == t || !st.insetBehind(i, t) && !st.toldWith(i, t) && (!st.argument(t) || !st.headsClause(i) || !st.sameClause(t, i) || st.otherAct(st.clauseOf(t)) || st.otherAct(st.clauseOf(i))) {
			continue
		}
		if best < 0 || distanceOf(i, t) < distanceOf(best, t) {
			best = i
		}
	}
	return best
}

func distanceOf(a, b int) int { return max(a-b, b-a) }

// toldWith reports whether the word at i stands in what is added to the ship's name
// at t, or names what the ship does there: "at anchor off Malta", "the patrol of X".
func (st *state) toldWith(i, t int) bool {
	t = st.phraseOf(t)
	return st.tree.above(t, i) && st.clauseOf(i) == st.clauseOf(t) || st.tree.tok[t].Head == i && (st.tree.tok[t].Relation == "nmod:poss" || st.tree.tok[t].Relation == "nmod" && ofShip[st.tree.cased(t)])
}

// headsClause reports whether the word at i heads its clause, or is what a light verb there
// carries: "is at anchor", "went on patrol".
func (st *state) headsClause(i int) bool {
	c := st.clauseOf(i)
	return c == i || st.tree.tok[i].Head == c && (st.grammar.is("light", st.tree.lemma(c)) || st.tree.base(i) == "obl" || st.tree.base(i) == "xcomp")
}

// ofShip are the prepositions behind a stop or a voyage that the ship stands behind.
var ofShip = set("of", "by", "for")

// insetBehind reports whether the word at i stands in a few words between commas right
// behind the ship's name at t: "the frigate Aurora, now at anchor off Lima, is …".
func (st *state) insetBehind(i, t int) bool {
	m := st.mentionAt[t]
	if m < 0 || i < st.mentions[m].end+1 || i > st.mentions[m].end+4 || st.doc.Word(st.mentions[m].end) != "," {
		return false
	}
	for k := st.mentions[m].end + 1; k < i; k++ {
		switch st.tree.tok[k].UPOS {
		case "ADP", "ADV", "ADJ", "DET":
		default:
			return false
		}
	}
	return true
}

// argument reports whether the ship at t is the subject or object of its clause.
func (st *state) argument(t int) bool {
	switch st.tree.base(st.tree.leader(st.phraseOf(t))) {
	case "nsubj", "obj", "root":
		return true
	}
	return false
}

// otherAct reports whether the verb at v tells of force, help or joint work, in the
// course of which ships are where they are.
func (st *state) otherAct(v int) bool {
	if !st.tree.isVerb(v) {
		return false
	}
	lemma := st.tree.lemma(v)
	if st.grammar.is("ship-aside", lemma) {
		return true
	}
	for _, f := range st.grammar.verbs[lemma] {
		if f.relation.Family == "material" && f.relation.Name != deployed && f.particle == "" && len(f.where) == 0 {
			return !st.grammar.is("under-way", lemma)
		}
	}
	return false
}

// sailsBy reports whether the word at i tells by itself that ships are under way or
// somewhere.
func (st *state) sailsBy(i int) bool {
	if st.mentionAt[i] >= 0 {
		return false
	}
	lemma := st.tree.lemma(i)
	switch st.tree.tok[i].UPOS {
	case "VERB":
		return st.grammar.is("under-way", lemma) && !st.homeward(i)
	case "NOUN":
		return st.grammar.is("at-sea", lemma) && st.tree.base(i) != "compound" && !st.homeward(i)
	case "ADJ", "ADV", "ADP":
		return st.grammar.is("afloat", lemma)
	}
	return false
}

// homeward reports whether the word at i is told with where ships come from, or with
// the flag that they fly.
func (st *state) homeward(i int) bool {
	if h := st.tree.tok[i].Head; h >= 0 && homebound[st.tree.lemma(h)] {
		return true
	}
	return slices.ContainsFunc(st.tree.children(i), func(c int) bool { return homebound[st.tree.lemma(c)] || st.tree.cased(c) == "under" })
}

// homebound are the words beside a voyage by which it is none, or leads home.
var homebound = set("home", "back", "return", "down", "dry")

// sameClause reports whether the words at a and b stand in one clause, or in two of
// which one describes what the other names or goes on without a subject of its own.
func (st *state) sameClause(a, b int) bool {
	x, y := st.clauseOf(a), st.clauseOf(b)
	return x == y || st.continues(x, y, a) || st.continues(y, x, b)
}

// clauseOf is the word that heads the clause of token i.
func (st *state) clauseOf(i int) int {
	for hops := 0; st.tree.tok[i].Head >= 0 && hops < 40; hops++ { // names made one node may hang on each other
		if st.tree.isVerb(i) && st.tree.base(i) != "amod" || st.tree.child(i, "cop") >= 0 {
			break
		}
		i = st.tree.tok[i].Head
	}
	return i
}

// continues reports whether the clause y hangs on the clause x, or on the ship at t in
// it, with nobody of its own who acts.
func (st *state) continues(x, y, t int) bool {
	h := st.tree.tok[y].Head
	if h < 0 {
		return false
	}
	switch st.tree.base(y) {
	case "acl":
		return h == t || h == st.phraseOf(t)
	case "conj", "advcl", "xcomp":
		return h == x && st.tree.child(y, "nsubj", "nsubj:pass") < 0
	}
	return false
}

func (st *state) cuePredicate(cue int) *predicate {
	var p predicate
	if st.tree.tok[cue].UPOS == "NOUN" {
		p = st.tree.noun(cue, st.quantity)
	} else {
		p = st.tree.verb(cue)
	}
	return &p
}

// watersOf are the first places in the clause of the ship at t that a preposition of
// place or course stands before.
func (st *state) watersOf(t, cue int, span language.Span) []reference {
	for _, from := range [...]int{min(t, cue), span.Start} {
		for i := from; i < span.End; i++ {
			e := st.entityAt(i)
			if e < 0 || st.entities[e].Type != schema.Place && st.entities[e].Type != schema.State || st.adjectival(i) || !st.toldWhere(st.tree.leader(i), cue) || !st.sameClause(t, i) && !st.sameClause(cue, i) {
				continue
			}
			var out []reference
			for _, k := range st.tree.conjuncts(st.tree.leader(i)) {
				if c := st.entityAt(k); c >= 0 && (st.entities[c].Type == schema.Place || st.entities[c].Type == schema.State) {
					out = append(out, reference{c, k, "self"})
				}
			}
			return out
		}
	}
	return nil
}

// toldWhere reports whether the place at i is where the cue says a ship is: behind a
// preposition, or as what a stop is said to be.
func (st *state) toldWhere(i, cue int) bool {
	if prep := st.tree.cased(i); prep != "" {
		return atSeaCase[prep] && (prep != "of" && prep != "for" || !st.tree.isVerb(cue) || st.sailsBy(cue))
	}
	return st.tree.base(cue) == "nsubj" && st.tree.tok[cue].Head == i && st.tree.child(i, "cop") >= 0 ||
		st.tree.base(i) == "nsubj" && st.tree.tok[i].Head == cue && st.tree.tok[cue].UPOS == "NOUN"
}

// atSeaCase are the prepositions of where ships lie and of where they go.
var atSeaCase = set("in", "off", "at", "near", "to", "for", "into", "through", "toward", "towards", "around", "along", "outside", "across", "past", "of", "up", "down", "between", "inside", "opposite", "beyond", "within")

// voyageBy pairs the ship with whoever sent her, as the words tell, else with the waters.
func (st *state) voyageBy(f *frame, p *predicate, ship reference, waters []reference) []candidate {
	var out []candidate
	for _, r := range st.senders(ship) {
		out = append(out, candidate{frame: f, predicate: p, subject: r, object: ship, subjectVia: "loose", subjectSlot: "subj", objectVia: "loose", objectSlot: "subj"})
	}
	if out != nil {
		return out
	}
	for _, w := range waters {
		out = append(out, candidate{frame: f, predicate: p, subject: ship, object: w, subjectVia: "loose", subjectSlot: "subj", objectVia: "loose", objectSlot: "in"})
	}
	return out
}
