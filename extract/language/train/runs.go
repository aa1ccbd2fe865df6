package main

import (
	"fmt"
	"os"

	"wiregraph/extract/language/internal/model"
)

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

// loadModel takes the weights of a model file of the same sizes.
func (n *net) loadModel(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	weights, err := model.Weights(b)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, p := range n.params {
		w, ok := weights[p.Name]
		if ok && len(w) != len(p.w) {
			return fmt.Errorf("%s: tensor %s has %d numbers, want %d", path, p.Name, len(w), len(p.w))
		}
		copy(p.w, w)
	}
	return nil
}

// start makes a learner with everything that nets learn from.
func start(p paths, opt options) (*learner, error) {
	table, err := loadWords(p.words())
	if err != nil {
		return nil, err
	}
	train, err := p.data.train()
	if err != nil {
		return nil, err
	}
	return newLearner(opt, table, train), nil
}

// pretrainNet writes the weights that unlabelled text gives.
func pretrainNet(p paths, opt options) error {
	l, err := start(p, opt)
	if err != nil {
		return err
	}
	text, err := p.data.running(l.train)
	if err != nil {
		return err
	}
	l.pretrain(text)
	return l.net.saveWeights(p.pretrained())
}

// trainNet writes the net; every few epochs as it then is, with its scores.
func trainNet(p paths, opt options) error {
	l, err := start(p, opt)
	if err != nil {
		return err
	}
	switch {
	case opt.resume != "":
		err = l.net.loadModel(opt.resume)
	case !opt.scratch:
		err = l.net.loadWeights(p.pretrained())
	}
	if err != nil {
		return err
	}
	if opt.teacher != "" {
		n, err := readModel(opt.teacher)
		if err != nil {
			return err
		}
		l.teach(n)
	}
	dev, err := devSets(p.data)
	if err != nil {
		return err
	}
	return l.run(func(epoch int) error {
		if epoch%opt.every != 0 && epoch != min(opt.epochs, opt.stop) {
			return nil
		}
		if err := l.save(p.net()); err != nil {
			return err
		}
		n, err := readModel(p.net())
		if err != nil {
			return err
		}
		dev.print(n)
		return nil
	})
}

// trainAgain goes on from the net, twice, at half the rate and for a quarter of
// the epochs. Each time the net also gives trees to the sentences that have
// names only.
func trainAgain(p paths, opt options) error {
	opt.resume, opt.teacher = p.net(), p.net()
	opt.rate /= 2
	opt.epochs = max(1, opt.epochs/4)
	opt.stop = min(opt.stop, opt.epochs)
	for range 2 {
		if err := trainNet(p, opt); err != nil {
			return err
		}
	}
	return nil
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
