package neo4j

import (
	"context"
	"maps"
	"reflect"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"wiregraph/graph"
)

// change is one transaction's work: what it wants, what it found, what follows.
type change struct {
	store     *Store
	wanted    []article // whose contribution differs from the kept one
	retracted []string
	careful   bool // MERGE also what the record says is not there

	// Found.
	kept       map[string]row              // article rows by id, of those that are there
	statements map[string]string           // id → key of the statements that the articles had
	mentions   map[mention]string          // form of the mentions that the articles had
	touched    map[string][]attestation    // kept statements by key
	forms      map[string]map[string]tally // by entity and form id

	// Follows.
	articleRows   rows
	statementRows map[string]row // fresh ones by id
	edges         map[string]edgeChange
	goneEdges     map[string]string // edge id → relation
	links         rows              // kept statements that move to another edge
	formRows      rows
	freshForms    rows
	goneForms     []string
	entities      map[string]entityChange
}

// mention is an entity in an article.
type mention struct{ article, entity string }

// attestation is a kept statement, without its evidence.
type attestation struct {
	graph.Attestation
	edge string
}

// tally counts the articles that have a form.
type tally struct {
	form
	before, after int
}

type edgeChange struct {
	key   string
	edge  graph.Edge
	best  string // id of the statement whose evidence is still to be read, "" where it is there
	fresh bool   // no kept statement attests it
}

// entityChange is nil after for one that goes.
type entityChange struct{ before, after *graph.Entity }

func newChange(s *Store, articles []article, retracted []string, careful bool) *change {
	return &change{store: s, wanted: articles, retracted: retracted, careful: careful,
		kept: map[string]row{}, statements: map[string]string{}, mentions: map[mention]string{},
		touched: map[string][]attestation{}, forms: map[string]map[string]tally{},
		statementRows: map[string]row{}, edges: map[string]edgeChange{}, goneEdges: map[string]string{},
		entities: map[string]entityChange{}}
}

// readArticles finds out which articles are there, and leaves those alone that
// say what they said.
func (c *change) readArticles(ctx context.Context, t tx) error {
	ids := slices.Clone(c.retracted)
	for _, a := range c.wanted {
		ids = append(ids, a.info.ID)
	}
	err := t.lookup(ctx, articlesByID, ids, func(r *driver.Record) error {
		kept := r.Values[0].(row)
		c.kept[text(kept, "id")] = kept
		return nil
	})
	if err != nil {
		return err
	}
	var differ []article
	for _, a := range c.wanted {
		if c.planArticle(a) {
			differ = append(differ, a)
		}
	}
	c.wanted = differ
	return nil
}

// planArticle plans the article's own node and says whether its contribution to
// the view differs. A batch without text, which another store left out, does
// not take away the text of the same article.
func (c *change) planArticle(a article) bool {
	kept := c.kept[a.info.ID]
	was := articleInfo(kept)
	hadText, _ := kept["text"].(bool)
	sameText := was.Digest == a.info.Digest
	body := a.Article.Text
	if c.store.omitText {
		body = ""
	}
	keepText := hadText && sameText && !c.store.omitText
	differs := !sameText || was.Signature != a.info.Signature || text(kept, "content") != a.content
	if differs || was != a.info || hadText != (keepText || body != "") {
		r := row{"id": a.info.ID, "article": articleRow(a.info, a.content), "keepText": keepText}
		if !keepText && body != "" {
			r["text"] = body
		}
		c.articleRows = append(c.articleRows, r)
	}
	return differs
}

// readContributions reads what the articles said so far.
func (c *change) readContributions(ctx context.Context, t tx) error {
	var ids []string
	for _, a := range c.wanted {
		if c.kept[a.info.ID] != nil {
			ids = append(ids, a.info.ID)
		}
	}
	for _, id := range c.retracted {
		if c.kept[id] != nil {
			ids = append(ids, id)
		}
	}
	err := t.lookup(ctx, statementKeysOfArticles, ids, func(r *driver.Record) error {
		c.statements[r.Values[0].(string)] = r.Values[1].(string)
		return nil
	})
	if err != nil {
		return err
	}
	return t.lookup(ctx, mentionsOfArticles, ids, func(r *driver.Record) error {
		c.mentions[mention{r.Values[0].(string), r.Values[1].(string)}] = r.Values[2].(string)
		return nil
	})
}

// readTouched reads the other statements of every touched key and the forms of
// every touched entity.
func (c *change) readTouched(ctx context.Context, t tx) error {
	for _, key := range c.statements {
		c.touched[key] = nil
	}
	entities := map[string]bool{}
	for m := range c.mentions {
		entities[m.entity] = true
	}
	for _, a := range c.wanted {
		for _, key := range a.keys {
			c.touched[key] = nil
		}
		for _, f := range a.forms {
			entities[f.entity] = true
		}
	}
	err := t.lookup(ctx, attestationsByKey, slices.Sorted(maps.Keys(c.touched)), func(r *driver.Record) error {
		m := r.AsMap()
		info := graph.ArticleInfo{ID: text(m, "article"), Published: moment(m, "publishedAt"), Signature: text(m, "signature")}
		key := text(m, "key")
		c.touched[key] = append(c.touched[key], attestation{
			graph.Attestation{Statement: statementOf(m), Article: info}, text(m, "edge")})
		return nil
	})
	if err != nil {
		return err
	}
	return t.lookup(ctx, formsByEntity, slices.Sorted(maps.Keys(entities)), func(r *driver.Record) error {
		m := r.AsMap()
		f := form{id: text(m, "id"), entity: text(m, "entity"), json: text(m, "form")}
		c.tally(f, number(m, "articles"), number(m, "articles"))
		return nil
	})
}

