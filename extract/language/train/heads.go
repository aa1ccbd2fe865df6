package main

import (
	"math"

	"wiregraph/extract/language/internal/kernel"
)

// Weights of the tasks in the loss.
const (
	weightTag   = 0.7
	weightName  = 1.0
	weightArc   = 1.0
	weightLabel = 0.7
)

// shard computes loss and gradient of some examples; norm divides the loss.
func (p *pass) shard(g *gradient, ex []*example, norm float32) {
	p.forward(ex)
	dtop := p.alloc(p.tokens * p.n.cfg.Hidden)
	if ex[0].hidden != nil {
		p.hiddenLoss(g, dtop)
		p.backward(g, dtop)
		return
	}
	p.tagLoss(g, dtop, norm)
	p.nameLoss(g, dtop, norm)
	p.treeLoss(g, dtop, norm)
	p.backward(g, dtop)
}

// crossEntropy turns scores into their gradient and returns the loss.
func crossEntropy(scores []float32, gold int, weight float32) float64 {
	kernel.Softmax(scores)
	loss := -math.Log(float64(max(scores[gold], 1e-20)))
	for i := range scores {
		scores[i] *= weight
	}
	scores[gold] -= weight
	return loss
}

func (p *pass) tagLoss(g *gradient, dtop []float32, norm float32) {
	k := len(p.n.cfg.Tags)
	y := p.linear(p.top, "tag", p.tokens)
	for i, e := range p.ex {
		for t := range e.features {
			row := y[(p.offset[i]+t)*k : (p.offset[i]+t+1)*k]
			if e.tags == nil || e.tags[t] < 0 {
				clear(row)
				continue
			}
			g.loss.tag += crossEntropy(row, e.tags[t], weightTag*norm*e.treeWeight)
			g.loss.nTag++
		}
	}
	p.linearBack(g, y, p.top, dtop, "tag", p.tokens)
}

func (p *pass) nameLoss(g *gradient, dtop []float32, norm float32) {
	k := len(p.n.cfg.Names)
	h := p.linear(p.top, "name1", p.tokens)
	leaky(h)
	y := p.linear(h, "name2", p.tokens)
	for i, e := range p.ex {
		for t := range e.features {
			row := y[(p.offset[i]+t)*k : (p.offset[i]+t+1)*k]
			switch {
			case e.names == nil || e.names[t] < 0:
				clear(row)
			default:
				g.loss.name += crossEntropy(row, e.names[t], weightName*norm)
				g.loss.nName++
			}
		}
	}
	dh := p.alloc(len(h))
	p.linearBack(g, y, h, dh, "name2", p.tokens)
	leakyBack(dh, h)
	p.linearBack(g, dh, p.top, dtop, "name1", p.tokens)
}

func leaky(x []float32) {
	for i, v := range x {
		if v < 0 {
			x[i] = v * 0.1
		}
	}
}

func leakyBack(dx, y []float32) {
	for i, v := range y {
		if v < 0 {
			dx[i] *= 0.1
		}
	}
}

// trees is the activations of the parse heads.
type trees struct {
	arcs    []float32 // T × 2A after the curve
	heads   []float32 // (T+1) × A: heads, then the root
	product []float32 // (T+1) × A
	labels  []float32 // T × 2L
}

// parse computes what all sentences share of the tree scores.
func (p *pass) parse() trees {
	a := p.n.cfg.Arc
	var tr trees
	tr.arcs = p.linear(p.top, "arc", p.tokens)
	leaky(tr.arcs)
	tr.heads = p.alloc((p.tokens + 1) * a)
	for t := range p.tokens {
		copy(tr.heads[t*a:(t+1)*a], tr.arcs[t*2*a+a:(t+1)*2*a])
	}
	copy(tr.heads[p.tokens*a:], p.w("arc.root"))
	tr.product = p.linear(tr.heads, "arc.product", p.tokens+1)
	tr.labels = p.linear(p.top, "label", p.tokens)
	return tr
}

// arcScores is n × (n+1): column n is the root.
func (p *pass) arcScores(tr trees, first, n int) []float32 {
	a := p.n.cfg.Arc
	s := p.alloc(n * (n + 1))
	dep := kernel.Matrix{Data: tr.arcs[first*2*a:], Row: 2 * a, Col: 1}
	heads := p.alloc((n + 1) * a)
	copy(heads, tr.product[first*a:(first+n)*a])
	copy(heads[n*a:], tr.product[p.tokens*a:])
	kernel.Mul(s, dep, kernel.Dense(heads, a).T(), n, a, n+1, false)
	return s
}

