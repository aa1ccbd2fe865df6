package model

import (
	"slices"
	"strings"
	"sync/atomic"

	"wiregraph/extract/language/internal/kernel"
	"wiregraph/extract/language/internal/tree"
)

// Net is a net ready for reading. It may be used by many goroutines, each with
// a Workspace of its own; what it keeps of frequent words shows in its speed
// only.
type Net struct {
	Config
	Lexicon *Lexicon

	tables  [Tables]table
	vectors table
	weights map[string]matrix
	biases  map[string][]float32

	layers                     []layer
	input, tag, name1, name2   *kernel.Weights
	arc, arcHead, product      *kernel.Weights // of dependents, of heads, their form
	label, labelHead, labelOut *kernel.Weights
	rootProduct, labelRoot     []float32
	rootRelation               int
	before                     predecessors
	frequent                   []bool // by row of TableWord
	known                      []atomic.Pointer[known]
}

// layer is one of the layers, in the parts that are read one after another.
type layer []part

// part is some units of a layer with the weights of their products.
type part struct {
	units kernel.Units
	w     *kernel.Weights
	at    int // where their products begin among those of the whole layer
}

// matrix is a matrix as the file has it.
type matrix struct {
	scale []float32
	q     []int8
	cols  int
}

// pack lays out rows [from, to) for use; nil is a bias of zeros.
func (m matrix) pack(bias []float32, from, to int) *kernel.Weights {
	return kernel.Pack(m.q[from*m.cols:to*m.cols], m.scale[from:to], bias, to-from, m.cols)
}

// packUnits lays out what units [from, to) of a layer need of each of its three products.
func (m matrix) packUnits(from, to int) *kernel.Weights {
	var q []int8
	var scale []float32
	for row := from; row < len(m.scale); row += len(m.scale) / 3 {
		scale = append(scale, m.scale[row:row+to-from]...)
		q = append(q, m.q[row*m.cols:(row+to-from)*m.cols]...)
	}
	return kernel.Pack(q, scale, nil, len(scale), m.cols)
}

func (m matrix) packAll(bias []float32) *kernel.Weights { return m.pack(bias, 0, len(m.scale)) }

type table struct {
	scale []float32
	q     []int8
}

// set takes one tensor off the reader.
func (n *Net) set(t Tensor, r *reader) {
	if n.weights == nil {
		n.weights, n.biases = map[string]matrix{}, map[string][]float32{}
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
		n.weights[t.Name] = matrix{scale, q, t.Cols}
	}
}

// prepare gives the tensors their places.
func (n *Net) prepare() {
	w, b := n.weights, n.biases
	for l := range n.Layers {
		name := "layer" + string(rune('0'+l))
		n.layers = append(n.layers, newLayer(w[name], b[name+".state"], b[name+".bias"]))
	}
	n.input, n.tag = w["input"].packAll(b["input.bias"]), w["tag"].packAll(b["tag.bias"])
	n.name1, n.name2 = w["name1"].packAll(b["name1.bias"]), w["name2"].packAll(b["name2.bias"])
	n.arc = w["arc"].pack(b["arc.bias"][:n.Arc], 0, n.Arc)
	n.arcHead = w["arc"].pack(b["arc.bias"][n.Arc:], n.Arc, 2*n.Arc)
	n.product = w["arc.product"].packAll(nil)
	n.label = w["label"].pack(b["label.bias"], 0, n.Label)
	n.labelHead = w["label"].pack(nil, n.Label, 2*n.Label)
	n.labelOut, n.labelRoot = w["label.out"].packAll(b["label.out.bias"]), b["label.root"]
	n.rootProduct = make([]float32, kernel.Padded(1)*n.Arc)
	var root kernel.Rows
	root.Set(b["arc.root"], 1, n.Arc)
	n.product.Apply(n.rootProduct, &root)
	n.rootRelation = slices.Index(n.Relations, "root")
	n.before = newPredecessors(len(n.Names))
	n.chooseFrequent()
	n.weights, n.biases = nil, nil
}

// newLayer cuts a layer in parts, each on one side of its middle.
func newLayer(w matrix, state, bias []float32) layer {
	var l layer
	h := len(state) / 2
	for lo, hi := 0, 0; lo < h; lo = hi {
		end := h
		if lo < h/2 {
			end = h / 2
		}
		hi = min(lo+kernel.UnitsTogether, end)
		l = append(l, part{kernel.NewUnits(state, bias, lo, hi), w.packUnits(lo, hi), 3 * lo})
	}
	return l
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

	floats [buffers][]float32
	rows   kernel.Rows // what the layers and the heads read
	inner  kernel.Rows // what the heads' own layers read
	x, u   [][]float32 // of the batch: the words and what the first layer makes of them
	upper  struct{ x, u [][]float32 }
	first  firstSpace

	heads   []int // the words of a group that head others
	headRow []int // for each word its place among these, -1
	view    viterbi
	tree    tree.Space
}

