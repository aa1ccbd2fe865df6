package source

import (
	"strings"

	"github.com/RadhiFadlillah/whatlanggo"
)

// languageOf names the language of a text by its two-letter code: what the page
// declares, unless the text itself is plainly another one, since many sites
// leave the "en" of their template on every page. "und" where neither says.
func languageOf(declared, text string) string {
	code := baseLanguage(declared)
	if code != "" && code != "en" {
		return code
	}
	info := whatlanggo.Detect(text)
	if found := info.Lang.Iso6391(); found != "" && (code == "" || info.IsReliable()) {
		return found
	}
	return first(code, "und")
}

// baseLanguage is "en" of "en-GB" and "en_US".
func baseLanguage(tag string) string {
	base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(tag)), "_", "-"), "-")
	if base == "eng" {
		return "en"
	}
	return base
}
