// Package model is the net of the engine: how words become numbers, the
// layout of the weights, and the integer arithmetic that reads them.
package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Normal is the form under which a word is looked up among the words of
// running text: lower case, every digit a 0, typographic quotes plain.
func Normal(w string) string {
	clean := true
	for i := 0; i < len(w); i++ {
		c := w[i]
		if 'A' <= c && c <= 'Z' || '1' <= c && c <= '9' || c >= utf8.RuneSelf {
			clean = false
			break
		}
	}
	if clean {
		return w
	}
	return strings.Map(normalRune, w)
}

func normalRune(r rune) rune {
	switch {
	case '1' <= r && r <= '9':
		return '0'
	case r == '’' || r == '‘':
		return '\''
	case r == '“' || r == '”':
		return '"'
	case r == '–':
		return '-'
	}
	return unicode.ToLower(r)
}

// Tables of learned embeddings whose rows are summed for each word.
const (
	TableWord = iota // words of the training text, by their exact form
	TablePrefix3
	TablePrefix2
	TableSuffix4
	TableSuffix3
	TableSuffix2
	TableShape
	TableCoarse // cluster of the word in running text
	TableFine
	Tables
)

// hashed is the number of rows of the tables that are addressed by a hash.
var hashed = [Tables]int{TablePrefix3: 4096, TablePrefix2: 1024, TableSuffix4: 8192, TableSuffix3: 4096, TableSuffix2: 1024, TableShape: 1024}

// Features is what the net sees of one word.
type Features struct {
	Row    [Tables]int32
	Vector int32 // row of the word vectors, -1 if the word has none
}

// Lexicon is what the engine knows about words by name. Unknown words have
// row 0 in the tables and no vector.
type Lexicon struct {
	Words   []string // running text, Normal form; row of its vector is the index
	Coarse  []uint16
	Fine    []uint16
	Trained []string // exact forms with a row of their own, which is the index + 1

	byNormal map[string]int32
	byForm   map[string]int32
	trained  []Features // of the trained words, by row
}

// Index builds the maps; call it once after the fields are set.
func (x *Lexicon) Index() {
	x.byNormal = make(map[string]int32, len(x.Words))
	for i, w := range x.Words {
		x.byNormal[w] = int32(i)
	}
	x.byForm = make(map[string]int32, len(x.Trained))
	for i, w := range x.Trained {
		x.byForm[w] = int32(i + 1)
	}
	x.trained = make([]Features, 1, len(x.Trained)+1)
	for i, w := range x.Trained {
		f := x.features(w)
		f.Row[TableWord] = int32(i + 1)
		x.trained = append(x.trained, f)
	}
}

// TableRows is the number of rows of each table for this lexicon.
func (x *Lexicon) TableRows() [Tables]int {
	rows := hashed
	rows[TableWord] = len(x.Trained) + 1
	for _, c := range x.Coarse {
		rows[TableCoarse] = max(rows[TableCoarse], int(c)+2)
	}
	for _, c := range x.Fine {
		rows[TableFine] = max(rows[TableFine], int(c)+2)
	}
	return rows
}

// Form is the key of the table of trained words: digits are one another's equal.
func Form(w string) string {
	for i := 0; i < len(w); i++ {
		if '1' <= w[i] && w[i] <= '9' {
			return strings.Map(formRune, w)
		}
	}
	return w
}

func formRune(r rune) rune {
	if '1' <= r && r <= '9' {
		return '0'
	}
	return r
}

// Features looks up a word. All of them are the same for words of one Form. One of which
// nothing is known is read as its American spelling, as most of the treebanks spell.
func (x *Lexicon) Features(w string) Features {
	if row := x.byForm[Form(w)]; row > 0 {
		return x.trained[row]
	}
	f := x.features(w)
	if f.Vector < 0 {
		if row := x.byForm[american(w)]; row > 0 {
			return x.trained[row]
		}
	}
	return f
}

