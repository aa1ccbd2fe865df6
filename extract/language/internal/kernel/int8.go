package kernel

import (
	"slices"
	"sync"
)

// Weights is an n×k matrix of small integers, packed for Apply, with what turns
// its products back into numbers: the value of a weight is its integer times
// the scale of its row.
type Weights struct {
	N, K int // rows (outputs) and columns (inputs)

	scale, bias []float32 // one for each output
	terms       []float32 // for VNNI: 16 scales and 16 biases of each panel

	// Panels of panelRows rows; inside a panel, some columns together. One of
	// the three is set.
	bytes []uint8 // for VNNI: four columns, each weight 128 larger
	pairs []int16 // for AVX2: two columns
	lanes []int64 // portable: one column, two rows in one number
}

const (
	panelRows = 16
	tileInt   = 6  // rows of the AVX2 body
	tileBytes = 12 // rows of the VNNI body
	step      = 4  // inputs are padded to a multiple of it
	// ActivationMax bounds quantised activations. Eight bits cost less than a
	// tenth of a point in any score; no sum comes near the bounds of int32.
	ActivationMax = 127
)

// Pack lays out q, the n×k weights row by row. No bias is a bias of zeros.
func Pack(q []int8, scale, bias []float32, n, k int) *Weights {
	w := &Weights{N: n, K: k, scale: scale, bias: bias}
	if bias == nil {
		w.bias = make([]float32, n)
	}
	size := (n + panelRows - 1) / panelRows * stride(k) * panelRows
	switch {
	case hasVNNI:
		w.bytes = make([]uint8, size)
		for i := range w.bytes {
			w.bytes[i] = 128
		}
		w.pairTerms()
	case hasAVX2:
		w.pairs = make([]int16, size)
	default:
		w.lanes = make([]int64, size/2)
	}
	for i := range n {
		for j, v := range q[i*k : (i+1)*k] {
			w.set(i, j, v)
		}
	}
	return w
}

// pairTerms lays out scales and biases by panels.
func (w *Weights) pairTerms() {
	w.terms = make([]float32, (w.N+panelRows-1)/panelRows*2*panelRows)
	for i := range w.N {
		at := i/panelRows*2*panelRows + i%panelRows
		w.terms[at], w.terms[at+panelRows] = w.scale[i], w.bias[i]
	}
}

// set stores weight v of output i and input j.
func (w *Weights) set(i, j int, v int8) {
	base, r := i/panelRows*stride(w.K)*panelRows, i%panelRows
	switch {
	case w.bytes != nil:
		w.bytes[base+j/4*4*panelRows+r*4+j%4] = uint8(int(v) + 128)
	case w.pairs != nil:
		w.pairs[base+j/2*2*panelRows+r*2+j%2] = int16(v)
	default:
		w.lanes[(base+j*panelRows+r)/2] += int64(v) << (32 * (r % 2))
	}
}

// stride is the length of quantised rows of k numbers.
func stride(k int) int { return (k + step - 1) / step * step }

// Padded is the number of rows that Apply may write for the given number: its
// tiles are whole, and cutting the last one would cost a copy of it.
func Padded(rows int) int { return (rows + tileBytes - 1) / tileBytes * tileBytes }

// Rows are the inputs of products: rows of numbers, cut to small integers with
// a factor for each row. One Rows can be kept and set again.
type Rows struct {
	k, n  int
	q     []int8 // Padded(n) rows of stride(k)
	tiles []tileTerms
}

// tileTerms is what the sums of a tile's rows begin with where the weights are 128 too
// large, and what turns them back into numbers. It is the same for all weights that the
// rows meet.
type tileTerms struct {
	start  [tileBytes]int32
	factor [tileBytes]float32
}

// terms sets what goes with row t, whose integers sum up to total.
func (in *Rows) terms(t int, factor float32, total int32) {
	tile, r := &in.tiles[t/tileBytes], t%tileBytes
	tile.start[r], tile.factor[r] = -128*total, factor
}

// Set quantises n rows of k numbers.
func (in *Rows) Set(x []float32, n, k int) {
	in.resize(n, k)
	s := stride(k)
	for t := range n {
		factor, total := Quantize(in.q[t*s:(t+1)*s], x[t*k:(t+1)*k])
		in.terms(t, factor, total)
	}
}

// Pick copies some rows of another.
func (in *Rows) Pick(from *Rows, rows []int) {
	in.resize(len(rows), from.k)
	s := stride(in.k)
	for t, row := range rows {
		copy(in.q[t*s:(t+1)*s], from.q[row*s:])
		tile, r := &from.tiles[row/tileBytes], row%tileBytes
		to := &in.tiles[t/tileBytes]
		to.start[t%tileBytes], to.factor[t%tileBytes] = tile.start[r], tile.factor[r]
	}
}

