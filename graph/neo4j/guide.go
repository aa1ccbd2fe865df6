package neo4j

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"html"
	"io"
	"path"
	"strings"
	"text/template"

	"github.com/russross/blackfriday/v2"
)

// The guide's one source: Markdown in which a line "---" begins a slide. The
// classic Browser takes it as it is, and as the HTML that is made of it here.
//
//go:embed browser/guide.md
var guideSource string

// GuideMarkdown is the guide, whose links lead to the address.
func GuideMarkdown(address string) (string, error) {
	list, err := Queries()
	if err != nil {
		return "", err
	}
	byName := map[string]Query{}
	for _, q := range list {
		byName[q.Name] = q
	}
	t, err := template.New("guide").Funcs(template.FuncMap{"query": func(name string) (string, error) {
		q, ok := byName[name]
		if !ok {
			return "", fmt.Errorf("the guide names the query %q, which there is not", name)
		}
		return q.markdown(), nil
	}}).Parse(guideSource)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, struct{ Address string }{address})
	return b.String(), err
}

// markdown is the query as a part of the guide: what it answers, a block that
// sets its parameters, a block that asks.
func (q Query) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s.** %s\n\n", q.Title, q.Doc)
	if len(q.Parameters) > 0 {
		var set []string
		for _, p := range q.Parameters {
			set = append(set, p.Name+": "+p.Cypher)
		}
		fmt.Fprintf(&b, "```cypher\n:params {%s}\n```\n\n", strings.Join(set, ", "))
	}
	fmt.Fprintf(&b, "```cypher\n%s\n```\n", strings.TrimSpace(q.Cypher()))
	return b.String()
}

// Cypher is the query without the comments at its head.
func (q Query) Cypher() string {
	text := q.Text
	for strings.HasPrefix(text, "//") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return text
}

// GuideHTML is the guide as the classic Browser's :play wants it: slides, and
// blocks that a click puts into the editor.
func GuideHTML(address string) (string, error) {
	markdown, err := GuideMarkdown(address)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>wiregraph</title></head>\n<body>\n" +
		"<article class=\"guide\">\n<carousel class=\"deck container-fluid\">\n")
	for slide := range strings.SplitSeq(markdown, "\n---\n") {
		fmt.Fprintf(&b, "<slide class=\"row-fluid\"><div class=\"col-sm-12\">\n%s</div></slide>\n", slideHTML(slide))
	}
	b.WriteString("</carousel>\n</article>\n</body>\n</html>\n")
	return b.String(), nil
}

func slideHTML(markdown string) []byte {
	r := runnable{blackfriday.NewHTMLRenderer(blackfriday.HTMLRendererParameters{Flags: blackfriday.HrefTargetBlank})}
	return blackfriday.Run([]byte(markdown), blackfriday.WithRenderer(r),
		blackfriday.WithExtensions(blackfriday.FencedCode|blackfriday.NoIntraEmphasis))
}

// runnable writes code blocks as the Browser's runnable ones.
type runnable struct{ *blackfriday.HTMLRenderer }

func (r runnable) RenderNode(w io.Writer, node *blackfriday.Node, entering bool) blackfriday.WalkStatus {
	if node.Type != blackfriday.CodeBlock {
		return r.HTMLRenderer.RenderNode(w, node, entering)
	}
	text := strings.TrimSpace(string(node.Literal))
	fmt.Fprintf(w, "<figure><pre class=\"pre-scrollable code runnable\">%s</pre></figure>\n", html.EscapeString(text))
	return blackfriday.GoToNext
}

// SavedQueries is a zip file that the classic Browser takes as a folder of
// saved Cypher when it is dropped on the window.
func SavedQueries() ([]byte, error) {
	list, err := Queries()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, q := range list {
		w, err := z.CreateHeader(&zip.FileHeader{Name: path.Join("wiregraph", q.Name+".cypher"), Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(w, q.Text); err != nil {
			return nil, err
		}
	}
	err = z.Close()
	return b.Bytes(), err
}
