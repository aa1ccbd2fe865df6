// Who holds which office at a date
//
// For each office the person whom the latest article up to that day names.
//
// :param date => '2031-05-12'  ISO day
// :param of => ''              part of the state's or body's name; empty for all
MATCH office = (person:Entity)-[r:HOLDS_OFFICE {stance: 'asserted'}]->(body:Entity)
WHERE $of = '' OR toLower(body.name) CONTAINS toLower($of)
MATCH (:Statement {edge: r.id})-[:IN_ARTICLE]->(a:Article)
WHERE date(a.publishedAt) <= date($date)
WITH person, r, body, office, max(a.publishedAt) AS told
ORDER BY told DESC, person.id, r.id
WITH body, toLower(r.role) AS role, collect({office: office, r: r, told: told})[0] AS latest
RETURN body.name AS of, role, latest.office AS office, date(latest.told) AS told, latest.r.sources AS sources, latest.r.quote AS sentence
ORDER BY of, role, body.id
LIMIT 200
