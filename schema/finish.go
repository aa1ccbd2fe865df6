package schema

import (
	"sort"
	"strings"
)

// finish checks what the layers say together and lays the lists in order.
func (l *loader) finish() (*Schema, error) {
	for _, name := range sortedKeys(l.relations) {
		l.checkRelation(l.relations[name])
	}
	for _, id := range sortedKeys(l.entries) {
		l.checkEntry(l.entries[id])
	}
	if len(l.problems) > 0 {
		sort.SliceStable(l.problems, func(i, j int) bool {
			a, b := l.problems[i], l.problems[j]
			return a.File < b.File || a.File == b.File && a.Line < b.Line
		})
		return nil, l.problems
	}
	s := &Schema{
		Types: values(l.types), Relations: values(l.relations), Roles: values(l.roles), Entries: values(l.entries),
		Words:     make(map[string][]string, len(l.words)),
		relations: make(map[string]int, len(l.relations)),
		entries:   make(map[string]int, len(l.entries)),
	}
	for name, w := range l.words {
		s.Words[name] = w.value
	}
	for i := range s.Relations {
		s.relations[s.Relations[i].Name] = i
	}
	for i := range s.Entries {
		s.entries[s.Entries[i].ID] = i
	}
	return s, nil
}

func (l *loader) checkRelation(r located[Relation]) {
	rel := r.value
	if rel.Doc == "" {
		l.add(r.file, r.line, "relation %s has no doc; say what it means", rel.Name)
	}
	for _, side := range []struct {
		key   string
		types []string
	}{{"from", rel.From}, {"to", rel.To}} {
		if len(side.types) == 0 {
			l.add(r.file, r.line, "relation %s has no %s; list the entity types", rel.Name, side.key)
		}
		for _, t := range side.types {
			if _, ok := l.types[t]; !ok {
				l.add(r.file, lineOf(r.node, side.key), "%s: type %q is not declared; add it to types.yaml or use one of %s",
					side.key, t, strings.Join(sortedKeys(l.types), ", "))
			}
		}
	}
	if p := rel.Place; p != "" && p != PlaceObject && p != PlacePlace && p != PlaceDestination {
		l.add(r.file, lineOf(r.node, "place"), "place: %q says nothing; use %s, %s or %s", p, PlaceObject, PlacePlace, PlaceDestination)
	}
	l.checkPatterns(r)
}

// checkPatterns places what is wrong with a relation's patterns at their lines.
func (l *loader) checkPatterns(r located[Relation]) {
	words := make(map[string][]string, len(l.words))
	for name, w := range l.words {
		words[name] = w.value
	}
	for _, p := range r.value.Patterns {
		for _, text := range p.Problems(words, sortedKeys(l.types)) {
			l.add(r.file, p.Line, "%s", text)
		}
	}
	for _, name := range r.value.Yields {
		if _, ok := l.relations[name]; !ok {
			l.add(r.file, lineOf(r.node, "yields"), "yields: relation %s is not declared", name)
		}
	}
}

func (l *loader) checkEntry(e located[Entry]) {
	if _, ok := l.types[e.value.Type]; !ok {
		l.add(e.file, e.line, "type %q is not declared; add it to types.yaml or use one of %s",
			e.value.Type, strings.Join(sortedKeys(l.types), ", "))
	}
	if p := e.value.Parent; p != "" {
		if _, ok := l.entries[p]; !ok {
			l.add(e.file, e.line, "parent %q is the id of no entry", p)
		}
	}
}

func sortedKeys[T any](m map[string]T) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func values[T any](m map[string]located[T]) []T {
	out := make([]T, 0, len(m))
	for _, k := range sortedKeys(m) {
		out = append(out, m[k].value)
	}
	return out
}
