-- The record.

CREATE TABLE article (
  id        TEXT PRIMARY KEY,
  url       TEXT NOT NULL,
  title     TEXT NOT NULL,
  language  TEXT NOT NULL,
  publisher TEXT NOT NULL,
  author    TEXT NOT NULL,
  published TEXT NOT NULL, -- RFC 3339 in UTC, '' where unknown
  fetched   TEXT NOT NULL,
  digest    TEXT NOT NULL,
  extractor TEXT NOT NULL,
  signature TEXT NOT NULL,
  content   TEXT NOT NULL  -- hash of the article's entities and statements: an equal one need not be written again
) WITHOUT ROWID;

CREATE TABLE text (
  article  TEXT PRIMARY KEY,
  deflated BLOB NOT NULL
);

-- How an article has an entity.
CREATE TABLE form (
  entity     TEXT NOT NULL,
  article    TEXT NOT NULL,
  type       TEXT NOT NULL,
  name       TEXT NOT NULL,
  aliases    TEXT NOT NULL, -- JSON, '' for none
  properties TEXT NOT NULL, -- JSON, '' for none
  PRIMARY KEY (entity, article)
) WITHOUT ROWID;
CREATE INDEX form_article ON form (article);

CREATE TABLE statement (
  id            TEXT PRIMARY KEY,
  article       TEXT NOT NULL,
  key           TEXT NOT NULL, -- graph.Key.ID: what is projected together
  edge          TEXT NOT NULL,
  subject       TEXT NOT NULL,
  relation      TEXT NOT NULL,
  object        TEXT NOT NULL,
  stance        TEXT NOT NULL,
  attributed_to TEXT NOT NULL,
  date          TEXT NOT NULL,
  words         TEXT NOT NULL,
  place         TEXT NOT NULL,
  role          TEXT NOT NULL,
  score         REAL NOT NULL,
  rule          TEXT NOT NULL,
  evidence      TEXT NOT NULL -- JSON, without the article
);
CREATE INDEX statement_article ON statement (article);
CREATE INDEX statement_key ON statement (key, edge);

-- The view.

CREATE TABLE entity (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  type       TEXT NOT NULL,
  name       TEXT NOT NULL,
  aliases    TEXT NOT NULL,
  properties TEXT NOT NULL
);

-- One row an entity, by its number: the words of its names as graph.NameWords has them.
CREATE VIRTUAL TABLE entity_words USING fts5 (words, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 0');

CREATE TABLE edge (
  id             TEXT PRIMARY KEY,
  key            TEXT NOT NULL,
  from_id        TEXT NOT NULL,
  relation       TEXT NOT NULL,
  to_id          TEXT NOT NULL,
  stance         TEXT NOT NULL,
  attributed_to  TEXT NOT NULL, -- JSON, '' for none
  date           TEXT NOT NULL,
  words          TEXT NOT NULL,
  place          TEXT NOT NULL,
  role           TEXT NOT NULL,
  statements     INTEGER NOT NULL,
  sources        INTEGER NOT NULL,
  score          REAL NOT NULL,
  first_reported TEXT NOT NULL,
  last_reported  TEXT NOT NULL,
  last_day       TEXT NOT NULL, -- graph.Edge.LastDay
  best_article   TEXT NOT NULL,
  best_start     INTEGER NOT NULL,
  best_end       INTEGER NOT NULL,
  best_quote     TEXT NOT NULL
);
CREATE INDEX edge_key ON edge (key);
CREATE INDEX edge_order ON edge (from_id, relation, to_id, date, id, stance); -- the view in order, and what leads from an entity
CREATE INDEX edge_back ON edge (to_id, from_id, relation, stance);
CREATE INDEX edge_from_day ON edge (from_id, last_day);
CREATE INDEX edge_to_day ON edge (to_id, last_day);

-- Beside the graph.

CREATE TABLE note (
  kind  TEXT NOT NULL,
  key   TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
