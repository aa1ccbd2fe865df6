package extract

import (
	"sort"
	"strings"

	"wiregraph/schema"
)

// The best name of each entity, its other forms and its properties.

// finishNames gives entities their names, aliases and ids. A person's own full
// name in the article is the name; the id stays the gazetteer's.
func (st *state) finishNames() {
	forms := make([]map[string]bool, len(st.entities))
	for i := range st.mentions {
		m := &st.mentions[i]
		if m.entity < 0 {
			continue
		}
		if forms[m.entity] == nil {
			forms[m.entity] = map[string]bool{}
		}
		forms[m.entity][st.clean(m.start, m.end)] = true
		if m.typ == schema.Person && m.end > m.start+1 {
			if _, n := st.roleAt(m.start); n > 0 && m.start+n < m.end {
				forms[m.entity][st.clean(m.start+n, m.end)] = true // "Benedict" of "Pope Benedict"
			}
		}
	}
	for i := range st.entities {
		e := &st.entities[i]
		for _, f := range sortedForms(forms[i]) {
			e.Aliases = append(e.Aliases, f)
			if e.gazetteer == "" && longer(f, e.Name) || e.Type == schema.Person && strings.Contains(f, " ") && !strings.Contains(e.Name, " ") {
				e.Name = f
			}
		}
		if e.Type == schema.Person && e.gazetteer != "" {
			known := e.Name
			e.Name = ownName(known, e.Aliases)
			e.Aliases = append(e.Aliases, known)
		}
		if e.gazetteer == "" {
			e.ID = schema.EntityID(e.Type, e.Name)
		}
		if e.gazetteer != "" {
			e.Properties = st.properties(e.gazetteer)
		}
	}
}

// ownName is the fullest name that the article itself gives a person, the
// gazetteer's where the article has only a surname.
func ownName(known string, forms []string) string {
	best := ""
	for _, f := range forms {
		if f == known {
			return known
		}
		if strings.Contains(f, " ") && len(f) > len(best) {
			best = f
		}
	}
	if best == "" {
		return known
	}
	return best
}

// properties are what of a gazetteer's row belongs into the graph.
func (st *state) properties(id string) map[string][]string {
	out := map[string][]string{}
	for k, v := range st.schema.Entry(id).Properties {
		switch k {
		case "surnames", "given", "offices", "lacks", "prefixes", "compound", "years", "regions": // for the reader alone
		default:
			out[k] = v
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func sortedForms(set map[string]bool) []string {
	list := make([]string, 0, len(set))
	for s := range set {
		list = append(list, s)
	}
	sort.Strings(list)
	return list
}

func longer(a, b string) bool {
	return len(strings.Fields(a)) > len(strings.Fields(b)) || b == strings.ToUpper(b) && a != b && len(a) >= len(b)
}
