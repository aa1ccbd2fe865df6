package sqlite

import (
	"reflect"

	"wiregraph/graph"
)

// foldKey projects one key's statements, those that are kept and the fresh
// ones, and writes what differs from what is kept: edges, and in which edge a
// statement is.
func (c *change) foldKey(key string, fresh []graph.Attestation) error {
	kept, edgeOf, err := c.keptStatements(key)
	if err != nil {
		return err
	}
	var edges map[string]graph.Edge
	if len(kept) > 0 || c.shrunk[key] { // a key that is new has none
		if edges, err = c.keptEdges(key); err != nil {
			return err
		}
	}
	isFresh := map[string]*graph.Attestation{}
	for i := range fresh {
		isFresh[fresh[i].Statement.ID] = &fresh[i]
	}
	for _, f := range c.store.options.Projection.Project(append(kept, fresh...)) {
		if isFresh[f.Best] == nil {
			if f.Edge.Best, err = c.firstEvidence(f.Best); err != nil {
				return err
			}
		}
		if old, ok := edges[f.Edge.ID]; !ok || !reflect.DeepEqual(old, f.Edge) {
			if err := c.writeEdge(key, f.Edge); err != nil {
				return err
			}
		}
		delete(edges, f.Edge.ID)
		for _, id := range f.Statements {
			if err := c.place(isFresh[id], id, key, f.Edge.ID, edgeOf[id]); err != nil {
				return err
			}
		}
	}
	for id := range edges {
		if err := c.exec(`DELETE FROM edge WHERE id = ?`, id); err != nil {
			return err
		}
	}
	return nil
}

// keptStatements reads what projecting a key needs: no evidence, which makes up
// most of a statement, and of the article only when it came out and which copy
// it is.
func (c *change) keptStatements(key string) (list []graph.Attestation, edgeOf map[string]string, err error) {
	edgeOf = map[string]string{}
	err = c.each(func(scan func(...any) error) error {
		var at graph.Attestation
		var edge string
		err := scan(append(statementFields(&at.Statement, &at.Article.ID), &edge, (*moment)(&at.Article.Published), &at.Article.Signature)...)
		list = append(list, at)
		edgeOf[at.Statement.ID] = edge
		return err
	}, `SELECT `+statementColumns+`, s.edge, a.published, a.signature FROM statement s JOIN article a ON a.id = s.article WHERE s.key = ?`, key)
	return list, edgeOf, err
}

func (c *change) keptEdges(key string) (map[string]graph.Edge, error) {
	edges := map[string]graph.Edge{}
	err := c.each(func(scan func(...any) error) error {
		var e graph.Edge
		err := scan(edgeFields(&e)...)
		edges[e.ID] = e
		return err
	}, `SELECT `+edgeColumns+` FROM edge WHERE key = ?`, key)
	return edges, err
}

func (c *change) firstEvidence(statement string) (ev graph.Evidence, err error) {
	err = c.each(func(scan func(...any) error) error {
		var article, text string
		if err := scan(&article, &text); err != nil {
			return err
		}
		list, err := readEvidence(article, text)
		if err == nil && len(list) > 0 {
			ev = list[0]
		}
		return err
	}, `SELECT article, evidence FROM statement WHERE id = ?`, statement)
	return ev, err
}

// place writes a fresh statement, or moves a kept one to another edge.
func (c *change) place(fresh *graph.Attestation, id, key, edge, oldEdge string) error {
	if fresh == nil {
		if edge == oldEdge {
			return nil
		}
		return c.exec(`UPDATE statement SET edge = ? WHERE id = ?`, edge, id)
	}
	st := fresh.Statement
	return c.exec(`INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		st.ID, fresh.Article.ID, key, edge, st.Subject, st.Relation, st.Object, string(st.Stance), st.AttributedTo,
		st.Date.Value, st.Date.Words, st.Place, st.Role, st.Score, st.Rule, writeEvidence(st.Evidence))
}

func (c *change) writeEdge(key string, e graph.Edge) error {
	return c.exec(`INSERT OR REPLACE INTO edge (key, last_day, `+edgeColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		key, e.LastDay(), e.ID, e.From, e.Relation, e.To, string(e.Stance), writeJSON(e.AttributedTo == nil, e.AttributedTo),
		e.Date.Value, e.Date.Words, e.Place, e.Role, e.Statements, e.Sources, e.Score,
		writeTime(e.FirstReported), writeTime(e.LastReported), e.Best.Article, e.Best.Start, e.Best.End, e.Best.Quote)
}
