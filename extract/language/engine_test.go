package language_test

import (
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"testing"

	"wiregraph/extract/language"
)

var load = sync.OnceValues(language.Load)

func engine(t testing.TB) *language.Engine {
	t.Helper()
	e, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

const sample = `The tanker Meridian left Rotterdam on Tuesday. "We won't sail again," said Ada Brown of the Harbour Board.

Crews waited in the U.S. port of Norfolk.`

func TestAnalyzeReadsAText(t *testing.T) {
	doc := engine(t).Analyze(sample)
	var b strings.Builder
	for _, s := range doc.Sentences {
		for i := s.Start; i < s.End; i++ {
			tok := doc.Tokens[i]
			head := 0
			if tok.Head >= 0 {
				head = tok.Head - s.Start + 1
			}
			fmt.Fprintf(&b, "%s/%s/%s/%d ", doc.Word(i), tok.Lemma, tok.UPOS, head)
		}
		b.WriteString("\n")
	}
	for _, n := range doc.Names {
		fmt.Fprintf(&b, "%s %s\n", n.Kind, doc.NameText(n))
	}
	got := b.String()
	for _, want := range []string{"left/leave/VERB/0", "wo/will/AUX", "n't/not/PART", "LOC Rotterdam", "PER Ada Brown", "U.S./U.S./PROPN"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if len(doc.Sentences) != 3 {
		t.Errorf("%d sentences, want 3", len(doc.Sentences))
	}
}

// The second time all words of this text are known, and none is left to compute.
func TestAnalyzeReadsKnownWordsAlone(t *testing.T) {
	const text = "The people of the world have the right to peace."
	first, second := engine(t).Analyze(text), engine(t).Analyze(text)
	if !reflect.DeepEqual(first, second) {
		t.Errorf("%+v, then %+v", first, second)
	}
}

// check fails unless the invariants of the package hold.
func check(t *testing.T, doc *language.Document) {
	t.Helper()
	last := 0
	for i, tok := range doc.Tokens {
		if tok.Start < last || tok.End <= tok.Start || tok.End > len(doc.Text) {
			t.Fatalf("token %d is [%d,%d) after %d of %d bytes", i, tok.Start, tok.End, last, len(doc.Text))
		}
		if strings.TrimSpace(doc.Text[last:tok.Start]) != "" && strings.ToValidUTF8(doc.Text[last:tok.Start], "") == doc.Text[last:tok.Start] {
			gap := doc.Text[last:tok.Start]
			if strings.ContainsFunc(gap, func(r rune) bool { return r > ' ' && r != 0x7f && r != 0x200b && r != 0xfeff && !isSpace(r) }) {
				t.Fatalf("bytes %q before token %d are in no token", gap, i)
			}
		}
		last = tok.End
		if tok.Lemma == "" || tok.UPOS == "" || tok.Relation == "" {
			t.Fatalf("token %d lacks something: %+v", i, tok)
		}
	}
	at := 0
	for _, s := range doc.Sentences {
		if s.Start != at || s.End <= s.Start {
			t.Fatalf("sentence %v does not start at %d", s, at)
		}
		at = s.End
		checkTree(t, doc, s)
	}
	if at != len(doc.Tokens) {
		t.Fatalf("sentences end at token %d of %d", at, len(doc.Tokens))
	}
	at = 0
	for _, n := range doc.Names {
		if n.Start < at || n.End <= n.Start || n.End > len(doc.Tokens) || !(n.Score >= 0 && n.Score <= 1) {
			t.Fatalf("name %+v after %d", n, at)
		}
		at = n.End
	}
}

func isSpace(r rune) bool { return strings.TrimSpace(string(r)) == "" }

func checkTree(t *testing.T, doc *language.Document, s language.Span) {
	roots := 0
	for i := s.Start; i < s.End; i++ {
		h := doc.Tokens[i].Head
		if h == -1 {
			roots++
			if doc.Tokens[i].Relation != "root" {
				t.Fatalf("root has relation %q", doc.Tokens[i].Relation)
			}
			continue
		}
		if h < s.Start || h >= s.End || doc.Tokens[i].Relation == "root" {
			t.Fatalf("token %d of sentence %v: head %d, relation %s", i, s, h, doc.Tokens[i].Relation)
		}
		steps := 0
		for j := i; j >= 0; j = doc.Tokens[j].Head {
			if steps++; steps > s.End-s.Start {
				t.Fatalf("cycle at token %d", i)
			}
		}
	}
	if roots != 1 {
		t.Fatalf("sentence %v has %d roots", s, roots)
	}
}

func TestInvariantsOnOddText(t *testing.T) {
	e := engine(t)
	for _, text := range []string{"", " \n\t ", ".", "\xff\xfe\x00a", strings.Repeat("a", 3000), strings.Repeat("very ", 1000) + "long.",
		strings.Repeat("(", 700), "FLEET SAILS AT DAWN\nMinister says no", "@port lol :) #ships http://example.com/a?b=c,d", "a\tb\tc\n1\t2\t3\n",
		"e\u0301tude ﬁn \u200b zero\u200bwidth", "don't can't won't 'tis 's"} {
		doc := e.Analyze(text)
		if doc.Text != text {
			t.Errorf("text changed: %q", doc.Text)
		}
		check(t, doc)
	}
}

// A sentence of ten thousand words is cut into pieces after commas where it
// has any; given as one sentence it stays one, with one root.
func TestLongSentences(t *testing.T) {
	e := engine(t)
	doc := e.Analyze(strings.Repeat("the crew waited, ", 2500))
	check(t, doc)
	if n := len(doc.Sentences); n < 10000/160 || n > 10000/80+1 {
		t.Errorf("%d sentences of 10,000 words", n)
	}
	for _, s := range doc.Sentences[:len(doc.Sentences)-1] {
		if w := doc.Word(s.End - 1); w != "," {
			t.Errorf("sentence %v ends in %q", s, w)
		}
	}
	doc.Sentences = []language.Span{{Start: 0, End: len(doc.Tokens)}}
	e.Annotate(doc)
	check(t, doc)
}

// What is read with others in one pass is read as alone.
func TestAnalysisIsTheSameFromManyGoroutines(t *testing.T) {
	e := engine(t)
	want := fmt.Sprintf("%+v", e.Analyze(sample))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				if got := fmt.Sprintf("%+v", e.Analyze(sample)); got != want {
					t.Errorf("got %s\nwant %s", got, want)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzAnalyze(f *testing.F) {
	f.Add(sample)
	f.Add("\xff 'a.b.c' -- 5pm/6pm (x) \"\n\n.")
	f.Fuzz(func(t *testing.T, text string) {
		check(t, engine(t).Analyze(text))
	})
}

func BenchmarkAnalyze(b *testing.B) {
	e := engine(b)
	text := strings.Repeat(sample+"\n\n", 200)
	tokens := len(e.Analyze(text).Tokens)
	for b.Loop() {
		e.Analyze(text)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := language.Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// The analysis is the same without vector instructions: the test runs itself
// once more with them switched off.
func TestOutputIsTheSameWithoutVectors(t *testing.T) {
	if os.Getenv("PRINT_ANALYSIS") != "" {
		fmt.Printf("analysis %+v\n", engine(t).Analyze(sample))
		return
	}
	print := func(debug string) string {
		cmd := exec.Command(os.Args[0], "-test.run=^TestOutputIsTheSameWithoutVectors$")
		cmd.Env = append(os.Environ(), "PRINT_ANALYSIS=1", "GODEBUG="+debug)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		_, analysis, _ := strings.Cut(string(out), "analysis ")
		analysis, _, _ = strings.Cut(analysis, "\n")
		return analysis
	}
	want := print("")
	for _, off := range []string{"cpu.avx512f=off", "cpu.avx2=off,cpu.avx512f=off"} {
		if got := print(off); got != want || got == "" {
			t.Errorf("with %s\n got %s\nwant %s", off, got, want)
		}
	}
}
