// The most central actors
//
// By how many others they deal with, each with its three best attested events.
//
// :param top => 10  how many actors
MATCH (n:Entity)-[r]-(other:Entity)
WHERE r.stance = 'asserted'
WITH n, count(DISTINCT other) AS partners, count(DISTINCT r) AS events
ORDER BY partners DESC, events DESC, n.id
LIMIT toInteger($top)
CALL (n) {
  MATCH event = (n)-[r]-(:Entity)
  WHERE r.stance = 'asserted'
  RETURN event, r ORDER BY r.sources DESC, r.score DESC, r.id LIMIT 3
}
RETURN n.name AS actor, partners, events, event, r.sources AS sources
ORDER BY partners DESC, events DESC, n.id, sources DESC, r.score DESC, r.id
