package extract

import (
	"strings"
	"testing"

	"wiregraph/schema"
)

func testLexicon() *lexicon {
	sch := &schema.Schema{
		Words: map[string][]string{"ship-prefix": {"uss"}},
		Entries: []schema.Entry{
			{ID: "organization:un", Type: schema.Organization, Name: "United Nations", Acronym: []string{"UN", "WHO"}},
			{ID: "state:qa", Type: schema.State, Name: "Qatar", Adjectives: []string{"Qatari"}, Seats: []string{"Doha"}},
			{ID: "organization:aq", Type: schema.Organization, Name: "al-Qaida"},
			{ID: "place:sp", Type: schema.Place, Name: "São Paulo"},
			{ID: "ship:cole", Type: schema.Ship, Name: "USS Cole"},
			{ID: "place:dc", Type: schema.Place, Name: "Washington, D.C."},
		},
	}
	return newLexicon(sch)
}

func TestLookup(t *testing.T) {
	lx := testLexicon()
	for _, c := range []struct{ text, want string }{
		{"United Nations", "organization:un"},
		{"UNITED NATIONS", "organization:un"},
		{"united nations", ""},
		{"U.N.", "organization:un"},
		{"UN", "organization:un"},
		{"Un", ""},
		{"who", ""},
		{"W.H.O.", "organization:un"},
		{"Al Qaida", "organization:aq"},
		{"al‑Qaida", "organization:aq"},
		{"Sao Paulo", "place:sp"},
		{"SÃO PAULO", "place:sp"},
		{"Cole", "ship:cole"},
		{"Washington, D.C.", "place:dc"},
		{"Washington DC", ""},
		{"Qatari", "state:qa"},
		{"Doha", "state:qa"},
	} {
		got := ""
		if r := lx.lookup(c.text); len(r) > 0 {
			got = lx.schema.Entries[r[0].entry].ID
		}
		if got != c.want {
			t.Errorf("lookup(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Recep Tayyip Erdoğan's": "recep tayyip erdogan s",
		"Łódź":                   "lodz",
		"U.S.-led":               "us led",
		"Côte d’Ivoire":          "cote d ivoire",
		"A.B. Smith":             "ab smith",
	} {
		if got := fold(text); got != want {
			t.Errorf("fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"U.S. Navy", "a.b", ".", "\xff\xfe", "Ångström’s İstanbul", "U.S.Army"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		words := scanner{text: text}
		for _, w, ok := words.next(); ok; _, w, ok = words.next() {
			if w.start < last || w.end <= w.start || w.end > len(text) {
				t.Fatalf("word %d to %d after %d in %q", w.start, w.end, last, text)
			}
			last = w.end
		}
	})
}

func TestSamePerson(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"putin", "vladimir putin", true},
		{"vladimir putin", "vladimir vladimirovich putin", true},
		{"j biden", "joe biden", true},
		{"hunter biden", "joe biden", false},
		{"hamza bin ladin", "hamza bin laden", true},
		{"kim jong un", "kim jong il", false},
		{"xi", "xi jinping", true},
	} {
		if got := samePerson(strings.Fields(c.a), strings.Fields(c.b)); got != c.want {
			t.Errorf("samePerson(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestSameOffice(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"president", "US President", true},
		{"President", "Vice President", false},
		{"former president", "president", true},
		{"Deputy Secretary", "Deputy Secretary of State", true},
		{"foreign minister", "prime minister", false},
		{"", "king", true},
	} {
		if got := sameOffice(c.a, c.b); got != c.want {
			t.Errorf("sameOffice(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestHeldOffice(t *testing.T) {
	terms := []string{"president 2001-2009", "envoy 2024-", "chair 2015"}
	for year, want := range map[int]bool{2000: false, 2001: true, 2009: true, 2010: false, 2015: true, 2016: false, 2026: true} {
		if got := heldOffice(terms, year); got != want {
			t.Errorf("heldOffice in %d = %v", year, got)
		}
	}
}
