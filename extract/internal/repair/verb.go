package repair

import (
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/extract/language"
)

// Repairs of sentences that the parser leaves without a verb, or of lists that it
// breaks into several subjects.

// verbOnSubject: "The frigate Astra cut through the strait.", where the tree takes the
// verb for a participle that describes its subject.
var verbOnSubject = repair{
	of: []string{"VERB"},
	at: []string{"acl", "acl:relcl", "flat", "appos"},
	fits: func(doc *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "VERB" && (tok[i].XPOS == "VBD" || tok[i].XPOS == "VBN") && nounlessVerb(doc, tok, i)
	},
	mend: func(tok []language.Token, i int) {
		h := rootAbove(tok, i)
		for c := i + 1; c < len(tok); c++ {
			if tok[c].Head == h {
				tok[c].Head = i
			}
		}
		tok[i].Head, tok[i].Relation, tok[i].XPOS = -1, "root", "VBD"
		tok[h].Head, tok[h].Relation = i, "nsubj"
	},
}

// perfectBeforeAdjective: "has frozen direct aid", drawn as frozen aid that somebody has.
var perfectBeforeAdjective = repair{
	at:  []string{"amod"},
	tag: []string{"VBN"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		o := tok[i].Head
		return i > 1 && tok[i-1].Lemma == "have" && tok[i-1].UPOS == "VERB" && o > i && o < i+5 && tok[o].Head == i-1 && tok[o].Relation == "obj" &&
			(curbing[tok[i].Lemma] || tok[i+1].Head == o && (tok[i+1].UPOS == "ADJ" || tok[i+1].UPOS == "DET" || tok[i+1].UPOS == "NUM"))
	},
	mend: func(tok []language.Token, i int) {
		h := i - 1
		tok[i].Head, tok[i].Relation = tok[h].Head, tok[h].Relation
		for c := max(0, h-40); c < min(len(tok), h+60); c++ {
			if tok[c].Head == h {
				tok[c].Head = i
			}
		}
		tok[h].UPOS, tok[h].Head, tok[h].Relation = "AUX", i, "aux"
	},
}

// curbing are verbs whose participle before a noun is no word for what somebody has: "has
// frozen loans to Peru".
var curbing = lexis.Set("freeze", "suspend", "cancel", "halt", "stop", "cut", "slash", "block", "seize", "jail", "detain", "arrest", "expel", "recall", "withdraw", "deploy", "dispatch",
	"send", "lift", "ease", "impose", "resume", "reopen", "ban", "bar", "reject", "condemn", "launch", "release", "sever", "restore", "postpone", "break", "close", "accuse", "urge")

// nounlessVerb reports whether the participle i below the noun that heads a sentence
// is the only word there that can tell something, and looks like a finite verb.
func nounlessVerb(doc *language.Document, tok []language.Token, i int) bool {
	h := rootAbove(tok, i)
	if h > i || tok[h].UPOS != "NOUN" && tok[h].UPOS != "PROPN" || i == 0 || tok[i-1].UPOS == "PUNCT" || tok[i-1].UPOS == "ADV" {
		return false
	}
	if w := strings.ToLower(doc.Word(i)); tok[i].XPOS == "VBN" && !strings.HasSuffix(w, "ed") && w != strings.ToLower(tok[i].Lemma) {
		return false
	}
	start, end := h, i
	for start > 0 && below(tok, start-1, h) {
		start--
	}
	for end+1 < len(tok) && below(tok, end+1, h) {
		end++
	}
	if doc.Word(end) != "." {
		return false
	}
	for c := start; c <= end; c++ {
		if c != i && tells(tok[c]) && (c < i || !below(tok, c, i) && tok[c].Relation != "conj" && !strings.HasPrefix(tok[c].Relation, "aux") && tok[c].Relation != "cop") {
			return false
		}
		if tok[c].Head == i && (c < i && tok[c].Relation != "advmod" || tok[c].Relation == "obl:agent") {
			return false
		}
	}
	return true
}

