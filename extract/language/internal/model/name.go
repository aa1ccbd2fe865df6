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

// viterbi holds the buffers of one decoding.
type viterbi struct {
	score, last []float32
	back        []int16
}

// allowed says whether label b may follow a; labels as in NameLabels, -1 is
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

// readNames finds the best sequence of labels that is well formed. The scores
// become probabilities.
func (n *Net) readNames(ws *Workspace, r *Result, scores []float32, words int) {
	k := len(n.Names)
	scores = scores[:words*k]
	interesting := false
	for t := range words {
		row := scores[t*k : (t+1)*k]
		if top(row) != 0 {
			interesting = true
		}
	}
	if !interesting {
		return
	}
	path := ws.view.decode(scores, words, k)
	for t := range words {
		kernel.Softmax(scores[t*k : (t+1)*k])
	}
	for i := 0; i < words; i++ {
		if path[i] == 0 {
			continue
		}
		j := i
		score := scores[i*k+path[i]]
		for (path[j]-1)%4 < 2 {
			j++
			score = min(score, scores[j*k+path[j]])
		}
		kind := n.Names[path[i]][strings.IndexByte(n.Names[path[i]], '-')+1:]
		r.Names = append(r.Names, Name{i, j + 1, kind, score})
		i = j
	}
}

func (v *viterbi) decode(scores []float32, words, k int) []int {
	if cap(v.score) < k {
		v.score, v.last = make([]float32, k), make([]float32, k)
	}
	if cap(v.back) < words*k {
		v.back = make([]int16, words*k)
	}
	cur, last, back := v.score[:k], v.last[:k], v.back[:words*k]
	const never = -1e30
	for b := range k {
		last[b] = never
		if allowed(-1, b) {
			last[b] = scores[b]
		}
	}
	for t := 1; t < words; t++ {
		for b := range k {
			best, at := float32(2*never), 0
			for a := range k {
				if last[a] > best && allowed(a, b) {
					best, at = last[a], a
				}
			}
			cur[b], back[t*k+b] = best+scores[t*k+b], int16(at)
		}
		cur, last = last, cur
	}
	best, at := float32(2*never), 0
	for a := range k {
		if allowed(a, -1) && last[a] > best {
			best, at = last[a], a
		}
	}
	path := make([]int, words)
	for t := words - 1; t >= 0; t-- {
		path[t] = at
		if t > 0 {
			at = int(back[t*k+at])
		}
	}
	return path
}
