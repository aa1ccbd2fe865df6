package tree

import (
	"math"
	"math/rand/v2"
	"testing"
)

func total(scores []float32, heads []int) float64 {
	n, sum := len(heads), 0.0
	for i, h := range heads {
		if h < 0 {
			h = n
		}
		sum += float64(scores[i*(n+1)+h])
	}
	return sum
}

func projective(heads []int) bool {
	for i, h := range heads {
		for j, k := range heads {
			if h < 0 || k < 0 {
				continue
			}
			a, b, c, d := min(i, h), max(i, h), min(j, k), max(j, k)
			if a < c && c < b && b < d {
				return false
			}
		}
	}
	for i, h := range heads { // nothing may span the root
		if h >= 0 {
			for r, k := range heads {
				if k < 0 && min(i, h) < r && r < max(i, h) {
					return false
				}
			}
		}
	}
	return true
}

// Every assignment of heads, by counting.
func exhaustive(scores []float32, n int) float64 {
	top := math.Inf(-1)
	heads := make([]int, n)
	var walk func(i int)
	walk = func(i int) {
		if i == n {
			if isTree(heads, make([]int, len(heads))) && projective(heads) {
				top = max(top, total(scores, heads))
			}
			return
		}
		for h := -1; h < n; h++ {
			if h != i {
				heads[i] = h
				walk(i + 1)
			}
		}
	}
	walk(0)
	return top
}

func TestEisnerFindsTheBestProjectiveTree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var space Space // what is left in it must not show
	for n := 1; n <= 5; n++ {
		for range 30 {
			scores := make([]float32, n*(n+1))
			for i := range scores {
				scores[i] = float32(r.IntN(100))
			}
			heads := make([]int, n)
			space.eisner(scores, n, heads)
			if !isTree(heads, make([]int, len(heads))) {
				t.Fatalf("%v is no tree", heads)
			}
			if got, want := total(scores, heads), exhaustive(scores, n); got != want {
				t.Fatalf("n %d: %v scores %v, best is %v", n, heads, got, want)
			}
		}
	}
}

func TestDecodeAlwaysGivesATree(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	var space Space
	for _, n := range []int{1, 60, 2, 3, 17} {
		for range 20 {
			scores := make([]float32, n*(n+1))
			for i := range scores {
				scores[i] = float32(r.NormFloat64())
				if r.IntN(20) == 0 {
					scores[i] = float32(math.NaN())
				}
			}
			h := make([]int, n)
			if space.Decode(h, scores); !isTree(h, make([]int, len(h))) {
				t.Fatalf("%v is no tree", h)
			}
		}
	}
}

func TestIsTree(t *testing.T) {
	for _, c := range []struct {
		heads []int
		want  bool
	}{
		{[]int{-1}, true}, {[]int{1, -1}, true}, {[]int{1, 0}, false}, {[]int{-1, -1}, false},
		{[]int{1, 2, 0, -1}, false}, {[]int{3, 0, 1, -1}, true}, {nil, false},
	} {
		if got := isTree(c.heads, make([]int, len(c.heads))); got != c.want {
			t.Errorf("isTree(%v) = %v", c.heads, got)
		}
	}
}
