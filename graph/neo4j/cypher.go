package neo4j

import (
	"fmt"
	"strings"
)

// All Cypher that the store sends is in this file, and all of it means the same
// in Cypher 5 and Cypher 25. Names of types and relations come in through quote,
// or as the value of a dynamic label or type, and only after the vocabulary has
// allowed them.

// quote makes a label or relationship type of a name.
func quote(name string) string {
	return "`" + strings.ReplaceAll(name, "`", "``") + "`"
}

// reservedTypes and reservedRelations are the record's own.
var (
	reservedTypes     = set([]string{"Entity", "Article", "Statement", "Wiregraph", "WiregraphForm", "WiregraphNote"})
	reservedRelations = set([]string{"MENTIONS", "IN_ARTICLE"})
)

// layoutVersion counts up when older programs could no longer read the layout.
const layoutVersion = 1

// layout is the constraints and indexes of every graph; a uniqueness constraint brings an
// index of its own. Each relation has one more, see relationConstraint.
var layout = []struct{ name, statement string }{
	{"wiregraph_lock", "CREATE CONSTRAINT wiregraph_lock IF NOT EXISTS FOR (n:Wiregraph) REQUIRE n.id IS UNIQUE"},
	{"entity_id", "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE"},
	{"article_id", "CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE"},
	{"statement_id", "CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE"},
	{"wiregraph_form_id", "CREATE CONSTRAINT wiregraph_form_id IF NOT EXISTS FOR (n:WiregraphForm) REQUIRE n.id IS UNIQUE"},
	{"wiregraph_note_id", "CREATE CONSTRAINT wiregraph_note_id IF NOT EXISTS FOR (n:WiregraphNote) REQUIRE n.id IS UNIQUE"},
	{"entity_name", "CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)"},
	{"article_published", "CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.publishedAt)"},
	{"statement_key", "CREATE INDEX statement_key IF NOT EXISTS FOR (n:Statement) ON (n.key)"},
	{"statement_edge", "CREATE INDEX statement_edge IF NOT EXISTS FOR (n:Statement) ON (n.edge)"},
	{"wiregraph_form_entity", "CREATE INDEX wiregraph_form_entity IF NOT EXISTS FOR (n:WiregraphForm) ON (n.entity)"},
	{"wiregraph_note_kind", "CREATE INDEX wiregraph_note_kind IF NOT EXISTS FOR (n:WiregraphNote) ON (n.kind)"},
	{"entity_names", "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } }"},
	{"wiregraph_words", "CREATE FULLTEXT INDEX wiregraph_words IF NOT EXISTS FOR (n:Entity) ON EACH [n.words] OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } }"},
}

func relationConstraint(relation string) (name, statement string) {
	name = "relation_" + strings.ToLower(relation)
	return name, fmt.Sprintf("CREATE CONSTRAINT %s IF NOT EXISTS FOR ()-[r:%s]-() REQUIRE r.id IS UNIQUE", quote(name), quote(relation))
}

const (
	showIndexes = `SHOW INDEXES YIELD name RETURN name`

	// showRelations names the types that this package has written: those with a
	// constraint of its own. An analyst's relationships have none.
	showRelations = `
SHOW CONSTRAINTS YIELD name, labelsOrTypes
WHERE name STARTS WITH 'relation_'
RETURN labelsOrTypes[0] AS relation ORDER BY relation`

	awaitIndexes = `CALL db.awaitIndexes(300)`

	readLayout = `
OPTIONAL MATCH (w:Wiregraph {id: 'store'})
RETURN w.layout AS layout,
       EXISTS { MATCH (:Entity) } OR EXISTS { MATCH (:Article) } OR EXISTS { MATCH (:Statement) } AS occupied`

	createLock = `
MERGE (w:Wiregraph {id: 'store'})
ON CREATE SET w.layout = $layout, w.writes = 0`

	takeLock = `
MATCH (w:Wiregraph {id: 'store'})
SET w.writes = w.writes + 1
RETURN w.writes AS writes`

	readWrites = `
MATCH (w:Wiregraph {id: 'store'})
RETURN w.writes AS writes`
)

