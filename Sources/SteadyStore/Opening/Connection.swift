import GRDB
import SteadyDomain

/// Opens connections and configures them. A missing file or one of an earlier release gets a stand-in in memory.
extension Store {
    static func open(path: String, for access: Access) throws -> DatabaseQueue {
        try Failure.translating(path) { try DatabaseQueue(path: path, configuration: configuration(for: access)) }
    }

    /// A database in memory, equal to a new one.
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

    /// A copy of an older database in memory, brought up to date, so that reading changes no file.
    /// - Returns: the copy, and whether it is complete. If the database is too damaged for that, the copy contains what
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

    /// Whether an error means that the file is damaged.
    private static func isDamage(_ error: any Error) -> Bool {
        if let error = error as? DatabaseError {
            return [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(error.resultCode)
        }
        if case Problem.damaged? = error as? Problem { return true }
        return error is RowDecodingError
    }

    static func configuration(for access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(access.patience)
        configuration.readonly = access == .glancing
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            // EXTRA syncs the folder after the journal is deleted. Without it a power cut can bring a journal back and
            // undo a confirmed entry. secure_delete overwrites deleted data, so nothing erased stays in free pages.
            try db.execute(
                sql: """
                    PRAGMA synchronous = EXTRA;
                    PRAGMA secure_delete = ON;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA temp_store = MEMORY;
                    """)
            if [.reading, .urgent].contains(access) { try db.execute(sql: "PRAGMA query_only = ON") }
        }
        return configuration
    }

    /// The required settings of a connection (DESIGN §8), as SQLite reports them.
    static let requiredPragmas = [
        "journal_mode": "\"delete\"", "synchronous": "3", "foreign_keys": "1", "secure_delete": "1",
        "trusted_schema": "0",
        "cell_size_check": "1", "temp_store": "2",
    ]

    /// The settings of the connection as SQLite reports them, by name. For checks.
    package func pragmas(_ names: [String]) throws -> [String: String] {
        try read { db in
            var values: [String: String] = [:]
            for name in names { values[name] = try db.pragma(name) }
            return values
        }
    }
}

extension Store.Access {
    /// How many seconds to wait for another process.
    fileprivate var patience: Double {
        switch self {
        case .glancing: 0.1
        case .urgent: 0.2
        case .reading, .writing: 10
        }
    }
}

extension DatabaseQueue {
    /// Reads in one transaction. Replaces GRDB's `read`, which always turns `query_only` off when it ends.
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
    /// A setting as SQLite reports it.
    func pragma(_ name: String) throws -> String? {
        try Row.fetchOne(self, sql: "PRAGMA \(name)").map { "\($0[0] as DatabaseValue)" }
    }
}
