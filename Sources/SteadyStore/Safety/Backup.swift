import GRDB
import Glibc
import SteadyDomain

extension Store {
    /// Writes a copy of the record, and names it only after comparing it with the record.
    /// - Throws: ``Problem/missing(_:command:)`` if nothing is on record.
    package func backup(to target: String) throws {
        guard isStored else { throw Failure.nothingToBackUp }
        try place.copy(to: target)
    }
}

extension FilePlace {
    /// SQLite makes the copy beside the target. It is opened and compared with the source, record by record, and only then
    /// named.
    func copy(to target: String) throws {
        try withoutWriters { try copyWhileLocked(to: target) }
    }

    /// Copies the file while the caller keeps other processes from writing to it.
    func copyWhileLocked(to target: String) throws {
        try PrivateFolder.make(PrivateFolder.parent(of: target))
        let part = try PartFile(for: target)
        do {
            let source = try Store.open(path: path, for: .reading)
            defer { try? source.close() }
            let copy = try Store.open(path: part.path, for: .writing)
            // Not VACUUM INTO: if the file is read-only, that skips tables with a generated column.
            try Failure.translating(path) {
                try source.inDatabase { from in try copy.inDatabase { try from.backup(to: $0) } }
            }
            try Failure.translating(path) { try copy.close() }
            try check(part.path, against: source)
            try part.keep()
        } catch {
            part.remove()
            throw error
        }
    }

    /// Runs a body while no other process writes; others may read. A user without write access can't lock out the owner; then
    /// the comparison shows whether the owner wrote.
    private func withoutWriters(_ body: () throws -> Void) throws {
        let lock = try Store.open(path: path, for: .writing)
        defer { try? lock.close() }
        try lock.inDatabase { db in
            do {
                try db.beginTransaction(.immediate)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
                return try body()
            } catch {
                throw Failure.problem(error, path: path)
            }
            // The transaction wrote nothing.
            defer { try? db.rollback() }
            try body()
        }
    }

    /// - Throws: ``Problem`` if a copy is damaged or its rows differ from the source's.
    private func check(_ copy: String, against source: DatabaseQueue) throws {
        let store = try Store(
            .file(copy), for: .reading, at: Stamp(now: Now(0, in: FilePlace.utc), random: { 0 }), release: release)
        let isSound = try store.examine().isSound
        try store.close()
        guard isSound else { throw Failure.notAsSaved }
        // Compare rows in the files themselves, so that any release's files can be compared.
        let queue = try Store.open(path: copy, for: .reading)
        defer { try? queue.close() }
        let isSame = try Failure.translating(path) {
            try source.inDatabase { mine in try queue.inDatabase { try mine.hasSameRows(as: $0) } }
        }
        guard isSame else { throw Failure.copyDiffers }
    }

    /// Only a new database needs a time, and a copy is never new.
    private static var utc: RecoveryCalendar {
        RecoveryCalendar(zone: Zone(fixedOffset: 0) ?? .system, dayStart: RecoveryCalendar.defaultDayStart)
    }
}

extension Database {
    /// Whether another database has the same tables with the same rows.
    fileprivate func hasSameRows(as other: Database) throws -> Bool {
        let list = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        let tables = try String.fetchAll(self, sql: list)
        guard try String.fetchAll(other, sql: list) == tables else { return false }
        for table in tables {
            // Every table's key is in its first two columns, so both databases can be read in the same order, a row at a time.
            let isNarrow = try columns(in: table).count < 2
            let sql = "SELECT * FROM \"\(table)\" ORDER BY \(isNarrow ? "1" : "1, 2")"
            let (mine, theirs) = (try Row.fetchCursor(self, sql: sql), try Row.fetchCursor(other, sql: sql))
            while let row = try mine.next() {
                guard let twin = try theirs.next(), row == twin else { return false }
            }
            if try theirs.next() != nil { return false }
        }
        return true
    }
}
