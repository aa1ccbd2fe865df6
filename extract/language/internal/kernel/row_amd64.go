package kernel

//go:noescape
func scaleAVX2(n int, y *float32, sums *int32, scale, bias *float32, factor float32)

//go:noescape
func widenAVX2(n int, dst *int16, src *int8)

//go:noescape
func addInt8AVX2(n int, dst *float32, q *int8, f float32)

//go:noescape
func maxAbsAVX2(n int, x *float32) float32

//go:noescape
func topAVX2(n int, x *float32) int

//go:noescape
func quantizeAVX2(n int, dst *int8, x *float32, f float32) int32

//go:noescape
func leakyAVX2(n int, x *float32)

//go:noescape
func addLeakyAVX2(n int, dst, a, b *float32)

//go:noescape
func recurAVX2(words, step, n int, terms, c *float32, x, u *[]float32, xAt, uAt int, y *float32, width, rest, ahead int)

//go:noescape
func maxAbsAVX512(n int, x *float32) float32

//go:noescape
func quantizeAVX512(n int, dst *int8, x *float32, f float32) int32

//go:noescape
func recurAVX512(words, step, n int, terms, c *float32, x, u *[]float32, xAt, uAt int, y *float32, width, rest, ahead int)

// vectors returns how many of n numbers the assembly takes; Go does the rest.
func vectors(n int) int {
	if !hasAVX2 {
		return 0
	}
	return n &^ 7
}

func scaleRow(y []float32, sums []int32, scale, bias []float32, factor float32) int {
	n := vectors(len(y))
	if n > 0 {
		_, _, _ = sums[n-1], scale[n-1], bias[n-1]
		scaleAVX2(n, &y[0], &sums[0], &scale[0], &bias[0], factor)
	}
	return n
}

// widenRow copies the integers of src to dst as far as the assembly goes, sixteen at a time.
func widenRow(dst []int16, src []int8) int {
	n := vectors(len(dst)) &^ 15
	if n > 0 {
		_ = src[n-1]
		widenAVX2(n, &dst[0], &src[0])
	}
	return n
}

func addInt8Row(dst []float32, q []int8, f float32) int {
	n := vectors(len(dst))
	if n > 0 {
		_ = q[n-1]
		addInt8AVX2(n, &dst[0], &q[0], f)
	}
	return n
}

func maxAbsRow(x []float32) (top float32, n int) {
	if n = vectors(len(x)); n > 0 {
		if has512 && n%16 == 0 {
			return maxAbsAVX512(n, &x[0]), n
		}
		top = maxAbsAVX2(n, &x[0])
	}
	return top, n
}

// topRow is the first place of the greatest of the first n numbers.
func topRow(x []float32) (at, n int) {
	if n = vectors(len(x)); n > 0 {
		at = topAVX2(n, &x[0])
	}
	return at, n
}

func quantizeSome(dst []int8, x []float32, f float32) (n int, total int32) {
	if n = vectors(len(x)); n > 0 {
		_ = dst[n-1]
		if has512 && n%16 == 0 {
			return n, quantizeAVX512(n, &dst[0], &x[0], f)
		}
		total = quantizeAVX2(n, &dst[0], &x[0], f)
	}
	return n, total
}

func leakyRow(x []float32) int {
	n := vectors(len(x))
	if n > 0 {
		leakyAVX2(n, &x[0])
	}
	return n
}

func addLeakyRow(dst, a, b []float32) int {
	n := vectors(len(dst))
	if n > 0 {
		_, _ = a[n-1], b[n-1]
		addLeakyAVX2(n, &dst[0], &a[0], &b[0])
	}
	return n
}

// recurAll is recurPortable where the assembly takes all units.
func (s *Units) recurAll(y []float32, x, u [][]float32, at, from, to int, c *[UnitsTogether]float32) bool {
	if from == to || vectors(s.n) < s.n {
		return false
	}
	for t := from; t < to; t++ {
		_, _ = x[t][s.lo+s.n-1], u[t][at+3*s.n-1]
	}
	first, rest, step := from, len(x)-from, 1
	_, _ = u[len(x)-1], y[(to-1)*s.width+s.lo+s.n-1]
	if s.back {
		first, rest, step = to-1, to, -1
	}
	const number, slice, ahead = 4, 24, 6 // bytes, bytes, rows
	if has512 && s.n%16 == 0 {
		recurAVX512(to-from, step*slice, s.n*number, &s.terms[0], &c[0], &x[first], &u[first], s.lo*number, at*number,
			&y[first*s.width+s.lo], step*s.width*number, rest, ahead*step*slice)
		return true
	}
	recurAVX2(to-from, step*slice, s.n*number, &s.terms[0], &c[0], &x[first], &u[first], s.lo*number, at*number,
		&y[first*s.width+s.lo], step*s.width*number, rest, ahead*step*slice)
	return true
}
