package schema

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Relation is one kind of edge.
type Relation struct {
	Name      string    `yaml:"name"`   // UPPER_SNAKE, also the relationship type in Neo4j
	Family    string    `yaml:"family"` // diplomacy, verbal, material, standing
	PLOVER    string    `yaml:"plover,omitempty"`
	CAMEO     []string  `yaml:"cameo,omitempty,flow"`
	Doc       string    `yaml:"doc"`
	From      []string  `yaml:"from,omitempty,flow"` // entity types
	To        []string  `yaml:"to,omitempty,flow"`
	Symmetric bool      `yaml:"symmetric,omitempty"`
	Standing  bool      `yaml:"standing,omitempty"`    // a standing fact (office, membership), not an event with a date
	Place     string    `yaml:"place,omitempty"`       // PlaceObject, PlacePlace or PlaceDestination, where something other than a preposition of place says where it happened
	Yields    []string  `yaml:"yields,omitempty,flow"` // relations that win where both are found for one trigger and pair
	Patterns  []Pattern `yaml:"patterns,omitempty"`
	Examples  []Example `yaml:"examples,omitempty"`
}

// What says where an event happened, beside prepositions of place.
const (
	PlaceObject      = "object"      // the object
	PlacePlace       = "place"       // the object, if it is a Place
	PlaceDestination = "destination" // the object, or else where it is sent to
)

// Pattern is one way in which English says a relation, over a dependency tree.
// Exactly one of Verb, Noun and Adjective names the trigger by its lemmas; a
// particle follows its verb after a space ("carry out"), and "@class" stands
// for a class of schema/words.
//
// Subject and Object are slots, alternatives by "|", the first that holds an
// entity wins. A slot is one of
//
//	subj       who does it, in the active, the passive, a participle or a noun phrase
//	obj, iobj  whom it is done to
//	members    the parties of a reciprocal: "X and Y met", "talks between X and Y"
//	poss, adj  what stands before a noun
//	comp       whom the complement clause acts on: "threatened to strike X"
//	comp.subj  who acts in it: "demanded that X leave"
//	must       who must act in it: "said that X must leave"
//	bearer     of whom the noun is told: "X is a critic of Y", "X, a critic of Y"
//	addressee  whom the words go to in which a participle speaks: "wrote to X asking for aid"
//	speaker    who utters the trigger's clause, told as a fact: "X said Y's raid was a crime"
//	hearer     whom the clause of the trigger is told to: "told X that a landing would be met with fire"
//	told       where the attack was that the text told last: "claimed responsibility"
//	victim     whom the verb acts on whose subject the noun is: "an air strike killed X"
//	when       who acts in the clause with "when" below: "was killed when X shelled Y"; when-verb is the verb there
//	if         who acts in its condition: "warned of war if X attacks"
//	teller     the force of order that reports the act and names nobody else who did it
//	harmer     who harmed the subject last, as the text told it: "seized a ship of X. X vowed to retaliate"
//	captor     who took whose release is asked for: "seized the ship. X demanded its release"
//	story      the state that the whole article is about, where outsiders act and the sentence names nobody else
//	purpose    whom the clause helps or hits that says what the object is for
//	compass    what a point of the compass is told from: "took up station east of X"
//	foe        the one enemy that the text told of whoever fills the other side
//	beyond     the first state or place behind the verb, however deep in its clause
//
// or a preposition ("against", "out of"), or one of two sets of these: "@site"
// for where something is, "@goal" for where it goes; "in" holds what "where" and
// "there" stand for as well, and "near" what a distance is told from ("60 miles
// off X"). Behind the slot, ".self" asks for the entity itself, ".owner" for the
// one it belongs to ("Iran's demand"), ".body" puts a spokesman's body in his
// place, ".act" that and whoever did the act that the text told before
// ("criticised the move"), ".in" the place where it stands ("a base in Iraq"),
// ".of" what stands behind "of" below it. ".side" is the owner of what has no
// ship's name of its own, ".at" the place alone ("troops in Mosul" is Mosul,
// whosever they are). Empty, Subject is "subj", Object is "obj" or, for nouns,
// "of".
//
// Conditions, Where and Unless, may also look at "clause", "infinitive",
// "subjunctive" and "question" (the verb of a complement, of one with "to", of
// one that asks for what it tells, of an indirect question), "else" (what follows
// behind "or" unless the complement is done), "mod" (adverbs),
// "modal", "clause modal", "carrier" (the verb above a noun), "verb" (the trigger
// itself) and "particle" (its own: "went down"); "*" there stands for any word.
// As a trigger "*" is any verb that no other pattern speaks for, in a sentence
// that has a ship or a force.
type Pattern struct {
	Verb      Words            `yaml:"verb,omitempty,flow"`
	Noun      Words            `yaml:"noun,omitempty,flow"`
	Adjective Words            `yaml:"adjective,omitempty,flow"`
	With      Words            `yaml:"with,omitempty,flow"` // verbs that must carry Noun: "hold", "engage in", "after" (any verb, by its preposition), "*" (any)
	Subject   string           `yaml:"subject,omitempty"`
	Object    string           `yaml:"object,omitempty"`
	Where     map[string]Words `yaml:"where,omitempty,flow"`  // slot -> words, one of which must head it
	Unless    map[string]Words `yaml:"unless,omitempty,flow"` // slot -> words, none of which may head it
	From      Words            `yaml:"from,omitempty,flow"`   // entity types, narrower than the relation's
	To        Words            `yaml:"to,omitempty,flow"`
	Stance    string           `yaml:"stance,omitempty"` // of the statement, where the words themselves say it
	Line      int              `yaml:"-"`                // in its file
}

