package schema

// Relation is one kind of edge.
type Relation struct {
	Name      string    `yaml:"name"`   // UPPER_SNAKE, also the relationship type in Neo4j
	Family    string    `yaml:"family"` // diplomacy, verbal, material, standing
	PLOVER    string    `yaml:"plover"`
	CAMEO     []string  `yaml:"cameo"`
	Doc       string    `yaml:"doc"`
	From      []string  `yaml:"from"` // entity types
	To        []string  `yaml:"to"`
	Symmetric bool      `yaml:"symmetric"`
	Standing  bool      `yaml:"standing"` // a standing fact (office, membership), not an event with a date
	Patterns  []Pattern `yaml:"patterns"`
	Examples  []Example `yaml:"examples"`
}

// Pattern is one way in which English says a relation, over a dependency tree.
type Pattern struct {
	Verb    []string `yaml:"verb"`    // verb lemmas, a particle after a space: "carry out"
	Noun    []string `yaml:"noun"`    // event nouns, or
	With    []string `yaml:"with"`    // ... the light verbs that carry Noun; "@class" for a word class
	Subject string   `yaml:"subject"` // slots, alternatives by "|"
	Object  string   `yaml:"object"`
}

// Example is a sentence and what the relation must find in it; a trap wants
// nothing.
type Example struct {
	Text string `yaml:"text"`
	Want []Want `yaml:"want"`
}

// Want is one statement that an example must yield.
type Want struct {
	Subject string `yaml:"subject"`
	Object  string `yaml:"object"`
	Stance  string `yaml:"stance"` // "" for asserted
}
