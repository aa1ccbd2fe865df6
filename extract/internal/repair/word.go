package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of words that the tagger or the parser takes for another kind of word:
// nouns and adjectives that are verbs, words written in two halves.

// freeIsVerb: "would free the prisoners".
var freeIsVerb = repair{
	of:    []string{"ADJ"},
	lemma: lexis.Set("free"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && (tok[i-1].XPOS == "MD" || tok[i-1].Lemma == "to") && tok[i-1].Head == i
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].XPOS = "VERB", "VB"
		if tok[i-1].Lemma == "to" {
			tok[i-1].UPOS, tok[i-1].XPOS, tok[i-1].Relation = "PART", "TO", "mark"
		}
	},
}

// toFree: "offered to free three hostages to Peru", drawn as an offer to hostages who are
// free.
var toFree = repair{
	at:    []string{"amod"},
	lemma: lexis.Set("free"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if i < 1 || tok[i-1].Lemma != "to" || h < i || tok[i-1].Head != h || tok[h].Relation != "obl" {
			return false
		}
		v := tok[h].Head
		return v >= 0 && v < i && tok[v].UPOS == "VERB" && (tok[h].XPOS == "NNS" || tok[h].UPOS == "PROPN")
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].UPOS, tok[i].XPOS, tok[i].Head, tok[i].Relation = "VERB", "VB", tok[h].Head, "xcomp"
		tok[i-1].Head, tok[i-1].UPOS, tok[i-1].XPOS, tok[i-1].Relation = i, "PART", "TO", "mark"
		tok[h].Head, tok[h].Relation = i, "obj"
		for c := h + 1; c < min(len(tok), h+8); c++ {
			if tok[c].Head == h && tok[c].Relation == "nmod" && behind(tok, c, "to") {
				tok[c].Head, tok[c].Relation = i, "obl"
			}
		}
	},
}

// strongPast: "when troops overran the town", with the past taken for a present that the
// word does not look like.
var strongPast = repair{
	of:  []string{"VERB"},
	tag: []string{"VBP"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return tok[i].Lemma != "be" && i < len(doc.Tokens) && american(strings.ToLower(doc.Word(i))) != american(tok[i].Lemma)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].XPOS = "VBD"
	},
}

// american writes a word so that both ways of spelling it are one.
func american(w string) string {
	return strings.ReplaceAll(strings.ReplaceAll(w, "is", "iz"), "our", "or")
}

// oneOfTwoHalves: "a cease-fire with".
var oneOfTwoHalves = repair{
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return i > 1 && tok[i-1].UPOS == "PUNCT" && doc.Word(i-1) == "-" &&
			joined[strings.ToLower(tok[i-2].Lemma)+"-"+strings.ToLower(tok[i].Lemma)] != "" && tok[i-2].End == tok[i-1].Start
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Lemma = joined[strings.ToLower(tok[i-2].Lemma)+"-"+strings.ToLower(tok[i].Lemma)]
		if tok[i].UPOS == "ADP" && tok[i].Relation == "case" && tok[i].Head > i {
			headOfPhrase(tok, i)
		}
	},
}

// headOfPhrase makes the preposition i, which is half a noun, the noun that the phrase
// behind it hangs on: "the pull-out of troops".
func headOfPhrase(tok []language.Token, i int) {
	h := tok[i].Head
	tok[i].UPOS, tok[i].XPOS, tok[i].Head, tok[i].Relation = "NOUN", "NN", tok[h].Head, tok[h].Relation
	tok[h].Head, tok[h].Relation = i, "nmod"
	if v := tok[i].Head; tok[i].Relation == "obl" && v >= 0 && v < i && !hasObject(tok, v) {
		tok[i].Relation = "obj"
	}
}

