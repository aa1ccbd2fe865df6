// Who reports on an actor
//
// Each publisher with its latest article that mentions the actor.
//
// :param name => 'Veldania'  a name or an alias
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($name, '"', ' ') + '"') YIELD node, score
WITH node AS n ORDER BY node.name = $name DESC, score DESC, node.id LIMIT 1
MATCH (a:Article)-[:MENTIONS]->(n)
WITH n, a ORDER BY a.publishedAt DESC, a.id
WITH n, coalesce(a.publisher, '(unknown)') AS publisher, count(a) AS articles, collect(a)[0] AS latest
MATCH path = (latest)-[:MENTIONS]->(n)
RETURN publisher, articles, latest.publishedAt AS published, latest.title AS title, path
ORDER BY articles DESC, publisher
LIMIT 100
