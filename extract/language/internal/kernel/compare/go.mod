module wiregraph/extract/language/internal/kernel/compare

go 1.26.0

require (
	github.com/viterin/vek v0.4.3
	gonum.org/v1/gonum v0.17.0
	wiregraph v0.0.0
)

require (
	github.com/chewxy/math32 v1.10.1 // indirect
	github.com/viterin/partial v1.1.0 // indirect
	golang.org/x/exp v0.0.0-20241009180824-f66d83c29e7c // indirect
	golang.org/x/sys v0.49.0 // indirect
)

replace wiregraph => ../../../../..
