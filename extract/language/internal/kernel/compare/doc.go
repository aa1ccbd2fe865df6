// Package compare holds benchmarks of the kernels against libraries that
// could have been used in their place: gonum's blas32, vek, and Go's own simd
// package. It is a module of its own so that wiregraph needs none of them, and
// it has no code but the benchmarks.
//
//	go test -bench . ./...
//	GOEXPERIMENT=simd go test -bench Archsimd ./...
package compare
