package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
)

// Negation that stands elsewhere than beside the verb.

// negatedArguments reads "no" on the predicate's own noun phrases: "sent no troops",
// "at no time".
func (st *state) negatedArguments(p *predicate) mood {
	for _, a := range p.args {
		if (a.slot == "obj" || a.slot == "subj") && st.tree.lemma(a.token) == "none" { // "none of the ships was hit"
			return mood{denied: true}
		}
		if a.slot != "obj" && a.slot != "at" && a.slot != "carrier obj" && !circumstances[st.tree.lemma(a.token)] {
			continue
		}
		// "since the invasion they have found no peace"
		if d := st.tree.child(a.token, "det"); d >= 0 && st.tree.lemma(d) == "no" && !st.upperBound(d) &&
			!(a.slot == "carrier obj" && (st.tree.base(p.trigger) == "obl" || st.tree.base(p.trigger) == "nmod") && earlierCase[st.tree.cased(p.trigger)]) {
			return mood{denied: true}
		}
		if k := st.tree.child(a.token, "acl"); k >= 0 && st.scheduled(k) { // "has meetings scheduled with"
			return mood{planned: true}
		}
	}
	return mood{}
}

// circumstances are the nouns of phrases that "no" turns into a denial: "under no circumstances", "by no
// means", "in no way".
var circumstances = lexis.Set("circumstance", "condition", "means", "mean", "way", "account", "case", "point", "stage")

// leftUndone is the mood of the clause i, which tells what is not done: "without warning X",
// "instead of attacking X". What cannot be, or will not be, without it is left open.
func (st *state) leftUndone(i int) mood {
	if h := st.tree.tok[i].Head; h >= 0 {
		if m := st.local(h); m.denied || m.hypothetical || m.conditional {
			return mood{hypothetical: true}
		}
	}
	return mood{denied: true}
}

// setAgainst is what the conjunction c before the word i makes of it: "neither left nor paid",
// "talked rather than fought".
func (st *state) setAgainst(c, i int) mood {
	switch st.tree.lemma(c) {
	case "neither", "nor":
		return mood{denied: true}
	case "instead", "rather":
		if st.tree.child(c, "fixed") >= 0 && st.tree.isVerb(i) {
			return mood{denied: true}
		}
	}
	return mood{}
}

// neither reports whether the noun phrase of token i is one of several that "neither" denies:
// "attacked neither X nor Y".
func (st *state) neither(i int) bool {
	k := st.tree.child(st.tree.leader(i), "cc:preconj")
	return k >= 0 && st.tree.lemma(k) == "neither"
}

// nobodyAt reports whether the words of the subject at i deny what is told of it: "not one
// soldier", "no ship", "neither side".
func (st *state) nobodyAt(i int) bool {
	if k := st.tree.child(i, "conj"); k >= 0 && st.tree.child(k, "cc") >= 0 && st.tree.lemma(st.tree.child(k, "cc")) == "but" { // "nobody but Peru"
		return false
	}
	if st.tree.lemma(i) == "nobody" {
		return true
	}
	if k := st.tree.child(i, "nummod"); k >= 0 && st.tree.lemma(k) == "one" && st.tree.child(k, "advmod") >= 0 && st.lower(st.tree.child(k, "advmod")) == "not" { // the parser's other reading of "not one soldier"
		return true
	}
	if k := st.tree.child(i, "advmod"); k >= 0 && k < i && st.tree.lemma(k) == "not" && st.tree.child(i, "det", "nummod") > k {
		return true
	}
	if d := st.tree.child(i, "det"); d >= 0 && (st.tree.lemma(d) == "no" || st.tree.lemma(d) == "neither") {
		return true
	}
	d := st.tree.child(i, "cc:preconj")
	return d >= 0 && st.tree.lemma(d) == "neither"
}

