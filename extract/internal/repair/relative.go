package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of relative clauses and of what stands between a name and its office.

// objectOfRelative: "whom Ana Dias has accused", "which Peru accused", with the
// pronoun drawn as a second subject.
var objectOfRelative = repair{
	at: []string{"nsubj", "nsubj:pass", "nsubj:outer"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || tok[v].UPOS != "VERB" || auxiliary(tok, v, "aux:pass") {
			return false
		}
		switch tok[i].XPOS {
		case "WP", "WDT":
		default:
			return false
		}
		return hasSubject(tok, i+1, v)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obj"
	},
}

// relativeOfName: "Ana Dias, commander of the federal troops, who had threatened", "Ana Dias, chief
// of the Peruvian Senate, who had threatened", with the clause drawn below the troops or the body.
var relativeOfName = repair{
	at: []string{"acl:relcl"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return nameOverOffice(tok, i) >= 0 && (tok[h].UPOS == "NOUN" || personEnd(doc, h) < 0)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = nameOverOffice(tok, i)
	},
}

// nameOverOffice is the name that the relative clause of verb i describes over the
// phrase of an apposition, -1 where the clause hangs well or its number says that it
// is about the many in the phrase.
func nameOverOffice(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].UPOS != "NOUN" && tok[h].UPOS != "PROPN" || tok[h].Relation != "nmod" {
		return -1
	}
	who := -1
	for c := h + 1; c < i && who < 0; c++ {
		if tok[c].XPOS == "WP" && tok[c].Head == i {
			who = c
		}
	}
	if who < 1 || tok[who].Lemma != "who" || tok[who-1].UPOS != "PUNCT" {
		return -1
	}
	for c := who + 1; c <= i; c++ {
		if (tok[c].Head == i || c == i) && tok[c].XPOS == "VBP" {
			return -1
		}
	}
	for at, hops := h, 0; hops < 4; hops++ {
		up := tok[at].Head
		if up < 0 || up > at {
			return -1
		}
		if tok[at].Relation == "appos" {
			if tok[up].UPOS == "PROPN" {
				return up
			}
			return -1
		}
		if tok[at].Relation != "nmod" {
			return -1
		}
		at = up
	}
	return -1
}

// verbAsAgent: "rebels led by Ana Dias captured Lima", with what they did drawn as the
// agent of how they are led.
var verbAsAgent = repair{
	at: []string{"obl:agent"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if x := tok[i].XPOS; x != "VBD" && x != "VBZ" && x != "VBP" || v < 1 || v > i || tok[v].XPOS != "VBN" || auxiliary(tok, v, "aux:pass") {
			return false
		}
		s := tok[v-1]
		return s.Head == v && (s.Relation == "nsubj" || s.Relation == "nsubj:pass") && s.UPOS == "NOUN"
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[v].Head, tok[v].Relation
		tok[v].Head, tok[v].Relation = v-1, "acl"
		makeSubject(tok, v-1, i)
	},
}

// contentClause: "a demand by the rebels that troops leave", "charges that Peru had
// financed the campaign", with what is demanded drawn as a relative clause. Its verb has
// a subject and an object of its own, so that "that" stands for nothing in it.
var contentClause = repair{
	at: []string{"acl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return contentOf(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		n := contentOf(tok, i)
		for c := n + 1; c < i; c++ {
			if tok[c].Head == i && tok[c].Lemma == "that" {
				tok[c].Relation, tok[c].UPOS, tok[c].XPOS = "mark", "SCONJ", "IN"
			}
		}
		tok[i].Head, tok[i].Relation = n, "acl"
	},
}