// resize makes room for n rows of k numbers, with zeros in what pads the last tile.
func (in *Rows) resize(n, k int) {
	in.k, in.n = k, n
	s, padded := stride(k), Padded(n)
	if cap(in.q) < padded*s {
		in.q = make([]int8, padded*s+padded*s/4)
	}
	count := padded / tileBytes
	in.q, in.tiles = in.q[:padded*s], slices.Grow(in.tiles[:0], count)[:count]
	clear(in.q[n*s:])
	if count > 0 {
		in.tiles[count-1] = tileTerms{}
	}
}

// Apply sets the rows of y to those of in, multiplied by the weights, plus the
// bias. y has room for Padded rows of N numbers.
func (w *Weights) Apply(y []float32, in *Rows) { w.ApplyInto(y, w.N, in) }

// ApplyInto is Apply where the rows of y, or of what y is the rest of, are width numbers
// long, of which the first N are set.
func (w *Weights) ApplyInto(y []float32, width int, in *Rows) {
	if in.k != w.K {
		panic("kernel: rows and weights differ in width")
	}
	if in.n == 0 {
		return
	}
	switch {
	case w.bytes != nil:
		w.applyBytes(y, width, in)
	case w.pairs != nil:
		w.applyPairs(y, width, in)
	default:
		w.applyLanes(y, width, in)
	}
}

func (w *Weights) applyBytes(y []float32, width int, in *Rows) {
	s := stride(w.K)
	for i := range in.tiles {
		t := i * tileBytes
		applyTile(s/4, in.q[t*s:], s, w.bytes, &in.tiles[i], y[t*width:], width, w.terms, w.N)
	}
}

// scaleInto turns h rows of a tile into rows t and on of y, from column j.
func (w *Weights) scaleInto(y []float32, width int, tile []int32, in *Rows, t, h, j int) {
	end := min(j+panelRows, w.N)
	for r := range h {
		row := (t + r) * width
		Scale(y[row+j:row+end], tile[r*panelRows:], w.scale[j:end], w.bias[j:end], in.tiles[(t+r)/tileBytes].factor[(t+r)%tileBytes])
	}
}

var wides = sync.Pool{New: func() any { return new([]int16) }}

func (w *Weights) applyPairs(y []float32, width int, in *Rows) {
	s := stride(w.K)
	padded := (in.n + tileInt - 1) / tileInt * tileInt * s
	pool := wides.Get().(*[]int16)
	defer wides.Put(pool)
	if cap(*pool) < padded {
		*pool = make([]int16, padded)
	}
	wide := (*pool)[:padded]
	for i := widenRow(wide, in.q); i < padded; i++ {
		wide[i] = int16(in.q[i])
	}
	var tile [tileInt * panelRows]int32
	for j := 0; j < w.N; j += panelRows {
		panel := w.pairs[j*s:][:s*panelRows]
		for t := 0; t < in.n; t += tileInt {
			microInt(s/2, wide[t*s:], s, panel, &tile)
			if h := min(tileInt, in.n-t); j+panelRows <= w.N {
				factors := in.tiles[t/tileBytes].factor[t%tileBytes:]
				scaleTile(h, y[t*width+j:], width, &tile, w.scale[j:], w.bias[j:], factors)
			} else {
				w.scaleInto(y, width, tile[:], in, t, h, j)
			}
		}
	}
}

// applyLanes is the portable body: one 64-bit product gives those of two
// outputs, which stay apart because no sum leaves 32 bits.
func (w *Weights) applyLanes(y []float32, width int, in *Rows) {
	s := stride(w.K)
	var tile [panelRows]int32
	for j := 0; j < w.N; j += panelRows {
		panel := w.lanes[j*s/2:][:s*panelRows/2]
		for t := range in.n {
			dotLanes(&tile, in.q[t*s:(t+1)*s], panel)
			w.scaleInto(y, width, tile[:], in, t, 1, j)
		}
	}
}

func dotLanes(tile *[panelRows]int32, x []int8, panel []int64) {
	var s0, s1, s2, s3, s4, s5, s6, s7 int64
	for p, v := range x {
		if v == 0 {
			continue
		}
		a, w := int64(v), (*[panelRows / 2]int64)(panel[p*panelRows/2:])
		s0 += a * w[0]
		s1 += a * w[1]
		s2 += a * w[2]
		s3 += a * w[3]
		s4 += a * w[4]
		s5 += a * w[5]
		s6 += a * w[6]
		s7 += a * w[7]
	}
	for i, s := range [...]int64{s0, s1, s2, s3, s4, s5, s6, s7} {
		low := int32(s)
		tile[2*i], tile[2*i+1] = low, int32((s-int64(low))>>32)
	}
}
