// What happened at a place
//
// Events that articles locate there, and those aimed at it.
//
// :param place => 'Strait of Aran'  a place's name
MATCH event = (:Entity)-[r]->(b:Entity)
WHERE r.stance IS NOT NULL AND (toLower(r.place) = toLower($place) OR b:Place AND toLower(b.name) = toLower($place))
RETURN coalesce(r.date, date(r.firstReported)) AS day, event, r.stance AS stance, r.sources AS sources, r.quote AS sentence
ORDER BY day, r.id
LIMIT 200
