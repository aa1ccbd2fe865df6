// Package kernel multiplies matrices: float32 for training and int8 for
// analysis. It is two micro kernels with a packing loop around each, not a
// linear algebra library.
//
// The invariant: every result is the same bit for bit on every machine. A
// float32 result is the sum over k in ascending order, each product rounded
// before it is added (no fused multiply-add); an int8 product is exact.
package kernel

import "sync"

// Micro tile of the float kernel.
const (
	tileRows = 12
	tileCols = 16
)

// Matrix is a view of float32 numbers: element (i, j) is Data[i*Row+j*Col].
type Matrix struct {
	Data     []float32
	Row, Col int
}

// Dense is the ordinary row-major view with n columns.
func Dense(data []float32, n int) Matrix { return Matrix{data, n, 1} }

// T is the transposed view.
func (m Matrix) T() Matrix { return Matrix{m.Data, m.Col, m.Row} }

var packs = sync.Pool{New: func() any { return new([]float32) }}

// Mul sets c = a·b, or adds to c if add is set; a is m×k, b is k×n and c is
// row-major with stride n.
func Mul(c []float32, a, b Matrix, m, k, n int, add bool) {
	if m == 0 || n == 0 {
		return
	}
	pool := packs.Get().(*[]float32)
	defer packs.Put(pool)
	if need := k*tileCols + k*tileRows; cap(*pool) < need {
		*pool = make([]float32, need)
	}
	panel := (*pool)[:k*tileCols]
	edge := (*pool)[k*tileCols : k*tileCols+k*tileRows]
	for j := 0; j < n; j += tileCols {
		w := min(tileCols, n-j)
		packPanel(panel, b, k, j, w)
		for i := 0; i < m; i += tileRows {
			h := min(tileRows, m-i)
			var tile [tileRows * tileCols]float32
			rows := a.Data[i*a.Row:]
			rs, ks := a.Row, a.Col
			if h < tileRows && len(rows) <= (tileRows-1)*rs+(k-1)*ks { // else what is read behind a's rows goes nowhere
				packEdge(edge, a, i, h, k)
				rows, rs, ks = edge, 1, tileRows
			}
			if k > 0 {
				micro(k, rows, rs, ks, panel, &tile)
			}
			store(c[i*n+j:], &tile, n, h, w, add)
		}
	}
}

func packPanel(panel []float32, b Matrix, k, j, w int) {
	if w < tileCols {
		clear(panel)
	}
	if b.Col == 1 {
		for p := range k {
			copy(panel[p*tileCols:p*tileCols+w], b.Data[p*b.Row+j:])
		}
		return
	}
	q := 0
	for ; b.Row == 1 && q+4 <= w; q += 4 { // the transposed view of rows: four at a time
		packFour(panel[q:], b.Data[(j+q)*b.Col:], b.Col, k)
	}
	for ; q < w; q++ {
		col := b.Data[(j+q)*b.Col:]
		for p := range k {
			panel[p*tileCols+q] = col[p*b.Row]
		}
	}
}

// packFour makes four rows of k numbers the first four columns of a panel.
func packFour(panel, rows []float32, stride, k int) {
	a, b, c, d := rows[:k], rows[stride:][:k], rows[2*stride:][:k], rows[3*stride:][:k]
	for p := range a {
		to := panel[p*tileCols:][:4:4]
		to[0], to[1], to[2], to[3] = a[p], b[p], c[p], d[p]
	}
}

func packEdge(edge []float32, a Matrix, i, h, k int) {
	clear(edge)
	for r := range h {
		row := a.Data[(i+r)*a.Row:]
		for p := range k {
			edge[p*tileRows+r] = row[p*a.Col]
		}
	}
}

func store(c []float32, tile *[tileRows * tileCols]float32, n, h, w int, add bool) {
	for r := range h {
		dst, src := c[r*n:r*n+w], tile[r*tileCols:r*tileCols+w]
		if !add {
			copy(dst, src)
			continue
		}
		for q, x := range src {
			dst[q] += x
		}
	}
}

// microPortable is the reference of the float kernel.
func microPortable(k int, a []float32, rs, ks int, b []float32, c *[tileRows * tileCols]float32) {
	for r := range tileRows {
		acc := c[r*tileCols : r*tileCols+tileCols]
		for p := range k {
			x := a[r*rs+p*ks]
			row := b[p*tileCols : p*tileCols+tileCols]
			for q, y := range row {
				acc[q] += float32(x * y)
			}
		}
	}
}
