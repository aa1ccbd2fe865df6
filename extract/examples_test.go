package extract

import "testing"

// Every relation's own examples, half of them traps, are its test; they run
// with the shipped models, because that is what a user's examples run with.
func TestRelationExamples(t *testing.T) {
	x := reader(t)
	for i := range x.schema.Relations {
		r := &x.schema.Relations[i]
		t.Run(r.Name, func(t *testing.T) {
			traps := 0
			for _, ex := range r.Examples {
				if len(ex.Want) == 0 {
					traps++
				}
			}
			if len(r.Examples) < 10 || traps < 4 {
				t.Errorf("%d examples, %d of them traps; want ten and four at least", len(r.Examples), traps)
			}
			for _, fault := range x.CheckExamples(r) {
				t.Error(fault)
			}
		})
	}
}
