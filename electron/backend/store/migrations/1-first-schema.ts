import type { Migration } from './migration.ts'

/**
 * Rows are never deleted: `deleted` marks the trash, `seq` the last change that touched the row, so
 * that "what changed since" is a range of an index. References are checked at the commit, because
 * an act may create both ends in any order. The bytes of files stand beside the log, under their
 * hash, and stay when the file goes to the trash.
 */
export const firstSchema: Migration = {
  version: 1,
  name: 'first-schema',
  up: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE acts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  device TEXT NOT NULL,
  person TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  count INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'undo', 'redo', 'text', 'base')),
  undoes INTEGER REFERENCES acts (number),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  stamp TEXT NOT NULL UNIQUE,
  last_stamp TEXT NOT NULL,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX acts_by_last_stamp ON acts (last_stamp);
CREATE INDEX acts_to_undo ON acts (device, state, number) WHERE kind = 'ordinary';

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES acts (number),
  op TEXT NOT NULL CHECK (op IN ('create', 'set', 'add', 'remove', 'delete', 'revive', 'text')),
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT,
  value TEXT,
  before TEXT
) STRICT;
CREATE INDEX changes_by_thing ON changes (entity_id, entity);

CREATE TABLE plan_settings (
  field TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE columns (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  progress REAL NOT NULL,
  card_limit INTEGER,
  order_key TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE checks (
  id TEXT PRIMARY KEY,
  moment TEXT NOT NULL,
  title TEXT NOT NULL,
  severity INTEGER NOT NULL,
  state TEXT NOT NULL,
  how_to TEXT NOT NULL,
  extra TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX checks_by_seq ON checks (seq);

CREATE TABLE cards (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  moment TEXT NOT NULL,
  column_id TEXT NOT NULL REFERENCES columns (id) DEFERRABLE INITIALLY DEFERRED,
  order_key TEXT NOT NULL,
  published_on TEXT,
  refreshed_on TEXT,
  due_on TEXT,
  shelf_life TEXT NOT NULL,
  effort REAL,
  owner TEXT,
  url TEXT,
  check_id TEXT,
  archived INTEGER NOT NULL,
  checklist TEXT NOT NULL,
  rights TEXT NOT NULL,
  series TEXT NOT NULL,
  extra TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX cards_by_cell ON cards (column_id, moment, order_key, id) WHERE deleted = 0;
CREATE INDEX cards_by_seq ON cards (seq);

CREATE TABLE card_values (
  card_id TEXT NOT NULL REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (card_id, field, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_values_by_value ON card_values (field, value);

CREATE TABLE topics (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  moment TEXT,
  extra TEXT NOT NULL,
  demand_keywords INTEGER NOT NULL DEFAULT 0,
  demand_excluded INTEGER NOT NULL DEFAULT 0,
  demand_known INTEGER NOT NULL DEFAULT 0,
  demand_sum REAL NOT NULL DEFAULT 0,
  demand_low REAL NOT NULL DEFAULT 0,
  demand_high REAL NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX topics_by_seq ON topics (seq);
CREATE INDEX topics_by_title ON topics (title, moment) WHERE deleted = 0;
CREATE INDEX topics_set_aside ON topics (id) WHERE demand_keywords = 0 AND demand_excluded > 0 AND deleted = 0;

CREATE TABLE topic_values (
  topic_id TEXT NOT NULL REFERENCES topics (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (topic_id, field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE keywords (
  id TEXT PRIMARY KEY,
  topic_id TEXT NOT NULL REFERENCES topics (id) DEFERRABLE INITIALLY DEFERRED,
  phrase TEXT NOT NULL,
  phrase_key TEXT NOT NULL,
  volume_exact INTEGER NOT NULL,
  volume_low REAL,
  volume_high REAL,
  volume_point REAL,
  difficulty REAL,
  cpc REAL,
  market TEXT,
  moment TEXT,
  second TEXT,
  confirmed INTEGER NOT NULL,
  cue TEXT NOT NULL,
  sources TEXT NOT NULL,
  tools TEXT NOT NULL,
  excluded INTEGER NOT NULL,
  extra TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX keywords_by_topic ON keywords (topic_id) WHERE deleted = 0;
CREATE INDEX keywords_to_find ON keywords
  (phrase_key, volume_point, moment, market, excluded, tools, topic_id) WHERE deleted = 0;

CREATE TABLE views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  page TEXT NOT NULL,
  filter TEXT NOT NULL,
  options TEXT NOT NULL,
  extra TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE briefs (
  card_id TEXT PRIMARY KEY REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  state BLOB NOT NULL,
  text TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  edited_at INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX comments_by_card ON comments (card_id, deleted);

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  width INTEGER,
  height INTEGER,
  added_at INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_by_card ON attachments (card_id, deleted);

CREATE TABLE results (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  metric TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  value REAL NOT NULL,
  source TEXT NOT NULL,
  currency TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX results_by_card ON results (card_id, deleted);
CREATE INDEX results_by_metric ON results (metric, card_id, last_day) WHERE deleted = 0;

CREATE TABLE experiments (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  hypothesis TEXT NOT NULL,
  metric TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  state TEXT NOT NULL,
  learnt TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX experiments_by_card ON experiments (card_id, deleted);

CREATE TABLE places (
  id TEXT PRIMARY KEY REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT NOT NULL,
  postcode TEXT NOT NULL,
  country TEXT NOT NULL,
  phone TEXT NOT NULL,
  profile_url TEXT NOT NULL,
  stock_url TEXT NOT NULL,
  pick_up TEXT,
  pick_up_hours REAL,
  hours TEXT NOT NULL,
  site_hours TEXT NOT NULL,
  profile_hours TEXT NOT NULL,
  maps_hours TEXT NOT NULL,
  marketplace_hours TEXT NOT NULL,
  social_hours TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE journeys (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  audience TEXT NOT NULL,
  note TEXT NOT NULL,
  order_key TEXT NOT NULL,
  extra TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE journey_values (
  journey_id TEXT NOT NULL REFERENCES journeys (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (journey_id, field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE touchpoints (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journeys (id) DEFERRABLE INITIALLY DEFERRED,
  stage TEXT NOT NULL,
  title TEXT NOT NULL,
  channel TEXT,
  note TEXT NOT NULL,
  order_key TEXT NOT NULL,
  extra TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX touchpoints_by_journey ON touchpoints (journey_id, deleted);

CREATE TABLE touchpoint_values (
  touchpoint_id TEXT NOT NULL REFERENCES touchpoints (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (touchpoint_id, field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE audits (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  moments TEXT NOT NULL,
  started_on TEXT NOT NULL,
  finished_on TEXT,
  quick TEXT NOT NULL,
  device TEXT NOT NULL,
  who TEXT NOT NULL,
  note TEXT NOT NULL,
  extra TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  check_id TEXT NOT NULL REFERENCES checks (id) DEFERRABLE INITIALLY DEFERRED,
  audit_id TEXT REFERENCES audits (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL,
  note TEXT NOT NULL,
  tested_on TEXT,
  device TEXT NOT NULL,
  at INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX findings_by_check ON findings (check_id, deleted);
CREATE INDEX findings_by_audit ON findings (audit_id, deleted);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES findings (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  width INTEGER,
  height INTEGER,
  added_at INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_finding ON evidence (finding_id, deleted);

CREATE TABLE messages (
  id TEXT PRIMARY KEY REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  goal TEXT,
  set_off_by TEXT NOT NULL,
  consent TEXT NOT NULL,
  consent_note TEXT NOT NULL,
  consent_on TEXT,
  reply_target REAL,
  schedule TEXT NOT NULL,
  per_week REAL,
  days TEXT NOT NULL,
  send_at TEXT,
  subject_en TEXT NOT NULL,
  text_en TEXT NOT NULL,
  subject_zh TEXT NOT NULL,
  text_zh TEXT NOT NULL,
  subject_ru TEXT NOT NULL,
  text_ru TEXT NOT NULL,
  more_texts TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE creators (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  platforms TEXT NOT NULL,
  rates TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  contact TEXT NOT NULL,
  notes TEXT NOT NULL,
  consent TEXT NOT NULL,
  extra TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE creator_values (
  creator_id TEXT NOT NULL REFERENCES creators (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (creator_id, field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE assets (
  id TEXT PRIMARY KEY REFERENCES cards (id) DEFERRABLE INITIALLY DEFERRED,
  creator_id TEXT,
  origin TEXT NOT NULL,
  platform TEXT NOT NULL,
  briefed_on TEXT,
  sent_on TEXT,
  draft_on TEXT,
  approved_on TEXT,
  boosted_on TEXT,
  disclosure TEXT,
  disclosure_seen_on TEXT,
  disclosure_seen_at TEXT NOT NULL,
  fee REAL,
  product_value REAL,
  boost REAL,
  permission_asked_on TEXT,
  permission_answered_on TEXT,
  permission TEXT,
  permission_words TEXT NOT NULL,
  permission_url TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE snapshots (
  day TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  formula INTEGER NOT NULL,
  score TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE thumbnails (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
`,
}
