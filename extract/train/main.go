// Command train fits the model of scores (extract/score.tsv) to sentences whose
// statements careful readers have labelled. It is a tool for whoever changes
// the rules, no part of the program. It prints how the model does on the part
// that it was not fitted to, in a reliability table.
//
// The relations' own examples are learned from as well.
//
// With -whereabouts it fits the model of whereabouts (extract/whereabouts.tsv) instead, to
// the same two files and to the labelled sentences that are named behind the flags.
//
// Invariant: the same sentences and rules give the same table, byte for byte.
//
//	go run ./extract/train -out extract/score.tsv -held-blocks path/to/voa.jsonl -held-fifth path/to/own.jsonl
//	go run ./extract/train -whereabouts -out extract/whereabouts.tsv -held-blocks path/to/voa.jsonl -l2 5 -held-fifth path/to/own.jsonl extract/testdata/labelled/{naval,moves,postings,seizures,sentences,whereabouts,land,fleet,squadron,force,voices}.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"

	"wiregraph/extract"
	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// sentence is one labelled sentence.
type sentence struct {
	ID     string      `json:"id"`
	Text   string      `json:"text"`
	Names  [][2]string `json:"names"`
	Events []label     `json:"events"`
}

type label struct {
	S   string `json:"s"`
	R   string `json:"r"`
	O   string `json:"o"`
	St  string `json:"st"`
	Opt bool   `json:"opt"`
}

// example is a candidate with the verdict of the labels.
type example struct {
	relation string
	features []string
	right    bool
	held     bool
	weight   float64
}

