package extract

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Who did the deed that a relative clause goes on about, where that is told by who
// answers for it: "claimed responsibility for the bombing that killed X".

// disowned is how a reference was reached to whoever denies a part in a deed.
const disowned = "disowned"

// answerable is who claims or denies a part in the deed i that a relative clause describes,
// nil for other nouns.
func (st *state) answerable(i int) []reference {
	v := st.tree.child(i, "acl:relcl")
	if v < 0 || !st.grammar.is("deed", st.tree.lemma(i)) || st.tree.passive(v) || st.tree.child(v, "nsubj") < 0 ||
		st.tree.antecedent(st.tree.child(v, "nsubj")) != i || !st.someoneBehind(v) {
		return nil
	}
	if st.tree.child(i, "cop") >= 0 && st.tree.cased(i) == "behind" { // "the Front was behind the raid that killed X"
		return st.whoAnswers(i, "claimed")
	}
	part := st.tree.tok[i].Head
	if part >= 0 && st.tree.tok[i].Relation == "obj" && committing[st.tree.lemma(part)] { // "carried out the raid that killed X"
		return st.whoAnswers(part, "claimed")
	}
	if part >= 0 && st.tree.isVerb(part) && st.tree.base(i) == "obl" { // "denied any part in the raid", with the raid hung on the verb
		part = st.tree.child(part, "obj")
	}
	if part < 0 || st.tree.tok[part].UPOS != "NOUN" || st.tree.tok[part].Relation != "obj" || !partIn[st.tree.lemma(part)+" "+st.tree.cased(i)] {
		return nil
	}
	switch g := st.tree.tok[part].Head; {
	case owning[st.tree.lemma(g)]:
		return st.whoAnswers(g, "claimed")
	case disowning[st.tree.lemma(g)]:
		return st.whoAnswers(g, disowned)
	}
	return nil
}

// someoneBehind reports whether the object of verb v is a person by name: what befell others
// is told of the deed itself.
func (st *state) someoneBehind(v int) bool {
	o := st.tree.child(v, "obj")
	if o < 0 {
		return false
	}
	for _, r := range st.named(o) {
		if st.entities[r.entity].Type == schema.Person {
			return true
		}
	}
	return false
}

// whoAnswers are the subjects of verb v.
func (st *state) whoAnswers(v int, how string) []reference {
	var out []reference
	for _, a := range st.tree.surface(v, 0) {
		for _, r := range st.resolveOne(a.token, "", 1) {
			out = append(out, reference{r.entity, r.token, how})
		}
	}
	return out
}

// disownedStance is denied for what its doer is told to deny a part in, "" elsewhere.
func disownedStance(c *candidate) graph.Stance {
	if c.subject.how == disowned {
		return graph.Denied
	}
	return ""
}

var (
	partIn = lexis.Set("responsibility for", "credit for", "involvement in", "role in", "part in", "hand in", "complicity in", "participation in", "responsibility in")
	// owning are the verbs of taking a deed upon oneself.
	owning = lexis.Set("claim", "admit", "acknowledge", "accept", "take", "assume", "have", "play", "confess")
	// committing are those of doing it.
	committing = lexis.Set("carry", "launch", "conduct", "commit", "stage", "mount", "perpetrate", "make")
	// disowning are those of denying it.
	disowning = lexis.Set("deny", "disclaim", "reject", "refute", "disavow")
)
