package repair

import (
	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of phrases that the parser hangs on the noun before them, though that one only
// says how long, how often or to whom, of names that it draws out of a noun's phrase, and of
// set phrases and particles that it takes apart.

// phraseBehindTime: "receives $2 million a year from Peru", with Peru drawn as the year's.
var phraseBehindTime = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || !timeNoun[tok[h].Lemma] || tok[h].Relation != "obl:unmarked" && tok[h].Relation != "nmod:unmarked" || tok[h].Head < 0 {
			return false
		}
		return reachingCase[caseWord(tok, i)]
	},
	mend: func(tok []language.Token, i int) {
		h := tok[tok[i].Head].Head
		tok[i].Head = h
		if tok[h].UPOS == "VERB" {
			tok[i].Relation = "obl"
		}
	},
}

// reachingCase are the prepositions that say of an act, and of no span of time, from whom
// or to whom it is.
var reachingCase = lexis.Set("from", "to", "for", "against")

// senderBehindTo: "aid to Peru from Chile", "a warning to Peru from Chile", with Chile drawn
// as where Peru comes from.
var senderBehindTo = repair{
	at: []string{"nmod"},
	of: []string{"PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || tok[h].UPOS != "PROPN" || tok[h].Relation != "nmod" || caseWord(tok, h) != "to" || caseWord(tok, i) != "from" {
			return false
		}
		n := tok[h].Head
		return n >= 0 && n < h && tok[n].UPOS == "NOUN"
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// sumInKind: "gave $2 million in aid to Peru", with the aid drawn as where it was given.
var sumInKind = repair{
	at: []string{"obl"},
	of: []string{"NOUN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return inKind[tok[i].Lemma] && tok[i].Head >= 0 && tok[i].Head < i && sumBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = sumBefore(tok, i), "nmod"
	},
}

// sumBefore is the head of the sum right before "in" and the words that describe the noun
// i, which hangs on the verb of the sum; -1 without.
func sumBefore(tok []language.Token, i int) int {
	in := i - 1
	for in > 0 && in > i-4 && tok[in].Head == i && tok[in].Relation != "case" {
		in--
	}
	if in < 2 || tok[in].Lemma != "in" || tok[in].Head != i {
		return -1
	}
	s := in - 1
	for hops := 0; hops < 3 && s >= 0 && tok[s].UPOS == "NUM"; hops++ { // "$", "2", "million"
		s = tok[s].Head
	}
	if s < 0 || s >= in || !lexis.Sum[tok[s].Lemma] || tok[s].Head != tok[i].Head {
		return -1
	}
	return s
}

// inKind is what a sum may come as.
var inKind = lexis.Set("aid", "assistance", "relief", "help", "loan", "grant", "credit", "support", "funding", "cash", "arms", "weapon", "equipment", "food", "supplies", "compensation", "damages", "tax", "debt")

// strickenPlace: "sent doctors to quake-hit Peru", with the blow drawn as what they are to do.
var strickenPlace = repair{
	at: []string{"obj"},
	of: []string{"PROPN"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 3 && h == i-1 && tok[h].Head >= 0 && tok[h].Head < h-2 && tok[h].Relation != "root" && stricken[tok[h].Lemma] &&
			doc.Word(h-1) == "-" && tok[h-2].Head == h && tok[h-3].Head == h && tok[h-3].Lemma == "to"
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[h].Head, "obl"
		tok[h-3].Head, tok[h-3].Relation, tok[h-3].UPOS = i, "case", "ADP"
		tok[h].Head, tok[h].Relation, tok[h].UPOS, tok[h].XPOS = i, "amod", "ADJ", "JJ"
	},
}

// stricken are the verbs whose participle behind a hyphen says what befell a place.
var stricken = lexis.Set("hit", "tear", "strike", "ravage", "devastate", "plague", "wrack", "rack")

// openingGerund: "Heeding calls from Peru, Chile gave way", with the gerund drawn as what
// kind of calls they are.
var openingGerund = repair{
	at: []string{"compound", "amod"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if tok[i].XPOS != "VBG" || h <= i || h > i+3 || tok[h].UPOS != "NOUN" || tok[h].Relation != "obl" && tok[h].Relation != "obl:unmarked" || caseWord(tok, h) != "" {
			return false
		}
		if i > 0 && tok[i-1].UPOS != "PUNCT" {
			return false
		}
		v := tok[h].Head
		return v > h && tok[v].UPOS == "VERB"
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[h].Head, "advcl"
		tok[h].Head, tok[h].Relation = i, "obj"
	},
}

// caseWord is the preposition of the phrase of token i, "" without.
func caseWord(tok []language.Token, i int) string {
	for c := max(0, i-6); c < i; c++ {
		if tok[c].Head == i && tok[c].Relation == "case" {
			return tok[c].Lemma
		}
	}
	return ""
}

// insideArticle: "in the Peru/Chile region", with the names drawn past the noun whose article
// stands before them.
var insideArticle = repair{
	of: []string{"PROPN"},
	at: []string{"nmod", "obl", "nsubj", "obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		n := articledNoun(tok, i)
		return n >= 0 && (tok[i].Head < i || tok[i].Head > n) && !below(tok, n, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = articledNoun(tok, i), "compound"
	},
}

// articledNoun is the noun behind the name at i, over marks and other names, whose own article
// stands right before the name; -1 without one.
func articledNoun(tok []language.Token, i int) int {
	if i == 0 || tok[i-1].UPOS != "DET" {
		return -1
	}
	for n := i + 1; n < len(tok) && n < i+6; n++ {
		switch tok[n].UPOS {
		case "PROPN", "ADJ", "PUNCT", "SYM", "CCONJ":
			continue
		case "NOUN":
			if tok[i-1].Head == n {
				return n
			}
		}
		return -1
	}
	return -1
}

// sideBySide: "stands shoulder to shoulder with Peru", with the phrase hung on the
// second shoulder.
var sideBySide = repair{
	of: []string{"NOUN", "ADV", "VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i > 2 && tok[i].Lemma == tok[i-2].Lemma && pairing[tok[i-1].Lemma] && (tok[i-2].UPOS == "NOUN" || tok[i-2].UPOS == "ADV") && tok[i-2].Head >= 0 && tok[i-2].Head < i-2 &&
			(tok[i].Head == i-2 || tok[i].Head == tok[i-2].Head && tok[i].UPOS == "VERB") // "came face to face", with the second for a verb
	},
	mend: func(tok []language.Token, i int) {
		v := tok[i-2].Head
		for c := i + 1; c < len(tok) && c < i+8; c++ {
			if tok[c].Head == i && tok[c].Relation != "punct" {
				tok[c].Head = v
			}
		}
		tok[i-2].Relation = "advmod"
		tok[i].Head, tok[i].Relation, tok[i].UPOS, tok[i].XPOS = i-2, "nmod", "NOUN", "NN"
	},
}

// pairing are the words between the halves of "side by side" and "arm in arm".
var pairing = lexis.Set("to", "by", "in")

// particleOfPlace: "went up the canal", with "up" drawn as a part of the verb and the canal
// left without a preposition.
var particleOfPlace = repair{
	at: []string{"compound:prt"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return placeBehind(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = placeBehind(tok, i), "case"
	},
}

// going are verbs that take nothing along: what stands behind their particle is a way.
var going = lexis.Set("come", "go", "sail", "steam", "cruise", "head", "proceed", "travel")

// alongside are the particles that are prepositions of ways.
var alongside = lexis.Set("up", "down", "along", "through", "past", "across")

// placeBehind is the noun right behind the particle i that the tree has for an oblique of
// its verb, or for the object of a verb that has none, and gives no preposition; -1 without.
func placeBehind(tok []language.Token, i int) int {
	v := tok[i].Head
	if tok[i].UPOS != "ADP" || v != i-1 || driving[tok[i].Lemma][tok[v].Lemma] {
		return -1
	}
	for k := i + 1; k < min(len(tok), i+6); k++ {
		switch {
		case tok[k].Relation == "case":
			return -1
		case tok[k].Head == v:
			if tok[k].UPOS == "PROPN" && (tok[k].Relation == "obl" || tok[k].Relation == "obj" && going[tok[v].Lemma] && alongside[tok[i].Lemma]) {
				return k
			}
			return -1
		}
	}
	return -1
}

// objectInTime: "denied on Friday Peru's charges", "freed over the weekend two captives", with what is
// denied drawn as when.
var objectInTime = repair{
	at: []string{"obl"},
	of: []string{"NOUN", "PROPN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return timeInside(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		t := timeInside(tok, i)
		for c := ownCase(tok, i); c < t; c++ {
			tok[c].Head = t
		}
		tok[t].Head, tok[t].Relation = tok[i].Head, "obl"
		tok[i].Relation = "obj"
	},
}

// timeInside is the day or span right behind the preposition of i, which tells when the active verb of i
// acts on i; -1 where the verb has an object or i is what its kind is called by the day ("Friday prayers").
func timeInside(tok []language.Token, i int) int {
	v, c := tok[i].Head, ownCase(tok, i)
	if c < 1 || v < 0 || v >= c || tok[v].UPOS != "VERB" || auxiliary(tok, v, "aux:pass") || tok[v].Relation == "acl" && tok[v].XPOS == "VBN" || timed(tok[i]) || ofDays[tok[i].Lemma] ||
		objectless[tok[v].Lemma] || tok[c].Lemma == "on" && pointing[tok[v].Lemma] {
		return -1
	}
	switch tok[c].Lemma {
	case "on", "over", "in", "during":
	default:
		return -1
	}
	t := c + 1
	if tok[t].UPOS == "DET" {
		t++
	}
	if t >= i || !timed(tok[t]) && tok[t].Lemma != "weekend" || tok[t].Head != i && tok[t].Head != v {
		return -1
	}
	for k := v + 1; k <= i; k++ {
		if tok[k].Lemma == "," || tok[k].UPOS == "VERB" && tok[k].Relation != "amod" || k > t && k < i && !below(tok, k, i) {
			return -1
		}
	}
	for k := v + 1; k < min(len(tok), i+30); k++ {
		switch r := tok[k].Relation; {
		case tok[k].Head == v && (r == "obj" || r == "iobj" || r == "ccomp" || r == "compound:prt"):
			return -1
		}
	}
	return t
}

// ofDays are the nouns for what is held on certain days and called by them.
var ofDays = lexis.Set("prayer", "sermon", "mass", "service", "worship", "show", "program", "programme", "broadcast", "interview", "edition", "newspaper", "paper",
	"morning", "afternoon", "evening", "night", "midnight", "noon", "vote", "election", "poll", "ballot", "deadline", "match", "game", "session", "summit", "meeting", "talk", "market", "school", "trading",
	"address", "speech", "statement", "attack", "raid", "bombing", "ceremony", "protest", "violence", "event")

// pointing are the verbs that take what they are about behind "on".
var pointing = lexis.Set("agree", "decide", "insist", "focus", "comment", "report", "speak", "vote", "work", "concentrate", "rely", "depend", "count", "call", "reflect", "impose", "center", "centre", "build", "press", "embark",
	"talk", "seize", "dwell", "elaborate", "appear", "prey", "spend", "bet", "bear", "weigh", "act", "move", "advise", "brief")
