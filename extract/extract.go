// Package extract reads one article and says what it states: entities, and
// statements with the sentence that says each. It is a list of documented
// steps over one working state; each step fills its own part and none looks
// ahead. It knows nothing of stores and feeds, and nothing across articles.
//
// Invariant: every statement's evidence satisfies Text[Start:End] == Quote, and
// the same article under the same schema and models yields the same bytes.
package extract

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// Analyzer reads English; *language.Engine is one. Analyze may be called from
// many goroutines at once and the document is the caller's.
type Analyzer interface {
	Analyze(text string) *language.Document
}

// Options of an Extractor; the zero value works.
type Options struct {
	MinScore float64 // statements below it are left out
}

// Extractor turns articles into batches. It is safe for use by many goroutines.
type Extractor struct {
	engine  Analyzer
	schema  *schema.Schema
	lexicon *lexicon
	grammar *grammar
	weights *weights
	posts   *weights
	options Options
}

// New prepares an extractor: the gazetteers are laid out for matching once.
func New(engine Analyzer, sch *schema.Schema, opt Options) (*Extractor, error) {
	if sch == nil {
		return nil, errors.New("extractor: no schema given")
	}
	if opt.MinScore < 0 || opt.MinScore > 1 {
		return nil, fmt.Errorf("extractor: minimum score %v is outside 0 to 1", opt.MinScore)
	}
	w, err := readWeights(scoreTable)
	if err != nil {
		return nil, err
	}
	posts, err := readWeights(whereaboutsTable)
	if err != nil {
		return nil, err
	}
	words := newLexicon(sch)
	return &Extractor{engine: engine, schema: sch, lexicon: words, grammar: compile(sch, words.classes), weights: w, posts: posts, options: opt}, nil
}

// Extract reads an article. An article without text yields an empty batch.
func (x *Extractor) Extract(article graph.Article) (graph.Batch, error) {
	return x.Begin(article)()
}

// Begin analyses an article and returns what extracts from it. Several articles
// begun before the first is extracted take less time than one after the other.
func (x *Extractor) Begin(article graph.Article) func() (graph.Batch, error) {
	if !utf8.ValidString(article.Text) {
		err := fmt.Errorf("article %s: text is not valid UTF-8", article.ID)
		return func() (graph.Batch, error) { return graph.Batch{}, err }
	}
	doc := x.engine.Analyze(article.Text)
	return func() (graph.Batch, error) { return x.ExtractDocument(article, doc), nil }
}

// ExtractDocument reads an article whose text is analysed already; doc.Text
// must be the article's text. It does not change doc.
func (x *Extractor) ExtractDocument(article graph.Article, doc *language.Document) graph.Batch {
	return finish(x.run(article, doc), x.options)
}

// run takes an article through every step.
func (x *Extractor) run(article graph.Article, doc *language.Document) *state {
	st := newState(x, article, doc)
	for _, s := range steps {
		s.run(st)
	}
	return st
}

// step is one stage of extraction.
type step struct {
	name string
	doc  string // what it reads and what it fills
	run  func(*state)
}

// steps is the whole of extraction, in order; docs/architecture.md shows it.
var steps = []step{
	{"gazetteer", "reads the text; fills matches with the longest gazetteer names", findMatches},
	{"names", "reads matches and the engine's names; fills mentions of kind name, adjective and seat", findNames},
	{"entities", "groups the mentions of names into entities", groupNames},
	{"organs", "reads organs' nouns beside states; adds bodies such as \"the Iraqi military\"", findOrgans},
	{"offices", "reads role nouns beside mentions; fills offices with whose they are and who holds them", findOffices},
	{"coreference", "reads pronouns and descriptions; adds mentions for those that fit an entity", coreference},
	{"voices", "reads quotation marks and verbs of saying; fills voice and adds mentions of the first person", voices},
	{"dates", "reads the tokens; fills times", dates},
	{"relations", "reads the trees and mentions; fills statements from the schema's patterns", relations},
	{"stance", "reads the words above each trigger; fills Stance", stances},
	{"attribution", "reads the verbs of saying above each trigger; fills the claimant", attributions},
	{"places", "reads what hangs on each trigger; fills Place", places},
	{"scores", "reads candidates with their stances; fills Score and drops what the model does not believe", scores},
	{"standing", "reads offices, mentions and trees; adds HOLDS_OFFICE, MEMBER_OF and PART_OF", standing},
	{"datings", "reads times and stances; fills Date", datings},
	{"carry", "reads dates and places; fills what the text told for the same event or journey before", carry},
}
