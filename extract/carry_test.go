package extract

import (
	"slices"
	"testing"
	"time"

	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// TestCarry: the day and place of an event hold for what the next sentence adds
// to it with "also", and a journey's day for what is done on it.
func TestCarry(t *testing.T) {
	x := reader(t)
	for _, c := range []struct{ text, second, day, place string }{
		{"In Oslo on May 4, Foreign Minister Marta Rojas of Chile will meet Norwegian Prime Minister Kari Dahl. She will also meet King Harald V of Norway.", "Harald V", "2019-05-04", "Oslo"},
		{"In Oslo on May 4, Foreign Minister Marta Rojas of Chile will meet Norwegian Prime Minister Kari Dahl. She will later meet King Harald V of Norway.", "Harald V", "", ""},
		{"Foreign Minister Marta Rojas visited Norway on April 2. In Norway she met Prime Minister Kari Dahl.", "Kari Dahl", "2019-04-02", "Norway"},
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: c.text, Published: time.Date(2019, 4, 30, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]string{}
		for _, e := range b.Entities {
			names[e.ID] = e.Name
		}
		found := false
		for _, s := range b.Statements {
			if s.Relation != "MET_WITH" || names[s.Subject] != c.second && names[s.Object] != c.second {
				continue
			}
			found = true
			if s.Date.Value != c.day || s.Place != c.place {
				t.Errorf("%q: on %q in %q, want %q in %q", c.text, s.Date.Value, s.Place, c.day, c.place)
			}
		}
		if !found {
			t.Errorf("%q: no meeting with %s", c.text, c.second)
		}
	}
}

// TestOrgansAndCoalitionsOfAnArticle: an article's forces and coalitions are
// bodies of their own; in a note of a sentence they are the state.
func TestOrgansAndCoalitionsOfAnArticle(t *testing.T) {
	x := reader(t)
	rest := " Nobody was hurt. The road was closed. Schools opened again."
	for text, want := range map[string]bool{
		"The U.S.-led coalition praised the Iraqi army in Basra." + rest: true,
		"The U.S.-led coalition praised the Iraqi army in Basra.":        false,
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for _, e := range b.Entities {
			got[e.Name] = true
		}
		for _, name := range []string{"U.S.-led coalition", "Iraqi army"} {
			if got[name] != want {
				t.Errorf("%q: entity %q: %v, want %v; all: %v", text, name, got[name], want, got)
			}
		}
	}
}

// TestPlaceNames: the place is told as the text has it, with its part of a state.
func TestPlaceNames(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"Turkey bombed Islamic State camps in northern Iraq.":              "northern Iraq",
		"Turkey bombed Islamic State camps in Iraq's Nineveh province.":    "Nineveh province",
		"Turkey bombed Islamic State camps in the northern city of Mosul.": "Mosul",
		"In a show of Turkish strength, Turkey bombed Hezbollah.":          "",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := "no attack"
		for _, s := range b.Statements {
			if s.Relation == "ATTACKED" {
				got = s.Place
			}
		}
		if got != want {
			t.Errorf("%q: in %q, want %q", text, got, want)
		}
	}
}

