// Package lemma finds the dictionary form of an English word from its tag:
// regular inflection by rule, the rest from a table that the trainer fills.
package lemma

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Finder finds lemmas. It is never changed after its creation.
type Finder struct {
	exceptions map[string]map[string]string // XPOS → word in small letters → lemma
	rank       func(word string) int        // place among words of running text, -1 if unknown
}

// New makes a finder from a table as Table writes it.
func New(table string, rank func(string) int) (*Finder, error) {
	f := &Finder{map[string]map[string]string{}, rank}
	for n, line := range strings.Split(strings.TrimSuffix(table, "\n"), "\n") {
		if line == "" {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 3 {
			return nil, fmt.Errorf("lemma table, line %d: %d columns, want 3", n+1, len(c))
		}
		f.add(c[0], c[1], c[2])
	}
	return f, nil
}

func (f *Finder) add(xpos, word, lemma string) {
	m := f.exceptions[xpos]
	if m == nil {
		m = map[string]string{}
		f.exceptions[xpos] = m
	}
	m[word] = lemma
}

// Example is a word with its lemma, seen Count times.
type Example struct {
	Form, XPOS, Lemma string
	Count             int
}

// Table writes the exceptions: the words whose most frequent lemma is not
// what the rules say.
func Table(examples []Example, rank func(string) int) string {
	rules := &Finder{nil, rank}
	best := map[[2]string]Example{}
	for _, e := range examples {
		k := [2]string{e.XPOS, strings.ToLower(e.Form)}
		b, ok := best[k]
		if !ok || e.Count > b.Count || e.Count == b.Count && e.Lemma < b.Lemma {
			best[k] = e
		}
	}
	var lines []string
	for k, e := range best {
		if strings.ContainsAny(e.Form+e.Lemma, "\t\n") || proper(e.XPOS) && e.Count < 2 {
			continue
		}
		if rules.Find(e.Form, e.XPOS) != e.Lemma {
			lines = append(lines, k[0]+"\t"+k[1]+"\t"+e.Lemma+"\n")
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "")
}

func proper(xpos string) bool { return xpos == "NNP" || xpos == "NNPS" }

// Find returns the lemma of a word with a Penn Treebank tag.
func (f *Finder) Find(form, xpos string) string {
	low := form
	if !isLower(form) {
		low = strings.ToLower(form)
	}
	if l, ok := listed(low, xpos); ok {
		return l
	}
	if l := f.regular(low, xpos); l != "" {
		return l
	}
	if l, ok := f.exceptions[xpos][low]; ok {
		return l
	}
	switch xpos {
	case "NNP":
		return form
	case "NNPS":
		if l := f.plural(low, xpos); strings.HasPrefix(low, l) && len(low) == len(form) {
			return form[:len(l)]
		}
		return form
	case "NNS", "VBZ":
		return f.plural(low, xpos)
	case "VBG":
		return f.strip(low, "ing", xpos)
	case "VBD", "VBN":
		return f.strip(low, "ed", xpos)
	case "JJR", "RBR":
		return f.strip(low, "er", xpos)
	case "JJS", "RBS":
		return f.strip(low, "est", xpos)
	}
	return low
}

// regular is the listed regular verb whose form w is, "" for others.
func (f *Finder) regular(w, xpos string) string {
	l := ""
	switch xpos {
	case "VBG":
		l = f.strip(w, "ing", xpos)
	case "VBD", "VBN":
		l = f.strip(w, "ed", xpos)
	case "VBZ":
		l = strings.TrimSuffix(w, "s")
	}
	if l != w && regularVerbs[l] {
		return l
	}
	return ""
}

func isLower(w string) bool {
	for _, r := range w {
		if r >= utf8.RuneSelf || 'A' <= r && r <= 'Z' {
			return false
		}
	}
	return true
}

// plural undoes the -s of nouns and verbs.
func (f *Finder) plural(w, xpos string) string {
	if l, ok := f.compound(w, xpos); ok {
		return l
	}
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return f.known(w[:n-3]+"y", w[:n-1])
	case n > 4 && (hasAny(w, "sses", "shes", "ches", "xes", "zzes")):
		return f.known(w[:n-2], w[:n-1])
	case n > 4 && hasAny(w, "oes", "ses", "zes"):
		return f.known(w[:n-1], w[:n-2])
	case n > 4 && xpos != "VBZ" && strings.HasSuffix(w, "men"):
		return w[:n-2] + "an"
	case n > 4 && xpos != "VBZ" && strings.HasSuffix(w, "ves"):
		return f.known(w[:n-1], w[:n-3]+"f", w[:n-3]+"fe")
	case n > 2 && w[n-1] == 's' && w[n-2] != 's':
		return w[:n-1]
	}
	return w
}

// strip takes an ending off and repairs the stem: hoping, stopping, tried.
func (f *Finder) strip(w, ending, xpos string) string {
	stem, ok := strings.CutSuffix(w, ending)
	if ok && regularVerbs[stem] { // "relying" is no form of "relie"
		return stem
	}
	if y, ended := strings.CutSuffix(stem, "i"); ok && ended && ending == "ed" && regularVerbs[y+"y"] { // nor is "relied", though "lied" is one of "lie"
		return y + "y"
	}
	if l, ok := f.compound(w, xpos); ok {
		return l
	}
	if !ok || len(stem) < 2 || !strings.ContainsAny(stem, "aeiouy") {
		return w
	}
	n := len(stem)
	if stem[n-1] == 'i' && ending != "ing" {
		return f.verb(stem[:n-1]+"y", stem, stem+"e")
	}
	if n > 2 && stem[n-1] == stem[n-2] && strings.IndexByte("bdgklmnprtv", stem[n-1]) >= 0 {
		return f.verb(stem[:n-1], stem, stem+"e")
	}
	if needsE(stem) {
		return f.verb(stem+"e", stem)
	}
	return f.verb(stem, stem+"e")
}

// verb is the form that is a listed verb, else what running text knows best.
func (f *Finder) verb(forms ...string) string {
	for _, w := range forms {
		if regularVerbs[w] {
			return w
		}
	}
	return f.known(forms...)
}

// needsE guesses whether a stem that running text does not know ends in e.
func needsE(stem string) bool {
	n := len(stem)
	switch stem[n-1] {
	case 'c', 'u', 'v', 'z', 's':
		return stem[n-2] != stem[n-1]
	case 'g':
		return n > 2 && strings.IndexByte("aeidr", stem[n-2]) >= 0
	case 't':
		return n > 3 && (strings.HasSuffix(stem, "at") || strings.HasSuffix(stem, "ut"))
	case 'r':
		return n > 2 && strings.IndexByte("aiu", stem[n-2]) >= 0
	case 'l':
		return n > 2 && strings.IndexByte("bcdfgkpstz", stem[n-2]) >= 0
	}
	return false
}

// known returns the most frequent of some forms, the first if none is known.
func (f *Finder) known(forms ...string) string {
	best, top := forms[0], -1
	for _, w := range forms {
		if r := f.rank(w); r >= 0 && (top < 0 || r < top) {
			best, top = w, r
		}
	}
	return best
}

// compound finds irregular words with something before them: overthrew, women's.
func (f *Finder) compound(w, xpos string) (string, bool) {
	for _, p := range [...]string{"over", "under", "fore", "out", "with", "mis", "re", "un", "up"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) > 2 {
			l, ok := listed(rest, xpos)
			if !ok {
				l, ok = f.exceptions[xpos][rest]
			}
			if ok && rest[0] == l[0] && !unicode.IsUpper(rune(l[0])) {
				return p + l, true
			}
		}
	}
	return "", false
}

func hasAny(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
