package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// paragraphs renders a node as text: one empty line between blocks, white space
// within a block made single, in NFC. Two line breaks end a block too.
func paragraphs(n *html.Node) string {
	if n == nil {
		return ""
	}
	var r renderer
	r.render(n)
	r.end()
	return norm.NFC.String(strings.Join(r.blocks, "\n\n"))
}

// renderer gathers the lines of the block it is in.
type renderer struct {
	blocks []string
	lines  []string
	line   strings.Builder
}

// render walks down; the parser bounds how deep a page nests.
func (r *renderer) render(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		r.line.WriteString(n.Data)
	case n.DataAtom == atom.Br:
		r.lineBreak()
	case isBlock(n):
		r.end()
		defer r.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.render(c)
	}
}

func (r *renderer) lineBreak() {
	words := strings.Fields(r.line.String())
	r.line.Reset()
	if len(words) == 0 {
		r.flush()
		return
	}
	r.lines = append(r.lines, strings.Join(words, " "))
}

func (r *renderer) flush() {
	if len(r.lines) > 0 {
		r.blocks = append(r.blocks, strings.Join(r.lines, " "))
	}
	r.lines = nil
}

func (r *renderer) end() {
	r.lineBreak()
	r.flush()
}

func isBlock(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Pre, atom.Hr, atom.Section,
		atom.Article, atom.Main, atom.Body, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Table, atom.Tr, atom.Td, atom.Th,
		atom.Figure, atom.Figcaption, atom.Header, atom.Footer, atom.Aside, atom.Details, atom.Summary:
		return true
	}
	return false
}