// joined are words written in two halves as often as in one, by their lemmas.
var joined = map[string]string{"cease-fire": "ceasefire", "pull-out": "pullout", "build-up": "buildup", "air-strike": "airstrike", "co-operation": "cooperation",
	"go-ahead": "approval", "counter-offensive": "counteroffensive", "cyber-attack": "cyberattack", "fire-fight": "firefight", "co-operate": "cooperate",
	"take-over": "takeover", "crack-down": "crackdown", "clamp-down": "crackdown", "hand-over": "handover", "stand-off": "standoff", "walk-out": "walkout", "sit-in": "sit-in", "die-in": "die-in", "lock-out": "lockout", "stay-away": "stayaway", "stop-over": "stopover", "shut-down": "shutdown",
	"round-up": "roundup", "pull-back": "pullback", "air-lift": "airlift", "air-drop": "airdrop", "war-ship": "warship", "war-plane": "warplane", "gun-boat": "gunboat", "peace-keeper": "peacekeeper"}

// warGame: "held war games".
var warGame = repair{
	of:    []string{"NOUN", "PROPN"},
	lemma: lexis.Set("game"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i-1].Lemma == "war" && tok[i-1].Relation == "compound"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Lemma = "wargame"
	},
}

// dueToDo: "was due to meet the king".
var dueToDo = repair{
	of:    []string{"ADJ", "ADP", "ADV"},
	lemma: lexis.Set("due"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i+2 < len(tok) && tok[i+1].Lemma == "to" && tok[i+2].XPOS == "VB" && (tok[i].Head == i+2 || tok[i+2].Head == tok[i].Head || tok[i+2].Head == i)
	},
	mend: planDue,
}

// planDue makes "due" at i the predicate of which "to" and the verb behind it are
// the complement, as they are of "scheduled".
func planDue(tok []language.Token, i int) {
	verb := i + 2
	if tok[i].Head == verb {
		tok[i].Head, tok[i].Relation = tok[verb].Head, tok[verb].Relation
		for c := max(0, i-12); c < i; c++ { // its subject and "was"
			if tok[c].Head == verb {
				tok[c].Head = i
			}
		}
	}
	tok[verb].Head, tok[verb].Relation = i, "xcomp"
	tok[i+1].Head, tok[i+1].Relation = verb, "mark"
}

// dueSomewhere: "is due in Oslo".
var dueSomewhere = repair{
	at:    []string{"case"},
	lemma: lexis.Set("due"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].Head > i && i+1 < len(tok) && tok[i+1].UPOS == "ADP" && tok[i+1].Head == tok[i].Head
	},
	mend: func(tok []language.Token, i int) {
		place := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[place].Head, tok[place].Relation
		tok[place].Head, tok[place].Relation = i, "obl"
		for k := range tok[:i] {
			if tok[k].Head == place {
				tok[k].Head = i
			}
		}
	},
}

