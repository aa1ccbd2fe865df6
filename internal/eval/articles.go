package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Gold is one annotated article.
type Gold struct {
	ID         string          `json:"id"`
	Published  string          `json:"published"`
	Entities   []GoldEntity    `json:"entities"`
	Statements []GoldStatement `json:"statements"`
}

// GoldEntity is an entity that the article names; an optional one is neither
// missed nor wrong.
type GoldEntity struct {
	ID       string   `json:"id"`
	Type     string   `json:"type"`
	Names    []string `json:"names"`
	Optional bool     `json:"optional"`
}

// GoldStatement is a statement that the article makes. Where it has a list,
// any of its members is right.
type GoldStatement struct {
	Subject  oneOrMany `json:"subject"`
	Relation oneOrMany `json:"relation"`
	Object   oneOrMany `json:"object"`
	Stance   oneOrMany `json:"stance"`
	Date     string    `json:"date"`
	Place    string    `json:"place"`
	Quote    string    `json:"quote"`
	Optional bool      `json:"optional"`
}

// ReadGold reads the annotations DIR/*.json, in the order of their names. An
// error of the file system is an fs.PathError.
func ReadGold(dir string) ([]Gold, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s: is no folder; give one that holds an ID.txt and an ID.json for each article, or labelled sentences as --sentences FILE", dir)
	}
	paths, err := filepath.Glob(filepath.Join(escapeGlob(dir), "*.json"))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: has no annotations; put an ID.json beside the ID.txt of each article", dir)
	}
	var all []Gold
	for _, path := range paths {
		g, err := readGold(path)
		if err != nil {
			return nil, err
		}
		all = append(all, g)
	}
	return all, nil
}

func readGold(path string) (Gold, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Gold{}, err
	}
	var g Gold
	if err := json.Unmarshal(data, &g); err != nil {
		return Gold{}, fmt.Errorf("%s: is no annotation: %w; docs/cli.md has the form", path, err)
	}
	if g.ID == "" {
		return Gold{}, fmt.Errorf("%s: has no field \"id\"; give the id of the article", path)
	}
	return g, nil
}

func escapeGlob(dir string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(dir)
}

// ArticleScores are the figures for whole articles.
type ArticleScores struct {
	Entities   PRF            `json:"entities"`   // same type and a shared name
	Statements PRF            `json:"statements"` // relation, subject, object and stance right
	Lenient    PRF            `json:"lenient"`    // the same without the stance
	Pair       PRF            `json:"pair"`       // the right two entities under a relation of the same family
	Date       Part           `json:"date"`       // of the statements found that have one
	Place      Part           `json:"place"`      // of the statements found that have one
	Evidence   Part           `json:"evidence"`   // of the statements found: the quote overlaps gold's
	Relations  map[string]PRF `json:"relations"`
	Errors     []Error        `json:"-"`
}

// Part is so many of so many.
type Part struct {
	OK int `json:"ok"`
	Of int `json:"of"`
}

func (p *Part) add(ok bool) {
	p.Of++
	if ok {
		p.OK++
	}
}

// Error is one thing that is missed or wrong.
type Error struct {
	Kind    string // see the error kinds
	Article string
	What    string
}

// articleCount is what is counted over all articles.
type articleCount struct {
	vocabulary            Vocabulary
	entities              Count
	strict, lenient, pair Count
	date, place, evidence Part
	relations             map[string]*Count
	errors                []Error
}

// Articles scores the outputs against whole annotated articles. An article
// without output counts as wholly missed, an output without gold not at all.
func Articles(golds []Gold, outs Outputs, vocabulary Vocabulary) ArticleScores {
	n := &articleCount{vocabulary: vocabulary, relations: map[string]*Count{}}
	for _, g := range golds {
		n.add(g, outs[g.ID])
	}
	scores := ArticleScores{Entities: n.entities.PRF(), Statements: n.strict.PRF(), Lenient: n.lenient.PRF(), Pair: n.pair.PRF(),
		Date: n.date, Place: n.place, Evidence: n.evidence, Relations: map[string]PRF{}, Errors: n.errors}
	for name, c := range n.relations {
		scores.Relations[name] = c.PRF()
	}
	return scores
}

