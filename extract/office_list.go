package extract

import (
	"slices"
	"strings"

	"wiregraph/schema"
)

// Offices told in lists, where parsers lose whose each one is.

// holderAs is the person right before "as" and the office, behind a verb that gives offices:
// of "named Ana Dias as foreign minister, Jan Novak as defence minister" each one his own.
func (st *state) holderAs(o *office) int {
	t := st.phraseStart(o) - 1
	if t < 2 || st.lower(t) != "as" || st.sentence[t] != st.sentence[o.head] {
		return -1
	}
	m := st.holderAt(o, t-1)
	if m < 0 || st.mentions[m].end != t || st.mentions[m].typ != schema.Person || st.givingVerb(o) < 0 {
		return -1
	}
	before := st.beforeTitles(st.mentions[m].start)
	if u := st.doc.Tokens[before].UPOS; u == "ADP" || u == "AUX" { // "was named by Ana Dias as premier"
		return -1
	}
	return m
}

// holderGiven is the person between a verb that gives offices and the office right behind the name:
// "named Ana Dias attorney general".
func (st *state) holderGiven(o *office) int {
	m := st.holderAt(o, o.start-1)
	if m < 0 || st.mentions[m].end != o.start || st.mentions[m].typ != schema.Person || st.sentence[o.start-1] != st.sentence[o.head] {
		return -1
	}
	v := st.beforeTitles(st.mentions[m].start)
	if v < 0 || !st.lexicon.is("appointing", st.tree.lemma(v)) || st.givingVerb(o) != v || st.person(o.end) >= 0 {
		return -1
	}
	return m
}

// givingVerb is the last verb before the office, if it gives offices; -1 else.
func (st *state) givingVerb(o *office) int {
	for v := o.start - 1; v >= st.doc.Sentences[st.sentence[o.head]].Start; v-- {
		if st.tree.isVerb(v) && st.mentionAt[v] < 0 {
			if st.lexicon.is("appointing", st.tree.lemma(v)) && !st.tree.passive(v) {
				return v
			}
			return -1
		}
	}
	return -1
}

// givenBeside is whose the office is that the same verb gives somebody else: of "named Ana Dias as
// Peru's premier and Jan Novak as foreign minister" Peru; -1 without one.
func (st *state) givenBeside(o *office) int {
	if o.how != "as" || o.role.Of != "state" {
		return -1
	}
	for i := range st.offices {
		p := &st.offices[i]
		if p.how == "as" && p.head != o.head && p.role.Of == "state" && st.sentence[p.head] == st.sentence[o.head] && p.owner >= 0 && st.givingVerb(p) == st.givingVerb(o) {
			return p.owner
		}
	}
	return -1
}

// holderBare is the person named right before the article of the office, without a comma:
// "Ana Dias the finance minister, Jan Novak the mayor of Bonn".
func (st *state) holderBare(o *office) int {
	t := st.phraseStart(o)
	if t < 2 || st.lower(t) != "the" || st.sentence[t-1] != st.sentence[o.head] || st.plural(o) {
		return -1
	}
	m := st.holderAt(o, t-1)
	if m < 0 || st.mentions[m].end != t || st.mentions[m].typ != schema.Person {
		return -1
	}
	switch st.tree.base(o.head) {
	case "appos", "flat", "conj", "nmod", "dep", "parataxis", "obj", "xcomp":
	default:
		return -1
	}
	end := st.phraseEndInOrder(o)
	for k := o.end; k < end; k++ {
		if st.doc.Tokens[k].XPOS == "POS" { // "showed Ana Dias the president of Peru's house"
			return -1
		}
	}
	if end >= len(st.doc.Tokens) || st.doc.Tokens[end].UPOS == "PUNCT" || st.lower(end) == "and" {
		return m
	}
	return -1
}

// holderBeforeBracket is the person before the bracket that the office's phrase opens: "Ana
// Dias (president of the Lima Bank), Jan Novak (head of …)".
func (st *state) holderBeforeBracket(o *office) int {
	t := st.phraseStart(o) - 1
	if t < 1 || st.doc.Word(t) != "(" || st.plural(o) {
		return -1
	}
	if m := st.holderAt(o, t-1); m >= 0 && st.mentions[m].end == t && st.mentions[m].typ == schema.Person {
		return m
	}
	return -1
}

// ownsEarlier reports whether the body of mention m is only one of those whose the office o is, or
// whose the office before is in a list with it: "a fellow of the Lima Academy, a member of the Club
// and the Inca Union".
func (st *state) ownsEarlier(o *office, m int) bool {
	t := st.phraseStart(o) - 1
	if st.mentions[m].typ != schema.Organization || t < 0 {
		return false
	}
	if list, _, _ := st.bodiesListed(o.end); slices.Contains(list, st.mentions[m].entity) {
		return true
	}
	for i := range st.offices {
		p := &st.offices[i]
		if st.sentence[p.head] != st.sentence[o.head] || p.end >= t {
			continue
		}
		list, end, _ := st.bodiesListed(p.end)
		if slices.Contains(list, st.mentions[m].entity) && (st.furtherInList(o, p, t) || st.lower(t) == "and" && st.nominalSpan(end, t)) {
			return true
		}
	}
	return false
}

// rows gives each office of a row to the person behind it, where the row's end shows that names
// follow: "the defence minister, Ana Dias, the head of the Lima Bank, Jan Novak, and the mayor of
// Bonn, Bo Lund". What stands between two commas would be either neighbour's.
func (st *state) rows() {
	for i := 0; i < len(st.offices); i++ {
		row := []int{st.namedBehind(&st.offices[i])}
		for j := i + 1; j < len(st.offices) && row[len(row)-1] >= 0; j++ {
			t := st.mentions[row[len(row)-1]].end
			if t+2 >= len(st.doc.Tokens) || st.doc.Word(t) != "," {
				break
			}
			last := st.lower(t+1) == "and"
			if last {
				t++
			}
			m := st.namedBehind(&st.offices[j])
			if st.phraseStart(&st.offices[j]) != t+1 || m < 0 {
				break
			}
			if row = append(row, m); last {
				st.settleRow(i, row)
				i = j
				break
			}
		}
	}
}

// namedBehind is the person named right behind the comma that ends the phrase of the office; -1 without.
func (st *state) namedBehind(o *office) int {
	t := st.phraseEndInOrder(o)
	if t+1 >= len(st.doc.Tokens) || st.doc.Word(t) != "," || st.sentence[t+1] != st.sentence[o.head] || st.plural(o) || o.role.Title {
		return -1
	}
	if m := st.person(st.overTitles(t + 1)); m >= 0 && st.mentions[m].entity != o.owner && st.mentions[m].start == st.overTitles(t+1) {
		return m
	}
	return -1
}

// settleRow makes the persons at the mentions of row holders of the offices from the first on.
func (st *state) settleRow(first int, row []int) {
	for k, m := range row {
		o := &st.offices[first+k]
		o.how, o.holder, o.holders = "apposition", m, []int{st.mentions[m].entity}
		st.correctOwner(o)
	}
}

// isParty reports whether the entity is a political party.
func (st *state) isParty(e int) bool {
	if st.entities[e].Type != schema.Organization {
		return false
	}
	if g := st.schema.Entry(st.entities[e].gazetteer); g != nil {
		return g.Kind == party
	}
	return partyByName(st.entities[e].Name)
}

// partyByName reports whether a name is a party's: "Sun Party", "Democratic Party of the Left".
func partyByName(name string) bool {
	name, _, _ = strings.Cut(name, " of ")
	return lastWord(name) == "party"
}
