package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"wiregraph/schema"
)

// Sentence is a sentence labelled with names and the project's own relations.
type Sentence struct {
	ID     string          `json:"id"`
	Text   string          `json:"text"`
	Names  [][2]string     `json:"names"` // words and kind: PER, STATE, PLACE, ORG, SHIP
	Events []SentenceEvent `json:"events"`
}

// SentenceEvent is what a sentence states; an optional one is neither missed
// nor wrong.
type SentenceEvent struct {
	Subject  string `json:"s"`
	Relation string `json:"r"`
	Object   string `json:"o"`
	Stance   string `json:"st"`
	Optional bool   `json:"opt"`
}

// SentenceScores are the figures for labelled sentences.
type SentenceScores struct {
	Sentences int            `json:"sentences"`
	Names     PRF            `json:"names"`    // same words and kind; State and Place count as one kind
	Relation  PRF            `json:"relation"` // each sentence's set of relations
	Triple    PRF            `json:"triple"`   // relation, subject and object
	Acts      PRF            `json:"acts"`     // triples without the standing facts
	Stance    Ratio          `json:"stance"`   // share of the right triples
	Alarms    Alarms         `json:"alarms"`   // sentences without any event on which the output has an act
	Kinds     map[string]PRF `json:"kinds"`
	Relations map[string]PRF `json:"relations"`
	Errors    []Error        `json:"-"`
}

// Alarms is a share of sentences.
type Alarms struct {
	Share Ratio `json:"share"`
	Of    int   `json:"of"`
}

// Forms are the forms under which states are named, lower case, each with the
// states that it may stand for.
type Forms struct {
	states  map[string][]string
	longest int // words
}

// ReadForms reads a table of states: name, tab, forms separated by "|". An error
// of the file system is an fs.PathError.
func ReadForms(path string) (Forms, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Forms{}, err
	}
	f := Forms{states: map[string][]string{}}
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		state, forms, ok := strings.Cut(line, "\t")
		if !ok {
			return Forms{}, fmt.Errorf("%s:%d: want a state, a tab and its forms", path, i+1)
		}
		f.add(state, strings.Split(forms, "|"))
	}
	return f, nil
}

// FormsOf takes the forms of states from the vocabulary's gazetteers.
func FormsOf(sch *schema.Schema) Forms {
	f := Forms{states: map[string][]string{}}
	for _, e := range sch.Entries {
		if e.Type == schema.State {
			f.add(e.Name, slices.Concat([]string{e.Name}, e.Aliases, e.Acronym, e.Adjectives, e.Seats))
		}
	}
	return f
}

func (f *Forms) add(state string, forms []string) {
	for _, form := range forms {
		form = strings.ToLower(form)
		f.states[form] = append(f.states[form], "state:"+state)
		f.longest = max(f.longest, len(strings.Fields(form)))
	}
}

// ReadSentences reads sentences, one JSON object a line. ids, where there are
// any, names those to keep. An error of the file system is an fs.PathError.
func ReadSentences[T any](path string, id func(T) string, ids map[string]bool) ([]T, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all []T
	for i, line := range strings.Split(string(data), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		var s T
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			return nil, fmt.Errorf("%s:%d: is no labelled sentence: %w; docs/cli.md has the form", path, i+1, err)
		}
		if ids == nil || ids[id(s)] {
			all = append(all, s)
		}
	}
	return all, nil
}

var (
	actorStop = stringSet(strings.Fields("the a an of in on at to and for by with s its his her their government forces troops officials military"))

	// kinds folds the kinds of names and the entity types into four.
	kinds = map[string]string{"PER": "PER", "STATE": "LOC", "PLACE": "LOC", "ORG": "ORG", "SHIP": "SHIP",
		"Person": "PER", "State": "LOC", "Place": "LOC", "Organization": "ORG", "Ship": "SHIP"}
)

func stringSet(list []string) map[string]bool {
	set := map[string]bool{}
	for _, s := range list {
		set[s] = true
	}
	return set
}