func (n *articleCount) add(g Gold, out Output) {
	m := &matcher{gold: g, out: out, aligned: align(g, out), vocabulary: n.vocabulary}
	n.addEntities(m)
	n.lenient.add(m.match(measure{}))
	n.pair.add(m.match(measure{family: true}))
	strict := m.match(measure{stance: true})
	n.strict.add(strict)
	n.addRelations(m, strict)
	for _, p := range strict.pairs {
		n.addDetails(p)
	}
}

// add counts a matching; an optional statement that was found counts nowhere.
func (c *Count) add(m matching) {
	for _, p := range m.pairs {
		if !p.gold.Optional {
			c.Right++
		}
	}
	c.Wrong += len(m.wrong)
	c.Missed += len(m.missed)
}

func (n *articleCount) addEntities(m *matcher) {
	hit := map[string]bool{}
	for _, g := range m.aligned {
		hit[g.ID] = true
	}
	for _, g := range m.gold.Entities {
		switch {
		case g.Optional:
		case hit[g.ID]:
			n.entities.Right++
		default:
			n.entities.Missed++
			n.errors = append(n.errors, Error{"entity missed: " + g.Type, m.gold.ID, firstOf(g.Names)})
		}
	}
	for _, e := range m.out.Entities {
		if _, ok := m.aligned[e.ID]; !ok {
			n.entities.Wrong++
			n.errors = append(n.errors, Error{"entity wrong: " + e.Type, m.gold.ID, strings.Join(e.names(), " | ")})
		}
	}
}

func (n *articleCount) addRelations(m *matcher, strict matching) {
	of := func(relation string) *Count {
		if n.relations[relation] == nil {
			n.relations[relation] = &Count{}
		}
		return n.relations[relation]
	}
	for _, p := range strict.pairs {
		if !p.gold.Optional {
			of(firstOf(p.gold.Relation)).Right++
		}
	}
	for _, g := range strict.missed {
		of(firstOf(g.Relation)).Missed++
		n.errors = append(n.errors, m.missed(g))
	}
	for _, s := range strict.wrong {
		of(s.Relation).Wrong++
		n.errors = append(n.errors, m.wrong(s))
	}
}

// addDetails counts date, place and evidence of a statement that was found.
func (n *articleCount) addDetails(p pair) {
	if p.gold.Date != "" {
		n.date.add(normalize(p.out.Date) == normalize(p.gold.Date))
	}
	if p.gold.Place != "" {
		n.place.add(normalize(p.out.Place) == normalize(p.gold.Place))
	}
	var quotes []string
	for _, ev := range p.out.Evidence {
		quotes = append(quotes, ev.Quote)
	}
	said := wordSet(strings.Join(quotes, " "))
	want := wordSet(p.gold.Quote)
	shared := 0
	for w := range want {
		if said[w] {
			shared++
		}
	}
	n.evidence.add(2*shared >= len(want))
}

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(normalize(s)) {
		set[w] = true
	}
	return set
}

// align pairs output entities with gold entities of the same type, those that
// share most names first; each is used once.
func align(g Gold, out Output) map[string]GoldEntity {
	type candidate struct {
		shared, rank int
		id           string
		gold         GoldEntity
	}
	var candidates []candidate
	for _, e := range out.Entities {
		names := normalSet(e.names())
		delete(names, "")
		for rank, ge := range g.Entities {
			if ge.Type != e.Type {
				continue
			}
			shared := 0
			for name := range normalSet(ge.Names) {
				if names[name] {
					shared++
				}
			}
			if shared > 0 {
				candidates = append(candidates, candidate{shared, rank, e.ID, ge})
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.shared, a.shared), compareBool(a.gold.Optional, b.gold.Optional), cmp.Compare(a.rank, b.rank), cmp.Compare(a.id, b.id))
	})
	aligned, taken := map[string]GoldEntity{}, map[string]bool{}
	for _, c := range candidates {
		if _, done := aligned[c.id]; !done && !taken[c.gold.ID] {
			aligned[c.id] = c.gold
			taken[c.gold.ID] = true
		}
	}
	return aligned
}

func normalSet(names []string) map[string]bool {
	set := map[string]bool{}
	for _, n := range names {
		set[normalize(n)] = true
	}
	return set
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func firstOf(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
