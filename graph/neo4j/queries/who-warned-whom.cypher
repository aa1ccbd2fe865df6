// Who warned or threatened whom, in which words
//
// Warnings, threats and accusations since a day, each with its best sentence.
//
// :param since => '2000-01-01'  ISO day
MATCH event = (:Entity)-[r:WARNED|THREATENED|ACCUSED]->(:Entity)
WHERE coalesce(r.date, date(r.firstReported)) >= date($since)
RETURN coalesce(r.date, date(r.firstReported)) AS day, event, r.stance AS stance, r.sources AS sources, r.quote AS sentence
ORDER BY day DESC, r.id
LIMIT 200
