package model

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

var kinds = []string{"PER", "LOC"}

func TestBilouAndBackAgain(t *testing.T) {
	labels := NameLabels(kinds)
	for _, c := range []struct{ bio, want string }{
		{"O O", "O O"},
		{"B-PER O B-LOC", "U-PER O U-LOC"},
		{"B-PER I-PER B-PER", "B-PER L-PER U-PER"},
		{"B-LOC I-LOC I-LOC", "B-LOC I-LOC L-LOC"},
		{"I-LOC I-PER", "U-LOC U-PER"},
	} {
		var got []string
		for _, i := range Bilou(strings.Fields(c.bio), kinds) {
			got = append(got, labels[i])
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.bio, s, c.want)
		}
	}
}

// Whatever the scores, the labels found are well formed, and no well-formed
// sequence scores more.
func TestDecodeFindsTheBestWellFormedSequence(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	k := len(NameLabels(kinds))
	for range 50 {
		const words = 4
		scores := make([]float32, words*k)
		for i := range scores {
			scores[i] = float32(r.IntN(50))
		}
		var v viterbi
		path := v.decode(newPredecessors(k), scores, words, k)
		best := float32(-1)
		forEachPath(words, k, func(p []int) {
			var s float32
			for t, b := range p {
				s += scores[t*k+b]
			}
			best = max(best, s)
		})
		var got float32
		last := -1
		for t, b := range path {
			got += scores[t*k+b]
			if !allowed(last, b) {
				break
			}
			last = b
		}
		if !wellFormed(path) || got != best {
			t.Fatalf("path %v scores %v, best is %v", path, got, best)
		}
	}
}

func wellFormed(path []int) bool {
	last := -1
	for _, b := range path {
		if !allowed(last, b) {
			return false
		}
		last = b
	}
	return allowed(last, -1)
}

func forEachPath(words, k int, do func([]int)) {
	path := make([]int, words)
	var walk func(i int)
	walk = func(i int) {
		if i == words {
			if wellFormed(path) {
				do(path)
			}
			return
		}
		for b := range k {
			path[i] = b
			walk(i + 1)
		}
	}
	walk(0)
}

func TestFeaturesKnowWords(t *testing.T) {
	x := &Lexicon{Words: []string{"ship", "0000"}, Coarse: []uint16{2, 3}, Fine: []uint16{5, 6}, Trained: []string{"Ship"}}
	x.Index()
	rows := x.TableRows()
	for _, w := range []string{"Ship", "ship", "1999", "", "ﬁ\xff", strings.Repeat("x", 1000), "U.S."} {
		f := x.Features(w)
		for k, r := range f.Row {
			if r < 0 || int(r) >= rows[k] {
				t.Errorf("%q: row %d of table %d, which has %d", w, r, k, rows[k])
			}
		}
	}
	for _, pair := range [][2]string{{"Route7", "Route9"}, {"2019’s", "3010’s"}, {"X-1", "X-2"}} {
		if x.Features(pair[0]) != x.Features(pair[1]) {
			t.Errorf("%s and %s, which have one Form, differ", pair[0], pair[1])
		}
	}
	if f := x.Features("Ship"); f.Vector != 0 || f.Row[TableWord] != 1 || f.Row[TableCoarse] != 3 {
		t.Errorf("Ship: %+v", f)
	}
	if f := x.Features("1987"); f.Vector != 1 || f.Row[TableWord] != 0 {
		t.Errorf("1987: %+v", f)
	}
	if x.Rank("ship") != 0 || x.Rank("boat") != -1 {
		t.Errorf("ranks %d %d", x.Rank("ship"), x.Rank("boat"))
	}
}

// tiny is a net with random weights.
func tiny(t *testing.T) []byte {
	t.Helper()
	r := rand.New(rand.NewPCG(2, 3))
	cfg := Config{Embed: 8, Vector: 8, Hidden: 16, Layers: 2, Arc: 8, Label: 8, NameLayer: 8,
		Tags: []string{"NOUN|NN", "VERB|VB"}, Names: NameLabels(kinds), Relations: []string{"obj", "root"}}
	lex := &Lexicon{Words: []string{"ship"}, Coarse: []uint16{2}, Fine: []uint16{300}, Trained: []string{"Ship"}}
	tensors := map[string][]float32{}
	for _, l := range cfg.Layout(lex.TableRows()) {
		x := make([]float32, l.Rows*l.Cols)
		for i := range x {
			x[i] = float32(r.NormFloat64())
		}
		tensors[l.Name] = x
	}
	var b bytes.Buffer
	if err := Write(&b, cfg, lex, func(n string) []float32 { return tensors[n] }, make([]float32, 8)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What the net says of a sentence does not depend on what else is read with it,
// nor on whether a word was met before: "Ship" is frequent and kept.
func TestReadIsTheSameInAnyBatch(t *testing.T) {
	n, err := Read(tiny(t))
	if err != nil {
		t.Fatal(err)
	}
	var batch [][]Features
	for k := 1; k < 30; k++ {
		var s []Features
		for i := range k {
			s = append(s, n.Lexicon.Features(string(rune('a'+i*k%26))+"ship"))
			if i%3 == 2 {
				s[i] = n.Lexicon.Features("Ship")
			}
		}
		batch = append(batch, s)
	}
	together := n.Read(&Workspace{Sure: true}, batch)
	if n.known[1].Load() == nil {
		t.Error("a frequent word is not kept")
	}
	ws := &Workspace{Sure: true}
	for i, s := range batch {
		alone := n.Read(ws, [][]Features{s})[0]
		if !slices.Equal(alone.Tags, together[i].Tags) || !slices.Equal(alone.Heads, together[i].Heads) ||
			!slices.Equal(alone.Relations, together[i].Relations) || !slices.Equal(alone.Names, together[i].Names) ||
			!slices.Equal(alone.HeadProb, together[i].HeadProb) || !slices.Equal(alone.TagProb, together[i].TagProb) {
			t.Fatalf("sentence of %d words: alone %+v, together %+v", len(s), alone, together[i])
		}
	}
}

func TestReadRefusesOtherFiles(t *testing.T) {
	good := tiny(t)
	for _, c := range []struct {
		data []byte
		want string
	}{
		{nil, "not a model of this version"},
		{[]byte(strings.Repeat("x", 100)), "not a model of this version"},
		{good[:len(good)/2], "file ends early"},
		{append(slices.Clone(good[:len(magic)+4]), bytes.Repeat([]byte("{"), len(good))...), "model header"},
	} {
		if _, err := Read(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%d bytes: error %v, want %q", len(c.data), err, c.want)
		}
	}
}

// TestAmerican: spellings differ by their endings, and short words not at all.
func TestAmerican(t *testing.T) {
	for w, want := range map[string]string{
		"apologise": "apologize", "mobilised": "mobilized", "privatisation": "privatization", "harbouring": "harboring",
		"tranquillised": "tranquillized", "rise": "rise", "four": "four", "treaty": "treaty",
	} {
		if got := american(w); got != want {
			t.Errorf("%s: %s, want %s", w, got, want)
		}
	}
}
