package kernel

import "sync"

// Weights is an n×k matrix of small integers, packed for Mul. The value of a
// weight is its integer times the scale of its row.
type Weights struct {
	N, K  int       // rows (outputs) and columns (inputs)
	Scale []float32 // one for each row

	// Panels of panelRows rows; inside a panel, two or four columns together.
	pairs []int16 // for AVX2 and the portable body
	bytes []uint8 // for VNNI, each weight 128 larger
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
	stride, panels := w.Stride(), (n+panelRows-1)/panelRows
	if hasVNNI {
		w.bytes = make([]uint8, panels*stride*panelRows)
		for i := range w.bytes {
			w.bytes[i] = 128
		}
	} else {
		w.pairs = make([]int16, panels*stride*panelRows)
	}
	for i := range n {
		base := i / panelRows * stride * panelRows
		for j := range k {
			v := q[i*k+j]
			if hasVNNI {
				w.bytes[base+j/4*4*panelRows+i%panelRows*4+j%4] = uint8(int(v) + 128)
			} else {
				w.pairs[base+j/2*2*panelRows+i%panelRows*2+j%2] = int16(v)
			}
		}
	}
	return w
}

// Stride is the length of the quantised rows that Mul reads, K or a little more.
func (w *Weights) Stride() int { return (w.K + step - 1) / step * step }

// Mul sets sums[t*N+i] = Σ_j x[t*Stride+j]·w[i][j] for t < rows; total[t] is
// Σ_j x[t*Stride+j].
func (w *Weights) Mul(sums []int32, x []int8, total []int32, rows int) {
	if rows == 0 {
		return
	}
	if w.bytes != nil {
		w.mulBytes(sums, x, total, rows)
		return
	}
	w.mulPairs(sums, x, rows)
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

// microIntPortable is the reference of the integer kernels.
func microIntPortable(pairs int, x []int16, stride int, panel []int16, tile *[tileInt * panelRows]int32) {
	for r := range tileInt {
		row := x[r*stride : r*stride+2*pairs]
		for q := range panelRows {
			var s int32
			for p := 0; p < len(row); p += 2 {
				s += int32(row[p])*int32(panel[p*panelRows+2*q]) + int32(row[p+1])*int32(panel[p*panelRows+2*q+1])
			}
			tile[r*panelRows+q] = s
		}
	}
}