// What a replacement needs to know. A hint stands wherever the planner could
// also begin at the other end: it keeps a plan that it has made for an empty
// database, and there a scan of all articles costs nothing.
const (
	articlesByID = `
UNWIND $rows AS id
MATCH (a:Article {id: id})
RETURN a {.*, text: a.text IS NOT NULL} AS article`

	statementKeysOfArticles = `
UNWIND $rows AS id
MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(s)
USING INDEX a:Article(id)
RETURN s.id AS id, s.key AS key`

	mentionsOfArticles = `
UNWIND $rows AS id
MATCH (a:Article {id: id})-[m:MENTIONS]->(n)
USING INDEX a:Article(id)
RETURN a.id AS article, n.id AS entity, m.form AS form`

	attestationsByKey = `
UNWIND $rows AS key
MATCH (s:Statement {key: key})-[:IN_ARTICLE]->(a)
USING INDEX s:Statement(key)
RETURN s.id AS id, s.key AS key, s.edge AS edge, s.article AS article,
       s.subject AS subject, s.relation AS relation, s.object AS object, s.stance AS stance,
       s.attributedTo AS attributedTo, s.date AS date, s.datePrecision AS datePrecision, s.dateWords AS dateWords,
       s.place AS place, s.role AS role, s.score AS score,
       a.publishedAt AS publishedAt, a.signature AS signature`

	evidenceOfStatements = `
UNWIND $rows AS id
MATCH (s:Statement {id: id})
RETURN s {.id, .article, .starts, .ends, .quotes} AS statement`

	formsByEntity = `
UNWIND $rows AS id
MATCH (f:WiregraphForm {entity: id})
RETURN f.id AS id, f.entity AS entity, f.articles AS articles, f.form AS form`
)

// What a replacement does.
const (
	deleteStatements = `
UNWIND $rows AS id
MATCH (s:Statement {id: id})
DETACH DELETE s`

	deleteMentions = `
UNWIND $rows AS row
MATCH (a:Article {id: row.article})-[m:MENTIONS]->(n:Entity {id: row.entity})
USING INDEX a:Article(id)
DELETE m`

	deleteForms = `
UNWIND $rows AS id
MATCH (f:WiregraphForm {id: id})
DELETE f`

	deleteEntities = `
UNWIND $rows AS id
MATCH (n:Entity {id: id})
DETACH DELETE n`

	deleteArticles = `
UNWIND $rows AS id
MATCH (a:Article {id: id})
DETACH DELETE a`

	putArticles = `
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
WITH a, row, a.text AS kept
SET a = row.article
SET a.text = CASE WHEN row.keepText THEN kept ELSE row.text END`

	// createArticles is for articles that are not there, with all that they say.
	createArticles = `
UNWIND $rows AS row
CREATE (a:Article)
SET a = row.article
WITH a, row
CALL (a, row) {
  UNWIND row.statements AS statement
  CREATE (s:Statement)-[:IN_ARTICLE]->(a)
  SET s = statement
}
CALL (a, row) {
  UNWIND row.mentions AS mention
  MATCH (n:Entity {id: mention.entity})
  CREATE (a)-[:MENTIONS {form: mention.form}]->(n)
}`

	// addStatements and addMentions are for those that were not there, which is
	// certain under the lock; so their relationships need no MERGE, which would
	// look through all that an entity has.
	addStatements = `
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MERGE (s:Statement {id: row.id})
SET s = row
CREATE (s)-[:IN_ARTICLE]->(a)`

	setStatements = `
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s = row`

	createForms = `
UNWIND $rows AS row
CREATE (f:WiregraphForm)
SET f = row`

	countForms = `
UNWIND $rows AS row
MATCH (f:WiregraphForm {id: row.id})
SET f.articles = row.articles`

	putForms = `
UNWIND $rows AS row
MERGE (f:WiregraphForm {id: row.id})
SET f = row`

	createEntities = `
UNWIND $rows AS row
CREATE (n:Entity:$(row.type))
SET n = row`

	createEdges = `
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:$(row.relation)]->(b)
SET r = row.edge`

	addMentions = `
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (n:Entity {id: row.entity})
CREATE (a)-[:MENTIONS {form: row.form}]->(n)`

	linkStatements = `
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.edge = row.edge`
)