// actor is the set of content words of an actor and of the states that its
// words stand for.
func (f Forms) actor(text string) map[string]bool {
	words := tokens(dropS(strings.ToLower(text)), func(r rune) bool { return wordRune(r) || r == '.' })
	out := map[string]bool{}
	for _, w := range words {
		if w = strings.Trim(w, "."); w != "" && !actorStop[w] {
			out[w] = true
		}
	}
	for i := range words {
		for n := 1; n <= f.longest && i+n <= len(words); n++ {
			form := strings.Join(words[i:i+n], " ")
			for _, state := range slices.Concat(f.states[form], f.states[strings.TrimRight(form, ".")]) {
				out[state] = true
			}
		}
	}
	return out
}

// tokens are the longest runs of runes that belong to a word.
func tokens(s string, in func(rune) bool) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !in(r) })
}

// dropS removes "'s" wherever a word ends with it.
func dropS(s string) string {
	runes := []rune(s)
	var b strings.Builder
	for i := 0; i < len(runes); i++ {
		if (runes[i] == '\'' || runes[i] == '’') && i+1 < len(runes) && runes[i+1] == 's' && (i+2 == len(runes) || !wordRune(runes[i+2])) {
			i++
			continue
		}
		b.WriteRune(runes[i])
	}
	return b.String()
}

// plainName is the form in which names are compared.
func plainName(name string) string {
	name = strings.TrimFunc(strings.ToLower(name), spaceRune)
	for _, s := range []string{"'s", "’s"} {
		if cut, ok := strings.CutSuffix(name, s); ok {
			name = cut
			break
		}
	}
	var b strings.Builder
	gap := false
	for _, r := range name {
		if wordRune(r) || r == '&' || r == '+' {
			b.WriteRune(r)
			gap = false
		} else if !gap {
			b.WriteByte(' ')
			gap = true
		}
	}
	return strings.TrimSpace(strings.TrimPrefix(b.String(), "the "))
}

// nameKey is a name with its kind.
type nameKey struct{ words, kind string }

// sentenceCount is what is counted over all sentences.
type sentenceCount struct {
	forms                        Forms
	vocabulary                   Vocabulary
	names, relation, triple, act Count
	kinds, relations             map[string]*Count
	stance, quiet, alarms        int
	errors                       []Error
}

// Sentences scores the outputs against labelled sentences.
func Sentences(golds []Sentence, outs Outputs, forms Forms, vocabulary Vocabulary) SentenceScores {
	n := &sentenceCount{forms: forms, vocabulary: vocabulary, kinds: map[string]*Count{}, relations: map[string]*Count{}}
	for _, g := range golds {
		n.add(g, outs[g.ID])
	}
	scores := SentenceScores{Sentences: len(golds), Names: n.names.PRF(), Relation: n.relation.PRF(), Triple: n.triple.PRF(), Acts: n.act.PRF(),
		Stance: share(n.stance, n.triple.Right), Alarms: Alarms{share(n.alarms, n.quiet), n.quiet},
		Kinds: map[string]PRF{}, Relations: map[string]PRF{}, Errors: n.errors}
	for k, c := range n.kinds {
		scores.Kinds[k] = c.PRF()
	}
	for r, c := range n.relations {
		scores.Relations[r] = c.PRF()
	}
	return scores
}

func at(counts map[string]*Count, key string) *Count {
	if counts[key] == nil {
		counts[key] = &Count{}
	}
	return counts[key]
}

func (n *sentenceCount) add(g Sentence, out Output) {
	plain, actors := map[string]map[string]bool{}, map[string]map[string]bool{}
	for _, e := range out.Entities {
		plain[e.ID], actors[e.ID] = map[string]bool{}, map[string]bool{}
		for _, name := range e.names() {
			plain[e.ID][plainName(name)] = true
			for w := range n.forms.actor(name) {
				actors[e.ID][w] = true
			}
		}
	}
	n.addNames(g, out, plain)
	n.addRelations(g, out)
	n.addTriples(g, out, plain, actors)
}

