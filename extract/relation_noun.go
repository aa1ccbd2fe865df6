package extract

import "wiregraph/extract/internal/lexis"

// What an event noun has about it: its own phrases, and those of the verb above that
// carries it.

// noun reads the arguments of an event noun: its own phrase, the clauses that
// describe it, and the verb that carries it.
func (t *tree) noun(n int, quantity func(string) bool) predicate {
	p := predicate{trigger: n, carrier: -1, clause: n}
	t.nounPhrase(&p, n, quantity)
	t.bearer(&p, n)
	t.behindNoun(&p, n)
	host := n
	for hops := 0; hops < 3; hops++ {
		h := t.tok[host].Head
		if h >= 0 && t.base(host) == "nmod" && t.cased(host) == "of" && quantity(t.lemma(h)) {
			host = h // "a series of talks"
			t.nounPhrase(&p, host, quantity)
			continue
		}
		if h >= 0 && t.base(host) == "nmod" && t.cased(host) == "including" { // "carried out strikes, including raids on X"
			host = h
			continue
		}
		if h >= 0 && t.base(host) == "nmod" && t.cased(host) == "in" && lexis.Sum[t.lemma(h)] { // "$2 million in aid"
			host = h
			t.nounPhrase(&p, host, quantity)
			continue
		}
		if t.tok[host].Relation == "conj" || t.tok[host].Relation == "appos" && h >= 0 && (t.tok[h].UPOS == "SYM" || t.tok[h].UPOS == "NUM") {
			host = h // also "a $1 billion agreement", with the sum for its head
			continue
		}
		break
	}
	t.predicated(&p, n)
	t.jointly(&p, n)
	t.nth(&p, n)
	t.carry(&p, host)
	t.sameTraveller(&p, n)
	return p
}

// behindNoun adds where the event n was, where the tree hangs the phrase right behind the
// noun on the verb above: "condemned the raid in Peru", "died in an attack on Peru".
func (t *tree) behindNoun(p *predicate, n int) {
	h := t.tok[n].Head
	if h < 0 || h > n || !lexis.Struck[t.lemma(n)] || n+1 >= len(t.tok) || t.tok[n+1].Relation != "case" {
		return
	}
	c := t.tok[n+1].Head
	if t.tok[c].Head != h || t.base(c) != "obl" || c < n {
		return
	}
	switch prep := t.cased(c); prep {
	case "in", "on", "against":
		p.add(prep, t.antecedent(c), "noun")
	}
}

// jointly adds who did the deed n by what stands behind the one that it is coordinated with: "the
// aggression by Peru and the shelling of Chile", though the tree may have the shelling beside Peru.
func (t *tree) jointly(p *predicate, n int) {
	h := t.tok[n].Head
	if t.tok[n].Relation != "conj" || h < 0 || h > n || !harm[t.lemma(n)] || p.has("by") || p.has("poss") || p.has("subj") {
		return
	}
	for _, a := range p.args {
		if a.slot == "adj" && !lowered(t.doc.Word(a.token)) { // "the Chilean shelling"
			return
		}
	}
	if g := t.tok[h].Head; t.tok[h].UPOS == "PROPN" && g >= 0 && harm[t.lemma(g)] && t.cased(h) == "by" {
		p.add("by", t.antecedent(h), "shared")
	}
	for _, c := range t.children(h) {
		if harm[t.lemma(h)] && c > h && c < n && t.base(c) == "nmod" && t.cased(c) == "by" {
			p.add("by", t.antecedent(c), "shared")
		}
	}
}

// harm are the nouns for what one side does to another by force.
var harm = lexis.Set("strike", "airstrike", "raid", "attack", "bombing", "shelling", "bombardment", "massacre", "assault", "killing", "aggression", "invasion", "incursion", "occupation", "annexation",
	"seizure", "siege", "blockade", "arrest", "imprisonment", "detention", "abduction", "kidnapping", "murder", "execution", "expulsion", "deportation", "repression", "persecution")

// predicated adds whom a noun is said to be between or with: "the only call was between
// X and Y".
func (t *tree) predicated(p *predicate, n int) {
	h := t.tok[n].Head
	if h < 0 || t.base(n) != "nsubj" || t.child(h, "cop") < 0 || t.cased(h) != "between" {
		return
	}
	p.add("between", h, "noun")
	p.add("members", h, "noun")
}

