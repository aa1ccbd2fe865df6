package model

import (
	"strings"

	"wiregraph/extract/language/internal/kernel"
	"wiregraph/extract/language/internal/tree"
)

// Net is a net ready for reading. It is never changed after Read and may be
// used by many goroutines, each with a Workspace of its own.
type Net struct {
	Config
	Lexicon *Lexicon

	tables  [Tables]table
	vectors table
	weights map[string]*kernel.Weights
	biases  map[string][]float32

	layers                                                   []layer
	input, tag, name1, name2, arc, product, label, labelOut  *kernel.Weights
	inputBias, tagBias, name1Bias, name2Bias, arcBias        []float32
	arcRoot, labelBias, labelRoot, labelOutBias, productBias []float32
	rootRelation                                             int
}

type layer struct {
	w           *kernel.Weights
	state, bias []float32
	zero        []float32 // the bias of the product: none, the gates add theirs
}

type table struct {
	scale []float32
	q     []int8
}

// set takes one tensor off the reader.
func (n *Net) set(t Tensor, r *reader) {
	if n.weights == nil {
		n.weights, n.biases = map[string]*kernel.Weights{}, map[string][]float32{}
	}
	if t.Kind == KindVector {
		n.biases[t.Name] = r.floats(t.Rows * t.Cols)
		return
	}
	scale, q := r.floats(t.Rows), r.int8s(t.Rows*t.Cols)
	switch {
	case r.err != nil:
	case t.Name == vectorTensorName:
		n.vectors = table{scale, q}
	case t.Kind == KindTable:
		n.tables[t.Name[len("table")]-'0'] = table{scale, q}
	default:
		n.weights[t.Name] = kernel.Pack(q, scale, t.Rows, t.Cols)
	}
}

// prepare gives the tensors their places.
func (n *Net) prepare() {
	for l := range n.Layers {
		name := "layer" + string(rune('0'+l))
		n.layers = append(n.layers, layer{n.weights[name], n.biases[name+".state"], n.biases[name+".bias"], make([]float32, 3*n.Hidden)})
	}
	w, b := n.weights, n.biases
	n.input, n.inputBias = w["input"], b["input.bias"]
	n.tag, n.tagBias = w["tag"], b["tag.bias"]
	n.name1, n.name1Bias = w["name1"], b["name1.bias"]
	n.name2, n.name2Bias = w["name2"], b["name2.bias"]
	n.arc, n.arcBias = w["arc"], b["arc.bias"]
	n.product, n.productBias = w["arc.product"], make([]float32, n.Arc)
	n.label = w["label"]
	n.labelBias = append(append([]float32(nil), b["label.bias"]...), make([]float32, n.Label)...)
	n.labelOut, n.labelOutBias = w["label.out"], b["label.out.bias"]
	n.arcRoot, n.labelRoot = b["arc.root"], b["label.root"]
	n.rootRelation = -1
	for i, r := range n.Relations {
		if r == "root" {
			n.rootRelation = i
		}
	}
}

// Result is what the net says of one sentence.
type Result struct {
	Tags      []int     // index into Config.Tags
	Heads     []int     // index of the head in the sentence, -1 for the root
	Relations []int     // index into Config.Relations
	Names     []Name    // in order
	TagProb   []float32 // how sure the net is of each tag and head; nil
	HeadProb  []float32 // unless the workspace asks for them
}

// Name is a span of words of one sentence.
type Name struct {
	Start, End int
	Kind       string
	Score      float32
}

// Workspace holds the buffers of one goroutine.
type Workspace struct {
	Sure bool // fill TagProb and HeadProb

	floats [16][]float32
	ints   []int8
	sums   []int32
	total  []int32
	factor []float32
	state  []float32
	view   viterbi
}

// take returns buffer i with room for n numbers of any value.
func (ws *Workspace) take(i, n int) []float32 {
	if cap(ws.floats[i]) < n {
		ws.floats[i] = make([]float32, n+n/4)
	}
	return ws.floats[i][:n]
}

