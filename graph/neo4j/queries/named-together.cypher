// Named together without an event
//
// Actors whom the same articles mention again and again although no statement
// connects them.
//
// :param articles => 2  in at least so many articles
MATCH (a:Entity)<-[:MENTIONS]-(x:Article)-[:MENTIONS]->(b:Entity)
WHERE a.id < b.id AND NOT EXISTS { (a)-[r]-(b) WHERE r.stance IS NOT NULL }
WITH a, b, count(x) AS articles, min(x.id) AS first
WHERE articles >= $articles
ORDER BY articles DESC, a.id, b.id
LIMIT 50
MATCH path = (a)<-[:MENTIONS]-(:Article {id: first})-[:MENTIONS]->(b)
RETURN articles, a.name AS one, b.name AS other, path
ORDER BY articles DESC, a.id, b.id
