package graph

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// NameWords is how names are compared: lower case, without diacritics, split
// at everything that is neither letter nor digit.
func NameWords(name string) []string {
	strip := transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), norm.NFKC)
	folded, _, err := transform.String(strip, name)
	if err != nil { // only where the input is broken UTF-8, which Validate refuses
		folded = name
	}
	return strings.FieldsFunc(strings.ToLower(folded), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// RankNames keeps the entities that Finder.Find must find for the words and
// puts them in its order: those whose name is just these words, those with such
// an alias, then the others; each group by length of name, then id. At most
// limit are returned; limit 0 or less means all.
func RankNames(words string, entities []Entity, limit int) []Entity {
	type ranked struct {
		Entity
		rank int
	}
	query := NameWords(words)
	var found []ranked
	for _, e := range entities {
		if rank, ok := nameRank(query, e); ok {
			found = append(found, ranked{e, rank})
		}
	}
	slices.SortFunc(found, func(x, y ranked) int {
		return cmp.Or(cmp.Compare(x.rank, y.rank), cmp.Compare(len(x.Name), len(y.Name)), cmp.Compare(x.ID, y.ID))
	})
	if limit > 0 && len(found) > limit {
		found = found[:limit]
	}
	out := make([]Entity, len(found))
	for i, f := range found {
		out[i] = f.Entity
	}
	return out
}

// nameRank is 0 for the name itself, 1 for an alias, 2 where the words begin
// words of one of them.
func nameRank(query []string, e Entity) (int, bool) {
	best, ok := 3, false
	for i, name := range append([]string{e.Name}, e.Aliases...) {
		words := NameWords(name)
		if !eachBegins(query, words) {
			continue
		}
		rank := 2
		if slices.Equal(query, words) {
			rank = min(i, 1)
		}
		best, ok = min(best, rank), true
	}
	return best, ok
}

func eachBegins(query, words []string) bool {
	for _, q := range query {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, q) }) {
			return false
		}
	}
	return len(query) > 0
}
