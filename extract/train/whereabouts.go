package main

import (
	"path/filepath"
	"sort"
	"strings"

	"wiregraph/extract"
	"wiregraph/graph"
)

// How much an example counts in the model of whereabouts: a place that the labels leave
// open says less than one that they ask for, and a pair of which the patterns told something,
// which nobody asks the model, less than one of which they told nothing.
const (
	openWeight = 0.5
	toldWeight = 0.5
)

// judgeWeights are how much the sentences of a file count: whoever labelled the one of which
// a fifth is kept apart knows best what counts as sent, and files that were labelled whole and
// are mostly about other things show how seldom it is told at all.
var judgeWeights = map[string]float64{"own": 3, "voa": 2, "voices": 3, "force": 2}

// unread says of the files besides the two which of their sentences are kept apart.
var unread = map[string]func(int) bool{"voices": func(n int) bool { return n%3 == 0 }}

// likely is the least score of a pair that is told.
const likely = 0.7

// trainWhereabouts fits the model of whereabouts.
func trainWhereabouts(out, blocks, fifth string, labelled []string, penalty float64) error {
	x, sch, err := reader()
	if err != nil {
		return err
	}
	var examples []example
	for k, path := range append([]string{blocks, fifth}, labelled...) {
		list, err := read(path)
		if err != nil {
			return err
		}
		file := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		for _, s := range list {
			held := k < len(apart) && apart[k](number(s.ID)) || unread[file] != nil && unread[file](number(s.ID))
			for _, e := range judgePostings(x, s, held) {
				if w := judgeWeights[file]; w > 0 {
					e.weight *= w
				}
				examples = append(examples, e)
			}
		}
	}
	for i := range sch.Relations {
		if r := &sch.Relations[i]; r.Name == "DEPLOYED" {
			for _, s := range ownSentences(r) {
				for _, e := range judgePostings(x, s, false) {
					e.weight *= exampleWeight
					examples = append(examples, e)
				}
			}
		}
	}
	sort.SliceStable(examples, func(i, j int) bool {
		return strings.Join(examples[i].features, "\n") < strings.Join(examples[j].features, "\n")
	})
	weights := fit(examples, penalty)
	report(examples, weights)
	return write(out, weights, likely)
}

// judgePostings compares the pairs of a sentence with its labels. What says nothing of a
// pair teaches nothing: where a ship's sender is told, labels need not say where she is,
// nor where the forces are that the sentence speaks of besides.
func judgePostings(x *extract.Extractor, s sentence, held bool) []example {
	var out []example
	shipSent := false
	for _, l := range s.Events {
		shipSent = shipSent || l.R == "DEPLOYED" && !l.Opt && (kindOf(s, l.S) == "SHIP" || kindOf(s, l.O) == "SHIP")
	}
	for _, p := range x.Postings(graph.Article{ID: s.ID, Text: s.Text}) {
		right, open, sent := false, false, false
		for _, l := range s.Events {
			if l.R != "DEPLOYED" {
				continue
			}
			if tells(s, l, p) {
				right, open = right || !l.Opt, open || l.Opt
			}
			sent = sent || share(telling(words(l.O)), formsOf(p.Body))
		}
		if !right && !open && (p.Kind == "ship" && !p.Sender && sent || p.Kind == "force" && shipSent) {
			continue
		}
		weight := 1.0
		if open && !right {
			weight = openWeight
		}
		if p.Told {
			weight *= toldWeight
		}
		out = append(out, example{"DEPLOYED", p.Features, right || open, held, weight})
	}
	return out
}

// tells reports whether the label l says that the pair p is so.
func tells(s sentence, l label, p extract.Posting) bool {
	from, to, body, other := telling(words(l.S)), telling(words(l.O)), formsOf(p.Body), formsOf(p.Other)
	switch {
	case p.Kind == "owned" && p.Body.Type == "Organization":
		return share(to, body)
	case p.Kind == "owned":
		return share(to, body) || share(from, body)
	case p.Sender:
		return share(from, other) && share(to, body)
	case p.Kind != "force":
		return share(from, body) && share(to, other)
	}
	mine := kindOf(s, l.S) == "PER" || kindOf(s, l.S) == "ORG" // whoever it was sent what is its state's
	for _, o := range p.Owners {
		mine = mine || share(from, formsOf(o))
	}
	return mine && share(to, other)
}

// kindOf is the kind of a name in a sentence, "" where it is none.
func kindOf(s sentence, name string) string {
	for _, n := range s.Names {
		if n[0] == name {
			return n[1]
		}
	}
	return ""
}

// telling leaves out the words that many names share.
func telling(words map[string]bool) map[string]bool {
	for _, w := range [...]string{"soldiers", "navy", "sea", "ocean", "strait", "bay", "port", "republic", "united", "new", "uss", "hms", "island", "islands"} {
		delete(words, w)
	}
	return words
}
