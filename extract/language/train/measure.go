package main

import (
	"fmt"

	"wiregraph/extract/language/internal/model"
)

// prf counts found, wanted and right items.
type prf struct{ found, want, right int }

func (c prf) f1() float64 {
	return 200 * float64(c.right) / float64(max(1, c.found+c.want))
}

func (c prf) precision() float64 { return 100 * float64(c.right) / float64(max(1, c.found)) }

func (c prf) recall() float64 { return 100 * float64(c.right) / float64(max(1, c.want)) }

func (c prf) String() string {
	return fmt.Sprintf("F1 %.2f (P %.2f R %.2f)", c.f1(), c.precision(), c.recall())
}

// treeScore counts words whose tag, head and relation are right.
type treeScore struct{ words, upos, xpos, head, label int }

func (c treeScore) percent(n int) float64 { return 100 * float64(n) / float64(max(1, c.words)) }

func (c treeScore) String() string {
	return fmt.Sprintf("UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f", c.percent(c.upos), c.percent(c.xpos), c.percent(c.head), c.percent(c.label))
}

// readAll runs a net over sentences, some at a time.
func readAll(n *model.Net, ss []*sentence) []model.Result {
	return readWith(n, ss, &model.Workspace{})
}

func readWith(n *model.Net, ss []*sentence, ws *model.Workspace) []model.Result {
	var out []model.Result
	for len(ss) > 0 {
		var batch [][]model.Features
		tokens := 0
		for len(batch) < len(ss) && tokens < 500 {
			var f []model.Features
			for _, w := range ss[len(batch)].words {
				f = append(f, n.Lexicon.Features(w))
			}
			tokens += len(f)
			batch = append(batch, f)
		}
		out = append(out, n.Read(ws, batch)...)
		ss = ss[len(batch):]
	}
	return out
}

func scoreTrees(n *model.Net, ss []*sentence) treeScore {
	var c treeScore
	for i, r := range readAll(n, ss) {
		s := ss[i]
		for t := range s.words {
			c.words++
			u, x := model.SplitTag(n.Tags[r.Tags[t]])
			if u == s.upos[t] {
				c.upos++
			}
			if x == s.xpos[t] {
				c.xpos++
			}
			if r.Heads[t] == s.heads[t] {
				c.head++
				if n.Relations[r.Relations[t]] == s.rels[t] {
					c.label++
				}
			}
		}
	}
	return c
}

type span struct {
	start, end int
	kind       string
}

func spansOf(bio []string) []span {
	var out []span
	for i := 0; i < len(bio); {
		if bio[i] == "O" {
			i++
			continue
		}
		j := i + 1
		for j < len(bio) && bio[j] == "I-"+bio[i][2:] {
			j++
		}
		out = append(out, span{i, j, bio[i][2:]})
		i = j
	}
	return out
}

// scoreNames counts names by exact span and kind; all and by kind. Kinds that
// the corpus does not have are left out on our side.
func scoreNames(n *model.Net, ss []*sentence, kinds ...string) map[string]prf {
	out := map[string]prf{}
	known := map[string]bool{}
	for _, k := range kinds {
		known[k] = true
	}
	for i, r := range readAll(n, ss) {
		gold := map[span]bool{}
		for _, g := range spansOf(ss[i].names) {
			gold[g] = true
			bump(out, g.kind, prf{want: 1})
		}
		for _, nm := range r.Names {
			if !known[nm.Kind] {
				continue
			}
			c := prf{found: 1}
			if gold[span{nm.Start, nm.End, nm.Kind}] {
				c.right = 1
			}
			bump(out, nm.Kind, c)
		}
	}
	return out
}

func bump(m map[string]prf, kind string, c prf) {
	for _, k := range []string{"all", kind} {
		o := m[k]
		m[k] = prf{o.found + c.found, o.want + c.want, o.right + c.right}
	}
}