// pairBeforeDeal: "the Novak-Dias summit", with the second name drawn into the first.
var pairBeforeDeal = repair{
	at: []string{"flat"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 1 && i+1 < len(tok) && tok[i-1].XPOS == "HYPH" && tok[i].Head == i-2 && tok[i].UPOS == "PROPN" && tok[i-2].Head == i+1 && lexis.Dealings[tok[i+1].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i+1, "compound"
		tok[i-2].Head, tok[i-2].Relation = i, "compound"
	},
}

// planOfTwo: "Mr Novak and Ms Dias plan to meet".
var planOfTwo = repair{
	of:  []string{"NOUN"},
	tag: []string{"NN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i+2 < len(tok) && tok[i+1].XPOS == "TO" && tok[i+2].XPOS == "VB" && tok[i+2].Head == i && planners(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		first := planners(tok, i)
		tok[i].UPOS, tok[i].XPOS = "VERB", "VBP"
		tok[first].Relation = "nsubj"
		tok[i-1].Head, tok[i-1].Relation = first, "conj"
	},
}

// planners is the first of two coordinated names before the verb at i that the
// parser took for a noun and hung them on; -1 without.
func planners(tok []language.Token, i int) int {
	if i < 3 || tok[i-1].UPOS != "PROPN" || tok[i-1].Head != i || tok[i-1].Relation != "compound" {
		return -1
	}
	and := false
	for k := i - 2; k >= 0 && k > i-10; k-- {
		switch {
		case tok[k].UPOS == "CCONJ" && tok[k].Head == i-1:
			and = true
		case and && tok[k].UPOS == "PROPN" && tok[k].Head == i && tok[k].Relation == "compound":
			return k
		}
	}
	return -1
}

// particleBeforeNumber: "handed over two prisoners".
var particleBeforeNumber = repair{
	at: []string{"advmod", "amod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i-1].UPOS == "VERB" && tok[i].Head > i && phrasal[tok[i-1].Lemma+" "+tok[i].Lemma]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i-1, "compound:prt"
	},
}

// fightingAhead: "Fighting between two rivals resumed", where the tree takes the noun for
// a clause before a verb without a subject.
var fightingAhead = repair{
	at: []string{"advcl", "csubj"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return tok[i].XPOS == "VBG" && combat[strings.ToLower(doc.Word(i))] && h > i+1 && tok[h].UPOS == "VERB" &&
			!auxiliaryBehind(tok, i, "obj") && auxiliaryBehind(tok, i, "obl") && !hasSubject(tok, max(0, i-6), h)
	},
	mend: func(tok []language.Token, i int) {
		for c := i + 1; c < tok[i].Head; c++ {
			if tok[c].Head == i && tok[c].Relation == "obl" {
				tok[c].Relation = "nmod"
			}
		}
		tok[i].UPOS, tok[i].XPOS, tok[i].Lemma, tok[i].Relation = "NOUN", "NN", combatNoun[tok[i].Lemma], "nsubj"
	},
}

// fightingAsVerb: "died in fighting with rebels", "since fighting erupted".
var fightingAsVerb = repair{
	at: []string{"advcl", "acl"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		if i == 0 || tok[i].XPOS != "VBG" || !combat[strings.ToLower(doc.Word(i))] || auxiliaryBehind(tok, i, "obj") {
			return false
		}
		return amidst[tok[i-1].Lemma] && tok[i-1].Head == i || tok[i-1].Lemma == "of" && i+1 < len(tok) && tok[i+1].Lemma == "between" || breaksOut(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		if breaksOut(tok, i) {
			tok[i].UPOS, tok[i].XPOS, tok[i].Lemma, tok[i].Relation = "NOUN", "NN", combatNoun[tok[i].Lemma], "nsubj"
			tok[i].Head = i + 1
			if tok[i-1].Head == i {
				tok[i-1].Head = i + 1
			}
			return
		}
		lemma := combatNoun[tok[i].Lemma]
		if lemma == "" {
			lemma = tok[i].Lemma // "infighting" has no verb
		}
		tok[i].UPOS, tok[i].XPOS, tok[i].Lemma, tok[i].Relation = "NOUN", "NN", lemma, "obl"
		if h := tok[i].Head; tok[h].UPOS != "VERB" {
			tok[i].Relation = "nmod"
		}
		for c := i + 1; c < min(len(tok), i+12); c++ {
			if r := tok[c].Relation; tok[c].Head == i && (r == "obl" || r == "obj") && tok[i+1].Lemma == "between" {
				tok[c].Relation = "nmod"
			}
		}
		tok[i-1].Relation = "case"
	},
}

// breaksOut reports whether the finite verb right behind i, on which i hangs, says
// that a fight begins or goes on.
func breaksOut(tok []language.Token, i int) bool {
	return i+1 < len(tok) && (tok[i].Head == i+1 || tok[i].Head == tok[i+1].Head && tok[i].Relation == "advcl") && tok[i+1].UPOS == "VERB" &&
		outbreak[tok[i+1].Lemma] && !hasSubject(tok, max(0, i-6), i+1)
}

var outbreak = lexis.Set("erupt", "break", "rage", "flare", "continue", "resume", "intensify", "start", "begin", "spread")

// combat are the nouns for fights in -ing, combatNoun the same by the verbs that
// they look like; amidst are the prepositions that show them to be nouns.
var (
	combat     = lexis.Set("infighting", "fighting", "shelling", "bombing")
	combatNoun = map[string]string{"fight": "fighting", "shell": "shelling", "bomb": "bombing"}
	amidst     = lexis.Set("in", "during", "amid")
)

// auxiliaryBehind reports whether a word not far behind the verb h hangs on it as
// the relation says.
func auxiliaryBehind(tok []language.Token, h int, relation string) bool {
	for c := h + 1; c < min(len(tok), h+10); c++ {
		if tok[c].Head == h && tok[c].Relation == relation {
			return true
		}
	}
	return false
}

// pluralWithSubject: "the government plans to give".
var pluralWithSubject = repair{
	of:  []string{"NOUN"},
	tag: []string{"NNS"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i == 0 || i+2 >= len(tok) || tok[i+1].XPOS != "TO" || tok[i+2].XPOS != "VB" || tok[i+2].Head != i {
			return false
		}
		clause := tok[i].Relation == "root" || tok[i].Relation == "ccomp" || tok[i].Relation == "parataxis"
		return tok[i-1].Head == i && !auxiliary(tok, i, "cop") &&
			(tok[i-1].Relation == "nsubj" || clause && tok[i-1].UPOS == "NOUN" && tok[i-1].Relation == "compound" && !auxiliary(tok, i, "case"))
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].XPOS, tok[i+2].Relation = "VERB", "VBZ", "xcomp"
		if tok[i-1].Relation == "nsubj" {
			return
		}
		tok[i-1].Relation = "nsubj"
		for c := max(0, i-8); c < i-1; c++ {
			if r := tok[c].Relation; tok[c].Head == i && (r == "det" || r == "amod" || r == "compound" || r == "nmod:poss") {
				tok[c].Head = i - 1
			}
		}
	},
}

// headsTo: "Dias heads to Oslo", with a subject and no copula, is a verb.
var headsTo = repair{
	of:    []string{"NOUN"},
	tag:   []string{"NNS"},
	lemma: setsOut,
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i == 0 || i+1 >= len(tok) || tok[i+1].UPOS != "ADP" || auxiliary(tok, i, "cop") || auxiliary(tok, i, "case") {
			return false
		}
		for c := max(0, i-8); c < i; c++ {
			if tok[c].Head == i && tok[c].Relation == "nsubj" {
				return tok[c].UPOS == "PROPN"
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].XPOS = "VERB", "VBZ"
	},
}

// setsOut are verbs of a journey that are nouns as well.
var setsOut = lexis.Set("head", "visit", "tour", "return", "journey", "travel")

// gerundAsNoun: "the agency is shipping vaccine to Peru".
var gerundAsNoun = repair{
	of:  []string{"NOUN"},
	tag: []string{"NN"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		if i < 2 || i+1 >= len(tok) || verbOf[strings.ToLower(doc.Word(i))] == "" || tok[i-1].Head != i || tok[i-1].Relation != "cop" {
			return false
		}
		for k := i + 1; k < min(len(tok), i+8); k++ {
			if tok[k].Head == i && (tok[k].Relation == "obj" || tok[k].Relation == "obl:unmarked" || tok[k].Relation == "nmod:unmarked") {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].XPOS, tok[i].Lemma, tok[i-1].Relation = "VERB", "VBG", verbOf[strings.ToLower(tok[i].Lemma)], "aux"
		for k := i + 1; k < min(len(tok), i+8); k++ {
			if tok[k].Head == i && (tok[k].Relation == "obl:unmarked" || tok[k].Relation == "nmod:unmarked") && !timeNoun[tok[k].Lemma] {
				tok[k].Relation = "obj"
				return
			}
		}
	},
}

// verbOf are the nouns in -ing that the tagger takes a verb for.
var verbOf = map[string]string{"shipping": "ship", "training": "train", "funding": "fund", "fighting": "fight", "shelling": "shell", "bombing": "bomb", "financing": "finance",
	"building": "build", "banning": "ban", "holding": "hold", "killing": "kill", "shooting": "shoot", "kidnapping": "kidnap", "jailing": "jail",
	"backing": "back", "blocking": "block", "storming": "storm", "hosting": "host", "poisoning": "poison", "beheading": "behead", "hacking": "hack",
	"smuggling": "smuggle", "sinking": "sink", "landing": "land", "meeting": "meet", "sanctioning": "sanction", "warning": "warn"}

// planOfOne: "Gabon plans to seize", "Ana Dias, the premier, plans to seize", "Ana Dias of the Front plans to seize".
var planOfOne = repair{
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return plansTo(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		if n := rootAbove(tok, i); tok[i].Relation == "appos" || tok[i].Relation == "nmod" {
			for c := i - 1; c > n && tok[i].Relation == "nmod"; c-- { // "of the Front" is a phrase of its own
				if tok[c].Head == i && c < i-1 {
					tok[c].Head = i - 1
				}
			}
			if tok[i].Relation == "nmod" {
				tok[i-1].Head, tok[i-1].Relation = tok[i].Head, "nmod"
			}
			tok[i].Head, tok[i].Relation = -1, "root"
			makeSubject(tok, n, i)
		} else if tok[i-1].Relation == "compound" {
			tok[i-1].Relation = "nsubj"
		}
		tok[i].UPOS, tok[i].XPOS, tok[i+2].Relation = "VERB", "VBZ", "xcomp"
	},
}

// plansTo reports whether i is a verb in -s that the parser took for a plural
// noun: "to" and a verb hang on it as on a verb, and its subject stands before it: a name, what the
// tree has for its subject anyway, or the name that an apposition ends right before it.
func plansTo(tok []language.Token, i int) bool {
	if i == 0 || i+2 >= len(tok) || tok[i].XPOS != "NNS" || tok[i+1].XPOS != "TO" || tok[i+2].XPOS != "VB" || tok[i+2].Head != i || tok[i+2].Relation != "xcomp" && tok[i+2].Relation != "acl" {
		return false
	}
	h := tok[i].Head
	r := rootAbove(tok, i)
	if tok[i-1].UPOS == "PROPN" && tok[i-1].Head == i && tok[i-1].Relation == "compound" {
		if tok[i].Relation == "nmod" && tok[r].UPOS == "PROPN" && h == r && r < i { // "Ana Dias of the Front plans to"
			return true
		}
		return tok[i+2].Relation != "acl" || tok[i].Relation == "conj" && h >= 0 && tok[h].UPOS == "VERB" // "Chile paid, and Peru plans to pay"
	}
	for c := max(0, i-8); c < i; c++ {
		if tok[c].Head == i && tok[c].Relation != "nsubj" && tok[c].Relation != "punct" && tok[c].Relation != "advmod" {
			return false
		}
	}
	if tok[i].Relation == "appos" {
		return tok[i-1].Lemma == "," && tok[r].UPOS == "PROPN" && r < i
	}
	return hasSubject(tok, max(0, i-12), i)
}

// noLonger: "no longer wants", whose comparative the lemmatiser takes for "long".
var noLonger = repair{
	at:    []string{"advmod", "amod"},
	tag:   []string{"RBR", "JJR"},
	lemma: lexis.Set("long"),
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return i > 0 && tok[i-1].Lemma == "no" && (tok[i].Relation == "advmod" || tok[i].Head > i && tok[tok[i].Head].UPOS == "VERB")
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Lemma, tok[i].Relation = "longer", "advmod"
	},
}

// verbLikeAdjective: "Chile resumed negotiations", "Chile has resumed negotiations".
var verbLikeAdjective = repair{
	at: []string{"amod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].XPOS == "VBD" || tok[i].XPOS == "VBN" && auxiliary(tok, i, "aux")
	},
	mend: raiseVerb,
}

// raiseVerb puts the finite verb i in the place of the noun that the parser
// hung it on like an adjective, where a subject before it shows what it is:
// "Chile resumed negotiations".
func raiseVerb(tok []language.Token, i int) {
	noun := tok[i].Head
	subject := false
	for c := max(0, i-20); c < i; c++ {
		subject = subject || (tok[c].Head == noun || tok[c].Head == i) && (tok[c].Relation == "nsubj" || tok[c].Relation == "nsubj:pass")
	}
	if !subject || noun < i {
		return
	}
	tok[i].Head, tok[i].Relation = tok[noun].Head, tok[noun].Relation
	tok[noun].Head, tok[noun].Relation = i, "obj"
	for c := max(0, i-20); c < i; c++ {
		if r := tok[c].Relation; tok[c].Head == noun && c != i {
			tok[c].Head = i
			if r == "nsubj:pass" && auxiliary(tok, i, "aux") && !auxiliary(tok, i, "aux:pass") {
				tok[c].Relation = "nsubj"
			}
		}
	}
}

// guiltyAsNoun: "found Ivo Vasil guilty", which is no noun anywhere.
var guiltyAsNoun = repair{
	of: []string{"NOUN"},
	at: []string{"xcomp"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].Lemma == "guilty"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].UPOS, tok[i].XPOS = "ADJ", "JJ"
	},
}

