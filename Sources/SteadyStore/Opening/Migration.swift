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
    ]
}

extension Database {
    /// Migrates an older database to a release, inside the caller's transaction.
    func migrate(to release: SchemaRelease) throws {
        let start = try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0
        for migration in release.migrations where migration.version > start {
            try execute(sql: migration.sql)
            try migration.rows?(self, release)
            try execute(sql: "PRAGMA user_version = \(migration.version)")
        }
    }
}
