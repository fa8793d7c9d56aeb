import GRDB
import SteadyDomain

/// One person's record. All access to the database goes through it; the ``RecordPlace`` knows where the database is
/// kept.
///
/// If there is no database yet, reading works as on an empty one and creates nothing. The first write creates it.
package final class Store {
    package enum Access: Sendable {
        /// Nothing can be written, but SQLite may still recover from a crash.
        case reading
        /// Like ``reading``, for a hard moment: hardly waits for another process.
        case urgent
        /// Reads only what can be read at once: it recovers from no crash, and hardly waits for another process.
        case glancing
        case writing
    }

    let place: any RecordPlace
    private var record: OpenRecord
    /// Whether this command has changed anything.
    package private(set) var hasWritten = false
    /// An entry of the last minute that says the same as the one this command made.
    package private(set) var repeated: Reference?
    /// The path of the copy from before the migration, if this command migrated the database.
    package private(set) var olderCopy: String?

    /// - Parameters:
    ///   - stamp: the time and ids for a new database.
    ///   - release: the schema release to read and write.
    /// - Throws: ``Problem`` if there is a file that can't be opened.
    package init(
        _ location: Location, for access: Access, at stamp: Stamp, release: SchemaRelease = .current
    ) throws {
        place = location.place(release)
        record = try place.open(for: access, at: stamp)
    }

    /// Closes the database. A queue would only close when it is released, maybe after the process has ended.
    package func close() throws {
        try translate { try queue.close() }
    }

    /// The connection. Only for copying all of it: everything else reads and writes in the store's transactions.
    package var queue: DatabaseQueue { record.queue }
    /// The schema release that it reads and writes.
    package var release: SchemaRelease { place.release }
    /// Whether this shows only the readable part of a damaged database of an earlier release.
    package var isPartial: Bool { record.isPartial }
    var isMigratedCopy: Bool { record.isMigratedCopy }
    /// Whether there is a database. If not, reading sees an empty one in memory.
    package var isStored: Bool { record.isStored }
    /// Whether this command created the database.
    package var hasBegun: Bool { record.hasBegun }
    /// The schema version, if an earlier release wrote the database. Then reading uses a migrated copy in memory, and
    /// the first write migrates the database itself.
    package var olderVersion: Int? { record.olderVersion }
    /// The location of the record, for messages.
    package var name: String { place.name }
    /// Why there is no record; nil if there is one, or there never was one.
    package var absence: Absence? { isStored ? nil : place.absence }
    /// The automatic backups of the record; nil if Steady makes none.
    package var backups: RollingBackups? { place.backups }

    /// Reads in one transaction, so that everything read is from the same state.
    package func read<T>(_ body: (Database) throws -> T) throws -> T {
        try translate { try queue.inReadTransaction(body) }
    }

    /// Runs one command's change in one immediate transaction. Returns after the change is committed.
    /// - Parameter undoing: finds the change to take back, for an undo or redo.
    func write<T>(
        _ verb: String, _ stamp: Stamp, undoing: ((Database) throws -> UID<Change>)? = nil,
        _ body: (Journal) throws -> T
    ) throws -> T {
        let change: UID<Change> = stamp.uid()
        return try commit(stamp) { db, _ in
            let journal = try Journal(
                db, release, change: change, verb: verb, undoing: try undoing?(db), stamp: stamp)
            let result = try body(journal)
            let isKept = try journal.finish()
            repeated = journal.repeated
            return (result, isKept ? change : nil)
        }
    }

    /// Runs a body in one immediate transaction, and commits what it wrote.
    /// - Parameters:
    ///   - isBare: whether a new database gets nothing but an empty file, which the body fills.
    ///   - isTrial: whether all of it is taken back at the end.
    ///   - body: gets the database and the path of the copy that was made before a migration. Returns its result and one of
    ///     the changes that it stored; nil if it stored none.
    func commit<T>(
        _ stamp: Stamp, isBare: Bool = false, isTrial: Bool = false,
        _ body: (Database, _ olderCopy: String?) throws -> (T, UID<Change>?)
    ) throws -> T {
        let isNewFile = isBare && !record.isStored
        record = try place.prepare(record, isBare: isBare, at: stamp)
        var result: (value: T, change: UID<Change>?)?
        var copy: String?
        do {
            try translate {
                try queue.inDatabase { db in
                    try db.beginTransaction(.immediate)
                    do {
                        copy = try place.begin(db, record, at: stamp)
                        // Undo and erase handle parents and children in one transaction, so foreign keys are checked at
                        // its end.
                        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
                        result = try body(db, copy)
                    } catch {
                        // The first error is the one to report, not one from the rollback.
                        try? db.rollback()
                        place.abandon(copy: copy)
                        throw error
                    }
                    if isTrial {
                        try db.rollback()
                        place.abandon(copy: copy)
                        return
                    }
                    do {
                        try db.commit()
                    } catch {
                        try? db.rollback()
                        throw UncertainCommit(cause: Failure.problem(error, path: name))
                    }
                }
            }
            if !isTrial, result?.change != nil { try place.makeDurable() }
        } catch let error as UncertainCommit {
            guard let change = result?.change else { throw error.cause }
            try confirm(change, after: error.cause, olderCopy: copy)
        } catch {
            // What failed is the error to report, and an empty file counts as none.
            if isNewFile, let nothing = try? place.withdraw(record, at: stamp) { record = nothing }
            throw error
        }
        if isTrial { return result!.value }
        hasWritten = hasWritten || result?.change != nil
        record.olderVersion = nil
        olderCopy = copy ?? olderCopy
        return result!.value
    }

    /// An error during the commit: the change may or may not be stored.
    private struct UncertainCommit: Error {
        let cause: any Error
    }

    /// Reopens the database and looks for the change. If it isn't there, nothing was saved. If it is there, a power cut
    /// could still lose it, since the sync may have failed.
    /// - Parameter copy: the copy from before the migration, if the change would have migrated the database.
    private func confirm(_ change: UID<Change>, after cause: any Error, olderCopy copy: String?) throws {
        let found: Bool
        do {
            record.queue = try place.reopen(record)
            found = try queue.inReadTransaction { db in
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE uid = ?)", arguments: [change.description])
                    ?? false
            }
        } catch {
            throw Failure.maybeStored
        }
        guard found else {
            place.abandon(copy: copy)
            throw cause
        }
        guard let copy else { throw Failure.maybeStored }
        throw Failure.maybeStored.adding("The database as it was before is kept: \(copy).", command: "steady log")
    }

    /// Rewrites the whole file. `secure_delete` overwrites deleted rows, but not the copies that SQLite leaves behind
    /// when it moves rows between pages.
    func rewrite() throws {
        try translate { try queue.vacuum() }
    }

    func translate<T>(_ body: () throws -> T) throws -> T { try Failure.translating(name, body) }
}
