package extract

import (
	"strings"

	"wiregraph/extract/language"
)

// unlike reports whether the past tense at i is coordinated with a gerund or
// infinitive that hangs on a past tense of its own: "denied being the source and
// blamed Peru". What is coordinated is alike, so it goes with that one.
func unlike(tok []language.Token, i int) bool {
	h := tok[i].Head
	if tok[i].UPOS != "VERB" || tok[i].XPOS != "VBD" && tok[i].XPOS != "VBN" || h < 0 || h >= i || tok[h].Head < 0 || tok[h].Head >= h {
		return false
	}
	if tok[h].Relation != "xcomp" && tok[h].Relation != "ccomp" || tok[tok[h].Head].XPOS != "VBD" {
		return false
	}
	for c := h + 1; c <= i; c++ {
		if tok[c].Head == i && (strings.HasPrefix(tok[c].Relation, "aux") || strings.HasPrefix(tok[c].Relation, "nsubj")) {
			return false
		}
	}
	gerund := tok[h].XPOS == "VBG" && !auxiliary(tok, h, "aux")
	for c := h - 1; c >= 0 && c > h-6; c-- {
		gerund = gerund || tok[c].Head == h && tok[c].Relation == "cop" && tok[c].XPOS == "VBG"
	}
	return gerund || tok[h].XPOS == "VB"
}

// snatched is the verb right behind the noun i that the parser coordinated with a
// noun before it, though the verb is coordinated with nothing else and has no
// subject: in "sent doctors to Mali and Peru deployed troops" Peru deployed. It
// is -1 without one.
func snatched(tok []language.Token, i int) int {
	v := i + 1
	if v >= len(tok) || tok[v].XPOS != "VBD" || tok[v].Relation != "conj" || tok[v].Head >= tok[i].Head || tok[i].Head >= i {
		return -1
	}
	joins := false
	for c := tok[v].Head; c < len(tok) && c < v+3; c++ {
		if c < 0 || c > tok[v].Head && tok[c].Head == v && (tok[c].Relation == "cc" || strings.HasPrefix(tok[c].Relation, "nsubj") || tok[c].Relation == "punct" && c < i) {
			return -1
		}
		joins = joins || tok[c].Head == i && tok[c].Relation == "cc"
	}
	if !joins {
		return -1
	}
	return v
}

// bidding are the verbs whose object is to do what the infinitive behind it says.
var bidding = map[string]bool{"order": true, "urge": true, "ask": true, "tell": true, "warn": true, "force": true, "instruct": true, "compel": true, "advise": true,
	"invite": true, "persuade": true, "beg": true, "implore": true, "command": true, "oblige": true, "direct": true, "pressure": true, "press": true, "remind": true, "allow": true, "permit": true}

// bidden reports whether the infinitive at i, drawn as a purpose, is what the
// object of its verb is to do: "ordered Chile on Friday to pull out".
func bidden(tok []language.Token, i int) bool {
	h := tok[i].Head
	if h < 0 || h > i || !bidding[tok[h].Lemma] || tok[h].UPOS != "VERB" {
		return false
	}
	to, object := false, false
	for c := h + 1; c < i; c++ {
		to = to || tok[c].Head == i && tok[c].XPOS == "TO"
		object = object || tok[c].Head == h && (tok[c].Relation == "obj" || tok[c].Relation == "iobj")
	}
	return to && object
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
