package schema

import (
	"fmt"
	"strings"
)

// Problem is one fault in the data: where, what, and what to do.
type Problem struct {
	File string
	Line int // 0 where the fault is the file itself
	Text string
}

func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// Problems is every fault of a schema at once, in the order of files and lines.
type Problems []Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}