// Buffers of a workspace.
const (
	bufInput = iota
	bufX
	bufU
	bufY
	bufArc
	bufLabel
	bufHeads
	bufProduct
	bufScores
	bufHidden
	bufOut
	bufTag
	bufName
	bufName1
)

// Read analyses sentences, given as the features of their words, together:
// one pass of the net over all of them. Results do not depend on what else is
// in the batch.
func (n *Net) Read(ws *Workspace, sentences [][]Features) []Result {
	total := 0
	for _, s := range sentences {
		total += len(s)
	}
	x := n.encode(ws, sentences, total)
	tags := n.linear(ws, bufTag, x, total, n.tag, n.tagBias)
	h1 := n.linear(ws, bufName1, x, total, n.name1, n.name1Bias)
	kernel.Leaky(h1)
	names := n.linear(ws, bufName, h1, total, n.name2, n.name2Bias)
	out := make([]Result, len(sentences))
	first := 0
	for i, s := range sentences {
		n.readTags(ws, &out[i], tags[first*len(n.Tags):], len(s))
		n.readNames(ws, &out[i], names[first*len(n.Names):], len(s))
		first += len(s)
	}
	n.readTrees(ws, out, sentences, x, total)
	return out
}

// linear is y = x·Wᵀ + b into buffer buf.
func (n *Net) linear(ws *Workspace, buf int, x []float32, rows int, w *kernel.Weights, bias []float32) []float32 {
	y := ws.take(buf, rows*w.N)
	stride := w.Stride()
	if cap(ws.ints) < rows*stride {
		ws.ints = make([]int8, rows*stride+rows*stride/4)
	}
	if cap(ws.sums) < rows*w.N {
		ws.sums = make([]int32, rows*w.N+rows*w.N/4)
	}
	if cap(ws.factor) < rows {
		ws.factor, ws.total = make([]float32, rows+rows/4), make([]int32, rows+rows/4)
	}
	q, sums, factor := ws.ints[:rows*stride], ws.sums[:rows*w.N], ws.factor[:rows]
	for t := range rows {
		factor[t], ws.total[t] = kernel.Quantize(q[t*stride:(t+1)*stride], x[t*w.K:(t+1)*w.K])
	}
	w.Mul(sums, q, ws.total[:rows], rows)
	for t := range rows {
		kernel.Scale(y[t*w.N:(t+1)*w.N], sums[t*w.N:(t+1)*w.N], w.Scale, bias, factor[t])
	}
	return y
}

// encode runs the shared layers.
func (n *Net) encode(ws *Workspace, sentences [][]Features, total int) []float32 {
	width := n.Embed + n.Vector
	in := ws.take(bufInput, total*width)
	clear(in)
	t := 0
	for _, s := range sentences {
		for _, f := range s {
			row := in[t*width : (t+1)*width]
			for k := range Tables {
				n.tables[k].addRow(row[:n.Embed], int(f.Row[k]))
			}
			if f.Vector >= 0 {
				n.vectors.addRow(row[n.Embed:], int(f.Vector))
			}
			t++
		}
	}
	x := n.linear(ws, bufX, in, total, n.input, n.inputBias)
	if cap(ws.state) < n.Hidden {
		ws.state = make([]float32, n.Hidden)
	}
	for _, l := range n.layers {
		u := n.linear(ws, bufU, x, total, l.w, l.zero)
		first := 0
		for _, s := range sentences {
			kernel.Recur(l.state, l.bias, x[first*n.Hidden:], u[first*3*n.Hidden:], ws.state[:n.Hidden], len(s), n.Hidden)
			first += len(s)
		}
	}
	return x
}

func (t table) addRow(dst []float32, r int) {
	q, f := t.q[r*len(dst):(r+1)*len(dst)], t.scale[r]
	kernel.AddInt8(dst, q, f)
}

