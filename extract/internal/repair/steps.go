package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of what somebody does next, told behind an infinitive or a clause of what he said, and of
// what others do about it; and of the steps that somebody asks others to take.

// unlikeConjunct: "denied being the source and blamed Peru", "announced plans to cut spending and
// blamed Peru". What is coordinated is alike, so a past tense goes with the finite verb above.
var unlikeConjunct = repair{
	at: []string{"conj"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return finiteAbove(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].XPOS = finiteAbove(tok, i), "VBD"
	},
}

// finiteAbove is the past tense above the infinitive or gerund with which the past tense at i is
// coordinated, else the first finite verb or adjective there: behind a modal verb that has no clause above it that verb itself, where
// the past tense is drawn as a participle; -1 elsewhere.
func finiteAbove(tok []language.Token, i int) int {
	h := tok[i].Head
	if g := pastOverRelative(tok, i); g >= 0 {
		return g
	}
	if g := speechOverRelative(tok, i); g >= 0 {
		return g
	}
	if tok[i].XPOS != "VBD" && (tok[i].XPOS != "VBN" || !governsObject(tok, i)) || h < 0 || h >= i || !nonfinite(tok, h) || hasOwnClause(tok, h, i) {
		return -1
	}
	if tok[h].Relation == "root" || tok[h].Relation == "parataxis" {
		if tok[i].XPOS == "VBN" && tok[h].XPOS == "VB" && auxiliary(tok, h, "aux") {
			return h
		}
		return -1
	}
	first := -1
	for g := tok[h].Head; g >= 0 && g < h; h, g = g, tok[g].Head {
		switch {
		case tok[g].XPOS == "VBD" || pastBefore(tok, g):
			return g
		case tok[g].XPOS == "VBZ", tok[g].XPOS == "VBP", tok[g].XPOS == "VBN" && auxiliary(tok, g, "aux"), tok[g].UPOS == "ADJ" && auxiliary(tok, g, "cop"):
			if first < 0 {
				first = g
			}
		case tok[g].UPOS != "NOUN" && !nonfinite(tok, g), tok[g].UPOS == "NOUN" && tok[g].Relation != "obj":
			return first
		}
	}
	return first
}

// pastOverRelative is the past tense above the relative clause with which the past tense at i is
// coordinated, where that clause is in the present or ended by a comma: "offered a pardon to rebels
// who surrender and urged Peru to wait", "left the pact, of which it had tired, and urged Peru to
// wait"; -1 elsewhere.
func pastOverRelative(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].XPOS != "VBD" && (tok[i].XPOS != "VBN" || !governsObject(tok, i) || !endedByComma(tok, h, i)) || h < 0 || h > i || tok[h].Relation != "acl:relcl" || hasOwnClause(tok, h, i) ||
		tok[h].XPOS != "VBP" && tok[h].XPOS != "VBZ" && !endedByComma(tok, h, i) {
		return -1
	}
	for g := tok[h].Head; g >= 0 && g < h; h, g = g, tok[g].Head {
		if tok[g].XPOS == "VBD" {
			return g
		}
		if r := tok[g].Relation; tok[g].UPOS != "NOUN" && tok[g].UPOS != "PROPN" || r == "nsubj" || r == "nsubj:pass" {
			return -1
		}
	}
	return -1
}

// speechOverRelative is the verb of saying above the relative clause with which the verb of what
// speakers do next is coordinated behind a comma: "said it knew of camps where rebels trained, and
// urged Chad to close them"; -1 elsewhere.
func speechOverRelative(tok []language.Token, i int) int {
	h := tok[i].Head
	if tok[i].XPOS != "VBD" && tok[i].XPOS != "VBN" || !speakersNext[tok[i].Lemma] || h < 0 || h > i || tok[h].Relation != "acl:relcl" ||
		tok[i-1].Relation != "cc" || i < 2 || tok[i-2].Lemma != "," {
		return -1
	}
	for g, hops := tok[h].Head, 0; g >= 0 && g < i && hops < 6; g, hops = tok[g].Head, hops+1 {
		if tok[g].XPOS == "VBD" && sayingThat[tok[g].Lemma] {
			return g
		}
	}
	return -1
}