// shotAndKilled: "an army patrol shot and killed a man".
var shotAndKilled = repair{
	of:    []string{"NOUN"},
	lemma: lexis.Set("shot"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i == 0 || i+3 >= len(tok) || tok[i-1].Head != i || tok[i-1].Relation != "compound" || tok[i+1].Lemma != "and" {
			return false
		}
		v := i + 2
		if tok[v].UPOS == "ADV" { // "shot and fatally wounded"
			v++
		}
		return tok[v].XPOS == "VBD" && tok[v].Head == i
	},
	mend: shotIsVerb,
}

// shotIsVerb makes the noun "shot" at i the verb that it is, with the noun before
// it as the subject that takes over the article and adjectives.
func shotIsVerb(tok []language.Token, i int) {
	tok[i].UPOS, tok[i].XPOS, tok[i].Lemma = "VERB", "VBD", "shoot"
	for c := max(0, i-8); c < i-1; c++ {
		if r := tok[c].Relation; tok[c].Head == i && (r == "det" || r == "amod" || r == "compound" || r == "nmod:poss" || r == "nummod") {
			tok[c].Head = i - 1
		}
	}
	tok[i-1].Relation = "nsubj"
}

// initialsAsAdverb: "UEFA banned Malta".
var initialsAsAdverb = repair{
	at:   []string{"advmod"},
	fits: initials,
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, i+1)
	},
}

