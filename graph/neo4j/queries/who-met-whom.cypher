// Who met whom, and when
//
// Meetings, calls, negotiations and visits of one actor, latest first.
//
// :param name => 'Ilse Marrow'  a name or an alias
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($name, '"', ' ') + '"') YIELD node, score
WITH node AS n ORDER BY node.name = $name DESC, score DESC, node.id LIMIT 1
MATCH event = (n)-[r:MET_WITH|SPOKE_WITH|NEGOTIATED_WITH|VISITED]-(:Entity)
RETURN coalesce(r.date, date(r.firstReported)) AS day, event, r.place AS place, r.stance AS stance, r.sources AS sources, r.quote AS sentence
ORDER BY day DESC, r.id
LIMIT 200