// contentOf is the noun of saying whose content the clause of verb i is, -1 without.
func contentOf(tok []language.Token, i int) int {
	n, that, subj, obj := tok[i].Head, false, false, false
	if n < 0 || n > i {
		return -1
	}
	for c := n + 1; c < len(tok) && c < i+8; c++ {
		if tok[c].Head != i {
			continue
		}
		switch r := tok[c].Relation; {
		case tok[c].Lemma == "that" && c < i:
			that = true
		case r == "nsubj" && c < i:
			subj = true
		case r == "obj" && c > i:
			obj = true
		}
	}
	if !that || !subj || !obj {
		return -1
	}
	if tok[n].Relation == "nmod" && !saying[tok[n].Lemma] {
		n = tok[n].Head
	}
	if n < 0 || tok[n].UPOS != "NOUN" || !saying[tok[n].Lemma] {
		return -1
	}
	return n
}

// saying are the nouns that a clause with "that" may follow, which says what was said.
var saying = lexis.Set("demand", "claim", "charge", "allegation", "accusation", "report", "call", "proposal", "warning",
	"suggestion", "statement", "promise", "pledge", "assurance", "threat", "complaint", "request", "condition", "assertion",
	"proof", "evidence", "sign", "indication", "idea", "notion", "suspicion", "fear", "hope", "news", "rumour", "rumor", "belief",
	"theory", "speculation", "conclusion", "admission", "denial", "announcement", "revelation", "confirmation", "argument", "doubt", "danger", "possibility")

// objectAsContent: "the warning that Peru had issued to Chile", with "that", which is what the
// verb acts on, drawn as the opening of what the warning says.
var objectAsContent = repair{
	at: []string{"acl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return handing[tok[i].Lemma] && thatOf(tok, i) >= 0 && !hasObject(tok, i) && !auxiliary(tok, i, "aux:pass") && !auxiliaryBehind(tok, i, "ccomp") && !auxiliaryBehind(tok, i, "xcomp")
	},
	mend: func(tok []language.Token, i int) {
		c := thatOf(tok, i)
		tok[c].UPOS, tok[c].XPOS, tok[c].Relation = "PRON", "WDT", "obj"
		tok[i].Relation = "acl:relcl"
	},
}

// thatOf is the "that" right behind the noun which the clause of verb i, with a subject of its
// own, describes; -1 without.
func thatOf(tok []language.Token, i int) int {
	n := tok[i].Head
	if n < 0 || n > i {
		return -1
	}
	for c := n + 1; c < i; c++ {
		if tok[c].Head == i && tok[c].Lemma == "that" && tok[c].Relation == "mark" {
			if hasSubject(tok, c+1, i) && tok[c-1].UPOS == "NOUN" {
				return c
			}
			return -1
		}
	}
	return -1
}

// handing are the verbs that need an object where nothing is reported behind them: what somebody
// gives, utters or does.
var handing = lexis.Set("make", "issue", "express", "voice", "utter", "level", "lodge", "file", "send", "extend", "convey", "impose", "launch", "conclude", "sign", "give", "lend", "offer", "submit",
	"deliver", "receive", "commit", "carry", "mount", "wage", "provide", "raise", "direct", "repeat", "present", "address", "render", "grant", "accord", "register", "tender")

// examplesAmongThem: "several states, among them Peru and Chile, condemned the raid", with the
// examples drawn as a phrase below what they are examples of.
var examplesAmongThem = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h, c := tok[i].Head, i-1
		for c > 0 && tok[c].Head == i && tok[c].Relation != "case" { // a title or an article
			c--
		}
		return tok[i].UPOS == "PROPN" && c > 2 && h < c-2 && h >= 0 && tok[h].XPOS == "NNS" && (tok[c].Lemma == "they" || tok[c].Lemma == "other") && tok[c-1].Lemma == "among" && tok[c-2].UPOS == "PUNCT"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "appos"
	},
}

// includedBehindComma: "sanctions on eleven officials, including Ana Dias", with the
// examples hung on a noun further up than the one that they are examples of.
var includedBehindComma = repair{
	at: []string{"nmod", "obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n := exemplified(tok, i)
		return n >= 0 && n != tok[i].Head
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = exemplified(tok, i), "nmod"
	},
}

