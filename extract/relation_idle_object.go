package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Whom a reproof names without blaming them, and things that read like deeds: goods, treaties open to all.

// blameless reports whether the party that is criticised is told with an act that others do to
// it, or with a right of its own that they violate: "protested at the recognition of Peru",
// "condemned the breach of the sovereignty of Peru".
func (st *state) blameless(c *candidate) bool {
	if r := c.frame.relation.Name; r != "CRITICIZED" && r != "PROTESTED_AGAINST" || c.object.how == "self" || !st.toldBehindOf(c.object) {
		return false
	}
	noun := st.ownedLemma(c.object)
	return favour[noun] || owned[noun]
}

// forDoing reports whether a clause with "for", or what "as" calls somebody, says what the verb v finds fault with:
// "attacked Ana Dias for meeting him", "attacked the minister as a coward".
func (st *state) forDoing(v int) bool {
	for _, c := range st.tree.children(v) {
		if k := st.tree.child(c, "mark"); c > v && st.tree.base(c) == "advcl" && k >= 0 && st.lower(k) == "for" && st.tree.tok[c].XPOS == "VBG" {
			return true
		}
		if c > v && st.tree.cased(c) == "as" && st.tree.base(c) == "obl" && (st.grammar.is("villain", st.tree.lemma(c)) || st.grammar.is("fault", st.tree.lemma(c)) || st.grammar.is("faulty", st.tree.lemma(c))) {
			return true
		}
	}
	return false
}

// othersAid reports whether what the verb of the match stops is told as somebody else's help, so
// that its subject neither gave nor withholds it: "Peru blocked EU aid to Chile".
func (st *state) othersAid(c *candidate) bool {
	v := c.predicate.trigger
	if c.subjectSlot != "subj" || !st.tree.isVerb(v) || !withheld[st.tree.lemma(v)] {
		return false
	}
	n := st.tree.child(v, "obj")
	if n < 0 || !st.grammar.is("aid", st.tree.lemma(n)) {
		return false
	}
	for t := max(0, n-4); t < n; t++ {
		e := st.entityAt(t)
		if e >= 0 && st.tree.tok[t].Head == n && e != c.subject.entity && e != c.object.entity && !st.ownSide(e, c.subject.entity) {
			return true
		}
	}
	return false
}

// withheld are verbs that tell of help that does not arrive.
var withheld = lexis.Set("block", "halt", "stop", "obstruct", "hinder", "delay", "veto", "freeze", "hold")

// toldBehindOf reports whether a party stands behind "of" below the noun that it is told with.
func (st *state) toldBehindOf(r reference) bool {
	return st.tree.cased(st.tree.leader(r.token)) == "of"
}

// favour are the nouns for what others do for whom "of" names behind them.
var favour = lexis.Set("recognition", "admission", "accession", "arming", "rearming", "reinstatement", "readmission", "appointment", "nomination", "promotion", "backing", "rescue", "bailout")

// owned are the nouns for what states have and others violate.
var owned = lexis.Set("sovereignty", "integrity", "independence", "neutrality", "airspace", "territory", "dignity", "inviolability")

// accusing are the verbs before "with" and a deed of which somebody is said to be guilty.
var accusing = lexis.Set("charge", "tax", "connect", "link", "credit", "associate", "deal", "cope", "grapple", "contend")

// befalls reports whether the name at t owns what others do to it: a call for Ana Dias's release, or
// for the admission of Peru, asks nothing of her, or of Peru; one for Peru's release of Ana Dias does.
func (st *state) befalls(t int) bool {
	t = st.tree.leader(t)
	h := st.tree.tok[t].Head
	if h < 0 || !st.grammar.is("done-to", st.tree.lemma(h)) {
		return false
	}
	if st.tree.tok[t].Relation != "nmod:poss" {
		return st.tree.base(t) == "nmod" && st.tree.cased(t) == "of" && st.tree.child(h, "nmod:poss") < 0
	}
	return !slices.ContainsFunc(st.tree.children(h), func(k int) bool { return st.tree.base(k) == "nmod" && st.tree.cased(k) == "of" })
}

// tellsOfGoods reports whether an adjective or noun before the object says that it serves no
// war; a participle there says what was done to it: "sent Chilean-trained soldiers".
func (st *state) tellsOfGoods(p *predicate) bool {
	return slices.ContainsFunc(p.args, func(a argument) bool {
		return strings.TrimPrefix(a.slot, "carrier ") == "obj adj" && st.tree.tok[a.token].UPOS != "VERB" && st.headed(a.token, st.grammar.class.Of("peaceful"))
	})
}

