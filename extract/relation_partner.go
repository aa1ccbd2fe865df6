package extract

import (
	"slices"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Deals and talks "with X" of which the words near by name no other party: that is who
// speaks of them as his own, or whoever does something about them.

// partners is who speaks of a deal or of talks "with X" that the text gives no other
// party: "the Peruvian minister said a deal had been struck with Chile".
func (st *state) partners(p *predicate, f *frame, objects []candidate) []candidate {
	if len(objects) == 0 || objects[0].subjectSlot != "with" && objects[0].subjectSlot != "carrier with" ||
		p.has("poss") && !st.comingOwner(p) || p.has("by") || p.has("subj") && p.carrier < 0 && !st.tree.passive(p.trigger) {
		return nil
	}
	list, via := []candidate(nil), "control"
	if f.reciprocal {
		list = st.speakers(p, f.from)
	}
	if list == nil && f.subject[0].base == "subj" && !st.tree.isVerb(p.trigger) && objects[0].subjectSlot == "with" {
		list, via = st.concerned(p, f.from), "loose"
	}
	var out []candidate
	for _, s := range list {
		if f.relation.Family == "material" && st.entities[s.subject.entity].Type == schema.Person { // who speaks of a war need not wage it
			continue
		}
		if !slices.ContainsFunc(objects, func(o candidate) bool {
			return st.ownSide(s.subject.entity, o.subject.entity) || s.subject.entity == o.subject.entity
		}) {
			s.subjectVia, s.subjectSlot = via, "subj"
			out = append(out, s)
		}
	}
	return out
}

// concerned is whose deal a noun is by what is done about it: the subject of the nearest
// clause above that has one ("Peru depends on a loan accord with the fund", "Peru's
// parliament must still vote on the pact with Chile"), or the owner of a noun on the way
// up ("Peru's hopes of a pact with Chile"). Who judges a deal, brings it about or asks for
// it from outside is no party to it.
func (st *state) concerned(p *predicate, types map[string]bool) []candidate {
	at, own := p.trigger, p.has("poss")
	for hops := 0; hops < 5; hops++ {
		h, rel := st.tree.tok[at].Head, st.tree.base(at)
		if h < 0 || rel == "appos" || rel == "conj" && !st.tree.isVerb(h) || !own && (rel == "obl" || rel == "nmod") && st.grammar.is("aloof", st.tree.cased(at)) {
			return nil
		}
		var who []argument
		switch {
		case st.tree.isVerb(h) || st.tree.child(h, "cop") >= 0:
			if !own && st.grammar.is("outsider", st.tree.lemma(h)) {
				return nil
			}
			if rel != "nsubj" && rel != "csubj" {
				who = st.tree.surface(h, 0)
			}
		case rel == "nmod" || rel == "acl":
			who = ownersBefore(st.tree, h)
		}
		if out := st.whoAre(who, types); out != nil {
			return out
		}
		at = h
	}
	return nil
}

// comingOwner reports whether the noun's owner is a pronoun that the words before leave
// open, as it stands for who comes next: "despite its accord with Peru, Chile …".
func (st *state) comingOwner(p *predicate) bool {
	return !slices.ContainsFunc(p.args, func(a argument) bool {
		return a.slot == "poss" && (st.tree.tok[a.token].UPOS != "PRON" || st.resolve(a.token, "") != nil)
	})
}

// ownersBefore are the tokens before the noun h that say whose it is.
func ownersBefore(t *tree, h int) []argument {
	var out []argument
	for _, c := range t.children(h) {
		if r := t.tok[c].Relation; c < h && (r == "nmod:poss" || r == "amod") {
			out = append(out, argument{token: c})
		}
	}
	return out
}

// whoAre are the entities of wanted types that the arguments mean.
func (st *state) whoAre(list []argument, types map[string]bool) []candidate {
	var out []candidate
	for _, a := range list {
		for _, r := range st.typed(st.resolve(a.token, ""), a.token, "", types) {
			out = append(out, candidate{subject: r})
		}
	}
	return out
}

// lookingOn reports whether the phrase of c, behind "with", tells who stands by rather
// than with whom something is done: "signed a pact, with Peru acting as mediator",
// "signed by both with Ana Dias looking on". Without the comma only what onlookers do
// shows it, and only of somebody with a name.
func (t *tree) lookingOn(c int) bool {
	k := t.child(c, "case")
	if k < 0 {
		k = t.before(c, "with")
	}
	if k < 1 {
		return false
	}
	apart := t.lemma(k-1) == ","
	if !apart && t.tok[c].UPOS != "PROPN" {
		return false
	}
	for i := c + 1; i < min(len(t.tok), c+5) && t.tok[i].UPOS != "PUNCT"; i++ {
		switch l := t.lemma(i); {
		case !apart && t.tok[i].UPOS == "ADP" && t.tok[i].Relation == "case":
			return false
		case t.tok[i].XPOS == "VBG" && (onlooking[l] || apart && attending[l]), !apart && l == "present" && (i+1 == len(t.tok) || t.tok[i+1].UPOS == "PUNCT"):
			return true
		case apart && l == "as" && i+1 < len(t.tok) && t.tok[i+1].XPOS != "TO":
			return true
		}
	}
	return false
}

// before is the word right before the phrase of c, its adjectives and titles passed over,
// where it is the one asked for; -1 elsewhere.
func (t *tree) before(c int, lemma string) int {
	for k := c - 1; k >= 0 && k > c-6; k-- {
		if t.lemma(k) == lemma {
			return k
		}
		if u := t.tok[k].UPOS; u != "ADJ" && u != "NOUN" && u != "PROPN" && u != "DET" {
			break
		}
	}
	return -1
}

// onlooking is what those do who only watch.
var onlooking = lexis.Set("look", "watch", "preside", "officiate", "listen")

// attending are what those do who stand by while others deal with one another.
var attending = lexis.Set("look", "watch", "mediate", "act", "preside", "host", "serve", "stand", "broker", "listen", "chair", "referee", "officiate")

// thatEvent reports whether v tells behind "that" what several do with the event whose noun it
// hangs on, which is its object, and not what a noun says: "the drill that X and Y are holding".
func (t *tree) thatEvent(v int) bool {
	h := t.tok[v].Head
	if t.tok[v].Relation != "acl" || h < 0 || t.event == nil || !t.event(t.lemma(h)) || !undertaken[t.lemma(v)] {
		return false
	}
	k := t.child(v, "mark")
	return k == h+1 && t.lemma(k) == "that"
}

// undertaken are verbs for what is done with an event as a whole.
var undertaken = lexis.Set("hold", "stage", "conduct", "sign", "reach", "conclude", "strike", "launch", "mount", "make", "run", "plan", "negotiate", "agree", "impose", "provide", "carry")

// stillTalkedOf reports whether the agreement at noun i is only what talks are about: "is
// negotiating a pact with X", "talks on a pact with X".
func (st *state) stillTalkedOf(i int) bool {
	h := st.tree.tok[i].Head
	if h < 0 || !st.grammar.is("agreement", st.tree.lemma(i)) || st.tree.child(i, "acl", "acl:relcl") >= 0 { // "debated the pact that Peru had signed"
		return false
	}
	switch st.tree.base(i) {
	case "obj":
		return haggling[st.tree.lemma(h)] && !st.tree.passive(h) && st.tree.child(h, "conj") < 0
	case "nmod":
		return st.grammar.is("talk", st.tree.lemma(h)) && subjectOfTalks[st.tree.cased(i)]
	}
	return false
}

// haggling are the verbs for talks about what is not agreed yet.
var haggling = lexis.Set("negotiate", "renegotiate", "discuss", "debate", "haggle", "mull")

// subjectOfTalks are the prepositions of what talks are about.
var subjectOfTalks = lexis.Set("on", "about", "over", "for", "toward", "towards")

// passingOn are verbs by which an office goes to the next who holds it, and not the ones that
// lift a duty on goods.
var passingOn = lexis.Set("hand", "turn", "give", "surrender", "transfer", "cede", "yield", "return", "pass", "relinquish", "deliver", "concede")

// onlyManner reports whether the phrase with "with" at i tells how or by whose help something is
// done and not with whom: "sealed the pact with a handshake", "with the blessing of X".
func (st *state) onlyManner(i int) bool {
	return mannerNoun[st.tree.lemma(i)] || st.grammar.is("lent", st.tree.lemma(i)) && st.entityAt(i) < 0
}

// mannerNoun are the nouns for how an agreement is made and what for.
var mannerNoun = lexis.Set("handshake", "ceremony", "aim", "view", "goal", "effect", "fanfare", "hope", "intention", "intent", "kiss", "embrace", "toast", "difficulty", "ease", "purpose",
	"object", "smile", "signature", "pen", "flourish", "delay", "reservation", "caution", "relief", "enthusiasm", "speed", "haste", "minute", "hour", "day", "week", "month", "year")

// concluding are the verbs of those who come to an agreement, in which helpers have no part.
var concluding = lexis.Set("sign", "reach", "conclude", "exchange", "swap", "agree", "strike", "settle", "resolve", "initial", "seal", "ratify")
