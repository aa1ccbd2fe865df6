// Package tree turns scores of single arcs into dependency trees.
//
// The invariant: Decode returns a tree with exactly one root for any scores,
// also for NaN.
package tree

// Decode returns the head of each of n words, -1 for the root. Score (i, j) of
// the n×(n+1) scores says how well j heads i; column n is the root. Each word
// takes its best head; only where that forms no tree is the best projective
// tree sought (Eisner 1996).
func (s *Space) Decode(scores []float32, n int) []int {
	heads := make([]int, n)
	for i := range n {
		heads[i] = best(scores[i*(n+1):(i+1)*(n+1)], i, n)
	}
	if s.state = room(s.state, n); !isTree(heads, s.state) {
		s.eisner(scores, n, heads)
	}
	return heads
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
	top := -1
	for j, s := range row {
		if j != self && (top < 0 || s > row[top]) {
			top = j
		}
	}
	if top == n {
		return -1
	}
	return top
}

// IsTree says whether heads has one root and no cycle.
func IsTree(heads []int) bool { return isTree(heads, make([]int, len(heads))) }

// isTree is IsTree with a buffer as long as heads.
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
		s := e.arc(0, r) + e.complete[e.at(1, r, left)] + e.complete[e.at(r, n, right)]
		if root < 0 || s > top {
			top, root = s, r
		}
	}
	heads[root-1] = -1
	e.walkComplete(1, root, left)
	e.walkComplete(root, n, right)
}

// chart holds the spans of Eisner's algorithm. Position 0 is the root,
// position i the word i-1. Direction right: the head is the left end.
type chart struct {
	n          int
	scores     []float32
	incomplete []float32
	complete   []float32
	splitInc   []int32
	splitComp  []int32
	heads      []int
}

const (
	left  = 0
	right = 1
)

func (e *chart) at(i, j, dir int) int { return (i*e.n+j)*2 + dir }

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
	size := e.n * e.n * 2
	e.incomplete, e.complete = room(e.incomplete, size), room(e.complete, size)
	e.splitInc, e.splitComp = room(e.splitInc, size), room(e.splitComp, size)
	for i := range e.n {
		e.complete[e.at(i, i, left)], e.complete[e.at(i, i, right)] = 0, 0
	}
	for width := 1; width < e.n-1; width++ {
		for i := 1; i+width < e.n; i++ {
			j := i + width
			e.join(i, j)
			e.closeLeft(i, j)
			e.closeRight(i, j)
		}
	}
}

func (e *chart) join(i, j int) {
	top, at := float32(0), -1
	for k := i; k < j; k++ {
		s := e.complete[e.at(i, k, right)] + e.complete[e.at(k+1, j, left)]
		if at < 0 || s > top {
			top, at = s, k
		}
	}
	for dir, s := range [2]float32{e.arc(j, i), e.arc(i, j)} {
		e.incomplete[e.at(i, j, dir)] = top + s
		e.splitInc[e.at(i, j, dir)] = int32(at)
	}
}

func (e *chart) closeLeft(i, j int) {
	top, at := float32(0), -1
	for k := i; k < j; k++ {
		s := e.complete[e.at(i, k, left)] + e.incomplete[e.at(k, j, left)]
		if at < 0 || s > top {
			top, at = s, k
		}
	}
	e.complete[e.at(i, j, left)], e.splitComp[e.at(i, j, left)] = top, int32(at)
}

func (e *chart) closeRight(i, j int) {
	top, at := float32(0), -1
	for k := i + 1; k <= j; k++ {
		s := e.incomplete[e.at(i, k, right)] + e.complete[e.at(k, j, right)]
		if at < 0 || s > top {
			top, at = s, k
		}
	}
	e.complete[e.at(i, j, right)], e.splitComp[e.at(i, j, right)] = top, int32(at)
}

func (e *chart) walkComplete(i, j, dir int) {
	if i == j {
		return
	}
	k := int(e.splitComp[e.at(i, j, dir)])
	if dir == left {
		e.walkComplete(i, k, left)
		e.walkIncomplete(k, j, left)
		return
	}
	e.walkIncomplete(i, k, right)
	e.walkComplete(k, j, right)
}

func (e *chart) walkIncomplete(i, j, dir int) {
	if dir == left {
		e.heads[i-1] = j - 1
	} else {
		e.heads[j-1] = i - 1
	}
	k := int(e.splitInc[e.at(i, j, dir)])
	e.walkComplete(i, k, right)
	e.walkComplete(k+1, j, left)
}