func putEntities(typ string) string {
	return fmt.Sprintf(`
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row
SET n:%s`, quote(typ))
}

func removeLabel(typ string) string {
	return fmt.Sprintf(`
UNWIND $rows AS id
MATCH (n:Entity {id: id})
REMOVE n:%s`, quote(typ))
}

func putEdges(relation string) string {
	return fmt.Sprintf(`
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:%s {id: row.edge.id}]->(b)
SET r = row.edge`, quote(relation))
}

// changeEdges sets the properties of edges that are there, or deletes those of
// which the row has none, and counts what it has found.
func changeEdges(relation string) string {
	return fmt.Sprintf(`
UNWIND $rows AS row
MATCH ()-[r:%[1]s {id: row.id}]->()
USING INDEX r:%[1]s(id)
FOREACH (edge IN [e IN [row.edge] WHERE e IS NOT NULL] | SET r = edge)
FOREACH (gone IN [e IN [r] WHERE row.edge IS NULL] | DELETE gone)
RETURN count(*) AS found`, quote(relation))
}

func deleteEdges(relation string) string {
	return fmt.Sprintf(`
UNWIND $rows AS id
MATCH ()-[r:%[1]s {id: id}]->()
USING INDEX r:%[1]s(id)
DELETE r`, quote(relation))
}

// Reading the view.
const (
	entityPage = `
MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity
ORDER BY n.id`

	entitiesByID = `
UNWIND $rows AS id
MATCH (n:Entity {id: id})
RETURN properties(n) AS entity
ORDER BY n.id`

	entityIDPage = `
MATCH (n:Entity)
WHERE n.id > $after
WITH n.id AS id ORDER BY id LIMIT $limit
RETURN id`

	edgesFrom = `
UNWIND $rows AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
USING INDEX a:Entity(id)
WHERE r.stance IS NOT NULL
RETURN a.id AS from, type(r) AS relation, b.id AS to, properties(r) AS edge
ORDER BY from, relation, to, ` + dateOrder + `, r.id`

	edgesAt = `
UNWIND $rows AS id
MATCH (n:Entity {id: id})-[r:!MENTIONS]-(:Entity)
USING INDEX n:Entity(id)
WHERE r.stance IS NOT NULL
RETURN ` + wholeEdge

	edgesBetween = `
UNWIND $rows AS id
MATCH (a:Entity {id: id})
UNWIND $rows AS other
MATCH (b:Entity {id: other})
MATCH (a)-[r:!MENTIONS]->(b)
WHERE r.stance IS NOT NULL
RETURN ` + wholeEdge

	latestEdgesAt = `
MATCH (n:Entity {id: $id})-[r:!MENTIONS]-(:Entity)
USING INDEX n:Entity(id)
WHERE ` + edgeFilters + `
WITH DISTINCT r,
  CASE WHEN r.date IS NULL THEN coalesce(left(toString(r.lastReported), 10), '')
  ELSE` + dateOrder + `
  END AS day
ORDER BY day DESC, r.id LIMIT $limit
RETURN ` + wholeEdge

	wholeEdge = `startNode(r).id AS from, type(r) AS relation, endNode(r).id AS to, properties(r) AS edge`

	// edgeFilters are those of graph.Query, but the time. A relationship
	// without stance is an analyst's.
	edgeFilters = `r.stance IS NOT NULL
  AND r.score >= $minScore AND r.sources >= $minSources
  AND ($relations IS NULL OR type(r) IN $relations)
  AND ($stances IS NULL OR r.stance IN $stances)`

	linksOf = `
UNWIND $rows AS id
MATCH (n:Entity {id: id})-[r:!MENTIONS]-(m:Entity)
USING INDEX n:Entity(id)
WHERE ` + edgeFilters + linkColumns

	linksBetween = `
UNWIND $rows AS id
MATCH (n:Entity {id: id})
UNWIND $others AS other
MATCH (m:Entity {id: other})
MATCH (n)-[r:!MENTIONS]-(m)
WHERE ` + edgeFilters + linkColumns

	linkColumns = `
RETURN DISTINCT n.id AS id, m.id AS other,
  CASE WHEN $dated THEN r.date END AS date,
  CASE WHEN $dated THEN r.datePrecision END AS datePrecision,
  CASE WHEN $dated THEN r.lastReported END AS lastReported`

	degrees = `
UNWIND $rows AS id
MATCH (n:Entity {id: id})
RETURN COUNT { (n)--() } - COUNT { (n)<-[:MENTIONS]-() } AS edges`

	// dateOrder is graph.Date.Value: a month before its days, nothing first.
	dateOrder = `
  CASE r.datePrecision
    WHEN 'day' THEN toString(r.date)
    WHEN 'month' THEN left(toString(r.date), 7)
    WHEN 'year' THEN left(toString(r.date), 4)
    ELSE ''
  END`

	findByWords = `
CALL db.index.fulltext.queryNodes('wiregraph_words', $query) YIELD node
RETURN properties(node) AS entity`

	statementsOfEdge = `
MATCH (s:Statement {edge: $edge})-[:IN_ARTICLE]->(a)
USING INDEX s:Statement(edge)
RETURN properties(s) AS statement, a {.*, text: null} AS article`

	countAll = `
RETURN COUNT { (:Article) } AS articles, COUNT { (:Statement) } AS statements, COUNT { (:Entity) } AS entities`
)

