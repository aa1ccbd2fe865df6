package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"wiregraph/extract/internal/lexis"
	"wiregraph/schema"
)

// lexicon is the gazetteers laid out for matching: a trie over normalised
// words. Words are runs of letters or digits, in lower case and without marks;
// hyphens, full stops and apostrophes only part them, so that "al-Qaida" meets
// "al Qaida"; letters with full stops ("U.S.") are one word. Any other mark is a
// word of its own, which keeps a match from running over a comma.
//
// It is read-only after newLexicon and shared by all goroutines.
type lexicon struct {
	schema *schema.Schema
	words  lexis.Table[int32] // normalised word -> id
	next   map[edge]int32     // trie
	opens  []int32            // by word id: the node of names that begin with it, 0 without any
	ends   [][]reading        // by node: what the names are that end there
	roles  *roleTable

	classes *lexis.WordClasses // word classes for names
	regions map[string]bool    // by which writers tell of states that they do not name
}

type edge struct{ node, word int32 }

// reading is what a matched span can be.
type reading struct {
	entry int32  // index into Schema.Entries
	form  form   // name, adjective or seat
	cases string // for each word what its letters must be: see caseAny …
	exact bool   // an acronym
	bound bool   // stands only before a hyphen and a demonym: "Sino" of "Sino-Russian"
	weak  bool   // stands only where the engine sees a name as well: surnames, towns, single words
}

const (
	caseAny   = 'a' // as the gazetteer has it in lower case
	caseFirst = 'F' // must begin with a capital
	caseAll   = 'A' // all capitals
)

// word is one normalised word of a text.
type word struct {
	id         int32 // -1 where no gazetteer has it
	start, end int   // bytes
	first, all bool  // begins with a capital; has capitals only
}

// match is a span of the text that gazetteer entries fit.
type match struct {
	start, end int // token indices
	readings   []reading
}

func newLexicon(sch *schema.Schema) *lexicon {
	n := len(sch.Entries)
	lx := &lexicon{
		schema: sch,
		words:  lexis.NewTable[int32](2 * n),
		next:   make(map[edge]int32, 3*n),
		ends:   make([][]reading, 1, 3*n),
		roles:  newRoleTable(sch.Roles),

		classes: lexis.NewWordClasses(sch),
		regions: map[string]bool{},
	}
	for i := range sch.Entries {
		lx.addEntry(int32(i), &sch.Entries[i])
	}
	return lx
}

func (lx *lexicon) addEntry(i int32, e *schema.Entry) {
	for _, s := range append([]string{e.Name}, e.Aliases...) {
		lx.add(s, reading{entry: i, form: name, weak: weak(e, s)})
		if strings.Contains(s, " & ") { // the mark is no word, and news writes it out
			lx.add(strings.ReplaceAll(s, " & ", " and "), reading{entry: i, form: name, weak: weak(e, s)})
		}
		if tail, ok := lx.shipTail(e, s); ok {
			lx.add(tail, reading{entry: i, form: name, weak: true})
		}
	}
	for _, s := range e.Acronym {
		lx.add(s, reading{entry: i, form: name, exact: true, weak: len(s) < 3 && e.Type != schema.State && !strongPairs[s]})
	}
	for _, s := range e.Properties["surnames"] {
		lx.add(s, reading{entry: i, form: name, weak: true})
	}
	for _, s := range e.Adjectives {
		lx.add(s, reading{entry: i, form: adjective})
	}
	for _, s := range e.Properties["compound"] {
		lx.add(s, reading{entry: i, form: adjective, bound: true})
	}
	for _, s := range e.Seats {
		lx.add(strings.TrimPrefix(s, "the "), reading{entry: i, form: seat})
	}
	for _, s := range e.Properties["regions"] {
		lx.regions[s] = true
	}
}

// strongPairs are the acronyms of two letters that nothing else is written as.
var strongPairs = lexis.Set("UN", "EU", "AU")

// weak names are taken only where the engine sees a name too: too many of them
// are words or the names of somebody else.
func weak(e *schema.Entry, text string) bool {
	switch e.Type {
	case schema.State:
		return false
	case schema.Place, schema.Ship, schema.Person, schema.Organization:
		return !strings.ContainsAny(text, " -")
	}
	return false
}

// shipTail is a ship's name without its prefix: "Abraham Lincoln".
func (lx *lexicon) shipTail(e *schema.Entry, text string) (string, bool) {
	prefix, tail, ok := strings.Cut(text, " ")
	return tail, ok && e.Type == schema.Ship && lx.is("ship-prefix", strings.ToLower(prefix))
}

// is reports whether a lower-case word belongs to a class of schema/words.
func (lx *lexicon) is(class, word string) bool { return lx.classes.Holds(class, word) }

