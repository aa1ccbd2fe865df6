package graph

import "strings"

// maxCompared is up to how many different signatures near-copies are looked for.
// An office that more articles name is beyond doubt, and its edge is folded for
// each of them; there only equal signatures count as copies.
const maxCompared = 2000

// sources numbers the independent sources of the members: two articles are one
// source where their signatures are equal, or where they share a word and Same
// says so, directly or through others. An article without signature is a source
// of its own.
func (p Projection) sources(members []*member) []int {
	u := unions{}
	number := map[string]int{} // by signature, or by id where there is none
	out := make([]int, len(members))
	for i, m := range members {
		name := "s" + m.Article.Signature
		if m.Article.Signature == "" {
			name = "a" + m.Article.ID
		}
		n, seen := number[name]
		if !seen {
			n = u.add()
			number[name] = n
		}
		out[i] = n
	}
	if p.Same != nil && len(number) <= maxCompared {
		p.joinCopies(u, number)
	}
	for i := range out {
		out[i] = u.root(out[i])
	}
	return out
}

// joinCopies asks Same about signatures that share a word; to ask about all
// pairs would be quadratic for an office that every article names.
func (p Projection) joinCopies(u unions, number map[string]int) {
	byWord := map[string][]string{}
	for name := range number {
		if name[0] != 's' {
			continue
		}
		signature := name[1:]
		for _, word := range strings.Fields(signature) {
			for _, other := range byWord[word] {
				a, b := number[name], number["s"+other]
				if u.root(a) != u.root(b) && p.Same(signature, other) {
					u.join(a, b)
				}
			}
			byWord[word] = append(byWord[word], signature)
		}
	}
}

// unions is a union-find over the numbers it has handed out.
type unions map[int]int

func (u unions) add() int {
	n := len(u)
	u[n] = n
	return n
}

func (u unions) root(n int) int {
	for u[n] != n {
		u[n] = u[u[n]]
		n = u[n]
	}
	return n
}

func (u unions) join(a, b int) { u[u.root(a)] = u.root(b) }