// endedByComma reports whether the relative clause of the verb h lies between commas, the second of them
// right before the conjunction of the verb at i, and is no list of what its subject did.
func endedByComma(tok []language.Token, h, i int) bool {
	if h < 0 || h > i || tok[h].Head < 0 {
		return false
	}
	n, which, commas := tok[h].Head, -1, 0
	for c := n + 1; c < h; c++ {
		if which < 0 && (tok[c].XPOS == "WDT" || tok[c].XPOS == "WP" || tok[c].XPOS == "WP$") {
			which = c
		}
	}
	if which < n+2 || tok[which-1].Lemma != "," && (which < n+3 || tok[which-2].Lemma != ",") {
		return false
	}
	for c := which; c < i; c++ {
		switch {
		case tok[c].Lemma == ",":
			commas++
		case tok[c].Relation == "conj" && tok[c].Head == h:
			return false
		case tok[c].Relation == "cc" && tok[c].Head == i:
			return commas == 1 && tok[c-1].Lemma == ","
		}
	}
	return false
}

// pastBefore reports whether the auxiliary or copula of the word at g is a past tense: "was told",
// "was unable".
func pastBefore(tok []language.Token, g int) bool {
	for c := max(0, g-6); c < g; c++ {
		if tok[c].Head == g && tok[c].XPOS == "VBD" && (strings.HasPrefix(tok[c].Relation, "aux") || tok[c].Relation == "cop") {
			return true
		}
	}
	return false
}

// nonfinite reports whether the verb at h is an infinitive, with a modal verb or without, or a
// gerund.
func nonfinite(tok []language.Token, h int) bool {
	if tok[h].XPOS == "VB" || tok[h].XPOS == "VBG" && !auxiliary(tok, h, "aux") {
		return true
	}
	for c := h - 1; c >= 0 && c > h-6; c-- {
		if tok[c].Head == h && tok[c].Relation == "cop" && tok[c].XPOS == "VBG" {
			return true
		}
	}
	return false
}

// hasOwnClause reports whether the verb at i has an auxiliary or a subject of its own behind h.
func hasOwnClause(tok []language.Token, h, i int) bool {
	for c := h + 1; c < i; c++ {
		if tok[c].Head == i && (strings.HasPrefix(tok[c].Relation, "aux") || strings.HasPrefix(tok[c].Relation, "nsubj")) {
			return true
		}
	}
	return false
}

