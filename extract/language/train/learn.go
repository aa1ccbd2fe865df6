package main

import (
	"fmt"
	"math"
	"os"
	"sort"
	"strings"
	"sync"
	"time"

	"wiregraph/extract/language/internal/kernel"
	"wiregraph/extract/language/internal/model"
)

var nameKinds = []string{"PER", "LOC", "ORG", "SHIP"}

// learner holds a training run.
type learner struct {
	opt    options
	net    *net
	train  []*sentence
	tagID  map[string]int
	relID  map[string]int
	freq   map[string]int32
	shards [2]struct {
		p *pass
		g *gradient
	}
	average  [][]float32 // sum of the tensors over the last part of the run
	averaged int
}

func newLearner(opt options, words *wordTable, train []*sentence) *learner {
	l := &learner{opt: opt, train: train}
	lex, vectors := l.lexicon(words)
	cfg := model.Config{Embed: opt.embed, Vector: words.Dim, Hidden: opt.hidden, Layers: opt.layers, Arc: opt.arc,
		Label: opt.label, NameLayer: opt.nameLayer, Names: model.NameLabels(nameKinds)}
	cfg.Tags, l.tagID = l.labels(func(s *sentence, i int) string { return s.upos[i] + "|" + s.xpos[i] }, 2)
	cfg.Relations, l.relID = l.labels(func(s *sentence, i int) string { return s.rels[i] }, 1)
	l.net = &net{lex: lex}
	guess := []model.Tensor{
		{Name: "hidden", Rows: l.classes(), Cols: cfg.Hidden, Kind: model.KindMatrix},
		{Name: "hidden.bias", Rows: 1, Cols: l.classes(), Kind: model.KindVector},
	}
	l.net = newNet(cfg, lex, vectors, opt.seed, guess...)
	for i := range l.shards {
		l.shards[i].p = &pass{n: l.net, rng: random(opt.seed*1000 + uint64(i))}
		l.shards[i].g = newGradient(l.net)
	}
	return l
}

// lexicon takes the most frequent words of running text and the words that
// stand at least twice in the training text.
func (l *learner) lexicon(words *wordTable) (*model.Lexicon, []float32) {
	n := min(l.opt.words, len(words.Words))
	lex := &model.Lexicon{Words: words.Words[:n], Coarse: words.Coarse[:n], Fine: words.Fine[:n]}
	l.freq = map[string]int32{}
	for _, s := range l.train {
		for _, w := range s.words {
			l.freq[model.Form(w)]++
		}
	}
	for w, c := range l.freq {
		if c >= 2 && !strings.Contains(w, "\n") {
			lex.Trained = append(lex.Trained, w)
		}
	}
	sort.Slice(lex.Trained, func(i, j int) bool {
		a, b := lex.Trained[i], lex.Trained[j]
		if l.freq[a] != l.freq[b] {
			return l.freq[a] > l.freq[b]
		}
		return a < b
	})
	lex.Trained = lex.Trained[:min(len(lex.Trained), 16000)]
	lex.Index()
	return lex, normalized(words.Vectors[:n*words.Dim], words.Dim)
}

// normalized scales the vectors to unit variance and rounds them to what the
// model file can hold, so that training sees what analysis will see.
func normalized(v []float32, dim int) []float32 {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	f := float32(0.5 / math.Sqrt(sum/float64(len(v))))
	scaled := make([]float32, len(v))
	for i, x := range v {
		scaled[i] = x * f
	}
	scale, q := model.QuantizeRows(scaled, len(v)/dim, dim)
	for i := range scaled {
		scaled[i] = float32(q[i]) * scale[i/dim]
	}
	return scaled
}

// labels collects the labels of the trees that occur at least least times.
func (l *learner) labels(of func(*sentence, int) string, least int) ([]string, map[string]int) {
	count := map[string]int{}
	for _, s := range l.train {
		for i := range s.heads {
			count[of(s, i)]++
		}
	}
	var out []string
	for k, c := range count {
		if c >= least {
			out = append(out, k)
		}
	}
	sort.Strings(out)
	id := map[string]int{}
	for i, k := range out {
		id[k] = i
	}
	return out, id
}

