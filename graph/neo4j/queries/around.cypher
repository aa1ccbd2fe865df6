// The neighbourhood of one actor
//
// Everything within two steps that is told as fact, best attested first.
//
// :param name => 'Orsany'  a name or an alias
// :param sources => 1      at least so many for every step
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($name, '"', ' ') + '"') YIELD node, score
WITH node AS n ORDER BY node.name = $name DESC, score DESC, node.id LIMIT 1
MATCH path = (n)-[*1..2]-(m:Entity)
WHERE m <> n AND all(r IN relationships(path) WHERE r.stance = 'asserted' AND r.sources >= $sources)
RETURN length(path) AS steps, path, reduce(sum = 0, r IN relationships(path) | sum + r.sources) AS sources
ORDER BY steps, sources DESC, reduce(id = '', r IN relationships(path) | id + r.id)
LIMIT 150
