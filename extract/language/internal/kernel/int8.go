package kernel

import "sync"

// Weights is an n×k matrix of small integers, packed for Mul. The value of a
// weight is its integer times the scale of its row.
type Weights struct {
	N, K  int       // rows (outputs) and columns (inputs)
	Scale []float32 // one for each row

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

// Pack lays out q, the n×k weights row by row.
func Pack(q []int8, scale []float32, n, k int) *Weights {
	w := &Weights{N: n, K: k, Scale: scale}
	size := (n + panelRows - 1) / panelRows * w.Stride() * panelRows
	switch {
	case hasVNNI:
		w.bytes = make([]uint8, size)
		for i := range w.bytes {
			w.bytes[i] = 128
		}
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

// set stores weight v of output i and input j.
func (w *Weights) set(i, j int, v int8) {
	base, r := i/panelRows*w.Stride()*panelRows, i%panelRows
	switch {
	case w.bytes != nil:
		w.bytes[base+j/4*4*panelRows+r*4+j%4] = uint8(int(v) + 128)
	case w.pairs != nil:
		w.pairs[base+j/2*2*panelRows+r*2+j%2] = int16(v)
	default:
		w.lanes[(base+j*panelRows+r)/2] += int64(v) << (32 * (r % 2))
	}
}

// Stride is the length of the quantised rows that Mul reads, K or a little more.
func (w *Weights) Stride() int { return (w.K + step - 1) / step * step }

// Mul sets sums[t*N+i] = Σ_j x[t*Stride+j]·w[i][j] for t < rows; total[t] is
// Σ_j x[t*Stride+j].
func (w *Weights) Mul(sums []int32, x []int8, total []int32, rows int) {
	if rows == 0 {
		return
	}
	switch {
	case w.bytes != nil:
		w.mulBytes(sums, x, total, rows)
	case w.pairs != nil:
		w.mulPairs(sums, x, rows)
	default:
		w.mulLanes(sums, x, rows)
	}
}

func (w *Weights) mulBytes(sums []int32, x []int8, total []int32, rows int) {
	stride := w.Stride()
	var tile [tileBytes * panelRows]int32
	var start [tileBytes]int32
	var edge []int8
	for t := 0; t < rows; t += tileBytes {
		h := min(tileBytes, rows-t)
		in := x[t*stride:]
		if h < tileBytes {
			edge = make([]int8, tileBytes*stride)
			copy(edge, x[t*stride:(t+h)*stride])
			in = edge
		}
		clear(start[:])
		for r := range h {
			start[r] = -128 * total[t+r]
		}
		for j := 0; j < w.N; j += panelRows {
			panel := w.bytes[j*stride:][:stride*panelRows]
			microBytes(stride/4, in, stride, panel, &start, &tile)
			storeInt(sums, tile[:], t, h, j, w.N)
		}
	}
}

// storeInt copies h rows of a tile to column j.
func storeInt(sums, tile []int32, t, h, j, n int) {
	width := min(panelRows, n-j)
	for r := range h {
		copy(sums[(t+r)*n+j:(t+r)*n+j+width], tile[r*panelRows:])
	}
}

var wides = sync.Pool{New: func() any { return new([]int16) }}

func (w *Weights) mulPairs(sums []int32, x []int8, rows int) {
	stride := w.Stride()
	padded := (rows + tileInt - 1) / tileInt * tileInt * stride
	pool := wides.Get().(*[]int16)
	defer wides.Put(pool)
	if cap(*pool) < padded {
		*pool = make([]int16, padded)
	}
	wide := (*pool)[:padded]
	for i, v := range x[:rows*stride] {
		wide[i] = int16(v)
	}
	clear(wide[rows*stride:])
	var tile [tileInt * panelRows]int32
	for j := 0; j < w.N; j += panelRows {
		panel := w.pairs[j*stride:][:stride*panelRows]
		for t := 0; t < rows; t += tileInt {
			microInt(stride/2, wide[t*stride:], stride, panel, &tile)
			storeInt(sums, tile[:], t, min(tileInt, rows-t), j, w.N)
		}
	}
}

// mulLanes is the portable body: one 64-bit product gives those of two
// outputs, which stay apart because no sum leaves 32 bits.
func (w *Weights) mulLanes(sums []int32, x []int8, rows int) {
	stride := w.Stride()
	var tile [panelRows]int32
	for j := 0; j < w.N; j += panelRows {
		panel := w.lanes[j*stride/2:][:stride*panelRows/2]
		for t := range rows {
			dotLanes(&tile, x[t*stride:(t+1)*stride], panel)
			storeInt(sums, tile[:], t, 1, j, w.N)
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