// example makes a sentence ready for the net.
func (l *learner) example(s *sentence) *example {
	e := &example{treeWeight: 1}
	if s.taught {
		e.treeWeight = teacherWeight
	}
	for _, w := range s.words {
		e.features = append(e.features, l.net.lex.Features(w))
		e.freq = append(e.freq, l.freq[model.Form(w)])
	}
	if s.heads != nil {
		e.heads = s.heads
		for i := range s.heads {
			e.tags = append(e.tags, lookup(l.tagID, s.upos[i]+"|"+s.xpos[i]))
			e.rels = append(e.rels, lookup(l.relID, s.rels[i]))
		}
	}
	if s.names != nil {
		e.names = model.Bilou(s.names, nameKinds)
	}
	return e
}

func lookup(m map[string]int, k string) int {
	if i, ok := m[k]; ok {
		return i
	}
	return -1
}

// epoch draws the sentences of one epoch and cuts them into batches of
// sentences of about equal length.
func (l *learner) epoch(rng *random) [][]*sentence {
	var pick []*sentence
	for _, s := range l.train {
		if len(s.words) > maxTrainWords || len(s.words) == 0 {
			continue
		}
		for range l.times(s, rng) {
			pick = append(pick, augment(s, rng))
		}
	}
	for i := len(pick) - 1; i > 0; i-- {
		j := rng.intn(i + 1)
		pick[i], pick[j] = pick[j], pick[i]
	}
	var out [][]*sentence
	for len(pick) > 0 {
		n, tokens := 0, 0
		for n < len(pick) && tokens < l.opt.batch {
			tokens += len(pick[n].words)
			n++
		}
		out = append(out, pick[:n])
		pick = pick[n:]
	}
	return out
}

const maxTrainWords = 160

// often is how many times an epoch reads the sentences of a corpus without
// trees, where it is not options.nameShare: the small corpora that are nearest
// to what the engine is for count double.
var often = map[string]float32{"crossner-politics.train": 2, "crossner-politics.dev": 2, "own": 2, "voa": 0.8}

// times says how many times this epoch reads s.
func (l *learner) times(s *sentence, rng *random) int {
	if s.heads != nil && !s.taught {
		return 1
	}
	rate, ok := often[s.corpus]
	if !ok {
		rate = float32(l.opt.nameShare)
	}
	n := int(rate)
	if rng.float() < rate-float32(n) {
		n++
	}
	return n
}

// run trains for all epochs; each reports to report.
func (l *learner) run(report func(epoch int) error) error {
	rng := random(l.opt.seed)
	perEpoch := len(l.epoch(&rng))
	total := perEpoch * l.opt.epochs
	for e := range min(l.opt.epochs, l.opt.stop) {
		start := time.Now()
		var sum losses
		for _, batch := range l.epoch(&rng) {
			sum.add(l.step(batch, total))
		}
		fmt.Fprintf(os.Stderr, "epoch %d: tag %.4f name %.4f arc %.4f label %.4f  %.0f s\n", e+1, sum.tag/float64(sum.nTag),
			sum.name/float64(sum.nName), sum.arc/float64(sum.nArc), sum.label/float64(sum.nArc), time.Since(start).Seconds())
		if err := report(e + 1); err != nil {
			return err
		}
	}
	return nil
}

// step takes one batch through the net. It is always cut into the same two
// shards, whose gradients are added in order, so that the result does not
// depend on the number of workers.
func (l *learner) step(batch []*sentence, total int) losses {
	ex := make([]*example, len(batch))
	for i, s := range batch {
		ex[i] = l.example(s)
	}
	return l.learn(ex, total)
}

// learn takes one step on examples, of total steps in the run.
func (l *learner) learn(ex []*example, total int) losses {
	var halves [2][]*example
	var tokens [2]int
	for _, e := range ex {
		k := 0
		if tokens[1] < tokens[0] {
			k = 1
		}
		halves[k] = append(halves[k], e)
		tokens[k] += len(e.features)
	}
	norm := 1 / float32(tokens[0]+tokens[1])
	var wg sync.WaitGroup
	for k := range l.shards {
		wg.Go(func() {
			sh := &l.shards[k]
			sh.g.clear()
			if len(halves[k]) > 0 {
				sh.p.drop = float32(l.opt.drop)
				sh.p.shard(sh.g, halves[k], norm)
			}
		})
	}
	wg.Wait()
	l.update(l.schedule(l.net.step, total))
	l.net.step++
	if l.net.step*4 > total*3 && l.net.step%20 == 0 && ex[0].hidden == nil {
		l.addAverage()
	}
	sum := l.shards[0].g.loss
	sum.add(l.shards[1].g.loss)
	return sum
}

