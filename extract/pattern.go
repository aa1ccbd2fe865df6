package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"wiregraph/extract/internal/lexis"
	"wiregraph/graph"
	"wiregraph/schema"
)

// grammar is the schema's patterns compiled for one look-up a predicate, and
// its word classes as sets. It is read only once made.
type grammar struct {
	verbs, nouns, adjectives frames // by the lemma of the trigger
	class                    *lexis.WordClasses
	carry                    map[string]bool // lemmas of verbs that carry some noun
}

// frames are the frames of one part of speech by lemma, the most specific first.
type frames map[string][]lemmaFrame

// lemmaFrame is a frame with what passes nearly all of them over: of a hundred frames of a
// lemma hardly one has all its slots filled.
type lemmaFrame struct {
	wants uint64 // slots in which it wants certain words, see slotBit
	*frame
}

// frame is one pattern of one relation. What nearly all frames fail on stands in front.
type frame struct {
	said            said
	rank            int // how specific it is
	particle        string
	with            *lexis.WordSet // lemmas of carrying verbs; nil where none is asked for
	where, unless   []condition
	subject, object []slot
	from, to        map[string]bool
	relation        *schema.Relation
	rule            string // "ATTACKED:12", relation and line of its file
	line            int
	stance          graph.Stance
	reciprocal      bool // the members of one slot may stand on both sides
}

// said is what kind of thing a frame tells.
type said int

const (
	act  said = iota
	move      // where forces are or go
	fact      // what stands for years
	kindsSaid
)

// slots are the slots in which a predicate must have words for the frame.
func (f *frame) slots() uint64 {
	var asks uint64
	for i := range f.where {
		asks |= f.where[i].bit
	}
	if f.with != nil {
		asks |= carriedBit
	}
	return asks
}

// slotBit is a bit that stands for a slot, whether it is the trigger's own or that of its
// carrier or object. Some slots share one.
func slotBit(slot string) uint64 {
	slot, _ = strings.CutPrefix(slot, "carrier ")
	slot, _ = strings.CutPrefix(slot, "obj ")
	return 1 << (lexis.SieveBit(slot) & 63)
}

// carriedBit stands for a verb that carries the trigger.
const carriedBit = 1 << 63

// slot is one place where an argument may stand.
type slot struct {
	base  string
	route string
}

// condition asks for the words that may head a slot, and says what is amiss where they
// do not, or do though they should not.
type condition struct {
	slot              string
	under             string // the same slot below the object, where a frame that asks for that looks too: trees hang "to a text" on "names" or on "put"
	bit               uint64 // see slotBit, 0 for the trigger itself
	words             *lexis.WordSet
	another, excluded string
}

// asks is the condition that one of the words heads the slot.
func asks(slot string, words *lexis.WordSet) condition {
	c := condition{slot: slot, under: "obj " + slot, words: words, another: "another " + slot, excluded: "excluded " + slot}
	if slot != "verb" {
		c.bit = slotBit(slot)
	}
	return c
}

// compile turns patterns into frames, with the schema's word classes. The schema has been checked, so every
// class and slot that it names exists.
func compile(s *schema.Schema, classes *lexis.WordClasses) *grammar {
	g := &grammar{verbs: frames{}, nouns: frames{}, adjectives: frames{}, class: classes, carry: map[string]bool{}}
	for i := range s.Relations {
		for j := range s.Relations[i].Patterns {
			g.add(&s.Relations[i], &s.Relations[i].Patterns[j])
		}
	}
	for _, part := range []frames{g.verbs, g.nouns, g.adjectives} {
		for _, list := range part {
			slices.SortStableFunc(list, func(a, b lemmaFrame) int {
				return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.relation.Name, b.relation.Name), cmp.Compare(a.line, b.line), cmp.Compare(a.particle, b.particle))
			})
		}
	}
	return g
}

