package extract

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Ships that a report brings in without a name, as leads do, and names in the next
// sentences: "Iran seized an oil tanker. … The Coral Sweet was taken to Lima."

// comingWithin is how many sentences later the name may stand.
const comingWithin = 2

// shipsToCome are the ships that the noun at i brings in, where one of the next
// sentences is the first to name as many.
func (st *state) shipsToCome(i int) []reference {
	want := st.broughtIn(i)
	if want == 0 {
		return nil
	}
	for j := i - 1; j >= st.doc.Sentences[st.sentence[i]].Start; j-- { // of two the first is what the report is about
		if st.broughtIn(j) > 0 || st.mentionAt[j] < 0 && st.tree.tok[j].Relation == "nsubj" && st.shipNounAt(j) { // "a trawler rammed a cutter": of which the name is to come is open
			return nil
		}
	}
	last := min(st.sentence[i]+comingWithin, len(st.doc.Sentences)-1)
	for s := st.sentence[i] + 1; s <= last; s++ {
		out := st.firstNamedIn(s, i)
		if want == 1 && len(out) > 0 {
			return out[:1]
		}
		if len(out) > 0 {
			if len(out) != want {
				return nil
			}
			return out
		}
	}
	return nil
}

// broughtIn is how many ships the noun at i brings in without a name, as those
// something is done to: "seized an oil tanker", "two supertankers were hit"; 0 for all
// else.
func (st *state) broughtIn(i int) int {
	if st.mentionAt[i] >= 0 || st.tree.tok[i].UPOS != "NOUN" || !st.shipNounAt(i) || st.sentence[i]+1 >= len(st.doc.Sentences) {
		return 0
	}
	switch st.tree.tok[i].Relation {
	case "obj", "nsubj:pass":
	case "obl", "nmod":
		if w := st.tree.cased(i); w != "at" && w != "on" && w != "of" && w != "against" {
			return 0
		}
	default:
		if v := st.tree.child(i, "acl"); v < 0 || st.tree.tok[v].XPOS != "VBN" { // "two tankers attacked by Peru have anchored"
			return 0
		}
	}
	if e, _ := st.shipAt(i); e >= 0 {
		return 0
	}
	n := 0
	for _, c := range st.tree.children(i) {
		switch w := st.lower(c); {
		case st.tree.tok[c].Relation == "appos", st.tree.base(c) == "nmod" && st.tree.lemma(c) == "name": // "a vessel of the same name" is another
			return 0
		case c < i && (w == "a" || w == "an") && st.tree.tok[i].XPOS == "NN":
			n = 1
		case c < i && (w == "the" || w == "both" || w == "these" || w == "those"):
			return 0
		case c < i && st.tree.base(c) == "nummod" && st.tree.tok[i].XPOS == "NNS":
			n = several[w]
		}
	}
	return n
}

// firstNamedIn are the ships that sentence s names before any other, which the noun at i
// can stand for.
func (st *state) firstNamedIn(s, i int) []reference {
	var out []reference
	for t := st.doc.Sentences[s].Start; t < st.doc.Sentences[s].End; t++ {
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].start != t || st.mentions[m].entity < 0 {
			continue
		}
		if e := st.mentions[m].entity; st.entities[e].Type == schema.Ship && !contains(out, e) && !st.namedAhead(e, t) && st.bearsNoun(m, i) {
			out = append(out, reference{e, i, "name"})
		}
	}
	return out
}

// namedAhead reports whether the text names the entity before token t.
func (st *state) namedAhead(e, t int) bool {
	for k := range st.mentions {
		if m := &st.mentions[k]; m.entity == e && m.start < t {
			return true
		}
	}
	return false
}

// bearsNoun reports whether the ship of mention m may be what the noun at i calls it: no
// other kind of ship, no warship for a merchant ship, no ship of another state, and
// none that is brought in itself ("a frigate, the Astra").
func (st *state) bearsNoun(m, i int) bool {
	mn := &st.mentions[m]
	if k := st.phraseOf(mn.head); k != mn.head {
		if d := st.tree.child(k, "det"); d >= 0 && st.lower(d) != "the" {
			return false
		}
		if st.patrols(k) && !st.patrols(i) { // "seized a submarine. The patrol boat Astra chased her"
			return false
		}
	}
	noun, called := st.tree.lemma(i), st.calledShip(mn.entity)
	prefix, _, _ := strings.Cut(strings.ToLower(st.doc.Word(mn.start)), ".")
	if st.grammar.is("merchant", noun) && called == "" && st.lexicon.is("ship-prefix", prefix) && !tradingPrefix[prefix] {
		return false
	}
	if st.otherKind(mn.entity, noun) {
		return false
	}
	parent := st.entities[mn.entity].parent
	for _, c := range st.tree.children(i) {
		if k := st.mentionAt[c]; k >= 0 && parent >= 0 && st.mentions[k].entity >= 0 && st.mentions[k].typ == schema.State && st.mentions[k].entity != parent {
			return false
		}
	}
	return true
}

// patrols reports whether the noun at i is of a ship that keeps watch: "patrol boat".
func (st *state) patrols(i int) bool {
	k := st.tree.child(i, "compound")
	return k >= 0 && (st.lower(k) == "patrol" || st.lower(k) == "guard")
}

// tradingPrefix are the prefixes of ships that carry goods and people.
var tradingPrefix = lexis.Set("mv", "m/v", "ms", "m/s", "mt", "m/t", "ss", "mts", "gts", "lng/c", "lpg/c", "vlcc", "fv", "f/v", "bw", "sy")

// oneNavy reports whether two ships belong to one state or body, as the gazetteers or the
// prefixes of their names have it.
func (st *state) oneNavy(a, b int) bool {
	x, y := &st.entities[a], &st.entities[b]
	if x.Type != schema.Ship || y.Type != schema.Ship {
		return false
	}
	if g, h := st.schema.Entry(x.gazetteer), st.schema.Entry(y.gazetteer); g != nil && h != nil && g.Parent != "" && g.Parent == h.Parent || x.parent >= 0 && x.parent == y.parent {
		return true
	}
	p, _, _ := strings.Cut(strings.ToLower(x.Name), " ")
	q, _, _ := strings.Cut(strings.ToLower(y.Name), " ")
	return p == q && st.lexicon.is("ship-prefix", p) && !tradingPrefix[p]
}

// underFlag reports whether the name at t says only under whose flag or in whose hands a
// ship is: "a British-operated tanker", not "the U.S.-led fleet".
func (st *state) underFlag(t int) bool {
	return t+2 < len(st.doc.Tokens) && st.doc.Word(t+1) == "-" && registry[st.lower(t+2)]
}

// onlyFlag reports whether a party is named by nothing but the flag of a ship.
func (st *state) onlyFlag(r reference) bool {
	m := st.mentionAt[r.token]
	return m >= 0 && st.mentions[m].entity == r.entity && st.underFlag(st.mentions[m].end-1)
}

// registry are the participles behind a hyphen that say so.
var registry = lexis.Set("flagged", "registered", "operated", "owned", "managed", "chartered", "linked", "built", "flag")
