package extract

import (
	"wiregraph/extract/language"
	"wiregraph/graph"
	"wiregraph/schema"
)

// state is the working state of one article. Steps run in the order of the
// steps list; each documents what it reads and what it fills.
type state struct {
	home     struct{ mentions, state int } // homeState, as of so many mentions less one
	culprits struct {
		known  bool
		person int
	} // culprit, once asked for
	article    graph.Article
	doc        *language.Document
	schema     *schema.Schema
	lexicon    *lexicon
	matches    []match           // gazetteer names in the text, by start
	sexes      map[string]string // surname -> "m" or "f", by a title before it
	storms     map[string]bool   // folded names of storms
	makes      map[string]bool   // words that makes of arms are called by
	persons    map[string]bool   // folded words that are persons' without doubt
	surnames   map[string]bool   // folded names of one word that the engine takes for persons'
	mentions   []mention         // by start; no two overlap except a name inside a longer name
	entities   []entity
	lowered    []string // the words in lower case; see lower
	sentence   []int    // token index -> sentence index
	mentionAt  []int    // token index -> index of the longest mention that covers it, -1
	offices    []office
	statements []statement

	weights    *weights         // the model of scores
	grammar    *grammar         // the schema's patterns, compiled
	voice      []int            // token -> entity whose quoted words it is among, -1
	times      []timeExpression // expressions of time, in text order
	tree       *tree            // children of every token
	candidates []candidate      // what statements rest on, index for index, until the finishing step
	pending    []candidate      // those of the sentence that is being read
	resolved   []resolution     // whom the arguments of the trigger that is being read mean
	phrase     phrase           // the argument that a condition asked about last
	forces     bool             // whether that sentence has a ship or a force
	fought     bool             // whether the text has told by then that somebody fought somebody
	sentences  [][]int          // sentence -> indices of the candidates that it tells; filled by carry
	trace      *trace           // what explain shows; nil otherwise
	theme      *theme           // see about
	posts      *weights         // the model of whereabouts
	pairsAsked *[]posting       // all that it is asked about, for the trainer; nil otherwise
}

// phrase is a token and what is coordinated with it.
type phrase struct {
	token     int
	conjuncts []int
}

// mention is a span of tokens that refers to an entity.
type mention struct {
	start, end int // token indices [start, end)
	head       int // the token that stands for it in the tree
	form       form
	entity     int    // index into state.entities, -1 where it is unresolved
	role       string // office words in the same phrase, "foreign minister"

	typ      string    // entity type
	entry    int       // index into Schema.Entries, -1 where no gazetteer has it
	score    float64   // how sure the engine is that it is a name
	readings []reading // what the gazetteers make of the same words
	alone    bool      // one word that only a gazetteer takes for a name
}

// form is how a mention refers.
type form int

const (
	name      form = iota // "Ali Larijani", "USS Abraham Lincoln", "Iran"
	adjective             // "Iranian", as modifier or as a people: "the Iranians"
	seat                  // "Washington", "the Kremlin" read as the actor; a seat read as a place is a name
	nominal               // "the army chief", "the Qatari premier"
	pronoun               // he, she, it, they, who
)

// entity is an entity of this article.
type entity struct {
	graph.Entity
	gazetteer string // id of the entry it comes from, "" where the text alone names it
	gender    string // "m", "f" or "" for persons
	parent    int    // index of the state or body it belongs to, -1
}

// statement is a statement before ids: subject and object are entity indices.
type statement struct {
	graph.Statement
	subject, object, claimant int // claimant -1 where the writer speaks
	trigger                   int // token
}

func newState(x *Extractor, article graph.Article, doc *language.Document) *state {
	st := &state{article: article, doc: doc, schema: x.schema, lexicon: x.lexicon, grammar: x.grammar, weights: x.weights, posts: x.posts}
	st.phrase.token = -1
	st.tree = newTree(doc)
	st.sentence = make([]int, len(doc.Tokens))
	st.mentionAt = make([]int, len(doc.Tokens))
	for i, s := range doc.Sentences {
		for t := s.Start; t < s.End; t++ {
			st.sentence[t] = i
		}
	}
	for t := range st.mentionAt {
		st.mentionAt[t] = -1
	}
	return st
}

// evidence quotes sentence s whole.
func (st *state) evidence(s int) graph.Evidence {
	span := st.doc.Sentences[s]
	start, end := st.doc.Tokens[span.Start].Start, st.doc.Tokens[span.End-1].End
	return graph.Evidence{Article: st.article.ID, Start: start, End: end, Quote: st.doc.Text[start:end]}
}
