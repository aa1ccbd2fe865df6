package kernel

// Weights is an n×k matrix of small integers, packed for MulInt16. The value
// of a weight is its integer times the scale of its row.
type Weights struct {
	N, K   int       // rows (outputs) and columns (inputs)
	Scale  []float32 // one for each row
	packed []int16   // panels of panelRows rows; inside a panel, pairs of columns
	pairs  int
}

const (
	panelRows = 16
	tileInt   = 6
	// ActivationMax bounds quantised activations so that no sum overflows:
	// 2047 × 127 × 4096 inputs < 2³¹.
	ActivationMax = 2047
)

// Pack lays out q, the n×k weights row by row.
func Pack(q []int8, scale []float32, n, k int) *Weights {
	w := &Weights{N: n, K: k, Scale: scale, pairs: (k + 1) / 2}
	panels := (n + panelRows - 1) / panelRows
	w.packed = make([]int16, panels*w.pairs*2*panelRows)
	for i := range n {
		base := i / panelRows * w.pairs * 2 * panelRows
		for j := range k {
			w.packed[base+j/2*2*panelRows+i%panelRows*2+j%2] = int16(q[i*k+j])
		}
	}
	return w
}

// Rows is the stride of quantised rows that MulInt16 reads: an even number.
func (w *Weights) Stride() int { return w.pairs * 2 }

// MulInt16 sets sums[t*N+i] = Σ_j x[t*Stride+j]·w[i][j] for t < rows. The sums
// of all rows together fit in sums, which needs room for rows×N numbers.
func (w *Weights) MulInt16(sums []int32, x []int16, rows int) {
	stride := w.Stride()
	var tile [tileInt * panelRows]int32
	for j := 0; j < w.N; j += panelRows {
		panel := w.packed[j/panelRows*w.pairs*2*panelRows:][:w.pairs*2*panelRows]
		width := min(panelRows, w.N-j)
		for t := 0; t < rows; t += tileInt {
			h := min(tileInt, rows-t)
			first := t
			if h < tileInt {
				first = max(0, rows-tileInt)
			}
			if rows < tileInt {
				for r := range h {
					dotRow(panel, x[(t+r)*stride:(t+r+1)*stride], tile[r*panelRows:(r+1)*panelRows])
				}
				first = t
			} else {
				microInt(w.pairs, x[first*stride:], stride, panel, &tile)
			}
			for r := t; r < t+h; r++ {
				copy(sums[r*w.N+j:r*w.N+j+width], tile[(r-first)*panelRows:])
			}
		}
	}
}

// dotRow is one row of a tile, for inputs of fewer rows than a tile has.
func dotRow(panel, x []int16, out []int32) {
	for q := range panelRows {
		var s int32
		for p := 0; p < len(x); p += 2 {
			s += int32(x[p])*int32(panel[p*panelRows+2*q]) + int32(x[p+1])*int32(panel[p*panelRows+2*q+1])
		}
		out[q] = s
	}
}

// microIntPortable is the reference of the integer kernel.
func microIntPortable(pairs int, x []int16, stride int, panel []int16, tile *[tileInt * panelRows]int32) {
	for r := range tileInt {
		dotRow(panel, x[r*stride:r*stride+2*pairs], tile[r*panelRows:(r+1)*panelRows])
	}
}