// tells reports whether a word is a finite verb or an auxiliary.
func tells(t language.Token) bool {
	switch t.XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// amongWhich: "Among the ships in the bay were the frigates Astra and Boreal": the names
// are examples of the noun and no predicate.
var amongWhich = repair{
	at:  []string{"obl", "nmod"},
	tag: []string{"NNS", "DT"}, // "among those held are"
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h <= i || tok[h].UPOS != "NOUN" && tok[h].UPOS != "PROPN" {
			return false
		}
		among, was := false, false
		for c := max(0, i-6); c < h; c++ {
			among = among || c < i && tok[c].Head == i && tok[c].Relation == "case" && strings.EqualFold(tok[c].Lemma, "among")
			was = was || c > i && tok[c].Head == h && tok[c].Relation == "cop"
		}
		return among && was
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		tok[i].Head, tok[i].Relation = tok[h].Head, tok[h].Relation
		tok[h].Head, tok[h].Relation = i, "appos"
	},
}

// listedSubject: "a squadron comprising the destroyer Astra, the frigate Lynx and the
// tender Boreal has sailed", where the tree makes a second subject of the list's rest.
var listedSubject = repair{
	of: []string{"NOUN"},
	at: []string{"nsubj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return tok[i].UPOS == "NOUN" && listBefore(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = listBefore(tok, i), "conj"
	},
}

// listBefore is the first of the things that a participle beside the subject lists up
// to the comma before the noun i, itself a subject of the same verb; -1 without.
func listBefore(tok []language.Token, i int) int {
	k := i - 1
	for k > 0 && tok[k].Head == i && tok[k].UPOS != "PUNCT" {
		k--
	}
	if k < 1 || tok[k].Lemma != "," {
		return -1
	}
	for at, hops := k-1, 0; at >= 0 && hops < 8; at, hops = tok[at].Head, hops+1 {
		v := tok[at].Head
		if v < 0 || tok[at].Relation != "obj" && tok[at].Relation != "obl" && tok[at].Relation != "obl:agent" {
			continue
		}
		s := tok[v].Head
		if tok[v].Relation == "acl" && s >= 0 && s < i && tok[s].Head == tok[i].Head && tok[s].Relation == "nsubj" {
			return at
		}
	}
	return -1
}

