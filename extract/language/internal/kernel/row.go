package kernel

// Each function here has a portable body that defines it and, on amd64, an
// assembly body for the multiples of eight that gives the same bits.

// Scale sets y[i] = sums[i]·(factor·scale[i]) + bias[i].
func Scale(y []float32, sums []int32, scale, bias []float32, factor float32) {
	k := scaleRow(y, sums, scale, bias, factor)
	scalePortable(y[k:], sums[k:], scale[k:], bias[k:], factor)
}

func scalePortable(y []float32, sums []int32, scale, bias []float32, factor float32) {
	sums, scale, bias = sums[:len(y)], scale[:len(y)], bias[:len(y)]
	for i := range y {
		y[i] = float32(float32(sums[i])*float32(factor*scale[i])) + bias[i]
	}
}

// AddInt8 adds q·f to dst.
func AddInt8(dst []float32, q []int8, f float32) {
	k := addInt8Row(dst, q, f)
	addInt8Portable(dst[k:], q[k:], f)
}

func addInt8Portable(dst []float32, q []int8, f float32) {
	q = q[:len(dst)]
	for i := range dst {
		dst[i] += float32(float32(q[i]) * f)
	}
}

// Leaky multiplies the negative numbers of x by a tenth.
func Leaky(x []float32) { leakyPortable(x[leakyRow(x):]) }

func leakyPortable(x []float32) {
	for i, v := range x {
		if v < 0 {
			x[i] = float32(v * 0.1)
		}
	}
}

// AddLeaky sets dst to a + b and multiplies its negative numbers by a tenth.
func AddLeaky(dst, a, b []float32) {
	k := addLeakyRow(dst, a, b)
	addLeakyPortable(dst[k:], a[k:], b[k:])
}

func addLeakyPortable(dst, a, b []float32) {
	a, b = a[:len(dst)], b[:len(dst)]
	for i := range dst {
		dst[i] = a[i] + b[i]
	}
	leakyPortable(dst)
}

// Top is the first place of the greatest of some numbers, none of which is NaN; 0 where
// there are none.
func Top(x []float32) int {
	at, k := topRow(x)
	return topPortable(x, at, k)
}

// topPortable is the place of the greatest, where at is that of the first k.
func topPortable(x []float32, at, k int) int {
	if len(x) == 0 {
		return 0
	}
	best := x[at]
	for i, v := range x[k:] {
		if v > best {
			best, at = v, k+i
		}
	}
	return at
}

// Quantize writes x as integers of at most ActivationMax. It returns the factor
// that turns them back and their sum. The row dst may be longer than x.
func Quantize(dst []int8, x []float32) (factor float32, total int32) {
	top, k := maxAbsRow(x)
	top = maxAbsPortable(top, x[k:])
	if !(top > 0 && top < 1e30) {
		clear(dst)
		return 0, 0
	}
	f := float32(ActivationMax / top)
	k, total = quantizeSome(dst, x, f)
	total += quantizePortable(dst[k:], x[k:], f)
	clear(dst[len(x):])
	return float32(top / ActivationMax), total
}

func maxAbsPortable(top float32, x []float32) float32 {
	for _, v := range x {
		if v < 0 {
			v = -v
		}
		if v > top {
			top = v
		}
	}
	return top
}

func quantizePortable(dst []int8, x []float32, f float32) (total int32) {
	for i, v := range x {
		y := float32(v * f)
		if y < 0 {
			y = float32(y - 0.5)
		} else {
			y = float32(y + 0.5)
		}
		dst[i] = int8(int32(y))
		total += int32(dst[i])
	}
	return total
}
