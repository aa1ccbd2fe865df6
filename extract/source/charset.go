package source

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// decode turns a page's bytes into UTF-8. Bytes that are sound UTF-8 are taken
// as that whatever the server says, because servers are wrong more often than
// other charsets are by chance sound UTF-8; else the header, the byte-order
// mark and the page's own declaration decide, and last windows-1252.
func decode(data []byte, contentType string) (string, error) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	enc, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], contentType)
	if name == "utf-8" || name == "replacement" {
		enc, name = charmap.Windows1252, "windows-1252"
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("does not hold the charset %s that it declares: %w", name, err)
	}
	return string(out), nil
}
