import GRDB
import SteadyDomain

/// The way from one release of the schema to the next. What a release has written never changes: a later need is a
/// migration of its own, behind the others. (GRDB's migrator would keep its own table of what was run, which no new
/// database has; `user_version` says it already.)
struct Migration: Sendable {
    /// The version that it leads to, from the one before.
    let version: Int
    /// What it changes in the schema.
    let sql: String
    /// What it makes of the rows, once the schema is changed. Of a file that is too damaged for the way through `sql` what can
    /// be read is put into a new schema, and then only this is run.
    var rows: (@Sendable (Database, SchemaRelease) throws -> Void)?

    static let all = [
        // "No use recorded on 12 of 14 days" counts the days that are not answered, which are few, instead of the others.
        Migration(
            version: 2,
            sql: """
                DROP INDEX checkin_used;
                CREATE INDEX checkin_unanswered ON checkin (day) WHERE used IS NULL;
                """),
        // Changes in the one form that copies of a record can exchange: ordered by stamps, their documents without numbers,
        // undos without records of their own.
        Migration(version: 3, sql: OrderedHistory.sql, rows: OrderedHistory.convert),
    ]
}

extension Database {
    /// Brings an older schema up to a release's, inside the transaction that the caller has begun.
    func migrate(to release: SchemaRelease) throws {
        let start = try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0
        for migration in release.migrations where migration.version > start {
            try execute(sql: migration.sql)
            try migration.rows?(self, release)
            try execute(sql: "PRAGMA user_version = \(migration.version)")
        }
    }
}