// initials reports whether a word in capitals right before a finite verb that has
// no subject was taken for an adverb.
func initials(doc *language.Document, tok []language.Token, i int) bool {
	w := doc.Word(i)
	if len(w) < 3 || w != strings.ToUpper(w) || w == strings.ToLower(w) || tok[i].Head != i+1 || tok[i+1].XPOS != "VBD" && tok[i+1].XPOS != "VBZ" {
		return false
	}
	for c := max(0, i-12); c < i; c++ {
		if tok[c].Head == i+1 && strings.HasPrefix(tok[c].Relation, "nsubj") {
			return false
		}
	}
	return true
}

// nounBehindModal: "Hamas will fire rockets", "Peru is shipping arms", "Peru is passing
// messages", "Peru will on Thursday open talks".
var nounBehindModal = repair{
	at: []string{"compound", "amod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if tok[i].Relation == "amod" && tok[i].XPOS == "VBG" {
			return i > 0 && h == i+1 && tok[h].XPOS == "NNS" && tok[i-1].Relation == "cop" && tok[i-1].Head == h && hasSubject(tok, max(0, i-8), h) && !waxing[tok[i].Lemma]
		}
		if modalBefore(tok, i, h) {
			return true
		}
		return i > 0 && tok[i].XPOS == "NN" && h > i && h < i+4 && tok[i-1].Head == h && tok[h].UPOS == "NOUN" &&
			(tok[i-1].XPOS == "MD" || tok[i-1].Relation == "cop" && verbOf[tok[i].Lemma] != "")
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		if tok[i-1].Relation == "cop" {
			if tok[i].Relation == "compound" {
				tok[i].Lemma = verbOf[tok[i].Lemma]
			}
			tok[i-1].Relation, tok[i].XPOS = "aux", "VBG"
		} else {
			tok[i].XPOS = "VB"
		}
		tok[i].UPOS, tok[i].Head, tok[i].Relation = "VERB", tok[h].Head, tok[h].Relation
		tok[h].Head, tok[h].Relation = i, "obj"
		for c := max(0, i-20); c < i; c++ {
			if tok[c].Head != h {
				continue
			}
			tok[c].Head = i
			if tok[c].Relation == "case" && c+1 < i && tok[c+1].UPOS == "PROPN" { // "will on Thursday open"
				tok[c].Head, tok[c+1].Relation = c+1, "obl"
			}
		}
	},
}

