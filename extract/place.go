package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// places sets where each statement's event happened: the place or state behind
// a preposition of place that hangs on the trigger, on the verb that carries it
// or on a noun between. It reads candidates and trees; what the text does not
// tell stays empty.
func places(st *state) {
	for i := range st.candidates {
		c := &st.candidates[i]
		if c.frame.relation.Standing {
			continue
		}
		if place := st.narrower(st.placeOf(c)); place >= 0 && !st.ofOfficer(place) {
			s := &st.statements[c.statement]
			if s.Place = st.placeName(place); s.Place == "" && place == c.object.token && st.entities[c.object.entity].Type != schema.Organization { // "the former Portuguese colony"
				s.Place = st.entities[c.object.entity].Name
			}
		}
	}
}

// ofOfficer reports whether the adjective of a place only says whose an officer is: "the Puerto
// Rican governor".
func (st *state) ofOfficer(place int) bool {
	m := st.mentionAt[place]
	return m >= 0 && st.mentions[m].form == adjective && st.mentions[m].end < len(st.doc.Tokens) && st.isRole(st.mentions[m].end)
}

// narrower goes from a place to the one named right before it, which lies in it:
// "in Jabaliya, in the northern Gaza Strip".
func (st *state) narrower(place int) int {
	if place < 0 {
		return -1
	}
	t := place
	for t > 0 && !placeCase[st.lower(t)] && place-t < 5 {
		t--
	}
	if t < 2 || !placeCase[st.lower(t)] || st.doc.Word(t-1) != "," || st.sentence[t-2] != st.sentence[place] {
		return place
	}
	if m := st.mentionAt[t-2]; m >= 0 && st.mentions[m].typ == schema.Place && placeCase[st.tree.cased(st.mentions[m].head)] {
		return st.mentions[m].head
	}
	return place
}

// placeOf is the token of the place where the event of a candidate was, -1 where none is
// told.
func (st *state) placeOf(c *candidate) int {
	if st.objectIsPlace(c) {
		return c.object.token
	}
	if c.subjectSlot == speaking {
		return st.placeOfWords(c.predicate)
	}
	if st.reacted(c.predicate) && !st.verbal(c) { // "marched in Oslo against the exit from X"
		return max(st.placeWithin(c.predicate.trigger), st.attackedState(c))
	}
	if place := st.placeOfConjunct(c.object.token); place >= 0 {
		return place
	}
	for _, at := range st.eventWords(c) {
		if at == c.subject.token && st.claims(c.predicate) { // where the claimant is at home
			continue
		}
		if place := st.placeBelow(at); place >= 0 {
			return place
		}
	}
	if c.likewise != nil { // whoever joins in does it where the others do
		first := *c
		first.predicate, first.likewise = c.likewise, nil
		return st.placeOf(&first)
	}
	for _, find := range [...]func(*candidate) int{st.destination, st.speakersPlace, st.wherePlace, st.therePlace, st.scheduledPlace, st.journeyPlace, st.whenPlace, st.onlyPlace, st.venue, st.hostPlace, st.courtPlace, st.patrolledPlace, st.topicPlace, st.patrolled, st.attackedState} {
		if place := find(c); place >= 0 {
			return place
		}
	}
	return -1
}

// destination is where the object is sent or passes, for a relation whose place is
// its end: "sent a frigate to the Gulf of Oman", "its frigate crossed the strait".
func (st *state) destination(c *candidate) int {
	if c.frame.relation.Place != schema.PlaceDestination {
		return -1
	}
	for _, k := range st.tree.children(c.predicate.trigger) {
		if r := st.tree.base(k); r == "obj" && k != c.object.token || (r == "obl" || r == "nmod") && endCase[st.tree.cased(k)] {
			if place := st.placeAt(k, 0); place >= 0 {
				return place
			}
		}
	}
	return -1
}

// endCase are the prepositions of where something goes.
var endCase = lexis.Set("to", "into", "toward", "towards", "for",
	"through", "past", "across")

