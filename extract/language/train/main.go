// Command train makes the models of extract/language from public corpora and
// scores them. docs/models.md says where the corpora come from.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime/pprof"

	"wiregraph/extract/language/internal/model"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	opt := defaults()
	fs := flag.NewFlagSet("train", flag.ContinueOnError)
	dir := fs.String("data", "data", "directory of the corpora")
	wordsPath := fs.String("words", "words.bin", "word table")
	models := fs.String("models", "extract/language/models", "directory of the models")
	out := fs.String("o", "english.bin", "model file")
	every := fs.Int("every", 1, "score after this many epochs")
	fs.IntVar(&opt.hidden, "hidden", opt.hidden, "width of the layers")
	fs.IntVar(&opt.layers, "layers", opt.layers, "number of layers")
	fs.IntVar(&opt.epochs, "epochs", opt.epochs, "times the corpora are read")
	fs.IntVar(&opt.arc, "arc", opt.arc, "width of the arc scorer")
	rate := fs.Float64("rate", float64(opt.rate), "learning rate")
	drop := fs.Float64("drop", float64(opt.drop), "dropout")
	share := fs.Float64("share", float64(opt.nameShare), "part of the sentences without trees read in each epoch")
	profile := fs.String("cpuprofile", "", "write a profile of the processor's time here")
	from := fs.String("from", "", "start net with the weights that pretrain wrote here")
	teacher := fs.String("teacher", "", "learn also the trees that this net gives to sentences without")
	fs.Uint64Var(&opt.seed, "seed", opt.seed, "seed")
	if err := fs.Parse(args[1:]); err != nil {
		return err
	}
	opt.rate, opt.drop, opt.nameShare = float32(*rate), float32(*drop), float32(*share)
	if *profile != "" {
		f, err := os.Create(*profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	d := data{*dir}
	switch args[0] {
	case "words":
		return makeWords(d, *wordsPath)
	case "net":
		return trainNet(d, opt, *wordsPath, *from, *teacher, *out, *every)
	case "pretrain":
		return pretrainNet(d, opt, *wordsPath, *out)
	case "rest":
		return makeRest(d, *out)
	case "score":
		s, err := newScorer(d, *models, os.Stdout)
		if err != nil {
			return err
		}
		return s.run()
	}
	return fmt.Errorf("%q is no step; want words, net or score", args[0])
}

func readModel(path string) (*model.Net, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	n, err := model.Read(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return n, nil
}

// start makes a learner with everything that nets learn from.
func start(d data, opt options, words string) (*learner, error) {
	table, err := loadWords(words)
	if err != nil {
		return nil, err
	}
	train, err := d.train()
	if err != nil {
		return nil, err
	}
	return newLearner(opt, table, train), nil
}

// pretrainNet writes the weights that unlabelled text gives.
func pretrainNet(d data, opt options, words, out string) error {
	l, err := start(d, opt, words)
	if err != nil {
		return err
	}
	text, err := d.running(l.train)
	if err != nil {
		return err
	}
	l.pretrain(text)
	return l.net.saveWeights(out)
}

func trainNet(d data, opt options, words, from, teacher, out string, every int) error {
	l, err := start(d, opt, words)
	if err != nil {
		return err
	}
	if from != "" {
		if err := l.net.loadWeights(from); err != nil {
			return err
		}
	}
	fmt.Fprintln(os.Stderr, "sentences", len(l.train), "tags", len(l.net.cfg.Tags), "relations", len(l.net.cfg.Relations), "trained words", len(l.net.lex.Trained))
	if teacher != "" {
		n, err := readModel(teacher)
		if err != nil {
			return err
		}
		l.teach(n)
	}
	dev, err := devSets(d)
	if err != nil {
		return err
	}
	var failed error
	l.run(func(epoch int) {
		if failed != nil || epoch%every != 0 && epoch != opt.epochs {
			return
		}
		if failed = l.save(out); failed != nil {
			return
		}
		n, err := readModel(out)
		if err != nil {
			failed = err
			return
		}
		dev.print(n)
	})
	return failed
}

// sets are what a run is watched on.
type sets struct {
	trees []*namedSet
	names []*namedSet
}

type namedSet struct {
	name  string
	ss    []*sentence
	kinds []string
}

func (s *sets) print(n *model.Net) {
	for _, t := range s.trees {
		fmt.Fprintf(os.Stderr, "   %-18s %v\n", t.name, scoreTrees(n, t.ss))
	}
	for _, t := range s.names {
		c := scoreNames(n, t.ss, t.kinds...)
		fmt.Fprintf(os.Stderr, "   %-18s %v PER %.1f LOC %.1f ORG %.1f SHIP %.1f\n", t.name, c["all"], c["PER"].f1(), c["LOC"].f1(), c["ORG"].f1(), c["SHIP"].f1())
	}
}

func devSets(d data) (*sets, error) {
	s := &sets{}
	tree := func(name string, keep func(*sentence) bool, title string) error {
		ss, err := d.tree(name)
		if err != nil {
			return err
		}
		var out []*sentence
		for _, x := range ss {
			if keep(x) {
				out = append(out, x)
			}
		}
		s.trees = append(s.trees, &namedSet{title, out, nil})
		return nil
	}
	all := func(*sentence) bool { return true }
	three := []string{"PER", "LOC", "ORG"}
	names := func(title string, ss []*sentence, err error, kinds []string) error {
		s.names = append(s.names, &namedSet{title, ss, kinds})
		return err
	}
	if err := tree("ewt.dev", all, "ewt.dev"); err != nil {
		return nil, err
	}
	if err := tree("gum.dev", all, "gum.dev"); err != nil {
		return nil, err
	}
	if err := tree("gum.dev", isNews, "gum.dev news"); err != nil {
		return nil, err
	}
	for _, n := range []string{"uner.dev", "crossner-politics.dev", "gum.dev"} {
		ss, err := d.named(n)
		if err := names(n, ss, err, three); err != nil {
			return nil, err
		}
	}
	for _, n := range []string{"voa", "own"} {
		ss, err := d.labels(n, true)
		if err := names(n+" held", ss, err, append(three[:3:3], "SHIP")); err != nil {
			return nil, err
		}
	}
	return s, nil
}