func (lx *lexicon) add(text string, r reading) {
	var node int32
	var cases []byte
	words := scanner{text: text}
	for folded, w, ok := words.next(); ok; folded, w, ok = words.next() {
		id, ok := lx.words.OfBytes(folded)
		if !ok {
			id = int32(len(lx.words.Values) + 1)
			lx.words.Set(string(folded), id)
		}
		to, ok := lx.next[edge{node, id}]
		if !ok {
			to = int32(len(lx.next) + 1)
			lx.next[edge{node, id}] = to
			lx.ends = append(lx.ends, nil)
		}
		for int(id) >= len(lx.opens) {
			lx.opens = append(lx.opens, 0)
		}
		if node == 0 {
			lx.opens[id] = to
		}
		node = to
		switch {
		case r.exact && w.all:
			cases = append(cases, caseAll)
		case w.first:
			cases = append(cases, caseFirst)
		default:
			cases = append(cases, caseAny)
		}
	}
	if node == 0 {
		return
	}
	r.cases = string(cases)
	for _, old := range lx.ends[node] {
		if old.entry == r.entry && old.form == r.form && old.cases == r.cases {
			return
		}
	}
	lx.ends[node] = append(lx.ends[node], r)
}

// text splits a text into normalised words.
func (lx *lexicon) text(text string, into []word) []word {
	words := scanner{text: text}
	for folded, w, ok := words.next(); ok; folded, w, ok = words.next() {
		w.id = -1
		if id, ok := lx.words.OfBytes(folded); ok {
			w.id = id
		}
		into = append(into, w)
	}
	return into
}

// longest is the longest run of words from the front that an entry fits, and
// its readings; 0 where none does.
func (lx *lexicon) longest(words []word) (int, []reading) {
	if len(words) == 0 || words[0].id < 0 {
		return 0, nil
	}
	best, found := 0, []reading(nil)
	for i, node := 0, lx.opens[words[0].id]; node != 0; {
		i++
		if fit := fitting(lx.ends[node], words[:i]); len(fit) > 0 {
			best, found = i, fit
		}
		if i == len(words) || words[i].id < 0 {
			break
		}
		node = lx.next[edge{node, words[i].id}]
	}
	return best, found
}

// lookup finds the readings of a whole name, nil where no entry has it.
func (lx *lexicon) lookup(text string) []reading {
	var buf [16]word
	words := lx.text(text, buf[:0])
	if n, readings := lx.longest(words); n == len(words) {
		return readings
	}
	return nil
}

// lookupWords is lookup for words that are normalised already; case is taken
// as fitting.
func (lx *lexicon) lookupWords(words []string) []reading {
	var node int32
	for _, w := range words {
		to, ok := lx.next[edge{node, lx.words.Get(w)}]
		if !ok {
			return nil
		}
		node = to
	}
	return lx.ends[node]
}

func fitting(ends []reading, words []word) []reading {
	for i := range ends {
		if !caseFits(ends[i].cases, words) {
			fit := append([]reading(nil), ends[:i]...)
			for _, r := range ends[i+1:] {
				if caseFits(r.cases, words) {
					fit = append(fit, r)
				}
			}
			return fit
		}
	}
	return ends
}

func caseFits(cases string, words []word) bool {
	for i, w := range words {
		if cases[i] == caseFirst && !w.first || cases[i] == caseAll && !w.all {
			return false
		}
	}
	return true
}

// scanner reads the normalised words of a text.
type scanner struct {
	text string
	at   int
	room [64]byte
}

