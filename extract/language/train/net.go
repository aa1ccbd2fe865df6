package main

import (
	"math"

	"wiregraph/extract/language/internal/kernel"
	"wiregraph/extract/language/internal/model"
)

// param is one learned tensor with the state of its optimizer.
type param struct {
	model.Tensor
	w, m, v []float32
}

// net is the float net that is trained; model.Net is what it becomes.
type net struct {
	cfg     model.Config
	lex     *model.Lexicon
	vectors []float32
	params  []*param
	byName  map[string]*param
	step    int
}

func newNet(cfg model.Config, lex *model.Lexicon, vectors []float32, seed uint64, extra ...model.Tensor) *net {
	n := &net{cfg: cfg, lex: lex, vectors: vectors, byName: map[string]*param{}}
	rng := random(seed)
	for _, t := range append(cfg.Layout(lex.TableRows()), extra...) {
		size := t.Rows * t.Cols
		p := &param{t, make([]float32, size), make([]float32, size), make([]float32, size)}
		scale := initialScale(t)
		for i := range p.w {
			p.w[i] = (2*rng.float() - 1) * scale
		}
		n.params = append(n.params, p)
		n.byName[t.Name] = p
	}
	for l := range cfg.Layers { // open the highway a little at first
		b := n.byName["layer"+string(rune('0'+l))+".bias"].w
		for i := range b {
			b[i] = 0.5
			if i >= cfg.Hidden {
				b[i] = -0.5
			}
		}
	}
	return n
}

func initialScale(t model.Tensor) float32 {
	switch {
	case t.Kind == model.KindTable:
		return 0.15
	case t.Kind == model.KindMatrix:
		return float32(math.Sqrt(3 / float64(t.Cols)))
	case len(t.Name) > 6 && t.Name[len(t.Name)-6:] == ".state":
		return 0.3
	case t.Name == "arc.root" || t.Name == "label.root":
		return 0.3
	}
	return 0
}

// example is one sentence ready for the net.
type example struct {
	features []model.Features
	freq     []int32 // how often each word stands in the training text
	tags     []int   // -1 where unknown; nil if the corpus has none
	heads    []int   // -1 root; nil if no tree
	rels     []int
	names    []int // nil if none
	hidden   []int // targets of pretraining, -1 where the word is seen; nil otherwise

	treeWeight float32 // of tags, heads and relations in the loss
}

// gradient is the gradient of one shard of a batch.
type gradient struct {
	g       [][]float32
	touched [model.Tables][]int32 // rows of the tables with a gradient
	mark    [model.Tables][]bool
	loss    losses
}

// losses are sums over words.
type losses struct {
	tag, name, arc, label, hidden float64
	nTag, nName, nArc, nHidden    int
}

func (l *losses) add(o losses) {
	l.tag += o.tag
	l.name += o.name
	l.arc += o.arc
	l.label += o.label
	l.nTag += o.nTag
	l.nName += o.nName
	l.nArc += o.nArc
	l.hidden += o.hidden
	l.nHidden += o.nHidden
}

func newGradient(n *net) *gradient {
	g := &gradient{}
	for i, p := range n.params {
		g.g = append(g.g, make([]float32, len(p.w)))
		if i < model.Tables {
			g.mark[i] = make([]bool, p.Rows)
		}
	}
	return g
}

func (g *gradient) clear() {
	for i := range g.g {
		if i >= model.Tables {
			clear(g.g[i])
			continue
		}
		cols := len(g.g[i]) / len(g.mark[i])
		for _, r := range g.touched[i] {
			clear(g.g[i][int(r)*cols : (int(r)+1)*cols])
			g.mark[i][r] = false
		}
		g.touched[i] = g.touched[i][:0]
	}
	g.loss = losses{}
}

// pass is the work of one shard: all activations of its sentences, one below
// the other.
type pass struct {
	n       *net
	ex      []*example
	offset  []int // first token of each example
	tokens  int
	rng     random
	drop    float32 // 0 while predicting
	arena   []float32
	used    int
	in      []float32 // T × input width, after dropout
	inMask  []float32
	rows    []model.Features
	x       [][]float32 // layer inputs, T × H, and the last output
	masked  [][]float32
	masks   [][]float32 // per example × H
	u       [][]float32 // T × 3H: candidate, forget and reset sums; gates after the recurrence
	c       [][]float32
	top     []float32 // masked output
	topMask []float32
}

func (p *pass) alloc(n int) []float32 {
	if p.used+n > len(p.arena) {
		p.arena = make([]float32, max(2*len(p.arena), n, 1<<20))
		p.used = 0
	}
	s := p.arena[p.used : p.used+n : p.used+n]
	p.used += n
	clear(s)
	return s
}

func (p *pass) w(name string) []float32 { return p.n.byName[name].w }

