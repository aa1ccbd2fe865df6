package repair

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of who did what a noun or a participle tells, behind "by".

// agentOfDeed: "the killing of two monks by Peruvian soldiers", with the doer drawn as
// the author of the sufferers.
var agentOfDeed = repair{
	at: []string{"nmod", "obl:agent", "obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return doneTo(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = doneTo(tok, i), "nmod"
	},
}

// doneTo is the noun of the deed whose sufferer behind "of" has the phrase with "by" at
// i hung on it, or of an expulsion with "from"; -1 without. What can have an author or is itself a deed keeps it.
func doneTo(tok []language.Token, i int) int {
	h := tok[i].Head
	from := behind(tok, i, "from")
	if h < 0 || h > i || !from && !behind(tok, i, "by") {
		return -1
	}
	if tok[h].UPOS == "VERB" && !from {
		return deedOfObject(tok, i, h)
	}
	for (tok[h].Relation == "flat" || tok[h].Relation == "amod" || tok[h].Relation == "compound") && tok[h].Head >= 0 && tok[tok[h].Head].UPOS == "PROPN" && tok[h].Head < h { // within the sufferer's name
		h = tok[h].Head
	}
	for hops := 0; hops < 3; hops++ {
		if tok[h].UPOS != "NOUN" && tok[h].UPOS != "PROPN" && tok[h].UPOS != "NUM" || tok[h].Relation != "nmod" || lexis.Deeds[tok[h].Lemma] ||
			lexis.Authored[tok[h].Lemma] || !behind(tok, h, "of") {
			return -1
		}
		h = tok[h].Head
		if h < 0 {
			return -1
		}
		if lexis.Deeds[tok[h].Lemma] && tok[h].UPOS == "NOUN" {
			if from && !lexis.DrivenOut[tok[h].Lemma] {
				return -1
			}
			return h
		}
	}
	return -1
}

// deedOfObject is the noun of the deed that the active verb v acts on or happens with, where
// the phrase with "by" at i tells of its doer: "condemned the killing of two monks by Peruvian
// soldiers", "protested over the boarding by Peruvian marines of a tug"; -1 elsewhere.
func deedOfObject(tok []language.Token, i, v int) int {
	deed, of := -1, false
	for c := v - 1; c >= 0 && c > v-6; c-- {
		if tok[c].Head == v && tok[c].Relation == "aux:pass" {
			return -1
		}
	}
	for c := v + 1; c < i; c++ {
		switch {
		case tok[c].Head == v && (tok[c].Relation == "obj" || tok[c].Relation == "obl") && tok[c].UPOS == "NOUN" && lexis.Deeds[tok[c].Lemma]:
			deed, of = c, tok[c+1].Lemma == "by" && tok[c+1].Head == i
		case deed >= 0 && tok[c].Head == deed && tok[c].Relation == "nmod" && behind(tok, c, "of"):
			of = true
		case deed >= 0 && tok[c].Head == v && (tok[c].Relation == "obl" || tok[c].Relation == "advcl"):
			return -1
		}
	}
	if !of {
		return -1
	}
	return deed
}

