import GRDB
import SteadyDomain

/// Connections: how they are opened, what they are set to, and what stands for a file that is not there or of an earlier
/// release.
extension Store {
    /// How long a command waits for another process, in seconds.
    private static let patience = 10.0

    static func open(path: String, for access: Access) throws -> DatabaseQueue {
        try Failure.translating(path) { try DatabaseQueue(path: path, configuration: configuration(for: access)) }
    }

    /// An empty database in memory, as a new one would be.
    static func openEmpty(_ release: SchemaRelease, at stamp: Stamp) throws -> DatabaseQueue {
        try Failure.translating(MemoryPlace.name) {
            let queue = try DatabaseQueue(configuration: configuration(for: .writing))
            try queue.inTransaction(.immediate) { db in
                try NewDatabase.make(db, release, stamp: stamp)
                return .commit
            }
            return queue
        }
    }

    /// What an older database reads like once it is brought up to date, in memory: reading changes no file.
    /// - Returns: the copy, and whether all of it could be brought up to date; of one that is too damaged for that it holds what
    ///   can be read.
    static func migratedCopy(of db: Database, to release: SchemaRelease) throws -> (DatabaseQueue, isWhole: Bool) {
        do {
            let copy = try DatabaseQueue(configuration: configuration(for: .writing))
            try copy.inDatabase { try db.backup(to: $0) }
            try copy.inTransaction { db in
                try db.migrate(to: release)
                return .commit
            }
            return (copy, true)
        } catch  where isDamage(error) {
            let copy = try DatabaseQueue(configuration: configuration(for: .writing))
            try salvage(db, into: copy, release)
            return (copy, false)
        }
    }

    /// Whether an error says that what lies in the file is not what was put there.
    private static func isDamage(_ error: any Error) -> Bool {
        if let error = error as? DatabaseError {
            return [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(error.resultCode)
        }
        if case Problem.damaged? = error as? Problem { return true }
        return error is RowDecodingError
    }

    static func configuration(for access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            // EXTRA syncs the folder when the journal goes: without it a power cut can bring a journal back and undo an
            // acknowledged entry. secure_delete leaves nothing of what was erased in free pages.
            try db.execute(
                sql: """
                    PRAGMA synchronous = EXTRA;
                    PRAGMA secure_delete = ON;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA temp_store = MEMORY;
                    """)
            if access == .reading { try db.execute(sql: "PRAGMA query_only = ON") }
        }
        return configuration
    }

    /// What a connection must be set to (DESIGN §8), as SQLite reads it back.
    static let requiredPragmas = [
        "journal_mode": "\"delete\"", "synchronous": "3", "foreign_keys": "1", "secure_delete": "1",
        "trusted_schema": "0",
        "cell_size_check": "1", "temp_store": "2",
    ]

    /// The settings of the connection as SQLite reads them back, by name; for checks.
    package func pragmas(_ names: [String]) throws -> [String: String] {
        try read { db in
            var values: [String: String] = [:]
            for name in names { values[name] = try db.pragma(name) }
            return values
        }
    }
}

extension DatabaseQueue {
    /// Reads in one transaction. (Not `read`: that switches `query_only` off when it ends, whatever it was before.)
    func inReadTransaction<T>(_ body: (Database) throws -> T) throws -> T {
        try inDatabase { db in
            var result: T?
            try db.inTransaction(.deferred) {
                result = try body(db)
                return .commit
            }
            return result!
        }
    }
}

extension Database {
    /// A setting as SQLite reads it back.
    func pragma(_ name: String) throws -> String? {
        try Row.fetchOne(self, sql: "PRAGMA \(name)").map { "\($0[0] as DatabaseValue)" }
    }
}
