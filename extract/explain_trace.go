package extract

// trace gathers what the relation step saw, for explain.
type trace struct {
	misses []nearMiss
}

// nearMiss is a trigger whose pattern said nothing, and why.
type nearMiss struct {
	Token  int
	Rule   string
	Reason string
}

func (st *state) miss(f *frame, p *predicate, reason string) {
	if st.trace != nil {
		st.trace.misses = append(st.trace.misses, nearMiss{p.trigger, f.rule, reason})
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
