package extract

import (
	"testing"

	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// doc builds a document from words parted by single spaces, one sentence, each
// token headed by the last.
func flat(text string, names ...language.Name) *language.Document {
	doc := &language.Document{Text: text, Names: names}
	start := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == ' ' {
			doc.Tokens = append(doc.Tokens, language.Token{Start: start, End: i, Lemma: text[start:i]})
			start = i + 1
		}
	}
	for i := range doc.Tokens {
		doc.Tokens[i].Head = len(doc.Tokens) - 1
	}
	doc.Tokens[len(doc.Tokens)-1].Head = -1
	doc.Sentences = []language.Span{{Start: 0, End: len(doc.Tokens)}}
	return doc
}

func TestClusterJoinsOneEvent(t *testing.T) {
	ev := func(start int) []graph.Evidence { return []graph.Evidence{{Start: start, End: start + 1}} }
	got := (&state{schema: &schema.Schema{}}).cluster([]graph.Statement{
		{Subject: "a", Relation: "MET_WITH", Object: "b", Stance: graph.Asserted, Date: graph.Date{Value: "2020-01"}, Evidence: ev(9), Score: 0.5, AttributedTo: "c"},
		{Subject: "a", Relation: "MET_WITH", Object: "b", Stance: graph.Asserted, Date: graph.Date{Value: "2020-01-05"}, Place: "Paris", Evidence: ev(3), Score: 0.7, AttributedTo: "d"},
		{Subject: "a", Relation: "MET_WITH", Object: "b", Stance: graph.Asserted, Date: graph.Date{Value: "2020-01-06"}, Evidence: ev(5)},
		{Subject: "a", Relation: "MET_WITH", Object: "b", Stance: graph.Planned, Date: graph.Date{Value: "2020-01-05"}, Evidence: ev(7)},
	})
	if len(got) != 3 {
		t.Fatalf("got %d statements, want 3: %+v", len(got), got)
	}
	if got[0].Date.Value != "2020-01-05" || got[0].Place != "Paris" || len(got[0].Evidence) != 2 || got[0].Evidence[0].Start != 3 || got[0].Score != 0.7 {
		t.Errorf("not folded: %+v", got[0])
	}
}

func TestEntitiesOfHandBuiltDocument(t *testing.T) {
	x := analysed(t)
	doc := flat("Warships led by the Abraham Lincoln sailed", language.Name{Start: 4, End: 6, Kind: language.KindShip, Score: 1})
	b := x.ExtractDocument(graph.Article{ID: "a", Text: doc.Text}, doc)
	if len(b.Entities) != 1 || b.Entities[0].ID != "ship:uss-abraham-lincoln" {
		t.Errorf("entities: %+v", b.Entities)
	}
}