// take returns buffer i with room for padded rows of n numbers of any value.
func (ws *Workspace) take(i, rows, n int) []float32 {
	size := kernel.Padded(rows) * n
	if cap(ws.floats[i]) < size {
		ws.floats[i] = make([]float32, size+size/4)
	}
	return ws.floats[i][:size]
}

// Buffers of a workspace.
const (
	bufInput = iota
	bufFirst
	bufFirstU
	bufX
	bufU
	bufTag
	bufName1
	bufName
	bufArc
	bufHeads
	bufProduct
	bufScores
	bufLabel
	bufLabelHeads
	bufHidden
	bufOut
	buffers
)

// together is the least number of words that go through the upper layers in one
// pass, where there are so many. Their sums still stay near the processor.
const together = 192

// Read analyses sentences, given as the features of their words. Results do
// not depend on what else is in the batch.
func (n *Net) Read(ws *Workspace, sentences [][]Features) []Result {
	n.readWords(ws, sentences)
	out := newResults(sentences)
	x, u := ws.x, ws.u
	for first := 0; first < len(sentences); {
		end, words := group(sentences, first)
		n.readGroup(ws, out[first:end], sentences[first:end], x[:words], u[:words])
		x, u, first = x[words:], u[words:], end
	}
	return out
}

// newResults makes room for what is said of each word.
func newResults(sentences [][]Features) []Result {
	words := 0
	for _, s := range sentences {
		words += len(s)
	}
	out, room := make([]Result, len(sentences)), make([]int, 3*words)
	for i, s := range sentences {
		for _, list := range []*[]int{&out[i].Tags, &out[i].Heads, &out[i].Relations} {
			*list, room = room[:len(s):len(s)], room[len(s):]
		}
	}
	return out
}

// group is where a group of sentences that begins at first ends, and how many
// words it has. Behind the least number it goes on while the kernel's last tile
// would be mostly empty.
func group(sentences [][]Features, first int) (end, words int) {
	for end = first; end < len(sentences); end++ {
		if words >= 2*together || words >= together && kernel.Padded(words)-words < 3 {
			break
		}
		words += len(sentences[end])
	}
	return end, words
}

// readGroup takes some sentences through the layers, from their words and the
// products of these, and through the heads.
func (n *Net) readGroup(ws *Workspace, out []Result, sentences [][]Features, x, u [][]float32) {
	total := len(x)
	n.encode(ws, sentences, x, u)
	tags := apply(ws, bufTag, n.tag, &ws.rows, total)
	h1 := apply(ws, bufName1, n.name1, &ws.rows, total)
	kernel.Leaky(h1)
	ws.inner.Set(h1, total, n.NameLayer)
	names := apply(ws, bufName, n.name2, &ws.inner, total)
	first := 0
	for i, s := range sentences {
		n.readTags(ws, &out[i], tags[first*len(n.Tags):], len(s))
		n.readNames(ws, &out[i], names[first*len(n.Names):], len(s))
		first += len(s)
	}
	n.readTrees(ws, out, sentences, total)
}

// apply multiplies rows into buffer buf.
func apply(ws *Workspace, buf int, w *kernel.Weights, in *kernel.Rows, rows int) []float32 {
	y := ws.take(buf, rows, w.N)
	w.Apply(y, in)
	return y
}

// encode runs the layers; what the heads read of them is left in ws.rows. The words'
// products with the first layer are there already. Those with the others are made part by
// part, each in the same place, and never leave the processor's own memory.
func (n *Net) encode(ws *Workspace, sentences [][]Features, x, u [][]float32) {
	const width = 3 * kernel.UnitsTogether
	h := n.Hidden
	y, sums := ws.take(bufX, len(x), h), ws.take(bufU, len(x), width)
	for k, l := range n.layers {
		if k == 1 {
			x, u = rowsOf(&ws.upper.x, y, len(x), h), rowsOf(&ws.upper.u, sums, len(x), width)
		}
		for _, p := range l {
			at := p.at
			if k > 0 {
				p.w.ApplyInto(sums, width, &ws.rows)
				at = 0
			}
			readPart(&p.units, sentences, y, x, u, at)
		}
		ws.rows.Set(y, len(x), h)
	}
}

// readPart lets some units read each of the sentences.
func readPart(units *kernel.Units, sentences [][]Features, y []float32, x, u [][]float32, at int) {
	if units.Backwards() {
		end := len(x)
		for _, s := range slices.Backward(sentences) {
			units.Recur(y, x, u, at, end-len(s), end)
			end -= len(s)
		}
		return
	}
	first := 0
	for _, s := range sentences {
		units.Recur(y, x, u, at, first, first+len(s))
		first += len(s)
	}
}

