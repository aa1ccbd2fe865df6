// Contradictions
//
// Told as fact by one and denied by another, about the same days.
//
// :param days => 31  how far the two may lie apart
MATCH event = (a:Entity)-[r]->(:Entity)<-[d]-(a)
WHERE r.stance = 'asserted' AND d.stance = 'denied' AND type(r) = type(d)
WITH event, r, d, coalesce(r.date, date(r.firstReported)) AS day, coalesce(d.date, date(d.firstReported)) AS denied
WHERE day IS NULL OR denied IS NULL OR abs(duration.inDays(day, denied).days) <= $days
RETURN day, event, r.sources AS told, d.sources AS denied, r.quote AS sentence, d.quote AS denial
ORDER BY day DESC, r.id, d.id
LIMIT 100
