#include "textflag.h"

DATA half<>+0(SB)/4, $0.5
GLOBL half<>(SB), RODATA|NOPTR, $4
DATA one<>+0(SB)/4, $1.0
GLOBL one<>(SB), RODATA|NOPTR, $4
DATA tenth<>+0(SB)/4, $0.1
GLOBL tenth<>(SB), RODATA|NOPTR, $4
DATA abs<>+0(SB)/4, $0x7fffffff
GLOBL abs<>(SB), RODATA|NOPTR, $4
DATA sign<>+0(SB)/4, $0x80000000
GLOBL sign<>(SB), RODATA|NOPTR, $4

// func scaleAVX2(n int, y *float32, sums *int32, scale, bias *float32, factor float32)
// n is a multiple of 8, here and below.
TEXT ·scaleAVX2(SB), NOSPLIT, $0-44
	MOVQ n+0(FP), CX
	MOVQ y+8(FP), DI
	MOVQ sums+16(FP), SI
	MOVQ scale+24(FP), R8
	MOVQ bias+32(FP), R9
	VBROADCASTSS factor+40(FP), Y0
	XORQ AX, AX
scaleloop:
	VCVTDQ2PS (SI)(AX*4), Y1
	VMULPS (R8)(AX*4), Y0, Y2
	VMULPS Y2, Y1, Y1
	VADDPS (R9)(AX*4), Y1, Y1
	VMOVUPS Y1, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT scaleloop
	VZEROUPPER
	RET

// func widenAVX2(n int, dst *int16, src *int8)
// n is a multiple of 16.
TEXT ·widenAVX2(SB), NOSPLIT, $0-24
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ src+16(FP), SI
	XORQ AX, AX
widenloop:
	VPMOVSXBW (SI)(AX*1), Y0
	VMOVDQU Y0, (DI)(AX*2)
	ADDQ $16, AX
	CMPQ AX, CX
	JLT widenloop
	VZEROUPPER
	RET

// func addInt8AVX2(n int, dst *float32, q *int8, f float32)
TEXT ·addInt8AVX2(SB), NOSPLIT, $0-28
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ q+16(FP), SI
	VBROADCASTSS f+24(FP), Y0
	XORQ AX, AX
addloop:
	VPMOVSXBD (SI)(AX*1), Y1
	VCVTDQ2PS Y1, Y1
	VMULPS Y0, Y1, Y1
	VADDPS (DI)(AX*4), Y1, Y1
	VMOVUPS Y1, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT addloop
	VZEROUPPER
	RET

// func maxAbsAVX2(n int, x *float32) float32
TEXT ·maxAbsAVX2(SB), NOSPLIT, $0-20
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VBROADCASTSS abs<>(SB), Y3
	VXORPS Y0, Y0, Y0
	XORQ AX, AX
maxloop:
	VANDPS (SI)(AX*4), Y3, Y1
	VMAXPS Y0, Y1, Y0
	ADDQ $8, AX
	CMPQ AX, CX
	JLT maxloop
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func topAVX2(n int, x *float32) int
// The greatest number first, then the first place that has it.
TEXT ·topAVX2(SB), NOSPLIT, $0-24
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VMOVUPS (SI), Y0
	XORQ AX, AX
topmax:
	VMOVUPS (SI)(AX*4), Y1
	VMAXPS Y0, Y1, Y0
	ADDQ $8, AX
	CMPQ AX, CX
	JLT topmax
	VPERM2F128 $1, Y0, Y0, Y1
	VMAXPS Y1, Y0, Y0
	VPERMILPS $0x4e, Y0, Y1
	VMAXPS Y1, Y0, Y0
	VPERMILPS $0xb1, Y0, Y1
	VMAXPS Y1, Y0, Y0
	XORQ AX, AX
topplace:
	VCMPPS $0, (SI)(AX*4), Y0, Y1   // equal
	VMOVMSKPS Y1, DX
	TESTL DX, DX
	JNZ topfound
	ADDQ $8, AX
	CMPQ AX, CX
	JLT topplace
	XORQ AX, AX
	JMP topdone
