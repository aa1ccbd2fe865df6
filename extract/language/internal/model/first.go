package model

import (
	"slices"
	"sync/atomic"
)

// The first layer's input and its product depend on a word alone, wherever it
// stands. So they are made once for each different word of a batch, and those
// of frequent words are kept for good.

// frequentRanks is how many of the most frequent words of running text are
// kept. With their spellings in capitals these are 8,300 forms of 6 kB, which
// cover six words of seven in news.
const frequentRanks = 10000

// known is what is kept of a word.
type known struct {
	features Features
	x, u     []float32 // u by the parts of the first layer
}

// chooseFrequent says which rows of the trained words are kept.
func (n *Net) chooseFrequent() {
	n.frequent = make([]bool, len(n.Lexicon.Trained)+1)
	n.known = make([]atomic.Pointer[known], len(n.frequent))
	for row, f := range n.Lexicon.trained {
		n.frequent[row] = row > 0 && f.Vector >= 0 && f.Vector < frequentRanks // vectors stand in the order of frequency
	}
}

// firstSpace is what readWords needs beside the buffers.
type firstSpace struct {
	fresh []Features       // words to be computed
	place map[Features]int // where they stand in fresh
	slot  []int            // for each word of the batch its place in fresh, -1 if it was known
}

// readWords fills ws.x and ws.u, a row for each word of the sentences.
func (n *Net) readWords(ws *Workspace, sentences [][]Features) {
	s := &ws.first
	if s.place == nil {
		s.place = map[Features]int{}
	}
	clear(s.place)
	s.fresh, s.slot, ws.x, ws.u = s.fresh[:0], s.slot[:0], ws.x[:0], ws.u[:0]
	for _, sentence := range sentences {
		for _, f := range sentence {
			if k := n.known[f.Row[TableWord]].Load(); k != nil && k.features == f {
				s.slot, ws.x, ws.u = append(s.slot, -1), append(ws.x, k.x), append(ws.u, k.u)
				continue
			}
			at, ok := s.place[f]
			if !ok {
				at = len(s.fresh)
				s.place[f], s.fresh = at, append(s.fresh, f)
			}
			s.slot, ws.x, ws.u = append(s.slot, at), append(ws.x, nil), append(ws.u, nil)
		}
	}
	n.computeWords(ws)
}

// computeWords makes the rows of the fresh words and hands them out.
func (n *Net) computeWords(ws *Workspace) {
	s, h := &ws.first, n.Hidden
	if len(s.fresh) == 0 {
		return
	}
	count, width := len(s.fresh), n.Embed+n.Vector
	in := ws.take(bufInput, count, width)
	clear(in)
	for t, f := range s.fresh {
		n.embed(in[t*width:(t+1)*width], f)
	}
	ws.rows.Set(in, count, width)
	x := apply(ws, bufFirst, n.input, &ws.rows, count)
	ws.rows.Set(x, count, h)
	u := ws.take(bufFirstU, count, 3*h)
	for _, p := range n.layers[0] {
		p.w.ApplyInto(u[p.at:], 3*h, &ws.rows)
	}
	for t, at := range s.slot {
		if at >= 0 {
			ws.x[t], ws.u[t] = x[at*h:(at+1)*h], u[at*3*h:(at+1)*3*h]
		}
	}
	for t, f := range s.fresh {
		if row := f.Row[TableWord]; n.frequent[row] {
			n.known[row].Store(&known{f, slices.Clone(x[t*h : (t+1)*h]), slices.Clone(u[t*3*h : (t+1)*3*h])})
		}
	}
}

// embed adds up the embeddings of a word.
func (n *Net) embed(row []float32, f Features) {
	for k := range Tables {
		n.tables[k].addRow(row[:n.Embed], int(f.Row[k]))
	}
	if f.Vector >= 0 {
		n.vectors.addRow(row[n.Embed:], int(f.Vector))
	}
}
