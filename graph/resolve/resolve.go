// Package resolve gives an entity the same id in all articles. It looks at one
// article's batch at a time and never at a store, so that the order in which
// articles arrive cannot matter; who is meant within an article is the
// extractor's business.
//
// Invariant: Apply is a pure function of batch, vocabulary and decisions, and
// applying it twice is applying it once.
package resolve

import (
	_ "embed"
	"maps"
	"slices"
	"strings"

	"wiregraph/graph"
	"wiregraph/schema"
)

//go:embed spellings.tsv
var spellingsTSV string

// Resolver knows what is one. An entity's id comes from the first of these
// that says something:
//
//  1. a decision about its id in this article, then one about its id anywhere
//     (those win over the gazetteer too, and hold for what the rules below say);
//  2. the gazetteer, where the id is one of its own;
//  3. the gazetteer, where name and type fit just one of its entries: case,
//     accents, punctuation, a leading "the" and the spelling of given names do
//     not count, and one word is not enough for a person;
//  4. for a person known by name alone, that name in its usual spelling.
type Resolver struct {
	entries    map[string]*schema.Entry
	names      map[string]string // comparable name → id of the only entry with it, "" for several
	spelling   map[string]string
	decisions  decisions
	identifies string
}

// New makes a resolver from the vocabulary and decisions. Decisions that
// contradict one another are an error that names them all.
func New(sch *schema.Schema, list []Decision) (*Resolver, error) {
	r := &Resolver{entries: map[string]*schema.Entry{}, names: map[string]string{}, spelling: spellings()}
	var err error
	if r.decisions, err = compile(list); err != nil {
		return nil, err
	}
	for i := range sch.Entries {
		e := &sch.Entries[i]
		r.entries[e.ID] = e
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			r.addName(e, name)
		}
	}
	r.identifies = digest(list)
	return r, nil
}

// Digest stands for the rules and decisions, not for the vocabulary, which has
// a digest of its own: where it changes, articles must be read again.
func (r *Resolver) Digest() string { return r.identifies }

func digest(list []Decision) string {
	fields := []string{"resolve 1", spellingsTSV}
	for _, d := range list {
		fields = append(fields, d.Verdict, d.ID, d.Other, d.Article)
	}
	return graph.Hash(fields...)
}

func spellings() map[string]string {
	usual := map[string]string{}
	for line := range strings.Lines(spellingsTSV) {
		if words := strings.Fields(line); !strings.HasPrefix(line, "#") && len(words) > 0 {
			for _, w := range words {
				usual[w] = words[0]
			}
		}
	}
	return usual
}

func (r *Resolver) addName(e *schema.Entry, name string) {
	key := r.comparable(e.Type, name)
	if key == "" {
		return
	}
	if other, taken := r.names[key]; taken && other != e.ID {
		r.names[key] = ""
		return
	}
	r.names[key] = e.ID
}

// comparable is a name as rule 3 compares it, "" where it must not be used.
func (r *Resolver) comparable(typ, name string) string {
	words := graph.NameWords(name)
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	if typ == "Person" {
		if words = r.usual(words); len(words) < 2 {
			return ""
		}
	}
	if len(words) == 0 {
		return ""
	}
	return typ + " " + strings.Join(words, " ")
}

var titles = []string{"mr", "mrs", "ms", "miss", "dr", "sir", "dame"}

// usual gives a person's name without title and in the usual spelling.
func (r *Resolver) usual(words []string) []string {
	if len(words) > 2 && slices.Contains(titles, words[0]) {
		words = words[1:]
	}
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w
		if u, ok := r.spelling[w]; ok {
			out[i] = u
		}
	}
	return out
}

// Apply gives the batch's entities their ids and returns a batch that agrees in
// itself: entities of one id are one, statement ids follow, statements that
// have become the same are one with the evidence of both, and those that now
// say something of an entity and itself are gone. b is not changed.
func (r *Resolver) Apply(b graph.Batch) graph.Batch {
	ids := make(map[string]string, len(b.Entities))
	for _, e := range b.Entities {
		ids[e.ID] = r.id(b.Article.ID, e)
	}
	out := b
	out.Entities = r.mergeEntities(b.Entities, ids)
	out.Statements = mergeStatements(b.Article.ID, b.Statements, ids)
	return out
}

// id goes through the rules.
func (r *Resolver) id(article string, e graph.Entity) string {
	if id, ok := r.decisions.lookup(article, e.ID); ok {
		return id
	}
	id := r.rule(e)
	if r.decisions.parted(e.ID, id) {
		return e.ID
	}
	if decided, ok := r.decisions.lookup(article, id); ok && !r.decisions.parted(e.ID, decided) {
		return decided
	}
	return id
}

func (r *Resolver) rule(e graph.Entity) string {
	if r.entries[e.ID] != nil || e.ID != schema.EntityID(e.Type, e.Name) {
		return e.ID // the extractor knows more than the name
	}
	if id := r.names[r.comparable(e.Type, e.Name)]; id != "" {
		return id
	}
	if words := graph.NameWords(e.Name); e.Type == "Person" && len(words) > 1 {
		return schema.EntityID(e.Type, strings.Join(r.usual(words), " "))
	}
	return e.ID
}

// mergeEntities renames entities and folds those of one id. An entry of the
// gazetteer brings its own name, type and properties.
func (r *Resolver) mergeEntities(list []graph.Entity, ids map[string]string) []graph.Entity {
	forms := map[string][]graph.Form{}
	for _, e := range list {
		id := ids[e.ID]
		if entry := r.entries[id]; entry != nil && id != e.ID {
			e.Aliases = append(slices.Clone(e.Aliases), e.Name)
			e.Name, e.Type, e.Properties = entry.Name, entry.Type, merged(e.Properties, entry.Properties)
		}
		e.ID = id
		forms[id] = append(forms[id], graph.Form{Entity: e, Articles: 1})
	}
	var out []graph.Entity
	for _, id := range slices.Sorted(maps.Keys(forms)) {
		out = append(out, graph.FoldEntity(forms[id]))
	}
	return out
}

func merged(a, b map[string][]string) map[string][]string {
	out := maps.Clone(a)
	if out == nil {
		out = map[string][]string{}
	}
	for key, values := range b {
		out[key] = slices.Concat(out[key], values)
	}
	return out
}

func mergeStatements(article string, list []graph.Statement, ids map[string]string) []graph.Statement {
	at := map[string]int{}
	var out []graph.Statement
	for _, st := range list {
		loop := st.Subject == st.Object
		st.Subject, st.Object = ids[st.Subject], ids[st.Object]
		if st.AttributedTo != "" {
			st.AttributedTo = ids[st.AttributedTo]
		}
		if st.Subject == st.Object && !loop {
			continue
		}
		st.ID = graph.StatementID(article, st)
		if i, ok := at[st.ID]; ok {
			out[i] = mergeStatement(out[i], st)
			continue
		}
		at[st.ID] = len(out)
		out = append(out, st)
	}
	return out
}

func mergeStatement(a, b graph.Statement) graph.Statement {
	evidence := slices.Concat(a.Evidence, b.Evidence)
	if b.Score > a.Score {
		a = b
	}
	a.Evidence = graph.Batch{Statements: []graph.Statement{{Evidence: evidence}}}.Canonical().Statements[0].Evidence
	return a
}