// tally adds to the counts of a form.
func (c *change) tally(f form, before, after int) {
	if c.forms[f.entity] == nil {
		c.forms[f.entity] = map[string]tally{}
	}
	now := c.forms[f.entity][f.id]
	if f.json != "" {
		now.form = f
	}
	now.before += before
	now.after += after
	c.forms[f.entity][f.id] = now
}

// plan works out what follows; it touches no database.
func (c *change) plan() error {
	c.planMentions()
	if err := c.planEntities(); err != nil {
		return err
	}
	fresh := c.planStatements()
	for key, kept := range c.touched {
		c.planKey(key, kept, fresh[key])
	}
	return nil
}

func (c *change) planMentions() {
	for m, id := range c.mentions {
		c.tally(form{id: id, entity: m.entity}, 0, -1)
	}
	for _, a := range c.wanted {
		for _, f := range a.forms {
			c.tally(f, 0, 1)
		}
	}
}

func (c *change) planEntities() error {
	for entity, forms := range c.forms {
		var before, after []graph.Form
		for id, f := range forms {
			e, err := f.decode()
			if err != nil {
				return err
			}
			if f.before > 0 {
				before = append(before, graph.Form{Entity: e, Articles: f.before})
			}
			if f.after > 0 {
				after = append(after, graph.Form{Entity: e, Articles: f.after})
			}
			switch {
			case f.after <= 0:
				c.goneForms = append(c.goneForms, id)
			case f.before == 0 && !c.careful:
				c.freshForms = append(c.freshForms, formRow(f))
			case f.before != f.after:
				c.formRows = append(c.formRows, formRow(f))
			}
		}
		if was, is := fold(before), fold(after); !reflect.DeepEqual(was, is) {
			c.entities[entity] = entityChange{was, is}
		}
	}
	return nil
}

func fold(forms []graph.Form) *graph.Entity {
	if len(forms) == 0 {
		return nil
	}
	e := graph.FoldEntity(forms)
	return &e
}

// planStatements makes the rows of the articles' statements, which get their
// edge in planKey, and returns them by key.
func (c *change) planStatements() map[string][]graph.Attestation {
	fresh := map[string][]graph.Attestation{}
	for _, a := range c.wanted {
		for i, st := range a.Statements {
			fresh[a.keys[i]] = append(fresh[a.keys[i]], graph.Attestation{Statement: st, Article: a.info})
			c.statementRows[st.ID] = statementRow(a.info.ID, st, a.keys[i])
		}
	}
	return fresh
}

// planKey projects one key's statements, as they were and as they are to be,
// and plans what differs.
func (c *change) planKey(key string, kept []attestation, fresh []graph.Attestation) {
	var before []graph.Attestation
	after := slices.Clone(fresh)
	edgeOf := map[string]string{}
	for _, at := range kept {
		before = append(before, at.Attestation)
		edgeOf[at.Statement.ID] = at.edge
		c.goneEdges[at.edge] = at.Statement.Relation
		if _, replaced := c.statements[at.Statement.ID]; !replaced {
			after = append(after, at.Attestation)
		}
	}
	was := map[string]graph.Folded{}
	for _, f := range c.store.projection.Project(before) {
		was[f.Edge.ID] = f
	}
	for _, f := range c.store.projection.Project(after) {
		_, there := c.goneEdges[f.Edge.ID]
		delete(c.goneEdges, f.Edge.ID)
		if e := c.planEdge(key, f, was[f.Edge.ID], edgeOf); e != nil {
			e.fresh = !there && !c.careful
			c.edges[f.Edge.ID] = *e
		}
	}
}

// planEdge plans one edge, nil where it is left alone. It is where it is what it
// was, which holds only while every statement of it says so: a view of another
// vocabulary or with a mistake in it is written again.
func (c *change) planEdge(key string, f, was graph.Folded, edgeOf map[string]string) *edgeChange {
	changed := false
	for _, id := range f.Statements {
		if r := c.statementRows[id]; r != nil {
			r["edge"] = f.Edge.ID
			changed = true
		} else if edgeOf[id] != f.Edge.ID {
			c.links = append(c.links, row{"id": id, "edge": f.Edge.ID})
			changed = true
		}
	}
	if !changed && reflect.DeepEqual(f, was) {
		return nil
	}
	e := &edgeChange{key: key, edge: f.Edge}
	if c.statementRows[f.Best] == nil {
		e.best = f.Best
	}
	return e
}

// readEvidence completes edges that show a kept statement's sentence.
func (c *change) readEvidence(ctx context.Context, t tx) error {
	edgesOf := map[string][]string{}
	for id, e := range c.edges {
		if e.best != "" {
			edgesOf[e.best] = append(edgesOf[e.best], id)
		}
	}
	return t.lookup(ctx, evidenceOfStatements, slices.Sorted(maps.Keys(edgesOf)), func(r *driver.Record) error {
		st := statementOf(r.Values[0].(row))
		for _, id := range edgesOf[st.ID] {
			e := c.edges[id]
			if len(st.Evidence) > 0 {
				e.edge.Best = st.Evidence[0]
			}
			c.edges[id] = e
		}
		return nil
	})
}