func (n *sentenceCount) addNames(g Sentence, out Output, plain map[string]map[string]bool) {
	left, all := map[nameKey]bool{}, map[nameKey]bool{}
	for _, name := range g.Names {
		key := nameKey{plainName(name[0]), kinds[name[1]]}
		left[key], all[key] = true, true
	}
	text := plainName(g.Text)
	for _, e := range out.Entities {
		kind := kinds[e.Type]
		if kind == "" {
			kind = "?"
		}
		hit, known, said, state := false, false, false, false
		for name := range plain[e.ID] {
			key := nameKey{name, kind}
			hit = hit || left[key]
			known = known || all[key]
			said = said || name != "" && strings.Contains(text, name)
			state = state || n.forms.states[name] != nil
			delete(left, key)
		}
		switch {
		case hit:
			n.names.Right++
			at(n.kinds, kind).Right++
		case !known && said && !state:
			n.names.Wrong++
			at(n.kinds, kind).Wrong++
			n.errors = append(n.errors, Error{"name wrong: " + kind, g.ID, e.Name + "  «" + g.Text + "»"})
		}
	}
	n.addMissedNames(g, left)
}

func (n *sentenceCount) addMissedNames(g Sentence, left map[nameKey]bool) {
	for _, name := range g.Names {
		key := nameKey{plainName(name[0]), kinds[name[1]]}
		if !left[key] {
			continue
		}
		delete(left, key)
		n.names.Missed++
		at(n.kinds, key.kind).Missed++
		n.errors = append(n.errors, Error{"name missed: " + key.kind, g.ID, name[0] + "  «" + g.Text + "»"})
	}
}

func (n *sentenceCount) addRelations(g Sentence, out Output) {
	want, may, got := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range g.Events {
		if e.Optional {
			may[e.Relation] = true
		} else {
			want[e.Relation] = true
		}
	}
	act := false
	for _, s := range out.Statements {
		got[s.Relation] = true
		act = act || !n.vocabulary.Standing[s.Relation]
	}
	for r := range got {
		switch {
		case want[r]:
			n.relation.Right++
		case !may[r]:
			n.relation.Wrong++
		}
	}
	for r := range want {
		if !got[r] {
			n.relation.Missed++
		}
	}
	if len(g.Events) == 0 {
		n.quiet++
		if act {
			n.alarms++
		}
	}
}

func (n *sentenceCount) addTriples(g Sentence, out Output, plain, actors map[string]map[string]bool) {
	var left []SentenceEvent
	for _, e := range g.Events {
		if !e.Optional {
			left = append(left, e)
		}
	}
	fits := func(s Statement) func(SentenceEvent) bool {
		return func(e SentenceEvent) bool {
			return e.Relation == s.Relation && n.actorsFit(e, actors[s.Subject], actors[s.Object])
		}
	}
	for _, s := range out.Statements {
		hit := slices.IndexFunc(left, fits(s))
		switch {
		case hit >= 0:
			if left[hit].Stance == s.Stance.orAsserted() {
				n.stance++
			}
			left = slices.Delete(left, hit, hit+1)
			n.count(s.Relation, func(c *Count) { c.Right++ })
		case !slices.ContainsFunc(g.Events, fits(s)):
			n.count(s.Relation, func(c *Count) { c.Wrong++ })
			n.errors = append(n.errors, Error{"statement wrong: " + s.Relation, g.ID, fmt.Sprintf("%s %s %s  «%s»",
				least(plain[s.Subject]), s.Relation, least(plain[s.Object]), g.Text)})
		}
	}
	for _, e := range left {
		n.count(e.Relation, func(c *Count) { c.Missed++ })
		n.errors = append(n.errors, Error{"statement missed: " + e.Relation, g.ID, fmt.Sprintf("%s %s %s [%s]  «%s»", e.Subject, e.Relation, e.Object, e.Stance, g.Text)})
	}
}

// count counts a triple, and an act where the relation is one.
func (n *sentenceCount) count(relation string, add func(*Count)) {
	add(&n.triple)
	add(at(n.relations, relation))
	if !n.vocabulary.Standing[relation] {
		add(&n.act)
	}
}

// actorsFit reports whether subject and object share a content word with those
// of the event, in either order where the relation is symmetric.
func (n *sentenceCount) actorsFit(e SentenceEvent, subject, object map[string]bool) bool {
	x, y := n.forms.actor(e.Subject), n.forms.actor(e.Object)
	return meet(subject, x) && meet(object, y) || n.vocabulary.Symmetric[e.Relation] && meet(subject, y) && meet(object, x)
}

func meet(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}

// least is the first name in order, "?" where there is none.
func least(names map[string]bool) string {
	first := ""
	for n := range names {
		if first == "" || n < first {
			first = n
		}
	}
	if first == "" {
		return "?"
	}
	return first
}
