package changes

import (
	"html/template"
	"io"

	"wiregraph/graph"
)

// HTML writes the report as one page without scripts, fit to be printed or
// sent.
func HTML(w io.Writer, r *Report) error {
	return page.Execute(w, struct {
		Headline string
		Sections []section
		Entities []graph.Entity
	}{r.headline(), r.sections(), r.Entities})
}

var page = template.Must(template.New("brief").Funcs(template.FuncMap{"day": day, "web": webAddress, "oneLine": oneLine, "firstOf": firstOf}).Parse(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>What changed</title>
<style>
body { font: 16px/1.5 Georgia, serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #222 }
h1, h2 { font-family: sans-serif } h2 { border-bottom: 1px solid #ccc }
.change { font-weight: bold; margin: 1em 0 .3em } blockquote { margin: .3em 0 .6em 1em; padding-left: .8em; border-left: 3px solid #9ab }
cite { display: block; font-size: .85em; color: #555 }
@media print { body { margin: 0; max-width: none } a { color: inherit } .change { break-after: avoid } }
</style></head><body>
<h1>What changed</h1>
<p>{{.Headline}}</p>
{{range .Sections}}{{if .Changes}}<h2>{{.Title}}</h2>
{{range .Changes}}<p class="change">{{.Line}}</p>
{{range .Sentences}}<blockquote>{{oneLine .Quote}}<cite>{{if web .URL}}<a href="{{web .URL}}">{{firstOf .Title .URL}}</a>{{else}}{{firstOf .Title .Article}}{{end}}{{with .Publisher}}, {{.}}{{end}}{{with day .Published}}, {{.}}{{end}}</cite></blockquote>
{{end}}{{end}}{{end}}{{end}}{{if .Entities}}<h2>New entities</h2>
<ul>{{range .Entities}}<li>{{.Name}} ({{.Type}})</li>
{{end}}</ul>{{end}}
</body></html>
`))
