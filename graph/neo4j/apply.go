package neo4j

import (
	"context"
	"maps"
	"slices"
)

// apply writes what was planned: what goes first, then nodes, then what hangs
// on them, and at last the entities that nothing mentions any more. Rows are
// sorted, so that a foreign writer who also sorts cannot deadlock with us.
func (c *change) apply(ctx context.Context, t tx) error {
	for _, step := range []func(context.Context, tx) error{
		c.removeEdges, c.removeContributions, c.writeEntities, c.writeContributions, c.writeEdges, c.removeEntities,
	} {
		if err := step(ctx, t); err != nil {
			return err
		}
	}
	return nil
}

func (c *change) removeEdges(ctx context.Context, t tx) error {
	gone := map[string]rows{}
	for _, id := range slices.Sorted(maps.Keys(c.goneEdges)) {
		relation := c.goneEdges[id]
		gone[relation] = append(gone[relation], id)
	}
	for _, relation := range slices.Sorted(maps.Keys(gone)) {
		if err := t.unwind(ctx, deleteEdges(relation), gone[relation]); err != nil {
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

// writeEntities writes each type's entities with its label, and takes the old
// label from those whose type has changed.
func (c *change) writeEntities(ctx context.Context, t tx) error {
	put, relabel := map[string]rows{}, map[string]rows{}
	for _, id := range slices.Sorted(maps.Keys(c.entities)) {
		e := c.entities[id]
		if e.after == nil {
			continue
		}
		put[e.after.Type] = append(put[e.after.Type], entityRow(*e.after))
		if e.before != nil && e.before.Type != e.after.Type {
			relabel[e.before.Type] = append(relabel[e.before.Type], id)
		}
	}
	var steps []step
	for _, typ := range slices.Sorted(maps.Keys(relabel)) {
		steps = append(steps, step{removeLabel(typ), relabel[typ]})
	}
	for _, typ := range slices.Sorted(maps.Keys(put)) {
		steps = append(steps, step{putEntities(typ), put[typ]})
	}
	return t.all(ctx, steps)
}

func (c *change) writeContributions(ctx context.Context, t tx) error {
	var added, said, mentions rows
	for _, id := range slices.Sorted(maps.Keys(c.statementRows)) {
		if _, there := c.statements[id]; there {
			said = append(said, c.statementRows[id])
		} else {
			added = append(added, c.statementRows[id])
		}
	}
	for m, form := range c.wantedForms() {
		if c.mentions[m] != form {
			mentions = append(mentions, row{"article": m.article, "entity": m.entity, "form": form})
		}
	}
	sortRows(c.articleRows, "id")
	sortRows(mentions, "article", "entity")
	sortRows(c.formRows, "id")
	return t.all(ctx, []step{{putArticles, c.articleRows}, {addStatements, added}, {setStatements, said},
		{putForms, c.formRows}, {addMentions, mentions}})
}

func (c *change) writeEdges(ctx context.Context, t tx) error {
	put := map[string]rows{}
	for _, id := range slices.Sorted(maps.Keys(c.edges)) {
		e := c.edges[id]
		put[e.edge.Relation] = append(put[e.edge.Relation], edgeRow(e.key, e.edge))
	}
	var steps []step
	for _, relation := range slices.Sorted(maps.Keys(put)) {
		steps = append(steps, step{putEdges(relation), put[relation]})
	}
	sortRows(c.links, "id")
	return t.all(ctx, append(steps, step{linkStatements, c.links}))
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
