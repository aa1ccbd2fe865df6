package graph

import "slices"

// Form is how some articles have an entity: Articles of them with exactly these
// fields.
type Form struct {
	Entity   Entity
	Articles int
}

// FoldEntity makes one entity of the forms that articles give it, all with the
// same id: the most frequent type and name (among equals the first in the
// alphabet), every other name as alias, all properties. The order of forms does
// not matter. Forms must not be empty.
func FoldEntity(forms []Form) Entity {
	types, names := map[string]int{}, map[string]int{}
	var aliases []string
	properties := map[string][]string{}
	for _, f := range forms {
		types[f.Entity.Type] += f.Articles
		names[f.Entity.Name] += f.Articles
		aliases = append(append(aliases, f.Entity.Name), f.Entity.Aliases...)
		for key, values := range f.Entity.Properties {
			properties[key] = slices.Concat(properties[key], values)
		}
	}
	e := Entity{ID: forms[0].Entity.ID, Type: mostFrequent(types), Name: mostFrequent(names),
		Aliases: aliases, Properties: properties}
	return e.canonical()
}
