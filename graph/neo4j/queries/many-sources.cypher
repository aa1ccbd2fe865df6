// Events that several independent sources report
//
// Copies of one wire story count as one source.
//
// :param sources => 2  at least so many
MATCH event = (:Entity)-[r]->(:Entity)
WHERE r.sources >= $sources AND NOT type(r) IN ['HOLDS_OFFICE', 'MEMBER_OF', 'PART_OF']
RETURN r.sources AS sources, coalesce(r.date, date(r.firstReported)) AS day, event, r.stance AS stance, r.score AS score, r.quote AS sentence
ORDER BY sources DESC, day DESC, r.id
LIMIT 200
