package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestLearningStepsAreTheSameInAssembly(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	for _, h := range []int{16, 26, 48} {
		v, b, x, u, before := floats(r, 2*h), floats(r, 2*h), floats(r, h), floats(r, 3*h), floats(r, h)
		u2, c, c2, out, out2 := slices.Clone(u), make([]float32, h), make([]float32, h), make([]float32, h), make([]float32, h)
		for lo := 0; lo < h; lo += h / 2 {
			LearnForward(v, b, x, u, before, c, out, lo, lo+h/2, h)
			forwardPortable(v, b, x, u2, before, c2, out2, lo, lo+h/2, h)
		}
		same(t, "gates", h, u, u2)
		same(t, "state", h, c, c2)
		same(t, "output", h, out, out2)

		s := &BackwardStep{U: u, DU: make([]float32, 3*h), V: v, DV: floats(r, 2*h), DB: floats(r, 2*h), Before: before, C: c, X: x,
			DH: floats(r, h), Carry: floats(r, h), DX: floats(r, h)}
		s2 := *s
		s2.DU, s2.DV, s2.DB, s2.Carry, s2.DX = make([]float32, 3*h), slices.Clone(s.DV), slices.Clone(s.DB), slices.Clone(s.Carry), slices.Clone(s.DX)
		for lo := 0; lo < h; lo += h / 2 {
			LearnBackward(s, lo, lo+h/2, h)
			backwardPortable(&s2, lo, lo+h/2, h)
		}
		same(t, "DU", h, s.DU, s2.DU)
		same(t, "DV", h, s.DV, s2.DV)
		same(t, "DB", h, s.DB, s2.DB)
		same(t, "Carry", h, s.Carry, s2.Carry)
		same(t, "DX", h, s.DX, s2.DX)

		w, m, g := floats(r, h), floats(r, h), floats(r, h)
		n := make([]float32, h)
		for i := range n {
			n[i] = g[i] * g[i]
		}
		w2, m2, n2 := slices.Clone(w), slices.Clone(m), slices.Clone(n)
		step := AdamStep{0.7, 0.9, 0.98, 0.4, 0.3, 0.002}
		Adam(w, m, n, g, step)
		k := [8]float32{0.7, 0.9, 1 - step.Beta1, 0.98, 1 - step.Beta2, 0.4, 0.3, 0.002}
		adamPortable(w2, m2, n2, g, &k)
		same(t, "Adam", h, w, w2)
		same(t, "first moment", h, m, m2)
		same(t, "second moment", h, n, n2)
	}
}
