import GRDB
import Glibc
import SteadyDomain

/// A record in a file of its own, which SQLite reads and writes. What a copy of it is made of is in Backup.swift, what a
/// restore does to it in Restoring.swift, and what is told of one that is missing in Absence.swift.
final class FilePlace: RecordPlace {
    let path: String
    /// The file that is open, by which a restore in another process is noticed.
    private var identity: FileIdentity?

    let release: SchemaRelease

    init(_ path: String, _ release: SchemaRelease) {
        self.path = path
        self.release = release
    }

    var name: String { path }
    var backups: RollingBackups? { RollingBackups(of: path) }
    var files: FileCheck? { FileCheck(of: path) }

    /// Whether the file at the path is the one that is open: a restore may have put that aside.
    var hasOpenFile: Bool { FileIdentity(path) == identity }

    func open(for access: Store.Access, at stamp: Stamp) throws -> OpenRecord {
        guard try DatabaseFile(path: path, release: release).exists() else { return try nothing(at: stamp) }
        // Before it is opened: a restore in between is noticed then, instead of being written past.
        identity = FileIdentity(path)
        let file = try Store.open(path: path, for: access)
        let (state, upToDate) = try Failure.translating(path) {
            try file.inReadTransaction { db in
                let state = try release.state(db, path: path)
                return (state, state.olderVersion == nil ? nil : try Store.migratedCopy(of: db, to: release))
            }
        }
        if upToDate != nil || state == .empty { try? file.close() }
        if state == .empty { return try nothing(at: stamp) }
        return OpenRecord(
            queue: upToDate?.0 ?? file, isStored: true, olderVersion: state.olderVersion,
            isMigratedCopy: upToDate != nil, isPartial: upToDate?.isWhole == false)
    }

    private func nothing(at stamp: Stamp) throws -> OpenRecord {
        OpenRecord(queue: try Store.openEmpty(release, at: stamp), isStored: false)
    }

    /// Makes the file and its schema where there is none, and opens an older one of which a copy in memory was read.
    func prepare(_ record: OpenRecord, at stamp: Stamp) throws -> OpenRecord {
        guard !record.isStored || record.isMigratedCopy else { return record }
        if !record.isStored {
            try DatabaseFile(path: path).create()
            identity = FileIdentity(path)
        }
        let file = try Store.open(path: path, for: .writing)
        var ready = OpenRecord(queue: file, isStored: true, olderVersion: record.olderVersion)
        if !record.isStored {
            let state = try make(in: file, at: stamp)
            ready.hasBegun = state == .empty
            ready.olderVersion = state.olderVersion
        }
        try record.queue.close()
        return ready
    }

    /// Makes the schema. Several processes may race for a new file: whoever gets the lock first makes it, and a kill leaves
    /// it empty.
    /// - Returns: what was there before.
    private func make(in file: DatabaseQueue, at stamp: Stamp) throws -> SchemaRelease.State {
        try Failure.translating(path) {
            try file.inDatabase { db in
                var state = SchemaRelease.State.empty
                try db.inTransaction(.immediate) {
                    state = try release.state(db, path: path)
                    if state == .empty { try NewDatabase.make(db, release, stamp: stamp) }
                    return .commit
                }
                return state
            }
        }
    }

    /// The copy is made before the schema changes; where that fails, the transaction is rolled back and the copy goes.
    func begin(_ db: Database, _ record: OpenRecord, at stamp: Stamp) throws -> String? {
        // A change must not go into a file that a restore has just put aside.
        guard hasOpenFile else {
            throw Problem.busy("The database was just replaced by another one. Nothing was saved; try again.")
        }
        // Another process may have brought it up to date meanwhile.
        guard record.olderVersion != nil, let version = try release.state(db, path: path).olderVersion else {
            return nil
        }
        let copy = RollingBackups(of: path).path(ofVersion: version, at: stamp.now.moment)
        try copyWhileLocked(to: copy)
        do {
            try db.migrate(to: release)
        } catch {
            unlink(copy)
            throw error
        }
        return copy
    }

    func abandon(copy: String?) {
        if let copy { unlink(copy) }
    }

    /// SQLite syncs the folder after the journal's unlink, but says nothing where it can't open it.
    func settle() throws {
        guard DatabaseFile(path: path).syncFolder() else { throw Failure.maybeStored }
    }

    func reopen(_ record: OpenRecord) throws -> DatabaseQueue {
        try? record.queue.close()
        return try Store.open(path: path, for: .writing)
    }

    /// By device and inode, which hold for links of both kinds, and by name for what is not there yet.
    func refuseOwn(_ path: String) throws {
        let own = ["", "-journal", "-wal", "-shm"].contains { ending in
            let other = self.path + ending
            let (file, otherFile) = (FileIdentity(path), FileIdentity(other))
            if let file, file == otherFile { return true }
            return file == nil && otherFile == nil
                && (ResolvedPath.of(path) ?? path) == (ResolvedPath.of(other) ?? other)
        }
        guard !own else {
            throw Problem.cannotCreate("\(path) is the record itself, which is never replaced. Name another file.")
        }
        guard !RollingBackups(of: self.path).claims(path) else {
            throw Problem.cannotCreate(
                "\(path) is the name of a copy that Steady keeps of the record. Name another file.")
        }
    }
}
