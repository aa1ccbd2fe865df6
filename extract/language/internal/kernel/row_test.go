package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// withEachBody runs a test with the best bodies that the processor has, and
// with those for processors without AVX-512.
func withEachBody(t *testing.T, test func(t *testing.T)) {
	defer func(b bool) { has512 = b }(has512)
	test(t)
	has512 = false
	test(t)
}

// Every assembly body gives the bits of the portable one, tails included.
func TestRowsAreTheSameInAssembly(t *testing.T) { withEachBody(t, checkRows) }

func checkRows(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{1, 8, 13, 16, 48, 64, 97} {
		x, scale, bias := floats(r, n), floats(r, n), floats(r, n)
		x[0], x[n/2] = 0, -x[n/2]
		sums, q := make([]int32, n), make([]int8, n)
		for i := range sums {
			sums[i], q[i] = r.Int32()-1<<30, int8(r.IntN(255)-127)
		}
		got, want := make([]float32, n), make([]float32, n)
		Scale(got, sums, scale, bias, 0.37)
		scalePortable(want, sums, scale, bias, 0.37)
		same(t, "Scale", n, got, want)

		got, want = slices.Clone(x), slices.Clone(x)
		AddInt8(got, q, 0.013)
		addInt8Portable(want, q, 0.013)
		same(t, "AddInt8", n, got, want)

		got, want = slices.Clone(x), slices.Clone(x)
		Leaky(got)
		leakyPortable(want)
		same(t, "Leaky", n, got, want)

		AddLeaky(got, x, bias)
		addLeakyPortable(want, x, bias)
		same(t, "AddLeaky", n, got, want)

		for _, y := range [][]float32{x, bias, slices.Concat(x, x), make([]float32, n)} {
			if got, want := Top(y), topPortable(y, 0, 0); got != want {
				t.Errorf("greatest of %d numbers at %d, want %d", len(y), got, want)
			}
		}

		a, b := make([]int8, n+1), make([]int8, n+1)
		f, total := Quantize(a, x)
		top := maxAbsPortable(0, x)
		wantTotal := quantizePortable(b, x, float32(ActivationMax/top))
		same(t, "Quantize", n, a, b)
		if f != float32(top/ActivationMax) || total != wantTotal {
			t.Errorf("factor %v, sum %d of %d numbers with maximum %v, want sum %d", f, total, n, top, wantTotal)
		}
	}
}

func TestRecurIsTheSameInAssembly(t *testing.T) { withEachBody(t, checkRecur) }

func checkRecur(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, d := range []struct{ h, lo, hi int }{{2, 0, 1}, {2, 1, 2}, {32, 0, 16}, {32, 16, 32}, {26, 13, 26}, {64, 8, 16}, {96, 0, 48}, {96, 48, 96}, {128, 64, 128}} {
		const n, from, to = 23, 2, 18
		v, b, x := floats(r, 2*d.h), floats(r, 2*d.h), floats(r, n*d.h)
		units, at := NewUnits(v, b, d.lo, d.hi), 3
		var xs, us [][]float32
		for step := range n {
			xs, us = append(xs, x[step*d.h:(step+1)*d.h]), append(us, floats(r, at+3*(d.hi-d.lo)))
		}
		want, c := slices.Clone(x), new([UnitsTogether]float32)
		units.recurPortable(want, xs, us, at, from, to, c)
		checkUnits(t, v, b, x[from*d.h:to*d.h], want[from*d.h:to*d.h], us[from:to], d.lo, d.hi, at)
		units.Recur(x, xs, us, at, from, to) // in place
		same(t, "Recur", d.h, x, want)
	}
}

// checkUnits holds what became of x to the formulas, unit by unit.
func checkUnits(t *testing.T, v, b, x, got []float32, u [][]float32, lo, hi, at int) {
	t.Helper()
	h, n := len(v)/2, hi-lo
	want := slices.Clone(x)
	for d := lo; d < hi; d++ {
		var c float32
		for step := range u {
			if d >= h/2 {
				step = len(u) - 1 - step
			}
			p := u[step][at+d-lo:]
			f, r := Sigmoid(p[n]+float32(v[d]*c)+b[d]), Sigmoid(p[2*n]+float32(v[h+d]*c)+b[h+d])
			c = float32(f*c) + float32((1-f)*p[0])
			want[step*h+d] = float32(r*c) + float32((1-r)*x[step*h+d])
		}
	}
	same(t, "units", h, got, want)
}

func same[T comparable](t *testing.T, what string, n int, got, want []T) {
	t.Helper()
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%s of %d: element %d is %v, want %v", what, n, i, got[i], want[i])
		}
	}
}
