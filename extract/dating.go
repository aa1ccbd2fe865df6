package extract

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
)

// datings gives each statement the time that hangs on its trigger, on the verb
// that carries it or on a clause that shares its time. It reads times,
// candidates and stances.
func datings(st *state) {
	for i := range st.candidates {
		c := &st.candidates[i]
		s := &st.statements[c.statement]
		t := st.timeFor(c, s)
		value := ""
		switch {
		case t.gap >= 0:
			value = st.overGap(t.gap, t.k, t.behind)
		case t.k >= 0:
			value = st.value(t.k, st.ahead(c.predicate, s.Stance, t))
		}
		if value == "" && st.performs(c) { // "I thank you"
			s.Date.Value = st.saidDay(c.predicate.trigger)
		}
		if years := st.anniversary(c.predicate.trigger); years > 0 {
			value = yearsBefore(value, years)
		}
		if value == "" || s.Stance == graph.Planned && st.yearsPast(value) { // "will meet X on his first visit since 1982"
			continue
		}
		tm := st.times[max(t.k, t.gap)]
		if st.sentence[tm.start] != st.sentence[c.predicate.trigger] && len(value) == precision["day"] && st.claims(c.predicate) && st.severalDeeds(c.predicate) {
			value = value[:precision["month"]]
		}
		s.Date = graph.Date{Value: value, Words: st.words(tm.start, tm.end)}
	}
}

// yearsPast reports whether the value is a mere year before the one before the article's
// own; a day so far back may be that of the plan.
func (st *state) yearsPast(value string) bool {
	year, err := strconv.Atoi(value[:min(4, len(value))])
	return err == nil && len(value) == precision["year"] && !st.article.Published.IsZero() && year < st.article.Published.Year()-1
}

// performs reports whether somebody does in his own words what they say: "I thank you".
func (st *state) performs(c *candidate) bool {
	t := c.predicate.trigger
	return st.spokenBy(t) == c.subject.entity && (st.tree.tok[t].XPOS == "VBP" || st.tree.tok[t].XPOS == "VB") && st.tree.child(t, "aux") < 0
}

// dateOfOffice is when an office was given or taken, where a verb tells it: "was
// elected president on Monday", "the new ruler, who was sworn in yesterday".
func (st *state) dateOfOffice(o *office, stance graph.Stance) graph.Date {
	v := st.accession(o)
	if v < 0 {
		return graph.Date{}
	}
	k := st.hanging(v, v)
	if k < 0 {
		k = st.onlyTime(v)
	}
	if k < 0 || st.bounds(st.times[k]) {
		return graph.Date{}
	}
	tm := st.times[k]
	return graph.Date{Value: st.value(k, stance == graph.Planned), Words: st.words(tm.start, tm.end)}
}

// accession is the verb that gives the office o or has it taken, -1 without one: the
// verb above it, or that of a relative clause behind the holder's title.
func (st *state) accession(o *office) int {
	h := st.tree.leader(o.head)
	if st.tree.child(h, "cop") >= 0 && st.elected(h) { // the parser's other reading of "was elected president"
		return h
	}
	if o.how != "copula" {
		for _, at := range [...]int{h, st.tree.tok[h].Head} {
			if at < 0 || at != h && st.tree.base(h) != "nmod" && st.tree.base(h) != "flat" && st.tree.base(h) != "appos" {
				continue
			}
			if v := st.tree.child(at, "acl:relcl"); v >= 0 && st.accedes(v) {
				return v
			}
		}
		return -1
	}
	for hops := 0; hops < 4 && h >= 0; hops++ {
		if h = st.tree.tok[h].Head; h >= 0 && st.tree.isVerb(h) {
			if st.accedes(h) {
				return h
			}
			return -1
		}
	}
	return -1
}

// elected reports whether a participle says of the office that it was given: "the newly
// elected president".
func (st *state) elected(office int) bool {
	return slices.ContainsFunc(st.tree.children(office), func(c int) bool {
		return st.tree.tok[c].XPOS == "VBN" && st.grammar.is("accession", st.tree.lemma(c))
	})
}

