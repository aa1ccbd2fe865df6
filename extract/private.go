package extract

import (
	"slices"

	"wiregraph/schema"
)

// talked is how many sentences an article must have before its silence about
// who somebody is says anything.
const talked = 4

// privateAffair reports whether a statement is no dealing of public actors: two
// persons of whom the article tells no office and the gazetteers know nothing,
// as in obituaries, reviews and court reports, or anybody of whom nothing is
// known in an article about the arts. Force and accusations count all the same.
func (st *state) privateAffair(s *statement) bool {
	if len(st.doc.Sentences) < talked {
		return false
	}
	r := st.schema.Relation(s.Relation)
	if r == nil || r.Family != "diplomacy" && r.Name != "CALLED_ON" {
		return false
	}
	if st.unknown(s.subject) && st.unknown(s.object) {
		return st.artful() || st.entities[s.subject].Type == schema.Person && st.entities[s.object].Type == schema.Person
	}
	return false
}

// unknown reports whether the gazetteers do not know an entity and the article
// tells no office or rank of it that makes it public.
func (st *state) unknown(e int) bool {
	if st.entities[e].gazetteer != "" {
		return false
	}
	for i := range st.offices {
		if slices.Contains(st.offices[i].holders, e) && st.publicOffice(&st.offices[i]) {
			return false
		}
	}
	return true
}

// publicOffice reports whether an office is one of a state, of a body that the
// gazetteers know, a leader's, an envoy's or a rank: "his agent, Ana Dias" holds
// none.
func (st *state) publicOffice(o *office) bool {
	switch {
	case o.role.Of == "state", st.lexicon.is("sent", st.roleWord(o.head)):
		return true
	case o.owner < 0:
		return o.role.Leads || o.role.Of == "place" || o.role.Title && !st.polite(o)
	}
	return st.entities[o.owner].Type != schema.Organization || st.entities[o.owner].gazetteer != "" || o.role.Leads
}

// polite reports whether a title is a form of address and no rank.
func (st *state) polite(o *office) bool {
	noun := st.roleWord(o.head)
	return st.lexicon.is("male-title", noun) || st.lexicon.is("female-title", noun) || st.lexicon.is("scholar-title", noun)
}
