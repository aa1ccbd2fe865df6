package language

import (
	"embed"
	"fmt"
	"math"
	"strings"
	"sync"

	"wiregraph/extract/language/internal/lemma"
	"wiregraph/extract/language/internal/model"
	"wiregraph/extract/language/internal/split"
	"wiregraph/extract/language/internal/token"
)

//go:embed models/english.net models/boundary.bin models/lemma.tsv
var models embed.FS

// Engine analyses English. It may be used by many goroutines; the output does
// not depend on how many there are, nor on what was read before.
type Engine struct {
	net      *model.Net
	boundary *split.Model
	lemmas   *lemma.Finder
	upos     []string // by index into net.Tags
	xpos     []string
	spaces   sync.Pool
}

// Load reads the models that are embedded in the program.
func Load() (*Engine, error) {
	net, err := models.ReadFile("models/english.net")
	if err != nil {
		return nil, fmt.Errorf("language: %w", err)
	}
	boundary, err := models.ReadFile("models/boundary.bin")
	if err != nil {
		return nil, fmt.Errorf("language: %w", err)
	}
	table, err := models.ReadFile("models/lemma.tsv")
	if err != nil {
		return nil, fmt.Errorf("language: %w", err)
	}
	return New(net, boundary, string(table))
}

// New makes an engine from models in the form that the trainer writes.
func New(net, boundary []byte, lemmas string) (*Engine, error) {
	n, err := model.Read(net)
	if err != nil {
		return nil, fmt.Errorf("language: %w", err)
	}
	e := &Engine{net: n}
	if e.boundary, err = split.Read(boundary); err != nil {
		return nil, fmt.Errorf("language: %w", err)
	}
	if e.lemmas, err = lemma.New(lemmas, n.Lexicon.Rank); err != nil {
		return nil, fmt.Errorf("language: %w", err)
	}
	for _, t := range n.Tags {
		u, x := model.SplitTag(t)
		e.upos, e.xpos = append(e.upos, u), append(e.xpos, x)
	}
	e.spaces.New = func() any { return new(workspace) }
	return e, nil
}

// workspace is what one goroutine needs while it analyses.
type workspace struct {
	net      model.Workspace
	features []model.Features
	batch    [][]model.Features
	lemmas   [lemmasKept]lemmaOf
}

// lemmaOf is the lemma of a word that the net was trained on, under one tag.
type lemmaOf struct {
	row, tag int32 // of the net's tables; 0 where nothing is kept
	lemma    string
}

// lemmasKept is the number of lemmas that are remembered, each in the one place that its
// word and tag give it: those of frequent words come again and again.
const (
	lemmasKept = 1 << lemmaBits
	lemmaBits  = 13
)

const (
	// longest is the number of words above which a sentence is cut: trees cost
	// the square of it. The cut is after the last semicolon, colon, dash or
	// comma of the second half of the piece, else where the piece is full.
	longest = 160
	// together is about the number of words that are given to the net at once:
	// it computes a word's first layer once for all of them.
	together = 1024
)

// Analyze reads a text. Any bytes will do; time and memory grow linearly.
func (e *Engine) Analyze(text string) *Document {
	spans := token.Split(text)
	doc := &Document{Text: text, Tokens: make([]Token, len(spans))}
	for i, s := range spans {
		doc.Tokens[i].Start, doc.Tokens[i].End = s.Start, s.End
	}
	start := 0
	for _, end := range e.boundary.Ends(text, spans) {
		for end-start > longest {
			cut := start + cutAt(doc, start)
			doc.Sentences = append(doc.Sentences, Span{start, cut})
			start = cut
		}
		if end > start {
			doc.Sentences = append(doc.Sentences, Span{start, end})
		}
		start = end
	}
	e.Annotate(doc)
	return doc
}

// cutAt returns how many words the first piece of a too long sentence has.
func cutAt(doc *Document, start int) int {
	for n := longest; n > longest/2; n-- {
		switch doc.Word(start + n - 1) {
		case ";", ":", ",", "-", "–", "—", "|":
			return n
		}
	}
	return longest
}

