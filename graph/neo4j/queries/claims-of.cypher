// What one party claims
//
// Events that stand on its word alone or beside others.
//
// :param name => 'Davit Oren'  who claims
CALL db.index.fulltext.queryNodes('entity_names', '"' + replace($name, '"', ' ') + '"') YIELD node, score
WITH node AS n ORDER BY node.name = $name DESC, score DESC, node.id LIMIT 1
MATCH event = (:Entity)-[r]->(:Entity)
WHERE n.id IN r.attributedTo
RETURN coalesce(r.date, date(r.firstReported)) AS day, event, r.stance AS stance, r.sources AS sources, r.quote AS sentence
ORDER BY day DESC, r.id
LIMIT 200