// topicPlace is the place that the trigger's sentence begins with, wherever the
// tree hangs it, for what the sentence's main clause tells: "In Oslo Minister X
// met Y".
func (st *state) topicPlace(c *candidate) int {
	trigger := c.predicate.trigger
	first := st.doc.Sentences[st.sentence[trigger]].Start
	if first+1 >= trigger || !placeCase[st.lower(first)] || st.tree.tok[st.tree.clauseOf(trigger)].Head >= 0 {
		return -1
	}
	m := st.mentionAt[first+1]
	if m < 0 || st.mentions[m].entity < 0 || st.mentions[m].form != name || st.mentions[m].end > trigger || st.tree.tok[st.mentions[m].end].XPOS == "POS" { // "At Peru's request"
		return -1
	}
	if t := st.entities[st.mentions[m].entity].Type; t != schema.Place && t != schema.State {
		return -1
	}
	return st.mentions[m].head
}

// onlyPlace is the one place of the sentence that stands behind a preposition of
// place, wherever the tree hangs it, as long as it is in the trigger's own
// clause; of several, the only one below the trigger.
func (st *state) onlyPlace(c *candidate) int {
	var all, below []int
	span := st.doc.Sentences[st.sentence[c.predicate.trigger]]
	for i := span.Start; i < span.End; i++ {
		w := st.tree.cased(i)
		if !st.tree.isNominal(i) || !placeCase[w] && !(w == "over" && st.aloft(c.predicate.trigger)) ||
			st.tree.clauseOf(i) != st.tree.clauseOf(c.predicate.trigger) || st.farPlace(c, i) || st.ofTopic(i) {
			continue
		}
		place := st.placeAt(i, 0)
		if place < 0 || st.entityAt(place) == c.object.entity {
			continue
		}
		if st.besideOnly(c, i) {
			continue
		}
		if slices.Contains(all, place) {
			continue
		}
		all = append(all, place)
		if st.tree.above(c.predicate.trigger, i) && !st.tree.above(c.object.token, i) {
			below = append(below, place)
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	if len(below) == 1 {
		return below[0]
	}
	return -1
}

// placeWithin is the first place behind a preposition of place in the phrase of
// noun i, -1 without one.
func (st *state) placeWithin(i int) int {
	for t := i + 1; t < st.doc.Sentences[st.sentence[i]].End; t++ {
		if st.tree.above(i, t) && st.tree.isNominal(t) && placeCase[st.tree.cased(t)] {
			if place := st.placeAt(t, 0); place >= 0 {
				return place
			}
		}
	}
	return -1
}

// otherMoment reports whether the clause of v tells what was before or after the one above
// it: "arrested him in Oslo, two days after X searched his office".
func (st *state) otherMoment(v int) bool {
	k := st.tree.child(v, "mark")
	return k >= 0 && (st.lower(k) == "after" || st.lower(k) == "before") && st.tree.child(v, "nsubj", "nsubj:pass") >= 0
}

// timedApart reports whether the verb and the one that it is coordinated with have each a
// time of their own, and so each a place: "met X in Oslo on Monday and called Y on
// Friday".
func (st *state) timedApart(v int) bool {
	h := st.tree.tok[v].Head
	return st.tree.tok[v].Relation == "conj" && st.hanging(v, v) >= 0 && st.hanging(h, h) >= 0
}

// besideOnly reports whether the place is told of another verb behind the trigger: "met X
// and opened an embassy in Oslo", but not "killed one and wounded two in Oslo".
func (st *state) besideOnly(c *candidate, place int) bool {
	v := st.verbAbove(place)
	if v == st.tree.tok[c.predicate.trigger].Head && st.timedApart(c.predicate.trigger) {
		return true
	}
	if v <= c.predicate.trigger || st.tree.tok[v].Relation != "conj" {
		return false
	}
	return !st.grammar.is("harm", st.tree.lemma(v)) || !st.grammar.is("harm", st.tree.lemma(c.predicate.trigger))
}

// verbAbove is the verb nearest above token i, -1 without one.
func (st *state) verbAbove(i int) int {
	for hops := 0; hops < 8; hops++ {
		i = st.tree.tok[i].Head
		if i < 0 || st.tree.isVerb(i) {
			return i
		}
	}
	return -1
}

// farPlace reports whether the place belongs to somebody who claims the deed, to what a
// relation of words speaks of, or to a topic: "over plots against exiles in Denmark".
func (st *state) farPlace(c *candidate, place int) bool {
	if st.behindOther(c, place) || st.claims(c.predicate) && st.tree.above(c.subject.token, place) || st.verbal(c) && st.reportedPlace(c, place) {
		return true
	}
	for at, hops := st.tree.tok[place].Head, 0; at >= 0 && at != c.predicate.trigger && hops < 8; hops++ {
		if c.frame.relation.Symmetric && at != st.tree.tok[place].Head && st.tree.isVerb(at) && st.tree.nonfinite(at) { // "agreed to build a bridge across the Drina"
			return true
		}
		if st.earlierStep(at) || topicCase[st.tree.cased(at)] ||
			earlierCase[st.tree.cased(at)] && !st.meansOne(at, "table-relation") && !st.grammar.is("journey-noun", st.tree.lemma(at)) {
			return true
		}
		at = st.tree.tok[at].Head
	}
	return false
}

// behindOther reports whether the event is only what another came after, whose the place is: "visited
// Oslo after the raid on X".
func (st *state) behindOther(c *candidate, place int) bool {
	if st.tree.tok[c.predicate.trigger].UPOS != "NOUN" || c.frame.relation.Family != "material" {
		return false
	}
	for at, hops := c.predicate.trigger, 0; at >= 0 && hops < 4 && !st.tree.isVerb(at); at, hops = st.tree.tok[at].Head, hops+1 {
		if earlierCase[st.tree.cased(at)] {
			return !st.tree.above(at, place)
		}
	}
	return false
}

// besideWords reports whether the verb tells how or where the trigger was uttered:
// "Speaking in Oslo, X accused Y".
func (st *state) besideWords(c *candidate, v int) bool {
	return st.tree.tok[v].Relation == "advcl" && (v < c.predicate.trigger || st.speaks(v) || st.tree.lemma(v) == "speak")
}

// matterCase are prepositions of what one accuses of, asks for or threatens with.
var matterCase = lexis.Set("of", "for", "with", "over", "about")

// topicCase are prepositions of what something is about.
var topicCase = lexis.Set("over", "about", "regarding", "concerning", "despite", "including", "because of", "due to")

// earlierCase are prepositions of what went before: a truce after fighting in Oslo is
// not made there, one after talks in Oslo is.
var earlierCase = lexis.Set("after", "following", "since")

// earlierStep reports whether the clause of v tells what went before and was no journey:
// "after fighting in Oslo".
func (st *state) earlierStep(v int) bool {
	k := st.tree.child(v, "mark")
	return k >= 0 && earlierCase[st.lower(k)] && !st.grammar.is("journey", st.tree.lemma(v)) && !st.atOnce(v)
}

// meansOne reports whether the noun at i tells a relation of the class.
func (st *state) meansOne(i int, class string) bool {
	return slices.ContainsFunc(st.grammar.nouns.find(st.tree.lemma(i)), func(f lemmaFrame) bool {
		return st.lexicon.is(class, strings.ToLower(f.relation.Name))
	})
}

// reportedPlace reports whether the place stands with the object of a relation of words,
// or in the clause that says what one accuses it of or asks of it.
func (st *state) reportedPlace(c *candidate, place int) bool {
	inside := false
	for at, hops := place, 0; at >= 0 && hops < 12; hops++ {
		if at == c.object.token {
			return true
		}
		if at == c.predicate.trigger {
			return inside
		}
		inside = inside || at != place && (st.tree.isVerb(at) && !st.besideWords(c, at) || matterCase[st.tree.cased(at)])
		at = st.tree.tok[at].Head
	}
	return false
}

// eventWords are the trigger and the words that stand for the same event above
// and beside it.
func (st *state) eventWords(c *candidate) []int {
	p := c.predicate
	list := []int{p.trigger}
	if p.carrier >= 0 && (c.frame.relation.Family != "material" || !earlierCase[st.tree.cased(p.trigger)]) { // "visited Oslo after the raid on X"
		list = append(list, p.carrier)
	}
	if st.verbal(c) { // where the deed was of which one accuses is not where one does
		return list
	}
	for _, a := range p.args {
		if (a.slot == "obj" || a.slot == "with") && a.token != c.object.token {
			list = append(list, a.token)
		}
	}
	for _, k := range st.tree.children(p.trigger) {
		if r := st.tree.tok[k].Relation; r == "xcomp" || r == "advcl" && st.tree.nonfinite(k) && !st.tree.having(k) && !st.earlierStep(k) {
			list = append(list, k)
		}
	}
	if h := st.tree.tok[p.trigger].Head; h >= 0 {
		switch st.tree.tok[p.trigger].Relation {
		case "conj", "xcomp", "advcl":
			if st.tree.isVerb(h) && !st.timedApart(p.trigger) && !st.otherMoment(p.trigger) {
				list = append(list, h)
			}
		}
	}
	return append(list, c.object.token)
}

var placeCase = lexis.Set("in", "at", "near", "off", "inside", "outside", "around", "within",
	"across", "throughout", "along")

// verbal reports whether the relation is one of words, whose object may be anywhere.
func (st *state) verbal(c *candidate) bool { return c.frame.relation.Family == "verbal" }

// aloft reports whether the verb tells what happens in the air, where "over" says where.
func (st *state) aloft(v int) bool { return st.grammar.is("aloft", st.tree.lemma(v)) }

// placeBelow returns the token of the place that hangs on at, -1 without one.
func (st *state) placeBelow(at int) int {
	for _, c := range st.tree.children(at) {
		if r := st.tree.base(c); r != "obl" && r != "nmod" {
			continue
		}
		if w := st.tree.cased(c); !placeCase[w] && !(w == "on" && st.isSpot(c)) && !(w == "over" && st.aloft(at)) || st.ofTopic(c) {
			continue
		}
		if k := st.placeAt(c, 0); k >= 0 {
			return k
		}
	}
	return -1
}

// ofTopic reports whether the phrase c, which hangs on a verb, tells where that is which the
// verb's object names, a state's war or crisis, and not where somebody does it: "met to discuss
// the war in Syria".
func (st *state) ofTopic(c int) bool {
	h := st.tree.tok[c].Head
	if h < 0 || !st.tree.isVerb(h) {
		return false
	}
	o := st.tree.child(h, "obj")
	if o < 0 || o > c || st.tree.child(c, "case") != o+1 || !st.grammar.is("matter-of-talks", st.tree.lemma(o)) {
		return false
	}
	e := st.entityAt(c)
	return e >= 0 && st.entities[e].Type == schema.State
}

// placeAt is the token of a place at the noun c or in what belongs to it ("the city of
// Mosul", "Iran's shores"), -1 without one.
func (st *state) placeAt(c, depth int) int {
	if t := st.placeNamed(c); t >= 0 {
		return t
	}
	if depth == 0 && st.ground(c) != nil { // "in the city"
		return c
	}
	if depth == 0 && st.tree.tok[c].UPOS == "NOUN" { // "at a guesthouse in Bergen"
		for _, k := range st.tree.children(c) {
			if st.tree.base(k) == "nmod" && st.tree.cased(k) == "in" {
				if t := st.placeNamed(k); t >= 0 {
					return t
				}
			}
		}
	}
	if depth > 2 || depth == 0 && !st.isSpot(c) {
		return -1
	}
	if k := st.tree.child(c, "compound"); k >= 0 { // "Syria's Idlib province"
		if p := st.placeAt(k, depth+1); p >= 0 && !st.adjectival(p) {
			return p
		}
	}
	for _, k := range st.tree.children(c) {
		switch relation := st.tree.tok[k].Relation; relation {
		case "nmod", "nmod:poss", "appos", "amod":
			if relation == "nmod" && st.tree.cased(k) != "of" {
				continue
			}
			if p := st.placeAt(k, depth+1); p >= 0 && !st.adjectival(p) {
				return p
			}
		}
	}
	return -1
}

// placeNamed is the token that names a place or state at the noun c, -1 without.
func (st *state) placeNamed(c int) int {
	for _, r := range st.named(c) {
		if t := st.entities[r.entity].Type; t == schema.Place || t == schema.State {
			return r.token
		}
	}
	return -1
}

// isSpot reports whether the noun c is a place of some kind, so that what belongs
// to it says where: "in the city of Mosul", not "in a show of U.S. strength".
func (st *state) isSpot(c int) bool {
	lemma := st.tree.lemma(c)
	for _, class := range [...]string{"place-head", "place-part", "province-noun", "sure-place", "direction"} {
		if st.lexicon.is(class, lemma) {
			return true
		}
	}
	return st.grammar.is("spot", lemma) || st.grammar.is("ground-noun", lemma) || st.grammar.is("seat-of", lemma)
}

// objectIsPlace reports whether the object itself says where, as its relation
// declares: one visits Paris in Paris.
func (st *state) objectIsPlace(c *candidate) bool {
	place := st.entities[c.object.entity].Type == schema.Place || c.object.how == "in"
	switch c.frame.relation.Place {
	case schema.PlaceObject, schema.PlaceDestination:
		return place || st.entities[c.object.entity].Type == schema.State && c.object.how == "self"
	case schema.PlacePlace:
		return place
	}
	return false
}

// placeName is the mention of token i as the text has it, with the part of a
// state or region that the text names ("north-eastern Syria") and the noun that
// makes it a place ("Idlib province").
func (st *state) placeName(i int) string {
	m := st.mentionAt[i]
	if m < 0 || st.mentions[m].form == pronoun || st.mentions[m].form == nominal {
		if m >= 0 {
			return st.entities[st.mentions[m].entity].Name
		}
		if g := st.ground(i); g != nil {
			return st.entities[g[0].entity].Name
		}
		return ""
	}
	start, end := st.mentions[m].start, st.mentions[m].end
	end = st.placeNoun(i, end)
	if st.mentions[m].typ == schema.State && start > 0 && st.sentence[start-1] == st.sentence[i] && st.lexicon.is("direction", st.lower(start-1)) {
		start--
		if start > 1 && st.hyphen(start-1) && st.lexicon.is("direction", st.lower(start-2)) {
			start -= 2
		}
	}
	return st.words(start, end)
}

// placeNoun passes the noun behind a place's name that says what it is, of one word
// or two: "Idlib province", "Bagram air base".
func (st *state) placeNoun(i, end int) int {
	for n := end; n < min(end+2, len(st.doc.Tokens)) && strings.HasPrefix(st.tree.tok[n].XPOS, "NN"); n++ {
		w := st.lower(n)
		if !st.lexicon.is("province-noun", w) && (st.entities[st.entityAt(i)].Type != schema.Place || !st.lexicon.is("site-noun", w)) {
			continue
		}
		if d := st.tree.child(n, "det"); st.tree.tok[i].Head == n && (d < 0 || st.tree.lemma(d) != "a") {
			return n + 1
		}
		return end
	}
	return end
}

// lies reports whether one place, as the text calls it, is another or lies in it:
// "north-eastern Syria" in "Syria", "Oslo" in "Norway".
func (st *state) lies(place, in string) bool {
	if strings.EqualFold(place, in) || strings.HasSuffix(strings.ToLower(place), " "+strings.ToLower(in)) {
		return true
	}
	for id, hops := st.placeID(place), 0; id != "" && hops < 4; hops++ {
		g := st.schema.Entry(id)
		if g == nil {
			return false
		}
		if id = g.Parent; id != "" && id == st.placeID(in) {
			return true
		}
	}
	return false
}

// placeID is the gazetteer's id of the place or state that the text calls so.
func (st *state) placeID(called string) string {
	for e := range st.entities {
		if t := st.entities[e].Type; (t == schema.Place || t == schema.State) && st.calls(e, called) {
			return st.entities[e].gazetteer
		}
	}
	return ""
}