topfound:
	BSFL DX, DX
	ADDQ DX, AX
topdone:
	MOVQ AX, ret+16(FP)
	VZEROUPPER
	RET

// func quantizeAVX2(n int, dst *int8, x *float32, f float32) int32
TEXT ·quantizeAVX2(SB), NOSPLIT, $0-36
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ x+16(FP), SI
	VBROADCASTSS f+24(FP), Y0
	VBROADCASTSS half<>(SB), Y4
	VBROADCASTSS sign<>(SB), Y5
	VPXOR Y6, Y6, Y6
	XORQ AX, AX
quantloop:
	VMULPS (SI)(AX*4), Y0, Y1
	VANDPS Y5, Y1, Y2
	VORPS Y4, Y2, Y2
	VADDPS Y2, Y1, Y1
	VCVTTPS2DQ Y1, Y1
	VPADDD Y1, Y6, Y6
	VEXTRACTI128 $1, Y1, X2
	VPACKSSDW X2, X1, X1
	VPACKSSWB X1, X1, X1
	VMOVQ X1, (DI)(AX*1)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT quantloop
	VEXTRACTI128 $1, Y6, X1
	VPADDD X1, X6, X6
	VPSHUFD $0x4e, X6, X1
	VPADDD X1, X6, X6
	VPSHUFD $0xb1, X6, X1
	VPADDD X1, X6, X6
	VMOVD X6, AX
	MOVL AX, ret+32(FP)
	VZEROUPPER
	RET

// func leakyAVX2(n int, x *float32)
TEXT ·leakyAVX2(SB), NOSPLIT, $0-16
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VBROADCASTSS tenth<>(SB), Y0
	XORQ AX, AX
