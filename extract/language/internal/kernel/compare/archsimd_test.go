//go:build goexperiment.simd && amd64

package compare

import (
	"simd/archsimd"
	"testing"
)

// Four rows by sixteen columns a time, as a kernel of one's own would do it.
func BenchmarkArchsimd(b *testing.B) {
	bench(b, func(y, x, w []float32) {
		panel := make([]float32, in*16)
		for i := 0; i < out; i += 16 {
			for q := range 16 {
				for k := range in {
					panel[k*16+q] = w[(i+q)*in+k]
				}
			}
			for t := 0; t < rows; t += 4 {
				tile(y[t*out+i:], x[t*in:], panel)
			}
		}
	})
}

func tile(y, x, panel []float32) {
	var sum [4][2]archsimd.Float32x8
	for k := range in {
		lo := archsimd.LoadFloat32x8Slice(panel[k*16:])
		hi := archsimd.LoadFloat32x8Slice(panel[k*16+8:])
		for r := range 4 {
			a := archsimd.BroadcastFloat32x8(x[r*in+k])
			sum[r][0] = sum[r][0].Add(a.Mul(lo))
			sum[r][1] = sum[r][1].Add(a.Mul(hi))
		}
	}
	for r := range 4 {
		sum[r][0].StoreSlice(y[r*out:])
		sum[r][1].StoreSlice(y[r*out+8:])
	}
}
