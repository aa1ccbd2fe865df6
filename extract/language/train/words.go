package main

import (
	"bufio"
	"encoding/gob"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sort"
	"sync"

	"wiregraph/extract/language/internal/model"
	"wiregraph/extract/language/internal/token"
)

// wordTable is what the unlabelled text teaches about words: a vector and two
// clusters for each of the most frequent ones.
type wordTable struct {
	Words   []string // most frequent first
	Counts  []int32
	Dim     int
	Vectors []float32 // len(Words) × Dim
	Coarse  []uint16
	Fine    []uint16
}

const (
	vocabulary  = 50000
	vectorDim   = 96
	coarseCount = 80
	fineCount   = 800
	leastCount  = 5 // rarer words are unknown, in training as in what is read later
)

// makeWords reads all text and writes the word table to path.
func makeWords(d data, path string) error {
	text, err := readText(d)
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "words of text:", len(text.ids), "vocabulary:", len(text.words))
	t := wordTable{Words: text.words, Counts: text.counts, Dim: vectorDim}
	var wg sync.WaitGroup
	wg.Go(func() {
		b := countBigrams(text.ids, len(text.words))
		t.Coarse = b.cluster(text.counts, coarseCount, 12)
		t.Fine = b.cluster(text.counts, fineCount, 4)
	})
	wg.Go(func() { t.Vectors = skipGram(text.ids, text.counts, vectorDim) })
	wg.Wait()
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	if err := gob.NewEncoder(w).Encode(t); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return w.Flush()
}

func loadWords(path string) (*wordTable, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	t := &wordTable{}
	if err := gob.NewDecoder(bufio.NewReader(f)).Decode(t); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return t, nil
}

const endOfLine = -1

// corpus is running text as word numbers, sentences apart by endOfLine, unknown
// words as the number of words; and the words, most frequent first.
type corpus struct {
	ids    []int32
	words  []string
	counts []int32
}

// counter numbers the words of a text in the order in which they come.
type counter struct {
	number map[string]int32
	list   []string
	count  []int32
	ids    []int32
}

func (c *counter) add(w string) {
	k := model.Normal(w)
	i, ok := c.number[k]
	if !ok {
		i = int32(len(c.list))
		c.number[k] = i
		c.list = append(c.list, k)
		c.count = append(c.count, 0)
	}
	c.count[i]++
	c.ids = append(c.ids, i)
}

func (c *counter) end() { c.ids = append(c.ids, endOfLine) }

// readText reads the training corpora and the unlabelled text.
func readText(d data) (*corpus, error) {
	c := &counter{number: map[string]int32{}}
	labelled, err := d.train()
	if err != nil {
		return nil, err
	}
	for _, s := range labelled {
		for _, w := range s.words {
			c.add(w)
		}
		c.end()
	}
	err = eachLine(filepath.Join(d.dir, "text", "ungdc.txt.gz"), func(_ int, line string) error {
		for _, sp := range token.Split(line) {
			c.add(line[sp.Start:sp.End])
		}
		c.end()
		return nil
	})
	if err != nil {
		return nil, err
	}
	return c.rank(), nil
}

// rank numbers the words anew by frequency and drops the rare ones.
func (c *counter) rank() *corpus {
	order := make([]int32, len(c.list))
	for i := range order {
		order[i] = int32(i)
	}
	sort.SliceStable(order, func(a, b int) bool { return c.count[order[a]] > c.count[order[b]] })
	kept := sort.Search(min(len(order), vocabulary), func(r int) bool { return c.count[order[r]] < leastCount })
	rank := make([]int32, len(c.list))
	for r, i := range order {
		rank[i] = int32(min(r, kept))
	}
	out := &corpus{ids: c.ids}
	for i, id := range out.ids {
		if id >= 0 {
			out.ids[i] = rank[id]
		}
	}
	for _, i := range order[:kept] {
		out.words, out.counts = append(out.words, c.list[i]), append(out.counts, c.count[i])
	}
	return out
}

// random is a small generator (splitmix64) whose stream never changes.
type random uint64

func (r *random) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *random) intn(n int) int { return int((r.next() >> 33) * uint64(n) >> 31) }

func (r *random) float() float32 { return float32(r.next()>>40) / (1 << 24) }