func main() {
	out := flag.String("out", "extract/score.tsv", "write the table to `FILE`")
	blocks := flag.String("held-blocks", "", "labelled sentences `FILE` numbered in their order; blocks of 250 whose number is 2 modulo 8 are kept apart")
	fifth := flag.String("held-fifth", "", "labelled sentences `FILE`; those whose number is 2 modulo 5 are kept apart")
	posts := flag.Bool("whereabouts", false, "fit the model of whereabouts")
	penalty := flag.Float64("l2", 2, "how strongly weights are drawn to zero")
	flag.Parse()
	err := error(nil)
	if *posts {
		err = trainWhereabouts(*out, *blocks, *fifth, flag.Args(), *penalty)
	} else {
		err = train(*out, *blocks, *fifth, *penalty)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// reader is the extractor with the built-in schema.
func reader() (*extract.Extractor, *schema.Schema, error) {
	sch, err := schema.Load()
	if err != nil {
		return nil, nil, err
	}
	engine, err := language.Load()
	if err != nil {
		return nil, nil, err
	}
	x, err := extract.New(engine, sch, extract.Options{})
	return x, sch, err
}

// apart says of sentences numbered in their order which of them are kept apart: of the first
// file blocks of 250, of the second every fifth.
var apart = [...]func(int) bool{
	func(n int) bool { return n/250%8 == 2 },
	func(n int) bool { return n%5 == 2 },
}

func train(out, blocks, fifth string, penalty float64) error {
	x, sch, err := reader()
	if err != nil {
		return err
	}
	var examples []example
	for k, path := range [...]string{blocks, fifth} {
		list, err := read(path)
		if err != nil {
			return err
		}
		for _, s := range list {
			examples = append(examples, judge(x, s, apart[k](number(s.ID)))...)
		}
	}
	for range exampleWeight {
		examples = append(examples, own(x, sch)...)
	}
	sort.SliceStable(examples, func(i, j int) bool {
		return strings.Join(examples[i].features, "\n") < strings.Join(examples[j].features, "\n")
	})
	weights := fit(examples, penalty)
	report(examples, weights)
	return write(out, weights, keep)
}

func read(path string) ([]sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var list []sentence
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		var s sentence
		if err := json.Unmarshal(scan.Bytes(), &s); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		list = append(list, s)
	}
	return list, scan.Err()
}

// number is what an id ends in.
func number(id string) int {
	n, _ := strconv.Atoi(id[strings.LastIndexByte(id, '-')+1:])
	return n
}

// exampleWeight is how often each example of a relation counts: it stands for a
// way of speaking, a labelled sentence for one occasion.
const exampleWeight = 3

// own judges the candidates of the relations' own examples.
func own(x *extract.Extractor, sch *schema.Schema) []example {
	var out []example
	for i := range sch.Relations {
		r := &sch.Relations[i]
		for _, s := range ownSentences(r) {
			for _, e := range judge(x, s, false) {
				if e.relation == r.Name { // an example says nothing of other relations
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// ownSentences are a relation's examples as labelled sentences.
func ownSentences(r *schema.Relation) []sentence {
	var out []sentence
	for _, ex := range r.Examples {
		s := sentence{ID: "example", Text: ex.Text}
		for _, w := range ex.Want {
			s.Events = append(s.Events, label{S: w.Subject, R: r.Name, O: w.Object})
		}
		out = append(out, s)
	}
	return out
}

// judge compares the candidates of a sentence with its labels; what an optional
// label matches teaches nothing.
func judge(x *extract.Extractor, s sentence, held bool) []example {
	var out []example
	for _, w := range x.Weigh(graph.Article{ID: s.ID, Text: s.Text}) {
		right, optional := false, false
		for _, l := range s.Events {
			if l.R == w.Relation && fits(l, w) {
				right, optional = right || !l.Opt, optional || l.Opt
			}
		}
		if right || !optional {
			out = append(out, example{w.Relation, w.Features, right, held, 1})
		}
	}
	return out
}

func fits(l label, w extract.Weighed) bool {
	a, b := words(l.S), words(l.O)
	s, o := formsOf(w.Subject), formsOf(w.Object)
	if share(a, s) && share(b, o) {
		return true
	}
	switch l.R {
	case "MET_WITH", "SPOKE_WITH", "NEGOTIATED_WITH", "AGREED_WITH", "COOPERATED_WITH":
		return share(a, o) && share(b, s)
	}
	return false
}

var stop = map[string]bool{"the": true, "a": true, "an": true, "of": true, "in": true, "on": true, "at": true, "to": true, "and": true, "for": true,
	"by": true, "with": true, "s": true, "its": true, "his": true, "her": true, "their": true, "government": true, "forces": true,
	"troops": true, "officials": true, "military": true}

func words(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == '-' || r == '\'' || r == '’' || r == ',' }) {
		if w = strings.Trim(w, ".\""); w != "" && !stop[w] {
			out[strings.ReplaceAll(w, ".", "")] = true
		}
	}
	return out
}

func formsOf(e graph.Entity) map[string]bool {
	out := words(e.Name)
	for _, a := range e.Aliases {
		for w := range words(a) {
			out[w] = true
		}
	}
	return out
}

func share(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}

// fit finds the weights by gradient descent over the whole set, with the L2
// penalty on all but the bias. Features that stand on fewer than three examples
// are left out.
func fit(examples []example, penalty float64) map[string]float64 {
	count := map[string]int{}
	var fitted []example
	for _, e := range examples {
		if e.held {
			continue
		}
		fitted = append(fitted, e)
		for _, f := range e.features {
			count[f]++
		}
	}
	var names []string
	for f, n := range count {
		if n >= 3 {
			names = append(names, f)
		}
	}
	sort.Strings(names)
	index := map[string]int{}
	for i, f := range names {
		index[f] = i
	}
	w := descend(fitted, index, penalty)
	out := map[string]float64{}
	for i, f := range names {
		if r := math.Round(w[i]*1000) / 1000; r != 0 || strings.HasPrefix(f, "rel ") {
			out[f] = r
		}
	}
	return out
}

// descend is AdaGrad on the mean logistic loss.
func descend(examples []example, index map[string]int, penalty float64) []float64 {
	w, grad, sum := make([]float64, len(index)), make([]float64, len(index)), make([]float64, len(index))
	bias := index["bias"]
	for range 400 {
		for i := range grad {
			grad[i] = penalty * w[i]
		}
		grad[bias] = 0
		for _, e := range examples {
			z := 0.0
			for _, f := range e.features {
				if i, ok := index[f]; ok {
					z += w[i]
				}
			}
			d := 1 / (1 + math.Exp(-z))
			if e.right {
				d--
			}
			d *= e.weight
			for _, f := range e.features {
				if i, ok := index[f]; ok {
					grad[i] += d
				}
			}
		}
		for i := range w {
			sum[i] += grad[i] * grad[i]
			w[i] -= 0.2 * grad[i] / (math.Sqrt(sum[i]) + 1e-9)
		}
	}
	return w
}

func score(e example, w map[string]float64) float64 {
	z := 0.0
	for _, f := range e.features {
		z += w[f]
	}
	return 1 / (1 + math.Exp(-z))
}

// report prints, for the examples kept apart, how often scores of a size are
// right, and what keeping only scores from a threshold up would give.
func report(examples []example, w map[string]float64) {
	var n, right [10]int
	all, good := 0, 0
	for _, e := range examples {
		if !e.held {
			continue
		}
		b := min(9, int(10*score(e, w)))
		n[b]++
		all++
		if e.right {
			right[b]++
			good++
		}
	}
	fmt.Printf("kept apart: %d candidates, %d right\nscore      candidates  right  share\n", all, good)
	for b := range n {
		fmt.Printf("%.1f to %.1f  %10d  %5d  %.2f\n", float64(b)/10, float64(b+1)/10, n[b], right[b], float64(right[b])/float64(max(1, n[b])))
	}
}

// write lays the table down, with the threshold of the default output first.
func write(path string, w map[string]float64, keep float64) error {
	names := make([]string, 0, len(w))
	for f := range w {
		names = append(names, f)
	}
	sort.Strings(names)
	var b strings.Builder
	fmt.Fprintf(&b, "keep\t%v\n", keep)
	for _, f := range names {
		fmt.Fprintf(&b, "%s\t%v\n", f, w[f])
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// keep is the least score of a statement in the default output. Half of the F1 in
// reach is the best threshold in theory, which is between 0.3 and 0.4 on text that
// nothing was learned from. It stands a little higher, because whoever wrote the rules
// has read the sentences that the scores are learned from, which makes these too sure.
const keep = 0.45
