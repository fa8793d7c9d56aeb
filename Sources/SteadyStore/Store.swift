import GRDB
import SteadyDomain

/// One person's record. The only door to the database: where it is kept is the ``RecordPlace``'s affair.
///
/// Where there is no database yet, reading behaves as on an empty one and creates nothing; the first write makes it.
package final class Store {
    package enum Access: Sendable {
        /// Opened so that nothing can be written, though a crash's recovery can be finished.
        case reading
        case writing
    }

    let place: any RecordPlace
    private var record: OpenRecord
    /// Whether this command has changed anything.
    package private(set) var hasWritten = false
    /// The entry of a moment ago that says the same as the one that this command made.
    package private(set) var repeated: Reference?
    /// Where the record is kept as it was, if this command brought it up to date.
    package private(set) var olderCopy: String?

    /// - Parameters:
    ///   - stamp: what an empty database would be made with.
    ///   - release: the release of the schema that is read and written.
    /// - Throws: ``Problem`` where what is there can't be opened.
    package init(
        _ location: Location, for access: Access, at stamp: Stamp, release: SchemaRelease = .current
    ) throws {
        place = location.place(release)
        record = try place.open(for: access, at: stamp)
    }

    /// Closes the database. Without this a queue closes late, when the process may already be gone.
    package func close() throws {
        try translate { try queue.close() }
    }

    var queue: DatabaseQueue { record.queue }
    var release: SchemaRelease { place.release }
    /// Whether what is shown is only what can be read of an earlier release's record that is damaged.
    package var isPartial: Bool { record.isPartial }
    var isMigratedCopy: Bool { record.isMigratedCopy }
    /// Whether there is a database on record, as opposed to the empty one that reading is shown.
    package var isStored: Bool { record.isStored }
    /// Whether this command began the record: there was no database yet.
    package var hasBegun: Bool { record.hasBegun }
    /// The version of the record's schema where an earlier release wrote it. What is read then is a copy in memory that was
    /// brought up to date; the first write does that with the record itself.
    package var olderVersion: Int? { record.olderVersion }
    /// Where the record is kept, for messages.
    package var name: String { place.name }
    /// How the record is absent; nil where it is there, or never was.
    package var absence: Absence? { isStored ? nil : place.absence }
    /// The copies that Steady keeps of the record by itself; nil where it keeps none.
    package var backups: RollingBackups? { place.backups }

    /// Reads in one transaction, so that everything read is of one state.
    func read<T>(_ body: (Database) throws -> T) throws -> T {
        try translate { try queue.inReadTransaction(body) }
    }

    /// Runs one command's change in one immediate transaction. It returns only when the change is committed.
    /// - Parameter undoing: finds the change that this one takes back.
    func write<T>(
        _ verb: String, _ stamp: Stamp, undoing: ((Database) throws -> UID<Change>)? = nil,
        _ body: (Journal) throws -> T
    ) throws -> T {
        record = try place.prepare(record, at: stamp)
        let change: UID<Change> = stamp.uid()
        var result: T?
        var isKept = false
        var copy: String?
        do {
            try translate {
                try queue.inDatabase { db in
                    try db.beginTransaction(.immediate)
                    do {
                        copy = try place.begin(db, record, at: stamp)
                        // Undo and erase restore and remove parents and children in one go.
                        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
                        let journal = try Journal(
                            db, release, change: change, verb: verb, undoing: try undoing?(db),
                            stamp: stamp)
                        result = try body(journal)
                        isKept = try journal.finish()
                        repeated = journal.repeated
                    } catch {
                        // The error that matters is the one that came first.
                        try? db.rollback()
                        place.abandon(copy: copy)
                        throw error
                    }
                    do {
                        try db.commit()
                    } catch {
                        try? db.rollback()
                        throw UncertainCommit(cause: Failure.problem(error, path: name))
                    }
                }
            }
            if isKept { try place.settle() }
        } catch let error as UncertainCommit {
            try confirm(change, after: error.cause, olderCopy: copy)
        }
        hasWritten = hasWritten || isKept
        record.olderVersion = nil
        olderCopy = copy ?? olderCopy
        return result!
    }

    /// An error that came at the commit itself: the change may be stored or not.
    private struct UncertainCommit: Error {
        let cause: any Error
    }

    /// Opens the database anew and looks for the change. Where it is there it may still not outlive a power cut, since what
    /// failed may have been the sync; where it is not, nothing was saved.
    /// - Parameter copy: where the record is kept as it was, if the change would have brought it up to date.
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

    /// Writes the whole record anew. `secure_delete` blanks what is deleted, not the copies that SQLite leaves behind when
    /// it moves rows between pages.
    func rewrite() throws {
        try translate { try queue.vacuum() }
    }

    func translate<T>(_ body: () throws -> T) throws -> T { try Failure.translating(name, body) }
}
