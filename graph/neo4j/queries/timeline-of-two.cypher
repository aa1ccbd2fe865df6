// Timeline between two sides
//
// All events between two states or bodies in order of time. A side is the
// named actor with its parts, its officials and its members.
//
// :param a => 'Veldania'  one side
// :param b => 'Orsany'    the other
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($a, '"', ' ') + '"') YIELD node, score
WITH node AS a ORDER BY node.name = $a DESC, score DESC, node.id LIMIT 1
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($b, '"', ' ') + '"') YIELD node, score
WITH a, node AS b ORDER BY node.name = $b DESC, score DESC, node.id LIMIT 1
MATCH (x:Entity)-[:HOLDS_OFFICE|PART_OF|MEMBER_OF*0..2]->(a)
WITH b, collect(DISTINCT x) AS left
MATCH (y:Entity)-[:HOLDS_OFFICE|PART_OF|MEMBER_OF*0..2]->(b)
WITH left, collect(DISTINCT y) AS right
UNWIND left AS x
MATCH event = (x)-[r]-(y:Entity)
WHERE y IN right AND r.stance IS NOT NULL AND NOT type(r) IN ['HOLDS_OFFICE', 'MEMBER_OF', 'PART_OF']
RETURN coalesce(r.date, date(r.firstReported)) AS day, event, r.stance AS stance, r.sources AS sources, r.quote AS sentence
ORDER BY day, r.id, x.id
LIMIT 200