// bearer notes of whom the noun n is told: "X is a critic of Y", "X, a critic of Y".
func (t *tree) bearer(p *predicate, n int) {
	if h := t.tok[n].Head; h >= 0 && (t.tok[n].Relation == "appos" || t.tok[n].Relation == "nmod:desc" && t.tok[h].UPOS == "PROPN") {
		p.add("bearer", h, "")
	}
	if h := t.tok[n].Head; h > n && t.tok[n].Relation == "compound" && keeping[t.lemma(n)] && t.named != nil && t.named(h) >= 0 { // "its owner X"
		p.add("bearer", h, "")
	}
	if k := t.child(n, "appos"); k > n && keeping[t.lemma(n)] && t.named != nil && t.named(k) >= 0 && t.doc.Word(n+1) == "," { // "its owner, X"
		p.add("bearer", k, "")
	}
	if k := t.rangedName(n); k >= 0 { // "the pact's critic X"
		p.add("bearer", k, "")
	}
	if k := t.oneOf(n); k != n { // "X is one of the pact's three states"
		p.add("bearer", k, "")
	}
	if h := t.tok[n].Head; h >= 0 && t.tok[n].Relation == "xcomp" && becoming[t.lemma(h)] { // "X became the pact's tenth member"
		if c := t.child(h, "nsubj"); c >= 0 {
			p.add("bearer", t.antecedent(c), "")
		}
	}
	for _, k := range t.included(n) {
		p.add("bearer", k, "")
	}
	if t.child(n, "cop") < 0 {
		return
	}
	if c := t.child(n, "nsubj"); c >= 0 {
		p.add("bearer", t.antecedent(c), "")
	}
}

// included are those who belong to whom n means, as its clause tells: "among the hostages are
// X and the painter Y", which a repair has told beside the noun, "the hostages include X".
func (t *tree) included(n int) []int {
	k, h := -1, t.tok[n].Head
	switch {
	case h < 0 && t.cased(n) == "among":
		k = t.child(n, "appos")
	case h >= 0 && t.base(n) == "nsubj" && t.lemma(h) == "include":
		k = t.child(h, "obj")
	}
	if k < n {
		return nil
	}
	list := t.conjuncts(k)
	if name := t.child(k, "appos"); name > k && t.tok[name].UPOS == "PROPN" { // "the painter Y and the singer Z", with Z beside Y
		list = append(list, t.conjuncts(name)...)
	}
	return list
}

// rangedName is the name right behind a noun for whoever is of, for or against a body, -1 without
// one: the tree has it beside the noun or shares the noun's place with it.
func (t *tree) rangedName(n int) int {
	if !ranged[t.lemma(n)] || t.named == nil || n+1 >= len(t.tok) {
		return -1
	}
	k := t.named(n + 1)
	if k > n && (t.tok[k].Relation == "appos" && t.tok[k].Head == n || t.tok[k].Head == t.tok[n].Head && t.tok[k].Relation == t.tok[n].Relation) {
		return k
	}
	return -1
}

// ranged are the nouns for who is of, for or against a body, with the body before them and the
// name right behind: "OPEC producer Peru", "the pact's critic Peru".
var ranged = lexis.Set("critic", "opponent", "foe", "backer", "supporter", "country", "state", "nation", "ally", "economy", "newcomer", "entrant", "producer", "power", "candidate", "aspirant", "applicant")

// keeping are the nouns for those to whom a ship belongs or who sail it, told in the
// order of words that others have their name before.
var keeping = lexis.Set("owner", "operator", "manager", "charterer", "shipowner")