func (n *Net) readTags(ws *Workspace, r *Result, scores []float32, words int) {
	k := len(n.Tags)
	r.Tags = make([]int, words)
	for t := range words {
		row := scores[t*k : (t+1)*k]
		r.Tags[t] = top(row)
		if ws.Sure {
			kernel.Softmax(row)
			r.TagProb = append(r.TagProb, row[r.Tags[t]])
		}
	}
}

// headProb turns the arc scores of a sentence into the probabilities of heads.
func headProb(scores []float32, heads []int) []float32 {
	n := len(heads)
	out := make([]float32, n)
	for t, h := range heads {
		row := scores[t*(n+1) : (t+1)*(n+1)]
		kernel.Softmax(row)
		if h < 0 {
			h = n
		}
		out[t] = row[h]
	}
	return out
}

func top(x []float32) int {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}

func (n *Net) readTrees(ws *Workspace, out []Result, sentences [][]Features, x []float32, total int) {
	a := n.Arc
	arcs := n.linear(ws, bufArc, x, total, n.arc, n.arcBias)
	kernel.Leaky(arcs)
	heads := ws.take(bufHeads, (total+1)*a)
	for t := range total {
		copy(heads[t*a:(t+1)*a], arcs[t*2*a+a:(t+1)*2*a])
	}
	copy(heads[total*a:], n.arcRoot)
	product := n.linear(ws, bufProduct, heads, total+1, n.product, n.productBias)
	labels := n.linear(ws, bufLabel, x, total, n.label, n.labelBias)
	hidden := ws.take(bufHidden, total*n.Label)
	first := 0
	for i, s := range sentences {
		w := len(s)
		mine := ws.take(bufHeads, (w+1)*a)
		copy(mine, product[first*a:(first+w)*a])
		copy(mine[w*a:], product[total*a:(total+1)*a])
		scores := ws.take(bufScores, w*(w+1))
		dep := kernel.Matrix{Data: arcs[first*2*a:], Row: 2 * a, Col: 1}
		kernel.Mul(scores, dep, kernel.Dense(mine, a).T(), w, a, w+1, false)
		out[i].Heads = tree.Decode(scores, w)
		if ws.Sure {
			out[i].HeadProb = headProb(scores, out[i].Heads)
		}
		n.labelHidden(hidden[first*n.Label:], labels[first*2*n.Label:], out[i].Heads)
		first += w
	}
	n.readRelations(ws, out, hidden, total)
}

func (n *Net) labelHidden(hidden, labels []float32, heads []int) {
	l := n.Label
	for t, h := range heads {
		head := n.labelRoot
		if h >= 0 {
			head = labels[h*2*l+l : (h+1)*2*l]
		}
		dep, dst := labels[t*2*l:t*2*l+l], hidden[t*l:(t+1)*l]
		for d, v := range dep {
			v += head[d]
			if v < 0 {
				v = float32(v * 0.1)
			}
			dst[d] = v
		}
	}
}

func (n *Net) readRelations(ws *Workspace, out []Result, hidden []float32, total int) {
	y := n.linear(ws, bufOut, hidden, total, n.labelOut, n.labelOutBias)
	k, t := len(n.Relations), 0
	for i := range out {
		out[i].Relations = make([]int, len(out[i].Heads))
		for j, h := range out[i].Heads {
			row := y[t*k : (t+1)*k]
			t++
			if h < 0 && n.rootRelation >= 0 {
				out[i].Relations[j] = n.rootRelation
				continue
			}
			if n.rootRelation >= 0 {
				row[n.rootRelation] = -1e30
			}
			out[i].Relations[j] = top(row)
		}
	}
}

// SplitTag cuts "NOUN|NN" in two.
func SplitTag(tag string) (upos, xpos string) {
	upos, xpos, _ = strings.Cut(tag, "|")
	return upos, xpos
}
