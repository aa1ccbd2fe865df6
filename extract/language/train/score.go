package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"wiregraph/extract/language"
	"wiregraph/extract/language/internal/lemma"
	"wiregraph/extract/language/internal/model"
	"wiregraph/extract/language/internal/split"
)

// scorer holds the models that are scored.
type scorer struct {
	d        data
	out      io.Writer
	net      *model.Net
	boundary *split.Model
	lemmas   *lemma.Finder
	engine   *language.Engine
	size     int // bytes of all models
	load     time.Duration
}

func newScorer(d data, models string, out io.Writer) (*scorer, error) {
	s := &scorer{d: d, out: out}
	var file [3][]byte
	for i, name := range []string{netFile, boundaryFile, lemmaFile} {
		b, err := os.ReadFile(filepath.Join(models, name))
		if err != nil {
			return nil, err
		}
		file[i] = b
		s.size += len(b)
	}
	start := time.Now()
	var err error
	if s.engine, err = language.New(file[0], file[1], string(file[2])); err != nil {
		return nil, err
	}
	s.load = time.Since(start)
	if s.net, err = model.Read(file[0]); err != nil {
		return nil, err
	}
	if s.boundary, err = split.Read(file[1]); err != nil {
		return nil, err
	}
	s.lemmas, err = lemma.New(string(file[2]), s.net.Lexicon.Rank)
	return s, err
}

// run prints the table of docs/models.md.
func (s *scorer) run() error {
	fmt.Fprintf(s.out, "| measure | reach | this engine |\n|---|---|---|\n")
	for _, step := range []func() error{s.trees, s.small, s.names, s.speed} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (s *scorer) row(measure, reach, format string, args ...any) {
	fmt.Fprintf(s.out, "| %s | %s | %s |\n", measure, reach, fmt.Sprintf(format, args...))
}

func (s *scorer) trees() error {
	for _, t := range []struct{ name, upos, las string }{
		{"ewt.test", "≥ 96.2", "≥ 87.0"}, {"gum.test", "–", "≥ 86.0"}, {"gentle.test", "–", "–"}, {"gum.dev", "–", "–"},
	} {
		ss, err := s.d.tree(t.name)
		if err != nil {
			return err
		}
		c := scoreTrees(s.net, ss)
		s.row("UPOS / XPOS, "+t.name, t.upos, "%.2f / %.2f", c.percent(c.upos), c.percent(c.xpos))
		s.row("UAS / LAS, "+t.name, t.las, "%.2f / %.2f", c.percent(c.head), c.percent(c.label))
		if news := only(ss, isNews); len(news) > 0 {
			c := scoreTrees(s.net, news)
			s.row("UPOS / XPOS / UAS / LAS, "+t.name+", news only", "–", "%.2f / %.2f / %.2f / %.2f", c.percent(c.upos), c.percent(c.xpos), c.percent(c.head), c.percent(c.label))
		}
	}
	return nil
}

// small scores tokens, sentence ends and lemmas.
func (s *scorer) small() error {
	for _, t := range []struct{ name, tokens, ends string }{{"ewt.dev", "≥ 99", "–"}, {"gum.dev", "–", "≥ 97"}} {
		ss, err := s.d.tree(t.name)
		if err != nil {
			return err
		}
		s.row("tokens F1, raw text, "+t.name, t.tokens, "%.2f", scoreTokens(ss).f1())
		one, lines, wrap := layout{}, layout{lines: 1}, layout{wrap: true}
		s.row("sentence ends F1, raw text, "+t.name+": a sentence a line / all in one line / lines of 66 letters", t.ends, "%.2f / %.2f / %.2f",
			scoreBoundaries(s.boundary, ss, lines).f1(), scoreBoundaries(s.boundary, ss, one).f1(), scoreBoundaries(s.boundary, ss, wrap).f1())
		if news := only(ss, isNews); len(news) > 0 {
			s.row("the same, news only", "–", "%.2f / %.2f / %.2f", scoreBoundaries(s.boundary, news, lines).f1(),
				scoreBoundaries(s.boundary, news, one).f1(), scoreBoundaries(s.boundary, news, wrap).f1())
		}
		right, all := scoreLemmas(s.lemmas, ss)
		s.row("lemmas, gold tags, "+t.name, "–", "%.2f", 100*float64(right)/float64(all))
	}
	return nil
}

// names scores the net alone.
func (s *scorer) names() error {
	three := []string{"PER", "LOC", "ORG"}
	for _, t := range []struct{ name, reach string }{{"uner.test", "≥ 75"}, {"crossner-politics.test", "≥ 84"}, {"gum.test", "–"}, {"gum.dev", "–"}} {
		ss, err := s.d.named(t.name)
		if err != nil {
			return err
		}
		s.row("names F1, net alone, "+t.name, t.reach, "%s", kinds(scoreNames(s.net, ss, three...), three))
	}
	four := append(three[:3:3], "SHIP")
	for _, t := range []struct{ name, title, reach string }{{"voa", "VOA blocks kept apart", "≥ 93"}, {"own", "own items kept apart", "–"}} {
		ss, err := s.d.labels(t.name, true)
		if err != nil {
			return err
		}
		s.row("names F1, net alone, "+t.title, t.reach, "%s", kinds(scoreNames(s.net, ss, four...), four))
	}
	return nil
}

func kinds(c map[string]prf, names []string) string {
	out := fmt.Sprintf("%.2f (P %.1f R %.1f;", c["all"].f1(), c["all"].precision(), c["all"].recall())
	for _, k := range names {
		out += fmt.Sprintf(" %s %.1f", k, c[k].f1())
	}
	return out + ")"
}

// speed reads raw text with one processor for a few seconds and takes the best round.
func (s *scorer) speed() error {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	ss, err := s.d.labels("voa", false)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, x := range ss[:1000] {
		b.WriteString(x.text)
		b.WriteByte('\n')
	}
	best := 0.0
	for range 12 {
		start := time.Now()
		doc := s.engine.Analyze(b.String())
		best = max(best, float64(len(doc.Tokens))/time.Since(start).Seconds())
	}
	s.row("everything together, one core, best of 12 rounds", "≥ 40,000 tokens/s", "%.0f tokens/s", best)
	s.row("models", "≤ 10 MB", "%.2f MB", float64(s.size)/1e6)
	s.row("ready in", "≤ 150 ms", "%d ms", s.load.Milliseconds())
	return nil
}

func only(ss []*sentence, keep func(*sentence) bool) []*sentence {
	var out []*sentence
	for _, s := range ss {
		if keep(s) {
			out = append(out, s)
		}
	}
	return out
}

func isNews(s *sentence) bool { return strings.Contains(s.id, "_news_") }
