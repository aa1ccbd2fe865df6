package neo4j

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"wiregraph/internal/neo4jtest"
)

var update = flag.Bool("update", false, "write what the queries answer into testdata/answers")

func queries(t testing.TB) []Query {
	t.Helper()
	list, err := Queries()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func asker(t testing.TB, s *neo4jtest.Server) *Asker {
	t.Helper()
	a, err := Connect(t.Context(), testOptions(s))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// TestQueries asks every question about the fictional week and compares the
// answer with testdata/answers; -update writes them anew.
func TestQueries(t *testing.T) {
	neo4jtest.Each(t, func(t *testing.T, s *neo4jtest.Server) {
		loadWeek(t, s)
		a := asker(t, s)
		for _, q := range queries(t) {
			t.Run(q.Name, func(t *testing.T) {
				values, err := q.Bind(nil)
				if err != nil {
					t.Fatal(err)
				}
				answer, err := a.Ask(t.Context(), q.Text, values, Limits{Timeout: 10 * time.Minute})
				if err != nil {
					t.Fatal(err)
				}
				compare(t, q.Name, answer)
			})
		}
	})
}

func compare(t *testing.T, name string, answer *Answer) {
	t.Helper()
	draws := false
	var b strings.Builder
	fmt.Fprintln(&b, strings.Join(answer.Columns, " | "))
	for _, r := range answer.Rows {
		cells := make([]string, len(r))
		for i, v := range r {
			cells[i] = fmt.Sprint(v)
			p, ok := v.(Path)
			draws = draws || ok && len(p.Steps) > 0
		}
		fmt.Fprintln(&b, strings.Join(cells, " | "))
	}
	if !draws {
		t.Errorf("no path in %d rows: the Browser would draw nothing", len(answer.Rows))
	}
	file := filepath.Join("testdata", "answers", name+".txt")
	if *update {
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(b.String()), 0o644)); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

var parameterUse = regexp.MustCompile(`\$(\w+)`)

func TestQueriesNameTheirParameters(t *testing.T) {
	list := queries(t)
	if len(list) < 20 {
		t.Errorf("%d queries, want some twenty", len(list))
	}
	for _, q := range list {
		var used, named []string
		for _, m := range parameterUse.FindAllStringSubmatch(q.Text, -1) {
			used = append(used, m[1])
		}
		for _, p := range q.Parameters {
			named = append(named, p.Name)
		}
		slices.Sort(used)
		slices.Sort(named)
		if diff := cmp.Diff(named, slices.Compact(used)); diff != "" {
			t.Errorf("%s: parameters (-named +used):\n%s", q.Name, diff)
		}
	}
}

func TestParseQuery(t *testing.T) {
	for text, want := range map[string]string{
		"// Title\n// Doc.\n// :param x -> 1  y\nRETURN 1": `query q:3: ":param x -> 1  y": want ':param name => default  what it means'`,
		"// Title\nRETURN 1":            "query q: want a title in the first line and a line that says what it answers",
		"// Title\n// Nothing else.":    "query q: no Cypher after the comments",
		"// Title\n// Doc.\nRETURN $x.": "<nil>",
	} {
		if _, err := parseQuery("q", text); fmt.Sprint(err) != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestBind(t *testing.T) {
	q := Query{Name: "q", Parameters: []Parameter{{Name: "day", Default: "2031"}, {Name: "n", Default: int64(1)}, {Name: "list", Default: []any{"a"}}}}
	got, err := q.Bind(map[string]string{"day": "2026", "n": "7", "list": "b, c"})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"day": "2026", "n": int64(7), "list": []any{"b", "c"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for typed, want := range map[string]string{
		"n=x":   `parameter n: "x" is no number`,
		"no=1":  `query q has no parameter "no"; it has day, n, list`,
		"n=[1]": `parameter n: "[1]" is no number`,
	} {
		name, value, _ := strings.Cut(typed, "=")
		if _, err := q.Bind(map[string]string{name: value}); fmt.Sprint(err) != want {
			t.Errorf("%s: %v, want %s", typed, err, want)
		}
	}
}

func TestAskOnlyReads(t *testing.T) {
	neo4jtest.Each(t, func(t *testing.T, s *neo4jtest.Server) {
		store := loadWeek(t, s)
		before, err := store.Count(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		a := asker(t, s)
		for _, query := range []string{
			"CREATE (n:Entity {id: 'x'}) RETURN n",
			"MATCH (n) DETACH DELETE n",
			"MATCH (n:Entity) SET n.name = ''",
			"// harmless\nMATCH (n) WITH n LIMIT 1 MERGE (m:X {id: 1}) RETURN m",
			"CREATE INDEX x FOR (n:X) ON (n.x)",
			"DROP CONSTRAINT entity_id",
			"CALL db.createLabel('X')",
			"MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
		} {
			if _, err := a.Ask(t.Context(), query, nil, Limits{}); !errors.Is(err, ErrWrites) {
				t.Errorf("%s: %v, want %v", query, err, ErrWrites)
			}
		}
		after, err := store.Count(t.Context())
		if err != nil || cmp.Diff(before, after) != "" {
			t.Errorf("the graph has changed: %v\n%s", err, cmp.Diff(before, after))
		}
	})
}

func TestAskLimits(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	a := asker(t, s)
	answer, err := a.Ask(t.Context(), "UNWIND range(1, 10) AS n RETURN n", nil, Limits{Rows: 3})
	if err != nil || len(answer.Rows) != 3 || !answer.More {
		t.Errorf("limit 3: %+v, %v", answer, err)
	}
	answer, err = a.Ask(t.Context(), "UNWIND range(1, 3) AS n RETURN n", nil, Limits{Rows: 3})
	if err != nil || len(answer.Rows) != 3 || answer.More {
		t.Errorf("limit 3 of 3: %+v, %v", answer, err)
	}
	_, err = a.Ask(t.Context(), "UNWIND range(1, 100000000) AS n UNWIND range(1, 100000) AS m WITH n WHERE n < 0 RETURN n", nil, Limits{Timeout: time.Second})
	if err == nil || !strings.Contains(err.Error(), "longer than 1s") {
		t.Errorf("timeout: %v", err)
	}
	_, err = a.Ask(t.Context(), "MATCH (n RETURN n", nil, Limits{})
	if err == nil || !strings.Contains(err.Error(), "Invalid input") {
		t.Errorf("syntax error: %v", err)
	}
}

func TestAnswerValues(t *testing.T) {
	s := neo4jtest.Start(t, neo4jtest.LTS)
	loadWeek(t, s)
	answer, err := asker(t, s).Ask(t.Context(), `
MATCH p = (a:Entity {id: 'state:orsany'})<-[r:WARNED]-(b {id: 'person:ilse-marrow'})
RETURN p, a.aliases AS nothing, [1, 2.5, true] AS list, {day: r.date, at: r.firstReported} AS map, duration({days: 2}) AS span, r`, nil, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	row := answer.Rows[0]
	if got, want := fmt.Sprint(row[0]), "(Orsany)<-[WARNED 2031-05-05]-(Ilse Marrow)"; got != want {
		t.Errorf("path %s, want %s", got, want)
	}
	got, err := json.Marshal(row[1:5])
	if want := `[null,[1,2.5,true],{"at":"2031-05-05T16:40:00Z","day":"2031-05-05"},"P0M2DT0S"]`; err != nil || string(got) != want {
		t.Errorf("values %s, %v; want %s", got, err, want)
	}
	if link, ok := row[5].(Link); !ok || link.Type != "WARNED" || link.Properties["sources"] != int64(2) {
		t.Errorf("relationship %+v", row[5])
	}
}