// nounPhrase adds to p the parties that stand below the noun n. The function tells nouns
// of number, which stand before what they count.
func (t *tree) nounPhrase(p *predicate, n int, quantity func(string) bool) {
	for _, c := range t.children(n) {
		switch t.base(c) {
		case "nmod":
			if t.tok[c].Relation == "nmod:poss" {
				p.add("poss", t.antecedent(c), "")
				continue
			}
			t.phrase(p, c, quantity)
		case "amod", "compound", "flat":
			brokered := c > 1 && t.doc.Word(c-1) == "-" && brokering[t.lemma(c)]
			if !brokered && !t.warOver(n, c) { // whoever brokered the talks is no party
				p.add("adj", c, "")
			}
			if c > 1 && t.doc.Word(c-1) == "-" && t.tok[c-2].Head == c && !brokered && (t.base(c-2) == "amod" || t.base(c-2) == "compound") {
				p.add("adj", c-2, "") // "Israeli-Palestinian talks"
			}
			if k := t.hyphenedBefore(n, c); k >= 0 {
				p.add("members", k, "")
				p.add("members", c, "")
			}
			if t.lemma(c) == "lead" || t.lemma(c) == "led" { // "the US-led invasion"
				if by := t.child(c, "compound", "obl", "obl:unmarked", "nsubj", "nmod", "nmod:unmarked"); by >= 0 {
					p.add("by", by, "")
				}
			}
		case "advmod":
			p.add("mod", c, "")
		case "det": // "there was no truth in it"
			if t.lemma(c) == "no" {
				p.add("adj", c, "")
			}
		case "obl":
			t.phrase(p, c, quantity)
		case "acl":
			t.described(p, c)
		case "nsubj":
			if t.child(n, "cop") >= 0 && !takesSides[t.cased(n)] {
				p.add("subj", t.doerOf(t.antecedent(c)), "")
			}
		}
	}
	if t.child(n, "cop") >= 0 && t.child(n, "nsubj") < 0 && !takesSides[t.cased(n)] { // "is said to be in talks with X"
		for _, a := range t.surface(n, 0) {
			p.add("subj", a.token, a.via)
		}
	}
	if s := t.sharedTopic(n); s >= 0 {
		p.add("subj", s, "shared")
	}
	if w := t.child(n, "nmod"); w > n && t.lemma(w) == "what" && t.lemma(w-1) == "for" { // "no excuse for what X did"
		if k := t.child(n, "acl"); k > w && (t.lemma(k) == "do" || t.lemma(k) == "say") && t.child(k, "nsubj") > w {
			p.add("doing", t.child(k, "nsubj"), "clause")
		} else if k := t.doerOf(w); k != w {
			p.add("doing", k, "clause")
		}
	}
	if it := t.child(n, "expl", "nsubj"); n == p.trigger && it >= 0 && t.lemma(it) == "it" {
		t.judgedDoing(p, n)
		for _, c := range t.children(n) {
			switch t.tok[c].Relation {
			case "aux":
				if t.tok[c].XPOS == "MD" {
					p.add("modal", c, "")
				}
			case "advcl": // "it would be an outrage if X left"
				t.condition(p, c)
			}
		}
	}
}

// takesSides are the prepositions by which somebody stands to an act that is not his own: "Norway was
// against sanctions on Chile".
var takesSides = lexis.Set("against", "for", "about", "without", "over")

// hyphenedBefore is the other name before the noun n that a hyphen joins to the name c:
// "U.S.-South Korean drills"; -1 without.
func (t *tree) hyphenedBefore(n, c int) int {
	k := c
	for k > 0 && t.tok[k-1].Head == c && t.tok[k-1].Relation != "punct" {
		k--
	}
	if k < 2 || t.doc.Word(k-1) != "-" || t.tok[c].UPOS == "NOUN" || apartNouns[t.lemma(n)] {
		return -1
	}
	for o := k - 2; o >= 0 && o > k-5; o-- {
		if t.tok[o].Head == n && t.base(o) == t.base(c) && (t.base(o) == "amod" || t.base(o) == "compound") && t.tok[o].UPOS != "NOUN" {
			return o
		}
		if t.tok[o].Head < o-3 || t.tok[o].Head >= k {
			return -1
		}
	}
	return -1
}

// apartNouns are the nouns for what lies between two parties without being an act of theirs.
var apartNouns = lexis.Set("conflict", "war", "fighting", "clash", "hostility", "violence", "border", "frontier", "dispute", "tension", "crisis", "region", "feud", "rivalry")

// sharedTopic is whom the noun n is said of by way of the predicate that it is coordinated
// with or completes: "X is a neighbour and a menace", "X was nothing but a farce"; -1
// elsewhere.
func (t *tree) sharedTopic(n int) int {
	h := t.tok[n].Head
	if h < 0 || h > n || t.tok[n].Relation != "conj" && !t.nothingBut(n) || t.child(n, "cop", "nsubj") >= 0 || t.child(h, "cop") < 0 {
		return -1
	}
	s := t.child(h, "nsubj")
	if s < 0 {
		return -1
	}
	return t.doerOf(t.antecedent(s))
}