// american is the American spelling of a word in small letters as far as endings tell,
// w itself where they do not: "apologise", "harbour", "defence".
func american(w string) string {
	for _, e := range britishEndings {
		if stem, ok := strings.CutSuffix(w, e[0]); ok && len(stem) > 2 {
			return stem + e[1]
		}
	}
	return w
}

// britishEndings and what Americans write.
var britishEndings = [][2]string{
	{"ise", "ize"}, {"ises", "izes"}, {"ised", "ized"}, {"ising", "izing"}, {"isation", "ization"}, {"isations", "izations"},
	{"our", "or"}, {"ours", "ors"}, {"oured", "ored"}, {"ouring", "oring"}, {"oural", "oral"},
	{"fence", "fense"}, {"fences", "fenses"}, {"cence", "cense"}, {"centre", "center"}, {"centres", "centers"}, {"eatre", "eater"},
	{"gramme", "gram"}, {"grammes", "grams"}, {"elled", "eled"}, {"elling", "eling"}, {"yse", "yze"}, {"ysed", "yzed"}, {"alled", "aled"}, {"alling", "aling"},
}

// features are those of a word that has no row of its own.
func (x *Lexicon) features(w string) Features {
	var f Features
	low := Normal(w)
	f.Vector = -1
	if i, ok := x.byNormal[low]; ok {
		f.Vector = i
		f.Row[TableCoarse] = int32(x.Coarse[i]) + 1
		f.Row[TableFine] = int32(x.Fine[i]) + 1
	}
	p2, p3 := headOf(low, 2), headOf(low, 3)
	s2, s3, s4 := tailOf(low, 2), tailOf(low, 3), tailOf(low, 4)
	f.Row[TablePrefix2] = hash(p2) % int32(hashed[TablePrefix2])
	f.Row[TablePrefix3] = hash(p3) % int32(hashed[TablePrefix3])
	f.Row[TableSuffix2] = hash(s2) % int32(hashed[TableSuffix2])
	f.Row[TableSuffix3] = hash(s3) % int32(hashed[TableSuffix3])
	f.Row[TableSuffix4] = hash(s4) % int32(hashed[TableSuffix4])
	f.Row[TableShape] = shape(w)
	return f
}

// headOf is the first n runes of w.
func headOf(w string, n int) string {
	i := 0
	for ; n > 0 && i < len(w); n-- {
		_, k := utf8.DecodeRuneInString(w[i:])
		i += k
	}
	return w[:i]
}

// tailOf is the last n runes of w.
func tailOf(w string, n int) string {
	i := len(w)
	for ; n > 0 && i > 0; n-- {
		_, k := utf8.DecodeLastRuneInString(w[:i])
		i -= k
	}
	return w[i:]
}

// hash is FNV-1a, cut to a non-negative number.
func hash(w string) int32 {
	h := uint32(2166136261)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return int32((h ^ h>>15) & 0x7fffffff)
}

// shape hashes the outline of a word: Xxx, dd, X.X.; runs count up to three.
func shape(w string) int32 {
	h := uint32(2166136261)
	last, run := byte(0), 0
	for i, r := range w {
		if i > 40 {
			break
		}
		c := byte('x')
		switch {
		case r < utf8.RuneSelf && '0' <= r && r <= '9':
			c = 'd'
		case 'a' <= r && r <= 'z':
		case 'A' <= r && r <= 'Z':
			c = 'X'
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
		case r < utf8.RuneSelf:
			c = byte(r)
		default:
			c = byte(r%64) | 0x80
		}
		if c == last {
			if run++; run > 3 {
				continue
			}
		} else {
			last, run = c, 1
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return int32((h^h>>15)&0x7fffffff) % int32(hashed[TableShape])
}

// Rank is the place of a word, given in Normal form, among the words of
// running text, most frequent first; -1 if it is not among them.
func (x *Lexicon) Rank(w string) int {
	if i, ok := x.byNormal[w]; ok {
		return int(i)
	}
	return -1
}