// labelHidden is the layer before the relations of dependent t and head h
// (tokens of the shard, h < 0 is the root).
func (p *pass) labelHidden(dst []float32, tr trees, t, h int) {
	l := p.n.cfg.Label
	dep := tr.labels[t*2*l : t*2*l+l]
	head := p.w("label.root")
	if h >= 0 {
		head = tr.labels[h*2*l+l : (h+1)*2*l]
	}
	bias := p.w("label.bias")
	for d := range dst {
		v := dep[d] + head[d] + bias[d]
		if v < 0 {
			v *= 0.1
		}
		dst[d] = v
	}
}

func (p *pass) treeLoss(g *gradient, dtop []float32, norm float32) {
	tr := p.parse()
	a := p.n.cfg.Arc
	darcs := p.alloc(len(tr.arcs))
	dproduct := p.alloc(len(tr.product))
	for i, e := range p.ex {
		if e.heads != nil {
			p.arcLoss(g, tr, darcs, dproduct, i, norm)
		}
	}
	dheads := p.alloc(len(tr.heads))
	p.linearBack(g, dproduct, tr.heads, dheads, "arc.product", p.tokens+1)
	for t := range p.tokens {
		for d, v := range dheads[t*a : (t+1)*a] {
			darcs[t*2*a+a+d] += v
		}
	}
	groot := g.of(p.n, "arc.root")
	for d, v := range dheads[p.tokens*a:] {
		groot[d] += v
	}
	leakyBack(darcs, tr.arcs)
	p.linearBack(g, darcs, p.top, dtop, "arc", p.tokens)
	p.labelLoss(g, tr, dtop, norm)
}

func (p *pass) arcLoss(g *gradient, tr trees, darcs, dproduct []float32, i int, norm float32) {
	e, first, n, a := p.ex[i], p.offset[i], len(p.ex[i].features), p.n.cfg.Arc
	s := p.arcScores(tr, first, n)
	for t := range n {
		row := s[t*(n+1) : (t+1)*(n+1)]
		gold := e.heads[t]
		switch gold {
		case unknownHead:
			clear(row)
			continue
		case -1:
			gold = n
		}
		g.loss.arc += crossEntropy(row, gold, weightArc*norm*e.treeWeight)
		g.loss.nArc++
	}
	heads := p.alloc((n + 1) * a)
	copy(heads, tr.product[first*a:(first+n)*a])
	copy(heads[n*a:], tr.product[p.tokens*a:])
	ddep, dhead := p.alloc(n*a), p.alloc((n+1)*a)
	kernel.Mul(ddep, kernel.Dense(s, n+1), kernel.Dense(heads, a), n, n+1, a, false)
	dep := kernel.Matrix{Data: tr.arcs[first*2*a:], Row: 2 * a, Col: 1}
	kernel.Mul(dhead, kernel.Dense(s, n+1).T(), dep, n+1, n, a, false)
	for t := range n {
		for d, v := range ddep[t*a : (t+1)*a] {
			darcs[(first+t)*2*a+d] += v
		}
		for d, v := range dhead[t*a : (t+1)*a] {
			dproduct[(first+t)*a+d] += v
		}
	}
	for d, v := range dhead[n*a:] {
		dproduct[p.tokens*a+d] += v
	}
}

func (p *pass) labelLoss(g *gradient, tr trees, dtop []float32, norm float32) {
	l, k := p.n.cfg.Label, len(p.n.cfg.Relations)
	var at, head []int
	var gold []int
	var weight []float32
	for i, e := range p.ex {
		for t := range e.heads {
			if e.rels[t] < 0 {
				continue
			}
			h := e.heads[t]
			if h >= 0 {
				h += p.offset[i]
			}
			at, head, gold, weight = append(at, p.offset[i]+t), append(head, h), append(gold, e.rels[t]), append(weight, e.treeWeight)
		}
	}
	if len(at) == 0 {
		return
	}
	hidden := p.alloc(len(at) * l)
	for j, t := range at {
		p.labelHidden(hidden[j*l:(j+1)*l], tr, t, head[j])
	}
	y := p.linear(hidden, "label.out", len(at))
	for j := range at {
		g.loss.label += crossEntropy(y[j*k:(j+1)*k], gold[j], weightLabel*norm*weight[j])
	}
	dh := p.alloc(len(hidden))
	p.linearBack(g, y, hidden, dh, "label.out", len(at))
	leakyBack(dh, hidden)
	dlabels := p.alloc(len(tr.labels))
	groot, gbias := g.of(p.n, "label.root"), g.of(p.n, "label.bias")
	for j, t := range at {
		for d, v := range dh[j*l : (j+1)*l] {
			gbias[d] += v
			dlabels[t*2*l+d] += v
			if head[j] >= 0 {
				dlabels[head[j]*2*l+l+d] += v
			} else {
				groot[d] += v
			}
		}
	}
	p.linearBack(g, dlabels, p.top, dtop, "label", p.tokens)
}
