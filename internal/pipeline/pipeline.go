// Package pipeline is the only place where the stages meet: articles from a
// source, through the extractor, into a store. It knows what has to be read,
// in which order results are written, and what is counted.
//
// It chooses neither source nor extractor nor store, and it schedules nothing.
//
// Invariant: what is in the store after a build depends on the articles, the
// extractor and the store alone, not on the number of workers or on the speed
// of any of them; and what is held in memory does not grow with the input.
package pipeline

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"wiregraph/extract/source"
	"wiregraph/graph"
)

// Extractor reads articles in two steps: Begin analyses one, and what it returns
// extracts from it, in the same goroutine. It is called from many at once.
//
// Two steps, because a worker takes several articles through the first before
// the second: see together.
type Extractor interface {
	Begin(graph.Article) (extract func() (graph.Batch, error))
}

// Store is what a build needs of a store. Articles is asked once, before the
// first article is read.
type Store interface {
	graph.Writer
	Articles(ctx context.Context, after string, yield func(graph.ArticleInfo) error) error
}

// Options of a build. The zero value reads everything with all cores.
type Options struct {
	// Fingerprint stands for the extractor and the vocabulary. An article that
	// the store has with the same text and the same fingerprint is not read
	// again. Without one every article is read.
	Fingerprint string
	Workers     int // extracting at once; 0 means as many as there are cores
	Batch       int // articles written at once; 0 means 64

	// Now, where given, dates new articles and notes what corrected ones say
	// anew; see Correction.
	Now func() time.Time
	// Known, where given, answers for one article instead of Store.Articles for
	// all: better for a few articles in a large store.
	Known func(ctx context.Context, id string) (graph.ArticleInfo, bool, error)

	// Problem, where given, is told of each piece that is no article, and
	// Progress of each article that is done. Both are called from one
	// goroutine, in the order of the input.
	Problem  func(*source.Problem)
	Progress func(Summary)
}

const (
	defaultBatch = 64
	batchBytes   = 8 << 20 // of text in one write, whatever Batch says
	ahead        = 16      // articles waiting for each worker

	// together is how many articles, and togetherBytes how much text, a worker
	// analyses before it extracts from the first. The analysis walks through
	// some ten megabytes of weights and the extraction through tables as
	// large; by turns for each article they push each other out of the
	// processor's caches, which costs 6%.
	together      = 16
	togetherBytes = 64 << 10
)

// Summary counts what became of the input.
type Summary struct {
	New        int `json:"new"`
	Changed    int `json:"changed"`   // the text, or what reads it
	Unchanged  int `json:"unchanged"` // not read again
	Failed     int `json:"failed"`    // could not be read, each told as a Problem
	Skipped    int `json:"skipped"`   // no article of ours: another format, another language
	Gone       int `json:"gone"`      // withdrawn by the publisher; told, not retracted
	Statements int `json:"statements"`
}

// Articles is how many articles the input had.
func (s Summary) Articles() int { return s.New + s.Changed + s.Unchanged + s.Failed }

