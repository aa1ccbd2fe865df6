package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// apply writes what was planned: what goes first, then nodes, then what hangs
// on them, and at last the entities that nothing mentions any more. Rows are
// sorted, so that a foreign writer who also sorts cannot deadlock with us.
func (c *change) apply(ctx context.Context, t tx) error {
	for _, step := range []func(context.Context, tx) error{
		c.removeContributions, c.writeEntities, c.writeContributions, c.writeEdges, c.removeEntities,
	} {
		if err := step(ctx, t); err != nil {
			return err
		}
	}
	return nil
}

// removeContributions takes out what articles no longer say.
func (c *change) removeContributions(ctx context.Context, t tx) error {
	forms := c.wantedForms()
	var statements, mentions, articles rows
	for _, id := range slices.Sorted(maps.Keys(c.statements)) {
		if c.statementRows[id] == nil {
			statements = append(statements, id)
		}
	}
	for m, form := range c.mentions {
		if forms[m] != form {
			mentions = append(mentions, row{"article": m.article, "entity": m.entity})
		}
	}
	for _, id := range c.retracted {
		articles = append(articles, id)
	}
	sortRows(mentions, "article", "entity")
	return t.all(ctx, []step{{deleteStatements, statements}, {deleteMentions, mentions}, {deleteArticles, articles},
		{deleteForms, list(slices.Sorted(slices.Values(c.goneForms)))}})
}

// wantedForms are the forms of the mentions that are to be.
func (c *change) wantedForms() map[mention]string {
	forms := map[mention]string{}
	for _, a := range c.wanted {
		for _, f := range a.forms {
			forms[mention{a.info.ID, f.entity}] = f.id
		}
	}
	return forms
}

// writeEntities writes new entities, then each type's with its label, and takes
// the old label from those whose type has changed.
func (c *change) writeEntities(ctx context.Context, t tx) error {
	var create rows
	put, relabel := map[string]rows{}, map[string]rows{}
	for _, id := range slices.Sorted(maps.Keys(c.entities)) {
		e := c.entities[id]
		switch {
		case e.after == nil:
			continue
		case e.before == nil && !c.careful:
			create = append(create, entityRow(*e.after))
			continue
		case e.before != nil && e.before.Type != e.after.Type:
			relabel[e.before.Type] = append(relabel[e.before.Type], id)
		}
		put[e.after.Type] = append(put[e.after.Type], entityRow(*e.after))
	}
	return t.all(ctx, slices.Concat(stepsFor(removeLabel, relabel), []step{{createEntities, create}}, stepsFor(putEntities, put)))
}

// stepsFor makes one step for each label or relationship type, in order.
func stepsFor(query func(name string) string, byName map[string]rows) []step {
	var steps []step
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		steps = append(steps, step{query(name), byName[name]})
	}
	return steps
}

// createAtOnce is how many new articles, with all they say, one query takes.
const createAtOnce = 500

// writeContributions writes what articles say: new articles in one piece,
// those that are there already by what has changed.
func (c *change) writeContributions(ctx context.Context, t tx) error {
	fresh, kept := c.partArticles()
	var added, said, mentions rows
	for _, id := range slices.Sorted(maps.Keys(c.statementRows)) {
		r := c.statementRows[id]
		if a := fresh[text(r, "article")]; a != nil {
			a["statements"] = append(a["statements"].(rows), r)
		} else if _, there := c.statements[id]; there {
			said = append(said, r)
		} else {
			added = append(added, r)
		}
	}
	for m, form := range c.wantedForms() {
		if a := fresh[m.article]; a != nil {
			a["mentions"] = append(a["mentions"].(rows), row{"entity": m.entity, "form": form})
		} else if c.mentions[m] != form {
			mentions = append(mentions, row{"article": m.article, "entity": m.entity, "form": form})
		}
	}
	sortRows(mentions, "article", "entity")
	for _, list := range []rows{c.formRows, c.freshForms} {
		sortRows(list, "id")
	}
	return t.all(ctx, append(createSteps(fresh), step{putArticles, kept}, step{addStatements, added}, step{setStatements, said},
		step{createForms, c.freshForms}, step{c.changeForms(), c.formRows}, step{addMentions, mentions}))
}

// changeForms sets the counts of forms that are there, or merges all of them.
func (c *change) changeForms() string {
	if c.careful {
		return putForms
	}
	return countForms
}

