// Most active pairs of the last days
//
// Counted back from the latest article in the graph.
//
// :param days => 7  how many days
MATCH (a:Article)
WITH max(a.publishedAt) - duration({days: $days}) AS since
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.lastReported > since AND NOT type(r) IN ['HOLDS_OFFICE', 'MEMBER_OF', 'PART_OF']
WITH CASE WHEN a.id < b.id THEN [a, b] ELSE [b, a] END AS pair, count(r) AS events, sum(r.sources) AS reports, since
ORDER BY events DESC, reports DESC, pair[0].id, pair[1].id
LIMIT 10
WITH pair[0] AS a, pair[1] AS b, events, reports, since
MATCH event = (a)-[r]-(b)
WHERE r.lastReported > since AND NOT type(r) IN ['HOLDS_OFFICE', 'MEMBER_OF', 'PART_OF']
RETURN events, reports, coalesce(r.date, date(r.firstReported)) AS day, event, r.quote AS sentence
ORDER BY events DESC, reports DESC, a.id, b.id, day, r.id
LIMIT 200
