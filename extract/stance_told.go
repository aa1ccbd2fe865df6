package extract

import "wiregraph/extract/internal/lexis"

// toldAhead reports whether the verb i behind "would" tells ahead of its time how somebody's
// life went, as lives are told, and nothing that hangs on a condition or is anybody's words:
// "Ana Dias, who would later become premier", "would go on to lead the Front".
func (st *state) toldAhead(i int) bool {
	lemma := st.tree.lemma(i)
	if lemma == "go" {
		if !st.tree.particle(i, "on") || st.tree.child(i, "xcomp", "advcl") < 0 {
			return false
		}
	} else if !career[lemma] {
		return false
	}
	later := lemma == "go"
	for _, c := range st.tree.children(i) {
		if k := st.tree.child(c, "mark"); st.tree.base(c) == "advcl" && k >= 0 && (st.lower(k) == "if" || st.lower(k) == "unless" || st.lower(k) == "once" || st.lower(k) == "should") {
			return false
		}
		later = later || st.tree.base(c) == "advmod" && inTime[st.lower(c)]
	}
	switch st.tree.tok[i].Relation {
	case "root", "conj", "acl:relcl":
		return later && st.spokenBy(i) < 0
	}
	return false
}

// likePast are verbs whose past is like their present, for which it is mostly taken: "The rebels
// quit the town on Thursday".
var likePast = lexis.Set("quit", "cut", "put", "set", "hit", "shut", "let", "cast", "split", "hurt", "beat", "burst", "shed", "spread", "thrust", "rid", "slit", "bid")

// comes reports whether a present tense with a day tells of the future: "meets
// him on Tuesday", "is leaving for Rome tomorrow".
func (st *state) comes(p *predicate) bool {
	v := p.clause
	switch st.tree.tok[v].XPOS {
	case "VBZ":
	case "VBP":
		if likePast[st.lower(v)] {
			return false
		}
	case "VBG":
		k := st.tree.child(v, "aux")
		if k < 0 || st.tree.lemma(k) != "be" || st.tree.tok[k].XPOS == "VBD" || st.tree.tok[k].XPOS == "VBN" {
			return false
		}
		if st.grammar.is("assembling", st.tree.lemma(v)) && st.ofToday(p) {
			return false
		}
	default:
		return false
	}
	k, _ := st.timeOf(p, false)
	if k < 0 || !st.tree.isVerb(v) || st.tree.lemma(v) == "follow" && p.trigger != v { // "the vote follows a meeting on Friday"
		return false
	}
	tm := st.times[k]
	if st.tree.cased(st.topOf(tm)) == "since" { // "since Monday Peru is trying to catch them"
		return false
	}
	if top := st.topOf(tm); st.tree.cased(top) == "of" && st.tree.base(st.tree.tok[top].Head) != "obl" { // "welcomes the accord of 4 September", but "at the end of August"
		return false
	}
	if tm.shift >= 0 && !tm.told && (tm.unit == "week" || tm.unit == "month") && st.grammar.is("journey", st.tree.lemma(v)) { // "travels to Oslo this week"
		return true
	}
	return !tm.told && tm.toward >= 0 && tm.shift >= 0 && tm.year == 0 && (tm.weekday > 0 || tm.month > 0 || tm.shift > 0 || tm.toward > 0)
}

// later reports whether a day or year to come is told of the predicate: "will keep three
// ships there next year".
func (st *state) later(p *predicate) bool {
	k, _ := st.timeOf(p, false)
	return k >= 0 && (st.times[k].shift > 0 || st.times[k].toward > 0)
}

// ofToday reports whether the day told of a predicate is the article's own: "are meeting
// Friday".
func (st *state) ofToday(p *predicate) bool {
	k, _ := st.timeOf(p, false)
	if k < 0 || st.times[k].weekday == 0 || st.times[k].toward != 0 || st.times[k].unit != "" {
		return false
	}
	published := st.article.Published
	return !published.IsZero() && (int(published.Weekday())+6)%7+1 == st.times[k].weekday
}

// moved reports whether h says how somebody felt or how wise he was who did what the infinitive
// below it tells, which so is done: "was shocked to see X leave".
func (st *state) moved(h int) bool {
	k := st.tree.child(h, "cop", "aux:pass")
	return k >= 0 && st.tree.tok[k].XPOS == "VBD" && st.grammar.is("moved", st.tree.lemma(h))
}

// What lives are told by, and the adverbs that set it later.
var (
	career = lexis.Set("become", "serve", "join", "lead", "head", "chair", "hold", "represent", "succeed", "win")
	inTime = lexis.Set("later", "eventually", "subsequently", "ultimately", "afterwards", "afterward")
)

// postedInPhrase reports whether the candidate tells where forces are that the words take for
// known, so that nothing said of them makes that uncertain: "asked Peru to let the 200 Chilean
// soldiers in Lima go home". Both sides stand in the phrase of the forces.
func (st *state) postedInPhrase(c *candidate) bool {
	if c.frame.relation.Name != deployed || c.subject.token < 0 || c.object.token < 0 {
		return false
	}
	n := st.tree.tok[c.subject.token].Head
	if n < 0 || st.tree.tok[n].UPOS != "NOUN" || !st.grammar.is("force", st.tree.lemma(n)) && !st.forceLike(n, 0) {
		return false
	}
	if h := st.tree.tok[c.object.token].Head; h != n || st.tree.base(c.object.token) != "nmod" || !lyingAt[st.tree.cased(c.object.token)] {
		return false
	}
	if up := st.tree.tok[n].Head; up >= 0 && st.tree.base(n) == "nmod" && st.grammar.is("posting-noun", st.tree.lemma(up)) { // "denied the presence of its troops in Lima"
		return false
	}
	d := st.tree.child(n, "det")
	return st.tree.child(n, "nmod:poss") >= 0 && d < 0 || d >= 0 && st.lower(d) == "the"
}

// lyingAt are the prepositions of where forces are, and not of where they go.
var lyingAt = lexis.Set("in", "at", "on", "off", "near", "along", "around", "inside", "outside", "opposite")

// counterfact reports whether the verb i tells in a condition what did not fail to happen: "had
// Peru not sent its jets, the town would have fallen".
func (st *state) counterfact(i int) bool {
	if !st.tree.isVerb(i) || st.tree.tok[i].XPOS != "VBN" || st.negation(i) < 0 {
		return false
	}
	had, k, h := st.auxiliary(i, "have"), st.tree.child(i, "mark"), st.tree.tok[i].Head
	switch {
	case had < 0:
		return false
	case st.inverted(had, i):
		return true
	}
	return k >= 0 && st.lower(k) == "if" && h >= 0 && max(st.auxiliary(h, "would"), st.auxiliary(h, "could"), st.auxiliary(h, "might")) >= 0
}