// skipGram learns vectors with one output table for the words on each side
// (Ling et al. 2015), negative sampling and a small window: syntax over topic.
// It runs in one goroutine so that the result is the same every time.
func skipGram(ids []int32, counts []int32, dim int) []float32 {
	const epochs = 3
	g := newGrams(counts, dim)
	line := make([]int32, 0, 1000)
	seen := 0
	for range epochs {
		for _, id := range ids {
			if seen++; id >= 0 {
				if int(id) < len(counts) && g.rng.float() < g.keep[id] {
					line = append(line, id)
				}
				continue
			}
			rate := 0.035 * max(0.02, 1-float32(seen)/float32(epochs*len(ids)))
			for i := range line {
				g.word(line, i, rate)
			}
			line = line[:0]
		}
	}
	return g.in
}

// grams is the state of skipGram.
type grams struct {
	dim   int
	rng   random
	in    []float32
	out   [2][]float32
	noise []int32
	keep  []float32
	grad  []float32
}

func newGrams(counts []int32, dim int) *grams {
	size := len(counts) * dim
	g := &grams{dim: dim, rng: 7, in: make([]float32, size), out: [2][]float32{make([]float32, size), make([]float32, size)},
		noise: noiseTable(counts), keep: keepProbability(counts), grad: make([]float32, dim)}
	for i := range g.in {
		g.in[i] = (g.rng.float() - 0.5) / float32(dim)
	}
	return g
}

// word learns from word i of a line and those beside it.
func (g *grams) word(line []int32, i int, rate float32) {
	const window, negatives = 3, 5
	b := 1 + g.rng.intn(window)
	c := g.in[int(line[i])*g.dim : (int(line[i])+1)*g.dim]
	for side, beside := range [2][]int32{line[max(0, i-b):i], line[i+1 : min(len(line), i+b+1)]} {
		var wrong [negatives]int32
		for n := range wrong {
			wrong[n] = g.noise[g.rng.intn(len(g.noise))]
		}
		for _, w := range beside {
			clear(g.grad)
			pair(c, g.out[side], int(w), g.dim, 1, rate, g.grad)
			for _, n := range wrong {
				if n != w {
					pair(c, g.out[side], int(n), g.dim, 0, rate, g.grad)
				}
			}
			for d, x := range g.grad {
				c[d] += x
			}
		}
	}
}

// pair moves one output vector and gathers the step of the input vector.
func pair(c, out []float32, o, dim int, label, rate float32, grad []float32) {
	t := out[o*dim : o*dim+len(c) : o*dim+len(c)]
	grad = grad[:len(c)]
	var s0, s1, s2, s3 float32
	for d := 0; d+3 < len(c); d += 4 {
		s0 += float32(c[d] * t[d])
		s1 += float32(c[d+1] * t[d+1])
		s2 += float32(c[d+2] * t[d+2])
		s3 += float32(c[d+3] * t[d+3])
	}
	s := s0 + s1 + s2 + s3
	g := rate * (label - logistic(s))
	for d := range c {
		grad[d] += float32(g * t[d])
		t[d] += float32(g * c[d])
	}
}

var logisticTable = func() []float32 {
	t := make([]float32, 1025)
	for i := range t {
		t[i] = float32(1 / (1 + math.Exp(-(float64(i)/64 - 8))))
	}
	return t
}()

func logistic(x float32) float32 {
	if x <= -8 {
		return 0
	}
	if x >= 8 {
		return 1
	}
	return logisticTable[int((x+8)*64)]
}

func noiseTable(counts []int32) []int32 {
	total := 0.0
	for _, c := range counts {
		total += math.Pow(float64(c), 0.75)
	}
	const size = 1 << 22
	t := make([]int32, 0, size)
	sum := 0.0
	for w, c := range counts {
		sum += math.Pow(float64(c), 0.75)
		for len(t) < int(sum/total*size) {
			t = append(t, int32(w))
		}
	}
	return t
}

func keepProbability(counts []int32) []float32 {
	total := 0.0
	for _, c := range counts {
		total += float64(c)
	}
	p := make([]float32, len(counts))
	for i, c := range counts {
		f := float64(c) / total
		p[i] = float32(min(1, math.Sqrt(2e-4/f)+2e-4/f))
	}
	return p
}

// bigrams counts the neighbours of every word on both sides, in rows.
type bigrams struct {
	next, prev []row
}

type row struct {
	word  []int32
	count []int32
}