// TestDestination: what is sent is where it goes to; a named ship is not the one
// that the text told of before.
func TestDestination(t *testing.T) {
	x := reader(t)
	b, err := x.Extract(graph.Article{ID: "a", Text: "Norway sent the frigate Viben to the Gulf of Oman. The navy said the frigate Havmand had arrived in the Red Sea."})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range b.Statements {
		if s.Relation == "DEPLOYED" {
			got = append(got, s.Subject+" "+s.Object+" "+s.Place)
		}
	}
	want := []string{"ship:havmand place:red-sea Red Sea", "state:no ship:viben Gulf of Oman"}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNoNames: hull numbers, plain plurals and storms are no entities; a hospital
// is a place and a county's police a body of an article.
func TestNoNames(t *testing.T) {
	x := reader(t)
	text := "The USS Dunmore (DDG 199) left Norfolk. The Dutch frigate Kestrel (F805) is in the Red Sea. US airlines cut flights because of El Niño. Kent police brought a man to the John Ray Hospital. He was asleep."
	b, err := x.Extract(graph.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range b.Entities {
		got[e.Name] = e.Type
	}
	for name, typ := range map[string]string{"DDG 199": "", "F805": "", "US airlines": "", "El Niño": "", "John Ray Hospital": schema.Place, "Kent police": schema.Organization} {
		if got[name] != typ {
			t.Errorf("%s: %q, want %q; all: %v", name, got[name], typ, got)
		}
	}
}

// TestPronounsInQuotations: whom a speaker means by "he" is not told where more
// than one man outside the quotation fits.
func TestPronounsInQuotations(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]bool{
		"Senator Adam Royce spoke first. Senator Carl Dunn said, \"He threatened Mexico again.\"": false,
		"Senator Adam Royce spoke first. He threatened Mexico again.":                             true,
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, s := range b.Statements {
			got = got || s.Relation == "THREATENED" && s.Subject == "person:adam-royce"
		}
		if got != want {
			t.Errorf("%q: a threat by Royce: %v, want %v: %+v", text, got, want, b.Statements)
		}
	}
}

// TestOneCoalition: a coalition named in full and then by its noun is one.
func TestOneCoalition(t *testing.T) {
	x := reader(t)
	b, err := x.Extract(graph.Article{ID: "a", Text: "Envoys of the Global Coalition to Counter ISIL met in Oslo. Norway joined the Coalition in May."})
	if err != nil {
		t.Fatal(err)
	}
	bodies := 0
	for _, e := range b.Entities {
		if e.Type == schema.Organization && e.ID != "organization:islamic-state" {
			bodies++
		}
	}
	if bodies != 1 {
		t.Errorf("%d bodies, want the coalition alone: %+v", bodies, b.Entities)
	}
}

// TestNamesByTheTree: a surname that looks like a word belongs to the given name
// that the tree joins it to.
func TestNamesByTheTree(t *testing.T) {
	x := analysed(t)
	for relation, want := range map[string]string{"flat": "Marta Walked", "parataxis": "Marta"} {
		doc := flat("Yesterday Marta Walked signed it", language.Name{Start: 1, End: 2, Kind: language.KindPerson, Score: 1})
		doc.Tokens[2].Head, doc.Tokens[2].Relation, doc.Tokens[2].UPOS = 1, relation, "VERB"
		b := x.ExtractDocument(graph.Article{ID: "a", Text: doc.Text}, doc)
		if len(b.Entities) != 1 || b.Entities[0].Name != want {
			t.Errorf("%s: %+v, want %s", relation, b.Entities, want)
		}
	}
}

// TestHero: "he" without anybody in the sentence is whom the article is about, and
// stays who "his" was.
func TestHero(t *testing.T) {
	x := reader(t)
	for text, want := range map[string]string{
		"Harold Penn was born in Leeds. Penn joined the navy. Harold Penn retired in 1958. Penn's reports won the praise of Edward Murr. He accused Peru of fraud.": "person:harold-penn",
		"Harold Penn was born in Leeds. Penn joined the navy. Harold Penn retired in 1958. Edward Murr left London, where he accused Peru of fraud.":                "person:edward-murr",
		"Jon Bryde leads Norway. Jon Bryde was born to Ruth Bryde in 1951. Bryde accused Peru of fraud.":                                                            "person:jon-bryde",
		"Carl Hicks ended his campaign. His views have clashed with the stances of leaders such as Bernard Sand and Emil Warr; he has accused Peru of fraud.":       "person:carl-hicks",
	} {
		b, err := x.Extract(graph.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range b.Statements {
			if s.Relation == "ACCUSED" {
				got = s.Subject
			}
		}
		if got != want {
			t.Errorf("%q: %s accused, want %s", text, got, want)
		}
	}
}
