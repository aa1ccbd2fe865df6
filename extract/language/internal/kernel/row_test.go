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
	for _, h := range []int{2, 16, 26, 48, 64} {
		const n = 5
		v, b, x, u := floats(r, 2*h), floats(r, 2*h), floats(r, n*h), floats(r, n*3*h)
		want, c := make([]float32, n*h), make([]float32, h)
		var xs, us [][]float32
		for step := range n {
			xs, us = append(xs, x[step*h:(step+1)*h]), append(us, u[step*3*h:(step+1)*3*h])
			recurPortable(v, b, want[step*h:], xs[step], us[step], c, 0, h/2)
		}
		for step := n - 1; step >= 0; step-- {
			recurPortable(v, b, want[step*h:], xs[step], us[step], c, h/2, h)
		}
		Recur(v, b, x, xs, us, c) // in place
		same(t, "Recur", h, x, want)
	}
}

func same[T comparable](t *testing.T, what string, n int, got, want []T) {
	t.Helper()
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%s of %d: element %d is %v, want %v", what, n, i, got[i], want[i])
		}
	}
}