// exemplified is the plural noun before the comma in front of "including", which heads
// the phrase of i; -1 without.
func exemplified(tok []language.Token, i int) int {
	for c := i - 1; c > 1 && c > i-8; c-- {
		if tok[c].Head != i || tok[c].Lemma != "include" || tok[c].Relation != "case" {
			continue
		}
		if n := c - 2; tok[c-1].UPOS == "PUNCT" && tok[n].XPOS == "NNS" && !below(tok, n, i) {
			return n
		}
		return -1
	}
	return -1
}

// passiveHeadline: "Four observers killed in raid", as headlines leave out "were", drawn as
// what the subject did.
var passiveHeadline = repair{
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < i || v < 0 || tok[v].XPOS != "VBD" && tok[v].XPOS != "VBN" || !suffering[tok[v].Lemma] || tok[v].Relation != "root" || v+1 >= len(tok) || !headlineCase[tok[v+1].Lemma] {
			return false
		}
		for c := i + 1; c < len(tok) && c < v+12; c++ {
			if tok[c].Head == v && (tok[c].Relation == "obj" || tok[c].Relation == "aux" || tok[c].Relation == "aux:pass") {
				return false
			}
		}
		return true
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "nsubj:pass"
	},
}

// headlineCase are the prepositions of where and how somebody suffers what a headline tells.
var headlineCase = lexis.Set("in", "by", "after", "near", "over", "during", "off", "west", "east", "north", "south")

// suffering are verbs that nobody is told to do without saying to whom.
var suffering = lexis.Set("kill", "wound", "injure", "arrest", "detain", "kidnap", "jail", "oust", "sack", "free", "expel", "deport", "abduct", "evacuate", "see", "spot", "sight")

// relativeOfNearest: "to address the Assembly as minister of a country that has joined",
// with the clause hung on a noun over another that stands between and has no part in it.
var relativeOfNearest = repair{
	at: []string{"acl:relcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nearestNoun(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = nearestNoun(tok, i)
	},
}

// nearestNoun is the noun right before "that" or "who" of the relative clause of verb i,
// where the clause hangs on a word that does not govern that noun; -1 elsewhere.
func nearestNoun(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i {
		return -1
	}
	for c := h + 1; c < i; c++ {
		if tok[c].Head != i || tok[c].XPOS != "WDT" && tok[c].XPOS != "WP" {
			continue
		}
		if n := c - 1; n > h && tok[n].UPOS == "NOUN" && tok[n].Relation != "compound" && !below(tok, n, h) && !below(tok, n, i) {
			return n
		}
		return -1
	}
	return -1
}

// secondParticiple: "the Sun Party, led by Ana Dias and the Moon Party led by Jan Novak", with
// the second participle drawn on the first name.
var secondParticiple = repair{
	at: []string{"acl", "conj"},
	of: []string{"VERB"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return secondLed(tok, i) >= 0 && (tok[i].Relation == "acl" || i+1 < len(tok) && strings.EqualFold(doc.Word(i+1), "by") && !linked(tok, i))
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = secondLed(tok, i), "acl" },
}

// linked reports whether the verb i has an auxiliary, a subject or a conjunction of its own.
func linked(tok []language.Token, i int) bool {
	for c := max(0, i-12); c < i; c++ {
		if tok[c].Head == i {
			switch tok[c].Relation {
			case "aux", "aux:pass", "cc", "nsubj", "nsubj:pass", "punct":
				return true
			}
		}
	}
	return false
}

// secondLed is the name right before the participle i, with what stands behind its "of", that
// is told beside a name below another participle of the same head; -1 without.
func secondLed(tok []language.Token, i int) int {
	h, n := tok[i].Head, i-1
	if h < 0 || tok[i].XPOS != "VBN" {
		return -1
	}
	for n > h && (tok[n].Relation == "nmod" || tok[n].Relation == "flat") && tok[n].Head > h && tok[n].Head < n {
		n = tok[n].Head
	}
	if n <= h || tok[n].UPOS != "PROPN" || tok[n].Relation != "conj" || below(tok, h, n) {
		return -1
	}
	for k := h + 1; k < n; k++ {
		if (tok[k].Head == h || tok[i].Relation == "conj") && tok[k].Relation == "acl" && tok[k].XPOS == "VBN" && below(tok, n, k) {
			return n
		}
	}
	return -1
}

