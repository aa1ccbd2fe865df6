package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestMarkNames(t *testing.T) {
	for _, c := range []struct {
		text  string
		names [][2]string
		want  string
	}{
		{"Ada Brown of Oslo met Brown.", [][2]string{{"Brown", "PER"}, {"Ada Brown", "PER"}, {"Oslo", "PLACE"}}, "B-PER I-PER O B-LOC O B-PER O"},
		{"Norway's Norwegian ferry Norway", [][2]string{{"Norway", "STATE"}}, "B-LOC O O O B-LOC"},
		{"the Borealis sank", [][2]string{{"Borealis", "SHIP"}}, "O B-SHIP O"},
	} {
		if got := strings.Join(markNames(labelled{Text: c.text, Names: c.names}), " "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestHeldParts(t *testing.T) {
	for id, want := range map[string]bool{"voa-00499": false, "voa-00500": true, "voa-00749": true, "voa-00750": false, "voa-02500": true, "voa-00000": false} {
		if heldVOA(id) != want {
			t.Errorf("%s held: %v", id, !want)
		}
	}
	if !heldOwn("ships-2-010") || heldOwn("ships-2-011") {
		t.Error("items of own.jsonl are held by the last number, 0 modulo 5")
	}
}

const twoTrees = `# sent_id = x_news_a-1
1-2	don't	_	_	_	_	_	_	_	SpaceAfter=No
1	do	do	AUX	VB	_	0	root	_	_
2	n't	not	PART	RB	_	1	advmod	_	_
3	.	.	PUNCT	.	_	1	punct	_	_

# sent_id = x_bio_b-1
1	Go	go	VERB	VB	_	0	root	_	_
1.1	on	_	_	_	_	_	_	_	_

`

func TestReadTreebank(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.conllu")
	if err := os.WriteFile(path, []byte(twoTrees), 0o600); err != nil {
		t.Fatal(err)
	}
	ss, err := readTreebank(path, "a")
	if err != nil || len(ss) != 2 {
		t.Fatalf("%d sentences, error %v", len(ss), err)
	}
	text, spans, ends := rawText(ss[:1])
	if text != "don't. " || len(spans) != 3 || len(ends) != 1 {
		t.Errorf("text %q, spans %v, ends %v", text, spans, ends)
	}
	if c := scoreTokens(ss); c.right != 4 || c.found != 4 {
		t.Errorf("tokens %v", c)
	}
	attachNames(ss, []*sentence{{words: []string{"Go"}, names: []string{"O"}}, {words: []string{"Stop"}, names: []string{"O"}}})
	if ss[0].names != nil || len(ss[1].names) != 1 {
		t.Errorf("names %v and %v, want none and one tag", ss[0].names, ss[1].names)
	}
	if len(only(ss, isNews)) != 1 || len(documents(ss)) != 2 {
		t.Errorf("%d news sentences in %d documents", len(only(ss, isNews)), len(documents(ss)))
	}
}

func TestAugmentKeepsTheTree(t *testing.T) {
	s := &sentence{words: []string{"We", "sail", "."}, upos: []string{"PRON", "VERB", "PUNCT"}, xpos: []string{"PRP", "VBP", "."},
		heads: []int{1, -1, 1}, rels: []string{"nsubj", "root", "punct"}, names: []string{"O", "O", "O"}}
	rng := random(1)
	seen := map[string]bool{}
	for range 500 {
		a := augment(s, &rng)
		seen[strings.Join(a.words, " ")] = true
		if n := len(a.words); n != len(a.heads) || n != len(a.names) || n != len(a.rels) || n != len(a.upos) || n != len(a.xpos) {
			t.Fatalf("%d words with %d heads", n, len(a.heads))
		}
	}
	for _, want := range []string{"We sail .", "WE SAIL .", "we sail .", "We Sail .", "We sail"} {
		if !seen[want] {
			t.Errorf("never %q", want)
		}
	}
	if strings.Join(s.words, " ") != "We sail ." {
		t.Error("the sentence itself changed")
	}
}

func TestClustersPutLikeWithLike(t *testing.T) {
	// Words 0 and 1 stand before 2 and 3 alike; 2 and 3 stand before the end.
	var ids []int32
	rng := random(3)
	counts := make([]int32, 4)
	for range 400 {
		a, b := int32(rng.intn(2)), int32(2+rng.intn(2))
		ids = append(ids, a, b, endOfLine)
		counts[a]++
		counts[b]++
	}
	c := countBigrams(ids, 4).cluster(counts, 2, 5)
	if c[0] != c[1] || c[2] != c[3] || c[0] == c[2] {
		t.Errorf("clusters %v, want 0 with 1 and 2 with 3", c)
	}
}

// One step on a pair moves the two vectors so that they agree more, or less.
func TestPairMovesTowardsTheLabel(t *testing.T) {
	for _, label := range []float32{0, 1} {
		in, out := []float32{0.5, -0.2, 0.3, 0.1}, []float32{0.1, 0.4, 0.2, -0.3}
		dot := func() (s float32) {
			for d := range in {
				s += in[d] * out[d]
			}
			return s
		}
		before, grad := dot(), make([]float32, 4)
		pair(in, out, 0, 4, label, 0.1, grad)
		for d, g := range grad {
			in[d] += g
		}
		if after := dot(); (after > before) != (label == 1) {
			t.Errorf("label %v: product went from %v to %v", label, before, after)
		}
	}
}