// nothingBut reports whether the noun n is all that something is: "nothing but a farce",
// "nothing more than a farce".
func (t *tree) nothingBut(n int) bool {
	h, prep := t.tok[n].Head, t.cased(n)
	for hops := 0; hops < 2 && h >= 0; hops++ {
		if l := t.lemma(h); l == "nothing" || l == "little" {
			return prep == "but" || prep == "than" || prep == "more than" || prep == "less than"
		}
		h = t.tok[h].Head
	}
	return false
}

// warOver reports whether the word c says which war the noun n means, and not who waged
// it: "the Vietnam War", "the Angolan civil war".
func (t *tree) warOver(n, c int) bool {
	if t.lemma(n) != "war" {
		return false
	}
	if c+2 == n && t.lemma(c+1) == "civil" {
		return true
	}
	return t.tok[c].Relation == "compound" && t.tok[c].UPOS == "PROPN" && !(c > 1 && t.doc.Word(c-1) == "-") && c+1 == n
}

// phrase adds to p the party in the phrase c below a noun, under its preposition.
func (t *tree) phrase(p *predicate, c int, quantity func(string) bool) {
	prep := t.cased(c)
	if prep == "" {
		p.add("adj", c, "")
		return
	}
	if prep == "with" && t.aboard(c) {
		p.add("cargo", c, "")
		return
	}
	p.add(prep, t.antecedent(c), "")
	if prep == "including" || prep == "such as" {
		p.add("example", c, "")
	}
	if prep == "between" || prep == "among" || prep == "of" && gatherings[t.lemma(p.trigger)] && t.several(c) {
		p.add("members", c, "")
	}
	if strikeCase[prep] {
		t.doerBehind(p, c)
	}
	if dealtWith[prep] && lexis.Dealings[t.lemma(p.trigger)] {
		t.partiesOf(p, c)
	}
	if prep != "of" && prep != "by" || quantity(t.lemma(p.trigger)) {
		return
	}
	for _, n := range t.children(c) { // "the deployment of troops to X", "trips by ministers to X"
		if inner := t.cased(n); t.base(n) == "nmod" && inner != "" && inner != "of" && (prep == "of" || inner == "to") && !t.madeBy(p, c, inner) {
			p.add(inner, t.antecedent(n), "noun")
			if inner == "between" { // "an exchange of fire between X and Y"
				p.add("members", t.antecedent(n), "noun")
			}
		}
		if prep == "of" && t.tok[c].UPOS == "NUM" { // "the capture of two of its soldiers by X"
			for _, k := range t.children(n) {
				if t.base(k) == "nmod" && t.cased(k) == "by" {
					p.add("by", t.antecedent(k), "noun")
				}
			}
		}
	}
}

// madeBy reports whether "by" below the noun c tells who made what another does
// something about: "Peru's rejection of a proposal by Chile".
func (t *tree) madeBy(p *predicate, c int, prep string) bool {
	return prep == "by" && lexis.Authored[t.lemma(c)] && t.child(p.trigger, "nmod:poss") >= 0
}

// partiesOf adds those between whom the deal is that the trigger means, where the tree hangs them
// on what it is about, at c: "talks on a prisoner swap between X and Y", "an agreement on the
// return of prisoners between X and Y". What lies between the two without their doing may be
// somebody else's topic: "talks on the border between X and Y".
func (t *tree) partiesOf(p *predicate, c int) {
	for depth := 0; depth < 3 && c >= 0 && !apartNouns[t.lemma(c)] && !tiesOf[t.lemma(c)]; depth++ {
		next := -1
		for _, n := range t.children(c) {
			switch prep := t.cased(n); {
			case t.base(n) != "nmod" || n < c:
			case prep == "between":
				p.add("between", t.antecedent(n), "noun")
				p.add("members", t.antecedent(n), "noun")
				return
			case prep == "of" || prep == "in" || prep == "for" || prep == "from" || prep == "to":
				next = n
			}
		}
		c = next
	}
}

// tiesOf are the nouns for how two stand to each other, and for what parts and joins them.
var tiesOf = lexis.Set("relation", "relationship", "tie", "link", "difference", "disagreement", "rift", "gap", "boundary", "line", "zone", "balance", "route", "road", "strait", "problem", "question", "issue", "peace")

