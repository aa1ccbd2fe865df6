package kernel

// forwardArgs and backwardArgs are read by the assembly field by field.
type forwardArgs struct{ vf, vr, bf, br, ux, uf, ur, before, c, x, h *float32 }

type backwardArgs struct{ u, du, v, dv, db, before, c, x, dh, carry, dx *float32 }

//go:noescape
func learnForwardAVX2(a *forwardArgs, n int)

//go:noescape
func learnBackwardAVX2(a *backwardArgs, n, h int)

//go:noescape
func adamAVX2(n int, w, m, v, grad *float32, k *[8]float32)

func forwardSome(v, b, x, u, before, c, out []float32, lo, hi, h int) int {
	n := vectors(hi - lo)
	if n > 0 {
		_, _, _, _ = v[h+hi-1], b[h+hi-1], x[hi-1], u[2*h+hi-1]
		_, _, _ = before[hi-1], c[hi-1], out[hi-1]
		learnForwardAVX2(&forwardArgs{&v[lo], &v[h+lo], &b[lo], &b[h+lo], &u[lo], &u[h+lo], &u[2*h+lo], &before[lo], &c[lo], &x[lo], &out[lo]}, n)
	}
	return lo + n
}

func backwardSome(s *BackwardStep, lo, hi, h int) int {
	n := vectors(hi - lo)
	if n > 0 {
		_, _, _, _, _ = s.V[h+hi-1], s.DV[h+hi-1], s.DB[h+hi-1], s.U[2*h+hi-1], s.DU[2*h+hi-1]
		_, _, _, _, _, _ = s.Before[hi-1], s.C[hi-1], s.X[hi-1], s.DH[hi-1], s.Carry[hi-1], s.DX[hi-1]
		learnBackwardAVX2(&backwardArgs{&s.U[lo], &s.DU[lo], &s.V[lo], &s.DV[lo], &s.DB[lo], &s.Before[lo], &s.C[lo], &s.X[lo],
			&s.DH[lo], &s.Carry[lo], &s.DX[lo]}, n, h)
	}
	return lo + n
}

func adamSome(w, m, v, g []float32, k *[8]float32) int {
	n := vectors(len(w))
	if n > 0 {
		_, _, _ = m[n-1], v[n-1], g[n-1]
		adamAVX2(n, &w[0], &m[0], &v[0], &g[0], k)
	}
	return n
}