// fellShort reports whether the adverb c says of the verb i that it came to nothing after all:
// "nearly attacked", but "nearly doubled".
func (st *state) fellShort(c, i int) bool {
	w := st.lower(c)
	if w == "all" { // "all but attacked"
		return c+2 == i && st.lower(c+1) == "but" && st.tree.isVerb(i)
	}
	if w == "hardly" || w == "scarcely" { // "is hardly a friend of Peru", but "hardly a day passed"
		return !st.tree.isVerb(i) && st.tree.child(i, "cop") >= 0
	}
	return c == i-1 && (w == "almost" || w == "nearly") && st.tree.isVerb(i) && !scaling[st.tree.lemma(i)]
}

// scaling are the verbs that tell how far something went: "nearly doubled its troops".
var scaling = lexis.Set("double", "triple", "treble", "quadruple", "halve", "complete", "finish", "exhaust", "deplete", "empty")

// negation is the "not" or "n't" that hangs on the verb i, -1 without.
func (st *state) negation(i int) int {
	for _, c := range st.tree.children(i) {
		if l := st.tree.lemma(c); l == "not" || l == "n't" {
			return c
		}
	}
	return -1
}

// twofold are the verbs of not doing by which, denied, something is done: "did not hesitate to".
var twofold = lexis.Set("fail", "hesitate", "neglect", "forget", "omit", "shrink", "shy", "flinch", "balk", "stop", "cease", "refrain", "abstain")

// cleftDenied reports whether the clause at tells what the name h, told by "it is not", has not
// done or undergone: "it was not Peru that attacked". What was not in May, or not for oil, was.
func (st *state) cleftDenied(at, h int) bool {
	not := st.negation(h)
	if st.tree.tok[at].Relation != "acl:relcl" || st.tree.child(h, "cop") < 0 || not < 0 || st.tree.tok[not+1].UPOS == "ADP" || not+1 > h {
		return false
	}
	it := st.tree.child(h, "nsubj", "expl")
	return it >= 0 && st.tree.lemma(it) == "it"
}

// contrasted reports whether "but" sets what stands at i against what a "not" before it
// denies: "not with Peru but with Chile's plan".
func (st *state) contrasted(i int) bool {
	k := st.tree.child(i, "cc")
	return k >= 0 && k < i && st.tree.lemma(k) == "but" && !st.tree.isVerb(i)
}

// refuted reports whether the noun is hearsay that its sentence calls wrong: "rumours that
// X had fled were false".
func (st *state) refuted(noun int) bool {
	if !st.grammar.is("hearsay", st.tree.lemma(noun)) {
		return false
	}
	wrong := func(i int) bool {
		return st.tree.child(i, "cop") >= 0 && (st.grammar.is("refuted", st.tree.lemma(i)) || st.grammar.is("untrue", st.tree.lemma(i)))
	}
	if h := st.tree.tok[noun].Head; h >= 0 && st.tree.base(noun) == "nsubj" && wrong(h) {
		return true
	}
	return slices.ContainsFunc(st.tree.children(noun), wrong) // the parser's other reading
}

// ownOf is the mood of the word h itself for what hangs on it by rel: what fails to happen does
// not ("the visit failed to take place").
func (st *state) ownOf(h int, rel string) mood {
	own := st.local(h)
	if rel == "nsubj" && st.tree.lemma(h) == "fail" {
		if k := st.tree.child(h, "xcomp"); k >= 0 && comingAbout[st.tree.lemma(k)] {
			own.denied = !own.denied
		}
	}
	return own
}