// beforeCourt: "sued by Peru before the court", with the court drawn as a second agent.
var beforeCourt = repair{
	at: []string{"obl:agent"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		for c := i - 1; c >= 0 && c > i-8; c-- {
			if tok[c].Head == i && tok[c].Relation == "case" {
				return notAgent[tok[c].Lemma]
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "obl"
	},
}

// notAgent are prepositions that tell no agent of a passive.
var notAgent = lexis.Set("before", "after", "against", "at", "in", "on", "over", "for", "under", "near", "to", "into", "since", "during", "until")

// deedCarriedOut: "died in an attack in Lima on Monday, reportedly carried out by rebels",
// with the participle drawn as what else the subject did.
var deedCarriedOut = repair{
	at: []string{"conj", "advcl", "parataxis", "dep", "acl", "appos"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		d := deedDone(tok, i)
		return d >= 0 && tok[i].Head != d
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = deedDone(tok, i), "acl"
	},
}

// deedDone is the noun of the attack that the passive participle at i, behind a comma
// and without subject or auxiliary, says somebody carried out or is blamed for; -1 without.
func deedDone(tok []language.Token, i int) int {
	if tok[i].XPOS != "VBN" && tok[i].XPOS != "VBD" || !carriedOut[tok[i].Lemma] {
		return -1
	}
	comma := i - 1
	if comma > 0 && tok[comma].UPOS == "ADV" && tok[comma].Head == i {
		comma--
	}
	if comma < 1 || tok[comma].Lemma != "," {
		return -1
	}
	doer := false
	for c := range tok {
		if tok[c].Head == i {
			switch tok[c].Relation {
			case "nsubj", "nsubj:pass", "aux", "aux:pass", "obj", "cc":
				return -1
			}
			doer = doer || c > i && (behind(tok, c, "by") || behind(tok, c, "to") || behind(tok, c, "on"))
		}
	}
	for c := comma - 1; doer && c >= 0; c-- {
		if tok[c].UPOS == "NOUN" && struckDown[tok[c].Lemma] {
			return c
		}
	}
	return -1
}

// carriedOut are verbs for doing a deed or saying who did it.
var carriedOut = lexis.Set("carry", "conduct", "perpetrate", "commit", "stage", "mount", "claim", "ascribe", "attribute", "blame", "orchestrate", "mastermind", "execute")

// struckDown are nouns for attacks.
var struckDown = lexis.Set("attack", "bombing", "raid", "assault", "ambush", "massacre", "shooting", "killing", "blast", "explosion", "strike", "airstrike", "kidnapping", "abduction", "assassination", "murder", "shelling")

// doerBehindTo: "attributed the bombing in Lima to rebels", with the doer drawn as where
// the deed was.
var doerBehindTo = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return behind(tok, i, "to") && ascriberAbove(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = ascriberAbove(tok, i), "obl"
	},
}

// ascriberAbove is the verb of ascribing in whose object the token at i hangs, -1
// without.
func ascriberAbove(tok []language.Token, i int) int {
	for h, hops := tok[i].Head, 0; h >= 0 && hops < 4; h, hops = tok[h].Head, hops+1 {
		switch tok[h].Relation {
		case "nmod":
		case "obj", "nsubj:pass":
			if v := tok[h].Head; v >= 0 && (tok[v].Lemma == "attribute" || tok[v].Lemma == "ascribe") {
				return v
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// criticismOf: "criticism from Peru of the visit", with the visit drawn as belonging to
// Peru.
var criticismOf = repair{
	at: []string{"nmod"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h > 0 && h < i && tok[h].UPOS == "PROPN" && tok[h].Relation == "nmod" && tok[h].Head >= 0 && judgements[tok[tok[h].Head].Lemma] &&
			behind(tok, i, "of") && (behind(tok, h, "from") || behind(tok, h, "by"))
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// participleOfText: "ignored a resolution demanding that it leave", with the participle
// drawn as what the verb's subject does. Without a comma the text speaks.
var participleOfText = repair{
	at: []string{"advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "VBG" && i > 0 && lexis.Utterance[tok[i-1].Lemma] && tok[i-1].UPOS == "NOUN" && tok[i-1].Relation == "obj" && tok[i-1].Head == tok[i].Head
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i-1, "acl"
	},
}

// participleOfLetter: "sent a letter to the head of X threatening to leave", with the
// participle drawn as what whom the letter goes to does.
var participleOfLetter = repair{
	at: []string{"acl", "advcl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return letterBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = letterBefore(tok, i), "acl"
	},
}

// letterBefore is the text that goes to whom the participle i hangs on; -1 elsewhere.
func letterBefore(tok []language.Token, i int) int {
	to := tok[i].Head
	if tok[i].XPOS != "VBG" || to < 2 || to > i || tok[i-1].Lemma == "," || !behind(tok, to, "to") {
		return -1
	}
	for hops := 0; hops < 2 && to >= 0; hops++ { // "to the head of X"
		h := tok[to].Head
		if h >= 0 && h < to && lexis.Delivered[tok[h].Lemma] && tok[h].UPOS == "NOUN" {
			return h
		}
		for c := to - 1; h >= 0 && c > h; c-- {
			if tok[c].Head == h && tok[c].Relation == "obj" && lexis.Delivered[tok[c].Lemma] && tok[c].UPOS == "NOUN" {
				return c
			}
		}
		to = h
	}
	return -1
}

// judgements are nouns for words that pass one on what stands behind "of".
var judgements = lexis.Set("criticism", "condemnation", "denunciation", "rejection", "acceptance", "endorsement", "accusation", "disapproval", "censure")

// behind reports whether the preposition stands before the noun i.
func behind(tok []language.Token, i int, prep string) bool {
	for c := i - 1; c >= 0 && c > i-8; c-- {
		if tok[c].Head == i && tok[c].Relation == "case" {
			return tok[c].Lemma == prep
		}
	}
	return false
}

// agentOfJudgement: "was denounced as rude and deranged by Peru", with the agent drawn
// as that of the last judgement.
var agentOfJudgement = repair{
	at: []string{"obl:agent", "obl", "nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return judgedBy(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = judgedBy(tok, i), "obl:agent"
	},
}

// judgedBy is the passive verb above the judgement behind "as" that the phrase with
// "by" at i hangs on; -1 without.
func judgedBy(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || !behind(tok, i, "by") {
		return -1
	}
	for hops := 0; hops < 3 && tok[h].Relation == "conj" && tok[h].Head >= 0; hops++ {
		h = tok[h].Head
	}
	v := tok[h].Head
	if tok[h].Relation != "obl" || v < 0 || v > h || tok[v].XPOS != "VBN" || !behind(tok, h, "as") || !auxiliary(tok, v, "aux:pass") {
		return -1
	}
	return v
}

// perfectWithObject: "had armed the rebels", drawn as having them armed. Who has others
// do something names the object first.
var perfectWithObject = repair{
	at: []string{"xcomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if tok[i].XPOS != "VBN" || h < 0 || h >= i || tok[h].Lemma != "have" || tok[h].UPOS != "VERB" {
			return false
		}
		for k := h + 1; k < i; k++ {
			if tok[k].UPOS != "ADV" {
				return false
			}
		}
		return true
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[h].Head, tok[h].Relation
		for c := max(0, h-40); c < min(len(tok), h+60); c++ {
			if tok[c].Head == h && c != i {
				tok[c].Head = i
			}
		}
		tok[h].UPOS, tok[h].Head, tok[h].Relation = "AUX", i, "aux"
	},
}

// demandAsVerb: "the resolution, passed in May, demands that Peru leave", drawn as if
// it had passed demands.
var demandAsVerb = repair{
	at: []string{"obj", "obl", "appos", "conj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return demandedBy(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		s := demandedBy(tok, i)
		v := tok[s].Head
		tok[i].UPOS, tok[i].XPOS, tok[i].Head, tok[i].Relation = "VERB", "VBZ", tok[v].Head, tok[v].Relation
		tok[s].Head = i
		tok[s].Relation = "nsubj"
		tok[v].Head, tok[v].Relation = s, "acl"
		for c := i + 1; c < min(len(tok), i+60); c++ {
			if tok[c].Head == v {
				tok[c].Head = i
			}
		}
	},
}

// demandedBy is the subject of the participle between commas that the plural i, with a
// clause behind "that", is drawn as belonging to; -1 where it is a plural.
func demandedBy(tok []language.Token, i int) int {
	if tok[i].XPOS != "NNS" && tok[i].XPOS != "VBZ" || !uttered[tok[i].Lemma] || i < 4 || i+2 >= len(tok) || tok[i-1].Lemma != "," || tok[i+1].Lemma != "that" {
		return -1
	}
	v := tok[i].Head
	if v < 2 || v > i || tok[v].XPOS != "VBN" && tok[v].XPOS != "VBD" || tok[v-1].Lemma != "," || auxiliary(tok, v, "aux") {
		return -1
	}
	for c := v - 2; c >= max(0, v-12); c-- {
		if tok[c].Head == v && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass") {
			return c
		}
	}
	return -1
}

// agentBehindPlace: "was sunk on the approaches to Lima by two frigates", with the
// frigates hung on the place or day before them, which nobody makes.
var agentBehindPlace = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i || !behind(tok, i, "by") || tok[h].UPOS != "PROPN" && !timeNoun[tok[h].Lemma] && !groundNoun[tok[h].Lemma] || tok[h].Relation == "nmod:poss" {
			return false
		}
		v := verbAbove(tok, i)
		if v < 0 || !auxiliary(tok, v, "aux:pass") {
			return false
		}
		for c := v + 1; c < min(len(tok), i+10); c++ {
			if tok[c].Head == v && (tok[c].Relation == "obl:agent" || tok[c].Relation == "obj") {
				return false
			}
		}
		return casedBefore(tok, h)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = verbAbove(tok, i), "obl:agent"
	},
}

// groundNoun are common nouns for where something is done.
var groundNoun = lexis.Set("approach", "coast", "shore", "port", "harbour", "harbor", "water", "sea", "area",
	"zone", "region", "village", "city", "town", "island", "border", "base", "road", "street", "airport")

// deedByOf: "the seizure by Peruvian police of the yacht Aurora", with the yacht hung
// on the police.
var deedByOf = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return deedBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = deedBefore(tok, i)
	},
}

// deedBefore is the deed that the doer above i is told of with "by", where i stands behind
// "of" and the deed has no other; the doer is named or told by whose he is, so that i
// does not say that; -1 without.
func deedBefore(tok []language.Token, i int) int {
	c := tok[i].Head
	if c < 1 || c > i || !behind(tok, i, "of") || !behind(tok, c, "by") {
		return -1
	}
	n := tok[c].Head
	if n < 0 || n > c || !lexis.Deeds[tok[n].Lemma] {
		return -1
	}
	named := tok[c].UPOS == "PROPN"
	for k := n + 1; k < i; k++ {
		if tok[k].Head == n && tok[k].Relation == "nmod" && behind(tok, k, "of") {
			return -1
		}
		named = named || tok[k].Head == c && tok[k].UPOS == "ADJ" && tok[k].XPOS == "JJ" && tok[k].Relation == "amod" || tok[k].Head == c && tok[k].Relation == "nmod:poss"
	}
	if !named {
		return -1
	}
	return n
}

// ofBehindPlace: "the arrival at Lima of the Peruvian frigate Aurora", with the frigate hung
// on the place.
var ofBehindPlace = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return doneAtPlace(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = doneAtPlace(tok, i)
	},
}

