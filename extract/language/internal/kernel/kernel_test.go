package kernel

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func floats(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
	}
	return x
}

// The definition: products rounded, added in ascending k.
func reference(c []float32, a, b Matrix, m, k, n int, add bool) {
	for i := range m {
		for j := range n {
			var s float32
			for p := range k {
				s += float32(a.Data[i*a.Row+p*a.Col] * b.Data[p*b.Row+j*b.Col])
			}
			if add {
				s = c[i*n+j] + s
			}
			c[i*n+j] = s
		}
	}
}

func TestMulIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, d := range [][3]int{{1, 1, 1}, {5, 3, 17}, {6, 16, 16}, {13, 40, 33}, {70, 96, 50}} {
		m, k, n := d[0], d[1], d[2]
		x, y := floats(r, m*k), floats(r, k*n)
		for v, pair := range []struct{ a, b Matrix }{
			{Dense(x, k), Dense(y, n)}, {Dense(x, m).T(), Dense(y, n)}, {Dense(x, k), Dense(y, k).T()},
		} {
			got, want := floats(r, m*n), make([]float32, m*n)
			copy(want, got)
			add := v == 1
			Mul(got, pair.a, pair.b, m, k, n, add)
			reference(want, pair.a, pair.b, m, k, n, add)
			for i := range want {
				if got[i] != want[i] {
					t.Fatalf("%v view %d: element %d is %v, want %v", d, v, i, got[i], want[i])
				}
			}
		}
	}
}

// With every body: VNNI, AVX2, portable.
func TestMulOfIntegersIsExact(t *testing.T) {
	defer func(a, b bool) { hasAVX2, hasVNNI = a, b }(hasAVX2, hasVNNI)
	for range 3 {
		r := rand.New(rand.NewPCG(3, 4))
		for _, d := range [][3]int{{1, 1, 1}, {4, 7, 20}, {6, 32, 16}, {17, 384, 51}, {24, 12, 33}} {
			checkIntegers(t, r, d[0], d[1], d[2])
		}
		hasAVX2, hasVNNI = hasAVX2 && hasVNNI, false
	}
}

func checkIntegers(t *testing.T, r *rand.Rand, rows, k, n int) {
	t.Helper()
	q := make([]int8, n*k)
	for i := range q {
		q[i] = int8(r.IntN(255) - 127)
	}
	scale, bias := floats(r, n), floats(r, n)
	w := Pack(q, scale, bias, n, k)
	x := floats(r, rows*k)
	var in Rows
	in.Set(floats(r, 40*k), 40, k) // what was there before does not show
	in.Set(x, rows, k)
	got, cut := make([]float32, Padded(rows)*n), make([]int8, k)
	w.Apply(got, &in)
	checkPicked(t, w, &in, got)
	for i := range rows {
		factor, _ := Quantize(cut, x[i*k:(i+1)*k])
		for j := range n {
			var sum int32
			for p := range k {
				sum += int32(cut[p]) * int32(q[j*k+p])
			}
			want := float32(float32(sum)*float32(factor*scale[j])) + bias[j]
			if got[i*n+j] != want {
				t.Fatalf("%d×%d by %d (AVX2 %v, VNNI %v): row %d output %d is %v, want %v", rows, k, n, hasAVX2, hasVNNI, i, j, got[i*n+j], want)
			}
		}
	}
}

// checkPicked holds products of picked rows to those of all rows.
func checkPicked(t *testing.T, w *Weights, in *Rows, all []float32) {
	t.Helper()
	rows := []int{in.n - 1, 0, in.n / 2}
	var picked Rows
	picked.Set(make([]float32, 20*w.K), 20, w.K) // what was there before does not show
	picked.Pick(in, rows)
	got := make([]float32, Padded(len(rows))*w.N)
	w.Apply(got, &picked)
	for i, row := range rows {
		if !slices.Equal(got[i*w.N:(i+1)*w.N], all[row*w.N:(row+1)*w.N]) {
			t.Fatalf("picked row %d of %d×%d by %d differs", row, in.n, w.K, w.N)
		}
	}
}

// Each body of the micro kernels gives the bits of the portable one.
func TestMicroKernelsAgree(t *testing.T) {
	defer func(a, b bool) { has512, hasAVX2 = a, b }(has512, hasAVX2)
	r := rand.New(rand.NewPCG(8, 8))
	const k = 37
	a, b := floats(r, tileRows*k), floats(r, k*tileCols)
	var want [tileRows * tileCols]float32
	microPortable(k, a, k, 1, b, &want)
	for range 3 {
		var got [tileRows * tileCols]float32
		micro(k, a, k, 1, b, &got)
		if got != want {
			t.Fatalf("with AVX512 %v, AVX2 %v: %v, want %v", has512, hasAVX2, got, want)
		}
		has512, hasAVX2 = false, has512 && hasAVX2 // next: without AVX-512, then without any
	}
}

func BenchmarkMul(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, d := range [][3]int{{300, 384, 1152}} {
		m, k, n := d[0], d[1], d[2]
		x, y, c := floats(r, m*k), floats(r, k*n), make([]float32, Padded(m)*n)
		b.Run(fmt.Sprint("float", d), func(b *testing.B) {
			for b.Loop() {
				Mul(c, Dense(x, k), Dense(y, k).T(), m, k, n, false)
			}
			b.ReportMetric(float64(m)*float64(k)*float64(n)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
		})
		b.Run(fmt.Sprint("dW", d), func(b *testing.B) {
			for b.Loop() {
				Mul(y, Dense(c, n).T(), Dense(x, k), n, m, k, true)
			}
			b.ReportMetric(float64(m)*float64(k)*float64(n)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
		})
		b.Run(fmt.Sprint("int8", d), func(b *testing.B) {
			w := Pack(make([]int8, n*k), make([]float32, n), nil, n, k)
			var in Rows
			in.Set(x, m, k)
			for b.Loop() {
				w.Apply(c, &in)
			}
			b.ReportMetric(float64(m)*float64(k)*float64(n)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
		})
	}
}
