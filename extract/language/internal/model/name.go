package model

import (
	"strings"

	"wiregraph/extract/language/internal/kernel"
)

// NameLabels are the labels of the name layer for some kinds: O, and for each
// kind the begin, inside and last word of a longer name and a name of one word.
func NameLabels(kinds []string) []string {
	out := []string{"O"}
	for _, k := range kinds {
		out = append(out, "B-"+k, "I-"+k, "L-"+k, "U-"+k)
	}
	return out
}

// Bilou turns BIO tags into indices into NameLabels(kinds); an I without a B
// begins a name.
func Bilou(bio, kinds []string) []int {
	index := map[string]int{}
	for i, l := range NameLabels(kinds) {
		index[l] = i
	}
	out := make([]int, len(bio))
	for i := 0; i < len(bio); {
		if bio[i] == "O" {
			i++
			continue
		}
		kind := bio[i][2:]
		j := i + 1
		for j < len(bio) && bio[j] == "I-"+kind {
			j++
		}
		for t := i; t < j; t++ {
			out[t] = index["I-"+kind]
		}
		out[i], out[j-1] = index["B-"+kind], index["L-"+kind]
		if j == i+1 {
			out[i] = index["U-"+kind]
		}
		i = j
	}
	return out
}

// allowed reports whether label b may follow a; labels as in NameLabels, -1 is
// the border of the sentence.
func allowed(a, b int) bool {
	open := a > 0 && ((a-1)%4 == 0 || (a-1)%4 == 1) // B or I
	if b <= 0 {
		return !open
	}
	inside := (b-1)%4 == 1 || (b-1)%4 == 2 // I or L
	if inside {
		return open && (a-1)/4 == (b-1)/4
	}
	return !open
}

// predecessors lists for each label those that may stand before it, in
// ascending order; the last list is of those that may end a sentence. All labels
// that begin something have the list of O.
type predecessors [][]int

func newPredecessors(labels int) predecessors {
	out := make(predecessors, labels+1)
	for b := range out {
		next := b
		if b == labels {
			next = -1
		}
		for a := range labels {
			if allowed(a, next) {
				out[b] = append(out[b], a)
			}
		}
	}
	return out
}

// readNames finds the best sequence of labels that is well formed. The scores
// of the words of names become probabilities.
func (n *Net) readNames(ws *Workspace, r *Result, scores []float32, words int) {
	k := len(n.Names)
	scores = scores[:words*k]
	interesting := false
	for t := range words {
		row := scores[t*k : (t+1)*k]
		if kernel.Top(row) != 0 {
			interesting = true
			break
		}
	}
	if !interesting {
		return
	}
	path := ws.view.decode(n.before, scores, words, k)
	for i := 0; i < words; i++ {
		if path[i] == 0 {
			continue
		}
		j := i
		score := probability(scores[i*k:(i+1)*k], path[i])
		for (path[j]-1)%4 < 2 {
			j++
			score = min(score, probability(scores[j*k:(j+1)*k], path[j]))
		}
		kind := n.Names[path[i]][strings.IndexByte(n.Names[path[i]], '-')+1:]
		r.Names = append(r.Names, Name{i, j + 1, kind, score})
		i = j
	}
}

func probability(scores []float32, label int) float32 {
	kernel.Softmax(scores)
	return scores[label]
}

// viterbi holds the buffers of one decoding.
type viterbi struct {
	score, last []float32
	back        []int16
	path        []int
}

func (v *viterbi) decode(before predecessors, scores []float32, words, k int) []int {
	if cap(v.score) < k {
		v.score, v.last = make([]float32, k), make([]float32, k)
	}
	if cap(v.back) < words*k {
		v.back, v.path = make([]int16, words*k), make([]int, words*k)
	}
	cur, last, back, path := v.score[:k], v.last[:k], v.back[:words*k], v.path[:words]
	for b := range k {
		last[b] = never
		if allowed(-1, b) {
			last[b] = scores[b]
		}
	}
	for t := 1; t < words; t++ {
		outside, most := bestOf(before[0], last)
		for b := range k {
			at, best := outside, most
			if !allowed(-1, b) {
				at, best = bestOf(before[b], last)
			}
			cur[b], back[t*k+b] = best+scores[t*k+b], int16(at)
		}
		cur, last = last, cur
	}
	at, _ := bestOf(before[k], last)
	for t := words - 1; t >= 0; t-- {
		path[t] = at
		if t > 0 {
			at = int(back[t*k+at])
		}
	}
	return path
}

// never is the score of what is not allowed.
const never = -1e30

// bestOf returns the first of the labels that scores most.
func bestOf(labels []int, score []float32) (at int, best float32) {
	best = 2 * never
	for _, a := range labels {
		if score[a] > best {
			best, at = score[a], a
		}
	}
	return at, best
}
