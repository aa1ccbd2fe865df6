package extract

import (
	"strings"

	"wiregraph/graph"
	"wiregraph/schema"
)

// Offices that several hold in turn, each of another owner: "the presidents of Peru and Chile, Ana
// Dias and Jan Novak", "Kenyan and Polish ministers Ana Dias and Jan Novak", "Ana Dias and Jan Novak,
// respectively members of the Front and of the League".

// inTurn makes one office for each of those whom the words around a plural office list with as many
// owners; nil where they list no such two rows.
func (st *state) inTurn(o *office) []office {
	if !st.plural(o) {
		return nil
	}
	row := st.rowAround(o)
	from, to, ok := row.turns()
	if !ok || o.role.Of == "member" && !row.respectively {
		return nil
	}
	var holders, owners []int // mentions
	for _, m := range row.items[from:to] {
		switch {
		case m < 0:
		case st.mentions[m].typ == schema.Person:
			holders = append(holders, m)
		default:
			owners = append(owners, m)
		}
	}
	out := make([]office, len(holders))
	for i, m := range holders {
		out[i] = *o
		out[i].inTurn = true
		out[i].owner, out[i].owned = st.mentions[owners[i]].entity, true
		out[i].holder, out[i].holders = m, []int{st.mentions[m].entity}
		out[i].how, out[i].stance = "apposition", graph.Asserted
		if row.office+1 < to && row.letters[row.office+1] == 'P' && !row.parted[row.office+1] {
			out[i].how = "title"
		}
	}
	return out
}

// twoNamedBehind gives the offices that "and" joins, each with an article and an owner of its own, to the
// two persons named behind them: "the head of the bank and the mayor of Lima, Ana Dias and Jan Novak,".
func (st *state) twoNamedBehind() {
	for i := 1; i < len(st.offices); i++ {
		o, p := &st.offices[i-1], &st.offices[i]
		if st.sentence[o.head] != st.sentence[p.head] || !o.owned || !p.owned || st.plural(o) || st.plural(p) {
			continue
		}
		and := st.phraseEndInOrder(o)
		if !st.andBetween(and, p) || st.doc.Tokens[and+1].UPOS != "DET" {
			continue
		}
		comma := st.phraseEndInOrder(p)
		if comma+1 >= len(st.doc.Tokens) || st.doc.Word(comma) != "," {
			continue
		}
		a := st.person(comma + 1)
		if a < 0 || st.mentions[a].start != comma+1 || st.mentions[a].end+1 >= len(st.doc.Tokens) || st.lower(st.mentions[a].end) != "and" {
			continue
		}
		b := st.person(st.mentions[a].end + 1)
		if b < 0 || st.mentions[b].start != st.mentions[a].end+1 {
			continue
		}
		o.holder, o.holders, o.how = a, []int{st.mentions[a].entity}, "apposition"
		p.holder, p.holders, p.how = b, []int{st.mentions[b].entity}, "apposition"
	}
}

// officeRow is what stands around a plural office: a letter for each item, O for the office, P for a
// person, S for whose it may be, with their mentions, and before which of them "and" or a mark stands.
type officeRow struct {
	letters      []byte
	items        []int // mentions, -1 for the office
	joined       []bool
	parted       []bool
	office       int  // its place
	closed       bool // a mark or the end of the sentence follows the office
	opened       bool // a mark or a form of "be" stands before the phrase of the office
	respectively bool
}

// rowAround reads the items of persons and owners to both sides of the office up to the first word
// that is no part of such a list.
func (st *state) rowAround(o *office) officeRow {
	span := st.doc.Sentences[st.sentence[o.head]]
	start := o.start
	for t := o.start - 1; t >= span.Start && o.start-t < 40; t-- {
		if m := st.mentionAt[t]; m >= 0 {
			if !st.inRow(m) {
				break
			}
			t = st.mentions[m].start
		} else if !st.linksRow(t) {
			break
		}
		start = t
	}
	var row officeRow
	var joined, parted bool
	add := func(letter byte, m int) {
		row.letters, row.items = append(row.letters, letter), append(row.items, m)
		row.joined, row.parted = append(row.joined, joined), append(row.parted, parted)
		joined, parted = false, false
	}
	t := start
	for ; t < span.End && t < o.end+40; t++ {
		m := st.mentionAt[t]
		switch {
		case t == o.start:
			row.office = len(row.items)
			row.opened = parted || t > span.Start && st.tree.lemma(t-1) == "be"
			add('O', -1)
			t = o.end - 1
			row.closed = o.end >= span.End || st.doc.Tokens[o.end].UPOS == "PUNCT"
			continue
		case m >= 0 && st.inRow(m):
			letter := byte('S')
			if st.mentions[m].typ == schema.Person {
				letter = 'P'
			}
			add(letter, m)
			t = st.mentions[m].end - 1
			continue
		case m < 0 && st.linksRow(t):
			w := st.lower(t)
			joined = joined || w == "and"
			parted = parted || st.doc.Tokens[t].UPOS == "PUNCT" || st.tree.lemma(t) == "be"
			row.respectively = row.respectively || w == "respectively"
			continue
		}
		break
	}
	return row
}

// inRow reports whether the mention is a name that may be an item of a row of persons or owners.
func (st *state) inRow(m int) bool {
	k := &st.mentions[m]
	return k.entity >= 0 && (k.form == name || k.form == adjective || k.form == seat) && k.typ != schema.Ship
}

// linksRow reports whether token t may stand between the items of a row: a mark, "and", an article,
// a preposition of owners, a title.
func (st *state) linksRow(t int) bool {
	switch w := st.lower(t); w {
	case "and", "of", "from", "the", "both", "two", "three", "four", "'s", "’s", "'", "’", ",", "(", ")", "-", "--", "–", "—", "respectively", "are", "were", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.":
		return true
	}
	r, n := st.roleAt(t)
	return n == 1 && r.Title && st.capital(t)
}

// turns finds the stretch of the row, with the office, in which as many persons as owners stand in
// two lists or take turns, and whether there is one.
func (r *officeRow) turns() (from, to int, ok bool) {
	for from = range r.office + 1 {
		for to = len(r.letters); to > r.office; to-- {
			n := (to - from - 1) / 2
			if n < 2 || (to-from)%2 == 0 || !r.whole(from, to) {
				continue
			}
			p, s := strings.Repeat("P", n), strings.Repeat("S", n)
			switch letters := string(r.letters[from:to]); letters {
			case s + "O" + p, "O" + s + p, "O" + p + s, "O" + strings.Repeat("SP", n), "O" + strings.Repeat("PS", n):
				return from, to, true
			case p + "O" + s:
				return from, to, r.opened
			case p + s + "O", strings.Repeat("SP", n) + "O", strings.Repeat("PS", n) + "O":
				return from, to, r.closed
			}
		}
	}
	return 0, 0, false
}

// whole reports whether "and" joins items of the stretch and none of its ends goes on into an item
// outside without a mark.
func (r *officeRow) whole(from, to int) bool {
	if from > 0 && !r.parted[from] || to < len(r.letters) && !r.parted[to] {
		return false
	}
	for i := from + 1; i < to; i++ {
		if r.joined[i] {
			return true
		}
	}
	return false
}
