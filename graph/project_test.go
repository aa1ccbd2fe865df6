package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var testProjection = Projection{
	Symmetric: func(r string) bool { return r == "MET_WITH" },
	Standing:  func(r string) bool { return r == "HOLDS_OFFICE" },
}

// say makes an attestation; at is "article published", published may be "-".
func say(t *testing.T, at, subject, relation, object, date, place string, edit ...func(*Statement)) Attestation {
	t.Helper()
	article, published, _ := strings.Cut(at, " ")
	info := ArticleInfo{ID: article, Signature: article}
	if published != "-" {
		day, err := time.Parse(time.DateOnly, published)
		if err != nil {
			t.Fatal(err)
		}
		info.Published = day
	}
	st := Statement{Subject: subject, Relation: relation, Object: object, Stance: Asserted,
		Date: Date{Value: date}, Place: place, Score: 0.5,
		Evidence: []Evidence{{Article: article, Start: 0, End: 1, Quote: "q"}}}
	for _, f := range edit {
		f(&st)
	}
	st.ID = StatementID(article, st)
	return Attestation{st, info}
}

// show prints edges as "date place: articles".
func show(p Projection, record []Attestation) string {
	article := map[string]string{}
	for _, at := range record {
		article[at.Statement.ID] = at.Article.ID
	}
	var lines []string
	for _, f := range p.Project(record) {
		var ids []string
		for _, id := range f.Statements {
			ids = append(ids, article[id])
		}
		slices.Sort(ids)
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s: %s", f.Edge.Date.Value, f.Edge.Place, strings.Join(ids, " "))))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func TestEvents(t *testing.T) {
	type in = [3]string // article and publication, date, place
	tests := []struct {
		name    string
		planned bool
		in      []in
		want    []string
	}{
		{"one day is one event", false, []in{{"a 2026-01-31", "2026-01-30", "Moscow"}, {"b 2026-02-01", "2026-01-30", ""}},
			[]string{"2026-01-30 Moscow: a b"}},
		{"two days are two", false, []in{{"a 2026-01-31", "2026-01-30", ""}, {"b 2026-02-01", "2026-01-31", ""}},
			[]string{"2026-01-30 : a", "2026-01-31 : b"}},
		{"one article's two places stay apart", false,
			[]in{{"a 2026-01-31", "2026-01-30", "Moscow"}, {"a 2026-01-31", "2026-01-30", "Sochi"}, {"b 2026-01-31", "2026-01-30", "Sochi"}},
			[]string{"2026-01-30 Moscow: a", "2026-01-30 Sochi: a b"}},
		{"a month joins the only day", false, []in{{"a -", "2026-01", ""}, {"b -", "2026-01-30", ""}},
			[]string{"2026-01-30 : a b"}},
		{"a month joins the nearest day", false,
			[]in{{"a 2026-02-01", "2026-01", ""}, {"b -", "2026-01-30", ""}, {"c -", "2026-01-02", ""}},
			[]string{"2026-01-02 : c", "2026-01-30 : a b"}},
		{"a month without publication does not choose", false,
			[]in{{"a -", "2026-01", ""}, {"b -", "2026-01-30", ""}, {"c -", "2026-01-02", ""}},
			[]string{"2026-01 : a", "2026-01-02 : c", "2026-01-30 : b"}},
		{"the same place comes before the nearer day", false,
			[]in{{"a 2026-02-01", "2026-01", "Doha"}, {"b -", "2026-01-30", "Oslo"}, {"c -", "2026-01-02", "Doha"}},
			[]string{"2026-01-02 Doha: a c", "2026-01-30 Oslo: b"}},
		{"a year joins a month", false, []in{{"a -", "2026", ""}, {"b -", "2026-01", ""}, {"c -", "2025", ""}},
			[]string{"2025 : c", "2026-01 : a b"}},
		{"an undated report joins the event before it", false,
			[]in{{"a 2026-02-05", "", ""}, {"b 2026-01-31", "2026-01-30", ""}, {"c 2026-02-10", "", ""}},
			[]string{"2026-01-30 : a b", ": c"}},
		{"an undated report does not join a later event", false,
			[]in{{"a 2026-01-29", "", ""}, {"b 2026-01-31", "2026-01-30", ""}}, []string{"2026-01-30 : b", ": a"}},
		{"a plan joins the day ahead", true,
			[]in{{"a 2026-01-02", "", ""}, {"b 2026-01-31", "2026-02-03", ""}, {"c 2026-02-04", "", ""}},
			[]string{"2026-02-03 : a b", ": c"}},
		{"undated reports chain", false,
			[]in{{"a 2026-01-01", "", ""}, {"b 2026-01-11", "", ""}, {"c 2026-01-21", "", ""}, {"d 2026-02-01", "", ""}},
			[]string{": a b c", ": d"}},
		{"no time at all joins the only event", false, []in{{"a -", "", ""}, {"b -", "2026-01-30", ""}},
			[]string{"2026-01-30 : a b"}},
		{"no time at all stays alone among several", false,
			[]in{{"a -", "", ""}, {"b -", "2026-01-30", ""}, {"c -", "2026-01-02", ""}, {"d -", "", ""}},
			[]string{"2026-01-02 : c", "2026-01-30 : b", ": a d"}},
		{"a dated and an undated statement of one article stay apart", false,
			[]in{{"a 2026-01-31", "2026-01-30", ""}, {"a 2026-01-31", "", ""}}, []string{"2026-01-30 : a", ": a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var record []Attestation
			for _, in := range tt.in {
				record = append(record, say(t, in[0], "person:x", "MET_WITH", "person:y", in[1], in[2], func(st *Statement) {
					if tt.planned {
						st.Stance = Planned
					}
				}))
			}
			want := slices.Clone(tt.want)
			slices.Sort(want)
			if diff := cmp.Diff(strings.Join(want, "\n"), show(testProjection, record)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestKey(t *testing.T) {
	met := testProjection.Key(Statement{Subject: "person:y", Relation: "MET_WITH", Object: "person:x", Stance: Asserted})
	if met.From != "person:x" || met.To != "person:y" {
		t.Errorf("a symmetric relation runs from the smaller id, got %+v", met)
	}
	warned := testProjection.Key(Statement{Subject: "person:y", Relation: "WARNED", Object: "person:x", Stance: Asserted})
	if warned.From != "person:y" {
		t.Errorf("a directed relation keeps its direction, got %+v", warned)
	}
	office := func(role string) Key { return testProjection.Key(Statement{Relation: "HOLDS_OFFICE", Role: role}) }
	for _, same := range [][2]string{{"the Foreign-Minister", "foreign  minister"}, {"Incumbent President", "45th president"}, {"newly elected Mayor", "mayor"}} {
		if office(same[0]) != office(same[1]) {
			t.Errorf("%q and %q are one office", same[0], same[1])
		}
	}
	for _, other := range [][2]string{{"president", "former president"}, {"vice president", "president"}, {"lady", "first lady"}, {"current", "sitting"}} {
		if office(other[0]) == office(other[1]) {
			t.Errorf("%q and %q are two offices", other[0], other[1])
		}
	}
}

func TestStandingFactIsOneEdge(t *testing.T) {
	record := []Attestation{
		say(t, "a 2026-01-31", "person:x", "HOLDS_OFFICE", "state:y", "2024-05", "", func(st *Statement) { st.Role = "President" }),
		say(t, "b 2020-01-31", "person:x", "HOLDS_OFFICE", "state:y", "", "", func(st *Statement) { st.Role = "president" }),
		say(t, "c 2026-01-31", "person:x", "HOLDS_OFFICE", "state:y", "", "", func(st *Statement) { st.Role = "president" }),
	}
	folded := testProjection.Project(record)
	if len(folded) != 1 {
		t.Fatalf("%d edges, want 1", len(folded))
	}
	if e := folded[0].Edge; e.Role != "president" || e.Date.Value != "2024-05" || e.Sources != 3 || e.Score != 0.875 {
		t.Errorf("got %+v", e)
	}
}

func TestCopiesAreOneSource(t *testing.T) {
	p := testProjection
	p.Same = func(a, b string) bool { return a[0] == b[0] }
	var record []Attestation
	for _, a := range []struct {
		article, signature string
		score              float64
	}{{"a", "x1 band", 0.5}, {"b", "x2 band", 0.8}, {"c", "x3 other", 0.5}, {"d", "y band", 0.5}, {"e", "y band", 0.1}, {"f", "", 0.5}} {
		at := say(t, a.article+" 2026-01-31", "person:x", "WARNED", "person:y", "2026-01-30", "", func(st *Statement) { st.Score = a.score })
		at.Article.Signature = a.signature
		record = append(record, at)
	}
	e := p.Project(record)[0].Edge
	// a and b are copies; c is like them but shares no word; d and e are equal; f has no signature.
	if e.Sources != 4 || e.Statements != 6 || e.Score != 1-0.2*0.5*0.5*0.5 {
		t.Errorf("sources %d, statements %d, score %v; want 4, 6, 0.975", e.Sources, e.Statements, e.Score)
	}
	if e.Best.Article != "b" {
		t.Errorf("best sentence from %q, want the surest, b", e.Best.Article)
	}
}

func TestManySourcesAreNotCompared(t *testing.T) {
	p := testProjection
	asked := 0
	p.Same = func(a, b string) bool { asked++; return true }
	var record []Attestation
	for i := range maxCompared + 1 {
		at := say(t, fmt.Sprintf("a%d 2026-01-31", i), "person:x", "HOLDS_OFFICE", "person:y", "", "")
		at.Article.Signature = fmt.Sprint("band ", i)
		record = append(record, at)
	}
	if e := p.Project(record[1:])[0].Edge; e.Sources != 1 {
		t.Errorf("%d sources, want 1: all are copies", e.Sources)
	}
	asked = 0
	if e := p.Project(record)[0].Edge; e.Sources != len(record) || asked != 0 {
		t.Errorf("%d sources after %d comparisons", e.Sources, asked)
	}
}

func TestClaimants(t *testing.T) {
	claim := func(at, who string) Attestation {
		return say(t, at, "person:x", "WARNED", "person:y", "2026-01-30", "", func(st *Statement) { st.AttributedTo = who })
	}
	claimed := []Attestation{claim("a 2026-01-31", "state:z"), claim("b 2026-01-31", "state:y"), claim("a 2026-01-31", "state:y")}
	folded := testProjection.Project(claimed)
	if len(folded) != 1 {
		t.Fatalf("%d edges, want 1: claimants do not keep events apart", len(folded))
	}
	if got := folded[0].Edge.AttributedTo; !slices.Equal(got, []string{"state:y", "state:z"}) {
		t.Errorf("claimants %v", got)
	}
	told := testProjection.Project(append(claimed, claim("c 2026-01-31", "")))
	if got := told[0].Edge.AttributedTo; got != nil {
		t.Errorf("claimants %v although c says it itself", got)
	}
}

// randomRecord draws statements from a world so small that they collide.
func randomRecord(t *testing.T, rng *rand.Rand) []Attestation {
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	seen := map[string]bool{}
	var record []Attestation
	published := map[string]string{}
	for range rng.IntN(40) {
		article := fmt.Sprint("a", rng.IntN(12))
		if published[article] == "" {
			published[article] = pick("-", "2026-01-03", "2026-01-09", "2026-01-20", "2026-02-15", "2026-03-01")
		}
		at := say(t, article+" "+published[article], pick("person:x", "person:y"), pick("MET_WITH", "WARNED", "HOLDS_OFFICE"),
			pick("person:x", "person:z"), pick("", "", "2026", "2026-01", "2026-01-02", "2026-01-08", "2026-02-14"), pick("", "Oslo", "Doha"),
			func(st *Statement) {
				st.Stance = Stance(pick(string(Asserted), string(Planned)))
				st.AttributedTo = pick("", "state:y", "state:z")
				st.Score = float64(1+rng.IntN(10)) / 10
			})
		if !seen[at.Statement.ID] {
			seen[at.Statement.ID] = true
			record = append(record, at)
		}
	}
	return record
}

func TestProjectProperties(t *testing.T) {
	for seed := range uint64(500) {
		rng := rand.New(rand.NewPCG(seed, 1))
		record := randomRecord(t, rng)
		folded := testProjection.Project(record)
		checkPartition(t, seed, record, folded)
		shuffled := slices.Clone(record)
		rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(folded, testProjection.Project(shuffled)); diff != "" {
			t.Fatalf("seed %d: the order of statements matters:\n%s", seed, diff)
		}
		if diff := cmp.Diff(folded, projectByKey(record)); diff != "" {
			t.Fatalf("seed %d: one key's edges depend on another's:\n%s", seed, diff)
		}
	}
}

// checkPartition wants every statement in exactly one edge, edges with ids of
// their own, and nothing together that an article keeps apart.
func checkPartition(t *testing.T, seed uint64, record []Attestation, folded []Folded) {
	t.Helper()
	byID := map[string]*member{}
	for _, at := range record {
		byID[at.Statement.ID] = newMember(at)
	}
	edges, placed := map[string]bool{}, map[string]bool{}
	for _, f := range folded {
		if edges[f.Edge.ID] || len(f.Statements) == 0 || len(f.Statements) != f.Edge.Statements {
			t.Fatalf("seed %d: bad edge %+v of %v", seed, f.Edge, f.Statements)
		}
		edges[f.Edge.ID] = true
		for i, id := range f.Statements {
			if placed[id] || byID[id] == nil {
				t.Fatalf("seed %d: statement %s in two edges or from nowhere", seed, id)
			}
			placed[id] = true
			for _, other := range f.Statements[:i] {
				if !testProjection.Standing(f.Edge.Relation) && apart(byID[id], byID[other]) {
					t.Fatalf("seed %d: edge %+v joins what an article keeps apart", seed, f.Edge)
				}
			}
		}
	}
	if len(placed) != len(record) {
		t.Fatalf("seed %d: %d of %d statements placed", seed, len(placed), len(record))
	}
}

func projectByKey(record []Attestation) []Folded {
	byKey := map[Key][]Attestation{}
	for _, at := range record {
		k := testProjection.Key(at.Statement)
		byKey[k] = append(byKey[k], at)
	}
	var out []Folded
	for _, list := range byKey {
		out = append(out, testProjection.Project(list)...)
	}
	slices.SortFunc(out, func(x, y Folded) int { return CompareEdges(x.Edge, y.Edge) })
	return out
}

// BenchmarkProject folds one busy key: ten thousand statements over a year, a
// third of them undated.
func BenchmarkProject(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	var record []Attestation
	for i := range 10_000 {
		day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rng.IntN(365))
		at := Attestation{Article: ArticleInfo{ID: fmt.Sprint("a", i), Published: day, Signature: fmt.Sprint(i)},
			Statement: Statement{ID: fmt.Sprint(i), Subject: "person:x", Relation: "WARNED", Object: "person:y", Stance: Asserted, Score: 0.5}}
		if i%3 > 0 {
			at.Statement.Date.Value = day.Format(time.DateOnly)
		}
		record = append(record, at)
	}
	for b.Loop() {
		testProjection.Project(record)
	}
}
