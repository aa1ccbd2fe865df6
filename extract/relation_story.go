package extract

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// ofStory is the slot of the state that the whole article is about, for what outsiders do to
// somebody whom the sentence leaves out: of an article on a coup in Chad, "Norway suspended aid".
const ofStory = "story"

// storyWords are nouns for what outsiders cut off, call home and condemn, of which a sentence with one name
// may tell.
var storyWords = lexis.Set("aid", "assistance", "loan", "cooperation", "ambassador", "envoy", "sanction", "embargo", "crackdown", "repression", "arrest", "detention", "investigation", "inquiry", "probe", "staff", "employee", "personnel", "worker", "boycott", "blockade")

// storysLand is that state, where whoever acts is told and is an outsider: a state, a body of
// states, or who serves one. It is none where the sentence names a third state.
func (st *state) storysLand(p *predicate, types map[string]bool, taken []candidate) []candidate {
	if len(st.doc.Sentences) < wholeArticle || len(taken) == 0 || !types[schema.State] || st.spokenBy(p.trigger) >= 0 {
		return nil
	}
	home := st.homeState()
	if home < 0 {
		return nil
	}
	known := map[int]bool{home: true}
	for _, c := range taken {
		land, outside := st.outsider(c.subject.entity)
		if !outside || land == home || st.ownSide(c.subject.entity, home) || c.subject.how == "act" || c.subject.how == "pair" {
			return nil
		}
		known[c.subject.entity], known[land] = true, true
	}
	span := st.doc.Sentences[st.sentence[p.trigger]]
	for t := span.Start; t < span.End; t++ {
		if m := st.mentionAt[t]; m >= 0 {
			if e := st.landOf(&st.mentions[m]); e >= 0 && !known[e] {
				return nil
			}
		}
	}
	return []candidate{{subject: reference{home, p.trigger, "in"}, subjectVia: "loose", subjectSlot: ofStory}}
}

// outsider reports whether an entity is a state, a body that the gazetteers have beside states, or
// who serves one of these, and which state it is or serves, -1 for none.
func (st *state) outsider(e int) (land int, ok bool) {
	if land = st.stateOf(e); land >= 0 {
		return land, true
	}
	g := st.schema.Entry(st.entities[e].gazetteer)
	switch st.entities[e].Type {
	case schema.Organization:
		if g != nil && g.Parent != "" {
			land = st.entityOf(g.Parent)
		}
		return land, g != nil && (g.Kind == union || g.Kind == league || g.Parent != "" || st.ofUnitedNations(e))
	case schema.Person:
		for i := range st.offices {
			if o := &st.offices[i]; o.owner >= 0 && contains(holders(o), e) && st.entities[o.owner].Type == schema.Organization {
				if g := st.schema.Entry(st.entities[o.owner].gazetteer); g != nil {
					return -1, g.Kind == union || g.Kind == league || st.ofUnitedNations(o.owner)
				}
			}
		}
	}
	return -1, false
}
