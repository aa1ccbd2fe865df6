package extract

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Whom a noun means by the names that its own phrase gives: an apposition, a name before or
// behind it, examples.

// namedBelow are the entities that the words below the noun i name it by: a name behind it,
// an apposition, examples.
func (st *state) namedBelow(i int) []reference {
	var out []reference
	add := func(r reference) {
		if r.entity >= 0 && !contains(out, r.entity) {
			out = append(out, r)
		}
	}
	for _, c := range st.tree.children(i) {
		switch relation := st.tree.tok[c].Relation; relation {
		case "appos", "flat", "nmod:desc", "compound", "flat:name", "obl:unmarked", "nmod:unmarked":
			e := st.entityAt(c)
			switch {
			case relation == "appos" && st.crossed(i, c), relation == "compound" && st.toldApart(i, e):
			case relation == "appos" && e < 0 && st.grammar.is("force", st.tree.lemma(i)): // "its flotilla, the frigate Astra and the tender Boreal"
				for _, k := range st.tree.conjuncts(c) {
					if ship, tok := st.shipAt(k); ship >= 0 && !contains(out, ship) {
						out = append(out, st.ships(ship, tok)...)
					}
				}
			case relation == "appos" && e < 0 && memberships[st.tree.lemma(c)]:
				out = append(out, st.bodyOfMembers(c)...)
			case e < 0, st.adjectival(c), relation == "compound" && (!st.bears(i, e) || st.nobody(e) && st.enlisted(i) || st.formerly(i)):
			default:
				for _, k := range st.tree.conjuncts(c) {
					add(reference{st.entityAt(k), k, "name"})
				}
			}
		case "acl", "acl:relcl", "nmod":
			for _, r := range st.examplesOf(i, c) {
				add(r)
			}
		}
	}
	return out
}

// toldApart reports whether the body e before the noun i is not it but has it, as another one that
// stands behind it by name: "a UN agency, the World Food Programme,".
func (st *state) toldApart(i, e int) bool {
	k, det := st.tree.child(i, "appos"), st.tree.child(i, "det")
	if e < 0 || k < i || det < 0 || !st.indefinite(det) || st.tree.tok[i].UPOS != "NOUN" {
		return false
	}
	o := st.entityAt(k)
	return o >= 0 && o != e && st.entities[o].Type == schema.Organization && st.entities[e].Type == schema.Organization
}

// memberships are nouns for those who belong to what stands behind "of".
var memberships = lexis.Set("member", "supporter", "follower", "activist", "militant", "partisan", "sympathizer", "sympathiser")

// bodyOfMembers are the bodies whose members the plural noun i tells: "the demonstrators, members
// of the Front".
func (st *state) bodyOfMembers(i int) []reference {
	var out []reference
	for _, c := range st.tree.children(i) {
		if e := st.entityAt(c); e >= 0 && st.tree.tok[i].XPOS == "NNS" && st.tree.base(c) == "nmod" && st.tree.cased(c) == "of" && st.entities[e].Type == schema.Organization {
			out = append(out, reference{e, c, "name"})
		}
	}
	return out
}

// incumbents are the persons whom an apposition names as those that the noun of an
// office at i means: "the Senate leader, Ana Dias" is she and not the Senate.
func (st *state) incumbents(i int) []reference {
	if !st.grammar.is("organ", st.tree.lemma(i)) {
		return nil
	}
	out := st.personsApposed(i)
	if all := st.seated(i); len(all) > len(out) { // of several offices' holders the tree has some
		return all
	}
	return out
}