// dealtWith are the prepositions before what talks and deals are about.
var dealtWith = lexis.Set("on", "over", "about", "for", "regarding", "concerning")

// doerBehind adds who does what the trigger tells, where the tree hangs "by" on whom or
// what it is done to: "an attack on the town of Lima by the Front".
func (t *tree) doerBehind(p *predicate, c int) {
	for depth := 0; depth < 3; depth++ {
		if t.event != nil && t.event(t.lemma(c)) { // "a protest against a raid by X"
			return
		}
		next := -1
		for _, n := range t.children(c) {
			switch prep := t.cased(n); {
			case t.base(n) != "nmod":
			case prep == "by":
				p.add("by", t.antecedent(n), "noun")
				return
			case prep == "of" || prep == "in":
				next = n
			}
		}
		if next < 0 {
			return
		}
		c = next
	}
}

// strikeCase are the prepositions before what an act is aimed at.
var strikeCase = lexis.Set("on", "against", "at", "into")

// blameworthy is what charges say that somebody is.
var blameworthy = lexis.Set("responsible", "guilty", "complicit", "culpable", "involved")

// described takes the arguments of a clause that describes an event noun:
// "strikes carried out by X", "talks X held with Y", "a plan to strike X".
func (t *tree) described(p *predicate, c int) {
	if !t.isVerb(c) {
		if k := t.child(c, "mark"); k >= 0 && t.lemma(k) == "that" && (t.cased(c) == "behind" || blameworthy[t.lemma(c)]) { // "charges that X was behind the blast"
			t.complement(p, c)
		}
		return
	}
	if k := t.child(c, "mark"); t.tok[c].XPOS == "VB" || k >= 0 && t.lemma(k) == "that" { // "accusations that X lied"
		t.complement(p, c)
		p.add("clause", c, "")
		return
	}
	if spokenOf[t.lemma(c)] || t.besideEvent(p.trigger, c) { // "strikes that X blamed on Y" are not X's
		return
	}
	inner := t.verb(c)
	brokered := t.passive(c) && lexis.Dealings[t.lemma(p.trigger)] && brokering[t.lemma(c)] // "talks, brokered by X, between Y and Z"
	k := t.child(c, "nsubj")
	itself := t.tok[c].Relation == "acl:relcl" && k >= 0 && t.relativizer(k) && t.lemma(k) != "who" // "raids on X, which shocked Y"
	for _, a := range inner.args {
		if itself && a.slot == "subj" {
			continue
		}
		if hauling[t.lemma(c)] && (a.slot == "obj" && a.token != p.trigger || a.slot == "with") {
			p.add("cargo", a.token, "noun")
		}
		if brokered && (a.slot == "subj" || a.slot == "by") {
			continue
		}
		if a.token != p.trigger && a.slot != "obj" {
			p.add(a.slot, a.token, "noun")
		}
	}
	if p.carrier < 0 {
		p.carrier = c
	}
}

// besideEvent reports whether the relative clause of verb c, which the tree hangs on the noun n of an
// event, is about a place or name behind it, or about what came next: "sanctions on X, where Y has
// troops", "sanctions on X, which Y supports", "a pact with X, after which Y left".
func (t *tree) besideEvent(n, c int) bool {
	if t.tok[c].Relation != "acl:relcl" {
		return false
	}
	for _, k := range t.children(c) {
		switch {
		case k > c:
			return false
		case t.lemma(k) == "where" && t.base(k) == "advmod", t.relativizer(k) && followed[t.cased(k)]:
			return true
		case t.lemma(k) == "which" && t.cased(k) == "":
			name := t.adjoiningName(k)
			return name > n && t.light != nil && !t.light(t.lemma(c)) && !doing[t.lemma(c)]
		}
	}
	return false
}

// doing are the verbs for what somebody does with measures, deals and blows, beside those that the
// vocabulary calls light.
var doing = lexis.Set("impose", "slap", "levy", "enforce", "tighten", "lift", "ease", "extend", "sign", "ratify", "strike", "reach", "claim", "repel", "win", "lose", "fight")

// followed are the prepositions before "which" for what happened around an event.
var followed = lexis.Set("after", "before", "since", "following", "despite")

// hauling are the verbs that say of a craft what it has aboard.
var hauling = lexis.Set("carry", "bring", "transport", "ferry", "take", "deliver", "load", "lade", "laden", "fill")