// schedule warms up for 300 steps, then falls in a line to a fiftieth.
func (l *learner) schedule(step, total int) float32 {
	warm := float32(step+1) / 300
	cool := 1 - float32(step)/float32(total)
	return float32(l.opt.rate) * min(1, warm) * max(0.02, cool)
}

const clip = 2.0

// update adds the gradients of the shards and takes one step of Adam; rows of
// tables that no word touched stay as they are.
func (l *learner) update(rate float32) {
	a, b := l.shards[0].g, l.shards[1].g
	var wg sync.WaitGroup
	sums := make([]float64, len(l.net.params))
	work := make(chan int)
	run := func(do func(i int)) {
		for range 2 {
			wg.Go(func() {
				for i := range work {
					do(i)
				}
			})
		}
		for i := range l.net.params {
			work <- i
		}
		close(work)
		wg.Wait()
		work = make(chan int)
	}
	run(func(i int) {
		sums[i] = merge(l.net.params[i], a, b, i)
	})
	norm := 0.0
	for _, s := range sums {
		norm += s
	}
	scale := float32(1)
	if norm = math.Sqrt(norm); norm > clip {
		scale = float32(clip / norm)
	}
	run(func(i int) { l.adam(i, a, rate, scale) })
}

// merge adds the gradient of shard b to that of a and returns the sum of squares.
func merge(p *param, a, b *gradient, i int) float64 {
	x, y := a.g[i], b.g[i]
	if i >= model.Tables {
		sum := 0.0
		for k, v := range y {
			x[k] += v
			sum += float64(x[k]) * float64(x[k])
		}
		return sum
	}
	for _, r := range b.touched[i] {
		if !a.mark[i][r] {
			a.mark[i][r] = true
			a.touched[i] = append(a.touched[i], r)
		}
		for d := int(r) * p.Cols; d < (int(r)+1)*p.Cols; d++ {
			x[d] += y[d]
		}
	}
	sum := 0.0
	for _, r := range a.touched[i] {
		for _, v := range x[int(r)*p.Cols : (int(r)+1)*p.Cols] {
			sum += float64(v) * float64(v)
		}
	}
	return sum
}

// Decay of the moments of Adam.
const (
	beta1 = 0.9
	beta2 = 0.98
)

// adam takes one step on parameter i; of a table only on the touched rows.
func (l *learner) adam(i int, g *gradient, rate, scale float32) {
	p := l.net.params[i]
	t := float64(l.net.step + 1)
	step := kernel.AdamStep{Scale: scale, Beta1: beta1, Beta2: beta2, Rate: rate,
		Unbias1: float32(1 - math.Pow(beta1, t)), Unbias2: float32(1 - math.Pow(beta2, t))}
	if i >= model.Tables {
		kernel.Adam(p.w, p.m, p.v, g.g[i], step)
		return
	}
	for _, r := range g.touched[i] {
		from, to := int(r)*p.Cols, (int(r)+1)*p.Cols
		kernel.Adam(p.w[from:to], p.m[from:to], p.v[from:to], g.g[i][from:to], step)
	}
}

func (l *learner) addAverage() {
	if l.average == nil {
		for _, p := range l.net.params {
			l.average = append(l.average, make([]float32, len(p.w)))
		}
	}
	l.averaged++
	for i, p := range l.net.params {
		a := l.average[i]
		for k, v := range p.w {
			a[k] += v
		}
	}
}

// tensors returns the weights to be stored: averages if there are any.
func (l *learner) tensors() func(name string) []float32 {
	return func(name string) []float32 {
		for i, p := range l.net.params {
			if p.Name != name {
				continue
			}
			if l.averaged == 0 {
				return p.w
			}
			out := make([]float32, len(p.w))
			for k, v := range l.average[i] {
				out[k] = v / float32(l.averaged)
			}
			return out
		}
		return nil
	}
}

// save writes the model file.
func (l *learner) save(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := model.Write(f, l.net.cfg, l.net.lex, l.tensors(), l.net.vectors); err != nil {
		f.Close()
		return fmt.Errorf("%s: %w", path, err)
	}
	return f.Close()
}
