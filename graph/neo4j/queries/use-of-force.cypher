// The use of force, in order of time
//
// Attacks, killings, seizures, detentions and sanctions.
//
// :param since => '2000-01-01'  ISO day
MATCH event = (:Entity)-[r:ATTACKED|KILLED|SEIZED|DETAINED|SANCTIONED]->(:Entity)
WHERE coalesce(r.date, date(r.firstReported)) >= date($since)
RETURN coalesce(r.date, date(r.firstReported)) AS day, event, r.place AS place, r.stance AS stance, r.sources AS sources, r.quote AS sentence
ORDER BY day, r.id
LIMIT 200