// modalBefore reports whether a modal verb hangs on the noun h, which has no copula, with a
// phrase between it and the word i right before the noun, so that i is the verb.
func modalBefore(tok []language.Token, i, h int) bool {
	if h != i+1 || tok[h].UPOS != "NOUN" || tok[i].Relation == "amod" && !openingUp[tok[i].Lemma] ||
		tok[i].Relation == "compound" && (tok[i].XPOS != "NN" || verbOf[tok[i].Lemma] == "" && tok[i].Lemma != "host" && tok[i].Lemma != "chair") {
		return false
	}
	modal, gap := false, false
	for c := max(0, i-12); c < i; c++ {
		switch {
		case tok[c].Relation == "cop" && tok[c].Head == h:
			return false
		case tok[c].XPOS == "MD" && tok[c].Head == h:
			modal = true
		case modal:
			gap = true
		}
	}
	return modal && gap
}

// openingUp are the adjectives that are verbs behind a modal.
var openingUp = lexis.Set("open", "present", "free", "clear", "direct", "complete", "double")

// waxing are the verbs whose participle describes what stands behind it.
var waxing = lexis.Set("grow", "increase", "rise", "exist", "remain", "live", "lead", "visit", "fight", "work")

// actWithObject: "denied bombing Peru", "before bombing Peru".
var actWithObject = repair{
	at:  []string{"obj", "xcomp", "advcl", "acl"},
	tag: []string{"NN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verbOf[tok[i].Lemma] != "" && i+1 < len(tok) && sufferer(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		o := sufferer(tok, i)
		tok[o].Head, tok[o].Relation = i, "obj"
		tok[i].UPOS, tok[i].XPOS, tok[i].Lemma = "VERB", "VBG", verbOf[tok[i].Lemma]
		if tok[i].Relation == "obj" {
			tok[i].Relation = "xcomp"
		}
	},
}

