package compare

import (
	"math/rand/v2"
	"testing"

	"github.com/viterin/vek/vek32"
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"

	"wiregraph/extract/language/internal/kernel"
)

// The product of one layer: 300 words, 384 units in, 1152 sums out.
const rows, in, out = 300, 384, 1152

func numbers(n int) []float32 {
	r := rand.New(rand.NewPCG(1, 2))
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
	}
	return x
}

func bench(b *testing.B, multiply func(y, x, w []float32)) {
	x, w, y := numbers(rows*in), numbers(out*in), make([]float32, rows*out)
	for b.Loop() {
		multiply(y, x, w)
	}
	report(b)
}

func report(b *testing.B) {
	b.ReportMetric(rows*in*out*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
}

func BenchmarkKernelFloat32(b *testing.B) {
	bench(b, func(y, x, w []float32) {
		kernel.Mul(y, kernel.Dense(x, in), kernel.Dense(w, in).T(), rows, in, out, false)
	})
}

func BenchmarkKernelInt8(b *testing.B) {
	w := kernel.Pack(make([]int8, out*in), make([]float32, out), nil, out, in)
	var x kernel.Rows
	x.Set(numbers(rows*in), rows, in)
	y := make([]float32, kernel.Padded(rows)*out)
	for b.Loop() {
		w.Apply(y, &x)
	}
	report(b)
}

func BenchmarkGonumBlas32(b *testing.B) {
	bench(b, func(y, x, w []float32) {
		blas32.Gemm(blas.NoTrans, blas.Trans, 1, blas32.General{Rows: rows, Cols: in, Stride: in, Data: x},
			blas32.General{Rows: out, Cols: in, Stride: in, Data: w}, 0, blas32.General{Rows: rows, Cols: out, Stride: out, Data: y})
	})
}

func BenchmarkVekDot(b *testing.B) {
	bench(b, func(y, x, w []float32) {
		for t := range rows {
			for i := range out {
				y[t*out+i] = vek32.Dot(x[t*in:(t+1)*in], w[i*in:(i+1)*in])
			}
		}
	})
}

func BenchmarkPlainGo(b *testing.B) {
	bench(b, func(y, x, w []float32) {
		for t := range rows {
			a := x[t*in : (t+1)*in]
			for i := range out {
				var s float32
				for k, v := range w[i*in : (i+1)*in] {
					s += a[k] * v
				}
				y[t*out+i] = s
			}
		}
	})
}
