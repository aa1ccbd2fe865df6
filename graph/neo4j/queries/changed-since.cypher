// What is new since a day
//
// Events and facts that articles of that day or later report for the first
// time, or again.
//
// :param since => '2031-05-09'  ISO day
MATCH event = (:Entity)-[r]->(:Entity)
WHERE r.lastReported >= datetime($since)
RETURN CASE WHEN r.firstReported >= datetime($since) THEN 'new' ELSE 'again' END AS change, r.lastReported AS reported, event, r.stance AS stance, r.sources AS sources, r.quote AS sentence
ORDER BY change DESC, reported DESC, r.id
LIMIT 500
