package extract

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// Whether the name of a capital means the government that sits there: "Lima protested".

// actor reports whether a seat of government stands where an actor stands.
func (st *state) actor(m *mention) bool {
	tok := st.doc.Tokens[m.head]
	if t := m.end; m.start == st.doc.Sentences[st.sentence[m.start]].Start && t < len(st.doc.Tokens) &&
		(strings.ContainsAny(st.doc.Word(t), ":(—–") || st.doc.Word(t) == "," && !st.smallAfter(t) || st.lower(m.start) != st.doc.Word(m.start) && strings.ToUpper(st.doc.Word(m.start)) == st.doc.Word(m.start)) {
		return false // a dateline
	}
	if st.actsBehind(m) || st.isToAct(m) {
		return true
	}
	switch tok.Relation {
	case "nsubj", "nsubj:outer":
		return tok.Head >= 0 && st.acts(tok.Head)
	case "obl:agent", "iobj":
		return true
	case "obj", "nsubj:pass":
		return tok.Head >= 0 && st.lexicon.is("acted-on", st.doc.Tokens[tok.Head].Lemma)
	case "compound":
		// "the Lima government", "a Lima court"
		return m.end < len(st.doc.Tokens) && tok.Head == m.end &&
			(st.lexicon.is("rule-noun", st.doc.Tokens[m.end].Lemma) || st.doc.Tokens[m.end].Lemma == "court" && m.start > 0 && st.lower(m.start-1) == "a")
	case "nmod:poss":
		return !st.lexicon.is("place-part", st.doc.Tokens[tok.Head].Lemma) && !st.townsOwn(tok.Head)
	case "conj":
		if tok.Head >= 0 {
			lead := st.tree.leader(m.head)
			return lead != m.head && st.actor(&mention{start: lead, end: lead + 1, head: lead})
		}
	case "nmod", "obl":
		switch st.tree.cased(m.head) {
		case "between", "against", "with", "by":
			return tok.Head < 0 || !st.lexicon.is("to-and-fro", st.doc.Tokens[tok.Head].Lemma)
		case "to":
			h := tok.Head
			if h >= 0 && st.tree.isVerb(h) && st.tree.child(h, "obj") == m.start-2 { // "banned arms sales to Lima", drawn as where it banned them
				h = m.start - 2
			}
			return h >= 0 && st.arming(h)
		case "on":
			return st.bearsDown(tok.Head)
		case "from":
			return tok.Head >= 0 && utteredFrom[st.doc.Tokens[tok.Head].Lemma]
		case "in":
			return tok.Head >= 0 && st.judgedIn(tok.Head)
		}
	}
	return false
}

// utteredFrom are the nouns for what comes from a government when it comes from its seat: "pressure from Lima".
var utteredFrom = lexis.Set("outcry", "pressure", "criticism", "protest", "warning", "condemnation", "backing", "rebuke", "threat", "demand", "appeal", "complaint", "objection", "opposition", "praise", "reaction")

// isToAct reports whether the words say what the seat of government m is to do: "it is time for
// Lima to release them".
func (st *state) isToAct(m *mention) bool {
	t := m.end
	return m.start > 1 && st.lower(m.start-1) == "for" && !st.tree.isVerb(m.start-2) && st.doc.Tokens[m.start-2].UPOS != "PUNCT" && t+1 < len(st.doc.Tokens) && st.lower(t) == "to" && st.doc.Tokens[t+1].XPOS == "VB" && st.acts(t+1)
}

// actsBehind reports whether a clause behind a comma tells what the seat of government m
// has done or says, where it is not told as a place: "angered Lima, which recalled its
// envoy", but "in Lima, which elected a mayor".
func (st *state) actsBehind(m *mention) bool {
	v := st.tree.child(m.head, "acl:relcl")
	if v < m.end+2 || st.doc.Word(m.end) != "," || st.lower(m.end+1) != "which" || st.doc.Tokens[m.end+1].Head != v || st.tree.base(m.end+1) != "nsubj" || !st.acts(v) {
		return false
	}
	switch st.tree.cased(m.head) {
	case "", "from", "by", "with", "of":
		return st.speaks(v) || st.tree.tok[v].XPOS == "VBD" || st.tree.child(v, "aux") >= 0
	}
	return false
}

