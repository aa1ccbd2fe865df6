package extract

import (
	"strings"

	"wiregraph/extract/internal/lexis"
)

// actOfOther is who does the gerund v below the word h where not the subject of h does it but
// whoever h is done to or told of: "talked Peru into signing", "angry with Peru for raiding
// Chile", "saw Peru raiding Chile"; -1 elsewhere.
func (t *tree) actOfOther(v, h int) int {
	if !t.ing(v) || v < h || t.passive(h) {
		return -1
	}
	o := t.child(h, "obj", "iobj")
	if o >= 0 && o < h && !t.relativizer(o) || o > v { // "Peru, which Chile accuses of spying"
		o = -1
	}
	m := t.child(v, "mark")
	if m < 0 {
		return t.beside(v, h)
	}
	switch mark := t.lemma(m); {
	case m < h || m > v:
	case subjectControl[t.lemma(h)] && !(mark == "for" && t.lemma(h) == "threaten"):
	case o >= 0 && (kept[mark] || deserved[t.lemma(h)] && chargedWith[mark] || caught[t.lemma(h)] && (mark == "while" || mark == "when")):
		return o
	case o >= 0 && t.party(o) && (mark == "with" || mark == "for" || mark == "of" && !telling[t.lemma(h)] ||
		mark == "in" && assisting[t.lemma(h)] || mark == "about" && questioning[t.lemma(h)]):
		return o
	case mark == "for" || mark == "over":
		return t.answerable(h, v)
	}
	return -1
}

// beside is actOfOther for a gerund with no preposition of its own: "caught Peru leaving",
// "dreams of Peru leaving".
func (t *tree) beside(v, h int) int {
	o := v - 1
	if o <= h || t.tok[o].Head != h {
		return -1
	}
	switch t.base(o) {
	case "obj", "iobj":
		if catching[t.lemma(h)] || beholding[t.lemma(h)] {
			return o
		}
	case "obl", "nmod":
		if prep := t.cased(o); t.party(o) && (prep == "of" || prep == "about" || prep == "on" && t.lemma(h) == "insist") {
			return o
		}
	}
	return -1
}

// answerable is the party behind a preposition that h is told of for what the clause v names:
// "retaliated against Peru for", "imposed sanctions on Peru for", "paid tribute to Peru for".
func (t *tree) answerable(h, v int) int {
	o := t.child(h, "obj")
	if k := t.heldAgainst(h, h, v); k >= 0 || o < h || o > v {
		return k
	}
	return t.heldAgainst(o, h, v)
}

// heldAgainst is answerable among what hangs on n, which is h or its object.
func (t *tree) heldAgainst(n, h, v int) int {
	for _, c := range t.children(n) {
		if c < n || c > v || t.base(c) != "obl" && t.base(c) != "nmod" || !t.party(c) {
			continue
		}
		switch t.cased(c) {
		case "against", "at", "on", "upon":
			return c
		case "with":
			if t.tok[h].UPOS == "ADJ" {
				return c
			}
		case "to":
			if tributes[t.lemma(n)] || thankful[t.lemma(h)] || complaining[t.lemma(h)] {
				return c
			}
		}
	}
	return -1
}

// sentTo is who does the infinitive v as an errand that the subject of h gives or takes him to:
// "sent Ana Dias to meet X", "flew his envoy Ana Dias to Oslo to meet X"; -1 elsewhere. Forces
// that are only told by a noun act for their sender.
func (t *tree) sentTo(v, h int) int {
	if t.tok[v].XPOS != "VB" || v < h || !errands[t.lemma(h)] || !talkingTo[t.lemma(v)] || t.passive(h) {
		return -1
	}
	o := t.child(h, "obj")
	if o < h || o > v {
		return -1
	}
	if w := strings.ToLower(t.doc.Word(o)); w == "him" || w == "her" {
		return o
	}
	for _, k := range [...]int{o, t.child(o, "appos", "nmod:desc", "flat")} {
		if k > h && k < v && t.named != nil && t.named(k) >= 0 && t.person(t.named(k)) {
			return k
		}
	}
	return -1
}

// talkingTo are the verbs for what is done face to face, by whoever has been sent.
var talkingTo = lexis.Set("meet", "see", "talk", "speak", "negotiate", "discuss", "confer", "visit", "attend", "address", "mediate", "consult", "brief", "sign", "hold")

// errands are the verbs for having somebody go somewhere for a purpose.
var errands = lexis.Set("send", "dispatch", "take", "bring", "fly", "drive", "lead", "depute", "delegate", "assign", "despatch", "rush", "usher", "escort")

// party reports whether the word i names or stands for somebody who acts.
func (t *tree) party(i int) bool {
	return t.tok[i].UPOS == "PRON" || t.named != nil && t.named(i) >= 0
}

// kept are the prepositions behind which an object is moved to an act, or off it.
var kept = lexis.Set("from", "into", "out", "against")

// chargedWith are the prepositions of what somebody is judged for. Behind others the judge acts:
// "condemned Peru after signing a pact", "punished Peru by arming Chile".
var chargedWith = lexis.Set("for", "of", "over", "about", "on", "with")

// caught are the verbs for what befalls somebody at an act, or is said of him: "arrested him while
// crossing", "accused Peru of arming Chad while blaming Chile".
var caught = lexis.Set("arrest", "detain", "shoot", "kill", "accuse", "suspect")

// catching are verbs for finding somebody at an act, beside those of beholding.
var catching = lexis.Set("catch", "film", "photograph", "spot", "find", "imagine", "picture", "show", "discover", "detect", "videotape", "observe")

// telling are the verbs whose "of" may name the speaker's own act: "informed Peru of leaving".
var telling = lexis.Set("inform", "notify", "assure", "reassure", "remind", "tell", "advise", "apprise", "convince")

// assisting are the verbs of helping with what "in" names.
var assisting = lexis.Set("help", "assist", "aid", "support", "back", "guide", "encourage", "hinder", "delay")

// questioning are the verbs of asking somebody about what he did.
var questioning = lexis.Set("question", "quiz", "interrogate", "grill", "ask", "confront", "warn", "challenge")