// Build reads what is new or changed in src since from, and writes it to the
// store in the order of the input. One bad article is a Problem and does not
// stop the rest. An error of the source ends the build after what came before
// it is stored, one of the store at once. Everything counted is stored when
// Build returns, also beside an error, and the cursor covers only what is
// stored. A source that hangs in a read when ctx ends is left behind; it finds
// the end at its next article.
func Build(ctx context.Context, src source.Source, from source.Cursor, x Extractor, st Store, opt Options) (Summary, source.Cursor, error) {
	opt = opt.withDefaults()
	b := &build{extractor: x, store: st, options: opt,
		jobs:  make(chan job, ahead*opt.Workers),
		order: make(chan chan result, ahead*opt.Workers),
	}
	group, ctx := errgroup.WithContext(ctx)
	read := make(chan fetched, 1)
	go func() {
		defer close(b.order)
		defer close(b.jobs)
		to, err := b.read(ctx, src, from)
		read <- fetched{to, err}
	}()
	var end fetched
	group.Go(func() error {
		select {
		case end = <-read:
			return nil // what came before an error of the source is still to be stored
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	})
	for range opt.Workers {
		group.Go(func() error { return b.work(ctx) })
	}
	group.Go(func() error { return b.write(ctx) })
	if err := group.Wait(); err != nil {
		return b.summary, from, err
	}
	return b.summary, end.cursor, end.err
}

func (o Options) withDefaults() Options {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Batch <= 0 {
		o.Batch = defaultBatch
	}
	if o.Problem == nil {
		o.Problem = func(*source.Problem) {}
	}
	if o.Progress == nil {
		o.Progress = func(Summary) {}
	}
	return o
}

// build is one run. One goroutine reads the source, some extract, one writes.
// Each article has a channel of its own for its result, and those channels
// stand in line in the order of the input; the line is short, so that a slow
// store holds back the reading.
type build struct {
	extractor Extractor
	store     Store
	options   Options
	jobs      chan job
	order     chan chan result

	summary Summary // the writer's
	pending []result
	size    int // bytes of text in pending
}

// fetched is how reading the source ended.
type fetched struct {
	cursor source.Cursor
	err    error
}

// job is an article to read.
type job struct {
	article graph.Article
	digest  string
	state   state
	done    chan<- result
}

// state is how an article stands to the store.
type state int

const (
	isNew state = iota
	isChanged
	isUnchanged
)

// result is what became of one piece of input: a batch, a problem, or an
// article that is unchanged.
type result struct {
	state   state
	batch   graph.Batch
	problem *source.Problem
}

// read puts every piece of the source in line.
func (b *build) read(ctx context.Context, src source.Source, from source.Cursor) (source.Cursor, error) {
	known := index{store: b.store, one: b.options.Known}
	return src.Fetch(ctx, from, func(a *graph.Article, p *source.Problem) error {
		done := make(chan result, 1)
		if p != nil {
			done <- result{problem: p}
			return send(ctx, b.order, done)
		}
		digest := a.Digest()
		state, err := known.state(ctx, a.ID, digest, b.options.Fingerprint)
		if err != nil {
			return err
		}
		if err := send(ctx, b.order, done); err != nil {
			return err
		}
		if state == isUnchanged {
			done <- result{state: state}
			return nil
		}
		return send(ctx, b.jobs, job{*a, digest, state, done})
	})
}

// send waits for a place in a channel, or for the end of ctx.
func send[T any](ctx context.Context, to chan<- T, v T) error {
	select {
	case to <- v:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

func (b *build) work(ctx context.Context) error {
	for {
		select {
		case j, more := <-b.jobs:
			if !more {
				return nil
			}
			b.extract(b.waiting(j))
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// waiting is one job and this worker's share of those that wait already. An
// article that comes alone is not held back for others.
func (b *build) waiting(first job) []job {
	share, size := min(together, 1+len(b.jobs)/b.options.Workers), len(first.article.Text)
	jobs := []job{first}
	for len(jobs) < share && size < togetherBytes {
		select {
		case j, more := <-b.jobs:
			if !more {
				return jobs
			}
			jobs, size = append(jobs, j), size+len(j.article.Text)
		default: // other workers were faster
			return jobs
		}
	}
	return jobs
}

// extract reads a few articles.
func (b *build) extract(jobs []job) {
	begun := make([]func() (graph.Batch, error), len(jobs))
	for i, j := range jobs {
		begun[i] = b.begin(j)
	}
	for i, j := range jobs {
		j.done <- b.end(j, begun[i]) // has room for one
		begun[i] = nil               // the analysis
	}
}

// begin analyses one article. A panic, here or in end, is a bug that one
// article shows; it costs that article and no other.
func (b *build) begin(j job) (extract func() (graph.Batch, error)) {
	defer func() {
		if p := recover(); p != nil {
			err := &PanicError{p, debug.Stack()}
			extract = func() (graph.Batch, error) { return graph.Batch{}, err }
		}
	}()
	return b.extractor.Begin(j.article)
}

// end extracts from an article that was begun.
func (b *build) end(j job, extract func() (graph.Batch, error)) (r result) {
	defer func() {
		if p := recover(); p != nil {
			r = result{problem: failed(j.article, &PanicError{p, debug.Stack()})}
		}
	}()
	batch, err := extract()
	if err != nil {
		return result{problem: failed(j.article, err)}
	}
	batch.Extractor, batch.Digest = b.options.Fingerprint, j.digest
	if err := graph.Validate(batch); err != nil {
		return result{problem: failed(j.article, err)}
	}
	return result{state: j.state, batch: batch}
}

func failed(a graph.Article, err error) *source.Problem {
	return &source.Problem{Kind: source.Failed, Where: a.ID, Article: a.ID, What: err.Error(), Err: err,
		Do: "this is a fault of the program, not of the article; please report it, with what --verbose prints"}
}

// PanicError is a panic of the extractor at one article; Problem.Err holds it.
type PanicError struct {
	Value any
	Stack []byte // as debug.Stack writes it
}

func (e *PanicError) Error() string { return fmt.Sprintf("the extractor panicked: %v", e.Value) }

// write takes the results in the order of the input.
func (b *build) write(ctx context.Context) error {
	for {
		select {
		case done, more := <-b.order:
			if !more {
				return b.flush(ctx)
			}
			select {
			case r := <-done:
				if err := b.take(ctx, r); err != nil {
					return err
				}
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// take counts a result that needs no writing, and holds any other.
func (b *build) take(ctx context.Context, r result) error {
	switch {
	case r.problem != nil:
		b.count(r.problem.Kind)
		b.options.Problem(r.problem)
	case r.state == isUnchanged:
		b.summary.Unchanged++
	default:
		return b.hold(ctx, r)
	}
	b.options.Progress(b.summary)
	return nil
}

func (b *build) count(kind source.Kind) {
	switch kind {
	case source.Skipped:
		b.summary.Skipped++
	case source.Gone:
		b.summary.Gone++
	default:
		b.summary.Failed++
	}
}

// hold keeps a result until enough have come together. Two articles of one id
// go into two writes, so that the later one stands.
func (b *build) hold(ctx context.Context, r result) error {
	if slices.ContainsFunc(b.pending, func(p result) bool { return p.batch.Article.ID == r.batch.Article.ID }) {
		if err := b.flush(ctx); err != nil {
			return err
		}
	}
	b.pending = append(b.pending, r)
	b.size += len(r.batch.Article.Text)
	if len(b.pending) < b.options.Batch && b.size < batchBytes {
		return nil
	}
	return b.flush(ctx)
}

// flush writes what is held; it is counted only then.
func (b *build) flush(ctx context.Context) error {
	if len(b.pending) == 0 {
		return nil
	}
	if err := b.date(ctx, b.pending); err != nil {
		return &StoreError{err}
	}
	batches := make([]graph.Batch, len(b.pending))
	for i, r := range b.pending {
		batches[i] = r.batch
	}
	if err := b.store.Replace(ctx, batches...); err != nil {
		return &StoreError{err}
	}
	for _, r := range b.pending {
		if r.state == isNew {
			b.summary.New++
		} else {
			b.summary.Changed++
		}
		b.summary.Statements += len(r.batch.Statements)
		b.options.Progress(b.summary)
	}
	clear(b.pending)
	b.pending, b.size = b.pending[:0], 0
	return nil
}

// StoreError is an error of the store, to tell it from one of the source.
type StoreError struct{ Err error }

func (e *StoreError) Error() string { return e.Err.Error() }

// Unwrap gives the store's own error.
func (e *StoreError) Unwrap() error { return e.Err }
