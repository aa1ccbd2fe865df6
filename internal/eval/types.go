package eval

import (
	"fmt"
	"slices"
	"strings"
)

// TypedSentence is a sentence labelled with PLOVER event types.
type TypedSentence struct {
	ID     string       `json:"id"`
	Text   string       `json:"text"`
	Events []TypedEvent `json:"events"`
}

// TypedEvent is one event; source and target list words for the actors.
type TypedEvent struct {
	Source []string `json:"source"`
	Target []string `json:"target"`
	Type   string   `json:"plover"`
}

// TypeScores are the figures for sentences with PLOVER types. Standing facts
// do not count.
type TypeScores struct {
	Type    PRF            `json:"type"`
	Macro   Ratio          `json:"macro_f1"`
	Triple  PRF            `json:"triple"`  // type, source and target right
	Swapped int            `json:"swapped"` // type right, source and target exchanged
	Fires   Alarms         `json:"fires"`   // sentences with events on which the output has any
	Alarms  Alarms         `json:"alarms"`  // sentences without events on which the output has one
	Types   map[string]PRF `json:"types"`
	Errors  []Error        `json:"-"`

	counts map[string]*Count
}

var (
	typeStop    = stringSet(strings.Fields("the a an of in on at to and for by with s its his her their"))
	cooperative = stringSet([]string{"CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
)

// accepted are the types that a statement may stand for, the plain one first.
// The labels file sanctions and embargoes under COERCE, taken territory under
// ASSAULT and signed agreements also under SUPPORT; what is announced is an
// agreement or a threat, and what is denied a rejection.
func (v Vocabulary) accepted(s Statement) []string {
	plain := v.Type[s.Relation]
	if plain == "" || v.Standing[s.Relation] {
		return nil
	}
	out := []string{plain}
	switch s.Relation {
	case "SANCTIONED":
		out = append(out, "COERCE")
	case "SEIZED":
		out = append(out, "ASSAULT")
	case "AGREED_WITH":
		out = append(out, "SUPPORT")
	}
	switch stance := s.Stance.orAsserted(); {
	case stance == "denied":
		out = append(out, "REJECT")
	case stance == "asserted":
	case cooperative[plain]:
		out = append(out, "AGREE")
	default:
		out = append(out, "THREATEN")
	}
	return out
}

// typeCount is what is counted over all sentences.
type typeCount struct {
	vocabulary Vocabulary
	types      map[string]*Count
	triple     Count
	swapped    int

	positive, fires, negative, alarms int
	errors                            []Error
}

// typed is a statement with the types that it may stand for.
type typed struct {
	Statement
	types []string
}

// Types scores the outputs against sentences labelled with PLOVER types.
func Types(golds []TypedSentence, outs Outputs, vocabulary Vocabulary) TypeScores {
	n := &typeCount{vocabulary: vocabulary, types: map[string]*Count{}}
	for _, g := range golds {
		n.add(g, outs[g.ID])
	}
	var all Count
	macro, classes := 0.0, 0
	scores := TypeScores{Triple: n.triple.PRF(), Swapped: n.swapped, Types: map[string]PRF{}, Errors: n.errors, counts: n.types,
		Fires: Alarms{share(n.fires, n.positive), n.positive}, Alarms: Alarms{share(n.alarms, n.negative), n.negative}}
	for name, c := range n.types {
		scores.Types[name] = c.PRF()
		all.Right, all.Wrong, all.Missed = all.Right+c.Right, all.Wrong+c.Wrong, all.Missed+c.Missed
		if c.Right+c.Missed > 0 {
			classes++
		}
	}
	for _, name := range sortedKeys(n.types) { // in order, so that the sum is the same every time
		if c := n.types[name]; c.Right+c.Missed > 0 {
			_, _, f := c.exact()
			macro += f
		}
	}
	scores.Type, scores.Macro = all.PRF(), round(macro/float64(max(1, classes)))
	return scores
}

func (n *typeCount) add(g TypedSentence, out Output) {
	var events []typed
	for _, s := range out.Statements {
		if types := n.vocabulary.accepted(s); types != nil {
			events = append(events, typed{s, types})
		}
	}
	if len(g.Events) == 0 {
		n.negative++
		if len(events) > 0 {
			n.alarms++
		}
		return
	}
	n.positive++
	if len(events) > 0 {
		n.fires++
	}
	n.addTypes(g, events)
	n.addTriples(g, out, events)
}

func (n *typeCount) addTypes(g TypedSentence, events []typed) {
	want, got := map[string]bool{}, map[string]bool{}
	for _, e := range g.Events {
		want[e.Type] = true
	}
	for _, e := range events {
		at := slices.IndexFunc(e.types, func(t string) bool { return want[t] })
		got[e.types[max(at, 0)]] = true
	}
	wrong := false
	for _, t := range sortedKeys(got) {
		if want[t] {
			at(n.types, t).Right++
			continue
		}
		at(n.types, t).Wrong++
		wrong = true
	}
	for _, t := range sortedKeys(want) {
		if !got[t] {
			at(n.types, t).Missed++
			wrong = true
		}
	}
	if wrong {
		n.errors = append(n.errors, Error{"type: want " + strings.Join(sortedKeys(want), ","), g.ID,
			fmt.Sprintf("got %s  «%s»", strings.Join(sortedKeys(got), ","), g.Text)})
	}
}

func (n *typeCount) addTriples(g TypedSentence, out Output, events []typed) {
	names := map[string]map[string]bool{}
	for _, e := range out.Entities {
		names[e.ID] = typeWords(e.names())
	}
	free := slices.Clone(g.Events)
	for _, s := range events {
		if at := n.hit(free, s, names); at >= 0 {
			free = slices.Delete(free, at, at+1)
			n.triple.Right++
		} else {
			n.triple.Wrong++
		}
	}
	n.triple.Missed += len(free)
}

// hit is the first event that s states, -1 for none. On the way it counts the
// events that s states the wrong way round.
func (n *typeCount) hit(free []TypedEvent, s typed, names map[string]map[string]bool) int {
	subject, object := names[s.Subject], names[s.Object]
	for i, e := range free {
		if !slices.Contains(s.types, e.Type) {
			continue
		}
		source, target := typeWords(e.Source), typeWords(e.Target)
		turned := meet(object, source) && meet(subject, target)
		if meet(subject, source) && meet(object, target) || turned && n.vocabulary.Symmetric[s.Relation] {
			return i
		}
		if turned {
			n.swapped++
		}
	}
	return -1
}

// typeWords are the content words of some names.
func typeWords(names []string) map[string]bool {
	set := map[string]bool{}
	for _, name := range names {
		for _, w := range tokens(strings.ToLower(name), wordRune) {
			if !typeStop[w] {
				set[w] = true
			}
		}
	}
	return set
}
