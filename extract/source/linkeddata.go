package source

import (
	"encoding/json"
	"strings"
)

// readLinkedData finds the article among a page's JSON-LD scripts. Scripts that
// are no JSON are passed over: the page has other ways to say the same.
func readLinkedData(scripts []string) pageMeta {
	for _, script := range scripts {
		var v any
		if json.Unmarshal([]byte(script), &v) != nil {
			continue
		}
		if m, ok := articleIn(v, 0); ok {
			return m
		}
	}
	return pageMeta{}
}

// articleIn looks for the first object of an article type, into lists, @graph
// and mainEntity, a few levels deep.
func articleIn(v any, depth int) (pageMeta, bool) {
	if depth > 6 {
		return pageMeta{}, false
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if m, ok := articleIn(e, depth+1); ok {
				return m, true
			}
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			return linkedMeta(v), true
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if m, ok := articleIn(v[key], depth+1); ok {
				return m, true
			}
		}
	}
	return pageMeta{}, false
}

// isArticle tells whether a type, or one of several, is schema.org's Article or
// one of its kinds.
func isArticle(v any) bool {
	for _, t := range words(v) {
		t = strings.TrimPrefix(strings.TrimPrefix(t, "https://schema.org/"), "http://schema.org/")
		if strings.HasSuffix(t, "Article") || t == "BlogPosting" || t == "LiveBlogPosting" || t == "Report" {
			return true
		}
	}
	return false
}

func linkedMeta(v map[string]any) pageMeta {
	m := pageMeta{
		Title:     strings.Join(words(v["headline"]), " "),
		Publisher: strings.Join(words(v["publisher"]), ", "),
		Author:    strings.Join(words(v["author"]), ", "),
		Language:  first(words(v["inLanguage"])...),
		URL:       first(append(words(v["url"]), words(v["mainEntityOfPage"])...)...),
	}
	for _, key := range []string{"datePublished", "dateCreated"} {
		for _, s := range words(v[key]) {
			if m.Published.IsZero() {
				m.Published = timeOrZero(s)
			}
		}
	}
	return m
}

// words is a JSON-LD value as strings: itself, its name, or its id; of a list
// each.
func words(v any) []string {
	switch v := v.(type) {
	case string:
		if s := clean(v); s != "" {
			return []string{s}
		}
	case []any:
		var all []string
		for _, e := range v {
			if _, nested := e.([]any); !nested {
				all = append(all, words(e)...)
			}
		}
		return all
	case map[string]any:
		for _, key := range []string{"name", "@id", "@value", "url"} {
			if s, ok := v[key].(string); ok && clean(s) != "" {
				return []string{clean(s)}
			}
		}
	}
	return nil
}