// stirOfAnnouncement: "announced that taxes would rise, drawing criticism from Peru", with the
// stir drawn as one that the taxes make.
var stirOfAnnouncement = repair{
	at:  []string{"advcl"},
	tag: []string{"VBG"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return stirredUp(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = stirredUp(tok, i)
	},
}

// stirredUp is the verb of announcing whose clause, in which nobody acts, has the participle of a
// stir behind a comma at i; -1 elsewhere.
func stirredUp(tok []language.Token, i int) int {
	c := tok[i].Head
	if i < 4 || tok[i-1].Lemma != "," || !stirring[tok[i].Lemma] || c < 0 || c > i || tok[c].Relation != "ccomp" {
		return -1
	}
	v := tok[c].Head
	if v < 0 || v > c || !announcing[tok[v].Lemma] {
		return -1
	}
	for s := v + 1; s < i; s++ {
		switch {
		case tok[s].Head != c || tok[s].Relation != "nsubj" && tok[s].Relation != "nsubj:pass":
		case tok[s].UPOS != "NOUN", bareBodies[tok[s].Lemma]:
			return -1
		}
	}
	return v
}

// stirring are the verbs for what an act brings upon whoever did it.
var stirring = lexis.Set("draw", "prompt", "spark", "provoke", "trigger", "earn", "anger", "infuriate", "enrage", "elicit", "attract", "win", "raise", "outrage", "stir", "alarm", "delight", "upset", "please", "dismay")

// announcing are the verbs of making a decision known.
var announcing = lexis.Set("announce", "declare", "say", "decree", "rule", "confirm", "reveal", "disclose", "decide", "vow", "state", "order")

// thenStep: "left Peru in May, then at the king's request came back", with the second step drawn beside
// the first.
var thenStep = repair{
	at:  []string{"parataxis"},
	tag: []string{"VBD"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || v > i || tok[v].XPOS != "VBD" || hasSubject(tok, v+1, i) {
			return false
		}
		for c := v + 1; c < i; c++ {
			if tok[c].Head == i {
				return tok[c].Lemma == "then" || tok[c].Relation == "punct" && c+1 < i && tok[c+1].Lemma == "then" && tok[c+1].Head == i
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "conj" },
}

// thirdStep: "said nobody was lost, thanked Chile and left", with what the speaker does next drawn
// as said.
var thirdStep = repair{
	at:  []string{"ccomp"},
	tag: []string{"VBD"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || v > i || tok[v].XPOS != "VBD" || tok[i-1].Lemma != "," || hasSubject(tok, v+1, i) {
			return false
		}
		for c := v + 1; c < i; c++ {
			if tok[c].Head == v && tok[c].Relation == "ccomp" && hasSubject(tok, v+1, c) {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "conj" },
}

// speaksOn: "denied that its troops had left and accused Chile of lying", with what the speaker
// does next drawn as done by those he spoke of.
var speaksOn = repair{
	at: []string{"conj"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return speakerGoesOn(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].XPOS = speakerGoesOn(tok, i), "VBD"
	},
}

// speakerGoesOn is the verb of saying with which the verb of judging, asking or doing at i is
// coordinated, where the tree has it beside the verb of what is said, whose subject is of those who
// do not speak, or do nothing at all, or is who speaks himself; -1 elsewhere.
func speakerGoesOn(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 2 || h > i || tok[i].XPOS != "VBD" && tok[i].XPOS != "VBN" || !speakersNext[tok[i].Lemma] && !doersNext[tok[i].Lemma] || tok[h].Relation != "ccomp" || hasSubject(tok, h+1, i) ||
		tok[i-1].UPOS == "AUX" || !governsObject(tok, i) {
		return -1
	}
	v := tok[h].Head
	if v < 0 || v > h || tok[v].XPOS != "VBD" || !sayingThat[tok[v].Lemma] && tok[v].Lemma != "tell" {
		return -1
	}
	if speakersNext[tok[i].Lemma] && tok[i-1].Relation == "cc" && tok[i-2].Lemma == "," && tok[h-1].Lemma != "," { // "told the press that Ana Dias had fled, and accused Peru of hiding her"
		return v
	}
	if tok[v].Lemma == "tell" {
		return -1
	}
	for s := v + 1; s < h; s++ {
		if tok[s].Head != h || tok[s].Relation != "nsubj" && tok[s].Relation != "nsubj:pass" {
			continue
		}
		switch {
		case doersNext[tok[i].Lemma]:
			if inert[tok[s].Lemma] {
				return v
			}
		case tok[s].UPOS == "PRON":
			if tok[v].Lemma == "deny" && (tok[s].Lemma == "he" || tok[s].Lemma == "she" || tok[s].Lemma == "it") {
				return v
			}
		case tok[s].UPOS == "NOUN" && (auxiliary(tok, s, "nmod:poss") || !bareBodies[tok[s].Lemma] && !speakerNouns[tok[s].Lemma]):
			return v
		}
		return -1
	}
	return -1
}

var (
	// speakersNext are the verbs of what a speaker does to others with his next words.
	speakersNext = lexis.Set("accuse", "blame", "urge", "thank", "praise", "condemn", "warn", "ask", "invite", "threaten", "criticise", "criticize", "denounce", "welcome", "reject", "dismiss", "challenge", "call", "appeal", "demand", "deplore", "hail", "congratulate")
	// doersNext are the verbs of what only a party does with its next step.
	doersNext = lexis.Set("expel", "send", "sign", "arrest", "seize", "recall", "summon", "deploy", "ban", "impose", "offer", "pledge", "bomb", "shell", "detain", "pull", "withdraw", "visit", "meet", "release", "free", "deport", "suspend", "dispatch")
	// inert are nouns for what does nothing.
	inert = lexis.Set("talk", "deal", "negotiation", "accord", "treaty", "pact", "election", "vote", "case", "report", "charge", "plan", "tax", "price", "rate", "border", "crisis", "conflict", "war", "truce", "ceasefire", "sanction", "life", "loss", "damage", "economy", "result", "situation", "time", "work", "flight", "road", "port", "claim", "allegation", "rumour", "rumor", "offer", "proposal", "condition", "patience", "relation", "contract")
	// sayingThat are the verbs behind which a clause tells what is said.
	sayingThat = lexis.Set("say", "deny", "announce", "claim", "insist", "add", "maintain", "confirm", "acknowledge", "admit", "complain", "argue", "declare", "stress", "note", "reiterate", "allege", "state", "assert", "report", "vow", "promise")
	// speakerNouns are nouns for persons who may speak themselves.
	speakerNouns = lexis.Set("minister", "president", "spokesman", "spokeswoman", "leader", "premier", "ambassador", "envoy", "chief", "head", "secretary", "diplomat", "lawyer", "witness", "man", "woman", "brother", "sister", "wife", "husband", "son", "daughter", "colleague", "deputy", "commander", "general", "bishop", "king", "queen", "prince", "governor", "mayor", "people", "ally", "country", "state", "side")
)

// callToLeave: "its call for Peru to leave", "pleaded for Peru to leave".
var callToLeave = repair{
	at: []string{"nmod", "obl", "obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return leaver(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := leaver(tok, i)
		tok[v].Head, tok[v].Relation = tok[i].Head, "acl"
		if tok[tok[i].Head].UPOS == "VERB" {
			tok[v].Relation = "ccomp"
		}
		tok[i].Head, tok[i].Relation = v, "nsubj"
	},
}

// leaver is the infinitive behind "for", the noun i and "to" whose subject the
// noun is, though the tree hangs it on the noun before without its preposition:
// "its call for Peru to leave"; -1 without.
func leaver(tok []language.Token, i int) int {
	if i+2 >= len(tok) || tok[i].Head < 0 || tok[i].Head >= i {
		return -1
	}
	v := -1
	for c := i + 1; c < len(tok) && c < i+4; c++ {
		if tok[c].XPOS == "TO" {
			v = tok[c].Head
			break
		}
	}
	if v <= i || tok[v].XPOS != "VB" || below(tok, tok[i].Head, v) {
		return -1
	}
	for c := i - 1; c > tok[i].Head; c-- {
		if tok[c].Head == i && tok[c].Relation == "case" {
			if tok[c].Lemma == "for" && (uttered[tok[tok[i].Head].Lemma] && tok[i].UPOS == "PROPN" && tok[v].Head == tok[tok[i].Head].Head || stepTold(tok, i, v)) {
				return v
			}
			return -1
		}
		if tok[c].Lemma == "for" && tok[c].Relation == "mark" && tok[c].Head == v {
			return v
		}
	}
	return -1
}

// stepTold reports whether the words on which "for", the noun i and the infinitive v hang take the step
// that both tell for an aim: "its call for Peru to leave", "it is vital for Peru to leave", "it is time
// for Peru to leave".
func stepTold(tok []language.Token, i, v int) bool {
	h := tok[i].Head
	if tok[v].Head != h {
		return false
	}
	return uttered[tok[h].Lemma] && tok[i].UPOS == "PROPN" || tok[h].UPOS == "ADJ" || tok[h].Lemma == "time"
}