// forward runs the shared layers over the examples.
func (p *pass) forward(ex []*example) {
	p.ex, p.used, p.tokens = ex, 0, 0
	p.offset = p.offset[:0]
	p.rows = p.rows[:0]
	for _, e := range ex {
		p.offset = append(p.offset, p.tokens)
		p.tokens += len(e.features)
	}
	p.embed()
	cfg := p.n.cfg
	h := cfg.Hidden
	x := p.alloc(p.tokens * h)
	width := cfg.Embed + cfg.Vector
	kernel.Mul(x, kernel.Dense(p.in, width), kernel.Dense(p.w("input"), width).T(), p.tokens, width, h, false)
	addBias(x, p.w("input.bias"))
	p.x, p.masked, p.masks, p.u, p.c = p.x[:0], p.masked[:0], p.masks[:0], p.u[:0], p.c[:0]
	p.x = append(p.x, x)
	for l := range cfg.Layers {
		name := "layer" + string(rune('0'+l))
		mask := p.mask(len(ex)*h, p.drop)
		in := p.applyMask(p.x[l], mask, h)
		u := p.alloc(p.tokens * 3 * h)
		kernel.Mul(u, kernel.Dense(in, h), kernel.Dense(p.w(name), h).T(), p.tokens, h, 3*h, false)
		c, out := p.alloc(p.tokens*h), p.alloc(p.tokens*h)
		for i, e := range ex {
			recur(p.w(name+".state"), p.w(name+".bias"), p.x[l], u, c, out, p.offset[i], len(e.features), h)
		}
		p.masks, p.masked, p.u, p.c, p.x = append(p.masks, mask), append(p.masked, in), append(p.u, u), append(p.c, c), append(p.x, out)
	}
	p.topMask = p.mask(len(ex)*h, p.drop)
	p.top = p.applyMask(p.x[cfg.Layers], p.topMask, h)
}

// embed sums the rows of each word and appends its vector, with word and
// element dropout.
func (p *pass) embed() {
	cfg := p.n.cfg
	width := cfg.Embed + cfg.Vector
	p.in = p.alloc(p.tokens * width)
	p.inMask = p.mask(p.tokens*width, p.drop)
	t := 0
	for _, e := range p.ex {
		for i, f := range e.features {
			if p.drop > 0 {
				f = p.dropWord(f, e.freq[i])
			}
			p.rows = append(p.rows, f)
			row := p.in[t*width : (t+1)*width]
			for k := range model.Tables {
				r := int(f.Row[k]) * cfg.Embed
				for d, v := range p.n.params[k].w[r : r+cfg.Embed] {
					row[d] += v
				}
			}
			if f.Vector >= 0 {
				copy(row[cfg.Embed:], p.n.vectors[int(f.Vector)*cfg.Vector:(int(f.Vector)+1)*cfg.Vector])
			}
			t++
		}
	}
	if p.inMask != nil {
		for i, m := range p.inMask {
			p.in[i] *= m
		}
	}
}

func (p *pass) dropWord(f model.Features, freq int32) model.Features {
	if p.rng.float() < 0.4/(0.4+float32(freq)) {
		f.Row[model.TableWord] = 0
		if p.rng.float() < 0.15 {
			f.Row[model.TableCoarse], f.Row[model.TableFine], f.Vector = 0, 0, -1
		}
	}
	return f
}

// mask draws dropout factors, nil where nothing is dropped.
func (p *pass) mask(n int, drop float32) []float32 {
	if drop == 0 {
		return nil
	}
	m := p.alloc(n)
	keep := 1 / (1 - drop)
	limit := uint32(drop * (1 << 16))
	for i := 0; i < n; i += 4 {
		bits := p.rng.next()
		for k := i; k < min(i+4, n); k++ {
			if uint32(bits&0xffff) >= limit {
				m[k] = keep
			}
			bits >>= 16
		}
	}
	return m
}

// applyMask multiplies the tokens of each example with the row of its mask.
func (p *pass) applyMask(x, mask []float32, h int) []float32 {
	if mask == nil {
		return x
	}
	out := p.alloc(len(x))
	for i, e := range p.ex {
		m := mask[i*h : (i+1)*h]
		for t := p.offset[i]; t < p.offset[i]+len(e.features); t++ {
			src, dst := x[t*h:(t+1)*h], out[t*h:(t+1)*h]
			for d, v := range m {
				dst[d] = src[d] * v
			}
		}
	}
	return out
}

func addBias(x, b []float32) {
	for i := 0; i < len(x); i += len(b) {
		row := x[i : i+len(b)]
		for d, v := range b {
			row[d] += v
		}
	}
}

// recur runs one bidirectional SRU layer over one sentence, see kernel.Recur.
func recur(state, bias, x, u, c, out []float32, first, n, h int) {
	half := h / 2
	zero := make([]float32, h)
	for s := range n {
		for dir := range 2 {
			t, before := first+s, zero
			if dir == 1 {
				t = first + n - 1 - s
			}
			if s > 0 {
				q := t - 1 + 2*dir
				before = c[q*h : (q+1)*h]
			}
			kernel.LearnForward(state, bias, x[t*h:(t+1)*h], u[t*3*h:(t+1)*3*h], before, c[t*h:(t+1)*h], out[t*h:(t+1)*h], dir*half, (dir+1)*half, h)
		}
	}
}