// accedes reports whether the verb gives an office, or says that somebody takes "office"
// or "the post".
func (st *state) accedes(v int) bool {
	lemma := st.tree.lemma(v)
	if st.grammar.is("accession", lemma) {
		return !st.lexicon.is("succeed", lemma) || !st.tree.passive(v) // who was replaced has left
	}
	k := st.tree.child(v, "obj")
	return k >= 0 && st.grammar.is("taking-up", lemma) && (st.lexicon.is("post", st.tree.lemma(k)) || st.tree.lemma(k) == "command" || st.tree.lemma(k) == "power")
}

// timing is what dates a statement: the expression k, -1 without one, which
// hangs on the word; or a distance gap to the other event in the sentence, whose
// expression is k then. behind: the statement is what the distance counts from.
type timing struct {
	k, word int
	gap     int
	behind  bool
}

var timeless = timing{k: -1, word: -1, gap: -1}

// timeFor picks what dates a statement.
func (st *state) timeFor(c *candidate, s *statement) timing {
	p := c.predicate
	if c.likewise != nil && st.hanging(p.trigger, p.trigger) < 0 {
		first := *c
		first.predicate, first.likewise = c.likewise, nil
		return st.timeFor(&first, s)
	}
	if own := st.timeOfConjunct(c.object.token); own >= 0 {
		return timing{k: own, word: p.trigger, gap: -1}
	}
	if c.frame.relation.Standing { // "the ship, commanded by X, left on Monday"
		return timing{k: st.hanging(p.trigger, p.trigger), word: p.trigger, gap: -1}
	}
	if t, ok := st.beyondGap(p); ok {
		return t
	}
	if c.frame.relation.Name == "KILLED" {
		if t, ok := st.timeOfCrime(p); ok {
			return t
		}
	}
	if st.claims(p) || st.knownDeed(p) { // the day of the claim is not that of the deed
		return st.timeOfDeed(p)
	}
	if c.subjectSlot == speaking { // the deed is in the words, so its day is theirs
		return st.timeOfWords(p)
	}
	k, word := st.timeOf(p, s.Stance == graph.Planned || st.announced(p.trigger))
	if own := st.timeOfOwnDeed(p); own >= 0 && c.frame.relation.Family != "verbal" && (k < 0 || st.refines(own, k)) {
		k, word = own, p.trigger
	}
	if k < 0 && !st.reacted(p) {
		if k, word = st.onlyTime(p.trigger), p.trigger; k >= 0 {
			word = st.verbAbove(st.topOf(st.times[k]))
		}
	}
	if k < 0 {
		k = st.sameDay(p)
	}
	if v := st.whenClause(p); k < 0 && v >= 0 {
		if k, word = st.hanging(p.trigger, v), v; k < 0 && st.deedAgain(v) {
			return st.timeOfDeed(p)
		}
	}
	if k < 0 {
		if word = st.eventClause(p); word >= 0 {
			k = st.hanging(p.trigger, word)
		}
	}
	if k < 0 {
		return timeless
	}
	return timing{k: k, word: word, gap: -1}
}

// timeOfWords is when the clause of a predicate was uttered.
func (st *state) timeOfWords(p *predicate) timing {
	at := p.trigger
	for hops := 0; hops < 8 && st.tree.tok[at].Head >= 0; hops++ {
		h := st.tree.tok[at].Head
		if st.tree.base(at) == "ccomp" && st.speaks(h) {
			return timing{k: st.hanging(p.trigger, h), word: h, gap: -1}
		}
		for _, c := range st.tree.children(at) {
			if st.tree.base(c) == "parataxis" && st.speaks(c) {
				return timing{k: st.hanging(p.trigger, c), word: c, gap: -1}
			}
		}
		at = h
	}
	return timeless
}

