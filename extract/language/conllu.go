package language

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// CoNLLU is a document together with what a CoNLL-U file says beside it. Only
// Document must be set; a nil slice or map says nothing.
type CoNLLU struct {
	Document *Document
	Name     string         // of the document, "" if it has none
	Comments [][]string     // the lines that start with "#", by sentence
	Ranges   map[int]string // lines of multiword tokens, by their first token
	Misc     []string       // the tenth column by token, "" or "_" if empty
}

// FormatError is a line of a CoNLL-U file that cannot be read.
type FormatError struct {
	Line int // from 1
	What string
}

func (e *FormatError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.What) }

// ReadCoNLLU reads the sentences, words, multiword tokens, comments and MISC of
// a CoNLL-U file, and what annotation there is. The text of the document is put
// together from the words and SpaceAfter=No; sentences are apart by "\n". Empty
// nodes are left out. A malformed line is a *FormatError.
func ReadCoNLLU(r io.Reader) (*CoNLLU, error) {
	c := &conlluReader{file: &CoNLLU{Document: &Document{}, Ranges: map[int]string{}}}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		c.line++
		if err := c.take(strings.TrimRight(sc.Text(), "\r")); err != nil {
			return nil, err
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", c.line+1, err)
	}
	if err := c.endSentence(); err != nil {
		return nil, err
	}
	c.file.Document.Text = c.text.String()
	return c.file, nil
}

type conlluReader struct {
	file     *CoNLLU
	text     strings.Builder
	line     int
	first    int // token that starts the sentence
	comments []string
	heads    []int // as written: 0 the root, -1 unknown
	rangeEnd int   // last id of the open multiword token
	glued    bool  // no space after the open multiword token
	noSpace  bool  // no space after the last word
}

func (c *conlluReader) fail(format string, args ...any) error {
	return &FormatError{c.line, fmt.Sprintf(format, args...)}
}

func (c *conlluReader) take(line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return c.endSentence()
	case line[0] == '#':
		c.comments = append(c.comments, line)
		return nil
	}
	cols := strings.Split(line, "\t")
	if len(cols) != 10 {
		return c.fail("%d columns, want 10 apart by tabs", len(cols))
	}
	if strings.Contains(cols[0], ".") {
		return nil
	}
	if from, to, ok := strings.Cut(cols[0], "-"); ok {
		return c.multiword(from, to, line, cols[9])
	}
	return c.word(cols)
}

func (c *conlluReader) next() int { return len(c.file.Document.Tokens) - c.first + 1 }

func (c *conlluReader) multiword(from, to, line, misc string) error {
	a, errA := strconv.Atoi(from)
	b, errB := strconv.Atoi(to)
	if errA != nil || errB != nil || a != c.next() || b < a {
		return c.fail("range %s-%s, want one that starts at word %d", from, to, c.next())
	}
	c.rangeEnd, c.glued = b, hasSpaceAfterNo(misc)
	c.file.Ranges[len(c.file.Document.Tokens)] = line
	return nil
}

func hasSpaceAfterNo(misc string) bool {
	for v := range strings.SplitSeq(misc, "|") {
		if v == "SpaceAfter=No" {
			return true
		}
	}
	return false
}

func (c *conlluReader) word(cols []string) error {
	id, err := strconv.Atoi(cols[0])
	if err != nil || id != c.next() {
		return c.fail("word number %q, want %d", cols[0], c.next())
	}
	if cols[1] == "" {
		return c.fail("word %d is empty", id)
	}
	head := -1
	if cols[6] != "_" {
		if head, err = strconv.Atoi(cols[6]); err != nil || head < 0 {
			return c.fail("head %q of word %d, want a number or _", cols[6], id)
		}
	}
	d := c.file.Document
	if id > 1 && !c.noSpace {
		c.text.WriteByte(' ')
	}
	start := c.text.Len()
	c.text.WriteString(cols[1])
	d.Tokens = append(d.Tokens, Token{Start: start, End: c.text.Len(), Lemma: known(cols[2]), UPOS: known(cols[3]), XPOS: known(cols[4]), Head: -1, Relation: known(cols[7])})
	c.heads = append(c.heads, head)
	c.file.Misc = append(c.file.Misc, cols[9])
	c.noSpace = hasSpaceAfterNo(cols[9])
	if id < c.rangeEnd {
		c.noSpace = true
	} else if id == c.rangeEnd {
		c.noSpace = c.glued
	}
	return nil
}

// known is a column with "_" read as nothing.
func known(col string) string {
	if col == "_" {
		return ""
	}
	return col
}

func (c *conlluReader) endSentence() error {
	d := c.file.Document
	if len(d.Tokens) == c.first {
		c.rangeEnd = 0
		return nil
	}
	n := len(d.Tokens) - c.first
	if c.rangeEnd > n {
		return c.fail("a multiword token ends at word %d of %d", c.rangeEnd, n)
	}
	for i, h := range c.heads {
		switch {
		case h > n:
			return c.fail("head %d in a sentence of %d words", h, n)
		case h > 0:
			d.Tokens[c.first+i].Head = c.first + h - 1
		}
	}
	d.Sentences = append(d.Sentences, Span{c.first, len(d.Tokens)})
	c.file.Comments = append(c.file.Comments, c.comments)
	c.text.WriteByte('\n')
	c.comments, c.heads, c.first, c.rangeEnd, c.noSpace = nil, c.heads[:0], len(d.Tokens), 0, false
	return nil
}

