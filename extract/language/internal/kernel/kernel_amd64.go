package kernel

import "golang.org/x/sys/cpu"

var (
	hasAVX2 = cpu.X86.HasAVX2
	has512  = cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ // with VANDPS of 512 bits
	hasVNNI = cpu.X86.HasAVX512F && cpu.X86.HasAVX512VNNI
)

//go:noescape
func microAVX2(k int, a *float32, rs, ks int, b *float32, c *float32)

//go:noescape
func microAVX512(k int, a *float32, rs, ks int, b *float32, c *float32)

//go:noescape
func microIntAVX2(pairs int, x *int16, stride int, panel *int16, tile *int32)

//go:noescape
func scaleTileAVX2(rows int, y *float32, width int, tile *int32, scale, bias, factors *float32)

//go:noescape
func tileVNNI(quads int, x *int8, stride int, panel *uint8, rows *tileTerms, y *float32, width int, terms *float32, outputs int)

func micro(k int, a []float32, rs, ks int, b []float32, c *[tileRows * tileCols]float32) {
	_, _ = a[(tileRows-1)*rs+(k-1)*ks], b[k*tileCols-1]
	switch {
	case has512:
		microAVX512(k, &a[0], rs*4, ks*4, &b[0], &c[0])
	case hasAVX2:
		const half = tileRows / 2
		microAVX2(k, &a[0], rs*4, ks*4, &b[0], &c[0])
		microAVX2(k, &a[half*rs], rs*4, ks*4, &b[0], &c[half*tileCols])
	default:
		microPortable(k, a, rs, ks, b, c)
	}
}

func microInt(pairs int, x []int16, stride int, panel []int16, tile *[tileInt * panelRows]int32) {
	_, _ = x[(tileInt-1)*stride+2*pairs-1], panel[pairs*2*panelRows-1]
	microIntAVX2(pairs, &x[0], stride*2, &panel[0], &tile[0])
}

// scaleTile turns h rows of a tile of whole panels into rows of y, as Scale does.
func scaleTile(h int, y []float32, width int, tile *[tileInt * panelRows]int32, scale, bias, factors []float32) {
	_, _, _, _ = y[(h-1)*width+panelRows-1], scale[panelRows-1], bias[panelRows-1], factors[h-1]
	scaleTileAVX2(h, &y[0], width*4, &tile[0], &scale[0], &bias[0], &factors[0])
}

func applyTile(quads int, x []int8, stride int, panels []uint8, rows *tileTerms, y []float32, width int, terms []float32, outputs int) {
	count := (outputs + panelRows - 1) / panelRows
	_, _, _ = x[(tileBytes-1)*stride+4*quads-1], panels[count*quads*4*panelRows-1], terms[count*2*panelRows-1]
	_ = y[(tileBytes-1)*width+outputs-1]
	tileVNNI(quads, &x[0], stride, &panels[0], rows, &y[0], width*4, &terms[0], outputs)
}
