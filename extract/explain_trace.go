package extract

// trace gathers for explain what the relation step saw and how offices were given to states.
type trace struct {
	misses   []nearMiss
	presumed map[int]string // by the token of an office told without whose it is: how that was found
}

// nearMiss is a trigger whose pattern said nothing, and why. Unmet are conditions
// of the pattern on other words, as "another obj"; every common verb has dozens
// of these, and they rarely are what a reader wonders about.
type nearMiss struct {
	Token  int
	Rule   string
	Reason string
	Unmet  bool
}

func (st *state) miss(f *frame, p *predicate, reason string) {
	if st.trace != nil {
		st.trace.misses = append(st.trace.misses, nearMiss{Token: p.trigger, Rule: f.rule, Reason: reason})
	}
}

func (st *state) unmet(f *frame, p *predicate, reason string) {
	if st.trace != nil {
		st.trace.misses = append(st.trace.misses, nearMiss{Token: p.trigger, Rule: f.rule, Reason: reason, Unmet: true})
	}
}

func (st *state) missPair(f *frame, p *predicate, subjects, objects int) {
	if st.trace == nil {
		return
	}
	reason := "no known subject"
	switch {
	case subjects == 0 && objects == 0:
		reason = "neither subject nor object is known"
	case objects == 0:
		reason = "no known object"
	}
	st.miss(f, p, reason)
}
