import GRDB
import Glibc
import SteadyDomain

extension Store {
    /// Writes a copy of the record, compared with it before it gets its name.
    /// - Throws: ``Problem/missing(_:command:)`` where nothing is on record.
    package func backup(to target: String) throws {
        guard isStored else { throw Failure.nothingToBackUp }
        try place.copy(to: target)
    }
}

extension FilePlace {
    /// The copy is made by SQLite beside the target, opened and compared with the source record by record, and only then
    /// given its name.
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
            // Not VACUUM INTO: of a file that can't be written it copies no table with a generated column.
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

    /// Runs a body while no other process writes; reading goes on. Who may not write can't keep the owner from it: then the
    /// comparison shows whether they did.
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
            // Nothing was written in it.
            defer { try? db.rollback() }
            try body()
        }
    }

    /// - Throws: ``Problem`` where a copy is not sound or holds other rows than its source.
    private func check(_ copy: String, against source: DatabaseQueue) throws {
        let store = try Store(
            .file(copy), for: .reading, at: Stamp(now: Now(0, in: FilePlace.utc), random: { 0 }), release: release)
        let isSound = try store.examine().isSound
        try store.close()
        guard isSound else { throw Failure.notAsSaved }
        // Row by row in the files themselves, whatever release wrote them.
        let queue = try Store.open(path: copy, for: .reading)
        defer { try? queue.close() }
        let isSame = try Failure.translating(path) {
            try source.inDatabase { mine in try queue.inDatabase { try mine.hasSameRows(as: $0) } }
        }
        guard isSame else { throw Failure.copyDiffers }
    }

    /// Only a new database asks for a moment; a copy is never one.
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
            // Every table's key is in its first two columns, so that both come in one order, a row at a time.
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
