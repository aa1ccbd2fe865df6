package kernel

func maxAbs(x []float32) float32 { return maxAbsPortable(x) }

func quantizeRow(dst []int16, x []float32, f float32) { quantizePortable(dst, x, f) }

// Scale sets y[i] = sums[i]·(factor·scale[i]) + bias[i].
func Scale(y []float32, sums []int32, scale, bias []float32, factor float32) {
	scalePortable(y, sums, scale, bias, factor)
}

func scalePortable(y []float32, sums []int32, scale, bias []float32, factor float32) {
	sums, scale, bias = sums[:len(y)], scale[:len(y)], bias[:len(y)]
	for i := range y {
		y[i] = float32(float32(sums[i])*float32(factor*scale[i])) + bias[i]
	}
}

// AddInt8 adds q·f to dst.
func AddInt8(dst []float32, q []int8, f float32) {
	addInt8Portable(dst, q, f)
}

func addInt8Portable(dst []float32, q []int8, f float32) {
	q = q[:len(dst)]
	for i := range dst {
		dst[i] += float32(float32(q[i]) * f)
	}
}

// Recur runs one bidirectional SRU layer (Lei et al. 2018) over the n rows of
// u, three parts of h numbers each, and replaces x, n rows of h, by its output:
//
//	f = σ(u_f + v_f·c' + b_f)   c = f·c' + (1-f)·u_x
//	r = σ(u_r + v_r·c' + b_r)   h = r·c + (1-r)·x
//
// c' is the state before; units below h/2 read forwards, the others backwards.
func Recur(v, b, x, u, c []float32, n, h int) {
	half := h / 2
	clear(c[:h])
	for t := range n {
		recurRow(v, b, x[t*h:], u[t*3*h:], c, 0, half, h)
	}
	for t := n - 1; t >= 0; t-- {
		recurRow(v, b, x[t*h:], u[t*3*h:], c, half, h, h)
	}
}

// recurRow is one step of units [lo, hi).
func recurRow(v, b, x, u, c []float32, lo, hi, h int) {
	recurRowPortable(v, b, x, u, c, lo, hi, h)
}

func recurRowPortable(v, b, x, u, c []float32, lo, hi, h int) {
	ux, uf, ur := u[:h], u[h:2*h], u[2*h:3*h]
	for d := lo; d < hi; d++ {
		f := Sigmoid(uf[d] + float32(v[d]*c[d]) + b[d])
		r := Sigmoid(ur[d] + float32(v[h+d]*c[d]) + b[h+d])
		cc := float32(f*c[d]) + float32((1-f)*ux[d])
		c[d] = cc
		x[d] = float32(r*cc) + float32((1-r)*x[d])
	}
}