// placeBesideName: "the arrival of the frigate Astra in Lima": where stands with the
// noun, whose name is only said of it.
var placeBesideName = repair{
	at: []string{"nmod"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		k := tok[i].Head
		if k < 1 || k > i || tok[k].Relation != "appos" || tok[k].UPOS != "PROPN" || tok[k].Head < 0 || tok[k].Head != k-1 || tok[k-1].UPOS != "NOUN" {
			return false
		}
		for c := k + 1; c < i; c++ {
			if tok[c].Head == i && tok[c].Relation == "case" && tok[c].Lemma != "of" && tok[c].Lemma != "'s" {
				return tok[c].Lemma != "from" || tok[k-1].Relation == "obj" && tok[k-1].Head >= 0 && tookAway[tok[tok[k-1].Head].Lemma]
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head = tok[tok[i].Head].Head
	},
}

// tookAway are verbs behind whose object "from" tells where it no longer is.
var tookAway = lexis.Set("withdraw", "pull", "remove", "recall")

// nameBesideNoun: "the destroyer Astra, the frigate Lynx and the tender Boreal": a name
// right behind its noun is no further member of the list.
var nameBesideNoun = repair{
	at: []string{"conj", "obj", "obl", "nmod", "appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return describedRight(tok, i) && tok[i].Head < i && tok[i].Head != i-1 && tok[i-1].Head != i && listed[tok[i-1].Relation]
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Head, tok[i].Relation = i-1, "appos"
		for c := i + 1; c < len(tok) && c < i+24; c++ {
			if tok[c].Head == i && tok[c].Relation == "conj" {
				tok[c].Head = i - 1
			}
		}
	},
}

// describedRight reports whether the name of a ship begins at i right behind a noun for
// ships with an article.
func describedRight(tok []language.Token, i int) bool {
	if i < 2 || tok[i].UPOS != "PROPN" || tok[i-1].UPOS != "NOUN" || !afloatNouns[tok[i-1].Lemma] {
		return false
	}
	for c := max(0, i-6); c < i-1; c++ {
		if tok[c].Head == i && tok[c].Relation == "case" {
			return false
		}
		if tok[c].Head == i-1 && tok[c].Relation == "det" {
			return true
		}
	}
	return false
}

// afloatNouns are the nouns that ships' names stand behind.
var afloatNouns = lexis.Set("ship", "warship", "frigate", "destroyer", "carrier", "cruiser", "corvette", "submarine",
	"tender", "minesweeper", "minehunter", "minelayer", "cutter", "gunboat", "oiler", "vessel", "boat", "battleship",
	"flagship", "icebreaker", "tanker", "trawler", "tug", "freighter", "ferry")

// listed are the relations of what stands in lists.
var listed = lexis.Set("conj", "obj", "obl", "obl:agent", "nmod", "nsubj", "appos", "root")

// namesInRow: "the destroyer Astra, the frigate Lynx and …": what has a name of its own
// does not explain the name before it.
var namesInRow = repair{
	at: []string{"appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 1 || h > i || tok[h].UPOS != "PROPN" || tok[i].UPOS != "NOUN" || i+1 >= len(tok) || !describedRight(tok, i+1) {
			return false
		}
		end := i + 2
		for end < len(tok) && tok[end].Head == i+1 && tok[end].Relation == "flat" {
			end++
		}
		return end < len(tok) && tok[end].XPOS != "POS" && (tok[h].Head == h-1 && tok[h].Relation == "appos" || describedRight(tok, h))
	},
	mend: func(tok []language.Token, i int) {
		h := tok[i].Head
		if tok[h].Head == h-1 {
			h--
		}
		tok[i].Head, tok[i].Relation = h, "conj"
	},
}

// itIsLikely: "said it was likely to sign": behind these adjectives an infinitive tells what
// "it" does, and is no subject of its own.
var itIsLikely = repair{
	at: []string{"expl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if tok[i].Lemma != "it" || h < i || tok[h].UPOS != "ADJ" || !ofDoers[tok[h].Lemma] {
			return false
		}
		for c := h + 2; c < len(tok) && c < h+8; c++ {
			if tok[c].Head == h && tok[c].XPOS == "VB" && tok[c-1].XPOS == "TO" && tok[c].Relation != "acl:relcl" {
				return true
			}
		}
		return false
	},
	mend: func(tok []language.Token, i int) { tok[i].Relation = "nsubj" },
}

// ofDoers are the adjectives that say of whoever does what the infinitive behind them tells.
var ofDoers = lexis.Set("likely", "unlikely", "certain", "sure", "bound", "set", "ready", "keen", "eager", "anxious", "impatient", "desperate", "willing", "unwilling", "reluctant", "loath",
	"hesitant", "powerless", "able", "unable", "quick", "swift", "slow", "free", "prepared", "unprepared", "poised", "determined", "afraid", "inclined", "entitled", "due")

// toldShips: "said two warships, the Astra among them, were off Lima": nobody says
// ships, so they are the subject of what is said.
var toldShips = repair{
	at: []string{"obj"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return subjectOfSaid(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, i, subjectOfSaid(tok, i))
	},
}

// subjectOfSaid is the verb without a subject in the clause that is said behind the object i
// of "say"; -1 where there is none.
func subjectOfSaid(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < 0 || i < v || tok[v].Lemma != "say" || tok[i].UPOS != "NOUN" && tok[i].UPOS != "PROPN" {
		return -1
	}
	for c := i + 1; c < len(tok) && c < i+20; c++ {
		if tok[c].Head != v || tok[c].Relation != "ccomp" {
			continue
		}
		finite := tok[c].XPOS == "VBD" || tok[c].XPOS == "VBZ" || tok[c].XPOS == "VBP"
		for k := i + 1; k < c; k++ {
			if tok[k].Head == c && (tok[k].Relation == "nsubj" || tok[k].Relation == "nsubj:pass" || tok[k].Relation == "mark") {
				return -1
			}
			finite = finite || tok[k].Head == c && tok[k].UPOS == "AUX"
		}
		if finite {
			return c
		}
		return -1
	}
	return -1
}

