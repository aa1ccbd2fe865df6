package graph

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func validBatch() Batch {
	st := Statement{Subject: "person:x", Relation: "WARNED", Object: "state:y", Stance: Asserted, Score: 0.5, Rule: "r",
		Evidence: []Evidence{{Article: "a", Start: 0, End: 4, Quote: "Anna"}}}
	st.ID = StatementID("a", st)
	return Batch{Article: Article{ID: "a", Text: "Anna warned Ruritania."},
		Entities:   []Entity{{ID: "person:x", Type: "Person", Name: "Anna"}, {ID: "state:y", Type: "State", Name: "Ruritania"}},
		Statements: []Statement{st}}
}

func TestValidate(t *testing.T) {
	if err := Validate(validBatch()); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, want string
		edit       func(*Batch)
	}{
		{"no article id", "article without an id", func(b *Batch) { b.Article.ID = "" }},
		{"control character in id", "control characters", func(b *Batch) { b.Entities[0].ID = "person:\n" }},
		{"long id", "1001 bytes", func(b *Batch) { b.Article.ID = strings.Repeat("a", 1001) }},
		{"NUL in text", "NUL byte at offset 4", func(b *Batch) { b.Article.Text = "Anna\x00" }},
		{"broken text", "not valid UTF-8", func(b *Batch) { b.Article.Text = "Anna\xff" }},
		{"entity twice", "twice", func(b *Batch) { b.Entities[1] = b.Entities[0] }},
		{"bad type", `type "naval ship"`, func(b *Batch) { b.Entities[0].Type = "naval ship" }},
		{"no name", "without a name", func(b *Batch) { b.Entities[0].Name = "" }},
		{"bad property", `property "a b"`, func(b *Batch) { b.Entities[0].Properties = map[string][]string{"a b": {"c"}} }},
		{"bad statement id", "hash to", func(b *Batch) { b.Statements[0].ID = "1" }},
		{"bad relation", "UPPER_SNAKE", func(b *Batch) { b.Statements[0].Relation = "WARNED`]-()" }},
		{"unknown entity", "is not in the batch", func(b *Batch) { b.Entities = b.Entities[:1] }},
		{"bad stance", "is none of", func(b *Batch) { b.Statements[0].Stance = "maybe" }},
		{"bad date", "no ISO day", func(b *Batch) { b.Statements[0].Date.Value = "2026-02-30" }},
		{"no score", "outside (0, 1]", func(b *Batch) { b.Statements[0].Score = 0 }},
		{"no evidence", "no evidence", func(b *Batch) { b.Statements[0].Evidence = nil }},
		{"another's evidence", "another article", func(b *Batch) { b.Statements[0].Evidence[0].Article = "b" }},
		{"wrong offsets", "is not the quote", func(b *Batch) { b.Statements[0].Evidence[0] = Evidence{"a", 1, 5, "Anna"} }},
		{"offsets past the end", "is not the quote", func(b *Batch) { b.Statements[0].Evidence[0] = Evidence{"a", 20, 24, "Anna"} }},
		{"empty quote", "does not fit", func(b *Batch) { b.Statements[0].Evidence[0] = Evidence{"a", 3, 3, ""} }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := validBatch()
			tt.edit(&b)
			err := Validate(b)
			var invalid *InvalidBatch
			if !errors.As(err, &invalid) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q in it", err, tt.want)
			}
		})
	}
}

func TestValidateTellsAllAtOnce(t *testing.T) {
	b := validBatch()
	b.Entities[0].Name, b.Entities[1].Type, b.Statements[0].Score = "", "", 2
	var invalid *InvalidBatch
	if !errors.As(Validate(b), &invalid) || len(invalid.Problems) != 3 {
		t.Errorf("got %+v, want three problems", invalid)
	}
}

