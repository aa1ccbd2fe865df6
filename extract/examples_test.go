package extract

import (
	"testing"

	"wiregraph/graph"
)

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
			if len(r.Examples) < 10 || 2*traps < len(r.Examples) {
				t.Errorf("%d examples, %d of them traps; want ten at least, and half of them traps", len(r.Examples), traps)
			}
			for _, fault := range x.CheckExamples(r) {
				t.Error(fault)
			}
		})
	}
}

// TestCutTexts reads texts that begin or break off in the middle, as pages and wires do:
// some examples of each relation, cut at every word.
func TestCutTexts(t *testing.T) {
	x := reader(t)
	texts := []string{
		"I consider it a great honour to speak before the General Assembly of the United",
		"The meeting which the General Secretary of the Central Committee of the Socialist Unity",
		"guard ships, the largest number in years, sailed past, as did a newer ship, the Glory, from Turku",
		"she is to meet King Jan Sund and Kenyan Chancellor Bo",
	}
	for i := range x.schema.Relations {
		for k := 0; k < len(x.schema.Relations[i].Examples); k += 8 {
			texts = append(texts, x.schema.Relations[i].Examples[k].Text)
		}
	}
	for _, text := range texts {
		for end := range text {
			if end > 0 && text[end] != ' ' {
				continue
			}
			for _, cut := range [...]string{text[:end], text[end:]} {
				if _, err := x.Extract(graph.Article{ID: "cut", Text: cut}); err != nil {
					t.Errorf("%q: %v", cut, err)
				}
			}
		}
		if _, err := x.Extract(graph.Article{ID: "whole", Text: text}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
