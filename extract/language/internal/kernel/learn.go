package kernel

import "math"

// LearnForward is one step of Recur for units [lo, hi) that keeps what the
// backward pass needs: the gates replace their sums in u, the state goes to c
// and the output to out.
func LearnForward(v, b, x, u, before, c, out []float32, lo, hi, h int) {
	lo = forwardSome(v, b, x, u, before, c, out, lo, hi, h)
	forwardPortable(v, b, x, u, before, c, out, lo, hi, h)
}

func forwardPortable(v, b, x, u, before, c, out []float32, lo, hi, h int) {
	for d := lo; d < hi; d++ {
		f := Sigmoid(u[h+d] + float32(v[d]*before[d]) + b[d])
		r := Sigmoid(u[2*h+d] + float32(v[h+d]*before[d]) + b[h+d])
		cc := float32(f*before[d]) + float32((1-f)*u[d])
		u[h+d], u[2*h+d], c[d] = f, r, cc
		out[d] = float32(r*cc) + float32((1-r)*x[d])
	}
}

// BackwardStep is what one backward step of Recur reads and writes: rows as
// in LearnForward, and the gradients of the sums (DU, set), the output (DH),
// the state (Carry, replaced), and of V, b and x (added to).
type BackwardStep struct {
	U, DU, V, DV, DB, Before, C, X, DH, Carry, DX []float32
}

// LearnBackward undoes LearnForward for units [lo, hi).
func LearnBackward(s *BackwardStep, lo, hi, h int) {
	lo = backwardSome(s, lo, hi, h)
	backwardPortable(s, lo, hi, h)
}

func backwardPortable(s *BackwardStep, lo, hi, h int) {
	for d := lo; d < hi; d++ {
		f, r, dh := s.U[h+d], s.U[2*h+d], s.DH[d]
		dc := float32(dh*r) + s.Carry[d]
		dzr := float32(float32(dh*(s.C[d]-s.X[d])) * slope(r))
		dzf := float32(float32(dc*(s.Before[d]-s.U[d])) * slope(f))
		s.DX[d] += float32(dh * (1 - r))
		s.DU[d], s.DU[h+d], s.DU[2*h+d] = float32(dc*(1-f)), dzf, dzr
		s.Carry[d] = float32(dc*f) + float32(dzf*s.V[d]) + float32(dzr*s.V[h+d])
		s.DV[d] += float32(dzf * s.Before[d])
		s.DV[h+d] += float32(dzr * s.Before[d])
		s.DB[d] += dzf
		s.DB[h+d] += dzr
	}
}

// slope is the derivative of Sigmoid at the place where its value is s.
func slope(s float32) float32 {
	y := s + s - 1
	if y < 0 {
		y = -y
	}
	return float32(float32(0.5*(1-y)) * (1 - y))
}

// AdamStep holds the numbers of one step of Adam (Kingma and Ba 2015).
type AdamStep struct {
	Scale            float32 // of the gradient
	Beta1, Beta2     float32
	Unbias1, Unbias2 float32 // 1 - betaᵗ
	Rate             float32
}

// Adam takes one step on w with the moments m and v and the gradient g.
func Adam(w, m, v, g []float32, s AdamStep) {
	k := [8]float32{s.Scale, s.Beta1, 1 - s.Beta1, s.Beta2, 1 - s.Beta2, s.Unbias1, s.Unbias2, s.Rate}
	n := adamSome(w, m, v, g, &k)
	adamPortable(w[n:], m[n:], v[n:], g[n:], &k)
}

func adamPortable(w, m, v, g []float32, k *[8]float32) {
	for i := range w {
		x := float32(g[i] * k[0])
		m[i] = float32(k[1]*m[i]) + float32(k[2]*x)
		v[i] = float32(k[3]*v[i]) + float32(float32(k[4]*x)*x)
		w[i] -= float32(k[7]*(m[i]/k[5])) / (float32(math.Sqrt(float64(v[i]/k[6]))) + 1e-8)
	}
}