// asThey: "watched as a submarine, running on the surface, entered the strait": what
// enters is the subject of a clause.
var asThey = repair{
	of: []string{"NOUN"},
	at: []string{"obl"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return verbOfAs(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		v := verbOfAs(tok, i)
		for c := max(0, i-8); c < i; c++ {
			if tok[c].Head == i && tok[c].Relation == "case" {
				tok[c].Head, tok[c].Relation = v, "mark"
			}
		}
		tok[v].Head, tok[v].Relation = tok[i].Head, "advcl"
		makeSubject(tok, i, v)
	},
}

// verbOfAs is the finite verb behind the noun i with "as" before it that the tree
// coordinates with the verb above, without any conjunction; -1 without.
func verbOfAs(tok []language.Token, i int) int {
	as := false
	for c := max(0, i-8); c < i; c++ {
		as = as || tok[c].Head == i && tok[c].Relation == "case" && tok[c].Lemma == "as"
	}
	h := tok[i].Head
	if !as || h < 0 || h > i {
		return -1
	}
	for v := i + 1; v < len(tok) && v < i+16; v++ {
		if tok[v].UPOS == "CCONJ" {
			return -1
		}
		if tok[v].Head == h && tok[v].Relation == "conj" && tok[v].XPOS == "VBD" && !hasSubject(tok, i, v) {
			return v
		}
	}
	return -1
}

// apposedTwice: "the frigate HMS Astra and the navy's HMAS Boreal": what "and" joins is
// no second name of the first.
var apposedTwice = repair{
	at: []string{"appos"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		if h < 0 || h > i || tok[i].UPOS != "PROPN" || !afloatNouns[tok[h].Lemma] {
			return false
		}
		named := false
		for c := h + 1; c < i; c++ {
			if tok[c].UPOS == "CCONJ" {
				return named && below(tok, c, i)
			}
			named = named || tok[c].Head == h && tok[c].Relation == "appos" && tok[c].UPOS == "PROPN"
		}
		return false
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "conj"
	},
}

// modalCompound: "warned that Peru might land troops on Lynx once the tankers came": the
// verb behind the modal is no part of its object's name.
var modalCompound = repair{
	at:  []string{"compound"},
	of:  []string{"VERB"},
	tag: []string{"VB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		o := tok[i].Head
		if o != i+1 || tok[o].UPOS != "NOUN" || tok[o].Relation != "nsubj" || tok[o].Head < o {
			return false
		}
		modal := false
		for c := max(0, i-8); c < i; c++ {
			modal = modal || tok[c].Head == i && tok[c].XPOS == "MD"
		}
		return modal && (subjectAheadOf(tok, i, i) >= 0 || subjectAheadOf(tok, i, tok[o].Head) >= 0)
	},
	mend: func(tok []language.Token, i int) {
		o := tok[i].Head
		v := tok[o].Head
		if s := subjectAheadOf(tok, i, v); s >= 0 { // who lands them was drawn as who fears it
			tok[s].Head = i
			if k := s - 1; k >= 0 && tok[k].Relation == "mark" && tok[k].Head == v {
				tok[k].Head = i
			}
			for c := o + 1; c < v; c++ {
				if tok[c].Head == o && tok[c].Relation == "nmod" {
					tok[c].Head, tok[c].Relation = i, "obl"
				}
			}
		}
		tok[i].Head, tok[i].Relation = tok[v].Head, tok[v].Relation
		tok[o].Head, tok[o].Relation = i, "obj"
		tok[v].Head, tok[v].Relation = i, "advcl"
	},
}

// subjectAheadOf is the subject of the verb v that stands right before token i or its modal;
// -1 without.
func subjectAheadOf(tok []language.Token, i, v int) int {
	for c := i - 1; c >= max(0, i-8); c-- {
		if tok[c].Head == v && tok[c].Relation == "nsubj" {
			return c
		}
	}
	return -1
}

// thenVerb: "Peru denied the raid, then blamed Chile", with the second verb drawn as a
// sentence of its own.
var thenVerb = repair{
	at: []string{"parataxis"},
	of: []string{"VERB"},
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		h := tok[i].Head
		return h >= 0 && h < i-2 && tok[h].UPOS == "VERB" && tok[i].XPOS == "VBD" && tok[h].XPOS == "VBD" && tok[i-1].Lemma == "then" &&
			tok[i-2].Lemma == "," && !hasSubject(tok, h, i) && !subjectBehind(tok, i)
	},
	mend: func(tok []language.Token, i int) {
		tok[i].Relation = "conj"
	},
}