// openTreaty reports whether the agreement is one that states join each for itself, so that those who
// do so together agree on nothing with each other: "Peru and Chile acceded to the Antarctic Treaty", "… have
// signed the convention on torture". Their own they may ratify together as well.
func (st *state) openTreaty(p *predicate) bool {
	noun, verb := p.trigger, p.carrier
	if verb < 0 {
		noun, verb = st.tree.child(p.trigger, "obj", "obl"), p.trigger
	}
	if noun < 0 || !st.tree.isVerb(verb) || !st.definiteNoun(noun) && !st.capital(noun) {
		return false
	}
	if lemma := st.tree.lemma(noun); lemma == "convention" || lemma == "charter" || lemma == "statute" {
		return true
	}
	return joinedEach[st.tree.lemma(verb)] && st.capital(noun)
}

// joinedEach are the verbs of what a state does for itself with a treaty that others have made.
var joinedEach = lexis.Set("ratify", "accede", "adhere", "adopt", "approve", "endorse", "join")

// ofUnitedNations reports whether an entity is the United Nations or a body of theirs.
func (st *state) ofUnitedNations(e int) bool {
	const id = "organization:united-nations"
	g := st.schema.Entry(st.entities[e].gazetteer)
	return g != nil && (g.ID == id || g.Parent == id)
}

// nextOfKin are those to whom one tells that one feels for them.
var nextOfKin = lexis.Set("family", "wife", "husband", "widow", "widower", "son", "daughter", "parent", "child", "relative", "brother", "sister", "mother", "father")

// onlyAble reports whether the verb v tells what a noun for being able to is the ability to do,
// which is no event: "Peru's capacity to attack Chile".
func (st *state) onlyAble(v int) bool {
	h := st.tree.tok[v].Head
	return h >= 0 && st.tree.tok[v].Relation == "acl" && st.tree.tok[v].XPOS == "VB" && st.grammar.is("ability", st.tree.lemma(h))
}

// withdrawn reports whether the participle v describes what the verb above takes away: "withdrew
// its last troops based in Chile".
func (st *state) withdrawn(v int) bool {
	n := st.tree.tok[v].Head
	if n < 0 || st.tree.base(v) != "acl" || st.tree.tok[n].Head < 0 {
		return false
	}
	r := st.tree.base(n)
	return (r == "obj" || r == "nsubj:pass") && leaving[st.tree.lemma(st.tree.tok[n].Head)]
}

// onlyWhose reports whether the state of the object is told by an adjective of what is no
// ground of it: "slipped past a Chinese blockade".
func (st *state) onlyWhose(c *candidate) bool {
	t := c.object.token
	m, h := st.mentionAt[t], st.tree.tok[t].Head
	if m < 0 || h < 0 || c.objectSlot == "against" || st.mentions[m].form != adjective || st.entities[c.object.entity].Type != schema.State || st.placeWord(t) >= 0 {
		return false
	}
	noun := st.tree.lemma(h)
	return st.tree.isNominal(h) && !slices.ContainsFunc(soilNouns, func(class string) bool { return st.grammar.is(class, noun) })
}

// soilNouns are the classes of nouns for what stands on the soil of whose it is.
var soilNouns = []string{"site", "spot", "sited", "named-by-of", "settlement", "force", "mission"}

// departs reports whether the place is where that lies which a ship leaves, and not where she
// goes: "the Astra left the naval base in Lima".
func (st *state) departs(c *candidate) bool {
	o := st.tree.child(c.predicate.trigger, "obj")
	return o >= 0 && st.entities[c.subject.entity].Type == schema.Ship && st.tree.lemma(c.predicate.trigger) == "leave" && c.object.token != o && (st.tree.cased(c.object.token) == "in" || st.tree.above(o, c.object.token))
}

// tendedAt reports whether the place is told as where those are tended who are taken there:
// "soldiers were flown to a hospital in Lima".
func (st *state) tendedAt(c *candidate) bool {
	for t, hops := c.object.token, 0; t >= 0 && t != c.predicate.trigger && hops < 5; t, hops = st.tree.tok[t].Head, hops+1 {
		if tending[st.tree.lemma(t)] && st.tree.cased(t) == "to" {
			return true
		}
	}
	return false
}

// tending are the nouns for where the hurt, the dead and the accused are taken.
var tending = lexis.Set("hospital", "clinic", "morgue", "court", "cemetery", "safety")

// accident reports whether the participle v tells what an accident did: "a Peruvian bus crashed,
// killing three".
func (st *state) accident(v int) bool {
	h := st.tree.tok[v].Head
	return h >= 0 && st.tree.base(v) == "advcl" && mishaps[st.tree.lemma(h)] && st.tree.child(h, "obj") < 0 &&
		!slices.ContainsFunc(st.tree.children(h), func(c int) bool { return st.tree.cased(c) == "into" })
}

// mishaps are the verbs for accidents that nobody wants.
var mishaps = lexis.Set("crash", "capsize", "overturn", "derail", "collide", "skid", "plunge", "sink")

// leaving are the verbs of taking forces away.
var leaving = lexis.Set("withdraw", "pull", "recall", "evacuate", "repatriate", "remove")
