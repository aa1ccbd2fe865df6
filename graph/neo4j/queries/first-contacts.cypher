// First contacts
//
// Pairs whose first event of all falls into the last days.
//
// :param days => 7  counted back from the latest article
MATCH (a:Article)
WITH max(a.publishedAt) - duration({days: $days}) AS since
MATCH (a:Entity)-[r]-(b:Entity)
WHERE a.id < b.id AND r.stance IS NOT NULL AND NOT type(r) IN ['HOLDS_OFFICE', 'MEMBER_OF', 'PART_OF']
WITH a, b, min(r.firstReported) AS first, since
WHERE first > since
MATCH event = (a)-[r]-(b)
WHERE r.firstReported = first AND NOT type(r) IN ['HOLDS_OFFICE', 'MEMBER_OF', 'PART_OF']
RETURN first AS reported, event, r.stance AS stance, r.quote AS sentence
ORDER BY reported DESC, a.id, b.id, r.id
LIMIT 100