// partArticles parts the articles' own rows into those that are new, by id, and
// those that are kept, in order.
func (c *change) partArticles() (fresh map[string]row, kept rows) {
	fresh = map[string]row{}
	sortRows(c.articleRows, "id")
	for _, r := range c.articleRows {
		r := r.(row)
		id := text(r, "id")
		if c.careful || c.kept[id] != nil {
			kept = append(kept, r)
			continue
		}
		properties := r["article"].(row)
		put(properties, "text", text(r, "text"))
		fresh[id] = row{"article": properties, "statements": rows{}, "mentions": rows{}}
	}
	return fresh, kept
}

func createSteps(fresh map[string]row) []step {
	var list rows
	for _, id := range slices.Sorted(maps.Keys(fresh)) {
		sortRows(fresh[id]["mentions"].(rows), "entity")
		list = append(list, fresh[id])
	}
	var steps []step
	for part := range slices.Chunk(list, createAtOnce) {
		steps = append(steps, step{createArticles, part})
	}
	return steps
}

// writeEdges creates edges that no statement attested, and changes or deletes
// the others, which must all be there.
func (c *change) writeEdges(ctx context.Context, t tx) error {
	sortRows(c.links, "id")
	if c.careful {
		return c.mergeEdges(ctx, t)
	}
	var create rows
	changed := map[string]rows{}
	for _, id := range slices.Sorted(maps.Keys(c.edges)) {
		e := c.edges[id]
		r := edgeRow(e.key, e.edge)
		if e.fresh {
			create = append(create, r)
		} else {
			changed[e.edge.Relation] = append(changed[e.edge.Relation], row{"id": id, "edge": r["edge"]})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.goneEdges)) {
		relation := c.goneEdges[id]
		changed[relation] = append(changed[relation], row{"id": id, "edge": nil})
	}
	if err := t.all(ctx, []step{{createEdges, create}, {linkStatements, c.links}}); err != nil {
		return err
	}
	for _, s := range stepsFor(changeEdges, changed) {
		if err := t.unwindAll(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// mergeEdges is writeEdges for a graph that was changed by hand.
func (c *change) mergeEdges(ctx context.Context, t tx) error {
	gone, put := map[string]rows{}, map[string]rows{}
	for _, id := range slices.Sorted(maps.Keys(c.goneEdges)) {
		relation := c.goneEdges[id]
		gone[relation] = append(gone[relation], id)
	}
	for _, id := range slices.Sorted(maps.Keys(c.edges)) {
		e := c.edges[id]
		put[e.edge.Relation] = append(put[e.edge.Relation], edgeRow(e.key, e.edge))
	}
	return t.all(ctx, append(slices.Concat(stepsFor(deleteEdges, gone), stepsFor(putEdges, put)), step{linkStatements, c.links}))
}

func (c *change) removeEntities(ctx context.Context, t tx) error {
	var gone rows
	for _, id := range slices.Sorted(maps.Keys(c.entities)) {
		if c.entities[id].after == nil {
			gone = append(gone, id)
		}
	}
	return t.unwind(ctx, deleteEntities, gone)
}

// step is a query that begins with UNWIND $rows, and its rows.
type step struct {
	query string
	rows  rows
}

func (t tx) all(ctx context.Context, steps []step) error {
	for _, s := range steps {
		if err := t.unwind(ctx, s.query, s.rows); err != nil {
			return err
		}
	}
	return nil
}

// unwindAll runs a step whose query counts what it has found, which must be a
// thing for each row.
func (t tx) unwindAll(ctx context.Context, s step) error {
	for list := range slices.Chunk(s.rows, chunk) {
		err := t.each(ctx, s.query, row{"rows": list}, func(r *driver.Record) error {
			if n := number(r.AsMap(), "found"); n != len(list) {
				return fmt.Errorf("%w: %d of %d edges are gone", errByHand, len(list)-n, len(list))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func list(ids []string) rows {
	var out rows
	for _, id := range ids {
		out = append(out, id)
	}
	return out
}

// sortRows puts rows in order of their properties by those names.
func sortRows(list rows, names ...string) {
	slices.SortFunc(list, func(x, y any) int {
		for _, name := range names {
			a, b := text(x.(row), name), text(y.(row), name)
			if a != b {
				if a < b {
					return -1
				}
				return 1
			}
		}
		return 0
	})
}
