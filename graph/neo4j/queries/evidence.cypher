// The evidence for one relationship
//
// Every statement that attests it, with its article. Double-click a
// relationship in the Browser to see its id.
//
// :param edge => ''  id of a relationship; empty for the best attested one
MATCH (:Entity)-[r]->(:Entity)
WHERE r.stance IS NOT NULL AND ($edge = '' OR r.id = $edge)
WITH r ORDER BY r.sources DESC, r.id LIMIT 1
MATCH evidence = (s:Statement {edge: r.id})-[:IN_ARTICLE]->(a:Article)
RETURN a.publishedAt AS published, a.publisher AS publisher, s.quotes[0] AS sentence, s.attributedTo AS claimed, s.score AS score, evidence
ORDER BY published, a.id, s.id
LIMIT 200
