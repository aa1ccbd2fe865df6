package eval

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// vocabulary is that of the scoring programs.
func vocabulary() Vocabulary {
	v := Vocabulary{map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]string{}}
	for family, relations := range map[string]string{
		"diplomacy": "MET_WITH=CONSULT SPOKE_WITH=CONSULT NEGOTIATED_WITH=CONSULT VISITED=CONSULT AGREED_WITH=AGREE SUPPORTED=SUPPORT COOPERATED_WITH=COOPERATE AIDED=AID CONCEDED_TO=YIELD WITHDREW_FROM=YIELD",
		"verbal":    "CALLED_ON=REQUEST ACCUSED=ACCUSE CRITICIZED=ACCUSE REJECTED=REJECT WARNED=THREATEN THREATENED=THREATEN PROTESTED_AGAINST=PROTEST",
		"material":  "SANCTIONED=SANCTION DEPLOYED=MOBILIZE DETAINED=COERCE SEIZED=COERCE ATTACKED=ASSAULT KILLED=ASSAULT",
		"standing":  "HOLDS_OFFICE= MEMBER_OF= PART_OF=",
	} {
		for _, r := range strings.Fields(relations) {
			name, plover, _ := strings.Cut(r, "=")
			v.Family[name], v.Type[name], v.Standing[name] = family, plover, family == "standing"
		}
	}
	for _, r := range strings.Fields("MET_WITH SPOKE_WITH NEGOTIATED_WITH AGREED_WITH COOPERATED_WITH") {
		v.Symmetric[r] = true
	}
	return v
}

func readOutputs(t *testing.T, path string) Outputs {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	outs := Outputs{}
	for _, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := outs.Add(line); err != nil {
			t.Fatal(err)
		}
	}
	return outs
}

// want compares with what a scoring program printed about the same files.
func want(t *testing.T, golden, got string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", golden))
	if err != nil {
		t.Fatal(err)
	}
	if got != string(data) {
		t.Errorf("%s:\n got %s\nwant %s", golden, got, data)
	}
}

func indented(t *testing.T, v any) string {
	t.Helper()
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data) + "\n"
}

func TestArticles(t *testing.T) {
	golds, err := ReadGold("testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	scores := Articles(golds, readOutputs(t, "testdata/articles.jsonl"), vocabulary())
	var text strings.Builder
	if err := scores.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	want(t, "articles.golden.txt", text.String())
	want(t, "articles.golden.json", indented(t, scores))

	missed, wrong := 0, 0
	for _, e := range scores.Errors {
		if strings.HasPrefix(e.Kind, "statement missed") {
			missed++
		}
		if strings.HasPrefix(e.Kind, "statement wrong") {
			wrong++
		}
	}
	if missed != scores.Statements.Missed || wrong != scores.Statements.Wrong {
		t.Errorf("%d missed and %d wrong among the errors, %d and %d in the figures", missed, wrong, scores.Statements.Missed, scores.Statements.Wrong)
	}
}

func TestErrorKinds(t *testing.T) {
	golds, err := ReadGold("testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := WriteErrors(&b, Articles(golds, readOutputs(t, "testdata/articles.jsonl"), vocabulary()).Errors); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"entity missed: Person (1)\n  one: Nobody Found\n",
		"statement missed: other stance (1)\n  one: Ilse Marrow HOLDS_OFFICE Veldania [asserted]  «President Ilse Marrow»\n",
		"  one: Veldania SANCTIONED ORSA", // second of two equal ones
		"statement wrong: said twice",
	} {
		if !strings.Contains(strings.ReplaceAll(b.String(), "the VELDANIA SANCTIONED Orsa's Government", "Veldania SANCTIONED ORSA"), line) {
			t.Errorf("no %q in\n%s", line, b.String())
		}
	}
}

func sentenceID(s Sentence) string   { return s.ID }
func typedID(s TypedSentence) string { return s.ID }

func TestSentences(t *testing.T) {
	golds, err := ReadSentences("testdata/sentences.jsonl", sentenceID, nil)
	if err != nil {
		t.Fatal(err)
	}
	forms, err := ReadForms("testdata/states.tsv")
	if err != nil {
		t.Fatal(err)
	}
	scores := Sentences(golds, readOutputs(t, "testdata/sentences-output.jsonl"), forms, vocabulary())
	var text strings.Builder
	if err := scores.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	want(t, "sentences.golden.txt", text.String())
	want(t, "sentences.golden.json", indented(t, scores))
}

func TestTypes(t *testing.T) {
	golds, err := ReadSentences("testdata/types.jsonl", typedID, nil)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := Types(golds, readOutputs(t, "testdata/types-output.jsonl"), vocabulary()).WriteText(&text); err != nil {
		t.Fatal(err)
	}
	want(t, "types.golden.txt", text.String())
}

func TestReadSentencesKeepsNamedOnes(t *testing.T) {
	golds, err := ReadSentences("testdata/types.jsonl", typedID, map[string]bool{"t2": true, "t5": true})
	if err != nil {
		t.Fatal(err)
	}
	if len(golds) != 2 || golds[0].ID != "t2" || golds[1].ID != "t5" {
		t.Errorf("got %v", golds)
	}
}

func TestNormalize(t *testing.T) {
	for in, want := range map[string]string{
		"The  U.S.":             "u s",
		"Qatar's":               "qatar",
		"ships' crews'":         "ships crews",
		"O'Brien":               "o brien",
		"it's-a 's":             "it a",
		"AT&T + Co.":            "at&t + co",
		"Straße":                "strasse",
		"ﬁrst №5":               "first no5",
		"the the":               "the",
		"’s":                    "",
		"Theatre":               "theatre",
		"e\u0301lan u\u0308ber": "élan über",
		"x\u0330y":              "x y", // a combining mark is no \w in Python
		"a\x1fb":                "a b",
	} {
		if got := normalize(in); got != want {
			t.Errorf("normalize(%q) = %q, want %q", in, got, want)
		}
	}
}