// Words is a list of words; YAML may give one word alone.
type Words []string

// UnmarshalYAML reads a list or a single word.
func (w *Words) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		*w = Words{node.Value}
		return nil
	}
	var list []string
	if err := node.Decode(&list); err != nil {
		return err
	}
	*w = list
	return nil
}

// patternKeys are the keys that a pattern may have.
var patternKeys = []string{"verb", "noun", "adjective", "with", "subject", "object", "where", "unless", "from", "to", "stance"}

// UnmarshalYAML reads a pattern and remembers its line. Unknown keys are
// refused here because a node's own Decode does not know that the file is read
// strictly.
func (p *Pattern) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind != yaml.MappingNode {
		return fmt.Errorf("line %d: a pattern is a map such as {verb: visit, object: obj}", node.Line)
	}
	for i := 0; i < len(node.Content); i += 2 {
		if key := node.Content[i]; !slices.Contains(patternKeys, key.Value) {
			return fmt.Errorf("line %d: field %s not found in a pattern, which has %s", key.Line, key.Value, strings.Join(patternKeys, ", "))
		}
	}
	type plain Pattern
	if err := node.Decode((*plain)(p)); err != nil {
		return err
	}
	p.Line = node.Line
	p.Subject, p.Object = spelledOut(p.Subject), spelledOut(p.Object)
	return nil
}

// slotSets are the names for several slots that patterns ask for together: where forces
// are, and where they go.
var slotSets = strings.NewReplacer(
	"@site", "at.at|on.in|in.in|off|near|along|around|inside|outside|opposite|beside|alongside|across|throughout|beyond|behind|between|among|amid|within|astride|over|above|compass",
	"@goal", "into.at|onto.at|to.at|toward.at|towards.at|through.at|across.at|over.at|past.at|up.at|down.at|near.at|within.at|beyond.at|behind.at|compass|along.at|around.at|outside.at|in front of.at")

// spelledOut names each slot that the sets in spec stand for.
func spelledOut(spec string) string { return slotSets.Replace(spec) }

// slotNames are the slots that are not prepositions; docs/vocabulary.md says what
// each means.
var slotNames = []string{
	"subj", "obj", "iobj", "members", "poss", "adj", "comp", "must", // of the trigger and its clause
	"speaker", "hearer", "addressee", "bearer", "beyond", "landed", "purpose", "deed", "doing", "victim", "when", "when-verb", "if", "cargo", // of the words around it
	"foe", "lone", "posted", "teller", "harmer", "asker", "judge", "captor", "told", "compass", "story", // of what the text told elsewhere
	"verb", "particle", "clause", "infinitive", "subjunctive", "question", "else", "mod", "modal", "carrier", // words to look at, in conditions
}

