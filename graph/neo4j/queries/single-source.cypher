// What rests on a single source
//
// Told as fact by one source only; the least sure first. To be checked before
// it is printed.
//
// :param score => 0.9  at most so sure
MATCH event = (:Entity)-[r]->(:Entity)
WHERE r.sources = 1 AND r.stance = 'asserted' AND r.score <= $score
RETURN r.score AS score, coalesce(r.date, date(r.firstReported)) AS day, event, r.article AS article, r.quote AS sentence
ORDER BY score, day DESC, r.id
LIMIT 100
