package repair

import (
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of words behind a verb that tell how it is done or with what outcome, and of
// objects that stand apart from their verb.

// freeAsOutcome: "set the two nurses free", "has been set free", "turned loose", which are all to
// free somebody.
var freeAsOutcome = repair{
	at:    []string{"xcomp", "advmod", "amod", "compound:prt", "obj"},
	lemma: lexis.Set("free", "loose"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := setter(tok, i)
		return v >= 0 && tok[v].UPOS == "VERB" && (tok[v].Lemma == "set" || tok[v].Lemma == "turn" && tok[i].Lemma == "loose")
	},
	mend: func(tok []language.Token, i int) {
		v := setter(tok, i)
		tok[v].Lemma = "free"
		tok[i].Head, tok[i].Relation = v, "compound:prt"
	},
}

// homeIsAdverb: "brought its men in the port home", drawn as a noun behind the verb.
var homeIsAdverb = repair{
	at:    []string{"obl", "obl:unmarked"},
	of:    []string{"ADV"},
	lemma: lexis.Set("home"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].Head >= 0 && tok[i].Head < i && tok[tok[i].Head].UPOS == "VERB"
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "advmod" },
}

// behindHome: "called its men home from the port", where the parser hangs the port on "home".
var behindHome = repair{
	at: []string{"nmod", "obl"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 0 && h < i && tok[h].UPOS == "ADV" && tok[h].Lemma == "home" && tok[h].Head >= 0 && tok[tok[h].Head].UPOS == "VERB"
	},
	mend: func(tok []language.Token, i int) { tok[i].Head, tok[i].Relation = tok[tok[i].Head].Head, "obl" },
}

// oneByOne: "took Lima street by street", where the name is drawn as a part of the first noun.
var oneByOne = repair{
	at: []string{"obj"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 1 && i+2 < len(tok) && tok[i+2].Lemma == tok[i].Lemma && tok[i+1].UPOS == "ADP" &&
			tok[i-1].UPOS == "PROPN" && tok[i-1].Head == i && tok[i].Head >= 0 && tok[i].Head < i-1
	},
	mend: func(tok []language.Token, i int) {
		tok[i-1].Head, tok[i-1].Relation = tok[i].Head, tok[i].Relation
		tok[i].Head, tok[i].Relation = tok[i-1].Head, "obl:unmarked"
		tok[i+2].Head, tok[i+2].Relation = i, "nmod"
	},
}

// togetherOfVerb: "patrol the waters of the lake together", "patrol the lake together with
// rangers", drawn with the lake.
var togetherOfVerb = repair{
	at:    []string{"advmod"},
	lemma: lexis.Set("together", "jointly"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verbBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := verbBefore(tok, i)
		if n := partnerBehind(tok, i); n >= 0 && tok[n].Head == tok[i].Head {
			tok[n].Head, tok[n].Relation = v, "obl"
		}
		tok[i].Head = v
	},
}

// partnerBehind is the noun of the phrase with "with" right behind token i; -1 without.
func partnerBehind(tok []language.Token, i int) int {
	if i+1 < len(tok) && tok[i+1].Lemma == "with" && tok[i+1].Relation == "case" {
		return tok[i+1].Head
	}
	return -1
}

// verbBefore is the verb before token i below which the noun stands that i hangs on; -1 where
// i hangs on no noun, or on one that is not behind its verb.
func verbBefore(tok []language.Token, i int) int {
	h := tok[i].Head
	if h < 0 || h > i || tok[h].UPOS != "NOUN" && tok[h].UPOS != "PROPN" {
		return -1
	}
	for hops := 0; h >= 0 && hops < 4; hops++ {
		switch tok[h].Relation {
		case "obj", "obl":
			if v := tok[h].Head; v >= 0 && v < h && tok[v].UPOS == "VERB" {
				return v
			}
			return -1
		case "nmod":
			h = tok[h].Head
		default:
			return -1
		}
	}
	return -1
}

// barePhrase: "returned to Peru on Monday a sword", "killed on Monday Ana Dias", drawn as a phrase of
// the verb though no preposition opens it.
var barePhrase = repair{
	at: []string{"obl"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || v > i-3 || tok[v].UPOS != "VERB" || tok[v].XPOS == "VBN" && auxiliary(tok, v, "aux:pass") || timeNoun[tok[i].Lemma] {
			return false
		}
		article := false
		for c := v + 1; c < i; c++ {
			if tok[c].Head == v && (tok[c].Relation == "obj" || tok[c].Relation == "ccomp" || tok[c].Relation == "xcomp") || tok[c].Head == i && (tok[c].Relation == "case" || tok[c].Relation == "mark" || tok[c].UPOS == "ADP") {
				return false
			}
			article = article || tok[c].Head == i && (tok[c].Relation == "det" || tok[c].Relation == "nummod" || tok[c].Relation == "nmod:poss")
		}
		if day := phraseStart(tok, i) - 1; tok[i].UPOS == "PROPN" && (day <= v || tok[day].Head != v || lexis.Weekdays[strings.ToLower(tok[day].Lemma)] == 0 || objectless[tok[v].Lemma] || timed(tok[i])) {
			return false
		}
		return (article || tok[i].UPOS == "PROPN") && tok[i-1].UPOS != "ADP" && !hasChild(tok, v, len(tok), "obj")
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "obj" },
}

// setter is the verb that "free" at i says the outcome of: the one above it or above the people
// before, or the word right before where "free" is drawn with the people behind; -1 without.
func setter(tok []language.Token, i int) int {
	h := tok[i].Head
	if h > i && i > 0 && tok[i-1].UPOS == "VERB" {
		return i - 1
	}
	if h >= 0 && h < i && tok[h].Relation == "obj" && h == i-1 {
		return tok[h].Head
	}
	if h >= 0 && h < i {
		return h
	}
	return -1
}

// stretchOfEvent: "ended the first week of war games", drawn as when it ended.
var stretchOfEvent = repair{
	at: []string{"obl:unmarked"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		v := tok[i].Head
		if v < 0 || v > i || !bounding[tok[v].Lemma] || hasChild(tok, v, len(tok), "obj") || auxiliary(tok, v, "aux:pass") {
			return false
		}
		for c := i + 1; c < min(len(tok), i+8); c++ {
			if tok[c].Head == i && tok[c].Relation == "nmod" && tok[c].UPOS == "NOUN" && behind(tok, c, "of") {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "obj" },
}

// bounding are verbs for how far an event has gone.
var bounding = lexis.Set("wind", "wrap", "end", "begin", "start", "conclude", "finish", "complete", "open", "kick", "enter", "hold", "resume", "close", "launch")
