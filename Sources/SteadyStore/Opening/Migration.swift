import GRDB
import SteadyDomain

/// The step from one schema release to the next. A released migration never changes; a later need gets a new migration
/// at the end. GRDB's migrator isn't used: it needs a table of its own, and `user_version` already says which
/// migrations were run.
struct Migration: Sendable {
    /// The version after this migration. It starts from the version before.
    let version: Int
    /// The changes to the schema.
    let sql: String
    /// Converts the rows after the schema has changed. If a file is too damaged for `sql`, its readable rows are copied
    /// into a new schema and only this runs.
    var rows: (@Sendable (Database, SchemaRelease) throws -> Void)?

    static let all = [
        // "No use recorded on 12 of 14 days" now counts the unanswered days, which are few, instead of the answered
        // ones.
        Migration(
            version: 2,
            sql: """
                DROP INDEX checkin_used;
                CREATE INDEX checkin_unanswered ON checkin (day) WHERE used IS NULL;
                """),
        // Gives changes a form that copies of a database can exchange: ordered by stamps, documents without id numbers,
        // undos without records of their own.
        Migration(version: 3, sql: OrderedHistory.sql, rows: OrderedHistory.convert),
        // Times that are known only by the part of the day or the day, several people an evening, and sessions beside
        // the weekly times.
        Migration(
            version: 4,
            sql: """
                ALTER TABLE craving ADD COLUMN precision TEXT NOT NULL DEFAULT 'minute'
                  CHECK (precision IN ('minute', 'part', 'day'));
                ALTER TABLE "use" ADD COLUMN precision TEXT NOT NULL DEFAULT 'minute'
                  CHECK (precision IN ('minute', 'part', 'day'));
                CREATE TABLE extra (
                  id      INTEGER PRIMARY KEY AUTOINCREMENT,
                  uid     TEXT NOT NULL UNIQUE,
                  program TEXT NOT NULL REFERENCES program (uid),
                  at      TEXT NOT NULL
                ) STRICT;
                CREATE INDEX extra_program ON extra (program);
                CREATE TABLE checkin_other (
                  checkin  TEXT NOT NULL REFERENCES checkin (uid),
                  position INTEGER NOT NULL,
                  contact  TEXT NOT NULL REFERENCES contact (uid),
                  outcome  TEXT NOT NULL,
                  PRIMARY KEY (checkin, position)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX checkin_other_contact ON checkin_other (contact);
                """),
        // Warning signs and reasons in the plan.
        Migration(
            version: 5,
            sql: """
                CREATE TABLE plan_note (
                  id    INTEGER PRIMARY KEY AUTOINCREMENT,
                  uid   TEXT NOT NULL UNIQUE,
                  sort  TEXT NOT NULL,
                  text  TEXT NOT NULL,
                  since TEXT NOT NULL,
                  until TEXT CHECK (until >= since)
                ) STRICT;
                """),
        // What was agreed with the counselor.
        Migration(
            version: 6,
            sql: """
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
                """),
        // Merging copies.
        Migration(
            version: 7,
            sql: """
                ALTER TABLE change ADD COLUMN brought INTEGER NOT NULL DEFAULT 0 CHECK (brought IN (0, 1));
                ALTER TABLE history ADD COLUMN others TEXT;
                CREATE INDEX history_others ON history (change) WHERE others IS NOT NULL;
                CREATE TABLE standing (
                  uid   TEXT NOT NULL,
                  state TEXT NOT NULL,
                  other TEXT NOT NULL,
                  kind  TEXT NOT NULL,
                  PRIMARY KEY (uid, state, other)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX standing_other ON standing (other);
                """, rows: { db, release in try db.meetRepeated(release) }),
        // Choosing and changing care, a program's own rules, and what a clinic asks for.
        Migration(
            version: 8,
            sql: """
                ALTER TABLE program ADD COLUMN absences_count TEXT;
                ALTER TABLE program ADD COLUMN absences_row INTEGER CHECK (absences_row BETWEEN 1 AND 1000);
                ALTER TABLE program ADD COLUMN notice INTEGER CHECK (notice BETWEEN 1 AND 44640);
                ALTER TABLE program ADD COLUMN excused_make_up INTEGER CHECK (excused_make_up IN (0, 1));
                ALTER TABLE program ADD COLUMN cost TEXT;
                ALTER TABLE program ADD COLUMN insurance TEXT;
                ALTER TABLE program ADD COLUMN authorized_until TEXT;
                ALTER TABLE session ADD COLUMN told_at TEXT;
                ALTER TABLE "use" ADD COLUMN vulnerable TEXT;
                ALTER TABLE "use" ADD COLUMN came_before TEXT;
                ALTER TABLE "use" ADD COLUMN did TEXT;
                ALTER TABLE "use" ADD COLUMN cost TEXT;
                ALTER TABLE "use" ADD COLUMN differently TEXT;
                ALTER TABLE "use" ADD COLUMN tell TEXT;
                CREATE TABLE checklist_item (
                  id      INTEGER PRIMARY KEY AUTOINCREMENT,
                  uid     TEXT NOT NULL UNIQUE,
                  program TEXT NOT NULL REFERENCES program (uid),
                  topic   TEXT NOT NULL,
                  text    TEXT NOT NULL,
                  contact TEXT REFERENCES contact (uid),
                  due     TEXT,
                  done_on TEXT,
                  since   TEXT NOT NULL
                ) STRICT;
                CREATE INDEX checklist_item_program ON checklist_item (program);
                CREATE INDEX checklist_item_contact ON checklist_item (contact) WHERE contact IS NOT NULL;
                CREATE TABLE medication (
                  id         INTEGER PRIMARY KEY AUTOINCREMENT,
                  uid        TEXT NOT NULL UNIQUE,
                  name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
                  key        TEXT NOT NULL,
                  from_day   TEXT NOT NULL,
                  ended      TEXT CHECK (ended >= from_day),
                  opioid     INTEGER CHECK (opioid IN (0, 1)),
                  prescriber TEXT REFERENCES contact (uid),
                  note       TEXT,
                  UNIQUE (key, from_day)
                ) STRICT;
                CREATE INDEX medication_prescriber ON medication (prescriber) WHERE prescriber IS NOT NULL;
                CREATE TABLE medication_time (
                  medication TEXT NOT NULL REFERENCES medication (uid),
                  position   INTEGER NOT NULL,
                  weekly     TEXT NOT NULL CHECK (weekly GLOB '[a-z][a-z][a-z] [0-2][0-9]:[0-5][0-9]'),
                  PRIMARY KEY (medication, position)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE dose (
                  id         INTEGER PRIMARY KEY AUTOINCREMENT,
                  uid        TEXT NOT NULL UNIQUE,
                  medication TEXT NOT NULL REFERENCES medication (uid),
                  at         TEXT NOT NULL,
                  day        TEXT NOT NULL,
                  precision  TEXT NOT NULL DEFAULT 'minute' CHECK (precision IN ('minute', 'part', 'day')),
                  status     TEXT NOT NULL,
                  note       TEXT,
                  made_at    TEXT NOT NULL,
                  made_day   TEXT NOT NULL,
                  instant    INTEGER NOT NULL GENERATED ALWAYS AS (unixepoch(at)) STORED
                ) STRICT;
                CREATE UNIQUE INDEX dose_start ON dose (medication, instant);
                CREATE INDEX dose_day ON dose (day, instant);
                CREATE TABLE score (
                  id       INTEGER PRIMARY KEY AUTOINCREMENT,
                  uid      TEXT NOT NULL UNIQUE,
                  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
                  key      TEXT NOT NULL,
                  day      TEXT NOT NULL,
                  value    INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10000),
                  out_of   INTEGER CHECK (out_of BETWEEN 1 AND 10000),
                  note     TEXT,
                  made_at  TEXT NOT NULL,
                  made_day TEXT NOT NULL,
                  UNIQUE (key, day)
                ) STRICT;
                CREATE INDEX score_day ON score (day);
                CREATE TABLE screen (
                  id        INTEGER PRIMARY KEY AUTOINCREMENT,
                  uid       TEXT NOT NULL UNIQUE,
                  at        TEXT NOT NULL,
                  day       TEXT NOT NULL,
                  precision TEXT NOT NULL DEFAULT 'minute' CHECK (precision IN ('minute', 'part', 'day')),
                  given_at  TEXT,
                  result    TEXT,
                  note      TEXT,
                  made_at   TEXT NOT NULL,
                  made_day  TEXT NOT NULL,
                  instant   INTEGER NOT NULL GENERATED ALWAYS AS (unixepoch(at)) STORED
                ) STRICT;
                CREATE INDEX screen_day ON screen (day, instant);
                CREATE TABLE comparison (
                  id         INTEGER PRIMARY KEY AUTOINCREMENT,
                  uid        TEXT NOT NULL UNIQUE,
                  day        TEXT NOT NULL,
                  cravings   TEXT,
                  withdrawal TEXT,
                  daily      TEXT,
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
                """),
    ]
}

extension Database {
    /// Migrates an older database to a release, inside the caller's transaction.
    func migrate(to release: SchemaRelease) throws {
        let start = try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0
        let pending = release.migrations.filter { $0.version > start }
        // All of the schema first: rows are converted by the declarations of this release, which know its columns.
        for migration in pending { try execute(sql: migration.sql) }
        for migration in pending { try migration.rows?(self, release) }
        if let last = pending.last { try execute(sql: "PRAGMA user_version = \(last.version)") }
    }
}
