import GRDB
import Glibc
import SteadyDomain

extension Store {
    /// How many records of a kind two databases have.
    package struct Difference: Sendable {
        package let kind: RecordKind
        package let now: Int
        package let then: Int
    }

    /// What a restore of another database would change, by kind; and that database's newest change.
    /// - Throws: ``Problem/conflict(_:command:)`` where the other is not sound.
    package func differences(to other: Store) throws -> (kinds: [Difference], newest: Moment?) {
        let examination = try other.examine()
        guard examination.isSound else {
            throw Problem.conflict("\(other.path) is damaged, so it was not restored. Name another backup.")
        }
        // A database that can't be read any more is what a restore is for.
        let mine = (try? counts()) ?? [:]
        let theirs = try other.counts()
        let kinds = RecordKind.allCases.filter { $0 != .setting && $0 != .schedule }
            .map { Difference(kind: $0, now: mine[$0] ?? 0, then: theirs[$0] ?? 0) }
        return (kinds, examination.newest)
    }

    private func counts() throws -> [RecordKind: Int] {
        guard isStored else { return [:] }
        return try read { db in
            try Dictionary(
                uniqueKeysWithValues: RecordKind.allCases.map {
                    ($0, try Int.fetchOne(db, sql: "SELECT count(*) FROM \(Shape.of($0).table)") ?? 0)
                })
        }
    }

    /// Puts a copy of another database in the place of the one at a path. What it replaces is kept as a backup; the swap
    /// is one rename.
    /// - Returns: where the replaced database is kept; nil where there was none.
    package static func restore(_ other: Store, to path: String, at moment: Moment) throws -> String? {
        try PrivateFolder.make(PrivateFolder.parent(of: path))
        let part = "\(path).\(getpid()).restored"
        try other.backup(to: part)
        do {
            return try whileLocked(path) { try swap(part, path, at: moment) }
        } catch {
            unlink(part)
            throw error
        }
    }

    /// Keeps other processes from being in the middle of a write while the file goes.
    private static func whileLocked<T>(_ path: String, _ body: () throws -> T) throws -> T {
        guard FileIdentity(path) != nil else { return try body() }
        let queue: DatabaseQueue
        do {
            queue = try open(path: path, for: .writing)
        } catch Problem.conflict {
            // Too damaged to be opened, and so to be locked or written by anyone.
            return try body()
        }
        defer { try? queue.close() }
        return try queue.inDatabase { db in
            do {
                try db.beginTransaction(.exclusive)
            } catch {
                guard case Problem.conflict = Failure.problem(error, path: path) else {
                    throw Failure.problem(error, path: path)
                }
                return try body()
            }
            // Nothing was written in it; the file that it locked is the replaced one now.
            defer { try? db.rollback() }
            return try body()
        }
    }

    /// Gives the file at a path a second name among the backups, and its own to another.
    private static func swap(_ part: String, _ path: String, at moment: Moment) throws -> String? {
        var kept: String?
        if FileIdentity(path) != nil {
            let backups = RollingBackups(of: path)
            try PrivateFolder.make(backups.folder)
            let target = backups.path(replacedAt: moment)
            // A second name for the same file: nothing of it is written anew, however damaged it is.
            guard link(path, target) == 0 else { throw Failure.creating(target, errno) }
            // The journal of a crash belongs to the old file; it must never be played back into the new one.
            if rename("\(path)-journal", "\(target)-journal") != 0, errno != ENOENT {
                throw Failure.creating(target, errno)
            }
            try PrivateFolder.settle(backups.folder)
            kept = target
        }
        guard rename(part, path) == 0 else { throw Failure.creating(path, errno) }
        try PrivateFolder.settle(PrivateFolder.parent(of: path))
        return kept
    }
}