// subjectBehind reports whether the verb at i has a subject behind it: "then came the
// raid".
func subjectBehind(tok []language.Token, i int) bool {
	return slices.ContainsFunc(tok[i+1:min(len(tok), i+8)], func(t language.Token) bool {
		return t.Head == i && (t.Relation == "nsubj" || t.Relation == "nsubj:pass")
	})
}

// subjectBehindTime: "hours after leaving Peru, the envoy, Ana Dias, thanked Chile".
var subjectBehindTime = repair{
	of:    []string{"NOUN", "PROPN"},
	lemma: timeNoun,
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return i+1 < len(tok) && (tok[i+1].Lemma == "after" || tok[i+1].Lemma == "before") && misnamed(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		makeSubject(tok, misnamed(tok, i), tok[i].Head)
		tok[i].Relation = "obl"
	},
}

// misnamed is the noun that the tree gives, as another name, to a word of the
// clause of time that the noun i opens, though it is the subject of the verb behind
// it: "hours after leaving Peru, the envoy, Ana Dias, thanked Chile"; -1 without.
func misnamed(tok []language.Token, i int) int {
	v := tok[i].Head
	if v < i || tok[v].UPOS != "VERB" || hasSubject(tok, i+2, v) {
		return -1
	}
	for c := i + 2; c < v; c++ {
		if tok[c].Relation == "appos" && tok[c].Head > i && tok[c].Head < c && tok[tok[c].Head].Relation != "appos" {
			return c
		}
	}
	return -1
}

// shipSails: "the carrier Astra sails for Malta, Ana Dias said", with a noun made of the verb.
var shipSails = repair{
	tag:   []string{"NNS"},
	lemma: lexis.Set("sail", "head", "patrol", "transit"),
	fits: func(_ *language.Document, tok []language.Token, i int) bool {
		return sailingShip(tok, i) >= 0
	},
	mend: func(tok []language.Token, i int) {
		s := sailingShip(tok, i)
		if below(tok, i, s) {
			tok[i].Head, tok[i].Relation = tok[s].Head, tok[s].Relation
		}
		tok[i].UPOS, tok[i].XPOS = "VERB", "VBZ"
		tok[s+1].Head, tok[s+1].Relation = s, "appos"
		makeSubject(tok, s, i)
		for c := i + 1; c < min(len(tok), i+20); c++ {
			if tok[c].Head == i && tok[c].Relation == "nmod" {
				tok[c].Relation = "obl"
			}
		}
	},
}

// sailingShip is the noun before the name that the tree has for a part of the noun at i, where a
// preposition follows; -1 elsewhere.
func sailingShip(tok []language.Token, i int) int {
	if i < 3 || i+1 >= len(tok) || tok[i+1].UPOS != "ADP" || tok[i+1].Lemma == "of" || tok[i-1].UPOS != "PROPN" {
		return -1
	}
	n := i - 1
	for n > 0 && tok[n].UPOS == "PROPN" && tok[n].Head != i {
		n--
	}
	if n < 1 || tok[n].UPOS != "PROPN" || tok[n].Relation != "compound" || tok[n-1].XPOS != "NN" || tok[n-1].Relation != "nsubj" {
		return -1
	}
	return n - 1
}
