package extract

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Some relations lie in what somebody says of another: "Lima's attack was a
// crime", the minister said. Their patterns name the slot "speaker", which is
// no argument in the tree of the trigger but whoever utters its clause.

// speaking is the slot of whoever utters the trigger's clause.
const speaking = "speaker"

// spoken reports whether a frame's subject is the speaker.
func (f *frame) spoken() bool { return f.subject[0].base == speaking }

// speakers resolves the slot "speaker" of a predicate.
func (st *state) speakers(p *predicate, types map[string]bool) []candidate {
	var out []candidate
	for _, r := range st.utterers(p.clause) {
		if types[st.entities[r.entity].Type] && !st.medium(r.entity) {
			out = append(out, candidate{subject: r, subjectSlot: speaking})
		}
	}
	return out
}

// utterers are who says the clause of token i: the subjects of the verb of saying
// above or beside it, or whose quotation it stands in. A clause inside a
// condition, a question or a plan is not said of anybody, so the way up leads
// only through plain complements and coordination.
func (st *state) utterers(i int) []reference {
	at := i
	for hops := 0; hops < 6; hops++ {
		for _, e := range []int{st.sayer(at), st.according(at)} {
			if e >= 0 && !st.medium(e) { // a paper relays
				return []reference{{e, i, speaking}}
			}
		}
		h := st.tree.tok[at].Head
		if h < 0 {
			break
		}
		switch st.tree.base(at) {
		case "ccomp":
			if l := st.tree.lettingKnow(h); l >= 0 {
				return st.saidBy(l, i)
			}
			if (st.speaks(h) || sureThat[st.tree.lemma(h)]) && !st.bareProof(h) {
				return st.saidBy(h, i)
			}
		case "csubj":
			if !st.grammar.is("evident", st.tree.lemma(h)) || st.local(h).denied { // "it is clear that X lied"
				return nil
			}
		case "conj", "parataxis", "dep":
		case "nmod":
			if !st.tree.nothingBut(at) {
				return nil
			}
		case "xcomp":
			if !st.grammar.is("governs-asserted", st.tree.lemma(h)) && !electing[st.tree.lemma(h)] { // "continues to violate"
				return nil
			}
		case "advcl":
			if k := st.tree.child(at, "mark"); k < 0 || st.tree.lemma(k) != "because" {
				return nil
			}
		default:
			return nil
		}
		at = h
	}
	if e := st.spokenBy(i); e >= 0 {
		return []reference{{e, i, speaking}}
	}
	return nil
}

// electing are the verbs of doing one thing rather than another.
var electing = lexis.Set("choose", "opt", "prefer")

// bareProof reports whether the verb v tells what some thing shows, so that who says that
// says the clause below as well: "the raid shows that X is a menace, the envoy said".
func (st *state) bareProof(v int) bool {
	if s := st.tree.child(v, "nsubj"); s >= 0 && showing[st.tree.lemma(v)] && st.local(v) == (mood{}) {
		return st.tree.tok[s].UPOS == "NOUN" && st.resolve(s, "self") == nil && !st.grammar.is("organ", st.tree.lemma(s))
	}
	return false
}

// sureThat are the words that tell what somebody takes for certain: "is convinced that X lied".
var sureThat = lexis.Set("convince", "convinced", "adamant", "certain", "insinuate", "retort", "rejoin", "reckon", "intimate")

// showing are the verbs of what things tell by themselves.
var showing = lexis.Set("show", "prove", "mean", "demonstrate", "confirm", "indicate", "suggest", "signal")

// saidBy are the subjects of the verb of saying v, unless v is denied or only
// supposed: those named, else the first that does not just come from a place without
// speaking for it.
func (st *state) saidBy(v, at int) []reference {
	if m := st.local(v); m.denied || m.hypothetical || m.conditional {
		return nil
	}
	var named, first []reference
	for _, a := range st.tellersOf(v) {
		for _, r := range st.resolve(a.token, "") {
			said := reference{r.entity, at, speaking}
			if st.share(r) || opining[st.tree.lemma(v)] && st.folk(r) { // "most Peruvians say that …", "Peruvians believe that …"
				continue
			}
			if r.how == "self" || r.how == "name" {
				named = append(named, said)
			} else if first == nil && r.how != "group" {
				first = []reference{said}
			}
		}
	}
	if named != nil {
		return named
	}
	return first
}

// opining are the verbs of holding an opinion, which peoples do and not their states.
var opining = lexis.Set("believe", "think", "feel", "suspect", "doubt", "imagine", "guess", "assume")

// folk reports whether a state is meant by the name of its people in the plural: "Peruvians".
func (st *state) folk(r reference) bool {
	return r.how == "self" && st.entities[r.entity].Type == schema.State && strings.HasPrefix(st.tree.tok[r.token].XPOS, "NN") && strings.HasSuffix(st.lower(r.token), "s") && st.mentions[st.mentionAt[r.token]].form == adjective
}