// besideName adds to the person named at tok behind the title at i the others that the tree
// coordinates with the name instead of the title ("leader Ana Dias and her Peruvian
// counterpart, Li Wei, met"), and to the first of several bodies the others ("Peruvian
// factions Sol and Luna").
func (st *state) besideName(i, tok int, out []reference) []reference {
	if st.tree.tok[i].UPOS != "NOUN" || st.tree.tok[tok].Relation != "appos" || st.tree.tok[tok].Head != i {
		return out
	}
	for _, k := range st.tree.conjuncts(tok) {
		e := st.entityAt(k)
		if e < 0 || contains(out, e) ||
			st.entities[e].Type != schema.Person && (st.tree.tok[i].XPOS != "NNS" || st.entityAt(tok) < 0 || st.entities[e].Type != st.entities[st.entityAt(tok)].Type) {
			continue
		}
		out = append(out, reference{e, k, "name"})
	}
	return out
}

// missionHead are the persons who lead the travellers at i: "a Peruvian delegation headed
// by Ana Dias" is told of her.
func (st *state) missionHead(i int) []reference {
	if !travelling[st.tree.lemma(i)] {
		return nil
	}
	var out []reference
	for _, c := range st.tree.children(i) {
		if l := st.tree.lemma(c); st.tree.tok[c].Relation != "acl" || st.tree.tok[c].XPOS != "VBN" || l != "head" && l != "lead" {
			continue
		}
		if by := st.tree.child(c, "obl:agent"); by >= 0 {
			for _, k := range st.tree.conjuncts(by) {
				for _, r := range st.named(k) {
					if st.entities[r.entity].Type == schema.Person {
						out = append(out, r)
					}
				}
			}
		}
	}
	return out
}

// travelling are those who are sent to others and have a head.
var travelling = lexis.Set("delegation", "team", "mission", "party", "panel", "senator", "lawmaker",
	"parliamentarian", "congressman", "legislator", "official", "negotiator", "inspector", "diplomat", "mediator")

// byOwnPeople is the person whom an apposition behind the name tells by the people that he or
// she is one of: "Ana Dias, the Peruvian who chairs the board"; nil elsewhere.
func (st *state) byOwnPeople(i int) []reference {
	h := st.tree.tok[i].Head
	if st.tree.tok[i].Relation != "appos" || h < 0 || h > i || st.mentions[st.mentionAt[i]].form != adjective || st.tree.child(i, "det") < 0 {
		return nil
	}
	if e := st.entityAt(h); e >= 0 && st.entities[e].Type == schema.Person {
		return []reference{{e, h, "name"}}
	}
	return nil
}

// personsApposed are the persons whom an apposition of the noun i names.
func (st *state) personsApposed(i int) []reference {
	var out []reference
	for _, c := range st.tree.children(i) {
		if st.tree.tok[c].Relation != "appos" || st.crossed(i, c) {
			continue
		}
		for _, k := range st.tree.conjuncts(c) {
			if e := st.entityAt(k); e >= 0 && st.entities[e].Type == schema.Person && !contains(out, e) {
				out = append(out, reference{e, k, "name"})
			}
		}
	}
	return out
}

// seated are the persons whom an apposition gives the office at i, wherever the
// tree hangs them: "a leader of the movement Amal, Sheikh X" is he and not Amal.
func (st *state) seated(i int) []reference {
	var out []reference
	for k := range st.offices {
		o := &st.offices[k]
		if o.head != i || o.how != "apposition" && o.how != "counterpart" || o.holder < 0 || st.sentence[st.mentions[o.holder].head] != st.sentence[i] {
			continue
		}
		for _, e := range o.holders {
			if st.entities[e].Type == schema.Person {
				out = append(out, reference{e, st.mentions[o.holder].head, "name"})
			}
		}
	}
	return out
}

// crossed reports whether the apposition c of noun i names examples of a conjunct
// that stands between them: "US bases, ships and allies, notably Peru".
func (st *state) crossed(i, c int) bool {
	if k := st.tree.child(c, "advmod"); k < 0 || k > c {
		return false
	}
	for _, k := range st.tree.children(i) {
		if k > i && k < c && st.tree.tok[k].Relation == "conj" {
			return true
		}
	}
	return false
}