// eventClause is the verb of a relative clause behind the noun of an event that
// tells of its being held, wherever the tree hangs it: "a meeting with X, which was
// to be held on Monday"; -1 without one.
func (st *state) eventClause(p *predicate) int {
	span := st.doc.Sentences[st.sentence[p.trigger]]
	if st.tree.tok[p.trigger].UPOS != "NOUN" {
		return -1
	}
	for v := p.trigger + 1; v < span.End; v++ {
		if st.tree.tok[v].Relation != "acl:relcl" || !st.occurs(v) && !st.grammar.is("course", st.tree.lemma(v)) && !st.grammar.is("concluding", st.tree.lemma(v)) {
			continue
		}
		if k := st.tree.child(v, "nsubj", "nsubj:pass"); k >= 0 && (st.lower(k) == "which" || st.lower(k) == "that") {
			return v
		}
		if k := st.tree.child(v, "obj"); k >= 0 && k < v && st.lower(k) == "which" { // "a treaty, which the two signed in May"
			return v
		}
	}
	return -1
}

// occurs reports whether the verb says that an event is held or takes place; who "took
// office" is no event.
func (st *state) occurs(v int) bool {
	if !st.lexicon.is("occur", st.tree.lemma(v)) {
		return false
	}
	k := st.tree.child(v, "obj")
	return st.tree.lemma(v) != "take" || k < 0 || st.tree.lemma(k) == "place"
}

// deedAgain reports whether the verb has a deed as its subject that the text told before:
// "when that attack took place".
func (st *state) deedAgain(v int) bool {
	k := st.tree.child(v, "nsubj", "nsubj:pass")
	return k >= 0 && st.bareEvent(k) && st.grammar.is("deed", st.tree.lemma(k))
}

// whenClause is the verb of a clause behind the predicate's own that tells at what
// past event it was: "raised the matter when the two met in Oslo on Monday"; -1
// without one.
func (st *state) whenClause(p *predicate) int {
	if k := st.tree.child(p.clause, "cop"); st.tree.tok[p.clause].XPOS != "VBD" && (k < 0 || st.tree.tok[k].XPOS != "VBD") {
		return -1
	}
	for _, v := range st.tree.children(p.clause) {
		if st.tree.tok[v].Relation != "advcl" || v < p.clause || st.tree.tok[v].XPOS != "VBD" {
			continue
		}
		for _, c := range st.tree.children(v) {
			if st.lower(c) == "when" && (st.tree.base(c) == "advmod" || st.tree.base(c) == "mark") {
				return v
			}
		}
	}
	return -1
}

// sameDay is an expression of the predicate's sentence that puts both of its events
// on the day told before: "sent a letter; the answer came the same day".
func (st *state) sameDay(p *predicate) int {
	return slices.IndexFunc(st.times, func(tm timeExpression) bool {
		return tm.told && tm.shift == 0 && tm.unit == "day" && st.sentence[tm.start] == st.sentence[p.trigger]
	})
}

// ahead reports whether an open expression, such as a weekday, points to the
// future: what is planned, unless the expression tells of its announcement, and
// what is denied or supposed of the future.
func (st *state) ahead(p *predicate, stance graph.Stance, t timing) bool {
	if t.word >= 0 && t.word != p.trigger && st.tree.tok[t.word].XPOS == "VBD" && !st.governedPlan(t.word) {
		return false
	}
	if v := st.eventClause(p); v >= 0 && v == t.word && st.present(v) { // "talks which start on Friday"
		return true
	}
	switch stance {
	case graph.Planned:
		return true
	case graph.Hypothetical:
		if st.times[t.k].month > 0 && t.word >= 0 && st.tree.tok[t.word].XPOS == "VB" { // "proposed a summit to take place in May"
			return true
		}
		// "a suit filed on Sunday"
		return st.times[t.k].weekday > 0 && st.auxiliary(p.clause, "have") < 0 &&
			(t.word < 0 || st.tree.tok[t.word].XPOS != "VBN" && st.tree.tok[t.word].XPOS != "VBD")
	case graph.Denied:
		v := st.eventClause(p)
		return st.auxiliary(p.clause, "will") >= 0 || v >= 0 && st.local(v).planned
	}
	return false
}

