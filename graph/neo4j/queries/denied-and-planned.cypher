// Denied and planned events
//
// What parties say did not happen, and what is announced.
//
// :param stances => ['denied', 'planned']  any of asserted, denied, planned, hypothetical
MATCH event = (:Entity)-[r]->(:Entity)
WHERE r.stance IN $stances
RETURN r.stance AS stance, coalesce(r.date, date(r.firstReported)) AS day, event, r.attributedTo AS claimed, r.sources AS sources, r.quote AS sentence
ORDER BY stance, day DESC, r.id
LIMIT 200