// acts reports whether verb v is an act of a will, not a state of being
// somewhere.
func (st *state) acts(v int) bool {
	tok := st.doc.Tokens[v]
	if tok.Lemma == "have" && v+3 < len(st.doc.Tokens) && st.lower(v+1) == "yet" && st.lower(v+2) == "to" { // "Lima has yet to answer"
		return st.acts(v + 3)
	}
	return tok.UPOS == "VERB" && !st.lexicon.is("happens-to", tok.Lemma) || tok.UPOS == "ADJ" && st.lexicon.is("willed", tok.Lemma)
}

// townsOwn reports whether the name that t heads is that of a school, a park or the like, which
// a town has and no government: "London's Kings College".
func (st *state) townsOwn(t int) bool {
	if !st.capital(t) || st.doc.Tokens[t].UPOS != "PROPN" {
		return false
	}
	w := st.lower(t)
	return st.lexicon.is("place-head", w) || st.lexicon.is("sure-place", w) || st.lexicon.is("learned", w)
}

// smallAfter reports whether the sentence goes on in small letters behind the comma t, as it
// does behind no dateline: "Lima, which denies this, has protested".
func (st *state) smallAfter(t int) bool {
	return t+1 < len(st.doc.Tokens) && st.doc.Tokens[t+1].UPOS != "PROPN" && st.doc.Tokens[t+1].UPOS != "NUM" && st.lower(t+1) == st.doc.Word(t+1)
}

// bearsDown reports whether the word at h, or its object, is a measure that is put on
// governments and not on towns: "sanctions on Baghdad", "imposed tariffs on Tokyo".
func (st *state) bearsDown(h int) bool {
	if h >= 0 && st.tree.isVerb(h) {
		h = st.tree.child(h, "obj", "nsubj:pass")
	}
	if h < 0 {
		return false
	}
	l := st.tree.lemma(h)
	return st.grammar.is("sanction", l) || l == "pressure" || l == "tariff" || l == "demand"
}

// arming reports whether the noun at h is of arms that go to a government: "arms shipments
// to Lima".
func (st *state) arming(h int) bool {
	lemma := st.tree.lemma(h)
	if st.grammar.is("given-arms", lemma) {
		return true
	}
	if !st.grammar.is("traffic", lemma) && lemma != "supply" {
		return false
	}
	return slices.ContainsFunc(st.tree.children(h), func(c int) bool {
		w := st.tree.lemma(c)
		return c < h && (st.grammar.is("given-arms", w) || st.grammar.is("arms", w) || w == "arm")
	})
}

// judgedIn reports whether what stands "in" a capital is said of those who rule there: anger
// ("provoked fury in Lima"), and verdicts that nobody else passes ("was dismissed in Lima").
func (st *state) judgedIn(h int) bool {
	if lemma := st.tree.lemma(h); !st.tree.isVerb(h) {
		return st.grammar.is("anger", lemma) || st.grammar.is("answer-noun", lemma)
	} else if !st.grammar.is("verdict-verb", lemma) {
		return false
	}
	return st.tree.passive(h) && st.tree.child(h, "obl:agent") < 0
}

// seatThen reports whether the article is of the years in which a state's seats stood for
// it; one without a date is of ours.
func (st *state) seatThen(e *schema.Entry) bool {
	years := e.Properties["years"]
	if year := st.article.Published.Year(); year > 1 {
		return years == nil || heldOffice(years, year)
	}
	return years == nil || strings.HasSuffix(years[0], "-")
}