// sufferer is the name right behind the noun of an act i that the tree has for an
// object of it, or of the verb above it; -1 without. A noun has no object, so i is
// a verb.
func sufferer(tok []language.Token, i int) int {
	for o := i + 1; o < len(tok) && o < i+6; o++ {
		if tok[o].UPOS != "PROPN" && tok[o].UPOS != "DET" && tok[o].UPOS != "ADJ" && tok[o].UPOS != "NOUN" {
			return -1
		}
		if tok[o].Relation == "obj" && (tok[o].Head == i || tok[o].Head == tok[i].Head && tok[o].UPOS == "PROPN") {
			return o
		}
	}
	return -1
}

// helpedToAct: "helped Peru combat piracy", "let Peru base jets", where the parser has a
// noun, "Peru combat", or makes Peru the doer alone. Whoever is helped to do something is
// helped.
var helpedToAct = repair{
	at: []string{"xcomp", "obj", "ccomp", "compound"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n, _ := helped(tok, i)
		return n >= 0
	},
	mend: func(tok []language.Token, i int) {
		n, h := helped(tok, i)
		if tok[n].Relation != "appos" { // "let its ally Peru base jets"
			tok[n].Head, tok[n].Relation = h, "obj"
		}
		tok[i].Head, tok[i].UPOS, tok[i].XPOS, tok[i].Relation = h, "VERB", "VB", "xcomp"
		for o := i + 1; o < len(tok) && o < i+12; o++ {
			if tok[o].Head == h && (tok[o].Relation == "obj" || tok[o].Relation == "obl") {
				tok[o].Head = i
			}
			if tok[o].Head == i && tok[o].Relation == "amod" { // "patrol the Baltic"
				tok[o].Relation = "obj"
			}
		}
	},
}