// recurBack is the backward pass of recur: from dout to the sums (in du) and
// to x (added to dx).
func recurBack(state, x, u, c, dout, du, dx, dstate, dbias []float32, first, n, h int) {
	half := h / 2
	step := kernel.BackwardStep{V: state, DV: dstate, DB: dbias, Carry: make([]float32, h)}
	zero := make([]float32, h)
	for s := n - 1; s >= 0; s-- {
		for dir := range 2 {
			t := first + s
			step.Before = zero
			if dir == 1 {
				t = first + n - 1 - s
			}
			if s > 0 {
				q := t - 1 + 2*dir
				step.Before = c[q*h : (q+1)*h]
			}
			step.U, step.DU = u[t*3*h:(t+1)*3*h], du[t*3*h:(t+1)*3*h]
			step.C, step.X, step.DH, step.DX = c[t*h:(t+1)*h], x[t*h:(t+1)*h], dout[t*h:(t+1)*h], dx[t*h:(t+1)*h]
			kernel.LearnBackward(&step, dir*half, (dir+1)*half, h)
		}
	}
}

// linear is y = x·Wᵀ + b.
func (p *pass) linear(x []float32, name string, rows int) []float32 {
	t := p.n.byName[name]
	y := p.alloc(rows * t.Rows)
	kernel.Mul(y, kernel.Dense(x, t.Cols), kernel.Dense(t.w, t.Cols).T(), rows, t.Cols, t.Rows, false)
	if b, ok := p.n.byName[name+".bias"]; ok && len(b.w) == t.Rows {
		addBias(y, b.w)
	}
	return y
}

// linearBack adds the gradients of linear; dx may be nil.
func (p *pass) linearBack(g *gradient, dy, x, dx []float32, name string, rows int) {
	t := p.n.byName[name]
	kernel.Mul(g.of(p.n, name), kernel.Dense(dy, t.Rows).T(), kernel.Dense(x, t.Cols), t.Rows, rows, t.Cols, true)
	if b, ok := p.n.byName[name+".bias"]; ok && len(b.w) == t.Rows {
		db := g.of(p.n, name+".bias")
		for i := 0; i < rows*t.Rows; i += t.Rows {
			for d, v := range dy[i : i+t.Rows] {
				db[d] += v
			}
		}
	}
	if dx != nil {
		kernel.Mul(dx, kernel.Dense(dy, t.Rows), kernel.Dense(t.w, t.Cols), rows, t.Rows, t.Cols, true)
	}
}

func (g *gradient) of(n *net, name string) []float32 {
	for i, p := range n.params {
		if p.Name == name {
			return g.g[i]
		}
	}
	return nil
}

// backward takes the gradient at the masked top through the shared layers.
func (p *pass) backward(g *gradient, dtop []float32) {
	h := p.n.cfg.Hidden
	d := p.applyMask(dtop, p.topMask, h)
	for l := p.n.cfg.Layers - 1; l >= 0; l-- {
		name := "layer" + string(rune('0'+l))
		du, dx := p.alloc(p.tokens*3*h), p.alloc(p.tokens*h)
		for i, e := range p.ex {
			recurBack(p.w(name+".state"), p.x[l], p.u[l], p.c[l], d, du, dx,
				g.of(p.n, name+".state"), g.of(p.n, name+".bias"), p.offset[i], len(e.features), h)
		}
		din := p.alloc(p.tokens * h)
		t := p.n.byName[name]
		kernel.Mul(din, kernel.Dense(du, 3*h), kernel.Dense(t.w, h), p.tokens, 3*h, h, false)
		kernel.Mul(g.of(p.n, name), kernel.Dense(du, 3*h).T(), kernel.Dense(p.masked[l], h), 3*h, p.tokens, h, true)
		din = p.applyMask(din, p.masks[l], h)
		for i, v := range din {
			dx[i] += v
		}
		d = dx
	}
	width := p.n.cfg.Embed + p.n.cfg.Vector
	din := p.alloc(p.tokens * width)
	p.linearBack(g, d, p.in, din, "input", p.tokens)
	p.embedBack(g, din, width)
}

func (p *pass) embedBack(g *gradient, din []float32, width int) {
	e := p.n.cfg.Embed
	for t, f := range p.rows {
		row := din[t*width : t*width+e]
		if p.inMask != nil {
			for d, m := range p.inMask[t*width : t*width+e] {
				row[d] *= m
			}
		}
		for k := range model.Tables {
			r := f.Row[k]
			if !g.mark[k][r] {
				g.mark[k][r] = true
				g.touched[k] = append(g.touched[k], r)
			}
			dst := g.g[k][int(r)*e : (int(r)+1)*e]
			for d, v := range row {
				dst[d] += v
			}
		}
	}
}