// next is the next word, and its letters as the lexicon has them, which hold until the
// call after it; ok is false where there is none left.
func (s *scanner) next() (folded []byte, w word, ok bool) {
	for i := s.at; i < len(s.text); {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case isWord(r):
			w := word{start: i, all: true, first: unicode.IsUpper(r) || unicode.IsTitle(r)}
			folded, w.end = foldWord(s.text, i, s.room[:0], &w)
			s.at = w.end
			return folded, w, true
		case r == '-' || r == '.' || r == '\'' || r == '’' || r == '‘' || r == '‑' || r == '–' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r):
			i += size
		default:
			s.at = i + size
			return append(s.room[:0], s.text[i:s.at]...), word{start: i, end: s.at}, true
		}
	}
	s.at = len(s.text)
	return nil, word{}, false
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// foldWord reads one word from i on: a run of letters and digits, or single
// letters with full stops.
func foldWord(text string, i int, folded []byte, w *word) ([]byte, int) {
	start := i
	for i < len(text) {
		if c := text[i]; asciiLetter(c) || '0' <= c && c <= '9' {
			if 'a' <= c && c <= 'z' {
				w.all = false
			}
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			folded = append(folded, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '.' && i-start == 1 && dotted(text, start) {
			return foldDotted(text, start, folded[:0], w)
		}
		if !isWord(r) {
			break
		}
		if unicode.IsLower(r) {
			w.all = false
		}
		folded = appendFolded(folded, r)
		i += size
	}
	return folded, i
}

// dotted reports whether "U.S." or the like begins at i: two or more single
// letters each with a full stop after it (the last may lack its own).
func dotted(text string, i int) bool {
	return i+2 < len(text) && asciiLetter(text[i]) && text[i+1] == '.' && asciiLetter(text[i+2]) &&
		(i+3 == len(text) || !asciiLetter(text[i+3]))
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func foldDotted(text string, i int, folded []byte, w *word) ([]byte, int) {
	for i < len(text) && asciiLetter(text[i]) {
		if text[i] >= 'a' {
			w.all = false
		}
		folded = append(folded, text[i]|0x20)
		i++
		if i == len(text) || text[i] != '.' {
			break
		}
		i++
		if i < len(text) && asciiLetter(text[i]) && i+1 < len(text) && isWord(rune(text[i+1])) {
			break // the first letter of the next word: "U.S.Army"
		}
	}
	return folded, i
}

// plain are letters that decompose into nothing simpler, with what English news writes
// for them.
var plain = map[rune]string{'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h", 'ə': "a", 'ʻ': "", 'ʿ': "", 'ʾ': ""}

func appendFolded(to []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r |= 0x20
		}
		return append(to, byte(r))
	}
	for _, d := range norm.NFKD.String(string(unicode.ToLower(r))) {
		if s, ok := plain[d]; ok {
			to = append(to, s...)
		} else if !unicode.Is(unicode.Mn, d) {
			to = utf8.AppendRune(to, d)
		}
	}
	return to
}

// fold is the normalised form of a whole name, its words parted by spaces.
func fold(text string) string {
	var room [64]byte
	b, words := room[:0], scanner{text: text}
	for folded, _, ok := words.next(); ok; folded, _, ok = words.next() {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, folded...)
	}
	return string(b)
}

// findMatches fills st.matches sentence by sentence, longest first from the
// left. A match must begin and end where tokens do.
func findMatches(st *state) {
	var words []word
	for _, s := range st.doc.Sentences {
		if s.Start == s.End {
			continue
		}
		from := st.doc.Tokens[s.Start].Start
		words = st.lexicon.text(st.doc.Text[from:st.doc.Tokens[s.End-1].End], words[:0])
		for i := range words {
			words[i].start += from
			words[i].end += from
		}
		st.matchSentence(s.Start, s.End, words)
	}
}

func (st *state) matchSentence(from, to int, words []word) {
	for i := 0; i < len(words); {
		n, readings := st.lexicon.longest(words[i:])
		start, end := 0, 0
		for ; n > 0; n-- {
			if n, readings = st.lexicon.longest(words[i : i+n]); n == 0 {
				break
			}
			var ok bool
			if start, end, ok = st.tokens(from, to, words[i].start, words[i+n-1].end); ok {
				break
			}
		}
		if n == 1 {
			readings = st.unbound(readings, end)
		}
		if n == 0 || len(readings) == 0 {
			i++
			continue
		}
		if st.lower(start) == "the" {
			longer, _ := st.lexicon.longest(words[i+1:])
			if longer >= n || longer == n-1 && longer > 0 && st.describing(end) { // "the Golan" of "the Golan Heights", "The Australian government"
				i++
				continue
			}
		}
		st.matches = append(st.matches, match{start, end, readings})
		i += n
	}
}

// unbound leaves out the readings as the first half of a compound ("Sino") where no
// hyphen with an adjective behind it follows at token end.
func (st *state) unbound(readings []reading, end int) []reading {
	half := end+1 < len(st.doc.Tokens) && st.hyphen(end) && st.joined(end) && st.capital(end+1) && st.doc.Tokens[end+1].UPOS == "ADJ"
	kept := make([]reading, 0, len(readings))
	for _, r := range readings {
		if !r.bound || half {
			kept = append(kept, r)
		}
	}
	return kept
}

// describing reports whether an adjective ends before token end and describes the noun there.
func (st *state) describing(end int) bool {
	toks := st.doc.Tokens
	return end < len(toks) && toks[end].UPOS == "NOUN" && toks[end-1].UPOS == "ADJ"
}

// tokens finds the tokens of [from, to) that begin and end at the given bytes.
// A full stop after an abbreviation may belong to its token or not.
func (st *state) tokens(from, to, startByte, endByte int) (int, int, bool) {
	toks := st.doc.Tokens
	start := from + sort.Search(to-from, func(i int) bool { return toks[from+i].Start >= startByte })
	end := start
	for end < to && toks[end].End < endByte {
		end++
	}
	if start == to || end == to || toks[start].Start != startByte {
		return 0, 0, false
	}
	if e := toks[end].End; e != endByte && strings.Trim(st.doc.Text[endByte:e], ".") != "" {
		return 0, 0, false
	}
	return start, end + 1, true
}
