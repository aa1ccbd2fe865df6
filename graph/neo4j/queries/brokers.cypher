// Brokers: who stands between others
//
// Actors whose partners deal with one another only through them.
//
// :param top => 5  how many actors
MATCH (n:Entity)-[r]-(a:Entity)
WHERE r.stance = 'asserted'
WITH n, collect(DISTINCT a) AS partners
UNWIND partners AS a
UNWIND partners AS b
WITH n, a, b
WHERE a.id < b.id AND a <> n AND b <> n AND NOT EXISTS { (a)-[x]-(b) WHERE x.stance IS NOT NULL }
WITH n, a, b ORDER BY n.id, a.id, b.id
WITH n, count(*) AS gaps, collect([a, b])[0..3] AS samples
ORDER BY gaps DESC, n.id
LIMIT toInteger($top)
UNWIND samples AS pair
WITH n, gaps, pair[0] AS a, pair[1] AS b
CALL (n, a, b) {
  MATCH path = (a)-[r]-(n)-[s]-(b)
  WHERE r.stance = 'asserted' AND s.stance = 'asserted'
  RETURN path ORDER BY r.id, s.id LIMIT 1
}
RETURN n.name AS broker, gaps AS pairs, path
ORDER BY pairs DESC, n.id, a.id, b.id
