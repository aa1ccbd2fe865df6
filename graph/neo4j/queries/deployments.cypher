// Deployments by ship and place
//
// Who sent which ship or force where.
//
// :param place => ''  part of a place's name; empty for all
MATCH event = (:Entity)-[r:DEPLOYED]->(sent:Entity)
WHERE $place = '' OR toLower(coalesce(r.place, '') + ' ' + sent.name) CONTAINS toLower($place)
RETURN coalesce(r.date, date(r.firstReported)) AS day, event, sent.type AS kind, r.place AS place, r.stance AS stance, r.sources AS sources, r.quote AS sentence
ORDER BY kind, sent.name, day, r.id
LIMIT 200
