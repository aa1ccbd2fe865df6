// Package tree turns scores of single arcs into dependency trees.
//
// The invariant: Decode returns a tree with exactly one root for any scores,
// also for NaN.
package tree

// Decode finds the head of each of n words, -1 for the root. Score (i, j) of
// the n×(n+1) scores says how well j heads i; column n is the root. Each word
// takes its best head; only where that forms no tree is the best projective
// tree sought (Eisner 1996).
func (s *Space) Decode(heads []int, scores []float32) {
	n := len(heads)
	for i := range heads {
		heads[i] = best(scores[i*(n+1):(i+1)*(n+1)], i, n)
	}
	if s.state = room(s.state, n); !isTree(heads, s.state) {
		s.eisner(scores, n, heads)
	}
}

// Space holds the buffers of one goroutine that decodes.
type Space struct {
	state []int
	chart chart
}

// room returns a slice of n numbers of any value, x if it is long enough.
func room[T any](x []T, n int) []T {
	if cap(x) < n {
		return make([]T, n+n/4)[:n]
	}
	return x[:n]
}

func best(row []float32, self, n int) int {
	at := 0
	if self == 0 {
		at = 1
	}
	top := row[at]
	for j, s := range row[:self] {
		if s > top {
			top, at = s, j
		}
	}
	for j, s := range row[self+1:] {
		if s > top {
			top, at = s, self+1+j
		}
	}
	if at == n {
		return -1
	}
	return at
}

// isTree reports whether heads has one root and no cycle; the buffer is as long as heads.
func isTree(heads, state []int) bool {
	roots := 0
	clear(state) // 0 unseen, else the walk that saw it
	for i, h := range heads {
		if h < 0 {
			roots++
		}
		for j := i; j >= 0 && state[j] == 0; j = heads[j] {
			state[j] = i + 1
			if h := heads[j]; h >= 0 && state[h] == i+1 {
				return false
			}
		}
	}
	return roots == 1
}

// eisner fills heads with the best projective tree with one root.
func (s *Space) eisner(scores []float32, n int, heads []int) {
	e := &s.chart
	e.n, e.scores = n+1, scores
	e.fill()
	e.heads = heads
	// One root: the best split of [0, n] with a single arc from position 0.
	top, root := float32(0), -1
	for r := 1; r <= n; r++ {
		s := e.arc(0, r) + e.lefts[1*e.n+r] + e.rights[r*e.n+n]
		if root < 0 || s > top {
			top, root = s, r
		}
	}
	heads[root-1] = -1
	e.walkComplete(1, root, left)
	e.walkComplete(root, n, right)
}

// chart holds the spans of Eisner's algorithm. Position 0 is the root,
// position i the word i-1. Direction right: the head is the left end. Span
// (i, j) stands at i*n+j, and at j*n+i of the arrays "By end": so every search
// for the best split runs through two rows.
type chart struct {
	n                          int
	scores                     []float32
	lefts, rights              []float32 // complete spans
	leftsByEnd, rightsByEnd    []float32
	openLeftsByEnd, openRights []float32 // incomplete ones
	splitOpen                  []int32   // the same in both directions
	splitLeft, splitRight      []int32
	heads                      []int
}

const (
	left  = 0
	right = 1
)

// arc is the score of the arc from position h to position d > 0.
func (e *chart) arc(h, d int) float32 {
	words := e.n - 1
	if h == 0 {
		h = words
	} else {
		h--
	}
	s := e.scores[(d-1)*(words+1)+h]
	if !(s > -1e6) { // also NaN
		return -1e6
	}
	return min(s, 1e6)
}

// fill computes the best spans of the words; the root takes its arc outside.
func (e *chart) fill() {
	n := e.n
	for _, x := range []*[]float32{&e.lefts, &e.rights, &e.leftsByEnd, &e.rightsByEnd, &e.openLeftsByEnd, &e.openRights} {
		*x = room(*x, n*n)
	}
	for _, x := range []*[]int32{&e.splitOpen, &e.splitLeft, &e.splitRight} {
		*x = room(*x, n*n)
	}
	for i := range n {
		at := i*n + i
		e.lefts[at], e.leftsByEnd[at], e.rights[at], e.rightsByEnd[at] = 0, 0, 0, 0
	}
	for width := 1; width < n-1; width++ {
		for i := 1; i+width < n; i++ {
			e.span(i, i+width)
		}
	}
}

// span computes what stands at (i, j).
func (e *chart) span(i, j int) {
	n := e.n
	at, byEnd := i*n+j, j*n+i
	top, k := split(e.rights[i*n+i:at], e.leftsByEnd[byEnd+1:])
	e.splitOpen[at] = int32(i + k)
	e.openLeftsByEnd[byEnd] = top + e.arc(j, i)
	e.openRights[at] = top + e.arc(i, j)
	top, k = split(e.lefts[i*n+i:at], e.openLeftsByEnd[byEnd:])
	e.lefts[at], e.leftsByEnd[byEnd], e.splitLeft[at] = top, top, int32(i+k)
	top, k = split(e.openRights[i*n+i+1:at+1], e.rightsByEnd[byEnd+1:])
	e.rights[at], e.rightsByEnd[byEnd], e.splitRight[at] = top, top, int32(i+1+k)
}

// split finds the first place where the sum of both rows is greatest; a is not
// empty, and b as long or longer.
func split(a, b []float32) (top float32, at int) {
	b = b[:len(a)]
	top = a[0] + b[0]
	for k, v := range a {
		if s := v + b[k]; s > top {
			top, at = s, k
		}
	}
	return top, at
}

func (e *chart) walkComplete(i, j, dir int) {
	if i == j {
		return
	}
	if dir == left {
		k := int(e.splitLeft[i*e.n+j])
		e.walkComplete(i, k, left)
		e.walkIncomplete(k, j, left)
		return
	}
	k := int(e.splitRight[i*e.n+j])
	e.walkIncomplete(i, k, right)
	e.walkComplete(k, j, right)
}

func (e *chart) walkIncomplete(i, j, dir int) {
	if dir == left {
		e.heads[i-1] = j - 1
	} else {
		e.heads[j-1] = i - 1
	}
	k := int(e.splitOpen[i*e.n+j])
	e.walkComplete(i, k, right)
	e.walkComplete(k+1, j, left)
}