// WriteCoNLLU writes a document as CoNLL-U (universaldependencies.org/format).
// With names, MISC holds Name=B-PER and so on, and Name=O outside. A word and
// its clitics ("do", "n't") are written as one multiword token, unless
// c.Ranges says what the multiword tokens are.
func WriteCoNLLU(w io.Writer, c *CoNLLU, names bool) error {
	out := bufio.NewWriter(w)
	tags := nameTags(c.Document, names)
	for k, s := range c.Document.Sentences {
		writeComments(out, c, k, s)
		writeSentence(out, c, s, tags)
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// writeComments writes the lines before sentence k.
func writeComments(out io.Writer, c *CoNLLU, k int, s Span) {
	if c.Comments != nil {
		for _, line := range c.Comments[k] {
			fmt.Fprintln(out, line)
		}
		return
	}
	id := strconv.Itoa(k + 1)
	if c.Name != "" {
		id = c.Name + "-" + id
	}
	if k == 0 && c.Name != "" {
		fmt.Fprintln(out, "# newdoc id =", c.Name)
	}
	fmt.Fprintf(out, "# sent_id = %s\n# text = %s\n", id, oneLine(c.Document, s))
}

// nameTags returns the MISC entry of each token, nil without names.
func nameTags(d *Document, names bool) []string {
	if !names {
		return nil
	}
	tags := make([]string, len(d.Tokens))
	for i := range tags {
		tags[i] = "Name=O"
	}
	for _, n := range d.Names {
		for i := n.Start; i < n.End; i++ {
			tags[i] = "Name=I-" + n.Kind
		}
		tags[n.Start] = "Name=B-" + n.Kind
	}
	return tags
}

// oneLine is the text of a sentence with each run of white space as one space.
func oneLine(d *Document, s Span) string {
	return strings.Join(strings.Fields(d.Text[d.Tokens[s.Start].Start:d.Tokens[s.End-1].End]), " ")
}

func writeSentence(out io.Writer, c *CoNLLU, s Span, tags []string) {
	d := c.Document
	for i := s.Start; i < s.End; i++ {
		if line, ok := c.Ranges[i]; ok {
			fmt.Fprintln(out, line)
		} else if end := clitics(d, s, i); c.Ranges == nil && end > i+1 {
			fmt.Fprintf(out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i-s.Start+1, end-s.Start,
				d.Text[d.Tokens[i].Start:d.Tokens[end-1].End], orNone(spaceAfter(d, end-1)))
		}
		tok, head := d.Tokens[i], 0
		if tok.Head >= 0 {
			head = tok.Head - s.Start + 1
		}
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", i-s.Start+1, d.Word(i), orNone(tok.Lemma),
			orNone(tok.UPOS), orNone(tok.XPOS), head, orNone(tok.Relation), misc(c, i, s, tags))
	}
}

func orNone(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

func spaceAfter(d *Document, i int) string {
	if i+1 < len(d.Tokens) && d.Tokens[i].End == d.Tokens[i+1].Start {
		return "SpaceAfter=No"
	}
	return ""
}

// misc is the tenth column of token i.
func misc(c *CoNLLU, i int, s Span, tags []string) string {
	var parts []string
	if i < len(c.Misc) {
		for v := range strings.SplitSeq(c.Misc[i], "|") {
			if v != "" && v != "_" && (tags == nil || !strings.HasPrefix(v, "Name=")) {
				parts = append(parts, v)
			}
		}
	} else if v := spaceAfter(c.Document, i); v != "" && !insideRange(c.Document, s, i) {
		parts = append(parts, v)
	}
	if tags != nil {
		parts = append(parts, tags[i])
	}
	return orNone(strings.Join(parts, "|"))
}

// insideRange reports whether token i belongs to a multiword token, whose own
// line says what follows it.
func insideRange(d *Document, s Span, i int) bool {
	for first := max(s.Start, i-2); first <= i; first++ {
		if clitics(d, s, first) > i && clitics(d, s, first) > first+1 {
			return true
		}
	}
	return false
}

// clitics returns the end of the multiword token that starts at token i, i+1
// if it is a word by itself.
func clitics(d *Document, s Span, i int) int {
	if isClitic(d, s, i) {
		return i + 1
	}
	end := i + 1
	for end < s.End && isClitic(d, s, end) {
		end++
	}
	return end
}

// isClitic reports whether token i leans on the one before it.
func isClitic(d *Document, s Span, i int) bool {
	if i == s.Start || d.Tokens[i-1].End != d.Tokens[i].Start {
		return false
	}
	w := strings.ToLower(strings.ReplaceAll(d.Word(i), "’", "'"))
	switch w {
	case "'s", "'m", "'d", "'ll", "'re", "'ve", "n't", "nt", "na", "ta", "`s":
		return true
	case "'":
		return d.Tokens[i].XPOS == "POS"
	case "not":
		return strings.EqualFold(d.Word(i-1), "can")
	case "s", "m", "ve", "re":
		return d.Tokens[i].UPOS == "AUX" || d.Tokens[i].UPOS == "PART"
	}
	return false
}
