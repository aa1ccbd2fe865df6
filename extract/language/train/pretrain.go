package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"wiregraph/extract/language/internal/model"
	"wiregraph/extract/language/internal/token"
)

// Before it learns labels, the net learns from unlabelled text: one word in
// six is hidden, and the layers guess which it was. The target is the word
// itself for the most frequent ones and its fine cluster for the others; the
// head that guesses is not stored.
const (
	ownClass   = 1500
	hiddenPart = 1.0 / 6
	textStep   = 6 // every so many lines of the unlabelled text are read
	maxText    = 60
)

// running is the text that pretraining reads, cut at stops.
func (d data) running(train []*sentence) ([][]string, error) {
	var out [][]string
	for _, s := range train {
		if len(s.words) <= maxTrainWords {
			out = append(out, s.words)
		}
	}
	err := eachLine(filepath.Join(d.dir, "text", "ungdc.txt.gz"), func(n int, line string) error {
		if n%textStep != 0 {
			return nil
		}
		out = append(out, cutText(line)...)
		return nil
	})
	return out, err
}

// cutText cuts a paragraph into sentences, roughly.
func cutText(line string) [][]string {
	var out [][]string
	var words []string
	for _, sp := range token.Split(line) {
		w := line[sp.Start:sp.End]
		words = append(words, w)
		if strings.ContainsAny(w, ".?!;") && len(w) == 1 || len(words) >= maxText {
			out = append(out, words)
			words = nil
		}
	}
	if len(words) > 0 {
		out = append(out, words)
	}
	return out
}

// class is the target of a word in pretraining, -1 if it has none.
func (l *learner) class(f model.Features) int {
	switch {
	case f.Vector < 0:
		return -1
	case f.Vector < ownClass:
		return int(f.Vector)
	}
	return ownClass + int(f.Row[model.TableFine])
}

func (l *learner) classes() int { return ownClass + l.net.lex.TableRows()[model.TableFine] }

// hide makes an example of pretraining.
func (l *learner) hide(words []string, rng *random) *example {
	e := &example{hidden: make([]int, len(words))}
	nothing := l.net.lex.Features("")
	for i, w := range words {
		f := l.net.lex.Features(w)
		e.hidden[i] = -1
		if rng.float() < hiddenPart {
			if c := l.class(f); c >= 0 {
				e.hidden[i] = c
				f = nothing
			}
		}
		e.features = append(e.features, f)
		e.freq = append(e.freq, 100)
	}
	return e
}

// pretrain reads the text once.
func (l *learner) pretrain(text [][]string) {
	rng := random(l.opt.seed + 77)
	for i := len(text) - 1; i > 0; i-- {
		j := rng.intn(i + 1)
		text[i], text[j] = text[j], text[i]
	}
	var batches [][][]string
	for len(text) > 0 {
		n, tokens := 0, 0
		for n < len(text) && tokens < 2*l.opt.batch {
			tokens += len(text[n])
			n++
		}
		batches = append(batches, text[:n])
		text = text[n:]
	}
	start := time.Now()
	var sum losses
	for i, b := range batches {
		var ex []*example
		for _, words := range b {
			ex = append(ex, l.hide(words, &rng))
		}
		sum.add(l.learn(ex, len(batches)))
		if i%500 == 499 {
			fmt.Fprintf(os.Stderr, "pretraining %d of %d: loss %.4f  %.0f s\n", i+1, len(batches), sum.hidden/float64(sum.nHidden), time.Since(start).Seconds())
			sum = losses{}
		}
	}
}

// saveWeights writes all tensors as float32 in their order.
func (n *net) saveWeights(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for _, p := range n.params {
		if err := binary.Write(w, binary.LittleEndian, p.w); err != nil {
			f.Close()
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return fmt.Errorf("%s: %w", path, err)
	}
	return f.Close()
}

// loadWeights is the inverse of saveWeights, for a net of the same sizes that
// may have more layers than the ground that was saved; those keep their start.
func (n *net) loadWeights(path string, ground int) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	for _, p := range n.params {
		if above(p.Name, ground) {
			continue
		}
		if err := binary.Read(r, binary.LittleEndian, p.w); err != nil {
			return fmt.Errorf("%s: %w; were all sizes the same?", path, err)
		}
	}
	return nil
}

// above reports whether a tensor belongs to a layer above the first ground ones.
func above(tensor string, ground int) bool {
	number, ok := strings.CutPrefix(tensor, "layer")
	return ok && int(number[0]-'0') >= ground
}

// hiddenLoss is the loss of pretraining over the hidden words of a shard.
func (p *pass) hiddenLoss(g *gradient, dtop []float32) {
	h, t := p.n.cfg.Hidden, p.n.byName["hidden"]
	var at, gold []int
	for i, e := range p.ex {
		for k, c := range e.hidden {
			if c >= 0 {
				at, gold = append(at, p.offset[i]+k), append(gold, c)
			}
		}
	}
	if len(at) == 0 {
		return
	}
	x, dx := p.alloc(len(at)*h), p.alloc(len(at)*h)
	for j, k := range at {
		copy(x[j*h:(j+1)*h], p.top[k*h:(k+1)*h])
	}
	y := p.linear(x, "hidden", len(at))
	for j := range at {
		g.loss.hidden += crossEntropy(y[j*t.Rows:(j+1)*t.Rows], gold[j], 1/float32(len(at)))
	}
	g.loss.nHidden += len(at)
	p.linearBack(g, y, x, dx, "hidden", len(at))
	for j, k := range at {
		copy(dtop[k*h:(k+1)*h], dx[j*h:(j+1)*h])
	}
}
