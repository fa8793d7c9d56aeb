import GRDB
import SteadyDomain

/// The way from one release of the schema to the next. What a release has written never changes: a later need is a
/// migration of its own, behind the others. (GRDB's migrator would keep its own table of what was run, which no new
/// database has; `user_version` says it already.)
struct Migration {
    /// The version that it leads to, from the one before.
    let version: Int
    let sql: String

    static let all = [
        // "No use recorded on 12 of 14 days" counts the days that are not answered, which are few, instead of the others.
        Migration(
            version: 2,
            sql: """
                DROP INDEX checkin_used;
                CREATE INDEX checkin_unanswered ON checkin (day) WHERE used IS NULL;
                """)
    ]
}

extension Database {
    /// Brings an older schema up to this release's, inside the transaction that the caller has begun.
    func migrate() throws {
        let start = try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0
        for migration in Migration.all where migration.version > start {
            try execute(sql: migration.sql)
            try execute(sql: "PRAGMA user_version = \(migration.version)")
        }
    }
}
