package neo4j

import (
	"fmt"
	"html"
	"net/http"
	"strings"
)

// BrowserFiles serves what a Neo4j Browser can use: the guide as HTML and as
// Markdown, the style, the saved queries, and a page that says what to type.
// The guide's links lead to the host by which it was asked for. The headers
// allow pages of other origins, such as the Browser's, to read it.
func BrowserFiles(style string) (http.Handler, error) {
	queries, err := Queries()
	if err != nil {
		return nil, err
	}
	zip, err := SavedQueries()
	if err != nil {
		return nil, err
	}
	if _, err := GuideHTML(""); err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /guide.html", dynamic("text/html; charset=utf-8", GuideHTML))
	mux.HandleFunc("GET /guide.md", dynamic("text/markdown; charset=utf-8", GuideMarkdown))
	mux.HandleFunc("GET /style.grass", fixed("text/plain; charset=utf-8", style))
	mux.HandleFunc("GET /queries.zip", fixed("application/zip", string(zip)))
	for _, q := range queries {
		mux.HandleFunc("GET /queries/"+q.Name+".cypher", fixed("text/plain; charset=utf-8", q.Text))
	}
	mux.HandleFunc("GET /{$}", dynamic("text/html; charset=utf-8", welcome))
	return allowOrigins(mux), nil
}

func dynamic(kind string, content func(address string) (string, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		text, err := content("http://" + r.Host)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		fixed(kind, text)(w, r)
	}
}

func fixed(kind, text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Cache-Control", "no-cache")
		w.Write([]byte(text)) // an error here is the reader's going away
	}
}

// allowOrigins lets any page read, which gives away nothing: the files are the
// same for everyone and say nothing of the graph.
func allowOrigins(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("X-Content-Type-Options", "nosniff")
		if r.Method == http.MethodOptions {
			h.Set("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
			h.Set("Access-Control-Allow-Headers", "*")
			h.Set("Access-Control-Allow-Private-Network", "true")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Instructions say what to type into the Browser.
func Instructions(address string) string {
	return fmt.Sprintf(`In the classic Neo4j Browser (http://localhost:7474/browser/ of a 5.x server) type
   :play %[1]s/guide.html
   :style %[1]s/style.grass
and drop this file on its window to have the questions among the saved Cypher:
   %[1]s/queries.zip

The newer Browser has no :play and no :style; there read the guide at
   %[1]s/guide.html
and paste its queries, or run them here with "wiregraph query run NAME".
`, address)
}

func welcome(address string) (string, error) {
	links := strings.NewReplacer(address+"/guide.html", `<a href="/guide.html">`+address+`/guide.html</a>`,
		address+"/style.grass", `<a href="/style.grass">`+address+`/style.grass</a>`,
		address+"/queries.zip", `<a href="/queries.zip">`+address+`/queries.zip</a>`)
	return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>wiregraph browser files</title></head>\n<body><pre>\n" +
		links.Replace(html.EscapeString(Instructions(address))) + "</pre></body>\n</html>\n", nil
}
