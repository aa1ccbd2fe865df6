package language

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// WriteTable writes a document for people: for each sentence its text, its
// names, and the words with their tags as an indented tree below the root.
func WriteTable(w io.Writer, d *Document) error {
	out := bufio.NewWriter(w)
	names := d.Names
	for k, s := range d.Sentences {
		if k > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintln(out, oneLine(d, s))
		for len(names) > 0 && names[0].Start < s.End {
			fmt.Fprintf(out, "  %s: %s\n", names[0].Kind, strings.Join(strings.Fields(d.NameText(names[0])), " "))
			names = names[1:]
		}
		t := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
		children, root := childrenOf(d, s)
		writeTree(t, d, children, s, root, 0)
		if err := t.Flush(); err != nil {
			return err
		}
	}
	return out.Flush()
}

func childrenOf(d *Document, s Span) (children map[int][]int, root int) {
	children, root = map[int][]int{}, s.Start
	for i := s.Start; i < s.End; i++ {
		if h := d.Tokens[i].Head; h >= 0 {
			children[h] = append(children[h], i)
		} else {
			root = i
		}
	}
	return children, root
}

// writeTree writes a word and below it what hangs on it. Trees are at most as
// deep as a sentence is long.
func writeTree(w io.Writer, d *Document, children map[int][]int, s Span, i, depth int) {
	tok := d.Tokens[i]
	fmt.Fprintf(w, "  %s%s\t%s\t%s\t%s\t%s\t%d\n", strings.Repeat("  ", depth), d.Word(i), tok.Relation, tok.UPOS, tok.XPOS, tok.Lemma, i-s.Start+1)
	for _, c := range children[i] {
		writeTree(w, d, children, s, c, depth+1)
	}
}