// doneAtPlace is the noun for a deed or movement behind which stand a place and then "of"
// with i, as whose it is or whom it befell; -1 where "of" may be a part of the place's name.
func doneAtPlace(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 1 || h > i || tok[h].UPOS != "PROPN" || tok[h].Relation != "nmod" || !behind(tok, i, "of") || waterOf[strings.ToLower(tok[h].Lemma)] && tok[h-1].UPOS != "PROPN" {
		return -1
	}
	n := tok[h].Head
	if n < 0 || n > h || tok[n].UPOS != "NOUN" || !lexis.Deeds[tok[n].Lemma] && !comings[tok[n].Lemma] || !slices.ContainsFunc(doneWhere, func(prep string) bool { return behind(tok, h, prep) }) {
		return -1
	}
	for k := n + 1; k < i; k++ {
		if k != h && tok[k].Head == n && tok[k].Relation == "nmod" && behind(tok, k, "of") {
			return -1
		}
	}
	return n
}

// doneWhere are the prepositions of where something is done, or where somebody goes.
var doneWhere = []string{"at", "in", "to", "into", "off", "near", "on", "from", "around", "along", "inside", "outside", "through", "opposite"}

// comings are nouns for going, being and meeting somewhere, and for what happens to people.
var comings = lexis.Set("arrival", "presence", "appearance", "build-up", "buildup", "dispatch", "despatch", "basing", "landing", "departure", "return", "entry", "movement", "concentration", "massing",
	"positioning", "posting", "insertion", "incursion", "meeting", "gathering", "conference", "summit", "session", "death", "disappearance", "trial", "funeral", "burial", "visit", "reception", "docking",
	"anchoring", "berthing", "passage", "transit", "advance", "parade", "election", "defeat", "collapse", "loss", "redeployment", "emplacement", "installation")