// Annotate fills tags, lemmas, trees and names of a document whose text,
// token offsets and sentences are given; what was there is replaced. A
// sentence of more words than the net takes is read in pieces whose roots hang
// on the first one's root as parataxis.
func (e *Engine) Annotate(doc *Document) {
	ws := e.spaces.Get().(*workspace)
	defer e.spaces.Put(ws)
	doc.Names = nil
	var pieces []Span
	words := 0
	for _, s := range doc.Sentences {
		for first := s.Start; first < s.End; first += longest {
			p := Span{first, min(first+longest, s.End)}
			pieces = append(pieces, p)
			if words += p.End - p.Start; words >= together {
				e.read(ws, doc, pieces)
				pieces, words = pieces[:0], 0
			}
		}
	}
	e.read(ws, doc, pieces)
	for _, s := range doc.Sentences {
		join(doc, s)
	}
}

// join hangs the roots of later pieces on that of the first.
func join(doc *Document, s Span) {
	if s.End-s.Start <= longest {
		return
	}
	root := -1
	for i := s.Start; i < s.End; i++ {
		switch {
		case doc.Tokens[i].Head >= 0:
		case root < 0:
			root = i
		default:
			doc.Tokens[i].Head, doc.Tokens[i].Relation = root, "parataxis"
		}
	}
}

// read analyses some pieces in one pass of the net.
func (e *Engine) read(ws *workspace, doc *Document, pieces []Span) {
	if len(pieces) == 0 {
		return
	}
	ws.features, ws.batch = ws.features[:0], ws.batch[:0]
	for _, p := range pieces {
		first, second := insetDashes(doc, p)
		for i := p.Start; i < p.End; i++ {
			w := readAs(doc, p, i)
			if i == first || i == second {
				w = ","
			}
			ws.features = append(ws.features, e.net.Lexicon.Features(w))
		}
	}
	rest := ws.features
	for _, p := range pieces {
		ws.batch = append(ws.batch, rest[:p.End-p.Start])
		rest = rest[p.End-p.Start:]
	}
	for k, r := range e.net.Read(&ws.net, ws.batch) {
		e.write(ws, doc, pieces[k].Start, ws.batch[k], r)
	}
}

// thirdPerson reports whether a verb in the present ends as only its third person does, which
// the net takes for another where it knows the form as a noun: "Peru thanks Chile".
func thirdPerson(word string) bool {
	n := len(word)
	return n > 4 && word[n-1] == 's' && !strings.ContainsRune("sui", rune(word[n-2])) && word != "canvas" && word[n-2] >= 'a'
}

// write copies what the net says of a piece into the document.
func (e *Engine) write(ws *workspace, doc *Document, first int, words []model.Features, r model.Result) {
	for t, tag := range r.Tags {
		tok := &doc.Tokens[first+t]
		tok.UPOS, tok.XPOS = e.upos[tag], e.xpos[tag]
		if tok.XPOS == "VBP" && thirdPerson(doc.Word(first+t)) {
			tok.XPOS = "VBZ"
		}
		tok.Lemma = e.lemma(ws, doc.Word(first+t), tok.XPOS, words[t].Row[model.TableWord], int32(tag))
		tok.Head = -1
		if h := r.Heads[t]; h >= 0 {
			tok.Head = first + h
		}
		tok.Relation = e.net.Relations[r.Relations[t]]
	}
	for _, n := range r.Names {
		score := math.Round(float64(n.Score)*1e4) / 1e4
		doc.Names = append(doc.Names, Name{Start: first + n.Start, End: first + n.End, Kind: n.Kind, Score: score})
	}
}

// lemmaPlace is where the lemma of a word under a tag is kept. Neighbouring rows, which are of
// words that are about as frequent, come to places far apart, and so do the tags of one word.
func lemmaPlace(row, tag int32) uint32 {
	return (uint32(row)*0x9e3779b1 + uint32(tag)*0x85ebca6b) >> (32 - lemmaBits)
}

// lemma is the lemma of a word under a tag. Row is that of the word that the net was shown,
// which may be another; the kept lemma is never a part of an article's text.
func (e *Engine) lemma(ws *workspace, word, xpos string, row, tag int32) string {
	if row == 0 || e.net.Lexicon.Trained[row-1] != word {
		return e.lemmas.Find(word, xpos)
	}
	kept := &ws.lemmas[lemmaPlace(row, tag)]
	if kept.row != row || kept.tag != tag {
		*kept = lemmaOf{row, tag, e.lemmas.Find(e.net.Lexicon.Trained[row-1], xpos)}
	}
	return kept.lemma
}