// apposed reports whether a name stands in apposition to the noun g.
func (t *tree) apposed(g int) bool {
	k := t.child(g, "appos")
	return k == g+1 && t.tok[k].UPOS == "PROPN"
}

// gatherings are nouns whose "of" tells who gathers: "a summit of X and Y".
var gatherings = lexis.Set("meeting", "summit", "encounter", "gathering")

// several reports whether the noun i stands for more than one, by its number or by
// what is coordinated with it or with its owner.
func (t *tree) several(i int) bool {
	if x := t.tok[i].XPOS; x == "NNS" || x == "NNPS" {
		return true
	}
	return len(t.conjuncts(i)) > 1
}

// requital are the nouns for what is done because somebody asked for it.
var requital = lexis.Set("response", "reply", "answer")

// copular are the verbs that say what their subject is.
var copular = lexis.Set("remain", "become", "stay")

// brokering is what a third party does for talks and deals of others.
var brokering = lexis.Set("mediate", "broker", "sponsor", "host", "facilitate", "supervise", "monitor", "back", "propose", "draft", "chair",
	"oversee", "arrange", "organize", "organise", "witness", "guarantee", "convene")

// spokenOf are the verbs of what people say and feel about an event, which makes them no
// party to it.
var spokenOf = lexis.Set("blame", "attribute", "ascribe", "condemn", "criticize", "criticise", "denounce", "report",
	"mention", "fear", "expect", "predict", "survive", "escape", "witness", "oppose", "welcome", "praise",
	"investigate", "probe", "mourn", "recall", "reject", "protest", "suspect", "deny", "describe", "deplore", "repudiate", "regret", "lament", "resent", "resist")

// comments reports whether the noun g says what somebody has to say on what stands behind
// prep: who has no comment on a raid has no part in it.
func (t *tree) comments(g int, prep string) bool { return prep == "on" && commentary[t.lemma(g)] }

// carriedByNoun adds the parties of an event noun that hangs on the noun g by a
// preposition: a traveller ("Ms Lee, in Lima for talks with X") or whoever stands to it in
// some way ("Peru's readiness for talks with X"). It reports whether that is all there is.
func (t *tree) carriedByNoun(p *predicate, g int, prep string, host int) bool {
	switch who := t.stayer(g); {
	case t.comments(g, prep):
	case who >= 0 && prep == "for": // "Ms Lee, in Lima for talks with X", with the talks hung on Lima
		p.carrier, p.carried = g, prep
		p.add("subj", who, "noun")
		p.add("carrier subj", who, "noun")
	case prep == "for" && t.tok[g].UPOS == "PROPN" && t.aside(g): // "Ms Lee, in Lima for talks with X, said …"
		p.add("subj", g, "noun")
	case prep == "on" && (t.tok[g].UPOS == "PROPN" || t.tok[g].UPOS == "NOUN" && t.apposed(g)): // "Ms Lee, on a visit to Peru, said …"
		p.add("subj", g, "noun")
	case (prep == "for" || prep == "of" || prep == "to") && inclined[t.lemma(g)]: // "Peru's readiness for talks with X"
		for _, c := range t.children(g) {
			if r := t.tok[c].Relation; c < g && (r == "nmod:poss" || r == "amod" || r == "compound") ||
				c > g && c < host && t.base(c) == "nmod" && (t.cased(c) == "by" || t.cased(c) == "from") {
				p.add("subj", c, "noun")
			}
		}
	case prep == "at" && t.tok[g].UPOS == "NOUN": // "the suspension by X at the request of Y"
		for _, c := range t.children(g) {
			if t.base(c) == "nmod" && t.cased(c) == "by" {
				p.carrier, p.carried = g, prep
				p.add("carrier subj", c, "noun")
			}
		}
	default:
		return false
	}
	return true
}

