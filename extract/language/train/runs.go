package main

import (
	"errors"
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
	opt.layers = min(opt.layers, opt.ground)
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

// trainTeacher writes the net that gives trees to sentences without. It knows
// no dev set, so that runs can be compared by its scores.
func trainTeacher(p paths, opt options) error {
	opt.layers = min(opt.layers, opt.ground)
	l, err := pretrained(p, opt)
	if err != nil {
		return err
	}
	dev, err := devSets(p.data)
	if err != nil {
		return err
	}
	return l.write(p.teacher(), dev)
}

// trainNet writes the net that ships. The teacher gives trees to the sentences
// that have names only, and the dev sets from which its settings were chosen
// are learned from too.
func trainNet(p paths, opt options) error {
	l, err := pretrained(p, opt)
	if err != nil {
		return err
	}
	more, err := p.data.dev()
	if err != nil {
		return err
	}
	l.train = append(l.train, more...)
	teacher, err := readModel(p.teacher())
	if err != nil {
		return err
	}
	l.teach(teacher)
	dev, err := unseenSets(p.data)
	if err != nil {
		return err
	}
	return l.write(p.net(), dev)
}

// pretrained is a learner whose lower layers have learned from unlabelled text.
func pretrained(p paths, opt options) (*learner, error) {
	l, err := start(p, opt)
	if err != nil || opt.scratch {
		return l, err
	}
	return l, l.net.loadWeights(p.pretrained(), opt.ground)
}

// write trains and writes the net; every few epochs as it then is, with its
// scores.
func (l *learner) write(path string, dev *sets) error {
	return l.run(func(epoch int) error {
		if epoch%l.opt.every != 0 && epoch != min(l.opt.epochs, l.opt.stop) {
			return nil
		}
		if err := l.save(path); err != nil {
			return err
		}
		n, err := readModel(path)
		if err != nil {
			return err
		}
		dev.print(n)
		return nil
	})
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

// devSets are all that runs are chosen by.
func devSets(d data) (*sets, error) {
	s := &sets{}
	if err := errors.Join(s.addTrees(d, "ewt.dev"), s.addNames(d, "uner.dev"), s.addNames(d, "crossner-politics.dev")); err != nil {
		return nil, err
	}
	unseen, err := unseenSets(d)
	if err != nil {
		return nil, err
	}
	return &sets{append(s.trees, unseen.trees...), append(s.names, unseen.names...)}, nil
}

// unseenSets are those that no net learns from.
func unseenSets(d data) (*sets, error) {
	s := &sets{}
	if err := errors.Join(s.addTrees(d, "gum.dev"), s.addNames(d, "gum.dev")); err != nil {
		return nil, err
	}
	for _, n := range []string{"voa", "own"} {
		ss, err := d.labels(n, true)
		if err != nil {
			return nil, err
		}
		s.names = append(s.names, &namedSet{n + " held", ss, nameKinds})
	}
	return s, nil
}

func (s *sets) addTrees(d data, name string) error {
	ss, err := d.tree(name)
	if err != nil {
		return err
	}
	s.trees = append(s.trees, &namedSet{name, ss, nil})
	if news := only(ss, isNews); len(news) > 0 {
		s.trees = append(s.trees, &namedSet{name + " news", news, nil})
	}
	return nil
}

func (s *sets) addNames(d data, name string) error {
	ss, err := d.named(name)
	if err != nil {
		return err
	}
	s.names = append(s.names, &namedSet{name, ss, []string{"PER", "LOC", "ORG"}})
	return nil
}
