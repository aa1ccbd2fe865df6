package extract

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Parts of states act by themselves: "California sued the president", "attorneys
// general from Ohio". They are places, which most relations do not ask for; where
// words and law are the weapon, what has a government of its own counts as well.

// governed are the kinds of place with a government, as the gazetteer names them.
var governed = lexis.Set("us-state", "province", "nation", "territory", "bloc")

// lawful is the mark in a frame's types that its parties use words or law.
const lawful = "governed place"

// fits reports whether a reference may stand where the types are wanted.
func (st *state) fits(r reference, types map[string]bool) bool {
	e := &st.entities[r.entity]
	return types[e.Type] || types[sailing] && st.shipUnit(r.entity) ||
		e.Type == schema.Place && (types[lawful] && st.selfRuled(r.entity) && st.actsForLand(r) || types[warlike] && st.peopleInArms(r))
}

// warlike is the mark in a frame's types that its parties use force: a people without a
// state of its own does that as well.
const warlike = "people in arms"

// peopleInArms reports whether a place is meant by all its people or by their army: "the
// Chechens", "Bosnian Serb forces".
func (st *state) peopleInArms(r reference) bool {
	m := st.mentionAt[r.token]
	if m < 0 || st.mentions[m].form != adjective {
		return false
	}
	return r.how == "organ" || r.how == "self" && st.tree.tok[r.token].XPOS == "NNPS" && !st.counted(r.token)
}

// sailing is the mark in a frame's types that ships may stand there and what sails as
// one: "the Lynx Strike Group".
const sailing = "ships in company"

// shipUnit reports whether a body is by its name a group of ships.
func (st *state) shipUnit(entity int) bool {
	if st.entities[entity].Type != schema.Organization {
		return false
	}
	words := strings.Fields(strings.ToLower(st.entities[entity].Name))
	n := len(words)
	for n > 0 && strings.Trim(words[n-1], "0123456789") == "" {
		n--
	}
	if n < 2 {
		return false
	}
	return words[n-1] == "flotilla" || words[n-1] == "squadron" || st.grammar.is("force", words[n-2]+" "+words[n-1])
}

// actsForLand reports whether the place acts itself or by an organ that speaks for
// it, which a lawmaker or a court there does not.
func (st *state) actsForLand(r reference) bool {
	if r.how == "self" {
		return st.actsAt(r.token)
	}
	h := st.tree.tok[st.tree.leader(r.token)].Head
	return r.how == "organ" && h >= 0 && st.grammar.is("land-organ", st.tree.lemma(h))
}

// selfRuled reports whether the gazetteer has the place as one with a government.
func (st *state) selfRuled(place int) bool {
	g := st.schema.Entry(st.entities[place].gazetteer)
	return g != nil && governed[g.Kind]
}