// waterOf are words of names that go on with "of".
var waterOf = lexis.Set("gulf", "bay", "strait", "straits", "sea", "isle", "cape", "coast", "republic", "state", "states", "university", "ministry", "department", "bank", "house", "church", "horn", "port", "lake", "mount", "rock", "kingdom",
	"emirate", "bight", "sound", "city", "council", "court", "institute", "museum", "academy", "school", "palace", "temple", "valley", "province", "district", "territory", "union", "league", "office")

// agentOfBlame: "was accused of spying by Peru", "was urged to open its border by Peru",
// "was called a liar by Peru".
var agentOfBlame = repair{
	at: []string{"nmod", "obl", "obl:agent"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return (tok[i].UPOS == "PROPN" || speakingBodies[tok[i].Lemma]) && blamedBy(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = blamedBy(tok, i), "obl:agent"
	},
}

// speakingBodies are the common nouns for those who judge and demand in public.
var speakingBodies = lexis.Set("government", "ministry", "president", "minister", "premier", "official", "authority", "leader", "parliament", "spokesman", "spokeswoman", "group", "envoy", "ambassador", "chief", "expert", "investigator", "inspector", "monitor", "observer", "critic", "prosecutor", "opponent", "campaigner", "lawmaker")

// blamedBy is the passive verb of words without an agent whose agent the noun i behind
// "by" is, though the tree hangs it on what stands between, where that is nothing that
// somebody else does: an infinitive, what is in one's own power ("for its record"), or a
// noun that has no author; -1 without.
func blamedBy(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || !behind(tok, i, "by") || tok[h].XPOS == "VBN" { // "accused of selling a ship built by Peru"
		return -1
	}
	v := h
	for hops := 0; v >= 0 && v < i && !auxiliary(tok, v, "aux:pass"); hops++ {
		if v = tok[v].Head; hops > 3 {
			return -1
		}
	}
	if v < 0 || v >= i || v == h {
		return -1
	}
	words := lexis.Addressed[tok[v].Lemma]
	own := words && (tok[h].UPOS == "VERB" || tok[v].Lemma == "accuse" || tok[v].Lemma == "suspect" || tok[v].Lemma == "threaten")
	for c := v + 1; c < i; c++ {
		if tok[c].Head == v && tok[c].Relation == "obl:agent" {
			return -1
		}
		own = own || lexis.JudgedFor[tok[v].Lemma] && tok[c].XPOS == "PRP$"
	}
	if own || (words || lexis.JudgedFor[tok[v].Lemma]) && tok[h].UPOS == "NOUN" && !lexis.Deeds[tok[h].Lemma] && !lexis.Authored[tok[h].Lemma] && !lexis.Utterance[tok[h].Lemma] {
		return v
	}
	return -1
}

// agentOfTrial: "was sentenced to six years in jail by the Supreme Court", "arrested on suspicion of arson
// by Oslo police", with those who hold and judge people hung on what stands between.
var agentOfTrial = repair{
	at: []string{"nmod", "obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return triedBy(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = triedBy(tok, i), "obl:agent"
	},
}

// triedBy is the passive verb of holding or judging people, without an agent, whose agent the noun i behind
// "by" is: a judge or court always, the police where nothing stands between that they could have done;
// -1 without.
func triedBy(tok []language.Token, i int) int {
	judges := judging[strings.ToLower(tok[i].Lemma)]
	if !judges && !policing[tok[i].Lemma] || !behind(tok, i, "by") {
		return -1
	}
	v := tok[i].Head
	for hops := 0; v >= 0 && (v > i || !trying[tok[v].Lemma] || tok[v].XPOS != "VBN"); hops++ {
		if v = tok[v].Head; hops > 3 {
			return -1
		}
	}
	if v < 0 || !auxiliary(tok, v, "aux:pass") && tok[v].Relation != "acl" && tok[v].Relation != "acl:relcl" {
		return -1
	}
	for c := v + 1; c < i; c++ {
		if tok[c].Head == v && tok[c].Relation == "obl:agent" || !judges && lexis.Deeds[tok[c].Lemma] && tok[c-1].UPOS == "DET" { // "held over the killing of two monks by police"
			return -1
		}
	}
	return v
}

// trying are the verbs for what police and courts do with people.
var trying = lexis.Set("arrest", "detain", "charge", "indict", "try", "convict", "sentence", "jail", "imprison", "remand", "hold", "fine", "prosecute", "acquit", "clear", "condemn", "order", "take")

// judging are the nouns of courts and those who sit there.
var judging = lexis.Set("court", "judge", "tribunal", "jury", "magistrate", "prosecutor")

// policing are the nouns of those who arrest people.
var policing = lexis.Set("police", "policeman", "officer", "gendarme", "authority", "customs", "coastguard")

// placeOfOrgan: "charged with murder by prosecutors in Oslo", with the place hung on the murder.
var placeOfOrgan = repair{
	at: []string{"nmod", "obl"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		o := organBefore(tok, i)
		return o >= 0 && tok[i].Head != o && tok[i].Head >= 0 && tok[i].Head < o && tok[o].Relation == "obl:agent"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = organBefore(tok, i), "nmod"
	},
}

// organBefore is the noun of a court or police right before the phrase with "in" of the name i; -1 without.
func organBefore(tok []language.Token, i int) int {
	in := ownCase(tok, i)
	if in < 1 || tok[in].Lemma != "in" || in != i-1 || !judging[tok[in-1].Lemma] && !policing[tok[in-1].Lemma] {
		return -1
	}
	return in - 1
}

// namedInPassive: "was branded a bully", with the judgement drawn as an object, which the
// passive of such a verb has none of.
var namedInPassive = repair{
	at: []string{"obj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || v > i || tok[v].XPOS != "VBN" || !lexis.Judging[tok[v].Lemma] && tok[v].Lemma != "dub" && tok[v].Lemma != "name" ||
			auxiliary(tok, v, "aux") && !auxiliary(tok, v, "aux:pass") {
			return false
		}
		return !hasSubject(tok, max(0, v-20), v) || auxiliary(tok, v, "aux:pass")
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "xcomp"
	},
}

// strandedBeforeBy: "was shot at by snipers", with both prepositions drawn before the doer.
var strandedBeforeBy = repair{
	at: []string{"case"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && i+1 < len(tok) && tok[i-1].XPOS == "VBN" && lexis.Strandable[tok[i-1].Lemma] && tok[i+1].Lemma == "by" && tok[i+1].Head == tok[i].Head
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i-1, "advmod"
	},
}

// agreedUpon: "the truce agreed to by Peru and Chile", with both prepositions drawn before
// the doers, and the truce as who agrees.
var agreedUpon = repair{
	of: []string{"ADP"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i == 0 || i+1 >= len(tok) || tok[i-1].UPOS != "VERB" || tok[i-1].Lemma != "agree" || tok[i+1].Lemma != "by" || tok[i].Lemma == "by" {
			return false
		}
		h := tok[i+1].Head
		return h > i && tok[h].Head == i-1
	},
	mend: func(tok []language.Token, i int) {
		v, h := i-1, tok[i+1].Head
		tok[i].Head, tok[i].Relation = v, "advmod"
		tok[h].Relation = "obl:agent"
		tok[v].XPOS = "VBN"
		for c := v - 1; c >= 0 && c > v-12; c-- {
			if tok[c].Head != v || tok[c].Relation != "nsubj" {
				continue
			}
			if tok[v].Relation != "ccomp" {
				tok[c].Relation = "nsubj:pass"
				return
			}
			tok[c].Head, tok[c].Relation = tok[v].Head, "obj"
			tok[v].Head, tok[v].Relation = c, "acl"
			return
		}
	},
}
