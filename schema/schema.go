// Package schema holds the vocabulary: entity types, relations with their
// patterns and examples, role nouns, word classes and gazetteers, all of it
// data (YAML and TSV) that is embedded here and that users layer their own
// folders over. It loads and checks that data. It knows neither text nor trees:
// what a pattern means against a dependency tree is extract's business.
//
// Invariant: a Schema that Load returns is consistent; every name that one
// part of it uses is declared in another.
package schema

import (
	"sort"
	"strings"
)

// Schema is the vocabulary, every list in a fixed order (by name, gazetteer
// entries by id).
type Schema struct {
	Types     []Type
	Relations []Relation
	Roles     []Role
	Words     map[string][]string // word classes, named in patterns as "@class"
	Entries   []Entry

	relations map[string]int
	entries   map[string]int
}

// Type is a kind of entity.
type Type struct {
	Name string `yaml:"name"` // Person, State, Organization, Ship, Place, or a user's own
	Doc  string `yaml:"doc"`
}

// The built-in types. A user's own types are read from data alone.
const (
	Person       = "Person"
	State        = "State"
	Organization = "Organization"
	Ship         = "Ship"
	Place        = "Place"
)

// Entry is one row of a gazetteer: an entity that users will meet.
type Entry struct {
	ID         string              // global entity id, "state:ir", "organization:irgc"
	Type       string              // name of a Type
	Name       string              // best name
	Aliases    []string            `yaml:",omitempty"` // other names; matched as they are written, longest first
	Acronym    []string            `yaml:",omitempty"` // short forms whose case must fit exactly: "IRGC", "US"
	Adjectives []string            `yaml:",omitempty"` // demonyms and peoples: "Iranian", "Iranians" (states and places)
	Seats      []string            `yaml:",omitempty"` // capitals and palaces that stand for it as an actor: "Tehran", "the Kremlin"
	Parent     string              `yaml:",omitempty"` // id of the state or body that it belongs to, "" for none
	Kind       string              `yaml:",omitempty"` // what sort of its type it is, "company"; "" where nobody asks
	Source     string              // public source of the row
	Properties map[string][]string `yaml:",omitempty"` // iso2, iso3, hull, gender, from, to, ...
}

// Role is a noun for an office: "president", "foreign minister", "spokesman".
type Role struct {
	Noun  string // lower case, singular
	Of    string // what it is an office of: state, organization, ship, place, any; "member" for MEMBER_OF
	Leads bool   // the holder leads the body, so that "the president" alone can mean the holder
	Title bool   // a form of address or rank before a name ("Dr.", "General"), no office by itself
}

// Has reports whether the entry goes by that name, in any case.
func (e *Entry) Has(name string) bool {
	for _, list := range [][]string{{e.Name}, e.Aliases, e.Acronym} {
		for _, s := range list {
			if strings.EqualFold(s, name) {
				return true
			}
		}
	}
	return false
}

// Relation returns the relation of that name, nil where there is none.
func (s *Schema) Relation(name string) *Relation {
	if i, ok := s.relations[name]; ok {
		return &s.Relations[i]
	}
	return nil
}

// Entry returns the gazetteer entry of that id, nil where there is none.
func (s *Schema) Entry(id string) *Entry {
	if i, ok := s.entries[id]; ok {
		return &s.Entries[i]
	}
	return nil
}

// HasType reports whether an entity type of that name is declared.
func (s *Schema) HasType(name string) bool {
	i := sort.Search(len(s.Types), func(i int) bool { return s.Types[i].Name >= name })
	return i < len(s.Types) && s.Types[i].Name == name
}