// carry adds the arguments of the verb above an event noun.
func (t *tree) carry(p *predicate, host int) {
	g, rel, prep := t.hostOf(host)
	if g >= 0 && rel == "nmod" && t.carriedByNoun(p, g, prep, host) {
		return
	}
	if g < 0 || !t.isVerb(g) && t.child(g, "cop") < 0 {
		return
	}
	if rel == "xcomp" && copular[t.lemma(g)] { // "remains the largest donor"
		for _, a := range t.surface(g, 0) {
			p.add("subj", a.token, a.via)
		}
		return
	}
	// "Ms Lee, on a visit to Peru, was welcomed by X"
	if s := t.child(g, "nsubj:pass"); s >= 0 && rel == "obl" && (prep == "on" || prep == "during") && outing[t.lemma(host)] &&
		t.child(host, "nmod:poss") < 0 {
		p.add("subj", t.antecedent(s), "noun")
		return
	}
	above := t.verb(g)
	switch rel {
	case "obj", "nsubj":
	case "obl":
		p.carried = prep
	case "nmod":
		if prep != "of" || !stages[t.lemma(g)] || t.child(g, "case") < 0 { // "are on the verge of a deal"
			return
		}
		p.carried = prep
	default:
		return
	}
	p.carrier, p.clause = g, g
	p.add("carrier", g, "")
	t.carrierArgs(p, above.args, host, rel == "nsubj" && !t.passive(g))
}

// carrierArgs adds the arguments of the verb that carries the event noun host, which is
// its active subject or not.
func (t *tree) carrierArgs(p *predicate, args []argument, host int, subject bool) {
	for _, a := range args {
		switch {
		case a.token == host:
		case subject && a.slot == "obj":
			p.add("victim", a.token, a.via)
		case subject && a.slot == "subj": // "talks began", "a strike hit X"
		default:
			p.add("carrier "+a.slot, a.token, a.via)
			switch a.slot {
			case "between", "among", "obj between", "obj among": // "talks were held between X and Y", "take place between"
				p.add("members", a.token, a.via)
			}
		}
	}
}

// hostOf is the word that an event noun hangs on as it is meant, with the relation and
// the preposition of the noun: the verb in "conveyed a message in a meeting with X" and
// "under the terms of the pact".
func (t *tree) hostOf(host int) (g int, rel, prep string) {
	g, rel = t.tok[host].Head, t.base(host)
	if rel == "obl" || rel == "nmod" {
		prep = t.cased(host)
	}
	if rel == "nmod" && g >= 0 && t.isNominal(g) && prep != "of" && (prep != "at" || t.lemma(host) != "request") &&
		(t.base(g) == "obj" || t.base(g) == "obl") && !t.comments(g, prep) {
		g, rel = t.tok[g].Head, "obl" // "conveyed a message in a meeting with X"
	}
	if prep == "as" && t.lemma(host) == "part" { // the noun itself stands for its part
		prep = "under"
	}
	if rel == "nmod" && prep == "of" && g >= 0 && clauseOf[t.lemma(g)] && t.base(g) == "obl" { // "under the terms of the pact", "as part of the deal"
		g, rel, prep = t.tok[g].Head, "obl", "under"
	}
	if k := t.tok[host].Head; prep == "to" && t.tok[k].UPOS == "NOUN" && requital[t.lemma(k)] { // "sent a ship in response to a request from X"
		prep = "following"
	}
	return g, rel, prep
}

// clauseOf are the nouns for what an agreement holds, behind which it is itself what
// something is done under.
var clauseOf = lexis.Set("term", "part", "provision", "framework", "condition", "clause", "article", "auspices")

// outing are the nouns for being on the way to somebody.
var outing = lexis.Set("visit", "trip", "tour", "mission", "stopover", "pilgrimage")

// stayer is the name that the place g, in an inset behind it, says where somebody is of; -1
// elsewhere.
func (t *tree) stayer(g int) int {
	if g < 0 || t.tok[g].Relation != "nmod" || t.tok[g].UPOS != "PROPN" {
		return -1
	}
	who, prep := t.tok[g].Head, t.cased(g)
	if who < 0 || who > g || t.tok[who].UPOS != "PROPN" || prep != "in" && prep != "at" || t.named == nil || t.named(who) < 0 {
		return -1
	}
	for c := who + 1; c < g; c++ {
		if t.lemma(c) == "," {
			return who
		}
	}
	return -1
}

// aside reports whether a comma stands right behind the name at g.
func (t *tree) aside(g int) bool {
	k := g + 1
	for k < len(t.tok) && t.tok[k].Head == g && t.tok[k].Relation == "flat" {
		k++
	}
	return k < len(t.tok) && t.doc.Word(k) == ","
}

// inclined are the nouns for how somebody stands to what may come.
var inclined = lexis.Set("readiness", "willingness", "desire", "wish", "hope", "refusal", "reluctance", "eagerness", "bid", "request", "invitation")
