package language_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"wiregraph/extract/language"
)

const treebank = `# sent_id = a-1
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	sail	sail	VERB	VB	_	0	root	_	SpaceAfter=No|Note=x
4	!	!	PUNCT	.	_	3	punct	_	_

# sent_id = a-2
1	Stay	stay	VERB	VB	_	0	root	_	_
1.1	put	_	_	_	_	_	_	_	_

`

func TestReadCoNLLUKeepsTheFile(t *testing.T) {
	f, err := language.ReadCoNLLU(strings.NewReader(treebank))
	if err != nil {
		t.Fatal(err)
	}
	if want := "Don't sail!\nStay\n"; f.Document.Text != want {
		t.Errorf("text %q, want %q", f.Document.Text, want)
	}
	check(t, f.Document)
	var b bytes.Buffer
	if err := language.WriteCoNLLU(&b, f, false); err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(treebank, "1.1\tput\t_\t_\t_\t_\t_\t_\t_\t_\n", "", 1)
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

// What analysis writes reads back as the same document.
func TestCoNLLURoundTrip(t *testing.T) {
	doc := engine(t).Analyze(sample + " They've gone; they can't say whose it's.")
	var b bytes.Buffer
	if err := language.WriteCoNLLU(&b, &language.CoNLLU{Document: doc, Name: "n"}, true); err != nil {
		t.Fatal(err)
	}
	f, err := language.ReadCoNLLU(&b)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Document.Tokens) != len(doc.Tokens) || len(f.Document.Sentences) != len(doc.Sentences) {
		t.Fatalf("%d tokens and %d sentences, want %d and %d", len(f.Document.Tokens), len(f.Document.Sentences), len(doc.Tokens), len(doc.Sentences))
	}
	for i, got := range f.Document.Tokens {
		want := doc.Tokens[i]
		want.Start, want.End = got.Start, got.End
		if got != want || f.Document.Word(i) != doc.Word(i) {
			t.Errorf("token %d: %+v %q, want %+v %q", i, got, f.Document.Word(i), want, doc.Word(i))
		}
	}
}

func TestReadCoNLLUSaysWhere(t *testing.T) {
	const row = "\t_\t_\t_\t_\t_\t_\t_\t_\n"
	for _, c := range []struct{ in, want string }{
		{"1\tword\n", "line 1: 2 columns"},
		{"2\tword" + row, `line 1: word number "2", want 1`},
		{"1\t" + row, "line 1: word 1 is empty"},
		{"1\ta\t_\t_\t_\t_\t7\t_\t_\t_\n\n", "line 2: head 7 in a sentence of 1 words"},
		{"1\ta\t_\t_\t_\t_\tx\t_\t_\t_\n", `line 1: head "x"`},
		{"1-3\tabc" + row + "1\ta" + row + "\n", "line 3: a multiword token ends at word 3 of 1"},
		{"2-3\tab" + row, "line 1: range 2-3"},
	} {
		_, err := language.ReadCoNLLU(strings.NewReader(c.in))
		var format *language.FormatError
		if !errors.As(err, &format) || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.in, err, c.want)
		}
	}
}

func FuzzReadCoNLLU(f *testing.F) {
	f.Add(treebank)
	f.Add("1-2\tx\n")
	f.Fuzz(func(t *testing.T, in string) {
		file, err := language.ReadCoNLLU(strings.NewReader(in))
		if err != nil {
			return
		}
		engine(t).Annotate(file.Document)
		check(t, file.Document)
		if err := language.WriteCoNLLU(&bytes.Buffer{}, file, true); err != nil {
			t.Fatal(err)
		}
	})
}