// helped is the name right before the word i for what somebody helps it to do or lets it
// do, and the verb that does so; -1, -1 without.
func helped(tok []language.Token, i int) (name, verb int) {
	h, noun := tok[i].Head, tok[i].XPOS == "NN"
	if h > i && tok[i].Relation == "compound" && tok[h].Relation == "obj" { // "let Peru base jets"
		h = tok[h].Head
	}
	if h < 0 || h > i-2 || tok[h].UPOS != "VERB" || i+1 >= len(tok) || !noun && tok[i].XPOS != "VB" && tok[i].XPOS != "VBP" {
		return -1, -1
	}
	switch {
	case tok[h].Lemma == "let" && (noun || tok[i].Head != h) && objectBehind(tok, i):
	case tok[h].Lemma == "help" && tok[i].Head == h && (!noun || helpable[tok[i].Lemma] && tok[i+1].UPOS != "PUNCT" && tok[i+1].Lemma != "of"):
	default:
		return -1, -1
	}
	for n := i - 1; n > h; n-- {
		if (tok[n].Head == i || tok[n].Head == tok[i].Head) && tok[n].UPOS == "PROPN" &&
			(tok[n].Relation == "compound" || tok[n].Relation == "nsubj" || tok[n].Relation == "obj") ||
			tok[n].Relation == "appos" && tok[n].UPOS == "PROPN" && tok[tok[n].Head].Head == h {
			return n, h
		}
	}
	return -1, -1
}

// objectBehind reports whether a noun phrase follows right behind the word i.
func objectBehind(tok []language.Token, i int) bool {
	for k := i + 1; k < len(tok) && k < i+6; k++ {
		switch tok[k].UPOS {
		case "NOUN", "PROPN":
			return true
		case "DET", "ADJ", "NUM", "PRON":
		default:
			return false
		}
	}
	return false
}

// helpable are nouns that are verbs behind "help" and a name.
var helpable = lexis.Set("drill", "patrol", "combat", "battle", "fight", "defeat", "draft", "train", "counter",
	"police", "guard", "map", "probe", "search", "hunt", "design", "repair", "build", "arm", "rescue", "end",
	"finance", "fund", "restructure", "host", "head", "ship", "feed", "water", "mine", "clear", "tackle", "curb", "stem", "cut")

// hitAndRun: "staged hit-and-run raids", with the raids hung on the hit.
var hitAndRun = repair{
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		if i+5 >= len(tok) || tok[i+1].XPOS != "HYPH" || tok[i+2].Lemma != "and" || tok[i+3].XPOS != "HYPH" {
			return false
		}
		n := tok[i+4].Head
		return n > i+4 && tok[n].UPOS == "NOUN" && tok[n].Head == i && tok[i].Head >= 0
	},
	mend: func(tok []language.Token, i int) {
		n := tok[i+4].Head
		tok[n].Head, tok[n].Relation = tok[i].Head, tok[i].Relation
		if tok[n].Relation == "xcomp" {
			tok[n].Relation = "obj"
		}
		tok[i].Head, tok[i].Relation = n, "amod"
	},
}
