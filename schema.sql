-- Steady's database, whole. To read it: sqlite3 steady.db
--
-- Conventions, the same in every table:
--   id      the number in what people type: craving 12 is c12. Never used again, means nothing elsewhere.
--   uid     a UUIDv7 that stands for the record everywhere: in references, in history, in other copies.
--   day     YYYY-MM-DD, a recovery day: computed when the entry was made and kept, whatever the zone does later.
--   at      local time with its offset, 2026-11-21T18:58:00-05:00. Sort by instant (seconds since 1970, UTC).
--   precision  how well at is known: minute, part (only the part of the day), day. Below minute, at is only a place in it.
--   made_*  when the record was first written; an entry is late where made_day is after its own day.
--   Words such as level, kind or role have no list here, so that a later release can add one.

-- One row a copy of this record that began by itself, this one first; the earliest day is the record's first.
CREATE TABLE origin (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uid      TEXT NOT NULL UNIQUE,
  made_at  TEXT NOT NULL,
  made_day TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  uid   TEXT NOT NULL UNIQUE,
  name  TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- A person or a service to turn to.
CREATE TABLE contact (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  uid   TEXT NOT NULL UNIQUE,
  name  TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  key   TEXT NOT NULL UNIQUE,               -- the name, NFC case-folded
  role  TEXT NOT NULL,                      -- support, sponsor, counselor, clinic, line, other
  phone TEXT
) STRICT;

-- What sets a craving off, and what can be done about one.
CREATE TABLE "trigger" (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  uid  TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  key  TEXT NOT NULL UNIQUE CHECK (key <> 'any')
) STRICT;

CREATE TABLE action (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  uid  TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  key  TEXT NOT NULL UNIQUE
) STRICT;

-- One episode of care (a level) or of support.
CREATE TABLE program (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           TEXT NOT NULL UNIQUE,
  level         TEXT NOT NULL,
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  from_day      TEXT NOT NULL,
  planned_weeks INTEGER CHECK (planned_weeks BETWEEN 1 AND 520),
  planned_until TEXT CHECK (planned_until >= from_day),
  ended         TEXT CHECK (ended >= from_day),
  end_reason    TEXT,
  zone          TEXT NOT NULL,              -- IANA name, or an offset such as -05:00
  absences        INTEGER CHECK (absences BETWEEN 0 AND 1000),   -- its own rule: how many it allows,
  absences_count  TEXT,                     -- which of them count: missed, or all with the excused ones; null: all
  absences_row    INTEGER CHECK (absences_row BETWEEN 1 AND 1000),   -- how many in a row it allows,
  notice          INTEGER CHECK (notice BETWEEN 1 AND 44640),   -- how long beforehand it wants to be told, in minutes,
  excused_make_up INTEGER CHECK (excused_make_up IN (0, 1)),    -- and whether an excused session must be made up
  cost             TEXT,                    -- what the person was told about cost,
  insurance        TEXT,                    -- and about insurance
  authorized_until TEXT,                    -- the last day that the insurer agreed to
  counselor     TEXT REFERENCES contact (uid),
  substances    TEXT,
  note          TEXT,
  CHECK (planned_weeks IS NULL OR planned_until IS NULL)
) STRICT;
CREATE INDEX program_counselor ON program (counselor) WHERE counselor IS NOT NULL;

-- What to line up before and after a change of care.
CREATE TABLE checklist_item (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uid     TEXT NOT NULL UNIQUE,
  program TEXT NOT NULL REFERENCES program (uid),   -- the one that begins
  topic   TEXT NOT NULL,                    -- appointment, medication, groups, call, naloxone, other
  text    TEXT NOT NULL,
  contact TEXT REFERENCES contact (uid),
  due     TEXT,
  done_on TEXT,
  since   TEXT NOT NULL
) STRICT;
CREATE INDEX checklist_item_program ON checklist_item (program);
CREATE INDEX checklist_item_contact ON checklist_item (contact) WHERE contact IS NOT NULL;

-- A program's commitment from a day on; the newest that has begun holds.
CREATE TABLE schedule (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          TEXT NOT NULL UNIQUE,
  program      TEXT NOT NULL REFERENCES program (uid),
  from_day     TEXT NOT NULL,
  sessions_min INTEGER CHECK (sessions_min BETWEEN 1 AND 50),
  sessions_max INTEGER CHECK (sessions_max BETWEEN sessions_min AND 50),
  minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  UNIQUE (program, from_day),
  CHECK ((sessions_min IS NULL) = (sessions_max IS NULL))
) STRICT;

CREATE TABLE slot (
  schedule TEXT NOT NULL REFERENCES schedule (uid),
  position INTEGER NOT NULL,
  weekly   TEXT NOT NULL CHECK (weekly GLOB '[a-z][a-z][a-z] [0-2][0-9]:[0-5][0-9]'),   -- mon 18:00
  PRIMARY KEY (schedule, position)
) STRICT, WITHOUT ROWID;

-- A session on one day beside the weekly times.
CREATE TABLE extra (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uid     TEXT NOT NULL UNIQUE,
  program TEXT NOT NULL REFERENCES program (uid),
  at      TEXT NOT NULL                     -- by the program's clock
) STRICT;
CREATE INDEX extra_program ON extra (program);

CREATE TABLE session (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        TEXT NOT NULL UNIQUE,
  program    TEXT NOT NULL REFERENCES program (uid),
  at         TEXT NOT NULL,
  day        TEXT NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  status     TEXT NOT NULL,                 -- attended, missed, excused, cancelled
  kind       TEXT NOT NULL,
  topic      TEXT,
  makeup_for TEXT REFERENCES session (uid),
  told_at    TEXT,                          -- when the program was told of an absence
  reason     TEXT,
  note       TEXT,
  made_at    TEXT NOT NULL,
  made_day   TEXT NOT NULL,
  instant    INTEGER NOT NULL GENERATED ALWAYS AS (unixepoch(at)) STORED
) STRICT;
CREATE UNIQUE INDEX session_start ON session (program, instant);
CREATE INDEX session_day ON session (day, instant);
CREATE INDEX session_absence ON session (program, day) WHERE status IN ('missed', 'excused');
CREATE INDEX session_makeup ON session (makeup_for) WHERE makeup_for IS NOT NULL;

CREATE TABLE craving (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  at        TEXT NOT NULL,
  day       TEXT NOT NULL,
  precision TEXT NOT NULL DEFAULT 'minute' CHECK (precision IN ('minute', 'part', 'day')),
  part      TEXT NOT NULL CHECK (part IN ('morning', 'afternoon', 'evening', 'night')),
  intensity INTEGER NOT NULL CHECK (intensity BETWEEN 0 AND 10),
  "after"   INTEGER CHECK ("after" BETWEEN 0 AND 10),
  minutes   INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  outcome   TEXT,
  place     TEXT,
  company   TEXT,
  note      TEXT,
  made_at   TEXT NOT NULL,
  made_day  TEXT NOT NULL,
  instant   INTEGER NOT NULL GENERATED ALWAYS AS (unixepoch(at)) STORED
) STRICT;
CREATE INDEX craving_day ON craving (day, instant);

CREATE TABLE craving_trigger (
  craving   TEXT NOT NULL REFERENCES craving (uid),
  position  INTEGER NOT NULL,
  "trigger" TEXT NOT NULL REFERENCES "trigger" (uid),
  PRIMARY KEY (craving, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX craving_trigger_use ON craving_trigger ("trigger");

CREATE TABLE craving_action (
  craving  TEXT NOT NULL REFERENCES craving (uid),
  position INTEGER NOT NULL,
  action   TEXT NOT NULL REFERENCES action (uid),
  PRIMARY KEY (craving, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX craving_action_use ON craving_action (action);

-- A step of the plan; no trigger means any. A removed step stays, with the day it was removed.
CREATE TABLE step (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  "trigger" TEXT REFERENCES "trigger" (uid),
  action    TEXT NOT NULL REFERENCES action (uid),
  contact   TEXT REFERENCES contact (uid),
  minutes   INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  position  INTEGER NOT NULL,               -- steps are tried in this order; gaps mean nothing
  since     TEXT NOT NULL,
  until     TEXT CHECK (until >= since)
) STRICT;
CREATE INDEX step_trigger ON step ("trigger");
CREATE INDEX step_action ON step (action);
CREATE INDEX step_contact ON step (contact) WHERE contact IS NOT NULL;

-- The person's own words in the plan. A removed one stays, with the day it was removed.
CREATE TABLE plan_note (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  uid   TEXT NOT NULL UNIQUE,
  sort  TEXT NOT NULL,                      -- sign (that a hard time is near), reason (to go on), company, surroundings
  text  TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT CHECK (until >= since)
) STRICT;

CREATE TABLE checkin (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uid      TEXT NOT NULL UNIQUE,
  day      TEXT NOT NULL UNIQUE,
  mood     INTEGER CHECK (mood BETWEEN 0 AND 10),      -- 10 is best
  stress   INTEGER CHECK (stress BETWEEN 0 AND 10),    -- 10 is worst
  sleep    INTEGER CHECK (sleep BETWEEN 0 AND 1440),   -- minutes
  urge     INTEGER CHECK (urge BETWEEN 0 AND 10),      -- strongest of the day
  used     INTEGER CHECK (used IN (0, 1)),             -- null: not said
  support  TEXT,                                       -- reached, tried, none
  contact  TEXT REFERENCES contact (uid),
  win      TEXT,
  tomorrow TEXT,
  note     TEXT,
  made_at  TEXT NOT NULL,
  made_day TEXT NOT NULL
) STRICT;
CREATE INDEX checkin_use ON checkin (day) WHERE used = 1;
CREATE INDEX checkin_contact ON checkin (contact) WHERE contact IS NOT NULL;
CREATE INDEX checkin_unanswered ON checkin (day) WHERE used IS NULL;

-- The other people of an evening; the first stands in the check-in.
CREATE TABLE checkin_other (
  checkin  TEXT NOT NULL REFERENCES checkin (uid),
  position INTEGER NOT NULL,
  contact  TEXT NOT NULL REFERENCES contact (uid),
  outcome  TEXT NOT NULL,                              -- reached, tried
  PRIMARY KEY (checkin, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX checkin_other_contact ON checkin_other (contact);

-- A return to use: an event, not a reset.
CREATE TABLE "use" (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  at        TEXT NOT NULL,
  day       TEXT NOT NULL,
  precision TEXT NOT NULL DEFAULT 'minute' CHECK (precision IN ('minute', 'part', 'day')),
  substance TEXT,
  next_time TEXT,                           -- what would help next time
  vulnerable  TEXT,                         -- the look back, a day or more later: what made it likely,
  came_before TEXT,                         -- what came before,
  did         TEXT,                         -- what the person did,
  cost        TEXT,                         -- what it cost,
  differently TEXT,                         -- what they would do differently,
  tell        TEXT,                         -- and whom to tell
  note      TEXT,
  made_at   TEXT NOT NULL,
  made_day  TEXT NOT NULL,
  instant   INTEGER NOT NULL GENERATED ALWAYS AS (unixepoch(at)) STORED
) STRICT;
CREATE INDEX use_day ON "use" (day, instant);

-- Something to raise at the next session.
CREATE TABLE point (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  text      TEXT NOT NULL,
  raised_on TEXT NOT NULL,
  done_on   TEXT,
  made_at   TEXT NOT NULL,
  made_day  TEXT NOT NULL
) STRICT;
CREATE INDEX point_raised ON point (raised_on);
CREATE INDEX point_done ON point (done_on, raised_on);

-- What was agreed with the counselor.
CREATE TABLE agreement (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  text      TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  done_on   TEXT,
  made_at   TEXT NOT NULL,
  made_day  TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_agreed ON agreement (agreed_on);
CREATE INDEX agreement_done ON agreement (done_on, agreed_on);

-- A medication, from a day on. A change of its times ends it and begins it anew.
CREATE TABLE medication (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  key        TEXT NOT NULL,                 -- the name, NFC case-folded
  from_day   TEXT NOT NULL,
  ended      TEXT CHECK (ended >= from_day),
  opioid     INTEGER CHECK (opioid IN (0, 1)),   -- null: as its name says
  prescriber TEXT REFERENCES contact (uid),
  note       TEXT,
  UNIQUE (key, from_day)
) STRICT;
CREATE INDEX medication_prescriber ON medication (prescriber) WHERE prescriber IS NOT NULL;

-- When it is due; none where it is taken as needed.
CREATE TABLE medication_time (
  medication TEXT NOT NULL REFERENCES medication (uid),
  position   INTEGER NOT NULL,
  weekly     TEXT NOT NULL CHECK (weekly GLOB '[a-z][a-z][a-z] [0-2][0-9]:[0-5][0-9]'),   -- mon 08:00
  PRIMARY KEY (medication, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dose (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        TEXT NOT NULL UNIQUE,
  medication TEXT NOT NULL REFERENCES medication (uid),
  at         TEXT NOT NULL,
  day        TEXT NOT NULL,
  precision  TEXT NOT NULL DEFAULT 'minute' CHECK (precision IN ('minute', 'part', 'day')),
  status     TEXT NOT NULL,                 -- taken, skipped
  note       TEXT,
  made_at    TEXT NOT NULL,
  made_day   TEXT NOT NULL,
  instant    INTEGER NOT NULL GENERATED ALWAYS AS (unixepoch(at)) STORED
) STRICT;
CREATE UNIQUE INDEX dose_start ON dose (medication, instant);
CREATE INDEX dose_day ON dose (day, instant);

-- What an instrument of the clinic gave, such as PHQ-9.
CREATE TABLE score (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uid      TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  key      TEXT NOT NULL,                   -- the name, NFC case-folded
  day      TEXT NOT NULL,
  value    INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10000),
  out_of   INTEGER CHECK (out_of BETWEEN 1 AND 10000),   -- the highest that it can give
  note     TEXT,
  made_at  TEXT NOT NULL,
  made_day TEXT NOT NULL,
  UNIQUE (key, day)
) STRICT;
CREATE INDEX score_day ON score (day);

-- A drug screen, for the person's own record.
CREATE TABLE screen (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  at        TEXT NOT NULL,                  -- when it was asked for, or given if nobody noted that
  day       TEXT NOT NULL,
  precision TEXT NOT NULL DEFAULT 'minute' CHECK (precision IN ('minute', 'part', 'day')),
  given_at  TEXT,                           -- null: not given yet, or not said
  result    TEXT,                           -- negative, positive, unclear
  note      TEXT,
  made_at   TEXT NOT NULL,
  made_day  TEXT NOT NULL,
  instant   INTEGER NOT NULL GENERATED ALWAYS AS (unixepoch(at)) STORED
) STRICT;
CREATE INDEX screen_day ON screen (day, instant);

-- A worksheet on which care fits: the person's answers, for the talk with a specialist. No score, no level.
CREATE TABLE comparison (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        TEXT NOT NULL UNIQUE,
  day        TEXT NOT NULL,
  cravings   TEXT,
  withdrawal TEXT,
  daily      TEXT,                          -- what is taken every day that is dangerous to stop alone
  tries      TEXT,
  overdose   TEXT,
  self_harm  TEXT,
  body       TEXT,
  mind       TEXT,
  home       TEXT,
  support    TEXT,
  duties     TEXT,
  cost       TEXT,
  away       TEXT,
  preference TEXT,
  note       TEXT,
  made_at    TEXT NOT NULL,
  made_day   TEXT NOT NULL
) STRICT;
CREATE INDEX comparison_day ON comparison (day);

-- What each command did, in the order of stamp, then uid. Append-only but for erase: an undo is a change too. The record is
-- what all changes make of it that are in effect: a change is out of effect while an undo of it is in effect.
CREATE TABLE change (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uid      TEXT NOT NULL UNIQUE,
  stamp    INTEGER NOT NULL CHECK (stamp BETWEEN 0 AND 253402300799999),   -- milliseconds since 1970, never less than before
  at       TEXT NOT NULL,
  verb     TEXT NOT NULL,                   -- the command's name, never its words
  undoes   TEXT,                            -- an undo names what it took back, a redo the undo; they have no history
  brought  INTEGER NOT NULL DEFAULT 0 CHECK (brought IN (0, 1)),   -- made on another copy: undo here passes over it
  checksum INTEGER NOT NULL                 -- of this row and its history (FNV-1a, 64 bits), against damage
) STRICT;
CREATE INDEX change_order ON change (stamp, uid);
CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;

-- The records that a change touched: their fields before and after, as JSON; null where there was none. A field that is not
-- there was not known to the release that wrote it, and has its default.
CREATE TABLE history (
  change   INTEGER NOT NULL REFERENCES change (id),
  position INTEGER NOT NULL,
  kind     TEXT NOT NULL,                   -- the record's table
  uid      TEXT NOT NULL,                   -- the record
  number   INTEGER NOT NULL,                -- its id here
  others   TEXT,                            -- uids of the records that it then stood for too, with spaces between
  before   TEXT,
  after    TEXT,
  PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_record ON history (uid);
CREATE INDEX history_others ON history (change) WHERE others IS NOT NULL;

-- What merged copies made of records that the other tables alone don't tell. It follows from history and never travels.
CREATE TABLE standing (
  uid   TEXT NOT NULL,
  state TEXT NOT NULL,                      -- met: other is shown for it; held: gone, but needed; waiting or missing: other isn't known
  other TEXT NOT NULL,
  kind  TEXT NOT NULL,
  PRIMARY KEY (uid, state, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_other ON standing (other);

-- What was erased, in any copy: uids without the time that is in their first 48 bits.
CREATE TABLE erased (
  uid TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
