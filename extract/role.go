package extract

import (
	"strings"

	"wiregraph/schema"
)

// roleTable finds role nouns: by their words, longest first.
type roleTable struct {
	byLast  map[string][]schema.Role // last word -> roles that end in it, longest first
	byFirst map[string][]schema.Role // first word -> roles of several words
	single  map[string]schema.Role   // roles of one word
}

func newRoleTable(roles []schema.Role) *roleTable {
	t := &roleTable{map[string][]schema.Role{}, map[string][]schema.Role{}, map[string]schema.Role{}}
	for _, r := range roles {
		words := strings.Fields(r.Noun)
		t.byLast[words[len(words)-1]] = append(t.byLast[words[len(words)-1]], r)
		if len(words) == 1 {
			t.single[words[0]] = r
		} else {
			t.byFirst[words[0]] = append(t.byFirst[words[0]], r)
		}
	}
	return t
}
