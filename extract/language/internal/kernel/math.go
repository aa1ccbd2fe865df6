package kernel

import "math"

// Exp is the exponential function, the same on every machine (math.Exp has
// assembly on some), to about float32 precision; it is 0 below -87.
func Exp(x float32) float32 {
	if x < -87 {
		return 0
	}
	if x > 88 {
		x = 88
	}
	k := math.Floor(float64(float64(x)*math.Log2E) + 0.5)
	r := float64(x) - float64(k*math.Ln2)
	p := 1.0 / 720
	for _, c := range [...]float64{1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1} {
		p = float64(p*r) + c
	}
	return float32(math.Ldexp(p, int(k)))
}

// Softmax replaces scores by probabilities and returns the largest index.
func Softmax(x []float32) int {
	top := 0
	for i, v := range x {
		if v > x[top] {
			top = i
		}
	}
	m := x[top]
	var sum float32
	for i, v := range x {
		x[i] = Exp(v - m)
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
	return top
}

// Sigmoid is the rational curve ½ + ½·x/(1+|x|) that the layers use in place
// of the logistic one: no exponential, the same bits everywhere.
func Sigmoid(x float32) float32 {
	a := x
	if a < 0 {
		a = -a
	}
	return 0.5 + float32(0.5*(x/(1+a)))
}
