//go:build !amd64

package kernel

func scaleRow([]float32, []int32, []float32, []float32, float32) int { return 0 }
func widenRow([]int16, []int8) int                                   { return 0 }
func addInt8Row([]float32, []int8, float32) int                      { return 0 }
func maxAbsRow([]float32) (float32, int)                             { return 0, 0 }
func topRow([]float32) (int, int)                                    { return 0, 0 }
func quantizeSome([]int8, []float32, float32) (int, int32)           { return 0, 0 }
func leakyRow([]float32) int                                         { return 0 }
func addLeakyRow([]float32, []float32, []float32) int                { return 0 }

func (s *Units) recurAll([]float32, [][]float32, [][]float32, int, int, int, *[UnitsTogether]float32) bool {
	return false
}
