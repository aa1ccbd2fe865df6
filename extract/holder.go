package extract

import (
	"cmp"
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Who holds an office: the person beside the phrase, behind a verb or in a list.

// findHolder looks for the person: right behind the office, in apposition on
// either side, as the subject of a copula or of "was elected".
func (st *state) findHolder(o *office) {
	defer st.correctOwner(o)
	if st.senderOf(o) {
		return
	}
	for _, look := range []struct {
		how  string
		find func(*office) int
	}{{"title", st.holderBehind}, {"title", st.listedBehind}, {"term", st.termHolder}, {"as", st.holderAs}, {"copula", st.holderGiven}, {"handover", st.holderByNoun}, {"apposition", st.holderBare}, {"apposition", st.holderBeside}, {"copula", st.holderSubject}} {
		if m := look.find(o); m >= 0 && !st.ownsEarlier(o, m) && !(look.how == "apposition" && (st.opensFor(o, m) || st.namesAnother(o, m))) {
			o.how, o.holder = look.how, m
			o.holders = append(o.holders, st.mentions[m].entity)
			break
		}
	}
	if o.how == "" {
		st.pairHolds(o)
		return
	}
	switch o.how {
	case "copula":
		st.handedOn(o)
	case "handover":
		st.takenFrom(o)
	}
	if o.how == "title" && st.plural(o) || o.how != "" && strings.Contains(o.role.Noun, "member") || (o.how == "apposition" || o.how == "copula") && st.plural(o) {
		for _, k := range st.tree.conjuncts(st.tree.leader(st.mentions[o.holder].head)) {
			if m := st.holderAt(o, k); m >= 0 && !slices.Contains(o.holders, st.mentions[m].entity) && (m == o.holder || !st.ownTitle(m)) &&
				(st.mentions[o.holder].end > o.start || st.mentions[m].end <= o.start) && !st.otherGroup(o, m) && !st.ownsEarlier(o, m) {
				o.holders = append(o.holders, st.mentions[m].entity)
			}
		}
		if st.plural(o) && (o.how == "title" || o.how == "apposition" && st.mentions[o.holder].start > o.start) {
			st.listed(o)
		}
		if o.how != "title" && st.plural(o) {
			st.listedTogether(o)
		}
		if o.how == "apposition" && st.furtherItem(o) {
			o.holders = nil
		}
	}
}

// opensFor reports whether the office ends an opening phrase of which the person m, behind its comma, is
// no apposition but the subject that the phrase opens for: "in a letter to Peru's president, Ana Dias
// urged …", "appointed by the premier, Bo Lund led …". An apposition would be closed by a mark; what somebody
// is opened as ("as premier, Bo Lund signed", "elected premier, …") he is.
func (st *state) opensFor(o *office, m int) bool {
	p := &st.mentions[m]
	t := p.end
	if p.start < o.end || st.doc.Word(p.start-1) != "," || t >= len(st.doc.Tokens) {
		return false
	}
	for t < len(st.doc.Tokens) && st.doc.Tokens[t].UPOS == "ADV" {
		t++
	}
	if t >= len(st.doc.Tokens) || st.sentence[t] != st.sentence[o.head] || st.doc.Tokens[t].UPOS != "VERB" && st.doc.Tokens[t].UPOS != "AUX" || st.doc.Tokens[t].XPOS == "VBG" || st.doc.Tokens[t].XPOS == "VBN" {
		return false
	}
	g := st.phraseStart(o) - 1
	if g < 0 || st.sentence[g] != st.sentence[o.head] {
		return false
	}
	switch st.doc.Tokens[g].UPOS {
	case "ADP", "SCONJ":
		return st.lower(g) != "as"
	case "VERB":
		return holdingVerbs[st.doc.Tokens[g].Lemma] == ""
	}
	return false
}

// namesAnother reports whether the person m behind the comma is rather the one whom the office's phrase
// only tells more of: "the wife of Peru's president, Ana Dias, …", "a spokesman for the premier, Bo Lund, …";
// but not in "Jan Soto, the son of Peru's president, Ana Dias, …", who has his name already.
func (st *state) namesAnother(o *office, m int) bool {
	h := st.tree.tok[o.head].Head
	if st.mentions[m].start < o.end || h < 0 || h >= o.start || st.tree.base(o.head) != "nmod" || st.doc.Tokens[h].XPOS != "NN" || st.mentionAt[h] >= 0 {
		return false
	}
	if b := st.tree.base(st.tree.leader(h)); b != "nsubj" && b != "obj" && b != "obl" && b != "root" && b != "iobj" || !st.definite(o) && st.tree.child(o.head, "nmod:poss") < 0 { // "the son of Canadian Prime Minister, X"
		return false
	}
	lemma := st.tree.lemma(h)
	return kin[lemma] || staff[lemma] || st.lexicon.is("calling", lemma) || st.lexicon.is("human-noun", lemma) || st.isRole(h)
}

// furtherItem reports whether the plural office that stands behind the last of its holders is no
// apposition but one more item of their list, which has no "and" before it: "thanked Peru, Chile, the
// members of the council and Oxfam", "thanked Ana Dias, ministers and bankers".
func (st *state) furtherItem(o *office) bool {
	if !st.plural(o) || st.mentions[o.holder].start > o.start || len(o.holders) < 2 && o.role.Of == "member" {
		return false
	}
	for t := st.mentions[o.holder].end; t < o.start; t++ {
		if st.tree.tok[t].UPOS == "CCONJ" || st.lower(t) == "both" || st.lower(t) == "all" {
			return false
		}
	}
	t := o.end
	for t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[o.head] && st.lower(t) != "and" && st.doc.Word(t) != "," {
		t++
	}
	if t+1 < len(st.doc.Tokens) && st.doc.Word(t) == "," {
		t++
	}
	return t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[o.head] && st.lower(t) == "and"
}

// listed adds the persons behind the first one of a plural title: "Presidents
// Muhammadu Buhari of Nigeria and Patrice Talon of Benin". Trees often hang the
// second name on the first one's country.
func (st *state) listed(o *office) {
	t := st.mentions[o.holder].end
	first := st.mentions[o.holder].start - 1
	called := first > o.end && st.overCalling(first) > first // "members, including singer Ana Dias and actor Bo Lund"
	for t < len(st.doc.Tokens) && st.sentence[t] == st.sentence[o.head] {
		if called {
			t = st.overCalling(t)
		}
		switch w := st.lower(t); {
		case w == "of" || w == "from" || w == "and" || w == "," || w == "the":
			t++
			continue
		}
		m := st.mentionAt[t]
		if m < 0 || st.mentions[m].start != t {
			return
		}
		if st.mentions[m].typ == schema.Person && !slices.Contains(o.holders, st.mentions[m].entity) {
			o.holders = append(o.holders, st.mentions[m].entity)
		}
		t = st.mentions[m].end
	}
}

// otherGroup reports whether a noun for other people stands before the mention m in the list that
// the plural title o opens: "Sun Party leaders Ana Dias and Jan Novak, Union chairmen Bo Lund and
// Ida Roth".
func (st *state) otherGroup(o *office, m int) bool {
	if o.how != "title" {
		return false
	}
	for t := st.mentions[o.holder].end; t < st.mentions[m].start; t++ {
		if k := st.mentionAt[t]; k >= 0 {
			t = st.mentions[k].end - 1
		} else if st.doc.Tokens[t].XPOS == "NNS" || st.doc.Tokens[t].XPOS == "NNPS" {
			return true
		}
	}
	return false
}

// listedTogether adds the persons of a list whom "both" or "all" behind it takes together, as
// trees lose some of them: "Ana Dias, Jan Novak and Bo Lund, all members of the Lima Club".
func (st *state) listedTogether(o *office) {
	t := o.start - 1
	for t > max(st.mentions[o.holder].start, 0) && st.lower(t) != "both" && st.lower(t) != "all" {
		t--
	}
	most := len(st.entities)
	if t > 0 && st.lower(t) == "both" {
		most = 2
	}
	if t--; t < 1 || st.doc.Word(t) != "," || st.person(t-1) < 0 {
		return
	}
	for n := 0; n < most && t > 0; n++ {
		m := st.person(t - 1)
		if m < 0 || st.mentions[m].end != t || st.sentence[t] != st.sentence[o.head] {
			return
		}
		if !slices.Contains(o.holders, st.mentions[m].entity) {
			o.holders = append(o.holders, st.mentions[m].entity)
		}
		t = st.mentions[m].start - 1
		if t > 0 && st.lower(t) == "and" && st.doc.Word(t-1) == "," {
			t--
		}
		if t < 1 || st.lower(t) != "and" && st.doc.Word(t) != "," {
			return
		}
	}
}

func (st *state) plural(o *office) bool {
	x := st.doc.Tokens[o.head].XPOS // of "Minister of Foreign Affairs" the first
	return x == "NNS" || x == "NNPS"
}

// person is the mention of a person that token t heads or lies in, -1 without.
func (st *state) person(t int) int {
	if t < 0 || t >= len(st.mentionAt) {
		return -1
	}
	m := st.mentionAt[t]
	if m < 0 || st.mentions[m].entity < 0 || st.mentions[m].typ != schema.Person || st.mentions[m].form != name {
		return -1
	}
	return m
}

// mayHold reports whether an entity of the type can hold the office: a person any, a
// state or a body a membership.
func (st *state) mayHold(o *office, typ string) bool {
	return typ == schema.Person || strings.Contains(o.role.Noun, "member") && (typ == schema.State || typ == schema.Organization) &&
		o.owner >= 0 && st.entities[o.owner].Type == schema.Organization
}

// holderAt is the mention at token t if it can hold the office, -1 without.
func (st *state) holderAt(o *office, t int) int {
	if t < 0 || t >= len(st.mentionAt) {
		return -1
	}
	m := st.mentionAt[t]
	if m < 0 || st.mentions[m].entity < 0 || st.mentions[m].entity == o.owner || st.mentions[m].form != name || !st.mayHold(o, st.mentions[m].typ) {
		return -1
	}
	return m
}

// holderBehind: "President Vladimir Putin", "spokeswoman, Dana Perino", over
// ranks and quotes.
func (st *state) holderBehind(o *office) int {
	for t := o.end; t < len(st.doc.Tokens) && t < o.end+8 && st.sentence[t] == st.sentence[o.head]; t++ {
		if m := st.holderAt(o, t); m >= 0 {
			if st.mentions[m].start != t {
				return -1
			}
			return m
		}
		r, n := st.roleAt(t)
		switch {
		case n > 0 && (r.Title || t == o.end && st.capital(t) && st.lexicon.is("chair-noun", st.roleWord(o.head))): // "AU chairperson President X"
			t += n - 1
		case strings.TrimFunc(st.doc.Word(t), invisible) == "":
		case t == o.end && st.tree.tok[t].XPOS == "VBN" && (st.lower(t) == "named" || st.lower(t) == "called"): // "an activist named Ana Dias"
		case t == o.end && st.doc.Word(t) == "," && t+1 < len(st.doc.Tokens) && st.lower(t+1) == "surnamed": // "its captain, surnamed Wang"
			t++
		case st.branch(t) > 0:
			t += st.branch(t) - 1
		case t == o.end && st.doc.Word(t) == "(":
			t = st.overBracket(t)
		case t == o.end && st.doc.Tokens[t].UPOS == "ADP" && st.overPhrase(t) > 0:
			return st.person(st.overPhrase(t))
		case st.doc.Tokens[t].UPOS == "PUNCT" && st.doc.Word(t) != "," && st.doc.Word(t) != ";" && st.doc.Word(t) != ":" && st.doc.Word(t) != "-" && st.doc.Word(t) != "(":
		default:
			return -1
		}
	}
	return -1
}

// overBracket is the closing bracket of what explains an office, "MP (Member of
// Parliament) Ana Dias", from its opening one.
func (st *state) overBracket(t int) int {
	end := t
	for end+1 < len(st.doc.Tokens) && end < t+6 && st.sentence[end+1] == st.sentence[t] && st.doc.Word(end) != ")" {
		end++
	}
	return end
}

// overPhrase steps over "of the United States" or "to Germany" from its
// preposition and returns the token behind, if a person's name begins there; 0
// where it does not.
func (st *state) overPhrase(t int) int {
	t++
	if t < len(st.doc.Tokens) && st.doc.Tokens[t].UPOS == "DET" {
		t++
	}
	if t+1 < len(st.doc.Tokens) && st.mentionAt[t] < 0 && st.capital(t) && st.lexicon.is("organ-word", st.lower(t)) { // "Speaker of the House Ana Dias"
		if m := st.person(t + 1); m >= 0 && st.mentions[m].start == t+1 {
			return t + 1
		}
		return 0
	}
	if t >= len(st.doc.Tokens) || st.mentionAt[t] < 0 || st.mentions[st.mentionAt[t]].typ == schema.Person {
		return 0
	}
	t = st.mentions[st.mentionAt[t]].end
	if m := st.person(t); m >= 0 && st.mentions[m].start == t {
		return t
	}
	return 0
}

// holderBeside: "Ali Larijani, head of …" and "Iran's top security official,
// Ali Larijani, …".
func (st *state) holderBeside(o *office) int {
	if st.runsOn(o) || st.tree.child(o.head, "cop") >= 0 && st.subjectOf(o, o.head) >= 0 { // "Ana Dias is head of the bank, Jan Novak is its manager"
		return -1
	}
	if t := o.start - 1; t >= 0 && st.lower(t) == "whose" && o.end+1 < len(st.doc.Tokens) && st.doc.Word(o.end) == "," { // "Ana Dias, whose predecessor, Bo Lund, …"
		if m := st.person(o.end + 1); m >= 0 && st.holderAt(o, st.mentions[m].head) == m {
			return m
		}
	}
	if m := st.servant(o); m >= 0 {
		return m
	}
	if m := st.holderBeforeBracket(o); m >= 0 {
		return m
	}
	rel := st.tree.base(o.head)
	up := st.tree.tok[o.head].Head
	if m := st.holderRightBefore(o); m >= 0 && (rel == "appos" || rel == "conj") && up < st.mentions[m].start {
		return m
	}
	if up >= 0 && (rel == "appos" || rel == "conj" && st.tree.base(st.tree.leader(o.head)) == "appos") {
		if rel == "conj" {
			up = st.tree.tok[st.tree.leader(o.head)].Head
		}
		if m := st.holderAt(o, up); m >= 0 {
			return m
		}
	}
	for _, h := range []int{o.head, st.tree.leader(o.head)} {
		if st.holderAt(o, h) >= 0 {
			continue
		}
		for _, c := range st.tree.children(h) {
			if r := st.tree.tok[c].Relation; r == "appos" || r == "flat" || r == "flat:name" {
				if m := st.holderAt(o, c); m >= 0 && !(st.tree.child(h, "cop") >= 0 && st.ownTitle(m)) { // "was minister under Presidents Ana Dias and Jan Novak"
					return m
				}
			}
		}
	}
	return st.holderByComma(o)
}

// holderRightBefore is the person named right before the comma in front of the office's
// phrase, which a mark closes: of "Ana Dias and Bo Lund, the leader of the Front," he.
func (st *state) holderRightBefore(o *office) int {
	t := st.phraseStart(o) - 1
	if t <= 0 || st.doc.Word(t) != "," || st.sentence[t] != st.sentence[o.head] || st.plural(o) {
		return -1
	}
	m := st.holderAt(o, t-1)
	if m < 0 || st.mentions[m].end != t || !st.closes(o) {
		return -1
	}
	return m
}

// servant is the person before a comma and an office that a person has given:
// "According to Ana Dias, Soto's spokeswoman, Soto has left".
func (st *state) servant(o *office) int {
	t := o.start - 1
	if t < 2 || st.doc.Tokens[t].XPOS != "POS" || st.person(t-1) < 0 {
		return -1
	}
	boss := &st.mentions[st.person(t-1)]
	if boss.end != t || boss.start < 2 || st.doc.Word(boss.start-1) != "," {
		return -1
	}
	m := st.person(boss.start - 2)
	if m < 0 || st.mentions[m].end != boss.start-1 || !st.closes(o) {
		return -1
	}
	return m
}

// runsOn reports whether a capital that is no name follows, as in a headline: "Miller,
// Iraqi Minister Discuss Trade".
func (st *state) runsOn(o *office) bool {
	return o.end < len(st.doc.Tokens) && st.sentence[o.end] == st.sentence[o.head] && st.mentionAt[o.end] < 0 && st.capital(o.end) && st.doc.Tokens[o.end].UPOS != "ADP"
}

// holderByComma mends trees: a name, a comma and the office's phrase, closed by
// another mark.
func (st *state) holderByComma(o *office) int {
	t := st.phraseStart(o) - 1
	if t > 0 && st.pause(t) && st.sentence[t] == st.sentence[o.head] {
		if m := st.holderAt(o, t-1); m >= 0 && st.mentions[m].end == t && (st.mentions[m].typ == schema.Person || !placeCase[st.tree.cased(st.mentions[m].head)]) && !(st.ownTitle(m) && st.holderPast(o, st.phraseEndInOrder(o)) >= 0) &&
			st.closes(o) && st.tree.tok[o.head].Relation != "conj" {
			return m
		}
	}
	if st.plural(o) {
		return -1
	}
	if m := st.holderPast(o, st.phraseEnd(o)); m >= 0 && st.closed(st.mentions[m].end) {
		return m
	}
	if m := st.holderPast(o, st.phraseEndInOrder(o)); m >= 0 && st.mentions[m].end < len(st.doc.Tokens) && st.doc.Word(st.mentions[m].end) == "," {
		return m
	}
	return st.holderWithTitle(o)
}

// holderWithTitle is the person named between commas right behind the office's phrase with another
// office before the name: "the bank's chief economist, Peruvian senator Ana Dias, ...".
func (st *state) holderWithTitle(o *office) int {
	t := st.phraseEnd(o)
	if !o.owned || t >= len(st.doc.Tokens) || st.doc.Word(t) != "," {
		return -1
	}
	if t++; t < len(st.doc.Tokens) && st.adjectival(t) {
		t++
	}
	if t >= len(st.doc.Tokens) || st.sentence[t] != st.sentence[o.head] {
		return -1
	}
	rw, n := st.roleAt(t)
	if n == 0 || rw.Leads || t+n >= len(st.doc.Tokens) {
		return -1
	}
	m := st.holderAt(o, t+n)
	if m < 0 || st.mentions[m].start != t+n || st.mentions[m].end+1 >= len(st.doc.Tokens) || st.doc.Word(st.mentions[m].end) != "," || st.lower(st.mentions[m].end+1) == "and" {
		return -1
	}
	return m
}

// holderPast is the person named right behind the comma or dash at t, or behind the short form in
// brackets at t and a comma: "the head of the Workers' Union (WU), Ana Dias".
func (st *state) holderPast(o *office, t int) int {
	if t+3 < len(st.doc.Tokens) && st.doc.Word(t) == "(" && st.doc.Word(t+2) == ")" {
		t += 3
	}
	if t+1 >= len(st.doc.Tokens) || !st.pause(t) || st.sentence[t+1] != st.sentence[o.head] || !o.owned && !st.definite(o) && !st.follows(o) {
		return -1
	}
	t = st.overTitles(t + 1)
	if m := st.holderAt(o, t); m >= 0 && st.mentions[m].start == t {
		return m
	}
	return -1
}

// follows reports whether the office is coordinated with a person before it: "President
// Ana Dias and foreign minister, Jan Novak, said".
func (st *state) follows(o *office) bool {
	t := st.phraseStart(o) - 2
	return t >= 0 && st.lower(t+1) == "and" && st.person(t) >= 0
}

// overTitles steps over ranks and forms of address.
func (st *state) overTitles(t int) int {
	for t < len(st.doc.Tokens) && st.mentionAt[t] < 0 {
		r, n := st.roleAt(t)
		if n == 0 || !r.Title {
			break
		}
		t += n
	}
	// "a poet, Peruvian Ana Dias", "its chairman, ex-pilot Jan Novak"
	if t+1 < len(st.doc.Tokens) && st.person(t) < 0 && st.person(t+1) >= 0 && st.mentions[st.mentionAt[t+1]].start == t+1 &&
		(st.adjectival(t) || !st.capital(t) && st.doc.Tokens[t].XPOS == "NN") {
		return t + 1
	}
	return t
}

// holdingVerbs make their complement the subject's office; the value says how
// it holds.
var holdingVerbs = map[string]graph.Stance{
	"elect": graph.Asserted, "re-elect": graph.Asserted, "reelect": graph.Asserted, "appoint": graph.Asserted, "reappoint": graph.Asserted, "name": graph.Asserted,
	"become": graph.Asserted, "remain": graph.Asserted, "serve": graph.Asserted, "swear": graph.Asserted, "inaugurate": graph.Asserted, "install": graph.Asserted,
	"choose": graph.Asserted, "pick": graph.Asserted, "confirm": graph.Asserted, "crown": graph.Asserted, "resign": graph.Asserted, "work": graph.Asserted, "act": graph.Asserted,
	"dismiss": graph.Asserted, "remove": graph.Asserted, "oust": graph.Asserted, "sack": graph.Asserted, "replace": graph.Asserted, "relieve": graph.Asserted, "proclaim": graph.Asserted, "succeed": graph.Asserted, "return": graph.Asserted, "take": graph.Asserted, "retire": graph.Asserted, "reign": graph.Asserted, "declare": graph.Asserted,
	"describe": graph.Asserted, "identify": graph.Asserted, "include": graph.Asserted, "retain": graph.Asserted, "keep": graph.Asserted,
	"hire": graph.Asserted, "recruit": graph.Asserted, "fire": graph.Asserted, "axe": graph.Asserted, "depose": graph.Asserted, "reinstate": graph.Asserted, "anoint": graph.Asserted, "select": graph.Asserted,
	"promote": graph.Asserted, "elevate": graph.Asserted, "rise": graph.Asserted, "ordain": graph.Asserted, "consecrate": graph.Asserted, "impeach": graph.Asserted, "suspend": graph.Asserted, "unseat": graph.Asserted,
	"endorse": graph.Asserted, "approve": graph.Asserted, "quit": graph.Asserted, "nominate": graph.Planned, "propose": graph.Planned, "designate": graph.Planned,
}

// rising are the verbs by which somebody comes to an office behind "to".
var rising = lexis.Set("promote", "elevate", "rise")

// holderSubject: "X is the president", "X, who serves as premier", "parliament
// elected X speaker".
func (st *state) holderSubject(o *office) int {
	h := o.head
	if st.tree.base(h) == "conj" {
		h = st.tree.leader(h)
	}
	if st.tree.child(h, "cop") >= 0 {
		return st.subjectOf(o, h)
	}
	v := st.tree.tok[h].Head
	if v < 0 {
		return -1
	}
	if m := st.holderAbove(o, h, v); m >= 0 {
		return m
	}
	// "its director is Ana Dias"
	if st.tree.base(h) == "nsubj" && st.tree.child(v, "cop") >= 0 && v > h && (st.definite(o) || st.tree.child(h, "det") < 0) &&
		st.local(v) == (mood{}) {
		return st.person(v)
	}
	if m := st.holderOfPost(o, h); m >= 0 {
		return m
	}
	as := st.tree.cased(h) == "as" || st.tree.cased(h) == "to" && rising[st.tree.lemma(v)] && st.tree.child(h, "det") < 0 // not "rose to greet the premier"
	stance, ok := holdingVerbs[st.doc.Tokens[v].Lemma]
	if !ok && as && o.role.Of == "member" && st.lexicon.is("running", st.tree.lemma(v)) { // "stood as a candidate of the Front"
		ok, stance = true, graph.Asserted
	}
	if !ok {
		return -1
	}
	switch rel := st.tree.base(h); {
	case rel == "xcomp" || as && (rel == "obl" || rel == "nmod") || rel == "obj" && st.tree.passive(v) || rel == "ccomp":
	case rel == "obj" && (st.doc.Tokens[v].Lemma == "become" || st.doc.Tokens[v].Lemma == "remain"):
	default:
		return -1
	}
	if above := st.tree.tok[v].Head; stance == graph.Asserted && above >= 0 && st.tree.tok[v].XPOS == "VB" && st.tree.isVerb(above) { // "was nominated to replace her as premier"
		stance = cmp.Or(holdingVerbs[st.tree.lemma(above)], stance)
	}
	if stance != graph.Asserted {
		o.stance = stance
	}
	if st.tree.lemma(v) == "swear" && !st.tree.passive(v) && v+2 < h && st.lower(v+1) == "in" { // "swore in Ana Dias as premier"
		return st.person(v + 2)
	}
	if obj := st.tree.child(v, "obj"); obj >= 0 && obj != h && !st.lexicon.is("succeed", st.tree.lemma(v)) {
		return st.holderOrApposed(o, obj)
	}
	return st.subjectOf(o, v)
}

// holderOrApposed is the person at token t, or whom an apposition names there:
// "its elder statesman, Ana Dias, was elected president".
func (st *state) holderOrApposed(o *office, t int) int {
	if m := st.holderAt(o, t); m >= 0 {
		return m
	}
	if m := st.mentionAt[t]; m >= 0 && st.mentions[m].entity >= 0 && st.mentions[m].form == adjective { // "Ana Dias, a Swede who was premier"
		if r := st.byOwnPeople(t); r != nil {
			return st.holderAt(o, r[0].token)
		}
	}
	for _, c := range st.tree.children(t) {
		if calling := st.tree.tok[c].XPOS == "VBN" && (st.tree.lemma(c) == "name" || st.tree.lemma(c) == "call"); calling { // "a judge named Ana Dias"
			c = st.tree.child(c, "xcomp", "obj")
		} else if st.tree.base(c) != "appos" {
			continue
		}
		if m := st.holderAt(o, c); m >= 0 {
			return m
		}
	}
	for i := range st.offices { // "Secretary of Justice Ana Dias", with the name hung on the office
		if p := &st.offices[i]; p.head == t && p.how == "title" && !st.plural(p) {
			return st.holderAt(o, st.mentions[p.holder].head)
		}
	}
	return -1
}

// subjectOf is the person who is the subject of a predicate, through a relative
// pronoun where it has one.
func (st *state) subjectOf(o *office, v int) int {
	if s := st.tree.child(v, "nsubj", "nsubj:pass", "nsubj:outer"); s >= 0 {
		s = st.tree.antecedent(s)
		if m := st.holderOrApposed(o, s); m >= 0 {
			return m
		}
		if m := st.mentionAt[s]; m >= 0 && st.mentions[m].entity >= 0 && st.mentions[m].form >= nominal && st.mayHold(o, st.entities[st.mentions[m].entity].Type) {
			return m
		}
		return -1
	}
	switch st.tree.base(v) {
	case "acl":
		return st.holderAt(o, st.tree.tok[v].Head)
	case "conj", "xcomp", "advcl":
		if h := st.tree.tok[v].Head; h >= 0 && h != v {
			if k := st.tree.child(h, "obj", "iobj"); st.tree.isVerb(v) && k > h && k < v && !subjectControl[st.tree.lemma(h)] && // "groomed his son to become president"
				(st.tree.base(v) == "xcomp" || st.tree.tok[v].XPOS == "VB" && st.tree.base(v) == "advcl" && (choosing[st.tree.lemma(h)] || st.lexicon.is("human-noun", st.tree.lemma(k)))) {
				return st.holderOrApposed(o, k)
			}
			return st.subjectOf(o, h)
		}
	}
	return -1
}
