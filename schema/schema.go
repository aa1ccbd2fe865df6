// Package schema holds the vocabulary: entity types, relations with their
// patterns and examples, role nouns, word classes and gazetteers, all of it
// data (YAML and TSV) that is embedded here and that users layer their own
// folders over. It loads and checks that data. It knows neither text nor trees:
// what a pattern means against a dependency tree is extract's business.
//
// Invariant: a Schema that Load returns is consistent; every name that one
// part of it uses is declared in another.
package schema

// Schema is the vocabulary, every list in a fixed order (by name, gazetteer
// entries by id).
type Schema struct {
	Types     []Type
	Relations []Relation
	Roles     []Role
	Words     map[string][]string // word classes, named in patterns as "@class"
	Entries   []Entry
}

// Type is a kind of entity.
type Type struct {
	Name string `yaml:"name"` // Person, State, Organization, Ship, Place, or a user's own
	Doc  string `yaml:"doc"`
}

// Entry is one row of a gazetteer: an entity that users will meet.
type Entry struct {
	ID         string              // global entity id, "state:ir", "organization:irgc"
	Type       string              // name of a Type
	Name       string              // best name
	Aliases    []string            // other names; matched as they are written, longest first
	Acronym    []string            // all-capital short forms
	Adjectives []string            // demonyms and peoples: "Iranian", "Iranians" (states and places)
	Seats      []string            // capitals and palaces that stand for it as an actor: "Tehran", "the Kremlin"
	Parent     string              // id of the state or body that it belongs to, "" for none
	Source     string              // public source of the row
	Properties map[string][]string // iso2, iso3, hull, gender, from, to, ...
}

// Role is a noun for an office: "president", "foreign minister", "spokesman".
type Role struct {
	Noun  string // lower case, singular
	Of    string // what it is an office of: state, organization, ship, place, any; "member" for MEMBER_OF
	Leads bool
}
