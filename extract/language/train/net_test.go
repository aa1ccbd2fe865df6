package main

import (
	"math"
	"os"
	"runtime"
	"testing"

	"wiregraph/extract/language/internal/model"
)

func tinyLearner() *learner {
	words := &wordTable{Words: []string{"the", "ship", "sails", ".", "to"}, Dim: 4, Vectors: make([]float32, 20),
		Coarse: []uint16{0, 1, 2, 3, 0}, Fine: []uint16{0, 1, 2, 3, 4}, Counts: []int32{5, 4, 3, 2, 1}}
	rng := random(5)
	for i := range words.Vectors {
		words.Vectors[i] = rng.float() - 0.5
	}
	train := []*sentence{
		{words: []string{"The", "ship", "sails", "to", "Oslo", "."}, upos: []string{"DET", "NOUN", "VERB", "ADP", "PROPN", "PUNCT"},
			xpos: []string{"DT", "NN", "VBZ", "IN", "NNP", "."}, heads: []int{1, 2, -1, 4, 2, 2},
			rels: []string{"det", "nsubj", "root", "case", "obl", "punct"}, names: []string{"O", "O", "O", "O", "B-LOC", "O"}},
		{words: []string{"Oslo", "waits", "."}, upos: []string{"PROPN", "VERB", "PUNCT"}, xpos: []string{"NNP", "VBZ", "."},
			heads: []int{1, -1, 1}, rels: []string{"nsubj", "root", "punct"}, names: []string{"B-LOC", "O", "O"}},
	}
	train = append(train, train...) // labels of one occurrence are not learned
	opt := options{hidden: 8, layers: 2, arc: 6, label: 5, nameLayer: 4, embed: 6, words: 5, epochs: 1, stop: 1000, batch: 18, rate: 0.01, seed: 3}
	l := newLearner(opt, words, train)
	for _, p := range l.net.params { // away from the kinks and zeros of the start
		for i := range p.w {
			p.w[i] += 0.1 * (rng.float() - 0.5)
		}
	}
	return l
}

func (l *losses) total(norm float64) float64 {
	return norm * (weightTag*l.tag + weightName*l.name + weightArc*l.arc + weightLabel*l.label)
}

// The gradient that the backward pass gives is the slope of the loss.
func TestGradientIsTheSlopeOfTheLoss(t *testing.T) {
	l := tinyLearner()
	var ex []*example
	for _, s := range l.train {
		ex = append(ex, l.example(s))
	}
	const norm = 1.0 / 18
	loss := func(g *gradient) float64 {
		g.clear()
		p := &pass{n: l.net}
		p.shard(g, ex, norm)
		return g.loss.total(norm)
	}
	g, other := newGradient(l.net), newGradient(l.net)
	loss(g)
	rng := random(9)
	for i, p := range l.net.params {
		for range 12 {
			k := rng.intn(len(p.w))
			if i < model.Tables && len(g.touched[i]) > 0 {
				k = int(g.touched[i][rng.intn(len(g.touched[i]))])*p.Cols + rng.intn(p.Cols)
			}
			const h = 3e-3
			old := p.w[k]
			p.w[k] = old + h
			up := loss(other)
			p.w[k] = old - h
			down := loss(other)
			p.w[k] = old
			want, got := (up-down)/(2*h), float64(g.g[i][k])
			if math.Abs(want-got) > 3e-3+0.05*math.Abs(want) {
				t.Errorf("%s[%d]: gradient %.5f, slope %.5f", p.Name, k, got, want)
			}
		}
	}
}

// A net that has seen two sentences often knows them, and the integer net
// reads the same from the model file.
func TestNetLearnsAndSurvivesTheFile(t *testing.T) {
	l := tinyLearner()
	l.opt.epochs = 400
	if err := l.run(func(int) error { return nil }); err != nil {
		t.Fatal(err)
	}
	path := t.TempDir() + "/net"
	if err := l.save(path); err != nil {
		t.Fatal(err)
	}
	n, err := readModel(path)
	if err != nil {
		t.Fatal(err)
	}
	if c := scoreTrees(n, l.train); c.label != c.words || c.xpos != c.words {
		t.Errorf("trees: %v", c)
	}
	if c := scoreNames(n, l.train, nameKinds...)["all"]; c.right != 4 || c.found != 4 {
		t.Errorf("names: %v", c)
	}
}

// The same input gives the same file, with one processor or several.
func TestTrainingGivesTheSameBytes(t *testing.T) {
	train := func(processors int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		l := tinyLearner()
		l.opt.epochs, l.opt.drop = 6, 0.2
		l.pretrain([][]string{{"the", "ship", "sails", "."}, {"the", "ship", "."}, {"to", "the", "ship"}})
		if err := l.run(func(int) error { return nil }); err != nil {
			t.Fatal(err)
		}
		path := t.TempDir() + "/net"
		if err := l.save(path); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	want := train(1)
	for _, n := range []int{1, 2, 4} {
		if train(n) != want {
			t.Errorf("another file with %d processors", n)
		}
	}
}
