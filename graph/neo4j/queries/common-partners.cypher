// Whom two actors both deal with
//
// The triangle between two actors.
//
// :param a => 'Veldania'  one
// :param b => 'Orsany'    the other
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($a, '"', ' ') + '"') YIELD node, score
WITH node AS a ORDER BY node.name = $a DESC, score DESC, node.id LIMIT 1
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($b, '"', ' ') + '"') YIELD node, score
WITH a, node AS b ORDER BY node.name = $b DESC, score DESC, node.id LIMIT 1
MATCH (a)-[r]-(c:Entity)-[s]-(b)
WHERE a <> b AND c <> a AND c <> b AND r.stance = 'asserted' AND s.stance = 'asserted'
WITH a, b, c, count(DISTINCT r) AS withA, count(DISTINCT s) AS withB
ORDER BY withA + withB DESC, c.id
LIMIT 20
CALL (a, b, c) {
  MATCH path = (a)-[r]-(c)-[s]-(b)
  WHERE r.stance = 'asserted' AND s.stance = 'asserted'
  RETURN path ORDER BY r.sources + s.sources DESC, r.id, s.id LIMIT 1
}
RETURN c.name AS partner, withA, withB, path
ORDER BY withA + withB DESC, c.id
