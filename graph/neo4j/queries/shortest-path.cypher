// Shortest sourced path between two actors
//
// A sentence stands behind every step. Only what is told as fact by so many
// sources counts.
//
// :param a => 'Piet Sorrel'         from
// :param b => 'Free Straits Front'  to
// :param sources => 1               at least so many for every step
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($a, '"', ' ') + '"') YIELD node, score
WITH node AS a ORDER BY node.name = $a DESC, score DESC, node.id LIMIT 1
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($b, '"', ' ') + '"') YIELD node, score
WITH a, node AS b ORDER BY node.name = $b DESC, score DESC, node.id LIMIT 1
MATCH path = allShortestPaths((a)-[*..6]-(b))
WHERE a <> b AND all(r IN relationships(path) WHERE r.stance = 'asserted' AND r.sources >= $sources)
RETURN length(path) AS steps, path, [r IN relationships(path) | r.quote] AS sentences
ORDER BY steps, reduce(id = '', r IN relationships(path) | id + r.id)
LIMIT 10