func countRelation(relation string) string {
	return fmt.Sprintf("RETURN COUNT { ()-[:%s]->() } AS n", quote(relation))
}

// Reading the record.
const (
	articlePage = `
MATCH (a:Article)
WHERE a.id > $after
WITH a ORDER BY a.id LIMIT $limit
RETURN a {.*, text: CASE WHEN $text THEN a.text END} AS article
ORDER BY a.id`

	articleByID = `
MATCH (a:Article {id: $id})
RETURN a {.*} AS article`

	statementsOfArticles = `
UNWIND $rows AS id
MATCH (a:Article {id: id})<-[:IN_ARTICLE]-(s)
USING INDEX a:Article(id)
RETURN a.id AS article, properties(s) AS statement
ORDER BY a.id, s.id`

	formsOfArticles = `
UNWIND $rows AS id
MATCH (a:Article {id: id})-[m:MENTIONS]->()
USING INDEX a:Article(id)
MATCH (f:WiregraphForm {id: m.form})
RETURN a.id AS article, f.entity AS entity, f.form AS form
ORDER BY a.id, f.entity`
)

// Notes.
const (
	readNote = `
MATCH (n:WiregraphNote {id: $id})
RETURN n.value AS value`

	// lockNote takes the note's lock before its value is read, also where there
	// is no note yet.
	lockNote = `
MERGE (n:WiregraphNote {id: $id})
ON CREATE SET n.kind = $kind, n.key = $key
SET n.swaps = coalesce(n.swaps, 0) + 1
RETURN n.value AS value`

	writeNote = `
MATCH (n:WiregraphNote {id: $id})
SET n.value = $value`

	deleteNote = `
MATCH (n:WiregraphNote {id: $id})
DELETE n`

	notePage = `
MATCH (n:WiregraphNote {kind: $kind})
WHERE n.key > $after OR $first
WITH n ORDER BY n.key LIMIT $limit
RETURN n.key AS key, n.value AS value
ORDER BY key`
)