func TestValidateWithoutText(t *testing.T) {
	b := validBatch()
	b.Article.Text = ""
	if Validate(b) == nil {
		t.Error("a batch without text and digest passed")
	}
	b.Digest = "d"
	if err := Validate(b); err != nil {
		t.Errorf("a batch whose text was left out: %v", err)
	}
}

func TestDigest(t *testing.T) {
	a := Article{ID: "a", Text: "x", Published: time.Date(2026, 1, 30, 0, 0, 0, 0, time.UTC)}
	same := a
	same.Fetched, same.Published = time.Now(), a.Published.In(time.FixedZone("", 3600))
	if a.Digest() != same.Digest() {
		t.Error("the digest depends on when the article was fetched or on the zone of its date")
	}
	other := a
	other.Text = "y"
	if a.Digest() == other.Digest() {
		t.Error("the digest does not depend on the text")
	}
}

func TestFoldEntity(t *testing.T) {
	forms := []Form{
		{Entity{ID: "x", Type: "Person", Name: "B", Aliases: []string{"C"}, Properties: map[string][]string{"p": {"2"}}}, 1},
		{Entity{ID: "x", Type: "Person", Name: "A", Properties: map[string][]string{"p": {"1", "2"}}}, 2},
		{Entity{ID: "x", Type: "Person", Name: "C", Aliases: []string{"A"}}, 2},
	}
	want := Entity{ID: "x", Type: "Person", Name: "A", Aliases: []string{"B", "C"}, Properties: map[string][]string{"p": {"1", "2"}}}
	if diff := cmp.Diff(want, FoldEntity(forms)); diff != "" {
		t.Error(diff)
	}
	slices.Reverse(forms)
	if diff := cmp.Diff(want, FoldEntity(forms)); diff != "" {
		t.Errorf("the order of forms matters:\n%s", diff)
	}
}

func TestMatchTime(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		since, until, date, reported string
		want                         bool
	}{
		{"2026-01-30", "2026-01-30", "2026-01-30", "", true},
		{"2026-01-31", "", "2026-01-30", "", false},
		{"", "2026-01-29", "2026-01-30", "", false},
		{"2026-01-30", "", "2026-01", "", true},
		{"2026-02", "", "2026-01", "", false},
		{"", "2025", "2026", "", false},
		{"2026", "2026", "", "2026-07-01", true},
		{"2026", "", "", "", false},
		{"", "", "", "", true},
	}
	for _, tt := range tests {
		e := Edge{Date: Date{Value: tt.date}}
		if tt.reported != "" {
			e.LastReported = day(tt.reported)
		}
		if got := (Query{Since: tt.since, Until: tt.until}).Match(e); got != tt.want {
			t.Errorf("%+v: got %v", tt, got)
		}
	}
}

func TestQueryCheck(t *testing.T) {
	for _, q := range []Query{{Since: "yesterday"}, {Until: "2026-13"}, {Stances: []Stance{"maybe"}}, {Depth: -1}} {
		if q.Check() == nil {
			t.Errorf("%+v passed", q)
		}
	}
	if err := (Query{Since: "2026", Until: "2026-01-30", Stances: Stances, Depth: 3}).Check(); err != nil {
		t.Error(err)
	}
}

func TestRankNames(t *testing.T) {
	entities := []Entity{
		{ID: "1", Name: "Anna Müller-Lüdenscheidt"},
		{ID: "2", Name: "Müller"},
		{ID: "3", Name: "Peter", Aliases: []string{"Muller"}},
		{ID: "4", Name: "Berta"},
	}
	ids := func(words string, limit int) (out string) {
		for _, e := range RankNames(words, entities, limit) {
			out += e.ID
		}
		return out
	}
	for words, want := range map[string]string{"muller": "231", "MÜLLER anna": "1", "lüden": "1", "ßß": "", "...": "", "": ""} {
		if got := ids(words, 0); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
	if got := ids("muller", 2); got != "23" {
		t.Errorf("limit: got %q", got)
	}
}
