package extract

import "strings"

// theme is what the article as a whole is about. Reading it goes through all
// words, so it is read once for all statements, and again where mentions came
// or went since: their words do not count.
type theme struct {
	mentions         int // how many there were
	sporting, artful bool
	stricken         int // the state that a disaster has struck, -1 where the article is about none
}

func (st *state) about() theme {
	if st.theme == nil || st.theme.mentions != len(st.mentions) {
		st.theme = &theme{len(st.mentions), st.readSporting(), st.readArtful(), st.readStricken()}
	}
	return *st.theme
}

// artful reports whether the article is about music, film or books: on average
// every third sentence has a word of theirs.
func (st *state) artful() bool { return st.about().artful }

func (st *state) readArtful() bool {
	n := 0
	for i := range st.doc.Tokens {
		if st.plainWord(i, "art") {
			n++
		}
	}
	return 3*n >= len(st.doc.Sentences)
}

// plainWord reports whether token i is a word of the class, or ends one that a
// hyphen cuts in three ("half-time"), and in no name: the Arab League plays
// nothing.
func (st *state) plainWord(i int, class string) bool {
	if st.mentionAt[i] >= 0 {
		return false
	}
	return st.grammar.is(class, st.tree.lemma(i)) ||
		i > 1 && st.hyphen(i-1) && st.joined(i-1) && st.grammar.is(class, st.lower(i-2)+"-"+st.tree.lemma(i))
}

// has reports whether a sentence has a word of the class outside names.
func (st *state) has(s int, class string) bool {
	for i := st.doc.Sentences[s].Start; i < st.doc.Sentences[s].End; i++ {
		if st.plainWord(i, class) {
			return true
		}
	}
	return false
}

// sporting reports whether the article is about games: it has two words of
// sport, and with words that sport shares with the rest of life one for every
// second sentence.
func (st *state) sporting() bool { return st.about().sporting }

func (st *state) readSporting() bool {
	sure, all := map[string]bool{}, 0
	for i := range st.doc.Tokens {
		switch {
		case st.plainWord(i, "sport") || st.plainWord(i, "game"):
			sure[st.tree.lemma(i)] = true
			all++
		case st.plainWord(i, "sport-loose"):
			all++
		}
	}
	return len(sure) > 1 && all > 3 && 2*all >= len(st.doc.Sentences)
}

// sports reports whether a sentence speaks of a game: one sure word, or two of
// sport of which one may be a word that others use as well. A score counts as a
// word of sport.
func (st *state) sports(s int) bool {
	span, first := st.doc.Sentences[s], ""
	loose := false
	if st.has(s, "violence") {
		return false
	}
	for i := span.Start; i < span.End; i++ {
		lemma := st.tree.lemma(i)
		switch {
		case st.plainWord(i, "game") && (lemma != "striker" || st.tree.tok[i].XPOS != "NNS"), st.ofClub(i): // "the strikers" leave work as often
			return true
		case st.score(i):
			if first != "" && first != "score" {
				return true
			}
			first = "score"
		case st.plainWord(i, "sport"):
			if first != "" && first != lemma {
				return true
			}
			first = lemma
		case st.plainWord(i, "sport-loose") && st.tree.tok[i].UPOS == "NOUN":
			loose = true
		}
	}
	return first != "" && loose
}

// readStricken is the state that an article is about which opens with a disaster, in two of
// its first four sentences; -1 elsewhere.
func (st *state) readStricken() int {
	n := 0
	for s := 0; s < min(4, len(st.doc.Sentences)); s++ {
		if st.has(s, "disaster-struck") {
			n++
		}
	}
	if n < 2 {
		return -1
	}
	return st.homeState()
}

// score reports whether "4-0" or the like stands at token i.
func (st *state) score(i int) bool {
	if w := st.doc.Word(i); strings.Count(w, "-") == 1 {
		a, b, _ := strings.Cut(w, "-")
		return tally(a) && tally(b)
	}
	return i+2 < len(st.doc.Tokens) && st.hyphen(i+1) && st.joined(i+1) && tally(st.doc.Word(i)) && tally(st.doc.Word(i+2))
}

// tally reports whether a word is a number as goals and points are counted.
func tally(w string) bool {
	n, ok := number(w)
	return ok && n >= 0 && n < 150 && len(w) < 4
}
