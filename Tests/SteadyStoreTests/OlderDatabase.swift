import Foundation
import GRDB
import SteadyStoreSupport
import Testing

/// Databases as each release left them after a week of use. schema-N.sql and entries-N.sql never change: what a later release
/// needs goes into a new version with a migration.
enum OlderDatabase {
    static func fixture(_ name: String) throws -> String {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: "sql", subdirectory: "Fixtures"))
        return try String(contentsOf: url, encoding: .utf8)
    }

    static func make(_ version: Int, at path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { db in
            try db.execute(sql: fixture("schema-\(version)"))
            try db.execute(sql: fixture("entries-\(version)"))
        }
        try queue.close()
        try #require(chmod(path, 0o600) == 0)
    }
}
