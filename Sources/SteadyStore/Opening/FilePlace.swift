import GRDB
import Glibc
import SteadyDomain

/// A record in a database file. Copying is in Backup.swift, restoring in Restoring.swift, and missing files are in
/// Absence.swift.
final class FilePlace: RecordPlace {
    let path: String
    /// The file that was opened; used to notice a restore by another process.
    private var identity: FileIdentity?
    /// The folders that were made for a new file, the innermost first.
    private var madeFolders: [String] = []

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
        // Taken before opening, so that a restore in between is noticed and not overwritten.
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

    /// Makes the file and its schema if there is none. Opens the file itself if a migrated copy in memory was read
    /// until now.
    func prepare(_ record: OpenRecord, isBare: Bool, at stamp: Stamp) throws -> OpenRecord {
        guard !record.isStored || record.isMigratedCopy else { return record }
        if !record.isStored {
            madeFolders = try DatabaseFile(path: path).create()
            identity = FileIdentity(path)
        }
        let file = try Store.open(path: path, for: .writing)
        var ready = OpenRecord(queue: file, isStored: true, olderVersion: record.olderVersion)
        if !record.isStored, isBare {
            ready.hasBegun = true
        } else if !record.isStored {
            let state = try make(in: file, at: stamp)
            ready.hasBegun = state == .empty
            ready.olderVersion = state.olderVersion
        }
        try record.queue.close()
        return ready
    }

    /// Makes the schema. If several processes race for a new file, the first to get the lock makes it. A kill leaves
    /// the file empty.
    /// - Returns: the state of the file before.
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

    /// Makes the copy before the schema changes. If the migration fails, the transaction is rolled back and the copy
    /// deleted.
    func begin(_ db: Database, _ record: OpenRecord, at stamp: Stamp) throws -> String? {
        // A change must not go into a file that a restore has just moved away.
        guard hasOpenFile else {
            throw Problem.busy("The database was just replaced by another one. Nothing was saved; try again.")
        }
        // Another process may have brought it up to date in the meantime.
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

    func withdraw(_ record: OpenRecord, at stamp: Stamp) throws -> OpenRecord {
        // Under the lock: whoever waits for it then notices that the file has no name any more, and writes nothing.
        try Failure.translating(path) {
            try record.queue.inDatabase { db in
                try db.inTransaction(.exclusive) {
                    var status = stat()
                    if hasOpenFile, stat(path, &status) == 0, status.st_size == 0 { unlink(path) }
                    return .rollback
                }
            }
            try record.queue.close()
        }
        // One that holds anything stays.
        for folder in madeFolders { rmdir(folder) }
        return try nothing(at: stamp)
    }

    func abandon(copy: String?) {
        if let copy { unlink(copy) }
    }

    /// SQLite syncs the folder after it deletes the journal, but reports no error if it can't open the folder.
    func makeDurable() throws {
        guard DatabaseFile(path: path).syncFolder() else { throw Failure.maybeStored }
    }

    func reopen(_ record: OpenRecord) throws -> DatabaseQueue {
        try? record.queue.close()
        return try Store.open(path: path, for: .writing)
    }

    /// Compares device and inode, which works for hard and symbolic links; if neither file exists, compares resolved
    /// paths.
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