leakyloop:
	VMOVUPS (SI)(AX*4), Y1
	VMULPS Y0, Y1, Y2
	VBLENDVPS Y1, Y2, Y1, Y1
	VMOVUPS Y1, (SI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT leakyloop
	VZEROUPPER
	RET

// func addLeakyAVX2(n int, dst, a, b *float32)
TEXT ·addLeakyAVX2(SB), NOSPLIT, $0-32
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ a+16(FP), SI
	MOVQ b+24(FP), BX
	VBROADCASTSS tenth<>(SB), Y0
	XORQ AX, AX
addleakyloop:
	VMOVUPS (SI)(AX*4), Y1
	VADDPS (BX)(AX*4), Y1, Y1
	VMULPS Y0, Y1, Y2
	VBLENDVPS Y1, Y2, Y1, Y1
	VMOVUPS Y1, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT addleakyloop
	VZEROUPPER
	RET

// func recurAVX2(words, step, n int, terms, c *float32, x, u *[]float32, xAt, uAt int, y *float32, width, rest, ahead int)
// words rows one after another; x and u are the slices of the first, y its outputs. The
// next slices are step bytes on and the next outputs width bytes; n, xAt and uAt are in
// bytes too. Eight units at a time, whose states stay in c. As long as more than six of
// the rest of the rows are left, the row whose slices are ahead is fetched: those of
// words that are known lie anywhere in memory.
TEXT ·recurAVX2(SB), NOSPLIT, $0-104
	MOVQ n+16(FP), CX
	MOVQ terms+24(FP), SI
	LEAQ (SI)(CX*1), DI
	LEAQ (DI)(CX*1), R8
	LEAQ (R8)(CX*1), R9
	MOVQ c+32(FP), R13
	MOVQ y+72(FP), DX
	VBROADCASTSS half<>(SB), Y13
	VBROADCASTSS one<>(SB), Y14
	VBROADCASTSS abs<>(SB), Y15
recurrow:
	MOVQ x+40(FP), R15
	MOVQ u+48(FP), R14
	MOVQ (R15), BX
	ADDQ xAt+56(FP), BX
	MOVQ (R14), R10
	ADDQ uAt+64(FP), R10
	LEAQ (R10)(CX*1), R11
	LEAQ (R11)(CX*1), R12
	XORQ AX, AX
	CMPQ rest+88(FP), $6
	JLE recurloop
	MOVQ ahead+96(FP), AX
	MOVQ (R15)(AX*1), R15
	ADDQ xAt+56(FP), R15
	MOVQ (R14)(AX*1), R14
	ADDQ uAt+64(FP), R14
	XORQ AX, AX
recurloop:
	PREFETCHT0 (R14)
	PREFETCHT0 64(R14)
	PREFETCHT0 (R15)(AX*1)
	ADDQ $96, R14
	VMOVUPS (R13)(AX*1), Y0         // c
	VMULPS (SI)(AX*1), Y0, Y1
	VADDPS (R11)(AX*1), Y1, Y1
	VADDPS (R8)(AX*1), Y1, Y1       // sum of f
	VMULPS (DI)(AX*1), Y0, Y2
	VADDPS (R12)(AX*1), Y2, Y2
	VADDPS (R9)(AX*1), Y2, Y2       // sum of r
	VANDPS Y15, Y1, Y3
	VADDPS Y14, Y3, Y3
	VDIVPS Y3, Y1, Y1
	VMULPS Y13, Y1, Y1
	VADDPS Y13, Y1, Y1              // f
	VANDPS Y15, Y2, Y4
	VADDPS Y14, Y4, Y4
	VDIVPS Y4, Y2, Y2
	VMULPS Y13, Y2, Y2
	VADDPS Y13, Y2, Y2              // r
	VMULPS Y1, Y0, Y0
	VSUBPS Y1, Y14, Y5
	VMULPS (R10)(AX*1), Y5, Y5
	VADDPS Y5, Y0, Y0               // new c
	VMOVUPS Y0, (R13)(AX*1)
	VMULPS Y2, Y0, Y0
	VSUBPS Y2, Y14, Y6
	VMULPS (BX)(AX*1), Y6, Y6
	VADDPS Y6, Y0, Y0
	VMOVUPS Y0, (DX)(AX*1)
	ADDQ $32, AX
	CMPQ AX, CX
	JLT recurloop
	MOVQ step+8(FP), AX
	ADDQ AX, x+40(FP)
	ADDQ AX, u+48(FP)
	ADDQ width+80(FP), DX
	DECQ rest+88(FP)
	DECQ words+0(FP)
	JNZ recurrow
	VZEROUPPER
	RET

// func recurAVX512(words, step, n int, terms, c *float32, x, u *[]float32, xAt, uAt int, y *float32, width, rest, ahead int)
// As recurAVX2, sixteen units at a time. So are those below.
TEXT ·recurAVX512(SB), NOSPLIT, $0-104
	MOVQ n+16(FP), CX
	MOVQ terms+24(FP), SI
	LEAQ (SI)(CX*1), DI
	LEAQ (DI)(CX*1), R8
	LEAQ (R8)(CX*1), R9
	MOVQ c+32(FP), R13
	MOVQ y+72(FP), DX
	VBROADCASTSS half<>(SB), Z13
	VBROADCASTSS one<>(SB), Z14
	VBROADCASTSS abs<>(SB), Z15
recurrow512:
	MOVQ x+40(FP), R15
	MOVQ u+48(FP), R14
	MOVQ (R15), BX
	ADDQ xAt+56(FP), BX
	MOVQ (R14), R10
	ADDQ uAt+64(FP), R10
	LEAQ (R10)(CX*1), R11
	LEAQ (R11)(CX*1), R12
	XORQ AX, AX
	CMPQ rest+88(FP), $6
	JLE recurloop512
	MOVQ ahead+96(FP), AX
	MOVQ (R15)(AX*1), R15
	ADDQ xAt+56(FP), R15
	MOVQ (R14)(AX*1), R14
	ADDQ uAt+64(FP), R14
	XORQ AX, AX
recurloop512:
	PREFETCHT0 (R14)
	PREFETCHT0 64(R14)
	PREFETCHT0 128(R14)
	PREFETCHT0 (R15)(AX*1)
	ADDQ $192, R14
	VMOVUPS (R13)(AX*1), Z0         // c
	VMULPS (SI)(AX*1), Z0, Z1
	VADDPS (R11)(AX*1), Z1, Z1
	VADDPS (R8)(AX*1), Z1, Z1       // sum of f
	VMULPS (DI)(AX*1), Z0, Z2
	VADDPS (R12)(AX*1), Z2, Z2
	VADDPS (R9)(AX*1), Z2, Z2       // sum of r
	VANDPS Z15, Z1, Z3
	VADDPS Z14, Z3, Z3
	VDIVPS Z3, Z1, Z1
	VMULPS Z13, Z1, Z1
	VADDPS Z13, Z1, Z1              // f
	VANDPS Z15, Z2, Z4
	VADDPS Z14, Z4, Z4
	VDIVPS Z4, Z2, Z2
	VMULPS Z13, Z2, Z2
	VADDPS Z13, Z2, Z2              // r
	VMULPS Z1, Z0, Z0
	VSUBPS Z1, Z14, Z5
	VMULPS (R10)(AX*1), Z5, Z5
	VADDPS Z5, Z0, Z0               // new c
	VMOVUPS Z0, (R13)(AX*1)
	VMULPS Z2, Z0, Z0
	VSUBPS Z2, Z14, Z6
	VMULPS (BX)(AX*1), Z6, Z6
	VADDPS Z6, Z0, Z0
	VMOVUPS Z0, (DX)(AX*1)
	ADDQ $64, AX
	CMPQ AX, CX
	JLT recurloop512
	MOVQ step+8(FP), AX
	ADDQ AX, x+40(FP)
	ADDQ AX, u+48(FP)
	ADDQ width+80(FP), DX
	DECQ rest+88(FP)
	DECQ words+0(FP)
	JNZ recurrow512
	VZEROUPPER
	RET

// func maxAbsAVX512(n int, x *float32) float32
TEXT ·maxAbsAVX512(SB), NOSPLIT, $0-20
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	VBROADCASTSS abs<>(SB), Z3
	VPXORD Z0, Z0, Z0
	VPXORD Z1, Z1, Z1
	XORQ AX, AX
	TESTQ $16, CX
	JZ maxpairs512
	VANDPS (SI), Z3, Z2
	VMAXPS Z0, Z2, Z0
	MOVQ $16, AX
	CMPQ AX, CX
	JGE maxend512
maxpairs512:
	VANDPS (SI)(AX*4), Z3, Z2
	VMAXPS Z0, Z2, Z0
	VANDPS 64(SI)(AX*4), Z3, Z4
	VMAXPS Z1, Z4, Z1
	ADDQ $32, AX
	CMPQ AX, CX
	JLT maxpairs512
maxend512:
	VMAXPS Z1, Z0, Z0
	VEXTRACTF64X4 $1, Z0, Y1
	VMAXPS Y1, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func quantizeAVX512(n int, dst *int8, x *float32, f float32) int32
TEXT ·quantizeAVX512(SB), NOSPLIT, $0-36
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ x+16(FP), SI
	VBROADCASTSS f+24(FP), Z0
	VBROADCASTSS half<>(SB), Z4
	VBROADCASTSS sign<>(SB), Z5
	VPXORD Z6, Z6, Z6
	XORQ AX, AX
quantloop512:
	VMULPS (SI)(AX*4), Z0, Z1
	VMOVAPS Z5, Z2
	VPTERNLOGD $0xea, Z4, Z1, Z2    // (sign and x) or half
	VADDPS Z2, Z1, Z1
	VCVTTPS2DQ Z1, Z1
	VPADDD Z1, Z6, Z6
	VPMOVSDB Z1, X1
	VMOVDQU X1, (DI)(AX*1)
	ADDQ $16, AX
	CMPQ AX, CX
	JLT quantloop512
	VEXTRACTI64X4 $1, Z6, Y1
	VPADDD Y1, Y6, Y6
	VEXTRACTI128 $1, Y6, X1
	VPADDD X1, X6, X6
	VPSHUFD $0x4e, X6, X1
	VPADDD X1, X6, X6
	VPSHUFD $0xb1, X6, X1
	VPADDD X1, X6, X6
	VMOVD X6, AX
	MOVL AX, ret+32(FP)
	VZEROUPPER
	RET
