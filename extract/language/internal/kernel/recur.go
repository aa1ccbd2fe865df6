package kernel

// Units are some neighbouring units of a bidirectional SRU layer (Lei et al. 2018),
// all of which read in the same direction. A unit's state and output are
//
//	f = σ(u_f + v_f·c' + b_f)   c = f·c' + (1-f)·u_x
//	r = σ(u_r + v_r·c' + b_r)   y = r·c + (1-r)·x
//
// where c' is the state before and u the products of the word. A layer is read by some
// units after others: so what they read stays near the processor.
type Units struct {
	lo, n int       // which of the layer
	width int       // of the layer
	back  bool      // they read backwards
	terms []float32 // v_f, v_r, b_f and b_r, n numbers each
}

// UnitsTogether is the greatest number of units.
const UnitsTogether = 64

// Backwards reports whether they read a sentence from its end.
func (s *Units) Backwards() bool { return s.back }

// NewUnits makes units [lo, hi) of the layer whose v and b are given, those of f before
// those of r. The first half of the layer reads forwards, the other backwards.
func NewUnits(v, b []float32, lo, hi int) Units {
	h := len(v) / 2
	s := Units{lo: lo, n: hi - lo, width: h, back: lo >= h/2}
	for _, part := range [][]float32{v[:h], v[h:], b[:h], b[h:]} {
		s.terms = append(s.terms, part[lo:hi]...)
	}
	return s
}

// Recur reads rows [from, to) of x, whose products stand in the rows of u from at on: u_x,
// u_f and u_r of these units. It sets the units' places in the rows of y, which may be those
// of x. What is read next should be the rows behind, or for units that read backwards those
// before.
func (s *Units) Recur(y []float32, x, u [][]float32, at, from, to int) {
	var c [UnitsTogether]float32
	if !s.recurAll(y, x, u, at, from, to, &c) {
		s.recurPortable(y, x, u, at, from, to, &c)
	}
}

func (s *Units) recurPortable(y []float32, x, u [][]float32, at, from, to int, c *[UnitsTogether]float32) {
	n := s.n
	vf, vr, bf, br := s.terms[:n], s.terms[n:2*n], s.terms[2*n:3*n], s.terms[3*n:]
	for k := range to - from {
		t := from + k
		if s.back {
			t = to - 1 - k
		}
		p, in, out := u[t][at:at+3*n], x[t][s.lo:s.lo+n], y[t*s.width+s.lo:][:n]
		for d := range n {
			f := Sigmoid(p[n+d] + float32(vf[d]*c[d]) + bf[d])
			r := Sigmoid(p[2*n+d] + float32(vr[d]*c[d]) + br[d])
			c[d] = float32(f*c[d]) + float32((1-f)*p[d])
			out[d] = float32(r*c[d]) + float32((1-r)*in[d])
		}
	}
}
