//go:build !amd64

package kernel

// No processor but amd64 has assembly here.
var has512, hasAVX2, hasVNNI bool

func micro(k int, a []float32, rs, ks int, b []float32, c *[tileRows * tileCols]float32) {
	microPortable(k, a, rs, ks, b, c)
}

// The integer bodies are never called here: hasAVX2 and hasVNNI are false.
func microInt(pairs int, x []int16, stride int, panel []int16, tile *[tileInt * panelRows]int32) {}

func scaleTile(h int, y []float32, width int, tile *[tileInt * panelRows]int32, scale, bias, factors []float32) {
}

func applyTile(quads int, x []int8, stride int, panels []uint8, rows *tileTerms, y []float32, width int, terms []float32, outputs int) {
}
