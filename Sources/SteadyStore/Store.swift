import GRDB
import Glibc
import SteadyDomain

/// One person's record. The only door to the database: nothing outside knows that there is a file.
///
/// Where there is no database yet, reading behaves as on an empty one and creates nothing; the first write makes it.
package final class Store {
    package enum Location: Hashable, Sendable {
        case file(String)
        /// Gone when the store is closed: demos and tests.
        case memory
    }

    package enum Access: Sendable {
        /// Opened so that nothing can be written, though a crash's recovery can be finished.
        case reading
        case writing
    }

    let location: Location
    /// The release of the schema that this store reads and writes.
    let release: SchemaRelease
    var queue: DatabaseQueue
    /// Whether there is a database on record, as opposed to the empty one that reading is shown.
    package private(set) var isStored: Bool
    /// Whether this command has changed anything.
    package private(set) var hasWritten = false
    /// Whether this command began the record: there was no database yet.
    package private(set) var hasBegun = false
    /// The entry of a moment ago that says the same as the one that this command made.
    package private(set) var repeated: Reference?
    /// The version of the file's schema where an earlier release wrote it. What is read then is a copy in memory that was
    /// brought up to date; the first write does that with the file.
    package private(set) var olderVersion: Int?
    /// Where the file is kept as it was, if this command brought it up to date.
    package private(set) var olderCopy: String?
    /// Whether what is open is that copy in memory; an older file that is too damaged for it is read as it is.
    private(set) var isMigratedCopy = false
    /// Whether that copy holds only what can be read of a damaged older file.
    package private(set) var isPartial = false
    /// The file that is open, by which a restore in another process is noticed.
    private var identity: FileIdentity?

    /// - Parameter now: the moment that an empty database would be made at.
    /// - Throws: ``Problem`` where what is there can't be opened.
    package init(
        _ location: Location, for access: Access, at stamp: Stamp, release: SchemaRelease = .current
    ) throws {
        self.location = location
        self.release = release
        if case .file(let path) = location, try DatabaseFile(path: path, release: release).exists() {
            // Before it is opened: a restore in between is noticed then, instead of being written past.
            identity = FileIdentity(path)
            let file = try Store.open(path: path, for: access)
            let (state, upToDate) = try Store.translating(path) {
                try Store.read(file) { db in
                    let state = try release.state(db, path: path)
                    return (state, state.olderVersion == nil ? nil : try Store.migratedCopy(of: db, to: release))
                }
            }
            queue = upToDate?.0 ?? file
            isPartial = upToDate?.isWhole == false
            isStored = state != .empty
            olderVersion = state.olderVersion
            isMigratedCopy = upToDate != nil
            if upToDate != nil || !isStored { try? file.close() }
            if isStored { return }
        }
        queue = try Store.openEmpty(release, at: stamp)
        isStored = location == .memory
    }

    /// Closes the database. Without this a queue closes late, when the process may already be gone.
    package func close() throws {
        try Store.translating(path) { try queue.close() }
    }

    /// Where the database lies, for messages.
    package var path: String {
        if case .file(let path) = location { path } else { "the database in memory" }
    }

    // MARK: Reading and writing

    /// Reads in one transaction, so that everything read is of one state.
    func read<T>(_ body: (Database) throws -> T) throws -> T {
        try Store.translating(path) { try Store.read(queue, body) }
    }

    /// Not `DatabaseQueue.read`: that switches `query_only` off when it ends, whatever it was before.
    private static func read<T>(_ queue: DatabaseQueue, _ body: (Database) throws -> T) throws -> T {
        try queue.inDatabase { db in
            var result: T?
            try db.inTransaction(.deferred) {
                result = try body(db)
                return .commit
            }
            return result!
        }
    }

    /// Runs one command's change in one immediate transaction. It returns only when the change is committed.
    /// - Parameter undoing: finds the change that this one takes back.
    func write<T>(
        _ verb: String, _ stamp: Stamp, undoing: ((Database) throws -> UID<Change>)? = nil,
        _ body: (Journal) throws -> T
    ) throws -> T {
        try prepareFile(stamp)
        let change: UID<Change> = stamp.uid()
        var result: T?
        var isKept = false
        var copy: String?
        do {
            try Store.translating(path) {
                try queue.inDatabase { db in
                    try db.beginTransaction(.immediate)
                    do {
                        try checkIdentity()
                        copy = try upgrade(db, stamp)
                        // Undo and erase restore and remove parents and children in one go.
                        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
                        let journal = try Journal(
                            db, release.declarations, change: change, verb: verb, undoing: try undoing?(db),
                            stamp: stamp)
                        result = try body(journal)
                        isKept = try journal.finish()
                        repeated = journal.repeated
                    } catch {
                        // The error that matters is the one that came first.
                        try? db.rollback()
                        // What it is a copy of is what is there again.
                        if let copy { unlink(copy) }
                        throw error
                    }
                    do {
                        try db.commit()
                    } catch {
                        try? db.rollback()
                        throw UncertainCommit(cause: Failure.problem(error, path: path))
                    }
                }
            }
            // SQLite syncs the folder after the journal's unlink, but says nothing where it can't open it.
            if isKept, case .file(let path) = location, !DatabaseFile(path: path).syncFolder() {
                throw Store.maybeStored
            }
        } catch let error as UncertainCommit {
            try confirm(change, after: error.cause, olderCopy: copy)
        }
        hasWritten = hasWritten || isKept
        olderVersion = nil
        olderCopy = copy ?? olderCopy
        return result!
    }

    /// A change must not go into a file that a restore has just put aside.
    private func checkIdentity() throws {
        guard case .file(let path) = location, FileIdentity(path) != identity else { return }
        throw Problem.busy("The database was just replaced by another one. Nothing was saved; try again.")
    }

    /// Writes the whole file anew. `secure_delete` blanks what is deleted, not the copies that SQLite leaves behind when
    /// it moves rows between pages.
    func rewrite() throws {
        try Store.translating(path) { try queue.vacuum() }
    }

    /// An error that came at the commit itself: the change may be stored or not.
    private struct UncertainCommit: Error {
        let cause: any Error
    }

    private static var maybeStored: Problem {
        .failedIO(
            "The disk failed while saving: the entry may be stored or not. `steady log` shows what is there.",
            command: "steady log")
    }

    /// Opens the database anew and looks for the change. Where it is there it may still not outlive a power cut, since what
    /// failed may have been the sync; where it is not, nothing was saved.
    /// - Parameter copy: where the database is kept as it was, if the change would have brought it up to date.
    private func confirm(_ change: UID<Change>, after cause: any Error, olderCopy copy: String?) throws {
        guard case .file(let path) = location else { throw cause }
        let found: Bool
        do {
            try? queue.close()
            queue = try Store.open(path: path, for: .writing)
            found = try Store.read(queue) { db in
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE uid = ?)", arguments: [change.description])
                    ?? false
            }
        } catch {
            throw Store.maybeStored
        }
        guard found else {
            // What it is a copy of is what is there.
            if let copy { unlink(copy) }
            throw cause
        }
        guard let copy else { throw Store.maybeStored }
        throw Store.maybeStored.adding("The database as it was before is kept: \(copy).", command: "steady log")
    }

    // MARK: Opening

    /// Makes the file and its schema where there is none, and opens an older one of which a copy in memory was read. Several
    /// processes may race for a new one: whoever gets the lock first makes it, and a kill leaves it empty.
    private func prepareFile(_ stamp: Stamp) throws {
        guard case .file(let path) = location, !isStored || isMigratedCopy else { return }
        if !isStored {
            try DatabaseFile(path: path).create()
            identity = FileIdentity(path)
        }
        let file = try Store.open(path: path, for: .writing)
        if !isStored {
            let state = try Store.translating(path) {
                try file.inDatabase { db in
                    var state = SchemaRelease.State.empty
                    try db.inTransaction(.immediate) {
                        state = try release.state(db, path: path)
                        if state == .empty { try NewDatabase.make(db, release, stamp: stamp) }
                        hasBegun = state == .empty
                        return .commit
                    }
                    return state
                }
            }
            olderVersion = state.olderVersion
        }
        try queue.close()
        queue = file
        isStored = true
        isMigratedCopy = false
    }

    /// Brings an older file up to date inside the change's own transaction, once a copy of it as it was is made.
    /// - Returns: the copy's path; nil where the file is of this release.
    private func upgrade(_ db: Database, _ stamp: Stamp) throws -> String? {
        guard olderVersion != nil, case .file(let path) = location,
            let version = try release.state(db, path: path).olderVersion
        else { return nil }
        let copy = RollingBackups(of: path).path(ofVersion: version, at: stamp.now.moment)
        try Store.copy(path, to: copy)
        do {
            try db.migrate(to: release)
        } catch {
            unlink(copy)
            throw error
        }
        return copy
    }

    func translate<T>(_ body: () throws -> T) throws -> T { try Store.translating(path, body) }

    static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do { return try body() } catch { throw Failure.problem(error, path: path) }
    }
}