// undenied takes from the effect and the mood of the word h what its denial does not do to the
// words at below it.
func (st *state) undenied(l link, effect, own mood) (mood, mood) {
	rare := slices.ContainsFunc(st.tree.children(l.h), func(k int) bool { return k < l.h && scarce[st.tree.lemma(k)] && st.tree.base(k) == "amod" })
	switch {
	case (own.denied || rare) && effect.hypothetical && l.lemma == "doubt": // "there is no doubt that"
		effect.hypothetical, own.denied = false, false
	case rare && pointers[l.lemma]: // "there is little evidence that"
		effect.hypothetical = true
	}
	switch st.factBehind(l.at, l.h) {
	case "of-fact": // "it was no surprise that X fell"
		own.denied = false
	case "untrue": // "it is a lie that X fell"
		own.denied = !own.denied
	}
	if effect == (mood{}) && l.rel == "ccomp" && (st.speaks(l.h) && !(own.denied && supposing[l.lemma]) || l.lemma == "know" && own == (mood{denied: true})) { // the mood of saying is not that of what is said
		own = mood{}
	}
	if effect.denied && own.denied && twofold[l.lemma] { // "did not hesitate to condemn"
		effect.denied, own.denied = false, false
	}
	return effect, own
}

// twiceDenied reports whether h denies what the verb under it has denied, and sets what is left of
// that: "failed to prevent the attack" and "refused to stop shelling" tell of one, "refused to cancel
// the attack" of a plan, "refused to rule out an attack" of a chance.
func (st *state) twiceDenied(m *mood, l link, effect mood) bool {
	below := st.tree.lemma(l.at)
	if !effect.denied || !m.denied || l.at == l.c.predicate.trigger || !st.tree.isVerb(l.at) || !st.effect(l.at, "obj").denied {
		return false
	}
	m.denied = false
	switch {
	case m.planned || l.lemma == "fail" && preventing[below] || ceasing[below]:
	case below == "rule" || refusing[below] || l.lemma == "fail":
		m.hypothetical = true
	default:
		m.planned = true
	}
	return true
}

// preventing are the verbs of keeping something from happening, ceasing those of ending what goes on.
var (
	preventing = lexis.Set("prevent", "avert", "thwart", "foil", "block", "derail", "stop", "halt")
	ceasing    = lexis.Set("stop", "cease", "halt", "suspend", "freeze")
)

// factBehind is the class of what the noun or adjective h says of the fact that the clause at
// tells behind "that": "of-fact" where it holds whether h is denied or not ("it is no secret
// that"), "untrue" where it does not hold ("it is a lie that"), "" elsewhere.
func (st *state) factBehind(at, h int) string {
	k := st.tree.child(at, "mark")
	if o := st.tree.child(at, "obj"); k < 0 && o > h && o < at && st.tree.tok[o].XPOS == "WDT" { // drawn as the object of the clause
		k = o
	}
	if k < 0 || st.tree.lemma(k) != "that" || st.tree.child(h, "cop") < 0 {
		return ""
	}
	for _, class := range [...]string{"of-fact", "untrue"} {
		if st.grammar.is(class, st.tree.lemma(h)) {
			return class
		}
	}
	return ""
}

// contentOf reports whether the clause at says what the noun h is of, though it is drawn as one
// that describes it: "fears that X will leave".
func (st *state) contentOf(at, h int) bool {
	k := st.tree.child(at, "mark")
	return k >= 0 && st.tree.lemma(k) == "that" && st.grammar.is("governs-hypothetical", st.tree.lemma(h))
}

// subjunctive reports whether the verb of a clause stands in its base form, of one subject in
// the third person: "that Peru leave", "that Peru be heard".
func (st *state) subjunctive(v int) bool {
	if st.tree.child(v, "aux") >= 0 {
		return false
	}
	if b := st.tree.child(v, "aux:pass", "cop"); b >= 0 {
		return st.tree.tok[b].XPOS == "VB" && st.lower(b) == "be" && st.tree.child(v, "nsubj", "nsubj:pass") >= 0
	}
	s := st.tree.child(v, "nsubj", "nsubj:pass")
	return st.tree.tok[v].XPOS == "VB" || st.tree.tok[v].XPOS == "VBP" && s >= 0 && (st.tree.tok[s].XPOS == "NNP" || st.tree.tok[s].XPOS == "NN") && st.tree.child(s, "conj") < 0
}