func countBigrams(ids []int32, v int) *bigrams {
	keys := make([]uint64, 0, len(ids))
	last := int32(endOfLine)
	for _, id := range ids {
		if id >= 0 && last >= 0 && id != last && int(id) < v && int(last) < v {
			keys = append(keys, uint64(last)<<32|uint64(id))
		}
		last = id
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	b := &bigrams{make([]row, v), make([]row, v)}
	for i := 0; i < len(keys); {
		j := i
		for j < len(keys) && keys[j] == keys[i] {
			j++
		}
		l, r := int32(keys[i]>>32), int32(keys[i]&0xffffffff)
		b.next[l].word = append(b.next[l].word, r)
		b.next[l].count = append(b.next[l].count, int32(j-i))
		b.prev[r].word = append(b.prev[r].word, l)
		b.prev[r].count = append(b.prev[r].count, int32(j-i))
		i = j
	}
	return b
}

// cluster is the exchange algorithm of Martin, Liermann and Ney (1998) for
// class bigrams: each word in turn moves to the class that raises the
// likelihood of the text most.
func (b *bigrams) cluster(counts []int32, k, rounds int) []uint16 {
	v := len(counts)
	class := make([]uint16, v)
	for w := range class {
		class[w] = uint16(w % k)
	}
	fwd, back := make([]int32, k*k), make([]int32, k*k) // fwd[c*k+d]: c before d; back is its transpose
	size := make([]int64, k)
	for w, r := range b.next {
		size[class[w]] += int64(counts[w])
		for i, o := range r.word {
			fwd[int(class[w])*k+int(class[o])] += r.count[i]
			back[int(class[o])*k+int(class[w])] += r.count[i]
		}
	}
	after, before := newTally(k), newTally(k)
	for range rounds {
		moved := 0
		for w := range class {
			old := int(class[w])
			after.fill(b.next[w], class)
			before.fill(b.prev[w], class)
			apply(fwd, back, after, before, size, old, k, -1, counts[w])
			best := bestClass(fwd, back, after, before, size, k, counts[w], old)
			apply(fwd, back, after, before, size, best, k, +1, counts[w])
			class[w] = uint16(best)
			if best != old {
				moved++
			}
		}
		fmt.Fprintln(os.Stderr, "clusters", k, "moved", moved)
	}
	return class
}

// tally is a sparse count of classes.
type tally struct {
	n    []int32
	list []int
}

func newTally(k int) *tally { return &tally{n: make([]int32, k)} }

func (t *tally) fill(r row, class []uint16) {
	for _, c := range t.list {
		t.n[c] = 0
	}
	t.list = t.list[:0]
	for i, o := range r.word {
		c := int(class[o])
		if t.n[c] == 0 {
			t.list = append(t.list, c)
		}
		t.n[c] += r.count[i]
	}
}

func apply(fwd, back []int32, after, before *tally, size []int64, c, k int, sign int32, n int32) {
	size[c] += int64(sign) * int64(n)
	for _, d := range after.list {
		fwd[c*k+d] += sign * after.n[d]
		back[d*k+c] += sign * after.n[d]
	}
	for _, d := range before.list {
		fwd[d*k+c] += sign * before.n[d]
		back[c*k+d] += sign * before.n[d]
	}
}

func bestClass(fwd, back []int32, after, before *tally, size []int64, k int, n int32, old int) int {
	best, top := old, math.Inf(-1)
	for c := range k {
		gain := -2 * (xlogx(size[c]+int64(n)) - xlogx(size[c]))
		f := fwd[c*k : c*k+k]
		for _, d := range after.list {
			gain += xlogx(int64(f[d]+after.n[d])) - xlogx(int64(f[d]))
		}
		f = back[c*k : c*k+k]
		for _, d := range before.list {
			gain += xlogx(int64(f[d]+before.n[d])) - xlogx(int64(f[d]))
		}
		if gain > top || gain == top && c == old {
			best, top = c, gain
		}
	}
	return best
}

var xlogxTable = func() []float64 {
	t := make([]float64, 1<<18)
	for i := 1; i < len(t); i++ {
		t[i] = float64(i) * math.Log(float64(i))
	}
	return t
}()

func xlogx(n int64) float64 {
	if n < int64(len(xlogxTable)) {
		return xlogxTable[n]
	}
	return float64(n) * math.Log(float64(n))
}
