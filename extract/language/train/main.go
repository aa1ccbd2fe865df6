// Command train makes the models of extract/language from public corpora and
// scores them. docs/models.md says where the corpora come from.
//
//	go run ./extract/language/train all -data DIR      every step below, in order
//	go run ./extract/language/train words -data DIR    vectors and clusters of words, from unlabelled text
//	go run ./extract/language/train pretrain -data DIR the layers, from unlabelled text
//	go run ./extract/language/train teacher -data DIR  a first net, from the corpora
//	go run ./extract/language/train net -data DIR      the net, from the corpora and what the first one reads in them
//	go run ./extract/language/train rest -data DIR     sentence ends and lemmas
//	go run ./extract/language/train score -data DIR    the table of scores
//
// The same input gives the same files, byte for byte, whatever the number of
// processors.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// paths are the directories of a run.
type paths struct {
	data   data   // the corpora
	work   string // what the steps hand on
	models string // the result
}

func (p paths) words() string      { return filepath.Join(p.work, "words.gob") }
func (p paths) pretrained() string { return filepath.Join(p.work, "pretrained.bin") }
func (p paths) teacher() string    { return filepath.Join(p.work, "teacher.net") }
func (p paths) net() string        { return filepath.Join(p.models, netFile) }

// step is one part of the training.
type step struct {
	name string
	run  func(p paths, opt options) error
}

// steps in the order in which "all" takes them.
var steps = []step{
	{"words", func(p paths, _ options) error { return makeWords(p.data, p.words()) }},
	{"pretrain", pretrainNet},
	{"teacher", trainTeacher},
	{"net", trainNet},
	{"rest", func(p paths, _ options) error { return makeRest(p.data, p.models) }},
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("want a step: %s, all or score", stepNames())
	}
	opt, p := defaults(), paths{}
	fs := flag.NewFlagSet("train", flag.ContinueOnError)
	fs.StringVar(&p.data.dir, "data", "data", "directory of the corpora")
	fs.StringVar(&p.work, "work", ".", "directory of what the steps hand on")
	fs.StringVar(&p.models, "models", "extract/language/models", "directory of the models")
	profile := fs.String("cpuprofile", "", "write a profile of the processor's time here")
	opt.flags(fs)
	if err := fs.Parse(args[1:]); err != nil {
		return err
	}
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
	return runSteps(args[0], p, opt)
}

func runSteps(name string, p paths, opt options) error {
	if name == "score" {
		s, err := newScorer(p.data, p.models, os.Stdout)
		if err != nil {
			return err
		}
		return s.run()
	}
	if name != "all" && !slices.ContainsFunc(steps, func(s step) bool { return s.name == name }) {
		return fmt.Errorf("%q is no step; want %s, all or score", name, stepNames())
	}
	for _, s := range steps {
		if name != "all" && name != s.name {
			continue
		}
		fmt.Fprintln(os.Stderr, "step", s.name)
		if err := s.run(p, opt); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return nil
}

func stepNames() string {
	var names []string
	for _, s := range steps {
		names = append(names, s.name)
	}
	return strings.Join(names, ", ")
}