func (g *grammar) add(rel *schema.Relation, p *schema.Pattern) {
	base := frame{
		relation: rel, rule: fmt.Sprintf("%s:%d", rel.Name, p.Line), line: p.Line,
		subject: slots(p.Subject, "subj"), object: slots(p.Object, defaultObject(rel, p)),
		from: typeSet(rel.Family, p.From, rel.From), to: typeSet(rel.Family, p.To, rel.To), stance: graph.Stance(p.Stance),
		where: g.conditions(p.Where), unless: g.conditions(p.Unless),
	}
	switch {
	case rel.Standing:
		base.said = fact
	case rel.Name == deployed:
		base.said = move
	}
	if rel.Name == deployed && len(p.From) == 1 && p.From[0] == schema.Ship {
		base.from[sailing] = true
	}
	if base.spoken() { // "Wales must score twice"
		delete(base.from, lawful)
		delete(base.to, lawful)
	}
	if slices.Contains(violent, rel.Name) && base.from[schema.State] {
		base.from[warlike], base.to[warlike] = true, base.to[schema.State]
	}
	for _, s := range base.object {
		base.reciprocal = base.reciprocal || s.base == "members"
	}
	if len(p.With) > 0 {
		base.with = g.expand(p.With)
		for w := range base.with.Words {
			g.carry[w] = true
		}
	}
	for _, part := range []struct {
		frames frames
		words  schema.Words
	}{{g.verbs, p.Verb}, {g.nouns, p.Noun}, {g.adjectives, p.Adjective}} {
		for w := range g.expand(part.words).Words {
			f := base
			lemma, particle, _ := strings.Cut(w, " ")
			f.particle = particle
			f.rank = 4*len(f.where) + 2*min(1, len(p.With)) + 2*min(1, len(particle)) + min(1, len(p.To)) + min(1, len(f.unless))
			if f.object[0].base == lone || f.object[0].base == posted || f.object[0].base == ofStory { // when nothing else speaks
				f.rank = -1
			}
			part.frames[lemma] = append(part.frames[lemma], lemmaFrame{f.slots(), &f})
		}
	}
}

func defaultObject(rel *schema.Relation, p *schema.Pattern) string {
	switch {
	case rel.Symmetric && len(p.Noun) > 0:
		return "members|with"
	case rel.Symmetric:
		return "obj|with|members"
	case len(p.Noun) > 0:
		return "of"
	}
	return "obj"
}

func slots(spec, otherwise string) []slot {
	if spec == "" {
		spec = otherwise
	}
	var out []slot
	for _, alt := range strings.Split(spec, "|") {
		base, route, _ := strings.Cut(alt, ".")
		out = append(out, slot{base, route})
	}
	return out
}

func typeSet(family string, own schema.Words, relation []string) map[string]bool {
	if len(own) == 0 {
		own = relation
	}
	set := map[string]bool{}
	for _, t := range own {
		set[t] = true
	}
	if family == "verbal" && set[schema.State] {
		set[lawful] = true
	}
	return set
}

func (g *grammar) conditions(from map[string]schema.Words) []condition {
	var out []condition
	for name, words := range from {
		out = append(out, asks(name, g.expand(words)))
	}
	slices.SortFunc(out, func(a, b condition) int { return cmp.Compare(a.slot, b.slot) })
	return out
}

// expand lays the words of classes open. The set of a single class is that class itself.
func (g *grammar) expand(words schema.Words) *lexis.WordSet {
	if len(words) == 1 {
		if class, ok := strings.CutPrefix(words[0], "@"); ok {
			return g.class.Of(class)
		}
	}
	out := lexis.NewWordSet()
	for _, w := range words {
		if class, ok := strings.CutPrefix(w, "@"); ok {
			for member := range g.class.Of(class).Words {
				out.Add(member)
			}
			continue
		}
		out.Add(w)
	}
	return out
}

// is reports whether a lemma belongs to a word class.
func (g *grammar) is(class, lemma string) bool { return g.class.Among(class, lemma) }

// find returns the frames of a noun's lemma, or of its singular where the analyser leaves
// the plural.
func (f frames) find(lemma string) []lemmaFrame {
	if list := f[lemma]; list != nil || !strings.HasSuffix(lemma, "s") {
		return list
	}
	return f[lemma[:len(lemma)-1]]
}