// pointers are the nouns for what shows that something is so.
var pointers = lexis.Set("evidence", "proof", "sign", "indication", "hint", "suggestion")

// supposing are the verbs of which a "not" is meant of what they suppose: "does not believe
// that X left".
var supposing = lexis.Set("believe", "think", "expect", "suppose", "imagine", "consider", "feel")

// brought are the relations that nobody has brought about who only tries to; who tries to
// strike or to talk does it.
var brought = lexis.Set("AGREED_WITH", "VISITED", "MET_WITH", "SEIZED", "SANCTIONED", "KILLED", "DETAINED", "CONCEDED_TO", "WITHDREW_FROM", "AIDED", "MEMBER_OF")

// factive reports whether the clause at tells behind "that" what h takes for a fact, so that no mood
// of h nor of the words above it bears on that.
func (st *state) factive(l link) bool {
	return st.grammar.is("factive", l.lemma) && st.saysThat(l.at)
}

// saysThat reports whether the clause at is a finite one behind "that", of what is and not of what
// should be.
func (st *state) saysThat(at int) bool {
	k := st.tree.child(at, "mark")
	return k >= 0 && st.tree.lemma(k) == "that" && !st.tree.nonfinite(at) && !st.subjunctive(at)
}

// speaksHere reports whether the clause at is what the speaker says in so many words by wishing to
// say it: "we would like to stress that", "allow me to recall that".
func (st *state) speaksHere(l link) bool {
	if !st.speaks(l.h) || !st.saysThat(l.at) {
		return false
	}
	for v, hops := l.h, 0; v >= 0 && hops < 4; v, hops = st.tree.tok[v].Head, hops+1 {
		if st.negation(v) >= 0 {
			return false
		}
		for _, k := range st.tree.children(v) {
			switch rel := st.tree.base(k); {
			case rel == "nsubj":
				w := st.lower(k)
				return w == "i" || w == "we"
			case (rel == "obj" || rel == "iobj") && letting[st.tree.lemma(v)] && (st.lower(k) == "me" || st.lower(k) == "us"):
				return true
			}
		}
	}
	return false
}

// letting are the verbs by which a speaker asks for the word: "let me say".
var letting = lexis.Set("let", "allow", "permit")

// planDropped reports whether the noun h is of plans that somebody gives up, so that what they are
// for does not come: "cancelled plans for a drill", but "has not cancelled plans".
func (st *state) planDropped(h int) bool {
	v := st.tree.tok[h].Head
	return v >= 0 && schemes[st.tree.lemma(h)] && st.tree.base(h) == "obj" && st.effect(v, "obj").denied && !st.local(v).denied
}

// schemes are the nouns for what is to come.
var schemes = lexis.Set("plan", "preparation", "proposal", "scheme", "arrangement", "idea", "project")

// efforts are nouns for trying, of which "no" tells that nothing came: "made no attempt to stop X".
var efforts = lexis.Set("attempt", "effort", "bid", "endeavour", "endeavor")

// felt are nouns for what one feels at what has happened.
var felt = lexis.Set("anger", "outrage", "fury", "indignation", "dismay", "displeasure", "horror", "shock", "sorrow", "grief", "disgust", "revulsion", "resentment", "irritation", "annoyance", "unhappiness", "sadness", "frustration", "joy", "relief", "satisfaction", "delight")

// feltAt reports whether h, or what the verb h shows, is what one feels at what has happened.
func (st *state) feltAt(h int) bool {
	if o := st.tree.child(h, "obj"); o >= 0 && st.tree.isVerb(h) {
		h = o
	}
	return felt[st.tree.lemma(h)]
}

// upperBound reports whether the negative word at t only bounds a number: "no more than 300 men".
func (st *state) upperBound(t int) bool {
	return t+2 < len(st.doc.Tokens) && st.lower(t+2) == "than"
}