// governedPlan reports whether the verb only says that something is to come, so that its
// time is that of the plan: "was due on Friday to meet".
func (st *state) governedPlan(v int) bool {
	lemma := st.tree.lemma(v)
	return lemma != "announce" && st.grammar.is("governs-planned", lemma)
}

// auxiliary is the auxiliary of verb v with a lemma, -1 without one.
func (st *state) auxiliary(v int, lemma string) int {
	for _, c := range st.tree.children(v) {
		if st.tree.base(c) == "aux" && st.tree.lemma(c) == lemma {
			return c
		}
	}
	return -1
}

// anniversary is how many years the words above an event noun put between the
// event and the day that is told: "the first anniversary of the killing".
func (st *state) anniversary(trigger int) int {
	at := trigger
	for hops := 0; hops < 3 && st.tree.base(at) == "nmod"; hops++ {
		at = st.tree.tok[at].Head
		if st.tree.lemma(at) != "anniversary" {
			continue
		}
		for _, c := range st.tree.children(at) {
			if n := ordinal(st.lower(c)); n > 0 {
				return n
			}
		}
	}
	return 0
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

// ordinal reads "first" or "70th", 0 for anything else.
func ordinal(w string) int {
	if n := ordinals[w]; n > 0 {
		return n
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(w, suffix); ok {
			n, _ := strconv.Atoi(digits)
			return n
		}
	}
	return 0
}

// yearsBefore moves a date back by years.
func yearsBefore(value string, years int) string {
	if len(value) < 4 {
		return value
	}
	year, err := strconv.Atoi(value[:4])
	if err != nil || year <= years {
		return ""
	}
	if day, err := time.Parse(time.DateOnly, value); err == nil { // a leap day has no anniversary every year
		return isoOf(year-years, int(day.Month()), day.Day())
	}
	return fmt.Sprintf("%04d%s", year-years, value[4:])
}

// dated lends a day without a year the year of the nearest day in its sentence or
// the two before, where the article itself has no date.
func (st *state) dated(k int) timeExpression {
	tm := st.times[k]
	if tm.year > 0 || tm.month == 0 {
		return tm
	}
	if !st.article.Published.IsZero() {
		tm.year = st.yearBefore(k)
		return tm
	}
	n, near := st.sentence[tm.start], 3
	for _, o := range st.times[st.firstTime(n-2):st.firstTime(n+1)] {
		if away := n - st.sentence[o.start]; o.year > 0 && o.month > 0 && away < near {
			tm.year, near = o.year, max(away, 1)
		}
	}
	return tm
}

// yearBefore is the year that the sentence of a month without one has told already:
// "last year X freed them after Y came to Oslo in May"; 0 for none.
func (st *state) yearBefore(k int) int {
	tm := st.times[k]
	for i := st.firstTime(st.sentence[tm.start]); i < k && tm.toward == 0; i++ {
		switch o := st.times[i]; {
		case o.gap || o.told || o.attributive || o.month > 0 || st.bounds(o):
		case o.year > 0:
			return o.year
		case o.unit == "year":
			return st.article.Published.Year() + o.shift
		}
	}
	return 0
}

// onlyTime is the one expression of time of the trigger's own clause, wherever
// the tree hangs it.
func (st *state) onlyTime(trigger int) int {
	found := -1
	for k, tm := range st.timesIn(st.sentence[trigger]) {
		if tm.attributive || tm.gap || st.ofOther(tm) || st.otherStep(tm, trigger) || st.insideInset(tm, trigger) || st.clauseOfTime(tm) != st.tree.clauseOf(trigger) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// clauseOfTime is the word that heads the clause of an expression. The parser hangs
// one that ends a relative clause on the verb behind it: "X, which brokered talks in
// Oslo last year, closed the border".
func (st *state) clauseOfTime(tm timeExpression) int {
	if v := st.enclosing(tm); v >= 0 {
		return v
	}
	return st.tree.clauseOf(tm.start)
}

// enclosing is the verb of the relative clause that an expression ends which the
// tree hangs on the verb of the main clause behind it, -1 without one.
func (st *state) enclosing(tm timeExpression) int {
	main := st.tree.tok[st.topOf(tm)].Head
	if main < tm.end || tm.end >= len(st.doc.Tokens) || st.doc.Word(tm.end) != "," || !st.tree.isVerb(main) {
		return -1
	}
	s := st.tree.child(main, "nsubj", "nsubj:pass")
	if s < 0 || s > tm.start {
		return -1
	}
	if v := st.tree.child(s, "acl:relcl"); v > s && v < tm.start {
		return v
	}
	return -1
}

// insideInset reports whether the expression ends an inset before the trigger that tells with a
// participle what the subject was before: "Ana Dias, elected in 2016, met X".
func (st *state) insideInset(tm timeExpression, trigger int) bool {
	v := st.verbAbove(st.topOf(tm))
	if v < 1 || v > tm.start || trigger < tm.end || tm.end >= len(st.doc.Tokens) || st.doc.Word(tm.end) != "," {
		return false
	}
	h := st.tree.tok[v].Head
	return st.tree.tok[v].Relation == "acl" && st.tree.tok[v].XPOS == "VBN" && h >= 0 && h < v && st.doc.Word(v-1) == "," && !st.tree.above(v, trigger)
}

// otherStep reports whether the expression hangs on a verb behind the trigger that tells a
// step before or after it, or one of another mood: "will meet X before going to Oslo the
// next day", "cut short a visit and will fly home on Friday".
func (st *state) otherStep(tm timeExpression, trigger int) bool {
	v := st.verbAbove(st.topOf(tm))
	if v <= trigger {
		return false
	}
	h := st.tree.tok[v].Head
	if st.tree.tok[v].Relation == "acl" && st.tree.tok[v].XPOS == "VB" { // "welcomed a plan to visit Oslo in May"
		return true
	}
	if k := st.tree.child(v, "mark"); st.tree.tok[v].Relation == "advcl" && k >= 0 && st.tree.tok[k].XPOS != "TO" {
		return st.tree.lemma(k) == "before" || st.tree.lemma(k) == "after" && !st.atOnce(v)
	}
	return (st.tree.tok[v].Relation == "conj" || st.tree.tok[v].Relation == "advcl" && st.whereClause(v)) && st.local(v).planned && !st.local(h).planned
}

// atOnce reports whether the clause of v tells what came right before, and so on the same
// day: "met X shortly after landing on Monday".
func (st *state) atOnce(v int) bool {
	return slices.ContainsFunc(st.tree.children(v), func(c int) bool {
		return st.grammar.is("at-once", st.tree.lemma(c)) && (st.tree.base(c) == "advmod" || st.tree.base(c) == "obl")
	})
}

// announced reports whether the clause of the trigger is what somebody announced.
func (st *state) announced(trigger int) bool {
	c := st.tree.clauseOf(trigger)
	h := st.tree.tok[c].Head
	return h >= 0 && st.tree.tok[c].Relation == "ccomp" && st.tree.lemma(h) == "announce"
}

// timeOf picks the expression for a predicate and the word on which it hangs, -1
// without one. What is planned
// and has no day of its own takes that of its announcement.
func (st *state) timeOf(p *predicate, announced bool) (k, word int) {
	chain := []int{p.trigger}
	if st.reacted(p) {
		return st.hanging(p.trigger, p.trigger), p.trigger
	}
	if p.carrier >= 0 {
		chain = append(chain, p.carrier)
	}
	for at := p.trigger; st.tree.tok[at].Head >= 0 && len(chain) < 8; {
		r := st.tree.base(at)
		h := st.tree.tok[at].Head
		if r == "ccomp" && !announced || st.tree.tok[at].Relation == "acl:relcl" && !st.whereClause(at) && !st.meanwhile(at) && !st.worded(at) ||
			r == "parataxis" || r == "nsubj" && h != p.carrier {
			break
		}
		if st.tree.tok[at].Relation != "conj" && st.whereClause(at) && st.local(at).planned && st.pastAbove(at) { // "left for Oslo on Monday, where he will meet X"
			break
		}
		chain = append(chain, h)
		at = h
	}
	for _, word := range chain {
		if k := st.hanging(p.trigger, word); k >= 0 {
			return k, word
		}
	}
	return -1, -1
}

// pastAbove reports whether the verb above token i is in the past.
func (st *state) pastAbove(i int) bool {
	v := st.verbAbove(i)
	return v >= 0 && st.tree.tok[v].XPOS == "VBD"
}

// worded reports whether the relative clause tells the words that its sentence has
// somebody make public: "adopted a resolution on Monday that called the raid a crime".
func (st *state) worded(v int) bool {
	n := st.tree.tok[v].Head
	if !lexis.Utterance[st.tree.lemma(n)] || st.tree.tok[n].Relation != "obj" {
		return false
	}
	k := st.tree.child(v, "nsubj")
	return k >= 0 && (st.lower(k) == "that" || st.lower(k) == "which")
}

// meanwhile reports whether the relative clause tells what went on when its sentence's
// main event came: "Berg, who was visiting Oslo, escaped on Monday".
func (st *state) meanwhile(v int) bool {
	k := st.auxiliary(v, "be")
	return st.tree.tok[v].XPOS == "VBG" && k >= 0 && st.tree.tok[k].XPOS == "VBD"
}

// whereClause reports whether the relative clause of v tells what happens at the place
// before it: "flies to Oslo on Friday, where he will meet X".
func (st *state) whereClause(v int) bool {
	k := st.tree.child(v, "advmod")
	return k >= 0 && st.tree.lemma(k) == "where"
}

// timeOfConjunct is the time told right behind one of several coordinated
// objects: "visited Oslo on 4 April and Bergen on 5 April"; -1 where the objects
// do not each have their own.
func (st *state) timeOfConjunct(object int) int {
	return st.behindConjunct(object, func(from, end int) int {
		k := -1
		for i, tm := range st.timesIn(st.sentence[from]) {
			if tm.start > from && tm.start < end && (k < 0 || tm.start < st.times[k].start) {
				k = i
			}
		}
		return k
	})
}

// behindConjunct is what find returns for the words from a coordinated object to
// the next one; -1 where the object stands alone or find returns -1 for one of them.
func (st *state) behindConjunct(object int, find func(from, end int) int) int {
	list := st.tree.conjuncts(st.tree.leader(object))
	if len(list) < 2 {
		return -1
	}
	found := -1
	for _, c := range list {
		end := st.doc.Sentences[st.sentence[c]].End
		for _, o := range list {
			if o > c && o < end {
				end = o
			}
		}
		k := find(c, end)
		if k < 0 {
			return -1
		}
		if c == object {
			found = k
		}
	}
	return found
}

// hanging is the expression of time in the trigger's sentence that hangs on the
// word, -1 without one; of two that tell one day the more precise.
func (st *state) hanging(trigger, word int) int {
	found := -1
	for k, tm := range st.timesIn(st.sentence[trigger]) {
		if !st.hangsOn(tm, word) {
			continue
		}
		if found < 0 {
			found = k
			continue
		}
		if st.refines(k, found) {
			found = k
		}
	}
	return found
}

// refines reports whether expression a tells a day of the year or month that b tells.
func (st *state) refines(a, b int) bool {
	x, y := st.times[a], st.times[b]
	return y.year > 0 && y.day == 0 && x.day > 0 && x.year == y.year && (y.month == 0 || y.month == x.month)
}

// reacted reports whether the event is a noun that a verb of a later day speaks of: "in
// December he accepted responsibility for the murder".
func (st *state) reacted(p *predicate) bool {
	if st.tree.tok[p.trigger].UPOS != "NOUN" {
		return st.requited(p.trigger)
	}
	for at, hops := p.trigger, 0; hops < 5; hops++ {
		h := st.tree.tok[at].Head
		if h < 0 {
			return false
		}
		if st.tree.isVerb(h) {
			return st.grammar.is("reaction", st.tree.lemma(h)) && st.tree.base(at) != "nsubj"
		}
		at = h
	}
	return false
}

// requited reports whether v tells what somebody is praised or punished for, which was before:
// "was jailed on Monday for attacking the envoy".
func (st *state) requited(v int) bool {
	h, k := st.tree.tok[v].Head, st.tree.child(v, "mark", "case")
	return st.tree.tok[v].XPOS == "VBG" && h >= 0 && k >= 0 && st.lower(k) == "for" && st.tree.isVerb(h) && st.lexicon.is("requiting", st.tree.lemma(h))
}

// timeOfCrime is when somebody did what a verdict or his own plea tells: the day of "the 1994
// murder of Ana Dias" where he is sentenced for it on Monday. False where no such noun is below.
func (st *state) timeOfCrime(p *predicate) (timing, bool) {
	if st.grammar.is("homicide", st.tree.lemma(p.trigger)) || !st.lexicon.is("requiting", st.tree.lemma(p.trigger)) {
		return timeless, false
	}
	for t := p.trigger + 1; t < st.doc.Sentences[st.sentence[p.trigger]].End; t++ {
		if st.tree.tok[t].UPOS == "NOUN" && st.grammar.is("homicide", st.tree.lemma(t)) && st.tree.above(p.trigger, t) {
			return timing{k: st.hanging(p.trigger, t), word: t, gap: -1}, true
		}
	}
	return timeless, false
}

// ofOther reports whether the expression tells the day of a noun that lies at another
// time, wherever the tree hangs it: "before local elections on Sunday".
func (st *state) ofOther(tm timeExpression) bool {
	t := tm.start - 1
	if t < 1 || st.tree.tok[t].UPOS != "ADP" {
		return false
	}
	for t--; t > tm.start-7 && t >= 0; t-- {
		switch st.tree.tok[t].UPOS {
		case "NOUN", "ADJ", "PROPN", "DET", "NUM", "PRON", "PART":
			continue
		}
		if t == tm.start-2 {
			return false
		}
		switch st.lower(t) {
		case "before", "until":
			return true
		case "since": // "since partition in 1947", but "met on Monday for the first time since the war"
			return tm.weekday == 0
		case "of":
			return t > 0 && st.lower(t-1) == "ahead"
		}
		return false
	}
	return false
}

// hangsOn reports whether the expression modifies the word directly or through
// one of the word's own noun phrases.
func (st *state) hangsOn(tm timeExpression, word int) bool {
	if tm.gap || st.ofOther(tm) {
		return false
	}
	top := st.topOf(tm)
	if tm.attributive {
		return st.tree.tok[top].Head == word
	}
	if v := st.enclosing(tm); v >= 0 {
		return v == word
	}
	for hops := 0; hops < 3; hops++ {
		h := st.tree.tok[top].Head
		if h == word {
			return true
		}
		if h >= 0 && st.tree.tok[h].Relation == "acl:relcl" && st.occurs(h) { // "the talks, which took place this week"
			top = h
			continue
		}
		if h < 0 || st.tree.isVerb(h) && st.tree.tok[top].Relation != "acl:relcl" {
			return false
		}
		switch st.tree.base(top) {
		case "acl":
			if !st.occurs(top) {
				return false
			}
			top = h
		case "nmod", "compound", "obl", "amod", "nummod", "appos", "det", "flat", "advmod", "dep":
			top = h
		default:
			return false
		}
	}
	return false
}
