package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"wiregraph/extract/language/internal/token"
)

// sentence is one training or test sentence; the slices that its corpus does
// not annotate are nil.
type sentence struct {
	id      string
	words   []string
	noSpace []bool // no white space after the word
	lemmas  []string
	upos    []string
	xpos    []string
	heads   []int // index of the head, -1 for the root
	taught  bool  // tags and tree are a teacher's, see teach
	rels    []string
	names   []string // BIO tags: O, B-PER, I-PER, …
	corpus  string
	text    string
}

// openText opens a file and unpacks it if its name ends in .gz.
func openText(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

// eachLine calls do for every line of a file.
func eachLine(path string, do func(n int, line string) error) error {
	f, err := openText(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for n := 1; sc.Scan(); n++ {
		if err := do(n, strings.TrimRight(sc.Text(), "\r")); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return sc.Err()
}

// readTreebank reads a CoNLL-U file.
func readTreebank(path, corpus string) ([]*sentence, error) {
	var out []*sentence
	s := &sentence{corpus: corpus}
	wordEnd, wordNoSpace := 0, false
	err := eachLine(path, func(n int, line string) error {
		if line == "" {
			if len(s.words) > 0 {
				out = append(out, s)
			}
			s, wordEnd = &sentence{corpus: corpus}, 0
			return nil
		}
		if line[0] == '#' {
			if v, ok := strings.CutPrefix(line, "# sent_id = "); ok {
				s.id = v
			}
			if v, ok := strings.CutPrefix(line, "# text = "); ok {
				s.text = v
			}
			return nil
		}
		c := strings.Split(line, "\t")
		if len(c) != 10 {
			return fmt.Errorf("%d columns, want 10", len(c))
		}
		noSpace := strings.Contains(c[9], "SpaceAfter=No")
		if _, end, ok := strings.Cut(c[0], "-"); ok {
			wordEnd, _ = strconv.Atoi(end)
			wordNoSpace = noSpace
			return nil
		}
		if strings.Contains(c[0], ".") {
			return nil
		}
		id, _ := strconv.Atoi(c[0])
		if id < wordEnd {
			noSpace = true
		} else if id == wordEnd {
			noSpace = wordNoSpace
		}
		head, err := strconv.Atoi(c[6])
		if err != nil {
			return fmt.Errorf("head %q: %w", c[6], err)
		}
		s.words = append(s.words, c[1])
		s.lemmas = append(s.lemmas, c[2])
		s.upos = append(s.upos, c[3])
		s.xpos = append(s.xpos, c[4])
		s.heads = append(s.heads, head-1)
		s.rels = append(s.rels, c[7])
		s.noSpace = append(s.noSpace, noSpace)
		return nil
	})
	if len(s.words) > 0 {
		out = append(out, s)
	}
	return out, err
}

// readNames reads a file of token, tag and BIO name, sentences apart by an empty line.
func readNames(path, corpus string) ([]*sentence, error) {
	var out []*sentence
	s := &sentence{corpus: corpus}
	err := eachLine(path, func(n int, line string) error {
		if line == "" {
			if len(s.words) > 0 {
				out = append(out, s)
			}
			s = &sentence{corpus: corpus}
			return nil
		}
		c := strings.Split(line, "\t")
		if len(c) != 3 {
			return fmt.Errorf("%d columns, want 3", len(c))
		}
		s.words = append(s.words, c[0])
		s.names = append(s.names, c[2])
		return nil
	})
	if len(s.words) > 0 {
		out = append(out, s)
	}
	return out, err
}

// attachNames gives trees the names of a parallel file, sentence by sentence.
// Sentences whose words differ keep none.
func attachNames(trees, names []*sentence) {
	byText := map[string][]*sentence{}
	for _, s := range names {
		k := strings.Join(s.words, " ")
		byText[k] = append(byText[k], s)
	}
	for _, t := range trees {
		k := strings.Join(t.words, " ")
		if m := byText[k]; len(m) > 0 {
			t.names = m[0].names
			if len(m) > 1 {
				byText[k] = m[1:]
			}
		}
	}
}

// labelled is one line of voa.jsonl or own.jsonl.
type labelled struct {
	ID    string      `json:"id"`
	Text  string      `json:"text"`
	Names [][2]string `json:"names"`
}

var labelKinds = map[string]string{"PER": "PER", "STATE": "LOC", "PLACE": "LOC", "ORG": "ORG", "SHIP": "SHIP"}

// readLabelled reads sentences whose names are given as strings with a kind.
func readLabelled(path, corpus string) ([]*sentence, error) {
	var out []*sentence
	err := eachLine(path, func(n int, line string) error {
		var l labelled
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			return err
		}
		s := fromText(l.Text, corpus)
		s.id = l.ID
		s.names = markNames(l)
		out = append(out, s)
		return nil
	})
	return out, err
}

// fromText is a sentence with the tokens of text and nothing else.
func fromText(text, corpus string) *sentence {
	s := &sentence{corpus: corpus, text: text}
	spans := token.Split(text)
	for i, sp := range spans {
		s.words = append(s.words, text[sp.Start:sp.End])
		s.noSpace = append(s.noSpace, i+1 < len(spans) && spans[i+1].Start == sp.End)
	}
	return s
}

// markNames is the BIO tag of each token of a labelled text by its name strings; of names
// that overlap the longest counts.
func markNames(l labelled) []string {
	spans := token.Split(l.Text)
	tags := make([]string, len(spans))
	for i := range tags {
		tags[i] = "O"
	}
	names := append([][2]string(nil), l.Names...)
	sort.SliceStable(names, func(i, j int) bool { return len(names[i][0]) > len(names[j][0]) })
	for _, nm := range names {
		for at := 0; ; {
			k := strings.Index(l.Text[at:], nm[0])
			if k < 0 {
				break
			}
			markSpan(tags, spans, at+k, at+k+len(nm[0]), labelKinds[nm[1]])
			at += k + len(nm[0])
		}
	}
	return tags
}

// markSpan tags the tokens that lie inside bytes [from,to), if they fill it and are free.
func markSpan(tags []string, spans []token.Span, from, to int, kind string) {
	first := sort.Search(len(spans), func(i int) bool { return spans[i].Start >= from })
	if first == len(spans) || spans[first].Start != from {
		return
	}
	last := first
	for last < len(spans) && spans[last].End <= to {
		if tags[last] != "O" {
			return
		}
		last++
	}
	if last == first {
		return
	}
	if end := spans[last-1].End; end != to {
		return // inside a word: "Iraq" in "Iraqi"
	}
	for i := first; i < last; i++ {
		tags[i] = "I-" + kind
	}
	tags[first] = "B-" + kind
}

// number is the number at the end of an id such as voa-00512.
func number(id string) int {
	i := len(id)
	for i > 0 && id[i-1] >= '0' && id[i-1] <= '9' {
		i--
	}
	n, _ := strconv.Atoi(id[i:])
	return n
}

// heldVOA reports whether a VOA sentence is kept apart for scoring: blocks of 250 by
// number, of which every eighth, the ones equal to 2 modulo 8, is never learned from.
func heldVOA(id string) bool { return number(id)/250%8 == 2 }

// heldOwn reports whether an item of own.jsonl is kept apart: those whose number
// is 0 modulo 5.
func heldOwn(id string) bool { return number(id)%5 == 0 }

// data finds the corpora under one directory, laid out as docs/models.md says.
type data struct{ dir string }

func (d data) tree(name string) ([]*sentence, error) {
	return readTreebank(filepath.Join(d.dir, "treebanks", name+".conllu"), name)
}

func (d data) named(name string) ([]*sentence, error) {
	return readNames(filepath.Join(d.dir, "names", name+".tsv"), name)
}

// both is a treebank with the names of a parallel file.
func (d data) both(tree, names string) ([]*sentence, error) {
	t, err := d.tree(tree)
	if err != nil {
		return nil, err
	}
	n, err := d.named(names)
	if err != nil {
		return nil, err
	}
	attachNames(t, n)
	return t, nil
}

// labels reads voa or own and returns the part that is held or the rest.
func (d data) labels(name string, held bool) ([]*sentence, error) {
	all, err := readLabelled(filepath.Join(d.dir, "sentences", name+".jsonl"), name)
	if err != nil {
		return nil, err
	}
	apart := heldVOA
	if name == "own" {
		apart = heldOwn
	}
	var out []*sentence
	for _, s := range all {
		if apart(s.id) == held {
			out = append(out, s)
		}
	}
	return out, nil
}

// train is what every net learns from, in a fixed order.
func (d data) train() ([]*sentence, error) {
	return join(
		func() ([]*sentence, error) { return d.both("ewt.train", "uner.train") },
		func() ([]*sentence, error) { return d.both("gum.train", "gum.train") },
		func() ([]*sentence, error) { return d.named("crossner-politics.train") },
		func() ([]*sentence, error) { return d.named("crossner-other.train") },
		func() ([]*sentence, error) { return d.named("wikigold") },
		func() ([]*sentence, error) { return d.labels("voa", false) },
		func() ([]*sentence, error) { return d.labels("own", false) },
	)
}

// dev is what the last net learns from besides: the dev sets whose licence lets
// it. GUM's is for scoring only.
func (d data) dev() ([]*sentence, error) {
	return join(
		func() ([]*sentence, error) { return d.both("ewt.dev", "uner.dev") },
		func() ([]*sentence, error) { return d.named("crossner-politics.dev") },
	)
}

// join reads corpora, one below the other.
func join(corpora ...func() ([]*sentence, error)) ([]*sentence, error) {
	var out []*sentence
	for _, read := range corpora {
		s, err := read()
		if err != nil {
			return nil, err
		}
		out = append(out, s...)
	}
	return out, nil
}
