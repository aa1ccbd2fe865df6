package extract

import "slices"

// idle says why a candidate tells nothing that an analyst wants as an edge, ""
// where it does. What it stops is true as a reading of the words, so no pattern
// is at fault.
func (st *state) idle(c *candidate) string {
	relation := c.frame.relation.Name
	s, o := c.subject.entity, c.object.entity
	switch {
	case relation == "SPOKE_WITH" && (st.medium(s) || st.medium(o)):
		return "talk to the press" // whose claim it is stands in the statements of the claim
	case relation == "THREATENED" && st.ownSide(s, o):
		return "the subject's own side"
	case slices.Contains(homely, relation) && st.governs(s, o):
		return "the subject's own state"
	}
	return ""
}

// homely are the relations that lie in the nature of an office: a premier calls
// on the own country every day.
var homely = []string{"CALLED_ON", "SPOKE_WITH", "MET_WITH"}

// medium reports whether an entity is a newspaper, a broadcaster or an agency.
func (st *state) medium(entity int) bool {
	return len(st.entities[entity].Properties["medium"]) > 0
}

// governs reports whether the article gives a person an office of a state.
func (st *state) governs(person, body int) bool {
	if st.entities[body].Type != "State" {
		return false
	}
	return slices.ContainsFunc(st.offices, func(o office) bool {
		return o.owner == body && slices.Contains(o.holders, person)
	})
}