// rowsOf cuts count rows of n numbers off x, in the room of *space.
func rowsOf(space *[][]float32, x []float32, count, n int) [][]float32 {
	out := (*space)[:0]
	for t := range count {
		out = append(out, x[t*n:(t+1)*n])
	}
	*space = out
	return out
}

func (t table) addRow(dst []float32, r int) {
	q, f := t.q[r*len(dst):(r+1)*len(dst)], t.scale[r]
	kernel.AddInt8(dst, q, f)
}

func (n *Net) readTags(ws *Workspace, r *Result, scores []float32, words int) {
	k := len(n.Tags)
	for t := range words {
		row := scores[t*k : (t+1)*k]
		r.Tags[t] = kernel.Top(row)
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

// readTrees scores the arcs of each sentence, finds its tree, and names the
// relations of the tree. The last sentence comes first, so that the root can stand
// behind the words of each, in the place of the first word of the next.
func (n *Net) readTrees(ws *Workspace, out []Result, sentences [][]Features, total int) {
	a := n.Arc
	arcs := apply(ws, bufArc, n.arc, &ws.rows, total)
	heads := apply(ws, bufHeads, n.arcHead, &ws.rows, total)
	kernel.Leaky(arcs)
	kernel.Leaky(heads)
	ws.inner.Set(heads, total, a)
	product := ws.take(bufProduct, total+1, a)
	n.product.Apply(product, &ws.inner)
	end := total
	for i, s := range slices.Backward(sentences) {
		first := end - len(s)
		copy(product[end*a:], n.rootProduct[:a])
		scores := n.scoreArcs(ws, arcs[first*a:], product[first*a:], len(s))
		ws.tree.Decode(out[i].Heads, scores)
		if ws.Sure {
			out[i].HeadProb = headProb(scores, out[i].Heads)
		}
		end = first
	}
	n.readRelations(ws, out, n.labelHidden(ws, out, total), total)
}

// scoreArcs is what tree.Decode wants of a sentence of w words, which arcs begins with,
// as does product, where the root follows.
func (n *Net) scoreArcs(ws *Workspace, arcs, product []float32, w int) []float32 {
	a := n.Arc
	scores := ws.take(bufScores, w, w+1)[:w*(w+1)]
	kernel.Mul(scores, kernel.Dense(arcs, a), kernel.Dense(product, a).T(), w, a, w+1, false)
	return scores
}

// labelHidden is what names the relations: of each word and its head. Half of the
// words head no other, and need no row as heads.
func (n *Net) labelHidden(ws *Workspace, out []Result, total int) []float32 {
	ws.chooseHeads(out, total)
	labels := apply(ws, bufLabel, n.label, &ws.rows, total)
	ws.inner.Pick(&ws.rows, ws.heads)
	labelHeads := apply(ws, bufLabelHeads, n.labelHead, &ws.inner, len(ws.heads))
	l, first := n.Label, 0
	hidden := ws.take(bufHidden, total, l)
	for i := range out {
		for t, h := range out[i].Heads {
			head := n.labelRoot
			if h >= 0 {
				at := ws.headRow[first+h]
				head = labelHeads[at*l : (at+1)*l]
			}
			t += first
			kernel.AddLeaky(hidden[t*l:(t+1)*l], labels[t*l:(t+1)*l], head)
		}
		first += len(out[i].Heads)
	}
	return hidden
}

// chooseHeads lists the words that head others.
func (ws *Workspace) chooseHeads(out []Result, total int) {
	ws.heads, ws.headRow = ws.heads[:0], slices.Grow(ws.headRow[:0], total)[:total]
	for t := range ws.headRow {
		ws.headRow[t] = -1
	}
	first := 0
	for i := range out {
		for _, h := range out[i].Heads {
			if h >= 0 && ws.headRow[first+h] < 0 {
				ws.headRow[first+h] = len(ws.heads)
				ws.heads = append(ws.heads, first+h)
			}
		}
		first += len(out[i].Heads)
	}
}

func (n *Net) readRelations(ws *Workspace, out []Result, hidden []float32, total int) {
	ws.inner.Set(hidden, total, n.Label)
	y := apply(ws, bufOut, n.labelOut, &ws.inner, total)
	k, t := len(n.Relations), 0
	for i := range out {
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
			out[i].Relations[j] = kernel.Top(row)
		}
	}
}

// SplitTag cuts "NOUN|NN" in two.
func SplitTag(tag string) (upos, xpos string) {
	upos, xpos, _ = strings.Cut(tag, "|")
	return upos, xpos
}
