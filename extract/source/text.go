package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"wiregraph/graph"
)

var plainText = Format{
	Name:       "text",
	Extensions: []string{".txt", ".text"},
	Doc:        "One article in UTF-8. Its id is the name without the extension; a first line set off by an empty one is its title, and stays part of the text.",
	Match:      func(head []byte) bool { return true },
	Read:       readText,
	Count:      one,
}

// readText leaves the bytes as they are, but for a byte-order mark, since
// others count offsets into the same file.
func readText(_ context.Context, r io.Reader, at Place, yield Yield) error {
	data, err := readAtMost(r, MaxText)
	if errors.Is(err, errTooLong) {
		return yield(nil, failed(at.Where, 0, fmt.Sprintf("has more than %d MiB, too long for one article", MaxText>>20),
			"split it, or give the articles as JSON lines"))
	}
	if err != nil {
		return err
	}
	data = bytes.TrimPrefix(data, bom)
	if what, do := checkText(data); what != "" {
		return yield(nil, failed(at.Where, 0, what, do))
	}
	text := string(data)
	return yield(&graph.Article{ID: at.base(), Title: titleOf(text), Text: text, Published: ownDay(text)}, nil)
}

// titleOf takes a short first line that an empty line sets off and that does
// not end like a sentence.
func titleOf(text string) string {
	first, rest, _ := strings.Cut(text, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	first = strings.TrimSpace(first)
	if len(first) > 200 || strings.HasSuffix(first, ".") || strings.TrimSpace(second) != "" {
		return ""
	}
	return first
}