// prepositions are the other words of slots: prepositions, and adverbs that stand
// like them ("back to", "ahead"). The list is closed, so that a misspelt slot is a
// fault and not one that nothing ever fills.
var prepositions = strings.Fields(`aboard about above abreast abroad across after against ahead along alongside amid amidst
	among amongst apart around as aside astride at atop away back because before behind below beneath beside besides between
	beyond by concerning despite down due during except following for forward from front given home in inside instead into
	like near next of off on onto opposite out outside over owing past pending per prior regarding round since than thanks
	through throughout till to together toward towards under underneath unlike until unto up upon versus via with within
	without
	example where`)

// slotRoutes are what may follow a slot's dot.
var slotRoutes = []string{"self", "owner", "side", "act", "body", "in", "at", "subj", "of", "host"}

// Problems lists what is wrong with a pattern by itself and against the word
// classes and the entity types; it is empty for a sound one.
func (p Pattern) Problems(words map[string][]string, types []string) []string {
	var out []string
	if n := min(1, len(p.Verb)) + min(1, len(p.Noun)) + min(1, len(p.Adjective)); n != 1 {
		out = append(out, "a pattern has exactly one of verb, noun and adjective")
	}
	if len(p.With) > 0 && len(p.Noun) == 0 {
		out = append(out, "with: belongs to noun patterns")
	}
	lists := []Words{p.Verb, p.Noun, p.Adjective, p.With}
	for _, cond := range []map[string]Words{p.Where, p.Unless} {
		for slot, list := range cond {
			lists = append(lists, list)
			out = append(out, slotProblems(slot)...)
		}
	}
	for _, list := range lists {
		out = append(out, wordProblems(list, words)...)
	}
	out = append(out, slotProblems(p.Subject)...)
	out = append(out, slotProblems(p.Object)...)
	for _, t := range append(slices.Clone([]string(p.From)), p.To...) {
		if !slices.Contains(types, t) {
			out = append(out, fmt.Sprintf("entity type %s is not declared", t))
		}
	}
	if !slices.Contains([]string{"", "asserted", "denied", "planned", "hypothetical"}, p.Stance) {
		out = append(out, fmt.Sprintf("stance %q is none of asserted, denied, planned, hypothetical", p.Stance))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func wordProblems(list Words, words map[string][]string) []string {
	var out []string
	for _, w := range list {
		class, isClass := strings.CutPrefix(w, "@")
		switch {
		case strings.TrimSpace(w) == "":
			out = append(out, "an empty word")
		case isClass && words[class] == nil:
			out = append(out, fmt.Sprintf("word class @%s is not declared under words/", class))
		case w != strings.ToLower(w):
			out = append(out, fmt.Sprintf("%q: words are lemmas in lower case", w))
		}
	}
	return out
}

func slotProblems(spec string) []string {
	if spec == "" {
		return nil
	}
	var out []string
	for _, alt := range strings.Split(spec, "|") {
		base, route, dotted := strings.Cut(alt, ".")
		if strings.TrimSpace(base) != base || base == "" {
			out = append(out, fmt.Sprintf("slot %q: slots stand between \"|\" without spaces", spec))
		}
		if dotted && !slices.Contains(slotRoutes, route) {
			out = append(out, fmt.Sprintf("slot %q: after the dot comes one of %s", alt, strings.Join(slotRoutes, ", ")))
		}
		for _, word := range strings.Fields(base) {
			if !slices.Contains(slotNames, word) && !slices.Contains(prepositions, word) {
				out = append(out, fmt.Sprintf("slot %q: %q is neither one of %s nor a preposition", alt, word, strings.Join(slotNames, ", ")))
			}
		}
	}
	return out
}

// Example is a sentence and what the relation must find in it; a trap wants
// nothing.
type Example struct {
	Text string `yaml:"text"`
	Want []Want `yaml:"want,omitempty"`
}

// Want is one statement that an example must yield.
type Want struct {
	Subject string `yaml:"subject,omitempty"`
	Object  string `yaml:"object,omitempty"`
	Stance  string `yaml:"stance,omitempty"` // "" for asserted
}