// tellersOf are the tokens of who says what the verb v tells: its subjects, but the agent
// of "was told", also that of the passive it is coordinated with.
func (st *state) tellersOf(v int) []argument {
	if st.tree.lemma(v) != "tell" && st.tree.lemma(v) != "inform" ||
		!st.tree.passive(v) && !(st.tree.tok[v].Relation == "conj" && st.tree.passive(st.tree.tok[v].Head) && st.tree.child(v, "nsubj", "obj", "iobj") < 0) {
		return st.tree.surface(v, 0)
	}
	for _, k := range []int{v, st.tree.tok[v].Head} {
		if k >= 0 {
			if by := st.tree.child(k, "obl:agent"); by >= 0 {
				return []argument{{token: by}}
			}
		}
	}
	return nil
}

// unsaid says why a frame with a speaker does not hold for a predicate, "" where
// it does: the clause must be told as a fact, and not of the speaker's own side.
func (st *state) unsaid(f *frame, p *predicate) string {
	if f.object[0].base == "subj" && st.tree.tok[p.trigger].UPOS == "NOUN" && !st.predicated(p.trigger) {
		return "no predicate" // "exaggerated the threat that Y poses"
	}
	if f.object[0].base == "subj" && st.tree.tok[p.trigger].UPOS == "AUX" && st.expected(p) {
		return "an expectation"
	}
	if f.stance == "" && st.local(p.clause) != (mood{}) {
		return "not said as a fact"
	}
	if w := st.tree.cased(p.trigger); st.tree.lemma(p.trigger) == "failure" && (w == "despite" || w == "in spite of" || w == "notwithstanding") {
		return "granted in passing" // "said that despite Peru's failure to sign, talks go on"
	}
	return ""
}

// expected reports whether what "must" or "should" stands with is hoped for and asked of
// nobody: a state or a course of things ("should be home", "should help"), or that of an
// event ("the talks should begin").
func (st *state) expected(p *predicate) bool {
	v := p.clause
	if st.tree.child(v, "cop") >= 0 && st.tree.tok[v].UPOS != "ADJ" || st.grammar.is("outcome", st.tree.lemma(v)) {
		return true
	}
	for _, s := range st.tree.surface(v, 0) {
		if st.tree.tok[s.token].UPOS == "NOUN" && (st.meansOne(s.token, "table-relation") || st.grammar.is("deed", st.tree.lemma(s.token))) {
			return true
		}
	}
	return false
}

// predicated reports whether the noun i is said of a subject: "is a threat", "became a
// burden".
func (st *state) predicated(i int) bool {
	h := st.tree.tok[i].Head
	return st.tree.child(i, "cop") >= 0 || st.tree.nothingBut(i) && st.tree.sharedTopic(i) >= 0 || st.tree.child(i, "nsubj") >= 0 ||
		st.tree.tok[i].Relation == "conj" && h >= 0 && st.predicated(h) || st.tree.tok[i].Relation == "xcomp" && h >= 0 && copular[st.tree.lemma(h)]
}

// ownSide reports whether a and b are one side: a person and the state or body
// of an office, a body and its state.
func (st *state) ownSide(a, b int) bool {
	if st.entities[a].parent == b || st.entities[b].parent == a {
		return true
	}
	x, y := st.schema.Entry(st.entities[a].gazetteer), st.schema.Entry(st.entities[b].gazetteer)
	if x != nil && y != nil && (x.Parent == y.ID || y.Parent == x.ID) {
		return true
	}
	for i := range st.offices {
		o := &st.offices[i]
		if (o.owner == b && contains(holders(o), a) || o.owner == a && contains(holders(o), b)) && !st.lapsedOffice(o) {
			return true
		}
	}
	return false
}

// ownService reports whether o is a body of the state that s is, is a body of or has an office of:
// the money of a parliament for its ministry, army or agency is no help. What a state gives to its
// companies, media and parties is told.
func (st *state) ownService(s, o int) bool {
	switch g := st.schema.Entry(st.entities[o].gazetteer); {
	case g != nil && (g.Kind == "company" || g.Kind == party || len(g.Properties["medium"]) > 0), st.entities[o].Type != schema.Organization && st.entities[o].Type != schema.State, st.entities[o].Type == schema.State && st.entities[s].Type != schema.Organization:
		return false
	}
	if st.entities[s].Type == schema.Organization && st.entities[o].Type == schema.Organization && st.ownSide(s, o) { // the United Nations for a body of theirs
		return true
	}
	land := st.landOfBody(o, 0)
	return land != "" && land == st.landOfBody(s, 0)
}

// landOfBody is the gazetteer's id of the state itself, or of the one that a body or person belongs to
// by the gazetteers, by the article or by its name.
func (st *state) landOfBody(e, depth int) string {
	if g := st.schema.Entry(st.entities[e].gazetteer); g != nil {
		for g.Type != schema.State && st.schema.Entry(g.Parent) != nil {
			g = st.schema.Entry(g.Parent)
		}
		if g.Type == schema.State {
			return g.ID
		}
	}
	owner := st.entities[e].parent
	switch st.entities[e].Type {
	case schema.Person:
		owner = st.landServed(e)
	case schema.Organization:
		for i := range st.mentions {
			if m := &st.mentions[i]; owner < 0 && m.entity == e && m.form == name {
				owner, _ = st.nestedOwner(m)
			}
		}
	}
	if owner < 0 || owner == e || depth > 3 {
		return ""
	}
	return st.landOfBody(owner, depth+1)
}