// clauseOfWithWhich: "praised Peru, with which it signed a pact", with the relative clause drawn
// as what the verb above is about or what goes on beside it.
var clauseOfWithWhich = repair{
	at: []string{"ccomp", "advcl", "parataxis", "conj", "dep", "xcomp"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return nounBeforeWhich(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = nounBeforeWhich(tok, i), "acl:relcl"
	},
}

// nounBeforeWhich is the noun before the comma and the preposition in front of "which" or "whom"
// that hangs on the verb i behind; -1 without.
func nounBeforeWhich(tok []language.Token, i int) int {
	for w := max(3, i-12); w < i; w++ {
		if tok[w].Lemma != "which" && tok[w].Lemma != "whom" || tok[w].Head != i || tok[w-1].UPOS != "ADP" || tok[w-1].Head != w || tok[w-2].Lemma != "," {
			continue
		}
		n := w - 3
		for tok[n].Relation == "flat" && tok[n].Head >= 0 && tok[n].Head < n {
			n = tok[n].Head
		}
		if tok[n].UPOS == "PROPN" || tok[n].UPOS == "NOUN" {
			return n
		}
		return -1
	}
	return -1
}

// infinitiveOverRelative: "the decision by Peru, which owns the pipe, to suspend ties", with
// the infinitive drawn as part of the relative clause.
var infinitiveOverRelative = repair{
	at: []string{"xcomp", "advcl", "acl", "ccomp"},
	of: []string{"VERB"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return plannedOver(doc, tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i].Head
		for c := i; c > v; c-- { // the relative's own comma closes it
			if tok[c].Relation == "punct" && tok[c].Head == i {
				tok[c].Head = v
			}
		}
		n := planBefore(tok, v)
		tok[i].Head, tok[i].Relation = n, "acl"
		if tok[v].Head == n {
			tok[v].Head = agentOfPlan(tok, n, v)
		}
	},
}

// plannedOver is the plan that the infinitive i behind a comma tells, over the relative
// clause that the tree hangs it on; -1 without.
func plannedOver(doc *language.Document, tok []language.Token, i int) int {
	v := tok[i].Head
	if tok[i].XPOS != "VB" || v < 0 || v > i || tok[v].Relation != "acl:relcl" || i < 3 || tok[i-1].XPOS != "TO" || doc.Word(i-2) != "," {
		return -1
	}
	return planBefore(tok, v)
}

// planBefore is the noun for a plan whose maker the relative clause of verb v describes, -1
// without.
func planBefore(tok []language.Token, v int) int {
	w := v - 1
	for w > 0 && tok[w].XPOS != "WDT" && tok[w].XPOS != "WP" {
		if w--; w < v-8 {
			return -1
		}
	}
	for n := w - 1; n >= 0 && n > w-12; n-- {
		if tok[n].UPOS == "NOUN" && resolved[tok[n].Lemma] {
			if agentOfPlan(tok, n, w) < 0 {
				return -1
			}
			return n
		}
		if tok[n].UPOS == "VERB" || tok[n].UPOS == "AUX" {
			return -1
		}
	}
	return -1
}

// agentOfPlan is the name behind "by", "of" or "from" that hangs on the noun n before token
// end, -1 without.
func agentOfPlan(tok []language.Token, n, end int) int {
	for c := n + 2; c < end; c++ {
		if tok[c].Head == n && tok[c].Relation == "nmod" {
			return c
		}
	}
	return -1
}

// resolved are nouns for what somebody means to do, with the infinitive of it behind.
var resolved = lexis.Set("decision", "refusal", "pledge", "promise", "plan", "offer", "threat", "vote", "move", "bid", "attempt", "effort", "agreement", "proposal", "intention", "willingness",
	"readiness", "failure", "commitment", "vow", "resolve", "desire", "wish", "reluctance", "determination", "unwillingness", "request", "call", "appeal", "order", "demand")
