package neo4j

import (
	"archive/zip"
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"wiregraph/schema"
)

// mustFiles are the files with the style of the built-in vocabulary.
func mustFiles(t *testing.T) http.Handler {
	t.Helper()
	sch, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	families := map[string]string{}
	for _, r := range sch.Relations {
		families[r.Name] = r.Family
	}
	h, err := BrowserFiles(Style(testTypes, families))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func get(t *testing.T, method, path string) *http.Response {
	t.Helper()
	w := httptest.NewRecorder()
	r := httptest.NewRequest(method, path, nil)
	r.Header.Set("Origin", "http://localhost:7474")
	mustFiles(t).ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestBrowserFiles(t *testing.T) {
	for path, want := range map[string]string{
		"/":                            ":play http://example.com/guide.html",
		"/guide.html":                  `<pre class="pre-scrollable code runnable">MATCH event = (:Entity)-[r]-&gt;(:Entity)`,
		"/guide.md":                    ":style http://example.com/style.grass",
		"/style.grass":                 "node.Person {",
		"/queries/who-met-whom.cypher": "// Who met whom, and when\n",
	} {
		r := get(t, http.MethodGet, path)
		got := body(t, r)
		got = strings.NewReplacer(`<a href="/guide.html">`, "", "</a>", "").Replace(got)
		if r.StatusCode != http.StatusOK || !strings.Contains(got, want) {
			t.Errorf("%s: %s, without %q:\n%.300s", path, r.Status, want, got)
		}
		if r.Header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: a Browser of another origin may not read it", path)
		}
	}
	if r := get(t, http.MethodOptions, "/guide.html"); r.StatusCode != http.StatusNoContent || r.Header.Get("Access-Control-Allow-Private-Network") != "true" {
		t.Errorf("preflight: %s %v", r.Status, r.Header)
	}
	if r := get(t, http.MethodGet, "/nothing"); r.StatusCode != http.StatusNotFound {
		t.Errorf("an unknown file: %s", r.Status)
	}
	if r := get(t, http.MethodPost, "/guide.html"); r.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %s", r.Status)
	}
}

func TestGuideIsOneText(t *testing.T) {
	markdown, err := GuideMarkdown("http://x")
	if err != nil {
		t.Fatal(err)
	}
	page, err := GuideHTML("http://x")
	if err != nil {
		t.Fatal(err)
	}
	slides := strings.Count(markdown, "\n---\n") + 1
	if n := strings.Count(page, "<slide "); n != slides || n < 5 {
		t.Errorf("%d slides in HTML, %d in Markdown", n, slides)
	}
	if n, want := strings.Count(page, "code runnable"), strings.Count(markdown, "```cypher"); n != want {
		t.Errorf("%d runnable blocks in HTML, %d in Markdown", n, want)
	}
	if strings.Contains(page, "```") || strings.Contains(markdown, "{{") {
		t.Error("markup is left over")
	}
}

func TestSavedQueries(t *testing.T) {
	data, err := SavedQueries()
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if len(z.File) != len(queries(t)) {
		t.Errorf("%d files for %d queries", len(z.File), len(queries(t)))
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil || !strings.HasPrefix(string(text), "// ") || !strings.HasPrefix(f.Name, "wiregraph/") {
			t.Errorf("%s: the first line is to be its name: %.40q, %v", f.Name, text, err)
		}
	}
}

// TestStyle keeps to what the Browser's parser can: no comments, and no colon
// within a value.
func TestStyle(t *testing.T) {
	style := Style(append(testTypes, "Treaty"), map[string]string{"MET_WITH": "diplomacy", "LIKED": "odd"})
	for _, want := range []string{"node.Treaty {", "node.Article {", "relationship.MET_WITH {\n  color: #3A7D44;"} {
		if !strings.Contains(style, want) {
			t.Errorf("no %q", want)
		}
	}
	if strings.Contains(style, "LIKED") {
		t.Error("a family without colour has a rule")
	}
	for line := range strings.Lines(style) {
		if strings.Count(line, ":") > 1 || strings.Contains(line, "/*") || strings.Contains(line, "//") {
			t.Errorf("the Browser cannot read %q", line)
		}
	}
}
